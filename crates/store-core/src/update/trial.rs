use entitlement::{FeatureId, OrderId, RequestId, Right, State};

use super::{daemon, navigation};
use crate::model::{TrialAsk, TrialStage};
use crate::{CallError, Effect, Model, Screen};

pub(super) fn requested(model: &mut Model, feature: FeatureId, request: RequestId) -> Vec<Effect> {
    if model.store.started_here.as_ref() == Some(&feature) && !model.trial_pending(&feature) && !model.trial_offered(&feature) {
        return navigation::feature_opened(model, feature);
    }
    if model.gate().is_err() || !model.may(Right::Trial) || model.trial_pending(&feature) || !model.trial_offered(&feature) {
        return Vec::new();
    }
    // Without an answer the first call may have been heard: the same id makes it one trial.
    let request = match model.trials.get(&feature) {
        Some(TrialAsk { request: first, stage: TrialStage::Failed(CallError::NoAnswer) }) => first.clone(),
        _ => request,
    };
    if model.place().screen == Screen::Store {
        model.store.started_here.get_or_insert_with(|| feature.clone());
    }
    model.trials.insert(feature.clone(), TrialAsk { request: request.clone(), stage: TrialStage::Asked });
    vec![Effect::StartTrial { feature, request }]
}

pub(super) fn answered(model: &mut Model, feature: FeatureId, answer: Result<OrderId, CallError>) -> Vec<Effect> {
    let Some(ask) = model.trials.get_mut(&feature).filter(|ask| ask.stage == TrialStage::Asked) else { return Vec::new() };
    match answer {
        // Somebody else asked for it in the same moment: as good.
        Ok(_) | Err(CallError::AlreadyPending) => ask.stage = TrialStage::Accepted,
        Err(error) => ask.stage = TrialStage::Failed(error),
    }
    daemon::ask(model)
}

/// Forgets what the daemon reports by itself now.
pub(super) fn snapshot_arrived(model: &mut Model, stale: bool) {
    let on_its_way = |model: &Model, feature: &FeatureId| match model.confirmed_state(feature) {
        Some(State::TrialPending { .. } | State::OrderPending { .. } | State::Installing { .. } | State::Active { .. }) => true,
        Some(_) | None => false,
    };
    let told: Vec<FeatureId> = model.trials.keys().filter(|feature| on_its_way(model, feature)).cloned().collect();
    model.trials.retain(|feature, ask| match ask.stage {
        // Told is told, even before the call has been answered.
        TrialStage::Asked | TrialStage::Failed(_) => !told.contains(feature),
        TrialStage::Accepted => stale && !told.contains(feature),
    });
}
