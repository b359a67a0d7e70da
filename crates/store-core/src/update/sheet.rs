//! What lies over a page: each event goes to who put the sheet there.

use super::{contracts, payment, privacy, profiles, rental};
use crate::model::Sheet;
use crate::{Effect, Model, SheetEvent};

pub(super) fn event(model: &mut Model, event: SheetEvent) -> Vec<Effect> {
    match (&model.sheet, event) {
        (None, _) => Vec::new(),
        (_, SheetEvent::Closed) => privacy::close_sheet(model),
        (Some(Sheet::PaperExport { .. }), SheetEvent::FoldersFound(folders)) => contracts::folders_found(model, folders),
        (Some(Sheet::PaperExport { .. }), SheetEvent::FolderChosen { path, request }) => contracts::folder_chosen(model, &path, request),
        (Some(Sheet::PaperExport { .. }), SheetEvent::OtherFolderRequested | SheetEvent::Resumed { .. }) => contracts::choose_again(model),
        (Some(Sheet::RemovePayment), SheetEvent::Confirmed { request }) => payment::removal_confirmed(model, request),
        (Some(Sheet::RemoveProfile(_)), SheetEvent::Confirmed { request }) => profiles::removal_confirmed(model, request),
        (Some(Sheet::SelectValet(_)), SheetEvent::Confirmed { request }) => profiles::valet_confirmed(model, request),
        (Some(Sheet::EndRental(_)), SheetEvent::Confirmed { request }) => rental::end_confirmed(model, request),
        (_, SheetEvent::FoldersFound(folders)) => privacy::folders_found(model, folders),
        (_, SheetEvent::FolderChosen { path, request }) => privacy::folder_chosen(model, &path, request),
        (_, SheetEvent::OtherFolderRequested) => privacy::other_folder(model),
        (_, SheetEvent::Resumed { request }) => privacy::resumed(model, request),
        (_, SheetEvent::Confirmed { request }) => privacy::erase_confirmed(model, request),
    }
}
