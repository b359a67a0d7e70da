//! The seam to a payment provider.
//!
//! - Every call is idempotent, may be repeated at any time and for ever, and may be answered with "unknown": the network broke,
//!   the provider was slow. Unknown is never taken for no.
//! - An order id is authorised and captured once at most, a refund id gives money back once at most.
//! - A card number never comes through here: a card is typed in at the provider, and the storefront gets a [`MethodToken`].

use entitlement::{Money, OrderId};
use futures_util::future::BoxFuture;

mod method;
mod sandbox;
mod stripe;

pub use method::{CardExpiry, Last4, Method, MethodError, MethodToken};
pub use sandbox::{SandboxBehaviour, SandboxError, SandboxPayments};
pub use stripe::{STRIPE_API_BASE, StripeAddressError, StripeConfig, StripeError, StripePayments};

pub use entitlement::{RefundId, SessionId};

/// Whether the money is reserved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Authorisation {
    /// It is.
    Authorised,
    /// It is not and will not be, for this order.
    Declined(Decline),
    /// It will be when the bank's customer has confirmed it, see [`PaymentProvider::begin_confirmation`].
    ConfirmationNeeded,
    /// Nobody can say. Ask [`PaymentProvider::status`] later.
    Unknown,
}

/// Why the money is not reserved, by what the driver can do about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decline {
    /// The bank says no, and not why.
    Declined,
    /// The card has expired.
    Expired,
    /// The card's limit or the money on the account does not suffice.
    LimitExceeded,
    /// The provider does not know the means of payment, or no longer.
    NoMethod,
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
    /// The bank waits for its customer's confirmation.
    ConfirmationNeeded,
    /// The money is reserved.
    Authorised,
    /// The bank said no. Nothing will be charged for this order.
    Declined(Decline),
    /// Given up. Nothing will be charged for this order.
    Voided,
    /// The money was taken.
    Captured,
    /// The money was taken, and the bank has taken it back for its customer.
    Reversed,
    /// Nobody can say.
    Unknown,
}

/// Whether money was given back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refund {
    /// It was, now or before.
    Refunded,
    /// It was not and will not be, for this refund: nothing of the order is left to give back, or the bank refuses it.
    Refused,
    /// Nobody can say. Try again later.
    Unknown,
}

/// What has moved for an order, each in its currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Movements {
    /// Taken.
    pub captured: Money,
    /// Given back by us.
    pub refunded: Money,
    /// Taken back by the bank.
    pub reversed: Money,
}

/// Where a person does what only a person can do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// On our own page, with the forms of [`PaymentProvider::own_forms`].
    OwnForm,
    /// At this address.
    At(String),
    /// Nowhere: there is nothing to do, or no longer. Ask how it stands.
    Nowhere,
    /// The provider does not say. Try again later.
    Unknown,
}

/// How far a try to add a means of payment has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SetupStatus {
    /// The person is still at it, or has not begun.
    Waiting,
    /// It can be charged.
    Ready(Method),
    /// It will not be: refused by the bank, given up, or run out of time.
    Failed,
    /// Nobody can say. Ask again later.
    Unknown,
}

/// Whether the provider has forgotten a means of payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Forgotten {
    /// It has, or never knew it.
    Forgotten,
    /// Nobody can say. Try again later.
    Unknown,
}

/// What came to the address for a provider's messages.
#[derive(Debug, Clone, Copy)]
pub struct Message<'a> {
    /// Every header field, its name in lower case.
    pub headers: &'a [(&'a str, &'a str)],
    /// The bytes of the body, as they came.
    pub body: &'a [u8],
    /// When, in seconds since 1970 (UTC).
    pub at: i64,
}

/// What a message is about. It is only a nudge: what counts is asked at the provider again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Nudge {
    /// Something happened to the payment of this order.
    Order(OrderId),
    /// Something happened to this try to add a means of payment.
    Setup(SessionId),
}

/// What a provider made of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// It is genuine and about this.
    Nudge(Nudge),
    /// It is genuine and about nothing of ours.
    Nothing,
    /// It is not from the provider, or too old.
    Forged,
    /// Nobody can say now. The provider is to send it again.
    Unknown,
}

/// Takes money, and gives it back.
pub trait PaymentProvider: Send + Sync + 'static {
    /// What it is called in paths and logs: lower case letters.
    fn name(&self) -> &'static str;

    /// Reserves the amount for an order. Another amount or means of payment under the same order id changes nothing.
    fn authorise<'a>(&'a self, order: &'a OrderId, amount: Money, method: &'a MethodToken) -> BoxFuture<'a, Authorisation>;
    /// Takes what was reserved, as a whole.
    fn capture<'a>(&'a self, order: &'a OrderId) -> BoxFuture<'a, Capture>;
    /// Asks what became of an order.
    fn status<'a>(&'a self, order: &'a OrderId) -> BoxFuture<'a, PaymentStatus>;
    /// Gives up the reservation, and bars the order from being authorised later.
    fn void<'a>(&'a self, order: &'a OrderId) -> BoxFuture<'a, Void>;
    /// Gives back a part or all of what was taken. Idempotent by refund id.
    fn refund<'a>(&'a self, order: &'a OrderId, refund: &'a RefundId, amount: Money) -> BoxFuture<'a, Refund>;
    /// What has moved for an order, for the audit. `None`: nobody can say now, or the order never arrived there.
    fn movements<'a>(&'a self, order: &'a OrderId) -> BoxFuture<'a, Option<Movements>>;

    /// Where the bank's customer confirms an order that is [`PaymentStatus::ConfirmationNeeded`]. Comes back to `return_url`.
    fn begin_confirmation<'a>(&'a self, order: &'a OrderId, return_url: &'a str) -> BoxFuture<'a, Place>;
    /// Where a person adds a means of payment. Comes back to `return_url`. Repeated, it leads to the same try.
    fn begin_setup<'a>(&'a self, setup: &'a SessionId, return_url: &'a str) -> BoxFuture<'a, Place>;
    /// Asks how far that has come.
    fn finish_setup<'a>(&'a self, setup: &'a SessionId) -> BoxFuture<'a, SetupStatus>;
    /// Makes the provider forget a means of payment: nothing can be charged to it any more.
    fn forget<'a>(&'a self, method: &'a MethodToken) -> BoxFuture<'a, Forgotten>;

    /// Checks a message of the provider and says what it is about.
    fn hear<'a>(&'a self, _message: Message<'a>) -> BoxFuture<'a, Heard> {
        Box::pin(async { Heard::Forged })
    }
    /// Our own forms, where the provider has no pages: for [`Place::OwnForm`].
    fn own_forms(&self) -> Option<&dyn OwnForms> {
        None
    }
    /// A means of payment that each new vehicle has from the start.
    fn method_of_new_vehicle(&self) -> Option<Method> {
        None
    }
}

/// A card as a person typed it. Never stored, never logged: it has no `Debug`.
#[derive(Clone, Copy)]
pub struct TypedCard<'a> {
    /// Digits, as typed.
    pub number: &'a str,
    /// Until when it is good.
    pub expires: CardExpiry,
}

/// What the bank's customer says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consent {
    /// Yes, that is my order.
    Confirmed,
    /// No.
    Refused,
}

/// What became of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormAnswer {
    /// It was taken, now or before.
    Taken,
    /// It cannot be what it should be.
    Invalid,
    /// Nobody can say. Try again later.
    Unknown,
}

/// What our own page does in the place of a provider's. Only for providers that take no real cards.
pub trait OwnForms: Send + Sync {
    /// Takes a card for a setup.
    fn take_card<'a>(&'a self, setup: &'a SessionId, card: TypedCard<'a>) -> BoxFuture<'a, FormAnswer>;
    /// Answers for the bank's customer.
    fn take_consent<'a>(&'a self, order: &'a OrderId, consent: Consent) -> BoxFuture<'a, FormAnswer>;
}
