//! What a declaration, a payment or the passing of time makes of the contracts on a feature: which go on, what money moves, what the
//! grant is. The one place that says so.
//!
//! - Total: an event that does not fit changes nothing, and says so.
//! - Undone is undone: whoever withdraws gets exactly what was charged, and what a contract took the place of comes back.
//! - No contract takes another's time: what follows on one that goes moves up.
//! - Nothing is given back twice: a contract has one refund at most, and never above what was charged for it.

use jiff::Timestamp;

use super::chain::{Chain, Held, Origin, days_after};
use crate::{Contract, ContractStanding, CreditReason, EndReason, Fate, Money, OrderId, Outcome, Refund, Refusal, Renewal, Term};

/// Something that happened to one contract.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// The car has seen the feature work.
    Delivered {
        /// When. Taken as not before the grant and not after now.
        at: Timestamp,
    },
    /// It does not work, and the promised time is over.
    NotDelivered,
    /// The time for the car to say something is over.
    Silence(Reached),
    /// The driver withdrew.
    Withdrawn {
        /// When the driver tapped.
        at: Timestamp,
    },
    /// The driver cancelled.
    Cancelled {
        /// When the driver tapped.
        at: Timestamp,
        /// When a contract without an end is over.
        notice_ends: Timestamp,
    },
    /// The driver lets nothing follow.
    RenewalStopped {
        /// When the driver tapped.
        at: Timestamp,
    },
    /// The driver said yes to going on at this price.
    RenewalChosen {
        /// With VAT, for another such term.
        amount: Money,
    },
    /// Going on costs something else by now.
    PriceChanged {
        /// With VAT, for another such term.
        amount: Money,
    },
    /// The renewal is being charged.
    ChargeBegun {
        /// By this order.
        by: OrderId,
    },
    /// The bank wants the driver to confirm that order.
    ConfirmationNeeded {
        /// Until when it can be confirmed.
        by: Timestamp,
        /// Until when the feature works all the same, exclusive.
        until: Timestamp,
    },
    /// That order was refused.
    ChargeFailed {
        /// Why.
        reason: Refusal,
        /// When it is tried again.
        next: Timestamp,
        /// Until when the feature works all the same, exclusive.
        until: Timestamp,
    },
    /// The renewal could not be charged until then, or nobody sells it any more.
    GivenUp,
    /// The provider has taken the money.
    Captured {
        /// How much.
        amount: Money,
    },
    /// The provider will never take the money.
    NotPaid,
    /// The provider has given the money back.
    Refunded,
    /// The provider will never give the money back.
    RefundRefused,
    /// The seller has given it back by hand, because the provider never will.
    RefundedByHand,
    /// The bank has taken the money back.
    Reversed {
        /// How much.
        amount: Money,
    },
    /// The seller, the carmaker or a court took it back.
    TakenBack(EndReason),
    /// The car has changed hands. What is left of it goes to the order that has it now, or becomes a voucher's.
    HandedOver {
        /// What stays with the car: by which order.
        heir: Option<OrderId>,
    },
    /// It has come to its end.
    Ended,
}

/// Whether a car has fetched its grant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reached {
    /// It has.
    Yes,
    /// It was not heard of since.
    No,
}

/// Money that moves. Each happens once in the life of its orders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Movement {
    /// The provider took it for an order.
    Captured {
        /// For which.
        order: OrderId,
        /// How much.
        amount: Money,
    },
    /// What one contract is worth became a part of the price of another.
    Credited {
        /// From which.
        from: OrderId,
        /// To which.
        to: OrderId,
        /// How much.
        amount: Money,
    },
    /// Vouchers paid for an order.
    FromBalance {
        /// For which.
        order: OrderId,
        /// How much.
        amount: Money,
    },
    /// What vouchers had paid for an order is theirs again.
    ToBalance {
        /// For which.
        order: OrderId,
        /// How much.
        amount: Money,
    },
    /// The provider is to give it back.
    RefundBegun {
        /// For which.
        order: OrderId,
        /// How much.
        amount: Money,
    },
    /// The provider gave it back.
    Refunded {
        /// For which.
        order: OrderId,
        /// How much.
        amount: Money,
    },
    /// The seller gave it back by hand, past the provider.
    RefundedByHand {
        /// For which.
        order: OrderId,
        /// How much.
        amount: Money,
    },
    /// It is not given back after all: the bank has done so.
    RefundDropped {
        /// For which.
        order: OrderId,
        /// How much.
        amount: Money,
    },
    /// The bank took it back.
    Reversed {
        /// For which.
        order: OrderId,
        /// How much.
        amount: Money,
    },
}

/// A contract came to its end, or its grant was shortened, for a reason that has to be signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Which contract.
    pub order: OrderId,
    /// Why.
    pub reason: EndReason,
    /// When.
    pub at: Timestamp,
}

/// What an event has brought. The contracts and the grant are in the [`Chain`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    /// What became of it: accepted, too late, or moot.
    pub outcome: Outcome,
    /// In this order.
    pub movements: Vec<Movement>,
    /// In this order.
    pub reasons: Vec<Reason>,
}

impl Chain {
    /// Lets a new contract join. [`Chain::join`] has said how when it was quoted, and [`Chain::basis`] that this still holds.
    pub fn conclude(&mut self, mut held: Held, now: Timestamp) -> Applied {
        let before = self.look();
        let mut work = Work::new(now);
        let order = held.order().clone();
        let delivered = self.running().any(|held| held.contract.starts.is_some());
        let agreed = self.running().last().and_then(|last| last.contract.renewal.amount());
        if held.origin != Origin::Renewed {
            // What is only granted on because its renewal is being tried is over: something else was booked.
            for place in self.places() {
                self.ended(place, &mut work);
            }
        }
        if held.origin == Origin::Changed {
            for place in self.places() {
                self.end(place, EndReason::Replaced, now, &mut work);
                if let Some(replaced) = self.held.get_mut(place) {
                    replaced.replaced_by = Some(order.clone());
                }
            }
        }
        let starts = match self.held.iter_mut().rev().find(|held| held.runs()) {
            // It goes on in this one: nothing else is to follow on it.
            Some(last) => {
                last.stop_renewal();
                last.contract.starts.and(last.contract.ends)
            }
            None => delivered.then_some(now),
        };
        for credit in &held.credit {
            let (amount, order) = (credit.amount, order.clone());
            work.movements.push(match &credit.reason {
                CreditReason::Unused(from) => Movement::Credited { from: from.clone(), to: order, amount },
                CreditReason::Voucher => Movement::FromBalance { order, amount },
            });
        }
        held.contract.move_to(starts);
        held.contract.renewal = match (held.renewal_days, agreed) {
            (None, _) => Renewal::NotOffered,
            // From month to month it goes on until the driver stops it. A longer term needs a yes each time.
            (Some(_), Some(amount)) if held.origin == Origin::Renewed && held.contract.term == Term::OneMonth => {
                Renewal::On { at: held.charge_at(now), amount }
            }
            (Some(_), _) => Renewal::Off,
        };
        self.held.push(held);
        self.settle(before, EndReason::Replaced, &mut work);
        work.accepted()
    }

    /// Takes over what stayed with the car. It moves no money: that came with [`Event::HandedOver`].
    pub fn inherit(&mut self, held: Held, now: Timestamp) -> Applied {
        self.held.push(held);
        Work::new(now).accepted()
    }

    /// Lets something happen to the contract of an order. For an order that has none it is moot.
    pub fn apply(&mut self, order: &OrderId, event: Event, now: Timestamp) -> Applied {
        let mut work = Work::new(now);
        let Some(place) = self.held.iter().position(|held| held.order() == order) else { return work.moot() };
        let before = self.look();
        let why = match event {
            Event::Cancelled { .. } | Event::RenewalStopped { .. } => EndReason::Cancelled,
            _ => EndReason::Replaced,
        };
        let outcome = match event {
            Event::Delivered { at } => self.delivered(place, at, now),
            Event::NotDelivered => self.not_delivered(place, &mut work),
            Event::Silence(reached) => self.silence(place, reached, &mut work),
            Event::Withdrawn { at } => self.withdrawn(place, at.min(now), &mut work),
            Event::Cancelled { at, notice_ends } => self.cancelled(place, at.min(now), Some(notice_ends), &mut work),
            Event::RenewalStopped { at } => self.cancelled(place, at.min(now), None, &mut work),
            Event::RenewalChosen { amount } => self.renewal_chosen(place, amount, now),
            Event::PriceChanged { amount } => self.price_changed(place, amount, now),
            Event::ChargeBegun { by } => self.charge_begun(place, by),
            Event::ConfirmationNeeded { by, until } => self.confirmation_needed(place, by, until),
            Event::ChargeFailed { reason, next, until } => self.charge_failed(place, reason, next, until),
            Event::GivenUp => self.given_up(place, &mut work),
            Event::Captured { amount } => self.captured(place, amount, &mut work),
            Event::NotPaid => self.not_paid(place, &mut work),
            Event::Refunded => self.refunded(place, &mut work),
            Event::RefundRefused => self.refund_refused(place, now),
            Event::RefundedByHand => self.refunded_by_hand(place, &mut work),
            Event::Reversed { amount } => self.reversed(place, amount, &mut work),
            Event::TakenBack(reason) => self.taken_back(place, reason, &mut work),
            Event::HandedOver { heir } => self.handed_over(place, heir, &mut work),
            Event::Ended => self.ended(place, &mut work),
        };
        self.settle(before, why, &mut work);
        Applied { outcome, ..work.accepted() }
    }

    /// The time of the first begins; with it that of all that follow.
    fn delivered(&mut self, place: usize, at: Timestamp, now: Timestamp) -> Outcome {
        if !self.held.get(place).is_some_and(Held::runs) {
            return Outcome::Moot;
        }
        // A car that was told of the last in the chain says so of that one.
        if let Some(first) = self.held.iter_mut().find(|held| held.runs())
            && first.contract.starts.is_none()
        {
            first.contract.move_to(Some(at.min(now).max(first.granted_at)));
        }
        Outcome::Accepted
    }

    /// Everything that waits for the feature to work is over and given back.
    fn not_delivered(&mut self, place: usize, work: &mut Work) -> Outcome {
        if self.held.get(place).is_none_or(|held| held.contract.standing != ContractStanding::Delivering) {
            return Outcome::Moot;
        }
        for place in self.places().into_iter().rev() {
            self.end(place, EndReason::NotDelivered, work.now, work);
            self.give_back(place, None, work);
        }
        Outcome::Accepted
    }

    fn silence(&mut self, place: usize, reached: Reached, work: &mut Work) -> Outcome {
        let Some(held) = self.held.get_mut(place) else { return Outcome::Moot };
        if reached == Reached::No && held.wait_on(work.now) {
            return Outcome::Accepted;
        }
        self.not_delivered(place, work)
    }

    fn withdrawn(&mut self, place: usize, at: Timestamp, work: &mut Work) -> Outcome {
        let Some(held) = self.held.get(place) else { return Outcome::Moot };
        let in_time = held.contract.withdraw_until.is_some_and(|until| at < until);
        match held.contract.standing {
            ContractStanding::Delivering | ContractStanding::Running if in_time => {
                self.undo_renewals_since(place, at, EndReason::Withdrawn, work);
                self.undo(place, EndReason::Withdrawn, at, work);
                self.give_back_charged(place, work);
                Outcome::Accepted
            }
            // It was declared while the contract ran, and reached us after its end.
            ContractStanding::Over { reason, at: over }
                if in_time && at < over && held.contract.refund.is_none() && may_still_be_withdrawn(reason) =>
            {
                self.end(place, EndReason::Withdrawn, at, work);
                self.give_back(place, None, work);
                Outcome::Accepted
            }
            ContractStanding::Delivering | ContractStanding::Running => Outcome::TooLate,
            ContractStanding::Over { .. } => Outcome::Moot,
        }
    }

    /// With a notice it is cancelled; without one only its renewal is stopped.
    fn cancelled(&mut self, place: usize, at: Timestamp, notice_ends: Option<Timestamp>, work: &mut Work) -> Outcome {
        // What was charged after the driver had said no is undone.
        let undone = self.undo_renewals_since(place, at, EndReason::Cancelled, work);
        // What was charged before that stays, and nothing more is to follow on it.
        let followed = self.stop_renewals_after(place, at, notice_ends.is_some());
        let Some(held) = self.held.get_mut(place) else { return Outcome::Moot };
        if !held.runs() {
            return if undone || followed { Outcome::Accepted } else { Outcome::Moot };
        }
        held.stop_renewal();
        if let Some(notice_ends) = notice_ends {
            if held.contract.term == Term::Unlimited && held.contract.ends.is_none() {
                held.contract.ends = Some(notice_ends.max(work.now));
            }
            held.contract.cancelled_at.get_or_insert(at);
        }
        Outcome::Accepted
    }

    /// Stops what goes on by itself after a contract. Whether there was any such.
    fn stop_renewals_after(&mut self, place: usize, at: Timestamp, cancelled: bool) -> bool {
        let Some(order) = self.held.get(place).map(|held| held.order().clone()) else { return false };
        let renews = |held: &Held| held.origin == Origin::Renewed && held.contract.continues.as_ref() == Some(&order);
        let Some(next) = self.held.iter().position(renews) else { return false };
        let mut stopped = false;
        if let Some(held) = self.held.get_mut(next).filter(|held| held.runs()) {
            held.stop_renewal();
            if cancelled {
                held.contract.cancelled_at.get_or_insert(at);
            }
            stopped = true;
        }
        self.stop_renewals_after(next, at, cancelled) || stopped
    }

    fn renewal_chosen(&mut self, place: usize, amount: Money, now: Timestamp) -> Outcome {
        let order = self.held.get(place).map(|held| held.order().clone());
        if order.and_then(|order| self.renewable_from(&order)).is_none() {
            return Outcome::Moot;
        }
        let Some(held) = self.held.get_mut(place) else { return Outcome::Moot };
        held.contract.cancelled_at = None;
        held.contract.renewal = match held.contract.renewal {
            // The days of grace go on: a new yes does not take them away.
            Renewal::Retrying { reason, until, .. } => Renewal::Retrying { reason, next: now, until, amount },
            // It is being charged already.
            to_confirm @ Renewal::ToConfirm { .. } => to_confirm,
            _ => Renewal::On { at: held.charge_at(now), amount },
        };
        Outcome::Accepted
    }

    fn price_changed(&mut self, place: usize, amount: Money, now: Timestamp) -> Outcome {
        let Some(held) = self.held.get_mut(place).filter(|held| held.runs() && held.charging.is_none()) else { return Outcome::Moot };
        let at = held.charge_at(now);
        let before = match held.contract.renewal {
            Renewal::On { amount, .. } | Renewal::Retrying { amount, .. } | Renewal::PriceChanged { before: amount, .. } => amount,
            // What is being charged is not changed any more.
            Renewal::ToConfirm { .. } | Renewal::Off | Renewal::NotOffered => return Outcome::Moot,
        };
        held.contract.renewal = if before == amount { Renewal::On { at, amount } } else { Renewal::PriceChanged { at, before, amount } };
        Outcome::Accepted
    }

    fn charge_begun(&mut self, place: usize, by: OrderId) -> Outcome {
        let Some(held) = self.held.get_mut(place).filter(|held| held.runs() && held.charging.is_none()) else { return Outcome::Moot };
        if !matches!(held.contract.renewal, Renewal::On { .. } | Renewal::Retrying { .. }) {
            return Outcome::Moot;
        }
        held.charging = Some(by);
        held.charges += 1;
        Outcome::Accepted
    }

    fn confirmation_needed(&mut self, place: usize, by: Timestamp, until: Timestamp) -> Outcome {
        let Some(held) = self.held.get_mut(place).filter(|held| held.runs() && held.charging.is_some()) else { return Outcome::Moot };
        let Some(amount) = held.contract.renewal.amount() else { return Outcome::Moot };
        held.contract.renewal = Renewal::ToConfirm { by, until, amount };
        Outcome::Accepted
    }

    fn charge_failed(&mut self, place: usize, reason: Refusal, next: Timestamp, until: Timestamp) -> Outcome {
        let Some(held) = self.held.get_mut(place) else { return Outcome::Moot };
        if held.charging.take().is_none() || !held.runs() {
            return Outcome::Moot;
        }
        let Some(amount) = held.contract.renewal.amount() else { return Outcome::Moot };
        held.contract.renewal = Renewal::Retrying { reason, next: next.min(until), until, amount };
        Outcome::Accepted
    }

    fn given_up(&mut self, place: usize, work: &mut Work) -> Outcome {
        let Some(held) = self.held.get_mut(place).filter(|held| held.runs()) else { return Outcome::Moot };
        match held.contract.renewal {
            Renewal::Retrying { until, .. } if until <= work.now => {
                self.end(place, EndReason::NotPaid, until, work);
                Outcome::Accepted
            }
            Renewal::On { .. } | Renewal::ToConfirm { .. } | Renewal::Retrying { .. } | Renewal::PriceChanged { .. } => {
                held.stop_renewal();
                Outcome::Accepted
            }
            Renewal::Off | Renewal::NotOffered => Outcome::Moot,
        }
    }

    fn captured(&mut self, place: usize, amount: Money, work: &mut Work) -> Outcome {
        let Some(held) = self.held.get_mut(place) else { return Outcome::Moot };
        if held.contract.paid.is_some() {
            return Outcome::Moot;
        }
        held.contract.paid = Some(amount);
        work.movements.push(Movement::Captured { order: held.order().clone(), amount });
        match held.contract.standing {
            ContractStanding::Over { reason, .. } if gives_back(reason) => self.give_back_charged(place, work),
            _ => {}
        }
        Outcome::Accepted
    }

    fn not_paid(&mut self, place: usize, work: &mut Work) -> Outcome {
        if self.held.get(place).is_none_or(|held| !held.runs() || held.contract.paid.is_some()) {
            return Outcome::Moot;
        }
        self.undo(place, EndReason::NotPaid, work.now, work);
        Outcome::Accepted
    }

    fn refunded(&mut self, place: usize, work: &mut Work) -> Outcome {
        let Some(held) = self.held.get_mut(place) else { return Outcome::Moot };
        let order = held.order().clone();
        match &mut held.contract.refund {
            Some(refund) if refund.done_at.is_none() && refund.refused_at.is_none() => {
                refund.done_at = Some(work.now);
                work.movements.push(Movement::Refunded { order, amount: refund.amount });
                Outcome::Accepted
            }
            _ => Outcome::Moot,
        }
    }

    /// It is not on its way any more; the driver is still to have it.
    fn refund_refused(&mut self, place: usize, now: Timestamp) -> Outcome {
        match self.held.get_mut(place).and_then(|held| held.contract.refund.as_mut()) {
            Some(refund) if refund.done_at.is_none() && refund.refused_at.is_none() => {
                refund.refused_at = Some(now);
                Outcome::Accepted
            }
            _ => Outcome::Moot,
        }
    }

    /// Only what the provider has refused: what is on its way there would be given back twice.
    fn refunded_by_hand(&mut self, place: usize, work: &mut Work) -> Outcome {
        let Some(held) = self.held.get_mut(place) else { return Outcome::Moot };
        let order = held.order().clone();
        match &mut held.contract.refund {
            Some(refund) if refund.done_at.is_none() && refund.refused_at.is_some() => {
                refund.done_at = Some(work.now);
                work.movements.push(Movement::RefundedByHand { order, amount: refund.amount });
                Outcome::Accepted
            }
            _ => Outcome::Moot,
        }
    }

    /// What the bank took back pays for nothing any more: neither the contract itself nor one that rests on its credit.
    fn reversed(&mut self, place: usize, amount: Money, work: &mut Work) -> Outcome {
        let Some(held) = self.held.get_mut(place).filter(|held| held.reversed.is_none()) else { return Outcome::Moot };
        held.reversed = Some(amount);
        let order = held.order().clone();
        if let Some(refund) = held.contract.refund.take_if(|refund| refund.done_at.is_none()) {
            work.movements.push(Movement::RefundDropped { order: order.clone(), amount: refund.amount });
        }
        work.movements.push(Movement::Reversed { order, amount });
        if held.runs() {
            self.undo(place, EndReason::PaymentReversed, work.now, work);
            return Outcome::Accepted;
        }
        // Follows the credit to the contract that holds it now.
        let mut place = Some(place);
        while let Some(held) = place.and_then(|place| self.held.get_mut(place)) {
            if held.runs() {
                return place.map_or(Outcome::Moot, |place| self.taken_back(place, EndReason::PaymentReversed, work));
            }
            let ContractStanding::Over { reason: EndReason::Replaced, .. } = held.contract.standing else { break };
            held.contract.standing = ContractStanding::Over { reason: EndReason::PaymentReversed, at: work.now };
            let by = held.replaced_by.clone();
            place = self.held.iter().position(|held| Some(held.order()) == by.as_ref());
        }
        Outcome::Accepted
    }

    fn taken_back(&mut self, place: usize, reason: EndReason, work: &mut Work) -> Outcome {
        let Some(held) = self.held.get(place).filter(|held| held.runs()) else { return Outcome::Moot };
        let unused = held.unused(work.now);
        self.end(place, reason, work.now, work);
        // Whoever takes it with them loses nothing.
        if reason != EndReason::Transferred {
            self.give_back(place, unused, work);
        }
        Outcome::Accepted
    }

    fn handed_over(&mut self, place: usize, heir: Option<OrderId>, work: &mut Work) -> Outcome {
        let Some(held) = self.held.get(place).filter(|held| held.runs()) else { return Outcome::Moot };
        let (order, fate) = (held.order().clone(), held.fate(work.now));
        self.end(place, EndReason::Transferred, work.now, work);
        let worth = match fate {
            Some(Fate::Stays { worth }) => worth,
            Some(Fate::Moves { worth }) => Some(worth),
            Some(Fate::Ends | Fate::Refunded { .. }) | None => None,
        };
        if let Some(amount) = worth {
            work.movements.push(match heir {
                Some(to) => Movement::Credited { from: order, to, amount },
                None => Movement::ToBalance { order, amount },
            });
        }
        Outcome::Accepted
    }

    fn ended(&mut self, place: usize, work: &mut Work) -> Outcome {
        let Some(held) = self.held.get(place).filter(|held| held.runs()) else { return Outcome::Moot };
        let Some(ends) = held.contract.ends.filter(|ends| *ends <= work.now) else { return Outcome::Moot };
        let reason = if held.contract.term == Term::Unlimited { EndReason::Cancelled } else { EndReason::Ended };
        self.end(place, reason, ends, work);
        Outcome::Accepted
    }

    /// Places of those that are not over, in their order.
    fn places(&self) -> Vec<usize> {
        self.held.iter().enumerate().filter(|(_, held)| held.runs()).map(|(place, _)| place).collect()
    }

    fn end(&mut self, place: usize, reason: EndReason, at: Timestamp, work: &mut Work) {
        let Some(held) = self.held.get_mut(place) else { return };
        held.stop_renewal();
        held.contract.standing = ContractStanding::Over { reason, at };
        work.reasons.push(Reason { order: held.order().clone(), reason, at });
    }

    /// Ends a contract as if it had never been: what it took the place of comes back, with its credit; vouchers are the driver's again.
    fn undo(&mut self, place: usize, reason: EndReason, at: Timestamp, work: &mut Work) {
        self.end(place, reason, at, work);
        let Some(held) = self.held.get(place) else { return };
        let (order, credit) = (held.order().clone(), held.credit.clone());
        for credit in credit {
            let (order, amount) = (order.clone(), credit.amount);
            work.movements.push(match credit.reason {
                CreditReason::Unused(from) => Movement::Credited { from: order, to: from, amount },
                CreditReason::Voucher => Movement::ToBalance { order, amount },
            });
        }
        for held in self.held.iter_mut().filter(|held| held.replaced_by.as_ref() == Some(&order)) {
            held.come_back(at, work.now);
        }
    }

    /// Undoes what has followed on a contract by itself after a moment at which the driver had said no.
    fn undo_renewals_since(&mut self, place: usize, at: Timestamp, reason: EndReason, work: &mut Work) -> bool {
        let Some(order) = self.held.get(place).map(|held| held.order().clone()) else { return false };
        let is_undone = |held: &Held| {
            let renews = held.origin == Origin::Renewed && held.contract.continues.as_ref() == Some(&order);
            let stands = match held.contract.standing {
                ContractStanding::Delivering | ContractStanding::Running => true,
                ContractStanding::Over { reason, .. } => reason == EndReason::Ended && held.contract.refund.is_none(),
            };
            renews && stands && at < held.contract.concluded_at
        };
        let Some(place) = self.held.iter().position(is_undone) else { return false };
        self.undo_renewals_since(place, at, reason, work);
        self.undo(place, reason, work.now, work);
        self.give_back_charged(place, work);
        true
    }

    /// Gives back all that was charged for a contract, if it was.
    fn give_back_charged(&mut self, place: usize, work: &mut Work) {
        let paid = self.held.get(place).and_then(|held| held.contract.paid);
        self.refund(place, paid, work);
    }

    /// Gives back so much of a contract's price, or all of it: first what was charged for it, then what was charged for those whose
    /// credit it holds, then vouchers.
    fn give_back(&mut self, place: usize, amount: Option<Money>, work: &mut Work) {
        let Some(held) = self.held.get(place) else { return };
        if let (Origin::Inherited, Some(amount)) = (held.origin, amount.or(held.inherited)) {
            // Who paid for it has sold it with the car: it is whose the car is that loses it.
            return work.movements.push(Movement::ToBalance { order: held.order().clone(), amount });
        }
        let Some(mut left) = amount.or(held.contract.price) else { return };
        let (order, credit) = (held.order().clone(), held.credit.clone());
        left = left.less(self.refund(place, Some(left), work).unwrap_or(left.less(left)));
        for credit in credit {
            let amount = credit.amount.at_most(left);
            if amount.minor() == 0 || amount.currency() != left.currency() {
                continue;
            }
            left = left.less(amount);
            let order = order.clone();
            match credit.reason {
                CreditReason::Unused(from) => {
                    work.movements.push(Movement::Credited { from: order, to: from.clone(), amount });
                    if let Some(place) = self.held.iter().position(|held| *held.order() == from) {
                        self.give_back(place, Some(amount), work);
                    }
                }
                CreditReason::Voucher => work.movements.push(Movement::ToBalance { order, amount }),
            }
        }
    }

    /// Begins the refund of at most so much of what was charged for a contract. Says how much it is.
    fn refund(&mut self, place: usize, at_most: Option<Money>, work: &mut Work) -> Option<Money> {
        let contract = &mut self.held.get_mut(place).filter(|held| held.reversed.is_none())?.contract;
        let amount = contract.paid?.at_most(at_most?);
        if amount.minor() == 0 || contract.refund.is_some() {
            return None;
        }
        contract.refund = Some(Refund { amount, started_at: work.now, refused_at: None, done_at: None });
        work.movements.push(Movement::RefundBegun { order: contract.order.clone(), amount });
        Some(amount)
    }

    /// Lets those that are not over follow on each other again, and gives a reason for every grant that ends sooner than before.
    fn settle(&mut self, before: Look, reason: EndReason, work: &mut Work) {
        self.relink(work.now);
        let first = self.held.iter_mut().find(|held| held.runs());
        if let Some(first) = first.filter(|held| held.contract.starts.is_none() && Some(held.order()) != before.first.as_ref()) {
            first.wait_from(work.now);
        }
        self.explain(&before, reason, work);
    }

    fn relink(&mut self, now: Timestamp) {
        let mut before: Option<(Option<Timestamp>, Option<Timestamp>)> = None;
        for held in self.held.iter_mut().filter(|held| held.runs()) {
            let starts = match before {
                // What it followed on is gone: it moves up.
                None => held.contract.starts.map(|starts| starts.min(now)),
                Some((starts, ends)) => starts.and(ends),
            };
            if starts != held.contract.starts {
                held.contract.move_to(starts);
            }
            if let Renewal::On { amount, .. } = held.contract.renewal {
                held.contract.renewal = Renewal::On { at: held.charge_at(now), amount };
            }
            before = Some((held.contract.starts, held.contract.ends));
        }
    }

    fn look(&self) -> Look {
        let spans = self.spans();
        Look {
            first: spans.first().map(|(held, _)| held.order().clone()),
            until: spans.into_iter().map(|(held, span)| (held.order().clone(), span.granted_until)).collect(),
        }
    }

    /// Gives a reason for every grant that ends sooner than it did.
    fn explain(&mut self, before: &Look, reason: EndReason, work: &mut Work) {
        for (order, ends) in self.look().until {
            let sooner = |before: &Option<Timestamp>| ends.is_some_and(|ends| before.is_none_or(|before| ends < before));
            if before.until.iter().any(|(other, before)| *other == order && sooner(before))
                && let Some(held) = self.held.iter_mut().find(|held| *held.order() == order)
            {
                held.shortened = Some(reason);
                work.reasons.push(Reason { order, reason, at: work.now });
            }
        }
    }
}

impl Held {
    fn stop_renewal(&mut self) {
        self.charging = None;
        if self.contract.renewal != Renewal::NotOffered {
            self.contract.renewal = Renewal::Off;
        }
    }

    /// When the renewal is charged: so many days before the end, but not in the past.
    fn charge_at(&self, now: Timestamp) -> Timestamp {
        let ends = self.contract.ends.unwrap_or(Timestamp::MAX);
        days_after(ends, -i64::from(self.renewal_days.unwrap_or(0))).max(now)
    }

    /// Goes on where it was when something took its place. Days in which it could be withdrawn from are not lost.
    fn come_back(&mut self, at: Timestamp, now: Timestamp) {
        let ContractStanding::Over { reason: EndReason::Replaced, at: replaced_at } = self.contract.standing else { return };
        self.replaced_by = None;
        if self.contract.ends.is_some_and(|ends| ends <= now) {
            let at = self.contract.ends.unwrap_or(now);
            self.contract.standing = ContractStanding::Over { reason: EndReason::Ended, at };
            return;
        }
        self.contract.standing = if self.contract.starts.is_some() { ContractStanding::Running } else { ContractStanding::Delivering };
        if let Some(until) = self.contract.withdraw_until.filter(|until| replaced_at < *until) {
            self.contract.withdraw_until = until.checked_add(at.duration_since(replaced_at)).ok().or(Some(until));
        }
    }
}

impl Contract {
    fn move_to(&mut self, starts: Option<Timestamp>) {
        self.starts = starts;
        self.standing = if starts.is_some() { ContractStanding::Running } else { ContractStanding::Delivering };
        // One without an end has one only when it was cancelled, and that stands.
        if self.term != Term::Unlimited {
            self.ends = starts.and_then(|starts| self.term.ends(starts));
        }
    }
}

impl Renewal {
    fn amount(self) -> Option<Money> {
        match self {
            Self::On { amount, .. } | Self::ToConfirm { amount, .. } | Self::Retrying { amount, .. } => Some(amount),
            Self::NotOffered | Self::Off | Self::PriceChanged { .. } => None,
        }
    }
}

/// Whether a contract that came to its end for this reason is as if it had never been.
fn gives_back(reason: EndReason) -> bool {
    match reason {
        EndReason::Withdrawn
        | EndReason::Cancelled
        | EndReason::NotPaid
        | EndReason::NotDelivered
        | EndReason::Recalled
        | EndReason::CourtOrder => true,
        EndReason::Ended | EndReason::Replaced | EndReason::Transferred | EndReason::PaymentReversed => false,
    }
}

/// Whether a withdrawal that was declared before still holds when a contract has ended for this reason.
fn may_still_be_withdrawn(reason: EndReason) -> bool {
    matches!(reason, EndReason::Ended | EndReason::Cancelled | EndReason::CourtOrder | EndReason::Transferred)
}

/// How things stood before an event.
struct Look {
    /// Which contract was the first.
    first: Option<OrderId>,
    /// Until when each was granted.
    until: Vec<(OrderId, Option<Timestamp>)>,
}

/// What an event brings, while it is worked out.
struct Work {
    now: Timestamp,
    movements: Vec<Movement>,
    reasons: Vec<Reason>,
}

impl Work {
    fn new(now: Timestamp) -> Self {
        Self { now, movements: Vec::new(), reasons: Vec::new() }
    }

    fn accepted(self) -> Applied {
        Applied { outcome: Outcome::Accepted, movements: self.movements, reasons: self.reasons }
    }

    fn moot(self) -> Applied {
        Applied { outcome: Outcome::Moot, ..self.accepted() }
    }
}
