//! Somebody with a code that is good.

use std::sync::Arc;

use axum::{http::StatusCode, response::Response};
use protocol::http::{PhoneKind, PhoneResult};

use super::{
    view::{self, Car, Frame, OrderLine, Tone, respond},
    visitor::{Instead, Visitor},
};
use crate::{
    DatabaseError,
    backend::Backend,
    database::{
        orders::{self, Order, Progress},
        phone_sessions::{self, PhoneSession, Stage},
        quotes, vehicles,
    },
    phone::{self, PageCode},
};

/// Somebody with a code that is good.
pub(super) struct Guest {
    pub(super) visitor: Visitor,
    pub(super) session: PhoneSession,
    pub(super) frame: Frame,
}

impl Guest {
    /// Opens the page of a code, or says why not.
    pub(super) async fn enter(backend: &Backend, visitor: Visitor, code: &str) -> Result<Self, Instead> {
        let pool = backend.database.pool();
        let code = PageCode::parse(code).ok_or_else(|| visitor.unknown())?;
        let session = phone_sessions::by_code(pool, &code).await.map_err(|error| visitor.broken(&error))?;
        let session = session.ok_or_else(|| visitor.unknown())?;
        let vehicle = vehicles::look(pool, &session.vehicle, &backend.keys.issuer()).await.map_err(|error| visitor.broken(&error))?;
        let vehicle = vehicle.ok_or_else(|| visitor.broken(&DatabaseError::Damaged("a phone session")))?;
        let market = backend.catalogue.content.markets.get(&vehicle.profile.market);
        let frame = Frame {
            words: visitor.words,
            seller: market.map(|market| market.seller.name.clone()).unwrap_or_default(),
            here: format!("/p/{}", session.code.as_str()),
            token: visitor.token.value().to_owned(),
            car: Some(Car { vin_end: vehicle.profile.vin.ending().to_owned(), model: vehicle.profile.model }),
        };
        let is_over = !session.is_open(backend.clock.now()) || vehicle.ownership_epoch != session.ownership_epoch;
        let is_known = session.browser == Some(visitor.token.digest());
        let guest = Self { visitor, session, frame };
        match guest.session.stage {
            _ if !is_over => Ok(guest),
            // Whoever did it may see what came of it, also a second time.
            Stage::Done | Stage::Failed if is_known => Err(guest.outcome(backend).await),
            // Nobody else learns anything more: neither which car nor which card.
            stage => Err(guest.visitor.over(stage)),
        }
    }

    /// Asks what has come of it. `Err` is the page that says so; `Ok`: nothing yet.
    pub(super) async fn settled(mut self, backend: &Arc<Backend>) -> Result<Self, Instead> {
        self.session = phone::settle(backend, self.session).await.map_err(|error| self.visitor.broken(&error))?;
        match self.session.stage {
            Stage::Done | Stage::Failed => Err(self.outcome(backend).await),
            Stage::Waiting | Stage::Started | Stage::Closed => Ok(self),
        }
    }

    /// What is to be done: our own form for it, or a button that leads to where it is done.
    pub(super) async fn what_to_do(&self, backend: &Backend, notice: Option<&str>) -> Result<Response, Instead> {
        let words = self.visitor.words;
        let (title, lead, button) = match self.session.kind {
            PhoneKind::Card if backend.payments.own_forms().is_some() => return Ok(self.card_form("", "", notice)),
            PhoneKind::Card => (words.card_title, words.card_lead, words.go_on),
            PhoneKind::Confirmation => (words.bank_title, words.bank_lead, words.bank_go),
            PhoneKind::Voucher => return Ok(self.voucher_form(notice)),
            PhoneKind::Email => return Ok(self.email_form("", notice)),
        };
        let order = self.order_line(backend).await?;
        let page = view::Begin { frame: &self.frame, title, lead, button, order, notice };
        Ok(respond(StatusCode::OK, &page, &self.visitor.token))
    }

    pub(super) fn card_form(&self, name: &str, expires: &str, error: Option<&str>) -> Response {
        self.form(error.is_some(), &view::Card { frame: &self.frame, title: self.visitor.words.card_title, name, expires, error })
    }

    pub(super) fn voucher_form(&self, error: Option<&str>) -> Response {
        self.form(error.is_some(), &view::Voucher { frame: &self.frame, title: self.visitor.words.voucher_title, error })
    }

    pub(super) fn email_form(&self, address: &str, error: Option<&str>) -> Response {
        self.form(error.is_some(), &view::Email { frame: &self.frame, title: self.visitor.words.email_title, address, error })
    }

    fn form(&self, has_error: bool, page: &impl askama::Template) -> Response {
        respond(if has_error { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK }, page, &self.visitor.token)
    }

    /// Our own page in the place of the bank's.
    pub(super) async fn bank_form(&self, backend: &Backend) -> Result<Response, Instead> {
        let Some(order) = self.order_line(backend).await? else { return self.what_to_do(backend, None).await };
        Ok(self.form(false, &view::Bank { frame: &self.frame, title: self.visitor.words.bank_title, order }))
    }

    /// The provider has no word yet.
    pub(super) fn still_there(&self) -> Response {
        let words = self.visitor.words;
        let (title, text, again) = (words.pending_title, words.pending, Some(words.pending_again));
        respond(StatusCode::OK, &view::Notice { frame: &self.frame, title, text, tone: Tone::Plain, again }, &self.visitor.token)
    }

    /// What came of it.
    async fn outcome(&self, backend: &Backend) -> Instead {
        let words = self.visitor.words;
        let text;
        let (tone, title, text) = match (self.session.stage, &self.session.result) {
            (Stage::Done, Some(PhoneResult::Card { method })) => {
                text = words.card_added(&words.card_ending(method.brand.name(), &method.last4));
                (Tone::Good, words.card_added_title, text.as_str())
            }
            (Stage::Done, Some(PhoneResult::Voucher { amount })) => {
                let Ok(amount) = amount.try_into() else { return self.visitor.broken(&DatabaseError::Damaged("a phone session")) };
                text = words.voucher_done(&words.amount_of(amount));
                (Tone::Good, words.voucher_done_title, text.as_str())
            }
            (Stage::Done, Some(PhoneResult::Email)) => (Tone::Good, words.email_done_title, words.email_done),
            (Stage::Done, Some(PhoneResult::Confirmation) | None) => match self.order(backend).await {
                Ok(Some(order)) if matches!(order.progress, Progress::Refused | Progress::Revoked) => {
                    (Tone::Bad, words.bank_refused_title, words.bank_refused)
                }
                Ok(_) => (Tone::Good, words.bank_done_title, words.bank_done),
                Err(error) => return self.visitor.broken(&error),
            },
            _ => (Tone::Bad, words.card_failed_title, words.card_failed),
        };
        self.visitor.notice(&self.frame, StatusCode::OK, tone, title, text).into()
    }

    async fn order(&self, backend: &Backend) -> Result<Option<Order>, DatabaseError> {
        match &self.session.order {
            Some(order) => orders::find(backend.database.pool(), order).await,
            None => Ok(None),
        }
    }

    /// What the bank is asked about, from the stored quote.
    async fn order_line(&self, backend: &Backend) -> Result<Option<OrderLine>, Instead> {
        let broken = |error: DatabaseError| self.visitor.broken(&error);
        let Some(order) = self.order(backend).await.map_err(broken)? else { return Ok(None) };
        let Some(digest) = order.quote else { return Ok(None) };
        let quote = quotes::find(backend.database.pool(), &digest, &order.vehicle, &backend.keys.issuer()).await.map_err(broken)?;
        let quote = quote.ok_or_else(|| broken(DatabaseError::Damaged("a quote")))?;
        let (content, words) = (&backend.catalogue.content, self.visitor.words);
        let texts = content.feature(&quote.feature).and_then(|feature| feature.texts.get(words.code).or(feature.texts.values().next()));
        let feature = texts.map_or_else(|| quote.feature.to_string(), |texts| texts.name.clone());
        Ok(Some(OrderLine { feature, amount: words.amount_of(quote.to_pay()) }))
    }
}
