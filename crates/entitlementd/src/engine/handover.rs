//! The car changes hands. What becomes of everything is shown before anything happens; then it is written down in one step, and the daemon
//! begins anew as the next owner's: nothing of the former one is left in its memory.

use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use entitlement::{
    ContractStanding, DeclarationStatus, Erased, Fate, FeatureId, Grant, HandedOver, Handover, HandoverPlan, HandoverStatus, HandoverTold,
    Holder, OrderKind, OrderState, RequestId, Right, State, Task, Verified, verify,
};
use jiff::civil::Date;
use protocol::bus::BusError;
use tokio::sync::oneshot;

use super::{
    Reply,
    core::Core,
    request::{new_id, storage},
};
use crate::store::{Batch, Handing, Told};

/// What is asked about a change of hands.
pub(crate) enum HandoverCommand {
    Plan {
        reply: Reply<Result<HandoverPlan, BusError>>,
    },
    Status {
        reply: Reply<HandoverStatus>,
    },
    /// Changes of hands of which the storefront is yet to hear, or this car what was signed of them, the first one first.
    Open {
        reply: Reply<Vec<Handing>>,
    },
    /// The storefront has done it.
    Confirmed {
        from: u32,
        /// As the seller has signed it.
        document: Vec<u8>,
    },
    /// As which owner the storefront knows this car.
    KnownAs {
        owner: u32,
    },
    /// What became of everything, as the seller has signed it.
    Signed {
        reply: Reply<Result<(Date, Vec<u8>), BusError>>,
    },
    /// Whoever gave the car away has read what became of everything.
    PutAway {
        replied: oneshot::Receiver<()>,
        reply: Reply<Result<(), BusError>>,
    },
}

/// Changes of hands of which nothing is known any more, such as after a damaged state was set aside. The seller is told of each once more: it
/// does what it has not done, and says so where it has.
pub(super) fn unexplained(owner: u32, known: &[Handing]) -> Result<Vec<Handing>, BusError> {
    let missing = (1..owner).filter(|from| known.iter().all(|handing| handing.from != *from));
    let told_again = missing.map(|from| {
        tracing::warn!(from, "nothing says how the car went to its next owner: the seller is told again");
        let id = new_id::<entitlement::kind::Handover>()?;
        let (last_words, gone) = (Vec::new(), Vec::new());
        Ok(Handing { id, request: None, from, to: from + 1, last_words, gone, told: None, confirmed: false })
    });
    told_again.collect()
}

impl Core {
    pub(super) fn handle_handover(&mut self, command: HandoverCommand) {
        // Whoever asked may have gone; what was decided stands all the same.
        match command {
            HandoverCommand::Plan { reply } => drop(reply.send(self.not_while_driving(Task::Order).map(|()| self.plan()))),
            HandoverCommand::Status { reply } => drop(reply.send(self.handover_status())),
            HandoverCommand::Open { reply } => {
                // Known to be done, and its answer never came: for whoever gave the car away it is asked for again.
                let is_unsigned =
                    |handing: &Handing| handing.to == self.owner.epoch && handing.told.as_ref().is_some_and(|told| told.signed.is_none());
                let open = self.handovers.iter().filter(|handing| !handing.confirmed || is_unsigned(handing)).cloned().collect();
                let _ = reply.send(open);
            }
            HandoverCommand::Confirmed { from, document } => {
                self.learn_what_became(from, &document);
                self.note_confirmed(|handing| handing.from == from, true);
            }
            HandoverCommand::KnownAs { owner } => {
                // What the storefront has forgotten is told again; what it has done meanwhile is not.
                self.note_confirmed(|handing| handing.from >= owner, false);
                self.note_confirmed(|handing| handing.from < owner, true);
                if owner > self.owner.epoch {
                    self.follow_to(owner);
                }
            }
            HandoverCommand::Signed { reply } => drop(reply.send(self.signed_handover())),
            HandoverCommand::PutAway { replied, reply } => drop(reply.send(self.put_away(replied))),
        }
    }

    /// What would become of everything now, by the book and the set at hand.
    pub(super) fn plan(&self) -> HandoverPlan {
        let now = self.now().display();
        let book = self.contracts.book.as_ref().map(Verified::content);
        let mut contracts: Vec<HandedOver> = Vec::new();
        for contract in book.into_iter().flat_map(|book| &book.contracts) {
            let grant = self.grant_of(&contract.feature);
            let holder = grant.map_or(Holder::Car, |grant| grant.holder);
            // A book that has not come since knows less of what was paid than the order does.
            let is_paid = self.orders.get(&contract.order).is_some_and(|order| order.state == OrderState::Captured);
            let mut contract = contract.clone();
            if is_paid && contract.kind == OrderKind::Purchase {
                contract.paid = contract.paid.or(contract.price);
            }
            // What was seen to work here works, also before the seller has heard of it.
            if contract.standing == ContractStanding::Delivering && self.has_worked(&contract.order) {
                contract.standing = ContractStanding::Running;
            }
            // What was withdrawn from here is given back, also before the seller has heard of it.
            let given_up = contract.paid.filter(|_| self.is_given_up(&contract.order)).map(|amount| Fate::Refunded { amount });
            if let Some(fate) = contract.fate(holder, now).map(|fate| given_up.unwrap_or(fate)) {
                let ends = contract.ends.filter(|_| matches!(fate, Fate::Stays { .. }));
                contracts.push(HandedOver { feature: contract.feature.clone(), fate, ends });
            }
        }
        // What the set grants and no contract of this owner stands for: from the factory, or from the owner before.
        for (feature, state) in &self.states {
            let Some(grant) = state.working_grant().filter(|_| contracts.iter().all(|known| known.feature != *feature)) else { continue };
            contracts.push(HandedOver { feature: feature.clone(), fate: without_contract(grant), ends: grant.ends });
        }
        contracts.sort_by(|a, b| a.feature.cmp(&b.feature));
        let moving = contracts.iter().filter_map(|contract| match contract.fate {
            Fate::Moves { worth } => Some(worth),
            Fate::Stays { .. } | Fate::Ends | Fate::Refunded { .. } => None,
        });
        let balance = book.and_then(|book| book.balance);
        let voucher = balance.into_iter().chain(moving).reduce(|sum, amount| sum.plus(amount).unwrap_or(sum));
        let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let erased = Erased {
            profiles: count(self.profiles.all().count()),
            receipts: count(self.contracts.receipts.count()),
            messages: count(self.contracts.messages_count()),
            means_of_payment: u32::from(self.contracts.has_payment()),
        };
        HandoverPlan { contracts, voucher, erased, outstanding: count(self.last_words().len()) }
    }

    fn grant_of(&self, feature: &FeatureId) -> Option<&Grant> {
        self.grants.as_ref().and_then(|set| set.content().grant(feature))
    }

    fn last_words(&self) -> Vec<DeclarationStatus> {
        self.outstanding_declarations()
    }

    /// Writes down that the car changes hands: from here on there is no way back. Answers with nothing but yes.
    pub(super) fn hand_over(&mut self, request: RequestId, replied: oneshot::Receiver<()>) -> Result<String, BusError> {
        self.not_while_driving(Task::Order)?;
        self.owner.rehearse(&self.store).map_err(|error| storage(&error))?;
        let handing = self.handing(Some(request))?;
        self.begin_anew(handing, Some(replied)).map_err(|error| storage(&error))?;
        Ok(String::new())
    }

    /// What is written down when the car changes hands now.
    pub(super) fn handing(&self, request: Option<RequestId>) -> Result<Handing, BusError> {
        let plan = self.plan();
        let stays = |feature: &FeatureId| {
            // Of several contracts on a feature one is enough, such as a year that was booked during the free month.
            plan.contracts.iter().any(|known| known.feature == *feature && matches!(known.fate, Fate::Stays { .. }))
        };
        let works = |state: &State| matches!(state, State::Active { .. } | State::Grace { .. });
        let gone = self.states.iter().filter(|(feature, state)| !(works(state) && stays(feature)));
        Ok(Handing {
            id: new_id::<entitlement::kind::Handover>()?,
            request,
            from: self.owner.epoch,
            to: self.owner.epoch.saturating_add(1),
            last_words: self.last_words(),
            gone: gone.map(|(feature, _)| feature.clone()).collect(),
            told: Some(Told { contracts: plan.contracts, voucher: plan.voucher, signed: None }),
            confirmed: false,
        })
    }

    /// What the storefront has done without this car: it was somebody else's already.
    pub(super) fn follow_to(&mut self, owner: u32) {
        let Ok(id) = new_id::<entitlement::kind::Handover>() else { return };
        tracing::warn!(owner, "the storefront knows this car as another owner's: what was the former one's goes");
        let gone = self.states.iter().filter(|(_, state)| state.working_grant().is_none_or(|grant| !grant.stays_with_the_car()));
        let gone = gone.map(|(feature, _)| feature.clone()).collect();
        let handing =
            Handing { id, request: None, from: self.owner.epoch, to: owner, last_words: Vec::new(), gone, told: None, confirmed: true };
        if let Err(error) = self.begin_anew(handing, None) {
            tracing::error!(%error, "that the car is another owner's could not be written down; it is tried again");
        }
    }

    pub(super) fn begin_anew(&mut self, handing: Handing, replied: Option<oneshot::Receiver<()>>) -> Result<(), crate::store::StoreError> {
        self.store.commit(&Batch { handovers: vec![handing.clone()], counters: self.time_counters(), ..Batch::default() })?;
        crash::point("handover-written");
        self.handovers.push(handing);
        self.given_away = true;
        // Whoever runs this engine ends it, and begins the next one.
        let _ = self.handed_over.send(replied);
        Ok(())
    }

    fn handover_status(&self) -> HandoverStatus {
        let last = self.handovers.last();
        let told = last.and_then(|handing| handing.told.as_ref().map(|told| (handing, told)));
        HandoverStatus {
            owner: self.owner.epoch,
            confirmed: last.is_none_or(|handing| handing.confirmed),
            claim: self.claim,
            told: told.map(|(handing, told)| HandoverTold {
                contracts: told.contracts.clone(),
                voucher: told.voucher,
                code: told.voucher.map(|_| entitlement::voucher_of(&handing.id)),
                signed: told.signed.is_some(),
            }),
        }
    }

    /// For whoever gave the car away, and for nobody after that: the day it was done, and the document.
    fn signed_handover(&self) -> Result<(Date, Vec<u8>), BusError> {
        self.allow(Right::Look)?;
        let told = self.handovers.last().and_then(|handing| handing.told.as_ref());
        let told = told.ok_or_else(|| BusError::NotFound("nobody has given this car away, or it was put away".to_owned()))?;
        let signed = told.signed.as_ref().ok_or_else(|| BusError::NotFound("the seller has not signed it yet".to_owned()))?;
        let damaged = || BusError::StorageFailed("what was signed cannot be read".to_owned());
        let document = BASE64.decode(signed).map_err(|_| damaged())?;
        let at = verify::<Handover>(&document, &self.issuer).map_err(|_| damaged())?.content().at;
        Ok((at.to_zoned(jiff::tz::TimeZone::UTC).date(), document))
    }

    /// What the seller has signed stands in the place of what the car had thought, for whoever gave it away.
    fn learn_what_became(&mut self, from: u32, document: &[u8]) {
        let signed = match verify::<Handover>(document, &self.issuer) {
            Ok(signed) if signed.content().vehicle == self.vehicle_key => signed.into_content(),
            Ok(_) => return tracing::error!("what became of a handover is another car's"),
            Err(error) => return tracing::error!(%error, "what became of a handover was not believed"),
        };
        let told = self.handovers.iter().find(|handing| handing.from == from && handing.told.is_some());
        // What came with the car is in no contract.
        let Some(handing) = told else { return };
        let came = handing.told.iter().flat_map(|told| &told.contracts).filter(|known| {
            matches!(known.fate, Fate::Stays { worth: None }) && signed.contracts.iter().all(|told| told.feature != known.feature)
        });
        let contracts = signed.contracts.iter().chain(came).cloned().collect();
        let told = Some(Told { contracts, voucher: signed.voucher, signed: Some(BASE64.encode(document)) });
        let changed = vec![Handing { told, ..handing.clone() }];
        self.write_handings(changed, None);
    }

    /// Until the storefront knows whose the car is, what is asked of it would be the former owner's.
    pub(super) fn known_to_the_seller(&self) -> Result<(), BusError> {
        if self.handovers.iter().all(|handing| handing.confirmed) {
            return Ok(());
        }
        self.for_storefront.notify_one();
        Err(BusError::StorefrontUnreachable("the seller does not know yet that the car has changed hands".to_owned()))
    }

    fn note_confirmed(&mut self, of: impl Fn(&Handing) -> bool, confirmed: bool) {
        let changed: Vec<Handing> = self
            .handovers
            .iter()
            .filter(|handing| of(handing) && handing.confirmed != confirmed)
            // What was to be said has been said.
            .map(|handing| without_its_code(Handing { confirmed, last_words: Vec::new(), ..handing.clone() }))
            .collect();
        self.write_handings(changed, None);
    }

    fn put_away(&mut self, replied: oneshot::Receiver<()>) -> Result<(), BusError> {
        self.allow(Right::Profiles)?;
        let told = self.handovers.iter().filter(|handing| handing.told.is_some());
        let changed = told.map(|handing| Handing { told: None, ..handing.clone() }).map(without_its_code).collect();
        self.write_handings(changed, Some(replied));
        Ok(())
    }

    fn write_handings(&mut self, changed: Vec<Handing>, replied: Option<oneshot::Receiver<()>>) {
        if changed.is_empty() {
            return;
        }
        if let Err(error) = self.store.commit(&Batch { handovers: changed.clone(), ..Batch::default() }) {
            tracing::error!(%error, "what became of a handover could not be written down");
            return;
        }
        if changed.iter().any(|handing| handing.confirmed && handing.told.is_none())
            && let Err(error) = self.store.forget_log()
        {
            tracing::error!(%error, "what a handover was known by is still in the log");
        }
        for handing in changed {
            if let Some(known) = self.handovers.iter_mut().find(|known| known.from == handing.from) {
                *known = handing;
            }
        }
        self.publish(super::publish::Touched { profiles: true, ..Default::default() }, replied);
    }
}

/// The id makes the code of what went along. As soon as nobody needs it any more it is not the next owner's to find.
fn without_its_code(handing: Handing) -> Handing {
    if !handing.confirmed || handing.told.is_some() {
        return handing;
    }
    match new_id::<entitlement::kind::Handover>() {
        Ok(id) => Handing { id, ..handing },
        Err(_) => handing,
    }
}

/// What becomes of a grant for which this owner has no contract.
fn without_contract(grant: &Grant) -> Fate {
    if grant.stays_with_the_car() { Fate::Stays { worth: None } } else { Fate::Ends }
}
