//! What people send from a page. Each form is checked to be ours, then the code, then what was typed.

use std::sync::Arc;

use axum::{
    Form,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use jiff::{Timestamp, tz::TimeZone};
use protocol::http::PhoneKind;
use serde::Deserialize;

use super::{
    guest::Guest,
    view::{self, respond},
    visitor::{Instead, Visitor},
};
use crate::{
    backend::Backend,
    database::phone_sessions::Stage,
    limits,
    payment::{CardExpiry, Consent, FormAnswer, Place, TypedCard},
    phone,
    vouchers::Redeemed,
};

#[derive(Deserialize)]
pub(super) struct Bare {
    token: String,
}

/// Leads to where it is done.
pub(super) async fn begin(
    State(backend): State<Arc<Backend>>,
    visitor: Visitor,
    Path(code): Path<String>,
    Form(form): Form<Bare>,
) -> Result<Response, Instead> {
    visitor.check(&form.token)?;
    let guest = Guest::enter(&backend, visitor, &code).await?;
    let (visitor, words) = (&guest.visitor, guest.visitor.words);
    if !matches!(guest.session.kind, PhoneKind::Card | PhoneKind::Confirmation) {
        return guest.what_to_do(&backend, None).await;
    }
    let back = format!("{}?lang={}", phone::page_url(&backend, &guest.session.code), words.code);
    let place = phone::begin(&backend, &guest.session, &visitor.token.digest(), &back).await.map_err(|error| visitor.broken(&error))?;
    match place {
        Place::At(url) => {
            let page = view::Leave { frame: &guest.frame, title: words.leave_title, url: &url };
            Ok(respond(StatusCode::OK, &page, &visitor.token))
        }
        Place::OwnForm => guest.bank_form(&backend).await,
        Place::Nowhere => Ok(Redirect::to(&format!("{}?lang={}", guest.frame.here, words.code)).into_response()),
        Place::Unknown => guest.what_to_do(&backend, Some(words.provider_away)).await,
    }
}

/// No `Debug`: it holds a card number until the end of the request.
#[derive(Deserialize)]
pub(super) struct CardForm {
    token: String,
    #[serde(default)]
    name: String,
    number: String,
    expires: String,
}

/// Takes a test card on our own page.
pub(super) async fn take_card(
    State(backend): State<Arc<Backend>>,
    visitor: Visitor,
    Path(code): Path<String>,
    Form(form): Form<CardForm>,
) -> Result<Response, Instead> {
    visitor.check(&form.token)?;
    let guest = Guest::enter(&backend, visitor, &code).await?;
    let (visitor, words) = (&guest.visitor, guest.visitor.words);
    let Some(forms) = backend.payments.own_forms().filter(|_| guest.session.kind == PhoneKind::Card) else {
        return guest.what_to_do(&backend, None).await;
    };
    let again = |error| Ok(guest.card_form(&form.name, &form.expires, Some(error)));
    let Some(expires) = expiry(&form.expires, backend.clock.now()) else { return again(words.card_wrong_expiry) };
    let place = phone::begin(&backend, &guest.session, &visitor.token.digest(), "").await.map_err(|error| visitor.broken(&error))?;
    if place != Place::OwnForm {
        return again(words.provider_away);
    }
    match forms.take_card(&guest.session.id, TypedCard { number: &form.number, expires }).await {
        FormAnswer::Taken => finish(&backend, guest).await,
        FormAnswer::Invalid => again(words.card_wrong_number),
        FormAnswer::Unknown => again(words.provider_away),
    }
}

#[derive(Deserialize)]
pub(super) struct BankForm {
    token: String,
    answer: BankAnswer,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum BankAnswer {
    Confirm,
    Refuse,
}

/// Answers for the bank's customer on our own page.
pub(super) async fn take_consent(
    State(backend): State<Arc<Backend>>,
    visitor: Visitor,
    Path(code): Path<String>,
    Form(form): Form<BankForm>,
) -> Result<Response, Instead> {
    visitor.check(&form.token)?;
    let guest = Guest::enter(&backend, visitor, &code).await?;
    let Some((forms, order)) = backend.payments.own_forms().zip(guest.session.order.clone()) else {
        return guest.what_to_do(&backend, None).await;
    };
    let consent = match form.answer {
        BankAnswer::Confirm => Consent::Confirmed,
        BankAnswer::Refuse => Consent::Refused,
    };
    match forms.take_consent(&order, consent).await {
        FormAnswer::Taken | FormAnswer::Invalid => finish(&backend, guest).await,
        FormAnswer::Unknown => guest.what_to_do(&backend, Some(guest.visitor.words.provider_away)).await,
    }
}

/// After something was done here: says what came of it.
async fn finish(backend: &Arc<Backend>, mut guest: Guest) -> Result<Response, Instead> {
    guest.session.stage = Stage::Started;
    Ok(guest.settled(backend).await?.still_there())
}

#[derive(Deserialize)]
pub(super) struct VoucherForm {
    token: String,
    code: String,
}

/// Redeems a voucher.
pub(super) async fn take_voucher(
    State(backend): State<Arc<Backend>>,
    visitor: Visitor,
    Path(code): Path<String>,
    Form(form): Form<VoucherForm>,
) -> Result<Response, Instead> {
    visitor.check(&form.token)?;
    let guest = Guest::enter(&backend, visitor, &code).await?;
    let (visitor, words) = (&guest.visitor, guest.visitor.words);
    if guest.session.kind != PhoneKind::Voucher {
        return guest.what_to_do(&backend, None).await;
    }
    let is_too_long = form.code.chars().count() > limits::VOUCHER_CODE_CHARS_MAX;
    if is_too_long {
        return Ok(guest.voucher_form(Some(words.voucher_unknown)));
    }
    let redeemed = phone::redeem(&backend, &guest.session, &visitor.token.digest(), &form.code).await;
    let error = match redeemed.map_err(|error| visitor.broken(&error))? {
        Redeemed::Yes(_) => return finish(&backend, guest).await,
        Redeemed::Unknown => words.voucher_unknown,
        Redeemed::Used => words.voucher_used,
        Redeemed::Expired => words.voucher_expired,
        Redeemed::OtherMarket => words.voucher_other_market,
        Redeemed::TooMany => words.voucher_too_many,
    };
    Ok(guest.voucher_form(Some(error)))
}

#[derive(Deserialize)]
pub(super) struct EmailForm {
    token: String,
    address: String,
}

/// Takes the address for receipts by mail, in the language of the page.
pub(super) async fn take_email(
    State(backend): State<Arc<Backend>>,
    visitor: Visitor,
    Path(code): Path<String>,
    Form(form): Form<EmailForm>,
) -> Result<Response, Instead> {
    visitor.check(&form.token)?;
    let guest = Guest::enter(&backend, visitor, &code).await?;
    let (visitor, words) = (&guest.visitor, guest.visitor.words);
    if guest.session.kind != PhoneKind::Email {
        return guest.what_to_do(&backend, None).await;
    }
    let Ok(address) = form.address.trim().parse() else { return Ok(guest.email_form(&form.address, Some(words.email_wrong))) };
    let taken = phone::take_address(&backend, &guest.session, &visitor.token.digest(), address, words.receipts()).await;
    taken.map_err(|error| visitor.broken(&error))?;
    finish(&backend, guest).await
}

/// Reads a month as it stands on a card, and only one that is not over.
fn expiry(typed: &str, now: Timestamp) -> Option<CardExpiry> {
    let (month, year) = typed.split_once(['/', '-', ' '])?;
    let (month, year): (u8, u16) = (month.trim().parse().ok()?, year.trim().parse().ok()?);
    let expires = CardExpiry::new(if year < 100 { 2000 + year } else { year }, month).ok()?;
    let today = now.to_zoned(TimeZone::UTC);
    let this_month = CardExpiry::new(today.year().unsigned_abs(), today.month().unsigned_abs()).ok()?;
    (expires >= this_month).then_some(expires)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_read_as_it_stands_on_a_card() {
        let now: Timestamp = "2026-11-25T12:00:00Z".parse().unwrap();
        for (typed, read) in [("07/29", "2029-07"), ("11/26", "2026-11"), ("7 / 2029", "2029-07"), ("12-30", "2030-12")] {
            assert_eq!(expiry(typed, now).unwrap().to_string(), read, "{typed}");
        }
        for typed in ["10/26", "13/29", "00/29", "0729", "07/", "/29", "07/29/01", "<b>", "07/129", ""] {
            assert_eq!(expiry(typed, now), None, "{typed}");
        }
    }
}
