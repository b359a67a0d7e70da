//! A payment provider for desks and tests. What it keeps lives in a file of its own and survives a restart, as a real one's would.

use std::{
    path::Path,
    sync::{Arc, Mutex, PoisonError},
};

use entitlement::{Money, OrderId};
use futures_util::future::BoxFuture;
use sqlx::{Row as _, SqlitePool};

use super::{
    Authorisation, Capture, Consent, Forgotten, FormAnswer, Method, MethodToken, Movements, OwnForms, PaymentProvider, PaymentStatus,
    Place, Refund, RefundId, SessionId, SetupStatus, TypedCard, Void,
};
use crate::{
    database::{connect, sqlite_options},
    files::FileError,
};

mod book;
mod cards;

/// How the sandbox answers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum SandboxBehaviour {
    /// Does with a card what its number says. New cars have one that is always accepted.
    #[default]
    #[value(name = "sandbox")]
    Accept,
    /// The same, but new cars have no card.
    #[value(name = "sandbox-no-card")]
    NoCard,
    /// Declines every new authorisation.
    #[value(name = "sandbox-decline")]
    Decline,
    /// The bank asks for a confirmation of every new authorisation.
    #[value(name = "sandbox-confirm")]
    Confirm,
    /// Does what it is asked and never answers.
    #[value(name = "sandbox-timeout")]
    Timeout,
    /// Does nothing and answers "unknown".
    #[value(name = "sandbox-unknown")]
    Unknown,
    /// Authorises, then refuses every capture for good.
    #[value(name = "sandbox-refuse-capture")]
    RefuseCapture,
    /// Takes money as usual and refuses every refund for good.
    #[value(name = "sandbox-refuse-refund")]
    RefuseRefund,
}

/// Why the sandbox cannot be opened or asked.
#[derive(Debug, thiserror::Error)]
pub enum SandboxError {
    /// Its file cannot be made.
    #[error(transparent)]
    File(#[from] FileError),
    /// Its database does not answer.
    #[error("sandbox payments: {0}")]
    Database(#[from] sqlx::Error),
    /// Its database has another schema.
    #[error("sandbox payments: {0}")]
    Schema(#[from] sqlx::migrate::MigrateError),
}

/// A handle on the sandbox. Clones share it.
#[derive(Debug, Clone)]
pub struct SandboxPayments {
    pool: SqlitePool,
    // Guards one copy of an enum; never held across an await.
    behaviour: Arc<Mutex<SandboxBehaviour>>,
}

impl SandboxPayments {
    /// Opens the sandbox's file and makes it if there is none.
    ///
    /// # Errors
    /// [`SandboxError`] when it cannot.
    pub async fn open(file: &Path, behaviour: SandboxBehaviour) -> Result<Self, SandboxError> {
        let pool = connect(file, sqlite_options(file)).await?;
        sqlx::migrate!("./migrations-sandbox").run(&pool).await?;
        Ok(Self { pool, behaviour: Arc::new(Mutex::new(behaviour)) })
    }

    /// Changes how it answers from now on. Calls that hang in [`SandboxBehaviour::Timeout`] stay hanging.
    pub fn behave(&self, behaviour: SandboxBehaviour) {
        *self.behaviour.lock().unwrap_or_else(PoisonError::into_inner) = behaviour;
    }

    /// How often money was taken for an order. More than 1 is a double charge.
    ///
    /// # Errors
    /// [`SandboxError`] when its database does not answer.
    pub async fn charges(&self, order: &OrderId) -> Result<u64, SandboxError> {
        let row = sqlx::query("SELECT COUNT(*) FROM movements WHERE order_id = $1").bind(order.as_str()).fetch_one(&self.pool).await?;
        Ok(row.try_get::<i64, _>(0)?.unsigned_abs())
    }

    /// All that was ever taken, in minor units, whatever the currency.
    ///
    /// # Errors
    /// [`SandboxError`] when its database does not answer.
    pub async fn total_minor(&self) -> Result<u64, SandboxError> {
        let row = sqlx::query("SELECT CAST(COALESCE(SUM(minor), 0) AS BIGINT) FROM movements").fetch_one(&self.pool).await?;
        Ok(row.try_get::<i64, _>(0)?.unsigned_abs())
    }

    /// Takes back what is left of a charge, as a bank does for its customer. Does nothing where nothing was taken.
    ///
    /// # Errors
    /// [`SandboxError`] when its database does not answer.
    pub async fn reverse(&self, order: &OrderId) -> Result<(), SandboxError> {
        Ok(book::reverse(&self.pool, order).await?)
    }

    fn behaviour(&self) -> SandboxBehaviour {
        *self.behaviour.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Hangs, answers "unknown", or lets the answer through.
    async fn answer<T, F>(&self, unknown: T, work: F) -> T
    where
        F: Future<Output = Result<T, sqlx::Error>>,
    {
        let behaviour = self.behaviour();
        if behaviour == SandboxBehaviour::Unknown {
            return unknown;
        }
        let answer = work.await.unwrap_or_else(|error| {
            tracing::warn!(%error, "the sandbox cannot tell");
            unknown
        });
        if behaviour == SandboxBehaviour::Timeout {
            return std::future::pending().await;
        }
        answer
    }
}

impl PaymentProvider for SandboxPayments {
    fn name(&self) -> &'static str {
        "sandbox"
    }

    fn authorise<'a>(&'a self, order: &'a OrderId, amount: Money, method: &'a MethodToken) -> BoxFuture<'a, Authorisation> {
        let work = book::authorise(&self.pool, self.behaviour(), order, amount, method);
        Box::pin(self.answer(Authorisation::Unknown, work))
    }

    fn capture<'a>(&'a self, order: &'a OrderId) -> BoxFuture<'a, Capture> {
        Box::pin(self.answer(Capture::Unknown, book::capture(&self.pool, self.behaviour(), order)))
    }

    fn status<'a>(&'a self, order: &'a OrderId) -> BoxFuture<'a, PaymentStatus> {
        Box::pin(self.answer(PaymentStatus::Unknown, book::status(&self.pool, order)))
    }

    fn void<'a>(&'a self, order: &'a OrderId) -> BoxFuture<'a, Void> {
        Box::pin(self.answer(Void::Unknown, book::void(&self.pool, order)))
    }

    fn refund<'a>(&'a self, order: &'a OrderId, refund: &'a RefundId, amount: Money) -> BoxFuture<'a, Refund> {
        Box::pin(self.answer(Refund::Unknown, async move {
            // What was given back before stays so.
            match self.behaviour() {
                SandboxBehaviour::RefuseRefund => book::refunded(&self.pool, order, refund, amount).await,
                _ => book::refund(&self.pool, order, refund, amount).await,
            }
        }))
    }

    fn movements<'a>(&'a self, order: &'a OrderId) -> BoxFuture<'a, Option<Movements>> {
        Box::pin(self.answer(None, book::movements(&self.pool, order)))
    }

    fn begin_confirmation<'a>(&'a self, order: &'a OrderId, _return_url: &'a str) -> BoxFuture<'a, Place> {
        Box::pin(self.answer(Place::Unknown, async {
            let needed = book::status(&self.pool, order).await? == PaymentStatus::ConfirmationNeeded;
            Ok(if needed { Place::OwnForm } else { Place::Nowhere })
        }))
    }

    fn begin_setup<'a>(&'a self, setup: &'a SessionId, _return_url: &'a str) -> BoxFuture<'a, Place> {
        Box::pin(self.answer(Place::Unknown, async {
            Ok(if book::setup(&self.pool, setup).await? == SetupStatus::Waiting { Place::OwnForm } else { Place::Nowhere })
        }))
    }

    fn finish_setup<'a>(&'a self, setup: &'a SessionId) -> BoxFuture<'a, SetupStatus> {
        Box::pin(self.answer(SetupStatus::Unknown, book::setup(&self.pool, setup)))
    }

    fn forget<'a>(&'a self, method: &'a MethodToken) -> BoxFuture<'a, Forgotten> {
        Box::pin(self.answer(Forgotten::Unknown, book::forget(&self.pool, method)))
    }

    fn own_forms(&self) -> Option<&dyn OwnForms> {
        Some(self)
    }

    fn method_of_new_vehicle(&self) -> Option<Method> {
        if self.behaviour() == SandboxBehaviour::NoCard { None } else { cards::desk().ok() }
    }
}

impl OwnForms for SandboxPayments {
    fn take_card<'a>(&'a self, setup: &'a SessionId, card: TypedCard<'a>) -> BoxFuture<'a, FormAnswer> {
        Box::pin(self.answer(FormAnswer::Unknown, book::take_card(&self.pool, setup, card)))
    }

    fn take_consent<'a>(&'a self, order: &'a OrderId, consent: Consent) -> BoxFuture<'a, FormAnswer> {
        Box::pin(self.answer(FormAnswer::Unknown, book::take_consent(&self.pool, order, consent)))
    }
}
