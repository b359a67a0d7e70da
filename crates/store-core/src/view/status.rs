use entitlement::{ClaimStatus, Driving, Notice};

use crate::model::{Daemon, Fetch, MotionView, Source};
use crate::{MessageId, Model, Screen, Text};

/// How urgent something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// To know.
    Info,
    /// Needs the driver, not dangerous.
    Attention,
    /// Failed.
    Danger,
}

/// Whether data may leave the car, for the top bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SharingMark {
    /// Nobody says.
    Unknown,
    /// It may.
    On,
    /// Only what a law demands.
    OnlyLaw,
    /// Nothing.
    Off,
}

/// What concerns all screens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusView {
    /// Time of day.
    pub clock: Text,
    /// Outside; empty while nobody says.
    pub temperature: Text,
    /// Whether data may leave the car.
    pub sharing: SharingMark,
    /// The same in words.
    pub sharing_text: Text,
    /// The storefront does not answer.
    pub offline: bool,
    /// The daemon is not known to be absent.
    pub daemon_present: bool,
    /// The car moves, or its speed is unknown.
    pub driving: bool,
    /// A valet has the car: there is one page, and no way from it.
    pub closed: bool,
    /// First letter of who is at the wheel; empty while nobody says.
    pub profile: String,
    /// The same in words.
    pub profile_text: Text,
    /// Messages wait: a quiet dot, never while the car moves.
    pub messages: bool,
    /// Stays until it is solved.
    pub banner: Option<BannerView>,
    /// Goes by itself.
    pub toast: Option<ToastView>,
}

/// One line at the bottom that stays until it is solved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BannerView {
    /// How urgent.
    pub tone: Tone,
    /// Name of the icon.
    pub icon: &'static str,
    /// What is so.
    pub text: Text,
    /// The one action; may be empty.
    pub action: Text,
}

/// A short note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToastView {
    /// How urgent.
    pub tone: Tone,
    /// Name of the icon.
    pub icon: &'static str,
    /// What is so.
    pub text: Text,
}

pub(crate) fn view(model: &Model) -> StatusView {
    let closed = model.settings.closed;
    let sharing = if closed { SharingMark::Unknown } else { super::privacy::mark(model) };
    // While the car moves nobody is chosen.
    let profile = model.active_profile().filter(|_| model.motion.view == MotionView::Full && !closed);
    StatusView {
        clock: Text::Time(model.local(model.now()).time()),
        temperature: temperature(model),
        sharing,
        sharing_text: match sharing {
            SharingMark::Unknown => Text::Empty,
            SharingMark::On => Text::of(MessageId::SharingOn),
            SharingMark::OnlyLaw => Text::of(MessageId::SharingNoneButLaw),
            SharingMark::Off => Text::of(MessageId::SharingNone),
        },
        offline: model.offline(),
        daemon_present: model.car.daemon != Daemon::Absent,
        driving: model.covered(),
        closed,
        profile: profile.map(super::profiles::letter).unwrap_or_default(),
        profile_text: profile
            .map_or(Text::Empty, |profile| Text::with(MessageId::ProfileOf, [("name", super::profiles::name_text(profile))])),
        messages: model.motion.view == MotionView::Full && !closed && super::messages::count(model) > 0,
        banner: banner(model).filter(|_| !closed),
        toast: model.toast.as_ref().map(|toast| ToastView { tone: toast.tone, icon: toast.icon, text: toast.text.clone() }),
    }
}

/// At most one, the most urgent.
/// An old one would be a wrong one.
fn temperature(model: &Model) -> Text {
    let heard = model.car.daemon == Daemon::Present && model.car.source == Source::Daemon && model.motion.driving.is_some();
    let celsius = model.car.snapshot.as_ref().and_then(|snapshot| snapshot.outside.celsius);
    match celsius.filter(|_| heard) {
        Some(celsius) => Text::with(MessageId::OutsideTemperature, [("celsius", Text::Number(celsius.into()))]),
        None => Text::Empty,
    }
}

fn banner(model: &Model) -> Option<BannerView> {
    // Keys need their place; what they could not be used for stands there itself.
    if model.keypad.place.is_some() {
        return None;
    }
    if model.car.daemon == Daemon::Absent {
        let text = Text::of(MessageId::DaemonAbsent);
        return Some(BannerView { tone: Tone::Attention, icon: "warning", text, action: Text::Retry });
    }
    // Before anything else that the car has to say: it is about losing it, and stands until somebody has acted.
    if let Some(text) = claimed(model).filter(|_| model.place().screen != Screen::Handover && model.motion.view == MotionView::Full) {
        return Some(BannerView { tone: Tone::Attention, icon: "warning", text, action: Text::of(MessageId::ClaimSee) });
    }
    let notice = model.car.snapshot.as_ref().filter(|_| model.car.source == Source::Daemon).and_then(|snapshot| snapshot.notice);
    if let Some(notice) = notice {
        let (tone, icon, id) = match notice {
            // Solved already: to know, not to act on.
            Notice::StateRecovered => (Tone::Info, "info", MessageId::StateSetAside),
            Notice::StorageFull => (Tone::Attention, "warning", MessageId::ErrorStorageFailed),
        };
        return Some(BannerView { tone, icon, text: Text::of(id), action: Text::Empty });
    }
    if model.offline() && model.shop.catalogue.is_some() {
        let action = if model.shop.fetch == Fetch::Running { Text::Empty } else { Text::Retry };
        return Some(BannerView { tone: Tone::Info, icon: "offline", text: as_of(model), action });
    }
    if model.motion.driving == Some(Driving::Standing) && model.motion.view == MotionView::Full {
        let text = Text::of(MessageId::OrderNeedsParking);
        return Some(BannerView { tone: Tone::Info, icon: "park", text, action: Text::Empty });
    }
    None
}

/// That somebody asks for the car, or can take it over.
pub(super) fn claimed(model: &Model) -> Option<Text> {
    match model.claim()? {
        ClaimStatus::Waiting { due_at } => {
            Some(Text::with(MessageId::ClaimBanner, [("time", Text::DateTime(model.local(due_at).datetime()))]))
        }
        ClaimStatus::Granted => Some(Text::of(MessageId::ClaimGranted)),
        ClaimStatus::Taken | ClaimStatus::Refused { .. } => None,
    }
}

/// How old the prices are: the time of day for today, else the day with it.
fn as_of(model: &Model) -> Text {
    let Some(as_of) = model.shop.as_of else { return Text::of(MessageId::StoreFailedTitle) };
    let (then, now) = (model.local(as_of), model.local(model.now()));
    let time = ("time", Text::Time(then.time()));
    if then.date() == now.date() {
        return Text::with(MessageId::StoreAsOf, [time]);
    }
    Text::with(MessageId::StoreAsOfDate, [("date", Text::Date(then.date())), time])
}
