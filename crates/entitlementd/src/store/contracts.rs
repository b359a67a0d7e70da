//! What was declared, told, received and refused, on disk.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use entitlement::{CarMessage, DeclarationStatus, Digest, FeatureId, Language, MessageKey, ReceiptId};
use jiff::Timestamp;
use rusqlite::{OptionalExtension as _, Transaction, params};

use super::{Batch, Store, StoreError, from_json, id, to_json};

/// How many refused sets are kept: the newest ones. One is proof enough; a storefront that sends more of them has a defect.
const REFUSED_SETS_KEPT_MAX: u32 = 8;

/// How a receipt is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Form {
    Text,
    Pdf,
}

impl Form {
    pub(crate) const ALL: [Self; 2] = [Self::Text, Self::Pdf];

    /// In the table and in addresses.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Pdf => "pdf",
        }
    }

    /// Of a file.
    pub(crate) const fn extension(self) -> &'static str {
        match self {
            Self::Text => "txt",
            Self::Pdf => "pdf",
        }
    }
}

/// Which copy of which receipt.
pub(crate) type CopyKey = (ReceiptId, Language, Form);

/// A signed receipt as it is kept.
#[derive(Debug, Clone)]
pub(crate) struct KeptReceipt {
    pub(crate) number: u32,
    pub(crate) id: ReceiptId,
    pub(crate) bytes: Vec<u8>,
}

/// A genuine grant set that took something away without a reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RefusedSet {
    pub(crate) digest: Digest,
    pub(crate) version: u64,
    pub(crate) bytes: Vec<u8>,
    /// What it took away.
    pub(crate) features: Vec<FeatureId>,
}

/// Whether the driver has read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dismissed {
    No,
    Yes,
}

impl Store {
    /// In the order of the taps.
    pub(crate) fn declarations(&self) -> Result<Vec<DeclarationStatus>, StoreError> {
        let table = "declaration";
        let mut statement =
            self.0.prepare("SELECT id, purchase_order, declaration, declared_at, outcome FROM declaration ORDER BY number")?;
        let mut rows = statement.query([])?;
        let mut declarations = Vec::new();
        while let Some(row) = rows.next()? {
            declarations.push(DeclarationStatus {
                id: id(table, &row.get::<_, String>(0)?)?,
                order: id(table, &row.get::<_, String>(1)?)?,
                declaration: from_json(table, &row.get::<_, String>(2)?)?,
                declared_at: Timestamp::from_second(row.get(3)?).map_err(|_| StoreError::Content(table))?,
                outcome: from_json(table, &row.get::<_, String>(4)?)?,
            });
        }
        Ok(declarations)
    }

    /// Since when features are tried to be switched on, in time powered on.
    pub(crate) fn deliveries(&self) -> Result<BTreeMap<FeatureId, Duration>, StoreError> {
        let mut statement = self.0.prepare("SELECT feature, since FROM delivery")?;
        let mut rows = statement.query([])?;
        let mut deliveries = BTreeMap::new();
        while let Some(row) = rows.next()? {
            deliveries.insert(id("delivery", &row.get::<_, String>(0)?)?, Duration::from_secs(row.get::<_, i64>(1)?.unsigned_abs()));
        }
        Ok(deliveries)
    }

    /// Every message there ever was.
    pub(crate) fn messages(&self) -> Result<BTreeMap<MessageKey, (CarMessage, Dismissed)>, StoreError> {
        let mut statement = self.0.prepare("SELECT id, at, subject, dismissed FROM message")?;
        let mut rows = statement.query([])?;
        let mut messages = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let message = CarMessage {
                id: id("message", &row.get::<_, String>(0)?)?,
                at: Timestamp::from_second(row.get(1)?).map_err(|_| StoreError::Content("message"))?,
                subject: from_json("message", &row.get::<_, String>(2)?)?,
            };
            let dismissed = if row.get(3)? { Dismissed::Yes } else { Dismissed::No };
            messages.insert(message.id.clone(), (message, dismissed));
        }
        Ok(messages)
    }

    /// In the order of their numbers.
    pub(crate) fn receipts(&self) -> Result<Vec<KeptReceipt>, StoreError> {
        let mut statement = self.0.prepare("SELECT number, id, bytes FROM receipt ORDER BY number")?;
        let mut rows = statement.query([])?;
        let mut receipts = Vec::new();
        while let Some(row) = rows.next()? {
            receipts.push(KeptReceipt { number: row.get(0)?, id: id("receipt", &row.get::<_, String>(1)?)?, bytes: row.get(2)? });
        }
        Ok(receipts)
    }

    /// Which copies are there.
    pub(crate) fn receipt_copies(&self) -> Result<BTreeSet<CopyKey>, StoreError> {
        let mut statement = self.0.prepare("SELECT receipt, language, form FROM receipt_copy")?;
        let mut rows = statement.query([])?;
        let mut copies = BTreeSet::new();
        while let Some(row) = rows.next()? {
            let form = if row.get::<_, String>(2)? == Form::Pdf.name() { Form::Pdf } else { Form::Text };
            copies.insert((id("receipt_copy", &row.get::<_, String>(0)?)?, row.get(1)?, form));
        }
        Ok(copies)
    }

    pub(crate) fn receipt_copy(&self, (receipt, language, form): &CopyKey) -> Result<Option<Vec<u8>>, StoreError> {
        let sql = "SELECT bytes FROM receipt_copy WHERE receipt = ?1 AND language = ?2 AND form = ?3";
        Ok(self.0.query_row(sql, params![receipt.as_str(), language, form.name()], |row| row.get(0)).optional()?)
    }

    /// Whether this set was refused before.
    pub(crate) fn has_refused(&self, digest: &Digest) -> Result<bool, StoreError> {
        let sql = "SELECT EXISTS (SELECT 1 FROM refused_set WHERE digest = ?1)";
        Ok(self.0.query_row(sql, [digest.to_string()], |row| row.get(0))?)
    }

    /// Refused sets that the storefront was not told of.
    pub(crate) fn unreported_sets(&self) -> Result<Vec<RefusedSet>, StoreError> {
        let table = "refused_set";
        let mut statement = self.0.prepare("SELECT digest, version, bytes, features FROM refused_set WHERE NOT reported")?;
        let mut rows = statement.query([])?;
        let mut sets = Vec::new();
        while let Some(row) = rows.next()? {
            sets.push(RefusedSet {
                digest: Digest::parse(&row.get::<_, String>(0)?).map_err(|_| StoreError::Content(table))?,
                version: row.get::<_, i64>(1)?.unsigned_abs(),
                bytes: row.get(2)?,
                features: from_json(table, &row.get::<_, String>(3)?)?,
            });
        }
        Ok(sets)
    }
}

pub(super) fn write(transaction: &Transaction<'_>, batch: &Batch) -> Result<(), StoreError> {
    for status in &batch.declarations {
        transaction.execute(
            "INSERT INTO declaration (id, purchase_order, declaration, declared_at, outcome) VALUES (?1, ?2, ?3, ?4, ?5) \
             ON CONFLICT (id) DO UPDATE SET outcome = excluded.outcome",
            params![
                status.id.as_str(),
                status.order.as_str(),
                to_json("declaration", &status.declaration)?,
                status.declared_at.as_second(),
                to_json("declaration", &status.outcome)?
            ],
        )?;
    }
    for (feature, since) in &batch.deliveries {
        let Some(since) = since else {
            transaction.execute("DELETE FROM delivery WHERE feature = ?1", [feature.as_str()])?;
            continue;
        };
        let since = i64::try_from(since.as_secs()).unwrap_or(i64::MAX);
        transaction.execute(
            "INSERT INTO delivery (feature, since) VALUES (?1, ?2) ON CONFLICT (feature) DO NOTHING",
            params![feature.as_str(), since],
        )?;
    }
    for message in &batch.messages {
        transaction.execute(
            "INSERT INTO message (id, at, subject, dismissed) VALUES (?1, ?2, ?3, 0) ON CONFLICT (id) DO NOTHING",
            params![message.id.as_str(), message.at.as_second(), to_json("message", &message.subject)?],
        )?;
    }
    for dismissed in &batch.dismissed {
        transaction.execute("UPDATE message SET dismissed = 1 WHERE id = ?1", [dismissed.as_str()])?;
    }
    if let Some(KeptReceipt { number, id, bytes }) = &batch.receipt {
        transaction.execute("INSERT INTO receipt (number, id, bytes) VALUES (?1, ?2, ?3)", params![number, id.as_str(), bytes])?;
    }
    if let Some(((receipt, language, form), bytes)) = &batch.receipt_copy {
        transaction.execute(
            "INSERT INTO receipt_copy (receipt, language, form, bytes) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
            params![receipt.as_str(), language, form.name(), bytes],
        )?;
    }
    if let Some(RefusedSet { digest, version, bytes, features }) = &batch.refused_set {
        let version = i64::try_from(*version).unwrap_or(i64::MAX);
        transaction.execute(
            "INSERT INTO refused_set (digest, version, bytes, features, reported) VALUES (?1, ?2, ?3, ?4, 0) \
             ON CONFLICT (digest) DO NOTHING",
            params![digest.to_string(), version, bytes, to_json("refused_set", features)?],
        )?;
        transaction.execute(
            "DELETE FROM refused_set WHERE digest NOT IN (SELECT digest FROM refused_set ORDER BY version DESC, digest LIMIT ?1)",
            [REFUSED_SETS_KEPT_MAX],
        )?;
    }
    if let Some(digest) = &batch.reported_set {
        transaction.execute("UPDATE refused_set SET reported = 1 WHERE digest = ?1", [digest.to_string()])?;
    }
    Ok(())
}
