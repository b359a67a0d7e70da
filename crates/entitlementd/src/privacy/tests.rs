//! The rules of turning on and off, on a real disk, with readings and uploads from other threads.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::{
        Mutex,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
};

use entitlement::{Erasure, Id, LedgerHealth, LegalBasis, PrivateMode, Purpose, PurposeStatus, Receipt, Retention, Sharing};
use gate::{ChargingStatistics, MaintenanceForecast, RemoteServices, read};
use proptest::prelude::*;
use vault::Vault;
use vehicle::Signals;

use super::{
    core::{Core, Parts},
    *,
};

fn id<K>(text: &str) -> Id<K> {
    Id::parse(text).unwrap()
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

const START: &str = "2026-11-14T10:00:00Z";

/// A clock that is set by hand.
#[derive(Default)]
struct Hand(AtomicU64);

impl Clock for Hand {
    fn hint(&self) -> Option<Timestamp> {
        at(START).checked_add(self.uptime()).ok()
    }

    fn uptime(&self) -> Duration {
        Duration::from_secs(self.0.load(Ordering::SeqCst))
    }
}

fn purpose(key: &str, basis: LegalBasis) -> Purpose {
    let text = |text: &str| BTreeMap::from([("en".to_owned(), text.to_owned())]);
    Purpose {
        id: id(key),
        name: text(key),
        data: text("Data"),
        signals: BTreeSet::new(),
        recipient: text("Backend"),
        retention: Retention::of_hours(24),
        basis,
        markets: BTreeSet::from([id("DE")]),
        text_version: 1,
        if_off: text("Nothing."),
        consent_months: (basis == LegalBasis::Choice).then_some(12),
    }
}

/// Two to choose, one of a contract, one of the law.
const MAINTENANCE: &str = "maintenance-forecast";
const STATISTICS: &str = "charging-statistics";
const REMOTE: &str = "remote-services";
const ECALL: &str = "ecall";

fn services(text_version: u32) -> Arc<[Service]> {
    let all =
        [(MAINTENANCE, LegalBasis::Choice), (STATISTICS, LegalBasis::Choice), (REMOTE, LegalBasis::Contract), (ECALL, LegalBasis::Law)];
    let text = |text: &str| BTreeMap::from([("en".to_owned(), text.to_owned())]);
    let service = |(key, basis): (&str, LegalBasis)| Service {
        id: id(key),
        icon: "car".to_owned(),
        name: text(key),
        benefit: text("Benefit"),
        spoken: BTreeMap::new(),
        purposes: vec![Purpose { text_version, ..purpose(key, basis) }],
    };
    all.into_iter().map(service).collect()
}

struct Car {
    core: Core,
    gate: Arc<Gate>,
    outbox: Arc<Outbox>,
    clock: Arc<Hand>,
    changes: mpsc::Receiver<Change>,
    published: watch::Receiver<Arc<PrivacySnapshot>>,
    context: Context,
    requests: u64,
}

impl Car {
    fn start(folder: &Path) -> Self {
        Self::start_at(folder, Arc::default())
    }

    fn start_at(folder: &Path, clock: Arc<Hand>) -> Self {
        let gate = Arc::new(Gate::default());
        let outbox = Arc::new(Outbox::open(Vault::clear(folder.join("outbox"))));
        let (sender, changes) = mpsc::channel(4_096);
        let parts = Parts {
            vault: Vault::clear(folder),
            gate: Arc::clone(&gate),
            outbox: Arc::clone(&outbox),
            clock: Arc::<Hand>::clone(&clock),
            changes: sender,
            erasures: Arc::default(),
            recipient: "localhost".to_owned(),
        };
        let (core, published) = Core::load(parts);
        let context = Context {
            services: services(1),
            controller: "Carmaker".to_owned(),
            market: Some(id("DE")),
            may_share_more: true,
            ignition_cycle: Some(1),
            now: (at(START), Duration::ZERO),
            ..Context::default()
        };
        let mut car = Self { core, gate, outbox, clock, changes, published, context, requests: 0 };
        car.context(|_| {});
        car
    }

    fn context(&mut self, change: impl FnOnce(&mut Context)) {
        change(&mut self.context);
        self.tell(Command::ContextChanged(self.context.clone()));
    }

    fn tell(&mut self, command: Command) {
        assert!(self.core.handle(command).is_none());
        while self.changes.try_recv().is_ok() {}
    }

    fn ask<T>(&mut self, command: impl FnOnce(RequestId, oneshot::Receiver<()>, Reply<T>) -> Command) -> Result<T, BusError> {
        self.requests += 1;
        let request = id(&format!("r{}-{}", self.requests, uuid::Uuid::new_v4()));
        let (reply, mut answer) = oneshot::channel();
        let (_replied, after) = oneshot::channel();
        self.tell(command(request, after, reply));
        answer.try_recv().unwrap()
    }

    fn saying(&self, key: &str, on: bool) -> Saying {
        let text = self.context.services.iter().flat_map(|service| &service.purposes).find(|purpose| purpose.id == id(key));
        let text = text.and_then(|purpose| purpose.text_digest(&"en".to_owned()));
        Saying { purpose: id(key), on, text, locale: "en".to_owned(), origin: Origin::Touch, driver: None }
    }

    fn say(&mut self, key: &str, on: bool) -> Result<String, BusError> {
        let saying = self.saying(key, on);
        self.ask(|request, replied, reply| Command::Say { saying, request, replied, reply })
    }

    fn set_private(&mut self, wish: PrivateWish) -> Result<(), BusError> {
        self.ask(|request, replied, reply| Command::SetPrivate { wish, request, replied, reply })
    }

    fn drivers(&mut self, drivers: &[&str]) -> Result<(), BusError> {
        let drivers = drivers.iter().map(|driver| id(driver)).collect();
        self.ask(|request, replied, reply| Command::SetDrivers { drivers, request, replied, reply })
    }

    fn later(&mut self, by: Duration) {
        self.clock.0.fetch_add(by.as_secs(), Ordering::SeqCst);
        let now = self.context.now;
        self.tell(Command::TimePassed(now));
    }

    fn status(&self, key: &str) -> PurposeStatus {
        self.published.borrow().purposes.iter().find(|status| status.purpose == id(key)).unwrap().clone()
    }

    fn sharing(&self, key: &str) -> Sharing {
        self.status(key).sharing
    }

    fn receipts(&mut self) -> Vec<Receipt> {
        let receipts = self.ask(|_, _, reply| Command::Receipts { skip: 0, reply }).unwrap();
        receipts.iter().map(|text| serde_json::from_str(text).unwrap()).collect()
    }

    fn push(&self, canary: &str) -> bool {
        let Ok(permit) = self.gate.permit::<MaintenanceForecast>() else { return false };
        let Some(reading) = read(&signals(canary), at(START), &permit) else { return false };
        self.outbox.push(reading, &permit).is_ok()
    }

    fn upload(&mut self) -> UploadId {
        self.ask(|_, _, reply| Command::BeginUpload { lane: Lane::MaintenanceForecast, reply }).unwrap().0
    }
}

fn signals(canary: &str) -> Signals {
    Signals {
        ignition_on: Some(true),
        ignition_cycle: Some(1),
        fault_codes: Some(vec![canary.to_owned()]),
        battery_percent: Some(50.0),
        ..Signals::default()
    }
}

/// Whether these bytes stand in any file below this folder.
fn found(folder: &Path, canary: &str) -> bool {
    let Ok(entries) = std::fs::read_dir(folder) else { return false };
    entries.map(|entry| entry.unwrap().path()).any(|path| match path.is_dir() {
        true => found(&path, canary),
        // A file may go while it is looked for.
        false => std::fs::read(&path).unwrap_or_default().windows(canary.len()).any(|window| window == canary.as_bytes()),
    })
}

#[test]
fn everything_optional_is_off_until_a_yes_and_the_law_is_shown_and_locked() {
    let folder = tempfile::tempdir().unwrap();
    let mut car = Car::start(folder.path());
    for key in [MAINTENANCE, STATISTICS, REMOTE] {
        assert_eq!(car.sharing(key), Sharing::Off, "{key}");
    }
    assert_eq!(car.sharing(ECALL), Sharing::Locked);
    assert!(!car.status(MAINTENANCE).answered);
    assert!(!car.push("early"));
    car.say(MAINTENANCE, true).unwrap();
    assert_eq!((car.sharing(MAINTENANCE), car.sharing(STATISTICS)), (Sharing::On, Sharing::Off));
    assert!(car.push("CANARY") && found(folder.path(), "CANARY"));
    assert!(matches!(car.say(ECALL, false), Err(BusError::NotSwitchable(_))));
    assert!(matches!(car.say("no-such-purpose", false), Err(BusError::NotFound(_))));
}

#[test]
fn turning_off_leaves_nothing_on_the_disk_and_asks_for_erasure_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut car = Car::start(folder.path());
    car.say(MAINTENANCE, true).unwrap();
    assert!(car.push("CANARY"));
    let upload = car.upload();
    assert_eq!(car.upload(), upload, "one a day");
    car.say(MAINTENANCE, false).unwrap();
    assert_eq!(car.sharing(MAINTENANCE), Sharing::Off);
    assert!(!found(folder.path(), "CANARY"));
    let pending = |car: &mut Car| car.ask(|_, _, reply| Command::PendingErasures { reply }).unwrap();
    let first = pending(&mut car);
    assert_eq!(first.iter().map(|erasure| erasure.upload_ids.clone()).collect::<Vec<_>>(), [vec![upload]]);
    assert!(matches!(car.status(MAINTENANCE).erasure, Erasure::Queued { .. }));
    car.say(MAINTENANCE, false).unwrap();
    assert_eq!(pending(&mut car), first, "there is nothing more to erase");
    car.tell(Command::ErasureConfirmed { number: first[0].number, erased: 7 });
    assert!(matches!(car.status(MAINTENANCE).erasure, Erasure::Confirmed { records: 7, .. }));
    // Another yes on the same day gets another id: the backend cannot put the two together.
    car.say(MAINTENANCE, true).unwrap();
    assert_ne!(car.upload(), first[0].upload_ids[0]);
}

#[test]
fn every_change_has_a_receipt_and_a_request_is_answered_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut car = Car::start(folder.path());
    let given = car.say(MAINTENANCE, true).unwrap();
    let refused = car.say(MAINTENANCE, false).unwrap();
    let receipts = car.receipts();
    assert_eq!(receipts.iter().map(|receipt| receipt.record_id.as_str()).collect::<Vec<_>>(), [&refused, &given]);
    assert_eq!(receipts[0].event.event_type, "consent withdrawn");
    assert_eq!((receipts[1].event.event_state.as_str(), receipts[1].event.valid_until), ("given", Some(at("2027-11-14T10:00:00Z"))));
    let ask = |car: &mut Car, on| {
        let saying = car.saying(STATISTICS, on);
        car.ask(|_, replied, reply| Command::Say { saying, request: id("same"), replied, reply })
    };
    let first = ask(&mut car, true).unwrap();
    assert_eq!(ask(&mut car, true), Ok(first));
    assert!(matches!(ask(&mut car, false), Err(BusError::RequestIdReused(_))));
    assert_eq!(car.receipts().len(), 3);
}

#[test]
fn a_yes_needs_the_text_that_holds_and_a_car_that_does_not_move() {
    let folder = tempfile::tempdir().unwrap();
    let mut car = Car::start(folder.path());
    let stale = car.saying(MAINTENANCE, true);
    car.context(|context| context.services = services(2));
    let answer = car.ask(|request, replied, reply| Command::Say { saying: stale, request, replied, reply });
    assert!(matches!(answer, Err(BusError::TextChanged(_))));
    car.context(|context| context.may_share_more = false);
    assert!(matches!(car.say(MAINTENANCE, true), Err(BusError::NotParked(_))));
    assert!(car.receipts().is_empty(), "nothing was said");
    car.context(|context| context.may_share_more = true);
    car.say(MAINTENANCE, true).unwrap();
    car.context(|context| context.may_share_more = false);
    car.say(MAINTENANCE, false).unwrap();
    assert_eq!(car.sharing(MAINTENANCE), Sharing::Off);
}

#[test]
fn a_yes_turns_itself_off_when_it_has_run_out_or_its_text_has_changed_and_leaves_a_receipt() {
    let folder = tempfile::tempdir().unwrap();
    let mut car = Car::start(folder.path());
    car.say(MAINTENANCE, true).unwrap();
    car.say(STATISTICS, true).unwrap();
    assert!(car.push("CANARY"));
    car.later(Duration::from_secs(364 * 86_400));
    assert_eq!(car.sharing(MAINTENANCE), Sharing::On);
    car.later(Duration::from_secs(2 * 86_400));
    assert_eq!((car.sharing(MAINTENANCE), car.sharing(STATISTICS)), (Sharing::Off, Sharing::Off));
    assert!(!found(folder.path(), "CANARY"));
    assert_eq!(car.receipts()[0].event.event_origin, "expiry");
    car.say(MAINTENANCE, true).unwrap();
    car.context(|context| context.services = services(2));
    assert_eq!(car.sharing(MAINTENANCE), Sharing::Off);
    assert_eq!(car.receipts()[0].event.event_origin, "expiry");
}

#[test]
fn a_contract_is_on_while_a_feature_needs_it_and_a_no_pauses_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut car = Car::start(folder.path());
    car.context(|context| context.needs = BTreeMap::from([(id("seat-heat"), vec![id(REMOTE)])]));
    assert_eq!((car.sharing(REMOTE), car.status(REMOTE).needed_by), (Sharing::On, vec![id("seat-heat")]));
    assert!(car.gate.permit::<RemoteServices>().is_ok());
    car.say(REMOTE, false).unwrap();
    assert_eq!(car.sharing(REMOTE), Sharing::Off);
    car.say(REMOTE, true).unwrap();
    assert_eq!(car.sharing(REMOTE), Sharing::On);
    car.context(|context| context.needs.clear());
    assert_eq!(car.sharing(REMOTE), Sharing::Off);
}

#[test]
fn a_guest_starts_at_zero_and_the_strictest_person_counts() {
    let folder = tempfile::tempdir().unwrap();
    let mut car = Car::start(folder.path());
    car.say(MAINTENANCE, true).unwrap();
    assert!(car.push("CANARY"));
    car.drivers(&["owner", "guest"]).unwrap();
    assert_eq!(car.sharing(MAINTENANCE), Sharing::Off);
    assert!(!found(folder.path(), "CANARY"));
    car.drivers(&[]).unwrap();
    assert_eq!(car.sharing(MAINTENANCE), Sharing::Off);
    car.drivers(&["owner"]).unwrap();
    assert_eq!(car.sharing(MAINTENANCE), Sharing::On);
}

#[test]
fn private_mode_lets_nothing_leave_and_gives_back_what_was_allowed() {
    let folder = tempfile::tempdir().unwrap();
    let mut car = Car::start(folder.path());
    car.context(|context| context.needs = BTreeMap::from([(id("seat-heat"), vec![id(REMOTE)])]));
    car.say(MAINTENANCE, true).unwrap();
    assert!(car.push("CANARY"));
    car.set_private(PrivateWish::Hour).unwrap();
    assert!(Lane::ALL.into_iter().all(|lane| !car.gate.is_open(lane)));
    assert!(!found(folder.path(), "CANARY"));
    assert!(matches!(car.say(STATISTICS, true), Err(BusError::NotSwitchable(_))));
    let until = at("2026-11-14T11:00:00Z");
    assert_eq!(car.published.borrow().private, PrivateMode::Hour { until });
    car.later(Duration::from_secs(3_601));
    assert_eq!(car.published.borrow().private, PrivateMode::Off);
    assert_eq!((car.sharing(MAINTENANCE), car.sharing(STATISTICS), car.sharing(REMOTE)), (Sharing::On, Sharing::Off, Sharing::On));
    assert_eq!(car.status(MAINTENANCE).expires, Some(at("2027-11-14T10:00:00Z")), "not a day longer than the yes");

    car.set_private(PrivateWish::Trip).unwrap();
    car.context(|context| context.ignition_cycle = Some(2));
    assert_eq!(car.sharing(MAINTENANCE), Sharing::On);

    car.set_private(PrivateWish::UntilChanged).unwrap();
    drop(car);
    let mut car = Car::start(folder.path());
    assert_eq!((car.published.borrow().private, car.sharing(MAINTENANCE)), (PrivateMode::UntilChanged, Sharing::Off));
    // A no in the meantime is not overruled.
    car.say(MAINTENANCE, false).unwrap();
    car.set_private(PrivateWish::Off).unwrap();
    assert_eq!(car.sharing(MAINTENANCE), Sharing::Off);
}

#[test]
fn choices_are_kept_through_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let mut car = Car::start(folder.path());
    car.say(MAINTENANCE, true).unwrap();
    assert!(car.push("CANARY"));
    drop(car);
    let car = Car::start(folder.path());
    assert_eq!((car.sharing(MAINTENANCE), car.sharing(STATISTICS)), (Sharing::On, Sharing::Off));
    assert_eq!(car.outbox.queued(Lane::MaintenanceForecast), 1);
    drop(car);
    // What waited is lost with its folder; what was said is not.
    std::fs::remove_dir_all(folder.path().join("outbox")).unwrap();
    let car = Car::start(folder.path());
    assert_eq!((car.sharing(MAINTENANCE), car.outbox.queued(Lane::MaintenanceForecast)), (Sharing::On, 0));
}

#[test]
fn what_was_being_turned_off_when_the_power_failed_stays_off() {
    let folder = tempfile::tempdir().unwrap();
    let mut car = Car::start(folder.path());
    car.context(|context| context.needs = BTreeMap::from([(id("seat-heat"), vec![id(REMOTE)])]));
    car.say(MAINTENANCE, true).unwrap();
    drop(car);
    // As it is between closing the lanes and writing the no.
    let marks = super::marks::Marks::open(folder.path());
    marks.set(&BTreeSet::from([Lane::MaintenanceForecast, Lane::RemoteServices]));
    drop(marks);
    let mut car = Car::start(folder.path());
    car.context(|context| context.needs = BTreeMap::from([(id("seat-heat"), vec![id(REMOTE)])]));
    assert_eq!((car.sharing(MAINTENANCE), car.sharing(REMOTE)), (Sharing::Off, Sharing::Off));
    assert_eq!(
        car.receipts().iter().map(|receipt| receipt.event.event_origin.as_str()).collect::<Vec<_>>(),
        ["recovery", "recovery", "touch"]
    );
    drop(car);
    let mut car = Car::start(folder.path());
    car.context(|context| context.needs = BTreeMap::from([(id("seat-heat"), vec![id(REMOTE)])]));
    assert_eq!((car.sharing(MAINTENANCE), car.sharing(REMOTE)), (Sharing::Off, Sharing::Off));
    car.say(REMOTE, true).unwrap();
    assert_eq!(car.sharing(REMOTE), Sharing::On);
}

/// Turns something on, fills the disk, does something about it that must fail to be written, and goes on.
fn on_a_full_disk(mut act: impl FnMut(&mut Car) -> bool) -> (tempfile::TempDir, Car) {
    // Whether the last page has room for one more entry depends on how many there are.
    for entries in 0..8 {
        let folder = tempfile::tempdir().unwrap();
        let mut car = Car::start(folder.path());
        car.context(|context| context.needs = BTreeMap::from([(id("seat-heat"), vec![id(REMOTE)])]));
        for number in 0..entries {
            car.say(STATISTICS, number % 2 == 0).unwrap();
        }
        car.say(MAINTENANCE, true).unwrap();
        assert!(car.push("CANARY"));
        car.core.limit_pages(1);
        car.core.fill();
        if act(&mut car) {
            return (folder, car);
        }
    }
    panic!("the disk was never full");
}

#[test]
fn a_no_to_a_contract_on_a_full_disk_holds_also_after_a_while_and_a_restart() {
    let (folder, mut car) = on_a_full_disk(|car| car.say(REMOTE, false).is_err());
    car.later(Duration::from_secs(60));
    assert_eq!((car.sharing(REMOTE), car.published.borrow().ledger), (Sharing::Off, LedgerHealth::Full));
    drop(car);
    let mut car = Car::start(folder.path());
    car.context(|context| context.needs = BTreeMap::from([(id("seat-heat"), vec![id(REMOTE)])]));
    assert_eq!(car.sharing(REMOTE), Sharing::Off);
    assert_eq!(car.receipts()[0].event.event_state, "refused");
}

#[test]
fn private_mode_on_a_full_disk_closes_everything_and_takes_no_yes_away() {
    let (folder, mut car) = on_a_full_disk(|car| car.set_private(PrivateWish::Hour).is_err());
    assert!(Lane::ALL.into_iter().all(|lane| !car.gate.is_open(lane)));
    assert!(!found(folder.path(), "CANARY"));
    car.later(Duration::from_secs(60));
    assert_ne!(car.published.borrow().private, PrivateMode::Off);
    drop(car);
    let mut car = Car::start(folder.path());
    assert_eq!((car.published.borrow().private, car.sharing(MAINTENANCE)), (PrivateMode::UntilChanged, Sharing::Off));
    car.set_private(PrivateWish::Off).unwrap();
    assert_eq!(car.sharing(MAINTENANCE), Sharing::On);
}

#[test]
fn somebody_new_in_the_car_counts_also_on_a_full_disk() {
    let (folder, car) = on_a_full_disk(|car| car.drivers(&["owner", "guest"]).is_err());
    assert_eq!(car.sharing(MAINTENANCE), Sharing::Off);
    assert!(!found(&folder.path().join("outbox"), "CANARY"));
}

#[test]
fn a_no_in_private_mode_on_a_full_disk_is_not_given_back() {
    let (_folder, mut car) = on_a_full_disk(|car| {
        car.core.limit_pages(100_000);
        car.set_private(PrivateWish::UntilChanged).unwrap();
        car.core.limit_pages(1);
        car.core.fill();
        car.say(MAINTENANCE, false).is_err()
    });
    car.later(Duration::from_secs(60));
    car.core.limit_pages(100_000);
    car.later(Duration::from_secs(60));
    car.set_private(PrivateWish::Off).unwrap();
    assert_eq!(car.sharing(MAINTENANCE), Sharing::Off);
}

#[test]
fn a_full_disk_keeps_nobody_from_turning_off_and_is_told() {
    let (folder, mut car) = on_a_full_disk(|car| matches!(car.say(MAINTENANCE, false), Err(BusError::StorageFailed(_))));
    assert_eq!((car.sharing(MAINTENANCE), car.published.borrow().ledger), (Sharing::Off, LedgerHealth::Full));
    assert!(!found(folder.path(), "CANARY"));
    assert!(!car.push("late"));
    assert!(car.say(MAINTENANCE, true).is_err() && car.sharing(MAINTENANCE) == Sharing::Off, "a yes that is not written opens nothing");
    car.later(Duration::from_secs(60));
    assert_eq!(car.sharing(MAINTENANCE), Sharing::Off);
    // With room again, here after a restart, the no is written down.
    drop(car);
    let mut car = Car::start(folder.path());
    assert_eq!((car.sharing(MAINTENANCE), car.published.borrow().ledger), (Sharing::Off, LedgerHealth::Sound));
    assert_eq!(car.receipts()[0].event.event_state, "withdrawn");
}

#[test]
fn a_broken_chain_is_told_keeps_everything_closed_and_can_be_begun_anew() {
    let folder = tempfile::tempdir().unwrap();
    let mut car = Car::start(folder.path());
    car.say(MAINTENANCE, true).unwrap();
    assert!(car.push("CANARY"));
    let upload = car.upload();
    car.say(STATISTICS, false).unwrap();
    drop(car);
    let database = Vault::clear(folder.path()).open("privacy.sqlite").unwrap();
    database.execute("UPDATE entry SET line = replace(line, 'refused', 'given') WHERE sequence = 2", []).unwrap();
    drop(database);
    let mut car = Car::start(folder.path());
    assert_eq!((car.published.borrow().ledger, car.sharing(MAINTENANCE)), (LedgerHealth::Broken, Sharing::Locked));
    assert!(Lane::ALL.into_iter().all(|lane| !car.gate.is_open(lane)));
    assert!(matches!(car.say(MAINTENANCE, true), Err(BusError::LedgerBroken(_))));
    assert!(matches!(car.set_private(PrivateWish::Hour), Err(BusError::LedgerBroken(_))));
    car.ask(|_, replied, reply| Command::StartAnew { replied, reply }).unwrap();
    assert_eq!((car.published.borrow().ledger, car.sharing(MAINTENANCE)), (LedgerHealth::Sound, Sharing::Off));
    assert!(!found(&folder.path().join("outbox"), "CANARY"));
    let pending = car.ask(|_, _, reply| Command::PendingErasures { reply }).unwrap();
    assert!(pending.iter().any(|erasure| erasure.upload_ids == [upload.clone()]), "what was sent is erased: {pending:?}");
    assert!(folder.path().join("privacy.broken-1").exists(), "nothing is thrown away");
    // Whether there was a no to it is not known any more.
    car.context(|context| context.needs = BTreeMap::from([(id("seat-heat"), vec![id(REMOTE)])]));
    assert_eq!(car.sharing(REMOTE), Sharing::Off);
    car.ask(|request, replied, reply| Command::Erase { request, replied, reply }).unwrap();
    assert!(!folder.path().join("privacy.broken-1").exists(), "it is about drivers, too");
}

/// The broken file has its other name already, and the one in its place not yet its own.
#[test]
fn beginning_anew_is_brought_to_its_end_after_a_power_loss() {
    let folder = tempfile::tempdir().unwrap();
    let mut car = Car::start(folder.path());
    car.say(MAINTENANCE, true).unwrap();
    let upload = car.upload();
    car.say(MAINTENANCE, false).unwrap();
    drop(car);
    std::fs::rename(folder.path().join("privacy.sqlite"), folder.path().join("privacy.draft.sqlite")).unwrap();
    let mut car = Car::start(folder.path());
    let pending = car.ask(|_, _, reply| Command::PendingErasures { reply }).unwrap();
    assert_eq!(pending.iter().map(|erasure| erasure.upload_ids.clone()).collect::<Vec<_>>(), [vec![upload]]);
    assert!(!folder.path().join("privacy.draft.sqlite").exists());
}

#[test]
fn what_was_sent_is_erased_in_the_time_of_whoever_has_the_car_by_then_and_told_to_nobody() {
    let folders: Vec<_> = (0..3).map(|_| tempfile::tempdir().unwrap()).collect();
    let (first, second, third) = (folders[0].path(), folders[1].path(), folders[2].path());
    let pending = |car: &mut Car| car.ask(|_, _, reply| Command::PendingErasures { reply }).unwrap();
    let ids = |pending: &[PendingErasure]| pending.iter().flat_map(|erasure| erasure.upload_ids.clone()).collect::<Vec<_>>();
    let mut car = Car::start(first);
    car.say(MAINTENANCE, true).unwrap();
    let asked_for = car.upload();
    car.say(MAINTENANCE, false).unwrap();
    car.say(MAINTENANCE, true).unwrap();
    let mut sent = vec![asked_for, car.upload()];
    drop(car);
    bequeath(&Vault::clear(first), &Vault::clear(second)).unwrap();

    // Two changes of hands without a network: what the one in between has sent, too.
    let mut car = Car::start(second);
    assert_eq!(ids(&pending(&mut car)), sent);
    assert_eq!((car.status(MAINTENANCE).erasure, car.sharing(MAINTENANCE)), (Erasure::None, Sharing::Off));
    car.say(MAINTENANCE, true).unwrap();
    sent.push(car.upload());
    // Their own erasure waits for nothing of a former owner's.
    car.ask(|request, replied, reply| Command::Erase { request, replied, reply }).unwrap();
    let own = pending(&mut car).into_iter().find(|erasure| erasure.upload_ids == [sent[2].clone()]).unwrap();
    car.tell(Command::ErasureConfirmed { number: own.number, erased: 1 });
    let state = car.published.borrow().operation.clone().unwrap().state;
    assert!(matches!(state, entitlement::OperationState::Done { records: 1, .. }), "{state:?}");
    car.say(MAINTENANCE, true).unwrap();
    sent[2] = car.upload();
    drop(car);
    bequeath(&Vault::clear(second), &Vault::clear(third)).unwrap();

    // Also out of a file that is not believed any more.
    let database = Vault::clear(third).open("privacy.sqlite").unwrap();
    database.execute("INSERT INTO entry (sequence, line, receipt) VALUES (1, 'no line', '')", []).unwrap();
    drop(database);
    let mut car = Car::start(third);
    assert_eq!(car.published.borrow().ledger, LedgerHealth::Broken);
    car.ask(|_, replied, reply| Command::StartAnew { replied, reply }).unwrap();
    let waiting = pending(&mut car);
    assert_eq!(ids(&waiting), sent);
    for erasure in waiting {
        car.tell(Command::ErasureConfirmed { number: erasure.number, erased: 9 });
    }
    assert_eq!(pending(&mut car), []);
    assert_eq!(car.status(MAINTENANCE).erasure, Erasure::None);
}

#[test]
fn a_receipt_that_was_changed_afterwards_breaks_the_ledger() {
    let folder = tempfile::tempdir().unwrap();
    let mut car = Car::start(folder.path());
    car.say(MAINTENANCE, true).unwrap();
    drop(car);
    let database = Vault::clear(folder.path()).open("privacy.sqlite").unwrap();
    database.execute("UPDATE entry SET receipt = replace(receipt, 'Backend', 'Somebody')", []).unwrap();
    drop(database);
    assert_eq!(Car::start(folder.path()).published.borrow().ledger, LedgerHealth::Broken);
}

#[test]
fn erasing_leaves_none_of_500_canaries_in_any_file_of_the_car() {
    let folder = tempfile::tempdir().unwrap();
    let mut car = Car::start(folder.path());
    car.say(MAINTENANCE, true).unwrap();
    for number in 0..500 {
        assert!(car.push(&format!("CANARY-{number}-")));
    }
    let permit = car.gate.permit::<MaintenanceForecast>().unwrap();
    let batch = car.outbox.batch(8_192, &permit).unwrap().unwrap();
    car.outbox.sent(batch, at(START), &permit).unwrap();
    drop(permit);
    car.upload();
    car.tell(Command::Left { lane: Lane::MaintenanceForecast, bytes: 9_876_543, records: 80 });
    assert_eq!(car.status(MAINTENANCE).bytes_7_days, 9_876_543);
    assert!(found(folder.path(), "CANARY-499-"));
    car.ask(|request, replied, reply| Command::Erase { request, replied, reply }).unwrap();
    assert!(!found(folder.path(), "CANARY"));
    assert_eq!((car.status(MAINTENANCE).bytes_7_days, car.sharing(MAINTENANCE)), (0, Sharing::Off));
    let operation = |car: &Car| car.published.borrow().operation.clone().unwrap().state;
    assert_eq!(operation(&car), entitlement::OperationState::AwaitingBackend);
    let pending = car.ask(|_, _, reply| Command::PendingErasures { reply }).unwrap();
    car.tell(Command::ErasureConfirmed { number: pending[0].number, erased: 80 });
    assert!(matches!(operation(&car), entitlement::OperationState::Done { records: 80, .. }));
}

#[test]
fn erasing_in_private_mode_erases_what_was_sent_before_it_all_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let mut car = Car::start(folder.path());
    car.say(MAINTENANCE, true).unwrap();
    let upload = car.upload();
    car.set_private(PrivateWish::Hour).unwrap();
    car.ask(|request, replied, reply| Command::Erase { request, replied, reply }).unwrap();
    let pending = car.ask(|_, _, reply| Command::PendingErasures { reply }).unwrap();
    assert_eq!(pending.iter().map(|erasure| erasure.upload_ids.clone()).collect::<Vec<_>>(), [vec![upload]]);
    car.set_private(PrivateWish::Off).unwrap();
    assert_eq!(car.sharing(MAINTENANCE), Sharing::Off, "nothing is given back after that");
}

#[test]
fn a_no_is_taken_in_any_language_and_for_what_is_no_longer_sold() {
    let folder = tempfile::tempdir().unwrap();
    let mut car = Car::start(folder.path());
    car.say(MAINTENANCE, true).unwrap();
    let saying = Saying { locale: "fr".to_owned(), ..car.saying(MAINTENANCE, false) };
    car.ask(|request, replied, reply| Command::Say { saying, request, replied, reply }).unwrap();
    assert_eq!(car.sharing(MAINTENANCE), Sharing::Off);
    car.say(MAINTENANCE, true).unwrap();
    assert!(car.push("CANARY"));
    car.context(|context| context.services = Arc::default());
    assert!(!car.push("late") && !found(folder.path(), "CANARY"), "a catalogue without it closes it");
    car.say(MAINTENANCE, false).unwrap();
    car.context(|context| context.services = services(1));
    assert_eq!(car.sharing(MAINTENANCE), Sharing::Off);
}

#[test]
fn a_clock_that_jumps_does_not_end_private_mode_and_loses_no_upload_id() {
    let folder = tempfile::tempdir().unwrap();
    let mut car = Car::start(folder.path());
    car.say(MAINTENANCE, true).unwrap();
    let upload = car.upload();
    car.set_private(PrivateWish::Hour).unwrap();
    // Three hours later by the clock, in no time.
    car.context(|context| context.now = (at("2026-11-14T13:00:00Z"), Duration::ZERO));
    assert_ne!(car.published.borrow().private, PrivateMode::Off);
    car.later(Duration::from_secs(3_601));
    assert_eq!((car.published.borrow().private, car.sharing(MAINTENANCE)), (PrivateMode::Off, Sharing::On));
    car.context(|context| context.now = (at("2027-06-14T13:00:00Z"), Duration::ZERO));
    assert_ne!(car.upload(), upload);
    car.say(MAINTENANCE, false).unwrap();
    let pending = car.ask(|_, _, reply| Command::PendingErasures { reply }).unwrap();
    assert!(pending[0].upload_ids.contains(&upload));
}

#[test]
fn a_trip_begins_with_the_first_count_that_is_heard() {
    let folder = tempfile::tempdir().unwrap();
    let mut car = Car::start(folder.path());
    car.say(MAINTENANCE, true).unwrap();
    car.context(|context| context.ignition_cycle = None);
    car.set_private(PrivateWish::Trip).unwrap();
    car.context(|context| context.ignition_cycle = Some(4));
    assert_eq!(car.published.borrow().private, PrivateMode::Trip);
    car.context(|context| context.ignition_cycle = Some(5));
    assert_eq!((car.published.borrow().private, car.sharing(MAINTENANCE)), (PrivateMode::Off, Sharing::On));
}

#[test]
fn a_repeated_no_is_remembered_and_no_new_line_of_the_ledger() {
    let folder = tempfile::tempdir().unwrap();
    let mut car = Car::start(folder.path());
    let receipt = car.say(MAINTENANCE, false).unwrap();
    assert_eq!(car.say(MAINTENANCE, false), Ok(receipt));
    assert_eq!(car.receipts().len(), 1);
    assert!(car.status(MAINTENANCE).answered);
    drop(car);
    let mut car = Car::start(folder.path());
    assert!(car.status(MAINTENANCE).answered, "it is not asked again");
    assert_eq!(car.receipts()[0].event.event_type, "consent refused");
}

/// What left, by purpose, as an observer on the wire sees it.
#[derive(Default)]
struct Wire {
    chunks: Mutex<BTreeMap<&'static str, u64>>,
    is_down: AtomicBool,
    over: AtomicBool,
}

impl Wire {
    fn sent(&self, purpose: &'static str) -> u64 {
        self.chunks.lock().unwrap().get(purpose).copied().unwrap_or(0)
    }

    /// Reads, queues and sends as fast as it can, in chunks, each of which an observer sees.
    fn work<P: gate::Purpose>(&self, gate: &Gate, outbox: &Outbox, canary: &str) {
        let mut number = 0;
        while !self.over.load(Ordering::SeqCst) {
            number += 1;
            if let Ok(permit) = gate.permit::<P>() {
                if let Some(reading) = read(&signals(canary), at(START), &permit) {
                    // A full or missing outbox loses it.
                    let _ = outbox.push(reading, &permit);
                }
                if number % 3 == 0
                    && let Ok(Some(batch)) = outbox.batch(4_096, &permit)
                {
                    let mut whole = true;
                    for _ in 0..4 {
                        std::thread::yield_now();
                        let closed = !gate.is_open(P::LANE);
                        if closed || self.is_down.load(Ordering::SeqCst) {
                            whole = false;
                            break;
                        }
                        *self.chunks.lock().unwrap().entry(P::LANE.id()).or_default() += 1;
                    }
                    if whole {
                        // What cannot be forgotten is sent again.
                        let _ = outbox.sent(batch, at(START), &permit);
                    }
                }
            }
            std::thread::yield_now();
        }
    }
}

#[derive(Debug, Clone)]
enum Move {
    Say { purpose: usize, on: bool },
    Private { on: bool },
    Guest { present: bool },
    Network { down: bool },
    Later { hours: u8 },
    Crash,
    Wait,
}

fn moves() -> impl Strategy<Value = Move> {
    prop_oneof![
        6 => (0usize..2, any::<bool>()).prop_map(|(purpose, on)| Move::Say { purpose, on }),
        1 => any::<bool>().prop_map(|on| Move::Private { on }),
        1 => any::<bool>().prop_map(|present| Move::Guest { present }),
        1 => any::<bool>().prop_map(|down| Move::Network { down }),
        1 => (0u8..3).prop_map(|hours| Move::Later { hours }),
        1 => Just(Move::Crash),
        3 => Just(Move::Wait),
    ]
}

const WATCHED: [(&str, &str); 2] = [(MAINTENANCE, "CANARYFAULT"), (STATISTICS, "battery_percent")];

/// Whatever is off must be off: on the wire and on the disk.
fn check(car: &Car, wire: &Wire, folder: &Path, since: &mut BTreeMap<&'static str, u64>) {
    for (purpose, canary) in WATCHED {
        if car.sharing(purpose) == Sharing::On {
            since.remove(purpose);
            continue;
        }
        let sent = wire.sent(purpose);
        let before = *since.entry(purpose).or_insert(sent);
        assert_eq!(sent, before, "{purpose} is off, and something left");
        assert!(!found(&folder.join("outbox"), canary), "{purpose} is off, and something waits");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 200, ..ProptestConfig::default() })]
    #[test]
    fn nothing_leaves_or_waits_after_an_off_however_toggles_readings_uploads_crashes_and_losses_fall_together(
        script in proptest::collection::vec(moves(), 1..40),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::<Hand>::default();
        let wire = Arc::new(Wire::default());
        let mut script = script.into_iter();
        let mut since = BTreeMap::new();
        // Each life of the car ends with a crash; its threads end with it.
        loop {
            let mut car = Car::start_at(folder.path(), Arc::clone(&clock));
            car.later(Duration::ZERO);
            wire.over.store(false, Ordering::SeqCst);
            let work = |canary: &'static str, maintenance: bool| {
                let (wire, gate, outbox) = (Arc::clone(&wire), Arc::clone(&car.gate), Arc::clone(&car.outbox));
                std::thread::spawn(move || match maintenance {
                    true => wire.work::<MaintenanceForecast>(&gate, &outbox, canary),
                    false => wire.work::<ChargingStatistics>(&gate, &outbox, canary),
                })
            };
            let workers = [work(WATCHED[0].1, true), work(WATCHED[1].1, false)];
            check(&car, &wire, folder.path(), &mut since);
            let mut crashed = false;
            for step in script.by_ref() {
                // Before a yes is asked for, everything so far must hold.
                check(&car, &wire, folder.path(), &mut since);
                match step {
                    Move::Say { purpose, on } => {
                        if on { since.remove(WATCHED[purpose].0); }
                        // In private mode a yes is refused.
                        let _ = car.say(WATCHED[purpose].0, on);
                    }
                    Move::Private { on } => {
                        if !on { since.clear(); }
                        car.set_private(if on { PrivateWish::Hour } else { PrivateWish::Off }).unwrap();
                    }
                    Move::Guest { present } => {
                        if !present { since.clear(); }
                        car.drivers(if present { &["owner", "guest"] } else { &["owner"] }).unwrap();
                    }
                    Move::Network { down } => wire.is_down.store(down, Ordering::SeqCst),
                    Move::Later { hours } => {
                        since.clear();
                        car.later(Duration::from_secs(u64::from(hours) * 3_600));
                    }
                    Move::Crash => {
                        crashed = true;
                        break;
                    }
                    Move::Wait => std::thread::sleep(Duration::from_micros(500)),
                }
                check(&car, &wire, folder.path(), &mut since);
            }
            wire.over.store(true, Ordering::SeqCst);
            for worker in workers {
                worker.join().unwrap();
            }
            if !crashed {
                break;
            }
        }
    }
}

/// Says who is at the wheel, as the engine does.
fn wheel(car: &mut Car, who: &str) {
    let who = id(who);
    car.context(move |context| context.driver = Some(who));
}

#[test]
fn whoever_takes_the_wheel_counts_speaks_first_and_is_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let mut car = Car::start(folder.path());
    wheel(&mut car, "owner");
    car.say(MAINTENANCE, true).unwrap();
    assert_eq!(car.sharing(MAINTENANCE), Sharing::On);
    // Somebody who has said nothing.
    wheel(&mut car, "kim");
    assert_eq!(car.sharing(MAINTENANCE), Sharing::Off);
    wheel(&mut car, "owner");
    assert_eq!(car.sharing(MAINTENANCE), Sharing::On);
    // Kim sits beside, then takes the wheel: both count, and what is said is Kim's.
    car.drivers(&["owner", "kim"]).unwrap();
    wheel(&mut car, "kim");
    assert_eq!(car.sharing(MAINTENANCE), Sharing::Off);
    car.say(MAINTENANCE, true).unwrap();
    assert_eq!(car.sharing(MAINTENANCE), Sharing::On, "both have said yes");
    // Who was said to be in the car stays so through a restart, with the same one at the wheel.
    car.drivers(&["guest"]).unwrap();
    drop(car);
    let mut car = Car::start(folder.path());
    wheel(&mut car, "kim");
    assert_eq!(car.sharing(MAINTENANCE), Sharing::Off, "the guest has said nothing");
    wheel(&mut car, "owner");
    assert_eq!(car.sharing(MAINTENANCE), Sharing::On);
}

/// Says whose profiles are gone, as the engine does when a rental ends.
fn departs(car: &mut Car, who: &str, next: &str) {
    let (who, next) = (id(who), id(next));
    car.context(move |context| {
        context.driver = Some(next);
        context.departed.push(who);
    });
}

fn erased(car: &mut Car) -> Vec<UploadId> {
    let pending = car.ask(|_, _, reply| Command::PendingErasures { reply }).unwrap();
    pending.into_iter().flat_map(|erasure| erasure.upload_ids).collect()
}

#[test]
fn what_somebody_had_said_whose_profile_is_gone_is_taken_back_and_shown_to_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let mut car = Car::start(folder.path());
    let owners = car.say(MAINTENANCE, true).unwrap();
    wheel(&mut car, "renter-1");
    car.say(MAINTENANCE, true).unwrap();
    car.say(STATISTICS, true).unwrap();
    assert!(car.push("CANARY"));
    let upload = car.upload();
    departs(&mut car, "renter-1", "renter-2");
    let check = |car: &mut Car| {
        assert_eq!((car.sharing(MAINTENANCE), car.sharing(STATISTICS)), (Sharing::Off, Sharing::Off));
        assert!(!found(folder.path(), "CANARY"));
        assert_eq!(erased(car), std::slice::from_ref(&upload));
        let shown: Vec<String> = car.receipts().into_iter().map(|receipt| receipt.record_id.to_string()).collect();
        assert_eq!(shown, std::slice::from_ref(&owners), "nobody sees what the renter said");
        assert_eq!(car.published.borrow().ledger, LedgerHealth::Sound);
    };
    check(&mut car);
    // Also after a restart, and if somebody should name the one who is gone.
    let context = car.context.clone();
    drop(car);
    let mut car = Car::start(folder.path());
    car.context(move |known| *known = context);
    check(&mut car);
    car.drivers(&["renter-1"]).unwrap();
    assert_eq!(car.sharing(STATISTICS), Sharing::Off);
    wheel(&mut car, "owner");
    assert_eq!(car.sharing(MAINTENANCE), Sharing::On, "the owner's yes is the owner's");
}

#[test]
fn private_mode_gives_nobody_back_whose_profile_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let mut car = Car::start(folder.path());
    wheel(&mut car, "renter-1");
    car.say(MAINTENANCE, true).unwrap();
    let upload = car.upload();
    car.set_private(PrivateWish::UntilChanged).unwrap();
    departs(&mut car, "renter-1", "renter-2");
    assert_eq!(erased(&mut car), [upload]);
    assert_eq!(car.published.borrow().private, PrivateMode::Off, "it goes with whoever has begun it");
    car.drivers(&["renter-1"]).unwrap();
    assert_eq!(car.sharing(MAINTENANCE), Sharing::Off);
}

#[test]
fn on_a_full_disk_nothing_is_sent_of_somebody_whose_profile_is_gone() {
    let (_folder, mut car) = on_a_full_disk(|car| {
        departs(car, "owner", "renter-2");
        // Whether it could be written down is to be seen by its receipt.
        !car.receipts().is_empty()
    });
    assert_eq!(car.sharing(MAINTENANCE), Sharing::Off);
    assert!(!car.push("later"));
    car.core.limit_pages(1_000_000);
    car.later(Duration::from_secs(10));
    assert!(car.receipts().is_empty(), "it is written down by now");
    car.drivers(&["owner"]).unwrap();
    assert_eq!(car.sharing(MAINTENANCE), Sharing::Off);
}

/// A renter takes the wheel.
fn rents(car: &mut Car, who: &str) {
    let who = id(who);
    car.context(move |context| (context.driver, context.confined) = (Some(who), true));
}

#[test]
fn a_renter_speaks_for_nobody_else_and_reads_nobody_elses_receipts() {
    let folder = tempfile::tempdir().unwrap();
    let mut car = Car::start(folder.path());
    car.context(|context| context.needs = BTreeMap::from([(id("seat-heat"), vec![id(REMOTE)])]));
    car.say(MAINTENANCE, true).unwrap();
    assert!(car.push("CANARY"));
    rents(&mut car, "renter-1");
    assert!(!found(folder.path(), "CANARY"), "what waits is about whoever drove before");
    assert!(car.receipts().is_empty());
    car.say(STATISTICS, true).unwrap();
    assert_eq!(car.receipts().len(), 1);
    assert_eq!(car.ask(|_, _, reply| Command::Copy { reply }).unwrap().receipts.len(), 1);
    // Erasing erases what is the renter's.
    car.ask(|request, replied, reply| Command::Erase { request, replied, reply }).unwrap();
    assert_eq!((car.sharing(STATISTICS), car.sharing(REMOTE)), (Sharing::Off, Sharing::Off));
    car.context(|context| (context.driver, context.confined) = (Some(id("owner")), false));
    assert_eq!((car.sharing(MAINTENANCE), car.sharing(REMOTE)), (Sharing::On, Sharing::On), "the owner's yes is the owner's");
    // The owner's quiet is the owner's, too.
    car.set_private(PrivateWish::UntilChanged).unwrap();
    rents(&mut car, "renter-1");
    for wish in [PrivateWish::Off, PrivateWish::Hour] {
        assert!(matches!(car.set_private(wish), Err(BusError::NotAllowed(_))), "{wish:?}");
    }
    departs(&mut car, "renter-1", "renter-2");
    assert_ne!(car.published.borrow().private, PrivateMode::Off);
    car.context(|context| (context.driver, context.confined) = (Some(id("owner")), false));
    car.set_private(PrivateWish::Off).unwrap();
    assert_eq!(car.sharing(MAINTENANCE), Sharing::On);
}

#[test]
fn nobody_counts_as_in_the_car_whose_profile_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let mut car = Car::start(folder.path());
    wheel(&mut car, "renter-1");
    car.drivers(&["renter-1", "owner"]).unwrap();
    departs(&mut car, "renter-1", "owner");
    car.say(MAINTENANCE, true).unwrap();
    assert_eq!(car.sharing(MAINTENANCE), Sharing::On);
}
