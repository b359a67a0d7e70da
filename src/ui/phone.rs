use slint::{Global as _, Image};
use store_core::{PhoneCodeView, PhoneView};

use super::{App, Paint, Phone, PhoneCode, PhoneMode, Theme};
use crate::qr;

/// Where a code stands.
#[derive(Clone, Copy)]
pub(super) enum Place {
    /// On a page of its own.
    Page,
    /// Beside something else.
    Beside,
    /// On the page of the passport.
    Passport,
}

impl Place {
    /// Its side, in units of the frame. A camera needs no larger code where letters are large.
    const fn side(self, portrait: bool, large_text: bool) -> f32 {
        match (self, portrait, large_text) {
            (Self::Page, false, false) => 520.0,
            (Self::Page, false, true) => 320.0,
            (Self::Page, true, false) => 640.0,
            (Self::Page, true, true) => 600.0,
            (Self::Beside, _, _) => 252.0,
            (Self::Passport, true, true) => 560.0,
            (Self::Passport, true, false) | (Self::Passport, false, true) => 384.0,
            (Self::Passport, false, false) => 340.0,
        }
    }
}

pub(super) fn show(window: &App, view: &PhoneView, paint: &Paint<'_>) {
    let page = Phone::get(window);
    page.set_title(paint.say(&view.title));
    page.set_text(paint.say(&view.text));
    page.set_code(code(window, view.code.as_ref(), Place::Page, paint));
    page.set_action(paint.say(&view.action));
    page.set_again(view.again);
    page.set_mode(match view.mode {
        store_core::PhoneMode::Opening => PhoneMode::Opening,
        store_core::PhoneMode::Waiting => PhoneMode::Waiting,
        store_core::PhoneMode::Done => PhoneMode::Done,
        store_core::PhoneMode::Failed => PhoneMode::Failed,
    });
}

/// A code for the phone in its place, drawn at its final size.
pub(super) fn code(window: &App, view: Option<&PhoneCodeView>, place: Place, paint: &Paint<'_>) -> PhoneCode {
    let Some(view) = view else { return PhoneCode::default() };
    let theme = Theme::get(window);
    let side = theme.get_u() * place.side(theme.get_portrait(), theme.get_large_text());
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
