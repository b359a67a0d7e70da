mod contracts;
mod feed;
mod privacy;
mod profiles;
mod sheet;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use entitlement::{
    Catalogue, CategoryId, Digest, DriverId, Driving, Feature, FeatureId, FeatureStatus, OfferId, OrderId, OrderStatus, Quote, Reach,
    RequestId, SellerDocument, ServiceId, Snapshot, State, Theme,
};
use jiff::{SignedDuration, Timestamp, Zoned, tz::TimeZone};

pub(crate) use contracts::{AskedDeed, Contracts, DeclarePage, DeclareStage, PhonePageOf, VoucherPage};
pub(crate) use feed::Feed;
pub(crate) use privacy::{
    AskStage, OpenRow, Privacy, PrivateAsk, Receipts, ReceiptsStage, SharingAsk, Word, is_switchable, may_leave, was_sent,
};
pub(crate) use profiles::{Keypad, PadPlace, PadStage, PadTrouble, ProfileEdit, Profiles};
pub(crate) use sheet::{EraseStage, OperationStage, PaperExportStage, PaperStage, SentStage, Sheet};

use crate::view::Tone;
use crate::{CallError, Consent, FetchFailure, Pin, Text};

/// A language of the screens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// German.
    German,
}

impl Language {
    /// Every language, in the order of the list.
    pub const ALL: [Self; 2] = [Self::English, Self::German];

    /// BCP 47.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
        }
    }

    /// As its speakers call it.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::German => "Deutsch",
        }
    }

    /// The language with this tag.
    pub fn of_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }
}

/// Day, night or by the light.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Appearance {
    /// Follows the car's light sensor.
    #[default]
    Automatic,
    /// Light ground.
    Day,
    /// Dark ground.
    Night,
}

/// What the driver chose, kept across starts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Of the screens.
    pub language: Language,
    /// Of the screens.
    pub appearance: Appearance,
    /// Features that were saved while driving.
    pub saved: BTreeSet<FeatureId>,
}

/// A page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// What this car can get.
    Store,
    /// One feature.
    Feature,
    /// Check and order.
    Order,
    /// What was ordered.
    Done,
    /// What runs and what has ended.
    MyFeatures,
    /// What leaves the car.
    Privacy,
    /// One service and all that it uses data for.
    Service,
    /// What the driver said, and when.
    Receipts,
    /// The car and this app.
    Car,
    /// One contract.
    Contract,
    /// What follows from a declaration, and its receipt.
    Declare,
    /// Receipts of contracts.
    ContractReceipts,
    /// What the driver should read.
    Messages,
    /// What orders are paid with.
    Payment,
    /// Something is done on the driver's phone.
    Phone,
    /// A voucher is typed.
    Voucher,
    /// Who may order in this car.
    Profiles,
    /// A profile is made or changed.
    ProfileEdit,
    /// A profile gets a PIN.
    ProfilePin,
}

/// Which rows My features shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OwnedFilter {
    /// What works or is on its way.
    #[default]
    Running,
    /// What is over.
    Ended,
}

impl OwnedFilter {
    /// Its key on the screen.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Ended => "ended",
        }
    }
}

/// Everything that the app knows.
#[derive(Clone, Debug)]
pub struct Model {
    pub(crate) settings: Settings,
    pub(crate) zone: TimeZone,
    pub(crate) system_time: Timestamp,
    /// By how much the car's best guess is ahead of the system's clock.
    pub(crate) car_ahead: SignedDuration,
    pub(crate) canvas: Canvas,
    pub(crate) shop: Shop,
    pub(crate) car: Car,
    pub(crate) motion: Motion,
    pub(crate) stack: Vec<Place>,
    pub(crate) store: StorePage,
    pub(crate) trials: BTreeMap<FeatureId, TrialAsk>,
    pub(crate) order: Option<OrderPage>,
    pub(crate) orders: BTreeMap<OrderId, KnownOrder>,
    pub(crate) owned: OwnedFilter,
    pub(crate) privacy: Privacy,
    pub(crate) contracts: Contracts,
    pub(crate) profiles: Profiles,
    pub(crate) keypad: Keypad,
    pub(crate) deeds: BTreeMap<RequestId, AskedDeed>,
    pub(crate) sheet: Option<Sheet>,
    pub(crate) toast: Option<Toast>,
}

/// The window, as far as pictures are chosen by it. The same frame as in `ui/theme/theme.slint`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Canvas {
    pub(crate) portrait: bool,
    /// Px for one unit of the frame: 1920 x 720, or 1080 x 1920.
    pub(crate) unit: f64,
}

impl Canvas {
    pub(crate) fn of(width: u32, height: u32) -> Self {
        let (portrait, width, height) = (height > width, f64::from(width), f64::from(height));
        let unit = if portrait { width / 1080.0 } else { (height / 720.0).min(width / 1600.0) };
        Self { portrait, unit }
    }
}

/// The catalogue and how fresh it is.
#[derive(Clone, Debug, Default)]
pub(crate) struct Shop {
    pub(crate) catalogue: Option<Arc<Catalogue>>,
    pub(crate) as_of: Option<Timestamp>,
    pub(crate) fetch: Fetch,
    /// It was damaged on disk and has not been fetched again.
    pub(crate) was_damaged: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Fetch {
    #[default]
    Idle,
    Running,
    Failed(FetchFailure),
}

impl Car {
    pub(crate) fn take(&mut self, snapshot: Snapshot) {
        self.index = snapshot.features.iter().enumerate().map(|(at, status)| (status.feature.clone(), at)).collect();
        self.snapshot = Some(snapshot);
    }
}

/// What the daemon said.
#[derive(Clone, Debug, Default)]
pub(crate) struct Car {
    pub(crate) daemon: Daemon,
    pub(crate) snapshot: Option<Snapshot>,
    /// Where each feature stands in the snapshot: with thousands of features a search for each card would be slow.
    pub(crate) index: BTreeMap<FeatureId, usize>,
    pub(crate) source: Source,
    /// When the snapshot was received, by the car's best guess.
    pub(crate) heard: Option<Timestamp>,
    pub(crate) asking: Asking,
    /// The newest revision that a signal spoke of.
    pub(crate) announced: u64,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Daemon {
    /// Not looked for yet: nothing to complain about.
    #[default]
    Unknown,
    Present,
    Absent,
}

/// Where the snapshot came from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Source {
    #[default]
    Cache,
    /// The daemon, in this session.
    Daemon,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Asking {
    #[default]
    Idle,
    Running,
    /// What is on its way is old already: ask again.
    RunningStale,
}

/// Whether the car is used as a car.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Motion {
    /// Whether the daemon's word on the car is waited for: since when, a timer knows.
    pub(crate) awaited: bool,
    /// `None`: not known in this session.
    pub(crate) driving: Option<Driving>,
    pub(crate) view: MotionView,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum MotionView {
    #[default]
    Full,
    Driving,
}

/// A page in the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) screen: Screen,
    /// Of the feature page.
    pub(crate) feature: Option<FeatureId>,
    /// Of the done page and of the pages on a contract.
    pub(crate) order: Option<OrderId>,
    /// Of the page on a service.
    pub(crate) service: Option<ServiceId>,
    /// Of the page for a new PIN.
    pub(crate) profile: Option<DriverId>,
    /// The control to give the focus when it comes back.
    pub(crate) focus: Option<String>,
}

impl Place {
    pub(crate) fn at(screen: Screen) -> Self {
        Self { screen, feature: None, order: None, service: None, profile: None, focus: None }
    }
}

#[derive(Clone, Debug)]
pub(crate) struct StorePage {
    /// What was started on its tile stays there until the page is left: another one with a free month must not come
    /// under the finger.
    pub(crate) started_here: Option<FeatureId>,
    pub(crate) category: Option<CategoryId>,
    pub(crate) search: Option<String>,
    pub(crate) columns: usize,
}

/// A free month that was asked for in this session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TrialAsk {
    pub(crate) request: RequestId,
    pub(crate) stage: TrialStage,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TrialStage {
    Asked,
    /// The daemon has it; the next snapshot will say so.
    Accepted,
    Failed(CallError),
}

/// The order page.
#[derive(Clone, Debug)]
pub(crate) struct OrderPage {
    pub(crate) feature: FeatureId,
    pub(crate) subject: OrderSubject,
    pub(crate) consent: Consent,
    pub(crate) stage: OrderStage,
    pub(crate) stands: Stands,
    /// Something to know about the price on screen.
    pub(crate) remark: Text,
    /// Lies open over the page.
    pub(crate) document: Option<SellerDocument>,
}

/// What is ordered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum OrderSubject {
    /// A term that begins when it is ordered, or after what runs.
    Offer(OfferId),
    /// That this contract goes on at its end.
    Renewal(OrderId),
}

/// Since when the quote stands on screen: what was there for less than a second was not read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Stands {
    #[default]
    No,
    /// A timer runs.
    Since,
    LongEnough,
}

#[derive(Clone, Debug)]
pub(crate) enum OrderStage {
    Loading,
    Ready(Prepared),
    /// Confirmed, and confirmed again under the same id until there is an answer: it is one order however often it is sent.
    Ordering {
        prepared: Prepared,
        /// Gone when the page was hidden or nobody answered for long: then the call is only made again to learn what came of it.
        pin: Option<Pin>,
        request: RequestId,
        /// So often it was sent.
        tries: u8,
    },
    Failed(Text),
}

#[derive(Clone, Debug)]
pub(crate) struct Prepared {
    pub(crate) quote: Arc<Quote>,
    pub(crate) digest: Digest,
}

#[derive(Clone, Debug)]
pub(crate) struct KnownOrder {
    pub(crate) status: OrderStatus,
    pub(crate) quote: Option<Arc<Quote>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Toast {
    pub(crate) tone: Tone,
    pub(crate) icon: &'static str,
    pub(crate) text: Text,
}

/// Why nothing can be changed at this moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Closed {
    NoService,
    NotParked,
    Offline,
}

/// Cards in a row until the screen says how many fit.
const COLUMNS_FIRST: usize = 3;

impl Model {
    /// An app that knows nothing but the driver's choices, where it is and what the system's clock says.
    pub fn new(settings: Settings, zone: TimeZone, system_time: Timestamp) -> Self {
        Self {
            settings,
            zone,
            system_time,
            car_ahead: SignedDuration::ZERO,
            canvas: Canvas::of(1920, 720),
            shop: Shop::default(),
            car: Car::default(),
            motion: Motion::default(),
            stack: vec![Place::at(Screen::Store)],
            store: StorePage { started_here: None, category: None, search: None, columns: COLUMNS_FIRST },
            trials: BTreeMap::new(),
            order: None,
            orders: BTreeMap::new(),
            owned: OwnedFilter::default(),
            privacy: Privacy::default(),
            contracts: Contracts::default(),
            profiles: Profiles::default(),
            keypad: Keypad::default(),
            deeds: BTreeMap::new(),
            sheet: None,
            toast: None,
        }
    }

    /// What the driver chose.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The ground of the screens at this moment.
    pub fn theme(&self) -> Theme {
        match self.settings.appearance {
            // Also by what was heard last: a start at noon does not begin with night.
            Appearance::Automatic => self.car.snapshot.as_ref().and_then(|snapshot| snapshot.outside.light).unwrap_or(Theme::Night),
            Appearance::Day => Theme::Day,
            Appearance::Night => Theme::Night,
        }
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.system_time.saturating_add(self.car_ahead).unwrap_or(self.system_time)
    }

    pub(crate) fn local(&self, time: Timestamp) -> Zoned {
        time.to_zoned(self.zone.clone())
    }

    pub(crate) fn place(&self) -> Place {
        // The stack is never empty: `back` keeps the first page.
        self.stack.last().cloned().unwrap_or_else(|| Place::at(Screen::Store))
    }

    pub(crate) fn feature(&self, id: &FeatureId) -> Option<&Feature> {
        self.shop.catalogue.as_ref()?.feature(id)
    }

    pub(crate) fn status(&self, id: &FeatureId) -> Option<&FeatureStatus> {
        self.car.snapshot.as_ref()?.features.get(*self.car.index.get(id)?)
    }

    /// The state of a feature as the daemon reported it in this session.
    pub(crate) fn confirmed_state(&self, id: &FeatureId) -> Option<&State> {
        match self.car.source {
            Source::Daemon => self.status(id).map(|status| &status.state),
            Source::Cache => None,
        }
    }

    /// Whether the storefront does not answer: by the daemon, or, before it spoke, by our own try.
    pub(crate) fn offline(&self) -> bool {
        let by_daemon = match (&self.car.snapshot, self.car.source) {
            (Some(snapshot), Source::Daemon) => matches!(snapshot.storefront, Reach::Offline { .. }),
            _ => false,
        };
        by_daemon || matches!(self.shop.fetch, Fetch::Failed(_))
    }

    /// The one check before anything is changed. `Err` says why not.
    pub(crate) fn gate(&self) -> Result<(), Closed> {
        let (Daemon::Present, Source::Daemon, Some(snapshot)) = (self.car.daemon, self.car.source, &self.car.snapshot) else {
            return Err(Closed::NoService);
        };
        if self.motion.driving != Some(Driving::Parked) || self.motion.view == MotionView::Driving {
            return Err(Closed::NotParked);
        }
        match snapshot.storefront {
            Reach::Online => Ok(()),
            Reach::Offline { .. } => Err(Closed::Offline),
        }
    }

    pub(crate) fn trial_pending(&self, id: &FeatureId) -> bool {
        let asked = self.trials.get(id).is_some_and(|ask| !matches!(ask.stage, TrialStage::Failed(_)));
        asked || matches!(self.confirmed_state(id), Some(State::TrialPending { .. }))
    }
}
