#[cfg(test)]
mod tests;

use std::path::Path;
use std::time::Duration;

use anyhow::Context as _;
use entitlement::{Catalogue, Digest, Document as _, IssuerKey, Verified, verify};
use protocol::http::PICTURE_BYTES_MAX;
use reqwest::header::{ETAG, IF_NONE_MATCH};
use reqwest::{Certificate, Client, StatusCode, Url, redirect};
use store_core::FetchFailure;

const CONNECT_MAX: Duration = Duration::from_secs(5);
/// Silence between two pieces.
const READ_MAX: Duration = Duration::from_secs(10);
const TOTAL_MAX: Duration = Duration::from_secs(30);
const REDIRECTS_MAX: usize = 3;
/// An ETag is a digest in quotes; a longer one is not worth keeping.
const ETAG_BYTES_MAX: usize = 128;

/// The storefront, as far as the app may know it: what anybody may read.
pub(crate) struct Storefront {
    client: Client,
    base: Url,
    issuer: IssuerKey,
}

/// An answer to the question for the catalogue.
pub(crate) enum CatalogueAnswer {
    /// What is there is the newest.
    Unchanged,
    /// A verified one, with its bytes and its ETag.
    New { catalogue: Box<Verified<Catalogue>>, bytes: Vec<u8>, etag: Option<String> },
}

impl Storefront {
    /// The storefront at `base`, believed for the authority in `trust/ca.pem` and the documents of `issuer`.
    ///
    /// # Errors
    /// When `base` is no HTTPS URL, or there is no such authority.
    pub(crate) fn new(base: &str, trust: &Path, issuer: IssuerKey) -> anyhow::Result<Self> {
        // Another part of this process may have chosen the provider already; it is the same one.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let mut base: Url = base.parse().with_context(|| format!("{base} is no URL"))?;
        anyhow::ensure!(base.scheme() == "https", "{base} is not an https URL");
        if !base.path().ends_with('/') {
            base.set_path(&format!("{}/", base.path()));
        }
        let path = trust.join("ca.pem");
        let authority = std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let authorities = Certificate::from_pem_bundle(&authority).unwrap_or_default();
        anyhow::ensure!(!authorities.is_empty(), "{} holds no certificate", path.display());
        let client = Client::builder()
            // Only the carmaker's own authority: no other one in the world can stand in for the storefront.
            .tls_certs_only(authorities)
            .https_only(true)
            .no_proxy()
            .connect_timeout(CONNECT_MAX)
            .read_timeout(READ_MAX)
            .timeout(TOTAL_MAX)
            .redirect(redirect::Policy::custom(same_origin))
            .build()?;
        Ok(Self { client, base, issuer })
    }

    /// The catalogue, unless the one with this ETag is the newest.
    pub(crate) async fn catalogue(&self, etag: Option<&str>) -> Result<CatalogueAnswer, FetchFailure> {
        let mut request = self.client.get(self.url("v1/catalogue")?);
        if let Some(etag) = etag {
            request = request.header(IF_NONE_MATCH, etag);
        }
        let answer = request.send().await.map_err(|error| unreachable(&error))?;
        if answer.status() == StatusCode::NOT_MODIFIED && etag.is_some() {
            return Ok(CatalogueAnswer::Unchanged);
        }
        let etag = answer.headers().get(ETAG).and_then(|value| value.to_str().ok()).filter(|etag| etag.len() <= ETAG_BYTES_MAX);
        let etag = etag.map(str::to_owned);
        let bytes = body(answer, Catalogue::KIND.bytes_max()).await?;
        let catalogue = verify::<Catalogue>(&bytes, &self.issuer).map_err(|error| {
            tracing::warn!(%error, "the catalogue is not believed");
            FetchFailure::NotBelieved
        })?;
        Ok(CatalogueAnswer::New { catalogue: Box::new(catalogue), bytes, etag })
    }

    /// The file with this digest.
    pub(crate) async fn picture(&self, digest: Digest) -> Result<Vec<u8>, FetchFailure> {
        let request = self.client.get(self.url(&format!("v1/pictures/{digest}"))?);
        let bytes = body(request.send().await.map_err(|error| unreachable(&error))?, PICTURE_BYTES_MAX).await?;
        if Digest::of(&bytes) == digest { Ok(bytes) } else { Err(FetchFailure::NotBelieved) }
    }

    fn url(&self, path: &str) -> Result<Url, FetchFailure> {
        self.base.join(path).map_err(|_| FetchFailure::NotBelieved)
    }
}

/// A redirect to another host would tell it where the car is, and could be endless.
fn same_origin(attempt: redirect::Attempt<'_>) -> redirect::Action {
    let first = attempt.previous().first().map(Url::origin);
    if first == Some(attempt.url().origin()) && attempt.previous().len() <= REDIRECTS_MAX { attempt.follow() } else { attempt.stop() }
}

fn unreachable(error: &reqwest::Error) -> FetchFailure {
    tracing::info!(%error, "the storefront does not answer");
    FetchFailure::Unreachable
}

/// The body, read up to a limit, whatever the header says about its length.
async fn body(mut answer: reqwest::Response, bytes_max: usize) -> Result<Vec<u8>, FetchFailure> {
    if answer.status() != StatusCode::OK {
        tracing::warn!(status = %answer.status(), url = %answer.url(), "unexpected answer");
        return Err(if answer.status().is_server_error() { FetchFailure::Unreachable } else { FetchFailure::NotBelieved });
    }
    let mut bytes = Vec::new();
    while let Some(piece) = answer.chunk().await.map_err(|error| unreachable(&error))? {
        if bytes.len() + piece.len() > bytes_max {
            tracing::warn!(bytes_max, "the answer is too large");
            return Err(FetchFailure::NotBelieved);
        }
        bytes.extend_from_slice(&piece);
    }
    Ok(bytes)
}
