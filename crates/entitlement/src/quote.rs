//! What an offer costs this vehicle, and on which terms: what the order page shows and a confirmation binds to.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{
    Document, DocumentKind, Feature, FeatureId, Holder, Localised, Market, Money, Offer, OfferId, QuoteId, Term, VatRate, VehicleKey,
};

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
    /// Days in which it can be withdrawn from. 0: the market knows no such right.
    pub withdrawal_days: u16,
    /// When this was signed.
    #[serde(with = "jiff::fmt::serde::timestamp::second::required")]
    pub issued_at: Timestamp,
    /// Until when it can be ordered like this.
    #[serde(with = "jiff::fmt::serde::timestamp::second::required")]
    pub expires_at: Timestamp,
}

/// What makes a quote of an offer.
#[derive(Debug, Clone)]
pub struct Binding {
    /// Of this very quote.
    pub id: QuoteId,
    /// For whom.
    pub vehicle: VehicleKey,
    /// From when the term runs.
    pub starts: Timestamp,
    /// When it is signed.
    pub issued_at: Timestamp,
    /// Until when it can be ordered like this.
    pub expires_at: Timestamp,
}

impl Quote {
    /// What the catalogue says of this offer of this feature in this market, bound to a vehicle and a time.
    pub fn of(feature: &Feature, offer: &Offer, market: &Market, binding: Binding) -> Self {
        let Binding { id, vehicle, starts, issued_at, expires_at } = binding;
        Self {
            id,
            vehicle,
            offer: offer.id.clone(),
            feature: feature.id.clone(),
            name: feature.texts.iter().map(|(language, texts)| (language.clone(), texts.name.clone())).collect(),
            effect: feature.texts.iter().map(|(language, texts)| (language.clone(), texts.effect.clone())).collect(),
            term: offer.term,
            starts,
            ends: offer.term.ends(starts),
            total: offer.price,
            vat_rate: market.vat,
            holder: feature.holder,
            seller: market.seller.name.clone(),
            withdrawal_days: market.withdrawal.as_ref().map_or(0, |rule| rule.days),
            issued_at,
            expires_at,
        }
    }
}

impl Document for Quote {
    const KIND: DocumentKind = DocumentKind::Quote;
}
