//! A car in another process, over the bus.

use std::{collections::HashMap, time::Duration};

use entitlement::{EquipmentCode, FeatureId, Id, MarketId, SoftwareLevel, VehicleProfile, Vin};
use futures_util::{StreamExt, future::BoxFuture};
use tokio::sync::watch;
use zbus::{Connection, OwnedVariant, proxy};

use crate::{
    Signals, Switch, Vehicle, VehicleError,
    bus::{BusError, ProfileDict, from_wire},
};

/// How long the car may take to answer.
const CALL_TIMEOUT: Duration = Duration::from_secs(2);

#[proxy(interface = "org.upfit.Vehicle1", default_service = "org.upfit.Vehicle1", default_path = "/org/upfit/Vehicle1")]
trait VehicleObject {
    fn profile(&self) -> Result<ProfileDict, BusError>;
    fn signals(&self) -> Result<HashMap<String, OwnedVariant>, BusError>;
    fn switch_feature(&self, feature: &str, on: bool) -> Result<(), BusError>;
    fn read_feature(&self, feature: &str) -> Result<bool, BusError>;
    #[zbus(signal)]
    fn signals_changed(&self, signals: HashMap<String, OwnedVariant>) -> zbus::Result<()>;
}

/// A car on a bus. When it goes away its signals become unknown, so that it counts as moving.
pub struct BusVehicle {
    profile: VehicleProfile,
    proxy: VehicleObjectProxy<'static>,
    signals: watch::Sender<Signals>,
}

impl BusVehicle {
    /// Connects and follows the car's signals.
    ///
    /// # Errors
    /// [`VehicleError::Unreachable`] when no car is on this bus, [`VehicleError::Refused`] when its profile cannot be read.
    pub async fn connect(connection: &Connection) -> Result<Self, VehicleError> {
        let unreachable = |error: zbus::Error| VehicleError::Unreachable(error.to_string());
        let proxy = VehicleObjectProxy::new(connection).await.map_err(unreachable)?;
        // Subscribe before the first reading, so that no change falls between.
        let mut changes = proxy.receive_signals_changed().await.map_err(unreachable)?;
        let mut owner = proxy.inner().receive_owner_changed().await.map_err(unreachable)?;
        let dict = limited(proxy.profile()).await?;
        let profile = profile_from_wire(&dict).map_err(VehicleError::Refused)?;
        let signals = watch::Sender::new(read(&limited(proxy.signals()).await?));
        let (sender, reader) = (signals.clone(), proxy.clone());
        tokio::spawn(async move {
            loop {
                tokio::select! {
                    change = changes.next() => match change {
                        Some(change) => if let Ok(arguments) = change.args() { sender.send_replace(read(&arguments.signals)); },
                        None => break,
                    },
                    Some(new_owner) = owner.next() => {
                        // Another one may not have changed anything since it came: it is asked.
                        let signals = match new_owner {
                            Some(_) => limited(reader.signals()).await.map(|wire| read(&wire)).unwrap_or_default(),
                            None => Signals::default(),
                        };
                        sender.send_replace(signals);
                    }
                }
            }
            sender.send_replace(Signals::default());
            tracing::warn!("the vehicle's signals ended: it counts as moving");
        });
        Ok(Self { profile, proxy, signals })
    }
}

async fn limited<T>(call: impl Future<Output = Result<T, BusError>>) -> Result<T, VehicleError> {
    match tokio::time::timeout(CALL_TIMEOUT, call).await {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(BusError::Bus(error))) => Err(VehicleError::Unreachable(error.to_string())),
        Ok(Err(error)) => Err(VehicleError::Refused(error.to_string())),
        Err(_) => Err(VehicleError::Unreachable("no answer in time".to_owned())),
    }
}

fn read(wire: &HashMap<String, OwnedVariant>) -> Signals {
    let mut signals = Signals::default();
    for (name, value) in wire {
        let Some(value) = from_wire(value) else { continue };
        if let Err(error) = signals.set(name, &value) {
            tracing::debug!(%error, "a vehicle signal was left out");
        }
    }
    signals
}

fn profile_from_wire(dict: &ProfileDict) -> Result<VehicleProfile, String> {
    fn ids<K>(texts: &[String]) -> Result<std::collections::BTreeSet<Id<K>>, String> {
        texts.iter().map(|text| Id::parse(text).map_err(|error| error.to_string())).collect()
    }
    Ok(VehicleProfile {
        vin: Vin::parse(&dict.vin).map_err(|error| error.to_string())?,
        model: dict.model.clone(),
        model_year: dict.model_year,
        market: MarketId::parse(&dict.market).map_err(|error| error.to_string())?,
        equipment: ids::<entitlement::kind::Equipment>(&dict.equipment)?.into_iter().collect::<std::collections::BTreeSet<EquipmentCode>>(),
        software: SoftwareLevel::parse(&dict.software).map_err(|error| error.to_string())?,
        factory_options: ids(&dict.factory_options)?,
    })
}

impl Vehicle for BusVehicle {
    fn profile(&self) -> VehicleProfile {
        self.profile.clone()
    }

    fn signals(&self) -> watch::Receiver<Signals> {
        self.signals.subscribe()
    }

    fn switch<'a>(&'a self, feature: &'a FeatureId, to: Switch) -> BoxFuture<'a, Result<(), VehicleError>> {
        Box::pin(limited(self.proxy.switch_feature(feature.as_str(), to == Switch::On)))
    }

    fn read_back<'a>(&'a self, feature: &'a FeatureId) -> BoxFuture<'a, Result<Switch, VehicleError>> {
        Box::pin(async move {
            let on = limited(self.proxy.read_feature(feature.as_str())).await?;
            Ok(if on { Switch::On } else { Switch::Off })
        })
    }
}
