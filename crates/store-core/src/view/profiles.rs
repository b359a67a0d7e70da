use entitlement::{PROFILES_MAX, ProfileStatus, Right, Role};

use super::closed_text;
use super::names::Alphabet;
use crate::model::Closed;
use crate::{Deed, MessageId, Model, Text};

/// Who may order in this car.
#[derive(Clone, Debug, PartialEq)]
pub struct ProfilesView {
    /// The owner first, then by name.
    pub rows: Vec<ProfileRow>,
    /// Nothing was heard of them yet.
    pub loading: bool,
    /// Whether one more fits.
    pub can_add: bool,
    /// Why nothing can be changed.
    pub reason: Text,
}

/// One profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileRow {
    /// Which.
    pub key: String,
    /// First letter of its name.
    pub letter: String,
    /// What it is called.
    pub name: Text,
    /// What it may do.
    pub role: Text,
    /// Its limit and what of it is used, or that its PIN is locked.
    pub detail: Text,
    /// It is at the wheel.
    pub active: bool,
    /// It is being chosen.
    pub selecting: bool,
    /// Whether it can be chosen.
    pub can_select: bool,
    /// Words of the button for its PIN, or with which its rental ends. Empty: there is nothing of the kind.
    pub pin: Text,
    /// Whether that button does something.
    pub can_pin: bool,
    /// Whether it can be changed.
    pub can_edit: bool,
}

pub(crate) fn view(model: &Model) -> ProfilesView {
    let told = model.profiles_told();
    let gate = model.gate_to_change();
    let reason = match (gate, told) {
        (Err(closed), _) => closed_text(closed),
        (Ok(()), None) => closed_text(Closed::NoService),
        (Ok(()), Some(_)) => Text::Empty,
    };
    let alphabet = Alphabet::of(model.settings.language);
    let mut profiles: Vec<&ProfileStatus> = told.into_iter().flat_map(|told| &told.profiles).collect();
    if !model.may(Right::Books) {
        // Who else drives is nothing to a renter, but for whom the way out leads to.
        profiles.retain(|profile| profile.role == Role::Owner || model.active_profile().is_some_and(|active| active.id == profile.id));
    }
    profiles.sort_by(|left, right| {
        let is_owner = |profile: &ProfileStatus| profile.role == Role::Owner;
        is_owner(right).cmp(&is_owner(left)).then_with(|| alphabet.compare(&left.name, &right.name))
    });
    ProfilesView {
        rows: profiles.into_iter().map(|profile| row(model, profile)).collect(),
        loading: told.is_none() && model.profiles.feed.awaited(),
        can_add: reason.is_empty() && model.may(Right::Books) && told.is_some_and(|told| told.profiles.len() < PROFILES_MAX),
        reason,
    }
}

/// First letter of a name, for the top bar and for rows.
pub(super) fn letter(profile: &ProfileStatus) -> String {
    // The owner may not be called anything yet: a mark, so that the way there is not lost.
    profile.name.chars().next().map_or_else(|| "•".to_owned(), |letter| letter.to_uppercase().collect())
}

/// What it is called. An owner that was not called anything yet is the owner.
pub(super) fn name_text(profile: &ProfileStatus) -> Text {
    if profile.name.is_empty() { role_text(profile.role) } else { Text::verbatim(profile.name.as_str()) }
}

pub(super) fn role_text(role: Role) -> Text {
    Text::of(match role {
        Role::Owner => MessageId::RoleOwner,
        Role::Family => MessageId::RoleFamily,
        Role::Guest => MessageId::RoleGuest,
        Role::Lessee => MessageId::RoleLessee,
        Role::Renter => MessageId::RoleRenter,
        Role::Valet => MessageId::RoleValet,
    })
}

fn row(model: &Model, profile: &ProfileStatus) -> ProfileRow {
    let active = model.profiles_told().is_some_and(|told| told.active == profile.id);
    let gate = model.gate_to_change().is_ok();
    let detail = match (profile.role, profile.limit) {
        (Role::Owner, _) => Text::of(MessageId::RoleOwnerText),
        (Role::Guest, _) => Text::of(MessageId::RoleGuestText),
        (Role::Lessee, _) => Text::of(MessageId::RoleLesseeText),
        (Role::Renter, _) => Text::of(MessageId::RoleRenterText),
        (Role::Valet, _) => Text::of(MessageId::RoleValetText),
        (Role::Family, None) => Text::of(MessageId::ProfileNoLimit),
        (Role::Family, Some(limit)) => {
            let left = profile.spent.map_or(limit, |spent| limit.less(spent));
            Text::with(MessageId::ProfileLimit, [("limit", Text::Price(limit)), ("left", Text::Money(left))])
        }
    };
    ProfileRow {
        key: profile.id.to_string(),
        letter: letter(profile),
        name: name_text(profile),
        role: role_text(profile.role),
        detail,
        active,
        selecting: model.is_asked(|deed| *deed == Deed::SelectProfile(profile.id.clone())),
        can_select: !active && gate,
        pin: match (profile.role, profile.has_pin) {
            (Role::Guest | Role::Valet, _) => Text::Empty,
            (Role::Renter, _) => Text::of(MessageId::RentalEnd),
            (Role::Owner | Role::Family | Role::Lessee, true) => Text::of(MessageId::ActionChangePin),
            (Role::Owner | Role::Family | Role::Lessee, false) => Text::of(MessageId::ActionSetPin),
        },
        can_pin: gate && (model.may(Right::Books) || active),
        can_edit: gate && model.may(Right::Books),
    }
}
