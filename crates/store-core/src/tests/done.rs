use std::sync::Arc;

use entitlement::{FailReason, GrantKind, OrderKind, OrderState, OrderStatus, Refusal, State, Term};

use super::fixture::*;
use crate::*;

fn placed() -> Journey {
    let mut journey = Journey::ready_to_order();
    journey.confirm("r1");
    journey.daemon(DaemonEvent::OrderAnswered { quote: digest("quote"), answer: Ok(id("o1")) });
    journey
}

fn arrived(journey: &mut Journey, state: OrderState) {
    let status = OrderStatus {
        order: id("o1"),
        feature: id("high-beam"),
        kind: OrderKind::Purchase,
        state,
        placed_at: now(),
        quote: None,
        waiting: None,
    };
    journey.daemon(DaemonEvent::OrderArrived { status: Box::new(status), quote: None });
}

fn shown(journey: &Journey) -> (StateKind, String, String) {
    let done = journey.done();
    (done.state, format!("{:?}", done.state_text), format!("{:?}", done.state_note))
}

#[test]
fn an_order_is_followed_until_the_car_has_verified_it() {
    let mut journey = placed();
    assert_eq!(shown(&journey).0, StateKind::Pending);
    arrived(&mut journey, OrderState::AwaitingPayment);
    assert_eq!(shown(&journey), (StateKind::Pending, "state-awaiting-payment".to_owned(), "error-payment-unknown".to_owned()));
    arrived(&mut journey, OrderState::Granted);
    assert_eq!(shown(&journey).1, "state-installing");
    journey.tell_state("high-beam", State::Installing { grant: grant("high-beam", GrantKind::Term(Term::OneYear), "o1") });
    assert_eq!(shown(&journey).1, "state-installing");
    arrived(&mut journey, OrderState::Captured);
    assert_eq!(shown(&journey).0, StateKind::Pending, "paid is not verified");
    journey.tell_state("high-beam", active("high-beam", GrantKind::Term(Term::OneYear), "o1"));
    assert_eq!(shown(&journey), (StateKind::Active, "state-verified".to_owned(), "done-verified".to_owned()));
}

#[test]
fn a_declined_payment_is_told_with_what_to_do() {
    let mut journey = placed();
    arrived(&mut journey, OrderState::Refused(Refusal::Declined));
    assert_eq!(shown(&journey), (StateKind::Failed, "state-payment-failed".to_owned(), "error-payment-declined".to_owned()));
}

#[test]
fn a_feature_that_does_not_come_up_keeps_the_order_safe() {
    let mut journey = placed();
    arrived(&mut journey, OrderState::Captured);
    let grant = grant("high-beam", GrantKind::Term(Term::OneYear), "o1");
    journey.tell_state("high-beam", State::Failed { reason: FailReason::DoesNotComeUp { grant } });
    assert_eq!(shown(&journey), (StateKind::Failed, "state-failed".to_owned(), "feature-failed-paid".to_owned()));
}

#[test]
fn each_snapshot_asks_for_the_order_until_it_is_settled() {
    let mut journey = placed();
    assert!(journey.tell().contains(&Effect::FetchOrder { order: id("o1") }));
    arrived(&mut journey, OrderState::Captured);
    assert!(!journey.tell().contains(&Effect::FetchOrder { order: id("o1") }));
}

#[test]
fn the_trial_that_runs_meanwhile_is_not_taken_for_the_order() {
    let mut journey = Journey::ready_to_order();
    journey.tell_state("high-beam", active("high-beam", GrantKind::Trial, "o0"));
    journey.confirm("r1");
    journey.daemon(DaemonEvent::OrderAnswered { quote: digest("quote"), answer: Ok(id("o1")) });
    assert_eq!(shown(&journey).0, StateKind::Pending);
}

#[test]
fn a_receipt_can_be_read_again_from_my_features() {
    let mut journey = Journey::at_the_store();
    journey.tell_state("high-beam", active("high-beam", GrantKind::Unlimited, "o1"));
    journey.send(Event::SectionOpened(Screen::MyFeatures));
    let effects = journey.send(Event::RowActed(id("high-beam"), RowAction::Receipt));
    assert_eq!(effects, [Effect::FetchOrder { order: id("o1") }]);
    let status = OrderStatus {
        order: id("o1"),
        feature: id("high-beam"),
        kind: OrderKind::Purchase,
        state: OrderState::Captured,
        placed_at: now(),
        quote: None,
        waiting: None,
    };
    journey.daemon(DaemonEvent::OrderArrived { status: Box::new(status), quote: Some(Arc::clone(&quote("high-beam.DE.unlimited"))) });
    let done = journey.done();
    assert_eq!(format!("{:?}", done.total), "EUR 29900 minor");
    assert_eq!(done.end, Text::of(MessageId::DoneNoEnd));
    journey.send(Event::BackRequested);
    assert_eq!(journey.view().nav.screen, Screen::MyFeatures);
}
