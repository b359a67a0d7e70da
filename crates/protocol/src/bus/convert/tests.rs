use entitlement::Term;

use super::*;

fn grant() -> Grant {
    Grant {
        feature: FeatureId::parse("high-beam").unwrap(),
        kind: GrantKind::Term(Term::OneYear),
        holder: Holder::Person,
        not_before: Timestamp::from_second(1_800_000_000).unwrap(),
        ends: Some(Timestamp::from_second(1_831_536_000).unwrap()),
        order: Some(OrderId::parse("o1").unwrap()),
    }
}

fn snapshot(state: State) -> Snapshot {
    let level = |text| SoftwareLevel::parse(text).unwrap();
    Snapshot {
        revision: 7,
        features: vec![FeatureStatus {
            feature: FeatureId::parse("high-beam").unwrap(),
            state,
            trial_barriers: vec![Barrier::TrialUsed, Barrier::NoTrial],
            order_barriers: vec![
                Barrier::MissingEquipment(Id::parse("radar").unwrap()),
                Barrier::SoftwareTooOld { needed: level("26.07"), installed: level("26.03") },
                Barrier::OtherMarket(Id::parse("DE").unwrap()),
                Barrier::Needs(Id::parse("cruise").unwrap()),
                Barrier::ExcludedBy(Id::parse("trailer").unwrap()),
            ],
        }],
        driving: Driving::Standing,
        storefront: Reach::Offline { last_seen: Some(Timestamp::from_second(1_800_000_000).unwrap()) },
        time: Timestamp::from_second(1_800_000_100).unwrap(),
        car: CarSummary {
            model: "Upfit One".to_owned(),
            model_year: 2026,
            vin_ending: "4711".to_owned(),
            market: Id::parse("DE").unwrap(),
            software: level("26.03"),
        },
        outside: Outside { celsius: Some(-5), light: Some(Theme::Day) },
        notice: Some(Notice::StateRecovered),
    }
}

#[test]
fn every_state_crosses_the_wire_unchanged() {
    let order = OrderId::parse("o2").unwrap();
    let states = [
        State::Offered,
        State::TrialPending { order: order.clone() },
        State::OrderPending { order: order.clone() },
        State::Installing { grant: grant() },
        State::Active { grant: grant(), extending: None },
        State::Active { grant: Grant { kind: GrantKind::Unlimited, ends: None, ..grant() }, extending: Some(order.clone()) },
        State::Active { grant: Grant { kind: GrantKind::Factory, order: None, ..grant() }, extending: None },
        State::Grace { grant: Grant { kind: GrantKind::Trial, ..grant() }, until_powered_on: Duration::from_secs(9) },
        State::Leaving { grant: grant(), reason: EndReason::NotPaid },
        State::Ended { grant: grant() },
        State::Withdrawn { grant: grant() },
        State::Revoked { grant: grant(), reason: EndReason::Recalled },
        State::Failed { reason: FailReason::Refused { order } },
        State::Failed { reason: FailReason::DoesNotComeUp { grant: grant() } },
    ];
    for state in states {
        let before = snapshot(state);
        let (revision, summary, features) = snapshot_to_wire(&before);
        assert_eq!(snapshot_from_wire(revision, &summary, &features), Ok(before));
    }
}

#[test]
fn every_order_crosses_the_wire_unchanged() {
    let refusals = REFUSAL.0.iter().map(|(refusal, _)| OrderState::Refused(*refusal));
    let others = [OrderState::Sending, OrderState::AwaitingPayment, OrderState::Granted, OrderState::Captured, OrderState::Abandoned];
    let until = Timestamp::from_second(1_800_000_900).unwrap();
    let page = PhonePage { url: "https://store/p/1".to_owned(), code: "AB12".to_owned(), expires_at: until };
    let waits = [None, Some(Waiting::Provider { until }), Some(Waiting::Bank(page))];
    for (state, waiting) in others.into_iter().chain(refusals).zip(waits.into_iter().cycle()) {
        let order = OrderStatus {
            order: OrderId::parse("o1").unwrap(),
            feature: FeatureId::parse("high-beam").unwrap(),
            kind: OrderKind::Purchase,
            state,
            placed_at: Timestamp::from_second(1_800_000_000).unwrap(),
            quote: Some(vec![1, 2]),
            waiting,
        };
        assert_eq!(order_from_wire(&order_to_wire(&order)), Ok(order));
    }
}

#[test]
fn every_end_reason_has_a_name() {
    // Exhaustive: a new reason fails to compile here until it is listed.
    for (reason, name) in END_REASON.0 {
        let expected = match reason {
            EndReason::Ended => "ended",
            EndReason::Replaced => "replaced",
            EndReason::Withdrawn => "withdrawn",
            EndReason::Cancelled => "cancelled",
            EndReason::NotPaid => "not-paid",
            EndReason::Transferred => "transferred",
            EndReason::NotDelivered => "not-delivered",
            EndReason::PaymentReversed => "payment-reversed",
            EndReason::CourtOrder => "court-order",
            EndReason::Recalled => "recalled",
        };
        assert_eq!(*name, expected);
    }
    assert_eq!(END_REASON.0.len(), 10);
}

#[test]
fn what_cannot_be_read_is_named() {
    let (revision, summary, features) = snapshot_to_wire(&snapshot(State::Active { grant: grant(), extending: None }));
    let check = |change: &dyn Fn(&mut SummaryDict, &mut FeatureDict), field: &str| {
        let (mut summary, mut features) = (summary.clone(), features.clone());
        change(&mut summary, &mut features[0]);
        assert_eq!(snapshot_from_wire(revision, &summary, &features).unwrap_err().field, field);
    };
    check(&|_, feature| feature.state = "super-active".to_owned(), "state");
    check(&|_, feature| feature.kind = None, "kind");
    check(&|_, feature| feature.kind = Some("P2Y".to_owned()), "kind");
    check(&|_, feature| feature.feature = "../x".to_owned(), "feature");
    check(&|_, feature| feature.ends = Some(i64::MAX), "ends");
    check(&|_, feature| feature.trial_barriers[0].code = "because".to_owned(), "barrier");
    check(&|summary, _| summary.driving = String::new(), "driving");
}
