//! Bodies between the car and the storefront.

use std::collections::BTreeSet;

use entitlement::{
    ClaimStatus, Currency, Declaration, Id, MarketId, Money, OrderState, Outcome, Redemption, Refusal, SoftwareLevel, VehicleProfile, Vin,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::WireError;

mod payment;

pub use payment::{
    CardBrand, PaymentMethodBody, PhoneKind, PhonePageBody, PhoneResult, PhoneSessionAnswer, PhoneSessionOffer, PhoneSessionRequest,
    Waiting, WaitingFor,
};

/// Media type of the signed documents (RFC 9052, section 2).
pub const COSE: &str = "application/cose; cose-type=\"cose-sign1\"";

/// Largest JSON body either side accepts.
pub const JSON_BYTES_MAX: usize = 64 * 1024;

/// Largest picture.
pub const PICTURE_BYTES_MAX: usize = 2 * 1024 * 1024;

/// Asks for a client certificate, once in the life of a vehicle's key.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct EnrolmentRequest {
    /// Proof that this is a car of the carmaker, given to it on the assembly line. Works once.
    pub token: String,
    /// PKCS#10 certificate signing request (RFC 2986) in PEM. The key never leaves the car.
    pub csr_pem: String,
    /// What the car is.
    pub profile: ProfileBody,
}

/// The certificate with which the car identifies itself from now on.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct EnrolmentAnswer {
    /// X.509 client certificate in PEM.
    pub certificate_pem: String,
    /// As which owner the storefront knows this vehicle; the certificate holds for this one only. From 1.
    pub ownership_epoch: u32,
    /// As which vehicle: 64 hexadecimal digits, the digest (SHA-256) of the public key that it was enrolled with. Not the requester's own where a
    /// head unit takes the place of another. Missing: the requester's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vehicle: Option<String>,
}

/// Says that a vehicle has changed hands.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct HandoverRequest {
    /// Whose time has ended. From 1.
    pub from_epoch: u32,
    /// PKCS#10 certificate signing request (RFC 2986) in PEM, for the key that the vehicle has.
    pub csr_pem: String,
}

/// What a vehicle gets that has changed hands.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct HandoverAnswer {
    /// Whose time has begun.
    pub ownership_epoch: u32,
    /// X.509 client certificate in PEM, for this owner only.
    pub certificate_pem: String,
    /// What has become of each contract: COSE_Sign1 over CBOR, context `upfit/handover/1`, in base 64 (RFC 4648, 4). For the earlier owner.
    pub document: String,
}

/// An entitlement passport.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct PassportAnswer {
    /// Where whoever thinks of buying the car reads it, in German and English.
    pub url: String,
    /// COSE_Sign1 over CBOR, context `upfit/passport/1`, in base 64 (RFC 4648, 4).
    pub document: String,
}

/// How a claim on a vehicle stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ClaimState {
    /// Its owner can still say no.
    Waiting,
    /// Nobody has said no: whoever has the car can take it over, by an act in it.
    Granted,
    /// It was taken over: the car hands itself over, and it is too late for a no.
    Taken,
    /// The owner has said no.
    Refused,
}

/// A claim on a vehicle, by whoever has it and not its owner's PIN.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ClaimAnswer {
    /// How it stands.
    pub state: ClaimState,
    /// Of `waiting`: from when on it is granted; of `refused`: from when on somebody can ask again. Seconds since 1970-01-01 UTC.
    pub at: Option<i64>,
}

impl ClaimAnswer {
    /// For the rules.
    ///
    /// # Errors
    /// [`WireError`] when its time is missing or no time.
    pub fn status(&self) -> Result<ClaimStatus, WireError> {
        let at = || {
            let second = self.at.ok_or_else(|| WireError::missing("at"))?;
            jiff::Timestamp::from_second(second).map_err(|error| WireError::new("at", error))
        };
        Ok(match self.state {
            ClaimState::Waiting => ClaimStatus::Waiting { due_at: at()? },
            ClaimState::Granted => ClaimStatus::Granted,
            ClaimState::Taken => ClaimStatus::Taken,
            ClaimState::Refused => ClaimStatus::Refused { again_at: at()? },
        })
    }
}

/// What a car is and has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ProfileBody {
    /// ISO 3779, 17 characters. Data only: it proves nothing.
    pub vin: String,
    /// Name of the model, at most 64 characters.
    pub model: String,
    /// 1980 to 2100.
    pub model_year: u16,
    /// ISO 3166-1 alpha-2.
    pub market: String,
    /// Equipment codes, at most 512.
    pub equipment: Vec<String>,
    /// Such as `26.03`.
    pub software: String,
    /// Ids of the features that were paid for with the car.
    pub factory_options: Vec<String>,
}

const EQUIPMENT_MAX: usize = 512;
const MODEL_CHARS_MAX: usize = 64;

impl From<&VehicleProfile> for ProfileBody {
    fn from(profile: &VehicleProfile) -> Self {
        Self {
            vin: profile.vin.as_str().to_owned(),
            model: profile.model.clone(),
            model_year: profile.model_year,
            market: profile.market.to_string(),
            equipment: profile.equipment.iter().map(ToString::to_string).collect(),
            software: profile.software.to_string(),
            factory_options: profile.factory_options.iter().map(ToString::to_string).collect(),
        }
    }
}

impl TryFrom<ProfileBody> for VehicleProfile {
    type Error = WireError;

    fn try_from(body: ProfileBody) -> Result<Self, WireError> {
        if body.model.is_empty() || body.model.chars().count() > MODEL_CHARS_MAX {
            return Err(WireError::new("model", format!("1 to {MODEL_CHARS_MAX} characters")));
        }
        if !(1980..=2100).contains(&body.model_year) {
            return Err(WireError::new("model_year", "1980 to 2100"));
        }
        Ok(Self {
            vin: Vin::parse(&body.vin).map_err(|error| WireError::new("vin", error))?,
            model: body.model,
            model_year: body.model_year,
            market: MarketId::parse(&body.market).map_err(|error| WireError::new("market", error))?,
            equipment: ids("equipment", &body.equipment)?,
            software: SoftwareLevel::parse(&body.software).map_err(|error| WireError::new("software", error))?,
            factory_options: ids("factory_options", &body.factory_options)?,
        })
    }
}

fn ids<K>(field: &'static str, texts: &[String]) -> Result<BTreeSet<Id<K>>, WireError> {
    if texts.len() > EQUIPMENT_MAX {
        return Err(WireError::new(field, format!("at most {EQUIPMENT_MAX} entries")));
    }
    texts.iter().map(|text| Id::parse(text).map_err(|error| WireError::new(field, error))).collect()
}

/// Asks for a signed quote.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct QuoteRequest {
    /// Id of the offer, such as `high-beam.DE.P1Y`.
    pub offer: String,
    /// The order whose contract it is to continue at its end. Not there: the term begins now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub renews: Option<String>,
}

/// A trial or an order. Its id is in the path and chosen by the car.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum OrderRequest {
    /// A free month.
    Trial {
        /// Id of the feature.
        feature: String,
    },
    /// Something to pay for.
    Purchase {
        /// SHA-256 of the signed quote that the driver confirmed, in hexadecimal.
        quote: String,
    },
}

/// What a driver, or the car, declares about a contract. Its id is in the path and chosen by the car.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DeclarationRequest {
    /// The order that made the contract.
    pub order: String,
    /// What is declared.
    pub declaration: DeclarationName,
    /// When it was declared in the car, in seconds since 1970-01-01 UTC. This counts, not when it arrives.
    pub declared_at: i64,
}

/// What is declared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DeclarationName {
    /// The driver withdraws: what was paid is given back.
    Withdraw,
    /// The driver cancels: it runs to the end of what is paid.
    Cancel,
    /// Nothing is to follow at the end.
    StopRenewal,
    /// The feature was seen to work: its time runs from `declared_at`.
    Delivered,
    /// The feature does not work, and the promised time is over: what was paid is given back.
    NotDelivered,
}

impl From<Declaration> for DeclarationName {
    fn from(declaration: Declaration) -> Self {
        match declaration {
            Declaration::Withdraw => Self::Withdraw,
            Declaration::Cancel => Self::Cancel,
            Declaration::StopRenewal => Self::StopRenewal,
            Declaration::Delivered => Self::Delivered,
            Declaration::NotDelivered => Self::NotDelivered,
        }
    }
}

impl From<DeclarationName> for Declaration {
    fn from(name: DeclarationName) -> Self {
        match name {
            DeclarationName::Withdraw => Self::Withdraw,
            DeclarationName::Cancel => Self::Cancel,
            DeclarationName::StopRenewal => Self::StopRenewal,
            DeclarationName::Delivered => Self::Delivered,
            DeclarationName::NotDelivered => Self::NotDelivered,
        }
    }
}

/// What became of a declaration. The same id with the same body has the same answer for ever.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DeclarationAnswer {
    /// What became of it.
    pub outcome: DeclarationOutcome,
}

/// What became of a declaration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DeclarationOutcome {
    /// It holds.
    Accepted,
    /// It came too late, by the time at which it was declared.
    TooLate,
    /// The contract is over already, or never came about.
    Moot,
}

impl From<DeclarationOutcome> for Outcome {
    fn from(outcome: DeclarationOutcome) -> Self {
        match outcome {
            DeclarationOutcome::Accepted => Self::Accepted,
            DeclarationOutcome::TooLate => Self::TooLate,
            DeclarationOutcome::Moot => Self::Moot,
        }
    }
}

/// Receipts of this vehicle, oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ReceiptList {
    /// At most 100 ids, in the order of their numbers.
    pub receipts: Vec<ReceiptEntry>,
}

/// One receipt of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ReceiptEntry {
    /// Counts the receipts of a vehicle, from 1.
    pub number: u32,
    /// Its id: `GET /v1/receipts/{id}` answers the signed receipt, `…/pdf?language=de` and `…/text?language=de` what people read.
    pub id: String,
}

/// Redeems a voucher for this vehicle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct VoucherRequest {
    /// As printed; case, spaces and hyphens do not matter. At most 64 characters.
    pub code: String,
}

/// What became of a voucher. The same code by the same vehicle has the same answer for ever.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct VoucherAnswer {
    /// What became of it.
    pub outcome: VoucherOutcome,
    /// What it added to the balance, in minor units of `currency`. Only of `redeemed`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minor: Option<u64>,
    /// ISO 4217. Only of `redeemed`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
}

/// What became of a voucher.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum VoucherOutcome {
    /// Its amount was added to the balance.
    Redeemed,
    /// There is no such voucher.
    Unknown,
    /// Somebody has redeemed it already.
    Used,
    /// It has run out.
    Expired,
    /// It is for another market.
    OtherMarket,
}

impl VoucherAnswer {
    /// The same for the rules.
    ///
    /// # Errors
    /// [`WireError`] when it was redeemed without an amount.
    pub fn redemption(&self) -> Result<Redemption, WireError> {
        Ok(match self.outcome {
            VoucherOutcome::Redeemed => {
                let minor = self.minor.ok_or_else(|| WireError::missing("minor"))?;
                let currency = Currency::parse(self.currency.as_deref().unwrap_or_default());
                let amount = currency.and_then(|currency| Money::new(minor, currency));
                Redemption::Redeemed(amount.map_err(|error| WireError::new("minor", error))?)
            }
            VoucherOutcome::Unknown => Redemption::Unknown,
            VoucherOutcome::Used => Redemption::Used,
            VoucherOutcome::Expired => Redemption::Expired,
            VoucherOutcome::OtherMarket => Redemption::OtherMarket,
        })
    }
}

/// Tells the carmaker that a grant set was refused because it takes something away without a reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RefusedSetReport {
    /// Version of the set.
    pub version: u64,
    /// SHA-256 of the signed set, in hexadecimal.
    pub digest: String,
    /// Ids of the features that it took away or shortened, at most 2,048.
    pub features: Vec<String>,
}

/// How far an order has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OrderAnswer {
    /// The order's id.
    pub order: String,
    /// How far.
    pub state: OrderProgress,
    /// Why it was refused, when it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refusal: Option<RefusalCode>,
    /// Version of the first grant set that holds it, once it is granted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grant_set_version: Option<u64>,
    /// While it waits for payment: what it waits for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waiting: Option<Waiting>,
}

/// How far an order has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum OrderProgress {
    /// Waits for the payment provider.
    AwaitingPayment,
    /// Granted; the money follows.
    Granted,
    /// Granted and paid.
    Captured,
    /// Refused for good; nothing was charged.
    Refused,
}

/// Why an order was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RefusalCode {
    /// The means of payment was declined.
    Declined,
    /// The card has expired.
    CardExpired,
    /// The card's limit or the money on the account does not suffice.
    LimitExceeded,
    /// There is no means of payment, or it is no longer known to the provider.
    NoPaymentMethod,
    /// The bank asked for a confirmation, and nobody gave it in time.
    NotConfirmed,
    /// The payment provider could not be reached in time.
    ProviderAway,
    /// It was not refused: the driver abandoned it before it was charged.
    Abandoned,
    /// The quote is too old or unknown.
    QuoteExpired,
    /// The car does not meet the rules.
    NotEligible,
    /// This owner has tried it already.
    TrialUsed,
    /// No longer sold.
    NotSold,
}

impl RefusalCode {
    /// For the rules. `None`: the driver has abandoned it.
    pub const fn refusal(self) -> Option<Refusal> {
        Some(match self {
            Self::Declined => Refusal::Declined,
            Self::CardExpired => Refusal::CardExpired,
            Self::LimitExceeded => Refusal::LimitExceeded,
            Self::NoPaymentMethod => Refusal::NoPaymentMethod,
            Self::NotConfirmed => Refusal::NotConfirmed,
            Self::ProviderAway => Refusal::ProviderAway,
            Self::Abandoned => return None,
            Self::QuoteExpired => Refusal::QuoteExpired,
            Self::NotEligible => Refusal::NotEligible,
            Self::TrialUsed => Refusal::TrialUsed,
            Self::NotSold => Refusal::NotSold,
        })
    }
}

impl From<RefusalCode> for OrderState {
    fn from(code: RefusalCode) -> Self {
        code.refusal().map_or(Self::Abandoned, Self::Refused)
    }
}

impl OrderAnswer {
    /// The same for the rules.
    ///
    /// # Errors
    /// [`WireError`] when a refusal comes without its reason.
    pub fn order_state(&self) -> Result<OrderState, WireError> {
        Ok(match (self.state, self.refusal) {
            (OrderProgress::AwaitingPayment, _) => OrderState::AwaitingPayment,
            (OrderProgress::Granted, _) => OrderState::Granted,
            (OrderProgress::Captured, _) => OrderState::Captured,
            (OrderProgress::Refused, Some(code)) => code.into(),
            (OrderProgress::Refused, None) => return Err(WireError::missing("refusal")),
        })
    }
}

/// What went wrong (RFC 9457).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Problem {
    /// What a program can act on.
    pub code: ProblemCode,
    /// For a person who reads a log. Never personal data.
    pub title: String,
    /// HTTP status.
    pub status: u16,
}

/// What a program can act on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ProblemCode {
    /// A field cannot be read: a defect of the caller.
    Invalid,
    /// No client certificate, or one that is not enrolled.
    NotEnrolled,
    /// The enrolment token is wrong or used.
    TokenRefused,
    /// Not there, or not for this vehicle.
    NotFound,
    /// The same order id came with another body.
    OrderIdReused,
    /// This car cannot get it.
    NotEligible,
    /// There is no such cover: send it, then try again.
    CoverUnknown,
    /// The cover is not for this purpose, has run out, or is for a text that no longer holds.
    NotCovered,
    /// Too large.
    TooLarge,
    /// Too slow, or too many at once: try again later.
    Busy,
    /// A defect of the storefront: try again later.
    Internal,
}

/// Media type of contributions: one JSON object a line.
pub const NDJSON: &str = "application/x-ndjson";
/// Header that names a day's uploads for one purpose: random, chosen by the car, never used for anything else.
pub const UPLOAD_ID_HEADER: &str = "upfit-upload-id";
/// Header with the digest of the [`entitlement::Cover`] that the data is sent under.
pub const COVER_HEADER: &str = "upfit-cover";
/// Largest contribution. A minute of every sensor is a tenth of it.
pub const CONTRIBUTION_BYTES_MAX: usize = 256 * 1024;
/// Longest line of a contribution.
pub const CONTRIBUTION_LINE_BYTES_MAX: usize = 4 * 1024;
/// Upload ids in one request to erase: more than two years of one purpose.
pub const ERASURE_IDS_MAX: usize = 1_000;

/// The last line of a contribution. Without it nothing of the contribution is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EndMarker {
    /// How many lines came before.
    pub end: u32,
}

/// A contribution was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ContributionAnswer {
    /// How many records.
    pub stored: u32,
}

/// Asks for everything that was contributed under these ids to be erased (GDPR, art. 17).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ErasureRequest {
    /// For which purpose.
    pub purpose: String,
    /// Ids of uploads, at most 1,000. Whoever knows an id may erase what came under it.
    pub upload_ids: Vec<String>,
}

/// Everything that was contributed under the ids is gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ErasureAnswer {
    /// How many records there were. 0 when they had been erased before.
    pub erased: u64,
}
