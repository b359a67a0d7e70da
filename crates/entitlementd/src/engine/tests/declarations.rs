//! What is declared holds at once, without a network, through restarts; and what the seller says later is believed.

use entitlement::{Contract, Outcome, ReceiptId, Subject};

use super::{
    contracts::{book, contract},
    *,
};

fn receipt(id: &str) -> ReceiptId {
    ReceiptId::parse(id).unwrap()
}

fn outcome(snapshot: &ContractsSnapshot, id: &str) -> Outcome {
    snapshot.declarations.iter().find(|status| status.id == receipt(id)).unwrap().outcome
}

/// Active by `o1`, with its contract in the book.
async fn running() -> Bench {
    let bench = Bench::ready().await.active(None).await;
    assert!(bench.engine.book_arrived(signed(&book(1, vec![contract("o1")]))).await);
    bench
}

#[tokio::test]
async fn a_withdrawal_holds_at_once_and_the_feature_goes_at_the_next_ignition_cycle() {
    let mut bench = running().await;
    let id = bench.declare("o1", Declaration::Withdraw, "r1").await.unwrap();
    assert_eq!(bench.state().await, ("leaving".to_owned(), true), "it works until the car was off");
    let snapshot = bench.contracts().await;
    let declared = snapshot.declarations.iter().find(|status| status.id == receipt(&id)).unwrap();
    assert_eq!((declared.outcome, declared.declared_at), (Outcome::Queued, at("2026-11-14T12:00:00Z")));
    bench.work();
    let mut bench = bench.restart().await;
    assert_eq!(outcome(&bench.contracts().await, &id), Outcome::Queued, "a power loss forgets nothing");
    assert_eq!(bench.state().await, ("leaving".to_owned(), true), "a start of the daemon is no ignition cycle");
    bench.signals(80.0, 2).await;
    assert_eq!(bench.state().await, ("leaving".to_owned(), true), "nothing disappears during a drive");
    bench.work();
    bench.parked(2).await;
    assert_eq!(bench.state().await, ("withdrawn".to_owned(), false));
    assert_eq!(bench.work(), [Work::SwitchOff(feature_id())]);
}

#[tokio::test]
async fn what_was_withdrawn_from_goes_when_the_car_stands_with_the_ignition_off() {
    let mut bench = running().await;
    let ignition_off = |speed_kmh| Signals {
        speed_kmh: Some(speed_kmh),
        selected_gear: Some(GEAR_PARK),
        ignition_on: Some(false),
        ignition_cycle: Some(1),
        ..Signals::default()
    };
    bench.declare("o1", Declaration::Withdraw, "r1").await.unwrap();
    bench.work();
    bench.engine.signals_changed(ignition_off(80.0)).await;
    assert_eq!(bench.state().await, ("leaving".to_owned(), true), "a car that rolls drives, whatever its key says");
    bench.heard(ignition_off(0.0)).await;
    assert_eq!(bench.state().await, ("withdrawn".to_owned(), false));
    assert_eq!(bench.work(), [Work::SwitchOff(feature_id())]);
    // With the ignition off already, there is nothing to wait for.
    let mut bench = running().await;
    bench.engine.signals_changed(ignition_off(0.0)).await;
    bench.work();
    bench.declare("o1", Declaration::Withdraw, "r1").await.unwrap();
    assert_eq!(bench.state().await, ("withdrawn".to_owned(), false));
    assert_eq!(bench.work(), [Work::SwitchOff(feature_id())]);
}

#[tokio::test]
async fn what_was_withdrawn_from_is_not_switched_on_again_because_a_set_still_lists_it() {
    let bench = running().await;
    bench.declare("o1", Declaration::Withdraw, "r1").await.unwrap();
    // Signed anew before the withdrawal arrived: with another start, and for somebody else's reasons.
    let again = Grant { not_before: at("2026-11-14T11:00:00Z"), ..grant("o1", None) };
    assert!(bench.engine.grant_set_arrived(signed(&grant_set(2, vec![again]))).await);
    assert_eq!(bench.state().await, ("leaving".to_owned(), true));
    bench.parked(2).await;
    assert_eq!(bench.state().await, ("withdrawn".to_owned(), false));
    let mut bench = bench.restart().await;
    bench.parked(2).await;
    let later = Grant { not_before: at("2026-11-14T11:30:00Z"), ..grant("o1", None) };
    assert!(bench.engine.grant_set_arrived(signed(&grant_set(3, vec![later]))).await);
    assert_eq!(bench.state().await, ("withdrawn".to_owned(), false));
    assert_eq!(bench.work(), [Work::SwitchOff(feature_id())]);
    // Another order brings it back.
    assert!(
        bench
            .engine
            .grant_set_arrived(signed(&GrantSet {
                endings: vec![ending("o1", EndReason::Withdrawn)],
                ..grant_set(4, vec![grant("o2", None)])
            }))
            .await
    );
    assert_eq!(bench.state().await, ("installing".to_owned(), false));
    assert_eq!(bench.contracts().await.messages, [], "what the driver declared here needs no message");
}

fn ending(order: &str, reason: EndReason) -> Ending {
    let order = OrderId::parse(order).unwrap();
    Ending { feature: feature_id(), order: Some(order), reason, actor: reason.actor(), at: at("2026-11-14T10:00:00Z") }
}

#[tokio::test]
async fn a_withdrawal_that_came_too_late_puts_everything_back_and_is_told() {
    for parked_before in [false, true] {
        let mut bench = running().await;
        let id = bench.declare("o1", Declaration::Withdraw, "r1").await.unwrap();
        if parked_before {
            bench.parked(2).await;
            assert_eq!(bench.state().await, ("withdrawn".to_owned(), false));
        }
        bench.work();
        bench.engine.declaration_answered(receipt(&id), Outcome::TooLate).await;
        if parked_before {
            assert_eq!(bench.state().await, ("installing".to_owned(), false));
            assert_eq!(bench.work(), [Work::Appear(feature_id())]);
        } else {
            assert_eq!(bench.state().await, ("active".to_owned(), true));
        }
        let snapshot = bench.contracts().await;
        assert_eq!(outcome(&snapshot, &id), Outcome::TooLate);
        let [message] = &snapshot.messages[..] else { panic!("{:?}", snapshot.messages) };
        assert!(matches!(message.subject, Subject::DeclaredTooLate { declaration: Declaration::Withdraw, .. }));
        // A new tap is a new declaration.
        assert_ne!(bench.declare("o1", Declaration::Withdraw, "r2").await.unwrap(), id);
    }
}

#[tokio::test]
async fn an_accepted_declaration_stands_and_a_second_answer_changes_nothing() {
    let bench = running().await;
    let id = bench.declare("o1", Declaration::Cancel, "r1").await.unwrap();
    assert_eq!(bench.state().await, ("active".to_owned(), true), "cancelled is not over");
    bench.engine.declaration_answered(receipt(&id), Outcome::Accepted).await;
    bench.engine.declaration_answered(receipt(&id), Outcome::TooLate).await;
    let snapshot = bench.contracts().await;
    assert_eq!(outcome(&snapshot, &id), Outcome::Accepted);
    assert_eq!(snapshot.messages, []);
    assert!(bench.engine.outstanding_declarations().await.iter().all(|status| status.id != receipt(&id)));
}

#[tokio::test]
async fn two_taps_are_one_declaration_and_the_same_request_has_the_same_answer() {
    let bench = running().await;
    let id = bench.declare("o1", Declaration::Withdraw, "r1").await.unwrap();
    assert_eq!(bench.declare("o1", Declaration::Withdraw, "r1").await, Ok(id.clone()));
    assert_eq!(bench.declare("o1", Declaration::Withdraw, "r2").await, Ok(id.clone()));
    assert!(matches!(bench.declare("o1", Declaration::Cancel, "r1").await, Err(BusError::RequestIdReused(_))));
    let other = bench.declare("o1", Declaration::StopRenewal, "r3").await.unwrap();
    assert_ne!(other, id);
    let bench = bench.restart().await;
    bench.parked(1).await;
    assert_eq!(bench.declare("o1", Declaration::Withdraw, "r1").await, Ok(id));
}

#[tokio::test]
async fn a_no_after_a_new_yes_is_said_again() {
    let bench = running().await;
    let renewal = |version, renewal| signed(&book(version, vec![Contract { renewal, ..contract("o1") }]));
    let on = entitlement::Renewal::On { at: at("2027-11-11T10:00:00Z"), amount: price() };
    let mut said = std::collections::BTreeSet::new();
    for round in 0..3 {
        assert!(bench.engine.book_arrived(renewal(2 * round + 2, on)).await);
        let id = bench.declare("o1", Declaration::StopRenewal, &format!("r{round}")).await.unwrap();
        assert_eq!(bench.declare("o1", Declaration::StopRenewal, &format!("again{round}")).await, Ok(id.clone()), "it waits");
        bench.engine.declaration_answered(receipt(&id), Outcome::Accepted).await;
        assert!(bench.engine.book_arrived(renewal(2 * round + 3, entitlement::Renewal::Off)).await);
        assert_eq!(bench.declare("o1", Declaration::StopRenewal, &format!("once-more{round}")).await, Ok(id.clone()), "it holds");
        assert!(said.insert(id), "round {round}: an old no does not stand for a new one");
    }
}

#[tokio::test]
async fn nothing_is_declared_while_the_car_moves_or_about_what_is_not_there() {
    let bench = running().await;
    bench.signals(30.0, 1).await;
    for declaration in [Declaration::Withdraw, Declaration::Cancel, Declaration::StopRenewal] {
        assert!(matches!(bench.declare("o1", declaration, "r1").await, Err(BusError::NotParked(_))));
    }
    bench.parked(1).await;
    assert!(matches!(bench.declare("o9", Declaration::Withdraw, "r1").await, Err(BusError::NotFound(_))));
    let over = entitlement::ContractStanding::Over { reason: EndReason::Ended, at: at("2026-11-14T11:00:00Z") };
    let ended = Contract { standing: over, ..contract("o1") };
    assert!(bench.engine.book_arrived(signed(&book(2, vec![ended]))).await);
    assert!(matches!(bench.declare("o1", Declaration::Withdraw, "r1").await, Err(BusError::NotEligible(_))));
}

#[tokio::test]
async fn the_car_refuses_a_withdrawal_only_when_it_is_certainly_too_late() {
    let until = |until: Option<&str>| book(2, vec![Contract { withdraw_until: until.map(at), ..contract("o1") }]);
    let bench = running().await;
    assert!(bench.engine.book_arrived(signed(&until(Some("2026-11-28T23:00:00Z")))).await);
    // By the car's clock it is over; but clocks can be wrong, and the seller knows when it was signed.
    bench.clock.set_hint(at("2027-03-01T00:00:00Z"));
    bench.declare("o1", Declaration::Withdraw, "r1").await.unwrap();

    let bench = running().await;
    assert!(bench.engine.book_arrived(signed(&until(Some("2026-11-28T23:00:00Z")))).await);
    bench.clock.advance(15);
    assert!(matches!(bench.declare("o1", Declaration::Withdraw, "r1").await, Err(BusError::NotEligible(_))), "15 days switched on");
    bench.declare("o1", Declaration::Cancel, "r2").await.unwrap();

    let bench = running().await;
    assert!(bench.engine.book_arrived(signed(&until(None))).await);
    assert!(matches!(bench.declare("o1", Declaration::Withdraw, "r1").await, Err(BusError::NotEligible(_))), "there is no such right");
}

#[tokio::test]
async fn what_is_declared_about_an_order_waits_until_the_storefront_has_granted_it() {
    let bench = Bench::ready().await.with_pin().await;
    let quote = bench.shown(signed(&quote("2026-11-14T12:30:00Z"))).await.unwrap();
    let order = bench.confirm(quote, "r1").await.unwrap();
    let id = bench.declare(order.as_str(), Declaration::Withdraw, "r2").await.unwrap();
    assert_eq!(bench.engine.outstanding_declarations().await, []);
    let cancelled = bench.declare(order.as_str(), Declaration::Cancel, "r3").await.unwrap();
    bench.engine.order_answered(order.clone(), OrderState::AwaitingPayment, None).await;
    let waiting =
        async || -> Vec<ReceiptId> { bench.engine.outstanding_declarations().await.into_iter().map(|status| status.id).collect() };
    assert_eq!(waiting().await, [receipt(&id)], "the payment is stopped by a withdrawal");
    bench.engine.order_answered(order.clone(), OrderState::Granted, None).await;
    assert_eq!(waiting().await, [receipt(&id), receipt(&cancelled)]);
    // The grant that was on its way does not switch on what was withdrawn from meanwhile.
    assert!(bench.engine.grant_set_arrived(signed(&grant_set(1, vec![grant(order.as_str(), None)]))).await);
    assert_ne!(bench.state().await.0, "installing");
    assert!(!bench.state().await.1);
}

#[tokio::test]
async fn the_car_declares_what_it_saw_work_once_and_at_that_moment() {
    let bench = Bench::ready().await.active(None).await;
    let delivered = async |bench: &Bench| -> Vec<(String, Timestamp)> {
        let all = bench.contracts().await.declarations;
        let delivered = all.into_iter().filter(|status| status.declaration == Declaration::Delivered);
        delivered.map(|status| (status.order.to_string(), status.declared_at)).collect()
    };
    let expected = vec![("o1".to_owned(), at("2026-11-14T12:00:00Z"))];
    assert_eq!(delivered(&bench).await, expected);
    bench.clock.advance(1);
    bench.engine.switched(feature_id(), CameUp::Yes).await;
    let bench = bench.restart().await;
    bench.parked(2).await;
    bench.engine.switched(feature_id(), CameUp::Yes).await;
    assert_eq!(delivered(&bench).await, expected);
}

#[tokio::test]
async fn a_contract_that_takes_over_from_a_running_one_is_declared_when_it_comes() {
    let bench = running().await;
    let second = grant("o2", Some("2029-11-14T12:00:00Z"));
    let set = GrantSet { endings: vec![ending("o1", EndReason::Replaced)], ..grant_set(2, vec![second]) };
    assert!(bench.engine.grant_set_arrived(signed(&set)).await);
    assert_eq!(bench.state().await, ("active".to_owned(), true), "without being switched off");
    let delivering = Contract { standing: entitlement::ContractStanding::Delivering, ..contract("o2") };
    assert!(bench.engine.book_arrived(signed(&book(2, vec![contract("o1"), delivering]))).await);
    let declared = bench.contracts().await.declarations;
    assert!(declared.iter().any(|status| status.order.as_str() == "o2" && status.declaration == Declaration::Delivered), "{declared:?}");
}

/// Granted by `o1` with a promise of 24 hours, and does not come up.
async fn does_not_come_up() -> Bench {
    let mut bench = Bench::ready().await;
    assert!(bench.engine.grant_set_arrived(signed(&grant_set(1, vec![grant("o1", None)]))).await);
    let delivering = Contract { standing: entitlement::ContractStanding::Delivering, paid: Some(price()), ..contract("o1") };
    assert!(bench.engine.book_arrived(signed(&book(1, vec![delivering]))).await);
    bench.state().await;
    assert_eq!(bench.work(), [Work::Appear(feature_id())]);
    bench.engine.switched(feature_id(), CameUp::No).await;
    assert_eq!(bench.state().await.0, "does-not-come-up");
    bench
}

async fn hours(bench: &Bench, hours: u64) {
    for _ in 0..hours {
        bench.clock.pass(Duration::from_secs(3_600));
        bench.engine.time_passed().await;
        // The clock goes on only when the engine has looked at it.
        bench.state().await;
    }
}

#[tokio::test]
async fn what_does_not_come_up_within_the_promised_time_switched_on_is_given_back() {
    let bench = does_not_come_up().await;
    hours(&bench, 12).await;
    // A week in the garage does not count, and neither does a clock.
    let mut bench = bench.restart().await;
    bench.clock.set_hint(at("2026-11-21T12:00:00Z"));
    bench.parked(2).await;
    bench.engine.time_passed().await;
    bench.engine.switched(feature_id(), CameUp::No).await;
    hours(&bench, 11).await;
    assert_eq!(bench.state().await.0, "does-not-come-up", "23 hours");
    assert!(bench.work().contains(&Work::SwitchOn(feature_id())) || !bench.work().contains(&Work::SwitchOff(feature_id())));
    hours(&bench, 1).await;
    assert_eq!(bench.state().await, ("revoked".to_owned(), false));
    let snapshot = bench.contracts().await;
    let [declared] = &snapshot.declarations[..] else { panic!("{:?}", snapshot.declarations) };
    assert_eq!((declared.declaration, declared.order.as_str(), declared.outcome), (Declaration::NotDelivered, "o1", Outcome::Queued));
    let [message] = &snapshot.messages[..] else { panic!("{:?}", snapshot.messages) };
    assert!(matches!(&message.subject, Subject::NotDelivered { amount: Some(amount), .. } if *amount == price()));
    // Then no more tries, whatever the set lists and however often the car is started.
    bench.work();
    bench.parked(3).await;
    hours(&bench, 48).await;
    let again = Grant { not_before: at("2026-11-14T11:00:00Z"), ..grant("o1", None) };
    assert!(bench.engine.grant_set_arrived(signed(&grant_set(2, vec![again]))).await);
    assert_eq!(bench.state().await, ("revoked".to_owned(), false));
    assert_eq!(bench.work(), []);
    assert_eq!(bench.contracts().await.declarations.len(), 1);
}

#[tokio::test]
async fn what_comes_up_in_time_is_delivered_and_never_given_back() {
    let bench = does_not_come_up().await;
    hours(&bench, 23).await;
    bench.parked(2).await;
    bench.engine.switched(feature_id(), CameUp::Yes).await;
    assert_eq!(bench.state().await, ("active".to_owned(), true));
    hours(&bench, 48).await;
    assert_eq!(bench.state().await, ("active".to_owned(), true));
    let declared = bench.contracts().await.declarations;
    assert_eq!(declared.iter().map(|status| status.declaration).collect::<Vec<_>>(), [Declaration::Delivered]);
}

#[tokio::test]
async fn the_contract_says_for_how_long_it_is_waited() {
    let bench = does_not_come_up().await;
    let patient = Contract { delivery_hours: 72, standing: entitlement::ContractStanding::Delivering, ..contract("o1") };
    assert!(bench.engine.book_arrived(signed(&book(2, vec![patient]))).await);
    hours(&bench, 71).await;
    assert_eq!(bench.contracts().await.declarations, []);
    hours(&bench, 1).await;
    assert_eq!(bench.contracts().await.declarations.len(), 1);
}

#[tokio::test]
async fn what_worked_before_and_fails_later_is_no_delivery_that_failed() {
    let mut bench = running().await;
    bench.engine.switched(feature_id(), CameUp::No).await;
    assert_eq!(bench.state().await.0, "does-not-come-up");
    hours(&bench, 100).await;
    assert_eq!(bench.state().await.0, "does-not-come-up", "tried again and again");
    let declared = bench.contracts().await.declarations;
    assert_eq!(declared.iter().map(|status| status.declaration).collect::<Vec<_>>(), [Declaration::Delivered]);
    assert!(bench.work().contains(&Work::Appear(feature_id())));
}

#[tokio::test]
async fn an_extension_does_not_begin_the_promised_time_anew() {
    let bench = does_not_come_up().await;
    hours(&bench, 20).await;
    let second = Contract { standing: entitlement::ContractStanding::Delivering, ..contract("o2") };
    let first = Contract { standing: entitlement::ContractStanding::Delivering, paid: Some(price()), ..contract("o1") };
    let set = GrantSet { endings: vec![ending("o1", EndReason::Replaced)], ..grant_set(2, vec![grant("o2", None)]) };
    assert!(bench.engine.grant_set_arrived(signed(&set)).await);
    assert!(bench.engine.book_arrived(signed(&book(2, vec![first, second]))).await);
    hours(&bench, 4).await;
    assert_eq!(bench.state().await.0, "revoked");
}

#[tokio::test]
async fn withdrawing_from_one_of_two_contracts_takes_nothing_away_in_the_car() {
    let following = || Contract { starts: contract("o1").ends, ends: Some(at("2028-11-14T10:00:00Z")), ..contract("o2") };
    let replacing = || Contract { continues: Some(OrderId::parse("o1").unwrap()), ..contract("o2") };
    let replaced = || Contract {
        standing: entitlement::ContractStanding::Over { reason: EndReason::Replaced, at: at("2026-11-14T11:00:00Z") },
        ..contract("o1")
    };
    for contracts in [vec![contract("o1"), following()], vec![replaced(), replacing()]] {
        let bench = running().await;
        let set = GrantSet { endings: vec![ending("o1", EndReason::Replaced)], ..grant_set(2, vec![grant("o2", None)]) };
        assert!(bench.engine.grant_set_arrived(signed(&set)).await);
        assert!(bench.engine.book_arrived(signed(&book(2, contracts))).await);
        bench.declare("o2", Declaration::Withdraw, "r1").await.unwrap();
        bench.parked(2).await;
        assert_eq!(bench.state().await, ("active".to_owned(), true), "the other one is still there, whoever is offline");
        // The seller says what is left.
        let set = GrantSet { endings: vec![ending("o2", EndReason::Withdrawn)], ..grant_set(3, vec![grant("o1", None)]) };
        assert!(bench.engine.grant_set_arrived(signed(&set)).await);
        assert_eq!(bench.state().await, ("active".to_owned(), true));
    }
}
