//! What the daemon keeps about data on disk: the ledger and what belongs to it. SQLite under the owner's key, write-ahead log,
//! `synchronous=FULL`.
//!
//! - One transaction a step, as for entitlements; a file of its own, so that damage here takes nothing that is paid for.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use entitlement::{Digest, DriverId, Entry, Erasure, Ledger, LedgerError, Outflow, PurposeId, RequestId, UploadId};
use jiff::{Timestamp, civil::Date};
use protocol::http::ERASURE_IDS_MAX;
use rusqlite::{Connection, OptionalExtension as _, params};
use serde::{Deserialize, Serialize};
use vault::Vault;

const FILE: &str = "privacy.sqlite";
const DRAFT: &str = "privacy.draft.sqlite";
/// Bumped with each change of `privacy.sql`.
const SCHEMA_VERSION: i64 = 3;
/// Receipts in one answer.
pub(crate) const RECEIPTS_AT_ONCE: u32 = 200;
/// Ids of uploads are kept for so many days of use: more than the longest time that a purpose of the catalogue keeps data.
const UPLOADS_MAX: u32 = 800;
/// How often a file is read that is out of reach for a moment, before what was sent is given up, and how long the pause is.
const READS_MAX: u32 = 3;
const READ_AGAIN: std::time::Duration = std::time::Duration::from_millis(500);
/// Requests that are remembered. An app repeats the last few.
const REQUESTS_MAX: u32 = 10_000;

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
    /// The file system says so.
    #[error("the privacy file: {0}")]
    File(#[from] std::io::Error),
}

impl RecordsError {
    /// Whether what is there is bad, rather than out of reach for a while.
    pub(crate) fn is_damage(&self) -> bool {
        match self {
            Self::Ledger(_) | Self::Content(_) => true,
            Self::Database(rusqlite::Error::SqliteFailure(failure, _)) => {
                matches!(failure.code, rusqlite::ErrorCode::DatabaseCorrupt | rusqlite::ErrorCode::NotADatabase)
            }
            Self::Database(_) | Self::Newer | Self::File(_) => false,
        }
    }
}

/// For how long nothing may leave, and what is to be given back afterwards.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Private {
    pub(crate) mode: Mode,
    /// Who had allowed what.
    pub(crate) restore: Vec<(DriverId, PurposeId)>,
    /// Who has begun it. `None`: nobody knows.
    #[serde(default)]
    pub(crate) by: Option<DriverId>,
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
    /// Who is at the wheel, as far as `drivers` follows it.
    pub(crate) driver: Option<DriverId>,
    /// Whose yes was taken back because their profiles are gone.
    pub(crate) departed: Vec<DriverId>,
    pub(crate) request: Option<(RequestId, String, String)>,
    pub(crate) outflow: Kept,
}

/// Whether how much left is remembered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Kept {
    #[default]
    Kept,
    Forgotten,
}

/// Which erasure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ErasureNumber {
    /// Of what the present owner has sent.
    Own(i64),
    /// Of what a former one had.
    Former(i64),
}

/// An erasure that the backend has not confirmed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PendingErasure {
    pub(crate) number: ErasureNumber,
    pub(crate) purpose: PurposeId,
    pub(crate) upload_ids: Vec<UploadId>,
}

pub(crate) struct Records(Connection);

impl Records {
    /// Opens the file in this vault, and reads the ledger whole.
    pub(crate) fn open(vault: &Vault) -> Result<(Self, Ledger), RecordsError> {
        let (file, draft) = (vault.folder().join(FILE), vault.folder().join(DRAFT));
        // The power went while it was to take the place of one that is put aside: by then it was whole.
        if !file.try_exists()? && draft.try_exists()? {
            fs::rename(draft, file)?;
        }
        Self::open_file(vault, FILE)
    }

    fn open_file(vault: &Vault, file: &str) -> Result<(Self, Ledger), RecordsError> {
        let connection = vault.open(file)?;
        if !vault::is_whole(&connection)? {
            return Err(RecordsError::Content("a page without its seal"));
        }
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
        // Written only where it differs: a start must not need room on the disk.
        if version != SCHEMA_VERSION {
            connection.pragma_update(None, "user_version", SCHEMA_VERSION)?;
        }
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

    /// Who was at the wheel when the drivers were written down last.
    pub(crate) fn driver(&self) -> Result<Option<DriverId>, RecordsError> {
        let text = self.fact("driver")?;
        text.map(|text| DriverId::parse(&text).map_err(|_| RecordsError::Content("driver"))).transpose()
    }

    /// Whose profiles are gone, and whose yes was taken back for that.
    pub(crate) fn departed(&self) -> Result<BTreeSet<DriverId>, RecordsError> {
        let mut statement = self.0.prepare("SELECT driver FROM departed")?;
        let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
        rows.map(|row| DriverId::parse(&row?).map_err(|_| RecordsError::Content("departed"))).collect()
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
        if let Some(driver) = &step.driver {
            set_fact(&transaction, "driver", driver.as_str())?;
        }
        if let Some(drivers) = &step.drivers {
            set_fact(&transaction, "drivers", &serde_json::to_string(drivers).map_err(|_| RecordsError::Content("drivers"))?)?;
        }
        for driver in &step.departed {
            transaction.execute("INSERT OR IGNORE INTO departed (driver) VALUES (?1)", [driver.as_str()])?;
        }
        if let Some((id, fingerprint, answer)) = &step.request {
            transaction
                .execute("INSERT INTO request (id, fingerprint, answer) VALUES (?1, ?2, ?3)", params![id.as_str(), fingerprint, answer])?;
        }
        if step.request.is_some() {
            let old = "DELETE FROM request WHERE rowid <= (SELECT max(rowid) FROM request) - ?1";
            transaction.execute(old, [REQUESTS_MAX])?;
        }
        if step.outflow == Kept::Forgotten {
            transaction.execute("DELETE FROM outflow", [])?;
        }
        transaction.commit()?;
        if step.outflow == Kept::Forgotten {
            // What was deleted still stands in the log.
            self.0.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        }
        Ok(())
    }

    /// Receipts as JSON, newest first. Of whoever's profile is gone nobody sees any. `of`: only of these drivers.
    pub(crate) fn receipts(&self, skip: u32, at_most: u32, of: Option<&[DriverId]>) -> Result<Vec<String>, RecordsError> {
        let mut statement = self.0.prepare(
            "SELECT receipt FROM entry WHERE json_extract(line, '$.driver') NOT IN (SELECT driver FROM departed) \
             AND (?3 IS NULL OR json_extract(line, '$.driver') IN (SELECT value FROM json_each(?3))) \
             ORDER BY sequence DESC LIMIT ?1 OFFSET ?2",
        )?;
        let of = of.map(serde_json::to_string).transpose().map_err(|_| RecordsError::Content("drivers"))?;
        Ok(statement.query_map(params![at_most, skip, of], |row| row.get(0))?.collect::<Result<_, _>>()?)
    }

    /// The id for today's uploads for a purpose, on disk before it is used: what was sent under it can be erased.
    pub(crate) fn upload_id(&mut self, purpose: &PurposeId, today: Date) -> Result<UploadId, RecordsError> {
        let day = today.to_string();
        let fresh = uuid::Uuid::new_v4().to_string();
        let transaction = self.0.transaction()?;
        transaction
            .execute("INSERT OR IGNORE INTO upload (purpose, day, id) VALUES (?1, ?2, ?3)", params![purpose.as_str(), day, fresh])?;
        // By number and not by date: a clock that is wrong for a day must not lose what is still to be erased.
        transaction.execute(
            "DELETE FROM upload WHERE purpose = ?1 AND rowid NOT IN \
             (SELECT rowid FROM upload WHERE purpose = ?1 ORDER BY rowid DESC LIMIT ?2)",
            params![purpose.as_str(), UPLOADS_MAX],
        )?;
        let select = "SELECT id FROM upload WHERE purpose = ?1 AND day = ?2";
        let id: String = transaction.query_row(select, params![purpose.as_str(), day], |row| row.get(0))?;
        transaction.commit()?;
        UploadId::parse(&id).map_err(|_| RecordsError::Content("upload"))
    }

    /// What the present owner waits for.
    pub(crate) fn pending_erasures(&self) -> Result<Vec<PendingErasure>, RecordsError> {
        let select = "SELECT number, purpose, upload_ids FROM erasure WHERE confirmed_at IS NULL ORDER BY number";
        self.pending(select, ErasureNumber::Own)
    }

    /// What nobody waits for who is here.
    pub(crate) fn former_erasures(&self) -> Result<Vec<PendingErasure>, RecordsError> {
        self.pending("SELECT number, purpose, upload_ids FROM former_upload ORDER BY number", ErasureNumber::Former)
    }

    fn pending(&self, select: &str, number: fn(i64) -> ErasureNumber) -> Result<Vec<PendingErasure>, RecordsError> {
        let mut statement = self.0.prepare(select)?;
        let mut rows = statement.query([])?;
        let mut pending = Vec::new();
        while let Some(row) = rows.next()? {
            let unreadable = || RecordsError::Content("erasure");
            pending.push(PendingErasure {
                number: number(row.get(0)?),
                purpose: PurposeId::parse(&row.get::<_, String>(1)?).map_err(|_| unreadable())?,
                upload_ids: serde_json::from_str(&row.get::<_, String>(2)?).map_err(|_| unreadable())?,
            });
        }
        Ok(pending)
    }

    /// The backend has erased it: its ids are forgotten. The present owner's confirmation is kept.
    pub(crate) fn erasure_confirmed(&mut self, number: ErasureNumber, at: Timestamp, erased: u64) -> Result<(), RecordsError> {
        match number {
            ErasureNumber::Own(number) => self.0.execute(
                "UPDATE erasure SET upload_ids = '[]', confirmed_at = ?2, erased = ?3 WHERE number = ?1",
                params![number, at.as_second(), i64::try_from(erased).unwrap_or(i64::MAX)],
            )?,
            ErasureNumber::Former(number) => {
                self.0.execute("DELETE FROM former_upload WHERE number = ?1", [number])?;
                // What was deleted still stands in the log.
                self.0.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(0))?
            }
        };
        Ok(())
    }

    /// What became of the requests to erase what had been sent for a purpose: queued while any of them is; else the newest.
    pub(crate) fn erasure(&self, purpose: &PurposeId) -> Result<Erasure, RecordsError> {
        let time = |second| Timestamp::from_second(second).map_err(|_| RecordsError::Content("erasure"));
        let waiting = "SELECT min(requested_at) FROM erasure WHERE purpose = ?1 AND confirmed_at IS NULL";
        if let Some(since) = self.0.query_row(waiting, [purpose.as_str()], |row| row.get::<_, Option<i64>>(0))? {
            return Ok(Erasure::Queued { since: time(since)? });
        }
        // Several may have been asked for at once.
        let newest = "SELECT max(confirmed_at), sum(erased) FROM erasure WHERE purpose = ?1 AND requested_at = \
                      (SELECT max(requested_at) FROM erasure WHERE purpose = ?1)";
        let row = |row: &rusqlite::Row<'_>| Ok((row.get::<_, Option<i64>>(0)?, row.get::<_, Option<i64>>(1)?));
        Ok(match self.0.query_row(newest, [purpose.as_str()], row)? {
            (Some(confirmed), erased) => Erasure::Confirmed { at: time(confirmed)?, records: erased.unwrap_or(0).unsigned_abs() },
            (None, _) => Erasure::None,
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

    /// Begins anew in place of a file that is not believed: with these words in it, and with everything to be erased at the
    /// backend that the old one knew of. The old one is kept under another name. Everything is ready before it is put aside.
    pub(crate) fn begin_anew(vault: &Vault, step: &Step, at: Timestamp) -> Result<(), RecordsError> {
        let folder = vault.folder();
        let path = folder.join(FILE);
        // What can be read of it: it is put aside whole.
        let known = everything_uploaded(vault).found;
        let draft = folder.join(DRAFT);
        remove(&draft)?;
        let (mut records, _) = Self::open_file(vault, DRAFT)?;
        records.commit(step)?;
        for (purpose, upload_ids) in known {
            let ids = serde_json::to_string(&upload_ids).map_err(|_| RecordsError::Content("upload"))?;
            records.0.execute(
                "INSERT INTO erasure (purpose, upload_ids, requested_at) VALUES (?1, ?2, ?3)",
                params![purpose.as_str(), ids, at.as_second()],
            )?;
        }
        records.insert_former(uploaded_before(vault).found)?;
        records.0.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        drop(records);
        let aside = (1u32..).map(|number| folder.join(format!("{ASIDE}{number}"))).find(|candidate| !candidate.exists());
        let aside = aside.ok_or(RecordsError::Content("names for a broken file"))?;
        for suffix in ["-wal", "-shm", ""] {
            let companion = |path: &Path| PathBuf::from(format!("{}{suffix}", path.display()));
            match fs::rename(companion(&path), companion(&aside)) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
                _ => {}
            }
        }
        fs::rename(&draft, &path)?;
        fs::File::open(folder)?.sync_all()?;
        Ok(())
    }

    /// Begins the next owner's file with all that is to be erased at the backend of what this one has sent, and of what those before had. Of
    /// a file that cannot be read, with what it gives: whoever has the car next is not to be kept from it by what the former one had sent.
    ///
    /// # Errors
    /// The next file cannot be written.
    pub(crate) fn bequeath(own: &Vault, next: &Vault) -> Result<(), RecordsError> {
        if matches!(own.folder().join(FILE).try_exists(), Ok(false)) {
            return Ok(());
        }
        let mut former = Vec::new();
        for read in [uploaded_before, everything_uploaded] {
            let mut uploaded = read(own);
            // Afterwards there is nothing any more that could be read once more.
            for _ in 1..READS_MAX {
                if uploaded.ended.as_ref().is_none_or(RecordsError::is_damage) {
                    break;
                }
                std::thread::sleep(READ_AGAIN);
                uploaded = read(own);
            }
            if let Some(error) = uploaded.ended {
                tracing::error!(%error, "what a former owner had sent is not known whole: some of it ends with its retention");
            }
            former.extend(uploaded.found);
        }
        if former.is_empty() {
            return Ok(());
        }
        let (mut records, _) = Self::open(next)?;
        records.insert_former(former)?;
        // Whole in one file before it gets its name.
        records.0.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok(())
    }

    fn insert_former(&mut self, uploads: Vec<(PurposeId, Vec<UploadId>)>) -> Result<(), RecordsError> {
        let transaction = self.0.transaction()?;
        for (purpose, upload_ids) in uploads {
            for ids in upload_ids.chunks(ERASURE_IDS_MAX) {
                let ids = serde_json::to_string(ids).map_err(|_| RecordsError::Content("upload"))?;
                transaction.execute("INSERT INTO former_upload (purpose, upload_ids) VALUES (?1, ?2)", params![purpose.as_str(), ids])?;
            }
        }
        transaction.commit()?;
        Ok(())
    }

    /// Removes what was put aside: it is about drivers, too.
    pub(crate) fn forget_aside(folder: &Path) -> std::io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            if entry.file_name().to_string_lossy().starts_with(ASIDE) {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }
}

/// What the backend knows by which ids, by purpose, as far as it can be read.
struct Uploaded {
    found: Vec<(PurposeId, Vec<UploadId>)>,
    /// What has ended the reading before its end.
    ended: Option<RecordsError>,
}

/// What the present owner has sent.
fn everything_uploaded(vault: &Vault) -> Uploaded {
    let (pending, pending_ended) = rows(vault, "SELECT purpose, upload_ids FROM erasure WHERE confirmed_at IS NULL");
    let (sent, sent_ended) = rows(vault, "SELECT purpose, id FROM upload");
    let mut uploads: BTreeMap<PurposeId, Vec<UploadId>> = BTreeMap::new();
    for (purpose, id) in sent {
        if let (Ok(purpose), Ok(id)) = (PurposeId::parse(&purpose), UploadId::parse(&id)) {
            uploads.entry(purpose).or_default().push(id);
        }
    }
    Uploaded { found: lists(pending).chain(uploads).collect(), ended: pending_ended.or(sent_ended) }
}

/// What former owners had.
fn uploaded_before(vault: &Vault) -> Uploaded {
    let (former, ended) = rows(vault, "SELECT purpose, upload_ids FROM former_upload");
    Uploaded { found: lists(former).collect(), ended }
}

fn lists(rows: Vec<(String, String)>) -> impl Iterator<Item = (PurposeId, Vec<UploadId>)> {
    rows.into_iter().filter_map(|(purpose, ids)| Some((PurposeId::parse(&purpose).ok()?, serde_json::from_str(&ids).ok()?)))
}

/// A broken file gives what it can, line by line. Each table is read as if it were the only one: a bad page ends what a connection reads.
fn rows(vault: &Vault, select: &str) -> (Vec<(String, String)>, Option<RecordsError>) {
    let mut found = Vec::new();
    let mut read = || {
        let connection = vault.open(FILE)?;
        let mut statement = match connection.prepare(select) {
            // Of a version that did not have it yet.
            Err(error) if error.to_string().starts_with("no such table") => return Ok(()),
            statement => statement?,
        };
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            found.push((row.get(0)?, row.get(1)?));
        }
        Ok::<_, rusqlite::Error>(())
    };
    let ended = read().err().map(RecordsError::from);
    (found, ended)
}

/// Name of a file that was put aside, up to its number.
const ASIDE: &str = "privacy.broken-";

fn remove(path: &Path) -> Result<(), RecordsError> {
    for suffix in ["-wal", "-shm", ""] {
        match fs::remove_file(format!("{}{suffix}", path.display())) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    Ok(())
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
