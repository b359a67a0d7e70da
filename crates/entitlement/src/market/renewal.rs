//! When a term that renews is charged for, and how long nothing is lost when that fails.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::days;
use crate::Money;

/// How a term can renew. Off unless a driver chose it.
///
/// The days here are spans of 24 hours from the end of a term, which is an instant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RenewalRule {
    /// Whether another price than the agreed one needs a new yes. Without it the contract ends.
    pub price_change_needs_yes: bool,
    /// How many days before the end of a term the next one is charged for, 0 to 14.
    pub charge_days_before: u16,
    /// How many days after that end a charge that failed is tried again, ascending, 0 to 28.
    pub retry_days: Vec<u16>,
    /// For how many days after that end the feature goes on while nothing could be charged. Not before the last retry.
    pub grace_days: u16,
}

impl RenewalRule {
    /// When the next term is to be charged for after the last try, or for the first time. A moment that has passed is due at
    /// once; those that were slept through are not made up for. `None`: every try has been made, the contract ends in grace.
    pub fn next_try(&self, ends: Timestamp, last_try: Option<Timestamp>) -> Option<Timestamp> {
        let retries = self.retry_days.iter().filter_map(|after| ends.checked_add(days(*after)).ok());
        let mut tries = ends.checked_sub(days(self.charge_days_before)).into_iter().chain(retries);
        tries.find(|at| last_try.is_none_or(|last| last < *at))
    }

    /// When a feature is over whose next term could not be charged for. `None` beyond the year 9999.
    pub fn grace_ends(&self, ends: Timestamp) -> Option<Timestamp> {
        ends.checked_add(days(self.grace_days)).ok()
    }

    /// Whether a term may not renew at this price without a new yes of the driver. Cheaper is another price, too: what is
    /// charged is what was shown.
    pub fn asks_again(&self, agreed: Money, next: Money) -> bool {
        agreed.currency() != next.currency() || self.price_change_needs_yes && agreed != next
    }
}
