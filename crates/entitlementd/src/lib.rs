//! The entitlement daemon: the only truth in the car.
//!
//! - [`engine`] owns the state and decides, on a thread of its own; nothing else writes.
//! - [`owner`] says whose it is, and carries over what stays when the car changes hands.
//! - [`store`] keeps it: one transaction a step, on disk before anything is done about it.
//! - [`privacy`] owns what may leave the car, on a thread of its own, behind the gate.
//! - [`sync`] talks to the storefront, [`activation`] to the car, [`bus`] to everybody else in the car.

mod activation;
mod bus;
mod clock;
mod desk;
mod engine;
mod export;
mod identity;
mod owner;
mod phone;
mod pin;
mod privacy;
mod store;
mod storefront;
mod sync;

use std::{path::PathBuf, sync::Arc};

use anyhow::Context as _;
use entitlement::IssuerKey;
use tokio::sync::{mpsc, watch};
use tokio_util::sync::CancellationToken;
use vehicle::Vehicle;
use zbus::Connection;

pub use clock::{Clock, SystemClock};
pub use desk::{PrivateBus, cancel_on_signal, connect, sample_car};
pub use engine::Engine;
pub use privacy::Pace;
pub use storefront::StorefrontError;

/// The profile of whoever drives until somebody says otherwise: there from the start, and the owner's for good.
const OWNER: &str = "owner";

/// How many changes may wait to be announced before the engine waits for the bus.
const CHANGES_QUEUED_MAX: usize = 256;

/// What the daemon needs to run.
pub struct Config {
    /// Folder for its own state. Made if it is not there; private to its user.
    pub state: PathBuf,
    /// Folder for the keys to what belongs to each owner, private to the daemon's user. In a car: on storage that forgets what it erases.
    pub keys: PathBuf,
    /// Base URL of the storefront, `https://…`.
    pub storefront: String,
    /// Folder with `ca.pem`, `issuer.pub` and, for the first start, `enrolment.token`.
    pub trust: PathBuf,
    /// The car.
    pub vehicle: Arc<dyn Vehicle>,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// How fast data is collected and sent: a car takes the default.
    pub pace: Pace,
    /// User ids that may change something, beside the daemon's own and root.
    pub allowed_users: Vec<u32>,
}

/// Runs the daemon on this connection until `shutdown`, or until the bus is gone. When the car changes hands it begins anew, as the next
/// owner's.
///
/// # Errors
/// When the state folder or the trust folder cannot be used, or the name on the bus is taken.
pub async fn run(config: Config, connection: Connection, shutdown: CancellationToken) -> anyhow::Result<()> {
    // Another part of the same process may have chosen the provider already; it is the same one.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let identity = identity::Identity::load_or_create(&config.state)?;
    loop {
        let opened = owner::Owner::open(&config.state, &config.keys)?;
        let ended = serve(&config, opened, identity.clone(), &connection, shutdown.child_token()).await?;
        match ended {
            Ended::Stopped => return Ok(()),
            Ended::HandedOver => tracing::info!("the car changes hands: everything begins anew"),
            Ended::Learned => tracing::info!("this head unit speaks for a car that is known: everything begins anew"),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ended {
    Stopped,
    HandedOver,
    /// For which vehicle this unit speaks.
    Learned,
}

/// Serves one owner.
async fn serve(
    config: &Config,
    (owner, found): (owner::Owner, store::Opened),
    identity: identity::Identity,
    connection: &Connection,
    shutdown: CancellationToken,
) -> anyhow::Result<Ended> {
    let issuer_path = config.trust.join("issuer.pub");
    let issuer = std::fs::read_to_string(&issuer_path).with_context(|| format!("cannot read {}", issuer_path.display()))?;
    let issuer = IssuerKey::parse(&issuer).with_context(|| format!("{} holds no usable key", issuer_path.display()))?;
    let (store, opened) = store::Store::open(&owner.vault)?;
    // What was set aside a moment ago is news, too.
    let opened = if found == store::Opened::Recovered { found } else { opened };

    let (changes, announced) = mpsc::channel(CHANGES_QUEUED_MAX);
    let (work, to_do) = mpsc::unbounded_channel();
    let (contexts, context) = watch::channel(privacy::Context::default());
    let (handed_over, mut given_away) = mpsc::unbounded_channel();
    let parts = engine::Parts {
        owner: owner.clone(),
        store,
        opened,
        issuer,
        vehicle_key: identity.vehicle_key(),
        profile: config.vehicle.profile(),
        clock: Arc::clone(&config.clock),
        changes,
        work,
        contexts,
        handed_over,
    };
    let engine = Engine::start(parts)?;
    let client = storefront::Storefront::new(&config.storefront, &config.trust, identity.clone())?;
    let uplink = privacy::PrivacyUplink::new(&config.storefront, &config.trust)?;
    let (privacy_changes, privacy_announced) = mpsc::channel(CHANGES_QUEUED_MAX);
    let privacy = privacy::Privacy::start(&owner.vault, &config.state, Arc::clone(&config.clock), privacy_changes, uplink.recipient())?;
    let signals = config.vehicle.signals();
    let collecting = tokio::spawn({
        let (privacy, shutdown, pace) = (privacy.clone(), shutdown.clone(), config.pace);
        async move { privacy.run(context, signals, uplink, pace, shutdown).await }
    });

    let activation = tokio::spawn(activation::run(engine.clone(), Arc::clone(&config.vehicle), to_do));
    let sync = tokio::spawn(sync::run(engine.clone(), client.clone(), config.vehicle.profile(), shutdown.clone()));
    let phone = tokio::spawn(phone::run(engine.clone(), client.clone(), shutdown.clone()));
    bus::serve(connection, engine.clone(), privacy.clone(), client, config.state.clone(), config.allowed_users.clone()).await?;
    let announcer = tokio::spawn(bus::announce(connection.clone(), announced));
    let privacy_announcer = tokio::spawn(bus::announce_privacy(connection.clone(), privacy_announced));
    tracing::info!(name = protocol::bus::ENTITLEMENTS_NAME, "serving");

    let lost = bus::name_lost(connection);
    let mut ended = Ended::Stopped;
    tokio::select! {
        Some(replied) = given_away.recv() => {
            // Whoever asked hears the answer first.
            if let Some(replied) = replied {
                let _ = tokio::time::timeout(bus::REPLY_PATIENCE, replied).await;
            }
            ended = Ended::HandedOver;
        }
        () = identity.learned() => ended = Ended::Learned,
        () = shutdown.cancelled() => tracing::info!("shutting down: asked to"),
        () = connection.closed() => tracing::warn!("shutting down: the bus is gone"),
        () = lost => tracing::warn!("shutting down: the name on the bus was lost"),
    }
    // First of all: whoever comes next may have the name at once, and nobody calls what is being stopped. A bus that is gone has no name.
    let _ = connection.release_name(protocol::bus::ENTITLEMENTS_NAME).await;
    bus::unserve(connection).await;
    shutdown.cancel();
    privacy.stop().await;
    engine.stop().await;
    for task in [activation, sync, phone, announcer, privacy_announcer, collecting] {
        task.abort();
    }
    Ok(ended)
}
