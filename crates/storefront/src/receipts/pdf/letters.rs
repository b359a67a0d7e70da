//! Turns words into lines of glyphs that fit a width.

use std::{borrow::Cow, sync::Arc};

use krilla::text::{Font, GlyphId, KrillaGlyph};
use parley::{
    FontContext, LayoutContext,
    fontique::{Blob, Collection, CollectionOptions, SourceCache},
    style::{FontFamily, FontFamilyName, FontWeight, OverflowWrap, StyleProperty},
};
use skrifa::{FontRef, MetadataProvider as _, charmap::Charmap};

use super::PdfError;

const REGULAR: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/Inter-Regular.otf"));
const SEMI_BOLD: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/Inter-SemiBold.otf"));
const FAMILY: &str = "Inter";

/// Stands for a character that the letters do not have.
const UNKNOWN: char = '?';

/// How heavy letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Face {
    Regular,
    SemiBold,
}

/// A line that is ready to be drawn.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// What it says.
    pub(super) text: Arc<str>,
    /// Each knows which part of the text it stands for.
    pub(super) glyphs: Vec<KrillaGlyph>,
    pub(super) face: Face,
    /// In points.
    pub(super) size: f32,
    /// In points.
    pub(super) width: f32,
}

/// The letters, and what sets them.
pub(super) struct Letters {
    fonts: FontContext,
    layouts: LayoutContext<()>,
    regular: Font,
    semi_bold: Font,
    known: Charmap<'static>,
}

impl Letters {
    pub(super) fn new() -> Result<Self, PdfError> {
        // None of the fonts of this computer: a receipt looks the same wherever it is printed.
        let mut collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        for bytes in [REGULAR, SEMI_BOLD] {
            collection.register_fonts(Blob::new(Arc::new(bytes)), None);
        }
        Ok(Self {
            fonts: FontContext { collection, source_cache: SourceCache::default() },
            layouts: LayoutContext::new(),
            regular: Font::new(REGULAR.into(), 0).ok_or(PdfError::Fonts)?,
            semi_bold: Font::new(SEMI_BOLD.into(), 0).ok_or(PdfError::Fonts)?,
            known: FontRef::new(REGULAR).map_err(|_| PdfError::Fonts)?.charmap(),
        })
    }

    pub(super) fn font(&self, face: Face) -> Font {
        match face {
            Face::Regular => self.regular.clone(),
            Face::SemiBold => self.semi_bold.clone(),
        }
    }

    /// Breaks a text into lines of at most this width. A word that is longer is broken anywhere.
    pub(super) fn set(&mut self, text: &str, face: Face, size: f32, width: f32) -> Vec<Line> {
        let text: Arc<str> = self.drawable(text).into();
        let mut builder = self.layouts.ranged_builder(&mut self.fonts, &text, 1.0, false);
        builder.push_default(StyleProperty::FontFamily(FontFamily::Single(FontFamilyName::Named(Cow::Borrowed(FAMILY)))));
        builder.push_default(StyleProperty::FontSize(size));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        builder.push_default(StyleProperty::FontWeight(FontWeight::new(match face {
            Face::Regular => 400.0,
            Face::SemiBold => 600.0,
        })));
        let mut layout = builder.build(&text);
        layout.break_all_lines(Some(width));
        layout.lines().map(|line| read_line(&line, &text, face, size)).collect()
    }

    /// With a mark in place of what the letters do not have, so that nobody takes a gap for the end.
    fn drawable(&self, text: &str) -> String {
        let private = |c: char| matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}');
        text.chars().map(|c| if c == '\n' || (self.known.map(c).is_some() && !private(c)) { c } else { UNKNOWN }).collect()
    }
}

fn read_line(line: &parley::Line<'_, ()>, text: &Arc<str>, face: Face, size: f32) -> Line {
    let mut glyphs: Vec<KrillaGlyph> = Vec::new();
    let mut width = 0.0;
    for run in line.runs() {
        for cluster in run.visual_clusters() {
            if cluster.is_hard_line_break() {
                continue;
            }
            // A ligature has one glyph for several characters.
            if cluster.is_ligature_continuation() {
                if let Some(glyph) = glyphs.last_mut() {
                    glyph.text_range.end = cluster.text_range().end;
                }
                continue;
            }
            for glyph in cluster.glyphs() {
                let (advance, x, y) = (glyph.advance / size, glyph.x / size, glyph.y / size);
                glyphs.push(KrillaGlyph::new(GlyphId::new(glyph.id), advance, x, y, 0.0, cluster.text_range(), None));
                width += glyph.advance;
            }
        }
    }
    Line { text: Arc::clone(text), glyphs, face, size, width }
}
