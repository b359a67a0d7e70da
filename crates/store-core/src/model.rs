mod contracts;
mod feed;
mod handover;
mod privacy;
mod profiles;
mod sheet;
mod voice;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use entitlement::{
    Catalogue, CategoryId, ContentLimits, Digest, DriverId, Driving, DrivingLimits, Feature, FeatureId, FeatureStatus, OfferId, OrderId,
    OrderStatus, Quote, Reach, RequestId, SellerDocument, ServiceId, Snapshot, State, Task, Theme,
};
use jiff::{SignedDuration, Timestamp, Zoned, tz::TimeZone};

pub(crate) use contracts::{AskedDeed, Contracts, DeclarePage, DeclareStage, PhonePageOf, ToProve, VoucherPage};
pub(crate) use feed::Feed;
pub(crate) use handover::{Handover, HandoverPage, HandoverStep, PassportStage, PlanStage, Welcome};
pub use handover::{ShownPassport, WelcomeStep};
pub(crate) use privacy::{
    AskStage, OpenRow, Privacy, PrivateAsk, Receipts, ReceiptsStage, SharingAsk, Word, is_switchable, may_leave, was_sent,
};
pub(crate) use profiles::{Keypad, PadPlace, PadStage, PadTrouble, ProfileEdit, Profiles};
pub(crate) use sheet::{EraseStage, OperationStage, PaperExportStage, PaperStage, Papers, SentStage, Sheet};
pub(crate) use voice::{Question, QuestionOf, Talk, Topic};

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
    /// French.
    French,
    /// Spanish.
    Spanish,
    /// Italian.
    Italian,
    /// Dutch.
    Dutch,
    /// Polish.
    Polish,
    /// Swedish.
    Swedish,
    /// Portuguese, as in Europe.
    Portuguese,
    /// Czech.
    Czech,
    /// Turkish.
    Turkish,
    /// Japanese.
    Japanese,
    /// Chinese, in simplified characters.
    Chinese,
    /// Korean.
    Korean,
    /// Arabic, in the standard form.
    Arabic,
}

impl Language {
    /// Every language, in the order of the list.
    pub const ALL: [Self; 15] = [
        Self::English,
        Self::German,
        Self::French,
        Self::Spanish,
        Self::Italian,
        Self::Dutch,
        Self::Polish,
        Self::Swedish,
        Self::Portuguese,
        Self::Czech,
        Self::Turkish,
        Self::Japanese,
        Self::Chinese,
        Self::Korean,
        Self::Arabic,
    ];

    /// BCP 47.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
            Self::French => "fr",
            Self::Spanish => "es",
            Self::Italian => "it",
            Self::Dutch => "nl",
            Self::Polish => "pl",
            Self::Swedish => "sv",
            Self::Portuguese => "pt",
            Self::Czech => "cs",
            Self::Turkish => "tr",
            Self::Japanese => "ja",
            Self::Chinese => "zh-Hans",
            Self::Korean => "ko",
            Self::Arabic => "ar",
        }
    }

    /// As its speakers call it.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::German => "Deutsch",
            Self::French => "Français",
            Self::Spanish => "Español",
            Self::Italian => "Italiano",
            Self::Dutch => "Nederlands",
            Self::Polish => "Polski",
            Self::Swedish => "Svenska",
            Self::Portuguese => "Português",
            Self::Czech => "Čeština",
            Self::Turkish => "Türkçe",
            Self::Japanese => "日本語",
            Self::Chinese => "简体中文",
            Self::Korean => "한국어",
            Self::Arabic => "العربية",
        }
    }

    /// Whether its lines run from right to left, and the screens with them.
    pub const fn runs_right_to_left(self) -> bool {
        matches!(self, Self::Arabic)
    }

    /// The language in which the seller makes contracts that is shown for this one: its documents and receipts.
    pub const fn of_contracts(self) -> Self {
        match self {
            Self::German => Self::German,
            _ => Self::English,
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

/// What makes the screens easier to use, each of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Aid {
    /// At least 7:1 between letters and their ground (WCAG 2.2, 1.4.6).
    HighContrast,
    /// Letters of 150 %; what no longer fits beside each other stands below each other (WCAG 2.2, 1.4.4 and 1.4.10).
    LargeText,
    /// Nothing moves but what shows that something goes on (WCAG 2.2, 2.3.3).
    LessMotion,
}

impl Aid {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::HighContrast, Self::LargeText, Self::LessMotion];

    /// As it is kept, and its key on the screen.
    pub const fn key(self) -> &'static str {
        match self {
            Self::HighContrast => "high-contrast",
            Self::LargeText => "large-text",
            Self::LessMotion => "less-motion",
        }
    }

    /// The one with this key.
    pub fn of(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|aid| aid.key() == key)
    }
}

/// What the driver chose, kept across starts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Of the screens.
    pub language: Language,
    /// Of the screens.
    pub appearance: Appearance,
    /// What makes the screens easier to use.
    pub aids: BTreeSet<Aid>,
    /// Features that were saved while driving.
    pub saved: BTreeSet<FeatureId>,
    /// Whose choices these are, counted from 1. `None`: nobody has said yet.
    pub owner: Option<u32>,
    /// How far this owner's first start is.
    pub first_start: FirstStart,
    /// How it is seen and read is still as the former owner has chosen, who is reading what became of everything.
    pub former_sight: bool,
    /// A valet has the car: the store is closed until the daemon says that somebody else has it.
    pub closed: bool,
    /// Which language each profile has chosen.
    pub languages: BTreeMap<DriverId, Language>,
    /// Who was at the wheel last.
    pub driver: Option<DriverId>,
    /// What the screens go back to when the rental ends. `None`: there is none.
    pub base: Option<BaseState>,
}

/// What the screens are like without anybody's rental.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseState {
    /// Of the screens.
    pub language: Language,
    /// Of the screens.
    pub appearance: Appearance,
    /// What makes the screens easier to use.
    pub aids: BTreeSet<Aid>,
    /// Features that were saved while driving.
    pub saved: BTreeSet<FeatureId>,
}

/// How far an owner's first start is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FirstStart {
    /// It begins by itself, from this step.
    Due(WelcomeStep),
    /// It was put off: it goes on from this step when it is asked for.
    Later(WelcomeStep),
    /// It is over, or this car came without.
    #[default]
    Over,
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
    /// Every language of the screens.
    Languages,
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
    /// The owner says yes to a change of what is paid with, or of where receipts go.
    OwnerPin,
    /// The car changes hands.
    Handover,
    /// The first start of an owner.
    Welcome,
    /// What this car has and could get, for whoever thinks of buying it.
    Passport,
}

impl Screen {
    /// Whether it shows what was agreed on and paid, who else drives, or gives the car away.
    pub(crate) const fn is_of_the_books(self) -> bool {
        match self {
            Self::Order
            | Self::Contract
            | Self::Declare
            | Self::Done
            | Self::ContractReceipts
            | Self::Messages
            | Self::Payment
            | Self::Phone
            | Self::Voucher
            | Self::ProfileEdit
            | Self::ProfilePin
            | Self::Handover
            | Self::Welcome
            | Self::Passport => true,
            Self::Store
            | Self::Feature
            | Self::MyFeatures
            | Self::Privacy
            | Self::Service
            | Self::Receipts
            | Self::Car
            | Self::Languages
            | Self::Profiles
            | Self::OwnerPin => false,
        }
    }
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
    pub(crate) voice: Talk,
    pub(crate) handover: Handover,
    pub(crate) welcome: Welcome,
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Motion {
    /// Whether the daemon's word on the car is waited for: since when, a timer knows.
    pub(crate) awaited: bool,
    /// `None`: not known in this session.
    pub(crate) driving: Option<Driving>,
    pub(crate) view: MotionView,
    /// Of the driving view; the pages below stay where they are.
    pub(crate) section: Screen,
}

impl Default for Motion {
    fn default() -> Self {
        Self { awaited: false, driving: None, view: MotionView::Full, section: Screen::Store }
    }
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
    /// Of every page about one: itself, its order, its contract.
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
    /// The quote that was ticked, while the same is fetched again because that one ran out.
    pub(crate) ticked: Option<Arc<Quote>>,
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

impl Screen {
    /// What the whole page is there for, where a market may keep it from a car that only stands. What a part of a page is for
    /// says so itself.
    pub(crate) const fn is_for(self) -> Option<Task> {
        match self {
            Self::Receipts | Self::Contract | Self::ContractReceipts | Self::Messages => Some(Task::Reading),
            Self::Car | Self::Languages | Self::Profiles | Self::ProfileEdit | Self::ProfilePin | Self::Handover => Some(Task::Settings),
            Self::Welcome | Self::Passport => Some(Task::Settings),
            Self::Privacy => Some(Task::Charts),
            Self::Store | Self::Feature | Self::Order | Self::Done | Self::MyFeatures | Self::Service | Self::Declare => None,
            Self::Payment | Self::Phone | Self::Voucher | Self::OwnerPin => None,
        }
    }

    /// Whether the rail leads here.
    pub(crate) const fn is_section(self) -> bool {
        match self {
            Self::Store | Self::MyFeatures | Self::Privacy | Self::Car => true,
            Self::Feature | Self::Order | Self::Done | Self::Service | Self::Receipts => false,
            Self::Contract | Self::Declare | Self::ContractReceipts | Self::Messages => false,
            Self::Payment
            | Self::Phone
            | Self::Voucher
            | Self::Profiles
            | Self::ProfileEdit
            | Self::ProfilePin
            | Self::OwnerPin
            | Self::Languages
            | Self::Handover
            | Self::Welcome
            | Self::Passport => false,
        }
    }

    /// As for a voice assistant.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Store => "store",
            Self::Feature => "feature",
            Self::Order => "order",
            Self::Done => "done",
            Self::MyFeatures => "my-features",
            Self::Privacy => "privacy",
            Self::Service => "service",
            Self::Receipts => "receipts",
            Self::Car => "car",
            Self::Languages => "languages",
            Self::Contract => "contract",
            Self::Declare => "declare",
            Self::ContractReceipts => "contract-receipts",
            Self::Messages => "messages",
            Self::Payment => "payment",
            Self::Phone => "phone",
            Self::Voucher => "voucher",
            Self::Profiles => "profiles",
            Self::ProfileEdit => "profile-edit",
            Self::ProfilePin => "profile-pin",
            Self::OwnerPin => "owner-pin",
            Self::Handover => "handover",
            Self::Welcome => "welcome",
            Self::Passport => "passport",
        }
    }
}

impl Model {
    /// What is sold, as far as it is known.
    pub fn catalogue(&self) -> Option<Arc<Catalogue>> {
        self.shop.catalogue.clone()
    }

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
            voice: Talk::default(),
            handover: Handover::default(),
            welcome: Welcome::default(),
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

    /// What the daemon said last of the car.
    pub fn snapshot(&self) -> Option<&Snapshot> {
        self.car.snapshot.as_ref()
    }

    /// The section that the page in the history belongs to.
    pub(crate) fn section(&self) -> Screen {
        self.stack.iter().rev().map(|place| place.screen).find(|screen| screen.is_section()).unwrap_or(Screen::Store)
    }

    /// What may be seen and done on the road. Before the market is known, the least.
    pub(crate) fn limits(&self) -> Cow<'_, DrivingLimits> {
        let market = self.market_here();
        market.map_or_else(|| Cow::Owned(DrivingLimits::strictest()), |market| Cow::Borrowed(&market.driving))
    }

    /// What a page for the road may hold, whichever state it is for.
    pub(crate) fn content_limits(&self) -> ContentLimits {
        let limits = self.limits();
        let of_state = self.motion.driving.and_then(|driving| limits.of(driving)?.content);
        of_state.or(limits.moving.content).unwrap_or(ContentLimits::LEAST)
    }

    /// Whether something is possible as the car stands at this moment. Unknown is moving.
    pub(crate) fn allows(&self, task: Task) -> bool {
        let driving = self.motion.driving.unwrap_or(Driving::Moving);
        self.motion.view == MotionView::Full && self.limits().allow(task, driving).is_ok()
    }

    /// Whether a page for the road stands in place of the one in the history: the car moves, or this page is not to be seen
    /// at a traffic light.
    pub(crate) fn covered(&self) -> bool {
        let at_a_light = self.motion.driving == Some(Driving::Standing);
        let kept_from = |task| self.limits().standing.blocked.contains(&task);
        // There is nothing on it that could distract, and nothing that could be touched.
        if self.settings.closed {
            return false;
        }
        self.motion.view == MotionView::Driving || (at_a_light && self.place().screen.is_for().is_some_and(kept_from))
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
        if !self.allows(Task::Order) {
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
