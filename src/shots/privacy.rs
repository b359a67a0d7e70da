//! The scripts of the pages on data. Numbers and receipts are made up.

use entitlement::{
    Change, Choice, Driving, Erasure, GrantKind, LedgerHealth, Operation, OperationKind, OperationState, Origin, Outflow, Parties,
    PrivateMode, PurposeId, Receipt, RequestId, Sharing, Term,
};
use jiff::{SignedDuration, Timestamp, ToSpan as _};
use store_core::{DaemonEvent, Event, ExportFolder, PrivacyEvent, PrivateChoice, Screen, SentKind, SharingWish, SheetEvent, Timer};

use super::stage::{Scene, id, now};

/// Somebody who shares some of it: what, how much in seven days, and how it spreads over them.
const WEEK: [(&str, u64, [u64; 7]); 5] = [
    ("live-traffic", 1_600_000, [15, 20, 8, 28, 14, 10, 5]),
    ("hazard-warnings", 2_100_000, [14, 22, 7, 25, 15, 11, 6]),
    ("charging-statistics", 310_000, [5, 15, 12, 30, 20, 10, 8]),
    ("fleet-statistics", 420_000, [10, 14, 14, 18, 16, 16, 12]),
    ("voice-improvement", 180_000, [30, 0, 20, 0, 30, 20, 0]),
];

fn before(hours: i64) -> Timestamp {
    now().saturating_add(SignedDuration::from_hours(-hours)).unwrap_or(now())
}

fn send(scene: &Scene<'_>, event: PrivacyEvent) {
    scene.send(Event::Privacy(event));
}

fn asked(scene: &Scene<'_>, event: impl FnOnce(RequestId) -> PrivacyEvent) {
    if let Some(request) = id("s1") {
        send(scene, event(request));
    }
}

fn of(scene: &Scene<'_>, key: &str, event: impl FnOnce(PurposeId) -> PrivacyEvent) {
    if let Some(purpose) = id(key) {
        send(scene, event(purpose));
    }
}

/// A fresh car: nobody was asked, nothing has left.
pub(super) fn empty(scene: &mut Scene<'_>) {
    scene.open();
    scene.send(Event::SectionOpened(Screen::Privacy));
}

/// Some of it is on, with a week behind it.
pub(super) fn some(scene: &mut Scene<'_>) {
    scene.set("seat-heat", GrantKind::Term(Term::OneYear), 40);
    scene.open();
    week(scene);
    scene.send(Event::SectionOpened(Screen::Privacy));
}

fn week(scene: &mut Scene<'_>) {
    let today = now().to_zoned(jiff::tz::TimeZone::UTC).date();
    for (key, bytes, spread) in WEEK {
        let Some(purpose) = scene.purpose(key) else { continue };
        (purpose.sharing, purpose.answered, purpose.bytes_7_days) = (Sharing::On, true, bytes);
        purpose.since = Some(before(24 * 30));
        purpose.last_sent = Some(before(0).saturating_add(SignedDuration::from_mins(-2)).unwrap_or(now()));
        purpose.expires = Some(now().saturating_add(SignedDuration::from_hours(24 * 376)).unwrap_or(now()));
        let id = purpose.purpose.clone();
        for (back, part) in spread.iter().rev().enumerate().filter(|(_, part)| **part > 0) {
            let day = today.saturating_sub(i64::try_from(back).unwrap_or(0).days());
            let flow =
                Outflow { day, purpose: id.clone(), recipient: "data.upfit.example".to_owned(), bytes: bytes * part / 100, records: *part };
            scene.privacy().outflow.push(flow);
        }
    }
    // Said no to, and erased.
    if let Some(purpose) = scene.purpose("voice-improvement") {
        (purpose.sharing, purpose.expires) = (Sharing::Off, None);
        purpose.since = Some(before(11));
        purpose.erasure = Erasure::Confirmed { at: before(11), records: 120 };
    }
    if let Some(purpose) = scene.purpose("maintenance-forecast") {
        purpose.answered = true;
        purpose.erasure = Erasure::Queued { since: before(1) };
        purpose.last_sent = Some(before(2));
    }
    scene.tell_privacy();
}

pub(super) fn open_row(scene: &mut Scene<'_>) {
    some(scene);
    of(scene, "hazard-warnings", |purpose| PrivacyEvent::RowTapped(Some(purpose)));
}

pub(super) fn open_off_row(scene: &mut Scene<'_>) {
    some(scene);
    of(scene, "voice-improvement", |purpose| PrivacyEvent::RowTapped(Some(purpose)));
}

pub(super) fn law_row(scene: &mut Scene<'_>) {
    empty(scene);
    of(scene, "ecall", |purpose| PrivacyEvent::RowTapped(Some(purpose)));
}

pub(super) fn turning_off(scene: &mut Scene<'_>) {
    some(scene);
    share(scene, "hazard-warnings", SharingWish::Off);
}

pub(super) fn turning_on(scene: &mut Scene<'_>) {
    some(scene);
    share(scene, "product-improvement", SharingWish::On);
}

fn share(scene: &Scene<'_>, key: &str, wish: SharingWish) {
    if let (Some(purpose), Some(request)) = (id(key), id("s1")) {
        send(scene, PrivacyEvent::SharingRequested { purpose, wish, request });
    }
}

pub(super) fn no_answer(scene: &mut Scene<'_>) {
    turning_off(scene);
    scene.send(Event::TimerElapsed(Timer::Sharing(0)));
}

pub(super) fn private_hour(scene: &mut Scene<'_>) {
    some(scene);
    private(scene, PrivateMode::Hour { until: before(-1) });
    send(scene, PrivacyEvent::RowTapped(None));
}

fn private(scene: &mut Scene<'_>, mode: PrivateMode) {
    scene.privacy().private = mode;
    for purpose in &mut scene.privacy().purposes {
        if purpose.sharing == Sharing::On {
            purpose.sharing = Sharing::Off;
        }
    }
    scene.tell_privacy();
}

pub(super) fn turning_all_off(scene: &mut Scene<'_>) {
    some(scene);
    asked(scene, |request| PrivacyEvent::PrivateRequested { choice: PrivateChoice::UntilChanged, request });
}

pub(super) fn broken(scene: &mut Scene<'_>) {
    some(scene);
    scene.privacy().ledger = LedgerHealth::Broken;
    for purpose in &mut scene.privacy().purposes {
        purpose.sharing = Sharing::Locked;
    }
    scene.tell_privacy();
}

pub(super) fn full(scene: &mut Scene<'_>) {
    some(scene);
    scene.privacy().ledger = LedgerHealth::Full;
    scene.tell_privacy();
}

pub(super) fn offline(scene: &mut Scene<'_>) {
    scene.snapshot().storefront = entitlement::Reach::Offline { last_seen: Some(now()) };
    some(scene);
}

pub(super) fn without_service(scene: &mut Scene<'_>) {
    some(scene);
    scene.daemon(DaemonEvent::Vanished);
}

pub(super) fn detail(scene: &mut Scene<'_>) {
    some(scene);
    if let Some(service) = id("charging") {
        send(scene, PrivacyEvent::ServiceOpened(service));
    }
}

const PAYLOAD: &str = r#"{"hazard":"ice","position":{"latitude":48.137,"longitude":11.575},"speed_kmh":42,"air_celsius":-2,"time":"2026-11-14T20:38"}
{"hazard":"breakdown ahead","position":{"latitude":48.152,"longitude":11.602},"speed_kmh":31,"air_celsius":-1,"time":"2026-11-14T20:40"}"#;

pub(super) fn payload(scene: &mut Scene<'_>) {
    open_row(scene);
    sent(scene, SentKind::Sent);
}

pub(super) fn sample(scene: &mut Scene<'_>) {
    empty(scene);
    of(scene, "hazard-warnings", |purpose| PrivacyEvent::RowTapped(Some(purpose)));
    sent(scene, SentKind::Sample);
}

fn sent(scene: &Scene<'_>, kind: SentKind) {
    of(scene, "hazard-warnings", PrivacyEvent::SentOpened);
    if let Some(purpose) = id("hazard-warnings") {
        scene.daemon(DaemonEvent::SentArrived { purpose, kind, answer: Ok(PAYLOAD.to_owned()) });
    }
}

pub(super) fn receipts(scene: &mut Scene<'_>) {
    some(scene);
    send(scene, PrivacyEvent::ReceiptsOpened);
    let said = [
        ("r5", "voice-improvement", Choice::Refused, Some(Choice::Given), Origin::Touch, 11),
        ("r4", "charging-statistics", Choice::Given, None, Origin::Touch, 24 * 9),
        ("r3", "live-traffic", Choice::Given, Some(Choice::Refused), Origin::Voice, 24 * 20),
        ("r2", "live-traffic", Choice::Refused, Some(Choice::Given), Origin::Expiry, 24 * 25),
        ("r1", "maintenance-forecast", Choice::Refused, None, Origin::Touch, 24 * 30),
    ];
    let texts = said.iter().filter_map(|(number, key, to, from, origin, hours)| receipt(scene, number, key, (*to, *from), *origin, *hours));
    scene.daemon(DaemonEvent::ReceiptsArrived { skip: 0, answer: Ok(texts.collect()) });
}

fn receipt(scene: &Scene<'_>, number: &str, key: &str, (to, from): (Choice, Option<Choice>), origin: Origin, hours: i64) -> Option<String> {
    let purpose = id(key)?;
    let (service, purpose) = scene.catalogue().purpose(&purpose)?;
    let locale = "en".to_owned();
    let change = Change {
        driver: id("driver")?,
        purpose: purpose.id.clone(),
        to,
        text_version: purpose.text_version,
        text: purpose.text_digest(&locale)?,
        locale,
        at: before(hours),
        expires: (to == Choice::Given).then(|| before(hours - 24 * 365)),
        origin,
        receipt: (id(number)?, entitlement::Digest::of(b"receipt")),
    };
    let market = id("DE")?;
    Receipt::of(id(number)?, &change, from, service, purpose, Parties { controller: "Upfit Store", market: &market }).json()
}

pub(super) fn one_receipt(scene: &mut Scene<'_>) {
    receipts(scene);
    if let Some(receipt) = id("r4") {
        send(scene, PrivacyEvent::ReceiptOpened(receipt));
    }
}

pub(super) fn export(scene: &mut Scene<'_>) {
    some(scene);
    send(scene, PrivacyEvent::ExportOpened);
    let stick = ExportFolder { path: "/media/anna/STICK".to_owned(), volume: Some("STICK".to_owned()) };
    let folders = vec![ExportFolder { path: "/home/anna/Documents".to_owned(), volume: None }, stick];
    scene.send(Event::Sheet(SheetEvent::FoldersFound(folders)));
}

fn exporting(scene: &mut Scene<'_>, state: OperationState) {
    export(scene);
    if let Some(request) = id("s1") {
        scene.send(Event::Sheet(SheetEvent::FolderChosen { path: "/media/anna/STICK".to_owned(), request }));
    }
    operate(scene, OperationKind::Export, state);
}

fn operate(scene: &mut Scene<'_>, kind: OperationKind, state: OperationState) {
    if let Some(request) = id("s1") {
        scene.daemon(DaemonEvent::OperationAnswered { request, answer: Ok("o1".to_owned()) });
    }
    scene.privacy().operation = Some(Operation { id: "o1".to_owned(), kind, state });
    scene.tell_privacy();
}

pub(super) fn export_running(scene: &mut Scene<'_>) {
    exporting(scene, OperationState::Running { done: 3, total: 7 });
}

pub(super) fn export_done(scene: &mut Scene<'_>) {
    let file = Some("/media/anna/STICK/upfit-export-2026-11-14.zip".to_owned());
    exporting(scene, OperationState::Done { at: now(), records: 1_284, file });
}

pub(super) fn export_failed(scene: &mut Scene<'_>) {
    exporting(scene, OperationState::Failed { reason: "no space".to_owned() });
}

pub(super) fn erase(scene: &mut Scene<'_>) {
    some(scene);
    send(scene, PrivacyEvent::EraseOpened);
}

pub(super) fn erase_sure(scene: &mut Scene<'_>) {
    erase(scene);
    send(scene, PrivacyEvent::EraseStepRequested);
}

fn erasing(scene: &mut Scene<'_>, state: OperationState) {
    erase_sure(scene);
    if let Some(request) = id("s1") {
        scene.send(Event::Sheet(SheetEvent::Confirmed { request }));
    }
    operate(scene, OperationKind::Erase, state);
}

pub(super) fn erase_running(scene: &mut Scene<'_>) {
    erasing(scene, OperationState::Running { done: 2, total: 5 });
}

pub(super) fn erase_waiting(scene: &mut Scene<'_>) {
    erasing(scene, OperationState::AwaitingBackend);
}

pub(super) fn erase_done(scene: &mut Scene<'_>) {
    erasing(scene, OperationState::Done { at: now(), records: 1_284, file: None });
}

pub(super) fn driving(scene: &mut Scene<'_>) {
    some(scene);
    scene.snapshot().driving = Driving::Moving;
    scene.tell();
    share(scene, "live-traffic", SharingWish::Off);
}

pub(super) fn driving_private(scene: &mut Scene<'_>) {
    some(scene);
    private(scene, PrivateMode::Trip);
    scene.snapshot().driving = Driving::Moving;
    scene.tell();
}

pub(super) fn paused(scene: &mut Scene<'_>) {
    pause(scene);
    scene.page("seat-heat");
}

pub(super) fn paused_mine(scene: &mut Scene<'_>) {
    pause(scene);
    scene.send(Event::SectionOpened(Screen::MyFeatures));
}

fn pause(scene: &mut Scene<'_>) {
    scene.set("seat-heat", GrantKind::Term(Term::OneYear), 40);
    scene.set("high-beam", GrantKind::Trial, 10);
    scene.open();
    if let Some(purpose) = scene.purpose("remote-services") {
        (purpose.sharing, purpose.answered) = (Sharing::Off, true);
    }
    scene.tell_privacy();
}
