//! What needs a PIN, and the one that is being checked.
//!
//! - Everything else is asked first: a PIN is spent only on what could be done with it.
//! - A try is on disk, as a wrong one, before its PIN is looked at.
//! - One at a time; the others wait for it, so that twenty taps are one try and one order.
//! - Hashing has a thread of its own: the engine goes on meanwhile.

use std::{
    collections::VecDeque,
    sync::mpsc::{Receiver, Sender, channel},
};

use entitlement::{Digest, DriverId, PinLock, PinTries, RequestId, Right, Role, Task};
use protocol::bus::BusError;
use tokio::sync::{mpsc, oneshot};

use super::{
    Command, Reply,
    core::Core,
    profiles::{NewProfile, ProfileChanges},
    request::{Examined, storage},
};
use crate::{
    pin::{Pin, PinHash},
    store::{Batch, Profile},
};

/// How many may wait while a PIN is checked. More than are in flight on the bus at once.
const WAITING_MAX: usize = 64;

/// Something that needs a PIN, or sets one.
pub(crate) struct Guarded {
    pub(crate) what: What,
    pub(crate) pins: Pins,
    pub(crate) request: RequestId,
    pub(crate) replied: oneshot::Receiver<()>,
    pub(crate) reply: Reply<Result<String, BusError>>,
}

/// What is to be done.
pub(crate) enum What {
    ConfirmOrder {
        quote: Digest,
    },
    /// Says who is at the wheel.
    SelectProfile {
        profile: DriverId,
    },
    AddProfile(NewProfile),
    ChangeProfile {
        profile: DriverId,
        changes: ProfileChanges,
    },
    RemoveProfile {
        profile: DriverId,
    },
    /// A renter gives the car back.
    EndRental {
        profile: DriverId,
    },
    SetPin {
        profile: DriverId,
        by: PinBy,
    },
    /// Said yes to here, done at the storefront.
    ChangeAccount(AccountChange),
    /// The car changes hands.
    HandOver,
}

/// What is changed that belongs to no single contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AccountChange {
    /// What is paid with is added, or another takes its place.
    Card,
    /// What is paid with is forgotten.
    NoCard,
    /// Where receipts are mailed.
    Email,
    /// Somebody asks for the car, and does not get it.
    RefuseClaim,
}

/// Whose PIN comes with a new one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PinBy {
    /// Nobody's.
    Nobody,
    /// The one of before.
    Itself,
    /// The owner's.
    Owner,
}

/// What was typed.
#[derive(Default)]
pub(crate) struct Pins {
    /// To be checked.
    pub(crate) check: Option<Pin>,
    /// To be set.
    pub(crate) new: Option<Pin>,
}

impl What {
    /// Tells one call from another. Says nothing of a PIN.
    fn fingerprint(&self) -> String {
        match self {
            Self::ConfirmOrder { quote } => format!("order {quote}"),
            Self::SelectProfile { profile } => format!("select {profile}"),
            Self::AddProfile(new) => format!("add profile {new:?}"),
            Self::ChangeProfile { profile, changes } => format!("change profile {profile} {changes:?}"),
            Self::RemoveProfile { profile } => format!("remove profile {profile}"),
            Self::EndRental { profile } => format!("end rental {profile}"),
            Self::SetPin { profile, .. } => format!("pin {profile}"),
            Self::ChangeAccount(change) => format!("account {change:?}"),
            Self::HandOver => "hand over".to_owned(),
        }
    }
}

/// Whether it can be done, but for the PIN.
enum Admission {
    /// It was done before.
    Answered(String),
    /// It needs none.
    Free,
    /// It needs the PIN of this profile.
    Pin(DriverId),
}

/// What is being checked, and what waits for it.
pub(super) struct Guard {
    desk: Sender<Job>,
    /// `None`: nothing.
    checking: Option<Checking>,
    waiting: VecDeque<Guarded>,
}

struct Checking {
    guarded: Guarded,
    /// Whose PIN. `None`: a new one is hashed, and none was to be checked.
    whose: Option<DriverId>,
}

struct Job {
    check: Option<(Pin, PinHash)>,
    new: Option<Pin>,
}

/// What came of it.
pub(crate) struct Checked {
    right: bool,
    /// `None`: none was to be hashed.
    new: Option<Option<PinHash>>,
}

impl Guard {
    /// Starts the thread that hashes. It ends with the engine.
    pub(super) fn start(engine: mpsc::WeakSender<Command>) -> std::io::Result<Self> {
        let (desk, jobs) = channel();
        std::thread::Builder::new().name("pin".to_owned()).spawn(move || hash(&jobs, &engine))?;
        Ok(Self { desk, checking: None, waiting: VecDeque::new() })
    }
}

fn hash(jobs: &Receiver<Job>, engine: &mpsc::WeakSender<Command>) {
    for Job { check, new } in jobs {
        let right = check.is_none_or(|(pin, hash)| hash.is_of(&pin));
        // A new one is not even hashed for who does not know the old one.
        let new = new.filter(|_| right).map(|pin| PinHash::of(&pin));
        let Some(engine) = engine.upgrade() else { return };
        if engine.blocking_send(Command::PinChecked(Checked { right, new })).is_err() {
            return;
        }
    }
}

impl Core {
    pub(super) fn guarded(&mut self, guarded: Guarded) {
        // Somebody else sits down at once, whoever's PIN is being looked at: what it is for is asked again after that.
        let sits_down = matches!(guarded.what, What::SelectProfile { .. })
            && matches!(self.admit(&guarded.what, &guarded.request), Ok(Admission::Free));
        if self.guard.checking.is_some() && !sits_down {
            if self.guard.waiting.len() < WAITING_MAX {
                self.guard.waiting.push_back(guarded);
            } else {
                answer(guarded.reply, Err(BusError::Busy("a PIN is being checked".to_owned())));
            }
            return;
        }
        match self.admit(&guarded.what, &guarded.request) {
            Err(error) => answer(guarded.reply, Err(error)),
            Ok(Admission::Answered(before)) => answer(guarded.reply, Ok(before)),
            Ok(Admission::Free) if guarded.pins.new.is_some() => self.check(guarded, None),
            Ok(Admission::Free) => self.act(guarded, None, None),
            Ok(Admission::Pin(whose)) => self.begin_try(guarded, whose),
        }
    }

    /// Asks everything but the PIN.
    fn admit(&self, what: &What, request: &RequestId) -> Result<Admission, BusError> {
        if let Some(before) = self.answered(request, &what.fingerprint())? {
            return Ok(Admission::Answered(before));
        }
        match what {
            What::ConfirmOrder { quote } => match self.examine_order(quote)? {
                Examined::Ordered(order) => Ok(Admission::Answered(order.to_string())),
                Examined::Possible(_) => {
                    let active = self.profiles.active()?;
                    match active.pin {
                        Some(_) => Ok(Admission::Pin(active.id.clone())),
                        None => Err(BusError::PinNotSet("set a PIN first".to_owned())),
                    }
                }
            },
            What::SelectProfile { profile } => {
                self.select_profile(profile)?;
                // Else the car would be closed only until somebody taps a name. A key does it without: it is the car's own proof.
                let owner = self.profiles.owner()?;
                let guarded = owner.pin.is_some() && self.leads_out(profile)?;
                Ok(if guarded { Admission::Pin(owner.id.clone()) } else { Admission::Free })
            }
            What::AddProfile(new) => {
                self.check_new_profile(new)?;
                self.by_the_owner()
            }
            What::ChangeProfile { profile, changes } => {
                self.change_profile(profile, changes)?;
                self.by_the_owner()
            }
            What::RemoveProfile { profile } => {
                self.remove_profile(profile)?;
                self.by_the_owner()
            }
            What::EndRental { profile } => {
                self.end_rental(profile)?;
                // Whoever gives the car back takes away only what is that renter's own.
                if self.profiles.active == *profile { Ok(Admission::Free) } else { self.by_the_owner() }
            }
            What::SetPin { profile, by } => {
                self.not_while_driving(Task::Pin)?;
                self.admit_pin(profile, *by)
            }
            What::ChangeAccount(change) => self.admit_change(*change),
            What::HandOver => {
                // The answer may have been lost with the power, and with it the owner who had asked.
                if self.handovers.iter().any(|handing| handing.request.as_ref() == Some(request)) {
                    return Ok(Admission::Answered(String::new()));
                }
                self.not_while_driving(Task::Order)?;
                self.by_the_owner()
            }
        }
    }

    /// Needs the owner's PIN, once there is one. Choosing a profile needs none, so else whoever sits down could have the owner's
    /// receipts mailed to himself, or take away what renewals are paid with. A first card is only given.
    fn admit_change(&self, change: AccountChange) -> Result<Admission, BusError> {
        if change == AccountChange::RefuseClaim {
            self.may_refuse_claim()?;
            return self.by_the_owner();
        }
        self.may_change_contracts()?;
        let gives = change == AccountChange::Card && !self.contracts.has_payment();
        let owner = self.profiles.owner()?;
        Ok(if owner.pin.is_some() && !gives { Admission::Pin(owner.id.clone()) } else { Admission::Free })
    }

    /// Needs the owner's PIN; before there is one, the owner at the wheel.
    fn by_the_owner(&self) -> Result<Admission, BusError> {
        let owner = self.profiles.owner()?;
        if owner.pin.is_some() {
            return Ok(Admission::Pin(owner.id.clone()));
        }
        self.allow(Right::Profiles)?;
        Ok(Admission::Free)
    }

    fn admit_pin(&self, profile: &DriverId, by: PinBy) -> Result<Admission, BusError> {
        let profile = self.profiles.find(profile)?;
        let owner = self.profiles.owner()?;
        match (profile.role, by) {
            (Role::Guest | Role::Renter | Role::Valet, _) => Err(BusError::NotAllowed("who never orders needs no PIN".to_owned())),
            (_, PinBy::Itself) if profile.pin.is_some() => Ok(Admission::Pin(profile.id.clone())),
            (Role::Family | Role::Lessee, PinBy::Owner) if owner.pin.is_some() => Ok(Admission::Pin(owner.id.clone())),
            (_, PinBy::Itself | PinBy::Owner) => Err(BusError::PinNotSet("that PIN was never set".to_owned())),
            (_, PinBy::Nobody) if profile.pin.is_some() => Err(BusError::NotAllowed("the PIN of before is wanted".to_owned())),
            // Else whoever sits down first could take the profile of a family member and order with it.
            (Role::Family | Role::Lessee, PinBy::Nobody) if owner.pin.is_some() => {
                Err(BusError::NotAllowed("the owner's PIN is wanted".to_owned()))
            }
            (Role::Owner | Role::Family | Role::Lessee, PinBy::Nobody) => {
                self.allow(Right::Order)?;
                Ok(Admission::Free)
            }
        }
    }

    /// Whose PIN is set, if nothing stands against it any more.
    fn pin_may_be_set(&self, profile: &DriverId, by: PinBy) -> Result<Profile, BusError> {
        self.not_while_driving(Task::Pin)?;
        self.admit_pin(profile, by)?;
        self.profiles.find(profile).cloned()
    }

    /// Writes the try down, as a wrong one, and has the PIN checked.
    ///
    /// The one place where a PIN is counted. The attacks it stands against: guessing at the head unit or over the bus, cutting
    /// the power between a guess and its count, setting the clock, and guessing in many calls at once.
    fn begin_try(&mut self, guarded: Guarded, whose: DriverId) {
        let begun = self.profiles.find(&whose).cloned().and_then(|profile| {
            if guarded.pins.check.is_none() {
                return Err(BusError::NotAllowed("a PIN is wanted".to_owned()));
            }
            let tries = profile.tries.begin(self.powered_on()).map_err(locked)?;
            self.write_tries(profile, tries)
        });
        match begun {
            Ok(()) => self.check(guarded, Some(whose)),
            Err(error) => answer(guarded.reply, Err(error)),
        }
    }

    /// Without an announcement: whoever waits for the outcome must not see a wrong one before it is.
    fn write_tries(&mut self, profile: Profile, tries: PinTries) -> Result<(), BusError> {
        let batch = Batch { profiles: vec![Profile { tries, ..profile }], counters: self.time_counters(), ..Batch::default() };
        self.store.commit(&batch).map_err(|error| storage(&error))?;
        self.profiles.remember(&batch);
        crash::point("try-written");
        Ok(())
    }

    fn check(&mut self, mut guarded: Guarded, whose: Option<DriverId>) {
        let hash = whose.as_ref().and_then(|whose| self.profiles.find(whose).ok()?.pin.clone());
        let job = Job { check: guarded.pins.check.take().zip(hash), new: guarded.pins.new.take() };
        if self.guard.desk.send(job).is_err() {
            tracing::error!("nobody checks PINs any more");
            return answer(guarded.reply, Err(BusError::Busy("no PIN can be checked".to_owned())));
        }
        self.guard.checking = Some(Checking { guarded, whose });
    }

    pub(super) fn pin_checked(&mut self, checked: Checked) {
        let Some(Checking { guarded, whose }) = self.guard.checking.take() else { return };
        // The try itself counts as one.
        let forgiven = whose.as_ref().is_some_and(|whose| self.profiles.find(whose).is_ok_and(|profile| profile.tries.wrong() > 1));
        match self.judge(whose.clone(), checked) {
            Ok(new) => {
                self.act(guarded, whose.as_ref(), new);
                if forgiven {
                    self.announce_profiles();
                }
            }
            Err(error) => {
                answer(guarded.reply, Err(error));
                self.announce_profiles();
            }
        }
        while self.guard.checking.is_none()
            && let Some(next) = self.guard.waiting.pop_front()
        {
            self.guarded(next);
        }
    }

    /// What a checked PIN means. Answers with the hash of the new one, if there was one.
    fn judge(&mut self, whose: Option<DriverId>, checked: Checked) -> Result<Option<PinHash>, BusError> {
        if let Some(whose) = whose {
            let profile = self.profiles.find(&whose)?.clone();
            if !checked.right {
                let tries = profile.tries;
                return Err(match tries.lock(self.powered_on()) {
                    lock @ (PinLock::Wait { .. } | PinLock::Reset) if tries.has_locked() => locked(lock),
                    _ => BusError::pin_wrong(tries.tries_left()),
                });
            }
            self.write_tries(profile, PinTries::default())?;
        }
        match checked.new {
            Some(None) => Err(BusError::Busy("no memory to set a PIN".to_owned())),
            Some(Some(hash)) => Ok(Some(hash)),
            None => Ok(None),
        }
    }

    /// Does it. What was asked before the PIN is asked again: the car may have set off meanwhile, or somebody else be at the wheel.
    fn act(&mut self, guarded: Guarded, whose: Option<&DriverId>, new_pin: Option<PinHash>) {
        let Guarded { what, request, replied, reply, .. } = guarded;
        let fingerprint = what.fingerprint();
        let done = match what {
            // A PIN orders for whom it belongs to, within the limit of that profile, and for nobody else.
            What::ConfirmOrder { .. } if whose.is_some_and(|whose| *whose != self.profiles.active) => {
                Err(BusError::NotAllowed("another profile was chosen meanwhile".to_owned()))
            }
            What::ConfirmOrder { quote } => self.order(&quote, request, fingerprint, replied),
            What::SelectProfile { profile } => {
                self.select_profile(&profile).and_then(|batch| self.write(batch, request, fingerprint, String::new(), replied))
            }
            What::AddProfile(new) => self.add_profile(new).and_then(|(batch, id)| self.write(batch, request, fingerprint, id, replied)),
            What::ChangeProfile { profile, changes } => {
                self.change_profile(&profile, &changes).and_then(|batch| self.write(batch, request, fingerprint, String::new(), replied))
            }
            What::RemoveProfile { profile } => {
                self.remove_profile(&profile).and_then(|batch| self.write(batch, request, fingerprint, String::new(), replied))
            }
            What::EndRental { profile } => {
                self.end_rental(&profile).and_then(|(batch, id)| self.write(batch, request, fingerprint, id, replied))
            }
            What::SetPin { profile, by } => self.pin_may_be_set(&profile, by).and_then(|profile| {
                let profile = Profile { pin: new_pin, tries: PinTries::default(), ..profile };
                let batch = Batch { profiles: vec![profile], ..Batch::default() };
                self.write(batch, request, fingerprint, String::new(), replied)
            }),
            // What comes of it is the storefront's to say, and in the next book.
            What::ChangeAccount(AccountChange::RefuseClaim) => self.may_refuse_claim().map(|()| String::new()),
            What::ChangeAccount(_) => self.may_change_contracts().map(|()| String::new()),
            What::HandOver => self.hand_over(request, replied),
        };
        answer(reply, done);
    }
}

/// Whoever asked may have gone; what was decided stands all the same.
fn answer(reply: Reply<Result<String, BusError>>, answer: Result<String, BusError>) {
    let _ = reply.send(answer);
}

pub(super) fn locked(lock: PinLock) -> BusError {
    match lock {
        PinLock::Wait { left } => BusError::pin_locked(Some(left)),
        PinLock::Open { .. } | PinLock::Reset => BusError::pin_locked(None),
    }
}
