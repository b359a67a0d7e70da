//! The rules of entitlements: what a car can get, what it has been granted, and until when.
//!
//! Pure: no I/O, no async, no clock, no randomness. Every `now` is a parameter.
//!
//! - A grant counts only inside a [`Verified`] document; [`verify`] is the one function that checks a signature.
//! - [`Id::parse`] is the one function that turns a string into an id.
//! - Versions and signed time never go back: [`accept`] and [`SignedClock`].
//! - [`step`] is total: an input that does not fit the state changes nothing.

mod catalogue;
mod clock;
mod contract;
mod document;
mod driving;
mod eligibility;
mod grant;
mod handover;
mod id;
mod market;
mod money;
mod passport;
mod pin;
mod privacy;
mod profile;
mod quote;
pub mod seller;
mod state;
mod status;
mod term;
mod text;
mod vehicle;
mod voucher;

pub use catalogue::{
    Catalogue, Category, Equipment, Feature, FeatureTexts, Hue, Language, Localised, Offer, Picture, PictureVariant, Restart, Rules,
    SharedTexts, Theme,
};
pub use clock::{Now, SignedClock, Validity, grace_powered_on, validity};
pub use contract::{
    BookRejection, CONTRACTS_MAX, CarMessage, Contract, ContractBook, ContractReceipt, ContractStanding, ContractsSnapshot, Declaration,
    DeclarationStatus, Outcome, PaymentMethod, PhoneKind, PhoneSession, PhoneState, ReceiptKind, ReceiptName, ReceiptSummary, Redemption,
    Refund, Renewal, Subject, accept_book, news_of_book, news_of_set, not_delivered_message, reminders,
};
pub use document::{Document, DocumentError, DocumentKind, IssuerKey, SigningKey, Verified, sign, verify};
pub use driving::{ContentLimits, Driving, DrivingLimits, Limits, NotWhileDriving, ParkedNeeds, Task};
pub use eligibility::{Acquisition, Barrier, Holdings, Remedy, barriers};
pub use grant::{Acceptance, Actor, EndReason, Ending, Grant, GrantKind, GrantSet, Holder, Rejection, accept, taken_away};
pub use handover::{ClaimStatus, Erased, Fate, HandedOver, Handover, HandoverPlan, HandoverStatus, HandoverTold};
pub use id::kind;
pub use id::{
    CategoryId, Digest, DigestError, DriverId, EquipmentCode, FeatureId, HandoverId, Id, IdError, MarketId, MessageKey, OfferId, OrderId,
    PassportId, PurposeId, QuoteId, ReceiptId, RefundId, RequestId, ServiceId, SessionId, UploadId, VehicleKey,
};
pub use market::{
    CancelRule, Holiday, HolidayError, Market, Reminders, RenewalRule, RestDays, Seller, SellerDocument, WithdrawalRule, Wording, Zone,
};
pub use money::{Currency, Money, MoneyError, VatRate};
pub use passport::{PASSPORT_DAYS, Passport, PassportEntry, PassportOffer};
pub use pin::{PIN_TRIES, PinTries};
pub use privacy::{
    Change, Choice, Cover, Entry, Erasure, Ledger, LedgerError, LedgerHealth, LegalBasis, Operation, OperationKind, OperationState, Origin,
    Outflow, Parties, PrivacySnapshot, PrivateMode, Purpose, PurposeStatus, Receipt, Retention, Service, Sharing, Standing,
};
pub use profile::{
    KEYS_MAX, PIN_DIGITS, PROFILE_NAME_CHARS_MAX, PROFILES_MAX, PinLock, ProfileStatus, ProfilesSnapshot, Right, Role, Spending,
    exceeds_limit, spent_in_month,
};
pub use quote::{Binding, Credit, CreditReason, Quote};
pub use state::{Action, FailReason, Input, State, Step, step};
pub use status::{
    CarSummary, FeatureStatus, Notice, OrderKind, OrderState, OrderStatus, Outside, PhonePage, Reach, Refusal, Snapshot, Waiting,
};
pub use term::{Term, TermError};
pub use vehicle::{SoftwareLevel, SoftwareLevelError, VehicleProfile, Vin, VinError};
pub use voucher::{VOUCHER_CHARACTERS, voucher_code, voucher_of};
