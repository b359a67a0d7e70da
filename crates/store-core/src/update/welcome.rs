//! The first start of an owner: five steps, each of which can be skipped, left and taken up again.

use entitlement::{Right, Role};

use super::{contracts, handover, navigation, order, payment, profiles};
use crate::model::Place;
use crate::{Appearance, Effect, FirstStart, Model, Screen, WelcomeEvent, WelcomeStep};

pub(super) fn event(model: &mut Model, event: WelcomeEvent) -> Vec<Effect> {
    if event == WelcomeEvent::Opened {
        return opened(model);
    }
    if model.place().screen != Screen::Welcome || !contracts::reachable(model) {
        return Vec::new();
    }
    match event {
        WelcomeEvent::Opened => Vec::new(),
        WelcomeEvent::Continued => match model.welcome.step.next() {
            Some(step) => go(model, step),
            // Whoever has set up everything goes to the store.
            None => {
                let mut effects = keep(model, FirstStart::Over);
                effects.extend(navigation::section_opened(model, Screen::Store));
                effects
            }
        },
        WelcomeEvent::Returned => model.welcome.step.previous().map_or_else(Vec::new, |step| go(model, step)),
        WelcomeEvent::PutOff => put_off(model),
        WelcomeEvent::MoreRequested => match model.welcome.step {
            WelcomeStep::CanGet => show(model, Screen::Store),
            WelcomeStep::Privacy => show(model, Screen::Privacy),
            WelcomeStep::Language | WelcomeStep::Has | WelcomeStep::Profile => Vec::new(),
        },
        WelcomeEvent::ServiceRequested(service) => {
            navigation::push(model, Place { service: Some(service), ..Place::at(Screen::Service) });
            Vec::new()
        }
        WelcomeEvent::NameRequested => owner(model).map_or_else(Vec::new, |owner| profiles::edit_opened(model, &owner)),
        WelcomeEvent::PinRequested => owner(model).map_or_else(Vec::new, |owner| profiles::pin_opened(model, owner)),
        WelcomeEvent::PaymentRequested => payment::opened(model),
    }
}

fn owner(model: &Model) -> Option<entitlement::DriverId> {
    model.owner_profile().filter(|owner| owner.role == Role::Owner).map(|owner| owner.id.clone())
}

/// After every event. By itself once, when a new owner's time has begun and there is nothing else to read, and at the next start of the app
/// if it was interrupted.
pub(super) fn settle(model: &mut Model) -> Vec<Effect> {
    let due = matches!(model.settings.first_start, FirstStart::Due(_)) && !model.welcome.shown;
    let told = model.handover.status.as_ref().is_none_or(|status| status.told.is_some());
    if !due || told || !contracts::reachable(model) || !model.may(Right::Books) {
        return Vec::new();
    }
    if model.settings.former_sight {
        // It is that person's own. The language stays until the first question is answered.
        model.settings.aids.clear();
        model.settings.appearance = Appearance::default();
        model.settings.former_sight = false;
    }
    let mut effects = opened(model);
    effects.push(Effect::SaveSettings(model.settings.clone()));
    effects
}

fn opened(model: &mut Model) -> Vec<Effect> {
    if !contracts::reachable(model) || model.place().screen == Screen::Welcome {
        return Vec::new();
    }
    let step = match model.settings.first_start {
        FirstStart::Due(step) | FirstStart::Later(step) => step,
        FirstStart::Over => WelcomeStep::default(),
    };
    model.welcome.shown = true;
    handover::in_its_section(model, Screen::Welcome);
    let mut effects = go(model, step);
    effects.extend(order::left(model));
    effects
}

fn go(model: &mut Model, step: WelcomeStep) -> Vec<Effect> {
    model.welcome.step = step;
    if model.first_start_open() { keep(model, FirstStart::Due(step)) } else { Vec::new() }
}

fn keep(model: &mut Model, first_start: FirstStart) -> Vec<Effect> {
    if model.settings.first_start == first_start {
        return Vec::new();
    }
    model.settings.first_start = first_start;
    vec![Effect::SaveSettings(model.settings.clone())]
}

/// Nobody is asked a second time: from here on it is found on the page on the car.
pub(super) fn put_off(model: &mut Model) -> Vec<Effect> {
    let later = if model.first_start_open() { FirstStart::Later(model.welcome.step) } else { FirstStart::Over };
    let mut effects = keep(model, later);
    effects.extend(navigation::leave(model));
    effects
}

/// A section, from which one comes back to this step.
fn show(model: &mut Model, section: Screen) -> Vec<Effect> {
    navigation::push(model, Place::at(section));
    order::left(model)
}
