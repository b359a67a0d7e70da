use slint::Global as _;
use store_core::DrivingPrivacyView;

use super::privacy::switch_state;
use super::{App, DrivingSwitch, Paint, Privacy, refill};

pub(super) fn show(window: &App, view: &DrivingPrivacyView, paint: &Paint<'_>) {
    let page = Privacy::get(window);
    page.set_driving_master(entry(&view.master, paint));
    let rows: Vec<DrivingSwitch> = view.rows.iter().map(|row| entry(row, paint)).collect();
    refill(page.get_driving_rows(), &rows, |row| row.key.clone(), |model| page.set_driving_rows(model));
    page.set_driving_empty(paint.say(&view.empty));
    page.set_driving_known(view.known);
    page.set_driving_title(paint.say(&view.title));
    page.set_driving_text(paint.say(&view.text));
}

fn entry(view: &store_core::DrivingRow, paint: &Paint<'_>) -> DrivingSwitch {
    DrivingSwitch {
        key: view.key.as_str().into(),
        name: paint.say(&view.name),
        state: switch_state(view.state),
        word: paint.say(&view.word),
        enabled: view.enabled,
    }
}
