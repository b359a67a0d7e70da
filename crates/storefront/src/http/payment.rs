//! What a vehicle's owner pays with, and what a payment provider has to say.

use std::sync::Arc;

use axum::{
    Json as JsonAnswer,
    extract::State,
    http::{HeaderMap, StatusCode},
};
use protocol::http::{PaymentMethodBody, Problem, ProblemCode};

use super::{
    Answer, Failure,
    extract::{Enrolled, Segment, Whole},
    openapi::Bytes,
};
use crate::{
    backend::Backend,
    database::{payment_methods, vehicles},
    dossier::Dossier,
    payment::{Heard, Message},
    phone, story,
};

/// What the driver pays with.
#[utoipa::path(get, path = "/v1/payment-method", tag = "vehicle", security(("vehicle" = [])), responses(
    (status = 200, description = "This", body = PaymentMethodBody),
    (status = 401, description = "No enrolled vehicle", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "There is none: it is added on the phone", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn method(State(backend): State<Arc<Backend>>, Enrolled(key): Enrolled) -> Answer<JsonAnswer<PaymentMethodBody>> {
    let pool = backend.database.pool();
    let vehicle = vehicles::look(pool, &key, &backend.keys.issuer()).await?;
    let vehicle = vehicle.ok_or_else(|| Failure::of(ProblemCode::NotEnrolled, "this vehicle is not enrolled"))?;
    let method = payment_methods::find(pool, &key, vehicle.ownership_epoch).await?;
    let method = method.ok_or_else(|| Failure::of(ProblemCode::NotFound, "there is no means of payment"))?;
    Ok(JsonAnswer(phone::body(&method)))
}

/// Removes what the driver pays with: nothing new is charged to it, and the provider forgets it when no order needs it any more.
#[utoipa::path(delete, path = "/v1/payment-method", tag = "vehicle", security(("vehicle" = [])), responses(
    (status = 204, description = "There is none now"),
    (status = 401, description = "No enrolled vehicle", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn remove_method(State(backend): State<Arc<Backend>>, Enrolled(key): Enrolled) -> Answer<StatusCode> {
    let now = backend.clock.now();
    let dossier = Dossier::open(&backend.database, &backend.keys, &key, now).await?;
    let mut dossier = dossier.ok_or_else(|| Failure::of(ProblemCode::NotEnrolled, "this vehicle is not enrolled"))?;
    let ownership_epoch = dossier.vehicle().ownership_epoch;
    if payment_methods::remove(dossier.transaction(), &key, ownership_epoch, now).await? {
        dossier.touch_book();
        dossier.close().await?;
    }
    Ok(StatusCode::NO_CONTENT)
}

/// Takes a message of the payment provider. What it says is asked there again, so that late, double and reordered ones do no harm.
#[utoipa::path(post, path = "/v1/webhooks/{provider}", tag = "public", request_body(content = Bytes, content_type = "application/json"),
    params(("provider" = String, Path, description = "Such as `stripe`")),
    responses(
        (status = 204, description = "Taken, or about nothing of ours"),
        (status = 400, description = "Not from the provider, or too old", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "Payments do not go through this provider", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "The body is too large", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "To be sent again", body = Problem, content_type = "application/problem+json"),
    ))]
pub(crate) async fn hear(
    State(backend): State<Arc<Backend>>,
    Segment(provider): Segment,
    headers: HeaderMap,
    Whole(body): Whole,
) -> Answer<StatusCode> {
    if provider != backend.payments.name() {
        return Err(Failure::of(ProblemCode::NotFound, "payments do not go through this provider"));
    }
    let headers: Vec<(&str, &str)> = headers.iter().filter_map(|(name, value)| Some((name.as_str(), value.to_str().ok()?))).collect();
    let message = Message { headers: &headers, body: &body, at: backend.clock.now().as_second() };
    match backend.payments.hear(message).await {
        Heard::Nudge(nudge) => story::nudge(&backend, nudge).await?,
        Heard::Nothing => {}
        Heard::Forged => return Err(Failure::of(ProblemCode::Invalid, "this is not from the provider, or it is too old")),
        Heard::Unknown => return Err(Failure::of(ProblemCode::Busy, "to be sent again")),
    }
    Ok(StatusCode::NO_CONTENT)
}
