//! Who asks, whatever for: in which language, and from which browser.

use std::sync::Arc;

use axum::{
    extract::{FromRequestParts, Query},
    http::{HeaderMap, StatusCode, request::Parts},
    response::{IntoResponse, Response},
};
use serde::Deserialize;

use super::{
    form_token::{self, FormToken},
    view::{self, Frame, Tone, respond},
    words::Words,
};
use crate::{backend::Backend, database::phone_sessions::Stage};

/// Whoever asks for a page.
pub(super) struct Visitor {
    pub(super) words: &'static Words,
    pub(super) token: FormToken,
    headers: HeaderMap,
}

/// What is shown in the place of what was asked for.
pub(super) struct Instead(Box<Response>);

impl From<Response> for Instead {
    fn from(response: Response) -> Self {
        Self(Box::new(response))
    }
}

impl IntoResponse for Instead {
    fn into_response(self) -> Response {
        *self.0
    }
}

#[derive(Deserialize)]
struct Language {
    lang: Option<String>,
}

impl FromRequestParts<Arc<Backend>> for Visitor {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, backend: &Arc<Backend>) -> Result<Self, StatusCode> {
        let lang = Query::<Language>::from_request_parts(parts, backend).await.ok().and_then(|Query(language)| language.lang);
        let words = Words::of(lang.as_deref(), &parts.headers);
        let token = FormToken::of(&parts.headers).map_err(|error| {
            tracing::error!(%error, "no form token");
            StatusCode::INTERNAL_SERVER_ERROR
        })?;
        Ok(Self { words, token, headers: parts.headers.clone() })
    }
}

impl Visitor {
    /// Goes on only with a form from our own page.
    pub(super) fn check(&self, token: &str) -> Result<(), Instead> {
        if form_token::is_ours(&self.headers, token) {
            return Ok(());
        }
        Err(self.notice(&self.frame(), StatusCode::FORBIDDEN, Tone::Plain, self.words.stale_title, self.words.stale).into())
    }

    pub(super) fn notice(&self, frame: &Frame, status: StatusCode, tone: Tone, title: &str, text: &str) -> Response {
        respond(status, &view::Notice { frame, title, text, tone, again: None }, &self.token)
    }

    pub(super) fn broken(&self, error: &dyn std::fmt::Display) -> Instead {
        tracing::error!(%error, "a phone page failed");
        let (title, text) = (self.words.broken_title, self.words.broken);
        self.notice(&self.frame(), StatusCode::INTERNAL_SERVER_ERROR, Tone::Bad, title, text).into()
    }

    /// There is no such code.
    pub(super) fn unknown(&self) -> Instead {
        self.notice(&self.frame(), StatusCode::NOT_FOUND, Tone::Plain, self.words.unknown_title, self.words.unknown).into()
    }

    /// The session is over, and this browser had no part in it.
    pub(super) fn over(&self, stage: Stage) -> Instead {
        let words = self.words;
        let (tone, title, text) = match stage {
            Stage::Done => (Tone::Plain, words.used_title, words.used),
            Stage::Failed => (Tone::Bad, words.card_failed_title, words.card_failed),
            Stage::Waiting | Stage::Started | Stage::Closed => (Tone::Plain, words.expired_title, words.expired),
        };
        self.notice(&self.frame(), StatusCode::GONE, tone, title, text).into()
    }

    /// The form for a code that is typed.
    pub(super) fn code_form(&self, status: StatusCode, error: Option<&str>) -> Response {
        respond(status, &view::Enter { frame: &self.frame(), title: self.words.enter_title, error }, &self.token)
    }

    /// What is around a page that belongs to no car.
    fn frame(&self) -> Frame {
        Frame { words: self.words, seller: "Upfit".to_owned(), here: "/p".to_owned(), token: self.token.value().to_owned(), car: None }
    }
}
