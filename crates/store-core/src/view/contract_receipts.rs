use entitlement::{OrderId, ReceiptName, ReceiptSummary};

use crate::{MessageId, Model, Text};

/// Receipts of contracts, newest first.
#[derive(Clone, Debug, PartialEq)]
pub struct ContractReceiptsView {
    /// All of them, or those of one contract.
    pub title: Text,
    /// One each.
    pub rows: Vec<ContractReceiptRow>,
    /// In place of the rows.
    pub empty_text: Text,
    /// Nothing was heard of them yet.
    pub loading: bool,
    /// Whether they can be taken along.
    pub can_export: bool,
    /// Whether the driver's phone can be asked for an address.
    pub can_mail: bool,
}

/// One receipt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContractReceiptRow {
    /// Which.
    pub key: String,
    /// Name of the icon.
    pub icon: &'static str,
    /// What it is about.
    pub name: Text,
    /// For what.
    pub feature: Text,
    /// When it was made.
    pub time: Text,
    /// Its number in this car.
    pub number: Text,
}

pub(crate) fn view(model: &Model, order: Option<&OrderId>) -> ContractReceiptsView {
    let told = model.contracts_told();
    let receipts = told.into_iter().flat_map(|told| &told.receipts).filter(|receipt| order.is_none_or(|order| receipt.order == *order));
    let rows: Vec<ContractReceiptRow> = receipts.map(|receipt| row(model, receipt)).collect();
    let title = match order.and_then(|order| model.contract(order)) {
        Some(contract) => Text::with(MessageId::ReceiptsOf, [("feature", model.name(&contract.feature))]),
        None => Text::of(MessageId::ReceiptsAll),
    };
    let loading = told.is_none() && model.contracts.feed.awaited();
    ContractReceiptsView {
        title,
        can_export: !rows.is_empty(),
        can_mail: told.is_some() && model.gate().is_ok(),
        empty_text: Text::of(if told.is_none() { MessageId::ReceiptsFailed } else { MessageId::ReceiptsNone }),
        loading,
        rows,
    }
}

pub(super) fn name_text(name: ReceiptName) -> Text {
    Text::of(match name {
        ReceiptName::Trial => MessageId::ReceiptTrial,
        ReceiptName::Contract => MessageId::ReceiptContract,
        ReceiptName::Withdrawal => MessageId::ReceiptWithdrawal,
        ReceiptName::Cancellation => MessageId::ReceiptCancellation,
        ReceiptName::RenewalStopped => MessageId::ReceiptRenewalStopped,
        ReceiptName::Renewed => MessageId::ReceiptRenewed,
        ReceiptName::Refund => MessageId::ReceiptRefund,
    })
}

fn row(model: &Model, receipt: &ReceiptSummary) -> ContractReceiptRow {
    ContractReceiptRow {
        key: receipt.id.to_string(),
        icon: match receipt.name {
            ReceiptName::Trial => "clock",
            ReceiptName::Contract | ReceiptName::Renewed => "receipt",
            ReceiptName::Withdrawal | ReceiptName::Refund => "undo",
            ReceiptName::Cancellation | ReceiptName::RenewalStopped => "calendar",
        },
        name: name_text(receipt.name),
        feature: model.name(&receipt.feature),
        time: Text::DateTime(model.local(receipt.issued_at).datetime()),
        number: Text::with(MessageId::ReceiptNo, [("number", Text::Number(receipt.number.into()))]),
    }
}
