//! `org.upfit.Privacy1`: what may leave the car.

use entitlement::{
    Erasure, FeatureId, Id, LedgerHealth, LegalBasis, Operation, OperationKind, OperationState, Outflow, PrivacySnapshot, PrivateMode,
    PurposeStatus, Sharing,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use zbus::{DeserializeDict, SerializeDict, Type, proxy};

use super::BusError;
use crate::WireError;

/// What may leave the car, and what did.
#[proxy(interface = "org.upfit.Privacy1", default_service = "org.upfit.Entitlements1", default_path = "/org/upfit/Entitlements1")]
pub trait Privacy {
    /// Everything at one revision.
    fn snapshot(&self) -> Result<(u64, PrivacyDict, Vec<PurposeDict>, Vec<OutflowWire>), BusError>;

    /// Whether data for a purpose may leave at this moment. For data collectors: fast.
    fn may_share(&self, purpose: &str) -> Result<bool, BusError>;

    /// Says yes or no to a purpose. The answer means: enforced. It is the id of the receipt. A yes needs the option `text`.
    fn set_sharing(
        &self,
        purpose: &str,
        on: bool,
        request_id: &str,
        options: std::collections::HashMap<&str, zbus::Variant<'_>>,
    ) -> Result<String, BusError>;

    /// Lets nothing leave: `off`, `hour`, `trip` or `until-changed`. The answer means: enforced.
    fn set_private(&self, mode: &str, request_id: &str) -> Result<(), BusError>;

    /// Receipts as JSON (ISO/IEC TS 27560), newest first, at most 200 a call, after skipping so many.
    fn receipts(&self, skip: u32) -> Result<Vec<String>, BusError>;

    /// What was sent last for a purpose, as it was sent. Empty: nothing that the car still has.
    fn last_payload(&self, purpose: &str) -> Result<String, BusError>;

    /// What would be sent for a purpose: a made-up example in the true form.
    fn sample(&self, purpose: &str) -> Result<String, BusError>;

    /// Copies everything that the car holds of the driver into a folder, as a ZIP. Answers with the operation's id.
    fn export(&self, folder: &str, request_id: &str) -> Result<String, BusError>;

    /// Turns everything off and erases what was collected, in the car and at the backend. Answers with the operation's id.
    fn erase(&self, request_id: &str) -> Result<String, BusError>;

    /// Begins a broken ledger anew: everything off, nothing asked yet. The broken one is set aside.
    fn start_anew(&self, request_id: &str) -> Result<(), BusError>;

    /// Who is in the car. The strictest counts.
    fn set_drivers(&self, drivers: &[&str], request_id: &str) -> Result<(), BusError>;

    /// These purposes changed; none: something else did. `revision` is one more than before.
    #[zbus(signal)]
    fn changed(&self, revision: u64, purposes: Vec<String>) -> zbus::Result<()>;
}

/// What belongs to no single purpose.
#[derive(Debug, Clone, Default, PartialEq, Eq, SerializeDict, DeserializeDict, Type)]
#[zbus(signature = "a{sv}")]
pub struct PrivacyDict {
    /// `sound`, `broken` or `full`.
    pub ledger: String,
    /// `off`, `hour`, `trip` or `until-changed`.
    pub private: String,
    /// Of `hour`: until when.
    pub private_until: Option<i64>,
    /// The car's best guess of the present.
    pub time: i64,
    /// Id of the operation that runs, or ran last.
    pub operation: Option<String>,
    /// `export` or `erase`.
    pub operation_kind: Option<String>,
    /// `running`, `awaiting-backend`, `done` or `failed`.
    pub operation_state: Option<String>,
    /// Of `running`: steps done.
    pub operation_done: Option<u32>,
    /// Of `running`: steps in all.
    pub operation_total: Option<u32>,
    /// Of `done`: when.
    pub operation_at: Option<i64>,
    /// Of `done`: records exported, or erased at the backend.
    pub operation_records: Option<u64>,
    /// Of `done`: where the export lies.
    pub operation_file: Option<String>,
    /// Of `failed`: why, for a log.
    pub operation_reason: Option<String>,
}

/// Where one purpose stands.
#[derive(Debug, Clone, Default, PartialEq, Eq, SerializeDict, DeserializeDict, Type)]
#[zbus(signature = "a{sv}")]
pub struct PurposeDict {
    /// Its id.
    pub purpose: String,
    /// The service that it belongs to.
    pub service: String,
    /// `choice`, `contract` or `law`.
    pub basis: String,
    /// `off`, `turning-off`, `on`, `turning-on` or `locked`.
    pub sharing: String,
    /// Since when.
    pub since: Option<i64>,
    /// When the yes runs out.
    pub expires: Option<i64>,
    /// Whether the driver has answered.
    pub answered: bool,
    /// Features that the driver has and that need it.
    pub needed_by: Vec<String>,
    /// When its data left last.
    pub last_sent: Option<i64>,
    /// Bytes in seven days.
    pub bytes_7_days: u64,
    /// Records that wait.
    pub queued: u64,
    /// `none`, `queued` or `confirmed`.
    pub erasure: String,
    /// When it was asked for or confirmed.
    pub erasure_at: Option<i64>,
    /// Of `confirmed`: how many records were erased.
    pub erasure_records: Option<u64>,
}

/// What left for one purpose on one day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct OutflowWire {
    /// `YYYY-MM-DD`, UTC.
    pub day: String,
    /// For what.
    pub purpose: String,
    /// To which host.
    pub recipient: String,
    /// On the wire.
    pub bytes: u64,
    /// Records.
    pub records: u64,
}

const SHARING: [(Sharing, &str); 5] = [
    (Sharing::Off, "off"),
    (Sharing::TurningOff, "turning-off"),
    (Sharing::On, "on"),
    (Sharing::TurningOn, "turning-on"),
    (Sharing::Locked, "locked"),
];
const BASIS: [(LegalBasis, &str); 3] = [(LegalBasis::Choice, "choice"), (LegalBasis::Contract, "contract"), (LegalBasis::Law, "law")];
const LEDGER: [(LedgerHealth, &str); 3] = [(LedgerHealth::Sound, "sound"), (LedgerHealth::Broken, "broken"), (LedgerHealth::Full, "full")];
const OPERATION: [(OperationKind, &str); 2] = [(OperationKind::Export, "export"), (OperationKind::Erase, "erase")];

fn name<T: Copy + PartialEq>(names: &[(T, &'static str)], value: T) -> String {
    names.iter().find(|(known, _)| *known == value).map_or("", |(_, name)| name).to_owned()
}

fn value<T: Copy>(names: &[(T, &'static str)], field: &'static str, text: &str) -> Result<T, WireError> {
    let found = names.iter().find(|(_, name)| *name == text).map(|(value, _)| *value);
    found.ok_or_else(|| WireError::new(field, format!("unknown value {text:?}")))
}

fn time(field: &'static str, second: i64) -> Result<Timestamp, WireError> {
    Timestamp::from_second(second).map_err(|error| WireError::new(field, error))
}

fn id<K>(field: &'static str, text: &str) -> Result<Id<K>, WireError> {
    Id::parse(text).map_err(|error| WireError::new(field, error))
}

/// As on the bus.
pub fn private_mode_name(mode: PrivateMode) -> &'static str {
    match mode {
        PrivateMode::Off => "off",
        PrivateMode::Hour { .. } => "hour",
        PrivateMode::Trip => "trip",
        PrivateMode::UntilChanged => "until-changed",
    }
}

/// The mode with this name; an hour ends at `until`.
pub fn private_mode_from_name(name: &str, until: Timestamp) -> Option<PrivateMode> {
    Some(match name {
        "off" => PrivateMode::Off,
        "hour" => PrivateMode::Hour { until },
        "trip" => PrivateMode::Trip,
        "until-changed" => PrivateMode::UntilChanged,
        _ => return None,
    })
}

/// For the wire.
pub fn privacy_to_wire(snapshot: &PrivacySnapshot) -> (u64, PrivacyDict, Vec<PurposeDict>, Vec<OutflowWire>) {
    let private_until = match snapshot.private {
        PrivateMode::Hour { until } => Some(until.as_second()),
        PrivateMode::Off | PrivateMode::Trip | PrivateMode::UntilChanged => None,
    };
    let summary = PrivacyDict {
        ledger: name(&LEDGER, snapshot.ledger),
        private: private_mode_name(snapshot.private).to_owned(),
        private_until,
        time: snapshot.time.as_second(),
        ..PrivacyDict::default()
    };
    let summary = match &snapshot.operation {
        Some(operation) => with_operation(summary, operation),
        None => summary,
    };
    let purposes = snapshot.purposes.iter().map(purpose_to_wire).collect();
    let outflow = snapshot.outflow.iter().map(|flow| OutflowWire {
        day: flow.day.to_string(),
        purpose: flow.purpose.to_string(),
        recipient: flow.recipient.clone(),
        bytes: flow.bytes,
        records: flow.records,
    });
    (snapshot.revision, summary, purposes, outflow.collect())
}

fn with_operation(dict: PrivacyDict, operation: &Operation) -> PrivacyDict {
    let dict = PrivacyDict { operation: Some(operation.id.clone()), operation_kind: Some(name(&OPERATION, operation.kind)), ..dict };
    let named = |state: &str| PrivacyDict { operation_state: Some(state.to_owned()), ..dict.clone() };
    match &operation.state {
        OperationState::Running { done, total } => {
            PrivacyDict { operation_done: Some(*done), operation_total: Some(*total), ..named("running") }
        }
        OperationState::AwaitingBackend => named("awaiting-backend"),
        OperationState::Done { at, records, file } => PrivacyDict {
            operation_at: Some(at.as_second()),
            operation_records: Some(*records),
            operation_file: file.clone(),
            ..named("done")
        },
        OperationState::Failed { reason } => PrivacyDict { operation_reason: Some(reason.clone()), ..named("failed") },
    }
}

fn purpose_to_wire(status: &PurposeStatus) -> PurposeDict {
    let (erasure, erasure_at, erasure_records) = match status.erasure {
        Erasure::None => ("none", None, None),
        Erasure::Queued { since } => ("queued", Some(since.as_second()), None),
        Erasure::Confirmed { at, records } => ("confirmed", Some(at.as_second()), Some(records)),
    };
    PurposeDict {
        purpose: status.purpose.to_string(),
        service: status.service.to_string(),
        basis: name(&BASIS, status.basis),
        sharing: name(&SHARING, status.sharing),
        since: status.since.map(Timestamp::as_second),
        expires: status.expires.map(Timestamp::as_second),
        answered: status.answered,
        needed_by: status.needed_by.iter().map(FeatureId::to_string).collect(),
        last_sent: status.last_sent.map(Timestamp::as_second),
        bytes_7_days: status.bytes_7_days,
        queued: status.queued,
        erasure: erasure.to_owned(),
        erasure_at,
        erasure_records,
    }
}

/// For the rules.
///
/// # Errors
/// [`WireError`] names the field that cannot be read.
pub fn privacy_from_wire(
    revision: u64,
    summary: &PrivacyDict,
    purposes: &[PurposeDict],
    outflow: &[OutflowWire],
) -> Result<PrivacySnapshot, WireError> {
    let until = summary.private_until.map(|second| time("private_until", second)).transpose()?;
    let now = time("time", summary.time)?;
    let private = private_mode_from_name(&summary.private, until.unwrap_or(now))
        .ok_or_else(|| WireError::new("private", format!("unknown value {:?}", summary.private)))?;
    Ok(PrivacySnapshot {
        revision,
        ledger: value(&LEDGER, "ledger", &summary.ledger)?,
        private,
        purposes: purposes.iter().map(purpose_from_wire).collect::<Result<_, _>>()?,
        outflow: outflow.iter().map(outflow_from_wire).collect::<Result<_, _>>()?,
        operation: operation_from_wire(summary)?,
        time: now,
    })
}

fn operation_from_wire(dict: &PrivacyDict) -> Result<Option<Operation>, WireError> {
    let Some(id) = &dict.operation else { return Ok(None) };
    let text = |field, value: &'_ Option<String>| value.clone().ok_or_else(|| WireError::missing(field));
    let state = match text("operation_state", &dict.operation_state)?.as_str() {
        "running" => OperationState::Running {
            done: dict.operation_done.ok_or_else(|| WireError::missing("operation_done"))?,
            total: dict.operation_total.ok_or_else(|| WireError::missing("operation_total"))?,
        },
        "awaiting-backend" => OperationState::AwaitingBackend,
        "done" => OperationState::Done {
            at: time("operation_at", dict.operation_at.ok_or_else(|| WireError::missing("operation_at"))?)?,
            records: dict.operation_records.ok_or_else(|| WireError::missing("operation_records"))?,
            file: dict.operation_file.clone(),
        },
        "failed" => OperationState::Failed { reason: dict.operation_reason.clone().unwrap_or_default() },
        other => return Err(WireError::new("operation_state", format!("unknown value {other:?}"))),
    };
    let kind = value(&OPERATION, "operation_kind", &text("operation_kind", &dict.operation_kind)?)?;
    Ok(Some(Operation { id: id.clone(), kind, state }))
}

fn purpose_from_wire(dict: &PurposeDict) -> Result<PurposeStatus, WireError> {
    let erasure = match (dict.erasure.as_str(), dict.erasure_at) {
        ("none", _) => Erasure::None,
        ("queued", Some(at)) => Erasure::Queued { since: time("erasure_at", at)? },
        ("confirmed", Some(at)) => {
            let records = dict.erasure_records.ok_or_else(|| WireError::missing("erasure_records"))?;
            Erasure::Confirmed { at: time("erasure_at", at)?, records }
        }
        (other, _) => return Err(WireError::new("erasure", format!("unknown value {other:?}"))),
    };
    Ok(PurposeStatus {
        purpose: id("purpose", &dict.purpose)?,
        service: id("service", &dict.service)?,
        basis: value(&BASIS, "basis", &dict.basis)?,
        sharing: value(&SHARING, "sharing", &dict.sharing)?,
        since: dict.since.map(|at| time("since", at)).transpose()?,
        expires: dict.expires.map(|at| time("expires", at)).transpose()?,
        answered: dict.answered,
        needed_by: dict.needed_by.iter().map(|text| id("needed_by", text)).collect::<Result<_, _>>()?,
        last_sent: dict.last_sent.map(|at| time("last_sent", at)).transpose()?,
        bytes_7_days: dict.bytes_7_days,
        queued: dict.queued,
        erasure,
    })
}

fn outflow_from_wire(wire: &OutflowWire) -> Result<Outflow, WireError> {
    Ok(Outflow {
        day: wire.day.parse().map_err(|error| WireError::new("day", error))?,
        purpose: id("purpose", &wire.purpose)?,
        recipient: wire.recipient.clone(),
        bytes: wire.bytes,
        records: wire.records,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn snapshot(operation: Option<OperationState>, erasure: Erasure, private: PrivateMode, sharing: Sharing) -> PrivacySnapshot {
        PrivacySnapshot {
            revision: 7,
            ledger: LedgerHealth::Full,
            private,
            purposes: vec![PurposeStatus {
                purpose: id("purpose", "live-traffic").unwrap(),
                service: id("service", "traffic").unwrap(),
                basis: LegalBasis::Choice,
                sharing,
                since: Some(at(5)),
                expires: None,
                answered: true,
                needed_by: vec![id("needed_by", "cruise").unwrap()],
                last_sent: Some(at(6)),
                bytes_7_days: 1_234,
                queued: 3,
                erasure,
            }],
            outflow: vec![Outflow {
                day: "2026-11-14".parse().unwrap(),
                purpose: id("purpose", "live-traffic").unwrap(),
                recipient: "localhost".to_owned(),
                bytes: 9,
                records: 1,
            }],
            operation: operation.map(|state| Operation { id: "o1".to_owned(), kind: OperationKind::Erase, state }),
            time: at(10),
        }
    }

    #[test]
    fn what_goes_over_the_bus_comes_out_the_same() {
        let operations = [
            None,
            Some(OperationState::Running { done: 1, total: 4 }),
            Some(OperationState::AwaitingBackend),
            Some(OperationState::Done { at: at(9), records: 500, file: Some("/media/export.zip".to_owned()) }),
            Some(OperationState::Failed { reason: "no space".to_owned() }),
        ];
        let erasures = [Erasure::None, Erasure::Queued { since: at(3) }, Erasure::Confirmed { at: at(4), records: 8 }];
        let modes = [PrivateMode::Off, PrivateMode::Hour { until: at(99) }, PrivateMode::Trip, PrivateMode::UntilChanged];
        for (number, operation) in operations.into_iter().enumerate() {
            let (erasure, mode) = (erasures[number % erasures.len()], modes[number % modes.len()]);
            let before = snapshot(operation, erasure, mode, SHARING[number % SHARING.len()].0);
            let (revision, summary, purposes, outflow) = privacy_to_wire(&before);
            assert_eq!(privacy_from_wire(revision, &summary, &purposes, &outflow), Ok(before));
        }
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        let sound = snapshot(None, Erasure::None, PrivateMode::Off, Sharing::On);
        let (_, summary, purposes, outflow) = privacy_to_wire(&sound);
        let read = |summary: &PrivacyDict, purposes: &[PurposeDict]| privacy_from_wire(1, summary, purposes, &outflow).unwrap_err().field;
        assert_eq!(read(&PrivacyDict { ledger: "torn".to_owned(), ..summary.clone() }, &purposes), "ledger");
        assert_eq!(read(&PrivacyDict { private: "maybe".to_owned(), ..summary.clone() }, &purposes), "private");
        let altered = [PurposeDict { sharing: "perhaps".to_owned(), ..purposes[0].clone() }];
        assert_eq!(read(&summary, &altered), "sharing");
        let altered = [PurposeDict { erasure: "queued".to_owned(), ..purposes[0].clone() }];
        assert_eq!(read(&summary, &altered), "erasure");
    }
}
