//! A car changes hands: in one transaction everything that one owner had comes to its end, and the next begins.
//!
//! - What becomes of each contract is decided in [`entitlement::Fate`]; here it is written down.
//! - The car says so, with its key: neither a VIN, nor a number plate, nor a dealer can.
//! - From the moment at which it is written, whatever was the earlier owner's opens nothing: certificate, pages on the phone, their cookies.
//! - Idempotent by the id that the car has chosen: a lost answer is asked for again.

use entitlement::{
    Digest, EndReason, Fate, FeatureId, HandedOver, Handover, HandoverId, Money, OrderId, OrderKind, VehicleKey,
    seller::{Event, Held},
    sign,
};
use jiff::{Timestamp, ToSpan as _};

use crate::{
    backend::Backend,
    claims,
    database::{
        DatabaseError, contracts,
        contracts::Sold,
        handovers::{self, Done},
        ledger::{self, Account, Entry},
        order_payments,
        orders::{self, Kind, Order, Progress, Role},
        passports, payment_methods, phone_sessions, quotes, units,
    },
    dossier::{Dossier, derived},
    vouchers,
};

/// For how long a voucher is good that somebody takes along. A book entry, so there is no reason to be short.
const VOUCHER_DAYS: i64 = 3_653;

/// What became of a handover that was sent.
#[derive(Debug)]
pub(crate) enum Received {
    /// It is done, now or since before.
    Done {
        /// The signed [`Handover`].
        document: Vec<u8>,
        /// As which owner the car is known now.
        ownership_epoch: u32,
    },
    /// It is not for whoever asks: an earlier owner's, or another car's.
    NotYours,
}

/// Hands a car over, or finds that it was. `held_epoch`: whose certificate it came with.
pub(crate) async fn hand_over(
    backend: &Backend,
    vehicle: &VehicleKey,
    held_epoch: u32,
    id: &HandoverId,
    from_epoch: u32,
) -> Result<Received, DatabaseError> {
    let now = backend.clock.now();
    let Some(mut dossier) = Dossier::open(&backend.database, &backend.keys, vehicle, now).await? else { return Ok(Received::NotYours) };
    let present = dossier.vehicle().ownership_epoch;
    if let Some(done) = handovers::find(&mut **dossier.transaction(), id).await? {
        // Only the one that made this owner the present one: what was before is over.
        let is_latest = done.vehicle == *vehicle && done.from_epoch == from_epoch && done.from_epoch.checked_add(1) == Some(present);
        return Ok(if is_latest { Received::Done { document: done.document, ownership_epoch: present } } else { Received::NotYours });
    }
    if held_epoch != present || from_epoch != present {
        return Ok(Received::NotYours);
    }

    let held = dossier.vehicle().set.clone();
    let mut contracts = Vec::new();
    let mut heirs = Vec::new();
    for feature in contracts::features(&mut **dossier.transaction(), vehicle, present).await? {
        pass_on(&mut dossier, &feature, now, &mut contracts, &mut heirs).await?;
    }
    let left = dossier.balance().await?;
    if let Some(amount) = left {
        take_along(&mut dossier, id, amount, now).await?;
    }
    order_payments::abandon_every(dossier.transaction(), vehicle, now).await?;
    payment_methods::remove(dossier.transaction(), vehicle, present, now).await?;
    phone_sessions::close_every(dossier.transaction(), vehicle).await?;
    passports::revoke(dossier.transaction(), vehicle, None, now).await?;
    quotes::forget_unused_of(dossier.transaction(), vehicle).await?;
    // It was made for the former owner's car.
    units::forget_unused_of(dossier.transaction(), vehicle).await?;

    let voucher = left.map(|amount| (amount, entitlement::voucher_of(id)));
    let before = dossier.vehicle().clone();
    dossier.change_hands().await?;
    let ownership_epoch = dossier.vehicle().ownership_epoch;
    // They came from the last to the first.
    for (feature, held, sold) in heirs.into_iter().rev() {
        let mut chain = dossier.chain(&feature).await?;
        dossier.inherit(&mut chain, held, &sold).await?;
    }
    dossier.forget_orders(&held);
    let handover = Handover { vehicle: *vehicle, ownership_epoch, at: now, contracts, voucher: left };
    let document = sign(&handover, backend.keys.signing())?;
    claims::tell_former_owner(backend, dossier.transaction(), &before, &handover.contracts, voucher, &document, now).await?;
    handovers::insert(dossier.transaction(), id, &Done { vehicle: *vehicle, from_epoch, document: document.clone() }).await?;
    crash::point("handover-decided");
    dossier.close().await?;
    crash::point("handover-closed");
    tracing::info!(ownership_epoch, "a car has changed hands");
    Ok(Received::Done { document, ownership_epoch })
}

type Heir = (FeatureId, Held, Sold);

/// Ends what one owner has on a feature.
async fn pass_on(
    dossier: &mut Dossier<'_>,
    feature: &FeatureId,
    now: Timestamp,
    told: &mut Vec<HandedOver>,
    heirs: &mut Vec<Heir>,
) -> Result<(), DatabaseError> {
    let mut chain = dossier.chain(feature).await?;
    // What is not paid for yet never will be: what it took the place of comes back first, and has its own fate.
    let is_unpaid = |held: &&Held| held.contract.kind == OrderKind::Purchase && !held.is_settled();
    loop {
        let unpaid = chain.running().find(is_unpaid).map(|held| held.order().clone());
        let Some(order) = unpaid else { break };
        dossier.apply(&mut chain, &order, Event::NotPaid).await?;
    }
    for (order, fate, heir) in chain.hand_over(now, heir_of).into_iter().rev() {
        // What waits to be delivered goes as a whole with the first that is.
        let Some(held) = chain.find(&order).filter(|held| held.runs()) else { continue };
        let ends = held.contract.ends.filter(|_| heir.is_some());
        let event = match fate {
            Fate::Ends => Event::TakenBack(EndReason::Transferred),
            Fate::Refunded { .. } => Event::NotDelivered,
            Fate::Moves { .. } => Event::HandedOver { heir: None },
            Fate::Stays { .. } => Event::HandedOver { heir: heir.as_ref().map(|heir| heir.order().clone()) },
        };
        if let Some(heir) = heir {
            let sold = contracts::sold(&mut **dossier.transaction(), &order).await?.ok_or(DatabaseError::Damaged("a contract"))?;
            // Before anything is credited to it.
            let order = order_of(dossier, heir.order(), feature, now);
            orders::insert(dossier.transaction(), &order).await?;
            heirs.push((feature.clone(), heir, sold));
        }
        dossier.apply(&mut chain, &order, event).await?;
        told.push(HandedOver { feature: feature.clone(), fate, ends });
    }
    Ok(())
}

/// The order by which the next owner has what stays.
fn heir_of(order: &OrderId) -> OrderId {
    // Made of digits and letters that an id may have.
    OrderId::parse(&derived("inherited", order.as_str())).unwrap_or_else(|_| order.clone())
}

fn order_of(dossier: &Dossier<'_>, id: &OrderId, feature: &FeatureId, now: Timestamp) -> Order {
    Order {
        id: id.clone(),
        vehicle: dossier.vehicle().key,
        ownership_epoch: dossier.vehicle().ownership_epoch.saturating_add(1),
        request_digest: Digest::of(b"inherited").to_string(),
        kind: Kind::Purchase,
        role: Role::Order,
        feature: Some(feature.clone()),
        quote: None,
        progress: Progress::Captured,
        refusal: None,
        grant_set_version: None,
        received_at: now.as_second(),
    }
}

/// Makes what is left of an owner's balance one new voucher.
pub(crate) async fn take_along(dossier: &mut Dossier<'_>, id: &HandoverId, amount: Money, now: Timestamp) -> Result<(), DatabaseError> {
    let (vehicle, epoch) = (dossier.vehicle().key, dossier.vehicle().ownership_epoch);
    let entry = Entry {
        // The id itself would be the voucher's code to whoever reads the books.
        cause: format!("taken-along {}", Digest::of(id.as_str().as_bytes())),
        order: None,
        debit: Account::Balance(&vehicle, epoch),
        credit: Account::Vouchers,
        amount,
    };
    ledger::post(dossier.transaction(), &entry, now).await?;
    let code = entitlement::voucher_of(id);
    let expires_at = now.saturating_add((VOUCHER_DAYS * 24).hours()).unwrap_or(Timestamp::MAX);
    vouchers::make_one(dossier, &code, amount, expires_at, now).await
}
