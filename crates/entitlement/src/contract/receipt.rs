//! What the driver keeps of a contract and of everything that was declared about it: signed, and readable without a network for as
//! long as the car lives (Directive 2011/83/EU, art. 8 para. 7; § 312f, § 312k Abs. 4, § 356a Abs. 4 BGB).

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::PaymentMethod;
use crate::{Document, DocumentKind, EndReason, FeatureId, Localised, Money, OrderId, Quote, ReceiptId, VehicleKey};

/// One receipt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContractReceipt {
    /// Its id.
    pub id: ReceiptId,
    /// Counts the receipts of a vehicle, from 1.
    pub number: u32,
    /// Whose it is.
    pub vehicle: VehicleKey,
    /// The car, as on its boot lid, and the last four characters of its VIN: for a person who reads the receipt elsewhere.
    pub car: String,
    /// When it was signed.
    #[serde(with = "jiff::fmt::serde::timestamp::second::required")]
    pub issued_at: Timestamp,
    /// Which contract.
    pub order: OrderId,
    /// For what.
    pub feature: FeatureId,
    /// Its name, as sold.
    pub name: Localised,
    /// Who the contract is with: name, postal address and e-mail, one a line.
    pub seller: String,
    /// The market, ISO 3166-1 alpha-2: its law and its time zone hold.
    pub market: crate::MarketId,
    /// What it is about.
    pub kind: ReceiptKind,
}

/// What a receipt is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReceiptKind {
    /// A free month was begun. It ends by itself and costs nothing.
    Trial {
        /// When the driver asked for it.
        #[serde(with = "jiff::fmt::serde::timestamp::second::required")]
        declared_at: Timestamp,
    },
    /// A contract came about: the confirmation on a durable medium.
    Contract {
        /// Everything that was shown before the order.
        quote: Box<Quote>,
        /// When the driver ordered.
        #[serde(with = "jiff::fmt::serde::timestamp::second::required")]
        declared_at: Timestamp,
        /// What was charged.
        paid: Money,
        /// With what. `None`: everything was credited.
        method: Option<PaymentMethod>,
        /// Until when it can be withdrawn from, exclusive. `None`: no such right.
        #[serde(with = "jiff::fmt::serde::timestamp::second::optional")]
        withdraw_until: Option<Timestamp>,
    },
    /// The driver withdrew.
    Withdrawal {
        /// When the driver tapped.
        #[serde(with = "jiff::fmt::serde::timestamp::second::required")]
        declared_at: Timestamp,
        /// What is given back. `None`: nothing was paid.
        refund: Option<Money>,
    },
    /// The driver cancelled.
    Cancellation {
        /// When the driver tapped.
        #[serde(with = "jiff::fmt::serde::timestamp::second::required")]
        declared_at: Timestamp,
        /// When the contract ends.
        #[serde(with = "jiff::fmt::serde::timestamp::second::required")]
        ends: Timestamp,
    },
    /// The driver let nothing follow when it ends.
    RenewalStopped {
        /// When the driver tapped.
        #[serde(with = "jiff::fmt::serde::timestamp::second::required")]
        declared_at: Timestamp,
    },
    /// It went on for another term, as the driver had chosen.
    Renewed {
        /// The quote that was agreed on.
        quote: Box<Quote>,
        /// What was charged.
        paid: Money,
        /// With what.
        method: Option<PaymentMethod>,
    },
    /// Money was given back.
    Refund {
        /// How much.
        amount: Money,
        /// Why.
        reason: EndReason,
    },
}

impl Document for ContractReceipt {
    const KIND: DocumentKind = DocumentKind::Receipt;
}
