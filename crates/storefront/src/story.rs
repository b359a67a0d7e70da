//! The story of an order, in steps that can each be the last before a crash.
//!
//! - received → authorised at the provider → granted → captured. Each arrow is one function here and one transaction.
//! - The grant is written before the money is taken; an order that cannot be paid after that gives the grant back.
//! - A step that is done again changes nothing.
//! - The amount comes from the stored quote, never from the request.

use std::sync::Arc;

use entitlement::{
    Acquisition, Barrier, Digest, EndReason, Feature, FeatureId, Grant, GrantKind, OrderId, Quote, Term, VehicleKey, barriers,
};
use jiff::{Timestamp, ToSpan as _};
use protocol::http::{OrderRequest, RefusalCode};

use crate::{
    backend::Backend,
    database::{
        DatabaseError, Transaction,
        orders::{self, Kind, Order, Progress},
        quotes, vehicles,
    },
    grants, limits,
    payment::{Authorisation, Capture, PaymentStatus, Void},
};

/// What became of an order that was sent.
#[derive(Debug)]
pub(crate) enum Received {
    /// It is new.
    New(Order),
    /// It was here before, just like this.
    Known(Order),
    /// Its id was used for something else.
    Reused,
    /// Its id belongs to another vehicle, or the vehicle is not enrolled.
    NotFound,
    /// Too many.
    TooMany,
}

/// What is asked of the provider first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Attempt {
    /// Nobody has asked it for this order.
    First,
    /// Somebody may have.
    Again,
}

/// Whether an order needs anything more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It has come to its end.
    Settled,
    /// The next step can be done.
    GoOn,
    /// The provider does not know: try again later.
    Wait,
}

/// Stores an order, or finds it. Decides everything that can be refused without asking for money.
pub(crate) async fn receive(
    backend: &Backend,
    vehicle: &VehicleKey,
    id: &OrderId,
    request: &OrderRequest,
) -> Result<Received, DatabaseError> {
    let request_digest = request_digest(request);
    if let Some(known) = orders::find(backend.database.pool(), id).await? {
        return Ok(compare(known, vehicle, &request_digest));
    }
    let now = backend.clock.now();
    let yesterday = now.saturating_sub(24.hours()).unwrap_or(Timestamp::MIN);
    if orders::count_since(backend.database.pool(), vehicle, yesterday).await? >= limits::ORDERS_A_DAY_MAX {
        return Ok(Received::TooMany);
    }

    let mut transaction = backend.database.begin().await?;
    let Some(locked) = vehicles::lock(&mut transaction, vehicle, &backend.keys.issuer()).await? else { return Ok(Received::NotFound) };
    // Another request may have brought it while this one waited for the lock.
    if let Some(known) = orders::find(&mut *transaction, id).await? {
        return Ok(compare(known, vehicle, &request_digest));
    }
    let mut order = Order {
        id: id.clone(),
        vehicle: *vehicle,
        request_digest: request_digest.clone(),
        kind: Kind::Trial,
        feature: None,
        quote: None,
        progress: Progress::Received,
        refusal: None,
        grant_set_version: None,
        replaced: None,
        received_at: now.as_second(),
    };
    let refused = match request {
        OrderRequest::Trial { feature } => check_trial(backend, &mut transaction, &locked, &mut order, feature, now).await?,
        OrderRequest::Purchase { quote } => check_purchase(backend, &mut transaction, &locked, &mut order, quote, now).await?,
    };
    if let Some(code) = refused {
        order.progress = Progress::Refused;
        order.refusal = Some(code);
        order.quote = None;
    }
    if !orders::insert(&mut transaction, &order).await? {
        // Another vehicle's request was faster with the same id.
        return Ok(orders::find(&mut *transaction, id).await?.map_or(Received::NotFound, |known| compare(known, vehicle, &request_digest)));
    }
    // A trial costs nothing: it is granted in the same transaction.
    if order.kind == Kind::Trial && order.progress == Progress::Received {
        start_trial(backend, &mut transaction, locked, &order, now).await?;
    }
    let stored = orders::find(&mut *transaction, id).await?.ok_or(DatabaseError::Damaged("an order"))?;
    transaction.commit().await?;
    Ok(Received::New(stored))
}

/// The digest of what was asked for, in a form that no serialiser changes.
fn request_digest(request: &OrderRequest) -> String {
    let text = match request {
        OrderRequest::Trial { feature } => format!("trial {feature}"),
        OrderRequest::Purchase { quote } => format!("purchase {quote}"),
    };
    Digest::of(text.as_bytes()).to_string()
}

fn compare(known: Order, vehicle: &VehicleKey, request_digest: &str) -> Received {
    if known.vehicle != *vehicle {
        Received::NotFound
    } else if known.request_digest != request_digest {
        Received::Reused
    } else {
        Received::Known(known)
    }
}

async fn check_trial(
    backend: &Backend,
    transaction: &mut Transaction,
    vehicle: &vehicles::Vehicle,
    order: &mut Order,
    feature: &str,
    now: Timestamp,
) -> Result<Option<RefusalCode>, DatabaseError> {
    let Some(feature) = FeatureId::parse(feature).ok().and_then(|id| backend.catalogue.content.feature(&id)) else {
        return Ok(Some(RefusalCode::NotSold));
    };
    order.feature = Some(feature.id.clone());
    let holdings = vehicles::holdings(&mut **transaction, vehicle, now).await?;
    let found = barriers(feature, &vehicle.profile, &holdings, Acquisition::Trial);
    if found.contains(&Barrier::TrialUsed) {
        return Ok(Some(RefusalCode::TrialUsed));
    }
    // Something better must not give way to a trial.
    let has_it = grants::running(&vehicle.set, &feature.id, now).is_some();
    let refused = !found.is_empty() || has_it || orders::is_under_way(&mut **transaction, &order.vehicle, &feature.id).await?;
    Ok(refused.then_some(RefusalCode::NotEligible))
}

async fn start_trial(
    backend: &Backend,
    transaction: &mut Transaction,
    vehicle: vehicles::Vehicle,
    order: &Order,
    now: Timestamp,
) -> Result<(), DatabaseError> {
    let feature = order.feature.as_ref().and_then(|id| backend.catalogue.content.feature(id)).ok_or(DatabaseError::Damaged("a trial"))?;
    if !orders::insert_trial(transaction, &order.vehicle, &feature.id, vehicle.ownership_epoch, &order.id).await? {
        // `check_trial` saw none, under the same lock.
        return Err(DatabaseError::Damaged("a trial"));
    }
    let grant = Grant {
        feature: feature.id.clone(),
        kind: GrantKind::Trial,
        holder: feature.holder,
        not_before: now,
        ends: Some(Term::TRIAL.ends(now).ok_or(DatabaseError::Damaged("the clock"))?),
        order: Some(order.id.clone()),
    };
    let (set, replaced) = grants::add(vehicle.set, grant, now);
    vehicles::set_grants(transaction, &set, backend.keys.signing()).await?;
    orders::note_grant(transaction, &order.id, set.version, replaced.as_ref()).await?;
    orders::advance(&mut **transaction, &order.id, Progress::Received, Progress::Captured, None).await?;
    Ok(())
}

async fn check_purchase(
    backend: &Backend,
    transaction: &mut Transaction,
    vehicle: &vehicles::Vehicle,
    order: &mut Order,
    quote: &str,
    now: Timestamp,
) -> Result<Option<RefusalCode>, DatabaseError> {
    order.kind = Kind::Purchase;
    let Ok(digest) = Digest::parse(quote) else { return Ok(Some(RefusalCode::QuoteExpired)) };
    let Some(quote) = quotes::find(&mut **transaction, &digest, &order.vehicle, &backend.keys.issuer()).await? else {
        return Ok(Some(RefusalCode::QuoteExpired));
    };
    order.feature = Some(quote.feature.clone());
    order.quote = Some(digest);
    // A quote becomes one order: the same order page confirmed twice must not be paid twice.
    if now >= quote.expires_at || quotes::is_ordered(transaction, &digest).await? {
        return Ok(Some(RefusalCode::QuoteExpired));
    }
    // The price stands as quoted, whatever the catalogue says by now; but what is no longer sold is not sold.
    let Some((feature, _)) = backend.catalogue.content.offer(&quote.offer) else { return Ok(Some(RefusalCode::NotSold)) };
    let holdings = vehicles::holdings(&mut **transaction, vehicle, now).await?;
    if !barriers(feature, &vehicle.profile, &holdings, Acquisition::Order).is_empty() {
        return Ok(Some(RefusalCode::NotEligible));
    }
    // Something else was booked since the quote: its dates no longer follow from what is running.
    let outdated = orders::is_under_way(&mut **transaction, &order.vehicle, &quote.feature).await?
        || starts(vehicle, feature, quote.issued_at) != Some(quote.starts);
    Ok(outdated.then_some(RefusalCode::QuoteExpired))
}

/// When a term for this feature would start. `None` when the car has it for good.
pub(crate) fn starts(vehicle: &vehicles::Vehicle, feature: &Feature, now: Timestamp) -> Option<Timestamp> {
    match grants::running(&vehicle.set, &feature.id, now) {
        Some(grant) => grant.ends,
        None => Some(now),
    }
}

/// Moves an order on as far as it goes now.
pub(crate) async fn advance(backend: &Arc<Backend>, id: &OrderId, mut attempt: Attempt) -> Result<Outcome, DatabaseError> {
    loop {
        let Some(order) = orders::find(backend.database.pool(), id).await? else { return Ok(Outcome::Settled) };
        let outcome = match order.progress {
            Progress::Received => match authorise(backend, &order, attempt).await? {
                Outcome::GoOn => grant(backend, &order).await?,
                other => other,
            },
            Progress::Granted => capture(backend, &order).await?,
            Progress::Captured | Progress::Refused | Progress::Revoked => Outcome::Settled,
        };
        if outcome != Outcome::GoOn {
            return Ok(outcome);
        }
        attempt = Attempt::Again;
    }
}

/// Sees to it that the money is reserved. Refuses the order when it will not be.
pub(crate) async fn authorise(backend: &Backend, order: &Order, attempt: Attempt) -> Result<Outcome, DatabaseError> {
    let status = match attempt {
        Attempt::First => PaymentStatus::Unseen,
        Attempt::Again => patient(backend, PaymentStatus::Unknown, backend.payments.status(&order.id)).await,
    };
    let age = backend.clock.now().as_second().saturating_sub(order.received_at);
    let overdue = age > limits::AWAITING_PAYMENT_MAX_SECONDS;
    let authorisation = match status {
        PaymentStatus::Authorised | PaymentStatus::Captured => Authorisation::Authorised,
        PaymentStatus::Declined => Authorisation::Declined,
        // Nobody expects to be charged for what was ordered so long ago.
        PaymentStatus::Unseen | PaymentStatus::Unknown if overdue => {
            match patient(backend, Void::Unknown, backend.payments.void(&order.id)).await {
                Void::Voided => Authorisation::Declined,
                Void::Captured => Authorisation::Authorised,
                Void::Unknown => Authorisation::Unknown,
            }
        }
        PaymentStatus::Unseen => {
            let total = stored_quote(backend, order).await?.total;
            patient(backend, Authorisation::Unknown, backend.payments.authorise(&order.id, total)).await
        }
        PaymentStatus::Unknown => Authorisation::Unknown,
    };
    match authorisation {
        Authorisation::Authorised => Ok(Outcome::GoOn),
        Authorisation::Unknown => Ok(Outcome::Wait),
        Authorisation::Declined => {
            let declined = Some(RefusalCode::Declined);
            orders::advance(backend.database.pool(), &order.id, Progress::Received, Progress::Refused, declined).await?;
            Ok(Outcome::Settled)
        }
    }
}

/// Writes the grant, the new set and the order's progress at once.
pub(crate) async fn grant(backend: &Backend, order: &Order) -> Result<Outcome, DatabaseError> {
    let quote = stored_quote(backend, order).await?;
    let now = backend.clock.now();
    let mut transaction = backend.database.begin().await?;
    let vehicle = vehicles::lock(&mut transaction, &order.vehicle, &backend.keys.issuer()).await?;
    let vehicle = vehicle.ok_or(DatabaseError::Damaged("a vehicle"))?;
    if !orders::advance(&mut *transaction, &order.id, Progress::Received, Progress::Granted, None).await? {
        return Ok(Outcome::GoOn);
    }
    let grant = Grant {
        feature: quote.feature.clone(),
        kind: match quote.term {
            Term::Unlimited => GrantKind::Unlimited,
            term => GrantKind::Term(term),
        },
        holder: quote.holder,
        // Also when the term is booked on top of a running one: what works goes on working.
        not_before: now,
        ends: quote.ends,
        order: Some(order.id.clone()),
    };
    let (set, replaced) = grants::add(vehicle.set, grant, now);
    vehicles::set_grants(&mut transaction, &set, backend.keys.signing()).await?;
    orders::note_grant(&mut transaction, &order.id, set.version, replaced.as_ref()).await?;
    transaction.commit().await?;
    Ok(Outcome::GoOn)
}

/// Takes the money. Takes the grant back when that is refused for good.
pub(crate) async fn capture(backend: &Backend, order: &Order) -> Result<Outcome, DatabaseError> {
    match patient(backend, Capture::Unknown, backend.payments.capture(&order.id)).await {
        Capture::Unknown => Ok(Outcome::Wait),
        Capture::Captured => {
            orders::advance(backend.database.pool(), &order.id, Progress::Granted, Progress::Captured, None).await?;
            Ok(Outcome::Settled)
        }
        Capture::Refused => revoke(backend, order).await,
    }
}

async fn revoke(backend: &Backend, order: &Order) -> Result<Outcome, DatabaseError> {
    let now = backend.clock.now();
    let mut transaction = backend.database.begin().await?;
    let vehicle = vehicles::lock(&mut transaction, &order.vehicle, &backend.keys.issuer()).await?;
    let vehicle = vehicle.ok_or(DatabaseError::Damaged("a vehicle"))?;
    let declined = Some(RefusalCode::Declined);
    if orders::advance(&mut *transaction, &order.id, Progress::Granted, Progress::Revoked, declined).await? {
        let set = grants::take_back(vehicle.set, &order.id, EndReason::NotPaid, order.replaced.clone(), now);
        vehicles::set_grants(&mut transaction, &set, backend.keys.signing()).await?;
        transaction.commit().await?;
    }
    Ok(Outcome::Settled)
}

async fn stored_quote(backend: &Backend, order: &Order) -> Result<Quote, DatabaseError> {
    let digest = order.quote.ok_or(DatabaseError::Damaged("an order"))?;
    let quote = quotes::find(backend.database.pool(), &digest, &order.vehicle, &backend.keys.issuer()).await?;
    quote.ok_or(DatabaseError::Damaged("a quote"))
}

/// Waits for the provider, but not for ever. No answer is "unknown".
async fn patient<T>(backend: &Backend, unknown: T, call: impl Future<Output = T>) -> T {
    tokio::time::timeout(backend.timing.payment_max, call).await.unwrap_or(unknown)
}
