use entitlement::{Operation, OperationKind, OperationState};

use super::privacy::moment;
use super::receipts;
use crate::model::{EraseStage, OperationStage, PaperExportStage, PaperStage, Papers, SentStage, Sheet};
use crate::{CallError, MessageId, Model, SentKind, Text, payload};

/// What lies over a page.
#[derive(Clone, Debug, PartialEq)]
pub enum SheetView {
    /// Something to read.
    Reading(ReadingView),
    /// A question, or something that is being done.
    Operation(OperationView),
}

/// Something to read.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadingView {
    /// What it is.
    pub title: Text,
    /// What to know about it first.
    pub note: Text,
    /// It is on its way.
    pub loading: bool,
    /// Names and values.
    pub lines: Vec<SheetLine>,
}

/// A name and its value, or the head of what follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetLine {
    /// The head of what follows.
    pub heading: bool,
    /// Empty: the value stands alone.
    pub name: Text,
    /// As it is.
    pub value: Text,
}

/// Export or erasure, and how far it is.
#[derive(Clone, Debug, PartialEq)]
pub struct OperationView {
    /// What it is.
    pub title: Text,
    /// What follows from it, or what came of it.
    pub text: Text,
    /// What is to be done with it.
    pub stage: OperationMode,
    /// Where an export can go.
    pub folders: Vec<FolderView>,
    /// 0 to 1.
    pub fraction: f32,
    /// Another folder can be chosen when it failed.
    pub elsewhere: bool,
    /// The words of the button that says yes.
    pub confirm: Text,
    /// Where the export lies, or how many steps are done.
    pub detail: Text,
}

/// What is to be done with an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OperationMode {
    /// A folder is to be chosen.
    Choose,
    /// The erase button is to be held.
    Hold,
    /// The second question of who cannot hold.
    Confirm,
    /// Steps are done, one after the other.
    Running,
    /// The backend's word is missing.
    Waiting,
    /// It is done.
    Done,
    /// It can go on.
    Failed,
}

/// Where an export can go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FolderView {
    /// Its path.
    pub key: String,
    /// Its name.
    pub name: Text,
    /// What it is.
    pub note: Text,
    /// It can be taken along.
    pub removable: bool,
}

pub(crate) fn view(model: &Model) -> Option<SheetView> {
    Some(match model.sheet.as_ref()? {
        Sheet::Sent { purpose, kind, stage } => SheetView::Reading(sent(model, purpose, *kind, stage)),
        Sheet::Receipt(receipt) => SheetView::Reading(ReadingView {
            title: Text::with(MessageId::ReceiptTitle, [("purpose", receipts::name(model, receipt))]),
            note: Text::Empty,
            loading: false,
            lines: receipts::lines(model, receipt),
        }),
        Sheet::Export { folders, stage, .. } => SheetView::Operation(export(model, folders, stage)),
        Sheet::Erase(stage) => SheetView::Operation(OperationView { elsewhere: false, ..erase(model, stage) }),
        Sheet::Paper { receipt, stage } => SheetView::Reading(paper(model, receipt, stage)),
        Sheet::PaperExport { papers, folders, stage, .. } => SheetView::Operation(paper_export(*papers, folders, stage)),
        Sheet::RemovePayment => SheetView::Operation(question(
            MessageId::PaymentRemoveTitle,
            Text::of(MessageId::PaymentRemoveText),
            MessageId::PaymentRemoveYes,
        )),
        Sheet::SelectValet(_) => {
            let text = Text::of(MessageId::ValetConfirmText);
            SheetView::Operation(question(MessageId::ValetConfirmTitle, text, MessageId::ValetConfirmYes))
        }
        Sheet::EndRental(_) => {
            SheetView::Operation(question(MessageId::RentalEndTitle, Text::of(MessageId::RentalEndText), MessageId::RentalEndYes))
        }
        Sheet::RemoveProfile(profile) => {
            let name = model.profile(profile).map_or(Text::Empty, super::profiles::name_text);
            let text = Text::with(MessageId::ProfileRemoveText, [("name", name)]);
            SheetView::Operation(question(MessageId::ProfileRemoveTitle, text, MessageId::ProfileRemoveYes))
        }
    })
}

fn question(title: MessageId, text: Text, yes: MessageId) -> OperationView {
    OperationView { stage: OperationMode::Confirm, confirm: Text::of(yes), ..plain(Text::of(title), text) }
}

fn plain(title: Text, text: Text) -> OperationView {
    OperationView {
        title,
        text,
        stage: OperationMode::Choose,
        folders: Vec::new(),
        fraction: 0.0,
        elsewhere: true,
        confirm: Text::of(MessageId::EraseNow),
        detail: Text::Empty,
    }
}

/// As it was signed, line by line.
fn paper(model: &Model, receipt: &entitlement::ReceiptId, stage: &PaperStage) -> ReadingView {
    let known = model.contracts_told().and_then(|told| told.receipts.iter().find(|found| found.id == *receipt));
    let line = |value: &str| SheetLine { heading: false, name: Text::Empty, value: Text::verbatim(value) };
    ReadingView {
        title: known.map_or_else(|| Text::of(MessageId::ActionReceipt), |known| super::contract_receipts::name_text(known.name)),
        note: match stage {
            PaperStage::Failed(crate::CallError::NotFound) => Text::of(MessageId::ReceiptNotYet),
            PaperStage::Failed(_) => Text::of(MessageId::PrivacySheetFailed),
            PaperStage::Loading | PaperStage::Ready(_) => Text::Empty,
        },
        loading: *stage == PaperStage::Loading,
        lines: match stage {
            PaperStage::Ready(text) => text.trim_end().split("\n\n").map(line).collect(),
            PaperStage::Loading | PaperStage::Failed(_) => Vec::new(),
        },
    }
}

fn paper_export(papers: Papers, folders: &[crate::ExportFolder], stage: &PaperExportStage) -> OperationView {
    let (title, choose, copying) = match papers {
        Papers::Receipts => (MessageId::ReceiptsExportTitle, MessageId::ReceiptsExportChoose, MessageId::ReceiptsExportRunning),
        Papers::Handover => (MessageId::HandoverTakeAlong, MessageId::HandoverTakeAlongChoose, MessageId::ExportAsking),
    };
    let title = Text::of(title);
    match stage {
        PaperExportStage::Open => OperationView { folders: folders.iter().map(folder_view).collect(), ..plain(title, Text::of(choose)) },
        PaperExportStage::Asked(_) => running(title, Text::of(copying), None),
        PaperExportStage::Done(files) => OperationView {
            stage: OperationMode::Done,
            fraction: 1.0,
            ..plain(title, Text::with(MessageId::ReceiptsExportDone, [("files", Text::Number((*files).into()))]))
        },
        PaperExportStage::Failed(error) => failed(title, call_text(*error, MessageId::ExportFailed)),
    }
}

fn folder_view(folder: &crate::ExportFolder) -> FolderView {
    FolderView {
        key: folder.path.clone(),
        name: folder.volume.as_ref().map_or_else(|| Text::of(MessageId::ExportDocuments), |volume| Text::verbatim(volume.as_str())),
        note: folder.volume.as_ref().map_or_else(|| Text::of(MessageId::ExportDocumentsNote), |_| Text::verbatim(folder.path.as_str())),
        removable: folder.volume.is_some(),
    }
}

fn sent(model: &Model, purpose: &entitlement::PurposeId, kind: SentKind, stage: &SentStage) -> ReadingView {
    let title = match kind {
        SentKind::Sent => MessageId::PrivacySentTitle,
        SentKind::Sample => MessageId::PrivacySampleTitle,
    };
    let (lines, left_out) = match stage {
        SentStage::Ready(records) => payload::lines(records),
        SentStage::Loading | SentStage::Failed(_) => (Vec::new(), 0),
    };
    let note = match (stage, kind) {
        (SentStage::Failed(_), _) => Text::of(MessageId::PrivacySheetFailed),
        (SentStage::Loading, _) => Text::Empty,
        (SentStage::Ready(records), SentKind::Sample) if records.is_empty() => Text::of(MessageId::PrivacySampleNone),
        (SentStage::Ready(_), SentKind::Sample) => Text::of(MessageId::PrivacySampleNote),
        (SentStage::Ready(records), SentKind::Sent) => match model.purpose_told(purpose).and_then(|status| status.last_sent) {
            Some(at) if !records.is_empty() => Text::with(MessageId::PrivacySentNote, [("time", moment(model, at))]),
            _ if records.is_empty() => Text::of(MessageId::PrivacySentGone),
            _ => Text::Empty,
        },
    };
    let more = (left_out > 0).then(|| SheetLine {
        heading: true,
        name: Text::with(MessageId::PrivacyMoreLines, [("count", Text::Number(i64::try_from(left_out).unwrap_or(i64::MAX)))]),
        value: Text::Empty,
    });
    ReadingView {
        title: Text::with(title, [("purpose", model.purpose_name(purpose))]),
        note,
        loading: *stage == SentStage::Loading,
        lines: lines.into_iter().chain(more).collect(),
    }
}

fn export(model: &Model, folders: &[crate::ExportFolder], stage: &OperationStage) -> OperationView {
    let title = Text::of(MessageId::ExportTitle);
    match stage {
        OperationStage::Open(None) => {
            OperationView { folders: folders.iter().map(folder_view).collect(), ..plain(title, Text::of(MessageId::ExportChoose)) }
        }
        OperationStage::Open(Some(error)) => failed(title, call_text(*error, MessageId::ExportFailed)),
        OperationStage::Unanswered(_) => failed(title, Text::of(MessageId::PrivacySheetFailed)),
        OperationStage::Asked(_) => running(title, Text::of(MessageId::ExportAsking), None),
        OperationStage::Followed(id) => match told(model, id) {
            Some(operation) => follow_export(title, operation),
            None => running(title, Text::of(MessageId::ExportAsking), None),
        },
    }
}

fn follow_export(title: Text, operation: &Operation) -> OperationView {
    match &operation.state {
        OperationState::Running { done, total } => running(title, Text::of(MessageId::ExportRunning), Some((*done, *total))),
        OperationState::AwaitingBackend => running(title, Text::of(MessageId::ExportRunning), None),
        OperationState::Done { records, file, .. } => OperationView {
            stage: OperationMode::Done,
            fraction: 1.0,
            detail: file.as_ref().map_or(Text::Empty, |file| Text::verbatim(file.as_str())),
            ..plain(title, Text::with(MessageId::ExportDone, [("records", count(*records))]))
        },
        OperationState::Failed { .. } => failed(title, Text::of(MessageId::ExportFailed)),
    }
}

fn erase(model: &Model, stage: &EraseStage) -> OperationView {
    let question = |title, mode| OperationView { stage: mode, ..plain(Text::of(title), Text::of(MessageId::EraseConsequence)) };
    let title = Text::of(MessageId::EraseRunning);
    match stage {
        EraseStage::Question(_) => question(MessageId::EraseTitle, OperationMode::Hold),
        EraseStage::SecondStep => question(MessageId::EraseSureTitle, OperationMode::Confirm),
        EraseStage::Running(OperationStage::Open(error)) => {
            failed(title, error.map_or(Text::Empty, |error| call_text(error, MessageId::EraseFailed)))
        }
        EraseStage::Running(OperationStage::Unanswered(_)) => failed(title, Text::of(MessageId::PrivacySheetFailed)),
        EraseStage::Running(OperationStage::Asked(_)) => running(title, Text::of(MessageId::ExportAsking), None),
        EraseStage::Running(OperationStage::Followed(id)) => match told(model, id) {
            Some(operation) => follow_erase(model, title, operation),
            None => running(title, Text::of(MessageId::ExportAsking), None),
        },
    }
}

fn follow_erase(model: &Model, title: Text, operation: &Operation) -> OperationView {
    match &operation.state {
        OperationState::Running { done, total } => running(title, Text::Empty, Some((*done, *total))),
        OperationState::AwaitingBackend => {
            OperationView { stage: OperationMode::Waiting, fraction: 1.0, ..running(title, Text::of(MessageId::EraseWaiting), None) }
        }
        OperationState::Done { at, records, .. } => OperationView {
            stage: OperationMode::Done,
            fraction: 1.0,
            ..plain(
                Text::of(MessageId::EraseDoneTitle),
                Text::with(MessageId::EraseDone, [("records", count(*records)), ("time", moment(model, *at))]),
            )
        },
        OperationState::Failed { .. } => failed(title, Text::of(MessageId::EraseFailed)),
    }
}

/// The operation with this id. A daemon that has begun another one tells of that.
fn told<'a>(model: &'a Model, id: &str) -> Option<&'a Operation> {
    let kind = match model.sheet.as_ref()? {
        Sheet::Export { .. } => OperationKind::Export,
        Sheet::Erase(_) => OperationKind::Erase,
        Sheet::Sent { .. } | Sheet::Receipt(_) | Sheet::Paper { .. } | Sheet::PaperExport { .. } => return None,
        Sheet::RemovePayment | Sheet::RemoveProfile(_) | Sheet::SelectValet(_) | Sheet::EndRental(_) => return None,
    };
    model.privacy_told()?.operation.as_ref().filter(|operation| operation.id == id && operation.kind == kind)
}

/// Steps are counted below the bar; without any, what is so stands there.
fn running(title: Text, text: Text, steps: Option<(u32, u32)>) -> OperationView {
    let (text, fraction, detail) = match steps {
        #[allow(clippy::cast_precision_loss, reason = "the length of a bar")]
        Some((done, total)) => {
            let steps = Text::with(MessageId::ExportSteps, [("done", count(done.into())), ("total", count(total.into()))]);
            (text, done as f32 / total.max(1) as f32, steps)
        }
        None => (Text::Empty, 0.0, text),
    };
    OperationView { stage: OperationMode::Running, fraction, detail, ..plain(title, text) }
}

fn failed(title: Text, text: Text) -> OperationView {
    OperationView { stage: OperationMode::Failed, ..plain(title, text) }
}

fn count(number: u64) -> Text {
    Text::Number(i64::try_from(number).unwrap_or(i64::MAX))
}

fn call_text(error: CallError, failed: MessageId) -> Text {
    Text::of(match error {
        CallError::NotParked => MessageId::ErrorNotParked,
        CallError::Busy | CallError::AlreadyPending => MessageId::PrivacyTryLater,
        CallError::AccessDenied | CallError::InvalidArgument | CallError::Unsupported => MessageId::PrivacyRefused,
        _ => failed,
    })
}
