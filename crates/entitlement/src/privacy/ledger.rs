//! What the drivers said about their data, for ever and in order.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{LegalBasis, Purpose};
use crate::{Digest, DriverId, Language, PurposeId, ReceiptId};

/// What a driver said about one purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Choice {
    /// Yes.
    Given,
    /// No, be it at once or later. It is remembered and not asked again.
    Refused,
}

/// How a change came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// By the driver's hand.
    Touch,
    /// By the driver's voice.
    Voice,
    /// It had run out, or the text that it was given for has changed.
    Expiry,
    /// The car changed hands.
    Handover,
    /// The profile of whoever said it is gone, as at the end of a rental.
    Departure,
    /// Nothing was to leave for a while, or that while was over.
    PrivateMode,
    /// It was being turned off when the disk or the power failed: completed at the next start.
    Recovery,
}

impl Origin {
    /// As on the bus and in receipts.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Touch => "touch",
            Self::Voice => "voice",
            Self::Expiry => "expiry",
            Self::Handover => "handover",
            Self::Departure => "departure",
            Self::PrivateMode => "private-mode",
            Self::Recovery => "recovery",
        }
    }
}

/// Something to be written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Who said it.
    pub driver: DriverId,
    /// About what.
    pub purpose: PurposeId,
    /// What was said.
    pub to: Choice,
    /// Version of the text that it was said to.
    pub text_version: u32,
    /// Digest of that text in that language, see [`Purpose::text_digest`].
    pub text: Digest,
    /// The language it was shown in.
    pub locale: Language,
    /// When.
    pub at: Timestamp,
    /// When it runs out by itself.
    pub expires: Option<Timestamp>,
    /// How it came about.
    pub origin: Origin,
    /// The receipt that the driver got for it, and the digest of its text.
    pub receipt: (ReceiptId, Digest),
}

/// A line of the ledger. Never changed, never removed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// From 1, without gaps.
    pub sequence: u64,
    /// Digest of the line before; of nothing for the first.
    pub previous: Digest,
    /// Who said it.
    pub driver: DriverId,
    /// About what.
    pub purpose: PurposeId,
    /// What was said before. `None`: nothing.
    pub from: Option<Choice>,
    /// What was said.
    pub to: Choice,
    /// Version of the text that it was said to.
    pub text_version: u32,
    /// Digest of that text.
    pub text: Digest,
    /// The language it was shown in.
    pub locale: Language,
    /// When.
    pub at: Timestamp,
    /// When it runs out by itself.
    pub expires: Option<Timestamp>,
    /// How it came about.
    pub origin: Origin,
    /// The receipt for it.
    pub receipt: ReceiptId,
    /// Digest of the receipt's text, so that a receipt cannot be changed afterwards either.
    pub receipt_digest: Digest,
}

impl Entry {
    /// As it is written: one line of JSON, always the same for the same entry.
    ///
    /// # Errors
    /// [`LedgerError::Unreadable`] when it cannot be written, which would be a defect.
    pub fn line(&self) -> Result<String, LedgerError> {
        serde_json::to_string(self).map_err(|_| LedgerError::Unreadable { sequence: self.sequence })
    }
}

/// Why a ledger is not believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LedgerError {
    /// A line is not one of ours.
    #[error("entry {sequence} cannot be read")]
    Unreadable {
        /// Counted from 1.
        sequence: u64,
    },
    /// A line was changed, removed, added or moved.
    #[error("the chain is broken at entry {sequence}")]
    Broken {
        /// Counted from 1.
        sequence: u64,
    },
    /// Lines are missing at the end, or there are more than were counted.
    #[error("the ledger ends at entry {found} and not at {expected}")]
    End {
        /// How many there are.
        found: u64,
        /// How many there should be.
        expected: u64,
    },
}

/// What holds for one driver and one purpose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// What was said last.
    pub choice: Choice,
    /// When.
    pub since: Timestamp,
    /// When it runs out.
    pub expires: Option<Timestamp>,
    /// To which version of the text.
    pub text_version: u32,
    /// To which text.
    pub text: Digest,
    /// In which language.
    pub locale: Language,
    /// How.
    pub origin: Origin,
    /// The receipt for it.
    pub receipt: ReceiptId,
}

/// What all drivers have said. The lines themselves stay where they were read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ledger {
    length: u64,
    head: Digest,
    standings: BTreeMap<(DriverId, PurposeId), Standing>,
}

impl Default for Ledger {
    fn default() -> Self {
        Self { length: 0, head: Digest::of(&[]), standings: BTreeMap::new() }
    }
}

impl Ledger {
    /// Reads a whole ledger and checks its chain. `length` and `head` were kept beside it: without them a ledger whose last
    /// lines were cut off or altered would look sound.
    ///
    /// # Errors
    /// [`LedgerError`] names the first line that does not hold.
    pub fn replay<'a>(lines: impl IntoIterator<Item = &'a str>, length: u64, head: Digest) -> Result<Self, LedgerError> {
        let mut ledger = Self::default();
        for line in lines {
            let sequence = ledger.length + 1;
            let entry: Entry = serde_json::from_str(line).map_err(|_| LedgerError::Unreadable { sequence })?;
            // Another spelling of the same entry would have another digest.
            if entry.line()? != line {
                return Err(LedgerError::Broken { sequence });
            }
            ledger.append(&entry)?;
        }
        if ledger.length != length {
            return Err(LedgerError::End { found: ledger.length, expected: length });
        }
        if ledger.head != head {
            return Err(LedgerError::Broken { sequence: length });
        }
        Ok(ledger)
    }

    /// How many entries there are.
    pub fn length(&self) -> u64 {
        self.length
    }

    /// Digest of the last line.
    pub fn head(&self) -> Digest {
        self.head
    }

    /// The entry that would write this change down. Nothing changes until it is appended.
    pub fn entry(&self, change: Change) -> Entry {
        let from = self.standing(&change.driver, &change.purpose).map(|standing| standing.choice);
        let Change { driver, purpose, to, text_version, text, locale, at, expires, origin, receipt: (receipt, receipt_digest) } = change;
        Entry {
            sequence: self.length + 1,
            previous: self.head,
            driver,
            purpose,
            from,
            to,
            text_version,
            text,
            locale,
            at,
            expires,
            origin,
            receipt,
            receipt_digest,
        }
    }

    /// Takes an entry that has been written down.
    ///
    /// # Errors
    /// [`LedgerError::Broken`] when it does not follow on the last one. Nothing changes then.
    pub fn append(&mut self, entry: &Entry) -> Result<(), LedgerError> {
        let follows = entry.sequence == self.length + 1 && entry.previous == self.head;
        let known = self.standing(&entry.driver, &entry.purpose).map(|standing| standing.choice);
        if !follows || known != entry.from {
            return Err(LedgerError::Broken { sequence: self.length + 1 });
        }
        self.head = Digest::of(entry.line()?.as_bytes());
        self.length = entry.sequence;
        let standing = Standing {
            choice: entry.to,
            since: entry.at,
            expires: entry.expires,
            text_version: entry.text_version,
            text: entry.text,
            locale: entry.locale.clone(),
            origin: entry.origin,
            receipt: entry.receipt.clone(),
        };
        self.standings.insert((entry.driver.clone(), entry.purpose.clone()), standing);
        Ok(())
    }

    /// Every yes that stands, whoever gave it.
    pub fn given(&self) -> impl Iterator<Item = (&DriverId, &PurposeId)> {
        self.standings.iter().filter(|(_, standing)| standing.choice == Choice::Given).map(|((driver, purpose), _)| (driver, purpose))
    }

    /// What this driver said last about this purpose.
    pub fn standing(&self, driver: &DriverId, purpose: &PurposeId) -> Option<&Standing> {
        self.standings.get(&(driver.clone(), purpose.clone()))
    }

    /// Whether the people in the car allow this purpose: the strictest counts, and without anybody nothing is allowed.
    ///
    /// The one place that says so. A yes counts for the text that was shown, word for word, until it runs out.
    pub fn allows(&self, drivers: &[DriverId], purpose: &Purpose, now: Timestamp) -> bool {
        let said = |driver| self.standing(driver, &purpose.id);
        match purpose.basis {
            LegalBasis::Law => true,
            // Needs no yes; a no pauses it all the same.
            LegalBasis::Contract => {
                !drivers.is_empty() && drivers.iter().all(|driver| said(driver).is_none_or(|standing| standing.choice == Choice::Given))
            }
            LegalBasis::Choice => {
                let yes = |standing: &Standing| {
                    standing.choice == Choice::Given && holds(purpose, standing) && standing.expires.is_some_and(|expires| now < expires)
                };
                !drivers.is_empty() && drivers.iter().all(|driver| said(driver).is_some_and(yes))
            }
        }
    }

    /// Every yes that no longer counts for this purpose: it has run out, or its text has changed.
    pub fn lapsed(&self, purpose: &Purpose, now: Timestamp) -> Vec<DriverId> {
        if purpose.basis != LegalBasis::Choice {
            return Vec::new();
        }
        let lapsed = |standing: &Standing| {
            standing.choice == Choice::Given && (!holds(purpose, standing) || standing.expires.is_none_or(|expires| expires <= now))
        };
        let about = self.standings.iter().filter(|((_, about), _)| *about == purpose.id);
        about.filter(|(_, standing)| lapsed(standing)).map(|((driver, _), _)| driver.clone()).collect()
    }
}

/// Whether the text that was said yes to is the one that holds now.
fn holds(purpose: &Purpose, standing: &Standing) -> bool {
    standing.text_version == purpose.text_version && purpose.text_digest(&standing.locale) == Some(standing.text)
}

#[cfg(test)]
mod tests;
