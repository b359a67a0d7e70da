//! The functional core of the head-unit app: `Event` → [`update`] → `Effect`, and [`view`] from the [`Model`].
//!
//! - No I/O, no async, no clock, no randomness: time and request ids arrive in events.
//! - Nothing is shown as active that the daemon did not report in this session; see `standing`.
//! - Consent is never given by anything but the driver's tap on the quote on screen.
//! - A prepared quote becomes one order at most. What orders is a tap on it, at least a second after it stood there.
//! - A PIN is digits, never text; it is wiped when its page is left, hidden, or done with.
//! - A withdrawal and a cancellation ask for nothing but the two taps.
//! - A switch for data never shows another state than the daemon's last word; no yes leaves without the digest of its text.
//! - Texts are ids with arguments; wording and formats belong to the shell.

mod call;
mod deed;
mod effect;
mod event;
mod message_id;
mod model;
mod obstacle;
mod payload;
mod pin;
mod standing;
mod text;
mod update;
mod view;

pub use call::{CallError, FetchFailure};
pub use deed::{Deed, DeedAnswer, KeyWish, PinProof};
pub use effect::{Effect, Timer};
pub use event::{
    CacheItem, Consent, ContractEvent, DaemonEvent, Event, ExportFolder, FeatureAction, HandoverEvent, PassportEvent, PaymentEvent, PinKey,
    PrivacyEvent, PrivateChoice, ProfileEvent, RenewalWish, RowAction, SentKind, SharingChoice, SharingWish, SheetEvent, StorefrontEvent,
    VoiceAnswer, VoiceEvent, VoiceNeeds, WelcomeEvent,
};
pub use message_id::MessageId;
pub use model::{Aid, Appearance, BaseState, FirstStart, Language, Model, OwnedFilter, Screen, Settings, ShownPassport, WelcomeStep};
pub use pin::{Digit, Pin};
pub use text::Text;
pub use update::update;
pub use view::{
    ActionView, BannerView, BlockedView, CarView, Card, CardRow, ChartDay, ChartView, Choice, ConnectionView, ContractReceiptRow,
    ContractReceiptsView, ContractView, DeclareMode, DeclareView, DocumentView, DoneView, DrivingPrivacyView, DrivingRow, DrivingTile,
    DrivingView, FactView, FeatureMode, FeatureRow, FeatureView, FeaturedView, FolderView, HandoverAction, HandoverColumn, HandoverKind,
    HandoverLine, HandoverView, KeypadView, LegendEntry, MasterView, MessageRow, MessagesView, MyFeaturesView, NavView, NoticeView,
    OperationMode, OperationView, OrderMode, OrderView, OutcomeKind, PageView, PassportView, PaymentView, PhoneCodeView, PhoneMode,
    PhoneView, PrivacyView, ProblemView, ProfileEditView, ProfilePinView, ProfileRow, ProfilesView, PurposeCard, PurposeGroup, PurposeRow,
    ReadingView, ReasonView, ReceiptRow, ReceiptsView, RelatedView, RenewalView, ServiceView, SharingMark, SheetLine, SheetView, StateKind,
    StatusView, StoreMode, StoreView, SwitchState, SwitchView, TermCard, ToastView, Tone, ViewModel, VoucherView, WaitingView, WelcomeRow,
    WelcomeView, view,
};

#[cfg(test)]
mod tests;
