//! Everything in one process: a private bus, the storefront, the daemon and a simulated car, for a desk.
//!
//! In a car each of them is a program of its own under its own user; the interfaces between them are the same.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context as _;
use entitlementd::{PrivateBus, SystemClock};
use tokio_util::sync::CancellationToken;
use vehicle::Simulator;

use crate::cli::Services;

/// What was started. Dropping it ends it.
pub(crate) struct Inside {
    shutdown: CancellationToken,
    _bus: PrivateBus,
    _folder: tempfile::TempDir,
}

impl Drop for Inside {
    fn drop(&mut self) {
        self.shutdown.cancel();
    }
}

/// Where the parts keep their state: below the named folder, or in the user's own.
///
/// # Errors
/// When the user has no home folder.
pub(crate) fn folder(named: Option<&Path>) -> anyhow::Result<PathBuf> {
    if let Some(folder) = named {
        return Ok(folder.join("inside"));
    }
    let folders = directories::ProjectDirs::from("org", "upfit", "upfit").context("the user has no home folder; name one with --state")?;
    Ok(folders.data_local_dir().join("inside"))
}

/// Starts everything and says where it is. `trust` is the folder that the storefront fills, below the one of all parts.
///
/// # Errors
/// When a part does not start; the others are ended.
pub(crate) async fn start(trust: &Path) -> anyhow::Result<(Services, Inside)> {
    let shop_folder = trust.parent().context("the trust folder has no parent")?;
    let parts_folder = shop_folder.parent().context("the storefront's folder has no parent")?;
    let shutdown = CancellationToken::new();
    // A socket's path is short, and a home folder may be long or on a network.
    let bus_folder = tempfile::Builder::new().prefix("upfit-").tempdir().context("no temporary folder")?;
    let bus = PrivateBus::start(bus_folder.path())?;
    let inside = Inside { shutdown: shutdown.clone(), _bus: bus, _folder: bus_folder };
    let address = inside._bus.address().to_owned();

    let shop = start_storefront(shop_folder, shutdown.clone()).await?;
    let services = Services {
        bus: address.clone(),
        // The name in its certificate.
        storefront: format!("https://localhost:{}", shop.address.port()),
        trust: shop.trust_dir.clone(),
        service_user: None,
        voice_user: None,
        input_user: None,
    };
    start_daemon(&services, &parts_folder.join("entitlementd"), shutdown).await?;
    eprintln!(
        "upfit: storefront, car service and a simulated car run inside. Join in:\n  \
         busctl --address={address} call org.upfit.Entitlements1 /org/upfit/Entitlements1 org.upfit.Entitlements1 Check s high-beam\n  \
         busctl --address={address} call org.upfit.Vehicle1 /org/upfit/Vehicle1 org.upfit.Vehicle1 Drive d 50\n  \
         busctl --address={address} call org.upfit.Vehicle1 /org/upfit/Vehicle1 org.upfit.Vehicle1 Park"
    );
    Ok((services, inside))
}

/// The storefront with the sample catalogue, on a free port of this machine.
pub(crate) async fn start_storefront(folder: &Path, shutdown: CancellationToken) -> anyhow::Result<storefront::Running> {
    let listen = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    let config = storefront::Config::new(listen, folder, catalogue()?);
    storefront::start(config, shutdown).await.context("the storefront does not start")
}

async fn start_daemon(services: &Services, state: &Path, shutdown: CancellationToken) -> anyhow::Result<()> {
    let connection = entitlementd::connect(&services.bus).await?;
    let simulator = Arc::new(Simulator::new(entitlementd::sample_car(None)?));
    vehicle::serve(&connection, Arc::clone(&simulator)).await.context("cannot put the simulated car on the bus")?;
    let config = entitlementd::Config {
        state: state.to_owned(),
        keys: state.join("keys"),
        storefront: services.storefront.clone(),
        trust: services.trust.clone(),
        vehicle: simulator,
        clock: Arc::new(SystemClock::start()),
        pace: entitlementd::Pace::default(),
        allowed_users: Vec::new(),
    };
    tokio::spawn(async move {
        match entitlementd::run(config, connection, shutdown).await {
            Ok(()) => tracing::info!("the daemon inside has ended"),
            Err(error) => tracing::error!("the daemon inside has ended: {error:#}"),
        }
    });
    Ok(())
}

/// The sample catalogue: installed, or in the source tree that this was built from.
fn catalogue() -> anyhow::Result<PathBuf> {
    let installed = std::env::current_exe().ok().and_then(|exe| Some(exe.parent()?.parent()?.join("share/upfit/catalogue")));
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("catalogue");
    let found = installed.into_iter().chain([source]).find(|folder| folder.join("catalogue.toml").exists());
    found.context("there is no sample catalogue: neither share/upfit/catalogue beside the program nor the source tree")
}
