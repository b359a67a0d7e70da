//! Tokens for head units that take the place of another. Only their digests are stored.

use entitlement::{Digest, VehicleKey};
use jiff::Timestamp;
use sqlx::Row as _;

use super::{DatabaseError, Transaction, seconds};

/// A token that was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct UnitToken {
    pub(crate) vehicle: VehicleKey,
    pub(crate) made_at: Timestamp,
    /// Who used it. `None`: nobody.
    pub(crate) unit: Option<VehicleKey>,
}

const DAMAGED: DatabaseError = DatabaseError::Damaged("a token for a head unit");

/// `None`: there is none.
pub(crate) async fn find(connection: impl sqlx::SqliteExecutor<'_>, token: &str) -> Result<Option<UnitToken>, DatabaseError> {
    let row = sqlx::query("SELECT vehicle, made_at, unit_key FROM unit_tokens WHERE token_digest = $1")
        .bind(Digest::of(token.as_bytes()).to_string())
        .fetch_optional(connection)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let key = |text: String| VehicleKey::parse(&text).map_err(|_| DAMAGED);
    Ok(Some(UnitToken {
        vehicle: key(row.try_get("vehicle")?)?,
        made_at: Timestamp::from_second(row.try_get("made_at")?).map_err(|_| DAMAGED)?,
        unit: row.try_get::<Option<String>, _>("unit_key")?.map(key).transpose()?,
    }))
}

/// What nobody has used lets nobody in any more.
pub(crate) async fn forget_unused_of(transaction: &mut Transaction, vehicle: &VehicleKey) -> Result<(), DatabaseError> {
    sqlx::query("DELETE FROM unit_tokens WHERE vehicle = $1 AND unit_key IS NULL")
        .bind(vehicle.to_string())
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// Keeps a token for a vehicle, in the place of one that nobody has used.
pub(crate) async fn insert(transaction: &mut Transaction, token: &str, vehicle: &VehicleKey, now: Timestamp) -> Result<(), DatabaseError> {
    forget_unused_of(transaction, vehicle).await?;
    sqlx::query("INSERT INTO unit_tokens (token_digest, vehicle, made_at) VALUES ($1, $2, $3)")
        .bind(Digest::of(token.as_bytes()).to_string())
        .bind(vehicle.to_string())
        .bind(seconds(now))
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// The head unit with this key is the vehicle's from now on, and no other. The vehicle must be locked.
pub(crate) async fn take(transaction: &mut Transaction, token: &str, vehicle: &VehicleKey, unit: &VehicleKey) -> Result<(), DatabaseError> {
    sqlx::query("UPDATE unit_tokens SET unit_key = $1 WHERE token_digest = $2")
        .bind(unit.to_string())
        .bind(Digest::of(token.as_bytes()).to_string())
        .execute(&mut **transaction)
        .await?;
    let own = (unit != vehicle).then(|| unit.to_string());
    sqlx::query("UPDATE vehicles SET unit_key = $1 WHERE vehicle = $2")
        .bind(own)
        .bind(vehicle.to_string())
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// Whether a head unit with this key is or was another vehicle's.
pub(crate) async fn is_of_another(
    connection: impl sqlx::SqliteExecutor<'_>,
    unit: &VehicleKey,
    vehicle: &VehicleKey,
) -> Result<bool, DatabaseError> {
    let select = "SELECT EXISTS (SELECT 1 FROM vehicles WHERE vehicle <> $1 AND (vehicle = $2 OR unit_key = $2))
                      OR EXISTS (SELECT 1 FROM unit_tokens WHERE vehicle <> $1 AND unit_key = $2)";
    Ok(sqlx::query_scalar(select).bind(vehicle.to_string()).bind(unit.to_string()).fetch_one(connection).await?)
}
