//! The numbers that the sandbox takes for cards, and what becomes of each. None of them is anybody's.

use protocol::http::CardBrand;

use crate::payment::{CardExpiry, Decline, Last4, Method, MethodError, MethodToken};

/// What the sandbox does with a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    Accept,
    Decline(Decline),
    /// The bank asks each time.
    Confirm,
    /// The bank does not let it be added.
    RefuseSetup,
}

/// A number, whose name stands on it, what becomes of it, and how that is stored.
const CARDS: [(&str, CardBrand, Outcome, &str); 7] = [
    ("4242424242424242", CardBrand::Visa, Outcome::Accept, "accept"),
    ("5555555555554444", CardBrand::Mastercard, Outcome::Accept, "accept"),
    ("4000000000000341", CardBrand::Visa, Outcome::Decline(Decline::Declined), "decline"),
    ("4000000000000069", CardBrand::Visa, Outcome::Decline(Decline::Expired), "expire"),
    ("4000000000009995", CardBrand::Visa, Outcome::Decline(Decline::LimitExceeded), "limit"),
    ("4000002760003184", CardBrand::Visa, Outcome::Confirm, "confirm"),
    ("4000000000000002", CardBrand::Visa, Outcome::RefuseSetup, "refuse-setup"),
];

/// The card of a desk: on file without anybody having typed it.
pub(super) const DESK: &str = "desk";

/// What a number is. `None`: no test card has it.
pub(super) fn card(number: &str) -> Option<(CardBrand, Outcome)> {
    CARDS.iter().find(|(known, ..)| *known == number).map(|(_, brand, outcome, _)| (*brand, *outcome))
}

pub(super) fn name(outcome: Outcome) -> &'static str {
    CARDS.iter().find(|(_, _, known, _)| *known == outcome).map_or("accept", |(.., name)| name)
}

pub(super) fn outcome(name: &str) -> Option<Outcome> {
    CARDS.iter().find(|(.., known)| *known == name).map(|(_, _, outcome, _)| *outcome)
}

/// What stands for a decline in the database.
pub(super) fn decline_name(decline: Decline) -> &'static str {
    match decline {
        Decline::Declined => "declined",
        Decline::Expired => "expired",
        Decline::LimitExceeded => "limit",
        Decline::NoMethod => "no-method",
    }
}

pub(super) fn decline(name: Option<&str>) -> Decline {
    match name {
        Some("expired") => Decline::Expired,
        Some("limit") => Decline::LimitExceeded,
        Some("no-method") => Decline::NoMethod,
        _ => Decline::Declined,
    }
}

/// The desk's card.
pub(super) fn desk() -> Result<Method, MethodError> {
    Ok(Method {
        token: MethodToken::parse(DESK)?,
        brand: CardBrand::Visa,
        last4: "4242".parse::<Last4>()?,
        expires: CardExpiry::new(2099, 12)?,
    })
}
