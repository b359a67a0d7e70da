//! The key to what the screens remember of whoever has the car: settings, what was seen last, pictures of what was looked at.
//!
//! - Nothing of it is on the disk to be read, not even as the name of a file.
//! - Forgetting destroys the key first: what the medium keeps of it cannot be read any more, whatever becomes of the files.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use vault::Key;

const FILE: &str = "memory.key";

/// One for all that read and write.
#[derive(Clone, Debug)]
pub(crate) struct Memory {
    path: PathBuf,
    // Another one after a change of hands. Held to copy it only, never across an await.
    key: Arc<Mutex<Key>>,
}

impl Memory {
    /// With the key in this folder, or a new one. Whether it is new: what there is was sealed with another one, and opens for nobody.
    pub(crate) fn open(keys: &Path) -> io::Result<(Self, bool)> {
        let path = keys.join(FILE);
        let known = Key::read(&path)?;
        let is_new = known.is_none();
        let key = known.map_or_else(|| Key::make(&path), Ok)?;
        Ok((Self { path, key: Arc::new(Mutex::new(key)) }, is_new))
    }

    fn key(&self) -> Key {
        self.key.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn seal(&self, name: &str, bytes: &[u8]) -> io::Result<Vec<u8>> {
        self.key().seal(name, bytes).ok_or_else(|| io::Error::other("cannot be sealed"))
    }

    pub(crate) fn unseal(&self, name: &str, sealed: &[u8]) -> Option<Vec<u8>> {
        self.key().open(name, sealed)
    }

    /// What a file is called.
    pub(crate) fn veil(&self, name: &str) -> String {
        self.key().veil(name)
    }

    /// From here on nothing opens that was sealed before.
    pub(crate) fn forget(&self) -> io::Result<()> {
        Key::destroy(&self.path)?;
        let next = Key::make(&self.path)?;
        *self.key.lock().unwrap_or_else(PoisonError::into_inner) = next;
        Ok(())
    }
}
