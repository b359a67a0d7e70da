use std::sync::Arc;

use entitlement::{
    Catalogue, CategoryId, Digest, FeatureId, OfferId, OrderId, OrderStatus, Quote, RequestId, SellerDocument, Snapshot, Term,
};
use jiff::Timestamp;

use crate::{Appearance, CallError, FetchFailure, Language, OwnedFilter, Screen, Timer};

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
    /// Another term is wanted.
    OrderChangeRequested,
    /// The price is to be fetched again.
    OrderRetryRequested,

    /// Running or ended.
    OwnedFilterChosen(OwnedFilter),
    /// A button of a row of My features.
    RowActed(FeatureId, RowAction),

    /// A language was chosen.
    LanguageChosen(Language),
    /// Day, night or by the light.
    AppearanceChosen(Appearance),
    /// The button of the banner.
    BannerActed,
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

/// To start now, and to pay for the days used when withdrawing.
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
}

impl RowAction {
    /// Every action.
    pub const ALL: [Self; 4] = [Self::Details, Self::Extend, Self::Again, Self::Receipt];

    /// Its key on the screen.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Details => "details",
            Self::Extend => "extend",
            Self::Again => "again",
            Self::Receipt => "receipt",
        }
    }

    /// The action with this key.
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.key() == key)
    }
}
