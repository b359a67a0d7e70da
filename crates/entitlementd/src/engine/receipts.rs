//! Receipts: signed, kept for as long as the car lives, and readable without a network.
//!
//! - One that is there is never fetched again, and never changed.
//! - The signed one is the receipt; its copies, text and PDF, are what people read.

use std::collections::{BTreeMap, BTreeSet};

use entitlement::{ContractReceipt, IssuerKey, Language, ReceiptId, ReceiptSummary, VehicleKey, Verified, verify};
use protocol::bus::BusError;

use super::{Reply, core::Core, request::storage};
use crate::store::{Batch, CopyKey, Form, KeptReceipt, Store, StoreError};

/// Most receipts that a car keeps: eight for each contract there can be.
const RECEIPTS_MAX: usize = 8 * entitlement::CONTRACTS_MAX;
/// How many copies are fetched in one round, and how many files are handed out at once.
const COPIES_AT_ONCE: usize = 32;

/// What is there.
pub(super) struct Receipts {
    by_number: BTreeMap<u32, Verified<ContractReceipt>>,
    copies: BTreeSet<CopyKey>,
}

/// A file for the driver: its name, and what is in it.
pub(crate) type ReceiptFile = (String, Vec<u8>);

/// What is asked about receipts.
pub(crate) enum ReceiptsCommand {
    /// Up to which number they are there without a gap at the end.
    Newest {
        reply: Reply<u32>,
    },
    Arrived {
        bytes: Vec<u8>,
        reply: Reply<bool>,
    },
    MissingCopies {
        reply: Reply<Vec<CopyKey>>,
    },
    CopyArrived {
        key: CopyKey,
        bytes: Vec<u8>,
        reply: Reply<()>,
    },
    Text {
        id: ReceiptId,
        language: Language,
        reply: Reply<Result<String, BusError>>,
    },
    Files {
        skip: usize,
        reply: Reply<Result<Vec<ReceiptFile>, BusError>>,
    },
}

impl Receipts {
    pub(super) fn count(&self) -> usize {
        self.by_number.len()
    }

    pub(super) fn load(store: &Store, issuer: &IssuerKey, own: &VehicleKey) -> Result<Self, StoreError> {
        let mut by_number = BTreeMap::new();
        for KeptReceipt { id, bytes, .. } in store.receipts()? {
            match verify::<ContractReceipt>(&bytes, issuer) {
                Ok(receipt) if receipt.content().vehicle == *own && receipt.content().id == id => {
                    by_number.insert(receipt.content().number, receipt);
                }
                Ok(_) => tracing::error!(%id, "a receipt of another car lies here"),
                Err(error) => tracing::error!(%id, %error, "a receipt is no longer believed"),
            }
        }
        Ok(Self { by_number, copies: store.receipt_copies()? })
    }

    /// Newest first.
    pub(super) fn summaries(&self) -> Vec<ReceiptSummary> {
        let summary = |receipt: &Verified<ContractReceipt>| {
            let receipt = receipt.content();
            ReceiptSummary {
                id: receipt.id.clone(),
                number: receipt.number,
                name: receipt.kind.name(),
                order: receipt.order.clone(),
                feature: receipt.feature.clone(),
                issued_at: receipt.issued_at,
            }
        };
        self.by_number.values().rev().map(summary).collect()
    }

    fn find(&self, id: &ReceiptId) -> Option<&ContractReceipt> {
        self.by_number.values().map(Verified::content).find(|receipt| receipt.id == *id)
    }
}

impl Core {
    pub(super) fn handle_receipts(&mut self, command: ReceiptsCommand) {
        // Whoever asked may have gone; what was decided stands all the same.
        match command {
            ReceiptsCommand::Newest { reply } => {
                let newest = self.contracts.receipts.by_number.last_key_value().map_or(0, |(number, _)| *number);
                let _ = reply.send(newest);
            }
            ReceiptsCommand::Arrived { bytes, reply } => {
                let _ = reply.send(self.receipt_arrived(bytes));
            }
            ReceiptsCommand::MissingCopies { reply } => {
                let _ = reply.send(self.missing_copies());
            }
            ReceiptsCommand::CopyArrived { key, bytes, reply } => {
                self.receipt_copy_arrived(key, bytes);
                let _ = reply.send(());
            }
            ReceiptsCommand::Text { id, language, reply } => {
                let _ = reply.send(self.receipt_text(&id, &language));
            }
            ReceiptsCommand::Files { skip, reply } => {
                let _ = reply.send(self.receipt_files(skip));
            }
        }
    }

    /// Keeps a receipt, if it is genuine and of this car. Whether it is there now.
    fn receipt_arrived(&mut self, bytes: Vec<u8>) -> bool {
        let receipt = match verify::<ContractReceipt>(&bytes, &self.issuer) {
            Ok(receipt) => receipt,
            Err(error) => {
                tracing::error!(%error, "a receipt was not believed");
                return false;
            }
        };
        let (id, number) = (receipt.content().id.clone(), receipt.content().number);
        let receipts = &self.contracts.receipts;
        if receipt.content().vehicle != self.vehicle_key || receipts.by_number.len() >= RECEIPTS_MAX {
            tracing::error!(%id, "a receipt was refused: of another car, or one too many");
            return false;
        }
        if let Some(before) = receipts.by_number.get(&number) {
            // What the driver was given once does not change.
            return before.bytes() == receipt.bytes();
        }
        if receipts.find(&id).is_some() {
            tracing::error!(%id, "a receipt was refused: its id is that of another one");
            return false;
        }
        let batch = Batch { receipt: Some(KeptReceipt { number, id, bytes }), ..Batch::default() };
        self.contracts.receipts.by_number.insert(number, receipt);
        if let Err(error) = self.apply(Vec::new(), batch, None) {
            tracing::error!(%error, number, "a receipt could not be written down; it is fetched again");
            self.contracts.receipts.by_number.remove(&number);
            return false;
        }
        true
    }

    /// Copies that are not there yet, of the newest receipts first.
    fn missing_copies(&self) -> Vec<CopyKey> {
        let Some(catalogue) = &self.catalogue else { return Vec::new() };
        let receipts = &self.contracts.receipts;
        let wanted = receipts.by_number.values().rev().flat_map(|receipt| {
            let id = &receipt.content().id;
            let languages = catalogue.content().languages.iter();
            languages.flat_map(move |language| Form::ALL.map(|form| (id.clone(), language.clone(), form)))
        });
        wanted.filter(|key| !receipts.copies.contains(key)).take(COPIES_AT_ONCE).collect()
    }

    fn receipt_copy_arrived(&mut self, key: CopyKey, bytes: Vec<u8>) {
        if self.contracts.receipts.find(&key.0).is_none() {
            return;
        }
        let batch = Batch { receipt_copy: Some((key.clone(), bytes)), ..Batch::default() };
        match self.apply(Vec::new(), batch, None) {
            Ok(()) => {
                self.contracts.receipts.copies.insert(key);
            }
            Err(error) => tracing::error!(%error, receipt = %key.0, "a copy could not be written down; it is fetched again"),
        }
    }

    fn receipt_text(&self, id: &ReceiptId, language: &Language) -> Result<String, BusError> {
        let key = (id.clone(), language.clone(), Form::Text);
        let bytes = self.store.receipt_copy(&key).map_err(|error| storage(&error))?;
        let bytes = bytes.ok_or_else(|| BusError::NotFound(format!("no text of {id} in this language")))?;
        String::from_utf8(bytes).map_err(|_| BusError::StorageFailed(format!("the text of {id} cannot be read")))
    }

    /// Some files after so many: oldest receipt first. Empty: there are no more.
    fn receipt_files(&self, skip: usize) -> Result<Vec<ReceiptFile>, BusError> {
        let receipts = &self.contracts.receipts;
        let named = receipts.by_number.values().map(Verified::content);
        let named: BTreeMap<&ReceiptId, _> = named.map(|receipt| (&receipt.id, (receipt.number, receipt.kind.name().as_str()))).collect();
        let copies = receipts.copies.iter().filter_map(|key| named.get(&key.0).map(|(number, name)| (*number, *name, key)));
        let mut copies: Vec<(u32, &'static str, &CopyKey)> = copies.collect();
        copies.sort_unstable();
        let mut files = Vec::new();
        for (number, name, key) in copies.into_iter().skip(skip).take(COPIES_AT_ONCE) {
            let (_, language, form) = key;
            let bytes = self.store.receipt_copy(key).map_err(|error| storage(&error))?;
            let bytes = bytes.ok_or_else(|| BusError::StorageFailed(format!("the receipt {number} is gone")))?;
            files.push((format!("{number:05}-{name}.{language}.{}", form.extension()), bytes));
        }
        Ok(files)
    }
}
