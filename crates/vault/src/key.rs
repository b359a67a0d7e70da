//! The key to what belongs to one owner.

use std::{
    fmt,
    fs::{self, File, OpenOptions},
    io::{self, Read as _, Write as _},
    os::unix::fs::OpenOptionsExt as _,
    path::Path,
    sync::Arc,
};

use zeroize::Zeroizing;

/// Of AES-256.
const BYTES: usize = 32;

/// A random key. Its bytes are cleared from memory with its last copy; what SQLite has of it while a database is open is its own.
#[derive(Clone)]
pub struct Key(Arc<Zeroizing<[u8; BYTES]>>);

impl Key {
    /// One that nobody has had before.
    pub fn random() -> Self {
        Self(Arc::new(Zeroizing::new(rand::random())))
    }

    /// Makes one and writes it into this file, in the place of any that was there, which is not overwritten: see [`Self::destroy`]. It survives
    /// a power loss when this returns.
    ///
    /// # Errors
    /// When the disk does not take it. What was there before still is.
    pub fn make(path: &Path) -> io::Result<Self> {
        let key = Self::random();
        let draft = path.with_extension("draft");
        let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&draft)?;
        file.write_all(key.0.as_slice())?;
        file.sync_all()?;
        fs::rename(&draft, path)?;
        sync_parent(path)?;
        Ok(key)
    }

    /// Reads the key in this file. `None`: there is none, or what is there is none.
    ///
    /// # Errors
    /// When the disk does not give it.
    pub fn read(path: &Path) -> io::Result<Option<Self>> {
        let mut bytes = Zeroizing::new([0; BYTES]);
        let mut file = match File::open(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            file => file?,
        };
        match file.read_exact(bytes.as_mut_slice()) {
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
            read => read?,
        }
        let whole = file.read(&mut [0])? == 0;
        // All zeros: the power failed while it was destroyed.
        let destroyed = bytes.iter().all(|byte| *byte == 0);
        Ok((whole && !destroyed).then(|| Self(Arc::new(bytes))))
    }

    /// Overwrites the key in this file, then removes the file: what it opened is erased. Nothing happens when there is none.
    ///
    /// # Errors
    /// When the disk does not do it: it is to be tried again.
    pub fn destroy(path: &Path) -> io::Result<()> {
        match OpenOptions::new().write(true).open(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            file => {
                let mut file = file?;
                file.write_all(&[0; BYTES])?;
                file.sync_all()?;
            }
        }
        fs::remove_file(path)?;
        sync_parent(path)
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        self.0.as_slice()
    }

    /// As SQLCipher takes a key as it is, without making it of a passphrase.
    #[cfg(feature = "database")]
    pub(crate) fn as_raw_pragma(&self) -> Zeroizing<String> {
        let mut hex = Zeroizing::new([0; BYTES * 2]);
        let mut text = Zeroizing::new(String::with_capacity(BYTES * 2 + 3));
        // Twice as long as the key: nothing else can fail.
        if hex::encode_to_slice(self.0.as_slice(), hex.as_mut_slice()).is_ok() {
            text.push_str("x'");
            hex.iter().for_each(|digit| text.push(char::from(*digit)));
            text.push('\'');
        }
        text
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key")
    }
}

fn sync_parent(path: &Path) -> io::Result<()> {
    path.parent().map_or(Ok(()), |folder| File::open(folder)?.sync_all())
}
