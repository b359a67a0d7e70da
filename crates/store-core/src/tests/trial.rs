use entitlement::{FailReason, GrantKind, State};

use super::fixture::*;
use crate::*;

fn start(request: &str) -> Effect {
    Effect::StartTrial { feature: id("high-beam"), request: id(request) }
}

#[test]
fn a_trial_is_asked_for_and_pending_until_the_daemon_says_active() {
    let mut journey = Journey::on_the_page("high-beam");
    assert_eq!(journey.try_feature("high-beam", "r1"), [start("r1")]);
    assert!(journey.page().trial_pending);
    journey.daemon(DaemonEvent::TrialAnswered { feature: id("high-beam"), answer: Ok(id("o1")) });
    assert!(journey.page().trial_pending, "an accepted call is not an active feature");
    journey.tell_state("high-beam", State::TrialPending { order: id("o1") });
    assert!(journey.page().trial_pending);
    journey.tell_state("high-beam", State::Installing { grant: grant("high-beam", GrantKind::Trial, "o1") });
    assert_eq!(journey.page().state.unwrap().0, StateKind::Pending);
    journey.tell_state("high-beam", active("high-beam", GrantKind::Trial, "o1"));
    let page = journey.page();
    assert!(!page.trial_pending && page.trial.is_none());
    assert_eq!(page.state.unwrap().0, StateKind::Trial);
}

#[test]
fn the_driver_is_told_that_the_trial_ends_by_itself() {
    let mut journey = Journey::on_the_page("high-beam");
    assert_eq!(journey.page().trial.unwrap().label, Text::of(MessageId::TrialButtonLong));
    journey.try_feature("high-beam", "r1");
    journey.tell_state("high-beam", State::TrialPending { order: id("o1") });
    journey.tell_state("high-beam", active("high-beam", GrantKind::Trial, "o1"));
    assert_eq!(format!("{:?}", journey.view().status.toast.unwrap().text), "trial-started{date: 2026-11-26}");
    assert_eq!(format!("{:?}", journey.page().state_note), "trial-ends{date: 2026-11-26}");
}

#[test]
fn tapping_again_while_pending_does_nothing() {
    let mut journey = Journey::on_the_page("high-beam");
    journey.try_feature("high-beam", "r1");
    assert_eq!(journey.try_feature("high-beam", "r2"), []);
    journey.tell_state("high-beam", State::TrialPending { order: id("o1") });
    assert_eq!(journey.try_feature("high-beam", "r3"), []);
}

#[test]
fn a_call_without_an_answer_is_repeated_under_the_same_id() {
    let mut journey = Journey::on_the_page("high-beam");
    journey.try_feature("high-beam", "r1");
    journey.daemon(DaemonEvent::TrialAnswered { feature: id("high-beam"), answer: Err(CallError::NoAnswer) });
    assert_eq!(journey.page().promise, Text::of(MessageId::ErrorTimeout));
    assert_eq!(journey.try_feature("high-beam", "r2"), [start("r1")]);
}

#[test]
fn a_clear_no_is_told_and_the_next_try_is_a_new_one() {
    let mut journey = Journey::on_the_page("high-beam");
    journey.try_feature("high-beam", "r1");
    journey.daemon(DaemonEvent::TrialAnswered { feature: id("high-beam"), answer: Err(CallError::StorefrontUnreachable) });
    let page = journey.page();
    assert_eq!(page.promise, Text::of(MessageId::ErrorStorefrontUnreachable));
    assert!(page.trial.unwrap().enabled);
    assert_eq!(journey.try_feature("high-beam", "r2"), [start("r2")]);
}

#[test]
fn every_error_of_the_daemon_has_words() {
    for error in [
        CallError::NoAnswer,
        CallError::InvalidArgument,
        CallError::UnknownFeature,
        CallError::NotFound,
        CallError::NotEligible,
        CallError::NotParked,
        CallError::QuoteExpired,
        CallError::RequestIdReused,
        CallError::StorefrontUnreachable,
        CallError::StorefrontRefused,
        CallError::StorageFailed,
        CallError::Busy,
        CallError::AccessDenied,
    ] {
        let mut journey = Journey::on_the_page("high-beam");
        journey.try_feature("high-beam", "r1");
        journey.daemon(DaemonEvent::TrialAnswered { feature: id("high-beam"), answer: Err(error) });
        assert!(format!("{:?}", journey.page().promise).starts_with("error-"), "{error:?}");
        assert!(!journey.page().trial_pending);
    }
}

#[test]
fn somebody_elses_trial_of_the_same_feature_is_as_good() {
    let mut journey = Journey::on_the_page("high-beam");
    journey.try_feature("high-beam", "r1");
    let effects = journey.daemon(DaemonEvent::TrialAnswered { feature: id("high-beam"), answer: Err(CallError::AlreadyPending) });
    assert_eq!(effects, [Effect::FetchSnapshot]);
    assert!(journey.page().trial_pending);
}

#[test]
fn a_late_snapshot_from_before_the_answer_does_not_clear_pending() {
    let mut journey = Journey::on_the_page("high-beam");
    journey.try_feature("high-beam", "r1");
    journey.daemon(DaemonEvent::Changed { revision: 2 });
    journey.daemon(DaemonEvent::TrialAnswered { feature: id("high-beam"), answer: Ok(id("o1")) });
    journey.tell();
    assert!(journey.page().trial_pending);
}

#[test]
fn a_refused_trial_says_why() {
    let mut journey = Journey::on_the_page("high-beam");
    let effects = journey.tell_state("high-beam", State::Failed { reason: FailReason::Refused { order: id("o1") } });
    assert!(effects.contains(&Effect::FetchOrder { order: id("o1") }), "the reason stands in the order");
    let status = entitlement::OrderStatus {
        order: id("o1"),
        feature: id("high-beam"),
        kind: entitlement::OrderKind::Trial,
        state: entitlement::OrderState::Refused(entitlement::Refusal::TrialUsed),
        placed_at: now(),
        quote: None,
        waiting: None,
    };
    journey.daemon(DaemonEvent::OrderArrived { status: Box::new(status), quote: None });
    assert_eq!(journey.page().promise, Text::of(MessageId::ErrorTrialUsed));
}

#[test]
fn a_used_trial_points_to_the_terms() {
    let mut journey = Journey::on_the_page("high-beam");
    journey.snapshot.features[3].trial_barriers = vec![entitlement::Barrier::TrialUsed];
    journey.tell();
    let page = journey.page();
    assert!(page.trial.is_none());
    assert_eq!(page.state.unwrap().1, Text::of(MessageId::ReasonTrialUsed));
    assert_eq!(page.terms.len(), 4);
}

#[test]
fn what_the_car_cannot_have_cannot_be_tried() {
    let mut journey = Journey::on_the_page("suspension");
    assert!(journey.page().trial.is_none());
    assert_eq!(journey.try_feature("suspension", "r1"), []);
    assert_eq!(journey.try_feature("nowhere", "r1"), []);
}

#[test]
fn two_trials_can_be_on_their_way_at_once() {
    let mut journey = Journey::at_the_store();
    journey.try_feature("high-beam", "r1");
    assert_eq!(journey.try_feature("recorder", "r2"), [Effect::StartTrial { feature: id("recorder"), request: id("r2") }]);
    assert_eq!(journey.card("recorder").state, StateKind::Pending);
}

#[test]
fn the_tile_of_a_trial_on_its_way_stays_in_its_place() {
    let mut journey = Journey::at_the_store();
    journey.try_feature("high-beam", "r1");
    let featured = journey.store().featured.unwrap();
    assert_eq!((featured.key.as_str(), featured.pending), ("high-beam", true));
    assert_eq!(featured.button, Text::of(MessageId::TrialStarting));
}

#[test]
fn no_other_free_month_comes_under_the_finger_when_one_has_started() {
    let mut journey = Journey::at_the_store();
    journey.try_feature("high-beam", "r1");
    journey.tell_state("high-beam", active("high-beam", GrantKind::Trial, "o1"));
    let featured = journey.store().featured.unwrap();
    assert_eq!((featured.key.as_str(), featured.pending), ("high-beam", false));
    assert_eq!(featured.button, Text::of(MessageId::FeatureOpen));
    assert_eq!(journey.try_feature("high-beam", "r2"), [], "a double tap starts nothing more");
    assert!(matches!(journey.view().page, PageView::Feature(_)), "it opens what was started");
    journey.send(Event::BackRequested);
    assert_eq!(journey.store().featured.unwrap().key.as_str(), "recorder");
}
