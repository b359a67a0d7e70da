//! Where the store sells, and under which rules: what a market pack becomes in the signed catalogue. See `docs/markets.md`.
//!
//! - Law and habit of a country are data here. The code knows rules of calculation, never a country.
//! - A day is a day of the market, wherever the car, the driver or the storefront is.
//! - What cannot be known for certain is decided in the driver's favour: a right ends later, never sooner.

use std::collections::BTreeMap;

use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

use crate::{Currency, DrivingLimits, Localised, VatRate};

mod calendar;
mod cancel;
mod reminders;
mod renewal;
mod withdrawal;

#[cfg(test)]
mod tests;

pub use calendar::{Holiday, HolidayError, RestDays, Zone};
pub use cancel::CancelRule;
pub use reminders::Reminders;
pub use renewal::RenewalRule;
pub use withdrawal::WithdrawalRule;

/// A country with its currency and law.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Market {
    /// Of every price in it.
    pub currency: Currency,
    /// Contained in every price.
    pub vat: VatRate,
    /// What is said of tax where there is no VAT to be shown. `None` where there is.
    pub tax_note: Option<Localised>,
    /// Who the contract is with.
    pub seller: Seller,
    /// What the driver can read before the order (Directive 2011/83/EU, art. 6). All of [`SellerDocument::ALL`].
    pub documents: BTreeMap<SellerDocument, Localised>,
    /// All that the button says which makes a contract (Directive 2011/83/EU, art. 8(2); § 312j(3) BGB).
    pub order_button: Localised,
    /// Hours of powered-on time within which a feature is seen to work, or else the money goes back. What an offer says counts.
    pub delivery_hours: u16,
    /// How a contract can be withdrawn from. `None`: this market knows no such right.
    pub withdrawal: Option<WithdrawalRule>,
    /// How a contract can be cancelled.
    pub cancel: CancelRule,
    /// How a term can renew, for a driver who chose that. `None`: nothing renews here.
    pub renewal: Option<RenewalRule>,
    /// When a driver is told that something ends.
    pub reminders: Reminders,
    /// What may be seen and done on the road.
    pub driving: DrivingLimits,
}

/// Who the contract is with, and how to reach them (Directive 2011/83/EU, art. 6(1)(b) and (c)).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seller {
    /// As on the order page and on receipts.
    pub name: String,
    /// Postal address, in one line.
    pub address: String,
    /// Where declarations can be sent to.
    pub email: String,
    /// With the country's code, such as `+49 30 23125000`.
    pub phone: String,
}

/// A text of the seller that belongs to every contract in a market.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SellerDocument {
    /// Terms of sale.
    Terms,
    /// How to withdraw, and what follows from it.
    Withdrawal,
    /// What happens with the driver's data (GDPR, art. 13).
    Privacy,
}

impl SellerDocument {
    /// Every one, in the order on screen.
    pub const ALL: [Self; 3] = [Self::Terms, Self::Withdrawal, Self::Privacy];

    /// As in file names and on the screens' side.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Terms => "terms",
            Self::Withdrawal => "withdrawal",
            Self::Privacy => "privacy",
        }
    }
}

/// What the two buttons of a declaration say: the one that leads there, and the one that declares. Nothing else stands on them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// Leads to the page: "Vertrag widerrufen", "Verträge hier kündigen".
    pub entry: Localised,
    /// Declares: "Widerruf bestätigen", "Jetzt kündigen".
    pub confirm: Localised,
}

/// So many days of 24 hours.
fn days(count: u16) -> SignedDuration {
    SignedDuration::from_hours(24 * i64::from(count))
}
