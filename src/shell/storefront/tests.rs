//! A storefront that lies or talks nonsense: the app takes nothing from it.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use entitlement::{Catalogue, SigningKey, sign};
use jiff::Timestamp;
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use store_core::FetchFailure;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

use super::*;

/// An authority that the app believes, with its certificate in `folder`.
fn authority(folder: &Path) -> Issuer<'static, KeyPair> {
    let key = KeyPair::generate().unwrap();
    let mut parameters = CertificateParams::default();
    parameters.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    std::fs::write(folder.join("ca.pem"), parameters.self_signed(&key).unwrap().pem()).unwrap();
    Issuer::new(parameters, key)
}

/// Answers every request over TLS with the same bytes, then closes; says where.
async fn liar(authority: &Issuer<'_, KeyPair>, answer: Vec<u8>) -> String {
    let key = KeyPair::generate().unwrap();
    let certificate = CertificateParams::new(vec!["localhost".to_owned()]).unwrap().signed_by(&key, authority).unwrap();
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
    let config = rustls::ServerConfig::builder().with_no_client_auth().with_single_cert(vec![certificate.der().clone()], key).unwrap();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("https://localhost:{}", listener.local_addr().unwrap().port());
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let Ok(mut stream) = acceptor.accept(stream).await else { continue };
            let mut request = [0; 16 * 1024];
            let Ok(_) = stream.read(&mut request).await else { continue };
            // The peer may hang up in the middle: that is what this is about.
            let _ = stream.write_all(&answer).await;
            let _ = stream.shutdown().await;
        }
    });
    base
}

fn response(head: &str, body: &[u8]) -> Vec<u8> {
    [format!("HTTP/1.1 {head}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len()).as_bytes(), body].concat()
}

fn key() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

fn catalogue() -> Catalogue {
    Catalogue {
        version: 1,
        issued_at: Timestamp::UNIX_EPOCH,
        languages: Vec::new(),
        shared: Default::default(),
        services: Vec::new(),
        markets: BTreeMap::new(),
        features: Vec::new(),
    }
}

fn client(base: &str, trust: &Path) -> Storefront {
    Storefront::new(base, trust, key().issuer()).unwrap()
}

#[tokio::test]
async fn nonsense_is_told_from_no_answer_and_nothing_of_it_is_taken() {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let trust = tempfile::tempdir().unwrap();
    let authority = authority(trust.path());
    let html = b"<html><body>Welcome to the hotel network. Please sign in.</body></html>";
    let endless = [b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".as_slice(), &vec![b'x'; 17 * 1024 * 1024]].concat();
    let foreign = sign(&catalogue(), &SigningKey::from_bytes(&[8; 32])).unwrap();
    for (what, answer, expected) in [
        ("a captive portal", response("200 OK\r\nContent-Type: text/html", html), FetchFailure::NotBelieved),
        ("a redirect to elsewhere", response("302 Found\r\nLocation: https://elsewhere.invalid/", b""), FetchFailure::NotBelieved),
        ("a catalogue of another issuer", response("200 OK", &foreign), FetchFailure::NotBelieved),
        ("more than a catalogue may hold", endless, FetchFailure::NotBelieved),
        ("no news, when none was asked for", response("304 Not Modified", b""), FetchFailure::NotBelieved),
        ("a bare refusal", response("403 Forbidden", b""), FetchFailure::NotBelieved),
        ("garbage", b"\x00\xff\x13\x37".repeat(500), FetchFailure::Unreachable),
        ("a truncated body", b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n\xd2\x84".to_vec(), FetchFailure::Unreachable),
        ("an error page", response("500 Internal Server Error\r\nContent-Type: text/html", html), FetchFailure::Unreachable),
        ("nothing at all", Vec::new(), FetchFailure::Unreachable),
    ] {
        let storefront = client(&liar(&authority, answer).await, trust.path());
        assert_eq!(storefront.catalogue(None).await.err(), Some(expected), "{what}");
    }
}

#[tokio::test]
async fn a_picture_is_what_its_digest_says_or_nothing() {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let trust = tempfile::tempdir().unwrap();
    let authority = authority(trust.path());
    let storefront = client(&liar(&authority, response("200 OK", b"picture")).await, trust.path());
    assert_eq!(storefront.picture(Digest::of(b"picture")).await, Ok(b"picture".to_vec()));
    assert_eq!(storefront.picture(Digest::of(b"another")).await, Err(FetchFailure::NotBelieved));
    let large = vec![0; PICTURE_BYTES_MAX + 1];
    let storefront = client(&liar(&authority, response("200 OK", &large)).await, trust.path());
    assert_eq!(storefront.picture(Digest::of(&large)).await, Err(FetchFailure::NotBelieved));
}

#[tokio::test]
async fn only_the_carmakers_authority_stands_for_the_storefront() {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let (trust, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (authority, stranger) = (authority(trust.path()), authority(elsewhere.path()));
    let genuine = response("200 OK\r\nETag: \"x\"", &sign(&catalogue(), &key()).unwrap());
    let storefront = client(&liar(&authority, genuine.clone()).await, trust.path());
    let Ok(CatalogueAnswer::New { catalogue: taken, etag, .. }) = storefront.catalogue(None).await else { panic!("it is genuine") };
    assert_eq!((taken.content(), etag.as_deref()), (&catalogue(), Some("\"x\"")));
    let storefront = client(&liar(&stranger, genuine).await, trust.path());
    assert_eq!(storefront.catalogue(None).await.err(), Some(FetchFailure::Unreachable));
}

#[test]
fn without_tls_or_an_authority_there_is_no_client() {
    let trust = tempfile::tempdir().unwrap();
    let new = |base| Storefront::new(base, trust.path(), key().issuer());
    assert!(new("https://localhost:1").is_err(), "no authority");
    std::fs::write(trust.path().join("ca.pem"), "no certificate").unwrap();
    assert!(new("https://localhost:1").is_err(), "no certificate in it");
    authority(trust.path());
    assert!(new("https://localhost:1").is_ok());
    assert!(new("http://localhost:1").is_err(), "no TLS");
    assert!(new("localhost").is_err(), "no URL");
}
