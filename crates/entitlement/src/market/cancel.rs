//! How a contract is cancelled, and when it ends then.

use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use super::{Wording, Zone};

/// How a contract can be cancelled (§ 312k BGB).
///
/// A contract for a term runs to the end of what is paid; this says when one without an end is over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CancelRule {
    /// Days after the day of the declaration, 0 to 28. 0: with the end of that day.
    pub notice_days: u16,
    /// Whose days.
    pub zone: Zone,
    /// "Verträge hier kündigen", "Jetzt kündigen".
    pub wording: Wording,
}

impl CancelRule {
    /// The instant at which a contract without an end is over that was cancelled at this time: the midnight after the last day
    /// of notice (§§ 187(1), 188(1) BGB; a notice does not move on over days of rest). `None` beyond the year 9999.
    pub fn ends(&self, declared_at: Timestamp) -> Option<Timestamp> {
        let last = self.zone.day_of(declared_at).checked_add(i64::from(self.notice_days).days()).ok()?;
        self.zone.end_of(last)
    }
}
