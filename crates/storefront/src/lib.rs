//! The reference backend: catalogue, orders, payment, signing.
//!
//! It signs; it cannot switch anything on by itself. A carmaker can run it or replace it: the contract is `docs/http/openapi.json`.
//!
//! - A vehicle is known by its client certificate, and no route answers for another one.
//! - One order id is charged once at most, for ever.
//! - A grant is written before its money is taken; the reconciler closes every gap.
//! - A catalogue that does not lint is not served.
//! - What cars contribute is kept as a whole or not at all, under no vehicle, and goes without a trace.

use std::{net::SocketAddr, path::PathBuf, sync::Arc, time::Duration};

use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::{backend::Backend, database::Database};

mod agenda;
mod audit;
mod backend;
mod catalogue;
mod claims;
pub mod cli;
mod clock;
mod contributions;
mod database;
mod declarations;
mod dossier;
mod files;
mod grants;
mod handover;
mod http;
mod keys;
mod limits;
mod office;
mod passport;
mod payment;
mod phone;
mod privacy;
mod receipts;
mod reconciler;
mod recorder;
mod refunds;
mod renewals;
mod reversals;
mod server;
mod story;
mod units;
mod vouchers;

#[cfg(test)]
mod tests;

pub use audit::{AuditError, AuditFinding, AuditReport, audit};
pub use catalogue::{ArtworkError, CatalogueError, Finding, lint, render_pictures};
pub use clock::Clock;
pub use database::{DatabaseError, contributions::StoredRecord};
pub use files::FileError;
pub use http::openapi;
pub use keys::KeyError;
pub use office::{Office, OfficeError};
pub use payment::{
    Authorisation, Capture, CardExpiry, Consent, Decline, Forgotten, FormAnswer, Heard, Last4, Message, Method, MethodError, MethodToken,
    Movements, Nudge, OwnForms, PaymentProvider, PaymentStatus, Place, Refund, RefundId, STRIPE_API_BASE, SandboxBehaviour, SandboxError,
    SandboxPayments, SessionId, SetupStatus, StripeAddressError, StripeConfig, StripeError, StripePayments, TypedCard, Void,
};
pub use privacy::privacy_page;
pub use receipts::mail::{MailTarget, MailTargetError};
#[cfg(feature = "recorder")]
pub use recorder::Received;
pub use vouchers::Redeemed;

/// What to serve, and where.
#[derive(Debug, Clone)]
pub struct Config {
    /// Address to listen on. Port 0 takes a free one.
    pub listen: SocketAddr,
    /// Folder for the database, the keys and the rendered pictures.
    pub state: PathBuf,
    /// Folder of the catalogue's source: `catalogue.toml`, `features/`, `services/`, `art/`. It says where its market packs are.
    pub catalogue: PathBuf,
    /// How the sandbox takes payments. Unused by [`serve`].
    pub payment: SandboxBehaviour,
    /// Where receipts go that drivers want by mail.
    pub mail: MailTarget,
    /// What time it is.
    pub clock: Clock,
    /// How long things may take.
    pub timing: Timing,
    /// Where phones reach the storefront, as `https://store.example`, without a slash at its end. `None`: at this computer.
    pub public_url: Option<String>,
    /// Gets every byte that comes in, decrypted. For tests.
    #[cfg(feature = "recorder")]
    pub recorder: Option<std::sync::mpsc::Sender<Received>>,
    /// How long to wait between two reads of at most 1 KiB, so that a test can cut an upload in its middle.
    #[cfg(feature = "recorder")]
    pub read_pause: Option<Duration>,
}

impl Config {
    /// With the system's clock, a sandbox that takes every payment, mails into a folder, and the usual timing.
    pub fn new(listen: SocketAddr, state: impl Into<PathBuf>, catalogue: impl Into<PathBuf>) -> Self {
        let state = state.into();
        Self {
            listen,
            mail: MailTarget::Folder(state.join("mail")),
            state,
            catalogue: catalogue.into(),
            payment: SandboxBehaviour::Accept,
            clock: Clock::system(),
            timing: Timing::default(),
            public_url: None,
            #[cfg(feature = "recorder")]
            recorder: None,
            #[cfg(feature = "recorder")]
            read_pause: None,
        }
    }
}

/// How long things may take.
#[derive(Debug, Clone, Copy)]
pub struct Timing {
    /// One call to the payment provider. After that its answer counts as unknown.
    pub payment_max: Duration,
    /// How long `PUT /v1/orders/{id}` waits for the end of the story before it answers with what is known.
    pub answer_within: Duration,
    /// Between two rounds of the reconciler.
    pub reconcile_every: Duration,
    /// The first pause between two tries for one order. It doubles, with jitter, up to five minutes.
    pub retry_first: Duration,
    /// Between two looks at what is done on phones.
    pub phones_every: Duration,
}

impl Default for Timing {
    fn default() -> Self {
        Self {
            payment_max: Duration::from_secs(10),
            answer_within: Duration::from_secs(5),
            reconcile_every: Duration::from_secs(1),
            retry_first: limits::RETRY_FIRST,
            phones_every: limits::PHONES_EVERY,
        }
    }
}

/// A running storefront with sandbox payments.
#[derive(Debug)]
pub struct Running {
    /// Where it listens.
    pub address: SocketAddr,
    /// Folder with what a car may have: `ca.pem`, `issuer.pub`, `enrolment.token`.
    pub trust_dir: PathBuf,
    /// Its payments, to steer and to count.
    pub payments: SandboxPayments,
    /// Ends after shutdown, when every request and connection has ended.
    pub finished: JoinHandle<()>,
    database: Database,
}

impl Running {
    /// Without what belongs to the sandbox.
    pub(crate) fn into_server(self) -> Server {
        Server { address: self.address, trust_dir: self.trust_dir, finished: self.finished }
    }

    /// Every record that cars contributed and that is still kept.
    ///
    /// # Errors
    /// [`DatabaseError`] when the database does not answer, as after shutdown.
    pub async fn contributions(&self) -> Result<Vec<StoredRecord>, DatabaseError> {
        database::contributions::all(self.database.pool()).await
    }
}

/// A running storefront.
#[derive(Debug)]
pub struct Server {
    /// Where it listens.
    pub address: SocketAddr,
    /// Folder with what a car may have: `ca.pem`, `issuer.pub`, `enrolment.token`.
    pub trust_dir: PathBuf,
    /// Ends after shutdown, when every request and connection has ended.
    pub finished: JoinHandle<()>,
}

/// Why the storefront does not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// A file of the state cannot be read or written.
    #[error(transparent)]
    File(#[from] FileError),
    /// The database cannot be used.
    #[error(transparent)]
    Database(#[from] DatabaseError),
    /// The keys cannot be made or used.
    #[error(transparent)]
    Keys(#[from] KeyError),
    /// The catalogue is not fit to be sold from.
    #[error(transparent)]
    Catalogue(#[from] CatalogueError),
    /// The sandbox cannot be opened.
    #[error(transparent)]
    Sandbox(#[from] SandboxError),
    /// The mail server cannot be used.
    #[error("mail server: {0}")]
    Mail(String),
    /// TLS cannot be set up.
    #[error("TLS: {0}")]
    Tls(String),
    /// The address cannot be listened on.
    #[error("{address}: {source}")]
    Listen {
        /// Which.
        address: SocketAddr,
        /// What the system said.
        source: std::io::Error,
    },
}

/// Starts the storefront with sandbox payments. It listens when this returns.
///
/// # Errors
/// [`StartError`] says what is missing or wrong; nothing is left running.
pub async fn start(config: Config, shutdown: CancellationToken) -> Result<Running, StartError> {
    files::make_private_dir(&config.state)?;
    let payments = SandboxPayments::open(&config.state.join("sandbox-payments.sqlite3"), config.payment).await?;
    let backend = Backend::open(&config, Arc::new(payments.clone())).await?;
    let database = backend.database.clone();
    let Server { address, trust_dir, finished } = server::start(&config, backend, shutdown).await?;
    Ok(Running { address, trust_dir, payments, finished, database })
}

/// Starts the storefront with any payment provider. It listens when this returns.
///
/// # Errors
/// [`StartError`] says what is missing or wrong; nothing is left running.
pub async fn serve(config: Config, payments: Arc<dyn PaymentProvider>, shutdown: CancellationToken) -> Result<Server, StartError> {
    let backend = Backend::open(&config, payments).await?;
    server::start(&config, backend, shutdown).await
}
