//! What the car reports, by the names of the COVESA Vehicle Signal Specification.

use entitlement::{Outside, Theme};

/// Names (VSS 5). What VSS does not have stands under `Vehicle.Upfit`.
pub mod vss {
    /// km/h, signed.
    pub const SPEED: &str = "Vehicle.Speed";
    /// 126 is P, 127 is D, 0 is N, negative is reverse.
    pub const SELECTED_GEAR: &str = "Vehicle.Powertrain.Transmission.SelectedGear";
    /// Whether it is on.
    pub const PARKING_BRAKE: &str = "Vehicle.Chassis.ParkingBrake.IsEngaged";
    /// `LOCK`, `OFF`, `ACC`, `ON` or `START`.
    pub const IGNITION: &str = "Vehicle.LowVoltageSystemState";
    /// Per cent.
    pub const BATTERY: &str = "Vehicle.Powertrain.TractionBattery.StateOfCharge.Displayed";
    /// Degrees, WGS 84.
    pub const LATITUDE: &str = "Vehicle.CurrentLocation.Latitude";
    /// Degrees, WGS 84.
    pub const LONGITUDE: &str = "Vehicle.CurrentLocation.Longitude";
    /// Degrees Celsius.
    pub const OUTSIDE_TEMPERATURE: &str = "Vehicle.Exterior.AirTemperature";
    /// Per cent: 0 is darkness, 100 full daylight.
    pub const LIGHT: &str = "Vehicle.Exterior.LightIntensity";
    /// Fault codes that are set (ISO 15031-6), apart by spaces. VSS has a list of texts.
    pub const FAULT_CODES: &str = "Vehicle.OBD.DTCList";
    /// The traffic sign that the camera sees, such as `speed-limit-80`. Empty: none. Not in VSS.
    pub const DETECTED_SIGN: &str = "Vehicle.Upfit.DetectedSign";
    /// The danger that the car notices, such as `ice`. Empty: none. Not in VSS.
    pub const HAZARD: &str = "Vehicle.Upfit.Hazard";
    /// Counts how often the car was switched on in its life. Not in VSS.
    pub const IGNITION_CYCLE: &str = "Vehicle.Upfit.IgnitionCycle";
    /// By which key or phone the car was opened for whoever drives, under a name that means nothing outside of it. Empty: by none, as when
    /// it is locked.
    pub const DRIVER: &str = "Vehicle.Driver.Identifier.Subject";

    /// All of them.
    pub const ALL: [&str; 14] = [
        SPEED,
        SELECTED_GEAR,
        PARKING_BRAKE,
        IGNITION,
        BATTERY,
        LATITUDE,
        LONGITUDE,
        OUTSIDE_TEMPERATURE,
        LIGHT,
        FAULT_CODES,
        DETECTED_SIGN,
        HAZARD,
        IGNITION_CYCLE,
        DRIVER,
    ];
}

/// `SelectedGear` when the lever stands on P.
pub const GEAR_PARK: i64 = 126;

/// Slower than this counts as standing: wheel sensors tremble.
const STANDING_KMH_MAX: f64 = 0.5;

/// Per cent of daylight below which it is night, and from which it is day. In between stays what was: the shadow of a
/// bridge turns no screen over.
const NIGHT_PERCENT_BELOW: f64 = 20.0;
const DAY_PERCENT_FROM: f64 = 35.0;

/// What is shown changes when the thermometer is further away than this: half a degree and some trembling.
const SHOWN_CELSIUS_KEPT: f64 = 0.75;
/// No thermometer of a car shows more; also what an `i16` holds.
const CELSIUS_MAX: f64 = 999.0;

/// Longest word of a signal in bytes. Signs, hazards and keys have short names.
const WORD_BYTES_MAX: usize = 64;
/// Longest list of fault codes in bytes: more than a hundred.
const FAULTS_BYTES_MAX: usize = 1_024;

/// A value of a signal.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A measurement.
    Number(f64),
    /// A count or a code.
    Integer(i64),
    /// A switch.
    Flag(bool),
    /// A word.
    Text(String),
}

/// Why a signal cannot be set.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SignalError {
    /// There is no such signal.
    #[error("there is no signal {0}")]
    Unknown(String),
    /// The value is of the wrong kind, or no number a car could have.
    #[error("{0} does not take this value")]
    Value(&'static str),
}

/// The signals that Upfit uses. `None`: unknown.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Signals {
    /// km/h.
    pub speed_kmh: Option<f64>,
    /// [`GEAR_PARK`] is P.
    pub selected_gear: Option<i64>,
    /// Whether it is on.
    pub parking_brake: Option<bool>,
    /// Whether the car is switched on.
    pub ignition_on: Option<bool>,
    /// How often it was switched on.
    pub ignition_cycle: Option<u32>,
    /// Per cent.
    pub battery_percent: Option<f64>,
    /// Degrees.
    pub latitude: Option<f64>,
    /// Degrees.
    pub longitude: Option<f64>,
    /// Degrees Celsius.
    pub outside_celsius: Option<f64>,
    /// Per cent of daylight.
    pub light_percent: Option<f64>,
    /// Fault codes that are set.
    pub fault_codes: Option<Vec<String>>,
    /// The traffic sign that the camera sees.
    pub detected_sign: Option<String>,
    /// The danger that the car notices.
    pub hazard: Option<String>,
    /// By which key or phone the car was opened for whoever drives. Empty: by none.
    pub driver_key: Option<String>,
}

impl Signals {
    /// Whether it moves at this very moment, for what must not happen then. Unknown is yes. [`crate::DrivingJudge`] knows more.
    pub fn moves(&self) -> bool {
        self.speed_kmh.is_none_or(|speed| !speed.is_finite() || speed.abs() >= STANDING_KMH_MAX)
    }

    /// How it is outside, for screens: what was shown `before` is kept while a sensor only trembles.
    pub fn outside(&self, before: Outside) -> Outside {
        let celsius = self.outside_celsius.map(|measured| match before.celsius {
            Some(shown) if (measured - f64::from(shown)).abs() < SHOWN_CELSIUS_KEPT => shown,
            // Within the range of an i16.
            _ => measured.clamp(-CELSIUS_MAX, CELSIUS_MAX).round() as i16,
        });
        let light = self.light_percent.map(|percent| match before.light {
            _ if percent < NIGHT_PERCENT_BELOW => Theme::Night,
            _ if percent >= DAY_PERCENT_FROM => Theme::Day,
            Some(kept) => kept,
            // Dusk: the ground that dazzles nobody.
            None => Theme::Night,
        });
        Outside { celsius, light }
    }

    /// Sets one signal by its VSS name.
    ///
    /// # Errors
    /// [`SignalError`] when there is no such signal or the value does not fit. Nothing changes then.
    pub fn set(&mut self, name: &str, value: &Value) -> Result<(), SignalError> {
        let number = |name| match value {
            Value::Number(number) if number.is_finite() => Ok(*number),
            #[expect(clippy::cast_precision_loss, reason = "codes and counts are far below 2^52")]
            Value::Integer(integer) => Ok(*integer as f64),
            _ => Err(SignalError::Value(name)),
        };
        let flag = |name| if let Value::Flag(flag) = value { Ok(*flag) } else { Err(SignalError::Value(name)) };
        let word = |name, bytes_max| match value {
            Value::Text(text) if text.len() <= bytes_max => Ok(text.as_str()),
            _ => Err(SignalError::Value(name)),
        };
        let some = |word: &str| Some(word.to_owned()).filter(|word| !word.is_empty());
        match name {
            vss::FAULT_CODES => {
                self.fault_codes = Some(word(vss::FAULT_CODES, FAULTS_BYTES_MAX)?.split_whitespace().map(str::to_owned).collect());
            }
            vss::DETECTED_SIGN => self.detected_sign = some(word(vss::DETECTED_SIGN, WORD_BYTES_MAX)?),
            vss::HAZARD => self.hazard = some(word(vss::HAZARD, WORD_BYTES_MAX)?),
            vss::DRIVER => self.driver_key = Some(word(vss::DRIVER, WORD_BYTES_MAX)?.to_owned()),
            vss::SPEED => self.speed_kmh = Some(number(vss::SPEED)?),
            vss::SELECTED_GEAR => match value {
                Value::Integer(gear) => self.selected_gear = Some(*gear),
                _ => return Err(SignalError::Value(vss::SELECTED_GEAR)),
            },
            vss::PARKING_BRAKE => self.parking_brake = Some(flag(vss::PARKING_BRAKE)?),
            vss::IGNITION => match value {
                Value::Text(state) if matches!(state.as_str(), "ON" | "START") => self.ignition_on = Some(true),
                Value::Text(state) if matches!(state.as_str(), "LOCK" | "OFF" | "ACC") => self.ignition_on = Some(false),
                _ => return Err(SignalError::Value(vss::IGNITION)),
            },
            vss::IGNITION_CYCLE => match value {
                Value::Integer(cycle) => {
                    self.ignition_cycle = Some(u32::try_from(*cycle).map_err(|_| SignalError::Value(vss::IGNITION_CYCLE))?);
                }
                _ => return Err(SignalError::Value(vss::IGNITION_CYCLE)),
            },
            vss::BATTERY => self.battery_percent = Some(number(vss::BATTERY)?),
            vss::LATITUDE => self.latitude = Some(number(vss::LATITUDE)?),
            vss::LONGITUDE => self.longitude = Some(number(vss::LONGITUDE)?),
            vss::OUTSIDE_TEMPERATURE => self.outside_celsius = Some(number(vss::OUTSIDE_TEMPERATURE)?),
            vss::LIGHT => self.light_percent = Some(number(vss::LIGHT)?),
            other => return Err(SignalError::Unknown(other.to_owned())),
        }
        Ok(())
    }

    /// One signal by its VSS name; `None` when it is unknown or there is none of that name.
    pub fn value(&self, name: &str) -> Option<Value> {
        match name {
            vss::SPEED => self.speed_kmh.map(Value::Number),
            vss::SELECTED_GEAR => self.selected_gear.map(Value::Integer),
            vss::PARKING_BRAKE => self.parking_brake.map(Value::Flag),
            vss::IGNITION => self.ignition_on.map(|on| Value::Text(if on { "ON" } else { "OFF" }.to_owned())),
            vss::IGNITION_CYCLE => self.ignition_cycle.map(|cycle| Value::Integer(cycle.into())),
            vss::BATTERY => self.battery_percent.map(Value::Number),
            vss::LATITUDE => self.latitude.map(Value::Number),
            vss::LONGITUDE => self.longitude.map(Value::Number),
            vss::OUTSIDE_TEMPERATURE => self.outside_celsius.map(Value::Number),
            vss::LIGHT => self.light_percent.map(Value::Number),
            vss::FAULT_CODES => self.fault_codes.as_ref().map(|codes| Value::Text(codes.join(" "))),
            vss::DETECTED_SIGN => self.detected_sign.clone().map(Value::Text),
            vss::HAZARD => self.hazard.clone().map(Value::Text),
            vss::DRIVER => self.driver_key.clone().map(Value::Text),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shown_temperature_does_not_tremble() {
        let shown = |measured, before| {
            let signals = Signals { outside_celsius: measured, ..Signals::default() };
            signals.outside(Outside { celsius: before, light: None }).celsius
        };
        assert_eq!(shown(None, Some(3)), None);
        assert_eq!(shown(Some(3.4), None), Some(3));
        assert_eq!(shown(Some(3.7), Some(3)), Some(3));
        assert_eq!(shown(Some(3.8), Some(3)), Some(4));
        assert_eq!(shown(Some(3.3), Some(4)), Some(4));
        assert_eq!(shown(Some(-0.6), None), Some(-1));
        assert_eq!(shown(Some(1e300), None), Some(999));
    }

    #[test]
    fn the_shadow_of_a_bridge_is_no_night() {
        let ground = |percent, before| {
            let signals = Signals { light_percent: percent, ..Signals::default() };
            signals.outside(Outside { celsius: None, light: before }).light
        };
        assert_eq!(ground(None, Some(Theme::Day)), None);
        assert_eq!(ground(Some(25.0), Some(Theme::Day)), Some(Theme::Day));
        assert_eq!(ground(Some(25.0), Some(Theme::Night)), Some(Theme::Night));
        assert_eq!(ground(Some(25.0), None), Some(Theme::Night));
        assert_eq!(ground(Some(19.9), Some(Theme::Day)), Some(Theme::Night));
        assert_eq!(ground(Some(35.0), Some(Theme::Night)), Some(Theme::Day));
    }

    #[test]
    fn unknown_speed_moves() {
        for (speed_kmh, moves) in [(None, true), (Some(f64::NAN), true), (Some(-3.0), true), (Some(0.2), false), (Some(0.0), false)] {
            assert_eq!(Signals { speed_kmh, ..Signals::default() }.moves(), moves, "{speed_kmh:?}");
        }
    }

    #[test]
    fn a_value_that_does_not_fit_changes_nothing() {
        let mut signals = Signals::default();
        for (name, value) in [
            (vss::SPEED, Value::Text("fast".to_owned())),
            (vss::SPEED, Value::Number(f64::INFINITY)),
            (vss::SELECTED_GEAR, Value::Flag(true)),
            (vss::IGNITION, Value::Text("MAYBE".to_owned())),
            (vss::IGNITION_CYCLE, Value::Integer(-1)),
            (vss::DETECTED_SIGN, Value::Text("x".repeat(WORD_BYTES_MAX + 1))),
            (vss::FAULT_CODES, Value::Text("x".repeat(FAULTS_BYTES_MAX + 1))),
            (vss::HAZARD, Value::Flag(true)),
            ("Vehicle.Wings", Value::Flag(true)),
        ] {
            assert!(signals.set(name, &value).is_err(), "{name}");
            assert_eq!(signals, Signals::default());
        }
    }

    #[test]
    fn every_signal_can_be_set_and_read() {
        let mut signals = Signals::default();
        for name in vss::ALL {
            let value = match name {
                vss::PARKING_BRAKE => Value::Flag(true),
                vss::IGNITION => Value::Text("ON".to_owned()),
                vss::FAULT_CODES => Value::Text("P0AA6 B1234".to_owned()),
                vss::DETECTED_SIGN | vss::HAZARD | vss::DRIVER => Value::Text("ice".to_owned()),
                vss::SELECTED_GEAR | vss::IGNITION_CYCLE => Value::Integer(7),
                _ => Value::Number(1.5),
            };
            signals.set(name, &value).unwrap();
            assert_eq!(signals.value(name), Some(value), "{name}");
        }
    }
}
