use zbus::DBusError;

/// Everything that a call to the daemon can answer instead of a result. Named by what the caller can do about it.
#[derive(Debug, Clone, PartialEq, DBusError)]
#[zbus(prefix = "org.upfit.Error", impl_display = true)]
pub enum BusError {
    /// The bus or the daemon does not answer: try again later.
    #[zbus(error)]
    Bus(zbus::Error),
    /// An argument cannot be read: a defect of the caller.
    InvalidArgument(String),
    /// There is no such feature.
    UnknownFeature(String),
    /// There is no such offer, order or quote.
    NotFound(String),
    /// This car cannot get it: the snapshot says why.
    NotEligible(String),
    /// Something for this feature is on its way already.
    AlreadyPending(String),
    /// Only while parked.
    NotParked(String),
    /// The text that was shown is not the one that holds now: show it again.
    TextChanged(String),
    /// Not for the driver to decide: a law demands it, or nothing in this car does it.
    NotSwitchable(String),
    /// The record of what drivers said cannot be trusted: everything stays off until it is begun anew.
    LedgerBroken(String),
    /// The quote is too old: prepare the order again.
    QuoteExpired(String),
    /// This `request_id` was used for another call.
    RequestIdReused(String),
    /// The storefront does not answer: nothing happened, try again later.
    StorefrontUnreachable(String),
    /// The storefront answered with something that cannot be believed or understood.
    StorefrontRefused(String),
    /// The disk does not take it: nothing happened.
    StorageFailed(String),
    /// Too much at once: try again later.
    Busy(String),
    /// The caller may not do this.
    AccessDenied(String),
}
