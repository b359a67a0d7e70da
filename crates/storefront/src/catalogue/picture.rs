//! Pictures in the sizes that the screens use, rendered once and kept.

use std::{
    collections::{HashMap, HashSet},
    fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use entitlement::{Digest, Feature, FeatureId, Picture, PictureVariant, Theme};
use image::{
    ExtendedColorType, ImageEncoder as _,
    codecs::png::{CompressionType, FilterType, PngEncoder},
};
use protocol::http::PICTURE_BYTES_MAX;
use resvg::{tiny_skia, usvg};

use super::{
    CatalogueError,
    artwork::{self, ARTWORK_SIZE, ArtworkError},
};
use crate::files::{FileError, at};

/// Widths in px of the feature page's picture on the three screens.
pub(crate) const HERO_WIDTHS: &[u16] = &[808, 620, 484];
/// Widths in px of a card's picture on the three screens and in lists.
pub(crate) const CARD_WIDTHS: &[u16] = &[320, 276, 220, 160];

/// Counted up when the same drawing would come out differently.
const RENDERER: &str = "1";

/// A picture with its bytes.
pub(crate) struct Rendered {
    pub(crate) feature: FeatureId,
    pub(crate) variant: PictureVariant,
    pub(crate) theme: Theme,
    pub(crate) width: u16,
    /// A PNG file.
    pub(crate) bytes: Vec<u8>,
    /// Where it is kept.
    pub(crate) cached: Option<PathBuf>,
}

impl Rendered {
    /// `<feature>.<variant>.<theme>.<width>.png`
    pub(crate) fn file_name(&self) -> String {
        let (variant, theme) = (artwork::variant_name(self.variant), artwork::theme_name(self.theme));
        format!("{}.{variant}.{theme}.{}.png", self.feature, self.width)
    }

    /// As the catalogue names it.
    pub(crate) fn describe(&self, digest: Digest) -> Picture {
        Picture { variant: self.variant, theme: self.theme, width: self.width, height: height(self.width), digest }
    }
}

/// Widths of a variant.
pub(crate) fn widths(variant: PictureVariant) -> &'static [u16] {
    match variant {
        PictureVariant::Hero => HERO_WIDTHS,
        PictureVariant::Card => CARD_WIDTHS,
    }
}

/// The height that belongs to a width: 800 to 1280, rounded to the nearest px.
pub(crate) const fn height(width: u16) -> u16 {
    (width * 5 + 4) / 8
}

/// One drawing in all its sizes.
struct Job<'a> {
    feature: &'a FeatureId,
    variant: PictureVariant,
    theme: Theme,
}

/// Every picture of these features, in the order of features, variants, themes and widths.
pub(crate) fn render_all(folder: &Path, features: &[Feature], cache: Option<&Cache>) -> Result<Vec<Rendered>, CatalogueError> {
    let kinds = |feature| artwork::KINDS.into_iter().map(move |(variant, theme)| Job { feature, variant, theme });
    let jobs: Vec<Job<'_>> = features.iter().flat_map(|feature| kinds(&feature.id)).collect();
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(job) = jobs.get(number) else { return Ok(done) };
            done.push((number, job.run(folder, cache)?));
        }
    };
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let mut done: Vec<(usize, Vec<Rendered>)> = thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        let mut all = Vec::new();
        for worker in workers {
            let result: Result<Vec<_>, CatalogueError> =
                worker.join().unwrap_or_else(|_| Err(CatalogueError::Thread("a drawing could not be drawn".to_owned())));
            all.extend(result?);
        }
        Ok::<_, CatalogueError>(all)
    })?;
    done.sort_by_key(|(number, _)| *number);
    Ok(done.into_iter().flat_map(|(_, rendered)| rendered).collect())
}

impl Job<'_> {
    fn run(&self, folder: &Path, cache: Option<&Cache>) -> Result<Vec<Rendered>, CatalogueError> {
        let file = artwork::file(self.feature, self.variant, self.theme);
        let svg = artwork::read(folder, &file)?;
        let named = |source| CatalogueError::Artwork { file: file.clone(), source };
        let mut tree = None;
        let mut rendered = Vec::new();
        for &width in widths(self.variant) {
            let key = Digest::of(format!("{RENDERER} {width} {svg}").as_bytes());
            let kept = cache.and_then(|cache| cache.find(&key));
            let (bytes, cached) = match kept {
                Some((bytes, path)) => (bytes, Some(path)),
                None => {
                    // Parsed at most once, and not at all when every size is kept.
                    let tree = match &tree {
                        Some(tree) => tree,
                        None => tree.insert(artwork::parse(&svg).map_err(named)?),
                    };
                    let bytes = render(tree, width).map_err(named)?;
                    let cached = cache.map(|cache| cache.keep(&key, &bytes)).transpose()?;
                    (bytes, cached)
                }
            };
            rendered.push(Rendered { feature: self.feature.clone(), variant: self.variant, theme: self.theme, width, bytes, cached });
        }
        Ok(rendered)
    }
}

/// Draws a picture and encodes it without loss.
///
/// As PNG: of the 168 pictures of the sample catalogue none came out smaller as lossless WebP, which is a third larger on the whole
/// (`image` has no WebP predictors). The strongest compression takes twice the time for 0.2 %.
fn render(tree: &usvg::Tree, width: u16) -> Result<Vec<u8>, ArtworkError> {
    let height = height(width);
    let mut pixels = tiny_skia::Pixmap::new(width.into(), height.into()).ok_or(ArtworkError::TooLarge)?;
    let scale = tiny_skia::Transform::from_scale(f32::from(width) / ARTWORK_SIZE.0, f32::from(height) / ARTWORK_SIZE.1);
    resvg::render(tree, scale, &mut pixels.as_mut());
    let mut png = Vec::new();
    PngEncoder::new_with_quality(&mut png, CompressionType::Default, FilterType::Adaptive).write_image(
        &pixels.take_demultiplied(),
        width.into(),
        height.into(),
        ExtendedColorType::Rgba8,
    )?;
    if png.len() > PICTURE_BYTES_MAX { Err(ArtworkError::TooLarge) } else { Ok(png) }
}

/// Pictures that were rendered before.
pub(crate) struct Cache {
    folder: PathBuf,
    /// By what they were rendered from.
    kept: HashMap<String, Kept>,
}

struct Kept {
    path: PathBuf,
    digest: Digest,
}

impl Cache {
    /// Lists the pictures in a folder. Files are named `<of the drawing and size>.<of the content>.png`.
    pub(crate) fn open(folder: &Path) -> Result<Self, FileError> {
        let mut kept = HashMap::new();
        for entry in fs::read_dir(folder).map_err(at(folder))?.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let mut parts = name.split('.');
            let (Some(key), Some(Ok(digest)), Some("png")) = (parts.next(), parts.next().map(Digest::parse), parts.next()) else {
                continue;
            };
            kept.insert(key.to_owned(), Kept { path: entry.path(), digest });
        }
        Ok(Self { folder: folder.to_owned(), kept })
    }

    /// A kept picture. One whose content is not what its name says was torn by a crash: it is rendered anew.
    fn find(&self, key: &Digest) -> Option<(Vec<u8>, PathBuf)> {
        let kept = self.kept.get(&key.to_string())?;
        let bytes = fs::read(&kept.path).ok()?;
        (Digest::of(&bytes) == kept.digest).then(|| (bytes, kept.path.clone()))
    }

    fn keep(&self, key: &Digest, bytes: &[u8]) -> Result<PathBuf, FileError> {
        let path = self.folder.join(format!("{key}.{}.png", Digest::of(bytes)));
        fs::write(&path, bytes).map_err(at(&path))?;
        Ok(path)
    }

    /// Removes pictures that no catalogue shows any longer.
    pub(crate) fn forget_others(&self, used: &HashMap<Digest, PathBuf>) -> Result<(), FileError> {
        let used: HashSet<&Path> = used.values().map(PathBuf::as_path).collect();
        for entry in fs::read_dir(&self.folder).map_err(at(&self.folder))?.flatten() {
            let path = entry.path();
            if !used.contains(path.as_path()) {
                fs::remove_file(&path).map_err(at(&path))?;
            }
        }
        Ok(())
    }
}
