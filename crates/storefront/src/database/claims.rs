//! Cars that somebody asks for who has not their owner's PIN.

use entitlement::{Digest, VehicleKey};
use jiff::Timestamp;
use sqlx::Row as _;

use super::{DatabaseError, Transaction, seconds};

const DAMAGED: DatabaseError = DatabaseError::Damaged("a claim");

/// One that was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stored {
    pub(crate) made_at: Timestamp,
    /// From then on it is granted.
    pub(crate) due_at: Timestamp,
    /// Whether its owner is still to be told.
    pub(crate) untold: bool,
    /// Whether the owner has said no.
    pub(crate) refused_at: Option<Timestamp>,
    /// Whether whoever asked has taken it over.
    pub(crate) taken_at: Option<Timestamp>,
}

/// What is read of one.
macro_rules! columns {
    () => {
        "made_at, due_at, refused_at, taken_at, EXISTS (SELECT 1 FROM notices WHERE notices.id = claims.notice) AS untold"
    };
}

fn stored(row: &sqlx::sqlite::SqliteRow) -> Result<Stored, DatabaseError> {
    let at = |second: i64| Timestamp::from_second(second).map_err(|_| DAMAGED);
    Ok(Stored {
        made_at: at(row.try_get("made_at")?)?,
        due_at: at(row.try_get("due_at")?)?,
        untold: row.try_get("untold")?,
        refused_at: row.try_get::<Option<i64>, _>("refused_at")?.map(at).transpose()?,
        taken_at: row.try_get::<Option<i64>, _>("taken_at")?.map(at).transpose()?,
    })
}

/// The newest one for the car of this owner.
pub(crate) async fn newest(
    connection: impl sqlx::SqliteExecutor<'_>,
    vehicle: &VehicleKey,
    ownership_epoch: u32,
) -> Result<Option<Stored>, DatabaseError> {
    let newest = concat!("SELECT ", columns!(), " FROM claims WHERE vehicle = $1 AND ownership_epoch = $2 ORDER BY made_at DESC LIMIT 1");
    let row = sqlx::query(newest).bind(vehicle.to_string()).bind(i64::from(ownership_epoch)).fetch_optional(connection).await?;
    row.as_ref().map(stored).transpose()
}

/// Stores a new one.
pub(crate) async fn insert(
    transaction: &mut Transaction,
    vehicle: &VehicleKey,
    ownership_epoch: u32,
    claim: &Stored,
    notice: Option<&str>,
    veto: &Digest,
) -> Result<(), DatabaseError> {
    sqlx::query("INSERT INTO claims (vehicle, ownership_epoch, made_at, due_at, notice, veto_digest) VALUES ($1, $2, $3, $4, $5, $6)")
        .bind(vehicle.to_string())
        .bind(i64::from(ownership_epoch))
        .bind(seconds(claim.made_at))
        .bind(seconds(claim.due_at))
        .bind(notice)
        .bind(veto.to_string())
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// The day in which its owner can say no is over then: it begins when the owner was told.
pub(crate) async fn due_at(transaction: &mut Transaction, notice: &str, due_at: Timestamp) -> Result<(), DatabaseError> {
    sqlx::query("UPDATE claims SET due_at = $1 WHERE notice = $2 AND due_at < $1")
        .bind(seconds(due_at))
        .bind(notice)
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// Whoever asked has taken it over.
pub(crate) async fn take(transaction: &mut Transaction, vehicle: &VehicleKey, claim: &Stored, now: Timestamp) -> Result<(), DatabaseError> {
    sqlx::query("UPDATE claims SET taken_at = $1 WHERE vehicle = $2 AND made_at = $3 AND refused_at IS NULL")
        .bind(seconds(now))
        .bind(vehicle.to_string())
        .bind(seconds(claim.made_at))
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// Notes the owner's no on what was not taken yet. Whether there was something.
pub(crate) async fn refuse(
    transaction: &mut Transaction,
    vehicle: &VehicleKey,
    ownership_epoch: u32,
    now: Timestamp,
) -> Result<bool, DatabaseError> {
    let refuse = "UPDATE claims SET refused_at = $1 WHERE vehicle = $2 AND ownership_epoch = $3
                  AND refused_at IS NULL AND taken_at IS NULL";
    let done = sqlx::query(refuse)
        .bind(seconds(now))
        .bind(vehicle.to_string())
        .bind(i64::from(ownership_epoch))
        .execute(&mut **transaction)
        .await?;
    Ok(done.rows_affected() > 0)
}

/// Whose car a code says no for, and as which owner. `None`: there is no such code.
pub(crate) async fn by_veto(
    connection: impl sqlx::SqliteExecutor<'_>,
    veto: &Digest,
) -> Result<Option<(VehicleKey, u32, Stored)>, DatabaseError> {
    let by_veto = concat!("SELECT vehicle, ownership_epoch, ", columns!(), " FROM claims WHERE veto_digest = $1");
    let row = sqlx::query(by_veto).bind(veto.to_string()).fetch_optional(connection).await?;
    row.map(|row| {
        let vehicle = VehicleKey::parse(&row.try_get::<String, _>("vehicle")?).map_err(|_| DAMAGED)?;
        let epoch = u32::try_from(row.try_get::<i64, _>("ownership_epoch")?).map_err(|_| DAMAGED)?;
        Ok((vehicle, epoch, stored(&row)?))
    })
    .transpose()
}
