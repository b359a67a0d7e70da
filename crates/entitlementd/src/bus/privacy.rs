//! `org.upfit.Privacy1`: what may leave the car.

use std::{collections::HashMap, path::PathBuf};

use entitlement::{Digest, DriverId, Origin, PurposeId};
use gate::Lane;
use protocol::bus::{BusError, ENTITLEMENTS_PATH, OutflowWire, PrivacyDict, PurposeDict, privacy_to_wire};
use tokio::sync::{mpsc, oneshot};
use zbus::{
    Connection, OwnedVariant, Variant, interface,
    message::Header,
    object_server::{ResponseDispatchNotifier, SignalEmitter},
};

use super::{REPLY_PATIENCE, callers::Callers, notifying, parse, shortened};
use crate::privacy::{Change, Privacy, PrivateWish, Saying};

/// Longest language tag (BCP 47).
const LOCALE_BYTES_MAX: usize = 35;

pub(super) struct PrivacyObject {
    privacy: Privacy,
    callers: Callers,
}

impl PrivacyObject {
    pub(super) fn new(privacy: Privacy, callers: Callers) -> Self {
        Self { privacy, callers }
    }
}

/// What may leave the car, and what did. Everything optional is off until a driver says yes.
///
/// Every mutating call takes a `request_id` of the caller's choice: the same id gives the same answer. The answer to a call
/// that turns something off means that it is enforced: nothing of it leaves any more and nothing of it waits. Errors are
/// named `org.upfit.Error.*`. Times are seconds since 1970-01-01 UTC, days are UTC.
#[interface(name = "org.upfit.Privacy1")]
impl PrivacyObject {
    /// Everything at one revision, in one piece: the revision, what belongs to no purpose, the purposes of this car's
    /// market, and what left in the last seven days by day, purpose and recipient, in bytes on the wire and records.
    #[zbus(out_args("revision", "summary", "purposes", "outflow"))]
    async fn snapshot(
        &self,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<(u64, PrivacyDict, Vec<PurposeDict>, Vec<OutflowWire>), BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        Ok(privacy_to_wire(&self.privacy.published()))
    }

    /// Whether data for a purpose may leave at this moment. For whoever collects data: ask each time.
    #[zbus(out_args("allowed"))]
    fn may_share(&self, purpose: &str) -> Result<bool, BusError> {
        Ok(self.privacy.may_share(&parse("purpose", purpose)?))
    }

    /// Says yes or no to one purpose; never to several at once. No is always possible, also while the car moves and without
    /// a network. Yes is possible when the car does not move, and needs the option `text`: the digest of the text that was
    /// on screen. Options: `text` (s), `locale` (s, default `en`), `origin` (s, `touch` or `voice`, default `touch`),
    /// `driver` (s, default the first in the car). Answers with the receipt's id.
    #[zbus(out_args("receipt"))]
    async fn set_sharing(
        &self,
        purpose: &str,
        on: bool,
        request_id: &str,
        options: HashMap<String, OwnedVariant>,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<ResponseDispatchNotifier<String>, BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        let saying = saying(parse("purpose", purpose)?, on, &options)?;
        let (replied, reply_sent) = oneshot::channel();
        let receipt = self.privacy.say(saying, parse("request_id", request_id)?, reply_sent).await?;
        Ok(notifying(receipt, replied))
    }

    /// Lets nothing leave for a while, whatever was allowed: `hour`, `trip` (until the car is switched off and on) or
    /// `until-changed`; `off` gives back what was allowed before. Purposes demanded by law are not touched.
    /// `NotAllowed` while a `renter` is at the wheel and somebody else has begun it.
    async fn set_private(
        &self,
        mode: &str,
        request_id: &str,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<ResponseDispatchNotifier<()>, BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        let wish = match mode {
            "off" => PrivateWish::Off,
            "hour" => PrivateWish::Hour,
            "trip" => PrivateWish::Trip,
            "until-changed" => PrivateWish::UntilChanged,
            other => return Err(BusError::InvalidArgument(format!("mode: unknown value {:?}", shortened(other)))),
        };
        let (replied, reply_sent) = oneshot::channel();
        self.privacy.set_private(wish, parse("request_id", request_id)?, reply_sent).await?;
        Ok(notifying((), replied))
    }

    /// Receipts of what drivers said, as JSON in the fields of ISO/IEC TS 27560, newest first: at most 200, after skipping
    /// so many. None of whoever's profile is gone; while a `renter` is at the wheel, the renter's only.
    #[zbus(out_args("receipts"))]
    async fn receipts(
        &self,
        skip: u32,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<Vec<String>, BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        self.privacy.receipts(skip).await
    }

    /// What was sent last for a purpose, byte for byte: one record (JSON) a line. Empty: nothing, or it was turned off since.
    #[zbus(out_args("payload"))]
    async fn last_payload(
        &self,
        purpose: &str,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<String, BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        self.privacy.last_payload(&parse("purpose", purpose)?)
    }

    /// What would be sent for a purpose: a made-up record in the true form. Nothing is read for it. Empty: this car's
    /// software sends nothing for it.
    #[zbus(out_args("record"))]
    async fn sample(
        &self,
        purpose: &str,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<String, BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        let purpose: PurposeId = parse("purpose", purpose)?;
        Ok(Lane::of_id(purpose.as_str()).and_then(gate::example).unwrap_or_default())
    }

    /// Copies everything that the car holds about data into a folder (absolute path), as one ZIP with JSON and CSV. Answers
    /// with the operation's id; how it goes comes by `Changed` and `Snapshot`. One that failed goes on where it was.
    #[zbus(out_args("operation"))]
    async fn export(
        &self,
        folder: &str,
        request_id: &str,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<String, BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        self.privacy.export(PathBuf::from(folder), parse("request_id", request_id)?).await
    }

    /// Turns everything off and erases what was collected: in the car at once, at the backend as soon as it answers. What
    /// drivers said is kept, as proof (GDPR, art. 7 para. 1). While a `renter` is at the wheel, for what this renter had allowed and for
    /// contracts, and nobody else's yes is taken back. Answers with the operation's id.
    #[zbus(out_args("operation"))]
    async fn erase(
        &self,
        request_id: &str,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<ResponseDispatchNotifier<String>, BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        let (replied, reply_sent) = oneshot::channel();
        let operation = self.privacy.erase(parse("request_id", request_id)?, reply_sent).await?;
        Ok(notifying(operation, replied))
    }

    /// Begins a ledger anew that is not believed any more: everything off, nothing asked yet. The old one is set aside, and
    /// the backend is asked to erase what was sent. Nothing happens to a sound one.
    async fn start_anew(
        &self,
        request_id: &str,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<ResponseDispatchNotifier<()>, BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        let _: entitlement::RequestId = parse("request_id", request_id)?;
        let (replied, reply_sent) = oneshot::channel();
        self.privacy.start_anew(reply_sent).await?;
        Ok(notifying((), replied))
    }

    /// Says who is in the car, by their profiles. The strictest counts, a new one starts at zero, and with nobody nothing
    /// leaves.
    async fn set_drivers(
        &self,
        drivers: Vec<String>,
        request_id: &str,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<ResponseDispatchNotifier<()>, BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        let drivers = drivers.iter().map(|driver| parse("drivers", driver)).collect::<Result<Vec<DriverId>, _>>()?;
        let (replied, reply_sent) = oneshot::channel();
        self.privacy.set_drivers(drivers, parse("request_id", request_id)?, reply_sent).await?;
        Ok(notifying((), replied))
    }

    /// These purposes changed; none: something else did. `revision` is one more than before; after a gap, take a new
    /// snapshot. Sent after the reply to the call that caused it.
    #[zbus(signal)]
    async fn changed(emitter: &SignalEmitter<'_>, revision: u64, purposes: Vec<String>) -> zbus::Result<()>;
}

fn saying(purpose: PurposeId, on: bool, options: &HashMap<String, OwnedVariant>) -> Result<Saying, BusError> {
    let mut saying = Saying { purpose, on, text: None, locale: "en".to_owned(), origin: Origin::Touch, driver: None };
    for (name, value) in options {
        let Variant::Str(text) = &**value else {
            return Err(BusError::InvalidArgument(format!("option {:?} is no text", shortened(name))));
        };
        let invalid = |what: &str| BusError::InvalidArgument(format!("option {name:?} is {what}"));
        match name.as_str() {
            "text" => saying.text = Some(Digest::parse(text).map_err(|_| invalid("no digest"))?),
            "locale" if (1..=LOCALE_BYTES_MAX).contains(&text.len()) => saying.locale = text.to_string(),
            "locale" => return Err(invalid("no language tag")),
            "origin" => {
                saying.origin = match text.as_str() {
                    "touch" => Origin::Touch,
                    "voice" => Origin::Voice,
                    _ => return Err(invalid("neither touch nor voice")),
                }
            }
            "driver" => saying.driver = Some(parse("driver", text)?),
            unknown => return Err(BusError::InvalidArgument(format!("unknown option {:?}", shortened(unknown)))),
        }
    }
    Ok(saying)
}

/// Announces changes in order, each after the reply that it follows.
pub(crate) async fn announce_privacy(connection: Connection, mut changes: mpsc::Receiver<Change>) {
    let Ok(emitter) = SignalEmitter::new(&connection, ENTITLEMENTS_PATH) else { return };
    while let Some(Change { revision, purposes, after }) = changes.recv().await {
        if let Some(after) = after {
            // A caller that went away never gets its reply; everybody else must still hear.
            let _ = tokio::time::timeout(REPLY_PATIENCE, after).await;
        }
        let purposes = purposes.iter().map(ToString::to_string).collect();
        if let Err(error) = PrivacyObject::changed(&emitter, revision, purposes).await {
            tracing::warn!(%error, revision, "a change could not be announced");
        }
    }
}
