use super::*;
use crate::{
    FeatureId, GrantKind, Holder, Refund, Refusal, Term, VehicleKey,
    contract::tests::{at, book, contract, euro},
};

/// From 14 November 2026 to 14 November 2027.
fn year() -> Contract {
    contract("o1")
}

fn rule() -> Reminders {
    Reminders { days_before: [30, 7, 1].into() }
}

/// Asks at each of these times, keeping what was told, and gives the days of the told ones.
fn told_at(contracts: &[Contract], times: &[&str]) -> Vec<String> {
    let book = book(1, contracts.to_vec());
    let mut told: Vec<CarMessage> = Vec::new();
    for time in times {
        let new = reminders(&book, &rule(), told.iter(), at(time));
        told.extend(new);
    }
    told.iter().map(|message| message.at.to_string()).collect()
}

#[test]
fn an_end_is_told_of_thirty_seven_and_one_days_before_and_each_once() {
    let month = ["2027-10-15T10:02:59Z", "2027-10-15T10:03:00Z", "2027-10-16T00:00:00Z"];
    assert_eq!(told_at(&[year()], &month), ["2027-10-15T10:03:00Z"]);
    let all = ["2027-10-20T00:00:00Z", "2027-11-07T10:03:00Z", "2027-11-08T00:00:00Z", "2027-11-13T12:00:00Z", "2027-11-14T10:03:00Z"];
    assert_eq!(told_at(&[year()], &all), ["2027-10-20T00:00:00Z", "2027-11-07T10:03:00Z", "2027-11-13T12:00:00Z"]);
}

#[test]
fn who_comes_back_late_reads_one_reminder_and_a_clock_that_goes_back_brings_none() {
    assert_eq!(told_at(&[year()], &["2027-11-13T12:00:00Z", "2027-11-01T00:00:00Z"]), ["2027-11-13T12:00:00Z"]);
}

#[test]
fn nothing_is_told_of_an_end_after_which_it_goes_on() {
    let next = Contract { order: OrderId::parse("o2").unwrap(), concluded_at: at("2027-10-01T00:00:00Z"), ..year() };
    assert_eq!(told_at(&[year(), Contract { starts: year().ends, ends: None, ..next }], &["2027-11-13T12:00:00Z"]), [""; 0]);
    let renews = Contract { renewal: Renewal::On { at: at("2027-11-11T10:03:00Z"), amount: euro(7_900) }, ..year() };
    let told = reminders(&book(1, vec![renews]), &rule(), [].iter(), at("2027-11-05T00:00:00Z"));
    assert!(matches!(told[..], [CarMessage { subject: Subject::RenewsSoon { .. }, .. }]), "{told:?}");
    let unlimited = Contract { term: Term::Unlimited, ends: None, ..year() };
    assert_eq!(told_at(&[unlimited], &["2027-11-13T12:00:00Z"]), [""; 0]);
}

#[test]
fn a_later_reminder_takes_the_place_of_the_one_before() {
    let message = |days: &str, ends: &str| {
        let subject = Subject::EndsSoon { order: year().order, feature: year().feature, ends: at(ends) };
        CarMessage::about(subject, days, at("2027-11-01T00:00:00Z"))
    };
    let (first, second) = (message("30", "2027-11-14T10:03:00Z"), message("7", "2027-11-14T10:03:00Z"));
    assert!(second.takes_the_place_of(&first) && !first.takes_the_place_of(&first));
    let refund = Subject::Refunded { order: year().order, feature: year().feature, amount: euro(1) };
    assert!(!CarMessage::about(refund, "", at("2027-11-01T00:00:00Z")).takes_the_place_of(&first));
}

/// What the second book tells, in words.
fn told(before: Contract, after: Contract) -> Vec<&'static str> {
    let now = at("2027-01-01T00:00:00Z");
    let (before, after) = (book(1, vec![before]), book(2, vec![after]));
    let news = news_of_book(Some(&before), &after, now);
    // Whatever was told once has the same id when it is told again.
    let again = news_of_book(Some(&before), &after, at("2027-02-01T00:00:00Z"));
    assert!(news.iter().zip(&again).all(|(one, other)| one.id == other.id));
    news.iter().map(|message| message.subject.name()).collect()
}

#[test]
fn a_book_tells_what_became_of_money_and_of_going_on() {
    let started = Refund { amount: euro(7_900), started_at: at("2026-11-20T00:00:00Z"), refused_at: None, done_at: None };
    let done = Refund { done_at: Some(at("2026-11-21T00:00:00Z")), ..started };
    assert_eq!(told(year(), Contract { refund: Some(started), ..year() }), [""; 0]);
    let refunded = Contract { refund: Some(done), ..year() };
    assert_eq!(told(Contract { refund: Some(started), ..year() }, refunded.clone()), ["refunded"]);
    assert_eq!(told(refunded.clone(), refunded), [""; 0]);
    let refused = Refund { refused_at: Some(at("2026-11-21T00:00:00Z")), ..started };
    assert_eq!(told(Contract { refund: Some(started), ..year() }, Contract { refund: Some(refused), ..year() }), ["refund-refused"]);
    let by_hand = Refund { done_at: Some(at("2026-11-30T00:00:00Z")), ..refused };
    assert_eq!(told(Contract { refund: Some(refused), ..year() }, Contract { refund: Some(by_hand), ..year() }), ["refunded"]);
    let until = at("2027-11-24T00:00:00Z");
    let retrying = retrying();
    assert_eq!(told(year(), Contract { renewal: retrying, ..year() }), ["renewal-failed"]);
    assert_eq!(told(year(), Contract { renewal: to_confirm(), ..year() }), ["renewal-to-confirm"]);
    let dearer = Renewal::PriceChanged { at: until, before: euro(7_900), amount: euro(8_900) };
    assert_eq!(told(year(), Contract { renewal: dearer, ..year() }), ["price-changed"]);
    let over = ContractStanding::Over { reason: EndReason::NotDelivered, at: until };
    assert_eq!(told(year(), Contract { standing: over, ..year() }), ["not-delivered"]);
}

fn retrying() -> Renewal {
    let (next, until) = (at("2027-11-15T00:00:00Z"), at("2027-11-24T00:00:00Z"));
    Renewal::Retrying { reason: Refusal::NotConfirmed, next, until, amount: euro(7_900) }
}

fn to_confirm() -> Renewal {
    Renewal::ToConfirm { by: at("2027-11-14T00:00:00Z"), until: at("2027-11-24T00:00:00Z"), amount: euro(7_900) }
}

#[test]
fn a_message_about_a_payment_takes_the_place_of_the_one_before_and_goes_when_there_is_nothing_to_do() {
    let now = at("2027-11-14T00:00:00Z");
    let with = |renewal| book(2, vec![Contract { renewal, ..year() }]);
    let message = |renewal| news_of_book(None, &with(renewal), now).remove(0);
    let (confirm, failed) = (message(to_confirm()), message(retrying()));
    assert!(failed.takes_the_place_of(&confirm) && confirm.takes_the_place_of(&failed) && !failed.takes_the_place_of(&failed));
    let dearer = Renewal::PriceChanged { at: now, before: euro(7_900), amount: euro(8_900) };
    let asked = message(dearer);
    for (message, stands) in [(&confirm, vec![to_confirm(), retrying()]), (&failed, vec![to_confirm(), retrying()]), (&asked, vec![dearer])]
    {
        for renewal in [to_confirm(), retrying(), dearer, Renewal::Off, Renewal::On { at: now, amount: euro(7_900) }] {
            assert_eq!(message.is_settled(&with(renewal)), !stands.contains(&renewal), "{message:?} {renewal:?}");
        }
    }
    let refused = Refund { amount: euro(1), started_at: now, refused_at: Some(now), done_at: None };
    let of_refund = |refund| book(2, vec![Contract { refund: Some(refund), ..year() }]);
    let message = news_of_book(Some(&book(1, vec![year()])), &of_refund(refused), now).remove(0);
    assert!(!message.is_settled(&of_refund(refused)) && message.is_settled(&of_refund(Refund { done_at: Some(now), ..refused })));
}

#[test]
fn the_first_book_of_a_car_tells_nothing_of_what_was_over_before() {
    let done =
        Refund { amount: euro(1), started_at: at("2026-11-20T00:00:00Z"), refused_at: None, done_at: Some(at("2026-11-21T00:00:00Z")) };
    let over = ContractStanding::Over { reason: EndReason::NotDelivered, at: at("2026-11-20T00:00:00Z") };
    let old = Contract { refund: Some(done), standing: over, ..year() };
    assert_eq!(news_of_book(None, &book(1, vec![old]), at("2027-01-01T00:00:00Z")), []);
}

#[test]
fn a_removal_is_told_with_its_signed_reason_unless_the_driver_declared_it_here() {
    let feature = FeatureId::parse("high-beam").unwrap();
    let order = OrderId::parse("o1").unwrap();
    let issued_at = at("2026-11-20T00:00:00Z");
    let grant = Grant {
        feature: feature.clone(),
        kind: GrantKind::Unlimited,
        holder: Holder::Car,
        not_before: at("2026-11-14T10:00:00Z"),
        ends: None,
        order: Some(order.clone()),
    };
    let set = |grants, endings| GrantSet {
        vehicle: VehicleKey::of_public_key(b"own"),
        version: 1,
        issued_at,
        ownership_epoch: 1,
        grants,
        endings,
    };
    let told = |reason: EndReason, here: bool| {
        let ending = Ending { feature: feature.clone(), order: Some(order.clone()), reason, actor: reason.actor(), at: issued_at };
        news_of_set(&set(vec![grant.clone()], vec![]), &set(vec![], vec![ending]), |_| here, issued_at)
    };
    for reason in [EndReason::Recalled, EndReason::CourtOrder, EndReason::PaymentReversed, EndReason::NotPaid, EndReason::Transferred] {
        let [CarMessage { subject: Subject::Removed { reason: told, actor, .. }, .. }] = &told(reason, true)[..] else {
            panic!("{reason:?} is not told")
        };
        assert_eq!((*told, *actor), (reason, reason.actor()));
    }
    assert_eq!(told(EndReason::Withdrawn, true), []);
    assert_eq!(told(EndReason::Withdrawn, false).len(), 1, "by phone or letter");
    assert_eq!(told(EndReason::Ended, false), []);
}
