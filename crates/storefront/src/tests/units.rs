//! A head unit is replaced together with its key: the car keeps what it has, and the unit of before opens nothing any more.

use protocol::http::{EnrolmentAnswer, PhoneKind, ProblemCode};
use reqwest::StatusCode;

use super::{
    handover::{Owned, every_route_answers_with_401, working},
    shop::{Car, DAY, Shop, enrolment, problem, read},
};
use crate::office::{Office, OfficeError};

async fn office(shop: &Shop) -> Office {
    Office::open(&shop.state(), shop.clock()).await.unwrap()
}

/// Another unit in the place of this car's.
async fn replaced(shop: &Shop, car: &Car) -> Owned {
    let token = office(shop).await.replace_unit(&car.key).await.unwrap();
    let (answer, mut unit) = Owned::with_token(shop, &token).await;
    assert_eq!(answer.vehicle, Some(car.key.to_string()), "it is the same car");
    assert_ne!(unit.car.key, car.key);
    unit.car.key = car.key;
    unit
}

async fn refused(shop: &Shop, key: &rcgen::KeyPair, token: &str) {
    let answer = shop.stranger().post(shop.url("/v1/enrolment")).json(&enrolment(key, token)).send().await.unwrap();
    assert_eq!(problem(answer).await, (StatusCode::FORBIDDEN, ProblemCode::TokenRefused));
}

#[tokio::test]
async fn what_is_paid_for_is_there_under_the_same_orders_and_nobody_pays_with_the_owners_card() {
    let shop = Shop::open().await;
    let first = Owned::new(&shop).await;
    working(&shop, &first.car, "o1", "beam.DE.P1Y").await;
    let before = (first.car.grants(&shop).await, first.car.book(&shop).await);
    assert!(first.car.payment_method(&shop).await.is_some());
    let unit = replaced(&shop, &first.car).await;
    let set = unit.car.grants(&shop).await;
    assert_eq!((set.vehicle, set.ownership_epoch, set.grants), (first.car.key, 1, before.0.grants));
    let book = unit.car.book(&shop).await;
    assert_eq!((book.contracts, book.payment), (before.1.contracts, None));
    assert_eq!(unit.car.payment_method(&shop).await, None);
    assert_eq!(unit.car.receipts(&shop).await.len(), 1, "the owner is the same");
    shop.assert_clean().await;
}

#[tokio::test]
async fn every_route_answers_the_head_unit_of_before_with_401() {
    let shop = Shop::open().await;
    let first = Owned::new(&shop).await;
    working(&shop, &first.car, "o1", "beam.DE.P1Y").await;
    let receipt = first.car.receipts(&shop).await.remove(0).id;
    let page = first.car.phone_session(&shop, PhoneKind::Card).await;
    let token = shop.trust("enrolment.token");
    let unit = replaced(&shop, &first.car).await;
    every_route_answers_with_401(&shop, &first, receipt.as_str(), page.session.as_str()).await;
    assert_eq!(shop.stranger().get(&page.page.url).send().await.unwrap().status(), StatusCode::GONE, "the page that it had opened");
    // Nor does it get in again as the car that it was, by whatever token of the factory.
    refused(&shop, &first.key, token.trim()).await;
    refused(&shop, &first.key, shop.trust("enrolment.token").trim()).await;
    assert_eq!(unit.car.grants(&shop).await.grants.len(), 2);
}

#[tokio::test]
async fn a_token_is_for_one_car_one_unit_and_thirty_days() {
    let shop = Shop::open().await;
    let (first, other) = (Owned::new(&shop).await, Owned::new(&shop).await);
    let office = office(&shop).await;
    let nobody = entitlement::VehicleKey::of_public_key(b"nobody");
    assert!(matches!(office.replace_unit(&nobody).await, Err(OfficeError::NoVehicle)));
    let key = || rcgen::KeyPair::generate().unwrap();

    // Another one takes its place, and a month ends it.
    let old = office.replace_unit(&first.car.key).await.unwrap();
    let token = office.replace_unit(&first.car.key).await.unwrap();
    refused(&shop, &key(), &old).await;
    shop.wait(31 * DAY);
    refused(&shop, &key(), &token).await;

    // What the new unit says of the car must be what stands.
    let token = office.replace_unit(&first.car.key).await.unwrap();
    let unit = key();
    for change in [(|profile| profile.vin = "WUPF1TSAMPLE04712".to_owned()) as fn(&mut protocol::http::ProfileBody), |profile| {
        profile.factory_options.clear()
    }] {
        let mut request = enrolment(&unit, &token);
        change(&mut request.profile);
        let answer = shop.stranger().post(shop.url("/v1/enrolment")).json(&request).send().await.unwrap();
        assert_eq!(problem(answer).await, (StatusCode::FORBIDDEN, ProblemCode::TokenRefused));
    }
    // Another car's unit stays that car's.
    refused(&shop, &other.key, &token).await;

    // Of many only one comes in, and its answer may be lost on the way.
    let units: Vec<_> = (0..8).map(|_| key()).collect();
    let tries = units.iter().map(|unit| shop.stranger().post(shop.url("/v1/enrolment")).json(&enrolment(unit, &token)).send());
    let answers = futures_util::future::join_all(tries).await;
    let inside: Vec<usize> = (0..8).filter(|place| answers[*place].as_ref().unwrap().status() == StatusCode::OK).collect();
    let &[inside] = inside.as_slice() else { panic!("{inside:?} came in") };
    let again = shop.stranger().post(shop.url("/v1/enrolment")).json(&enrolment(&units[inside], &token)).send().await.unwrap();
    let again: EnrolmentAnswer = read(again, StatusCode::OK).await;
    let mut car = shop.car_with(&units[inside], &again.certificate_pem);
    car.key = first.car.key;
    assert_eq!(car.grants(&shop).await.vehicle, first.car.key);
    // It is no car of its own beside that.
    refused(&shop, &units[inside], shop.trust("enrolment.token").trim()).await;
    // The first one is built in again: it takes another token.
    let token = office.replace_unit(&first.car.key).await.unwrap();
    let answer = shop.stranger().post(shop.url("/v1/enrolment")).json(&enrolment(&first.key, &token)).send().await.unwrap();
    let answer: EnrolmentAnswer = read(answer, StatusCode::OK).await;
    assert_eq!(shop.car_with(&first.key, &answer.certificate_pem).grants(&shop).await.vehicle, first.car.key);
    assert_eq!(car.get(&shop, "/v1/grants").await.status(), StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_head_unit_is_replaced_in_the_middle_of_a_change_of_hands() {
    let shop = Shop::open().await;
    let first = Owned::new(&shop).await;
    working(&shop, &first.car, "o1", "beam.DE.P1Y").await;
    // The car has changed hands without a network, and its unit breaks before the seller hears of it: the seller knows the first owner.
    let unit = replaced(&shop, &first.car).await;
    assert_eq!(first.put(&shop, "h1", 1).await.status(), StatusCode::UNAUTHORIZED, "the broken one is not heard any more");
    // Whoever has the car begins anew in the new unit.
    let (second, signed, _) = unit.hand_over(&shop, "h2", 1).await;
    assert_eq!((signed.vehicle, signed.ownership_epoch), (first.car.key, 2));
    // A token that was made for the first owner's car and not used is nobody's any more.
    let (before, third) = (office(&shop).await.replace_unit(&first.car.key).await.unwrap(), rcgen::KeyPair::generate().unwrap());
    let (third_owner, ..) = second.hand_over(&shop, "h3", 2).await;
    refused(&shop, &third, &before).await;
    let second = third_owner;
    // The answer was lost with that unit, and another takes its place: it is known as the present owner's.
    let third = {
        let token = office(&shop).await.replace_unit(&first.car.key).await.unwrap();
        let (answer, mut third) = Owned::with_token(&shop, &token).await;
        assert_eq!(answer.ownership_epoch, 3);
        third.car.key = first.car.key;
        third
    };
    assert_eq!(unit.put(&shop, "h3", 2).await.status(), StatusCode::UNAUTHORIZED);
    assert_eq!(second.car.get(&shop, "/v1/grants").await.status(), StatusCode::UNAUTHORIZED);
    let set = third.car.grants(&shop).await;
    assert!(set.ownership_epoch == 3 && set.grants.iter().any(|grant| grant.feature.as_str() == "beam"));
    assert!(third.car.book(&shop).await.contracts.is_empty() && third.car.receipts(&shop).await.is_empty());
    shop.assert_clean().await;
}
