use entitlement::DriverId;

use super::keypad::{self, KeypadView};
use crate::{MessageId, Model, Text};

/// A profile gets a PIN.
#[derive(Clone, Debug, PartialEq)]
pub struct ProfilePinView {
    /// Whose.
    pub name: Text,
    /// What it is for, in one sentence.
    pub text: Text,
    /// Where it is typed.
    pub keypad: KeypadView,
}

pub(crate) fn view(model: &Model, profile: Option<&DriverId>) -> ProfilePinView {
    let profile = profile.and_then(|profile| model.profile(profile));
    ProfilePinView {
        name: profile.map_or(Text::Empty, super::profiles::name_text),
        text: Text::of(MessageId::PinWhatFor),
        keypad: keypad::of_profile(model, profile),
    }
}
