//! What the store sells. One signed document; see [`crate::verify`].
//!
//! These types derive `Serialize` although they are core types: the signed document *is* its wire form, and
//! every field that has rules checks them while it is read. See docs/adr/0002.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{
    CategoryId, Digest, Document, DocumentKind, EquipmentCode, FeatureId, Holder, Market, MarketId, Money, OfferId, Purpose, PurposeId,
    Service, SoftwareLevel, Term,
};

/// A BCP 47 language tag, such as `en` or `de`.
pub type Language = String;

/// A text in each language of the catalogue.
pub type Localised = BTreeMap<Language, String>;

/// Everything that the store sells, in every market and language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catalogue {
    /// Only grows.
    pub version: u64,
    /// When it was signed.
    #[serde(with = "jiff::fmt::serde::timestamp::second::required")]
    pub issued_at: Timestamp,
    /// Every text is there in each of these.
    pub languages: Vec<Language>,
    /// Texts that belong to no feature.
    pub shared: SharedTexts,
    /// What may use data, and for what, in the order of the privacy menu.
    pub services: Vec<Service>,
    /// Where it sells, and under which rules.
    pub markets: BTreeMap<MarketId, Market>,
    /// What it sells, in the carmaker's order.
    pub features: Vec<Feature>,
}

impl Document for Catalogue {
    const KIND: DocumentKind = DocumentKind::Catalogue;
}

impl Catalogue {
    /// The feature with this id.
    pub fn feature(&self, id: &FeatureId) -> Option<&Feature> {
        self.features.iter().find(|feature| feature.id == *id)
    }

    /// The purpose with this id, and its service.
    pub fn purpose(&self, id: &PurposeId) -> Option<(&Service, &Purpose)> {
        self.services.iter().find_map(|service| service.purposes.iter().find(|purpose| purpose.id == *id).map(|purpose| (service, purpose)))
    }

    /// The offer with this id, and its feature.
    pub fn offer(&self, id: &OfferId) -> Option<(&Feature, &Offer)> {
        self.features.iter().find_map(|feature| feature.offers.iter().find(|offer| offer.id == *id).map(|offer| (feature, offer)))
    }
}

/// Categories and names of equipment.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedTexts {
    /// In the order of the filters.
    pub categories: Vec<Category>,
    /// Names of the equipment codes that rules ask for.
    pub equipment: Vec<Equipment>,
}

/// A filter of the store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Category {
    /// Its id.
    pub id: CategoryId,
    /// Its name.
    pub name: Localised,
}

/// A piece of equipment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Equipment {
    /// As built.
    pub code: EquipmentCode,
    /// As said.
    pub name: Localised,
}

/// Something that software can switch on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feature {
    /// Its id.
    pub id: FeatureId,
    /// Where it is listed.
    pub category: CategoryId,
    /// Name of its icon in the app.
    pub icon: String,
    /// The colour of its light.
    pub hue: Hue,
    /// Who keeps it when the car is sold.
    pub holder: Holder,
    /// How long it takes to come up.
    pub installs_in_minutes: u16,
    /// Whether the car must be started anew.
    pub restart: Restart,
    /// Whether it can be tried free for a month.
    pub trial: bool,
    /// What data leaves the car for it. Empty: none.
    pub purposes: Vec<PurposeId>,
    /// What must hold for a car to get it.
    pub rules: Rules,
    /// Every term in every market.
    pub offers: Vec<Offer>,
    /// What it is called and does.
    pub texts: BTreeMap<Language, FeatureTexts>,
    /// Every size, day and night.
    pub pictures: Vec<Picture>,
}

/// `#RRGGBB` at night and by day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hue {
    /// On the dark ground.
    pub night: String,
    /// On the light ground.
    pub day: String,
}

/// Whether the car must be started anew before a feature works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Restart {
    /// Works at once.
    None,
    /// Works after the next start.
    Ignition,
}

/// What must hold, all of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    /// Built in.
    pub equipment: BTreeSet<EquipmentCode>,
    /// At least this.
    pub software: SoftwareLevel,
    /// One of these.
    pub markets: BTreeSet<MarketId>,
    /// Active, every one.
    #[serde(default)]
    pub needs: BTreeSet<FeatureId>,
    /// Active, none.
    #[serde(default)]
    pub excludes: BTreeSet<FeatureId>,
}

/// A feature for a term in a market.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// Its id.
    pub id: OfferId,
    /// Where.
    pub market: MarketId,
    /// For how long.
    pub term: Term,
    /// Total, with VAT.
    pub price: Money,
    /// Hours of powered-on time within which it is seen to work, or else the money goes back. 1 to 168.
    pub delivery_hours: u16,
}

/// What a feature is called and does, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeatureTexts {
    /// As on the card, two lines at most.
    pub name: String,
    /// One line while driving, about 20 characters.
    pub label: String,
    /// Two short lines.
    pub short: String,
    /// What the driver notices.
    pub effect: String,
    /// How to use it.
    pub help: String,
    /// What drivers call it aloud, beside its name. May be empty.
    pub spoken: Vec<String>,
}

/// Fine lines or few lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PictureVariant {
    /// From 400 px of width.
    Hero,
    /// Below.
    Card,
}

/// The ground a picture stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// Light.
    Day,
    /// Dark.
    Night,
}

/// A picture to fetch by its digest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// Fine or few lines.
    pub variant: PictureVariant,
    /// Its ground.
    pub theme: Theme,
    /// In px.
    pub width: u16,
    /// In px.
    pub height: u16,
    /// Of the file, PNG or WebP.
    pub digest: Digest,
}
