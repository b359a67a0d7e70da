//! Where owners want their receipts by mail, and which ones are still to be sent.

use entitlement::VehicleKey;
use jiff::Timestamp;
use lettre::Address;
use sqlx::{Row as _, SqlitePool};

use super::{Database, DatabaseError, Transaction, seconds};
use crate::receipts::Language;

const DAMAGED: DatabaseError = DatabaseError::Damaged("a mail address");

/// Where an owner wants receipts by mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct MailAddress {
    pub(crate) address: Address,
    pub(crate) language: Language,
}

/// A receipt that is to be mailed.
#[derive(Debug, Clone)]
pub(crate) struct DueMail {
    pub(crate) vehicle: String,
    pub(crate) number: i64,
    pub(crate) to: MailAddress,
    /// The signed receipt.
    pub(crate) document: Vec<u8>,
    pub(crate) made_at: Timestamp,
    pub(crate) tries: u32,
}

/// Sets where this owner wants receipts from now on.
pub(crate) async fn set_address(
    transaction: &mut Transaction,
    vehicle: &VehicleKey,
    ownership_epoch: u32,
    to: &MailAddress,
) -> Result<(), DatabaseError> {
    let set = "INSERT INTO mail_addresses (vehicle, ownership_epoch, address, language) VALUES ($1, $2, $3, $4)
               ON CONFLICT (vehicle, ownership_epoch) DO UPDATE SET address = excluded.address, language = excluded.language";
    sqlx::query(set)
        .bind(vehicle.to_string())
        .bind(i64::from(ownership_epoch))
        .bind(<Address as AsRef<str>>::as_ref(&to.address))
        .bind(to.language.tag())
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// Where this owner wants receipts. `None`: nowhere.
pub(crate) async fn address(pool: &SqlitePool, vehicle: &VehicleKey, ownership_epoch: u32) -> Result<Option<MailAddress>, DatabaseError> {
    address_of(pool, vehicle, ownership_epoch).await
}

/// The same, as part of something else.
pub(crate) async fn address_of(
    connection: impl sqlx::SqliteExecutor<'_>,
    vehicle: &VehicleKey,
    ownership_epoch: u32,
) -> Result<Option<MailAddress>, DatabaseError> {
    let row = sqlx::query("SELECT address, language FROM mail_addresses WHERE vehicle = $1 AND ownership_epoch = $2")
        .bind(vehicle.to_string())
        .bind(i64::from(ownership_epoch))
        .fetch_optional(connection)
        .await?;
    row.map(|row| read(row.try_get("address")?, row.try_get("language")?)).transpose()
}

/// Forgets where this owner wanted receipts, and what was still to be sent there.
pub(crate) async fn remove_address(
    database: &Database,
    transaction: &mut Transaction,
    vehicle: &VehicleKey,
    ownership_epoch: u32,
) -> Result<(), DatabaseError> {
    for forget in [
        "DELETE FROM mail_addresses WHERE vehicle = $1 AND ownership_epoch = $2",
        "DELETE FROM receipt_mails WHERE vehicle = $1 AND ownership_epoch = $2 AND state = 'due'",
    ] {
        sqlx::query(forget).bind(vehicle.to_string()).bind(i64::from(ownership_epoch)).execute(&mut **transaction).await?;
    }
    // No byte of an address is to be left in the files, either.
    database.deletes();
    Ok(())
}

/// Forgets addresses of former owners.
pub(crate) async fn forget_former_owners(database: &Database) -> Result<u64, DatabaseError> {
    let forget = "DELETE FROM mail_addresses WHERE ownership_epoch < (SELECT ownership_epoch FROM vehicles
                  WHERE vehicles.vehicle = mail_addresses.vehicle)";
    let forgotten = sqlx::query(forget).execute(database.pool()).await?.rows_affected();
    if forgotten > 0 {
        database.deletes();
    }
    Ok(forgotten)
}

/// Notes that a new receipt is to be mailed, if its owner wants that. Belongs into the transaction that writes the receipt.
pub(crate) async fn enqueue(
    transaction: &mut Transaction,
    vehicle: &VehicleKey,
    number: i64,
    ownership_epoch: u32,
    now: Timestamp,
) -> Result<(), DatabaseError> {
    let enqueue = "INSERT INTO receipt_mails (vehicle, number, ownership_epoch, state, made_at, tries, next_at)
                   SELECT vehicle, $1, ownership_epoch, 'due', $2, 0, $2 FROM mail_addresses WHERE vehicle = $3 AND ownership_epoch = $4";
    sqlx::query(enqueue)
        .bind(number)
        .bind(seconds(now))
        .bind(vehicle.to_string())
        .bind(i64::from(ownership_epoch))
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// What is to be sent by now, what waits longest first.
pub(crate) async fn due(pool: &SqlitePool, now: Timestamp, at_most: i64) -> Result<Vec<DueMail>, DatabaseError> {
    let due = "SELECT m.vehicle, m.number, m.made_at, m.tries, r.document, a.address, a.language FROM receipt_mails m
               JOIN receipts r ON r.vehicle = m.vehicle AND r.number = m.number
               JOIN mail_addresses a ON a.vehicle = m.vehicle AND a.ownership_epoch = m.ownership_epoch
               WHERE m.state = 'due' AND m.next_at <= $1 ORDER BY m.next_at, m.vehicle, m.number LIMIT $2";
    let rows = sqlx::query(due).bind(seconds(now)).bind(at_most).fetch_all(pool).await?;
    rows.iter()
        .map(|row| {
            Ok(DueMail {
                vehicle: row.try_get("vehicle")?,
                number: row.try_get("number")?,
                to: read(row.try_get("address")?, row.try_get("language")?)?,
                document: row.try_get("document")?,
                made_at: Timestamp::from_second(row.try_get("made_at")?).map_err(|_| DAMAGED)?,
                tries: u32::try_from(row.try_get::<i64, _>("tries")?).map_err(|_| DAMAGED)?,
            })
        })
        .collect()
}

/// It was handed over.
pub(crate) async fn sent(pool: &SqlitePool, mail: &DueMail) -> Result<(), DatabaseError> {
    settle(pool, mail, "UPDATE receipt_mails SET state = 'sent', tries = tries + 1 WHERE vehicle = $1 AND number = $2").await
}

/// It will not be sent any more.
pub(crate) async fn given_up(pool: &SqlitePool, mail: &DueMail) -> Result<(), DatabaseError> {
    settle(pool, mail, "UPDATE receipt_mails SET state = 'given-up', tries = tries + 1 WHERE vehicle = $1 AND number = $2").await
}

async fn settle(pool: &SqlitePool, mail: &DueMail, update: &'static str) -> Result<(), DatabaseError> {
    sqlx::query(update).bind(mail.vehicle.as_str()).bind(mail.number).execute(pool).await?;
    Ok(())
}

/// It is tried again then.
pub(crate) async fn postpone(pool: &SqlitePool, mail: &DueMail, next_at: Timestamp) -> Result<(), DatabaseError> {
    sqlx::query("UPDATE receipt_mails SET tries = tries + 1, next_at = $1 WHERE vehicle = $2 AND number = $3")
        .bind(seconds(next_at))
        .bind(mail.vehicle.as_str())
        .bind(mail.number)
        .execute(pool)
        .await?;
    Ok(())
}

fn read(address: &str, language: &str) -> Result<MailAddress, DatabaseError> {
    let (address, language) = (address.parse().ok(), Language::parse(language));
    address.zip(language).map(|(address, language)| MailAddress { address, language }).ok_or(DAMAGED)
}
