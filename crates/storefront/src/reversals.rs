//! Payments that a bank takes back for its customer.

use entitlement::{OrderId, seller::Event};

use crate::{
    backend::Backend,
    database::{
        DatabaseError,
        orders::{self, Progress},
        refunds as open_refunds,
    },
    dossier::Dossier,
    payment::PaymentStatus,
    refunds,
    story::{Outcome, patient},
};

/// Asks the provider whether the payment of an order was taken back, and writes down what follows. To be called when something says so:
/// a message of the provider is only a nudge.
///
/// A refund of the same order comes to its end first, so that it is known which of the two has moved the money.
pub(crate) async fn look(backend: &Backend, id: &OrderId) -> Result<Outcome, DatabaseError> {
    let pool = backend.database.pool();
    let Some(order) = orders::find(pool, id).await? else { return Ok(Outcome::Settled) };
    let (Progress::Captured, Some(feature)) = (order.progress, &order.feature) else { return Ok(Outcome::Settled) };
    match patient(backend, PaymentStatus::Unknown, backend.payments.status(id)).await {
        PaymentStatus::Reversed => {}
        PaymentStatus::Unknown => return Ok(Outcome::Wait),
        _ => return Ok(Outcome::Settled),
    }
    refunds::advance(backend, id).await?;
    if open_refunds::open(pool, id).await?.is_some() {
        return Ok(Outcome::Wait);
    }
    let Some(movements) = patient(backend, None, backend.payments.movements(id)).await else { return Ok(Outcome::Wait) };
    let mut dossier = Dossier::of_order(&backend.database, &backend.keys, &order, backend.clock.now()).await?;
    let mut chain = dossier.chain(feature).await?;
    dossier.apply(&mut chain, id, Event::Reversed { amount: movements.reversed }).await?;
    dossier.close().await?;
    tracing::warn!(order = %id, "the bank has taken a payment back");
    Ok(Outcome::Settled)
}
