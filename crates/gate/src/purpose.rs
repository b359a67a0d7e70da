//! What this car's software can send data for, each as a type of its own.

use serde::Serialize;
use vehicle::{Signals, vss};

/// A purpose as a value: where one is chosen while the program runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lane {
    /// Position and speed, for the state of the roads.
    LiveTraffic,
    /// Signs that the camera saw, for maps.
    RoadSigns,
    /// Ice, accidents and the like, to warn others.
    HazardWarnings,
    /// What the driver's phone shows of the car.
    RemoteServices,
    /// Clips of the recorder.
    RecorderCloud,
    /// What was said, to understand better.
    VoiceImprovement,
    /// Fault codes.
    MaintenanceForecast,
    /// Charging stops, for the charging network.
    ChargingServices,
    /// Battery level and range.
    ChargingStatistics,
    /// What fleets are like, without anybody in them.
    FleetStatistics,
    /// Which buttons were pressed.
    ProductImprovement,
}

impl Lane {
    /// Every lane, in the order of their numbers.
    pub const ALL: [Self; 11] = [
        Self::LiveTraffic,
        Self::RoadSigns,
        Self::HazardWarnings,
        Self::RemoteServices,
        Self::RecorderCloud,
        Self::VoiceImprovement,
        Self::MaintenanceForecast,
        Self::ChargingServices,
        Self::ChargingStatistics,
        Self::FleetStatistics,
        Self::ProductImprovement,
    ];

    /// Id of the purpose in the catalogue, and name of its file.
    pub const fn id(self) -> &'static str {
        match self {
            Self::LiveTraffic => "live-traffic",
            Self::RoadSigns => "road-signs",
            Self::HazardWarnings => "hazard-warnings",
            Self::RemoteServices => "remote-services",
            Self::RecorderCloud => "recorder-cloud",
            Self::VoiceImprovement => "voice-improvement",
            Self::MaintenanceForecast => "maintenance-forecast",
            Self::ChargingServices => "charging-services",
            Self::ChargingStatistics => "charging-statistics",
            Self::FleetStatistics => "fleet-statistics",
            Self::ProductImprovement => "product-improvement",
        }
    }

    /// The lane of the purpose with this id. `None`: this software sends nothing for it.
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lane| lane.id() == id)
    }

    /// Every signal that is read for it. The catalogue must name each of them.
    pub const fn signals(self) -> &'static [&'static str] {
        match self {
            Self::LiveTraffic => &[vss::LATITUDE, vss::LONGITUDE, vss::SPEED],
            Self::RoadSigns => &[vss::LATITUDE, vss::LONGITUDE, vss::DETECTED_SIGN],
            Self::HazardWarnings => &[vss::LATITUDE, vss::LONGITUDE, vss::HAZARD, vss::OUTSIDE_TEMPERATURE],
            Self::RemoteServices => &[vss::BATTERY],
            Self::MaintenanceForecast => &[vss::FAULT_CODES],
            Self::ChargingStatistics => &[vss::BATTERY],
            Self::FleetStatistics => &[vss::BATTERY, vss::OUTSIDE_TEMPERATURE],
            // Nothing in this software reads for these yet: allowing them sends nothing.
            Self::RecorderCloud | Self::VoiceImprovement | Self::ChargingServices | Self::ProductImprovement => &[],
        }
    }
}

pub(crate) mod sealed {
    use super::Signals;

    /// What is measured for a purpose. Out of reach from outside: the way to a measurement is [`crate::read`].
    pub trait Measure {
        type Data: serde::Serialize;
        /// Whether the place belongs to it.
        const PLACED: bool;
        fn measure(signals: &Signals) -> Option<Self::Data>;
        /// Made up, in the true form.
        fn example() -> Option<Self::Data>;
    }
}

/// One purpose as a type: a reading for one is no reading for another.
pub trait Purpose: sealed::Measure + 'static {
    /// The same as a value.
    const LANE: Lane;
}

/// How fast the car goes.
#[derive(Debug, Serialize)]
pub struct Movement {
    speed_kmh: i64,
}
/// A sign that the camera saw.
#[derive(Debug, Serialize)]
pub struct Sign {
    sign: String,
}
/// A danger that the car noticed.
#[derive(Debug, Serialize)]
pub struct Hazard {
    hazard: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    outside_celsius: Option<i64>,
}
/// What the phone shows.
#[derive(Debug, Serialize)]
pub struct Remote {
    battery_percent: i64,
}
/// Fault codes that are set.
#[derive(Debug, Serialize)]
pub struct Faults {
    fault_codes: Vec<String>,
}
/// How full the battery is.
#[derive(Debug, Serialize)]
pub struct Battery {
    battery_percent: i64,
}
/// Steps of ten, so that no car stands out.
#[derive(Debug, Serialize)]
pub struct Fleet {
    battery_percent_tens: i64,
    outside_celsius_tens: i64,
}
/// Nothing: this software does not measure it.
#[derive(Debug, Serialize)]
pub struct Nothing {}

#[expect(clippy::cast_possible_truncation, reason = "speeds, degrees and per cent")]
fn whole(value: f64) -> i64 {
    value.round() as i64
}

fn tens(value: f64) -> i64 {
    whole(value / 10.0) * 10
}

macro_rules! purposes {
    ($($(#[$doc:meta])* $name:ident: $data:ty, placed $placed:literal, $measure:expr, $example:expr;)*) => {$(
        $(#[$doc])*
        #[derive(Debug)]
        pub enum $name {}
        impl Purpose for $name {
            const LANE: Lane = Lane::$name;
        }
        impl sealed::Measure for $name {
            type Data = $data;
            const PLACED: bool = $placed;
            fn measure(signals: &Signals) -> Option<$data> {
                let measure: fn(&Signals) -> Option<$data> = $measure;
                measure(signals)
            }
            fn example() -> Option<$data> {
                $example
            }
        }
    )*};
}

purposes! {
    /// See [`Lane::LiveTraffic`].
    LiveTraffic: Movement, placed true,
        |signals| Some(Movement { speed_kmh: whole(signals.speed_kmh?) }), Some(Movement { speed_kmh: 87 });
    /// See [`Lane::RoadSigns`].
    RoadSigns: Sign, placed true,
        |signals| Some(Sign { sign: signals.detected_sign.clone()? }), Some(Sign { sign: "speed-limit-80".to_owned() });
    /// See [`Lane::HazardWarnings`].
    HazardWarnings: Hazard, placed true,
        |signals| Some(Hazard { hazard: signals.hazard.clone()?, outside_celsius: signals.outside_celsius.map(whole) }),
        Some(Hazard { hazard: "ice".to_owned(), outside_celsius: Some(-1) });
    /// See [`Lane::RemoteServices`].
    RemoteServices: Remote, placed false,
        |signals| Some(Remote { battery_percent: whole(signals.battery_percent?) }),
        Some(Remote { battery_percent: 72 });
    /// See [`Lane::RecorderCloud`].
    RecorderCloud: Nothing, placed false, |_| None, None;
    /// See [`Lane::VoiceImprovement`].
    VoiceImprovement: Nothing, placed false, |_| None, None;
    /// See [`Lane::MaintenanceForecast`].
    MaintenanceForecast: Faults, placed false,
        |signals| Some(Faults { fault_codes: signals.fault_codes.clone()? }), Some(Faults { fault_codes: vec!["P0AA6".to_owned()] });
    /// See [`Lane::ChargingServices`].
    ChargingServices: Nothing, placed false, |_| None, None;
    /// See [`Lane::ChargingStatistics`].
    ChargingStatistics: Battery, placed false,
        |signals| Some(Battery { battery_percent: whole(signals.battery_percent?) }), Some(Battery { battery_percent: 72 });
    /// See [`Lane::FleetStatistics`].
    FleetStatistics: Fleet, placed false,
        |signals| Some(Fleet {
            battery_percent_tens: tens(signals.battery_percent?),
            outside_celsius_tens: tens(signals.outside_celsius?),
        }),
        Some(Fleet { battery_percent_tens: 70, outside_celsius_tens: 0 });
    /// See [`Lane::ProductImprovement`].
    ProductImprovement: Nothing, placed false, |_| None, None;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lane_is_found_by_its_id_and_stands_at_its_number() {
        for (number, lane) in Lane::ALL.into_iter().enumerate() {
            assert_eq!(lane as usize, number);
            assert_eq!(Lane::of_id(lane.id()), Some(lane));
        }
        assert_eq!(Lane::of_id("ecall"), None);
    }
}
