use slint::Global as _;
use store_core::ContractReceiptsView;

use super::{App, ContractReceipts, Paint, Paper, refill};

pub(super) fn show(window: &App, view: &ContractReceiptsView, paint: &Paint<'_>) {
    let page = ContractReceipts::get(window);
    page.set_title(paint.say(&view.title));
    let rows: Vec<Paper> = view.rows.iter().map(|entry| row(entry, paint)).collect();
    refill(page.get_rows(), &rows, |row| row.key.clone(), |model| page.set_rows(model));
    page.set_loading(view.loading);
    page.set_empty_text(paint.say(&view.empty_text));
    page.set_can_export(view.can_export);
    page.set_can_mail(view.can_mail);
}

fn row(view: &store_core::ContractReceiptRow, paint: &Paint<'_>) -> Paper {
    Paper {
        key: view.key.as_str().into(),
        icon: view.icon.into(),
        name: paint.say(&view.name),
        feature: paint.say(&view.feature),
        time: paint.say(&view.time),
        number: paint.say(&view.number),
    }
}
