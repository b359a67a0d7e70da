use std::time::Duration;

use entitlement::FeatureId;

use crate::model::{MotionView, Toast};
use crate::{Appearance, Effect, Language, Model, Timer};

const TOAST_FOR: Duration = Duration::from_secs(5);
/// More would be a list, not a note.
const SAVED_MAX: usize = 64;

/// Shows a toast in place of the one before.
pub(super) fn show(model: &mut Model, toast: Toast) -> Vec<Effect> {
    model.toast = Some(toast);
    vec![Effect::StartTimer(Timer::Toast, TOAST_FOR)]
}

pub(super) fn language_chosen(model: &mut Model, language: Language) -> Vec<Effect> {
    change(model, |model| std::mem::replace(&mut model.settings.language, language) != language)
}

pub(super) fn appearance_chosen(model: &mut Model, appearance: Appearance) -> Vec<Effect> {
    change(model, |model| std::mem::replace(&mut model.settings.appearance, appearance) != appearance)
}

pub(super) fn saved_for_later(model: &mut Model, feature: FeatureId) -> Vec<Effect> {
    if model.motion.view != MotionView::Driving || model.feature(&feature).is_none() || model.settings.saved.len() >= SAVED_MAX {
        return Vec::new();
    }
    save(model.settings.saved.insert(feature), model)
}

fn change(model: &mut Model, set: impl FnOnce(&mut Model) -> bool) -> Vec<Effect> {
    // Settings are out of reach while the car moves.
    if model.motion.view == MotionView::Driving {
        return Vec::new();
    }
    let changed = set(model);
    save(changed, model)
}

fn save(changed: bool, model: &Model) -> Vec<Effect> {
    if changed { vec![Effect::SaveSettings(model.settings.clone())] } else { Vec::new() }
}
