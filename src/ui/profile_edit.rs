use slint::Global as _;
use store_core::ProfileEditView;

use super::keyboard::{are_same, keys};
use super::keypad::keypad;
use super::{App, Choice, Paint, ProfileEdit, choice, refill};

pub(super) fn show(window: &App, view: &ProfileEditView, paint: &Paint<'_>) {
    let page = ProfileEdit::get(window);
    page.set_title(paint.say(&view.title));
    page.set_name(view.name.as_str().into());
    let (rows, longest) = keys(&view.keys);
    if !are_same(&page.get_keys(), &rows) {
        page.set_keys(rows);
    }
    page.set_longest(longest);
    let choices = |views: &[store_core::Choice]| views.iter().map(|view| choice(view, paint)).collect::<Vec<Choice>>();
    refill(page.get_roles(), &choices(&view.roles), |role| role.key.clone(), |model| page.set_roles(model));
    refill(page.get_openers(), &choices(&view.openers), |opener| opener.key.clone(), |model| page.set_openers(model));
    refill(page.get_limits(), &choices(&view.limits), |limit| limit.key.clone(), |model| page.set_limits(model));
    page.set_keypad(keypad(view.keypad.as_ref(), paint));
    page.set_can_save(view.can_save);
    page.set_saving(view.saving);
    page.set_problem(paint.say(&view.problem));
    page.set_can_remove(view.can_remove);
}
