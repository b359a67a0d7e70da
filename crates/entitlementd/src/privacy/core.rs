//! Decides and writes. Runs on a thread of its own and waits for nothing but the disk and, when it closes a lane, for
//! those who hold a permit of it.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
    sync::Arc,
    time::Duration,
};

use entitlement::{
    Change as Said, Choice, Cover, Digest, DriverId, Driving, Entry, Erasure, FeatureId, Language, Ledger, LedgerHealth, LegalBasis,
    Operation, OperationKind, OperationState, Origin, Parties, PrivacySnapshot, PrivateMode, Purpose, PurposeId, PurposeStatus, Receipt,
    ReceiptId, RequestId, Service, Sharing, UploadId,
};
use gate::{Gate, Lane, Outbox};
use jiff::{SignedDuration, Timestamp};
use protocol::bus::BusError;
use tokio::sync::{Notify, mpsc, oneshot, watch};

use super::{
    Change, Command, Context, Copied, PrivateWish, Saying,
    records::{Mode, Private, RECEIPTS_AT_ONCE, Records, RecordsError, Step, day},
};
use crate::{clock::Clock, crash};

/// Uploads are cut within 100 ms, readings take microseconds: who holds a permit for longer is stuck.
const DRAIN_PATIENCE: Duration = Duration::from_secs(2);
/// Who is in the car until somebody says otherwise.
const OWNER: &str = "owner";
/// People in a car.
const DRIVERS_MAX: usize = 9;
const DAYS_SHOWN: i64 = 7;

pub(super) struct Parts {
    pub(super) folder: PathBuf,
    pub(super) gate: Arc<Gate>,
    pub(super) outbox: Arc<Outbox>,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) changes: mpsc::Sender<Change>,
    pub(super) erasures: Arc<Notify>,
    pub(super) recipient: String,
}

pub(super) struct Core {
    parts: Parts,
    /// `None`: what is on disk is not believed, and everything stays off.
    known: Option<Known>,
    context: Context,
    drivers: Vec<DriverId>,
    private: Private,
    /// Turned off, but the disk did not take it yet. Stays closed whatever the ledger says.
    unwritten: BTreeSet<PurposeId>,
    /// Being closed at this moment.
    closing: BTreeSet<PurposeId>,
    /// Whether the lanes have been compared with the ledger since the start.
    settled: bool,
    operation: Option<Operation>,
    last: Option<PrivacySnapshot>,
    published: watch::Sender<Arc<PrivacySnapshot>>,
}

struct Known {
    records: Records,
    ledger: Ledger,
}

/// Something that a driver says, before it is written.
#[derive(Clone)]
struct Word {
    driver: DriverId,
    purpose: PurposeId,
    to: Choice,
    locale: Language,
    origin: Origin,
}

impl Core {
    pub(super) fn load(parts: Parts) -> (Self, watch::Receiver<Arc<PrivacySnapshot>>) {
        let opened = Records::open(&parts.folder).and_then(|(records, ledger)| {
            let (private, drivers) = (records.private()?, records.drivers()?);
            Ok((Known { records, ledger }, private, drivers))
        });
        let owner = || DriverId::parse(OWNER).into_iter().collect();
        let (known, private, drivers) = match opened {
            Ok((known, private, drivers)) => (Some(known), private, drivers.unwrap_or_else(owner)),
            Err(error) => {
                tracing::error!(%error, "the record of what drivers said is not believed: everything stays off");
                (None, Private::default(), owner())
            }
        };
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
        let mut core = Self {
            parts,
            known,
            context: Context::default(),
            drivers,
            private,
            unwritten: BTreeSet::new(),
            closing: BTreeSet::new(),
            settled: false,
            operation: None,
            last: None,
            published,
        };
        core.publish(None);
        (core, reader)
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
                let _ = reply.send(self.known().and_then(|known| known.records.receipts(skip, RECEIPTS_AT_ONCE).map_err(storage)));
            }
            Command::Copy { reply } => {
                let _ = reply.send(self.copied());
            }
            Command::OperationMoved(operation) => {
                self.operation = Some(operation);
                self.publish(None);
            }
            Command::ContextChanged(context) => {
                self.context = context;
                self.reconcile();
                self.publish(None);
            }
            Command::TimePassed => {
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
                let _ = reply.send(self.known().and_then(|known| known.records.pending_erasures().map_err(storage)));
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
        self.known.as_ref().unwrap().records.limit_pages(pages_max);
    }

    /// Uses up what is left in it.
    #[cfg(test)]
    pub(super) fn fill(&self) {
        self.known.as_ref().unwrap().records.fill();
    }

    fn now(&self) -> Timestamp {
        let (said, at) = self.context.now;
        let since = self.parts.clock.uptime().saturating_sub(at);
        said.saturating_add(SignedDuration::try_from(since).unwrap_or(SignedDuration::ZERO)).unwrap_or(said)
    }

    fn known(&self) -> Result<&Known, BusError> {
        self.known.as_ref().ok_or_else(broken)
    }

    /// Every purpose of this car's market, with its service.
    fn purposes(&self) -> impl Iterator<Item = (&Service, &Purpose)> {
        let here = |purpose: &Purpose| self.context.market.as_ref().is_some_and(|market| purpose.markets.contains(market));
        let all = self.context.services.iter().flat_map(|service| service.purposes.iter().map(move |purpose| (service, purpose)));
        all.filter(move |(_, purpose)| here(purpose))
    }

    fn purpose(&self, id: &PurposeId) -> Option<(&Service, &Purpose)> {
        self.purposes().find(|(_, purpose)| purpose.id == *id)
    }

    fn needed_by(&self, purpose: &PurposeId) -> Vec<FeatureId> {
        self.context.needs.iter().filter(|(_, needs)| needs.contains(purpose)).map(|(feature, _)| feature.clone()).collect()
    }

    /// Whether data may flow for this purpose at this moment.
    fn allowed(&self, purpose: &Purpose) -> bool {
        let Some(known) = &self.known else { return false };
        let needed = match purpose.basis {
            LegalBasis::Choice => true,
            LegalBasis::Contract => !self.needed_by(&purpose.id).is_empty(),
            // What a law demands does not go through this gate.
            LegalBasis::Law => false,
        };
        needed
            && self.private.mode == Mode::Off
            && !self.unwritten.contains(&purpose.id)
            && known.ledger.allows(&self.drivers, purpose, self.now())
    }

    fn say(&mut self, saying: Saying, request: RequestId) -> Result<String, BusError> {
        let Saying { purpose: id, on, text, locale, origin, driver } = saying;
        let fingerprint = format!("say {id} {on} {locale} {}", driver.as_ref().map_or("", DriverId::as_str));
        if let Some(answer) = self.answered(&request, &fingerprint)? {
            return Ok(answer);
        }
        let (_, purpose) = self.purpose(&id).ok_or_else(|| BusError::NotFound(format!("no purpose {id} in this market")))?;
        let Some(lane) = Lane::of_id(id.as_str()).filter(|_| purpose.basis != LegalBasis::Law) else {
            return Err(BusError::NotSwitchable(format!("{id} cannot be switched by the driver")));
        };
        let shown = purpose.text_digest(&locale).ok_or_else(|| BusError::InvalidArgument(format!("no text in {locale:?}")))?;
        let driver =
            driver.or_else(|| self.drivers.first().cloned()).ok_or_else(|| BusError::NotFound("nobody is in the car".to_owned()))?;
        let word = Word { driver, purpose: id.clone(), to: if on { Choice::Given } else { Choice::Refused }, locale, origin };
        if !on {
            return self.turn_off(vec![(lane, word)], Erase::Sent, None, Some((request, fingerprint)));
        }
        if self.context.driving == Driving::Moving {
            return Err(BusError::NotParked("while the car moves, sharing can only be switched off".to_owned()));
        }
        if text != Some(shown) {
            return Err(BusError::TextChanged("the text that was shown is not the one that holds".to_owned()));
        }
        if self.private.mode != Mode::Off {
            return Err(BusError::NotSwitchable("nothing is to leave at this moment: end that first".to_owned()));
        }
        // The room first: a yes without it would be taken for a no that was not written down to its end.
        self.parts.outbox.create(lane).map_err(|error| BusError::StorageFailed(error.to_string()))?;
        let written = self.write(&[word], Step::default(), Some((request, fingerprint)));
        crash::point("sharing-given");
        if written.is_ok() {
            self.unwritten.remove(&id);
        }
        // Opens what may be opened, and takes the room away again where nothing may.
        self.reconcile();
        written.map_err(storage)
    }

    /// The answer that this request got before.
    fn answered(&self, request: &RequestId, fingerprint: &str) -> Result<Option<String>, BusError> {
        match self.known()?.records.request(request).map_err(storage)? {
            None => Ok(None),
            Some((before, answer)) if before == fingerprint => Ok(Some(answer)),
            Some(_) => Err(BusError::RequestIdReused(format!("{request} was used for something else"))),
        }
    }

    /// Close, drain, write down, purge; the erasure at the backend is written down in the same step. What comes back as
    /// success is enforced; what fails has left the lanes closed all the same.
    fn turn_off(
        &mut self,
        words: Vec<(Lane, Word)>,
        erase: Erase,
        private: Option<Private>,
        request: Option<(RequestId, String)>,
    ) -> Result<String, BusError> {
        let lanes: BTreeSet<Lane> = words.iter().map(|(lane, _)| *lane).collect();
        self.closing.extend(words.iter().map(|(_, word)| word.purpose.clone()));
        self.publish(None);
        let drained = self.close(&lanes);
        let now = self.now();
        let erasures = match erase {
            Erase::Nothing => Vec::new(),
            Erase::Sent => words.iter().map(|(_, word)| (word.purpose.clone(), now)).collect(),
        };
        let words: Vec<Word> = words.into_iter().map(|(_, word)| word).collect();
        let step = || Step { erasures: erasures.clone(), private: private.clone(), ..Step::default() };
        let written = self.write(&words, step(), request.clone());
        crash::point("sharing-written");
        let purged = self.purge(&lanes);
        crash::point("sharing-purged");
        // What was purged has made room on a full disk.
        let written = written.or_else(|_| self.write(&words, step(), request));
        self.closing.clear();
        let purposes = words.iter().map(|word| word.purpose.clone());
        match &written {
            Ok(_) => {
                let purposes: Vec<PurposeId> = purposes.collect();
                self.unwritten.retain(|purpose| !purposes.contains(purpose));
                if let Some(private) = private {
                    self.private = private;
                }
                self.parts.erasures.notify_one();
            }
            Err(error) => {
                tracing::error!(%error, "a no could not be written down; it holds all the same");
                self.unwritten.extend(purposes);
            }
        }
        drained?;
        purged?;
        written.map_err(storage)
    }

    /// Lets nothing more through, and waits until nothing moves.
    fn close(&self, lanes: &BTreeSet<Lane>) -> Result<(), BusError> {
        for lane in lanes {
            self.parts.gate.close(*lane);
        }
        crash::point("sharing-closed");
        let stuck: Vec<String> =
            lanes.iter().filter_map(|lane| self.parts.gate.drain(*lane, DRAIN_PATIENCE).err()).map(|error| error.to_string()).collect();
        crash::point("sharing-drained");
        if stuck.is_empty() { Ok(()) } else { Err(BusError::Busy(stuck.join(", "))) }
    }

    fn purge(&self, lanes: &BTreeSet<Lane>) -> Result<(), BusError> {
        // All of them, whatever becomes of the first.
        let failed = lanes.iter().filter_map(|lane| self.parts.outbox.purge(*lane).err()).last();
        failed.map_or(Ok(()), |error| Err(BusError::StorageFailed(error.to_string())))
    }

    /// Writes words down, each with its receipt. Answers with the id of the last receipt.
    fn write(&mut self, words: &[Word], step: Step, request: Option<(RequestId, String)>) -> Result<String, RecordsError> {
        let now = self.now();
        let mut ledger = self.known.as_ref().ok_or(RecordsError::Content("ledger"))?.ledger.clone();
        let mut entries = Vec::new();
        for word in words {
            let entry = self.entry(&ledger, word, now)?;
            ledger.append(&entry.0)?;
            entries.push(entry);
        }
        let answer = entries.last().map(|(entry, _)| entry.receipt.to_string()).unwrap_or_default();
        let request = request.map(|(id, fingerprint)| (id, fingerprint, answer.clone()));
        let Some(known) = &mut self.known else { return Err(RecordsError::Content("ledger")) };
        known.records.commit(&Step { entries, request, ..step })?;
        known.ledger = ledger;
        Ok(answer)
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
        let receipt = match (described, &self.context.market) {
            (Some((service, purpose)), Some(market)) => {
                let parties = Parties { controller: &self.context.controller, market };
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
        if self.known.is_none() || self.context.services.is_empty() {
            return;
        }
        self.end_private_mode_in_time();
        self.write_what_could_not_be_written();
        self.let_lapse();
        let listed: Vec<(Lane, Purpose)> =
            self.purposes().filter_map(|(_, purpose)| Some((Lane::of_id(purpose.id.as_str())?, purpose.clone()))).collect();
        for lane in Lane::ALL {
            let purpose = listed.iter().find(|(listed, _)| *listed == lane).map(|(_, purpose)| purpose);
            let allowed = purpose.is_some_and(|purpose| self.allowed(purpose));
            let (open, there) = (self.parts.gate.is_open(lane), self.parts.outbox.exists(lane));
            match (purpose, allowed, open) {
                // Turned off, and then the power or the disk failed: the file is gone, the word was not written.
                (Some(purpose), true, false) if !self.settled && !there && purpose.basis == LegalBasis::Choice => {
                    let words = self.words(&purpose.id, Choice::Refused, Origin::Recovery).into_iter().map(|word| (lane, word)).collect();
                    let done = self.turn_off(words, Erase::Sent, None, None).map(|_| ());
                    self.log(done);
                }
                (Some(_), true, false) => match self.parts.outbox.create(lane) {
                    Ok(()) => self.parts.gate.open(lane),
                    Err(error) => tracing::error!(%error, "a purpose that is allowed cannot be opened"),
                },
                (_, true, true) | (None, true, false) => {}
                (_, false, _) if open || there => {
                    let lanes = BTreeSet::from([lane]);
                    self.log(self.close(&lanes).and_then(|()| self.purge(&lanes)));
                }
                (_, false, _) => {}
            }
        }
        self.settled = true;
    }

    fn log(&self, done: Result<(), BusError>) {
        if let Err(error) = done {
            tracing::error!(%error, "a lane could not be closed in order; nothing is sent on it");
        }
    }

    /// What everybody in the car who said yes to this says now.
    fn words(&self, purpose: &PurposeId, to: Choice, origin: Origin) -> Vec<Word> {
        let Some(known) = &self.known else { return Vec::new() };
        let given = known.ledger.given().filter(|(_, given)| *given == purpose);
        given
            .map(|(driver, purpose)| {
                let locale = known.ledger.standing(driver, purpose).map(|standing| standing.locale.clone()).unwrap_or_default();
                Word { driver: driver.clone(), purpose: purpose.clone(), to, locale, origin }
            })
            .collect()
    }

    fn let_lapse(&mut self) {
        let Some(known) = &self.known else { return };
        let now = self.now();
        let mut words = Vec::new();
        for (_, purpose) in self.purposes() {
            let Some(lane) = Lane::of_id(purpose.id.as_str()) else { continue };
            for driver in known.ledger.lapsed(purpose, now).into_iter().filter(|driver| self.drivers.contains(driver)) {
                let locale = known.ledger.standing(&driver, &purpose.id).map(|standing| standing.locale.clone()).unwrap_or_default();
                words.push((lane, Word { driver, purpose: purpose.id.clone(), to: Choice::Refused, locale, origin: Origin::Expiry }));
            }
        }
        if !words.is_empty() {
            // What was sent was sent with a yes: it is not taken back by its end.
            if let Err(error) = self.turn_off(words, Erase::Nothing, None, None) {
                tracing::error!(%error, "what has run out could not be turned off in order; nothing is sent for it");
            }
        }
    }

    fn write_what_could_not_be_written(&mut self) {
        for purpose in self.unwritten.clone() {
            let words = self.words(&purpose, Choice::Refused, Origin::Recovery);
            let step = Step { erasures: vec![(purpose.clone(), self.now())], ..Step::default() };
            if self.write(&words, step, None).is_ok() {
                self.unwritten.remove(&purpose);
                self.parts.erasures.notify_one();
            }
        }
    }

    fn set_private(&mut self, wish: PrivateWish, request: RequestId) -> Result<(), BusError> {
        let fingerprint = format!("private {wish:?}");
        if self.answered(&request, &fingerprint)?.is_some() {
            return Ok(());
        }
        let request = Some((request, fingerprint));
        let mode = match wish {
            PrivateWish::Off => return self.end_private_mode(request),
            PrivateWish::Hour => {
                let now = self.now();
                Mode::Hour { until: now.saturating_add(SignedDuration::from_hours(1)).unwrap_or(now) }
            }
            PrivateWish::Trip => Mode::Trip { cycle: self.context.ignition_cycle },
            PrivateWish::UntilChanged => Mode::UntilChanged,
        };
        let known = self.known()?;
        // From one mode to another, what is to be given back stays what it was.
        let mut restore = self.private.restore.clone();
        restore.extend(known.ledger.given().map(|(driver, purpose)| (driver.clone(), purpose.clone())));
        restore.sort();
        restore.dedup();
        let given: Vec<PurposeId> = known.ledger.given().map(|(_, purpose)| purpose.clone()).collect();
        let mut words: Vec<(Lane, Word)> = Vec::new();
        for purpose in given.into_iter().collect::<BTreeSet<_>>() {
            let Some(lane) = Lane::of_id(purpose.as_str()) else { continue };
            words.extend(self.words(&purpose, Choice::Refused, Origin::PrivateMode).into_iter().map(|word| (lane, word)));
        }
        let private = Private { mode, restore };
        self.turn_off(words, Erase::Nothing, Some(private), request)?;
        // Contracts need no word to be closed: the mode alone closes them.
        self.reconcile();
        let open: Vec<&str> = Lane::ALL.into_iter().filter(|lane| self.parts.gate.is_open(*lane)).map(Lane::id).collect();
        if open.is_empty() { Ok(()) } else { Err(BusError::Busy(format!("{} cannot be closed", open.join(", ")))) }
    }

    fn end_private_mode(&mut self, request: Option<(RequestId, String)>) -> Result<(), BusError> {
        if self.private.mode == Mode::Off {
            return Ok(());
        }
        let known = self.known()?;
        let mut words = Vec::new();
        for (driver, purpose) in &self.private.restore {
            // Who has said something else since then is not overruled.
            let Some(standing) = known.ledger.standing(driver, purpose) else { continue };
            if standing.origin == Origin::PrivateMode && standing.choice == Choice::Refused {
                let locale = standing.locale.clone();
                words.push(Word {
                    driver: driver.clone(),
                    purpose: purpose.clone(),
                    to: Choice::Given,
                    locale,
                    origin: Origin::PrivateMode,
                });
            }
        }
        for lane in words.iter().filter_map(|word| Lane::of_id(word.purpose.as_str())) {
            self.parts.outbox.create(lane).map_err(|error| BusError::StorageFailed(error.to_string()))?;
        }
        let step = Step { private: Some(Private::default()), ..Step::default() };
        self.write(&words, step, request).map_err(storage)?;
        self.private = Private::default();
        self.reconcile();
        Ok(())
    }

    fn end_private_mode_in_time(&mut self) {
        let over = match self.private.mode {
            Mode::Off | Mode::UntilChanged => false,
            Mode::Hour { until } => until <= self.now(),
            Mode::Trip { cycle } => self.context.ignition_cycle.is_some() && self.context.ignition_cycle != cycle,
        };
        if !over {
            return;
        }
        // Set first: what it gives back is brought to the lanes by whoever called.
        let before = std::mem::take(&mut self.private);
        self.private = Private { mode: Mode::UntilChanged, restore: before.restore };
        if let Err(error) = self.end_private_mode(None) {
            tracing::error!(%error, "private mode could not be ended; nothing leaves");
        }
    }

    fn set_drivers(&mut self, drivers: Vec<DriverId>, request: RequestId) -> Result<(), BusError> {
        if drivers.len() > DRIVERS_MAX {
            return Err(BusError::InvalidArgument(format!("at most {DRIVERS_MAX} drivers")));
        }
        let names: Vec<&str> = drivers.iter().map(DriverId::as_str).collect();
        let fingerprint = format!("drivers {}", names.join(" "));
        if self.answered(&request, &fingerprint)?.is_some() {
            return Ok(());
        }
        let step = Step { drivers: Some(drivers.clone()), ..Step::default() };
        self.write(&[], step, Some((request, fingerprint))).map_err(storage)?;
        self.drivers = drivers;
        self.reconcile();
        Ok(())
    }

    fn start_anew(&mut self) -> Result<(), BusError> {
        if self.known.is_some() {
            return Ok(());
        }
        let lanes = BTreeSet::from(Lane::ALL);
        self.close(&lanes)?;
        self.purge(&lanes)?;
        let uploaded = Records::set_aside(&self.parts.folder).map_err(|error| BusError::StorageFailed(error.to_string()))?;
        let (mut records, ledger) = Records::open(&self.parts.folder).map_err(storage)?;
        // Nobody knows any more under which yes it was sent: the backend is to erase all of it.
        records.inherit(&uploaded, self.now()).map_err(storage)?;
        self.known = Some(Known { records, ledger });
        (self.private, self.unwritten) = (Private::default(), BTreeSet::new());
        self.parts.erasures.notify_one();
        Ok(())
    }

    fn erase(&mut self, request: RequestId) -> Result<String, BusError> {
        if let Some(answer) = self.answered(&request, "erase")? {
            return Ok(answer);
        }
        let mut words = Vec::new();
        for lane in Lane::ALL {
            let Ok(purpose) = PurposeId::parse(lane.id()) else { continue };
            let mut said = self.words(&purpose, Choice::Refused, Origin::Touch);
            // A contract needs no yes: the driver's no is what ends it.
            if let (true, Some(driver), Some((_, described))) = (said.is_empty(), self.drivers.first(), self.purpose(&purpose))
                && described.basis == LegalBasis::Contract
            {
                let locale = described.name.keys().next().cloned().unwrap_or_default();
                said.push(Word { driver: driver.clone(), purpose: purpose.clone(), to: Choice::Refused, locale, origin: Origin::Touch });
            }
            words.extend(said.into_iter().map(|word| (lane, word)));
        }
        let private = (self.private.mode != Mode::Off).then(|| Private { restore: Vec::new(), ..self.private.clone() });
        let id = self.turn_off(words, Erase::Sent, private, Some((request, "erase".to_owned())))?;
        let lanes = BTreeSet::from(Lane::ALL);
        self.close(&lanes)?;
        self.purge(&lanes)?;
        // A copy that was not finished has its parts there.
        super::export::forget(&self.parts.folder).map_err(|error| BusError::StorageFailed(error.to_string()))?;
        let now = self.now();
        let Some(known) = &mut self.known else { return Err(broken()) };
        known.records.forget_outflow().map_err(storage)?;
        let waiting = known.records.pending_erasures().map_err(storage)?;
        let state = match waiting.is_empty() {
            true => OperationState::Done { at: now, records: 0, file: None },
            false => OperationState::AwaitingBackend,
        };
        self.operation = Some(Operation { id: id.clone(), kind: OperationKind::Erase, state });
        Ok(id)
    }

    fn erasure_confirmed(&mut self, number: i64, erased: u64) {
        let now = self.now();
        let Some(known) = &mut self.known else { return };
        if let Err(error) = known.records.erasure_confirmed(number, now, erased) {
            tracing::error!(%error, "a confirmed erasure could not be written down; it is asked for again");
            return;
        }
        let all_confirmed = known.records.pending_erasures().is_ok_and(|pending| pending.is_empty());
        if let Some(operation) = &mut self.operation
            && operation.kind == OperationKind::Erase
            && operation.state == OperationState::AwaitingBackend
            && all_confirmed
        {
            let ids: Vec<PurposeId> = self.context.services.iter().flat_map(|service| &service.purposes).map(|p| p.id.clone()).collect();
            let erased_of = |id: &PurposeId| match known.records.erasure(id) {
                Ok(Erasure::Confirmed { records, .. }) => records,
                _ => 0,
            };
            operation.state = OperationState::Done { at: now, records: ids.iter().map(erased_of).sum(), file: None };
        }
    }

    fn begin_upload(&mut self, lane: Lane) -> Result<(UploadId, Cover), BusError> {
        let now = self.now();
        let id = PurposeId::parse(lane.id()).map_err(|error| BusError::InvalidArgument(error.to_string()))?;
        let purpose = self.purpose(&id).map(|(_, purpose)| purpose.clone()).filter(|purpose| self.allowed(purpose));
        let (Some(purpose), Some(market)) = (purpose, self.context.market.clone()) else {
            return Err(BusError::NotSwitchable(format!("{id} is off")));
        };
        let driver = self.drivers.first().cloned();
        let Some(known) = &mut self.known else { return Err(broken()) };
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
        let now = self.now();
        let (Some(known), Ok(purpose)) = (&mut self.known, PurposeId::parse(lane.id())) else { return };
        if let Err(error) = known.records.count(&purpose, &self.parts.recipient, bytes, records, now) {
            tracing::error!(%error, "what left could not be counted");
        }
    }

    fn copied(&self) -> Result<Copied, BusError> {
        let records = &self.known()?.records;
        let receipts = records.receipts(0, u32::MAX).map_err(storage)?;
        let outflow = records.outflow(None).map_err(storage)?.into_iter().map(|(flow, _)| flow).collect();
        Ok(Copied { receipts, outflow })
    }

    /// Replaces what everybody reads, if anything differs, and announces it.
    fn publish(&mut self, after: Option<oneshot::Receiver<()>>) {
        let revision = self.last.as_ref().map_or(1, |last| last.revision);
        let next = match self.snapshot(revision) {
            Ok(next) => next,
            Err(error) => {
                tracing::error!(%error, "what left cannot be read");
                return;
            }
        };
        let Some(last) = &self.last else {
            self.published.send_replace(Arc::new(next.clone()));
            self.last = Some(next);
            return;
        };
        if (PrivacySnapshot { time: last.time, ..next.clone() }) == *last {
            // Only the clock went on.
            self.published.send_replace(Arc::new(next));
            return;
        }
        let before: BTreeMap<&PurposeId, &PurposeStatus> = last.purposes.iter().map(|status| (&status.purpose, status)).collect();
        let differs = |status: &&PurposeStatus| before.get(&status.purpose) != Some(status);
        let purposes = next.purposes.iter().filter(differs).map(|status| status.purpose.clone()).collect();
        let next = PrivacySnapshot { revision: last.revision + 1, ..next };
        self.published.send_replace(Arc::new(next.clone()));
        let change = Change { revision: next.revision, purposes, after };
        self.last = Some(next);
        if self.parts.changes.blocking_send(change).is_err() {
            tracing::debug!("a change for a bus that is gone");
        }
    }

    fn snapshot(&self, revision: u64) -> Result<PrivacySnapshot, RecordsError> {
        let now = self.now();
        let since = day(now).saturating_sub(jiff::Span::new().days(DAYS_SHOWN - 1));
        let outflow = match &self.known {
            Some(known) => known.records.outflow(Some(since))?,
            None => Vec::new(),
        };
        let mut purposes = Vec::new();
        for (service, purpose) in self.purposes() {
            let sent = || outflow.iter().filter(|(flow, _)| flow.purpose == purpose.id);
            let said = self.known.iter().flat_map(|known| self.drivers.iter().map(|driver| known.ledger.standing(driver, &purpose.id)));
            let said: Vec<_> = said.collect();
            purposes.push(PurposeStatus {
                purpose: purpose.id.clone(),
                service: service.id.clone(),
                basis: purpose.basis,
                sharing: self.sharing(purpose),
                since: said.iter().flatten().map(|standing| standing.since).max(),
                expires: said.iter().flatten().filter(|said| said.choice == Choice::Given).filter_map(|said| said.expires).min(),
                answered: !said.is_empty() && said.iter().all(Option::is_some),
                needed_by: self.needed_by(&purpose.id),
                last_sent: sent().map(|(_, at)| *at).max(),
                bytes_7_days: sent().map(|(flow, _)| flow.bytes).sum(),
                // Looked up when it is asked for.
                queued: 0,
                erasure: self.known.as_ref().map_or(Ok(Erasure::None), |known| known.records.erasure(&purpose.id))?,
            });
        }
        Ok(PrivacySnapshot {
            revision,
            ledger: match (&self.known, self.unwritten.is_empty()) {
                (None, _) => LedgerHealth::Broken,
                (Some(_), false) => LedgerHealth::Full,
                (Some(_), true) => LedgerHealth::Sound,
            },
            private: match self.private.mode {
                Mode::Off => PrivateMode::Off,
                Mode::Hour { until } => PrivateMode::Hour { until },
                Mode::Trip { .. } => PrivateMode::Trip,
                Mode::UntilChanged => PrivateMode::UntilChanged,
            },
            purposes,
            outflow: outflow.into_iter().map(|(flow, _)| flow).collect(),
            operation: self.operation.clone(),
            time: now,
        })
    }

    fn sharing(&self, purpose: &Purpose) -> Sharing {
        let lane = Lane::of_id(purpose.id.as_str());
        match lane {
            _ if purpose.basis == LegalBasis::Law || self.known.is_none() => Sharing::Locked,
            None => Sharing::Locked,
            Some(_) if self.closing.contains(&purpose.id) => Sharing::TurningOff,
            Some(lane) if self.parts.gate.is_open(lane) => Sharing::On,
            Some(_) => Sharing::Off,
        }
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

fn broken() -> BusError {
    BusError::LedgerBroken("what drivers said cannot be trusted".to_owned())
}
