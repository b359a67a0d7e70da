//! The rotary knob: turned, pushed and nudged, from the bus, a device, or the arrow keys.
//!
//! - A turn goes on inside a zone (rail, bar, page) and ends at its end: whoever does not look counts detents.
//! - A nudge changes the zone.
//! - Everything else is what the keys of a keyboard do.

use std::rc::Rc;

use slint::platform::{Key, WindowEvent};
use slint::{ComponentHandle as _, Global as _, SharedString};
use tokio::sync::oneshot;

use crate::app::App;
use crate::ui::{App as Window, Input, Nudge, Status, Theme};

/// Detents of one message. A hand turns fewer between two of them.
pub(crate) const DETENTS_MAX: i32 = 24;
/// A key that no keyboard has (private use).
const PROBE: char = '\u{E000}';
/// Controls of a bar at most, and more: nothing is looked for without an end.
const BAR_MAX: usize = 12;

/// What was done with the knob.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Turn {
    /// Clockwise, above 0, is onwards. At most 24 either way.
    Detents(i32),
    /// Down and up.
    Push,
    /// Down, until it is let go.
    Down,
    /// Let go.
    Up,
    /// To a side.
    Nudge(Nudge),
    /// The key for back.
    Back,
}

/// Something that was done, with where its answer goes.
pub(crate) struct KnobCall {
    pub(crate) turn: Turn,
    pub(crate) reply: Option<oneshot::Sender<Focus>>,
}

/// Where one is after it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Focus {
    /// The automation id of the control; empty where it has none.
    pub id: String,
    /// Its accessible name. Empty: nothing has the focus.
    pub name: String,
    /// The end of the zone was met: the knob turned no further.
    pub stopped: bool,
}

/// Takes what was done, and says where one is now.
pub(crate) fn take(app: &Rc<App>, call: KnobCall) {
    let focus = act(app.window(), call.turn);
    if let Some(reply) = call.reply {
        // Who asked may be gone.
        drop(reply.send(focus));
    }
}

/// An arrow key. Taken a moment later: the key is still on its way through the window.
pub(crate) fn nudged(app: &Rc<App>, nudge: Nudge) {
    let app = Rc::downgrade(app);
    slint::Timer::single_shot(std::time::Duration::ZERO, move || {
        if let Some(app) = app.upgrade() {
            act(app.window(), Turn::Nudge(nudge));
        }
    });
}

pub(crate) fn act(window: &Window, turn: Turn) -> Focus {
    revive(window);
    let stopped = match turn {
        Turn::Detents(detents) => turn_by(window, detents.clamp(-DETENTS_MAX, DETENTS_MAX)),
        Turn::Nudge(nudge) => !change_zone(window, nudge),
        Turn::Push | Turn::Down | Turn::Up => {
            let key = SharedString::from(Key::Return);
            if turn != Turn::Up {
                window.window().dispatch_event(WindowEvent::KeyPressed { text: key.clone() });
            }
            if turn != Turn::Down {
                window.window().dispatch_event(WindowEvent::KeyReleased { text: key });
            }
            false
        }
        Turn::Back => {
            press(window, Key::Escape);
            false
        }
    };
    let input = Input::get(window);
    input.invoke_note_key();
    Focus { id: input.get_focus_id().into(), name: input.get_focus_label().into(), stopped }
}

/// What had the focus may have gone with its page, and Slint sends keys nowhere then: one that means nothing is sent to see.
fn revive(window: &Window) {
    let input = Input::get(window);
    let heard = input.get_heard();
    window.window().dispatch_event(WindowEvent::KeyReleased { text: PROBE.into() });
    if input.get_heard() == heard {
        window.invoke_meet_nothing();
    }
}

/// Whether the end was met.
fn turn_by(window: &Window, detents: i32) -> bool {
    if is_nowhere(window) {
        // The first detent shows where one is.
        enter_page(window);
        return turn_by_from(window, detents - detents.signum());
    }
    turn_by_from(window, detents)
}

fn turn_by_from(window: &Window, detents: i32) -> bool {
    (0..detents.unsigned_abs()).any(|_| !step(window, detents > 0))
}

/// Goes one control on or back; `false` at the end of the zone.
fn step(window: &Window, onwards: bool) -> bool {
    let (there, back) = if onwards { (Key::Tab, Key::Backtab) } else { (Key::Backtab, Key::Tab) };
    let input = Input::get(window);
    input.set_turning(true);
    let met = input.get_stops();
    press(window, there);
    let stopped = input.get_stops() != met;
    if stopped {
        press(window, back);
    }
    input.set_turning(false);
    !stopped
}

/// Whether there was such a zone.
fn change_zone(window: &Window, nudge: Nudge) -> bool {
    if Input::get(window).get_covered() {
        return false; // A dialog is left by answering it.
    }
    let zone = zone(window);
    let theme = Theme::get(window);
    let portrait = theme.get_portrait();
    // From right to left the rail stands on the other side.
    let nudge = match nudge {
        Nudge::Left if theme.get_rtl() => Nudge::Right,
        Nudge::Right if theme.get_rtl() => Nudge::Left,
        other => other,
    };
    match (zone, nudge) {
        (Zone::Page | Zone::Bar, Nudge::Left) if !portrait => enter_rail(window),
        (Zone::Page | Zone::Bar, Nudge::Down) if portrait && zone == Zone::Page => enter_rail(window),
        (Zone::Rail, Nudge::Right) if !portrait => enter_page(window),
        (Zone::Rail, Nudge::Up) if portrait => enter_page(window),
        (Zone::Page, Nudge::Up) => enter_bar(window),
        // A page may have nothing to stop at; on a high panel the rail is below it.
        (Zone::Bar, Nudge::Down) if portrait => enter_page(window) || enter_rail(window),
        (Zone::Bar, Nudge::Down) | (Zone::Nowhere, _) => enter_page(window),
        // Along the rail a nudge is a detent.
        (Zone::Rail, Nudge::Down) if !portrait => step(window, true),
        (Zone::Rail, Nudge::Up) => step(window, false),
        (Zone::Rail, Nudge::Right) => step(window, true),
        (Zone::Rail, Nudge::Left) if portrait => step(window, false),
        (Zone::Bar, Nudge::Right) => step(window, true),
        (Zone::Bar, Nudge::Left) => step(window, false),
        _ => false,
    }
}

/// Groups of controls that the knob goes through one by one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Zone {
    Nowhere,
    Rail,
    Bar,
    Page,
}

fn zone(window: &Window) -> Zone {
    if is_nowhere(window) {
        return Zone::Nowhere;
    }
    match Input::get(window).get_focus_id().as_str() {
        id if id.starts_with("nav-") => Zone::Rail,
        "back" | "profile" | "sharing-mark" => Zone::Bar,
        _ => Zone::Page,
    }
}

fn is_nowhere(window: &Window) -> bool {
    Input::get(window).get_focus_label().is_empty()
}

fn enter_rail(window: &Window) -> bool {
    // A valet has none.
    if Status::get(window).get_closed() {
        return false;
    }
    window.invoke_meet_rail();
    true
}

/// The first control of the bar: the way back, where there is one.
fn enter_bar(window: &Window) -> bool {
    let input = Input::get(window);
    window.invoke_meet_page();
    input.set_turning(true);
    let met = input.get_stops();
    press(window, Key::Tab);
    let empty = input.get_stops() != met;
    input.set_turning(false);
    if empty {
        press(window, Key::Tab);
    }
    !empty
}

/// The first control of the page below the bar. Where there is none, of the bar; and where that has none, the rail.
fn enter_page(window: &Window) -> bool {
    let input = Input::get(window);
    window.invoke_meet_page();
    input.set_turning(true);
    let met = input.get_stops();
    let after_bar = (0..BAR_MAX).any(|_| {
        press(window, Key::Tab);
        input.get_stops() != met
    });
    if after_bar {
        press(window, Key::Tab);
    }
    input.set_turning(false);
    // Nothing between the two ends: another zone has to do.
    let empty = is_nowhere(window);
    if empty && !enter_bar(window) {
        enter_rail(window);
    }
    !empty
}

fn press(window: &Window, key: Key) {
    let text = SharedString::from(key);
    window.window().dispatch_event(WindowEvent::KeyPressed { text: text.clone() });
    window.window().dispatch_event(WindowEvent::KeyReleased { text });
}
