//! What a handler takes from a request.

use std::sync::Arc;

use axum::{
    body::Bytes,
    extract::{FromRequest, FromRequestParts, Path, Request},
    http::{StatusCode, request::Parts},
};
use entitlement::VehicleKey;
use protocol::http::ProblemCode;
use serde::de::DeserializeOwned;

use super::{Failure, Peer};
use crate::{backend::Backend, database::vehicles, keys::Bearer};

/// The enrolled vehicle that asks, for its present owner: a certificate of an earlier one's time is worth nothing. The only way for a
/// handler to learn for whom it works.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Enrolled(pub(crate) VehicleKey);

impl FromRequestParts<Arc<Backend>> for Enrolled {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, backend: &Arc<Backend>) -> Result<Self, Failure> {
        let not_enrolled = || Failure::of(ProblemCode::NotEnrolled, "this needs the client certificate of an enrolled vehicle");
        let Some(Peer(Some(bearer))) = parts.extensions.get::<Peer>().copied() else { return Err(not_enrolled()) };
        let present = vehicles::bearer(backend.database.pool(), &bearer.vehicle).await?;
        if present == Some(bearer) { Ok(Self(bearer.vehicle)) } else { Err(not_enrolled()) }
    }
}

/// A vehicle with a certificate of ours, whichever owner's: to hear again how it changed hands. Its head unit must be the present one.
impl FromRequestParts<Arc<Backend>> for Bearer {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, backend: &Arc<Backend>) -> Result<Self, Failure> {
        let not_enrolled = || Failure::of(ProblemCode::NotEnrolled, "this needs the client certificate of a vehicle");
        let Some(Peer(Some(bearer))) = parts.extensions.get::<Peer>().copied() else { return Err(not_enrolled()) };
        let present = vehicles::bearer(backend.database.pool(), &bearer.vehicle).await?;
        if present.is_some_and(|present| present.unit == bearer.unit) { Ok(bearer) } else { Err(not_enrolled()) }
    }
}

/// The variable part of a path.
#[derive(Debug)]
pub(crate) struct Segment(pub(crate) String);

impl FromRequestParts<Arc<Backend>> for Segment {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, backend: &Arc<Backend>) -> Result<Self, Failure> {
        let unreadable = |_| Failure::of(ProblemCode::Invalid, "the path is not UTF-8");
        Path::from_request_parts(parts, backend).await.map(|Path(segment)| Self(segment)).map_err(unreadable)
    }
}

/// The bytes of a body within the limit of its route.
#[derive(Debug)]
pub(crate) struct Whole(pub(crate) Bytes);

impl FromRequest<Arc<Backend>> for Whole {
    type Rejection = Failure;

    async fn from_request(request: Request, backend: &Arc<Backend>) -> Result<Self, Failure> {
        let body = Bytes::from_request(request, backend).await;
        body.map(Self).map_err(|rejection| match rejection.status() {
            StatusCode::PAYLOAD_TOO_LARGE => Failure::of(ProblemCode::TooLarge, "the body is too large"),
            _ => Failure::of(ProblemCode::Invalid, "the body cannot be read"),
        })
    }
}

/// A JSON body within the limit of its route.
#[derive(Debug)]
pub(crate) struct Json<T>(pub(crate) T);

impl<T: DeserializeOwned> FromRequest<Arc<Backend>> for Json<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, backend: &Arc<Backend>) -> Result<Self, Failure> {
        let Whole(body) = Whole::from_request(request, backend).await?;
        json(&body).map(Self)
    }
}

/// Reads JSON. serde_json names the line and column, and of the values only a type: nothing personal.
pub(crate) fn json<T: DeserializeOwned>(body: &[u8]) -> Result<T, Failure> {
    serde_json::from_slice(body).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        Failure::of(ProblemCode::Invalid, format!("the body is not the JSON that is expected (line {line}, column {column})"))
    })
}
