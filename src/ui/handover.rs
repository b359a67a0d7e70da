use slint::{Global as _, ModelRc, VecModel};
use store_core::HandoverView;

use super::contract::facts;
use super::keypad::keypad;
use super::{App, Handover, HandoverAction, HandoverColumn, HandoverKind, HandoverLine, Paint, problem};

pub(super) fn show(window: &App, view: &HandoverView, paint: &Paint<'_>) {
    let page = Handover::get(window);
    page.set_waiting(view.waiting);
    page.set_problem(problem(view.problem.as_ref(), paint));
    page.set_title(paint.say(&view.title));
    page.set_text(paint.say(&view.text));
    page.set_facts(facts(&view.facts, paint));
    page.set_columns(ModelRc::new(VecModel::from(view.columns.iter().map(|view| column(view, paint)).collect::<Vec<_>>())));
    page.set_keypad(keypad(view.keypad.as_ref(), paint));
    page.set_note(paint.say(&view.note));
    page.set_attention(view.attention);
    page.set_action(match view.action {
        store_core::HandoverAction::None => HandoverAction::None,
        store_core::HandoverAction::Continue => HandoverAction::Continue,
        store_core::HandoverAction::Confirm => HandoverAction::Confirm,
        store_core::HandoverAction::Hold => HandoverAction::Hold,
        store_core::HandoverAction::PutAway => HandoverAction::PutAway,
        store_core::HandoverAction::Claim => HandoverAction::Claim,
        store_core::HandoverAction::Refuse => HandoverAction::Refuse,
    });
    page.set_label(paint.say(&view.label));
    page.set_other(paint.say(&view.other));
    page.set_stepped(view.stepped);
    page.set_can_act(view.can_act);
    page.set_pending(view.pending);
    // Last: where the focus goes follows the step.
    page.set_step(i32::try_from(view.step).unwrap_or(0));
}

pub(super) fn column(view: &store_core::HandoverColumn, paint: &Paint<'_>) -> HandoverColumn {
    let line = |line: &store_core::HandoverLine| HandoverLine {
        name: paint.say(&line.name),
        note: paint.say(&line.note),
        value: paint.say(&line.value),
    };
    HandoverColumn {
        kind: match view.kind {
            store_core::HandoverKind::Stays => HandoverKind::Stays,
            store_core::HandoverKind::Ends => HandoverKind::Ends,
            store_core::HandoverKind::Erased => HandoverKind::Erased,
            store_core::HandoverKind::Yours => HandoverKind::Yours,
            store_core::HandoverKind::CanGet => HandoverKind::CanGet,
        },
        title: paint.say(&view.title),
        subtitle: paint.say(&view.subtitle),
        lines: ModelRc::new(VecModel::from(view.lines.iter().map(line).collect::<Vec<_>>())),
    }
}
