//! How a grant set follows from the one before it. Pure.
//!
//! - Version and signed time only grow.
//! - At most one grant a feature.
//! - A grant that goes before its end leaves an ending with its reason; a car that was away for long still finds it.

use entitlement::{
    EndReason, Ending, FeatureId, Grant, GrantKind, GrantSet, Holder, OrderId, VehicleKey, VehicleProfile,
    seller::{Chain, Reason},
};
use jiff::Timestamp;

/// Endings that are kept: those of grants that ran to their end explain themselves by their date, so few are.
const ENDED_KEPT: usize = 32;
/// Endings for any other reason that are kept.
const OTHERS_KEPT: usize = 512;

/// The first set of a vehicle: what was paid for with the car.
pub(crate) fn first(vehicle: VehicleKey, profile: &VehicleProfile, now: Timestamp) -> GrantSet {
    let from_factory = |feature: &FeatureId| Grant {
        feature: feature.clone(),
        kind: GrantKind::Factory,
        holder: Holder::Car,
        not_before: now,
        ends: None,
        order: None,
    };
    GrantSet {
        vehicle,
        version: 1,
        issued_at: now,
        ownership_epoch: 1,
        grants: profile.factory_options.iter().map(from_factory).collect(),
        endings: Vec::new(),
    }
}

/// The running grant of a feature.
pub(crate) fn running<'a>(set: &'a GrantSet, feature: &FeatureId, now: Timestamp) -> Option<&'a Grant> {
    set.grant(feature).filter(|grant| runs(grant, now))
}

/// Whether a grant has not come to its end.
pub(crate) fn runs(grant: &Grant, now: Timestamp) -> bool {
    grant.ends.is_none_or(|ends| now < ends)
}

/// The end that comes first.
pub(crate) fn next_end(set: &GrantSet) -> Option<Timestamp> {
    set.grants.iter().filter_map(|grant| grant.ends).min()
}

/// Whether a set still says what the contracts on a feature say, and needs no reason more.
pub(crate) fn follows(set: &GrantSet, chain: &Chain, reasons: &[Reason]) -> bool {
    // What ran to its end explains itself by its date.
    set.grant(chain.feature()) == chain.grant().as_ref() && reasons.iter().all(|reason| reason.reason == EndReason::Ended)
}

/// Lets the grant of a feature be what its contracts say, and signs why each one that is over is gone.
pub(crate) fn follow(mut set: GrantSet, chain: &Chain, reasons: &[Reason], now: Timestamp) -> GrantSet {
    let feature = chain.feature();
    let grant = chain.grant();
    let before = set.grants.iter().position(|other| other.feature == *feature).map(|place| set.grants.remove(place));
    if let Some(before) = before.filter(|before| grant.as_ref().is_none_or(|grant| grant.order != before.order)) {
        end(&mut set, feature, before.order.as_ref(), EndReason::Replaced, now);
    }
    for Reason { order, reason, at } in reasons {
        end(&mut set, feature, Some(order), *reason, *at);
    }
    if let Some(grant) = grant {
        let held = grant.order.as_ref().and_then(|order| chain.find(order));
        match held.and_then(|held| held.shortened) {
            // A car may still have the longer one: it asks why.
            Some(reason) => end(&mut set, feature, grant.order.as_ref(), reason, now),
            None => set.endings.retain(|ending| ending.feature != *feature || ending.order != grant.order),
        }
        set.grants.push(grant);
    }
    prune(&mut set);
    set
}

/// Takes out the grant of a feature that no contract stands for, such as one from the factory.
pub(crate) fn take_out(mut set: GrantSet, feature: &FeatureId, reason: EndReason, now: Timestamp) -> GrantSet {
    if let Some(place) = set.grants.iter().position(|grant| grant.feature == *feature) {
        let gone = set.grants.remove(place);
        end(&mut set, feature, gone.order.as_ref(), reason, now);
    }
    prune(&mut set);
    set
}

/// The following version, without the grants that have run out.
pub(crate) fn next(mut set: GrantSet, now: Timestamp) -> GrantSet {
    set.version += 1;
    set.issued_at = set.issued_at.max(now);
    let (running, over): (Vec<Grant>, Vec<Grant>) = set.grants.drain(..).partition(|grant| runs(grant, now));
    set.grants = running;
    for grant in &over {
        end(&mut set, &grant.feature, grant.order.as_ref(), EndReason::Ended, grant.ends.unwrap_or(now));
    }
    prune(&mut set);
    set
}

fn end(set: &mut GrantSet, feature: &FeatureId, order: Option<&OrderId>, reason: EndReason, at: Timestamp) {
    // That it came to its end does not say why that end came sooner than a car may have been told before.
    let is_said = |ending: &Ending| ending.feature == *feature && ending.order.as_ref() == order;
    if reason == EndReason::Ended && set.endings.iter().any(is_said) {
        return;
    }
    set.endings.retain(|ending| ending.feature != *feature || ending.order.as_ref() != order);
    set.endings.push(Ending { feature: feature.clone(), order: order.cloned(), reason, actor: reason.actor(), at });
}

fn prune(set: &mut GrantSet) {
    let (mut ended, mut others) = (ENDED_KEPT, OTHERS_KEPT);
    // The newest stand last.
    let mut kept: Vec<Ending> = std::mem::take(&mut set.endings)
        .into_iter()
        .rev()
        .filter(|ending| {
            let left = if ending.reason == EndReason::Ended { &mut ended } else { &mut others };
            let keeps = *left > 0;
            *left = left.saturating_sub(1);
            keeps
        })
        .collect();
    kept.reverse();
    set.endings = kept;
}

#[cfg(test)]
mod tests {
    use entitlement::{
        OrderKind, Term,
        seller::{Event, Held, Rights},
    };

    use super::*;

    const RIGHTS: Rights = Rights { withdraw_until: None, renewal_days: None };

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn order(text: &str) -> OrderId {
        OrderId::parse(text).unwrap()
    }

    fn feature() -> FeatureId {
        FeatureId::parse("a").unwrap()
    }

    /// A trial with another term: as good as any contract here.
    fn contract(id: &str, term: Term, now: Timestamp) -> Held {
        let mut held = Held::trial(order(id), feature(), Holder::Car, 24, RIGHTS, now);
        held.contract.kind = OrderKind::Purchase;
        held.contract.term = term;
        held
    }

    fn empty() -> GrantSet {
        GrantSet {
            vehicle: VehicleKey::of_public_key(b"car"),
            version: 1,
            issued_at: at("2026-11-01T00:00:00Z"),
            ownership_epoch: 1,
            grants: Vec::new(),
            endings: Vec::new(),
        }
    }

    fn reasons(set: &GrantSet) -> Vec<(Option<&str>, EndReason)> {
        set.endings.iter().map(|ending| (ending.order.as_ref().map(OrderId::as_str), ending.reason)).collect()
    }

    #[test]
    fn what_was_extended_comes_back_when_its_extension_is_not_paid() {
        let now = at("2026-11-02T00:00:00Z");
        let mut chain = Chain::new(feature(), Vec::new());
        let done = chain.conclude(contract("1", Term::OneMonth, now), now);
        let first = follow(next(empty(), now), &chain, &done.reasons, now);
        let done = chain.conclude(contract("2", Term::OneMonth, now), now);
        let second = follow(next(first.clone(), now), &chain, &done.reasons, now);
        assert_eq!((second.version, second.grants.len(), reasons(&second)), (3, 1, vec![(Some("1"), EndReason::Replaced)]));
        let done = chain.apply(&order("2"), Event::NotPaid, now);
        let third = follow(next(second, now), &chain, &done.reasons, now);
        assert_eq!((&third.grants, reasons(&third)), (&first.grants, vec![(Some("2"), EndReason::NotPaid)]));
    }

    #[test]
    fn a_grant_that_moves_up_is_explained_for_as_long_as_a_car_may_have_the_longer_one() {
        let now = at("2026-11-02T00:00:00Z");
        let mut chain = Chain::new(feature(), Vec::new());
        chain.conclude(contract("1", Term::OneYear, now), now);
        chain.apply(&order("1"), Event::Delivered { at: now }, now);
        let done = chain.conclude(contract("2", Term::OneMonth, now), now);
        let long = follow(next(empty(), now), &chain, &done.reasons, now);
        let done = chain.apply(&order("1"), Event::NotPaid, now);
        let short = follow(next(long, now), &chain, &done.reasons, now);
        assert_eq!(short.grants.first().unwrap().ends, Some(at("2026-12-02T00:00:00Z")));
        assert_eq!(reasons(&short), [(Some("1"), EndReason::NotPaid), (Some("2"), EndReason::Replaced)]);
        // Something longer, and back again.
        let done = chain.conclude(contract("3", Term::OneMonth, now), now);
        let set = follow(next(short, now), &chain, &done.reasons, now);
        let done = chain.apply(&order("3"), Event::NotPaid, now);
        let set = follow(next(set, now), &chain, &done.reasons, now);
        assert!(reasons(&set).contains(&(Some("2"), EndReason::Replaced)), "{:?}", reasons(&set));
    }

    #[test]
    fn a_grant_that_ran_out_leaves_with_its_end_and_time_never_goes_back() {
        let now = at("2026-11-02T00:00:00Z");
        let mut chain = Chain::new(feature(), Vec::new());
        let done = chain.conclude(contract("1", Term::OneMonth, now), now);
        let set = follow(next(empty(), now), &chain, &done.reasons, now);
        assert_eq!(next_end(&set), Some(at("2026-12-02T00:00:00Z")));
        let later = next(set, at("2026-12-05T00:00:00Z"));
        assert_eq!((later.grants.len(), later.endings[0].reason, later.endings[0].at), (0, EndReason::Ended, at("2026-12-02T00:00:00Z")));
        let set = next(later, at("2020-01-01T00:00:00Z"));
        assert_eq!(set.issued_at, at("2026-12-05T00:00:00Z"));
    }

    #[test]
    fn endings_are_capped_and_the_newest_stay() {
        let now = at("2026-11-02T00:00:00Z");
        let mut set = empty();
        for number in 0..700 {
            let mut chain = Chain::new(feature(), Vec::new());
            let done = chain.conclude(contract(&format!("order-{number}"), Term::Unlimited, now), now);
            set = follow(next(set, now), &chain, &done.reasons, now);
        }
        assert_eq!(set.endings.len(), OTHERS_KEPT);
        assert_eq!(set.endings.last().and_then(|ending| ending.order.clone()).unwrap().as_str(), "order-698");
    }

    #[test]
    fn what_came_from_the_factory_goes_with_its_reason() {
        let now = at("2026-11-02T00:00:00Z");
        let factory = Grant { feature: feature(), kind: GrantKind::Factory, holder: Holder::Car, not_before: now, ends: None, order: None };
        let set = take_out(GrantSet { grants: vec![factory], ..empty() }, &feature(), EndReason::Recalled, now);
        assert_eq!((set.grants.len(), reasons(&set)), (0, vec![(None, EndReason::Recalled)]));
    }
}
