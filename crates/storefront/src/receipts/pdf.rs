//! A receipt as PDF: A4, for eyes (quiet, one accent), for screen readers (PDF/UA-1) and for archives (PDF/A-2a).
//!
//! - The letters are embedded: it looks the same everywhere, and every character can be copied out.
//! - No date and no name but those of the receipt: the same receipt gives the same bytes.

use jiff::tz::TimeZone;
use krilla::{
    Document, SerializeSettings,
    color::rgb,
    configure::{Accessibility, Archival, ConfigurationBuilder},
    destination::XyzDestination,
    error::KrillaError,
    geom::{Path, PathBuilder, Point, Rect, Transform},
    metadata::{DateTime, Metadata},
    num::NormalizedF32,
    outline::{Outline, OutlineNode},
    page::PageSettings,
    paint::{Fill, LineCap, Stroke},
    surface::Surface,
    tagging::{Artifact, ArtifactType, ContentTag, Identifier, Node, SpanTag, TableHeaderScope, Tag, TagGroup, TagTree},
};

use self::{
    letters::{Letters, Line},
    pages::{Colour, Page, Part, Placed, Slot, compose},
};
use super::layout::Sheet;

mod letters;
mod pages;

/// Why a receipt cannot be printed. All are defects of the program, not of the receipt.
#[derive(Debug, thiserror::Error)]
pub(crate) enum PdfError {
    /// The embedded letters cannot be read.
    #[error("the embedded fonts cannot be read")]
    Fonts,
    /// The standards that it is to keep contradict each other.
    #[error("no PDF keeps PDF/A and PDF/UA at once")]
    Standards,
    /// The document would break the standards that it claims to keep.
    #[error("the PDF cannot be written: {0:?}")]
    Document(KrillaError),
}

/// Prints a receipt.
///
/// # Errors
/// [`PdfError`] when letters or library fail.
pub(crate) fn pdf(sheet: &Sheet) -> Result<Vec<u8>, PdfError> {
    let mut letters = Letters::new()?;
    let composed = compose(sheet, &mut letters);
    let mut document = Document::new_with(settings()?);
    let mut slots = vec![Vec::new(); composed.slots];
    for page in &composed.pages {
        let mut printed = document.start_page_with(PageSettings::from_wh(pages::WIDTH, pages::HEIGHT).unwrap_or_default());
        let mut surface = printed.surface();
        draw_ornaments(&mut surface, page);
        for placed in &page.lines {
            draw_line(&mut surface, placed, &letters, &mut slots);
        }
        surface.finish();
        printed.finish();
    }
    document.set_outline(outline(&composed.parts));
    document.set_tag_tree(tags(sheet, &composed.parts, &mut slots));
    document.set_metadata(
        Metadata::new()
            .title(sheet.subject.clone())
            .language(sheet.language.tag().to_owned())
            .authors(vec![sheet.sender.clone()])
            .creation_date(signed_at(sheet)),
    );
    document.finish().map_err(PdfError::Document)
}

/// An archive wants a date. Ours is that of the receipt: when it was printed is nobody's concern.
fn signed_at(sheet: &Sheet) -> DateTime {
    let at = sheet.issued_at.to_zoned(TimeZone::UTC);
    // Years run from -9999, all others are positive: what does not fit is no date of a receipt.
    let small = |number: i8| u8::try_from(number).unwrap_or_default();
    DateTime::new(u16::try_from(at.year()).unwrap_or_default())
        .month(small(at.month()))
        .day(small(at.day()))
        .hour(small(at.hour()))
        .minute(small(at.minute()))
        .second(small(at.second()))
        .utc_offset_hour(0)
}

fn settings() -> Result<SerializeSettings, PdfError> {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|_| PdfError::Standards)?;
    Ok(SerializeSettings { configuration, ..SerializeSettings::default() })
}

fn draw_line(surface: &mut Surface<'_>, placed: &Placed, letters: &Letters, slots: &mut [Vec<Identifier>]) {
    let tag = match placed.slot {
        Slot::Part(_) => ContentTag::Span(SpanTag::empty()),
        Slot::Foot => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer)),
        Slot::Head => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Header)),
    };
    let identifier = surface.start_tagged(tag);
    surface.set_stroke(None);
    surface.set_fill(Some(fill(placed.colour)));
    let Line { text, glyphs, face, size, .. } = &placed.line;
    surface.draw_glyphs(Point::from_xy(placed.x, placed.baseline), glyphs, letters.font(*face), text, *size, false);
    surface.end_tagged();
    if let Slot::Part(slot) = placed.slot
        && let Some(identifiers) = slots.get_mut(slot)
    {
        identifiers.push(identifier);
    }
}

fn draw_ornaments(surface: &mut Surface<'_>, page: &Page) {
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
    surface.set_stroke(None);
    for (rect, colour) in &page.bars {
        surface.set_fill(Some(fill(*colour)));
        let mut path = PathBuilder::new();
        path.push_rect(*rect);
        if let Some(path) = path.finish() {
            surface.draw_path(&path);
        }
    }
    if let Some((at, size)) = page.mark {
        surface.push_transform(&Transform::from_row(size / 40.0, 0.0, 0.0, size / 40.0, at.x, at.y));
        if let Some(stem) = stem() {
            surface.set_fill(None);
            let stroke = Stroke { paint: Colour::Ink.rgb().into(), width: 4.6, line_cap: LineCap::Round, ..Stroke::default() };
            surface.set_stroke(Some(stroke));
            surface.draw_path(&stem);
        }
        if let Some(dot) = circle(30.7, 8.5, 3.63) {
            surface.set_stroke(None);
            surface.set_fill(Some(fill(Colour::Accent)));
            surface.draw_path(&dot);
        }
        surface.pop();
    }
    surface.end_tagged();
}

/// How far the handles of a Bézier curve stand off for a quarter of a circle of radius 1.
const QUARTER: f32 = 0.552_285;

/// The mark on its grid of 40: an open U. Its right end is the dot.
fn stem() -> Option<Path> {
    let (left, right, radius, low) = (9.2, 30.7, 10.75, 20.1);
    let (middle, bottom, handle) = (left + radius, low + radius, radius * QUARTER);
    let mut path = PathBuilder::new();
    path.move_to(left, 8.0);
    path.line_to(left, low);
    path.cubic_to(left, low + handle, middle - handle, bottom, middle, bottom);
    path.cubic_to(middle + handle, bottom, right, low + handle, right, low);
    path.line_to(right, 17.3);
    path.finish()
}

fn circle(x: f32, y: f32, radius: f32) -> Option<Path> {
    let handle = radius * QUARTER;
    let mut path = PathBuilder::new();
    path.move_to(x, y - radius);
    path.cubic_to(x + handle, y - radius, x + radius, y - handle, x + radius, y);
    path.cubic_to(x + radius, y + handle, x + handle, y + radius, x, y + radius);
    path.cubic_to(x - handle, y + radius, x - radius, y + handle, x - radius, y);
    path.cubic_to(x - radius, y - handle, x - handle, y - radius, x, y - radius);
    path.close();
    path.finish()
}

fn fill(colour: Colour) -> Fill {
    Fill { paint: colour.rgb().into(), opacity: NormalizedF32::ONE, ..Fill::default() }
}

impl Colour {
    /// As on the screens by day.
    fn rgb(self) -> rgb::Color {
        match self {
            Self::Ink => rgb::Color::new(0x11, 0x17, 0x1c),
            Self::Soft => rgb::Color::new(0x45, 0x50, 0x5a),
            Self::Accent => rgb::Color::new(0x0a, 0x67, 0x5e),
            Self::Rule => rgb::Color::new(0xda, 0xd9, 0xd3),
        }
    }
}

fn outline(parts: &[Part]) -> Outline {
    let mut outline = Outline::new();
    for part in parts {
        if let Part::Heading { text, page, top, .. } = part {
            outline.push_child(OutlineNode::new(text.clone(), XyzDestination::new(*page, Point::from_xy(0.0, *top))));
        }
    }
    outline
}

/// The order of reading, with what each part is.
fn tags(sheet: &Sheet, parts: &[Part], slots: &mut [Vec<Identifier>]) -> TagTree {
    let mut fill = |mut group: TagGroup, slot: usize| {
        let identifiers = slots.get_mut(slot).map(std::mem::take).unwrap_or_default();
        identifiers.into_iter().for_each(|identifier| group.push(identifier));
        group
    };
    let mut tree = TagTree::new().with_lang(Some(sheet.language.tag().to_owned()));
    for part in parts {
        let node: Node = match part {
            Part::Heading { text, level, slot, .. } => fill(TagGroup::new(Tag::Hn(*level, Some(text.clone()))), *slot).into(),
            Part::Paragraph { slot } => fill(TagGroup::new(Tag::P), *slot).into(),
            Part::Table { rows } => {
                let mut table = TagGroup::new(Tag::Table);
                for (label, value) in rows {
                    let mut row = TagGroup::new(Tag::TR);
                    row.push(fill(TagGroup::new(Tag::TH(TableHeaderScope::Row)), *label));
                    row.push(fill(TagGroup::new(Tag::TD), *value));
                    table.push(row);
                }
                table.into()
            }
        };
        tree.push(node);
    }
    tree
}

/// A rectangle. `None`: it has no area.
fn rect(x: f32, y: f32, width: f32, height: f32) -> Option<Rect> {
    Rect::from_xywh(x, y, width, height)
}
