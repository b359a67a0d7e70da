//! How the car changed hands, on disk; and what the next owner gets of it.

use entitlement::{DeclarationStatus, FeatureId, HandedOver, HandoverId, Money, RequestId, State};
use rusqlite::{OptionalExtension as _, Transaction, params};
use serde::{Deserialize, Serialize};
use vault::Vault;

use super::{Batch, Store, StoreError, from_json, to_json};

/// How the car changed hands once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Handing {
    pub(crate) id: HandoverId,
    /// The call that asked for it: the same again is the same handover. `None`: nobody did, the storefront knew it.
    pub(crate) request: Option<RequestId>,
    pub(crate) from: u32,
    pub(crate) to: u32,
    /// What the storefront has not heard yet of what was declared before: it counts, whoever has the car by then.
    pub(crate) last_words: Vec<DeclarationStatus>,
    /// What does not stay: it is switched off.
    pub(crate) gone: Vec<FeatureId>,
    /// For whoever gives the car away, until that is put away.
    pub(crate) told: Option<Told>,
    /// Whether the storefront has done it, too.
    pub(crate) confirmed: bool,
}

/// What becomes of everything, for whoever gives the car away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Told {
    pub(crate) contracts: Vec<HandedOver>,
    /// What goes along, as a voucher.
    pub(crate) voucher: Option<Money>,
    /// The seller's word on it, as it was signed, in Base64.
    #[serde(default)]
    pub(crate) signed: Option<String>,
}

const TABLE: &str = "handover";

impl Store {
    /// Every change of hands, the first one first.
    pub(crate) fn handovers(&self) -> Result<Vec<Handing>, StoreError> {
        let mut statement = self.0.prepare("SELECT record FROM handover ORDER BY from_epoch")?;
        let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
        rows.map(|row| from_json(TABLE, &row?)).collect()
    }

    /// To whom this owner has given the car. `None`: it has it.
    pub(crate) fn handed_to(&self, owner: u32) -> Result<Option<u32>, StoreError> {
        let record: Option<String> =
            self.0.query_row("SELECT record FROM handover WHERE from_epoch = ?1", [owner], |row| row.get(0)).optional()?;
        record.map(|record| from_json::<Handing>(TABLE, &record).map(|handing| handing.to)).transpose()
    }

    /// Writes a state into another vault that holds what stays with the car, and nothing else.
    ///
    /// The one list of what stays: signed documents of the car, what works and stays, the car's clock, and what the storefront is yet
    /// to hear. What is not named here is the former owner's, and erased.
    pub(crate) fn bequeath(&self, next: &Vault) -> Result<(), StoreError> {
        let mut next = Self::open_sound(next)?;
        let handovers = self.handovers()?;
        let transaction = next.0.transaction()?;
        for kept in [super::Kept::Catalogue, super::Kept::GrantSet] {
            if let Some(bytes) = self.document(kept)? {
                transaction.execute("INSERT INTO document (kind, bytes) VALUES (?1, ?2)", params![kept.name(), bytes])?;
            }
        }
        let mut counters = self.0.prepare("SELECT name, value FROM counter")?;
        let mut rows = counters.query([])?;
        while let Some(row) = rows.next()? {
            transaction
                .execute("INSERT INTO counter (name, value) VALUES (?1, ?2)", params![row.get::<_, String>(0)?, row.get::<_, i64>(1)?])?;
        }
        let gone: Vec<&FeatureId> = handovers.last().map(|handing| handing.gone.iter().collect()).unwrap_or_default();
        for (feature, state) in self.states()?.into_iter().filter(|(feature, _)| !gone.contains(&feature)) {
            let Some(grant) = state.working_grant().cloned() else { continue };
            let state = to_json("feature", &State::Active { grant, extending: None })?;
            transaction.execute("INSERT INTO feature (id, state) VALUES (?1, ?2)", params![feature.as_str(), state])?;
        }
        for handing in &handovers {
            write_one(&transaction, handing)?;
        }
        transaction.commit()?;
        // Whole in one file before it gets its name.
        next.0.pragma_update(None, "wal_checkpoint", "TRUNCATE")?;
        Ok(())
    }
}

pub(super) fn write(transaction: &Transaction<'_>, batch: &Batch) -> Result<(), StoreError> {
    batch.handovers.iter().try_for_each(|handing| write_one(transaction, handing))
}

fn write_one(transaction: &Transaction<'_>, handing: &Handing) -> Result<(), StoreError> {
    transaction.execute(
        "INSERT INTO handover (from_epoch, record) VALUES (?1, ?2) ON CONFLICT (from_epoch) DO UPDATE SET record = excluded.record",
        params![handing.from, to_json(TABLE, handing)?],
    )?;
    Ok(())
}
