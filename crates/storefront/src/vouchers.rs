//! Vouchers: codes that are worth an amount, once.
//!
//! - A code has 80 random bits and is stored as its digest: whoever reads the database cannot redeem one.
//! - A vehicle that asks for codes that there are not is answered no more for a day: guessing is hopeless twice over.
//! - The amount is the owner's at once, in the contract book, and pays for the next order.

use entitlement::{Digest, Money, VOUCHER_CHARACTERS, VehicleKey, voucher_code};
use jiff::{Timestamp, ToSpan as _};
use rand::RngCore as _;

use crate::{
    backend::Backend,
    database::{
        Database, DatabaseError,
        ledger::{self, Account, Entry},
        vouchers as stored,
    },
    dossier::Dossier,
    limits,
};

/// What became of a voucher.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Redeemed {
    /// Its amount is the owner's, now or since before.
    Yes(Money),
    /// There is no such voucher.
    Unknown,
    /// Somebody else has redeemed it.
    Used,
    /// It has run out.
    Expired,
    /// It is for another market.
    OtherMarket,
    /// This vehicle has asked for too many codes that there are not. Tomorrow again.
    TooMany,
}

/// Redeems a code for the owner of a vehicle. The same code by the same owner has the same answer for ever.
pub(crate) async fn redeem(backend: &Backend, vehicle: &VehicleKey, code: &str) -> Result<Redeemed, DatabaseError> {
    let now = backend.clock.now();
    let mut dossier = Dossier::of(&backend.database, &backend.keys, vehicle, now).await?;
    let redeemed = redeem_in(backend, &mut dossier, code, now).await?;
    dossier.close().await?;
    Ok(redeemed)
}

/// As [`redeem`], as a part of a transaction.
pub(crate) async fn redeem_in(backend: &Backend, dossier: &mut Dossier<'_>, code: &str, now: Timestamp) -> Result<Redeemed, DatabaseError> {
    let digest = digest(code);
    let (vehicle, ownership_epoch) = (&dossier.vehicle().key.clone(), dossier.vehicle().ownership_epoch);
    let yesterday = now.saturating_sub(24.hours()).unwrap_or(Timestamp::MIN);
    if stored::misses_since(dossier.transaction(), vehicle, yesterday).await? >= limits::VOUCHER_MISSES_MAX {
        return Ok(Redeemed::TooMany);
    }
    let Some(voucher) = stored::find(&mut **dossier.transaction(), &digest).await? else {
        stored::note_miss(dossier.transaction(), vehicle, now).await?;
        return Ok(Redeemed::Unknown);
    };
    match voucher.redeemed_by {
        Some(owner) if owner == (*vehicle, ownership_epoch) => return Ok(Redeemed::Yes(voucher.amount)),
        Some(_) => return Ok(Redeemed::Used),
        None => {}
    }
    let market = backend.catalogue.content.markets.get(&dossier.vehicle().profile.market);
    if market.is_none_or(|market| market.currency != voucher.amount.currency()) {
        return Ok(Redeemed::OtherMarket);
    }
    if now.as_second() >= voucher.expires_at {
        return Ok(Redeemed::Expired);
    }
    if !stored::use_up(dossier.transaction(), &digest, vehicle, ownership_epoch, now).await? {
        return Ok(Redeemed::Used);
    }
    let entry = Entry {
        cause: format!("voucher {digest}"),
        order: None,
        debit: Account::Vouchers,
        credit: Account::Balance(vehicle, ownership_epoch),
        amount: voucher.amount,
    };
    ledger::post(dossier.transaction(), &entry, now).await?;
    dossier.touch_book();
    tracing::info!("a voucher was redeemed");
    Ok(Redeemed::Yes(voucher.amount))
}

/// Makes vouchers. Their codes are told once, here, and are nowhere after that.
pub(crate) async fn make(
    database: &Database,
    amount: Money,
    expires_at: Timestamp,
    count: usize,
    now: Timestamp,
) -> Result<Vec<String>, DatabaseError> {
    let mut transaction = database.begin().await?;
    let mut codes = Vec::new();
    for _ in 0..count {
        let code = new_code();
        stored::insert(&mut transaction, &digest(&code), amount, expires_at, None, now).await?;
        codes.push(code);
    }
    transaction.commit().await?;
    Ok(codes)
}

/// Makes the one whose code is known already out of the balance of a vehicle's owner, as a part of a transaction.
pub(crate) async fn make_one(
    dossier: &mut Dossier<'_>,
    code: &str,
    amount: Money,
    expires_at: Timestamp,
    now: Timestamp,
) -> Result<(), DatabaseError> {
    let (vehicle, epoch) = (dossier.vehicle().key, dossier.vehicle().ownership_epoch);
    stored::insert(dossier.transaction(), &digest(code), amount, expires_at, Some((&vehicle, epoch)), now).await
}

/// Gives what went along with an owner, and nobody has redeemed, other codes, and tells them with their amounts.
pub(crate) async fn renew(dossier: &mut Dossier<'_>, epoch: u32, now: Timestamp) -> Result<Vec<(String, Money)>, DatabaseError> {
    let vehicle = dossier.vehicle().key;
    let mut renewed = Vec::new();
    for (before, amount) in stored::unused_of(dossier.transaction(), &vehicle, epoch, now).await? {
        let code = new_code();
        stored::recode(dossier.transaction(), &before, &digest(&code)).await?;
        renewed.push((code, amount));
    }
    Ok(renewed)
}

fn new_code() -> String {
    let mut bytes = [0; VOUCHER_CHARACTERS];
    rand::rng().fill_bytes(&mut bytes);
    voucher_code(&bytes)
}

/// The digest of a code as somebody typed it: case, spaces and hyphens do not matter, and what looks like a digit is one.
fn digest(code: &str) -> Digest {
    let plain: String = code
        .chars()
        .filter(|character| !matches!(character, ' ' | '-'))
        .map(|character| match character.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect();
    Digest::of(plain.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_the_same_however_it_is_typed() {
        let printed = digest("0AB1-23CD-4EFG-5HJK");
        for typed in ["0ab123cd4efg5hjk", " OABI 23CD-4EFG 5HJK ", "oabl-23cd-4efg-5hjk"] {
            assert_eq!(digest(typed), printed, "{typed}");
        }
        assert_ne!(digest("0AB1-23CD-4EFG-5HJM"), printed);
    }
}
