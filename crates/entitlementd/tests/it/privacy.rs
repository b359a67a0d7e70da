//! What leaves the car, through all real parts.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
    time::{Duration, Instant},
};

use entitlement::{Catalogue, Choice, Digest, Erasure, Language, LegalBasis, OperationState, PrivacySnapshot, PurposeId, Sharing, verify};
use entitlementd::{Clock, Pace};
use futures_util::StreamExt as _;
use jiff::Timestamp;
use protocol::bus::{BusError, PrivacyProxy, privacy_from_wire};
use rand::{Rng as _, SeedableRng as _, rngs::StdRng};
use vehicle::{Value, vss};

use crate::{
    desk::{Desk, eventually},
    disk,
};

impl Desk {
    pub(crate) async fn privacy(&self) -> PrivacyProxy<'static> {
        PrivacyProxy::new(&self.client).await.unwrap()
    }

    pub(crate) async fn shared(&self) -> PrivacySnapshot {
        let (revision, summary, purposes, outflow) = self.privacy().await.snapshot().await.unwrap();
        privacy_from_wire(revision, &summary, &purposes, &outflow).unwrap()
    }

    pub(crate) async fn sharing(&self, purpose: &str) -> Sharing {
        let id = PurposeId::parse(purpose).unwrap();
        self.shared().await.purposes.into_iter().find(|status| status.purpose == id).unwrap().sharing
    }

    pub(crate) async fn catalogue(&self) -> Catalogue {
        let client = reqwest::Client::builder()
            .tls_certs_only(vec![reqwest::Certificate::from_pem(&std::fs::read(self.trust().join("ca.pem")).unwrap()).unwrap()])
            .build()
            .unwrap();
        let url = format!("https://localhost:{}/v1/catalogue", self.address.port());
        let bytes = client.get(url).send().await.unwrap().bytes().await.unwrap();
        verify::<Catalogue>(&bytes, &self.issuer()).unwrap().into_content()
    }

    /// The digest of the text that the app would show.
    pub(crate) async fn text(&self, purpose: &str) -> Digest {
        let catalogue = self.catalogue().await;
        let (_, purpose) = catalogue.purpose(&PurposeId::parse(purpose).unwrap()).unwrap();
        purpose.text_digest(&Language::from("en")).unwrap()
    }

    pub(crate) async fn say(&self, purpose: &str, to: Choice, request: &str, text: Option<&Digest>) -> Result<String, BusError> {
        let text = text.map(ToString::to_string);
        let options: HashMap<&str, zbus::Variant<'_>> = text.iter().map(|text| ("text", zbus::Variant::from(text.as_str()))).collect();
        self.privacy().await.set_sharing(purpose, to == Choice::Given, request, options).await
    }

    /// Parked, in working order, with something to say for every purpose that has a source.
    pub(crate) fn fill_sensors(&self) {
        for (name, value) in [(vss::FAULT_CODES, "CANARYFAULT"), (vss::DETECTED_SIGN, "CANARYSIGN"), (vss::HAZARD, "CANARYHAZARD")] {
            self.car.set(name, &Value::Text(value.to_owned())).unwrap();
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_optional_is_off_at_first_and_a_yes_to_the_text_on_screen_turns_one_thing_on() {
    let desk = Desk::ready().await;
    let shared = desk.shared().await;
    assert!(shared.purposes.len() >= 11, "{shared:?}");
    for status in &shared.purposes {
        let expected = if status.basis == LegalBasis::Law { Sharing::Locked } else { Sharing::Off };
        assert_eq!((status.sharing, status.answered), (expected, false), "{}", status.purpose);
    }
    let mut changes = desk.privacy().await.receive_changed().await.unwrap();
    let text = desk.text("maintenance-forecast").await;
    assert!(matches!(desk.say("maintenance-forecast", Choice::Given, "r1", None).await, Err(BusError::TextChanged(_))));
    let receipt = desk.say("maintenance-forecast", Choice::Given, "r2", Some(&text)).await.unwrap();
    assert_eq!(desk.sharing("maintenance-forecast").await, Sharing::On);
    assert_eq!(desk.privacy().await.may_share("maintenance-forecast").await, Ok(true));
    assert_eq!(desk.privacy().await.may_share("live-traffic").await, Ok(false));
    let receipts = desk.privacy().await.receipts(0).await.unwrap();
    assert!(receipts.len() == 1 && receipts[0].contains(&receipt) && receipts[0].contains(&text.to_string()));
    let signal = changes.next().await.unwrap();
    assert!(signal.args().unwrap().purposes.contains(&"maintenance-forecast".to_owned()));
    // Off needs no network and no standing car.
    desk.car.drive(80.0);
    desk.until("moving", |snapshot| snapshot.driving == entitlement::Driving::Moving).await;
    assert!(matches!(desk.say("live-traffic", Choice::Given, "r3", None).await, Err(BusError::NotParked(_))));
    desk.say("maintenance-forecast", Choice::Refused, "r4", None).await.unwrap();
    assert_eq!(desk.privacy().await.may_share("maintenance-forecast").await, Ok(false));
}

#[tokio::test(flavor = "multi_thread")]
async fn bad_arguments_get_typed_errors_and_turn_nothing_on() {
    let desk = Desk::ready().await;
    let privacy = desk.privacy().await;
    let invalid = |error: BusError| assert!(matches!(error, BusError::InvalidArgument(_)), "{error:?}");
    let long = "a".repeat(2_000);
    for text in ["", "../../etc/passwd", "ä", long.as_str()] {
        invalid(privacy.may_share(text).await.unwrap_err());
        invalid(privacy.set_sharing(text, false, "r1", HashMap::new()).await.unwrap_err());
        invalid(privacy.set_sharing("live-traffic", false, text, HashMap::new()).await.unwrap_err());
        invalid(privacy.set_private(text, "r1").await.unwrap_err());
        invalid(privacy.set_drivers(&[text], "r1").await.unwrap_err());
        invalid(privacy.export(text, "r1").await.unwrap_err());
        invalid(privacy.erase(text).await.unwrap_err());
        for option in ["text", "locale", "origin", "driver", "unknown"] {
            // No option takes what is no name, no digest and no word.
            let options = HashMap::from([(option, zbus::Variant::from(text))]);
            invalid(privacy.set_sharing("live-traffic", true, "r1", options).await.unwrap_err());
        }
    }
    let options = HashMap::from([("text", zbus::Variant::from(7u32))]);
    invalid(privacy.set_sharing("live-traffic", true, "r1", options).await.unwrap_err());
    assert!(matches!(privacy.export("/no/such/folder", "r1").await, Err(BusError::NotFound(_))));
    assert!(matches!(privacy.set_sharing("ecall", false, "r1", HashMap::new()).await, Err(BusError::NotSwitchable(_))));
    assert!(matches!(privacy.set_sharing("advertising", true, "r1", HashMap::new()).await, Err(BusError::NotFound(_))));
    assert_eq!(privacy.last_payload("live-traffic").await.unwrap(), "");
    assert!(desk.shared().await.purposes.iter().all(|status| status.sharing != Sharing::On));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_would_be_sent_can_be_seen_before_the_first_yes_and_reads_nothing() {
    let desk = Desk::ready().await;
    desk.fill_sensors();
    for purpose in ["live-traffic", "road-signs", "hazard-warnings", "maintenance-forecast", "charging-statistics", "fleet-statistics"] {
        let sample = desk.privacy().await.sample(purpose).await.unwrap();
        assert!(sample.contains("\"at\"") && !sample.contains("CANARY"), "{purpose}: {sample}");
    }
    assert_eq!(desk.privacy().await.sample("ecall").await.unwrap(), "");
}

/// Every step between the tap and the answer.
const STEPS: [&str; 5] = ["sharing-closed", "sharing-marked", "sharing-drained", "sharing-written", "sharing-purged"];

#[tokio::test(flavor = "multi_thread")]
async fn turning_off_survives_a_kill_at_each_step_and_is_enforced_once_it_is_answered() {
    for step in STEPS {
        let mut desk = Desk::ready().await;
        desk.fill_sensors();
        let text = desk.text("maintenance-forecast").await;
        desk.say("maintenance-forecast", Choice::Given, "r1", Some(&text)).await.unwrap();
        desk.stop_daemon().await;
        desk.spawn_daemon().await;
        let is_on = async || (desk.sharing_if_known("maintenance-forecast").await == Some(Sharing::On)).then_some(());
        eventually("it is on after the restart", is_on).await;
        desk.die_at(step);
        // The answer may be cut off by the crash: the same request is sent again afterwards, as the app does.
        let first = desk.say("maintenance-forecast", Choice::Refused, "r2", None).await;
        assert!(matches!(first, Err(BusError::Bus(_))), "killed at {step} before the answer: {first:?}");
        desk.wait_for_crash().await;
        desk.spawn_daemon().await;
        desk.until("the catalogue is there", |snapshot| snapshot.features.len() == 12).await;
        let known = async || desk.sharing_if_known("maintenance-forecast").await;
        let sharing = eventually("the purposes are known", known).await;
        // From the mark on it is off without being asked again.
        assert!(step == "sharing-closed" || sharing == Sharing::Off, "killed at {step}: {sharing:?}");
        desk.say("maintenance-forecast", Choice::Refused, "r2", None).await.unwrap();
        assert_eq!(desk.sharing("maintenance-forecast").await, Sharing::Off, "killed at {step}");
        let outbox = desk.folder.path().join("car/owner-1/outbox");
        assert!(std::fs::read_dir(&outbox).unwrap().next().is_none(), "killed at {step}: something waits");
        // And it stays off.
        desk.stop_daemon().await;
        desk.start_daemon().await;
        eventually("the purposes are known", async || desk.sharing_if_known("maintenance-forecast").await).await;
        assert_eq!(desk.sharing("maintenance-forecast").await, Sharing::Off, "killed at {step}");
    }
}

impl Desk {
    /// `None` while the daemon does not know the purposes yet.
    async fn sharing_if_known(&self, purpose: &str) -> Option<Sharing> {
        let (revision, summary, purposes, outflow) = self.privacy().await.snapshot().await.ok()?;
        let id = PurposeId::parse(purpose).unwrap();
        let snapshot = privacy_from_wire(revision, &summary, &purposes, &outflow).unwrap();
        snapshot.purposes.into_iter().find(|status| status.purpose == id).map(|status| status.sharing)
    }
}

/// A clock on which a second lasts as long as the pace says.
struct Fast {
    started: Instant,
    from: Timestamp,
    second: Duration,
}

impl Fast {
    fn at(second: Duration) -> Self {
        Self { started: Instant::now(), from: Timestamp::now(), second }
    }
}

impl Clock for Fast {
    fn hint(&self) -> Option<Timestamp> {
        self.from.checked_add(self.uptime()).ok()
    }

    fn uptime(&self) -> Duration {
        Duration::from_secs_f64(self.started.elapsed().as_secs_f64() / self.second.as_secs_f64())
    }
}

/// So long lasts a second for a car in a hurry.
const SECOND: Duration = Duration::from_millis(1);

/// What the backend read on one connection, in order.
#[derive(Default)]
struct Heard {
    bytes: Vec<u8>,
    /// How many bytes had been read when.
    chunks: Vec<(Instant, usize)>,
}

/// What a connection was for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Use {
    Contribution(String),
    Cover,
    Erasure,
    /// The car's own matters, under its certificate: catalogue, grants, orders.
    Store,
    /// A connection that was made and cut before it said anything.
    Nothing,
}

impl Heard {
    fn purpose(&self) -> Use {
        let head = String::from_utf8_lossy(&self.bytes[..self.bytes.len().min(200)]).into_owned();
        match head.split_once("/v1/contributions/") {
            Some(("POST ", rest)) => Use::Contribution(rest.split(' ').next().unwrap().to_owned()),
            _ if head.starts_with("PUT /v1/covers/") => Use::Cover,
            _ if head.starts_with("POST /v1/erasures") => Use::Erasure,
            _ if head.starts_with("PRI * HTTP/2.0") || head.starts_with("GET /v1/catalogue") => Use::Store,
            _ if head.is_empty() => Use::Nothing,
            _ => panic!("bytes that nobody can account for: {head:?}"),
        }
    }
}

/// By life of the storefront, and connection.
fn listen(desk: &Desk) -> BTreeMap<(usize, u64), Heard> {
    let mut heard: BTreeMap<(usize, u64), Heard> = BTreeMap::new();
    for (life, tape) in desk.tapes.lock().unwrap().iter().enumerate() {
        while let Ok(storefront::Received { connection, at, bytes }) = tape.try_recv() {
            let heard = heard.entry((life, connection)).or_default();
            heard.bytes.extend(&bytes);
            heard.chunks.push((at, bytes.len()));
        }
    }
    heard
}

/// A desk whose car lives an hour in seconds, with every sensor saying something, going north all the while.
pub(crate) async fn hurried() -> (Desk, tokio::task::JoinHandle<()>) {
    let mut desk = Desk::bare().await;
    desk.pace = Pace { second: SECOND };
    desk.clock = Arc::new(Fast::at(SECOND));
    desk.fill_sensors();
    desk.start_daemon().await;
    desk.settled().await;
    let car = Arc::clone(&desk.car);
    let moving = tokio::spawn(async move {
        let mut latitude = 48.0;
        let mut tick = tokio::time::interval(SECOND);
        loop {
            tick.tick().await;
            // 20 m a second, on a road that goes there and back; it counts as parked, so that a yes can be said at any time.
            latitude += 0.000_18;
            car.set(vss::LATITUDE, &Value::Number(48.0 + latitude % 10.0)).unwrap();
        }
    });
    (desk, moving)
}

const CANARIES: [&str; 3] = ["CANARYFAULT", "CANARYSIGN", "CANARYHAZARD"];

#[tokio::test(flavor = "multi_thread")]
async fn a_car_that_was_told_nothing_sends_nothing_in_its_first_hour() {
    let (desk, moving) = hurried().await;
    tokio::time::sleep(SECOND * 3_600).await;
    moving.abort();
    assert!(desk.clock.uptime() >= Duration::from_secs(3_600));
    let heard = listen(&desk);
    assert!(!heard.is_empty(), "the recorder hears");
    for connection in heard.values() {
        assert!(matches!(connection.purpose(), Use::Store | Use::Nothing));
        for canary in CANARIES {
            assert!(!contains(&connection.bytes, canary));
        }
    }
    assert_eq!(desk.shared().await.outflow, []);
}

fn contains(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

/// Every purpose that a driver can switch.
const CHOSEN: [&str; 11] = [
    "remote-services",
    "charging-services",
    "live-traffic",
    "road-signs",
    "hazard-warnings",
    "recorder-cloud",
    "voice-improvement",
    "maintenance-forecast",
    "charging-statistics",
    "fleet-statistics",
    "product-improvement",
];
/// Of these, what this car has something to send for.
const SENDING: [&str; 7] =
    ["remote-services", "live-traffic", "road-signs", "hazard-warnings", "maintenance-forecast", "charging-statistics", "fleet-statistics"];
const SEQUENCES: u32 = 200;
/// An upload under way is cut within this.
const CUT_WITHIN: Duration = Duration::from_millis(100);

#[tokio::test(flavor = "multi_thread")]
async fn the_wire_carries_nothing_of_a_purpose_that_is_off() {
    let (mut desk, moving) = hurried().await;
    let mut texts = BTreeMap::new();
    for purpose in CHOSEN {
        texts.insert(purpose, desk.text(purpose).await);
    }
    // What a contract needs is on with its feature, until a no pauses it.
    for (feature, purpose) in [("seat-heat", "remote-services"), ("precondition", "charging-services")] {
        desk.start_trial(feature, &format!("trial-{feature}")).await.unwrap();
        desk.until_active(feature).await;
        desk.say(purpose, Choice::Refused, &format!("pause-{feature}"), None).await.unwrap();
    }
    // From the answer to a no until the next yes is asked for.
    let mut off: BTreeMap<&str, Vec<(Instant, Instant)>> = BTreeMap::new();
    let mut since: BTreeMap<&str, Instant> = CHOSEN.iter().map(|purpose| (*purpose, Instant::now())).collect();
    let mut random = StdRng::seed_from_u64(7);
    let mut number = 0;
    for sequence in 0..SEQUENCES {
        // For a while there is no network at all: a no is a no all the same.
        match sequence % 40 {
            20 => desk.close_shop().await,
            22 => desk.reopen_shop().await,
            _ => {}
        }
        for purpose in CHOSEN {
            for _ in 0..random.random_range(1..4) {
                number += 1;
                let request = format!("r{number}");
                if random.random_bool(0.5) {
                    if let Some(from) = since.remove(purpose) {
                        off.entry(purpose).or_default().push((from, Instant::now()));
                    }
                    desk.say(purpose, Choice::Given, &request, Some(&texts[purpose])).await.unwrap();
                } else {
                    desk.say(purpose, Choice::Refused, &request, None).await.unwrap();
                    since.entry(purpose).or_insert_with(Instant::now);
                }
            }
        }
        tokio::time::sleep(Duration::from_millis(random.random_range(0..120))).await;
    }
    let ended = Instant::now();
    for (purpose, from) in since {
        off.entry(purpose).or_default().push((from, ended));
    }
    moving.abort();
    let heard = listen(&desk);
    let mut sent: BTreeMap<Use, usize> = BTreeMap::new();
    for connection in heard.values() {
        let what = connection.purpose();
        *sent.entry(what.clone()).or_default() += connection.bytes.len();
        let Use::Contribution(purpose) = &what else {
            // Nothing that was measured travels in another way.
            assert!(CANARIES.iter().all(|canary| !contains(&connection.bytes, canary)), "{what:?}");
            continue;
        };
        assert!(!contains(&connection.bytes, "WUPF1TSAMPLE04711"), "the VIN");
        for (from, until) in off.get(purpose.as_str()).into_iter().flatten() {
            let late: Vec<_> = connection.chunks.iter().filter(|(at, _)| *at > *from + CUT_WITHIN && at < until).collect();
            assert!(late.is_empty(), "{purpose} was off for {:?} and sent {late:?}", until.duration_since(*from));
        }
    }
    for purpose in SENDING {
        let bytes = sent.get(&Use::Contribution(purpose.to_owned())).copied().unwrap_or(0);
        assert!(bytes > 1_000, "{purpose} was sent while it was on: {bytes} bytes");
    }
    assert!(sent.keys().all(|what| !matches!(what, Use::Contribution(purpose) if !SENDING.contains(&purpose.as_str()))), "{sent:?}");
    // What the car says of itself: at least every byte that the backend has read.
    let shared = desk.shared().await;
    for purpose in SENDING {
        let told: u64 = shared.outflow.iter().filter(|flow| flow.purpose.as_str() == purpose).map(|flow| flow.bytes).sum();
        let read = sent[&Use::Contribution(purpose.to_owned())] as u64;
        assert!(told >= read, "{purpose}: told {told}, read {read}");
    }
    // Whatever is off now is erased at the backend, and confirmed, as soon as it answers.
    for purpose in CHOSEN {
        number += 1;
        desk.say(purpose, Choice::Refused, &format!("r{number}"), None).await.unwrap();
    }
    let confirmed = async || {
        let waiting = desk.shared().await.purposes.into_iter().any(|status| matches!(status.erasure, Erasure::Queued { .. }));
        (!waiting).then_some(())
    };
    eventually("every erasure is confirmed", confirmed).await;
    assert_eq!(desk.shop.as_ref().unwrap().running.contributions().await.unwrap(), []);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_sent_can_be_shown_copied_once_each_and_erased_for_good() {
    let (desk, moving) = hurried().await;
    for purpose in ["maintenance-forecast", "charging-statistics"] {
        let text = desk.text(purpose).await;
        desk.say(purpose, Choice::Given, &format!("on-{purpose}"), Some(&text)).await.unwrap();
    }
    let payload = async || Some(desk.privacy().await.last_payload("maintenance-forecast").await.unwrap()).filter(|sent| !sent.is_empty());
    let sent = eventually("something was sent", payload).await;
    assert!(sent.lines().all(|line| line.contains("CANARYFAULT")), "{sent}");
    let stored = desk.shop.as_ref().unwrap().running.contributions().await.unwrap();
    assert!(stored.iter().any(|record| record.body.contains("CANARYFAULT")), "as the backend has it");
    moving.abort();

    // 250 times yes and no: 500 receipts and two from before, each found once.
    let text = desk.text("road-signs").await;
    for number in 0..250 {
        desk.say("road-signs", Choice::Given, &format!("seed-on-{number}"), Some(&text)).await.unwrap();
        desk.say("road-signs", Choice::Refused, &format!("seed-off-{number}"), None).await.unwrap();
    }
    let folder = tempfile::tempdir().unwrap();
    desk.privacy().await.export(folder.path().to_str().unwrap(), "export-1").await.unwrap();
    let state = async || match desk.shared().await.operation?.state {
        OperationState::Done { file, .. } => file,
        OperationState::Failed { reason } => panic!("{reason}"),
        _ => None,
    };
    let file = eventually("the copy is there", state).await;
    let mut archive = zip::ZipArchive::new(std::fs::File::open(file).unwrap()).unwrap();
    let mut read = |name: &str| std::io::read_to_string(archive.by_name(name).unwrap()).unwrap();
    let receipts: Vec<serde_json::Value> = serde_json::from_str(&read("receipts.json")).unwrap();
    let ids: BTreeSet<&str> = receipts.iter().map(|receipt| receipt["record_id"].as_str().unwrap()).collect();
    assert_eq!((receipts.len(), ids.len()), (502, 502));
    let table = read("receipts.csv");
    assert_eq!(table.lines().count(), 503);
    assert!(ids.iter().all(|id| table.matches(id).count() == 1));
    assert!(read("sent-maintenance-forecast.json").contains("CANARYFAULT"));

    let operation = desk.privacy().await.erase("erase-1").await.unwrap();
    assert_eq!(desk.privacy().await.erase("erase-1").await, Ok(operation));
    let erased = async || match desk.shared().await.operation?.state {
        OperationState::Done { records, file: None, .. } => Some(records),
        _ => None,
    };
    assert!(eventually("the backend has confirmed", erased).await > 0);
    assert_eq!(desk.shop.as_ref().unwrap().running.contributions().await.unwrap(), []);
    assert!(desk.shared().await.purposes.iter().all(|status| status.sharing != Sharing::On && status.bytes_7_days == 0));
    let canary = ["CANARYFAULT".to_owned()];
    assert_eq!(disk::first_on_disk(&desk.folder.path().join("car"), &canary), None);
    assert_eq!(disk::first_in_the_clear(&desk.folder.path().join("shop"), &canary), None);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_feature_that_needs_data_turns_it_on_and_a_no_pauses_it_and_nothing_else() {
    let desk = Desk::ready().await;
    assert_eq!(desk.sharing("remote-services").await, Sharing::Off);
    desk.start_trial("seat-heat", "r1").await.unwrap();
    desk.until_active("seat-heat").await;
    let on = async || (desk.sharing("remote-services").await == Sharing::On).then_some(());
    eventually("the contract's data may leave", on).await;
    desk.say("remote-services", Choice::Refused, "r2", None).await.unwrap();
    assert_eq!(desk.sharing("remote-services").await, Sharing::Off);
    let status = desk.shared().await.purposes.into_iter().find(|status| status.purpose.as_str() == "remote-services").unwrap();
    assert_eq!(status.needed_by.iter().map(|feature| feature.as_str()).collect::<Vec<_>>(), ["seat-heat"]);
    assert_eq!(desk.proxy().await.check("seat-heat").await, Ok(true), "what is granted stays granted");
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_that_is_read_for_a_purpose_is_named_in_the_catalogue() {
    let desk = Desk::ready().await;
    let catalogue = desk.catalogue().await;
    for lane in gate::Lane::ALL {
        let (_, purpose) = catalogue.purpose(&PurposeId::parse(lane.id()).unwrap()).unwrap_or_else(|| panic!("{lane:?}"));
        for signal in lane.signals() {
            assert!(purpose.signals.contains(*signal), "{signal} is read for {} and not named", lane.id());
        }
    }
}

#[test]
fn the_published_treatment_of_positions_is_the_one_in_the_code() {
    let page = include_str!("../../../../docs/privacy.md");
    let (metres, seconds) = (gate::TRIP_END_METRES, gate::TRIP_END_SECONDS);
    let ends = format!("{} to {} m and {} to {} minutes, both", metres.start(), metres.end(), seconds.start() / 60, seconds.end() / 60);
    let pieces = format!("| {} to {} s, drawn", gate::PIECE_SECONDS.start(), gate::PIECE_SECONDS.end());
    let gaps = format!("| {} to {} s, drawn", gate::GAP_SECONDS.start(), gate::GAP_SECONDS.end());
    let grid = format!("| {} degrees", gate::GRID_DEGREES);
    for line in [ends, pieces, gaps, grid] {
        assert!(page.contains(&line), "docs/privacy.md does not say {line:?}");
    }
    // What this software sends nothing for is said too.
    for lane in gate::Lane::ALL.into_iter().filter(|lane| lane.signals().is_empty()) {
        let silent = page.split("## What this does not do").nth(1).unwrap();
        assert!(silent.contains(&format!("`{}`", lane.id())), "{lane:?}");
    }
}
