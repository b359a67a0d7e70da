use slint::Global as _;
use store_core::CarView;

use super::{App, Appearance, Car, Choice, Languages, Paint, choice, refill};

pub(super) fn show(window: &App, view: &CarView, paint: &Paint<'_>) {
    let page = Car::get(window);
    page.set_model(paint.say(&view.model));
    page.set_year(paint.say(&view.year));
    page.set_vin(paint.say(&view.vin));
    page.set_software(paint.say(&view.software));
    page.set_market(paint.say(&view.market));
    page.set_language(paint.say(&view.language));
    page.set_appearance(match view.appearance {
        store_core::Appearance::Automatic => Appearance::Automatic,
        store_core::Appearance::Day => Appearance::Day,
        store_core::Appearance::Night => Appearance::Night,
    });
    page.set_service_connected(view.service.connected);
    page.set_service_text(paint.say(&view.service.text));
    page.set_service_age(paint.say(&view.service.age));
    page.set_store_connected(view.store.connected);
    page.set_store_text(paint.say(&view.store.text));
    page.set_store_age(paint.say(&view.store.age));
    page.set_stored(paint.say(&view.stored));
}

/// Every language, by its own name.
pub(super) fn show_languages(window: &App, choices: &[store_core::Choice], paint: &Paint<'_>) {
    let page = Languages::get(window);
    let choices: Vec<Choice> = choices.iter().map(|language| choice(language, paint)).collect();
    refill(page.get_choices(), &choices, |language| language.key.clone(), |model| page.set_choices(model));
}

/// What the screen's choice is for the core.
pub(super) fn appearance(appearance: Appearance) -> store_core::Appearance {
    match appearance {
        Appearance::Automatic => store_core::Appearance::Automatic,
        Appearance::Day => store_core::Appearance::Day,
        Appearance::Night => store_core::Appearance::Night,
    }
}
