//! The daemon on the bus: `org.upfit.Entitlements1` here, `org.upfit.Privacy1` in [`privacy`]. No logic: arguments become
//! types, the engine decides.

mod callers;
mod privacy;

use std::{collections::HashMap, os::unix::fs::MetadataExt as _, time::Duration};

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
    privacy::Privacy,
    storefront::{Storefront, StorefrontError},
};

use self::{callers::Callers, privacy::PrivacyObject};

pub(crate) use privacy::announce_privacy;

/// How long the storefront may take for a quote before the caller is told to try later.
const QUOTE_TIMEOUT: Duration = Duration::from_secs(10);
/// A signal waits for the reply that it follows, but no longer than this.
const REPLY_PATIENCE: Duration = Duration::from_millis(250);

struct Entitlements {
    engine: Engine,
    storefront: Storefront,
    callers: Callers,
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
        let _call = self.callers.authorise(&header, connection).await?;
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
        let _call = self.callers.authorise(&header, connection).await?;
        let (replied, reply_sent) = oneshot::channel();
        let order = self.engine.start_trial(parse("feature", feature)?, parse("request_id", request_id)?, reply_sent).await?;
        Ok(notifying(order.to_string(), replied))
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
        let _call = self.callers.authorise(&header, connection).await?;
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
        let _call = self.callers.authorise(&header, connection).await?;
        if let Some(unknown) = options.keys().next() {
            return Err(BusError::InvalidArgument(format!("unknown option {:?}", shortened(unknown))));
        }
        let quote = Digest::parse(quote).map_err(|error| BusError::InvalidArgument(format!("quote: {error}")))?;
        let request: RequestId = parse("request_id", request_id)?;
        let (replied, reply_sent) = oneshot::channel();
        let order = self.engine.confirm_order(quote, request, reply_sent).await?;
        Ok(notifying(order.to_string(), replied))
    }

    /// One order or trial, for its receipt.
    #[zbus(out_args("order"))]
    async fn order(
        &self,
        order: &str,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<OrderDict, BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
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
        let _call = self.callers.authorise(&header, connection).await?;
        Ok(self.engine.orders().await?.iter().map(order_to_wire).collect())
    }

    /// These features changed; none: only the summary did. `revision` is one more than before; after a gap, take a new
    /// snapshot. Sent after the reply to the call that caused it.
    #[zbus(signal)]
    async fn changed(emitter: &SignalEmitter<'_>, revision: u64, features: Vec<String>) -> zbus::Result<()>;
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
fn notifying<T>(answer: T, replied: oneshot::Sender<()>) -> ResponseDispatchNotifier<T> {
    let (response, dispatched) = ResponseDispatchNotifier::new(answer);
    tokio::spawn(async move {
        dispatched.await;
        // Nobody waits any more if nothing changed.
        let _ = replied.send(());
    });
    response
}

/// Serves the object, then takes the name: whoever sees the name can call it. The name cannot be taken over.
pub(crate) async fn serve(
    connection: &Connection,
    engine: Engine,
    privacy: Privacy,
    storefront: Storefront,
    mut allowed: Vec<u32>,
) -> anyhow::Result<()> {
    use anyhow::Context as _;
    allowed.extend([0, own_user().context("cannot tell the daemon's own user")?]);
    let callers = Callers::new(allowed);
    let object = Entitlements { engine, storefront, callers: callers.clone() };
    connection.object_server().at(ENTITLEMENTS_PATH, object).await.context("cannot serve the object")?;
    connection.object_server().at(ENTITLEMENTS_PATH, PrivacyObject::new(privacy, callers)).await.context("cannot serve the object")?;
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
