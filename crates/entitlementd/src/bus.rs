//! `org.upfit.Entitlements1`: the daemon on the bus. No logic here: arguments become types, the engine decides.

use std::{
    collections::HashMap,
    os::unix::fs::MetadataExt as _,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use entitlement::{Digest, FeatureId, Id, OfferId, OrderId, RequestId};
use futures_util::StreamExt as _;
use protocol::bus::{
    ARGUMENT_BYTES_MAX, BusError, ENTITLEMENTS_NAME, ENTITLEMENTS_PATH, FeatureDict, OrderDict, SummaryDict, order_to_wire,
};
use tokio::sync::{mpsc, oneshot};
use zbus::{
    Connection, OwnedVariant, fdo,
    fdo::RequestNameFlags,
    interface,
    message::Header,
    object_server::{ResponseDispatchNotifier, SignalEmitter},
};

use crate::{
    engine::{Change, Engine},
    storefront::{Storefront, StorefrontError},
};

/// Calls that change something or ask the storefront: at once for everybody, and for one caller.
const CALLS_MAX: usize = 64;
const CALLS_PER_CALLER_MAX: usize = 8;
/// How long the storefront may take for a quote before the caller is told to try later.
const QUOTE_TIMEOUT: Duration = Duration::from_secs(10);
/// A signal waits for the reply that it follows, but no longer than this.
const REPLY_PATIENCE: Duration = Duration::from_millis(250);

struct Entitlements {
    engine: Engine,
    storefront: Storefront,
    allowed_users: Vec<u32>,
    // Counts calls in flight by caller. Never held across an await.
    in_flight: Arc<Mutex<HashMap<String, usize>>>,
}

/// What this car can get, what it has, and how to get more.
///
/// Every mutating call takes a `request_id` of the caller's choice: the same id gives the same answer, however often it
/// is sent. Errors are named `org.upfit.Error.*`. Times are seconds since 1970-01-01 UTC.
#[interface(name = "org.upfit.Entitlements1")]
impl Entitlements {
    /// All features at one revision, in one piece: the revision, what belongs to no feature, and the features.
    #[zbus(out_args("revision", "summary", "features"))]
    async fn snapshot(
        &self,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<(u64, SummaryDict, Vec<FeatureDict>), BusError> {
        let _call = self.authorise(&header, connection).await?;
        Ok(self.engine.published().snapshot.clone())
    }

    /// Whether a feature may work at this moment. True only by a verified grant. For feature functions: ask once,
    /// then follow `Changed`.
    #[zbus(out_args("allowed"))]
    fn check(&self, feature: &str) -> Result<bool, BusError> {
        let feature: FeatureId = parse("feature", feature)?;
        Ok(self.engine.published().allowed.contains(&feature))
    }

    /// Starts the free month of a feature. It ends by itself and needs no means of payment. Answers with the order's id
    /// as soon as it is written down; how it goes on comes by `Changed`.
    #[zbus(out_args("order"))]
    async fn start_trial(
        &self,
        feature: &str,
        request_id: &str,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<ResponseDispatchNotifier<String>, BusError> {
        let _call = self.authorise(&header, connection).await?;
        let (replied, reply_sent) = oneshot::channel();
        let order = self.engine.start_trial(parse("feature", feature)?, parse("request_id", request_id)?, reply_sent).await?;
        Ok(notifying(order, replied))
    }

    /// Fetches a signed quote with everything that has to be said before an order. `quote` is its digest, which
    /// `ConfirmOrder` takes; `document` is the signed quote itself (COSE_Sign1), to be verified and shown.
    #[zbus(out_args("quote", "document"))]
    async fn prepare_order(
        &self,
        offer: &str,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<(String, Vec<u8>), BusError> {
        let _call = self.authorise(&header, connection).await?;
        let offer: OfferId = parse("offer", offer)?;
        self.engine.check_offer(offer.clone()).await?;
        let fetched = tokio::time::timeout(QUOTE_TIMEOUT, self.storefront.quote(&offer)).await;
        let bytes = match fetched {
            Ok(Ok(bytes)) => bytes,
            Ok(Err(StorefrontError::Refused(code))) => return Err(BusError::StorefrontRefused(format!("{code:?}"))),
            Ok(Err(error)) => return Err(BusError::StorefrontUnreachable(error.to_string())),
            Err(_) => return Err(BusError::StorefrontUnreachable("no answer in time".to_owned())),
        };
        let digest = self.engine.quote_arrived(offer, bytes.clone()).await?;
        Ok((digest.to_string(), bytes))
    }

    /// Orders, with obligation to pay, exactly what the quote with this digest says. Only while parked, and once a
    /// quote. `options` is for what later versions need; unknown entries are refused. Answers with the order's id as
    /// soon as it is written down; how it goes on comes by `Changed`.
    #[zbus(out_args("order"))]
    async fn confirm_order(
        &self,
        quote: &str,
        request_id: &str,
        options: HashMap<String, OwnedVariant>,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<ResponseDispatchNotifier<String>, BusError> {
        let _call = self.authorise(&header, connection).await?;
        if let Some(unknown) = options.keys().next() {
            return Err(BusError::InvalidArgument(format!("unknown option {:?}", shortened(unknown))));
        }
        let quote = Digest::parse(quote).map_err(|error| BusError::InvalidArgument(format!("quote: {error}")))?;
        let request: RequestId = parse("request_id", request_id)?;
        let (replied, reply_sent) = oneshot::channel();
        let order = self.engine.confirm_order(quote, request, reply_sent).await?;
        Ok(notifying(order, replied))
    }

    /// One order or trial, for its receipt.
    #[zbus(out_args("order"))]
    async fn order(
        &self,
        order: &str,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<OrderDict, BusError> {
        let _call = self.authorise(&header, connection).await?;
        let wanted: OrderId = parse("order", order)?;
        let orders = self.engine.orders().await?;
        let found = orders.iter().find(|status| status.order == wanted);
        found.map(order_to_wire).ok_or_else(|| BusError::NotFound(format!("no order {wanted}")))
    }

    /// Every order and trial of this car, newest first.
    #[zbus(out_args("orders"))]
    async fn orders(
        &self,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<Vec<OrderDict>, BusError> {
        let _call = self.authorise(&header, connection).await?;
        Ok(self.engine.orders().await?.iter().map(order_to_wire).collect())
    }

    /// These features changed; none: only the summary did. `revision` is one more than before; after a gap, take a new
    /// snapshot. Sent after the reply to the call that caused it.
    #[zbus(signal)]
    async fn changed(emitter: &SignalEmitter<'_>, revision: u64, features: Vec<String>) -> zbus::Result<()>;
}

/// One call in flight. Counted until it is dropped.
struct Call {
    caller: String,
    in_flight: Arc<Mutex<HashMap<String, usize>>>,
}

impl Drop for Call {
    fn drop(&mut self) {
        let mut in_flight = self.in_flight.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = in_flight.get_mut(&self.caller) {
            *count -= 1;
            if *count == 0 {
                in_flight.remove(&self.caller);
            }
        }
    }
}

impl Entitlements {
    /// Lets a caller in who may change something, and not too often at once.
    ///
    /// The one place that asks who is calling. It asks the bus for the user behind the unique name: a name cannot be
    /// taken over while its message is being handled, a process id can (it may be another process by then).
    async fn authorise(&self, header: &Header<'_>, connection: &Connection) -> Result<Call, BusError> {
        let Some(sender) = header.sender() else { return Err(BusError::AccessDenied("a caller without a name".to_owned())) };
        let call = self.count(sender.as_str())?;
        let bus = fdo::DBusProxy::new(connection).await.map_err(BusError::from)?;
        let user = bus.get_connection_unix_user(sender.clone().into()).await;
        match user {
            Ok(user) if self.allowed_users.contains(&user) => Ok(call),
            Ok(_) => Err(BusError::AccessDenied("this user may only ask".to_owned())),
            Err(_) => Err(BusError::AccessDenied("the caller is gone".to_owned())),
        }
    }

    fn count(&self, caller: &str) -> Result<Call, BusError> {
        let mut in_flight = self.in_flight.lock().unwrap_or_else(PoisonError::into_inner);
        let own = in_flight.get(caller).copied().unwrap_or(0);
        if own >= CALLS_PER_CALLER_MAX || in_flight.values().sum::<usize>() >= CALLS_MAX {
            return Err(BusError::Busy("too many calls at once".to_owned()));
        }
        in_flight.insert(caller.to_owned(), own + 1);
        Ok(Call { caller: caller.to_owned(), in_flight: Arc::clone(&self.in_flight) })
    }
}

fn parse<K>(name: &str, text: &str) -> Result<Id<K>, BusError> {
    if text.len() > ARGUMENT_BYTES_MAX {
        return Err(BusError::InvalidArgument(format!("{name}: longer than {ARGUMENT_BYTES_MAX} bytes")));
    }
    Id::parse(text).map_err(|error| BusError::InvalidArgument(format!("{name}: {error}")))
}

fn shortened(text: &str) -> String {
    text.chars().take(32).collect()
}

/// Answers, and tells `replied` when the answer is on its way.
fn notifying(order: OrderId, replied: oneshot::Sender<()>) -> ResponseDispatchNotifier<String> {
    let (response, dispatched) = ResponseDispatchNotifier::new(order.to_string());
    tokio::spawn(async move {
        dispatched.await;
        // Nobody waits any more if nothing changed.
        let _ = replied.send(());
    });
    response
}

/// Serves the object, then takes the name: whoever sees the name can call it. The name cannot be taken over.
pub(crate) async fn serve(connection: &Connection, engine: Engine, storefront: Storefront, mut allowed: Vec<u32>) -> anyhow::Result<()> {
    use anyhow::Context as _;
    allowed.extend([0, own_user().context("cannot tell the daemon's own user")?]);
    let object = Entitlements { engine, storefront, allowed_users: allowed, in_flight: Arc::default() };
    connection.object_server().at(ENTITLEMENTS_PATH, object).await.context("cannot serve the object")?;
    // Without AllowReplacement and ReplaceExisting, which zbus asks for by default: a second daemon must fail, not win.
    connection
        .request_name_with_flags(ENTITLEMENTS_NAME, RequestNameFlags::DO_NOT_QUEUE)
        .await
        .with_context(|| format!("cannot own {ENTITLEMENTS_NAME}; is another daemon running?"))?;
    Ok(())
}

fn own_user() -> std::io::Result<u32> {
    Ok(std::fs::metadata("/proc/self")?.uid())
}

/// Announces changes in order, each after the reply that it follows.
pub(crate) async fn announce(connection: Connection, mut changes: mpsc::Receiver<Change>) {
    let Ok(emitter) = SignalEmitter::new(&connection, ENTITLEMENTS_PATH) else { return };
    while let Some(Change { revision, features, after }) = changes.recv().await {
        if let Some(after) = after {
            // A caller that went away never gets its reply; everybody else must still hear.
            let _ = tokio::time::timeout(REPLY_PATIENCE, after).await;
        }
        let features = features.iter().map(ToString::to_string).collect();
        if let Err(error) = Entitlements::changed(&emitter, revision, features).await {
            tracing::warn!(%error, revision, "a change could not be announced");
        }
    }
}

/// Resolves when the name is no longer ours.
pub(crate) async fn name_lost(connection: &Connection) {
    let lost = async {
        let bus = fdo::DBusProxy::new(connection).await?;
        let mut lost = bus.receive_name_lost().await?;
        while let Some(signal) = lost.next().await {
            if signal.args()?.name.as_str() == ENTITLEMENTS_NAME {
                break;
            }
        }
        zbus::Result::Ok(())
    };
    if let Err(error) = lost.await {
        tracing::warn!(%error, "cannot watch the name on the bus");
        std::future::pending::<()>().await;
    }
}
