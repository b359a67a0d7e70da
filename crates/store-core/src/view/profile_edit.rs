use entitlement::Role;

use super::keypad::{self, KeypadView};
use super::{Choice, closed_text, keyboard, profiles::role_text};
use crate::call::Asked;
use crate::update::{LIMITS, is_proven, is_saving, market_currency, may_save};
use crate::{CallError, MessageId, Model, Text};

/// A profile that is made or changed.
#[derive(Clone, Debug, PartialEq)]
pub struct ProfileEditView {
    /// What this is.
    pub title: Text,
    /// What it is called.
    pub name: String,
    /// Rows of keys.
    pub keys: Vec<String>,
    /// What it may do. Empty: that is fixed.
    pub roles: Vec<Choice>,
    /// Most that it may order in a month. Empty: there is no limit to choose.
    pub limits: Vec<Choice>,
    /// Where the owner says yes. `None`: no PIN is set yet.
    pub keypad: Option<KeypadView>,
    /// Whether it can be saved.
    pub can_save: bool,
    /// It is being saved.
    pub saving: bool,
    /// Why it cannot be, or what went wrong.
    pub problem: Text,
    /// Whether the profile can be removed.
    pub can_remove: bool,
}

pub(crate) fn view(model: &Model) -> ProfileEditView {
    let Some(edit) = &model.profiles.edit else { return ProfileEditView { problem: Text::of(MessageId::ErrorUnknown), ..empty() } };
    let role = |role: Role| Choice { key: key(role).to_owned(), label: role_text(role), selected: edit.role == role };
    let problem = match (edit.failed, model.gate_to_change()) {
        (Some(CallError::PinWrong), _) => Text::Empty, // The pad says it.
        (Some(error), _) => error.text(Asked::ToChange),
        (None, Err(closed)) => closed_text(closed),
        (None, Ok(())) => Text::Empty,
    };
    let needs_pin = model.owner_profile().is_some_and(|owner| owner.has_pin);
    ProfileEditView {
        title: Text::of(if edit.profile.is_some() { MessageId::ProfileEditTitle } else { MessageId::ProfileAddTitle }),
        name: edit.name.clone(),
        keys: keyboard::name(model.settings.language),
        roles: if edit.profile.is_none() { [Role::Family, Role::Guest].map(role).to_vec() } else { Vec::new() },
        limits: if edit.role == Role::Family { limits(model, edit.limit) } else { Vec::new() },
        keypad: needs_pin.then(|| keypad::of_owner(model)),
        can_save: may_save(model),
        saving: is_saving(model),
        problem,
        can_remove: edit.profile.is_some() && edit.role != Role::Owner && is_proven(model),
    }
}

fn key(role: Role) -> &'static str {
    match role {
        Role::Owner => "owner",
        Role::Family => "family",
        Role::Guest => "guest",
    }
}

/// What may be ordered in a month, and no limit as the last choice.
fn limits(model: &Model, chosen: Option<entitlement::Money>) -> Vec<Choice> {
    let Some(currency) = market_currency(model) else { return Vec::new() };
    let unit = 10_u64.checked_pow(currency.fraction_digits().into()).unwrap_or(1);
    let amounts = LIMITS.iter().filter_map(|major| entitlement::Money::new(major.checked_mul(unit)?, currency).ok());
    let mut choices: Vec<Choice> = amounts
        .enumerate()
        .map(|(place, amount)| Choice { key: place.to_string(), label: Text::Price(amount), selected: chosen == Some(amount) })
        .collect();
    choices.push(Choice { key: LIMITS.len().to_string(), label: Text::of(MessageId::ProfileNoLimit), selected: chosen.is_none() });
    choices
}

fn empty() -> ProfileEditView {
    ProfileEditView {
        title: Text::of(MessageId::ProfileEditTitle),
        name: String::new(),
        keys: Vec::new(),
        roles: Vec::new(),
        limits: Vec::new(),
        keypad: None,
        can_save: false,
        saving: false,
        problem: Text::Empty,
        can_remove: false,
    }
}
