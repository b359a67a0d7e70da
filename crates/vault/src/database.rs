//! A folder whose databases are encrypted.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::Key;

/// A folder, and the key to the databases in it.
#[derive(Debug, Clone)]
pub struct Vault {
    folder: PathBuf,
    lock: Lock,
}

#[derive(Debug, Clone)]
enum Lock {
    Key(Key),
    #[cfg(feature = "clear")]
    Clear,
}

impl Vault {
    /// This folder, with this key.
    pub fn new(folder: impl Into<PathBuf>, key: Key) -> Self {
        Self { folder: folder.into(), lock: Lock::Key(key) }
    }

    /// This folder, without any encryption: tests look at the bytes, and see that what is deleted is overwritten as well.
    #[cfg(feature = "clear")]
    pub fn clear(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into(), lock: Lock::Clear }
    }

    /// Where it is.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// A folder in this folder, with the same key. It need not be there yet.
    #[must_use]
    pub fn within(&self, name: &str) -> Self {
        Self { folder: self.folder.join(name), lock: self.lock.clone() }
    }

    /// Opens a database of this folder, or makes one: the only way to one. Nothing of it has been read yet.
    ///
    /// # Errors
    /// Those of SQLite. `NotADatabase` comes from the first statement: another key wrote it, or it is damaged.
    // Every other way would write what can be read without the key.
    #[expect(clippy::disallowed_methods, reason = "this is the one place")]
    pub fn open(&self, file: &str) -> rusqlite::Result<Connection> {
        let connection = Connection::open(self.folder.join(file))?;
        match &self.lock {
            Lock::Key(key) => {
                // What goes wrong is told by whoever opened it, once, and in the daemon's own log.
                connection.pragma_update(None, "cipher_log_level", "NONE")?;
                connection.pragma_update(None, "key", key.as_raw_pragma().as_str())?;
                // SQLite that knows no keys takes any, says nothing, and writes in the clear.
                connection.query_row("PRAGMA cipher_version", [], |row| row.get::<_, String>(0))?;
            }
            #[cfg(feature = "clear")]
            Lock::Clear => {}
        }
        Ok(connection)
    }
}

/// Whether every page of an opened database carries the seal of its key: another key wrote it, or it is damaged, where one does not. Read
/// before anything else: to whoever meets such a page later, SQLite says that no memory is left.
///
/// # Errors
/// Those of SQLite.
pub fn is_whole(connection: &Connection) -> rusqlite::Result<bool> {
    let mut statement = connection.prepare("PRAGMA cipher_integrity_check")?;
    let mut findings = statement.query([])?;
    Ok(findings.next()?.is_none())
}
