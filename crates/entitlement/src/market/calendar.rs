//! Days of a market: when they end, and which of them are days of rest.

use std::fmt;

use jiff::{
    Timestamp, ToSpan,
    civil::{Date, Weekday},
    tz::{TimeZone, TimeZoneDatabase, offset},
};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::text;

/// Where a day begins first and ends last on earth, in hours from UTC. A zone that nobody knows lies between them.
const EASTERNMOST_HOURS: i8 = 14;
const WESTERNMOST_HOURS: i8 = -12;

/// Days of rest in a row that are believed. The longest run there is, in any calendar, is a Golden Week with its weekends.
const REST_RUN_DAYS_MAX: usize = 14;

/// A time zone by its IANA name, such as `Europe/Berlin`.
///
/// Looked up in the database inside this program, so that car and storefront count the same days, whatever is installed. A
/// zone that is not in it is no error: each day then begins where on earth it begins first and ends where it ends last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Zone(String);

impl Zone {
    /// The zone of this name, known or not.
    pub fn new(name: impl Into<String>) -> Self {
        Self(name.into())
    }

    /// Its IANA name.
    pub fn name(&self) -> &str {
        &self.0
    }

    /// Whether this program knows it.
    pub fn is_known(&self) -> bool {
        self.look_up().is_some()
    }

    /// Which day it is there. Where the zone is unknown, the latest that it can be.
    pub fn day_of(&self, at: Timestamp) -> Date {
        let zone = self.look_up().unwrap_or_else(|| TimeZone::fixed(offset(EASTERNMOST_HOURS)));
        at.to_zoned(zone).date()
    }

    /// The first instant that is no longer this day there. Where the zone is unknown, the latest that it can be.
    /// `None` beyond the year 9999.
    pub fn end_of(&self, day: Date) -> Option<Timestamp> {
        let zone = self.look_up().unwrap_or_else(|| TimeZone::fixed(offset(WESTERNMOST_HOURS)));
        day.tomorrow().and_then(|next| next.to_zoned(zone)).ok().map(|midnight| midnight.timestamp())
    }

    fn look_up(&self) -> Option<TimeZone> {
        TimeZoneDatabase::bundled().get(&self.0).ok()
    }
}

/// Days on which no period ends that moves on. Without any, every day can be a last one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RestDays {
    /// Each Saturday.
    pub saturday: bool,
    /// Each Sunday.
    pub sunday: bool,
    /// Public holidays. Where regions differ, those of every region: nobody asks where in the country the driver is.
    pub holidays: Vec<Holiday>,
}

impl RestDays {
    /// Whether this is one.
    pub fn contains(&self, day: Date) -> bool {
        match day.weekday() {
            Weekday::Saturday if self.saturday => true,
            Weekday::Sunday if self.sunday => true,
            _ => self.holidays.iter().any(|holiday| holiday.is_on(day)),
        }
    }

    /// This day, or the next one that is no day of rest. `None` beyond the year 9999.
    pub fn move_on(&self, day: Date) -> Option<Date> {
        let mut day = day;
        for _ in 0..REST_RUN_DAYS_MAX {
            if !self.contains(day) {
                break;
            }
            day = day.tomorrow().ok()?;
        }
        Some(day)
    }
}

/// A public holiday that comes each year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holiday {
    /// `12-25`: the same day of each year.
    Fixed {
        /// 1 to 12.
        month: i8,
        /// From 1.
        day: i8,
    },
    /// `easter`, `easter+39`, `easter-2`: counted from Easter Sunday of the western churches.
    Easter {
        /// Negative: before it. Never leads into another year.
        days_after: i8,
    },
    /// `wednesday from 11-16`: the first such day of the week from this day of the year on.
    WeekdayFrom {
        /// Which.
        weekday: Weekday,
        /// 1 to 12.
        month: i8,
        /// From 1.
        day: i8,
    },
}

/// Not one of the ways to name a holiday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a holiday is written like 12-25, easter+39 or `wednesday from 11-16`")]
pub struct HolidayError;

/// Furthest from Easter Sunday (22 March to 25 April) that lies in the same year for certain.
const FROM_EASTER_DAYS_MAX: i8 = 80;

/// A leap year: every day of a year exists in it.
const LEAP_YEAR: i16 = 2028;

const WEEKDAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Monday),
    ("tuesday", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday),
    ("thursday", Weekday::Thursday),
    ("friday", Weekday::Friday),
    ("saturday", Weekday::Saturday),
    ("sunday", Weekday::Sunday),
];

impl Holiday {
    /// Reads it as it is written in a pack.
    ///
    /// # Errors
    /// [`HolidayError`] when it is written otherwise, or there is no such day.
    pub fn parse(text: &str) -> Result<Self, HolidayError> {
        if let Some(days) = text.strip_prefix("easter") {
            let days_after = if days.is_empty() { 0 } else { signed(days)? };
            let near = (-FROM_EASTER_DAYS_MAX..=FROM_EASTER_DAYS_MAX).contains(&days_after);
            return if near { Ok(Self::Easter { days_after }) } else { Err(HolidayError) };
        }
        if let Some((name, from)) = text.split_once(" from ") {
            let (_, weekday) = WEEKDAYS.into_iter().find(|(known, _)| *known == name).ok_or(HolidayError)?;
            let (month, day) = month_day(from)?;
            // Later ones could fall into the next year.
            return if (month, day) <= (12, 25) { Ok(Self::WeekdayFrom { weekday, month, day }) } else { Err(HolidayError) };
        }
        month_day(text).map(|(month, day)| Self::Fixed { month, day })
    }

    /// Whether it is on this day.
    pub fn is_on(&self, day: Date) -> bool {
        self.in_year(day.year()) == Some(day)
    }

    /// Its day in this year. `None` where that year has no such day, and beyond the years 1583 to 9999.
    fn in_year(&self, year: i16) -> Option<Date> {
        match *self {
            Self::Fixed { month, day } => Date::new(year, month, day).ok(),
            Self::Easter { days_after } => {
                let sunday = computus::gregorian(i32::from(year)).ok()?;
                let sunday = Date::new(year, i8::try_from(sunday.month).ok()?, i8::try_from(sunday.day).ok()?).ok()?;
                sunday.checked_add(i64::from(days_after).days()).ok()
            }
            Self::WeekdayFrom { weekday, month, day } => {
                let from = Date::new(year, month, day).ok()?;
                from.yesterday().ok()?.nth_weekday(1, weekday).ok()
            }
        }
    }
}

/// `MM-DD`, with two digits each and of a day that there is.
fn month_day(text: &str) -> Result<(i8, i8), HolidayError> {
    let digits = |part: &str| if part.len() == 2 { part.parse::<i8>().map_err(|_| HolidayError) } else { Err(HolidayError) };
    let (month, day) = text.split_once('-').ok_or(HolidayError)?;
    let (month, day) = (digits(month)?, digits(day)?);
    Date::new(LEAP_YEAR, month, day).map_err(|_| HolidayError)?;
    Ok((month, day))
}

/// A number with its sign: one number, one spelling.
fn signed(text: &str) -> Result<i8, HolidayError> {
    let number: i8 = text.parse().map_err(|_| HolidayError)?;
    if format!("{number:+}") == text && number != 0 { Ok(number) } else { Err(HolidayError) }
}

impl fmt::Display for Holiday {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Fixed { month, day } => write!(f, "{month:02}-{day:02}"),
            Self::Easter { days_after: 0 } => f.write_str("easter"),
            Self::Easter { days_after } => write!(f, "easter{days_after:+}"),
            Self::WeekdayFrom { weekday, month, day } => {
                let name = WEEKDAYS.into_iter().find(|(_, known)| *known == weekday).map_or("", |(name, _)| name);
                write!(f, "{name} from {month:02}-{day:02}")
            }
        }
    }
}
impl Serialize for Holiday {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
impl<'de> Deserialize<'de> for Holiday {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        text::deserialize(deserializer, Self::parse)
    }
}
