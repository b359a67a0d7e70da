//! What is measured, under a permit and no longer than it.

use std::marker::PhantomData;

use jiff::{Timestamp, Unit};
use serde_json::{Map, Value};
use vehicle::Signals;

use crate::{
    Lane, Permit, Place, Purpose,
    trip::{self, Trimmer},
};

/// A measurement for one purpose. Lives no longer than the permit it was made under.
#[derive(Debug)]
#[must_use = "a reading that is not queued was made in vain"]
pub struct Reading<'p, P: Purpose> {
    pub(crate) at: Timestamp,
    pub(crate) trip: u32,
    pub(crate) place: Option<Place>,
    pub(crate) body: Map<String, Value>,
    permit: PhantomData<&'p Permit<'p, P>>,
}

/// Measures for a purpose. `None` when the car is off, or does not know what is asked.
pub fn read<'p, P: Purpose>(signals: &Signals, at: Timestamp, _permit: &'p Permit<'_, P>) -> Option<Reading<'p, P>> {
    if signals.ignition_on != Some(true) {
        return None;
    }
    let place = match P::PLACED {
        true => Some(Place { latitude: signals.latitude?, longitude: signals.longitude? }),
        false => None,
    };
    let body = fields(&P::measure(signals)?)?;
    Some(Reading { at, trip: signals.ignition_cycle?, place, body, permit: PhantomData })
}

/// What a record for a purpose looks like: made up, in the true form. Nothing is read for it. `None` when this software
/// sends nothing for it.
pub fn example(lane: Lane) -> Option<String> {
    fn of<P: Purpose>() -> Option<String> {
        let body = fields(&P::example()?)?;
        let at = Timestamp::from_second(1_794_688_920).ok()?;
        let record = match P::PLACED {
            true => {
                // Where the Brocken is, and nobody lives.
                let place = trip::snapped(Place { latitude: 51.7991, longitude: 10.6156 });
                Trimmer::record(at, place, "0f3c9b52a1d84e7f8b6a5c4d3e2f1a0b", body)
            }
            false => record(at, body),
        };
        Some(record)
    }
    use crate::purpose as p;
    match lane {
        Lane::LiveTraffic => of::<p::LiveTraffic>(),
        Lane::RoadSigns => of::<p::RoadSigns>(),
        Lane::HazardWarnings => of::<p::HazardWarnings>(),
        Lane::RemoteServices => of::<p::RemoteServices>(),
        Lane::RecorderCloud => of::<p::RecorderCloud>(),
        Lane::VoiceImprovement => of::<p::VoiceImprovement>(),
        Lane::MaintenanceForecast => of::<p::MaintenanceForecast>(),
        Lane::ChargingServices => of::<p::ChargingServices>(),
        Lane::ChargingStatistics => of::<p::ChargingStatistics>(),
        Lane::FleetStatistics => of::<p::FleetStatistics>(),
        Lane::ProductImprovement => of::<p::ProductImprovement>(),
    }
}

fn fields<T: serde::Serialize>(data: &T) -> Option<Map<String, Value>> {
    match serde_json::to_value(data) {
        Ok(Value::Object(fields)) => Some(fields),
        // Only a defect could make anything else.
        _ => None,
    }
}

/// A record without a place: one line of JSON.
pub(crate) fn record(at: Timestamp, mut body: Map<String, Value>) -> String {
    body.insert("at".to_owned(), Value::String(to_the_minute(at).to_string()));
    Value::Object(body).to_string()
}

/// The full minute before: nobody needs to know the second.
pub(crate) fn to_the_minute(at: Timestamp) -> Timestamp {
    let down = jiff::TimestampRound::new().smallest(Unit::Minute).mode(jiff::RoundMode::Floor);
    at.round(down).unwrap_or(at)
}
