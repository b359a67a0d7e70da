//! Who may order, and the pad on which a PIN is typed.

use entitlement::{Digest, DriverId, Money, ProfileStatus, ProfilesSnapshot, Right, Role};

use super::{Daemon, Feed, Model};
use crate::{CallError, Deed, KeyWish, Pin, PinProof};

/// Profiles, as the daemon tells them, and the pages on them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Profiles {
    pub(crate) feed: Feed<ProfilesSnapshot>,
    pub(crate) edit: Option<ProfileEdit>,
}

/// A profile that is being made or changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ProfileEdit {
    /// `None`: a new one.
    pub(crate) profile: Option<DriverId>,
    pub(crate) name: String,
    pub(crate) role: Role,
    pub(crate) limit: Option<Money>,
    /// What becomes of its keys. `None`: nothing.
    pub(crate) key: Option<KeyWish>,
    pub(crate) failed: Option<CallError>,
    /// How many digits the PIN had that was sent along last.
    pub(crate) dots: usize,
}

/// Where the pad stands. Digits that were typed for one place are not those of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum PadPlace {
    /// For this quote.
    Order(Digest),
    /// The owner says yes to a change of profiles.
    Edit,
    /// This profile gets a PIN.
    NewPin(DriverId),
    /// The owner says yes to this.
    Proof(Deed),
    /// The owner gives the car away.
    Handover,
}

/// What is being typed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Keypad {
    /// `None`: there is no pad on screen.
    pub(crate) place: Option<PadPlace>,
    pub(crate) stage: PadStage,
    pub(crate) typed: Pin,
    /// So many digits were sent, and no answer has come.
    pub(crate) checking: usize,
    /// What went wrong with the digits before.
    pub(crate) trouble: Option<PadTrouble>,
    /// So many dots show for a moment that they were wrong.
    pub(crate) wrong_dots: Option<usize>,
}

/// What the digits are for.
#[derive(Clone, Debug, Default)]
pub(crate) enum PadStage {
    /// To prove who it is.
    #[default]
    Enter,
    /// What proves that it may get one: its own of before, or the owner's.
    Old(PinProof),
    /// A new one.
    Choose { proof: PinProof, old: Option<Pin> },
    /// The new one once more.
    Repeat { proof: PinProof, old: Option<Pin>, new: Pin },
    /// The daemon is setting it.
    Setting,
    /// It is set, and was typed just now: it need not be typed again.
    Chosen,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PadTrouble {
    Wrong,
    Different,
    Call(CallError),
}

impl Model {
    /// What the daemon says of profiles at this moment.
    pub(crate) fn profiles_told(&self) -> Option<&ProfilesSnapshot> {
        self.profiles.feed.told().filter(|_| self.car.daemon == Daemon::Present)
    }

    pub(crate) fn profile(&self, id: &DriverId) -> Option<&ProfileStatus> {
        self.profiles_told()?.profiles.iter().find(|profile| profile.id == *id)
    }

    /// Who is at the wheel.
    pub(crate) fn active_profile(&self) -> Option<&ProfileStatus> {
        self.profile(&self.profiles_told()?.active)
    }

    /// Whether who is at the wheel may do this. While nobody says who it is, it is a renter where the last one was, and else the daemon decides.
    pub(crate) fn may(&self, right: Right) -> bool {
        let unknown = self.settings.base.is_none() || Role::Renter.may(right);
        self.active_profile().map_or(unknown, |profile| profile.role.may(right))
    }

    /// Who answers for the car.
    pub(crate) fn owner_profile(&self) -> Option<&ProfileStatus> {
        self.profiles_told()?.profiles.iter().find(|profile| profile.role == Role::Owner)
    }
}
