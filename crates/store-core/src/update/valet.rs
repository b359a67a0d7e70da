//! A valet has the car: the store is closed, and all that can be done is to say the owner's PIN.
//!
//! - It is remembered across starts, and stays so without word from the daemon: closed is what it is until somebody says otherwise.
//! - The page for it stands in the place of every other, also while the car moves. What was open is gone: it was somebody else's.

use entitlement::{ProfilesSnapshot, RequestId, Right};

use crate::model::{Place, ToProve};
use crate::{Deed, Effect, Event, Model, Screen};

/// Whoever is at the wheel is told by the daemon.
pub(super) fn told(model: &mut Model, snapshot: &ProfilesSnapshot) -> Vec<Effect> {
    let active = snapshot.profiles.iter().find(|profile| profile.id == snapshot.active);
    let closed = active.is_some_and(|profile| !profile.role.may(Right::Look));
    if std::mem::replace(&mut model.settings.closed, closed) == closed {
        return Vec::new();
    }
    vec![Effect::SaveSettings(model.settings.clone())]
}

/// Whether an event does anything: of all that can be touched only the pad does.
pub(super) fn reaches(model: &Model, event: &Event) -> bool {
    if !model.settings.closed {
        return true;
    }
    match event {
        Event::Started
        | Event::CacheRead { .. }
        | Event::CacheDamaged(_)
        | Event::TimePassed(_)
        | Event::TimerElapsed(_)
        | Event::Daemon(_)
        | Event::Storefront(_)
        | Event::WindowSized { .. }
        | Event::ColumnsWanted(_)
        | Event::FocusMoved(_)
        | Event::Voice(_)
        | Event::PinTyped { .. }
        | Event::PinEntered => true,
        _ => false,
    }
}

/// After every event: there is one page as long as the store is closed, and then none of it.
pub(super) fn settle(model: &mut Model) {
    let is_here = |model: &Model| matches!(&model.contracts.to_prove, Some(ToProve { deed: Deed::SelectProfile(_), .. }));
    if !model.settings.closed {
        if is_here(model) {
            model.contracts.to_prove = None;
            model.stack = vec![Place::at(Screen::Store)];
        }
        return;
    }
    if model.place().screen != Screen::OwnerPin || model.stack.len() != 1 {
        model.stack = vec![Place::at(Screen::OwnerPin)];
    }
    (model.sheet, model.toast) = (None, None);
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
