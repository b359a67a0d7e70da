//! What cars contributed, under ids that say nothing about a car.

use entitlement::{Cover, Digest, PurposeId, UploadId};
use jiff::civil::Date;
use sqlx::{Row as _, SqlitePool};

use super::{Database, DatabaseError};
use crate::{contributions::Contribution, limits};

/// What became of a contribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stored {
    /// It is kept, now or since it came before.
    Kept,
    /// Everything under its upload id was erased: nothing more is taken.
    Erased,
    /// There are too many records under its upload id.
    TooMany,
}

/// A record, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredRecord {
    /// For which purpose.
    pub purpose: String,
    /// Under which upload id.
    pub upload_id: String,
    /// One JSON object.
    pub body: String,
}

/// Stores a cover. The same one twice is one.
pub(crate) async fn insert_cover(pool: &SqlitePool, digest: &Digest, document: &str) -> Result<(), DatabaseError> {
    sqlx::query("INSERT INTO covers (digest, document) VALUES ($1, $2) ON CONFLICT (digest) DO NOTHING")
        .bind(digest.to_string())
        .bind(document)
        .execute(pool)
        .await?;
    Ok(())
}

/// The cover with this digest. Whether it still holds is for [`crate::contributions::covered`] to say.
pub(crate) async fn cover(pool: &SqlitePool, digest: &Digest) -> Result<Option<Cover>, DatabaseError> {
    let row = sqlx::query("SELECT document FROM covers WHERE digest = $1").bind(digest.to_string()).fetch_optional(pool).await?;
    let Some(row) = row else { return Ok(None) };
    serde_json::from_str(&row.try_get::<String, _>("document")?).map(Some).map_err(|_| DatabaseError::Damaged("a cover"))
}

/// Stores a contribution as a whole, or nothing of it.
pub(crate) async fn store(
    database: &Database,
    purpose: &PurposeId,
    upload: &UploadId,
    day: Date,
    contribution: &Contribution,
) -> Result<Stored, DatabaseError> {
    let (day, batch) = (day.to_string(), contribution.digest.to_string());
    let mut transaction = database.begin().await?;
    // A write first: it locks the upload id, so that an erasure comes before or after all of this.
    let row = sqlx::query(
        "INSERT INTO uploads (upload_digest, day, records, erased) VALUES ($1, $2, $3, 0)
         ON CONFLICT (upload_digest) DO UPDATE SET records = uploads.records + excluded.records RETURNING records, erased",
    )
    .bind(upload_digest(purpose, upload))
    .bind(&day)
    .bind(i64::try_from(contribution.records.len()).unwrap_or(i64::MAX))
    .fetch_one(&mut *transaction)
    .await?;
    if row.try_get::<i64, _>("erased")? != 0 {
        return Ok(Stored::Erased);
    }
    let known = sqlx::query("SELECT 1 FROM contributions WHERE purpose = $1 AND upload_id = $2 AND batch = $3 LIMIT 1")
        .bind(purpose.as_str())
        .bind(upload.as_str())
        .bind(&batch)
        .fetch_optional(&mut *transaction)
        .await?;
    if known.is_some() {
        return Ok(Stored::Kept);
    }
    if row.try_get::<i64, _>("records")? > limits::UPLOAD_RECORDS_MAX {
        return Ok(Stored::TooMany);
    }
    for (place, body) in (0_i64..).zip(&contribution.records) {
        sqlx::query("INSERT INTO contributions (purpose, upload_id, batch, place, day, body) VALUES ($1, $2, $3, $4, $5, $6)")
            .bind(purpose.as_str())
            .bind(upload.as_str())
            .bind(&batch)
            .bind(place)
            .bind(&day)
            .bind(body)
            .execute(&mut *transaction)
            .await?;
    }
    transaction.commit().await?;
    Ok(Stored::Kept)
}

/// Deletes everything under these upload ids, and takes nothing more under them. Says how many records there were.
///
/// Their bytes are gone from the files only after [`Database::scrub`].
pub(crate) async fn erase(database: &Database, purpose: &PurposeId, uploads: &[UploadId], day: Date) -> Result<u64, DatabaseError> {
    let day = day.to_string();
    let mut transaction = database.begin().await?;
    let mut erased = 0;
    for upload in uploads {
        sqlx::query(
            "INSERT INTO uploads (upload_digest, day, records, erased) VALUES ($1, $2, 0, 1)
             ON CONFLICT (upload_digest) DO UPDATE SET records = 0, erased = 1, day = excluded.day",
        )
        .bind(upload_digest(purpose, upload))
        .bind(&day)
        .execute(&mut *transaction)
        .await?;
        erased += sqlx::query("DELETE FROM contributions WHERE purpose = $1 AND upload_id = $2")
            .bind(purpose.as_str())
            .bind(upload.as_str())
            .execute(&mut *transaction)
            .await?
            .rows_affected();
    }
    transaction.commit().await?;
    if erased > 0 {
        database.has_deleted();
    }
    Ok(erased)
}

/// The purposes for which there is anything.
pub(crate) async fn purposes(pool: &SqlitePool) -> Result<Vec<String>, DatabaseError> {
    let rows = sqlx::query("SELECT DISTINCT purpose FROM contributions").fetch_all(pool).await?;
    Ok(rows.iter().map(|row| row.try_get("purpose")).collect::<Result<_, _>>()?)
}

/// Deletes what came for a purpose until this day, it included.
pub(crate) async fn forget(database: &Database, purpose: &str, until: Date) -> Result<u64, DatabaseError> {
    let forget = sqlx::query("DELETE FROM contributions WHERE purpose = $1 AND day <= $2").bind(purpose).bind(until.to_string());
    let forgotten = forget.execute(database.pool()).await?.rows_affected();
    if forgotten > 0 {
        database.has_deleted();
    }
    Ok(forgotten)
}

/// Forgets upload ids that were first heard of, or erased, until this day, it included.
pub(crate) async fn forget_uploads(pool: &SqlitePool, until: Date) -> Result<u64, DatabaseError> {
    Ok(sqlx::query("DELETE FROM uploads WHERE day <= $1").bind(until.to_string()).execute(pool).await?.rows_affected())
}

/// Every record.
pub(crate) async fn all(pool: &SqlitePool) -> Result<Vec<StoredRecord>, DatabaseError> {
    let order = "SELECT purpose, upload_id, body FROM contributions ORDER BY purpose, upload_id, batch, place";
    let rows = sqlx::query(order).fetch_all(pool).await?;
    let read = |row: &sqlx::sqlite::SqliteRow| {
        Ok(StoredRecord { purpose: row.try_get("purpose")?, upload_id: row.try_get("upload_id")?, body: row.try_get("body")? })
    };
    rows.iter().map(read).collect()
}

/// What is remembered of an upload id after its records are gone.
fn upload_digest(purpose: &PurposeId, upload: &UploadId) -> String {
    Digest::of(format!("{purpose}/{upload}").as_bytes()).to_string()
}
