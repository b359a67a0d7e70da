//! The storefront as the daemon sees it: HTTPS with mutual TLS, and nothing of it believed unseen.

use std::{
    path::Path,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use anyhow::Context as _;
use entitlement::{DocumentKind, OfferId, OrderId};
use futures_util::StreamExt as _;
use protocol::http::{
    EnrolmentAnswer, EnrolmentRequest, JSON_BYTES_MAX, OrderAnswer, OrderRequest, Problem, ProblemCode, ProfileBody, QuoteRequest,
};
use reqwest::{Certificate, Client, Identity as TlsIdentity, Method, RequestBuilder, Response, StatusCode, header, redirect};

use crate::identity::Identity;

const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
const READ_TIMEOUT: Duration = Duration::from_secs(10);
const TOTAL_TIMEOUT: Duration = Duration::from_secs(30);

/// Why the storefront gave no usable answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StorefrontError {
    /// No connection, no answer in time, or an answer that is not the storefront's: try again later.
    #[error("the storefront does not answer: {0}")]
    Unreachable(String),
    /// It does not know this car's certificate.
    #[error("the storefront does not know this car")]
    NotEnrolled,
    /// It answered that it will not do this, and will not do it later either.
    #[error("the storefront refuses: {0:?}")]
    Refused(ProblemCode),
}

/// A signed document, or the news that the one at hand is the newest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Fetched {
    Bytes { bytes: Vec<u8>, etag: Option<String> },
    Unchanged,
}

#[derive(Clone)]
pub(crate) struct Storefront {
    base: Arc<str>,
    authorities: Arc<[Certificate]>,
    identity: Identity,
    // Guards the client, which is built anew when the car has been enrolled. Never held across an await.
    client: Arc<Mutex<Client>>,
    trust: Arc<Path>,
}

impl Storefront {
    pub(crate) fn new(base: &str, trust: &Path, identity: Identity) -> anyhow::Result<Self> {
        let path = trust.join("ca.pem");
        let pem = std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        // A file without a certificate would make a client that believes nobody, and a car that never says why.
        let authorities = Certificate::from_pem_bundle(&pem).unwrap_or_default();
        anyhow::ensure!(!authorities.is_empty(), "{} holds no certificate", path.display());
        anyhow::ensure!(base.starts_with("https://"), "the storefront's URL must start with https://, not {base}");
        let client = build(&authorities, &identity)?;
        Ok(Self {
            base: base.trim_end_matches('/').into(),
            authorities: authorities.into(),
            identity,
            client: Arc::new(Mutex::new(client)),
            trust: trust.into(),
        })
    }

    pub(crate) fn is_enrolled(&self) -> bool {
        self.identity.pem().is_some()
    }

    /// Gets a certificate for the car's key, with the token that the factory left in the trust folder.
    pub(crate) async fn enrol(&self, profile: ProfileBody) -> Result<(), StorefrontError> {
        let unusable = |error: anyhow::Error| StorefrontError::Unreachable(format!("{error:#}"));
        let path = self.trust.join("enrolment.token");
        let token = std::fs::read_to_string(&path)
            .map_err(|error| StorefrontError::Unreachable(format!("cannot read {}: {error}", path.display())))?;
        let csr_pem = self.identity.signing_request().map_err(unusable)?;
        let body = EnrolmentRequest { token: token.trim().to_owned(), csr_pem, profile };
        let answer: EnrolmentAnswer = read_json(self.send(self.request(Method::POST, "/v1/enrolment").json(&body)).await?).await?;
        self.identity.enrolled(answer.certificate_pem).map_err(unusable)?;
        self.rebuild()
    }

    /// Drops a certificate that is no longer accepted.
    pub(crate) fn forget_enrolment(&self) -> Result<(), StorefrontError> {
        self.identity.forget_certificate();
        self.rebuild()
    }

    pub(crate) async fn put_profile(&self, profile: &ProfileBody) -> Result<(), StorefrontError> {
        self.send(self.request(Method::PUT, "/v1/vehicle/profile").json(profile)).await.map(|_| ())
    }

    pub(crate) async fn catalogue(&self, etag: Option<&str>) -> Result<Fetched, StorefrontError> {
        self.document("/v1/catalogue", etag, DocumentKind::Catalogue).await
    }

    pub(crate) async fn grants(&self, etag: Option<&str>) -> Result<Fetched, StorefrontError> {
        self.document("/v1/grants", etag, DocumentKind::GrantSet).await
    }

    /// The signed quote for an offer.
    pub(crate) async fn quote(&self, offer: &OfferId) -> Result<Vec<u8>, StorefrontError> {
        let body = QuoteRequest { offer: offer.to_string(), renews: None };
        let response = self.send(self.request(Method::POST, "/v1/quotes").json(&body)).await?;
        read_capped(response, DocumentKind::Quote.bytes_max()).await
    }

    /// Sends an order under its id. Sending it again is the same order.
    pub(crate) async fn put_order(&self, order: &OrderId, body: &OrderRequest) -> Result<OrderAnswer, StorefrontError> {
        read_json(self.send(self.request(Method::PUT, &format!("/v1/orders/{order}")).json(body)).await?).await
    }

    async fn document(&self, path: &str, etag: Option<&str>, kind: DocumentKind) -> Result<Fetched, StorefrontError> {
        let mut request = self.request(Method::GET, path);
        if let Some(etag) = etag {
            request = request.header(header::IF_NONE_MATCH, etag);
        }
        let response = self.send(request).await?;
        if response.status() == StatusCode::NOT_MODIFIED {
            return Ok(Fetched::Unchanged);
        }
        let etag = response.headers().get(header::ETAG).and_then(|value| value.to_str().ok()).map(str::to_owned);
        let bytes = read_capped(response, kind.bytes_max()).await?;
        Ok(Fetched::Bytes { bytes, etag })
    }

    fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let client = self.client.lock().unwrap_or_else(PoisonError::into_inner);
        client.request(method, format!("{}{path}", self.base))
    }

    async fn send(&self, request: RequestBuilder) -> Result<Response, StorefrontError> {
        let response = request.send().await.map_err(unreachable)?;
        let status = response.status();
        if status.is_success() || status == StatusCode::NOT_MODIFIED {
            return Ok(response);
        }
        // A captive portal answers with pages; only a problem in our form is the storefront's own word.
        let problem: Problem = read_json(response).await?;
        Err(match problem.code {
            ProblemCode::NotEnrolled => StorefrontError::NotEnrolled,
            ProblemCode::Busy | ProblemCode::Internal => StorefrontError::Unreachable(problem.title),
            code => StorefrontError::Refused(code),
        })
    }

    fn rebuild(&self) -> Result<(), StorefrontError> {
        let client = build(&self.authorities, &self.identity).map_err(|error| StorefrontError::Unreachable(format!("{error:#}")))?;
        *self.client.lock().unwrap_or_else(PoisonError::into_inner) = client;
        Ok(())
    }
}

fn build(authorities: &[Certificate], identity: &Identity) -> anyhow::Result<Client> {
    let mut builder = Client::builder()
        .tls_certs_only(authorities.to_vec())
        .https_only(true)
        .redirect(redirect::Policy::none())
        .connect_timeout(CONNECT_TIMEOUT)
        .read_timeout(READ_TIMEOUT)
        .timeout(TOTAL_TIMEOUT)
        .no_proxy();
    if let Some(pem) = identity.pem() {
        match TlsIdentity::from_pem(pem.as_bytes()) {
            Ok(certificate) => builder = builder.identity(certificate),
            // Only the network needs it, and the car can enrol again: nothing that is paid for may hang on it.
            Err(error) => {
                tracing::error!(%error, "the car's certificate cannot be used; it enrols again");
                identity.forget_certificate();
            }
        }
    }
    builder.build().context("cannot set up HTTPS")
}

/// What a TLS or transport error says, with its causes but without the URL.
fn unreachable(error: reqwest::Error) -> StorefrontError {
    StorefrontError::Unreachable(format!("{:#}", anyhow::Error::new(error.without_url())))
}

/// Reads a body up to a limit, counted after decompression.
async fn read_capped(response: Response, bytes_max: usize) -> Result<Vec<u8>, StorefrontError> {
    let mut bytes = Vec::new();
    let mut stream = response.bytes_stream();
    while let Some(chunk) = stream.next().await {
        let chunk = chunk.map_err(unreachable)?;
        if bytes.len() + chunk.len() > bytes_max {
            return Err(StorefrontError::Unreachable(format!("the answer is larger than {bytes_max} bytes")));
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

async fn read_json<T: serde::de::DeserializeOwned>(response: Response) -> Result<T, StorefrontError> {
    let status = response.status();
    let bytes = read_capped(response, JSON_BYTES_MAX).await?;
    serde_json::from_slice(&bytes)
        .map_err(|error| StorefrontError::Unreachable(format!("status {status} with an unreadable body: {error}")))
}
