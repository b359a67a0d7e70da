//! Amounts as Stripe counts them: in the currency's minor unit of ISO 4217, but for a few (docs.stripe.com/currencies, "Zero-decimal
//! currencies" and "Special cases").

use entitlement::{Currency, Money};

/// How many digits Stripe gives a currency's minor unit.
fn digits(currency: Currency) -> u16 {
    match currency.code() {
        // Have no minor unit any more, and are counted as if they had.
        "ISK" | "UGX" => 2,
        // Has a minor unit, a fifth, and is counted as if it had none.
        "MGA" => 0,
        _ => currency.fraction_digits(),
    }
}

/// An amount for Stripe. `None` when Stripe cannot take such an amount: a part of what it counts, or of the last of three digits.
pub(super) fn to_stripe(money: Money) -> Option<u64> {
    let (ours, theirs) = (money.currency().fraction_digits(), digits(money.currency()));
    let amount = match ours.checked_sub(theirs) {
        None => money.minor().checked_mul(10_u64.checked_pow(u32::from(theirs - ours))?)?,
        Some(fewer) => {
            let scale = 10_u64.checked_pow(u32::from(fewer))?;
            if !money.minor().is_multiple_of(scale) {
                return None;
            }
            money.minor() / scale
        }
    };
    (theirs < 3 || amount % 10 == 0).then_some(amount)
}

/// An amount of Stripe's. `None` when it is none that we can have: too much, or a part of our minor unit.
pub(super) fn from_stripe(amount: u64, currency: Currency) -> Option<Money> {
    let (ours, theirs) = (currency.fraction_digits(), digits(currency));
    let minor = match theirs.checked_sub(ours) {
        None => amount.checked_mul(10_u64.checked_pow(u32::from(ours - theirs))?)?,
        Some(fewer) => {
            let scale = 10_u64.checked_pow(u32::from(fewer))?;
            if !amount.is_multiple_of(scale) {
                return None;
            }
            amount / scale
        }
    };
    Money::new(minor, currency).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn currencies_are_counted_as_stripe_counts_them() {
        for (minor, code, amount) in [
            (7_900, "EUR", Some(7_900)),
            (500, "JPY", Some(500)),
            (5, "ISK", Some(500)),
            (5, "UGX", Some(500)),
            (1_045, "HUF", Some(1_045)),
            (500, "MGA", Some(5)),
            (501, "MGA", None),
            (5_120, "KWD", Some(5_120)),
            (5_124, "KWD", None),
        ] {
            let money = Money::new(minor, Currency::parse(code).unwrap()).unwrap();
            assert_eq!(to_stripe(money), amount, "{minor} {code}");
            if let Some(amount) = amount {
                assert_eq!(from_stripe(amount, money.currency()), Some(money), "{amount} {code}");
            }
        }
        let isk = Currency::parse("ISK").unwrap();
        assert_eq!(from_stripe(550, isk), None);
        assert_eq!(from_stripe(u64::MAX, Currency::parse("MGA").unwrap()), None);
    }
}
