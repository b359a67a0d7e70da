//! What a driver, or the car, declares about a contract.
//!
//! - It is written down in the car and answered at once; the time of the tap counts, not that of its arrival.
//! - It needs nobody's yes, no PIN and no network. The car refuses only what is certainly too late.
//! - What the driver gave up is not switched on again because a set still lists it.

use std::time::Duration;

use entitlement::{
    CarMessage, Contract, Declaration, DeclarationStatus, EndReason, FailReason, FeatureId, Grant, Input, Now, OrderId, OrderState,
    Outcome, ReceiptId, Renewal, RequestId, Right, State, Subject, Task, Verified, not_delivered_message,
};
use protocol::bus::BusError;
use tokio::sync::oneshot;

use super::{
    core::Core,
    request::{new_id, storage},
};
use crate::store::Batch;

/// Most declarations of a car for ever: more than four for each contract there can be.
const DECLARATIONS_MAX: usize = 4 * entitlement::CONTRACTS_MAX;

/// What is promised when neither the contract nor the quote is at hand.
const DELIVERY_HOURS: u16 = 24;

impl Core {
    /// Writes down what a driver declares, and acts on it at once. Answers with the id of the receipt to come.
    pub(super) fn declare(
        &mut self,
        order: &OrderId,
        declaration: Declaration,
        request: RequestId,
        replied: oneshot::Receiver<()>,
    ) -> Result<String, BusError> {
        let fingerprint = format!("declare {declaration:?} {order}");
        if let Some(answer) = self.answered(&request, &fingerprint)? {
            return Ok(answer);
        }
        self.allow(Right::Contracts)?;
        self.not_while_driving(Task::Declare)?;
        let feature = self.declarable(order, declaration)?;
        // Whoever taps twice has declared once.
        if let Some(repeated) = self.repeated(order, declaration) {
            return Ok(repeated.id.to_string());
        }
        if self.contracts.declarations.len() >= DECLARATIONS_MAX {
            return Err(BusError::StorageFailed(format!("{DECLARATIONS_MAX} declarations are kept already")));
        }
        let status = self.new_declaration(order, declaration)?;
        let answer = status.id.to_string();
        let takes_away =
            declaration == Declaration::Withdraw && self.is_granted_by(&feature, order) && !self.goes_on_without(order, &feature);
        let inputs = if takes_away { vec![(feature, Input::Removed(EndReason::Withdrawn))] } else { Vec::new() };
        let batch = Batch { declarations: vec![status], request: Some((request, fingerprint, answer.clone())), ..Batch::default() };
        self.apply(inputs, batch, Some(replied)).map_err(|error| storage(&error))?;
        crash::point("declaration-written");
        self.let_leave();
        self.for_storefront.notify_one();
        Ok(answer)
    }

    /// Whether there is anything to declare. Answers with the feature.
    fn declarable(&self, order: &OrderId, declaration: Declaration) -> Result<FeatureId, BusError> {
        let placed = self.orders.get(order);
        let Some(contract) = self.contracts.contract(order) else {
            // Ordered in this car, and the book that holds it has not come yet.
            let placed = placed.filter(|order| !order.state.came_to_nothing());
            return placed.map(|order| order.feature.clone()).ok_or_else(|| BusError::NotFound(format!("no contract {order}")));
        };
        if contract.is_over() {
            return Err(BusError::NotEligible(format!("the contract {order} is over")));
        }
        if declaration == Declaration::Withdraw && contract.is_past_withdrawal(&self.now()) {
            return Err(BusError::NotEligible(format!("the time to withdraw from {order} is over")));
        }
        Ok(contract.feature.clone())
    }

    fn new_declaration(&self, order: &OrderId, declaration: Declaration) -> Result<DeclarationStatus, BusError> {
        let declared_at = self.now().display();
        Ok(DeclarationStatus { id: new_id()?, order: order.clone(), declaration, declared_at, outcome: Outcome::Queued })
    }

    /// A declaration that waits or holds.
    fn standing(&self, order: &OrderId, declaration: Declaration) -> Option<&DeclarationStatus> {
        let holds = |status: &&DeclarationStatus| {
            status.order == *order && status.declaration == declaration && matches!(status.outcome, Outcome::Queued | Outcome::Accepted)
        };
        self.contracts.declarations.iter().find(holds)
    }

    /// What was declared before and means the same as saying it again. Not a no after which there was a yes: what the seller took
    /// then is over as soon as the book says otherwise.
    fn repeated(&self, order: &OrderId, declaration: Declaration) -> Option<&DeclarationStatus> {
        let contract = self.contracts.contract(order);
        let goes_on = contract.is_some_and(|contract| !matches!(contract.renewal, Renewal::NotOffered | Renewal::Off));
        let holds = |status: &&DeclarationStatus| match (status.outcome, declaration) {
            (Outcome::Queued, _) => true,
            (Outcome::Accepted, Declaration::StopRenewal) => !goes_on,
            (Outcome::Accepted, Declaration::Cancel) => contract.is_none_or(|contract| contract.cancelled_at.is_some()),
            (Outcome::Accepted, _) => true,
            (Outcome::TooLate | Outcome::Moot, _) => false,
        };
        self.contracts.declarations.iter().filter(|status| status.order == *order && status.declaration == declaration).rfind(holds)
    }

    /// Whether what an order granted is not to be switched on, whatever a set lists: the driver withdrew, or it did not come up
    /// in the promised time.
    pub(super) fn is_given_up(&self, order: &OrderId) -> bool {
        [Declaration::Withdraw, Declaration::NotDelivered].into_iter().any(|given_up| self.standing(order, given_up).is_some())
    }

    /// Whether the driver keeps a feature without the contract of this order: by another one that runs, or by the one that it took
    /// the place of, which comes back. What is left then is for the seller to say, with the next set.
    fn goes_on_without(&self, order: &OrderId, feature: &FeatureId) -> bool {
        let Some(book) = self.contracts.book.as_ref().map(Verified::content) else { return false };
        let keeps =
            |other: &Contract| other.order != *order && other.feature == *feature && !other.is_over() && !self.is_given_up(&other.order);
        book.contract(order).is_some_and(|contract| contract.continues.is_some()) || book.contracts.iter().any(keeps)
    }

    fn is_granted_by(&self, feature: &FeatureId, order: &OrderId) -> bool {
        granted(&self.state(feature)).is_some_and(|grant| grant.order.as_ref() == Some(order))
    }

    /// What the storefront does not have yet, in the order of the taps. What is declared about an order that it does not have
    /// waits for that, and all but a withdrawal waits for its payment: a contract must be there to be declared about.
    pub(super) fn outstanding_declarations(&self) -> Vec<DeclarationStatus> {
        let waits = |status: &DeclarationStatus| match self.orders.get(&status.order).map(|order| order.state) {
            Some(OrderState::Sending) => true,
            Some(OrderState::AwaitingPayment) => status.declaration != Declaration::Withdraw,
            _ => false,
        };
        let queued = self.contracts.declarations.iter().filter(|status| status.outcome == Outcome::Queued && !waits(status));
        queued.cloned().collect()
    }

    /// The storefront's answer.
    pub(super) fn declaration_answered(&mut self, id: &ReceiptId, outcome: Outcome) {
        let Some(before) = self.contracts.declarations.iter().find(|status| status.id == *id).cloned() else {
            tracing::error!(%id, "an answer for a declaration that this car never sent");
            return;
        };
        if before.outcome != Outcome::Queued || outcome == Outcome::Queued {
            return;
        }
        let feature = self.feature_of(&before.order);
        let mut inputs = Vec::new();
        let mut told = Vec::new();
        if outcome != Outcome::Accepted
            && matches!(before.declaration, Declaration::Withdraw | Declaration::NotDelivered)
            && let Some(grant) = self.listed(&before.order)
        {
            // It goes on: what was taken away for it comes back.
            inputs.push((grant.feature.clone(), Input::Granted(grant)));
        }
        if let (Outcome::TooLate, true, Some(feature)) = (outcome, before.declaration.is_by_driver(), feature) {
            let subject = Subject::DeclaredTooLate { order: before.order.clone(), feature, declaration: before.declaration };
            told.push(CarMessage::about(subject, id, self.now().display()));
        }
        let (messages, dismissed) = self.contracts.new_messages(told);
        let declarations = vec![DeclarationStatus { outcome, ..before }];
        if let Err(error) = self.apply(inputs, Batch { declarations, messages, dismissed, ..Batch::default() }, None) {
            tracing::error!(%error, %id, "the answer to a declaration could not be written down; it is asked again");
            return;
        }
        crash::point("declaration-answered");
    }

    /// The grant of an order in the newest set.
    fn listed(&self, order: &OrderId) -> Option<Grant> {
        let set = self.grants.as_ref().map(Verified::content)?;
        set.grants.iter().find(|grant| grant.order.as_ref() == Some(order)).cloned()
    }

    fn feature_of(&self, order: &OrderId) -> Option<FeatureId> {
        let by_contract = self.contracts.contract(order).map(|contract| &contract.feature);
        by_contract.or_else(|| self.orders.get(order).map(|order| &order.feature)).cloned()
    }

    /// Adds to a step what it means for deliveries: what was granted begins to count, what works is declared.
    pub(super) fn note_deliveries(&self, batch: &mut Batch, now: &Now) {
        for (feature, state) in &batch.states {
            let counts = self.contracts.deliveries.contains_key(feature);
            match (awaited(state), state) {
                (Some((grant, order)), _) if !counts && grant.not_before <= now.lower_bound && !self.has_worked(order) => {
                    batch.deliveries.push((feature.clone(), Some(now.powered_on)));
                }
                (Some(_), _) => {}
                (None, State::Active { grant, .. }) => {
                    let worked = self.state(feature).working_grant().is_some();
                    if let Some(order) = grant.order.as_ref().filter(|_| !worked) {
                        self.note_delivered(order, &mut batch.declarations);
                    }
                    batch.deliveries.extend(counts.then(|| (feature.clone(), None)));
                }
                (None, _) => batch.deliveries.extend(counts.then(|| (feature.clone(), None))),
            }
        }
    }

    fn note_delivered(&self, order: &OrderId, declarations: &mut Vec<DeclarationStatus>) {
        if self.standing(order, Declaration::Delivered).is_some() {
            return;
        }
        match self.new_declaration(order, Declaration::Delivered) {
            Ok(status) => declarations.push(status),
            Err(error) => tracing::error!(%error, %order, "that a feature works could not be declared"),
        }
    }

    /// Declares what works already when its contract comes: a change of term takes over from the contract before without the
    /// feature being switched on anew.
    pub(super) fn declare_what_runs(&mut self) {
        let Some(book) = self.contracts.book.as_ref().map(Verified::content) else { return };
        let runs = |contract: &&Contract| {
            let state = self.state(&contract.feature);
            contract.standing == entitlement::ContractStanding::Delivering
                && state.working_grant().is_some_and(|grant| grant.order.as_ref() == Some(&contract.order))
                && !matches!(state, State::Leaving { .. })
        };
        let mut declarations = Vec::new();
        for contract in book.contracts.iter().filter(runs) {
            self.note_delivered(&contract.order, &mut declarations);
        }
        if !declarations.is_empty() {
            self.write_or_log(Batch { declarations, ..Batch::default() }, "that a feature works");
        }
    }

    /// Gives up what the car was switched on for long enough for, as promised, without it coming up: it is declared, told, and
    /// not tried any more.
    pub(super) fn give_up_what_does_not_come_up(&mut self) {
        let now = self.now();
        let mut batch = Batch::default();
        let (mut inputs, mut told) = (Vec::new(), Vec::new());
        for (feature, state) in &self.states {
            let Some((grant, order)) = awaited(state) else { continue };
            if grant.not_before > now.lower_bound || self.has_worked(order) {
                continue;
            }
            let Some(since) = self.contracts.deliveries.get(feature) else {
                // It began in the future, which has come.
                batch.deliveries.push((feature.clone(), Some(now.powered_on)));
                continue;
            };
            if now.powered_on.saturating_sub(*since) < self.promised(order) {
                continue;
            }
            match self.new_declaration(order, Declaration::NotDelivered) {
                Ok(status) => batch.declarations.push(status),
                Err(error) => {
                    tracing::error!(%error, %order, "that a feature does not work could not be declared");
                    continue;
                }
            }
            if let Some(contract) = self.contracts.contract(order) {
                told.push(not_delivered_message(contract, now.display()));
            }
            inputs.push((feature.clone(), Input::Removed(EndReason::NotDelivered)));
        }
        (batch.messages, batch.dismissed) = self.contracts.new_messages(told);
        if batch.deliveries.is_empty() && inputs.is_empty() {
            return;
        }
        if let Err(error) = self.apply(inputs, batch, None) {
            tracing::error!(%error, "what does not come up could not be written down");
        }
    }

    /// Whether an order's feature was seen to work before: what fails after that is no delivery that failed.
    pub(super) fn has_worked(&self, order: &OrderId) -> bool {
        self.standing(order, Declaration::Delivered).is_some()
            || self.contracts.contract(order).is_some_and(|contract| contract.standing == entitlement::ContractStanding::Running)
    }

    /// Within which time switched on an order's feature must be seen to work.
    fn promised(&self, order: &OrderId) -> Duration {
        let hours = self.contracts.contract(order).map_or(DELIVERY_HOURS, |contract| contract.delivery_hours);
        Duration::from_secs(u64::from(hours) * 3_600)
    }
}

/// What is ordered and granted and does not work: by which grant and order.
fn awaited(state: &State) -> Option<(&Grant, &OrderId)> {
    match state {
        State::Installing { grant } | State::Failed { reason: FailReason::DoesNotComeUp { grant } } => Some((grant, grant.order.as_ref()?)),
        _ => None,
    }
}

/// What a state is, or is to be, granted by.
fn granted(state: &State) -> Option<&Grant> {
    match state {
        State::Installing { grant }
        | State::Active { grant, .. }
        | State::Grace { grant, .. }
        | State::Leaving { grant, .. }
        | State::Failed { reason: FailReason::DoesNotComeUp { grant } } => Some(grant),
        _ => None,
    }
}
