//! Whether the car is driven, without flicker.
//!
//! - What is stricter holds at once; what is less strict has to stay so for [`CALM_FOR`].
//! - Speed has two thresholds, so that a wheel sensor that trembles at one of them sets nothing off.
//! - Unknown is moving. A traffic light is standing, not parked.

use std::time::Duration;

use entitlement::{Driving, ParkedNeeds};

use crate::{GEAR_PARK, Signals};

/// A car that moves stands when it is slower than this: wheel sensors tremble.
const STANDS_BELOW_KMH: f64 = 0.5;
/// A car that stands moves from this speed on: a slow walk.
const MOVES_FROM_KMH: f64 = 1.0;
/// A less strict state counts when it was so for as long.
const CALM_FOR: Duration = Duration::from_secs(1);

/// Judges one car, from reading to reading.
#[derive(Debug, Clone, Default)]
pub struct DrivingJudge {
    /// The uptime from which it counts as standing. `None`: it moves.
    stands_from: Option<Duration>,
    /// The uptime from which it counts as parked. `None`: it is not held.
    held_from: Option<Duration>,
    /// Whether it was judged before: the first reading is no change.
    started: bool,
}

/// What a reading means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    /// Whether the car is driven.
    pub driving: Driving,
    /// After so long it has to be judged again, also when nothing else was heard.
    pub again_in: Option<Duration>,
}

impl DrivingJudge {
    /// What these signals mean at this `uptime`, which never goes back.
    pub fn judge(&mut self, signals: &Signals, needs: ParkedNeeds, uptime: Duration) -> Verdict {
        let counts_from = if std::mem::replace(&mut self.started, true) { uptime + CALM_FOR } else { uptime };
        let stands_below = if self.stands_from.is_some() { MOVES_FROM_KMH } else { STANDS_BELOW_KMH };
        let stands = signals.speed_kmh.is_some_and(|speed| speed.abs() < stands_below);
        self.stands_from = stands.then(|| self.stands_from.unwrap_or(counts_from));
        self.held_from = (stands && is_held(signals, needs)).then(|| self.held_from.unwrap_or(counts_from));
        let counts = |from: Option<Duration>| from.is_some_and(|from| from <= uptime);
        let driving = match (counts(self.held_from), counts(self.stands_from)) {
            (true, _) => Driving::Parked,
            (false, true) => Driving::Standing,
            (false, false) => Driving::Moving,
        };
        let ahead = [self.stands_from, self.held_from].into_iter().flatten().filter(|from| *from > uptime);
        Verdict { driving, again_in: ahead.map(|from| from - uptime).min() }
    }
}

fn is_held(signals: &Signals, needs: ParkedNeeds) -> bool {
    let gear = signals.selected_gear == Some(GEAR_PARK);
    let brake = signals.parking_brake == Some(true);
    // Nobody switches the car off at a traffic light; an engine that stops by itself leaves the ignition on.
    let off = signals.ignition_on == Some(false);
    match needs {
        ParkedNeeds::GearOrBrake => gear || brake || off,
        ParkedNeeds::Gear => gear,
        ParkedNeeds::GearAndBrake => gear && brake,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DRIVE: i64 = 127;
    const NEEDS: ParkedNeeds = ParkedNeeds::GearOrBrake;

    fn signals(speed_kmh: Option<f64>, selected_gear: Option<i64>, parking_brake: Option<bool>) -> Signals {
        Signals { speed_kmh, selected_gear, parking_brake, ignition_on: Some(true), ..Signals::default() }
    }

    fn at(judge: &mut DrivingJudge, millis: u64, speed: f64, gear: i64) -> Driving {
        judge.judge(&signals(Some(speed), Some(gear), Some(false)), NEEDS, Duration::from_millis(millis)).driving
    }

    #[test]
    fn unknown_speed_is_moving_and_a_traffic_light_is_not_parked() {
        let check = |speed, gear, brake, expected| {
            let signals = signals(speed, gear, brake);
            let verdict = DrivingJudge::default().judge(&signals, NEEDS, Duration::ZERO);
            assert_eq!(verdict, Verdict { driving: expected, again_in: None }, "{signals:?}");
        };
        check(None, Some(GEAR_PARK), Some(true), Driving::Moving);
        check(Some(f64::NAN), Some(GEAR_PARK), Some(true), Driving::Moving);
        check(Some(3.0), Some(GEAR_PARK), None, Driving::Moving);
        check(Some(-3.0), None, None, Driving::Moving);
        check(Some(0.0), Some(DRIVE), Some(false), Driving::Standing);
        check(Some(0.0), None, None, Driving::Standing);
        check(Some(0.0), Some(GEAR_PARK), Some(false), Driving::Parked);
        check(Some(0.2), Some(0), Some(true), Driving::Parked);
    }

    #[test]
    fn a_market_says_what_parked_needs() {
        let parked = |gear: bool, brake: bool, off: bool| {
            let signals = Signals {
                speed_kmh: Some(0.0),
                selected_gear: Some(if gear { GEAR_PARK } else { 0 }),
                parking_brake: Some(brake),
                ignition_on: Some(!off),
                ..Signals::default()
            };
            ParkedNeeds::ALL.map(|needs| DrivingJudge::default().judge(&signals, needs, Duration::ZERO).driving == Driving::Parked)
        };
        // gear or brake, gear, gear and brake
        assert_eq!(parked(false, false, false), [false, false, false]);
        assert_eq!(parked(true, false, false), [true, true, false]);
        assert_eq!(parked(false, true, false), [true, false, false]);
        assert_eq!(parked(true, true, false), [true, true, true]);
        assert_eq!(parked(false, false, true), [true, false, false]);
    }

    #[test]
    fn what_is_stricter_holds_at_once_and_what_is_not_after_a_second() {
        let mut judge = DrivingJudge::default();
        assert_eq!(at(&mut judge, 0, 0.0, GEAR_PARK), Driving::Parked);
        assert_eq!(at(&mut judge, 10, 0.0, DRIVE), Driving::Standing);
        assert_eq!(at(&mut judge, 20, 30.0, DRIVE), Driving::Moving);
        let stopped = judge.judge(&signals(Some(0.0), Some(DRIVE), None), NEEDS, Duration::from_millis(30));
        assert_eq!(stopped, Verdict { driving: Driving::Moving, again_in: Some(CALM_FOR) });
        assert_eq!(at(&mut judge, 1_029, 0.0, DRIVE), Driving::Moving);
        assert_eq!(at(&mut judge, 1_030, 0.0, DRIVE), Driving::Standing);
        assert_eq!(at(&mut judge, 2_000, 0.0, GEAR_PARK), Driving::Standing);
        assert_eq!(at(&mut judge, 2_999, 0.0, GEAR_PARK), Driving::Standing);
        assert_eq!(at(&mut judge, 3_000, 0.0, GEAR_PARK), Driving::Parked);
    }

    #[test]
    fn a_stop_that_is_shorter_than_a_second_changes_nothing() {
        let mut judge = DrivingJudge::default();
        at(&mut judge, 0, 50.0, DRIVE);
        for turn in 1..100 {
            assert_eq!(at(&mut judge, turn * 2_000, 0.0, GEAR_PARK), Driving::Moving);
            assert_eq!(at(&mut judge, turn * 2_000 + 900, 0.6, DRIVE), Driving::Moving);
            assert_eq!(at(&mut judge, turn * 2_000 + 950, 1.2, DRIVE), Driving::Moving);
        }
    }

    #[test]
    fn a_wheel_sensor_that_trembles_sets_nothing_off() {
        let mut judge = DrivingJudge::default();
        at(&mut judge, 0, 0.0, GEAR_PARK);
        for (turn, speed) in [0.4, 0.9, 0.0, 0.99, 0.2].into_iter().enumerate() {
            assert_eq!(at(&mut judge, turn as u64 * 100, speed, GEAR_PARK), Driving::Parked, "{speed}");
        }
        assert_eq!(at(&mut judge, 1_000, 1.0, GEAR_PARK), Driving::Moving);
        // And a car that creeps does not stand.
        assert_eq!(at(&mut judge, 3_000, 0.6, GEAR_PARK), Driving::Moving);
    }

    #[test]
    fn signals_that_are_gone_for_a_moment_are_moving_until_a_second_after_they_came_back() {
        let mut judge = DrivingJudge::default();
        at(&mut judge, 0, 0.0, GEAR_PARK);
        assert_eq!(judge.judge(&Signals::default(), NEEDS, Duration::from_millis(100)).driving, Driving::Moving);
        assert_eq!(at(&mut judge, 200, 0.0, GEAR_PARK), Driving::Moving);
        assert_eq!(at(&mut judge, 1_200, 0.0, GEAR_PARK), Driving::Parked);
    }
}
