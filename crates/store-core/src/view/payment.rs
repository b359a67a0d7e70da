use super::{closed_text, order::payment_text};
use crate::{Deed, MessageId, Model, Text};

/// What orders are paid with.
#[derive(Clone, Debug, PartialEq)]
pub struct PaymentView {
    /// Nothing was heard of it yet.
    pub loading: bool,
    /// What orders are paid with. Empty: nothing was added.
    pub method: Text,
    /// Until when it is taken, or what there is to know instead.
    pub note: Text,
    /// It has run out.
    pub expired: bool,
    /// It is being removed.
    pub removing: bool,
    /// What is left of vouchers.
    pub balance: Text,
    /// Whether anything can be changed.
    pub can_change: bool,
    /// Why not.
    pub reason: Text,
}

pub(crate) fn view(model: &Model) -> PaymentView {
    let told = model.contracts_told();
    let guest = !model.may(entitlement::Right::Contracts);
    let reason = match model.gate() {
        Err(closed) => closed_text(closed),
        Ok(()) if guest => Text::of(MessageId::PaymentGuest),
        Ok(()) => Text::Empty,
    };
    let method = told.and_then(|told| told.payment.as_ref());
    let expired = method.is_some_and(|method| model.has_run_out(method.expires));
    let note = match method.map(|method| method.expires) {
        Some(Some((year, month))) => {
            let date = [("month", Text::Verbatim(format!("{month:02}"))), ("year", Text::Verbatim(year.to_string()))];
            Text::with(if expired { MessageId::PaymentExpired } else { MessageId::PaymentExpires }, date)
        }
        Some(None) => Text::of(MessageId::PaymentOpenEnded),
        None => Text::of(MessageId::OrderNoPaymentText),
    };
    PaymentView {
        loading: told.is_none() && model.contracts.feed.awaited(),
        method: method.map_or(Text::Empty, payment_text),
        note,
        expired,
        removing: model.is_asked(|deed| *deed == Deed::RemovePayment),
        balance: told.and_then(|told| told.balance).map_or_else(|| Text::of(MessageId::VoucherNoBalance), Text::Money),
        can_change: reason.is_empty() && told.is_some(),
        reason: if told.is_none() && reason.is_empty() { closed_text(crate::model::Closed::NoService) } else { reason },
    }
}
