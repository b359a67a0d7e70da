//! A payment provider says that something has happened. What, is asked there.

use std::sync::Arc;

use entitlement::OrderId;

use super::{Attempt, advance};
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

/// Looks after what the provider has named.
pub(crate) async fn nudge(backend: &Arc<Backend>, nudge: Nudge) -> Result<(), DatabaseError> {
    match nudge {
        Nudge::Order(order) => nudge_order(backend, &order).await,
        Nudge::Setup(setup) => match phone_sessions::find(backend.database.pool(), &setup).await? {
            Some(session) => phone::settle(backend, session).await.map(drop),
            None => Ok(()),
        },
    }
}

async fn nudge_order(backend: &Arc<Backend>, id: &OrderId) -> Result<(), DatabaseError> {
    let Some(order) = orders::find(backend.database.pool(), id).await? else { return Ok(()) };
    match order.progress {
        Progress::Received | Progress::Granted => {
            // Whoever has the right to it asks the provider by himself.
            if let Some(_moving) = backend.take(id) {
                advance(backend, id, Attempt::Again).await?;
            }
            Ok(())
        }
        Progress::Captured => reversals::look(backend, id).await.map(drop),
        Progress::Refused | Progress::Revoked => Ok(()),
    }
}
