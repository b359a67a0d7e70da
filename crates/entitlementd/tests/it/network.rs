//! A storefront that lies, stalls or talks nonsense: the daemon keeps what it has and takes nothing from it.

use std::{net::SocketAddr, sync::Arc};

use entitlement::{CarMessage, GrantSet, SigningKey, State, Subject, sign, verify};
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpListener,
};
use tokio_rustls::TlsAcceptor;

use crate::{
    desk::{Desk, state},
    disk,
};

/// Answers every request over TLS with the same bytes, then closes.
async fn liar(address: SocketAddr, acceptor: TlsAcceptor, answer: Vec<u8>) -> tokio::task::JoinHandle<()> {
    answering(address, acceptor, "", answer).await
}

/// Answers requests that begin like this, and hangs up on all others.
async fn answering(address: SocketAddr, acceptor: TlsAcceptor, only: &'static str, answer: Vec<u8>) -> tokio::task::JoinHandle<()> {
    let listener = TcpListener::bind(address).await.unwrap();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let (acceptor, answer) = (acceptor.clone(), answer.clone());
            tokio::spawn(async move {
                let Ok(mut stream) = acceptor.accept(stream).await else { return };
                let mut request = [0; 16 * 1024];
                let Ok(length) = stream.read(&mut request).await else { return };
                if !request[..length].starts_with(only.as_bytes()) {
                    return;
                }
                // The peer may hang up in the middle: that is what this is about.
                let _ = stream.write_all(&answer).await;
                let _ = stream.shutdown().await;
            });
        }
    })
}

/// A certificate for localhost by the storefront's own authority, or by a stranger's.
fn certificate(authority: Option<&std::path::Path>) -> TlsAcceptor {
    let key = KeyPair::generate().unwrap();
    let parameters = CertificateParams::new(vec!["localhost".to_owned()]).unwrap();
    let certificate = match authority {
        Some(folder) => {
            let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
            let ca_key = KeyPair::from_pem(&read("keys/ca.key.pem")).unwrap();
            let ca = Issuer::from_ca_cert_pem(&read("trust/ca.pem"), ca_key).unwrap();
            parameters.signed_by(&key, &ca).unwrap()
        }
        None => {
            let ca_key = KeyPair::generate().unwrap();
            let mut ca = CertificateParams::default();
            ca.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
            parameters.signed_by(&key, &Issuer::new(ca, ca_key)).unwrap()
        }
    };
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
    let config = rustls::ServerConfig::builder().with_no_client_auth().with_single_cert(vec![certificate.der().clone()], key).unwrap();
    TlsAcceptor::from(Arc::new(config))
}

fn response(head: &str, body: &[u8]) -> Vec<u8> {
    [format!("HTTP/1.1 {head}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len()).as_bytes(), body].concat()
}

#[tokio::test(flavor = "multi_thread")]
async fn nonsense_from_the_network_changes_nothing_and_is_survived() {
    let mut desk = Desk::ready().await;
    desk.until_active("wheel-heat").await;
    let html = b"<html><body>Welcome to the hotel network. Please sign in.</body></html>";
    let endless = [b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".as_slice(), &vec![b'x'; 24 * 1024 * 1024]].concat();
    let answers: [(&str, Vec<u8>); 8] = [
        ("a captive portal", response("200 OK\r\nContent-Type: text/html", html)),
        ("a redirect to elsewhere", response("302 Found\r\nLocation: https://localhost:1/", b"")),
        ("garbage", b"\x00\xff\x13\x37".repeat(500)),
        ("a truncated body", b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n\xd2\x84".to_vec()),
        ("an endless body", endless),
        ("an error page", response("500 Internal Server Error\r\nContent-Type: text/html", html)),
        ("a bare refusal", response("403 Forbidden", b"")),
        ("nothing at all", Vec::new()),
    ];
    desk.close_shop().await;
    let before = desk.snapshot().await;
    let acceptor = certificate(Some(&desk.folder.path().join("shop")));
    for (what, answer) in answers {
        let server = liar(desk.address, acceptor.clone(), answer).await;
        let error = desk.proxy().await.prepare_order("cruise.DE.P1Y").await.unwrap_err();
        let typed = matches!(error, protocol::bus::BusError::StorefrontUnreachable(_) | protocol::bus::BusError::StorefrontRefused(_));
        assert!(typed, "{what}: {error:?}");
        let after = desk.snapshot().await;
        assert_eq!(after.features, before.features, "after {what}");
        server.abort();
        // The port is free again when the task is gone.
        assert!(server.await.unwrap_err().is_cancelled());
    }
    let stranger = liar(desk.address, certificate(None), response("200 OK", html)).await;
    let error = desk.proxy().await.prepare_order("cruise.DE.P1Y").await.unwrap_err();
    assert!(matches!(error, protocol::bus::BusError::StorefrontUnreachable(_)), "a stranger's certificate: {error:?}");
    stranger.abort();
    assert!(stranger.await.unwrap_err().is_cancelled());
    assert!(matches!(state(&desk.snapshot().await, "wheel-heat"), State::Active { .. }));
    // The real one is back: everything goes on.
    desk.reopen_shop().await;
    desk.start_trial("high-beam", "r1").await.unwrap();
    desk.until_active("high-beam").await;
}

/// A set that takes everything away and says nothing of it, signed with the storefront's own key: a defect, or somebody in its
/// office.
fn silent_removal(desk: &Desk) -> Vec<u8> {
    let state = disk::open(&desk.folder.path().join("car"), 1, "entitlements.sqlite");
    let bytes: Vec<u8> = state.query_row("SELECT bytes FROM document WHERE kind = 'grant-set'", [], |row| row.get(0)).unwrap();
    let set = verify::<GrantSet>(&bytes, &desk.issuer()).unwrap().into_content();
    let key = std::fs::read_to_string(desk.folder.path().join("shop/keys/issuer.key")).unwrap();
    let key = SigningKey::from_bytes(&hex::decode(key.trim()).unwrap().try_into().unwrap());
    sign(&GrantSet { version: set.version + 1_000, grants: Vec::new(), endings: Vec::new(), ..set }, &key).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_set_without_reasons_is_told_and_reported_and_what_is_paid_stays_on() {
    let mut desk = Desk::ready().await;
    desk.start_trial("high-beam", "r1").await.unwrap();
    desk.until_active("high-beam").await;
    desk.close_shop().await;
    let set = silent_removal(&desk);
    let digest = entitlement::Digest::of(&set).to_string();
    let acceptor = certificate(Some(&desk.folder.path().join("shop")));
    let answer = response("200 OK\r\nContent-Type: application/cose", &set);
    let server = answering(desk.address, acceptor, "GET /v1/grants", answer).await;
    // Something to say brings the daemon to the storefront at once.
    desk.start_trial("parking", "r2").await.unwrap();
    let told = |book: &entitlement::ContractsSnapshot| {
        let refused =
            |message: &CarMessage| matches!(&message.subject, Subject::RemovalRefused { feature } if feature.as_str() == "high-beam");
        book.messages.iter().any(refused).then_some(())
    };
    desk.until_contracts("the driver is told", told).await;
    assert!(matches!(state(&desk.snapshot().await, "high-beam"), State::Active { .. }));
    server.abort();
    assert!(server.await.unwrap_err().is_cancelled());
    desk.reopen_shop().await;
    let report = format!("\"digest\":\"{digest}\"");
    let sent = std::sync::Mutex::new(Vec::<u8>::new());
    crate::desk::eventually("the storefront is told", async || {
        let mut sent = sent.lock().unwrap();
        let tapes = desk.tapes.lock().unwrap();
        sent.extend(tapes.iter().flat_map(|tape| tape.try_iter()).flat_map(|received| received.bytes));
        String::from_utf8_lossy(&sent).contains(&report).then_some(())
    })
    .await;
    // The shop's next set, with its trial, is taken as before.
    desk.until_active("parking").await;
    assert_eq!(desk.proxy().await.check("high-beam").await, Ok(true));
}
