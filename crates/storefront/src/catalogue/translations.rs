//! The words of the catalogue in further languages: one file a language, `languages/<tag>.toml`, so that a translator works in one place.
//!
//! What a file says is filled into what the other files say, before anything is checked: a text that is missing is missed there.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use serde::Deserialize;

use super::{
    check::Report,
    source::{FeatureSource, MarketSource, ServiceSource, StoreSource, Texts, TextsSource},
};

/// One language.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Translation {
    features: BTreeMap<String, TextsSource>,
    services: BTreeMap<String, ServiceWords>,
    purposes: BTreeMap<String, PurposeWords>,
    categories: BTreeMap<String, String>,
    equipment: BTreeMap<String, String>,
    markets: MarketWords,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct ServiceWords {
    name: String,
    benefit: String,
    spoken: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct PurposeWords {
    name: String,
    data: String,
    recipient: String,
    if_off: String,
}

/// The same in every market: a law of its own has words of its own in the market's pack.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct MarketWords {
    order_button: String,
    withdrawal_entry: String,
    withdrawal_confirm: String,
    cancel_entry: String,
    cancel_confirm: String,
    /// Where prices are with a tax that is not named.
    tax_note_us: String,
}

/// Every further language.
#[derive(Debug, Default)]
pub(crate) struct Translations(BTreeMap<String, Translation>);

impl Translations {
    /// Those of the store's languages that have a file.
    pub(crate) fn read(folder: &Path, store: &StoreSource, report: &mut Report) -> Self {
        let mut all = BTreeMap::new();
        for language in &store.languages {
            let file = format!("languages/{language}.toml");
            // A tag that is none is reported where the list is checked, and is no path here.
            let is_plain = language.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
            if is_plain && folder.join(&file).exists() {
                all.extend(report.read::<Translation>(folder, &file).map(|translation| (language.clone(), translation)));
            }
        }
        Self(all)
    }

    /// Names what is translated and does not exist.
    pub(crate) fn check(&self, features: &BTreeSet<String>, services: &BTreeSet<String>, purposes: &BTreeSet<String>, report: &mut Report) {
        for (language, translation) in &self.0 {
            let file = format!("languages/{language}.toml");
            let kinds: [(&str, Vec<&String>, &BTreeSet<String>); 3] = [
                ("features", translation.features.keys().collect(), features),
                ("services", translation.services.keys().collect(), services),
                ("purposes", translation.purposes.keys().collect(), purposes),
            ];
            for (kind, translated, known) in kinds {
                for unknown in translated.into_iter().filter(|id| !known.contains(*id)) {
                    report.add(&file, format!("{kind}.{unknown}"), "does not exist");
                }
            }
        }
    }

    /// The store's own words.
    pub(crate) fn fill_store(&self, store: &mut StoreSource, report: &mut Report) {
        for (language, translation) in &self.0 {
            let file = format!("languages/{language}.toml");
            for category in &mut store.categories {
                put(&mut category.name, language, translation.categories.get(&category.id));
            }
            for equipment in &mut store.equipment {
                put(&mut equipment.name, language, translation.equipment.get(&equipment.code));
            }
            let known = |id: &String| store.categories.iter().any(|category| category.id == *id);
            if let Some(unknown) = translation.categories.keys().find(|id| !known(id)) {
                report.add(&file, format!("categories.{unknown}"), "does not exist");
            }
        }
    }

    pub(crate) fn fill_feature(&self, id: &str, source: &mut FeatureSource) {
        for (language, translation) in &self.0 {
            if let Some(texts) = translation.features.get(id) {
                source.texts.entry(language.clone()).or_insert_with(|| texts.clone());
            }
        }
    }

    pub(crate) fn fill_service(&self, id: &str, source: &mut ServiceSource) {
        for (language, translation) in &self.0 {
            if let Some(words) = translation.services.get(id) {
                put(&mut source.name, language, Some(&words.name));
                put(&mut source.benefit, language, Some(&words.benefit));
                source.spoken.entry(language.clone()).or_insert_with(|| words.spoken.clone());
            }
            for purpose in &mut source.purposes {
                let Some(words) = translation.purposes.get(&purpose.id) else { continue };
                put(&mut purpose.name, language, Some(&words.name));
                put(&mut purpose.data, language, Some(&words.data));
                put(&mut purpose.recipient, language, Some(&words.recipient));
                put(&mut purpose.if_off, language, Some(&words.if_off));
            }
        }
    }

    pub(crate) fn fill_market(&self, source: &mut MarketSource) {
        for (language, translation) in &self.0 {
            let words = &translation.markets;
            put(&mut source.order_button, language, Some(&words.order_button));
            if let Some(withdrawal) = source.withdrawal.as_mut().filter(|withdrawal| !withdrawal.entry.is_empty()) {
                put(&mut withdrawal.entry, language, Some(&words.withdrawal_entry));
                put(&mut withdrawal.confirm, language, Some(&words.withdrawal_confirm));
            }
            put(&mut source.cancel.entry, language, Some(&words.cancel_entry));
            put(&mut source.cancel.confirm, language, Some(&words.cancel_confirm));
            if let Some(note) = &mut source.tax_note {
                put(note, language, Some(&words.tax_note_us));
            }
        }
    }
}

/// What stands in the file itself goes first.
fn put(texts: &mut Texts, language: &str, words: Option<&String>) {
    if let Some(words) = words.filter(|words| !words.is_empty()) {
        texts.entry(language.to_owned()).or_insert_with(|| words.clone());
    }
}
