//! Vouchers of the vehicle that asks, and reports of what it has refused.

use std::sync::Arc;

use axum::{Json as JsonAnswer, extract::State, http::StatusCode};
use entitlement::{Digest, FeatureId};
use jiff::{Timestamp, ToSpan as _};
use protocol::{
    WireError,
    http::{Problem, ProblemCode, RefusedSetReport, VoucherAnswer, VoucherOutcome, VoucherRequest},
};

use super::{
    Answer, Failure,
    extract::{Enrolled, Json},
    short,
};
use crate::{
    backend::Backend,
    database::refused_sets,
    limits,
    vouchers::{self, Redeemed},
};

/// Redeems a voucher for this vehicle's owner. The same code has the same answer for ever.
#[utoipa::path(post, path = "/v1/vouchers", tag = "vehicle", security(("vehicle" = [])), request_body = VoucherRequest, responses(
    (status = 200, description = "What became of it", body = VoucherAnswer),
    (status = 400, description = "The code is longer than any", body = Problem, content_type = "application/problem+json"),
    (status = 401, description = "No enrolled vehicle", body = Problem, content_type = "application/problem+json"),
    (status = 503, description = "Too many codes that there are not: tomorrow again", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn redeem(
    State(backend): State<Arc<Backend>>,
    Enrolled(key): Enrolled,
    Json(request): Json<VoucherRequest>,
) -> Answer<JsonAnswer<VoucherAnswer>> {
    if request.code.chars().count() > limits::VOUCHER_CODE_CHARS_MAX {
        return Err(WireError::new("code", format!("at most {} characters", limits::VOUCHER_CODE_CHARS_MAX)).into());
    }
    let (outcome, amount) = match vouchers::redeem(&backend, &key, &request.code).await? {
        Redeemed::Yes(amount) => (VoucherOutcome::Redeemed, Some(amount)),
        Redeemed::Unknown => (VoucherOutcome::Unknown, None),
        Redeemed::Used => (VoucherOutcome::Used, None),
        Redeemed::Expired => (VoucherOutcome::Expired, None),
        Redeemed::OtherMarket => (VoucherOutcome::OtherMarket, None),
        Redeemed::TooMany => return Err(Failure::of(ProblemCode::Busy, "too many codes that there are not")),
    };
    let (minor, currency) = amount.map(|amount| (amount.minor(), amount.currency().code().to_owned())).unzip();
    Ok(JsonAnswer(VoucherAnswer { outcome, minor, currency }))
}

/// Tells the carmaker that this vehicle has refused a grant set, because it takes something away without a reason.
#[utoipa::path(post, path = "/v1/reports/refused-set", tag = "vehicle", security(("vehicle" = [])), request_body = RefusedSetReport, responses(
    (status = 204, description = "Kept, now or before"),
    (status = 400, description = "Something cannot be read", body = Problem, content_type = "application/problem+json"),
    (status = 401, description = "No enrolled vehicle", body = Problem, content_type = "application/problem+json"),
    (status = 503, description = "Too many reports in a day", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn refused_set(
    State(backend): State<Arc<Backend>>,
    Enrolled(key): Enrolled,
    Json(report): Json<RefusedSetReport>,
) -> Answer<StatusCode> {
    let digest = Digest::parse(&report.digest).map_err(|error| WireError::new("digest", error))?;
    if report.features.len() > limits::REPORTED_FEATURES_MAX {
        return Err(WireError::new("features", format!("at most {}", limits::REPORTED_FEATURES_MAX)).into());
    }
    let features = report.features.iter().map(|id| FeatureId::parse(id).map_err(|error| WireError::new("features", error)));
    let features = features.collect::<Result<Vec<_>, _>>()?;
    let (pool, now) = (backend.database.pool(), backend.clock.now());
    let yesterday = now.saturating_sub(24.hours()).unwrap_or(Timestamp::MIN);
    if refused_sets::count_since(pool, &key, yesterday).await? >= limits::REPORTS_A_DAY_MAX {
        return Err(Failure::of(ProblemCode::Busy, "too many reports in a day"));
    }
    if refused_sets::insert(pool, &key, report.version, &digest, &features, now).await? {
        tracing::error!(
            vehicle = short(&key),
            version = report.version,
            features = features.len(),
            "a car has refused a grant set that takes something away without a reason"
        );
    }
    Ok(StatusCode::NO_CONTENT)
}
