//! The page on which a driver redeems a voucher.

use std::sync::Arc;

use axum::{
    Form,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use entitlement::{Currency, Money};
use protocol::http::PhoneKind;
use serde::Deserialize;

use super::{
    Guest, Visitor, submitted,
    view::{self, Tone, respond},
};
use crate::{
    backend::Backend,
    database::phone_sessions::Stage,
    limits,
    phone::{OnPhone, redeem_on_phone},
    vouchers::Redeemed,
};

/// A code as it was typed.
#[derive(Deserialize)]
pub(super) struct VoucherForm {
    token: String,
    voucher: String,
}

/// Takes a code.
pub(super) async fn take_voucher(
    State(backend): State<Arc<Backend>>,
    visitor: Visitor,
    Path(code): Path<String>,
    Form(form): Form<VoucherForm>,
) -> Response {
    let guest = match submitted(&backend, visitor, &code, &form.token).await {
        Ok(guest) => guest,
        Err(response) => return response,
    };
    if guest.session.kind != PhoneKind::Voucher {
        return guest.what_to_do(&backend, None).await;
    }
    let words = guest.visitor.words;
    if form.voucher.chars().count() > limits::VOUCHER_CODE_CHARS_MAX {
        return guest.voucher_form("", Some(words.voucher_wrong));
    }
    let error = match redeem_on_phone(&backend, &guest.session, &guest.visitor.token.digest(), &form.voucher).await {
        Ok(OnPhone::Answered(Redeemed::Yes(amount))) => return guest.voucher_redeemed(amount),
        Ok(OnPhone::Answered(Redeemed::Unknown)) => words.voucher_wrong,
        Ok(OnPhone::Answered(Redeemed::Used)) => words.voucher_used,
        Ok(OnPhone::Answered(Redeemed::Expired)) => words.voucher_expired,
        Ok(OnPhone::Answered(Redeemed::OtherMarket)) => words.voucher_elsewhere,
        Ok(OnPhone::Answered(Redeemed::TooMany)) => words.voucher_too_many,
        Ok(OnPhone::TooLate) => return guest.visitor.over(Stage::Closed),
        Err(error) => return guest.visitor.broken(&error),
    };
    guest.voucher_form(&form.voucher, Some(error))
}

impl Guest {
    /// The form, with what was typed.
    pub(super) fn voucher_form(&self, typed: &str, error: Option<&str>) -> Response {
        let page = view::Voucher { frame: &self.frame, title: self.visitor.words.voucher_title, typed, error };
        let status = if error.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
        respond(status, &page, &self.visitor.token)
    }

    /// It is the owner's.
    pub(super) fn voucher_redeemed(&self, amount: Money) -> Response {
        let (visitor, words) = (&self.visitor, self.visitor.words);
        let text = words.voucher_redeemed(&words.amount_of(amount));
        visitor.notice(&self.frame, StatusCode::OK, Tone::Good, words.voucher_redeemed_title, &text)
    }
}

/// The amount that stands in a session's result.
pub(super) fn amount(minor: u64, currency: &str) -> Option<Money> {
    Money::new(minor, Currency::parse(currency).ok()?).ok()
}
