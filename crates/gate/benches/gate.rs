//! What the gate costs: a reading that is denied, and one that is permitted, made and queued.
//!
//! The floor of the first is one atomic load, that of the second one bare INSERT of the same bytes by the same library.
#![allow(missing_docs, clippy::unwrap_used)]

use std::{
    sync::atomic::{AtomicUsize, Ordering},
    time::{Duration, Instant},
};

use divan::{Bencher, black_box};
use gate::{Gate, Lane, MaintenanceForecast, Outbox, read};
use jiff::Timestamp;
use vault::{Key, Vault};
use vehicle::Signals;

const PACE: Duration = Duration::from_millis(1);
const AT_PACE: usize = 2_000;

fn main() {
    divan::main();
    let (case, floor) = (Case::new(), Floor::new());
    // As a fast sensor would: one a millisecond, the two in turns.
    let mut permitted: Vec<Duration> = Vec::with_capacity(AT_PACE);
    let mut bare: Vec<Duration> = Vec::with_capacity(AT_PACE);
    let mut next = Instant::now();
    for _ in 0..AT_PACE {
        next += PACE;
        std::thread::sleep(next.saturating_duration_since(Instant::now()));
        permitted.push(time(|| case.reading()));
        bare.push(time(|| floor.insert()));
    }
    let at = |times: &mut Vec<Duration>, per_mille: usize| {
        times.sort();
        times[times.len() * per_mille / 1_000]
    };
    let (median, p99) = (at(&mut permitted, 500), at(&mut permitted, 990));
    let (floor_median, floor_p99) = (at(&mut bare, 500), at(&mut bare, 990));
    println!("permitted at 1 kHz: median {median:?}, p99 {p99:?}; a bare INSERT: median {floor_median:?}, p99 {floor_p99:?}");
    println!("ratio of the medians {:.2}", median.div_duration_f64(floor_median));
}

fn time(act: impl FnOnce()) -> Duration {
    let started = Instant::now();
    act();
    started.elapsed()
}

struct Case {
    _folder: tempfile::TempDir,
    gate: Gate,
    outbox: Outbox,
    signals: Signals,
}

impl Case {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let outbox = Outbox::open(Vault::new(folder.path(), Key::random()));
        outbox.create(Lane::MaintenanceForecast).unwrap();
        let gate = Gate::default();
        gate.open(Lane::MaintenanceForecast);
        let signals =
            Signals { ignition_on: Some(true), ignition_cycle: Some(1), fault_codes: Some(vec!["P0AA6".to_owned()]), ..Signals::default() };
        Self { _folder: folder, gate, outbox, signals }
    }

    fn reading(&self) {
        let permit = self.gate.permit::<MaintenanceForecast>().unwrap();
        let reading = read(black_box(&self.signals), Timestamp::UNIX_EPOCH, &permit).unwrap();
        self.outbox.push(reading, &permit).unwrap();
    }
}

struct Floor {
    _folder: tempfile::TempDir,
    connection: rusqlite::Connection,
}

impl Floor {
    #[expect(clippy::disallowed_methods, reason = "the floor is a database without anything around it")]
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let connection = rusqlite::Connection::open(folder.path().join("floor.sqlite")).unwrap();
        connection.pragma_update(None, "locking_mode", "EXCLUSIVE").unwrap();
        connection.pragma_update(None, "journal_mode", "WAL").unwrap();
        connection.pragma_update(None, "synchronous", "NORMAL").unwrap();
        connection.execute_batch("CREATE TABLE record (sequence INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT").unwrap();
        Self { _folder: folder, connection }
    }

    fn insert(&self) {
        let record = r#"{"at":"1970-01-01T00:00:00Z","fault_codes":["P0AA6"]}"#;
        self.connection.prepare_cached("INSERT INTO record (body) VALUES (?1)").unwrap().execute([black_box(record)]).unwrap();
    }
}

#[divan::bench]
fn denied(bencher: Bencher) {
    let gate = Gate::default();
    bencher.bench_local(|| black_box(black_box(&gate).permit::<MaintenanceForecast>().is_err()));
}

#[divan::bench]
fn atomic_load(bencher: Bencher) {
    let word = AtomicUsize::new(7);
    bencher.bench_local(|| black_box(black_box(&word).load(Ordering::SeqCst)));
}

#[divan::bench(sample_count = 2_000)]
fn permitted_read_and_queued(bencher: Bencher) {
    let case = Case::new();
    bencher.bench_local(|| case.reading());
}

#[divan::bench(sample_count = 2_000)]
fn bare_insert(bencher: Bencher) {
    let floor = Floor::new();
    bencher.bench_local(|| floor.insert());
}
