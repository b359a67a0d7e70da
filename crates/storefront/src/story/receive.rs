//! The first step: the order is stored, or refused for good, before anything is asked of the payment provider.
//!
//! - The primary key decides: of any number of requests with one id, one is new.
//! - Everything is decided under the vehicle's lock, so that no two orders both rest on the same state.

use entitlement::{
    Acquisition, Barrier, Digest, Feature, FeatureId, OrderId, Outcome, Quote, ReceiptKind, VehicleKey, barriers,
    seller::{Event, Held},
};
use jiff::{Timestamp, ToSpan as _};
use protocol::http::{OrderRequest, RefusalCode};

use super::settle::{can_be_credited, market_of, rights, seller, sold};
use crate::{
    backend::Backend,
    database::{
        DatabaseError,
        contracts::Sold,
        order_payments,
        orders::{self, Kind, Order, Progress, Role},
        quotes, vehicles,
    },
    dossier::{Dossier, receipt_id},
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
    let Some(owner) = vehicles::ownership_epoch(backend.database.pool(), vehicle).await? else { return Ok(Received::NotFound) };
    if let Some(known) = orders::find(backend.database.pool(), id).await? {
        return Ok(compare(known, vehicle, owner, &request_digest));
    }
    let now = backend.clock.now();
    let yesterday = now.saturating_sub(24.hours()).unwrap_or(Timestamp::MIN);
    if orders::count_since(backend.database.pool(), vehicle, yesterday).await? >= limits::ORDERS_A_DAY_MAX {
        return Ok(Received::TooMany);
    }

    let opened = Dossier::open(&backend.database, &backend.keys, vehicle, now).await?;
    let Some(mut dossier) = opened else { return Ok(Received::NotFound) };
    // Another request may have brought it while this one waited for the lock.
    if let Some(known) = orders::find(&mut **dossier.transaction(), id).await? {
        return Ok(compare(known, vehicle, owner, &request_digest));
    }
    let mut order = Order {
        id: id.clone(),
        vehicle: *vehicle,
        ownership_epoch: dossier.vehicle().ownership_epoch,
        request_digest: request_digest.clone(),
        kind: Kind::Trial,
        role: Role::Order,
        feature: None,
        quote: None,
        progress: Progress::Received,
        refusal: None,
        grant_set_version: None,
        received_at: now.as_second(),
    };
    let checked = match request {
        OrderRequest::Trial { feature } => check_trial(backend, &mut dossier, &mut order, feature, now).await?,
        OrderRequest::Purchase { quote } => check_purchase(backend, &mut dossier, &mut order, quote, now).await?,
    };
    if let Err(code) = &checked {
        order.progress = Progress::Refused;
        order.refusal = Some(*code);
        order.quote = None;
    }
    if let Ok(Wanted::Renewal(_)) = &checked {
        // A yes is all that it takes now; what it costs is charged in its time.
        (order.role, order.progress) = (Role::Choice, Progress::Captured);
    }
    if !orders::insert(dossier.transaction(), &order).await? {
        // Another vehicle's request was faster with the same id.
        let known = orders::find(&mut **dossier.transaction(), id).await?;
        return Ok(known.map_or(Received::NotFound, |known| compare(known, vehicle, owner, &request_digest)));
    }
    match checked {
        Err(_) => {}
        // It costs nothing: it is granted in the same transaction.
        Ok(Wanted::Trial(feature)) => start_trial(backend, &mut dossier, feature, &order, now).await?,
        Ok(Wanted::Renewal(quote)) => choose_renewal(backend, &mut dossier, &order, *quote, now).await?,
        Ok(Wanted::Term(quote)) => {
            if quote.to_pay().minor() > 0
                && let Some(method) = dossier.method().await?
            {
                order_payments::insert(dossier.transaction(), id, &method.token).await?;
            }
        }
    }
    let stored = orders::find(&mut **dossier.transaction(), id).await?.ok_or(DatabaseError::Damaged("an order"))?;
    dossier.close().await?;
    Ok(Received::New(stored))
}

/// What an order is for, when it can be had.
enum Wanted<'a> {
    Trial(&'a Feature),
    Term(Box<Quote>),
    Renewal(Box<Quote>),
}

/// The digest of what was asked for, in a form that no serialiser changes.
fn request_digest(request: &OrderRequest) -> String {
    let text = match request {
        OrderRequest::Trial { feature } => format!("trial {feature}"),
        OrderRequest::Purchase { quote } => format!("purchase {quote}"),
    };
    Digest::of(text.as_bytes()).to_string()
}

fn compare(known: Order, vehicle: &VehicleKey, owner: u32, request_digest: &str) -> Received {
    if known.vehicle != *vehicle || known.ownership_epoch != owner {
        Received::NotFound
    } else if known.request_digest != request_digest {
        Received::Reused
    } else {
        Received::Known(known)
    }
}

async fn check_trial<'a>(
    backend: &'a Backend,
    dossier: &mut Dossier<'_>,
    order: &mut Order,
    feature: &str,
    now: Timestamp,
) -> Result<Result<Wanted<'a>, RefusalCode>, DatabaseError> {
    let Some(feature) = FeatureId::parse(feature).ok().and_then(|id| backend.catalogue.content.feature(&id)) else {
        return Ok(Err(RefusalCode::NotSold));
    };
    order.feature = Some(feature.id.clone());
    let holdings = dossier.holdings().await?;
    let found = barriers(feature, &dossier.vehicle().profile, &holdings, Acquisition::Trial);
    if found.contains(&Barrier::TrialUsed) {
        return Ok(Err(RefusalCode::TrialUsed));
    }
    // Something better must not give way to a trial.
    let has_it = grants::running(&dossier.vehicle().set, &feature.id, now).is_some();
    let refused = !found.is_empty()
        || has_it
        || orders::is_under_way(&mut **dossier.transaction(), &order.vehicle, order.ownership_epoch, &feature.id).await?
        || !dossier.has_room().await?;
    Ok(if refused { Err(RefusalCode::NotEligible) } else { Ok(Wanted::Trial(feature)) })
}

async fn start_trial(
    backend: &Backend,
    dossier: &mut Dossier<'_>,
    feature: &Feature,
    order: &Order,
    now: Timestamp,
) -> Result<(), DatabaseError> {
    let ownership_epoch = dossier.vehicle().ownership_epoch;
    if !orders::insert_trial(dossier.transaction(), &order.vehicle, &feature.id, ownership_epoch, &order.id).await? {
        // `check_trial` saw none, under the same lock.
        return Err(DatabaseError::Damaged("a trial"));
    }
    let market = market_of(backend, dossier.vehicle()).ok_or(DatabaseError::Damaged("a market"))?;
    let sold = Sold {
        name: feature.texts.iter().map(|(language, texts)| (language.clone(), texts.name.clone())).collect(),
        seller: seller(market),
        market: dossier.vehicle().profile.market.clone(),
    };
    let mut chain = dossier.chain(&feature.id).await?;
    let held = Held::trial(order.id.clone(), feature.id.clone(), feature.holder, market.delivery_hours, rights(Some(market), now), now);
    dossier.conclude(&mut chain, held, &sold).await?;
    let version = dossier.set_version();
    orders::note_grant(dossier.transaction(), &order.id, version).await?;
    orders::advance(&mut **dossier.transaction(), &order.id, Progress::Received, Progress::Captured, None).await?;
    let kind = ReceiptKind::Trial { declared_at: now };
    dossier.receipt(receipt_id("contract", &order.id)?, &order.id, &feature.id, &sold, kind).await
}

async fn check_purchase<'a>(
    backend: &'a Backend,
    dossier: &mut Dossier<'_>,
    order: &mut Order,
    quote: &str,
    now: Timestamp,
) -> Result<Result<Wanted<'a>, RefusalCode>, DatabaseError> {
    order.kind = Kind::Purchase;
    let Ok(digest) = Digest::parse(quote) else { return Ok(Err(RefusalCode::QuoteExpired)) };
    let issuer = backend.keys.issuer();
    let Some(quote) = quotes::find(&mut **dossier.transaction(), &digest, &order.vehicle, &issuer).await? else {
        return Ok(Err(RefusalCode::QuoteExpired));
    };
    order.feature = Some(quote.feature.clone());
    order.quote = Some(digest);
    // A quote becomes one order: the same order page confirmed twice must not be paid twice.
    if now >= quote.expires_at || quotes::is_ordered(dossier.transaction(), &digest).await? {
        return Ok(Err(RefusalCode::QuoteExpired));
    }
    // The price stands as quoted, whatever the catalogue says by now; but what is no longer sold is not sold.
    let Some((feature, _)) = backend.catalogue.content.offer(&quote.offer) else { return Ok(Err(RefusalCode::NotSold)) };
    let holdings = dossier.holdings().await?;
    if !barriers(feature, &dossier.vehicle().profile, &holdings, Acquisition::Order).is_empty() || !dossier.has_room().await? {
        return Ok(Err(RefusalCode::NotEligible));
    }
    // Something else was booked or declared since the quote: its dates and its credit no longer follow from what is running.
    let basis = quotes::basis(&mut **dossier.transaction(), &digest).await?;
    let chain = dossier.chain(&quote.feature).await?;
    if orders::is_under_way(&mut **dossier.transaction(), &order.vehicle, order.ownership_epoch, &quote.feature).await?
        || !chain.holds(&basis, &quote)
        || !can_be_credited(dossier, &quote).await?
    {
        return Ok(Err(RefusalCode::QuoteExpired));
    }
    if quote.to_pay().minor() > 0 && dossier.method().await?.is_none() {
        return Ok(Err(RefusalCode::NoPaymentMethod));
    }
    Ok(match &quote.renews {
        None => Ok(Wanted::Term(Box::new(quote))),
        Some(renewed) if chain.renewable_from(renewed).is_some() => Ok(Wanted::Renewal(Box::new(quote))),
        Some(_) => Err(RefusalCode::QuoteExpired),
    })
}

/// Notes the driver's yes to going on, and confirms it.
async fn choose_renewal(
    backend: &Backend,
    dossier: &mut Dossier<'_>,
    order: &Order,
    quote: Quote,
    now: Timestamp,
) -> Result<(), DatabaseError> {
    const DAMAGED: DatabaseError = DatabaseError::Damaged("a renewal");
    let renewed = quote.renews.clone().ok_or(DAMAGED)?;
    let mut chain = dossier.chain(&quote.feature).await?;
    if dossier.apply(&mut chain, &renewed, Event::RenewalChosen { amount: quote.total }).await? != Outcome::Accepted {
        // `check_purchase` saw that it can be, under the same lock.
        return Err(DAMAGED);
    }
    let sold = sold(&quote, market_of(backend, dossier.vehicle()), dossier.vehicle());
    let method = dossier.method().await?.map(|method| method.shown());
    let (feature, paid) = (quote.feature.clone(), quote.total.less(quote.total));
    let kind = ReceiptKind::Contract { quote: Box::new(quote), declared_at: now, paid, method, withdraw_until: None };
    dossier.receipt(receipt_id("contract", &order.id)?, &renewed, &feature, &sold, kind).await
}
