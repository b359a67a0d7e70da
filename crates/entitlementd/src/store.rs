//! The daemon's state on disk: SQLite under the owner's key, write-ahead log, `synchronous=FULL`.
//!
//! - What is on disk is the state before or after exactly one [`Batch`].
//! - A damaged file is set aside, never repaired in place and never deleted.

mod contracts;
mod handover;
mod profiles;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::Context as _;
use entitlement::{
    CarMessage, DeclarationStatus, Digest, DriverId, FeatureId, Id, MessageKey, OrderId, OrderStatus, RequestId, Spending, State,
};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _, params};
use serde::{Serialize, de::DeserializeOwned};
use vault::Vault;

pub(crate) use contracts::{CopyKey, Dismissed, Form, KeptReceipt, RefusedSet};
pub(crate) use handover::{Handing, Told};
pub(crate) use profiles::{Active, DEPARTED_MAX, Profile, Spendings};

const FILE: &str = "entitlements.sqlite";

/// Bumped with each change of `schema.sql`.
const SCHEMA_VERSION: i64 = 5;

/// The disk does not take or give what it should.
#[derive(Debug, thiserror::Error)]
pub(crate) enum StoreError {
    /// SQLite says so.
    #[error("the state file cannot be used: {0}")]
    Database(#[from] rusqlite::Error),
    /// A later version of this program wrote it. It is left alone.
    #[error("the state file was written by a newer version")]
    Newer,
    /// What is there cannot be read.
    #[error("the state file holds something unreadable in {0}")]
    Content(&'static str),
}

/// What was found on disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Opened {
    /// A sound state, or none yet.
    Sound,
    /// A damaged one, which was set aside.
    Recovered,
}

/// Counters. All but the ignition cycle only grow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Counter {
    /// Seconds.
    PoweredOn,
    /// Seconds since 1970.
    SignedFloor,
    /// Seconds powered on when the floor was learnt.
    SignedFloorAt,
    /// As the car counts.
    IgnitionCycle,
}

impl Counter {
    const fn name(self) -> &'static str {
        match self {
            Self::PoweredOn => "powered-on",
            Self::SignedFloor => "signed-floor",
            Self::SignedFloorAt => "signed-floor-at",
            Self::IgnitionCycle => "ignition-cycle",
        }
    }
}

/// Signed documents that are kept as they came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kept {
    Catalogue,
    GrantSet,
    ContractBook,
    /// With where it is read.
    Passport,
}

impl Kept {
    const fn name(self) -> &'static str {
        match self {
            Self::Catalogue => "catalogue",
            Self::GrantSet => "grant-set",
            Self::ContractBook => "contract-book",
            Self::Passport => "passport",
        }
    }
}

/// What one step of a story changes: all of it, or none.
#[derive(Debug, Default)]
pub(crate) struct Batch {
    pub(crate) states: Vec<(FeatureId, State)>,
    pub(crate) orders: Vec<OrderStatus>,
    /// A call, what it asked for, and its answer: an id, or empty where there is nothing to answer but yes.
    pub(crate) request: Option<(RequestId, String, String)>,
    pub(crate) document: Option<(Kept, Vec<u8>)>,
    pub(crate) counters: Vec<(Counter, i64)>,
    pub(crate) profiles: Vec<Profile>,
    pub(crate) removed_profile: Option<DriverId>,
    pub(crate) active_profile: Option<Active>,
    /// By which key the car was opened.
    pub(crate) car_key: Option<String>,
    pub(crate) spendings: Vec<(OrderId, DriverId, Spending)>,
    /// New ones, and new outcomes.
    pub(crate) declarations: Vec<DeclarationStatus>,
    /// Features, and since when they are tried to be switched on, in time powered on. `None`: they are no longer.
    pub(crate) deliveries: Vec<(FeatureId, Option<Duration>)>,
    pub(crate) messages: Vec<CarMessage>,
    pub(crate) dismissed: Vec<MessageKey>,
    pub(crate) receipt: Option<KeptReceipt>,
    pub(crate) receipt_copy: Option<(CopyKey, Vec<u8>)>,
    pub(crate) refused_set: Option<RefusedSet>,
    /// Told to the storefront.
    pub(crate) reported_set: Option<Digest>,
    /// New ones, and what has become of them.
    pub(crate) handovers: Vec<Handing>,
}

pub(crate) struct Store(Connection);

impl Store {
    /// Opens the state in this vault. A damaged one is set aside under another name.
    pub(crate) fn open(vault: &Vault) -> anyhow::Result<(Self, Opened)> {
        let path = vault.folder().join(FILE);
        match Self::open_sound(vault) {
            Ok(store) => Ok((store, Opened::Sound)),
            Err(error) if is_damage(&error) => {
                let aside = set_aside(&path)?;
                tracing::error!(%error, aside = %aside.display(), "the state was damaged and set aside; it is fetched again");
                let store = Self::open_sound(vault).with_context(|| format!("cannot start anew at {}", path.display()))?;
                Ok((store, Opened::Recovered))
            }
            Err(error) => Err(error).with_context(|| format!("cannot open {}", path.display())),
        }
    }

    fn open_sound(vault: &Vault) -> Result<Self, StoreError> {
        let connection = vault.open(FILE)?;
        if !vault::is_whole(&connection)? {
            return Err(StoreError::Content("a page without its seal"));
        }
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        // What is deleted or replaced is not to be found in the file any more.
        connection.pragma_update(None, "secure_delete", "ON")?;
        let verdict: String = connection.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
        if verdict != "ok" {
            return Err(StoreError::Content("the integrity check"));
        }
        let version: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        if version > SCHEMA_VERSION {
            return Err(StoreError::Newer);
        }
        connection.execute_batch(include_str!("schema.sql"))?;
        connection.pragma_update(None, "user_version", SCHEMA_VERSION)?;
        let store = Self(connection);
        // Everything must be readable now, not only when it is needed.
        store.states()?;
        store.orders()?;
        store.profiles()?;
        store.active_profile()?;
        store.departed()?;
        store.car_key()?;
        store.spendings()?;
        store.declarations()?;
        store.deliveries()?;
        store.messages()?;
        store.handovers()?;
        Ok(store)
    }

    pub(crate) fn states(&self) -> Result<BTreeMap<FeatureId, State>, StoreError> {
        let mut statement = self.0.prepare("SELECT id, state FROM feature")?;
        let rows = statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?;
        let mut states = BTreeMap::new();
        for row in rows {
            let (id, state) = row?;
            let id = FeatureId::parse(&id).map_err(|_| StoreError::Content("feature"))?;
            states.insert(id, serde_json::from_str(&state).map_err(|_| StoreError::Content("feature"))?);
        }
        Ok(states)
    }

    pub(crate) fn orders(&self) -> Result<Vec<OrderStatus>, StoreError> {
        let unreadable = || StoreError::Content("purchase_order");
        let mut statement =
            self.0.prepare("SELECT id, feature, kind, state, placed_at, quote FROM purchase_order ORDER BY placed_at, id")?;
        let mut rows = statement.query([])?;
        let mut orders = Vec::new();
        while let Some(row) = rows.next()? {
            orders.push(OrderStatus {
                order: OrderId::parse(&row.get::<_, String>(0)?).map_err(|_| unreadable())?,
                feature: FeatureId::parse(&row.get::<_, String>(1)?).map_err(|_| unreadable())?,
                kind: serde_json::from_str(&row.get::<_, String>(2)?).map_err(|_| unreadable())?,
                state: serde_json::from_str(&row.get::<_, String>(3)?).map_err(|_| unreadable())?,
                placed_at: Timestamp::from_second(row.get(4)?).map_err(|_| unreadable())?,
                quote: row.get(5)?,
                // Asked anew of the storefront.
                waiting: None,
            });
        }
        Ok(orders)
    }

    pub(crate) fn document(&self, kept: Kept) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(self.0.query_row("SELECT bytes FROM document WHERE kind = ?1", [kept.name()], |row| row.get(0)).optional()?)
    }

    pub(crate) fn counter(&self, counter: Counter) -> Result<Option<i64>, StoreError> {
        Ok(self.0.query_row("SELECT value FROM counter WHERE name = ?1", [counter.name()], |row| row.get(0)).optional()?)
    }

    /// Lets the file grow no further than this, as a full disk would.
    #[cfg(test)]
    pub(crate) fn limit_pages(&self, pages_max: u32) {
        self.0.pragma_update(None, "max_page_count", pages_max).unwrap();
    }

    /// What this request was for, and its answer.
    pub(crate) fn request(&self, id: &RequestId) -> Result<Option<(String, String)>, StoreError> {
        let sql = "SELECT fingerprint, answer FROM request WHERE id = ?1";
        Ok(self.0.query_row(sql, [id.as_str()], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
    }

    /// What was replaced is not to be found in the log either.
    pub(crate) fn forget_log(&self) -> Result<(), StoreError> {
        Ok(self.0.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?)
    }

    /// Writes one step: after this returns it survives a power loss; if it fails nothing has changed.
    pub(crate) fn commit(&mut self, batch: &Batch) -> Result<(), StoreError> {
        let transaction = self.0.transaction()?;
        for (feature, state) in &batch.states {
            let state = serde_json::to_string(state).map_err(|_| StoreError::Content("feature"))?;
            transaction.execute(
                "INSERT INTO feature (id, state) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET state = excluded.state",
                params![feature.as_str(), state],
            )?;
        }
        for order in &batch.orders {
            let kind = serde_json::to_string(&order.kind).map_err(|_| StoreError::Content("purchase_order"))?;
            let state = serde_json::to_string(&order.state).map_err(|_| StoreError::Content("purchase_order"))?;
            transaction.execute(
                "INSERT INTO purchase_order (id, feature, kind, state, placed_at, quote) VALUES (?1, ?2, ?3, ?4, ?5, ?6) \
                 ON CONFLICT (id) DO UPDATE SET state = excluded.state",
                params![order.order.as_str(), order.feature.as_str(), kind, state, order.placed_at.as_second(), order.quote],
            )?;
        }
        if let Some((id, fingerprint, answer)) = &batch.request {
            transaction
                .execute("INSERT INTO request (id, fingerprint, answer) VALUES (?1, ?2, ?3)", params![id.as_str(), fingerprint, answer])?;
        }
        if let Some((kept, bytes)) = &batch.document {
            transaction.execute(
                "INSERT INTO document (kind, bytes) VALUES (?1, ?2) ON CONFLICT (kind) DO UPDATE SET bytes = excluded.bytes",
                params![kept.name(), bytes],
            )?;
        }
        for (counter, value) in &batch.counters {
            let sql = match counter {
                // The car's own count: it may start anew.
                Counter::IgnitionCycle => {
                    "INSERT INTO counter (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
                }
                Counter::PoweredOn | Counter::SignedFloor | Counter::SignedFloorAt => {
                    "INSERT INTO counter (name, value) VALUES (?1, ?2) \
                     ON CONFLICT (name) DO UPDATE SET value = max(value, excluded.value)"
                }
            };
            transaction.execute(sql, params![counter.name(), value])?;
        }
        profiles::write(&transaction, batch)?;
        contracts::write(&transaction, batch)?;
        handover::write(&transaction, batch)?;
        transaction.commit()?;
        Ok(())
    }
}

fn id<K>(table: &'static str, text: &str) -> Result<Id<K>, StoreError> {
    Id::parse(text).map_err(|_| StoreError::Content(table))
}

fn to_json<T: Serialize>(table: &'static str, value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|_| StoreError::Content(table))
}

fn from_json<T: DeserializeOwned>(table: &'static str, text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|_| StoreError::Content(table))
}

/// Whether the file itself is bad, rather than the disk full or locked: only then is it set aside.
fn is_damage(error: &StoreError) -> bool {
    match error {
        StoreError::Content(_) => true,
        StoreError::Database(rusqlite::Error::SqliteFailure(failure, _)) => {
            matches!(failure.code, rusqlite::ErrorCode::DatabaseCorrupt | rusqlite::ErrorCode::NotADatabase)
        }
        StoreError::Database(_) | StoreError::Newer => false,
    }
}

fn set_aside(path: &Path) -> anyhow::Result<PathBuf> {
    let free = (1u32..).map(|number| path.with_extension(format!("damaged-{number}"))).find(|candidate| !candidate.exists());
    let aside = free.context("no name is left for the damaged state")?;
    fs::rename(path, &aside).with_context(|| format!("cannot set {} aside", path.display()))?;
    // The log may hold what the file lost: it is kept beside it.
    for suffix in ["-wal", "-shm"] {
        let companion = |path: &Path| PathBuf::from(format!("{}{suffix}", path.display()));
        match fs::rename(companion(path), companion(&aside)) {
            Ok(()) => {}
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(error).with_context(|| format!("cannot set {}{suffix} aside", path.display())),
        }
    }
    Ok(aside)
}

#[cfg(test)]
mod tests;
