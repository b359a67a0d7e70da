//! The entitlement passport that the car has asked for last: kept until its owner takes it back, or gives the car away.

use entitlement::{Passport, Right, Task, verify};
use protocol::bus::BusError;
use serde::{Deserialize, Serialize};
use tokio::sync::oneshot;

use super::{Reply, core::Core, publish::Touched, request::storage};
use crate::store::{Batch, Kept};

/// What is asked about the passport.
pub(crate) enum PassportCommand {
    /// Whether one may be asked for now.
    May { reply: Reply<Result<(), BusError>> },
    /// The one that is there.
    Get { reply: Reply<Option<KeptPassport>> },
    /// This one takes its place; `None`: it was taken back.
    Keep { passport: Option<KeptPassport>, replied: oneshot::Receiver<()>, reply: Reply<Result<(), BusError>> },
}

/// A passport and where it is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct KeptPassport {
    pub(crate) id: entitlement::PassportId,
    /// For a buyer's phone.
    pub(crate) url: String,
    /// As it was signed.
    pub(crate) document: Vec<u8>,
}

impl Core {
    pub(super) fn handle_passport(&mut self, command: PassportCommand) {
        // Whoever asked may have gone; what was decided stands all the same.
        match command {
            PassportCommand::May { reply } => drop(reply.send(self.may_ask_for_passport())),
            PassportCommand::Get { reply } => drop(reply.send(self.passport())),
            PassportCommand::Keep { passport, replied, reply } => drop(reply.send(self.keep_passport(passport, replied))),
        }
    }

    fn may_ask_for_passport(&self) -> Result<(), BusError> {
        self.allow(Right::Profiles)?;
        self.not_while_driving(Task::Order)?;
        self.known_to_the_seller()
    }

    fn passport(&self) -> Option<KeptPassport> {
        let bytes = self.store.document(Kept::Passport).ok().flatten().filter(|bytes| !bytes.is_empty())?;
        serde_json::from_slice(&bytes).ok()
    }

    /// Keeps one, if the seller has signed it for this car: the screen shows nothing that a buyer could not check.
    fn keep_passport(&mut self, passport: Option<KeptPassport>, replied: oneshot::Receiver<()>) -> Result<(), BusError> {
        let bytes = match &passport {
            Some(passport) => {
                let refused = |what: String| BusError::StorefrontRefused(format!("the passport {what}"));
                let signed =
                    verify::<Passport>(&passport.document, &self.issuer).map_err(|error| refused(format!("is not believed: {error}")))?;
                let content = signed.content();
                if content.id != passport.id || content.vin_ending != self.profile.vin.ending() {
                    return Err(refused("is another car's".to_owned()));
                }
                serde_json::to_vec(passport).map_err(|error| refused(error.to_string()))?
            }
            // Replaced, not only forgotten: what is deleted here is overwritten.
            None => Vec::new(),
        };
        self.store.commit(&Batch { document: Some((Kept::Passport, bytes)), ..Batch::default() }).map_err(|error| storage(&error))?;
        self.publish(Touched { profiles: true, ..Touched::default() }, Some(replied));
        Ok(())
    }
}
