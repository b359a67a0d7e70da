//! The one owner of the car's entitlements.
//!
//! - [`Engine`] is the handle; the state lives in [`core::Core`] on a thread of its own and is reached by [`Command`]s.
//! - What everybody may read at any time is [`Published`]: replaced as a whole, never changed in place.

mod claim;
mod contracts;
mod core;
mod declarations;
mod guard;
mod handover;
mod orders;
mod passport;
mod profiles;
mod publish;
mod receipts;
mod request;

use std::{collections::HashSet, sync::Arc, time::Duration};

use entitlement::{
    ClaimStatus, ContractsSnapshot, Declaration, DeclarationStatus, Digest, FeatureId, HandoverPlan, HandoverStatus, IssuerKey, Language,
    MessageKey, OfferId, OrderId, OrderState, OrderStatus, Outcome, PhoneSession, PhoneState, ProfilesSnapshot, ReceiptId, RequestId,
    SessionId, VehicleKey, VehicleProfile, Waiting,
};
use protocol::{
    bus::{BusError, FeatureDict, SummaryDict},
    http::OrderRequest,
};
use tokio::sync::{Notify, mpsc, oneshot, watch};
use vehicle::Signals;

use crate::{
    activation::CameUp,
    clock::Clock,
    owner::Owner,
    pin::Pin,
    store::{CopyKey, Handing, Opened, RefusedSet, Store},
};

pub(crate) use self::passport::KeptPassport;
use self::{
    claim::ClaimCommand, contracts::ContractsCommand, guard::Checked, handover::HandoverCommand, passport::PassportCommand,
    receipts::ReceiptsCommand,
};
pub(crate) use self::{
    guard::{AccountChange, Guarded, PinBy, Pins, What},
    profiles::{KeyChange, Limit, NewProfile, ProfileChanges},
    receipts::ReceiptFile,
};

/// How many commands may wait. Past it callers wait, and the bus answers `Busy`.
const COMMANDS_QUEUED_MAX: usize = 256;

/// What the engine is made of.
pub(crate) struct Parts {
    /// Whose this state is.
    pub(crate) owner: Owner,
    pub(crate) store: Store,
    pub(crate) opened: Opened,
    pub(crate) issuer: IssuerKey,
    pub(crate) vehicle_key: VehicleKey,
    pub(crate) profile: VehicleProfile,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) changes: mpsc::Sender<Change>,
    pub(crate) work: mpsc::UnboundedSender<Work>,
    /// What the privacy thread must know.
    pub(crate) contexts: watch::Sender<crate::privacy::Context>,
    /// The car is the next owner's: this engine is to end. With what resolves when whoever asked has been answered.
    pub(crate) handed_over: mpsc::UnboundedSender<Option<oneshot::Receiver<()>>>,
}

/// To be done in the car, in this order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Work {
    /// Something new: only while the car does not move.
    Appear(FeatureId),
    /// Something that the driver had already.
    SwitchOn(FeatureId),
    SwitchOff(FeatureId),
}

/// To be announced on the bus, in this order.
pub(crate) struct Change {
    pub(crate) what: Changed,
    /// Resolves when the call that caused it has been answered: reply, then signal.
    pub(crate) after: Option<oneshot::Receiver<()>>,
}

/// What changed. Each kind counts its own revisions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Changed {
    /// These features; none: only the summary.
    Features {
        revision: u64,
        features: Vec<FeatureId>,
    },
    Contracts {
        revision: u64,
    },
    Profiles {
        revision: u64,
    },
}

/// What everybody may read.
#[derive(Debug, Default)]
pub(crate) struct Published {
    /// Ready for the wire.
    pub(crate) snapshot: (u64, SummaryDict, Vec<FeatureDict>),
    /// Features that may work at this moment.
    pub(crate) allowed: HashSet<FeatureId>,
}

/// An order that the storefront has not finished.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Outstanding {
    pub(crate) order: OrderId,
    pub(crate) request: OrderRequest,
}

type Reply<T> = oneshot::Sender<T>;

pub(crate) enum Command {
    StartTrial {
        feature: FeatureId,
        request: RequestId,
        replied: oneshot::Receiver<()>,
        reply: Reply<Result<String, BusError>>,
    },
    CheckOffer {
        offer: OfferId,
        reply: Reply<Result<(), BusError>>,
    },
    QuoteArrived {
        offer: OfferId,
        renews: Option<OrderId>,
        bytes: Vec<u8>,
        reply: Reply<Result<Digest, BusError>>,
    },
    /// What needs a PIN.
    Guarded(Guarded),
    /// A PIN was looked at.
    PinChecked(Checked),
    Profiles {
        reply: Reply<ProfilesSnapshot>,
    },
    Contracts(ContractsCommand),
    Receipts(ReceiptsCommand),
    Claim(ClaimCommand),
    Passport(PassportCommand),
    Handover(HandoverCommand),
    Orders {
        reply: Reply<Vec<OrderStatus>>,
    },
    Outstanding {
        reply: Reply<Vec<Outstanding>>,
    },
    OrderAnswered {
        order: OrderId,
        state: OrderState,
        waiting: Option<Waiting>,
    },
    GrantSetArrived {
        bytes: Vec<u8>,
        reply: Reply<bool>,
    },
    CatalogueArrived {
        bytes: Vec<u8>,
        reply: Reply<bool>,
    },
    GrantsUnchanged,
    Switched {
        feature: FeatureId,
        came_up: CameUp,
    },
    Postponed {
        feature: FeatureId,
    },
    SignalsChanged {
        signals: Signals,
        reply: Reply<Option<Duration>>,
    },
    Reached,
    Unreached,
    TimePassed,
    Stop {
        reply: Reply<()>,
    },
}

/// A handle to the engine. Cheap to clone.
#[derive(Clone)]
pub struct Engine {
    commands: mpsc::Sender<Command>,
    published: watch::Receiver<Arc<Published>>,
    for_storefront: Arc<Notify>,
    waiting_for: watch::Receiver<Option<SessionId>>,
}

impl Engine {
    /// Loads the state and starts the engine's thread.
    pub(crate) fn start(parts: Parts) -> anyhow::Result<Self> {
        let (commands, mut inbox) = mpsc::channel(COMMANDS_QUEUED_MAX);
        let published = watch::Sender::new(Arc::new(Published::default()));
        let for_storefront = Arc::new(Notify::new());
        let waiting_for = watch::Sender::new(None);
        let guard = guard::Guard::start(commands.downgrade())?;
        let handle = Self {
            commands,
            published: published.subscribe(),
            for_storefront: Arc::clone(&for_storefront),
            waiting_for: waiting_for.subscribe(),
        };
        let mut core = core::Core::load(parts, core::Handles { published, for_storefront, waiting_for, guard })?;
        std::thread::Builder::new().name("engine".to_owned()).spawn(move || {
            let stopped = std::iter::from_fn(|| inbox.blocking_recv()).find_map(|command| core.handle(command));
            // The file is closed before anybody hears that the engine has stopped.
            drop(core);
            tracing::info!("the engine stopped");
            if let Some(stopped) = stopped {
                // The one who asked may be gone; the engine has stopped all the same.
                let _ = stopped.send(());
            }
        })?;
        Ok(handle)
    }

    /// What everybody may read, as of now.
    pub(crate) fn published(&self) -> Arc<Published> {
        Arc::clone(&self.published.borrow())
    }

    pub(crate) async fn start_trial(
        &self,
        feature: FeatureId,
        request: RequestId,
        replied: oneshot::Receiver<()>,
    ) -> Result<String, BusError> {
        self.ask(|reply| Command::StartTrial { feature, request, replied, reply }).await?
    }

    pub(crate) async fn check_offer(&self, offer: OfferId) -> Result<(), BusError> {
        self.ask(|reply| Command::CheckOffer { offer, reply }).await?
    }

    /// Keeps a quote for its confirmation.
    pub(crate) async fn quote_arrived(&self, offer: OfferId, renews: Option<OrderId>, bytes: Vec<u8>) -> Result<Digest, BusError> {
        self.ask(|reply| Command::QuoteArrived { offer, renews, bytes, reply }).await?
    }

    /// Does what needs a PIN. Answers with an id, or with nothing where there is nothing to answer but yes.
    pub(crate) async fn guarded(
        &self,
        what: What,
        pins: Pins,
        request: RequestId,
        replied: oneshot::Receiver<()>,
    ) -> Result<String, BusError> {
        self.ask(|reply| Command::Guarded(Guarded { what, pins, request, replied, reply })).await?
    }

    pub(crate) async fn profiles(&self) -> Result<ProfilesSnapshot, BusError> {
        self.ask(|reply| Command::Profiles { reply }).await
    }

    pub(crate) async fn contracts(&self) -> Result<ContractsSnapshot, BusError> {
        self.ask(|reply| Command::Contracts(ContractsCommand::Snapshot { reply })).await
    }

    /// Whether whoever is at the wheel may change something about contracts at this moment.
    pub(crate) async fn may_change_contracts(&self) -> Result<(), BusError> {
        self.ask(|reply| Command::Contracts(ContractsCommand::Allow { reply })).await?
    }

    /// Whether something that belongs to no single contract may be changed: with this PIN, where one is wanted.
    pub(crate) async fn may_change_account(&self, change: AccountChange, pin: Option<Pin>, request: RequestId) -> Result<(), BusError> {
        let pins = Pins { check: pin, new: None };
        // Nothing is written here, so nothing is announced after the reply.
        self.guarded(What::ChangeAccount(change), pins, request, oneshot::channel().1).await.map(drop)
    }

    /// Whether the renewal of a contract waits to be confirmed to the bank, and whoever is at the wheel may do so.
    pub(crate) async fn renewal_to_confirm(&self, order: OrderId) -> Result<(), BusError> {
        self.ask(|reply| Command::Contracts(ContractsCommand::RenewalToConfirm { order, reply })).await?
    }

    /// Writes down what a driver declares. Answers with the id of the receipt to come.
    pub(crate) async fn declare(
        &self,
        order: OrderId,
        declaration: Declaration,
        request: RequestId,
        replied: oneshot::Receiver<()>,
    ) -> Result<String, BusError> {
        self.ask(|reply| Command::Contracts(ContractsCommand::Declare { order, declaration, request, replied, reply })).await?
    }

    /// Declarations that the storefront does not have.
    pub(crate) async fn outstanding_declarations(&self) -> Vec<DeclarationStatus> {
        self.ask(|reply| Command::Contracts(ContractsCommand::OutstandingDeclarations { reply })).await.unwrap_or_default()
    }

    pub(crate) async fn declaration_answered(&self, id: ReceiptId, outcome: Outcome) {
        self.tell(Command::Contracts(ContractsCommand::DeclarationAnswered { id, outcome })).await;
    }

    /// Whether the book was taken, or was the stored one.
    pub(crate) async fn book_arrived(&self, bytes: Vec<u8>) -> bool {
        self.ask(|reply| Command::Contracts(ContractsCommand::BookArrived { bytes, reply })).await.unwrap_or(false)
    }

    /// Which offer goes on at the end of this contract.
    pub(crate) async fn renewal_offer(&self, order: OrderId) -> Result<OfferId, BusError> {
        self.ask(|reply| Command::Contracts(ContractsCommand::RenewalOffer { order, reply })).await?
    }

    pub(crate) async fn dismiss_message(
        &self,
        id: MessageKey,
        request: RequestId,
        replied: oneshot::Receiver<()>,
    ) -> Result<String, BusError> {
        self.ask(|reply| Command::Contracts(ContractsCommand::DismissMessage { id, request, replied, reply })).await?
    }

    /// Refused grant sets that the storefront was not told of.
    pub(crate) async fn unreported_sets(&self) -> Vec<RefusedSet> {
        self.ask(|reply| Command::Contracts(ContractsCommand::UnreportedSets { reply })).await.unwrap_or_default()
    }

    pub(crate) async fn set_reported(&self, digest: Digest) {
        self.tell(Command::Contracts(ContractsCommand::SetReported(digest))).await;
    }

    pub(crate) async fn phone_opened(&self, session: SessionId, phone: PhoneSession, replied: oneshot::Receiver<()>) {
        self.tell(Command::Contracts(ContractsCommand::PhoneOpened { session, phone, replied })).await;
    }

    pub(crate) async fn phone_moved(&self, session: SessionId, state: PhoneState) {
        self.tell(Command::Contracts(ContractsCommand::PhoneMoved { session, state })).await;
    }

    pub(crate) async fn phone_closed(&self, replied: oneshot::Receiver<()>) -> Result<(), BusError> {
        self.ask(|reply| Command::Contracts(ContractsCommand::PhoneClosed { replied, reply })).await?
    }

    /// Which session on the driver's phone is waited for.
    pub(crate) fn waiting_for(&self) -> watch::Receiver<Option<SessionId>> {
        self.waiting_for.clone()
    }

    /// What would become of everything if the car changed hands now.
    pub(crate) async fn handover_plan(&self) -> Result<HandoverPlan, BusError> {
        self.ask(|reply| Command::Handover(HandoverCommand::Plan { reply })).await?
    }

    /// As whose car it is known, and what was last done about that.
    pub(crate) async fn handover_status(&self) -> Result<HandoverStatus, BusError> {
        self.ask(|reply| Command::Handover(HandoverCommand::Status { reply })).await
    }

    /// Changes of hands of which the storefront is yet to hear, or this car what was signed of them, the first one first.
    pub(crate) async fn open_handovers(&self) -> Vec<Handing> {
        self.ask(|reply| Command::Handover(HandoverCommand::Open { reply })).await.unwrap_or_default()
    }

    pub(crate) async fn handover_confirmed(&self, from: u32, document: Vec<u8>) {
        self.tell(Command::Handover(HandoverCommand::Confirmed { from, document })).await;
    }

    /// As which owner the storefront knows this car: what it has forgotten is told again.
    pub(crate) async fn known_as(&self, owner: u32) {
        self.tell(Command::Handover(HandoverCommand::KnownAs { owner })).await;
    }

    /// What became of everything when the car changed hands last, as the seller has signed it, and the day (UTC).
    pub(crate) async fn signed_handover(&self) -> Result<(jiff::civil::Date, Vec<u8>), BusError> {
        self.ask(|reply| Command::Handover(HandoverCommand::Signed { reply })).await?
    }

    /// Forgets what was told to whoever gave the car away.
    pub(crate) async fn put_away_handover(&self, replied: oneshot::Receiver<()>) -> Result<(), BusError> {
        self.ask(|reply| Command::Handover(HandoverCommand::PutAway { replied, reply })).await?
    }

    /// Whether somebody may ask for this car without its owner's PIN.
    pub(crate) async fn may_claim(&self) -> Result<(), BusError> {
        self.ask(|reply| Command::Claim(ClaimCommand::May { reply })).await?
    }

    /// Whether this car may be taken over by whoever has asked for it.
    pub(crate) async fn may_take_claim(&self) -> Result<(), BusError> {
        self.ask(|reply| Command::Claim(ClaimCommand::MayTake { reply })).await?
    }

    /// How a claim on this car stands at the seller's.
    pub(crate) async fn claim_stands(&self, claim: Option<ClaimStatus>) {
        self.tell(Command::Claim(ClaimCommand::Stands { claim })).await;
    }

    /// Whether an entitlement passport may be asked for now.
    pub(crate) async fn may_ask_for_passport(&self) -> Result<(), BusError> {
        self.ask(|reply| Command::Passport(PassportCommand::May { reply })).await?
    }

    /// The entitlement passport that is there.
    pub(crate) async fn passport(&self) -> Result<Option<KeptPassport>, BusError> {
        self.ask(|reply| Command::Passport(PassportCommand::Get { reply })).await
    }

    /// Puts another one in its place, or none.
    pub(crate) async fn keep_passport(&self, passport: Option<KeptPassport>, replied: oneshot::Receiver<()>) -> Result<(), BusError> {
        self.ask(|reply| Command::Passport(PassportCommand::Keep { passport, replied, reply })).await?
    }

    /// The number of the newest receipt that is there. 0: none is.
    pub(crate) async fn newest_receipt(&self) -> Result<u32, BusError> {
        self.ask(|reply| Command::Receipts(ReceiptsCommand::Newest { reply })).await
    }

    /// Whether the receipt is there now.
    pub(crate) async fn receipt_arrived(&self, bytes: Vec<u8>) -> bool {
        self.ask(|reply| Command::Receipts(ReceiptsCommand::Arrived { bytes, reply })).await.unwrap_or(false)
    }

    /// Copies of receipts that are not there yet.
    pub(crate) async fn missing_copies(&self) -> Vec<CopyKey> {
        self.ask(|reply| Command::Receipts(ReceiptsCommand::MissingCopies { reply })).await.unwrap_or_default()
    }

    pub(crate) async fn copy_arrived(&self, key: CopyKey, bytes: Vec<u8>) {
        // An engine that is gone has no use for it.
        let _ = self.ask(|reply| Command::Receipts(ReceiptsCommand::CopyArrived { key, bytes, reply })).await;
    }

    pub(crate) async fn receipt_text(&self, id: ReceiptId, language: Language) -> Result<String, BusError> {
        self.ask(|reply| Command::Receipts(ReceiptsCommand::Text { id, language, reply })).await?
    }

    /// Some files after so many. Empty: there are no more.
    pub(crate) async fn receipt_files(&self, skip: usize) -> Result<Vec<ReceiptFile>, BusError> {
        self.ask(|reply| Command::Receipts(ReceiptsCommand::Files { skip, reply })).await?
    }

    pub(crate) async fn orders(&self) -> Result<Vec<OrderStatus>, BusError> {
        self.ask(|reply| Command::Orders { reply }).await
    }

    pub(crate) async fn outstanding(&self) -> Vec<Outstanding> {
        self.ask(|reply| Command::Outstanding { reply }).await.unwrap_or_default()
    }

    pub(crate) async fn order_answered(&self, order: OrderId, state: OrderState, waiting: Option<Waiting>) {
        self.tell(Command::OrderAnswered { order, state, waiting }).await;
    }

    /// Whether the set was taken, or was the stored one.
    pub(crate) async fn grant_set_arrived(&self, bytes: Vec<u8>) -> bool {
        self.ask(|reply| Command::GrantSetArrived { bytes, reply }).await.unwrap_or(false)
    }

    /// Whether the catalogue was taken, or was the stored one.
    pub(crate) async fn catalogue_arrived(&self, bytes: Vec<u8>) -> bool {
        self.ask(|reply| Command::CatalogueArrived { bytes, reply }).await.unwrap_or(false)
    }

    /// The storefront says that the stored set is the newest.
    pub(crate) async fn grants_unchanged(&self) {
        self.tell(Command::GrantsUnchanged).await;
    }

    /// Not now: the car moves.
    pub(crate) async fn postponed(&self, feature: FeatureId) {
        self.tell(Command::Postponed { feature }).await;
    }

    pub(crate) async fn switched(&self, feature: FeatureId, came_up: CameUp) {
        self.tell(Command::Switched { feature, came_up }).await;
    }

    /// After so long the same signals mean something else.
    pub(crate) async fn signals_changed(&self, signals: Signals) -> Option<Duration> {
        self.ask(|reply| Command::SignalsChanged { signals, reply }).await.unwrap_or_default()
    }

    pub(crate) async fn reached(&self) {
        self.tell(Command::Reached).await;
    }

    pub(crate) async fn unreached(&self) {
        self.tell(Command::Unreached).await;
    }

    pub(crate) async fn time_passed(&self) {
        self.tell(Command::TimePassed).await;
    }

    /// Resolves when something was written down that the storefront does not have yet.
    pub(crate) async fn work_for_storefront(&self) {
        self.for_storefront.notified().await;
    }

    /// Has the storefront asked at once.
    pub(crate) fn hurry(&self) {
        self.for_storefront.notify_one();
    }

    /// Stops after everything before has been written.
    pub(crate) async fn stop(&self) {
        // An engine that is gone has stopped.
        let _ = self.ask(|reply| Command::Stop { reply }).await;
    }

    async fn ask<T>(&self, command: impl FnOnce(Reply<T>) -> Command) -> Result<T, BusError> {
        let (reply, answer) = oneshot::channel();
        let gone = || BusError::Busy("the daemon is stopping".to_owned());
        self.commands.send(command(reply)).await.map_err(|_| gone())?;
        answer.await.map_err(|_| gone())
    }

    async fn tell(&self, command: Command) {
        if self.commands.send(command).await.is_err() {
            tracing::debug!("news for an engine that has stopped");
        }
    }
}

#[cfg(test)]
mod tests;
