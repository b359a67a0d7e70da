use entitlement::{Driving, Term};

use super::fixture::*;
use crate::*;

fn tiles(journey: &Journey) -> Vec<DrivingTile> {
    match journey.view().page {
        PageView::Driving(driving) => driving.tiles,
        other => panic!("not the driving view: {other:?}"),
    }
}

/// Parked for long enough to leave the driving view.
fn park(journey: &mut Journey) -> Vec<Effect> {
    journey.tell_driving(Driving::Parked);
    journey.send(Event::TimerElapsed(Timer::Parked))
}

#[test]
fn a_moving_car_shows_at_most_three_tiles_without_prices() {
    let mut journey = Journey::at_the_store();
    journey.tell_driving(Driving::Moving);
    let tiles = tiles(&journey);
    assert_eq!(tiles.len(), 3);
    for tile in &tiles {
        assert!(!format!("{:?}", tile).contains("minor"), "{tile:?}");
    }
    assert!(journey.view().status.driving);
}

#[test]
fn nothing_can_be_ordered_started_or_searched_while_the_car_moves() {
    let mut journey = Journey::ready_to_order();
    journey.tell_driving(Driving::Moving);
    assert_eq!(journey.confirm("r1"), []);
    assert_eq!(journey.try_feature("recorder", "r2"), []);
    assert_eq!(journey.send(Event::TermChosen(Term::OneYear)), []);
    assert_eq!(journey.send(Event::SearchOpened), []);
    assert_eq!(journey.send(Event::LanguageChosen(Language::German)), []);
    assert_eq!(journey.send(Event::SectionOpened(Screen::Car)), []);
    assert!(matches!(journey.view().page, PageView::Driving(_)));
}

#[test]
fn the_driving_view_waits_for_a_second_of_parking() {
    let mut journey = Journey::at_the_store();
    journey.tell_driving(Driving::Moving);
    let effects = journey.tell_driving(Driving::Parked);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::StartTimer(Timer::Parked, _))));
    assert!(journey.view().status.driving);
    journey.send(Event::TimerElapsed(Timer::Parked));
    assert!(!journey.view().status.driving);
}

#[test]
fn moving_off_within_that_second_keeps_the_driving_view() {
    let mut journey = Journey::at_the_store();
    journey.tell_driving(Driving::Moving);
    journey.tell_driving(Driving::Parked);
    assert!(journey.tell_driving(Driving::Moving).contains(&Effect::StopTimer(Timer::Parked)));
    journey.send(Event::TimerElapsed(Timer::Parked));
    assert!(journey.view().status.driving);
}

#[test]
fn a_traffic_light_keeps_the_driving_view() {
    let mut journey = Journey::at_the_store();
    journey.tell_driving(Driving::Moving);
    journey.tell_driving(Driving::Standing);
    assert!(journey.view().status.driving);
}

#[test]
fn standing_without_having_driven_keeps_the_store_but_orders_nothing() {
    let mut journey = Journey::at_the_store();
    journey.tell_driving(Driving::Standing);
    assert!(!journey.view().status.driving);
    assert!(!journey.store().search_possible);
    assert_eq!(journey.view().status.banner.unwrap().text, Text::of(MessageId::OrderNeedsParking));
    assert_eq!(journey.try_feature("high-beam", "r1"), []);
}

#[test]
fn an_order_in_progress_waits_and_its_consent_does_not() {
    let mut journey = Journey::ready_to_order();
    let effects = journey.tell_driving(Driving::Moving);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::StartTimer(Timer::OrderKept, _))));
    park(&mut journey);
    let order = journey.order();
    assert_eq!((order.mode, order.consent), (OrderMode::Ready, false));
}

#[test]
fn an_order_in_progress_is_given_up_after_ten_minutes_of_driving() {
    let mut journey = Journey::ready_to_order();
    journey.tell_driving(Driving::Moving);
    journey.send(Event::TimerElapsed(Timer::OrderKept));
    park(&mut journey);
    assert_eq!(journey.page().key, "high-beam");
}

#[test]
fn a_look_at_my_features_while_driving_keeps_the_order() {
    let mut journey = Journey::ready_to_order();
    journey.tell_driving(Driving::Moving);
    journey.send(Event::SectionOpened(Screen::MyFeatures));
    assert!(matches!(journey.view().page, PageView::Driving(_)), "what runs, and nothing to read or scroll");
    journey.send(Event::SectionOpened(Screen::Store));
    park(&mut journey);
    assert_eq!(journey.order().mode, OrderMode::Ready);
}

#[test]
fn a_price_that_expired_on_the_way_is_fetched_again_when_parked() {
    let mut journey = Journey::ready_to_order();
    journey.tell_driving(Driving::Moving);
    assert_eq!(journey.send(Event::TimePassed(at("2026-11-14T20:58:00Z"))), []);
    journey.snapshot.time = at("2026-11-14T20:58:00Z");
    assert!(park(&mut journey).contains(&Effect::PrepareOrder { offer: id("high-beam.DE.P1Y") }));
}

#[test]
fn a_feature_saved_while_driving_comes_first_when_parked() {
    let mut journey = Journey::at_the_store();
    journey.tell_driving(Driving::Moving);
    let effects = journey.send(Event::SavedForLater(id("seat-heat")));
    assert!(matches!(effects.as_slice(), [Effect::SaveSettings(settings)] if settings.saved.contains("seat-heat")));
    assert_eq!(journey.send(Event::SavedForLater(id("seat-heat"))), [], "once is enough");
    let tile = tiles(&journey).remove(0);
    assert_eq!((tile.key.as_str(), tile.saved), ("seat-heat", true));
    park(&mut journey);
    assert_eq!(journey.keys()[0], "seat-heat");
}

#[test]
fn no_toast_appears_while_driving() {
    let mut journey = Journey::at_the_store();
    journey.try_feature("high-beam", "r1");
    journey.tell_driving(Driving::Moving);
    journey.tell_state("high-beam", active("high-beam", entitlement::GrantKind::Trial, "o1"));
    assert_eq!(journey.view().status.toast, None);
}
