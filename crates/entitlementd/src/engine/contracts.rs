//! What was agreed with the seller: the signed book, what it has to tell, and what is open on the driver's phone.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use entitlement::{
    Acceptance, CarMessage, Contract, ContractBook, ContractsSnapshot, DeclarationStatus, FeatureId, IssuerKey, MessageKey, OfferId,
    OrderId, PhoneSession, PhoneState, PinTries, Renewal, RequestId, Right, SessionId, Task, VehicleKey, Verified, accept_book,
    news_of_book, reminders, verify,
};
use protocol::bus::BusError;
use tokio::sync::{oneshot, watch};

use super::{Reply, core::Core, receipts::Receipts};
use crate::store::{Batch, Dismissed, Kept, Profile, RefusedSet, Store, StoreError};

/// Messages in the snapshot, the newest ones.
const MESSAGES_SHOWN_MAX: usize = 100;

/// Everything about contracts that the car knows.
pub(super) struct Contracts {
    pub(super) book: Option<Verified<ContractBook>>,
    /// In the order of the taps.
    pub(super) declarations: Vec<DeclarationStatus>,
    /// Since when features are tried to be switched on, in time powered on.
    pub(super) deliveries: BTreeMap<FeatureId, Duration>,
    messages: BTreeMap<MessageKey, (CarMessage, Dismissed)>,
    pub(super) receipts: Receipts,
    phone: Option<(SessionId, PhoneSession)>,
    /// Which session's end is waited for.
    waiting_for: watch::Sender<Option<SessionId>>,
    pub(super) revision: u64,
}

/// What is asked about contracts.
pub(crate) enum ContractsCommand {
    Snapshot {
        reply: Reply<ContractsSnapshot>,
    },
    /// Whether whoever is at the wheel may do something about contracts at this moment.
    Allow {
        reply: Reply<Result<(), BusError>>,
    },
    Declare {
        order: OrderId,
        declaration: entitlement::Declaration,
        request: RequestId,
        replied: oneshot::Receiver<()>,
        reply: Reply<Result<String, BusError>>,
    },
    OutstandingDeclarations {
        reply: Reply<Vec<DeclarationStatus>>,
    },
    DeclarationAnswered {
        id: entitlement::ReceiptId,
        outcome: entitlement::Outcome,
    },
    BookArrived {
        bytes: Vec<u8>,
        reply: Reply<bool>,
    },
    /// Whether the renewal of a contract waits for the driver's word to the bank.
    RenewalToConfirm {
        order: OrderId,
        reply: Reply<Result<(), BusError>>,
    },
    /// Which offer goes on at a contract's end.
    RenewalOffer {
        order: OrderId,
        reply: Reply<Result<OfferId, BusError>>,
    },
    DismissMessage {
        id: MessageKey,
        request: RequestId,
        replied: oneshot::Receiver<()>,
        reply: Reply<Result<String, BusError>>,
    },
    UnreportedSets {
        reply: Reply<Vec<RefusedSet>>,
    },
    SetReported(entitlement::Digest),
    PhoneOpened {
        session: SessionId,
        phone: PhoneSession,
        replied: oneshot::Receiver<()>,
    },
    PhoneMoved {
        session: SessionId,
        state: PhoneState,
    },
    PhoneClosed {
        replied: oneshot::Receiver<()>,
        reply: Reply<Result<(), BusError>>,
    },
}

impl Contracts {
    pub(super) fn load(
        store: &Store,
        issuer: &IssuerKey,
        own: &VehicleKey,
        waiting_for: watch::Sender<Option<SessionId>>,
    ) -> Result<Self, StoreError> {
        // What was stored is believed no more than what arrives: it is verified again.
        let book = store.document(Kept::ContractBook)?.and_then(|bytes| verify::<ContractBook>(&bytes, issuer).ok());
        Ok(Self {
            book: book.filter(|book| book.content().vehicle == *own),
            declarations: store.declarations()?,
            deliveries: store.deliveries()?,
            messages: store.messages()?,
            receipts: Receipts::load(store, issuer, own)?,
            phone: None,
            waiting_for,
            revision: 1,
        })
    }

    pub(super) fn contract(&self, order: &OrderId) -> Option<&Contract> {
        self.book.as_ref()?.content().contract(order)
    }

    pub(super) fn messages_count(&self) -> usize {
        self.messages.len()
    }

    pub(super) fn has_payment(&self) -> bool {
        self.book.as_ref().is_some_and(|book| book.content().payment.is_some())
    }

    /// Takes over what was written.
    pub(super) fn remember(&mut self, batch: &Batch) {
        for status in &batch.declarations {
            match self.declarations.iter_mut().find(|known| known.id == status.id) {
                Some(known) => *known = status.clone(),
                None => self.declarations.push(status.clone()),
            }
        }
        for (feature, since) in &batch.deliveries {
            match since {
                Some(since) => {
                    self.deliveries.entry(feature.clone()).or_insert(*since);
                }
                None => {
                    self.deliveries.remove(feature);
                }
            }
        }
        for message in &batch.messages {
            self.messages.entry(message.id.clone()).or_insert_with(|| (message.clone(), Dismissed::No));
        }
        for id in &batch.dismissed {
            if let Some((_, dismissed)) = self.messages.get_mut(id) {
                *dismissed = Dismissed::Yes;
            }
        }
    }

    /// Of these messages the ones that were never told, and what they take the place of.
    pub(super) fn new_messages(&self, told: Vec<CarMessage>) -> (Vec<CarMessage>, Vec<MessageKey>) {
        let mut seen = BTreeSet::new();
        let new = |message: &CarMessage| !self.messages.contains_key(&message.id);
        let told: Vec<CarMessage> = told.into_iter().filter(new).filter(|message| seen.insert(message.id.clone())).collect();
        let replaced = self
            .messages
            .values()
            .filter(|(known, dismissed)| *dismissed == Dismissed::No && told.iter().any(|message| message.takes_the_place_of(known)));
        let replaced = replaced.map(|(known, _)| known.id.clone()).collect();
        (told, replaced)
    }

    /// What was told, and is done by this book.
    fn settled(&self, book: &ContractBook) -> Vec<MessageKey> {
        let unread = self.messages.values().filter(|(_, dismissed)| *dismissed == Dismissed::No);
        unread.filter(|(message, _)| message.is_settled(book)).map(|(message, _)| message.id.clone()).collect()
    }

    fn snapshot(&self) -> ContractsSnapshot {
        let book = self.book.as_ref().map(Verified::content);
        let unread = self.messages.values().filter(|(_, dismissed)| *dismissed == Dismissed::No);
        let mut messages: Vec<CarMessage> = unread.map(|(message, _)| message.clone()).collect();
        messages.sort_by(|a, b| b.at.cmp(&a.at).then_with(|| a.id.cmp(&b.id)));
        messages.truncate(MESSAGES_SHOWN_MAX);
        ContractsSnapshot {
            revision: self.revision,
            contracts: book.map(|book| book.contracts.clone()).unwrap_or_default(),
            declarations: self.declarations.clone(),
            receipts: self.receipts.summaries(),
            messages,
            payment: book.and_then(|book| book.payment.clone()),
            balance: book.and_then(|book| book.balance),
            phone: self.phone.as_ref().map(|(_, phone)| phone.clone()),
        }
    }
}

impl Core {
    pub(super) fn handle_contracts(&mut self, command: ContractsCommand) {
        // Whoever asked may have gone; what was decided stands all the same.
        match command {
            ContractsCommand::Snapshot { reply } => {
                let _ = reply.send(self.contracts.snapshot());
            }
            ContractsCommand::Allow { reply } => {
                let _ = reply.send(self.may_change_contracts());
            }
            ContractsCommand::Declare { order, declaration, request, replied, reply } => {
                let _ = reply.send(self.declare(&order, declaration, request, replied));
            }
            ContractsCommand::OutstandingDeclarations { reply } => {
                let _ = reply.send(self.outstanding_declarations());
            }
            ContractsCommand::DeclarationAnswered { id, outcome } => self.declaration_answered(&id, outcome),
            ContractsCommand::BookArrived { bytes, reply } => {
                let _ = reply.send(self.book_arrived(&bytes));
            }
            ContractsCommand::RenewalToConfirm { order, reply } => {
                let _ = reply.send(self.renewal_to_confirm(&order));
            }
            ContractsCommand::RenewalOffer { order, reply } => {
                let _ = reply.send(self.renewal_offer(&order));
            }
            ContractsCommand::DismissMessage { id, request, replied, reply } => {
                let _ = reply.send(self.dismiss_message(id, request, replied));
            }
            ContractsCommand::UnreportedSets { reply } => {
                let _ = reply.send(self.unreported_sets());
            }
            ContractsCommand::SetReported(digest) => {
                self.write_or_log(Batch { reported_set: Some(digest), ..Batch::default() }, "that a refused set was reported");
            }
            ContractsCommand::PhoneOpened { session, phone, replied } => self.phone_opened(session, phone, replied),
            ContractsCommand::PhoneMoved { session, state } => self.phone_moved(&session, state),
            ContractsCommand::PhoneClosed { replied, reply } => {
                let _ = reply.send(self.phone_closed(replied));
            }
        }
    }

    pub(super) fn may_change_contracts(&self) -> Result<(), BusError> {
        self.allow(Right::Contracts)?;
        self.not_while_driving(Task::Order)?;
        self.known_to_the_seller()
    }

    /// Takes a new contract book, if it is genuine, of this car, and newer. Whether it need not be fetched again.
    fn book_arrived(&mut self, bytes: &[u8]) -> bool {
        let offered = match verify::<ContractBook>(bytes, &self.issuer) {
            Ok(offered) => offered,
            Err(error) => {
                tracing::error!(%error, "a contract book was not believed");
                return false;
            }
        };
        if offered.content().ownership_epoch != self.owner.epoch {
            tracing::error!("a contract book was refused: it is another owner's");
            return false;
        }
        match accept_book(&offered, &self.vehicle_key, self.contracts.book.as_ref()) {
            Ok(Acceptance::Newer) => {}
            Ok(Acceptance::Unchanged) => return true,
            Err(error) => {
                tracing::error!(%error, "a contract book was refused");
                return false;
            }
        }
        let before = self.contracts.book.as_ref().map(Verified::content);
        let mut signed = self.signed;
        signed.learn(offered.content().issued_at, self.powered_on());
        let told = news_of_book(before, offered.content(), self.now().display());
        let (messages, mut dismissed) = self.contracts.new_messages(told);
        dismissed.extend(self.contracts.settled(offered.content()));
        let reset = before.is_some_and(|before| before.pin_resets < offered.content().pin_resets);
        let profiles = if reset { self.profiles.all().map(without_pin).collect() } else { Vec::new() };
        let batch = Batch { document: Some((Kept::ContractBook, bytes.to_vec())), messages, dismissed, profiles, ..Batch::default() };
        let earlier = std::mem::replace(&mut self.signed, signed);
        let former = self.contracts.book.replace(offered);
        if self.apply(Vec::new(), batch, None).is_err() {
            self.signed = earlier;
            self.contracts.book = former;
            return false;
        }
        self.declare_what_runs();
        self.remind();
        true
    }

    /// Tells of ends that are near.
    pub(super) fn remind(&mut self) {
        let (Some(book), Some(market)) = (self.contracts.book.as_ref().map(Verified::content), self.market()) else { return };
        let told = self.contracts.messages.values().map(|(message, _)| message);
        let due = reminders(book, &market.reminders, told, self.now().display());
        self.tell_driver(due, "a reminder");
    }

    /// Keeps messages that were never told.
    pub(super) fn tell_driver(&mut self, messages: Vec<CarMessage>, what: &str) {
        let (messages, dismissed) = self.contracts.new_messages(messages);
        if !messages.is_empty() {
            self.write_or_log(Batch { messages, dismissed, ..Batch::default() }, what);
        }
    }

    /// Whether a contract can go on at its end.
    pub(super) fn check_renewable(&self, order: &OrderId) -> Result<(), BusError> {
        self.renewable(order).map(|_| ())
    }

    fn renewable(&self, order: &OrderId) -> Result<&Contract, BusError> {
        let contract = self.contracts.contract(order).ok_or_else(|| BusError::NotFound(format!("no contract {order}")))?;
        if contract.is_over() || contract.ends.is_none() || contract.renewal == Renewal::NotOffered {
            return Err(BusError::NotEligible(format!("the contract {order} does not renew")));
        }
        Ok(contract)
    }

    fn renewal_to_confirm(&self, order: &OrderId) -> Result<(), BusError> {
        self.may_change_contracts()?;
        match self.renewable(order)?.renewal {
            Renewal::ToConfirm { .. } => Ok(()),
            _ => Err(BusError::NotEligible(format!("no payment for the contract {order} waits to be confirmed"))),
        }
    }

    fn renewal_offer(&self, order: &OrderId) -> Result<OfferId, BusError> {
        self.allow(Right::Order)?;
        let contract = self.renewable(order)?;
        let catalogue = self.catalogue.as_ref().map(Verified::content);
        let feature = catalogue.and_then(|catalogue| catalogue.feature(&contract.feature));
        let same = |offer: &&entitlement::Offer| offer.market == self.profile.market && offer.term == contract.term;
        let offer = feature.and_then(|feature| feature.offers.iter().find(same));
        offer
            .map(|offer| offer.id.clone())
            .ok_or_else(|| BusError::NotFound(format!("{} is no longer sold for that term", contract.feature)))
    }

    fn dismiss_message(&mut self, id: MessageKey, request: RequestId, replied: oneshot::Receiver<()>) -> Result<String, BusError> {
        let fingerprint = format!("dismiss {id}");
        if let Some(answer) = self.answered(&request, &fingerprint)? {
            return Ok(answer);
        }
        self.allow(Right::Contracts)?;
        if !self.contracts.messages.contains_key(&id) {
            return Err(BusError::NotFound(format!("no message {id}")));
        }
        self.write(Batch { dismissed: vec![id], ..Batch::default() }, request, fingerprint, String::new(), replied)
    }

    fn unreported_sets(&self) -> Vec<RefusedSet> {
        self.store.unreported_sets().unwrap_or_else(|error| {
            tracing::error!(%error, "refused sets cannot be read");
            Vec::new()
        })
    }

    /// Keeps a genuine set that takes something away without a reason, as proof, and tells the driver. The feature stays on.
    pub(super) fn keep_refused_set(&mut self, set: &Verified<entitlement::GrantSet>, features: Vec<FeatureId>) {
        let digest = set.digest();
        // It is offered with each round until there is a better one.
        if self.store.has_refused(&digest).unwrap_or(true) {
            return;
        }
        let now = self.now().display();
        let version = set.content().version;
        let told = features
            .iter()
            .map(|feature| CarMessage::about(entitlement::Subject::RemovalRefused { feature: feature.clone() }, version, now));
        let (messages, dismissed) = self.contracts.new_messages(told.collect());
        let refused_set = Some(RefusedSet { digest, version, bytes: set.bytes().to_vec(), features });
        self.write_or_log(Batch { refused_set, messages, dismissed, ..Batch::default() }, "a refused set");
    }

    fn phone_opened(&mut self, session: SessionId, phone: PhoneSession, replied: oneshot::Receiver<()>) {
        self.contracts.waiting_for.send_replace(Some(session.clone()));
        self.contracts.phone = Some((session, phone));
        self.announce_contracts(Some(replied));
    }

    fn phone_moved(&mut self, session: &SessionId, state: PhoneState) {
        let Some((current, phone)) = &mut self.contracts.phone else { return };
        // A session that was closed, or in whose place another was opened, is nobody's business any more.
        if current != session || phone.state == state {
            return;
        }
        phone.state = state;
        if state != PhoneState::Waiting {
            self.contracts.waiting_for.send_replace(None);
            // What was done there is in the next book.
            self.for_storefront.notify_one();
        }
        self.announce_contracts(None);
    }

    fn phone_closed(&mut self, replied: oneshot::Receiver<()>) -> Result<(), BusError> {
        self.contracts.waiting_for.send_replace(None);
        if self.contracts.phone.take().is_some() {
            self.announce_contracts(Some(replied));
        }
        Ok(())
    }
}

fn without_pin(profile: &Profile) -> Profile {
    Profile { pin: None, tries: PinTries::default(), ..profile.clone() }
}
