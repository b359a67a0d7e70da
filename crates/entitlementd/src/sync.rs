//! Keeps the car and the storefront in step: sends what the journal holds, fetches what was signed.

use std::time::Duration;

use entitlement::{OrderState, Outcome, Refusal, Waiting};
use protocol::{
    WireError,
    http::{OrderAnswer, ProblemCode, ProfileBody},
};
use rand::Rng as _;
use tokio_util::sync::CancellationToken;

use crate::{
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
    contracts: Option<String>,
}

fn answered(answer: &OrderAnswer) -> Result<(OrderState, Option<Waiting>), WireError> {
    crash::point("order-sent");
    Ok((answer.order_state()?, answer.waits_for()?))
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
        let owner = storefront.enrol(profile.clone()).await?;
        // A storefront that was put back to an older state hears again of what it has forgotten.
        engine.known_as(owner).await;
        tracing::info!(owner, "enrolled");
    }
    let result = exchange(engine, storefront, profile, known).await;
    if result == Err(StorefrontError::NotEnrolled) {
        storefront.forget_enrolment()?;
    }
    result
}

async fn exchange(engine: &Engine, storefront: &Storefront, profile: &ProfileBody, known: &mut Known) -> Result<Progress, StorefrontError> {
    // Before anything else: with the certificate of a former owner there is nothing else to do.
    tell_handovers(engine, storefront).await?;
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
    let declarations = send_declarations(engine, storefront).await;
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
    if let Some(Fetched::Bytes { bytes, etag }) = unless_refused("contracts", storefront.contracts(known.contracts.as_deref()).await)?
        && engine.book_arrived(bytes).await
    {
        known.contracts = etag;
    }
    // Of an older storefront, or one that nobody asks: none.
    if let Some(claim) = unless_refused("claim", storefront.claim().await)? {
        engine.claim_stands(claim).await;
    }
    report_refused_sets(engine, storefront).await?;
    unless_refused("receipts", fetch_receipts(engine, storefront).await)?;
    declarations?;
    orders
}

/// Tells of every change of hands, and before each of what its former owner had declared.
async fn tell_handovers(engine: &Engine, storefront: &Storefront) -> Result<(), StorefrontError> {
    for handing in engine.open_handovers().await {
        for status in &handing.last_words {
            match storefront.put_declaration(status).await {
                Ok(_) => {}
                // Nothing that can be mended by waiting: it must not keep the car from its present owner.
                Err(StorefrontError::Refused(code)) => tracing::error!(?code, "the storefront does not take a former owner's declaration"),
                // It has done the handover, with all that was said before it, and its answer was lost: only that is heard once more.
                Err(StorefrontError::NotEnrolled) => break,
                Err(error) => return Err(error),
            }
        }
        match storefront.put_handover(&handing.id, handing.from).await {
            Ok(document) => engine.handover_confirmed(handing.from, document).await,
            // It was done by another name: what was signed under that one nobody here can ask for.
            Err(StorefrontError::Refused(_) | StorefrontError::NotEnrolled) if handing.confirmed => {}
            Err(StorefrontError::Refused(code)) => {
                tracing::error!(?code, "the storefront does not understand a handover");
                return Err(StorefrontError::Unreachable("a handover is not understood".to_owned()));
            }
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// A storefront that does not do this, or not now, is there all the same: what else it does goes on.
fn unless_refused<T>(what: &str, answer: Result<T, StorefrontError>) -> Result<Option<T>, StorefrontError> {
    match answer {
        Ok(answer) => Ok(Some(answer)),
        Err(StorefrontError::Refused(code)) => {
            tracing::warn!(?code, what, "the storefront refuses what a car asks of it");
            Ok(None)
        }
        Err(error) => Err(error),
    }
}

/// Sends every order that is not finished. One that fails does not keep back the next.
async fn send_orders(engine: &Engine, storefront: &Storefront) -> Result<Progress, StorefrontError> {
    let mut result = Ok(Progress::Done);
    for Outstanding { order, request } in engine.outstanding().await {
        let state = match storefront.put_order(&order, &request).await {
            Ok(answer) => answered(&answer).map_err(|error| StorefrontError::Unreachable(error.to_string())),
            Err(StorefrontError::Refused(code)) => {
                tracing::error!(?code, %order, "the storefront does not understand an order");
                Ok((OrderState::Refused(Refusal::Invalid), None))
            }
            Err(StorefrontError::NotEnrolled) => return Err(StorefrontError::NotEnrolled),
            Err(error) => Err(error),
        };
        match state {
            Ok((state, waiting)) => {
                if !state.is_final() && result.is_ok() {
                    result = Ok(Progress::Waiting);
                }
                engine.order_answered(order, state, waiting).await;
            }
            Err(error) => result = Err(error),
        }
    }
    result
}

/// Sends every declaration that the storefront does not have. One that fails does not keep back the next.
async fn send_declarations(engine: &Engine, storefront: &Storefront) -> Result<(), StorefrontError> {
    let mut result = Ok(());
    for status in engine.outstanding_declarations().await {
        let answer = storefront.put_declaration(&status).await;
        crash::point("declaration-sent");
        match answer {
            Ok(outcome) => engine.declaration_answered(status.id, outcome).await,
            // Its order was refused, or never came about.
            Err(StorefrontError::Refused(ProblemCode::NotFound)) => engine.declaration_answered(status.id, Outcome::Moot).await,
            Err(StorefrontError::Refused(code)) => {
                // What a driver declared is never dropped: it is for people to sort out, and stays queued.
                tracing::error!(?code, declaration = %status.id, "the storefront does not understand a declaration");
            }
            Err(error) => result = Err(error),
        }
    }
    result
}

async fn report_refused_sets(engine: &Engine, storefront: &Storefront) -> Result<(), StorefrontError> {
    for set in engine.unreported_sets().await {
        match storefront.report_refused_set(&set).await {
            Ok(()) => {}
            // Told as often as it can be of use.
            Err(StorefrontError::Refused(code)) => tracing::error!(?code, "the storefront does not want to hear of a refused set"),
            Err(error) => return Err(error),
        }
        engine.set_reported(set.digest).await;
    }
    Ok(())
}

/// Fetches receipts that are not there, and then what people read of them. One that is there is never fetched again.
async fn fetch_receipts(engine: &Engine, storefront: &Storefront) -> Result<(), StorefrontError> {
    // An engine that has stopped needs none.
    let Ok(newest) = engine.newest_receipt().await else { return Ok(()) };
    for id in storefront.receipts_after(newest).await? {
        if !engine.receipt_arrived(storefront.receipt(&id).await?).await {
            // The list goes on after the last one that is there: the next round tries again from here.
            break;
        }
    }
    for key in engine.missing_copies().await {
        match storefront.receipt_copy(&key).await {
            Ok(bytes) => engine.copy_arrived(key, bytes).await,
            // Not in this language or form: the signed receipt is there, and another copy may be.
            Err(StorefrontError::Refused(code)) => tracing::debug!(?code, ?key, "a receipt has no such copy"),
            Err(error) => return Err(error),
        }
    }
    Ok(())
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
