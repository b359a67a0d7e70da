//! What the daemon keeps about data on disk: the ledger and what belongs to it. SQLite, write-ahead log, `synchronous=FULL`.
//!
//! - One transaction a step, as for entitlements; a file of its own, so that damage here takes nothing that is paid for.

use std::{
    fs,
    path::{Path, PathBuf},
};

use entitlement::{Digest, DriverId, Entry, Erasure, Ledger, LedgerError, Outflow, PurposeId, RequestId, UploadId};
use jiff::{Timestamp, civil::Date};
use rusqlite::{Connection, OptionalExtension as _, params};
use serde::{Deserialize, Serialize};

const FILE: &str = "privacy.sqlite";
/// Bumped with each change of `privacy.sql`.
const SCHEMA_VERSION: i64 = 1;
/// Receipts in one answer.
pub(crate) const RECEIPTS_AT_ONCE: u32 = 200;
/// Ids of uploads are kept for so many days: longer than any purpose of the catalogue is.
const UPLOAD_DAYS_MAX: i64 = 800;

/// Why what was said cannot be read or written.
#[derive(Debug, thiserror::Error)]
pub(crate) enum RecordsError {
    /// SQLite says so.
    #[error("the privacy file cannot be used: {0}")]
    Database(#[from] rusqlite::Error),
    /// Somebody or something changed it.
    #[error("the ledger is not believed: {0}")]
    Ledger(#[from] LedgerError),
    /// What is there cannot be read.
    #[error("the privacy file holds something unreadable in {0}")]
    Content(&'static str),
    /// A later version of this program wrote it.
    #[error("the privacy file was written by a newer version")]
    Newer,
}

/// For how long nothing may leave, and what is to be given back afterwards.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Private {
    pub(crate) mode: Mode,
    /// Who had allowed what.
    pub(crate) restore: Vec<(DriverId, PurposeId)>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Mode {
    #[default]
    Off,
    Hour {
        until: Timestamp,
    },
    /// As long as the car counts this ignition cycle.
    Trip {
        cycle: Option<u32>,
    },
    UntilChanged,
}

/// What one step changes: all of it, or none.
#[derive(Debug, Default)]
pub(crate) struct Step {
    pub(crate) entries: Vec<(Entry, String)>,
    /// Purposes whose uploads are to be erased at the backend, since when.
    pub(crate) erasures: Vec<(PurposeId, Timestamp)>,
    pub(crate) private: Option<Private>,
    pub(crate) drivers: Option<Vec<DriverId>>,
    pub(crate) request: Option<(RequestId, String, String)>,
}

/// An erasure that the backend has not confirmed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PendingErasure {
    pub(crate) number: i64,
    pub(crate) purpose: PurposeId,
    pub(crate) upload_ids: Vec<UploadId>,
}

pub(crate) struct Records(Connection);

impl Records {
    /// Opens the file in this folder, and reads the ledger whole.
    pub(crate) fn open(folder: &Path) -> Result<(Self, Ledger), RecordsError> {
        let connection = Connection::open(folder.join(FILE))?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        // What is deleted here was about somebody.
        connection.pragma_update(None, "secure_delete", "ON")?;
        let verdict: String = connection.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
        if verdict != "ok" {
            return Err(RecordsError::Content("the integrity check"));
        }
        let version: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        if version > SCHEMA_VERSION {
            return Err(RecordsError::Newer);
        }
        connection.execute_batch(include_str!("../privacy.sql"))?;
        connection.pragma_update(None, "user_version", SCHEMA_VERSION)?;
        let records = Self(connection);
        let ledger = records.ledger()?;
        Ok((records, ledger))
    }

    fn ledger(&self) -> Result<Ledger, RecordsError> {
        let mut statement = self.0.prepare("SELECT line, receipt FROM entry ORDER BY sequence")?;
        let rows = statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?;
        let rows = rows.collect::<Result<Vec<_>, _>>()?;
        let length = self.fact("ledger-length")?.map_or(Some(0), |text| text.parse().ok());
        let head = self.fact("ledger-head")?.map_or(Some(Ledger::default().head()), |text| Digest::parse(&text).ok());
        let (Some(length), Some(head)) = (length, head) else { return Err(RecordsError::Content("the end of the ledger")) };
        let ledger = Ledger::replay(rows.iter().map(|(line, _)| line.as_str()), length, head)?;
        // A receipt is what the driver can show: it must be the one that was given.
        for (line, receipt) in &rows {
            let entry: Entry = serde_json::from_str(line).map_err(|_| RecordsError::Content("entry"))?;
            if Digest::of(receipt.as_bytes()) != entry.receipt_digest {
                return Err(LedgerError::Broken { sequence: entry.sequence }.into());
            }
        }
        Ok(ledger)
    }

    fn fact(&self, name: &str) -> Result<Option<String>, RecordsError> {
        Ok(self.0.query_row("SELECT value FROM fact WHERE name = ?1", [name], |row| row.get(0)).optional()?)
    }

    pub(crate) fn private(&self) -> Result<Private, RecordsError> {
        let text = self.fact("private")?;
        text.map_or(Ok(Private::default()), |text| serde_json::from_str(&text).map_err(|_| RecordsError::Content("private")))
    }

    pub(crate) fn drivers(&self) -> Result<Option<Vec<DriverId>>, RecordsError> {
        let text = self.fact("drivers")?;
        text.map(|text| serde_json::from_str(&text).map_err(|_| RecordsError::Content("drivers"))).transpose()
    }

    /// What this request was for, and its answer.
    pub(crate) fn request(&self, id: &RequestId) -> Result<Option<(String, String)>, RecordsError> {
        let row = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
        Ok(self.0.query_row("SELECT fingerprint, answer FROM request WHERE id = ?1", [id.as_str()], row).optional()?)
    }

    /// Writes one step: after this returns it survives a power loss; if it fails nothing has changed.
    pub(crate) fn commit(&mut self, step: &Step) -> Result<(), RecordsError> {
        let transaction = self.0.transaction()?;
        for (entry, receipt) in &step.entries {
            let line = entry.line()?;
            transaction.execute(
                "INSERT INTO entry (sequence, line, receipt) VALUES (?1, ?2, ?3)",
                params![i64::try_from(entry.sequence).unwrap_or(i64::MAX), line, receipt],
            )?;
            set_fact(&transaction, "ledger-length", &entry.sequence.to_string())?;
            set_fact(&transaction, "ledger-head", &Digest::of(line.as_bytes()).to_string())?;
        }
        for (purpose, since) in &step.erasures {
            let mut statement = transaction.prepare("SELECT id FROM upload WHERE purpose = ?1 ORDER BY day")?;
            let ids = statement.query_map([purpose.as_str()], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
            drop(statement);
            if ids.is_empty() {
                continue;
            }
            let ids = serde_json::to_string(&ids).map_err(|_| RecordsError::Content("upload"))?;
            transaction.execute("DELETE FROM upload WHERE purpose = ?1", [purpose.as_str()])?;
            transaction.execute(
                "INSERT INTO erasure (purpose, upload_ids, requested_at) VALUES (?1, ?2, ?3)",
                params![purpose.as_str(), ids, since.as_second()],
            )?;
        }
        if let Some(private) = &step.private {
            set_fact(&transaction, "private", &serde_json::to_string(private).map_err(|_| RecordsError::Content("private"))?)?;
        }
        if let Some(drivers) = &step.drivers {
            set_fact(&transaction, "drivers", &serde_json::to_string(drivers).map_err(|_| RecordsError::Content("drivers"))?)?;
        }
        if let Some((id, fingerprint, answer)) = &step.request {
            transaction
                .execute("INSERT INTO request (id, fingerprint, answer) VALUES (?1, ?2, ?3)", params![id.as_str(), fingerprint, answer])?;
        }
        transaction.commit()?;
        Ok(())
    }

    /// Receipts as JSON, newest first.
    pub(crate) fn receipts(&self, skip: u32, at_most: u32) -> Result<Vec<String>, RecordsError> {
        let mut statement = self.0.prepare("SELECT receipt FROM entry ORDER BY sequence DESC LIMIT ?1 OFFSET ?2")?;
        Ok(statement.query_map([at_most, skip], |row| row.get(0))?.collect::<Result<_, _>>()?)
    }

    /// The id for today's uploads for a purpose, on disk before it is used: what was sent under it can be erased.
    pub(crate) fn upload_id(&mut self, purpose: &PurposeId, today: Date) -> Result<UploadId, RecordsError> {
        let day = today.to_string();
        let oldest = today.saturating_sub(jiff::Span::new().days(UPLOAD_DAYS_MAX)).to_string();
        let fresh = uuid::Uuid::new_v4().to_string();
        let transaction = self.0.transaction()?;
        transaction.execute("DELETE FROM upload WHERE day < ?1", [oldest])?;
        transaction
            .execute("INSERT OR IGNORE INTO upload (purpose, day, id) VALUES (?1, ?2, ?3)", params![purpose.as_str(), day, fresh])?;
        let select = "SELECT id FROM upload WHERE purpose = ?1 AND day = ?2";
        let id: String = transaction.query_row(select, params![purpose.as_str(), day], |row| row.get(0))?;
        transaction.commit()?;
        UploadId::parse(&id).map_err(|_| RecordsError::Content("upload"))
    }

    pub(crate) fn pending_erasures(&self) -> Result<Vec<PendingErasure>, RecordsError> {
        let mut statement = self.0.prepare("SELECT number, purpose, upload_ids FROM erasure WHERE confirmed_at IS NULL ORDER BY number")?;
        let mut rows = statement.query([])?;
        let mut pending = Vec::new();
        while let Some(row) = rows.next()? {
            let unreadable = || RecordsError::Content("erasure");
            pending.push(PendingErasure {
                number: row.get(0)?,
                purpose: PurposeId::parse(&row.get::<_, String>(1)?).map_err(|_| unreadable())?,
                upload_ids: serde_json::from_str(&row.get::<_, String>(2)?).map_err(|_| unreadable())?,
            });
        }
        Ok(pending)
    }

    /// The backend has erased it: its ids are forgotten, the confirmation is kept.
    pub(crate) fn erasure_confirmed(&mut self, number: i64, at: Timestamp, erased: u64) -> Result<(), RecordsError> {
        self.0.execute(
            "UPDATE erasure SET upload_ids = '[]', confirmed_at = ?2, erased = ?3 WHERE number = ?1",
            params![number, at.as_second(), i64::try_from(erased).unwrap_or(i64::MAX)],
        )?;
        Ok(())
    }

    /// What became of the last request to erase what had been sent for a purpose.
    pub(crate) fn erasure(&self, purpose: &PurposeId) -> Result<Erasure, RecordsError> {
        let select = "SELECT requested_at, confirmed_at, erased FROM erasure WHERE purpose = ?1 ORDER BY number DESC LIMIT 1";
        let row = |row: &rusqlite::Row<'_>| Ok((row.get::<_, i64>(0)?, row.get::<_, Option<i64>>(1)?, row.get::<_, i64>(2)?));
        let time = |second| Timestamp::from_second(second).map_err(|_| RecordsError::Content("erasure"));
        Ok(match self.0.query_row(select, [purpose.as_str()], row).optional()? {
            None => Erasure::None,
            Some((requested, None, _)) => Erasure::Queued { since: time(requested)? },
            Some((_, Some(confirmed), erased)) => Erasure::Confirmed { at: time(confirmed)?, records: erased.unsigned_abs() },
        })
    }

    /// Counts what left, also what was cut off.
    pub(crate) fn count(
        &mut self,
        purpose: &PurposeId,
        recipient: &str,
        bytes: u64,
        records: u64,
        at: Timestamp,
    ) -> Result<(), RecordsError> {
        let signed = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        self.0.execute(
            "INSERT INTO outflow (day, purpose, recipient, bytes, records, last_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6) \
             ON CONFLICT (day, purpose, recipient) DO UPDATE SET \
             bytes = bytes + excluded.bytes, records = records + excluded.records, last_at = max(last_at, excluded.last_at)",
            params![day(at).to_string(), purpose.as_str(), recipient, signed(bytes), signed(records), at.as_second()],
        )?;
        Ok(())
    }

    /// What left since this day, and when it left last.
    pub(crate) fn outflow(&self, since: Option<Date>) -> Result<Vec<(Outflow, Timestamp)>, RecordsError> {
        let since = since.map(|day| day.to_string()).unwrap_or_default();
        let select = "SELECT day, purpose, recipient, bytes, records, last_at FROM outflow WHERE day >= ?1 ORDER BY day, purpose";
        let mut statement = self.0.prepare(select)?;
        let mut rows = statement.query([since])?;
        let mut outflow = Vec::new();
        let unreadable = || RecordsError::Content("outflow");
        while let Some(row) = rows.next()? {
            let flow = Outflow {
                day: row.get::<_, String>(0)?.parse().map_err(|_| unreadable())?,
                purpose: PurposeId::parse(&row.get::<_, String>(1)?).map_err(|_| unreadable())?,
                recipient: row.get(2)?,
                bytes: row.get::<_, i64>(3)?.unsigned_abs(),
                records: row.get::<_, i64>(4)?.unsigned_abs(),
            };
            outflow.push((flow, Timestamp::from_second(row.get(5)?).map_err(|_| unreadable())?));
        }
        Ok(outflow)
    }

    /// Forgets how much left, and sees to it that nothing of it is left in the files.
    pub(crate) fn forget_outflow(&mut self) -> Result<(), RecordsError> {
        self.0.execute("DELETE FROM outflow", [])?;
        self.0.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok(())
    }

    /// Takes over what the backend still has to erase.
    pub(crate) fn inherit(&mut self, erasures: &[PendingErasure], at: Timestamp) -> Result<(), RecordsError> {
        for erasure in erasures {
            let ids = serde_json::to_string(&erasure.upload_ids).map_err(|_| RecordsError::Content("upload"))?;
            self.0.execute(
                "INSERT INTO erasure (purpose, upload_ids, requested_at) VALUES (?1, ?2, ?3)",
                params![erasure.purpose.as_str(), ids, at.as_second()],
            )?;
        }
        Ok(())
    }

    /// Lets the file grow no further than this, as a full disk would.
    #[cfg(test)]
    pub(crate) fn limit_pages(&self, pages_max: u32) {
        self.0.pragma_update(None, "max_page_count", pages_max).unwrap();
    }

    /// Uses up what is left in the file.
    #[cfg(test)]
    pub(crate) fn fill(&self) {
        for size in [4_000, 400, 40, 4] {
            while self.0.execute("INSERT INTO fact (name, value) VALUES (hex(randomblob(8)), hex(zeroblob(?1)))", [size]).is_ok() {}
        }
    }

    /// Puts the file aside under another name, and says which uploads it knew of, as far as it can still be read.
    pub(crate) fn set_aside(folder: &Path) -> std::io::Result<Vec<PendingErasure>> {
        let path = folder.join(FILE);
        let known = Connection::open(&path).map(Self).map(|records| records.everything_uploaded()).unwrap_or_default();
        let aside = (1u32..).map(|number| path.with_extension(format!("broken-{number}"))).find(|candidate| !candidate.exists());
        let aside = aside.ok_or(std::io::ErrorKind::AlreadyExists)?;
        for suffix in ["", "-wal", "-shm"] {
            let companion = |path: &Path| PathBuf::from(format!("{}{suffix}", path.display()));
            match fs::rename(companion(&path), companion(&aside)) {
                Ok(()) => {}
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
                Err(error) => return Err(error),
            }
        }
        Ok(known)
    }

    fn everything_uploaded(&self) -> Vec<PendingErasure> {
        // A broken file gives what it can.
        let mut known = self.pending_erasures().unwrap_or_default();
        let read = || -> Result<Vec<(String, String)>, rusqlite::Error> {
            let mut statement = self.0.prepare("SELECT purpose, id FROM upload")?;
            statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
        };
        for (purpose, id) in read().unwrap_or_default() {
            if let (Ok(purpose), Ok(id)) = (PurposeId::parse(&purpose), UploadId::parse(&id)) {
                known.push(PendingErasure { number: 0, purpose, upload_ids: vec![id] });
            }
        }
        known
    }
}

fn set_fact(transaction: &rusqlite::Transaction<'_>, name: &str, value: &str) -> rusqlite::Result<()> {
    let upsert = "INSERT INTO fact (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
    transaction.execute(upsert, [name, value])?;
    Ok(())
}

/// The day that outflow is counted under.
pub(crate) fn day(at: Timestamp) -> Date {
    at.to_zoned(jiff::tz::TimeZone::UTC).date()
}
