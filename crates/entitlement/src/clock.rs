//! Time that can be trusted: a lower bound that only grows.
//!
//! Clocks in a car can be wrong or be made wrong. A date is judged against what has been signed plus the seconds
//! for which the car has been powered on since; everything else (RTC, NTP, GNSS) is a hint. See `ARCHITECTURE.md`, "Time".

use std::time::Duration;

use jiff::Timestamp;

use crate::{GrantKind, Term};

/// A hint further ahead of the lower bound than this is not believed at all: one forward spoof must not end anything.
const HINT_AHEAD_MAX: Duration = Duration::from_secs(5 * 366 * 86_400);

/// Everything a rule may know about the present.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    /// It is certainly not earlier than this.
    pub lower_bound: Timestamp,
    /// What the car's clock says, if it says anything believable.
    pub hint: Option<Timestamp>,
    /// For how long this car has been powered on in its life.
    pub powered_on: Duration,
}

impl Now {
    /// The best guess, for screens and warnings only.
    pub fn display(&self) -> Timestamp {
        self.hint.map_or(self.lower_bound, |hint| hint.max(self.lower_bound))
    }
}

/// Keeps the lower bound: `max(build time, newest signed time, last signed time + powered-on time since)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignedClock {
    floor: Timestamp,
    floor_at: Duration,
}

impl SignedClock {
    /// Starts at the time at which this program was built, when the car had been powered on for `powered_on`.
    pub fn new(built: Timestamp, powered_on: Duration) -> Self {
        Self { floor: built, floor_at: powered_on }
    }

    /// The lower bound when the car has been powered on for `powered_on`.
    pub fn lower_bound(&self, powered_on: Duration) -> Timestamp {
        let since = powered_on.saturating_sub(self.floor_at);
        self.floor.saturating_add(jiff::SignedDuration::try_from(since).unwrap_or(jiff::SignedDuration::MAX)).unwrap_or(Timestamp::MAX)
    }

    /// Learns a time that was signed. Never moves the bound back.
    pub fn learn(&mut self, signed: Timestamp, powered_on: Duration) {
        if signed > self.lower_bound(powered_on) {
            *self = Self { floor: signed, floor_at: powered_on };
        }
    }

    /// What the rules may know now. A hint behind the bound or absurdly far ahead is dropped.
    pub fn now(&self, hint: Option<Timestamp>, powered_on: Duration) -> Now {
        let lower_bound = self.lower_bound(powered_on);
        let believable = |hint: &Timestamp| *hint >= lower_bound && hint.duration_since(lower_bound).unsigned_abs() <= HINT_AHEAD_MAX;
        Now { lower_bound, hint: hint.filter(believable), powered_on }
    }
}

/// Whether something with an end is still running.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Validity {
    /// Neither bound nor hint says that it is over.
    Running,
    /// Only the hint says so: grace.
    OverByHint,
    /// The lower bound says so: over.
    Over,
}

/// Judges an end. Without an end it runs for good.
pub fn validity(ends: Option<Timestamp>, now: &Now) -> Validity {
    match ends {
        Some(ends) if ends <= now.lower_bound => Validity::Over,
        Some(ends) if now.hint.is_some_and(|hint| ends <= hint) => Validity::OverByHint,
        _ => Validity::Running,
    }
}

/// For how long a feature goes on, counted in time powered on, when only a hint says that it is over.
pub fn grace_powered_on(kind: GrantKind) -> Duration {
    let days = match kind {
        GrantKind::Trial | GrantKind::Term(Term::OneMonth) => 3,
        GrantKind::Term(Term::OneYear) => 30,
        GrantKind::Term(Term::ThreeYears | Term::Unlimited) | GrantKind::Factory | GrantKind::Unlimited => 99,
    };
    Duration::from_secs(days * 86_400)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const DAY: Duration = Duration::from_secs(86_400);

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn the_bound_grows_with_signed_time_and_with_powered_on_time_and_never_back() {
        let mut clock = SignedClock::new(at("2026-11-01T00:00:00Z"), Duration::ZERO);
        assert_eq!(clock.lower_bound(DAY), at("2026-11-02T00:00:00Z"));
        clock.learn(at("2026-11-14T00:00:00Z"), DAY);
        assert_eq!(clock.lower_bound(3 * DAY), at("2026-11-16T00:00:00Z"));
        clock.learn(at("2026-11-15T00:00:00Z"), 3 * DAY);
        assert_eq!(clock.lower_bound(3 * DAY), at("2026-11-16T00:00:00Z"), "an older signed time is no news");
    }

    #[test]
    fn a_spoofed_forward_clock_is_not_believed() {
        let clock = SignedClock::new(at("2026-11-01T00:00:00Z"), Duration::ZERO);
        assert_eq!(clock.now(Some(at("2036-11-01T00:00:00Z")), DAY).hint, None);
        assert_eq!(clock.now(Some(at("2020-01-01T00:00:00Z")), DAY).hint, None, "nor one that lost 1,024 weeks");
        let now = clock.now(Some(at("2026-12-24T00:00:00Z")), DAY);
        assert_eq!((now.display(), now.lower_bound), (at("2026-12-24T00:00:00Z"), at("2026-11-02T00:00:00Z")));
    }

    #[test]
    fn an_end_is_judged_by_the_bound_and_only_warned_of_by_the_hint() {
        let now = Now { lower_bound: at("2026-11-14T00:00:00Z"), hint: Some(at("2026-12-01T00:00:00Z")), powered_on: DAY };
        for (ends, expected) in [
            (None, Validity::Running),
            (Some("2026-12-02T00:00:00Z"), Validity::Running),
            (Some("2026-12-01T00:00:00Z"), Validity::OverByHint),
            (Some("2026-11-14T00:00:01Z"), Validity::OverByHint),
            (Some("2026-11-14T00:00:00Z"), Validity::Over),
        ] {
            assert_eq!(validity(ends.map(at), &now), expected, "{ends:?}");
        }
    }

    proptest! {
        #[test]
        fn no_sequence_of_signed_times_moves_the_bound_back(
            steps in proptest::collection::vec((0i64..4_000_000_000, 0u64..10_000_000), 1..40)
        ) {
            let mut clock = SignedClock::new(Timestamp::UNIX_EPOCH, Duration::ZERO);
            let mut powered_on = Duration::ZERO;
            let mut last = clock.lower_bound(powered_on);
            for (signed, seconds) in steps {
                powered_on += Duration::from_secs(seconds);
                clock.learn(Timestamp::from_second(signed).unwrap(), powered_on);
                let bound = clock.lower_bound(powered_on);
                prop_assert!(bound >= last && bound >= Timestamp::from_second(signed).unwrap());
                last = bound;
            }
        }
    }
}
