//! Signed catalogues: each change is a new version.

use entitlement::{Catalogue, Digest, IssuerKey, SigningKey, sign};
use jiff::Timestamp;
use sqlx::Row as _;

use super::{Database, DatabaseError, version};

/// Signs a catalogue under the next version, unless the newest one says the same.
pub(crate) async fn publish(
    database: &Database,
    content: Catalogue,
    key: &SigningKey,
    now: Timestamp,
) -> Result<(Catalogue, Vec<u8>), DatabaseError> {
    // The content without what only tells versions apart. Its signature is part of the digest: under a new key there is a new version.
    let blank = Catalogue { version: 0, issued_at: Timestamp::UNIX_EPOCH, ..content };
    let content_digest = Digest::of(&sign(&blank, key)?).to_string();

    let mut transaction = database.begin().await?;
    let newest = sqlx::query("SELECT version, content_digest, document FROM catalogues ORDER BY version DESC LIMIT 1")
        .fetch_optional(&mut *transaction)
        .await?;
    let mut next = 1;
    if let Some(row) = newest {
        let document: Vec<u8> = row.try_get("document")?;
        if row.try_get::<String, _>("content_digest")? == content_digest
            && let Ok(verified) = entitlement::verify::<Catalogue>(&document, &key.issuer())
        {
            return Ok((verified.into_content(), document));
        }
        next = row.try_get::<i64, _>("version")?.unsigned_abs() + 1;
    }
    let catalogue = Catalogue { version: next, issued_at: now, ..blank };
    let document = sign(&catalogue, key)?;
    sqlx::query("INSERT INTO catalogues (version, content_digest, document) VALUES ($1, $2, $3)")
        .bind(version(next))
        .bind(content_digest)
        .bind(document.as_slice())
        .execute(&mut *transaction)
        .await?;
    transaction.commit().await?;
    Ok((catalogue, document))
}

/// The catalogue that was sold from at this time. `None`: there was none yet, or it can no longer be read.
pub(crate) async fn in_force(database: &Database, issuer: &IssuerKey, at: Timestamp) -> Result<Option<Catalogue>, DatabaseError> {
    let mut below = i64::MAX;
    // From the newest one backwards: receipts are mostly read when they are young.
    loop {
        let row = sqlx::query("SELECT version, document FROM catalogues WHERE version < $1 ORDER BY version DESC LIMIT 1")
            .bind(below)
            .fetch_optional(database.pool())
            .await?;
        let Some(row) = row else { return Ok(None) };
        below = row.try_get("version")?;
        // One of an earlier build, or of a key that is no longer used, says nothing to this one.
        let Ok(catalogue) = entitlement::verify::<Catalogue>(row.try_get("document")?, issuer) else { continue };
        if catalogue.content().issued_at <= at {
            return Ok(Some(catalogue.into_content()));
        }
    }
}
