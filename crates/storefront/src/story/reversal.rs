//! The bank has taken the money back for its customer.

use entitlement::EndReason;

use crate::{
    backend::Backend,
    database::{DatabaseError, orders::Order, vehicles},
    grants,
};

/// Takes the grant of an order back whose payment was reversed, with the reason in the signed set. Done again, it changes nothing.
pub(crate) async fn reversed(backend: &Backend, order: &Order) -> Result<(), DatabaseError> {
    let now = backend.clock.now();
    let mut transaction = backend.database.begin().await?;
    let vehicle = vehicles::lock(&mut transaction, &order.vehicle, &backend.keys.issuer()).await?;
    let vehicle = vehicle.ok_or(DatabaseError::Damaged("a vehicle"))?;
    if vehicle.set.grants.iter().any(|grant| grant.order.as_ref() == Some(&order.id)) {
        let set = grants::take_back(vehicle.set, &order.id, EndReason::PaymentReversed, order.replaced.clone(), now);
        vehicles::set_grants(&mut transaction, &set, backend.keys.signing()).await?;
        transaction.commit().await?;
        tracing::warn!(order = %order.id, "the bank has reversed a payment");
    }
    Ok(())
}
