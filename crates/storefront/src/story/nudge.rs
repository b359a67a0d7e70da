//! A payment provider says that something has happened. What, is asked there.

use std::sync::Arc;

use entitlement::OrderId;

use super::{Attempt, Outcome, advance};
use crate::{
    backend::Backend,
    database::{
        DatabaseError,
        orders::{self, Progress},
        phone_sessions,
    },
    payment::Nudge,
    phone, reversals,
};

/// Whether what was named could be looked after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Heeded {
    /// It was, or the reconciler does it.
    Now,
    /// It could not be asked: the provider is to say it again.
    Later,
}

/// Looks after what the provider has named.
pub(crate) async fn nudge(backend: &Arc<Backend>, nudge: Nudge) -> Result<Heeded, DatabaseError> {
    match nudge {
        Nudge::Order(order) => nudge_order(backend, &order).await,
        Nudge::Setup(setup) => match phone_sessions::find(backend.database.pool(), &setup).await? {
            Some(session) => phone::settle(backend, session).await.map(|_| Heeded::Now),
            None => Ok(Heeded::Now),
        },
    }
}

async fn nudge_order(backend: &Arc<Backend>, id: &OrderId) -> Result<Heeded, DatabaseError> {
    let Some(order) = orders::find(backend.database.pool(), id).await? else { return Ok(Heeded::Now) };
    match order.progress {
        Progress::Received | Progress::Granted => {
            // Whoever has the right to it asks the provider by himself.
            if let Some(_moving) = backend.take(id) {
                advance(backend, id, Attempt::Again).await?;
            }
            Ok(Heeded::Now)
        }
        Progress::Captured => match reversals::look(backend, id).await? {
            Outcome::Wait => Ok(Heeded::Later),
            Outcome::Settled | Outcome::GoOn => Ok(Heeded::Now),
        },
        Progress::Refused | Progress::Revoked => Ok(Heeded::Now),
    }
}
