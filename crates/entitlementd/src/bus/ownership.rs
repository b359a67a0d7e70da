//! `org.upfit.Ownership1`: who may order in this car.

use std::{
    collections::HashMap,
    os::fd::{AsFd as _, OwnedFd},
    path::PathBuf,
};

use entitlement::{ClaimStatus, DriverId, PassportId, RequestId};
use protocol::bus::{
    BusError, HandedOverDict, HandoverPlanDict, HandoverStatusDict, ProfileDict, handover_plan_to_wire, handover_status_to_wire,
    profiles_to_wire, role_from_name,
};
use tokio::sync::oneshot;
use zbus::{
    Connection, Fd, OwnedVariant, Variant, interface,
    message::Header,
    object_server::{ResponseDispatchNotifier, SignalEmitter},
};

use super::{callers::Callers, notifying, parse, remote, shortened};
use crate::{
    engine::{AccountChange, Engine, KeptPassport, KeyChange, Limit, NewProfile, PinBy, Pins, ProfileChanges, What},
    export,
    pin::Pin,
    storefront::Storefront,
};

/// Longest name of a profile that is looked at, in bytes. The engine says how many characters it may have.
const NAME_BYTES_MAX: usize = 256;

pub(super) struct OwnershipObject {
    engine: Engine,
    storefront: Storefront,
    callers: Callers,
    /// Where nothing is written for the driver.
    state: PathBuf,
}

impl OwnershipObject {
    pub(super) fn new(engine: Engine, storefront: Storefront, callers: Callers, state: PathBuf) -> Self {
        Self { engine, storefront, callers, state }
    }

    async fn guarded<T>(
        &self,
        what: What,
        pins: Pins,
        request: &str,
        answer: impl FnOnce(String) -> T,
    ) -> Result<ResponseDispatchNotifier<T>, BusError> {
        let (replied, reply_sent) = oneshot::channel();
        let id = self.engine.guarded(what, pins, parse("request_id", request)?, reply_sent).await?;
        Ok(notifying(answer(id), replied))
    }
}

/// Who may order in this car. Profiles mean nothing outside of it: a name, a limit or a PIN never leaves.
///
/// A PIN is the read end of a pipe (h) that holds 4 to 8 ASCII digits and then ends within a second. Wrong ones slow down (1, 2,
/// 4, 8 s), the fifth in a row locks for 5 minutes, the tenth for 15, the fifteenth until the seller sets it back; counted in the
/// time for which the car is switched on. Nothing changes while the car moves. Errors are named `org.upfit.Error.*`.
#[interface(name = "org.upfit.Ownership1")]
impl OwnershipObject {
    /// Everything at one revision: the revision, the id of whoever is at the wheel, and the profiles, the owner first.
    #[zbus(out_args("revision", "active", "profiles"))]
    async fn snapshot(
        &self,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<(u64, String, Vec<ProfileDict>), BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        Ok(profiles_to_wire(&self.engine.profiles().await?))
    }

    /// Says who is at the wheel. It needs no PIN; what can be done then does. Options: `pin` (h): the owner's, once it has one, after a
    /// `valet` or a `renter`. Whose data may leave follows: see `SetDrivers` of `org.upfit.Privacy1`. The car says so, too: a key
    /// or a phone that belongs to a profile chooses it (`Vehicle.Driver.Identifier.Subject`).
    async fn select_profile(
        &self,
        profile: &str,
        request_id: &str,
        options: HashMap<String, OwnedVariant>,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<ResponseDispatchNotifier<()>, BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        let profile: DriverId = parse("profile", profile)?;
        let mut options = Options::new(options);
        let check = options.pin("pin").await?;
        options.finish()?;
        self.guarded(What::SelectProfile { profile }, Pins { check, new: None }, request_id, drop).await
    }

    /// Adds a profile: its name of 1 to 24 characters, `family`, `guest`, `lessee`, `renter` or `valet`. Options: `limit_minor` (t, of
    /// `family`: most that it may order in a calendar month, in minor units of the market's currency; not there: no limit), `pin` (h): the
    /// owner's, once it has one. Answers with the profile's id. `PinNotSet` for the last three before the owner has one.
    #[zbus(out_args("profile"))]
    async fn add_profile(
        &self,
        name: &str,
        role: &str,
        request_id: &str,
        options: HashMap<String, OwnedVariant>,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<ResponseDispatchNotifier<String>, BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        let mut options = Options::new(options);
        let limit_minor = options.number("limit_minor")?;
        let check = options.pin("pin").await?;
        options.finish()?;
        let new = NewProfile { name: name_of(name)?, role: role_of(role)?, limit_minor };
        self.guarded(What::AddProfile(new), Pins { check, new: None }, request_id, |id| id).await
    }

    /// Changes a profile. Changes: `name` (s), `role` (s), `limit_minor` (t), `no_limit` (b, true), `this_key` (b, true: the key or phone by
    /// which the car was opened is this profile's from now on and nobody else's; at most 4), `no_keys` (b, true). The owner keeps role
    /// and freedom. Options: `pin` (h): the owner's, once it has one. `NotEligible` when the car does not say by which key it was opened.
    async fn change_profile(
        &self,
        profile: &str,
        changes: HashMap<String, OwnedVariant>,
        request_id: &str,
        options: HashMap<String, OwnedVariant>,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<ResponseDispatchNotifier<()>, BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        let mut changed = Options::new(changes);
        let changes = ProfileChanges {
            name: changed.text("name")?.map(|name| name_of(&name)).transpose()?,
            role: changed.text("role")?.map(|role| role_of(&role)).transpose()?,
            limit: limit_of(&mut changed)?,
            keys: keys_of(&mut changed)?,
        };
        changed.finish()?;
        let mut options = Options::new(options);
        let check = options.pin("pin").await?;
        options.finish()?;
        let what = What::ChangeProfile { profile: parse("profile", profile)?, changes };
        self.guarded(what, Pins { check, new: None }, request_id, drop).await
    }

    /// Removes a profile: not the owner's, and not that of whoever is at the wheel. Options: `pin` (h): the owner's, once it has
    /// one.
    async fn remove_profile(
        &self,
        profile: &str,
        request_id: &str,
        options: HashMap<String, OwnedVariant>,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<ResponseDispatchNotifier<()>, BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        let mut options = Options::new(options);
        let check = options.pin("pin").await?;
        options.finish()?;
        let what = What::RemoveProfile { profile: parse("profile", profile)? };
        self.guarded(what, Pins { check, new: None }, request_id, drop).await
    }

    /// A rental ends, and what is this renter's with it: the profile of a `renter` begins anew under another id, with its name and keys; what
    /// the renter had said about data is taken back, what waits to be sent is purged, and what was sent with that yes is erased at the
    /// backend. Features, contracts and other profiles stay as they are. Options: `pin` (h): the owner's, once it has one; not wanted from
    /// the renter who is at the wheel. Answers with the id of the next renter's profile, which is at the wheel if the renter was.
    #[zbus(out_args("profile"))]
    async fn end_rental(
        &self,
        profile: &str,
        request_id: &str,
        options: HashMap<String, OwnedVariant>,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<ResponseDispatchNotifier<String>, BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        let mut options = Options::new(options);
        let check = options.pin("pin").await?;
        options.finish()?;
        let what = What::EndRental { profile: parse("profile", profile)? };
        self.guarded(what, Pins { check, new: None }, request_id, |id| id).await
    }

    /// Sets the PIN of a profile. Options: `old` (h): its PIN of before, once it has one; or, of a family member, `owner` (h): the
    /// owner's PIN, which is also wanted for its first one, once the owner has one.
    async fn set_pin(
        &self,
        profile: &str,
        pin: Fd<'_>,
        request_id: &str,
        options: HashMap<String, OwnedVariant>,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<ResponseDispatchNotifier<()>, BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        let profile = parse("profile", profile)?;
        let mut options = Options::new(options);
        let (old, owner) = (options.pin("old").await?, options.pin("owner").await?);
        options.finish()?;
        let (by, check) = match (old, owner) {
            (None, None) => (PinBy::Nobody, None),
            (Some(old), None) => (PinBy::Itself, Some(old)),
            (None, Some(owner)) => (PinBy::Owner, Some(owner)),
            (Some(_), Some(_)) => return Err(BusError::InvalidArgument("either old or owner".to_owned())),
        };
        let new = Some(Pin::read(own_end(&pin)?).await?);
        self.guarded(What::SetPin { profile, by }, Pins { check, new }, request_id, drop).await
    }

    /// What would become of everything if the car changed hands now: nothing happens. `contracts` by feature: what stays, ends, is
    /// refunded or moves with the person. `plan`: what is erased, counted, and what goes along. Only while parked.
    #[zbus(out_args("contracts", "plan"))]
    async fn prepare_handover(
        &self,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<(Vec<HandedOverDict>, HandoverPlanDict), BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        let plan = self.engine.handover_plan().await?;
        Ok(handover_plan_to_wire(&plan))
    }

    /// The car changes hands: there is no way back. What is personal is erased, what stays works on, and the seller is told, now or as soon
    /// as there is a network. Only while parked. Options: `pin` (h): the owner's, once it has one. The daemon begins anew as the next
    /// owner's, and its name is away for a moment.
    async fn hand_over(
        &self,
        request_id: &str,
        options: HashMap<String, OwnedVariant>,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<ResponseDispatchNotifier<()>, BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        let mut options = Options::new(options);
        let check = options.pin("pin").await?;
        options.finish()?;
        self.guarded(What::HandOver, Pins { check, new: None }, request_id, drop).await
    }

    /// As whose car it is known, and what became of everything, for whoever gave it away until that is put away.
    #[zbus(out_args("status", "contracts"))]
    async fn handover(
        &self,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<(HandoverStatusDict, Vec<HandedOverDict>), BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        let status = self.engine.handover_status().await?;
        Ok(handover_status_to_wire(&status))
    }

    /// Writes what became of everything, as the seller has signed it, into a folder (absolute path), for whoever gave the car away:
    /// `handover-YYYY-MM-DD.cose`, COSE_Sign1 over CBOR with the context `upfit/handover/1`. It names nobody. Answers with the number of
    /// files. `NotFound` before the seller has signed it, and after it was put away.
    #[zbus(out_args("files"))]
    async fn export_handover(
        &self,
        folder: &str,
        request_id: &str,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<u32, BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        let _: RequestId = parse("request_id", request_id)?;
        export::handover(&self.engine, &self.state, PathBuf::from(folder)).await
    }

    /// Whoever gave the car away has read what became of everything: it is shown to nobody any more.
    async fn put_away_handover(
        &self,
        request_id: &str,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<ResponseDispatchNotifier<()>, BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        let _: RequestId = parse("request_id", request_id)?;
        let (replied, reply_sent) = oneshot::channel();
        self.engine.put_away_handover(reply_sent).await?;
        Ok(notifying((), replied))
    }

    /// Asks the seller for a signed passport of this car: what it has, what its next owner could get, and nothing that names anybody. It is
    /// good for 7 days, and takes the place of the one before. `url`: where a buyer's phone reads it; `document`: COSE_Sign1 over CBOR,
    /// context `upfit/passport/1`. Only while parked, and by the owner.
    #[zbus(out_args("id", "url", "document"))]
    async fn issue_passport(
        &self,
        request_id: &str,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<ResponseDispatchNotifier<(String, String, Vec<u8>)>, BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        let _: RequestId = parse("request_id", request_id)?;
        self.engine.may_ask_for_passport().await?;
        let before = self.engine.passport().await?;
        let id: PassportId = parse("id", &uuid::Uuid::new_v4().to_string())?;
        let (url, document) = remote(self.storefront.put_passport(&id)).await?;
        let (replied, reply_sent) = oneshot::channel();
        let kept = KeptPassport { id: id.clone(), url: url.clone(), document: document.clone() };
        self.engine.keep_passport(Some(kept), reply_sent).await?;
        // Of two that are good, the owner could take back only one.
        if let Some(before) = before
            && let Err(error) = remote(self.storefront.revoke_passport(&before.id)).await
        {
            tracing::warn!(%error, "the passport of before could not be taken back: it runs out by itself");
        }
        Ok(notifying((id.to_string(), url, document), replied))
    }

    /// The passport that is there, as `IssuePassport` answered. All empty: there is none.
    #[zbus(out_args("id", "url", "document"))]
    async fn passport(
        &self,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<(String, String, Vec<u8>), BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        let kept = self.engine.passport().await?;
        Ok(kept.map(|kept| (kept.id.to_string(), kept.url, kept.document)).unwrap_or_default())
    }

    /// Takes the passport back: its page says so at once, and the car forgets it. Only while parked, by the owner, and with a network.
    async fn revoke_passport(
        &self,
        request_id: &str,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<ResponseDispatchNotifier<()>, BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        let _: RequestId = parse("request_id", request_id)?;
        self.engine.may_ask_for_passport().await?;
        if let Some(kept) = self.engine.passport().await? {
            remote(self.storefront.revoke_passport(&kept.id)).await?;
        }
        let (replied, reply_sent) = oneshot::channel();
        self.engine.keep_passport(None, reply_sent).await?;
        Ok(notifying((), replied))
    }

    /// Asks for this car without its owner's PIN, for whoever has it when the former owner is gone. The seller tells the owner by mail, who
    /// has 24 hours to say no, there or in the car. Called again when it is granted, it takes the car over, which then hands itself over;
    /// not while the owner's PIN is locked (`PinLocked`), by which alone an owner without a mail address says no. Idempotent. Only while
    /// parked, with a network, and only where the owner has a PIN: else `HandOver` does it at once. How it stands is in `Handover`.
    async fn claim(
        &self,
        request_id: &str,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<(), BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        let _: RequestId = parse("request_id", request_id)?;
        self.engine.may_claim().await?;
        let mut claim = remote(self.storefront.make_claim()).await?;
        if claim == ClaimStatus::Granted {
            self.engine.may_take_claim().await?;
            claim = remote(self.storefront.take_claim()).await?;
        }
        self.engine.claim_stands(Some(claim)).await;
        Ok(())
    }

    /// The owner says no to whoever asks for the car: nobody can ask again for 7 days. Options: `pin` (h): the owner's. Only while parked
    /// and with a network; without one nothing is granted either. `NotAllowed` also when the car was taken over meanwhile.
    async fn refuse_claim(
        &self,
        request_id: &str,
        options: HashMap<String, OwnedVariant>,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<(), BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        let request: RequestId = parse("request_id", request_id)?;
        let mut options = Options::new(options);
        let pin = options.pin("pin").await?;
        options.finish()?;
        self.engine.may_change_account(AccountChange::RefuseClaim, pin, request).await?;
        let claim = remote(self.storefront.refuse_claim()).await?;
        self.engine.claim_stands(Some(claim)).await;
        // Nobody is told that the car stays when it does not.
        if claim == ClaimStatus::Taken {
            return Err(BusError::NotAllowed("too late: the car was taken over".to_owned()));
        }
        Ok(())
    }

    /// Something changed. `revision` is one more than before; after a gap, take a new snapshot. Sent after the reply to the call
    /// that caused it.
    #[zbus(signal)]
    pub(super) async fn changed(emitter: &SignalEmitter<'_>, revision: u64) -> zbus::Result<()>;
}

fn name_of(name: &str) -> Result<String, BusError> {
    if name.len() > NAME_BYTES_MAX {
        return Err(BusError::InvalidArgument(format!("name: longer than {NAME_BYTES_MAX} bytes")));
    }
    Ok(name.to_owned())
}

fn role_of(role: &str) -> Result<entitlement::Role, BusError> {
    role_from_name(&shortened(role)).map_err(|error| BusError::InvalidArgument(error.to_string()))
}

fn limit_of(changes: &mut Options) -> Result<Option<Limit>, BusError> {
    match (changes.number("limit_minor")?, changes.flag("no_limit")?) {
        (None, None) => Ok(None),
        (Some(minor), None) => Ok(Some(Limit::Minor(minor))),
        (None, Some(true)) => Ok(Some(Limit::None)),
        _ => Err(BusError::InvalidArgument("either limit_minor or no_limit, which is true".to_owned())),
    }
}

fn keys_of(changes: &mut Options) -> Result<Option<KeyChange>, BusError> {
    match (changes.flag("this_key")?, changes.flag("no_keys")?) {
        (None, None) => Ok(None),
        (Some(true), None) => Ok(Some(KeyChange::ThisOne)),
        (None, Some(true)) => Ok(Some(KeyChange::None)),
        _ => Err(BusError::InvalidArgument("either this_key or no_keys, which is true".to_owned())),
    }
}

/// The daemon's own copy of a descriptor that came with a message.
fn own_end(end: &Fd<'_>) -> Result<OwnedFd, BusError> {
    end.as_fd().try_clone_to_owned().map_err(|error| BusError::Busy(format!("no descriptor is left: {error}")))
}

/// Entries of a dictionary, each taken once. What is left over at the end is unknown.
pub(super) struct Options(HashMap<String, OwnedVariant>);

impl Options {
    pub(super) fn new(options: HashMap<String, OwnedVariant>) -> Self {
        Self(options)
    }

    /// A PIN, read from its pipe.
    pub(super) async fn pin(&mut self, name: &str) -> Result<Option<Pin>, BusError> {
        let Some(value) = self.0.remove(name) else { return Ok(None) };
        let Variant::Fd(end) = &*value else { return Err(wrong(name, "a file descriptor")) };
        Pin::read(own_end(end)?).await.map(Some)
    }

    fn text(&mut self, name: &str) -> Result<Option<String>, BusError> {
        match self.0.remove(name).as_deref() {
            None => Ok(None),
            Some(Variant::Str(text)) => Ok(Some(text.to_string())),
            Some(_) => Err(wrong(name, "a text")),
        }
    }

    fn number(&mut self, name: &str) -> Result<Option<u64>, BusError> {
        match self.0.remove(name).as_deref() {
            None => Ok(None),
            Some(Variant::U64(number)) => Ok(Some(*number)),
            Some(_) => Err(wrong(name, "a number (t)")),
        }
    }

    fn flag(&mut self, name: &str) -> Result<Option<bool>, BusError> {
        match self.0.remove(name).as_deref() {
            None => Ok(None),
            Some(Variant::Bool(flag)) => Ok(Some(*flag)),
            Some(_) => Err(wrong(name, "yes or no")),
        }
    }

    pub(super) fn finish(self) -> Result<(), BusError> {
        match self.0.keys().next() {
            Some(unknown) => Err(BusError::InvalidArgument(format!("unknown option {:?}", shortened(unknown)))),
            None => Ok(()),
        }
    }
}

fn wrong(name: &str, wanted: &str) -> BusError {
    BusError::InvalidArgument(format!("option {name:?}: {wanted} is wanted"))
}
