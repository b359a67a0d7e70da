//! The routes.

use std::{net::IpAddr, sync::Arc, time::Instant};

use axum::{
    Router,
    extract::{DefaultBodyLimit, MatchedPath, Request},
    middleware::{self, Next},
    response::{IntoResponse as _, Response},
    routing::{get, post, put},
};
use entitlement::VehicleKey;
use protocol::http::{JSON_BYTES_MAX, ProblemCode};

use crate::{backend::Backend, keys::Bearer, limits};

mod caching;
mod claim;
mod contracts;
mod contributions;
mod documents;
mod enrolment;
mod extract;
mod handover;
mod openapi;
mod orders;
mod pages;
mod passport;
mod payment;
mod phone;
mod problem;
mod receipts;
mod vehicle;
mod vouchers;

pub use openapi::openapi;
pub(crate) use problem::{Answer, Failure};

/// Routes without the network, for tests of what they do.
#[cfg(test)]
pub(crate) mod handlers {
    pub(crate) use super::{contracts::declare, orders::put as order, orders::quote};
}
#[cfg(test)]
pub(crate) use extract::{Enrolled, Json, Segment};

/// Whose certificate the connection came with, and for which owner it holds. Not yet whether it is enrolled, and still the owner's.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Peer(pub(crate) Option<Bearer>);

/// From where the connection comes. Only to slow down guessing, and neither stored nor logged.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Address(pub(crate) IpAddr);

/// Every route, with its limits.
pub(crate) fn router(backend: Arc<Backend>) -> Router {
    let small = || DefaultBodyLimit::max(limits::SMALL_BODY_BYTES_MAX);
    let large = DefaultBodyLimit::max(JSON_BYTES_MAX);
    let store = Router::new()
        .route("/healthz", get(documents::health))
        .route("/v1/catalogue", get(documents::catalogue))
        .route("/v1/pictures/{digest}", get(documents::picture))
        .route("/v1/quotes", post(orders::quote))
        .route("/v1/orders/{id}", put(orders::put).get(orders::get).delete(orders::abandon))
        .route("/v1/payment-method", get(payment::method).delete(payment::remove_method))
        .route("/v1/phone-sessions", post(phone::open))
        .route("/v1/phone-sessions/{id}", get(phone::watch).delete(phone::close))
        .merge(pages::routes())
        .route("/v1/passports/{id}", put(passport::issue).delete(passport::revoke))
        .route("/v1/claim", put(claim::make).get(claim::look).delete(claim::refuse))
        .route("/v1/claim/taken", put(claim::take))
        .route("/v1/grants", get(vehicle::grants))
        .route("/v1/vouchers", post(vouchers::redeem))
        .route("/v1/contracts", get(contracts::book))
        .route("/v1/declarations/{id}", put(contracts::declare))
        .route("/v1/receipts", get(contracts::receipts))
        .route("/v1/receipts/{id}", get(contracts::receipt))
        .route("/v1/receipts/{id}/pdf", get(receipts::pdf))
        .route("/v1/receipts/{id}/text", get(receipts::text))
        .layer(small())
        .merge(
            Router::new()
                .route("/v1/enrolment", post(enrolment::enrol))
                .route("/v1/handovers/{id}", put(handover::hand_over))
                .route("/v1/vehicle/profile", put(vehicle::profile))
                .route("/v1/reports/refused-set", post(vouchers::refused_set))
                .layer(large),
        )
        .merge(Router::new().route("/v1/webhooks/{provider}", post(payment::hear)).layer(DefaultBodyLimit::max(limits::WEBHOOK_BYTES_MAX)))
        .fallback(async || Failure::of(ProblemCode::NotFound, "no such route"));
    let contributions = Router::new()
        .route("/v1/covers/{digest}", put(contributions::cover))
        .layer(small())
        // Counts its bytes by itself, as they come.
        .route("/v1/contributions/{purpose}", post(contributions::contribute))
        .merge(
            Router::new().route("/v1/erasures", post(contributions::erase)).layer(DefaultBodyLimit::max(limits::ERASURE_BODY_BYTES_MAX)),
        );
    guarded(store).merge(guarded(contributions).layer(middleware::from_fn(without_peer))).with_state(backend)
}

/// What holds for every route.
fn guarded(routes: Router<Arc<Backend>>) -> Router<Arc<Backend>> {
    routes
        .method_not_allowed_fallback(async || Failure::of(ProblemCode::NotFound, "no such method here").with_status(405))
        .layer(middleware::from_fn(within_time))
        .layer(middleware::from_fn(log))
}

/// Forgets the certificate and address of the connection before the log or a handler can see it: what is contributed comes from no vehicle.
async fn without_peer(mut request: Request, next: Next) -> Response {
    request.extensions_mut().remove::<Peer>();
    request.extensions_mut().remove::<Address>();
    next.run(request).await
}

async fn within_time(request: Request, next: Next) -> Response {
    match tokio::time::timeout(limits::REQUEST_MAX, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Failure::of(ProblemCode::Busy, "the request took too long").into_response(),
    }
}

/// One line a request. No personal data: no path with ids, no address; of the vehicle eight digits of its key.
async fn log(request: Request, next: Next) -> Response {
    let began = Instant::now();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let vehicle = request.extensions().get::<Peer>().and_then(|peer| peer.0).map(|bearer| short(&bearer.vehicle));
    let response = next.run(request).await;
    tracing::info!(
        %method,
        route = route.as_ref().map_or("-", MatchedPath::as_str),
        status = response.status().as_u16(),
        milliseconds = began.elapsed().as_millis(),
        vehicle = vehicle.as_deref().unwrap_or("-"),
        "request"
    );
    response
}

/// Enough to follow one car through a log, too little to find it.
fn short(vehicle: &VehicleKey) -> String {
    vehicle.to_string().chars().take(8).collect()
}
