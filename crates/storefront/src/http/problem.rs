//! What goes wrong, as the car gets to see it (RFC 9457).

use axum::{
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use protocol::{
    WireError,
    http::{Problem, ProblemCode},
};

use crate::{DatabaseError, KeyError, StartError};

/// What every handler returns.
pub(crate) type Answer<T> = Result<T, Failure>;

/// A problem on its way out.
#[derive(Debug)]
pub(crate) struct Failure(Problem);

impl Failure {
    /// A problem with the status that belongs to its code. The title must not hold personal data.
    pub(crate) fn of(code: ProblemCode, title: impl Into<String>) -> Self {
        let status = match code {
            ProblemCode::Invalid => StatusCode::BAD_REQUEST,
            ProblemCode::NotEnrolled => StatusCode::UNAUTHORIZED,
            ProblemCode::TokenRefused | ProblemCode::NotCovered => StatusCode::FORBIDDEN,
            ProblemCode::NotFound => StatusCode::NOT_FOUND,
            ProblemCode::OrderIdReused => StatusCode::UNPROCESSABLE_ENTITY,
            ProblemCode::NotEligible | ProblemCode::CoverUnknown => StatusCode::CONFLICT,
            ProblemCode::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            ProblemCode::Busy => StatusCode::SERVICE_UNAVAILABLE,
            ProblemCode::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        };
        Self(Problem { code, title: title.into(), status: status.as_u16() })
    }

    /// The same under a more exact status.
    pub(crate) fn with_status(mut self, status: u16) -> Self {
        self.0.status = status;
        self
    }

    /// A defect of the storefront: to be read in its log, not in the car.
    pub(crate) fn internal(error: &dyn std::fmt::Display) -> Self {
        tracing::error!(%error, "a request failed");
        Self::of(ProblemCode::Internal, "the storefront has a defect; try again later")
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.0.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let body = serde_json::to_vec(&self.0).unwrap_or_default();
        (status, [(header::CONTENT_TYPE, "application/problem+json"), (header::CACHE_CONTROL, "no-store")], body).into_response()
    }
}

impl From<DatabaseError> for Failure {
    fn from(error: DatabaseError) -> Self {
        match error {
            DatabaseError::Sql(error) => error.into(),
            other => Self::internal(&other),
        }
    }
}

impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::PoolTimedOut => Self::of(ProblemCode::Busy, "the database has too much to do"),
            other => Self::internal(&other),
        }
    }
}

impl From<StartError> for Failure {
    fn from(error: StartError) -> Self {
        Self::internal(&error)
    }
}

impl From<KeyError> for Failure {
    fn from(error: KeyError) -> Self {
        match error {
            KeyError::Certificate(_) | KeyError::Unreadable => {
                Self::of(ProblemCode::Invalid, "csr_pem is not a certificate signing request that can be used")
            }
            other => Self::internal(&other),
        }
    }
}

impl From<WireError> for Failure {
    fn from(error: WireError) -> Self {
        Self::of(ProblemCode::Invalid, error.to_string())
    }
}
