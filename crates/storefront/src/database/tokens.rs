//! Enrolment tokens: each works for one vehicle. Only their digests are stored.

use entitlement::{Digest, VehicleKey};
use jiff::Timestamp;
use sqlx::{Row as _, SqlitePool};

use super::{DatabaseError, Transaction, seconds};

/// Whether a token can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TokenState {
    /// Nobody has used it.
    Fresh,
    /// This vehicle has.
    UsedBy(VehicleKey),
    /// Never issued.
    Unknown,
}

/// Whether a token can be used.
pub(crate) async fn state(connection: impl sqlx::SqliteExecutor<'_>, token: &str) -> Result<TokenState, DatabaseError> {
    let row = sqlx::query("SELECT vehicle FROM enrolment_tokens WHERE token_digest = $1")
        .bind(Digest::of(token.as_bytes()).to_string())
        .fetch_optional(connection)
        .await?;
    let Some(row) = row else { return Ok(TokenState::Unknown) };
    Ok(match row.try_get::<Option<String>, _>("vehicle")? {
        None => TokenState::Fresh,
        Some(vehicle) => TokenState::UsedBy(VehicleKey::parse(&vehicle).map_err(|_| DatabaseError::Damaged("a vehicle key"))?),
    })
}

/// Issues a token.
pub(crate) async fn insert(pool: &SqlitePool, token: &str, now: Timestamp) -> Result<(), DatabaseError> {
    sqlx::query("INSERT INTO enrolment_tokens (token_digest, made_at) VALUES ($1, $2)")
        .bind(Digest::of(token.as_bytes()).to_string())
        .bind(seconds(now))
        .execute(pool)
        .await?;
    Ok(())
}

/// Uses a token up, if it is fresh. Says whether it was.
pub(crate) async fn use_up(transaction: &mut Transaction, token: &str, vehicle: &VehicleKey) -> Result<bool, DatabaseError> {
    let used = sqlx::query("UPDATE enrolment_tokens SET vehicle = $1 WHERE token_digest = $2 AND vehicle IS NULL")
        .bind(vehicle.to_string())
        .bind(Digest::of(token.as_bytes()).to_string())
        .execute(&mut **transaction)
        .await?
        .rows_affected();
    Ok(used == 1)
}
