use std::time::Duration;

use entitlement::{FailReason, GrantKind, Reach, Snapshot, State};
use jiff::Timestamp;

use super::{catalogue, contracts, driving, handover, order, passport, privacy, profiles, settings::show, trial};
use crate::model::{Asking, Daemon, Fetch, MotionView, Source, Toast};
use crate::view::Tone;
use crate::{CallError, Effect, MessageId, Model, Text, Timer};

/// Between two tries to get a snapshot while the daemon is on the bus.
const SNAPSHOT_RETRY_AFTER: Duration = Duration::from_secs(5);

pub(super) fn cache_read(model: &mut Model, snapshot: Option<(Box<Snapshot>, Timestamp)>) {
    // What the daemon said in this session is newer than any cache.
    if let (Some((snapshot, heard)), Source::Cache) = (snapshot, model.car.source) {
        model.car.take(*snapshot);
        model.car.heard = Some(heard);
    }
}

pub(super) fn appeared(model: &mut Model) -> Vec<Effect> {
    let was = std::mem::replace(&mut model.car.daemon, Daemon::Present);
    // Another process counts its revisions anew.
    model.car.announced = 0;
    model.car.asking = Asking::Idle;
    let mut effects = ask(model);
    effects.extend(privacy::appeared(model));
    effects.extend(contracts::appeared(model));
    effects.extend(profiles::appeared(model));
    effects.extend(passport::look(model));
    if was == Daemon::Absent && model.motion.view == MotionView::Full {
        effects.extend(show(model, Toast { tone: Tone::Info, icon: "check-circle", text: Text::of(MessageId::DaemonBack) }));
    }
    effects
}

pub(super) fn vanished(model: &mut Model) -> Vec<Effect> {
    model.car.daemon = Daemon::Absent;
    model.car.asking = Asking::Idle;
    let mut effects = vec![Effect::StopTimer(Timer::Snapshot)];
    effects.extend(privacy::vanished(model));
    effects.extend(contracts::vanished(model));
    effects.extend(profiles::vanished(model));
    effects.extend(handover::vanished(model));
    effects.extend(driving::await_word(model));
    effects
}

/// Asks for a snapshot, at most one at a time.
pub(super) fn ask(model: &mut Model) -> Vec<Effect> {
    match (model.car.daemon, model.car.asking) {
        (Daemon::Present, Asking::Idle) => {
            model.car.asking = Asking::Running;
            vec![Effect::FetchSnapshot]
        }
        (Daemon::Present, Asking::Running | Asking::RunningStale) => {
            model.car.asking = Asking::RunningStale;
            Vec::new()
        }
        (Daemon::Absent | Daemon::Unknown, _) => Vec::new(),
    }
}

pub(super) fn changed(model: &mut Model, revision: u64) -> Vec<Effect> {
    if model.car.daemon != Daemon::Present {
        return Vec::new();
    }
    model.car.announced = model.car.announced.max(revision);
    let known = match (&model.car.snapshot, model.car.source) {
        (Some(snapshot), Source::Daemon) => snapshot.revision,
        _ => 0,
    };
    // A signal names what changed, never how: each news, with or without a gap, is read as a whole.
    if revision > known { ask(model) } else { Vec::new() }
}

pub(super) fn snapshot_failed(model: &mut Model, _error: CallError) -> Vec<Effect> {
    model.car.asking = Asking::Idle;
    // It is there and says nothing: no more is known of the car than without it.
    let mut effects: Vec<Effect> = driving::await_word(model).into_iter().collect();
    if model.car.daemon == Daemon::Present {
        effects.push(Effect::StartTimer(Timer::Snapshot, SNAPSHOT_RETRY_AFTER));
    }
    effects
}

pub(super) fn snapshot_arrived(model: &mut Model, snapshot: Snapshot, received: Timestamp) -> Vec<Effect> {
    if model.car.daemon != Daemon::Present {
        return Vec::new(); // It was on its way when the daemon went.
    }
    let stale = model.car.asking == Asking::RunningStale || snapshot.revision < model.car.announced;
    model.car.asking = Asking::Idle;
    model.system_time = received;
    model.car_ahead = snapshot.time.duration_since(received);
    model.car.heard = Some(snapshot.time);

    let was_offline = model.offline();
    model.motion.awaited = false;
    let mut effects = vec![Effect::StopTimer(Timer::Heard)];
    effects.extend(toasts(model, &snapshot));
    effects.extend(driving::moved(model, snapshot.driving));
    let online = snapshot.storefront == Reach::Online;
    model.car.take(snapshot);
    model.car.source = Source::Daemon;
    trial::snapshot_arrived(model, stale);
    if let Some(snapshot) = &model.car.snapshot {
        effects.push(Effect::SaveSnapshot(Box::new(snapshot.clone())));
    }
    effects.extend(order::snapshot_arrived(model));
    effects.extend(refused_orders(model));
    if was_offline && online && matches!(model.shop.fetch, Fetch::Failed(_)) {
        effects.extend(catalogue::fetch(model));
    }
    if stale {
        effects.extend(ask(model));
    }
    effects
}

/// Says that a trial that was asked for in this session has started.
fn toasts(model: &mut Model, next: &Snapshot) -> Vec<Effect> {
    let started = next.features.iter().find_map(|status| {
        let State::Active { grant, .. } = &status.state else { return None };
        let before = model.confirmed_state(&status.feature)?;
        let ends = grant.ends.filter(|_| grant.kind == GrantKind::Trial)?;
        let was_on_its_way = model.trial_pending(&status.feature) || matches!(before, State::Installing { .. });
        was_on_its_way.then(|| Text::with(MessageId::TrialStarted, [("date", model.date_of_end(ends))]))
    });
    match started {
        Some(text) if model.motion.view == MotionView::Full => show(model, Toast { tone: Tone::Info, icon: "check-circle", text }),
        _ => Vec::new(),
    }
}

/// Why something was refused stands in the order, not in the snapshot.
fn refused_orders(model: &Model) -> Vec<Effect> {
    let Some(snapshot) = &model.car.snapshot else { return Vec::new() };
    let unknown = |order: &&entitlement::OrderId| model.refusal(order).is_none();
    let refused = snapshot.features.iter().filter_map(|status| match &status.state {
        State::Failed { reason: FailReason::Refused { order } } => Some(order),
        _ => None,
    });
    refused.filter(unknown).map(|order| Effect::FetchOrder { order: order.clone() }).collect()
}

pub(super) fn banner_acted(model: &mut Model) -> Vec<Effect> {
    if model.car.daemon == Daemon::Absent {
        return vec![Effect::ReconnectDaemon];
    }
    if !model.offline() {
        // Nothing else has a button there.
        return if model.claim().is_some() { handover::opened(model) } else { Vec::new() };
    }
    let mut effects = catalogue::fetch(model);
    effects.extend(ask(model));
    effects
}
