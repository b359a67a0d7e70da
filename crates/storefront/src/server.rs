//! TLS and connections. Our own accept loop, because `axum::serve` has no header timer: one slow peer could hold a connection for good.

use std::{pin::pin, sync::Arc};

use axum::{Extension, Router};
use hyper::{
    body::Incoming,
    service::{Service as _, service_fn},
};
use hyper_util::{
    rt::{TokioExecutor, TokioIo, TokioTimer},
    server::conn::auto::Builder,
    service::TowerToHyperService,
};
use rustls::{RootCertStore, ServerConfig, crypto::ring, server::WebPkiClientVerifier};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::Semaphore,
    time::{sleep, timeout},
};
use tokio_rustls::TlsAcceptor;
use tokio_util::{sync::CancellationToken, task::TaskTracker};

use crate::{
    Config, Server, StartError, backend::Backend, http, keys::bearer_of, limits, phone, receipts::mail, reconciler, recorder::Recorder,
};

/// Listens, and serves until shutdown.
pub(crate) async fn start(config: &Config, backend: Arc<Backend>, shutdown: CancellationToken) -> Result<Server, StartError> {
    let (listen, recorder) = (config.listen, Recorder::new(config));
    let acceptor = TlsAcceptor::from(Arc::new(tls(&backend)?));
    let listening = |source| StartError::Listen { address: listen, source };
    let listener = recorder.listen(listen).await.map_err(listening)?;
    let address = listener.local_addr().map_err(listening)?;
    let trust_dir = backend.keys.trust_dir().to_owned();
    backend.listens(address.port());
    tracing::info!(%address, "storefront listens");

    let finished = tokio::spawn(async move {
        let reconciler = tokio::spawn(reconciler::run(Arc::clone(&backend), shutdown.clone()));
        let mailing = tokio::spawn(mail::run(Arc::clone(&backend), shutdown.clone()));
        let phones = tokio::spawn(phone::run(Arc::clone(&backend), shutdown.clone()));
        let router = http::router(Arc::clone(&backend));
        accept(listener, acceptor, recorder, router, &shutdown).await;
        if let Err(error) = reconciler.await {
            tracing::error!(%error, "the reconciler ended by itself");
        }
        if let Err(error) = mailing.await {
            tracing::error!(%error, "mailing ended by itself");
        }
        if let Err(error) = phones.await {
            tracing::error!(%error, "the task for phones ended by itself");
        }
        backend.tasks.close();
        if timeout(limits::GRACE, backend.tasks.wait()).await.is_err() {
            tracing::warn!("orders were still under way; the reconciler takes them up at the next start");
        }
        backend.database.close().await;
        tracing::info!("storefront ends by shutdown");
    });
    Ok(Server { address, trust_dir, finished })
}

/// TLS 1.2 and 1.3. A client may come without a certificate; one with a certificate of another CA is turned away.
fn tls(backend: &Backend) -> Result<ServerConfig, StartError> {
    let refused = |error: &dyn std::fmt::Display| StartError::Tls(error.to_string());
    let provider = Arc::new(ring::default_provider());
    let mut roots = RootCertStore::empty();
    roots.add(backend.keys.ca_der().clone()).map_err(|error| refused(&error))?;
    let clients = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), Arc::clone(&provider))
        .allow_unauthenticated()
        .build()
        .map_err(|error| refused(&error))?;
    let (certificate, key) = backend.keys.server_certificate(backend.clock.now())?;
    let mut config = ServerConfig::builder_with_provider(provider)
        .with_protocol_versions(&[&rustls::version::TLS13, &rustls::version::TLS12])
        .map_err(|error| refused(&error))?
        .with_client_cert_verifier(clients)
        .with_single_cert(vec![certificate], key)
        .map_err(|error| refused(&error))?;
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(config)
}

async fn accept(listener: TcpListener, acceptor: TlsAcceptor, recorder: Recorder, router: Router, shutdown: &CancellationToken) {
    let places = Arc::new(Semaphore::new(limits::CONNECTIONS_MAX));
    let connections = TaskTracker::new();
    loop {
        let next = async {
            let place = Arc::clone(&places).acquire_owned().await;
            (place, listener.accept().await)
        };
        let (place, accepted) = tokio::select! {
            () = shutdown.cancelled() => break,
            next = next => next,
        };
        // The semaphore is never closed.
        let Ok(place) = place else { break };
        match accepted {
            Ok((stream, from)) => {
                let (acceptor, recorder, router, shutdown) = (acceptor.clone(), recorder.clone(), router.clone(), shutdown.clone());
                connections.spawn(async move {
                    connection(stream, http::Address(from.ip()), acceptor, recorder, router, shutdown).await;
                    drop(place);
                });
            }
            Err(error) => {
                // Out of file descriptors, most likely: it gets better when connections end.
                tracing::warn!(%error, "cannot accept a connection");
                sleep(std::time::Duration::from_millis(100)).await;
            }
        }
    }
    drop(listener);
    connections.close();
    if timeout(limits::GRACE + limits::GRACE, connections.wait()).await.is_err() {
        tracing::warn!("connections were still open at the end");
    }
}

async fn connection(
    stream: TcpStream,
    address: http::Address,
    acceptor: TlsAcceptor,
    recorder: Recorder,
    router: Router,
    shutdown: CancellationToken,
) {
    let stream = match timeout(limits::HANDSHAKE_MAX, acceptor.accept(stream)).await {
        Ok(Ok(stream)) => stream,
        Ok(Err(error)) => return tracing::debug!(%error, "TLS handshake failed"),
        Err(_) => return tracing::debug!("TLS handshake took too long"),
    };
    // Checked against our CA in the handshake; whether it is enrolled is asked with each request.
    let certificate = stream.get_ref().1.peer_certificates().and_then(|chain| chain.first());
    let peer = http::Peer(certificate.and_then(bearer_of));
    let service = TowerToHyperService::new(router.layer(Extension(peer)).layer(Extension(address)));
    let spoken = CancellationToken::new();
    let service = service_fn(|request: hyper::Request<Incoming>| {
        spoken.cancel();
        service.call(request)
    });

    let mut builder = Builder::new(TokioExecutor::new());
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(limits::HEADER_MAX)
        .max_headers(limits::HEADERS_MAX)
        .max_buf_size(limits::HEADER_BYTES_MAX);
    builder
        .http2()
        .timer(TokioTimer::new())
        .keep_alive_interval(limits::PING_EVERY)
        .keep_alive_timeout(limits::GRACE)
        .max_concurrent_streams(limits::STREAMS_MAX)
        .max_header_list_size(u32::try_from(limits::HEADER_BYTES_MAX).unwrap_or(u32::MAX));
    let mut served = pin!(builder.serve_connection(TokioIo::new(recorder.wrap(stream)), service));
    let ended = tokio::select! {
        ended = served.as_mut() => Some(ended),
        () = shutdown.cancelled() => None,
        () = sleep(limits::CONNECTION_LIFE_MAX) => None,
        () = silence(&spoken) => None,
    };
    let ended = match ended {
        Some(ended) => Ok(ended),
        None => {
            served.as_mut().graceful_shutdown();
            timeout(limits::GRACE, served).await
        }
    };
    match ended {
        Ok(Ok(())) => {}
        Ok(Err(error)) => tracing::debug!(%error, "connection ended"),
        Err(_) => tracing::debug!("connection was cut off at the end of its time"),
    }
}

/// Ends when a connection has not brought one request in its time. The header timer of HTTP/1 begins with the first byte, HTTP/2 has none.
async fn silence(spoken: &CancellationToken) {
    if timeout(limits::HEADER_MAX, spoken.cancelled()).await.is_ok() {
        std::future::pending::<()>().await;
    }
}
