//! The entitlement passport: what a car has and what it could get, signed by the seller, for whoever thinks of buying it.
//!
//! - It names nobody: no VIN but its end, no key, no order, no price that was paid.
//! - It says what will be so after a sale: what goes with the present owner is marked, and free months are new.
//! - It runs out after days: a car that was sold, or lost a feature since, must not be described by it.

use jiff::{Timestamp, ToSpan as _};
use serde::{Deserialize, Serialize};

use crate::{
    Acquisition, Catalogue, Document, DocumentKind, FeatureId, GrantKind, GrantSet, Holder, Holdings, Localised, MarketId, Money,
    PassportId, SoftwareLevel, VehicleProfile, barriers,
};

/// For how long a passport is good.
pub const PASSPORT_DAYS: i64 = 7;

/// What a car has and could get. Signed by the seller.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passport {
    /// Its id, chosen at random by the car: part of the address of its page.
    pub id: PassportId,
    /// As on the boot lid.
    pub model: String,
    /// Of the model.
    pub model_year: u16,
    /// The last characters of the vehicle identification number, by which a buyer sees that it is this car.
    pub vin_ending: String,
    /// Where it was sold.
    pub market: MarketId,
    /// Level of its software.
    pub software: SoftwareLevel,
    /// When it was signed.
    #[serde(with = "jiff::fmt::serde::timestamp::second::required")]
    pub issued_at: Timestamp,
    /// From when on it says nothing any more.
    #[serde(with = "jiff::fmt::serde::timestamp::second::required")]
    pub expires_at: Timestamp,
    /// What works in it, by feature.
    pub has: Vec<PassportEntry>,
    /// What its next owner could get at once, by feature.
    pub can_get: Vec<PassportOffer>,
}

/// Something that works in the car.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PassportEntry {
    /// What.
    pub feature: FeatureId,
    /// Its name, by language.
    pub name: Localised,
    /// How it is there.
    pub kind: GrantKind,
    /// Whose it is.
    pub holder: Holder,
    /// Until when, exclusive. `None`: for good.
    #[serde(with = "jiff::fmt::serde::timestamp::second::optional")]
    pub ends: Option<Timestamp>,
}

impl PassportEntry {
    /// Whether the next owner has it, too.
    pub fn stays(&self) -> bool {
        self.holder == Holder::Car && self.kind != GrantKind::Trial
    }
}

/// Something that the next owner could get.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PassportOffer {
    /// What.
    pub feature: FeatureId,
    /// Its name, by language.
    pub name: Localised,
    /// Whether there is a free month.
    pub trial: bool,
    /// The price of the shortest term.
    pub from: Money,
}

impl Document for Passport {
    const KIND: DocumentKind = DocumentKind::Passport;
}

impl Passport {
    /// What holds for a car now.
    pub fn of(id: PassportId, car: &VehicleProfile, set: &GrantSet, catalogue: &Catalogue, languages: &[&str], now: Timestamp) -> Self {
        let name = |feature: &FeatureId| -> Localised {
            let texts = catalogue.feature(feature).map(|feature| &feature.texts);
            let in_language = |language: &&str| {
                let texts = texts?.get(*language)?;
                Some(((*language).to_owned(), texts.name.clone()))
            };
            languages.iter().filter_map(in_language).collect()
        };
        let works = |ends: Option<Timestamp>| ends.is_none_or(|ends| now < ends);
        let mut has: Vec<PassportEntry> = set
            .grants
            .iter()
            .filter(|grant| works(grant.ends))
            .map(|grant| PassportEntry {
                feature: grant.feature.clone(),
                name: name(&grant.feature),
                kind: grant.kind,
                holder: grant.holder,
                ends: grant.ends,
            })
            .collect();
        has.sort_by(|a, b| a.feature.cmp(&b.feature));
        // The next owner has what stays, and has tried nothing.
        let stays = has.iter().filter(|entry| entry.stays()).map(|entry| entry.feature.clone());
        let holdings = Holdings { active: stays.collect(), ..Holdings::default() };
        let mut can_get: Vec<PassportOffer> = catalogue
            .features
            .iter()
            .filter(|feature| !holdings.active.contains(&feature.id))
            .filter(|feature| barriers(feature, car, &holdings, Acquisition::Order).is_empty())
            .filter_map(|feature| {
                let offers = feature.offers.iter().filter(|offer| offer.market == car.market);
                Some(PassportOffer {
                    feature: feature.id.clone(),
                    name: name(&feature.id),
                    trial: barriers(feature, car, &holdings, Acquisition::Trial).is_empty(),
                    from: offers.min_by_key(|offer| offer.term)?.price,
                })
            })
            .collect();
        can_get.sort_by(|a, b| a.feature.cmp(&b.feature));
        Self {
            id,
            model: car.model.clone(),
            model_year: car.model_year,
            vin_ending: car.vin.ending().to_owned(),
            market: car.market.clone(),
            software: car.software,
            issued_at: now,
            expires_at: now.saturating_add((PASSPORT_DAYS * 24).hours()).unwrap_or(Timestamp::MAX),
            has,
            can_get,
        }
    }

    /// Whether it says something at this moment.
    pub fn is_good(&self, now: Timestamp) -> bool {
        self.issued_at <= now && now < self.expires_at
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::{Digest, Grant, OrderId, SigningKey, Term, VehicleKey, Vin, sign, verify};

    fn now() -> Timestamp {
        Timestamp::from_second(1_800_000_000).unwrap()
    }

    fn grant(feature: &str, kind: GrantKind, holder: Holder, ends: Option<i64>) -> Grant {
        Grant {
            feature: FeatureId::parse(feature).unwrap(),
            kind,
            holder,
            not_before: now(),
            ends: ends.map(|seconds| now().saturating_add(jiff::SignedDuration::from_secs(seconds)).unwrap()),
            order: Some(OrderId::parse("secret-order").unwrap()),
        }
    }

    fn passport() -> Passport {
        let car = VehicleProfile {
            vin: Vin::parse("WUPF1TSAMPLE04711").unwrap(),
            model: "Upfit One".to_owned(),
            model_year: 2026,
            market: MarketId::parse("DE").unwrap(),
            equipment: Default::default(),
            software: SoftwareLevel::parse("26.03").unwrap(),
            factory_options: Default::default(),
        };
        let grants = vec![
            grant("zone", GrantKind::Unlimited, Holder::Car, None),
            grant("beam", GrantKind::Term(Term::OneYear), Holder::Person, Some(1_000)),
            grant("seat", GrantKind::Trial, Holder::Car, Some(1_000)),
            grant("over", GrantKind::Trial, Holder::Car, Some(0)),
        ];
        let vehicle = VehicleKey::parse(&Digest::of(b"key").to_string()).unwrap();
        let set = GrantSet { vehicle, version: 1, issued_at: now(), ownership_epoch: 1, grants, endings: Vec::new() };
        let catalogue = Catalogue {
            version: 1,
            issued_at: now(),
            languages: Vec::new(),
            shared: Default::default(),
            services: Vec::new(),
            markets: BTreeMap::new(),
            features: Vec::new(),
        };
        Passport::of(PassportId::parse("p1").unwrap(), &car, &set, &catalogue, &["en", "de"], now())
    }

    #[test]
    fn it_says_what_works_and_what_the_next_owner_has_of_it() {
        let said: Vec<(String, bool)> = passport().has.iter().map(|entry| (entry.feature.to_string(), entry.stays())).collect();
        assert_eq!(said, [("beam".to_owned(), false), ("seat".to_owned(), false), ("zone".to_owned(), true)], "what is over is not there");
    }

    #[test]
    fn it_names_nobody_and_runs_out() {
        let passport = passport();
        let bytes = sign(&passport, &SigningKey::from_bytes(&[7; 32])).unwrap();
        for secret in ["WUPF1TSAMPLE0", "secret-order"] {
            assert!(!bytes.windows(secret.len()).any(|window| window == secret.as_bytes()), "{secret} is in it");
        }
        assert_eq!(verify::<Passport>(&bytes, &SigningKey::from_bytes(&[7; 32]).issuer()).unwrap().into_content(), passport);
        assert!(
            passport.is_good(now()) && passport.is_good(passport.expires_at.saturating_add(jiff::SignedDuration::from_secs(-1)).unwrap())
        );
        assert!(!passport.is_good(passport.expires_at));
    }
}
