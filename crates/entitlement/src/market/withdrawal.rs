//! The right to withdraw, and when it ends.

use jiff::{Timestamp, ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

use super::{RestDays, Wording, Zone};

/// How a contract can be withdrawn from (Directive 2011/83/EU, art. 9 and 11a; §§ 312g, 355, 356a BGB).
///
/// The right ends with its last day, at midnight in the market's zone; no pack can set another hour.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WithdrawalRule {
    /// Days after the day on which the contract was concluded, 1 to 366.
    pub days: u16,
    /// Whose days.
    pub zone: Zone,
    /// The last day is none of these: it moves on to the next that is not (Regulation 1182/71, art. 3(4); § 193 BGB).
    pub rest_days: RestDays,
    /// "Vertrag widerrufen", "Widerruf bestätigen".
    pub wording: Wording,
}

impl WithdrawalRule {
    /// The last day on which a contract concluded at this time can be withdrawn from. `None` beyond the year 9999.
    ///
    /// The day of the conclusion does not count (Regulation 1182/71, art. 3(1); § 187(1) BGB).
    pub fn last_day(&self, concluded_at: Timestamp) -> Option<Date> {
        let last = self.zone.day_of(concluded_at).checked_add(i64::from(self.days).days()).ok()?;
        self.rest_days.move_on(last)
    }

    /// The instant at which it can no longer be withdrawn from: the midnight after the last day. A declaration counts when it
    /// was made before. `None`, and so never, beyond the year 9999.
    pub fn last_moment(&self, concluded_at: Timestamp) -> Option<Timestamp> {
        self.last_day(concluded_at).and_then(|day| self.zone.end_of(day))
    }

    /// Whether a contract that was concluded then could be withdrawn from at the time of the declaration. That time is the one
    /// of the tap in the car, not of its arrival: a declaration sent in time is enough (Directive 2011/83/EU, art. 11(2)).
    pub fn is_open(&self, concluded_at: Timestamp, declared_at: Timestamp) -> bool {
        self.last_moment(concluded_at).is_none_or(|end| declared_at < end)
    }
}
