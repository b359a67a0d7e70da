//! Receipts of contracts: to read without a network, and to take along.

use entitlement::{OrderId, ReceiptId, RequestId};

use super::reachable;
use crate::model::{PaperExportStage, PaperStage, Papers, Place, Sheet};
use crate::update::{deed, navigation, order};
use crate::{CallError, Deed, DeedAnswer, Effect, ExportFolder, Model, Screen};

/// More volumes than a car has sockets.
const FOLDERS_MAX: usize = 8;

pub(super) fn opened(model: &mut Model, order: Option<OrderId>) -> Vec<Effect> {
    let place = model.place();
    if !reachable(model) || (place.screen == Screen::ContractReceipts && place.order == order) {
        return Vec::new();
    }
    navigation::push(model, Place { order, ..Place::at(Screen::ContractReceipts) });
    order::left(model)
}

pub(super) fn receipt_opened(model: &mut Model, receipt: ReceiptId) -> Vec<Effect> {
    if !reachable(model) {
        return Vec::new();
    }
    model.sheet = Some(Sheet::Paper { receipt: receipt.clone(), stage: PaperStage::Loading });
    vec![Effect::FetchReceiptText { receipt, language: model.settings.language.of_contracts() }]
}

pub(in crate::update) fn text_arrived(model: &mut Model, of: &ReceiptId, answer: Result<String, CallError>) -> Vec<Effect> {
    if let Some(Sheet::Paper { receipt, stage }) = &mut model.sheet
        && receipt == of
    {
        *stage = match answer {
            Ok(text) => PaperStage::Ready(text),
            Err(error) => PaperStage::Failed(error),
        };
    }
    Vec::new()
}

pub(super) fn export_opened(model: &mut Model) -> Vec<Effect> {
    if !reachable(model) || model.place().screen != Screen::ContractReceipts || model.contracts_told().is_none() {
        return Vec::new();
    }
    take_along(model, Papers::Receipts)
}

/// Where to is asked first.
pub(in crate::update) fn take_along(model: &mut Model, papers: Papers) -> Vec<Effect> {
    model.sheet = Some(Sheet::PaperExport { papers, folders: Vec::new(), chosen: None, stage: PaperExportStage::Open });
    vec![Effect::FindFolders]
}

pub(in crate::update) fn folders_found(model: &mut Model, found: Vec<ExportFolder>) -> Vec<Effect> {
    if let Some(Sheet::PaperExport { folders, .. }) = &mut model.sheet {
        *folders = found.into_iter().take(FOLDERS_MAX).collect();
    }
    Vec::new()
}

pub(in crate::update) fn folder_chosen(model: &mut Model, path: &str, request: RequestId) -> Vec<Effect> {
    let Some(Sheet::PaperExport { papers, folders, chosen, stage }) = &mut model.sheet else { return Vec::new() };
    let Some(folder) = folders.iter().find(|folder| folder.path == path) else { return Vec::new() };
    if matches!(stage, PaperExportStage::Asked(_) | PaperExportStage::Done(_)) {
        return Vec::new();
    }
    let folder = folder.clone();
    *chosen = Some(folder.clone());
    *stage = PaperExportStage::Asked(request.clone());
    let deed = match papers {
        Papers::Receipts => Deed::ExportReceipts { folder: folder.path },
        Papers::Handover => Deed::ExportHandover { folder: folder.path },
    };
    deed::ask(model, deed, deed::Proof::default(), request)
}

/// Another place, or the same once more: it is chosen again.
pub(in crate::update) fn choose_again(model: &mut Model) -> Vec<Effect> {
    if let Some(Sheet::PaperExport { stage, .. }) = &mut model.sheet {
        *stage = PaperExportStage::Open;
        return vec![Effect::FindFolders];
    }
    Vec::new()
}

pub(in crate::update) fn exported(model: &mut Model, answer: Result<DeedAnswer, CallError>) -> Vec<Effect> {
    if let Some(Sheet::PaperExport { stage: stage @ PaperExportStage::Asked(_), .. }) = &mut model.sheet {
        *stage = match answer {
            Ok(DeedAnswer::Exported { files }) => PaperExportStage::Done(files),
            Ok(_) => PaperExportStage::Failed(CallError::InvalidArgument),
            Err(error) => PaperExportStage::Failed(error),
        };
    }
    Vec::new()
}
