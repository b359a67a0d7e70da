//! What the daemon tells of contracts: one picture at one revision, with what waits for the seller and what the driver should read.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Contract, Declaration, Outcome, PaymentMethod, ReceiptKind};
use crate::{Actor, EndReason, FeatureId, MessageKey, Money, OrderId, PhonePage, ReceiptId, Refusal};

/// Everything about contracts at one revision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContractsSnapshot {
    /// Grows by one with each change.
    pub revision: u64,
    /// Oldest first.
    pub contracts: Vec<Contract>,
    /// What was declared in this car, oldest first.
    pub declarations: Vec<DeclarationStatus>,
    /// Receipts that this car keeps, newest first.
    pub receipts: Vec<ReceiptSummary>,
    /// What the driver should read, newest first. Never shown while the car moves.
    pub messages: Vec<CarMessage>,
    /// What orders are paid with. `None`: nothing was added yet.
    pub payment: Option<PaymentMethod>,
    /// What is left of vouchers.
    pub balance: Option<Money>,
    /// What is open on the driver's phone.
    pub phone: Option<PhoneSession>,
}

/// A declaration, as the car wrote it down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeclarationStatus {
    /// Chosen by the car; also the id of its receipt.
    pub id: ReceiptId,
    /// About which contract.
    pub order: OrderId,
    /// What was declared.
    pub declaration: Declaration,
    /// When the driver tapped, by the car's best guess: this is what counts.
    pub declared_at: Timestamp,
    /// What became of it.
    pub outcome: Outcome,
}

/// A receipt in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptSummary {
    /// Its id.
    pub id: ReceiptId,
    /// Counts the receipts of this car, from 1.
    pub number: u32,
    /// What it is about.
    pub name: ReceiptName,
    /// Which contract.
    pub order: OrderId,
    /// For what.
    pub feature: FeatureId,
    /// When it was signed.
    pub issued_at: Timestamp,
}

/// What a receipt is about, in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReceiptName {
    /// A free month was begun.
    Trial,
    /// A contract came about.
    Contract,
    /// The driver withdrew.
    Withdrawal,
    /// The driver cancelled.
    Cancellation,
    /// The driver let nothing follow.
    RenewalStopped,
    /// It went on for another term.
    Renewed,
    /// Money was given back.
    Refund,
}

impl ReceiptName {
    /// As on the bus and in names of files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Trial => "trial",
            Self::Contract => "contract",
            Self::Withdrawal => "withdrawal",
            Self::Cancellation => "cancellation",
            Self::RenewalStopped => "renewal-stopped",
            Self::Renewed => "renewed",
            Self::Refund => "refund",
        }
    }
}

impl ReceiptKind {
    /// In a word.
    pub const fn name(&self) -> ReceiptName {
        match self {
            Self::Trial { .. } => ReceiptName::Trial,
            Self::Contract { .. } => ReceiptName::Contract,
            Self::Withdrawal { .. } => ReceiptName::Withdrawal,
            Self::Cancellation { .. } => ReceiptName::Cancellation,
            Self::RenewalStopped { .. } => ReceiptName::RenewalStopped,
            Self::Renewed { .. } => ReceiptName::Renewed,
            Self::Refund { .. } => ReceiptName::Refund,
        }
    }
}

/// Something that is being done on the driver's phone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhoneSession {
    /// What.
    pub kind: PhoneKind,
    /// Where.
    pub page: PhonePage,
    /// How far.
    pub state: PhoneState,
}

/// What is done on the phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhoneKind {
    /// A means of payment is added.
    Card,
    /// The charge of a renewal is confirmed to the bank.
    Confirmation,
    /// A voucher is redeemed.
    Voucher,
    /// An address for receipts by mail is given.
    Email,
}

/// How far a phone has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhoneState {
    /// Nothing was done yet.
    Waiting,
    /// Done.
    Done,
    /// Too late: begin anew.
    Expired,
    /// It did not work: begin anew.
    Failed,
}

/// What became of a voucher.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Redemption {
    /// Its amount was added to the balance.
    Redeemed(Money),
    /// There is no such voucher.
    Unknown,
    /// Somebody has redeemed it already.
    Used,
    /// It has run out.
    Expired,
    /// It is for another market.
    OtherMarket,
}

/// Something that the driver should read. It waits in the list until it was dismissed, and never comes up by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CarMessage {
    /// Says what it is about, so that nothing is said twice.
    pub id: MessageKey,
    /// Since when.
    pub at: Timestamp,
    /// What.
    pub subject: Subject,
}

/// What a message is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Subject {
    /// It ends soon, and nothing follows.
    EndsSoon {
        /// Which contract.
        order: OrderId,
        /// For what.
        feature: FeatureId,
        /// When, exclusive.
        ends: Timestamp,
    },
    /// It goes on soon, and is charged.
    RenewsSoon {
        /// Which contract.
        order: OrderId,
        /// For what.
        feature: FeatureId,
        /// When.
        at: Timestamp,
        /// How much.
        amount: Money,
    },
    /// It would go on at another price: it ends unless the driver says yes.
    PriceChanged {
        /// Which contract.
        order: OrderId,
        /// For what.
        feature: FeatureId,
        /// When it would be charged.
        at: Timestamp,
        /// What was agreed.
        before: Money,
        /// What it costs now.
        amount: Money,
    },
    /// The bank wants the driver to confirm the payment for going on. Nothing is lost until then.
    RenewalToConfirm {
        /// Which contract.
        order: OrderId,
        /// For what.
        feature: FeatureId,
        /// Until when it can be confirmed.
        by: Timestamp,
        /// Until when it works all the same.
        until: Timestamp,
        /// How much.
        amount: Money,
    },
    /// The payment for going on failed. Nothing is lost until then.
    RenewalFailed {
        /// Which contract.
        order: OrderId,
        /// For what.
        feature: FeatureId,
        /// Why.
        reason: Refusal,
        /// When it is tried again.
        next: Timestamp,
        /// Until when it works all the same.
        until: Timestamp,
    },
    /// A grant was taken back, with a signed reason.
    Removed {
        /// Which contract. `None`: from the factory.
        order: Option<OrderId>,
        /// For what.
        feature: FeatureId,
        /// Why.
        reason: EndReason,
        /// Who did it.
        actor: Actor,
        /// When.
        at: Timestamp,
    },
    /// The seller sent a grant set that takes something away without a reason. It was refused and kept, and the feature stays on.
    RemovalRefused {
        /// For what.
        feature: FeatureId,
    },
    /// It was not seen to work within the promised time: the money comes back.
    NotDelivered {
        /// Which contract.
        order: OrderId,
        /// For what.
        feature: FeatureId,
        /// How much comes back. `None`: nothing was paid.
        amount: Option<Money>,
    },
    /// The provider refuses for good to give money back: the seller does it another way.
    RefundRefused {
        /// Which contract.
        order: OrderId,
        /// For what.
        feature: FeatureId,
        /// How much.
        amount: Money,
    },
    /// Money was given back.
    Refunded {
        /// Which contract.
        order: OrderId,
        /// For what.
        feature: FeatureId,
        /// How much.
        amount: Money,
    },
    /// A declaration came too late.
    DeclaredTooLate {
        /// Which contract.
        order: OrderId,
        /// For what.
        feature: FeatureId,
        /// What was declared.
        declaration: Declaration,
    },
}
