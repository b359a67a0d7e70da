//! One picture of each page in each important state, as text.

use entitlement::{Driving, GrantKind, State, Term};

use super::fixture::*;
use crate::*;

fn check(name: &str, journey: &Journey) {
    insta::assert_debug_snapshot!(name, journey.view());
}

#[test]
fn store() {
    let mut journey = Journey::at_the_store();
    check("store_fresh", &journey);
    journey.tell_offline();
    check("store_offline", &journey);
    journey.daemon(DaemonEvent::Vanished);
    check("store_without_daemon", &journey);
}

#[test]
fn store_from_cache() {
    let mut journey = Journey::new();
    journey.send(Event::CacheRead { catalogue: Some((catalogue(), now())), snapshot: Some((Box::new(snapshot(1)), now())) });
    check("store_from_cache", &journey);
}

#[test]
fn store_search() {
    let mut journey = Journey::at_the_store();
    journey.send(Event::SearchOpened);
    journey.send(Event::SearchEdited("heat".to_owned()));
    check("store_search", &journey);
}

#[test]
fn feature() {
    check("feature_offered", &Journey::on_the_page("high-beam"));
    check("feature_barred", &Journey::on_the_page("suspension"));
    check("feature_needs_update", &Journey::on_the_page("sounds"));
    let mut journey = Journey::on_the_page("recorder");
    journey.try_feature("recorder", "r1");
    check("feature_trial_pending", &journey);
    journey.tell_state("recorder", active("recorder", GrantKind::Trial, "o1"));
    check("feature_trial", &journey);
    let mut german = Journey::on_the_page("high-beam");
    german.send(Event::LanguageChosen(Language::German));
    check("feature_german", &german);
}

#[test]
fn order() {
    let mut journey = Journey::with_the_quote();
    check("order_ready", &journey);
    journey.send(Event::ConsentChanged(Consent::Given));
    journey.send(Event::TimerElapsed(Timer::Stands));
    journey.type_pin(&PIN);
    journey.confirm("r1");
    check("order_ordering", &journey);
    journey.daemon(DaemonEvent::OrderAnswered { quote: digest("quote"), answer: Ok(id("o1")) });
    check("done_sending", &journey);
    journey.tell_state("high-beam", active("high-beam", GrantKind::Term(Term::OneYear), "o1"));
    check("done_verified", &journey);
}

#[test]
fn my_features() {
    let mut journey = Journey::at_the_store();
    journey.tell_state("high-beam", active("high-beam", GrantKind::Trial, "o1"));
    journey.tell_state("recorder", State::OrderPending { order: id("o2") });
    journey.send(Event::SectionOpened(Screen::MyFeatures));
    check("my_features", &journey);
}

#[test]
fn driving() {
    let mut journey = Journey::at_the_store();
    journey.tell_driving(Driving::Moving);
    check("driving", &journey);
}

#[test]
fn car() {
    let mut journey = Journey::at_the_store();
    journey.send(Event::SectionOpened(Screen::Car));
    check("car", &journey);
}
