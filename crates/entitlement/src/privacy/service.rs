//! The registry of services: what each sends, to whom, for how long, and on what legal ground.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use serde::{Deserialize, Serialize};

use crate::{Digest, Language, Localised, MarketId, PurposeId, ServiceId};

/// A digital service of the car, as the privacy menu lists it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Service {
    /// Its id.
    pub id: ServiceId,
    /// Name of its icon in the app.
    pub icon: String,
    /// Its name.
    pub name: Localised,
    /// What the driver has of it, in one line.
    pub benefit: Localised,
    /// What drivers call it aloud, by language, beside its name. May be empty.
    pub spoken: BTreeMap<String, Vec<String>>,
    /// What it uses data for. At least one.
    pub purposes: Vec<Purpose>,
}

/// One use of data. The driver decides on each by itself (GDPR, recital 43).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Purpose {
    /// Its id.
    pub id: PurposeId,
    /// Its name. That of the service, when it is the only one.
    pub name: Localised,
    /// The data in the driver's words, such as "Position, speed".
    pub data: Localised,
    /// The same as names of signals (COVESA VSS, or `Upfit.…` for what no sensor gives). All that may be read for it.
    pub signals: BTreeSet<String>,
    /// Who gets it.
    pub recipient: Localised,
    /// How long the recipient keeps it.
    pub retention: Retention,
    /// On what ground.
    pub basis: LegalBasis,
    /// Where it exists.
    pub markets: BTreeSet<MarketId>,
    /// Of the texts. Raised with each change of what they say; a yes to an older one no longer counts.
    pub text_version: u32,
    /// What stops working without it, and what does not.
    pub if_off: Localised,
    /// After so many months a yes has run out and is asked for anew; it turns off by itself. `None` where no yes is asked for.
    pub consent_months: Option<u16>,
}

impl Purpose {
    /// Of everything that the driver was shown in this language: what a yes binds to. `None` when it has no text in it.
    pub fn text_digest(&self, language: &Language) -> Option<Digest> {
        let shown = [&self.name, &self.data, &self.recipient, &self.if_off].map(|text| text.get(language));
        let [Some(name), Some(data), Some(recipient), Some(if_off)] = shown else { return None };
        let (hours, version) = (self.retention.hours(), self.text_version);
        // With their lengths, so that no two sets of texts run together into one.
        let parts = [name, data, recipient, if_off].map(|text| format!("{}:{text}", text.len()));
        Some(Digest::of(format!("{}\n{version}\n{hours}\n{}", self.id, parts.join("\n")).as_bytes()))
    }
}

/// How long a recipient keeps what it got, in whole hours. 0: it is used and not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Retention(u32);

impl Retention {
    /// In hours.
    pub const fn of_hours(hours: u32) -> Self {
        Self(hours)
    }

    /// In hours.
    pub const fn hours(self) -> u32 {
        self.0
    }
}

/// On what ground data is used (GDPR, art. 6 para. 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LegalBasis {
    /// The driver said yes (letter a). Off until then.
    Choice,
    /// A feature that the driver has cannot work without (letter b). Off while there is no such feature, and whenever the
    /// driver says so: then the feature pauses.
    Contract,
    /// A law demands it (letter c). Shown and explained; cannot be switched off.
    Law,
}

impl LegalBasis {
    /// Every one, in the order on screen.
    pub const ALL: [Self; 3] = [Self::Choice, Self::Contract, Self::Law];

    /// As in documents and on the bus.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Choice => "choice",
            Self::Contract => "contract",
            Self::Law => "law",
        }
    }
}

impl fmt::Display for LegalBasis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
