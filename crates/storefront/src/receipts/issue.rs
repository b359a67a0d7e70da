//! Writes a stored receipt down for a person.

use entitlement::{Catalogue, ContractReceipt, ReceiptKind};
use jiff::Timestamp;

use super::{
    Language,
    layout::{Sheet, layout},
    pdf::{PdfError, pdf},
    place::Place,
    text::text,
};
use crate::{
    backend::Backend,
    database::{DatabaseError, catalogues},
};

/// A receipt in both forms.
#[derive(Debug, Clone)]
pub(crate) struct Written {
    pub(crate) sheet: Sheet,
    pub(crate) text: String,
    pub(crate) pdf: Vec<u8>,
}

/// Why a receipt cannot be written down.
#[derive(Debug, thiserror::Error)]
pub(crate) enum WriteError {
    /// The state cannot be read.
    #[error(transparent)]
    Database(#[from] DatabaseError),
    /// Its market is in no catalogue.
    #[error("no catalogue knows market {0}")]
    Market(entitlement::MarketId),
    /// It cannot be printed.
    #[error(transparent)]
    Pdf(#[from] PdfError),
    /// The thread that printed it has ended.
    #[error("printing was interrupted")]
    Interrupted,
}

/// As text.
///
/// # Errors
/// [`WriteError`]
pub(crate) async fn write_text(backend: &Backend, receipt: &ContractReceipt, language: Language) -> Result<String, WriteError> {
    Ok(text(&sheet(backend, receipt, language).await?))
}

/// As PDF.
///
/// # Errors
/// [`WriteError`]
pub(crate) async fn write_pdf(backend: &Backend, receipt: &ContractReceipt, language: Language) -> Result<Vec<u8>, WriteError> {
    print(sheet(backend, receipt, language).await?).await.map(|written| written.pdf)
}

/// As both.
///
/// # Errors
/// [`WriteError`]
pub(crate) async fn write_both(backend: &Backend, receipt: &ContractReceipt, language: Language) -> Result<Written, WriteError> {
    print(sheet(backend, receipt, language).await?).await
}

async fn sheet(backend: &Backend, receipt: &ContractReceipt, language: Language) -> Result<Sheet, WriteError> {
    let unknown = || WriteError::Market(receipt.market.clone());
    let read = |catalogue: &Catalogue| Some(Place::of(catalogue.markets.get(&receipt.market)?, language));
    let current = &backend.catalogue.content;
    let at = agreed_at(receipt);
    // Documents and buttons as they were: a receipt does not change with the catalogue.
    let former = if current.issued_at > at { catalogues::in_force(&backend.database, &backend.keys.issuer(), at).await? } else { None };
    let place = former.as_ref().and_then(read).or_else(|| read(current)).ok_or_else(unknown)?;
    Ok(layout(receipt, language, &place))
}

/// When that was said which the receipt repeats.
fn agreed_at(receipt: &ContractReceipt) -> Timestamp {
    match &receipt.kind {
        ReceiptKind::Contract { quote, .. } | ReceiptKind::Renewed { quote, .. } => quote.issued_at,
        _ => receipt.issued_at,
    }
}

/// Takes some milliseconds of a processor: not on a thread that serves others.
pub(super) async fn print(sheet: Sheet) -> Result<Written, WriteError> {
    let printed = tokio::task::spawn_blocking(move || Ok::<_, PdfError>(Written { text: text(&sheet), pdf: pdf(&sheet)?, sheet })).await;
    Ok(printed.map_err(|_| WriteError::Interrupted)??)
}
