//! What is done on a phone, because a head unit is no place for it: adding a card, confirming an order to the bank.
//!
//! - A session belongs to one vehicle and one owner, does one thing, and does it once.
//! - Its codes are good for minutes. Of one kind a vehicle has one open session: a newer one closes it.
//! - What came of it is asked at the payment provider; nothing that the phone says counts.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use entitlement::{Digest, OrderId, VehicleKey};
use jiff::ToSpan as _;
use protocol::http::{PaymentMethodBody, PhoneKind, PhonePageBody, PhoneResult, PhoneSessionAnswer, PhoneSessionOffer};
use tokio::{sync::broadcast, time::Instant};
use tokio_util::sync::CancellationToken;

use crate::{
    backend::Backend,
    database::{
        DatabaseError, contracts, order_payments,
        orders::{self, Order, Progress},
        payment_methods,
        phone_sessions::{self, PhoneSession, Stage},
        seconds, vehicles,
    },
    dossier::Dossier,
    limits,
    payment::{Method, Place, SessionId, SetupStatus},
    story::{self, Attempt},
};

mod code;
mod guesses;
mod mail;
mod rounds;
mod voucher;

pub(crate) use code::{PageCode, ShortCode};
pub(crate) use guesses::Turn;
pub(crate) use mail::{Noted, hint, note_address, read_address};
pub(crate) use rounds::run;
pub(crate) use voucher::{OnPhone, redeem_on_phone};

/// What there is of phones in this process.
pub(crate) struct Phones {
    /// Guards what is known of wrong codes; never held across an await.
    guesses: Mutex<guesses::Guesses>,
    /// Who waits for how many sessions. Guards the counts; never held across an await.
    waiting: Mutex<HashMap<VehicleKey, usize>>,
    /// Sessions that have changed.
    changed: broadcast::Sender<SessionId>,
    /// Nobody is to wait any longer: the server ends.
    closing: CancellationToken,
}

impl Phones {
    pub(crate) fn new() -> Arc<Self> {
        Arc::new(Self {
            guesses: Mutex::new(guesses::Guesses::new(Instant::now())),
            waiting: Mutex::default(),
            changed: broadcast::Sender::new(limits::PHONE_WAITING_MAX),
            closing: CancellationToken::new(),
        })
    }

    /// The right to wait for a session. `None` when too many do.
    fn take_turn(self: &Arc<Self>, vehicle: &VehicleKey) -> Option<Waiter> {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        if waiting.values().sum::<usize>() >= limits::PHONE_WAITING_MAX {
            return None;
        }
        let count = waiting.entry(*vehicle).or_default();
        if *count >= limits::PHONE_WAITING_A_VEHICLE_MAX {
            return None;
        }
        *count += 1;
        Some(Waiter { phones: Arc::clone(self), vehicle: *vehicle })
    }

    fn tell(&self, session: &SessionId) {
        // Nobody waits: nobody is to be told.
        let _ = self.changed.send(session.clone());
    }
}

/// The right to wait. Dropping it, as when the car hangs up, gives it back.
struct Waiter {
    phones: Arc<Phones>,
    vehicle: VehicleKey,
}

impl Drop for Waiter {
    fn drop(&mut self) {
        let mut waiting = self.phones.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = waiting.get_mut(&self.vehicle) {
            *count -= 1;
            if *count == 0 {
                waiting.remove(&self.vehicle);
            }
        }
    }
}

/// Opens a session for a vehicle. `None`: it has opened too many in this hour.
pub(crate) async fn open(backend: &Backend, vehicle: &VehicleKey, kind: PhoneKind) -> Result<Option<PhoneSession>, DatabaseError> {
    let now = backend.clock.now();
    let mut transaction = backend.database.begin().await?;
    let locked = vehicles::lock(&mut transaction, vehicle, &backend.keys.issuer()).await?.ok_or(DatabaseError::Damaged("a vehicle"))?;
    let an_hour_ago = now.saturating_sub(1.hour()).unwrap_or(jiff::Timestamp::MIN);
    if phone_sessions::count_since(&mut *transaction, vehicle, an_hour_ago).await? >= limits::PHONE_SESSIONS_AN_HOUR_MAX {
        return Ok(None);
    }
    phone_sessions::close_all(&mut transaction, vehicle, kind).await?;
    let session = PhoneSession {
        id: random_id()?,
        vehicle: *vehicle,
        ownership_epoch: locked.ownership_epoch,
        kind,
        order: None,
        code: PageCode::random(),
        short_code: ShortCode::random(),
        short_until: seconds(now) + limits::PHONE_CODE_SECONDS,
        stage: Stage::Waiting,
        browser: None,
        result: None,
        made_at: seconds(now),
        expires_at: seconds(now) + limits::PHONE_CODE_SECONDS,
    };
    phone_sessions::insert(&mut transaction, &session).await?;
    transaction.commit().await?;
    Ok(Some(session))
}

/// What the car shows for a session.
pub(crate) fn offer(backend: &Backend, session: &PhoneSession) -> PhoneSessionOffer {
    PhoneSessionOffer { session: session.id.to_string(), page: page(backend, session) }
}

fn page(backend: &Backend, session: &PhoneSession) -> PhonePageBody {
    PhonePageBody { url: page_url(backend, &session.code), short_code: session.short_code.shown(), expires_at: session.expires_at }
}

/// The address of a session's page.
pub(crate) fn page_url(backend: &Backend, code: &PageCode) -> String {
    format!("{}/p/{}", backend.public_url(), code.as_str())
}

/// Where the driver confirms to the bank the order that charges the renewal of a contract. `None`: there is nothing to confirm.
pub(crate) async fn confirmation_of_renewal(
    backend: &Backend,
    vehicle: &VehicleKey,
    renewed: &OrderId,
) -> Result<Option<PhoneSessionOffer>, DatabaseError> {
    let pool = backend.database.pool();
    let Some(charging) = contracts::charging(pool, vehicle, renewed).await? else { return Ok(None) };
    let waits = order_payments::find(pool, &charging).await?.is_some_and(|paid| paid.needs_confirmation);
    match orders::find(pool, &charging).await? {
        Some(order) if waits && order.progress == Progress::Received => Ok(Some(confirmation(backend, &order).await?)),
        _ => Ok(None),
    }
}

/// Where the driver confirms this order to the bank.
pub(crate) async fn confirmation(backend: &Backend, order: &Order) -> Result<PhoneSessionOffer, DatabaseError> {
    let now = seconds(backend.clock.now());
    let mut transaction = backend.database.begin().await?;
    let locked = vehicles::lock(&mut transaction, &order.vehicle, &backend.keys.issuer()).await?;
    let locked = locked.ok_or(DatabaseError::Damaged("a vehicle"))?;
    let session = match phone_sessions::by_order(&mut *transaction, &order.id).await? {
        Some(mut known) => {
            // The order waits for hours; a code to be typed is not good for so long.
            if known.short_until <= now {
                known.short_code = ShortCode::random();
                phone_sessions::set_short_code(&mut *transaction, &known.id, &known.short_code, now + limits::PHONE_CODE_SECONDS).await?;
            }
            known
        }
        None => {
            let session = PhoneSession {
                id: random_id()?,
                vehicle: order.vehicle,
                ownership_epoch: locked.ownership_epoch,
                kind: PhoneKind::Confirmation,
                order: Some(order.id.clone()),
                code: PageCode::random(),
                short_code: ShortCode::random(),
                short_until: now + limits::PHONE_CODE_SECONDS,
                stage: Stage::Waiting,
                browser: None,
                result: None,
                made_at: now,
                expires_at: order.trying_until(true),
            };
            phone_sessions::insert(&mut transaction, &session).await?;
            session
        }
    };
    transaction.commit().await?;
    Ok(offer(backend, &session))
}

fn random_id() -> Result<SessionId, DatabaseError> {
    let random = crate::keys::random_token().map_err(|_| DatabaseError::Damaged("the system's randomness"))?;
    SessionId::parse(&random).map_err(|_| DatabaseError::Damaged("a phone session"))
}

/// What became of a typed code.
#[expect(clippy::large_enum_variant, reason = "one of it lives at a time, and not for long")]
#[derive(Debug)]
pub(crate) enum LookedUp {
    /// It belongs to this open session.
    Session(PhoneSession),
    /// It belongs to none, or no longer.
    Wrong,
    /// It was not looked at: to be tried again after this.
    Wait(Duration),
}

/// Finds the session of a typed code, within what an address may guess.
pub(crate) async fn look_up(backend: &Backend, address: IpAddr, typed: &str) -> Result<LookedUp, DatabaseError> {
    let guesses = || backend.phones.guesses.lock().unwrap_or_else(PoisonError::into_inner);
    if let Turn::Wait(pause) = guesses().turn(address, Instant::now()) {
        return Ok(LookedUp::Wait(pause));
    }
    let now = backend.clock.now();
    let Some(code) = ShortCode::parse(typed) else { return Ok(LookedUp::Wrong) };
    let found = phone_sessions::by_short_code(backend.database.pool(), &code).await?;
    let Some(session) = found.filter(|session| session.is_open(now) && seconds(now) < session.short_until) else {
        return Ok(LookedUp::Wrong);
    };
    guesses().was_right(address);
    Ok(LookedUp::Session(session))
}

/// Where the person goes on. The session counts as started, in this browser.
pub(crate) async fn begin(backend: &Backend, session: &PhoneSession, browser: &Digest, return_url: &str) -> Result<Place, DatabaseError> {
    let pool = backend.database.pool();
    // These are done on our own pages, and in one step.
    if matches!(session.kind, PhoneKind::Email | PhoneKind::Voucher) {
        return Ok(Place::Nowhere);
    }
    if !phone_sessions::start(pool, &session.id, browser).await? {
        return Ok(Place::Nowhere);
    }
    let place = match &session.order {
        Some(order) => backend.payments.begin_confirmation(order, return_url),
        None => {
            // Nobody types a card number against the clock.
            let until = seconds(backend.clock.now()) + limits::SETUP_SECONDS;
            phone_sessions::prolong(pool, &session.id, until).await?;
            backend.payments.begin_setup(&session.id, return_url)
        }
    };
    let place = tokio::time::timeout(backend.timing.payment_max, place).await.unwrap_or(Place::Unknown);
    backend.phones.tell(&session.id);
    Ok(place)
}

/// Brings an open session up to date: asks the provider what came of what the person does there.
pub(crate) async fn settle(backend: &Arc<Backend>, session: PhoneSession) -> Result<PhoneSession, DatabaseError> {
    match (&session.order, session.stage) {
        (None, Stage::Started) if session.kind == PhoneKind::Card => settle_card(backend, &session).await?,
        (Some(order), Stage::Waiting | Stage::Started) => settle_confirmation(backend, &session, order).await?,
        _ => return Ok(session),
    }
    Ok(phone_sessions::find(backend.database.pool(), &session.id).await?.unwrap_or(session))
}

async fn settle_card(backend: &Backend, session: &PhoneSession) -> Result<(), DatabaseError> {
    let asked = backend.payments.finish_setup(&session.id);
    match tokio::time::timeout(backend.timing.payment_max, asked).await.unwrap_or(SetupStatus::Unknown) {
        SetupStatus::Waiting | SetupStatus::Unknown => return Ok(()),
        SetupStatus::Ready(method) => take_method(backend, session, &method).await?,
        SetupStatus::Failed => drop(phone_sessions::advance(backend.database.pool(), &session.id, Stage::Failed, None).await?),
    }
    backend.phones.tell(&session.id);
    Ok(())
}

/// Writes the means of payment and the end of the session at once.
async fn take_method(backend: &Backend, session: &PhoneSession, method: &Method) -> Result<(), DatabaseError> {
    let now = backend.clock.now();
    let mut dossier = Dossier::of(&backend.database, &backend.keys, &session.vehicle, now).await?;
    // The car was sold in between: the card is not the new owner's.
    if dossier.vehicle().ownership_epoch != session.ownership_epoch {
        phone_sessions::advance(&mut **dossier.transaction(), &session.id, Stage::Failed, None).await?;
        return dossier.close().await;
    }
    let result = PhoneResult::Card { method: body(method) };
    if phone_sessions::advance(&mut **dossier.transaction(), &session.id, Stage::Done, Some(&result)).await? {
        payment_methods::replace(dossier.transaction(), &session.vehicle, session.ownership_epoch, method, now).await?;
        dossier.touch_book();
        dossier.close().await?;
        tracing::info!("a means of payment was added");
    }
    Ok(())
}

/// As much of a means of payment as the car gets to see.
pub(crate) fn body(method: &Method) -> PaymentMethodBody {
    PaymentMethodBody { brand: method.brand, last4: method.last4.to_string(), expires: method.expires.to_string() }
}

async fn settle_confirmation(backend: &Arc<Backend>, session: &PhoneSession, order: &OrderId) -> Result<(), DatabaseError> {
    let pool = backend.database.pool();
    if session.stage == Stage::Started {
        // Without the right to it, somebody else is just asking the same.
        let _moving = backend.take(order);
        story::advance(backend, order, Attempt::Again).await?;
    }
    let is_received = orders::find(pool, order).await?.is_some_and(|order| order.progress == Progress::Received);
    let still = is_received && order_payments::find(pool, order).await?.is_some_and(|paid| paid.needs_confirmation);
    if !still && phone_sessions::advance(pool, &session.id, Stage::Done, Some(&PhoneResult::Confirmation)).await? {
        backend.phones.tell(&session.id);
    }
    Ok(())
}

/// How far a session of this vehicle is, as the car gets to see it. Waits for a change, but not longer than `patience`.
/// `None`: there is no such session. `Err(Busy)`: too many wait.
pub(crate) async fn watch(
    backend: &Backend,
    vehicle: &VehicleKey,
    id: &SessionId,
    patience: Duration,
) -> Result<Option<PhoneSessionAnswer>, WatchError> {
    // Before the first look, so that no change falls in between.
    let mut changed = backend.phones.changed.subscribe();
    let mut is_first = None;
    let until = Instant::now() + patience;
    let mut waiter = None;
    loop {
        let session = phone_sessions::find(backend.database.pool(), id).await?.filter(|session| session.vehicle == *vehicle);
        let Some(session) = session else { return Ok(None) };
        let now = backend.clock.now();
        let first = *is_first.get_or_insert(session.stage);
        if !session.is_open(now) || session.stage != first || Instant::now() >= until {
            return Ok(Some(answer(session, seconds(now))));
        }
        if waiter.is_none() {
            waiter = Some(backend.phones.take_turn(vehicle).ok_or(WatchError::Busy)?);
        }
        let open = Duration::from_secs((session.expires_at - seconds(now)).unsigned_abs());
        tokio::select! {
            () = next_change(&mut changed, id) => {}
            () = tokio::time::sleep_until(until.min(Instant::now() + open)) => {}
            () = backend.phones.closing.cancelled() => return Ok(Some(answer(session, seconds(now)))),
        }
    }
}

/// Why nobody can wait for a session.
#[derive(Debug, thiserror::Error)]
pub(crate) enum WatchError {
    #[error("too many wait")]
    Busy,
    #[error(transparent)]
    Database(#[from] DatabaseError),
}

async fn next_change(changed: &mut broadcast::Receiver<SessionId>, id: &SessionId) {
    loop {
        match changed.recv().await {
            Ok(other) if other != *id => {}
            // This one, or so many that it may have been among them.
            Ok(_) | Err(broadcast::error::RecvError::Lagged(_)) => return,
            Err(broadcast::error::RecvError::Closed) => std::future::pending().await,
        }
    }
}

fn answer(session: PhoneSession, now: i64) -> PhoneSessionAnswer {
    let expires_at = session.expires_at;
    match (session.stage, session.result) {
        (Stage::Done, Some(result)) => PhoneSessionAnswer::Done { result },
        (Stage::Failed, _) => PhoneSessionAnswer::Failed,
        (Stage::Waiting, _) if now < expires_at => PhoneSessionAnswer::Waiting { expires_at },
        (Stage::Started, _) if now < expires_at => PhoneSessionAnswer::Started { expires_at },
        _ => PhoneSessionAnswer::Expired,
    }
}

/// Closes a session of this vehicle: its codes are worth nothing from now on.
pub(crate) async fn close(backend: &Backend, vehicle: &VehicleKey, id: &SessionId) -> Result<(), DatabaseError> {
    let pool = backend.database.pool();
    let own = phone_sessions::find(pool, id).await?.filter(|session| session.vehicle == *vehicle && session.order.is_none());
    if let Some(session) = own
        && phone_sessions::advance(pool, &session.id, Stage::Closed, None).await?
    {
        backend.phones.tell(&session.id);
    }
    Ok(())
}
