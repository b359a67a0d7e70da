//! What a vehicle's owner pays with: one means of payment at a time, and those that the provider has yet to forget.

use entitlement::VehicleKey;
use jiff::Timestamp;
use sqlx::{Row as _, SqlitePool, sqlite::SqliteRow};

use super::{DatabaseError, Transaction, seconds};
use crate::payment::{Method, MethodToken};

const DAMAGED: DatabaseError = DatabaseError::Damaged("a means of payment");

/// What this owner pays with.
pub(crate) async fn find(
    connection: impl sqlx::SqliteExecutor<'_>,
    vehicle: &VehicleKey,
    ownership_epoch: u32,
) -> Result<Option<Method>, DatabaseError> {
    let select = "SELECT token, brand, last4, expires FROM payment_methods
                  WHERE vehicle = $1 AND ownership_epoch = $2 AND removed_at IS NULL";
    let row = sqlx::query(select).bind(vehicle.to_string()).bind(i64::from(ownership_epoch)).fetch_optional(connection).await?;
    row.map(|row| read(&row)).transpose()
}

/// What an order of a vehicle was paid with, also when it was removed since. `None`: it is forgotten.
pub(crate) async fn by_token(
    connection: impl sqlx::SqliteExecutor<'_>,
    vehicle: &VehicleKey,
    token: &MethodToken,
) -> Result<Option<Method>, DatabaseError> {
    let select = "SELECT token, brand, last4, expires FROM payment_methods WHERE vehicle = $1 AND token = $2 LIMIT 1";
    let row = sqlx::query(select).bind(vehicle.to_string()).bind(token.as_str()).fetch_optional(connection).await?;
    row.map(|row| read(&row)).transpose()
}

/// Takes the place of what this owner paid with until now. The same one again changes nothing.
pub(crate) async fn replace(
    transaction: &mut Transaction,
    vehicle: &VehicleKey,
    ownership_epoch: u32,
    method: &Method,
    now: Timestamp,
) -> Result<(), DatabaseError> {
    if find(&mut **transaction, vehicle, ownership_epoch).await?.is_some_and(|known| known.token == method.token) {
        return Ok(());
    }
    remove(transaction, vehicle, ownership_epoch, now).await?;
    let insert = "INSERT INTO payment_methods (vehicle, ownership_epoch, token, brand, last4, expires, added_at)
                  VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (vehicle, ownership_epoch, token) DO UPDATE SET removed_at = NULL";
    sqlx::query(insert)
        .bind(vehicle.to_string())
        .bind(i64::from(ownership_epoch))
        .bind(method.token.as_str())
        .bind(serde_json::to_string(&method.brand).map_err(|_| DAMAGED)?)
        .bind(method.last4.to_string())
        .bind(method.expires.to_string())
        .bind(seconds(now))
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// Charges nothing new to it from now on. Says whether there was one.
pub(crate) async fn remove(
    transaction: &mut Transaction,
    vehicle: &VehicleKey,
    ownership_epoch: u32,
    now: Timestamp,
) -> Result<bool, DatabaseError> {
    let update = "UPDATE payment_methods SET removed_at = $1 WHERE vehicle = $2 AND ownership_epoch = $3 AND removed_at IS NULL";
    let removed = sqlx::query(update)
        .bind(seconds(now))
        .bind(vehicle.to_string())
        .bind(i64::from(ownership_epoch))
        .execute(&mut **transaction)
        .await?
        .rows_affected();
    Ok(removed > 0)
}

/// What the provider is to forget: removed, or of an owner who has sold the car, and no order under way is paid with it.
pub(crate) async fn to_forget(pool: &SqlitePool, at_most: i64) -> Result<Vec<MethodToken>, DatabaseError> {
    let select = "SELECT DISTINCT method.token FROM payment_methods AS method JOIN vehicles ON vehicles.vehicle = method.vehicle
                  WHERE (method.removed_at IS NOT NULL OR method.ownership_epoch < vehicles.ownership_epoch)
                    AND NOT EXISTS (
                        SELECT 1 FROM order_payments AS paid JOIN orders ON orders.order_id = paid.order_id
                        WHERE paid.token = method.token AND orders.state IN ('received', 'granted'))
                    AND NOT EXISTS (
                        SELECT 1 FROM payment_methods AS other JOIN vehicles AS its ON its.vehicle = other.vehicle
                        WHERE other.token = method.token AND other.removed_at IS NULL AND other.ownership_epoch = its.ownership_epoch)
                  LIMIT $1";
    let rows = sqlx::query(select).bind(at_most).fetch_all(pool).await?;
    rows.iter().map(|row| MethodToken::parse(&row.try_get::<String, _>("token")?).map_err(|_| DAMAGED)).collect()
}

/// Deletes what the provider has forgotten.
pub(crate) async fn delete_forgotten(pool: &SqlitePool, token: &MethodToken) -> Result<(), DatabaseError> {
    let delete = "DELETE FROM payment_methods WHERE token = $1 AND (removed_at IS NOT NULL OR ownership_epoch <
                  (SELECT vehicles.ownership_epoch FROM vehicles WHERE vehicles.vehicle = payment_methods.vehicle))";
    sqlx::query(delete).bind(token.as_str()).execute(pool).await?;
    Ok(())
}

fn read(row: &SqliteRow) -> Result<Method, DatabaseError> {
    let text = |column: &str| row.try_get::<String, _>(column);
    Ok(Method {
        token: MethodToken::parse(&text("token")?).map_err(|_| DAMAGED)?,
        brand: serde_json::from_str(&text("brand")?).map_err(|_| DAMAGED)?,
        last4: text("last4")?.parse().map_err(|_| DAMAGED)?,
        expires: text("expires")?.parse().map_err(|_| DAMAGED)?,
    })
}
