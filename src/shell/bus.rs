//! The daemon over D-Bus: subscribe, then snapshot; notice when it goes and when it is back.

mod deeds;

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use entitlement::{Digest, FeatureId, IssuerKey, OfferId, OrderId, Passport, PurposeId, Quote, ReceiptId, RequestId, verify};
use futures_util::StreamExt as _;
use jiff::Timestamp;
use protocol::bus::{
    BusError, CALL_TIMEOUT, ContractsProxy, ENTITLEMENTS_NAME, EntitlementsProxy, OwnershipProxy, PrivacyProxy, REMOTE_CALL_TIMEOUT,
    contracts_from_wire, handover_plan_from_wire, handover_status_from_wire, order_from_wire, pin_pipe, privacy_from_wire,
    profiles_from_wire, snapshot_from_wire,
};
use store_core::{CallError, DaemonEvent, Deed, Event, Language, Pin, PrivateChoice, SentKind, SharingChoice, ShownPassport};
use tokio::sync::mpsc;
use zbus::proxy::MethodFlags;
use zbus::{Connection, fdo};

use crate::app::Mailbox;
use crate::cli::Services;
use crate::shell::store;

/// Between two tries to reach the bus: doubles up to the second, with jitter.
const RETRY_FIRST: Duration = Duration::from_millis(250);
const RETRY_MAX: Duration = Duration::from_secs(10);

/// Between two looks whether the daemon still answers. One that hangs takes no name from the bus and sends nothing: without
/// a question, what it said last would stand for ever.
const ALIVE_EVERY: Duration = Duration::from_secs(30);

/// A PIN is read and hashed before there is an answer.
const PIN_TIMEOUT: Duration = Duration::from_secs(5);

/// What a daemon answers that is older than this program.
const UNKNOWN: [&str; 3] =
    ["org.freedesktop.DBus.Error.UnknownInterface", "org.freedesktop.DBus.Error.UnknownMethod", "org.freedesktop.DBus.Error.UnknownObject"];

/// StartServiceByName has no flags (D-Bus specification).
const NO_FLAGS: u32 = 0;

/// Something to ask the daemon.
#[derive(Debug)]
pub(crate) enum Request {
    Snapshot,
    Reconnect,
    StartTrial { feature: FeatureId, request: RequestId },
    PrepareOrder { offer: OfferId },
    ConfirmOrder { quote: Digest, pin: Option<Pin>, request: RequestId },
    Order { order: OrderId },
    Privacy,
    SetSharing { purpose: PurposeId, choice: SharingChoice, language: Language, request: RequestId },
    SetPrivate { choice: PrivateChoice, request: RequestId },
    Receipts { skip: u32 },
    Sent { purpose: PurposeId, kind: SentKind },
    Export { folder: String, request: RequestId },
    Erase { request: RequestId },
    StartAnew { request: RequestId },
    Contracts,
    Profiles,
    Handover,
    HandoverPlan,
    Passport,
    PrepareRenewal { order: OrderId },
    ReceiptText { receipt: ReceiptId, language: Language },
    Do { deed: Deed, pin: Option<Pin>, new_pin: Option<Pin>, request: RequestId },
}

impl Request {
    /// What the core hears when it could not even be asked.
    pub(crate) fn unanswered(self) -> Option<DaemonEvent> {
        let error = CallError::NoAnswer;
        Some(match self {
            Self::Snapshot => DaemonEvent::SnapshotFailed(error),
            Self::Reconnect => return None,
            Self::StartTrial { feature, .. } => DaemonEvent::TrialAnswered { feature, answer: Err(error) },
            Self::PrepareOrder { offer } => DaemonEvent::QuoteAnswered { offer, answer: Err(error) },
            Self::ConfirmOrder { quote, .. } => DaemonEvent::OrderAnswered { quote, answer: Err(error) },
            Self::Order { order } => DaemonEvent::OrderFailed { order, error },
            Self::Privacy => DaemonEvent::PrivacyFailed(error),
            Self::SetSharing { purpose, request, .. } => DaemonEvent::SharingAnswered { purpose, request, answer: Err(error) },
            Self::SetPrivate { request, .. } => DaemonEvent::PrivateAnswered { request, answer: Err(error) },
            Self::Receipts { skip } => DaemonEvent::ReceiptsArrived { skip, answer: Err(error) },
            Self::Sent { purpose, kind } => DaemonEvent::SentArrived { purpose, kind, answer: Err(error) },
            Self::Export { request, .. } | Self::Erase { request } => DaemonEvent::OperationAnswered { request, answer: Err(error) },
            Self::StartAnew { request } => DaemonEvent::StartAnewAnswered { request, answer: Err(error) },
            Self::Contracts => DaemonEvent::ContractsFailed(error),
            Self::Profiles => DaemonEvent::ProfilesFailed(error),
            Self::Handover => DaemonEvent::HandoverFailed(error),
            Self::HandoverPlan => DaemonEvent::HandoverPlanArrived(Err(error)),
            Self::Passport => DaemonEvent::PassportArrived(Err(error)),
            Self::PrepareRenewal { order } => DaemonEvent::RenewalAnswered { order, answer: Err(error) },
            Self::ReceiptText { receipt, .. } => DaemonEvent::ReceiptTextArrived { receipt, answer: Err(error) },
            Self::Do { request, .. } => DaemonEvent::DeedAnswered { request, answer: Err(error) },
        })
    }
}

/// Stays in touch with the daemon. Ends when the shell does.
pub(crate) async fn run(services: Services, issuer: IssuerKey, mut requests: mpsc::Receiver<Request>, mailbox: Mailbox) {
    let mut wait = RETRY_FIRST;
    loop {
        match protocol::bus::connect(&services.bus, Some(REMOTE_CALL_TIMEOUT)).await {
            Ok(connection) => {
                let connected = Instant::now();
                let session = Session {
                    connection,
                    issuer: issuer.clone(),
                    service_user: services.service_user,
                    voice_user: services.voice_user,
                    input_user: services.input_user,
                    mailbox: mailbox.clone(),
                };
                match session.follow(&mut requests).await {
                    Ok(Ended::Shell) => return,
                    Ok(Ended::Bus) => tracing::warn!("the bus is gone"),
                    Err(error) => tracing::warn!(%error, "the bus cannot be used"),
                }
                // A bus that takes every connection and serves none is asked ever less often.
                if connected.elapsed() > RETRY_MAX {
                    wait = RETRY_FIRST;
                }
            }
            Err(error) => tracing::warn!(bus = services.bus, %error, "cannot connect"),
        }
        mailbox.event(Event::Daemon(DaemonEvent::Vanished));
        if !pause(jittered(wait), &mut requests, &mailbox).await {
            return;
        }
        wait = (wait * 2).min(RETRY_MAX);
    }
}

/// Waits, answering that nobody is there. Ends early when the driver asks to try again. `false`: the shell ends.
async fn pause(wait: Duration, requests: &mut mpsc::Receiver<Request>, mailbox: &Mailbox) -> bool {
    let over = tokio::time::sleep(wait);
    tokio::pin!(over);
    loop {
        tokio::select! {
            () = &mut over => return true,
            request = requests.recv() => match request {
                None => return false,
                Some(Request::Reconnect) => return true,
                Some(request) => {
                    if let Some(answer) = request.unanswered() {
                        mailbox.event(Event::Daemon(answer));
                    }
                }
            }
        }
    }
}

/// Between half and all of it, so that many clients do not come back in one moment.
fn jittered(wait: Duration) -> Duration {
    let random = uuid::Uuid::new_v4().as_u128() % 1000;
    wait / 2 + wait * u32::try_from(random).unwrap_or(0) / 2000
}

enum Ended {
    Bus,
    Shell,
}

/// What the daemon serves.
#[derive(Clone)]
struct Interfaces {
    daemon: EntitlementsProxy<'static>,
    privacy: PrivacyProxy<'static>,
    contracts: ContractsProxy<'static>,
    ownership: OwnershipProxy<'static>,
}

impl Interfaces {
    async fn on(connection: &Connection) -> zbus::Result<Self> {
        Ok(Self {
            daemon: EntitlementsProxy::new(connection).await?,
            privacy: PrivacyProxy::new(connection).await?,
            contracts: ContractsProxy::new(connection).await?,
            ownership: OwnershipProxy::new(connection).await?,
        })
    }
}

/// One connection to the bus.
struct Session {
    connection: Connection,
    issuer: IssuerKey,
    service_user: Option<u32>,
    voice_user: Option<u32>,
    input_user: Option<u32>,
    mailbox: Mailbox,
}

impl Session {
    async fn follow(&self, requests: &mut mpsc::Receiver<Request>) -> zbus::Result<Ended> {
        let bus = fdo::DBusProxy::new(&self.connection).await?;
        let interfaces = Interfaces::on(&self.connection).await?;
        store::serve(&self.connection, &self.mailbox, self.voice_user, self.input_user).await;
        // Subscribed before anybody is looked for: nothing can happen unseen in between.
        let mut owners = bus.receive_name_owner_changed_with_args(&[(0, ENTITLEMENTS_NAME)]).await?;
        let mut changes = interfaces.daemon.receive_changed().await?;
        let mut leaks = interfaces.privacy.receive_changed().await?;
        let mut agreements = interfaces.contracts.receive_changed().await?;
        let mut people = interfaces.ownership.receive_changed().await?;
        self.look_for_daemon(&bus).await?;
        self.activate(bus.clone());
        let pulse = interfaces.daemon.clone();
        let (told, mut alive) = mpsc::channel(1);
        let watch = tokio::spawn(watch(ALIVE_EVERY, move || answers(pulse.clone()), told));
        let _ends_with_this = AbortOnDrop(watch);
        loop {
            tokio::select! {
                () = self.connection.closed() => return Ok(Ended::Bus),
                Some(alive) = alive.recv() => match alive {
                    true => self.look_for_daemon(&bus).await?,
                    false => self.tell(DaemonEvent::Vanished),
                },
                owner = owners.next() => match owner {
                    Some(_) => self.look_for_daemon(&bus).await?,
                    None => return Ok(Ended::Bus),
                },
                change = changes.next() => match change.as_ref().map(|change| change.args()) {
                    Some(Ok(changed)) => self.tell(DaemonEvent::Changed { revision: *changed.revision() }),
                    Some(Err(error)) => tracing::warn!(%error, "a signal cannot be read"),
                    None => return Ok(Ended::Bus),
                },
                leak = leaks.next() => match leak.as_ref().map(|leak| leak.args()) {
                    Some(Ok(changed)) => self.tell(DaemonEvent::PrivacyChanged { revision: *changed.revision() }),
                    Some(Err(error)) => tracing::warn!(%error, "a signal cannot be read"),
                    None => return Ok(Ended::Bus),
                },
                agreed = agreements.next() => match agreed.as_ref().map(|agreed| agreed.args()) {
                    Some(Ok(changed)) => self.tell(DaemonEvent::ContractsChanged { revision: *changed.revision() }),
                    Some(Err(error)) => tracing::warn!(%error, "a signal cannot be read"),
                    None => return Ok(Ended::Bus),
                },
                person = people.next() => match person.as_ref().map(|person| person.args()) {
                    Some(Ok(changed)) => self.tell(DaemonEvent::ProfilesChanged { revision: *changed.revision() }),
                    Some(Err(error)) => tracing::warn!(%error, "a signal cannot be read"),
                    None => return Ok(Ended::Bus),
                },
                request = requests.recv() => match request {
                    Some(Request::Reconnect) => {
                        self.look_for_daemon(&bus).await?;
                        self.activate(bus.clone());
                    }
                    Some(request) => self.ask(interfaces.clone(), request),
                    None => return Ok(Ended::Shell),
                },
            }
        }
    }

    fn tell(&self, event: DaemonEvent) {
        self.mailbox.event(Event::Daemon(event));
    }

    /// Says whether the daemon is there. An error: the bus itself does not answer, and is to be connected to anew.
    async fn look_for_daemon(&self, bus: &fdo::DBusProxy<'static>) -> zbus::Result<()> {
        let Some(user) = owner(bus).await? else {
            self.tell(DaemonEvent::Vanished);
            return Ok(());
        };
        let event = if self.may_be_daemon(user) { DaemonEvent::Appeared } else { DaemonEvent::Vanished };
        self.tell(event);
        Ok(())
    }

    /// Whether a program of this user may have the name. The attack: another user's program takes the name on a bus
    /// without a policy and shows prices and states of its own.
    fn may_be_daemon(&self, user: u32) -> bool {
        let uid = std::os::unix::fs::MetadataExt::uid;
        let own = std::fs::metadata("/proc/self").map(|about| uid(&about)).ok();
        let expected = user == 0 || Some(user) == own || Some(user) == self.service_user;
        if !expected {
            tracing::error!(user, "{ENTITLEMENTS_NAME} belongs to a user that is not expected; see --service-user");
        }
        expected
    }

    /// Asks the bus to start the daemon, where a service file says how. Once a connection: whoever stops the daemon later,
    /// for an update or for good, is not to see it come back by itself.
    fn activate(&self, bus: fdo::DBusProxy<'static>) {
        tokio::spawn(async move {
            let Ok(name) = ENTITLEMENTS_NAME.try_into() else { return };
            if let Err(error) = bus.start_service_by_name(name, NO_FLAGS).await {
                tracing::debug!(%error, "the bus does not start {ENTITLEMENTS_NAME}");
            }
        });
    }

    /// Asks on a task of its own: a slow answer holds nothing up.
    fn ask(&self, interfaces: Interfaces, request: Request) {
        let (mailbox, issuer) = (self.mailbox.clone(), self.issuer.clone());
        tokio::spawn(async move {
            if let Some(answer) = answer(&interfaces, &issuer, request).await {
                mailbox.event(Event::Daemon(answer));
            }
        });
    }
}

/// Says each time it changes whether somebody answers. It begins with somebody who does.
async fn watch<F: Future<Output = bool>>(every: Duration, ask: impl Fn() -> F, told: mpsc::Sender<bool>) {
    let mut alive = true;
    loop {
        tokio::time::sleep(every).await;
        let now = ask().await;
        if now != alive && told.send(now).await.is_err() {
            return;
        }
        alive = now;
    }
}

/// Whether the daemon answers a ping. One that is not there is no matter of this: its name says so. Starts nobody.
async fn answers(daemon: EntitlementsProxy<'static>) -> bool {
    let destination = daemon.inner().destination().to_owned();
    let path = daemon.inner().path().to_owned();
    let ping = async {
        let peer = zbus::Proxy::new(daemon.inner().connection(), destination, path, "org.freedesktop.DBus.Peer").await?;
        peer.call_with_flags::<_, _, ()>("Ping", MethodFlags::NO_AUTO_START, &()).await
    };
    match tokio::time::timeout(CALL_TIMEOUT, ping).await {
        Ok(answer) => !matches!(answer, Err(zbus::Error::InputOutput(_))),
        Err(_) => false,
    }
}

struct AbortOnDrop(tokio::task::JoinHandle<()>);

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// The user, by number, whose program has the daemon's name. `None`: nobody has it.
async fn owner(bus: &fdo::DBusProxy<'_>) -> zbus::Result<Option<u32>> {
    let name = ENTITLEMENTS_NAME.try_into()?;
    match tokio::time::timeout(CALL_TIMEOUT, bus.get_connection_unix_user(name)).await {
        Ok(Ok(user)) => Ok(Some(user)),
        Ok(Err(fdo::Error::NameHasNoOwner(_))) => Ok(None),
        Ok(Err(error)) => Err(error.into()),
        Err(_) => Err(zbus::Error::InputOutput(Arc::new(std::io::ErrorKind::TimedOut.into()))),
    }
}

async fn answer(interfaces: &Interfaces, issuer: &IssuerKey, request: Request) -> Option<DaemonEvent> {
    let Interfaces { daemon, privacy, contracts, ownership } = interfaces;
    Some(match request {
        Request::Reconnect => return None,
        Request::Snapshot => match within(CALL_TIMEOUT, daemon.snapshot()).await {
            Ok((revision, summary, features)) => match snapshot_from_wire(revision, &summary, &features) {
                Ok(snapshot) => DaemonEvent::SnapshotArrived { snapshot: Box::new(snapshot), received: Timestamp::now() },
                Err(error) => {
                    tracing::error!(%error, "the snapshot cannot be read");
                    DaemonEvent::SnapshotFailed(CallError::InvalidArgument)
                }
            },
            Err(error) => DaemonEvent::SnapshotFailed(error),
        },
        Request::StartTrial { feature, request } => {
            let answer = within(CALL_TIMEOUT, daemon.start_trial(feature.as_str(), request.as_str())).await;
            DaemonEvent::TrialAnswered { feature, answer: answer.and_then(|order| order_id(&order)) }
        }
        Request::PrepareOrder { offer } => {
            let answer = within(REMOTE_CALL_TIMEOUT, daemon.prepare_order(offer.as_str())).await;
            DaemonEvent::QuoteAnswered { offer, answer: answer.and_then(|(digest, bytes)| quote(&digest, &bytes, issuer)) }
        }
        Request::ConfirmOrder { quote, pin, request } => {
            let answer = confirm_order(daemon, quote, pin, &request).await;
            DaemonEvent::OrderAnswered { quote, answer: answer.and_then(|order| order_id(&order)) }
        }
        Request::Order { order } => match within(CALL_TIMEOUT, daemon.order(order.as_str())).await.map(|dict| order_from_wire(&dict)) {
            Ok(Ok(status)) => {
                let quote = status.quote.as_deref().and_then(|bytes| verify::<Quote>(bytes, issuer).ok());
                DaemonEvent::OrderArrived { quote: quote.map(|quote| Arc::new(quote.into_content())), status: Box::new(status) }
            }
            Ok(Err(error)) => {
                tracing::error!(%error, "the order cannot be read");
                DaemonEvent::OrderFailed { order, error: CallError::InvalidArgument }
            }
            Err(error) => DaemonEvent::OrderFailed { order, error },
        },
        Request::Privacy => match within(CALL_TIMEOUT, privacy.snapshot()).await {
            Ok((revision, summary, purposes, outflow)) => match privacy_from_wire(revision, &summary, &purposes, &outflow) {
                Ok(snapshot) => DaemonEvent::PrivacyArrived(Box::new(snapshot)),
                Err(error) => {
                    tracing::error!(%error, "what may leave the car cannot be read");
                    DaemonEvent::PrivacyFailed(CallError::InvalidArgument)
                }
            },
            Err(error) => DaemonEvent::PrivacyFailed(error),
        },
        Request::SetSharing { purpose, choice, language, request } => {
            let answer = within(CALL_TIMEOUT, set_sharing(privacy, &purpose, choice, language, &request)).await;
            DaemonEvent::SharingAnswered { purpose, request, answer: answer.map(drop) }
        }
        Request::SetPrivate { choice, request } => {
            let answer = within(CALL_TIMEOUT, privacy.set_private(choice.key(), request.as_str())).await;
            DaemonEvent::PrivateAnswered { request, answer }
        }
        Request::Receipts { skip } => DaemonEvent::ReceiptsArrived { skip, answer: within(CALL_TIMEOUT, privacy.receipts(skip)).await },
        Request::Sent { purpose, kind } => {
            let answer = match kind {
                SentKind::Sent => within(CALL_TIMEOUT, privacy.last_payload(purpose.as_str())).await,
                SentKind::Sample => within(CALL_TIMEOUT, privacy.sample(purpose.as_str())).await,
            };
            DaemonEvent::SentArrived { purpose, kind, answer }
        }
        Request::Export { folder, request } => {
            let answer = within(CALL_TIMEOUT, privacy.export(&folder, request.as_str())).await;
            DaemonEvent::OperationAnswered { request, answer }
        }
        Request::Erase { request } => {
            let answer = within(CALL_TIMEOUT, privacy.erase(request.as_str())).await;
            DaemonEvent::OperationAnswered { request, answer }
        }
        Request::StartAnew { request } => {
            let answer = within(CALL_TIMEOUT, privacy.start_anew(request.as_str())).await;
            DaemonEvent::StartAnewAnswered { request, answer }
        }
        Request::Contracts => match within(CALL_TIMEOUT, contracts.snapshot()).await {
            Ok((revision, account, agreed, declared, receipts, messages)) => {
                match contracts_from_wire(revision, &account, &agreed, &declared, &receipts, &messages) {
                    Ok(snapshot) => DaemonEvent::ContractsArrived(Box::new(snapshot)),
                    Err(error) => {
                        tracing::error!(%error, "what was agreed cannot be read");
                        DaemonEvent::ContractsFailed(CallError::InvalidArgument)
                    }
                }
            }
            Err(error) => DaemonEvent::ContractsFailed(error),
        },
        Request::Profiles => match within(CALL_TIMEOUT, ownership.snapshot()).await {
            Ok((revision, active, profiles)) => match profiles_from_wire(revision, &active, &profiles) {
                Ok(snapshot) => DaemonEvent::ProfilesArrived(Box::new(snapshot)),
                Err(error) => {
                    tracing::error!(%error, "who may order cannot be read");
                    DaemonEvent::ProfilesFailed(CallError::InvalidArgument)
                }
            },
            Err(error) => DaemonEvent::ProfilesFailed(error),
        },
        Request::Handover => match within(CALL_TIMEOUT, ownership.handover()).await {
            Ok((status, contracts)) => match handover_status_from_wire(&status, &contracts) {
                Ok(status) => DaemonEvent::HandoverArrived(Box::new(status)),
                Err(error) => {
                    tracing::error!(%error, "as whose car it is known cannot be read");
                    DaemonEvent::HandoverFailed(CallError::InvalidArgument)
                }
            },
            Err(error) => DaemonEvent::HandoverFailed(error),
        },
        Request::HandoverPlan => {
            let plan = within(CALL_TIMEOUT, ownership.prepare_handover()).await.and_then(|(contracts, plan)| {
                handover_plan_from_wire(&contracts, &plan).map_err(|error| {
                    tracing::error!(%error, "what would become of everything cannot be read");
                    CallError::InvalidArgument
                })
            });
            DaemonEvent::HandoverPlanArrived(plan.map(Box::new))
        }
        Request::Passport => {
            let answer = within(CALL_TIMEOUT, ownership.passport()).await;
            DaemonEvent::PassportArrived(answer.and_then(|(id, url, document)| passport(&id, url, &document, issuer)))
        }
        Request::PrepareRenewal { order } => {
            let answer = within(REMOTE_CALL_TIMEOUT, contracts.prepare_renewal(order.as_str())).await;
            DaemonEvent::RenewalAnswered { order, answer: answer.and_then(|(digest, bytes)| quote(&digest, &bytes, issuer)) }
        }
        Request::ReceiptText { receipt, language } => {
            let answer = within(CALL_TIMEOUT, contracts.receipt(receipt.as_str(), language.tag())).await;
            DaemonEvent::ReceiptTextArrived { receipt, answer }
        }
        Request::Do { deed, pin, new_pin, request } => {
            let answer = deeds::done(interfaces, deed, deeds::Proof { pin, new_pin }, &request).await;
            DaemonEvent::DeedAnswered { request, answer }
        }
    })
}

/// The digits go into a pipe and are wiped here; the message carries its other end.
async fn confirm_order(daemon: &EntitlementsProxy<'_>, quote: Digest, pin: Option<Pin>, request: &RequestId) -> Result<String, CallError> {
    let mut options = HashMap::new();
    if let Some(pin) = pin {
        options.insert("pin", zbus::Variant::Fd(pipe(&pin)?));
    }
    let digest = quote.to_string();
    within(PIN_TIMEOUT, daemon.confirm_order(&digest, request.as_str(), options)).await
}

/// The read end of a pipe with these digits.
fn pipe(pin: &Pin) -> Result<zbus::Fd<'static>, CallError> {
    pin_pipe(pin.ascii()).map(zbus::Fd::from).map_err(|error| {
        tracing::error!(%error, "no pipe to the car service");
        CallError::Busy
    })
}

/// A yes names the text that it is said to. Whatever is said here is said by hand.
async fn set_sharing(
    privacy: &PrivacyProxy<'_>,
    purpose: &PurposeId,
    choice: SharingChoice,
    language: Language,
    request: &RequestId,
) -> Result<String, BusError> {
    let mut options = HashMap::from([("locale", zbus::Variant::from(language.tag())), ("origin", zbus::Variant::from("touch"))]);
    let on = match choice {
        SharingChoice::On { text } => {
            options.insert("text", zbus::Variant::from(text.to_string()));
            true
        }
        SharingChoice::Off => false,
    };
    privacy.set_sharing(purpose.as_str(), on, request.as_str(), options).await
}

async fn within<T>(limit: Duration, call: impl Future<Output = Result<T, BusError>>) -> Result<T, CallError> {
    match tokio::time::timeout(limit, call).await {
        Ok(answer) => answer.map_err(|error| call_error(&error)),
        Err(_) => Err(CallError::NoAnswer),
    }
}

/// The signed quote, when the signature holds and it is the one that the digest names.
fn quote(digest: &str, bytes: &[u8], issuer: &IssuerKey) -> Result<(Arc<Quote>, Digest), CallError> {
    let verified = verify::<Quote>(bytes, issuer).map_err(|error| {
        tracing::error!(%error, "the quote is not believed");
        CallError::StorefrontRefused
    })?;
    let signed = verified.digest();
    if signed.to_string() != digest {
        tracing::error!("the daemon named another digest than that of its quote");
        return Err(CallError::StorefrontRefused);
    }
    Ok((Arc::new(verified.into_content()), signed))
}

/// The passport, when the signature holds. `None`: there is none.
fn passport(id: &str, url: String, document: &[u8], issuer: &IssuerKey) -> Result<Option<Box<ShownPassport>>, CallError> {
    if id.is_empty() {
        return Ok(None);
    }
    match verify::<Passport>(document, issuer) {
        Ok(signed) => Ok(Some(Box::new(ShownPassport { url, passport: signed.into_content() }))),
        Err(error) => {
            tracing::error!(%error, "the passport is not believed");
            Err(CallError::StorefrontRefused)
        }
    }
}

fn order_id(text: &str) -> Result<OrderId, CallError> {
    OrderId::parse(text).map_err(|error| {
        tracing::error!(%error, "the order's id cannot be read");
        CallError::InvalidArgument
    })
}

fn call_error(error: &BusError) -> CallError {
    tracing::info!(%error, "the daemon did not do it");
    match error {
        BusError::Bus(zbus::Error::MethodError(name, ..)) if UNKNOWN.contains(&name.as_str()) => CallError::Unsupported,
        BusError::Bus(_) => CallError::NoAnswer,
        BusError::InvalidArgument(_) => CallError::InvalidArgument,
        BusError::UnknownFeature(_) => CallError::UnknownFeature,
        BusError::NotFound(_) => CallError::NotFound,
        BusError::NotEligible(_) => CallError::NotEligible,
        BusError::AlreadyPending(_) => CallError::AlreadyPending,
        BusError::NotParked(_) => CallError::NotParked,
        BusError::TextChanged(_) => CallError::TextChanged,
        BusError::NotSwitchable(_) => CallError::NotSwitchable,
        BusError::LedgerBroken(_) => CallError::LedgerBroken,
        BusError::QuoteExpired(_) => CallError::QuoteExpired,
        BusError::RequestIdReused(_) => CallError::RequestIdReused,
        BusError::StorefrontUnreachable(_) => CallError::StorefrontUnreachable,
        BusError::StorefrontRefused(_) => CallError::StorefrontRefused,
        BusError::StorageFailed(_) => CallError::StorageFailed,
        BusError::Busy(_) => CallError::Busy,
        BusError::AccessDenied(_) => CallError::AccessDenied,
        BusError::PinNotSet(_) => CallError::PinNotSet,
        BusError::PinWrong(_) => CallError::PinWrong,
        BusError::PinLocked(_) => CallError::PinLocked,
        BusError::LimitExceeded(_) => CallError::LimitExceeded,
        BusError::TooSoon(_) => CallError::TooSoon,
        BusError::NotAllowed(_) => CallError::NotAllowed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_is_between_half_and_all_of_it() {
        for _ in 0..100 {
            let wait = jittered(RETRY_MAX);
            assert!(wait >= RETRY_MAX / 2 && wait <= RETRY_MAX, "{wait:?}");
        }
    }

    #[tokio::test]
    async fn who_stops_answering_is_noticed_and_who_answers_again_too() {
        let answers = [true, false, false, true];
        let asked = std::sync::atomic::AtomicUsize::new(0);
        let ask = || {
            let number = asked.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            std::future::ready(answers.get(number).copied().unwrap_or(true))
        };
        let (told, mut changes) = mpsc::channel(1);
        let heard = async { (changes.recv().await, changes.recv().await) };
        let heard = tokio::select! {
            heard = heard => heard,
            () = watch(Duration::from_millis(1), ask, told) => (None, None),
        };
        assert_eq!(heard, (Some(false), Some(true)));
    }

    #[test]
    fn every_question_but_reconnect_is_answered_when_nobody_is_there() {
        let id = |text: &str| FeatureId::parse(text).unwrap();
        let request = RequestId::parse("r1").unwrap();
        assert!(Request::Snapshot.unanswered().is_some());
        assert!(Request::StartTrial { feature: id("high-beam"), request }.unanswered().is_some());
        assert!(Request::Privacy.unanswered().is_some());
        assert!(Request::Reconnect.unanswered().is_none());
    }
}
