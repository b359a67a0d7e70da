//! What lies over a page.

use entitlement::{DriverId, PurposeId, Receipt, ReceiptId, RequestId};

use crate::payload::Record;
use crate::{CallError, ExportFolder, SentKind};

/// What lies over a page.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Sheet {
    Sent {
        purpose: PurposeId,
        kind: SentKind,
        stage: SentStage,
    },
    Receipt(Box<Receipt>),
    Export {
        folders: Vec<ExportFolder>,
        chosen: Option<ExportFolder>,
        stage: OperationStage,
    },
    Erase(EraseStage),
    /// A receipt of a contract, as a person reads it.
    Paper {
        receipt: ReceiptId,
        stage: PaperStage,
    },
    /// Receipts of contracts are taken along.
    PaperExport {
        papers: Papers,
        folders: Vec<ExportFolder>,
        chosen: Option<ExportFolder>,
        stage: PaperExportStage,
    },
    /// Whether the means of payment is to be forgotten.
    RemovePayment,
    /// Whether a profile is to go.
    RemoveProfile(DriverId),
    /// A valet gets the car.
    SelectValet(DriverId),
    /// Whether this rental really ends.
    EndRental(DriverId),
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum PaperStage {
    Loading,
    Ready(String),
    Failed(CallError),
}

/// What is taken along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Papers {
    /// All receipts.
    Receipts,
    /// What became of everything when the car changed hands.
    Handover,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum PaperExportStage {
    /// A folder is to be chosen.
    Open,
    /// Files are being written.
    Asked(RequestId),
    /// So many were written.
    Done(u32),
    Failed(CallError),
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum SentStage {
    Loading,
    Ready(Vec<Record>),
    Failed(CallError),
}

/// How far something is that takes longer than a tap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum OperationStage {
    /// Nothing was asked yet, or it could not be: then why.
    Open(Option<CallError>),
    Asked(RequestId),
    /// No answer: asked again, it is the same call.
    Unanswered(RequestId),
    /// The snapshot tells of the operation with this id.
    Followed(String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum EraseStage {
    /// The question; `Some` while the button is held, with the request of this hold.
    Question(Option<RequestId>),
    /// For who cannot hold: the question once more.
    SecondStep,
    Running(OperationStage),
}
