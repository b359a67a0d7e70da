use slint::Global as _;
use store_core::PaymentView;

use super::{App, Paint, Payment};

pub(super) fn show(window: &App, view: &PaymentView, paint: &Paint<'_>) {
    let page = Payment::get(window);
    page.set_loading(view.loading);
    page.set_method(paint.say(&view.method));
    page.set_note(paint.say(&view.note));
    page.set_expired(view.expired);
    page.set_removing(view.removing);
    page.set_balance(paint.say(&view.balance));
    page.set_can_change(view.can_change);
    page.set_reason(paint.say(&view.reason));
}
