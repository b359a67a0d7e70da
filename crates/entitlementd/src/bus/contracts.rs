//! `org.upfit.Contracts1`: what was agreed with the seller, and what the driver can declare about it.

use std::{collections::HashMap, path::PathBuf};

use entitlement::{Declaration, MessageKey, OrderId, PhoneKind, ReceiptId, RequestId};
use protocol::{
    WireError,
    bus::{
        AccountDict, BusError, ContractDict, ContractReceiptDict, DeclarationDict, MessageDict, RedemptionDict, contracts_to_wire,
        phone_kind_from_name, redemption_to_wire,
    },
};
use tokio::sync::oneshot;
use zbus::{
    Connection, OwnedVariant, interface,
    message::Header,
    object_server::{ResponseDispatchNotifier, SignalEmitter},
};

use super::{callers::Callers, fetch_quote, notifying, ownership::Options, parse, remote, shortened};
use crate::{
    engine::{AccountChange, Engine},
    export,
    pin::Pin,
    storefront::Storefront,
};

/// Longest language tag (BCP 47).
const LANGUAGE_BYTES_MAX: usize = 35;
/// Longest code of a voucher that is looked at.
const VOUCHER_BYTES_MAX: usize = 64;

pub(super) struct ContractsObject {
    engine: Engine,
    storefront: Storefront,
    callers: Callers,
    /// The daemon's own folder: nothing is exported into it.
    state: PathBuf,
}

impl ContractsObject {
    pub(super) fn new(engine: Engine, storefront: Storefront, callers: Callers, state: PathBuf) -> Self {
        Self { engine, storefront, callers, state }
    }

    async fn declare(&self, order: &str, declaration: Declaration, request: &str) -> Result<ResponseDispatchNotifier<String>, BusError> {
        let (order, request): (OrderId, RequestId) = (parse("order", order)?, parse("request_id", request)?);
        let (replied, reply_sent) = oneshot::channel();
        let receipt = self.engine.declare(order, declaration, request, reply_sent).await?;
        Ok(notifying(receipt, replied))
    }

    async fn open(&self, kind: PhoneKind, renewed: Option<&OrderId>) -> Result<ResponseDispatchNotifier<(String, String, i64)>, BusError> {
        let (session, phone) = remote(self.storefront.open_phone(kind, renewed)).await?;
        let answer = (phone.page.url.clone(), phone.page.code.clone(), phone.page.expires_at.as_second());
        let (replied, reply_sent) = oneshot::channel();
        self.engine.phone_opened(session, phone, reply_sent).await;
        Ok(notifying(answer, replied))
    }
}

/// The one option of a call that may need the owner's PIN.
async fn pin_of(options: HashMap<String, OwnedVariant>) -> Result<Option<Pin>, BusError> {
    let mut options = Options::new(options);
    let pin = options.pin("pin").await?;
    options.finish()?;
    Ok(pin)
}

/// What was agreed with the seller, what it is paid with, what was declared, and what the driver should read.
///
/// Every mutating call takes a `request_id` of the caller's choice: the same id gives the same answer. Nothing changes while the
/// car moves or a guest is at the wheel. Withdrawing and cancelling need no PIN and no network: they are written down in the car,
/// and the time of the call counts. Errors are named `org.upfit.Error.*`. Times are seconds since 1970-01-01 UTC.
#[interface(name = "org.upfit.Contracts1")]
impl ContractsObject {
    /// Everything at one revision, in one piece: the revision, what is paid with and done on the phone, contracts (oldest first),
    /// declarations (oldest first), receipts and messages (newest first). Messages are to be shown when parked, never by
    /// themselves.
    #[zbus(out_args("revision", "account", "contracts", "declarations", "receipts", "messages"))]
    #[allow(clippy::type_complexity)] // The members of one snapshot.
    async fn snapshot(
        &self,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<(u64, AccountDict, Vec<ContractDict>, Vec<DeclarationDict>, Vec<ContractReceiptDict>, Vec<MessageDict>), BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        Ok(contracts_to_wire(&self.engine.contracts().await?))
    }

    /// Withdraws from the contract of an order: what was paid is given back, and the feature goes at the next ignition cycle. Refused
    /// only when it is certainly too late. Answers with the id of the receipt to come.
    #[zbus(out_args("receipt"))]
    async fn withdraw(
        &self,
        order: &str,
        request_id: &str,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<ResponseDispatchNotifier<String>, BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        self.declare(order, Declaration::Withdraw, request_id).await
    }

    /// Cancels the contract of an order: it runs to its end. Answers with the id of the receipt to come.
    #[zbus(out_args("receipt"))]
    async fn cancel(
        &self,
        order: &str,
        request_id: &str,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<ResponseDispatchNotifier<String>, BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        self.declare(order, Declaration::Cancel, request_id).await
    }

    /// Lets nothing follow at the end of the contract of an order. Answers with the id of the receipt to come.
    #[zbus(out_args("receipt"))]
    async fn stop_renewal(
        &self,
        order: &str,
        request_id: &str,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<ResponseDispatchNotifier<String>, BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        self.declare(order, Declaration::StopRenewal, request_id).await
    }

    /// Fetches a signed quote for going on at the end of the contract of an order. It is charged then, not now. `quote` is its
    /// digest, which `ConfirmOrder` takes; `document` is the signed quote itself (COSE_Sign1), to be verified and shown.
    #[zbus(out_args("quote", "document"))]
    async fn prepare_renewal(
        &self,
        order: &str,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<(String, Vec<u8>), BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        let order: OrderId = parse("order", order)?;
        let offer = self.engine.renewal_offer(order.clone()).await?;
        fetch_quote(&self.engine, &self.storefront, offer, Some(order)).await
    }

    /// Gives up an order that is not paid yet. One that is paid, or that the storefront has not seen, stays what it is.
    async fn abandon_order(
        &self,
        order: &str,
        request_id: &str,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<(), BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        let order: OrderId = parse("order", order)?;
        let _: RequestId = parse("request_id", request_id)?;
        self.engine.may_change_contracts().await?;
        let answer = remote(self.storefront.delete_order(&order)).await?;
        let unreadable = |error: WireError| BusError::StorefrontRefused(error.to_string());
        let (state, waiting) = (answer.order_state().map_err(unreadable)?, answer.waits_for().map_err(unreadable)?);
        self.engine.order_answered(order, state, waiting).await;
        self.engine.hurry();
        Ok(())
    }

    /// The text of a receipt in a language of the catalogue, such as `de`. Works without a network.
    #[zbus(out_args("text"))]
    async fn receipt(
        &self,
        receipt: &str,
        language: &str,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<String, BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        let receipt: ReceiptId = parse("receipt", receipt)?;
        if language.len() > LANGUAGE_BYTES_MAX {
            return Err(BusError::InvalidArgument(format!("language: longer than {LANGUAGE_BYTES_MAX} bytes")));
        }
        self.engine.receipt_text(receipt, language.to_owned()).await
    }

    /// Writes every receipt into a folder (absolute path), as PDF and as text in each language. Answers with the number of files.
    #[zbus(out_args("files"))]
    async fn export_receipts(
        &self,
        folder: &str,
        request_id: &str,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<u32, BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        let _: RequestId = parse("request_id", request_id)?;
        self.engine.may_change_contracts().await?;
        export::receipts(&self.engine, &self.state, PathBuf::from(folder)).await
    }

    /// Begins something on the driver's phone: `card` (a means of payment is added), `voucher` or `email` (an address for receipts).
    /// Answers with the address for a QR code, the code to be typed instead, and until when. What was open before is closed. How
    /// it goes comes with `Changed`. Options: `pin` (h): the owner's, once it has one; for `email`, and for a `card` in the place of
    /// another.
    #[zbus(out_args("url", "code", "expires"))]
    async fn open_phone(
        &self,
        kind: &str,
        request_id: &str,
        options: HashMap<String, OwnedVariant>,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<ResponseDispatchNotifier<(String, String, i64)>, BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        let kind = phone_kind_from_name(&shortened(kind)).map_err(|error| BusError::InvalidArgument(error.to_string()))?;
        let request: RequestId = parse("request_id", request_id)?;
        let pin = pin_of(options).await?;
        match kind {
            PhoneKind::Card => self.engine.may_change_account(AccountChange::Card, pin, request).await?,
            PhoneKind::Email => self.engine.may_change_account(AccountChange::Email, pin, request).await?,
            PhoneKind::Voucher => self.engine.may_change_contracts().await?,
            PhoneKind::Confirmation => return Err(BusError::InvalidArgument("kind: a confirmation is that of a renewal".to_owned())),
        }
        self.open(kind, None).await
    }

    /// Opens the page on which the driver confirms to the bank the charge of a renewal: of the contract of an order, whose `renewal`
    /// is `to-confirm`. Answers like `OpenPhone`. It needs no PIN: the price was agreed with one, and the bank asks who it is.
    #[zbus(out_args("url", "code", "expires"))]
    async fn confirm_renewal(
        &self,
        order: &str,
        request_id: &str,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<ResponseDispatchNotifier<(String, String, i64)>, BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        let order: OrderId = parse("order", order)?;
        let _: RequestId = parse("request_id", request_id)?;
        self.engine.renewal_to_confirm(order.clone()).await?;
        self.open(PhoneKind::Confirmation, Some(&order)).await
    }

    /// Waits no longer for the phone. Its page is worth nothing any more.
    async fn close_phone(
        &self,
        request_id: &str,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<ResponseDispatchNotifier<()>, BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        let _: RequestId = parse("request_id", request_id)?;
        let open = self.engine.waiting_for().borrow().clone();
        let (replied, reply_sent) = oneshot::channel();
        self.engine.phone_closed(reply_sent).await?;
        if let Some(session) = open
            && let Err(error) = self.storefront.close_phone(&session).await
        {
            tracing::info!(%error, "a page for a phone stays until it runs out");
        }
        Ok(notifying((), replied))
    }

    /// Has the means of payment forgotten, by the storefront and the payment provider. Options: `pin` (h): the owner's, once it has
    /// one.
    async fn remove_payment(
        &self,
        request_id: &str,
        options: HashMap<String, OwnedVariant>,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<(), BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        let request: RequestId = parse("request_id", request_id)?;
        let pin = pin_of(options).await?;
        self.engine.may_change_account(AccountChange::NoCard, pin, request).await?;
        remote(self.storefront.remove_payment()).await?;
        self.engine.hurry();
        Ok(())
    }

    /// Redeems a voucher. `redemption` has `outcome` (s: `redeemed`, `unknown`, `used`, `expired` or `other-market`) and, of
    /// `redeemed`, `amount` ((ts): minor units and currency), which is added to the balance.
    #[zbus(out_args("redemption"))]
    async fn redeem_voucher(
        &self,
        code: &str,
        request_id: &str,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<RedemptionDict, BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        let _: RequestId = parse("request_id", request_id)?;
        if code.is_empty() || code.len() > VOUCHER_BYTES_MAX {
            return Err(BusError::InvalidArgument(format!("code: 1 to {VOUCHER_BYTES_MAX} bytes")));
        }
        self.engine.may_change_contracts().await?;
        let redemption = remote(self.storefront.redeem(code)).await?;
        self.engine.hurry();
        Ok(redemption_to_wire(redemption))
    }

    /// Takes a message from the list, for good.
    async fn dismiss_message(
        &self,
        message: &str,
        request_id: &str,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<ResponseDispatchNotifier<()>, BusError> {
        let _call = self.callers.authorise(&header, connection).await?;
        let (message, request): (MessageKey, RequestId) = (parse("message", message)?, parse("request_id", request_id)?);
        let (replied, reply_sent) = oneshot::channel();
        self.engine.dismiss_message(message, request, reply_sent).await?;
        Ok(notifying((), replied))
    }

    /// Something changed. `revision` is one more than before; after a gap, take a new snapshot. Sent after the reply to the call
    /// that caused it.
    #[zbus(signal)]
    pub(super) async fn changed(emitter: &SignalEmitter<'_>, revision: u64) -> zbus::Result<()>;
}
