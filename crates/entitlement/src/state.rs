//! The life of one feature in one car.
//!
//! - Only a [`Grant`] makes a feature active, and only after it was seen to work.
//! - Nothing is switched off but at a new ignition cycle: nothing disappears during a drive.
//! - An input that does not fit changes nothing.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::{EndReason, Grant, Now, OrderId, Validity, grace_powered_on, validity};

/// Where a feature stands. Serialisable for the daemon's journal, not for a wire.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum State {
    /// Not granted.
    #[default]
    Offered,
    /// A trial was asked for; the storefront has not answered.
    TrialPending {
        /// Its order.
        order: OrderId,
    },
    /// It was ordered; the storefront has not answered.
    OrderPending {
        /// Its order.
        order: OrderId,
    },
    /// Granted, not yet seen to work.
    Installing {
        /// What is being switched on.
        grant: Grant,
    },
    /// Granted and seen to work.
    Active {
        /// By what.
        grant: Grant,
        /// An order on its way for more time.
        extending: Option<OrderId>,
    },
    /// Only a hint says that it is over. It works on.
    Grace {
        /// By what.
        grant: Grant,
        /// It ends when the car has been powered on for so long.
        until_powered_on: Duration,
    },
    /// No longer granted; works until the next ignition cycle.
    Leaving {
        /// What it was granted by.
        grant: Grant,
        /// Why it goes.
        reason: EndReason,
    },
    /// It ran to its end, or was cancelled.
    Ended {
        /// What it was granted by.
        grant: Grant,
    },
    /// The driver withdrew from the contract.
    Withdrawn {
        /// What it was granted by.
        grant: Grant,
    },
    /// It was taken back.
    Revoked {
        /// What it was granted by.
        grant: Grant,
        /// Why.
        reason: EndReason,
    },
    /// Something went wrong.
    Failed {
        /// What.
        reason: FailReason,
    },
}

/// What went wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum FailReason {
    /// Granted, but the car could not switch it on. Tried again as time passes and at each ignition cycle.
    DoesNotComeUp {
        /// What was to be switched on.
        grant: Grant,
    },
    /// The storefront refused the trial or order. Nothing was charged.
    Refused {
        /// Which.
        order: OrderId,
    },
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// The driver asked for a trial.
    TrialRequested(OrderId),
    /// The driver confirmed an order.
    OrderConfirmed(OrderId),
    /// The storefront refused it, for good.
    OrderRefused(OrderId),
    /// The storefront has finished it, and the newest grant set grants nothing by it: it is over already.
    OrderOver(OrderId),
    /// The newest grant set grants it.
    Granted(Grant),
    /// The newest grant set no longer does.
    Removed(EndReason),
    /// The car switched it on and read it back.
    CameUp,
    /// The car could not.
    DidNotComeUp,
    /// Time went by.
    TimePassed,
    /// The car was switched off and on.
    IgnitionCycled,
}

/// What the shell has to do now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Switch the feature on, read it back, and report.
    SwitchOn,
    /// Switch it off.
    SwitchOff,
}

/// Where a step leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The new state.
    pub state: State,
    /// To do, in this order, after the state was stored.
    pub actions: Vec<Action>,
}

impl State {
    /// The grant that lets the feature work at this moment.
    pub fn working_grant(&self) -> Option<&Grant> {
        match self {
            Self::Active { grant, .. } | Self::Grace { grant, .. } | Self::Leaving { grant, .. } => Some(grant),
            _ => None,
        }
    }

    /// The order that the storefront has not answered yet.
    pub fn pending_order(&self) -> Option<&OrderId> {
        match self {
            Self::TrialPending { order } | Self::OrderPending { order } => Some(order),
            Self::Active { extending, .. } => extending.as_ref(),
            _ => None,
        }
    }
}

fn stay(state: State) -> Step {
    Step { state, actions: Vec::new() }
}

fn go(state: State, action: Action) -> Step {
    Step { state, actions: vec![action] }
}

/// Moves one feature on. Pure; storing the new state comes before doing the actions.
pub fn step(state: State, input: Input, now: &Now) -> Step {
    match input {
        Input::TrialRequested(order) => requested(state, order, |order| State::TrialPending { order }),
        Input::OrderConfirmed(order) => requested(state, order, |order| State::OrderPending { order }),
        Input::OrderRefused(order) => refused(state, &order),
        Input::OrderOver(order) => order_over(state, &order),
        Input::Granted(grant) => granted(state, grant, now),
        Input::Removed(reason) => removed(state, reason),
        Input::CameUp => came_up(state),
        Input::DidNotComeUp => did_not_come_up(state),
        Input::TimePassed => time_passed(state, now),
        Input::IgnitionCycled => ignition_cycled(state, now),
    }
}

fn requested(state: State, order: OrderId, pending: impl FnOnce(OrderId) -> State) -> Step {
    match state {
        State::Offered | State::Ended { .. } | State::Withdrawn { .. } | State::Revoked { .. } => stay(pending(order)),
        State::Failed { reason: FailReason::Refused { .. } } => stay(pending(order)),
        State::Active { grant, extending: None } | State::Grace { grant, .. } => stay(State::Active { grant, extending: Some(order) }),
        other => stay(other),
    }
}

fn refused(state: State, refused: &OrderId) -> Step {
    match state {
        State::TrialPending { order } | State::OrderPending { order } if order == *refused => {
            stay(State::Failed { reason: FailReason::Refused { order } })
        }
        State::Active { grant, extending: Some(order) } if order == *refused => stay(State::Active { grant, extending: None }),
        other => stay(other),
    }
}

fn order_over(state: State, over: &OrderId) -> Step {
    match state {
        State::TrialPending { order } | State::OrderPending { order } if order == *over => stay(State::Offered),
        State::Active { grant, extending: Some(order) } if order == *over => stay(State::Active { grant, extending: None }),
        other => stay(other),
    }
}

fn granted(state: State, grant: Grant, now: &Now) -> Step {
    if validity(grant.ends, now) == Validity::Over {
        // The set still lists what has run out: it does not bring anything back.
        return stay(state);
    }
    match state {
        State::Active { grant: before, extending } if before == grant => stay(State::Active { grant: before, extending }),
        State::Installing { grant: before } if before == grant => stay(State::Installing { grant: before }),
        State::Grace { grant: before, until_powered_on } if before == grant => stay(State::Grace { grant: before, until_powered_on }),
        State::Failed { reason: FailReason::DoesNotComeUp { grant: before } } if before == grant => {
            stay(State::Failed { reason: FailReason::DoesNotComeUp { grant: before } })
        }
        // It works already: only the paper changes.
        State::Active { extending, .. } => {
            let extending = extending.filter(|order| grant.order.as_ref() != Some(order));
            stay(State::Active { grant, extending })
        }
        State::Grace { .. } | State::Leaving { .. } => stay(State::Active { grant, extending: None }),
        _ if grant.not_before > now.lower_bound => stay(State::Installing { grant }),
        _ => go(State::Installing { grant }, Action::SwitchOn),
    }
}

fn removed(state: State, reason: EndReason) -> Step {
    match state {
        State::Active { grant, .. } | State::Grace { grant, .. } => stay(State::Leaving { grant, reason }),
        State::Installing { grant } | State::Failed { reason: FailReason::DoesNotComeUp { grant } } => {
            go(gone(grant, reason), Action::SwitchOff)
        }
        other => stay(other),
    }
}

fn gone(grant: Grant, reason: EndReason) -> State {
    match reason {
        EndReason::Withdrawn => State::Withdrawn { grant },
        EndReason::Ended | EndReason::Cancelled | EndReason::Replaced => State::Ended { grant },
        EndReason::NotPaid
        | EndReason::Transferred
        | EndReason::Recalled
        | EndReason::NotDelivered
        | EndReason::PaymentReversed
        | EndReason::CourtOrder => State::Revoked { grant, reason },
    }
}

fn came_up(state: State) -> Step {
    match state {
        State::Installing { grant } | State::Failed { reason: FailReason::DoesNotComeUp { grant } } => {
            stay(State::Active { grant, extending: None })
        }
        other => stay(other),
    }
}

fn did_not_come_up(state: State) -> Step {
    match state {
        State::Installing { grant } | State::Active { grant, .. } | State::Grace { grant, .. } => {
            stay(State::Failed { reason: FailReason::DoesNotComeUp { grant } })
        }
        other => stay(other),
    }
}

fn time_passed(state: State, now: &Now) -> Step {
    match state {
        State::Active { grant, extending } if validity(grant.ends, now) == Validity::OverByHint => {
            let until_powered_on = now.powered_on + grace_powered_on(grant.kind);
            match extending {
                Some(_) => stay(State::Active { grant, extending }),
                None => stay(State::Grace { grant, until_powered_on }),
            }
        }
        // The clock was wrong, or something longer was booked.
        State::Grace { grant, .. } if validity(grant.ends, now) == Validity::Running => stay(State::Active { grant, extending: None }),
        State::Installing { grant } if grant.not_before <= now.lower_bound => go(State::Installing { grant }, Action::SwitchOn),
        // What is paid for is tried again until it works.
        State::Failed { reason: FailReason::DoesNotComeUp { grant } } => {
            go(State::Failed { reason: FailReason::DoesNotComeUp { grant } }, Action::SwitchOn)
        }
        other => stay(other),
    }
}

fn ignition_cycled(state: State, now: &Now) -> Step {
    let over = |grant: &Grant| validity(grant.ends, now) == Validity::Over;
    match state {
        State::Active { grant, extending } if over(&grant) => match extending {
            // What was paid for meanwhile must not fall into a gap: the answer decides.
            Some(order) => go(State::OrderPending { order }, Action::SwitchOff),
            None => go(State::Ended { grant }, Action::SwitchOff),
        },
        State::Grace { grant, until_powered_on } if over(&grant) || now.powered_on >= until_powered_on => {
            go(State::Ended { grant }, Action::SwitchOff)
        }
        State::Leaving { grant, reason } => go(gone(grant, reason), Action::SwitchOff),
        State::Installing { grant } | State::Failed { reason: FailReason::DoesNotComeUp { grant } } if over(&grant) => {
            go(State::Ended { grant }, Action::SwitchOff)
        }
        State::Installing { grant } | State::Failed { reason: FailReason::DoesNotComeUp { grant } } => {
            go(State::Installing { grant }, Action::SwitchOn)
        }
        other => stay(other),
    }
}

#[cfg(test)]
mod tests;
