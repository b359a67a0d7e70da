use entitlement::{EndReason, OrderId};
use protocol::http::{OrderProgress, RefusalCode};
use reqwest::StatusCode;

use super::shop::{DAY, Shop, purchase, read, trial};
use crate::SandboxBehaviour;

async fn charges(shop: &Shop, order: &str) -> u64 {
    shop.running().payments.charges(&OrderId::parse(order).unwrap()).await.unwrap()
}

#[tokio::test]
async fn a_declined_order_is_refused_and_grants_nothing() {
    let shop = Shop::open_with(SandboxBehaviour::Decline).await;
    let car = shop.car().await;
    let answer = car.buy(&shop, "o1", "beam.DE.P1Y").await;
    assert_eq!((answer.state, answer.refusal), (OrderProgress::Refused, Some(RefusalCode::Declined)));
    assert_eq!((charges(&shop, "o1").await, car.grants(&shop).await.version), (0, 1));
    shop.running().payments.behave(SandboxBehaviour::Accept);
    assert_eq!(car.buy(&shop, "o2", "beam.DE.P1Y").await.state, OrderProgress::Captured, "another order is another try");
}

#[tokio::test]
async fn an_order_whose_payment_is_unknown_is_neither_granted_nor_lost() {
    for trouble in [SandboxBehaviour::Unknown, SandboxBehaviour::Timeout] {
        let mut shop = Shop::open_with(trouble).await;
        let car = shop.car().await;
        let answer = car.buy(&shop, "o1", "beam.DE.P1Y").await;
        assert_eq!((answer.state, answer.refusal), (OrderProgress::AwaitingPayment, None), "{trouble:?}");
        assert_eq!(car.grants(&shop).await.version, 1);
        // Another quote for the same feature would be paid on top.
        assert_eq!(car.refused_quote(&shop, "beam.DE.P1Y").await.0, StatusCode::SERVICE_UNAVAILABLE);
        // It lasts through a restart, and heals.
        shop.restart(trouble).await;
        shop.running().payments.behave(SandboxBehaviour::Accept);
        let answer = car.until(&shop, "o1", OrderProgress::Captured).await;
        assert_eq!((answer.grant_set_version, charges(&shop, "o1").await), (Some(2), 1), "{trouble:?}");
    }
}

#[tokio::test]
async fn an_order_that_nobody_can_pay_for_a_day_is_given_up() {
    let shop = Shop::open_with(SandboxBehaviour::Unknown).await;
    let car = shop.car().await;
    assert_eq!(car.buy(&shop, "o1", "beam.DE.P1Y").await.state, OrderProgress::AwaitingPayment);
    shop.wait(DAY + 1);
    shop.running().payments.behave(SandboxBehaviour::Accept);
    let answer = car.until(&shop, "o1", OrderProgress::Refused).await;
    assert_eq!((answer.refusal, charges(&shop, "o1").await), (Some(RefusalCode::ProviderAway), 0));
}

#[tokio::test]
async fn a_capture_that_is_refused_takes_the_grant_back_and_what_ran_before_runs_on() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    assert_eq!(car.buy(&shop, "o1", "beam.DE.P1M").await.state, OrderProgress::Captured);
    let before = car.grants(&shop).await;
    shop.running().payments.behave(SandboxBehaviour::RefuseCapture);
    let answer = car.buy(&shop, "o2", "beam.DE.P3Y").await;
    assert_eq!((answer.state, answer.refusal), (OrderProgress::Refused, Some(RefusalCode::Declined)));
    let after = car.grants(&shop).await;
    assert_eq!(after.grants, before.grants, "the paid month");
    assert_eq!(after.version, before.version + 2);
    let ending = after.endings.iter().find(|ending| ending.order.as_ref().is_some_and(|order| order.as_str() == "o2")).unwrap();
    assert_eq!(ending.reason, EndReason::NotPaid);
    assert_eq!((charges(&shop, "o1").await, charges(&shop, "o2").await), (1, 0));
}

#[tokio::test]
async fn a_trial_needs_no_payment_provider() {
    let shop = Shop::open_with(SandboxBehaviour::Timeout).await;
    let car = shop.car().await;
    assert_eq!(car.order(&shop, "t1", &trial("beam")).await.state, OrderProgress::Captured);
}

#[tokio::test]
async fn an_order_that_waits_can_be_sent_again_and_is_the_same() {
    let shop = Shop::open_with(SandboxBehaviour::Unknown).await;
    let car = shop.car().await;
    let (_, digest) = car.quote(&shop, "beam.DE.P1Y").await;
    for _ in 0..3 {
        let answer = car.order(&shop, "o1", &purchase(&digest)).await;
        assert_eq!(answer.state, OrderProgress::AwaitingPayment);
    }
    shop.running().payments.behave(SandboxBehaviour::Accept);
    car.until(&shop, "o1", OrderProgress::Captured).await;
    let answer: protocol::http::OrderAnswer = read(car.put(&shop, "o1", &purchase(&digest)).await, StatusCode::OK).await;
    assert_eq!((answer.state, charges(&shop, "o1").await), (OrderProgress::Captured, 1));
}
