use std::time::Duration;

use entitlement::PinLock;
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
    /// The active profile has no PIN yet: set one, then order.
    PinNotSet(String),
    /// The PIN is not the right one. [`BusError::pin_lock`] says how many tries are left.
    PinWrong(String),
    /// No PIN is taken now, not even the right one. [`BusError::pin_lock`] says for how long.
    PinLocked(String),
    /// More than the active profile may order in this month.
    LimitExceeded(String),
    /// The quote has not stood on screen for a second: it cannot have been read.
    TooSoon(String),
    /// The active profile may not do this: a guest.
    NotAllowed(String),
}

const TRIES_LEFT: &str = " tries left";
const SECONDS_LEFT: &str = " seconds left";
const RESET: &str = "only the seller can set it back";

impl BusError {
    /// A wrong PIN.
    pub fn pin_wrong(tries_left: u8) -> Self {
        Self::PinWrong(format!("{tries_left}{TRIES_LEFT}"))
    }

    /// No PIN is taken for so long, in whole seconds rounded up. `None`: until the seller has set it back.
    pub fn pin_locked(left: Option<Duration>) -> Self {
        Self::PinLocked(match left {
            Some(left) => format!("{}{SECONDS_LEFT}", left.as_secs() + u64::from(left.subsec_nanos() > 0)),
            None => RESET.to_owned(),
        })
    }

    /// What an error about a PIN says of its lock. `None`: it is another error.
    pub fn pin_lock(&self) -> Option<PinLock> {
        match self {
            Self::PinWrong(text) => Some(PinLock::Open { tries_left: text.strip_suffix(TRIES_LEFT)?.parse().ok()? }),
            Self::PinLocked(text) if text == RESET => Some(PinLock::Reset),
            Self::PinLocked(text) => Some(PinLock::Wait { left: Duration::from_secs(text.strip_suffix(SECONDS_LEFT)?.parse().ok()?) }),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_about_a_pin_says_where_its_lock_stands() {
        assert_eq!(BusError::pin_wrong(4).pin_lock(), Some(PinLock::Open { tries_left: 4 }));
        let wait = |left| BusError::pin_locked(Some(left)).pin_lock();
        assert_eq!(wait(Duration::from_millis(7_001)), Some(PinLock::Wait { left: Duration::from_secs(8) }));
        assert_eq!(wait(Duration::from_secs(300)), Some(PinLock::Wait { left: Duration::from_secs(300) }));
        assert_eq!(BusError::pin_locked(None).pin_lock(), Some(PinLock::Reset));
        assert_eq!(BusError::Busy("2 tries left".to_owned()).pin_lock(), None);
    }
}
