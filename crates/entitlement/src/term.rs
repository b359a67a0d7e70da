//! How long something is booked for, with calendar arithmetic.

use std::fmt;

use jiff::{Timestamp, ToSpan, tz::TimeZone};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::text;

/// For how long a feature is booked. Written as an ISO 8601 duration, or `unlimited`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Term {
    /// `P1M`
    OneMonth,
    /// `P1Y`
    OneYear,
    /// `P3Y`
    ThreeYears,
    /// For good: bound to what it was booked for, never to a date.
    Unlimited,
}

/// Not one of the terms that are sold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a term is P1M, P1Y, P3Y or unlimited")]
pub struct TermError;

impl Term {
    /// Every term, from the shortest to the longest: the order of the term cards.
    pub const ALL: [Self; 4] = [Self::OneMonth, Self::OneYear, Self::ThreeYears, Self::Unlimited];

    /// How long a trial lasts.
    pub const TRIAL: Self = Self::OneMonth;

    /// As it travels.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OneMonth => "P1M",
            Self::OneYear => "P1Y",
            Self::ThreeYears => "P3Y",
            Self::Unlimited => "unlimited",
        }
    }

    /// # Errors
    /// [`TermError`] when no such term is sold.
    pub fn parse(text: &str) -> Result<Self, TermError> {
        Self::ALL.into_iter().find(|term| term.as_str() == text).ok_or(TermError)
    }

    /// Whole months, `None` for unlimited.
    pub const fn months(self) -> Option<u32> {
        match self {
            Self::OneMonth => Some(1),
            Self::OneYear => Some(12),
            Self::ThreeYears => Some(36),
            Self::Unlimited => None,
        }
    }

    /// The instant at which the term is over: the same day and time so many months later, in UTC;
    /// the last day of the month where that day does not exist (31 Jan + 1 month = 28 or 29 Feb).
    /// `None` for unlimited, and beyond the year 9999.
    pub fn ends(self, starts: Timestamp) -> Option<Timestamp> {
        let months = i64::from(self.months()?);
        starts.to_zoned(TimeZone::UTC).checked_add(months.months()).ok().map(|end| end.timestamp())
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
impl Serialize for Term {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> Deserialize<'de> for Term {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        text::deserialize(deserializer, Self::parse)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn terms_end_on_the_same_day_or_the_last_of_the_month() {
        for (term, starts, ends) in [
            (Term::OneMonth, "2027-01-31T10:00:00Z", "2027-02-28T10:00:00Z"),
            (Term::OneMonth, "2028-01-31T10:00:00Z", "2028-02-29T10:00:00Z"),
            (Term::OneMonth, "2026-11-14T00:00:00Z", "2026-12-14T00:00:00Z"),
            (Term::OneMonth, "2026-12-31T23:59:59Z", "2027-01-31T23:59:59Z"),
            (Term::OneYear, "2028-02-29T08:00:00Z", "2029-02-28T08:00:00Z"),
            (Term::ThreeYears, "2025-02-28T08:00:00Z", "2028-02-28T08:00:00Z"),
        ] {
            assert_eq!(term.ends(starts.parse().unwrap()), Some(ends.parse().unwrap()), "{term} from {starts}");
        }
        assert_eq!(Term::Unlimited.ends(Timestamp::UNIX_EPOCH), None);
        assert_eq!(Term::OneYear.ends(Timestamp::MAX), None);
    }

    #[test]
    fn only_terms_that_are_sold_can_be_read() {
        for term in Term::ALL {
            assert_eq!(Term::parse(term.as_str()), Ok(term));
        }
        for text in ["", "P2Y", "p1m", "P12M", "forever"] {
            assert_eq!(Term::parse(text), Err(TermError));
        }
    }

    proptest! {
        #[test]
        fn a_longer_term_never_ends_sooner(second in 0i64..7_258_118_400) {
            let starts = Timestamp::from_second(second).unwrap();
            let ends = [Term::OneMonth, Term::OneYear, Term::ThreeYears].map(|term| term.ends(starts).unwrap());
            prop_assert!(starts < ends[0] && ends[0] < ends[1] && ends[1] < ends[2]);
            prop_assert!(ends[0].duration_since(starts).as_secs() >= 28 * 86_400);
        }
    }
}
