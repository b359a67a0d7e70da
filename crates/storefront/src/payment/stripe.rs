//! Stripe, through its HTTP interface.
//!
//! - What is going to be asked for is written down first, under our own id; so an answer that is lost is found again.
//! - Stripe remembers an idempotency key for a day. So nothing is asked for a second time before a look whether it is there already: the
//!   payments of a customer are listed, which Stripe answers from what is, while its search lags behind.
//! - Amount, currency and order of every answer are checked. One that differs is unknown, and logged as a defect.
//! - A message of Stripe's is a nudge and nothing more.

use std::{path::Path, sync::Arc};

use entitlement::{Money, OrderId, RefundId, SessionId};
use futures_util::future::BoxFuture;
use sqlx::SqlitePool;

use self::{
    book::{Asked, Known, Payment},
    client::{Client, Secret, Trouble},
    webhook::About,
    wire::{ErrorBody, Intent, IntentStatus},
};
use super::{
    Authorisation, Capture, Decline, Forgotten, Heard, Message, MethodToken, Movements, Nudge, PaymentProvider, PaymentStatus, Place,
    Refund, SetupStatus, Void,
};
use crate::{
    clock::Clock,
    database::{connect, sqlite_options},
    payment::SandboxError,
};

mod amount;
mod book;
mod client;
mod refunds;
mod setup;
mod webhook;
mod wire;

pub use client::StripeAddressError;

/// Stripe's own address.
pub const STRIPE_API_BASE: &str = "https://api.stripe.com";

/// Where in Stripe's metadata our ids are.
const ORDER: &str = "order";
const REFUND: &str = "refund";
const SESSION: &str = "session";

/// After this long, a request that got no answer is over at Stripe, too: [`client::TOTAL_TIMEOUT`], twice.
const SETTLED_AFTER_SECONDS: i64 = 60;
/// Stripe's clock may be off from ours by this much when payments are looked for by their time.
const CLOCK_MARGIN_SECONDS: i64 = 24 * 3_600;
/// What Stripe lists at once.
const PAGE: &str = "100";
/// Pages that are looked through. A customer is one card of one car.
const PAGES_MAX: usize = 10;

/// How Stripe is reached.
#[derive(Debug, Clone)]
pub struct StripeConfig {
    /// [`STRIPE_API_BASE`], or a test server on this computer.
    api_base: String,
    secret_key: Secret,
    webhook_secrets: Vec<Secret>,
}

impl StripeConfig {
    /// `secret_key`: the first word of its file. `webhook_secrets`: one in a line; while one takes the place of another, both count.
    pub fn new(api_base: &str, secret_key: &str, webhook_secrets: &str) -> Self {
        Self {
            api_base: api_base.to_owned(),
            secret_key: Secret::new(secret_key.trim()),
            webhook_secrets: webhook_secrets.split_whitespace().map(Secret::new).collect(),
        }
    }
}

/// Why payments through Stripe cannot be begun.
#[derive(Debug, thiserror::Error)]
pub enum StripeError {
    /// A key or secret is empty.
    #[error("Stripe's {0} is empty")]
    Empty(&'static str),
    /// Its address is no good.
    #[error(transparent)]
    Address(#[from] StripeAddressError),
    /// Our own records cannot be opened.
    #[error("records of payments: {0}")]
    Records(#[from] SandboxError),
}

/// Payments through Stripe. Clones share it.
#[derive(Debug, Clone)]
pub struct StripePayments {
    client: Arc<Client>,
    pool: SqlitePool,
    webhook_secrets: Arc<[Secret]>,
    clock: Clock,
}

impl StripePayments {
    /// Opens our own records at `file`, and makes them if there are none. Asks Stripe for nothing.
    ///
    /// # Errors
    /// [`StripeError`] says what is missing.
    pub async fn open(file: &Path, config: StripeConfig, clock: Clock) -> Result<Self, StripeError> {
        if config.secret_key.reveal().is_empty() {
            return Err(StripeError::Empty("secret key"));
        }
        if config.webhook_secrets.is_empty() {
            return Err(StripeError::Empty("webhook secret"));
        }
        let client = Arc::new(Client::new(&config.api_base, config.secret_key)?);
        let pool = connect(file, sqlite_options(file)).await?;
        sqlx::migrate!("./migrations-stripe").run(&pool).await.map_err(SandboxError::from)?;
        Ok(Self { client, pool, webhook_secrets: config.webhook_secrets.into(), clock })
    }

    fn now(&self) -> i64 {
        self.clock.now().as_second()
    }

    async fn try_authorise(&self, order: &OrderId, asked: Asked) -> Result<Authorisation, Stop> {
        let (mut payment, known) = book::intend(&self.pool, order, &asked, self.now()).await?;
        if payment.is_barred {
            return Ok(Authorisation::Declined(Decline::Declined));
        }
        if payment.asked.as_ref() != Some(&asked) {
            // Whatever was asked for first may be charged: no is as wrong as yes.
            tracing::error!(%order, "asked for another amount or means of payment under the same order");
            return Err(Stop);
        }
        if let Some(decline) = payment.decline {
            return Ok(Authorisation::Declined(decline));
        }
        let found = match known {
            Known::New => None,
            Known::Before => self.find(&payment).await?,
        };
        let intent = match found {
            Some(intent) => intent,
            None => {
                if payment.failed_at.is_some_and(|failed| failed + SETTLED_AFTER_SECONDS <= self.now()) {
                    // Stripe repeats its failure as long as it remembers the key, and there is no payment: another key, then.
                    book::next_key(&self.pool, order, payment.generation).await?;
                    payment.generation += 1;
                }
                match self.create(&payment, &asked).await? {
                    Created::Intent(intent) => *intent,
                    Created::Declined(decline) => return Ok(Authorisation::Declined(decline)),
                }
            }
        };
        Ok(match self.judge(&payment, &intent)? {
            PaymentStatus::Authorised | PaymentStatus::Captured | PaymentStatus::Reversed => Authorisation::Authorised,
            PaymentStatus::ConfirmationNeeded => Authorisation::ConfirmationNeeded,
            PaymentStatus::Declined(decline) => Authorisation::Declined(decline),
            PaymentStatus::Voided => Authorisation::Declined(Decline::Declined),
            PaymentStatus::Unseen | PaymentStatus::Unknown => Authorisation::Unknown,
        })
    }

    async fn create(&self, payment: &Payment, asked: &Asked) -> Result<Created, Stop> {
        let order = &payment.order;
        let (customer, method) = parts(&asked.token)?;
        let Some(amount) = amount::to_stripe(asked.amount) else {
            tracing::error!(%order, amount = ?asked.amount, "Stripe cannot take such an amount");
            book::note_decline(&self.pool, order, Decline::Declined).await?;
            return Ok(Created::Declined(Decline::Declined));
        };
        if !book::ask(&self.pool, order, self.now()).await? {
            return Ok(Created::Declined(Decline::Declined));
        }
        let form = [
            ("amount", amount.to_string()),
            ("currency", asked.amount.currency().code().to_ascii_lowercase()),
            ("customer", customer.to_owned()),
            ("payment_method", method.to_owned()),
            ("payment_method_types[]", "card".to_owned()),
            ("capture_method", "manual".to_owned()),
            ("confirm", "true".to_owned()),
            ("off_session", "true".to_owned()),
            ("metadata[order]", order.to_string()),
        ];
        let form = form.each_ref().map(|(name, value)| (*name, value.as_str()));
        let key = match payment.generation {
            1 => order.to_string(),
            generation => format!("{order}-{generation}"),
        };
        let decline = match self.client.post::<Intent>("/v1/payment_intents", &form, &key).await {
            Ok(intent) => {
                book::note_intent(&self.pool, order, &intent.id).await?;
                return Ok(Created::Intent(Box::new(intent)));
            }
            Err(Trouble::Card(ErrorBody { payment_intent: Some(intent), .. })) => {
                book::note_intent(&self.pool, order, &intent.id).await?;
                return Ok(Created::Intent(intent));
            }
            Err(Trouble::Card(error)) => decline(&error),
            Err(Trouble::Refused(error)) => {
                tracing::error!(%order, code = error.code, param = error.param, "Stripe refuses to be asked for this");
                if ["customer", "payment_method"].contains(&error.param.as_str()) { Decline::NoMethod } else { Decline::Declined }
            }
            Err(Trouble::Failed) => {
                book::note_failure(&self.pool, order, self.now()).await?;
                return Err(Stop);
            }
            Err(Trouble::Unclear) => return Err(Stop),
        };
        book::note_decline(&self.pool, order, decline).await?;
        Ok(Created::Declined(decline))
    }

    /// The payment that there is for an order, if there is one, as Stripe has it now.
    async fn find(&self, payment: &Payment) -> Result<Option<Intent>, Stop> {
        if let Some(id) = &payment.intent {
            return Ok(Some(self.intent(id).await?));
        }
        let Some(asked) = &payment.asked else { return Ok(None) };
        let (customer, _) = parts(&asked.token)?;
        let since = (payment.first_asked_at - CLOCK_MARGIN_SECONDS).to_string();
        let mut after: Option<String> = None;
        for _ in 0..PAGES_MAX {
            let mut query = vec![("customer", customer), ("created[gte]", since.as_str()), ("limit", PAGE)];
            query.extend(after.as_deref().map(|id| ("starting_after", id)));
            let page: wire::List<Intent> = self.client.get("/v1/payment_intents", &query).await?;
            let is_last = !page.has_more || page.data.is_empty();
            after = page.data.last().map(|intent| intent.id.clone());
            if let Some(intent) =
                page.data.into_iter().find(|intent| intent.metadata.get(ORDER).is_some_and(|id| id == payment.order.as_str()))
            {
                book::note_intent(&self.pool, &payment.order, &intent.id).await?;
                return Ok(Some(intent));
            }
            if is_last {
                return Ok(None);
            }
        }
        // More than anybody can have: looked through in vain, but not to the end.
        Err(Stop)
    }

    async fn intent(&self, id: &str) -> Result<Intent, Stop> {
        Ok(self.client.get(&format!("/v1/payment_intents/{id}"), &[("expand[]", "latest_charge")]).await?)
    }

    /// What a payment means for its order, if it is the one that was asked for.
    fn judge(&self, payment: &Payment, intent: &Intent) -> Result<PaymentStatus, Stop> {
        let order = &payment.order;
        let asked = payment.asked.as_ref().ok_or(Stop)?;
        let amount = amount::to_stripe(asked.amount).ok_or(Stop)?;
        let is_ours = intent.amount == amount
            && intent.currency.eq_ignore_ascii_case(asked.amount.currency().code())
            && intent.metadata.get(ORDER).is_some_and(|id| id == order.as_str());
        let moved = match intent.status {
            IntentStatus::RequiresCapture => intent.amount_capturable,
            IntentStatus::Succeeded => intent.amount_received,
            _ => amount,
        };
        if !is_ours || moved != amount {
            tracing::error!(%order, "Stripe's payment is not what was asked for: somebody has to look at it");
            return Err(Stop);
        }
        let error = intent.last_payment_error.as_ref();
        Ok(match intent.status {
            IntentStatus::RequiresCapture => PaymentStatus::Authorised,
            IntentStatus::Succeeded => PaymentStatus::Captured,
            IntentStatus::Canceled => PaymentStatus::Voided,
            IntentStatus::RequiresAction => PaymentStatus::ConfirmationNeeded,
            IntentStatus::RequiresPaymentMethod => match error {
                Some(error) if error.code == "authentication_required" => PaymentStatus::ConfirmationNeeded,
                Some(error) => PaymentStatus::Declined(decline(error)),
                None => PaymentStatus::Unknown,
            },
            IntentStatus::Other => PaymentStatus::Unknown,
        })
    }

    async fn try_status(&self, order: &OrderId) -> Result<PaymentStatus, Stop> {
        let Some(payment) = book::payment(&self.pool, order).await? else { return Ok(PaymentStatus::Unseen) };
        if let Some(decline) = payment.decline {
            return Ok(PaymentStatus::Declined(decline));
        }
        match self.find(&payment).await? {
            Some(intent) => match self.judge(&payment, &intent)? {
                PaymentStatus::Captured if self.reversed(&payment, &intent).await?.is_some_and(|money| money.minor() > 0) => {
                    Ok(PaymentStatus::Reversed)
                }
                status => Ok(status),
            },
            None if payment.is_barred && (payment.asked.is_none() || self.is_settled(&payment)) => Ok(PaymentStatus::Voided),
            None if payment.is_barred => Ok(PaymentStatus::Unknown),
            // It may still be on its way. Asking for it again, under the same key, is safe.
            None => Ok(PaymentStatus::Unseen),
        }
    }

    /// Whether a request that got no answer can no longer be on its way.
    fn is_settled(&self, payment: &Payment) -> bool {
        payment.last_asked_at + SETTLED_AFTER_SECONDS <= self.now()
    }

    async fn try_capture(&self, order: &OrderId) -> Result<Capture, Stop> {
        let Some(payment) = book::payment(&self.pool, order).await? else { return Ok(Capture::Refused) };
        let Some(intent) = self.find(&payment).await? else {
            return if payment.is_barred || payment.decline.is_some() { Ok(Capture::Refused) } else { Err(Stop) };
        };
        match self.judge(&payment, &intent)? {
            PaymentStatus::Captured | PaymentStatus::Reversed => return Ok(Capture::Captured),
            PaymentStatus::Voided | PaymentStatus::Declined(_) => return Ok(Capture::Refused),
            PaymentStatus::Authorised => {}
            PaymentStatus::Unseen | PaymentStatus::ConfirmationNeeded | PaymentStatus::Unknown => return Err(Stop),
        }
        let captured: Intent = self.step(order, &intent.id, "capture", &[]).await?;
        match self.judge(&payment, &captured)? {
            PaymentStatus::Captured => Ok(Capture::Captured),
            _ => Err(Stop),
        }
    }

    /// Moves a payment on. Stripe does each step once, whatever the key: it goes by the payment's state. So the key is good for a minute,
    /// and a failure that Stripe remembers is not repeated for ever.
    async fn step(&self, order: &OrderId, intent: &str, step: &str, form: &[(&str, &str)]) -> Result<Intent, Stop> {
        let key = format!("{order}-{step}-{}", self.now().div_euclid(60));
        Ok(self.client.post(&format!("/v1/payment_intents/{intent}/{step}"), form, &key).await?)
    }

    async fn try_void(&self, order: &OrderId) -> Result<Void, Stop> {
        let payment = book::bar(&self.pool, order, self.now()).await?;
        let Some(intent) = self.find(&payment).await? else {
            return if payment.asked.is_none() || payment.decline.is_some() || self.is_settled(&payment) {
                Ok(Void::Voided)
            } else {
                Err(Stop)
            };
        };
        match self.judge(&payment, &intent)? {
            PaymentStatus::Captured | PaymentStatus::Reversed => return Ok(Void::Captured),
            PaymentStatus::Voided => return Ok(Void::Voided),
            PaymentStatus::Unseen
            | PaymentStatus::ConfirmationNeeded
            | PaymentStatus::Authorised
            | PaymentStatus::Declined(_)
            | PaymentStatus::Unknown => {}
        }
        let cancelled = self.step(order, &intent.id, "cancel", &[("cancellation_reason", "abandoned")]).await?;
        if cancelled.status == IntentStatus::Canceled { Ok(Void::Voided) } else { Err(Stop) }
    }

    async fn try_begin_confirmation(&self, order: &OrderId, return_url: &str) -> Result<Place, Stop> {
        let Some(payment) = book::payment(&self.pool, order).await? else { return Ok(Place::Nowhere) };
        let Some(mut intent) = self.find(&payment).await? else { return Ok(Place::Nowhere) };
        if payment.is_barred || self.judge(&payment, &intent)? != PaymentStatus::ConfirmationNeeded {
            return Ok(Place::Nowhere);
        }
        if intent.status != IntentStatus::RequiresAction {
            let asked = payment.asked.as_ref().ok_or(Stop)?;
            let (_, method) = parts(&asked.token)?;
            let form = [("payment_method", method), ("return_url", return_url)];
            intent = match self
                .client
                .post(&format!("/v1/payment_intents/{}/confirm", intent.id), &form, &confirm_key(order, return_url, self.now()))
                .await
            {
                Err(Trouble::Card(ErrorBody { payment_intent: Some(intent), .. })) => *intent,
                answer => answer?,
            };
            if self.judge(&payment, &intent)? != PaymentStatus::ConfirmationNeeded {
                return Ok(Place::Nowhere);
            }
        }
        let url = intent.next_action.and_then(|action| action.redirect_to_url).and_then(|redirect| redirect.url).ok_or(Stop)?;
        if self.client.may_lead_to(&url) { Ok(Place::At(url)) } else { Err(Stop) }
    }

    async fn try_hear(&self, message: Message<'_>) -> Result<Heard, Stop> {
        Ok(match webhook::read(&message, &self.webhook_secrets) {
            None => Heard::Forged,
            Some(About::Nothing) => Heard::Nothing,
            Some(About::Setup(session)) => Heard::Nudge(Nudge::Setup(session)),
            Some(About::Intent(intent, named)) => {
                let order = match (book::order_of(&self.pool, &intent).await?, named) {
                    (Some(order), _) => Some(order),
                    // Stripe's message is faster than its answer, or that was lost.
                    (None, Some(order)) if book::payment(&self.pool, &order).await?.is_some() => Some(order),
                    (None, _) => None,
                };
                order.map_or(Heard::Nothing, |order| Heard::Nudge(Nudge::Order(order)))
            }
        })
    }
}

/// The work stops here, and nobody can say. Why is in the log.
#[derive(Debug)]
struct Stop;

impl From<Trouble> for Stop {
    fn from(trouble: Trouble) -> Self {
        if let Trouble::Card(error) | Trouble::Refused(error) = trouble {
            tracing::warn!(kind = error.kind, code = error.code, "Stripe refuses a step");
        }
        Self
    }
}

impl From<sqlx::Error> for Stop {
    fn from(error: sqlx::Error) -> Self {
        tracing::error!(%error, "our own records of payments do not answer");
        Self
    }
}

enum Created {
    Intent(Box<Intent>),
    Declined(Decline),
}

/// A token is whose card it is, and which: `cus_1:pm_1`.
fn parts(token: &MethodToken) -> Result<(&str, &str), Stop> {
    token.as_str().split_once(':').ok_or_else(|| {
        tracing::error!("a means of payment is not of Stripe");
        Stop
    })
}

/// With another return address it is another request.
fn confirm_key(order: &OrderId, return_url: &str, now: i64) -> String {
    let url = entitlement::Digest::of(return_url.as_bytes()).to_string();
    format!("{order}-confirm-{}-{}", url.get(..8).unwrap_or(&url), now.div_euclid(60))
}

fn decline(error: &ErrorBody) -> Decline {
    match (error.code.as_str(), error.decline_code.as_str()) {
        ("expired_card", _) | (_, "expired_card") => Decline::Expired,
        (_, "insufficient_funds" | "card_velocity_exceeded" | "withdrawal_count_limit_exceeded") => Decline::LimitExceeded,
        ("resource_missing" | "payment_method_not_available", _) => Decline::NoMethod,
        _ => Decline::Declined,
    }
}

impl PaymentProvider for StripePayments {
    fn name(&self) -> &'static str {
        "stripe"
    }

    fn authorise<'a>(&'a self, order: &'a OrderId, amount: Money, method: &'a MethodToken) -> BoxFuture<'a, Authorisation> {
        let asked = Asked { amount, token: method.clone() };
        Box::pin(async { self.try_authorise(order, asked).await.unwrap_or(Authorisation::Unknown) })
    }

    fn capture<'a>(&'a self, order: &'a OrderId) -> BoxFuture<'a, Capture> {
        Box::pin(async { self.try_capture(order).await.unwrap_or(Capture::Unknown) })
    }

    fn status<'a>(&'a self, order: &'a OrderId) -> BoxFuture<'a, PaymentStatus> {
        Box::pin(async { self.try_status(order).await.unwrap_or(PaymentStatus::Unknown) })
    }

    fn void<'a>(&'a self, order: &'a OrderId) -> BoxFuture<'a, Void> {
        Box::pin(async { self.try_void(order).await.unwrap_or(Void::Unknown) })
    }

    fn refund<'a>(&'a self, order: &'a OrderId, refund: &'a RefundId, amount: Money) -> BoxFuture<'a, Refund> {
        Box::pin(async move { self.try_refund(order, refund, amount).await.unwrap_or(Refund::Unknown) })
    }

    fn movements<'a>(&'a self, order: &'a OrderId) -> BoxFuture<'a, Option<Movements>> {
        Box::pin(async { self.try_movements(order).await.unwrap_or(None) })
    }

    fn begin_confirmation<'a>(&'a self, order: &'a OrderId, return_url: &'a str) -> BoxFuture<'a, Place> {
        Box::pin(async { self.try_begin_confirmation(order, return_url).await.unwrap_or(Place::Unknown) })
    }

    fn begin_setup<'a>(&'a self, session: &'a SessionId, return_url: &'a str) -> BoxFuture<'a, Place> {
        Box::pin(async { self.try_begin_setup(session, return_url).await.unwrap_or(Place::Unknown) })
    }

    fn finish_setup<'a>(&'a self, session: &'a SessionId) -> BoxFuture<'a, SetupStatus> {
        Box::pin(async { self.try_finish_setup(session).await.unwrap_or(SetupStatus::Unknown) })
    }

    fn forget<'a>(&'a self, method: &'a MethodToken) -> BoxFuture<'a, Forgotten> {
        Box::pin(async { self.try_forget(method).await.unwrap_or(Forgotten::Unknown) })
    }

    fn hear<'a>(&'a self, message: Message<'a>) -> BoxFuture<'a, Heard> {
        Box::pin(async move { self.try_hear(message).await.unwrap_or(Heard::Unknown) })
    }
}
