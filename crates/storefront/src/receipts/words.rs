//! Everything that receipts say, as a table with one column a language.
//!
//! Fields and functions instead of messages by name: a text that a language lacks does not compile. Functions are given what stands
//! inside a sentence in words already.

use entitlement::{EndReason, Holder, SellerDocument, Term};

use super::Language;

mod english;
mod german;

/// What receipts say in one language.
pub(super) struct Words {
    pub(super) titles: Titles,
    pub(super) labels: Labels,
    pub(super) says: Says,
    pub(super) form: Form,
    /// For how long.
    pub(super) term: fn(Term) -> &'static str,
    /// What becomes of it when the car is sold.
    pub(super) when_sold: fn(Holder) -> &'static str,
    /// Why money was given back.
    pub(super) reason: fn(EndReason) -> &'static str,
    /// What the seller's documents are called.
    pub(super) document: fn(SellerDocument) -> &'static str,
    /// Around names of features and of buttons.
    pub(super) quoted: fn(&str) -> String,
}

/// What the receipts are called.
pub(super) struct Titles {
    pub(super) trial: &'static str,
    pub(super) contract: &'static str,
    pub(super) withdrawal: &'static str,
    pub(super) cancellation: &'static str,
    pub(super) renewal_stopped: &'static str,
    pub(super) renewal_chosen: &'static str,
    pub(super) renewed: &'static str,
    pub(super) refund: &'static str,
}

/// What stands before a fact, and over a group of them.
pub(super) struct Labels {
    pub(super) ordered: &'static str,
    pub(super) feature: &'static str,
    pub(super) effect: &'static str,
    pub(super) car: &'static str,
    pub(super) order: &'static str,
    pub(super) ordered_at: &'static str,
    pub(super) asked_at: &'static str,
    pub(super) declared_at: &'static str,
    pub(super) received_at: &'static str,
    pub(super) given_back_at: &'static str,
    pub(super) issued_at: &'static str,
    pub(super) declaration: &'static str,
    pub(super) follows: &'static str,
    pub(super) time: &'static str,
    pub(super) term: &'static str,
    pub(super) begins: &'static str,
    pub(super) ends: &'static str,
    pub(super) afterwards: &'static str,
    pub(super) continues: &'static str,
    pub(super) when_sold: &'static str,
    pub(super) delivery: &'static str,
    pub(super) price: &'static str,
    pub(super) net: &'static str,
    pub(super) vat: fn(&str) -> String,
    pub(super) total_with_vat: &'static str,
    pub(super) total: &'static str,
    pub(super) credit_unused: fn(&str) -> String,
    pub(super) credit_voucher: &'static str,
    pub(super) charged: &'static str,
    pub(super) charged_then: &'static str,
    pub(super) given_back: &'static str,
    pub(super) paid_with: &'static str,
    pub(super) reason: &'static str,
    pub(super) withdrawal: &'static str,
    pub(super) seller: &'static str,
    pub(super) contact: &'static str,
    pub(super) receipt: &'static str,
    pub(super) page: fn(usize, usize) -> String,
}

/// Sentences.
pub(super) struct Says {
    pub(super) trial: fn(&str) -> String,
    pub(super) trial_term: &'static str,
    pub(super) costs_nothing: &'static str,
    pub(super) ends_by_itself: &'static str,
    pub(super) contract: fn(&str) -> String,
    pub(super) begins: fn(&str) -> String,
    pub(super) begins_after: fn(&str) -> String,
    pub(super) ends: fn(&str) -> String,
    pub(super) ends_or_later: fn(&str) -> String,
    pub(super) ends_never: &'static str,
    pub(super) nothing_follows: &'static str,
    pub(super) delivery: fn(u16) -> String,
    pub(super) no_vat: &'static str,
    pub(super) card: fn(&str, &str) -> String,
    pub(super) all_credited: &'static str,
    pub(super) withdraw_until: fn(&str) -> String,
    /// Names of the two buttons.
    pub(super) withdraw_in_car: fn(&str, &str) -> String,
    pub(super) withdraw_elsewhere: &'static str,
    pub(super) withdraw_follows: &'static str,
    pub(super) no_withdrawal: &'static str,
    pub(super) cancel_any_time: fn(&str, &str) -> String,
    pub(super) withdrawn: fn(&str, &str) -> String,
    pub(super) withdrawal_received: fn(&str) -> String,
    pub(super) withdrawal_refund: fn(&str) -> String,
    pub(super) withdrawal_nothing_paid: &'static str,
    pub(super) withdrawal_off: &'static str,
    pub(super) cancelled: fn(&str, &str) -> String,
    pub(super) cancellation_received: fn(&str) -> String,
    pub(super) cancellation_until_then: &'static str,
    pub(super) renewal_stopped: fn(&str, &str) -> String,
    pub(super) renewal_stop_received: fn(&str) -> String,
    pub(super) renewal_stop_follows: &'static str,
    pub(super) renewal_chosen: fn(&str) -> String,
    pub(super) renewal_can_be_stopped: &'static str,
    pub(super) renewed: fn(&str) -> String,
    pub(super) refund: fn(&str) -> String,
    pub(super) refund_way: &'static str,
    pub(super) kept: &'static str,
}

/// The model withdrawal form (Directive 2011/83/EU, annex I B; annex 2 to art. 246a § 1 EGBGB), in the words of the law.
pub(super) struct Form {
    pub(super) title: &'static str,
    pub(super) when: &'static str,
    pub(super) to: fn(&str) -> String,
    pub(super) lines: [&'static str; 6],
    pub(super) note: &'static str,
}

impl Words {
    pub(super) const fn of(language: Language) -> &'static Self {
        match language {
            Language::English => &english::WORDS,
            Language::German => &german::WORDS,
        }
    }
}
