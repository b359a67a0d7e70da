use entitlement::{Outside, Theme};

use super::fixture::*;
use crate::*;

#[test]
fn the_language_changes_while_it_runs_and_is_kept() {
    let mut journey = Journey::at_the_store();
    let effects = journey.send(Event::LanguageChosen(Language::German));
    assert!(matches!(effects.as_slice(), [Effect::SaveSettings(settings)] if settings.language == Language::German));
    assert_eq!(journey.store().featured.unwrap().name, Text::verbatim("Fernlichtassistent"));
    assert_eq!(journey.send(Event::LanguageChosen(Language::German)), []);
}

#[test]
fn the_ground_follows_the_light_until_it_is_chosen() {
    let mut journey = Journey::at_the_store();
    assert_eq!(journey.view().nav.theme, Theme::Night);
    journey.tell_outside(Outside { celsius: None, light: Some(Theme::Day) });
    assert_eq!(journey.view().nav.theme, Theme::Day);
    journey.send(Event::AppearanceChosen(Appearance::Night));
    assert_eq!(journey.view().nav.theme, Theme::Night);
}

#[test]
fn the_temperature_is_the_one_of_now_or_none() {
    let mut journey = Journey::at_the_store();
    assert_eq!(journey.view().status.temperature, Text::Empty);
    journey.tell_outside(Outside { celsius: Some(-5), light: None });
    let shown = Text::with(MessageId::OutsideTemperature, [("celsius", Text::Number(-5))]);
    assert_eq!(journey.view().status.temperature, shown);
    journey.send(Event::Daemon(DaemonEvent::Vanished));
    assert_eq!(journey.view().status.temperature, Text::Empty);
}

#[test]
fn pictures_are_those_of_the_ground() {
    let mut journey = Journey::at_the_store();
    let night = journey.card("recorder").art;
    journey.send(Event::AppearanceChosen(Appearance::Day));
    assert!(night.is_some() && journey.card("recorder").art != night);
}

#[test]
fn a_toast_goes_by_itself_and_there_is_at_most_one() {
    let mut journey = Journey::new();
    let effects = journey.send(Event::CacheDamaged(CacheItem::Settings));
    assert!(matches!(effects.as_slice(), [Effect::StartTimer(Timer::Toast, _)]));
    journey.send(Event::TimerElapsed(Timer::Toast));
    assert_eq!(journey.view().status.toast, None);
}

#[test]
fn the_car_page_shows_the_car_and_who_answers() {
    let mut journey = Journey::at_the_store();
    journey.send(Event::SectionOpened(Screen::Car));
    let PageView::Car(car) = journey.view().page else { panic!("not the car page") };
    assert_eq!(format!("{:?} {:?} {:?}", car.model, car.vin, car.market), "\"Upfit One\" vin-ending{vin: \"4711\"} market-de");
    assert!(car.service.connected && car.store.connected);
    assert_eq!(format!("{:?}", car.service.age), "last-heard{time: 21:42:00}");
}

#[test]
fn a_picture_is_the_smallest_that_need_not_be_scaled_up() {
    let mut many = (*catalogue()).clone();
    let recorder = many.features.iter_mut().find(|feature| feature.id.as_str() == "recorder").unwrap();
    for width in [160, 220, 276, 320] {
        let digest = digest(&width.to_string());
        recorder.pictures.push(entitlement::Picture {
            variant: entitlement::PictureVariant::Card,
            theme: Theme::Night,
            width,
            height: 100,
            digest,
        });
    }
    let mut journey = Journey::at_the_store();
    journey.send(Event::Storefront(StorefrontEvent::CatalogueArrived { catalogue: many.into(), received: now() }));
    for ((width, height), wanted) in [((1920, 720), 220), ((1280, 480), 160), ((1080, 1920), 276)] {
        journey.send(Event::WindowSized { width, height });
        assert_eq!(journey.card("recorder").art, Some(digest(&wanted.to_string())), "{width}x{height}");
    }
}
