//! The page on which a driver says where receipts are to be mailed.
//!
//! What was typed is shown before it holds; what holds is shown only as a hint, since not everybody in a car is its owner.

use std::sync::Arc;

use axum::{
    Form,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use protocol::http::PhoneKind;
use serde::Deserialize;

use super::{
    Guest, Visitor, submitted,
    view::{self, Tone, respond},
};
use crate::{
    backend::Backend,
    database::{
        mails::{self, MailAddress},
        phone_sessions::Stage,
    },
    phone::{Noted, hint, note_address, read_address},
    receipts,
};

/// What a form about mail wants.
#[derive(Deserialize)]
pub(super) struct MailForm {
    token: String,
    step: Step,
    #[serde(default)]
    address: String,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
enum Step {
    /// Show what was typed.
    Check,
    /// It may hold.
    Save,
    /// No mail any more.
    Remove,
}

/// Takes what was typed, what was checked, or the wish to end it.
pub(super) async fn take_mail(
    State(backend): State<Arc<Backend>>,
    visitor: Visitor,
    Path(code): Path<String>,
    Form(form): Form<MailForm>,
) -> Response {
    let guest = match submitted(&backend, visitor, &code, &form.token).await {
        Ok(guest) => guest,
        Err(response) => return response,
    };
    if guest.session.kind != PhoneKind::Email {
        return guest.what_to_do(&backend, None).await;
    }
    let words = guest.visitor.words;
    let wanted = match (form.step, read_address(&form.address)) {
        (Step::Remove, _) => None,
        (_, None) => return guest.mail_form(&backend, &form.address, Some(words.mail_wrong)).await,
        (Step::Check, Some(address)) => return guest.check_address(&address),
        (Step::Save, Some(address)) => {
            let language = receipts::Language::parse(words.code).unwrap_or(receipts::Language::English);
            Some(MailAddress { address, language })
        }
    };
    match note_address(&backend, &guest.session, &guest.visitor.token.digest(), wanted.as_ref()).await {
        Ok(Noted::Done) => guest.mail_noted(wanted.as_ref().map(|wanted| hint(&wanted.address)).as_deref()),
        Ok(Noted::TooLate) => guest.visitor.over(Stage::Closed),
        Err(error) => guest.visitor.broken(&error),
    }
}

impl Guest {
    /// The form, with what holds now.
    pub(super) async fn mail_form(&self, backend: &Backend, typed: &str, error: Option<&str>) -> Response {
        let (vehicle, epoch) = (&self.session.vehicle, self.session.ownership_epoch);
        match mails::address(backend.database.pool(), vehicle, epoch).await {
            Ok(current) => {
                let (title, current) = (self.visitor.words.mail_title, current.map(|current| hint(&current.address)));
                let page = view::Mail { frame: &self.frame, title, current: current.as_deref(), typed, error };
                let status = if error.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
                respond(status, &page, &self.visitor.token)
            }
            Err(error) => self.visitor.broken(&error),
        }
    }

    fn check_address(&self, address: &lettre::Address) -> Response {
        let page = view::MailCheck { frame: &self.frame, title: self.visitor.words.mail_check_title, address: address.as_ref() };
        respond(StatusCode::OK, &page, &self.visitor.token)
    }

    /// It holds. `hint`: where to; `None`: nowhere.
    pub(super) fn mail_noted(&self, hint: Option<&str>) -> Response {
        let (visitor, words) = (&self.visitor, self.visitor.words);
        match hint {
            Some(hint) => visitor.notice(&self.frame, StatusCode::OK, Tone::Good, words.mail_saved_title, &words.mail_saved(hint)),
            None => visitor.notice(&self.frame, StatusCode::OK, Tone::Good, words.mail_removed_title, words.mail_removed),
        }
    }
}
