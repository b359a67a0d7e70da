//! From the carmaker's folder to the signed catalogue with its pictures.
//!
//! - Reading, checking and building are one pass: what is served is what was checked.
//! - Every finding is told, with its file and key; nothing is dropped or mended silently.

use std::{
    collections::HashMap,
    fmt,
    path::{Path, PathBuf},
};

use entitlement::{Catalogue, Digest};
use jiff::Timestamp;

use crate::{
    database::{self, Database, DatabaseError},
    files::{FileError, make_private_dir},
    keys::Keys,
};

mod artwork;
mod check;
mod compile;
mod law;
mod markets;
mod picture;
mod rules;
mod services;
mod source;
mod translations;

pub use artwork::ArtworkError;
pub(crate) use compile::compile;

/// Something wrong in a catalogue's source.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// Which file, relative to the catalogue's folder.
    pub file: String,
    /// Which key in it. Empty: the file as a whole.
    pub key: String,
    /// What is wrong with it.
    pub problem: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.key.is_empty() {
            write!(f, "{}: {}", self.file, self.problem)
        } else {
            write!(f, "{}: {}: {}", self.file, self.key, self.problem)
        }
    }
}

/// Why there is no catalogue to sell from.
#[derive(Debug, thiserror::Error)]
pub enum CatalogueError {
    /// Its source is not in order.
    #[error("the catalogue has {} findings, the first: {}", .0.len(), .0.first().map_or_else(String::new, ToString::to_string))]
    Findings(Vec<Finding>),
    /// A file cannot be read or written.
    #[error(transparent)]
    File(#[from] FileError),
    /// An artwork cannot be rendered.
    #[error("{file}: {source}")]
    Artwork {
        /// Which.
        file: String,
        /// Why.
        source: ArtworkError,
    },
    /// It cannot be stored.
    #[error(transparent)]
    Database(#[from] DatabaseError),
    /// A thread that rendered pictures ended badly.
    #[error("rendering pictures: {0}")]
    Thread(String),
}

/// The catalogue that is served.
pub(crate) struct Published {
    pub(crate) content: Catalogue,
    pub(crate) document: axum::body::Bytes,
    pub(crate) etag: String,
    /// PNG files by digest.
    pub(crate) pictures: HashMap<Digest, PathBuf>,
}

/// Every finding in the catalogue's folder, in the order of files and keys. Empty: it can be served.
pub fn lint(folder: &Path) -> Vec<Finding> {
    compile(folder).err().unwrap_or_default()
}

/// Renders every picture to `out`, named `<feature>.<variant>.<theme>.<width>.png`, and says how many.
///
/// # Errors
/// [`CatalogueError`] when the catalogue does not lint or a file cannot be written.
pub fn render_pictures(folder: &Path, out: &Path) -> Result<usize, CatalogueError> {
    let catalogue = compile(folder).map_err(CatalogueError::Findings)?;
    std::fs::create_dir_all(out).map_err(crate::files::at(out))?;
    let rendered = picture::render_all(folder, &catalogue.features, None)?;
    for picture in &rendered {
        let path = out.join(picture.file_name());
        std::fs::write(&path, &picture.bytes).map_err(crate::files::at(&path))?;
    }
    Ok(rendered.len())
}

/// Builds, renders and signs the catalogue. What did not change since the last start is taken from there.
pub(crate) async fn publish(
    folder: &Path,
    cache: &Path,
    database: &Database,
    keys: &Keys,
    now: Timestamp,
) -> Result<Published, CatalogueError> {
    make_private_dir(cache)?;
    let (folder, cache) = (folder.to_owned(), cache.to_owned());
    let built = tokio::task::spawn_blocking(move || build(&folder, &cache)).await;
    let (content, pictures) = built.map_err(|error| CatalogueError::Thread(error.to_string()))??;
    let (content, document) = database::catalogues::publish(database, content, keys.signing(), now).await?;
    let etag = format!("\"{}\"", Digest::of(&document));
    tracing::info!(version = content.version, features = content.features.len(), pictures = pictures.len(), "catalogue published");
    Ok(Published { content, document: document.into(), etag, pictures })
}

fn build(folder: &Path, cache: &Path) -> Result<(Catalogue, HashMap<Digest, PathBuf>), CatalogueError> {
    let mut catalogue = compile(folder).map_err(CatalogueError::Findings)?;
    let cache = picture::Cache::open(cache)?;
    let rendered = picture::render_all(folder, &catalogue.features, Some(&cache))?;
    let mut files = HashMap::new();
    for picture in rendered {
        let digest = Digest::of(&picture.bytes);
        if let Some(feature) = catalogue.features.iter_mut().find(|feature| feature.id == picture.feature) {
            feature.pictures.push(picture.describe(digest));
        }
        if let Some(path) = picture.cached {
            files.insert(digest, path);
        }
    }
    cache.forget_others(&files)?;
    Ok((catalogue, files))
}
