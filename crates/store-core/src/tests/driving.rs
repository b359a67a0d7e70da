use entitlement::{Driving, Term};

use super::fixture::*;
use crate::*;

fn tiles(journey: &Journey) -> Vec<DrivingTile> {
    match journey.view().page {
        PageView::Driving(driving) => driving.tiles,
        other => panic!("not the driving view: {other:?}"),
    }
}

fn park(journey: &mut Journey) -> Vec<Effect> {
    journey.tell_driving(Driving::Parked)
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
fn in_large_letters_there_are_two() {
    let mut journey = Journey::at_the_store();
    journey.send(Event::AidChosen { aid: Aid::LargeText, on: true });
    journey.tell_driving(Driving::Moving);
    assert_eq!(tiles(&journey).len(), 2);
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
fn the_pages_come_back_when_the_daemon_says_that_the_car_is_parked() {
    let mut journey = Journey::at_the_store();
    journey.tell_driving(Driving::Moving);
    assert!(journey.view().status.driving);
    journey.tell_driving(Driving::Parked);
    assert!(!journey.view().status.driving);
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
fn an_order_in_progress_waits_at_its_step_however_long_the_drive_takes() {
    let mut journey = Journey::ready_to_order();
    let before = (journey.order().mode, journey.order().consent);
    assert_eq!(before, (OrderMode::Ready, true));
    let effects = journey.tell_driving(Driving::Moving);
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::StartTimer(..))), "nothing runs out meanwhile: {effects:?}");
    for hour in 1..=6 {
        let now = now() + jiff::SignedDuration::from_hours(hour);
        journey.send(Event::TimePassed(now));
    }
    park(&mut journey);
    assert_eq!((journey.order().mode, journey.order().consent), before);
    // It has to be seen for a second again, and the PIN is typed anew.
    assert!(!journey.order().can_order);
}

#[test]
fn what_was_ticked_stays_ticked_when_the_same_price_is_fetched_again() {
    let answered = |change: fn(&mut entitlement::Quote)| {
        let mut journey = Journey::ready_to_order();
        journey.tell_driving(Driving::Moving);
        journey.snapshot.time = at("2026-11-14T20:58:00Z");
        assert!(park(&mut journey).contains(&Effect::PrepareOrder { offer: id("high-beam.DE.P1Y") }));
        assert_eq!(journey.order().mode, OrderMode::Loading);
        let mut quote = (*quote("high-beam.DE.P1Y")).clone();
        let later = jiff::SignedDuration::from_hours(3);
        (quote.id, quote.issued_at, quote.expires_at) = (id("q-later"), quote.issued_at + later, quote.expires_at + later);
        change(&mut quote);
        let answer = Ok((std::sync::Arc::new(quote), digest("later")));
        journey.daemon(DaemonEvent::QuoteAnswered { offer: id("high-beam.DE.P1Y"), answer });
        (journey.order().mode, journey.order().consent)
    };
    assert_eq!(answered(|_| {}), (OrderMode::Ready, true));
    assert_eq!(answered(|quote| quote.withdrawal_days = 7), (OrderMode::Ready, false), "what was read is not what it says now");
}

#[test]
fn words_that_were_typed_and_what_lies_open_wait_too() {
    let mut journey = Journey::at_the_store();
    journey.send(Event::SearchOpened);
    journey.send(Event::SearchEdited("seat".to_owned()));
    journey.tell_driving(Driving::Moving);
    journey.send(Event::SearchClosed);
    journey.send(Event::BackRequested);
    journey.send(Event::FocusMoved("elsewhere".to_owned()));
    park(&mut journey);
    assert_eq!((journey.store().searching, journey.store().search_text.as_str()), (true, "seat"));
    assert_eq!(journey.view().nav.focus, None);

    let mut journey = Journey::at_the_switches();
    journey.send(Event::Privacy(PrivacyEvent::EraseOpened));
    journey.send(Event::Privacy(PrivacyEvent::EraseHoldBegan { request: id("e1") }));
    assert!(journey.view().sheet.is_some());
    let effects = journey.tell_driving(Driving::Moving);
    assert!(effects.contains(&Effect::StopTimer(Timer::EraseHeld)), "the finger is on the wheel: {effects:?}");
    assert_eq!(journey.view().sheet, None);
    assert_eq!(journey.send(Event::TimerElapsed(Timer::EraseHeld)), []);
    park(&mut journey);
    assert!(journey.view().sheet.is_some());
}

#[test]
fn the_sections_of_the_road_leave_the_pages_below_as_they_are() {
    let mut journey = Journey::on_the_page("high-beam");
    let before = journey.view().nav;
    journey.tell_driving(Driving::Moving);
    assert_eq!(journey.view().nav.section, Screen::Store);
    for (section, shown) in [
        (Screen::Privacy, Screen::Privacy),
        (Screen::MyFeatures, Screen::MyFeatures),
        (Screen::Car, Screen::MyFeatures),
        (Screen::Order, Screen::MyFeatures),
    ] {
        journey.send(Event::SectionOpened(section));
        assert_eq!(journey.view().nav.section, shown);
    }
    journey.send(Event::BackRequested);
    assert_eq!(journey.view().nav.section, Screen::Store);
    park(&mut journey);
    assert_eq!(journey.view().nav, before);
}

#[test]
fn a_market_may_show_less_on_the_road() {
    let mut journey = Journey::at_the_store();
    journey.change_limits(|limits| {
        limits.moving.content = Some(entitlement::ContentLimits { items_max: 2, characters_max: 40, depth_max: 1 });
    });
    journey.tell_driving(Driving::Moving);
    assert_eq!(tiles(&journey).len(), 2);
}

#[test]
fn a_market_may_want_the_pages_of_the_road_at_a_traffic_light_and_keep_pages_for_parking() {
    let mut journey = Journey::at_the_store();
    journey.send(Event::SectionOpened(Screen::Car));
    journey.tell_driving(Driving::Standing);
    assert!(!journey.view().status.driving);
    journey.change_limits(|limits| {
        limits.standing.blocked.insert(entitlement::Task::Settings);
    });
    assert!(matches!(journey.view().page, PageView::Driving(_)), "the page is for settings");
    journey.send(Event::SectionOpened(Screen::Store));
    assert!(matches!(journey.view().page, PageView::Store(_)));
    journey.change_limits(|limits| limits.standing.content = limits.moving.content);
    journey.tell_driving(Driving::Standing);
    assert!(matches!(journey.view().page, PageView::Driving(_)));
    park(&mut journey);
    assert!(matches!(journey.view().page, PageView::Store(_)));
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
