//! Enrolled vehicles and what each has been granted.

use std::collections::BTreeSet;

use entitlement::{FeatureId, GrantSet, Holdings, IssuerKey, SigningKey, VehicleKey, VehicleProfile, sign, verify};
use jiff::Timestamp;
use protocol::http::ProfileBody;
use sqlx::{Row as _, SqlitePool, sqlite::SqliteRow};

use super::{DatabaseError, Transaction, seconds, version};
use crate::grants::{next_end, runs};
use crate::keys::Bearer;

/// Counts the first owner.
pub(crate) const FIRST_OWNERSHIP_EPOCH: u32 = 1;

/// A vehicle under lock.
#[derive(Debug, Clone)]
pub(crate) struct Vehicle {
    pub(crate) key: VehicleKey,
    /// The key of the head unit that speaks for it.
    pub(crate) unit: VehicleKey,
    pub(crate) profile: VehicleProfile,
    pub(crate) ownership_epoch: u32,
    pub(crate) set: GrantSet,
}

/// A signed grant set.
pub(crate) struct SignedSet {
    pub(crate) version: u64,
    pub(crate) document: Vec<u8>,
}

/// As which owner a vehicle is known. `None`: it is not enrolled.
pub(crate) async fn ownership_epoch(connection: impl sqlx::SqliteExecutor<'_>, vehicle: &VehicleKey) -> Result<Option<u32>, DatabaseError> {
    let select = "SELECT ownership_epoch FROM vehicles WHERE vehicle = $1";
    let row = sqlx::query(select).bind(vehicle.to_string()).fetch_optional(connection).await?;
    row.map(|row| u32::try_from(row.try_get::<i64, _>("ownership_epoch")?).map_err(|_| DatabaseError::Damaged("an ownership epoch")))
        .transpose()
}

/// Whose certificate opens something of a vehicle. `None`: it is not enrolled.
pub(crate) async fn bearer(connection: impl sqlx::SqliteExecutor<'_>, vehicle: &VehicleKey) -> Result<Option<Bearer>, DatabaseError> {
    let select = "SELECT ownership_epoch, unit_key FROM vehicles WHERE vehicle = $1";
    let row = sqlx::query(select).bind(vehicle.to_string()).fetch_optional(connection).await?;
    let bearer = |row: SqliteRow| {
        let owner = u32::try_from(row.try_get::<i64, _>("ownership_epoch")?).map_err(|_| DatabaseError::Damaged("an ownership epoch"))?;
        Ok(Bearer { vehicle: *vehicle, unit: unit(*vehicle, &row)?, owner })
    };
    row.map(bearer).transpose()
}

/// The key of the head unit that speaks for a vehicle.
fn unit(vehicle: VehicleKey, row: &SqliteRow) -> Result<VehicleKey, DatabaseError> {
    let unit = row.try_get::<Option<String>, _>("unit_key")?;
    unit.map_or(Ok(vehicle), |unit| VehicleKey::parse(&unit).map_err(|_| DatabaseError::Damaged("the key of a head unit")))
}

/// The next owner's time begins. The vehicle must be locked.
pub(crate) async fn set_ownership_epoch(transaction: &mut Transaction, vehicle: &VehicleKey, epoch: u32) -> Result<(), DatabaseError> {
    sqlx::query("UPDATE vehicles SET ownership_epoch = $1 WHERE vehicle = $2 AND ownership_epoch < $1")
        .bind(i64::from(epoch))
        .bind(vehicle.to_string())
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// Enrols a vehicle with its first grant set. One that is enrolled already stays as it is.
pub(crate) async fn insert(
    transaction: &mut Transaction,
    vehicle: &VehicleKey,
    profile: &VehicleProfile,
    set: &GrantSet,
    key: &SigningKey,
) -> Result<(), DatabaseError> {
    sqlx::query(
        "INSERT INTO vehicles (vehicle, profile, ownership_epoch, enrolled_at, grant_set_version, grant_set, next_end, changes)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 0) ON CONFLICT (vehicle) DO NOTHING",
    )
    .bind(vehicle.to_string())
    .bind(profile_json(profile)?)
    .bind(i64::from(FIRST_OWNERSHIP_EPOCH))
    .bind(seconds(set.issued_at))
    .bind(version(set.version))
    .bind(sign(set, key)?)
    .bind(next_end(set).map(seconds))
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Locks a vehicle until the transaction ends, and reads it. `None` when it is not enrolled.
///
/// It begins with a write, so that two transactions never both read the old state and then both write.
pub(crate) async fn lock(
    transaction: &mut Transaction,
    vehicle: &VehicleKey,
    issuer: &IssuerKey,
) -> Result<Option<Vehicle>, DatabaseError> {
    let locked =
        sqlx::query("UPDATE vehicles SET changes = changes + 1 WHERE vehicle = $1 RETURNING profile, ownership_epoch, grant_set, unit_key")
            .bind(vehicle.to_string())
            .fetch_optional(&mut **transaction)
            .await?;
    locked.map(|row| read(*vehicle, &row, issuer)).transpose()
}

/// Reads a vehicle without holding it: good for questions, not for decisions.
pub(crate) async fn look(pool: &SqlitePool, vehicle: &VehicleKey, issuer: &IssuerKey) -> Result<Option<Vehicle>, DatabaseError> {
    let row = sqlx::query("SELECT profile, ownership_epoch, grant_set, unit_key FROM vehicles WHERE vehicle = $1")
        .bind(vehicle.to_string())
        .fetch_optional(pool)
        .await?;
    row.map(|row| read(*vehicle, &row, issuer)).transpose()
}

fn read(key: VehicleKey, row: &SqliteRow, issuer: &IssuerKey) -> Result<Vehicle, DatabaseError> {
    let profile: ProfileBody =
        serde_json::from_str(&row.try_get::<String, _>("profile")?).map_err(|_| DatabaseError::Damaged("a vehicle profile"))?;
    let document: Vec<u8> = row.try_get("grant_set")?;
    let set = verify::<GrantSet>(&document, issuer).map_err(|_| DatabaseError::Damaged("a grant set"))?.into_content();
    Ok(Vehicle {
        key,
        unit: unit(key, row)?,
        profile: profile.try_into().map_err(|_| DatabaseError::Damaged("a vehicle profile"))?,
        ownership_epoch: u32::try_from(row.try_get::<i64, _>("ownership_epoch")?)
            .map_err(|_| DatabaseError::Damaged("an ownership epoch"))?,
        set,
    })
}

/// Stores what the car says it is.
pub(crate) async fn set_profile(
    transaction: &mut Transaction,
    vehicle: &VehicleKey,
    profile: &VehicleProfile,
) -> Result<(), DatabaseError> {
    sqlx::query("UPDATE vehicles SET profile = $1 WHERE vehicle = $2")
        .bind(profile_json(profile)?)
        .bind(vehicle.to_string())
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// Signs and stores a new grant set. The vehicle must be locked.
pub(crate) async fn set_grants(transaction: &mut Transaction, set: &GrantSet, key: &SigningKey) -> Result<(), DatabaseError> {
    let stored = sqlx::query(
        "UPDATE vehicles SET grant_set = $1, grant_set_version = $2, next_end = $3 WHERE vehicle = $4 AND grant_set_version < $2",
    )
    .bind(sign(set, key)?)
    .bind(version(set.version))
    .bind(next_end(set).map(seconds))
    .bind(set.vehicle.to_string())
    .execute(&mut **transaction)
    .await?
    .rows_affected();
    if stored == 1 { Ok(()) } else { Err(DatabaseError::Damaged("a grant set version")) }
}

/// The newest signed grant set.
pub(crate) async fn signed_set(pool: &SqlitePool, vehicle: &VehicleKey) -> Result<Option<SignedSet>, DatabaseError> {
    let row = sqlx::query("SELECT grant_set_version, grant_set FROM vehicles WHERE vehicle = $1")
        .bind(vehicle.to_string())
        .fetch_optional(pool)
        .await?;
    row.map(|row| {
        let version = row.try_get::<i64, _>("grant_set_version")?.unsigned_abs();
        Ok(SignedSet { version, document: row.try_get("grant_set")? })
    })
    .transpose()
}

/// Notes that a car has fetched its newest set. Says it once a version, so that a car that asks every minute writes nothing.
pub(crate) async fn note_fetched(pool: &SqlitePool, vehicle: &VehicleKey, fetched: u64) -> Result<(), DatabaseError> {
    let row = sqlx::query("SELECT fetched_version FROM vehicles WHERE vehicle = $1").bind(vehicle.to_string()).fetch_one(pool).await?;
    if row.try_get::<i64, _>("fetched_version")? < version(fetched) {
        sqlx::query("UPDATE vehicles SET fetched_version = $1 WHERE vehicle = $2 AND fetched_version < $1")
            .bind(version(fetched))
            .bind(vehicle.to_string())
            .execute(pool)
            .await?;
    }
    Ok(())
}

/// The version of the newest set that a car has fetched. 0: none.
pub(crate) async fn fetched_version(connection: impl sqlx::SqliteExecutor<'_>, vehicle: &VehicleKey) -> Result<u64, DatabaseError> {
    let row =
        sqlx::query("SELECT fetched_version FROM vehicles WHERE vehicle = $1").bind(vehicle.to_string()).fetch_one(connection).await?;
    Ok(row.try_get::<i64, _>("fetched_version")?.unsigned_abs())
}

/// How often the PIN was set back.
pub(crate) async fn pin_resets(connection: impl sqlx::SqliteExecutor<'_>, vehicle: &VehicleKey) -> Result<u32, DatabaseError> {
    let row = sqlx::query("SELECT pin_resets FROM vehicles WHERE vehicle = $1").bind(vehicle.to_string()).fetch_one(connection).await?;
    u32::try_from(row.try_get::<i64, _>("pin_resets")?).map_err(|_| DatabaseError::Damaged("a count of PIN resets"))
}

/// Sets the PIN back once more. The vehicle must be locked.
pub(crate) async fn reset_pin(transaction: &mut Transaction, vehicle: &VehicleKey) -> Result<(), DatabaseError> {
    sqlx::query("UPDATE vehicles SET pin_resets = pin_resets + 1 WHERE vehicle = $1")
        .bind(vehicle.to_string())
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// What the car has and its owner has tried, as the rules ask for it.
pub(crate) async fn holdings(
    connection: impl sqlx::SqliteExecutor<'_>,
    vehicle: &Vehicle,
    now: Timestamp,
) -> Result<Holdings, DatabaseError> {
    let rows = sqlx::query("SELECT feature FROM trials WHERE vehicle = $1 AND ownership_epoch = $2")
        .bind(vehicle.key.to_string())
        .bind(i64::from(vehicle.ownership_epoch))
        .fetch_all(connection)
        .await?;
    let mut tried = BTreeSet::new();
    for row in rows {
        tried.insert(FeatureId::parse(&row.try_get::<String, _>("feature")?).map_err(|_| DatabaseError::Damaged("a trial"))?);
    }
    let active = vehicle.set.grants.iter().filter(|grant| runs(grant, now)).map(|grant| grant.feature.clone()).collect();
    Ok(Holdings { active, tried })
}

/// Vehicles with a grant that has come to its end.
pub(crate) async fn with_ended_grants(pool: &SqlitePool, now: Timestamp, at_most: i64) -> Result<Vec<VehicleKey>, DatabaseError> {
    let rows = sqlx::query("SELECT vehicle FROM vehicles WHERE next_end <= $1 ORDER BY next_end LIMIT $2")
        .bind(seconds(now))
        .bind(at_most)
        .fetch_all(pool)
        .await?;
    rows.iter()
        .map(|row| VehicleKey::parse(&row.try_get::<String, _>("vehicle")?).map_err(|_| DatabaseError::Damaged("a vehicle key")))
        .collect()
}

fn profile_json(profile: &VehicleProfile) -> Result<String, DatabaseError> {
    serde_json::to_string(&ProfileBody::from(profile)).map_err(|_| DatabaseError::Damaged("a vehicle profile"))
}
