//! Receipts, and what became of everything at a change of hands, as files in a folder of the driver's.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write as _},
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
};

use entitlement::{Id, kind};
use protocol::bus::BusError;

use crate::engine::{Engine, ReceiptFile};

/// Links are not followed: the folder is somebody else's, the rights are the daemon's (open(2), `O_NOFOLLOW`).
pub(crate) const NO_FOLLOW: i32 = rustix::fs::OFlags::NOFOLLOW.bits().cast_signed();

/// Longest path of a folder that is looked at, in bytes.
const FOLDER_BYTES_MAX: usize = 1_024;

/// A folder to write into for the driver: absolute, there, and not the daemon's own.
///
/// # Errors
/// [`BusError::InvalidArgument`] or [`BusError::NotFound`] say which of these it is not.
pub(crate) fn driver_folder(folder: &Path, state: &Path) -> Result<PathBuf, BusError> {
    if folder.as_os_str().len() > FOLDER_BYTES_MAX {
        return Err(BusError::InvalidArgument(format!("folder: longer than {FOLDER_BYTES_MAX} bytes")));
    }
    if !folder.is_absolute() {
        return Err(BusError::InvalidArgument("folder: an absolute path is wanted".to_owned()));
    }
    let real = |path: &Path| fs::canonicalize(path).map_err(|_| BusError::NotFound(format!("there is no folder {}", path.display())));
    let folder = real(folder)?;
    if !folder.is_dir() || folder.starts_with(real(state)?) {
        return Err(BusError::NotFound(format!("there is no folder {} to write to", folder.display())));
    }
    Ok(folder)
}

/// Writes every copy of every receipt into this folder. Answers with how many there are.
pub(crate) async fn receipts(engine: &Engine, state: &Path, folder: PathBuf) -> Result<u32, BusError> {
    let folder = driver_folder(&folder, state)?;
    let mut written = 0;
    loop {
        let files = engine.receipt_files(written).await?;
        if files.is_empty() {
            return Ok(u32::try_from(written).unwrap_or(u32::MAX));
        }
        written += files.len();
        let folder = folder.clone();
        let write = move || files.iter().try_for_each(|file| write(&folder, file));
        let result = tokio::task::spawn_blocking(write).await.map_err(|error| BusError::StorageFailed(error.to_string()))?;
        result.map_err(|error| BusError::StorageFailed(error.to_string()))?;
    }
}

/// Writes what became of everything at the last change of hands into this folder, as it was signed.
pub(crate) async fn handover(engine: &Engine, state: &Path, folder: PathBuf) -> Result<u32, BusError> {
    let folder = driver_folder(&folder, state)?;
    let (day, document) = engine.signed_handover().await?;
    let file = (format!("handover-{day}.cose"), document);
    let written = tokio::task::spawn_blocking(move || write(&folder, &file)).await;
    written.map_err(|error| BusError::StorageFailed(error.to_string()))?.map_err(|error| BusError::StorageFailed(error.to_string()))?;
    Ok(1)
}

/// Whole or not at all; one that is there from an earlier time is replaced.
fn write(folder: &Path, (name, bytes): &ReceiptFile) -> io::Result<()> {
    // A language is part of the name, and comes from the catalogue.
    Id::<kind::Receipt>::parse(name).map_err(|error| io::Error::other(format!("{name:?} is no name for a file: {error}")))?;
    let draft = folder.join(format!(".{name}.draft"));
    let at = |path: &Path, error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", path.display()));
    let mut file = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o644)
        .custom_flags(NO_FOLLOW)
        .open(&draft)
        .map_err(|error| at(&draft, error))?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(|error| at(&draft, error))?;
    let path = folder.join(name);
    fs::rename(&draft, &path).map_err(|error| at(&path, error))?;
    File::open(folder).and_then(|folder| folder.sync_all())
}
