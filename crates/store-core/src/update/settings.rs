use std::time::Duration;

use entitlement::{DriverId, FeatureId, ProfilesSnapshot};

use super::navigation;
use crate::model::{MotionView, Place, Toast};
use crate::{Aid, Appearance, Effect, Language, Model, Screen, Timer};

const TOAST_FOR: Duration = Duration::from_secs(5);
/// More would be a list, not a note.
const SAVED_MAX: usize = 64;

/// Shows a toast in place of the one before.
pub(super) fn show(model: &mut Model, toast: Toast) -> Vec<Effect> {
    model.toast = Some(toast);
    vec![Effect::StartTimer(Timer::Toast, TOAST_FOR)]
}

pub(super) fn language_chosen(model: &mut Model, language: Language) -> Vec<Effect> {
    let whose = model.profiles_told().map(|told| told.active.clone());
    change(model, |model| {
        let changed = std::mem::replace(&mut model.settings.language, language) != language;
        whose.is_some_and(|whose| model.settings.languages.insert(whose, language) != Some(language)) || changed
    })
}

/// Somebody else is at the wheel than before, also before this start: the screens are in that profile's language, if it has ever chosen one.
pub(super) fn follow(model: &mut Model, told: &ProfilesSnapshot) -> Vec<Effect> {
    let known = |profile: &DriverId| told.profiles.iter().any(|known| known.id == *profile);
    model.settings.languages.retain(|profile, _| known(profile));
    let before = model.settings.driver.replace(told.active.clone());
    let is_another = before.is_some_and(|before| before != told.active);
    if let Some(language) = model.settings.languages.get(&told.active).copied().filter(|_| is_another) {
        model.settings.language = language;
    }
    save(is_another, model)
}

pub(super) fn appearance_chosen(model: &mut Model, appearance: Appearance) -> Vec<Effect> {
    change(model, |model| std::mem::replace(&mut model.settings.appearance, appearance) != appearance)
}

pub(super) fn aid_chosen(model: &mut Model, aid: Aid, on: bool) -> Vec<Effect> {
    change(model, |model| if on { model.settings.aids.insert(aid) } else { model.settings.aids.remove(&aid) })
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

/// Its names are its speakers' own, so that everybody finds theirs.
pub(super) fn languages_opened(model: &mut Model) -> Vec<Effect> {
    if model.motion.view == MotionView::Full && model.place().screen != Screen::Languages {
        navigation::push(model, Place::at(Screen::Languages));
    }
    Vec::new()
}
