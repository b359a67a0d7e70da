//! What orders are paid with. Numbers of cards never come near the car: they are typed on the driver's phone.

use entitlement::{OrderId, PhoneKind, Redemption, Renewal, RequestId, Right};

use super::{contracts, deed, navigation, order, pin};
use crate::model::{Closed, PadStage, PadTrouble, PhonePageOf, Place, Sheet, ToProve, VoucherPage};
use crate::{CallError, Deed, DeedAnswer, Effect, Model, PaymentEvent, Screen};

/// A code is as long as this at the most, as on the wire.
const CODE_CHARS_MAX: usize = 20;

pub(super) fn event(model: &mut Model, event: PaymentEvent) -> Vec<Effect> {
    match event {
        PaymentEvent::Opened => opened(model),
        PaymentEvent::PhoneRequested { kind, request } => {
            phone_requested(model, PhonePageOf { kind, renewed: None, failed: None }, request)
        }
        PaymentEvent::ConfirmationRequested { order, request } => confirmation_requested(model, order, request),
        PaymentEvent::PhoneRepeated { request } => match model.contracts.phone.clone() {
            Some(page) => phone_requested(model, PhonePageOf { failed: None, ..page }, request),
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
fn phone_requested(model: &mut Model, page: PhonePageOf, request: RequestId) -> Vec<Effect> {
    if !may_pay(model) || model.gate().is_err() {
        return Vec::new();
    }
    let deed = page.deed();
    model.contracts.phone = Some(page);
    if needs_proof(model, &deed) {
        return prove(model, deed, request);
    }
    show_phone(model);
    deed::ask(model, deed, deed::Proof::default(), request)
}

fn show_phone(model: &mut Model) {
    if model.place().screen != Screen::Phone {
        navigation::push(model, Place::at(Screen::Phone));
    }
}

/// Only while the bank waits: the contract says so.
pub(super) fn confirmation_requested(model: &mut Model, order: OrderId, request: RequestId) -> Vec<Effect> {
    match model.contract(&order).map(|contract| contract.renewal) {
        Some(Renewal::ToConfirm { .. }) => {
            let page = PhonePageOf { kind: PhoneKind::Confirmation, renewed: Some(order), failed: None };
            phone_requested(model, page, request)
        }
        _ => Vec::new(),
    }
}

/// Choosing a profile needs no PIN: what could harm the owner does, once there is one. A first card is only given.
fn needs_proof(model: &Model, deed: &Deed) -> bool {
    let pays = model.contracts_told().is_some_and(|told| told.payment.is_some());
    let harms = match deed {
        Deed::OpenPhone(PhoneKind::Card) => pays,
        Deed::OpenPhone(PhoneKind::Email) | Deed::RemovePayment => true,
        _ => false,
    };
    harms && model.owner_profile().is_some_and(|owner| owner.has_pin)
}

/// Asks for the owner's PIN.
pub(super) fn prove(model: &mut Model, deed: Deed, request: RequestId) -> Vec<Effect> {
    model.contracts.to_prove = Some(ToProve { deed, request });
    if model.place().screen != Screen::OwnerPin {
        navigation::push(model, Place::at(Screen::OwnerPin));
    }
    Vec::new()
}

/// The PIN is complete.
pub(super) fn proven(model: &mut Model) -> Vec<Effect> {
    let Some(ToProve { deed, request }) = model.contracts.to_prove.clone() else { return Vec::new() };
    let typed = std::mem::take(&mut model.keypad.typed);
    model.keypad.checking = typed.count();
    model.keypad.stage = PadStage::Setting;
    deed::ask(model, deed, deed::Proof::pin(Some(typed)), request)
}

/// Whether the answer is to the PIN that was typed, and so the page for it goes or says what is wrong. `Err`: it said so.
pub(super) fn leave_proof(model: &mut Model, deed: &Deed, answer: Result<(), CallError>) -> Result<(), Vec<Effect>> {
    let is_here = model.place().screen == Screen::OwnerPin && model.contracts.to_prove.as_ref().is_some_and(|asked| asked.deed == *deed);
    if !is_here {
        return Ok(());
    }
    match answer {
        Ok(()) => {
            model.stack.pop();
            model.contracts.to_prove = None;
            Ok(())
        }
        Err(error) => {
            let dots = model.keypad.checking;
            let trouble = if error == CallError::PinWrong { PadTrouble::Wrong } else { PadTrouble::Call(error) };
            model.keypad.stage = PadStage::Enter;
            Err(pin::wrong(model, dots, trouble))
        }
    }
}

pub(super) fn phone_answered(model: &mut Model, deed: &Deed, answer: Result<(), CallError>) -> Vec<Effect> {
    let was_proven = model.place().screen == Screen::OwnerPin;
    if let Err(effects) = leave_proof(model, deed, answer) {
        return effects;
    }
    if was_proven && model.place().screen != Screen::OwnerPin {
        show_phone(model);
    }
    if let Some(page) = model.contracts.phone.as_mut().filter(|page| page.deed() == *deed) {
        page.failed = answer.err();
    }
    Vec::new()
}

pub(super) fn removed(model: &mut Model, answer: Result<(), CallError>) -> Vec<Effect> {
    if let Err(effects) = leave_proof(model, &Deed::RemovePayment, answer) {
        return effects;
    }
    answer.err().map_or_else(Vec::new, |error| deed::not_done(model, error))
}

/// After every event: what nobody proves any more is forgotten.
pub(super) fn settle(model: &mut Model) {
    if !model.stack.iter().any(|place| place.screen == Screen::OwnerPin) {
        model.contracts.to_prove = None;
    }
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
    if needs_proof(model, &Deed::RemovePayment) {
        return prove(model, Deed::RemovePayment, request);
    }
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
