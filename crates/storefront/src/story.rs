//! The story of an order, in steps that can each be the last before a crash.
//!
//! - received → authorised at the provider → granted → captured. Each arrow is one function here and one transaction.
//! - The grant is written before the money is taken; an order that cannot be paid after that gives the grant back.
//! - A step that is done again changes nothing.
//! - The amount comes from the stored quote, never from the request.

use std::sync::Arc;

use entitlement::{OrderId, Quote};
use protocol::http::RefusalCode;

use crate::{
    backend::Backend,
    database::{
        DatabaseError, order_payments,
        orders::{self, Order, Progress, Role},
        quotes,
    },
    payment::{Authorisation, Decline, PaymentStatus, Void},
    renewals,
};

mod abandon;
mod nudge;
mod receive;
mod settle;

pub(crate) use abandon::abandon;
pub(crate) use nudge::nudge;
pub(crate) use receive::{Received, receive};
pub(crate) use settle::{capture, grant, market_of, sold};

/// What is asked of the provider first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Attempt {
    /// Nobody has asked it for this order.
    First,
    /// Somebody may have.
    Again,
}

/// Whether an order needs anything more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It has come to its end.
    Settled,
    /// The next step can be done.
    GoOn,
    /// The provider does not know: try again later.
    Wait,
}

/// Moves an order on as far as it goes now.
pub(crate) async fn advance(backend: &Arc<Backend>, id: &OrderId, mut attempt: Attempt) -> Result<Outcome, DatabaseError> {
    loop {
        let Some(order) = orders::find(backend.database.pool(), id).await? else { return Ok(Outcome::Settled) };
        let outcome = match order.progress {
            Progress::Received => match authorise(backend, &order, attempt).await? {
                Outcome::GoOn => grant(backend, &order).await?,
                other => other,
            },
            Progress::Granted => capture(backend, &order).await?,
            Progress::Captured | Progress::Refused | Progress::Revoked => Outcome::Settled,
        };
        if outcome != Outcome::GoOn {
            return Ok(outcome);
        }
        attempt = Attempt::Again;
    }
}

/// Sees to it that the money is reserved. Refuses the order when it will not be, or when nobody wants it any more.
pub(crate) async fn authorise(backend: &Backend, order: &Order, attempt: Attempt) -> Result<Outcome, DatabaseError> {
    let pool = backend.database.pool();
    let to_pay = stored_quote(backend, order).await?.to_pay();
    if to_pay.minor() == 0 {
        return Ok(Outcome::GoOn);
    }
    let paid = order_payments::find(pool, &order.id).await?.ok_or(DatabaseError::Damaged("an order"))?;
    let status = match attempt {
        Attempt::First => PaymentStatus::Unseen,
        Attempt::Again => patient(backend, PaymentStatus::Unknown, backend.payments.status(&order.id)).await,
    };
    // Nobody expects to be charged for what was ordered so long ago.
    let needs_confirmation = paid.needs_confirmation || status == PaymentStatus::ConfirmationNeeded;
    let is_overdue = backend.clock.now().as_second() > order.trying_until(needs_confirmation);
    let authorisation = match status {
        PaymentStatus::Captured | PaymentStatus::Reversed => {
            order_payments::note_too_late(pool, &order.id).await?;
            Authorisation::Authorised
        }
        PaymentStatus::Declined(decline) => Authorisation::Declined(decline),
        PaymentStatus::Voided => return refuse(backend, order, paid.given_up_because()).await,
        PaymentStatus::Authorised if !paid.is_abandoned => Authorisation::Authorised,
        _ if paid.is_abandoned || is_overdue => return give_up(backend, order, paid.given_up_because()).await,
        PaymentStatus::Unseen => patient(backend, Authorisation::Unknown, backend.payments.authorise(&order.id, to_pay, &paid.token)).await,
        PaymentStatus::ConfirmationNeeded => Authorisation::ConfirmationNeeded,
        PaymentStatus::Authorised | PaymentStatus::Unknown => Authorisation::Unknown,
    };
    let needs_confirmation = authorisation == Authorisation::ConfirmationNeeded;
    if authorisation != Authorisation::Unknown && needs_confirmation != paid.needs_confirmation {
        match order.role {
            Role::Renewal if needs_confirmation => renewals::confirmation_needed(backend, order).await?,
            Role::Order | Role::Choice | Role::Renewal => order_payments::note_confirmation(pool, &order.id, needs_confirmation).await?,
        }
    }
    match authorisation {
        Authorisation::Authorised => Ok(Outcome::GoOn),
        Authorisation::ConfirmationNeeded | Authorisation::Unknown => Ok(Outcome::Wait),
        Authorisation::Declined(decline) => refuse(backend, order, refusal(decline)).await,
    }
}

/// Gives the reservation up, if there is one, and refuses the order.
async fn give_up(backend: &Backend, order: &Order, reason: RefusalCode) -> Result<Outcome, DatabaseError> {
    if order_payments::find(backend.database.pool(), &order.id).await?.is_none() {
        return refuse(backend, order, reason).await;
    }
    match patient(backend, Void::Unknown, backend.payments.void(&order.id)).await {
        Void::Voided => refuse(backend, order, reason).await,
        Void::Captured => {
            order_payments::note_too_late(backend.database.pool(), &order.id).await?;
            Ok(Outcome::GoOn)
        }
        Void::Unknown => Ok(Outcome::Wait),
    }
}

async fn refuse(backend: &Backend, order: &Order, reason: RefusalCode) -> Result<Outcome, DatabaseError> {
    if order.role == Role::Renewal {
        renewals::not_charged(backend, order, reason).await?;
        return Ok(Outcome::Settled);
    }
    // Who has abandoned it is told so, whatever the bank has said in the same moment.
    let is_abandoned = order_payments::is_abandoned(backend.database.pool(), &order.id).await?;
    let reason = if is_abandoned { RefusalCode::Abandoned } else { reason };
    orders::advance(backend.database.pool(), &order.id, Progress::Received, Progress::Refused, Some(reason)).await?;
    Ok(Outcome::Settled)
}

fn refusal(decline: Decline) -> RefusalCode {
    match decline {
        Decline::Declined => RefusalCode::Declined,
        Decline::Expired => RefusalCode::CardExpired,
        Decline::LimitExceeded => RefusalCode::LimitExceeded,
        Decline::NoMethod => RefusalCode::NoPaymentMethod,
    }
}

pub(crate) async fn stored_quote(backend: &Backend, order: &Order) -> Result<Quote, DatabaseError> {
    let digest = order.quote.ok_or(DatabaseError::Damaged("an order"))?;
    let quote = quotes::find(backend.database.pool(), &digest, &order.vehicle, &backend.keys.issuer()).await?;
    quote.ok_or(DatabaseError::Damaged("a quote"))
}

/// Waits for the provider, but not for ever. No answer is "unknown".
pub(crate) async fn patient<T>(backend: &Backend, unknown: T, call: impl Future<Output = T>) -> T {
    tokio::time::timeout(backend.timing.payment_max, call).await.unwrap_or(unknown)
}
