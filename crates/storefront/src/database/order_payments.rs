//! How an order is paid: with what, what it waits for, and whether the driver took it back.

use entitlement::{OrderId, VehicleKey};
use jiff::Timestamp;
use protocol::http::RefusalCode;
use sqlx::Row as _;

use super::{DatabaseError, Transaction, seconds};
use crate::payment::MethodToken;

/// How an order is paid.
#[derive(Debug, Clone)]
pub(crate) struct OrderPayment {
    /// With what.
    pub(crate) token: MethodToken,
    /// The bank has asked for a confirmation.
    pub(crate) needs_confirmation: bool,
    /// The driver took it back before it was charged.
    pub(crate) is_abandoned: bool,
}

impl OrderPayment {
    /// Why it is refused when its reservation is given up.
    pub(crate) fn given_up_because(&self) -> RefusalCode {
        match self {
            Self { is_abandoned: true, .. } => RefusalCode::Abandoned,
            Self { needs_confirmation: true, .. } => RefusalCode::NotConfirmed,
            Self { .. } => RefusalCode::ProviderAway,
        }
    }
}

/// How an order is paid. `None` for a trial.
pub(crate) async fn find(connection: impl sqlx::SqliteExecutor<'_>, order: &OrderId) -> Result<Option<OrderPayment>, DatabaseError> {
    let select = "SELECT token, waits_for, abandoned_at FROM order_payments WHERE order_id = $1";
    let row = sqlx::query(select).bind(order.as_str()).fetch_optional(connection).await?;
    row.map(|row| {
        let token = MethodToken::parse(&row.try_get::<String, _>("token")?).map_err(|_| DatabaseError::Damaged("a means of payment"))?;
        let needs_confirmation = row.try_get::<Option<String>, _>("waits_for")?.is_some();
        let is_abandoned = row.try_get::<Option<i64>, _>("abandoned_at")?.is_some();
        Ok(OrderPayment { token, needs_confirmation, is_abandoned })
    })
    .transpose()
}

/// Settles what an order is paid with. The order must be stored.
pub(crate) async fn insert(transaction: &mut Transaction, order: &OrderId, token: &MethodToken) -> Result<(), DatabaseError> {
    sqlx::query("INSERT INTO order_payments (order_id, token) VALUES ($1, $2)")
        .bind(order.as_str())
        .bind(token.as_str())
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// Notes whether the bank waits for a confirmation.
pub(crate) async fn note_confirmation(
    connection: impl sqlx::SqliteExecutor<'_>,
    order: &OrderId,
    needed: bool,
) -> Result<(), DatabaseError> {
    sqlx::query("UPDATE order_payments SET waits_for = $1 WHERE order_id = $2")
        .bind(needed.then_some("confirmation"))
        .bind(order.as_str())
        .execute(connection)
        .await?;
    Ok(())
}

/// Notes that the driver takes it back. Under the vehicle's lock, so that it is not granted at the same time.
pub(crate) async fn note_abandoned(transaction: &mut Transaction, order: &OrderId, now: Timestamp) -> Result<(), DatabaseError> {
    sqlx::query("UPDATE order_payments SET abandoned_at = COALESCE(abandoned_at, $1) WHERE order_id = $2")
        .bind(seconds(now))
        .bind(order.as_str())
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// Gives up every order of a vehicle that is not granted: nobody is to pay for it any more.
pub(crate) async fn abandon_every(transaction: &mut Transaction, vehicle: &VehicleKey, now: Timestamp) -> Result<(), DatabaseError> {
    let update = "UPDATE order_payments SET abandoned_at = COALESCE(abandoned_at, $1)
                  WHERE order_id IN (SELECT order_id FROM orders WHERE vehicle = $2 AND state = 'received')";
    sqlx::query(update).bind(seconds(now)).bind(vehicle.to_string()).execute(&mut **transaction).await?;
    Ok(())
}

/// Whether the driver took it back.
pub(crate) async fn is_abandoned(connection: impl sqlx::SqliteExecutor<'_>, order: &OrderId) -> Result<bool, DatabaseError> {
    Ok(find(connection, order).await?.is_some_and(|paid| paid.is_abandoned))
}

/// Notes that the driver took it back too late: the money is taken, so the feature is to be granted.
pub(crate) async fn note_too_late(connection: impl sqlx::SqliteExecutor<'_>, order: &OrderId) -> Result<(), DatabaseError> {
    sqlx::query("UPDATE order_payments SET abandoned_at = NULL WHERE order_id = $1").bind(order.as_str()).execute(connection).await?;
    Ok(())
}
