//! Sends receipts to those who want them by mail.
//!
//! - A receipt is written first. Its mail waits in the outbox, so no order ever waits for a mail server.
//! - At least once: a mail is marked after the server has taken it. One that is sent twice is the same mail, to the byte and by its
//!   Message-ID.
//! - It goes to where the owner wants it at that time, and nowhere once the address was removed.

use std::{sync::Arc, time::Duration};

use jiff::{SignedDuration, Timestamp};
use tokio_util::sync::CancellationToken;

use crate::{
    backend::Backend,
    claims,
    database::{
        DatabaseError,
        mails::{self, DueMail},
        notices,
    },
    limits, receipts,
};

mod carrier;
mod message;

pub(crate) use carrier::{Carrier, CarrierError, Refused};
pub use carrier::{MailTarget, MailTargetError};
pub(crate) use message::{MessageError, message, notice};

/// Runs until shutdown, beside the reconciler: a slow mail server holds up nothing but mails.
pub(crate) async fn run(backend: Arc<Backend>, shutdown: CancellationToken) {
    loop {
        tokio::select! {
            () = shutdown.cancelled() => break,
            result = round(&backend) => if let Err(error) = result {
                tracing::error!(%error, "mails could not be sent");
            }
        }
        tokio::select! {
            () = shutdown.cancelled() => break,
            () = tokio::time::sleep(backend.timing.reconcile_every) => {}
        }
    }
    tracing::info!("mailing ends with the server");
}

/// Why a mail was not sent.
#[derive(Debug, thiserror::Error)]
enum SendError {
    /// The state cannot be read.
    #[error(transparent)]
    Database(#[from] DatabaseError),
    /// The receipt cannot be read or written down.
    #[error("{0}")]
    Receipt(String),
    /// The mail cannot be made.
    #[error(transparent)]
    Message(#[from] MessageError),
    /// Nobody took it.
    #[error(transparent)]
    Carrier(#[from] CarrierError),
}

/// Tries everything that is due.
pub(crate) async fn round(backend: &Backend) -> Result<(), DatabaseError> {
    notices(backend).await?;
    let (pool, now) = (backend.database.pool(), backend.clock.now());
    for mail in mails::due(pool, now, limits::MAIL_BATCH).await? {
        let Err(error) = send(backend, &mail).await else {
            mails::sent(pool, &mail).await?;
            continue;
        };
        // Without the address and without the name of the car: a log is no place for either.
        if matches!(&error, SendError::Carrier(error) if error.refused() == Refused::ForGood) || is_over(&mail, now) {
            tracing::warn!(number = mail.number, tries = mail.tries + 1, %error, "a mail is given up");
            mails::given_up(pool, &mail).await?;
        } else {
            tracing::warn!(number = mail.number, tries = mail.tries + 1, %error, "a mail is tried again later");
            mails::postpone(pool, &mail, next_try(mail.tries, now)).await?;
        }
    }
    Ok(())
}

async fn send(backend: &Backend, mail: &DueMail) -> Result<(), SendError> {
    let receipt = entitlement::verify(&mail.document, &backend.keys.issuer());
    let receipt = receipt.map_err(|error| SendError::Receipt(error.to_string()))?.into_content();
    let written = receipts::write_both(backend, &receipt, mail.to.language).await.map_err(|error| SendError::Receipt(error.to_string()))?;
    let message = message(&receipt, &written, &mail.to.address)?;
    backend.carrier.carry(message).await?;
    Ok(())
}

/// What people are told that is no receipt.
async fn notices(backend: &Backend) -> Result<(), DatabaseError> {
    let (pool, now) = (backend.database.pool(), backend.clock.now());
    for told in notices::due(pool, now, limits::MAIL_BATCH).await? {
        let sent = match notice(&told) {
            Ok(message) => backend.carrier.carry(message).await.map_err(SendError::from),
            Err(error) => Err(error.into()),
        };
        let late = now.duration_since(told.made_at) > SignedDuration::from_hours(limits::MAIL_GIVEN_UP_AFTER_HOURS);
        match sent {
            Ok(()) => notices::gone(&backend.database, &told, claims::due_at(now)).await?,
            Err(error) if late || matches!(&error, SendError::Carrier(error) if error.refused() == Refused::ForGood) => {
                tracing::warn!(tries = told.tries + 1, %error, "a notice is given up");
                notices::gone(&backend.database, &told, claims::due_at(now)).await?;
            }
            Err(error) => {
                tracing::warn!(tries = told.tries + 1, %error, "a notice is tried again later");
                let next = next_try(told.tries, now);
                notices::postpone(&backend.database, &told, next, claims::due_at(next)).await?;
            }
        }
    }
    Ok(())
}

fn is_over(mail: &DueMail, now: Timestamp) -> bool {
    now.duration_since(mail.made_at) > SignedDuration::from_hours(limits::MAIL_GIVEN_UP_AFTER_HOURS)
}

/// The pause doubles with each try.
fn next_try(tries: u32, now: Timestamp) -> Timestamp {
    let pause: Duration = limits::MAIL_RETRY_FIRST.saturating_mul(2u32.saturating_pow(tries.min(16))).min(limits::MAIL_RETRY_LONGEST);
    now.saturating_add(pause).unwrap_or(Timestamp::MAX)
}
