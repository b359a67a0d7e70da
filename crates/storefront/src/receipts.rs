//! Receipts that people read: the signed ones as text and as PDF, in each language.
//!
//! - One layout for both: what stands in the PDF stands in the text.
//! - Pure: the same receipt gives the same bytes, today and in ten years.
//! - What a text needs exists in every language, or this does not compile: see [`words`].

mod format;
mod issue;
mod layout;
pub(crate) mod mail;
mod passport;
mod pdf;
mod place;
mod text;
mod words;

#[cfg(test)]
mod tests;

pub(crate) use issue::{WriteError, Written, write_both, write_pdf, write_text};
pub(crate) use layout::Block;
pub(crate) use passport::{amount, moment, passport_pdf, passport_sheet};

/// A language that receipts are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Language {
    /// `en`, as in Europe: a 24-hour clock and 14 November 2026.
    English,
    /// `de`
    German,
}

impl Language {
    /// Every one.
    pub(crate) const ALL: [Self; 2] = [Self::English, Self::German];

    /// Reads a tag such as `de`. `None`: receipts are not written in it.
    pub(crate) fn parse(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// As in the catalogue.
    pub(crate) const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
        }
    }

    /// With the region whose habits of writing numbers and dates are taken.
    pub(crate) const fn locale(self) -> &'static str {
        match self {
            Self::English => "en-GB",
            Self::German => "de-DE",
        }
    }
}
