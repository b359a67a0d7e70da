//! Grant sets that a car has refused because they take something away without a reason: a defect of the storefront, or an attack on it.

use entitlement::{Digest, FeatureId, VehicleKey};
use jiff::Timestamp;
use sqlx::SqlitePool;

use super::{DatabaseError, seconds, version};

/// Stores a report. The same one twice is one. Says whether it is new.
pub(crate) async fn insert(
    pool: &SqlitePool,
    vehicle: &VehicleKey,
    set_version: u64,
    digest: &Digest,
    features: &[FeatureId],
    now: Timestamp,
) -> Result<bool, DatabaseError> {
    let inserted = sqlx::query(
        "INSERT INTO refused_sets (vehicle, version, digest, features, reported_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (vehicle, version, digest) DO NOTHING",
    )
    .bind(vehicle.to_string())
    .bind(version(set_version))
    .bind(digest.to_string())
    .bind(serde_json::to_string(features).map_err(|_| DatabaseError::Damaged("a report"))?)
    .bind(seconds(now))
    .execute(pool)
    .await?
    .rows_affected();
    Ok(inserted == 1)
}

/// How many reports a vehicle has sent since a time.
pub(crate) async fn count_since(pool: &SqlitePool, vehicle: &VehicleKey, since: Timestamp) -> Result<i64, DatabaseError> {
    use sqlx::Row as _;
    let row = sqlx::query("SELECT COUNT(*) FROM refused_sets WHERE vehicle = $1 AND reported_at > $2")
        .bind(vehicle.to_string())
        .bind(seconds(since))
        .fetch_one(pool)
        .await?;
    Ok(row.try_get(0)?)
}
