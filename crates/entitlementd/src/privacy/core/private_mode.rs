//! Nothing leaves for a while, whatever was allowed.

use super::*;

impl Core {
    /// Writes private mode down as it is, with a no for each yes that it suspends.
    pub(in crate::privacy::core) fn write_private(&mut self, request: Option<(RequestId, String)>) -> Result<(), RecordsError> {
        let Ok(known) = &self.known else { return Err(RecordsError::Content("ledger")) };
        let given: BTreeSet<PurposeId> = known.ledger.given().map(|(_, purpose)| purpose.clone()).collect();
        let mut restore = self.private.restore.clone();
        restore.extend(known.ledger.given().map(|(driver, purpose)| (driver.clone(), purpose.clone())));
        // From one mode to another, what is to be given back stays what it was.
        restore.sort();
        restore.dedup();
        let words: Vec<Word> = given.iter().flat_map(|purpose| self.words(purpose, Choice::Refused, Origin::PrivateMode)).collect();
        let private = Private { restore, ..self.private.clone() };
        self.write(&words, Step { private: Some(private.clone()), ..Step::default() }, request)?;
        self.private = private;
        Ok(())
    }

    pub(in crate::privacy::core) fn set_private(&mut self, wish: PrivateWish, request: RequestId) -> Result<(), BusError> {
        let fingerprint = format!("private {wish:?}");
        let cycle = self.context.as_ref().and_then(|context| context.ignition_cycle);
        if let Err(Trouble::Damaged) = self.known {
            // Everything is closed, and stays so.
            return Err(out_of(Trouble::Damaged));
        }
        let is_own = self.private.by.as_ref().is_some_and(|by| self.drivers.contains(by));
        if self.is_confined() && self.private.mode != Mode::Off && !is_own {
            return Err(BusError::NotAllowed("whoever has said that nothing leaves ends it".to_owned()));
        }
        if wish == PrivateWish::Off {
            if self.answered(&request, &fingerprint)?.is_some() {
                return Ok(());
            }
            return self.end_private_mode(Some((request, fingerprint)));
        }
        if matches!(self.answered(&request, &fingerprint), Ok(Some(_))) {
            return Ok(());
        }
        if self.context.is_none() {
            return Err(BusError::Busy("the car is not known yet; nothing leaves".to_owned()));
        }
        let mode = match wish {
            PrivateWish::Hour => {
                self.hour_ends = Some(self.parts.clock.uptime() + HOUR);
                let now = self.now();
                Mode::Hour { until: now.saturating_add(SignedDuration::from_hours(1)).unwrap_or(now) }
            }
            PrivateWish::Trip => Mode::Trip { cycle },
            PrivateWish::UntilChanged | PrivateWish::Off => Mode::UntilChanged,
        };
        // It holds at once, and through a restart, whatever the disk says.
        self.private.mode = mode;
        self.private.by = self.drivers.first().cloned();
        self.marks.set_private(true);
        let all = BTreeSet::from(Lane::ALL);
        let shut = self.shut(&all);
        let written = self.write_private(Some((request, fingerprint)));
        self.private_unwritten = written.is_err();
        if written.is_ok() {
            self.marks.set_private(false);
        }
        shut?;
        written.map_err(storage)
    }

    pub(in crate::privacy::core) fn end_private_mode(&mut self, request: Option<(RequestId, String)>) -> Result<(), BusError> {
        let mut words = Vec::new();
        for (driver, purpose) in &self.private.restore {
            // Who has said something else since then is not overruled.
            let Some(standing) = self.known()?.ledger.standing(driver, purpose) else { continue };
            let waiting = self.unwritten.contains_key(purpose);
            if standing.origin == Origin::PrivateMode && standing.choice == Choice::Refused && !waiting {
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
        let step = Step { private: Some(Private::default()), ..Step::default() };
        self.write(&words, step, request).map_err(storage)?;
        (self.private, self.private_unwritten, self.hour_ends) = (Private::default(), false, None);
        self.marks.set_private(false);
        self.reconcile();
        Ok(())
    }

    pub(in crate::privacy::core) fn end_private_mode_in_time(&mut self) {
        let cycle = self.context.as_ref().and_then(|context| context.ignition_cycle);
        let over = match &mut self.private.mode {
            Mode::Off | Mode::UntilChanged => false,
            // By both: a clock that is set forward ends nothing.
            Mode::Hour { until } => {
                let until = *until;
                until <= self.now() && self.hour_ends.is_none_or(|ends| ends <= self.parts.clock.uptime())
            }
            Mode::Trip { cycle: began } => match (*began, cycle) {
                // The first count that is seen is that of this trip.
                (None, Some(_)) => {
                    *began = cycle;
                    false
                }
                (Some(began), Some(now)) => began != now,
                (_, None) => false,
            },
        };
        if !over {
            return;
        }
        // Set first: what it gives back is brought to the lanes by whoever called.
        let mode = std::mem::replace(&mut self.private.mode, Mode::UntilChanged);
        if let Err(error) = self.end_private_mode(None) {
            tracing::error!(%error, "private mode could not be ended; nothing leaves");
            self.private.mode = mode;
        }
    }
}
