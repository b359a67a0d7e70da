use std::{sync::Arc, time::Duration};

use entitlement::{
    Digest, FeatureId, Money, OfferId, OrderId, OrderKind, OrderState, OrderStatus, Quote, RequestId, SellerDocument, Task, Term,
};

use super::{contracts, daemon, navigation, pin, profiles, settings::show};
use crate::call::Asked;
use crate::model::{
    Keypad, KnownOrder, MotionView, OrderPage, OrderStage, OrderSubject, PadPlace, PadStage, PadTrouble, Place, Prepared, Stands, Toast,
};
use crate::view::Tone;
use crate::{CallError, Consent, Effect, MessageId, Model, Pin, Screen, Text, Timer};

/// How long after a confirmation without an answer it is sent again.
const CONFIRM_AGAIN_AFTER: Duration = Duration::from_secs(3);
/// So often the PIN is sent along; after that the call is only made again to learn what came of it.
const TRIES_WITH_PIN_MAX: u8 = 5;
/// The button is off for as long as the quote stands there for less. The daemon demands the same.
const STANDS_FOR: Duration = Duration::from_secs(1);

pub(super) fn term_chosen(model: &mut Model, term: Term) -> Vec<Effect> {
    let place = model.place();
    let (Screen::Feature, Some(id), Ok(())) = (place.screen, place.feature, model.gate()) else { return Vec::new() };
    let offer = model
        .feature(&id)
        .and_then(|feature| model.offers(feature).into_iter().find(|offer| offer.term == term).map(|offer| offer.id.clone()));
    let Some(offer) = offer.filter(|_| model.order_offered(&id)) else { return Vec::new() };
    begin(model, id, OrderSubject::Offer(offer))
}

/// Goes to the page for an order, which begins with fetching its price.
pub(super) fn begin(model: &mut Model, feature: FeatureId, subject: OrderSubject) -> Vec<Effect> {
    model.order = Some(OrderPage {
        feature: feature.clone(),
        subject: subject.clone(),
        consent: Consent::Withheld,
        ticked: None,
        stage: OrderStage::Loading,
        stands: Stands::No,
        remark: Text::Empty,
        document: None,
    });
    navigation::push(model, Place { feature: Some(feature), ..Place::at(Screen::Order) });
    vec![fetch_price(subject)]
}

fn fetch_price(subject: OrderSubject) -> Effect {
    match subject {
        OrderSubject::Offer(offer) => Effect::PrepareOrder { offer },
        OrderSubject::Renewal(order) => Effect::PrepareRenewal { order },
    }
}

pub(super) fn quote_answered(model: &mut Model, offer: &OfferId, answer: Result<(Arc<Quote>, Digest), CallError>) -> Vec<Effect> {
    let shown = model.shop.catalogue.as_ref().and_then(|catalogue| catalogue.offer(offer)).map(|(_, offer)| offer.price);
    let is_it = |quote: &Quote| quote.offer == *offer && quote.renews.is_none();
    prepared(model, &OrderSubject::Offer(offer.clone()), answer, is_it, shown)
}

pub(super) fn renewal_answered(model: &mut Model, order: &OrderId, answer: Result<(Arc<Quote>, Digest), CallError>) -> Vec<Effect> {
    // What it costs is said for the first time on this page.
    prepared(model, &OrderSubject::Renewal(order.clone()), answer, |quote| quote.renews.as_ref() == Some(order), None)
}

fn prepared(
    model: &mut Model,
    subject: &OrderSubject,
    answer: Result<(Arc<Quote>, Digest), CallError>,
    is_it: impl Fn(&Quote) -> bool,
    shown: Option<Money>,
) -> Vec<Effect> {
    let waits = |page: &&mut OrderPage| page.subject == *subject && matches!(page.stage, OrderStage::Loading);
    let Some(page) = model.order.as_mut().filter(waits) else { return Vec::new() };
    match answer {
        Ok((quote, _)) if !is_it(&quote) || quote.feature != page.feature => {
            page.stage = OrderStage::Failed(CallError::StorefrontRefused.text(Asked::ToRead));
        }
        Ok((quote, digest)) => {
            if shown.is_some_and(|shown| shown != quote.total) {
                page.remark = Text::of(MessageId::ErrorQuoteChanged);
            }
            // The same in other words of time is what was ticked before.
            let ticked = page.ticked.take().is_some_and(|ticked| ticked.says_the_same(&quote));
            page.consent = if ticked { Consent::Given } else { Consent::Withheld };
            page.stands = Stands::No;
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

/// After every event: what was ticked on a page that was left is ticked again by hand, its PIN is gone, and its second begins
/// anew. While driving what was ticked and what lay open over it waits; the PIN and the second do not.
pub(super) fn settle(model: &mut Model) -> Vec<Effect> {
    let away = model.place().screen != Screen::Order;
    let hidden = away || model.motion.view == MotionView::Driving;
    let may_order = model.allows(Task::Order);
    let Some(page) = model.order.as_mut() else { return Vec::new() };
    // What was confirmed and not answered is asked for again, by whoever drives by now: not with a PIN.
    if let OrderStage::Ordering { pin, .. } = &mut page.stage
        && (hidden || !may_order)
    {
        *pin = None;
    }
    if hidden {
        page.stands = Stands::No;
        if away {
            page.consent = Consent::Withheld;
            page.document = None;
        }
        return Vec::new();
    }
    if page.stands == Stands::No && matches!(page.stage, OrderStage::Ready(_)) {
        page.stands = Stands::Since;
        return vec![Effect::StartTimer(Timer::Stands, STANDS_FOR)];
    }
    Vec::new()
}

pub(super) fn stood(model: &mut Model) -> Vec<Effect> {
    if let Some(page) = model.order.as_mut().filter(|page| page.stands == Stands::Since) {
        page.stands = Stands::LongEnough;
    }
    Vec::new()
}

pub(super) fn confirmed(model: &mut Model, request: RequestId) -> Vec<Effect> {
    if model.order.is_none() || model.place().screen != Screen::Order || model.obstacle().is_some() {
        return Vec::new();
    }
    let pin = std::mem::take(&mut model.keypad.typed);
    let Some(page) = model.order.as_mut() else { return Vec::new() };
    let OrderStage::Ready(prepared) = &page.stage else { return Vec::new() };
    let prepared = prepared.clone();
    let quote = prepared.digest;
    page.stage = OrderStage::Ordering { prepared, pin: Some(pin.clone()), request: request.clone(), tries: 1 };
    page.remark = Text::Empty;
    vec![Effect::ConfirmOrder { quote, pin: Some(pin), request }]
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
            placed(model, order, prepared.quote)
        }
        // It may have been heard or not. Only the same question again tells, and never a look at the car.
        Err(CallError::NoAnswer) => {
            page.remark = Text::of(MessageId::ErrorTimeout);
            vec![Effect::StartTimer(Timer::Confirm, CONFIRM_AGAIN_AFTER)]
        }
        Err(error) if is_about_the_person(error) => not_proven(model, error),
        // After any other clear no the price is fetched again.
        Err(error) => {
            page.consent = Consent::Withheld;
            page.stage = OrderStage::Failed(error.text(Asked::ToChange));
            Vec::new()
        }
    }
}

/// The quote was not touched: it can be confirmed again, by the right person, in a moment.
fn is_about_the_person(error: CallError) -> bool {
    matches!(
        error,
        CallError::PinNotSet
            | CallError::PinWrong
            | CallError::PinLocked
            | CallError::LimitExceeded
            | CallError::NotAllowed
            | CallError::TooSoon
    )
}

fn not_proven(model: &mut Model, error: CallError) -> Vec<Effect> {
    let Some(page) = model.order.as_mut() else { return Vec::new() };
    let OrderStage::Ordering { prepared, pin, .. } = &page.stage else { return Vec::new() };
    // Of a PIN that was wiped meanwhile nobody knows how long it was.
    let dots = pin.as_ref().map_or(0, Pin::count);
    let prepared = prepared.clone();
    let place = PadPlace::Order(prepared.digest);
    page.stage = OrderStage::Ready(prepared);
    page.stands = Stands::No;
    let stage = if error == CallError::PinNotSet { pin::begin_choice(model) } else { PadStage::Enter };
    model.keypad = Keypad { place: Some(place), stage, ..Keypad::default() };
    let mut effects = match error {
        CallError::PinWrong => pin::wrong(model, dots, PadTrouble::Wrong),
        other => pin::wrong(model, 0, PadTrouble::Call(other)),
    };
    effects.extend(profiles::ask(model));
    effects
}

/// Asks again under the same id.
pub(super) fn confirm_again(model: &mut Model) -> Vec<Effect> {
    let Some(OrderStage::Ordering { prepared, pin, request, tries }) = model.order.as_mut().map(|page| &mut page.stage) else {
        return Vec::new();
    };
    *tries = tries.saturating_add(1);
    if *tries > TRIES_WITH_PIN_MAX {
        *pin = None;
    }
    vec![Effect::ConfirmOrder { quote: prepared.digest, pin: pin.clone(), request: request.clone() }]
}

fn placed(model: &mut Model, order: OrderId, quote: Arc<Quote>) -> Vec<Effect> {
    let Some(page) = model.order.take() else { return Vec::new() };
    if let OrderSubject::Renewal(_) = page.subject {
        return renewal_placed(model, &quote);
    }
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
    model.orders.entry(order.clone()).or_insert(KnownOrder { status, quote: Some(quote) });
    let saved = model.settings.saved.remove(&page.feature);
    model.stack.retain(|place| place.screen != Screen::Order);
    navigation::push(model, Place { order: Some(order.clone()), feature: Some(page.feature), ..Place::at(Screen::Done) });
    let mut effects = vec![Effect::FetchOrder { order }];
    if saved {
        effects.push(Effect::SaveSettings(model.settings.clone()));
    }
    effects.extend(daemon::ask(model));
    effects
}

/// What goes on later needs no page of its own: the contract says so from now on.
fn renewal_placed(model: &mut Model, quote: &Quote) -> Vec<Effect> {
    model.stack.retain(|place| place.screen != Screen::Order);
    let date = Text::Date(model.local(quote.starts).date());
    let text = Text::with(MessageId::RenewalIsOn, [("date", date), ("amount", Text::Money(quote.to_pay()))]);
    let mut effects = show(model, Toast { tone: Tone::Info, icon: "check-circle", text });
    effects.extend(contracts::ask(model));
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
        Some(OrderPage { stage: OrderStage::Failed(_), subject: OrderSubject::Renewal(_), .. }) => prepare(model, Text::Empty),
        Some(OrderPage { stage: OrderStage::Failed(_), feature, .. }) if model.order_offered(feature) => prepare(model, Text::Empty),
        Some(OrderPage { stage: OrderStage::Failed(_), .. }) | None => navigation::back(model),
        Some(_) => Vec::new(),
    }
}

fn prepare(model: &mut Model, remark: Text) -> Vec<Effect> {
    let Some(page) = model.order.as_mut() else { return Vec::new() };
    let before = std::mem::replace(&mut page.stage, OrderStage::Loading);
    let ticked = std::mem::replace(&mut page.consent, Consent::Withheld) == Consent::Given;
    page.ticked = match before {
        OrderStage::Ready(prepared) if ticked => Some(prepared.quote),
        _ => None,
    };
    page.stands = Stands::No;
    page.remark = remark;
    vec![fetch_price(page.subject.clone())]
}

/// Fetches the price again when the one on screen is too old. Who sat before it reads it anew.
pub(super) fn time_passed(model: &mut Model) -> Vec<Effect> {
    let effects = parked(model);
    if let Some(page) = model.order.as_mut().filter(|_| !effects.is_empty()) {
        page.ticked = None;
    }
    effects
}

/// The same after a drive, which takes nothing away: what was ticked before it is ticked when the price is the same.
pub(super) fn parked(model: &mut Model) -> Vec<Effect> {
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
    }
    Vec::new()
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
    if model.orders.get(&order).is_some_and(|known| known.status.state.is_final()) {
        return Vec::new();
    }
    vec![Effect::FetchOrder { order }]
}
