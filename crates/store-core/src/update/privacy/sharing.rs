//! Yes and no.

use std::time::Duration;

use entitlement::{LedgerHealth, PrivacySnapshot, PurposeId, RequestId, Sharing};

use super::{is_private_so, is_so, look, pending, problem, say};
use crate::model::{AskStage, Daemon, OpenRow, PrivateAsk, SharingAsk};
use crate::update::catalogue;
use crate::view::Tone;
use crate::{CallError, Effect, MessageId, Model, PrivateChoice, SharingChoice, SharingWish, Timer};

/// So long a switch waits for the daemon's answer before it shows again what was said last.
const ANSWER_WITHIN: Duration = Duration::from_secs(8);
/// Wishes on their way at once; more come from a defect.
const ASKS_MAX: u8 = 64;

pub(super) fn requested(model: &mut Model, purpose: PurposeId, wish: SharingWish, request: RequestId) -> Vec<Effect> {
    if model.privacy.asks.get(&purpose).is_some_and(|ask| pending(ask.stage)) {
        return Vec::new();
    }
    let choice = match wish {
        SharingWish::Off if may_turn_off(model, &purpose) => SharingChoice::Off,
        SharingWish::On if may_turn_on(model, &purpose) => {
            let Some(text) = model.text_on_screen(&purpose) else { return Vec::new() };
            // What is agreed to is to be read: in the list the row opens with the yes.
            if model.privacy.open != Some(OpenRow::Purpose(purpose.clone())) {
                model.privacy.open = Some(OpenRow::Purpose(purpose.clone()));
            }
            SharingChoice::On { text }
        }
        SharingWish::Off | SharingWish::On => return Vec::new(),
    };
    let before = model.privacy.asks.remove(&purpose);
    // Without an answer the first call may have been heard: the same id makes it one change.
    let request = match &before {
        Some(ask) if ask.choice == choice => ask.request.clone(),
        _ => request,
    };
    let taken: Vec<u8> = model.privacy.asks.values().map(|ask| ask.slot).collect();
    let Some(slot) = (0..ASKS_MAX).find(|slot| !taken.contains(slot)) else { return Vec::new() };
    let ask = SharingAsk { choice, request: request.clone(), stage: AskStage::Asked, slot };
    model.privacy.asks.insert(purpose.clone(), ask);
    let language = model.settings.language;
    vec![Effect::SetSharing { purpose, choice, language, request }, Effect::StartTimer(Timer::Sharing(slot), ANSWER_WITHIN)]
}

/// Also while driving, offline, and before anything was heard. What a law demands has no switch.
fn may_turn_off(model: &Model, purpose: &PurposeId) -> bool {
    let settled = match model.purpose_told(purpose) {
        Some(status) => matches!(status.sharing, Sharing::Off | Sharing::TurningOff | Sharing::Locked),
        None => false,
    };
    model.car.daemon == Daemon::Present && !settled
}

fn may_turn_on(model: &Model, purpose: &PurposeId) -> bool {
    let off = model.purpose_told(purpose).is_some_and(|status| status.sharing == Sharing::Off);
    let sound = model.privacy_told().is_some_and(|snapshot| snapshot.ledger == LedgerHealth::Sound);
    off && sound && !model.is_private() && model.gate_to_share().is_ok()
}

pub(in crate::update) fn answered(
    model: &mut Model,
    purpose: &PurposeId,
    request: &RequestId,
    answer: Result<(), CallError>,
) -> Vec<Effect> {
    let asked = |ask: &&mut SharingAsk| ask.request == *request && ask.stage == AskStage::Asked;
    let Some(ask) = model.privacy.asks.get_mut(purpose).filter(asked) else {
        return super::ask(model); // Too late to be shown as its answer; the next snapshot says what came of it.
    };
    let (slot, choice) = (ask.slot, ask.choice);
    let mut effects = vec![Effect::StopTimer(Timer::Sharing(slot))];
    match answer {
        Ok(()) => ask.stage = AskStage::Accepted,
        Err(CallError::NoAnswer) => {
            ask.stage = AskStage::Unanswered;
            effects.extend(say(model, Tone::Attention, no_answer(choice)));
        }
        Err(error) => {
            model.privacy.asks.remove(purpose);
            let storage = match choice {
                SharingChoice::Off => MessageId::PrivacyStorageOff,
                SharingChoice::On { .. } => MessageId::PrivacyStorageOn,
            };
            let said = match (error, choice) {
                // Something was on its way when it was closed.
                (CallError::Busy, SharingChoice::Off) => no_answer(choice),
                _ => problem(error, no_answer(choice), storage),
            };
            effects.extend(say(model, Tone::Attention, said));
            if error == CallError::TextChanged {
                effects.extend(catalogue::fetch(model));
            }
        }
    }
    effects.extend(look(model));
    effects
}

fn no_answer(choice: SharingChoice) -> MessageId {
    match choice {
        SharingChoice::Off => MessageId::PrivacyOffNoAnswer,
        SharingChoice::On { .. } => MessageId::PrivacyOnNoAnswer,
    }
}

/// The switch goes back to what the daemon said last, and it is said what that may mean.
pub(in crate::update) fn not_answered(model: &mut Model, slot: u8) -> Vec<Effect> {
    let waits = |ask: &&mut SharingAsk| ask.slot == slot && ask.stage == AskStage::Asked;
    let Some(ask) = model.privacy.asks.values_mut().find(waits) else { return Vec::new() };
    ask.stage = AskStage::Unanswered;
    let choice = ask.choice;
    let mut effects = say(model, Tone::Attention, no_answer(choice));
    effects.extend(super::ask(model));
    effects
}

pub(super) fn private_requested(model: &mut Model, choice: PrivateChoice, request: RequestId) -> Vec<Effect> {
    if model.privacy.private_ask.as_ref().is_some_and(|ask| pending(ask.stage)) || model.car.daemon != Daemon::Present {
        return Vec::new();
    }
    let already = model.privacy_told().is_some_and(|snapshot| is_private_so(snapshot.private, choice));
    let allowed = match choice {
        PrivateChoice::Off => model.is_private() && model.gate_to_share().is_ok(),
        // Less may be shared at any time. Which of these a finger finds on the road says `driving::reaches`.
        PrivateChoice::Hour | PrivateChoice::Trip | PrivateChoice::UntilChanged => true,
    };
    if already || !allowed {
        return Vec::new();
    }
    let request = match model.privacy.private_ask.take() {
        Some(ask) if ask.choice == choice => ask.request,
        _ => request,
    };
    model.privacy.private_ask = Some(PrivateAsk { choice, request: request.clone(), stage: AskStage::Asked });
    vec![Effect::SetPrivate { choice, request }, Effect::StartTimer(Timer::Private, ANSWER_WITHIN)]
}

pub(in crate::update) fn private_answered(model: &mut Model, request: &RequestId, answer: Result<(), CallError>) -> Vec<Effect> {
    let asked = |ask: &&mut PrivateAsk| ask.request == *request && ask.stage == AskStage::Asked;
    let Some(ask) = model.privacy.private_ask.as_mut().filter(asked) else { return super::ask(model) };
    let choice = ask.choice;
    let mut effects = vec![Effect::StopTimer(Timer::Private)];
    match answer {
        Ok(()) => ask.stage = AskStage::Accepted,
        Err(CallError::NoAnswer) => {
            ask.stage = AskStage::Unanswered;
            effects.extend(say(model, Tone::Attention, private_no_answer(choice)));
        }
        Err(error) => {
            model.privacy.private_ask = None;
            let storage = if choice == PrivateChoice::Off { MessageId::PrivacyStorageOn } else { MessageId::PrivacyStorageOff };
            let said = match error {
                CallError::Busy if choice != PrivateChoice::Off => private_no_answer(choice),
                _ => problem(error, private_no_answer(choice), storage),
            };
            effects.extend(say(model, Tone::Attention, said));
        }
    }
    effects.extend(look(model));
    effects
}

fn private_no_answer(choice: PrivateChoice) -> MessageId {
    match choice {
        PrivateChoice::Off => MessageId::PrivacyOnNoAnswer,
        PrivateChoice::Hour | PrivateChoice::Trip | PrivateChoice::UntilChanged => MessageId::PrivacyAllOffNoAnswer,
    }
}

pub(in crate::update) fn private_not_answered(model: &mut Model) -> Vec<Effect> {
    let Some(ask) = model.privacy.private_ask.as_mut().filter(|ask| ask.stage == AskStage::Asked) else { return Vec::new() };
    ask.stage = AskStage::Unanswered;
    let choice = ask.choice;
    let mut effects = say(model, Tone::Attention, private_no_answer(choice));
    effects.extend(super::ask(model));
    effects
}

/// Forgets the wishes that the daemon reports by itself now. An accepted one is forgotten with the first snapshot that is
/// newer than the answer.
pub(super) fn told(model: &mut Model, snapshot: &PrivacySnapshot, stale: bool) -> Vec<Effect> {
    let mut effects = Vec::new();
    model.privacy.asks.retain(|purpose, ask| {
        let so = snapshot.purposes.iter().any(|status| status.purpose == *purpose && is_so(status.sharing, ask.choice));
        let over = so || (ask.stage == AskStage::Accepted && !stale);
        if over && ask.stage == AskStage::Asked {
            effects.push(Effect::StopTimer(Timer::Sharing(ask.slot)));
        }
        !over
    });
    if let Some(ask) = &model.privacy.private_ask {
        let so = is_private_so(snapshot.private, ask.choice);
        if so || (ask.stage == AskStage::Accepted && !stale) {
            if ask.stage == AskStage::Asked {
                effects.push(Effect::StopTimer(Timer::Private));
            }
            model.privacy.private_ask = None;
        }
    }
    effects
}
