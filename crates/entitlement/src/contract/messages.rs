//! What a driver should read about contracts. The same thing to say has the same id, so that nothing is said twice.

use std::fmt::Display;

use jiff::Timestamp;

use super::{CarMessage, Contract, ContractBook, ContractStanding, Renewal, Subject};
use crate::{Digest, EndReason, Ending, Grant, GrantSet, MessageKey, OrderId, Reminders};

impl CarMessage {
    /// Something to be read, since `at`. `occasion` tells it from the same subject at another time.
    pub fn about(subject: Subject, occasion: impl Display, at: Timestamp) -> Self {
        let order = subject.order().map_or("", OrderId::as_str);
        let feature = subject.feature();
        // A digest, because an id is short and an order's is as long as its maker likes.
        let digest = Digest::of(format!("{} {order} {feature} {occasion}", subject.name()).as_bytes());
        let id = MessageKey::parse(&digest.to_string()).expect("64 hexadecimal digits are an id");
        Self { id, at, subject }
    }

    /// Whether it takes the place of another about the same contract: a reminder that of the one before it, and what there is to say
    /// of a payment that of what was said of the try before it.
    pub fn takes_the_place_of(&self, other: &Self) -> bool {
        let both = |is: fn(&Subject) -> bool| is(&self.subject) && is(&other.subject);
        let reminds = |subject: &Subject| matches!(subject, Subject::EndsSoon { .. } | Subject::RenewsSoon { .. });
        let pays = |subject: &Subject| matches!(subject, Subject::RenewalToConfirm { .. } | Subject::RenewalFailed { .. });
        self.id != other.id && self.subject.order() == other.subject.order() && (both(reminds) || both(pays))
    }

    /// Whether what it asks for is done, by this book: then nobody has to read it any more.
    pub fn is_settled(&self, book: &ContractBook) -> bool {
        let Some(contract) = self.subject.order().and_then(|order| book.contract(order)) else { return false };
        match self.subject {
            Subject::RenewalToConfirm { .. } | Subject::RenewalFailed { .. } => {
                !matches!(contract.renewal, Renewal::ToConfirm { .. } | Renewal::Retrying { .. })
            }
            Subject::PriceChanged { .. } => !matches!(contract.renewal, Renewal::PriceChanged { .. }),
            Subject::RefundRefused { .. } => contract.refund.is_none_or(|refund| refund.done_at.is_some()),
            _ => false,
        }
    }
}

/// What a new book has to tell that the one before it did not say. `None`: it is the first one, which tells nothing of what was
/// over before.
pub fn news_of_book(before: Option<&ContractBook>, book: &ContractBook, at: Timestamp) -> Vec<CarMessage> {
    book.contracts.iter().flat_map(|contract| news_of_contract(before, contract, at)).collect()
}

fn news_of_contract(before: Option<&ContractBook>, contract: &Contract, at: Timestamp) -> Vec<CarMessage> {
    let was = before.and_then(|book| book.contract(&contract.order));
    let (order, feature) = (contract.order.clone(), contract.feature.clone());
    let mut news = Vec::new();
    if let Some(refund) = contract.refund.filter(|refund| refund.done_at.is_some())
        && before.is_some()
        && was.and_then(|was| was.refund).is_none_or(|was| was.done_at.is_none() || was.amount != refund.amount)
    {
        let subject = Subject::Refunded { order: order.clone(), feature: feature.clone(), amount: refund.amount };
        news.push(CarMessage::about(subject, refund.amount.minor(), at));
    }
    if let Some(refund) = contract.refund.filter(|refund| refund.refused_at.is_some() && refund.done_at.is_none())
        && before.is_some()
    {
        let subject = Subject::RefundRefused { order: order.clone(), feature: feature.clone(), amount: refund.amount };
        news.push(CarMessage::about(subject, refund.amount.minor(), at));
    }
    match contract.renewal {
        Renewal::PriceChanged { at: charged, before, amount } => {
            let subject = Subject::PriceChanged { order: order.clone(), feature: feature.clone(), at: charged, before, amount };
            news.push(CarMessage::about(subject, format_args!("{charged} {}", amount.minor()), at));
        }
        Renewal::ToConfirm { by, until, amount } => {
            let subject = Subject::RenewalToConfirm { order: order.clone(), feature: feature.clone(), by, until, amount };
            news.push(CarMessage::about(subject, by, at));
        }
        Renewal::Retrying { reason, next, until, .. } => {
            let subject = Subject::RenewalFailed { order: order.clone(), feature: feature.clone(), reason, next, until };
            news.push(CarMessage::about(subject, next, at));
        }
        Renewal::NotOffered | Renewal::Off | Renewal::On { .. } => {}
    }
    let not_delivered = |contract: &Contract| matches!(contract.standing, ContractStanding::Over { reason: EndReason::NotDelivered, .. });
    if before.is_some() && not_delivered(contract) && !was.is_some_and(not_delivered) {
        news.push(not_delivered_message(contract, at));
    }
    news
}

/// That a contract's feature was not seen to work in time.
pub fn not_delivered_message(contract: &Contract, at: Timestamp) -> CarMessage {
    let (order, feature) = (contract.order.clone(), contract.feature.clone());
    CarMessage::about(Subject::NotDelivered { order, feature, amount: contract.paid }, "", at)
}

/// What a new grant set took away that the driver did not declare in this car: each with its signed reason.
pub fn news_of_set(before: &GrantSet, set: &GrantSet, declared_here: impl Fn(&OrderId) -> bool, at: Timestamp) -> Vec<CarMessage> {
    let gone = |grant: &&Grant| set.grant(&grant.feature).is_none_or(|now| now.order != grant.order);
    let ending = |grant: &Grant| set.endings.iter().rev().find(|ending| ending.feature == grant.feature && ending.order == grant.order);
    let told = |ending: &&Ending| match ending.reason {
        // It said so before.
        EndReason::Ended => false,
        // Something else runs in its place; if nothing does, it is told.
        EndReason::Replaced => set.grant(&ending.feature).is_none(),
        // The driver said so here, or the car did.
        EndReason::Withdrawn | EndReason::Cancelled | EndReason::NotDelivered => !ending.order.as_ref().is_some_and(&declared_here),
        EndReason::NotPaid | EndReason::Transferred | EndReason::Recalled | EndReason::PaymentReversed | EndReason::CourtOrder => true,
    };
    let message = |ending: &Ending| {
        let Ending { feature, order, reason, actor, at: ended } = ending.clone();
        CarMessage::about(Subject::Removed { order, feature, reason, actor, at: ended }, ended, at)
    };
    before.grants.iter().filter(gone).filter_map(ending).filter(told).map(message).collect()
}

/// The reminders that are due now. `told`: every message there ever was, also those that were dismissed.
pub fn reminders<'a>(
    book: &ContractBook,
    rule: &Reminders,
    told: impl Iterator<Item = &'a CarMessage> + Clone,
    now: Timestamp,
) -> Vec<CarMessage> {
    let due = |contract: &Contract| {
        let starts = contract.starts.filter(|_| contract.standing == ContractStanding::Running)?;
        if follows(book, contract) {
            return None;
        }
        let (order, feature) = (contract.order.clone(), contract.feature.clone());
        let (subject, moment) = match contract.renewal {
            Renewal::On { at, amount } => (Subject::RenewsSoon { order, feature, at, amount }, at),
            // A payment that is to be confirmed or tried again has a message of its own.
            Renewal::ToConfirm { .. } | Renewal::Retrying { .. } => return None,
            Renewal::NotOffered | Renewal::Off | Renewal::PriceChanged { .. } => {
                let ends = contract.ends?;
                (Subject::EndsSoon { order, feature, ends }, ends)
            }
        };
        let last = told.clone().filter(|message| message.subject.reminds_of() == Some((&contract.order, moment)));
        let days = rule.due(starts..moment, last.map(|message| message.at).max(), now)?;
        Some(CarMessage::about(subject, format_args!("{days} {moment}"), now))
    };
    book.contracts.iter().filter_map(due).collect()
}

/// Whether another contract goes on where this one ends.
fn follows(book: &ContractBook, contract: &Contract) -> bool {
    book.contracts.iter().any(|other| {
        other.order != contract.order
            && other.feature == contract.feature
            && !matches!(other.standing, ContractStanding::Over { .. })
            && other.concluded_at >= contract.concluded_at
    })
}

impl Subject {
    /// About which contract. `None`: about none.
    pub fn order(&self) -> Option<&OrderId> {
        match self {
            Self::EndsSoon { order, .. }
            | Self::RenewsSoon { order, .. }
            | Self::PriceChanged { order, .. }
            | Self::RenewalToConfirm { order, .. }
            | Self::RenewalFailed { order, .. }
            | Self::NotDelivered { order, .. }
            | Self::RefundRefused { order, .. }
            | Self::Refunded { order, .. }
            | Self::DeclaredTooLate { order, .. } => Some(order),
            Self::Removed { order, .. } => order.as_ref(),
            Self::RemovalRefused { .. } => None,
        }
    }

    /// About which feature.
    pub fn feature(&self) -> &crate::FeatureId {
        match self {
            Self::EndsSoon { feature, .. }
            | Self::RenewsSoon { feature, .. }
            | Self::PriceChanged { feature, .. }
            | Self::RenewalToConfirm { feature, .. }
            | Self::RenewalFailed { feature, .. }
            | Self::Removed { feature, .. }
            | Self::RemovalRefused { feature }
            | Self::NotDelivered { feature, .. }
            | Self::RefundRefused { feature, .. }
            | Self::Refunded { feature, .. }
            | Self::DeclaredTooLate { feature, .. } => feature,
        }
    }

    /// In a word.
    const fn name(&self) -> &'static str {
        match self {
            Self::EndsSoon { .. } => "ends-soon",
            Self::RenewsSoon { .. } => "renews-soon",
            Self::PriceChanged { .. } => "price-changed",
            Self::RenewalToConfirm { .. } => "renewal-to-confirm",
            Self::RenewalFailed { .. } => "renewal-failed",
            Self::Removed { .. } => "removed",
            Self::RemovalRefused { .. } => "removal-refused",
            Self::NotDelivered { .. } => "not-delivered",
            Self::RefundRefused { .. } => "refund-refused",
            Self::Refunded { .. } => "refunded",
            Self::DeclaredTooLate { .. } => "declared-too-late",
        }
    }

    /// Of a reminder: of which contract, and of what moment.
    fn reminds_of(&self) -> Option<(&OrderId, Timestamp)> {
        match self {
            Self::EndsSoon { order, ends, .. } => Some((order, *ends)),
            Self::RenewsSoon { order, at, .. } => Some((order, *at)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests;
