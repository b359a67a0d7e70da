//! What the daemon tells about data: one atomic picture of all purposes.

use jiff::{Timestamp, civil::Date};

use super::LegalBasis;
use crate::{FeatureId, PurposeId, ServiceId};

/// All purposes of this car at one revision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrivacySnapshot {
    /// Grows by one with each change.
    pub revision: u64,
    /// Whether the record of what was said can be trusted.
    pub ledger: LedgerHealth,
    /// Whether nothing at all may leave.
    pub private: PrivateMode,
    /// Every purpose of this car's market, in the order of the catalogue.
    pub purposes: Vec<PurposeStatus>,
    /// What left in the last seven days, today included. Days without any are left out.
    pub outflow: Vec<Outflow>,
    /// The export or erasure that runs, or ran last.
    pub operation: Option<Operation>,
    /// The car's best guess of the present, for screens.
    pub time: Timestamp,
}

/// Whether the record of what was said can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LedgerHealth {
    /// It can.
    Sound,
    /// Its chain is broken: somebody or something changed it. Everything stays off.
    Broken,
    /// The disk does not take anything more. What is to be off is off.
    Full,
}

/// For how long nothing may leave the car, whatever was allowed before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PrivateMode {
    /// What was allowed counts.
    Off,
    /// Until this moment.
    Hour {
        /// By the car's best guess.
        until: Timestamp,
    },
    /// Until the car is switched off and on.
    Trip,
    /// Until the driver says otherwise.
    UntilChanged,
}

/// Where one purpose stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PurposeStatus {
    /// Which.
    pub purpose: PurposeId,
    /// Of which service.
    pub service: ServiceId,
    /// On what ground.
    pub basis: LegalBasis,
    /// Whether its data may leave at this moment.
    pub sharing: Sharing,
    /// Since when it is as it is. `None`: since ever.
    pub since: Option<Timestamp>,
    /// When the yes runs out.
    pub expires: Option<Timestamp>,
    /// Whether the driver was asked and has answered, be it with no.
    pub answered: bool,
    /// Features that the driver has and that need it. While it is off they pause.
    pub needed_by: Vec<FeatureId>,
    /// When its data left last, as far as the car still knows.
    pub last_sent: Option<Timestamp>,
    /// Bytes that left in the last seven days.
    pub bytes_7_days: u64,
    /// Records that wait to be sent.
    pub queued: u64,
    /// What became of what had been sent, when it was last turned off.
    pub erasure: Erasure,
}

/// Whether data for a purpose may leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sharing {
    /// Nothing leaves.
    Off,
    /// The driver said no; the car is making sure that nothing leaves any more.
    TurningOff,
    /// It may leave.
    On,
    /// The driver said yes; it is being written down.
    TurningOn,
    /// Not for the driver to decide: demanded by law, or the record is broken.
    Locked,
}

/// What became of what had been sent for a purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Erasure {
    /// Nothing was asked for.
    None,
    /// Asked for; the backend has not confirmed it yet.
    Queued {
        /// When the driver turned it off.
        since: Timestamp,
    },
    /// The backend has confirmed it.
    Confirmed {
        /// When.
        at: Timestamp,
        /// How many records it erased.
        records: u64,
    },
}

/// What left for one purpose on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outflow {
    /// In UTC.
    pub day: Date,
    /// For what.
    pub purpose: PurposeId,
    /// To whom: the host that the bytes went to.
    pub recipient: String,
    /// On the wire, all of them: handshake, headers, data.
    pub bytes: u64,
    /// Records that arrived.
    pub records: u64,
}

/// Something that takes longer than a tap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operation {
    /// Its id.
    pub id: String,
    /// What it does.
    pub kind: OperationKind,
    /// How far it is.
    pub state: OperationState,
}

/// What an operation does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OperationKind {
    /// Copies everything that the car holds of the driver into a folder.
    Export,
    /// Erases it in the car and at the backend.
    Erase,
}

/// How far an operation is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OperationState {
    /// So many of so many steps.
    Running {
        /// Done.
        done: u32,
        /// In all.
        total: u32,
    },
    /// Everything in the car is done; the backend has not confirmed its part yet.
    AwaitingBackend,
    /// Done.
    Done {
        /// When.
        at: Timestamp,
        /// Records exported, or erased at the backend.
        records: u64,
        /// Where the export lies.
        file: Option<String>,
    },
    /// It did not work: it can be asked for again, and goes on where it was.
    Failed {
        /// Why, for a log.
        reason: String,
    },
}
