//! The drawings that pictures are rendered from.

use std::{fs, path::Path};

use entitlement::{FeatureId, PictureVariant, Theme};
use resvg::usvg;

use super::check::Report;
use crate::limits;

/// Every artwork's size: the shape of the picture frames on all screens.
pub(crate) const ARTWORK_SIZE: (f32, f32) = (1280.0, 800.0);

/// Why a drawing cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ArtworkError {
    /// Not SVG.
    #[error("is no SVG that can be drawn: {0}")]
    Svg(#[from] usvg::Error),
    /// Of another shape.
    #[error("is {0} x {1}, not 1280 x 800")]
    Size(f32, f32),
    /// Text would depend on the fonts of the machine that renders it.
    #[error("holds text; turn it into paths")]
    Text,
    /// Pictures from elsewhere are not loaded.
    #[error("holds or refers to another picture")]
    Image,
    /// It could not be encoded.
    #[error("cannot be encoded: {0}")]
    Encoding(#[from] image::ImageError),
    /// A picture of it would be larger than a car accepts.
    #[error("makes too large a picture")]
    TooLarge,
}

/// All variants and themes that every feature has.
pub(crate) const KINDS: [(PictureVariant, Theme); 4] = [
    (PictureVariant::Hero, Theme::Night),
    (PictureVariant::Hero, Theme::Day),
    (PictureVariant::Card, Theme::Night),
    (PictureVariant::Card, Theme::Day),
];

/// As in file names.
pub(crate) fn variant_name(variant: PictureVariant) -> &'static str {
    match variant {
        PictureVariant::Hero => "hero",
        PictureVariant::Card => "card",
    }
}

/// As in file names.
pub(crate) fn theme_name(theme: Theme) -> &'static str {
    match theme {
        Theme::Day => "day",
        Theme::Night => "night",
    }
}

/// Where a drawing lies.
pub(crate) fn file(feature: &FeatureId, variant: PictureVariant, theme: Theme) -> String {
    format!("art/{feature}.{}.{}.svg", variant_name(variant), theme_name(theme))
}

/// Reads a drawing. Nothing outside it is ever loaded.
pub(crate) fn parse(svg: &str) -> Result<usvg::Tree, ArtworkError> {
    let options = usvg::Options {
        image_href_resolver: usvg::ImageHrefResolver { resolve_data: Box::new(|_, _, _| None), resolve_string: Box::new(|_, _| None) },
        ..usvg::Options::default()
    };
    let document = usvg::roxmltree::Document::parse(svg).map_err(usvg::Error::from)?;
    let has = |name| document.descendants().any(|node| node.tag_name().name() == name);
    if has("text") {
        return Err(ArtworkError::Text);
    }
    if has("image") || has("feImage") {
        return Err(ArtworkError::Image);
    }
    let tree = usvg::Tree::from_xmltree(&document, &options)?;
    let size = tree.size();
    if (size.width(), size.height()) != ARTWORK_SIZE {
        return Err(ArtworkError::Size(size.width(), size.height()));
    }
    Ok(tree)
}

/// Every feature has its four drawings, and every drawing its feature.
pub(crate) fn check(folder: &Path, features: &[FeatureId], report: &mut Report) {
    let mut expected = Vec::new();
    for feature in features {
        for (variant, theme) in KINDS {
            let file = file(feature, variant, theme);
            if let Some(svg) = report.text_of(folder, &file)
                && let Err(error) = parse(&svg)
            {
                report.add(&file, "", error);
            }
            expected.push(file);
        }
    }
    for entry in fs::read_dir(folder.join("art")).into_iter().flatten().flatten() {
        let file = format!("art/{}", entry.file_name().to_string_lossy());
        if !expected.contains(&file) {
            report.add(&file, "", "belongs to no feature");
        }
    }
}

/// The text of a drawing that was checked.
pub(crate) fn read(folder: &Path, file: &str) -> Result<String, crate::files::FileError> {
    let path = folder.join(file);
    let metadata = fs::metadata(&path).map_err(crate::files::at(&path))?;
    if metadata.len() > limits::SOURCE_BYTES_MAX {
        return Err(crate::files::at(&path)(std::io::ErrorKind::FileTooLarge.into()));
    }
    fs::read_to_string(&path).map_err(crate::files::at(&path))
}
