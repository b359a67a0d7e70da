//! A server that behaves as Stripe does, as far as the storefront goes: payments that are authorised and captured apart, cards that are
//! added on a page of its own, confirmations to the bank, refunds, disputes, signed messages.
//!
//! - It is as strict as Stripe: an idempotency key with another body is an error and is forgotten after a day, an unknown parameter is
//!   refused, each step goes by the payment's state.
//! - It can be told to behave badly: to lose an answer after the work is done, to hang, to fail and to remember that, to send nonsense.
//! - What it holds is what really happened: tests count charges here and not at the storefront.
//!
//! It is written from Stripe's public description, and for tests alone: it listens on this computer only and knows no real card.

use std::{
    net::{Ipv4Addr, SocketAddr},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tokio::{net::TcpListener, task::JoinHandle};

mod api;
mod cards;
mod events;
mod faults;
mod keys;
mod pages;
mod serve;
mod world;

pub use events::Delivery;
pub use faults::{Fault, On};
use world::World;

/// The secret key that it takes.
pub const SECRET_KEY: &str = "sk_test_stand_in";
/// The secret that it signs its messages with.
pub const WEBHOOK_SECRET: &str = "whsec_stand_in";

/// Tells the time in seconds since 1970 (UTC).
pub type Seconds = Arc<dyn Fn() -> i64 + Send + Sync>;

/// The server. It ends when this is dropped.
pub struct StandIn {
    address: SocketAddr,
    shared: Arc<Shared>,
    task: JoinHandle<()>,
}

struct Shared {
    // Guards everything that the server knows; never held across an await.
    world: Mutex<World>,
    now: Seconds,
}

impl Shared {
    fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How a dispute ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// For the seller: the money comes back.
    Won,
    /// For the bank's customer.
    Lost,
}

impl StandIn {
    /// Listens at a port of 127.0.0.1; port 0 takes a free one.
    ///
    /// # Errors
    /// When the port cannot be listened on.
    pub async fn start(port: u16, now: Seconds) -> std::io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared { world: Mutex::new(World::new(format!("http://{address}"))), now });
        let task = tokio::spawn(serve::run(listener, Arc::clone(&shared)));
        Ok(Self { address, shared, task })
    }

    /// Its address, to be used in the place of `https://api.stripe.com`.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Behaves badly once, at the next request of this kind.
    pub fn fault(&self, on: On, fault: Fault) {
        self.shared.world().faults.push(on, fault);
    }

    /// Forgets every idempotency key, as Stripe may after a day.
    pub fn forget_keys(&self) {
        self.shared.world().keys.clear();
    }

    /// How often an amount was reserved for an order. More than 1 is an order that blocks a card twice.
    pub fn authorisations(&self, order: &str) -> usize {
        self.shared.world().intents_of(order).filter(|intent| intent.was_authorised).count()
    }

    /// What was taken for an order, in minor units, over all of its payments.
    pub fn captured(&self, order: &str) -> u64 {
        self.shared.world().intents_of(order).map(|intent| intent.amount_received).sum()
    }

    /// What is reserved for an order and not taken, in minor units.
    pub fn reserved(&self, order: &str) -> u64 {
        self.shared.world().intents_of(order).map(|intent| intent.amount_capturable()).sum()
    }

    /// What was given back for an order, in minor units.
    pub fn refunded(&self, order: &str) -> u64 {
        let world = self.shared.world();
        world.intents_of(order).map(|intent| world.refunded(&intent.id)).sum()
    }

    /// How many requests came, of any kind.
    pub fn requests(&self) -> usize {
        self.shared.world().requests
    }

    /// Cards that can be charged.
    pub fn attached_methods(&self) -> usize {
        self.shared.world().methods.values().filter(|method| method.customer.is_some()).count()
    }

    /// Changes the amount that a payment has at Stripe, as nothing but a defect could.
    pub fn falsify_amount(&self, order: &str, amount: u64) {
        self.shared.world().falsify_amount(order, amount);
    }

    /// The reservation of an order runs out just before it is captured.
    pub fn cancel_before_capture(&self, order: &str) {
        self.shared.world().runs_out.push(order.to_owned());
    }

    /// The bank takes the money of an order back for its customer.
    pub fn dispute(&self, order: &str) {
        let now = (self.shared.now)();
        self.shared.world().dispute(order, now);
    }

    /// The dispute ends.
    pub fn close_dispute(&self, order: &str, verdict: Verdict) {
        let now = (self.shared.now)();
        self.shared.world().close_dispute(order, verdict, now);
    }

    /// Everything that happened so far, as messages, oldest first, signed now. To be delivered in any order, late, or twice.
    pub fn deliveries(&self) -> Vec<Delivery> {
        let now = (self.shared.now)();
        self.shared.world().events.iter().map(|event| events::sign(event, WEBHOOK_SECRET, now)).collect()
    }
}

impl Drop for StandIn {
    fn drop(&mut self) {
        self.task.abort();
    }
}
