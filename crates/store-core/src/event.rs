mod contract;
mod handover;
mod owner;
mod sheet;
mod voice;

use std::sync::Arc;

use entitlement::{
    Catalogue, CategoryId, ContractsSnapshot, Digest, FeatureId, HandoverPlan, HandoverStatus, OfferId, OrderId, OrderStatus,
    PrivacySnapshot, ProfilesSnapshot, PurposeId, Quote, ReceiptId, RequestId, SellerDocument, ServiceId, Snapshot, Term,
};
use jiff::Timestamp;

pub use contract::{ContractEvent, PaymentEvent, RenewalWish};
pub use handover::{HandoverEvent, PassportEvent, WelcomeEvent};
pub use owner::{PinKey, ProfileEvent};
pub use sheet::SheetEvent;
pub use voice::{VoiceAnswer, VoiceEvent, VoiceNeeds};

use crate::{Aid, Appearance, CallError, DeedAnswer, FetchFailure, Language, OwnedFilter, Screen, ShownPassport, Timer};

/// Everything that can happen to the app.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// The first frame is up; the outside may be asked.
    Started,
    /// What was on disk at the start.
    CacheRead {
        /// Verified, and when it was fetched.
        catalogue: Option<(Arc<Catalogue>, Timestamp)>,
        /// As last seen, and when.
        snapshot: Option<(Box<Snapshot>, Timestamp)>,
    },
    /// Something on disk was damaged and set aside.
    CacheDamaged(CacheItem),
    /// Time went by; what the system's clock says.
    TimePassed(Timestamp),
    /// A timer came to its end.
    TimerElapsed(Timer),

    /// Something about or from the daemon.
    Daemon(DaemonEvent),
    /// Something from the storefront.
    Storefront(StorefrontEvent),
    /// The window has so many px.
    WindowSized {
        /// Across.
        width: u32,
        /// Down.
        height: u32,
    },

    /// A section was chosen, or a page was left for one.
    SectionOpened(Screen),
    /// One page back.
    BackRequested,
    /// The control with this key has the focus now.
    FocusMoved(String),
    /// A feature was chosen by its key, a link or a voice.
    FeatureOpened(FeatureId),
    /// What stands in place of the store's content was acted on.
    StoreRetryRequested,
    /// A filter was chosen; `None` is all.
    CategoryChosen(Option<CategoryId>),
    /// The search field was asked for.
    SearchOpened,
    /// The search field holds this.
    SearchEdited(String),
    /// The search field was left.
    SearchClosed,
    /// The screen has room for so many cards in a row.
    ColumnsWanted(usize),
    /// Keep a feature for when the car is parked.
    SavedForLater(FeatureId),

    /// The free month of a feature was asked for.
    TrialRequested {
        /// Of this.
        feature: FeatureId,
        /// Fresh for each tap.
        request: RequestId,
    },
    /// A term of the feature on screen was chosen.
    TermChosen(Term),
    /// The consent box was tapped.
    ConsentChanged(Consent),
    /// A document of the seller is to be read.
    DocumentOpened(SellerDocument),
    /// It has been read.
    DocumentClosed,
    /// The order button was tapped.
    OrderConfirmed {
        /// Fresh for each tap.
        request: RequestId,
    },
    /// A key of the pad for the PIN, wherever it is on screen.
    PinTyped {
        /// Which.
        key: PinKey,
        /// Fresh for each tap: the last digit of a new PIN sets it.
        request: RequestId,
    },
    /// The digits of a new PIN are complete.
    PinEntered,
    /// Something was said.
    Voice(Box<VoiceEvent>),
    /// Another term is wanted.
    OrderChangeRequested,
    /// The price is to be fetched again.
    OrderRetryRequested,

    /// Running or ended.
    OwnedFilterChosen(OwnedFilter),
    /// A button of a row of My features.
    RowActed(FeatureId, RowAction),

    /// Something on the pages about data.
    Privacy(PrivacyEvent),
    /// Something about contracts.
    Contract(ContractEvent),
    /// Something about what orders are paid with.
    Payment(PaymentEvent),
    /// Something about who may order.
    Profile(ProfileEvent),
    /// Something on the page on which the car changes hands.
    Handover(HandoverEvent),
    /// Something on the pages of the first start.
    Welcome(WelcomeEvent),
    /// Something on the page of the entitlement passport.
    Passport(PassportEvent),
    /// Something in what lies over the page.
    Sheet(SheetEvent),

    /// The page with every language.
    LanguagesOpened,
    /// A language was chosen.
    LanguageChosen(Language),
    /// Day, night or by the light.
    AppearanceChosen(Appearance),
    /// Something that makes the screens easier to use is switched.
    AidChosen {
        /// What.
        aid: Aid,
        /// Whether it is wanted.
        on: bool,
    },
    /// The button of the banner.
    BannerActed,
}

impl Event {
    /// Whether a finger, a key or the knob has done it. A voice is answered by its own rules.
    pub(crate) fn is_by_hand(&self) -> bool {
        match self {
            Self::Started
            | Self::CacheRead { .. }
            | Self::CacheDamaged(_)
            | Self::TimePassed(_)
            | Self::TimerElapsed(_)
            | Self::Daemon(_)
            | Self::Storefront(_)
            | Self::WindowSized { .. }
            | Self::ColumnsWanted(_)
            | Self::Voice(_) => false,
            Self::SectionOpened(_)
            | Self::BackRequested
            | Self::FocusMoved(_)
            | Self::FeatureOpened(_)
            | Self::StoreRetryRequested
            | Self::CategoryChosen(_)
            | Self::SearchOpened
            | Self::SearchEdited(_)
            | Self::SearchClosed
            | Self::SavedForLater(_)
            | Self::TrialRequested { .. }
            | Self::TermChosen(_)
            | Self::ConsentChanged(_)
            | Self::DocumentOpened(_)
            | Self::DocumentClosed
            | Self::OrderConfirmed { .. }
            | Self::PinTyped { .. }
            | Self::PinEntered
            | Self::OrderChangeRequested
            | Self::OrderRetryRequested
            | Self::OwnedFilterChosen(_)
            | Self::RowActed(..)
            | Self::Privacy(_)
            | Self::Contract(_)
            | Self::Payment(_)
            | Self::Profile(_)
            | Self::Handover(_)
            | Self::Welcome(_)
            | Self::Passport(_)
            | Self::Sheet(_)
            | Self::LanguagesOpened
            | Self::LanguageChosen(_)
            | Self::AppearanceChosen(_)
            | Self::AidChosen { .. }
            | Self::BannerActed => true,
        }
    }
}

/// Something about or from the daemon.
#[derive(Clone, Debug, PartialEq)]
pub enum DaemonEvent {
    /// It is on the bus, and its signals are subscribed to.
    Appeared,
    /// It is not on the bus.
    Vanished,
    /// Something has a new revision.
    Changed {
        /// This.
        revision: u64,
    },
    /// The answer to `FetchSnapshot`.
    SnapshotArrived {
        /// What it said.
        snapshot: Box<Snapshot>,
        /// The system's clock at that moment.
        received: Timestamp,
    },
    /// No answer to `FetchSnapshot`.
    SnapshotFailed(CallError),
    /// The answer to `StartTrial`.
    TrialAnswered {
        /// Of this.
        feature: FeatureId,
        /// Its order.
        answer: Result<OrderId, CallError>,
    },
    /// The answer to `PrepareOrder`.
    QuoteAnswered {
        /// For this.
        offer: OfferId,
        /// The verified quote and the digest of its signed bytes.
        answer: Result<(Arc<Quote>, Digest), CallError>,
    },
    /// The answer to `ConfirmOrder`.
    OrderAnswered {
        /// Of this.
        quote: Digest,
        /// Its order.
        answer: Result<OrderId, CallError>,
    },
    /// The answer to `FetchOrder`.
    OrderArrived {
        /// How far it is.
        status: Box<OrderStatus>,
        /// Its verified quote. `None` for a trial.
        quote: Option<Arc<Quote>>,
    },
    /// No answer to `FetchOrder`.
    OrderFailed {
        /// This.
        order: OrderId,
        /// Why.
        error: CallError,
    },
    /// What may leave the car has a new revision.
    PrivacyChanged {
        /// This.
        revision: u64,
    },
    /// The answer to `FetchPrivacy`.
    PrivacyArrived(Box<PrivacySnapshot>),
    /// No answer to `FetchPrivacy`.
    PrivacyFailed(CallError),
    /// The answer to `SetSharing`.
    SharingAnswered {
        /// For this.
        purpose: PurposeId,
        /// Of this call.
        request: RequestId,
        /// Whether it is enforced.
        answer: Result<(), CallError>,
    },
    /// The answer to `SetPrivate`.
    PrivateAnswered {
        /// Of this call.
        request: RequestId,
        /// Whether it is enforced.
        answer: Result<(), CallError>,
    },
    /// The answer to `FetchReceipts`.
    ReceiptsArrived {
        /// So many were skipped.
        skip: u32,
        /// As JSON (ISO/IEC TS 27560), newest first.
        answer: Result<Vec<String>, CallError>,
    },
    /// The answer to `FetchPayload` or `FetchSample`.
    SentArrived {
        /// For this.
        purpose: PurposeId,
        /// Which of the two.
        kind: SentKind,
        /// As it was or would be sent.
        answer: Result<String, CallError>,
    },
    /// The answer to `Export` or `Erase`.
    OperationAnswered {
        /// Of this call.
        request: RequestId,
        /// The operation's id.
        answer: Result<String, CallError>,
    },
    /// The answer to `StartAnew`.
    StartAnewAnswered {
        /// Of this call.
        request: RequestId,
        /// Whether it was done.
        answer: Result<(), CallError>,
    },
    /// Something about contracts has a new revision.
    ContractsChanged {
        /// This.
        revision: u64,
    },
    /// The answer to `FetchContracts`.
    ContractsArrived(Box<ContractsSnapshot>),
    /// No answer to `FetchContracts`.
    ContractsFailed(CallError),
    /// Something about profiles has a new revision.
    ProfilesChanged {
        /// This.
        revision: u64,
    },
    /// The answer to `FetchProfiles`.
    ProfilesArrived(Box<ProfilesSnapshot>),
    /// No answer to `FetchProfiles`.
    ProfilesFailed(CallError),
    /// The answer to `FetchHandover`.
    HandoverArrived(Box<HandoverStatus>),
    /// No answer to `FetchHandover`.
    HandoverFailed(CallError),
    /// The answer to `FetchHandoverPlan`.
    HandoverPlanArrived(Result<Box<HandoverPlan>, CallError>),
    /// The answer to `FetchPassport`: verified. `None`: there is none.
    PassportArrived(Result<Option<Box<ShownPassport>>, CallError>),
    /// The answer to `PrepareRenewal`.
    RenewalAnswered {
        /// Of this.
        order: OrderId,
        /// The verified quote and the digest of its signed bytes.
        answer: Result<(Arc<Quote>, Digest), CallError>,
    },
    /// The answer to `FetchReceiptText`.
    ReceiptTextArrived {
        /// Of this.
        receipt: ReceiptId,
        /// All of it, in the language of the screens at that moment.
        answer: Result<String, CallError>,
    },
    /// The answer to `Ask`.
    DeedAnswered {
        /// Of this call.
        request: RequestId,
        /// What came of it.
        answer: Result<DeedAnswer, CallError>,
    },
}

/// Something on the pages about data.
#[derive(Clone, Debug, PartialEq)]
pub enum PrivacyEvent {
    /// A row was tapped: it opens, or closes. `None` is the one over all.
    RowTapped(Option<PurposeId>),
    /// A switch was tapped.
    SharingRequested {
        /// Of this.
        purpose: PurposeId,
        /// What for.
        wish: SharingWish,
        /// Fresh for each tap.
        request: RequestId,
    },
    /// Nothing is to leave, or again what was allowed.
    PrivateRequested {
        /// For how long.
        choice: PrivateChoice,
        /// Fresh for each tap.
        request: RequestId,
    },
    /// A purpose is to be shown in the list.
    PurposeShown(PurposeId),
    /// All about a service.
    ServiceOpened(ServiceId),
    /// What was sent for a purpose, or would be.
    SentOpened(PurposeId),
    /// All receipts.
    ReceiptsOpened,
    /// Older ones.
    MoreReceiptsRequested,
    /// One receipt.
    ReceiptOpened(ReceiptId),
    /// The driver wants to take the data along.
    ExportOpened,
    /// The driver wants the data erased: asked first.
    EraseOpened,
    /// The erase button is being held.
    EraseHoldBegan {
        /// Fresh for each hold.
        request: RequestId,
    },
    /// It was let go.
    EraseHoldEnded,
    /// The erase button was used by something that cannot hold: asked once more.
    EraseStepRequested,
    /// The damaged record is to be begun anew.
    StartAnewRequested {
        /// Fresh for each tap.
        request: RequestId,
    },
}

/// What a tap on a switch asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SharingWish {
    /// Data may leave.
    On,
    /// No longer.
    Off,
}

/// Yes or no to a purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SharingChoice {
    /// Yes, to the text with this digest.
    On {
        /// Of what was on screen.
        text: Digest,
    },
    /// No.
    Off,
}

/// For how long nothing is to leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrivateChoice {
    /// What was allowed counts again.
    Off,
    /// For an hour.
    Hour,
    /// Until the car is switched off and on.
    Trip,
    /// Until the driver says otherwise.
    UntilChanged,
}

impl PrivateChoice {
    /// Every choice that lets nothing leave, in the order of the chips.
    pub const ALL: [Self; 3] = [Self::Hour, Self::Trip, Self::UntilChanged];

    /// Its key on the screen and on the bus.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Hour => "hour",
            Self::Trip => "trip",
            Self::UntilChanged => "until-changed",
        }
    }

    /// The choice with this key.
    pub fn of_key(key: &str) -> Option<Self> {
        [Self::Off, Self::Hour, Self::Trip, Self::UntilChanged].into_iter().find(|choice| choice.key() == key)
    }
}

/// What a sheet shows of data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SentKind {
    /// What was sent last.
    Sent,
    /// An example in the true form.
    Sample,
}

/// Where an export can go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportFolder {
    /// Its path.
    pub path: String,
    /// Name of the volume. `None`: the driver's own folder for documents.
    pub volume: Option<String>,
}

/// Something from the storefront.
#[derive(Clone, Debug, PartialEq)]
pub enum StorefrontEvent {
    /// A verified catalogue.
    CatalogueArrived {
        /// This.
        catalogue: Arc<Catalogue>,
        /// The system's clock at that moment.
        received: Timestamp,
    },
    /// What is there is the newest.
    CatalogueUnchanged {
        /// The system's clock at that moment.
        received: Timestamp,
    },
    /// It could not be fetched.
    CatalogueFailed(FetchFailure),
}

/// What was on disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CacheItem {
    /// The signed catalogue.
    Catalogue,
    /// The last snapshot.
    Snapshot,
    /// The driver's choices.
    Settings,
}

/// To start before the time for withdrawing is over (Directive 2011/83/EU, Article 7(3)).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Consent {
    /// Not given. Always so at first.
    #[default]
    Withheld,
    /// Given by the driver.
    Given,
}

/// What the main button of a feature does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeatureAction {
    /// Starts the free month.
    Trial,
}

impl FeatureAction {
    /// Its key on the screen.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Trial => "trial",
        }
    }
}

/// What a button in My features does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowAction {
    /// Opens the feature.
    Details,
    /// Opens the feature to book more time.
    Extend,
    /// Opens the feature to book it again.
    Again,
    /// Opens the receipt.
    Receipt,
    /// Opens what it pauses for.
    Privacy,
    /// Opens the contract.
    Contract,
    /// Opens the page before a withdrawal.
    Withdraw,
    /// Opens the page before a cancellation.
    Cancel,
}

impl RowAction {
    /// Every action.
    pub const ALL: [Self; 8] =
        [Self::Details, Self::Extend, Self::Again, Self::Receipt, Self::Privacy, Self::Contract, Self::Withdraw, Self::Cancel];

    /// Its key on the screen.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Details => "details",
            Self::Extend => "extend",
            Self::Again => "again",
            Self::Receipt => "receipt",
            Self::Privacy => "privacy",
            Self::Contract => "contract",
            Self::Withdraw => "withdraw",
            Self::Cancel => "cancel",
        }
    }

    /// The action with this key.
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.key() == key)
    }
}
