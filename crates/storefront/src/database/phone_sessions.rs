//! What is to be done on phones.

use entitlement::{Digest, OrderId, VehicleKey};
use jiff::Timestamp;
use protocol::http::{PhoneKind, PhoneResult};
use sqlx::{Row as _, SqlitePool, sqlite::SqliteRow};

use super::{DatabaseError, Transaction, seconds};
use crate::{
    payment::SessionId,
    phone::{PageCode, ShortCode},
};

const DAMAGED: DatabaseError = DatabaseError::Damaged("a phone session");

/// How far one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Nobody has opened the page.
    Waiting,
    /// Somebody is at it.
    Started,
    /// Done.
    Done,
    /// Tried, without success.
    Failed,
    /// A newer one took its place, or the car closed it.
    Closed,
}

impl Stage {
    const ALL: [Self; 5] = [Self::Waiting, Self::Started, Self::Done, Self::Failed, Self::Closed];

    const fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Started => "started",
            Self::Done => "done",
            Self::Failed => "failed",
            Self::Closed => "closed",
        }
    }
}

/// Something to be done on a phone.
#[derive(Debug, Clone)]
pub(crate) struct PhoneSession {
    /// Also what the payment provider knows it by.
    pub(crate) id: SessionId,
    pub(crate) vehicle: VehicleKey,
    pub(crate) ownership_epoch: u32,
    pub(crate) kind: PhoneKind,
    pub(crate) order: Option<OrderId>,
    pub(crate) code: PageCode,
    pub(crate) short_code: ShortCode,
    pub(crate) short_until: i64,
    pub(crate) stage: Stage,
    /// Digest of the cookie of the browser that is at it.
    pub(crate) browser: Option<Digest>,
    pub(crate) result: Option<PhoneResult>,
    pub(crate) made_at: i64,
    pub(crate) expires_at: i64,
}

impl PhoneSession {
    /// Whether anything can be done with it at this time.
    pub(crate) fn is_open(&self, now: Timestamp) -> bool {
        matches!(self.stage, Stage::Waiting | Stage::Started) && seconds(now) < self.expires_at
    }
}

const COLUMNS: &str =
    "SELECT session, vehicle, ownership_epoch, kind, order_id, code, short_code, short_until, state, browser, result, made_at,
                       expires_at FROM phone_sessions";

/// The session with this id, whoever it belongs to.
pub(crate) async fn find(connection: impl sqlx::SqliteExecutor<'_>, id: &SessionId) -> Result<Option<PhoneSession>, DatabaseError> {
    one(connection, "session = $1", id.as_str()).await
}

/// The session that this code of a page belongs to, whatever has become of it.
pub(crate) async fn by_code(connection: impl sqlx::SqliteExecutor<'_>, code: &PageCode) -> Result<Option<PhoneSession>, DatabaseError> {
    one(connection, "code = $1", code.as_str()).await
}

/// The session that this typed code belongs to.
pub(crate) async fn by_short_code(pool: &SqlitePool, code: &ShortCode) -> Result<Option<PhoneSession>, DatabaseError> {
    one(pool, "short_code = $1", code.as_str()).await
}

/// The session in which this order is confirmed.
pub(crate) async fn by_order(connection: impl sqlx::SqliteExecutor<'_>, order: &OrderId) -> Result<Option<PhoneSession>, DatabaseError> {
    one(connection, "order_id = $1", order.as_str()).await
}

async fn one(connection: impl sqlx::SqliteExecutor<'_>, clause: &'static str, value: &str) -> Result<Option<PhoneSession>, DatabaseError> {
    let query = sqlx::AssertSqlSafe(format!("{COLUMNS} WHERE {clause}"));
    let row = sqlx::query(query).bind(value).fetch_optional(connection).await?;
    row.map(|row| read(&row)).transpose()
}

/// Stores a new one.
pub(crate) async fn insert(transaction: &mut Transaction, session: &PhoneSession) -> Result<(), DatabaseError> {
    sqlx::query(
        "INSERT INTO phone_sessions (session, vehicle, ownership_epoch, kind, order_id, code, short_code, short_until, state, made_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(session.id.as_str())
    .bind(session.vehicle.to_string())
    .bind(i64::from(session.ownership_epoch))
    .bind(json(&session.kind)?)
    .bind(session.order.as_ref().map(OrderId::as_str))
    .bind(session.code.as_str())
    .bind(session.short_code.as_str())
    .bind(session.short_until)
    .bind(session.stage.as_str())
    .bind(session.made_at)
    .bind(session.expires_at)
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Sessions of a vehicle since a time.
pub(crate) async fn count_since(
    connection: impl sqlx::SqliteExecutor<'_>,
    vehicle: &VehicleKey,
    since: Timestamp,
) -> Result<i64, DatabaseError> {
    let select = "SELECT COUNT(*) FROM phone_sessions WHERE vehicle = $1 AND made_at > $2 AND order_id IS NULL";
    let row = sqlx::query(select).bind(vehicle.to_string()).bind(seconds(since)).fetch_one(connection).await?;
    Ok(row.try_get(0)?)
}

/// Closes what a vehicle has open of a kind.
pub(crate) async fn close_all(transaction: &mut Transaction, vehicle: &VehicleKey, kind: PhoneKind) -> Result<(), DatabaseError> {
    sqlx::query("UPDATE phone_sessions SET state = 'closed' WHERE vehicle = $1 AND kind = $2 AND state IN ('waiting', 'started')")
        .bind(vehicle.to_string())
        .bind(json(&kind)?)
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// Closes whatever a vehicle has open.
pub(crate) async fn close_every(transaction: &mut Transaction, vehicle: &VehicleKey) -> Result<(), DatabaseError> {
    sqlx::query("UPDATE phone_sessions SET state = 'closed' WHERE vehicle = $1 AND state IN ('waiting', 'started')")
        .bind(vehicle.to_string())
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// Notes that this browser is at an open one. Says whether it was open.
pub(crate) async fn start(connection: impl sqlx::SqliteExecutor<'_>, id: &SessionId, browser: &Digest) -> Result<bool, DatabaseError> {
    let update = "UPDATE phone_sessions SET state = 'started', browser = $1 WHERE session = $2 AND state IN ('waiting', 'started')";
    let moved = sqlx::query(update).bind(browser.to_string()).bind(id.as_str()).execute(connection).await?.rows_affected();
    Ok(moved == 1)
}

/// Moves an open one on. Says whether it was open.
pub(crate) async fn advance(
    connection: impl sqlx::SqliteExecutor<'_>,
    id: &SessionId,
    to: Stage,
    result: Option<&PhoneResult>,
) -> Result<bool, DatabaseError> {
    let moved = sqlx::query("UPDATE phone_sessions SET state = $1, result = $2 WHERE session = $3 AND state IN ('waiting', 'started')")
        .bind(to.as_str())
        .bind(result.map(json).transpose()?)
        .bind(id.as_str())
        .execute(connection)
        .await?
        .rows_affected();
    Ok(moved == 1)
}

/// Gives it more time, for somebody who is at it.
pub(crate) async fn prolong(connection: impl sqlx::SqliteExecutor<'_>, id: &SessionId, expires_at: i64) -> Result<(), DatabaseError> {
    sqlx::query("UPDATE phone_sessions SET expires_at = $1 WHERE session = $2 AND expires_at < $1")
        .bind(expires_at)
        .bind(id.as_str())
        .execute(connection)
        .await?;
    Ok(())
}

/// Gives it another short code.
pub(crate) async fn set_short_code(
    connection: impl sqlx::SqliteExecutor<'_>,
    id: &SessionId,
    code: &ShortCode,
    until: i64,
) -> Result<(), DatabaseError> {
    sqlx::query("UPDATE phone_sessions SET short_code = $1, short_until = $2 WHERE session = $3")
        .bind(code.as_str())
        .bind(until)
        .bind(id.as_str())
        .execute(connection)
        .await?;
    Ok(())
}

/// Those in which somebody adds a means of payment, the ones that end soonest first.
pub(crate) async fn adding(pool: &SqlitePool, at_most: i64) -> Result<Vec<PhoneSession>, DatabaseError> {
    many(pool, "state = 'started' AND order_id IS NULL ORDER BY expires_at LIMIT $1", at_most).await
}

/// Those that ended before a time.
pub(crate) async fn ended_before(pool: &SqlitePool, time: Timestamp) -> Result<Vec<PhoneSession>, DatabaseError> {
    many(pool, "expires_at < $1", seconds(time)).await
}

async fn many(pool: &SqlitePool, clause: &'static str, value: i64) -> Result<Vec<PhoneSession>, DatabaseError> {
    let query = sqlx::AssertSqlSafe(format!("{COLUMNS} WHERE {clause}"));
    sqlx::query(query).bind(value).fetch_all(pool).await?.iter().map(read).collect()
}

/// Deletes one.
pub(crate) async fn delete(pool: &SqlitePool, id: &SessionId) -> Result<(), DatabaseError> {
    sqlx::query("DELETE FROM phone_sessions WHERE session = $1").bind(id.as_str()).execute(pool).await?;
    Ok(())
}

fn json<T: serde::Serialize>(value: &T) -> Result<String, DatabaseError> {
    serde_json::to_string(value).map_err(|_| DAMAGED)
}

fn read(row: &SqliteRow) -> Result<PhoneSession, DatabaseError> {
    let text = |column: &str| row.try_get::<String, _>(column);
    let maybe = |column: &str| row.try_get::<Option<String>, _>(column);
    let state = text("state")?;
    Ok(PhoneSession {
        id: SessionId::parse(&text("session")?).map_err(|_| DAMAGED)?,
        vehicle: VehicleKey::parse(&text("vehicle")?).map_err(|_| DAMAGED)?,
        ownership_epoch: u32::try_from(row.try_get::<i64, _>("ownership_epoch")?).map_err(|_| DAMAGED)?,
        kind: serde_json::from_str(&text("kind")?).map_err(|_| DAMAGED)?,
        order: maybe("order_id")?.map(|id| OrderId::parse(&id)).transpose().map_err(|_| DAMAGED)?,
        code: PageCode::parse(&text("code")?).ok_or(DAMAGED)?,
        short_code: ShortCode::parse(&text("short_code")?).ok_or(DAMAGED)?,
        short_until: row.try_get("short_until")?,
        browser: maybe("browser")?.map(|digest| Digest::parse(&digest)).transpose().map_err(|_| DAMAGED)?,
        stage: Stage::ALL.into_iter().find(|stage| stage.as_str() == state).ok_or(DAMAGED)?,
        result: maybe("result")?.map(|result| serde_json::from_str(&result)).transpose().map_err(|_| DAMAGED)?,
        made_at: row.try_get("made_at")?,
        expires_at: row.try_get("expires_at")?,
    })
}
