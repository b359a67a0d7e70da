//! Who may order: profiles, as the daemon tells them, and changes to them.

use std::time::Duration;

use entitlement::{Currency, DriverId, Money, PROFILE_NAME_CHARS_MAX, PROFILES_MAX, PinLock, ProfilesSnapshot, RequestId, Right, Role};

use super::{contracts, deed, navigation, order, payment, pin, rental, settings, settings::show, valet};
use crate::model::{Daemon, PadTrouble, Place, ProfileEdit, Sheet, Toast};
use crate::view::Tone;
use crate::{CallError, Deed, Effect, KeyWish, MessageId, Model, ProfileEvent, Screen, Text, Timer};

/// Between two tries to learn of profiles while the daemon is on the bus.
const RETRY_AFTER: Duration = Duration::from_secs(5);
/// How the time that is left is counted down on screen. The daemon has the true one.
const TICK: Duration = Duration::from_secs(1);
/// Limits of a month to choose from, in major units. The last choice is none.
pub(crate) const LIMITS: [u64; 4] = [20, 50, 100, 200];

pub(super) fn event(model: &mut Model, event: ProfileEvent) -> Vec<Effect> {
    match event {
        ProfileEvent::Opened => opened(model),
        ProfileEvent::Selected { profile, request } => selected(model, profile, request),
        ProfileEvent::AddOpened => add_opened(model),
        ProfileEvent::EditOpened(profile) => edit_opened(model, &profile),
        ProfileEvent::PinOpened(profile) => pin_opened(model, profile),
        ProfileEvent::NameTyped(letter) => name_typed(model, letter),
        ProfileEvent::NameErased => edit(model, |edit| {
            edit.name.pop();
        }),
        ProfileEvent::RoleChosen(role) => role_chosen(model, role),
        ProfileEvent::LimitChosen(choice) => limit_chosen(model, choice),
        ProfileEvent::KeyChosen(key) => key_chosen(model, key),
        ProfileEvent::Saved { request } => saved(model, request),
        ProfileEvent::RemovalOpened => removal_opened(model),
    }
}

pub(super) fn appeared(model: &mut Model) -> Vec<Effect> {
    model.profiles.feed.appeared();
    ask(model)
}

pub(super) fn vanished(model: &mut Model) -> Vec<Effect> {
    model.profiles.feed.vanished();
    vec![Effect::StopTimer(Timer::Profiles), Effect::StopTimer(Timer::PinWait)]
}

/// Asks who may order, at most once at a time.
pub(super) fn ask(model: &mut Model) -> Vec<Effect> {
    if model.profiles.feed.ask(model.car.daemon) { vec![Effect::FetchProfiles] } else { Vec::new() }
}

pub(super) fn revised(model: &mut Model, revision: u64) -> Vec<Effect> {
    if model.profiles.feed.changed(revision) { ask(model) } else { Vec::new() }
}

pub(super) fn failed(model: &mut Model, error: CallError) -> Vec<Effect> {
    model.profiles.feed.failed();
    match (model.car.daemon, error) {
        (_, CallError::Unsupported) | (Daemon::Absent | Daemon::Unknown, _) => Vec::new(),
        (Daemon::Present, _) => vec![Effect::StartTimer(Timer::Profiles, RETRY_AFTER)],
    }
}

pub(super) fn arrived(model: &mut Model, snapshot: ProfilesSnapshot) -> Vec<Effect> {
    if model.car.daemon != Daemon::Present {
        return Vec::new(); // It was on its way when the daemon went.
    }
    let waits = snapshot.profiles.iter().any(|profile| matches!(profile.lock, PinLock::Wait { .. }));
    let mut told = valet::told(model, &snapshot);
    let is_anew = rental::told(model, &snapshot);
    told.extend(settings::follow(model, &snapshot));
    let mut effects = if model.profiles.feed.arrived(snapshot) { ask(model) } else { Vec::new() };
    if is_anew {
        effects.extend(rental::begin_anew(model));
    }
    if waits {
        effects.push(Effect::StartTimer(Timer::PinWait, TICK));
    }
    effects.extend(told);
    effects
}

/// Who is at the wheel was chosen, or cannot be: where the owner had to say yes, the pad says so.
pub(super) fn select_answered(model: &mut Model, deed: &Deed, answer: Result<(), CallError>) -> Vec<Effect> {
    match payment::leave_proof(model, deed, answer) {
        Ok(()) => answer.err().map_or_else(Vec::new, |error| deed::not_done(model, error)),
        Err(effects) => effects,
    }
}

/// A second less to wait. At the end the daemon says whether it really is over.
pub(super) fn waited(model: &mut Model) -> Vec<Effect> {
    let Some(told) = model.profiles.feed.told_mut() else { return Vec::new() };
    let mut over = false;
    let mut goes_on = false;
    for profile in &mut told.profiles {
        if let PinLock::Wait { left } = &mut profile.lock {
            *left = left.saturating_sub(TICK);
            over |= left.is_zero();
            goes_on |= !left.is_zero();
        }
    }
    let mut effects = if over { ask(model) } else { Vec::new() };
    if goes_on {
        effects.push(Effect::StartTimer(Timer::PinWait, TICK));
    }
    effects
}

fn opened(model: &mut Model) -> Vec<Effect> {
    if !contracts::reachable(model) || model.place().screen == Screen::Profiles {
        return Vec::new();
    }
    navigation::push(model, Place::at(Screen::Profiles));
    let mut effects = ask(model);
    effects.extend(order::left(model));
    effects
}

pub(super) fn on(model: &Model, screen: Screen) -> bool {
    model.place().screen == screen && model.gate_to_change().is_ok()
}

/// Where a profile can be opened: on their page, and at the first start.
fn on_list(model: &Model) -> bool {
    on(model, Screen::Profiles) || on(model, Screen::Welcome)
}

fn selected(model: &mut Model, profile: DriverId, request: RequestId) -> Vec<Effect> {
    let already = model.profiles_told().is_none_or(|told| told.active == profile);
    let Some(role) = model.profile(&profile).filter(|_| !already && on(model, Screen::Profiles)).map(|profile| profile.role) else {
        return Vec::new();
    };
    // Only the owner leads back from there.
    if !role.may(Right::Look) {
        model.sheet = Some(Sheet::SelectValet(profile));
        return Vec::new();
    }
    // Once the seller has set the PIN back there is none to ask for, and nobody would get out any more.
    if rental::is_rented(model) && model.owner_has_pin() {
        return payment::prove(model, Deed::SelectProfile(profile), request);
    }
    deed::ask(model, Deed::SelectProfile(profile), deed::Proof::default(), request)
}

pub(super) fn valet_confirmed(model: &mut Model, request: RequestId) -> Vec<Effect> {
    let Some(Sheet::SelectValet(profile)) = model.sheet.take() else { return Vec::new() };
    if !on(model, Screen::Profiles) {
        return Vec::new();
    }
    deed::ask(model, Deed::SelectProfile(profile), deed::Proof::default(), request)
}

/// Profiles are the owner's: whoever sits there says yes with the owner's PIN.
fn add_opened(model: &mut Model) -> Vec<Effect> {
    let room = model.profiles_told().is_some_and(|told| told.profiles.len() < PROFILES_MAX);
    if !room || !on(model, Screen::Profiles) {
        return Vec::new();
    }
    let limit = limit(model, 1);
    model.profiles.edit =
        Some(ProfileEdit { profile: None, name: String::new(), role: Role::Family, limit, key: None, failed: None, dots: 0 });
    navigation::push(model, Place::at(Screen::ProfileEdit));
    Vec::new()
}

pub(super) fn edit_opened(model: &mut Model, profile: &DriverId) -> Vec<Effect> {
    let Some(known) = model.profile(profile).filter(|_| on_list(model)) else { return Vec::new() };
    let edit = ProfileEdit {
        profile: Some(known.id.clone()),
        name: known.name.clone(),
        role: known.role,
        limit: known.limit,
        key: None,
        failed: None,
        dots: 0,
    };
    model.profiles.edit = Some(edit);
    navigation::push(model, Place::at(Screen::ProfileEdit));
    Vec::new()
}

pub(super) fn pin_opened(model: &mut Model, profile: DriverId) -> Vec<Effect> {
    if model.profile(&profile).is_some_and(|profile| profile.role == Role::Renter) {
        return rental::end_opened(model, profile);
    }
    let may = model.profile(&profile).is_some_and(|profile| profile.role.orders());
    let here = on_list(model) || on(model, Screen::ProfileEdit);
    if may && here {
        navigation::push(model, Place { profile: Some(profile), ..Place::at(Screen::ProfilePin) });
    }
    Vec::new()
}

/// The PIN of the page is set: one goes back from it.
pub(super) fn pin_set(model: &mut Model) -> Vec<Effect> {
    let mut effects = navigation::back(model);
    effects.extend(show(model, Toast { tone: Tone::Info, icon: "check-circle", text: Text::of(MessageId::PinIsSet) }));
    effects
}

fn edit(model: &mut Model, change: impl FnOnce(&mut ProfileEdit)) -> Vec<Effect> {
    let here = on(model, Screen::ProfileEdit);
    if let Some(edit) = model.profiles.edit.as_mut().filter(|_| here) {
        edit.failed = None;
        change(edit);
    }
    Vec::new()
}

fn name_typed(model: &mut Model, letter: char) -> Vec<Effect> {
    edit(model, |edit| {
        let fits = edit.name.chars().count() < PROFILE_NAME_CHARS_MAX;
        let sensible = letter.is_alphanumeric() || (letter == ' ' && !edit.name.is_empty() && !edit.name.ends_with(' '));
        if fits && sensible {
            // A name begins with a capital, and goes on in small letters.
            let begins = edit.name.is_empty() || edit.name.ends_with(' ');
            if begins { edit.name.extend(letter.to_uppercase()) } else { edit.name.extend(letter.to_lowercase()) }
        }
    })
}

fn role_chosen(model: &mut Model, role: Role) -> Vec<Effect> {
    edit(model, |edit| {
        if edit.profile.is_none() && role != Role::Owner {
            edit.role = role;
        }
    })
}

fn key_chosen(model: &mut Model, key: KeyWish) -> Vec<Effect> {
    edit(model, |edit| edit.key = Some(key))
}

fn limit_chosen(model: &mut Model, choice: usize) -> Vec<Effect> {
    let limit = limit(model, choice);
    edit(model, |edit| {
        if edit.role == Role::Family {
            edit.limit = limit;
        }
    })
}

/// A limit by its place among the choices, in the currency of the market. `None`: no limit.
fn limit(model: &Model, choice: usize) -> Option<Money> {
    let currency = market_currency(model)?;
    let minor = LIMITS.get(choice)?.checked_mul(10_u64.checked_pow(currency.fraction_digits().into())?)?;
    Money::new(minor, currency).ok()
}

pub(crate) fn market_currency(model: &Model) -> Option<Currency> {
    Some(model.market_here()?.currency)
}

fn saved(model: &mut Model, request: RequestId) -> Vec<Effect> {
    let Some(edit) = model.profiles.edit.clone().filter(|_| may_save(model)) else { return Vec::new() };
    let name = edit.name.trim_end().to_owned();
    let limit = edit.limit.filter(|_| edit.role == Role::Family);
    let deed = match edit.profile {
        Some(profile) => Deed::ChangeProfile { profile, name, limit, key: edit.key },
        None => Deed::AddProfile { name, role: edit.role, limit },
    };
    prove(model, deed, request)
}

/// Whether what is on screen can hold: a name, and the owner's PIN where there is one.
pub(crate) fn may_save(model: &Model) -> bool {
    // An owner who was never called anything has a key all the same.
    let stays_unnamed = |edit: &ProfileEdit| {
        let known = edit.profile.as_ref().and_then(|profile| model.profile(profile));
        edit.key.is_some() && known.is_some_and(|known| known.name.is_empty())
    };
    let named = model.profiles.edit.as_ref().is_some_and(|edit| !edit.name.trim().is_empty() || stays_unnamed(edit));
    named && on(model, Screen::ProfileEdit) && is_proven(model) && !is_saving(model)
}

/// Whether the owner has said yes, as far as the pad can tell.
pub(crate) fn is_proven(model: &Model) -> bool {
    let needs_pin = model.owner_profile().is_some_and(|owner| owner.has_pin);
    !needs_pin || (model.keypad.place.is_some() && model.keypad.typed.is_long_enough())
}

pub(crate) fn is_saving(model: &Model) -> bool {
    model.is_asked(|deed| matches!(deed, Deed::AddProfile { .. } | Deed::ChangeProfile { .. } | Deed::RemoveProfile(_)))
}

fn prove(model: &mut Model, deed: Deed, request: RequestId) -> Vec<Effect> {
    let typed = std::mem::take(&mut model.keypad.typed);
    if let Some(edit) = &mut model.profiles.edit {
        edit.dots = typed.count();
    }
    let pin = (typed.count() > 0).then_some(typed);
    deed::ask(model, deed, deed::Proof::pin(pin), request)
}

pub(super) fn changed(model: &mut Model, answer: Result<(), CallError>) -> Vec<Effect> {
    if model.place().screen != Screen::ProfileEdit {
        return match answer {
            Ok(()) => Vec::new(),
            Err(error) => deed::not_done(model, error),
        };
    }
    match answer {
        Ok(()) => navigation::back(model),
        Err(error) => {
            let Some(edit) = &mut model.profiles.edit else { return Vec::new() };
            edit.failed = Some(error);
            let dots = edit.dots;
            if error == CallError::PinWrong { pin::wrong(model, dots, PadTrouble::Wrong) } else { Vec::new() }
        }
    }
}

fn removal_opened(model: &mut Model) -> Vec<Effect> {
    let edited = model.profiles.edit.as_ref().filter(|edit| edit.role != Role::Owner).and_then(|edit| edit.profile.clone());
    if let Some(profile) = edited.filter(|_| on(model, Screen::ProfileEdit) && is_proven(model)) {
        model.sheet = Some(Sheet::RemoveProfile(profile));
    }
    Vec::new()
}

pub(super) fn removal_confirmed(model: &mut Model, request: RequestId) -> Vec<Effect> {
    let Some(Sheet::RemoveProfile(profile)) = model.sheet.clone() else { return Vec::new() };
    if !on(model, Screen::ProfileEdit) || !is_proven(model) {
        return Vec::new();
    }
    model.sheet = None;
    prove(model, Deed::RemoveProfile(profile), request)
}

/// After every event: a profile that is no longer edited is forgotten.
pub(super) fn settle(model: &mut Model) {
    if !model.stack.iter().any(|place| place.screen == Screen::ProfileEdit) {
        model.profiles.edit = None;
    }
}
