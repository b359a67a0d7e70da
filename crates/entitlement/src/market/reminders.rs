//! When a driver is told that something ends.

use std::{collections::BTreeSet, ops::Range};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::days;

/// When a driver is told that a term ends. Shown in the car when parked, and never as a pop-up.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reminders {
    /// Days of 24 hours before the end, each 1 to 90.
    pub days_before: BTreeSet<u16>,
}

impl Reminders {
    /// The reminder to be shown now for a term from its start to its end: how many days before the end it is meant for. Only
    /// the latest one: who comes back after a month reads one, not three.
    ///
    /// `None` when each one that was due has been shown, and when the term is over. A reminder that falls into the first half
    /// of the term is none: who booked a month yesterday knows.
    pub fn due(&self, term: Range<Timestamp>, last_shown: Option<Timestamp>, now: Timestamp) -> Option<u16> {
        if !term.contains(&now) {
            return None;
        }
        let half = term.start.checked_add(term.start.duration_until(term.end) / 2).ok()?;
        let moments = self.days_before.iter().filter_map(|before| Some((*before, term.end.checked_sub(days(*before)).ok()?)));
        let mut passed = moments.filter(|(_, at)| half <= *at && *at <= now);
        let (latest, at) = passed.next()?;
        last_shown.is_none_or(|shown| shown < at).then_some(latest)
    }
}
