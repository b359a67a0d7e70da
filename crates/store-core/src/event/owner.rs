use entitlement::{DriverId, RequestId, Role};

use crate::{Digit, KeyWish};

/// A key of the pad on which a PIN is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PinKey {
    /// A digit.
    Digit(Digit),
    /// The last digit goes.
    Erase,
}

/// Something about who may order in this car.
#[derive(Clone, Debug, PartialEq)]
pub enum ProfileEvent {
    /// The page with all profiles.
    Opened,
    /// Somebody else is at the wheel.
    Selected {
        /// Who.
        profile: DriverId,
        /// Fresh for each tap.
        request: RequestId,
    },
    /// A new profile is to be made.
    AddOpened,
    /// A profile is to be changed.
    EditOpened(DriverId),
    /// A profile is to get another PIN, or its first one.
    PinOpened(DriverId),
    /// A key of the keyboard for the name.
    NameTyped(char),
    /// The last letter goes.
    NameErased,
    /// What the profile may do.
    RoleChosen(Role),
    /// Most that it may order in a month, by its place among the choices.
    LimitChosen(usize),
    /// By which key or phone the car is opened as this profile.
    KeyChosen(KeyWish),
    /// What is on screen is to hold.
    Saved {
        /// Fresh for each tap.
        request: RequestId,
    },
    /// The profile goes: asked first.
    RemovalOpened,
}
