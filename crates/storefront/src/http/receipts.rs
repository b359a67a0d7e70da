//! Receipts of the vehicle that asks, as people read them.

use std::sync::Arc;

use axum::{
    extract::{Query, State, rejection::QueryRejection},
    http::header,
    response::{IntoResponse as _, Response},
};
use entitlement::{ContractReceipt, ReceiptId, VehicleKey};
use protocol::http::{Problem, ProblemCode};
use serde::Deserialize;

use super::{
    Answer, Failure,
    extract::{Enrolled, Segment},
    openapi::Bytes,
};
use crate::{
    backend::Backend,
    database,
    receipts::{Language, WriteError, write_pdf, write_text},
};

const PDF: &str = "application/pdf";
const TEXT: &str = "text/plain; charset=utf-8";

/// In which language.
#[derive(Debug, Deserialize)]
pub(crate) struct InLanguage {
    language: String,
}

/// A receipt of this vehicle's owner as PDF: PDF/A-2a and PDF/UA-1, with everything in it that it needs.
#[utoipa::path(get, path = "/v1/receipts/{id}/pdf", tag = "vehicle", security(("vehicle" = [])),
    params(("id" = String, Path, description = "As listed"), ("language" = String, Query, description = "`en` or `de`")),
    responses(
        (status = 200, description = "The same bytes for the same receipt", body = Bytes, content_type = "application/pdf"),
        (status = 400, description = "No language that receipts are written in", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "No enrolled vehicle", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such receipt of this vehicle's owner", body = Problem, content_type = "application/problem+json"),
    ))]
pub(crate) async fn pdf(
    State(backend): State<Arc<Backend>>,
    Enrolled(key): Enrolled,
    Segment(id): Segment,
    query: Result<Query<InLanguage>, QueryRejection>,
) -> Answer<Response> {
    let language = language(query)?;
    let receipt = receipt(&backend, &key, &id).await?;
    Ok(answer(PDF, write_pdf(&backend, &receipt, language).await?))
}

/// A receipt of this vehicle's owner as plain text, with at most 80 characters in a line.
#[utoipa::path(get, path = "/v1/receipts/{id}/text", tag = "vehicle", security(("vehicle" = [])),
    params(("id" = String, Path, description = "As listed"), ("language" = String, Query, description = "`en` or `de`")),
    responses(
        (status = 200, description = "UTF-8", body = String, content_type = "text/plain"),
        (status = 400, description = "No language that receipts are written in", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "No enrolled vehicle", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such receipt of this vehicle's owner", body = Problem, content_type = "application/problem+json"),
    ))]
pub(crate) async fn text(
    State(backend): State<Arc<Backend>>,
    Enrolled(key): Enrolled,
    Segment(id): Segment,
    query: Result<Query<InLanguage>, QueryRejection>,
) -> Answer<Response> {
    let language = language(query)?;
    let receipt = receipt(&backend, &key, &id).await?;
    Ok(answer(TEXT, write_text(&backend, &receipt, language).await?.into_bytes()))
}

fn language(query: Result<Query<InLanguage>, QueryRejection>) -> Answer<Language> {
    let language = query.ok().and_then(|Query(InLanguage { language })| Language::parse(&language));
    language.ok_or_else(|| Failure::of(ProblemCode::Invalid, "language is en or de"))
}

async fn receipt(backend: &Backend, key: &VehicleKey, id: &str) -> Answer<ContractReceipt> {
    let not_found = || Failure::of(ProblemCode::NotFound, "no such receipt of this vehicle");
    let id = ReceiptId::parse(id).map_err(|_| not_found())?;
    let document = database::receipts::signed(backend.database.pool(), key, &id).await?.ok_or_else(not_found)?;
    let receipt = entitlement::verify(&document, &backend.keys.issuer()).map_err(|error| Failure::internal(&error))?;
    Ok(receipt.into_content())
}

fn answer(content_type: &'static str, body: Vec<u8>) -> Response {
    // Kept by the car, which asks once; a newer storefront may write more beautifully.
    ([(header::CONTENT_TYPE, content_type), (header::CACHE_CONTROL, "private, no-cache")], body).into_response()
}

impl From<WriteError> for Failure {
    fn from(error: WriteError) -> Self {
        match error {
            WriteError::Database(error) => error.into(),
            other => Self::internal(&other),
        }
    }
}
