use slint::Global as _;
use store_core::DeclareView;

use super::contract::facts;
use super::{App, Declare, DeclareMode, OutcomeKind, Paint};

pub(super) fn show(window: &App, view: &DeclareView, paint: &Paint<'_>) {
    let page = Declare::get(window);
    page.set_title(paint.say(&view.title));
    page.set_name(paint.say(&view.name));
    page.set_subtitle(paint.say(&view.subtitle));
    page.set_art(paint.image(view.art));
    page.set_hero(paint.image(view.hero));
    page.set_lines(facts(&view.lines, paint));
    page.set_button(paint.say(&view.button));
    page.set_can_declare(view.can_declare);
    page.set_reason(paint.say(&view.reason));
    page.set_outcome(match view.outcome {
        store_core::OutcomeKind::Queued => OutcomeKind::Queued,
        store_core::OutcomeKind::Accepted => OutcomeKind::Accepted,
        store_core::OutcomeKind::Refused => OutcomeKind::Refused,
    });
    page.set_outcome_text(paint.say(&view.outcome_text));
    page.set_receipt(view.receipt.as_str().into());
    page.set_mode(match view.mode {
        store_core::DeclareMode::Ready => DeclareMode::Ready,
        store_core::DeclareMode::Asked => DeclareMode::Asked,
        store_core::DeclareMode::Declared => DeclareMode::Declared,
    });
}
