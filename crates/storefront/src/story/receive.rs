//! The first step: the order is stored, or refused for good, before anything is asked of the payment provider.
//!
//! - The primary key decides: of any number of requests with one id, one is new.
//! - Everything is decided under the vehicle's lock, so that no two orders both rest on the same state.

use entitlement::{Acquisition, Barrier, Digest, Feature, FeatureId, Grant, GrantKind, OrderId, Term, VehicleKey, barriers};
use jiff::{Timestamp, ToSpan as _};
use protocol::http::{OrderRequest, RefusalCode};

use crate::{
    backend::Backend,
    database::{
        DatabaseError, Transaction, order_payments,
        orders::{self, Kind, Order, Progress},
        payment_methods, quotes, vehicles,
    },
    grants, limits,
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
    let method = payment_methods::find(&mut *transaction, vehicle, locked.ownership_epoch).await?;
    let refused = match request {
        OrderRequest::Trial { feature } => check_trial(backend, &mut transaction, &locked, &mut order, feature, now).await?,
        OrderRequest::Purchase { quote } => {
            let refused = check_purchase(backend, &mut transaction, &locked, &mut order, quote, now).await?;
            refused.or_else(|| method.is_none().then_some(RefusalCode::NoPaymentMethod))
        }
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
    if order.kind == Kind::Purchase
        && order.progress == Progress::Received
        && let Some(method) = method
    {
        order_payments::insert(&mut transaction, id, &method.token).await?;
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
