//! The one place that can send what was collected.
//!
//! - Without the car's certificate, on a connection of its own for each request: the backend cannot tell which car it is,
//!   nor that two requests are of the same one.
//! - Every byte is counted under TLS, where it leaves, also of what was cut off.
//! - Dropping a request under way resets its connection: what the kernel had not sent yet is never sent.

use std::{
    io,
    path::Path,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    task::{Context, Poll},
    time::Duration,
};

use anyhow::Context as _;
use entitlement::{Cover, Digest, PurposeId, UploadId};
use gate::{Batch, Permit, Purpose};
use http_body_util::{BodyExt as _, Full, Limited};
use hyper::{Method, Request, StatusCode, body::Bytes, client::conn::http1, header};
use hyper_util::rt::TokioIo;
use protocol::http::{
    COVER_HEADER, ContributionAnswer, EndMarker, ErasureAnswer, ErasureRequest, JSON_BYTES_MAX, NDJSON, Problem, ProblemCode,
    UPLOAD_ID_HEADER,
};
use rustls::{ClientConfig, RootCertStore, pki_types::ServerName};
use rustls_pki_types::{CertificateDer, pem::PemObject as _};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::TcpStream,
};
use tokio_rustls::TlsConnector;

const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
/// From the handshake to the whole answer. Longer, and it is tried again later.
const TOTAL_TIMEOUT: Duration = Duration::from_secs(30);

/// Why a contribution was not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum UplinkError {
    /// Try again later.
    #[error("the backend does not answer: {0}")]
    Unreachable(String),
    /// It does not know this cover yet.
    #[error("the backend does not know the cover")]
    CoverUnknown,
    /// It will not take this, and will not take it later either.
    #[error("the backend refuses: {0:?}")]
    Refused(ProblemCode),
}

/// Counts the bytes that leave on one connection.
#[derive(Debug, Clone, Default)]
pub(crate) struct Meter(Arc<AtomicU64>);

impl Meter {
    pub(crate) fn bytes(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

#[derive(Clone)]
pub(crate) struct Uplink {
    host: Arc<str>,
    port: u16,
    tls: TlsConnector,
}

impl Uplink {
    pub(crate) fn new(storefront: &str, trust: &Path) -> anyhow::Result<Self> {
        let url = reqwest::Url::parse(storefront).with_context(|| format!("{storefront} is no URL"))?;
        let host = url.host_str().with_context(|| format!("{storefront} names no host"))?.to_owned();
        let port = url.port_or_known_default().unwrap_or(443);
        let path = trust.join("ca.pem");
        let mut roots = RootCertStore::empty();
        for certificate in CertificateDer::pem_file_iter(&path).with_context(|| format!("cannot read {}", path.display()))? {
            roots.add(certificate.with_context(|| format!("{} holds no certificate", path.display()))?)?;
        }
        let mut config = ClientConfig::builder().with_root_certificates(roots).with_no_client_auth();
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        // A ticket would tell the backend that two connections are of the same car.
        config.resumption = rustls::client::Resumption::disabled();
        Ok(Self { host: host.into(), port, tls: TlsConnector::from(Arc::new(config)) })
    }

    /// Who gets it.
    pub(crate) fn recipient(&self) -> &str {
        &self.host
    }

    /// Sends a batch under its permit. Answers how many records the backend has kept.
    pub(crate) async fn contribute<P: Purpose>(
        &self,
        batch: &Batch<'_, P>,
        _permit: &Permit<'_, P>,
        upload: &UploadId,
        cover: &Digest,
        meter: &Meter,
    ) -> Result<u32, UplinkError> {
        let end = EndMarker { end: u32::try_from(batch.lines().len()).unwrap_or(u32::MAX) };
        let mut body = batch.lines().join("\n");
        body.push('\n');
        body.push_str(&serde_json::to_string(&end).map_err(defect)?);
        body.push('\n');
        let request = self
            .request(Method::POST, &format!("/v1/contributions/{}", P::LANE.id()))
            .header(header::CONTENT_TYPE, NDJSON)
            .header(UPLOAD_ID_HEADER, upload.as_str())
            .header(COVER_HEADER, cover.to_string());
        let answer = self.send(request.body(Full::from(body)).map_err(defect)?, meter).await?;
        let answer: ContributionAnswer = serde_json::from_slice(&answer).map_err(defect)?;
        Ok(answer.stored)
    }

    /// Makes a cover known. It names no car, and is the same for many.
    pub(crate) async fn put_cover(&self, cover: &Cover, meter: &Meter) -> Result<(), UplinkError> {
        let (Some(json), Some(digest)) = (cover.json(), cover.digest()) else { return Err(defect("a cover")) };
        let request = self.request(Method::PUT, &format!("/v1/covers/{digest}")).header(header::CONTENT_TYPE, "application/json");
        self.send(request.body(Full::from(json)).map_err(defect)?, meter).await.map(|_| ())
    }

    /// Has everything under these ids erased. Answers how many records there were.
    pub(crate) async fn erase(&self, purpose: &PurposeId, uploads: &[UploadId], meter: &Meter) -> Result<u64, UplinkError> {
        let upload_ids = uploads.iter().map(ToString::to_string).collect();
        let body = serde_json::to_vec(&ErasureRequest { purpose: purpose.to_string(), upload_ids }).map_err(defect)?;
        let request = self.request(Method::POST, "/v1/erasures").header(header::CONTENT_TYPE, "application/json");
        let answer = self.send(request.body(Full::from(body)).map_err(defect)?, meter).await?;
        let answer: ErasureAnswer = serde_json::from_slice(&answer).map_err(defect)?;
        Ok(answer.erased)
    }

    fn request(&self, method: Method, path: &str) -> hyper::http::request::Builder {
        let host = if self.port == 443 { self.host.to_string() } else { format!("{}:{}", self.host, self.port) };
        Request::builder().method(method).uri(path).header(header::HOST, host)
    }

    async fn send(&self, request: Request<Full<Bytes>>, meter: &Meter) -> Result<Bytes, UplinkError> {
        let exchange = tokio::time::timeout(TOTAL_TIMEOUT, self.exchange(request, meter)).await;
        let (status, body) = exchange.map_err(|_| UplinkError::Unreachable("no answer in time".to_owned()))?.map_err(unreachable)?;
        if status.is_success() {
            return Ok(body);
        }
        // A captive portal answers with pages; only a problem in our form is the backend's own word.
        let problem: Problem = serde_json::from_slice(&body).map_err(|_| UplinkError::Unreachable(format!("status {status}")))?;
        Err(match problem.code {
            ProblemCode::CoverUnknown => UplinkError::CoverUnknown,
            ProblemCode::Busy | ProblemCode::Internal => UplinkError::Unreachable(problem.title),
            code => UplinkError::Refused(code),
        })
    }

    /// One request on a connection of its own. Everything lives in this future: dropping it drops the socket at once.
    async fn exchange(&self, request: Request<Full<Bytes>>, meter: &Meter) -> anyhow::Result<(StatusCode, Bytes)> {
        let stream = tokio::time::timeout(CONNECT_TIMEOUT, TcpStream::connect((&*self.host, self.port)))
            .await
            .context("no connection in time")??;
        let finished = Arc::new(AtomicBool::new(false));
        let metered = Metered { stream, meter: meter.clone(), finished: Arc::clone(&finished) };
        let name = ServerName::try_from(self.host.to_string())?;
        let secured = self.tls.connect(name, metered).await?;
        let (mut sender, connection) = http1::handshake(TokioIo::new(secured)).await?;
        let answer = async {
            let response = sender.send_request(request).await?;
            let status = response.status();
            let body = Limited::new(response.into_body(), JSON_BYTES_MAX).collect().await.map_err(anyhow::Error::from_boxed)?;
            anyhow::Ok((status, body.to_bytes()))
        };
        tokio::pin!(answer, connection);
        let mut connected = true;
        loop {
            tokio::select! {
                answer = &mut answer => {
                    // The backend has the last word already: nothing is cut off by an orderly end.
                    finished.store(true, Ordering::Relaxed);
                    return answer;
                }
                ended = &mut connection, if connected => {
                    ended?;
                    connected = false;
                }
            }
        }
    }
}

/// A socket that counts what leaves, and resets its connection when it is dropped before its time.
struct Metered {
    stream: TcpStream,
    meter: Meter,
    finished: Arc<AtomicBool>,
}

impl Drop for Metered {
    fn drop(&mut self) {
        if !self.finished.load(Ordering::Relaxed) {
            // The kernel throws away what it has not sent. If it cannot, the end marker is missing all the same.
            if let Err(error) = self.stream.set_zero_linger() {
                tracing::warn!(%error, "a cut upload could not be reset");
            }
        }
    }
}

impl AsyncRead for Metered {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for Metered {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(context, bytes);
        if let Poll::Ready(Ok(count)) = &written {
            self.meter.0.fetch_add(*count as u64, Ordering::Relaxed);
        }
        written
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

fn unreachable(error: anyhow::Error) -> UplinkError {
    UplinkError::Unreachable(format!("{error:#}"))
}

fn defect(error: impl std::fmt::Display) -> UplinkError {
    UplinkError::Unreachable(format!("an answer or request that cannot be read or written: {error}"))
}

#[cfg(test)]
mod tests;
