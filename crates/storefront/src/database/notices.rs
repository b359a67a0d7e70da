//! Mails that are no receipts, until they were sent.

use jiff::Timestamp;
use lettre::Address;
use sqlx::{Row as _, SqlitePool};

use super::{Database, DatabaseError, Transaction, claims, seconds};

const DAMAGED: DatabaseError = DatabaseError::Damaged("a notice");

/// What somebody is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Notice {
    /// The same notice has the same id: it becomes the Message-ID.
    pub(crate) id: String,
    /// Who writes, as a name and an address.
    pub(crate) sender: String,
    pub(crate) address: Address,
    pub(crate) subject: String,
    pub(crate) body: String,
    /// What the seller has signed of it, which goes along as a file.
    pub(crate) signed: Option<Vec<u8>>,
    pub(crate) made_at: Timestamp,
    pub(crate) tries: u32,
}

/// Has it sent. The same id is one mail.
pub(crate) async fn enqueue(transaction: &mut Transaction, notice: &Notice) -> Result<(), DatabaseError> {
    let enqueue = "INSERT INTO notices (id, sender, address, subject, body, signed, made_at, tries, next_at) VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $7)
                   ON CONFLICT (id) DO NOTHING";
    sqlx::query(enqueue)
        .bind(notice.id.as_str())
        .bind(notice.sender.as_str())
        .bind(<Address as AsRef<str>>::as_ref(&notice.address))
        .bind(notice.subject.as_str())
        .bind(notice.body.as_str())
        .bind(notice.signed.as_deref())
        .bind(seconds(notice.made_at))
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// What is to be sent by now, what waits longest first.
pub(crate) async fn due(pool: &SqlitePool, now: Timestamp, at_most: i64) -> Result<Vec<Notice>, DatabaseError> {
    let due =
        "SELECT id, sender, address, subject, body, signed, made_at, tries FROM notices WHERE next_at <= $1 ORDER BY next_at, id LIMIT $2";
    let rows = sqlx::query(due).bind(seconds(now)).bind(at_most).fetch_all(pool).await?;
    rows.iter()
        .map(|row| {
            Ok(Notice {
                id: row.try_get("id")?,
                sender: row.try_get("sender")?,
                address: row.try_get::<String, _>("address")?.parse().map_err(|_| DAMAGED)?,
                subject: row.try_get("subject")?,
                body: row.try_get("body")?,
                signed: row.try_get("signed")?,
                made_at: Timestamp::from_second(row.try_get("made_at")?).map_err(|_| DAMAGED)?,
                tries: u32::try_from(row.try_get::<i64, _>("tries")?).map_err(|_| DAMAGED)?,
            })
        })
        .collect()
}

/// It was handed over, or will not be sent any more: nothing of it is kept. What is due a day after it was told is due at `told_until`.
pub(crate) async fn gone(database: &Database, notice: &Notice, told_until: Timestamp) -> Result<(), DatabaseError> {
    let mut transaction = database.begin().await?;
    claims::due_at(&mut transaction, &notice.id, told_until).await?;
    sqlx::query("DELETE FROM notices WHERE id = $1").bind(notice.id.as_str()).execute(&mut *transaction).await?;
    transaction.commit().await?;
    database.deletes();
    Ok(())
}

/// It is tried again then, and what waits for it waits on.
pub(crate) async fn postpone(database: &Database, notice: &Notice, next_at: Timestamp, told_until: Timestamp) -> Result<(), DatabaseError> {
    let mut transaction = database.begin().await?;
    claims::due_at(&mut transaction, &notice.id, told_until).await?;
    sqlx::query("UPDATE notices SET tries = tries + 1, next_at = $1 WHERE id = $2")
        .bind(seconds(next_at))
        .bind(notice.id.as_str())
        .execute(&mut *transaction)
        .await?;
    transaction.commit().await?;
    Ok(())
}
