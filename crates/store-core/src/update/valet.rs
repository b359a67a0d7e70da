//! A valet has the car: the store is closed, and all that can be done is to say the owner's PIN, or to ask for the car without it, as whoever
//! has got it with a valet still at the wheel must.
//!
//! - It is remembered across starts, and stays so without word from the daemon: closed is what it is until somebody says otherwise.
//! - The page for it stands in the place of every other, also while the car moves. What was open is gone: it was somebody else's.

use entitlement::{ProfilesSnapshot, RequestId, Right, Role};

use super::handover;
use crate::model::{HandoverStep, MotionView, Place, ToProve};
use crate::{Deed, Effect, Event, HandoverEvent, Model, Screen};

/// Whoever is at the wheel is told by the daemon.
pub(super) fn told(model: &mut Model, snapshot: &ProfilesSnapshot) -> Vec<Effect> {
    let active = snapshot.profiles.iter().find(|profile| profile.id == snapshot.active);
    // Without a PIN, as after the seller has set it back, nothing keeps anybody out, and nobody would get in again.
    let guarded = snapshot.profiles.iter().any(|profile| profile.role == Role::Owner && profile.has_pin);
    let closed = guarded && active.is_some_and(|profile| !profile.role.may(Right::Look));
    if std::mem::replace(&mut model.settings.closed, closed) == closed {
        return Vec::new();
    }
    vec![Effect::SaveSettings(model.settings.clone())]
}

/// Whether an event does anything: of all that can be touched only the pad does.
pub(super) fn reaches(model: &Model, event: &Event) -> bool {
    if !model.settings.closed || !event.is_by_hand() {
        return true;
    }
    match event {
        Event::FocusMoved(_) | Event::PinTyped { .. } | Event::PinEntered => true,
        Event::Handover(HandoverEvent::ClaimOpened) => true,
        Event::BackRequested => is_claiming(model),
        Event::Handover(event) => {
            is_claiming(model)
                && matches!(event, HandoverEvent::Claimed { .. } | HandoverEvent::RefusalOpened | HandoverEvent::Confirmed { .. })
        }
        _ => false,
    }
}

/// Whether the page is open on which the car is asked for.
fn is_claiming(model: &Model) -> bool {
    let asks = matches!(model.handover.page.step, HandoverStep::Claim | HandoverStep::Refuse);
    model.place().screen == Screen::Handover && asks
}

/// The car is asked for without the PIN, from the one page that there is.
pub(super) fn claim_opened(model: &mut Model) -> Vec<Effect> {
    model.stack.push(Place::at(Screen::Handover));
    handover::claim_opened(model);
    Vec::new()
}

/// After every event: there is one page as long as the store is closed, and then none of it.
pub(super) fn settle(model: &mut Model) {
    let is_here = |model: &Model| {
        let is_first = model.stack.first().is_some_and(|place| place.screen == Screen::OwnerPin);
        is_first && matches!(&model.contracts.to_prove, Some(ToProve { deed: Deed::SelectProfile(_), .. }))
    };
    if !model.settings.closed {
        if is_here(model) {
            model.contracts.to_prove = None;
            model.stack = vec![Place::at(Screen::Store)];
        }
        return;
    }
    let is_one = model.place().screen == Screen::OwnerPin && model.stack.len() == 1;
    // Text to read is none for the road.
    let stays = is_claiming(model) && model.motion.view == MotionView::Full;
    if !is_one && !stays {
        model.stack = vec![Place::at(Screen::OwnerPin)];
    }
    model.sheet = None;
    if !is_here(model) {
        let owner = model.owner_profile().map(|owner| owner.id.clone());
        // Each key of the pad brings a fresh one.
        let request = RequestId::parse("valet").ok();
        model.contracts.to_prove = owner.zip(request).map(|(owner, request)| ToProve { deed: Deed::SelectProfile(owner), request });
    }
}

/// A digit was typed: what it is for is asked under an id of its own.
pub(super) fn typed(model: &mut Model, fresh: &RequestId) {
    if model.settings.closed
        && let Some(asked) = &mut model.contracts.to_prove
    {
        asked.request = fresh.clone();
    }
}
