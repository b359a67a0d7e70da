//! A voucher that is redeemed on the phone.

use entitlement::Digest;
use protocol::http::PhoneResult;

use crate::{
    backend::Backend,
    database::{
        DatabaseError,
        phone_sessions::{self, PhoneSession, Stage},
    },
    dossier::Dossier,
    vouchers::{self, Redeemed},
};

/// What became of a code that was typed on the phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OnPhone {
    /// It was looked at. After [`Redeemed::Yes`] the session is over.
    Answered(Redeemed),
    /// The session was over, or the car has another owner by now: nothing was changed.
    TooLate,
}

/// Redeems a code for this session's owner, and ends the session, in one step.
pub(crate) async fn redeem_on_phone(
    backend: &Backend,
    session: &PhoneSession,
    browser: &Digest,
    code: &str,
) -> Result<OnPhone, DatabaseError> {
    let now = backend.clock.now();
    let mut dossier = Dossier::of(&backend.database, &backend.keys, &session.vehicle, now).await?;
    if dossier.vehicle().ownership_epoch != session.ownership_epoch
        || !phone_sessions::start(&mut **dossier.transaction(), &session.id, browser).await?
    {
        return Ok(OnPhone::TooLate);
    }
    let redeemed = vouchers::redeem_in(backend, &mut dossier, code, now).await?;
    if let Redeemed::Yes(amount) = redeemed {
        let result = PhoneResult::Voucher { minor: amount.minor(), currency: amount.currency().code().to_owned() };
        phone_sessions::advance(&mut **dossier.transaction(), &session.id, Stage::Done, Some(&result)).await?;
    }
    dossier.close().await?;
    backend.phones.tell(&session.id);
    Ok(OnPhone::Answered(redeemed))
}
