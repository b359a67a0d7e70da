use slint::Global as _;
use store_core::MessagesView;

use super::status::kind;
use super::{App, Message, Messages, Paint, refill};

pub(super) fn show(window: &App, view: &MessagesView, paint: &Paint<'_>) {
    let page = Messages::get(window);
    let rows: Vec<Message> = view.rows.iter().map(|entry| row(entry, paint)).collect();
    refill(page.get_rows(), &rows, |row| row.key.clone(), |model| page.set_rows(model));
    page.set_empty_text(paint.say(&view.empty_text));
}

fn row(view: &store_core::MessageRow, paint: &Paint<'_>) -> Message {
    Message {
        key: view.key.as_str().into(),
        kind: kind(view.tone),
        icon: view.icon.into(),
        title: paint.say(&view.title),
        text: paint.say(&view.text),
        time: paint.say(&view.time),
        action: paint.say(&view.action),
        leaving: view.leaving,
    }
}
