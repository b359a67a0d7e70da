//! What orders are paid with. Numbers of cards never come near the car: they are typed on the driver's phone.

use entitlement::{PhoneKind, Redemption, RequestId, Right};

use super::{contracts, deed, navigation, order};
use crate::model::{Closed, PhonePageOf, Place, Sheet, VoucherPage};
use crate::{CallError, Deed, DeedAnswer, Effect, Model, PaymentEvent, Screen};

/// A code is as long as this at the most, as on the wire.
const CODE_CHARS_MAX: usize = 20;

pub(super) fn event(model: &mut Model, event: PaymentEvent) -> Vec<Effect> {
    match event {
        PaymentEvent::Opened => opened(model),
        PaymentEvent::PhoneRequested { kind, request } => phone_requested(model, kind, request),
        PaymentEvent::PhoneRepeated { request } => match model.contracts.phone {
            Some(page) => phone_requested(model, page.kind, request),
            None => Vec::new(),
        },
        PaymentEvent::PhoneClosed { request } => phone_closed(model, request),
        PaymentEvent::RemovalOpened => removal_opened(model),
        PaymentEvent::VoucherOpened => voucher_opened(model),
        PaymentEvent::VoucherTyped(letter) => voucher_typed(model, letter),
        PaymentEvent::VoucherErased => {
            model.contracts.voucher.typed.pop();
            model.contracts.voucher.outcome = None;
            Vec::new()
        }
        PaymentEvent::VoucherRedeemed { request } => voucher_redeemed(model, request),
    }
}

/// Guests have no say in what is paid with.
fn may_pay(model: &Model) -> bool {
    contracts::reachable(model) && model.may(Right::Contracts)
}

pub(super) fn opened(model: &mut Model) -> Vec<Effect> {
    if !contracts::reachable(model) || model.place().screen == Screen::Payment {
        return Vec::new();
    }
    navigation::push(model, Place::at(Screen::Payment));
    order::left(model)
}

/// The same page again where one is: an expired code is asked for anew.
fn phone_requested(model: &mut Model, kind: PhoneKind, request: RequestId) -> Vec<Effect> {
    if !may_pay(model) || model.gate().is_err() {
        return Vec::new();
    }
    model.contracts.phone = Some(PhonePageOf { kind, failed: None });
    if model.place().screen != Screen::Phone {
        navigation::push(model, Place::at(Screen::Phone));
    }
    deed::ask(model, Deed::OpenPhone(kind), deed::Proof::default(), request)
}

pub(super) fn phone_answered(model: &mut Model, kind: PhoneKind, answer: Result<(), CallError>) -> Vec<Effect> {
    if let Some(page) = model.contracts.phone.as_mut().filter(|page| page.kind == kind) {
        page.failed = answer.err();
    }
    Vec::new()
}

fn phone_closed(model: &mut Model, request: RequestId) -> Vec<Effect> {
    if model.place().screen != Screen::Phone {
        return Vec::new();
    }
    let mut effects = navigation::back(model);
    effects.extend(deed::ask(model, Deed::ClosePhone, deed::Proof::default(), request));
    effects
}

fn removal_opened(model: &mut Model) -> Vec<Effect> {
    let there = model.contracts_told().is_some_and(|told| told.payment.is_some());
    if there && may_pay(model) && model.place().screen == Screen::Payment {
        model.sheet = Some(Sheet::RemovePayment);
    }
    Vec::new()
}

pub(super) fn removal_confirmed(model: &mut Model, request: RequestId) -> Vec<Effect> {
    if model.sheet != Some(Sheet::RemovePayment) || model.gate_to_change() == Err(Closed::NotParked) {
        return Vec::new();
    }
    model.sheet = None;
    deed::ask(model, Deed::RemovePayment, deed::Proof::default(), request)
}

fn voucher_opened(model: &mut Model) -> Vec<Effect> {
    if !may_pay(model) || model.place().screen == Screen::Voucher {
        return Vec::new();
    }
    model.contracts.voucher = VoucherPage::default();
    navigation::push(model, Place::at(Screen::Voucher));
    Vec::new()
}

fn on_voucher(model: &Model) -> bool {
    model.place().screen == Screen::Voucher && model.gate_to_change().is_ok()
}

fn voucher_typed(model: &mut Model, letter: char) -> Vec<Effect> {
    let full = model.contracts.voucher.typed.chars().count() >= CODE_CHARS_MAX;
    if on_voucher(model) && !full && letter.is_ascii_alphanumeric() {
        model.contracts.voucher.typed.push(letter.to_ascii_uppercase());
        model.contracts.voucher.outcome = None;
    }
    Vec::new()
}

fn voucher_redeemed(model: &mut Model, request: RequestId) -> Vec<Effect> {
    let code = model.contracts.voucher.typed.clone();
    if code.is_empty() || !on_voucher(model) || model.gate().is_err() {
        return Vec::new();
    }
    deed::ask(model, Deed::Redeem { code }, deed::Proof::default(), request)
}

pub(super) fn redeemed(model: &mut Model, answer: Result<DeedAnswer, CallError>) -> Vec<Effect> {
    let page = &mut model.contracts.voucher;
    page.outcome = Some(match answer {
        Ok(DeedAnswer::Voucher(outcome)) => Ok(outcome),
        Ok(_) => Err(CallError::InvalidArgument),
        Err(error) => Err(error),
    });
    if matches!(page.outcome, Some(Ok(Redemption::Redeemed(_)))) {
        page.typed.clear();
    }
    Vec::new()
}
