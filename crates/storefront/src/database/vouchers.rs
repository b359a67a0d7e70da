//! Vouchers, known by the digests of their codes alone.

use entitlement::{Currency, Digest, Money, VehicleKey};
use jiff::Timestamp;
use sqlx::Row as _;

use super::{DatabaseError, Transaction, seconds};

const DAMAGED: DatabaseError = DatabaseError::Damaged("a voucher");

/// A stored voucher.
pub(crate) struct Voucher {
    pub(crate) amount: Money,
    pub(crate) expires_at: i64,
    /// Who has redeemed it, as which owner.
    pub(crate) redeemed_by: Option<(VehicleKey, u32)>,
}

/// Stores a new voucher. `from`: the vehicle, and as whose, out of whose balance it is made.
pub(crate) async fn insert(
    transaction: &mut Transaction,
    code: &Digest,
    amount: Money,
    expires_at: Timestamp,
    from: Option<(&VehicleKey, u32)>,
    now: Timestamp,
) -> Result<(), DatabaseError> {
    let insert = "INSERT INTO vouchers (code_digest, minor, currency, expires_at, made_at, from_vehicle, from_epoch) \
                  VALUES ($1, $2, $3, $4, $5, $6, $7)";
    sqlx::query(insert)
        .bind(code.to_string())
        .bind(i64::try_from(amount.minor()).map_err(|_| DAMAGED)?)
        .bind(amount.currency().code())
        .bind(seconds(expires_at))
        .bind(seconds(now))
        .bind(from.map(|(vehicle, _)| vehicle.to_string()))
        .bind(from.map(|(_, epoch)| i64::from(epoch)))
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// What was made out of an owner's balance and nobody has redeemed, with its amount: the oldest first.
pub(crate) async fn unused_of(
    transaction: &mut Transaction,
    vehicle: &VehicleKey,
    epoch: u32,
    now: Timestamp,
) -> Result<Vec<(Digest, Money)>, DatabaseError> {
    let select = "SELECT code_digest, minor, currency FROM vouchers \
                  WHERE from_vehicle = $1 AND from_epoch = $2 AND vehicle IS NULL AND expires_at > $3 ORDER BY made_at, code_digest";
    let rows =
        sqlx::query(select).bind(vehicle.to_string()).bind(i64::from(epoch)).bind(seconds(now)).fetch_all(&mut **transaction).await?;
    let voucher = |row: &sqlx::sqlite::SqliteRow| {
        let code = Digest::parse(&row.try_get::<String, _>("code_digest")?).map_err(|_| DAMAGED)?;
        let currency = Currency::parse(&row.try_get::<String, _>("currency")?).map_err(|_| DAMAGED)?;
        Ok((code, Money::new(row.try_get::<i64, _>("minor")?.unsigned_abs(), currency).map_err(|_| DAMAGED)?))
    };
    rows.iter().map(voucher).collect()
}

/// Gives a voucher that nobody has redeemed another code.
pub(crate) async fn recode(transaction: &mut Transaction, from: &Digest, to: &Digest) -> Result<(), DatabaseError> {
    sqlx::query("UPDATE vouchers SET code_digest = $1 WHERE code_digest = $2 AND vehicle IS NULL")
        .bind(to.to_string())
        .bind(from.to_string())
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// The voucher with this code.
pub(crate) async fn find(connection: impl sqlx::SqliteExecutor<'_>, code: &Digest) -> Result<Option<Voucher>, DatabaseError> {
    let row = sqlx::query("SELECT minor, currency, expires_at, vehicle, ownership_epoch FROM vouchers WHERE code_digest = $1")
        .bind(code.to_string())
        .fetch_optional(connection)
        .await?;
    row.map(|row| {
        let currency = Currency::parse(&row.try_get::<String, _>("currency")?).map_err(|_| DAMAGED)?;
        let redeemed_by = match (row.try_get::<Option<String>, _>("vehicle")?, row.try_get::<Option<i64>, _>("ownership_epoch")?) {
            (Some(vehicle), Some(epoch)) => {
                Some((VehicleKey::parse(&vehicle).map_err(|_| DAMAGED)?, u32::try_from(epoch).map_err(|_| DAMAGED)?))
            }
            _ => None,
        };
        Ok(Voucher {
            amount: Money::new(row.try_get::<i64, _>("minor")?.unsigned_abs(), currency).map_err(|_| DAMAGED)?,
            expires_at: row.try_get("expires_at")?,
            redeemed_by,
        })
    })
    .transpose()
}

/// Uses a voucher up, if nobody has. Says whether it was still there.
pub(crate) async fn use_up(
    transaction: &mut Transaction,
    code: &Digest,
    vehicle: &VehicleKey,
    ownership_epoch: u32,
    now: Timestamp,
) -> Result<bool, DatabaseError> {
    let update = "UPDATE vouchers SET vehicle = $1, ownership_epoch = $2, redeemed_at = $3 WHERE code_digest = $4 AND vehicle IS NULL";
    let used = sqlx::query(update)
        .bind(vehicle.to_string())
        .bind(i64::from(ownership_epoch))
        .bind(seconds(now))
        .bind(code.to_string())
        .execute(&mut **transaction)
        .await?
        .rows_affected();
    Ok(used == 1)
}

/// Notes that a vehicle has asked for a code that there is not.
pub(crate) async fn note_miss(transaction: &mut Transaction, vehicle: &VehicleKey, now: Timestamp) -> Result<(), DatabaseError> {
    sqlx::query("INSERT INTO voucher_misses (vehicle, missed_at) VALUES ($1, $2)")
        .bind(vehicle.to_string())
        .bind(seconds(now))
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// How often a vehicle has asked for codes that there are not, since a time. What is older is forgotten.
pub(crate) async fn misses_since(transaction: &mut Transaction, vehicle: &VehicleKey, since: Timestamp) -> Result<i64, DatabaseError> {
    sqlx::query("DELETE FROM voucher_misses WHERE vehicle = $1 AND missed_at <= $2")
        .bind(vehicle.to_string())
        .bind(seconds(since))
        .execute(&mut **transaction)
        .await?;
    let row = sqlx::query("SELECT COUNT(*) FROM voucher_misses WHERE vehicle = $1")
        .bind(vehicle.to_string())
        .fetch_one(&mut **transaction)
        .await?;
    Ok(row.try_get(0)?)
}
