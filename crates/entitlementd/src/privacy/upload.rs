//! Sends what waits, under a permit that it lets go as soon as the lane is closed; and has erased what was turned off.

use std::time::Duration;

use gate::{
    ChargingServices, ChargingStatistics, FleetStatistics, HazardWarnings, LiveTraffic, MaintenanceForecast, Permit, ProductImprovement,
    Purpose, RecorderCloud, RemoteServices, RoadSigns, VoiceImprovement,
};
use protocol::http::CONTRIBUTION_BYTES_MAX;
use rand::Rng as _;
use tokio::task::JoinSet;

use super::{
    Command, Pace, Privacy,
    uplink::{Meter, Uplink, UplinkError},
};

/// Seconds between two uploads of one purpose.
const UPLOAD_SECONDS: u32 = 60;
/// Seconds until a failed one is tried again, at most.
const RETRY_SECONDS_MAX: u32 = 900;
/// Bytes of records in one upload: half of what the backend takes.
const UPLOAD_BYTES_MAX: usize = CONTRIBUTION_BYTES_MAX / 2;

/// Runs until it is dropped, each purpose on a task of its own: none waits for the network of another.
pub(super) async fn run(privacy: &Privacy, uplink: Uplink, pace: Pace) {
    let mut tasks = JoinSet::new();
    let (privacy, uplink) = (|| privacy.clone(), || uplink.clone());
    tasks.spawn(upload::<LiveTraffic>(privacy(), uplink(), pace));
    tasks.spawn(upload::<RoadSigns>(privacy(), uplink(), pace));
    tasks.spawn(upload::<HazardWarnings>(privacy(), uplink(), pace));
    tasks.spawn(upload::<RemoteServices>(privacy(), uplink(), pace));
    tasks.spawn(upload::<RecorderCloud>(privacy(), uplink(), pace));
    tasks.spawn(upload::<VoiceImprovement>(privacy(), uplink(), pace));
    tasks.spawn(upload::<MaintenanceForecast>(privacy(), uplink(), pace));
    tasks.spawn(upload::<ChargingServices>(privacy(), uplink(), pace));
    tasks.spawn(upload::<ChargingStatistics>(privacy(), uplink(), pace));
    tasks.spawn(upload::<FleetStatistics>(privacy(), uplink(), pace));
    tasks.spawn(upload::<ProductImprovement>(privacy(), uplink(), pace));
    tasks.spawn(erase(privacy(), uplink(), pace));
    while let Some(ended) = tasks.join_next().await {
        tracing::error!(?ended, "an upload ended");
    }
}

async fn upload<P: Purpose>(privacy: Privacy, uplink: Uplink, pace: Pace) {
    let mut failures = 0u32;
    loop {
        let seconds = UPLOAD_SECONDS.saturating_mul(1 << failures.min(8)).min(RETRY_SECONDS_MAX);
        // Not in step: uploads at the same second of every minute would show what belongs to one car.
        let pause = (pace.second * seconds).mul_f64(rand::rng().random_range(0.75..1.25));
        tokio::time::sleep(pause).await;
        let Ok(permit) = privacy.gate.permit::<P>() else { continue };
        let meter = Meter::default();
        let sent = tokio::select! {
            // First: once the lane is closed nothing else counts.
            biased;
            () = permit.cut() => None,
            sent = send(&privacy, &uplink, &permit, &meter) => Some(sent),
        };
        drop(permit);
        let records = match &sent {
            Some(Ok(records)) => u64::from(*records),
            None | Some(Err(_)) => 0,
        };
        if meter.bytes() > 0 {
            privacy.tell(Command::Left { lane: P::LANE, bytes: meter.bytes(), records }).await;
        }
        failures = match sent {
            None | Some(Ok(_)) => 0,
            Some(Err(error)) => {
                tracing::info!(%error, purpose = P::LANE.id(), failures, "an upload is tried again later");
                failures + 1
            }
        };
    }
}

async fn send<P: Purpose>(privacy: &Privacy, uplink: &Uplink, permit: &Permit<'_, P>, meter: &Meter) -> Result<u32, UplinkError> {
    let unusable = |error: &dyn std::fmt::Display| UplinkError::Unreachable(error.to_string());
    let Some(batch) = privacy.outbox.batch(UPLOAD_BYTES_MAX, permit).map_err(|error| unusable(&error))? else { return Ok(0) };
    let begun = privacy.ask(|reply| Command::BeginUpload { lane: P::LANE, reply }).await;
    let (id, cover) = begun.map_err(|error| unusable(&error))?;
    let digest = cover.digest().ok_or_else(|| unusable(&"a cover that cannot be written"))?;
    let stored = match uplink.contribute(&batch, permit, &id, &digest, meter).await {
        Err(UplinkError::CoverUnknown) => {
            uplink.put_cover(&cover, meter).await?;
            uplink.contribute(&batch, permit, &id, &digest, meter).await?
        }
        answer => answer?,
    };
    let now = privacy.clock.hint().unwrap_or_default();
    privacy.outbox.sent(batch, now, permit).map_err(|error| unusable(&error))?;
    Ok(stored)
}

/// Asks the backend to erase until it has confirmed.
async fn erase(privacy: Privacy, uplink: Uplink, pace: Pace) {
    let mut failures = 0u32;
    loop {
        let pending = privacy.ask(|reply| Command::PendingErasures { reply }).await.unwrap_or_default();
        let mut failed = false;
        for erasure in pending {
            match uplink.erase(&erasure.purpose, &erasure.upload_ids, &Meter::default()).await {
                Ok(erased) => privacy.tell(Command::ErasureConfirmed { number: erasure.number, erased }).await,
                Err(error) => {
                    tracing::info!(%error, failures, "an erasure is asked for again later");
                    failed = true;
                    // The others would only wait for the same.
                    if matches!(error, UplinkError::Unreachable(_)) {
                        break;
                    }
                }
            }
        }
        failures = if failed { failures + 1 } else { 0 };
        let seconds = if failed { (1u32 << failures.min(9)).min(RETRY_SECONDS_MAX) } else { RETRY_SECONDS_MAX };
        tokio::select! {
            () = privacy.erasures.notified() => {}
            () = tokio::time::sleep((pace.second * seconds).max(Duration::from_millis(10))) => {}
        }
    }
}
