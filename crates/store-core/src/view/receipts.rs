use entitlement::Receipt;

use super::privacy::{basis_text, moment, retention_text};
use super::sheet::SheetLine;
use crate::model::ReceiptsStage;
use crate::{MessageId, Model, Text};

/// What the driver said, newest first.
#[derive(Clone, Debug, PartialEq)]
pub struct ReceiptsView {
    /// One for each change.
    pub rows: Vec<ReceiptRow>,
    /// They are on their way.
    pub loading: bool,
    /// There are older ones.
    pub more: bool,
    /// In place of the rows.
    pub empty_text: Text,
}

/// One change of mind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceiptRow {
    /// Which.
    pub key: String,
    /// About what.
    pub name: Text,
    /// What was said.
    pub state: Text,
    /// It was a yes.
    pub given: bool,
    /// When.
    pub time: Text,
    /// How.
    pub how: Text,
}

pub(crate) fn view(model: &Model) -> ReceiptsView {
    let receipts = &model.privacy.receipts;
    ReceiptsView {
        rows: receipts.list.iter().map(|receipt| row(model, receipt)).collect(),
        loading: receipts.stage == ReceiptsStage::Loading,
        more: receipts.more,
        empty_text: match receipts.stage {
            ReceiptsStage::Idle => Text::of(MessageId::ReceiptsEmpty),
            ReceiptsStage::Failed => Text::of(MessageId::ReceiptsFailed),
            ReceiptsStage::Loading => Text::Empty,
        },
    }
}

fn row(model: &Model, receipt: &Receipt) -> ReceiptRow {
    ReceiptRow {
        key: receipt.record_id.to_string(),
        name: name(model, receipt),
        state: state(receipt),
        given: receipt.event.event_state == "given",
        time: Text::DateTime(model.local(receipt.event.event_time).datetime()),
        how: how(receipt),
    }
}

/// As the catalogue calls it today, else as it was called then.
pub(super) fn name(model: &Model, receipt: &Receipt) -> Text {
    let Some(record) = receipt.processing.purposes.first() else { return Text::Empty };
    let known = model.shop.catalogue.as_ref().is_some_and(|catalogue| catalogue.purpose(&record.purpose_id).is_some());
    if known { model.purpose_name(&record.purpose_id) } else { Text::verbatim(record.purpose.as_str()) }
}

fn state(receipt: &Receipt) -> Text {
    match receipt.event.event_state.as_str() {
        "given" => Text::of(MessageId::ReceiptGiven),
        "refused" => Text::of(MessageId::ReceiptRefused),
        "withdrawn" => Text::of(MessageId::ReceiptWithdrawn),
        other => Text::verbatim(other),
    }
}

fn how(receipt: &Receipt) -> Text {
    Text::of(match receipt.event.event_origin.as_str() {
        "touch" => MessageId::ReceiptByTouch,
        "voice" => MessageId::ReceiptByVoice,
        "expiry" => MessageId::ReceiptByExpiry,
        "handover" => MessageId::ReceiptByHandover,
        "private-mode" => MessageId::ReceiptByPrivate,
        "recovery" => MessageId::ReceiptByRecovery,
        other => return Text::verbatim(other),
    })
}

/// Every field of a receipt that says something, in the order in which one asks.
pub(super) fn lines(model: &Model, receipt: &Receipt) -> Vec<SheetLine> {
    let line = |id, value| SheetLine { heading: false, name: Text::of(id), value };
    let words = |text: &str| Text::verbatim(text);
    let mut lines = vec![
        line(MessageId::ReceiptAnswer, state(receipt)),
        line(MessageId::ReceiptTime, Text::DateTime(model.local(receipt.event.event_time).datetime())),
        line(MessageId::ReceiptHow, how(receipt)),
    ];
    if let Some(until) = receipt.event.valid_until {
        lines.push(line(MessageId::ReceiptUntil, moment(model, until)));
    }
    for record in &receipt.processing.purposes {
        lines.extend([
            line(MessageId::ReceiptWhat, words(&record.purpose)),
            line(MessageId::ReceiptData, words(&record.pii_information)),
            line(MessageId::ReceiptSignals, Text::Verbatim(record.pii_attributes.join(", "))),
            line(MessageId::ReceiptTo, words(&record.recipient_third_parties)),
            line(MessageId::ReceiptKept, kept(&record.retention_period)),
            line(MessageId::PrivacyBasis, basis_text(record.lawful_basis)),
            line(MessageId::ReceiptIfOff, words(&record.if_off)),
        ]);
    }
    let controller = receipt.party_identification.iter().find(|party| party.party_role == "PII controller");
    lines.extend(controller.map(|party| line(MessageId::ReceiptController, words(&party.party_name))));
    let tag = receipt.processing.language.as_str();
    let language = words(crate::Language::of_tag(tag).map_or(tag, |language| language.own_name()));
    let version = Text::Number(receipt.processing.privacy_notice_version.into());
    lines.push(line(MessageId::ReceiptText, Text::with(MessageId::ReceiptVersion, [("version", version), ("language", language)])));
    lines.push(line(MessageId::ReceiptDigest, Text::Verbatim(receipt.processing.privacy_notice.to_string())));
    lines.push(line(MessageId::ReceiptNumber, words(receipt.record_id.as_str())));
    lines
}

/// `PT24H` in words; as it stands when it is something else.
fn kept(period: &str) -> Text {
    let hours = period.strip_prefix("PT").and_then(|rest| rest.strip_suffix('H')).and_then(|hours| hours.parse().ok());
    match hours {
        Some(hours) => retention_text(entitlement::Retention::of_hours(hours)),
        None => Text::verbatim(period),
    }
}
