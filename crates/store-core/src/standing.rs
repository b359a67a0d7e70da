//! Where a feature stands for the driver of this car: its group in the store and its state in words.
//!
//! - "Active" and its kin come only from a state that the daemon reported in this session.

use entitlement::{
    Barrier, EndReason, FailReason, Feature, FeatureId, Grant, GrantKind, LedgerHealth, LegalBasis, Localised, Market, MarketId, Money,
    Offer, OrderState, PurposeId, Refusal, Sharing, State, Term,
};
use jiff::{SignedDuration, Timestamp};

use crate::model::{Model, Source};
use crate::view::StateKind;
use crate::{MessageId, Text};

/// Groups of the store, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Group {
    Available,
    Owned,
    NeedsUpdate,
    Barred,
}

/// State in icon, colour and words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Badge {
    pub(crate) kind: StateKind,
    pub(crate) text: Text,
}

impl Badge {
    fn of(kind: StateKind, id: MessageId) -> Self {
        Self { kind, text: Text::of(id) }
    }

    fn with<const N: usize>(kind: StateKind, id: MessageId, arguments: [(&'static str, Text); N]) -> Self {
        Self { kind, text: Text::with(id, arguments) }
    }
}

/// Under so many days the bar asks for attention.
const SOON_DAYS: i64 = 7;

impl Model {
    pub(crate) fn group(&self, id: &FeatureId) -> Group {
        let Some(status) = self.status(id) else { return Group::Available };
        if owned(&status.state) {
            return Group::Owned;
        }
        let only_software = |barrier: &Barrier| matches!(barrier, Barrier::SoftwareTooOld { .. });
        match status.order_barriers.as_slice() {
            [] => Group::Available,
            barriers if barriers.iter().all(only_software) => Group::NeedsUpdate,
            _ => Group::Barred,
        }
    }

    /// Whether the free month can be had, apart from what stands in the way at this moment.
    pub(crate) fn trial_offered(&self, id: &FeatureId) -> bool {
        let Some(status) = self.status(id) else { return false };
        status.trial_barriers.is_empty() && free_to_ask(&status.state)
    }

    /// Whether it can be booked or extended, apart from what stands in the way at this moment.
    pub(crate) fn order_offered(&self, id: &FeatureId) -> bool {
        let Some(status) = self.status(id) else { return false };
        let extends = match &status.state {
            State::Active { grant, extending: None } | State::Grace { grant, .. } => {
                matches!(grant.kind, GrantKind::Trial | GrantKind::Term(_)) && grant.ends.is_some()
            }
            state => free_to_ask(state),
        };
        status.order_barriers.is_empty() && extends
    }

    pub(crate) fn market(&self) -> Option<&MarketId> {
        self.car.snapshot.as_ref().map(|snapshot| &snapshot.car.market)
    }

    /// Law and habit of where this car was sold.
    pub(crate) fn market_here(&self) -> Option<&Market> {
        self.shop.catalogue.as_ref()?.markets.get(self.market()?)
    }

    /// Words that the law of this car's market wants as they are; ours while its pack is not there.
    pub(crate) fn lawful(&self, pick: impl Fn(&Market) -> Option<&Localised>, ours: MessageId) -> Text {
        let words = self.market_here().and_then(pick).and_then(|words| self.pick(words));
        words.map_or_else(|| Text::of(ours), |words| Text::verbatim(words.as_str()))
    }

    /// The offers of a feature in this car's market, from the shortest term to the longest.
    pub(crate) fn offers<'a>(&self, feature: &'a Feature) -> Vec<&'a Offer> {
        let Some(market) = self.market() else { return Vec::new() };
        let mut offers: Vec<&Offer> = feature.offers.iter().filter(|offer| offer.market == *market).collect();
        offers.sort_by_key(|offer| offer.term);
        offers
    }

    /// The lowest price a month over all terms; else the one price.
    /// A price that can really be paid: that of one month. Not that of a longer term divided by its months.
    fn price_badge(&self, feature: &Feature) -> Badge {
        let offers = self.offers(feature);
        let month = offers.iter().find(|offer| offer.term == Term::OneMonth);
        let text = match (month, offers.first()) {
            (Some(month), _) => Text::with(MessageId::StateOffered, [("price", Text::Price(month.price))]),
            (None, Some(shortest)) => Text::with(MessageId::StateOfferedOnce, [("price", Text::Price(shortest.price))]),
            (None, None) => Text::Empty,
        };
        Badge { kind: StateKind::Offered, text }
    }

    /// On a card of the store.
    pub(crate) fn card_badge(&self, feature: &Feature) -> Badge {
        if self.trial_pending(&feature.id) {
            return Badge::of(StateKind::Pending, MessageId::StateTrialPending);
        }
        let Some(status) = self.status(&feature.id) else { return self.price_badge(feature) };
        match self.state_badge(&status.state) {
            Some(badge) => badge,
            None => status.order_barriers.first().map_or_else(|| self.price_badge(feature), |barrier| self.barrier_badge(barrier)),
        }
    }

    /// A state other than offered, with its end.
    pub(crate) fn state_badge(&self, state: &State) -> Option<Badge> {
        if self.car.source == Source::Cache && (owned(state) || state.pending_order().is_some()) {
            return Some(Badge { kind: StateKind::Offered, text: Text::of(MessageId::StateChecking) });
        }
        Some(match state {
            State::Offered => return None,
            State::TrialPending { .. } => Badge::of(StateKind::Pending, MessageId::StateTrialPending),
            State::OrderPending { .. } | State::Active { extending: Some(_), .. } => {
                Badge::of(StateKind::Pending, MessageId::StateOrderPending)
            }
            State::Installing { .. } => Badge::of(StateKind::Pending, MessageId::StateInstalling),
            State::Active { grant, extending: None } => self.working_badge(grant),
            State::Leaving { reason: EndReason::Withdrawn, .. } => Badge::of(StateKind::Grace, MessageId::StateWithdrawnLeaving),
            State::Grace { grant, .. } | State::Leaving { grant, .. } => match self.last_day(grant) {
                Some(date) => Badge::with(StateKind::Grace, MessageId::StateGrace, [("date", date)]),
                None => Badge { kind: StateKind::Grace, text: Text::of(MessageId::StateWithdrawnPlain) },
            },
            State::Ended { grant } => match grant.ends.filter(|ends| *ends <= self.now()).and(self.last_day(grant)) {
                Some(date) => Badge::with(StateKind::Ended, MessageId::StateEnded, [("date", date)]),
                None => Badge::of(StateKind::Ended, MessageId::Ended),
            },
            State::Withdrawn { .. } => Badge { kind: StateKind::Ended, text: Text::of(MessageId::StateWithdrawnPlain) },
            State::Revoked { reason, .. } => match revoked_reason(*reason) {
                Some(reason) => Badge::with(StateKind::Ended, MessageId::StateRevoked, [("reason", Text::of(reason))]),
                None => Badge::of(StateKind::Ended, MessageId::Ended),
            },
            State::Failed { reason: FailReason::DoesNotComeUp { .. } } => Badge::of(StateKind::Failed, MessageId::StateFailed),
            State::Failed { reason: FailReason::Refused { order } } => match self.refusal(order) {
                Some(Refusal::Declined) => Badge::of(StateKind::Failed, MessageId::StatePaymentFailed),
                _ => Badge::of(StateKind::Failed, MessageId::StateFailed),
            },
        })
    }

    /// What a feature that works pauses for: the first purpose that it needs and that the daemon says is off.
    pub(crate) fn paused_by(&self, id: &FeatureId) -> Option<PurposeId> {
        self.confirmed_state(id)?.working_grant()?;
        let snapshot = self.privacy_told()?;
        let is_off = |purpose: &&PurposeId| {
            snapshot.purposes.iter().any(|status| {
                let locked_off = status.sharing == Sharing::Locked && status.basis != LegalBasis::Law;
                let off = status.sharing == Sharing::Off || (locked_off && snapshot.ledger == LedgerHealth::Broken);
                status.purpose == **purpose && off
            })
        };
        self.feature(id)?.purposes.iter().find(is_off).cloned()
    }

    fn working_badge(&self, grant: &Grant) -> Badge {
        if let Some(purpose) = self.paused_by(&grant.feature) {
            return Badge::with(StateKind::Paused, MessageId::StatePaused, [("purpose", self.purpose_name(&purpose))]);
        }
        match (grant.kind, grant.ends) {
            (GrantKind::Factory, _) => Badge::of(StateKind::Included, MessageId::StateIncluded),
            (GrantKind::Trial, Some(ends)) => {
                Badge::with(StateKind::Trial, MessageId::StateTrial, [("days", Text::Number(self.days_left(ends)))])
            }
            (GrantKind::Trial, None) => Badge::of(StateKind::Trial, MessageId::StateTrialShort),
            (GrantKind::Term(_) | GrantKind::Unlimited, Some(ends)) => {
                Badge::with(StateKind::Active, MessageId::StateActiveTo, [("date", self.date_of_end(ends))])
            }
            (GrantKind::Term(_) | GrantKind::Unlimited, None) => Badge::of(StateKind::Unlimited, MessageId::StateUnlimited),
        }
    }

    fn barrier_badge(&self, barrier: &Barrier) -> Badge {
        match barrier {
            Barrier::MissingEquipment(_) => Badge::of(StateKind::Blocked, MessageId::StateNotInThisCar),
            Barrier::OtherMarket(_) => Badge::of(StateKind::Blocked, MessageId::StateNotInMarket),
            Barrier::SoftwareTooOld { .. } => Badge::of(StateKind::Update, MessageId::StateNeedsUpdate),
            Barrier::Needs(other) => Badge::with(StateKind::Blocked, MessageId::StateNeedsFeature, [("feature", self.name(other))]),
            Barrier::ExcludedBy(other) => Badge::with(StateKind::Blocked, MessageId::StateExcluded, [("feature", self.name(other))]),
            Barrier::NoTrial | Barrier::TrialUsed => Badge { kind: StateKind::Offered, text: Text::Empty },
        }
    }

    pub(crate) fn refusal(&self, order: &entitlement::OrderId) -> Option<Refusal> {
        match self.orders.get(order)?.status.state {
            OrderState::Refused(refusal) => Some(refusal),
            _ => None,
        }
    }

    /// The name of a feature, or its id when the catalogue does not have it.
    pub(crate) fn name(&self, id: &FeatureId) -> Text {
        let texts = self.feature(id).and_then(|feature| self.pick(&feature.texts));
        Text::verbatim(texts.map_or(id.as_str(), |texts| texts.name.as_str()))
    }

    /// In the language of the screens, else in English, else in any.
    pub(crate) fn pick<'a, T>(&self, localised: &'a std::collections::BTreeMap<String, T>) -> Option<&'a T> {
        let language = self.settings.language.tag();
        localised.get(language).or_else(|| localised.get("en")).or_else(|| localised.values().next())
    }

    /// The day of the last moment before an exclusive end.
    pub(crate) fn date_of_end(&self, ends: Timestamp) -> Text {
        Text::Date(self.local(before(ends)).date())
    }

    pub(crate) fn last_day(&self, grant: &Grant) -> Option<Text> {
        grant.ends.map(|ends| self.date_of_end(ends))
    }

    /// Midnights between now and the last moment: 0 is today.
    pub(crate) fn days_left(&self, ends: Timestamp) -> i64 {
        let (today, last) = (self.local(self.now()).date(), self.local(before(ends)).date());
        today.duration_until(last).as_hours().max(0) / 24
    }

    pub(crate) fn ends_soon(&self, ends: Timestamp) -> bool {
        self.days_left(ends) < SOON_DAYS
    }
}

fn before(ends: Timestamp) -> Timestamp {
    ends.saturating_add(SignedDuration::from_secs(-1)).unwrap_or(ends)
}

/// Granted: works, will work, or should.
pub(crate) fn owned(state: &State) -> bool {
    match state {
        State::Active { .. } | State::Grace { .. } | State::Leaving { .. } | State::Installing { .. } => true,
        State::Failed { reason: FailReason::DoesNotComeUp { .. } } => true,
        State::Failed { reason: FailReason::Refused { .. } } => false,
        State::Offered | State::TrialPending { .. } | State::OrderPending { .. } => false,
        State::Ended { .. } | State::Withdrawn { .. } | State::Revoked { .. } => false,
    }
}

/// Nothing is granted and nothing is on its way.
fn free_to_ask(state: &State) -> bool {
    match state {
        State::Offered | State::Ended { .. } | State::Withdrawn { .. } | State::Revoked { .. } => true,
        State::Failed { reason: FailReason::Refused { .. } } => true,
        State::Failed { reason: FailReason::DoesNotComeUp { .. } } => false,
        State::TrialPending { .. } | State::OrderPending { .. } | State::Installing { .. } => false,
        State::Active { .. } | State::Grace { .. } | State::Leaving { .. } => false,
    }
}

/// The grant behind a state, whether it still works or not.
pub(crate) fn grant_of(state: &State) -> Option<&Grant> {
    match state {
        State::Active { grant, .. } | State::Grace { grant, .. } | State::Leaving { grant, .. } | State::Installing { grant } => {
            Some(grant)
        }
        State::Ended { grant } | State::Withdrawn { grant } | State::Revoked { grant, .. } => Some(grant),
        State::Failed { reason: FailReason::DoesNotComeUp { grant } } => Some(grant),
        State::Failed { reason: FailReason::Refused { .. } } => None,
        State::Offered | State::TrialPending { .. } | State::OrderPending { .. } => None,
    }
}

fn revoked_reason(reason: EndReason) -> Option<MessageId> {
    match reason {
        EndReason::NotPaid => Some(MessageId::ReasonRevokedPayment),
        EndReason::Transferred => Some(MessageId::ReasonRevokedOwnership),
        EndReason::Recalled => Some(MessageId::ReasonRevokedSafety),
        EndReason::NotDelivered => Some(MessageId::ReasonRevokedDelivery),
        EndReason::PaymentReversed => Some(MessageId::ReasonRevokedReversed),
        EndReason::CourtOrder => Some(MessageId::ReasonRevokedCourt),
        EndReason::Ended | EndReason::Replaced | EndReason::Withdrawn | EndReason::Cancelled => None,
    }
}

/// A term in words.
pub(crate) fn term_text(term: Term) -> Text {
    match term {
        Term::OneMonth => Text::with(MessageId::TermMonth, [("count", Text::Number(1))]),
        Term::OneYear => Text::with(MessageId::TermYear, [("count", Text::Number(1))]),
        Term::ThreeYears => Text::with(MessageId::TermYear, [("count", Text::Number(3))]),
        Term::Unlimited => Text::of(MessageId::TermUnlimited),
    }
}

/// What it costs compared to month by month.
pub(crate) fn pays_off(price: Money, monthly: Option<Money>) -> Option<u64> {
    price.pays_off_after(monthly?)
}
