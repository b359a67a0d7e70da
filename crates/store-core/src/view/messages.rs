use entitlement::{Actor, CarMessage, Declaration, Subject};

use super::contract::{Help, help, over_text, why};
use super::privacy::moment;
use super::status::Tone;
use crate::{Deed, MessageId, Model, Text};

/// What the driver should read, newest first. It never comes up by itself.
#[derive(Clone, Debug, PartialEq)]
pub struct MessagesView {
    /// One each.
    pub rows: Vec<MessageRow>,
    /// In place of the rows.
    pub empty_text: Text,
}

/// One message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageRow {
    /// Which.
    pub key: String,
    /// How urgent.
    pub tone: Tone,
    /// Name of the icon.
    pub icon: &'static str,
    /// What is so.
    pub title: Text,
    /// What it means and what can be done.
    pub text: Text,
    /// Since when.
    pub time: Text,
    /// The words of its button. Empty: there is nothing to do.
    pub action: Text,
    /// It is being put away.
    pub leaving: bool,
}

pub(crate) fn view(model: &Model) -> MessagesView {
    let told = model.contracts_told();
    MessagesView {
        rows: told.into_iter().flat_map(|told| &told.messages).map(|message| row(model, message)).collect(),
        empty_text: Text::of(if told.is_none() { MessageId::MessagesUnknown } else { MessageId::MessagesEmpty }),
    }
}

/// How many messages wait.
pub(super) fn count(model: &Model) -> usize {
    model.contracts_told().map_or(0, |told| told.messages.len())
}

fn row(model: &Model, message: &CarMessage) -> MessageRow {
    let day = |at| Text::Date(model.local(at).date());
    let name = |feature| ("feature", model.name(feature));
    let (tone, icon, title, text, action) = match &message.subject {
        Subject::EndsSoon { feature, ends, .. } => (
            Tone::Info,
            "calendar",
            Text::with(MessageId::MessageEnds, [name(feature), ("days", Text::Number(model.days_left(*ends)))]),
            Text::with(MessageId::MessageEndsText, [("date", model.date_of_end(*ends))]),
            MessageId::ActionView,
        ),
        Subject::RenewsSoon { feature, at, amount, .. } => (
            Tone::Info,
            "card",
            Text::with(MessageId::MessageRenews, [name(feature)]),
            Text::with(MessageId::MessageRenewsText, [("date", day(*at)), ("amount", Text::Money(*amount))]),
            MessageId::ActionView,
        ),
        Subject::PriceChanged { feature, at, before, amount, .. } => (
            Tone::Attention,
            "card",
            Text::with(MessageId::MessagePrice, [name(feature)]),
            Text::with(
                MessageId::MessagePriceText,
                [("before", Text::Money(*before)), ("amount", Text::Money(*amount)), ("date", day(*at))],
            ),
            MessageId::ActionSayYes,
        ),
        Subject::RenewalToConfirm { feature, by, until, amount, .. } => (
            Tone::Attention,
            "phone",
            Text::with(MessageId::MessageToConfirm, [name(feature)]),
            Text::with(
                MessageId::MessageToConfirmText,
                [("amount", Text::Money(*amount)), ("by", moment(model, *by)), ("until", model.date_of_end(*until))],
            ),
            MessageId::ActionConfirmPhone,
        ),
        Subject::RenewalFailed { feature, reason, next, until, .. } => (
            Tone::Attention,
            "warning",
            Text::with(MessageId::MessageRenewalFailed, [name(feature)]),
            Text::with(
                MessageId::MessageRenewalFailedText,
                [("why", why(*reason)), ("next", day(*next)), ("until", model.date_of_end(*until))],
            ),
            match help(*reason) {
                Help::ByPayment => MessageId::ActionChangePayment,
                Help::ByTrying => MessageId::ActionTryAgain,
            },
        ),
        Subject::Removed { feature, reason, actor, at, .. } => (
            Tone::Attention,
            "info",
            Text::with(MessageId::MessageRemoved, [name(feature)]),
            Text::with(
                MessageId::MessageRemovedText,
                [("reason", over_text(*reason)), ("actor", actor_text(*actor)), ("date", day(*at)), ("seller", seller(model))],
            ),
            MessageId::ActionView,
        ),
        Subject::RemovalRefused { feature } => (
            Tone::Attention,
            "warning",
            Text::with(MessageId::MessageRemovalRefused, [name(feature)]),
            Text::of(MessageId::MessageRemovalRefusedText),
            MessageId::ActionView,
        ),
        Subject::NotDelivered { feature, amount, .. } => (
            Tone::Attention,
            "warning",
            Text::with(MessageId::MessageNotDelivered, [name(feature)]),
            match amount {
                Some(amount) => Text::with(MessageId::MessageNotDeliveredText, [("amount", Text::Money(*amount))]),
                None => Text::of(MessageId::MessageNotDeliveredFree),
            },
            MessageId::ActionView,
        ),
        Subject::RefundRefused { feature, amount, .. } => (
            Tone::Attention,
            "warning",
            Text::with(MessageId::MessageRefundRefused, [("amount", Text::Money(*amount))]),
            Text::with(MessageId::MessageRefundRefusedText, [name(feature), ("seller", seller(model))]),
            MessageId::ActionView,
        ),
        Subject::Refunded { feature, amount, .. } => (
            Tone::Info,
            "undo",
            Text::with(MessageId::MessageRefunded, [("amount", Text::Money(*amount))]),
            Text::with(MessageId::MessageRefundedText, [name(feature)]),
            MessageId::ActionView,
        ),
        Subject::DeclaredTooLate { feature, declaration, .. } => (
            Tone::Attention,
            "warning",
            Text::with(MessageId::MessageTooLate, [name(feature)]),
            Text::with(MessageId::MessageTooLateText, [("what", declaration_text(*declaration)), ("seller", seller(model))]),
            MessageId::ActionView,
        ),
    };
    MessageRow {
        key: message.id.to_string(),
        tone,
        icon,
        title,
        text,
        time: moment(model, message.at),
        action: Text::of(action),
        leaving: model.is_asked(|deed| *deed == Deed::Dismiss(message.id.clone())),
    }
}

fn actor_text(actor: Actor) -> Text {
    Text::of(match actor {
        Actor::Driver => MessageId::ActorDriver,
        Actor::Seller => MessageId::ActorSeller,
        Actor::Bank => MessageId::ActorBank,
        Actor::Carmaker => MessageId::ActorMaker,
        Actor::Time => MessageId::ActorTime,
        Actor::Authority => MessageId::ActorAuthority,
    })
}

fn declaration_text(declaration: Declaration) -> Text {
    Text::of(match declaration {
        Declaration::Withdraw => MessageId::ReceiptWithdrawal,
        Declaration::Cancel => MessageId::ReceiptCancellation,
        Declaration::StopRenewal | Declaration::Delivered | Declaration::NotDelivered => MessageId::ReceiptRenewalStopped,
    })
}

/// Whom one objects to.
pub(super) fn seller(model: &Model) -> Text {
    model.market_here().map_or(Text::Empty, |market| Text::Verbatim(format!("{}, {}", market.seller.name, market.seller.email)))
}
