//! Contracts of the vehicle that asks: the book, what is declared about them, and receipts.

use std::sync::Arc;

use axum::{
    Json as JsonAnswer,
    body::Body,
    extract::{Query, State},
    http::{HeaderMap, header},
    response::{IntoResponse as _, Response},
};
use entitlement::{OrderId, ReceiptId};
use protocol::{
    WireError,
    http::{COSE, DeclarationAnswer, DeclarationRequest, Problem, ProblemCode, ReceiptList},
};
use serde::Deserialize;

use super::{
    Answer, Failure,
    caching::respond,
    extract::{Enrolled, Json, Segment},
    openapi::Bytes,
};
use crate::{
    backend::Backend,
    database::{contracts, receipts},
    declarations::{self, Received},
    dossier::{Dossier, RESERVED},
    limits,
};

/// Every contract of this vehicle's owner, what is paid with, and what is left of vouchers: one signed document.
#[utoipa::path(get, path = "/v1/contracts", tag = "vehicle", security(("vehicle" = [])),
    params(("If-None-Match" = Option<String>, Header, description = "ETag of the contract book that the car has: its version in quotes")),
    responses(
        (status = 200, description = "COSE_Sign1 over CBOR, context `upfit/contract-book/1`. ETag: its version",
            body = Bytes, content_type = "application/cose"),
        (status = 304, description = "The car has it already"),
        (status = 401, description = "No enrolled vehicle", body = Problem, content_type = "application/problem+json"),
    ))]
pub(crate) async fn book(State(backend): State<Arc<Backend>>, Enrolled(key): Enrolled, headers: HeaderMap) -> Answer<Response> {
    let mut signed = contracts::signed_book(backend.database.pool(), &key).await?;
    if signed.is_none() {
        // The first time that it is asked for: an empty one is signed, too.
        let mut dossier = Dossier::of(&backend.database, &backend.keys, &key, backend.clock.now()).await?;
        if contracts::signed_book(&mut **dossier.transaction(), &key).await?.is_none() {
            dossier.touch_book();
        }
        dossier.close().await?;
        signed = contracts::signed_book(backend.database.pool(), &key).await?;
    }
    let signed = signed.ok_or_else(|| Failure::of(ProblemCode::NotEnrolled, "this vehicle is not enrolled"))?;
    Ok(respond(&headers, &format!("\"{}\"", signed.version), COSE, "private, no-cache", Body::from(signed.document)))
}

/// Takes a declaration about a contract, or answers one that came before.
///
/// Idempotent for ever: the same id with the same body is the same declaration, with its answer of that time. What counts is when it
/// was declared, not when it arrives. An order that this storefront has not seen yet is to be sent first.
#[utoipa::path(put, path = "/v1/declarations/{id}", tag = "vehicle", security(("vehicle" = [])), request_body = DeclarationRequest,
    params(("id" = String, Path, description = "Chosen by the car, never used for anything else; also the id of its receipt. Does not begin with `upfit-`")),
    responses(
        (status = 200, description = "What became of it", body = DeclarationAnswer),
        (status = 400, description = "Something cannot be read", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "No enrolled vehicle", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such order of this vehicle, or the id belongs to another one", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "The id was used with another body", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Its order is not granted yet, or too many declarations", body = Problem, content_type = "application/problem+json"),
    ))]
pub(crate) async fn declare(
    State(backend): State<Arc<Backend>>,
    Enrolled(key): Enrolled,
    Segment(id): Segment,
    Json(request): Json<DeclarationRequest>,
) -> Answer<JsonAnswer<DeclarationAnswer>> {
    let id = own_id(&id)?;
    let order = OrderId::parse(&request.order).map_err(|error| WireError::new("order", error))?;
    match declarations::declare(&backend, &key, &id, &request, &order).await? {
        Received::Answered(outcome) => {
            let worker = Arc::clone(&backend);
            backend.tasks.spawn(async move { declarations::follow_up(&worker, &order).await });
            Ok(JsonAnswer(DeclarationAnswer { outcome }))
        }
        Received::Reused => Err(Failure::of(ProblemCode::OrderIdReused, "this declaration id came with another body before")),
        Received::NotFound => Err(Failure::of(ProblemCode::NotFound, "no such order of this vehicle")),
        Received::NotYet => Err(Failure::of(ProblemCode::Busy, "its order is not granted yet")),
        Received::TooMany => Err(Failure::of(ProblemCode::Busy, "too many declarations in a day")),
    }
}

/// An id that a car may choose.
fn own_id(id: &str) -> Result<ReceiptId, WireError> {
    let id = ReceiptId::parse(id).map_err(|error| WireError::new("id", error))?;
    if id.as_str().starts_with(RESERVED) { Err(WireError::new("id", format!("does not begin with {RESERVED}"))) } else { Ok(id) }
}

/// From where a list goes on.
#[derive(Debug, Deserialize)]
pub(crate) struct After {
    /// Number of the last receipt that is known. 0: none.
    #[serde(default)]
    after: u32,
}

/// Receipts of this vehicle's owner, oldest first, at most 100: the following ones are asked for with `after`.
#[utoipa::path(get, path = "/v1/receipts", tag = "vehicle", security(("vehicle" = [])),
    params(("after" = Option<u32>, Query, description = "Number of the last receipt that the car has. Not there: 0")),
    responses(
        (status = 200, description = "In the order of their numbers", body = ReceiptList),
        (status = 400, description = "`after` cannot be read", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "No enrolled vehicle", body = Problem, content_type = "application/problem+json"),
    ))]
pub(crate) async fn receipts(
    State(backend): State<Arc<Backend>>,
    Enrolled(key): Enrolled,
    query: Result<Query<After>, axum::extract::rejection::QueryRejection>,
) -> Answer<JsonAnswer<ReceiptList>> {
    let Query(After { after }) = query.map_err(|_| Failure::of(ProblemCode::Invalid, "after is a number"))?;
    let receipts = receipts::after(backend.database.pool(), &key, after, limits::RECEIPTS_LISTED_MAX).await?;
    Ok(JsonAnswer(ReceiptList { receipts }))
}

/// A signed receipt of this vehicle's owner.
#[utoipa::path(get, path = "/v1/receipts/{id}", tag = "vehicle", security(("vehicle" = [])),
    params(("id" = String, Path, description = "As listed")),
    responses(
        (status = 200, description = "COSE_Sign1 over CBOR, context `upfit/receipt/1`, for ever the same", body = Bytes, content_type = "application/cose"),
        (status = 401, description = "No enrolled vehicle", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such receipt of this vehicle's owner", body = Problem, content_type = "application/problem+json"),
    ))]
pub(crate) async fn receipt(State(backend): State<Arc<Backend>>, Enrolled(key): Enrolled, Segment(id): Segment) -> Answer<Response> {
    let not_found = || Failure::of(ProblemCode::NotFound, "no such receipt of this vehicle");
    let id = ReceiptId::parse(&id).map_err(|_| not_found())?;
    let document = receipts::signed(backend.database.pool(), &key, &id).await?.ok_or_else(not_found)?;
    Ok(([(header::CONTENT_TYPE, COSE), (header::CACHE_CONTROL, "private, max-age=31536000, immutable")], document).into_response())
}
