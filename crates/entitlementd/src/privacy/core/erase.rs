//! Beginning anew, erasing, and letting go.

use super::*;

impl Core {
    pub(in crate::privacy::core) fn start_anew(&mut self) -> Result<(), BusError> {
        // One that is sound, or only out of reach, is not thrown away.
        if !matches!(self.known, Err(Trouble::Damaged)) {
            return self.known().map(|_| ());
        }
        self.shut(&BTreeSet::from(Lane::ALL))?;
        // Everything off, also what needs no yes: whether there was a no cannot be known any more.
        let contracts: Vec<PurposeId> =
            self.purposes().filter(|(_, purpose)| purpose.basis == LegalBasis::Contract).map(|(_, purpose)| purpose.id.clone()).collect();
        let (mut ledger, mut entries, now) = (Ledger::default(), Vec::new(), self.now());
        for purpose in contracts {
            for driver in self.drivers.clone() {
                let locale = self.any_locale(&purpose);
                let word = Word { driver, purpose: purpose.clone(), to: Choice::Refused, locale, origin: Origin::Recovery };
                let entry = self.entry(&ledger, &word, now).map_err(storage)?;
                ledger.append(&entry.0).map_err(|error| BusError::StorageFailed(error.to_string()))?;
                entries.push(entry);
            }
        }
        // Nobody knows any more under which yes it was sent: the backend is to erase all of it.
        Records::begin_anew(&self.parts.vault, &Step { entries, ..Step::default() }, now).map_err(storage)?;
        (self.private, self.private_unwritten, self.unwritten) = (Private::default(), false, BTreeMap::new());
        self.marks.clear(&BTreeSet::from(Lane::ALL));
        self.open();
        self.reconcile();
        self.parts.erasures.notify_one();
        self.known().map(|_| ())
    }

    pub(in crate::privacy::core) fn erase(&mut self, request: RequestId) -> Result<String, BusError> {
        if let Ok(Some(answer)) = self.answered(&request, "erase") {
            return Ok(answer);
        }
        // Also where nobody said yes, as for a contract, or where private mode said no: from now on it is the driver's no.
        let mut words: BTreeMap<Lane, Vec<Word>> = BTreeMap::new();
        for lane in Lane::ALL {
            let mut said = match PurposeId::parse(lane.id()) {
                Ok(purpose) if self.is_contract(&purpose) => self.noes(&purpose, Origin::Touch),
                Ok(purpose) => self.words(&purpose, Choice::Refused, Origin::Touch),
                Err(_) => Vec::new(),
            };
            if self.is_confined() {
                // For themselves only.
                said.retain(|word| self.drivers.contains(&word.driver));
                if said.is_empty() {
                    continue;
                }
            }
            words.insert(lane, said);
        }
        let id = uuid::Uuid::new_v4().to_string();
        let (own, outflow) = if self.is_confined() { (self.drivers.clone(), Kept::Kept) } else { (Vec::new(), Kept::Forgotten) };
        self.private.restore.retain(|(driver, _)| !own.is_empty() && !own.contains(driver));
        let request = Some((request, "erase".to_owned(), Some(id.clone())));
        self.turn_off(&words, Erase::Sent, Some(outflow), request)?;
        if outflow == Kept::Forgotten {
            self.forgotten = BTreeSet::from(Lane::ALL);
            let folder = self.parts.vault.folder();
            let file = |error: std::io::Error| BusError::StorageFailed(error.to_string());
            Records::forget_aside(folder).map_err(file)?;
        }
        let now = self.now();
        let waiting = self.known_mut()?.records.pending_erasures().map_err(storage)?;
        let state = match waiting.is_empty() {
            true => OperationState::Done { at: now, records: 0, file: None },
            false => OperationState::AwaitingBackend,
        };
        self.erasing = Some(Operation { id: id.clone(), kind: OperationKind::Erase, state });
        self.shown = OperationKind::Erase;
        Ok(id)
    }

    /// Whose profile is gone can take nothing back any more, so it is taken back for them, and what was sent with their yes is erased. What
    /// waits to be sent is purged for every purpose: it may be about them. What cannot be written down is tried again.
    pub(in crate::privacy::core) fn let_go(&mut self) {
        let (Some(context), Ok(known)) = (&self.context, &self.known) else { return };
        let gone: Vec<DriverId> = context.departed.iter().filter(|driver| !known.departed.contains(*driver)).cloned().collect();
        if gone.is_empty() {
            return;
        }
        let mut words: BTreeMap<Lane, Vec<Word>> = BTreeMap::new();
        let waits = |purpose: &PurposeId| self.unwritten.contains_key(purpose);
        for (driver, purpose) in known.ledger.given().filter(|(driver, purpose)| gone.contains(driver) && !waits(purpose)) {
            let Some(lane) = Lane::of_id(purpose.as_str()) else { continue };
            let locale = known.ledger.standing(driver, purpose).map(|standing| standing.locale.clone()).unwrap_or_default();
            let word = Word { driver: driver.clone(), purpose: purpose.clone(), to: Choice::Refused, locale, origin: Origin::Departure };
            words.entry(lane).or_default().push(word);
        }
        // What private mode suspends of theirs is not given back either, and what was sent with it before is erased, too.
        let suspended = self.private.restore.iter().filter(|(driver, purpose)| gone.contains(driver) && !waits(purpose));
        for lane in suspended.filter_map(|(_, purpose)| Lane::of_id(purpose.as_str())) {
            words.entry(lane).or_default();
        }
        let rest = Lane::ALL.into_iter().filter(|lane| !words.contains_key(lane)).collect();
        let done = self
            .shut(&rest)
            .and_then(|()| if words.is_empty() { Ok(()) } else { self.turn_off(&words, Erase::Sent, None, None).map(drop) });
        let mut private = self.private.clone();
        private.restore.retain(|(driver, _)| !gone.contains(driver));
        let mut drivers = self.drivers.clone();
        drivers.retain(|driver| !gone.contains(driver));
        let ends = private.by.as_ref().is_some_and(|by| gone.contains(by));
        let step = Step { departed: gone.clone(), private: Some(private.clone()), drivers: Some(drivers.clone()), ..Step::default() };
        let done = done.and_then(|()| self.write(&[], step, None).map(drop).map_err(storage));
        match (done, &mut self.known) {
            (Ok(()), Ok(known)) => {
                known.departed.extend(gone);
                self.private = private;
                self.drivers = drivers;
                // Where it was copied to, and that it was erased, is theirs as well.
                (self.exporting, self.erasing) = (None, None);
                if ends && let Err(error) = self.end_private_mode(None) {
                    tracing::error!(%error, "private mode of somebody whose profile is gone could not be ended; nothing leaves");
                }
            }
            (Err(error), _) => {
                tracing::error!(%error, "what somebody had said whose profile is gone could not be taken back; it is tried again")
            }
            (Ok(()), Err(_)) => {}
        }
    }

    pub(in crate::privacy::core) fn is_contract(&self, purpose: &PurposeId) -> bool {
        self.purpose(purpose).is_some_and(|(_, described)| described.basis == LegalBasis::Contract)
    }

    pub(in crate::privacy::core) fn pending_erasures(&self) -> Result<Vec<PendingErasure>, BusError> {
        let records = &self.known()?.records;
        let mut pending = records.pending_erasures().map_err(storage)?;
        match records.former_erasures() {
            Ok(former) => pending.extend(former),
            Err(error) => tracing::error!(%error, "what former owners had sent cannot be read"),
        }
        Ok(pending)
    }

    pub(in crate::privacy::core) fn erasure_confirmed(&mut self, number: ErasureNumber, erased: u64) {
        let now = self.now();
        let Ok(known) = &mut self.known else { return };
        if let Err(error) = known.records.erasure_confirmed(number, now, erased) {
            tracing::error!(%error, "a confirmed erasure could not be written down; it is asked for again");
            return;
        }
        let all_confirmed = known.records.pending_erasures().is_ok_and(|pending| pending.is_empty());
        if let Some(operation) = &mut self.erasing
            && operation.state == OperationState::AwaitingBackend
            && all_confirmed
        {
            let erased_of = |lane: Lane| match PurposeId::parse(lane.id()).ok().and_then(|id| known.records.erasure(&id).ok()) {
                Some(Erasure::Confirmed { records, .. }) => records,
                _ => 0,
            };
            operation.state = OperationState::Done { at: now, records: Lane::ALL.into_iter().map(erased_of).sum(), file: None };
            self.shown = OperationKind::Erase;
        }
    }
}
