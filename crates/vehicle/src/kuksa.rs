//! Signals from a Kuksa databroker, over gRPC (`kuksa.val.v2`).
//!
//! The broker has signals and nothing else: what the car is and what switches its features on is another [`Vehicle`], which
//! [`KuksaVehicle`] holds. Whatever goes wrong between here and the broker makes all signals unknown, so that the car counts
//! as moving until the broker is heard again.

mod broker;
mod follow;

use std::sync::Arc;

use entitlement::{FeatureId, VehicleProfile};
use futures_util::future::BoxFuture;
use tokio::{sync::watch, task::JoinHandle};

pub use broker::{Broker, BrokerError, BrokerOptions, SpeedFeed, UnknownFeed};
pub use follow::{SILENCE_MAX, SPEED_AGE_MAX};

use crate::{Signals, Switch, Vehicle, VehicleError};

/// What the build makes of `proto/`.
mod proto {
    #![allow(missing_docs, unreachable_pub, clippy::all, reason = "generated")]
    include!(concat!(env!("OUT_DIR"), "/client/kuksa.val.v2.rs"));
}

/// A car whose signals come from a databroker, and everything else from another vehicle.
pub struct KuksaVehicle {
    car: Arc<dyn Vehicle>,
    signals: watch::Sender<Signals>,
    following: JoinHandle<()>,
}

impl KuksaVehicle {
    /// Follows the broker's signals for as long as this lives, and reaches it again whenever it was lost. Until it is heard
    /// all signals are unknown. `car` is asked for all but signals.
    ///
    /// Has to be called on a Tokio runtime.
    pub fn follow(broker: Broker, car: Arc<dyn Vehicle>) -> Self {
        let signals = watch::Sender::new(Signals::default());
        let following = tokio::spawn(follow::run(broker, signals.clone()));
        Self { car, signals, following }
    }
}

impl Drop for KuksaVehicle {
    fn drop(&mut self) {
        self.following.abort();
    }
}

impl Vehicle for KuksaVehicle {
    fn profile(&self) -> VehicleProfile {
        self.car.profile()
    }

    fn signals(&self) -> watch::Receiver<Signals> {
        self.signals.subscribe()
    }

    fn switch<'a>(&'a self, feature: &'a FeatureId, to: Switch) -> BoxFuture<'a, Result<(), VehicleError>> {
        self.car.switch(feature, to)
    }

    fn read_back<'a>(&'a self, feature: &'a FeatureId) -> BoxFuture<'a, Result<Switch, VehicleError>> {
        self.car.read_back(feature)
    }
}
