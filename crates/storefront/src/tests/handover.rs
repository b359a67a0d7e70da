//! A car changes hands: what stays, what ends, what goes along; and nothing that was the earlier owner's opens anything.

use std::time::Duration;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use entitlement::{
    Currency, EndReason, Fate, Grant, GrantKind, GrantSet, HandedOver, Handover, HandoverId, Holder, Money, Now, OrderId, Term, verify,
};
use protocol::http::{
    DeclarationName, EnrolmentAnswer, HandoverAnswer, HandoverRequest, OrderProgress, PassportAnswer, PhoneKind, ProblemCode,
    VoucherAnswer, VoucherOutcome, VoucherRequest,
};
use reqwest::{Method, Response, StatusCode, header};

use super::shop::{Car, DAY, Shop, enrolment, problem, read, trial};
use crate::{PaymentProvider as _, SandboxBehaviour};

fn eur(minor: u64) -> Money {
    Money::new(minor, Currency::parse("EUR").unwrap()).unwrap()
}

/// A car with its key, so that it can ask for another certificate.
pub(super) struct Owned {
    pub(super) key: rcgen::KeyPair,
    certificate: String,
    pub(super) car: Car,
}

impl Owned {
    pub(super) async fn new(shop: &Shop) -> Self {
        let (answer, owned) = Self::with_token(shop, shop.trust("enrolment.token").trim()).await;
        assert_eq!((answer.ownership_epoch, answer.vehicle), (1, Some(owned.car.key.to_string())));
        owned
    }

    /// With a key of its own, let in by this token.
    pub(super) async fn with_token(shop: &Shop, token: &str) -> (EnrolmentAnswer, Self) {
        let key = rcgen::KeyPair::generate().unwrap();
        let request = enrolment(&key, token);
        let answer: EnrolmentAnswer =
            read(shop.stranger().post(shop.url("/v1/enrolment")).json(&request).send().await.unwrap(), StatusCode::OK).await;
        let car = shop.car_with(&key, &answer.certificate_pem);
        (answer.clone(), Self { key, certificate: answer.certificate_pem, car })
    }

    pub(super) async fn put(&self, shop: &Shop, id: &str, from_epoch: u32) -> Response {
        let csr = rcgen::CertificateParams::default().serialize_request(&self.key).unwrap();
        let request = HandoverRequest { from_epoch, csr_pem: csr.pem().unwrap() };
        self.car.send(shop, Method::PUT, &format!("/v1/handovers/{id}"), Some(&request)).await
    }

    /// The car of its next owner, and what the seller has signed.
    pub(super) async fn hand_over(&self, shop: &Shop, id: &str, from_epoch: u32) -> (Self, Handover, HandoverAnswer) {
        let answer: HandoverAnswer = read(self.put(shop, id, from_epoch).await, StatusCode::OK).await;
        let signed = verify::<Handover>(&STANDARD.decode(&answer.document).unwrap(), &shop.issuer()).unwrap().into_content();
        let key = rcgen::KeyPair::from_pem(&self.key.serialize_pem()).unwrap();
        let car = shop.car_with(&key, &answer.certificate_pem);
        (Self { key, certificate: answer.certificate_pem.clone(), car }, signed, answer)
    }
}

/// A shop in which `lamp` goes with the person.
async fn shop_with_a_person_held_feature(payment: SandboxBehaviour) -> Shop {
    let mut shop = Shop::closed();
    let lamp = shop.catalogue().join("features/lamp.toml");
    let text = std::fs::read_to_string(&lamp).unwrap();
    std::fs::write(&lamp, text.replace("holder = \"car\"", "holder = \"person\"")).unwrap();
    shop.start(payment).await;
    shop
}

fn grant<'a>(set: &'a GrantSet, feature: &str) -> Option<&'a Grant> {
    set.grants.iter().find(|grant| grant.feature.as_str() == feature)
}

fn of<'a>(signed: &'a Handover, feature: &str) -> &'a HandedOver {
    signed.contracts.iter().find(|contract| contract.feature.as_str() == feature).unwrap()
}

pub(super) async fn working(shop: &Shop, car: &Car, order: &str, offer: &str) {
    car.buy(shop, order, offer).await;
    car.declare(shop, order, DeclarationName::Delivered).await;
}

#[tokio::test]
async fn what_is_paid_for_stays_goes_along_or_is_given_back_and_trials_are_new() {
    let shop = shop_with_a_person_held_feature(SandboxBehaviour::Accept).await;
    let first = Owned::new(&shop).await;
    working(&shop, &first.car, "o1", "beam.DE.P1Y").await;
    working(&shop, &first.car, "o2", "lamp.DE.P1Y").await;
    shop.wait(100 * DAY);
    let until = grant(&first.car.grants(&shop).await, "beam").unwrap().ends;

    let (second, signed, answer) = first.hand_over(&shop, "h1", 1).await;
    // 79.00 € × 265 d / 365 d = 57.3561… €, rounded up for the driver.
    assert_eq!(of(&signed, "beam").fate, Fate::Stays { worth: Some(eur(5_736)) });
    assert_eq!(of(&signed, "beam").ends, until);
    assert_eq!(of(&signed, "lamp").fate, Fate::Moves { worth: eur(5_736) });
    assert_eq!((signed.vehicle, signed.ownership_epoch, answer.ownership_epoch), (first.car.key, 2, 2));
    assert_eq!(signed.voucher, Some(eur(5_736)));

    let set = second.car.grants(&shop).await;
    assert_eq!(set.ownership_epoch, 2);
    let beam = grant(&set, "beam").unwrap();
    assert_eq!((beam.kind, beam.holder, beam.ends), (GrantKind::Term(Term::OneYear), Holder::Car, until));
    assert_ne!(beam.order.as_ref().unwrap().as_str(), "o1", "no number of the earlier owner's");
    assert!(grant(&set, "wheel").is_some(), "what came from the factory stays");
    assert!(grant(&set, "lamp").is_none());
    let reason = set.endings.iter().find(|ending| ending.feature.as_str() == "lamp").unwrap().reason;
    assert_eq!(reason, EndReason::Transferred);
    let book = second.car.book(&shop).await;
    assert_eq!((book.ownership_epoch, book.contracts.len(), book.payment, book.balance), (2, 0, None, None));
    assert!(second.car.receipts(&shop).await.is_empty());
    shop.assert_clean().await;

    // The whole catalogue is open as for a new car.
    assert_eq!(second.car.order(&shop, "t1", &trial("lamp")).await.state, OrderProgress::Captured);
    // What stayed counts as the new owner's: a longer term takes its place, with credit.
    let (quote, _) = second.car.quote(&shop, "beam.DE.P3Y").await;
    assert_eq!(quote.credit[0].amount, eur(5_736));

    // What goes along is worth its amount in another car.
    let third = Owned::new(&shop).await;
    let code = VoucherRequest { code: entitlement::voucher_of(&HandoverId::parse("h1").unwrap()) };
    let redeemed: VoucherAnswer = read(third.car.send(&shop, Method::POST, "/v1/vouchers", Some(&code)).await, StatusCode::OK).await;
    assert_eq!(redeemed.outcome, VoucherOutcome::Redeemed);
    assert_eq!(third.car.book(&shop).await.balance, Some(eur(5_736)));
    shop.assert_clean().await;
}

/// The car holds the set of the upgrade, and hears of everything since at once.
#[tokio::test]
async fn what_was_upgraded_withdrawn_from_and_handed_over_before_the_car_hears_of_it_is_explained_to_it() {
    let shop = Shop::open().await;
    let first = Owned::new(&shop).await;
    working(&shop, &first.car, "o1", "beam.DE.P1Y").await;
    let year = grant(&first.car.grants(&shop).await, "beam").unwrap().ends;
    shop.wait(10 * DAY);
    working(&shop, &first.car, "o2", "beam.DE.P3Y").await;
    let held = first.car.grants(&shop).await;
    assert!(grant(&held, "beam").unwrap().ends > year);
    first.car.declare(&shop, "o2", DeclarationName::Withdraw).await;
    let (second, _, _) = first.hand_over(&shop, "h1", 1).await;
    let set = second.car.grants(&shop).await;
    assert_eq!(grant(&set, "beam").unwrap().ends, year, "the year is back, and stays");
    let now = Now { lower_bound: shop.now(), hint: None, powered_on: Duration::ZERO };
    assert_eq!(entitlement::taken_away(&held, &set, &now), []);
    assert!(set.endings.iter().all(|ending| ending.order.is_none()), "{:?}", set.endings);
}

#[tokio::test]
async fn a_trial_ends_and_what_never_worked_is_given_back() {
    let shop = Shop::open().await;
    let first = Owned::new(&shop).await;
    first.car.order(&shop, "t1", &trial("lamp")).await;
    first.car.declare(&shop, "t1", DeclarationName::Delivered).await;
    first.car.buy(&shop, "o1", "beam.DE.unlimited").await;
    let (second, signed, _) = first.hand_over(&shop, "h1", 1).await;
    assert_eq!(signed.voucher, None);
    assert_eq!((of(&signed, "lamp").fate, of(&signed, "beam").fate), (Fate::Ends, Fate::Refunded { amount: eur(29_900) }));
    assert!(grant(&second.car.grants(&shop).await, "beam").is_none());
    shop.until_quiet().await;
    let moved = shop.running().payments.movements(&OrderId::parse("o1").unwrap()).await.unwrap();
    assert_eq!((moved.captured, moved.refunded), (eur(29_900), eur(29_900)), "given back whole");
    assert_eq!(second.car.order(&shop, "t2", &trial("lamp")).await.state, OrderProgress::Captured, "the seller's trial takes nothing away");
    shop.assert_clean().await;
}

#[tokio::test]
async fn an_order_under_way_is_never_charged_and_grants_the_next_owner_nothing() {
    let shop = Shop::open_with(SandboxBehaviour::Unknown).await;
    let first = Owned::new(&shop).await;
    assert_eq!(first.car.buy(&shop, "o1", "beam.DE.P1Y").await.state, OrderProgress::AwaitingPayment);
    let (second, signed, _) = first.hand_over(&shop, "h1", 1).await;
    assert!(signed.contracts.is_empty());
    shop.running().payments.behave(SandboxBehaviour::Accept);
    shop.until_quiet().await;
    assert_eq!(shop.running().payments.total_minor().await.unwrap(), 0);
    assert!(grant(&second.car.grants(&shop).await, "beam").is_none());
    assert!(second.car.book(&shop).await.contracts.is_empty());
    let known = problem(second.car.get(&shop, "/v1/orders/o1").await).await;
    assert_eq!(known, (StatusCode::NOT_FOUND, ProblemCode::NotFound), "nobody else's order is told of");
    shop.assert_clean().await;
}

#[tokio::test]
async fn the_same_handover_is_done_once_and_no_other_by_whoever_is_not_the_owner() {
    let shop = Shop::open().await;
    let first = Owned::new(&shop).await;
    working(&shop, &first.car, "o1", "beam.DE.unlimited").await;
    let stranger = Owned::new(&shop).await;
    let not_yours = (StatusCode::UNAUTHORIZED, ProblemCode::NotEnrolled);
    for epoch in [0, 2, 7] {
        assert_eq!(problem(first.put(&shop, "h0", epoch).await).await, not_yours, "epoch {epoch}");
    }
    let (second, signed, _) = first.hand_over(&shop, "h1", 1).await;
    let (again, repeated, _) = first.hand_over(&shop, "h1", 1).await;
    assert_eq!((again.car.grants(&shop).await.ownership_epoch, repeated), (2, signed), "a lost answer is heard again");
    assert_eq!(problem(first.put(&shop, "h2", 1).await).await, not_yours, "an earlier owner begins nothing");
    assert_eq!(problem(first.put(&shop, "h2", 2).await).await, not_yours);
    assert_eq!(problem(stranger.put(&shop, "h1", 1).await).await, not_yours, "another car hears nothing");
    // Somebody else's key with this car's certificate.
    let csr = rcgen::CertificateParams::default().serialize_request(&stranger.key).unwrap();
    let request = HandoverRequest { from_epoch: 2, csr_pem: csr.pem().unwrap() };
    let answer = second.car.send(&shop, Method::PUT, "/v1/handovers/h3", Some(&request)).await;
    assert_eq!(problem(answer).await, (StatusCode::BAD_REQUEST, ProblemCode::Invalid));
    // Again sold: the first answer is worth nothing any more, and what stays, stays.
    let (third, signed, _) = second.hand_over(&shop, "h4", 2).await;
    assert_eq!(of(&signed, "beam").fate, Fate::Stays { worth: Some(eur(29_900)) });
    assert_eq!(problem(first.put(&shop, "h1", 1).await).await, not_yours);
    assert_eq!(grant(&third.car.grants(&shop).await, "beam").unwrap().kind, GrantKind::Unlimited);
    // A car that has lost its certificate gets that of the present owner, and only by its key.
    let request = enrolment(&third.key, "");
    assert_ne!(third.certificate, second.certificate);
    assert_eq!(
        problem(shop.stranger().post(shop.url("/v1/enrolment")).json(&request).send().await.unwrap()).await.0,
        StatusCode::FORBIDDEN
    );
    shop.assert_clean().await;
}

/// Every route of the contract that a vehicle uses, generated from it: a new route is covered by itself.
/// Every route for vehicles, from the OpenAPI document, so that a new one is asked by itself.
pub(super) async fn every_route_answers_with_401(shop: &Shop, former: &Owned, receipt: &str, session: &str) {
    let contract: serde_json::Value = serde_json::from_str(&crate::openapi().unwrap()).unwrap();
    let mut asked = 0;
    for (path, operations) in contract["paths"].as_object().unwrap() {
        for (method, operation) in operations.as_object().unwrap() {
            if operation["tags"][0] != "vehicle" {
                continue;
            }
            asked += 1;
            let id = match path.as_str() {
                path if path.starts_with("/v1/orders") => "o1",
                path if path.starts_with("/v1/receipts") => receipt,
                path if path.starts_with("/v1/phone") => session,
                _ => "any",
            };
            let url = path.replace("{id}", id);
            let method = Method::from_bytes(method.to_uppercase().as_bytes()).unwrap();
            let body = match path.as_str() {
                // Read before anybody is asked who wants it: the key of the request must be that of the certificate.
                "/v1/handovers/{id}" => {
                    let csr = rcgen::CertificateParams::default().serialize_request(&former.key).unwrap();
                    serde_json::json!({ "from_epoch": 1, "csr_pem": csr.pem().unwrap() })
                }
                _ => serde_json::json!({}),
            };
            let status = former.car.send(shop, method.clone(), &url, Some(&body)).await.status();
            assert_eq!(status, StatusCode::UNAUTHORIZED, "{method} {path}");
        }
    }
    assert!(asked >= 18, "only {asked} routes were asked");
}

#[tokio::test]
async fn every_route_answers_the_earlier_owner_with_401() {
    let shop = Shop::open().await;
    let first = Owned::new(&shop).await;
    working(&shop, &first.car, "o1", "beam.DE.P1Y").await;
    let receipt = first.car.receipts(&shop).await.remove(0).id;
    let page = first.car.phone_session(&shop, PhoneKind::Card).await;
    let phone = shop.stranger();
    let passport: PassportAnswer = read(first.car.send(&shop, Method::PUT, "/v1/passports/p1", None::<&()>).await, StatusCode::OK).await;
    assert_eq!(phone.get(&passport.url).send().await.unwrap().status(), StatusCode::OK);
    let opened = phone.get(&page.page.url).send().await.unwrap();
    assert!(opened.status().is_success());
    let cookie = opened.headers().get(header::SET_COOKIE).unwrap().to_str().unwrap().split(';').next().unwrap().to_owned();
    first.hand_over(&shop, "h1", 1).await;

    every_route_answers_with_401(&shop, &first, receipt.as_str(), page.session.as_str()).await;
    let passport = phone.get(&passport.url).send().await.unwrap();
    assert_eq!(passport.status(), StatusCode::GONE, "what it says of the car is not so any more");
    // The page on the earlier owner's phone, with and without its cookie.
    for cookie in [cookie, String::new()] {
        let answer = phone.get(&page.page.url).header(header::COOKIE, cookie).send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::UNAUTHORIZED);
    }
}
