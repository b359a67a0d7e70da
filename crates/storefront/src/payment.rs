//! The seam to a payment provider.
//!
//! Every call is idempotent by order id, may be repeated at any time, and may be answered with "unknown":
//! the network broke, the provider was slow. Unknown is never taken for no.

use entitlement::{Money, OrderId};
use futures_util::future::BoxFuture;

mod sandbox;

pub use sandbox::{SandboxBehaviour, SandboxError, SandboxPayments};

/// Whether the money is reserved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Authorisation {
    /// It is.
    Authorised,
    /// It is not and will not be, for this order.
    Declined,
    /// Nobody can say. Ask [`PaymentProvider::status`] later.
    Unknown,
}

/// Whether the money was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Capture {
    /// It was, now or before.
    Captured,
    /// It was not and will not be, for this order.
    Refused,
    /// Nobody can say. Try again later.
    Unknown,
}

/// Whether a reservation was given up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Void {
    /// Nothing is reserved, and nothing will ever be charged for this order.
    Voided,
    /// Too late: the money was taken.
    Captured,
    /// Nobody can say. Try again later.
    Unknown,
}

/// What the provider knows of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaymentStatus {
    /// Nothing: the order never arrived there.
    Unseen,
    /// The money is reserved.
    Authorised,
    /// Declined, or given up.
    Declined,
    /// The money was taken.
    Captured,
    /// Nobody can say.
    Unknown,
}

/// Takes money. An order id is charged once at most, however often it is asked.
pub trait PaymentProvider: Send + Sync + 'static {
    /// Reserves the amount for an order.
    fn authorise<'a>(&'a self, order: &'a OrderId, amount: Money) -> BoxFuture<'a, Authorisation>;
    /// Takes what was reserved.
    fn capture<'a>(&'a self, order: &'a OrderId) -> BoxFuture<'a, Capture>;
    /// Asks what became of an order.
    fn status<'a>(&'a self, order: &'a OrderId) -> BoxFuture<'a, PaymentStatus>;
    /// Gives up the reservation, and bars the order from being authorised later.
    fn void<'a>(&'a self, order: &'a OrderId) -> BoxFuture<'a, Void>;
}
