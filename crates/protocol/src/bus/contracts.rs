//! `org.upfit.Contracts1`: what was agreed with the seller, and what the driver can declare about it.

use std::collections::HashMap;

use entitlement::{
    Actor, CarMessage, Contract, ContractStanding, ContractsSnapshot, Currency, Declaration, DeclarationStatus, EndReason, Money, Outcome,
    PaymentMethod, PhoneKind, PhonePage, PhoneSession, PhoneState, ReceiptName, ReceiptSummary, Redemption, Refund, Renewal, Subject, Term,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use zbus::{DeserializeDict, SerializeDict, Type, Variant, proxy};

use super::{
    BusError,
    convert::{END_REASON, Names, ORDER_KIND, REFUSAL, id, time},
};
use crate::WireError;

/// What was agreed with the seller, what it is paid with, what was declared, and what the driver should read.
#[proxy(interface = "org.upfit.Contracts1", default_service = "org.upfit.Entitlements1", default_path = "/org/upfit/Entitlements1")]
pub trait Contracts {
    /// Everything at one revision. [`contracts_from_wire`] reads it.
    #[allow(clippy::type_complexity)] // The members of one snapshot, in the order of the contract.
    fn snapshot(
        &self,
    ) -> Result<(u64, AccountDict, Vec<ContractDict>, Vec<DeclarationDict>, Vec<ContractReceiptDict>, Vec<MessageDict>), BusError>;

    /// Withdraws from a contract, without a PIN and without a network. Answers with the id of the receipt.
    fn withdraw(&self, order: &str, request_id: &str) -> Result<String, BusError>;

    /// Cancels a contract: it runs to its end. Without a PIN and without a network. Answers with the id of the receipt.
    fn cancel(&self, order: &str, request_id: &str) -> Result<String, BusError>;

    /// Lets nothing follow at a contract's end. Without a PIN and without a network. Answers with the id of the receipt.
    fn stop_renewal(&self, order: &str, request_id: &str) -> Result<String, BusError>;

    /// Fetches a signed quote for going on at a contract's end: its digest, which `ConfirmOrder` takes, and its bytes. Asks the
    /// storefront: [`super::REMOTE_CALL_TIMEOUT`].
    fn prepare_renewal(&self, order: &str) -> Result<(String, Vec<u8>), BusError>;

    /// Gives up an order that is not paid yet.
    fn abandon_order(&self, order: &str, request_id: &str) -> Result<(), BusError>;

    /// The text of a receipt in a language, as it is printed. Works without a network.
    fn receipt(&self, receipt: &str, language: &str) -> Result<String, BusError>;

    /// Writes every receipt into a folder (absolute path), as PDF and as text. Answers with the number of files.
    fn export_receipts(&self, folder: &str, request_id: &str) -> Result<u32, BusError>;

    /// Begins something on the driver's phone: `card`, `voucher` or `email`. Answers with the address for a QR code, the code
    /// to be typed instead, and until when. How it goes comes with `Changed`. Options: `pin` (h): the owner's, once it has one; for
    /// `email`, and for a `card` in the place of another. Asks the storefront.
    fn open_phone(&self, kind: &str, request_id: &str, options: HashMap<&str, Variant<'_>>) -> Result<(String, String, i64), BusError>;

    /// Opens the page on which the driver confirms the charge of a renewal to the bank, of a contract whose `renewal` is
    /// `to-confirm`. Answers like `OpenPhone`. Asks the storefront.
    fn confirm_renewal(&self, order: &str, request_id: &str) -> Result<(String, String, i64), BusError>;

    /// Waits no longer for the phone.
    fn close_phone(&self, request_id: &str) -> Result<(), BusError>;

    /// Has the means of payment forgotten. Options: `pin` (h): the owner's, once it has one. Asks the storefront.
    fn remove_payment(&self, request_id: &str, options: HashMap<&str, Variant<'_>>) -> Result<(), BusError>;

    /// Redeems a voucher. [`redemption_from_wire`] reads the answer. Asks the storefront.
    fn redeem_voucher(&self, code: &str, request_id: &str) -> Result<RedemptionDict, BusError>;

    /// Takes a message from the list, for good.
    fn dismiss_message(&self, message: &str, request_id: &str) -> Result<(), BusError>;

    /// Something changed. `revision` is one more than before; take a new snapshot.
    #[zbus(signal)]
    fn changed(&self, revision: u64) -> zbus::Result<()>;
}

/// An amount of money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct MoneyWire {
    /// In minor units: cents for EUR.
    pub minor: u64,
    /// ISO 4217.
    pub currency: String,
}

/// What belongs to no single contract: what is paid with, and what is done on the phone.
#[derive(Debug, Clone, Default, PartialEq, Eq, SerializeDict, DeserializeDict, Type)]
#[zbus(signature = "a{sv}")]
pub struct AccountDict {
    /// Of the means of payment, such as `Visa`; not there: none was added.
    pub brand: Option<String>,
    /// Last four digits.
    pub last4: Option<String>,
    /// Year after whose `expires_month` it is no longer taken; not there: it does not run out.
    pub expires_year: Option<u16>,
    /// 1 to 12.
    pub expires_month: Option<u8>,
    /// What is left of vouchers.
    pub balance: Option<MoneyWire>,
    /// What is done on the phone: `card`, `confirmation`, `voucher` or `email`; not there: nothing.
    pub phone_kind: Option<String>,
    /// Its address, for a QR code.
    pub phone_url: Option<String>,
    /// What is typed instead.
    pub phone_code: Option<String>,
    /// Until when.
    pub phone_until: Option<i64>,
    /// `waiting`, `done`, `expired` or `failed`.
    pub phone_state: Option<String>,
}

/// One contract.
#[derive(Debug, Clone, Default, PartialEq, Eq, SerializeDict, DeserializeDict, Type)]
#[zbus(signature = "a{sv}")]
pub struct ContractDict {
    /// The order that made it: its id.
    pub order: String,
    /// For which feature.
    pub feature: String,
    /// `trial` or `purchase`.
    pub kind: String,
    /// `P1M`, `P1Y`, `P3Y` or `unlimited`.
    pub term: String,
    /// When it came about.
    pub concluded_at: i64,
    /// Since when its time runs.
    pub starts: Option<i64>,
    /// Until when, exclusive.
    pub ends: Option<i64>,
    /// With VAT.
    pub price: Option<MoneyWire>,
    /// What was charged.
    pub paid: Option<MoneyWire>,
    /// What was given back, or is on its way.
    pub refund: Option<MoneyWire>,
    /// When that was begun.
    pub refund_started_at: Option<i64>,
    /// When the provider refused it for good: the seller gives it back another way.
    pub refund_refused_at: Option<i64>,
    /// When it was given back.
    pub refund_done_at: Option<i64>,
    /// Until when it can be withdrawn from, exclusive.
    pub withdraw_until: Option<i64>,
    /// When it was cancelled.
    pub cancelled_at: Option<i64>,
    /// Hours switched on within which it must be seen to work.
    pub delivery_hours: u16,
    /// `not-offered`, `off`, `on`, `price-changed`, `to-confirm` or `retrying`.
    pub renewal: String,
    /// Of `on`, `price-changed`: when it is charged. Of `to-confirm`: until when it can be confirmed. Of `retrying`: when it is tried
    /// again.
    pub renewal_at: Option<i64>,
    /// Of `on`, `price-changed`, `to-confirm`, `retrying`: how much.
    pub renewal_amount: Option<MoneyWire>,
    /// Of `price-changed`: what was agreed.
    pub renewal_before: Option<MoneyWire>,
    /// Of `to-confirm`, `retrying`: until when it works all the same, exclusive.
    pub renewal_until: Option<i64>,
    /// Of `retrying`: why it was not charged: a reason as of a refused order, such as `declined` or `not-confirmed`.
    pub renewal_reason: Option<String>,
    /// `delivering`, `running` or `over`.
    pub standing: String,
    /// Of `over`: why.
    pub over_reason: Option<String>,
    /// Of `over`: since when.
    pub over_at: Option<i64>,
    /// The order whose contract goes on in this one.
    pub continues: Option<String>,
}

/// One declaration.
#[derive(Debug, Clone, Default, PartialEq, Eq, SerializeDict, DeserializeDict, Type)]
#[zbus(signature = "a{sv}")]
pub struct DeclarationDict {
    /// Its id, and that of its receipt.
    pub id: String,
    /// About which contract.
    pub order: String,
    /// `withdraw`, `cancel`, `stop-renewal`, `delivered` or `not-delivered`.
    pub declaration: String,
    /// When it was declared.
    pub declared_at: i64,
    /// `queued`, `accepted`, `too-late` or `moot`.
    pub outcome: String,
}

/// One receipt in the list.
#[derive(Debug, Clone, Default, PartialEq, Eq, SerializeDict, DeserializeDict, Type)]
#[zbus(signature = "a{sv}")]
pub struct ContractReceiptDict {
    /// Its id.
    pub id: String,
    /// Counts them.
    pub number: u32,
    /// `trial`, `contract`, `withdrawal`, `cancellation`, `renewal-stopped`, `renewed` or `refund`.
    pub name: String,
    /// Of which contract.
    pub order: String,
    /// For which feature.
    pub feature: String,
    /// When it was signed.
    pub issued_at: i64,
}

/// One message.
#[derive(Debug, Clone, Default, PartialEq, Eq, SerializeDict, DeserializeDict, Type)]
#[zbus(signature = "a{sv}")]
pub struct MessageDict {
    /// Its id.
    pub id: String,
    /// Since when.
    pub at: i64,
    /// `ends-soon`, `renews-soon`, `price-changed`, `renewal-to-confirm`, `renewal-failed`, `removed`, `removal-refused`,
    /// `not-delivered`, `refund-refused`, `refunded` or `declared-too-late`.
    pub subject: String,
    /// About which contract.
    pub order: Option<String>,
    /// About which feature.
    pub feature: String,
    /// Of `ends-soon`: the end. Of `renews-soon`, `price-changed`: the charge. Of `renewal-to-confirm`: until when it can be confirmed.
    /// Of `renewal-failed`: the next try. Of `removed`: when.
    pub when: Option<i64>,
    /// Of `renewal-to-confirm`, `renewal-failed`: until when it works all the same.
    pub until: Option<i64>,
    /// How much: to be charged, or given back.
    pub amount: Option<MoneyWire>,
    /// Of `price-changed`: what was agreed.
    pub before: Option<MoneyWire>,
    /// Of `removed`, `renewal-failed`: why.
    pub reason: Option<String>,
    /// Of `removed`: who did it: `time`, `driver`, `seller`, `bank`, `carmaker` or `authority`.
    pub actor: Option<String>,
    /// Of `declared-too-late`: what.
    pub declaration: Option<String>,
}

/// What became of a voucher.
#[derive(Debug, Clone, Default, PartialEq, Eq, SerializeDict, DeserializeDict, Type)]
#[zbus(signature = "a{sv}")]
pub struct RedemptionDict {
    /// `redeemed`, `unknown`, `used`, `expired` or `other-market`.
    pub outcome: String,
    /// Of `redeemed`: what was added to the balance.
    pub amount: Option<MoneyWire>,
}

const DECLARATION: Names<Declaration> = Names(&[
    (Declaration::Withdraw, "withdraw"),
    (Declaration::Cancel, "cancel"),
    (Declaration::StopRenewal, "stop-renewal"),
    (Declaration::Delivered, "delivered"),
    (Declaration::NotDelivered, "not-delivered"),
]);
const OUTCOME: Names<Outcome> =
    Names(&[(Outcome::Queued, "queued"), (Outcome::Accepted, "accepted"), (Outcome::TooLate, "too-late"), (Outcome::Moot, "moot")]);
const RECEIPT_NAME: Names<ReceiptName> = {
    const fn named(name: ReceiptName) -> (ReceiptName, &'static str) {
        (name, name.as_str())
    }
    Names(&[
        named(ReceiptName::Trial),
        named(ReceiptName::Contract),
        named(ReceiptName::Withdrawal),
        named(ReceiptName::Cancellation),
        named(ReceiptName::RenewalStopped),
        named(ReceiptName::Renewed),
        named(ReceiptName::Refund),
    ])
};
const ACTOR: Names<Actor> = Names(&[
    (Actor::Time, "time"),
    (Actor::Driver, "driver"),
    (Actor::Seller, "seller"),
    (Actor::Bank, "bank"),
    (Actor::Carmaker, "carmaker"),
    (Actor::Authority, "authority"),
]);
const PHONE_KIND: Names<PhoneKind> = Names(&[
    (PhoneKind::Card, "card"),
    (PhoneKind::Confirmation, "confirmation"),
    (PhoneKind::Voucher, "voucher"),
    (PhoneKind::Email, "email"),
]);
const PHONE_STATE: Names<PhoneState> = Names(&[
    (PhoneState::Waiting, "waiting"),
    (PhoneState::Done, "done"),
    (PhoneState::Expired, "expired"),
    (PhoneState::Failed, "failed"),
]);

/// As on the bus.
pub fn phone_kind_name(kind: PhoneKind) -> String {
    PHONE_KIND.name(kind)
}

/// For the rules.
///
/// # Errors
/// [`WireError`] when there is no such thing to do on a phone.
pub fn phone_kind_from_name(name: &str) -> Result<PhoneKind, WireError> {
    PHONE_KIND.value("kind", name)
}

/// For the wire.
#[allow(clippy::type_complexity)] // The members of one snapshot, in the order of the contract.
pub fn contracts_to_wire(
    snapshot: &ContractsSnapshot,
) -> (u64, AccountDict, Vec<ContractDict>, Vec<DeclarationDict>, Vec<ContractReceiptDict>, Vec<MessageDict>) {
    (
        snapshot.revision,
        account_to_wire(snapshot),
        snapshot.contracts.iter().map(contract_to_wire).collect(),
        snapshot.declarations.iter().map(declaration_to_wire).collect(),
        snapshot.receipts.iter().map(receipt_to_wire).collect(),
        snapshot.messages.iter().map(message_to_wire).collect(),
    )
}

/// For the rules.
///
/// # Errors
/// [`WireError`] names the field that cannot be read.
pub fn contracts_from_wire(
    revision: u64,
    account: &AccountDict,
    contracts: &[ContractDict],
    declarations: &[DeclarationDict],
    receipts: &[ContractReceiptDict],
    messages: &[MessageDict],
) -> Result<ContractsSnapshot, WireError> {
    Ok(ContractsSnapshot {
        revision,
        contracts: contracts.iter().map(contract_from_wire).collect::<Result<_, _>>()?,
        declarations: declarations.iter().map(declaration_from_wire).collect::<Result<_, _>>()?,
        receipts: receipts.iter().map(receipt_from_wire).collect::<Result<_, _>>()?,
        messages: messages.iter().map(message_from_wire).collect::<Result<_, _>>()?,
        payment: payment_from_wire(account)?,
        balance: money_from("balance", account.balance.as_ref())?,
        phone: phone_from_wire(account)?,
    })
}

/// For the wire.
pub fn redemption_to_wire(redemption: Redemption) -> RedemptionDict {
    let (outcome, amount) = match redemption {
        Redemption::Redeemed(amount) => ("redeemed", Some(money_to_wire(amount))),
        Redemption::Unknown => ("unknown", None),
        Redemption::Used => ("used", None),
        Redemption::Expired => ("expired", None),
        Redemption::OtherMarket => ("other-market", None),
    };
    RedemptionDict { outcome: outcome.to_owned(), amount }
}

/// For the rules.
///
/// # Errors
/// [`WireError`] names the field that cannot be read.
pub fn redemption_from_wire(dict: &RedemptionDict) -> Result<Redemption, WireError> {
    Ok(match dict.outcome.as_str() {
        "redeemed" => Redemption::Redeemed(wanted("amount", money_from("amount", dict.amount.as_ref())?)?),
        "unknown" => Redemption::Unknown,
        "used" => Redemption::Used,
        "expired" => Redemption::Expired,
        "other-market" => Redemption::OtherMarket,
        other => return Err(WireError::new("outcome", format!("unknown value {other:?}"))),
    })
}

fn account_to_wire(snapshot: &ContractsSnapshot) -> AccountDict {
    let payment = snapshot.payment.as_ref();
    let (expires_year, expires_month) = payment.and_then(|payment| payment.expires).unzip();
    let phone = snapshot.phone.as_ref();
    AccountDict {
        brand: payment.map(|payment| payment.brand.clone()),
        last4: payment.map(|payment| payment.last4.clone()),
        expires_year,
        expires_month,
        balance: snapshot.balance.map(money_to_wire),
        phone_kind: phone.map(|phone| PHONE_KIND.name(phone.kind)),
        phone_url: phone.map(|phone| phone.page.url.clone()),
        phone_code: phone.map(|phone| phone.page.code.clone()),
        phone_until: phone.map(|phone| phone.page.expires_at.as_second()),
        phone_state: phone.map(|phone| PHONE_STATE.name(phone.state)),
    }
}

fn payment_from_wire(dict: &AccountDict) -> Result<Option<PaymentMethod>, WireError> {
    let Some(brand) = dict.brand.clone() else { return Ok(None) };
    let expires = match (dict.expires_year, dict.expires_month) {
        (None, None) => None,
        (Some(year), Some(month @ 1..=12)) => Some((year, month)),
        _ => return Err(WireError::new("expires_month", "a year and a month of 1 to 12, or neither")),
    };
    Ok(Some(PaymentMethod { brand, last4: wanted("last4", dict.last4.clone())?, expires }))
}

fn phone_from_wire(dict: &AccountDict) -> Result<Option<PhoneSession>, WireError> {
    let Some(kind) = &dict.phone_kind else { return Ok(None) };
    let page = PhonePage {
        url: wanted("phone_url", dict.phone_url.clone())?,
        code: wanted("phone_code", dict.phone_code.clone())?,
        expires_at: wanted("phone_until", time_from("phone_until", dict.phone_until)?)?,
    };
    let state = PHONE_STATE.value("phone_state", &wanted("phone_state", dict.phone_state.clone())?)?;
    Ok(Some(PhoneSession { kind: PHONE_KIND.value("phone_kind", kind)?, page, state }))
}

fn contract_to_wire(contract: &Contract) -> ContractDict {
    let bare = ContractDict {
        order: contract.order.to_string(),
        feature: contract.feature.to_string(),
        kind: ORDER_KIND.name(contract.kind),
        term: contract.term.to_string(),
        concluded_at: contract.concluded_at.as_second(),
        starts: contract.starts.map(Timestamp::as_second),
        ends: contract.ends.map(Timestamp::as_second),
        price: contract.price.map(money_to_wire),
        paid: contract.paid.map(money_to_wire),
        refund: contract.refund.map(|refund| money_to_wire(refund.amount)),
        refund_started_at: contract.refund.map(|refund| refund.started_at.as_second()),
        refund_refused_at: contract.refund.and_then(|refund| refund.refused_at).map(Timestamp::as_second),
        refund_done_at: contract.refund.and_then(|refund| refund.done_at).map(Timestamp::as_second),
        withdraw_until: contract.withdraw_until.map(Timestamp::as_second),
        cancelled_at: contract.cancelled_at.map(Timestamp::as_second),
        delivery_hours: contract.delivery_hours,
        continues: contract.continues.as_ref().map(ToString::to_string),
        ..ContractDict::default()
    };
    with_standing(with_renewal(bare, contract.renewal), contract.standing)
}

fn with_renewal(dict: ContractDict, renewal: Renewal) -> ContractDict {
    let named = |name: &str| ContractDict { renewal: name.to_owned(), ..dict.clone() };
    match renewal {
        Renewal::NotOffered => named("not-offered"),
        Renewal::Off => named("off"),
        Renewal::On { at, amount } => {
            ContractDict { renewal_at: Some(at.as_second()), renewal_amount: Some(money_to_wire(amount)), ..named("on") }
        }
        Renewal::PriceChanged { at, before, amount } => ContractDict {
            renewal_at: Some(at.as_second()),
            renewal_before: Some(money_to_wire(before)),
            renewal_amount: Some(money_to_wire(amount)),
            ..named("price-changed")
        },
        Renewal::ToConfirm { by, until, amount } => ContractDict {
            renewal_at: Some(by.as_second()),
            renewal_until: Some(until.as_second()),
            renewal_amount: Some(money_to_wire(amount)),
            ..named("to-confirm")
        },
        Renewal::Retrying { reason, next, until, amount } => ContractDict {
            renewal_reason: Some(REFUSAL.name(reason)),
            renewal_at: Some(next.as_second()),
            renewal_until: Some(until.as_second()),
            renewal_amount: Some(money_to_wire(amount)),
            ..named("retrying")
        },
    }
}

fn with_standing(dict: ContractDict, standing: ContractStanding) -> ContractDict {
    let named = |name: &str| ContractDict { standing: name.to_owned(), ..dict.clone() };
    match standing {
        ContractStanding::Delivering => named("delivering"),
        ContractStanding::Running => named("running"),
        ContractStanding::Over { reason, at } => {
            ContractDict { over_reason: Some(END_REASON.name(reason)), over_at: Some(at.as_second()), ..named("over") }
        }
    }
}

fn contract_from_wire(dict: &ContractDict) -> Result<Contract, WireError> {
    let refund = money_from("refund", dict.refund.as_ref())?.map(|amount| {
        let started_at = wanted("refund_started_at", time_from("refund_started_at", dict.refund_started_at)?)?;
        let refused_at = time_from("refund_refused_at", dict.refund_refused_at)?;
        Ok(Refund { amount, started_at, refused_at, done_at: time_from("refund_done_at", dict.refund_done_at)? })
    });
    Ok(Contract {
        order: id("order", &dict.order)?,
        feature: id("feature", &dict.feature)?,
        kind: ORDER_KIND.value("kind", &dict.kind)?,
        term: Term::parse(&dict.term).map_err(|error| WireError::new("term", error))?,
        concluded_at: time("concluded_at", dict.concluded_at)?,
        starts: time_from("starts", dict.starts)?,
        ends: time_from("ends", dict.ends)?,
        price: money_from("price", dict.price.as_ref())?,
        paid: money_from("paid", dict.paid.as_ref())?,
        refund: refund.transpose()?,
        withdraw_until: time_from("withdraw_until", dict.withdraw_until)?,
        cancelled_at: time_from("cancelled_at", dict.cancelled_at)?,
        delivery_hours: dict.delivery_hours,
        renewal: renewal_from_wire(dict)?,
        standing: standing_from_wire(dict)?,
        continues: dict.continues.as_deref().map(|text| id("continues", text)).transpose()?,
    })
}

fn renewal_from_wire(dict: &ContractDict) -> Result<Renewal, WireError> {
    let at = || wanted("renewal_at", time_from("renewal_at", dict.renewal_at)?);
    let until = || wanted("renewal_until", time_from("renewal_until", dict.renewal_until)?);
    let amount = || wanted("renewal_amount", money_from("renewal_amount", dict.renewal_amount.as_ref())?);
    Ok(match dict.renewal.as_str() {
        "not-offered" => Renewal::NotOffered,
        "off" => Renewal::Off,
        "on" => Renewal::On { at: at()?, amount: amount()? },
        "price-changed" => {
            let before = wanted("renewal_before", money_from("renewal_before", dict.renewal_before.as_ref())?)?;
            Renewal::PriceChanged { at: at()?, before, amount: amount()? }
        }
        "to-confirm" => Renewal::ToConfirm { by: at()?, until: until()?, amount: amount()? },
        "retrying" => {
            let reason = REFUSAL.value("renewal_reason", &wanted("renewal_reason", dict.renewal_reason.clone())?)?;
            Renewal::Retrying { reason, next: at()?, until: until()?, amount: amount()? }
        }
        other => return Err(WireError::new("renewal", format!("unknown value {other:?}"))),
    })
}

fn standing_from_wire(dict: &ContractDict) -> Result<ContractStanding, WireError> {
    Ok(match dict.standing.as_str() {
        "delivering" => ContractStanding::Delivering,
        "running" => ContractStanding::Running,
        "over" => ContractStanding::Over {
            reason: END_REASON.value("over_reason", &wanted("over_reason", dict.over_reason.clone())?)?,
            at: wanted("over_at", time_from("over_at", dict.over_at)?)?,
        },
        other => return Err(WireError::new("standing", format!("unknown value {other:?}"))),
    })
}

fn declaration_to_wire(status: &DeclarationStatus) -> DeclarationDict {
    DeclarationDict {
        id: status.id.to_string(),
        order: status.order.to_string(),
        declaration: DECLARATION.name(status.declaration),
        declared_at: status.declared_at.as_second(),
        outcome: OUTCOME.name(status.outcome),
    }
}

fn declaration_from_wire(dict: &DeclarationDict) -> Result<DeclarationStatus, WireError> {
    Ok(DeclarationStatus {
        id: id("id", &dict.id)?,
        order: id("order", &dict.order)?,
        declaration: DECLARATION.value("declaration", &dict.declaration)?,
        declared_at: time("declared_at", dict.declared_at)?,
        outcome: OUTCOME.value("outcome", &dict.outcome)?,
    })
}

fn receipt_to_wire(summary: &ReceiptSummary) -> ContractReceiptDict {
    ContractReceiptDict {
        id: summary.id.to_string(),
        number: summary.number,
        name: RECEIPT_NAME.name(summary.name),
        order: summary.order.to_string(),
        feature: summary.feature.to_string(),
        issued_at: summary.issued_at.as_second(),
    }
}

fn receipt_from_wire(dict: &ContractReceiptDict) -> Result<ReceiptSummary, WireError> {
    Ok(ReceiptSummary {
        id: id("id", &dict.id)?,
        number: dict.number,
        name: RECEIPT_NAME.value("name", &dict.name)?,
        order: id("order", &dict.order)?,
        feature: id("feature", &dict.feature)?,
        issued_at: time("issued_at", dict.issued_at)?,
    })
}

fn message_to_wire(message: &CarMessage) -> MessageDict {
    let bare = |subject: &str, feature: &entitlement::FeatureId, order: Option<&entitlement::OrderId>| MessageDict {
        id: message.id.to_string(),
        at: message.at.as_second(),
        subject: subject.to_owned(),
        feature: feature.to_string(),
        order: order.map(ToString::to_string),
        ..MessageDict::default()
    };
    match &message.subject {
        Subject::EndsSoon { order, feature, ends } => {
            MessageDict { when: Some(ends.as_second()), ..bare("ends-soon", feature, Some(order)) }
        }
        Subject::RenewsSoon { order, feature, at, amount } => {
            MessageDict { when: Some(at.as_second()), amount: Some(money_to_wire(*amount)), ..bare("renews-soon", feature, Some(order)) }
        }
        Subject::PriceChanged { order, feature, at, before, amount } => MessageDict {
            when: Some(at.as_second()),
            before: Some(money_to_wire(*before)),
            amount: Some(money_to_wire(*amount)),
            ..bare("price-changed", feature, Some(order))
        },
        Subject::RenewalToConfirm { order, feature, by, until, amount } => MessageDict {
            when: Some(by.as_second()),
            until: Some(until.as_second()),
            amount: Some(money_to_wire(*amount)),
            ..bare("renewal-to-confirm", feature, Some(order))
        },
        Subject::RenewalFailed { order, feature, reason, next, until } => MessageDict {
            when: Some(next.as_second()),
            until: Some(until.as_second()),
            reason: Some(REFUSAL.name(*reason)),
            ..bare("renewal-failed", feature, Some(order))
        },
        Subject::Removed { order, feature, reason, actor, at } => MessageDict {
            when: Some(at.as_second()),
            reason: Some(END_REASON.name(*reason)),
            actor: Some(ACTOR.name(*actor)),
            ..bare("removed", feature, order.as_ref())
        },
        Subject::RemovalRefused { feature } => bare("removal-refused", feature, None),
        Subject::NotDelivered { order, feature, amount } => {
            MessageDict { amount: amount.map(money_to_wire), ..bare("not-delivered", feature, Some(order)) }
        }
        Subject::RefundRefused { order, feature, amount } => {
            MessageDict { amount: Some(money_to_wire(*amount)), ..bare("refund-refused", feature, Some(order)) }
        }
        Subject::Refunded { order, feature, amount } => {
            MessageDict { amount: Some(money_to_wire(*amount)), ..bare("refunded", feature, Some(order)) }
        }
        Subject::DeclaredTooLate { order, feature, declaration } => {
            MessageDict { declaration: Some(DECLARATION.name(*declaration)), ..bare("declared-too-late", feature, Some(order)) }
        }
    }
}

fn message_from_wire(dict: &MessageDict) -> Result<CarMessage, WireError> {
    let feature = id("feature", &dict.feature)?;
    let order_if_any = dict.order.as_deref().map(|text| id("order", text)).transpose()?;
    let order = || wanted("order", order_if_any.clone());
    let when = || wanted("when", time_from("when", dict.when)?);
    let until = || wanted("until", time_from("until", dict.until)?);
    let amount_if_any = money_from("amount", dict.amount.as_ref())?;
    let amount = || wanted("amount", amount_if_any);
    let subject = match dict.subject.as_str() {
        "ends-soon" => Subject::EndsSoon { order: order()?, feature, ends: when()? },
        "renews-soon" => Subject::RenewsSoon { order: order()?, feature, at: when()?, amount: amount()? },
        "price-changed" => {
            let before = wanted("before", money_from("before", dict.before.as_ref())?)?;
            Subject::PriceChanged { order: order()?, feature, at: when()?, before, amount: amount()? }
        }
        "renewal-to-confirm" => Subject::RenewalToConfirm { order: order()?, feature, by: when()?, until: until()?, amount: amount()? },
        "renewal-failed" => {
            let reason = REFUSAL.value("reason", &wanted("reason", dict.reason.clone())?)?;
            Subject::RenewalFailed { order: order()?, feature, reason, next: when()?, until: until()? }
        }
        "removed" => {
            let reason: EndReason = END_REASON.value("reason", &wanted("reason", dict.reason.clone())?)?;
            let actor = ACTOR.value("actor", &wanted("actor", dict.actor.clone())?)?;
            Subject::Removed { order: order_if_any, feature, reason, actor, at: when()? }
        }
        "removal-refused" => Subject::RemovalRefused { feature },
        "not-delivered" => Subject::NotDelivered { order: order()?, feature, amount: amount_if_any },
        "refund-refused" => Subject::RefundRefused { order: order()?, feature, amount: amount()? },
        "refunded" => Subject::Refunded { order: order()?, feature, amount: amount()? },
        "declared-too-late" => {
            let declaration = DECLARATION.value("declaration", &wanted("declaration", dict.declaration.clone())?)?;
            Subject::DeclaredTooLate { order: order()?, feature, declaration }
        }
        other => return Err(WireError::new("subject", format!("unknown value {other:?}"))),
    };
    Ok(CarMessage { id: id("id", &dict.id)?, at: time("at", dict.at)?, subject })
}

/// For the wire.
pub fn money_to_wire(money: Money) -> MoneyWire {
    MoneyWire { minor: money.minor(), currency: money.currency().code().to_owned() }
}

pub(super) fn money_from(field: &'static str, wire: Option<&MoneyWire>) -> Result<Option<Money>, WireError> {
    let read = |wire: &MoneyWire| Money::new(wire.minor, Currency::parse(&wire.currency)?);
    wire.map(read).transpose().map_err(|error: entitlement::MoneyError| WireError::new(field, error))
}

fn time_from(field: &'static str, second: Option<i64>) -> Result<Option<Timestamp>, WireError> {
    second.map(|second| time(field, second)).transpose()
}

fn wanted<T>(field: &'static str, value: Option<T>) -> Result<T, WireError> {
    value.ok_or_else(|| WireError::missing(field))
}

#[cfg(test)]
mod tests;
