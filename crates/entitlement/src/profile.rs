//! Who may order in this car. Profiles mean nothing outside of it: a PIN, a name or a limit never leaves.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::{DriverId, Money};

/// Fewest and most digits of a PIN.
pub const PIN_DIGITS: std::ops::RangeInclusive<usize> = 4..=8;

/// Longest name of a profile, in characters.
pub const PROFILE_NAME_CHARS_MAX: usize = 24;

/// Most profiles of a car.
pub const PROFILES_MAX: usize = 8;

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
}

/// A profile, as everybody may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileStatus {
    /// Its id.
    pub id: DriverId,
    /// What it is called.
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
