//! The storefront as the daemon sees it: HTTPS with mutual TLS, and nothing of it believed unseen.

use std::{
    path::Path,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use anyhow::Context as _;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use entitlement::{
    ClaimStatus, DeclarationStatus, DocumentKind, HandoverId, OfferId, OrderId, Outcome, PassportId, PhoneKind, PhoneSession, PhoneState,
    ReceiptId, Redemption, SessionId, VehicleKey,
};
use futures_util::StreamExt as _;
use protocol::http::{
    ClaimAnswer, DeclarationAnswer, DeclarationRequest, EnrolmentAnswer, EnrolmentRequest, HandoverAnswer, HandoverRequest, JSON_BYTES_MAX,
    OrderAnswer, OrderRequest, PassportAnswer, PhoneSessionAnswer, PhoneSessionOffer, PhoneSessionRequest, Problem, ProblemCode,
    ProfileBody, QuoteRequest, ReceiptList, RefusedSetReport, VoucherAnswer, VoucherRequest,
};
use reqwest::{Certificate, Client, Identity as TlsIdentity, Method, RequestBuilder, Response, StatusCode, header, redirect};

use crate::{
    identity::Identity,
    store::{CopyKey, Form, RefusedSet},
};

const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
const READ_TIMEOUT: Duration = Duration::from_secs(10);
const TOTAL_TIMEOUT: Duration = Duration::from_secs(30);
/// How long the storefront is asked to wait for news of a phone: less than [`READ_TIMEOUT`].
const PHONE_WAIT: Duration = Duration::from_secs(8);
/// A receipt of many lines in a wordy language is a tenth of these.
const RECEIPT_TEXT_BYTES_MAX: usize = 64 * 1024;
const RECEIPT_PDF_BYTES_MAX: usize = 1024 * 1024;

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

    /// Gets a certificate for the car's key, with the token that the factory left in the trust folder. Answers with the number of the owner
    /// as whose the storefront knows the car.
    pub(crate) async fn enrol(&self, profile: ProfileBody) -> Result<u32, StorefrontError> {
        let unusable = |error: anyhow::Error| StorefrontError::Unreachable(format!("{error:#}"));
        let path = self.trust.join("enrolment.token");
        let token = std::fs::read_to_string(&path)
            .map_err(|error| StorefrontError::Unreachable(format!("cannot read {}: {error}", path.display())))?;
        let csr_pem = self.identity.signing_request().map_err(unusable)?;
        let body = EnrolmentRequest { token: token.trim().to_owned(), csr_pem, profile };
        let answer: EnrolmentAnswer = read_json(self.send(self.request(Method::POST, "/v1/enrolment").json(&body)).await?).await?;
        let vehicle = answer.vehicle.map(|vehicle| VehicleKey::parse(&vehicle)).transpose().map_err(unreadable)?;
        self.identity.enrolled(answer.certificate_pem, vehicle).map_err(unusable)?;
        self.rebuild()?;
        Ok(answer.ownership_epoch)
    }

    /// Says that the car has changed hands, and takes the certificate for its present owner. Saying it again is the same. Answers
    /// with what the seller has signed about it.
    pub(crate) async fn put_handover(&self, id: &HandoverId, from_epoch: u32) -> Result<Vec<u8>, StorefrontError> {
        let unusable = |error: anyhow::Error| StorefrontError::Unreachable(format!("{error:#}"));
        let body = HandoverRequest { from_epoch, csr_pem: self.identity.signing_request().map_err(unusable)? };
        let request = self.request(Method::PUT, &format!("/v1/handovers/{id}")).json(&body);
        let answer: HandoverAnswer = read_json(self.send(request).await?).await?;
        crash::point("handover-sent");
        let document = STANDARD.decode(&answer.document).map_err(unreadable)?;
        self.identity.enrolled(answer.certificate_pem, None).map_err(unusable)?;
        self.rebuild()?;
        Ok(document)
    }

    /// How a claim on this car stands. `None`: nobody asks for it.
    pub(crate) async fn claim(&self) -> Result<Option<ClaimStatus>, StorefrontError> {
        match self.send(self.request(Method::GET, "/v1/claim")).await {
            Ok(answer) => read_claim(answer).await.map(Some),
            Err(StorefrontError::Refused(ProblemCode::NotFound)) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Asks for this car.
    pub(crate) async fn make_claim(&self) -> Result<ClaimStatus, StorefrontError> {
        read_claim(self.send(self.request(Method::PUT, "/v1/claim")).await?).await
    }

    /// Takes this car over: from here on nobody can say no.
    pub(crate) async fn take_claim(&self) -> Result<ClaimStatus, StorefrontError> {
        read_claim(self.send(self.request(Method::PUT, "/v1/claim/taken")).await?).await
    }

    /// The owner says no.
    pub(crate) async fn refuse_claim(&self) -> Result<ClaimStatus, StorefrontError> {
        read_claim(self.send(self.request(Method::DELETE, "/v1/claim")).await?).await
    }

    /// Asks for an entitlement passport. Answers with where it is read, and with what the seller has signed.
    pub(crate) async fn put_passport(&self, id: &PassportId) -> Result<(String, Vec<u8>), StorefrontError> {
        let answer: PassportAnswer = read_json(self.send(self.request(Method::PUT, &format!("/v1/passports/{id}"))).await?).await?;
        Ok((answer.url, STANDARD.decode(&answer.document).map_err(unreadable)?))
    }

    /// Takes a passport back.
    pub(crate) async fn revoke_passport(&self, id: &PassportId) -> Result<(), StorefrontError> {
        self.send(self.request(Method::DELETE, &format!("/v1/passports/{id}"))).await.map(|_| ())
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

    pub(crate) async fn contracts(&self, etag: Option<&str>) -> Result<Fetched, StorefrontError> {
        self.document("/v1/contracts", etag, DocumentKind::ContractBook).await
    }

    /// The signed quote for an offer, from now on or at the end of the contract that it renews.
    pub(crate) async fn quote(&self, offer: &OfferId, renews: Option<&OrderId>) -> Result<Vec<u8>, StorefrontError> {
        let body = QuoteRequest { offer: offer.to_string(), renews: renews.map(OrderId::to_string) };
        let response = self.send(self.request(Method::POST, "/v1/quotes").json(&body)).await?;
        read_capped(response, DocumentKind::Quote.bytes_max()).await
    }

    /// Sends an order under its id. Sending it again is the same order.
    pub(crate) async fn put_order(&self, order: &OrderId, body: &OrderRequest) -> Result<OrderAnswer, StorefrontError> {
        read_json(self.send(self.request(Method::PUT, &format!("/v1/orders/{order}")).json(body)).await?).await
    }

    /// Gives up an order that is not paid. Doing it again is the same.
    pub(crate) async fn delete_order(&self, order: &OrderId) -> Result<OrderAnswer, StorefrontError> {
        read_json(self.send(self.request(Method::DELETE, &format!("/v1/orders/{order}"))).await?).await
    }

    /// Sends a declaration under its id. Sending it again is the same declaration.
    pub(crate) async fn put_declaration(&self, status: &DeclarationStatus) -> Result<Outcome, StorefrontError> {
        let body = DeclarationRequest {
            order: status.order.to_string(),
            declaration: status.declaration.into(),
            declared_at: status.declared_at.as_second(),
        };
        let request = self.request(Method::PUT, &format!("/v1/declarations/{}", status.id)).json(&body);
        let answer: DeclarationAnswer = read_json(self.send(request).await?).await?;
        Ok(answer.outcome.into())
    }

    /// Ids of receipts after this number, in the order of their numbers.
    pub(crate) async fn receipts_after(&self, number: u32) -> Result<Vec<ReceiptId>, StorefrontError> {
        let list: ReceiptList = read_json(self.send(self.request(Method::GET, &format!("/v1/receipts?after={number}"))).await?).await?;
        list.receipts.iter().map(|entry| ReceiptId::parse(&entry.id).map_err(unreadable)).collect()
    }

    /// A signed receipt.
    pub(crate) async fn receipt(&self, id: &ReceiptId) -> Result<Vec<u8>, StorefrontError> {
        let response = self.send(self.request(Method::GET, &format!("/v1/receipts/{id}"))).await?;
        read_capped(response, DocumentKind::Receipt.bytes_max()).await
    }

    /// A receipt as people read it.
    pub(crate) async fn receipt_copy(&self, (id, language, form): &CopyKey) -> Result<Vec<u8>, StorefrontError> {
        let request = self.request(Method::GET, &format!("/v1/receipts/{id}/{}?language={language}", form.name()));
        let bytes_max = match form {
            Form::Text => RECEIPT_TEXT_BYTES_MAX,
            Form::Pdf => RECEIPT_PDF_BYTES_MAX,
        };
        read_capped(self.send(request).await?, bytes_max).await
    }

    /// Tells of a grant set that took something away without a reason.
    pub(crate) async fn report_refused_set(&self, set: &RefusedSet) -> Result<(), StorefrontError> {
        let body = RefusedSetReport {
            version: set.version,
            digest: set.digest.to_string(),
            features: set.features.iter().map(ToString::to_string).collect(),
        };
        self.send(self.request(Method::POST, "/v1/reports/refused-set").json(&body)).await.map(|_| ())
    }

    /// Redeems a voucher. Doing it again has the same answer.
    pub(crate) async fn redeem(&self, code: &str) -> Result<Redemption, StorefrontError> {
        let body = VoucherRequest { code: code.to_owned() };
        let answer: VoucherAnswer = read_json(self.send(self.request(Method::POST, "/v1/vouchers").json(&body)).await?).await?;
        answer.redemption().map_err(unreadable)
    }

    /// Has the means of payment forgotten.
    pub(crate) async fn remove_payment(&self) -> Result<(), StorefrontError> {
        self.send(self.request(Method::DELETE, "/v1/payment-method")).await.map(|_| ())
    }

    /// Opens a page for the driver's phone.
    ///
    /// `renewed`: of a confirmation, the order whose contract is being renewed.
    pub(crate) async fn open_phone(
        &self,
        kind: PhoneKind,
        renewed: Option<&OrderId>,
    ) -> Result<(SessionId, PhoneSession), StorefrontError> {
        let kind_asked = match kind {
            PhoneKind::Card => protocol::http::PhoneKind::Card,
            PhoneKind::Confirmation => protocol::http::PhoneKind::Confirmation,
            PhoneKind::Email => protocol::http::PhoneKind::Email,
            PhoneKind::Voucher => protocol::http::PhoneKind::Voucher,
        };
        let body = PhoneSessionRequest { kind: kind_asked, order: renewed.map(ToString::to_string) };
        let offer: PhoneSessionOffer = read_json(self.send(self.request(Method::POST, "/v1/phone-sessions").json(&body)).await?).await?;
        let session = SessionId::parse(&offer.session).map_err(unreadable)?;
        let page = offer.page.try_into().map_err(unreadable)?;
        Ok((session, PhoneSession { kind, page, state: PhoneState::Waiting }))
    }

    /// How far it is on the phone. Waits for news, for less than a request may take.
    pub(crate) async fn watch_phone(&self, session: &SessionId) -> Result<PhoneState, StorefrontError> {
        let path = format!("/v1/phone-sessions/{session}?wait={}", PHONE_WAIT.as_secs());
        let answer: PhoneSessionAnswer = read_json(self.send(self.request(Method::GET, &path)).await?).await?;
        Ok(PhoneState::from(&answer))
    }

    /// Makes a page for the driver's phone worth nothing.
    pub(crate) async fn close_phone(&self, session: &SessionId) -> Result<(), StorefrontError> {
        self.send(self.request(Method::DELETE, &format!("/v1/phone-sessions/{session}"))).await.map(|_| ())
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

/// An answer in our form with something in it that cannot be read.
fn unreadable(error: impl std::fmt::Display) -> StorefrontError {
    StorefrontError::Unreachable(format!("an unreadable answer: {error}"))
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

async fn read_claim(answer: reqwest::Response) -> Result<ClaimStatus, StorefrontError> {
    let answer: ClaimAnswer = read_json(answer).await?;
    answer.status().map_err(unreadable)
}

async fn read_json<T: serde::de::DeserializeOwned>(response: Response) -> Result<T, StorefrontError> {
    let status = response.status();
    let bytes = read_capped(response, JSON_BYTES_MAX).await?;
    serde_json::from_slice(&bytes)
        .map_err(|error| StorefrontError::Unreachable(format!("status {status} with an unreadable body: {error}")))
}
