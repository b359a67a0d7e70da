//! What the app knows of contracts, and what lies open on the pages about them.

use entitlement::{
    Contract, ContractStanding, ContractsSnapshot, Declaration, DeclarationStatus, FeatureId, OrderId, OrderKind, Outcome, PhoneKind,
    ReceiptId, Redemption, RequestId, Right, Task,
};
use jiff::Timestamp;

use super::{Closed, Daemon, Feed, Model};
use crate::{CallError, Deed};

/// Contracts, messages, receipts and means of payment, as the daemon tells them, and the pages on them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Contracts {
    pub(crate) feed: Feed<ContractsSnapshot>,
    /// The page before and after a declaration.
    pub(crate) declare: Option<DeclarePage>,
    /// What the page for the driver's phone was opened for.
    pub(crate) phone: Option<PhonePageOf>,
    /// What the owner is asked to prove with a PIN.
    pub(crate) to_prove: Option<ToProve>,
    /// A voucher that is being typed.
    pub(crate) voucher: VoucherPage,
}

/// Two steps: what follows, then the receipt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DeclarePage {
    pub(crate) order: OrderId,
    pub(crate) declaration: Declaration,
    pub(crate) stage: DeclareStage,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum DeclareStage {
    /// It can be declared; or it was tried, and why it was not done.
    Ready(Option<CallError>),
    Asked,
    /// It is written down in the car.
    Declared {
        receipt: ReceiptId,
        /// When the driver tapped, until the daemon says it exactly.
        at: Timestamp,
    },
}

/// What is done on the phone, and whether the daemon was asked for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PhonePageOf {
    pub(crate) kind: PhoneKind,
    /// Of a confirmation: the order whose contract is being renewed.
    pub(crate) renewed: Option<OrderId>,
    /// It could not be opened.
    pub(crate) failed: Option<CallError>,
}

impl PhonePageOf {
    /// What the daemon is asked for it.
    pub(crate) fn deed(&self) -> Deed {
        match &self.renewed {
            Some(order) => Deed::ConfirmRenewal(order.clone()),
            None => Deed::OpenPhone(self.kind),
        }
    }
}

/// A change that needs the owner's PIN, until it is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ToProve {
    pub(crate) deed: Deed,
    pub(crate) request: RequestId,
}

/// A voucher that is being typed, and what became of the last one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct VoucherPage {
    pub(crate) typed: String,
    pub(crate) outcome: Option<Result<Redemption, CallError>>,
}

/// Something that was asked of the daemon, until it has answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct AskedDeed {
    pub(crate) deed: Deed,
    /// No answer came: asked again, it is the same call.
    pub(crate) unanswered: bool,
}

impl Model {
    /// What the daemon says of contracts at this moment, to whoever may read it.
    pub(crate) fn contracts_told(&self) -> Option<&ContractsSnapshot> {
        self.contracts.feed.told().filter(|_| self.car.daemon == Daemon::Present && self.may(Right::Books))
    }

    pub(crate) fn contract(&self, order: &OrderId) -> Option<&Contract> {
        self.contracts_told()?.contracts.iter().find(|contract| contract.order == *order)
    }

    /// What was declared last about a contract in this car, as far as it counts.
    pub(crate) fn declared(&self, order: &OrderId, declaration: Declaration) -> Option<&DeclarationStatus> {
        let counts = |status: &&DeclarationStatus| {
            let holds = matches!(status.outcome, Outcome::Queued | Outcome::Accepted);
            status.order == *order && status.declaration == declaration && holds
        };
        self.contracts_told()?.declarations.iter().rev().find(counts)
    }

    /// Whether the right to withdraw can be used. In doubt it can: the seller decides by the time of the tap.
    pub(crate) fn may_withdraw(&self, contract: &Contract) -> bool {
        let open = contract.withdraw_until.is_some_and(|until| self.now() < until);
        open && !self.is_over(contract) && self.declared(&contract.order, Declaration::Withdraw).is_none()
    }

    /// Whether it can be cancelled. A free month ends by itself and costs nothing: there is nothing to cancel.
    pub(crate) fn may_cancel(&self, contract: &Contract) -> bool {
        let declared = [Declaration::Withdraw, Declaration::Cancel].into_iter().any(|what| self.declared(&contract.order, what).is_some());
        contract.kind == OrderKind::Purchase && contract.cancelled_at.is_none() && !self.is_over(contract) && !declared
    }

    pub(crate) fn is_over(&self, contract: &Contract) -> bool {
        matches!(contract.standing, ContractStanding::Over { .. })
    }

    /// The contract behind a feature that is declared about first: the one that can still be withdrawn from, else the one that
    /// can be cancelled.
    pub(crate) fn declarable(&self, feature: &FeatureId) -> Option<(&Contract, Declaration)> {
        let of_it = || self.contracts_told().into_iter().flat_map(|told| &told.contracts).filter(|contract| contract.feature == *feature);
        let withdrawable = of_it().rfind(|contract| self.may_withdraw(contract));
        let cancellable = || of_it().find(|contract| self.may_cancel(contract));
        withdrawable.map(|found| (found, Declaration::Withdraw)).or_else(|| cancellable().map(|found| (found, Declaration::Cancel)))
    }

    /// The one check before something is changed that needs no network. `Err` says why not.
    pub(crate) fn gate_to_change(&self) -> Result<(), Closed> {
        if self.car.daemon != Daemon::Present {
            return Err(Closed::NoService);
        }
        if !self.allows(Task::Declare) {
            return Err(Closed::NotParked);
        }
        Ok(())
    }

    /// Whether it was asked of the daemon, and the answer may still come.
    pub(crate) fn is_asked(&self, is_it: impl Fn(&Deed) -> bool) -> bool {
        self.deeds.values().any(|asked| !asked.unanswered && is_it(&asked.deed))
    }

    /// The request under which it was asked before without an answer.
    pub(crate) fn unanswered(&self, deed: &Deed) -> Option<RequestId> {
        self.deeds.iter().find(|(_, asked)| asked.unanswered && asked.deed == *deed).map(|(request, _)| request.clone())
    }
}
