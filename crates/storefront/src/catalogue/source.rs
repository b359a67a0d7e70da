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
    /// Of these, the languages in which the seller makes contracts: its documents exist in each. Empty: in all.
    pub(crate) contract_languages: Vec<String>,
    /// Ids of the features in the order in which they are shown. Empty: by category, then by file name.
    pub(crate) order: Vec<String>,
    pub(crate) categories: Vec<CategorySource>,
    /// Ids of the services in the order of the privacy menu. Empty: by file name.
    pub(crate) services: Vec<String>,
    pub(crate) equipment: Vec<EquipmentSource>,
    /// Codes of the markets it sells in, such as `DE`.
    pub(crate) markets: Vec<String>,
    /// Folder of their packs, `<code>.toml` in small letters, seen from the catalogue's folder. Empty: `markets`.
    pub(crate) market_packs: String,
}

impl StoreSource {
    /// The languages of the seller's documents.
    pub(crate) fn contract_languages(&self) -> &[String] {
        if self.contract_languages.is_empty() { &self.languages } else { &self.contract_languages }
    }
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

/// `<code>.toml` of a market.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct MarketSource {
    pub(crate) currency: String,
    pub(crate) vat_basis_points: Option<u16>,
    pub(crate) tax_note: Option<Texts>,
    /// Folder below `documents/`; several markets may share one.
    pub(crate) documents: String,
    /// IANA name.
    pub(crate) time_zone: String,
    pub(crate) delivery_hours: Option<u16>,
    pub(crate) order_button: Texts,
    pub(crate) seller: SellerSource,
    pub(crate) withdrawal: Option<WithdrawalSource>,
    pub(crate) cancel: CancelSource,
    pub(crate) renewal: Option<RenewalSource>,
    pub(crate) reminders: RemindersSource,
    pub(crate) driving: DrivingSource,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct SellerSource {
    pub(crate) name: String,
    pub(crate) address: String,
    pub(crate) email: String,
    pub(crate) phone: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct WithdrawalSource {
    /// A right that is not offered is denied by name, never by a section that was forgotten.
    pub(crate) offered: Option<bool>,
    pub(crate) days: Option<u16>,
    pub(crate) saturday_moves_on: Option<bool>,
    pub(crate) sunday_moves_on: Option<bool>,
    pub(crate) holidays_move_on: Option<Vec<String>>,
    pub(crate) entry: Texts,
    pub(crate) confirm: Texts,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct CancelSource {
    pub(crate) notice_days: Option<u16>,
    pub(crate) entry: Texts,
    pub(crate) confirm: Texts,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct RenewalSource {
    pub(crate) offered: Option<bool>,
    pub(crate) price_change_needs_yes: Option<bool>,
    pub(crate) charge_days_before: Option<u16>,
    pub(crate) retry_days: Option<Vec<u16>>,
    pub(crate) grace_days: Option<u16>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct RemindersSource {
    pub(crate) days_before: Option<Vec<u16>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct DrivingSource {
    pub(crate) parked_needs: String,
    pub(crate) standing: LimitsSource,
    pub(crate) moving: LimitsSource,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct LimitsSource {
    pub(crate) items_max: Option<u8>,
    pub(crate) characters_max: Option<u16>,
    pub(crate) depth_max: Option<u8>,
    pub(crate) blocked: Vec<String>,
}

/// `services/<id>.toml`
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct ServiceSource {
    pub(crate) icon: String,
    pub(crate) name: Texts,
    pub(crate) benefit: Texts,
    pub(crate) spoken: BTreeMap<String, Vec<String>>,
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
    /// Instead of what the market's pack promises.
    pub(crate) delivery_hours: Option<u16>,
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

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct TextsSource {
    pub(crate) name: String,
    pub(crate) label: String,
    pub(crate) short: String,
    pub(crate) effect: String,
    pub(crate) help: String,
    pub(crate) spoken: Vec<String>,
}
