//! Killed with SIGKILL at each step of its journal, the daemon goes on where it was: invariants 1 to 4.

use entitlement::{Declaration, GrantKind, OrderId, Outcome, PinLock, State};

use protocol::bus::BusError;

use crate::desk::{Desk, PIN, eventually};

/// Every step between the tap and "verified working". The first is passed before the call is answered.
pub(crate) const STEPS: [&str; 6] = ["order-written", "order-sent", "answer-written", "grants-fetched", "grants-written", "switched-on"];

async fn ready_to_crash() -> Desk {
    let mut desk = Desk::bare().await;
    desk.spawn_daemon().await;
    // The first grant set, with what the factory fitted, is none of the story.
    desk.until_active("wheel-heat").await;
    desk.settled().await;
    desk
}

/// Asks until the car's first signals have arrived: until then a daemon that has just started takes the car for moving.
async fn once_parked<T>(ask: impl AsyncFn() -> Result<T, BusError>) -> Result<T, BusError> {
    eventually("the car is parked", async || match ask().await {
        Err(BusError::NotParked(_)) => None,
        answer => Some(answer),
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trial_survives_a_kill_at_each_step() {
    for step in STEPS {
        let mut desk = ready_to_crash().await;
        // The call may be cut off by the crash: the same request is sent again afterwards, as the app does.
        desk.die_at(step);
        let first = desk.start_trial("high-beam", "r1").await;
        desk.wait_for_crash().await;
        desk.spawn_daemon().await;
        let again = once_parked(async || desk.start_trial("high-beam", "r1").await).await.unwrap();
        if let Ok(first) = first {
            assert_eq!(first, again, "killed at {step}: one request, two orders");
        }
        let State::Active { grant, .. } = desk.until_active("high-beam").await else { unreachable!() };
        assert_eq!(grant.kind, GrantKind::Trial, "killed at {step}");
        assert_eq!(desk.proxy().await.orders().await.unwrap().len(), 1, "killed at {step}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_paid_order_survives_a_kill_at_each_step_and_is_charged_once() {
    for step in STEPS {
        let mut desk = ready_to_crash().await;
        desk.set_pin().await;
        let proxy = desk.proxy().await;
        let (digest, _) = proxy.prepare_order("cruise.DE.P3Y").await.unwrap();
        desk.die_at(step);
        let first = desk.confirm_with(&digest, PIN, "r1").await;
        desk.wait_for_crash().await;
        desk.spawn_daemon().await;
        let again = once_parked(async || desk.confirm_with(&digest, PIN, "r1").await).await.unwrap();
        if let Ok(first) = first {
            assert_eq!(first, again, "killed at {step}: one request, two orders");
        }
        desk.until_active("cruise").await;
        desk.until_captured(&again).await;
        let id = OrderId::parse(&again).unwrap();
        assert_eq!(desk.payments().charges(&id).await.unwrap(), 1, "killed at {step}");
        assert_eq!(proxy.orders().await.unwrap().len(), 1, "killed at {step}");
    }
}

/// Every step between the tap and the seller's answer. The first is passed before the call is answered.
const DECLARATION_STEPS: [&str; 3] = ["declaration-written", "declaration-sent", "declaration-answered"];

#[tokio::test(flavor = "multi_thread")]
async fn a_withdrawal_survives_a_kill_at_each_step_and_is_declared_once() {
    for step in DECLARATION_STEPS {
        let mut desk = Desk::ready().await;
        let (order, _) = desk.buy("cruise.DE.P1Y", "r1").await.unwrap();
        desk.until_captured(&order).await;
        desk.until_active("cruise").await;
        let answered = |snapshot: &entitlement::ContractsSnapshot| {
            let delivered = snapshot.declarations.iter().find(|status| status.declaration == Declaration::Delivered);
            delivered.filter(|status| status.outcome == Outcome::Accepted).map(|_| ())
        };
        desk.until_contracts("the delivery is declared", answered).await;
        desk.stop_daemon().await;
        desk.spawn_daemon().await;
        desk.settled().await;
        let proxy = desk.contracts_proxy().await;
        desk.die_at(step);
        // The call may be cut off by the crash: the same request is sent again afterwards, as the app does.
        let first = proxy.withdraw(&order, "w1").await;
        desk.wait_for_crash().await;
        desk.spawn_daemon().await;
        let again = once_parked(async || proxy.withdraw(&order, "w1").await).await.unwrap();
        if let Ok(first) = first {
            assert_eq!(first, again, "killed at {step}: one request, two declarations");
        }
        let accepted = |snapshot: &entitlement::ContractsSnapshot| {
            let withdrawals: Vec<_> = snapshot.declarations.iter().filter(|status| status.declaration == Declaration::Withdraw).collect();
            assert_eq!(withdrawals.len(), 1, "killed at {step}");
            (withdrawals[0].outcome == Outcome::Accepted && withdrawals[0].id.as_str() == again).then_some(())
        };
        desk.until_contracts("the withdrawal is accepted", accepted).await;
        desk.car.cycle_ignition();
        desk.until_state("cruise", "withdrawn", |state| matches!(state, State::Withdrawn { .. })).await;
        assert_eq!(desk.proxy().await.check("cruise").await, Ok(false), "killed at {step}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_try_is_spent_by_a_kill_before_its_pin_is_looked_at() {
    let mut desk = Desk::ready().await;
    desk.set_pin().await;
    desk.stop_daemon().await;
    desk.spawn_daemon().await;
    let proxy = desk.proxy().await;
    let (digest, _) = eventually("the storefront is known", async || proxy.prepare_order("cruise.DE.P1Y").await.ok()).await;
    desk.die_at("try-written");
    let cut_off = once_parked(async || desk.confirm_with(&digest, "00000000", "r1").await).await;
    assert!(cut_off.is_err(), "{cut_off:?}");
    desk.wait_for_crash().await;
    desk.spawn_daemon().await;
    let spent = |lock: PinLock| !matches!(lock, PinLock::Open { tries_left: 5 });
    assert!(spent(desk.profiles().await.profiles[0].lock));
    // A second later, by the time switched on, four are left.
    eventually("the pause is over", async || (desk.profiles().await.profiles[0].lock == PinLock::Open { tries_left: 4 }).then_some(()))
        .await;
    let (digest, _) = eventually("the catalogue is there", async || proxy.prepare_order("cruise.DE.P1Y").await.ok()).await;
    let answer = once_parked(async || desk.confirm_with(&digest, PIN, "r2").await).await;
    assert!(answer.is_ok(), "{answer:?}");
}
