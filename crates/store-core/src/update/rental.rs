//! A rental: somebody has the car for days. What is personal ends with it, and the screens go back to the base state.
//!
//! - The base state is how the screens were before a renter took the wheel. It is kept across starts.
//! - The daemon ends what the renter had said about data; here go what was looked at, saved and chosen.
//! - A renter sees no page that is the owner's: what was agreed on and paid, who else drives. The way to ask for the car stays, as whoever has
//!   got it with a renter still at the wheel needs it.

use entitlement::{DriverId, ProfilesSnapshot, RequestId, Right, Role};

use super::{anew, deed, payment, profiles, settings::show};
use crate::model::{BaseState, HandoverStep, Place, Sheet, Toast};
use crate::view::Tone;
use crate::{CallError, Deed, Effect, MessageId, Model, Screen, Text};

/// Whether a renter is at the wheel.
pub(crate) fn is_rented(model: &Model) -> bool {
    model.active_profile().is_some_and(|profile| profile.role == Role::Renter)
}

/// Whoever is at the wheel is told by the daemon. Whether the screens begin anew: a rental began or ended.
pub(super) fn told(model: &mut Model, snapshot: &ProfilesSnapshot) -> bool {
    let is_rented = snapshot.profiles.iter().any(|profile| profile.id == snapshot.active && profile.role == Role::Renter);
    let settings = &mut model.settings;
    let is_another = settings.driver.as_ref() != Some(&snapshot.active);
    match (settings.base.take(), is_rented) {
        (None, false) => false,
        (None, true) => {
            let saved = std::mem::take(&mut settings.saved);
            let (language, appearance, aids) = (settings.language, settings.appearance, settings.aids.clone());
            settings.base = Some(BaseState { language, appearance, aids, saved });
            true
        }
        (Some(base), true) if !is_another => {
            settings.base = Some(base);
            false
        }
        (Some(base), is_rented) => {
            (settings.language, settings.appearance, settings.aids) = (base.language, base.appearance, base.aids.clone());
            settings.saved = if is_rented { Default::default() } else { base.saved.clone() };
            settings.base = Some(base).filter(|_| is_rented);
            true
        }
    }
}

/// Nothing is left of what was looked at, typed or begun by whoever was at the wheel before.
pub(super) fn begin_anew(model: &mut Model) -> Vec<Effect> {
    let mut fresh = anew::fresh(model, model.settings.clone());
    // What works in the car does so whoever drives it.
    fresh.car = model.car.clone();
    fresh.profiles.feed = model.profiles.feed.clone();
    fresh.handover.status = model.handover.status.clone();
    // The answer to whoever ended it is still to come.
    fresh.deeds = model.deeds.clone();
    fresh.toast = model.toast.clone();
    *model = fresh;
    anew::ask(model)
}

/// The owner ends it from the own seat, or the renter gives the car back.
pub(super) fn end_opened(model: &mut Model, profile: DriverId) -> Vec<Effect> {
    if profiles::on(model, Screen::Profiles) {
        model.sheet = Some(Sheet::EndRental(profile));
    }
    Vec::new()
}

pub(super) fn end_confirmed(model: &mut Model, request: RequestId) -> Vec<Effect> {
    let Some(Sheet::EndRental(profile)) = model.sheet.take() else { return Vec::new() };
    if !profiles::on(model, Screen::Profiles) {
        return Vec::new();
    }
    let is_own = model.profiles_told().is_some_and(|told| told.active == profile);
    let deed = Deed::EndRental(profile);
    if !is_own && model.owner_has_pin() {
        return payment::prove(model, deed, request);
    }
    deed::ask(model, deed, deed::Proof::default(), request)
}

pub(super) fn ended(model: &mut Model, deed: &Deed, answer: Result<(), CallError>) -> Vec<Effect> {
    if let Err(effects) = payment::leave_proof(model, deed, answer) {
        return effects;
    }
    match answer {
        Ok(()) => show(model, Toast { tone: Tone::Info, icon: "check-circle", text: Text::of(MessageId::RentalEnded) }),
        Err(error) => deed::not_done(model, error),
    }
}

/// After every event: who may not look into the books has no page of them.
pub(super) fn settle(model: &mut Model) -> Vec<Effect> {
    if model.may(Right::Books) {
        return Vec::new();
    }
    let is_claiming = matches!(model.handover.page.step, HandoverStep::Claim | HandoverStep::Refuse);
    let stays = |place: &Place| !place.screen.is_of_the_books() || (place.screen == Screen::Handover && is_claiming);
    if model.stack.iter().all(stays) {
        return Vec::new();
    }
    model.stack.retain(stays);
    if model.stack.is_empty() {
        model.stack.push(Place::at(Screen::Store));
    }
    show(model, Toast { tone: Tone::Info, icon: "lock", text: Text::of(MessageId::RentalNotHere) })
}
