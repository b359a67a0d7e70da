//! The engine against its disk and against documents that must not be believed.

use std::{sync::Mutex, time::Duration};

use entitlement::{
    CancelRule, Catalogue, Currency, DriverId, DrivingLimits, EndReason, Ending, Feature, FeatureTexts, Grant, GrantKind, GrantSet, Holder,
    Hue, Market, Money, Notice, Offer, ParkedNeeds, Quote, Reminders, RenewalRule, Restart, Rules, Seller, SharedTexts, SigningKey,
    SoftwareLevel, Term, VatRate, Vin, WithdrawalRule, Wording, Zone, sign,
};
use jiff::Timestamp;
use protocol::bus::snapshot_from_wire;
use vault::Vault;
use vehicle::GEAR_PARK;

use super::*;
use crate::{owner::Owner, pin::Pin};

mod contracts;
mod declarations;
mod pin;
mod profiles;

/// What everybody in these tests types.
const PIN: &str = "480219";

struct TestClock(Mutex<(Timestamp, Duration)>);

impl TestClock {
    fn advance(&self, days: u64) {
        self.pass(Duration::from_secs(days * 86_400));
    }
    /// The car is on for so long, and its clock goes on with it.
    fn pass(&self, time: Duration) {
        let mut now = self.0.lock().unwrap();
        now.1 += time;
        now.0 += time;
    }
    fn reboot(&self) {
        self.0.lock().unwrap().1 = Duration::ZERO;
    }
    fn set_hint(&self, at: Timestamp) {
        self.0.lock().unwrap().0 = at;
    }
}

impl Clock for TestClock {
    fn hint(&self) -> Option<Timestamp> {
        Some(self.0.lock().unwrap().0)
    }
    fn uptime(&self) -> Duration {
        self.0.lock().unwrap().1
    }
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn key() -> SigningKey {
    SigningKey::from_bytes(&[3; 32])
}

fn own() -> VehicleKey {
    VehicleKey::of_public_key(b"own")
}

fn feature_id() -> FeatureId {
    FeatureId::parse("high-beam").unwrap()
}

fn profile() -> VehicleProfile {
    VehicleProfile {
        vin: Vin::parse("WUPF1TSAMPLE04711").unwrap(),
        model: "Upfit One".to_owned(),
        model_year: 2026,
        market: entitlement::MarketId::parse("DE").unwrap(),
        equipment: Default::default(),
        software: SoftwareLevel::parse("26.03").unwrap(),
        factory_options: Default::default(),
    }
}

fn price() -> Money {
    Money::new(7_900, Currency::parse("EUR").unwrap()).unwrap()
}

fn catalogue(version: u64) -> Catalogue {
    let market = entitlement::MarketId::parse("DE").unwrap();
    let texts = FeatureTexts {
        name: "High-Beam".into(),
        label: "High-Beam".into(),
        short: String::new(),
        effect: String::new(),
        help: String::new(),
        spoken: Vec::new(),
    };
    let feature = Feature {
        id: feature_id(),
        category: entitlement::CategoryId::parse("light").unwrap(),
        icon: "high-beam".to_owned(),
        hue: Hue { night: "#FFFFFF".to_owned(), day: "#000000".to_owned() },
        holder: Holder::Car,
        installs_in_minutes: 1,
        restart: Restart::None,
        trial: true,
        purposes: Vec::new(),
        rules: Rules {
            equipment: Default::default(),
            software: SoftwareLevel::parse("26.03").unwrap(),
            markets: [market.clone()].into(),
            needs: Default::default(),
            excludes: Default::default(),
        },
        offers: vec![Offer { id: offer_id(), market: market.clone(), term: Term::OneYear, price: price(), delivery_hours: 24 }],
        texts: [("en".to_owned(), texts)].into(),
        pictures: Vec::new(),
    };
    let currency = Currency::parse("EUR").unwrap();
    let zone = Zone::new("Europe/Berlin");
    let nothing = || Wording { entry: Default::default(), confirm: Default::default() };
    let rules = Market {
        currency,
        vat: VatRate::new(1900).unwrap(),
        tax_note: None,
        seller: Seller { name: "Seller".to_owned(), address: String::new(), email: String::new(), phone: String::new() },
        documents: Default::default(),
        order_button: Default::default(),
        delivery_hours: 24,
        withdrawal: Some(WithdrawalRule { days: 14, zone: zone.clone(), rest_days: Default::default(), wording: nothing() }),
        cancel: CancelRule { notice_days: 14, zone, wording: nothing() },
        renewal: Some(RenewalRule { price_change_needs_yes: true, charge_days_before: 3, retry_days: vec![0, 3, 7], grace_days: 10 }),
        reminders: Reminders { days_before: [30, 7, 1].into() },
        driving: DrivingLimits { parked_needs: ParkedNeeds::GearOrBrake, ..DrivingLimits::strictest() },
    };
    Catalogue {
        version,
        issued_at: at("2026-11-14T10:00:00Z"),
        languages: vec!["en".to_owned()],
        shared: SharedTexts::default(),
        services: Vec::new(),
        markets: [(market, rules)].into(),
        features: vec![feature],
    }
}

fn offer_id() -> OfferId {
    OfferId::parse("high-beam.DE.P1Y").unwrap()
}

fn grant(order: &str, ends: Option<&str>) -> Grant {
    Grant {
        feature: feature_id(),
        kind: GrantKind::Term(Term::OneYear),
        holder: Holder::Car,
        not_before: at("2026-11-14T10:00:00Z"),
        ends: ends.map(at),
        order: Some(OrderId::parse(order).unwrap()),
    }
}

fn grant_set(version: u64, grants: Vec<Grant>) -> GrantSet {
    GrantSet { vehicle: own(), version, issued_at: at("2026-11-14T10:00:00Z"), ownership_epoch: 1, grants, endings: Vec::new() }
}

fn signed<T: entitlement::Document>(document: &T) -> Vec<u8> {
    sign(document, &key()).unwrap()
}

fn quote(expires: &str) -> Quote {
    Quote {
        id: entitlement::QuoteId::parse("q1").unwrap(),
        vehicle: own(),
        offer: offer_id(),
        feature: feature_id(),
        name: Default::default(),
        effect: Default::default(),
        term: Term::OneYear,
        starts: at("2026-11-14T10:00:00Z"),
        ends: Some(at("2027-11-14T10:00:00Z")),
        total: price(),
        credit: Vec::new(),
        replaces: None,
        renews: None,
        delivery_hours: 24,
        vat_rate: VatRate::new(1900).unwrap(),
        holder: Holder::Car,
        seller: "Seller".to_owned(),
        withdrawal_days: 14,
        issued_at: at("2026-11-14T10:00:00Z"),
        expires_at: at(expires),
    }
}

/// An engine on a disk of its own, with the car's side played by the test.
struct Bench {
    folder: tempfile::TempDir,
    clock: Arc<TestClock>,
    engine: Engine,
    work: mpsc::UnboundedReceiver<Work>,
    changes: mpsc::Receiver<Change>,
}

impl Bench {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(TestClock(Mutex::new((at("2026-11-14T12:00:00Z"), Duration::ZERO))));
        let (engine, work, changes) = start(&folder, &clock, None);
        Self { folder, clock, engine, work, changes }
    }

    async fn restart(self) -> Self {
        self.restart_with(None).await
    }

    async fn restart_with(self, pages_max: Option<u32>) -> Self {
        self.engine.stop().await;
        self.clock.reboot();
        let (engine, work, changes) = start(&self.folder, &self.clock, pages_max);
        Self { engine, work, changes, ..self }
    }

    /// Parked, with a catalogue.
    async fn ready() -> Self {
        let bench = Self::new();
        assert!(bench.engine.catalogue_arrived(signed(&catalogue(1))).await);
        bench.parked(1).await;
        bench
    }

    async fn parked(&self, ignition_cycle: u32) {
        self.signals(0.0, ignition_cycle).await;
    }

    async fn signals(&self, speed_kmh: f64, ignition_cycle: u32) {
        let signals = Signals {
            speed_kmh: Some(speed_kmh),
            selected_gear: Some(GEAR_PARK),
            ignition_cycle: Some(ignition_cycle),
            ..Signals::default()
        };
        self.heard(signals).await;
    }

    async fn heard(&self, signals: Signals) {
        // What is less strict counts after a moment of calm.
        while let Some(again_in) = self.engine.signals_changed(signals.clone()).await {
            self.clock.pass(again_in);
        }
    }

    /// What is told about the only feature, and whether it may work. Asks the engine first, so that all before is done.
    async fn state(&self) -> (String, bool) {
        self.engine.orders().await.unwrap();
        let published = self.engine.published();
        let (revision, summary, features) = &published.snapshot;
        snapshot_from_wire(*revision, summary, features).unwrap();
        let state = features.first().map(|feature| feature.state.clone()).unwrap_or_default();
        (state, published.allowed.contains(&feature_id()))
    }

    async fn notice(&self) -> Option<Notice> {
        self.engine.orders().await.unwrap();
        let published = self.engine.published();
        let (revision, summary, features) = &published.snapshot;
        snapshot_from_wire(*revision, summary, features).unwrap().notice
    }

    async fn trial(&self, request: &str) -> Result<OrderId, BusError> {
        let order = self.engine.start_trial(feature_id(), RequestId::parse(request).unwrap(), oneshot::channel().1).await;
        order.map(|order| OrderId::parse(&order).unwrap())
    }

    /// A quote as the order page shows it: it has stood there for a second.
    async fn shown(&self, bytes: Vec<u8>) -> Result<Digest, BusError> {
        let digest = self.engine.quote_arrived(offer_id(), None, bytes).await;
        self.clock.pass(Duration::from_secs(1));
        digest
    }

    async fn guarded(&self, what: What, check: Option<&str>, new: Option<&str>, request: &str) -> Result<String, BusError> {
        let pins = Pins { check: check.map(Pin::of), new: new.map(Pin::of) };
        self.engine.guarded(what, pins, RequestId::parse(request).unwrap(), oneshot::channel().1).await
    }

    /// The owner sets the first PIN.
    async fn with_pin(self) -> Self {
        let what = What::SetPin { profile: owner(), by: PinBy::Nobody };
        assert_eq!(self.guarded(what, None, Some(PIN), "set-pin").await, Ok(String::new()));
        self
    }

    async fn confirm(&self, quote: Digest, request: &str) -> Result<OrderId, BusError> {
        let order = self.guarded(What::ConfirmOrder { quote }, Some(PIN), None, request).await;
        order.map(|order| OrderId::parse(&order).unwrap())
    }

    async fn declare(&self, order: &str, declaration: Declaration, request: &str) -> Result<String, BusError> {
        let order = OrderId::parse(order).unwrap();
        self.engine.declare(order, declaration, RequestId::parse(request).unwrap(), oneshot::channel().1).await
    }

    async fn contracts(&self) -> ContractsSnapshot {
        self.engine.contracts().await.unwrap()
    }

    fn work(&mut self) -> Vec<Work> {
        std::iter::from_fn(|| self.work.try_recv().ok()).collect()
    }

    /// Granted and seen to work.
    async fn active(mut self, ends: Option<&str>) -> Self {
        assert!(self.engine.grant_set_arrived(signed(&grant_set(1, vec![grant("o1", ends)]))).await);
        self.state().await;
        assert_eq!(self.work(), [Work::Appear(feature_id())]);
        self.engine.switched(feature_id(), CameUp::Yes).await;
        assert_eq!(self.state().await, ("active".to_owned(), true));
        self
    }
}

fn owner() -> DriverId {
    DriverId::parse(crate::OWNER).unwrap()
}

fn start(
    folder: &tempfile::TempDir,
    clock: &Arc<TestClock>,
    pages_max: Option<u32>,
) -> (Engine, mpsc::UnboundedReceiver<Work>, mpsc::Receiver<Change>) {
    let (store, opened) = Store::open(&Vault::clear(folder.path())).unwrap();
    if let Some(pages_max) = pages_max {
        store.limit_pages(pages_max);
    }
    let (changes, announced) = mpsc::channel(1_000);
    let (work, to_do) = mpsc::unbounded_channel();
    let clock: Arc<dyn Clock> = Arc::<TestClock>::clone(clock);
    let contexts = tokio::sync::watch::Sender::new(crate::privacy::Context::default());
    let (handed_over, _) = mpsc::unbounded_channel();
    let parts = Parts {
        owner: Owner { epoch: 1, vault: Vault::clear(folder.path()), next_key: folder.path().join("owner-2.key") },
        handed_over,
        store,
        opened,
        issuer: key().issuer(),
        vehicle_key: own(),
        profile: profile(),
        clock,
        changes,
        work,
        contexts,
    };
    (Engine::start(parts).unwrap(), to_do, announced)
}

#[tokio::test]
async fn a_grant_set_that_is_not_genuine_newest_and_ours_changes_nothing() {
    let bench = Bench::ready().await.active(None).await;
    let genuine = signed(&grant_set(1, vec![grant("o1", None)]));
    let mut altered = genuine.clone();
    let middle = altered.len() / 2;
    altered[middle] ^= 1;
    let forged = sign(&grant_set(9, vec![grant("o9", None)]), &SigningKey::from_bytes(&[4; 32])).unwrap();
    let foreign = signed(&GrantSet { vehicle: VehicleKey::of_public_key(b"other"), ..grant_set(9, vec![]) });
    let old = signed(&grant_set(0, vec![]));
    let wrong_kind = signed(&quote("2026-11-14T12:30:00Z"));
    let unexplained = signed(&grant_set(2, vec![]));
    let attacks = [
        ("altered", altered),
        ("forged", forged),
        ("foreign", foreign),
        ("old", old),
        ("of another kind", wrong_kind),
        ("that drops a paid feature without a reason", unexplained),
        ("empty", Vec::new()),
        ("made of HTML", b"<html>Sign in to the hotel network</html>".to_vec()),
        ("far too large", vec![0; 3 * 1024 * 1024]),
    ];
    for (what, bytes) in attacks {
        assert!(!bench.engine.grant_set_arrived(bytes).await, "a set {what} was taken");
        assert_eq!(bench.state().await, ("active".to_owned(), true), "after a set {what}");
    }
    assert!(bench.engine.grant_set_arrived(genuine).await, "the stored one again is no news");
    let bench = bench.restart().await;
    assert_eq!(bench.state().await, ("active".to_owned(), true));
}

#[tokio::test]
async fn a_catalogue_that_is_older_or_altered_is_not_taken() {
    let bench = Bench::ready().await;
    assert!(bench.engine.catalogue_arrived(signed(&catalogue(3))).await);
    assert!(!bench.engine.catalogue_arrived(signed(&catalogue(2))).await);
    let mut altered = signed(&catalogue(4));
    altered[40] ^= 1;
    assert!(!bench.engine.catalogue_arrived(altered).await);
}

#[tokio::test]
async fn what_was_active_is_active_after_a_restart_and_is_switched_on_again() {
    let bench = Bench::ready().await.active(Some("2027-11-14T10:00:00Z")).await;
    let mut bench = bench.restart().await;
    assert_eq!(bench.state().await, ("active".to_owned(), true));
    assert_eq!(bench.work(), [Work::SwitchOn(feature_id())], "the switches of the car may have been lost");
    bench.engine.switched(feature_id(), CameUp::No).await;
    assert_eq!(bench.state().await, ("does-not-come-up".to_owned(), false));
}

#[tokio::test]
async fn a_state_that_claims_what_no_verified_set_grants_is_switched_off() {
    let bench = Bench::ready().await.active(None).await;
    bench.engine.stop().await;
    let file = Vault::clear(bench.folder.path()).open("entitlements.sqlite").unwrap();
    file.execute("DELETE FROM document WHERE kind = 'grant-set'", []).unwrap();
    drop(file);
    let mut bench = bench.restart().await;
    assert_eq!(bench.state().await, ("offered".to_owned(), false));
    assert_eq!(bench.work(), [Work::SwitchOff(feature_id())]);
}

#[tokio::test]
async fn nothing_appears_while_the_car_moves() {
    let mut bench = Bench::ready().await;
    bench.signals(50.0, 1).await;
    assert!(matches!(bench.trial("r1").await, Err(BusError::NotParked(_))));
    bench.engine.grant_set_arrived(signed(&grant_set(1, vec![grant("o1", None)]))).await;
    assert_eq!(bench.state().await, ("installing".to_owned(), false));
    assert_eq!(bench.work(), []);
    bench.parked(1).await;
    bench.state().await;
    assert_eq!(bench.work(), [Work::Appear(feature_id())]);
}

#[tokio::test]
async fn a_term_that_ends_during_a_drive_works_until_the_next_ignition_cycle() {
    let mut bench = Bench::ready().await.active(Some("2026-11-20T10:00:00Z")).await;
    bench.signals(100.0, 1).await;
    bench.clock.advance(10);
    bench.engine.time_passed().await;
    assert_eq!(bench.state().await, ("active".to_owned(), true));
    assert_eq!(bench.work(), []);
    bench.parked(2).await;
    assert_eq!(bench.state().await, ("ended".to_owned(), false));
    assert_eq!(bench.work(), [Work::SwitchOff(feature_id())]);
}

#[tokio::test]
async fn a_clock_that_was_set_forward_ends_nothing_and_setting_it_back_gains_nothing() {
    let bench = Bench::ready().await.active(Some("2026-12-14T10:00:00Z")).await;
    bench.clock.set_hint(at("2036-01-01T00:00:00Z"));
    bench.engine.time_passed().await;
    bench.parked(2).await;
    assert_eq!(bench.state().await, ("active".to_owned(), true), "ten years ahead is not believed");
    bench.clock.set_hint(at("2027-01-01T00:00:00Z"));
    bench.engine.time_passed().await;
    assert_eq!(bench.state().await, ("grace".to_owned(), true), "two weeks after the end is a hint");
    let bench = bench.restart().await;
    bench.clock.set_hint(at("2020-01-01T00:00:00Z"));
    bench.clock.advance(40);
    bench.clock.set_hint(at("2020-01-01T00:00:00Z"));
    bench.parked(3).await;
    assert_eq!(bench.state().await, ("ended".to_owned(), false), "40 days powered on are 40 days, whatever the clock says");
}

#[tokio::test]
async fn a_removed_grant_leaves_at_the_next_ignition_cycle() {
    let mut bench = Bench::ready().await.active(None).await;
    let order = OrderId::parse("o1").unwrap();
    let ending = Ending {
        feature: feature_id(),
        order: Some(order),
        reason: EndReason::NotPaid,
        actor: EndReason::NotPaid.actor(),
        at: at("2026-11-14T10:00:00Z"),
    };
    let set = GrantSet { endings: vec![ending], ..grant_set(2, vec![]) };
    assert!(bench.engine.grant_set_arrived(signed(&set)).await);
    assert_eq!(bench.state().await, ("leaving".to_owned(), true));
    bench.parked(2).await;
    assert_eq!(bench.state().await, ("revoked".to_owned(), false));
    assert_eq!(bench.work(), [Work::SwitchOff(feature_id())]);
}

#[tokio::test]
async fn the_same_request_gives_the_same_answer_and_another_one_is_refused() {
    let bench = Bench::ready().await;
    let order = bench.trial("r1").await.unwrap();
    assert_eq!(bench.trial("r1").await, Ok(order.clone()));
    assert!(matches!(bench.trial("r2").await, Err(BusError::AlreadyPending(_))));
    let bench = bench.restart().await;
    assert_eq!(bench.trial("r1").await, Ok(order.clone()), "after a restart too");
    let digest = bench.shown(signed(&quote("2026-11-14T12:30:00Z"))).await.unwrap();
    assert!(matches!(bench.confirm(digest, "r1").await, Err(BusError::RequestIdReused(_)) | Err(BusError::NotParked(_))));
    bench.parked(1).await;
    assert!(matches!(bench.confirm(digest, "r1").await, Err(BusError::RequestIdReused(_))));
    assert_eq!(bench.engine.outstanding().await.len(), 1);
}

#[tokio::test]
async fn an_order_needs_a_genuine_quote_that_is_still_good_and_a_parked_car() {
    let bench = Bench::ready().await.with_pin().await;
    let take = |bytes| bench.shown(bytes);
    let foreign = Quote { vehicle: VehicleKey::of_public_key(b"other"), ..quote("2026-11-14T12:30:00Z") };
    assert!(matches!(take(signed(&foreign)).await, Err(BusError::StorefrontRefused(_))));
    assert!(matches!(take(b"garbage".to_vec()).await, Err(BusError::StorefrontRefused(_))));
    let other = Quote { offer: OfferId::parse("high-beam.DE.P3Y").unwrap(), ..quote("2026-11-14T12:30:00Z") };
    assert!(matches!(take(signed(&other)).await, Err(BusError::StorefrontRefused(_))));
    let stale = quote("2026-11-14T09:00:00Z");
    assert!(matches!(take(signed(&stale)).await, Err(BusError::StorefrontRefused(_))));
    assert!(matches!(bench.confirm(Digest::of(b"never seen"), "r1").await, Err(BusError::NotFound(_))));

    let digest = take(signed(&quote("2026-11-14T12:30:00Z"))).await.unwrap();
    for speed in [0.0, 30.0] {
        let standing = Signals { speed_kmh: Some(speed), selected_gear: Some(127), ignition_cycle: Some(1), ..Signals::default() };
        bench.engine.signals_changed(standing).await;
        assert!(matches!(bench.confirm(digest, "r1").await, Err(BusError::NotParked(_))), "at {speed} km/h");
    }
    bench.parked(1).await;
    let order = bench.confirm(digest, "r1").await.unwrap();
    assert_eq!(bench.confirm(digest, "r1").await, Ok(order.clone()), "a double tap is one order");
    assert_eq!(bench.confirm(digest, "r2").await, Ok(order), "one order a quote");
    assert_eq!(bench.engine.orders().await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_colder_day_and_dusk_are_told_and_a_trembling_sensor_is_not() {
    let bench = Bench::ready().await;
    let told = async |celsius, light| {
        let parked = Signals { speed_kmh: Some(0.0), selected_gear: Some(GEAR_PARK), ignition_cycle: Some(1), ..Signals::default() };
        bench.engine.signals_changed(Signals { outside_celsius: Some(celsius), light_percent: Some(light), ..parked }).await;
        bench.engine.orders().await.unwrap();
        let published = bench.engine.published();
        let (revision, summary, _) = &published.snapshot;
        (*revision, summary.outside_celsius, summary.light.clone())
    };
    let (first, celsius, light) = told(3.0, 80.0).await;
    assert_eq!((celsius, light.as_deref()), (Some(3), Some("day")));
    assert_eq!(told(3.4, 30.0).await, (first, Some(3), Some("day".to_owned())));
    assert_eq!(told(-2.0, 30.0).await, (first + 1, Some(-2), Some("day".to_owned())));
    assert_eq!(told(-2.0, 5.0).await, (first + 2, Some(-2), Some("night".to_owned())));
}

#[tokio::test]
async fn a_quote_runs_out_with_the_time_powered_on() {
    let bench = Bench::ready().await;
    let digest = bench.shown(signed(&quote("2026-11-14T12:30:00Z"))).await.unwrap();
    bench.clock.advance(1);
    assert!(matches!(bench.confirm(digest, "r1").await, Err(BusError::QuoteExpired(_))));
}

#[tokio::test]
async fn a_full_disk_is_told_changes_nothing_and_heals_without_a_restart() {
    let bench = Bench::ready().await.active(None).await;
    // Room for what is there, and for nothing more.
    let bench = bench.restart_with(Some(1)).await;
    bench.parked(1).await;
    let more = GrantSet { grants: vec![grant("o1", None)], ..grant_set(2, vec![]) };
    let huge = GrantSet {
        endings: (0..1_500)
            .map(|number| Ending {
                feature: FeatureId::parse(&format!("gone-{number}")).unwrap(),
                order: None,
                reason: EndReason::Ended,
                actor: EndReason::Ended.actor(),
                at: at("2026-11-14T10:00:00Z"),
            })
            .collect(),
        ..more
    };
    assert!(!bench.engine.grant_set_arrived(signed(&huge)).await);
    assert_eq!(bench.notice().await, Some(Notice::StorageFull));
    assert_eq!(bench.state().await, ("active".to_owned(), true), "what is paid keeps working");
    // The disk has room again.
    let bench = bench.restart().await;
    assert!(bench.engine.grant_set_arrived(signed(&huge)).await);
    assert_eq!(bench.notice().await, None);
}

#[tokio::test]
async fn a_damaged_state_is_told_and_what_was_paid_for_comes_back_with_the_next_set() {
    let bench = Bench::ready().await.active(None).await;
    bench.engine.stop().await;
    std::fs::write(bench.folder.path().join("entitlements.sqlite"), vec![0x55; 40_000]).unwrap();
    let mut bench = bench.restart().await;
    assert_eq!(bench.notice().await, Some(Notice::StateRecovered));
    bench.parked(1).await;
    assert!(bench.engine.grant_set_arrived(signed(&grant_set(1, vec![grant("o1", None)]))).await);
    bench.state().await;
    assert_eq!(bench.work(), [Work::Appear(feature_id())]);
}

#[tokio::test]
async fn revisions_grow_by_one_with_each_change() {
    let mut bench = Bench::ready().await;
    bench.trial("r1").await.unwrap();
    bench.engine.reached().await;
    bench.state().await;
    let all = std::iter::from_fn(|| bench.changes.try_recv().ok());
    let revisions: Vec<u64> = all
        .filter_map(|change| match change.what {
            Changed::Features { revision, .. } => Some(revision),
            Changed::Contracts { .. } | Changed::Profiles { .. } => None,
        })
        .collect();
    assert!(revisions.len() >= 3, "{revisions:?}");
    assert!(revisions.windows(2).all(|pair| pair[1] == pair[0] + 1), "{revisions:?}");
    assert_eq!(bench.engine.published().snapshot.0, *revisions.last().unwrap());
}

#[tokio::test]
async fn an_order_that_was_over_before_the_car_heard_of_it_is_not_waited_for() {
    let bench = Bench::ready().await;
    let order = bench.trial("r1").await.unwrap();
    bench.engine.order_answered(order, OrderState::Captured, None).await;
    assert_eq!(bench.state().await.0, "trial-pending", "the set that holds it has not come yet");
    assert!(bench.engine.grant_set_arrived(signed(&grant_set(1, vec![]))).await);
    assert_eq!(bench.state().await.0, "offered", "the newest set knows nothing of it any more");
}

#[tokio::test]
async fn a_car_that_does_not_answer_takes_nothing_away() {
    let mut bench = Bench::ready().await.active(None).await.restart().await;
    assert_eq!(bench.work(), [Work::SwitchOn(feature_id())]);
    bench.engine.switched(feature_id(), CameUp::Unknown).await;
    assert_eq!(bench.state().await, ("active".to_owned(), true));
    bench.engine.time_passed().await;
    bench.state().await;
    assert_eq!(bench.work(), [Work::SwitchOn(feature_id())], "it is asked again");
}

#[tokio::test]
async fn a_car_that_comes_back_gets_its_switches_again() {
    let mut bench = Bench::ready().await.active(None).await;
    bench.engine.signals_changed(Signals::default()).await;
    bench.state().await;
    assert_eq!(bench.work(), []);
    bench.parked(1).await;
    bench.state().await;
    assert_eq!(bench.work(), [Work::SwitchOn(feature_id())]);
}

#[tokio::test]
async fn an_ignition_cycle_that_is_heard_of_late_waits_for_the_car_to_stand() {
    let bench = Bench::ready().await.active(Some("2026-11-20T10:00:00Z")).await;
    bench.clock.advance(10);
    bench.signals(80.0, 2).await;
    assert_eq!(bench.state().await, ("active".to_owned(), true), "nothing disappears during a drive");
    bench.parked(2).await;
    assert_eq!(bench.state().await, ("ended".to_owned(), false));
}

#[tokio::test]
async fn the_bound_does_not_go_back_with_a_restart() {
    let bench = Bench::ready().await;
    let later = Quote { issued_at: at("2026-11-20T10:00:00Z"), ..quote("2026-11-20T10:15:00Z") };
    bench.engine.quote_arrived(offer_id(), None, signed(&later)).await.unwrap();
    let bench = bench.restart().await;
    let stale = bench.engine.quote_arrived(offer_id(), None, signed(&quote("2026-11-14T12:30:00Z"))).await;
    assert!(matches!(stale, Err(BusError::StorefrontRefused(_))), "{stale:?}");
}
