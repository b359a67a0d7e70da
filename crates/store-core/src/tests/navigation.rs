use super::fixture::*;
use crate::*;

#[test]
fn back_returns_to_the_card_that_had_the_focus() {
    let mut journey = Journey::at_the_store();
    journey.send(Event::FocusMoved("recorder".to_owned()));
    journey.send(Event::FeatureOpened(id("recorder")));
    assert_eq!(journey.view().nav.focus, None);
    journey.send(Event::BackRequested);
    assert_eq!(journey.view().nav.focus.as_deref(), Some("recorder"));
}

#[test]
fn back_on_the_first_page_stays_there() {
    let mut journey = Journey::at_the_store();
    journey.send(Event::BackRequested);
    assert_eq!(journey.view().nav.screen, Screen::Store);
}

#[test]
fn back_closes_the_search_first() {
    let mut journey = Journey::at_the_store();
    journey.send(Event::SearchOpened);
    journey.send(Event::BackRequested);
    assert!(!journey.store().searching);
}

#[test]
fn a_feature_opened_from_my_features_belongs_to_that_section() {
    let mut journey = Journey::at_the_store();
    journey.send(Event::SectionOpened(Screen::MyFeatures));
    journey.send(Event::RowActed(id("wheel-heat"), RowAction::Details));
    let nav = journey.view().nav;
    assert_eq!((nav.screen, nav.section), (Screen::Feature, Screen::MyFeatures));
}

#[test]
fn sections_are_opened_and_pages_are_not() {
    let mut journey = Journey::at_the_store();
    journey.send(Event::SectionOpened(Screen::Car));
    assert_eq!(journey.view().nav.section, Screen::Car);
    journey.send(Event::SectionOpened(Screen::Order));
    assert_eq!(journey.view().nav.screen, Screen::Car);
    journey.send(Event::BackRequested);
    assert_eq!(journey.view().nav.screen, Screen::Store);
}

#[test]
fn leaving_the_order_page_forgets_the_order() {
    let mut journey = Journey::ready_to_order();
    journey.send(Event::SectionOpened(Screen::Store));
    assert_eq!(journey.confirm("r1"), []);
    journey.send(Event::FeatureOpened(id("high-beam")));
    journey.send(Event::TermChosen(entitlement::Term::OneYear));
    journey.answer_quote();
    assert!(!journey.order().consent);
}

#[test]
fn an_unknown_feature_says_so() {
    let journey = Journey::on_the_page("nowhere");
    assert_eq!(journey.page().mode, FeatureMode::Failed);
}

#[test]
fn a_link_before_the_catalogue_is_there_waits_for_it() {
    let mut journey = Journey::new();
    journey.send(Event::FeatureOpened(id("high-beam")));
    assert_eq!(journey.page().mode, FeatureMode::Loading);
    journey.send(Event::CacheRead { catalogue: Some((catalogue(), now())), snapshot: None });
    assert_eq!(journey.page().mode, FeatureMode::Ready);
}

#[test]
fn opening_features_in_circles_does_not_grow_the_history_for_ever() {
    let mut journey = Journey::at_the_store();
    for _ in 0..50 {
        journey.send(Event::FeatureOpened(id("high-beam")));
        journey.send(Event::FeatureOpened(id("recorder")));
    }
    for _ in 0..8 {
        journey.send(Event::BackRequested);
    }
    assert_eq!(journey.view().nav.screen, Screen::Store);
}
