//! What the car asks about things that are done on the phone.

use std::{sync::Arc, time::Duration};

use axum::{
    Json as JsonAnswer,
    extract::{Query, State},
    http::StatusCode,
};
use entitlement::OrderId;
use protocol::{
    WireError,
    http::{PhoneKind, PhoneSessionAnswer, PhoneSessionOffer, PhoneSessionRequest, Problem, ProblemCode},
};
use serde::Deserialize;

use super::{
    Answer, Failure,
    extract::{Enrolled, Json, Segment},
};
use crate::{
    backend::Backend,
    limits,
    payment::SessionId,
    phone::{self, WatchError},
};

/// Opens a session: something to be done on the phone, once, within 15 minutes.
///
/// A session of the same kind that this vehicle had open is closed. With `confirmation` it is the one of the order that charges the
/// renewal now, for as long as the bank waits.
#[utoipa::path(post, path = "/v1/phone-sessions", tag = "vehicle", security(("vehicle" = [])), request_body = PhoneSessionRequest, responses(
    (status = 200, description = "To be shown", body = PhoneSessionOffer),
    (status = 400, description = "Something cannot be read", body = Problem, content_type = "application/problem+json"),
    (status = 401, description = "No enrolled vehicle", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "No renewal of that contract waits for a confirmation", body = Problem, content_type = "application/problem+json"),
    (status = 503, description = "Too many in an hour", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn open(
    State(backend): State<Arc<Backend>>,
    Enrolled(key): Enrolled,
    Json(request): Json<PhoneSessionRequest>,
) -> Answer<JsonAnswer<PhoneSessionOffer>> {
    if request.kind == PhoneKind::Confirmation {
        let order = request.order.ok_or_else(|| Failure::of(ProblemCode::Invalid, "a confirmation is that of an order"))?;
        let order = OrderId::parse(&order).map_err(|error| WireError::new("order", error))?;
        let offer = phone::confirmation_of_renewal(&backend, &key, &order).await?;
        return Ok(JsonAnswer(offer.ok_or_else(|| Failure::of(ProblemCode::NotFound, "nothing waits for a confirmation"))?));
    }
    let session = phone::open(&backend, &key, request.kind).await?;
    let session = session.ok_or_else(|| Failure::of(ProblemCode::Busy, "too many phone sessions in an hour"))?;
    Ok(JsonAnswer(phone::offer(&backend, &session)))
}

/// For how long a request may wait.
#[derive(Debug, Deserialize)]
pub(crate) struct Patience {
    /// Seconds.
    #[serde(default)]
    wait: u64,
}

/// How far it is with a session. Waits for a change, if that is wanted; hanging up is no harm.
#[utoipa::path(get, path = "/v1/phone-sessions/{id}", tag = "vehicle", security(("vehicle" = [])),
    params(
        ("id" = String, Path, description = "As it was given"),
        ("wait" = Option<u64>, Query, description = "For how many seconds to wait for a change; more than 15 count as 15"),
    ),
    responses(
        (status = 200, description = "How far it is", body = PhoneSessionAnswer),
        (status = 400, description = "Something cannot be read", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "No enrolled vehicle", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such session of this vehicle", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Too many wait: ask without waiting", body = Problem, content_type = "application/problem+json"),
    ))]
pub(crate) async fn watch(
    State(backend): State<Arc<Backend>>,
    Enrolled(key): Enrolled,
    Segment(id): Segment,
    patience: Result<Query<Patience>, axum::extract::rejection::QueryRejection>,
) -> Answer<JsonAnswer<PhoneSessionAnswer>> {
    let not_found = || Failure::of(ProblemCode::NotFound, "no such session of this vehicle");
    let id = SessionId::parse(&id).map_err(|_| not_found())?;
    let Query(patience) = patience.map_err(|_| Failure::of(ProblemCode::Invalid, "wait is a number of seconds"))?;
    let patience = Duration::from_secs(patience.wait).min(limits::PHONE_WAIT_MAX);
    match phone::watch(&backend, &key, &id, patience).await {
        Ok(answer) => Ok(JsonAnswer(answer.ok_or_else(not_found)?)),
        Err(WatchError::Busy) => Err(Failure::of(ProblemCode::Busy, "too many wait for phones")),
        Err(WatchError::Database(error)) => Err(error.into()),
    }
}

/// Closes a session that nobody wants any more. Idempotent.
#[utoipa::path(delete, path = "/v1/phone-sessions/{id}", tag = "vehicle", security(("vehicle" = [])),
    params(("id" = String, Path, description = "As it was given")),
    responses(
        (status = 204, description = "Its codes are worth nothing now"),
        (status = 401, description = "No enrolled vehicle", body = Problem, content_type = "application/problem+json"),
    ))]
pub(crate) async fn close(State(backend): State<Arc<Backend>>, Enrolled(key): Enrolled, Segment(id): Segment) -> Answer<StatusCode> {
    if let Ok(id) = SessionId::parse(&id) {
        phone::close(&backend, &key, &id).await?;
    }
    Ok(StatusCode::NO_CONTENT)
}
