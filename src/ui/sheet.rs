use slint::Global as _;
use store_core::{OperationView, ReadingView, SheetView};

use super::{App, Folder, OperationMode, Paint, Sheet, SheetLine, refill};

pub(super) fn show(window: &App, view: Option<&SheetView>, paint: &Paint<'_>) {
    let sheet = Sheet::get(window);
    match view {
        Some(SheetView::Reading(reading)) => read(&sheet, reading, paint),
        Some(SheetView::Operation(operation)) => operate(&sheet, operation, paint),
        None => {}
    }
    // What is in it before it is there.
    sheet.set_reading(matches!(view, Some(SheetView::Reading(_))));
    sheet.set_operating(matches!(view, Some(SheetView::Operation(_))));
}

fn read(sheet: &Sheet<'_>, view: &ReadingView, paint: &Paint<'_>) {
    sheet.set_title(paint.say(&view.title));
    sheet.set_text(paint.say(&view.note));
    sheet.set_loading(view.loading);
    let lines: Vec<SheetLine> = view
        .lines
        .iter()
        .map(|line| SheetLine { heading: line.heading, name: paint.say(&line.name), value: paint.say(&line.value) })
        .collect();
    sheet.set_lines(slint::ModelRc::new(slint::VecModel::from(lines)));
}

fn operate(sheet: &Sheet<'_>, view: &OperationView, paint: &Paint<'_>) {
    sheet.set_title(paint.say(&view.title));
    sheet.set_text(paint.say(&view.text));
    sheet.set_mode(match view.stage {
        store_core::OperationMode::Choose => OperationMode::Choose,
        store_core::OperationMode::Hold => OperationMode::Hold,
        store_core::OperationMode::Confirm => OperationMode::Confirm,
        store_core::OperationMode::Running => OperationMode::Running,
        store_core::OperationMode::Waiting => OperationMode::Waiting,
        store_core::OperationMode::Done => OperationMode::Done,
        store_core::OperationMode::Failed => OperationMode::Failed,
    });
    let folders: Vec<Folder> = view
        .folders
        .iter()
        .map(|folder| Folder {
            key: folder.key.as_str().into(),
            name: paint.say(&folder.name),
            note: paint.say(&folder.note),
            removable: folder.removable,
        })
        .collect();
    refill(sheet.get_folders(), &folders, |folder| folder.key.clone(), |model| sheet.set_folders(model));
    sheet.set_fraction(view.fraction);
    sheet.set_detail(paint.say(&view.detail));
    sheet.set_elsewhere(view.elsewhere);
    sheet.set_confirm_text(paint.say(&view.confirm));
}
