//! Means of payment, what an order waits for, and what is done on the phone.

use entitlement::{PaymentMethod, PhonePage, PhoneState};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::OrderAnswer;
use crate::WireError;

/// What an order that is not charged yet waits for, and until when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Waiting {
    /// For whom.
    #[serde(rename = "for")]
    pub reason: WaitingFor,
    /// In seconds since 1970 (UTC): until then it is tried. After that it is given up, and nothing is charged.
    pub trying_until: i64,
    /// With `confirmation`: where the driver confirms it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<PhonePageBody>,
}

/// For whom an order waits that is not charged yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum WaitingFor {
    /// For the payment provider. It may be abandoned.
    Provider,
    /// For the driver, who is to confirm it to the bank on the phone. It may be abandoned.
    Confirmation,
    /// For the payment provider, which is to give up the reservation: the driver has abandoned it.
    Abandonment,
}

impl OrderAnswer {
    /// What it waits for, for the rules. `None`: for nothing but an answer.
    ///
    /// # Errors
    /// [`WireError`] when a time or the page is not what it should be.
    pub fn waits_for(&self) -> Result<Option<entitlement::Waiting>, WireError> {
        let Some(waiting) = &self.waiting else { return Ok(None) };
        Ok(match waiting.reason {
            WaitingFor::Provider => Some(entitlement::Waiting::Provider { until: time("trying_until", waiting.trying_until)? }),
            WaitingFor::Confirmation => {
                let page = waiting.page.clone().ok_or_else(|| WireError::missing("page"))?;
                Some(entitlement::Waiting::Bank(page.try_into()?))
            }
            WaitingFor::Abandonment => None,
        })
    }
}

/// A page for the driver's phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PhonePageBody {
    /// To be shown as a QR code. `https://`, at most 512 bytes. Works once.
    pub url: String,
    /// To be typed instead, at the same address without its last part, as `K7WM-3TXC`: eight characters without look-alikes.
    pub short_code: String,
    /// In seconds since 1970 (UTC): from then on both are worth nothing.
    pub expires_at: i64,
}

/// Longest address that fits a QR code which a phone reads from the driver's seat.
const PAGE_URL_BYTES_MAX: usize = 512;
const SHORT_CODE_CHARS_MAX: usize = 16;

impl TryFrom<PhonePageBody> for PhonePage {
    type Error = WireError;

    fn try_from(body: PhonePageBody) -> Result<Self, WireError> {
        if !body.url.starts_with("https://") || body.url.len() > PAGE_URL_BYTES_MAX || !body.url.bytes().all(|byte| byte.is_ascii_graphic())
        {
            return Err(WireError::new("url", format!("https, at most {PAGE_URL_BYTES_MAX} printable bytes")));
        }
        let shown = |char: char| char.is_ascii_alphanumeric() || char == '-';
        if body.short_code.len() > SHORT_CODE_CHARS_MAX || !body.short_code.chars().all(shown) {
            return Err(WireError::new("short_code", format!("at most {SHORT_CODE_CHARS_MAX} letters, digits and hyphens")));
        }
        Ok(Self { url: body.url, code: body.short_code, expires_at: time("expires_at", body.expires_at)? })
    }
}

/// Whose name stands on a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CardBrand {
    /// Visa.
    Visa,
    /// Mastercard.
    Mastercard,
    /// American Express.
    AmericanExpress,
    /// Diners Club.
    DinersClub,
    /// Discover.
    Discover,
    /// JCB.
    Jcb,
    /// China UnionPay.
    UnionPay,
    /// Any other.
    #[serde(other)]
    Other,
}

impl CardBrand {
    /// As people write it, in any language. `None`: nothing but that it is a card.
    pub const fn name(self) -> Option<&'static str> {
        Some(match self {
            Self::Visa => "Visa",
            Self::Mastercard => "Mastercard",
            Self::AmericanExpress => "American Express",
            Self::DinersClub => "Diners Club",
            Self::Discover => "Discover",
            Self::Jcb => "JCB",
            Self::UnionPay => "UnionPay",
            Self::Other => return None,
        })
    }
}

/// What the driver pays with: as much of it as is needed to recognise it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PaymentMethodBody {
    /// Whose name stands on it.
    pub brand: CardBrand,
    /// The last four digits of its number.
    pub last4: String,
    /// The month at whose end it expires, as `2029-07`.
    pub expires: String,
}

impl TryFrom<PaymentMethodBody> for PaymentMethod {
    type Error = WireError;

    fn try_from(body: PaymentMethodBody) -> Result<Self, WireError> {
        if body.last4.len() != 4 || !body.last4.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(WireError::new("last4", "four digits"));
        }
        let month = || {
            let (year, month) = body.expires.split_once('-')?;
            let (year, month) = (year.parse().ok()?, month.parse().ok()?);
            (1..=12).contains(&month).then_some((year, month))
        };
        let expires = month().ok_or_else(|| WireError::new("expires", "a month as 2029-07"))?;
        Ok(Self { brand: body.brand.name().unwrap_or_default().to_owned(), last4: body.last4, expires: Some(expires) })
    }
}

/// Asks for something to be done on the phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PhoneSessionRequest {
    /// What.
    pub kind: PhoneKind,
    /// With `confirmation`: the order whose contract is being renewed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<String>,
}

/// What can be done on the phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PhoneKind {
    /// Adding a card to pay with, in the place of the one that there is.
    Card,
    /// Confirming a payment to the bank. That of an order comes with the order, see [`Waiting::page`]; that of a renewal is asked for.
    Confirmation,
    /// Redeeming a voucher.
    Voucher,
    /// Saying where receipts are to be mailed, or that they are not to be mailed any more.
    Email,
}

/// What the car shows for something to be done on the phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PhoneSessionOffer {
    /// Id, to ask how far it is.
    pub session: String,
    /// Where.
    pub page: PhonePageBody,
}

/// How far it is with something to be done on the phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum PhoneSessionAnswer {
    /// Nobody has opened the page yet.
    Waiting {
        /// In seconds since 1970 (UTC).
        expires_at: i64,
    },
    /// Somebody is at it.
    Started {
        /// In seconds since 1970 (UTC).
        expires_at: i64,
    },
    /// It is done.
    Done {
        /// What came of it.
        result: PhoneResult,
    },
    /// It was tried and did not succeed. A new session is a new try.
    Failed,
    /// Its time is over, or a newer session has taken its place.
    Expired,
}

impl From<&PhoneSessionAnswer> for PhoneState {
    fn from(answer: &PhoneSessionAnswer) -> Self {
        match answer {
            PhoneSessionAnswer::Waiting { .. } | PhoneSessionAnswer::Started { .. } => Self::Waiting,
            PhoneSessionAnswer::Done { .. } => Self::Done,
            PhoneSessionAnswer::Failed => Self::Failed,
            PhoneSessionAnswer::Expired => Self::Expired,
        }
    }
}

/// What came of something that was done on the phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum PhoneResult {
    /// This is what the driver pays with from now on.
    Card {
        /// What it is.
        #[serde(flatten)]
        method: PaymentMethodBody,
    },
    /// The bank has its answer; the order says what came of it.
    Confirmation,
    /// The owner has more to pay with.
    Voucher {
        /// What was added, in minor units of `currency`.
        minor: u64,
        /// ISO 4217.
        currency: String,
    },
    /// From now on receipts are mailed, or no longer.
    Email {
        /// The first letter of the address and its domain, so that its owner recognises it. Not there: nothing is mailed any more.
        #[serde(skip_serializing_if = "Option::is_none")]
        hint: Option<String>,
    },
}

fn time(field: &'static str, second: i64) -> Result<Timestamp, WireError> {
    Timestamp::from_second(second).map_err(|error| WireError::new(field, error))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> PhonePageBody {
        PhonePageBody { url: "https://store.example/p/abc".to_owned(), short_code: "K7WM-3TXC".to_owned(), expires_at: 1_800_000_000 }
    }

    #[test]
    fn a_page_that_no_phone_should_open_is_refused() {
        assert_eq!(PhonePage::try_from(page()).unwrap().code, "K7WM-3TXC");
        for url in [
            "http://store.example/p/abc",
            "javascript:alert(1)",
            "https://a b",
            "https://\u{202e}x",
            &format!("https://{}", "a".repeat(512)),
        ] {
            let body = PhonePageBody { url: (*url).to_owned(), ..page() };
            assert_eq!(PhonePage::try_from(body).unwrap_err().field, "url", "{url}");
        }
        for code in ["<script>", "K7WM 3TXC", "K7WM-3TXC-K7WM-3TXC"] {
            let body = PhonePageBody { short_code: code.to_owned(), ..page() };
            assert_eq!(PhonePage::try_from(body).unwrap_err().field, "short_code", "{code}");
        }
        assert_eq!(PhonePage::try_from(PhonePageBody { expires_at: i64::MAX, ..page() }).unwrap_err().field, "expires_at");
    }

    #[test]
    fn an_order_says_what_it_waits_for() {
        let answer = |reason, page| OrderAnswer {
            order: "o1".to_owned(),
            state: super::super::OrderProgress::AwaitingPayment,
            refusal: None,
            grant_set_version: None,
            waiting: Some(Waiting { reason, trying_until: 1_800_000_000, page }),
        };
        let until = Timestamp::from_second(1_800_000_000).unwrap();
        assert_eq!(answer(WaitingFor::Provider, None).waits_for(), Ok(Some(entitlement::Waiting::Provider { until })));
        let bank = entitlement::Waiting::Bank(page().try_into().unwrap());
        assert_eq!(answer(WaitingFor::Confirmation, Some(page())).waits_for(), Ok(Some(bank)));
        assert_eq!(answer(WaitingFor::Confirmation, None).waits_for().unwrap_err().field, "page");
        assert_eq!(answer(WaitingFor::Abandonment, None).waits_for(), Ok(None));
    }

    #[test]
    fn a_card_is_read_and_nonsense_is_not() {
        let body =
            |last4: &str, expires: &str| PaymentMethodBody { brand: CardBrand::Visa, last4: last4.to_owned(), expires: expires.to_owned() };
        let method = PaymentMethod::try_from(body("4242", "2029-07")).unwrap();
        assert_eq!((method.brand.as_str(), method.last4.as_str(), method.expires), ("Visa", "4242", Some((2029, 7))));
        for (last4, expires) in [("424", "2029-07"), ("424x", "2029-07"), ("4242", "2029-13"), ("4242", "2029"), ("4242", "x-y")] {
            assert!(PaymentMethod::try_from(body(last4, expires)).is_err(), "{last4} {expires}");
        }
    }

    #[test]
    fn a_brand_that_is_not_known_yet_is_another() {
        assert_eq!(serde_json::from_str::<CardBrand>("\"girocard\"").unwrap(), CardBrand::Other);
    }
}
