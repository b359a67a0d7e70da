//! The daemon on the bus: `org.upfit.Entitlements1` here, the other interfaces of its object in files of their names. No logic:
//! arguments become types, the engine decides.

mod callers;
mod contracts;
mod ownership;
mod privacy;

use std::{collections::HashMap, os::unix::fs::MetadataExt as _, path::PathBuf, time::Duration};

use entitlement::{Digest, FeatureId, Id, OfferId, OrderId, RequestId};
use futures_util::StreamExt as _;
use protocol::bus::{
    ARGUMENT_BYTES_MAX, BusError, ENTITLEMENTS_NAME, ENTITLEMENTS_PATH, FeatureDict, OrderDict, SummaryDict, order_to_wire,
};
use protocol::http::ProblemCode;
use tokio::sync::{mpsc, oneshot};
use zbus::{
    Connection, OwnedVariant, fdo,
    fdo::RequestNameFlags,
    interface,
    message::Header,
    object_server::{ResponseDispatchNotifier, SignalEmitter},
};

use crate::{
    engine::{Change, Changed, Engine, Pins, What},
    privacy::Privacy,
    storefront::{Storefront, StorefrontError},
};

use self::{
    callers::Callers,
    contracts::ContractsObject,
    ownership::{Options, OwnershipObject},
    privacy::PrivacyObject,
};

pub(crate) use privacy::announce_privacy;

/// How long the storefront may take for what a caller waits for, before it is told to try later.
const REMOTE_TIMEOUT: Duration = Duration::from_secs(10);
/// A signal waits for the reply that it follows, but no longer than this.
pub(crate) const REPLY_PATIENCE: Duration = Duration::from_millis(250);

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
        let _call = self.callers.authorise(&header, connection).await?;
        let offer: OfferId = parse("offer", offer)?;
        self.engine.check_offer(offer.clone()).await?;
        fetch_quote(&self.engine, &self.storefront, offer, None).await
    }

    /// Orders, with obligation to pay, exactly what the quote with this digest says. Only while parked, not before a second after
    /// `PrepareOrder` has answered, and once a quote: asked again it answers with the same order. Options: `pin` (h): of the
    /// active profile, see `org.upfit.Ownership1`; unknown entries are refused. Answers with the order's id as soon as it is
    /// written down; how it goes on comes by `Changed`.
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
        let quote = Digest::parse(quote).map_err(|error| BusError::InvalidArgument(format!("quote: {error}")))?;
        let request: RequestId = parse("request_id", request_id)?;
        let mut options = Options::new(options);
        let check = options.pin("pin").await?;
        options.finish()?;
        let (replied, reply_sent) = oneshot::channel();
        let order = self.engine.guarded(What::ConfirmOrder { quote }, Pins { check, new: None }, request, reply_sent).await?;
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

/// Fetches a quote and hands it to the engine, which believes it or not.
async fn fetch_quote(
    engine: &Engine,
    storefront: &Storefront,
    offer: OfferId,
    renews: Option<OrderId>,
) -> Result<(String, Vec<u8>), BusError> {
    let bytes = remote(storefront.quote(&offer, renews.as_ref())).await?;
    let digest = engine.quote_arrived(offer, renews, bytes.clone()).await?;
    Ok((digest.to_string(), bytes))
}

/// What the storefront answers, or why it does not.
async fn remote<T>(ask: impl Future<Output = Result<T, StorefrontError>>) -> Result<T, BusError> {
    match tokio::time::timeout(REMOTE_TIMEOUT, ask).await {
        Ok(Ok(answer)) => Ok(answer),
        Ok(Err(StorefrontError::Refused(ProblemCode::NotFound))) => Err(BusError::NotFound("the storefront does not know it".to_owned())),
        Ok(Err(StorefrontError::Refused(code))) => Err(BusError::StorefrontRefused(format!("{code:?}"))),
        Ok(Err(error)) => Err(BusError::StorefrontUnreachable(error.to_string())),
        Err(_) => Err(BusError::StorefrontUnreachable("no answer in time".to_owned())),
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
    state: PathBuf,
    mut allowed: Vec<u32>,
) -> anyhow::Result<()> {
    use anyhow::Context as _;
    allowed.extend([0, own_user().context("cannot tell the daemon's own user")?]);
    let callers = Callers::new(allowed);
    let server = connection.object_server();
    let unserved = "cannot serve the object";
    let contracts = ContractsObject::new(engine.clone(), storefront.clone(), callers.clone(), state.clone());
    server.at(ENTITLEMENTS_PATH, contracts).await.context(unserved)?;
    server
        .at(ENTITLEMENTS_PATH, OwnershipObject::new(engine.clone(), storefront.clone(), callers.clone(), state))
        .await
        .context(unserved)?;
    server.at(ENTITLEMENTS_PATH, PrivacyObject::new(privacy, callers.clone())).await.context(unserved)?;
    server.at(ENTITLEMENTS_PATH, Entitlements { engine, storefront, callers }).await.context(unserved)?;
    // Without AllowReplacement and ReplaceExisting, which zbus asks for by default: a second daemon must fail, not win.
    connection
        .request_name_with_flags(ENTITLEMENTS_NAME, RequestNameFlags::DO_NOT_QUEUE)
        .await
        .with_context(|| format!("cannot own {ENTITLEMENTS_NAME}; is another daemon running?"))?;
    Ok(())
}

/// Takes the objects away again: whoever serves next puts up its own.
pub(crate) async fn unserve(connection: &Connection) {
    let server = connection.object_server();
    let taken = [
        server.remove::<ContractsObject, _>(ENTITLEMENTS_PATH).await,
        server.remove::<OwnershipObject, _>(ENTITLEMENTS_PATH).await,
        server.remove::<PrivacyObject, _>(ENTITLEMENTS_PATH).await,
        server.remove::<Entitlements, _>(ENTITLEMENTS_PATH).await,
    ];
    for error in taken.into_iter().filter_map(Result::err) {
        tracing::debug!(%error, "an object was not there");
    }
}

fn own_user() -> std::io::Result<u32> {
    Ok(std::fs::metadata("/proc/self")?.uid())
}

/// Announces changes in order, each after the reply that it follows.
pub(crate) async fn announce(connection: Connection, mut changes: mpsc::Receiver<Change>) {
    let Ok(emitter) = SignalEmitter::new(&connection, ENTITLEMENTS_PATH) else { return };
    while let Some(Change { what, after }) = changes.recv().await {
        if let Some(after) = after {
            // A caller that went away never gets its reply; everybody else must still hear.
            let _ = tokio::time::timeout(REPLY_PATIENCE, after).await;
        }
        let announced = match what {
            Changed::Features { revision, features } => {
                let features = features.iter().map(ToString::to_string).collect();
                Entitlements::changed(&emitter, revision, features).await
            }
            Changed::Contracts { revision } => ContractsObject::changed(&emitter, revision).await,
            Changed::Profiles { revision } => OwnershipObject::changed(&emitter, revision).await,
        };
        if let Err(error) = announced {
            tracing::warn!(%error, "a change could not be announced");
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
