//! What everybody reads: a whole snapshot, and which purposes differ from the one before.

use super::*;

impl Core {
    /// Replaces what everybody reads, if anything differs, and announces it.
    pub(in crate::privacy::core) fn publish(&mut self, after: Option<oneshot::Receiver<()>>) {
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
        // Never waits for the bus: whoever misses one sees the gap in the revisions and asks anew.
        if self.parts.changes.try_send(change).is_err() {
            tracing::debug!("a change for a bus that is gone or busy");
        }
    }

    pub(in crate::privacy::core) fn snapshot(&self, revision: u64) -> Result<PrivacySnapshot, RecordsError> {
        let now = self.now();
        let since = day(now).saturating_sub(jiff::Span::new().days(DAYS_SHOWN - 1));
        let outflow = match &self.known {
            Ok(known) => known.records.outflow(Some(since))?,
            Err(_) => Vec::new(),
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
            ledger: match &self.known {
                Err(Trouble::Damaged) => LedgerHealth::Broken,
                Err(Trouble::OutOfReach) => LedgerHealth::Full,
                Ok(_) if !self.unwritten.is_empty() || self.private_unwritten => LedgerHealth::Full,
                Ok(_) => LedgerHealth::Sound,
            },
            private: match self.private.mode {
                Mode::Off => PrivateMode::Off,
                Mode::Hour { until } => PrivateMode::Hour { until },
                Mode::Trip { .. } => PrivateMode::Trip,
                Mode::UntilChanged => PrivateMode::UntilChanged,
            },
            purposes,
            outflow: outflow.into_iter().map(|(flow, _)| flow).collect(),
            operation: match self.shown {
                OperationKind::Export => self.exporting.clone(),
                OperationKind::Erase => self.erasing.clone(),
            },
            time: now,
        })
    }

    pub(in crate::privacy::core) fn sharing(&self, purpose: &Purpose) -> Sharing {
        let lane = Lane::of_id(purpose.id.as_str());
        match lane {
            _ if purpose.basis == LegalBasis::Law || matches!(self.known, Err(Trouble::Damaged)) => Sharing::Locked,
            None => Sharing::Locked,
            Some(_) if self.closing.contains(&purpose.id) => Sharing::TurningOff,
            Some(lane) if self.parts.gate.is_open(lane) => Sharing::On,
            Some(_) => Sharing::Off,
        }
    }
}
