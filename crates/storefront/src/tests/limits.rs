use std::{sync::Arc, time::Duration};

use protocol::http::{JSON_BYTES_MAX, ProblemCode};
use reqwest::{Method, StatusCode};
use rustls_pki_types::{CertificateDer, ServerName, pem::PemObject as _};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    time::timeout,
};

use super::shop::{Shop, problem};
use crate::limits;

#[tokio::test]
async fn a_body_above_the_limit_of_its_route_is_refused() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    for (method, path, limit) in [
        (Method::POST, "/v1/enrolment", JSON_BYTES_MAX),
        (Method::PUT, "/v1/vehicle/profile", JSON_BYTES_MAX),
        (Method::POST, "/v1/quotes", limits::SMALL_BODY_BYTES_MAX),
        (Method::PUT, "/v1/orders/1", limits::SMALL_BODY_BYTES_MAX),
    ] {
        let body = format!("\"{}\"", " ".repeat(limit));
        let response = car.client.request(method.clone(), shop.url(path)).body(body).send().await.unwrap();
        assert_eq!(problem(response).await, (StatusCode::PAYLOAD_TOO_LARGE, ProblemCode::TooLarge), "{path}");
    }
}

#[tokio::test]
async fn garbage_is_a_problem_that_repeats_nothing_of_it() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    for (method, path) in
        [(Method::POST, "/v1/enrolment"), (Method::PUT, "/v1/vehicle/profile"), (Method::POST, "/v1/quotes"), (Method::PUT, "/v1/orders/1")]
    {
        for garbage in ["", "{", "<html>WUPF1TSAMPLE04711</html>", "[1]", "{\"kind\":\"gift\"}", "\u{0}"] {
            let response = car.client.request(method.clone(), shop.url(path)).body(garbage).send().await.unwrap();
            assert_eq!(response.status(), StatusCode::BAD_REQUEST, "{path} {garbage}");
            let text = response.text().await.unwrap();
            assert!(text.contains("\"invalid\"") && !text.contains("WUPF"), "{text}");
        }
    }
    let response = car.get(&shop, "/v1/orders/%ff").await;
    assert_eq!(problem(response).await, (StatusCode::BAD_REQUEST, ProblemCode::Invalid));
    let response = car.client.put(shop.url("/v1/orders/..%20")).body("{\"kind\":\"trial\",\"feature\":\"beam\"}").send().await.unwrap();
    assert_eq!(problem(response).await, (StatusCode::BAD_REQUEST, ProblemCode::Invalid));
}

#[tokio::test]
async fn a_connection_that_does_not_finish_its_header_is_closed() {
    let shop = Shop::open().await;
    let slow = [("http/1.1", "GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-Slow:"), ("http/1.1", ""), ("h2", "")];
    futures_util::future::join_all(slow.map(|(alpn, sent)| is_closed(&shop, alpn, sent))).await;
}

async fn is_closed(shop: &Shop, alpn: &str, sent: &str) {
    let mut roots = rustls::RootCertStore::empty();
    roots.add(CertificateDer::from_pem_slice(shop.trust("ca.pem").as_bytes()).unwrap()).unwrap();
    let mut config = rustls::ClientConfig::builder().with_root_certificates(roots).with_no_client_auth();
    config.alpn_protocols = vec![alpn.as_bytes().to_vec()];
    let stream = TcpStream::connect(shop.running().address).await.unwrap();
    let name = ServerName::try_from("localhost").unwrap();
    let mut stream = tokio_rustls::TlsConnector::from(Arc::new(config)).connect(name, stream).await.unwrap();
    stream.write_all(sent.as_bytes()).await.unwrap();
    let patience = limits::HEADER_MAX + Duration::from_secs(3);
    let mut read = Vec::new();
    let closed = timeout(patience, stream.read_to_end(&mut read)).await;
    assert!(closed.is_ok(), "{alpn} {sent:?} is still open");
}

#[tokio::test]
async fn shutdown_ends_the_server_though_a_connection_is_open() {
    let mut shop = Shop::open().await;
    let client = shop.stranger();
    assert!(client.get(shop.url("/healthz")).send().await.is_ok());
    let address = shop.running().address;
    timeout(limits::GRACE, shop.stop()).await.unwrap();
    assert!(TcpStream::connect(address).await.is_err());
}
