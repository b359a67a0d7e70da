//! Reads what may be read, as often as its purpose needs it, each time under a permit of its own.

use std::time::Duration;

use gate::{
    ChargingStatistics, FleetStatistics, HazardWarnings, LiveTraffic, MaintenanceForecast, Purpose, Pushed, RemoteServices, RoadSigns, read,
};
use tokio::sync::watch;
use vehicle::Signals;

use super::{Pace, Privacy};

/// Seconds between two readings.
const POSITION_SECONDS: u32 = 1;
const EVENT_SECONDS: u32 = 5;
const STATE_SECONDS: u32 = 60;

/// Runs until it is dropped.
pub(super) async fn run(privacy: &Privacy, signals: watch::Receiver<Signals>, pace: Pace) {
    tokio::join!(
        collect::<LiveTraffic>(privacy, &signals, pace.second * POSITION_SECONDS),
        collect::<RoadSigns>(privacy, &signals, pace.second * EVENT_SECONDS),
        collect::<HazardWarnings>(privacy, &signals, pace.second * EVENT_SECONDS),
        collect::<RemoteServices>(privacy, &signals, pace.second * STATE_SECONDS),
        collect::<MaintenanceForecast>(privacy, &signals, pace.second * STATE_SECONDS),
        collect::<ChargingStatistics>(privacy, &signals, pace.second * STATE_SECONDS),
        collect::<FleetStatistics>(privacy, &signals, pace.second * STATE_SECONDS),
    );
}

async fn collect<P: Purpose>(privacy: &Privacy, signals: &watch::Receiver<Signals>, every: Duration) {
    let mut tick = tokio::time::interval(every);
    tick.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        tick.tick().await;
        // A car that does not know the time sends nothing: a wrong one would be kept for too long.
        let Some(now) = privacy.clock.hint() else { continue };
        let Ok(permit) = privacy.gate.permit::<P>() else { continue };
        let Some(reading) = read(&signals.borrow(), now, &permit) else { continue };
        match privacy.outbox.push(reading, &permit) {
            Ok(Pushed::Queued(_)) => {}
            Ok(Pushed::TooLarge) => tracing::error!(purpose = P::LANE.id(), "a reading was too large and is lost"),
            Err(error) => tracing::warn!(%error, "a reading could not be queued and is lost"),
        }
    }
}
