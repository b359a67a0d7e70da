//! The contracts on one feature of one vehicle, and what follows from them: when each runs, what is granted, what may be sold.
//!
//! - Contracts that are not over follow on each other: each begins where the one before it ends. Together they are one grant.
//! - The time of the first begins when the car has seen the feature work. Until then no time runs for any of them.
//! - A longer term takes the place of what runs, with credit; anything else follows on it.

use jiff::{Timestamp, ToSpan as _};
use serde::{Deserialize, Serialize};

use crate::{
    Contract, ContractStanding, Credit, CreditReason, EndReason, Fate, FeatureId, Grant, GrantKind, Holder, Money, OrderId, OrderKind,
    Quote, Renewal, Term,
};

/// Days after the grant after which a car that has fetched it and never said that it works counts as not delivered. The car itself
/// counts the hours for which it is switched on, and says so; this is for one that cannot.
const SILENCE_DAYS: i64 = 30;

/// The same for a car that was not heard of since, and so cannot have got it: long enough for one that stands in a garage over winter.
const ABSENCE_DAYS: i64 = 180;

/// A contract with what only the seller's books hold of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// As it stands in the contract book.
    pub contract: Contract,
    /// Who keeps the feature when the car is sold.
    pub holder: Holder,
    /// Since when it is granted.
    #[serde(with = "jiff::fmt::serde::timestamp::second::required")]
    pub granted_at: Timestamp,
    /// When it counts as not delivered, unless the car has said something until then.
    #[serde(with = "jiff::fmt::serde::timestamp::second::required")]
    pub silent_until: Timestamp,
    /// What was credited against its price.
    pub credit: Vec<Credit>,
    /// How it came about.
    pub origin: Origin,
    /// The order whose contract took its place.
    pub replaced_by: Option<OrderId>,
    /// Why its grant ended sooner at some time than it had before: cars that know the longer one ask for a reason.
    pub shortened: Option<EndReason>,
    /// How many days before its end a renewal is charged. `None`: nothing renews.
    pub renewal_days: Option<u16>,
    /// The order that charges the renewal at this moment.
    pub charging: Option<OrderId>,
    /// How often a charge of the renewal was begun.
    pub charges: u32,
    /// What the bank has taken back.
    pub reversed: Option<Money>,
    /// Of one that stayed with the car: the price of its term. What is left of it is credited as if this owner had paid it.
    #[serde(default)]
    pub inherited: Option<Money>,
}

/// How a contract came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// The driver ordered it.
    Ordered,
    /// The driver ordered it in place of what ran.
    Changed,
    /// It goes on from the contract before, as the driver had chosen.
    Renewed,
    /// It stayed with the car when that changed hands. It is in nobody's contract book: there is nothing to declare about it.
    Inherited,
}

/// What the seller's market says about a new contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rights {
    /// Until when it can be withdrawn from, exclusive. `None`: there is no such right.
    pub withdraw_until: Option<Timestamp>,
    /// How many days before its end a renewal is charged. `None`: nothing renews.
    pub renewal_days: Option<u16>,
}

impl Held {
    /// What an order makes of its quote, when it is granted. Where it stands in time is for [`Chain::conclude`] to say.
    pub fn of(order: OrderId, quote: &Quote, rights: Rights, granted_at: Timestamp) -> Self {
        let origin = match (&quote.replaces, &quote.renews) {
            (Some(_), _) => Origin::Changed,
            (None, Some(_)) => Origin::Renewed,
            (None, None) => Origin::Ordered,
        };
        let contract = Contract {
            order,
            feature: quote.feature.clone(),
            kind: OrderKind::Purchase,
            term: quote.term,
            concluded_at: granted_at,
            starts: None,
            ends: None,
            price: Some(quote.total),
            paid: None,
            refund: None,
            withdraw_until: rights.withdraw_until,
            cancelled_at: None,
            delivery_hours: quote.delivery_hours,
            renewal: Renewal::NotOffered,
            standing: ContractStanding::Delivering,
            continues: quote.replaces.clone().or_else(|| quote.renews.clone()),
        };
        let renewal_days = rights.renewal_days.filter(|_| quote.term != Term::Unlimited);
        Self::new(contract, quote.holder, quote.credit.clone(), origin, renewal_days)
    }

    /// A trial, when it is granted. It never renews.
    pub fn trial(order: OrderId, feature: FeatureId, holder: Holder, delivery_hours: u16, rights: Rights, granted_at: Timestamp) -> Self {
        let contract = Contract {
            order,
            feature,
            kind: OrderKind::Trial,
            term: Term::TRIAL,
            concluded_at: granted_at,
            starts: None,
            ends: None,
            price: None,
            paid: None,
            refund: None,
            withdraw_until: rights.withdraw_until,
            cancelled_at: None,
            delivery_hours,
            renewal: Renewal::NotOffered,
            standing: ContractStanding::Delivering,
            continues: None,
        };
        Self::new(contract, holder, Vec::new(), Origin::Ordered, None)
    }

    fn new(contract: Contract, holder: Holder, credit: Vec<Credit>, origin: Origin, renewal_days: Option<u16>) -> Self {
        let granted_at = contract.concluded_at;
        let silent_until = days_after(granted_at, SILENCE_DAYS);
        Self {
            contract,
            holder,
            granted_at,
            silent_until,
            credit,
            origin,
            replaced_by: None,
            shortened: None,
            renewal_days,
            charging: None,
            charges: 0,
            reversed: None,
            inherited: None,
        }
    }

    /// What the next owner has of one that stays with the car: the same time, and nothing of whoever paid for it.
    fn inherited(&self, order: OrderId) -> Self {
        let contract = Contract {
            order,
            price: None,
            paid: None,
            refund: None,
            withdraw_until: None,
            cancelled_at: None,
            renewal: Renewal::NotOffered,
            continues: None,
            ..self.contract.clone()
        };
        let inherited = self.contract.price.or(self.inherited).filter(|_| !self.contract.runs_out_for_nothing());
        Self { inherited, granted_at: self.granted_at, ..Self::new(contract, self.holder, Vec::new(), Origin::Inherited, None) }
    }

    /// Whether nothing of its price is still to be charged.
    pub fn is_settled(&self) -> bool {
        let Some(price) = self.contract.price else { return true };
        let left = self.credit.iter().fold(price, |left, credit| left.less(credit.amount));
        self.contract.paid.is_some() || left.minor() == 0
    }

    /// What becomes of it when the car changes hands. `None`: it is over already.
    pub fn fate(&self, now: Timestamp) -> Option<Fate> {
        if self.origin == Origin::Inherited && self.runs() {
            return Some(Fate::Stays { worth: self.inherited.map(|price| self.contract.unused(price, now)) });
        }
        // What credit has paid for in full was not charged, and is paid for.
        let nothing = self.contract.price.filter(|_| self.is_settled()).map(|price| price.less(price));
        Contract { paid: self.contract.paid.or(nothing), ..self.contract.clone() }.fate(self.holder, now)
    }

    /// Which order made it.
    pub fn order(&self) -> &OrderId {
        &self.contract.order
    }

    /// Whether it has not come to an end.
    pub fn runs(&self) -> bool {
        !matches!(self.contract.standing, ContractStanding::Over { .. })
    }

    /// What vouchers paid of its price.
    pub fn vouchers(&self) -> Option<Money> {
        self.credit.iter().find(|credit| credit.reason == CreditReason::Voucher).map(|credit| credit.amount)
    }

    /// What is left of its price at a time, as [`Contract::unused`] has it. `None`: it had no price.
    pub fn unused(&self, at: Timestamp) -> Option<Money> {
        Some(self.contract.unused(self.contract.price.or(self.inherited)?, at))
    }
}

/// When a contract runs. Estimated from its grant while its time does not run yet: then it can only move on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// From when.
    pub starts: Timestamp,
    /// Until when, exclusive. `None`: for good.
    pub ends: Option<Timestamp>,
    /// Until when it is granted: longer than it runs while a renewal is tried again.
    pub granted_until: Option<Timestamp>,
}

/// The contracts on one feature of one vehicle, oldest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chain {
    pub(super) feature: FeatureId,
    pub(super) held: Vec<Held>,
}

/// How a term would join what there is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joining {
    /// From when it would run.
    pub starts: Timestamp,
    /// What is credited against its price. Empty when it follows on what runs.
    pub credit: Vec<Credit>,
    /// The order whose contract it takes the place of.
    pub replaces: Option<OrderId>,
}

/// What time alone has brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Due {
    /// The contract has come to its end.
    End(OrderId),
    /// Its renewal is to be charged.
    Charge(OrderId),
    /// Its renewal could not be charged in time.
    GiveUp(OrderId),
    /// The car has not said for too long that it works.
    Silence(OrderId),
}

impl Chain {
    /// The contracts on a feature, oldest first.
    pub fn new(feature: FeatureId, held: Vec<Held>) -> Self {
        Self { feature, held }
    }

    /// On which feature.
    pub fn feature(&self) -> &FeatureId {
        &self.feature
    }

    /// Every contract, oldest first.
    pub fn held(&self) -> &[Held] {
        &self.held
    }

    /// The contract of an order.
    pub fn find(&self, order: &OrderId) -> Option<&Held> {
        self.held.iter().find(|held| held.order() == order)
    }

    /// Those that are not over, in the order in which they follow on each other.
    pub fn running(&self) -> impl DoubleEndedIterator<Item = &Held> {
        self.held.iter().filter(|held| held.runs())
    }

    /// What a quote rests on: as long as these run, its dates and its credit follow from what there is.
    pub fn basis(&self) -> Vec<OrderId> {
        self.running().map(|held| held.order().clone()).collect()
    }

    /// Whether what a quote rests on still runs. What it follows on may have come to its end meanwhile; what it takes the place of may
    /// not.
    pub fn holds(&self, basis: &[OrderId], quote: &Quote) -> bool {
        let ended = |order: &OrderId| {
            let standing = self.find(order).map(|held| held.contract.standing);
            quote.replaces.is_none() && matches!(standing, Some(ContractStanding::Over { reason: EndReason::Ended, .. }))
        };
        let left: Vec<OrderId> = basis.iter().filter(|order| !ended(order)).cloned().collect();
        left == self.basis()
    }

    /// When each that is not over runs.
    pub fn spans(&self) -> Vec<(&Held, Span)> {
        let mut spans: Vec<(&Held, Span)> = Vec::new();
        for held in self.running() {
            let contract = &held.contract;
            let before = spans.last().and_then(|(_, span)| span.ends);
            let starts = contract.starts.or(before).unwrap_or(held.granted_at);
            let ends = contract.ends.or_else(|| contract.term.ends(starts));
            let granted_until = match contract.renewal {
                Renewal::ToConfirm { until, .. } | Renewal::Retrying { until, .. } => ends.map(|ends| ends.max(until)),
                _ => ends,
            };
            spans.push((held, Span { starts, ends, granted_until }));
        }
        spans
    }

    /// What the car may switch on. `None`: nothing runs.
    pub fn grant(&self) -> Option<Grant> {
        let spans = self.spans();
        let (held, span) = spans.last()?;
        Some(Grant {
            feature: self.feature.clone(),
            kind: match (held.contract.kind, held.contract.term) {
                (OrderKind::Trial, _) => GrantKind::Trial,
                (OrderKind::Purchase, Term::Unlimited) => GrantKind::Unlimited,
                (OrderKind::Purchase, term) => GrantKind::Term(term),
            },
            holder: held.holder,
            // Also of one that follows on another: what works goes on working.
            not_before: held.granted_at,
            ends: span.granted_until,
            order: Some(held.order().clone()),
        })
    }

    /// How a term at a price would join what there is. `None`: the car has the feature for good.
    ///
    /// A term longer than all that was bought takes its place at once, and what is left of each is credited, never more than the new
    /// price in all. The same or a shorter one follows on what runs, and so does anything that is bought during a trial: the free time
    /// is the driver's.
    pub fn join(&self, term: Term, price: Money, now: Timestamp) -> Option<Joining> {
        let spans: Vec<_> = self.spans().into_iter().filter(|(_, span)| span.ends.is_none_or(|ends| now < ends)).collect();
        let Some((first, _)) = spans.first() else { return Some(Joining { starts: now, credit: Vec::new(), replaces: None }) };
        let is_shorter = |held: &Held| held.contract.kind == OrderKind::Purchase && held.contract.term < term;
        if spans.iter().all(|(held, _)| is_shorter(held)) {
            let mut left = price;
            let mut credit = Vec::new();
            for (held, _) in &spans {
                let Some(unused) = held.unused(now) else { continue };
                let amount = unused.at_most(left);
                if amount.minor() == 0 || amount.currency() != price.currency() {
                    continue;
                }
                left = left.less(amount);
                credit.push(Credit { amount, reason: CreditReason::Unused(held.order().clone()) });
            }
            return Some(Joining { starts: now, credit, replaces: Some(first.order().clone()) });
        }
        let (_, last) = spans.last()?;
        Some(Joining { starts: last.ends?, credit: Vec::new(), replaces: None })
    }

    /// From when the term would run that continues this order's contract at its end. `None`: nothing can continue it.
    pub fn renewable_from(&self, order: &OrderId) -> Option<Timestamp> {
        let spans = self.spans();
        let (held, span) = spans.last()?;
        // Only what works can go on.
        let offered = held.renewal_days.is_some() && held.contract.standing == ContractStanding::Running && held.order() == order;
        if offered { span.ends } else { None }
    }

    /// What becomes of each contract when the car changes hands, and what the next owner has of those that stay, by the order that
    /// `heir` names for each. To be done from the last to the first: what follows on one that goes would move up else.
    pub fn hand_over(&self, now: Timestamp, heir: impl Fn(&OrderId) -> OrderId) -> Vec<(OrderId, Fate, Option<Held>)> {
        let fates = self.running().filter_map(|held| Some((held, held.fate(now)?)));
        fates
            .map(|(held, fate)| {
                let stays = matches!(fate, Fate::Stays { .. });
                (held.order().clone(), fate, stays.then(|| held.inherited(heir(held.order()))))
            })
            .collect()
    }

    /// What time has brought, the first thing that is to be done.
    pub fn due(&self, now: Timestamp) -> Option<Due> {
        let (held, due) = self.dues().filter(|(_, due)| due.at <= now).min_by_key(|(_, due)| due.at)?;
        let order = held.order().clone();
        Some(match due.what {
            What::End => Due::End(order),
            What::Charge => Due::Charge(order),
            What::GiveUp => Due::GiveUp(order),
            What::Silence => Due::Silence(order),
        })
    }

    /// When time brings something next.
    pub fn next_due(&self) -> Option<Timestamp> {
        self.dues().map(|(_, due)| due.at).min()
    }

    fn dues(&self) -> impl Iterator<Item = (&Held, Timed)> {
        self.running().enumerate().filter_map(|(place, held)| held.timed(place == 0).map(|due| (held, due)))
    }
}

/// An instant so many whole days later.
pub(super) fn days_after(time: Timestamp, days: i64) -> Timestamp {
    time.saturating_add((days * 24).hours()).unwrap_or(Timestamp::MAX)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Timed {
    at: Timestamp,
    what: What,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    End,
    Charge,
    GiveUp,
    Silence,
}

impl Held {
    /// Begins to wait for the car's word.
    pub(super) fn wait_from(&mut self, now: Timestamp) {
        self.granted_at = now;
        self.silent_until = days_after(now, SILENCE_DAYS);
    }

    /// Waits on for a car that cannot have got its grant yet, for another day. Says whether it does.
    pub(super) fn wait_on(&mut self, now: Timestamp) -> bool {
        self.silent_until = days_after(now, 1);
        now < days_after(self.granted_at, ABSENCE_DAYS)
    }

    /// What time brings next to a contract that is not over. Only the first of a chain is to be delivered: the others follow on it.
    fn timed(&self, first: bool) -> Option<Timed> {
        let contract = &self.contract;
        let timed = |at, what| Some(Timed { at, what });
        match contract.renewal {
            // Whatever becomes of the charge decides, also when the end has come meanwhile.
            Renewal::On { .. } | Renewal::ToConfirm { .. } | Renewal::Retrying { .. } if self.charging.is_some() => None,
            Renewal::On { at, .. } => timed(at, What::Charge),
            Renewal::Retrying { next, until, .. } if next < until => timed(next, What::Charge),
            Renewal::ToConfirm { until, .. } | Renewal::Retrying { until, .. } => timed(until, What::GiveUp),
            Renewal::NotOffered | Renewal::Off | Renewal::PriceChanged { .. } => match (contract.ends, contract.standing) {
                (Some(ends), _) => timed(ends, What::End),
                (None, ContractStanding::Delivering) if first => timed(self.silent_until, What::Silence),
                (None, _) => None,
            },
        }
    }
}
