//! The functional core of the head-unit app: `Event` → [`update`] → `Effect`, and [`view`] from the [`Model`].
//!
//! - No I/O, no async, no clock, no randomness: time and request ids arrive in events.
//! - Nothing is shown as active that the daemon did not report in this session; see `standing`.
//! - Consent is never given by anything but the driver's tap on the quote on screen.
//! - A prepared quote is confirmed at most once.
//! - A switch for data never shows another state than the daemon's last word; no yes leaves without the digest of its text.
//! - Texts are ids with arguments; wording and formats belong to the shell.

mod call;
mod effect;
mod event;
mod message_id;
mod model;
mod payload;
mod standing;
mod text;
mod update;
mod view;

pub use call::{CallError, FetchFailure};
pub use effect::{Effect, Timer};
pub use event::{
    CacheItem, Consent, DaemonEvent, Event, ExportFolder, FeatureAction, PrivacyEvent, PrivateChoice, RowAction, SentKind, SharingChoice,
    SharingWish, StorefrontEvent,
};
pub use message_id::MessageId;
pub use model::{Appearance, Language, Model, OwnedFilter, Screen, Settings};
pub use text::Text;
pub use update::update;
pub use view::{
    ActionView, BannerView, CarView, Card, CardRow, ChartDay, ChartView, Choice, ConnectionView, DocumentView, DoneView,
    DrivingPrivacyView, DrivingRow, DrivingTile, DrivingView, FactView, FeatureMode, FeatureRow, FeatureView, FeaturedView, FolderView,
    LegendEntry, MasterView, MyFeaturesView, NavView, NoticeView, OperationMode, OperationView, OrderMode, OrderView, PageView,
    PrivacyView, ProblemView, PurposeCard, PurposeGroup, PurposeRow, ReadingView, ReasonView, ReceiptRow, ReceiptsView, ServiceView,
    SharingMark, SheetLine, SheetView, StateKind, StatusView, StoreMode, StoreView, SwitchState, SwitchView, TermCard, ToastView, Tone,
    ViewModel, view,
};

#[cfg(test)]
mod tests;
