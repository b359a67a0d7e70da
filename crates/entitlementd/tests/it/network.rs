//! A storefront that lies, stalls or talks nonsense: the daemon keeps what it has and takes nothing from it.

use std::{net::SocketAddr, sync::Arc};

use entitlement::State;
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpListener,
};
use tokio_rustls::TlsAcceptor;

use crate::desk::{Desk, state};

/// Answers every request over TLS with the same bytes, then closes.
async fn liar(address: SocketAddr, acceptor: TlsAcceptor, answer: Vec<u8>) -> tokio::task::JoinHandle<()> {
    let listener = TcpListener::bind(address).await.unwrap();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let (acceptor, answer) = (acceptor.clone(), answer.clone());
            tokio::spawn(async move {
                let Ok(mut stream) = acceptor.accept(stream).await else { return };
                let mut request = [0; 16 * 1024];
                let Ok(_) = stream.read(&mut request).await else { return };
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
