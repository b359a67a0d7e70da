use slint::Global as _;
use store_core::CarView;

use super::{App, Appearance, Car, Choice, Paint, choice, refill};

pub(super) fn show(window: &App, view: &CarView, paint: &Paint<'_>) {
    let page = Car::get(window);
    page.set_model(paint.say(&view.model));
    page.set_year(paint.say(&view.year));
    page.set_vin(paint.say(&view.vin));
    page.set_software(paint.say(&view.software));
    page.set_market(paint.say(&view.market));
    let languages: Vec<Choice> = view.languages.iter().map(|language| choice(language, paint)).collect();
    refill(page.get_languages(), &languages, |language| language.key.clone(), |model| page.set_languages(model));
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

/// What the screen's choice is for the core.
pub(super) fn appearance(appearance: Appearance) -> store_core::Appearance {
    match appearance {
        Appearance::Automatic => store_core::Appearance::Automatic,
        Appearance::Day => store_core::Appearance::Day,
        Appearance::Night => store_core::Appearance::Night,
    }
}
