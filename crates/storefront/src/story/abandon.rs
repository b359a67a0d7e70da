//! The driver takes an order back before it is charged.

use entitlement::{OrderId, VehicleKey};

use crate::{
    backend::Backend,
    database::{
        DatabaseError, order_payments,
        orders::{self, Order, Progress},
        vehicles,
    },
};

/// Notes that an order of this vehicle is not wanted any more, if it is not granted yet; the next step gives its reservation up. Too late
/// changes nothing, and so does a repetition. `None`: this vehicle has no such order.
pub(crate) async fn abandon(backend: &Backend, vehicle: &VehicleKey, id: &OrderId) -> Result<Option<Order>, DatabaseError> {
    let now = backend.clock.now();
    let mut transaction = backend.database.begin().await?;
    // Granting takes the same lock: an order is abandoned or granted, and never both.
    let Some(locked) = vehicles::lock(&mut transaction, vehicle, &backend.keys.issuer()).await? else { return Ok(None) };
    let is_its = |order: &Order| order.vehicle == *vehicle && order.ownership_epoch == locked.ownership_epoch;
    let Some(order) = orders::find(&mut *transaction, id).await?.filter(is_its) else { return Ok(None) };
    if order.progress == Progress::Received {
        order_payments::note_abandoned(&mut transaction, id, now).await?;
        transaction.commit().await?;
        tracing::info!(order = %id, "order abandoned");
    }
    Ok(Some(order))
}
