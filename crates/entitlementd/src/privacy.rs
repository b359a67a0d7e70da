//! The one owner of what may leave the car.
//!
//! - [`Privacy`] is the handle; the state lives in [`core::Core`] on a thread of its own and is reached by [`Command`]s.
//! - The gate opens only after the yes has been written down, and starts closed. Turning off: close, drain, write down,
//!   purge, have it erased, answer, announce. A failure in between leaves the gate closed.
//! - [`collect`] reads and queues, [`upload`] sends, each under a permit; [`uplink`] is the one place that can send.

mod collect;
mod core;
mod export;
mod marks;
mod records;
mod uplink;
mod upload;

use std::{
    collections::BTreeMap,
    path::PathBuf,
    sync::{Arc, atomic::AtomicBool},
    time::Duration,
};

use entitlement::{
    Cover, Digest, DriverId, FeatureId, Language, MarketId, Operation, Origin, Outflow, PrivacySnapshot, PurposeId, RequestId, Service,
    UploadId,
};
use gate::{Gate, Lane, Outbox};
use jiff::Timestamp;
use protocol::bus::BusError;
use tokio::sync::{Notify, mpsc, oneshot, watch};
use tokio_util::sync::CancellationToken;
use vault::Vault;

use crate::clock::Clock;

use self::{
    records::{ErasureNumber, PendingErasure, Records, RecordsError},
    uplink::Uplink,
};

/// How many commands may wait.
const COMMANDS_QUEUED_MAX: usize = 256;
/// How often it is looked for what has run out.
const TICK: Duration = Duration::from_secs(10);

/// How fast collectors and uploads go.
#[derive(Debug, Clone, Copy)]
pub struct Pace {
    /// What counts as a second for them: one in a car, less in a test that has an hour to go through.
    pub second: Duration,
}

impl Default for Pace {
    fn default() -> Self {
        Self { second: Duration::from_secs(1) }
    }
}

/// What the rest of the car says that matters here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Context {
    /// Of the signed catalogue.
    pub(crate) services: Arc<[Service]>,
    /// Who answers for the data.
    pub(crate) controller: String,
    pub(crate) market: Option<MarketId>,
    /// Features that work, and what they need.
    pub(crate) needs: BTreeMap<FeatureId, Vec<PurposeId>>,
    /// Whether the car stands well enough to switch something on.
    pub(crate) may_share_more: bool,
    pub(crate) ignition_cycle: Option<u32>,
    /// Who is at the wheel.
    pub(crate) driver: Option<DriverId>,
    /// Whether who is at the wheel speaks for nobody else: what others have said is theirs.
    pub(crate) confined: bool,
    /// Whose profiles are gone: nobody is left who could take back their yes.
    pub(crate) departed: Vec<DriverId>,
    /// The best guess of the present when it was said, and the uptime at that moment.
    pub(crate) now: (Timestamp, Duration),
}

impl Context {
    /// Whether nothing but time has gone on.
    pub(crate) fn says_the_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.services, &other.services)
            && self.controller == other.controller
            && self.market == other.market
            && self.needs == other.needs
            && self.may_share_more == other.may_share_more
            && self.ignition_cycle == other.ignition_cycle
            && self.driver == other.driver
            && self.confined == other.confined
            && self.departed == other.departed
    }
}

impl Default for Context {
    fn default() -> Self {
        Self {
            services: Arc::default(),
            controller: String::new(),
            market: None,
            needs: BTreeMap::new(),
            may_share_more: false,
            ignition_cycle: None,
            driver: None,
            confined: false,
            departed: Vec::new(),
            now: (Timestamp::UNIX_EPOCH, Duration::ZERO),
        }
    }
}

/// To be announced on the bus, in this order.
pub(crate) struct Change {
    pub(crate) revision: u64,
    pub(crate) purposes: Vec<PurposeId>,
    /// Resolves when the call that caused it has been answered: reply, then signal.
    pub(crate) after: Option<oneshot::Receiver<()>>,
}

/// What a driver says about a purpose.
#[derive(Debug)]
pub(crate) struct Saying {
    pub(crate) purpose: PurposeId,
    pub(crate) on: bool,
    /// Digest of the text that was on screen.
    pub(crate) text: Option<Digest>,
    pub(crate) locale: Language,
    pub(crate) origin: Origin,
    /// Who. `None`: the first of those in the car.
    pub(crate) driver: Option<DriverId>,
}

/// For how long nothing is to leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PrivateWish {
    Off,
    Hour,
    Trip,
    UntilChanged,
}

/// Everything that the driver gets a copy of, but for what the outboxes hold.
pub(crate) struct Copied {
    pub(crate) receipts: Vec<String>,
    pub(crate) outflow: Vec<Outflow>,
}

type Reply<T> = oneshot::Sender<Result<T, BusError>>;

pub(crate) enum Command {
    Say {
        saying: Saying,
        request: RequestId,
        replied: oneshot::Receiver<()>,
        reply: Reply<String>,
    },
    SetPrivate {
        wish: PrivateWish,
        request: RequestId,
        replied: oneshot::Receiver<()>,
        reply: Reply<()>,
    },
    SetDrivers {
        drivers: Vec<DriverId>,
        request: RequestId,
        replied: oneshot::Receiver<()>,
        reply: Reply<()>,
    },
    StartAnew {
        replied: oneshot::Receiver<()>,
        reply: Reply<()>,
    },
    Erase {
        request: RequestId,
        replied: oneshot::Receiver<()>,
        reply: Reply<String>,
    },
    Receipts {
        skip: u32,
        reply: Reply<Vec<String>>,
    },
    Copy {
        reply: Reply<Copied>,
    },
    OperationMoved(Operation),
    ContextChanged(Context),
    /// What the time is by now, and the uptime at that moment.
    TimePassed((Timestamp, Duration)),
    /// Something is about to be sent: under which id, and under which cover?
    BeginUpload {
        lane: Lane,
        reply: Reply<(UploadId, Cover)>,
    },
    /// So much left, and so many records were kept.
    Left {
        lane: Lane,
        bytes: u64,
        records: u64,
    },
    PendingErasures {
        reply: Reply<Vec<PendingErasure>>,
    },
    ErasureConfirmed {
        number: ErasureNumber,
        erased: u64,
    },
    Stop {
        reply: oneshot::Sender<()>,
    },
}

/// Closes every lane when it is dropped.
struct CloseAll(Arc<Gate>);

impl Drop for CloseAll {
    fn drop(&mut self) {
        for lane in Lane::ALL {
            self.0.close(lane);
        }
    }
}

/// A handle. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Privacy {
    commands: mpsc::Sender<Command>,
    published: watch::Receiver<Arc<PrivacySnapshot>>,
    gate: Arc<Gate>,
    outbox: Arc<Outbox>,
    /// Something is to be erased at the backend.
    erasures: Arc<Notify>,
    clock: Arc<dyn Clock>,
    state: Arc<PathBuf>,
    /// Whether a copy is being written. One at a time.
    exporting: Arc<AtomicBool>,
}

/// Has the next owner's car ask the backend to erase all that was sent in this owner's time: whoever gave it can ask for nothing any more.
pub(crate) fn bequeath(own: &Vault, next: &Vault) -> Result<(), RecordsError> {
    Records::bequeath(own, next)
}

impl Privacy {
    /// Loads the state, everything closed, and starts the thread.
    pub(crate) fn start(
        vault: &Vault,
        root: &std::path::Path,
        clock: Arc<dyn Clock>,
        changes: mpsc::Sender<Change>,
        recipient: &str,
    ) -> anyhow::Result<Self> {
        let (commands, mut inbox) = mpsc::channel(COMMANDS_QUEUED_MAX);
        let gate = Arc::new(Gate::default());
        let outbox = Arc::new(Outbox::open(vault.within("outbox")));
        let erasures = Arc::new(Notify::new());
        let (mut core, published) = core::Core::load(core::Parts {
            vault: vault.clone(),
            gate: Arc::clone(&gate),
            outbox: Arc::clone(&outbox),
            clock: Arc::clone(&clock),
            changes,
            erasures: Arc::clone(&erasures),
            recipient: recipient.to_owned(),
        });
        let closes = CloseAll(Arc::clone(&gate));
        std::thread::Builder::new().name("privacy".to_owned()).spawn(move || {
            // Also when a defect ends this thread: nobody would be there to close anything.
            let _closes = closes;
            let stopped = std::iter::from_fn(|| inbox.blocking_recv()).find_map(|command| core.handle(command));
            drop(core);
            tracing::info!("privacy stopped");
            if let Some(stopped) = stopped {
                // The one who asked may be gone; it has stopped all the same.
                let _ = stopped.send(());
            }
        })?;
        Ok(Self { commands, published, gate, outbox, erasures, clock, state: Arc::new(root.to_owned()), exporting: Arc::default() })
    }

    /// Collects, sends and erases until `shutdown`.
    pub(crate) async fn run(
        &self,
        mut contexts: watch::Receiver<Context>,
        signals: watch::Receiver<vehicle::Signals>,
        uplink: Uplink,
        pace: Pace,
        shutdown: CancellationToken,
    ) {
        let time = contexts.clone();
        let follow = async {
            loop {
                let context = contexts.borrow_and_update().clone();
                self.tell(Command::ContextChanged(context)).await;
                if contexts.changed().await.is_err() {
                    return std::future::pending().await;
                }
            }
        };
        let tick = async {
            let mut tick = tokio::time::interval(TICK.min(pace.second * 10));
            loop {
                tick.tick().await;
                let now = time.borrow().now;
                self.tell(Command::TimePassed(now)).await;
            }
        };
        tokio::select! {
            () = shutdown.cancelled() => {}
            () = async { tokio::join!(follow, tick, collect::run(self, signals, pace), upload::run(self, uplink, pace)); } => {}
        }
        drop(CloseAll(Arc::clone(&self.gate)));
    }

    /// As of now.
    pub(crate) fn published(&self) -> PrivacySnapshot {
        let mut snapshot = PrivacySnapshot::clone(&self.published.borrow());
        // What waits changes with each reading: it is looked up and not announced.
        for status in &mut snapshot.purposes {
            status.queued = Lane::of_id(status.purpose.as_str()).map_or(0, |lane| self.outbox.queued(lane));
        }
        snapshot
    }

    pub(crate) fn may_share(&self, purpose: &PurposeId) -> bool {
        Lane::of_id(purpose.as_str()).is_some_and(|lane| self.gate.is_open(lane))
    }

    pub(crate) fn last_payload(&self, purpose: &PurposeId) -> Result<String, BusError> {
        let Some(lane) = Lane::of_id(purpose.as_str()) else { return Ok(String::new()) };
        let sent = self.outbox.last_sent(lane).map_err(|error| BusError::StorageFailed(error.to_string()))?;
        Ok(sent.map(|sent| sent.body).unwrap_or_default())
    }

    pub(crate) async fn say(&self, saying: Saying, request: RequestId, replied: oneshot::Receiver<()>) -> Result<String, BusError> {
        self.ask(|reply| Command::Say { saying, request, replied, reply }).await
    }

    pub(crate) async fn set_private(&self, wish: PrivateWish, request: RequestId, replied: oneshot::Receiver<()>) -> Result<(), BusError> {
        self.ask(|reply| Command::SetPrivate { wish, request, replied, reply }).await
    }

    pub(crate) async fn set_drivers(
        &self,
        drivers: Vec<DriverId>,
        request: RequestId,
        replied: oneshot::Receiver<()>,
    ) -> Result<(), BusError> {
        self.ask(|reply| Command::SetDrivers { drivers, request, replied, reply }).await
    }

    pub(crate) async fn start_anew(&self, replied: oneshot::Receiver<()>) -> Result<(), BusError> {
        self.ask(|reply| Command::StartAnew { replied, reply }).await
    }

    pub(crate) async fn erase(&self, request: RequestId, replied: oneshot::Receiver<()>) -> Result<String, BusError> {
        self.ask(|reply| Command::Erase { request, replied, reply }).await
    }

    pub(crate) async fn receipts(&self, skip: u32) -> Result<Vec<String>, BusError> {
        self.ask(|reply| Command::Receipts { skip, reply }).await
    }

    /// Copies everything into this folder. Answers at once; how it goes comes with the snapshot.
    pub(crate) async fn export(&self, folder: PathBuf, request: RequestId) -> Result<String, BusError> {
        export::start(self.clone(), folder, request).await
    }

    pub(crate) async fn stop(&self) {
        let (reply, stopped) = oneshot::channel();
        if self.commands.send(Command::Stop { reply }).await.is_ok() {
            // It has stopped, whether it could still say so or not.
            let _ = stopped.await;
        }
        self.outbox.close();
    }

    async fn ask<T>(&self, command: impl FnOnce(Reply<T>) -> Command) -> Result<T, BusError> {
        let (reply, answer) = oneshot::channel();
        let gone = || BusError::Busy("the daemon is stopping".to_owned());
        self.commands.send(command(reply)).await.map_err(|_| gone())?;
        answer.await.map_err(|_| gone())?
    }

    async fn tell(&self, command: Command) {
        if self.commands.send(command).await.is_err() {
            tracing::debug!("news for a thread that has stopped");
        }
    }
}

pub(crate) use uplink::Uplink as PrivacyUplink;

#[cfg(test)]
mod tests;
