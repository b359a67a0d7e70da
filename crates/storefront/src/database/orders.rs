//! Orders and trials, kept for ever.

use entitlement::{Digest, FeatureId, OrderId, VehicleKey};
use jiff::Timestamp;
use protocol::http::{OrderAnswer, OrderProgress, RefusalCode, Waiting};
use sqlx::{Row as _, SqlitePool, sqlite::SqliteRow};

use super::{DatabaseError, Transaction, seconds, version};
use crate::limits;

/// How far an order has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Progress {
    /// Stored; the money is not known to be reserved.
    Received,
    /// Granted; the money is not known to be taken.
    Granted,
    /// Done.
    Captured,
    /// Never granted, never charged.
    Refused,
    /// Granted, then taken back because the money could not be taken.
    Revoked,
}

impl Progress {
    const ALL: [Self; 5] = [Self::Received, Self::Granted, Self::Captured, Self::Refused, Self::Revoked];

    const fn as_str(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Granted => "granted",
            Self::Captured => "captured",
            Self::Refused => "refused",
            Self::Revoked => "revoked",
        }
    }
}

/// What an order is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Trial,
    Purchase,
}

/// What an order is, beside what it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// A driver's.
    Order,
    /// A driver's yes to a renewal. Nothing is charged for it.
    Choice,
    /// Charges a renewal that a driver has chosen.
    Renewal,
}

impl Role {
    const ALL: [Self; 3] = [Self::Order, Self::Choice, Self::Renewal];

    const fn as_str(self) -> &'static str {
        match self {
            Self::Order => "order",
            Self::Choice => "choice",
            Self::Renewal => "renewal",
        }
    }
}

/// A stored order.
#[derive(Debug, Clone)]
pub(crate) struct Order {
    pub(crate) id: OrderId,
    pub(crate) vehicle: VehicleKey,
    /// Of which owner.
    pub(crate) ownership_epoch: u32,
    pub(crate) request_digest: String,
    pub(crate) kind: Kind,
    pub(crate) role: Role,
    pub(crate) feature: Option<FeatureId>,
    pub(crate) quote: Option<Digest>,
    pub(crate) progress: Progress,
    pub(crate) refusal: Option<RefusalCode>,
    pub(crate) grant_set_version: Option<u64>,
    pub(crate) received_at: i64,
}

impl Order {
    /// What the car is told. `waiting` counts only while it waits for payment.
    pub(crate) fn answer(&self, waiting: Option<Waiting>) -> OrderAnswer {
        let (state, refusal) = match self.progress {
            Progress::Received => (OrderProgress::AwaitingPayment, None),
            Progress::Granted => (OrderProgress::Granted, None),
            Progress::Captured => (OrderProgress::Captured, None),
            Progress::Refused | Progress::Revoked => (OrderProgress::Refused, Some(self.refusal.unwrap_or(RefusalCode::Declined))),
        };
        let waiting = waiting.filter(|_| state == OrderProgress::AwaitingPayment);
        OrderAnswer { order: self.id.to_string(), state, refusal, grant_set_version: self.grant_set_version, waiting }
    }

    /// Until when its payment is tried, in seconds since 1970 (UTC).
    pub(crate) fn trying_until(&self, needs_confirmation: bool) -> i64 {
        self.received_at.saturating_add(match (self.role, needs_confirmation) {
            (Role::Renewal, true) => limits::RENEWAL_CONFIRMATION_MAX_SECONDS,
            (Role::Order | Role::Choice | Role::Renewal, _) => limits::AWAITING_PAYMENT_MAX_SECONDS,
        })
    }
}

const COLUMNS: &str = "SELECT order_id, vehicle, ownership_epoch, request_digest, kind, role, feature, quote, state, refusal, grant_set_version, received_at FROM orders";

/// The order with this id, whoever it belongs to.
pub(crate) async fn find(connection: impl sqlx::SqliteExecutor<'_>, order: &OrderId) -> Result<Option<Order>, DatabaseError> {
    let query = sqlx::AssertSqlSafe(format!("{COLUMNS} WHERE order_id = $1"));
    let row = sqlx::query(query).bind(order.as_str()).fetch_optional(connection).await?;
    row.map(|row| read(&row)).transpose()
}

/// Stores a new order. Says whether its id was new; if not, nothing changed.
pub(crate) async fn insert(transaction: &mut Transaction, order: &Order) -> Result<bool, DatabaseError> {
    let inserted = sqlx::query(
        "INSERT INTO orders (order_id, vehicle, request_digest, kind, feature, quote, state, refusal, received_at, role, ownership_epoch)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (order_id) DO NOTHING",
    )
    .bind(order.id.as_str())
    .bind(order.vehicle.to_string())
    .bind(order.request_digest.as_str())
    .bind(match order.kind {
        Kind::Trial => "trial",
        Kind::Purchase => "purchase",
    })
    .bind(order.feature.as_ref().map(FeatureId::as_str))
    .bind(order.quote.map(|digest| digest.to_string()))
    .bind(order.progress.as_str())
    .bind(order.refusal.map(refusal_text).transpose()?)
    .bind(order.received_at)
    .bind(order.role.as_str())
    .bind(i64::from(order.ownership_epoch))
    .execute(&mut **transaction)
    .await?
    .rows_affected();
    Ok(inserted == 1)
}

/// Notes a trial. Says whether this owner had not tried the feature before.
pub(crate) async fn insert_trial(
    transaction: &mut Transaction,
    vehicle: &VehicleKey,
    feature: &FeatureId,
    ownership_epoch: u32,
    order: &OrderId,
) -> Result<bool, DatabaseError> {
    let insert = "INSERT INTO trials (vehicle, feature, ownership_epoch, order_id) VALUES ($1, $2, $3, $4)
                  ON CONFLICT (vehicle, feature, ownership_epoch) DO NOTHING";
    let inserted = sqlx::query(insert)
        .bind(vehicle.to_string())
        .bind(feature.as_str())
        .bind(i64::from(ownership_epoch))
        .bind(order.as_str())
        .execute(&mut **transaction)
        .await?
        .rows_affected();
    Ok(inserted == 1)
}

/// Orders of a vehicle since a time.
pub(crate) async fn count_since(pool: &SqlitePool, vehicle: &VehicleKey, since: Timestamp) -> Result<i64, DatabaseError> {
    let row = sqlx::query("SELECT COUNT(*) FROM orders WHERE vehicle = $1 AND received_at > $2")
        .bind(vehicle.to_string())
        .bind(seconds(since))
        .fetch_one(pool)
        .await?;
    Ok(row.try_get(0)?)
}

/// Whether an order of this owner for this feature is still under way.
pub(crate) async fn is_under_way(
    connection: impl sqlx::SqliteExecutor<'_>,
    vehicle: &VehicleKey,
    ownership_epoch: u32,
    feature: &FeatureId,
) -> Result<bool, DatabaseError> {
    let select = "SELECT 1 FROM orders WHERE vehicle = $1 AND feature = $2 AND state IN ('received', 'granted') AND ownership_epoch = $3";
    let row = sqlx::query(select)
        .bind(vehicle.to_string())
        .bind(feature.as_str())
        .bind(i64::from(ownership_epoch))
        .fetch_optional(connection)
        .await?;
    Ok(row.is_some())
}

/// The oldest orders that are under way.
pub(crate) async fn under_way(pool: &SqlitePool, at_most: i64) -> Result<Vec<OrderId>, DatabaseError> {
    let rows = sqlx::query("SELECT order_id FROM orders WHERE state IN ('received', 'granted') ORDER BY received_at LIMIT $1")
        .bind(at_most)
        .fetch_all(pool)
        .await?;
    rows.iter()
        .map(|row| OrderId::parse(&row.try_get::<String, _>("order_id")?).map_err(|_| DatabaseError::Damaged("an order id")))
        .collect()
}

/// Moves an order on, if it is still where it was. Says whether it was.
pub(crate) async fn advance(
    connection: impl sqlx::SqliteExecutor<'_>,
    order: &OrderId,
    from: Progress,
    to: Progress,
    refusal: Option<RefusalCode>,
) -> Result<bool, DatabaseError> {
    let moved = sqlx::query("UPDATE orders SET state = $1, refusal = $2 WHERE order_id = $3 AND state = $4")
        .bind(to.as_str())
        .bind(refusal.map(refusal_text).transpose()?)
        .bind(order.as_str())
        .bind(from.as_str())
        .execute(connection)
        .await?
        .rows_affected();
    Ok(moved == 1)
}

/// Notes which grant set holds it first.
pub(crate) async fn note_grant(transaction: &mut Transaction, order: &OrderId, grant_set_version: u64) -> Result<(), DatabaseError> {
    sqlx::query("UPDATE orders SET grant_set_version = $1 WHERE order_id = $2")
        .bind(version(grant_set_version))
        .bind(order.as_str())
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// Lets an owner try a feature again: it never worked.
pub(crate) async fn forget_trial(transaction: &mut Transaction, order: &OrderId) -> Result<(), DatabaseError> {
    sqlx::query("DELETE FROM trials WHERE order_id = $1").bind(order.as_str()).execute(&mut **transaction).await?;
    Ok(())
}

fn read(row: &SqliteRow) -> Result<Order, DatabaseError> {
    const DAMAGED: DatabaseError = DatabaseError::Damaged("an order");
    let text = |column: &str| row.try_get::<String, _>(column);
    let maybe = |column: &str| row.try_get::<Option<String>, _>(column);
    let (state, role) = (text("state")?, text("role")?);
    Ok(Order {
        id: OrderId::parse(&text("order_id")?).map_err(|_| DAMAGED)?,
        vehicle: VehicleKey::parse(&text("vehicle")?).map_err(|_| DAMAGED)?,
        ownership_epoch: u32::try_from(row.try_get::<i64, _>("ownership_epoch")?).map_err(|_| DAMAGED)?,
        request_digest: text("request_digest")?,
        kind: if text("kind")? == "trial" { Kind::Trial } else { Kind::Purchase },
        role: Role::ALL.into_iter().find(|known| known.as_str() == role).ok_or(DAMAGED)?,
        feature: maybe("feature")?.map(|id| FeatureId::parse(&id)).transpose().map_err(|_| DAMAGED)?,
        quote: maybe("quote")?.map(|digest| Digest::parse(&digest)).transpose().map_err(|_| DAMAGED)?,
        progress: Progress::ALL.into_iter().find(|progress| progress.as_str() == state).ok_or(DAMAGED)?,
        refusal: maybe("refusal")?.map(|code| serde_json::from_str(&code)).transpose().map_err(|_| DAMAGED)?,
        grant_set_version: row.try_get::<Option<i64>, _>("grant_set_version")?.map(i64::unsigned_abs),
        received_at: row.try_get("received_at")?,
    })
}

fn refusal_text(code: RefusalCode) -> Result<String, DatabaseError> {
    serde_json::to_string(&code).map_err(|_| DatabaseError::Damaged("a refusal"))
}
