//! What the storefront knows of the vehicle that asks.

use std::sync::Arc;

use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::Response,
};
use entitlement::VehicleProfile;
use protocol::http::{COSE, Problem, ProblemCode, ProfileBody};

use super::{
    Answer, Failure,
    caching::respond,
    extract::{Enrolled, Json},
    openapi::Bytes,
};
use crate::{backend::Backend, database::vehicles};

/// Stores what the car is and has by now, such as a newer software level.
///
/// VIN and factory options stand since enrolment: what was paid for with the car is not for the car to say.
#[utoipa::path(put, path = "/v1/vehicle/profile", tag = "vehicle", security(("vehicle" = [])), request_body = ProfileBody, responses(
    (status = 204, description = "Stored, or unchanged"),
    (status = 400, description = "Something cannot be read, or VIN or factory options differ", body = Problem, content_type = "application/problem+json"),
    (status = 401, description = "No enrolled vehicle", body = Problem, content_type = "application/problem+json"),
    (status = 413, description = "The body is too large", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn profile(
    State(backend): State<Arc<Backend>>,
    Enrolled(key): Enrolled,
    Json(body): Json<ProfileBody>,
) -> Answer<StatusCode> {
    let profile = VehicleProfile::try_from(body)?;
    let mut transaction = backend.database.begin().await?;
    let vehicle = vehicles::lock(&mut transaction, &key, &backend.keys.issuer()).await?;
    let vehicle = vehicle.ok_or_else(|| Failure::of(ProblemCode::NotEnrolled, "this vehicle is not enrolled"))?;
    if profile.vin != vehicle.profile.vin || profile.factory_options != vehicle.profile.factory_options {
        return Err(Failure::of(ProblemCode::Invalid, "vin and factory_options stand since enrolment"));
    }
    if profile != vehicle.profile {
        vehicles::set_profile(&mut transaction, &key, &profile).await?;
        transaction.commit().await?;
    }
    Ok(StatusCode::NO_CONTENT)
}

/// Everything that this vehicle has been granted: one signed document.
#[utoipa::path(get, path = "/v1/grants", tag = "vehicle", security(("vehicle" = [])),
    params(("If-None-Match" = Option<String>, Header, description = "ETag of the grant set that the car has: its version in quotes")),
    responses(
        (status = 200, description = "COSE_Sign1 over CBOR, context `upfit/grant-set/1`. ETag: its version",
            body = Bytes, content_type = "application/cose"),
        (status = 304, description = "The car has it already"),
        (status = 401, description = "No enrolled vehicle", body = Problem, content_type = "application/problem+json"),
    ))]
pub(crate) async fn grants(State(backend): State<Arc<Backend>>, Enrolled(key): Enrolled, headers: HeaderMap) -> Answer<Response> {
    let signed = vehicles::signed_set(backend.database.pool(), &key).await?;
    let signed = signed.ok_or_else(|| Failure::of(ProblemCode::NotEnrolled, "this vehicle is not enrolled"))?;
    // Which set a car has fetched says what it can have switched on.
    vehicles::note_fetched(backend.database.pool(), &key, signed.version).await?;
    let etag = format!("\"{}\"", signed.version);
    Ok(respond(&headers, &etag, COSE, "private, no-cache", Body::from(signed.document)))
}
