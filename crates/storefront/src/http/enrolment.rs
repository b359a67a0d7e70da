//! How a vehicle becomes known.

use std::sync::Arc;

use axum::{Json as JsonAnswer, extract::State};
use entitlement::VehicleProfile;
use protocol::http::{EnrolmentAnswer, EnrolmentRequest, Problem, ProblemCode};

use super::{Answer, Failure, extract::Json, short};
use crate::{
    backend::Backend,
    database::{payment_methods, tokens, tokens::TokenState, vehicles},
    grants, limits,
};

/// Gives a vehicle its client certificate and its first grant set, which holds what was paid for with the car.
///
/// The token works for one vehicle. The same vehicle may repeat the request: its certificate is made anew, nothing else changes.
#[utoipa::path(post, path = "/v1/enrolment", tag = "public", request_body = EnrolmentRequest, responses(
    (status = 200, description = "Enrolled", body = EnrolmentAnswer),
    (status = 400, description = "Something cannot be read", body = Problem, content_type = "application/problem+json"),
    (status = 403, description = "The token is unknown or was used by another vehicle", body = Problem, content_type = "application/problem+json"),
    (status = 413, description = "The body is too large", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn enrol(
    State(backend): State<Arc<Backend>>,
    Json(request): Json<EnrolmentRequest>,
) -> Answer<JsonAnswer<EnrolmentAnswer>> {
    let profile = VehicleProfile::try_from(request.profile)?;
    if profile.factory_options.len() > limits::FACTORY_OPTIONS_MAX {
        return Err(Failure::of(ProblemCode::Invalid, "factory_options has too many entries"));
    }
    let refused = || Failure::of(ProblemCode::TokenRefused, "the enrolment token is unknown or used");
    let token = request.token.trim();
    let state = tokens::state(backend.database.pool(), token).await?;
    if state == TokenState::Unknown {
        return Err(refused());
    }
    let now = backend.clock.now();
    let vehicle = backend.keys.requester(&request.csr_pem)?;
    let known = vehicles::ownership_epoch(backend.database.pool(), &vehicle).await?;
    let ownership_epoch = known.unwrap_or(vehicles::FIRST_OWNERSHIP_EPOCH);
    let (certificate_pem, _) = backend.keys.vehicle_certificate(&request.csr_pem, ownership_epoch, now)?;
    let answer = || JsonAnswer(EnrolmentAnswer { certificate_pem: certificate_pem.clone(), ownership_epoch });
    match state {
        // Its answer was lost on the way, or the car has another owner since.
        TokenState::UsedBy(other) if other == vehicle => return Ok(answer()),
        TokenState::UsedBy(_) | TokenState::Unknown => return Err(refused()),
        TokenState::Fresh => {}
    }
    let mut transaction = backend.database.begin().await?;
    vehicles::insert(&mut transaction, &vehicle, &profile, &grants::first(vehicle, &profile, now), backend.keys.signing()).await?;
    if let Some(method) = backend.payments.method_of_new_vehicle() {
        payment_methods::replace(&mut transaction, &vehicle, vehicles::FIRST_OWNERSHIP_EPOCH, &method, now).await?;
    }
    // Last, and only if it is still fresh: of two vehicles with one token only one comes in.
    if !tokens::use_up(&mut transaction, token, &vehicle).await? {
        return Err(refused());
    }
    transaction.commit().await?;
    tracing::info!(vehicle = short(&vehicle), "vehicle enrolled");
    if let Err(error) = backend.offer_token().await {
        // The car is in; only the next one has to wait for a restart.
        tracing::error!(%error, "no new enrolment token");
    }
    Ok(answer())
}
