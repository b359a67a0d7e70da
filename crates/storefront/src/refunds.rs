//! Gives money back, until the provider has taken it over.

use entitlement::{ContractStanding, OrderId, ReceiptKind, VehicleKey, seller::Event};

use crate::{
    backend::Backend,
    database::{
        DatabaseError, contracts, orders,
        refunds::{self, OpenRefund},
    },
    dossier::{Dossier, receipt_id},
    payment::Refund,
    story::{Outcome, patient},
};

/// Asks the provider for the open refund of an order, if there is one.
pub(crate) async fn advance(backend: &Backend, order: &OrderId) -> Result<Outcome, DatabaseError> {
    let pool = backend.database.pool();
    let Some(open) = refunds::open(pool, order).await? else { return Ok(Outcome::Settled) };
    let vehicle = orders::find(pool, order).await?.ok_or(DatabaseError::Damaged("an order"))?.vehicle;
    match patient(backend, Refund::Unknown, backend.payments.refund(order, &open.id, open.amount)).await {
        Refund::Unknown => Ok(Outcome::Wait),
        Refund::Refunded => note_done(backend, &vehicle, open).await,
        Refund::Refused => {
            let mut dossier = Dossier::of(&backend.database, &backend.keys, &vehicle, backend.clock.now()).await?;
            refunds::end(dossier.transaction(), order, refunds::End::Refused).await?;
            dossier.close().await?;
            tracing::error!(%order, "the provider refuses a refund for good: somebody has to give the money back by hand");
            Ok(Outcome::Settled)
        }
    }
}

async fn note_done(backend: &Backend, vehicle: &VehicleKey, refund: OpenRefund) -> Result<Outcome, DatabaseError> {
    const DAMAGED: DatabaseError = DatabaseError::Damaged("a refund");
    let mut dossier = Dossier::of(&backend.database, &backend.keys, vehicle, backend.clock.now()).await?;
    if refunds::open(&mut **dossier.transaction(), &refund.order).await?.is_none() {
        return Ok(Outcome::Settled);
    }
    let feature = contracts::find(&mut **dossier.transaction(), &refund.order).await?.ok_or(DAMAGED)?.contract.feature;
    let sold = contracts::sold(&mut **dossier.transaction(), &refund.order).await?.ok_or(DAMAGED)?;
    let mut chain = dossier.chain(&feature).await?;
    dossier.apply(&mut chain, &refund.order, Event::Refunded).await?;
    let standing = chain.find(&refund.order).map(|held| held.contract.standing);
    if let Some(ContractStanding::Over { reason, .. }) = standing {
        let kind = ReceiptKind::Refund { amount: refund.amount, reason };
        dossier.receipt(receipt_id("refund", &refund.order)?, &refund.order, &feature, &sold, kind).await?;
    }
    dossier.close().await?;
    tracing::info!(order = %refund.order, "refunded");
    Ok(Outcome::Settled)
}
