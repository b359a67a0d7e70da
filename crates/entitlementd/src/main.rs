//! `upfit-entitlementd`: the daemon on its own.

use std::{path::PathBuf, sync::Arc};

use anyhow::Context as _;
use clap::Parser;
use entitlementd::{Config, Pace, SystemClock};
use rustix::process::{Resource, Rlimit};
use tokio_util::sync::CancellationToken;
use vehicle::{Broker, BrokerOptions, BusVehicle, KuksaVehicle, Simulator, SpeedFeed, Vehicle};

/// The entitlement daemon: the only truth in the car about what it has and may do.
///
/// It talks D-Bus with the head unit, HTTPS with the storefront and switches features in the vehicle. It keeps working
/// without the storefront, and replays its journal after a power loss.
#[derive(Parser)]
#[command(
    version,
    after_help = "\
Examples:
  On a desk, next to `upfit-storefront serve --listen 127.0.0.1:8443 --state /tmp/shop --catalogue catalogue`:
    upfit-entitlementd --bus session --state /tmp/car --storefront https://localhost:8443 --trust /tmp/shop/trust --vehicle sim

  Ask it:
    busctl --user call org.upfit.Entitlements1 /org/upfit/Entitlements1 org.upfit.Entitlements1 Check s high-beam
  Drive the simulated car:
    busctl --user call org.upfit.Vehicle1 /org/upfit/Vehicle1 org.upfit.Vehicle1 Drive d 50
  Take its signals from a databroker instead:
    upfit-entitlementd … --vehicle sim --kuksa http://127.0.0.1:55555"
)]
struct Arguments {
    /// Which bus to serve on: `system`, `session`, or a D-Bus address such as `unix:path=/run/…`.
    #[arg(long, default_value = "system")]
    bus: String,
    /// Folder for the daemon's own state. Made if it is not there.
    #[arg(long, default_value = "/var/lib/upfit/entitlementd")]
    state: PathBuf,
    /// Folder for the keys to what belongs to each owner: in a car, on storage that forgets what it erases. Default: `keys` in the state
    /// folder.
    #[arg(long, env = "UPFIT_KEYS", value_name = "FOLDER")]
    keys: Option<PathBuf>,
    /// Base URL of the storefront.
    #[arg(long)]
    storefront: String,
    /// Folder with what the car believes: `ca.pem`, `issuer.pub`, and `enrolment.token` for the first start.
    #[arg(long, env = "UPFIT_TRUST", default_value = "/etc/upfit/trust")]
    trust: PathBuf,
    /// The car: `sim` for a simulated one, which is put on the same bus as `org.upfit.Vehicle1`, or the address of the
    /// bus where a real one is; `bus` means the same bus.
    #[arg(long, default_value = "bus")]
    vehicle: String,
    /// What the simulated car is and has. Default: the sample car.
    #[arg(long, value_name = "FILE")]
    vehicle_profile: Option<PathBuf>,
    /// The databroker that has the car's signals: `unix:/path`, `http://127.0.0.1:port` or `https://host:port`. `--vehicle`
    /// then only says what the car is, and switches its features.
    #[arg(long, env = "UPFIT_KUKSA", value_name = "ADDRESS")]
    kuksa: Option<String>,
    /// PEM file with the authorities that may vouch for the databroker. `https` needs it.
    #[arg(long, env = "UPFIT_KUKSA_CA", value_name = "FILE", requires = "kuksa")]
    kuksa_ca: Option<PathBuf>,
    /// File with the token for the databroker, read anew for each connection.
    #[arg(long, env = "UPFIT_KUKSA_TOKEN", value_name = "FILE", requires = "kuksa")]
    kuksa_token: Option<PathBuf>,
    /// How the databroker hears of the speed: `continuous`, so that silence is noticed, or only `on-change`.
    #[arg(long, env = "UPFIT_KUKSA_SPEED", value_name = "FEED", default_value = "continuous")]
    kuksa_speed: SpeedFeed,
    /// Users, by number, that may order and start trials, beside root and the daemon's own.
    #[arg(long, value_name = "UID")]
    allow_user: Vec<u32>,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "info".into());
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    let arguments = Arguments::parse();
    // A PIN that is being looked at must not end up in a file, whoever starts this program.
    rustix::process::setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) }).context("cannot forbid core files")?;
    let connection = entitlementd::connect(&arguments.bus).await?;
    let vehicle: Arc<dyn Vehicle> = match arguments.vehicle.as_str() {
        "sim" => {
            let simulator = Arc::new(Simulator::new(entitlementd::sample_car(arguments.vehicle_profile.as_deref())?));
            vehicle::serve(&connection, Arc::clone(&simulator)).await.context("cannot put the simulated car on the bus")?;
            simulator
        }
        "bus" => Arc::new(BusVehicle::connect(&connection).await?),
        address => Arc::new(BusVehicle::connect(&entitlementd::connect(address).await?).await?),
    };
    let vehicle: Arc<dyn Vehicle> = match &arguments.kuksa {
        Some(address) => {
            let options = BrokerOptions { authorities: arguments.kuksa_ca, token: arguments.kuksa_token, speed: arguments.kuksa_speed };
            Arc::new(KuksaVehicle::follow(Broker::at(address, &options)?, vehicle))
        }
        None => vehicle,
    };
    let config = Config {
        keys: arguments.keys.unwrap_or_else(|| arguments.state.join("keys")),
        state: arguments.state,
        storefront: arguments.storefront,
        trust: arguments.trust,
        vehicle,
        clock: Arc::new(SystemClock::start()),
        pace: Pace::default(),
        allowed_users: arguments.allow_user,
    };
    let shutdown = CancellationToken::new();
    entitlementd::cancel_on_signal(shutdown.clone())?;
    entitlementd::run(config, connection, shutdown).await
}
