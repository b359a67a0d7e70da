use slint::Global as _;
use store_core::ProfilePinView;

use super::keypad::keypad;
use super::{App, Paint, ProfilePin};

pub(super) fn show(window: &App, view: &ProfilePinView, paint: &Paint<'_>) {
    let page = ProfilePin::get(window);
    page.set_title(paint.say(&view.title));
    page.set_name(paint.say(&view.name));
    page.set_text(paint.say(&view.text));
    page.set_keypad(keypad(Some(&view.keypad), paint));
    page.set_other(paint.say(&view.other));
}
