//! Signed receipts, kept for ever: the table refuses to change or to lose one.

use entitlement::{ContractReceipt, ReceiptId, SigningKey, VehicleKey, sign};
use protocol::http::ReceiptEntry;
use sqlx::{Row as _, SqlitePool};

use super::{DatabaseError, Transaction, mails};

const DAMAGED: DatabaseError = DatabaseError::Damaged("a receipt");

/// Signs a receipt under the next number of its vehicle, which must be locked. One whose id is there already stands as it is.
pub(crate) async fn insert(
    transaction: &mut Transaction,
    receipt: ContractReceipt,
    ownership_epoch: u32,
    key: &SigningKey,
) -> Result<(), DatabaseError> {
    let vehicle = receipt.vehicle.to_string();
    let row = sqlx::query("SELECT COALESCE(MAX(number), 0), COALESCE(SUM(receipt_id = $2), 0) FROM receipts WHERE vehicle = $1")
        .bind(vehicle.as_str())
        .bind(receipt.id.as_str())
        .fetch_one(&mut **transaction)
        .await?;
    if row.try_get::<i64, _>(1)? > 0 {
        return Ok(());
    }
    let number = row.try_get::<i64, _>(0)? + 1;
    let receipt = ContractReceipt { number: u32::try_from(number).map_err(|_| DAMAGED)?, ..receipt };
    sqlx::query("INSERT INTO receipts (vehicle, number, receipt_id, ownership_epoch, document) VALUES ($1, $2, $3, $4, $5)")
        .bind(vehicle)
        .bind(number)
        .bind(receipt.id.as_str())
        .bind(i64::from(ownership_epoch))
        .bind(sign(&receipt, key)?)
        .execute(&mut **transaction)
        .await?;
    mails::enqueue(transaction, &receipt.vehicle, number, ownership_epoch, receipt.issued_at).await
}

/// Receipts of this owner with a greater number, in their order.
pub(crate) async fn after(pool: &SqlitePool, vehicle: &VehicleKey, number: u32, at_most: i64) -> Result<Vec<ReceiptEntry>, DatabaseError> {
    let rows = sqlx::query(
        "SELECT number, receipt_id FROM receipts WHERE vehicle = $1 AND number > $2
         AND ownership_epoch = (SELECT ownership_epoch FROM vehicles WHERE vehicle = $1) ORDER BY number LIMIT $3",
    )
    .bind(vehicle.to_string())
    .bind(i64::from(number))
    .bind(at_most)
    .fetch_all(pool)
    .await?;
    rows.iter()
        .map(|row| {
            let number = u32::try_from(row.try_get::<i64, _>("number")?).map_err(|_| DAMAGED)?;
            Ok(ReceiptEntry { number, id: row.try_get("receipt_id")? })
        })
        .collect()
}

/// A signed receipt of this owner.
pub(crate) async fn signed(pool: &SqlitePool, vehicle: &VehicleKey, id: &ReceiptId) -> Result<Option<Vec<u8>>, DatabaseError> {
    let row = sqlx::query(
        "SELECT document FROM receipts WHERE vehicle = $1 AND receipt_id = $2
         AND ownership_epoch = (SELECT ownership_epoch FROM vehicles WHERE vehicle = $1)",
    )
    .bind(vehicle.to_string())
    .bind(id.as_str())
    .fetch_optional(pool)
    .await?;
    Ok(row.map(|row| row.try_get("document")).transpose()?)
}
