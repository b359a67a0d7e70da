//! The pages that the driver's phone sees, at `/p`.
//!
//! - No script: they work without, and the policy that they come with allows none.
//! - The code in the address is all that lets somebody in. It says which car; the page shows it, so that a wrong scan is noticed.
//! - Nothing that was typed comes back but a name and a month, and a card number is dropped after it was looked at.

use std::sync::Arc;

use axum::{
    Form, Router,
    extract::{Extension, Path, State},
    http::{StatusCode, header},
    response::{IntoResponse as _, Redirect, Response},
    routing::{get, post},
};
use protocol::http::PhoneKind;
use serde::Deserialize;

use super::Address;
use crate::{
    backend::Backend,
    database::phone_sessions::Stage,
    phone::{self, LookedUp},
};

mod form_token;
mod forms;
mod guest;
mod view;
mod visitor;
mod words;

use guest::Guest;
use visitor::{Instead, Visitor};

/// The pages' routes.
pub(super) fn routes() -> Router<Arc<Backend>> {
    Router::new()
        .route("/p", get(enter).post(find))
        .route("/p/style.css", get(view::style))
        .route("/p/{code}", get(show))
        .route("/p/{code}/begin", post(forms::begin))
        .route("/p/{code}/card", post(forms::take_card))
        .route("/p/{code}/bank", post(forms::take_consent))
        .route("/p/{code}/voucher", post(forms::take_voucher))
        .route("/p/{code}/email", post(forms::take_email))
}

/// The form for a code that is typed.
async fn enter(visitor: Visitor) -> Response {
    visitor.code_form(StatusCode::OK, None)
}

#[derive(Deserialize)]
struct TypedCode {
    token: String,
    code: String,
}

/// Leads from a typed code to its page.
async fn find(
    State(backend): State<Arc<Backend>>,
    Extension(Address(address)): Extension<Address>,
    visitor: Visitor,
    Form(typed): Form<TypedCode>,
) -> Result<Response, Instead> {
    visitor.check(&typed.token)?;
    let words = visitor.words;
    Ok(match phone::look_up(&backend, address, &typed.code).await.map_err(|error| visitor.broken(&error))? {
        LookedUp::Session(session) => Redirect::to(&format!("/p/{}?lang={}", session.code.as_str(), words.code)).into_response(),
        LookedUp::Wrong => visitor.code_form(StatusCode::NOT_FOUND, Some(words.enter_wrong)),
        LookedUp::Wait(pause) => {
            let page = visitor.code_form(StatusCode::TOO_MANY_REQUESTS, Some(words.enter_wait));
            ([(header::RETRY_AFTER, (pause.as_secs() + 1).to_string())], page).into_response()
        }
    })
}

/// The page of a code: what is to be done, or what came of it.
async fn show(State(backend): State<Arc<Backend>>, visitor: Visitor, Path(code): Path<String>) -> Result<Response, Instead> {
    let guest = Guest::enter(&backend, visitor, &code).await?;
    // Whoever comes back from the provider sees how it stands; our own forms are just shown again.
    let is_back = guest.session.kind == PhoneKind::Card && guest.session.stage == Stage::Started && backend.payments.own_forms().is_none();
    let guest = guest.settled(&backend).await?;
    if is_back { Ok(guest.still_there()) } else { guest.what_to_do(&backend, None).await }
}
