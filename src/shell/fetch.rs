use std::sync::Arc;

use entitlement::Digest;
use jiff::Timestamp;
use store_core::{Event, FetchFailure, StorefrontEvent};
use tokio::sync::{Semaphore, mpsc};

use super::storefront::{CatalogueAnswer, Storefront};
use crate::app::{FromShell, Mailbox};
use crate::cache::{Cache, CatalogueMark};
use crate::pictures::{Disk, decode};

/// Pictures fetched or decoded at once.
const AT_ONCE: usize = 4;

/// Fetches the catalogue each time it is asked to; without a client it says that there is nobody. Ends when the shell does.
pub(crate) async fn catalogues(client: Option<Arc<Storefront>>, cache: Cache, mut requests: mpsc::Receiver<()>, mailbox: Mailbox) {
    while requests.recv().await.is_some() {
        // Whoever asked meanwhile gets the same answer.
        while requests.try_recv().is_ok() {}
        let event = match &client {
            Some(client) => catalogue(client, &cache).await.unwrap_or_else(StorefrontEvent::CatalogueFailed),
            None => StorefrontEvent::CatalogueFailed(FetchFailure::Unreachable),
        };
        mailbox.event(Event::Storefront(event));
    }
}

async fn catalogue(client: &Storefront, cache: &Cache) -> Result<StorefrontEvent, FetchFailure> {
    let mark = cache.mark();
    let answer = client.catalogue(mark.etag.as_deref()).await?;
    let received = Timestamp::now();
    match answer {
        CatalogueAnswer::Unchanged => {
            kept(cache.keep_mark(&CatalogueMark { fetched_at: received.as_second(), ..mark }));
            Ok(StorefrontEvent::CatalogueUnchanged { received })
        }
        CatalogueAnswer::New { catalogue, bytes, etag } => {
            kept(cache.keep_catalogue(&bytes, &CatalogueMark { etag, fetched_at: received.as_second() }));
            Ok(StorefrontEvent::CatalogueArrived { catalogue: Arc::new(catalogue.into_content()), received })
        }
    }
}

/// Without a cache the next start is slower; nothing else is lost.
fn kept(written: std::io::Result<()>) {
    if let Err(error) = written {
        tracing::warn!(%error, "the catalogue is not kept for the next start");
    }
}

/// Gets each picture that is asked for from the disk, else from the storefront.
pub(crate) async fn pictures(client: Option<Arc<Storefront>>, disk: Disk, mut wanted: mpsc::Receiver<Digest>, mailbox: Mailbox) {
    let disk = Arc::new(disk);
    let places = Arc::new(Semaphore::new(AT_ONCE));
    while let Some(digest) = wanted.recv().await {
        // The semaphore is never closed.
        let Ok(place) = Arc::clone(&places).acquire_owned().await else { return };
        let (client, disk, mailbox) = (client.clone(), Arc::clone(&disk), mailbox.clone());
        tokio::spawn(async move {
            mailbox.send(picture(client.as_deref(), disk, digest).await);
            drop(place);
        });
    }
}

async fn picture(client: Option<&Storefront>, disk: Arc<Disk>, digest: Digest) -> FromShell {
    let from_disk = Arc::clone(&disk);
    if let Ok(Some(pixels)) = tokio::task::spawn_blocking(move || decode(&from_disk.read(digest)?)).await {
        return FromShell::Picture(digest, pixels);
    }
    let Some(client) = client else { return FromShell::NoPicture(digest) };
    let bytes = match client.picture(digest).await {
        Ok(bytes) => bytes,
        Err(failure) => {
            tracing::info!(%digest, ?failure, "no picture");
            return FromShell::NoPicture(digest);
        }
    };
    let decoded = tokio::task::spawn_blocking(move || {
        let pixels = decode(&bytes)?;
        disk.keep(digest, &bytes);
        Some(pixels)
    });
    match decoded.await {
        Ok(Some(pixels)) => FromShell::Picture(digest, pixels),
        Ok(None) | Err(_) => {
            tracing::warn!(%digest, "the picture cannot be decoded");
            FromShell::NoPicture(digest)
        }
    }
}
