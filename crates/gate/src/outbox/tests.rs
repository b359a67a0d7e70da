use vehicle::Signals;

use super::*;
use crate::{ChargingStatistics, Gate, LiveTraffic, MaintenanceForecast, read};

fn now() -> Timestamp {
    Timestamp::from_second(1_794_688_920).unwrap()
}

fn signals(canary: &str) -> Signals {
    Signals {
        ignition_on: Some(true),
        ignition_cycle: Some(1),
        fault_codes: Some(vec![canary.to_owned()]),
        battery_percent: Some(72.0),
        ..Signals::default()
    }
}

fn open_gate() -> Gate {
    let gate = Gate::default();
    Lane::ALL.into_iter().for_each(|lane| gate.open(lane));
    gate
}

fn push(outbox: &Outbox, gate: &Gate, canary: &str) -> Result<Pushed, OutboxError> {
    let permit = gate.permit::<MaintenanceForecast>().unwrap();
    let reading = read(&signals(canary), now(), &permit).unwrap();
    outbox.push(reading, &permit)
}

/// Whether these bytes stand in any file of the folder.
fn found(folder: &Path, canary: &str) -> bool {
    let holds = |bytes: Vec<u8>| bytes.windows(canary.len()).any(|window| window == canary.as_bytes());
    fs::read_dir(folder).unwrap().any(|entry| holds(fs::read(entry.unwrap().path()).unwrap()))
}

#[test]
fn what_is_purged_is_nowhere_on_the_disk_and_the_purpose_is_off_at_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    let (outbox, gate) = (Outbox::open(Vault::clear(folder.path())), open_gate());
    outbox.create(Lane::MaintenanceForecast).unwrap();
    for number in 0..500 {
        push(&outbox, &gate, &format!("CANARY-{number}-")).unwrap();
    }
    let permit = gate.permit::<MaintenanceForecast>().unwrap();
    let batch = outbox.batch(2_048, &permit).unwrap().unwrap();
    outbox.sent(batch, now(), &permit).unwrap();
    drop(permit);
    assert!(found(folder.path(), "CANARY-499-"), "the search would find it");
    assert!(outbox.last_sent(Lane::MaintenanceForecast).unwrap().unwrap().body.contains("CANARY-0-"));
    outbox.purge(Lane::MaintenanceForecast).unwrap();
    assert!(!found(folder.path(), "CANARY"));
    assert!(!outbox.exists(Lane::MaintenanceForecast));
    assert!(matches!(push(&outbox, &gate, "late"), Err(OutboxError::Missing(_))));
    outbox.purge(Lane::MaintenanceForecast).unwrap();
    drop(outbox);
    assert!(!Outbox::open(Vault::clear(folder.path())).exists(Lane::MaintenanceForecast));
}

#[test]
fn records_come_out_in_order_and_once_and_survive_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let gate = open_gate();
    let outbox = Outbox::open(Vault::clear(folder.path()));
    outbox.create(Lane::MaintenanceForecast).unwrap();
    for number in 0..20 {
        push(&outbox, &gate, &format!("F{number:02}")).unwrap();
    }
    // Somebody may still hold the old one.
    outbox.close();
    let outbox = Outbox::open(Vault::clear(folder.path()));
    assert_eq!(outbox.queued(Lane::MaintenanceForecast), 20);
    let mut seen = Vec::new();
    let permit = gate.permit::<MaintenanceForecast>().unwrap();
    while let Some(batch) = outbox.batch(300, &permit).unwrap() {
        seen.extend(batch.lines().iter().cloned());
        outbox.sent(batch, now(), &permit).unwrap();
    }
    assert_eq!(seen.len(), 20);
    assert!(seen.iter().enumerate().all(|(number, line)| line.contains(&format!("F{number:02}"))), "{seen:?}");
    assert_eq!(outbox.queued(Lane::MaintenanceForecast), 0);
}

#[test]
fn what_is_not_sent_is_kept_and_what_nobody_fetches_is_bounded() {
    let folder = tempfile::tempdir().unwrap();
    let (outbox, gate) = (Outbox::open(Vault::clear(folder.path())), open_gate());
    outbox.create(Lane::MaintenanceForecast).unwrap();
    push(&outbox, &gate, "first").unwrap();
    outbox.lane(Lane::MaintenanceForecast).as_mut().unwrap().queued = RECORDS_MAX;
    push(&outbox, &gate, "second").unwrap();
    let waiting = outbox.waiting(Lane::MaintenanceForecast).unwrap();
    assert!(waiting.len() == 1 && waiting[0].contains("second"), "the oldest went: {waiting:?}");
    assert_eq!(push(&outbox, &gate, &"x".repeat(RECORD_BYTES_MAX)).unwrap(), Pushed::TooLarge);
    assert_eq!(outbox.waiting(Lane::MaintenanceForecast).unwrap().len(), 1);
}

#[test]
fn a_damaged_outbox_is_begun_anew_and_the_purpose_stays_on() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("maintenance-forecast.sqlite"), vec![0x5a; 9_000]).unwrap();
    let (outbox, gate) = (Outbox::open(Vault::clear(folder.path())), open_gate());
    assert!(outbox.exists(Lane::MaintenanceForecast));
    assert_eq!(push(&outbox, &gate, "again").unwrap(), Pushed::Queued(1));
}

#[test]
fn a_car_that_is_off_or_does_not_know_is_not_read() {
    let gate = open_gate();
    let permit = gate.permit::<ChargingStatistics>().unwrap();
    assert!(read(&signals("x"), now(), &permit).is_some());
    assert!(read(&Signals { ignition_on: Some(false), ..signals("x") }, now(), &permit).is_none());
    assert!(read(&Signals { battery_percent: None, ..signals("x") }, now(), &permit).is_none());
    let traffic = gate.permit::<LiveTraffic>().unwrap();
    let moving = Signals { speed_kmh: Some(50.0), ..signals("x") };
    assert!(read(&moving, now(), &traffic).is_none(), "without a place");
    assert!(read(&Signals { latitude: Some(0.0), longitude: Some(0.0), ..moving }, now(), &traffic).is_none(), "nowhere");
}

#[test]
fn an_example_has_the_form_of_a_record_and_is_there_for_what_is_measured() {
    for lane in Lane::ALL {
        let example = crate::example(lane);
        assert_eq!(example.is_some(), !lane.signals().is_empty(), "{lane:?}");
        if let Some(example) = example {
            let record: serde_json::Value = serde_json::from_str(&example).unwrap();
            assert!(record["at"].as_str().unwrap().ends_with(":00Z"), "{example}");
        }
    }
}

#[test]
fn what_a_failed_removal_has_left_is_seen_and_never_sent() {
    let folder = tempfile::tempdir().unwrap();
    let (outbox, gate) = (Outbox::open(Vault::clear(folder.path())), open_gate());
    outbox.create(Lane::MaintenanceForecast).unwrap();
    push(&outbox, &gate, "CANARY").unwrap();
    let path = folder.path().join("maintenance-forecast.sqlite");
    let copy = fs::read(&path).unwrap();
    outbox.purge(Lane::MaintenanceForecast).unwrap();
    // As if the disk had not let go of it.
    fs::write(&path, copy).unwrap();
    assert!(outbox.exists(Lane::MaintenanceForecast));
    outbox.create(Lane::MaintenanceForecast).unwrap();
    assert_eq!(outbox.waiting(Lane::MaintenanceForecast).unwrap(), [] as [String; 0]);
    // A log without its file goes at the next start.
    outbox.purge(Lane::MaintenanceForecast).unwrap();
    fs::write(folder.path().join("maintenance-forecast.sqlite-wal"), "CANARY").unwrap();
    drop(outbox);
    drop(Outbox::open(Vault::clear(folder.path())));
    assert!(!found(folder.path(), "CANARY"));
}

#[test]
fn a_folder_that_cannot_be_used_keeps_everything_closed_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("outbox");
    fs::write(&path, "a file where the folder should be").unwrap();
    let outbox = Outbox::open(Vault::clear(&path));
    assert!(outbox.create(Lane::LiveTraffic).is_err() && !outbox.exists(Lane::LiveTraffic));
    fs::remove_file(&path).unwrap();
    outbox.create(Lane::LiveTraffic).unwrap();
}
