//! Receipts as people read them, over the real server.

use std::{fs, sync::Arc};

use entitlement::{ContractReceipt, Quote, ReceiptKind, VehicleKey};
use protocol::http::ProblemCode;
use reqwest::StatusCode;

use super::shop::{Car, DAY, Shop, problem};
use crate::{SandboxBehaviour, backend::Backend, database::receipts};

/// Which owner a car has when it was let in.
pub(super) const FIRST_OWNER: u32 = 1;

/// Stores a receipt as a story does.
pub(super) async fn store(backend: &Arc<Backend>, receipt: &ContractReceipt) {
    let mut transaction = backend.database.begin().await.unwrap();
    receipts::insert(&mut transaction, receipt.clone(), FIRST_OWNER, backend.keys.signing()).await.unwrap();
    transaction.commit().await.unwrap();
}

/// Of a free month, in Germany.
pub(super) fn receipt(shop: &Shop, vehicle: VehicleKey, id: &str, name: &str) -> ContractReceipt {
    let now = shop.now();
    ContractReceipt {
        id: id.parse().unwrap(),
        number: 0,
        vehicle,
        car: "Upfit One …4711".to_owned(),
        issued_at: now,
        order: "order-1".parse().unwrap(),
        feature: "beam".parse().unwrap(),
        name: [("de".to_owned(), name.to_owned()), ("en".to_owned(), name.to_owned())].into(),
        seller: "Shop\n1 Street, Town\nshop@shop.example\n+49 30 1234".to_owned(),
        market: "DE".parse().unwrap(),
        kind: ReceiptKind::Trial { declared_at: now },
    }
}

fn contract(shop: &Shop, quote: Quote) -> ContractReceipt {
    let (now, vehicle) = (shop.now(), quote.vehicle);
    let kind =
        ReceiptKind::Contract { paid: quote.to_pay(), quote: Box::new(quote), declared_at: now, method: None, withdraw_until: Some(now) };
    ContractReceipt { kind, ..receipt(shop, vehicle, "contract", "Beam") }
}

async fn read(car: &Car, shop: &Shop, path: &str, content_type: &str) -> Vec<u8> {
    let response = car.get(shop, path).await;
    assert_eq!(response.status(), StatusCode::OK, "{path}");
    assert_eq!(response.headers()["content-type"], content_type);
    response.bytes().await.unwrap().to_vec()
}

#[tokio::test]
async fn a_car_gets_its_receipts_in_both_forms_and_languages_and_nobody_else_does() {
    let mut shop = Shop::open().await;
    let (car, other) = (shop.car().await, shop.car().await);
    shop.stop().await;
    let (backend, _) = shop.inside().await;
    store(&backend, &receipt(&shop, car.key, "r1", "Fernlicht")).await;
    backend.database.close().await;
    shop.start(SandboxBehaviour::Accept).await;

    for (language, says) in [("de", "Er kostet nichts"), ("en", "It costs nothing")] {
        let text = read(&car, &shop, &format!("/v1/receipts/r1/text?language={language}"), "text/plain; charset=utf-8").await;
        assert!(String::from_utf8(text).unwrap().contains(says));
        let pdf = read(&car, &shop, &format!("/v1/receipts/r1/pdf?language={language}"), "application/pdf").await;
        assert!(pdf.starts_with(b"%PDF-1.7"));
        assert_eq!(pdf, read(&car, &shop, &format!("/v1/receipts/r1/pdf?language={language}"), "application/pdf").await);
    }
    for form in ["pdf", "text"] {
        let ask = async |car: &Car, id: &str, query: &str| problem(car.get(&shop, &format!("/v1/receipts/{id}/{form}{query}")).await).await;
        assert_eq!(ask(&car, "r1", "?language=fr").await, (StatusCode::BAD_REQUEST, ProblemCode::Invalid));
        assert_eq!(ask(&car, "r1", "").await, (StatusCode::BAD_REQUEST, ProblemCode::Invalid));
        assert_eq!(ask(&car, "r2", "?language=de").await, (StatusCode::NOT_FOUND, ProblemCode::NotFound));
        assert_eq!(ask(&car, "a%20b", "?language=de").await, (StatusCode::NOT_FOUND, ProblemCode::NotFound));
        assert_eq!(ask(&other, "r1", "?language=de").await, (StatusCode::NOT_FOUND, ProblemCode::NotFound), "of another car");
        let stranger = shop.stranger().get(shop.url(&format!("/v1/receipts/r1/{form}?language=de"))).send().await.unwrap();
        assert_eq!(problem(stranger).await, (StatusCode::UNAUTHORIZED, ProblemCode::NotEnrolled));
    }
}

#[tokio::test]
async fn a_receipt_keeps_the_words_of_its_day() {
    let mut shop = Shop::open().await;
    let car = shop.car().await;
    let (quote, _) = car.quote(&shop, "beam.DE.P1Y").await;
    shop.stop().await;
    let (backend, _) = shop.inside().await;
    store(&backend, &contract(&shop, quote)).await;
    backend.database.close().await;
    shop.start(SandboxBehaviour::Accept).await;
    let path = "/v1/receipts/contract/text?language=de";
    let before = String::from_utf8(read(&car, &shop, path, "text/plain; charset=utf-8").await).unwrap();
    assert!(before.contains("One.") && before.contains("„Vertrag widerrufen“"), "{before}");

    fs::write(shop.catalogue().join("documents/eu/terms.de.txt"), "Ganz anders.\n").unwrap();
    shop.wait(DAY);
    shop.restart(SandboxBehaviour::Accept).await;
    assert_eq!(before, String::from_utf8(read(&car, &shop, path, "text/plain; charset=utf-8").await).unwrap());
    // Only what is sold from then on has the new words.
    let (quote, _) = car.quote(&shop, "beam.DE.P1Y").await;
    shop.stop().await;
    let (backend, _) = shop.inside().await;
    store(&backend, &ContractReceipt { id: "newer".parse().unwrap(), ..contract(&shop, quote) }).await;
    backend.database.close().await;
    shop.start(SandboxBehaviour::Accept).await;
    let newer = String::from_utf8(read(&car, &shop, "/v1/receipts/newer/text?language=de", "text/plain; charset=utf-8").await).unwrap();
    assert!(newer.contains("Ganz anders.") && !before.contains("Ganz anders."), "{newer}");
}
