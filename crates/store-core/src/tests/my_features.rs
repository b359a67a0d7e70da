use entitlement::{GrantKind, State, Term};

use super::fixture::*;
use crate::*;

fn journey() -> Journey {
    let mut journey = Journey::at_the_store();
    journey.tell_state("high-beam", active("high-beam", GrantKind::Trial, "o1"));
    let mut old = grant("recorder", GrantKind::Term(Term::OneMonth), "o2");
    old.ends = Some(at("2026-11-10T10:00:00Z"));
    journey.tell_state("recorder", State::Ended { grant: old });
    journey.send(Event::SectionOpened(Screen::MyFeatures));
    journey
}

#[test]
fn running_and_ended_are_counted_and_filtered() {
    let mut journey = journey();
    let rows = journey.my_features();
    assert_eq!(format!("{:?}", rows.filters.iter().map(|filter| &filter.label).collect::<Vec<_>>()), "[running x 2, ended x 1]");
    assert_eq!(rows.rows.len(), 2);
    journey.send(Event::OwnedFilterChosen(OwnedFilter::Ended));
    assert_eq!(journey.my_features().rows[0].key.as_str(), "recorder");
}

#[test]
fn a_trial_shows_its_days_its_end_and_that_nothing_is_charged() {
    let row = journey().my_features().rows.into_iter().find(|row| row.key.as_str() == "high-beam").unwrap();
    assert_eq!(
        format!("{:?} {:?} {:?}", row.time_left, row.end, row.next_charge),
        "days-left{days: 12} to-date{date: 2026-11-26} next-charge-none"
    );
    assert!((row.fraction - 12.0 / 31.0).abs() < 0.01 && !row.soon);
    assert_eq!(row.action.unwrap().key, "extend");
}

#[test]
fn what_came_with_the_car_stays_with_it() {
    let row = journey().my_features().rows.into_iter().find(|row| row.key.as_str() == "wheel-heat").unwrap();
    assert_eq!((row.state, row.time_left), (StateKind::Included, Text::of(MessageId::StaysWithCar)));
    assert_eq!(row.action.unwrap().key, "details");
}

#[test]
fn the_last_week_asks_for_attention_and_the_last_day_says_today() {
    let mut journey = journey();
    journey.snapshot.time = at("2026-11-26T06:00:00Z");
    journey.tell();
    let row = journey.my_features().rows.into_iter().find(|row| row.key.as_str() == "high-beam").unwrap();
    assert!(row.soon);
    assert_eq!(format!("{:?}", row.time_left), "days-left{days: 0}");
}

#[test]
fn what_has_ended_can_be_booked_again() {
    let mut journey = journey();
    journey.send(Event::OwnedFilterChosen(OwnedFilter::Ended));
    let row = journey.my_features().rows.remove(0);
    assert_eq!((row.quiet.unwrap().key, row.action.unwrap().key), ("receipt", "again"));
    journey.send(Event::RowActed(id("recorder"), RowAction::Again));
    assert_eq!(journey.page().terms.len(), 4);
}

#[test]
fn an_owned_feature_that_is_no_longer_sold_still_has_its_row() {
    let mut journey = journey();
    let mut next = (*catalogue()).clone();
    next.version += 1;
    next.features.retain(|feature| feature.id.as_str() != "high-beam");
    journey.send(Event::Storefront(StorefrontEvent::CatalogueArrived { catalogue: next.into(), received: now() }));
    let row = journey.my_features().rows.into_iter().find(|row| row.key.as_str() == "high-beam").unwrap();
    assert_eq!(row.name, Text::verbatim("high-beam"));
}

#[test]
fn without_anything_one_sentence_stands_there() {
    let mut journey = Journey::at_the_store();
    journey.snapshot.features.clear();
    journey.tell();
    journey.send(Event::SectionOpened(Screen::MyFeatures));
    let view = journey.my_features();
    assert!(view.rows.is_empty() && !view.loading);
    assert_eq!(view.empty_text, Text::of(MessageId::MyFeaturesEmpty));
}
