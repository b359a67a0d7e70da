//! What waits to be sent, one file a purpose.
//!
//! - Purging is removing the file: it needs no space on the disk, takes as long for one record as for a hundred thousand, and
//!   leaves nothing behind in another place.
//! - What could not be removed is still there for [`Outbox::exists`], and is removed before anything new is written.
//! - What was sent last is kept in the same file, to be shown, and goes with it.

use std::{
    fs,
    marker::PhantomData,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _, params};
use vault::Vault;

use crate::{Lane, Permit, Purpose, Reading, Trimmer, reading};

/// Records that wait for one purpose at most: more than a day at one a second. The oldest go first.
pub const RECORDS_MAX: u64 = 100_000;
/// Longest record in bytes, as the storefront takes them.
pub const RECORD_BYTES_MAX: usize = 4 * 1024;

/// Why the disk does not take or give what it should.
#[derive(Debug, thiserror::Error)]
pub enum OutboxError {
    /// There is no file for this purpose: it is off.
    #[error("there is no outbox for {}", .0.id())]
    Missing(Lane),
    /// SQLite says so.
    #[error("the outbox for {} cannot be used: {source}", lane.id())]
    Database {
        /// Whose.
        lane: Lane,
        /// Why.
        source: rusqlite::Error,
    },
    /// The file system says so.
    #[error("{path}: {source}")]
    File {
        /// Which file or folder.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
}

/// What became of a reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pushed {
    /// So many records were queued, of this reading or of earlier ones of the same trip.
    Queued(usize),
    /// It was too large, a defect of its source.
    TooLarge,
}

/// What was sent last for a purpose, as it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentPayload {
    /// When.
    pub at: Timestamp,
    /// One record a line.
    pub body: String,
}

/// The outboxes of all purposes, in one vault.
#[derive(Debug)]
pub struct Outbox {
    vault: Vault,
    /// For how trips are cut, as long as this program runs.
    secret: u64,
    // Each guards one file and what is held back for it. Never held across an await: every method is synchronous.
    lanes: [Mutex<Option<File>>; Lane::ALL.len()],
}

#[derive(Debug)]
struct File {
    connection: Connection,
    trimmer: Trimmer,
    queued: u64,
}

/// Records under way, no longer than the permit under which they are sent.
#[derive(Debug)]
pub struct Batch<'p, P: Purpose> {
    lines: Vec<String>,
    last: i64,
    permit: PhantomData<&'p Permit<'p, P>>,
}

impl<P: Purpose> Batch<'_, P> {
    /// One record each.
    pub fn lines(&self) -> &[String] {
        &self.lines
    }
}

impl Outbox {
    /// Opens what there is in this vault. A damaged file is made anew: what waited in it is lost. What cannot be opened for
    /// another reason is left alone, and its purpose can wait for nothing until it is made room for.
    pub fn open(vault: Vault) -> Self {
        let outbox = Self { vault, secret: rand::random(), lanes: Default::default() };
        for lane in Lane::ALL {
            if !outbox.path(lane).exists() {
                // A log without its file: the power failed while it was being removed.
                let _ = outbox.remove(lane);
                continue;
            }
            let opened = outbox.open_file(lane).or_else(|error| match is_damage(&error) {
                true => outbox.remove(lane).and_then(|()| outbox.open_file(lane)),
                false => Err(error),
            });
            if let Ok(file) = opened {
                *outbox.lane(lane) = Some(file);
            }
        }
        outbox
    }

    /// Lets go of every file, and keeps it: what waits is there at the next start, whoever still holds this.
    pub fn close(&self) {
        for lane in Lane::ALL {
            drop(self.lane(lane).take());
        }
    }

    /// Whether anything for this purpose is on the disk.
    pub fn exists(&self, lane: Lane) -> bool {
        self.lane(lane).is_some() || self.path(lane).exists()
    }

    /// Makes room for a purpose. Nothing changes when there is some; what was left from before a no is removed first.
    ///
    /// # Errors
    /// [`OutboxError`] when the disk does not take it.
    pub fn create(&self, lane: Lane) -> Result<(), OutboxError> {
        let mut slot = self.lane(lane);
        if slot.is_none() {
            fs::create_dir_all(self.vault.folder()).map_err(at(self.vault.folder()))?;
            self.remove(lane)?;
            *slot = Some(self.open_file(lane)?);
            self.sync_folder()?;
        }
        Ok(())
    }

    /// Queues a reading under its permit. Positions come out of it later, changed, or never; see [`Trimmer`].
    ///
    /// # Errors
    /// [`OutboxError`] when the disk does not take it. The reading is lost.
    pub fn push<'p, P: Purpose>(&self, reading: Reading<'p, P>, _permit: &'p Permit<'_, P>) -> Result<Pushed, OutboxError> {
        let lane = P::LANE;
        let mut slot = self.lane(lane);
        let file = slot.as_mut().ok_or(OutboxError::Missing(lane))?;
        let records = match reading.place {
            Some(place) => file.trimmer.push(reading.trip, reading.at, place, reading.body),
            None => reading.body.map(|body| reading::record(reading.at, body)).into_iter().collect(),
        };
        if records.iter().any(|record| record.len() > RECORD_BYTES_MAX) {
            return Ok(Pushed::TooLarge);
        }
        for record in &records {
            file.append(record).map_err(database(lane))?;
        }
        Ok(Pushed::Queued(records.len()))
    }

    /// The oldest records, up to so many bytes. `None`: nothing waits.
    ///
    /// # Errors
    /// [`OutboxError`] when the disk does not give them.
    pub fn batch<'p, P: Purpose>(&self, bytes_max: usize, _permit: &'p Permit<'_, P>) -> Result<Option<Batch<'p, P>>, OutboxError> {
        let slot = self.lane(P::LANE);
        let file = slot.as_ref().ok_or(OutboxError::Missing(P::LANE))?;
        let (lines, last) = file.oldest(bytes_max).map_err(database(P::LANE))?;
        Ok((!lines.is_empty()).then_some(Batch { lines, last, permit: PhantomData }))
    }

    /// Forgets what has arrived, and keeps it as what was sent last.
    ///
    /// # Errors
    /// [`OutboxError`] when the disk does not take it: the records are sent again.
    pub fn sent<'p, P: Purpose>(&self, batch: Batch<'p, P>, at: Timestamp, _permit: &'p Permit<'_, P>) -> Result<(), OutboxError> {
        let mut slot = self.lane(P::LANE);
        let file = slot.as_mut().ok_or(OutboxError::Missing(P::LANE))?;
        file.forget(&batch.lines, batch.last, at).map_err(database(P::LANE))
    }

    /// How many records wait.
    pub fn queued(&self, lane: Lane) -> u64 {
        self.lane(lane).as_ref().map_or(0, |file| file.queued)
    }

    /// What was sent last, as long as the purpose is on.
    ///
    /// # Errors
    /// [`OutboxError`] when the disk does not give it.
    pub fn last_sent(&self, lane: Lane) -> Result<Option<SentPayload>, OutboxError> {
        let slot = self.lane(lane);
        let Some(file) = slot.as_ref() else { return Ok(None) };
        file.last_sent().map_err(database(lane))
    }

    /// Every record that waits, for the driver's own copy.
    ///
    /// # Errors
    /// [`OutboxError`] when the disk does not give them.
    pub fn waiting(&self, lane: Lane) -> Result<Vec<String>, OutboxError> {
        let slot = self.lane(lane);
        let Some(file) = slot.as_ref() else { return Ok(Vec::new()) };
        file.oldest(usize::MAX).map(|(lines, _)| lines).map_err(database(lane))
    }

    /// Removes everything that waits or was sent last, and what was held back in memory. Only after the lane has been
    /// closed and drained. Nothing changes when there is nothing.
    ///
    /// # Errors
    /// [`OutboxError::File`] when a file cannot be removed.
    pub fn purge(&self, lane: Lane) -> Result<(), OutboxError> {
        let mut slot = self.lane(lane);
        drop(slot.take());
        self.remove(lane)
    }

    fn remove(&self, lane: Lane) -> Result<(), OutboxError> {
        let path = self.path(lane);
        // The file itself last: whatever stops this in between is noticed by it.
        for suffix in ["-wal", "-shm", "-journal", ""] {
            let path = PathBuf::from(format!("{}{suffix}", path.display()));
            match fs::remove_file(&path) {
                Ok(()) => {}
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
                Err(source) => return Err(OutboxError::File { path, source }),
            }
        }
        self.sync_folder()
    }

    fn sync_folder(&self) -> Result<(), OutboxError> {
        let folder = self.vault.folder();
        if !folder.exists() {
            return Ok(());
        }
        fs::File::open(folder).and_then(|folder| folder.sync_all()).map_err(at(folder))
    }

    fn path(&self, lane: Lane) -> PathBuf {
        self.vault.folder().join(name(lane))
    }

    fn open_file(&self, lane: Lane) -> Result<File, OutboxError> {
        File::open(self.vault.open(&name(lane)), self.secret).map_err(database(lane))
    }

    fn lane(&self, lane: Lane) -> MutexGuard<'_, Option<File>> {
        // As many as lanes, and an index is a place in `Lane::ALL`. SQLite keeps the file whole if somebody panicked.
        self.lanes[lane as usize].lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl File {
    fn open(connection: rusqlite::Result<Connection>, secret: u64) -> rusqlite::Result<Self> {
        let connection = connection?;
        if !vault::is_whole(&connection)? {
            return Err(damaged());
        }
        // One process has it open, and a reading more or less after a power loss does not matter.
        connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "synchronous", "NORMAL")?;
        connection.pragma_update(None, "secure_delete", "ON")?;
        connection.execute_batch(
            "CREATE TABLE IF NOT EXISTS record (sequence INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;
             CREATE TABLE IF NOT EXISTS sent (only_one INTEGER PRIMARY KEY CHECK (only_one = 1), at INTEGER NOT NULL, body TEXT NOT NULL) STRICT;",
        )?;
        let queued: i64 = connection.query_row("SELECT count(*) FROM record", [], |row| row.get(0))?;
        let file = Self { connection, trimmer: Trimmer::new(secret), queued: queued.unsigned_abs() };
        // Must be readable now, not only when it is replaced.
        file.last_sent()?;
        Ok(file)
    }

    fn append(&mut self, record: &str) -> rusqlite::Result<()> {
        self.connection.prepare_cached("INSERT INTO record (body) VALUES (?1)")?.execute([record])?;
        self.queued += 1;
        if self.queued > RECORDS_MAX {
            let oldest = "DELETE FROM record WHERE sequence = (SELECT min(sequence) FROM record)";
            self.connection.prepare_cached(oldest)?.execute([])?;
            self.queued -= 1;
        }
        Ok(())
    }

    fn oldest(&self, bytes_max: usize) -> rusqlite::Result<(Vec<String>, i64)> {
        let mut statement = self.connection.prepare_cached("SELECT sequence, body FROM record ORDER BY sequence")?;
        let mut rows = statement.query([])?;
        let (mut lines, mut bytes, mut last) = (Vec::new(), 0usize, 0);
        while let Some(row) = rows.next()? {
            let line: String = row.get(1)?;
            bytes = bytes.saturating_add(line.len() + 1);
            if bytes > bytes_max {
                break;
            }
            last = row.get(0)?;
            lines.push(line);
        }
        Ok((lines, last))
    }

    fn forget(&mut self, lines: &[String], last: i64, at: Timestamp) -> rusqlite::Result<()> {
        let transaction = self.connection.transaction()?;
        let gone = transaction.execute("DELETE FROM record WHERE sequence <= ?1", [last])?;
        transaction.execute(
            "INSERT INTO sent (only_one, at, body) VALUES (1, ?1, ?2) \
             ON CONFLICT (only_one) DO UPDATE SET at = excluded.at, body = excluded.body",
            params![at.as_second(), lines.join("\n")],
        )?;
        transaction.commit()?;
        self.queued = self.queued.saturating_sub(gone as u64);
        Ok(())
    }

    fn last_sent(&self) -> rusqlite::Result<Option<SentPayload>> {
        let row = |row: &rusqlite::Row<'_>| Ok((row.get::<_, i64>(0)?, row.get(1)?));
        let found = self.connection.query_row("SELECT at, body FROM sent", [], row).optional()?;
        Ok(found.and_then(|(at, body)| Some(SentPayload { at: Timestamp::from_second(at).ok()?, body })))
    }
}

fn name(lane: Lane) -> String {
    format!("{}.sqlite", lane.id())
}

/// As SQLite would say it.
fn damaged() -> rusqlite::Error {
    rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CORRUPT), None)
}

/// Whether the file itself is bad, rather than the disk full or somebody else at work in it.
fn is_damage(error: &OutboxError) -> bool {
    use rusqlite::{Error, ErrorCode};
    match error {
        OutboxError::Database { source: Error::SqliteFailure(failure, _), .. } => {
            matches!(failure.code, ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase)
        }
        OutboxError::Database { .. } | OutboxError::Missing(_) | OutboxError::File { .. } => false,
    }
}

fn database(lane: Lane) -> impl FnOnce(rusqlite::Error) -> OutboxError {
    move |source| OutboxError::Database { lane, source }
}

fn at(path: &Path) -> impl FnOnce(std::io::Error) -> OutboxError {
    let path = path.to_owned();
    move |source| OutboxError::File { path, source }
}

#[cfg(test)]
mod tests;
