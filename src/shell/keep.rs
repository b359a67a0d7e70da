use entitlement::Snapshot;
use jiff::Timestamp;
use store_core::Settings;
use tokio::sync::mpsc;

use crate::cache::Cache;

/// Something to keep for the next start.
pub(crate) enum Item {
    Settings(Settings),
    Snapshot(Box<Snapshot>),
    /// What is kept of a former owner goes.
    Forget,
}

/// Writes one after the other, so that the newest is what stays. Ends when the shell does.
pub(crate) async fn run(cache: Cache, mut items: mpsc::Receiver<Item>) {
    // Until it is done nothing else is written, least of all as whose car it was: the next start then tries again.
    let mut forgetting = false;
    while let Some(item) = items.recv().await {
        let cache = cache.clone();
        forgetting |= matches!(item, Item::Forget);
        let first = forgetting;
        let written = tokio::task::spawn_blocking(move || {
            if first {
                cache.forget()?;
            }
            match item {
                Item::Settings(settings) => cache.keep_settings(&settings),
                Item::Snapshot(snapshot) => cache.keep_snapshot(&snapshot, Timestamp::now()),
                Item::Forget => Ok(()),
            }
        });
        match written.await {
            Ok(Ok(())) => forgetting = false,
            Ok(Err(error)) => tracing::warn!(%error, "not kept for the next start"),
            Err(error) => tracing::error!(%error, "the keeper's thread ended badly"),
        }
    }
}
