//! Everything that the routes and the reconciler work on.

use std::{
    collections::HashSet,
    path::PathBuf,
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

use entitlement::OrderId;
use tokio_util::task::TaskTracker;

use crate::{
    Clock, StartError, Timing,
    catalogue::{self, Published},
    database::{Database, tokens},
    files::{make_private_dir, read_if_there, write_private},
    keys::{Keys, random_token},
    payment::PaymentProvider,
    phone::Phones,
    receipts::mail::Carrier,
};

/// The storefront without its network.
pub(crate) struct Backend {
    pub(crate) database: Database,
    pub(crate) keys: Keys,
    pub(crate) catalogue: Published,
    pub(crate) payments: Arc<dyn PaymentProvider>,
    pub(crate) carrier: Carrier,
    pub(crate) clock: Clock,
    pub(crate) timing: Timing,
    /// Stories that outlive the request that began them.
    pub(crate) tasks: TaskTracker,
    /// What is done on phones.
    pub(crate) phones: Arc<Phones>,
    /// Known when the server listens.
    public_url: OnceLock<String>,
    /// Orders that somebody in this process moves on. Guards a set of ids; never held across an await.
    moving: Mutex<HashSet<OrderId>>,
}

/// The right to move an order on. Dropping it gives the right back.
pub(crate) struct Moving {
    backend: Arc<Backend>,
    order: OrderId,
}

impl Backend {
    /// Opens the state, builds and signs the catalogue.
    pub(crate) async fn open(config: &crate::Config, payments: Arc<dyn PaymentProvider>) -> Result<Arc<Self>, StartError> {
        make_private_dir(&config.state)?;
        let database = Database::open(&config.state.join("storefront.sqlite3")).await?;
        let keys = Keys::open(&config.state)?;
        let catalogue = catalogue::publish(&config.catalogue, &config.state.join("pictures"), &database, &keys, config.clock.now()).await?;
        let backend = Self {
            database,
            keys,
            catalogue,
            payments,
            carrier: Carrier::new(&config.mail).map_err(|error| StartError::Mail(error.to_string()))?,
            clock: config.clock.clone(),
            timing: config.timing,
            tasks: TaskTracker::new(),
            phones: Phones::new(),
            public_url: config.public_url.clone().map_or_else(OnceLock::new, OnceLock::from),
            moving: Mutex::new(HashSet::new()),
        };
        backend.offer_token().await?;
        Ok(Arc::new(backend))
    }

    /// Puts a token that works into the trust folder, unless there is one.
    pub(crate) async fn offer_token(&self) -> Result<(), StartError> {
        let path = self.token_path();
        if let Some(token) = read_if_there(&path)? {
            let token = String::from_utf8_lossy(&token);
            if tokens::state(self.database.pool(), token.trim()).await? == tokens::TokenState::Fresh {
                return Ok(());
            }
        }
        let token = random_token()?;
        tokens::insert(self.database.pool(), &token, self.clock.now()).await?;
        write_private(&path, format!("{token}\n").as_bytes())?;
        Ok(())
    }

    /// The right to move this order on, unless somebody in this process has it.
    ///
    /// Two at once would be safe (each step is guarded in the database, the provider goes by order id), only wasteful.
    pub(crate) fn take(self: &Arc<Self>, order: &OrderId) -> Option<Moving> {
        let taken = self.moving.lock().unwrap_or_else(PoisonError::into_inner).insert(order.clone());
        taken.then(|| Moving { backend: Arc::clone(self), order: order.clone() })
    }

    /// Where phones reach the storefront, without a slash at its end.
    pub(crate) fn public_url(&self) -> &str {
        self.public_url.get().map_or("", String::as_str)
    }

    /// The server listens at this port: phones on this computer reach it there, unless the configuration says where.
    pub(crate) fn listens(&self, port: u16) {
        self.public_url.get_or_init(|| format!("https://localhost:{port}"));
    }

    fn token_path(&self) -> PathBuf {
        self.keys.trust_dir().join("enrolment.token")
    }
}

impl Drop for Moving {
    fn drop(&mut self) {
        self.backend.moving.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.order);
    }
}
