//! Who may order, and the pad for a PIN.

use entitlement::Role;
use slint::Global as _;
use store_core::{Digit, Event, KeyWish, PinKey, ProfileEvent};

use super::super::{App as Window, Car, Order, Pad, ProfileEdit, Profiles, Status};
use super::To;

pub(super) fn connect(window: &Window, to: &To) {
    pad(window, to);
    let opened = || to.always(Event::Profile(ProfileEvent::Opened));
    Status::get(window).on_open_profiles(opened());
    Car::get(window).on_open_profiles(opened());
    // What can be done where the keys would be: to be somebody else.
    let sender = to.clone();
    Order::get(window).on_keypad_act(move |_| sender.send(Event::Profile(ProfileEvent::Opened)));

    let page = Profiles::get(window);
    let sender = to.clone();
    page.on_select(move |key| sender.asked_of(&key, |profile, request| Event::Profile(ProfileEvent::Selected { profile, request })));
    let sender = to.clone();
    page.on_edit(move |key| sender.of(&key, |profile| Event::Profile(ProfileEvent::EditOpened(profile))));
    let sender = to.clone();
    page.on_change_pin(move |key| sender.of(&key, |profile| Event::Profile(ProfileEvent::PinOpened(profile))));
    page.on_add(to.always(Event::Profile(ProfileEvent::AddOpened)));

    let page = ProfileEdit::get(window);
    let sender = to.clone();
    page.on_type(move |letter| {
        if let Some(letter) = letter.chars().next() {
            sender.send(Event::Profile(ProfileEvent::NameTyped(letter)));
        }
    });
    page.on_erase(to.always(Event::Profile(ProfileEvent::NameErased)));
    let sender = to.clone();
    page.on_choose_role(move |key| {
        let role = match key.as_str() {
            "guest" => Role::Guest,
            "lessee" => Role::Lessee,
            "renter" => Role::Renter,
            "valet" => Role::Valet,
            _ => Role::Family,
        };
        sender.send(Event::Profile(ProfileEvent::RoleChosen(role)));
    });
    let sender = to.clone();
    page.on_choose_opener(move |key| {
        let wish = match key.as_str() {
            "this" => KeyWish::ThisOne,
            "none" => KeyWish::None,
            // The one that it has is kept.
            _ => return,
        };
        sender.send(Event::Profile(ProfileEvent::KeyChosen(wish)));
    });
    let sender = to.clone();
    page.on_choose_limit(move |key| {
        if let Ok(place) = key.parse() {
            sender.send(Event::Profile(ProfileEvent::LimitChosen(place)));
        }
    });
    let sender = to.clone();
    page.on_save(move || sender.asked(|request| Event::Profile(ProfileEvent::Saved { request })));
    page.on_remove(to.always(Event::Profile(ProfileEvent::RemovalOpened)));
}

/// Keys come as numbers, and are numbers on.
fn pad(window: &Window, to: &To) {
    let pad = Pad::get(window);
    let typed = |key: PinKey, to: &To| to.asked(|request| Event::PinTyped { key, request });
    let sender = to.clone();
    pad.on_digit(move |number| {
        if let Some(digit) = u8::try_from(number).ok().and_then(Digit::new) {
            typed(PinKey::Digit(digit), &sender);
        }
    });
    let sender = to.clone();
    pad.on_erase(move || typed(PinKey::Erase, &sender));
    pad.on_next(to.always(Event::PinEntered));
}
