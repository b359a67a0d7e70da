use entitlement::{DriverId, PhoneKind};

use super::keypad::{self, KeypadView};
use crate::{Deed, MessageId, Model, Text};

/// A profile gets a PIN, or the owner says yes with it.
#[derive(Clone, Debug, PartialEq)]
pub struct ProfilePinView {
    /// What is done here.
    pub title: Text,
    /// Whose PIN, or what it is asked for.
    pub name: Text,
    /// What it is for, in one sentence.
    pub text: Text,
    /// Where it is typed.
    pub keypad: KeypadView,
    /// Words of the way without it. Empty: there is none.
    pub other: Text,
}

pub(crate) fn view(model: &Model, profile: Option<&DriverId>) -> ProfilePinView {
    let profile = profile.and_then(|profile| model.profile(profile));
    ProfilePinView {
        title: Text::of(MessageId::PinTitle),
        name: profile.map_or(Text::Empty, super::profiles::name_text),
        text: Text::of(MessageId::PinWhatFor),
        keypad: keypad::of_profile(model, profile),
        other: Text::Empty,
    }
}

/// What the owner is asked to say yes to.
pub(crate) fn proof(model: &Model) -> ProfilePinView {
    let (name, text) = match model.contracts.to_prove.as_ref().map(|asked| &asked.deed) {
        Some(Deed::RemovePayment) => (MessageId::ProofRemove, MessageId::ProofCardText),
        Some(Deed::OpenPhone(PhoneKind::Email)) => (MessageId::ProofEmail, MessageId::ProofEmailText),
        Some(Deed::EndRental(_)) => (MessageId::RentalEnd, MessageId::RentalEndProof),
        _ if model.settings.closed => return valet(model),
        Some(Deed::SelectProfile(_)) => (MessageId::RentalLeave, MessageId::RentalLeaveText),
        _ => (MessageId::ProofCard, MessageId::ProofCardText),
    };
    ProfilePinView {
        title: Text::of(MessageId::ProofTitle),
        name: Text::of(name),
        text: Text::of(text),
        keypad: keypad::of_owner(model),
        other: Text::Empty,
    }
}

/// In the place of every page while a valet has the car.
fn valet(model: &Model) -> ProfilePinView {
    ProfilePinView {
        title: Text::of(MessageId::RoleValet),
        name: Text::of(MessageId::ValetClosed),
        // That somebody asks for the car stands where the banner would be, which would take the keys their place.
        text: super::status::claimed(model).unwrap_or(Text::of(MessageId::ValetText)),
        keypad: keypad::of_closed(model),
        other: match (model.gate_to_change(), model.claim()) {
            (Err(_), _) => Text::Empty,
            (Ok(()), None) => Text::of(MessageId::ClaimOther),
            (Ok(()), Some(_)) => Text::of(MessageId::ClaimSee),
        },
    }
}
