//! A desk: bus, storefront, car and daemon, each of which can be taken away and brought back.

use std::{
    fs::OpenOptions,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::{Duration, Instant},
};

use entitlement::{
    ContractsSnapshot, Driving, FeatureId, IssuerKey, OrderState, OrderStatus, ProfilesSnapshot, Quote, Snapshot, State, verify,
};
use entitlementd::{Clock, Config, Pace, PrivateBus, SystemClock};
use jiff::{SignedDuration, Timestamp};
use protocol::bus::{
    BusError, ContractsProxy, EntitlementsProxy, OwnershipProxy, PrivacyProxy, contracts_from_wire, order_from_wire, pin_pipe,
    profiles_from_wire, snapshot_from_wire,
};
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;
use vehicle::Simulator;
use zbus::{Connection, Variant};

use crate::watchdog;

/// How long anything may take before a test gives up. Generous: two cores may be busy with other tests.
pub(crate) const PATIENCE: Duration = Duration::from_secs(40);

/// How much of a daemon's log is shown when its test has failed.
const LOG_LINES_SHOWN: usize = 60;

/// How long a whole test may take before the run is given up.
const TEST_MAX: Duration = Duration::from_secs(600);

/// What the owner of these cars types: as long as a PIN can be, so that it stands nowhere by chance.
pub(crate) const PIN: &str = "83920174";

pub(crate) fn catalogue_source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalogue")
}

pub(crate) struct Shop {
    pub(crate) running: storefront::Running,
    shutdown: CancellationToken,
}

pub(crate) enum Daemon {
    Inside { shutdown: CancellationToken, task: JoinHandle<anyhow::Result<()>> },
    Process(Child),
}

pub(crate) struct Desk {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) bus: PrivateBus,
    pub(crate) car: Arc<Simulator>,
    pub(crate) client: Connection,
    _car_connection: Connection,
    pub(crate) shop: Option<Shop>,
    /// What the storefront keeps.
    pub(crate) shop_folder: PathBuf,
    pub(crate) address: std::net::SocketAddr,
    pub(crate) pace: Pace,
    pub(crate) clock: Arc<dyn Clock>,
    /// By how many seconds the storefront's clock is ahead.
    shop_ahead: Arc<AtomicI64>,
    /// Everything that each life of the storefront reads.
    pub(crate) tapes: std::sync::Mutex<Vec<std::sync::mpsc::Receiver<storefront::Received>>>,
    /// What a daemon in a process of its own logs.
    pub(crate) log_level: &'static str,
    /// How long anything may take here before a test gives up.
    pub(crate) patience: Duration,
    daemon: Option<Daemon>,
}

impl Desk {
    /// A desk without a daemon.
    pub(crate) async fn bare() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let bus = PrivateBus::start(folder.path()).unwrap();
        Self::on(folder, bus).await
    }

    /// A desk with a daemon on a bus that lets everybody do everything.
    pub(crate) async fn without_bus_policy() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let policy = r#"<busconfig><policy context="default"><allow send_destination="*"/><allow own="*"/></policy></busconfig>"#;
        let bus = PrivateBus::start_with(folder.path(), policy).unwrap();
        let mut desk = Self::on(folder, bus).await;
        desk.start_daemon().await;
        desk.settled().await;
        desk
    }

    async fn on(folder: tempfile::TempDir, bus: PrivateBus) -> Self {
        let shop_folder = folder.path().join("shop");
        let ahead = Arc::new(AtomicI64::new(0));
        let (shop, tape) = open_shop(&shop_folder, "127.0.0.1:0".parse().unwrap(), &ahead).await;
        let mut desk = Self::in_front_of(folder, bus, &shop_folder, shop.running.address).await;
        desk.shop = Some(shop);
        desk.shop_ahead = ahead;
        desk.tapes = vec![tape].into();
        desk
    }

    /// Without a daemon, and with a storefront that the test runs elsewhere.
    pub(crate) async fn of_shop(shop_folder: &Path, address: std::net::SocketAddr) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let bus = PrivateBus::start(folder.path()).unwrap();
        Self::in_front_of(folder, bus, shop_folder, address).await
    }

    async fn in_front_of(folder: tempfile::TempDir, bus: PrivateBus, shop_folder: &Path, address: std::net::SocketAddr) -> Self {
        watchdog::watch(TEST_MAX);
        let car = Arc::new(Simulator::new(entitlementd::sample_car(None).unwrap()));
        let car_connection = entitlementd::connect(bus.address()).await.unwrap();
        vehicle::serve(&car_connection, Arc::clone(&car)).await.unwrap();
        let client = entitlementd::connect(bus.address()).await.unwrap();
        Self {
            folder,
            bus,
            car,
            client,
            _car_connection: car_connection,
            shop: None,
            shop_folder: shop_folder.to_owned(),
            address,
            pace: Pace::default(),
            clock: Arc::new(SystemClock::start()),
            shop_ahead: Arc::default(),
            tapes: Vec::new().into(),
            log_level: "warn",
            patience: PATIENCE,
            daemon: None,
        }
    }

    /// A desk with a daemon that has the catalogue.
    pub(crate) async fn ready() -> Self {
        let mut desk = Self::bare().await;
        desk.start_daemon().await;
        desk.settled().await;
        desk
    }

    pub(crate) fn config(&self) -> Config {
        Config {
            state: self.folder.path().join("car"),
            keys: self.folder.path().join("car/keys"),
            storefront: format!("https://localhost:{}", self.address.port()),
            trust: self.trust(),
            vehicle: Arc::<Simulator>::clone(&self.car),
            clock: Arc::clone(&self.clock),
            pace: self.pace,
            allowed_users: Vec::new(),
        }
    }

    pub(crate) fn trust(&self) -> PathBuf {
        self.shop_folder.join("trust")
    }

    pub(crate) async fn start_daemon(&mut self) {
        assert!(self.daemon.is_none());
        let shutdown = CancellationToken::new();
        let connection = entitlementd::connect(self.bus.address()).await.unwrap();
        let task = tokio::spawn(entitlementd::run(self.config(), connection, shutdown.clone()));
        self.daemon = Some(Daemon::Inside { shutdown, task });
        self.answering().await;
    }

    /// The daemon as a process of its own, which can be told to die.
    pub(crate) async fn spawn_daemon(&mut self) {
        self.launch_daemon();
        self.answering().await;
    }

    /// The same, for one that comes to this step by itself, perhaps before it answers anybody, and dies there.
    pub(crate) async fn spawn_daemon_to_die_at(&mut self, step: &str) {
        self.die_at(step);
        self.launch_daemon();
        self.wait_for_crash().await;
    }

    fn launch_daemon(&mut self) {
        assert!(self.daemon.is_none());
        let child = with_cores(env!("CARGO_BIN_EXE_upfit-entitlementd"))
            .current_dir(self.folder.path())
            .args(["--bus", self.bus.address(), "--vehicle", "bus"])
            .args(["--storefront", &format!("https://localhost:{}", self.address.port())])
            .arg("--state")
            .arg(self.folder.path().join("car"))
            .arg("--trust")
            .arg(self.trust())
            .env("UPFIT_CRASH_FILE", self.crash_file())
            .env("RUST_LOG", self.log_level)
            .stdin(Stdio::null())
            .stderr(OpenOptions::new().create(true).append(true).open(self.log()).unwrap())
            .spawn()
            .unwrap();
        self.daemon = Some(Daemon::Process(child));
    }

    /// Has the daemon die with SIGKILL as soon as it comes to this step. Said when it has settled: what it does after its
    /// start may lead it there too.
    pub(crate) fn die_at(&self, step: &str) {
        std::fs::write(self.crash_file(), step).unwrap();
    }

    fn crash_file(&self) -> PathBuf {
        self.folder.path().join("die-at")
    }

    /// Where daemons in processes of their own log.
    pub(crate) fn log(&self) -> PathBuf {
        self.folder.path().join("daemon.log")
    }

    /// The end of that log, for whoever has to find out why a test waits in vain.
    fn last_words(&self) -> String {
        let log = std::fs::read_to_string(self.log()).unwrap_or_default();
        let lines: Vec<&str> = log.lines().collect();
        lines[lines.len().saturating_sub(40)..].join("\n")
    }

    /// Of a daemon in a process of its own.
    pub(crate) fn daemon_pid(&self) -> u32 {
        match &self.daemon {
            Some(Daemon::Process(child)) => child.id(),
            _ => panic!("no daemon process"),
        }
    }

    /// Has the daemon abort in the middle of its work, as a defect would, and says how it ended.
    pub(crate) fn abort_daemon(&mut self) -> std::process::ExitStatus {
        let Some(Daemon::Process(mut child)) = self.daemon.take() else { panic!("no daemon process") };
        abort(&mut child)
    }

    /// Waits until the daemon has died by itself; panics if it does not.
    pub(crate) async fn wait_for_crash(&mut self) {
        let Some(Daemon::Process(mut child)) = self.daemon.take() else { panic!("no daemon process") };
        let started = Instant::now();
        loop {
            if let Some(status) = child.try_wait().unwrap() {
                use std::os::unix::process::ExitStatusExt as _;
                assert_eq!(status.signal(), Some(9), "the daemon ended otherwise: {status}");
                std::fs::remove_file(self.crash_file()).unwrap();
                return;
            }
            assert!(started.elapsed() < self.patience, "the daemon did not come to its crash point; it said:\n{}", self.last_words());
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    pub(crate) async fn stop_daemon(&mut self) {
        match self.daemon.take() {
            Some(Daemon::Inside { shutdown, task }) => {
                shutdown.cancel();
                task.await.unwrap().unwrap();
            }
            Some(Daemon::Process(mut child)) => {
                child.kill().unwrap();
                child.wait().unwrap();
            }
            None => panic!("no daemon"),
        }
    }

    pub(crate) async fn close_shop(&mut self) {
        let shop = self.shop.take().unwrap();
        shop.shutdown.cancel();
        shop.running.finished.await.unwrap();
    }

    pub(crate) async fn reopen_shop(&mut self) {
        let (shop, tape) = open_shop(&self.shop_folder, self.address, &self.shop_ahead).await;
        self.tapes.lock().unwrap().push(tape);
        self.shop = Some(shop);
    }

    /// So much time passes at the storefront. The car learns of it by what is signed then.
    pub(crate) fn shop_waits(&self, hours: i64) {
        self.shop_ahead.fetch_add(hours * 3_600, Ordering::SeqCst);
    }

    pub(crate) fn payments(&self) -> &storefront::SandboxPayments {
        &self.shop.as_ref().unwrap().running.payments
    }

    pub(crate) async fn proxy(&self) -> EntitlementsProxy<'static> {
        EntitlementsProxy::new(&self.client).await.unwrap()
    }

    async fn answering(&self) {
        let proxy = self.proxy().await;
        self.eventually("the daemon answers", async || proxy.snapshot().await.ok()).await;
    }

    pub(crate) async fn snapshot(&self) -> Snapshot {
        let (revision, summary, features) = self.proxy().await.snapshot().await.unwrap();
        snapshot_from_wire(revision, &summary, &features).unwrap()
    }

    pub(crate) async fn until(&self, what: &str, holds: impl Fn(&Snapshot) -> bool) -> Snapshot {
        self.eventually(what, async || {
            let (revision, summary, features) = self.proxy().await.snapshot().await.ok()?;
            Some(snapshot_from_wire(revision, &summary, &features).unwrap()).filter(&holds)
        })
        .await
    }

    /// Waits until the daemon has the catalogue and has heard of the car, and whoever watches over data knows both.
    pub(crate) async fn settled(&self) {
        let settled = |snapshot: &Snapshot| snapshot.features.len() == 12 && snapshot.driving == Driving::Parked;
        self.until("the catalogue is there and the car is parked", settled).await;
        let proxy = PrivacyProxy::new(&self.client).await.unwrap();
        let purposes = async || proxy.snapshot().await.ok().filter(|(_, _, purposes, _)| !purposes.is_empty());
        self.eventually("the purposes are there", purposes).await;
    }

    pub(crate) async fn until_state(&self, feature: &str, what: &str, holds: impl Fn(&State) -> bool) -> State {
        let snapshot = self.until(&format!("{feature} is {what}"), |snapshot| holds(&state(snapshot, feature))).await;
        state(&snapshot, feature)
    }

    pub(crate) async fn until_active(&self, feature: &str) -> State {
        self.until_state(feature, "active", |state| matches!(state, State::Active { extending: None, .. })).await
    }

    pub(crate) async fn start_trial(&self, feature: &str, request: &str) -> Result<String, BusError> {
        self.proxy().await.start_trial(feature, request).await
    }

    pub(crate) async fn contracts_proxy(&self) -> ContractsProxy<'static> {
        ContractsProxy::new(&self.client).await.unwrap()
    }

    pub(crate) async fn ownership_proxy(&self) -> OwnershipProxy<'static> {
        OwnershipProxy::new(&self.client).await.unwrap()
    }

    pub(crate) async fn contracts(&self) -> ContractsSnapshot {
        let (revision, account, contracts, declarations, receipts, messages) = self.contracts_proxy().await.snapshot().await.unwrap();
        contracts_from_wire(revision, &account, &contracts, &declarations, &receipts, &messages).unwrap()
    }

    pub(crate) async fn until_contracts<T>(&self, what: &str, holds: impl Fn(&ContractsSnapshot) -> Option<T>) -> T {
        self.eventually(what, async || holds(&self.contracts().await)).await
    }

    pub(crate) async fn profiles(&self) -> ProfilesSnapshot {
        let (revision, active, profiles) = self.ownership_proxy().await.snapshot().await.unwrap();
        profiles_from_wire(revision, &active, &profiles).unwrap()
    }

    /// Sets the owner's first PIN, if there is none.
    pub(crate) async fn set_pin(&self) {
        let ownership = self.ownership_proxy().await;
        let set = async || {
            let pin = pin_pipe(PIN.as_bytes()).unwrap();
            // Before the car's first signals it counts as moving.
            match ownership.set_pin("owner", pin.into(), "set-pin", Default::default()).await {
                Err(BusError::NotParked(_)) => None,
                answer => Some(answer),
            }
        };
        self.eventually("the PIN is set", set).await.unwrap();
    }

    /// Confirms with this PIN, once the order page has stood for long enough.
    pub(crate) async fn confirm_with(&self, quote: &str, pin: &str, request: &str) -> Result<String, BusError> {
        let proxy = self.proxy().await;
        let confirm = async || match proxy.confirm_order(quote, request, with_pin("pin", pin)).await {
            Err(BusError::TooSoon(_)) => None,
            answer => Some(answer),
        };
        self.eventually("the order page has stood for a second", confirm).await
    }

    /// Prepares an order, checks the quote as the app does, and confirms it.
    pub(crate) async fn buy(&self, offer: &str, request: &str) -> Result<(String, Quote), BusError> {
        self.set_pin().await;
        let proxy = self.proxy().await;
        let (digest, bytes) = proxy.prepare_order(offer).await?;
        let quote = verify::<Quote>(&bytes, &self.issuer()).unwrap();
        assert_eq!(quote.digest().to_string(), digest);
        let order = self.confirm_with(&digest, PIN, request).await?;
        Ok((order, quote.into_content()))
    }

    /// As [`Self::buy`], with the owner at the wheel.
    pub(crate) async fn buy_as_owner(&self, offer: &str, request: &str) -> (String, Quote) {
        self.ownership_proxy().await.select_profile("owner", &format!("{request}-owner"), std::collections::HashMap::new()).await.unwrap();
        self.buy(offer, request).await.unwrap()
    }

    pub(crate) fn issuer(&self) -> IssuerKey {
        IssuerKey::parse(&std::fs::read_to_string(self.trust().join("issuer.pub")).unwrap()).unwrap()
    }

    pub(crate) async fn order(&self, order: &str) -> OrderStatus {
        order_from_wire(&self.proxy().await.order(order).await.unwrap()).unwrap()
    }

    pub(crate) async fn until_captured(&self, order: &str) {
        self.eventually("the order is captured", async || (self.order(order).await.state == OrderState::Captured).then_some(())).await;
    }

    /// Asks again and again until there is an answer.
    pub(crate) async fn eventually<T>(&self, what: &str, ask: impl AsyncFn() -> Option<T>) -> T {
        within(self.patience, what, ask).await
    }
}

/// Options with a PIN.
pub(crate) fn with_pin(name: &'static str, pin: &str) -> std::collections::HashMap<&'static str, Variant<'static>> {
    [(name, Variant::Fd(pin_pipe(pin.as_bytes()).unwrap().into()))].into()
}

impl Drop for Desk {
    fn drop(&mut self) {
        if let Some(Daemon::Process(child)) = &mut self.daemon {
            child.kill().unwrap();
            child.wait().unwrap();
            if std::thread::panicking() {
                let log = std::fs::read_to_string(self.log()).unwrap_or_default();
                let from = log.lines().count().saturating_sub(LOG_LINES_SHOWN);
                println!("the car's last words:\n{}", log.lines().skip(from).collect::<Vec<_>>().join("\n"));
            }
        }
    }
}

/// A program that the system lets write core files, as far as it lets anybody: whether it does is its own matter.
pub(crate) fn with_cores(program: &str) -> Command {
    let mut command = Command::new("sh");
    command.args(["-c", "ulimit -c unlimited || true; exec \"$0\" \"$@\"", program]);
    command
}

pub(crate) fn abort(child: &mut Child) -> std::process::ExitStatus {
    let pid = rustix::process::Pid::from_child(child);
    rustix::process::kill_process(pid, rustix::process::Signal::ABORT).unwrap();
    child.wait().unwrap()
}

async fn open_shop(
    state: &Path,
    address: std::net::SocketAddr,
    ahead: &Arc<AtomicI64>,
) -> (Shop, std::sync::mpsc::Receiver<storefront::Received>) {
    let (tape, received) = std::sync::mpsc::channel();
    let shutdown = CancellationToken::new();
    let mut config = storefront::Config::new(address, state, catalogue_source());
    config.recorder = Some(tape);
    let ahead = Arc::clone(ahead);
    config.clock = storefront::Clock::new(move || Timestamp::now() + SignedDuration::from_secs(ahead.load(Ordering::SeqCst)));
    let running = storefront::start(config, shutdown.clone()).await.unwrap();
    (Shop { running, shutdown }, received)
}

pub(crate) fn state(snapshot: &Snapshot, feature: &str) -> State {
    let id = FeatureId::parse(feature).unwrap();
    snapshot.features.iter().find(|status| status.feature == id).map(|status| status.state.clone()).unwrap_or_default()
}

/// Asks again and again until there is an answer.
pub(crate) async fn eventually<T>(what: &str, ask: impl AsyncFn() -> Option<T>) -> T {
    within(PATIENCE, what, ask).await
}

/// As [`eventually`], for so long. A question without an answer counts, too.
pub(crate) async fn within<T>(patience: Duration, what: &str, ask: impl AsyncFn() -> Option<T>) -> T {
    let asking = async {
        loop {
            if let Some(answer) = ask().await {
                return answer;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(patience, asking).await.unwrap_or_else(|_| panic!("waited in vain: {what}"))
}
