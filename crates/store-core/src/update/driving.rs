//! The car sets off, and is parked again.
//!
//! - What was begun freezes: its page, its ticks and its words stay as they are, for as long as the drive takes. A typed PIN
//!   does not: nothing secret lies open in a car that is driven.
//! - [`reaches`] is the one place that says what can be touched meanwhile.
//! - Whether the car is parked is judged by the daemon, with its limits and without flicker.

use std::time::Duration;

use entitlement::Driving;

use super::{handover, order, privacy};
use crate::model::MotionView;
use crate::{Effect, Event, HandoverEvent, Model, PrivacyEvent, PrivateChoice, Screen, SharingWish, Timer};

/// Without word from the daemon for so long, nobody knows whether the car moves, and it counts as moving. Long enough for
/// the daemon to be started again, and for the car to start.
const HEARD_WITHIN: Duration = Duration::from_secs(10);

/// The daemon has so long to say whether the car moves. The time counts from the first doubt, whatever comes and goes
/// meanwhile: only a snapshot is word.
pub(super) fn await_word(model: &mut Model) -> Option<Effect> {
    let awaited = std::mem::replace(&mut model.motion.awaited, true);
    (!awaited).then_some(Effect::StartTimer(Timer::Heard, HEARD_WITHIN))
}

/// Unknown is moving.
pub(super) fn not_heard(model: &mut Model) -> Vec<Effect> {
    if !model.motion.awaited {
        return Vec::new(); // It was said in the same moment.
    }
    model.motion.driving = None;
    set_off(model)
}

/// The daemon's word.
pub(super) fn moved(model: &mut Model, driving: Driving) -> Vec<Effect> {
    model.motion.driving = Some(driving);
    match driving {
        Driving::Moving => set_off(model),
        // A traffic light: what is shown stays, unless the market wants less to be seen there.
        Driving::Standing if model.limits().standing.content.is_some() => set_off(model),
        Driving::Standing => Vec::new(),
        Driving::Parked => park(model),
    }
}

fn set_off(model: &mut Model) -> Vec<Effect> {
    if model.motion.view == MotionView::Driving {
        return Vec::new();
    }
    let section = model.section();
    model.motion.section = if is_open_while_driving(section) { section } else { Screen::Store };
    model.motion.view = MotionView::Driving;
    model.toast = None;
    let mut effects = vec![Effect::StopTimer(Timer::Toast)];
    // The finger that held it is on the wheel.
    effects.extend(privacy::event(model, PrivacyEvent::EraseHoldEnded));
    effects.extend(handover::event(model, HandoverEvent::HoldEnded));
    privacy::choose_driving_rows(model);
    effects
}

fn park(model: &mut Model) -> Vec<Effect> {
    if model.motion.view == MotionView::Full {
        return Vec::new();
    }
    model.motion.view = MotionView::Full;
    order::parked(model)
}

/// Sections with a page for the road.
fn is_open_while_driving(section: Screen) -> bool {
    matches!(section, Screen::Store | Screen::MyFeatures | Screen::Privacy)
}

pub(super) fn section_opened(model: &mut Model, section: Screen) -> Vec<Effect> {
    if !is_open_while_driving(section) {
        return Vec::new();
    }
    model.motion.section = section;
    if section == Screen::Privacy {
        privacy::choose_driving_rows(model);
    }
    Vec::new()
}

pub(super) fn back(model: &mut Model) -> Vec<Effect> {
    model.motion.section = Screen::Store;
    Vec::new()
}

/// Whether an event does anything at this moment: while the car moves, of all that can be touched only what the pages for
/// the road show.
pub(super) fn reaches(model: &Model, event: &Event) -> bool {
    if model.motion.view == MotionView::Full {
        return true;
    }
    if !event.is_by_hand() {
        return true;
    }
    match event {
        Event::Sheet(event) => matches!(event, crate::SheetEvent::FoldersFound(_)),
        Event::SectionOpened(_) | Event::BackRequested | Event::SavedForLater(_) | Event::BannerActed => true,
        // Less may be shared at any time.
        Event::Privacy(PrivacyEvent::SharingRequested { wish, .. }) => *wish == SharingWish::Off,
        Event::Privacy(PrivacyEvent::PrivateRequested { choice, .. }) => *choice == PrivateChoice::UntilChanged,
        // A key that was held when the car set off was let go.
        Event::Privacy(event) => matches!(event, PrivacyEvent::EraseHoldEnded),
        _ => false,
    }
}
