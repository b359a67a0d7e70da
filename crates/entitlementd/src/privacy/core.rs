//! Decides and writes. Runs on a thread of its own and waits for nothing but the disk and, when it closes a lane, for
//! those who hold a permit of it.

mod erase;
mod private_mode;
mod publish;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
    time::Duration,
};

use entitlement::{
    Change as Said, Choice, Cover, Digest, DriverId, Entry, Erasure, FeatureId, Language, Ledger, LedgerHealth, LegalBasis, Operation,
    OperationKind, OperationState, Origin, Parties, PrivacySnapshot, PrivateMode, Purpose, PurposeId, PurposeStatus, Receipt, ReceiptId,
    RequestId, Service, Sharing, UploadId,
};
use gate::{Gate, Lane, Outbox};
use jiff::{SignedDuration, Timestamp};
use protocol::bus::BusError;
use tokio::sync::{Notify, mpsc, oneshot, watch};
use vault::Vault;

use super::{
    Change, Command, Context, Copied, PrivateWish, Saying,
    marks::Marks,
    records::{ErasureNumber, Kept, Mode, PendingErasure, Private, RECEIPTS_AT_ONCE, Records, RecordsError, Step, day},
};
use crate::{OWNER, clock::Clock};

/// Uploads are cut within 100 ms, readings take microseconds: who holds a permit for longer is stuck.
const DRAIN_PATIENCE: Duration = Duration::from_secs(2);
/// People in a car.
const DRIVERS_MAX: usize = 9;
const DAYS_SHOWN: i64 = 7;
/// Lines of the ledger above which no yes is taken any more: somebody plays with it. A no always is.
const ENTRIES_MAX: u64 = 50_000;
const HOUR: Duration = Duration::from_secs(3_600);

pub(super) struct Parts {
    pub(super) vault: Vault,
    pub(super) gate: Arc<Gate>,
    pub(super) outbox: Arc<Outbox>,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) changes: mpsc::Sender<Change>,
    pub(super) erasures: Arc<Notify>,
    pub(super) recipient: String,
}

pub(super) struct Core {
    parts: Parts,
    /// `Err`: what is on disk is not believed, or cannot be read. Everything stays off.
    known: Result<Known, Trouble>,
    /// `None`: nobody has said yet what this car is.
    context: Option<Context>,
    drivers: Vec<DriverId>,
    /// Who is at the wheel.
    driver: Option<DriverId>,
    /// Whom `drivers` has followed.
    followed: Option<DriverId>,
    private: Private,
    /// When the hour is over, by the time powered on: a clock that is set forward does not end it.
    hour_ends: Option<Duration>,
    marks: Marks,
    /// Said, but the disk did not take it yet. Stays closed whatever the ledger says.
    unwritten: BTreeMap<PurposeId, Unwritten>,
    /// Private mode was begun, and the disk did not take it yet.
    private_unwritten: bool,
    /// Being closed at this moment.
    closing: BTreeSet<PurposeId>,
    /// Erased, and not opened since: what was cut off for it is not counted afterwards.
    forgotten: BTreeSet<Lane>,
    exporting: Option<Operation>,
    erasing: Option<Operation>,
    shown: OperationKind,
    last: Option<PrivacySnapshot>,
    published: watch::Sender<Arc<PrivacySnapshot>>,
}

/// Why nothing is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Trouble {
    /// Somebody or something changed it.
    Damaged,
    /// The disk does not give it at this moment: it is tried again.
    OutOfReach,
}

/// Words that are still to be written.
#[derive(Debug, Clone)]
struct Unwritten {
    words: Vec<Word>,
    erase: Erase,
}

struct Known {
    records: Records,
    ledger: Ledger,
    /// Whose profiles are gone, and their yes with them.
    departed: BTreeSet<DriverId>,
}

/// Something that a driver says, before it is written.
#[derive(Debug, Clone)]
struct Word {
    driver: DriverId,
    purpose: PurposeId,
    to: Choice,
    locale: Language,
    origin: Origin,
}

impl Core {
    pub(super) fn load(parts: Parts) -> (Self, watch::Receiver<Arc<PrivacySnapshot>>) {
        let nothing = PrivacySnapshot {
            revision: 0,
            ledger: LedgerHealth::Sound,
            private: PrivateMode::Off,
            purposes: Vec::new(),
            outflow: Vec::new(),
            operation: None,
            time: Timestamp::UNIX_EPOCH,
        };
        let (published, reader) = watch::channel(Arc::new(nothing));
        let marks = Marks::open(parts.vault.folder());
        let mut core = Self {
            parts,
            known: Err(Trouble::OutOfReach),
            context: None,
            drivers: DriverId::parse(OWNER).into_iter().collect(),
            driver: None,
            followed: DriverId::parse(OWNER).ok(),
            private: Private::default(),
            hour_ends: None,
            marks,
            unwritten: BTreeMap::new(),
            private_unwritten: false,
            closing: BTreeSet::new(),
            forgotten: BTreeSet::new(),
            exporting: None,
            erasing: None,
            shown: OperationKind::Export,
            last: None,
            published,
        };
        core.open();
        core.publish(None);
        (core, reader)
    }

    /// Reads what drivers have said, and what was being turned off when the car last stopped.
    fn open(&mut self) {
        let opened = Records::open(&self.parts.vault).and_then(|(records, ledger)| {
            let (private, drivers, driver) = (records.private()?, records.drivers()?, records.driver()?);
            let departed = records.departed()?;
            Ok((Known { records, ledger, departed }, private, drivers, driver))
        });
        match opened {
            Ok((known, private, drivers, driver)) => {
                self.known = Ok(known);
                self.private = private;
                self.drivers = drivers.unwrap_or_else(|| DriverId::parse(OWNER).into_iter().collect());
                self.followed = driver.or_else(|| DriverId::parse(OWNER).ok());
                if self.marks.private() && self.private.mode == Mode::Off {
                    self.private = Private { mode: Mode::UntilChanged, ..Private::default() };
                    self.private_unwritten = true;
                }
                for lane in self.marks.lanes() {
                    let Ok(purpose) = PurposeId::parse(lane.id()) else { continue };
                    // Nobody knows any more who said it: it holds for everybody who had said yes, and for those in the car.
                    let words = self.noes(&purpose, Origin::Recovery);
                    self.unwritten.insert(purpose, Unwritten { words, erase: Erase::Sent });
                }
            }
            Err(error) => {
                tracing::error!(%error, "the record of what drivers said cannot be used: everything stays off");
                let damaged = error.is_damage();
                self.known = Err(if damaged { Trouble::Damaged } else { Trouble::OutOfReach });
                if damaged {
                    let all = BTreeSet::from(Lane::ALL);
                    let done = self.close(&all).and_then(|()| self.purge(&all));
                    self.log(done);
                }
            }
        }
    }

    /// Handles one command. Answers when it was the last.
    pub(super) fn handle(&mut self, command: Command) -> Option<oneshot::Sender<()>> {
        // Whoever asked may have gone; what was decided stands all the same.
        match command {
            Command::Say { saying, request, replied, reply } => {
                // What everybody reads is up to date before anybody is answered; the signal comes after the answer.
                let answer = self.say(saying, request);
                self.publish(Some(replied));
                let _ = reply.send(answer);
            }
            Command::SetPrivate { wish, request, replied, reply } => {
                let answer = self.set_private(wish, request);
                self.publish(Some(replied));
                let _ = reply.send(answer);
            }
            Command::SetDrivers { drivers, request, replied, reply } => {
                let answer = self.set_drivers(drivers, request);
                self.publish(Some(replied));
                let _ = reply.send(answer);
            }
            Command::StartAnew { replied, reply } => {
                let answer = self.start_anew();
                self.publish(Some(replied));
                let _ = reply.send(answer);
            }
            Command::Erase { request, replied, reply } => {
                let answer = self.erase(request);
                self.publish(Some(replied));
                let _ = reply.send(answer);
            }
            Command::Receipts { skip, reply } => {
                let _ = reply
                    .send(self.known().and_then(|known| known.records.receipts(skip, RECEIPTS_AT_ONCE, self.readers()).map_err(storage)));
            }
            Command::Copy { reply } => {
                let _ = reply.send(self.copied());
            }
            Command::OperationMoved(operation) => {
                self.exporting = Some(operation);
                self.shown = OperationKind::Export;
                self.publish(None);
            }
            Command::ContextChanged(context) => {
                // Before anything is known of the car there is nothing to compare with.
                self.driver.clone_from(&context.driver);
                self.context = Some(context).filter(|context| context.market.is_some());
                self.follow();
                self.let_go();
                self.reconcile();
                self.publish(None);
            }
            Command::TimePassed(now) => {
                if let Some(context) = &mut self.context {
                    context.now = now;
                }
                if matches!(self.known, Err(Trouble::OutOfReach)) {
                    self.open();
                }
                self.follow();
                self.let_go();
                self.reconcile();
                self.publish(None);
            }
            Command::BeginUpload { lane, reply } => {
                let _ = reply.send(self.begin_upload(lane));
            }
            Command::Left { lane, bytes, records } => {
                self.left(lane, bytes, records);
                self.publish(None);
            }
            Command::PendingErasures { reply } => {
                let _ = reply.send(self.pending_erasures());
            }
            Command::ErasureConfirmed { number, erased } => {
                self.erasure_confirmed(number, erased);
                self.publish(None);
            }
            Command::Stop { reply } => return Some(reply),
        }
        None
    }

    /// Lets the ledger's file grow no further than this, as a full disk would.
    #[cfg(test)]
    pub(super) fn limit_pages(&self, pages_max: u32) {
        self.known.as_ref().ok().unwrap().records.limit_pages(pages_max);
    }

    /// Uses up what is left in it.
    #[cfg(test)]
    pub(super) fn fill(&self) {
        self.known.as_ref().ok().unwrap().records.fill();
    }

    fn now(&self) -> Timestamp {
        let (said, at) = self.context.as_ref().map_or((Timestamp::UNIX_EPOCH, Duration::ZERO), |context| context.now);
        let since = self.parts.clock.uptime().saturating_sub(at);
        said.saturating_add(SignedDuration::try_from(since).unwrap_or(SignedDuration::ZERO)).unwrap_or(said)
    }

    fn known(&self) -> Result<&Known, BusError> {
        self.known.as_ref().map_err(|trouble| out_of(*trouble))
    }

    fn known_mut(&mut self) -> Result<&mut Known, BusError> {
        self.known.as_mut().map_err(|trouble| out_of(*trouble))
    }

    fn is_confined(&self) -> bool {
        self.context.as_ref().is_some_and(|context| context.confined)
    }

    /// Whose receipts are shown. `None`: everybody's.
    fn readers(&self) -> Option<&[DriverId]> {
        self.is_confined().then_some(self.drivers.as_slice())
    }

    fn market(&self) -> Option<&entitlement::MarketId> {
        self.context.as_ref()?.market.as_ref()
    }

    /// Every purpose of this car's market, with its service.
    fn purposes(&self) -> impl Iterator<Item = (&Service, &Purpose)> {
        let services = self.context.iter().flat_map(|context| context.services.iter());
        let all = services.flat_map(|service| service.purposes.iter().map(move |purpose| (service, purpose)));
        all.filter(move |(_, purpose)| self.market().is_some_and(|market| purpose.markets.contains(market)))
    }

    fn purpose(&self, id: &PurposeId) -> Option<(&Service, &Purpose)> {
        self.purposes().find(|(_, purpose)| purpose.id == *id)
    }

    fn needed_by(&self, purpose: &PurposeId) -> Vec<FeatureId> {
        let needs = self.context.iter().flat_map(|context| &context.needs);
        needs.filter(|(_, needs)| needs.contains(purpose)).map(|(feature, _)| feature.clone()).collect()
    }

    /// Whether data may flow for this purpose at this moment, as far as these people are concerned.
    fn allowed(&self, purpose: &Purpose, drivers: &[DriverId]) -> bool {
        let Ok(known) = &self.known else { return false };
        let needed = match purpose.basis {
            LegalBasis::Choice => true,
            LegalBasis::Contract => !self.needed_by(&purpose.id).is_empty(),
            // What a law demands does not go through this gate.
            LegalBasis::Law => false,
        };
        needed
            && self.private.mode == Mode::Off
            && !self.unwritten.contains_key(&purpose.id)
            && known.ledger.allows(drivers, purpose, self.now())
    }

    fn say(&mut self, saying: Saying, request: RequestId) -> Result<String, BusError> {
        let Saying { purpose: id, on, text, locale, origin, driver } = saying;
        let described = self.purpose(&id).map(|(_, purpose)| purpose.clone());
        let Some(lane) = Lane::of_id(id.as_str()) else {
            return Err(match described {
                Some(_) => BusError::NotSwitchable(format!("{id} cannot be switched by the driver")),
                None => BusError::NotFound(format!("no purpose {id} in this market")),
            });
        };
        let fingerprint = format!("say {id} {on} {locale} {}", driver.as_ref().map_or("", DriverId::as_str));
        if !on {
            return self.say_no(lane, &id, driver, locale, origin, request, fingerprint);
        }
        if let Some(answer) = self.answered(&request, &fingerprint)? {
            return Ok(answer);
        }
        let purpose = described.ok_or_else(|| BusError::NotFound(format!("no purpose {id} in this market")))?;
        let shown = purpose.text_digest(&locale).ok_or_else(|| BusError::InvalidArgument(format!("no text in {locale:?}")))?;
        let driver = self.somebody(driver)?;
        if self.context.as_ref().is_none_or(|context| !context.may_share_more) {
            return Err(BusError::NotParked("while the car moves, sharing can only be switched off".to_owned()));
        }
        if text != Some(shown) {
            return Err(BusError::TextChanged("the text that was shown is not the one that holds".to_owned()));
        }
        if self.private.mode != Mode::Off {
            return Err(BusError::NotSwitchable("nothing is to leave at this moment: end that first".to_owned()));
        }
        if self.known()?.ledger.length() >= ENTRIES_MAX {
            return Err(BusError::StorageFailed(format!("the ledger holds {ENTRIES_MAX} entries")));
        }
        // A no that waits comes first: what is said now is said after it.
        self.write_what_could_not_be_written();
        if self.unwritten.contains_key(&id) {
            return Err(BusError::StorageFailed("an earlier no has not been written down yet".to_owned()));
        }
        // The room before the word: without it nothing could be opened.
        self.parts.outbox.create(lane).map_err(|error| BusError::StorageFailed(error.to_string()))?;
        let word = Word { driver, purpose: id, to: Choice::Given, locale, origin };
        let written = self.write(&[word], Step::default(), Some((request, fingerprint)));
        crash::point("sharing-given");
        // Opens what may be opened, and takes the room away again where nothing may.
        self.reconcile();
        written.map_err(storage)
    }

    /// A no is enforced before anything is looked up that could fail.
    #[expect(clippy::too_many_arguments, reason = "one caller, which has just taken them apart")]
    fn say_no(
        &mut self,
        lane: Lane,
        id: &PurposeId,
        driver: Option<DriverId>,
        locale: Language,
        origin: Origin,
        request: RequestId,
        fingerprint: String,
    ) -> Result<String, BusError> {
        match self.answered(&request, &fingerprint) {
            Ok(Some(answer)) => {
                // Said before, and perhaps taken back since: then it stays as it is. Else it must hold.
                let purpose = self.purpose(id).map(|(_, purpose)| purpose.clone());
                if !purpose.is_some_and(|purpose| self.allowed(&purpose, &self.drivers)) {
                    self.shut(&BTreeSet::from([lane]))?;
                }
                return Ok(answer);
            }
            Err(error @ BusError::RequestIdReused(_)) => return Err(error),
            // What cannot be looked up must not keep anybody from turning off.
            Ok(None) | Err(_) => {}
        }
        let driver = self.somebody(driver)?;
        // The same no again is no change, and has its receipt.
        let standing = self.known.as_ref().ok().and_then(|known| known.ledger.standing(&driver, id));
        let said = standing.filter(|standing| standing.choice == Choice::Refused && standing.origin != Origin::PrivateMode);
        let receipt = said.map(|standing| standing.receipt.to_string());
        let words = match &receipt {
            Some(_) => Vec::new(),
            None => vec![Word { driver, purpose: id.clone(), to: Choice::Refused, locale, origin }],
        };
        let answer = self.turn_off(&BTreeMap::from([(lane, words)]), Erase::Sent, None, Some((request, fingerprint, receipt.clone())))?;
        Ok(receipt.unwrap_or(answer))
    }

    /// Who says it: somebody in the car.
    fn somebody(&self, driver: Option<DriverId>) -> Result<DriverId, BusError> {
        match driver {
            Some(driver) if self.drivers.contains(&driver) => Ok(driver),
            Some(driver) => Err(BusError::InvalidArgument(format!("{driver} is not in the car"))),
            None => self.drivers.first().cloned().ok_or_else(|| BusError::NotFound("nobody is in the car".to_owned())),
        }
    }

    /// The answer that this request got before.
    fn answered(&self, request: &RequestId, fingerprint: &str) -> Result<Option<String>, BusError> {
        match self.known()?.records.request(request).map_err(storage)? {
            None => Ok(None),
            Some((before, answer)) if before == fingerprint => Ok(Some(answer)),
            Some(_) => Err(BusError::RequestIdReused(format!("{request} was used for something else"))),
        }
    }

    /// Close and mark, drain, write down, purge; the erasure at the backend is written down in the same step. What comes back
    /// as success is enforced; what fails has left the lanes closed all the same, also through a restart.
    fn turn_off(
        &mut self,
        words: &BTreeMap<Lane, Vec<Word>>,
        erase: Erase,
        outflow: Option<Kept>,
        request: Option<(RequestId, String, Option<String>)>,
    ) -> Result<String, BusError> {
        let lanes: BTreeSet<Lane> = words.keys().copied().collect();
        let drained = self.close(&lanes);
        let purposes: Vec<PurposeId> = lanes.iter().filter_map(|lane| PurposeId::parse(lane.id()).ok()).collect();
        let now = self.now();
        let erasures = match erase {
            Erase::Nothing => Vec::new(),
            Erase::Sent => purposes.iter().map(|purpose| (purpose.clone(), now)).collect(),
        };
        let said: Vec<Word> = words.values().flatten().cloned().collect();
        let step = || Step { erasures: erasures.clone(), outflow: outflow.unwrap_or_default(), ..Step::default() };
        let written = self.write_answering(&said, step(), request.clone());
        crash::point("sharing-written");
        let purged = self.purge(&lanes);
        crash::point("sharing-purged");
        // What was purged has made room on a full disk.
        let written = written.or_else(|_| self.write_answering(&said, step(), request));
        self.closing.clear();
        match &written {
            Ok(_) => {
                self.unwritten.retain(|purpose, _| !purposes.contains(purpose));
                self.marks.clear(&lanes);
                self.parts.erasures.notify_one();
            }
            Err(error) => {
                tracing::error!(%error, "a no could not be written down; it holds all the same");
                for (lane, words) in words {
                    let Ok(purpose) = PurposeId::parse(lane.id()) else { continue };
                    let waiting = self.unwritten.entry(purpose).or_insert(Unwritten { words: Vec::new(), erase });
                    waiting.words.extend(words.iter().cloned());
                    if erase == Erase::Sent {
                        waiting.erase = erase;
                    }
                }
            }
        }
        drained?;
        purged?;
        written.map_err(storage)
    }

    /// Lets nothing more through, and waits until nothing moves.
    fn close(&mut self, lanes: &BTreeSet<Lane>) -> Result<(), BusError> {
        let open: Vec<Lane> = lanes.iter().copied().filter(|lane| self.parts.gate.is_open(*lane)).collect();
        for lane in lanes {
            self.parts.gate.close(*lane);
        }
        crash::point("sharing-closed");
        self.marks.set(lanes);
        crash::point("sharing-marked");
        self.closing.extend(open.iter().filter_map(|lane| PurposeId::parse(lane.id()).ok()));
        self.publish(None);
        let stuck: Vec<String> =
            lanes.iter().filter_map(|lane| self.parts.gate.drain(*lane, DRAIN_PATIENCE).err()).map(|error| error.to_string()).collect();
        self.closing.clear();
        crash::point("sharing-drained");
        if stuck.is_empty() { Ok(()) } else { Err(BusError::Busy(stuck.join(", "))) }
    }

    /// Closes and purges lanes about which nobody has said anything: there is nothing to be written down.
    fn shut(&mut self, lanes: &BTreeSet<Lane>) -> Result<(), BusError> {
        let done = self.close(lanes).and_then(|()| self.purge(lanes));
        let waiting = |lane: &&Lane| self.unwritten.keys().all(|purpose| purpose.as_str() != lane.id());
        let unmarked = lanes.iter().filter(waiting).copied().collect();
        self.marks.clear(&unmarked);
        done
    }

    fn purge(&self, lanes: &BTreeSet<Lane>) -> Result<(), BusError> {
        // All of them, whatever becomes of the first.
        let failed = lanes.iter().filter_map(|lane| self.parts.outbox.purge(*lane).err()).last();
        failed.map_or(Ok(()), |error| Err(BusError::StorageFailed(error.to_string())))
    }

    /// Writes words down, each with its receipt. Answers with the id of the last receipt.
    fn write(&mut self, words: &[Word], step: Step, request: Option<(RequestId, String)>) -> Result<String, RecordsError> {
        self.write_answering(words, step, request.map(|(id, fingerprint)| (id, fingerprint, None)))
    }

    /// The same, with an answer for the request where no receipt is one.
    fn write_answering(
        &mut self,
        words: &[Word],
        step: Step,
        request: Option<(RequestId, String, Option<String>)>,
    ) -> Result<String, RecordsError> {
        let now = self.now();
        let mut ledger = self.known.as_ref().map_err(|_| RecordsError::Content("ledger"))?.ledger.clone();
        let mut entries = Vec::new();
        for word in words {
            let entry = self.entry(&ledger, word, now)?;
            ledger.append(&entry.0)?;
            entries.push(entry);
        }
        let receipt = entries.last().map(|(entry, _)| entry.receipt.to_string()).unwrap_or_default();
        let request = request.map(|(id, fingerprint, answer)| (id, fingerprint, answer.unwrap_or_else(|| receipt.clone())));
        let Ok(known) = &mut self.known else { return Err(RecordsError::Content("ledger")) };
        known.records.commit(&Step { entries, request, ..step })?;
        known.ledger = ledger;
        Ok(receipt)
    }

    fn entry(&self, ledger: &Ledger, word: &Word, now: Timestamp) -> Result<(Entry, String), RecordsError> {
        let before = ledger.standing(&word.driver, &word.purpose);
        let described = self.purpose(&word.purpose);
        // What is given back keeps the text and the end that it was given with.
        let given_back = word.origin == Origin::PrivateMode && word.to == Choice::Given;
        let (text_version, text, expires) = match (described, before) {
            (_, Some(before)) if given_back => (before.text_version, before.text, before.expires),
            (Some((_, purpose)), _) => {
                let text = purpose.text_digest(&word.locale).unwrap_or_else(|| Digest::of(&[]));
                let months = purpose.consent_months.filter(|_| word.to == Choice::Given);
                let expires = months.and_then(|months| in_months(now, months));
                (purpose.text_version, text, expires)
            }
            // A purpose that the catalogue no longer has can still be refused.
            (None, Some(before)) => (before.text_version, before.text, None),
            (None, None) => (0, Digest::of(&[]), None),
        };
        let id = ReceiptId::parse(&uuid::Uuid::new_v4().to_string()).map_err(|_| RecordsError::Content("receipt"))?;
        // A no keeps the end of the yes before it, so that giving back gives back no more than there was.
        let expires = if given_back || word.to == Choice::Given { expires } else { before.and_then(|before| before.expires) };
        let mut said = Said {
            driver: word.driver.clone(),
            purpose: word.purpose.clone(),
            to: word.to,
            text_version,
            text,
            locale: word.locale.clone(),
            at: now,
            expires,
            origin: word.origin,
            receipt: (id.clone(), Digest::of(&[])),
        };
        let receipt = match (described, &self.context, self.market()) {
            (Some((service, purpose)), Some(context), Some(market)) => {
                let parties = Parties { controller: &context.controller, market };
                Receipt::of(id, &said, before.map(|before| before.choice), service, purpose, parties).json()
            }
            _ => Some(serde_json::json!({ "record_id": id, "purpose_id": word.purpose, "event_origin": word.origin.as_str() }).to_string()),
        };
        let receipt = receipt.ok_or(RecordsError::Content("receipt"))?;
        said.receipt.1 = Digest::of(receipt.as_bytes());
        Ok((ledger.entry(said), receipt))
    }

    /// Brings the lanes to what holds: what has run out is turned off, what is allowed is opened, what is not is closed.
    fn reconcile(&mut self) {
        if self.context.is_none() || self.known.is_err() {
            return;
        }
        self.end_private_mode_in_time();
        self.write_what_could_not_be_written();
        self.let_lapse();
        let listed: Vec<(Lane, Purpose)> =
            self.purposes().filter_map(|(_, purpose)| Some((Lane::of_id(purpose.id.as_str())?, purpose.clone()))).collect();
        for lane in Lane::ALL {
            let purpose = listed.iter().find(|(listed, _)| *listed == lane).map(|(_, purpose)| purpose);
            let allowed = purpose.is_some_and(|purpose| self.allowed(purpose, &self.drivers));
            match (allowed, self.parts.gate.is_open(lane)) {
                (true, true) => {}
                (true, false) => match self.parts.outbox.create(lane) {
                    Ok(()) => {
                        self.forgotten.remove(&lane);
                        self.parts.gate.open(lane);
                    }
                    Err(error) => tracing::error!(%error, "a purpose that is allowed cannot be opened"),
                },
                (false, open) => {
                    if open || self.parts.outbox.exists(lane) {
                        let done = self.shut(&BTreeSet::from([lane]));
                        self.log(done);
                    }
                }
            }
        }
    }

    fn log(&self, done: Result<(), BusError>) {
        if let Err(error) = done {
            tracing::error!(%error, "a lane could not be closed in order; nothing is sent on it");
        }
    }

    /// What everybody who said yes to this says now.
    fn words(&self, purpose: &PurposeId, to: Choice, origin: Origin) -> Vec<Word> {
        let Ok(known) = &self.known else { return Vec::new() };
        let given = known.ledger.given().filter(|(_, given)| *given == purpose);
        given
            .map(|(driver, purpose)| {
                let locale = known.ledger.standing(driver, purpose).map(|standing| standing.locale.clone()).unwrap_or_default();
                Word { driver: driver.clone(), purpose: purpose.clone(), to, locale, origin }
            })
            .collect()
    }

    /// The no of everybody who said yes to this and, where no yes was needed, of everybody in the car.
    fn noes(&self, purpose: &PurposeId, origin: Origin) -> Vec<Word> {
        let mut words = self.words(purpose, Choice::Refused, origin);
        let Ok(known) = &self.known else { return words };
        for driver in &self.drivers {
            let refused = known
                .ledger
                .standing(driver, purpose)
                .is_some_and(|standing| standing.choice == Choice::Refused && standing.origin != Origin::PrivateMode);
            if !refused && words.iter().all(|word| word.driver != *driver) {
                words.push(Word {
                    driver: driver.clone(),
                    purpose: purpose.clone(),
                    to: Choice::Refused,
                    locale: self.any_locale(purpose),
                    origin,
                });
            }
        }
        words
    }

    /// A language that this purpose has a text in.
    fn any_locale(&self, purpose: &PurposeId) -> Language {
        self.purpose(purpose).and_then(|(_, described)| described.name.keys().next().cloned()).unwrap_or_default()
    }

    fn let_lapse(&mut self) {
        let Ok(known) = &self.known else { return };
        let now = self.now();
        let mut words: BTreeMap<Lane, Vec<Word>> = BTreeMap::new();
        for (_, purpose) in self.purposes() {
            let Some(lane) = Lane::of_id(purpose.id.as_str()) else { continue };
            for driver in known.ledger.lapsed(purpose, now).into_iter().filter(|driver| self.drivers.contains(driver)) {
                let locale = known.ledger.standing(&driver, &purpose.id).map(|standing| standing.locale.clone()).unwrap_or_default();
                let word = Word { driver, purpose: purpose.id.clone(), to: Choice::Refused, locale, origin: Origin::Expiry };
                words.entry(lane).or_default().push(word);
            }
        }
        if !words.is_empty() {
            // What was sent was sent with a yes: it is not taken back by its end.
            if let Err(error) = self.turn_off(&words, Erase::Nothing, None, None) {
                tracing::error!(%error, "what has run out could not be turned off in order; nothing is sent for it");
            }
        }
    }

    fn write_what_could_not_be_written(&mut self) {
        for (purpose, Unwritten { words, erase }) in self.unwritten.clone() {
            let erasures = match erase {
                Erase::Nothing => Vec::new(),
                Erase::Sent => vec![(purpose.clone(), self.now())],
            };
            if self.write(&words, Step { erasures, ..Step::default() }, None).is_ok() {
                self.unwritten.remove(&purpose);
                self.marks.clear(&Lane::of_id(purpose.as_str()).into_iter().collect());
                self.parts.erasures.notify_one();
            }
        }
        if self.private_unwritten && self.write_private(None).is_ok() {
            self.private_unwritten = false;
            self.marks.set_private(false);
        }
    }

    /// Somebody else is at the wheel: that one counts, and speaks first. Who takes the wheel from the seat beside leaves the others where they
    /// are. What cannot be written down is tried again; until then everybody counts.
    fn follow(&mut self) {
        let Some(driver) = self.driver.clone().filter(|driver| self.followed.as_ref() != Some(driver)) else { return };
        if self.is_confined() {
            // What waits, and what was sent last, is about whoever drove before.
            let done = self.shut(&BTreeSet::from(Lane::ALL));
            self.log(done);
        }
        let beside = if self.drivers.contains(&driver) { self.drivers.clone() } else { Vec::new() };
        let drivers = std::iter::once(driver.clone()).chain(beside.into_iter().filter(|other| *other != driver)).collect();
        match self.drive(drivers, Some(driver.clone()), None) {
            Ok(()) => self.followed = Some(driver),
            Err(error) => tracing::warn!(%error, "who drives could not be written down"),
        }
    }

    fn set_drivers(&mut self, drivers: Vec<DriverId>, request: RequestId) -> Result<(), BusError> {
        if drivers.len() > DRIVERS_MAX {
            return Err(BusError::InvalidArgument(format!("at most {DRIVERS_MAX} drivers")));
        }
        let names: Vec<&str> = drivers.iter().map(DriverId::as_str).collect();
        let fingerprint = format!("drivers {}", names.join(" "));
        if matches!(self.answered(&request, &fingerprint), Ok(Some(_))) {
            return Ok(());
        }
        self.drive(drivers, None, Some((request, fingerprint)))
    }

    fn drive(&mut self, drivers: Vec<DriverId>, driver: Option<DriverId>, request: Option<(RequestId, String)>) -> Result<(), BusError> {
        // Somebody new counts at once, whatever the disk says.
        let denied = |purpose: &Purpose| !self.allowed(purpose, &drivers);
        let lanes: BTreeSet<Lane> = self
            .purposes()
            .filter(|(_, purpose)| denied(purpose))
            .filter_map(|(_, purpose)| Lane::of_id(purpose.id.as_str()))
            .filter(|lane| self.parts.gate.is_open(*lane))
            .collect();
        let shut = self.shut(&lanes);
        let step = Step { drivers: Some(drivers.clone()), driver, ..Step::default() };
        if let Err(error) = self.write(&[], step, request) {
            let more = drivers.into_iter().filter(|driver| !self.drivers.contains(driver)).collect::<Vec<_>>();
            self.drivers.extend(more);
            return Err(storage(error));
        }
        self.drivers = drivers;
        self.reconcile();
        shut
    }

    fn begin_upload(&mut self, lane: Lane) -> Result<(UploadId, Cover), BusError> {
        let now = self.now();
        let id = PurposeId::parse(lane.id()).map_err(|error| BusError::InvalidArgument(error.to_string()))?;
        let purpose = self.purpose(&id).map(|(_, purpose)| purpose.clone()).filter(|purpose| self.allowed(purpose, &self.drivers));
        let (Some(purpose), Some(market)) = (purpose, self.market().cloned()) else {
            return Err(BusError::NotSwitchable(format!("{id} is off")));
        };
        let driver = self.drivers.first().cloned();
        let known = self.known_mut()?;
        let standing = driver.and_then(|driver| known.ledger.standing(&driver, &id).cloned());
        let standing = standing.filter(|_| purpose.basis == LegalBasis::Choice);
        let text = match &standing {
            Some(standing) => standing.text,
            // A contract binds to the text as it is, in whatever language.
            None => purpose.name.keys().find_map(|language| purpose.text_digest(language)).unwrap_or_else(|| Digest::of(&[])),
        };
        let cover = Cover::new(&purpose, &market, text, standing.and_then(|standing| standing.expires));
        let upload = known.records.upload_id(&id, day(now)).map_err(storage)?;
        Ok((upload, cover))
    }

    fn left(&mut self, lane: Lane, bytes: u64, records: u64) {
        if self.forgotten.contains(&lane) {
            return;
        }
        let now = self.now();
        let (Ok(known), Ok(purpose)) = (&mut self.known, PurposeId::parse(lane.id())) else { return };
        if let Err(error) = known.records.count(&purpose, &self.parts.recipient, bytes, records, now) {
            tracing::error!(%error, "what left could not be counted");
        }
    }

    fn copied(&self) -> Result<Copied, BusError> {
        let records = &self.known()?.records;
        let receipts = records.receipts(0, u32::MAX, self.readers()).map_err(storage)?;
        let outflow = records.outflow(None).map_err(storage)?.into_iter().map(|(flow, _)| flow).collect();
        Ok(Copied { receipts, outflow })
    }
}

/// What becomes of what was sent before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Erase {
    Nothing,
    Sent,
}

fn in_months(now: Timestamp, months: u16) -> Option<Timestamp> {
    let later = now.to_zoned(jiff::tz::TimeZone::UTC).checked_add(jiff::Span::new().months(months)).ok()?;
    Some(later.timestamp())
}

fn storage(error: RecordsError) -> BusError {
    BusError::StorageFailed(error.to_string())
}

fn out_of(trouble: Trouble) -> BusError {
    match trouble {
        Trouble::Damaged => BusError::LedgerBroken("what drivers said cannot be trusted".to_owned()),
        Trouble::OutOfReach => BusError::StorageFailed("what drivers said cannot be read at this moment".to_owned()),
    }
}
