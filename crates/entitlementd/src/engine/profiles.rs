//! Who may order in this car, and how much.

use entitlement::{
    Contract, ContractBook, Digest, DriverId, DrivingLimits, KEYS_MAX, Money, OrderId, PROFILE_NAME_CHARS_MAX, PROFILES_MAX, PinTries,
    ProfileStatus, ProfilesSnapshot, Quote, RequestId, Right, Role, Spending, Task, Verified, Zone, exceeds_limit, spent_in_month,
};
use jiff::Timestamp;
use protocol::bus::BusError;
use tokio::sync::oneshot;

use super::{
    core::Core,
    request::{new_id, storage},
};
use crate::store::{Active, Batch, DEPARTED_MAX, Profile, Spendings, Store, StoreError};

/// Everybody, and who is at the wheel.
pub(super) struct Profiles {
    /// The owner first.
    list: Vec<Profile>,
    pub(super) active: DriverId,
    /// By which the car had been opened when whoever is at the wheel was chosen.
    chosen_with: Option<String>,
    /// By which it was opened last. Empty: by none. `None`: it has never said.
    car_key: Option<String>,
    spendings: Spendings,
    /// Whose profiles are gone: what they had said about data holds no more.
    departed: Vec<DriverId>,
    pub(super) revision: u64,
}

/// A profile to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NewProfile {
    pub(crate) name: String,
    pub(crate) role: Role,
    pub(crate) limit_minor: Option<u64>,
}

/// What is to be changed. `None`: nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct ProfileChanges {
    pub(crate) name: Option<String>,
    pub(crate) role: Option<Role>,
    pub(crate) limit: Option<Limit>,
    pub(crate) keys: Option<KeyChange>,
}

/// What becomes of a profile's keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum KeyChange {
    /// The one by which the car was opened is this profile's from now on, and nobody else's.
    ThisOne,
    /// It has none any more.
    None,
}

/// A monthly limit, in the market's currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Limit {
    None,
    Minor(u64),
}

impl Profiles {
    pub(super) fn load(store: &Store) -> Result<Self, StoreError> {
        let mut list = store.profiles()?;
        // The owner is there from the start, under the name that what was said about data stands under.
        if list.iter().all(|profile| profile.id.as_str() != crate::OWNER) {
            list.push(owner());
        }
        in_order(&mut list);
        let active = store.active_profile()?.filter(|active| list.iter().any(|profile| profile.id == active.profile));
        let (active, chosen_with) = active.map_or_else(|| (owner().id, None), |active| (active.profile, active.key));
        Ok(Self {
            list,
            active,
            chosen_with,
            car_key: store.car_key()?,
            spendings: store.spendings()?,
            departed: store.departed()?,
            revision: 1,
        })
    }

    pub(super) fn find(&self, id: &DriverId) -> Result<&Profile, BusError> {
        self.list.iter().find(|profile| profile.id == *id).ok_or_else(|| BusError::NotFound(format!("no profile {id}")))
    }

    /// The key by which the car was opened, if it says so.
    fn key(&self) -> Option<&String> {
        self.car_key.as_ref().filter(|key| !key.is_empty())
    }

    pub(super) fn owner(&self) -> Result<&Profile, BusError> {
        self.find(&owner().id)
    }

    pub(super) fn active(&self) -> Result<&Profile, BusError> {
        self.find(&self.active)
    }

    /// Whose profiles are gone, the last ones.
    pub(super) fn departed(&self) -> &[DriverId] {
        &self.departed
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &Profile> {
        self.list.iter()
    }

    /// Takes over what was written.
    pub(super) fn remember(&mut self, batch: &Batch) {
        for profile in &batch.profiles {
            match self.list.iter_mut().find(|known| known.id == profile.id) {
                Some(known) => *known = profile.clone(),
                None => self.list.push(profile.clone()),
            }
        }
        in_order(&mut self.list);
        if let Some(removed) = &batch.removed_profile {
            self.list.retain(|profile| profile.id != *removed);
            self.departed.push(removed.clone());
            let too_many = self.departed.len().saturating_sub(DEPARTED_MAX);
            self.departed.drain(..too_many);
        }
        if let Some(Active { profile, key }) = &batch.active_profile {
            (self.active, self.chosen_with) = (profile.clone(), key.clone());
        }
        if let Some(key) = &batch.car_key {
            self.car_key = Some(key.clone());
        }
        let spendings = batch.spendings.iter().cloned().map(|(order, profile, spending)| (order, (profile, spending)));
        self.spendings.extend(spendings);
    }
}

/// The owner first, the others by name.
fn in_order(list: &mut [Profile]) {
    list.sort_by(|a, b| {
        let key = |profile: &'_ Profile| profile.role != Role::Owner;
        key(a).cmp(&key(b)).then_with(|| a.name.cmp(&b.name)).then_with(|| a.id.cmp(&b.id))
    });
}

fn owner() -> Profile {
    Profile {
        id: DriverId::parse(crate::OWNER).expect("letters are an id"),
        name: String::new(),
        role: Role::Owner,
        limit: None,
        pin: None,
        tries: PinTries::default(),
        keys: Vec::new(),
    }
}

impl Core {
    pub(super) fn profiles_snapshot(&self) -> ProfilesSnapshot {
        let (now, powered_on) = (self.now().display(), self.powered_on());
        let status = |profile: &Profile| ProfileStatus {
            id: profile.id.clone(),
            name: profile.name.clone(),
            role: profile.role,
            limit: profile.limit,
            spent: self.spent(&profile.id, now),
            has_pin: profile.pin.is_some(),
            lock: profile.tries.lock(powered_on),
            keys: u32::try_from(profile.keys.len()).unwrap_or(u32::MAX),
            has_this_key: self.profiles.key().map(|key| profile.keys.contains(key)),
        };
        ProfilesSnapshot {
            revision: self.profiles.revision,
            profiles: self.profiles.list.iter().map(status).collect(),
            active: self.profiles.active.clone(),
        }
    }

    /// Lets through what whoever is at the wheel may do.
    ///
    /// The one place that asks for a role. A guest at the wheel cannot order, declare or say who may what.
    pub(super) fn allow(&self, right: Right) -> Result<(), BusError> {
        match self.profiles.active()?.role {
            role if role.may(right) => Ok(()),
            Role::Valet => Err(BusError::NotAllowed("a valet may only drive".to_owned())),
            Role::Guest | Role::Renter => Err(BusError::NotAllowed("a guest or renter may only look".to_owned())),
            Role::Family | Role::Lessee | Role::Owner => Err(BusError::NotAllowed("only the owner may do this".to_owned())),
        }
    }

    /// Says who is at the wheel. Everybody may: what can be done then is another question.
    pub(super) fn select_profile(&self, profile: &DriverId) -> Result<Batch, BusError> {
        self.not_while_driving(Task::Settings)?;
        self.profiles.find(profile)?;
        if self.profiles.active == *profile {
            // Else whoever is confined would choose itself with another key in the car, and the one that was handed over would lead out.
            return Ok(Batch::default());
        }
        let active = Active { profile: profile.clone(), key: self.profiles.car_key.clone() };
        Ok(Batch { active_profile: Some(active), ..Batch::default() })
    }

    /// Whether choosing this profile leads out of one that only the owner leads out of.
    pub(super) fn leads_out(&self, profile: &DriverId) -> Result<bool, BusError> {
        let (before, next) = (self.profiles.active()?, self.profiles.find(profile)?);
        Ok(before.role.is_confined() && before.id != next.id)
    }

    /// The car says by which key it was opened: whoever that belongs to is at the wheel. `None`, such as while it starts or its signals are
    /// away, is no news; nor is the same key, also after a restart. One that belongs to nobody changes nothing. Whoever confines somebody
    /// and hands over the very key that is in the car is not undone by that key.
    pub(super) fn opened_by(&mut self, key: Option<&String>) -> bool {
        let Some(key) = key.filter(|key| self.profiles.car_key.as_ref() != Some(*key)) else { return false };
        let whose = self.profiles.list.iter().find(|profile| profile.keys.contains(key)).map(|profile| profile.id.clone());
        let kept = |profile: &DriverId| {
            self.leads_out(profile).unwrap_or(true) && self.profiles.chosen_with.as_ref().is_some_and(|chosen| chosen == key)
        };
        let chosen = whose.filter(|profile| *profile != self.profiles.active && !kept(profile));
        let (key, chosen) = (key.clone(), chosen.map(|profile| Active { profile, key: Some(key.clone()) }));
        let batch = || Batch { car_key: Some(key.clone()), active_profile: chosen.clone(), ..Batch::default() };
        if let Err(error) = self.apply(Vec::new(), batch(), None) {
            tracing::error!(%error, "who is at the wheel could not be written down");
            // It is so all the same.
            self.profiles.remember(&batch());
        }
        true
    }

    pub(super) fn check_new_profile(&self, new: &NewProfile) -> Result<(), BusError> {
        self.not_while_driving(Task::Settings)?;
        check_name(&new.name)?;
        if new.role == Role::Owner {
            return Err(BusError::InvalidArgument("role: a car has one owner".to_owned()));
        }
        if new.limit_minor.is_some() && new.role != Role::Family {
            return Err(BusError::InvalidArgument("limit_minor: only of a family member".to_owned()));
        }
        self.can_be_left(new.role)?;
        if self.profiles.list.len() >= PROFILES_MAX {
            return Err(BusError::NotEligible(format!("a car has at most {PROFILES_MAX} profiles")));
        }
        self.limit_of(new.limit_minor)?;
        Ok(())
    }

    pub(super) fn add_profile(&self, new: NewProfile) -> Result<(Batch, String), BusError> {
        self.check_new_profile(&new)?;
        let id = new_id()?;
        let limit = self.limit_of(new.limit_minor)?;
        let answer = DriverId::to_string(&id);
        let profile = Profile { id, name: new.name, role: new.role, limit, pin: None, tries: PinTries::default(), keys: Vec::new() };
        Ok((Batch { profiles: vec![profile], ..Batch::default() }, answer))
    }

    pub(super) fn change_profile(&self, id: &DriverId, changes: &ProfileChanges) -> Result<Batch, BusError> {
        self.not_while_driving(Task::Settings)?;
        let mut profile = self.profiles.find(id)?.clone();
        // That there is no limit is what holds for the owner anyway.
        if profile.role == Role::Owner && (changes.role.is_some() || matches!(changes.limit, Some(Limit::Minor(_)))) {
            return Err(BusError::InvalidArgument("the owner stays the owner, without a limit".to_owned()));
        }
        if let Some(name) = &changes.name {
            check_name(name)?;
            profile.name.clone_from(name);
        }
        match changes.role {
            Some(Role::Owner) => return Err(BusError::InvalidArgument("role: a car has one owner".to_owned())),
            Some(role) => {
                self.can_be_left(role)?;
                profile.role = role;
            }
            None => {}
        }
        match changes.limit {
            Some(Limit::None) => profile.limit = None,
            Some(Limit::Minor(minor)) => profile.limit = self.limit_of(Some(minor))?,
            None => {}
        }
        if !profile.role.orders() {
            (profile.limit, profile.pin, profile.tries) = (None, None, PinTries::default());
        }
        let mut profiles = Vec::new();
        match changes.keys {
            Some(KeyChange::ThisOne) => profiles = self.bind(&mut profile)?,
            Some(KeyChange::None) => profile.keys.clear(),
            None => {}
        }
        profiles.push(profile);
        Ok(Batch { profiles, ..Batch::default() })
    }

    /// What keeps a valet and a renter where they are, and the car from being given away by a lessee, is the owner's PIN.
    fn can_be_left(&self, role: Role) -> Result<(), BusError> {
        if !(role.is_confined() || role == Role::Lessee) || self.profiles.owner()?.pin.is_some() {
            return Ok(());
        }
        Err(BusError::PinNotSet("the owner needs a PIN first".to_owned()))
    }

    /// Binds the key by which the car was opened. Answers with who loses it.
    fn bind(&self, profile: &mut Profile) -> Result<Vec<Profile>, BusError> {
        let key = self
            .profiles
            .key()
            .cloned()
            .ok_or_else(|| BusError::NotEligible("the car does not say by which key it was opened".to_owned()))?;
        if !profile.keys.contains(&key) {
            if profile.keys.len() >= KEYS_MAX {
                return Err(BusError::NotEligible(format!("a profile has at most {KEYS_MAX} keys")));
            }
            profile.keys.push(key.clone());
        }
        let others = self.profiles.list.iter().filter(|other| other.id != profile.id && other.keys.contains(&key));
        Ok(others
            .map(|other| Profile { keys: other.keys.iter().filter(|known| **known != key).cloned().collect(), ..other.clone() })
            .collect())
    }

    pub(super) fn remove_profile(&self, id: &DriverId) -> Result<Batch, BusError> {
        self.not_while_driving(Task::Settings)?;
        let profile = self.profiles.find(id)?;
        if profile.role == Role::Owner {
            return Err(BusError::InvalidArgument("the owner stays".to_owned()));
        }
        if self.profiles.active == *id {
            return Err(BusError::NotAllowed("whoever is at the wheel stays: choose another profile first".to_owned()));
        }
        Ok(Batch { removed_profile: Some(id.clone()), ..Batch::default() })
    }

    /// A rental ends: in the place of the renter's profile there is one that knows nothing of whoever had it, for the next one, with the same
    /// name and keys. Answers with its id. What the renter had said about data ends with the profile, see [`crate::privacy`].
    pub(super) fn end_rental(&self, id: &DriverId) -> Result<(Batch, String), BusError> {
        self.not_while_driving(Task::Settings)?;
        let profile = self.profiles.find(id)?;
        if profile.role != Role::Renter {
            return Err(BusError::InvalidArgument("only the rental of a renter ends".to_owned()));
        }
        let next = Profile { id: new_id()?, ..profile.clone() };
        let is_active = self.profiles.active == *id;
        let active = is_active.then(|| Active {
            profile: next.id.clone(),
            // As it was handed over: whoever gives the car back has not chosen anybody.
            key: self.profiles.chosen_with.clone(),
        });
        let answer = next.id.to_string();
        Ok((Batch { profiles: vec![next], removed_profile: Some(id.clone()), active_profile: active, ..Batch::default() }, answer))
    }

    /// Whether the profile at the wheel may order what this quote says, in this month.
    pub(super) fn check_limit(&self, quote: &Quote) -> Result<(), BusError> {
        let profile = self.profiles.active()?;
        let Some(limit) = profile.limit else { return Ok(()) };
        let spent = self.spent(&profile.id, quote.issued_at);
        if exceeds_limit(limit, spent, quote.to_pay()) {
            let spent = spent.map_or(0, Money::minor);
            return Err(BusError::LimitExceeded(format!("{spent} of {} are spent in this month", limit.minor())));
        }
        Ok(())
    }

    /// What an order counts against the limit of whoever is at the wheel.
    pub(super) fn spending(&self, quote: &Quote) -> (DriverId, Spending) {
        (self.profiles.active.clone(), Spending { amount: quote.to_pay(), at: quote.issued_at })
    }

    /// What a profile has ordered in the month of `at`, less what came to nothing or was given back.
    fn spent(&self, profile: &DriverId, at: Timestamp) -> Option<Money> {
        let zone = self.market().map_or_else(|| Zone::new(""), |market| market.cancel.zone.clone());
        let book = self.contracts.book.as_ref().map(Verified::content);
        let counts = self.profiles.spendings.iter().filter(|(order, (who, _))| {
            let came_to_nothing = self.orders.get(*order).is_some_and(|order| order.state.came_to_nothing());
            who == profile && !came_to_nothing
        });
        let less_refund = counts.map(|(order, (_, spending))| {
            let refund = book.and_then(|book| book.contract(order)).and_then(|contract| contract.refund);
            Spending { amount: refund.map_or(spending.amount, |refund| spending.amount.less(refund.amount)), ..*spending }
        });
        // What went on by itself from what this profile ordered counts in the month in which it was charged.
        let renewed = book.into_iter().flat_map(|book| &book.contracts).filter_map(|contract| {
            let began = self.began(book, contract)?;
            let paid = contract.paid.filter(|_| self.profiles.spendings.get(began).is_some_and(|(who, _)| who == profile))?;
            let amount = contract.refund.map_or(paid, |refund| paid.less(refund.amount));
            Some(Spending { amount, at: contract.concluded_at })
        });
        spent_in_month(less_refund.chain(renewed), &zone, at)
    }

    /// The order in this car from which a contract went on by itself. `None`: it was ordered itself, or elsewhere.
    fn began<'a>(&self, book: Option<&'a ContractBook>, contract: &'a Contract) -> Option<&'a OrderId> {
        let is_ordered = |order: &OrderId| self.profiles.spendings.contains_key(order);
        if is_ordered(&contract.order) {
            return None;
        }
        let book = book?;
        let mut at = contract;
        // A chain that leads back to itself ends nowhere.
        for _ in 0..book.contracts.len() {
            let before = at.continues.as_ref()?;
            if is_ordered(before) {
                return Some(before);
            }
            at = book.contract(before)?;
        }
        None
    }

    /// Whether the car stands well enough for it, by the limits of the market.
    pub(super) fn not_while_driving(&self, task: Task) -> Result<(), BusError> {
        self.driving_limits().allow(task, self.driving).map_err(|error| BusError::NotParked(error.to_string()))
    }

    /// Of the market; before that is known, the strictest.
    pub(super) fn driving_limits(&self) -> DrivingLimits {
        self.market().map_or_else(DrivingLimits::strictest, |market| market.driving.clone())
    }

    fn limit_of(&self, minor: Option<u64>) -> Result<Option<Money>, BusError> {
        let Some(minor) = minor else { return Ok(None) };
        let market = self.market().ok_or_else(|| BusError::StorefrontUnreachable("the catalogue has not been fetched yet".to_owned()))?;
        let limit = Money::new(minor, market.currency).map_err(|error| BusError::InvalidArgument(format!("limit_minor: {error}")))?;
        Ok(Some(limit))
    }

    /// The market that this car was sold in, once the catalogue is there.
    pub(super) fn market(&self) -> Option<&entitlement::Market> {
        self.catalogue.as_ref()?.content().markets.get(&self.profile.market)
    }

    /// Which order was made of this quote.
    pub(super) fn order_of(&self, quote: &Digest) -> Option<&entitlement::OrderId> {
        let of = |bytes: &Vec<u8>| Digest::of(bytes) == *quote;
        self.orders.values().find(|order| order.quote.as_ref().is_some_and(of)).map(|order| &order.order)
    }

    /// Writes something down that has an answer, and announces it after that.
    pub(super) fn write(
        &mut self,
        batch: Batch,
        request: RequestId,
        fingerprint: String,
        answer: String,
        replied: oneshot::Receiver<()>,
    ) -> Result<String, BusError> {
        let batch = Batch { request: Some((request, fingerprint, answer.clone())), ..batch };
        self.apply(Vec::new(), batch, Some(replied)).map_err(|error| storage(&error))?;
        Ok(answer)
    }
}

/// What a profile may be called.
fn check_name(name: &str) -> Result<(), BusError> {
    let invalid = |what: &str| Err(BusError::InvalidArgument(format!("name: {what}")));
    if name.trim().is_empty() || name.chars().count() > PROFILE_NAME_CHARS_MAX {
        return invalid(&format!("1 to {PROFILE_NAME_CHARS_MAX} characters"));
    }
    // Signs that turn writing round would let one name look like another.
    let turns = |char: char| matches!(char, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{061C}');
    if name.chars().any(|char| char.is_control() || turns(char)) {
        return invalid("only characters that can be seen");
    }
    Ok(())
}
