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
    // It is done with the settings that follow, in one step; until it is done nothing else is written. An app that ends before tries again at
    // its next start, because its settings are still those of before.
    let mut forgetting = false;
    while let Some(item) = items.recv().await {
        forgetting |= matches!(item, Item::Forget);
        let cache = cache.clone();
        let first = forgetting;
        let written = tokio::task::spawn_blocking(move || match item {
            Item::Settings(settings) if first => cache.forget(&settings).map(|()| true),
            Item::Settings(settings) => cache.keep_settings(&settings).map(|()| false),
            Item::Snapshot(snapshot) if !first => cache.keep_snapshot(&snapshot, Timestamp::now()).map(|()| false),
            Item::Snapshot(_) | Item::Forget => Ok(false),
        });
        match written.await {
            Ok(Ok(forgotten)) => forgetting &= !forgotten,
            Ok(Err(error)) => tracing::warn!(%error, "not kept for the next start"),
            Err(error) => tracing::error!(%error, "the keeper's thread ended badly"),
        }
    }
}
