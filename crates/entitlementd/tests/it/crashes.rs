//! Cars and the storefront die with SIGKILL, at each step and at any moment, together and apart. Afterwards nothing that
//! was paid is missing, nothing was charged twice, and the books are clean: invariants 1 to 4. Then each car changes hands, and
//! dies on the way: what stays is what it was.
//!
//! `UPFIT_CRASH_RUNS=1000` makes a thousand runs of it. What a run does is drawn from its number.

use std::{
    collections::BTreeSet,
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicU32, AtomicU64, AtomicUsize, Ordering},
        mpsc::channel,
    },
    time::{Duration, Instant},
};

use entitlement::{GrantKind, OrderId, OrderState, State};
use futures_util::future::join_all;
use protocol::bus::{BusError, order_from_wire};
use rand::{Rng as _, SeedableRng as _, rngs::StdRng, seq::IndexedRandom as _};
use tokio_util::sync::CancellationToken;

use crate::{
    desk::{Desk, PIN, catalogue_source, eventually, with_pin, within},
    handover,
    journal::STEPS,
    watchdog,
};

/// Runs if nobody asks for more.
const RUNS: u32 = 24;
/// Cars at the same time. Each orders one feature after the other, as long as there are some.
const CARS: usize = 8;
/// How long anything may take while the storefront dies all the time: what is promised is promised of a network that holds.
const PATIENCE: Duration = Duration::from_secs(900);
/// How long a start of the storefront may take.
const START_MAX: Duration = Duration::from_secs(120);
/// How long a run may take: far more than it does.
const RUN_MAX: Duration = Duration::from_secs(60);
/// What the sample car can try and order.
const FEATURES: [&str; 7] = ["ambient-light", "cruise", "high-beam", "parking", "precondition", "recorder", "seat-heat"];

const STATE: &str = "UPFIT_TEST_KILLED_SHOP";
const PORT: &str = "UPFIT_TEST_KILLED_SHOP_PORT";

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

    /// Dies and comes back, over and over, until nobody needs it. Lives a part of the time that its start takes or a multiple of it:
    /// on a machine that is busy with other things, too, some rounds come to their end, and others do not.
    fn dies_until(mut self, over: &CancellationToken, kills: &AtomicU64) {
        let mut rng = StdRng::seed_from_u64(0);
        while !over.is_cancelled() {
            std::thread::sleep(self.start.mul_f64(rng.random_range(0.05..4.0)));
            self.kill();
            kills.fetch_add(1, Ordering::Relaxed);
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

/// How a life of the daemon ends.
#[derive(Debug, Clone, Copy)]
enum Death {
    At(&'static str),
    After(Duration),
}

impl Death {
    fn draw(rng: &mut StdRng) -> Self {
        match rng.random_bool(0.6) {
            true => Self::At(STEPS.choose(rng).unwrap()),
            false => Self::After(Duration::from_millis(rng.random_range(0..1_500))),
        }
    }
}

/// What is ordered in a run.
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

/// One order through one or two deaths of the car, and however many of the storefront fall into it.
async fn run(desk: &mut Desk, number: u32, feature: &str) -> (String, bool) {
    let mut rng = StdRng::seed_from_u64(number.into());
    let offer = rng.random_bool(0.7).then(|| format!("{feature}.DE.{}", ["P1M", "P1Y", "P3Y", "unlimited"].choose(&mut rng).unwrap()));
    let wish = Wish { feature, offer, request: format!("run-{number}") };
    let mut quote = None;
    if let Some(offer) = &wish.offer {
        quote = Some(wish.quote(desk, offer).await);
    }
    let mut told = BTreeSet::new();
    for lives in 0..rng.random_range(1..=2) {
        match Death::draw(&mut rng) {
            // Only the first life is sure to come to each step.
            Death::At(step) if lives == 0 => {
                desk.die_at(step);
                told.extend(wish.order(desk, &mut quote).await);
                desk.wait_for_crash().await;
            }
            Death::At(_) => desk.stop_daemon().await,
            Death::After(time) => {
                if let Ok(order) = tokio::time::timeout(time, wish.order(desk, &mut quote)).await {
                    told.extend(order);
                }
                desk.stop_daemon().await;
            }
        }
        desk.spawn_daemon().await;
    }
    let order = wish.order(desk, &mut quote).await.unwrap();
    told.insert(order.clone());
    assert_eq!(told.len(), 1, "run {number}: one request, two orders");
    let active = desk.until_active(feature).await;
    let State::Active { grant, .. } = active else { unreachable!() };
    assert_eq!(grant.order.as_ref().map(OrderId::as_str), Some(order.as_str()), "run {number}");
    assert_eq!(grant.kind == GrantKind::Trial, wish.offer.is_none(), "run {number}");
    let done = async || matches!(desk.order(&order).await.state, OrderState::Captured | OrderState::Granted).then_some(());
    desk.eventually("the order is done", done).await;
    if wish.offer.is_some() {
        desk.until_captured(&order).await;
    }
    let orders = desk.proxy().await.orders().await.unwrap();
    let orders = orders.iter().filter(|order| order_from_wire(order).unwrap().feature.as_str() == feature).count();
    assert_eq!(orders, 1, "run {number}: {feature} was ordered once");
    (order, wish.offer.is_some())
}

/// The car changes hands through one or two deaths. Says how many paid features it has kept.
async fn hand_over(desk: &mut Desk, number: u32) -> usize {
    let mut rng = StdRng::seed_from_u64(u64::from(number) << 32);
    let kept = |snapshot: &entitlement::Snapshot| -> Vec<_> {
        let paid = snapshot.features.iter().filter_map(|status| Some((status.feature.clone(), status.state.working_grant()?.clone())));
        // What the person holds goes along as a voucher.
        let stays = |grant: &entitlement::Grant| grant.order.is_some() && grant.stays_with_the_car();
        paid.filter(|(_, grant)| stays(grant)).map(|(feature, grant)| (feature, grant.kind, grant.ends)).collect()
    };
    // Not before the seller has heard that everything works: else it is given back.
    let is_delivered =
        |book: &entitlement::ContractsSnapshot| book.contracts.iter().all(|contract| contract.is_over() || contract.starts.is_some());
    desk.until_contracts("everything is delivered", |book| is_delivered(book).then_some(())).await;
    let before = kept(&desk.snapshot().await);
    let ask = async |desk: &Desk| {
        let ownership = desk.ownership_proxy().await;
        let asked = async || match ownership.hand_over(&format!("handover-{number}"), with_pin("pin", PIN)).await {
            // It is somebody else's already, who has no PIN yet.
            Err(BusError::PinNotSet(_) | BusError::NotAllowed(_)) => Ok(()),
            answer => answer,
        };
        let owner = async || ownership.handover().await.map(|(status, _)| status.owner);
        if patiently("whose it is", owner).await.is_ok_and(|owner| owner == 1) {
            let _ = patiently("the car changes hands", asked).await;
        }
    };
    for lives in 0..rng.random_range(1..=2) {
        if lives == 0 && rng.random_bool(0.6) {
            desk.die_at(handover::STEPS.choose(&mut rng).unwrap());
            ask(desk).await;
            desk.wait_for_crash().await;
        } else {
            let _ = tokio::time::timeout(Duration::from_millis(rng.random_range(0..1_500)), ask(desk)).await;
            desk.stop_daemon().await;
        }
        desk.spawn_daemon().await;
    }
    // The yes may have been lost with the power: then it is said again.
    let ownership = desk.ownership_proxy().await;
    desk.eventually("the seller has confirmed it", async || {
        ask(desk).await;
        let (status, _) = ownership.handover().await.ok()?;
        (status.owner == 2 && status.confirmed).then_some(())
    })
    .await;
    desk.settled().await;
    let after = kept(&desk.snapshot().await);
    if after != before {
        println!("{:?}", ownership.handover().await);
    }
    assert_eq!(after, before, "handover {number}: what stays is what it was");
    assert!(!desk.folder.path().join("car/owner-1").exists());
    before.len()
}

#[tokio::test(flavor = "multi_thread")]
async fn cars_and_the_storefront_survive_kill_9_at_any_moment() {
    let runs: u32 = std::env::var("UPFIT_CRASH_RUNS").map_or(RUNS, |runs| runs.parse().unwrap());
    watchdog::watch(START_MAX + PATIENCE + RUN_MAX * runs);
    let folder = tempfile::tempdir().unwrap();
    let state = folder.path().join("shop");
    let shop = Shop::open(&state, 0);
    let address = ([127, 0, 0, 1], shop.port).into();
    let (over, kills) = (CancellationToken::new(), Arc::new(AtomicU64::new(0)));
    let killer = {
        let (over, kills) = (over.clone(), Arc::clone(&kills));
        tokio::task::spawn_blocking(move || shop.dies_until(&over, &kills))
    };
    let _ends_the_killer = over.clone().drop_guard();

    let (next, inherited, started) = (AtomicU32::new(0), AtomicUsize::new(0), Instant::now());
    // The orders of one car after the other, for as long as there are runs to be made.
    let line = async || {
        let mut orders = Vec::new();
        while next.load(Ordering::Relaxed) < runs {
            let mut desk = Desk::of_shop(&state, address).await;
            (desk.log_level, desk.patience) = ("info", PATIENCE);
            desk.spawn_daemon().await;
            desk.settled().await;
            desk.set_pin().await;
            for feature in FEATURES {
                let number = next.fetch_add(1, Ordering::Relaxed);
                if number >= runs {
                    break;
                }
                orders.push(run(&mut desk, number, feature).await);
            }
            inherited.fetch_add(hand_over(&mut desk, next.load(Ordering::Relaxed)).await, Ordering::Relaxed);
        }
        orders
    };
    let orders = join_all((0..CARS).map(|_| line())).await.concat();
    over.cancel();
    killer.await.unwrap();
    assert_eq!(orders.len(), usize::try_from(runs).unwrap());

    let shutdown = CancellationToken::new();
    let config = storefront::Config::new(([127, 0, 0, 1], 0).into(), &state, catalogue_source());
    let running = storefront::start(config, shutdown.clone()).await.unwrap();
    let report = eventually("nothing is under way", async || {
        let report = storefront::audit(&state, &running.payments, jiff::Timestamp::now()).await.unwrap();
        (report.under_way == 0).then_some(report)
    })
    .await;
    assert_eq!(report.findings, Vec::new());
    // What stays with a car is known under an order of the next owner's.
    assert_eq!(report.orders, orders.len() + inherited.load(Ordering::Relaxed));
    for (order, paid) in &orders {
        let id = OrderId::parse(order).unwrap();
        assert_eq!(running.payments.charges(&id).await.unwrap(), u64::from(*paid), "order {order}");
    }
    shutdown.cancel();
    running.finished.await.unwrap();
    let kills = kills.load(Ordering::Relaxed);
    assert!(kills > 0, "the storefront was never killed");
    println!("{runs} runs in {:.0?}, the storefront was killed {kills} times", started.elapsed());
}
