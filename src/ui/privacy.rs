use std::rc::Rc;

use slint::{Global as _, ModelRc, SharedString, VecModel};
use store_core::{PrivacyView, Text};

use super::{App, ChartDay, Choice, Paint, Privacy, PrivacyNotice, PurposeRow, Switch, SwitchState, choice, refill, status};
use crate::rows::sync;

/// The list of what may leave.
pub(super) struct Rows {
    rows: Rc<VecModel<PurposeRow>>,
}

impl Rows {
    pub(super) fn new(window: &App) -> Self {
        let rows = Rc::new(VecModel::default());
        Privacy::get(window).set_rows(ModelRc::from(Rc::clone(&rows)));
        Self { rows }
    }

    pub(super) fn show(&mut self, window: &App, view: &PrivacyView, paint: &Paint<'_>) {
        let page = Privacy::get(window);
        page.set_notice(view.notice.as_ref().map_or_else(PrivacyNotice::default, |notice| PrivacyNotice {
            present: true,
            kind: status::kind(notice.tone),
            text: paint.say(&notice.text),
            action: if notice.pending { SharedString::default() } else { paint.say(&notice.action) },
        }));
        page.set_master(switch(&view.master.switch, paint));
        page.set_master_text(paint.say(&view.master.text));
        page.set_master_open(view.master.open);
        let modes: Vec<Choice> = view.master.modes.iter().map(|mode| choice(mode, paint)).collect();
        refill(page.get_modes(), &modes, |mode| mode.key.clone(), |model| page.set_modes(model));
        page.set_modes_enabled(view.master.modes_enabled);
        let rows: Vec<PurposeRow> = view
            .groups
            .iter()
            .flat_map(|group| {
                let heading = paint.say(&group.title);
                group.rows.iter().enumerate().map(move |(at, entry)| {
                    let heading = if at == 0 { heading.clone() } else { SharedString::default() };
                    row(entry, heading, paint)
                })
            })
            .collect();
        sync(&self.rows, &rows, |row| row.key.clone());
        page.set_service_there(view.service_there);
        chart(&page, view, paint);
    }
}

fn chart(page: &Privacy<'_>, view: &PrivacyView, paint: &Paint<'_>) {
    page.set_total(paint.say(&view.chart.total));
    page.set_chart_empty(paint.say(&view.chart.empty));
    let days: Vec<ChartDay> = view.chart.days.iter().map(|day| chart_day(day, paint)).collect();
    refill(page.get_days(), &days, |day| day.spoken.clone(), |model| page.set_days(model));
    let legend: Vec<Choice> = view
        .chart
        .legend
        .iter()
        .map(|entry| Choice { key: entry.key.as_str().into(), label: paint.say(&entry.name), selected: false })
        .collect();
    refill(page.get_legend(), &legend, |entry| entry.key.clone(), |model| page.set_legend(model));
}

fn chart_day(view: &store_core::ChartDay, paint: &Paint<'_>) -> ChartDay {
    let [first, second, third, fourth] = view.parts;
    ChartDay { label: paint.say(&view.label), today: view.today, spoken: paint.say(&view.spoken), first, second, third, fourth }
}

fn row(view: &store_core::PurposeRow, heading: SharedString, paint: &Paint<'_>) -> PurposeRow {
    PurposeRow {
        key: view.key.as_str().into(),
        service: view.service.as_str().into(),
        heading,
        name: paint.say(&view.name),
        line: paint.say(&view.line),
        volume: paint.say(&view.volume),
        idle: view.idle,
        law: view.law,
        switch: switch(&view.switch, paint),
        open: view.open,
        data: paint.say(&view.data),
        recipient: paint.say(&view.recipient),
        retention: paint.say(&view.retention),
        if_off: paint.say(&view.if_off),
        notes: lines(&view.notes, paint),
        sent: paint.say(&view.sent),
    }
}

fn lines(texts: &[Text], paint: &Paint<'_>) -> SharedString {
    texts.iter().map(|text| paint.say(text).to_string()).collect::<Vec<_>>().join("\n").into()
}

pub(super) fn switch(view: &store_core::SwitchView, paint: &Paint<'_>) -> Switch {
    Switch { state: switch_state(view.state), enabled: view.enabled, word: paint.say(&view.word) }
}

pub(super) fn switch_state(state: store_core::SwitchState) -> SwitchState {
    match state {
        store_core::SwitchState::Off => SwitchState::Off,
        store_core::SwitchState::On => SwitchState::On,
        store_core::SwitchState::TurningOff => SwitchState::TurningOff,
        store_core::SwitchState::TurningOn => SwitchState::TurningOn,
        store_core::SwitchState::Locked => SwitchState::Locked,
        store_core::SwitchState::Unknown => SwitchState::Unknown,
    }
}
