//! When a PIN is taken: wrong ones slow down, then lock.
//!
//! - A try counts as wrong from its beginning, before the PIN is looked at: whoever cuts the power in between has spent it.
//! - Waiting is counted in the time for which the car is switched on. No clock and no restart shortens it.

use std::time::Duration;

use crate::PinLock;

/// Wrong PINs in a row until it locks.
pub const PIN_TRIES: u8 = 5;

/// How long nothing is taken after the first, second, third and fourth wrong one in a row.
const SLOWED_SECONDS: [u64; PIN_TRIES as usize - 1] = [1, 2, 4, 8];

/// How long it locks after the first five and the second five. After the third only the seller opens it, so that nobody gets
/// more than fifteen guesses: with four digits, one in 666.
const LOCKED_SECONDS: [u64; 2] = [5 * 60, 15 * 60];

/// After so many wrong ones only the seller can set it back.
const WRONG_MAX: u8 = PIN_TRIES * (LOCKED_SECONDS.len() as u8 + 1);

/// Tries since the last right one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PinTries {
    wrong: u8,
    not_before: Duration,
}

impl PinTries {
    /// As they were stored: wrong ones in a row, and when the next one is taken, in time switched on.
    pub fn from_parts(wrong: u8, not_before: Duration) -> Self {
        Self { wrong: wrong.min(WRONG_MAX), not_before }
    }

    /// Wrong ones in a row, 0 to 15.
    pub fn wrong(&self) -> u8 {
        self.wrong
    }

    /// When the next one is taken, in time switched on.
    pub fn not_before(&self) -> Duration {
        self.not_before
    }

    /// Whether one is taken when the car has been switched on for so long.
    pub fn lock(&self, powered_on: Duration) -> PinLock {
        if self.wrong >= WRONG_MAX {
            return PinLock::Reset;
        }
        match self.not_before.checked_sub(powered_on) {
            Some(left) if !left.is_zero() => PinLock::Wait { left },
            _ => PinLock::Open { tries_left: self.tries_left() },
        }
    }

    /// Begins a try. What it answers is to be stored before the PIN is looked at, and holds if it is wrong; if it is right,
    /// the tries are `default()` again.
    ///
    /// # Errors
    /// The lock, when none is taken now.
    pub fn begin(&self, powered_on: Duration) -> Result<Self, PinLock> {
        match self.lock(powered_on) {
            PinLock::Open { .. } => {}
            locked => return Err(locked),
        }
        let wrong = self.wrong + 1;
        let (round, place) = (usize::from((wrong - 1) / PIN_TRIES), usize::from((wrong - 1) % PIN_TRIES));
        let seconds = SLOWED_SECONDS.get(place).or_else(|| LOCKED_SECONDS.get(round)).copied().unwrap_or(0);
        Ok(Self { wrong, not_before: powered_on + Duration::from_secs(seconds) })
    }

    /// How many wrong ones are taken before it locks the next time, 1 to 5.
    pub fn tries_left(&self) -> u8 {
        PIN_TRIES - self.wrong % PIN_TRIES
    }

    /// Whether the last wrong one has locked it, rather than slowed it down.
    pub fn has_locked(&self) -> bool {
        self.wrong > 0 && self.wrong.is_multiple_of(PIN_TRIES)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const MINUTE: u64 = 60;

    /// How long nothing is taken after each wrong one, tried as soon as one is taken.
    #[test]
    fn wrong_ones_slow_down_then_lock_for_five_and_fifteen_minutes_then_for_good() {
        let expected = [
            (Some(1), 4),
            (Some(2), 3),
            (Some(4), 2),
            (Some(8), 1),
            (Some(5 * MINUTE), 5),
            (Some(1), 4),
            (Some(2), 3),
            (Some(4), 2),
            (Some(8), 1),
            (Some(15 * MINUTE), 5),
            (Some(1), 4),
            (Some(2), 3),
            (Some(4), 2),
            (Some(8), 1),
            (None, 5),
        ];
        let mut now = Duration::from_secs(1_000);
        let mut tries = PinTries::default();
        assert_eq!(tries.lock(now), PinLock::Open { tries_left: 5 });
        for (number, (wait, tries_left)) in expected.into_iter().enumerate() {
            tries = tries.begin(now).unwrap();
            assert_eq!(tries.has_locked(), (number + 1) % 5 == 0, "after {}", number + 1);
            let Some(wait) = wait.map(Duration::from_secs) else {
                assert_eq!(tries.lock(now), PinLock::Reset);
                assert_eq!(tries.begin(now + Duration::from_secs(1_000_000_000)), Err(PinLock::Reset));
                return;
            };
            assert_eq!(tries.lock(now), PinLock::Wait { left: wait }, "after {}", number + 1);
            let almost = now + wait - Duration::from_millis(1);
            assert_eq!(tries.begin(almost), Err(PinLock::Wait { left: Duration::from_millis(1) }));
            now += wait;
            assert_eq!(tries.lock(now), PinLock::Open { tries_left }, "after {}", number + 1);
        }
    }

    #[test]
    fn of_ten_thousand_guesses_fifteen_are_looked_at() {
        let mut tries = PinTries::default();
        let mut looked_at = 0;
        for guess in 0..10_000u64 {
            // Further apart than the longest lock: as patient as anybody could be.
            if let Ok(begun) = tries.begin(Duration::from_secs(guess * 16 * MINUTE)) {
                tries = begun;
                looked_at += 1;
            }
        }
        assert_eq!(looked_at, 15);
    }

    #[test]
    fn what_was_stored_comes_back_and_nonsense_locks() {
        let begun = PinTries::default().begin(Duration::from_secs(9)).unwrap();
        assert_eq!(PinTries::from_parts(begun.wrong(), begun.not_before()), begun);
        assert_eq!(PinTries::from_parts(200, Duration::ZERO).lock(Duration::MAX), PinLock::Reset);
    }

    proptest! {
        /// Whenever tried, in whatever order of times: never more than five without a wait of five minutes between.
        #[test]
        fn no_sequence_of_tries_gets_more_than_five_before_the_first_lock_is_over(
            pauses in proptest::collection::vec(0u64..300_000, 1..200)
        ) {
            let (mut now, mut tries, mut looked_at) = (Duration::ZERO, PinTries::default(), 0);
            let mut fifth = None;
            for pause in pauses {
                now += Duration::from_millis(pause);
                if let Ok(begun) = tries.begin(now) {
                    tries = begun;
                    looked_at += 1;
                    if looked_at == 5 {
                        fifth = Some(now);
                    }
                    if looked_at == 6 {
                        prop_assert!(now - fifth.unwrap() >= Duration::from_secs(300));
                    }
                    prop_assert!(looked_at <= 15);
                }
            }
        }
    }
}
