//! Contracts as the seller holds them, and the signed book that follows from them.

use entitlement::{
    Contract, ContractBook, FeatureId, Localised, MarketId, OrderId, SigningKey, VehicleKey,
    seller::{Chain, Held, Origin},
    sign,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sqlx::{Row as _, SqlitePool, sqlite::SqliteRow};

use super::{DatabaseError, Transaction, seconds, version};

/// What receipts say of what was sold. Stands as it was when the contract came about, whatever the catalogue says by then.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Sold {
    pub(crate) name: Localised,
    pub(crate) seller: String,
    pub(crate) market: MarketId,
}

/// A signed contract book.
pub(crate) struct SignedBook {
    pub(crate) version: u64,
    pub(crate) document: Vec<u8>,
}

const DAMAGED: DatabaseError = DatabaseError::Damaged("a contract");

/// The contracts of this owner on a feature.
pub(crate) async fn chain(
    connection: impl sqlx::SqliteExecutor<'_>,
    vehicle: &VehicleKey,
    ownership_epoch: u32,
    feature: &FeatureId,
) -> Result<Chain, DatabaseError> {
    let rows = sqlx::query("SELECT held FROM contracts WHERE vehicle = $1 AND feature = $2 AND ownership_epoch = $3 ORDER BY place")
        .bind(vehicle.to_string())
        .bind(feature.as_str())
        .bind(i64::from(ownership_epoch))
        .fetch_all(connection)
        .await?;
    let held = rows.iter().map(held).collect::<Result<_, _>>()?;
    Ok(Chain::new(feature.clone(), held))
}

/// Every contract that this owner has made, in the order of the book. What came with the car is none.
pub(crate) async fn all(
    connection: impl sqlx::SqliteExecutor<'_>,
    vehicle: &VehicleKey,
    ownership_epoch: u32,
) -> Result<Vec<Contract>, DatabaseError> {
    let rows = sqlx::query("SELECT held FROM contracts WHERE vehicle = $1 AND ownership_epoch = $2 ORDER BY place")
        .bind(vehicle.to_string())
        .bind(i64::from(ownership_epoch))
        .fetch_all(connection)
        .await?;
    let held = rows.iter().map(held).collect::<Result<Vec<_>, _>>()?;
    Ok(held.into_iter().filter(|held| held.origin != Origin::Inherited).map(|held| held.contract).collect())
}

/// Features on which this owner has, or had, a contract.
pub(crate) async fn features(
    connection: impl sqlx::SqliteExecutor<'_>,
    vehicle: &VehicleKey,
    ownership_epoch: u32,
) -> Result<Vec<FeatureId>, DatabaseError> {
    let rows = sqlx::query("SELECT DISTINCT feature FROM contracts WHERE vehicle = $1 AND ownership_epoch = $2 ORDER BY feature")
        .bind(vehicle.to_string())
        .bind(i64::from(ownership_epoch))
        .fetch_all(connection)
        .await?;
    rows.iter()
        .map(|row| FeatureId::parse(&row.try_get::<String, _>("feature")?).map_err(|_| DatabaseError::Damaged("a feature id")))
        .collect()
}

/// The contract of an order, whoever it belongs to.
pub(crate) async fn find(connection: impl sqlx::SqliteExecutor<'_>, order: &OrderId) -> Result<Option<Held>, DatabaseError> {
    let row = sqlx::query("SELECT held FROM contracts WHERE order_id = $1").bind(order.as_str()).fetch_optional(connection).await?;
    row.as_ref().map(held).transpose()
}

/// What was sold by an order.
pub(crate) async fn sold(connection: impl sqlx::SqliteExecutor<'_>, order: &OrderId) -> Result<Option<Sold>, DatabaseError> {
    let row = sqlx::query("SELECT sold FROM contracts WHERE order_id = $1").bind(order.as_str()).fetch_optional(connection).await?;
    row.map(|row| serde_json::from_str(&row.try_get::<String, _>("sold")?).map_err(|_| DAMAGED)).transpose()
}

/// How many contracts a vehicle has had in all.
pub(crate) async fn count(connection: impl sqlx::SqliteExecutor<'_>, vehicle: &VehicleKey, owner: u32) -> Result<usize, DatabaseError> {
    let row = sqlx::query("SELECT COUNT(*) FROM contracts WHERE vehicle = $1 AND ownership_epoch = $2")
        .bind(vehicle.to_string())
        .bind(i64::from(owner))
        .fetch_one(connection)
        .await?;
    Ok(usize::try_from(row.try_get::<i64, _>(0)?).unwrap_or(usize::MAX))
}

/// Stores a new contract behind all others of its vehicle.
pub(crate) async fn insert(
    transaction: &mut Transaction,
    vehicle: &VehicleKey,
    ownership_epoch: u32,
    held: &Held,
    sold: &Sold,
) -> Result<(), DatabaseError> {
    sqlx::query(
        "INSERT INTO contracts (order_id, vehicle, place, feature, ownership_epoch, sold, held)
         SELECT $1, $2, COALESCE(MAX(place), 0) + 1, $3, $4, $5, $6 FROM contracts WHERE vehicle = $2",
    )
    .bind(held.order().as_str())
    .bind(vehicle.to_string())
    .bind(held.contract.feature.as_str())
    .bind(i64::from(ownership_epoch))
    .bind(serde_json::to_string(sold).map_err(|_| DAMAGED)?)
    .bind(serde_json::to_string(held).map_err(|_| DAMAGED)?)
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Stores what became of a contract.
pub(crate) async fn update(transaction: &mut Transaction, held: &Held) -> Result<(), DatabaseError> {
    sqlx::query("UPDATE contracts SET held = $1 WHERE order_id = $2")
        .bind(serde_json::to_string(held).map_err(|_| DAMAGED)?)
        .bind(held.order().as_str())
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// Notes when time brings something to a chain next.
pub(crate) async fn plan(transaction: &mut Transaction, vehicle: &VehicleKey, chain: &Chain) -> Result<(), DatabaseError> {
    let feature = chain.feature().as_str();
    match chain.next_due() {
        Some(due) => {
            let plan = "INSERT INTO agenda (vehicle, feature, due) VALUES ($1, $2, $3)
                        ON CONFLICT (vehicle, feature) DO UPDATE SET due = excluded.due";
            sqlx::query(plan).bind(vehicle.to_string()).bind(feature).bind(seconds(due)).execute(&mut **transaction).await?;
        }
        None => {
            let clear = "DELETE FROM agenda WHERE vehicle = $1 AND feature = $2";
            sqlx::query(clear).bind(vehicle.to_string()).bind(feature).execute(&mut **transaction).await?;
        }
    }
    Ok(())
}

/// Chains to which time has brought something, the longest ago first.
pub(crate) async fn due(pool: &SqlitePool, now: Timestamp, at_most: i64) -> Result<Vec<(VehicleKey, FeatureId)>, DatabaseError> {
    let rows = sqlx::query("SELECT vehicle, feature FROM agenda WHERE due <= $1 ORDER BY due LIMIT $2")
        .bind(seconds(now))
        .bind(at_most)
        .fetch_all(pool)
        .await?;
    rows.iter().map(place).collect()
}

/// The order that charges the renewal of a vehicle's contract at this moment.
pub(crate) async fn charging(
    connection: impl sqlx::SqliteExecutor<'_>,
    vehicle: &VehicleKey,
    renewed: &OrderId,
) -> Result<Option<OrderId>, DatabaseError> {
    let row = sqlx::query("SELECT held FROM contracts WHERE vehicle = $1 AND order_id = $2")
        .bind(vehicle.to_string())
        .bind(renewed.as_str())
        .fetch_optional(connection)
        .await?;
    Ok(row.map(|row| held(&row)).transpose()?.and_then(|held| held.charging))
}

/// Chains to which time will bring something at all.
pub(crate) async fn planned(pool: &SqlitePool) -> Result<Vec<(VehicleKey, FeatureId)>, DatabaseError> {
    let rows = sqlx::query("SELECT vehicle, feature FROM agenda").fetch_all(pool).await?;
    rows.iter().map(place).collect()
}

/// Signs and stores the book of a locked vehicle under its next version.
pub(crate) async fn publish(transaction: &mut Transaction, book: ContractBook, key: &SigningKey) -> Result<(), DatabaseError> {
    let before = sqlx::query("SELECT version, issued_at FROM contract_books WHERE vehicle = $1")
        .bind(book.vehicle.to_string())
        .fetch_optional(&mut **transaction)
        .await?;
    let (newest, signed_at) = match before {
        Some(row) => (row.try_get::<i64, _>("version")?.unsigned_abs(), row.try_get::<i64, _>("issued_at")?),
        None => (0, i64::MIN),
    };
    let issued_at =
        Timestamp::from_second(signed_at.max(seconds(book.issued_at))).map_err(|_| DatabaseError::Damaged("a contract book"))?;
    let book = ContractBook { version: newest + 1, issued_at, ..book };
    let store = "INSERT INTO contract_books (vehicle, version, issued_at, document) VALUES ($1, $2, $3, $4)
                 ON CONFLICT (vehicle) DO UPDATE SET version = excluded.version, issued_at = excluded.issued_at, document = excluded.document";
    sqlx::query(store)
        .bind(book.vehicle.to_string())
        .bind(version(book.version))
        .bind(seconds(book.issued_at))
        .bind(sign(&book, key)?)
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// The newest signed book.
pub(crate) async fn signed_book(
    connection: impl sqlx::SqliteExecutor<'_>,
    vehicle: &VehicleKey,
) -> Result<Option<SignedBook>, DatabaseError> {
    let row = sqlx::query("SELECT version, document FROM contract_books WHERE vehicle = $1")
        .bind(vehicle.to_string())
        .fetch_optional(connection)
        .await?;
    row.map(|row| {
        let version = row.try_get::<i64, _>("version")?.unsigned_abs();
        Ok(SignedBook { version, document: row.try_get("document")? })
    })
    .transpose()
}

fn held(row: &SqliteRow) -> Result<Held, DatabaseError> {
    serde_json::from_str(&row.try_get::<String, _>("held")?).map_err(|_| DAMAGED)
}

fn place(row: &SqliteRow) -> Result<(VehicleKey, FeatureId), DatabaseError> {
    let vehicle = VehicleKey::parse(&row.try_get::<String, _>("vehicle")?).map_err(|_| DatabaseError::Damaged("a vehicle key"))?;
    let feature = FeatureId::parse(&row.try_get::<String, _>("feature")?).map_err(|_| DatabaseError::Damaged("a feature id"))?;
    Ok((vehicle, feature))
}
