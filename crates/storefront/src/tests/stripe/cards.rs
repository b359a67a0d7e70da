use protocol::http::{PhoneKind, PhoneSessionAnswer};
use reqwest::{Method, StatusCode};
use stripe_stand_in::{Fault, On};

use super::till::{GOOD, Till, at_stripe, for_each};
use crate::tests::phone::Hand;

#[tokio::test]
async fn a_card_is_typed_at_stripe_and_known_by_its_end() {
    let till = Till::open().await;
    let car = till.car(GOOD).await;
    let method = car.payment_method(&till.shop).await.unwrap();
    assert_eq!((method.brand.name(), method.last4.as_str(), method.expires.as_str()), (Some("Visa"), "4242", "2031-07"));
    assert_eq!(till.stripe.attached_methods(), 1);
}

#[tokio::test]
async fn a_card_that_cannot_be_added_leaves_the_page_open_for_another_one() {
    let till = Till::open().await;
    let car = till.shop.car().await;
    let offer = car.phone_session(&till.shop, PhoneKind::Card).await;
    let mut hand = Hand::new(&till.shop);
    let page = hand.open(&offer.page.url).await;
    let checkout = hand.submit(&page, "/begin", &[]).await.leads_to().unwrap();
    assert_eq!(at_stripe(&checkout, &[("number", "4000000000000002"), ("expires", "07/31")]).await, None);
    // He looks at our page in between: it says that it waits, and leads back.
    let page = hand.open(&offer.page.url).await;
    assert!(page.html.contains("has not answered yet"), "{}", page.html);
    let again = at_stripe(&checkout, &[("number", GOOD), ("expires", "07/31")]).await.unwrap();
    assert!(hand.open(&again).await.html.contains("Visa ending 4242"));
    assert_eq!(Hand::new(&till.shop).open(&again).await.status, StatusCode::GONE);
}

#[tokio::test]
async fn a_card_is_added_through_every_trouble_with_stripe_once() {
    let faults = [
        Fault::LoseAnswer,
        Fault::LoseRequest,
        Fault::Fail,
        Fault::FailAfter,
        Fault::BadGateway,
        Fault::TooMany,
        Fault::Nonsense,
        Fault::Endless,
        Fault::Unauthorised,
    ];
    for_each(faults, async |fault| {
        for faults in 1..=2 {
            let till = Till::open().await;
            let car = till.shop.car().await;
            let offer = car.phone_session(&till.shop, PhoneKind::Card).await;
            let mut hand = Hand::new(&till.shop);
            let page = hand.open(&offer.page.url).await;
            if faults == 2 {
                // The customer comes about, and its page does not.
                till.stripe.fault(On::Setup, Fault::Delay(std::time::Duration::from_millis(1)));
            }
            till.stripe.fault(On::Setup, fault);
            let mut page = hand.submit(&page, "/begin", &[]).await;
            assert!(page.html.contains("does not answer") && page.leads_to().is_none(), "{fault:?}: {}", page.html);
            if matches!(fault, Fault::Fail | Fault::FailAfter) {
                // Stripe repeats such a failure for a day. A new code in the car is a new try.
                let offer = car.phone_session(&till.shop, PhoneKind::Card).await;
                page = hand.open(&offer.page.url).await;
            }
            let checkout = hand.submit(&page, "/begin", &[]).await.leads_to().unwrap_or_else(|| panic!("{fault:?}"));
            let back = at_stripe(&checkout, &[("number", GOOD), ("expires", "07/31")]).await.unwrap();
            assert!(hand.open(&back).await.html.contains("Visa ending 4242"), "{fault:?}");
            assert_eq!(till.stripe.attached_methods(), 1, "{fault:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn who_does_not_come_back_from_stripe_has_added_the_card_all_the_same() {
    let till = Till::open().await;
    let car = till.shop.car().await;
    let offer = car.phone_session(&till.shop, PhoneKind::Card).await;
    let mut hand = Hand::new(&till.shop);
    let page = hand.open(&offer.page.url).await;
    let checkout = hand.submit(&page, "/begin", &[]).await.leads_to().unwrap();
    // Fourteen minutes until the picture was scanned, twenty at Stripe.
    till.shop.wait(20 * 60);
    at_stripe(&checkout, &[("number", GOOD), ("expires", "07/31")]).await.unwrap();
    let mut answer = car.phone(&till.shop, &offer.session, 15).await;
    while !matches!(answer, PhoneSessionAnswer::Done { .. }) {
        assert!(matches!(answer, PhoneSessionAnswer::Started { .. }), "{answer:?}");
        answer = car.phone(&till.shop, &offer.session, 15).await;
    }
    assert_eq!(car.payment_method(&till.shop).await.unwrap().last4, "4242");
}

#[tokio::test]
async fn a_page_that_nobody_fills_in_ends_and_nothing_comes_of_it() {
    let till = Till::open().await;
    let car = till.shop.car().await;
    let offer = car.phone_session(&till.shop, PhoneKind::Card).await;
    let mut hand = Hand::new(&till.shop);
    let page = hand.open(&offer.page.url).await;
    let checkout = hand.submit(&page, "/begin", &[]).await.leads_to().unwrap();
    till.shop.wait(36 * 60);
    assert_eq!(at_stripe(&checkout, &[("number", GOOD), ("expires", "07/31")]).await, None, "too late at Stripe, too");
    // The page waits for Stripe until the storefront has asked it, in a moment.
    let mut status = hand.open(&offer.page.url).await.status;
    for _ in 0..3_000 {
        if status == StatusCode::GONE {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        status = hand.open(&offer.page.url).await.status;
    }
    assert_eq!(status, StatusCode::GONE);
    let answer = car.phone(&till.shop, &offer.session, 0).await;
    assert!(matches!(answer, PhoneSessionAnswer::Expired | PhoneSessionAnswer::Failed), "{answer:?}");
    assert_eq!(car.payment_method(&till.shop).await, None);
}

#[tokio::test]
async fn a_card_that_was_removed_and_one_that_nobody_waited_for_are_forgotten_by_stripe() {
    let till = Till::open().await;
    let car = till.car(GOOD).await;
    assert_eq!(car.send(&till.shop, Method::DELETE, "/v1/payment-method", None::<&()>).await.status(), StatusCode::NO_CONTENT);
    while till.stripe.attached_methods() > 0 {
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    // The car closes its screen, and the phone goes on.
    let offer = car.phone_session(&till.shop, PhoneKind::Card).await;
    let mut hand = Hand::new(&till.shop);
    let page = hand.open(&offer.page.url).await;
    let checkout = hand.submit(&page, "/begin", &[]).await.leads_to().unwrap();
    car.send(&till.shop, Method::DELETE, &format!("/v1/phone-sessions/{}", offer.session), None::<&()>).await;
    let back = at_stripe(&checkout, &[("number", GOOD), ("expires", "07/31")]).await.unwrap();
    assert_eq!(hand.open(&back).await.status, StatusCode::GONE);
    assert_eq!((car.payment_method(&till.shop).await, till.stripe.attached_methods()), (None, 1));
    till.shop.wait(2 * 3_600);
    while till.stripe.attached_methods() > 0 {
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
}
