//! What drivers and cars declare about contracts. A declaration needs nobody's yes; it is judged by when it was declared.
//!
//! Why the car is believed about the time: a declaration that is sent in time is in time, however long it travels (Directive 2011/83/EU,
//! art. 11(2); § 355 Abs. 1 BGB), and only the car knows when it was tapped. It comes over the car's own certificate; it can name no
//! time before the contract and none in the future; and a false one costs the seller what he has promised for fourteen days anyway.

use entitlement::{
    Declaration, Digest, Money, OrderId, Outcome, ReceiptId, ReceiptKind, VehicleKey,
    seller::{Chain, Event, Origin},
};
use jiff::{Timestamp, ToSpan as _};
use protocol::http::{DeclarationOutcome, DeclarationRequest};

use crate::{
    agenda,
    backend::Backend,
    database::{
        DatabaseError, contracts,
        contracts::Sold,
        declarations::{self as stored, Declared, NewDeclaration},
        order_payments,
        orders::{self, Order, Progress},
        quotes,
    },
    dossier::Dossier,
    limits, refunds,
    story::{self, sold},
};

/// What became of a declaration that was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Received {
    /// It stands, and this is its answer for ever.
    Answered(DeclarationOutcome),
    /// Its id was used for something else.
    Reused,
    /// Its id, or its order, belongs to another vehicle or another owner, or the order never came here.
    NotFound,
    /// The order has not been granted yet: to be sent again.
    NotYet,
    /// Too many.
    TooMany,
}

/// Takes a declaration, or finds it.
pub(crate) async fn declare(
    backend: &Backend,
    vehicle: &VehicleKey,
    id: &ReceiptId,
    request: &DeclarationRequest,
    order: &OrderId,
) -> Result<Received, DatabaseError> {
    let declaration = Declaration::from(request.declaration);
    let text = format!("{order} {:?} {}", request.declaration, request.declared_at);
    let request_digest = Digest::of(text.as_bytes()).to_string();
    let pool = backend.database.pool();
    if let Some(known) = stored::find(pool, id).await? {
        return Ok(compare(&known, vehicle, &request_digest));
    }
    let now = backend.clock.now();
    let yesterday = now.saturating_sub(24.hours()).unwrap_or(Timestamp::MIN);
    if stored::count_since(pool, vehicle, yesterday).await? >= limits::DECLARATIONS_A_DAY_MAX {
        return Ok(Received::TooMany);
    }

    let Some(mut dossier) = Dossier::open(&backend.database, &backend.keys, vehicle, now).await? else { return Ok(Received::NotFound) };
    // Another request may have brought it while this one waited for the lock.
    if let Some(known) = stored::find(&mut **dossier.transaction(), id).await? {
        return Ok(compare(&known, vehicle, &request_digest));
    }
    let order = orders::find(&mut **dossier.transaction(), order).await?;
    // What an earlier owner had to declare came before the car changed hands.
    let present = dossier.vehicle().ownership_epoch;
    let is_its = |order: &Order| order.vehicle == *vehicle && order.ownership_epoch == present;
    let Some(order) = order.filter(is_its) else { return Ok(Received::NotFound) };
    let tapped_at = Timestamp::from_second(request.declared_at).unwrap_or(now);
    let (outcome, declared_at, receipt) = match contracts::find(&mut **dossier.transaction(), &order.id).await? {
        // What stayed with the car from an owner before is in nobody's book.
        Some(held) if held.origin == Origin::Inherited => return Ok(Received::NotFound),
        Some(held) => {
            // Not before there was anything to declare about, and not in the future.
            let declared_at = tapped_at.min(now).max(held.contract.concluded_at);
            let mut chain = dossier.chain(&held.contract.feature).await?;
            let event = event(backend, &dossier, declaration, declared_at);
            let outcome = dossier.apply(&mut chain, &order.id, event).await?;
            if declaration == Declaration::NotDelivered {
                agenda::forget_undelivered_trials(&mut dossier, &chain).await?;
            }
            let sold = contracts::sold(&mut **dossier.transaction(), &order.id).await?.ok_or(DatabaseError::Damaged("a contract"))?;
            let kind = receipt_kind(declaration, declared_at, &chain, &order.id);
            (outcome, declared_at, kind.map(|kind| (kind, sold)))
        }
        None if order.progress == Progress::Received => {
            if declaration != Declaration::Withdraw {
                return Ok(Received::NotYet);
            }
            let declared_at = tapped_at.min(now).max(Timestamp::from_second(order.received_at).unwrap_or(now));
            order_payments::note_abandoned(dossier.transaction(), &order.id, now).await?;
            let kind = ReceiptKind::Withdrawal { declared_at, refund: None };
            let sold = sold_by(backend, &mut dossier, &order).await?;
            (Outcome::Accepted, declared_at, Some((kind, sold)))
        }
        None => (Outcome::Moot, tapped_at.min(now), None),
    };
    let outcome = match outcome {
        Outcome::Accepted | Outcome::Queued => DeclarationOutcome::Accepted,
        Outcome::TooLate => DeclarationOutcome::TooLate,
        Outcome::Moot => DeclarationOutcome::Moot,
    };
    let new = NewDeclaration {
        id,
        vehicle,
        request_digest: &request_digest,
        order: &order.id,
        declaration,
        declared_at,
        outcome,
        received_at: now,
    };
    if !stored::insert(dossier.transaction(), new).await? {
        // Another vehicle's was faster with the same id.
        return Ok(Received::NotFound);
    }
    if let (DeclarationOutcome::Accepted, Some((kind, sold)), Some(feature)) = (outcome, receipt, &order.feature) {
        dossier.receipt(id.clone(), &order.id, feature, &sold, kind).await?;
    }
    dossier.close().await?;
    tracing::info!(order = %order.id, ?declaration, ?outcome, "declared");
    Ok(Received::Answered(outcome))
}

/// Begins at once what follows from a declaration: the reconciler only closes gaps.
pub(crate) async fn follow_up(backend: &Backend, order: &OrderId) {
    if let Err(error) = refunds::advance(backend, order).await {
        tracing::error!(%order, %error, "a refund stopped; the reconciler takes it up");
    }
}

fn compare(known: &Declared, vehicle: &VehicleKey, request_digest: &str) -> Received {
    if known.vehicle != *vehicle {
        Received::NotFound
    } else if known.request_digest != request_digest {
        Received::Reused
    } else {
        Received::Answered(known.outcome)
    }
}

fn event(backend: &Backend, dossier: &Dossier<'_>, declaration: Declaration, at: Timestamp) -> Event {
    match declaration {
        Declaration::Withdraw => Event::Withdrawn { at },
        Declaration::Cancel => {
            let market = backend.catalogue.content.markets.get(&dossier.vehicle().profile.market);
            Event::Cancelled { at, notice_ends: market.and_then(|market| market.cancel.ends(at)).unwrap_or(at) }
        }
        Declaration::StopRenewal => Event::RenewalStopped { at },
        Declaration::Delivered => Event::Delivered { at },
        Declaration::NotDelivered => Event::NotDelivered,
    }
}

/// What the driver gets to keep of a declaration that holds. What a car reports has none: a refund that follows from it has its own.
fn receipt_kind(declaration: Declaration, declared_at: Timestamp, chain: &Chain, order: &OrderId) -> Option<ReceiptKind> {
    let refund: Option<Money> = chain.find(order).and_then(|held| held.contract.refund).map(|refund| refund.amount);
    match declaration {
        Declaration::Withdraw => Some(ReceiptKind::Withdrawal { declared_at, refund }),
        Declaration::Cancel => {
            let span = chain.spans().into_iter().find(|(held, _)| held.order() == order).map(|(_, span)| span.ends);
            let ends = span.flatten().or_else(|| chain.find(order).and_then(|held| held.contract.ends)).unwrap_or(declared_at);
            Some(ReceiptKind::Cancellation { declared_at, ends })
        }
        Declaration::StopRenewal => Some(ReceiptKind::RenewalStopped { declared_at }),
        Declaration::Delivered | Declaration::NotDelivered => None,
    }
}

/// What an order was to become, whose contract never came about.
async fn sold_by(backend: &Backend, dossier: &mut Dossier<'_>, order: &Order) -> Result<Sold, DatabaseError> {
    const DAMAGED: DatabaseError = DatabaseError::Damaged("an order");
    let digest = order.quote.ok_or(DAMAGED)?;
    let quote = quotes::find(&mut **dossier.transaction(), &digest, &order.vehicle, &backend.keys.issuer()).await?.ok_or(DAMAGED)?;
    Ok(sold(&quote, story::market_of(backend, dossier.vehicle()), dossier.vehicle()))
}
