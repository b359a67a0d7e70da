//! Entitlement passports. They name nobody, so their ids are kept as they are.

use entitlement::{PassportId, VehicleKey};
use jiff::Timestamp;
use sqlx::Row as _;

use super::{DatabaseError, Transaction, seconds};

/// A stored one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stored {
    pub(crate) vehicle: VehicleKey,
    /// As it was signed.
    pub(crate) document: Vec<u8>,
    /// Whether it was taken back.
    pub(crate) revoked: bool,
}

/// The one with this id.
pub(crate) async fn find(connection: impl sqlx::SqliteExecutor<'_>, id: &PassportId) -> Result<Option<Stored>, DatabaseError> {
    let row = sqlx::query("SELECT vehicle, document, revoked_at FROM passports WHERE id = $1")
        .bind(id.as_str())
        .fetch_optional(connection)
        .await?;
    row.map(|row| {
        Ok(Stored {
            vehicle: VehicleKey::parse(&row.try_get::<String, _>("vehicle")?).map_err(|_| DatabaseError::Damaged("a passport"))?,
            document: row.try_get("document")?,
            revoked: row.try_get::<Option<i64>, _>("revoked_at")?.is_some(),
        })
    })
    .transpose()
}

/// How many a vehicle was given since a time.
pub(crate) async fn count_since(transaction: &mut Transaction, vehicle: &VehicleKey, since: Timestamp) -> Result<i64, DatabaseError> {
    let row = sqlx::query("SELECT COUNT(*) FROM passports WHERE vehicle = $1 AND issued_at > $2")
        .bind(vehicle.to_string())
        .bind(seconds(since))
        .fetch_one(&mut **transaction)
        .await?;
    Ok(row.try_get(0)?)
}

/// Stores a new one.
pub(crate) async fn insert(
    transaction: &mut Transaction,
    id: &PassportId,
    stored: &Stored,
    issued_at: Timestamp,
    expires_at: Timestamp,
) -> Result<(), DatabaseError> {
    sqlx::query("INSERT INTO passports (id, vehicle, document, issued_at, expires_at) VALUES ($1, $2, $3, $4, $5)")
        .bind(id.as_str())
        .bind(stored.vehicle.to_string())
        .bind(stored.document.as_slice())
        .bind(seconds(issued_at))
        .bind(seconds(expires_at))
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// Takes back the one with this id, or every one of a vehicle.
pub(crate) async fn revoke(
    transaction: &mut Transaction,
    vehicle: &VehicleKey,
    id: Option<&PassportId>,
    now: Timestamp,
) -> Result<(), DatabaseError> {
    sqlx::query("UPDATE passports SET revoked_at = $1 WHERE vehicle = $2 AND ($3 IS NULL OR id = $3) AND revoked_at IS NULL")
        .bind(seconds(now))
        .bind(vehicle.to_string())
        .bind(id.map(PassportId::as_str))
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// Forgets those of a vehicle that have long run out.
pub(crate) async fn forget(transaction: &mut Transaction, vehicle: &VehicleKey, expired_before: Timestamp) -> Result<(), DatabaseError> {
    sqlx::query("DELETE FROM passports WHERE vehicle = $1 AND expires_at < $2")
        .bind(vehicle.to_string())
        .bind(seconds(expired_before))
        .execute(&mut **transaction)
        .await?;
    Ok(())
}
