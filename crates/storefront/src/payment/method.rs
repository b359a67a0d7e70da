//! A means of payment: as much of it as a person needs to recognise it, and the provider's name for it.

use std::{fmt, str::FromStr};

use protocol::http::CardBrand;

/// Longest token in bytes. Two of Stripe's ids fit four times.
const TOKEN_BYTES_MAX: usize = 255;

/// Why something is not part of a means of payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MethodError {
    /// A token has 1 to 255 printable ASCII characters.
    #[error("a token has 1 to {TOKEN_BYTES_MAX} printable ASCII characters")]
    Token,
    /// Not four digits.
    #[error("the end of a card number has 4 digits")]
    Last4,
    /// Not a month from 2000-01 to 2099-12.
    #[error("a card expires in a month of this century, as in 2029-07")]
    Expiry,
}

/// What the provider calls a means of payment. Whoever has it and the provider's key can charge it, so it is not shown in logs.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct MethodToken(String);

impl MethodToken {
    /// A token as the provider gave it.
    ///
    /// # Errors
    /// [`MethodError::Token`] when it is empty, too long or not printable.
    pub fn parse(text: &str) -> Result<Self, MethodError> {
        let printable = text.bytes().all(|byte| byte.is_ascii_graphic());
        if text.is_empty() || text.len() > TOKEN_BYTES_MAX || !printable { Err(MethodError::Token) } else { Ok(Self(text.to_owned())) }
    }

    /// For the provider.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for MethodToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MethodToken")
    }
}

/// The last four digits of a card number, all that we ever know of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Last4([u8; 4]);

impl FromStr for Last4 {
    type Err = MethodError;
    fn from_str(text: &str) -> Result<Self, MethodError> {
        let digits: [u8; 4] = text.as_bytes().try_into().map_err(|_| MethodError::Last4)?;
        if digits.iter().all(u8::is_ascii_digit) { Ok(Self(digits)) } else { Err(MethodError::Last4) }
    }
}

impl fmt::Display for Last4 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|digit| write!(f, "{}", char::from(*digit)))
    }
}

/// The month at whose end a card expires. Written as `2029-07`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct CardExpiry {
    year: u16,
    month: u8,
}

impl CardExpiry {
    /// A month of this century.
    ///
    /// # Errors
    /// [`MethodError::Expiry`] outside of 2000-01 to 2099-12.
    pub fn new(year: u16, month: u8) -> Result<Self, MethodError> {
        if (2000..=2099).contains(&year) && (1..=12).contains(&month) { Ok(Self { year, month }) } else { Err(MethodError::Expiry) }
    }
}

impl CardExpiry {
    /// The same as two numbers.
    pub fn year_and_month(self) -> (u16, u8) {
        (self.year, self.month)
    }
}

impl FromStr for CardExpiry {
    type Err = MethodError;
    fn from_str(text: &str) -> Result<Self, MethodError> {
        let (year, month) = text.split_once('-').ok_or(MethodError::Expiry)?;
        Self::new(year.parse().map_err(|_| MethodError::Expiry)?, month.parse().map_err(|_| MethodError::Expiry)?)
    }
}

impl fmt::Display for CardExpiry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}", self.year, self.month)
    }
}

/// A means of payment that can be charged without its holder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Method {
    /// For the provider.
    pub token: MethodToken,
    /// Such as Visa.
    pub brand: CardBrand,
    /// To recognise it by.
    pub last4: Last4,
    /// To see when it will stop working.
    pub expires: CardExpiry,
}
