//! The entitlement passport: what a buyer reads of a car before buying it.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use entitlement::{Passport, verify};
use protocol::http::{PassportAnswer, ProblemCode};
use reqwest::{Method, StatusCode, header};

use super::chromium::{Chromium, Light, SCREEN, Scripts};
use crate::tests::shop::{Car, DAY, Shop, problem, read, trial};

const PAGE: &str = "text/html; charset=utf-8";

async fn issue(shop: &Shop, car: &Car, id: &str) -> (Passport, PassportAnswer) {
    let answer: PassportAnswer = read(car.send(shop, Method::PUT, &format!("/v1/passports/{id}"), None::<&()>).await, StatusCode::OK).await;
    let signed = verify::<Passport>(&STANDARD.decode(&answer.document).unwrap(), &shop.issuer()).unwrap().into_content();
    (signed, answer)
}

#[tokio::test]
async fn it_says_what_the_car_has_and_could_get_and_names_nobody() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    car.put(&shop, "t1", &trial("beam")).await;
    let (passport, answer) = issue(&shop, &car, "p1").await;
    let trial = passport.has.iter().find(|entry| entry.feature.as_str() == "beam").unwrap();
    assert!(!trial.stays(), "the free month is its driver's own");
    let offered = passport.can_get.iter().find(|offer| offer.feature.as_str() == "beam").unwrap();
    assert!(offered.trial, "the next owner can try it anew");
    assert_eq!(passport.vin_ending, "4711");
    super::claim::verifies(&shop, "verify-passport", &STANDARD.decode(&answer.document).unwrap()).await;
    for secret in ["WUPF", "t1"] {
        assert!(!format!("{passport:?}").contains(secret), "{secret}");
    }

    // The same id has the same answer; another car's is nobody else's.
    shop.wait(DAY);
    assert_eq!(issue(&shop, &car, "p1").await.1.document, answer.document);
    let other = shop.car().await;
    let taken = other.send(&shop, Method::PUT, "/v1/passports/p1", None::<&()>).await;
    assert_eq!(problem(taken).await, (StatusCode::UNPROCESSABLE_ENTITY, ProblemCode::OrderIdReused));
    other.send(&shop, Method::DELETE, "/v1/passports/p1", None::<&()>).await;
    assert_eq!(shop.stranger().get(&answer.url).send().await.unwrap().status(), StatusCode::OK, "only its own car takes it back");
}

#[tokio::test]
async fn it_ends_when_it_is_taken_back_or_runs_out() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    let page = async |url: &str| shop.stranger().get(url).send().await.unwrap().status();
    let (_, first) = issue(&shop, &car, "p1").await;
    for ending in ["", "/pdf", "/file"] {
        assert_eq!(page(&format!("{}{ending}", first.url)).await, StatusCode::OK);
    }
    let gone = car.send(&shop, Method::DELETE, "/v1/passports/p1", None::<&()>).await;
    assert_eq!(gone.status(), StatusCode::NO_CONTENT);
    for ending in ["", "/pdf", "/file"] {
        assert_eq!(page(&format!("{}{ending}", first.url)).await, StatusCode::GONE, "{ending}");
    }
    assert_eq!(page(&shop.url("/passport/none")).await, StatusCode::NOT_FOUND);

    let (_, second) = issue(&shop, &car, "p2").await;
    shop.wait(7 * DAY - 1);
    assert_eq!(page(&second.url).await, StatusCode::OK);
    shop.wait(1);
    assert_eq!(page(&second.url).await, StatusCode::GONE);
}

#[tokio::test]
async fn so_many_a_day_and_no_more() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    for number in 0..20 {
        issue(&shop, &car, &format!("p{number}")).await;
    }
    let refused = car.send(&shop, Method::PUT, "/v1/passports/p20", None::<&()>).await;
    assert_eq!(refused.status(), StatusCode::TOO_MANY_REQUESTS);
    shop.wait(DAY);
    issue(&shop, &car, "p20").await;
}

/// In a real browser, without scripts, on the screen of a phone.
#[tokio::test]
async fn a_buyer_reads_it_in_german_and_english() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    car.put(&shop, "t1", &trial("beam")).await;
    let (_, answer) = issue(&shop, &car, "p1").await;
    let mut phone = Chromium::start("de-DE", Scripts::Off).await;
    phone.open(&answer.url).await;
    let html = phone.html().await;
    assert!(html.contains("Funktionspass") && html.contains("endet auf") && html.contains("4711"), "{html}");
    assert!(html.contains("ein Monat kostenlos"), "{html}");
    for light in [Light::Day, Light::Night] {
        phone.light(light).await;
        assert!(phone.width().await <= f64::from(SCREEN.0), "nothing stands out of the screen");
    }
    if let Some(folder) = std::env::var_os("UPFIT_PHONE_SHOTS") {
        phone.shoot(&std::path::Path::new(&folder).join("passport.png")).await;
    }
    phone.tap("nav a").await;
    let html = phone.html().await;
    assert!(html.contains("Entitlement passport") && html.contains("Could be had at once"), "{html}");

    let head = shop.stranger().get(&answer.url).send().await.unwrap();
    assert_eq!(head.headers()[header::CONTENT_TYPE], PAGE);
    assert!(head.headers().get(header::SET_COOKIE).is_none(), "nobody is followed");
    let pdf = shop.stranger().get(format!("{}/pdf?lang=de", answer.url)).send().await.unwrap();
    assert!(pdf.bytes().await.unwrap().starts_with(b"%PDF-"));
    let file = shop.stranger().get(format!("{}/file", answer.url)).send().await.unwrap();
    assert_eq!(STANDARD.encode(file.bytes().await.unwrap()), answer.document);
}
