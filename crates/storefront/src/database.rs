//! The state: SQLite through sqlx, in SQL that PostgreSQL takes as well.
//!
//! - One transaction a story step.
//! - A transaction that decides anything about a vehicle begins with [`vehicles::lock`], a write: whatever it reads after that stands still.
//! - Nothing is deleted but unused quotes and what cars contributed. The latter leaves no byte behind.

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use jiff::Timestamp;
use sqlx::{
    SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use crate::{files::touch_private, payment::SandboxError};

pub(crate) mod catalogues;
pub(crate) mod claims;
pub(crate) mod contracts;
pub(crate) mod contributions;
pub(crate) mod declarations;
pub(crate) mod handovers;
pub(crate) mod ledger;
pub(crate) mod mails;
pub(crate) mod notices;
pub(crate) mod order_payments;
pub(crate) mod orders;
pub(crate) mod passports;
pub(crate) mod payment_methods;
pub(crate) mod phone_sessions;
pub(crate) mod quotes;
pub(crate) mod receipts;
pub(crate) mod refunds;
pub(crate) mod refused_sets;
pub(crate) mod tokens;
pub(crate) mod units;
pub(crate) mod vehicles;
pub(crate) mod vouchers;

/// A transaction of the state.
pub(crate) type Transaction = sqlx::Transaction<'static, sqlx::Sqlite>;

/// Longer than all writers together ever wait for each other.
const BUSY_MAX: Duration = Duration::from_secs(10);
/// SQLite has one writer; more connections than this only queue in another place.
const CONNECTIONS: u32 = 8;

/// Why the state cannot be read or written.
#[derive(Debug, thiserror::Error)]
pub enum DatabaseError {
    /// Its file cannot be made.
    #[error(transparent)]
    File(#[from] crate::files::FileError),
    /// It does not answer, or refuses.
    #[error("database: {0}")]
    Sql(#[from] sqlx::Error),
    /// It has another schema.
    #[error("database: {0}")]
    Schema(#[from] sqlx::migrate::MigrateError),
    /// It holds something that cannot be read: a defect, or a damaged disk.
    #[error("database: {0} cannot be read")]
    Damaged(&'static str),
    /// A document that is to be stored cannot be signed.
    #[error("signing: {0}")]
    Signing(#[from] entitlement::DocumentError),
}

impl From<SandboxError> for DatabaseError {
    fn from(error: SandboxError) -> Self {
        match error {
            SandboxError::File(error) => Self::File(error),
            SandboxError::Database(error) => Self::Sql(error),
            SandboxError::Schema(error) => Self::Schema(error),
        }
    }
}

/// Whether deleted rows have left the files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scrubbed {
    /// They have.
    Done,
    /// They may still stand in the log.
    Pending,
}

/// The state.
#[derive(Debug, Clone)]
pub(crate) struct Database {
    pool: SqlitePool,
    /// How often something was deleted, and how many of these times have left the files. A request that is dropped while it
    /// waits for the second changes neither.
    deletions: Arc<AtomicU64>,
    scrubbed: Arc<AtomicU64>,
    /// Guards nothing but the turn: whoever finds nothing to scrub has waited until somebody else had done it. So it is held
    /// across an await.
    scrubbing: Arc<tokio::sync::Mutex<()>>,
}

impl Database {
    /// Opens the state, makes it if there is none, and brings its schema up to date.
    pub(crate) async fn open(file: &Path) -> Result<Self, DatabaseError> {
        let pool = connect(file, sqlite_options(file)).await?;
        sqlx::migrate!("./migrations").run(&pool).await?;
        check_integrity(&pool).await?;
        // A crash may have come between a deletion and this.
        Ok(Self { pool, deletions: Arc::new(AtomicU64::new(1)), scrubbed: Arc::default(), scrubbing: Arc::default() })
    }

    /// Opens the state of a storefront that may be running, to look at it: nothing is changed, not even its schema.
    pub(crate) async fn open_to_read(file: &Path) -> Result<Self, DatabaseError> {
        let options = SqliteConnectOptions::new().filename(file).read_only(true).busy_timeout(BUSY_MAX);
        let pool = SqlitePoolOptions::new().max_connections(1).acquire_timeout(BUSY_MAX).connect_with(options).await?;
        Ok(Self { pool, deletions: Arc::default(), scrubbed: Arc::default(), scrubbing: Arc::default() })
    }

    /// For one read.
    pub(crate) fn pool(&self) -> &SqlitePool {
        &self.pool
    }

    /// Begins one step of a story.
    pub(crate) async fn begin(&self) -> Result<Transaction, sqlx::Error> {
        self.pool.begin().await
    }

    /// To be called before a transaction that deletes contributions is committed: nothing can come in between.
    pub(crate) fn deletes(&self) {
        self.deletions.fetch_add(1, Ordering::SeqCst);
    }

    /// Removes the bytes of what was deleted from the files, if anything was. `Pending`: somebody else was at it for too long; to be
    /// done again.
    ///
    /// `secure_delete` overwrites a row where it stands, but not the copies that are left behind when pages are split and
    /// merged. So the file is written anew, and then the log is emptied. Only SQLite has the second of these statements; on PostgreSQL
    /// it is `VACUUM FULL` and a log that is not archived.
    pub(crate) async fn scrub(&self) -> Result<Scrubbed, sqlx::Error> {
        let _scrubbing = self.scrubbing.lock().await;
        let wanted = self.deletions.load(Ordering::SeqCst);
        if self.scrubbed.load(Ordering::SeqCst) >= wanted {
            return Ok(Scrubbed::Done);
        }
        let outcome = write_anew(&self.pool).await;
        if let Ok(Scrubbed::Done) = outcome {
            self.scrubbed.store(wanted, Ordering::SeqCst);
        }
        outcome
    }

    /// Whether it answers.
    pub(crate) async fn ping(&self) -> Result<(), sqlx::Error> {
        sqlx::query("SELECT 1").execute(&self.pool).await.map(|_| ())
    }

    /// Closes every connection.
    pub(crate) async fn close(&self) {
        self.pool.close().await;
    }
}

/// What holds for every SQLite file of ours: no commit is lost when the power goes, and what is deleted is overwritten.
pub(crate) fn sqlite_options(file: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(file)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .pragma("secure_delete", "ON")
        // Writing the file anew makes a copy of everything, which is not to lie in a public folder for temporary files.
        .pragma("temp_store", "MEMORY")
        .busy_timeout(BUSY_MAX)
}

pub(crate) async fn connect(file: &Path, options: SqliteConnectOptions) -> Result<SqlitePool, SandboxError> {
    touch_private(file)?;
    Ok(SqlitePoolOptions::new().max_connections(CONNECTIONS).acquire_timeout(BUSY_MAX).connect_with(options).await?)
}

async fn write_anew(pool: &SqlitePool) -> Result<Scrubbed, sqlx::Error> {
    /// SQLITE_BUSY and SQLITE_LOCKED, without what they are extended by.
    const BUSY: [i32; 2] = [5, 6];
    use sqlx::Row as _;
    match sqlx::query("VACUUM").execute(pool).await {
        Ok(_) => {}
        Err(sqlx::Error::Database(error))
            if error.code().and_then(|code| code.parse().ok()).is_some_and(|code: i32| BUSY.contains(&(code & 0xff))) =>
        {
            return Ok(Scrubbed::Pending);
        }
        Err(error) => return Err(error),
    }
    let row = sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(pool).await?;
    Ok(if row.try_get::<i64, _>(0)? == 0 { Scrubbed::Done } else { Scrubbed::Pending })
}

/// Only SQLite has this statement: PostgreSQL checks its pages by itself.
async fn check_integrity(pool: &SqlitePool) -> Result<(), DatabaseError> {
    use sqlx::Row as _;
    let row = sqlx::query("PRAGMA quick_check(1)").fetch_one(pool).await?;
    if row.try_get::<String, _>(0)? == "ok" { Ok(()) } else { Err(DatabaseError::Damaged("the file")) }
}

/// A time as it is stored.
pub(crate) fn seconds(time: Timestamp) -> i64 {
    time.as_second()
}

/// A version as it is stored.
pub(crate) fn version(version: u64) -> i64 {
    i64::try_from(version).unwrap_or(i64::MAX)
}
