//! HTTP to Stripe: one request, one answer, everything bounded.

use std::{fmt, net::IpAddr, time::Duration};

use futures_util::StreamExt as _;
use reqwest::{Method, StatusCode, Url, redirect};
use serde::de::DeserializeOwned;

use super::wire::{ErrorAnswer, ErrorBody};

/// The version of the interface that [`super::wire`] was written for.
const VERSION: &str = "2024-06-20";
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
/// Between two pieces of an answer.
const READ_TIMEOUT: Duration = Duration::from_secs(10);
/// For a request as a whole.
pub(super) const TOTAL_TIMEOUT: Duration = Duration::from_secs(30);
/// Largest answer: a list of 100 payments with all that there is about them.
const ANSWER_BYTES_MAX: usize = 2 * 1024 * 1024;

/// Why Stripe did not do what it was asked.
#[derive(Debug)]
pub(super) enum Trouble {
    /// The card's bank says no. Nothing was charged.
    Card(ErrorBody),
    /// Stripe says no to the request itself. Nothing was done.
    Refused(ErrorBody),
    /// Stripe has a defect. Whether anything was done is to be seen; the same key would give the same answer again.
    Failed,
    /// Nobody can say: no answer, one that cannot be read, or "later".
    Unclear,
}

/// Something that must not be seen in logs.
#[derive(Clone)]
pub(super) struct Secret(String);

impl Secret {
    pub(super) fn new(text: &str) -> Self {
        Self(text.to_owned())
    }

    pub(super) fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

/// Why Stripe cannot be reached at an address at all.
#[derive(Debug, thiserror::Error)]
pub enum StripeAddressError {
    /// It cannot be read.
    #[error("Stripe's address cannot be read: {0}")]
    Unreadable(String),
    /// Card data and keys would travel in the clear.
    #[error("Stripe's address must begin with https://, unless it is on this computer")]
    Insecure,
    /// No client for it.
    #[error("no HTTP client: {0}")]
    Client(reqwest::Error),
}

#[derive(Debug)]
pub(super) struct Client {
    http: reqwest::Client,
    base: Url,
    key: Secret,
}

impl Client {
    pub(super) fn new(base: &str, key: Secret) -> Result<Self, StripeAddressError> {
        // reqwest takes whatever cryptography the process has; another one that is there already will do.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let base = Url::parse(base).map_err(|error| StripeAddressError::Unreadable(error.to_string()))?;
        if !is_secure(&base) {
            return Err(StripeAddressError::Insecure);
        }
        let http = reqwest::Client::builder()
            .connect_timeout(CONNECT_TIMEOUT)
            .read_timeout(READ_TIMEOUT)
            .timeout(TOTAL_TIMEOUT)
            .redirect(redirect::Policy::none())
            .retry(reqwest::retry::never())
            .user_agent(concat!("upfit-storefront/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(StripeAddressError::Client)?;
        Ok(Self { http, base, key })
    }

    /// Whether a person may be sent to this address.
    pub(super) fn may_lead_to(&self, url: &str) -> bool {
        // Only a test server has no TLS, and then the base is on this computer, too.
        Url::parse(url).is_ok_and(|url| url.scheme() == "https" || (self.base.scheme() == "http" && is_secure(&url)))
    }

    pub(super) async fn get<T: DeserializeOwned>(&self, path: &str, query: &[(&str, &str)]) -> Result<T, Trouble> {
        self.send(Method::GET, path, query, None).await
    }

    /// `key`: under which the request is done once, however often it is sent.
    pub(super) async fn post<T: DeserializeOwned>(&self, path: &str, form: &[(&str, &str)], key: &str) -> Result<T, Trouble> {
        self.send(Method::POST, path, form, Some(key)).await
    }

    async fn send<T: DeserializeOwned>(
        &self,
        method: Method,
        path: &str,
        fields: &[(&str, &str)],
        key: Option<&str>,
    ) -> Result<T, Trouble> {
        let url = self.base.join(path).map_err(|error| unclear(path, &error))?;
        let mut request = self.http.request(method, url).bearer_auth(self.key.reveal()).header("stripe-version", VERSION);
        request = match key {
            Some(key) => request.header("idempotency-key", key).form(fields),
            None => request.query(fields),
        };
        // Without the address, in which ids are.
        let response = request.send().await.map_err(|error| unclear(path, &error.without_url()))?;
        let status = response.status();
        let mut body = Vec::new();
        let mut pieces = response.bytes_stream();
        while let Some(piece) = pieces.next().await {
            body.extend_from_slice(&piece.map_err(|error| unclear(path, &error.without_url()))?);
            if body.len() > ANSWER_BYTES_MAX {
                return Err(unclear(path, &"the answer is too large"));
            }
        }
        if status.is_success() {
            return serde_json::from_slice(&body).map_err(|error| unclear(path, &error));
        }
        Err(trouble(path, status, &body))
    }
}

/// What a request is about, without ids.
fn route(path: &str) -> &str {
    path.match_indices('/').nth(1).map_or(path, |(end, _)| path.get(..end).unwrap_or(path))
}

fn unclear(path: &str, error: &dyn fmt::Display) -> Trouble {
    tracing::warn!(route = route(path), %error, "Stripe's answer is unclear");
    Trouble::Unclear
}

fn trouble(path: &str, status: StatusCode, body: &[u8]) -> Trouble {
    let error = serde_json::from_slice::<ErrorAnswer>(body).map(|answer| answer.error);
    match (status, error) {
        (StatusCode::PAYMENT_REQUIRED, Ok(error)) => Trouble::Card(error),
        // The same key with something else: a defect of ours, but something was asked for under it.
        (StatusCode::BAD_REQUEST, Ok(error)) if error.kind == "idempotency_error" => {
            tracing::error!(route = route(path), "an idempotency key was used for something else");
            Trouble::Unclear
        }
        (StatusCode::BAD_REQUEST | StatusCode::NOT_FOUND, Ok(error)) => Trouble::Refused(error),
        // In Stripe's own form; what stands between us and Stripe has another, and does not know whether it is over.
        (status, Ok(_)) if status.is_server_error() => {
            tracing::warn!(route = route(path), %status, "Stripe has a defect");
            Trouble::Failed
        }
        (StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN, _) => {
            tracing::error!(route = route(path), %status, "Stripe does not take the key");
            Trouble::Unclear
        }
        (status, _) => unclear(path, &status),
    }
}

fn is_secure(url: &Url) -> bool {
    let is_here = || match url.host_str() {
        Some("localhost") => true,
        Some(host) => host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok_and(|address| address.is_loopback()),
        None => false,
    };
    url.scheme() == "https" || (url.scheme() == "http" && is_here())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_travel_in_the_clear_on_this_computer_only() {
        for (base, is_fine) in [
            ("https://api.stripe.com", true),
            ("http://127.0.0.1:1234", true),
            ("http://localhost:1234", true),
            ("http://[::1]:1234", true),
            ("http://api.stripe.com", false),
            ("http://127.0.0.1.example.com", false),
            ("ftp://localhost", false),
            ("api.stripe.com", false),
        ] {
            assert_eq!(Client::new(base, Secret::new("sk")).is_ok(), is_fine, "{base}");
        }
    }

    #[test]
    fn people_are_sent_to_safe_addresses_only() {
        let client = Client::new("https://api.stripe.com", Secret::new("sk")).unwrap();
        assert!(client.may_lead_to("https://checkout.stripe.com/c/pay/1"));
        for url in ["http://checkout.stripe.com", "http://localhost/", "javascript:alert(1)", "data:text/html,x", "//x", ""] {
            assert!(!client.may_lead_to(url), "{url}");
        }
    }
}
