use entitlement::Role;

use super::keypad::{self, KeypadView};
use super::{Choice, closed_text, keyboard, profiles::role_text};
use crate::call::Asked;
use crate::model::ProfileEdit;
use crate::update::{LIMITS, is_proven, is_saving, market_currency, may_save};
use crate::{CallError, KeyWish, MessageId, Model, Text};

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
    /// By which key the car is opened as this profile. Empty: the car does not say, or the profile is new.
    pub openers: Vec<Choice>,
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
        roles: match (&edit.profile, needs_pin) {
            (Some(_), _) => Vec::new(),
            (None, true) => [Role::Family, Role::Guest, Role::Lessee, Role::Renter, Role::Valet].map(role).to_vec(),
            // Of the others the owner's PIN keeps what is not theirs.
            (None, false) => [Role::Family, Role::Guest].map(role).to_vec(),
        },
        openers: openers(model, edit),
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
        Role::Lessee => "lessee",
        Role::Renter => "renter",
        Role::Valet => "valet",
    }
}

/// By which key the car is opened as the profile that is changed.
fn openers(model: &Model, edit: &ProfileEdit) -> Vec<Choice> {
    let Some(known) = edit.profile.as_ref().and_then(|profile| model.profile(profile)) else { return Vec::new() };
    let kept = match (known.has_this_key, known.keys) {
        (Some(true), _) => "this",
        (_, 0) => "none",
        _ => "other",
    };
    let chosen = match edit.key {
        Some(KeyWish::ThisOne) => "this",
        Some(KeyWish::None) => "none",
        None => kept,
    };
    let choice = |key: &str, label| Choice { key: key.to_owned(), label: Text::of(label), selected: chosen == key };
    let this = known.has_this_key.map(|_| choice("this", MessageId::KeyThis));
    let other = (kept == "other").then(|| choice("other", MessageId::KeyOther));
    if this.is_none() && other.is_none() {
        return Vec::new();
    }
    this.into_iter().chain(other).chain([choice("none", MessageId::KeyNone)]).collect()
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
        openers: Vec::new(),
        limits: Vec::new(),
        keypad: None,
        can_save: false,
        saving: false,
        problem: Text::Empty,
        can_remove: false,
    }
}
