//! What becomes of what was booked when the car changes hands. One rule for the car, which shows it before anything happens, and for the
//! seller, who does it.
//!
//! - What was paid for loses nothing: it stays with the car, goes with the person as a voucher, or is given back.
//! - What nobody paid for is its driver's own and ends: the next one tries it anew.
//! - What stays with the car stays also if the bank takes the payment back later: that is between the seller and who paid.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{Contract, ContractStanding, Document, DocumentKind, FeatureId, Holder, Money, OrderKind, Term, VehicleKey};

/// What becomes of one contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fate {
    /// It stays with the car until its end, or for good.
    Stays {
        /// What is left of its price. `None`: it has none, such as what came with the car.
        worth: Option<Money>,
    },
    /// It ends: a trial, or an order that is not paid for.
    Ends,
    /// It was never seen to work: what was paid is given back.
    Refunded {
        /// How much, with what vouchers had paid of it.
        amount: Money,
    },
    /// It goes with the person who holds it.
    Moves {
        /// What is left of its price: as a voucher.
        worth: Money,
    },
}

impl Contract {
    /// What becomes of it when the car changes hands now. `None`: it is over already.
    pub fn fate(&self, holder: Holder, now: Timestamp) -> Option<Fate> {
        if self.is_over() {
            return None;
        }
        // What was paid for has been had. It runs on while its renewal is tried again, which nobody will any more.
        if self.ends.is_some_and(|ends| ends <= now) {
            return Some(Fate::Ends);
        }
        let (OrderKind::Purchase, Some(price), Some(_)) = (self.kind, self.price, self.paid) else { return Some(Fate::Ends) };
        // Cancelled, one without an end runs out for nothing: there is nothing left of its price.
        if self.runs_out_for_nothing() {
            return Some(if holder == Holder::Car { Fate::Stays { worth: None } } else { Fate::Ends });
        }
        let worth = self.unused(price, now);
        Some(match (self.standing, holder) {
            (ContractStanding::Delivering, _) => Fate::Refunded { amount: price },
            (_, Holder::Person) => Fate::Moves { worth },
            (_, Holder::Car) => Fate::Stays { worth: Some(worth) },
        })
    }

    /// Whether nothing is left of its price, however long it still runs.
    pub(crate) fn runs_out_for_nothing(&self) -> bool {
        self.term == Term::Unlimited && self.cancelled_at.is_some()
    }

    /// What is left at a time of this price for it: by the second, rounded up to the minor unit. All of it for one without an end, and
    /// while its time does not run.
    pub(crate) fn unused(&self, price: Money, at: Timestamp) -> Money {
        let span = self.starts.and_then(|starts| Some((starts, self.term.ends(starts)?)));
        let Some((starts, ends)) = span else { return price };
        let seconds = |from: Timestamp, to: Timestamp| u64::try_from(to.as_second().saturating_sub(from.as_second())).unwrap_or(0);
        let (whole, left) = (seconds(starts, ends).max(1), seconds(at.clamp(starts, ends), ends));
        // At most 10^9 × 10^8: far from overflow. Never above the price, so it is an amount.
        Money::new((price.minor() * left).div_ceil(whole), price.currency()).unwrap_or(price)
    }
}

/// One contract in a [`Handover`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandedOver {
    /// For what.
    pub feature: FeatureId,
    /// What has become of it.
    pub fate: Fate,
    /// Until when it stays, exclusive. `None`: for good, or it does not stay.
    #[serde(with = "jiff::fmt::serde::timestamp::second::optional")]
    pub ends: Option<Timestamp>,
}

/// The seller's confirmation that a car has changed hands: for whoever gave it away. It names nobody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handover {
    /// Which car.
    pub vehicle: VehicleKey,
    /// As which owner it is known from now on: whatever was an earlier one's opens nothing any more.
    pub ownership_epoch: u32,
    /// When the seller has done it.
    #[serde(with = "jiff::fmt::serde::timestamp::second::required")]
    pub at: Timestamp,
    /// What has become of each contract, by feature.
    pub contracts: Vec<HandedOver>,
    /// What was left of vouchers, and what goes with the person: the amount of one new voucher. `None`: nothing.
    pub voucher: Option<Money>,
}

/// What would become of everything if the car changed hands now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandoverPlan {
    /// What becomes of each contract, and of what came with the car, by feature.
    pub contracts: Vec<HandedOver>,
    /// What goes along with the person, as one voucher. `None`: nothing.
    pub voucher: Option<Money>,
    /// What is erased.
    pub erased: Erased,
    /// What was declared in the car and the seller has not heard of: it counts all the same.
    pub outstanding: u32,
}

/// How much there is of what is erased.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Erased {
    /// Profiles, the owner's with them.
    pub profiles: u32,
    /// Receipts.
    pub receipts: u32,
    /// Messages.
    pub messages: u32,
    /// Means of payment.
    pub means_of_payment: u32,
}

/// As whose car it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandoverStatus {
    /// Counts the owners, from 1.
    pub owner: u32,
    /// Whether the seller has signed that the car is this owner's: from then on nobody else has access to it.
    pub confirmed: bool,
    /// How a claim on the car stands, by whoever has it and not the owner's PIN. `None`: nobody asks for it.
    pub claim: Option<ClaimStatus>,
    /// What became of everything, for whoever gave the car away. `None`: nobody did, or it was put away.
    pub told: Option<HandoverTold>,
}

/// How a claim on a car stands: somebody has it, and not its owner's PIN.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClaimStatus {
    /// Its owner can still say no.
    Waiting {
        /// From then on it is granted.
        due_at: Timestamp,
    },
    /// Nobody has said no: whoever has the car can take it over, in it. Until then its owner can still say no.
    Granted,
    /// It was taken over: the car hands itself over as soon as it is parked. It is too late for a no.
    Taken,
    /// The owner has said no.
    Refused {
        /// From then on somebody can ask again.
        again_at: Timestamp,
    },
}

/// What became of everything, for whoever gave the car away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandoverTold {
    /// What became of each contract, and of what came with the car, by feature.
    pub contracts: Vec<HandedOver>,
    /// What goes along, as one voucher. `None`: nothing.
    pub voucher: Option<Money>,
    /// The voucher's code, good as soon as the handover is confirmed. `None`: there is no voucher.
    pub code: Option<String>,
    /// Whether the seller has signed it: then it can be taken along.
    pub signed: bool,
}

impl Document for Handover {
    const KIND: DocumentKind = DocumentKind::Handover;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Currency, EndReason, OrderId, Renewal,
        seller::{Event, Held, Rights},
    };

    const RIGHTS: Rights = Rights { withdraw_until: None, renewal_days: None };

    fn at(days: i64) -> Timestamp {
        Timestamp::from_second(1_794_650_400 + days * 86_400).unwrap()
    }

    fn eur(minor: u64) -> Money {
        Money::new(minor, Currency::parse("EUR").unwrap()).unwrap()
    }

    /// A year for 73.00 €: 20 cents a day.
    fn year() -> Contract {
        let order = OrderId::parse("o1").unwrap();
        let contract = Held::trial(order, FeatureId::parse("beam").unwrap(), Holder::Car, 24, RIGHTS, at(0)).contract;
        let standing = ContractStanding::Running;
        let (price, paid) = (Some(eur(7_300)), Some(eur(7_300)));
        Contract {
            kind: OrderKind::Purchase,
            term: Term::OneYear,
            price,
            paid,
            starts: Some(at(0)),
            ends: Term::OneYear.ends(at(0)),
            standing,
            ..contract
        }
    }

    #[test]
    fn what_was_paid_for_loses_nothing_and_what_was_not_ends() {
        let now = at(65);
        assert_eq!(year().fate(Holder::Car, now), Some(Fate::Stays { worth: Some(eur(6_000)) }));
        assert_eq!(year().fate(Holder::Person, now), Some(Fate::Moves { worth: eur(6_000) }));
        let cancelled = Contract { cancelled_at: Some(now), renewal: Renewal::Off, ..year() };
        assert_eq!(cancelled.fate(Holder::Car, now), Some(Fate::Stays { worth: Some(eur(6_000)) }), "it runs to its end");
        let undelivered = Contract { starts: None, ends: None, standing: ContractStanding::Delivering, ..year() };
        for holder in [Holder::Car, Holder::Person] {
            assert_eq!(undelivered.fate(holder, now), Some(Fate::Refunded { amount: eur(7_300) }));
            assert_eq!(Contract { paid: None, ..year() }.fate(holder, now), Some(Fate::Ends));
            assert_eq!(Contract { kind: OrderKind::Trial, price: None, paid: None, ..year() }.fate(holder, now), Some(Fate::Ends));
            let over = ContractStanding::Over { reason: EndReason::Ended, at: now };
            assert_eq!(Contract { standing: over, ..year() }.fate(holder, now), None);
        }
        let for_good = Contract { term: Term::Unlimited, ends: None, ..year() };
        assert_eq!(for_good.fate(Holder::Car, at(3_000)), Some(Fate::Stays { worth: Some(eur(7_300)) }));
        let cancelled = Contract { cancelled_at: Some(now), ..for_good };
        assert_eq!(cancelled.fate(Holder::Person, at(3_000)), Some(Fate::Ends), "it runs out for nothing");
        assert_eq!(cancelled.fate(Holder::Car, at(3_000)), Some(Fate::Stays { worth: None }));
        // It runs on, because its renewal is tried again.
        for holder in [Holder::Car, Holder::Person] {
            assert_eq!(year().fate(holder, at(365)), Some(Fate::Ends));
            assert_ne!(year().fate(holder, at(365) - jiff::SignedDuration::from_secs(1)), Some(Fate::Ends), "to its last second");
        }
    }

    #[test]
    fn what_is_left_goes_to_the_heir_or_the_voucher_to_the_cent() {
        let held = |contract: Contract, holder| Held {
            holder,
            contract,
            ..Held::trial(OrderId::parse("o1").unwrap(), FeatureId::parse("beam").unwrap(), holder, 24, RIGHTS, at(0))
        };
        let feature = FeatureId::parse("beam").unwrap();
        let heir = OrderId::parse("heir").unwrap();
        let mut chain = crate::seller::Chain::new(feature.clone(), vec![held(year(), Holder::Car)]);
        let plan = chain.hand_over(at(65), |_| heir.clone());
        let [(order, Fate::Stays { worth: Some(worth) }, Some(next))] = plan.as_slice() else { panic!("{plan:?}") };
        let done = chain.apply(order, Event::HandedOver { heir: Some(heir.clone()) }, at(65));
        let credited = crate::seller::Movement::Credited { from: order.clone(), to: heir.clone(), amount: *worth };
        assert_eq!((done.movements, chain.grant()), (vec![credited], None));
        // The next owner has the same time, and what is left of it when something longer takes its place.
        let mut theirs = crate::seller::Chain::new(feature, Vec::new());
        theirs.inherit(next.clone(), at(65));
        let grant = theirs.grant().unwrap();
        assert_eq!((grant.order, grant.ends), (Some(heir), year().ends));
        let joining = theirs.join(Term::ThreeYears, eur(17_900), at(165)).unwrap();
        assert_eq!(joining.credit[0].amount, eur(4_000));
        assert_eq!(next.contract.price, None, "what was paid is nobody's business");
    }
}
