//! Gives money back, until the provider has taken it over.

use entitlement::{ContractStanding, OrderId, Outcome::Accepted, ReceiptKind, seller::Event};

use crate::{
    backend::Backend,
    database::{
        DatabaseError, contracts,
        orders::{self, Order},
        refunds::{self, OpenRefund},
    },
    dossier::{Dossier, receipt_id},
    payment::Refund,
    reversals,
    story::{Outcome, patient},
};

const DAMAGED: DatabaseError = DatabaseError::Damaged("a refund");

/// Asks the provider for the open refund of an order, if there is one.
pub(crate) async fn advance(backend: &Backend, order: &OrderId) -> Result<Outcome, DatabaseError> {
    let pool = backend.database.pool();
    let Some(open) = refunds::open(pool, order).await? else { return Ok(Outcome::Settled) };
    let of = orders::find(pool, order).await?.ok_or(DatabaseError::Damaged("an order"))?;
    match patient(backend, Refund::Unknown, backend.payments.refund(order, &open.id, open.amount)).await {
        Refund::Unknown => Ok(Outcome::Wait),
        Refund::Refunded => {
            crash::point("refund-taken-over");
            note_done(backend, &of, open).await
        }
        Refund::Refused => {
            note_refused(backend, &of).await?;
            // One cause is that the bank has taken the payment back, and the message of it met this refund while it was open:
            // then nobody must give it back once more by hand.
            Box::pin(reversals::look(backend, order)).await
        }
    }
}

async fn note_done(backend: &Backend, of: &Order, refund: OpenRefund) -> Result<Outcome, DatabaseError> {
    let mut dossier = Dossier::of_order(&backend.database, &backend.keys, of, backend.clock.now()).await?;
    if refunds::open(&mut **dossier.transaction(), &refund.order).await?.is_none() {
        return Ok(Outcome::Settled);
    }
    given_back(&mut dossier, &refund.order, Event::Refunded).await?;
    dossier.close().await?;
    tracing::info!(order = %refund.order, "refunded");
    Ok(Outcome::Settled)
}

/// The driver gets to read it, and somebody gets to do it.
async fn note_refused(backend: &Backend, of: &Order) -> Result<(), DatabaseError> {
    let mut dossier = Dossier::of_order(&backend.database, &backend.keys, of, backend.clock.now()).await?;
    let order = &of.id;
    if refunds::end(dossier.transaction(), order, refunds::End::Refused).await? {
        let feature = contracts::find(&mut **dossier.transaction(), order).await?.ok_or(DAMAGED)?.contract.feature;
        let mut chain = dossier.chain(&feature).await?;
        dossier.apply(&mut chain, order, Event::RefundRefused).await?;
        dossier.close().await?;
        tracing::error!(%order, "the provider refuses a refund for good: somebody has to give the money back by hand");
    }
    Ok(())
}

/// Notes by which way the refund of an order was given back, and signs its receipt. Says whether there was one to give back so.
pub(crate) async fn given_back(dossier: &mut Dossier<'_>, order: &OrderId, way: Event) -> Result<bool, DatabaseError> {
    let Some(held) = contracts::find(&mut **dossier.transaction(), order).await? else { return Ok(false) };
    let feature = held.contract.feature;
    let sold = contracts::sold(&mut **dossier.transaction(), order).await?.ok_or(DAMAGED)?;
    let mut chain = dossier.chain(&feature).await?;
    if dossier.apply(&mut chain, order, way).await? != Accepted {
        return Ok(false);
    }
    let contract = chain.find(order).map(|held| &held.contract).ok_or(DAMAGED)?;
    if let (ContractStanding::Over { reason, .. }, Some(refund)) = (contract.standing, contract.refund) {
        let kind = ReceiptKind::Refund { amount: refund.amount, reason };
        dossier.receipt(receipt_id("refund", order)?, order, &feature, &sold, kind).await?;
    }
    Ok(true)
}
