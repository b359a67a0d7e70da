//! A car changes hands in the middle of something else: what was under way comes to its end, between the seller and whoever began it.

use std::time::Duration;

use entitlement::{
    Actor, ContractBook, Currency, EndReason, Fate, FeatureId, Grant, GrantSet, Handover, Money, Now, OrderId, Refusal, Renewal,
};
use jiff::{Timestamp, ToSpan as _};
use protocol::http::{DeclarationName, DeclarationRequest, OrderProgress, VoucherAnswer, VoucherOutcome, VoucherRequest};
use reqwest::{Method, StatusCode};

use super::{
    crash::{After, crash},
    handover::Owned,
    shop::{Car, DAY, Shop, purchase, read},
};
use crate::{Office, PaymentProvider as _, SandboxBehaviour, reversals};

const MONTH: u64 = 890;

fn id(order: &str) -> OrderId {
    OrderId::parse(order).unwrap()
}

fn beam() -> FeatureId {
    FeatureId::parse("beam").unwrap()
}

fn eur(minor: u64) -> Money {
    Money::new(minor, Currency::parse("EUR").unwrap()).unwrap()
}

fn grant(set: &GrantSet) -> Option<&Grant> {
    set.grant(&beam())
}

fn fate(signed: &Handover) -> Option<Fate> {
    signed.contracts.iter().find(|contract| contract.feature == beam()).map(|contract| contract.fate)
}

async fn working(shop: &Shop, car: &Car, order: &str, offer: &str) {
    car.buy(shop, order, offer).await;
    car.declare(shop, order, DeclarationName::Delivered).await;
}

/// A month that works and goes on. Until when it is paid.
async fn renewing(shop: &Shop, car: &Car) -> Timestamp {
    working(shop, car, "o1", "beam.DE.P1M").await;
    let (_, digest) = car.renewal_quote(shop, "beam.DE.P1M", "o1").await;
    assert_eq!(car.order(shop, "yes", &purchase(&digest)).await.state, OrderProgress::Captured);
    car.contract(shop, "o1").await.ends.unwrap()
}

fn until(shop: &Shop, moment: Timestamp) {
    shop.wait(moment.as_second() - shop.now().as_second());
}

/// The bank says no to the next month, and is asked again in days of grace.
async fn in_grace(shop: &Shop, car: &Car) -> (Timestamp, Timestamp) {
    let ends = renewing(shop, car).await;
    shop.running().payments.behave(SandboxBehaviour::Decline);
    until(shop, ends - (3 * 24).hours());
    let grace = ends + (10 * 24).hours();
    let retrying = Renewal::Retrying { reason: Refusal::Declined, next: ends, until: grace, amount: eur(MONTH) };
    car.until_book(shop, |book| book.contract(&id("o1")).unwrap().renewal == retrying).await;
    assert_eq!(grant(&car.grants(shop).await).unwrap().ends, Some(grace));
    (ends, grace)
}

/// What a car that holds one set says to another.
fn taken_away(shop: &Shop, held: &GrantSet, set: &GrantSet) -> Vec<entitlement::Rejection> {
    entitlement::taken_away(held, set, &Now { lower_bound: shop.now(), hint: None, powered_on: Duration::ZERO })
}

fn is_empty(book: &ContractBook) -> bool {
    book.contracts.is_empty() && book.balance.is_none()
}

#[tokio::test]
async fn a_renewal_ends_with_its_owner_and_what_is_paid_stays_to_its_end() {
    let shop = Shop::open().await;
    let first = Owned::new(&shop).await;
    let ends = renewing(&shop, &first.car).await;
    let (second, signed, _) = first.hand_over(&shop, "h1", 1).await;
    assert!(matches!(fate(&signed), Some(Fate::Stays { .. })));
    shop.wait(20 * DAY);
    assert_eq!(grant(&second.car.grants(&shop).await).unwrap().ends, Some(ends));
    // Past the day on which it would have been charged, and past every day of grace.
    shop.wait(40 * DAY);
    shop.until_quiet().await;
    assert_eq!(shop.running().payments.total_minor().await.unwrap(), MONTH);
    assert!(is_empty(&second.car.book(&shop).await));
    shop.assert_clean().await;
}

#[tokio::test]
async fn days_of_grace_are_a_renewals_and_end_with_its_owner_with_a_reason() {
    let shop = Shop::open().await;
    let first = Owned::new(&shop).await;
    let (ends, _) = in_grace(&shop, &first.car).await;
    let held = first.car.grants(&shop).await;
    let (second, signed, _) = first.hand_over(&shop, "h1", 1).await;
    assert!(matches!(fate(&signed), Some(Fate::Stays { .. })), "three days of it are paid");
    let set = second.car.grants(&shop).await;
    assert_eq!(grant(&set).unwrap().ends, Some(ends), "to the end of what was paid");
    assert_eq!(taken_away(&shop, &held, &set), [], "the car is told why");
    // Nobody is charged for it any more.
    shop.running().payments.behave(SandboxBehaviour::Accept);
    shop.wait(20 * DAY);
    shop.until_quiet().await;
    assert_eq!(shop.running().payments.total_minor().await.unwrap(), MONTH);
    assert!(is_empty(&second.car.book(&shop).await));
    shop.assert_clean().await;
}

#[tokio::test]
async fn of_what_runs_on_grace_alone_nothing_stays() {
    let shop = Shop::open().await;
    let first = Owned::new(&shop).await;
    let (ends, grace) = in_grace(&shop, &first.car).await;
    until(&shop, ends + 24.hours());
    first
        .car
        .until_book(&shop, |book| matches!(book.contract(&id("o1")).unwrap().renewal, Renewal::Retrying { next, .. } if next > ends))
        .await;
    let held = first.car.grants(&shop).await;
    assert_eq!(grant(&held).unwrap().ends, Some(grace));
    let (second, signed, _) = first.hand_over(&shop, "h1", 1).await;
    assert!(!matches!(fate(&signed), Some(Fate::Stays { .. })), "{signed:?}");
    let set = second.car.grants(&shop).await;
    assert_eq!(grant(&set), None);
    assert_eq!(taken_away(&shop, &held, &set), []);
    shop.running().payments.behave(SandboxBehaviour::Accept);
    shop.wait(20 * DAY);
    shop.until_quiet().await;
    assert_eq!(shop.running().payments.total_minor().await.unwrap(), MONTH);
    shop.assert_clean().await;
}

#[tokio::test]
async fn the_last_second_of_a_term_stays_and_the_next_one_does_not() {
    for (before_end, stays) in [(1, true), (0, false)] {
        let shop = Shop::open().await;
        let first = Owned::new(&shop).await;
        working(&shop, &first.car, "o1", "beam.DE.P1M").await;
        let ends = first.car.contract(&shop, "o1").await.ends.unwrap();
        until(&shop, ends - before_end.seconds());
        let (second, signed, _) = first.hand_over(&shop, "h1", 1).await;
        assert_eq!(fate(&signed), stays.then_some(Fate::Stays { worth: Some(eur(1)) }), "{before_end} s before its end");
        assert_eq!(grant(&second.car.grants(&shop).await).map(|grant| grant.ends), stays.then_some(Some(ends)));
        shop.wait(DAY);
        shop.until_quiet().await;
        shop.assert_clean().await;
    }
}

#[tokio::test]
async fn an_order_at_any_step_of_its_way_is_never_charged_or_given_back_whole() {
    for after in [After::Received, After::Authorised, After::Granted, After::Captured] {
        let mut shop = Shop::open().await;
        let first = Owned::new(&shop).await;
        let (_, digest) = first.car.quote(&shop, "beam.DE.P1Y").await;
        shop.stop().await;
        crash(&shop, &first.car, "o1", &digest, after).await;
        // Before the reconciler comes by.
        let (backend, _) = shop.inside().await;
        let handover = entitlement::HandoverId::parse("h1").unwrap();
        crate::handover::hand_over(&backend, &first.car.key, 1, &handover, 1).await.unwrap();
        drop(backend);
        shop.start(SandboxBehaviour::Accept).await;
        // The answer was lost with the server.
        let (second, _, _) = first.hand_over(&shop, "h1", 1).await;
        shop.until_quiet().await;
        let moved = shop.running().payments.movements(&id("o1")).await;
        let (captured, refunded) = moved.map_or((0, 0), |moved| (moved.captured.minor(), moved.refunded.minor()));
        assert_eq!(captured, refunded, "{after:?}");
        assert_eq!(captured > 0, after == After::Captured, "{after:?}");
        assert_eq!(grant(&second.car.grants(&shop).await), None, "{after:?}");
        assert!(is_empty(&second.car.book(&shop).await), "{after:?}");
        shop.assert_clean().await;
    }
}

#[tokio::test]
async fn a_payment_that_the_bank_takes_back_afterwards_takes_nothing_from_the_next_owner() {
    let mut shop = Shop::open().await;
    let first = Owned::new(&shop).await;
    working(&shop, &first.car, "o1", "beam.DE.P1Y").await;
    let (second, _, _) = first.hand_over(&shop, "h1", 1).await;
    let before = second.car.grants(&shop).await;
    shop.running().payments.reverse(&id("o1")).await.unwrap();
    shop.stop().await;
    let (backend, _) = shop.inside().await;
    for _ in 0..3 {
        reversals::look(&backend, &id("o1")).await.unwrap();
    }
    drop(backend);
    shop.start(SandboxBehaviour::Accept).await;
    assert_eq!(second.car.grants(&shop).await.grants, before.grants);
    assert!(is_empty(&second.car.book(&shop).await) && second.car.receipts(&shop).await.is_empty());
    shop.assert_clean().await;
}

#[tokio::test]
async fn what_was_inherited_and_is_recalled_is_made_good_to_whose_the_car_is() {
    let shop = Shop::open().await;
    let first = Owned::new(&shop).await;
    working(&shop, &first.car, "o1", "beam.DE.P1Y").await;
    let (second, _, _) = first.hand_over(&shop, "h1", 1).await;
    shop.wait(73 * DAY);
    let held = second.car.grants(&shop).await;
    let office = Office::open(&shop.state(), shop.clock()).await.unwrap();
    office.end_grant(&second.car.key, &beam(), EndReason::Recalled).await.unwrap();
    let set = second.car.grants(&shop).await;
    let ending = set.endings.iter().find(|ending| ending.feature == beam() && ending.order.is_some()).unwrap();
    assert_eq!((ending.reason, ending.actor, &ending.order), (EndReason::Recalled, Actor::Carmaker, &grant(&held).unwrap().order));
    assert_eq!(taken_away(&shop, &held, &set), []);
    shop.until_quiet().await;
    // 79.00 € × 292 d / 365 d, as a balance for the next order: nothing was paid by this owner that could be given back.
    assert_eq!(second.car.book(&shop).await.balance, Some(eur(6_320)));
    assert!(second.car.receipts(&shop).await.is_empty());
    assert_eq!(shop.running().payments.total_minor().await.unwrap(), 7_900);
    shop.assert_clean().await;
    // And once.
    let (third, signed, _) = second.hand_over(&shop, "h2", 2).await;
    assert_eq!((signed.voucher, fate(&signed)), (Some(eur(6_320)), None));
    assert!(is_empty(&third.car.book(&shop).await));
    shop.assert_clean().await;
}

#[tokio::test]
async fn a_refund_that_is_refused_afterwards_is_owed_to_the_former_owner_and_told_to_nobody_else() {
    let shop = Shop::open().await;
    let first = Owned::new(&shop).await;
    first.car.buy(&shop, "o1", "beam.DE.unlimited").await;
    shop.running().payments.behave(SandboxBehaviour::RefuseRefund);
    let (second, signed, _) = first.hand_over(&shop, "h1", 1).await;
    assert_eq!(fate(&signed), Some(Fate::Refunded { amount: eur(29_900) }));
    let set = second.car.grants(&shop).await;
    let office = Office::open(&shop.state(), shop.clock()).await.unwrap();
    for _ in 0..500 {
        if shop.audit().await.findings.iter().any(|finding| finding.problem.contains("refund-by-hand")) {
            break;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    let report = shop.audit().await;
    assert!(matches!(&report.findings[..], [one] if one.problem.contains("refund-by-hand")), "{report:?}");
    assert!(is_empty(&second.car.book(&shop).await));
    office.refunded_by_hand(&id("o1")).await.unwrap();
    shop.assert_clean().await;
    assert!(second.car.receipts(&shop).await.is_empty() && is_empty(&second.car.book(&shop).await));
    assert_eq!(second.car.grants(&shop).await.grants, set.grants);
    assert!(office.refunded_by_hand(&id("o1")).await.is_err(), "once");
}

#[tokio::test]
async fn what_is_left_of_vouchers_goes_along_as_one_and_is_worth_as_much_once() {
    let shop = Shop::open().await;
    let first = Owned::new(&shop).await;
    let office = Office::open(&shop.state(), shop.clock()).await.unwrap();
    let codes = office.make_vouchers(eur(2_000), shop.now() + (30 * 24).hours(), 2).await.unwrap();
    let redeem = async |car: &Car, code: &str| -> VoucherAnswer {
        read(car.send(&shop, Method::POST, "/v1/vouchers", Some(&VoucherRequest { code: code.to_owned() })).await, StatusCode::OK).await
    };
    for code in &codes {
        assert_eq!(redeem(&first.car, code).await.outcome, VoucherOutcome::Redeemed);
    }
    working(&shop, &first.car, "o1", "beam.DE.P1M").await;
    let (second, signed, _) = first.hand_over(&shop, "h1", 1).await;
    assert_eq!(signed.voucher, Some(eur(4_000 - MONTH)));
    assert!(is_empty(&second.car.book(&shop).await));
    let code = entitlement::voucher_of(&entitlement::HandoverId::parse("h1").unwrap());
    let elsewhere = Owned::new(&shop).await;
    assert_eq!(redeem(&elsewhere.car, &code).await.minor, Some(4_000 - MONTH));
    // Neither the former codes nor the new one are good for anything in the car that was given away.
    for code in codes.iter().chain([&code]) {
        assert_eq!(redeem(&second.car, code).await.outcome, VoucherOutcome::Used);
    }
    assert!(is_empty(&second.car.book(&shop).await));
    shop.assert_clean().await;
}

#[tokio::test]
async fn a_code_that_was_lost_is_told_anew_and_the_one_of_before_is_good_for_nothing() {
    let shop = Shop::open().await;
    let first = Owned::new(&shop).await;
    let office = Office::open(&shop.state(), shop.clock()).await.unwrap();
    let code = office.make_vouchers(eur(2_000), shop.now() + (30 * 24).hours(), 1).await.unwrap().remove(0);
    let redeem = async |car: &Car, code: &str| -> VoucherAnswer {
        read(car.send(&shop, Method::POST, "/v1/vouchers", Some(&VoucherRequest { code: code.to_owned() })).await, StatusCode::OK).await
    };
    redeem(&first.car, &code).await;
    let vehicle = first.car.key;
    assert_eq!(office.renew_vouchers(&vehicle, 1).await.unwrap(), [], "nothing has gone along yet");
    let (second, ..) = first.hand_over(&shop, "h1", 1).await;
    let lost = entitlement::voucher_of(&entitlement::HandoverId::parse("h1").unwrap());
    for owner in [2, 3] {
        assert_eq!(office.renew_vouchers(&vehicle, owner).await.unwrap(), [], "what went along was the first owner's");
    }
    let [(told, amount)] = office.renew_vouchers(&vehicle, 1).await.unwrap().try_into().unwrap();
    assert_eq!(amount, eur(2_000));
    let elsewhere = Owned::new(&shop).await;
    assert_eq!(redeem(&elsewhere.car, &lost).await.outcome, VoucherOutcome::Unknown);
    let [(again, _)] = office.renew_vouchers(&vehicle, 1).await.unwrap().try_into().unwrap();
    assert_eq!(redeem(&elsewhere.car, &told).await.outcome, VoucherOutcome::Unknown);
    assert_eq!(redeem(&elsewhere.car, &again).await.minor, Some(2_000));
    assert_eq!(office.renew_vouchers(&vehicle, 1).await.unwrap(), [], "it is redeemed");
    assert_eq!(redeem(&second.car, &again).await.outcome, VoucherOutcome::Used);
    shop.assert_clean().await;
}

#[tokio::test]
async fn nobody_declares_anything_about_a_former_owners_contract() {
    let shop = Shop::open().await;
    let first = Owned::new(&shop).await;
    working(&shop, &first.car, "o1", "beam.DE.P1Y").await;
    let (second, _, _) = first.hand_over(&shop, "h1", 1).await;
    let request =
        DeclarationRequest { order: "o1".to_owned(), declaration: DeclarationName::Withdraw, declared_at: shop.now().as_second() };
    assert_eq!(second.car.put_declaration(&shop, "d1", &request).await.status(), StatusCode::NOT_FOUND, "the buyer takes no money");
    assert_eq!(first.car.put_declaration(&shop, "d1", &request).await.status(), StatusCode::UNAUTHORIZED, "nor does the seller of the car");
    let inherited = grant(&second.car.grants(&shop).await).unwrap().order.clone().unwrap();
    let request = DeclarationRequest { order: inherited.to_string(), ..request };
    let answer = second.car.put_declaration(&shop, "d2", &request).await;
    assert_eq!(answer.status(), StatusCode::NOT_FOUND, "of what was inherited nobody has a right to withdraw");
    shop.until_quiet().await;
    assert_eq!(shop.running().payments.total_minor().await.unwrap(), 7_900);
    shop.assert_clean().await;
}

#[tokio::test]
async fn credit_that_was_inherited_is_made_good_through_what_was_booked_with_it() {
    let shop = Shop::open().await;
    let first = Owned::new(&shop).await;
    working(&shop, &first.car, "o1", "beam.DE.P1Y").await;
    let (second, _, _) = first.hand_over(&shop, "h1", 1).await;
    let office = Office::open(&shop.state(), shop.clock()).await.unwrap();
    let code = office.make_vouchers(eur(40_000), shop.now() + (30 * 24).hours(), 1).await.unwrap().remove(0);
    let redeemed: VoucherAnswer =
        read(second.car.send(&shop, Method::POST, "/v1/vouchers", Some(&VoucherRequest { code })).await, StatusCode::OK).await;
    assert_eq!(redeemed.outcome, VoucherOutcome::Redeemed);
    let (quote, digest) = second.car.quote(&shop, "beam.DE.unlimited").await;
    assert_eq!((quote.to_pay(), quote.credit[0].amount), (eur(0), eur(7_900)));
    assert_eq!(second.car.order(&shop, "o2", &purchase(&digest)).await.state, OrderProgress::Captured);
    second.car.declare(&shop, "o2", DeclarationName::Delivered).await;
    assert_eq!(second.car.book(&shop).await.balance, Some(eur(40_000 - 29_900 + 7_900)));
    office.end_grant(&second.car.key, &beam(), EndReason::Recalled).await.unwrap();
    assert_eq!(second.car.book(&shop).await.balance, Some(eur(40_000 + 7_900)), "neither the vouchers nor what was inherited is lost");
    shop.until_quiet().await;
    shop.assert_clean().await;
}

#[tokio::test]
async fn what_runs_out_for_nothing_is_worth_nothing_to_the_next_owner_either() {
    let shop = Shop::open().await;
    let first = Owned::new(&shop).await;
    working(&shop, &first.car, "o1", "beam.DE.unlimited").await;
    shop.wait(40 * DAY);
    first.car.declare(&shop, "o1", DeclarationName::Cancel).await;
    let ends = first.car.contract(&shop, "o1").await.ends;
    let (second, signed, _) = first.hand_over(&shop, "h1", 1).await;
    assert_eq!((fate(&signed), grant(&second.car.grants(&shop).await).unwrap().ends), (Some(Fate::Stays { worth: None }), ends));
    let (third, signed, _) = second.hand_over(&shop, "h2", 2).await;
    assert_eq!(fate(&signed), Some(Fate::Stays { worth: None }), "again");
    let office = Office::open(&shop.state(), shop.clock()).await.unwrap();
    office.end_grant(&third.car.key, &beam(), EndReason::Recalled).await.unwrap();
    assert_eq!(third.car.book(&shop).await.balance, None);
    shop.until_quiet().await;
    shop.assert_clean().await;
}
