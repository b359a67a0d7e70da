//! What the screens show, as plain values. One module a screen, named as its `.slint` file.

mod car;
mod contract;
mod contract_receipts;
mod declare;
mod done;
mod driving;
mod driving_privacy;
mod feature;
mod handover;
mod keyboard;
mod keypad;
mod messages;
mod my_features;
mod names;
mod order;
mod passport;
mod payment;
mod phone;
mod privacy;
mod profile_edit;
mod profile_pin;
mod profiles;
mod receipts;
mod service;
mod sheet;
mod status;
mod store;
mod voucher;
mod welcome;

use std::collections::BTreeSet;

use entitlement::{Digest, Feature, Language as Tag, Picture, PictureVariant, Theme};

use crate::model::{Closed, MotionView, Place};
use crate::{Aid, MessageId, Model, Screen, Text};

pub use car::{CarView, ConnectionView};
pub use contract::{ContractView, RelatedView, RenewalView};
pub(crate) use contract::{Help, help};
pub use contract_receipts::{ContractReceiptRow, ContractReceiptsView};
pub use declare::{DeclareMode, DeclareView, OutcomeKind};
pub use done::{DoneView, WaitingView};
pub use driving::{DrivingTile, DrivingView};
pub use driving_privacy::{DrivingPrivacyView, DrivingRow};
pub use feature::{FeatureMode, FeatureView, ReasonView, TermCard};
pub use handover::{HandoverAction, HandoverColumn, HandoverKind, HandoverLine, HandoverView};
pub use keypad::{BlockedView, KeypadView};
pub use messages::{MessageRow, MessagesView};
pub use my_features::{FeatureRow, MyFeaturesView};
pub use order::{DocumentView, OrderMode, OrderView};
pub use passport::PassportView;
pub use payment::PaymentView;
pub use phone::{PhoneCodeView, PhoneMode, PhoneView};
pub use privacy::{
    ChartDay, ChartView, LegendEntry, MasterView, NoticeView, PrivacyView, PurposeGroup, PurposeRow, SwitchState, SwitchView,
};
pub use profile_edit::ProfileEditView;
pub use profile_pin::ProfilePinView;
pub use profiles::{ProfileRow, ProfilesView};
pub use receipts::{ReceiptRow, ReceiptsView};
pub use service::{FactView, PurposeCard, ServiceView};
pub use sheet::{FolderView, OperationMode, OperationView, ReadingView, SheetLine, SheetView};
pub use status::{BannerView, SharingMark, StatusView, ToastView, Tone};
pub use store::{Card, CardRow, FeaturedView, StoreMode, StoreView};
pub use voucher::VoucherView;
pub use welcome::{WelcomeRow, WelcomeView};

/// Everything on screen.
#[derive(Clone, Debug, PartialEq)]
pub struct ViewModel {
    /// Where the driver is.
    pub nav: NavView,
    /// What concerns all screens.
    pub status: StatusView,
    /// The page.
    pub page: PageView,
    /// What lies over a page.
    pub sheet: Option<SheetView>,
}

/// Where the driver is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NavView {
    /// The page.
    pub screen: Screen,
    /// The section that the rail marks.
    pub section: Screen,
    /// The control that gets the focus when the page comes back.
    pub focus: Option<String>,
    /// The ground.
    pub theme: Theme,
    /// BCP 47 tag of the language.
    pub language: Tag,
    /// What makes the screens easier to use.
    pub aids: BTreeSet<Aid>,
}

/// The page on screen; the others need no data.
#[expect(clippy::large_enum_variant, reason = "one of it lives at a time, and not for long")]
#[derive(Clone, Debug, PartialEq)]
pub enum PageView {
    /// See [`StoreView`].
    Store(StoreView),
    /// See [`FeatureView`].
    Feature(FeatureView),
    /// See [`OrderView`].
    Order(OrderView),
    /// See [`DoneView`].
    Done(DoneView),
    /// See [`MyFeaturesView`].
    MyFeatures(MyFeaturesView),
    /// See [`PrivacyView`].
    Privacy(PrivacyView),
    /// See [`ServiceView`].
    Service(ServiceView),
    /// See [`ReceiptsView`].
    Receipts(ReceiptsView),
    /// See [`CarView`].
    Car(CarView),
    /// See [`ContractView`].
    Contract(ContractView),
    /// See [`DeclareView`].
    Declare(DeclareView),
    /// See [`ContractReceiptsView`].
    ContractReceipts(ContractReceiptsView),
    /// See [`MessagesView`].
    Messages(MessagesView),
    /// See [`PaymentView`].
    Payment(PaymentView),
    /// See [`PhoneView`].
    Phone(PhoneView),
    /// See [`VoucherView`].
    Voucher(VoucherView),
    /// See [`ProfilesView`].
    Profiles(ProfilesView),
    /// See [`ProfileEditView`].
    ProfileEdit(ProfileEditView),
    /// Every language, by its own name.
    Languages(Vec<Choice>),
    /// See [`ProfilePinView`].
    ProfilePin(ProfilePinView),
    /// See [`HandoverView`].
    Handover(HandoverView),
    /// See [`WelcomeView`].
    Welcome(WelcomeView),
    /// See [`PassportView`].
    Passport(PassportView),
    /// In place of every page but My features while the car moves.
    Driving(DrivingView),
    /// In place of the pages on data while the car moves.
    DrivingPrivacy(DrivingPrivacyView),
}

/// What icon and colour say about a feature; the words come with it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StateKind {
    /// To be had: only its price.
    #[default]
    Offered,
    /// Came with the car.
    Included,
    /// Runs for a term.
    Active,
    /// Runs for good.
    Unlimited,
    /// Runs for a free month.
    Trial,
    /// On its way.
    Pending,
    /// Needs a software update.
    Update,
    /// Not for this car.
    Blocked,
    /// Went wrong.
    Failed,
    /// Works, but not for long.
    Grace,
    /// Active, but what it needs is off.
    Paused,
    /// Over.
    Ended,
}

/// One of several to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its key.
    pub key: String,
    /// Its words.
    pub label: Text,
    /// Whether it is the chosen one.
    pub selected: bool,
}

/// A button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionView {
    /// What it does.
    pub key: &'static str,
    /// Its words.
    pub label: Text,
    /// Whether it can be used at this moment.
    pub enabled: bool,
}

/// In place of content: what is so, what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProblemView {
    /// What is so.
    pub title: Text,
    /// What to do.
    pub text: Text,
    /// The one action.
    pub action: Text,
}

/// Everything on screen for this model.
pub fn view(model: &Model) -> ViewModel {
    let place = model.place();
    let covered = model.covered();
    let section = if model.motion.view == MotionView::Driving { model.motion.section } else { model.section() };
    let page = if covered { driving_page(model, section) } else { page(model, &place) };
    ViewModel {
        nav: NavView {
            screen: place.screen,
            section,
            focus: place.focus.filter(|_| !covered),
            theme: model.theme(),
            language: model.settings.language.tag().to_owned(),
            aids: model.settings.aids.clone(),
        },
        status: status::view(model),
        page,
        sheet: sheet::view(model).filter(|_| !covered),
    }
}

fn page(model: &Model, place: &Place) -> PageView {
    match place.screen {
        Screen::MyFeatures => PageView::MyFeatures(my_features::view(model)),
        Screen::Store => PageView::Store(store::view(model)),
        Screen::Feature => PageView::Feature(feature::view(model, place.feature.as_ref())),
        Screen::Order => PageView::Order(order::view(model)),
        Screen::Done => PageView::Done(done::view(model, place.feature.as_ref(), place.order.as_ref())),
        Screen::Privacy => PageView::Privacy(privacy::view(model)),
        Screen::Service => PageView::Service(service::view(model, place.service.as_ref())),
        Screen::Receipts => PageView::Receipts(receipts::view(model)),
        Screen::Car => PageView::Car(car::view(model)),
        Screen::Languages => PageView::Languages(car::languages(model)),
        Screen::Contract => PageView::Contract(contract::view(model, place.order.as_ref())),
        Screen::Declare => PageView::Declare(declare::view(model)),
        Screen::ContractReceipts => PageView::ContractReceipts(contract_receipts::view(model, place.order.as_ref())),
        Screen::Messages => PageView::Messages(messages::view(model)),
        Screen::Payment => PageView::Payment(payment::view(model)),
        Screen::Phone => PageView::Phone(phone::view(model)),
        Screen::Voucher => PageView::Voucher(voucher::view(model)),
        Screen::Profiles => PageView::Profiles(profiles::view(model)),
        Screen::ProfileEdit => PageView::ProfileEdit(profile_edit::view(model)),
        Screen::ProfilePin => PageView::ProfilePin(profile_pin::view(model, place.profile.as_ref())),
        Screen::OwnerPin => PageView::ProfilePin(profile_pin::proof(model)),
        Screen::Handover => PageView::Handover(handover::view(model)),
        Screen::Welcome => PageView::Welcome(welcome::view(model)),
        Screen::Passport => PageView::Passport(passport::view(model)),
    }
}

/// While the car moves each section has one page, and nothing of contracts, money or people is on it.
fn driving_page(model: &Model, section: Screen) -> PageView {
    match section {
        Screen::MyFeatures => PageView::Driving(driving::running(model)),
        Screen::Privacy => PageView::DrivingPrivacy(driving_privacy::view(model)),
        _ => PageView::Driving(driving::view(model)),
    }
}

/// Why nothing can be changed at this moment.
/// Why whoever is at the wheel orders nothing.
fn guest(model: &Model) -> MessageId {
    if crate::update::is_rented(model) { MessageId::OrderRenter } else { MessageId::OrderGuest }
}

fn closed_text(closed: Closed) -> Text {
    Text::of(match closed {
        Closed::NoService => MessageId::OrderNeedsService,
        Closed::NotParked => MessageId::OrderNeedsParking,
        Closed::Offline => MessageId::OrderNeedsNetwork,
    })
}

/// Where a picture stands, with its width in the frames of [`Canvas`](crate::model::Canvas).
#[derive(Clone, Copy)]
enum Spot {
    Card,
    DrivingTile,
    OrderLine,
    Featured,
    FeaturePage,
    Aside,
}

impl Spot {
    const fn variant(self) -> PictureVariant {
        match self {
            Self::Card | Self::DrivingTile | Self::OrderLine => PictureVariant::Card,
            Self::Featured | Self::FeaturePage | Self::Aside => PictureVariant::Hero,
        }
    }

    /// In landscape and in portrait.
    const fn widths(self) -> (u16, u16) {
        match self {
            Self::Card => (220, 276),
            Self::DrivingTile => (316, 316),
            Self::OrderLine => (176, 176),
            Self::Featured => (484, 720),
            Self::FeaturePage => (832, 1000),
            Self::Aside => (500, 800),
        }
    }
}

/// The picture of a feature for the ground of the moment: the smallest that need not be scaled up.
fn picture(model: &Model, feature: &Feature, spot: Spot) -> Option<Digest> {
    let (landscape, portrait) = spot.widths();
    let wanted = f64::from(if model.canvas.portrait { portrait } else { landscape }) * model.canvas.unit;
    let fits = |picture: &&Picture| picture.variant == spot.variant() && picture.theme == model.theme();
    let enough = feature.pictures.iter().filter(fits).filter(|picture| f64::from(picture.width) >= wanted);
    let widest = || feature.pictures.iter().filter(fits).max_by_key(|picture| picture.width);
    enough.min_by_key(|picture| picture.width).or_else(widest).map(|picture| picture.digest)
}
