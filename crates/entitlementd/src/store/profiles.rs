//! Who may order, on disk.

use std::{collections::BTreeMap, time::Duration};

use entitlement::{DriverId, Money, OrderId, PinTries, Role, Spending};
use jiff::Timestamp;
use rusqlite::{OptionalExtension as _, Transaction, params};

use super::{Batch, Store, StoreError, from_json, id, to_json};
use crate::pin::PinHash;

/// Somebody who may order, as the car keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Profile {
    pub(crate) id: DriverId,
    pub(crate) name: String,
    pub(crate) role: Role,
    /// Most in a calendar month.
    pub(crate) limit: Option<Money>,
    pub(crate) pin: Option<PinHash>,
    pub(crate) tries: PinTries,
    /// Which keys and phones open the car as this profile, as the car names them.
    pub(crate) keys: Vec<String>,
}

/// Who is at the wheel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Active {
    pub(crate) profile: DriverId,
    /// By which the car had been opened when it was chosen. `None`: the car had not said.
    pub(crate) key: Option<String>,
}

/// Of whom it is remembered that their profiles are gone. It is needed until what they had said about data is taken back, moments later.
pub(crate) const DEPARTED_MAX: usize = 64;

/// What counts against whose limit, by its order.
pub(crate) type Spendings = BTreeMap<OrderId, (DriverId, Spending)>;

impl Store {
    /// In no order.
    pub(crate) fn profiles(&self) -> Result<Vec<Profile>, StoreError> {
        let mut statement = self.0.prepare("SELECT id, name, role, monthly, pin, wrong, not_before, keys FROM profile")?;
        let mut rows = statement.query([])?;
        let mut profiles = Vec::new();
        while let Some(row) = rows.next()? {
            let limit: Option<String> = row.get(3)?;
            let pin: Option<String> = row.get(4)?;
            profiles.push(Profile {
                id: id("profile", &row.get::<_, String>(0)?)?,
                name: row.get(1)?,
                role: from_json("profile", &row.get::<_, String>(2)?)?,
                limit: limit.map(|limit| from_json("profile", &limit)).transpose()?,
                pin: pin.map(PinHash::stored),
                tries: PinTries::from_parts(row.get(5)?, Duration::from_millis(row.get::<_, i64>(6)?.unsigned_abs())),
                keys: from_json("profile", &row.get::<_, String>(7)?)?,
            });
        }
        Ok(profiles)
    }

    pub(crate) fn active_profile(&self) -> Result<Option<Active>, StoreError> {
        let row = |row: &rusqlite::Row<'_>| Ok((row.get::<_, String>(0)?, row.get(1)?));
        let found = self.0.query_row("SELECT profile, key FROM active_profile", [], row).optional()?;
        found.map(|(profile, key)| Ok(Active { profile: id("active_profile", &profile)?, key })).transpose()
    }

    /// Whose profiles are gone, the last ones in their order.
    pub(crate) fn departed(&self) -> Result<Vec<DriverId>, StoreError> {
        let mut statement = self.0.prepare("SELECT profile FROM departed ORDER BY number")?;
        let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
        rows.map(|row| id("departed", &row?)).collect()
    }

    /// By which key the car was opened last.
    pub(crate) fn car_key(&self) -> Result<Option<String>, StoreError> {
        Ok(self.0.query_row("SELECT key FROM car_key", [], |row| row.get(0)).optional()?)
    }

    pub(crate) fn spendings(&self) -> Result<Spendings, StoreError> {
        let mut statement = self.0.prepare("SELECT purchase_order, profile, amount, at FROM spending")?;
        let mut rows = statement.query([])?;
        let mut spendings = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let amount = from_json("spending", &row.get::<_, String>(2)?)?;
            let at = Timestamp::from_second(row.get(3)?).map_err(|_| StoreError::Content("spending"))?;
            let (order, profile) = (id("spending", &row.get::<_, String>(0)?)?, id("spending", &row.get::<_, String>(1)?)?);
            spendings.insert(order, (profile, Spending { amount, at }));
        }
        Ok(spendings)
    }
}

pub(super) fn write(transaction: &Transaction<'_>, batch: &Batch) -> Result<(), StoreError> {
    for profile in &batch.profiles {
        let limit = profile.limit.map(|limit| to_json("profile", &limit)).transpose()?;
        let not_before = i64::try_from(profile.tries.not_before().as_millis()).unwrap_or(i64::MAX);
        transaction.execute(
            "INSERT INTO profile (id, name, role, monthly, pin, wrong, not_before, keys) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) \
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role, monthly = excluded.monthly, \
             pin = excluded.pin, wrong = excluded.wrong, not_before = excluded.not_before, keys = excluded.keys",
            params![
                profile.id.as_str(),
                profile.name,
                to_json("profile", &profile.role)?,
                limit,
                profile.pin.as_ref().map(PinHash::as_str),
                profile.tries.wrong(),
                not_before,
                to_json("profile", &profile.keys)?,
            ],
        )?;
    }
    if let Some(removed) = &batch.removed_profile {
        transaction.execute("DELETE FROM profile WHERE id = ?1", [removed.as_str()])?;
        transaction.execute("INSERT INTO departed (profile) VALUES (?1)", [removed.as_str()])?;
        transaction.execute("DELETE FROM departed WHERE number <= (SELECT max(number) FROM departed) - ?1", [DEPARTED_MAX as i64])?;
    }
    if let Some(active) = &batch.active_profile {
        transaction.execute(
            "INSERT INTO active_profile (place, profile, key) VALUES (1, ?1, ?2) \
             ON CONFLICT (place) DO UPDATE SET profile = excluded.profile, key = excluded.key",
            params![active.profile.as_str(), active.key],
        )?;
    }
    if let Some(key) = &batch.car_key {
        let upsert = "INSERT INTO car_key (place, key) VALUES (1, ?1) ON CONFLICT (place) DO UPDATE SET key = excluded.key";
        transaction.execute(upsert, [key])?;
    }
    for (order, profile, spending) in &batch.spendings {
        transaction.execute(
            "INSERT INTO spending (purchase_order, profile, amount, at) VALUES (?1, ?2, ?3, ?4)",
            params![order.as_str(), profile.as_str(), to_json("spending", &spending.amount)?, spending.at.as_second()],
        )?;
    }
    Ok(())
}
