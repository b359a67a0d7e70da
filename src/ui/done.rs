use slint::Global as _;
use store_core::DoneView;

use super::{App, Done, Paint, action, phone, state_kind};

pub(super) fn show(window: &App, view: &DoneView, paint: &Paint<'_>) {
    let page = Done::get(window);
    page.set_title(paint.say(&view.title));
    page.set_name(paint.say(&view.name));
    page.set_subtitle(paint.say(&view.subtitle));
    page.set_art(paint.image(view.art));
    page.set_hero(paint.image(view.hero));
    page.set_state(state_kind(view.state));
    page.set_state_text(paint.say(&view.state_text));
    page.set_state_note(paint.say(&view.state_note));
    page.set_start(paint.say(&view.start));
    page.set_end(paint.say(&view.end));
    page.set_then(paint.say(&view.then));
    page.set_receipt(view.receipt);
    page.set_reread(view.reread);
    page.set_refused(view.refused);
    let waiting = view.waiting.as_ref();
    page.set_give_up(action(waiting.map(|waiting| &waiting.give_up), paint));
    page.set_code(phone::code(window, waiting.and_then(|waiting| waiting.code.as_ref()), phone::Place::Beside, paint));
    page.set_action(action(view.action.as_ref(), paint));
    page.set_order_number(paint.say(&view.order_number));
    page.set_time(paint.say(&view.time));
    page.set_total(paint.say(&view.total));
    page.set_seller(paint.say(&view.seller));
}
