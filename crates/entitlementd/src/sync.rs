//! Keeps the car and the storefront in step: sends what the journal holds, fetches what was signed.

use std::time::Duration;

use entitlement::{OrderState, Refusal};
use protocol::{
    WireError,
    http::{OrderAnswer, ProfileBody},
};
use rand::Rng as _;
use tokio_util::sync::CancellationToken;

use crate::{
    crash,
    engine::{Engine, Outstanding},
    storefront::{Fetched, Storefront, StorefrontError},
};

/// How often the car asks when nothing is going on. Invariant 2 promises 60 s.
const IDLE: Duration = Duration::from_secs(45);
/// First and longest pause after a failure. The pause is drawn between zero and this ("full jitter").
const RETRY_FIRST: Duration = Duration::from_secs(1);
const RETRY_MAX: Duration = Duration::from_secs(30);
/// How often an order that waits for its payment is asked for, at most.
const WAITING_FIRST: Duration = Duration::from_millis(500);

/// Runs until `shutdown`.
pub(crate) async fn run(engine: Engine, storefront: Storefront, profile: entitlement::VehicleProfile, shutdown: CancellationToken) {
    let profile = ProfileBody::from(&profile);
    let mut known = Known::default();
    let mut failures = 0u32;
    let mut waits = 0u32;
    loop {
        let pause = match round(&engine, &storefront, &profile, &mut known).await {
            Ok(progress) => {
                engine.reached().await;
                failures = 0;
                match progress {
                    Progress::Done => {
                        waits = 0;
                        IDLE
                    }
                    Progress::Waiting => {
                        waits += 1;
                        backoff(WAITING_FIRST, waits)
                    }
                }
            }
            Err(error) => {
                tracing::info!(%error, failures, "the storefront cannot be used now");
                engine.unreached().await;
                failures += 1;
                jitter(backoff(RETRY_FIRST, failures))
            }
        };
        tokio::select! {
            () = shutdown.cancelled() => return,
            () = tokio::time::sleep(pause) => {}
            () = engine.work_for_storefront() => {}
        }
    }
}

#[derive(Default)]
struct Known {
    profile_sent: bool,
    catalogue: Option<String>,
    grants: Option<String>,
}

fn answered(answer: &OrderAnswer) -> Result<OrderState, WireError> {
    crash::point("order-sent");
    answer.order_state()
}

#[derive(Debug, PartialEq, Eq)]
enum Progress {
    Done,
    /// An order is not final yet.
    Waiting,
}

/// One round: everything that can be done is done, whatever else fails.
async fn round(engine: &Engine, storefront: &Storefront, profile: &ProfileBody, known: &mut Known) -> Result<Progress, StorefrontError> {
    if !storefront.is_enrolled() {
        storefront.enrol(profile.clone()).await?;
        tracing::info!("enrolled");
    }
    let result = exchange(engine, storefront, profile, known).await;
    if result == Err(StorefrontError::NotEnrolled) {
        storefront.forget_enrolment()?;
    }
    result
}

async fn exchange(engine: &Engine, storefront: &Storefront, profile: &ProfileBody, known: &mut Known) -> Result<Progress, StorefrontError> {
    if !known.profile_sent {
        match storefront.put_profile(profile).await {
            Ok(()) => {}
            // What this car has become is for the carmaker to sort out; what it bought must come all the same.
            Err(StorefrontError::Refused(code)) => tracing::error!(?code, "the storefront refuses this car's profile"),
            Err(error) => return Err(error),
        }
        known.profile_sent = true;
    }
    let orders = send_orders(engine, storefront).await;
    if orders == Err(StorefrontError::NotEnrolled) {
        return orders;
    }
    match storefront.grants(known.grants.as_deref()).await? {
        // Only what was taken is not asked for again.
        Fetched::Bytes { bytes, etag } => {
            if engine.grant_set_arrived(bytes).await {
                known.grants = etag;
            }
        }
        Fetched::Unchanged => engine.grants_unchanged().await,
    }
    if let Fetched::Bytes { bytes, etag } = storefront.catalogue(known.catalogue.as_deref()).await?
        && engine.catalogue_arrived(bytes).await
    {
        known.catalogue = etag;
    }
    orders
}

/// Sends every order that is not finished. One that fails does not keep back the next.
async fn send_orders(engine: &Engine, storefront: &Storefront) -> Result<Progress, StorefrontError> {
    let mut result = Ok(Progress::Done);
    for Outstanding { order, request } in engine.outstanding().await {
        let state = match storefront.put_order(&order, &request).await {
            Ok(answer) => answered(&answer).map_err(|error| StorefrontError::Unreachable(error.to_string())),
            Err(StorefrontError::Refused(code)) => {
                tracing::error!(?code, %order, "the storefront does not understand an order");
                Ok(OrderState::Refused(Refusal::Invalid))
            }
            Err(StorefrontError::NotEnrolled) => return Err(StorefrontError::NotEnrolled),
            Err(error) => Err(error),
        };
        match state {
            Ok(state) => {
                if !state.is_final() && result.is_ok() {
                    result = Ok(Progress::Waiting);
                }
                engine.order_answered(order, state).await;
            }
            Err(error) => result = Err(error),
        }
    }
    result
}

fn backoff(first: Duration, times: u32) -> Duration {
    first.saturating_mul(2u32.saturating_pow(times.saturating_sub(1).min(16))).min(RETRY_MAX)
}

fn jitter(limit: Duration) -> Duration {
    rand::rng().random_range(Duration::ZERO..=limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_the_cap_and_are_drawn_below_it() {
        let pauses: Vec<u64> = (1..8).map(|times| backoff(RETRY_FIRST, times).as_secs()).collect();
        assert_eq!(pauses, [1, 2, 4, 8, 16, 30, 30]);
        assert_eq!(backoff(RETRY_FIRST, u32::MAX), RETRY_MAX);
        for _ in 0..100 {
            assert!(jitter(RETRY_MAX) <= RETRY_MAX);
        }
    }
}
