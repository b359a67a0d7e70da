//! A vehicle asks for its entitlement passport, and takes it back.

use std::sync::Arc;

use axum::{Json as JsonAnswer, extract::State, http::StatusCode};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use entitlement::PassportId;
use protocol::{
    WireError,
    http::{PassportAnswer, Problem, ProblemCode},
};

use super::{
    Answer, Failure,
    extract::{Enrolled, Segment},
};
use crate::{
    backend::Backend,
    passport::{self, Issued},
};

/// Signs what this vehicle has now and what its next owner could get. It names nobody and is good for 7 days.
///
/// Idempotent: the same id has the same answer. Whoever knows the address sees it, until it is taken back, runs out, or the car changes
/// hands.
#[utoipa::path(put, path = "/v1/passports/{id}", tag = "vehicle", security(("vehicle" = [])),
    params(("id" = String, Path, description = "Chosen by the car at random")),
    responses(
        (status = 200, description = "It is signed", body = PassportAnswer),
        (status = 400, description = "The id cannot be read", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "No enrolled vehicle", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "The id is taken, or was taken back", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "This vehicle was given 20 in a day", body = Problem, content_type = "application/problem+json"),
    ))]
pub(crate) async fn issue(
    State(backend): State<Arc<Backend>>,
    Enrolled(vehicle): Enrolled,
    Segment(id): Segment,
) -> Answer<JsonAnswer<PassportAnswer>> {
    let id = PassportId::parse(&id).map_err(|error| WireError::new("id", error))?;
    match passport::issue(&backend, &vehicle, &id).await? {
        Issued::Yes { document } => {
            Ok(JsonAnswer(PassportAnswer { url: passport::page_url(&backend, &id), document: STANDARD.encode(document) }))
        }
        Issued::Taken => Err(Failure::of(ProblemCode::OrderIdReused, "this id is taken")),
        Issued::TooMany => Err(Failure::of(ProblemCode::Busy, "too many passports today").with_status(429)),
    }
}

/// Takes a passport of this vehicle back: its page says so from now on. Of another's, or of none, nothing changes.
#[utoipa::path(delete, path = "/v1/passports/{id}", tag = "vehicle", security(("vehicle" = [])),
    params(("id" = String, Path, description = "As it was issued")),
    responses(
        (status = 204, description = "It says nothing any more"),
        (status = 400, description = "The id cannot be read", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "No enrolled vehicle", body = Problem, content_type = "application/problem+json"),
    ))]
pub(crate) async fn revoke(State(backend): State<Arc<Backend>>, Enrolled(vehicle): Enrolled, Segment(id): Segment) -> Answer<StatusCode> {
    let id = PassportId::parse(&id).map_err(|error| WireError::new("id", error))?;
    passport::revoke(&backend, &vehicle, &id).await?;
    Ok(StatusCode::NO_CONTENT)
}
