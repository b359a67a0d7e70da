//! The entitlement passport: what a car has and could get, signed for whoever thinks of buying it.
//!
//! - The car asks for it, with an id of its own choice: the same id has the same answer.
//! - It ends by itself, when its owner takes it back, and when the car changes hands.
//! - Everything in it is the seller's word; nothing that the car says of itself is signed but what it is.

use entitlement::{Passport, PassportId, VehicleKey, sign, verify};
use jiff::ToSpan as _;

use crate::{
    backend::Backend,
    database::{
        DatabaseError,
        passports::{self, Stored},
        vehicles,
    },
    limits,
    receipts::Language,
};

/// For how long one is kept after it has run out, so that its page says so: in days.
const KEPT_DAYS: i64 = 30;

/// What became of a wish for a passport.
#[derive(Debug)]
pub(crate) enum Issued {
    /// It is signed, now or since before.
    Yes { document: Vec<u8> },
    /// The id is taken, or it was taken back.
    Taken,
    /// This vehicle was given too many today.
    TooMany,
}

/// A passport, as whoever holds its address sees it.
#[derive(Debug)]
pub(crate) enum Shown {
    /// It holds.
    Good(Box<Passport>, Vec<u8>),
    /// It was taken back, has run out, or the car has changed hands.
    Over,
    /// There is none.
    Unknown,
}

/// Signs a passport of what a vehicle has now.
pub(crate) async fn issue(backend: &Backend, vehicle: &VehicleKey, id: &PassportId) -> Result<Issued, DatabaseError> {
    let now = backend.clock.now();
    let mut transaction = backend.database.begin().await?;
    let locked = vehicles::lock(&mut transaction, vehicle, &backend.keys.issuer()).await?.ok_or(DatabaseError::Damaged("a vehicle"))?;
    if let Some(stored) = passports::find(&mut *transaction, id).await? {
        let is_same = stored.vehicle == *vehicle && !stored.revoked;
        return Ok(if is_same { Issued::Yes { document: stored.document } } else { Issued::Taken });
    }
    let yesterday = now.saturating_sub(24.hours()).unwrap_or(jiff::Timestamp::MIN);
    if passports::count_since(&mut transaction, vehicle, yesterday).await? >= limits::PASSPORTS_A_DAY_MAX {
        return Ok(Issued::TooMany);
    }
    let languages = Language::ALL.map(Language::tag);
    let passport = Passport::of(id.clone(), &locked.profile, &locked.set, &backend.catalogue.content, &languages, now);
    let document = sign(&passport, backend.keys.signing())?;
    let stored = Stored { vehicle: *vehicle, document: document.clone(), revoked: false };
    passports::insert(&mut transaction, id, &stored, passport.issued_at, passport.expires_at).await?;
    let long_ago = now.saturating_sub((KEPT_DAYS * 24).hours()).unwrap_or(jiff::Timestamp::MIN);
    passports::forget(&mut transaction, vehicle, long_ago).await?;
    transaction.commit().await?;
    Ok(Issued::Yes { document })
}

/// Takes a passport back. One that is not this vehicle's stays as it is.
pub(crate) async fn revoke(backend: &Backend, vehicle: &VehicleKey, id: &PassportId) -> Result<(), DatabaseError> {
    let mut transaction = backend.database.begin().await?;
    passports::revoke(&mut transaction, vehicle, Some(id), backend.clock.now()).await?;
    transaction.commit().await?;
    Ok(())
}

/// What whoever holds the address of a passport sees.
pub(crate) async fn show(backend: &Backend, id: &PassportId) -> Result<Shown, DatabaseError> {
    let Some(stored) = passports::find(backend.database.pool(), id).await? else { return Ok(Shown::Unknown) };
    let passport = verify::<Passport>(&stored.document, &backend.keys.issuer()).map_err(|_| DatabaseError::Damaged("a passport"))?;
    let passport = passport.into_content();
    if stored.revoked || !passport.is_good(backend.clock.now()) {
        return Ok(Shown::Over);
    }
    Ok(Shown::Good(Box::new(passport), stored.document))
}

/// The address of a passport's page.
pub(crate) fn page_url(backend: &Backend, id: &PassportId) -> String {
    format!("{}/passport/{id}", backend.public_url())
}
