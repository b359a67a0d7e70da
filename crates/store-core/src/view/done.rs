use entitlement::{
    ContractStanding, Digest, EndReason, FailReason, FeatureId, Grant, GrantKind, OrderId, OrderKind, OrderState, Refusal, State, Waiting,
};

use super::contract::refund_text;
use super::order::subtitle;
use super::phone::{self, PhoneCodeView};
use super::{ActionView, Spot, StateKind, picture};
use crate::call::refusal_text;
use crate::model::KnownOrder;
use crate::standing::grant_of;
use crate::{Deed, MessageId, Model, Screen, Text};

/// What was started or booked, and what the car says about it; the receipt.
#[derive(Clone, Debug, PartialEq)]
pub struct DoneView {
    /// What this is.
    pub title: Text,
    /// Name of the feature, as sold.
    pub name: Text,
    /// Term and holder.
    pub subtitle: Text,
    /// Small picture.
    pub art: Option<Digest>,
    /// Large picture.
    pub hero: Option<Digest>,
    /// Icon and colour of how far it is.
    pub state: StateKind,
    /// In words.
    pub state_text: Text,
    /// What that means.
    pub state_note: Text,
    /// From when.
    pub start: Text,
    /// Until when.
    pub end: Text,
    /// What happens then.
    pub then: Text,
    /// Whether anything was bought.
    pub receipt: bool,
    /// Whether this page was opened to read what is known already: one goes back from it.
    pub reread: bool,
    /// Nothing was bought: one may try again.
    pub refused: bool,
    /// What the order waits for. `None`: for nothing but an answer.
    pub waiting: Option<WaitingView>,
    /// What there is to do about it: another means of payment, or another choice.
    pub action: Option<ActionView>,
    /// Of the order.
    pub order_number: Text,
    /// When it was confirmed.
    pub time: Text,
    /// All that was to pay.
    pub total: Text,
    /// Who the contract is with.
    pub seller: Text,
}

/// What an order waits for that is not paid yet.
#[derive(Clone, Debug, PartialEq)]
pub struct WaitingView {
    /// The bank asks its question there.
    pub code: Option<PhoneCodeView>,
    /// Gives the order up.
    pub give_up: ActionView,
}

pub(crate) fn view(model: &Model, feature: Option<&FeatureId>, order: Option<&OrderId>) -> DoneView {
    let known = order.and_then(|order| model.orders.get(order));
    let kind = known.map_or(OrderKind::Purchase, |known| known.status.kind);
    let (state, state_text, state_note) = progress(model, feature, order, known);
    let refused = known.is_some_and(|known| matches!(known.status.state, OrderState::Refused(_) | OrderState::Abandoned));
    let abandoned = known.is_some_and(|known| known.status.state == OrderState::Abandoned);
    let sending = known.is_none_or(|known| matches!(known.status.state, OrderState::Sending | OrderState::AwaitingPayment));
    let asked_by_bank = sending && known.is_some_and(|known| matches!(known.status.waiting, Some(Waiting::Bank(_))));
    let provider_away = sending && known.is_some_and(|known| matches!(known.status.waiting, Some(Waiting::Provider { .. })));
    // Opened right from its row; an order that began at My features leads on like any other.
    let reread = matches!(model.stack.as_slice(), [.., below, _] if below.screen == Screen::MyFeatures);
    let entry = feature.and_then(|id| model.feature(id));
    let mut view = DoneView {
        title: Text::of(match kind {
            _ if abandoned => MessageId::StateAbandoned,
            _ if refused => MessageId::DoneRefusedTitle,
            _ if reread => MessageId::DoneReceiptTitle,
            _ if not_delivered(model, order).is_some() => MessageId::DoneNotDeliveredTitle,
            OrderKind::Trial => MessageId::DoneTrialTitle,
            OrderKind::Purchase if asked_by_bank => MessageId::DoneBankTitle,
            OrderKind::Purchase if provider_away => MessageId::StateProviderAway,
            OrderKind::Purchase if sending => MessageId::DoneSendingTitle,
            OrderKind::Purchase => MessageId::DoneOrderTitle,
        }),
        name: feature.map_or(Text::Empty, |id| model.name(id)),
        subtitle: Text::Empty,
        art: entry.and_then(|entry| picture(model, entry, Spot::OrderLine)),
        hero: entry.and_then(|entry| picture(model, entry, Spot::Aside)),
        state,
        state_text,
        state_note,
        start: Text::Empty,
        end: Text::Empty,
        then: Text::Empty,
        receipt: kind == OrderKind::Purchase,
        reread,
        refused,
        waiting: waiting(model, known),
        action: action(known),
        order_number: order.map_or(Text::Empty, |order| Text::verbatim(order.as_str())),
        time: known.map_or(Text::Empty, |known| Text::DateTime(model.local(known.status.placed_at).datetime())),
        total: Text::Empty,
        seller: Text::Empty,
    };
    // A grant says more exactly from when to when than the quote did.
    let grant = feature.and_then(|id| granted(model, id, order));
    if let Some(quote) = known.and_then(|known| known.quote.as_deref()) {
        view.name = model.pick(&quote.name).map_or(view.name, |name| Text::verbatim(name.as_str()));
        view.subtitle = subtitle(model, quote);
        period(model, &mut view, quote.starts, quote.ends);
        view.total = Text::Money(quote.to_pay());
        view.seller = Text::verbatim(quote.seller.as_str());
    }
    if refused {
        // Nothing begins and nothing is owed: only that is said.
        (view.start, view.end, view.then) = (Text::Empty, Text::Empty, Text::Empty);
        (view.total, view.seller) = (Text::Empty, Text::Empty);
        return view;
    }
    if not_delivered(model, order).is_some() {
        (view.start, view.end, view.then) = (Text::Empty, Text::Empty, Text::Empty);
        return view;
    }
    if let Some(grant) = grant {
        period(model, &mut view, grant.not_before, grant.ends);
        if grant.kind == GrantKind::Trial {
            view.then = Text::of(MessageId::DoneThenTrial);
            view.total = Text::of(MessageId::DoneFree);
        }
    }
    view
}

fn period(model: &Model, view: &mut DoneView, starts: jiff::Timestamp, ends: Option<jiff::Timestamp>) {
    view.start = Text::Date(model.local(starts).date());
    (view.end, view.then) = match ends {
        Some(ends) => (model.date_of_end(ends), Text::of(MessageId::DoneThenTerm)),
        None => (Text::of(MessageId::DoneNoEnd), Text::of(MessageId::DoneThenUnlimited)),
    };
}

fn granted<'a>(model: &'a Model, feature: &FeatureId, order: Option<&OrderId>) -> Option<&'a Grant> {
    model.confirmed_state(feature).and_then(grant_of).filter(|grant| grant.order.as_ref() == order)
}

/// What an order waits for, and that it may be given up meanwhile.
fn waiting(model: &Model, known: Option<&KnownOrder>) -> Option<WaitingView> {
    let known = known.filter(|known| known.status.state == OrderState::AwaitingPayment)?;
    let code = match known.status.waiting.as_ref()? {
        Waiting::Bank(page) => Some(phone::code(model, page)),
        Waiting::Provider { .. } => None,
    };
    let giving_up = model.is_asked(|deed| *deed == Deed::Abandon(known.status.order.clone()));
    let enabled = model.gate_to_change().is_ok() && !giving_up;
    Some(WaitingView { code, give_up: ActionView { key: "give-up", label: Text::of(MessageId::ActionGiveUp), enabled } })
}

/// Each refusal says what to do, and one of them can be done here.
fn action(known: Option<&KnownOrder>) -> Option<ActionView> {
    let OrderState::Refused(refusal) = known?.status.state else { return None };
    let (key, id) = match refusal {
        Refusal::Declined | Refusal::CardExpired | Refusal::LimitExceeded => ("payment", MessageId::ActionChangePayment),
        Refusal::NoPaymentMethod => ("payment", MessageId::ActionAddPayment),
        Refusal::NotConfirmed | Refusal::ProviderAway | Refusal::QuoteExpired | Refusal::NotEligible => return None,
        Refusal::TrialUsed | Refusal::NotSold | Refusal::Invalid => return None,
    };
    Some(ActionView { key, label: Text::of(id), enabled: true })
}

/// It was not seen to work in time: the money is on its way back, without anybody asking for it.
fn not_delivered(model: &Model, order: Option<&OrderId>) -> Option<(StateKind, Text, Text)> {
    let contract = model.contract(order?)?;
    let ContractStanding::Over { reason: EndReason::NotDelivered, .. } = contract.standing else { return None };
    let note = contract.refund.map_or_else(
        || Text::of(MessageId::DoneNotDelivered),
        |refund| Text::with(MessageId::DoneNotDeliveredRefund, [("refund", refund_text(model, refund))]),
    );
    Some((StateKind::Failed, Text::of(MessageId::ContractOverNotDelivered), note))
}

/// How far the order is: the daemon's word on the order first, then on the feature.
fn progress(model: &Model, feature: Option<&FeatureId>, order: Option<&OrderId>, known: Option<&KnownOrder>) -> (StateKind, Text, Text) {
    let pending = |id, note| (StateKind::Pending, Text::of(id), note);
    let sending = || match model.offline() {
        true => pending(MessageId::StateOrderPending, Text::of(MessageId::ErrorTimeout)),
        false => pending(MessageId::StateOrderPending, Text::Empty),
    };
    let state = known.map(|known| known.status.state);
    if let Some(not_delivered) = not_delivered(model, order) {
        return not_delivered;
    }
    if let Some(OrderState::Refused(refusal)) = state {
        let id = match refusal {
            entitlement::Refusal::Declined
            | entitlement::Refusal::CardExpired
            | entitlement::Refusal::LimitExceeded
            | entitlement::Refusal::NoPaymentMethod
            | entitlement::Refusal::NotConfirmed => MessageId::StatePaymentFailed,
            _ => MessageId::StateFailed,
        };
        return (StateKind::Failed, Text::of(id), refusal_text(refusal));
    }
    let car =
        feature.and_then(|id| model.confirmed_state(id)).filter(|state| grant_of(state).is_some_and(|grant| grant.order.as_ref() == order));
    match car {
        Some(State::Active { .. } | State::Grace { .. }) => {
            (StateKind::Active, Text::of(MessageId::StateVerified), Text::of(MessageId::DoneVerified))
        }
        Some(State::Installing { .. }) => pending(MessageId::StateInstalling, Text::of(MessageId::DoneInstalling)),
        Some(State::Failed { reason: FailReason::DoesNotComeUp { .. } }) => {
            (StateKind::Failed, Text::of(MessageId::StateFailed), Text::of(MessageId::FeatureFailedPaid))
        }
        Some(over) => match model.state_badge(over) {
            Some(badge) => (badge.kind, badge.text, Text::Empty),
            None => sending(),
        },
        None => match state {
            Some(OrderState::AwaitingPayment) => match known.and_then(|known| known.status.waiting.as_ref()) {
                Some(Waiting::Provider { until }) => {
                    let until = [("time", Text::Time(model.local(*until).time()))];
                    (StateKind::Grace, Text::of(MessageId::StateProviderAway), Text::with(MessageId::DoneProviderAway, until))
                }
                Some(Waiting::Bank(_)) => (StateKind::Grace, Text::of(MessageId::StateBankAsks), Text::of(MessageId::DoneBankAsks)),
                None => pending(MessageId::StateAwaitingPayment, Text::of(MessageId::ErrorPaymentUnknown)),
            },
            Some(OrderState::Granted) => pending(MessageId::StateInstalling, Text::of(MessageId::DoneInstalling)),
            Some(OrderState::Captured) => pending(MessageId::StatePaid, Text::of(MessageId::DoneInstalling)),
            Some(OrderState::Abandoned) => (StateKind::Failed, Text::of(MessageId::StateAbandoned), Text::of(MessageId::DoneAbandoned)),
            Some(OrderState::Sending | OrderState::Refused(_)) | None => sending(),
        },
    }
}
