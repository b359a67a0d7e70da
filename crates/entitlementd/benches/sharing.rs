//! From the tap to enforced: `SetSharing(off)` over D-Bus with 100,000 records waiting, against the same with none.
//!
//! The answer means that nothing leaves and nothing waits any more, and that the no, its receipt and the wish to erase are
//! on disk. Both take turns, so that whatever else the machine does meets both.
#![allow(missing_docs, clippy::unwrap_used)]

use std::{
    collections::HashMap,
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

use entitlement::{Catalogue, IssuerKey, PurposeId, verify};
use entitlementd::{Config, Pace, PrivateBus, SystemClock};
use protocol::bus::PrivacyProxy;
use tokio::runtime::Runtime;
use tokio_util::sync::CancellationToken;
use vault::{Key, Vault};
use vehicle::Simulator;
use zbus::Connection;

const TURNS: usize = 100;
const RECORDS: usize = 100_000;
const PURPOSE: &str = "maintenance-forecast";

fn main() {
    // The storefront chooses the same one.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let folder = tempfile::tempdir().unwrap();
    let bus = PrivateBus::start(folder.path()).unwrap();
    let runtime = Runtime::new().unwrap();
    let shop = storefront::Config::new(
        "127.0.0.1:0".parse().unwrap(),
        folder.path().join("shop"),
        concat!(env!("CARGO_MANIFEST_DIR"), "/../../catalogue"),
    );
    let shop = runtime.block_on(storefront::start(shop, CancellationToken::new())).unwrap();
    let connection = runtime.block_on(entitlementd::connect(bus.address())).unwrap();
    let proxy = runtime.block_on(PrivacyProxy::new(&connection)).unwrap();
    let start = || Daemon::start(&runtime, &bus, folder.path(), &shop);
    let text = runtime.block_on(text(&shop));
    let outbox = folder.path().join(format!("car/owner-1/outbox/{PURPOSE}.sqlite"));
    let full = folder.path().join("full.sqlite");

    let daemon = start();
    runtime.block_on(say(&proxy, true, "r-first", &text));
    daemon.stop(&runtime);
    std::fs::copy(&outbox, &full).unwrap();
    fill(&Vault::new(folder.path(), Key::read(&folder.path().join("keys/owner-1.key")).unwrap().unwrap()));

    let (mut with, mut without) = (Vec::new(), Vec::new());
    for turn in 0..TURNS * 2 {
        if turn % 2 == 0 {
            // A log of the file before would be played over this one.
            drop(std::fs::remove_file(outbox.with_extension("sqlite-wal")));
            std::fs::copy(&full, &outbox).unwrap();
        }
        let daemon = start();
        let waiting = runtime.block_on(waiting(&proxy));
        // A start reads once.
        assert!(waiting.abs_diff(if turn % 2 == 0 { RECORDS as u64 } else { 0 }) <= 1, "{waiting}");
        let started = Instant::now();
        runtime.block_on(say(&proxy, false, &format!("r-off-{turn}"), &text));
        if turn % 2 == 0 { &mut with } else { &mut without }.push(started.elapsed());
        assert!(!outbox.exists());
        runtime.block_on(say(&proxy, true, &format!("r-on-{turn}"), &text));
        daemon.stop(&runtime);
    }
    let at = |times: &mut Vec<Duration>, per_mille: usize| {
        times.sort();
        times[times.len() * per_mille / 1_000]
    };
    println!("| waiting | median | p99 |");
    println!("|---|---|---|");
    for (name, times) in [("100,000", &mut with), ("none", &mut without)] {
        println!("| {name} | {:?} | {:?} |", at(times, 500), at(times, 990));
    }
    println!("ratio of the medians {:.2}", at(&mut with, 500).div_duration_f64(at(&mut without, 500)));
}

struct Daemon {
    shutdown: CancellationToken,
    task: tokio::task::JoinHandle<anyhow::Result<()>>,
}

impl Daemon {
    fn start(runtime: &Runtime, bus: &PrivateBus, folder: &Path, shop: &storefront::Running) -> Self {
        let shutdown = CancellationToken::new();
        let config = Config {
            state: folder.join("car"),
            keys: folder.join("keys"),
            storefront: format!("https://localhost:{}", shop.address.port()),
            trust: shop.trust_dir.clone(),
            vehicle: Arc::new(Simulator::new(entitlementd::sample_car(None).unwrap())),
            clock: Arc::new(SystemClock::start()),
            // Nothing is collected or sent meanwhile.
            pace: Pace { second: Duration::from_secs(3_600) },
            allowed_users: Vec::new(),
        };
        let connection: Connection = runtime.block_on(entitlementd::connect(bus.address())).unwrap();
        let task = runtime.spawn(entitlementd::run(config, connection, shutdown.clone()));
        Self { shutdown, task }
    }

    fn stop(self, runtime: &Runtime) {
        self.shutdown.cancel();
        runtime.block_on(self.task).unwrap().unwrap();
    }
}

async fn waiting(proxy: &PrivacyProxy<'_>) -> u64 {
    loop {
        if let Ok((_, _, purposes, _)) = proxy.snapshot().await
            && let Some(purpose) = purposes.iter().find(|purpose| purpose.purpose == PURPOSE && purpose.sharing == "on")
        {
            return purpose.queued;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// Asks until the daemon is there and knows the purpose and that the car stands.
async fn say(proxy: &PrivacyProxy<'_>, on: bool, request: &str, text: &str) {
    loop {
        let options = HashMap::from([("text", zbus::Variant::from(text))]);
        if proxy.set_sharing(PURPOSE, on, request, options).await.is_ok() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

async fn text(shop: &storefront::Running) -> String {
    let read = |name: &str| std::fs::read_to_string(shop.trust_dir.join(name)).unwrap();
    let authority = reqwest::Certificate::from_pem(read("ca.pem").as_bytes()).unwrap();
    let client = reqwest::Client::builder().tls_certs_only(vec![authority]).build().unwrap();
    let url = format!("https://localhost:{}/v1/catalogue", shop.address.port());
    let bytes = client.get(url).send().await.unwrap().bytes().await.unwrap();
    let catalogue = verify::<Catalogue>(&bytes, &IssuerKey::parse(&read("issuer.pub")).unwrap()).unwrap().into_content();
    let (_, purpose) = catalogue.purpose(&PurposeId::parse(PURPOSE).unwrap()).unwrap();
    purpose.text_digest(&"en".to_owned()).unwrap().to_string()
}

fn fill(vault: &Vault) {
    let mut connection = vault.open("full.sqlite").unwrap();
    let transaction = connection.transaction().unwrap();
    for _ in 0..RECORDS {
        let record = r#"{"at":"2026-11-25T10:00:00Z","fault_codes":["P0AA6"]}"#;
        transaction.prepare_cached("INSERT INTO record (body) VALUES (?1)").unwrap().execute([record]).unwrap();
    }
    transaction.commit().unwrap();
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
}
