//! The server dies between any two steps, or at any moment at all, and comes back.

use std::{
    io::{BufRead as _, BufReader},
    process::{Child, Command, Stdio},
    time::Duration,
};

use entitlement::{Digest, OrderId};
use protocol::http::{DeclarationName, OrderAnswer, OrderProgress};
use reqwest::StatusCode;

use super::shop::{Car, DAY, Shop, purchase, read};
use crate::{
    Clock, Config, PaymentProvider as _, SandboxBehaviour,
    story::{self, Attempt, Outcome, Received},
};

/// Where the crash comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum After {
    Received,
    Authorised,
    Granted,
    Captured,
}

pub(super) async fn crash(shop: &Shop, car: &Car, order: &str, quote: &Digest, after: After) {
    let (backend, payments) = shop.inside().await;
    let id = OrderId::parse(order).unwrap();
    let Received::New(received) = story::receive(&backend, &car.key, &id, &purchase(quote)).await.unwrap() else { panic!("not new") };
    if after >= After::Authorised {
        assert_eq!(story::authorise(&backend, &received, Attempt::First).await.unwrap(), Outcome::GoOn);
    }
    if after >= After::Granted {
        story::grant(&backend, &received).await.unwrap();
    }
    if after >= After::Captured {
        // At the provider, and the answer is lost.
        payments.capture(&id).await;
    }
}

#[tokio::test]
async fn a_crash_after_any_step_loses_nothing_and_charges_nothing_twice() {
    for after in [After::Received, After::Authorised, After::Granted, After::Captured] {
        let mut shop = Shop::open().await;
        let car = shop.car().await;
        let (quote, digest) = car.quote(&shop, "beam.DE.P1Y").await;
        shop.stop().await;
        crash(&shop, &car, "o1", &digest, after).await;
        shop.start(SandboxBehaviour::Accept).await;
        let answer = car.until(&shop, "o1", OrderProgress::Captured).await;
        let set = car.grants(&shop).await;
        assert_eq!((answer.grant_set_version, set.version), (Some(2), 2), "{after:?}");
        assert_eq!(set.grants.iter().find(|grant| grant.feature.as_str() == "beam").unwrap().ends, quote.ends);
        let payments = &shop.running().payments;
        assert_eq!(payments.charges(&OrderId::parse("o1").unwrap()).await.unwrap(), 1, "{after:?}");
        assert_eq!(payments.total_minor().await.unwrap(), 7900);
    }
}

#[tokio::test]
async fn a_step_that_is_done_again_changes_nothing() {
    let mut shop = Shop::open().await;
    let car = shop.car().await;
    let (_, digest) = car.quote(&shop, "beam.DE.P1Y").await;
    shop.stop().await;
    crash(&shop, &car, "o1", &digest, After::Granted).await;
    let (backend, payments) = shop.inside().await;
    let id = OrderId::parse("o1").unwrap();
    let before = crate::database::orders::find(backend.database.pool(), &id).await.unwrap().unwrap();
    for _ in 0..3 {
        story::grant(&backend, &before).await.unwrap();
        story::capture(&backend, &before).await.unwrap();
        story::advance(&backend, &id, Attempt::Again).await.unwrap();
    }
    drop(backend);
    assert_eq!(payments.charges(&id).await.unwrap(), 1);
    shop.start(SandboxBehaviour::Accept).await;
    assert_eq!(car.grants(&shop).await.version, 2);
}

const STATE: &str = "UPFIT_TEST_KILLED_STATE";
const CATALOGUE: &str = "UPFIT_TEST_KILLED_CATALOGUE";
const PORT: &str = "UPFIT_TEST_KILLED_PORT";
const AHEAD: &str = "UPFIT_TEST_KILLED_AHEAD";

/// Not a test by itself: the server that the next test kills, in a process of its own.
#[tokio::test]
async fn a_server_to_be_killed() {
    let (Ok(state), Ok(catalogue), Ok(port)) = (std::env::var(STATE), std::env::var(CATALOGUE), std::env::var(PORT)) else { return };
    let ahead: i64 = std::env::var(AHEAD).unwrap().parse().unwrap();
    let clock = Clock::new(move || jiff::Timestamp::now() + jiff::SignedDuration::from_secs(ahead));
    let config = Config { clock, ..Config::new(([127, 0, 0, 1], port.parse().unwrap()).into(), state, catalogue) };
    let running = crate::start(config, tokio_util::sync::CancellationToken::new()).await.unwrap();
    println!("listening");
    running.finished.await.unwrap();
}

struct Victim(Child);

impl Victim {
    async fn start(shop: &Shop, port: u16) -> Self {
        Self::start_ahead(shop, port, 0).await
    }

    /// With a clock that many seconds ahead.
    async fn start_ahead(shop: &Shop, port: u16, ahead: i64) -> Self {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["--exact", "tests::crash::a_server_to_be_killed", "--nocapture"]);
        command.env(STATE, shop.state()).env(CATALOGUE, shop.catalogue()).env(PORT, port.to_string()).env(AHEAD, ahead.to_string());
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let out = child.stdout.take().unwrap();
        tokio::task::spawn_blocking(move || BufReader::new(out).lines().any(|line| line.unwrap().contains("listening"))).await.unwrap();
        Self(child)
    }

    /// SIGKILL.
    fn kill(mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

#[tokio::test]
async fn orders_survive_kill_9_at_any_moment() {
    let mut shop = Shop::open().await;
    let cars = [shop.car().await, shop.car().await, shop.car().await];
    let port = shop.running().address.port();
    let base = shop.url("");
    let mut quotes = Vec::new();
    for (number, car) in cars.iter().enumerate() {
        quotes.push((car.clone(), format!("o{number}"), car.quote(&shop, "beam.DE.P1Y").await.1));
    }
    shop.stop().await;
    // Each car sends its order over and over, as the daemon does, until it hears that it is done.
    let sending: Vec<_> = quotes
        .iter()
        .cloned()
        .map(|(car, order, quote)| {
            let url = format!("{base}/v1/orders/{order}");
            tokio::spawn(async move {
                loop {
                    if let Ok(response) = car.client.put(&url).json(&purchase(&quote)).send().await
                        && response.status() == StatusCode::OK
                        && response.json::<OrderAnswer>().await.is_ok_and(|answer| answer.state == OrderProgress::Captured)
                    {
                        return;
                    }
                    tokio::time::sleep(Duration::from_millis(3)).await;
                }
            })
        })
        .collect();
    for _ in 0..12 {
        let victim = Victim::start(&shop, port).await;
        let life = Duration::from_micros(rand::random_range(0..60_000));
        tokio::time::sleep(life).await;
        victim.kill();
    }
    let last = Victim::start(&shop, port).await;
    for task in sending {
        task.await.unwrap();
    }
    last.kill();
    shop.start(SandboxBehaviour::Accept).await;
    for (car, order, _) in &quotes {
        let answer: OrderAnswer = read(car.get(&shop, &format!("/v1/orders/{order}")).await, StatusCode::OK).await;
        assert_eq!((answer.state, answer.grant_set_version), (OrderProgress::Captured, Some(2)));
        assert_eq!(car.grants(&shop).await.version, 2);
        assert_eq!(shop.running().payments.charges(&OrderId::parse(order).unwrap()).await.unwrap(), 1);
    }
}

/// What a car does over and over until it hears that it is done.
async fn insist(car: &Car, url: String, body: serde_json::Value, is_done: impl Fn(&serde_json::Value) -> bool) {
    loop {
        if let Ok(response) = car.client.put(&url).json(&body).send().await
            && response.status() == StatusCode::OK
            && response.json::<serde_json::Value>().await.is_ok_and(|answer| is_done(&answer))
        {
            return;
        }
        tokio::time::sleep(Duration::from_millis(3)).await;
    }
}

#[tokio::test]
async fn contracts_survive_kill_9_at_any_moment() {
    let mut shop = Shop::open().await;
    let mut cars = Vec::new();
    for number in 0..6 {
        let car = shop.car().await;
        let first = format!("first-{number}");
        car.buy(&shop, &first, "lamp.DE.P1M").await;
        car.declare(&shop, &first, DeclarationName::Delivered).await;
        let (_, yes) = car.renewal_quote(&shop, "lamp.DE.P1M", &first).await;
        car.order(&shop, &format!("yes-{number}"), &purchase(&yes)).await;
        cars.push(car);
    }
    // Three days before the end: while it is killed over and over, it charges the renewals.
    shop.wait(28 * DAY);
    let port = shop.running().address.port();
    let base = shop.url("");
    let now = shop.now();
    let mut stories = Vec::new();
    for (number, car) in cars.iter().cloned().enumerate() {
        let quote = car.quote(&shop, "beam.DE.P1Y").await.1;
        let base = base.clone();
        stories.push(async move {
            let order = format!("order-{number}");
            let body = serde_json::to_value(purchase(&quote)).unwrap();
            insist(&car, format!("{base}/v1/orders/{order}"), body, |answer| answer["state"] == "captured").await;
            for (declaration, declares) in [("delivered", true), ("cancel", number % 2 == 0), ("withdraw", number % 3 == 0)] {
                let body = serde_json::json!({ "order": order, "declaration": declaration, "declared_at": now.as_second() });
                let url = format!("{base}/v1/declarations/{order}-{declaration}");
                if declares {
                    insist(&car, url, body, |answer| answer["outcome"] == "accepted").await;
                }
            }
        });
    }
    let ahead = now.as_second() - jiff::Timestamp::now().as_second();
    shop.stop().await;
    let stories: Vec<_> = stories.into_iter().map(tokio::spawn).collect();
    for _ in 0..15 {
        let victim = Victim::start_ahead(&shop, port, ahead).await;
        tokio::time::sleep(Duration::from_micros(rand::random_range(0..80_000))).await;
        victim.kill();
    }
    let last = Victim::start_ahead(&shop, port, ahead).await;
    for story in stories {
        story.await.unwrap();
    }
    last.kill();
    shop.start(SandboxBehaviour::Accept).await;
    for (number, car) in cars.iter().enumerate() {
        let book = car.until_book(&shop, |book| book.contracts.len() == 3 && book.contracts.iter().all(|contract| contract.paid.is_some()));
        let renewed = book.await.contracts.iter().filter(|contract| contract.continues.is_some()).count();
        assert_eq!(renewed, 1, "charged once, whoever was killed in it");
        if number % 3 == 0 {
            assert_eq!(car.until_refunded(&shop, &format!("order-{number}")).await, 7_900);
        }
        let receipts = car.receipts(&shop).await;
        let ids: std::collections::BTreeSet<&str> = receipts.iter().map(|receipt| receipt.id.as_str()).collect();
        assert_eq!(ids.len(), receipts.len());
    }
    shop.assert_clean().await;
}
