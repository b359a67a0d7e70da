//! Going on for another term, for a driver who chose that.
//!
//! - Each charge is an order of its own, under an id that follows from the contract and the number of the try: whoever begins it twice
//!   begins one. From there it goes the way of every order.
//! - What is charged is what the driver said yes to and the book has shown since. Any other price waits for a new yes, and silence ends
//!   the contract.

use entitlement::{
    Binding, Digest, FeatureId, Offer, OrderId, Quote, QuoteId, Refusal, Renewal, RenewalRule, Term,
    seller::{Chain, Event},
    sign,
};
use jiff::{Timestamp, ToSpan as _};
use protocol::http::RefusalCode;

use crate::{
    backend::Backend,
    database::{
        DatabaseError, contracts, order_payments,
        orders::{self, Kind, Order, Progress, Role},
        quotes,
    },
    dossier::{Dossier, derived},
    keys::random_token,
    limits,
};

const DAMAGED: DatabaseError = DatabaseError::Damaged("a renewal");

/// Begins to charge the renewal of a contract, or does what has to be done instead.
pub(crate) async fn begin(
    backend: &Backend,
    dossier: &mut Dossier<'_>,
    chain: &mut Chain,
    renewed: &OrderId,
    now: Timestamp,
) -> Result<(), DatabaseError> {
    let Some((starts, agreed, term, charges)) = agreed(chain, renewed) else {
        dossier.apply(chain, renewed, Event::GivenUp).await?;
        return Ok(());
    };
    let content = &backend.catalogue.content;
    let market_id = dossier.vehicle().profile.market.clone();
    let offered = content.feature(chain.feature()).and_then(|feature| {
        let offer = offer(&feature.offers, |offer| offer.market == market_id && offer.term == term)?;
        let market = content.markets.get(&market_id)?;
        Some((feature, offer, market, market.renewal.as_ref()?))
    });
    let Some((feature, offer, market, rule)) = offered else {
        tracing::info!(order = %renewed, "a renewal is no longer sold; the contract ends by itself");
        dossier.apply(chain, renewed, Event::GivenUp).await?;
        return Ok(());
    };
    if offer.price != agreed {
        dossier.apply(chain, renewed, other_price(rule, agreed, offer)).await?;
        return Ok(());
    }
    let id = OrderId::parse(&derived("renewal", &format!("{renewed} {charges}"))).map_err(|_| DAMAGED)?;
    dossier.apply(chain, renewed, Event::ChargeBegun { by: id.clone() }).await?;
    let Some(method) = dossier.method().await? else {
        tracing::info!(order = %renewed, "a renewal cannot be charged: there is no means of payment");
        return fail(backend, dossier, chain, renewed, Refusal::NoPaymentMethod).await;
    };
    let expires_at = now.saturating_add(limits::QUOTE_MINUTES.minutes()).unwrap_or(now);
    let binding = Binding {
        id: QuoteId::parse(&random_token().map_err(|_| DAMAGED)?).map_err(|_| DAMAGED)?,
        vehicle: dossier.vehicle().key,
        starts,
        credit: Vec::new(),
        replaces: None,
        renews: Some(renewed.clone()),
        issued_at: now,
        expires_at,
    };
    let quote = Quote::of(feature, offer, market, binding);
    let document = sign(&quote, backend.keys.signing())?;
    quotes::insert(&mut **dossier.transaction(), &quote, &document, &chain.basis()).await?;
    let order = Order {
        id,
        vehicle: dossier.vehicle().key,
        ownership_epoch: dossier.vehicle().ownership_epoch,
        request_digest: Digest::of(format!("renewal {renewed} {charges}").as_bytes()).to_string(),
        kind: Kind::Purchase,
        role: Role::Renewal,
        feature: Some(feature.id.clone()),
        quote: Some(Digest::of(&document)),
        progress: Progress::Received,
        refusal: None,
        grant_set_version: None,
        received_at: now.as_second(),
    };
    if !orders::insert(dossier.transaction(), &order).await? {
        return Err(DAMAGED);
    }
    order_payments::insert(dossier.transaction(), &order.id, &method.token).await
}

/// From when the next term runs, at which price the driver said yes, to which term, and how often it was charged.
fn agreed(chain: &Chain, renewed: &OrderId) -> Option<(Timestamp, entitlement::Money, Term, u32)> {
    let starts = chain.renewable_from(renewed)?;
    let held = chain.find(renewed)?;
    let (Renewal::On { amount, .. }
    | Renewal::ToConfirm { amount, .. }
    | Renewal::Retrying { amount, .. }
    | Renewal::PriceChanged { before: amount, .. }) = held.contract.renewal
    else {
        return None;
    };
    Some((starts, amount, held.contract.term, held.charges))
}

fn offer(offers: &[Offer], is_meant: impl Fn(&Offer) -> bool) -> Option<&Offer> {
    offers.iter().find(|offer| is_meant(offer))
}

fn other_price(rule: &RenewalRule, agreed: entitlement::Money, offer: &Offer) -> Event {
    if rule.asks_again(agreed, offer.price) {
        Event::PriceChanged { amount: offer.price }
    } else {
        // Where the law leaves it to the seller, the book shows the new price from now on.
        Event::RenewalChosen { amount: offer.price }
    }
}

/// Notes that the order which charges a renewal was refused, and when it is tried again.
pub(crate) async fn not_charged(backend: &Backend, order: &Order, reason: RefusalCode) -> Result<(), DatabaseError> {
    let now = backend.clock.now();
    let mut dossier = Dossier::of_order(&backend.database, &backend.keys, order, now).await?;
    if !orders::advance(&mut **dossier.transaction(), &order.id, Progress::Received, Progress::Refused, Some(reason)).await? {
        return Ok(());
    }
    let renewed = renewed_by(backend, &mut dossier, order).await?;
    let mut chain = dossier.chain(&renewed.feature).await?;
    // The driver may have stopped it meanwhile: then nothing is tried again.
    if chain.find(&renewed.order).is_some_and(|held| held.charging.as_ref() == Some(&order.id)) {
        // Nobody abandons what the storefront has ordered.
        let reason = reason.refusal().unwrap_or(Refusal::Declined);
        fail(backend, &mut dossier, &mut chain, &renewed.order, reason).await?;
    }
    dossier.close().await
}

/// Notes that the bank wants the driver to confirm the order which charges a renewal.
pub(crate) async fn confirmation_needed(backend: &Backend, order: &Order) -> Result<(), DatabaseError> {
    let mut dossier = Dossier::of_order(&backend.database, &backend.keys, order, backend.clock.now()).await?;
    order_payments::note_confirmation(&mut **dossier.transaction(), &order.id, true).await?;
    let renewed = renewed_by(backend, &mut dossier, order).await?;
    let mut chain = dossier.chain(&renewed.feature).await?;
    // The driver may have stopped it meanwhile: then nobody is asked.
    if chain.find(&renewed.order).is_some_and(|held| held.charging.as_ref() == Some(&order.id)) {
        let by = Timestamp::from_second(order.trying_until(true)).map_err(|_| DAMAGED)?;
        let until = grace(backend, &dossier, &chain, &renewed.order)?.until;
        dossier.apply(&mut chain, &renewed.order, Event::ConfirmationNeeded { by, until }).await?;
    }
    dossier.close().await
}

/// The contract that an order goes on with.
struct Renewed {
    order: OrderId,
    feature: FeatureId,
}

async fn renewed_by(backend: &Backend, dossier: &mut Dossier<'_>, order: &Order) -> Result<Renewed, DatabaseError> {
    let digest = order.quote.ok_or(DAMAGED)?;
    let quote = quotes::find(&mut **dossier.transaction(), &digest, &order.vehicle, &backend.keys.issuer()).await?.ok_or(DAMAGED)?;
    Ok(Renewed { order: quote.renews.ok_or(DAMAGED)?, feature: quote.feature })
}

/// Whether the driver has said no since a renewal was granted: to the contract that it renews, or to the new one itself.
pub(crate) fn is_stopped(chain: &Chain, renewed: &OrderId, by: &OrderId) -> bool {
    let is_cancelled = |order| chain.find(order).is_some_and(|held| held.contract.cancelled_at.is_some());
    // A month goes on by itself unless it was stopped.
    let is_off = chain.find(by).is_some_and(|held| held.contract.term == Term::OneMonth && held.contract.renewal == Renewal::Off);
    is_cancelled(renewed) || is_cancelled(by) || is_off
}

/// Notes that a renewal was granted and could not be charged after all: it is as if its try had failed.
pub(crate) async fn not_captured(
    backend: &Backend,
    dossier: &mut Dossier<'_>,
    chain: &mut Chain,
    renewed: &OrderId,
    order: &Order,
) -> Result<(), DatabaseError> {
    let amount = chain.find(&order.id).and_then(|held| held.contract.price).ok_or(DAMAGED)?;
    dossier.apply(chain, renewed, Event::RenewalChosen { amount }).await?;
    dossier.apply(chain, renewed, Event::ChargeBegun { by: order.id.clone() }).await?;
    fail(backend, dossier, chain, renewed, Refusal::Declined).await
}

async fn fail(
    backend: &Backend,
    dossier: &mut Dossier<'_>,
    chain: &mut Chain,
    renewed: &OrderId,
    reason: Refusal,
) -> Result<(), DatabaseError> {
    let Grace { next, until } = grace(backend, dossier, chain, renewed)?;
    dossier.apply(chain, renewed, Event::ChargeFailed { reason, next, until }).await?;
    Ok(())
}

/// The days in which nothing is lost.
struct Grace {
    /// When the charge is tried next.
    next: Timestamp,
    /// When they are over.
    until: Timestamp,
}

fn grace(backend: &Backend, dossier: &Dossier<'_>, chain: &Chain, renewed: &OrderId) -> Result<Grace, DatabaseError> {
    let ends = chain.find(renewed).and_then(|held| held.contract.ends).ok_or(DAMAGED)?;
    let market = backend.catalogue.content.markets.get(&dossier.vehicle().profile.market);
    let rule = market.and_then(|market| market.renewal.as_ref());
    let until = rule.and_then(|rule| rule.grace_ends(ends)).unwrap_or(ends);
    let next = rule.and_then(|rule| rule.next_try(ends, Some(backend.clock.now()))).unwrap_or(until);
    Ok(Grace { next, until })
}

/// Tells everybody whose renewal costs something else by now, as soon as there is a new catalogue: not on the day of the charge.
pub(crate) async fn compare_prices(backend: &Backend) -> Result<(), DatabaseError> {
    for (vehicle, feature) in contracts::planned(backend.database.pool()).await? {
        let mut dossier = Dossier::of(&backend.database, &backend.keys, &vehicle, backend.clock.now()).await?;
        let mut chain = dossier.chain(&feature).await?;
        let Some(renewed) = chain.running().last().map(|held| held.order().clone()) else { continue };
        let Some((_, agreed, term, _)) = agreed(&chain, &renewed) else { continue };
        let content = &backend.catalogue.content;
        let market_id = &dossier.vehicle().profile.market;
        let offer =
            content.feature(&feature).and_then(|feature| offer(&feature.offers, |offer| offer.market == *market_id && offer.term == term));
        let rule = content.markets.get(market_id).and_then(|market| market.renewal.as_ref());
        let (Some(offer), Some(rule)) = (offer, rule) else { continue };
        let shown = match chain.find(&renewed).map(|held| held.contract.renewal) {
            Some(Renewal::PriceChanged { amount, .. }) => amount,
            _ => agreed,
        };
        if offer.price != shown {
            dossier.apply(&mut chain, &renewed, other_price(rule, agreed, offer)).await?;
            dossier.close().await?;
        }
    }
    Ok(())
}
