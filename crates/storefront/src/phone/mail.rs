//! Where an owner wants receipts by mail, said on the phone.

use entitlement::Digest;
use lettre::Address;
use protocol::http::PhoneResult;

use crate::{
    backend::Backend,
    database::{
        DatabaseError,
        mails::{self, MailAddress},
        phone_sessions::{self, PhoneSession, Stage},
        vehicles,
    },
    limits,
};

/// Reads an address as it was typed. `None`: nobody can be reached there.
pub(crate) fn read_address(typed: &str) -> Option<Address> {
    let typed = typed.trim();
    // The library takes what the standards take; a name without a dot is of no network that we could reach.
    let address: Address = typed.parse().ok().filter(|_| typed.len() <= limits::MAIL_ADDRESS_BYTES_MAX)?;
    address.domain().contains('.').then_some(address)
}

/// As much of an address as somebody in the car may see: who knows it recognises it.
pub(crate) fn hint(address: &Address) -> String {
    let first = address.user().chars().next().unwrap_or('…');
    format!("{first}…@{}", address.domain())
}

/// What was wanted where, and what became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Noted {
    /// It holds from now on.
    Done,
    /// The session was over, or the car has another owner by now: nothing was changed.
    TooLate,
}

/// Sets or removes where this session's owner wants receipts, and ends the session, in one step.
pub(crate) async fn note_address(
    backend: &Backend,
    session: &PhoneSession,
    browser: &Digest,
    wanted: Option<&MailAddress>,
) -> Result<Noted, DatabaseError> {
    let mut transaction = backend.database.begin().await?;
    let locked = vehicles::lock(&mut transaction, &session.vehicle, &backend.keys.issuer()).await?;
    let locked = locked.ok_or(DatabaseError::Damaged("a vehicle"))?;
    let result = PhoneResult::Email { hint: wanted.map(|wanted| hint(&wanted.address)) };
    if locked.ownership_epoch != session.ownership_epoch
        || !phone_sessions::start(&mut *transaction, &session.id, browser).await?
        || !phone_sessions::advance(&mut *transaction, &session.id, Stage::Done, Some(&result)).await?
    {
        return Ok(Noted::TooLate);
    }
    match wanted {
        Some(wanted) => mails::set_address(&mut transaction, &session.vehicle, session.ownership_epoch, wanted).await?,
        None => mails::remove_address(&backend.database, &mut transaction, &session.vehicle, session.ownership_epoch).await?,
    }
    transaction.commit().await?;
    backend.phones.tell(&session.id);
    tracing::info!(set = wanted.is_some(), "where receipts are mailed has changed");
    Ok(Noted::Done)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_are_read_as_addresses() {
        for (typed, hinted) in [
            ("driver@home.example", "d…@home.example"),
            ("  first.last+car@mail.home.example ", "f…@mail.home.example"),
            ("ä@home.example", "ä…@home.example"),
        ] {
            assert_eq!(hint(&read_address(typed).unwrap()), hinted, "{typed}");
        }
        let long = format!("driver@{}.example", "home.".repeat(60));
        for typed in [
            "",
            "driver",
            "driver@",
            "@home.example",
            "driver@localhost",
            "a b@home.example",
            "a@b.example\r\nBcc: c@d.example",
            "<a@b.example>",
            "a@b.example,c@d.example",
            long.as_str(),
        ] {
            assert!(read_address(typed).is_none(), "{typed:?}");
        }
    }
}
