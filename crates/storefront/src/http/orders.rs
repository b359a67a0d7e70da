//! Quotes and orders of the vehicle that asks.

use std::sync::Arc;

use axum::{
    Json as JsonAnswer,
    extract::State,
    http::header,
    response::{IntoResponse as _, Response},
};
use entitlement::{
    Acquisition, Binding, Credit, CreditReason, Grant, Offer, OfferId, OrderId, Quote, QuoteId, barriers,
    seller::{Chain, Joining},
    sign,
};
use jiff::{Timestamp, ToSpan as _};
use protocol::{
    WireError,
    http::{COSE, OrderAnswer, OrderRequest, Problem, ProblemCode, QuoteRequest, Waiting, WaitingFor},
};

use super::{
    Answer, Failure,
    extract::{Enrolled, Json, Segment},
    openapi::Bytes,
    short,
};
use crate::{
    DatabaseError,
    backend::Backend,
    database::{
        contracts, ledger,
        order_payments::{self, OrderPayment},
        orders::{self as stored, Progress},
        quotes,
        vehicles::{self, Vehicle},
    },
    dossier::RESERVED,
    grants,
    keys::random_token,
    limits, phone,
    story::{self, Attempt, Received},
};

/// What an offer costs this vehicle, and on which terms. Stands for 15 minutes and becomes one order at most.
#[utoipa::path(post, path = "/v1/quotes", tag = "vehicle", security(("vehicle" = [])), request_body = QuoteRequest, responses(
    (status = 200, description = "COSE_Sign1 over CBOR, context `upfit/quote/1`", body = Bytes, content_type = "application/cose"),
    (status = 400, description = "The offer's id cannot be read", body = Problem, content_type = "application/problem+json"),
    (status = 401, description = "No enrolled vehicle", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "No such offer in this vehicle's market", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "This vehicle cannot get it, or has it for good", body = Problem, content_type = "application/problem+json"),
    (status = 503, description = "Too many open quotes, or an order for this feature is under way", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn quote(
    State(backend): State<Arc<Backend>>,
    Enrolled(key): Enrolled,
    Json(request): Json<QuoteRequest>,
) -> Answer<Response> {
    let offer = OfferId::parse(&request.offer).map_err(|error| WireError::new("offer", error))?;
    let pool = backend.database.pool();
    let vehicle = vehicles::look(pool, &key, &backend.keys.issuer()).await?;
    let vehicle = vehicle.ok_or_else(|| Failure::of(ProblemCode::NotEnrolled, "this vehicle is not enrolled"))?;
    let not_found = || Failure::of(ProblemCode::NotFound, "no such offer in this vehicle's market");
    let content = &backend.catalogue.content;
    let (feature, offer) = content.offer(&offer).filter(|(_, offer)| offer.market == vehicle.profile.market).ok_or_else(not_found)?;
    let market = content.markets.get(&offer.market).ok_or_else(not_found)?;

    let now = backend.clock.now();
    let holdings = vehicles::holdings(pool, &vehicle, now).await?;
    if !barriers(feature, &vehicle.profile, &holdings, Acquisition::Order).is_empty() {
        return Err(Failure::of(ProblemCode::NotEligible, "this vehicle does not meet the feature's rules"));
    }
    let chain = contracts::chain(pool, &key, vehicle.ownership_epoch, &feature.id).await?;
    let joining = joining(&vehicle, &chain, offer, request.renews.as_deref(), now)?;
    if stored::is_under_way(pool, &key, vehicle.ownership_epoch, &feature.id).await? {
        return Err(Failure::of(ProblemCode::Busy, "an order for this feature is under way"));
    }
    if quotes::count_open(pool, &key, now).await? >= limits::QUOTES_OPEN_MAX {
        return Err(Failure::of(ProblemCode::Busy, "too many open quotes"));
    }
    let id = QuoteId::parse(&random_token()?).map_err(|error| WireError::new("id", error))?;
    let expires_at = now.saturating_add(limits::QUOTE_MINUTES.minutes()).unwrap_or(now);
    let Joining { starts, mut credit, replaces } = joining;
    let renews = request.renews.as_deref().map(OrderId::parse).transpose().map_err(|error| WireError::new("renews", error))?;
    // A renewal is charged later, and its price is not to hang on what is left of vouchers by then.
    if renews.is_none()
        && let Some(balance) = ledger::balance(pool, &key, vehicle.ownership_epoch).await?
    {
        let left = credit.iter().fold(offer.price, |left, credit| left.less(credit.amount));
        let amount = balance.at_most(left);
        if balance.currency() == left.currency() && amount.minor() > 0 {
            credit.push(Credit { amount, reason: CreditReason::Voucher });
        }
    }
    let binding = Binding { id, vehicle: key, starts, credit, replaces, renews, issued_at: now, expires_at };
    let quote = Quote::of(feature, offer, market, binding);
    let document = sign(&quote, backend.keys.signing()).map_err(DatabaseError::from)?;
    quotes::insert(pool, &quote, &document, &chain.basis()).await?;
    Ok(([(header::CONTENT_TYPE, COSE), (header::CACHE_CONTROL, "private, no-store")], document).into_response())
}

/// How an offer would join what this vehicle has, or go on from it.
fn joining(vehicle: &Vehicle, chain: &Chain, offer: &Offer, renews: Option<&str>, now: Timestamp) -> Answer<Joining> {
    let not_eligible = |why| Failure::of(ProblemCode::NotEligible, why);
    if let Some(renewed) = renews {
        let renewed = OrderId::parse(renewed).map_err(|error| WireError::new("renews", error))?;
        let same_term = chain.find(&renewed).is_some_and(|held| held.contract.term == offer.term);
        let starts = chain.renewable_from(&renewed).filter(|_| same_term);
        let starts = starts.ok_or_else(|| not_eligible("nothing can continue this order's contract with this offer"))?;
        return Ok(Joining { starts, credit: Vec::new(), replaces: None });
    }
    let for_good = || not_eligible("this vehicle has the feature for good");
    let is_contract = |grant: &Grant| grant.order.as_ref().is_some_and(|order| chain.find(order).is_some());
    if grants::running(&vehicle.set, chain.feature(), now).is_some_and(|grant| grant.ends.is_none() && !is_contract(grant)) {
        return Err(for_good());
    }
    chain.join(offer.term, offer.price, now).ok_or_else(for_good)
}

/// Places a trial or an order under an id that the car has chosen, or asks for it again.
///
/// Idempotent for ever: the same id with the same body is the same order, with its answer of that time.
#[utoipa::path(put, path = "/v1/orders/{id}", tag = "vehicle", security(("vehicle" = [])), request_body = OrderRequest,
    params(("id" = String, Path, description = "Chosen by the car, never used for anything else")),
    responses(
        (status = 200, description = "How far it has come; a refusal too is an answer", body = OrderAnswer),
        (status = 400, description = "Something cannot be read", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "No enrolled vehicle", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "The id belongs to another vehicle", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "The id was used with another body", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Too many orders", body = Problem, content_type = "application/problem+json"),
    ))]
pub(crate) async fn put(
    State(backend): State<Arc<Backend>>,
    Enrolled(key): Enrolled,
    Segment(id): Segment,
    Json(request): Json<OrderRequest>,
) -> Answer<JsonAnswer<OrderAnswer>> {
    let id = OrderId::parse(&id).map_err(|error| WireError::new("id", error))?;
    if id.as_str().starts_with(RESERVED) {
        return Err(WireError::new("id", format!("does not begin with {RESERVED}")).into());
    }
    match story::receive(&backend, &key, &id, &request).await? {
        Received::New(order) => {
            tracing::info!(order = %id, vehicle = short(&key), kind = ?order.kind, progress = ?order.progress, "order received");
            let order = if order.progress == Progress::Received { move_on(&backend, order, Attempt::First).await? } else { order };
            answer(&backend, &order).await
        }
        Received::Known(order) => answer(&backend, &order).await,
        Received::Reused => Err(Failure::of(ProblemCode::OrderIdReused, "this order id came with another body before")),
        Received::NotFound => Err(Failure::of(ProblemCode::NotFound, "no such order of this vehicle")),
        Received::TooMany => Err(Failure::of(ProblemCode::Busy, "too many orders in a day")),
    }
}

/// What the car is told of an order.
async fn answer(backend: &Backend, order: &stored::Order) -> Answer<JsonAnswer<OrderAnswer>> {
    if order.progress != Progress::Received {
        return Ok(JsonAnswer(order.answer(None)));
    }
    let Some(paid) = order_payments::find(backend.database.pool(), &order.id).await? else { return Ok(JsonAnswer(order.answer(None))) };
    let trying_until = order.trying_until(paid.needs_confirmation);
    let (reason, page) = match paid {
        OrderPayment { is_abandoned: true, .. } => (WaitingFor::Abandonment, None),
        OrderPayment { needs_confirmation: true, .. } => (WaitingFor::Confirmation, Some(phone::confirmation(backend, order).await?.page)),
        OrderPayment { .. } => (WaitingFor::Provider, None),
    };
    Ok(JsonAnswer(order.answer(Some(Waiting { reason, trying_until, page }))))
}

/// Moves an order on and waits a while for where it gets to. The story goes on when the car hangs up.
async fn move_on(backend: &Arc<Backend>, order: stored::Order, attempt: Attempt) -> Answer<stored::Order> {
    // Without it somebody else moves it too, which is safe.
    let moving = backend.take(&order.id);
    let (worker, id) = (Arc::clone(backend), order.id.clone());
    let story = backend.tasks.spawn(async move {
        let _moving = moving;
        if let Err(error) = story::advance(&worker, &id, attempt).await {
            tracing::error!(order = %id, %error, "an order stopped; the reconciler takes it up");
        }
    });
    if let Ok(Err(error)) = tokio::time::timeout(backend.timing.answer_within, story).await {
        tracing::error!(order = %order.id, %error, "an order's task ended badly");
    }
    Ok(stored::find(backend.database.pool(), &order.id).await?.unwrap_or(order))
}

/// How far an order of this vehicle has come.
#[utoipa::path(get, path = "/v1/orders/{id}", tag = "vehicle", security(("vehicle" = [])),
    params(("id" = String, Path, description = "As chosen by the car")),
    responses(
        (status = 200, description = "How far it has come", body = OrderAnswer),
        (status = 401, description = "No enrolled vehicle", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such order of this vehicle", body = Problem, content_type = "application/problem+json"),
    ))]
pub(crate) async fn get(
    State(backend): State<Arc<Backend>>,
    Enrolled(key): Enrolled,
    Segment(id): Segment,
) -> Answer<JsonAnswer<OrderAnswer>> {
    let not_found = || Failure::of(ProblemCode::NotFound, "no such order of this vehicle");
    let id = OrderId::parse(&id).map_err(|_| not_found())?;
    let owner = vehicles::ownership_epoch(backend.database.pool(), &key).await?;
    let order = stored::find(backend.database.pool(), &id).await?;
    let order = order.filter(|order| order.vehicle == key && Some(order.ownership_epoch) == owner).ok_or_else(not_found)?;
    answer(&backend, &order).await
}

/// Abandons an order that is not charged yet: its reservation is given up.
///
/// The answer says what it is then. Too late is no error: an order that is granted stays granted. When the provider cannot be reached,
/// it waits for `abandonment` and is never charged.
#[utoipa::path(delete, path = "/v1/orders/{id}", tag = "vehicle", security(("vehicle" = [])),
    params(("id" = String, Path, description = "As chosen by the car")),
    responses(
        (status = 200, description = "What it is now", body = OrderAnswer),
        (status = 401, description = "No enrolled vehicle", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such order of this vehicle", body = Problem, content_type = "application/problem+json"),
    ))]
pub(crate) async fn abandon(
    State(backend): State<Arc<Backend>>,
    Enrolled(key): Enrolled,
    Segment(id): Segment,
) -> Answer<JsonAnswer<OrderAnswer>> {
    let not_found = || Failure::of(ProblemCode::NotFound, "no such order of this vehicle");
    let id = OrderId::parse(&id).map_err(|_| not_found())?;
    let order = story::abandon(&backend, &key, &id).await?.ok_or_else(not_found)?;
    let order = if order.progress == Progress::Received { move_on(&backend, order, Attempt::Again).await? } else { order };
    answer(&backend, &order).await
}
