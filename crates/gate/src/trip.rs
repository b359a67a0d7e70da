//! What becomes of positions before they are written anywhere.
//!
//! - Where a trip began and where it ended is never released: both ends are cut, by distance and by time.
//! - What is released comes in short pieces with gaps between them and fresh random names, on a grid, by the minute.
//! - The parameters are published in `docs/privacy.md`.

use std::{collections::VecDeque, ops::RangeInclusive};

use jiff::{SignedDuration, Timestamp};
use rand::{Rng as _, SeedableRng as _, rngs::StdRng};
use serde_json::{Map, Value};

use crate::reading::to_the_minute;

/// At each end of a trip so many metres are cut, as the crow flies, drawn anew for each end.
pub const TRIP_END_METRES: RangeInclusive<u32> = 300..=800;
/// And so many seconds. Both must be over.
pub const TRIP_END_SECONDS: RangeInclusive<i64> = 120..=300;
/// A piece is so many seconds long.
pub const PIECE_SECONDS: RangeInclusive<i64> = 60..=180;
/// Between two pieces so many seconds are left out.
pub const GAP_SECONDS: RangeInclusive<i64> = 20..=40;
/// Coordinates are multiples of this: about 55 m from north to south.
pub const GRID_DEGREES: f64 = 0.0005;

/// Positions held back at most. More than an hour of them is a car that stands with its ignition on.
const HELD_MAX: usize = 3_600;
/// After a silence of so many seconds another trip begins, whatever the ignition says.
const SILENCE_SECONDS_MAX: i64 = 600;
const METRES_A_DEGREE: f64 = 111_195.0;

/// A position, WGS 84, in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// North is positive.
    pub latitude: f64,
    /// East is positive.
    pub longitude: f64,
}

impl Place {
    /// How far it is to another one, as the crow flies, in metres. Good for some kilometres.
    fn metres_to(self, other: Self) -> f64 {
        let north = (other.latitude - self.latitude) * METRES_A_DEGREE;
        let turned = (other.longitude - self.longitude + 540.0).rem_euclid(360.0) - 180.0;
        let east = turned * METRES_A_DEGREE * self.latitude.to_radians().cos();
        north.hypot(east)
    }
}

/// Where it is on the grid.
pub(crate) fn snapped(place: Place) -> Place {
    let snap = |degrees: f64| (degrees / GRID_DEGREES).round() * GRID_DEGREES;
    Place { latitude: snap(place.latitude), longitude: snap(place.longitude) }
}

/// A record that may be queued: one line of JSON.
pub type Released = String;

/// Lets the middle of trips through.
#[derive(Debug)]
pub struct Trimmer {
    random: StdRng,
    trip: Option<Trip>,
}

#[derive(Debug)]
struct Trip {
    number: u32,
    began: (Timestamp, Place),
    last: Timestamp,
    start: End,
    has_left: bool,
    end: End,
    held: VecDeque<Held>,
    piece: Option<Piece>,
}

#[derive(Debug, Clone, Copy)]
struct End {
    metres: f64,
    time: SignedDuration,
}

#[derive(Debug)]
struct Held {
    at: Timestamp,
    place: Place,
    body: Map<String, Value>,
}

#[derive(Debug)]
struct Piece {
    name: String,
    ends: Timestamp,
    next_from: Timestamp,
}

impl Default for Trimmer {
    fn default() -> Self {
        Self { random: StdRng::from_os_rng(), trip: None }
    }
}

impl Trimmer {
    /// With draws that can be repeated.
    #[cfg(test)]
    pub(crate) fn seeded(seed: u64) -> Self {
        Self { random: StdRng::seed_from_u64(seed), trip: None }
    }

    /// Takes a position of the trip with this number, and says what may go now.
    pub(crate) fn push(&mut self, number: u32, at: Timestamp, place: Place, body: Map<String, Value>) -> Vec<Released> {
        let goes_on = |trip: &Trip| {
            let silence = at.duration_since(trip.last);
            trip.number == number && silence >= SignedDuration::ZERO && silence <= SignedDuration::from_secs(SILENCE_SECONDS_MAX)
        };
        if !self.trip.as_ref().is_some_and(goes_on) {
            // The end of the trip before was never released; it goes with it.
            let (start, end) = (self.draw_end(), self.draw_end());
            let trip = Trip { number, began: (at, place), last: at, start, has_left: false, end, held: VecDeque::new(), piece: None };
            self.trip = Some(trip);
        }
        let Some(trip) = &mut self.trip else { return Vec::new() };
        trip.last = at;
        if !trip.has_left {
            let (began, from) = trip.began;
            trip.has_left = from.metres_to(place) >= trip.start.metres && at.duration_since(began) >= trip.start.time;
            if !trip.has_left {
                return Vec::new();
            }
        }
        if trip.held.len() >= HELD_MAX {
            trip.held.pop_front();
        }
        trip.held.push_back(Held { at, place, body });
        let mut released = Vec::new();
        while let Some(first) = trip.held.front() {
            // If the trip ended here and now, this would still be far enough from its end.
            let far = first.place.metres_to(place) >= trip.end.metres && at.duration_since(first.at) >= trip.end.time;
            if !far {
                break;
            }
            if let Some(held) = trip.held.pop_front() {
                released.extend(release(&mut trip.piece, &mut self.random, held));
            }
        }
        released
    }

    /// A record with a place: one line of JSON.
    pub(crate) fn record(at: Timestamp, place: Place, piece: &str, mut body: Map<String, Value>) -> Released {
        // Four digits are what the grid has.
        let degrees = |value: f64| Value::from((value * 10_000.0).round() / 10_000.0);
        body.insert("at".to_owned(), Value::String(to_the_minute(at).to_string()));
        body.insert("latitude".to_owned(), degrees(place.latitude));
        body.insert("longitude".to_owned(), degrees(place.longitude));
        body.insert("piece".to_owned(), Value::String(piece.to_owned()));
        Value::Object(body).to_string()
    }

    fn draw_end(&mut self) -> End {
        let metres = self.random.random_range(TRIP_END_METRES);
        End { metres: f64::from(metres), time: SignedDuration::from_secs(self.random.random_range(TRIP_END_SECONDS)) }
    }
}

fn release(piece: &mut Option<Piece>, random: &mut StdRng, held: Held) -> Option<Released> {
    if piece.as_ref().is_none_or(|piece| held.at >= piece.next_from) {
        let ends = later(held.at, random.random_range(PIECE_SECONDS));
        let next_from = later(ends, random.random_range(GAP_SECONDS));
        *piece = Some(Piece { name: format!("{:032x}", random.random::<u128>()), ends, next_from });
    }
    let piece = piece.as_ref().filter(|piece| held.at < piece.ends)?;
    Some(Trimmer::record(held.at, snapped(held.place), &piece.name, held.body))
}

fn later(at: Timestamp, seconds: i64) -> Timestamp {
    at.saturating_add(SignedDuration::from_secs(seconds)).unwrap_or(at)
}

#[cfg(test)]
mod tests;
