//! The pages, as templates. Every value in them is escaped by the template engine.

use askama::Template;
use axum::{
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{Html, IntoResponse as _, Response},
};

use super::{form_token::FormToken, words::Words};
use crate::receipts::Block;

/// What each page has around it.
pub(super) struct Frame {
    pub(super) words: &'static Words,
    /// Who sells, as the car's market names it.
    pub(super) seller: String,
    /// The page's own path.
    pub(super) here: String,
    pub(super) token: String,
    pub(super) car: Option<Car>,
}

/// By what people see that it is their car.
pub(super) struct Car {
    pub(super) model: String,
    pub(super) vin_end: String,
}

/// What the bank is asked about.
pub(super) struct OrderLine {
    pub(super) feature: String,
    pub(super) amount: String,
}

#[derive(Template)]
#[template(path = "phone/enter.html")]
pub(super) struct Enter<'a> {
    pub(super) frame: &'a Frame,
    pub(super) title: &'a str,
    pub(super) error: Option<&'a str>,
}

#[derive(Template)]
#[template(path = "phone/begin.html")]
pub(super) struct Begin<'a> {
    pub(super) frame: &'a Frame,
    pub(super) title: &'a str,
    pub(super) lead: &'a str,
    pub(super) button: &'a str,
    pub(super) order: Option<OrderLine>,
    pub(super) notice: Option<&'a str>,
}

#[derive(Template)]
#[template(path = "phone/leave.html")]
pub(super) struct Leave<'a> {
    pub(super) frame: &'a Frame,
    pub(super) title: &'a str,
    pub(super) url: &'a str,
}

#[derive(Template)]
#[template(path = "phone/card.html")]
pub(super) struct Card<'a> {
    pub(super) frame: &'a Frame,
    pub(super) title: &'a str,
    pub(super) name: &'a str,
    pub(super) expires: &'a str,
    pub(super) error: Option<&'a str>,
}

#[derive(Template)]
#[template(path = "phone/bank.html")]
pub(super) struct Bank<'a> {
    pub(super) frame: &'a Frame,
    pub(super) title: &'a str,
    pub(super) order: OrderLine,
}

#[derive(Template)]
#[template(path = "phone/mail.html")]
pub(super) struct Mail<'a> {
    pub(super) frame: &'a Frame,
    pub(super) title: &'a str,
    /// Where receipts go now, as a hint.
    pub(super) current: Option<&'a str>,
    pub(super) typed: &'a str,
    pub(super) error: Option<&'a str>,
}

#[derive(Template)]
#[template(path = "phone/mail_check.html")]
pub(super) struct MailCheck<'a> {
    pub(super) frame: &'a Frame,
    pub(super) title: &'a str,
    pub(super) address: &'a str,
}

#[derive(Template)]
#[template(path = "phone/voucher.html")]
pub(super) struct Voucher<'a> {
    pub(super) frame: &'a Frame,
    pub(super) title: &'a str,
    pub(super) typed: &'a str,
    pub(super) error: Option<&'a str>,
}

#[derive(Template)]
#[template(path = "phone/claim.html")]
pub(super) struct Claim<'a> {
    pub(super) frame: &'a Frame,
    pub(super) title: &'a str,
    pub(super) lead: &'a str,
}

#[derive(Template)]
#[template(path = "passport/page.html")]
pub(super) struct PassportPage<'a> {
    pub(super) frame: &'a Frame,
    pub(super) title: &'a str,
    pub(super) blocks: &'a [Block],
}

/// How a message is meant.
#[derive(Clone, Copy)]
pub(super) enum Tone {
    Good,
    Bad,
    Plain,
}

impl Tone {
    fn class(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Bad => "bad",
            Self::Plain => "plain",
        }
    }
}

#[derive(Template)]
#[template(path = "phone/notice.html")]
pub(super) struct Notice<'a> {
    pub(super) frame: &'a Frame,
    pub(super) title: &'a str,
    pub(super) text: &'a str,
    pub(super) tone: Tone,
    /// What the button says that looks again; the page does so by itself, too.
    pub(super) again: Option<&'a str>,
}

/// Nothing may run, load from elsewhere, frame or be framed. A browser holds also the redirects after a form to `form-action`, so a page
/// that leads to the provider does so by itself, see `leave.html`.
const POLICY: &str = "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

const HEADERS: [(HeaderName, &str); 7] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::CACHE_CONTROL, "no-store"),
    // The code in the address is nobody else's business.
    (header::REFERRER_POLICY, "no-referrer"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::STRICT_TRANSPORT_SECURITY, "max-age=31536000"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
];

/// A page on its way out.
pub(super) fn respond(status: StatusCode, page: &impl Template, token: &FormToken) -> Response {
    let mut response = respond_alone(status, page);
    let headers = response.headers_mut();
    if let Some(cookie) = token.set_cookie().and_then(|cookie| HeaderValue::try_from(cookie).ok()) {
        headers.insert(header::SET_COOKIE, cookie);
    }
    response
}

/// A page that nothing is typed into: no browser is given anything to remember.
pub(super) fn respond_alone(status: StatusCode, page: &impl Template) -> Response {
    let Ok(html) = page.render() else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    let mut response = (status, Html(html)).into_response();
    response.headers_mut().extend(HEADERS.map(|(name, value)| (name, HeaderValue::from_static(value))));
    response
}

/// How pages look.
pub(super) async fn style() -> Response {
    const STYLE: &str = include_str!("../../../templates/phone/style.css");
    let headers = [(header::CONTENT_TYPE, "text/css; charset=utf-8"), (header::CACHE_CONTROL, "public, max-age=3600")];
    (headers, STYLE).into_response()
}
