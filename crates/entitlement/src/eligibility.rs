//! Whether this very car can get a feature; if not, every reason why, and what would change it.

use std::collections::BTreeSet;

use crate::{EquipmentCode, Feature, FeatureId, MarketId, SoftwareLevel, VehicleProfile};

/// How a feature is to be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Acquisition {
    /// Free for a month.
    Trial,
    /// Booked.
    Order,
}

/// What this car has and what its owner has tried.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Holdings {
    /// Features that are active.
    pub active: BTreeSet<FeatureId>,
    /// Features that this owner has tried already.
    pub tried: BTreeSet<FeatureId>,
}

/// One reason why a feature cannot be had.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Barrier {
    /// Not built in.
    MissingEquipment(EquipmentCode),
    /// An update would bring it.
    SoftwareTooOld {
        /// At least.
        needed: SoftwareLevel,
        /// In this car.
        installed: SoftwareLevel,
    },
    /// Not sold where this car was sold.
    OtherMarket(MarketId),
    /// Works only together with another feature.
    Needs(FeatureId),
    /// Does not work together with another feature.
    ExcludedBy(FeatureId),
    /// There is no trial of this feature.
    NoTrial,
    /// This owner has tried it already.
    TrialUsed,
}

/// What would change it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remedy {
    /// Nothing that a driver could do.
    None,
    /// Update the car's software.
    UpdateSoftware,
    /// Get another feature first.
    GetFirst(FeatureId),
    /// Another feature must end first.
    EndFirst(FeatureId),
    /// Book it instead of trying it.
    Book,
}

impl Barrier {
    /// What would change it.
    pub fn remedy(&self) -> Remedy {
        match self {
            Self::MissingEquipment(_) | Self::OtherMarket(_) => Remedy::None,
            Self::SoftwareTooOld { .. } => Remedy::UpdateSoftware,
            Self::Needs(feature) => Remedy::GetFirst(feature.clone()),
            Self::ExcludedBy(feature) => Remedy::EndFirst(feature.clone()),
            Self::NoTrial | Self::TrialUsed => Remedy::Book,
        }
    }
}

/// Every reason why `feature` cannot be had by this car in this way. Empty: it can.
pub fn barriers(feature: &Feature, car: &VehicleProfile, holdings: &Holdings, acquisition: Acquisition) -> Vec<Barrier> {
    let rules = &feature.rules;
    let mut found: Vec<Barrier> = rules.equipment.difference(&car.equipment).cloned().map(Barrier::MissingEquipment).collect();
    if car.software < rules.software {
        found.push(Barrier::SoftwareTooOld { needed: rules.software, installed: car.software });
    }
    if !rules.markets.contains(&car.market) {
        found.push(Barrier::OtherMarket(car.market.clone()));
    }
    found.extend(rules.needs.difference(&holdings.active).cloned().map(Barrier::Needs));
    found.extend(rules.excludes.intersection(&holdings.active).cloned().map(Barrier::ExcludedBy));
    if acquisition == Acquisition::Trial {
        if !feature.trial {
            found.push(Barrier::NoTrial);
        } else if holdings.tried.contains(&feature.id) {
            found.push(Barrier::TrialUsed);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Hue, Id, Restart, Rules, Vin};

    fn id<K>(text: &str) -> Id<K> {
        Id::parse(text).unwrap()
    }

    fn set<K>(texts: &[&str]) -> BTreeSet<Id<K>> {
        texts.iter().map(|text| id(text)).collect()
    }

    fn level(text: &str) -> SoftwareLevel {
        SoftwareLevel::parse(text).unwrap()
    }

    fn feature() -> Feature {
        Feature {
            id: id("lane-change"),
            category: id("driving"),
            icon: "lane-change".to_owned(),
            hue: Hue { night: "#FFFFFF".to_owned(), day: "#000000".to_owned() },
            holder: crate::Holder::Car,
            installs_in_minutes: 2,
            restart: Restart::None,
            trial: true,
            purposes: Vec::new(),
            rules: Rules {
                equipment: set(&["radar", "camera"]),
                software: level("26.07"),
                markets: set(&["DE"]),
                needs: set(&["cruise"]),
                excludes: set(&["trailer"]),
            },
            offers: Vec::new(),
            texts: Default::default(),
            pictures: Vec::new(),
        }
    }

    fn car() -> VehicleProfile {
        VehicleProfile {
            vin: Vin::parse("WUPF1TSAMPLE04711").unwrap(),
            model: "Upfit One".to_owned(),
            model_year: 2026,
            market: id("DE"),
            equipment: set(&["radar", "camera", "more"]),
            software: level("26.07"),
            factory_options: BTreeSet::new(),
        }
    }

    fn with(active: &[&str], tried: &[&str]) -> Holdings {
        Holdings { active: set(active), tried: set(tried) }
    }

    #[test]
    fn a_car_that_meets_every_rule_can_get_it() {
        assert_eq!(barriers(&feature(), &car(), &with(&["cruise"], &[]), Acquisition::Trial), []);
        assert_eq!(barriers(&feature(), &car(), &with(&["cruise"], &["lane-change"]), Acquisition::Order), []);
    }

    #[test]
    fn every_reason_is_given_at_once_and_each_says_what_would_change_it() {
        let car = VehicleProfile { equipment: set(&["camera"]), software: level("26.03"), market: id("US"), ..car() };
        let found = barriers(&feature(), &car, &with(&["trailer"], &["lane-change"]), Acquisition::Trial);
        let remedies: Vec<Remedy> = found.iter().map(Barrier::remedy).collect();
        assert_eq!(
            found,
            [
                Barrier::MissingEquipment(id("radar")),
                Barrier::SoftwareTooOld { needed: level("26.07"), installed: level("26.03") },
                Barrier::OtherMarket(id("US")),
                Barrier::Needs(id("cruise")),
                Barrier::ExcludedBy(id("trailer")),
                Barrier::TrialUsed,
            ]
        );
        assert_eq!(
            remedies,
            [
                Remedy::None,
                Remedy::UpdateSoftware,
                Remedy::None,
                Remedy::GetFirst(id("cruise")),
                Remedy::EndFirst(id("trailer")),
                Remedy::Book
            ]
        );
    }

    #[test]
    fn a_feature_without_a_trial_can_still_be_booked() {
        let feature = Feature { trial: false, ..feature() };
        let holdings = with(&["cruise"], &[]);
        assert_eq!(barriers(&feature, &car(), &holdings, Acquisition::Trial), [Barrier::NoTrial]);
        assert_eq!(barriers(&feature, &car(), &holdings, Acquisition::Order), []);
    }
}
