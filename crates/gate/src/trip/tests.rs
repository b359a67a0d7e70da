use proptest::prelude::*;

use super::*;

const HOME: Place = Place { latitude: 48.1371, longitude: 11.5754 };

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_794_688_920 + second).unwrap()
}

/// Where a car is that has gone north for so many metres.
fn north(metres: f64) -> Place {
    Place { latitude: HOME.latitude + metres / METRES_A_DEGREE, ..HOME }
}

struct Seen {
    at: Timestamp,
    place: Place,
    piece: String,
}

fn parse(record: &str) -> Seen {
    let value: Value = serde_json::from_str(record).unwrap();
    let number = |key: &str| value[key].as_f64().unwrap();
    Seen {
        at: value["at"].as_str().unwrap().parse().unwrap(),
        place: Place { latitude: number("latitude"), longitude: number("longitude") },
        piece: value["piece"].as_str().unwrap().to_owned(),
    }
}

/// A trip at a steady speed, one position a second.
fn drive(trimmer: &mut Trimmer, trip: u32, from_second: i64, seconds: i64, metres_a_second: f64) -> Vec<Seen> {
    (0..seconds)
        .flat_map(|second| {
            #[expect(clippy::cast_precision_loss, reason = "an hour of seconds")]
            let place = north(second as f64 * metres_a_second);
            trimmer.push(trip, at(from_second + second), place, Map::new())
        })
        .map(|record| parse(&record))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]
    #[test]
    fn neither_end_of_a_trip_is_ever_released(seed in any::<u64>(), seconds in 60i64..1_800, metres_a_second in 0.0f64..40.0) {
        let seen = drive(&mut Trimmer::seeded(seed), 1, 0, seconds, metres_a_second);
        #[expect(clippy::cast_precision_loss, reason = "an hour of seconds")]
        let destination = north((seconds - 1) as f64 * metres_a_second);
        for record in &seen {
            // The grid moves a point by half a step at most, the minute a time by 59 s.
            let grid_m = GRID_DEGREES * METRES_A_DEGREE;
            prop_assert!(HOME.metres_to(record.place) >= f64::from(*TRIP_END_METRES.start()) - grid_m);
            prop_assert!(destination.metres_to(record.place) >= f64::from(*TRIP_END_METRES.start()) - grid_m);
            prop_assert!(record.at.duration_since(at(0)).as_secs() >= TRIP_END_SECONDS.start() - 60);
            prop_assert!(at(seconds - 1).duration_since(record.at).as_secs() >= *TRIP_END_SECONDS.start());
            let on_grid = (record.place.latitude / GRID_DEGREES).round() * GRID_DEGREES;
            prop_assert!((record.place.latitude - on_grid).abs() < 1e-9);
        }
    }
}

#[test]
fn a_trip_comes_in_short_pieces_with_names_of_their_own() {
    let seen = drive(&mut Trimmer::seeded(7), 1, 0, 1_800, 20.0);
    assert!(seen.len() > 600, "the middle of a long trip is released: {}", seen.len());
    let mut pieces: Vec<(String, usize)> = Vec::new();
    for record in &seen {
        match pieces.last_mut() {
            Some((name, count)) if *name == record.piece => *count += 1,
            _ => pieces.push((record.piece.clone(), 1)),
        }
    }
    let names: std::collections::BTreeSet<&String> = pieces.iter().map(|(name, _)| name).collect();
    assert_eq!(names.len(), pieces.len(), "no name comes back");
    assert!(pieces.len() >= 6, "{}", pieces.len());
    let longest = usize::try_from(*PIECE_SECONDS.end()).unwrap();
    assert!(pieces.iter().all(|(_, count)| *count <= longest));
    // What is left out between two pieces is missing from the whole.
    let spanned = usize::try_from(seen.last().unwrap().at.duration_since(seen[0].at).as_secs()).unwrap();
    assert!(seen.len() + (pieces.len() - 1) * 20 <= spanned + 60, "{} of {spanned}", seen.len());
}

#[test]
fn the_next_trip_does_not_bring_the_end_of_the_one_before() {
    let mut trimmer = Trimmer::seeded(1);
    drive(&mut trimmer, 1, 0, 900, 20.0);
    let seen = drive(&mut trimmer, 2, 960, 900, 20.0);
    assert!(!seen.is_empty());
    assert!(seen.iter().all(|record| record.at >= at(960)), "nothing of the first trip is left");
    // The same after a silence in which the ignition stayed on, and when the clock goes back.
    let silent = drive(&mut trimmer, 2, 960 + 900 + SILENCE_SECONDS_MAX + 1, 100, 20.0);
    assert!(silent.is_empty());
    assert!(drive(&mut trimmer, 2, 0, 100, 20.0).is_empty());
}

#[test]
fn a_car_that_stands_with_its_ignition_on_holds_back_no_more_than_its_limit() {
    let mut trimmer = Trimmer::seeded(3);
    drive(&mut trimmer, 1, 0, 600, 20.0);
    for second in 600..600 + 5_000 {
        trimmer.push(1, at(second), north(12_000.0), Map::new());
    }
    assert!(trimmer.trip.unwrap().held.len() <= HELD_MAX);
}
