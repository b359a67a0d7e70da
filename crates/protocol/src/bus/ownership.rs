//! `org.upfit.Ownership1`: who may order in this car.

use std::{collections::HashMap, time::Duration};

use entitlement::{PinLock, ProfileStatus, ProfilesSnapshot, Role};
use zbus::{DeserializeDict, Fd, SerializeDict, Type, Variant, proxy};

use super::{
    BusError,
    contracts::{MoneyWire, money_from, money_to_wire},
    convert::{Names, id},
    handover::{HandedOverDict, HandoverPlanDict, HandoverStatusDict},
};
use crate::WireError;

/// Who may order in this car. Profiles mean nothing outside of it: a name, a limit or a PIN never leaves.
///
/// A PIN travels as the read end of a pipe: see [`super::pin_pipe`].
#[proxy(interface = "org.upfit.Ownership1", default_service = "org.upfit.Entitlements1", default_path = "/org/upfit/Entitlements1")]
pub trait Ownership {
    /// Everything at one revision: the revision, the id of the active profile, the profiles. [`profiles_from_wire`] reads it.
    fn snapshot(&self) -> Result<(u64, String, Vec<ProfileDict>), BusError>;

    /// Says who is at the wheel. Options: `pin` (h): the owner's, once it has one, to let somebody look after a `valet`.
    fn select_profile(&self, profile: &str, request_id: &str, options: HashMap<&str, Variant<'_>>) -> Result<(), BusError>;

    /// Adds a profile: its name, `family`, `guest` or `valet`. Options: `limit_minor` (t, of `family`: most that it may order in a calendar
    /// month, in minor units of the market's currency; not there: no limit), `pin` (h): the owner's, once it has one. Answers
    /// with the profile's id.
    fn add_profile(&self, name: &str, role: &str, request_id: &str, options: HashMap<&str, Variant<'_>>) -> Result<String, BusError>;

    /// Changes a profile. Changes: `name` (s), `role` (s), `limit_minor` (t), `no_limit` (b, true), `this_key` (b, true: the one by
    /// which the car was opened), `no_keys` (b, true). Options: `pin` (h) as for `add_profile`.
    fn change_profile(
        &self,
        profile: &str,
        changes: HashMap<&str, Variant<'_>>,
        request_id: &str,
        options: HashMap<&str, Variant<'_>>,
    ) -> Result<(), BusError>;

    /// Removes a profile. Not the owner's. Options: `pin` (h) as for `add_profile`.
    fn remove_profile(&self, profile: &str, request_id: &str, options: HashMap<&str, Variant<'_>>) -> Result<(), BusError>;

    /// A rental ends: the profile of a `renter` begins anew, and nothing of whoever had it is left. Options: `pin` (h) as for
    /// `add_profile`, unless it is the renter at the wheel who says so. Answers with the id of the next renter's profile.
    fn end_rental(&self, profile: &str, request_id: &str, options: HashMap<&str, Variant<'_>>) -> Result<String, BusError>;

    /// Sets the PIN of a profile, 4 to 8 digits. Options: `old` (h): its PIN of before, once it has one; or, of a family member,
    /// `owner` (h): the owner's PIN, which is also wanted for the first one, once the owner has one.
    fn set_pin(&self, profile: &str, pin: Fd<'_>, request_id: &str, options: HashMap<&str, Variant<'_>>) -> Result<(), BusError>;

    /// What would become of everything if the car changed hands now: nothing happens. By feature; and what is erased.
    fn prepare_handover(&self) -> Result<(Vec<HandedOverDict>, HandoverPlanDict), BusError>;

    /// The car changes hands: there is no way back. Options: `pin` (h): the owner's, once it has one. The daemon begins anew as the next
    /// owner's, and its name is away for a moment.
    fn hand_over(&self, request_id: &str, options: HashMap<&str, Variant<'_>>) -> Result<(), BusError>;

    /// As whose car it is known, and what became of everything, for whoever gave it away.
    fn handover(&self) -> Result<(HandoverStatusDict, Vec<HandedOverDict>), BusError>;

    /// Writes what became of everything, as the seller has signed it, into a folder (absolute path). Answers with the number of files.
    fn export_handover(&self, folder: &str, request_id: &str) -> Result<u32, BusError>;

    /// Whoever gave the car away has read what became of everything: it is shown to nobody any more.
    fn put_away_handover(&self, request_id: &str) -> Result<(), BusError>;

    /// Asks the seller for a signed passport of this car, in the place of the one before: its id, where a buyer's phone reads it, and the
    /// signed document.
    fn issue_passport(&self, request_id: &str) -> Result<(String, String, Vec<u8>), BusError>;

    /// The passport that is there. All empty: there is none.
    fn passport(&self) -> Result<(String, String, Vec<u8>), BusError>;

    /// Asks for this car without its owner's PIN: the owner has 24 hours to say no.
    fn claim(&self, request_id: &str) -> Result<(), BusError>;

    /// The owner says no to whoever asks for the car. Options: `pin` (h): the owner's.
    fn refuse_claim(&self, request_id: &str, options: HashMap<&str, Variant<'_>>) -> Result<(), BusError>;

    /// Takes the passport back.
    fn revoke_passport(&self, request_id: &str) -> Result<(), BusError>;

    /// Something changed. `revision` is one more than before; take a new snapshot.
    #[zbus(signal)]
    fn changed(&self, revision: u64) -> zbus::Result<()>;
}

/// One profile.
#[derive(Debug, Clone, Default, PartialEq, Eq, SerializeDict, DeserializeDict, Type)]
#[zbus(signature = "a{sv}")]
pub struct ProfileDict {
    /// Its id.
    pub profile: String,
    /// As it was called. The owner's may be empty: it was not called anything yet.
    pub name: String,
    /// `owner`, `family`, `guest` or `valet`.
    pub role: String,
    /// Most that it may order in a calendar month; not there: no limit.
    pub limit: Option<MoneyWire>,
    /// What it has ordered in this calendar month.
    pub spent: Option<MoneyWire>,
    /// Whether a PIN was set.
    pub has_pin: bool,
    /// Whether one is taken now: `open`, `wait` or `reset`.
    pub lock: String,
    /// Of `open`: how many wrong ones are taken before it locks.
    pub tries_left: Option<u8>,
    /// Of `wait`: for how long the car must be switched on.
    pub wait_seconds: Option<u64>,
    /// How many keys and phones open the car as this profile.
    pub keys: u32,
    /// Whether the one that opened it last is among them; not there: the car does not say which one that was.
    pub has_this_key: Option<bool>,
}

const ROLE: Names<Role> = Names(&[
    (Role::Owner, "owner"),
    (Role::Family, "family"),
    (Role::Guest, "guest"),
    (Role::Lessee, "lessee"),
    (Role::Renter, "renter"),
    (Role::Valet, "valet"),
]);

/// As on the bus.
pub fn role_name(role: Role) -> String {
    ROLE.name(role)
}

/// For the rules.
///
/// # Errors
/// [`WireError`] when there is no such role.
pub fn role_from_name(name: &str) -> Result<Role, WireError> {
    ROLE.value("role", name)
}

/// For the wire.
pub fn profiles_to_wire(snapshot: &ProfilesSnapshot) -> (u64, String, Vec<ProfileDict>) {
    (snapshot.revision, snapshot.active.to_string(), snapshot.profiles.iter().map(profile_to_wire).collect())
}

/// For the rules.
///
/// # Errors
/// [`WireError`] names the field that cannot be read.
pub fn profiles_from_wire(revision: u64, active: &str, profiles: &[ProfileDict]) -> Result<ProfilesSnapshot, WireError> {
    Ok(ProfilesSnapshot {
        revision,
        profiles: profiles.iter().map(profile_from_wire).collect::<Result<_, _>>()?,
        active: id("active", active)?,
    })
}

fn profile_to_wire(status: &ProfileStatus) -> ProfileDict {
    let (lock, tries_left, wait_seconds) = match status.lock {
        PinLock::Open { tries_left } => ("open", Some(tries_left), None),
        PinLock::Wait { left } => ("wait", None, Some(left.as_secs())),
        PinLock::Reset => ("reset", None, None),
    };
    ProfileDict {
        profile: status.id.to_string(),
        name: status.name.clone(),
        role: ROLE.name(status.role),
        limit: status.limit.map(money_to_wire),
        spent: status.spent.map(money_to_wire),
        has_pin: status.has_pin,
        lock: lock.to_owned(),
        tries_left,
        wait_seconds,
        keys: status.keys,
        has_this_key: status.has_this_key,
    }
}

fn profile_from_wire(dict: &ProfileDict) -> Result<ProfileStatus, WireError> {
    let lock = match dict.lock.as_str() {
        "open" => PinLock::Open { tries_left: dict.tries_left.ok_or_else(|| WireError::missing("tries_left"))? },
        "wait" => PinLock::Wait { left: Duration::from_secs(dict.wait_seconds.ok_or_else(|| WireError::missing("wait_seconds"))?) },
        "reset" => PinLock::Reset,
        other => return Err(WireError::new("lock", format!("unknown value {other:?}"))),
    };
    Ok(ProfileStatus {
        id: id("profile", &dict.profile)?,
        name: dict.name.clone(),
        role: ROLE.value("role", &dict.role)?,
        limit: money_from("limit", dict.limit.as_ref())?,
        spent: money_from("spent", dict.spent.as_ref())?,
        has_pin: dict.has_pin,
        lock,
        keys: dict.keys,
        has_this_key: dict.has_this_key,
    })
}

#[cfg(test)]
mod tests {
    use entitlement::{Currency, Money};

    use super::*;

    fn profile(role: Role, lock: PinLock) -> ProfileStatus {
        let euro = |minor| Money::new(minor, Currency::parse("EUR").unwrap()).unwrap();
        ProfileStatus {
            id: id("profile", "p1").unwrap(),
            name: "Anna".to_owned(),
            role,
            limit: (role == Role::Family).then(|| euro(5_000)),
            spent: role.orders().then(|| euro(1_200)),
            has_pin: role == Role::Owner,
            lock,
            keys: u32::from(role == Role::Valet),
            has_this_key: (role != Role::Guest).then_some(role == Role::Valet),
        }
    }

    #[test]
    fn every_profile_crosses_the_wire_unchanged() {
        let locks = [PinLock::Open { tries_left: 5 }, PinLock::Wait { left: Duration::from_secs(300) }, PinLock::Reset];
        let profiles = ROLE.0.iter().zip(locks.into_iter().cycle()).map(|((role, _), lock)| profile(*role, lock));
        let before = ProfilesSnapshot { revision: 7, profiles: profiles.collect(), active: id("active", "p1").unwrap() };
        let (revision, active, profiles) = profiles_to_wire(&before);
        assert_eq!(profiles_from_wire(revision, &active, &profiles), Ok(before));
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        let sound = profile_to_wire(&profile(Role::Family, PinLock::Wait { left: Duration::from_secs(1) }));
        let check = |change: &dyn Fn(&mut ProfileDict), field: &str| {
            let mut dict = sound.clone();
            change(&mut dict);
            assert_eq!(profile_from_wire(&dict).unwrap_err().field, field);
        };
        check(&|dict| dict.role = "king".to_owned(), "role");
        check(&|dict| dict.wait_seconds = None, "wait_seconds");
        check(&|dict| dict.lock = "ajar".to_owned(), "lock");
        check(&|dict| dict.limit = Some(MoneyWire { minor: 1, currency: String::new() }), "limit");
        assert_eq!(profiles_from_wire(1, "a/b", &[]).unwrap_err().field, "active");
    }
}
