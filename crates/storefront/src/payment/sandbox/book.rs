//! What the sandbox keeps: charges, movements, refunds and test cards. Each function is one change or one question.

use entitlement::{Currency, Money, OrderId};
use sqlx::{Row as _, SqlitePool, sqlite::SqliteRow};

use super::{SandboxBehaviour, cards};
use crate::payment::{
    Authorisation, Capture, Consent, Decline, Forgotten, FormAnswer, Last4, Method, MethodToken, Movements, PaymentStatus, Refund,
    RefundId, SessionId, SetupStatus, TypedCard, Void,
};

type Answer<T> = Result<T, sqlx::Error>;

pub(super) async fn authorise(
    pool: &SqlitePool,
    behaviour: SandboxBehaviour,
    order: &OrderId,
    amount: Money,
    method: &MethodToken,
) -> Answer<Authorisation> {
    let outcome = match behaviour {
        SandboxBehaviour::Decline => cards::Outcome::Decline(Decline::Declined),
        SandboxBehaviour::Confirm => cards::Outcome::Confirm,
        _ => outcome_of(pool, method).await?,
    };
    let (state, decline, confirmation) = match outcome {
        cards::Outcome::Accept => ("authorised", None, None),
        cards::Outcome::Confirm => ("authorised", None, Some("needed")),
        cards::Outcome::Decline(decline) => ("declined", Some(cards::decline_name(decline)), None),
        cards::Outcome::RefuseSetup => ("declined", Some(cards::decline_name(Decline::NoMethod)), None),
    };
    let insert = "INSERT INTO charges (order_id, minor, currency, state, decline, confirmation)
                  VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (order_id) DO NOTHING";
    sqlx::query(insert)
        .bind(order.as_str())
        .bind(minor(amount))
        .bind(amount.currency().code())
        .bind(state)
        .bind(decline)
        .bind(confirmation)
        .execute(pool)
        .await?;
    let row = sqlx::query("SELECT minor, currency FROM charges WHERE order_id = $1").bind(order.as_str()).fetch_one(pool).await?;
    let same = row.try_get::<i64, _>("minor")? == minor(amount) && row.try_get::<String, _>("currency")? == amount.currency().code();
    Ok(match status(pool, order).await? {
        // The same id with another amount is a defect of the shop; a provider refuses it.
        _ if !same => Authorisation::Declined(Decline::Declined),
        PaymentStatus::Authorised | PaymentStatus::Captured | PaymentStatus::Reversed => Authorisation::Authorised,
        PaymentStatus::ConfirmationNeeded => Authorisation::ConfirmationNeeded,
        PaymentStatus::Declined(decline) => Authorisation::Declined(decline),
        PaymentStatus::Voided => Authorisation::Declined(Decline::Declined),
        PaymentStatus::Unseen | PaymentStatus::Unknown => Authorisation::Unknown,
    })
}

async fn outcome_of(pool: &SqlitePool, method: &MethodToken) -> Answer<cards::Outcome> {
    if method.as_str() == cards::DESK {
        return Ok(cards::Outcome::Accept);
    }
    let row =
        sqlx::query("SELECT outcome FROM setups WHERE session = $1 AND forgotten = 0").bind(method.as_str()).fetch_optional(pool).await?;
    let outcome = row.map(|row| row.try_get::<String, _>("outcome")).transpose()?.and_then(|name| cards::outcome(&name));
    Ok(outcome.unwrap_or(cards::Outcome::Decline(Decline::NoMethod)))
}

pub(super) async fn status(pool: &SqlitePool, order: &OrderId) -> Answer<PaymentStatus> {
    let select = "SELECT state, decline, confirmation, reversed FROM charges WHERE order_id = $1";
    let Some(row) = sqlx::query(select).bind(order.as_str()).fetch_optional(pool).await? else { return Ok(PaymentStatus::Unseen) };
    let (state, confirmation) = (row.try_get::<String, _>("state")?, row.try_get::<Option<String>, _>("confirmation")?);
    Ok(match state.as_str() {
        "captured" if row.try_get::<i64, _>("reversed")? > 0 => PaymentStatus::Reversed,
        "captured" => PaymentStatus::Captured,
        "authorised" if confirmation.as_deref() == Some("needed") => PaymentStatus::ConfirmationNeeded,
        "authorised" => PaymentStatus::Authorised,
        "voided" => PaymentStatus::Voided,
        _ => PaymentStatus::Declined(cards::decline(row.try_get::<Option<String>, _>("decline")?.as_deref())),
    })
}

pub(super) async fn capture(pool: &SqlitePool, behaviour: SandboxBehaviour, order: &OrderId) -> Answer<Capture> {
    let mut transaction = pool.begin().await?;
    let goal = if behaviour == SandboxBehaviour::RefuseCapture { "capture-refused" } else { "captured" };
    let update =
        "UPDATE charges SET state = $1 WHERE order_id = $2 AND state = 'authorised' AND (confirmation IS NULL OR confirmation <> 'needed')";
    let moved = sqlx::query(update).bind(goal).bind(order.as_str()).execute(&mut *transaction).await?.rows_affected();
    if moved == 1 && goal == "captured" {
        sqlx::query("INSERT INTO movements (order_id, minor, currency) SELECT order_id, minor, currency FROM charges WHERE order_id = $1")
            .bind(order.as_str())
            .execute(&mut *transaction)
            .await?;
    }
    transaction.commit().await?;
    Ok(match status(pool, order).await? {
        PaymentStatus::Captured | PaymentStatus::Reversed => Capture::Captured,
        _ => Capture::Refused,
    })
}

pub(super) async fn void(pool: &SqlitePool, order: &OrderId) -> Answer<Void> {
    let insert = "INSERT INTO charges (order_id, minor, currency, state) VALUES ($1, 0, '', 'voided') ON CONFLICT (order_id) DO NOTHING";
    sqlx::query(insert).bind(order.as_str()).execute(pool).await?;
    let update = "UPDATE charges SET state = 'voided' WHERE order_id = $1 AND state = 'authorised'";
    sqlx::query(update).bind(order.as_str()).execute(pool).await?;
    Ok(match status(pool, order).await? {
        PaymentStatus::Captured | PaymentStatus::Reversed => Void::Captured,
        _ => Void::Voided,
    })
}

pub(super) async fn refund(pool: &SqlitePool, order: &OrderId, refund: &RefundId, amount: Money) -> Answer<Refund> {
    // One statement: two refunds at once never give back more than there is.
    let insert = "INSERT INTO refunds (refund_id, order_id, minor, currency)
                  SELECT $1, order_id, $2, currency FROM charges
                  WHERE order_id = $3 AND state = 'captured' AND currency = $4
                    AND minor - reversed - (SELECT COALESCE(SUM(minor), 0) FROM refunds WHERE order_id = $3) >= $2
                  ON CONFLICT (refund_id) DO NOTHING";
    let code = amount.currency().code();
    sqlx::query(insert).bind(refund.as_str()).bind(minor(amount)).bind(order.as_str()).bind(code).execute(pool).await?;
    refunded(pool, order, refund, amount).await
}

/// Whether a refund was made.
pub(super) async fn refunded(pool: &SqlitePool, order: &OrderId, refund: &RefundId, amount: Money) -> Answer<Refund> {
    let code = amount.currency().code();
    let select = "SELECT 1 FROM refunds WHERE refund_id = $1 AND order_id = $2 AND minor = $3 AND currency = $4";
    let row = sqlx::query(select).bind(refund.as_str()).bind(order.as_str()).bind(minor(amount)).bind(code).fetch_optional(pool).await?;
    Ok(if row.is_some() { Refund::Refunded } else { Refund::Refused })
}

pub(super) async fn movements(pool: &SqlitePool, order: &OrderId) -> Answer<Option<Movements>> {
    let select =
        "SELECT currency, reversed, CAST((SELECT COALESCE(SUM(minor), 0) FROM movements WHERE order_id = $1) AS BIGINT) AS captured,
                  CAST((SELECT COALESCE(SUM(minor), 0) FROM refunds WHERE order_id = $1) AS BIGINT) AS refunded
                  FROM charges WHERE order_id = $1";
    let Some(row) = sqlx::query(select).bind(order.as_str()).fetch_optional(pool).await? else { return Ok(None) };
    // An order that was barred before it came has no currency.
    let Ok(currency) = Currency::parse(&row.try_get::<String, _>("currency")?) else { return Ok(None) };
    let money = |column: &str| Answer::Ok(Money::new(row.try_get::<i64, _>(column)?.unsigned_abs(), currency).ok());
    let (captured, refunded, reversed) = (money("captured")?, money("refunded")?, money("reversed")?);
    Ok(captured.zip(refunded).zip(reversed).map(|((captured, refunded), reversed)| Movements { captured, refunded, reversed }))
}

pub(super) async fn reverse(pool: &SqlitePool, order: &OrderId) -> Answer<()> {
    let update = "UPDATE charges SET reversed = minor - (SELECT COALESCE(SUM(minor), 0) FROM refunds WHERE order_id = $1)
                  WHERE order_id = $1 AND state = 'captured'";
    sqlx::query(update).bind(order.as_str()).execute(pool).await.map(|_| ())
}

pub(super) async fn take_consent(pool: &SqlitePool, order: &OrderId, consent: Consent) -> Answer<FormAnswer> {
    let (state, confirmation) = match consent {
        Consent::Confirmed => ("authorised", "confirmed"),
        Consent::Refused => ("declined", "refused"),
    };
    let update =
        "UPDATE charges SET state = $1, confirmation = $2 WHERE order_id = $3 AND state = 'authorised' AND confirmation = 'needed'";
    let moved = sqlx::query(update).bind(state).bind(confirmation).bind(order.as_str()).execute(pool).await?.rows_affected();
    Ok(if moved == 1 { FormAnswer::Taken } else { FormAnswer::Invalid })
}

pub(super) async fn take_card(pool: &SqlitePool, setup: &SessionId, typed: TypedCard<'_>) -> Answer<FormAnswer> {
    let number: String = typed.number.chars().filter(|char| !matches!(char, ' ' | '-')).collect();
    let Some((brand, outcome)) = cards::card(&number) else { return Ok(FormAnswer::Invalid) };
    let last4 = number.get(number.len().saturating_sub(4)..).unwrap_or_default();
    let brand = serde_json::to_string(&brand).unwrap_or_default();
    let insert =
        "INSERT INTO setups (session, outcome, brand, last4, expires) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (session) DO NOTHING";
    sqlx::query(insert)
        .bind(setup.as_str())
        .bind(cards::name(outcome))
        .bind(brand)
        .bind(last4)
        .bind(typed.expires.to_string())
        .execute(pool)
        .await?;
    Ok(FormAnswer::Taken)
}

pub(super) async fn setup(pool: &SqlitePool, setup: &SessionId) -> Answer<SetupStatus> {
    let select = "SELECT outcome, brand, last4, expires FROM setups WHERE session = $1";
    let Some(row) = sqlx::query(select).bind(setup.as_str()).fetch_optional(pool).await? else { return Ok(SetupStatus::Waiting) };
    if cards::outcome(&row.try_get::<String, _>("outcome")?) == Some(cards::Outcome::RefuseSetup) {
        return Ok(SetupStatus::Failed);
    }
    Ok(read_method(setup, &row)?.map_or(SetupStatus::Unknown, SetupStatus::Ready))
}

fn read_method(setup: &SessionId, row: &SqliteRow) -> Answer<Option<Method>> {
    let text = |column: &str| row.try_get::<String, _>(column);
    let (brand, last4, expires) = (text("brand")?, text("last4")?, text("expires")?);
    let method = || {
        Some(Method {
            token: MethodToken::parse(setup.as_str()).ok()?,
            brand: serde_json::from_str(&brand).ok()?,
            last4: last4.parse::<Last4>().ok()?,
            expires: expires.parse().ok()?,
        })
    };
    Ok(method())
}

pub(super) async fn forget(pool: &SqlitePool, method: &MethodToken) -> Answer<Forgotten> {
    sqlx::query("UPDATE setups SET forgotten = 1 WHERE session = $1").bind(method.as_str()).execute(pool).await?;
    Ok(Forgotten::Forgotten)
}

fn minor(amount: Money) -> i64 {
    // An amount is at most a thousand million.
    i64::try_from(amount.minor()).unwrap_or(i64::MAX)
}
