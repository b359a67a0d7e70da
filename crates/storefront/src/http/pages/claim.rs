//! Where the owner of a car says no, on the way from a mail.

use std::sync::Arc;

use axum::{
    Form,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use serde::Deserialize;

use super::{
    Visitor, form_token,
    view::{self, Car, Frame, Tone, respond},
};
use crate::{
    backend::Backend,
    claims::{self, Veto},
};

/// What would happen, and the button that says no.
pub(super) async fn show(State(backend): State<Arc<Backend>>, visitor: Visitor, Path(code): Path<String>) -> Response {
    match claims::veto(&backend, &code, false).await {
        Ok(veto) => page(&visitor, &code, veto),
        Err(error) => visitor.broken(&error),
    }
}

#[derive(Deserialize)]
pub(super) struct NoForm {
    token: String,
}

/// The owner says no.
pub(super) async fn say_no(
    State(backend): State<Arc<Backend>>,
    visitor: Visitor,
    Path(code): Path<String>,
    Form(form): Form<NoForm>,
) -> Response {
    if !form_token::is_ours(&visitor.headers, &form.token) {
        return visitor.stale();
    }
    match claims::veto(&backend, &code, true).await {
        Ok(veto) => page(&visitor, &code, veto),
        Err(error) => visitor.broken(&error),
    }
}

fn page(visitor: &Visitor, code: &str, veto: Veto) -> Response {
    let words = visitor.words;
    match veto {
        Veto::Open { model, vin_end, .. } => {
            let frame = Frame { here: format!("/claim/{code}"), car: Some(Car { model, vin_end }), ..visitor.frame() };
            respond(StatusCode::OK, &view::Claim { frame: &frame, title: words.claim_title, lead: words.claim_lead }, &visitor.token)
        }
        Veto::Said => visitor.notice(&visitor.frame(), StatusCode::OK, Tone::Good, words.claim_said_title, words.claim_said),
        Veto::TooLate => visitor.notice(&visitor.frame(), StatusCode::GONE, Tone::Plain, words.claim_late_title, words.claim_late),
        Veto::Unknown => visitor.notice(&visitor.frame(), StatusCode::NOT_FOUND, Tone::Plain, words.unknown_title, words.unknown),
    }
}
