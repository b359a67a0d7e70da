//! Who may order in this car. Profiles mean nothing outside of it: a PIN, a name or a limit never leaves.

use std::time::Duration;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{DriverId, Money, Zone};

/// Fewest and most digits of a PIN.
pub const PIN_DIGITS: std::ops::RangeInclusive<usize> = 4..=8;

/// Longest name of a profile, in characters.
pub const PROFILE_NAME_CHARS_MAX: usize = 24;

/// Most profiles of a car.
pub const PROFILES_MAX: usize = 8;

/// Most keys and phones that open the car as one profile.
pub const KEYS_MAX: usize = 4;

/// What somebody may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Everything.
    Owner,
    /// Orders up to a limit a month.
    Family,
    /// No orders, no contracts, no profiles.
    Guest,
    /// Has it for years, as with a lease: everything but to say who else may do what, and to give the car away.
    Lessee,
    /// Has it for days, as with a rental: looks at what there is. All that is this renter's ends with the rental.
    Renter,
    /// Whoever parks the car: drives it, and sees nothing of the store.
    Valet,
}

/// What is asked of a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Right {
    /// To look at what there is, and at what works in this car.
    Look,
    /// To see what was agreed on and paid, and with what, and who else drives.
    Books,
    /// To begin a free month.
    Trial,
    /// To order with obligation to pay.
    Order,
    /// To declare about contracts, and to change what is paid with.
    Contracts,
    /// To say who else may do what.
    Profiles,
}

impl Role {
    /// Whether it has a right. A guest may only look, a renter not into the books, a valet nowhere.
    pub const fn may(self, right: Right) -> bool {
        match self {
            Self::Owner => true,
            Self::Family | Self::Lessee => !matches!(right, Right::Profiles),
            Self::Guest => matches!(right, Right::Look | Right::Books),
            Self::Renter => matches!(right, Right::Look),
            Self::Valet => false,
        }
    }

    /// Whether only the owner's PIN, or somebody else's key, puts another profile in its place.
    pub const fn is_confined(self) -> bool {
        matches!(self, Self::Renter | Self::Valet)
    }

    /// Whether it ever orders: only then it has a PIN, and a limit if it is not the owner.
    pub const fn orders(self) -> bool {
        self.may(Right::Order)
    }
}

/// One order, as it counts against the limit of whoever placed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spending {
    /// What was to be paid, less what was given back since.
    pub amount: Money,
    /// When it was offered: signed by the seller, so that no clock of the car moves it into another month.
    pub at: Timestamp,
}

/// What was spent in the calendar month of `at` in the market's time zone. `None`: nothing. Amounts in another currency than
/// the first count by their minor units: rather too much than too little.
pub fn spent_in_month(spendings: impl IntoIterator<Item = Spending>, zone: &Zone, at: Timestamp) -> Option<Money> {
    let month = |at| zone.day_of(at).first_of_month();
    let mut this_month = spendings.into_iter().filter(|spending| month(spending.at) == month(at) && spending.amount.minor() > 0);
    let first = this_month.next()?.amount;
    let minor = this_month.fold(first.minor(), |sum, spending| sum.saturating_add(spending.amount.minor()));
    Money::new(minor.min(Money::MINOR_MAX), first.currency()).ok()
}

/// Whether so much more goes beyond a monthly limit. In another currency it does: nobody agreed to a rate.
pub fn exceeds_limit(limit: Money, spent: Option<Money>, more: Money) -> bool {
    let spent_minor = spent.map_or(0, Money::minor);
    more.minor() > 0 && (more.currency() != limit.currency() || spent_minor.saturating_add(more.minor()) > limit.minor())
}

/// A profile, as everybody may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileStatus {
    /// Its id.
    pub id: DriverId,
    /// What it is called. Empty: nothing yet.
    pub name: String,
    /// What it may do.
    pub role: Role,
    /// Most that it may order in a calendar month. `None`: no limit.
    pub limit: Option<Money>,
    /// What it has ordered in this calendar month. `None`: nothing.
    pub spent: Option<Money>,
    /// Whether a PIN was set. It is set at the first order.
    pub has_pin: bool,
    /// Whether a PIN is taken now.
    pub lock: PinLock,
    /// How many keys and phones open the car as this profile.
    pub keys: u32,
    /// Whether the one that opened it last is among them. `None`: the car does not say which one that was.
    pub has_this_key: Option<bool>,
}

/// Whether a PIN is taken now. Waiting is counted in the time for which the car is switched on, which no clock changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PinLock {
    /// It is.
    Open {
        /// How many wrong ones are taken before it locks.
        tries_left: u8,
    },
    /// After so much time.
    Wait {
        /// How much is left.
        left: Duration,
    },
    /// Only the seller can set it back.
    Reset,
}

/// Every profile at one revision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfilesSnapshot {
    /// Grows by one with each change.
    pub revision: u64,
    /// The owner first.
    pub profiles: Vec<ProfileStatus>,
    /// Who is at the wheel, as chosen on the head unit.
    pub active: DriverId,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Currency;

    fn euro(minor: u64) -> Money {
        Money::new(minor, Currency::parse("EUR").unwrap()).unwrap()
    }

    fn spent(at: &str, minor: u64) -> Spending {
        Spending { amount: euro(minor), at: at.parse().unwrap() }
    }

    #[test]
    fn a_guest_may_nothing_and_only_the_owner_says_who_may_what() {
        for right in [Right::Trial, Right::Order, Right::Contracts, Right::Profiles] {
            assert!(Role::Owner.may(right));
            assert!(!Role::Guest.may(right) && !Role::Renter.may(right) && !Role::Valet.may(right));
            assert_eq!(Role::Family.may(right), right != Right::Profiles);
            assert_eq!(Role::Lessee.may(right), right != Right::Profiles);
        }
        for (role, looks, reads, is_confined) in [
            (Role::Owner, true, true, false),
            (Role::Family, true, true, false),
            (Role::Guest, true, true, false),
            (Role::Lessee, true, true, false),
            (Role::Renter, true, false, true),
            (Role::Valet, false, false, true),
        ] {
            assert_eq!((role.may(Right::Look), role.may(Right::Books)), (looks, reads), "{role:?}");
            assert_eq!(role.is_confined(), is_confined, "{role:?}");
        }
    }

    #[test]
    fn a_month_is_a_month_of_the_market_and_begins_at_zero() {
        let berlin = Zone::new("Europe/Berlin");
        // Midnight in Berlin is 23:00 in UTC in winter.
        let spendings = [spent("2026-10-31T22:59:59Z", 100), spent("2026-10-31T23:00:00Z", 20), spent("2026-11-30T22:59:59Z", 3)];
        let in_month_of = |at: &str| spent_in_month(spendings, &berlin, at.parse().unwrap());
        assert_eq!(in_month_of("2026-10-15T12:00:00Z"), Some(euro(100)));
        assert_eq!(in_month_of("2026-11-15T12:00:00Z"), Some(euro(23)));
        assert_eq!(in_month_of("2026-11-30T23:00:00Z"), None);
        assert_eq!(in_month_of("2027-11-15T12:00:00Z"), None, "the same month of another year");
    }

    #[test]
    fn a_limit_is_reached_to_the_cent() {
        for (spent, more, exceeds) in [
            (None, 5_000, false),
            (None, 5_001, true),
            (Some(4_999), 1, false),
            (Some(4_999), 2, true),
            (Some(6_000), 1, true),
            (Some(6_000), 0, false),
        ] {
            assert_eq!(exceeds_limit(euro(5_000), spent.map(euro), euro(more)), exceeds, "{spent:?} + {more}");
        }
        let pounds = Money::new(1, Currency::parse("GBP").unwrap()).unwrap();
        assert!(exceeds_limit(euro(5_000), None, pounds));
    }
}
