//! What anybody may read: health, the signed catalogue, pictures.

use std::sync::Arc;

use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::Response,
};
use entitlement::Digest;
use protocol::http::{COSE, Problem, ProblemCode};

use super::{Answer, Failure, caching::respond, extract::Segment, openapi::Bytes};
use crate::{backend::Backend, files};

/// Whether the storefront can work.
#[utoipa::path(get, path = "/healthz", tag = "public", responses(
    (status = 204, description = "It can, and its database answers"),
    (status = 500, description = "It cannot", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn health(State(backend): State<Arc<Backend>>) -> Answer<StatusCode> {
    backend.database.ping().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What the store sells, in every market and language: one signed document.
#[utoipa::path(get, path = "/v1/catalogue", tag = "public",
    params(("If-None-Match" = Option<String>, Header, description = "ETag of the catalogue that the car has")),
    responses(
        (status = 200, description = "COSE_Sign1 over CBOR, context `upfit/catalogue/1`. ETag: its digest",
            body = Bytes, content_type = "application/cose"),
        (status = 304, description = "The car has it already"),
    ))]
pub(crate) async fn catalogue(State(backend): State<Arc<Backend>>, headers: HeaderMap) -> Response {
    let published = &backend.catalogue;
    respond(&headers, &published.etag, COSE, "public, no-cache", Body::from(published.document.clone()))
}

/// A picture of the catalogue.
#[utoipa::path(get, path = "/v1/pictures/{digest}", tag = "public",
    params(("digest" = String, Path, description = "SHA-256 of the file, as the catalogue names it")),
    responses(
        (status = 200, description = "The file, for ever the same", body = Bytes, content_type = "image/png"),
        (status = 304, description = "The car has it already"),
        (status = 404, description = "Not in the catalogue", body = Problem, content_type = "application/problem+json"),
    ))]
pub(crate) async fn picture(State(backend): State<Arc<Backend>>, Segment(digest): Segment, headers: HeaderMap) -> Answer<Response> {
    let not_found = || Failure::of(ProblemCode::NotFound, "no such picture");
    let digest = Digest::parse(&digest).map_err(|_| not_found())?;
    let path = backend.catalogue.pictures.get(&digest).ok_or_else(not_found)?;
    let bytes = tokio::fs::read(path).await.map_err(|error| crate::StartError::from(files::at(path)(error)))?;
    let etag = format!("\"{digest}\"");
    Ok(respond(&headers, &etag, "image/png", "public, max-age=31536000, immutable", Body::from(bytes)))
}
