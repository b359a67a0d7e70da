//! Between the wire and the rules.

use std::time::Duration;

use entitlement::{
    Barrier, CarSummary, Driving, EndReason, FailReason, FeatureId, FeatureStatus, Grant, GrantKind, Holder, Id, MarketId, Notice, OrderId,
    OrderKind, OrderState, OrderStatus, Outside, PhonePage, Reach, Refusal, Snapshot, SoftwareLevel, State, Theme, Waiting,
};
use jiff::Timestamp;

use super::wire::{BarrierWire, FeatureDict, OrderDict, SummaryDict};
use crate::WireError;

/// For the wire.
pub fn snapshot_to_wire(snapshot: &Snapshot) -> (u64, SummaryDict, Vec<FeatureDict>) {
    let (online, last_seen) = match snapshot.storefront {
        Reach::Online => (true, None),
        Reach::Offline { last_seen } => (false, last_seen.map(Timestamp::as_second)),
    };
    let car = &snapshot.car;
    let summary = SummaryDict {
        driving: DRIVING.name(snapshot.driving),
        online,
        last_seen,
        time: snapshot.time.as_second(),
        model: car.model.clone(),
        model_year: car.model_year,
        vin_ending: car.vin_ending.clone(),
        market: car.market.to_string(),
        software: car.software.to_string(),
        outside_celsius: snapshot.outside.celsius,
        light: snapshot.outside.light.map(|light| LIGHT.name(light)),
        notice: snapshot.notice.map(|notice| NOTICE.name(notice)),
    };
    (snapshot.revision, summary, snapshot.features.iter().map(feature_to_wire).collect())
}

/// For the rules.
///
/// # Errors
/// [`WireError`] names the field that cannot be read.
pub fn snapshot_from_wire(revision: u64, summary: &SummaryDict, features: &[FeatureDict]) -> Result<Snapshot, WireError> {
    let storefront = match summary.online {
        true => Reach::Online,
        false => Reach::Offline { last_seen: summary.last_seen.map(|at| time("last_seen", at)).transpose()? },
    };
    Ok(Snapshot {
        revision,
        features: features.iter().map(feature_from_wire).collect::<Result<_, _>>()?,
        driving: DRIVING.value("driving", &summary.driving)?,
        storefront,
        time: time("time", summary.time)?,
        car: CarSummary {
            model: summary.model.clone(),
            model_year: summary.model_year,
            vin_ending: summary.vin_ending.clone(),
            market: MarketId::parse(&summary.market).map_err(|error| WireError::new("market", error))?,
            software: SoftwareLevel::parse(&summary.software).map_err(|error| WireError::new("software", error))?,
        },
        outside: Outside {
            celsius: summary.outside_celsius,
            light: summary.light.as_deref().map(|name| LIGHT.value("light", name)).transpose()?,
        },
        notice: summary.notice.as_deref().map(|name| NOTICE.value("notice", name)).transpose()?,
    })
}

/// For the wire.
pub fn order_to_wire(order: &OrderStatus) -> OrderDict {
    let (state, refusal) = match order.state {
        OrderState::Sending => ("sending", None),
        OrderState::AwaitingPayment => ("awaiting-payment", None),
        OrderState::Granted => ("granted", None),
        OrderState::Captured => ("captured", None),
        OrderState::Refused(refusal) => ("refused", Some(REFUSAL.name(refusal))),
        OrderState::Abandoned => ("abandoned", None),
    };
    let (trying_until, page) = match &order.waiting {
        None => (None, None),
        Some(Waiting::Provider { until }) => (Some(until.as_second()), None),
        Some(Waiting::Bank(page)) => (None, Some(page)),
    };
    OrderDict {
        order: order.order.to_string(),
        feature: order.feature.to_string(),
        kind: ORDER_KIND.name(order.kind),
        state: state.to_owned(),
        refusal,
        placed_at: order.placed_at.as_second(),
        quote: order.quote.clone(),
        trying_until,
        confirm_url: page.map(|page| page.url.clone()),
        confirm_code: page.map(|page| page.code.clone()),
        confirm_until: page.map(|page| page.expires_at.as_second()),
    }
}

/// For the rules.
///
/// # Errors
/// [`WireError`] names the field that cannot be read.
pub fn order_from_wire(dict: &OrderDict) -> Result<OrderStatus, WireError> {
    let state = match (dict.state.as_str(), dict.refusal.as_deref()) {
        ("sending", _) => OrderState::Sending,
        ("awaiting-payment", _) => OrderState::AwaitingPayment,
        ("granted", _) => OrderState::Granted,
        ("captured", _) => OrderState::Captured,
        ("abandoned", _) => OrderState::Abandoned,
        ("refused", Some(code)) => OrderState::Refused(REFUSAL.value("refusal", code)?),
        ("refused", None) => return Err(WireError::missing("refusal")),
        (other, _) => return Err(WireError::new("state", format!("unknown value {other:?}"))),
    };
    Ok(OrderStatus {
        order: id("order", &dict.order)?,
        feature: id("feature", &dict.feature)?,
        kind: ORDER_KIND.value("kind", &dict.kind)?,
        state,
        placed_at: time("placed_at", dict.placed_at)?,
        quote: dict.quote.clone(),
        waiting: waiting_from_wire(dict)?,
    })
}

fn waiting_from_wire(dict: &OrderDict) -> Result<Option<Waiting>, WireError> {
    if let Some(url) = &dict.confirm_url {
        let code = dict.confirm_code.clone().ok_or_else(|| WireError::missing("confirm_code"))?;
        let expires_at = time("confirm_until", dict.confirm_until.ok_or_else(|| WireError::missing("confirm_until"))?)?;
        return Ok(Some(Waiting::Bank(PhonePage { url: url.clone(), code, expires_at })));
    }
    dict.trying_until.map(|until| Ok(Waiting::Provider { until: time("trying_until", until)? })).transpose()
}

fn feature_to_wire(status: &FeatureStatus) -> FeatureDict {
    let bare = FeatureDict {
        feature: status.feature.to_string(),
        trial_barriers: status.trial_barriers.iter().map(barrier_to_wire).collect(),
        order_barriers: status.order_barriers.iter().map(barrier_to_wire).collect(),
        ..FeatureDict::default()
    };
    let named = |state: &str| FeatureDict { state: state.to_owned(), ..bare.clone() };
    let granted = |state: &str, grant: &Grant| with_grant(named(state), grant);
    match &status.state {
        State::Offered => named("offered"),
        State::TrialPending { order } => FeatureDict { pending: Some(order.to_string()), ..named("trial-pending") },
        State::OrderPending { order } => FeatureDict { pending: Some(order.to_string()), ..named("order-pending") },
        State::Installing { grant } => granted("installing", grant),
        State::Active { grant, extending } => {
            FeatureDict { pending: extending.as_ref().map(OrderId::to_string), ..granted("active", grant) }
        }
        State::Grace { grant, until_powered_on } => {
            FeatureDict { until_powered_on: Some(until_powered_on.as_secs()), ..granted("grace", grant) }
        }
        State::Leaving { grant, reason } => FeatureDict { reason: Some(END_REASON.name(*reason)), ..granted("leaving", grant) },
        State::Ended { grant } => granted("ended", grant),
        State::Withdrawn { grant } => granted("withdrawn", grant),
        State::Revoked { grant, reason } => FeatureDict { reason: Some(END_REASON.name(*reason)), ..granted("revoked", grant) },
        State::Failed { reason: FailReason::Refused { order } } => FeatureDict { pending: Some(order.to_string()), ..named("refused") },
        State::Failed { reason: FailReason::DoesNotComeUp { grant } } => granted("does-not-come-up", grant),
    }
}

fn with_grant(dict: FeatureDict, grant: &Grant) -> FeatureDict {
    FeatureDict {
        kind: Some(grant.kind.as_str().to_owned()),
        holder: Some(HOLDER.name(grant.holder)),
        not_before: Some(grant.not_before.as_second()),
        ends: grant.ends.map(Timestamp::as_second),
        order: grant.order.as_ref().map(OrderId::to_string),
        ..dict
    }
}

fn feature_from_wire(dict: &FeatureDict) -> Result<FeatureStatus, WireError> {
    let feature: FeatureId = id("feature", &dict.feature)?;
    let pending = || id::<_>("pending", dict.pending.as_deref().ok_or_else(|| WireError::missing("pending"))?);
    let grant = || grant_from_wire(dict, feature.clone());
    let reason = || END_REASON.value("reason", dict.reason.as_deref().ok_or_else(|| WireError::missing("reason"))?);
    let state = match dict.state.as_str() {
        "offered" => State::Offered,
        "trial-pending" => State::TrialPending { order: pending()? },
        "order-pending" => State::OrderPending { order: pending()? },
        "installing" => State::Installing { grant: grant()? },
        "active" => State::Active { grant: grant()?, extending: dict.pending.as_deref().map(|text| id("pending", text)).transpose()? },
        "grace" => State::Grace {
            grant: grant()?,
            until_powered_on: Duration::from_secs(dict.until_powered_on.ok_or_else(|| WireError::missing("until_powered_on"))?),
        },
        "leaving" => State::Leaving { grant: grant()?, reason: reason()? },
        "ended" => State::Ended { grant: grant()? },
        "withdrawn" => State::Withdrawn { grant: grant()? },
        "revoked" => State::Revoked { grant: grant()?, reason: reason()? },
        "refused" => State::Failed { reason: FailReason::Refused { order: pending()? } },
        "does-not-come-up" => State::Failed { reason: FailReason::DoesNotComeUp { grant: grant()? } },
        other => return Err(WireError::new("state", format!("unknown value {other:?}"))),
    };
    Ok(FeatureStatus {
        feature,
        state,
        trial_barriers: dict.trial_barriers.iter().map(barrier_from_wire).collect::<Result<_, _>>()?,
        order_barriers: dict.order_barriers.iter().map(barrier_from_wire).collect::<Result<_, _>>()?,
    })
}

fn grant_from_wire(dict: &FeatureDict, feature: FeatureId) -> Result<Grant, WireError> {
    let text = |field, value: &'_ Option<String>| value.clone().ok_or_else(|| WireError::missing(field));
    let kind = GrantKind::parse(&text("kind", &dict.kind)?).map_err(|error| WireError::new("kind", error))?;
    Ok(Grant {
        feature,
        kind,
        holder: HOLDER.value("holder", &text("holder", &dict.holder)?)?,
        not_before: time("not_before", dict.not_before.ok_or_else(|| WireError::missing("not_before"))?)?,
        ends: dict.ends.map(|at| time("ends", at)).transpose()?,
        order: dict.order.as_deref().map(|text| id("order", text)).transpose()?,
    })
}

fn barrier_to_wire(barrier: &Barrier) -> BarrierWire {
    let (code, arguments) = match barrier {
        Barrier::MissingEquipment(code) => ("missing-equipment", vec![code.to_string()]),
        Barrier::SoftwareTooOld { needed, installed } => ("software-too-old", vec![needed.to_string(), installed.to_string()]),
        Barrier::OtherMarket(market) => ("other-market", vec![market.to_string()]),
        Barrier::Needs(feature) => ("needs", vec![feature.to_string()]),
        Barrier::ExcludedBy(feature) => ("excluded-by", vec![feature.to_string()]),
        Barrier::NoTrial => ("no-trial", Vec::new()),
        Barrier::TrialUsed => ("trial-used", Vec::new()),
    };
    BarrierWire { code: code.to_owned(), arguments }
}

fn barrier_from_wire(wire: &BarrierWire) -> Result<Barrier, WireError> {
    let arguments: Vec<&str> = wire.arguments.iter().map(String::as_str).collect();
    let level = |text| SoftwareLevel::parse(text).map_err(|error| WireError::new("barrier", error));
    Ok(match (wire.code.as_str(), arguments.as_slice()) {
        ("missing-equipment", [code]) => Barrier::MissingEquipment(id("barrier", code)?),
        ("software-too-old", [needed, installed]) => Barrier::SoftwareTooOld { needed: level(needed)?, installed: level(installed)? },
        ("other-market", [market]) => Barrier::OtherMarket(id("barrier", market)?),
        ("needs", [feature]) => Barrier::Needs(id("barrier", feature)?),
        ("excluded-by", [feature]) => Barrier::ExcludedBy(id("barrier", feature)?),
        ("no-trial", []) => Barrier::NoTrial,
        ("trial-used", []) => Barrier::TrialUsed,
        (code, _) => return Err(WireError::new("barrier", format!("unknown value {code:?}"))),
    })
}

pub(super) fn id<K>(field: &'static str, text: &str) -> Result<Id<K>, WireError> {
    Id::parse(text).map_err(|error| WireError::new(field, error))
}

pub(super) fn time(field: &'static str, second: i64) -> Result<Timestamp, WireError> {
    Timestamp::from_second(second).map_err(|error| WireError::new(field, error))
}

/// Names of the values of an enum without data, for both directions.
pub(super) struct Names<T: 'static>(pub(super) &'static [(T, &'static str)]);

impl<T: Copy + PartialEq> Names<T> {
    pub(super) fn name(&self, value: T) -> String {
        // Each table below lists every value; a test holds it to that.
        self.0.iter().find(|(candidate, _)| *candidate == value).map(|(_, name)| *name).unwrap_or_default().to_owned()
    }

    pub(super) fn value(&self, field: &'static str, name: &str) -> Result<T, WireError> {
        let found = self.0.iter().find(|(_, candidate)| *candidate == name);
        found.map(|(value, _)| *value).ok_or_else(|| WireError::new(field, format!("unknown value {name:?}")))
    }
}

const DRIVING: Names<Driving> = Names(&[(Driving::Parked, "parked"), (Driving::Standing, "standing"), (Driving::Moving, "moving")]);
const LIGHT: Names<Theme> = Names(&[(Theme::Day, "day"), (Theme::Night, "night")]);
const NOTICE: Names<Notice> = Names(&[(Notice::StateRecovered, "state-recovered"), (Notice::StorageFull, "storage-full")]);
const HOLDER: Names<Holder> = Names(&[(Holder::Car, "car"), (Holder::Person, "person")]);
pub(super) const ORDER_KIND: Names<OrderKind> = Names(&[(OrderKind::Trial, "trial"), (OrderKind::Purchase, "purchase")]);
pub(super) const END_REASON: Names<EndReason> = Names(&[
    (EndReason::Ended, "ended"),
    (EndReason::Replaced, "replaced"),
    (EndReason::Withdrawn, "withdrawn"),
    (EndReason::Cancelled, "cancelled"),
    (EndReason::NotPaid, "not-paid"),
    (EndReason::Transferred, "transferred"),
    (EndReason::Recalled, "recalled"),
    (EndReason::NotDelivered, "not-delivered"),
    (EndReason::PaymentReversed, "payment-reversed"),
    (EndReason::CourtOrder, "court-order"),
]);
pub(super) const REFUSAL: Names<Refusal> = Names(&[
    (Refusal::Declined, "declined"),
    (Refusal::CardExpired, "card-expired"),
    (Refusal::LimitExceeded, "limit-exceeded"),
    (Refusal::NoPaymentMethod, "no-payment-method"),
    (Refusal::NotConfirmed, "not-confirmed"),
    (Refusal::ProviderAway, "provider-away"),
    (Refusal::QuoteExpired, "quote-expired"),
    (Refusal::NotEligible, "not-eligible"),
    (Refusal::TrialUsed, "trial-used"),
    (Refusal::NotSold, "not-sold"),
    (Refusal::Invalid, "invalid"),
]);

#[cfg(test)]
mod tests;
