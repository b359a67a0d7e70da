//! The functional core of the head-unit app: `Event` → [`update`] → `Effect`, and [`view`] from the [`Model`].
//!
//! - No I/O, no async, no clock, no randomness: time and request ids arrive in events.
//! - Nothing is shown as active that the daemon did not report in this session; see `standing`.
//! - Consent is never given by anything but the driver's tap on the quote on screen.
//! - A prepared quote is confirmed at most once.
//! - Texts are ids with arguments; wording and formats belong to the shell.

mod call;
mod effect;
mod event;
mod message_id;
mod model;
mod standing;
mod text;
mod update;
mod view;

pub use call::{CallError, FetchFailure};
pub use effect::{Effect, Timer};
pub use event::{CacheItem, Consent, DaemonEvent, Event, FeatureAction, RowAction, StorefrontEvent};
pub use message_id::MessageId;
pub use model::{Appearance, Language, Model, OwnedFilter, Screen, Settings};
pub use text::Text;
pub use update::update;
pub use view::{
    ActionView, BannerView, CarView, Card, CardRow, Choice, ConnectionView, DocumentView, DoneView, DrivingTile, DrivingView, FeatureMode,
    FeatureRow, FeatureView, FeaturedView, MyFeaturesView, NavView, OrderMode, OrderView, PageView, ProblemView, ReasonView, StateKind,
    StatusView, StoreMode, StoreView, TermCard, ToastView, Tone, ViewModel, view,
};

#[cfg(test)]
mod tests;
