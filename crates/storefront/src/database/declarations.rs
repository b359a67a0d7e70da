//! What was declared about contracts, kept for ever: the same id has the same answer.

use entitlement::{Declaration, OrderId, ReceiptId, VehicleKey};
use jiff::Timestamp;
use protocol::http::{DeclarationName, DeclarationOutcome};
use sqlx::{Row as _, SqlitePool};

use super::{DatabaseError, Transaction, seconds};

const DAMAGED: DatabaseError = DatabaseError::Damaged("a declaration");

/// A stored declaration, as far as it answers one that comes again.
pub(crate) struct Declared {
    pub(crate) vehicle: VehicleKey,
    pub(crate) request_digest: String,
    pub(crate) outcome: DeclarationOutcome,
}

/// A declaration to be stored.
pub(crate) struct NewDeclaration<'a> {
    pub(crate) id: &'a ReceiptId,
    pub(crate) vehicle: &'a VehicleKey,
    pub(crate) request_digest: &'a str,
    pub(crate) order: &'a OrderId,
    pub(crate) declaration: Declaration,
    pub(crate) declared_at: Timestamp,
    pub(crate) outcome: DeclarationOutcome,
    pub(crate) received_at: Timestamp,
}

/// The declaration with this id, whoever it belongs to.
pub(crate) async fn find(connection: impl sqlx::SqliteExecutor<'_>, id: &ReceiptId) -> Result<Option<Declared>, DatabaseError> {
    let row = sqlx::query("SELECT vehicle, request_digest, outcome FROM declarations WHERE declaration_id = $1")
        .bind(id.as_str())
        .fetch_optional(connection)
        .await?;
    row.map(|row| {
        Ok(Declared {
            vehicle: VehicleKey::parse(&row.try_get::<String, _>("vehicle")?).map_err(|_| DAMAGED)?,
            request_digest: row.try_get("request_digest")?,
            outcome: serde_json::from_str(&row.try_get::<String, _>("outcome")?).map_err(|_| DAMAGED)?,
        })
    })
    .transpose()
}

/// Stores a declaration. Says whether its id was new; if not, nothing changed.
pub(crate) async fn insert(transaction: &mut Transaction, new: NewDeclaration<'_>) -> Result<bool, DatabaseError> {
    let inserted = sqlx::query(
        "INSERT INTO declarations (declaration_id, vehicle, request_digest, order_id, declaration, declared_at, outcome, received_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (declaration_id) DO NOTHING",
    )
    .bind(new.id.as_str())
    .bind(new.vehicle.to_string())
    .bind(new.request_digest)
    .bind(new.order.as_str())
    .bind(name(new.declaration)?)
    .bind(seconds(new.declared_at))
    .bind(serde_json::to_string(&new.outcome).map_err(|_| DAMAGED)?)
    .bind(seconds(new.received_at))
    .execute(&mut **transaction)
    .await?
    .rows_affected();
    Ok(inserted == 1)
}

/// When the driver has withdrawn from what an order becomes, if that was accepted.
pub(crate) async fn withdrawn_at(connection: impl sqlx::SqliteExecutor<'_>, order: &OrderId) -> Result<Option<Timestamp>, DatabaseError> {
    let select = "SELECT MIN(declared_at) FROM declarations WHERE order_id = $1 AND declaration = $2 AND outcome = $3";
    let row = sqlx::query(select)
        .bind(order.as_str())
        .bind(name(Declaration::Withdraw)?)
        .bind(serde_json::to_string(&DeclarationOutcome::Accepted).map_err(|_| DAMAGED)?)
        .fetch_one(connection)
        .await?;
    row.try_get::<Option<i64>, _>(0)?.map(|at| Timestamp::from_second(at).map_err(|_| DAMAGED)).transpose()
}

/// Declarations of a vehicle since a time.
pub(crate) async fn count_since(pool: &SqlitePool, vehicle: &VehicleKey, since: Timestamp) -> Result<i64, DatabaseError> {
    let row = sqlx::query("SELECT COUNT(*) FROM declarations WHERE vehicle = $1 AND received_at > $2")
        .bind(vehicle.to_string())
        .bind(seconds(since))
        .fetch_one(pool)
        .await?;
    Ok(row.try_get(0)?)
}

fn name(declaration: Declaration) -> Result<String, DatabaseError> {
    serde_json::to_string(&DeclarationName::from(declaration)).map_err(|_| DAMAGED)
}
