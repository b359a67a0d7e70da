//! Day into night and back, without a flash in a dark car.

use std::time::Duration;

use slint::{ComponentHandle as _, Global as _, Image};

use super::{App, Fade, Theme};

/// A change that is noticed and does not dazzle.
const LASTS: Duration = Duration::from_millis(400);
/// While driving nothing on screen may draw the eye for longer.
const LASTS_DRIVING: Duration = Duration::from_millis(80);

/// Puts the look as it is now over everything, to fade away. To be called before the colours change.
pub(super) fn begin(window: &App, driving: bool) {
    let fade = Fade::get(window);
    // Before the window is there nobody has seen another look, and the first frame waits for nothing. A fade under way
    // goes on, to whatever the look is by then.
    if !window.window().is_visible() || fade.get_on() {
        return;
    }
    // Without a picture of it the new look is there at once.
    let Ok(former) = window.window().take_snapshot() else { return };
    let lasts = if driving || Theme::get(window).get_reduce_motion() { LASTS_DRIVING } else { LASTS };
    fade.set_former(Image::from_rgba8(former));
    fade.set_lasts(i64::try_from(lasts.as_millis()).unwrap_or(0));
    fade.set_on(true);
    let window = window.as_weak();
    slint::Timer::single_shot(lasts, move || {
        let Some(window) = window.upgrade() else { return };
        let fade = Fade::get(&window);
        fade.set_on(false);
        fade.set_former(Image::default());
    });
}
