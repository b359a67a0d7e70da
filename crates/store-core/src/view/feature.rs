use entitlement::{Barrier, Digest, FailReason, Feature, FeatureId, Grant, GrantKind, Holder, Offer, Restart, Right, State, Term};

use super::store::{trial_problem, words};
use super::{ActionView, ProblemView, Spot, StateKind, closed_text, picture};
use crate::call::refusal_text;
use crate::model::{Fetch, Source};
use crate::standing::{owned, pays_off, term_text};
use crate::{FeatureAction, MessageId, Model, Text};

/// One feature.
#[derive(Clone, Debug, PartialEq)]
pub struct FeatureView {
    /// What stands on the page.
    pub mode: FeatureMode,
    /// In place of the content.
    pub problem: Option<ProblemView>,
    /// Which; empty while unknown.
    pub key: String,
    /// Its name.
    pub name: Text,
    /// What the driver notices.
    pub text: Text,
    /// How to use it.
    pub help: Text,
    /// Its picture.
    pub hero: Option<Digest>,
    /// Whether this car can have it.
    pub available: bool,
    /// What data leaves the car for it.
    pub data: Text,
    /// Whether any does.
    pub data_leaves: bool,
    /// How long it takes.
    pub installs: Text,
    /// Whether the car must be started anew.
    pub restart: Text,
    /// Who keeps it.
    pub holder: Text,
    /// Name of the icon for it.
    pub holder_icon: &'static str,
    /// The free month.
    pub trial: Option<ActionView>,
    /// Whether it is on its way.
    pub trial_pending: bool,
    /// What the button promises, or why it is off.
    pub promise: Text,
    /// Icon, colour and words of its state, when it has one.
    pub state: Option<(StateKind, Text)>,
    /// What that means.
    pub state_note: Text,
    /// The purpose that it pauses for; empty: none.
    pub paused: String,
    /// Why the car cannot have it.
    pub reasons: Vec<ReasonView>,
    /// What can be booked.
    pub terms: Vec<TermCard>,
}

/// What stands on the feature page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeatureMode {
    /// The catalogue is not there yet.
    Loading,
    /// The feature.
    Ready,
    /// There is no such feature.
    Failed,
}

/// One reason why the car cannot have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReasonView {
    /// Tells reasons apart.
    pub key: String,
    /// Name of the icon.
    pub icon: &'static str,
    /// The reason.
    pub text: Text,
    /// What would change it.
    pub change: Text,
}

/// One term, side by side with the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermCard {
    /// Which.
    pub key: Term,
    /// In words.
    pub name: Text,
    /// Total, with VAT.
    pub price: Text,
    /// A month.
    pub monthly: Text,
    /// From when it is the cheaper one.
    pub note: Text,
    /// Whether it can be chosen at this moment.
    pub enabled: bool,
}

pub(crate) fn view(model: &Model, id: Option<&FeatureId>) -> FeatureView {
    let Some(feature) = id.and_then(|id| model.feature(id)) else { return missing(model, id) };
    let texts = model.pick(&feature.texts);
    let pending = model.trial_pending(&feature.id);
    let offered = model.trial_offered(&feature.id);
    let gate = model.gate();
    let (state, state_note) = state(model, feature);
    let reasons = reasons(model, &feature.id);
    let label = if pending { MessageId::TrialStarting } else { MessageId::TrialButtonLong };
    FeatureView {
        mode: FeatureMode::Ready,
        problem: None,
        key: feature.id.to_string(),
        name: words(texts, |texts| &texts.name),
        text: words(texts, |texts| &texts.effect),
        help: words(texts, |texts| &texts.help),
        hero: picture(model, feature, Spot::FeaturePage),
        available: reasons.is_empty(),
        data: data(model, feature),
        data_leaves: !feature.purposes.is_empty(),
        installs: Text::with(MessageId::InstallsMinutes, [("minutes", Text::Number(i64::from(feature.installs_in_minutes)))]),
        restart: Text::of(match feature.restart {
            Restart::None => MessageId::RestartNone,
            Restart::Ignition => MessageId::RestartIgnition,
        }),
        holder: holder_text(feature.holder),
        holder_icon: match feature.holder {
            Holder::Car => "car",
            Holder::Person => "user",
        },
        trial: (offered || pending).then(|| ActionView {
            key: FeatureAction::Trial.key(),
            label: Text::of(label),
            enabled: offered && !pending && gate.is_ok() && model.may(Right::Trial),
        }),
        trial_pending: pending,
        promise: match (trial_problem(model, &feature.id).or_else(|| refused(model, &feature.id)), gate) {
            (_, Err(closed)) => closed_text(closed),
            (_, Ok(())) if !model.may(Right::Trial) => Text::of(super::guest(model)),
            (Some(problem), Ok(())) => problem,
            (None, Ok(())) => Text::of(MessageId::TrialPromiseShort),
        },
        state,
        state_note,
        paused: model.paused_by(&feature.id).map(|purpose| purpose.to_string()).unwrap_or_default(),
        terms: if reasons.is_empty() { terms(model, feature) } else { Vec::new() },
        reasons,
    }
}

fn missing(model: &Model, id: Option<&FeatureId>) -> FeatureView {
    let (mode, problem) = match (model.shop.catalogue.is_some(), model.shop.fetch) {
        (false, Fetch::Idle | Fetch::Running) => (FeatureMode::Loading, None),
        (false, Fetch::Failed(_)) => (FeatureMode::Failed, Some(MessageId::StoreFailedText)),
        (true, _) => (FeatureMode::Failed, Some(MessageId::ErrorNotEligible)),
    };
    let problem =
        problem.map(|text| ProblemView { title: Text::of(MessageId::StoreFailedTitle), text: Text::of(text), action: Text::Retry });
    FeatureView {
        mode,
        problem,
        key: id.map(ToString::to_string).unwrap_or_default(),
        name: Text::Empty,
        text: Text::Empty,
        help: Text::Empty,
        hero: None,
        available: false,
        data: Text::Empty,
        data_leaves: false,
        installs: Text::Empty,
        restart: Text::Empty,
        holder: Text::Empty,
        holder_icon: "car",
        trial: None,
        trial_pending: false,
        promise: Text::Empty,
        state: None,
        state_note: Text::Empty,
        paused: String::new(),
        reasons: Vec::new(),
        terms: Vec::new(),
    }
}

pub(super) fn holder_text(holder: Holder) -> Text {
    Text::of(match holder {
        Holder::Car => MessageId::HolderCar,
        Holder::Person => MessageId::HolderPerson,
    })
}

fn data(model: &Model, feature: &Feature) -> Text {
    if feature.purposes.is_empty() {
        return Text::of(MessageId::DataNone);
    }
    let described = |id| model.shop.catalogue.as_ref()?.purpose(id);
    let named = feature.purposes.iter().filter_map(described).map(|(_, purpose)| purpose);
    Text::List(named.filter_map(|purpose| model.pick(&purpose.data)).map(|data| Text::verbatim(data.as_str())).collect())
}

fn refused(model: &Model, id: &FeatureId) -> Option<Text> {
    match model.confirmed_state(id)? {
        State::Failed { reason: FailReason::Refused { order } } => {
            Some(model.refusal(order).map_or_else(|| Text::of(MessageId::FeatureFailed), refusal_text))
        }
        _ => None,
    }
}

fn state(model: &Model, feature: &Feature) -> (Option<(StateKind, Text)>, Text) {
    let Some(status) = model.status(&feature.id) else { return (None, Text::Empty) };
    if let Some(badge) = model.state_badge(&status.state) {
        let note = match model.car.source {
            Source::Cache if owned(&status.state) => Text::Empty,
            Source::Cache | Source::Daemon => state_note(model, feature, &status.state),
        };
        return (Some((badge.kind, badge.text)), note);
    }
    if status.trial_barriers.contains(&Barrier::TrialUsed) && status.order_barriers.is_empty() {
        return (Some((StateKind::Ended, Text::of(MessageId::ReasonTrialUsed))), Text::of(MessageId::ReasonTrialUsedChange));
    }
    (None, Text::Empty)
}

fn state_note(model: &Model, feature: &Feature, state: &State) -> Text {
    match state {
        State::Offered => Text::Empty,
        State::TrialPending { .. } | State::OrderPending { .. } | State::Installing { .. } => {
            Text::with(MessageId::FeaturePending, [("minutes", Text::Number(i64::from(feature.installs_in_minutes)))])
        }
        State::Active { grant, .. } => working_note(model, grant),
        State::Grace { grant, .. } | State::Leaving { grant, .. } => dated(model, MessageId::FeatureGrace, grant),
        State::Ended { grant } => dated(model, MessageId::FeatureEnded, grant),
        State::Withdrawn { .. } | State::Revoked { .. } => Text::Empty,
        State::Failed { reason: FailReason::DoesNotComeUp { grant } } => Text::of(match grant.order {
            Some(_) => MessageId::FeatureFailedPaid,
            None => MessageId::ErrorActivationFailed,
        }),
        State::Failed { reason: FailReason::Refused { order } } => {
            model.refusal(order).map_or_else(|| Text::of(MessageId::FeatureFailed), refusal_text)
        }
    }
}

fn working_note(model: &Model, grant: &Grant) -> Text {
    if let Some(purpose) = model.paused_by(&grant.feature) {
        return Text::with(MessageId::FeaturePaused, [("purpose", model.purpose_name(&purpose))]);
    }
    match (grant.kind, grant.ends, grant.holder) {
        (GrantKind::Factory, _, _) => Text::of(MessageId::FeatureActiveFactory),
        (GrantKind::Trial, Some(ends), _) if model.days_left(ends) == 0 => Text::of(MessageId::TrialEndsToday),
        (GrantKind::Trial, Some(_), _) => dated(model, MessageId::TrialEnds, grant),
        (_, Some(_), _) => dated(model, MessageId::FeatureActiveUntil, grant),
        (_, None, Holder::Car) => Text::of(MessageId::FeatureActiveUnlimited),
        (_, None, Holder::Person) => holder_text(Holder::Person),
    }
}

fn dated(model: &Model, id: MessageId, grant: &Grant) -> Text {
    model.last_day(grant).map_or(Text::Empty, |date| Text::with(id, [("date", date)]))
}

fn reasons(model: &Model, id: &FeatureId) -> Vec<ReasonView> {
    let Some(status) = model.status(id).filter(|status| !owned(&status.state)) else { return Vec::new() };
    status.order_barriers.iter().filter_map(|barrier| reason(model, barrier)).collect()
}

fn reason(model: &Model, barrier: &Barrier) -> Option<ReasonView> {
    let change = Text::of;
    let (key, icon, text, change) = match barrier {
        Barrier::MissingEquipment(code) => {
            let named = model.shop.catalogue.iter().flat_map(|catalogue| &catalogue.shared.equipment).find(|entry| entry.code == *code);
            let name = named.and_then(|entry| model.pick(&entry.name)).map_or(code.as_str(), String::as_str);
            let text = Text::with(MessageId::ReasonEquipment, [("equipment", Text::verbatim(name))]);
            (format!("equipment-{code}"), "blocked", text, change(MessageId::ReasonEquipmentChange))
        }
        Barrier::SoftwareTooOld { needed, installed } => {
            let level = |level: &entitlement::SoftwareLevel| Text::Verbatim(level.to_string());
            let text = Text::with(MessageId::ReasonSoftware, [("needed", level(needed)), ("installed", level(installed))]);
            ("software".to_owned(), "updates", text, change(MessageId::ReasonSoftwareChange))
        }
        Barrier::OtherMarket(market) => {
            let text = Text::with(MessageId::ReasonMarket, [("market", market_text(market))]);
            ("market".to_owned(), "globe", text, change(MessageId::ReasonMarketChange))
        }
        Barrier::Needs(other) => {
            let name = model.name(other);
            let text = Text::with(MessageId::ReasonNeeds, [("feature", name.clone())]);
            (format!("needs-{other}"), "info", text, Text::with(MessageId::ReasonNeedsChange, [("feature", name)]))
        }
        Barrier::ExcludedBy(other) => {
            let name = model.name(other);
            let text = Text::with(MessageId::ReasonExcludes, [("feature", name.clone())]);
            (format!("excludes-{other}"), "clock", text, Text::with(MessageId::ReasonExcludesChange, [("feature", name)]))
        }
        // They bar the free month, not the feature.
        Barrier::NoTrial | Barrier::TrialUsed => return None,
    };
    Some(ReasonView { key, icon, text, change })
}

/// A market by its name, or by its code.
pub(super) fn market_text(market: &entitlement::MarketId) -> Text {
    match market.as_str() {
        "DE" => Text::of(MessageId::MarketDe),
        "AT" => Text::of(MessageId::MarketAt),
        "GB" => Text::of(MessageId::MarketGb),
        "US" => Text::of(MessageId::MarketUs),
        code => Text::verbatim(code),
    }
}

fn terms(model: &Model, feature: &Feature) -> Vec<TermCard> {
    let offers = model.offers(feature);
    // Without a snapshot nothing is known of this car; with one, what cannot be booked is not offered.
    if model.status(&feature.id).is_some() && !model.order_offered(&feature.id) {
        return Vec::new();
    }
    let by_month = offers.iter().find(|offer| offer.term == Term::OneMonth).map(|offer| offer.price);
    let enabled = model.gate().is_ok();
    offers.iter().map(|offer| term_card(offer, by_month, enabled)).collect()
}

fn term_card(offer: &Offer, by_month: Option<entitlement::Money>, enabled: bool) -> TermCard {
    let monthly = offer.term.months().and_then(|months| offer.price.per_month(months));
    let months = pays_off(offer.price, by_month.filter(|_| offer.term != Term::OneMonth)).and_then(|months| i64::try_from(months).ok());
    TermCard {
        key: offer.term,
        name: term_text(offer.term),
        price: Text::Price(offer.price),
        monthly: match monthly {
            Some(price) => Text::with(MessageId::PricePerMonth, [("price", Text::Price(price))]),
            None => Text::of(MessageId::PriceOnce),
        },
        note: match months {
            Some(months) => Text::with(MessageId::PaysOff, [("months", Text::Number(months))]),
            None => Text::of(if offer.term == Term::Unlimited { MessageId::StaysWithCar } else { MessageId::EndsByItself }),
        },
        enabled,
    }
}
