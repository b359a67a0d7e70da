use slint::Global as _;
use store_core::OrderView;

use super::keypad::keypad;
use super::{App, Choice, Order, OrderMode, Paint, choice, problem, refill};

pub(super) fn show(window: &App, view: &OrderView, paint: &Paint<'_>) {
    let page = Order::get(window);
    page.set_mode(match view.mode {
        store_core::OrderMode::Loading => OrderMode::Loading,
        store_core::OrderMode::Ready => OrderMode::Ready,
        store_core::OrderMode::Ordering => OrderMode::Ordering,
        store_core::OrderMode::Failed => OrderMode::Failed,
    });
    page.set_problem(problem(view.problem.as_ref(), paint));
    page.set_name(paint.say(&view.name));
    page.set_subtitle(paint.say(&view.subtitle));
    page.set_effect(paint.say(&view.effect));
    page.set_art(paint.image(view.art));
    page.set_hero(paint.image(view.hero));
    page.set_term(paint.say(&view.term));
    page.set_ends(paint.say(&view.ends));
    page.set_price(paint.say(&view.price));
    page.set_sum(paint.say(&view.sum));
    page.set_payment(paint.say(&view.payment));
    page.set_can_change_payment(view.can_change_payment);
    page.set_withdrawal(paint.say(&view.withdrawal));
    page.set_seller(paint.say(&view.seller));
    page.set_total(paint.say(&view.total));
    page.set_total_caption(paint.say(&view.total_caption));
    page.set_asks_consent(view.asks_consent);
    page.set_consent(view.consent);
    let documents: Vec<Choice> = view.documents.iter().map(|document| choice(document, paint)).collect();
    refill(page.get_documents(), &documents, |document| document.key.clone(), |model| page.set_documents(model));
    page.set_papers_language(paint.say(&view.papers_language));
    let document = view.document.as_ref();
    page.set_document_text(document.map(|document| paint.say(&document.text)).unwrap_or_default());
    page.set_document_title(document.map(|document| paint.say(&document.title)).unwrap_or_default());
    page.set_button(paint.say(&view.button));
    page.set_adds_payment(view.adds_payment);
    page.set_can_order(view.can_order);
    page.set_keypad(keypad(view.keypad.as_ref(), paint));
    page.set_reason(paint.say(&view.reason));
    page.set_error(paint.say(&view.error));
}
