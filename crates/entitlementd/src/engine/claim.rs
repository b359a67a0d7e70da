//! Somebody has the car and not its owner's PIN, and asks for it. The seller tells the owner and keeps the day in which to say no; the car
//! only asks, says no with the PIN, and hands itself over when nobody has and whoever asked has taken it over, by an act in it.

use entitlement::{ClaimStatus, PinLock, Task};
use protocol::bus::BusError;

use super::{Reply, core::Core, publish::Touched};
use crate::store::Handing;

/// What is asked about a claim.
pub(crate) enum ClaimCommand {
    /// Whether one may be made now.
    May { reply: Reply<Result<(), BusError>> },
    /// Whether one that is granted may be taken.
    MayTake { reply: Reply<Result<(), BusError>> },
    /// How it stands at the seller's.
    Stands { claim: Option<ClaimStatus> },
}

impl Core {
    pub(super) fn handle_claim(&mut self, command: ClaimCommand) {
        match command {
            // Whoever asked may have gone.
            ClaimCommand::May { reply } => drop(reply.send(self.may_claim())),
            ClaimCommand::MayTake { reply } => drop(reply.send(self.may_take_claim())),
            ClaimCommand::Stands { claim } => self.claim_stands(claim),
        }
    }

    /// Only who has no other way asks: without a PIN the car is handed over at once.
    fn may_claim(&self) -> Result<(), BusError> {
        self.not_while_driving(Task::Order)?;
        if self.profiles.owner()?.pin.is_none() {
            return Err(BusError::NotAllowed("this car has no PIN: it can be handed over at once".to_owned()));
        }
        self.known_to_the_seller()
    }

    /// Not while the PIN is locked, by which its owner says no: else whoever asks would only have to guess for long enough.
    fn may_take_claim(&self) -> Result<(), BusError> {
        self.may_claim()?;
        match self.profiles.owner()?.tries.lock(self.powered_on()) {
            PinLock::Open { .. } => Ok(()),
            lock @ (PinLock::Wait { .. } | PinLock::Reset) => Err(super::guard::locked(lock)),
        }
    }

    /// Nobody but who knows the owner's PIN says no in the car; who is at the wheel does not matter.
    pub(super) fn may_refuse_claim(&self) -> Result<(), BusError> {
        self.not_while_driving(Task::Order)?;
        self.known_to_the_seller()
    }

    fn claim_stands(&mut self, claim: Option<ClaimStatus>) {
        if self.claim != claim {
            tracing::info!(?claim, "how a claim on this car stands has changed");
            self.claim = claim;
            self.publish(Touched { profiles: true, ..Touched::default() }, None);
        }
        // Never during a drive: the next round comes when it is over.
        if self.claim == Some(ClaimStatus::Taken) && self.not_while_driving(Task::Order).is_ok() {
            self.hand_over_to_claimant();
        }
    }

    /// As with a PIN, but for what is told: the former owner is not there, and reads it in a mail.
    fn hand_over_to_claimant(&mut self) {
        let done = self.owner.rehearse(&self.store).map_err(|error| super::request::storage(&error)).and_then(|()| {
            let handing = self.handing(None)?;
            self.begin_anew(Handing { told: None, ..handing }, None).map_err(|error| super::request::storage(&error))
        });
        if let Err(error) = done {
            tracing::error!(%error, "the car could not be handed over to whoever has asked for it; it is tried again");
        }
    }
}
