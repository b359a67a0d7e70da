//! From a reserved amount to a contract that is granted and paid for.
//!
//! - What a quote rests on is looked at again under the lock: whatever was declared meanwhile, no contract is made of a quote that no
//!   longer fits. Then the reservation is given up.
//! - A contract that was withdrawn from before its money was taken is never charged.

use entitlement::{
    CreditReason, Market, Quote, ReceiptKind,
    seller::{Chain, Event, Held, Rights},
};
use jiff::Timestamp;
use protocol::http::RefusalCode;

use super::{Outcome, give_up, patient, stored_quote};
use crate::{
    backend::Backend,
    database::{
        DatabaseError,
        contracts::{self, Sold},
        declarations, order_payments,
        orders::{self, Order, Progress, Role},
        payment_methods, quotes,
        vehicles::Vehicle,
    },
    dossier::{Dossier, receipt_id},
    payment::{Capture, Void},
    renewals,
};

/// Writes contract, grant set, book and the order's progress at once.
pub(crate) async fn grant(backend: &Backend, order: &Order) -> Result<Outcome, DatabaseError> {
    let quote = stored_quote(backend, order).await?;
    let now = backend.clock.now();
    let mut dossier = Dossier::of_order(&backend.database, &backend.keys, order, now).await?;
    // Cancelled in this very moment, or granted by somebody else: to be looked at again.
    if order_payments::is_abandoned(&mut **dossier.transaction(), &order.id).await?
        || !orders::advance(&mut **dossier.transaction(), &order.id, Progress::Received, Progress::Granted, None).await?
    {
        return Ok(Outcome::GoOn);
    }
    let mut chain = dossier.chain(&quote.feature).await?;
    if !holds(&mut dossier, &chain, order, &quote).await? {
        // Before the provider is asked: nothing waits for it under the lock.
        drop(dossier);
        return match give_up(backend, order, RefusalCode::QuoteExpired).await? {
            // Somebody took the money by hand: it waits for somebody to look, and the audit names it.
            Outcome::GoOn => Ok(Outcome::Wait),
            other => Ok(other),
        };
    }
    let market = market_of(backend, dossier.vehicle());
    let held = Held::of(order.id.clone(), &quote, rights(market, now), now);
    let sold = sold(&quote, market, dossier.vehicle());
    dossier.conclude(&mut chain, held, &sold).await?;
    let version = dossier.set_version();
    orders::note_grant(dossier.transaction(), &order.id, version).await?;
    if quote.to_pay().minor() == 0 {
        orders::advance(&mut **dossier.transaction(), &order.id, Progress::Granted, Progress::Captured, None).await?;
        confirm(&mut dossier, order, &chain, quote, &sold).await?;
    }
    // Declared before there was a contract.
    if let Some(at) = declarations::withdrawn_at(&mut **dossier.transaction(), &order.id).await? {
        dossier.apply(&mut chain, &order.id, Event::Withdrawn { at }).await?;
    }
    dossier.close().await?;
    Ok(Outcome::GoOn)
}

/// Whether a quote still fits what runs, and can still be paid as it says.
async fn holds(dossier: &mut Dossier<'_>, chain: &Chain, order: &Order, quote: &Quote) -> Result<bool, DatabaseError> {
    // The car has changed hands meanwhile.
    if !dossier.is_present_owners() {
        return Ok(false);
    }
    let Some(digest) = order.quote else { return Ok(false) };
    let basis = quotes::basis(&mut **dossier.transaction(), &digest).await?;
    let is_charged_now = || {
        let renewed = quote.renews.as_ref().and_then(|renewed| chain.find(renewed));
        renewed.is_some_and(|held| held.charging.as_ref() == Some(&order.id))
    };
    let fits = chain.holds(&basis, quote) && (order.role != Role::Renewal || is_charged_now());
    Ok(fits && can_be_credited(dossier, quote).await? && dossier.has_room().await?)
}

/// Whether the vouchers that a quote counts on are still there.
pub(super) async fn can_be_credited(dossier: &mut Dossier<'_>, quote: &Quote) -> Result<bool, DatabaseError> {
    let Some(credit) = quote.credit.iter().find(|credit| credit.reason == CreditReason::Voucher) else { return Ok(true) };
    let balance = dossier.balance().await?;
    Ok(balance.is_some_and(|balance| balance.currency() == credit.amount.currency() && balance.minor() >= credit.amount.minor()))
}

/// Takes the money. Takes the grant back when that is refused for good.
pub(crate) async fn capture(backend: &Backend, order: &Order) -> Result<Outcome, DatabaseError> {
    let held = contracts::find(backend.database.pool(), &order.id).await?.ok_or(DatabaseError::Damaged("a contract"))?;
    if !held.runs() {
        return match patient(backend, Void::Unknown, backend.payments.void(&order.id)).await {
            Void::Unknown => Ok(Outcome::Wait),
            Void::Captured => captured(backend, order).await,
            Void::Voided => revoke(backend, order, RefusalCode::Abandoned).await,
        };
    }
    match patient(backend, Capture::Unknown, backend.payments.capture(&order.id)).await {
        Capture::Unknown => Ok(Outcome::Wait),
        Capture::Captured => captured(backend, order).await,
        Capture::Refused => revoke(backend, order, RefusalCode::Declined).await,
    }
}

async fn captured(backend: &Backend, order: &Order) -> Result<Outcome, DatabaseError> {
    let quote = stored_quote(backend, order).await?;
    let mut dossier = Dossier::of_order(&backend.database, &backend.keys, order, backend.clock.now()).await?;
    if orders::advance(&mut **dossier.transaction(), &order.id, Progress::Granted, Progress::Captured, None).await? {
        let mut chain = dossier.chain(&quote.feature).await?;
        dossier.apply(&mut chain, &order.id, Event::Captured { amount: quote.to_pay() }).await?;
        let sold = contracts::sold(&mut **dossier.transaction(), &order.id).await?.ok_or(DatabaseError::Damaged("a contract"))?;
        confirm(&mut dossier, order, &chain, quote, &sold).await?;
        dossier.close().await?;
    }
    Ok(Outcome::Settled)
}

async fn revoke(backend: &Backend, order: &Order, reason: RefusalCode) -> Result<Outcome, DatabaseError> {
    let quote = stored_quote(backend, order).await?;
    let mut dossier = Dossier::of_order(&backend.database, &backend.keys, order, backend.clock.now()).await?;
    if orders::advance(&mut **dossier.transaction(), &order.id, Progress::Granted, Progress::Revoked, Some(reason)).await? {
        let mut chain = dossier.chain(&quote.feature).await?;
        let stopped = quote.renews.as_ref().is_some_and(|renewed| renewals::is_stopped(&chain, renewed, &order.id));
        dossier.apply(&mut chain, &order.id, Event::NotPaid).await?;
        if let (Role::Renewal, RefusalCode::Declined, Some(renewed), false) = (order.role, reason, &quote.renews, stopped) {
            renewals::not_captured(backend, &mut dossier, &mut chain, renewed, order).await?;
        }
        dossier.close().await?;
    }
    Ok(Outcome::Settled)
}

/// Signs the confirmation of a contract that is paid for.
async fn confirm(dossier: &mut Dossier<'_>, order: &Order, chain: &Chain, quote: Quote, sold: &Sold) -> Result<(), DatabaseError> {
    let paid = quote.to_pay();
    let method = match order_payments::find(&mut **dossier.transaction(), &order.id).await? {
        Some(payment) => payment_methods::by_token(&mut **dossier.transaction(), &order.vehicle, &payment.token).await?,
        None => None,
    };
    let method = method.map(|method| method.shown());
    let feature = quote.feature.clone();
    let quote = Box::new(quote);
    let kind = match order.role {
        Role::Renewal => ReceiptKind::Renewed { quote, paid, method },
        Role::Order | Role::Choice => ReceiptKind::Contract {
            quote,
            declared_at: Timestamp::from_second(order.received_at).map_err(|_| DatabaseError::Damaged("an order"))?,
            paid,
            method,
            withdraw_until: chain.find(&order.id).and_then(|held| held.contract.withdraw_until),
        },
    };
    dossier.receipt(receipt_id("contract", &order.id)?, &order.id, &feature, sold, kind).await
}

/// What the law of a market gives to a contract that is concluded now. Beyond the year 9999 it can be withdrawn from for ever.
pub(super) fn rights(market: Option<&Market>, now: Timestamp) -> Rights {
    let withdrawal = market.and_then(|market| market.withdrawal.as_ref());
    Rights {
        withdraw_until: withdrawal.map(|rule| rule.last_moment(now).unwrap_or(Timestamp::MAX)),
        renewal_days: market.and_then(|market| market.renewal.as_ref()).map(|rule| rule.charge_days_before),
    }
}

/// What receipts will say of what is sold by this quote.
pub(crate) fn sold(quote: &Quote, market: Option<&Market>, vehicle: &Vehicle) -> Sold {
    Sold { name: quote.name.clone(), seller: market.map_or_else(|| quote.seller.clone(), seller), market: vehicle.profile.market.clone() }
}

/// Who the contract is with, one fact a line.
pub(super) fn seller(market: &Market) -> String {
    let seller = &market.seller;
    [&seller.name, &seller.address, &seller.email, &seller.phone].map(String::as_str).join("\n")
}

pub(crate) fn market_of<'a>(backend: &'a Backend, vehicle: &Vehicle) -> Option<&'a Market> {
    backend.catalogue.content.markets.get(&vehicle.profile.market)
}
