use jiff::Timestamp;
use proptest::prelude::*;

use super::*;
use crate::{FeatureId, GrantKind, Holder, Term};

const DAY: u64 = 86_400;

fn order(text: &str) -> OrderId {
    OrderId::parse(text).unwrap()
}

fn at(day: i64) -> Timestamp {
    Timestamp::from_second(1_800_000_000 + day * DAY as i64).unwrap()
}

fn now(day: i64) -> Now {
    Now { lower_bound: at(day), hint: None, powered_on: Duration::from_secs(DAY * 1_000) }
}

fn hinted(day: i64, hint: i64, powered_on_days: u64) -> Now {
    Now { lower_bound: at(day), hint: Some(at(hint)), powered_on: Duration::from_secs(DAY * powered_on_days) }
}

fn grant(kind: GrantKind, ends: Option<i64>) -> Grant {
    Grant {
        feature: FeatureId::parse("high-beam").unwrap(),
        kind,
        holder: Holder::Car,
        not_before: at(0),
        ends: ends.map(at),
        order: Some(order("o1")),
    }
}

fn trial() -> Grant {
    grant(GrantKind::Trial, Some(30))
}

fn active(grant: Grant) -> State {
    State::Active { grant, extending: None }
}

fn check(state: State, input: Input, now: &Now, expected: State, actions: &[Action]) {
    let shown = format!("{state:?} + {input:?}");
    let step = step(state, input, now);
    assert_eq!((step.state, step.actions.as_slice()), (expected, actions), "{shown}");
}

#[test]
fn a_trial_goes_from_the_tap_to_working() {
    let pending = State::TrialPending { order: order("o1") };
    check(State::Offered, Input::TrialRequested(order("o1")), &now(0), pending.clone(), &[]);
    let installing = State::Installing { grant: trial() };
    check(pending, Input::Granted(trial()), &now(0), installing.clone(), &[Action::SwitchOn]);
    check(installing.clone(), Input::CameUp, &now(0), active(trial()), &[]);
    let failed = State::Failed { reason: FailReason::DoesNotComeUp { grant: trial() } };
    check(installing.clone(), Input::DidNotComeUp, &now(0), failed.clone(), &[]);
    check(failed.clone(), Input::TimePassed, &now(1), failed.clone(), &[Action::SwitchOn]);
    check(failed, Input::IgnitionCycled, &now(1), installing, &[Action::SwitchOn]);
}

#[test]
fn a_refused_order_says_so_and_can_be_placed_again() {
    let pending = State::OrderPending { order: order("o1") };
    let failed = State::Failed { reason: FailReason::Refused { order: order("o1") } };
    check(pending.clone(), Input::OrderRefused(order("o1")), &now(0), failed.clone(), &[]);
    check(pending.clone(), Input::OrderRefused(order("o2")), &now(0), pending, &[]);
    check(failed, Input::OrderConfirmed(order("o2")), &now(0), State::OrderPending { order: order("o2") }, &[]);
}

#[test]
fn an_order_that_was_over_before_the_car_heard_of_it_is_not_waited_for() {
    let over = || Input::OrderOver(order("o1"));
    check(State::TrialPending { order: order("o1") }, over(), &now(60), State::Offered, &[]);
    check(State::OrderPending { order: order("o1") }, over(), &now(60), State::Offered, &[]);
    check(State::OrderPending { order: order("o2") }, over(), &now(60), State::OrderPending { order: order("o2") }, &[]);
    check(State::Active { grant: trial(), extending: Some(order("o1")) }, over(), &now(1), active(trial()), &[]);
}

#[test]
fn booking_more_time_never_interrupts_what_runs() {
    let extending = State::Active { grant: trial(), extending: Some(order("o2")) };
    check(active(trial()), Input::OrderConfirmed(order("o2")), &now(5), extending.clone(), &[]);
    check(extending.clone(), Input::OrderRefused(order("o2")), &now(5), active(trial()), &[]);
    let longer = Grant { order: Some(order("o2")), ..grant(GrantKind::Term(Term::OneYear), Some(395)) };
    check(extending, Input::Granted(longer.clone()), &now(5), active(longer), &[]);
}

#[test]
fn an_end_during_a_drive_takes_effect_at_the_next_ignition_cycle() {
    check(active(trial()), Input::TimePassed, &now(31), active(trial()), &[]);
    check(active(trial()), Input::IgnitionCycled, &now(31), State::Ended { grant: trial() }, &[Action::SwitchOff]);
    check(active(trial()), Input::IgnitionCycled, &now(29), active(trial()), &[]);
}

#[test]
fn an_end_by_hint_alone_gives_grace_counted_in_time_powered_on() {
    for (kind, days) in [(GrantKind::Trial, 3), (GrantKind::Term(Term::OneYear), 30), (GrantKind::Term(Term::ThreeYears), 99)] {
        let grant = grant(kind, Some(30));
        let until = Duration::from_secs(DAY * (10 + days));
        let grace = State::Grace { grant: grant.clone(), until_powered_on: until };
        check(active(grant.clone()), Input::TimePassed, &hinted(1, 31, 10), grace.clone(), &[]);
        check(grace.clone(), Input::IgnitionCycled, &hinted(1, 31, 10 + days - 1), grace.clone(), &[]);
        check(grace.clone(), Input::IgnitionCycled, &hinted(1, 31, 10 + days), State::Ended { grant: grant.clone() }, &[Action::SwitchOff]);
        check(grace, Input::TimePassed, &hinted(1, 2, 11), active(grant), &[]);
    }
}

#[test]
fn a_removed_grant_leaves_at_the_next_ignition_cycle_with_its_reason() {
    for (reason, end) in [
        (EndReason::Withdrawn, State::Withdrawn { grant: trial() }),
        (EndReason::Cancelled, State::Ended { grant: trial() }),
        (EndReason::NotPaid, State::Revoked { grant: trial(), reason: EndReason::NotPaid }),
    ] {
        let leaving = State::Leaving { grant: trial(), reason };
        check(active(trial()), Input::Removed(reason), &now(1), leaving.clone(), &[]);
        check(leaving, Input::IgnitionCycled, &now(1), end, &[Action::SwitchOff]);
    }
}

#[test]
fn a_grant_for_later_waits_and_one_that_is_over_brings_nothing_back() {
    let later = Grant { not_before: at(2), ..trial() };
    let waiting = State::Installing { grant: later.clone() };
    check(State::Offered, Input::Granted(later.clone()), &now(1), waiting.clone(), &[]);
    check(waiting.clone(), Input::TimePassed, &now(1), waiting.clone(), &[]);
    check(waiting.clone(), Input::TimePassed, &now(2), waiting, &[Action::SwitchOn]);
    let ended = State::Ended { grant: trial() };
    check(ended.clone(), Input::Granted(trial()), &now(31), ended, &[]);
}

fn any_input() -> impl Strategy<Value = Input> {
    let orders = prop_oneof![Just("o1"), Just("o2")].prop_map(order);
    let kinds =
        prop_oneof![Just(GrantKind::Factory), Just(GrantKind::Trial), Just(GrantKind::Term(Term::OneYear)), Just(GrantKind::Unlimited)];
    let grants = (kinds, orders.clone(), proptest::option::of(0i64..60))
        .prop_map(|(kind, order, ends)| Grant { order: Some(order), ..grant(kind, ends) });
    let reasons = prop_oneof![Just(EndReason::Withdrawn), Just(EndReason::Ended), Just(EndReason::NotPaid), Just(EndReason::Recalled)];
    prop_oneof![
        orders.clone().prop_map(Input::TrialRequested),
        orders.clone().prop_map(Input::OrderConfirmed),
        orders.clone().prop_map(Input::OrderRefused),
        orders.prop_map(Input::OrderOver),
        grants.prop_map(Input::Granted),
        reasons.prop_map(Input::Removed),
        Just(Input::CameUp),
        Just(Input::DidNotComeUp),
        Just(Input::TimePassed),
        Just(Input::IgnitionCycled),
    ]
}

proptest! {
    /// Whatever happens in whatever order: a feature works only by a grant that was given, comes up only after it was
    /// seen to, and goes only at an ignition cycle.
    #[test]
    fn nothing_works_without_a_grant_and_nothing_stops_during_a_drive(
        inputs in proptest::collection::vec((any_input(), 0i64..3), 1..60)
    ) {
        let mut state = State::Offered;
        let mut day = 0;
        let mut granted = Vec::new();
        for (input, days) in inputs {
            day += days;
            if let Input::Granted(grant) = &input {
                granted.push(grant.clone());
            }
            let worked = state.working_grant().is_some();
            let moved = step(state, input.clone(), &now(day));
            let works = moved.state.working_grant();
            if let Some(grant) = works {
                prop_assert!(granted.contains(grant));
            }
            if !worked && works.is_some() {
                prop_assert_eq!(&input, &Input::CameUp);
            }
            if worked && works.is_none() {
                prop_assert!(matches!(input, Input::IgnitionCycled | Input::DidNotComeUp), "{:?}", input);
            }
            prop_assert_eq!(moved.actions.contains(&Action::SwitchOff) && worked, worked && matches!(input, Input::IgnitionCycled) && works.is_none());
            state = moved.state;
        }
    }

    /// A paid term that neither bound nor hint ends survives every other thing but its removal and a defect.
    #[test]
    fn what_is_paid_keeps_working_within_its_term(inputs in proptest::collection::vec(any_input(), 1..60)) {
        let paid = grant(GrantKind::Term(Term::OneYear), Some(365));
        let mut state = active(paid);
        for input in inputs {
            if matches!(input, Input::Removed(_) | Input::DidNotComeUp | Input::Granted(_)) {
                continue;
            }
            state = step(state, input, &now(100)).state;
            prop_assert!(matches!(state, State::Active { .. }), "{:?}", state);
        }
    }

    /// The same news twice is the same as once.
    #[test]
    fn a_repeated_input_changes_nothing_more(inputs in proptest::collection::vec(any_input(), 1..40)) {
        let mut state = State::Offered;
        for input in inputs {
            let once = step(state, input.clone(), &now(1)).state;
            let twice = step(once.clone(), input.clone(), &now(1)).state;
            // Leaving ends at one ignition cycle; a new try starts at the next.
            if !matches!(input, Input::IgnitionCycled | Input::TrialRequested(_) | Input::OrderConfirmed(_)) {
                prop_assert_eq!(&once, &twice);
            }
            state = once;
        }
    }
}
