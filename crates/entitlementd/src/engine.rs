//! The one owner of the car's entitlements.
//!
//! - [`Engine`] is the handle; the state lives in [`core::Core`] on a thread of its own and is reached by [`Command`]s.
//! - What everybody may read at any time is [`Published`]: replaced as a whole, never changed in place.

mod core;
mod orders;
mod publish;
mod request;

use std::{collections::HashSet, sync::Arc};

use entitlement::{Digest, FeatureId, IssuerKey, OfferId, OrderId, OrderState, OrderStatus, RequestId, VehicleKey, VehicleProfile};
use protocol::{
    bus::{BusError, FeatureDict, SummaryDict},
    http::OrderRequest,
};
use tokio::sync::{Notify, mpsc, oneshot, watch};
use vehicle::Signals;

use crate::{
    activation::CameUp,
    clock::Clock,
    store::{Opened, Store},
};

/// How many commands may wait. Past it callers wait, and the bus answers `Busy`.
const COMMANDS_QUEUED_MAX: usize = 256;

/// What the engine is made of.
pub(crate) struct Parts {
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
    pub(crate) revision: u64,
    pub(crate) features: Vec<FeatureId>,
    /// Resolves when the call that caused it has been answered: reply, then signal.
    pub(crate) after: Option<oneshot::Receiver<()>>,
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
    StartTrial { feature: FeatureId, request: RequestId, replied: oneshot::Receiver<()>, reply: Reply<Result<OrderId, BusError>> },
    CheckOffer { offer: OfferId, reply: Reply<Result<(), BusError>> },
    QuoteArrived { offer: OfferId, bytes: Vec<u8>, reply: Reply<Result<Digest, BusError>> },
    ConfirmOrder { quote: Digest, request: RequestId, replied: oneshot::Receiver<()>, reply: Reply<Result<OrderId, BusError>> },
    Orders { reply: Reply<Vec<OrderStatus>> },
    Outstanding { reply: Reply<Vec<Outstanding>> },
    OrderAnswered { order: OrderId, state: OrderState },
    GrantSetArrived { bytes: Vec<u8>, reply: Reply<bool> },
    CatalogueArrived { bytes: Vec<u8>, reply: Reply<bool> },
    GrantsUnchanged,
    Switched { feature: FeatureId, came_up: CameUp },
    Postponed { feature: FeatureId },
    SignalsChanged(Signals),
    Reached,
    Unreached,
    TimePassed,
    Stop { reply: Reply<()> },
}

/// A handle to the engine. Cheap to clone.
#[derive(Clone)]
pub struct Engine {
    commands: mpsc::Sender<Command>,
    published: watch::Receiver<Arc<Published>>,
    new_orders: Arc<Notify>,
}

impl Engine {
    /// Loads the state and starts the engine's thread.
    pub(crate) fn start(parts: Parts) -> anyhow::Result<Self> {
        let (commands, mut inbox) = mpsc::channel(COMMANDS_QUEUED_MAX);
        let published = watch::Sender::new(Arc::new(Published::default()));
        let new_orders = Arc::new(Notify::new());
        let handle = Self { commands, published: published.subscribe(), new_orders: Arc::clone(&new_orders) };
        let mut core = core::Core::load(parts, published, new_orders)?;
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
    ) -> Result<OrderId, BusError> {
        self.ask(|reply| Command::StartTrial { feature, request, replied, reply }).await?
    }

    pub(crate) async fn check_offer(&self, offer: OfferId) -> Result<(), BusError> {
        self.ask(|reply| Command::CheckOffer { offer, reply }).await?
    }

    pub(crate) async fn quote_arrived(&self, offer: OfferId, bytes: Vec<u8>) -> Result<Digest, BusError> {
        self.ask(|reply| Command::QuoteArrived { offer, bytes, reply }).await?
    }

    pub(crate) async fn confirm_order(
        &self,
        quote: Digest,
        request: RequestId,
        replied: oneshot::Receiver<()>,
    ) -> Result<OrderId, BusError> {
        self.ask(|reply| Command::ConfirmOrder { quote, request, replied, reply }).await?
    }

    pub(crate) async fn orders(&self) -> Result<Vec<OrderStatus>, BusError> {
        self.ask(|reply| Command::Orders { reply }).await
    }

    pub(crate) async fn outstanding(&self) -> Vec<Outstanding> {
        self.ask(|reply| Command::Outstanding { reply }).await.unwrap_or_default()
    }

    pub(crate) async fn order_answered(&self, order: OrderId, state: OrderState) {
        self.tell(Command::OrderAnswered { order, state }).await;
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

    pub(crate) async fn signals_changed(&self, signals: Signals) {
        self.tell(Command::SignalsChanged(signals)).await;
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

    /// Resolves when an order was written down that the storefront does not have yet.
    pub(crate) async fn work_for_storefront(&self) {
        self.new_orders.notified().await;
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
