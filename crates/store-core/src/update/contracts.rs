//! Contracts: what the daemon tells of them, and what the driver declares.
//!
//! - A declaration takes two steps and nothing else: no PIN, no reason, no network. Who has tapped has declared.
//! - Nothing of it is on screen while the car moves; what was begun waits where it was.

mod papers;

use std::time::Duration;

use entitlement::{ContractsSnapshot, Declaration, MessageKey, OrderId, OrderState, RequestId, Right, Subject, Waiting};

use super::{deed, navigation, order};
use crate::model::{Daemon, DeclarePage, DeclareStage, MotionView, OrderSubject, Place};
use crate::view::{Help, help};
use crate::{CallError, ContractEvent, Deed, DeedAnswer, Effect, Model, RenewalWish, Screen, Timer};

pub(super) use papers::{choose_again, exported, folder_chosen, folders_found, take_along, text_arrived};

/// Between two tries to learn of contracts while the daemon is on the bus.
const RETRY_AFTER: Duration = Duration::from_secs(5);

pub(super) fn event(model: &mut Model, event: ContractEvent) -> Vec<Effect> {
    match event {
        ContractEvent::Opened(order) => opened(model, order),
        ContractEvent::DeclareOpened { order, declaration } => declare_opened(model, order, declaration),
        ContractEvent::Declared { request } => declare(model, request),
        ContractEvent::RenewalRequested { order, wish, request } => renewal_requested(model, &order, wish, request),
        ContractEvent::TermChangeRequested => term_change_requested(model),
        ContractEvent::Abandoned { request } => abandoned(model, request),
        ContractEvent::ReceiptsOpened(order) => papers::opened(model, order),
        ContractEvent::ReceiptOpened(receipt) => papers::receipt_opened(model, receipt),
        ContractEvent::ExportOpened => papers::export_opened(model),
        ContractEvent::MessagesOpened => messages_opened(model),
        ContractEvent::MessageActed { message, request } => message_acted(model, &message, request),
        ContractEvent::MessageDismissed { message, request } => message_dismissed(model, message, request),
    }
}

pub(super) fn appeared(model: &mut Model) -> Vec<Effect> {
    model.contracts.feed.appeared();
    ask(model)
}

pub(super) fn vanished(model: &mut Model) -> Vec<Effect> {
    model.contracts.feed.vanished();
    vec![Effect::StopTimer(Timer::Contracts)]
}

/// Asks what was agreed, at most once at a time.
pub(super) fn ask(model: &mut Model) -> Vec<Effect> {
    if model.contracts.feed.ask(model.car.daemon) { vec![Effect::FetchContracts] } else { Vec::new() }
}

pub(super) fn changed(model: &mut Model, revision: u64) -> Vec<Effect> {
    if model.contracts.feed.changed(revision) { ask(model) } else { Vec::new() }
}

pub(super) fn failed(model: &mut Model, error: CallError) -> Vec<Effect> {
    model.contracts.feed.failed();
    match (model.car.daemon, error) {
        // An older daemon will not know more in a moment.
        (_, CallError::Unsupported) | (Daemon::Absent | Daemon::Unknown, _) => Vec::new(),
        (Daemon::Present, _) => vec![Effect::StartTimer(Timer::Contracts, RETRY_AFTER)],
    }
}

pub(super) fn arrived(model: &mut Model, snapshot: ContractsSnapshot) -> Vec<Effect> {
    if model.car.daemon != Daemon::Present {
        return Vec::new(); // It was on its way when the daemon went.
    }
    if model.contracts.feed.arrived(snapshot) { ask(model) } else { Vec::new() }
}

/// Whether pages on contracts can be opened: never while the car moves.
pub(super) fn reachable(model: &Model) -> bool {
    model.motion.view == MotionView::Full
}

fn opened(model: &mut Model, order: OrderId) -> Vec<Effect> {
    let Some(feature) = model.contract(&order).map(|contract| contract.feature.clone()).filter(|_| reachable(model)) else {
        return Vec::new();
    };
    let place = model.place();
    if place.screen == Screen::Contract && place.order.as_ref() == Some(&order) {
        return Vec::new();
    }
    navigation::push(model, Place { feature: Some(feature), order: Some(order.clone()), ..Place::at(Screen::Contract) });
    // The quote that was confirmed says what it was, even when it is no longer sold.
    let mut effects = vec![Effect::FetchOrder { order }];
    effects.extend(order::left(model));
    effects
}

pub(super) fn declare_opened(model: &mut Model, order: OrderId, declaration: Declaration) -> Vec<Effect> {
    let Some(contract) = model.contract(&order).filter(|_| reachable(model)) else { return Vec::new() };
    let possible = match declaration {
        Declaration::Withdraw => model.may_withdraw(contract),
        Declaration::Cancel => model.may_cancel(contract),
        Declaration::StopRenewal | Declaration::Delivered | Declaration::NotDelivered => false,
    };
    let stage = match model.declared(&order, declaration) {
        Some(status) => DeclareStage::Declared { receipt: status.id.clone(), at: status.declared_at },
        None if possible => DeclareStage::Ready(None),
        None => return Vec::new(),
    };
    let feature = contract.feature.clone();
    model.contracts.declare = Some(DeclarePage { order: order.clone(), declaration, stage });
    navigation::push(model, Place { feature: Some(feature), order: Some(order), ..Place::at(Screen::Declare) });
    Vec::new()
}

fn declare(model: &mut Model, request: RequestId) -> Vec<Effect> {
    if model.place().screen != Screen::Declare || model.gate_to_change().is_err() || !model.may(Right::Contracts) {
        return Vec::new();
    }
    // What the daemon does not name is not on the page either.
    let named = model.contracts.declare.as_ref().is_some_and(|page| model.contract(&page.order).is_some());
    let page = model.contracts.declare.as_mut().filter(|page| named && matches!(page.stage, DeclareStage::Ready(_)));
    let Some(page) = page else { return Vec::new() };
    page.stage = DeclareStage::Asked;
    let deed = Deed::Declare { order: page.order.clone(), declaration: page.declaration };
    deed::ask(model, deed, deed::Proof::default(), request)
}

pub(super) fn declared(model: &mut Model, order: &OrderId, declaration: Declaration, answer: Result<DeedAnswer, CallError>) -> Vec<Effect> {
    let now = model.now();
    let on_page = |page: &&mut DeclarePage| page.order == *order && page.declaration == declaration && page.stage == DeclareStage::Asked;
    match (model.contracts.declare.as_mut().filter(on_page), answer) {
        (Some(page), Ok(DeedAnswer::Declared(receipt))) => page.stage = DeclareStage::Declared { receipt, at: now },
        (Some(page), Ok(_)) => page.stage = DeclareStage::Ready(Some(CallError::InvalidArgument)),
        (Some(page), Err(error)) => page.stage = DeclareStage::Ready(Some(error)),
        // The switch of a renewal, or a page that was left: a note says what went wrong.
        (None, Err(error)) => return deed::not_done(model, error),
        (None, Ok(_)) => {}
    }
    Vec::new()
}

fn renewal_requested(model: &mut Model, order: &OrderId, wish: RenewalWish, request: RequestId) -> Vec<Effect> {
    let Some(contract) = model.contract(order) else { return Vec::new() };
    let feature = contract.feature.clone();
    match wish {
        RenewalWish::Off if reachable(model) && model.gate_to_change().is_ok() && model.may(Right::Contracts) => {
            let deed = Deed::Declare { order: order.clone(), declaration: Declaration::StopRenewal };
            deed::ask(model, deed, deed::Proof::default(), request)
        }
        // An order like any other: with its price, its page and a PIN.
        RenewalWish::On if model.gate().is_ok() => order::begin(model, feature, OrderSubject::Renewal(order.clone())),
        RenewalWish::Off | RenewalWish::On => Vec::new(),
    }
}

/// Its terms stand on the page of the feature; what is credited stands in the quote of each.
fn term_change_requested(model: &mut Model) -> Vec<Effect> {
    let place = model.place();
    match (place.screen, place.feature) {
        (Screen::Contract, Some(feature)) => navigation::feature_opened(model, feature),
        _ => Vec::new(),
    }
}

/// Gives up the order that the page tells of, as long as it is not paid.
fn abandoned(model: &mut Model, request: RequestId) -> Vec<Effect> {
    let place = model.place();
    let (Screen::Done, Some(order), Ok(())) = (place.screen, place.order, model.gate_to_change()) else { return Vec::new() };
    let waits = model.orders.get(&order).is_some_and(|known| {
        let waiting = matches!(known.status.waiting, Some(Waiting::Provider { .. } | Waiting::Bank(_)));
        known.status.state == OrderState::AwaitingPayment && waiting
    });
    if waits { deed::ask(model, Deed::Abandon(order), deed::Proof::default(), request) } else { Vec::new() }
}

fn messages_opened(model: &mut Model) -> Vec<Effect> {
    if reachable(model) && model.place().screen != Screen::Messages {
        navigation::push(model, Place::at(Screen::Messages));
        return order::left(model);
    }
    Vec::new()
}

/// A yes to another price is an order of the renewal; everything else is to be read where it belongs.
fn message_acted(model: &mut Model, message: &MessageKey, request: RequestId) -> Vec<Effect> {
    if !reachable(model) || model.place().screen != Screen::Messages {
        return Vec::new();
    }
    let subject = model.contracts_told().and_then(|told| told.messages.iter().find(|found| found.id == *message));
    match subject.map(|found| found.subject.clone()) {
        Some(Subject::PriceChanged { order, feature, .. }) if model.gate().is_ok() => {
            order::begin(model, feature, OrderSubject::Renewal(order))
        }
        Some(Subject::PriceChanged { order, .. } | Subject::EndsSoon { order, .. } | Subject::RenewsSoon { order, .. }) => {
            opened(model, order)
        }
        Some(
            Subject::NotDelivered { order, .. }
            | Subject::RefundRefused { order, .. }
            | Subject::Refunded { order, .. }
            | Subject::DeclaredTooLate { order, .. },
        ) => opened(model, order),
        Some(Subject::RenewalToConfirm { order, .. }) => super::payment::confirmation_requested(model, order, request),
        Some(Subject::RenewalFailed { order, feature, reason, .. }) => match help(reason) {
            Help::ByTrying if model.gate().is_ok() => order::begin(model, feature, OrderSubject::Renewal(order)),
            Help::ByTrying | Help::ByPayment => super::payment::opened(model),
        },
        Some(Subject::Removed { order: Some(order), .. }) => opened(model, order),
        Some(Subject::Removed { order: None, feature, .. } | Subject::RemovalRefused { feature }) => {
            navigation::feature_opened(model, feature)
        }
        None => Vec::new(),
    }
}

fn message_dismissed(model: &mut Model, message: MessageKey, request: RequestId) -> Vec<Effect> {
    let there = model.contracts_told().is_some_and(|told| told.messages.iter().any(|found| found.id == message));
    if !there || !reachable(model) {
        return Vec::new();
    }
    deed::ask(model, Deed::Dismiss(message), deed::Proof::default(), request)
}

/// After every event: pages that were left are forgotten.
pub(super) fn settle(model: &mut Model) {
    if !model.stack.iter().any(|place| place.screen == Screen::Declare) {
        model.contracts.declare = None;
    }
}
