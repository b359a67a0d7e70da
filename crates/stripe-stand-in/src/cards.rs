//! The numbers that are taken for cards, as in Stripe's own test mode.

/// What becomes of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Behaviour {
    Pays,
    /// With Stripe's `code` and `decline_code`.
    Declines(&'static str, &'static str),
    /// The bank asks each time.
    Asks,
    /// It cannot be added.
    RefusesSetup,
}

/// What a number is: the brand, and what becomes of it.
pub(crate) fn card(number: &str) -> Option<(&'static str, Behaviour)> {
    Some(match number {
        "4242424242424242" => ("visa", Behaviour::Pays),
        "5555555555554444" => ("mastercard", Behaviour::Pays),
        "4000000000000341" => ("visa", Behaviour::Declines("card_declined", "generic_decline")),
        "4000000000000069" => ("visa", Behaviour::Declines("expired_card", "expired_card")),
        "4000000000009995" => ("visa", Behaviour::Declines("card_declined", "insufficient_funds")),
        "4000002760003184" => ("visa", Behaviour::Asks),
        "4000000000000002" => ("visa", Behaviour::RefusesSetup),
        _ => return None,
    })
}
