use std::{sync::Arc, time::Duration};

use entitlement::{Digest, OfferId, OrderId, OrderKind, OrderState, OrderStatus, Quote, RequestId, SellerDocument, Term};

use super::{daemon, navigation};
use crate::call::Asked;
use crate::model::{KnownOrder, MotionView, OrderPage, OrderStage, Place, Prepared};
use crate::{CallError, Consent, Effect, MessageId, Model, Screen, Text, Timer};

/// How long after a confirmation without an answer it is sent again.
const CONFIRM_AGAIN_AFTER: Duration = Duration::from_secs(3);

pub(super) fn term_chosen(model: &mut Model, term: Term) -> Vec<Effect> {
    let place = model.place();
    let (Screen::Feature, Some(id), Ok(())) = (place.screen, place.feature, model.gate()) else { return Vec::new() };
    let offer = model
        .feature(&id)
        .and_then(|feature| model.offers(feature).into_iter().find(|offer| offer.term == term).map(|offer| offer.id.clone()));
    let Some(offer) = offer.filter(|_| model.order_offered(&id)) else { return Vec::new() };
    model.order = Some(OrderPage {
        feature: id.clone(),
        offer: offer.clone(),
        consent: Consent::Withheld,
        stage: OrderStage::Loading,
        remark: Text::Empty,
        document: None,
    });
    navigation::push(model, Place { feature: Some(id), ..Place::at(Screen::Order) });
    vec![Effect::PrepareOrder { offer }]
}

pub(super) fn quote_answered(model: &mut Model, offer: &OfferId, answer: Result<(Arc<Quote>, Digest), CallError>) -> Vec<Effect> {
    let shown = model.shop.catalogue.as_ref().and_then(|catalogue| catalogue.offer(offer)).map(|(_, offer)| offer.price);
    let waits = |page: &&mut OrderPage| page.offer == *offer && matches!(page.stage, OrderStage::Loading);
    let Some(page) = model.order.as_mut().filter(waits) else { return Vec::new() };
    match answer {
        Ok((quote, _)) if quote.offer != *offer || quote.feature != page.feature => {
            page.stage = OrderStage::Failed(CallError::StorefrontRefused.text(Asked::ToRead));
        }
        Ok((quote, digest)) => {
            if shown.is_some_and(|shown| shown != quote.total) {
                page.remark = Text::of(MessageId::ErrorQuoteChanged);
            }
            page.consent = Consent::Withheld;
            page.stage = OrderStage::Ready(Prepared { quote, digest });
        }
        Err(error) => page.stage = OrderStage::Failed(error.text(Asked::ToRead)),
    }
    Vec::new()
}

pub(super) fn consent_changed(model: &mut Model, consent: Consent) -> Vec<Effect> {
    let reachable = model.motion.view == MotionView::Full && model.place().screen == Screen::Order;
    if let Some(page) = model.order.as_mut().filter(|page| reachable && matches!(page.stage, OrderStage::Ready(_))) {
        page.consent = consent;
    }
    Vec::new()
}

pub(super) fn document_opened(model: &mut Model, document: SellerDocument) -> Vec<Effect> {
    let reachable = model.motion.view == MotionView::Full && model.place().screen == Screen::Order;
    if let Some(page) = model.order.as_mut().filter(|_| reachable) {
        page.document = Some(document);
    }
    Vec::new()
}

pub(super) fn document_closed(model: &mut Model) -> Vec<Effect> {
    if let Some(page) = &mut model.order {
        page.document = None;
    }
    Vec::new()
}

/// Whether a document is what one sees.
pub(super) fn document_is_open(model: &Model) -> bool {
    let on_screen = model.motion.view == MotionView::Full && model.place().screen == Screen::Order;
    on_screen && model.order.as_ref().is_some_and(|page| page.document.is_some())
}

/// What was ticked on a page that is no longer on screen is ticked again by hand. What lay open over it waits while
/// driving, and is closed with it.
pub(super) fn withdraw_hidden_consent(model: &mut Model) {
    let away = model.place().screen != Screen::Order;
    let hidden = away || model.motion.view == MotionView::Driving;
    if let Some(page) = model.order.as_mut().filter(|_| hidden) {
        page.consent = Consent::Withheld;
        if away {
            page.document = None;
        }
    }
}

pub(super) fn confirmed(model: &mut Model, request: RequestId) -> Vec<Effect> {
    let (now, gate, on_screen) = (model.now(), model.gate(), model.place().screen == Screen::Order);
    let Some(page) = model.order.as_mut() else { return Vec::new() };
    let OrderStage::Ready(prepared) = &page.stage else { return Vec::new() };
    if gate.is_err() || !on_screen || page.consent == Consent::Withheld || prepared.quote.expires_at <= now {
        return Vec::new();
    }
    let prepared = prepared.clone();
    let quote = prepared.digest;
    page.stage = OrderStage::Ordering { prepared, request: request.clone() };
    page.remark = Text::Empty;
    vec![Effect::ConfirmOrder { quote, request }]
}

pub(super) fn answered(model: &mut Model, quote: Digest, answer: Result<OrderId, CallError>) -> Vec<Effect> {
    let Some(page) = model.order.as_mut() else { return Vec::new() };
    let OrderStage::Ordering { prepared, .. } = &page.stage else { return Vec::new() };
    if prepared.digest != quote {
        return Vec::new();
    }
    match answer {
        Ok(order) => {
            let prepared = prepared.clone();
            placed(model, order, Some(prepared.quote))
        }
        // It may have been heard or not. Only the same question again tells, and never a look at the car.
        Err(CallError::NoAnswer) => {
            page.remark = Text::of(MessageId::ErrorTimeout);
            vec![Effect::StartTimer(Timer::Confirm, CONFIRM_AGAIN_AFTER)]
        }
        // A quote is confirmed once: after a clear no it is fetched again.
        Err(error) => {
            page.consent = Consent::Withheld;
            page.stage = OrderStage::Failed(error.text(Asked::ToChange));
            Vec::new()
        }
    }
}

/// Asks again under the same id.
pub(super) fn confirm_again(model: &Model) -> Vec<Effect> {
    match model.order.as_ref().map(|page| &page.stage) {
        Some(OrderStage::Ordering { prepared, request }) => {
            vec![Effect::ConfirmOrder { quote: prepared.digest, request: request.clone() }]
        }
        _ => Vec::new(),
    }
}

fn placed(model: &mut Model, order: OrderId, quote: Option<Arc<Quote>>) -> Vec<Effect> {
    let Some(page) = model.order.take() else { return Vec::new() };
    let status = OrderStatus {
        order: order.clone(),
        feature: page.feature.clone(),
        kind: OrderKind::Purchase,
        // The daemon answers when it is written down in the car.
        state: OrderState::Sending,
        placed_at: model.now(),
        quote: None,
        waiting: None,
    };
    model.orders.entry(order.clone()).or_insert(KnownOrder { status, quote });
    let saved = model.settings.saved.remove(&page.feature);
    model.stack.retain(|place| place.screen != Screen::Order);
    navigation::push(model, Place { order: Some(order.clone()), feature: Some(page.feature), ..Place::at(Screen::Done) });
    let mut effects = vec![Effect::StopTimer(Timer::OrderKept), Effect::FetchOrder { order }];
    if saved {
        effects.push(Effect::SaveSettings(model.settings.clone()));
    }
    effects.extend(daemon::ask(model));
    effects
}

pub(super) fn change(model: &mut Model) -> Vec<Effect> {
    let busy = model.order.as_ref().is_some_and(|page| matches!(page.stage, OrderStage::Ordering { .. }));
    if busy || model.place().screen != Screen::Order {
        return Vec::new();
    }
    navigation::back(model)
}

pub(super) fn retry(model: &mut Model) -> Vec<Effect> {
    if model.place().screen != Screen::Order {
        return Vec::new();
    }
    match &model.order {
        Some(OrderPage { stage: OrderStage::Failed(_), feature, .. }) if model.order_offered(feature) => prepare(model, Text::Empty),
        Some(OrderPage { stage: OrderStage::Failed(_), .. }) | None => navigation::back(model),
        Some(_) => Vec::new(),
    }
}

fn prepare(model: &mut Model, remark: Text) -> Vec<Effect> {
    let Some(page) = model.order.as_mut() else { return Vec::new() };
    page.stage = OrderStage::Loading;
    page.consent = Consent::Withheld;
    page.remark = remark;
    vec![Effect::PrepareOrder { offer: page.offer.clone() }]
}

/// Fetches the price again when the one on screen is too old.
pub(super) fn time_passed(model: &mut Model) -> Vec<Effect> {
    let now = model.now();
    let expired = match model.order.as_ref().map(|page| &page.stage) {
        Some(OrderStage::Ready(prepared)) => prepared.quote.expires_at <= now,
        _ => false,
    };
    // While driving nobody reads it; it is fetched when the car is parked.
    if !expired || model.motion.view == MotionView::Driving || model.gate().is_err() {
        return Vec::new();
    }
    prepare(model, Text::of(MessageId::ErrorQuoteExpired))
}

/// Forgets the order page when it is no longer in the history.
pub(super) fn left(model: &mut Model) -> Vec<Effect> {
    if model.order.is_some() && !model.stack.iter().any(|place| place.screen == Screen::Order) {
        model.order = None;
        return vec![Effect::StopTimer(Timer::OrderKept)];
    }
    Vec::new()
}

pub(super) fn no_longer_kept(model: &mut Model) -> Vec<Effect> {
    let busy = model.order.as_ref().is_some_and(|page| matches!(page.stage, OrderStage::Ordering { .. }));
    if busy || model.motion.view == MotionView::Full {
        return Vec::new();
    }
    model.stack.retain(|place| place.screen != Screen::Order);
    left(model)
}

pub(super) fn arrived(model: &mut Model, status: OrderStatus, quote: Option<Arc<Quote>>) -> Vec<Effect> {
    let before = model.orders.remove(&status.order).and_then(|known| known.quote);
    model.orders.insert(status.order.clone(), KnownOrder { quote: quote.or(before), status });
    Vec::new()
}

pub(super) fn failed(_model: &mut Model, _order: &OrderId, _error: CallError) -> Vec<Effect> {
    // What is known stays on the page; the next snapshot asks again.
    Vec::new()
}

pub(super) fn snapshot_arrived(model: &Model) -> Vec<Effect> {
    refresh_done(model)
}

fn refresh_done(model: &Model) -> Vec<Effect> {
    let place = model.place();
    let (Screen::Done, Some(order)) = (place.screen, place.order) else { return Vec::new() };
    let settled = |state: OrderState| matches!(state, OrderState::Captured | OrderState::Refused(_));
    if model.orders.get(&order).is_some_and(|known| settled(known.status.state)) {
        return Vec::new();
    }
    vec![Effect::FetchOrder { order }]
}
