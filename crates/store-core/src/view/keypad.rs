use entitlement::{PIN_DIGITS, PIN_TRIES, PinLock, ProfileStatus};
use jiff::SignedDuration;

use super::{ActionView, closed_text, profiles};
use crate::call::Asked;
use crate::model::{Closed, OrderPage, PadPlace, PadStage, PadTrouble};
use crate::obstacle::Obstacle;
use crate::{MessageId, Model, PinProof, Text};

/// The pad for a PIN: how many digits were typed, and never which.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeypadView {
    /// What is to be typed, or what went wrong with it.
    pub caption: Text,
    /// It went wrong.
    pub wrong: bool,
    /// Digits that were typed.
    pub dots: usize,
    /// Places for digits: four, and more as more are typed.
    pub places: usize,
    /// Whether keys can be used.
    pub enabled: bool,
    /// The key that goes on, where a PIN is chosen: whether it can be used.
    pub next: Option<bool>,
    /// In place of the keys: why typing would change nothing.
    pub blocked: Option<BlockedView>,
}

/// In place of the keys: what is so, what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockedView {
    /// Name of the icon.
    pub icon: &'static str,
    /// What is so.
    pub title: Text,
    /// What to do.
    pub text: Text,
    /// The one action.
    pub action: Option<ActionView>,
}

/// Below this a wrong PIN only makes one wait: the keys stay on screen.
const SHORT_WAIT: SignedDuration = SignedDuration::from_secs(10);

/// Beside the order on screen.
pub(super) fn of_order(model: &Model, page: &OrderPage, obstacle: Option<Obstacle>) -> KeypadView {
    let profile = model.active_profile();
    let blocked = obstacle.and_then(|obstacle| blocked(model, obstacle));
    let mut view = pad(model, profile, Text::of(MessageId::PinEnter));
    if !view.wrong && !page.remark.is_empty() {
        view.caption = page.remark.clone();
    } else if !view.wrong && obstacle == Some(Obstacle::Consent) {
        view.caption = Text::of(MessageId::OrderNeedsConsent);
    }
    view.blocked = blocked;
    view
}

/// Where the owner says yes to a change.
pub(super) fn of_owner(model: &Model) -> KeypadView {
    let owner = model.owner_profile();
    let mut view = pad(model, owner, Text::with(MessageId::PinOfOwner, [("name", owner_name(model))]));
    view.blocked = owner.and_then(lock_of);
    view
}

/// Where a valet has the car, and the owner opens the store again.
pub(super) fn of_closed(model: &Model) -> KeypadView {
    // Nobody's name.
    let owner = model.owner_profile();
    let mut view = pad(model, owner, Text::of(MessageId::PinEnter));
    view.blocked = owner.and_then(lock_of);
    if let Err(closed) = model.gate_to_change() {
        view.blocked = blocked(model, Obstacle::Closed(closed));
    }
    view
}

/// On the page for a new PIN.
pub(super) fn of_profile(model: &Model, profile: Option<&ProfileStatus>) -> KeypadView {
    let mut view = pad(model, profile, Text::of(MessageId::PinEnter));
    view.blocked = profile.and_then(lock_of);
    view
}

fn owner_name(model: &Model) -> Text {
    model.owner_profile().map_or(Text::Empty, profiles::name_text)
}

fn pad(model: &Model, profile: Option<&ProfileStatus>, enter: Text) -> KeypadView {
    let pad = &model.keypad;
    let typed = pad.typed.count();
    // Whose tries are counted is who types.
    let profile = if matches!(pad.stage, PadStage::Old(PinProof::Owner)) { model.owner_profile() } else { profile };
    let tries = profile.and_then(|profile| match profile.lock {
        PinLock::Open { tries_left } => Some(tries_left),
        PinLock::Wait { .. } | PinLock::Reset => None,
    });
    let wait = profile.and_then(|profile| match profile.lock {
        PinLock::Wait { left } => SignedDuration::try_from(left).ok(),
        PinLock::Open { .. } | PinLock::Reset => None,
    });
    let caption = match (&pad.stage, tries, wait) {
        (_, _, Some(left)) => Text::with(MessageId::PinWait, [("wait", wait_text(left))]),
        // After a wrong one it is said before the next one, too.
        (PadStage::Enter, Some(tries), _) if tries < PIN_TRIES => {
            Text::with(MessageId::PinEnterTries, [("tries", Text::Number(tries.into()))])
        }
        (PadStage::Enter, ..) => enter,
        (PadStage::Old(PinProof::Owner), ..) => Text::with(MessageId::PinOfOwner, [("name", owner_name(model))]),
        (PadStage::Old(_), ..) => Text::of(MessageId::PinOld),
        (PadStage::Choose { .. }, ..) => Text::of(MessageId::PinChoose),
        (PadStage::Repeat { .. }, ..) => Text::of(MessageId::PinRepeat),
        (PadStage::Setting, ..) if matches!(pad.place, Some(PadPlace::Proof(_))) => Text::of(MessageId::PinChecking),
        (PadStage::Setting, ..) => Text::of(MessageId::PinSetting),
        (PadStage::Chosen, ..) => Text::of(MessageId::PinChosen),
    };
    let trouble = pad.trouble.map(|trouble| match (trouble, tries) {
        (PadTrouble::Wrong, Some(tries)) => Text::with(MessageId::PinWrongTries, [("tries", Text::Number(tries.into()))]),
        (PadTrouble::Wrong, None) => Text::of(MessageId::PinWrong),
        (PadTrouble::Different, _) => Text::of(MessageId::PinDifferent),
        (PadTrouble::Call(error), _) => error.text(Asked::ToChange),
    });
    let dots = pad.wrong_dots.unwrap_or(typed);
    KeypadView {
        wrong: trouble.is_some() || pad.wrong_dots.is_some(),
        caption: trouble.unwrap_or(caption),
        dots,
        places: dots.clamp(*PIN_DIGITS.start(), *PIN_DIGITS.end()),
        enabled: pad.place.is_some() && !matches!(pad.stage, PadStage::Setting),
        next: match pad.stage {
            PadStage::Old(_) | PadStage::Choose { .. } => Some(pad.typed.is_long_enough()),
            // Where no other button goes on.
            PadStage::Enter if matches!(pad.place, Some(PadPlace::Proof(_))) => Some(pad.typed.is_long_enough()),
            PadStage::Enter | PadStage::Repeat { .. } | PadStage::Setting | PadStage::Chosen => None,
        },
        blocked: None,
    }
}

fn blocked(model: &Model, obstacle: Obstacle) -> Option<BlockedView> {
    let other = |id| Some(ActionView { key: "profiles", label: Text::of(id), enabled: true });
    let (icon, title, text, action) = match obstacle {
        Obstacle::Closed(closed) => {
            let icon = match closed {
                Closed::NoService => "warning",
                Closed::NotParked => "park",
                Closed::Offline => "offline",
            };
            (icon, closed_text(closed), Text::Empty, None)
        }
        Obstacle::Expired => ("clock", Text::of(MessageId::ErrorQuoteExpired), Text::Empty, None),
        Obstacle::Guest => {
            ("user", Text::of(MessageId::OrderGuest), Text::of(MessageId::OrderGuestText), other(MessageId::ActionChangeProfile))
        }
        Obstacle::Limit { limit, left } => {
            let text = Text::with(MessageId::OrderLimitText, [("limit", Text::Price(limit)), ("left", Text::Money(left))]);
            ("user", Text::of(MessageId::OrderLimit), text, other(MessageId::ActionChangeProfile))
        }
        Obstacle::NoPayment => ("card", Text::of(MessageId::OrderNoPayment), Text::of(MessageId::OrderNoPaymentText), None),
        Obstacle::PaymentExpired => ("card", Text::of(MessageId::OrderPaymentExpired), Text::of(MessageId::OrderNoPaymentText), None),
        Obstacle::Locked(_) | Obstacle::Reset => return model.active_profile().and_then(lock_of),
        Obstacle::Pin | Obstacle::Consent | Obstacle::TooSoon => return None,
    };
    Some(BlockedView { icon, title, text, action })
}

/// In place of the keys for as long as no PIN is taken. A short wait leaves them where they are.
fn lock_of(profile: &ProfileStatus) -> Option<BlockedView> {
    let text = match profile.lock {
        PinLock::Open { .. } => return None,
        PinLock::Wait { left } => match SignedDuration::try_from(left).unwrap_or(SignedDuration::MAX) {
            left if left <= SHORT_WAIT => return None,
            left => Text::with(MessageId::PinLockedText, [("wait", wait_text(left))]),
        },
        PinLock::Reset => Text::of(MessageId::PinResetText),
    };
    Some(BlockedView { icon: "lock", title: Text::of(MessageId::PinLocked), text, action: None })
}

/// Minutes, rounded up; below one of them, seconds.
fn wait_text(left: SignedDuration) -> Text {
    let seconds = left.as_secs().max(1);
    if seconds < 60 {
        return Text::with(MessageId::PinSeconds, [("count", Text::Number(seconds))]);
    }
    Text::with(MessageId::PinMinutes, [("count", Text::Number((seconds + 59) / 60))])
}
