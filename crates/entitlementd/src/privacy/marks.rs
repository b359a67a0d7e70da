//! What is being turned off at this moment, on disk before it is done.
//!
//! One byte a lane, in a file that was made when there was room for it and is written in place: a full disk takes it, and a
//! power loss between the tap and the ledger leaves the mark. A marked lane stays closed until its no has been written down.

use std::{
    collections::BTreeSet,
    fs::{File, OpenOptions},
    io,
    os::unix::fs::{FileExt as _, OpenOptionsExt as _},
    path::Path,
};

use gate::Lane;

const FILE: &str = "closing";
const CLOSED: u8 = b'x';
const NOTHING: u8 = b'.';
/// The last byte: nothing is to leave at all, and that could not be written down.
const PRIVATE_AT: u64 = 255;

/// The marks. Without a file they are kept in memory only.
#[derive(Debug)]
pub(super) struct Marks(Option<File>);

impl Marks {
    pub(super) fn open(folder: &Path) -> Self {
        let open = || -> io::Result<File> {
            let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).mode(0o600).open(folder.join(FILE))?;
            if file.metadata()?.len() <= PRIVATE_AT {
                file.write_all_at(&[NOTHING; PRIVATE_AT as usize + 1], 0)?;
                file.sync_all()?;
            }
            Ok(file)
        };
        Self(open().map_err(|error| tracing::error!(%error, "what is being turned off cannot be marked")).ok())
    }

    /// Lanes that were being turned off.
    pub(super) fn lanes(&self) -> BTreeSet<Lane> {
        Lane::ALL.into_iter().filter(|lane| self.is_set(*lane as u64)).collect()
    }

    pub(super) fn private(&self) -> bool {
        self.is_set(PRIVATE_AT)
    }

    /// Marks lanes as being turned off.
    pub(super) fn set(&self, lanes: &BTreeSet<Lane>) {
        self.write(lanes.iter().map(|lane| *lane as u64), CLOSED);
    }

    /// Their no has been written down.
    pub(super) fn clear(&self, lanes: &BTreeSet<Lane>) {
        self.write(lanes.iter().map(|lane| *lane as u64), NOTHING);
    }

    pub(super) fn set_private(&self, on: bool) {
        self.write([PRIVATE_AT].into_iter(), if on { CLOSED } else { NOTHING });
    }

    fn is_set(&self, at: u64) -> bool {
        let mut byte = [NOTHING];
        // What cannot be read is taken for a mark: closed.
        self.0.as_ref().is_some_and(|file| file.read_exact_at(&mut byte, at).is_err() || byte != [NOTHING])
    }

    fn write(&self, places: impl Iterator<Item = u64>, byte: u8) {
        let Some(file) = &self.0 else { return };
        let write = || -> io::Result<()> {
            let mut changed = false;
            for at in places {
                let mut before = [0];
                file.read_exact_at(&mut before, at)?;
                if before != [byte] {
                    file.write_all_at(&[byte], at)?;
                    changed = true;
                }
            }
            if changed { file.sync_data() } else { Ok(()) }
        };
        if let Err(error) = write() {
            tracing::error!(%error, "what is being turned off could not be marked");
        }
    }
}
