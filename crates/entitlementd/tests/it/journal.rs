//! Killed with SIGKILL at each step of its journal, the daemon goes on where it was: invariants 1 to 4.

use entitlement::{GrantKind, OrderId, State};

use protocol::bus::BusError;

use crate::desk::{Desk, eventually};

/// Every step between the tap and "verified working". The first is passed before the call is answered.
const STEPS: [&str; 6] = ["order-written", "order-sent", "answer-written", "grants-fetched", "grants-written", "switched-on"];

async fn ready_to_crash(step: &str) -> Desk {
    let mut desk = Desk::bare().await;
    // The first grant set, with what the factory fitted, is none of the story.
    desk.start_daemon().await;
    desk.until_active("wheel-heat").await;
    desk.until("the catalogue is there", |snapshot| snapshot.features.len() == 12).await;
    desk.stop_daemon().await;
    desk.spawn_daemon(Some(step)).await;
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
        let mut desk = ready_to_crash(step).await;
        // The call may be cut off by the crash: the same request is sent again afterwards, as the app does.
        let first = once_parked(async || desk.start_trial("high-beam", "r1").await).await;
        desk.wait_for_crash().await;
        desk.spawn_daemon(None).await;
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
        let mut desk = ready_to_crash(step).await;
        let proxy = desk.proxy().await;
        let (digest, _) = proxy.prepare_order("cruise.DE.P3Y").await.unwrap();
        let first = once_parked(async || proxy.confirm_order(&digest, "r1", Default::default()).await).await;
        desk.wait_for_crash().await;
        desk.spawn_daemon(None).await;
        let again = once_parked(async || proxy.confirm_order(&digest, "r1", Default::default()).await).await.unwrap();
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
