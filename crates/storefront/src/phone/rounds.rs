//! Takes up what phones leave behind: cards that were added and nobody came back, means of payment that are to be forgotten, and
//! sessions whose time is over.

use std::sync::Arc;

use futures_util::{StreamExt as _, stream};
use jiff::{Timestamp, ToSpan as _};
use protocol::http::PhoneKind;
use tokio_util::sync::CancellationToken;

use super::settle_card;
use crate::{
    backend::Backend,
    database::{
        DatabaseError, payment_methods,
        phone_sessions::{self, PhoneSession, Stage},
    },
    limits,
    payment::{Forgotten, MethodToken, SetupStatus},
};

/// Runs until shutdown, and then ends who waits for a session.
pub(crate) async fn run(backend: Arc<Backend>, shutdown: CancellationToken) {
    loop {
        if let Err(error) = round(&backend).await {
            tracing::error!(%error, "what phones have left behind could not be taken up");
        }
        tokio::select! {
            () = shutdown.cancelled() => break,
            () = tokio::time::sleep(backend.timing.phones_every) => {}
        }
    }
    backend.phones.closing.cancel();
    tracing::info!("nobody looks after phones any more: the server ends");
}

async fn round(backend: &Backend) -> Result<(), DatabaseError> {
    let pool = backend.database.pool();
    let started = phone_sessions::adding(pool, limits::RECONCILE_BATCH).await?;
    let settled = stream::iter(started).map(async |session| settle_card(backend, &session).await);
    log(settled.buffer_unordered(limits::RECONCILE_AT_ONCE).collect().await);

    let leaving = payment_methods::to_forget(pool, limits::RECONCILE_BATCH).await?;
    let forgotten = stream::iter(leaving).map(async |token| {
        if forget(backend, &token).await == Forgotten::Forgotten {
            payment_methods::delete_forgotten(pool, &token).await?;
        }
        Ok(())
    });
    log(forgotten.buffer_unordered(limits::RECONCILE_AT_ONCE).collect().await);

    let now = backend.clock.now();
    let ended = phone_sessions::ended_before(pool, now.saturating_sub(1.hour()).unwrap_or(Timestamp::MIN)).await?;
    let cleared = stream::iter(ended).map(async |session| clear(backend, &session).await);
    log(cleared.buffer_unordered(limits::RECONCILE_AT_ONCE).collect().await);
    Ok(())
}

/// One that fails must not hold up the others.
fn log(results: Vec<Result<(), DatabaseError>>) {
    for error in results.into_iter().filter_map(Result::err) {
        tracing::error!(%error, "a phone's traces could not be taken up");
    }
}

/// Deletes a session that ended an hour ago. What may have been added in it after all is forgotten first: nobody will ever use it.
async fn clear(backend: &Backend, session: &PhoneSession) -> Result<(), DatabaseError> {
    let may_have_left_a_card = session.kind == PhoneKind::Card && matches!(session.stage, Stage::Closed | Stage::Failed);
    if may_have_left_a_card {
        let asked = backend.payments.finish_setup(&session.id);
        match tokio::time::timeout(backend.timing.payment_max, asked).await.unwrap_or(SetupStatus::Unknown) {
            SetupStatus::Unknown => return Ok(()),
            SetupStatus::Ready(method) if forget(backend, &method.token).await == Forgotten::Unknown => return Ok(()),
            SetupStatus::Ready(_) | SetupStatus::Waiting | SetupStatus::Failed => {}
        }
    }
    phone_sessions::delete(backend.database.pool(), &session.id).await
}

async fn forget(backend: &Backend, token: &MethodToken) -> Forgotten {
    tokio::time::timeout(backend.timing.payment_max, backend.payments.forget(token)).await.unwrap_or(Forgotten::Unknown)
}
