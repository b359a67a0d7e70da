use entitlement::{
    Contract, ContractStanding, Declaration, Digest, EndReason, OrderId, OrderKind, Outcome, Refund, Refusal, Renewal, Term,
};

use super::privacy::moment;
use super::{ActionView, FactView, ProblemView, Spot, StateKind, SwitchState, SwitchView, closed_text, picture};
use crate::standing::{grant_of, term_text};
use crate::{Deed, MessageId, Model, Text};

/// One contract: what was agreed, what was paid, and what can be declared.
#[derive(Clone, Debug, PartialEq)]
pub struct ContractView {
    /// In place of the content.
    pub problem: Option<ProblemView>,
    /// Of the order that made it.
    pub key: String,
    /// Name of the feature, as sold.
    pub name: Text,
    /// Term and holder.
    pub subtitle: Text,
    /// Small picture.
    pub art: Option<Digest>,
    /// Icon and colour of where it stands.
    pub state: StateKind,
    /// In words.
    pub state_text: Text,
    /// What that means.
    pub state_note: Text,
    /// What was agreed and paid.
    pub facts: Vec<FactView>,
    /// Whether anything follows at its end. `None`: nothing can.
    pub renewal: Option<RenewalView>,
    /// The contract that follows on this one, or that this one follows.
    pub related: Option<RelatedView>,
    /// Another term, with credit for what is left.
    pub change_term: Option<ActionView>,
    /// Receipts of this contract.
    pub receipts: Option<ActionView>,
    /// Withdraw from it.
    pub withdraw: Option<ActionView>,
    /// Cancel it.
    pub cancel: Option<ActionView>,
}

/// Whether anything follows at the end of a contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RenewalView {
    /// On: it goes on.
    pub switch: SwitchView,
    /// Next date and amount, or that it ends.
    pub text: Text,
    /// It needs the driver.
    pub attention: bool,
}

/// Another contract for the same feature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelatedView {
    /// Of its order.
    pub key: String,
    /// What it is.
    pub label: Text,
}

pub(crate) fn view(model: &Model, order: Option<&OrderId>) -> ContractView {
    let mut view = ContractView {
        problem: None,
        key: order.map(ToString::to_string).unwrap_or_default(),
        name: Text::Empty,
        subtitle: Text::Empty,
        art: None,
        state: StateKind::Offered,
        state_text: Text::Empty,
        state_note: Text::Empty,
        facts: Vec::new(),
        renewal: None,
        related: None,
        change_term: None,
        receipts: None,
        withdraw: None,
        cancel: None,
    };
    let Some(contract) = order.and_then(|order| model.contract(order)) else {
        view.problem = Some(ProblemView {
            title: closed_text(crate::model::Closed::NoService),
            text: Text::of(MessageId::ContractUnknown),
            action: Text::Empty,
        });
        return view;
    };
    view.name = model.name(&contract.feature);
    view.subtitle = term_and_holder(model, contract);
    view.art = model.feature(&contract.feature).and_then(|feature| picture(model, feature, Spot::OrderLine));
    (view.state, view.state_text, view.state_note) = standing(model, contract);
    view.facts = facts(model, contract);
    view.renewal = renewal(model, contract);
    view.related = related(model, contract);
    actions(model, contract, &mut view);
    view
}

/// What the contract is for, and how long: `1 year. Stays with the car, VIN ending 4711.`
fn term_and_holder(model: &Model, contract: &Contract) -> Text {
    match model.orders.get(&contract.order).and_then(|known| known.quote.as_deref()) {
        Some(quote) => super::order::subtitle(model, quote),
        None if contract.kind == OrderKind::Trial => Text::of(MessageId::ContractTrial),
        None => term_text(contract.term),
    }
}

/// The signed book first, then what was declared in this car, then what the car says.
fn standing(model: &Model, contract: &Contract) -> (StateKind, Text, Text) {
    let with = |kind, id, note| (kind, Text::of(id), note);
    if let ContractStanding::Over { reason, at } = contract.standing {
        let is_owed = contract.refund.is_some_and(|refund| refund.refused_at.is_some() && refund.done_at.is_none());
        let note = match is_owed {
            true => Text::of(MessageId::RefundRefusedNote),
            false => Text::with(MessageId::ContractOverSince, [("date", Text::Date(model.local(at).date()))]),
        };
        return (StateKind::Ended, over_text(reason), note);
    }
    if let Some(declared) = model.declared(&contract.order, Declaration::Withdraw) {
        let note = if declared.outcome == Outcome::Queued { MessageId::DeclaredQueued } else { MessageId::WithdrawWorks };
        return with(StateKind::Ended, MessageId::StateWithdrawnPlain, Text::of(note));
    }
    if contract.cancelled_at.is_some() || model.declared(&contract.order, Declaration::Cancel).is_some() {
        let queued = model.declared(&contract.order, Declaration::Cancel).is_some_and(|declared| declared.outcome == Outcome::Queued);
        let note = match (queued, contract.ends) {
            (true, _) => Text::of(MessageId::DeclaredQueued),
            (false, Some(ends)) => Text::with(MessageId::CancelWorks, [("date", model.date_of_end(ends))]),
            (false, None) => Text::Empty,
        };
        return with(StateKind::Ended, MessageId::StateCancelled, note);
    }
    if let Renewal::ToConfirm { until, .. } | Renewal::Retrying { until, .. } = contract.renewal {
        let note = Text::with(MessageId::RenewalGrace, [("date", model.date_of_end(until))]);
        return match contract.renewal {
            Renewal::ToConfirm { .. } => with(StateKind::Grace, MessageId::StateBankAsks, note),
            _ => with(StateKind::Failed, MessageId::StatePaymentFailed, note),
        };
    }
    let granted = |state: &&entitlement::State| grant_of(state).is_some_and(|grant| grant.order.as_ref() == Some(&contract.order));
    let car = model.confirmed_state(&contract.feature).filter(granted).and_then(|state| model.state_badge(state));
    match (car, contract.standing, contract.starts) {
        (Some(badge), ..) => (badge.kind, badge.text, Text::Empty),
        (None, ContractStanding::Running, Some(starts)) if starts > model.now() => {
            let text = Text::with(MessageId::ContractBegins, [("date", Text::Date(model.local(starts).date()))]);
            (StateKind::Ended, text, Text::Empty)
        }
        // That it works only the car can say.
        (None, ContractStanding::Running, _) => with(StateKind::Offered, MessageId::ContractRuns, Text::Empty),
        (None, ContractStanding::Delivering | ContractStanding::Over { .. }, _) => {
            let hours = Text::Number(contract.delivery_hours.into());
            with(StateKind::Pending, MessageId::StateInstalling, Text::with(MessageId::ContractDelivery, [("hours", hours)]))
        }
    }
}

pub(super) fn over_text(reason: EndReason) -> Text {
    Text::of(match reason {
        EndReason::Ended => MessageId::ContractOverEnded,
        EndReason::Replaced => MessageId::ContractOverReplaced,
        EndReason::Withdrawn => MessageId::StateWithdrawnPlain,
        EndReason::Cancelled => MessageId::StateCancelled,
        EndReason::NotPaid => MessageId::ContractOverNotPaid,
        EndReason::Transferred => MessageId::ContractOverTransferred,
        EndReason::Recalled => MessageId::ContractOverRecalled,
        EndReason::NotDelivered => MessageId::ContractOverNotDelivered,
        EndReason::PaymentReversed => MessageId::ContractOverReversed,
        EndReason::CourtOrder => MessageId::ContractOverCourt,
    })
}

/// How far money is on its way back.
pub(super) fn refund_text(model: &Model, refund: Refund) -> Text {
    let amount = ("amount", Text::Money(refund.amount));
    match (refund.done_at, refund.refused_at) {
        (Some(at), _) => Text::with(MessageId::RefundDone, [amount, ("date", Text::Date(model.local(at).date()))]),
        (None, Some(_)) => Text::with(MessageId::RefundRefused, [amount]),
        (None, None) => Text::with(MessageId::RefundOnItsWay, [amount]),
    }
}

fn facts(model: &Model, contract: &Contract) -> Vec<FactView> {
    let fact = |icon, id, value| FactView { icon, caption: Text::of(id), value };
    let day = |at| Text::Date(model.local(at).date());
    let term = match (contract.starts, contract.ends) {
        (Some(starts), Some(ends)) => Text::with(MessageId::OrderFromTo, [("from", day(starts)), ("to", model.date_of_end(ends))]),
        (Some(starts), None) => Text::with(MessageId::OrderFrom, [("from", day(starts))]),
        (None, _) => Text::of(MessageId::ContractNotStarted),
    };
    let paid = match (contract.price, contract.paid) {
        (None, _) => Text::of(MessageId::DoneFree),
        (Some(_), Some(paid)) => Text::Money(paid),
        (Some(_), None) => Text::of(MessageId::ContractNotPaid),
    };
    let withdrawal = match contract.withdraw_until {
        None => Text::of(MessageId::WithdrawNoRight),
        Some(until) if until > model.now() => Text::with(MessageId::WithdrawUntil, [("date", model.date_of_end(until))]),
        Some(until) => Text::with(MessageId::WithdrawOver, [("date", model.date_of_end(until))]),
    };
    let mut facts = vec![fact("calendar", MessageId::ContractTerm, term), fact("card", MessageId::ContractPaid, paid)];
    // What was credited is said only where something was.
    if let (Some(price), Some(paid)) = (contract.price, contract.paid)
        && price.minor() > paid.minor()
    {
        let credit = price.less(paid);
        facts.push(fact(
            "gift",
            MessageId::ContractCredit,
            Text::with(MessageId::ContractCreditOf, [("credit", Text::Money(credit)), ("price", Text::Money(price))]),
        ));
    }
    if let Some(refund) = contract.refund {
        facts.push(fact("undo", MessageId::ContractRefund, refund_text(model, refund)));
    }
    if !model.is_over(contract) && model.declared(&contract.order, Declaration::Withdraw).is_none() {
        facts.push(fact("undo", MessageId::ContractWithdrawal, withdrawal));
    }
    if let Some(at) = contract.cancelled_at {
        facts.push(fact("close", MessageId::ContractCancelled, day(at)));
    }
    facts.push(fact("clock", MessageId::ContractConcluded, Text::DateTime(model.local(contract.concluded_at).datetime())));
    facts.push(fact("receipt", MessageId::ContractNumber, Text::verbatim(contract.order.as_str())));
    if let Some(quote) = model.orders.get(&contract.order).and_then(|known| known.quote.as_deref()) {
        facts.push(fact("recipient", MessageId::ContractSeller, Text::verbatim(quote.seller.as_str())));
    }
    facts
}

fn renewal(model: &Model, contract: &Contract) -> Option<RenewalView> {
    if model.is_over(contract) || contract.cancelled_at.is_some() || model.declared(&contract.order, Declaration::Withdraw).is_some() {
        return None;
    }
    let ends_itself = || match (following(model, contract), contract.ends) {
        (Some(starts), _) => Text::with(MessageId::RenewalFollowed, [("date", Text::Date(model.local(starts).date()))]),
        (None, Some(ends)) => Text::with(MessageId::RenewalOff, [("date", model.date_of_end(ends))]),
        (None, None) => Text::of(MessageId::RenewalOffPlain),
    };
    let stop = Deed::Declare { order: contract.order.clone(), declaration: Declaration::StopRenewal };
    let stopped = model.declared(&contract.order, Declaration::StopRenewal).is_some_and(|declared| declared.outcome == Outcome::Queued);
    let stopping = model.is_asked(|deed| *deed == stop);
    let day = |at| Text::Date(model.local(at).date());
    let (on, text, attention) = match contract.renewal {
        Renewal::NotOffered => return None,
        Renewal::Off => (false, ends_itself(), false),
        Renewal::On { at, amount } => (true, Text::with(MessageId::RenewalOn, [("date", day(at)), ("amount", Text::Money(amount))]), false),
        Renewal::PriceChanged { before, amount, .. } => {
            let ends = contract.ends.map_or(Text::Empty, |ends| model.date_of_end(ends));
            let prices = [("amount", Text::Money(amount)), ("before", Text::Money(before)), ("date", ends)];
            (false, Text::with(MessageId::RenewalPriceChanged, prices), true)
        }
        // Until when nothing is lost stands beside its state.
        Renewal::ToConfirm { by, amount, .. } => {
            let words = [("by", moment(model, by)), ("amount", Text::Money(amount))];
            (true, Text::with(MessageId::RenewalToConfirm, words), true)
        }
        Renewal::Retrying { reason, next, amount, .. } => {
            let words = [("why", why(reason)), ("next", day(next)), ("amount", Text::Money(amount))];
            (true, Text::with(MessageId::RenewalRetrying, words), true)
        }
    };
    let may = model.may(entitlement::Right::Contracts);
    let switch = match (on, stopping, stopped) {
        (true, true, _) => SwitchView { state: SwitchState::TurningOff, enabled: false, word: Text::of(MessageId::PrivacyTurningOff) },
        // Written down: the time of the tap counts, whenever the seller hears of it.
        (true, false, true) => SwitchView { state: SwitchState::Off, enabled: false, word: Text::of(MessageId::DeclaredQueued) },
        (true, false, false) => {
            let gate = model.gate_to_change();
            SwitchView { state: SwitchState::On, enabled: gate.is_ok() && may, word: gate.err().map_or(Text::Empty, closed_text) }
        }
        (false, ..) => {
            let gate = model.gate();
            SwitchView { state: SwitchState::Off, enabled: gate.is_ok() && may, word: gate.err().map_or(Text::Empty, closed_text) }
        }
    };
    let text = if on && stopped { Text::of(MessageId::DeclaredQueued) } else { text };
    Some(RenewalView { switch, text, attention })
}

/// What the driver can do about a renewal that is not paid.
fn mends(renewal: Renewal) -> Option<(&'static str, MessageId)> {
    match renewal {
        Renewal::ToConfirm { .. } => Some(("confirm", MessageId::ActionConfirmPhone)),
        Renewal::Retrying { reason, .. } => match help(reason) {
            Help::ByPayment => Some(("payment", MessageId::ActionChangePayment)),
            Help::ByTrying => Some(("try-again", MessageId::ActionTryAgain)),
        },
        Renewal::NotOffered | Renewal::Off | Renewal::On { .. } | Renewal::PriceChanged { .. } => None,
    }
}

/// What helps against a payment that did not go through.
pub(crate) enum Help {
    /// Another card.
    ByPayment,
    /// The same once more, now.
    ByTrying,
}

pub(crate) fn help(reason: Refusal) -> Help {
    match reason {
        Refusal::NotConfirmed | Refusal::ProviderAway => Help::ByTrying,
        _ => Help::ByPayment,
    }
}

/// Why a renewal was not charged, in one short sentence.
pub(super) fn why(reason: Refusal) -> Text {
    Text::of(match reason {
        Refusal::Declined => MessageId::WhyDeclined,
        Refusal::CardExpired => MessageId::WhyExpired,
        Refusal::LimitExceeded => MessageId::WhyLimit,
        Refusal::NoPaymentMethod => MessageId::WhyNoPayment,
        Refusal::NotConfirmed => MessageId::WhyNotConfirmed,
        Refusal::ProviderAway => MessageId::WhyProviderAway,
        Refusal::QuoteExpired | Refusal::NotEligible | Refusal::TrialUsed | Refusal::NotSold | Refusal::Invalid => MessageId::WhyUnknown,
    })
}

/// When the term begins that was booked to follow on this one.
fn following(model: &Model, contract: &Contract) -> Option<jiff::Timestamp> {
    other(model, contract)?.starts.filter(|starts| *starts > model.now())
}

/// What else this car has on the same feature.
fn other<'a>(model: &'a Model, contract: &Contract) -> Option<&'a Contract> {
    let of_it = |other: &&Contract| other.feature == contract.feature && other.order != contract.order && !model.is_over(other);
    model.contracts_told()?.contracts.iter().find(of_it)
}

fn related(model: &Model, contract: &Contract) -> Option<RelatedView> {
    let other = other(model, contract)?;
    let label = match following(model, contract) {
        Some(starts) => Text::with(MessageId::ContractNext, [("date", Text::Date(model.local(starts).date()))]),
        None => Text::of(MessageId::ContractOther),
    };
    Some(RelatedView { key: other.order.to_string(), label })
}

fn actions(model: &Model, contract: &Contract, view: &mut ContractView) {
    let action = |key, label, enabled| Some(ActionView { key, label, enabled });
    let runs = !model.is_over(contract) && model.declared(&contract.order, Declaration::Withdraw).is_none();
    if runs && contract.term != Term::Unlimited && model.order_offered(&contract.feature) {
        view.change_term = action("change-term", Text::of(MessageId::ActionChangeTerm), model.gate().is_ok());
    }
    // What mends it stands first.
    if runs && let Some((key, label)) = mends(contract.renewal) {
        view.change_term = action(key, Text::of(label), model.gate().is_ok());
    }
    let receipts = model.contracts_told().map_or(0, |told| told.receipts.iter().filter(|receipt| receipt.order == contract.order).count());
    let label = Text::Counted(Box::new(Text::of(MessageId::ActionReceipts)), i64::try_from(receipts).unwrap_or(i64::MAX));
    view.receipts = action("receipts", label, true);
    let declared = |what| model.declared(&contract.order, what).is_some();
    if model.may_withdraw(contract) || declared(Declaration::Withdraw) {
        view.withdraw = action("withdraw", super::declare::title(model, Declaration::Withdraw), true);
    }
    if model.may_cancel(contract) || declared(Declaration::Cancel) {
        view.cancel = action("cancel", super::declare::title(model, Declaration::Cancel), true);
    }
}
