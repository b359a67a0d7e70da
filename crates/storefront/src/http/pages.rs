//! The pages that the driver's phone sees, at `/p`.
//!
//! - No script: they work without, and the policy that they come with allows none.
//! - The code in the address is all that lets somebody in. It says which car; the page shows it, so that a wrong scan is noticed.
//! - Nothing that was typed comes back but a name and a month, and a card number is dropped after it was looked at.

use std::sync::Arc;

use axum::{
    Form, Router,
    extract::{Extension, FromRequestParts, Path, Query, State},
    http::{HeaderMap, StatusCode, header, request::Parts},
    response::{IntoResponse as _, Redirect, Response},
    routing::{get, post},
};
use jiff::{Timestamp, tz::TimeZone};
use protocol::http::{PhoneKind, PhoneResult};
use serde::Deserialize;

use super::Address;
use crate::{
    DatabaseError,
    backend::Backend,
    database::{
        orders::{self, Order, Progress},
        phone_sessions::{self, PhoneSession, Stage},
        quotes, vehicles,
    },
    keys::KeyError,
    payment::{CardExpiry, Consent, FormAnswer, Place, TypedCard},
    phone::{self, LookedUp, PageCode},
};

mod claim;
mod form_token;
mod mail;
mod passport;
mod view;
mod voucher;
mod words;

use form_token::FormToken;
use view::{Car, Frame, OrderLine, Tone, respond};
use words::Words;

/// The pages' routes.
pub(super) fn routes() -> Router<Arc<Backend>> {
    Router::new()
        .route("/p", get(enter).post(find))
        .route("/p/style.css", get(view::style))
        .route("/p/{code}", get(show))
        .route("/p/{code}/begin", post(begin))
        .route("/p/{code}/card", post(take_card))
        .route("/p/{code}/bank", post(take_consent))
        .route("/p/{code}/mail", post(mail::take_mail))
        .route("/p/{code}/voucher", post(voucher::take_voucher))
        .route("/claim/{code}", get(claim::show).post(claim::say_no))
        .route("/passport/{id}", get(passport::show))
        .route("/passport/{id}/pdf", get(passport::pdf))
        .route("/passport/{id}/file", get(passport::signed))
}

/// Who asks: in which language, and from which browser.
struct Visitor {
    words: &'static Words,
    token: FormToken,
    headers: HeaderMap,
}

#[derive(Deserialize)]
struct Language {
    lang: Option<String>,
}

impl FromRequestParts<Arc<Backend>> for Visitor {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, backend: &Arc<Backend>) -> Result<Self, Response> {
        let lang = Query::<Language>::from_request_parts(parts, backend).await.ok().and_then(|Query(language)| language.lang);
        let words = Words::of(lang.as_deref(), &parts.headers);
        let token = FormToken::of(&parts.headers).map_err(|error| {
            tracing::error!(%error, "no form token");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        })?;
        Ok(Self { words, token, headers: parts.headers.clone() })
    }
}

impl Visitor {
    /// What is around a page that belongs to no car.
    fn frame(&self) -> Frame {
        Frame { words: self.words, seller: "Upfit".to_owned(), here: "/p".to_owned(), token: self.token.value().to_owned(), car: None }
    }

    fn notice(&self, frame: &Frame, status: StatusCode, tone: Tone, title: &str, text: &str) -> Response {
        respond(status, &view::Notice { frame, title, text, tone, again: None }, &self.token)
    }

    fn broken(&self, error: &dyn std::fmt::Display) -> Response {
        tracing::error!(%error, "a phone page failed");
        let words = self.words;
        self.notice(&self.frame(), StatusCode::INTERNAL_SERVER_ERROR, Tone::Bad, words.broken_title, words.broken)
    }

    /// The session is over, and this browser had no part in it.
    fn over(&self, stage: Stage) -> Response {
        let (words, frame) = (self.words, self.frame());
        match stage {
            Stage::Done => self.notice(&frame, StatusCode::GONE, Tone::Plain, words.used_title, words.used),
            Stage::Failed => self.notice(&frame, StatusCode::GONE, Tone::Bad, words.card_failed_title, words.card_failed),
            Stage::Waiting | Stage::Started | Stage::Closed => {
                self.notice(&frame, StatusCode::GONE, Tone::Plain, words.expired_title, words.expired)
            }
        }
    }

    /// The car has another owner than the session.
    fn no_longer_theirs(&self) -> Response {
        self.notice(&self.frame(), StatusCode::UNAUTHORIZED, Tone::Plain, self.words.expired_title, self.words.expired)
    }

    fn stale(&self) -> Response {
        self.notice(&self.frame(), StatusCode::FORBIDDEN, Tone::Plain, self.words.stale_title, self.words.stale)
    }
}

/// The form for a code that is typed.
async fn enter(visitor: Visitor) -> Response {
    let page = view::Enter { frame: &visitor.frame(), title: visitor.words.enter_title, error: None };
    respond(StatusCode::OK, &page, &visitor.token)
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
) -> Response {
    if !form_token::is_ours(&visitor.headers, &typed.token) {
        return visitor.stale();
    }
    let words = visitor.words;
    let (status, error, pause) = match phone::look_up(&backend, address, &typed.code).await {
        Ok(LookedUp::Session(session)) => {
            return Redirect::to(&format!("/p/{}?lang={}", session.code.as_str(), words.code)).into_response();
        }
        Ok(LookedUp::Wrong) => (StatusCode::NOT_FOUND, words.enter_wrong, None),
        Ok(LookedUp::Wait(pause)) => (StatusCode::TOO_MANY_REQUESTS, words.enter_wait, Some(pause)),
        Err(error) => return visitor.broken(&error),
    };
    let page = view::Enter { frame: &visitor.frame(), title: words.enter_title, error: Some(error) };
    let response = respond(status, &page, &visitor.token);
    match pause {
        Some(pause) => ([(header::RETRY_AFTER, (pause.as_secs() + 1).to_string())], response).into_response(),
        None => response,
    }
}

/// Somebody with a code that is good.
struct Guest {
    visitor: Visitor,
    session: PhoneSession,
    frame: Frame,
}

/// Opens the page of a code, or says why not.
async fn open(backend: &Arc<Backend>, visitor: Visitor, code: &str) -> Result<Guest, Response> {
    let words = visitor.words;
    let found = match PageCode::parse(code) {
        Some(code) => phone_sessions::by_code(backend.database.pool(), &code).await,
        None => Ok(None),
    };
    let session = match found {
        Ok(Some(session)) => session,
        Ok(None) => {
            let frame = visitor.frame();
            return Err(visitor.notice(&frame, StatusCode::NOT_FOUND, Tone::Plain, words.unknown_title, words.unknown));
        }
        Err(error) => return Err(visitor.broken(&error)),
    };
    let vehicle = match vehicles::look(backend.database.pool(), &session.vehicle, &backend.keys.issuer()).await {
        Ok(Some(vehicle)) => vehicle,
        Ok(None) => return Err(visitor.broken(&"a phone session without a vehicle")),
        Err(error) => return Err(visitor.broken(&error)),
    };
    let market = backend.catalogue.content.markets.get(&vehicle.profile.market);
    let vin = vehicle.profile.vin.as_str();
    let frame = Frame {
        words,
        seller: market.map(|market| market.seller.name.clone()).unwrap_or_default(),
        here: format!("/p/{}", session.code.as_str()),
        token: visitor.token.value().to_owned(),
        car: Some(Car { model: vehicle.profile.model, vin_end: vin.get(vin.len().saturating_sub(4)..).unwrap_or_default().to_owned() }),
    };
    let is_over = !session.is_open(backend.clock.now());
    let is_an_earlier_owners = vehicle.ownership_epoch != session.ownership_epoch;
    let is_known = session.browser == Some(visitor.token.digest());
    let guest = Guest { visitor, session, frame };
    match guest.session.stage {
        // The car has changed hands: whoever had the page before learns nothing any more, with or without a cookie.
        _ if is_an_earlier_owners => Err(guest.visitor.no_longer_theirs()),
        _ if !is_over => Ok(guest),
        // Whoever did it may see what came of it, also a second time.
        Stage::Done | Stage::Failed if is_known => Err(guest.outcome(backend).await),
        // Nobody else learns anything more: neither which car nor which card.
        stage => Err(guest.visitor.over(stage)),
    }
}

/// Opens the page of a code for a form that was sent from it, and from nowhere else.
async fn submitted(backend: &Arc<Backend>, visitor: Visitor, code: &str, token: &str) -> Result<Guest, Response> {
    if !form_token::is_ours(&visitor.headers, token) {
        return Err(visitor.stale());
    }
    open(backend, visitor, code).await
}

/// The page of a code: what is to be done, or what came of it.
async fn show(State(backend): State<Arc<Backend>>, visitor: Visitor, Path(code): Path<String>) -> Response {
    let guest = match open(&backend, visitor, &code).await {
        Ok(guest) => guest,
        Err(response) => return response,
    };
    let was_started = guest.session.stage == Stage::Started;
    match settled(&backend, guest).await {
        Err(response) => response,
        Ok(guest) if guest.session.kind == PhoneKind::Card && was_started && backend.payments.own_forms().is_none() => guest.still_there(),
        Ok(guest) => guest.what_to_do(&backend, None).await,
    }
}

/// Asks what has come of a session. `Err` is the page that says so, once; `Ok`: nothing yet.
async fn settled(backend: &Arc<Backend>, mut guest: Guest) -> Result<Guest, Response> {
    guest.session = match phone::settle(backend, guest.session).await {
        Ok(session) => session,
        Err(error) => return Err(guest.visitor.broken(&error)),
    };
    match guest.session.stage {
        Stage::Done | Stage::Failed => Err(guest.outcome(backend).await),
        Stage::Waiting | Stage::Started | Stage::Closed => Ok(guest),
    }
}

/// Leads to where it is done.
async fn begin(State(backend): State<Arc<Backend>>, visitor: Visitor, Path(code): Path<String>, Form(form): Form<Bare>) -> Response {
    let guest = match submitted(&backend, visitor, &code, &form.token).await {
        Ok(guest) => guest,
        Err(response) => return response,
    };
    let words = guest.visitor.words;
    let back = format!("{}?lang={}", phone::page_url(&backend, &guest.session.code), words.code);
    match phone::begin(&backend, &guest.session, &guest.visitor.token.digest(), &back).await {
        Ok(Place::At(url)) => {
            respond(StatusCode::OK, &view::Leave { frame: &guest.frame, title: words.leave_title, url: &url }, &guest.visitor.token)
        }
        Ok(Place::OwnForm) => guest.own_form(&backend).await,
        Ok(Place::Nowhere) => Redirect::to(&format!("{}?lang={}", guest.frame.here, words.code)).into_response(),
        Ok(Place::Unknown) => guest.what_to_do(&backend, Some(words.provider_away)).await,
        Err(error) => guest.visitor.broken(&error),
    }
}

#[derive(Deserialize)]
struct Bare {
    token: String,
}

/// No `Debug`: it holds a card number until the end of the request.
#[derive(Deserialize)]
struct CardForm {
    token: String,
    #[serde(default)]
    name: String,
    number: String,
    expires: String,
}

/// Takes a test card on our own page.
async fn take_card(
    State(backend): State<Arc<Backend>>,
    visitor: Visitor,
    Path(code): Path<String>,
    Form(form): Form<CardForm>,
) -> Response {
    let guest = match submitted(&backend, visitor, &code, &form.token).await {
        Ok(guest) => guest,
        Err(response) => return response,
    };
    let words = guest.visitor.words;
    let Some(forms) = backend.payments.own_forms().filter(|_| guest.session.kind == PhoneKind::Card) else {
        return guest.what_to_do(&backend, None).await;
    };
    let again = |error| guest.card_form(&form.name, &form.expires, Some(error));
    let Some(expires) = expiry(&form.expires, backend.clock.now()) else { return again(words.card_wrong_expiry) };
    match phone::begin(&backend, &guest.session, &guest.visitor.token.digest(), "").await {
        Ok(Place::OwnForm) => {}
        Ok(_) => return again(words.provider_away),
        Err(error) => return guest.visitor.broken(&error),
    }
    match forms.take_card(&guest.session.id, TypedCard { number: &form.number, expires }).await {
        FormAnswer::Taken => finish(&backend, guest).await,
        FormAnswer::Invalid => again(words.card_wrong_number),
        FormAnswer::Unknown => again(words.provider_away),
    }
}

#[derive(Deserialize)]
struct BankForm {
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
async fn take_consent(
    State(backend): State<Arc<Backend>>,
    visitor: Visitor,
    Path(code): Path<String>,
    Form(form): Form<BankForm>,
) -> Response {
    let guest = match submitted(&backend, visitor, &code, &form.token).await {
        Ok(guest) => guest,
        Err(response) => return response,
    };
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
async fn finish(backend: &Arc<Backend>, mut guest: Guest) -> Response {
    guest.session.stage = Stage::Started;
    match settled(backend, guest).await {
        Ok(guest) => guest.still_there(),
        Err(response) => response,
    }
}

impl Guest {
    /// What is to be done, to be begun with a button; or our own form for it.
    async fn what_to_do(&self, backend: &Backend, notice: Option<&str>) -> Response {
        let words = self.visitor.words;
        let (title, lead, button) = match self.session.kind {
            PhoneKind::Card if backend.payments.own_forms().is_some() => return self.card_form("", "", notice),
            PhoneKind::Card => (words.card_title, words.card_lead, words.go_on),
            PhoneKind::Confirmation => (words.bank_title, words.bank_lead, words.bank_go),
            PhoneKind::Voucher => return self.voucher_form("", None),
            PhoneKind::Email => return self.mail_form(backend, "", None).await,
        };
        match self.order_line(backend).await {
            Ok(order) => {
                let page = view::Begin { frame: &self.frame, title, lead, button, order, notice };
                respond(StatusCode::OK, &page, &self.visitor.token)
            }
            Err(error) => self.visitor.broken(&error),
        }
    }

    async fn own_form(&self, backend: &Backend) -> Response {
        match self.order_line(backend).await {
            Ok(None) => self.card_form("", "", None),
            Ok(Some(order)) => {
                let page = view::Bank { frame: &self.frame, title: self.visitor.words.bank_title, order };
                respond(StatusCode::OK, &page, &self.visitor.token)
            }
            Err(error) => self.visitor.broken(&error),
        }
    }

    fn card_form(&self, name: &str, expires: &str, error: Option<&str>) -> Response {
        let page = view::Card { frame: &self.frame, title: self.visitor.words.card_title, name, expires, error };
        let status = if error.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
        respond(status, &page, &self.visitor.token)
    }

    /// The provider has no word yet.
    fn still_there(&self) -> Response {
        let words = self.visitor.words;
        let (title, text, again) = (words.pending_title, words.pending, Some(words.pending_again));
        respond(StatusCode::OK, &view::Notice { frame: &self.frame, title, text, tone: Tone::Plain, again }, &self.visitor.token)
    }

    /// What came of it.
    async fn outcome(&self, backend: &Backend) -> Response {
        let (visitor, words) = (&self.visitor, self.visitor.words);
        match (self.session.stage, &self.session.result) {
            (Stage::Done, Some(PhoneResult::Card { method })) => {
                let card = words.card_ending(method.brand.name(), &method.last4);
                visitor.notice(&self.frame, StatusCode::OK, Tone::Good, words.card_added_title, &words.card_added(&card))
            }
            (Stage::Done, Some(PhoneResult::Voucher { minor, currency })) => match voucher::amount(*minor, currency) {
                Some(amount) => self.voucher_redeemed(amount),
                None => visitor.broken(&"a voucher without an amount"),
            },
            (Stage::Done, Some(PhoneResult::Email { hint })) => self.mail_noted(hint.as_deref()),
            (Stage::Done, _) => self.confirmed(backend).await,
            _ => visitor.notice(&self.frame, StatusCode::OK, Tone::Bad, words.card_failed_title, words.card_failed),
        }
    }

    /// The bank has its answer.
    async fn confirmed(&self, backend: &Backend) -> Response {
        let words = self.visitor.words;
        match self.order(backend).await {
            Ok(Some(order)) if matches!(order.progress, Progress::Refused | Progress::Revoked) => {
                self.visitor.notice(&self.frame, StatusCode::OK, Tone::Bad, words.bank_refused_title, words.bank_refused)
            }
            Ok(_) => self.visitor.notice(&self.frame, StatusCode::OK, Tone::Good, words.bank_done_title, words.bank_done),
            Err(error) => self.visitor.broken(&error),
        }
    }

    async fn order(&self, backend: &Backend) -> Result<Option<Order>, DatabaseError> {
        match &self.session.order {
            Some(order) => orders::find(backend.database.pool(), order).await,
            None => Ok(None),
        }
    }

    /// What the bank is asked about, from the stored quote.
    async fn order_line(&self, backend: &Backend) -> Result<Option<OrderLine>, DatabaseError> {
        let Some(order) = self.order(backend).await? else { return Ok(None) };
        let Some(digest) = order.quote else { return Ok(None) };
        let quote = quotes::find(backend.database.pool(), &digest, &order.vehicle, &backend.keys.issuer()).await?;
        let quote = quote.ok_or(DatabaseError::Damaged("a quote"))?;
        let (content, words) = (&backend.catalogue.content, self.visitor.words);
        let texts = content.feature(&quote.feature).and_then(|feature| feature.texts.get(words.code).or(feature.texts.values().next()));
        let feature = texts.map_or_else(|| quote.feature.to_string(), |texts| texts.name.clone());
        Ok(Some(OrderLine { feature, amount: words.amount_of(quote.to_pay()) }))
    }
}

/// Reads a month as it stands on a card, and only one that is not over.
fn expiry(typed: &str, now: Timestamp) -> Option<CardExpiry> {
    let typed = typed.replace(' ', "");
    let (month, year) = typed.split_once(['/', '-'])?;
    let (month, year): (u8, u16) = (month.parse().ok()?, year.parse().ok()?);
    let expires = CardExpiry::new(if year < 100 { 2000 + year } else { year }, month).ok()?;
    let today = now.to_zoned(TimeZone::UTC);
    let this_month = CardExpiry::new(today.year().unsigned_abs(), today.month().unsigned_abs()).ok()?;
    (expires >= this_month).then_some(expires)
}

impl From<KeyError> for DatabaseError {
    fn from(_: KeyError) -> Self {
        Self::Damaged("the system's randomness")
    }
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
