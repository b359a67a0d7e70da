//! What an offer costs this vehicle, and on which terms: what the order page shows and a confirmation binds to.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{
    Document, DocumentKind, Feature, FeatureId, Holder, Localised, Market, Money, Offer, OfferId, OrderId, QuoteId, Term, VatRate,
    VehicleKey,
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
    /// The price, with VAT. Paid once; it renews only if the driver chose that.
    pub total: Money,
    /// What is credited against the price, each with its reason. Never more than the price in all.
    pub credit: Vec<Credit>,
    /// The order whose contract goes on in this one: its term ends when this one begins, and what is left of it is credited.
    pub replaces: Option<OrderId>,
    /// The order whose contract this one continues at its end, charged then and not now.
    pub renews: Option<OrderId>,
    /// Hours for which the car may be switched on before the feature must be seen to work; else what was paid is given back.
    pub delivery_hours: u16,
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

/// What is credited against a price.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Credit {
    /// How much.
    pub amount: Money,
    /// For what.
    pub reason: CreditReason,
}

/// For what something is credited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CreditReason {
    /// What is left of the contract that this one replaces, counted to the second and rounded up to the minor unit.
    Unused(OrderId),
    /// Vouchers.
    Voucher,
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
    /// What is credited.
    pub credit: Vec<Credit>,
    /// See [`Quote::replaces`].
    pub replaces: Option<OrderId>,
    /// See [`Quote::renews`].
    pub renews: Option<OrderId>,
    /// When it is signed.
    pub issued_at: Timestamp,
    /// Until when it can be ordered like this.
    pub expires_at: Timestamp,
}

impl Quote {
    /// What the catalogue says of this offer of this feature in this market, bound to a vehicle and a time.
    pub fn of(feature: &Feature, offer: &Offer, market: &Market, binding: Binding) -> Self {
        let Binding { id, vehicle, starts, credit, replaces, renews, issued_at, expires_at } = binding;
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
            credit,
            replaces,
            renews,
            delivery_hours: offer.delivery_hours,
            vat_rate: market.vat,
            holder: feature.holder,
            seller: market.seller.name.clone(),
            withdrawal_days: market.withdrawal.as_ref().map_or(0, |rule| rule.days),
            issued_at,
            expires_at,
        }
    }
}

impl Quote {
    /// Whether the other says the same, only signed at another time: one who has read this one has read that one.
    pub fn says_the_same(&self, other: &Self) -> bool {
        // What begins at once begins later in the later one; it has to begin at once in both.
        let (at_once, starts) = (self.starts <= self.issued_at, other.starts <= other.issued_at);
        let Self { id, starts: later, ends, issued_at, expires_at, .. } = other.clone();
        let ends = if at_once && starts { ends } else { self.ends };
        let (starts, ends) = if at_once && starts { (later, ends) } else { (self.starts, ends) };
        Self { id, starts, ends, issued_at, expires_at, ..self.clone() } == *other
    }

    /// What is charged: the price less what is credited.
    pub fn to_pay(&self) -> Money {
        self.credit.iter().fold(self.total, |left, credit| left.less(credit.amount))
    }
}

impl Document for Quote {
    const KIND: DocumentKind = DocumentKind::Quote;
}
