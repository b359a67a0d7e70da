//! Change of term, with credit; vouchers; and what a seller or a bank takes back.

use entitlement::{Actor, ContractBook, ContractStanding, CreditReason, Currency, EndReason, GrantKind, Money, OrderId, ReceiptKind, Term};
use jiff::ToSpan as _;
use protocol::http::{DeclarationName, DeclarationOutcome, OrderProgress, ProblemCode, VoucherAnswer, VoucherOutcome, VoucherRequest};
use reqwest::{Method, StatusCode};

use super::shop::{Car, DAY, Shop, problem, purchase, read, trial};
use crate::{
    SandboxBehaviour,
    office::{Office, OfficeError},
    reversals,
};

fn id(order: &str) -> OrderId {
    OrderId::parse(order).unwrap()
}

fn eur(minor: u64) -> Money {
    Money::new(minor, Currency::parse("EUR").unwrap()).unwrap()
}

async fn working(shop: &Shop, car: &Car, order: &str, offer: &str) {
    car.buy(shop, order, offer).await;
    car.declare(shop, order, DeclarationName::Delivered).await;
}

#[tokio::test]
async fn a_longer_term_is_shown_and_charged_with_credit_to_the_cent() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    working(&shop, &car, "o1", "beam.DE.P1Y").await;
    shop.wait(100 * DAY + 1);
    let (quote, digest) = car.quote(&shop, "beam.DE.P3Y").await;
    // 79.00 € × (365 d − 100 d − 1 s) / 365 d = 57.3561… €, rounded up for the driver.
    assert_eq!((quote.credit[0].amount, &quote.credit[0].reason), (eur(5_736), &CreditReason::Unused(id("o1"))));
    assert_eq!((quote.replaces.clone(), quote.starts, quote.to_pay()), (Some(id("o1")), shop.now(), eur(12_164)));
    assert_eq!(car.order(&shop, "o2", &purchase(&digest)).await.state, OrderProgress::Captured);
    let payments = &shop.running().payments;
    assert_eq!(payments.total_minor().await.unwrap(), 7_900 + 12_164);
    let (old, new) = (car.contract(&shop, "o1").await, car.contract(&shop, "o2").await);
    assert_eq!(old.standing, ContractStanding::Over { reason: EndReason::Replaced, at: shop.now() });
    assert_eq!((new.paid, new.starts, new.continues), (Some(eur(12_164)), Some(shop.now()), Some(id("o1"))));
    let set = car.grants(&shop).await;
    assert_eq!((set.grants[1].kind, set.grants[1].ends), (GrantKind::Term(Term::ThreeYears), Term::ThreeYears.ends(shop.now())));

    shop.wait(3 * DAY);
    car.declare(&shop, "o2", DeclarationName::Withdraw).await;
    assert_eq!(car.until_refunded(&shop, "o2").await, 12_164, "exactly what was charged");
    let old = car.contract(&shop, "o1").await;
    assert_eq!((old.standing, old.refund), (ContractStanding::Running, None));
    let set = car.grants(&shop).await;
    assert_eq!((set.grants[1].order.clone(), set.grants[1].ends), (Some(id("o1")), old.ends));
    shop.assert_clean().await;
}

#[tokio::test]
async fn what_was_declared_between_quote_and_order_makes_the_quote_void() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    working(&shop, &car, "o1", "beam.DE.P1Y").await;
    let (_, digest) = car.quote(&shop, "beam.DE.P3Y").await;
    car.declare(&shop, "o1", DeclarationName::Withdraw).await;
    let answer = car.order(&shop, "o2", &purchase(&digest)).await;
    assert_eq!((answer.state, answer.refusal), (OrderProgress::Refused, Some(protocol::http::RefusalCode::QuoteExpired)));
    car.until_refunded(&shop, "o1").await;
    shop.assert_clean().await;
}

#[tokio::test]
async fn what_was_declared_while_an_order_waits_for_its_payment_gives_the_reservation_up() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    working(&shop, &car, "o1", "beam.DE.P1Y").await;
    let (_, digest) = car.quote(&shop, "beam.DE.P3Y").await;
    shop.running().payments.behave(SandboxBehaviour::Confirm);
    assert_eq!(car.order(&shop, "o2", &purchase(&digest)).await.state, OrderProgress::AwaitingPayment);
    car.declare(&shop, "o1", DeclarationName::Withdraw).await;
    let forms = crate::PaymentProvider::own_forms(&shop.running().payments).unwrap();
    forms.take_consent(&id("o2"), crate::Consent::Confirmed).await;
    car.until(&shop, "o2", OrderProgress::Refused).await;
    assert_eq!(shop.running().payments.charges(&id("o2")).await.unwrap(), 0);
    assert_eq!(car.until_refunded(&shop, "o1").await, 7_900);
    shop.assert_clean().await;
}

async fn redeem(shop: &Shop, car: &Car, code: &str) -> VoucherAnswer {
    read(car.send(shop, Method::POST, "/v1/vouchers", Some(&VoucherRequest { code: code.to_owned() })).await, StatusCode::OK).await
}

#[tokio::test]
async fn a_voucher_pays_once_and_what_is_left_of_it_pays_for_the_next_order() {
    let shop = Shop::open().await;
    let (car, other) = (shop.car().await, shop.car().await);
    let office = Office::open(&shop.state(), shop.clock()).await.unwrap();
    let until = shop.now() + (30 * 24).hours();
    let codes = office.make_vouchers(eur(2_000), until, 3).await.unwrap();
    let answer = redeem(&shop, &car, &codes[0].to_lowercase().replace('-', " ")).await;
    assert_eq!((answer.outcome, answer.minor, answer.currency.as_deref()), (VoucherOutcome::Redeemed, Some(2_000), Some("EUR")));
    assert_eq!(redeem(&shop, &car, &codes[0]).await, answer, "the same answer for ever, and no second time");
    assert_eq!(redeem(&shop, &other, &codes[0]).await.outcome, VoucherOutcome::Used);
    assert_eq!(car.book(&shop).await.balance, Some(eur(2_000)));

    // All of it by voucher: no provider is asked.
    let (quote, digest) = car.quote(&shop, "beam.DE.P1M").await;
    assert_eq!((quote.to_pay(), &quote.credit[0].reason), (eur(0), &CreditReason::Voucher));
    shop.running().payments.behave(SandboxBehaviour::Timeout);
    assert_eq!(car.order(&shop, "o1", &purchase(&digest)).await.state, OrderProgress::Captured);
    shop.running().payments.behave(SandboxBehaviour::Accept);
    assert_eq!((car.book(&shop).await.balance, car.contract(&shop, "o1").await.paid), (Some(eur(1_110)), None));
    let receipts = car.receipts(&shop).await;
    assert!(matches!(&receipts[0].kind, ReceiptKind::Contract { paid, method: None, .. } if *paid == eur(0)));
    // A part of it, and back again.
    let (quote, digest) = car.quote(&shop, "beam.DE.P1Y").await;
    assert_eq!(quote.to_pay(), eur(7_900 - 890 - 1_110));
    car.order(&shop, "o2", &purchase(&digest)).await;
    assert_eq!(car.book(&shop).await.balance, None);
    car.declare(&shop, "o2", DeclarationName::Withdraw).await;
    assert_eq!(car.until_refunded(&shop, "o2").await, 5_900);
    assert_eq!(car.book(&shop).await.balance, Some(eur(1_110)));

    assert_eq!(redeem(&shop, &car, "0000-0000-0000-0000").await.outcome, VoucherOutcome::Unknown);
    let pounds = Money::new(500, Currency::parse("GBP").unwrap()).unwrap();
    let elsewhere = office.make_vouchers(pounds, until, 1).await.unwrap();
    assert_eq!(redeem(&shop, &car, &elsewhere[0]).await.outcome, VoucherOutcome::OtherMarket);
    shop.wait(30 * DAY);
    assert_eq!(redeem(&shop, &car, &codes[1]).await.outcome, VoucherOutcome::Expired);
    shop.assert_clean().await;
}

#[tokio::test]
async fn a_voucher_that_many_ask_for_at_once_is_redeemed_once_and_guessing_ends_after_ten() {
    let shop = Shop::open().await;
    let cars = [shop.car().await, shop.car().await, shop.car().await];
    let office = Office::open(&shop.state(), shop.clock()).await.unwrap();
    let code = office.make_vouchers(eur(2_000), shop.now() + 24.hours(), 1).await.unwrap().remove(0);
    let tries = (0..30).map(|number| redeem(&shop, &cars[number % 3], &code));
    let answers = futures_util::future::join_all(tries).await;
    assert_eq!(answers.iter().filter(|answer| answer.outcome == VoucherOutcome::Redeemed).count(), 10, "one car's, each time it asked");
    for number in 0..10 {
        assert_eq!(redeem(&shop, &cars[0], &format!("guess-{number}")).await.outcome, VoucherOutcome::Unknown);
    }
    let guess = VoucherRequest { code: "guess".to_owned() };
    let busy = (StatusCode::SERVICE_UNAVAILABLE, ProblemCode::Busy);
    assert_eq!(problem(cars[0].send(&shop, Method::POST, "/v1/vouchers", Some(&guess)).await).await, busy);
    shop.wait(DAY + 1);
    assert_eq!(redeem(&shop, &cars[0], "guess").await.outcome, VoucherOutcome::Unknown);
    shop.assert_clean().await;
}

#[tokio::test]
async fn vouchers_are_not_spent_twice_by_two_orders_at_once() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    let office = Office::open(&shop.state(), shop.clock()).await.unwrap();
    let code = office.make_vouchers(eur(890), shop.now() + 24.hours(), 1).await.unwrap().remove(0);
    redeem(&shop, &car, &code).await;
    let (_, one) = car.quote(&shop, "beam.DE.P1M").await;
    let (_, two) = car.quote(&shop, "lamp.DE.P1M").await;
    let (one, two) = (purchase(&one), purchase(&two));
    let (one, two) = futures_util::future::join(car.order(&shop, "o1", &one), car.order(&shop, "o2", &two)).await;
    let states = [one.state, two.state];
    assert!(states.contains(&OrderProgress::Captured) && states.contains(&OrderProgress::Refused), "{states:?}");
    shop.assert_clean().await;
}

#[tokio::test]
async fn a_recall_is_signed_with_its_reason_and_gives_back_what_is_left() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    working(&shop, &car, "o1", "beam.DE.P1Y").await;
    shop.wait(73 * DAY);
    let office = Office::open(&shop.state(), shop.clock()).await.unwrap();
    let feature = entitlement::FeatureId::parse("beam").unwrap();
    office.end_grant(&car.key, &feature, EndReason::Recalled).await.unwrap();
    assert_eq!(car.until_refunded(&shop, "o1").await, 6_320);
    let set = car.grants(&shop).await;
    let ending = set.endings.iter().find(|ending| ending.order == Some(id("o1"))).unwrap();
    assert_eq!((set.grants.len(), ending.reason, ending.actor), (1, EndReason::Recalled, Actor::Carmaker));
    assert!(office.end_grant(&car.key, &feature, EndReason::Recalled).await.is_err(), "it is gone");
    // Also what came with the car, which no contract stands for.
    office.end_grant(&car.key, &entitlement::FeatureId::parse("wheel").unwrap(), EndReason::CourtOrder).await.unwrap();
    let set = car.grants(&shop).await;
    assert!(set.grants.is_empty() && set.endings.iter().any(|ending| ending.order.is_none() && ending.actor == Actor::Authority));
    shop.assert_clean().await;
}

#[tokio::test]
async fn a_transfer_takes_the_grant_along_and_gives_nothing_back() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    working(&shop, &car, "o1", "beam.DE.unlimited").await;
    let office = Office::open(&shop.state(), shop.clock()).await.unwrap();
    office.end_grant(&car.key, &entitlement::FeatureId::parse("beam").unwrap(), EndReason::Transferred).await.unwrap();
    let contract = car.contract(&shop, "o1").await;
    assert_eq!((contract.standing, contract.refund), (ContractStanding::Over { reason: EndReason::Transferred, at: shop.now() }, None));
    shop.assert_clean().await;
}

#[tokio::test]
async fn a_pin_that_is_set_back_is_told_by_the_book() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    let before = car.book(&shop).await;
    let office = Office::open(&shop.state(), shop.clock()).await.unwrap();
    office.reset_pin(&car.key).await.unwrap();
    let after = car.book(&shop).await;
    assert_eq!((before.pin_resets, after.pin_resets, after.version), (0, 1, before.version + 1));
}

#[tokio::test]
async fn a_payment_that_the_bank_takes_back_takes_the_grant_with_it() {
    let mut shop = Shop::open().await;
    let car = shop.car().await;
    working(&shop, &car, "o1", "beam.DE.P1Y").await;
    shop.running().payments.reverse(&id("o1")).await.unwrap();
    let report = shop.audit().await;
    assert_eq!(report.findings.len(), 1, "nobody has told the storefront yet: {report:?}");
    shop.stop().await;
    let (backend, _) = shop.inside().await;
    for _ in 0..3 {
        reversals::look(&backend, &id("o1")).await.unwrap();
    }
    drop(backend);
    shop.start(SandboxBehaviour::Accept).await;
    let set = car.grants(&shop).await;
    let ending = set.endings.iter().find(|ending| ending.order == Some(id("o1"))).unwrap();
    assert_eq!((set.grants.len(), ending.reason, ending.actor), (1, EndReason::PaymentReversed, Actor::Bank));
    assert_eq!(car.declare(&shop, "o1", DeclarationName::Withdraw).await, DeclarationOutcome::Moot);
    shop.assert_clean().await;
}

#[tokio::test]
async fn a_refund_is_tried_until_it_is_done_and_done_once() {
    let mut shop = Shop::open().await;
    let car = shop.car().await;
    working(&shop, &car, "o1", "beam.DE.P1Y").await;
    for trouble in [SandboxBehaviour::Unknown, SandboxBehaviour::Timeout] {
        shop.running().payments.behave(trouble);
        assert_ne!(car.declare(&shop, "o1", DeclarationName::Withdraw).await, DeclarationOutcome::TooLate);
        let refund = car.contract(&shop, "o1").await.refund.unwrap();
        assert_eq!((refund.amount, refund.done_at), (eur(7_900), None));
        // It lasts through a restart.
        shop.restart(trouble).await;
    }
    shop.running().payments.behave(SandboxBehaviour::Accept);
    assert_eq!(car.until_refunded(&shop, "o1").await, 7_900);
    shop.restart(SandboxBehaviour::Accept).await;
    let movements = crate::PaymentProvider::movements(&shop.running().payments, &id("o1")).await.unwrap();
    assert_eq!((movements.captured, movements.refunded), (eur(7_900), eur(7_900)));
    shop.assert_clean().await;
}

#[tokio::test]
async fn a_refund_that_the_provider_refuses_is_told_and_given_back_by_hand() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    working(&shop, &car, "o1", "beam.DE.P1Y").await;
    let office = Office::open(&shop.state(), shop.clock()).await.unwrap();
    let refused = async || matches!(office.refunded_by_hand(&id("o1")).await, Err(OfficeError::NothingRefused));
    assert!(refused().await, "nothing is to be given back");
    shop.running().payments.behave(SandboxBehaviour::RefuseRefund);
    car.declare(&shop, "o1", DeclarationName::Withdraw).await;
    let refund = |book: &ContractBook| book.contract(&id("o1")).unwrap().refund.unwrap();
    let book = car.until_book(&shop, |book| refund(book).refused_at.is_some()).await;
    assert_eq!((refund(&book).amount, refund(&book).done_at), (eur(7_900), None), "it is owed");
    let report = shop.audit().await;
    assert!(matches!(&report.findings[..], [one] if one.problem.contains("refund-by-hand")), "{report:?}");
    let refunds = async || car.receipts(&shop).await.iter().filter(|receipt| matches!(receipt.kind, ReceiptKind::Refund { .. })).count();
    assert_eq!(refunds().await, 0, "nothing is confirmed that was not done");

    office.refunded_by_hand(&id("o1")).await.unwrap();
    assert!(refund(&car.book(&shop).await).done_at.is_some());
    assert_eq!(refunds().await, 1);
    shop.assert_clean().await;
    assert!(refused().await, "once");
    // The provider is not asked again, even if it would do it now.
    shop.running().payments.behave(SandboxBehaviour::Accept);
    shop.wait(DAY);
    let movements = crate::PaymentProvider::movements(&shop.running().payments, &id("o1")).await.unwrap();
    assert_eq!((movements.captured, movements.refunded), (eur(7_900), eur(0)));
    shop.assert_clean().await;
}

#[tokio::test]
async fn a_trial_is_followed_by_what_is_bought_in_it_and_can_be_withdrawn_from() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    car.order(&shop, "t1", &trial("beam")).await;
    car.declare(&shop, "t1", DeclarationName::Delivered).await;
    let trial_ends = car.contract(&shop, "t1").await.ends;
    let (quote, digest) = car.quote(&shop, "beam.DE.P3Y").await;
    assert_eq!((Some(quote.starts), quote.replaces.clone()), (trial_ends, None));
    car.order(&shop, "o1", &purchase(&digest)).await;
    car.declare(&shop, "t1", DeclarationName::Withdraw).await;
    let contract = car.contract(&shop, "o1").await;
    assert_eq!((contract.starts, contract.ends), (Some(shop.now()), Term::ThreeYears.ends(shop.now())), "it moves up");
    shop.assert_clean().await;
}
