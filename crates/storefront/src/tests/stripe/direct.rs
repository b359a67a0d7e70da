//! What the storefront asks of Stripe beside orders: refunds and the audit's questions.

use entitlement::{Currency, Money, OrderId, RefundId};
use protocol::http::OrderProgress;
use stripe_stand_in::{Fault, On, Verdict};

use super::till::{GOOD, Till, for_each};
use crate::{Authorisation, Capture, Movements, PaymentProvider as _, PaymentStatus, Refund, StripePayments, Void};

fn eur(minor: u64) -> Money {
    Money::new(minor, Currency::parse("EUR").unwrap()).unwrap()
}

fn order(id: &str) -> OrderId {
    OrderId::parse(id).unwrap()
}

/// A till with a paid order.
async fn paid() -> (Till, StripePayments, OrderId) {
    let till = Till::open().await;
    let car = till.car(GOOD).await;
    car.buy(&till.shop, "o1", "beam.DE.P1Y").await;
    car.until(&till.shop, "o1", OrderProgress::Captured).await;
    let payments = till.payments().await;
    (till, payments, order("o1"))
}

#[tokio::test]
async fn money_is_given_back_in_parts_and_never_more_than_was_taken() {
    let (till, payments, order) = paid().await;
    let refund = |id: &str, minor| {
        let (id, payments, order) = (RefundId::parse(id).unwrap(), &payments, &order);
        async move { payments.refund(order, &id, eur(minor)).await }
    };
    for _ in 0..3 {
        assert_eq!(refund("r1", 2_000).await, Refund::Refunded, "however often it is asked");
    }
    assert_eq!((refund("r1", 2_001).await, till.stripe.refunded("o1")), (Refund::Refused, 2_000), "another amount under the same id");
    assert_eq!(refund("r2", 5_901).await, Refund::Refused, "more than is left");
    assert_eq!(refund("r3", 5_900).await, Refund::Refunded);
    assert_eq!((refund("r4", 1).await, till.stripe.refunded("o1")), (Refund::Refused, 7_900));
    let movements = Movements { captured: eur(7_900), refunded: eur(7_900), reversed: eur(0) };
    assert_eq!(payments.movements(&order).await, Some(movements));
}

#[tokio::test]
async fn a_refund_is_made_once_whatever_goes_wrong() {
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
        let (till, payments, order) = paid().await;
        let id = RefundId::parse("r1").unwrap();
        till.stripe.fault(On::Refund, fault);
        assert_eq!(payments.refund(&order, &id, eur(7_900)).await, Refund::Unknown, "{fault:?}");
        // Asked again two days later: Stripe has forgotten the key, and we have not.
        till.stripe.forget_keys();
        till.shop.wait(2 * 86_400);
        assert_eq!(payments.refund(&order, &id, eur(7_900)).await, Refund::Refunded, "{fault:?}");
        assert_eq!((payments.refund(&order, &id, eur(7_900)).await, till.stripe.refunded("o1")), (Refund::Refunded, 7_900), "{fault:?}");
    })
    .await;
}

#[tokio::test]
async fn a_failure_that_stripe_remembers_is_overcome_by_another_key() {
    let (till, payments, order) = paid().await;
    let id = RefundId::parse("r1").unwrap();
    till.stripe.fault(On::Refund, Fault::Fail);
    assert_eq!(payments.refund(&order, &id, eur(100)).await, Refund::Unknown);
    assert_eq!(payments.refund(&order, &id, eur(100)).await, Refund::Unknown, "the same key, the same answer");
    till.shop.wait(61);
    assert_eq!((payments.refund(&order, &id, eur(100)).await, till.stripe.refunded("o1")), (Refund::Refunded, 100));
}

#[tokio::test]
async fn what_a_bank_takes_back_is_seen_and_what_it_gives_again_too() {
    let (till, payments, order) = paid().await;
    assert_eq!(payments.refund(&order, &RefundId::parse("r1").unwrap(), eur(900)).await, Refund::Refunded);
    till.stripe.dispute("o1");
    assert_eq!(payments.status(&order).await, PaymentStatus::Reversed);
    let movements = Movements { captured: eur(7_900), refunded: eur(900), reversed: eur(7_000) };
    assert_eq!(payments.movements(&order).await, Some(movements));
    assert_eq!(payments.refund(&order, &RefundId::parse("r2").unwrap(), eur(100)).await, Refund::Refused, "it would be paid twice");
    till.stripe.close_dispute("o1", Verdict::Won);
    assert_eq!(payments.status(&order).await, PaymentStatus::Captured);
    assert_eq!(payments.movements(&order).await.unwrap().reversed, eur(0));
}

#[tokio::test]
async fn what_never_came_to_stripe_is_said_so_and_can_be_barred() {
    let (till, payments, _) = paid().await;
    let (unknown, id) = (order("never"), RefundId::parse("r1").unwrap());
    assert_eq!(payments.status(&unknown).await, PaymentStatus::Unseen);
    assert_eq!((payments.movements(&unknown).await, payments.capture(&unknown).await), (None, Capture::Refused));
    assert_eq!(payments.refund(&unknown, &id, eur(1)).await, Refund::Refused);
    let asked = till.stripe.requests();
    assert_eq!((payments.void(&unknown).await, payments.void(&unknown).await), (Void::Voided, Void::Voided));
    let method = crate::MethodToken::parse("cus_1:pm_1").unwrap();
    assert!(matches!(payments.authorise(&unknown, eur(7_900), &method).await, Authorisation::Declined(_)));
    assert_eq!((payments.status(&unknown).await, till.stripe.requests()), (PaymentStatus::Voided, asked), "Stripe is not even asked");
}

#[tokio::test]
async fn another_amount_under_a_known_order_is_neither_a_yes_nor_a_no() {
    let (till, payments, order) = paid().await;
    let method = crate::MethodToken::parse("cus_1:pm_1").unwrap();
    assert_eq!(payments.authorise(&order, eur(7_901), &method).await, Authorisation::Unknown);
    assert_eq!(payments.void(&order).await, Void::Captured, "too late");
    assert_eq!((payments.status(&order).await, till.stripe.captured("o1")), (PaymentStatus::Captured, 7_900));
}

#[tokio::test]
async fn keys_that_are_missing_and_addresses_in_the_clear_are_refused_at_the_start() {
    let folder = tempfile::tempdir().unwrap();
    for (base, key, secret) in
        [("https://api.stripe.com", "", "whsec"), ("https://api.stripe.com", "sk", " \n"), ("http://api.stripe.com", "sk", "whsec")]
    {
        let config = crate::StripeConfig::new(base, key, secret);
        assert!(!format!("{config:?}").contains("whsec"), "secrets are not shown");
        assert!(StripePayments::open(&folder.path().join("s.sqlite3"), config, crate::Clock::system()).await.is_err(), "{base} {key}");
    }
}
