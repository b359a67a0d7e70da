//! What a market adds to its receipts, in one language.

use entitlement::{Localised, Market, SellerDocument, Wording};
use jiff::tz::{TimeZone, TimeZoneDatabase};

use super::Language;

/// What a market adds to its receipts, in one language.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    /// Times are told in it.
    pub(crate) zone: TimeZone,
    /// The two buttons that withdraw. `None`: there is no such right.
    pub(crate) withdraw: Option<Buttons>,
    /// The two buttons that cancel.
    pub(crate) cancel: Buttons,
    /// What is said of tax where no VAT is contained.
    pub(crate) tax_note: Option<String>,
    /// What the seller's terms and withdrawal policy say.
    pub(crate) documents: Vec<SellerText>,
}

/// What leads to a declaration, and what declares.
#[derive(Debug, Clone)]
pub(crate) struct Buttons {
    pub(crate) entry: String,
    pub(crate) confirm: String,
}

/// A document of the seller.
#[derive(Debug, Clone)]
pub(crate) struct SellerText {
    pub(crate) kind: SellerDocument,
    /// Paragraphs, with an empty line between them.
    pub(crate) text: String,
}

impl Place {
    /// Of this market.
    pub(crate) fn of(market: &Market, language: Language) -> Self {
        let buttons = |wording: &Wording| Buttons { entry: local(&wording.entry, language), confirm: local(&wording.confirm, language) };
        // The linter knows every zone that a market may have; what it does not know is told in UTC, and says so.
        let zone = TimeZoneDatabase::bundled().get(market.cancel.zone.name()).unwrap_or(TimeZone::UTC);
        // The privacy notice is about data, not about the contract.
        let of_contract = [SellerDocument::Terms, SellerDocument::Withdrawal];
        let text = |kind| Some(SellerText { kind, text: local(market.documents.get(&kind)?, language) });
        Self {
            zone,
            withdraw: market.withdrawal.as_ref().map(|rule| buttons(&rule.wording)),
            cancel: buttons(&market.cancel.wording),
            tax_note: market.tax_note.as_ref().map(|note| local(note, language)),
            documents: of_contract.into_iter().filter_map(text).collect(),
        }
    }
}

/// A text in this language, or in any that it has.
pub(super) fn local(texts: &Localised, language: Language) -> String {
    texts.get(language.tag()).or_else(|| texts.values().next()).cloned().unwrap_or_default()
}
