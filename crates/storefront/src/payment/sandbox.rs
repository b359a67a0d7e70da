//! A payment provider for desks and tests. Its charges live in a file of their own and survive a restart, as a real one's would.

use std::{
    path::Path,
    sync::{Arc, Mutex, PoisonError},
};

use entitlement::{Money, OrderId};
use futures_util::future::BoxFuture;
use sqlx::{Row as _, SqlitePool};

use super::{Authorisation, Capture, PaymentProvider, PaymentStatus, Void};
use crate::{
    database::{connect, sqlite_options},
    files::FileError,
};

/// How the sandbox answers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum SandboxBehaviour {
    /// Takes every payment.
    #[default]
    #[value(name = "sandbox")]
    Accept,
    /// Declines every new authorisation.
    #[value(name = "sandbox-decline")]
    Decline,
    /// Does what it is asked and never answers.
    #[value(name = "sandbox-timeout")]
    Timeout,
    /// Does nothing and answers "unknown".
    #[value(name = "sandbox-unknown")]
    Unknown,
    /// Authorises, then refuses every capture for good.
    #[value(name = "sandbox-refuse-capture")]
    RefuseCapture,
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

    fn behaviour(&self) -> SandboxBehaviour {
        *self.behaviour.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn state(&self, order: &OrderId) -> Result<Option<String>, sqlx::Error> {
        let row = sqlx::query("SELECT state FROM charges WHERE order_id = $1").bind(order.as_str()).fetch_optional(&self.pool).await?;
        row.map(|row| row.try_get("state")).transpose()
    }

    async fn insert(&self, order: &OrderId, minor: i64, currency: &str, state: &str) -> Result<(), sqlx::Error> {
        let insert = "INSERT INTO charges (order_id, minor, currency, state) VALUES ($1, $2, $3, $4) ON CONFLICT (order_id) DO NOTHING";
        sqlx::query(insert).bind(order.as_str()).bind(minor).bind(currency).bind(state).execute(&self.pool).await?;
        Ok(())
    }

    async fn try_authorise(&self, order: &OrderId, amount: Money) -> Result<Authorisation, sqlx::Error> {
        let state = if self.behaviour() == SandboxBehaviour::Decline { "declined" } else { "authorised" };
        let minor = i64::try_from(amount.minor()).unwrap_or(i64::MAX);
        self.insert(order, minor, amount.currency().code(), state).await?;
        let row = sqlx::query("SELECT state, minor, currency FROM charges WHERE order_id = $1")
            .bind(order.as_str())
            .fetch_one(&self.pool)
            .await?;
        let same = row.try_get::<i64, _>("minor")? == minor && row.try_get::<String, _>("currency")? == amount.currency().code();
        Ok(match row.try_get::<String, _>("state")?.as_str() {
            // The same id with another amount is a defect of the shop; a provider refuses it.
            _ if !same => Authorisation::Declined,
            "authorised" | "captured" => Authorisation::Authorised,
            _ => Authorisation::Declined,
        })
    }

    async fn try_capture(&self, order: &OrderId) -> Result<Capture, sqlx::Error> {
        let mut transaction = self.pool.begin().await?;
        let goal = if self.behaviour() == SandboxBehaviour::RefuseCapture { "capture-refused" } else { "captured" };
        let moved = sqlx::query("UPDATE charges SET state = $1 WHERE order_id = $2 AND state = 'authorised'")
            .bind(goal)
            .bind(order.as_str())
            .execute(&mut *transaction)
            .await?
            .rows_affected();
        if moved == 1 && goal == "captured" {
            sqlx::query(
                "INSERT INTO movements (order_id, minor, currency) SELECT order_id, minor, currency FROM charges WHERE order_id = $1",
            )
            .bind(order.as_str())
            .execute(&mut *transaction)
            .await?;
        }
        transaction.commit().await?;
        Ok(if self.state(order).await?.as_deref() == Some("captured") { Capture::Captured } else { Capture::Refused })
    }

    async fn try_void(&self, order: &OrderId) -> Result<Void, sqlx::Error> {
        self.insert(order, 0, "", "voided").await?;
        sqlx::query("UPDATE charges SET state = 'voided' WHERE order_id = $1 AND state = 'authorised'")
            .bind(order.as_str())
            .execute(&self.pool)
            .await?;
        Ok(if self.state(order).await?.as_deref() == Some("captured") { Void::Captured } else { Void::Voided })
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
    fn authorise<'a>(&'a self, order: &'a OrderId, amount: Money) -> BoxFuture<'a, Authorisation> {
        Box::pin(self.answer(Authorisation::Unknown, self.try_authorise(order, amount)))
    }

    fn capture<'a>(&'a self, order: &'a OrderId) -> BoxFuture<'a, Capture> {
        Box::pin(self.answer(Capture::Unknown, self.try_capture(order)))
    }

    fn status<'a>(&'a self, order: &'a OrderId) -> BoxFuture<'a, PaymentStatus> {
        Box::pin(self.answer(PaymentStatus::Unknown, async {
            Ok(match self.state(order).await?.as_deref() {
                None => PaymentStatus::Unseen,
                Some("authorised") => PaymentStatus::Authorised,
                Some("captured") => PaymentStatus::Captured,
                Some(_) => PaymentStatus::Declined,
            })
        }))
    }

    fn void<'a>(&'a self, order: &'a OrderId) -> BoxFuture<'a, Void> {
        Box::pin(self.answer(Void::Unknown, self.try_void(order)))
    }
}
