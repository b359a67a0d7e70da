//! Money in minor units. No floating point anywhere.

use std::fmt;

use serde::{Deserialize, Serialize};

/// An ISO 4217 currency.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency(iso_currency::Currency);

impl Currency {
    /// Reads an ISO 4217 code such as `EUR`.
    ///
    /// # Errors
    /// [`MoneyError::Currency`] when there is no such currency, or it has no minor unit defined.
    pub fn parse(code: &str) -> Result<Self, MoneyError> {
        iso_currency::Currency::from_code(code).filter(|currency| currency.exponent().is_some()).map(Self).ok_or(MoneyError::Currency)
    }

    /// The ISO 4217 code.
    pub fn code(self) -> &'static str {
        self.0.code()
    }

    /// How many digits the minor unit has: 2 for EUR, 0 for JPY.
    pub fn fraction_digits(self) -> u16 {
        // `parse` refuses currencies without an exponent.
        self.0.exponent().unwrap_or(0)
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
impl TryFrom<String> for Currency {
    type Error = MoneyError;
    fn try_from(code: String) -> Result<Self, MoneyError> {
        Self::parse(&code)
    }
}
impl From<Currency> for String {
    fn from(currency: Currency) -> Self {
        currency.code().to_owned()
    }
}

/// What is wrong with an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// Not an ISO 4217 code.
    #[error("no such currency")]
    Currency,
    /// Below zero, or above what any feature may cost.
    #[error("an amount lies between 0 and {} minor units", Money::MINOR_MAX)]
    Amount,
    /// More than 100 %.
    #[error("a VAT rate lies between 0 and 10000 basis points")]
    VatRate,
}

/// An amount in a currency, in minor units, never negative.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "WireMoney", into = "WireMoney")]
pub struct Money {
    minor: u64,
    currency: Currency,
}

#[derive(Serialize, Deserialize)]
struct WireMoney {
    minor: u64,
    currency: Currency,
}

impl TryFrom<WireMoney> for Money {
    type Error = MoneyError;
    fn try_from(wire: WireMoney) -> Result<Self, MoneyError> {
        Self::new(wire.minor, wire.currency)
    }
}
impl From<Money> for WireMoney {
    fn from(money: Money) -> Self {
        Self { minor: money.minor, currency: money.currency }
    }
}

impl Money {
    /// Above this an amount is a mistake, not a price. Keeps all arithmetic far from overflow.
    pub const MINOR_MAX: u64 = 1_000_000_000;

    /// An amount.
    ///
    /// # Errors
    /// [`MoneyError::Amount`] above [`Money::MINOR_MAX`].
    pub fn new(minor: u64, currency: Currency) -> Result<Self, MoneyError> {
        if minor > Self::MINOR_MAX { Err(MoneyError::Amount) } else { Ok(Self { minor, currency }) }
    }

    /// Minor units: cents for EUR.
    pub fn minor(self) -> u64 {
        self.minor
    }

    /// The currency.
    pub fn currency(self) -> Currency {
        self.currency
    }

    /// The sum. `None`: of another currency, or more than can be.
    pub fn plus(self, other: Self) -> Option<Self> {
        if other.currency != self.currency {
            return None;
        }
        Self::new(self.minor.checked_add(other.minor)?, self.currency).ok()
    }

    /// What is left of it after `other` was taken off: zero at the least. An amount in another currency takes nothing off.
    pub fn less(self, other: Self) -> Self {
        if other.currency != self.currency {
            return self;
        }
        Self { minor: self.minor.saturating_sub(other.minor), ..self }
    }

    /// The smaller one of two amounts. One in another currency does not count.
    pub fn at_most(self, other: Self) -> Self {
        if other.currency == self.currency && other.minor < self.minor { other } else { self }
    }

    /// Splits a gross amount into net and VAT, rounded half up to the minor unit; the two add up to the gross.
    pub fn split_vat(self, rate: VatRate) -> (Self, Self) {
        let divisor = 10_000 + u64::from(rate.basis_points());
        let net = (self.minor * 10_000 + divisor / 2) / divisor;
        (Self { minor: net, ..self }, Self { minor: self.minor - net, ..self })
    }

    /// The price a month over `months`, rounded half up. `None` for zero months.
    pub fn per_month(self, months: u32) -> Option<Self> {
        let months = u64::from(months);
        let minor = (self.minor + months / 2).checked_div(months)?;
        Some(Self { minor, ..self })
    }

    /// After how many months at `monthly` this amount is the cheaper one: `ceil(self / monthly)`.
    /// `None` when the monthly price is zero or in another currency.
    pub fn pays_off_after(self, monthly: Self) -> Option<u64> {
        if monthly.minor == 0 || monthly.currency != self.currency {
            return None;
        }
        Some(self.minor.div_ceil(monthly.minor))
    }
}

impl fmt::Debug for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} minor", self.currency.code(), self.minor)
    }
}

/// A rate of value added tax in basis points: 1900 is 19 %.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct VatRate(u16);

impl VatRate {
    /// # Errors
    /// [`MoneyError::VatRate`] above 10000.
    pub fn new(basis_points: u16) -> Result<Self, MoneyError> {
        if basis_points > 10_000 { Err(MoneyError::VatRate) } else { Ok(Self(basis_points)) }
    }

    /// Hundredths of a per cent.
    pub fn basis_points(self) -> u16 {
        self.0
    }
}
impl TryFrom<u16> for VatRate {
    type Error = MoneyError;
    fn try_from(basis_points: u16) -> Result<Self, MoneyError> {
        Self::new(basis_points)
    }
}
impl From<VatRate> for u16 {
    fn from(rate: VatRate) -> Self {
        rate.0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn eur(minor: u64) -> Money {
        Money::new(minor, Currency::parse("EUR").unwrap()).unwrap()
    }

    #[test]
    fn vat_is_split_as_on_a_till_receipt() {
        for (gross, rate, net, vat) in [(7_900, 1900, 6_639, 1_261), (890, 1900, 748, 142), (0, 1900, 0, 0), (100, 0, 100, 0)] {
            assert_eq!(eur(gross).split_vat(VatRate::new(rate).unwrap()), (eur(net), eur(vat)), "{gross} at {rate}");
        }
    }

    #[test]
    fn months_and_pay_off_are_what_the_term_cards_show() {
        assert_eq!(eur(7_900).per_month(12), Some(eur(658)));
        assert_eq!(eur(17_900).per_month(36), Some(eur(497)));
        assert_eq!(eur(7_900).per_month(0), None);
        for (price, months) in [(7_900, 9), (17_900, 21), (29_900, 34)] {
            assert_eq!(eur(price).pays_off_after(eur(890)), Some(months));
        }
        assert_eq!(eur(7_900).pays_off_after(eur(0)), None);
    }

    #[test]
    fn unknown_currencies_and_absurd_amounts_are_refused() {
        assert_eq!(Currency::parse("EURO"), Err(MoneyError::Currency));
        assert_eq!(Currency::parse("XAU"), Err(MoneyError::Currency));
        assert_eq!(Money::new(Money::MINOR_MAX + 1, Currency::parse("EUR").unwrap()), Err(MoneyError::Amount));
        assert_eq!(Currency::parse("JPY").unwrap().fraction_digits(), 0);
    }

    proptest! {
        #[test]
        fn net_and_vat_always_add_up(minor in 0..=Money::MINOR_MAX, rate in 0..=10_000u16) {
            let gross = eur(minor);
            let (net, vat) = gross.split_vat(VatRate::new(rate).unwrap());
            prop_assert_eq!(net.minor() + vat.minor(), minor);
        }
    }
}
