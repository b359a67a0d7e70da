use std::time::Duration;

use entitlement::EndReason;
use protocol::http::{OrderProgress, PhoneKind, PhoneSessionAnswer, ProblemCode};
use reqwest::{Response, StatusCode};
use stripe_stand_in::{Delivery, Verdict};

use super::till::{ASKS, GOOD, Till, at_stripe};
use crate::{
    Timing,
    tests::{phone::Hand, shop::problem},
};

/// A till that finds nothing out by itself: only messages make it look.
async fn deaf() -> Till {
    let never = Duration::from_secs(3_600);
    let timing = Timing { reconcile_every: never, retry_first: never, phones_every: never, ..Timing::default() };
    Till::open_with(timing).await
}

async fn deliver(till: &Till, delivery: &Delivery) -> Response {
    let request = till.shop.stranger().post(till.shop.url("/v1/webhooks/stripe"));
    request.header("stripe-signature", &delivery.signature).body(delivery.body.clone()).send().await.unwrap()
}

/// Confirms an order at the bank, and does not come back.
async fn confirm_and_vanish(till: &Till, url: &str) {
    let mut hand = Hand::new(&till.shop);
    let page = hand.open(url).await;
    let bank = hand.submit(&page, "/begin", &[]).await.leads_to().unwrap();
    at_stripe(&bank, &[("answer", "confirm")]).await.unwrap();
}

#[tokio::test]
async fn messages_make_us_look_however_often_and_in_whatever_order_they_come() {
    let till = deaf().await;
    let car = till.car(ASKS).await;
    let page = car.buy(&till.shop, "o1", "beam.DE.P1Y").await.waiting.unwrap().page.unwrap();
    confirm_and_vanish(&till, &page.url).await;
    assert_eq!(car.order_now(&till.shop, "o1").await.state, OrderProgress::AwaitingPayment, "nobody has looked");

    // Newest first, each three times; among them that it failed, which is long over.
    let mut deliveries = till.stripe.deliveries();
    assert!(deliveries.iter().any(|delivery| delivery.kind == "payment_intent.payment_failed"));
    deliveries.reverse();
    for delivery in deliveries.iter().flat_map(|delivery| [delivery; 3]) {
        assert_eq!(deliver(&till, delivery).await.status(), StatusCode::NO_CONTENT, "{}", delivery.kind);
    }
    assert_eq!(car.order_now(&till.shop, "o1").await.state, OrderProgress::Captured);
    let version = car.grants(&till.shop).await.version;
    for delivery in till.stripe.deliveries() {
        deliver(&till, &delivery).await;
    }
    assert_eq!((car.grants(&till.shop).await.version, till.stripe.captured("o1")), (version, 7_900));
}

#[tokio::test]
async fn forged_and_late_messages_change_nothing_and_ask_nothing() {
    let till = deaf().await;
    let car = till.car(ASKS).await;
    let page = car.buy(&till.shop, "o1", "beam.DE.P1Y").await.waiting.unwrap().page.unwrap();
    confirm_and_vanish(&till, &page.url).await;
    let genuine = till.stripe.deliveries().pop().unwrap();
    let asked = till.stripe.requests();
    let forged = [
        Delivery { signature: String::new(), ..genuine.clone() },
        Delivery { signature: genuine.signature.replace("v1=", "v0="), ..genuine.clone() },
        Delivery { signature: genuine.signature.replace("t=1", "t=2"), ..genuine.clone() },
        Delivery { body: genuine.body.replace("o1", "o2"), ..genuine.clone() },
        Delivery { body: format!("{} ", genuine.body), ..genuine.clone() },
    ];
    for delivery in forged {
        assert_eq!(problem(deliver(&till, &delivery).await).await, (StatusCode::BAD_REQUEST, ProblemCode::Invalid), "{delivery:?}");
    }
    let unsigned = till.shop.stranger().post(till.shop.url("/v1/webhooks/stripe")).body(genuine.body.clone()).send().await.unwrap();
    assert_eq!(unsigned.status(), StatusCode::BAD_REQUEST);
    till.shop.wait(301);
    assert_eq!(deliver(&till, &genuine).await.status(), StatusCode::BAD_REQUEST, "recorded");
    assert_eq!((till.stripe.requests(), car.order_now(&till.shop, "o1").await.state), (asked, OrderProgress::AwaitingPayment));
    // Signed anew, it counts.
    assert_eq!(deliver(&till, &till.stripe.deliveries().pop().unwrap()).await.status(), StatusCode::NO_CONTENT);
    assert_eq!(car.order_now(&till.shop, "o1").await.state, OrderProgress::Captured);
}

#[tokio::test]
async fn a_message_that_is_too_large_or_for_another_provider_is_refused() {
    let till = deaf().await;
    let body = " ".repeat(crate::limits::WEBHOOK_BYTES_MAX + 1);
    let large = till.shop.stranger().post(till.shop.url("/v1/webhooks/stripe")).body(body).send().await.unwrap();
    assert_eq!(problem(large).await, (StatusCode::PAYLOAD_TOO_LARGE, ProblemCode::TooLarge));
    let other = till.shop.stranger().post(till.shop.url("/v1/webhooks/sandbox")).body("{}").send().await.unwrap();
    assert_eq!(problem(other).await, (StatusCode::NOT_FOUND, ProblemCode::NotFound));
}

#[tokio::test]
async fn a_card_whose_owner_never_came_back_is_taken_by_its_message() {
    let till = deaf().await;
    let car = till.shop.car().await;
    let offer = car.phone_session(&till.shop, PhoneKind::Card).await;
    let mut hand = Hand::new(&till.shop);
    let page = hand.open(&offer.page.url).await;
    let checkout = hand.submit(&page, "/begin", &[]).await.leads_to().unwrap();
    at_stripe(&checkout, &[("number", GOOD), ("expires", "07/31")]).await.unwrap();
    let (heard, ()) = tokio::join!(car.phone(&till.shop, &offer.session, 15), async {
        for delivery in till.stripe.deliveries() {
            assert_eq!(deliver(&till, &delivery).await.status(), StatusCode::NO_CONTENT, "{}", delivery.kind);
        }
    });
    assert!(matches!(heard, PhoneSessionAnswer::Done { .. }), "{heard:?}");
}

#[tokio::test]
async fn a_dispute_ends_the_grant_with_its_reason() {
    let till = deaf().await;
    let car = till.car(GOOD).await;
    assert_eq!(car.buy(&till.shop, "o1", "beam.DE.P1Y").await.state, OrderProgress::Captured);
    till.stripe.dispute("o1");
    let created = till.stripe.deliveries().pop().unwrap();
    assert_eq!(created.kind, "charge.dispute.created");
    for _ in 0..2 {
        assert_eq!(deliver(&till, &created).await.status(), StatusCode::NO_CONTENT);
    }
    let set = car.grants(&till.shop).await;
    assert_eq!(set.version, 3);
    let ending = set.endings.iter().find(|ending| ending.order.as_ref().is_some_and(|order| order.as_str() == "o1")).unwrap();
    assert_eq!(ending.reason, EndReason::PaymentReversed);
    till.stripe.close_dispute("o1", Verdict::Lost);
    deliver(&till, &till.stripe.deliveries().pop().unwrap()).await;
    assert_eq!(car.grants(&till.shop).await.version, 3);
}
