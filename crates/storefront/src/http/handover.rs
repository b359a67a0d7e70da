//! How a vehicle changes hands.

use std::sync::Arc;

use axum::{Json as JsonAnswer, extract::State};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use entitlement::HandoverId;
use protocol::{
    WireError,
    http::{HandoverAnswer, HandoverRequest, Problem, ProblemCode},
};

use super::{
    Answer, Failure,
    extract::{Json, Segment},
};
use crate::{
    backend::Backend,
    handover::{self, Received},
    keys::Bearer,
};

/// Ends the time of one owner and begins the next one's.
///
/// Only the car can say so, with its key. From then on every certificate, phone page and cookie of the earlier owner is answered with 401;
/// the answer brings the certificate for the new one. Idempotent: the same id has the same answer, also with the certificate of before,
/// until the car changes hands again.
#[utoipa::path(put, path = "/v1/handovers/{id}", tag = "vehicle", security(("vehicle" = [])), request_body = HandoverRequest,
    params(("id" = String, Path, description = "Chosen by the car at random, and told to nobody else: whoever knows it hears the answer")),
    responses(
        (status = 200, description = "Done", body = HandoverAnswer),
        (status = 400, description = "Something cannot be read, or the certificate is asked for another key", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "No enrolled vehicle, or not its present owner", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "The body is too large", body = Problem, content_type = "application/problem+json"),
    ))]
pub(crate) async fn hand_over(
    State(backend): State<Arc<Backend>>,
    bearer: Bearer,
    Segment(id): Segment,
    Json(request): Json<HandoverRequest>,
) -> Answer<JsonAnswer<HandoverAnswer>> {
    let id = HandoverId::parse(&id).map_err(|error| WireError::new("id", error))?;
    if backend.keys.requester(&request.csr_pem)? != bearer.unit {
        return Err(Failure::of(ProblemCode::Invalid, "csr_pem is for another key than the certificate"));
    }
    match handover::hand_over(&backend, &bearer.vehicle, bearer.owner, &id, request.from_epoch).await? {
        Received::NotYours => Err(Failure::of(ProblemCode::NotEnrolled, "this is not the vehicle's present owner")),
        Received::Done { document, ownership_epoch } => {
            let now = backend.clock.now();
            let certificate_pem = backend.keys.vehicle_certificate(&request.csr_pem, &bearer.vehicle, ownership_epoch, now)?;
            crash::point("handover-certified");
            Ok(JsonAnswer(HandoverAnswer { ownership_epoch, certificate_pem, document: STANDARD.encode(document) }))
        }
    }
}
