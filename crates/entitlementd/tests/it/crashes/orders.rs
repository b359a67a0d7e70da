//! Orders: nothing that was paid is missing afterwards, nothing was charged twice, and the books are clean: invariants 1 to 4. Then each car
//! changes hands, and dies on the way: what stays is what it was.

use std::{
    collections::BTreeSet,
    sync::atomic::{AtomicU32, AtomicUsize, Ordering},
    time::Duration,
};

use entitlement::{GrantKind, OrderId, OrderState, State};
use futures_util::future::join_all;
use protocol::bus::order_from_wire;
use rand::{Rng as _, SeedableRng as _, rngs::StdRng, seq::IndexedRandom as _};

use super::{
    CARS, FEATURES, Siege, Wish,
    handovers::{self, Left},
    runs,
};
use crate::{desk::Desk, journal::STEPS};

/// Runs if nobody asks for more.
const RUNS: u32 = 24;

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

#[tokio::test(flavor = "multi_thread")]
async fn cars_and_the_storefront_survive_kill_9_at_any_moment() {
    let runs = runs(RUNS);
    let siege = Siege::begin(runs, &[]);
    let (next, inherited) = (AtomicU32::new(0), AtomicUsize::new(0));
    // The orders of one car after the other, for as long as there are runs to be made.
    let line = async || {
        let mut orders = Vec::new();
        while next.load(Ordering::Relaxed) < runs {
            let mut desk = siege.car().await;
            desk.set_pin().await;
            for feature in FEATURES {
                let number = next.fetch_add(1, Ordering::Relaxed);
                if number >= runs {
                    break;
                }
                orders.push(run(&mut desk, number, feature).await);
            }
            let number = next.load(Ordering::Relaxed);
            inherited.fetch_add(handovers::run(&mut desk, number, Left::default()).await.inherited, Ordering::Relaxed);
        }
        orders
    };
    let orders = join_all((0..CARS).map(|_| line())).await.concat();
    assert_eq!(orders.len(), usize::try_from(runs).unwrap());
    siege
        .end(async |running, report| {
            // What stays with a car is known under an order of the next owner's.
            assert_eq!(report.orders, orders.len() + inherited.load(Ordering::Relaxed));
            for (order, paid) in &orders {
                let id = OrderId::parse(order).unwrap();
                assert_eq!(running.payments.charges(&id).await.unwrap(), u64::from(*paid), "order {order}");
            }
        })
        .await;
}
