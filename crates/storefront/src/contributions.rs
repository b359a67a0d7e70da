//! What a contribution must be before anything of it is kept.
//!
//! - Data is taken under a [`Cover`] that holds at this moment, for the purpose that it names, and for nothing else.
//! - A contribution is complete or nothing: its last line says how many came before.

use entitlement::{Catalogue, Cover, Digest, LegalBasis, Purpose};
use jiff::{Timestamp, ToSpan as _, civil::Date, tz::TimeZone};
use protocol::http::{CONTRIBUTION_BYTES_MAX, CONTRIBUTION_LINE_BYTES_MAX, EndMarker};
use serde_json::{Map, Value};

use crate::limits;

/// Why a cover covers nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum CoverError {
    /// There is no such purpose in that market.
    #[error("the cover is for a purpose that does not exist in its market")]
    Purpose,
    /// It was given on another ground than the purpose has.
    #[error("the cover is on another legal ground than its purpose")]
    Basis,
    /// The text has changed since, or never was this one.
    #[error("the cover is for a text that does not hold")]
    Text,
    /// It has run out, or it says what a yes to this purpose cannot say.
    #[error("the cover has run out, or ends when no yes can end")]
    Time,
}

/// The purpose for which this cover lets data be taken now. The one place that says so, for covers and for data alike.
///
/// Covers are no secret and prove no car: whoever has one knows only that somebody may have said yes. What they stop is data
/// for a text or a purpose that no longer holds, from a car that does not know it yet.
pub(crate) fn covered<'a>(cover: &Cover, catalogue: &'a Catalogue, now: Timestamp) -> Result<&'a Purpose, CoverError> {
    let found = catalogue.purpose(&cover.purpose).map(|(_, purpose)| purpose);
    let purpose = found.filter(|purpose| purpose.markets.contains(&cover.market)).ok_or(CoverError::Purpose)?;
    if cover.lawful_basis != purpose.basis {
        return Err(CoverError::Basis);
    }
    let mut texts = catalogue.languages.iter().filter_map(|language| purpose.text_digest(language));
    if cover.text_version != purpose.text_version || !texts.any(|text| text == cover.text) {
        return Err(CoverError::Text);
    }
    let this_month = day(now).first_of_month();
    let holds = match (purpose.basis, &cover.valid_until, purpose.consent_months) {
        (LegalBasis::Choice, Some(month), Some(months)) => {
            // A month more, for a car whose clock is ahead. Without an end anybody could store covers without end.
            let latest = this_month.saturating_add((i32::from(months) + 1).months());
            month_of(month).is_some_and(|month| (this_month..=latest).contains(&month))
        }
        (LegalBasis::Choice, _, _) => false,
        (LegalBasis::Contract | LegalBasis::Law, valid_until, _) => valid_until.is_none(),
    };
    if holds { Ok(purpose) } else { Err(CoverError::Time) }
}

/// The day in UTC.
pub(crate) fn day(time: Timestamp) -> Date {
    time.to_zoned(TimeZone::UTC).date()
}

/// The first day of a month `YYYY-MM`.
fn month_of(text: &str) -> Option<Date> {
    // The length too: one month, one spelling.
    (text.len() == 7).then(|| format!("{text}-01").parse().ok()).flatten()
}

/// Why nothing of a contribution is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum ReadError {
    /// The whole or a line is too large.
    #[error("the contribution or one of its lines is too large")]
    TooLarge,
    /// A line is no JSON object.
    #[error("line {0} is no JSON object")]
    Line(u32),
    /// There is something after the end marker.
    #[error("there is more after the end marker")]
    AfterEnd,
    /// The end marker is not there: the contribution was cut.
    #[error("the contribution has no end")]
    NoEnd,
    /// The end marker counts other lines than there are.
    #[error("the contribution has {found} records and not {said}")]
    Count {
        /// In the end marker.
        said: u32,
        /// That were there.
        found: u32,
    },
}

/// A contribution that came as a whole.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Contribution {
    /// Of all its bytes.
    pub(crate) digest: Digest,
    /// Each one JSON object.
    pub(crate) records: Vec<String>,
}

/// Takes a contribution in pieces, as they come.
#[derive(Debug, Default)]
pub(crate) struct Reader {
    bytes: Vec<u8>,
    records: Vec<String>,
    /// Where the line begins that has not ended yet.
    line_at: usize,
    end: Option<u32>,
}

impl Reader {
    /// Takes the next piece. After an error nothing more is to be given.
    pub(crate) fn take(&mut self, piece: &[u8]) -> Result<(), ReadError> {
        if self.bytes.len() + piece.len() > CONTRIBUTION_BYTES_MAX {
            return Err(ReadError::TooLarge);
        }
        let mut looked = self.bytes.len();
        self.bytes.extend_from_slice(piece);
        while let Some(length) = self.bytes.iter().skip(looked).position(|byte| *byte == b'\n') {
            looked += length + 1;
            self.line(looked - 1)?;
            self.line_at = looked;
        }
        if self.bytes.len() - self.line_at > CONTRIBUTION_LINE_BYTES_MAX { Err(ReadError::TooLarge) } else { Ok(()) }
    }

    /// The contribution, if it came as a whole. The last line may lack its line break: it says by itself where it ends.
    pub(crate) fn finish(mut self) -> Result<Contribution, ReadError> {
        if self.line_at < self.bytes.len() {
            self.line(self.bytes.len())?;
        }
        let said = self.end.ok_or(ReadError::NoEnd)?;
        let found = self.lines();
        if said != found {
            return Err(ReadError::Count { said, found });
        }
        Ok(Contribution { digest: Digest::of(&self.bytes), records: self.records })
    }

    fn line(&mut self, line_end: usize) -> Result<(), ReadError> {
        let line = self.bytes.get(self.line_at..line_end).unwrap_or_default();
        if line.len() > CONTRIBUTION_LINE_BYTES_MAX {
            return Err(ReadError::TooLarge);
        }
        if self.end.is_some() {
            return Err(ReadError::AfterEnd);
        }
        if let Ok(EndMarker { end }) = serde_json::from_slice(line) {
            self.end = Some(end);
            return Ok(());
        }
        let broken = || ReadError::Line(self.lines().saturating_add(1));
        let text = str::from_utf8(line).map_err(|_| broken())?;
        serde_json::from_str::<Map<String, Value>>(text).map_err(|_| broken())?;
        self.records.push(text.to_owned());
        Ok(())
    }

    fn lines(&self) -> u32 {
        u32::try_from(self.records.len()).unwrap_or(u32::MAX)
    }
}

/// The last day whose records are to be gone by now. Counted from the beginning of a day, because no later moment is known: a
/// record is kept for the promised time at most, never longer.
pub(crate) fn gone_by(purpose: &Purpose, now: Timestamp) -> Date {
    day(now.saturating_sub(i64::from(purpose.retention.hours()).hours()).unwrap_or(Timestamp::MIN))
}

/// The last day whose upload ids are forgotten by now.
pub(crate) fn forgotten_by(now: Timestamp) -> Date {
    day(now).saturating_sub(limits::UPLOADS_KEPT_DAYS.days())
}
