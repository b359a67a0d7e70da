//! The catalogue as the carmaker writes it. Everything may be missing here: the checks say so, all at once.

use std::collections::BTreeMap;

use serde::Deserialize;

/// Texts by language.
pub(crate) type Texts = BTreeMap<String, String>;

/// `catalogue.toml`
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct StoreSource {
    pub(crate) languages: Vec<String>,
    /// Ids of the features in the order in which they are shown. Empty: by category, then by file name.
    pub(crate) order: Vec<String>,
    pub(crate) categories: Vec<CategorySource>,
    /// Ids of the services in the order of the privacy menu. Empty: by file name.
    pub(crate) services: Vec<String>,
    pub(crate) equipment: Vec<EquipmentSource>,
    pub(crate) markets: BTreeMap<String, MarketSource>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct CategorySource {
    pub(crate) id: String,
    pub(crate) name: Texts,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct EquipmentSource {
    pub(crate) code: String,
    pub(crate) name: Texts,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct MarketSource {
    pub(crate) currency: String,
    pub(crate) vat_basis_points: Option<u16>,
    pub(crate) seller: String,
    pub(crate) withdrawal_days: Option<u16>,
    /// Folder below `documents/`; several markets may share one.
    pub(crate) documents: String,
}

/// `services/<id>.toml`
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct ServiceSource {
    pub(crate) icon: String,
    pub(crate) name: Texts,
    pub(crate) benefit: Texts,
    pub(crate) purposes: Vec<PurposeSource>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct PurposeSource {
    pub(crate) id: String,
    pub(crate) name: Texts,
    pub(crate) data: Texts,
    pub(crate) signals: Vec<String>,
    pub(crate) recipient: Texts,
    pub(crate) retention_hours: Option<u32>,
    pub(crate) basis: String,
    pub(crate) markets: Vec<String>,
    pub(crate) text_version: Option<u32>,
    pub(crate) if_off: Texts,
    pub(crate) consent_months: Option<u16>,
}

/// `features/<id>.toml`
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct FeatureSource {
    pub(crate) category: String,
    pub(crate) icon: String,
    pub(crate) hue: HueSource,
    pub(crate) holder: String,
    pub(crate) installs_in_minutes: Option<u16>,
    pub(crate) restart: String,
    pub(crate) trial: Option<bool>,
    pub(crate) purposes: Option<Vec<String>>,
    pub(crate) rules: RulesSource,
    pub(crate) prices: BTreeMap<String, BTreeMap<String, u64>>,
    pub(crate) texts: BTreeMap<String, TextsSource>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct HueSource {
    pub(crate) night: String,
    pub(crate) day: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct RulesSource {
    pub(crate) equipment: Vec<String>,
    pub(crate) software: String,
    pub(crate) markets: Vec<String>,
    pub(crate) needs: Vec<String>,
    pub(crate) excludes: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct TextsSource {
    pub(crate) name: String,
    pub(crate) label: String,
    pub(crate) short: String,
    pub(crate) effect: String,
    pub(crate) help: String,
}
