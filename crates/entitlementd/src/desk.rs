//! What a program on a desk needs around the daemon: a bus, a sample car, a way to stop.

use std::{
    io::{BufRead as _, BufReader},
    os::unix::fs::MetadataExt as _,
    path::Path,
    process::{Child, Command, Stdio},
};

use anyhow::Context as _;
use entitlement::VehicleProfile;
use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;
use zbus::Connection;

/// Connects to `system`, `session`, or a D-Bus address.
///
/// # Errors
/// When there is no such bus.
pub async fn connect(bus: &str) -> anyhow::Result<Connection> {
    protocol::bus::connect(bus, None).await.with_context(|| format!("cannot connect to the bus {bus}"))
}

/// Reads a vehicle profile, by default that of the sample car.
///
/// # Errors
/// When the file cannot be read or is no profile.
pub fn sample_car(file: Option<&Path>) -> anyhow::Result<VehicleProfile> {
    let (text, name) = match file {
        Some(path) => {
            (std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?, path.display().to_string())
        }
        None => (include_str!("../../../catalogue/sample-car.toml").to_owned(), "the sample car".to_owned()),
    };
    toml::from_str(&text).with_context(|| format!("{name} is no vehicle profile"))
}

/// Cancels on SIGTERM and SIGINT.
///
/// # Errors
/// When the signals cannot be caught.
pub fn cancel_on_signal(shutdown: CancellationToken) -> anyhow::Result<()> {
    let mut terminate = signal(SignalKind::terminate()).context("cannot catch SIGTERM")?;
    let mut interrupt = signal(SignalKind::interrupt()).context("cannot catch SIGINT")?;
    tokio::spawn(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        shutdown.cancel();
    });
    Ok(())
}

/// The policy that a car ships, so that a desk is no freer than a car.
const POLICY: &str = include_str!("../../../packaging/dbus/org.upfit.Entitlements1.conf");

/// A `dbus-daemon` of our own with the shipped policy, for a desk and for tests. Ends when it is dropped.
pub struct PrivateBus {
    daemon: Child,
    address: String,
}

impl PrivateBus {
    /// Starts one with its socket in `folder`.
    ///
    /// # Errors
    /// When `dbus-daemon` is not installed or does not start.
    pub fn start(folder: &Path) -> anyhow::Result<Self> {
        Self::start_with(folder, POLICY)
    }

    /// As [`Self::start`], with another policy: to see what the daemon itself refuses.
    ///
    /// # Errors
    /// As [`Self::start`].
    pub fn start_with(folder: &Path, policy_text: &str) -> anyhow::Result<Self> {
        let socket = folder.join("bus");
        let policy = folder.join("policy.conf");
        let config = folder.join("bus.conf");
        std::fs::write(&policy, policy_text).with_context(|| format!("cannot write {}", policy.display()))?;
        // The one who runs a desk plays every part on it.
        let user = std::fs::metadata(folder).with_context(|| format!("cannot read {}", folder.display()))?.uid();
        let text = format!(
            r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-BUS Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>system</type>
  <keep_umask/>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow user="*"/>
    <deny own="*"/>
    <deny send_type="method_call"/>
    <allow send_type="signal"/>
    <allow send_requested_reply="true" send_type="method_return"/>
    <allow send_requested_reply="true" send_type="error"/>
    <allow receive_type="method_call"/>
    <allow receive_type="method_return"/>
    <allow receive_type="error"/>
    <allow receive_type="signal"/>
    <allow send_destination="org.freedesktop.DBus"/>
  </policy>
  <include>{policy}</include>
  <policy user="{user}">
    <allow own="org.upfit.Entitlements1"/>
    <allow own="org.upfit.Vehicle1"/>
    <allow own="org.upfit.Store1"/>
    <allow send_destination="org.upfit.Entitlements1"/>
    <allow send_destination="org.upfit.Vehicle1"/>
    <allow send_destination="org.upfit.Store1"/>
  </policy>
</busconfig>
"#,
            socket = socket.display(),
            policy = policy.display(),
        );
        std::fs::write(&config, text).with_context(|| format!("cannot write {}", config.display()))?;
        let mut daemon = Command::new("dbus-daemon")
            .arg(format!("--config-file={}", config.display()))
            .args(["--nofork", "--nopidfile", "--nosyslog", "--print-address=1"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("cannot start dbus-daemon; is the Debian package dbus installed?")?;
        let mut address = String::new();
        if let Some(output) = daemon.stdout.take() {
            BufReader::new(output).read_line(&mut address).context("cannot read the bus address")?;
        }
        let bus = Self { daemon, address: address.trim().to_owned() };
        anyhow::ensure!(!bus.address.is_empty(), "dbus-daemon did not start with {}", config.display());
        Ok(bus)
    }

    /// Where to connect.
    pub fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for PrivateBus {
    fn drop(&mut self) {
        // It may be gone already; then there is nothing to end.
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}
