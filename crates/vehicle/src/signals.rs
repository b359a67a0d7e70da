//! What the car reports, by the names of the COVESA Vehicle Signal Specification.

use entitlement::Driving;

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
    /// Counts how often the car was switched on in its life. Not in VSS.
    pub const IGNITION_CYCLE: &str = "Vehicle.Upfit.IgnitionCycle";

    /// All of them.
    pub const ALL: [&str; 9] =
        [SPEED, SELECTED_GEAR, PARKING_BRAKE, IGNITION, BATTERY, LATITUDE, LONGITUDE, OUTSIDE_TEMPERATURE, IGNITION_CYCLE];
}

/// `SelectedGear` when the lever stands on P.
pub const GEAR_PARK: i64 = 126;

/// Slower than this counts as standing: wheel sensors tremble.
const STANDING_KMH_MAX: f64 = 0.5;

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
}

impl Signals {
    /// Whether the car is driven. Unknown speed is moving; parked needs P or the parking brake.
    pub fn driving(&self) -> Driving {
        match self.speed_kmh {
            Some(speed) if speed.abs() < STANDING_KMH_MAX => {
                let held = self.selected_gear == Some(GEAR_PARK) || self.parking_brake == Some(true);
                if held { Driving::Parked } else { Driving::Standing }
            }
            _ => Driving::Moving,
        }
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
        match name {
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
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_speed_is_moving_and_a_traffic_light_is_not_parked() {
        let check = |speed_kmh, selected_gear, parking_brake, expected| {
            let signals = Signals { speed_kmh, selected_gear, parking_brake, ..Signals::default() };
            assert_eq!(signals.driving(), expected, "{signals:?}");
        };
        check(None, Some(GEAR_PARK), Some(true), Driving::Moving);
        check(Some(f64::NAN), Some(GEAR_PARK), Some(true), Driving::Moving);
        check(Some(3.0), Some(GEAR_PARK), None, Driving::Moving);
        check(Some(-3.0), None, None, Driving::Moving);
        check(Some(0.0), Some(127), Some(false), Driving::Standing);
        check(Some(0.0), None, None, Driving::Standing);
        check(Some(0.0), Some(GEAR_PARK), Some(false), Driving::Parked);
        check(Some(0.2), Some(0), Some(true), Driving::Parked);
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
                vss::SELECTED_GEAR | vss::IGNITION_CYCLE => Value::Integer(7),
                _ => Value::Number(1.5),
            };
            signals.set(name, &value).unwrap();
            assert_eq!(signals.value(name), Some(value), "{name}");
        }
    }
}
