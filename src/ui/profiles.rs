use slint::Global as _;
use store_core::ProfilesView;

use super::{App, Paint, Profile, Profiles, refill};

pub(super) fn show(window: &App, view: &ProfilesView, paint: &Paint<'_>) {
    let page = Profiles::get(window);
    let rows: Vec<Profile> = view.rows.iter().map(|entry| row(entry, paint)).collect();
    refill(page.get_rows(), &rows, |row| row.key.clone(), |model| page.set_rows(model));
    page.set_loading(view.loading);
    page.set_can_add(view.can_add);
    page.set_reason(paint.say(&view.reason));
}

fn row(view: &store_core::ProfileRow, paint: &Paint<'_>) -> Profile {
    Profile {
        key: view.key.as_str().into(),
        letter: view.letter.as_str().into(),
        name: paint.say(&view.name),
        role: paint.say(&view.role),
        detail: paint.say(&view.detail),
        active: view.active,
        selecting: view.selecting,
        can_select: view.can_select,
        pin: paint.say(&view.pin),
        can_pin: view.can_pin,
        can_edit: view.can_edit,
    }
}
