//! `Check` over D-Bus against `org.freedesktop.DBus.Peer.Ping` of the same daemon on the same bus.
#![allow(missing_docs, clippy::unwrap_used)]

use std::sync::Arc;

use divan::Bencher;
use entitlementd::{Config, Pace, PrivateBus, SystemClock};
use protocol::bus::{ENTITLEMENTS_NAME, ENTITLEMENTS_PATH, EntitlementsProxy};
use tokio::runtime::Runtime;
use tokio_util::sync::CancellationToken;
use vehicle::Simulator;
use zbus::{Connection, fdo::PeerProxy};

/// A daemon on a bus of its own, with threads of its own, as in a car.
struct Desk {
    _folder: tempfile::TempDir,
    _bus: PrivateBus,
    _daemon: Runtime,
    caller: Runtime,
    connection: Connection,
}

fn desk() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let bus = PrivateBus::start(folder.path()).unwrap();
    let daemon = Runtime::new().unwrap();
    let caller = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let shutdown = CancellationToken::new();
    let shop = storefront::Config::new(
        "127.0.0.1:0".parse().unwrap(),
        folder.path().join("shop"),
        concat!(env!("CARGO_MANIFEST_DIR"), "/../../catalogue"),
    );
    let shop = daemon.block_on(storefront::start(shop, shutdown.clone())).unwrap();
    let config = Config {
        state: folder.path().join("car"),
        keys: folder.path().join("keys"),
        storefront: format!("https://localhost:{}", shop.address.port()),
        trust: shop.trust_dir,
        vehicle: Arc::new(Simulator::new(entitlementd::sample_car(None).unwrap())),
        clock: Arc::new(SystemClock::start()),
        pace: Pace::default(),
        allowed_users: Vec::new(),
    };
    let own = daemon.block_on(entitlementd::connect(bus.address())).unwrap();
    daemon.spawn(entitlementd::run(config, own, shutdown));
    let connection = caller.block_on(entitlementd::connect(bus.address())).unwrap();
    caller.block_on(async {
        let proxy = EntitlementsProxy::new(&connection).await.unwrap();
        while proxy.check("wheel-heat").await != Ok(true) {
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
    });
    Desk { _folder: folder, _bus: bus, _daemon: daemon, caller, connection }
}

fn main() {
    divan::main();
}

#[divan::bench(sample_count = 2_000)]
fn check(bencher: Bencher) {
    let desk = desk();
    let proxy = desk.caller.block_on(EntitlementsProxy::new(&desk.connection)).unwrap();
    bencher.bench_local(|| desk.caller.block_on(proxy.check("wheel-heat")).unwrap());
}

#[divan::bench(sample_count = 2_000)]
fn peer_ping(bencher: Bencher) {
    let desk = desk();
    let proxy =
        desk.caller.block_on(PeerProxy::builder(&desk.connection).destination(ENTITLEMENTS_NAME).path(ENTITLEMENTS_PATH).build()).unwrap();
    bencher.bench_local(|| desk.caller.block_on(proxy.ping()).unwrap());
}
