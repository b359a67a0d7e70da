//! What an offer costs this vehicle, and on which terms: what the order page shows and a confirmation binds to.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{Document, DocumentKind, FeatureId, Holder, Localised, Money, OfferId, QuoteId, Term, VatRate, VehicleKey};

/// Everything that has to be said before an order (Directive 2011/83/EU art. 6 and 8; § 312j BGB), signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// Of this very quote: two quotes that say the same are still two, and each becomes one order at most.
    pub id: QuoteId,
    /// For whom.
    pub vehicle: VehicleKey,
    /// Which offer.
    pub offer: OfferId,
    /// Which feature.
    pub feature: FeatureId,
    /// Its name, as sold.
    pub name: Localised,
    /// Its essential characteristics.
    pub effect: Localised,
    /// For how long.
    pub term: Term,
    /// From when, if it is ordered now. After what is already running.
    #[serde(with = "jiff::fmt::serde::timestamp::second::required")]
    pub starts: Timestamp,
    /// Until when, exclusive. `None`: for good.
    #[serde(with = "jiff::fmt::serde::timestamp::second::optional")]
    pub ends: Option<Timestamp>,
    /// All there is to pay, with VAT. Paid once; nothing renews by itself.
    pub total: Money,
    /// Contained in the total.
    pub vat_rate: VatRate,
    /// Who keeps it when the car is sold.
    pub holder: Holder,
    /// Who the contract is with.
    pub seller: String,
    /// Days in which it can be withdrawn from.
    pub withdrawal_days: u16,
    /// When this was signed.
    #[serde(with = "jiff::fmt::serde::timestamp::second::required")]
    pub issued_at: Timestamp,
    /// Until when it can be ordered like this.
    #[serde(with = "jiff::fmt::serde::timestamp::second::required")]
    pub expires_at: Timestamp,
}

impl Document for Quote {
    const KIND: DocumentKind = DocumentKind::Quote;
}
