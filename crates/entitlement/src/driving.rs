//! Whether the car is used as a car, and what may be seen and done meanwhile.
//!
//! The limits are data of the market, in the shape of the user experience restrictions of Android Automotive
//! (`CarUxRestrictions`): content items, characters, depth, and a set of what is blocked. App and daemon ask the same
//! [`DrivingLimits::allow`].

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// Whether the car is used as a car at this moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Driving {
    /// Standing, and held as the market asks for.
    Parked,
    /// Not moving, but not parked: a traffic light.
    Standing,
    /// Moving, or unknown.
    Moving,
}

/// What takes eyes or hands from the road.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Task {
    /// Placing an order, and what it is paid with.
    Order,
    /// Cancelling and withdrawing.
    Declare,
    /// Typing a PIN, and what takes one.
    Pin,
    /// Typing.
    TextEntry,
    /// Documents, contracts, receipts and messages.
    Reading,
    /// Charts.
    Charts,
    /// Language, appearance, profiles.
    Settings,
    /// Switching sharing on. Switching it off is possible always.
    ShareMore,
    /// Starting a free month.
    Trial,
}

impl Task {
    /// Every one.
    pub const ALL: [Self; 9] =
        [Self::Order, Self::Declare, Self::Pin, Self::TextEntry, Self::Reading, Self::Charts, Self::Settings, Self::ShareMore, Self::Trial];
    /// Blocked while the car moves, whatever a market says.
    pub const NEVER_MOVING: [Self; 8] =
        [Self::Order, Self::Declare, Self::Pin, Self::TextEntry, Self::Reading, Self::Charts, Self::Settings, Self::ShareMore];
    /// Only when parked, whatever a market says.
    pub const ONLY_PARKED: [Self; 4] = [Self::Order, Self::Declare, Self::Pin, Self::TextEntry];

    /// What a careful market keeps for a parked car.
    const WITH_CARE: [Self; 6] = [Self::Order, Self::Declare, Self::Pin, Self::TextEntry, Self::ShareMore, Self::Trial];

    /// As in a pack.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Order => "order",
            Self::Declare => "declare",
            Self::Pin => "pin",
            Self::TextEntry => "text-entry",
            Self::Reading => "reading",
            Self::Charts => "charts",
            Self::Settings => "settings",
            Self::ShareMore => "share-more",
            Self::Trial => "trial",
        }
    }

    /// The one of this name.
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|task| task.as_str() == name)
    }
}

/// What may be seen and done on the road in a market.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DrivingLimits {
    /// What makes a car that stands a parked one.
    pub parked_needs: ParkedNeeds,
    /// While it stands and is not parked.
    pub standing: Limits,
    /// While it moves, or nobody knows.
    pub moving: Limits,
}

/// What holds in a state of driving.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// How much is shown at once. `None`: as when parked, but for what is blocked.
    pub content: Option<ContentLimits>,
    /// What is not possible.
    pub blocked: BTreeSet<Task>,
}

/// How much is shown at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContentLimits {
    /// Items of a list, each of one line.
    pub items_max: u8,
    /// Characters of an item.
    pub characters_max: u16,
    /// Pages that lead away from the first one, it included.
    pub depth_max: u8,
}

impl ContentLimits {
    /// As little as there can be.
    pub const LEAST: Self = Self { items_max: 3, characters_max: 40, depth_max: 1 };
}

impl DrivingLimits {
    /// Where no market says more, and before the market is known.
    pub fn strictest() -> Self {
        let blocked: BTreeSet<Task> = Task::ALL.into_iter().collect();
        Self {
            parked_needs: ParkedNeeds::GearAndBrake,
            standing: Limits { content: None, blocked: Task::WITH_CARE.into_iter().collect() },
            moving: Limits { content: Some(ContentLimits::LEAST), blocked },
        }
    }

    /// What holds in this state. Parked: nothing.
    pub const fn of(&self, driving: Driving) -> Option<&Limits> {
        match driving {
            Driving::Parked => None,
            Driving::Standing => Some(&self.standing),
            Driving::Moving => Some(&self.moving),
        }
    }

    /// The one check before something is done in a car.
    ///
    /// # Errors
    /// [`NotWhileDriving`]: it is possible when the car is parked.
    pub fn allow(&self, task: Task, driving: Driving) -> Result<(), NotWhileDriving> {
        let never = match driving {
            Driving::Parked => return Ok(()),
            Driving::Standing => Task::ONLY_PARKED.contains(&task),
            Driving::Moving => Task::NEVER_MOVING.contains(&task),
        };
        let blocked = never || self.of(driving).is_some_and(|limits| limits.blocked.contains(&task));
        if blocked { Err(NotWhileDriving(task, driving)) } else { Ok(()) }
    }
}

/// Something has to wait until the car is parked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("`{}` is not possible while the car {}: park first", .0.as_str(), if *.1 == Driving::Moving { "moves" } else { "is not parked" })]
pub struct NotWhileDriving(pub Task, pub Driving);

/// What makes a car that stands a parked one. That it stands is needed always.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ParkedNeeds {
    /// Gear P, or the parking brake, or that the car is switched off: a car with a manual gearbox has no P.
    GearOrBrake,
    /// Gear P. A car without one is never parked.
    Gear,
    /// Gear P and the parking brake.
    GearAndBrake,
}

impl ParkedNeeds {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::GearOrBrake, Self::Gear, Self::GearAndBrake];

    /// As in a pack.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::GearOrBrake => "gear-or-brake",
            Self::Gear => "gear",
            Self::GearAndBrake => "gear-and-brake",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_market_can_allow_an_order_outside_of_a_parked_car() {
        let nothing = || Limits { content: None, blocked: BTreeSet::new() };
        let lax = DrivingLimits { parked_needs: ParkedNeeds::GearOrBrake, standing: nothing(), moving: nothing() };
        for task in Task::ALL {
            assert_eq!(lax.allow(task, Driving::Parked), Ok(()));
            assert_eq!(lax.allow(task, Driving::Standing).is_err(), Task::ONLY_PARKED.contains(&task), "{task:?}");
            assert_eq!(lax.allow(task, Driving::Moving).is_err(), task != Task::Trial, "{task:?}");
            assert_eq!(Task::of(task.as_str()), Some(task));
        }
        let error = lax.allow(Task::Order, Driving::Standing).unwrap_err();
        assert_eq!(error.to_string(), "`order` is not possible while the car is not parked: park first");
    }

    #[test]
    fn a_market_can_ask_for_more() {
        let mut strict = DrivingLimits::strictest();
        assert!(strict.allow(Task::Trial, Driving::Moving).is_err());
        strict.standing.blocked.insert(Task::Charts);
        assert!(strict.allow(Task::Charts, Driving::Standing).is_err());
        assert!(strict.allow(Task::Reading, Driving::Standing).is_ok());
    }
}
