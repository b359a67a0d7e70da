//! What we have asked Stripe for, and what it calls it.

use entitlement::{Currency, Money, OrderId, RefundId, SessionId};
use sqlx::{Row as _, SqlitePool, sqlite::SqliteRow};

use crate::payment::{Decline, MethodToken};

/// A payment that Stripe was asked for.
#[derive(Debug, Clone)]
pub(super) struct Payment {
    pub(super) order: OrderId,
    /// `None`: it was barred before anything was asked.
    pub(super) asked: Option<Asked>,
    pub(super) intent: Option<String>,
    pub(super) first_asked_at: i64,
    pub(super) last_asked_at: i64,
    pub(super) generation: i64,
    pub(super) failed_at: Option<i64>,
    pub(super) decline: Option<Decline>,
    pub(super) is_barred: bool,
}

/// What for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) amount: Money,
    pub(super) token: MethodToken,
}

/// A refund that Stripe was asked for.
#[derive(Debug, Clone)]
pub(super) struct RefundEntry {
    pub(super) order: String,
    pub(super) minor: i64,
    pub(super) currency: String,
    pub(super) generation: i64,
    pub(super) failed_at: Option<i64>,
}

/// A page that Stripe was asked for.
#[derive(Debug, Clone)]
pub(super) struct Setup {
    pub(super) return_url: String,
    pub(super) customer: Option<String>,
    pub(super) checkout: Option<String>,
    pub(super) asked_at: i64,
}

/// Whether something was known before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Known {
    New,
    Before,
}

type Answer<T> = Result<T, sqlx::Error>;

/// Writes down what is going to be asked for, or finds what was.
pub(super) async fn intend(pool: &SqlitePool, order: &OrderId, asked: &Asked, now: i64) -> Answer<(Payment, Known)> {
    let insert = "INSERT INTO payments (order_id, minor, currency, token, first_asked_at, last_asked_at, generation, barred)
                  VALUES ($1, $2, $3, $4, $5, $5, 1, 0) ON CONFLICT (order_id) DO NOTHING";
    let inserted = sqlx::query(insert)
        .bind(order.as_str())
        .bind(minor(asked.amount))
        .bind(asked.amount.currency().code())
        .bind(asked.token.as_str())
        .bind(now)
        .execute(pool)
        .await?
        .rows_affected();
    let payment = payment(pool, order).await?.ok_or(sqlx::Error::RowNotFound)?;
    Ok((payment, if inserted == 1 { Known::New } else { Known::Before }))
}

/// What was asked for under an order.
pub(super) async fn payment(pool: &SqlitePool, order: &OrderId) -> Answer<Option<Payment>> {
    let select = "SELECT minor, currency, token, intent, first_asked_at, last_asked_at, generation, failed_at, decline, barred
                  FROM payments WHERE order_id = $1";
    let row = sqlx::query(select).bind(order.as_str()).fetch_optional(pool).await?;
    row.map(|row| read(order, &row)).transpose()
}

fn read(order: &OrderId, row: &SqliteRow) -> Answer<Payment> {
    let damaged = |column: &str| sqlx::Error::ColumnNotFound(column.to_owned());
    let currency: String = row.try_get("currency")?;
    let asked = match currency.as_str() {
        "" => None,
        code => {
            let currency = Currency::parse(code).map_err(|_| damaged("currency"))?;
            let amount = Money::new(row.try_get::<i64, _>("minor")?.unsigned_abs(), currency).map_err(|_| damaged("minor"))?;
            Some(Asked { amount, token: MethodToken::parse(&row.try_get::<String, _>("token")?).map_err(|_| damaged("token"))? })
        }
    };
    Ok(Payment {
        order: order.clone(),
        asked,
        intent: row.try_get("intent")?,
        first_asked_at: row.try_get("first_asked_at")?,
        last_asked_at: row.try_get("last_asked_at")?,
        generation: row.try_get("generation")?,
        failed_at: row.try_get("failed_at")?,
        decline: row.try_get::<Option<String>, _>("decline")?.as_deref().map(decline),
        is_barred: row.try_get::<i64, _>("barred")? != 0,
    })
}

/// Notes that it is asked for now. `false`: it is barred, and must not be.
pub(super) async fn ask(pool: &SqlitePool, order: &OrderId, now: i64) -> Answer<bool> {
    let update = "UPDATE payments SET last_asked_at = $1 WHERE order_id = $2 AND barred = 0";
    Ok(sqlx::query(update).bind(now).bind(order.as_str()).execute(pool).await?.rows_affected() == 1)
}

/// Bars an order from being asked for, whether it was before or not.
pub(super) async fn bar(pool: &SqlitePool, order: &OrderId, now: i64) -> Answer<Payment> {
    let insert = "INSERT INTO payments (order_id, minor, currency, token, first_asked_at, last_asked_at, generation, barred)
                  VALUES ($1, 0, '', '', $2, $2, 1, 1) ON CONFLICT (order_id) DO UPDATE SET barred = 1";
    sqlx::query(insert).bind(order.as_str()).bind(now).execute(pool).await?;
    payment(pool, order).await?.ok_or(sqlx::Error::RowNotFound)
}

/// Notes what Stripe calls it.
pub(super) async fn note_intent(pool: &SqlitePool, order: &OrderId, intent: &str) -> Answer<()> {
    let update = "UPDATE payments SET intent = $1, failed_at = NULL WHERE order_id = $2 AND intent IS NULL";
    sqlx::query(update).bind(intent).bind(order.as_str()).execute(pool).await.map(|_| ())
}

/// Notes that it was refused without a payment to show for it.
pub(super) async fn note_decline(pool: &SqlitePool, order: &OrderId, reason: Decline) -> Answer<()> {
    let update = "UPDATE payments SET decline = $1 WHERE order_id = $2 AND intent IS NULL";
    sqlx::query(update).bind(decline_name(reason)).bind(order.as_str()).execute(pool).await.map(|_| ())
}

/// Notes that Stripe answered with a defect.
pub(super) async fn note_failure(pool: &SqlitePool, order: &OrderId, now: i64) -> Answer<()> {
    let update = "UPDATE payments SET failed_at = COALESCE(failed_at, $1) WHERE order_id = $2";
    sqlx::query(update).bind(now).bind(order.as_str()).execute(pool).await.map(|_| ())
}

/// From now on it is asked for under another key.
pub(super) async fn next_key(pool: &SqlitePool, order: &OrderId, generation: i64) -> Answer<()> {
    let update = "UPDATE payments SET generation = $1 + 1, failed_at = NULL WHERE order_id = $2 AND generation = $1";
    sqlx::query(update).bind(generation).bind(order.as_str()).execute(pool).await.map(|_| ())
}

/// Whose payment this is.
pub(super) async fn order_of(pool: &SqlitePool, intent: &str) -> Answer<Option<OrderId>> {
    let row = sqlx::query("SELECT order_id FROM payments WHERE intent = $1").bind(intent).fetch_optional(pool).await?;
    Ok(row.map(|row| row.try_get::<String, _>("order_id")).transpose()?.and_then(|order| OrderId::parse(&order).ok()))
}

/// Writes down which refund is going to be asked for, or finds what was.
pub(super) async fn intend_refund(
    pool: &SqlitePool,
    refund: &RefundId,
    order: &OrderId,
    amount: Money,
    now: i64,
) -> Answer<(RefundEntry, Known)> {
    let insert = "INSERT INTO refunds (refund_id, order_id, minor, currency, last_asked_at, generation)
                  VALUES ($1, $2, $3, $4, $5, 1) ON CONFLICT (refund_id) DO NOTHING";
    let inserted = sqlx::query(insert)
        .bind(refund.as_str())
        .bind(order.as_str())
        .bind(minor(amount))
        .bind(amount.currency().code())
        .bind(now)
        .execute(pool)
        .await?
        .rows_affected();
    let select = "SELECT order_id, minor, currency, generation, failed_at FROM refunds WHERE refund_id = $1";
    let row = sqlx::query(select).bind(refund.as_str()).fetch_one(pool).await?;
    let entry = RefundEntry {
        order: row.try_get("order_id")?,
        minor: row.try_get("minor")?,
        currency: row.try_get("currency")?,
        generation: row.try_get("generation")?,
        failed_at: row.try_get("failed_at")?,
    };
    Ok((entry, if inserted == 1 { Known::New } else { Known::Before }))
}

/// Notes that Stripe answered with a defect.
pub(super) async fn note_refund_failure(pool: &SqlitePool, refund: &RefundId, now: i64) -> Answer<()> {
    let update = "UPDATE refunds SET failed_at = COALESCE(failed_at, $1) WHERE refund_id = $2";
    sqlx::query(update).bind(now).bind(refund.as_str()).execute(pool).await.map(|_| ())
}

/// From now on it is asked for under another key.
pub(super) async fn next_refund_key(pool: &SqlitePool, refund: &RefundId, generation: i64) -> Answer<()> {
    let update = "UPDATE refunds SET generation = $1 + 1, failed_at = NULL WHERE refund_id = $2 AND generation = $1";
    sqlx::query(update).bind(generation).bind(refund.as_str()).execute(pool).await.map(|_| ())
}

/// Writes down which page is going to be asked for, or finds what was.
pub(super) async fn intend_setup(pool: &SqlitePool, session: &SessionId, return_url: &str, now: i64) -> Answer<Setup> {
    let insert = "INSERT INTO setups (session, return_url, asked_at) VALUES ($1, $2, $3) ON CONFLICT (session) DO NOTHING";
    sqlx::query(insert).bind(session.as_str()).bind(return_url).bind(now).execute(pool).await?;
    setup(pool, session).await?.ok_or(sqlx::Error::RowNotFound)
}

/// Which page was asked for.
pub(super) async fn setup(pool: &SqlitePool, session: &SessionId) -> Answer<Option<Setup>> {
    let select = "SELECT return_url, customer, checkout, asked_at FROM setups WHERE session = $1";
    let row = sqlx::query(select).bind(session.as_str()).fetch_optional(pool).await?;
    row.map(|row| {
        Ok(Setup {
            return_url: row.try_get("return_url")?,
            customer: row.try_get("customer")?,
            checkout: row.try_get("checkout")?,
            asked_at: row.try_get("asked_at")?,
        })
    })
    .transpose()
}

/// Notes for whom the page is.
pub(super) async fn note_customer(pool: &SqlitePool, session: &SessionId, customer: &str) -> Answer<()> {
    let update = "UPDATE setups SET customer = $1 WHERE session = $2 AND customer IS NULL";
    sqlx::query(update).bind(customer).bind(session.as_str()).execute(pool).await.map(|_| ())
}

/// Notes what Stripe calls the page.
pub(super) async fn note_checkout(pool: &SqlitePool, session: &SessionId, checkout: &str) -> Answer<()> {
    let update = "UPDATE setups SET checkout = $1 WHERE session = $2 AND checkout IS NULL";
    sqlx::query(update).bind(checkout).bind(session.as_str()).execute(pool).await.map(|_| ())
}

pub(super) fn minor(amount: Money) -> i64 {
    // An amount is at most a thousand million.
    i64::try_from(amount.minor()).unwrap_or(i64::MAX)
}

fn decline_name(decline: Decline) -> &'static str {
    match decline {
        Decline::Declined => "declined",
        Decline::Expired => "expired",
        Decline::LimitExceeded => "limit",
        Decline::NoMethod => "no-method",
    }
}

fn decline(name: &str) -> Decline {
    match name {
        "expired" => Decline::Expired,
        "limit" => Decline::LimitExceeded,
        "no-method" => Decline::NoMethod,
        _ => Decline::Declined,
    }
}
