//! What the engine tells everybody: a whole snapshot, and which features differ from the one before.

use std::{
    collections::{BTreeMap, HashSet},
    sync::Arc,
};

use entitlement::{
    Acquisition, CarSummary, FeatureId, FeatureStatus, GrantKind, Holdings, OrderKind, Right, Snapshot, Task, Verified, barriers,
};
use protocol::bus::snapshot_to_wire;
use tokio::sync::oneshot;

use super::{Change, Changed, Published, core::Core};
use crate::{
    privacy::Context,
    store::{Batch, Kept},
};

/// What a step changed, beside features.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Touched {
    pub(super) contracts: bool,
    pub(super) profiles: bool,
}

impl Touched {
    pub(super) fn by(batch: &Batch) -> Self {
        let book = matches!(batch.document, Some((Kept::ContractBook, _)));
        let declared = !batch.declarations.is_empty() || batch.receipt.is_some();
        let told = !batch.messages.is_empty() || !batch.dismissed.is_empty();
        let people = !batch.profiles.is_empty() || batch.removed_profile.is_some() || batch.active_profile.is_some();
        Self {
            contracts: book || declared || told,
            // What was given back no longer counts against a limit.
            profiles: book || people || !batch.spendings.is_empty(),
        }
    }
}

impl Core {
    /// What is active in this car and what its owner has tried.
    pub(super) fn holdings(&self) -> Holdings {
        let tried_by_order = self.orders.values().filter(|order| order.kind == OrderKind::Trial);
        let tried_by_order = tried_by_order.filter(|order| !order.state.came_to_nothing()).map(|order| &order.feature);
        // What a former owner has tried, the set of before still lists.
        let own = self.grants.iter().filter(|set| set.content().ownership_epoch == self.owner.epoch);
        let granted = own.flat_map(|set| &set.content().grants);
        let tried_by_grant = granted.filter(|grant| grant.kind == GrantKind::Trial).map(|grant| &grant.feature);
        Holdings { active: self.working().cloned().collect(), tried: tried_by_order.chain(tried_by_grant).cloned().collect() }
    }

    /// Replaces what everybody reads, if anything differs, and announces it with what else was touched, each after the reply to
    /// the call that caused it.
    pub(super) fn publish(&mut self, touched: Touched, mut after: Option<oneshot::Receiver<()>>) {
        let features = self.publish_features();
        let contracts = touched.contracts.then(|| {
            self.contracts.revision += 1;
            Changed::Contracts { revision: self.contracts.revision }
        });
        let profiles = touched.profiles.then(|| {
            self.profiles.revision += 1;
            Changed::Profiles { revision: self.profiles.revision }
        });
        for what in [features, contracts, profiles].into_iter().flatten() {
            if self.changes.blocking_send(Change { what, after: after.take() }).is_err() {
                tracing::debug!("a change for a bus that is gone");
            }
        }
    }

    pub(super) fn announce_contracts(&mut self, after: Option<oneshot::Receiver<()>>) {
        self.publish(Touched { contracts: true, profiles: false }, after);
    }

    pub(super) fn announce_profiles(&mut self) {
        self.publish(Touched { contracts: false, profiles: true }, None);
    }

    /// Replaces what everybody reads about features. What is to be announced, if anything differs.
    fn publish_features(&mut self) -> Option<Changed> {
        let context = self.context();
        // A car that drives says something new each second, and nothing of it matters for data.
        self.contexts.send_if_modified(|before| {
            let differs = !before.says_the_same(&context);
            *before = context;
            differs
        });
        let revision = self.last.as_ref().map_or(1, |last| last.revision + 1);
        let next = self.snapshot(revision);
        let features = match &self.last {
            None => Vec::new(),
            Some(last) => {
                let features = differing(&last.features, &next.features);
                let summary = |snapshot: &Snapshot| (snapshot.driving, snapshot.storefront, snapshot.outside, snapshot.notice);
                let same_summary = summary(last) == summary(&next);
                if features.is_empty() && same_summary {
                    // Only the clock went on: nobody is told, but whoever asks gets the present.
                    let quiet = Snapshot { revision: last.revision, ..next };
                    let allowed = self.allowed();
                    self.published.send_replace(Arc::new(Published { snapshot: snapshot_to_wire(&quiet), allowed }));
                    return None;
                }
                features
            }
        };
        let allowed = self.allowed();
        self.published.send_replace(Arc::new(Published { snapshot: snapshot_to_wire(&next), allowed }));
        let first = self.last.replace(next).is_none();
        // Before the first there is nobody to tell.
        (!first).then_some(Changed::Features { revision, features })
    }

    /// What decides about data, beside what drivers say.
    fn context(&self) -> Context {
        let catalogue = self.catalogue.as_ref().map(Verified::content);
        let needs =
            |feature: &FeatureId| catalogue.and_then(|catalogue| catalogue.feature(feature)).map(|feature| feature.purposes.clone());
        let market = catalogue.and_then(|catalogue| catalogue.markets.get(&self.profile.market));
        Context {
            services: Arc::clone(&self.services),
            controller: market.map(|market| market.seller.name.clone()).unwrap_or_default(),
            market: Some(self.profile.market.clone()),
            needs: self.working().filter_map(|feature| Some((feature.clone(), needs(feature)?))).collect(),
            may_share_more: self.not_while_driving(Task::ShareMore).is_ok(),
            ignition_cycle: self.heard_cycle,
            driver: Some(self.profiles.active.clone()),
            confined: !self.profiles.active().is_ok_and(|profile| profile.role.may(Right::Books)),
            departed: self.profiles.departed().to_vec(),
            now: (self.now().display(), self.clock.uptime()),
        }
    }

    fn allowed(&self) -> HashSet<FeatureId> {
        self.working().cloned().collect()
    }

    fn working(&self) -> impl Iterator<Item = &FeatureId> {
        self.states.iter().filter(|(_, state)| state.working_grant().is_some()).map(|(feature, _)| feature)
    }

    fn snapshot(&self, revision: u64) -> Snapshot {
        let holdings = self.holdings();
        let catalogue = self.catalogue.as_ref().map(Verified::content);
        let described = catalogue.iter().flat_map(|catalogue| &catalogue.features);
        let mut features: Vec<FeatureStatus> = described
            .map(|feature| FeatureStatus {
                feature: feature.id.clone(),
                state: self.state(&feature.id),
                trial_barriers: barriers(feature, &self.profile, &holdings, Acquisition::Trial),
                order_barriers: barriers(feature, &self.profile, &holdings, Acquisition::Order),
            })
            .collect();
        // What is granted is shown even when it is no longer sold.
        let unlisted = self.states.iter().filter(|(feature, _)| catalogue.is_none_or(|catalogue| catalogue.feature(feature).is_none()));
        features.extend(unlisted.map(|(feature, state)| FeatureStatus {
            feature: feature.clone(),
            state: state.clone(),
            trial_barriers: Vec::new(),
            order_barriers: Vec::new(),
        }));
        Snapshot {
            revision,
            features,
            driving: self.driving,
            storefront: self.reach,
            time: self.now().display(),
            car: CarSummary {
                model: self.profile.model.clone(),
                model_year: self.profile.model_year,
                vin_ending: self.profile.vin.ending().to_owned(),
                market: self.profile.market.clone(),
                software: self.profile.software,
            },
            outside: self.outside,
            notice: self.notice,
        }
    }
}

/// Features that are not the same in both, in either direction.
fn differing(before: &[FeatureStatus], after: &[FeatureStatus]) -> Vec<FeatureId> {
    let index = |list: &[FeatureStatus]| list.iter().map(|status| (status.feature.clone(), status.clone())).collect::<BTreeMap<_, _>>();
    let (before, after) = (index(before), index(after));
    let mut changed: Vec<FeatureId> =
        after.iter().filter(|(id, status)| before.get(*id) != Some(status)).map(|(id, _)| id.clone()).collect();
    changed.extend(before.keys().filter(|id| !after.contains_key(*id)).cloned());
    changed
}
