use slint::Global as _;
use store_core::ReceiptsView;

use super::{App, Paint, Receipt, Receipts, refill};

pub(super) fn show(window: &App, view: &ReceiptsView, paint: &Paint<'_>) {
    let page = Receipts::get(window);
    let rows: Vec<Receipt> = view.rows.iter().map(|entry| row(entry, paint)).collect();
    refill(page.get_rows(), &rows, |row| row.key.clone(), |model| page.set_rows(model));
    page.set_loading(view.loading);
    page.set_more(view.more);
    page.set_empty_text(paint.say(&view.empty_text));
}

fn row(view: &store_core::ReceiptRow, paint: &Paint<'_>) -> Receipt {
    Receipt {
        key: view.key.as_str().into(),
        name: paint.say(&view.name),
        state: paint.say(&view.state),
        given: view.given,
        time: paint.say(&view.time),
        how: paint.say(&view.how),
    }
}
