//! How a grant set follows from the one before it. Pure.
//!
//! - Version and signed time only grow.
//! - At most one grant a feature.
//! - A grant that goes before its end leaves an ending with its reason; a car that was away for long still finds it.

use entitlement::{EndReason, Ending, FeatureId, Grant, GrantKind, GrantSet, Holder, OrderId, VehicleKey, VehicleProfile};
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

/// Adds a grant, in place of the one of the same feature, which is given back.
pub(crate) fn add(mut set: GrantSet, grant: Grant, now: Timestamp) -> (GrantSet, Option<Grant>) {
    set = next(set, now);
    let replaced = set.grants.iter().position(|other| other.feature == grant.feature).map(|place| set.grants.remove(place));
    if let Some(replaced) = &replaced {
        end(&mut set, replaced, EndReason::Replaced, now);
    }
    set.endings.retain(|ending| ending.feature != grant.feature || ending.order != grant.order);
    set.grants.push(grant);
    prune(&mut set);
    (set, replaced)
}

/// Takes out the grant of an order, and puts back the one whose place it took if that still runs.
pub(crate) fn take_back(mut set: GrantSet, order: &OrderId, reason: EndReason, before: Option<Grant>, now: Timestamp) -> GrantSet {
    set = next(set, now);
    let Some(place) = set.grants.iter().position(|grant| grant.order.as_ref() == Some(order)) else { return set };
    let gone = set.grants.remove(place);
    end(&mut set, &gone, reason, now);
    if let Some(before) = before.filter(|grant| runs(grant, now)) {
        set.endings.retain(|ending| ending.feature != before.feature || ending.order != before.order);
        set.grants.push(before);
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
        end(&mut set, grant, EndReason::Ended, grant.ends.unwrap_or(now));
    }
    prune(&mut set);
    set
}

fn end(set: &mut GrantSet, grant: &Grant, reason: EndReason, at: Timestamp) {
    set.endings.retain(|ending| ending.feature != grant.feature || ending.order != grant.order);
    set.endings.push(Ending { feature: grant.feature.clone(), order: grant.order.clone(), reason, actor: reason.actor(), at });
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
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn grant(feature: &str, order: &str, ends: Option<&str>) -> Grant {
        Grant {
            feature: FeatureId::parse(feature).unwrap(),
            kind: GrantKind::Trial,
            holder: Holder::Car,
            not_before: at("2026-11-01T00:00:00Z"),
            ends: ends.map(at),
            order: Some(OrderId::parse(order).unwrap()),
        }
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

    #[test]
    fn what_was_replaced_comes_back_when_its_successor_is_not_paid() {
        let now = at("2026-11-02T00:00:00Z");
        let (set, none) = add(empty(), grant("a", "1", Some("2027-11-01T00:00:00Z")), now);
        assert_eq!(none, None);
        let (set, replaced) = add(set, grant("a", "2", Some("2028-11-01T00:00:00Z")), now);
        assert_eq!((set.version, set.grants.len(), set.endings[0].reason), (3, 1, EndReason::Replaced));
        let order = OrderId::parse("2").unwrap();
        let set = take_back(set, &order, EndReason::NotPaid, replaced, now);
        assert_eq!(set.grants, [grant("a", "1", Some("2027-11-01T00:00:00Z"))]);
        assert_eq!(
            set.endings.iter().map(|ending| (&ending.order, ending.reason)).collect::<Vec<_>>(),
            [(&Some(order), EndReason::NotPaid)]
        );
    }

    #[test]
    fn a_grant_that_ran_out_leaves_with_its_end_and_time_never_goes_back() {
        let (set, _) = add(empty(), grant("a", "1", Some("2026-12-01T00:00:00Z")), at("2026-11-02T00:00:00Z"));
        assert_eq!(next_end(&set), Some(at("2026-12-01T00:00:00Z")));
        let later = next(set, at("2026-12-05T00:00:00Z"));
        assert_eq!((later.grants.len(), later.endings[0].reason, later.endings[0].at), (0, EndReason::Ended, at("2026-12-01T00:00:00Z")));
        let set = next(later, at("2020-01-01T00:00:00Z"));
        assert_eq!(set.issued_at, at("2026-12-05T00:00:00Z"));
    }

    #[test]
    fn endings_are_capped_and_the_newest_stay() {
        let mut set = empty();
        for number in 0..700 {
            set = add(set, grant("a", &format!("order-{number}"), None), at("2026-11-02T00:00:00Z")).0;
        }
        assert_eq!(set.endings.len(), OTHERS_KEPT);
        assert_eq!(set.endings.last().and_then(|ending| ending.order.clone()).unwrap().as_str(), "order-698");
    }
}
