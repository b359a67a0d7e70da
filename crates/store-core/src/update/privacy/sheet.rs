//! What lies over the pages on data: what was sent, a receipt, export and erasure. And the receipts.

use std::time::Duration;

use entitlement::{OperationKind, OperationState, PurposeId, Receipt, ReceiptId, RequestId};

use crate::model::{Daemon, EraseStage, MotionView, OperationStage, Place, Receipts, ReceiptsStage, SentStage, Sheet, was_sent};
use crate::update::navigation;
use crate::{CallError, Effect, ExportFolder, Model, Screen, SentKind, Timer, payload};

/// The erase button is held for so long: nobody does that by mistake.
const HOLD_FOR: Duration = Duration::from_millis(1500);
/// As many as the daemon gives at once.
const RECEIPTS_AT_ONCE: usize = 200;
/// More volumes than a car has sockets.
const FOLDERS_MAX: usize = 8;

pub(in crate::update) fn is_open(model: &Model) -> bool {
    model.sheet.is_some()
}

/// Puts away what lies over the page. What runs goes on.
pub(in crate::update) fn close(model: &mut Model) -> Vec<Effect> {
    model.sheet = None;
    vec![Effect::StopTimer(Timer::EraseHeld)]
}

/// One step back inside of what is open.
pub(in crate::update) fn back(model: &mut Model) -> Vec<Effect> {
    close(model)
}

fn on_pages(model: &Model) -> bool {
    let place = model.place().screen;
    model.motion.view == MotionView::Full && matches!(place, Screen::Privacy | Screen::Service | Screen::Receipts)
}

pub(super) fn sent_opened(model: &mut Model, purpose: PurposeId) -> Vec<Effect> {
    if !on_pages(model) {
        return Vec::new();
    }
    let kind = sent_kind(model, &purpose);
    model.sheet = Some(Sheet::Sent { purpose: purpose.clone(), kind, stage: SentStage::Loading });
    vec![match kind {
        SentKind::Sent => Effect::FetchPayload { purpose },
        SentKind::Sample => Effect::FetchSample { purpose },
    }]
}

/// What was sent, once something was; else an example.
pub(crate) fn sent_kind(model: &Model, purpose: &PurposeId) -> SentKind {
    let sent = model.purpose_told(purpose).is_some_and(was_sent);
    if sent { SentKind::Sent } else { SentKind::Sample }
}

pub(in crate::update) fn sent_arrived(
    model: &mut Model,
    of: &PurposeId,
    which: SentKind,
    answer: Result<String, CallError>,
) -> Vec<Effect> {
    if let Some(Sheet::Sent { purpose, kind, stage }) = &mut model.sheet
        && *purpose == *of
        && *kind == which
    {
        *stage = match answer {
            Ok(payload) => SentStage::Ready(payload::records(&payload)),
            Err(error) => SentStage::Failed(error),
        };
    }
    Vec::new()
}

pub(super) fn receipts_opened(model: &mut Model) -> Vec<Effect> {
    if !on_pages(model) || model.place().screen == Screen::Receipts {
        return Vec::new();
    }
    navigation::push(model, Place::at(Screen::Receipts));
    model.privacy.receipts = Receipts { stage: ReceiptsStage::Loading, ..Receipts::default() };
    vec![Effect::FetchReceipts { skip: 0 }]
}

pub(super) fn more_receipts(model: &mut Model) -> Vec<Effect> {
    let receipts = &mut model.privacy.receipts;
    if !receipts.more || receipts.stage == ReceiptsStage::Loading {
        return Vec::new();
    }
    receipts.stage = ReceiptsStage::Loading;
    vec![Effect::FetchReceipts { skip: receipts.fetched }]
}

pub(in crate::update) fn receipts_arrived(model: &mut Model, skip: u32, answer: Result<Vec<String>, CallError>) -> Vec<Effect> {
    let receipts = &mut model.privacy.receipts;
    if receipts.stage != ReceiptsStage::Loading || skip != receipts.fetched {
        return Vec::new(); // Of a page that was left meanwhile.
    }
    match answer {
        Ok(texts) => {
            receipts.fetched = receipts.fetched.saturating_add(u32::try_from(texts.len()).unwrap_or(u32::MAX));
            receipts.more = texts.len() >= RECEIPTS_AT_ONCE;
            // One that cannot be read is no receipt to show; the record in the car is not touched by that.
            receipts.list.extend(texts.iter().filter_map(|text| serde_json::from_str::<Receipt>(text).ok()));
            receipts.stage = ReceiptsStage::Idle;
        }
        Err(_) => receipts.stage = ReceiptsStage::Failed,
    }
    Vec::new()
}

pub(super) fn receipt_opened(model: &mut Model, id: &ReceiptId) -> Vec<Effect> {
    let receipt = model.privacy.receipts.list.iter().find(|receipt| receipt.record_id == *id).cloned();
    if let Some(receipt) = receipt.filter(|_| on_pages(model)) {
        model.sheet = Some(Sheet::Receipt(Box::new(receipt)));
    }
    Vec::new()
}

pub(super) fn export_opened(model: &mut Model) -> Vec<Effect> {
    if !on_pages(model) || model.car.daemon != Daemon::Present {
        return Vec::new();
    }
    let stage = running(model, OperationKind::Export).map_or(OperationStage::Open(None), OperationStage::Followed);
    model.sheet = Some(Sheet::Export { folders: Vec::new(), chosen: None, stage });
    vec![Effect::FindFolders]
}

/// The operation of this kind that runs at this moment.
fn running(model: &Model, kind: OperationKind) -> Option<String> {
    let operation = model.privacy_told()?.operation.as_ref().filter(|operation| operation.kind == kind)?;
    match operation.state {
        OperationState::Running { .. } | OperationState::AwaitingBackend => Some(operation.id.clone()),
        OperationState::Done { .. } | OperationState::Failed { .. } => None,
    }
}

pub(in crate::update) fn folders_found(model: &mut Model, mut found: Vec<ExportFolder>) -> Vec<Effect> {
    if let Some(Sheet::Export { folders, .. }) = &mut model.sheet {
        found.truncate(FOLDERS_MAX);
        *folders = found;
    }
    Vec::new()
}

pub(in crate::update) fn folder_chosen(model: &mut Model, path: &str, request: RequestId) -> Vec<Effect> {
    let Some(Sheet::Export { folders, chosen, stage }) = &mut model.sheet else { return Vec::new() };
    let Some(folder) = folders.iter().find(|folder| folder.path == path) else { return Vec::new() };
    let request = match stage {
        OperationStage::Open(_) => request,
        OperationStage::Unanswered(first) if chosen.as_ref() == Some(folder) => first.clone(),
        OperationStage::Unanswered(_) => request,
        OperationStage::Asked(_) | OperationStage::Followed(_) => return Vec::new(),
    };
    *chosen = Some(folder.clone());
    *stage = OperationStage::Asked(request.clone());
    vec![Effect::Export { folder: folder.path.clone(), request }]
}

pub(in crate::update) fn other_folder(model: &mut Model) -> Vec<Effect> {
    if let Some(Sheet::Export { stage, .. }) = &mut model.sheet {
        *stage = OperationStage::Open(None);
        return vec![Effect::FindFolders];
    }
    Vec::new()
}

/// A failed operation is asked for again and goes on where it was. One without an answer is the same call.
pub(in crate::update) fn resumed(model: &mut Model, request: RequestId) -> Vec<Effect> {
    let failed = |id: &str| {
        let operation = model.privacy_told().and_then(|snapshot| snapshot.operation.as_ref());
        operation.is_some_and(|operation| operation.id == id && matches!(operation.state, OperationState::Failed { .. }))
    };
    let request_of = |stage: &OperationStage| match stage {
        OperationStage::Followed(id) if failed(id) => Some(request),
        OperationStage::Unanswered(first) => Some(first.clone()),
        OperationStage::Open(Some(_)) => Some(request),
        OperationStage::Open(None) | OperationStage::Asked(_) | OperationStage::Followed(_) => None,
    };
    let Some(sheet) = model.sheet.clone() else { return Vec::new() };
    match sheet {
        Sheet::Export { folders, chosen: Some(folder), stage } => {
            let Some(request) = request_of(&stage) else { return Vec::new() };
            let path = folder.path.clone();
            model.sheet = Some(Sheet::Export { folders, chosen: Some(folder), stage: OperationStage::Asked(request.clone()) });
            vec![Effect::Export { folder: path, request }]
        }
        // After a new start the place is not known any more: it is chosen again.
        Sheet::Export { chosen: None, .. } => other_folder(model),
        Sheet::Erase(EraseStage::Running(stage)) => match request_of(&stage) {
            Some(request) => erase(model, request),
            None => Vec::new(),
        },
        Sheet::Erase(EraseStage::Question(_) | EraseStage::SecondStep) | Sheet::Sent { .. } | Sheet::Receipt(_) => Vec::new(),
        Sheet::Paper { .. } | Sheet::PaperExport { .. } => Vec::new(),
        Sheet::RemovePayment | Sheet::RemoveProfile(_) | Sheet::SelectValet(_) | Sheet::EndRental(_) => Vec::new(),
    }
}

pub(super) fn erase_opened(model: &mut Model) -> Vec<Effect> {
    if !on_pages(model) || model.car.daemon != Daemon::Present {
        return Vec::new();
    }
    let stage = match running(model, OperationKind::Erase) {
        Some(id) => EraseStage::Running(OperationStage::Followed(id)),
        None => EraseStage::Question(None),
    };
    model.sheet = Some(Sheet::Erase(stage));
    Vec::new()
}

pub(super) fn hold_began(model: &mut Model, request: RequestId) -> Vec<Effect> {
    match &mut model.sheet {
        Some(Sheet::Erase(EraseStage::Question(held))) => {
            *held = Some(request);
            vec![Effect::StartTimer(Timer::EraseHeld, HOLD_FOR)]
        }
        _ => Vec::new(),
    }
}

pub(super) fn hold_ended(model: &mut Model) -> Vec<Effect> {
    match &mut model.sheet {
        Some(Sheet::Erase(EraseStage::Question(held))) => {
            *held = None;
            vec![Effect::StopTimer(Timer::EraseHeld)]
        }
        _ => Vec::new(),
    }
}

/// The button was held to the end.
pub(in crate::update) fn held(model: &mut Model) -> Vec<Effect> {
    match &model.sheet {
        Some(Sheet::Erase(EraseStage::Question(Some(request)))) => {
            let request = request.clone();
            erase(model, request)
        }
        _ => Vec::new(),
    }
}

pub(super) fn erase_step(model: &mut Model) -> Vec<Effect> {
    if let Some(Sheet::Erase(stage @ EraseStage::Question(_))) = &mut model.sheet {
        *stage = EraseStage::SecondStep;
        return vec![Effect::StopTimer(Timer::EraseHeld)];
    }
    Vec::new()
}

pub(in crate::update) fn erase_confirmed(model: &mut Model, request: RequestId) -> Vec<Effect> {
    match &model.sheet {
        Some(Sheet::Erase(EraseStage::SecondStep)) => erase(model, request),
        _ => Vec::new(),
    }
}

fn erase(model: &mut Model, request: RequestId) -> Vec<Effect> {
    model.sheet = Some(Sheet::Erase(EraseStage::Running(OperationStage::Asked(request.clone()))));
    vec![Effect::Erase { request }]
}

pub(in crate::update) fn operation_answered(model: &mut Model, of: &RequestId, answer: Result<String, CallError>) -> Vec<Effect> {
    let stage = match &mut model.sheet {
        Some(Sheet::Export { stage, .. } | Sheet::Erase(EraseStage::Running(stage))) => stage,
        _ => return super::ask(model),
    };
    match stage {
        OperationStage::Asked(request) if request == of => {
            *stage = match answer {
                Ok(id) => OperationStage::Followed(id),
                Err(CallError::NoAnswer) => OperationStage::Unanswered(of.clone()),
                Err(error) => OperationStage::Open(Some(error)),
            };
        }
        _ => {}
    }
    super::ask(model)
}
