//! Switches features on and off in the car, and believes only what it reads back.

use std::{sync::Arc, time::Duration};

use entitlement::FeatureId;
use tokio::sync::mpsc;
use vehicle::{Switch, Vehicle, VehicleError};

use crate::engine::{Engine, Work};

/// How often and how long a feature is read back before it counts as not coming up.
const READ_BACKS_MAX: u32 = 20;
const READ_BACK_PAUSE: Duration = Duration::from_millis(100);
/// How often an unreachable car is asked again. It may still be waking up.
const ATTEMPTS_MAX: u32 = 5;
const ATTEMPT_PAUSE: Duration = Duration::from_millis(500);
/// How often time is looked at. Ends are days apart.
const TICK: Duration = Duration::from_secs(60);

/// Runs until the engine is gone. Signals are never kept waiting by a feature that takes its time to come up.
pub(crate) async fn run(engine: Engine, vehicle: Arc<dyn Vehicle>, work: mpsc::UnboundedReceiver<Work>) {
    tokio::join!(switch(&engine, &*vehicle, work), follow_signals(&engine, &*vehicle), tick(&engine));
}

async fn switch(engine: &Engine, vehicle: &dyn Vehicle, mut work: mpsc::UnboundedReceiver<Work>) {
    // One at a time: a switch off must never overtake the switch on before it.
    while let Some(work) = work.recv().await {
        match work {
            // It may have waited in the queue while the car set off.
            Work::Appear(feature) if vehicle.signals().borrow().moves() => engine.postponed(feature).await,
            Work::Appear(feature) | Work::SwitchOn(feature) => {
                let came_up = switch_on(vehicle, &feature).await;
                engine.switched(feature, came_up).await;
            }
            Work::SwitchOff(feature) => switch_off(vehicle, &feature).await,
        }
    }
}

async fn follow_signals(engine: &Engine, vehicle: &dyn Vehicle) {
    let mut signals = vehicle.signals();
    loop {
        let now = signals.borrow_and_update().clone();
        // A car that stands is parked after a moment of calm, in which it says nothing new.
        let heard = match engine.signals_changed(now).await {
            Some(again_in) => tokio::time::timeout(again_in, signals.changed()).await.unwrap_or(Ok(())),
            None => signals.changed().await,
        };
        if heard.is_err() {
            tracing::warn!("the vehicle is gone: it counts as moving");
            engine.signals_changed(vehicle::Signals::default()).await;
            return;
        }
    }
}

async fn tick(engine: &Engine) {
    let mut tick = tokio::time::interval(TICK);
    loop {
        tick.tick().await;
        engine.time_passed().await;
    }
}

/// Whether the car did what it was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CameUp {
    Yes,
    /// It answered, and the feature is off.
    No,
    /// It did not answer.
    Unknown,
}

async fn switch_on(vehicle: &dyn Vehicle, feature: &FeatureId) -> CameUp {
    for attempt in 1..=ATTEMPTS_MAX {
        match vehicle.switch(feature, Switch::On).await {
            Ok(()) => break,
            Err(VehicleError::Unreachable(error)) if attempt == ATTEMPTS_MAX => {
                tracing::warn!(%feature, %error, "the car does not answer");
                return CameUp::Unknown;
            }
            Err(VehicleError::Refused(error)) if attempt == ATTEMPTS_MAX => {
                tracing::warn!(%feature, %error, "a feature cannot be switched on");
                return CameUp::No;
            }
            Err(_) => tokio::time::sleep(ATTEMPT_PAUSE).await,
        }
    }
    let mut answered = false;
    for _ in 0..READ_BACKS_MAX {
        match vehicle.read_back(feature).await {
            Ok(Switch::On) => {
                tracing::info!(%feature, "verified working");
                return CameUp::Yes;
            }
            Ok(Switch::Off) => answered = true,
            Err(_) => {}
        }
        tokio::time::sleep(READ_BACK_PAUSE).await;
    }
    tracing::warn!(%feature, answered, "a feature was switched on and does not come up");
    if answered { CameUp::No } else { CameUp::Unknown }
}

async fn switch_off(vehicle: &dyn Vehicle, feature: &FeatureId) {
    if let Err(error) = vehicle.switch(feature, Switch::Off).await {
        tracing::warn!(%feature, %error, "a feature cannot be switched off");
    }
}
