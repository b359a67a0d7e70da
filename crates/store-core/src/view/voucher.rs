use entitlement::Redemption;

use super::closed_text;
use super::keyboard;
use crate::call::Asked;
use crate::{Deed, MessageId, Model, Text};

/// A voucher that is typed.
#[derive(Clone, Debug, PartialEq)]
pub struct VoucherView {
    /// The code, in groups of four as it is printed.
    pub typed: String,
    /// Rows of keys.
    pub keys: Vec<String>,
    /// What came of it, or why nothing can be redeemed.
    pub result: Text,
    /// It was redeemed.
    pub redeemed: bool,
    /// What is left of vouchers.
    pub balance: Text,
    /// Whether it can be redeemed now.
    pub can_redeem: bool,
    /// It is being redeemed.
    pub pending: bool,
}

pub(crate) fn view(model: &Model) -> VoucherView {
    let page = &model.contracts.voucher;
    let pending = model.is_asked(|deed| matches!(deed, Deed::Redeem { .. }));
    let gate = model.gate();
    let result = match (&page.outcome, gate) {
        (Some(Ok(outcome)), _) => outcome_text(*outcome),
        (Some(Err(error)), _) => error.text(Asked::ToChange),
        (None, Err(closed)) => closed_text(closed),
        (None, Ok(())) => Text::Empty,
    };
    VoucherView {
        typed: grouped(&page.typed),
        keys: keyboard::code(model.settings.language),
        result,
        redeemed: matches!(page.outcome, Some(Ok(Redemption::Redeemed(_)))),
        balance: model.contracts_told().and_then(|told| told.balance).map_or_else(|| Text::of(MessageId::VoucherNoBalance), Text::Money),
        can_redeem: !page.typed.is_empty() && !pending && gate.is_ok(),
        pending,
    }
}

fn outcome_text(outcome: Redemption) -> Text {
    match outcome {
        Redemption::Redeemed(amount) => Text::with(MessageId::VoucherRedeemed, [("amount", Text::Money(amount))]),
        Redemption::Unknown => Text::of(MessageId::VoucherUnknown),
        Redemption::Used => Text::of(MessageId::VoucherUsed),
        Redemption::Expired => Text::of(MessageId::VoucherExpired),
        Redemption::OtherMarket => Text::of(MessageId::VoucherOtherMarket),
    }
}

fn grouped(code: &str) -> String {
    let letters: Vec<char> = code.chars().collect();
    letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}
