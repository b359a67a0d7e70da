use store_core::KeypadView;

use super::{Keypad, Paint, action};

/// The pad, or nothing of one.
pub(super) fn keypad(view: Option<&KeypadView>, paint: &Paint<'_>) -> Keypad {
    let Some(view) = view else { return Keypad::default() };
    let blocked = view.blocked.as_ref();
    Keypad {
        present: true,
        caption: paint.say(&view.caption),
        wrong: view.wrong,
        dots: i32::try_from(view.dots).unwrap_or(0),
        places: i32::try_from(view.places).unwrap_or(0),
        enabled: view.enabled,
        has_next: view.next.is_some(),
        next_enabled: view.next == Some(true),
        blocked: blocked.is_some(),
        icon: blocked.map(|blocked| blocked.icon.into()).unwrap_or_default(),
        title: blocked.map(|blocked| paint.say(&blocked.title)).unwrap_or_default(),
        text: blocked.map(|blocked| paint.say(&blocked.text)).unwrap_or_default(),
        action: action(blocked.and_then(|blocked| blocked.action.as_ref()), paint),
    }
}
