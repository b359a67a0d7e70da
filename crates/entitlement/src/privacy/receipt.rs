//! What the driver keeps of a change, and what a recipient may know of it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Change, Choice, LegalBasis, Purpose, Service};
use crate::{Digest, DriverId, Language, MarketId, PurposeId, ReceiptId, ServiceId};

/// Version of the structure below (ISO/IEC TS 27560:2023, 6.3).
const SCHEMA: &str = "https://www.iso.org/standard/80392.html";

/// The receipt of one change of consent, in the fields of ISO/IEC TS 27560:2023. Stays in the car.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// Which structure this is.
    pub schema_version: String,
    /// Of this receipt.
    pub record_id: ReceiptId,
    /// Whose data: the profile in this car.
    pub pii_principal_id: DriverId,
    /// What was agreed to, or not.
    pub processing: Processing,
    /// Who is who.
    pub party_identification: Vec<Party>,
    /// What happened.
    pub event: Event,
}

/// What was agreed to, or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Processing {
    /// Digest of the text that was on screen.
    pub privacy_notice: Digest,
    /// Its version.
    pub privacy_notice_version: u32,
    /// BCP 47 tag of its language.
    pub language: Language,
    /// One: each is decided on by itself.
    pub purposes: Vec<PurposeRecord>,
}

/// One purpose, as it was shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PurposeRecord {
    /// In words.
    pub purpose: String,
    /// Its id.
    pub purpose_id: PurposeId,
    /// Its service.
    pub services: Vec<ServiceId>,
    /// GDPR, art. 6.
    pub lawful_basis: LegalBasis,
    /// The data in words.
    pub pii_information: String,
    /// The same as names of signals.
    pub pii_attributes: Vec<String>,
    /// Who gets it.
    pub recipient_third_parties: String,
    /// ISO 8601 duration.
    pub retention_period: String,
    /// Country whose law holds.
    pub jurisdiction: MarketId,
    /// How to say no.
    pub withdrawal_method: String,
    /// What stops with it.
    pub if_off: String,
}

/// Somebody with a part in this.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// `PII controller` or `PII recipient`.
    pub party_role: String,
    /// Who.
    pub party_name: String,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// When.
    pub event_time: Timestamp,
    /// Until when it counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Timestamp>,
    /// `consent given`, `consent refused` or `consent withdrawn`.
    pub event_type: String,
    /// `given`, `refused` or `withdrawn`.
    pub event_state: String,
    /// How it came about.
    pub event_origin: String,
    /// Digest of the [`Cover`] under which data may be sent by it; only for a yes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cover: Option<Digest>,
}

/// What a receipt takes from its surroundings.
#[derive(Debug, Clone, Copy)]
pub struct Parties<'a> {
    /// Who answers for the data.
    pub controller: &'a str,
    /// Whose law holds.
    pub market: &'a MarketId,
}

impl Receipt {
    /// The receipt for a change about this purpose, in the language that it was shown in. `before` is what was said until
    /// then. The receipt's digest in `change` is not read.
    pub fn of(id: ReceiptId, change: &Change, before: Option<Choice>, service: &Service, purpose: &Purpose, parties: Parties<'_>) -> Self {
        let text = |texts: &crate::Localised| texts.get(&change.locale).cloned().unwrap_or_default();
        let (kind, state) = match (change.to, before) {
            (Choice::Given, _) => ("consent given", "given"),
            (Choice::Refused, Some(Choice::Given)) => ("consent withdrawn", "withdrawn"),
            (Choice::Refused, _) => ("consent refused", "refused"),
        };
        let cover = (change.to == Choice::Given).then(|| Cover::of(change, purpose, parties.market).digest()).flatten();
        Self {
            schema_version: SCHEMA.to_owned(),
            record_id: id,
            pii_principal_id: change.driver.clone(),
            processing: Processing {
                privacy_notice: change.text,
                privacy_notice_version: change.text_version,
                language: change.locale.clone(),
                purposes: vec![PurposeRecord {
                    purpose: text(&purpose.name),
                    purpose_id: purpose.id.clone(),
                    services: vec![service.id.clone()],
                    lawful_basis: purpose.basis,
                    pii_information: text(&purpose.data),
                    pii_attributes: purpose.signals.iter().cloned().collect(),
                    recipient_third_parties: text(&purpose.recipient),
                    retention_period: format!("PT{}H", purpose.retention.hours()),
                    jurisdiction: parties.market.clone(),
                    withdrawal_method: "privacy menu of the car, or by voice".to_owned(),
                    if_off: text(&purpose.if_off),
                }],
            },
            party_identification: vec![
                Party { party_role: "PII controller".to_owned(), party_name: parties.controller.to_owned() },
                Party { party_role: "PII recipient".to_owned(), party_name: text(&purpose.recipient) },
            ],
            event: Event {
                event_time: change.at,
                valid_until: change.expires.filter(|_| change.to == Choice::Given),
                event_type: kind.to_owned(),
                event_state: state.to_owned(),
                event_origin: change.origin.as_str().to_owned(),
                cover,
            },
        }
    }

    /// As it is kept and shown. Always the same for the same receipt.
    pub fn json(&self) -> Option<String> {
        serde_json::to_string_pretty(self).ok()
    }
}

/// What a recipient may know of a receipt: that there is a yes to this text, and about until when. Names no driver, no car
/// and no moment, so that two uploads under the same cover are not known to be of the same car.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cover {
    /// Yes to what.
    pub purpose: PurposeId,
    /// Where.
    pub market: MarketId,
    /// On what ground.
    pub lawful_basis: LegalBasis,
    /// To which version of the text.
    pub text_version: u32,
    /// To which text.
    pub text: Digest,
    /// `YYYY-MM`: the month before which it does not run out. Not there where nothing runs out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<String>,
}

impl Cover {
    /// The cover of a yes.
    pub fn of(change: &Change, purpose: &Purpose, market: &MarketId) -> Self {
        Self::new(purpose, market, change.text, change.expires)
    }

    /// The cover of a yes to this text that runs out then.
    pub fn new(purpose: &Purpose, market: &MarketId, text: Digest, expires: Option<Timestamp>) -> Self {
        Self {
            purpose: purpose.id.clone(),
            market: market.clone(),
            lawful_basis: purpose.basis,
            text_version: purpose.text_version,
            text,
            valid_until: expires.map(|expires| expires.strftime("%Y-%m").to_string()),
        }
    }

    /// As it travels.
    pub fn json(&self) -> Option<String> {
        serde_json::to_string(self).ok()
    }

    /// What an upload names it by: the digest of its JSON.
    pub fn digest(&self) -> Option<Digest> {
        self.json().map(|json| Digest::of(json.as_bytes()))
    }
}
