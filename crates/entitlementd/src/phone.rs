//! Waits for what is done on the driver's phone.

use std::time::Duration;

use entitlement::{PhoneState, SessionId};
use tokio_util::sync::CancellationToken;

use crate::{
    engine::Engine,
    storefront::{Storefront, StorefrontError},
};

/// A pause when the storefront does not answer.
const RETRY: Duration = Duration::from_secs(2);

/// Follows whichever session is open, one at a time, until `shutdown`.
pub(crate) async fn run(engine: Engine, storefront: Storefront, shutdown: CancellationToken) {
    let mut waiting_for = engine.waiting_for();
    loop {
        let session = waiting_for.borrow_and_update().clone();
        tokio::select! {
            () = shutdown.cancelled() => return,
            // Another one was opened, or this one closed: what was asked for is dropped.
            changed = waiting_for.changed() => if changed.is_err() { return },
            () = follow(&engine, &storefront, session) => {}
        }
    }
}

/// Tells how it ends, and then waits for ever: what follows comes by another session.
async fn follow(engine: &Engine, storefront: &Storefront, session: Option<SessionId>) {
    if let Some(session) = session {
        let state = end_of(storefront, &session).await;
        engine.phone_moved(session, state).await;
    }
    std::future::pending().await
}

async fn end_of(storefront: &Storefront, session: &SessionId) -> PhoneState {
    loop {
        match storefront.watch_phone(session).await {
            // The storefront waits for news itself, so that this comes seldom.
            Ok(PhoneState::Waiting) => {}
            Ok(state) => return state,
            Err(StorefrontError::Refused(code)) => {
                tracing::warn!(?code, "the storefront does not know the session on the phone");
                return PhoneState::Failed;
            }
            Err(error) => {
                tracing::info!(%error, "no news of the phone");
                tokio::time::sleep(RETRY).await;
            }
        }
    }
}
