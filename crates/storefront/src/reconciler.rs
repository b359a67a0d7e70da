//! Closes every gap that a crash, a slow provider or the passing of time leaves.
//!
//! - An order that is under way is taken up again, with growing pauses between the tries.
//! - A contract that has run out is over, and its grant leaves its set; a renewal is charged in its time.
//! - What is to be given back is given back, however often the provider has to be asked.
//! - Quotes that nobody ordered are forgotten.
//! - Mail addresses of former owners are forgotten.
//! - What cars contributed is deleted when its time is over.

use std::{
    collections::{HashMap, HashSet},
    pin::pin,
    sync::Arc,
    time::Duration,
};

use entitlement::{OrderId, PurposeId};
use futures_util::{StreamExt as _, stream};
use jiff::{Timestamp, ToSpan as _};
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use crate::{
    agenda,
    backend::Backend,
    contributions::{day, forgotten_by, gone_by},
    database::{
        DatabaseError, Scrubbed, contracts, contributions as contributed, mails, orders, quotes, refunds as open_refunds, vehicles,
    },
    grants, limits, refunds, renewals,
    story::{self, Attempt, Outcome},
};

/// When an order is tried next, and after how many tries.
struct Pause {
    tries: u32,
    until: Instant,
}

/// Runs until shutdown.
pub(crate) async fn run(backend: Arc<Backend>, shutdown: CancellationToken) {
    let mut pauses = HashMap::new();
    let mut forget_at = Instant::now();
    let mut cleared_hour = None;
    if let Err(error) = renewals::compare_prices(&backend).await {
        tracing::error!(%error, "renewals could not be compared with the catalogue; each is when it is charged");
    }
    loop {
        if let Err(error) = round(&backend, &mut pauses, &shutdown).await {
            tracing::error!(%error, "the reconciler could not finish a round");
        }
        if forget_at <= Instant::now() {
            forget_at += limits::FORGET_EVERY;
            if let Err(error) = forget_quotes(&backend).await {
                tracing::error!(%error, "old quotes could not be forgotten");
            }
            forget_addresses(&backend).await;
        }
        // Every period is whole hours from the beginning of a day: on the hour something is over, and at no other time.
        let hour = backend.clock.now().as_second().div_euclid(3_600);
        if cleared_hour != Some(hour) {
            // Their bytes go with everything else whose time is over.
            forget_addresses(&backend).await;
            match clear_contributions(&backend).await {
                Ok(Scrubbed::Done) => cleared_hour = Some(hour),
                Ok(Scrubbed::Pending) => tracing::warn!("deleted contributions are not overwritten yet"),
                Err(error) => tracing::error!(%error, "contributions whose time is over could not be deleted"),
            }
        }
        tokio::select! {
            () = shutdown.cancelled() => break,
            () = tokio::time::sleep(backend.timing.reconcile_every) => {}
        }
    }
    tracing::info!("the reconciler ends with the server");
}

async fn forget_addresses(backend: &Backend) {
    if let Err(error) = mails::forget_former_owners(&backend.database).await {
        tracing::error!(%error, "addresses of former owners could not be forgotten");
    }
}

async fn round(backend: &Arc<Backend>, pauses: &mut HashMap<OrderId, Pause>, shutdown: &CancellationToken) -> Result<(), DatabaseError> {
    let mut under_way = orders::under_way(backend.database.pool(), limits::RECONCILE_BATCH).await?;
    under_way.extend(open_refunds::all_open(backend.database.pool(), limits::RECONCILE_BATCH).await?);
    let known: HashSet<&OrderId> = under_way.iter().collect();
    pauses.retain(|order, _| known.contains(order));
    let is_due = |order: &OrderId| pauses.get(order).is_none_or(|pause| pause.until <= Instant::now());
    let due: Vec<OrderId> = under_way.into_iter().filter(is_due).collect();
    let tries = stream::iter(due).map(|order| async {
        let outcome = try_again(backend, &order).await;
        (order, outcome)
    });
    let mut tries = pin!(tries.buffer_unordered(limits::RECONCILE_AT_ONCE));
    while let Some((order, outcome)) = tries.next().await {
        match outcome {
            Outcome::Settled | Outcome::GoOn => {
                pauses.remove(&order);
            }
            Outcome::Wait => {
                let tries = pauses.get(&order).map_or(0, |pause| pause.tries) + 1;
                let until = Instant::now() + pause_after(tries, backend.timing.retry_first);
                pauses.insert(order, Pause { tries, until });
            }
        }
        if shutdown.is_cancelled() {
            return Ok(());
        }
    }
    pass_time(backend).await?;
    end_what_ran_out(backend).await
}

async fn try_again(backend: &Arc<Backend>, order: &OrderId) -> Outcome {
    // The request that brought it is still at it.
    let Some(_moving) = backend.take(order) else { return Outcome::GoOn };
    match move_on(backend, order).await {
        Ok(outcome) => {
            tracing::info!(%order, ?outcome, "reconciled");
            outcome
        }
        // One order that cannot be moved must not hold up the others.
        Err(error) => {
            tracing::error!(%order, %error, "an order cannot be moved on");
            Outcome::Wait
        }
    }
}

/// Its payment, and when that has come to its end, its refund.
async fn move_on(backend: &Arc<Backend>, order: &OrderId) -> Result<Outcome, DatabaseError> {
    match story::advance(backend, order, Attempt::Again).await? {
        Outcome::Settled => refunds::advance(backend, order).await,
        other => Ok(other),
    }
}

/// Half to all of the doubled pause, so that many orders do not come back at once.
fn pause_after(tries: u32, first: Duration) -> Duration {
    let longest = first.saturating_mul(2u32.saturating_pow(tries.min(16))).min(limits::RETRY_LONGEST);
    longest.mul_f64(rand::random_range(0.5..=1.0))
}

/// Does what time has brought to contracts.
pub(crate) async fn pass_time(backend: &Backend) -> Result<(), DatabaseError> {
    let now = backend.clock.now();
    for (vehicle, feature) in contracts::due(backend.database.pool(), now, limits::RECONCILE_BATCH).await? {
        // One contract that cannot be moved must not hold up the others.
        if let Err(error) = agenda::pass(backend, &vehicle, &feature).await {
            tracing::error!(%feature, %error, "a contract cannot be moved on");
        }
    }
    Ok(())
}

/// Signs a new set for each vehicle with a grant that has come to its end.
pub(crate) async fn end_what_ran_out(backend: &Backend) -> Result<(), DatabaseError> {
    let now = backend.clock.now();
    for vehicle in vehicles::with_ended_grants(backend.database.pool(), now, limits::RECONCILE_BATCH).await? {
        let mut transaction = backend.database.begin().await?;
        let Some(locked) = vehicles::lock(&mut transaction, &vehicle, &backend.keys.issuer()).await? else { continue };
        if locked.set.grants.iter().all(|grant| grants::runs(grant, now)) {
            continue;
        }
        vehicles::set_grants(&mut transaction, &grants::next(locked.set, now), backend.keys.signing()).await?;
        transaction.commit().await?;
    }
    Ok(())
}

/// Forgets the quotes of yesterday that nobody ordered.
pub(crate) async fn forget_quotes(backend: &Backend) -> Result<(), DatabaseError> {
    let yesterday = backend.clock.now().saturating_sub(24.hours()).unwrap_or(Timestamp::MIN);
    let forgotten = quotes::forget(backend.database.pool(), yesterday).await?;
    tracing::debug!(forgotten, "old quotes");
    Ok(())
}

/// Deletes what cars contributed where its time is over or no purpose of the catalogue covers it any more, and
/// upload ids that nobody uses any more. Covers stay: there are only so many, and an old one has to be known to be refused.
pub(crate) async fn clear_contributions(backend: &Backend) -> Result<Scrubbed, DatabaseError> {
    let (pool, now, catalogue) = (backend.database.pool(), backend.clock.now(), &backend.catalogue.content);
    let mut cleared = 0;
    for purpose in contributed::purposes(pool).await? {
        let known = PurposeId::parse(&purpose).ok().and_then(|id| catalogue.purpose(&id));
        let until = known.map_or(day(now), |(_, purpose)| gone_by(purpose, now));
        cleared += contributed::forget(&backend.database, &purpose, until).await?;
    }
    contributed::forget_uploads(pool, forgotten_by(now)).await?;
    tracing::debug!(cleared, "old contributions");
    Ok(backend.database.scrub().await?)
}
