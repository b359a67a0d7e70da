//! Money that is to be given back, until the provider has done so.

use entitlement::{Currency, Digest, Money, OrderId};
use jiff::Timestamp;
use sqlx::{Row as _, SqlitePool};

use super::{DatabaseError, Transaction, seconds};
use crate::payment::RefundId;

const DAMAGED: DatabaseError = DatabaseError::Damaged("a refund");

/// A refund that the provider has not taken over yet.
#[derive(Debug, Clone)]
pub(crate) struct OpenRefund {
    pub(crate) id: RefundId,
    pub(crate) order: OrderId,
    pub(crate) amount: Money,
}

/// How a refund came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// The provider has given it back.
    Done,
    /// The provider never will: a person has to.
    Refused,
    /// A person has given it back, after the provider refused.
    ByHand,
    /// The bank has taken the payment back meanwhile.
    Dropped,
}

/// Where a refund stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    /// The provider has not taken it over.
    Open,
    /// It was given back, by the provider or by hand.
    Done,
    /// See [`End`].
    Refused,
    /// See [`End`].
    Dropped,
}

/// Where the refund of an order stands. `None`: there is none.
pub(crate) async fn state(connection: impl sqlx::SqliteExecutor<'_>, order: &OrderId) -> Result<Option<State>, DatabaseError> {
    let row = sqlx::query("SELECT state FROM refunds WHERE order_id = $1").bind(order.as_str()).fetch_optional(connection).await?;
    row.map(|row| {
        Ok(match row.try_get::<String, _>("state")?.as_str() {
            "open" => State::Open,
            "done" => State::Done,
            "refused" => State::Refused,
            "dropped" => State::Dropped,
            _ => return Err(DAMAGED),
        })
    })
    .transpose()
}

/// The one refund that an order's contract can have: the same for ever, so that whoever asks twice asks for one.
pub(crate) fn id(order: &OrderId) -> Result<RefundId, DatabaseError> {
    let digest = Digest::of(format!("refund {order}").as_bytes()).to_string();
    RefundId::parse(&format!("refund-{}", digest.get(..40).unwrap_or(&digest))).map_err(|_| DAMAGED)
}

const OPEN: &str = "UPDATE refunds SET state = $1 WHERE order_id = $2 AND state = 'open'";

/// Begins a refund.
pub(crate) async fn begin(transaction: &mut Transaction, order: &OrderId, amount: Money, now: Timestamp) -> Result<(), DatabaseError> {
    sqlx::query("INSERT INTO refunds (refund_id, order_id, minor, currency, state, begun_at) VALUES ($1, $2, $3, $4, 'open', $5)")
        .bind(id(order)?.as_str())
        .bind(order.as_str())
        .bind(i64::try_from(amount.minor()).map_err(|_| DAMAGED)?)
        .bind(amount.currency().code())
        .bind(seconds(now))
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// Ends a refund that was not done. Says whether it was to be.
pub(crate) async fn end(transaction: &mut Transaction, order: &OrderId, end: End) -> Result<bool, DatabaseError> {
    let (update, state) = match end {
        End::Done => (OPEN, "done"),
        End::Refused => (OPEN, "refused"),
        End::ByHand => ("UPDATE refunds SET state = $1 WHERE order_id = $2 AND state = 'refused'", "done"),
        // That it was refused is why nobody has to give it back by hand now.
        End::Dropped => ("UPDATE refunds SET state = $1 WHERE order_id = $2 AND state IN ('open', 'refused')", "dropped"),
    };
    let ended = sqlx::query(update).bind(state).bind(order.as_str()).execute(&mut **transaction).await?.rows_affected();
    Ok(ended == 1)
}

/// The refund of an order, if it is open.
pub(crate) async fn open(connection: impl sqlx::SqliteExecutor<'_>, order: &OrderId) -> Result<Option<OpenRefund>, DatabaseError> {
    let row = sqlx::query("SELECT refund_id, order_id, minor, currency FROM refunds WHERE order_id = $1 AND state = 'open'")
        .bind(order.as_str())
        .fetch_optional(connection)
        .await?;
    row.map(|row| {
        let currency = Currency::parse(&row.try_get::<String, _>("currency")?).map_err(|_| DAMAGED)?;
        Ok(OpenRefund {
            id: RefundId::parse(&row.try_get::<String, _>("refund_id")?).map_err(|_| DAMAGED)?,
            order: OrderId::parse(&row.try_get::<String, _>("order_id")?).map_err(|_| DAMAGED)?,
            amount: Money::new(row.try_get::<i64, _>("minor")?.unsigned_abs(), currency).map_err(|_| DAMAGED)?,
        })
    })
    .transpose()
}

/// Orders with an open refund, the oldest first.
pub(crate) async fn all_open(pool: &SqlitePool, at_most: i64) -> Result<Vec<OrderId>, DatabaseError> {
    let rows =
        sqlx::query("SELECT order_id FROM refunds WHERE state = 'open' ORDER BY begun_at LIMIT $1").bind(at_most).fetch_all(pool).await?;
    rows.iter().map(|row| OrderId::parse(&row.try_get::<String, _>("order_id")?).map_err(|_| DAMAGED)).collect()
}
