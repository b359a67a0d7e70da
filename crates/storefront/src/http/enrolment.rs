//! How a vehicle becomes known.

use std::sync::Arc;

use axum::{Json as JsonAnswer, extract::State};
use entitlement::{VehicleKey, VehicleProfile};
use protocol::http::{EnrolmentAnswer, EnrolmentRequest, Problem, ProblemCode};

use super::{Answer, Failure, extract::Json, short};
use crate::{
    backend::Backend,
    database::{payment_methods, tokens, tokens::TokenState, vehicles},
    grants, limits, units,
};

/// Gives a vehicle its client certificate and its first grant set, which holds what was paid for with the car.
///
/// The token works for one vehicle. The same vehicle may repeat the request: its certificate is made anew, nothing else changes.
///
/// A token that the seller's people made for a head unit that takes the place of another lets that one speak for the vehicle that it names, as
/// long as VIN and factory options are those of enrolment; the one before is answered with 401 from then on.
#[utoipa::path(post, path = "/v1/enrolment", tag = "public", request_body = EnrolmentRequest, responses(
    (status = 200, description = "Enrolled", body = EnrolmentAnswer),
    (status = 400, description = "Something cannot be read", body = Problem, content_type = "application/problem+json"),
    (status = 403, description = "The token is unknown, too old, for another car, or was used by another vehicle or head unit", body = Problem, content_type = "application/problem+json"),
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
    let now = backend.clock.now();
    let unit = backend.keys.requester(&request.csr_pem)?;
    let answer = |vehicle: VehicleKey, ownership_epoch| -> Answer<JsonAnswer<EnrolmentAnswer>> {
        let certificate_pem = backend.keys.vehicle_certificate(&request.csr_pem, &vehicle, ownership_epoch, now)?;
        Ok(JsonAnswer(EnrolmentAnswer { certificate_pem, ownership_epoch, vehicle: Some(vehicle.to_string()) }))
    };
    if state == TokenState::Unknown {
        let (vehicle, owner) = units::replace(&backend, token, &unit, &profile).await?.ok_or_else(refused)?;
        return answer(vehicle, owner);
    }
    let vehicle = unit;
    let known = vehicles::bearer(backend.database.pool(), &vehicle).await?;
    // Another head unit speaks for the car, or this one speaks for another.
    if known.is_some_and(|bearer| bearer.unit != unit) || units::speaks_for_another(&backend, &unit).await? {
        return Err(refused());
    }
    let ownership_epoch = known.map_or(vehicles::FIRST_OWNERSHIP_EPOCH, |bearer| bearer.owner);
    match state {
        // Its answer was lost on the way, or the car has another owner since.
        TokenState::UsedBy(other) if other == vehicle => return answer(vehicle, ownership_epoch),
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
    answer(vehicle, ownership_epoch)
}
