//! A car on the desk.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use entitlement::{FeatureId, VehicleProfile};
use futures_util::future::BoxFuture;
use tokio::sync::watch;

use crate::{GEAR_PARK, SignalError, Signals, Switch, Value, Vehicle, VehicleError, vss};

/// Most switches that the simulated car keeps: more than any catalogue has features.
const SWITCHES_MAX: usize = 4_096;
/// Of latitude.
const METRES_A_DEGREE: f64 = 111_195.0;
/// As far to the north as the simulated car drives.
const LATITUDE_MAX: f64 = 70.0;

/// A parked car in full working order, until somebody says otherwise.
pub struct Simulator {
    profile: VehicleProfile,
    signals: watch::Sender<Signals>,
    // Guards the switches and faults. Never held across an await: every method that takes it is synchronous inside.
    switches: Mutex<Switches>,
}

#[derive(Default)]
struct Switches {
    on: BTreeMap<FeatureId, Switch>,
    faulty: BTreeSet<FeatureId>,
}

/// Whether a feature comes up when it is switched on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It comes up.
    None,
    /// The switch is taken and nothing happens.
    DoesNotComeUp,
}

impl Simulator {
    /// A car with this profile, parked and switched on.
    pub fn new(profile: VehicleProfile) -> Self {
        let signals = Signals {
            speed_kmh: Some(0.0),
            selected_gear: Some(GEAR_PARK),
            parking_brake: Some(true),
            ignition_on: Some(true),
            ignition_cycle: Some(1),
            battery_percent: Some(72.0),
            latitude: Some(48.137),
            longitude: Some(11.575),
            outside_celsius: Some(3.0),
            light_percent: Some(5.0),
            fault_codes: Some(Vec::new()),
            detected_sign: None,
            hazard: None,
            driver_key: None,
        };
        Self { profile, signals: watch::Sender::new(signals), switches: Mutex::default() }
    }

    /// Goes on for so long at the speed that it has, to the north. A car that stands stays where it is.
    pub fn advance(&self, by: Duration) {
        self.signals.send_if_modified(|signals| {
            let (Some(speed_kmh), Some(latitude)) = (signals.speed_kmh, signals.latitude) else { return false };
            let degrees = speed_kmh / 3.6 * by.as_secs_f64() / METRES_A_DEGREE;
            // It turns round before it comes to the pole.
            signals.latitude = Some(if latitude + degrees > LATITUDE_MAX { latitude - 1.0 } else { latitude + degrees });
            degrees != 0.0
        });
    }

    /// Sets a signal by its VSS name. Switching the ignition on from off counts as a new ignition cycle.
    ///
    /// # Errors
    /// [`SignalError`] when there is no such signal or the value does not fit.
    pub fn set(&self, name: &str, value: &Value) -> Result<(), SignalError> {
        let mut next = self.signals.borrow().clone();
        let was_on = next.ignition_on;
        next.set(name, value)?;
        if name == vss::IGNITION && was_on == Some(false) && next.ignition_on == Some(true) {
            next.ignition_cycle = Some(next.ignition_cycle.unwrap_or(0).saturating_add(1));
        }
        self.signals.send_replace(next);
        Ok(())
    }

    /// Drives off.
    pub fn drive(&self, speed_kmh: f64) {
        self.signals.send_modify(|signals| {
            signals.selected_gear = Some(127);
            signals.parking_brake = Some(false);
            signals.speed_kmh = Some(speed_kmh);
        });
    }

    /// Stops and parks.
    pub fn park(&self) {
        self.signals.send_modify(|signals| {
            signals.selected_gear = Some(GEAR_PARK);
            signals.parking_brake = Some(true);
            signals.speed_kmh = Some(0.0);
        });
    }

    /// Switches the car off and on.
    pub fn cycle_ignition(&self) {
        self.signals.send_modify(|signals| {
            signals.ignition_on = Some(true);
            signals.ignition_cycle = Some(signals.ignition_cycle.unwrap_or(0).saturating_add(1));
        });
    }

    /// Makes a feature fail, or work again.
    pub fn set_fault(&self, feature: &FeatureId, fault: Fault) {
        let mut switches = self.switches();
        match fault {
            Fault::DoesNotComeUp if switches.faulty.len() < SWITCHES_MAX => {
                switches.faulty.insert(feature.clone());
                switches.on.insert(feature.clone(), Switch::Off);
            }
            Fault::DoesNotComeUp => {}
            Fault::None => {
                switches.faulty.remove(feature);
            }
        }
    }

    pub(crate) fn set_switch(&self, feature: &FeatureId, to: Switch) -> Result<(), VehicleError> {
        let mut switches = self.switches();
        if switches.faulty.contains(feature) {
            return Ok(());
        }
        if switches.on.len() >= SWITCHES_MAX && !switches.on.contains_key(feature) {
            return Err(VehicleError::Refused("no switch is left".to_owned()));
        }
        switches.on.insert(feature.clone(), to);
        Ok(())
    }

    pub(crate) fn switch_state(&self, feature: &FeatureId) -> Switch {
        self.switches().on.get(feature).copied().unwrap_or(Switch::Off)
    }

    fn switches(&self) -> MutexGuard<'_, Switches> {
        // Nothing in this file panics while it holds the lock, and the maps stay whole even if it did.
        self.switches.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Vehicle for Simulator {
    fn profile(&self) -> VehicleProfile {
        self.profile.clone()
    }

    fn signals(&self) -> watch::Receiver<Signals> {
        self.signals.subscribe()
    }

    fn switch<'a>(&'a self, feature: &'a FeatureId, to: Switch) -> BoxFuture<'a, Result<(), VehicleError>> {
        Box::pin(async move { self.set_switch(feature, to) })
    }

    fn read_back<'a>(&'a self, feature: &'a FeatureId) -> BoxFuture<'a, Result<Switch, VehicleError>> {
        Box::pin(async move { Ok(self.switch_state(feature)) })
    }
}
