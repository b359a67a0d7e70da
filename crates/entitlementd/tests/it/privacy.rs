//! What leaves the car, through all real parts.

use std::collections::HashMap;

use entitlement::{Catalogue, Choice, Digest, Language, LegalBasis, PrivacySnapshot, PurposeId, Sharing, verify};
use futures_util::StreamExt as _;
use protocol::bus::{BusError, PrivacyProxy, privacy_from_wire};
use vehicle::{Value, vss};

use crate::desk::{Desk, eventually};

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

    /// The digest of the text that the app would show.
    pub(crate) async fn text(&self, purpose: &str) -> Digest {
        let client = reqwest::Client::builder()
            .tls_certs_only(vec![reqwest::Certificate::from_pem(&std::fs::read(self.trust().join("ca.pem")).unwrap()).unwrap()])
            .build()
            .unwrap();
        let url = format!("https://localhost:{}/v1/catalogue", self.address.port());
        let bytes = client.get(url).send().await.unwrap().bytes().await.unwrap();
        let catalogue = verify::<Catalogue>(&bytes, &self.issuer()).unwrap().into_content();
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
        for (name, value) in [
            (vss::FAULT_CODES, "CANARYFAULT"),
            (vss::DETECTED_SIGN, "CANARYSIGN"),
            (vss::HAZARD, "CANARYHAZARD"),
        ] {
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
            if !(option == "locale" && text == "ä") && !(option == "locale" && text.len() == 16) {
                let options = HashMap::from([(option, zbus::Variant::from(text))]);
                invalid(privacy.set_sharing("live-traffic", true, "r1", options).await.unwrap_err());
            }
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
const STEPS: [&str; 4] = ["sharing-closed", "sharing-drained", "sharing-written", "sharing-purged"];

#[tokio::test(flavor = "multi_thread")]
async fn turning_off_survives_a_kill_at_each_step_and_is_enforced_once_it_is_answered() {
    for step in STEPS {
        let mut desk = Desk::ready().await;
        desk.fill_sensors();
        let text = desk.text("maintenance-forecast").await;
        desk.say("maintenance-forecast", Choice::Given, "r1", Some(&text)).await.unwrap();
        desk.stop_daemon().await;
        desk.spawn_daemon(Some(step)).await;
        let is_on = async || (desk.sharing_if_known("maintenance-forecast").await == Some(Sharing::On)).then_some(());
        eventually("it is on after the restart", is_on).await;
        // The answer may be cut off by the crash: the same request is sent again afterwards, as the app does.
        let first = desk.say("maintenance-forecast", Choice::Refused, "r2", None).await;
        assert!(first.is_err(), "killed at {step} before the answer");
        desk.wait_for_crash().await;
        desk.spawn_daemon(None).await;
        desk.until("the catalogue is there", |snapshot| snapshot.features.len() == 12).await;
        let known = async || desk.sharing_if_known("maintenance-forecast").await;
        eventually("the purposes are known", known).await;
        desk.say("maintenance-forecast", Choice::Refused, "r2", None).await.unwrap();
        assert_eq!(desk.sharing("maintenance-forecast").await, Sharing::Off, "killed at {step}");
        let outbox = desk.folder.path().join("car/outbox");
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
