use entitlement::{Actor, ContractStanding, EndReason, OrderId, OrderKind, ReceiptKind, Renewal, Term};
use jiff::ToSpan as _;
use protocol::http::{DeclarationName, DeclarationOutcome, DeclarationRequest, OrderProgress, ProblemCode};
use reqwest::StatusCode;

use super::shop::{Car, DAY, Shop, problem, purchase, read, trial};
use crate::SandboxBehaviour;

fn id(order: &str) -> OrderId {
    OrderId::parse(order).unwrap()
}

async fn working(shop: &Shop, car: &Car, order: &str, offer: &str) {
    assert_eq!(car.buy(shop, order, offer).await.state, OrderProgress::Captured);
    assert_eq!(car.declare(shop, order, DeclarationName::Delivered).await, DeclarationOutcome::Accepted);
}

#[tokio::test]
async fn what_is_bought_stands_in_the_book_and_its_time_begins_when_it_works() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    let empty = car.book(&shop).await;
    assert_eq!((empty.version, empty.contracts.len(), empty.payment.unwrap().last4.as_str()), (1, 0, "4242"));
    car.buy(&shop, "o1", "beam.DE.P1Y").await;
    let contract = car.contract(&shop, "o1").await;
    assert_eq!((contract.kind, contract.term, contract.standing), (OrderKind::Purchase, Term::OneYear, ContractStanding::Delivering));
    assert_eq!((contract.price.unwrap().minor(), contract.paid.unwrap().minor(), contract.starts), (7900, 7900, None));
    assert_eq!((contract.renewal, contract.delivery_hours), (Renewal::Off, 24));
    let granted = car.grants(&shop).await.grants[1].ends.unwrap();
    shop.wait(2 * 3_600);
    let worked_at = shop.now();
    shop.wait(60);
    let request = DeclarationRequest { order: "o1".into(), declaration: DeclarationName::Delivered, declared_at: worked_at.as_second() };
    let response = car.put_declaration(&shop, "d1", &request).await;
    assert_eq!(response.status(), StatusCode::OK);
    let contract = car.contract(&shop, "o1").await;
    assert_eq!((contract.starts, contract.ends), (Some(worked_at), Term::OneYear.ends(worked_at)));
    let grown = car.grants(&shop).await.grants[1].ends;
    assert_eq!((grown, grown > Some(granted)), (contract.ends, true));
    shop.assert_clean().await;
}

#[tokio::test]
async fn a_book_is_fetched_again_only_when_it_changed() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    let first = car.get(&shop, "/v1/contracts").await;
    let etag = first.headers()["etag"].clone();
    let again = |etag| car.client.get(shop.url("/v1/contracts")).header("if-none-match", etag).send();
    assert_eq!(again(etag.clone()).await.unwrap().status(), StatusCode::NOT_MODIFIED);
    car.order(&shop, "t1", &trial("beam")).await;
    assert_eq!(again(etag).await.unwrap().status(), StatusCode::OK);
    assert_eq!(problem(shop.stranger().get(shop.url("/v1/contracts")).send().await.unwrap()).await.0, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_withdrawal_gives_back_what_was_charged_and_is_confirmed_at_once() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    working(&shop, &car, "o1", "beam.DE.P1Y").await;
    shop.wait(10 * DAY);
    let tapped_at = shop.now();
    assert_eq!(car.declare(&shop, "o1", DeclarationName::Withdraw).await, DeclarationOutcome::Accepted);
    let receipts = car.receipts(&shop).await;
    let confirmation = receipts.iter().find(|receipt| matches!(receipt.kind, ReceiptKind::Withdrawal { .. })).unwrap();
    let ReceiptKind::Withdrawal { declared_at, refund } = confirmation.kind else { unreachable!() };
    assert_eq!((declared_at, refund.unwrap().minor(), confirmation.order.as_str()), (tapped_at, 7900, "o1"));
    assert_eq!((confirmation.car.as_str(), confirmation.seller.lines().next()), ("Upfit One …4711", Some("Shop")));

    let set = car.grants(&shop).await;
    assert!(set.grants.iter().all(|grant| grant.feature.as_str() != "beam"));
    let ending = set.endings.iter().find(|ending| ending.order == Some(id("o1"))).unwrap();
    assert_eq!((ending.reason, ending.actor, ending.at), (EndReason::Withdrawn, Actor::Driver, tapped_at));
    assert_eq!(car.until_refunded(&shop, "o1").await, 7900);
    let receipts = car.receipts(&shop).await;
    let kinds: Vec<_> = receipts.iter().map(|receipt| receipt.kind.name()).collect();
    use entitlement::ReceiptName::{Contract, Refund, Withdrawal};
    assert_eq!(kinds, [Contract, Withdrawal, Refund]);
    shop.assert_clean().await;
}

#[tokio::test]
async fn a_declaration_is_the_same_for_ever_and_its_id_is_used_once() {
    let shop = Shop::open().await;
    let (car, other) = (shop.car().await, shop.car().await);
    working(&shop, &car, "o1", "beam.DE.P1Y").await;
    let withdraw = DeclarationRequest { order: "o1".into(), declaration: DeclarationName::Withdraw, declared_at: shop.now().as_second() };
    let first = read::<protocol::http::DeclarationAnswer>(car.put_declaration(&shop, "d1", &withdraw).await, StatusCode::OK).await;
    shop.wait(90 * DAY);
    for _ in 0..20 {
        let again = read::<protocol::http::DeclarationAnswer>(car.put_declaration(&shop, "d1", &withdraw).await, StatusCode::OK).await;
        assert_eq!(again, first);
    }
    let cancel = DeclarationRequest { declaration: DeclarationName::Cancel, ..withdraw.clone() };
    let reused = (StatusCode::UNPROCESSABLE_ENTITY, ProblemCode::OrderIdReused);
    assert_eq!(problem(car.put_declaration(&shop, "d1", &cancel).await).await, reused);
    let not_found = (StatusCode::NOT_FOUND, ProblemCode::NotFound);
    assert_eq!(problem(other.put_declaration(&shop, "d1", &withdraw).await).await, not_found);
    assert_eq!(problem(other.put_declaration(&shop, "d2", &withdraw).await).await, not_found, "an order of another car");
    let unknown = DeclarationRequest { order: "never".into(), ..withdraw.clone() };
    assert_eq!(problem(car.put_declaration(&shop, "d3", &unknown).await).await, not_found);
    let reserved = (StatusCode::BAD_REQUEST, ProblemCode::Invalid);
    assert_eq!(problem(car.put_declaration(&shop, "upfit-contract-1", &withdraw).await).await, reserved);
    car.until_refunded(&shop, "o1").await;
    assert_eq!(car.receipts(&shop).await.len(), 3);
    assert_eq!(other.receipts(&shop).await, []);
    shop.assert_clean().await;
}

#[tokio::test]
async fn the_time_of_the_tap_counts_and_not_that_of_the_arrival() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    working(&shop, &car, "o1", "beam.DE.P1Y").await;
    let until = car.contract(&shop, "o1").await.withdraw_until.unwrap();
    shop.wait(60 * DAY);
    let said = |at: jiff::Timestamp, declaration| DeclarationRequest { order: "o1".into(), declaration, declared_at: at.as_second() };
    let late = car.put_declaration(&shop, "d1", &said(until, DeclarationName::Withdraw)).await;
    assert_eq!(read::<protocol::http::DeclarationAnswer>(late, StatusCode::OK).await.outcome, DeclarationOutcome::TooLate);
    assert_eq!(car.grants(&shop).await.grants.len(), 2, "the feature stays");
    let in_time = car.put_declaration(&shop, "d2", &said(until - 1.second(), DeclarationName::Withdraw)).await;
    assert_eq!(read::<protocol::http::DeclarationAnswer>(in_time, StatusCode::OK).await.outcome, DeclarationOutcome::Accepted);
    assert_eq!(car.until_refunded(&shop, "o1").await, 7900);
    let again = car.put_declaration(&shop, "d3", &said(until - 1.second(), DeclarationName::Withdraw)).await;
    assert_eq!(read::<protocol::http::DeclarationAnswer>(again, StatusCode::OK).await.outcome, DeclarationOutcome::Moot);
    shop.assert_clean().await;
}

#[tokio::test]
async fn a_cancelled_contract_runs_to_its_end_and_then_is_over() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    working(&shop, &car, "o1", "beam.DE.P1M").await;
    let ends = car.contract(&shop, "o1").await.ends.unwrap();
    shop.wait(20 * DAY);
    assert_eq!(car.declare(&shop, "o1", DeclarationName::Cancel).await, DeclarationOutcome::Accepted);
    let contract = car.contract(&shop, "o1").await;
    assert_eq!((contract.cancelled_at, contract.ends, contract.standing), (Some(shop.now()), Some(ends), ContractStanding::Running));
    let receipts = car.receipts(&shop).await;
    assert!(receipts.iter().any(|receipt| receipt.kind == ReceiptKind::Cancellation { declared_at: shop.now(), ends }));
    assert_eq!(car.grants(&shop).await.grants[1].ends, Some(ends));
    shop.wait(12 * DAY);
    let over = ContractStanding::Over { reason: EndReason::Ended, at: ends };
    car.until_book(&shop, |book| book.contracts[0].standing == over).await;
    assert_eq!(car.declare(&shop, "o1", DeclarationName::Cancel).await, DeclarationOutcome::Moot);
    shop.assert_clean().await;
}

#[tokio::test]
async fn a_contract_without_an_end_is_over_after_its_notice() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    working(&shop, &car, "o1", "beam.DE.unlimited").await;
    shop.wait(100 * DAY);
    car.declare(&shop, "o1", DeclarationName::Cancel).await;
    let ends = car.contract(&shop, "o1").await.ends.unwrap();
    let set = car.grants(&shop).await;
    assert_eq!(set.grants[1].ends, Some(ends));
    let reason = set.endings.iter().find(|ending| ending.order == Some(id("o1"))).unwrap().reason;
    assert_eq!(reason, EndReason::Cancelled, "a car asks why its grant ends sooner");
    shop.wait(40 * DAY);
    car.until_book(&shop, |book| book.contracts[0].standing == ContractStanding::Over { reason: EndReason::Cancelled, at: ends }).await;
    shop.assert_clean().await;
}

#[tokio::test]
async fn what_does_not_work_in_the_promised_time_is_given_back() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    car.buy(&shop, "o1", "beam.DE.P1Y").await;
    assert_eq!(car.declare(&shop, "o1", DeclarationName::NotDelivered).await, DeclarationOutcome::Accepted);
    assert_eq!(car.until_refunded(&shop, "o1").await, 7900);
    let set = car.grants(&shop).await;
    assert_eq!((set.grants.len(), set.endings[0].reason, set.endings[0].actor), (1, EndReason::NotDelivered, Actor::Seller));
    let receipts = car.receipts(&shop).await;
    assert!(receipts.iter().any(|receipt| matches!(receipt.kind, ReceiptKind::Refund { reason: EndReason::NotDelivered, .. })));
    // Whoever tried what did not work may try again.
    car.order(&shop, "t1", &trial("beam")).await;
    car.declare(&shop, "t1", DeclarationName::NotDelivered).await;
    assert_eq!(car.order(&shop, "t2", &trial("beam")).await.state, OrderProgress::Captured);
    shop.assert_clean().await;
}

#[tokio::test]
async fn a_car_that_never_says_that_it_works_has_its_money_back_after_a_month() {
    let shop = Shop::open().await;
    let (car, away) = (shop.car().await, shop.car().await);
    car.buy(&shop, "o1", "beam.DE.P3Y").await;
    car.grants(&shop).await;
    away.buy(&shop, "o2", "beam.DE.P3Y").await;
    shop.wait(30 * DAY + 1);
    assert_eq!(car.until_refunded(&shop, "o1").await, 17_900);
    assert_eq!(away.contract(&shop, "o2").await.standing, ContractStanding::Delivering, "it stands in a garage and cannot have got it");
    shop.wait(151 * DAY);
    assert_eq!(away.until_refunded(&shop, "o2").await, 17_900);
    shop.assert_clean().await;
}

#[tokio::test]
async fn a_withdrawal_before_the_grant_stops_the_order() {
    let shop = Shop::open_with(SandboxBehaviour::Unknown).await;
    let car = shop.car().await;
    let (_, digest) = car.quote(&shop, "beam.DE.P1Y").await;
    assert_eq!(car.order(&shop, "o1", &purchase(&digest)).await.state, OrderProgress::AwaitingPayment);
    let cancel = DeclarationRequest { order: "o1".into(), declaration: DeclarationName::Cancel, declared_at: shop.now().as_second() };
    assert_eq!(problem(car.put_declaration(&shop, "d0", &cancel).await).await.0, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(car.declare(&shop, "o1", DeclarationName::Withdraw).await, DeclarationOutcome::Accepted);
    shop.running().payments.behave(SandboxBehaviour::Accept);
    car.until(&shop, "o1", OrderProgress::Refused).await;
    assert_eq!(shop.running().payments.charges(&id("o1")).await.unwrap(), 0);
    assert_eq!((car.grants(&shop).await.version, car.receipts(&shop).await.len()), (1, 1));
    shop.assert_clean().await;
}
