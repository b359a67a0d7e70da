//! What a driver has agreed with the seller, and what became of it: one signed book a vehicle, replaced as a whole.
//!
//! - A grant says what works; a contract says what was promised and paid. Each names the other by the order's id.
//! - A contract never vanishes from the book: it comes to an end in it.
//! - What a driver declares (withdraw, cancel, stop a renewal) is a [`Declaration`]: it needs nobody's yes, and the time of the tap
//!   counts, not that of its arrival (§ 355 Abs. 1, § 312k BGB).

mod messages;
mod receipt;
mod status;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{Document, DocumentKind, EndReason, FeatureId, Money, Now, OrderId, OrderKind, Refusal, Term, VehicleKey, Verified};

pub use messages::{news_of_book, news_of_set, not_delivered_message, reminders};
pub use receipt::{ContractReceipt, ReceiptKind};
pub use status::{
    CarMessage, ContractsSnapshot, DeclarationStatus, PhoneKind, PhoneSession, PhoneState, ReceiptName, ReceiptSummary, Redemption, Subject,
};

/// Most contracts in one book, and so most of one vehicle for ever.
pub const CONTRACTS_MAX: usize = 2_048;

/// Every contract of a vehicle, and what it is paid with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContractBook {
    /// Whose it is.
    pub vehicle: VehicleKey,
    /// Only grows.
    pub version: u64,
    /// When it was signed. Only grows.
    #[serde(with = "jiff::fmt::serde::timestamp::second::required")]
    pub issued_at: Timestamp,
    /// Counts the owners. Only grows.
    pub ownership_epoch: u32,
    /// Oldest first.
    pub contracts: Vec<Contract>,
    /// What orders are paid with. `None`: nothing was added yet.
    pub payment: Option<PaymentMethod>,
    /// What is left of vouchers. Used up by the next order. `None`: nothing.
    pub balance: Option<Money>,
    /// How often the seller has set the PIN back, after it was sure who asks. Only grows; one more and the PIN is gone.
    pub pin_resets: u32,
}

impl Document for ContractBook {
    const KIND: DocumentKind = DocumentKind::ContractBook;
}

impl ContractBook {
    /// The contract that an order made.
    pub fn contract(&self, order: &OrderId) -> Option<&Contract> {
        self.contracts.iter().find(|contract| contract.order == *order)
    }
}

/// One contract. It is known by the order that made it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contract {
    /// The order that made it.
    pub order: OrderId,
    /// For what.
    pub feature: FeatureId,
    /// A trial, or something paid for.
    pub kind: OrderKind,
    /// For how long.
    pub term: Term,
    /// When it came about: what periods of withdrawal are counted from.
    #[serde(with = "jiff::fmt::serde::timestamp::second::required")]
    pub concluded_at: Timestamp,
    /// Since when its time runs: since the car has seen the feature work, or the contract before it has ended. `None`: not yet.
    #[serde(with = "jiff::fmt::serde::timestamp::second::optional")]
    pub starts: Option<Timestamp>,
    /// Until when, exclusive. `None`: for good, or its time does not run yet.
    #[serde(with = "jiff::fmt::serde::timestamp::second::optional")]
    pub ends: Option<Timestamp>,
    /// The price, with VAT. `None`: a trial.
    pub price: Option<Money>,
    /// What was charged for it: the price less what was credited. `None`: nothing was, or not yet.
    pub paid: Option<Money>,
    /// What was given back, or is on its way back. `None`: nothing.
    pub refund: Option<Refund>,
    /// Until when it can be withdrawn from, exclusive. `None`: there is no such right.
    #[serde(with = "jiff::fmt::serde::timestamp::second::optional")]
    pub withdraw_until: Option<Timestamp>,
    /// When the driver cancelled it. It runs on to its end.
    #[serde(with = "jiff::fmt::serde::timestamp::second::optional")]
    pub cancelled_at: Option<Timestamp>,
    /// Hours for which the car may be switched on before the feature must be seen to work; else it is refunded.
    pub delivery_hours: u16,
    /// What follows when it ends.
    pub renewal: Renewal,
    /// Where it stands.
    pub standing: ContractStanding,
    /// The order whose contract goes on in this one, with credit. `None`: it is the first.
    pub continues: Option<OrderId>,
}

impl Contract {
    /// Whether it is certain that it can no longer be withdrawn from: there is no such right, or the signed time is over by the
    /// lower bound. In doubt the seller decides, by the time of the tap.
    pub fn is_past_withdrawal(&self, now: &Now) -> bool {
        self.withdraw_until.is_none_or(|until| until <= now.lower_bound)
    }

    /// Whether it is over.
    pub fn is_over(&self) -> bool {
        matches!(self.standing, ContractStanding::Over { .. })
    }
}

/// Where a contract stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ContractStanding {
    /// Granted; the car has not reported that it works.
    Delivering,
    /// The car has seen it work, or it follows on one that does.
    Running,
    /// It is over.
    Over {
        /// Why.
        reason: EndReason,
        /// Since when.
        #[serde(with = "jiff::fmt::serde::timestamp::second::required")]
        at: Timestamp,
    },
}

/// What follows when a contract ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Renewal {
    /// It has no end, or nothing renews where it was made.
    NotOffered,
    /// Nothing follows: it ends by itself.
    Off,
    /// The driver chose that it goes on.
    On {
        /// When the amount is charged.
        #[serde(with = "jiff::fmt::serde::timestamp::second::required")]
        at: Timestamp,
        /// How much.
        amount: Money,
    },
    /// The price has changed since: it goes on only if the driver says yes to the new one. Silence ends it.
    PriceChanged {
        /// When the new amount would be charged.
        #[serde(with = "jiff::fmt::serde::timestamp::second::required")]
        at: Timestamp,
        /// What the driver had said yes to.
        before: Money,
        /// What it costs now.
        amount: Money,
    },
    /// It is being charged, and the bank wants the driver to confirm that on the phone. Nothing is lost until then.
    ToConfirm {
        /// Until when it can be confirmed; then it counts as a payment that did not go through.
        #[serde(with = "jiff::fmt::serde::timestamp::second::required")]
        by: Timestamp,
        /// Until when the feature works all the same, exclusive.
        #[serde(with = "jiff::fmt::serde::timestamp::second::required")]
        until: Timestamp,
        /// How much.
        amount: Money,
    },
    /// It was to go on, and the payment did not go through. Nothing is lost until then.
    Retrying {
        /// Why not.
        reason: Refusal,
        /// When it is tried again.
        #[serde(with = "jiff::fmt::serde::timestamp::second::required")]
        next: Timestamp,
        /// Until when the feature works all the same, exclusive.
        #[serde(with = "jiff::fmt::serde::timestamp::second::required")]
        until: Timestamp,
        /// How much.
        amount: Money,
    },
}

/// Money on its way back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refund {
    /// How much.
    pub amount: Money,
    /// When it was begun.
    #[serde(with = "jiff::fmt::serde::timestamp::second::required")]
    pub started_at: Timestamp,
    /// When the provider refused it for good: the seller gives it back another way. `None`: it did not.
    #[serde(with = "jiff::fmt::serde::timestamp::second::optional")]
    pub refused_at: Option<Timestamp>,
    /// When it was given back: the provider took it over, or the seller did it by hand. `None`: not yet.
    #[serde(with = "jiff::fmt::serde::timestamp::second::optional")]
    pub done_at: Option<Timestamp>,
}

/// What orders are paid with. Numbers of cards never come near a car.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentMethod {
    /// Such as `Visa`. At most 32 characters.
    pub brand: String,
    /// The last four digits.
    pub last4: String,
    /// Year and month after which it is no longer taken. `None`: it does not run out.
    pub expires: Option<(u16, u8)>,
}

/// What a driver, or the car, declares about a contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Declaration {
    /// Withdraws from it (§ 356a BGB; Directive 2011/83/EU, art. 11a).
    Withdraw,
    /// Cancels it; it runs to the end of what is paid (§ 312k BGB).
    Cancel,
    /// Lets nothing follow when it ends.
    StopRenewal,
    /// The car has seen the feature work.
    Delivered,
    /// The car was switched on for as long as was promised, and the feature does not work.
    NotDelivered,
}

impl Declaration {
    /// Whether the driver declares it, and not the car.
    pub const fn is_by_driver(self) -> bool {
        matches!(self, Self::Withdraw | Self::Cancel | Self::StopRenewal)
    }
}

/// What became of a declaration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Written down in the car; the seller does not have it yet. The time of the tap counts.
    Queued,
    /// The seller has it, and it holds.
    Accepted,
    /// It came too late, by the time of the tap.
    TooLate,
    /// The contract is over already, or never came about: there is nothing to declare.
    Moot,
}

/// Whether a genuine book replaces the stored one.
///
/// # Errors
/// [`BookRejection`]: the stored one stays.
pub fn accept_book(
    offered: &Verified<ContractBook>,
    own: &VehicleKey,
    stored: Option<&Verified<ContractBook>>,
) -> Result<crate::Acceptance, BookRejection> {
    let book = offered.content();
    if book.vehicle != *own {
        return Err(BookRejection::OtherVehicle);
    }
    if book.contracts.len() > CONTRACTS_MAX {
        return Err(BookRejection::TooMany);
    }
    let Some(stored) = stored else { return Ok(crate::Acceptance::Newer) };
    if stored.bytes() == offered.bytes() {
        return Ok(crate::Acceptance::Unchanged);
    }
    let before = stored.content();
    if book.version <= before.version {
        return Err(BookRejection::Older { stored: before.version, offered: book.version });
    }
    if book.issued_at < before.issued_at || book.ownership_epoch < before.ownership_epoch || book.pin_resets < before.pin_resets {
        return Err(BookRejection::GoesBack);
    }
    // A new owner starts with an empty book.
    if book.ownership_epoch == before.ownership_epoch
        && let Some(gone) = before.contracts.iter().find(|contract| book.contract(&contract.order).is_none())
    {
        return Err(BookRejection::Vanished(gone.order.clone()));
    }
    Ok(crate::Acceptance::Newer)
}

/// Why a genuine book is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BookRejection {
    /// Of another car.
    #[error("the contract book belongs to another vehicle")]
    OtherVehicle,
    /// Older than what is stored, or another one of the same version.
    #[error("the contract book has version {offered}, version {stored} is stored")]
    Older {
        /// Stored now.
        stored: u64,
        /// Offered.
        offered: u64,
    },
    /// Signed time, ownership epoch or resets of the PIN went back.
    #[error("the contract book goes back in time, ownership or resets")]
    GoesBack,
    /// A contract is no longer in it.
    #[error("the contract of order {0} is gone from the contract book")]
    Vanished(OrderId),
    /// More contracts than any car has.
    #[error("the contract book has more than {CONTRACTS_MAX} contracts")]
    TooMany,
}

#[cfg(test)]
mod tests;
