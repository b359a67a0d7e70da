//! Signed quotes, until they are ordered or forgotten.

use entitlement::{Digest, IssuerKey, OrderId, Quote, VehicleKey, verify};
use jiff::Timestamp;
use sqlx::{Row as _, SqlitePool};

use super::{DatabaseError, Transaction, seconds};

/// Open quotes of a vehicle.
pub(crate) async fn count_open(pool: &SqlitePool, vehicle: &VehicleKey, now: Timestamp) -> Result<i64, DatabaseError> {
    let row = sqlx::query("SELECT COUNT(*) FROM quotes WHERE vehicle = $1 AND expires_at > $2")
        .bind(vehicle.to_string())
        .bind(seconds(now))
        .fetch_one(pool)
        .await?;
    Ok(row.try_get(0)?)
}

/// Stores a signed quote and the contracts that it rests on. The same one twice is one.
pub(crate) async fn insert(
    connection: impl sqlx::SqliteExecutor<'_>,
    quote: &Quote,
    document: &[u8],
    basis: &[OrderId],
) -> Result<(), DatabaseError> {
    let insert = "INSERT INTO quotes (digest, vehicle, document, expires_at, basis) VALUES ($1, $2, $3, $4, $5)
                  ON CONFLICT (digest) DO NOTHING";
    sqlx::query(insert)
        .bind(Digest::of(document).to_string())
        .bind(quote.vehicle.to_string())
        .bind(document)
        .bind(seconds(quote.expires_at))
        .bind(serde_json::to_string(basis).map_err(|_| DatabaseError::Damaged("a quote"))?)
        .execute(connection)
        .await?;
    Ok(())
}

/// The contracts that a quote rests on.
pub(crate) async fn basis(connection: impl sqlx::SqliteExecutor<'_>, digest: &Digest) -> Result<Vec<OrderId>, DatabaseError> {
    let row = sqlx::query("SELECT basis FROM quotes WHERE digest = $1").bind(digest.to_string()).fetch_one(connection).await?;
    serde_json::from_str(&row.try_get::<String, _>("basis")?).map_err(|_| DatabaseError::Damaged("a quote"))
}

/// The vehicle's own quote with this digest.
pub(crate) async fn find(
    connection: impl sqlx::SqliteExecutor<'_>,
    digest: &Digest,
    vehicle: &VehicleKey,
    issuer: &IssuerKey,
) -> Result<Option<Quote>, DatabaseError> {
    let row = sqlx::query("SELECT document FROM quotes WHERE digest = $1 AND vehicle = $2")
        .bind(digest.to_string())
        .bind(vehicle.to_string())
        .fetch_optional(connection)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let verified = verify::<Quote>(&row.try_get::<Vec<u8>, _>("document")?, issuer).map_err(|_| DatabaseError::Damaged("a quote"))?;
    if verified.digest() != *digest || verified.content().vehicle != *vehicle {
        return Err(DatabaseError::Damaged("a quote"));
    }
    Ok(Some(verified.into_content()))
}

/// Whether a quote has become an order already.
pub(crate) async fn is_ordered(transaction: &mut Transaction, digest: &Digest) -> Result<bool, DatabaseError> {
    let row = sqlx::query("SELECT 1 FROM orders WHERE quote = $1").bind(digest.to_string()).fetch_optional(&mut **transaction).await?;
    Ok(row.is_some())
}

/// Deletes a vehicle's quotes that became no order.
pub(crate) async fn forget_unused_of(transaction: &mut Transaction, vehicle: &VehicleKey) -> Result<(), DatabaseError> {
    let forget = "DELETE FROM quotes WHERE vehicle = $1 AND NOT EXISTS (SELECT 1 FROM orders WHERE orders.quote = quotes.digest)";
    sqlx::query(forget).bind(vehicle.to_string()).execute(&mut **transaction).await?;
    Ok(())
}

/// Forgets quotes that expired before this time and were never ordered.
pub(crate) async fn forget(pool: &SqlitePool, expired_before: Timestamp) -> Result<u64, DatabaseError> {
    let forget = "DELETE FROM quotes WHERE expires_at < $1 AND NOT EXISTS (SELECT 1 FROM orders WHERE orders.quote = quotes.digest)";
    Ok(sqlx::query(forget).bind(seconds(expired_before)).execute(pool).await?.rows_affected())
}
