//! The pad for a PIN: digits in, and out again as soon as they are not needed.
//!
//! - Digits belong to one place. Another place, or none, begins with an empty pad.
//! - Nothing stays typed that nobody goes on with.

use std::time::Duration;

use entitlement::{DriverId, PinLock, ProfileStatus, RequestId, Role};

use super::{deed, payment, profiles, valet};
use crate::model::{HandoverStep, Keypad, MotionView, OrderStage, PadPlace, PadStage, PadTrouble};
use crate::{CallError, Deed, Effect, Model, Pin, PinKey, PinProof, Screen, Timer};

/// Digits that nobody goes on with are wiped after so long.
const KEPT_FOR: Duration = Duration::from_secs(30);
/// So long the dots show that the PIN was wrong.
const WRONG_FOR: Duration = Duration::from_millis(400);

/// Where the pad is on screen. `None`: nowhere, and so nothing stays typed.
fn place(model: &Model) -> Option<PadPlace> {
    if model.motion.view == MotionView::Driving || model.gate_to_change().is_err() {
        return None;
    }
    match model.place().screen {
        Screen::Order => match &model.order.as_ref()?.stage {
            OrderStage::Ready(prepared) if !model.obstacle().is_some_and(|obstacle| obstacle.blocks_pad()) => {
                Some(PadPlace::Order(prepared.digest))
            }
            _ => None,
        },
        Screen::ProfileEdit => {
            let owner = model.owner_profile().filter(|owner| owner.has_pin && is_open(owner.lock))?;
            model.profiles.edit.as_ref().map(|_| owner).map(|_| PadPlace::Edit)
        }
        Screen::ProfilePin => {
            let profile = model.profile(model.place().profile.as_ref()?)?;
            is_open(profile.lock).then(|| PadPlace::NewPin(profile.id.clone()))
        }
        Screen::OwnerPin => {
            model.owner_profile().filter(|owner| owner.has_pin && is_open(owner.lock))?;
            model.contracts.to_prove.as_ref().map(|asked| PadPlace::Proof(asked.deed.clone()))
        }
        Screen::Handover => {
            let step = model.handover.page.step;
            let at_the_end = matches!(step, HandoverStep::Erase | HandoverStep::Refuse) && !model.handover.page.begun;
            model.owner_profile().filter(|owner| at_the_end && owner.has_pin && is_open(owner.lock)).map(|_| PadPlace::Handover)
        }
        _ => None,
    }
}

fn is_open(lock: PinLock) -> bool {
    matches!(lock, PinLock::Open { .. })
}

/// What the pad begins with there.
fn first_stage(model: &Model, place: &PadPlace) -> PadStage {
    match place {
        PadPlace::Order(_) => match model.active_profile() {
            Some(profile) if !profile.has_pin => begin_choice(model),
            Some(_) | None => PadStage::Enter,
        },
        PadPlace::Edit | PadPlace::Proof(_) | PadPlace::Handover => PadStage::Enter,
        PadPlace::NewPin(profile) => stage_of(model, model.profile(profile)),
    }
}

/// Who orders for the first time chooses a PIN.
pub(super) fn begin_choice(model: &Model) -> PadStage {
    stage_of(model, model.active_profile())
}

/// A PIN is changed by its own; somebody else's first one needs the owner's, so that no child gives itself one.
fn stage_of(model: &Model, profile: Option<&ProfileStatus>) -> PadStage {
    let owner_has_one = model.owner_profile().is_some_and(|owner| owner.has_pin);
    match profile {
        Some(profile) if profile.has_pin => PadStage::Old(PinProof::Old),
        Some(profile) if profile.role != Role::Owner && owner_has_one => PadStage::Old(PinProof::Owner),
        Some(_) | None => PadStage::Choose { proof: PinProof::None, old: None },
    }
}

/// After every event: what was typed for a place that is gone is gone too.
pub(super) fn settle(model: &mut Model) -> Vec<Effect> {
    let place = place(model);
    // The PIN was set back meanwhile: there is none to enter any more.
    let gone = matches!(model.keypad.stage, PadStage::Enter)
        && place.as_ref().is_some_and(|place| !matches!(first_stage(model, place), PadStage::Enter));
    if model.keypad.place == place && !gone {
        return Vec::new();
    }
    let before = std::mem::take(&mut model.keypad);
    let effects = before.place.iter().map(|_| Effect::StopTimer(Timer::PinKept)).collect();
    // That the PIN was wrong is still to be seen when its lock takes the pad away.
    let (trouble, wrong_dots) = if place.is_none() { (before.trouble, before.wrong_dots) } else { (None, None) };
    let stage = place.as_ref().map_or(PadStage::Enter, |place| first_stage(model, place));
    model.keypad = Keypad { place, stage, typed: Pin::default(), checking: 0, trouble, wrong_dots };
    effects
}

pub(super) fn typed(model: &mut Model, key: PinKey, request: RequestId) -> Vec<Effect> {
    valet::typed(model, &request);
    let pad = &mut model.keypad;
    if pad.place.is_none() || matches!(pad.stage, PadStage::Setting) {
        return Vec::new();
    }
    // A new digit begins anew after one that was wrong, and after a PIN that is complete.
    pad.wrong_dots = None;
    pad.trouble = None;
    match key {
        PinKey::Erase => pad.typed.pop(),
        PinKey::Digit(digit) => pad.typed.push(digit),
    }
    let mut effects = vec![Effect::StartTimer(Timer::PinKept, KEPT_FOR)];
    if matches!(&pad.stage, PadStage::Repeat { new, .. } if pad.typed.count() == new.count()) {
        effects.extend(repeated(model, request));
    }
    effects
}

/// The key that goes on, where a PIN may be longer than four digits.
pub(super) fn entered(model: &mut Model) -> Vec<Effect> {
    let pad = &mut model.keypad;
    if pad.place.is_none() || !pad.typed.is_long_enough() {
        return Vec::new();
    }
    if matches!((&pad.place, &pad.stage), (Some(PadPlace::Proof(_)), PadStage::Enter)) {
        return payment::proven(model);
    }
    let typed = std::mem::take(&mut pad.typed);
    let next = match std::mem::take(&mut pad.stage) {
        PadStage::Old(proof) => PadStage::Choose { proof, old: Some(typed) },
        PadStage::Choose { proof, old } => PadStage::Repeat { proof, old, new: typed },
        stage @ (PadStage::Enter | PadStage::Repeat { .. } | PadStage::Setting | PadStage::Chosen) => {
            pad.typed = typed;
            stage
        }
    };
    pad.stage = next;
    vec![Effect::StartTimer(Timer::PinKept, KEPT_FOR)]
}

fn repeated(model: &mut Model, request: RequestId) -> Vec<Effect> {
    let Some(profile) = pad_profile(model) else { return Vec::new() };
    let pad = &mut model.keypad;
    let PadStage::Repeat { proof, old, new } = std::mem::take(&mut pad.stage) else { return Vec::new() };
    if new != pad.typed {
        pad.typed = Pin::default();
        pad.stage = PadStage::Choose { proof, old };
        return wrong(model, new.count(), PadTrouble::Different);
    }
    pad.stage = PadStage::Setting;
    deed::ask(model, Deed::SetPin { profile, proof }, deed::Proof { pin: old, new_pin: Some(new) }, request)
}

/// Whose PIN is being chosen.
fn pad_profile(model: &Model) -> Option<DriverId> {
    match model.keypad.place.as_ref()? {
        PadPlace::Order(_) => model.active_profile().map(|profile| profile.id.clone()),
        PadPlace::NewPin(profile) => Some(profile.clone()),
        PadPlace::Edit | PadPlace::Proof(_) | PadPlace::Handover => None,
    }
}

/// The daemon has set it, or not.
pub(super) fn set(model: &mut Model, of: &DriverId, answer: Result<(), CallError>) -> Vec<Effect> {
    if !matches!(model.keypad.stage, PadStage::Setting) || pad_profile(model).as_ref() != Some(of) {
        return Vec::new();
    }
    let count = model.keypad.typed.count();
    match answer {
        Ok(()) if matches!(model.keypad.place, Some(PadPlace::Order(_))) => {
            model.keypad.stage = PadStage::Chosen;
            Vec::new()
        }
        Ok(()) => profiles::pin_set(model),
        Err(error) => {
            model.keypad.typed = Pin::default();
            let trouble = if error == CallError::PinWrong { PadTrouble::Wrong } else { PadTrouble::Call(error) };
            model.keypad.stage = stage_of(model, model.profile(of));
            wrong(model, count, trouble)
        }
    }
}

/// The dots show it for a moment; then there are none.
pub(super) fn wrong(model: &mut Model, dots: usize, trouble: PadTrouble) -> Vec<Effect> {
    model.keypad.typed = Pin::default();
    model.keypad.trouble = Some(trouble);
    model.keypad.wrong_dots = Some(dots);
    vec![Effect::StopTimer(Timer::PinKept), Effect::StartTimer(Timer::PinWrong, WRONG_FOR)]
}

pub(super) fn wrong_shown(model: &mut Model) -> Vec<Effect> {
    model.keypad.wrong_dots = None;
    Vec::new()
}

/// Nobody went on.
pub(super) fn no_longer_kept(model: &mut Model) -> Vec<Effect> {
    if matches!(model.keypad.stage, PadStage::Setting) {
        return Vec::new();
    }
    let Some(place) = model.keypad.place.clone() else { return Vec::new() };
    model.keypad = Keypad { stage: first_stage(model, &place), place: Some(place), ..Keypad::default() };
    Vec::new()
}
