//! Decides and writes. Runs on the engine's thread and never waits for anything but the disk.

use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    sync::Arc,
    time::Duration,
};

use anyhow::Context as _;
use entitlement::{
    Action, Catalogue, Driving, EndReason, FeatureId, Grant, GrantSet, Input, IssuerKey, Notice, Now, OrderId, OrderState, OrderStatus,
    Outside, Reach, Rejection, Service, SignedClock, Snapshot, State, Validity, VehicleKey, VehicleProfile, Verified, accept, news_of_set,
    step, taken_away, validity, verify,
};
use jiff::Timestamp;
use tokio::sync::{Notify, mpsc, oneshot, watch};
use vehicle::{DrivingJudge, Signals};

use super::{
    Change, Command, Parts, Published, Work, contracts::Contracts, guard::Guard, profiles::Profiles, publish::Touched, request::Prepared,
};
use crate::{
    activation::CameUp,
    clock::Clock,
    owner::Owner,
    store::{Batch, Counter, Handing, Kept, Opened, Store, StoreError},
};

/// No time before this one can be true: when this version was made. Raised with each release.
const BUILT: &str = "2026-11-01T00:00:00Z";

pub(super) struct Core {
    /// Whose all this is.
    pub(super) owner: Owner,
    pub(super) store: Store,
    pub(super) issuer: IssuerKey,
    pub(super) vehicle_key: VehicleKey,
    pub(super) profile: VehicleProfile,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) signed: SignedClock,
    powered_on_before: Duration,
    pub(super) catalogue: Option<Verified<Catalogue>>,
    pub(super) grants: Option<Verified<GrantSet>>,
    pub(super) states: BTreeMap<FeatureId, State>,
    pub(super) orders: BTreeMap<OrderId, OrderStatus>,
    pub(super) quotes: VecDeque<Prepared>,
    pub(super) profiles: Profiles,
    pub(super) contracts: Contracts,
    pub(super) guard: Guard,
    judge: DrivingJudge,
    pub(super) driving: Driving,
    pub(super) outside: Outside,
    /// `None`: unknown.
    ignition_on: Option<bool>,
    ignition_cycle: Option<u32>,
    /// As the car counts now; [`Self::ignition_cycle`] follows when it does not move.
    pub(super) heard_cycle: Option<u32>,
    pub(super) reach: Reach,
    pub(super) notice: Option<Notice>,
    /// Granted, and to be switched on as soon as the car stands: nothing appears while it moves.
    waiting_to_appear: BTreeSet<FeatureId>,
    /// The car did not answer when these were to be switched on.
    to_try_again: BTreeSet<FeatureId>,
    /// Whether the car's signals are known. When they come back, so may a car that has forgotten its switches.
    car_is_known: bool,
    pub(super) last: Option<Snapshot>,
    pub(super) published: watch::Sender<Arc<Published>>,
    pub(super) changes: mpsc::Sender<Change>,
    work: mpsc::UnboundedSender<Work>,
    /// Something was written down that the storefront does not have yet.
    pub(super) for_storefront: Arc<Notify>,
    pub(super) contexts: watch::Sender<crate::privacy::Context>,
    /// The first one first.
    pub(super) handovers: Vec<Handing>,
    /// How a claim on this car stands at the seller's, as last heard.
    pub(super) claim: Option<entitlement::ClaimStatus>,
    /// The car is the next owner's: nothing is taken any more.
    pub(super) given_away: bool,
    pub(super) handed_over: mpsc::UnboundedSender<Option<oneshot::Receiver<()>>>,
    /// Of the catalogue, shared with the privacy thread.
    pub(super) services: Arc<[Service]>,
}

/// Where the engine tells others.
pub(super) struct Handles {
    pub(super) published: watch::Sender<Arc<Published>>,
    pub(super) for_storefront: Arc<Notify>,
    pub(super) waiting_for: watch::Sender<Option<entitlement::SessionId>>,
    pub(super) guard: Guard,
}

impl Core {
    pub(super) fn load(parts: Parts, handles: Handles) -> anyhow::Result<Self> {
        let Parts { owner, mut store, opened, issuer, vehicle_key, profile, clock, changes, work, contexts, handed_over } = parts;
        let counter = |counter| store.counter(counter).map(|value| value.unwrap_or(0));
        let powered_on_before = Duration::from_secs(counter(Counter::PoweredOn)?.unsigned_abs());
        let built: Timestamp = BUILT.parse().context("the build time")?;
        let floor = Timestamp::from_second(counter(Counter::SignedFloor)?).unwrap_or(built).max(built);
        let floor_at = Duration::from_secs(counter(Counter::SignedFloorAt)?.unsigned_abs());
        let ignition_cycle = store.counter(Counter::IgnitionCycle)?.and_then(|cycle| u32::try_from(cycle).ok());

        // What was stored is believed no more than what arrives: it is verified again.
        let grants = store.document(Kept::GrantSet)?.and_then(|bytes| verify::<GrantSet>(&bytes, &issuer).ok());
        let grants = grants.filter(|set| set.content().vehicle == vehicle_key);
        let catalogue = store.document(Kept::Catalogue)?.and_then(|bytes| verify::<Catalogue>(&bytes, &issuer).ok());
        let services = catalogue.as_ref().map(|catalogue| catalogue.content().services.clone().into()).unwrap_or_default();
        let states = store.states()?;
        let orders = store.orders()?.into_iter().map(|order| (order.order.clone(), order)).collect();
        let Handles { published, for_storefront, waiting_for, guard } = handles;
        let profiles = Profiles::load(&store)?;
        let contracts = Contracts::load(&store, &issuer, &vehicle_key, waiting_for)?;
        let mut handovers = store.handovers()?;
        let told_again = super::handover::unexplained(owner.epoch, &handovers)?;
        if !told_again.is_empty() {
            store.commit(&Batch { handovers: told_again.clone(), ..Batch::default() })?;
            handovers.extend(told_again);
            handovers.sort_by_key(|handing| handing.from);
        }
        let mut core = Self {
            owner,
            store,
            issuer,
            vehicle_key,
            profile,
            clock,
            signed: SignedClock::new(floor, floor_at),
            powered_on_before,
            catalogue,
            grants,
            states,
            orders,
            quotes: VecDeque::new(),
            profiles,
            contracts,
            guard,
            judge: DrivingJudge::default(),
            driving: Driving::Moving,
            outside: Outside::default(),
            ignition_on: None,
            ignition_cycle,
            heard_cycle: None,
            reach: Reach::Offline { last_seen: None },
            notice: (opened == Opened::Recovered).then_some(Notice::StateRecovered),
            waiting_to_appear: BTreeSet::new(),
            to_try_again: BTreeSet::new(),
            car_is_known: true,
            last: None,
            published,
            changes,
            work,
            for_storefront,
            contexts,
            handovers,
            claim: None,
            given_away: false,
            handed_over,
            services,
        };
        core.drop_what_is_not_granted()?;
        core.resume();
        core.publish(Touched::default(), None);
        Ok(core)
    }

    /// Invariant 1: nothing works that the newest verified set does not grant, whatever the rest of the file says.
    fn drop_what_is_not_granted(&mut self) -> Result<(), StoreError> {
        let granted = |feature: &FeatureId, state: &State| match state {
            State::Leaving { .. } => true,
            state => match state.working_grant() {
                Some(grant) => self.grants.as_ref().is_some_and(|set| set.content().grant(feature) == Some(grant)),
                None => true,
            },
        };
        let false_claims: Vec<(FeatureId, State)> = self
            .states
            .iter()
            .filter(|(feature, state)| !granted(feature, state))
            .map(|(feature, _)| (feature.clone(), State::Offered))
            .collect();
        for (feature, state) in &false_claims {
            tracing::error!(%feature, "the state claimed a feature that is not granted: switched off");
            self.states.insert(feature.clone(), state.clone());
            self.send(Work::SwitchOff(feature.clone()));
        }
        self.store.commit(&Batch { states: false_claims, ..Batch::default() })
    }

    /// After a start the car must be brought to what is written here: the switches may have been lost, or the last
    /// action may not have been done.
    fn resume(&mut self) {
        let gone = self.handovers.last().map(|handing| handing.gone.clone()).unwrap_or_default();
        for feature in gone.into_iter().filter(|feature| !self.states.contains_key(feature)) {
            self.send(Work::SwitchOff(feature));
        }
        for (feature, state) in self.states.clone() {
            match state {
                State::Active { .. } | State::Grace { .. } | State::Leaving { .. } => self.send(Work::SwitchOn(feature)),
                State::Installing { .. } => {
                    self.waiting_to_appear.insert(feature);
                }
                State::Ended { .. } | State::Withdrawn { .. } | State::Revoked { .. } => self.send(Work::SwitchOff(feature)),
                State::Offered | State::TrialPending { .. } | State::OrderPending { .. } | State::Failed { .. } => {}
            }
        }
    }

    /// Handles one command. Answers when it was the last.
    pub(super) fn handle(&mut self, command: Command) -> Option<oneshot::Sender<()>> {
        // What would be written now would be erased, and whoever had asked would have been told that it stands.
        if self.given_away && !matches!(command, Command::Stop { .. }) {
            return None;
        }
        // Whoever asked may have gone; what was decided stands all the same.
        match command {
            Command::StartTrial { feature, request, replied, reply } => {
                let _ = reply.send(self.start_trial(feature, request, replied));
            }
            Command::CheckOffer { offer, reply } => {
                let _ = reply.send(self.check_offer(&offer));
            }
            Command::QuoteArrived { offer, renews, bytes, reply } => {
                let _ = reply.send(self.quote_arrived(&offer, renews.as_ref(), bytes));
            }
            Command::Guarded(guarded) => self.guarded(guarded),
            Command::PinChecked(checked) => self.pin_checked(checked),
            Command::Profiles { reply } => {
                let _ = reply.send(self.profiles_snapshot());
            }
            Command::Contracts(command) => self.handle_contracts(command),
            Command::Receipts(command) => self.handle_receipts(command),
            Command::Handover(command) => self.handle_handover(command),
            Command::Claim(command) => self.handle_claim(command),
            Command::Passport(command) => self.handle_passport(command),
            Command::Orders { reply } => {
                let mut orders: Vec<OrderStatus> = self.orders.values().cloned().collect();
                orders.sort_by(|a, b| b.placed_at.cmp(&a.placed_at).then_with(|| a.order.cmp(&b.order)));
                let _ = reply.send(orders);
            }
            Command::Outstanding { reply } => {
                let _ = reply.send(self.outstanding());
            }
            Command::OrderAnswered { order, state, waiting } => self.order_answered(&order, state, waiting),
            Command::GrantSetArrived { bytes, reply } => {
                let _ = reply.send(self.grant_set_arrived(&bytes));
            }
            Command::CatalogueArrived { bytes, reply } => {
                let _ = reply.send(self.catalogue_arrived(&bytes));
            }
            Command::GrantsUnchanged => self.settle(),
            Command::Postponed { feature } => {
                self.waiting_to_appear.insert(feature);
            }
            Command::Switched { feature, came_up } => {
                let input = match came_up {
                    CameUp::Yes => Input::CameUp,
                    CameUp::No => Input::DidNotComeUp,
                    CameUp::Unknown => {
                        // The car does not answer: that says nothing about the feature.
                        self.to_try_again.insert(feature);
                        return None;
                    }
                };
                if matches!(self.state(&feature), State::Installing { .. }) {
                    crash::point("switched-on");
                }
                self.apply_or_log(vec![(feature, input)], "the outcome of switching a feature on");
            }
            Command::SignalsChanged { signals, reply } => {
                let _ = reply.send(self.signals_changed(&signals));
            }
            Command::Reached => {
                self.reach = Reach::Online;
                self.publish(Touched::default(), None);
            }
            Command::Unreached => {
                if self.reach == Reach::Online {
                    self.reach = Reach::Offline { last_seen: Some(self.now().display()) };
                }
                self.publish(Touched::default(), None);
            }
            Command::TimePassed => {
                let everything = self.states.keys().map(|feature| (feature.clone(), Input::TimePassed)).collect();
                self.apply_or_log(everything, "the passing of time");
                for feature in std::mem::take(&mut self.to_try_again) {
                    self.send(Work::SwitchOn(feature));
                }
                self.give_up_what_does_not_come_up();
                self.remind();
            }
            Command::Stop { reply } => {
                self.apply_or_log(Vec::new(), "the time powered on");
                return Some(reply);
            }
        }
        None
    }

    pub(super) fn powered_on(&self) -> Duration {
        self.powered_on_before + self.clock.uptime()
    }

    pub(super) fn now(&self) -> Now {
        self.signed.now(self.clock.hint(), self.powered_on())
    }

    pub(super) fn state(&self, feature: &FeatureId) -> State {
        self.states.get(feature).cloned().unwrap_or_default()
    }

    /// Takes one step: computes the new states, writes them with the rest of the batch in one transaction, and only
    /// then does anything about them. If the disk does not take it, nothing has happened.
    pub(super) fn apply(
        &mut self,
        inputs: Vec<(FeatureId, Input)>,
        mut batch: Batch,
        after: Option<oneshot::Receiver<()>>,
    ) -> Result<(), StoreError> {
        let now = self.now();
        let mut changed: BTreeMap<FeatureId, State> = BTreeMap::new();
        let mut actions = Vec::new();
        for (feature, input) in inputs {
            let before = changed.get(&feature).cloned().unwrap_or_else(|| self.state(&feature));
            let moved = step(before.clone(), input, &now);
            actions.extend(moved.actions.into_iter().map(|action| (feature.clone(), action)));
            if moved.state != before {
                changed.insert(feature, moved.state);
            }
        }
        batch.states = changed.into_iter().collect();
        self.note_deliveries(&mut batch, &now);
        batch.counters.extend(self.time_counters());
        if let Err(error) = self.store.commit(&batch) {
            tracing::error!(%error, "a step could not be written: nothing was changed");
            self.notice = Some(Notice::StorageFull);
            self.publish(Touched::default(), None);
            return Err(error);
        }
        if self.notice == Some(Notice::StorageFull) {
            self.notice = None;
        }
        if batch.document.is_some() {
            crash::point("grants-written");
        }
        let touched = self.remember(batch);
        for (feature, action) in actions {
            self.act_on(feature, action);
        }
        self.publish(touched, after);
        Ok(())
    }

    /// Takes over what was written. Answers with what others must hear of.
    fn remember(&mut self, batch: Batch) -> Touched {
        let touched = Touched::by(&batch);
        self.profiles.remember(&batch);
        self.contracts.remember(&batch);
        if !batch.declarations.is_empty() {
            self.for_storefront.notify_one();
        }
        for (feature, state) in batch.states {
            tracing::info!(%feature, state = state_name(&state), "moved on");
            self.states.insert(feature, state);
        }
        for order in batch.orders {
            self.orders.insert(order.order.clone(), order);
        }
        touched
    }

    /// Time goes to disk with every step: neither the bound nor a lock may go back with a restart.
    pub(super) fn time_counters(&self) -> Vec<(Counter, i64)> {
        let powered_on = self.powered_on();
        // Written as of now, so that floor and powered-on time always belong together.
        vec![
            (Counter::SignedFloor, self.signed.lower_bound(powered_on).as_second()),
            (Counter::SignedFloorAt, seconds(powered_on)),
            (Counter::PoweredOn, seconds(powered_on)),
        ]
    }

    /// As [`Self::apply`], where nobody waits for an answer: the same news comes again with the next round.
    pub(super) fn apply_or_log(&mut self, inputs: Vec<(FeatureId, Input)>, what: &str) {
        if let Err(error) = self.apply(inputs, Batch::default(), None) {
            tracing::error!(%error, what, "could not be written down");
        }
    }

    /// As [`Self::apply_or_log`], for what moves no feature.
    pub(super) fn write_or_log(&mut self, batch: Batch, what: &str) {
        if let Err(error) = self.apply(Vec::new(), batch, None) {
            tracing::error!(%error, what, "could not be written down");
        }
    }

    fn act_on(&mut self, feature: FeatureId, action: Action) {
        match action {
            Action::SwitchOff => {
                self.waiting_to_appear.remove(&feature);
                self.send(Work::SwitchOff(feature));
            }
            Action::SwitchOn => {
                self.waiting_to_appear.insert(feature);
                self.let_appear();
            }
        }
    }

    fn let_appear(&mut self) {
        if self.driving == Driving::Moving {
            return;
        }
        for feature in std::mem::take(&mut self.waiting_to_appear) {
            self.send(Work::Appear(feature));
        }
    }

    fn send(&self, work: Work) {
        if self.work.send(work).is_err() {
            tracing::debug!("work for a car that is gone");
        }
    }

    /// What has to leave leaves as soon as the car stands with the ignition off. Where that is not heard of, the next cycle does it.
    pub(super) fn let_leave(&mut self) {
        if self.driving == Driving::Moving || self.ignition_on != Some(false) {
            return;
        }
        let leaving = self.states.iter().filter(|(_, state)| matches!(state, State::Leaving { .. }));
        let leaving: Vec<_> = leaving.map(|(feature, _)| (feature.clone(), Input::IgnitionCycled)).collect();
        if !leaving.is_empty() {
            self.apply_or_log(leaving, "what had to leave");
        }
    }

    /// After how long they have to be looked at again.
    fn signals_changed(&mut self, signals: &Signals) -> Option<Duration> {
        let verdict = self.judge.judge(signals, self.driving_limits().parked_needs, self.clock.uptime());
        self.driving = verdict.driving;
        self.outside = signals.outside(self.outside);
        self.ignition_on = signals.ignition_on;
        self.heard_cycle = signals.ignition_cycle.or(self.heard_cycle);
        let opened = self.opened_by(signals.driver_key.as_ref());
        let known = signals.speed_kmh.is_some();
        if known && !std::mem::replace(&mut self.car_is_known, known) {
            self.resume();
        }
        self.car_is_known = known;
        let cycle = signals.ignition_cycle;
        // Another count is another cycle, also a lower one: a car that counts anew after a repair must heal all the same.
        // It takes effect when the car does not move: nothing disappears during a drive, not even late.
        let standing = self.driving != Driving::Moving;
        if let Some(cycle) = cycle.filter(|cycle| standing && Some(*cycle) != self.ignition_cycle) {
            // The very first one ever seen starts the count and ends nothing.
            let everything = match self.ignition_cycle {
                Some(_) => self.states.keys().map(|feature| (feature.clone(), Input::IgnitionCycled)).collect(),
                None => Vec::new(),
            };
            let batch = Batch { counters: vec![(Counter::IgnitionCycle, cycle.into())], ..Batch::default() };
            match self.apply(everything, batch, None) {
                Ok(()) => {
                    self.ignition_cycle = Some(cycle);
                    self.give_up_what_does_not_come_up();
                }
                Err(error) => tracing::error!(%error, "an ignition cycle could not be written down"),
            }
        }
        self.let_leave();
        self.let_appear();
        self.publish(Touched { profiles: opened, ..Touched::default() }, None);
        verdict.again_in
    }

    /// Takes a new grant set, if it is genuine, of this car, and newer. Whether it need not be fetched again.
    fn grant_set_arrived(&mut self, bytes: &[u8]) -> bool {
        let offered = match verify::<GrantSet>(bytes, &self.issuer) {
            Ok(offered) => offered,
            Err(error) => {
                tracing::error!(%error, "a grant set was not believed");
                return false;
            }
        };
        match accept(&offered, &self.vehicle_key, self.grants.as_ref(), &self.now()) {
            Ok(entitlement::Acceptance::Newer) => {}
            Ok(entitlement::Acceptance::Unchanged) => {
                self.settle();
                return true;
            }
            Err(error) => {
                tracing::error!(%error, "a grant set was refused");
                self.keep_if_it_takes_away(&offered, &error);
                return false;
            }
        }
        match offered.content().ownership_epoch.cmp(&self.owner.epoch) {
            std::cmp::Ordering::Equal => {}
            std::cmp::Ordering::Less => {
                tracing::error!("a grant set was refused: it is a former owner's");
                return false;
            }
            std::cmp::Ordering::Greater => {
                self.follow_to(offered.content().ownership_epoch);
                return false;
            }
        }
        let mut signed = self.signed;
        signed.learn(offered.content().issued_at, self.powered_on());
        let before = self.grants.as_ref().map(Verified::content);
        let inputs = self.news(before, offered.content());
        let declared_here = |order: &OrderId| self.is_given_up(order);
        // What has become of what a former owner had is no news for this one.
        let own = before.filter(|before| before.ownership_epoch == offered.content().ownership_epoch);
        let told = own.map(|before| news_of_set(before, offered.content(), declared_here, self.now().display()));
        let (messages, dismissed) = self.contracts.new_messages(told.unwrap_or_default());
        let batch = Batch { document: Some((Kept::GrantSet, bytes.to_vec())), messages, dismissed, ..Batch::default() };
        crash::point("grants-fetched");
        // The states are judged by the time that came with the set.
        let earlier = std::mem::replace(&mut self.signed, signed);
        let owner = offered.content().ownership_epoch;
        let former = self.grants.replace(offered);
        if self.apply(inputs, batch, None).is_err() {
            self.signed = earlier;
            self.grants = former;
            return false;
        }
        // The orders of a former owner stand in the set of before.
        if former.is_some_and(|former| former.content().ownership_epoch < owner)
            && let Err(error) = self.store.forget_log()
        {
            tracing::error!(%error, "what a former owner had is still in the log");
        }
        self.let_leave();
        self.declare_what_runs();
        self.settle();
        true
    }

    fn keep_if_it_takes_away(&mut self, offered: &Verified<GrantSet>, rejection: &Rejection) {
        let (Some(_), Some(stored)) = (rejection.taken_away(), &self.grants) else { return };
        let taken = taken_away(stored.content(), offered.content(), &self.now());
        let features = taken.iter().filter_map(Rejection::taken_away).cloned().collect();
        self.keep_refused_set(offered, features);
        self.for_storefront.notify_one();
    }

    /// What a new grant set means for each feature. Only what is new against the set before: a feature that has ended must not
    /// come back because an unchanged grant is still listed, nor one that the driver withdrew from.
    fn news(&self, before: Option<&GrantSet>, set: &GrantSet) -> Vec<(FeatureId, Input)> {
        let known = |feature: &FeatureId| before.and_then(|before| before.grant(feature));
        let given_up = |grant: &&Grant| grant.order.as_ref().is_some_and(|order| self.is_given_up(order));
        let mut inputs: Vec<(FeatureId, Input)> = set
            .grants
            .iter()
            .filter(|grant| known(&grant.feature) != Some(*grant) && !given_up(grant))
            .map(|grant| (grant.feature.clone(), Input::Granted(grant.clone())))
            .collect();
        for feature in self.states.keys().filter(|feature| set.grant(feature).is_none()) {
            let Some(gone) = known(feature) else { continue };
            let ending = set.endings.iter().rev().find(|ending| ending.feature == *feature && ending.order == gone.order);
            let reason = ending.map_or(EndReason::Ended, |ending| ending.reason);
            inputs.push((feature.clone(), Input::Removed(reason)));
        }
        inputs
    }

    /// Ends the waiting for orders that the storefront has finished and that the newest set grants nothing by: they were
    /// over before this car could hear of them.
    fn settle(&mut self) {
        let Some(set) = self.grants.as_ref().map(Verified::content) else { return };
        let now = self.now();
        let runs = |feature: &FeatureId, order: &OrderId| {
            let granted = set.grant(feature).filter(|grant| grant.order.as_ref() == Some(order));
            granted.is_some_and(|grant| validity(grant.ends, &now) != Validity::Over)
        };
        let finished = |order: &OrderId| self.orders.get(order).is_some_and(|status| status.state == OrderState::Captured);
        let over: Vec<(FeatureId, Input)> = self
            .states
            .iter()
            .filter_map(|(feature, state)| Some((feature, state.pending_order()?)))
            .filter(|(feature, order)| finished(order) && !runs(feature, order))
            .map(|(feature, order)| (feature.clone(), Input::OrderOver(order.clone())))
            .collect();
        if !over.is_empty() {
            self.apply_or_log(over, "the end of an order");
        }
    }

    /// Takes a new catalogue. Whether it need not be fetched again.
    fn catalogue_arrived(&mut self, bytes: &[u8]) -> bool {
        let offered = match verify::<Catalogue>(bytes, &self.issuer) {
            Ok(offered) => offered,
            Err(error) => {
                tracing::error!(%error, "a catalogue was not believed");
                return false;
            }
        };
        if let Some(stored) = &self.catalogue {
            if stored.bytes() == offered.bytes() {
                return true;
            }
            if offered.content().version < stored.content().version {
                tracing::error!("a catalogue was refused: it is older than the stored one");
                return false;
            }
        }
        let mut signed = self.signed;
        signed.learn(offered.content().issued_at, self.powered_on());
        let batch = Batch { document: Some((Kept::Catalogue, bytes.to_vec())), ..Batch::default() };
        let earlier = std::mem::replace(&mut self.signed, signed);
        let services = offered.content().services.clone().into();
        let former = (self.catalogue.replace(offered), std::mem::replace(&mut self.services, services));
        if self.apply(Vec::new(), batch, None).is_err() {
            self.signed = earlier;
            (self.catalogue, self.services) = former;
            return false;
        }
        true
    }
}

fn seconds(duration: Duration) -> i64 {
    i64::try_from(duration.as_secs()).unwrap_or(i64::MAX)
}

fn state_name(state: &State) -> &'static str {
    match state {
        State::Offered => "offered",
        State::TrialPending { .. } => "trial pending",
        State::OrderPending { .. } => "order pending",
        State::Installing { .. } => "installing",
        State::Active { .. } => "active",
        State::Grace { .. } => "grace",
        State::Leaving { .. } => "leaving",
        State::Ended { .. } => "ended",
        State::Withdrawn { .. } => "withdrawn",
        State::Revoked { .. } => "revoked",
        State::Failed { .. } => "failed",
    }
}
