use slint::{Global as _, Image};
use store_core::{PhoneCodeView, PhoneView};

use super::{App, Paint, Phone, PhoneCode, PhoneMode, Theme};
use crate::qr;

/// Sides of the places for a code in the base frame, in landscape and in portrait.
const LARGE: (f32, f32) = (520.0, 640.0);
pub(super) const SMALL: (f32, f32) = (252.0, 252.0);

pub(super) fn show(window: &App, view: &PhoneView, paint: &Paint<'_>) {
    let page = Phone::get(window);
    page.set_title(paint.say(&view.title));
    page.set_text(paint.say(&view.text));
    page.set_code(code(window, view.code.as_ref(), LARGE, paint));
    page.set_action(paint.say(&view.action));
    page.set_again(view.again);
    page.set_mode(match view.mode {
        store_core::PhoneMode::Opening => PhoneMode::Opening,
        store_core::PhoneMode::Waiting => PhoneMode::Waiting,
        store_core::PhoneMode::Done => PhoneMode::Done,
        store_core::PhoneMode::Failed => PhoneMode::Failed,
    });
}

/// A code for the phone in a place of this size, drawn at its final size.
pub(super) fn code(window: &App, view: Option<&PhoneCodeView>, (landscape, portrait): (f32, f32), paint: &Paint<'_>) -> PhoneCode {
    let Some(view) = view else { return PhoneCode::default() };
    let theme = Theme::get(window);
    let side = theme.get_u() * if theme.get_portrait() { portrait } else { landscape };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a side on screen, cut to whole px")]
    let picture = qr::draw(&view.url, side.max(0.0) as usize);
    PhoneCode {
        present: true,
        picture: picture.map(Image::from_rgb8).unwrap_or_default(),
        code: paint.say(&view.code),
        place: paint.say(&view.place),
        until: paint.say(&view.until),
    }
}
