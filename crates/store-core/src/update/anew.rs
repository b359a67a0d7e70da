//! The screens begin anew: what somebody has looked at, typed or begun is nobody else's.

use super::{contracts, daemon, privacy};
use crate::{Effect, Model, Settings};

/// With these settings, and of all that is known only what is the car's.
pub(super) fn fresh(model: &Model, settings: Settings) -> Model {
    let mut fresh = Model::new(settings, model.zone.clone(), model.system_time);
    fresh.car_ahead = model.car_ahead;
    fresh.canvas = model.canvas;
    fresh.shop = model.shop.clone();
    fresh.motion = model.motion;
    fresh.store.columns = model.store.columns;
    fresh.car.daemon = model.car.daemon;
    fresh
}

/// Forgets, keeps the settings, and asks for everything again.
pub(super) fn ask(model: &mut Model) -> Vec<Effect> {
    // In this order: who stops in between has still to forget.
    let mut effects = vec![Effect::ForgetSeen, Effect::SaveSettings(model.settings.clone())];
    effects.extend(daemon::ask(model));
    effects.extend(privacy::appeared(model));
    effects.extend(contracts::appeared(model));
    effects
}
