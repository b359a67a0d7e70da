//! Cars and the storefront die with SIGKILL, at each step and at any moment, together and apart: in the middle of orders, and of
//! changes of hands.
//!
//! `UPFIT_CRASH_RUNS=1000` makes a thousand runs of each. What a run does is drawn from its number.

mod handovers;
mod orders;

use std::{
    collections::BTreeMap,
    io::{BufRead as _, BufReader},
    net::SocketAddr,
    os::unix::process::ExitStatusExt as _,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex, mpsc::channel},
    time::{Duration, Instant},
};

use protocol::bus::BusError;
use rand::{Rng as _, SeedableRng as _, rngs::StdRng, seq::IndexedRandom as _};
use tokio_util::sync::{CancellationToken, DropGuard};

use crate::{
    desk::{Desk, PIN, catalogue_source, eventually, within},
    watchdog,
};

/// Cars at the same time.
const CARS: usize = 8;
/// How long anything may take while the storefront dies all the time: what is promised is promised of a network that holds.
const PATIENCE: Duration = Duration::from_secs(900);
/// How long a start of the storefront may take.
const START_MAX: Duration = Duration::from_secs(120);
/// How long a run may take: far more than it does.
const RUN_MAX: Duration = Duration::from_secs(60);
/// What the sample car can try and order.
const FEATURES: [&str; 7] = ["ambient-light", "cruise", "high-beam", "parking", "precondition", "recorder", "seat-heat"];
/// How many times as long as its start a life lasts that is to end at a step.
const STEP_LIFE: f64 = 20.0;
/// After so many runs the storefront has died at each of its steps, too.
const RUNS_FOR_EACH_STEP: u32 = 500;
/// Where a life ends that does not end at a step.
const ANY_MOMENT: &str = "any moment";

const STATE: &str = "UPFIT_TEST_KILLED_SHOP";
const PORT: &str = "UPFIT_TEST_KILLED_SHOP_PORT";

/// How many runs there are: so many unless somebody asks for more.
fn runs(usually: u32) -> u32 {
    std::env::var("UPFIT_CRASH_RUNS").map_or(usually, |runs| runs.parse().unwrap())
}

/// Not a test by itself: the storefront that the next test kills, in a process of its own.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_storefront_to_be_killed() {
    let (Ok(state), Ok(port)) = (std::env::var(STATE), std::env::var(PORT)) else { return };
    let config = storefront::Config::new(([127, 0, 0, 1], port.parse().unwrap()).into(), state, catalogue_source());
    let running = storefront::start(config, CancellationToken::new()).await.unwrap();
    println!("listening on {}", running.address.port());
    running.finished.await.unwrap();
}

struct Shop {
    state: PathBuf,
    process: Child,
    port: u16,
    /// How long it took until it listened: as long as the machine is busy.
    start: Duration,
}

impl Shop {
    fn open(state: &Path, port: u16) -> Self {
        let begun = Instant::now();
        loop {
            // Its port may have become some client's meanwhile: then it takes a moment.
            if let Some(shop) = Self::opened(state, port, begun) {
                return shop;
            }
            assert!(begun.elapsed() < START_MAX, "the storefront does not start");
            std::thread::sleep(Duration::from_millis(200));
        }
    }

    fn opened(state: &Path, port: u16, begun: Instant) -> Option<Self> {
        let mut process = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "crashes::a_storefront_to_be_killed", "--nocapture"])
            .env(STATE, state)
            .env(PORT, port.to_string())
            .env("UPFIT_CRASH_FILE", crash_file(state))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let (heard, port) = channel();
        let output = process.stdout.take().unwrap();
        std::thread::spawn(move || {
            let said = BufReader::new(output).lines().map(Result::unwrap);
            // Nobody hears it any more who has given up waiting.
            let _ = said.filter_map(|line| line.split_once("listening on ")?.1.parse().ok()).try_for_each(|port| heard.send(port));
        });
        let port = port.recv_timeout(START_MAX).ok();
        let mut shop = Self { state: state.to_owned(), process, port: port.unwrap_or(0), start: begun.elapsed() };
        if port.is_none() {
            shop.kill();
        }
        port.map(|_| shop)
    }

    /// SIGKILL.
    fn kill(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }

    /// Lives for so long, or until it dies by itself at the step that it was told. Says whether it did.
    fn lives(&mut self, time: Duration) -> bool {
        let begun = Instant::now();
        while begun.elapsed() < time {
            if let Some(status) = self.process.try_wait().unwrap() {
                assert_eq!(status.signal(), Some(9), "the storefront ended otherwise: {status}");
                return true;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        self.kill();
        false
    }

    /// Dies and comes back, over and over, until nobody needs it. Every second life ends at one of these steps, if it comes to it. The
    /// others last for a part of the time that a start takes or a multiple of it: on a machine that is busy with other things, too, some
    /// rounds come to their end, and others do not.
    fn dies_until(mut self, over: &CancellationToken, steps: &[&'static str], deaths: &Deaths) {
        let mut rng = StdRng::seed_from_u64(0);
        let file = crash_file(&self.state);
        while !over.is_cancelled() {
            let step = steps.choose(&mut rng).copied().filter(|_| rng.random_bool(0.5));
            if let Some(step) = step {
                std::fs::write(&file, step).unwrap();
            }
            let time = self.start.mul_f64(if step.is_some() { STEP_LIFE } else { rng.random_range(0.05..4.0) });
            let place = step.filter(|_| self.lives(time)).unwrap_or(ANY_MOMENT);
            if step.is_none() {
                self.lives(time);
            }
            deaths.count(place);
            let _ = std::fs::remove_file(&file);
            std::thread::sleep(Duration::from_millis(rng.random_range(0..400)));
            self = Self::open(&self.state, self.port);
        }
        self.kill();
    }
}

impl Drop for Shop {
    fn drop(&mut self) {
        // Does nothing when it was killed already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Where a storefront with this state reads at which step it is to die.
fn crash_file(state: &Path) -> PathBuf {
    state.with_extension("die-at")
}

/// How often something has died, by place.
#[derive(Default)]
struct Deaths(Mutex<BTreeMap<&'static str, u64>>);

impl Deaths {
    fn count(&self, place: &'static str) {
        *self.0.lock().unwrap().entry(place).or_default() += 1;
    }

    fn at(&self, place: &str) -> u64 {
        self.0.lock().unwrap().get(place).copied().unwrap_or(0)
    }
}

/// A storefront that dies all the time, and whoever has it die.
struct Siege {
    folder: tempfile::TempDir,
    address: SocketAddr,
    steps: &'static [&'static str],
    runs: u32,
    deaths: Arc<Deaths>,
    killer: tokio::task::JoinHandle<()>,
    begun: Instant,
    over: CancellationToken,
    _ends_the_killer: DropGuard,
}

impl Siege {
    /// Has it die at these steps, too, for so many runs of a test.
    fn begin(runs: u32, steps: &'static [&'static str]) -> Self {
        watchdog::watch(START_MAX + PATIENCE + RUN_MAX * runs);
        let folder = tempfile::tempdir().unwrap();
        let shop = Shop::open(&folder.path().join("shop"), 0);
        let address = ([127, 0, 0, 1], shop.port).into();
        let (over, deaths) = (CancellationToken::new(), Arc::new(Deaths::default()));
        let killer = {
            let (over, deaths) = (over.clone(), Arc::clone(&deaths));
            tokio::task::spawn_blocking(move || shop.dies_until(&over, steps, &deaths))
        };
        Self { folder, address, steps, runs, deaths, killer, begun: Instant::now(), _ends_the_killer: over.clone().drop_guard(), over }
    }

    fn state(&self) -> PathBuf {
        self.folder.path().join("shop")
    }

    /// A new car in front of it.
    async fn car(&self) -> Desk {
        let mut desk = Desk::of_shop(&self.state(), self.address).await;
        (desk.log_level, desk.patience) = ("info", PATIENCE);
        desk.spawn_daemon().await;
        desk.settled().await;
        desk
    }

    /// The storefront comes back for good, and everything adds up.
    async fn end(self, check: impl AsyncFnOnce(&storefront::Running, &storefront::AuditReport)) {
        self.over.cancel();
        let (state, deaths, took, runs, steps) = (self.state(), Arc::clone(&self.deaths), self.begun.elapsed(), self.runs, self.steps);
        self.killer.await.unwrap();
        adds_up(&state, check).await;
        assert!(deaths.at(ANY_MOMENT) > 0, "the storefront was never killed");
        if runs >= RUNS_FOR_EACH_STEP {
            steps.iter().for_each(|step| assert!(deaths.at(step) > 0, "the storefront has never died at {step}"));
        }
        println!("{runs} runs took {took:.0?}; the storefront has died at {:?}", deaths.0.lock().unwrap());
    }
}

/// A storefront with this state comes back for good, and money, contracts and grants say the same.
async fn adds_up(state: &Path, check: impl AsyncFnOnce(&storefront::Running, &storefront::AuditReport)) {
    let shutdown = CancellationToken::new();
    let config = storefront::Config::new(([127, 0, 0, 1], 0).into(), state, catalogue_source());
    let running = storefront::start(config, shutdown.clone()).await.unwrap();
    let report = eventually("nothing is under way", async || {
        let report = storefront::audit(state, &running.payments, jiff::Timestamp::now()).await.unwrap();
        (report.under_way == 0).then_some(report)
    })
    .await;
    assert_eq!(report.findings, Vec::new());
    check(&running, &report).await;
    shutdown.cancel();
    running.finished.await.unwrap();
}

/// What is ordered in a run.
#[derive(Debug)]
struct Wish<'a> {
    feature: &'a str,
    /// `None`: a trial.
    offer: Option<String>,
    request: String,
}

/// Takes whatever passes by itself: a car or a storefront that is just coming back.
async fn patiently<T>(what: &str, ask: impl AsyncFn() -> Result<T, BusError>) -> Result<T, BusError> {
    within(PATIENCE, what, async || match ask().await {
        Err(
            BusError::NotParked(_) | BusError::Busy(_) | BusError::TooSoon(_) | BusError::PinLocked(_) | BusError::StorefrontUnreachable(_),
        ) => None,
        answer => Some(answer),
    })
    .await
}

impl Wish<'_> {
    /// Orders it as the app does: with a quote that stands on screen, and with a new one when the daemon no longer knows the
    /// old one. `None`: the daemon died before it answered.
    async fn order(&self, desk: &Desk, quote: &mut Option<String>) -> Option<String> {
        loop {
            let asked = match &self.offer {
                None => patiently("the trial is started", async || desk.start_trial(self.feature, &self.request).await).await,
                Some(offer) => {
                    let digest = match &quote {
                        Some(digest) => digest.clone(),
                        None => self.quote(desk, offer).await,
                    };
                    *quote = Some(digest.clone());
                    patiently("the order is taken", async || desk.confirm_with(&digest, PIN, &self.request).await).await
                }
            };
            match asked {
                Ok(order) => return Some(order),
                Err(BusError::Bus(_)) => return None,
                Err(BusError::NotFound(_)) => *quote = None,
                Err(other) => panic!("{}: {other:?}", self.request),
            }
        }
    }

    async fn quote(&self, desk: &Desk, offer: &str) -> String {
        let proxy = desk.proxy().await;
        // Its catalogue is on disk; what it may not have yet is the car's first signals.
        patiently("there is a quote", async || proxy.prepare_order(offer).await).await.unwrap().0
    }
}
