//! Somebody in the car asks for it without its owner's PIN; the owner says no.

use std::sync::Arc;

use axum::{Json as JsonAnswer, extract::State};
use protocol::http::{ClaimAnswer, ClaimState, Problem, ProblemCode};

use super::{Answer, Failure, extract::Enrolled};
use crate::{
    backend::Backend,
    claims::{self, Standing},
};

fn answer(standing: Standing) -> ClaimAnswer {
    match standing {
        Standing::Waiting { due_at } => ClaimAnswer { state: ClaimState::Waiting, at: Some(due_at.as_second()) },
        Standing::Granted => ClaimAnswer { state: ClaimState::Granted, at: None },
        Standing::Taken => ClaimAnswer { state: ClaimState::Taken, at: None },
        Standing::Refused { again_at } => ClaimAnswer { state: ClaimState::Refused, at: Some(again_at.as_second()) },
    }
}

fn stands(standing: Option<Standing>) -> Answer<JsonAnswer<ClaimAnswer>> {
    let standing = standing.ok_or_else(|| Failure::of(ProblemCode::NotFound, "nobody asks for this vehicle"))?;
    Ok(JsonAnswer(answer(standing)))
}

/// Asks for this vehicle. The car asks only while somebody sits in it, with its key and by an act on its screen; its owner is told by mail.
///
/// Idempotent: while one waits, or was refused less than 7 days ago, it stands as it is.
#[utoipa::path(put, path = "/v1/claim", tag = "vehicle", security(("vehicle" = [])), responses(
    (status = 200, description = "How it stands", body = ClaimAnswer),
    (status = 401, description = "No enrolled vehicle", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn make(State(backend): State<Arc<Backend>>, Enrolled(vehicle): Enrolled) -> Answer<JsonAnswer<ClaimAnswer>> {
    Ok(JsonAnswer(answer(claims::make(&backend, &vehicle).await?)))
}

/// How the claim on this vehicle stands.
#[utoipa::path(get, path = "/v1/claim", tag = "vehicle", security(("vehicle" = [])), responses(
    (status = 200, description = "How it stands", body = ClaimAnswer),
    (status = 401, description = "No enrolled vehicle", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "Nobody asks for this vehicle", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn look(State(backend): State<Arc<Backend>>, Enrolled(vehicle): Enrolled) -> Answer<JsonAnswer<ClaimAnswer>> {
    stands(claims::look(&backend, &vehicle).await?)
}

/// Takes this vehicle over, once it is granted: from here on nobody can say no. By an act in the car, before it hands itself over.
///
/// Idempotent. What is not granted stands as it is.
#[utoipa::path(put, path = "/v1/claim/taken", tag = "vehicle", security(("vehicle" = [])), responses(
    (status = 200, description = "How it stands", body = ClaimAnswer),
    (status = 401, description = "No enrolled vehicle", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "Nobody asks for this vehicle", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn take(State(backend): State<Arc<Backend>>, Enrolled(vehicle): Enrolled) -> Answer<JsonAnswer<ClaimAnswer>> {
    stands(claims::take(&backend, &vehicle).await?)
}

/// The present owner says no: the car has checked the PIN.
#[utoipa::path(delete, path = "/v1/claim", tag = "vehicle", security(("vehicle" = [])), responses(
    (status = 200, description = "How it stands", body = ClaimAnswer),
    (status = 401, description = "No enrolled vehicle", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "Nobody asks for this vehicle", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn refuse(State(backend): State<Arc<Backend>>, Enrolled(vehicle): Enrolled) -> Answer<JsonAnswer<ClaimAnswer>> {
    claims::refuse(&backend, &vehicle).await?;
    stands(claims::look(&backend, &vehicle).await?)
}
