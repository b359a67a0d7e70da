//! What data may leave the car for, and who said so.
//!
//! - [`Service`] and [`Purpose`] describe; they come with the signed catalogue.
//! - The [`Ledger`] holds what the drivers said: append-only, each entry bound to the one before by its digest.
//! - Unknown is off. Several people in the car: the strictest counts.
//! - A yes counts for the text that was on screen, and no longer than that text says.

mod ledger;
mod receipt;
mod service;
mod status;

pub use ledger::{Change, Choice, Entry, Ledger, LedgerError, Origin, Standing};
pub use receipt::{Cover, Parties, Receipt};
pub use service::{LegalBasis, Purpose, Retention, Service};
pub use status::{
    Erasure, LedgerHealth, Operation, OperationKind, OperationState, Outflow, PrivacySnapshot, PrivateMode, PurposeStatus, Sharing,
};
