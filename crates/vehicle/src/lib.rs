//! Vehicle signals and feature switches behind one trait, with COVESA VSS names.
//!
//! Three sources: [`Simulator`], which [`serve`] also puts on the bus so that anyone can drive it with `busctl`;
//! [`BusVehicle`], which follows such an object from another process; and [`KuksaVehicle`], which takes the signals from a
//! Kuksa databroker and leaves the rest to one of the others.

mod bus;
mod client;
mod driving;
#[cfg(feature = "kuksa")]
mod kuksa;
mod signals;
mod simulator;

use entitlement::{FeatureId, VehicleProfile};
use futures_util::future::BoxFuture;
use tokio::sync::watch;

pub use bus::{VEHICLE_NAME, VEHICLE_PATH, serve};
pub use client::BusVehicle;
pub use driving::{DrivingJudge, Verdict};
#[cfg(feature = "kuksa")]
pub use kuksa::{Broker, BrokerError, BrokerOptions, KuksaVehicle, SILENCE_MAX, SPEED_AGE_MAX, SpeedFeed, UnknownFeed};
pub use signals::{GEAR_PARK, SignalError, Signals, Value, vss};
pub use simulator::{Fault, Simulator};

/// Whether a feature is switched on in the car.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Switch {
    /// It works.
    On,
    /// It does not.
    Off,
}

/// The car does not do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VehicleError {
    /// It does not answer: try again.
    #[error("the vehicle does not answer: {0}")]
    Unreachable(String),
    /// It refuses.
    #[error("the vehicle refuses: {0}")]
    Refused(String),
}

/// The car, as far as the daemon needs it.
pub trait Vehicle: Send + Sync + 'static {
    /// What it is and has.
    fn profile(&self) -> VehicleProfile;

    /// Its signals, now and from now on. What is not known is `None`.
    fn signals(&self) -> watch::Receiver<Signals>;

    /// Asks it to switch a feature on or off. An answer is no proof: read it back.
    fn switch<'a>(&'a self, feature: &'a FeatureId, to: Switch) -> BoxFuture<'a, Result<(), VehicleError>>;

    /// Whether the feature is really on.
    fn read_back<'a>(&'a self, feature: &'a FeatureId) -> BoxFuture<'a, Result<Switch, VehicleError>>;
}
