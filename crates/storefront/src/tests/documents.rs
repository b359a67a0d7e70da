use entitlement::{Catalogue, Digest, verify};
use protocol::http::ProblemCode;
use reqwest::{StatusCode, header};

use super::shop::{Shop, problem};
use crate::SandboxBehaviour;

#[tokio::test]
async fn the_catalogue_is_signed_and_is_not_sent_twice() {
    let mut shop = Shop::open().await;
    let get = |etag: Option<String>, shop: &Shop| {
        let request = shop.stranger().get(shop.url("/v1/catalogue"));
        etag.iter().fold(request, |request, etag| request.header(header::IF_NONE_MATCH, etag)).send()
    };
    let response = get(None, &shop).await.unwrap();
    let etag = response.headers()[header::ETAG].to_str().unwrap().to_owned();
    assert_eq!(response.headers()[header::CACHE_CONTROL], "public, no-cache");
    let bytes = response.bytes().await.unwrap();
    let catalogue = verify::<Catalogue>(&bytes, &shop.issuer()).unwrap().into_content();
    assert_eq!((catalogue.version, catalogue.features.len()), (1, 4));

    for matching in [etag.clone(), format!("\"other\", W/{etag}"), "*".to_owned()] {
        let response = get(Some(matching), &shop).await.unwrap();
        assert_eq!((response.status(), response.headers()[header::ETAG].to_str().unwrap()), (StatusCode::NOT_MODIFIED, etag.as_str()));
        assert!(response.bytes().await.unwrap().is_empty());
    }

    // The same content keeps its version through a restart, another one gets the next.
    shop.restart(SandboxBehaviour::Accept).await;
    assert_eq!(get(Some(etag.clone()), &shop).await.unwrap().status(), StatusCode::NOT_MODIFIED);
    let file = shop.catalogue().join("features/beam.toml");
    std::fs::write(&file, std::fs::read_to_string(&file).unwrap().replace("P1Y = 7900", "P1Y = 8900")).unwrap();
    shop.restart(SandboxBehaviour::Accept).await;
    let bytes = get(Some(etag), &shop).await.unwrap().bytes().await.unwrap();
    assert_eq!(verify::<Catalogue>(&bytes, &shop.issuer()).unwrap().content().version, 2);
}

#[tokio::test]
async fn every_picture_of_the_catalogue_is_there_and_is_what_its_digest_says() {
    let shop = Shop::open().await;
    let bytes = shop.stranger().get(shop.url("/v1/catalogue")).send().await.unwrap().bytes().await.unwrap();
    let catalogue = verify::<Catalogue>(&bytes, &shop.issuer()).unwrap().into_content();
    for picture in &catalogue.features[0].pictures {
        let path = format!("/v1/pictures/{}", picture.digest);
        let response = shop.stranger().get(shop.url(&path)).send().await.unwrap();
        assert_eq!(response.headers()[header::CACHE_CONTROL], "public, max-age=31536000, immutable");
        assert_eq!(response.headers()[header::CONTENT_TYPE], "image/png");
        let bytes = response.bytes().await.unwrap();
        assert_eq!(Digest::of(&bytes), picture.digest);
        let image = image::load_from_memory(&bytes).unwrap();
        assert_eq!((image.width(), image.height()), (picture.width.into(), picture.height.into()));
    }
    assert_eq!(catalogue.features[0].pictures.len(), 14);
    for path in [format!("/v1/pictures/{}", Digest::of(b"other")), "/v1/pictures/..%2f..%2fkeys%2fissuer.key".to_owned()] {
        let response = shop.stranger().get(shop.url(&path)).send().await.unwrap();
        assert_eq!(problem(response).await, (StatusCode::NOT_FOUND, ProblemCode::NotFound));
    }
}

#[tokio::test]
async fn a_grant_set_is_not_sent_twice() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    let response = car.get(&shop, "/v1/grants").await;
    assert_eq!((response.headers()[header::ETAG].to_str().unwrap(), response.status()), ("\"1\"", StatusCode::OK));
    let response = car.client.get(shop.url("/v1/grants")).header(header::IF_NONE_MATCH, "\"1\"").send().await.unwrap();
    assert_eq!(response.status(), StatusCode::NOT_MODIFIED);
    assert_eq!(response.headers()[header::CACHE_CONTROL], "private, no-cache");
}

#[tokio::test]
async fn health_is_told_to_anybody() {
    let shop = Shop::open().await;
    assert_eq!(shop.stranger().get(shop.url("/healthz")).send().await.unwrap().status(), StatusCode::NO_CONTENT);
}

#[tokio::test]
async fn every_route_of_the_contract_is_there_and_no_other_is() {
    let shop = Shop::open().await;
    let contract: serde_json::Value = serde_json::from_str(&crate::openapi().unwrap()).unwrap();
    for (path, operations) in contract["paths"].as_object().unwrap() {
        for method in operations.as_object().unwrap().keys() {
            let method = reqwest::Method::from_bytes(method.to_uppercase().as_bytes()).unwrap();
            let url = shop.url(&path.replace(['{', '}'], ""));
            let text = shop.stranger().request(method, url).send().await.unwrap().text().await.unwrap();
            assert!(!text.contains("no such route") && !text.contains("no such method"), "{path}: {text}");
        }
    }
    let response = shop.stranger().get(shop.url("/v1/vehicles")).send().await.unwrap();
    assert_eq!(problem(response).await, (StatusCode::NOT_FOUND, ProblemCode::NotFound));
    let response = shop.stranger().delete(shop.url("/v1/grants")).send().await.unwrap();
    assert_eq!(problem(response).await.0, StatusCode::METHOD_NOT_ALLOWED);
}

#[test]
fn the_committed_contract_is_the_one_of_the_code() {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/http/openapi.json");
    let (code, committed) = (crate::openapi().unwrap(), std::fs::read_to_string(&file).unwrap_or_default());
    if code != committed {
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&file, &code).unwrap();
        }
        panic!("docs/http/openapi.json is not what the code says; UPDATE=1 rewrites it, then look at the difference");
    }
}
