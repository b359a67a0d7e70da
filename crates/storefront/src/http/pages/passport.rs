//! What a buyer's phone sees of a car: its entitlement passport, as a page, as a PDF and as the signed file.

use std::sync::Arc;

use axum::{
    extract::{Path, State},
    http::{StatusCode, header},
    response::{IntoResponse as _, Response},
};
use entitlement::{Passport, PassportId};
use protocol::http::COSE;

use super::{
    Visitor,
    view::{self, Frame, Tone, respond_alone},
};
use crate::{
    backend::Backend,
    passport::{self, Shown},
    receipts::{self, Language},
};

/// The page.
pub(super) async fn show(State(backend): State<Arc<Backend>>, visitor: Visitor, Path(id): Path<String>) -> Response {
    let (passport, _) = match find(&backend, &visitor, &id).await {
        Ok(found) => found,
        Err(response) => return response,
    };
    let sheet = receipts::passport_sheet(&backend, &passport, language(&visitor));
    let frame = frame(&visitor, &id, sheet.sender.clone());
    respond_alone(StatusCode::OK, &view::PassportPage { frame: &frame, title: &sheet.subject, blocks: &sheet.blocks })
}

/// The same to keep.
pub(super) async fn pdf(State(backend): State<Arc<Backend>>, visitor: Visitor, Path(id): Path<String>) -> Response {
    let (passport, _) = match find(&backend, &visitor, &id).await {
        Ok(found) => found,
        Err(response) => return response,
    };
    match receipts::passport_pdf(&backend, &passport, language(&visitor)).await {
        Ok(bytes) => file("application/pdf", "pdf", bytes),
        Err(error) => visitor.broken(&error),
    }
}

/// As it was signed, to be checked without a network.
pub(super) async fn signed(State(backend): State<Arc<Backend>>, visitor: Visitor, Path(id): Path<String>) -> Response {
    match find(&backend, &visitor, &id).await {
        Ok((_, document)) => file(COSE, "cose", document),
        Err(response) => response,
    }
}

fn file(content_type: &'static str, ending: &str, bytes: Vec<u8>) -> Response {
    let disposition = format!("attachment; filename=\"passport.{ending}\"");
    let headers = [
        (header::CONTENT_TYPE, content_type.to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (header::CONTENT_DISPOSITION, disposition),
    ];
    (headers, bytes).into_response()
}

fn language(visitor: &Visitor) -> Language {
    Language::parse(visitor.words.code).unwrap_or(Language::English)
}

fn frame(visitor: &Visitor, id: &str, seller: String) -> Frame {
    Frame { words: visitor.words, seller, here: format!("/passport/{id}"), token: String::new(), car: None }
}

async fn find(backend: &Backend, visitor: &Visitor, id: &str) -> Result<(Passport, Vec<u8>), Response> {
    let words = visitor.words;
    let shown = match PassportId::parse(id) {
        Ok(id) => passport::show(backend, &id).await.map_err(|error| visitor.broken(&error))?,
        Err(_) => Shown::Unknown,
    };
    let notice = |status, title, text| {
        // What cannot be an id is nobody's address.
        let frame = Frame { here: "/p".to_owned(), ..frame(visitor, "", "Upfit".to_owned()) };
        respond_alone(status, &view::Notice { frame: &frame, title, text, tone: Tone::Plain, again: None })
    };
    match shown {
        Shown::Good(passport, document) => Ok((*passport, document)),
        Shown::Over => Err(notice(StatusCode::GONE, words.passport_over_title, words.passport_over)),
        Shown::Unknown => Err(notice(StatusCode::NOT_FOUND, words.passport_unknown_title, words.passport_unknown)),
    }
}
