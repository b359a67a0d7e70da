//! The entitlement passport: signed by the seller, shown to whoever thinks of buying the car, taken back at any time.

use entitlement::RequestId;

use super::{contracts, deed, navigation, order};
use crate::model::{Daemon, PassportStage, Place};
use crate::{CallError, Deed, Effect, Model, PassportEvent, Screen, ShownPassport};

pub(super) fn event(model: &mut Model, event: PassportEvent) -> Vec<Effect> {
    match event {
        PassportEvent::Opened => opened(model),
        PassportEvent::Requested { request } => changed(model, Deed::IssuePassport, request),
        PassportEvent::Revoked { request } => changed(model, Deed::RevokePassport, request),
    }
}

fn opened(model: &mut Model) -> Vec<Effect> {
    if !contracts::reachable(model) || model.place().screen == Screen::Passport {
        return Vec::new();
    }
    navigation::push(model, Place::at(Screen::Passport));
    let mut effects = ask(model);
    effects.extend(order::left(model));
    effects
}

fn ask(model: &mut Model) -> Vec<Effect> {
    // Of one that is not there yet it is asked as soon as it is.
    model.handover.passport = PassportStage::Asked;
    look(model)
}

/// What the daemon says of it may have changed.
pub(super) fn look(model: &Model) -> Vec<Effect> {
    let here = model.place().screen == Screen::Passport && model.car.daemon == Daemon::Present;
    if here { vec![Effect::FetchPassport] } else { Vec::new() }
}

pub(super) fn arrived(model: &mut Model, answer: Result<Option<Box<ShownPassport>>, CallError>) -> Vec<Effect> {
    model.handover.passport = answer.map_or_else(PassportStage::Failed, PassportStage::Told);
    Vec::new()
}

fn changed(model: &mut Model, deed: Deed, request: RequestId) -> Vec<Effect> {
    if model.place().screen != Screen::Passport || model.gate().is_err() {
        return Vec::new();
    }
    deed::ask(model, deed, deed::Proof::default(), request)
}

pub(super) fn answered(model: &mut Model, deed: &Deed, answer: Result<(), CallError>) -> Vec<Effect> {
    match answer {
        Ok(()) => look(model),
        // There is none to show.
        Err(error) if *deed == Deed::IssuePassport => {
            model.handover.passport = PassportStage::Failed(error);
            Vec::new()
        }
        Err(error) => deed::not_done(model, error),
    }
}
