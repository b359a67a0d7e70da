//! Cars that have changed hands. An id makes the code of a voucher, so only its digest is kept.

use entitlement::{Digest, HandoverId, VehicleKey};
use sqlx::Row as _;

use super::{DatabaseError, Transaction};

/// One that is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Done {
    pub(crate) vehicle: VehicleKey,
    /// Whose time ended.
    pub(crate) from_epoch: u32,
    /// As it was signed.
    pub(crate) document: Vec<u8>,
}

/// The one with this id, whoever it belongs to.
pub(crate) async fn find(connection: impl sqlx::SqliteExecutor<'_>, id: &HandoverId) -> Result<Option<Done>, DatabaseError> {
    const DAMAGED: DatabaseError = DatabaseError::Damaged("a handover");
    let select = "SELECT vehicle, from_epoch, document FROM handovers WHERE handover_digest = $1";
    let row = sqlx::query(select).bind(Digest::of(id.as_str().as_bytes()).to_string()).fetch_optional(connection).await?;
    row.map(|row| {
        Ok(Done {
            vehicle: VehicleKey::parse(&row.try_get::<String, _>("vehicle")?).map_err(|_| DAMAGED)?,
            from_epoch: u32::try_from(row.try_get::<i64, _>("from_epoch")?).map_err(|_| DAMAGED)?,
            document: row.try_get("document")?,
        })
    })
    .transpose()
}

/// Stores one. An owner's time ends once.
pub(crate) async fn insert(transaction: &mut Transaction, id: &HandoverId, done: &Done) -> Result<(), DatabaseError> {
    sqlx::query("INSERT INTO handovers (handover_digest, vehicle, from_epoch, document) VALUES ($1, $2, $3, $4)")
        .bind(Digest::of(id.as_str().as_bytes()).to_string())
        .bind(done.vehicle.to_string())
        .bind(i64::from(done.from_epoch))
        .bind(done.document.as_slice())
        .execute(&mut **transaction)
        .await?;
    Ok(())
}
