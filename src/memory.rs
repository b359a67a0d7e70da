//! The key to what the screens remember of whoever has the car: settings, what was seen last, pictures of what was looked at.
//!
//! - Nothing of it is on the disk to be read, not even as the name of a file.
//! - Another key takes the place of the one before in one step, and that one is destroyed: what the medium keeps of what was sealed with it
//!   cannot be read any more, whatever becomes of the files.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use vault::Key;

const FILE: &str = "memory.key";
/// Written, and not in its place yet.
const NEXT: &str = "memory.next";
/// Of a file that is there where the key of this app has been.
const MARK: &str = "key-of-this-app";

/// One for all that read and write.
#[derive(Clone, Debug)]
pub(crate) struct Memory {
    keys: PathBuf,
    // Another one when somebody else has the car. Held to copy it only, never across an await.
    key: Arc<Mutex<Key>>,
}

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opened {
    /// The key of before.
    Known,
    /// Another one, whose taking over was interrupted: what was sealed before opens for nobody.
    Renewed,
    /// None. Whatever there is opens for nobody.
    Anew,
}

impl Memory {
    /// With the key in this folder, or a new one. `kept`: whether something sealed is there. Then storage of its own (`apart`) that has never
    /// held a key is not mounted: another key would lock everything.
    pub(crate) fn open(keys: &Path, apart: bool, kept: bool) -> io::Result<(Self, Opened)> {
        let (path, next) = (keys.join(FILE), keys.join(NEXT));
        let memory = |key| Self { keys: keys.to_owned(), key: Arc::new(Mutex::new(key)) };
        if let Some(key) = Key::read(&path)? {
            // What was begun has not happened.
            Key::destroy(&next)?;
            return Ok((memory(key), Opened::Known));
        }
        if let Some(key) = Key::read(&next)? {
            fs::rename(&next, &path)?;
            return Ok((memory(key), Opened::Renewed));
        }
        if apart && kept && !keys.join(MARK).exists() {
            let text = format!("there is no key in {}: is its storage mounted?", keys.display());
            return Err(io::Error::new(io::ErrorKind::NotFound, text));
        }
        let key = Key::make(&path)?;
        if apart {
            fs::write(keys.join(MARK), "")?;
        }
        Ok((memory(key), Opened::Anew))
    }

    fn key(&self) -> Key {
        self.key.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn seal(&self, name: &str, bytes: &[u8]) -> io::Result<Vec<u8>> {
        seal(&self.key(), name, bytes)
    }

    pub(crate) fn unseal(&self, name: &str, sealed: &[u8]) -> Option<Vec<u8>> {
        self.key().open(name, sealed)
    }

    /// What a file is called.
    pub(crate) fn veil(&self, name: &str) -> String {
        self.key().veil(name)
    }

    /// Another key takes over, and from then on nothing opens that was sealed before. What stays is sealed with it and written by `keep` first.
    pub(crate) fn renew(&self, keep: impl FnOnce(&Key) -> io::Result<()>) -> io::Result<()> {
        let (path, next) = (self.keys.join(FILE), self.keys.join(NEXT));
        let key = Key::make(&next)?;
        keep(&key)?;
        Key::destroy(&path)?;
        fs::rename(&next, &path)?;
        *self.key.lock().unwrap_or_else(PoisonError::into_inner) = key;
        fs::File::open(&self.keys)?.sync_all()
    }
}

pub(crate) fn seal(key: &Key, name: &str, bytes: &[u8]) -> io::Result<Vec<u8>> {
    key.seal(name, bytes).ok_or_else(|| io::Error::other("cannot be sealed"))
}
