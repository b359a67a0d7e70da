//! The small checks: texts, ids, colours, files.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Display,
    fs,
    ops::RangeInclusive,
    path::Path,
};

use entitlement::{Id, Localised};
use serde::de::DeserializeOwned;

use super::{Finding, source::Texts};
use crate::limits;

/// Longest texts in characters: what fits its place on the narrowest screen in the largest script.
pub(crate) const NAME_CHARS_MAX: usize = 40;
/// Names by which drivers call one thing.
pub(crate) const SPOKEN_MAX: usize = 12;
pub(crate) const GLANCE_CHARS_MAX: usize = 21;
pub(crate) const SHORT_CHARS_MAX: usize = 100;
pub(crate) const EFFECT_CHARS_MAX: usize = 200;
pub(crate) const HELP_CHARS_MAX: usize = 600;
pub(crate) const LABEL_CHARS_MAX: usize = 32;
/// Of services and purposes: each in one place of the privacy menu, the last in two lines.
pub(crate) const BENEFIT_CHARS_MAX: usize = 60;
pub(crate) const DATA_CHARS_MAX: usize = 60;
pub(crate) const RECIPIENT_CHARS_MAX: usize = 40;
pub(crate) const IF_OFF_CHARS_MAX: usize = 120;
/// Of a market: one line of the order page or of a receipt each, or a button.
pub(crate) const SELLER_CHARS_MAX: usize = 64;
pub(crate) const ADDRESS_CHARS_MAX: usize = 120;
pub(crate) const TAX_NOTE_CHARS_MAX: usize = 120;
pub(crate) const BUTTON_CHARS_MAX: usize = 40;
/// A document of the seller: about ten screens.
pub(crate) const DOCUMENT_CHARS_MAX: usize = 8_000;

/// Collects what is wrong.
#[derive(Debug, Default)]
pub(crate) struct Report {
    findings: BTreeSet<Finding>,
}

impl Report {
    /// Notes a finding.
    pub(crate) fn add(&mut self, file: &str, key: impl Into<String>, problem: impl Display) {
        self.findings.insert(Finding { file: file.to_owned(), key: key.into(), problem: problem.to_string() });
    }

    /// All findings, by file and key.
    pub(crate) fn into_findings(self) -> Vec<Finding> {
        self.findings.into_iter().collect()
    }

    /// Reads a file of the source. What cannot be read is a finding with its line.
    pub(crate) fn read<T: DeserializeOwned>(&mut self, folder: &Path, file: &str) -> Option<T> {
        let text = self.text_of(folder, file)?;
        match toml::from_str(&text) {
            Ok(parsed) => Some(parsed),
            Err(error) => {
                let line = error.span().map_or(0, |span| text.get(..span.start).unwrap_or_default().matches('\n').count() + 1);
                self.add(file, format!("line {line}"), error.message());
                None
            }
        }
    }

    /// The text of a file of the source.
    pub(crate) fn text_of(&mut self, folder: &Path, file: &str) -> Option<String> {
        let path = folder.join(file);
        match fs::metadata(&path) {
            Ok(metadata) if metadata.len() > limits::SOURCE_BYTES_MAX => {
                self.add(file, "", format!("is larger than {} bytes", limits::SOURCE_BYTES_MAX));
                return None;
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                self.add(file, "", "is missing");
                return None;
            }
            _ => {}
        }
        fs::read_to_string(&path).map_err(|error| self.add(file, "", error)).ok()
    }

    /// The ids of the files `<id>.toml` in a part of the source, in order. None when there is no such part.
    pub(crate) fn ids_of<K>(&mut self, folder: &Path, part: &str) -> Vec<Id<K>> {
        let mut ids = Vec::new();
        let entries = match fs::read_dir(folder.join(part)) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return ids,
            Err(error) => {
                self.add(part, "", error);
                return ids;
            }
        };
        for entry in entries.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            match name.strip_suffix(".toml") {
                Some(stem) => ids.extend(self.id(&format!("{part}/{name}"), "", stem)),
                None => self.add(&format!("{part}/{name}"), "", "is no .toml file"),
            }
        }
        ids.sort();
        ids
    }

    /// An id.
    pub(crate) fn id<K>(&mut self, file: &str, key: &str, text: &str) -> Option<Id<K>> {
        if text.is_empty() {
            self.add(file, key, "is missing");
            return None;
        }
        Id::parse(text).map_err(|error| self.add(file, key, error)).ok()
    }

    /// A value that parses.
    pub(crate) fn parsed<T, E: Display>(
        &mut self,
        file: &str,
        key: &str,
        text: &str,
        parse: impl FnOnce(&str) -> Result<T, E>,
    ) -> Option<T> {
        if text.is_empty() {
            self.add(file, key, "is missing");
            return None;
        }
        parse(text).map_err(|error| self.add(file, key, error)).ok()
    }

    /// A value that must be there.
    pub(crate) fn required<T>(&mut self, file: &str, key: &str, value: Option<T>) -> Option<T> {
        if value.is_none() {
            self.add(file, key, "is missing");
        }
        value
    }

    /// A text that a driver will read.
    pub(crate) fn text(&mut self, file: &str, key: &str, text: &str, chars_max: usize) {
        if text.trim().is_empty() {
            self.add(file, key, "is missing");
            return;
        }
        if text.trim() != text {
            self.add(file, key, "begins or ends with white space");
        }
        let chars = text.chars().count();
        if chars > chars_max {
            self.add(file, key, format!("has {chars} characters, {chars_max} fit"));
        }
        // They would turn round what stands beside the text: a price, a name.
        if let Some(bidi) = text.chars().find(|c| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')) {
            self.add(file, key, format!("holds the bidi control character U+{:04X}", u32::from(bidi)));
        }
        if let Some(control) = text.chars().find(|c| c.is_control()) {
            self.add(file, key, format!("holds the control character U+{:04X}", u32::from(control)));
        }
    }

    /// A file with a text of several paragraphs that a driver will read.
    pub(crate) fn document(&mut self, folder: &Path, file: &str, chars_max: usize) -> Option<String> {
        let text = self.text_of(folder, file)?;
        let text = text.trim();
        // A text like any other, but for its line breaks.
        self.text(file, "", &text.replace('\n', " "), chars_max);
        Some(text.to_owned())
    }

    /// A text in every language, and in no other.
    /// What something is called aloud: each once, and each as a name could be.
    pub(crate) fn spoken(&mut self, file: &str, key: &str, names: &[String]) {
        if names.len() > SPOKEN_MAX {
            self.add(file, key, format!("has more than {SPOKEN_MAX} names"));
        }
        for (place, name) in names.iter().enumerate() {
            self.text(file, &format!("{key}[{place}]"), name, NAME_CHARS_MAX);
            if names.iter().take(place).any(|other| other == name) {
                self.add(file, format!("{key}[{place}]"), "is there twice");
            }
        }
    }

    pub(crate) fn localised(&mut self, file: &str, key: &str, texts: &Texts, languages: &[String], chars_max: usize) -> Localised {
        for language in languages {
            self.text(file, &format!("{key}.{language}"), texts.get(language).map_or("", String::as_str), chars_max);
        }
        self.no_other_languages(file, key, texts, languages);
        texts.clone()
    }

    /// No text in a language that the catalogue does not list.
    pub(crate) fn no_other_languages<T>(&mut self, file: &str, key: &str, texts: &BTreeMap<String, T>, languages: &[String]) {
        for language in texts.keys().filter(|language| !languages.contains(language)) {
            self.add(file, format!("{key}.{language}"), "is in a language that `languages` does not list");
        }
    }

    /// A number that must be there and lie in a range.
    pub(crate) fn within<N: PartialOrd + Display>(
        &mut self,
        file: &str,
        key: &str,
        value: Option<N>,
        range: RangeInclusive<N>,
    ) -> Option<N> {
        let value = self.required(file, key, value)?;
        if !range.contains(&value) {
            self.add(file, key, format!("lies between {} and {}", range.start(), range.end()));
        }
        Some(value)
    }

    /// A colour `#RRGGBB`.
    pub(crate) fn colour(&mut self, file: &str, key: &str, text: &str) {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
        if digits.is_none() {
            self.add(file, key, format!("`{text}` is no colour such as #F6E3B0"));
        }
    }

    /// An order that the carmaker gives: nothing in it that is not there, and, unless it is empty, everything that is.
    pub(crate) fn order<K>(&mut self, file: &str, key: &str, texts: &[String], known: &BTreeSet<Id<K>>, what: &str) {
        let listed = self.known(file, key, texts, known, what);
        if !listed.is_empty() {
            for missing in known.difference(&listed) {
                self.add(file, key, format!("`{missing}` is missing"));
            }
        }
    }

    /// The known ones of a list of ids. Unknown and doubled ones are findings.
    pub(crate) fn known<K>(&mut self, file: &str, key: &str, texts: &[String], known: &BTreeSet<Id<K>>, what: &str) -> BTreeSet<Id<K>> {
        let mut found = BTreeSet::new();
        for text in texts {
            let Some(id) = self.id(file, key, text) else { continue };
            if !known.contains(&id) {
                self.add(file, key, format!("`{text}` is no {what} of this catalogue"));
            }
            if !found.insert(id) {
                self.add(file, key, format!("`{text}` is listed twice"));
            }
        }
        found
    }
}
