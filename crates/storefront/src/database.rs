//! The state: SQLite through sqlx, in SQL that PostgreSQL takes as well.
//!
//! - One transaction a story step.
//! - A transaction that decides anything about a vehicle begins with [`vehicles::lock`], a write: whatever it reads after that stands still.
//! - Nothing is deleted but unused quotes and what cars contributed. The latter leaves no byte behind.

use std::{path::Path, time::Duration};

use jiff::Timestamp;
use sqlx::{
    SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use crate::{files::touch_private, payment::SandboxError};

pub(crate) mod catalogues;
pub(crate) mod contributions;
pub(crate) mod orders;
pub(crate) mod quotes;
pub(crate) mod tokens;
pub(crate) mod vehicles;

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
}

impl Database {
    /// Opens the state, makes it if there is none, and brings its schema up to date.
    pub(crate) async fn open(file: &Path) -> Result<Self, DatabaseError> {
        let pool = connect(file, sqlite_options(file)).await?;
        sqlx::migrate!("./migrations").run(&pool).await?;
        check_integrity(&pool).await?;
        Ok(Self { pool })
    }

    /// For one read.
    pub(crate) fn pool(&self) -> &SqlitePool {
        &self.pool
    }

    /// Begins one step of a story.
    pub(crate) async fn begin(&self) -> Result<Transaction, sqlx::Error> {
        self.pool.begin().await
    }

    /// Removes the bytes of deleted rows from the log too. `Pending`: somebody was reading for too long; to be done again.
    ///
    /// Only SQLite has this statement. PostgreSQL needs `VACUUM` and a log that is not archived.
    pub(crate) async fn scrub(&self) -> Result<Scrubbed, sqlx::Error> {
        use sqlx::Row as _;
        let row = sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(&self.pool).await?;
        Ok(if row.try_get::<i64, _>(0)? == 0 { Scrubbed::Done } else { Scrubbed::Pending })
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
        .busy_timeout(BUSY_MAX)
}

pub(crate) async fn connect(file: &Path, options: SqliteConnectOptions) -> Result<SqlitePool, SandboxError> {
    touch_private(file)?;
    Ok(SqlitePoolOptions::new().max_connections(CONNECTIONS).acquire_timeout(BUSY_MAX).connect_with(options).await?)
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
