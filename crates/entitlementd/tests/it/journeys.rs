//! What a driver does, through all real parts.

use entitlement::{ContractStanding, ContractsSnapshot, GrantKind, OrderState, Reach, Refusal, State, Term};
use futures_util::StreamExt as _;
use protocol::bus::BusError;
use vehicle::{Fault, Vehicle as _};

use crate::desk::{Desk, state};

fn feature(id: &str) -> entitlement::FeatureId {
    entitlement::FeatureId::parse(id).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sample_car_can_get_eight_has_one_and_is_told_why_not_for_three() {
    let desk = Desk::ready().await;
    let snapshot = desk.until("the factory's grants are there", |snapshot| state(snapshot, "wheel-heat") != State::Offered).await;
    let can_be_had: Vec<&str> = snapshot
        .features
        .iter()
        .filter(|status| status.state == State::Offered && status.order_barriers.is_empty())
        .map(|status| status.feature.as_str())
        .collect();
    assert_eq!(can_be_had.len(), 8, "{can_be_had:?}");
    let barriers = |id: &str| {
        let status = snapshot.features.iter().find(|status| status.feature == feature(id)).unwrap();
        format!("{:?}", status.order_barriers)
    };
    assert!(barriers("suspension").contains("MissingEquipment"));
    assert!(barriers("sounds").contains("SoftwareTooOld"));
    assert!(barriers("lane-change").contains("OtherMarket"));
    assert!(matches!(desk.until_active("wheel-heat").await, State::Active { grant, .. } if grant.kind == GrantKind::Factory));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trial_is_active_only_after_the_car_was_seen_to_do_it() {
    let desk = Desk::ready().await;
    let proxy = desk.proxy().await;
    assert_eq!(proxy.check("high-beam").await, Ok(false));
    let mut changes = proxy.receive_changed().await.unwrap();
    let before = desk.snapshot().await.revision;
    let order = desk.start_trial("high-beam", "r1").await.unwrap();
    let State::Active { grant, .. } = desk.until_active("high-beam").await else { unreachable!() };
    assert_eq!((grant.kind, grant.order.as_ref().unwrap().to_string()), (GrantKind::Trial, order));
    // Its month begins when it was seen to work: its end only moves on.
    assert!(grant.ends >= Term::TRIAL.ends(grant.not_before), "{grant:?}");
    assert_eq!(proxy.check("high-beam").await, Ok(true));
    assert_eq!(desk.car.read_back(&feature("high-beam")).await, Ok(vehicle::Switch::On));
    // Every revision between was announced, each one more than the one before. One that the first snapshot held already
    // may still be on its way: whoever subscribes before taking a snapshot passes over it.
    let last = desk.snapshot().await.revision;
    let mut seen = before;
    while seen < last {
        let revision = changes.next().await.unwrap().args().unwrap().revision;
        assert!(revision <= before || revision == seen + 1, "{revision} after {seen}, {before} was in the first snapshot");
        seen = seen.max(revision);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_three_year_term_is_charged_once_and_at_the_price_that_was_shown() {
    let desk = Desk::ready().await;
    let (order, quote) = desk.buy("cruise.DE.P3Y", "r1").await.unwrap();
    let State::Active { grant, .. } = desk.until_active("cruise").await else { unreachable!() };
    assert_eq!(grant.kind, GrantKind::Term(Term::ThreeYears));
    desk.until_captured(&order).await;
    let id = entitlement::OrderId::parse(&order).unwrap();
    assert_eq!(desk.payments().charges(&id).await.unwrap(), 1);
    assert_eq!(quote.term, Term::ThreeYears);
    assert!(matches!(desk.proxy().await.prepare_order("no.such.offer").await, Err(BusError::NotFound(_))));
    assert!(matches!(desk.proxy().await.prepare_order("sounds.DE.P1Y").await, Err(BusError::NotEligible(_))));
    assert!(matches!(desk.start_trial("cruise", "r2").await, Err(BusError::NotEligible(_))));
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_stays_active_through_a_restart_without_a_network() {
    let mut desk = Desk::ready().await;
    desk.start_trial("high-beam", "r1").await.unwrap();
    desk.buy("cruise.DE.P3Y", "r2").await.unwrap();
    desk.until_active("high-beam").await;
    desk.until_active("cruise").await;
    desk.stop_daemon().await;
    desk.close_shop().await;
    desk.start_daemon().await;
    let snapshot = desk.snapshot().await;
    for id in ["high-beam", "cruise", "wheel-heat"] {
        assert!(matches!(state(&snapshot, id), State::Active { .. }), "{id}: {:?}", state(&snapshot, id));
        assert_eq!(desk.proxy().await.check(id).await, Ok(true));
    }
    assert_eq!(snapshot.features.len(), 12, "the catalogue is kept too");
    assert!(matches!(desk.snapshot().await.storefront, Reach::Offline { .. }));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trial_without_a_network_is_shown_as_pending_and_comes_when_the_network_does() {
    let mut desk = Desk::ready().await;
    desk.close_shop().await;
    desk.start_trial("parking", "r1").await.unwrap();
    assert!(matches!(state(&desk.snapshot().await, "parking"), State::TrialPending { .. }));
    assert!(matches!(desk.proxy().await.prepare_order("cruise.DE.P1Y").await, Err(BusError::StorefrontUnreachable(_))));
    desk.reopen_shop().await;
    desk.until_active("parking").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_declined_payment_says_so_and_grants_nothing() {
    let desk = Desk::ready().await;
    desk.payments().behave(storefront::SandboxBehaviour::Decline);
    let (order, _) = desk.buy("cruise.DE.P1Y", "r1").await.unwrap();
    desk.until_state("cruise", "refused", |state| matches!(state, State::Failed { .. })).await;
    assert_eq!(desk.order(&order).await.state, OrderState::Refused(Refusal::Declined));
    assert_eq!(desk.proxy().await.check("cruise").await, Ok(false));
    desk.payments().behave(storefront::SandboxBehaviour::Accept);
    desk.buy("cruise.DE.P1Y", "r2").await.unwrap();
    desk.until_active("cruise").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_payment_of_unknown_outcome_is_waited_for_and_charged_once() {
    let desk = Desk::ready().await;
    desk.payments().behave(storefront::SandboxBehaviour::Unknown);
    let (order, _) = desk.buy("cruise.DE.P1Y", "r1").await.unwrap();
    desk.until_state("cruise", "pending", |state| matches!(state, State::OrderPending { .. })).await;
    desk.payments().behave(storefront::SandboxBehaviour::Accept);
    desk.until_active("cruise").await;
    desk.until_captured(&order).await;
    let id = entitlement::OrderId::parse(&order).unwrap();
    assert_eq!(desk.payments().charges(&id).await.unwrap(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_feature_that_does_not_come_up_is_never_called_active() {
    let desk = Desk::ready().await;
    desk.car.set_fault(&feature("parking"), Fault::DoesNotComeUp);
    desk.start_trial("parking", "r1").await.unwrap();
    desk.until_state("parking", "failed", |state| matches!(state, State::Failed { .. })).await;
    assert_eq!(desk.proxy().await.check("parking").await, Ok(false));
    desk.car.set_fault(&feature("parking"), Fault::None);
    desk.car.cycle_ignition();
    desk.until_active("parking").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn booking_during_a_trial_goes_on_without_a_gap_and_adds_the_time() {
    let desk = Desk::ready().await;
    let trial = desk.start_trial("recorder", "r1").await.unwrap();
    desk.until_active("recorder").await;
    // Its time begins when it was seen to work, and with that it has an end that stays.
    let runs = |book: &ContractsSnapshot| {
        let contract = book.contracts.iter().find(|contract| contract.order.as_str() == trial)?;
        (contract.standing == ContractStanding::Running).then_some(contract.ends)
    };
    let trial_ends = desk.until_contracts("the trial runs", runs).await;
    let (order, quote) = desk.buy("recorder.DE.P1Y", "r2").await.unwrap();
    let booked = desk
        .until_state(
            "recorder",
            "booked",
            |state| matches!(state, State::Active { grant, .. } if grant.order.as_ref().is_some_and(|id| id.as_str() == order)),
        )
        .await;
    let State::Active { grant, .. } = booked else { unreachable!() };
    assert_eq!(Some(quote.starts), trial_ends);
    assert_eq!(grant.ends, quote.ends);
    assert_eq!(desk.proxy().await.check("recorder").await, Ok(true));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_daemon_follows_a_car_in_another_process() {
    let mut desk = Desk::bare().await;
    desk.spawn_daemon().await;
    desk.until("the catalogue is there", |snapshot| snapshot.features.len() == 12).await;
    desk.until("parked", |snapshot| snapshot.driving == entitlement::Driving::Parked).await;
    desk.car.drive(50.0);
    desk.until("moving", |snapshot| snapshot.driving == entitlement::Driving::Moving).await;
    assert!(matches!(desk.start_trial("high-beam", "r1").await, Err(BusError::NotParked(_))));
    desk.car.park();
    desk.until("parked", |snapshot| snapshot.driving == entitlement::Driving::Parked).await;
    desk.start_trial("high-beam", "r2").await.unwrap();
    desk.until_active("high-beam").await;
}
