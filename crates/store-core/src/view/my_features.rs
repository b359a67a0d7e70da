use entitlement::{Contract, Declaration, EndReason, FeatureStatus, Grant, GrantKind, Holder, Hue, Outcome, Renewal, Right, State, Theme};

use super::feature::holder_text;
use super::{ActionView, Choice, StateKind};
use crate::model::{MotionView, Source};
use crate::standing::{grant_of, owned, term_text};
use crate::{MessageId, Model, OwnedFilter, RowAction, Text};

/// What runs in this car and what has ended.
#[derive(Clone, Debug, PartialEq)]
pub struct MyFeaturesView {
    /// Running and ended, with their counts.
    pub filters: Vec<Choice>,
    /// Of the chosen filter.
    pub rows: Vec<FeatureRow>,
    /// Nothing is known yet.
    pub loading: bool,
    /// In place of the rows.
    pub empty_text: Text,
    /// The way to the messages, with their count.
    pub messages: Text,
    /// Some wait.
    pub has_messages: bool,
    /// Whether there are receipts to read.
    pub has_receipts: bool,
}

/// One feature that runs or has ended.
#[derive(Clone, Debug, PartialEq)]
pub struct FeatureRow {
    /// Which.
    pub key: entitlement::FeatureId,
    /// Its name.
    pub name: Text,
    /// Name of its icon.
    pub icon: String,
    /// `#RRGGBB` for the ground of the moment; empty when unknown.
    pub hue: String,
    /// Icon and colour.
    pub state: StateKind,
    /// State in words.
    pub state_text: Text,
    /// How long it goes on.
    pub time_left: Text,
    /// Until when.
    pub end: Text,
    /// Of the term that is left, 0 to 1.
    pub fraction: f32,
    /// Under seven days.
    pub soon: bool,
    /// What is charged next.
    pub next_charge: Text,
    /// When, or what the amount is.
    pub next_charge_caption: Text,
    /// The quiet button.
    pub quiet: Option<ActionView>,
    /// Until when the quiet button can be used. Empty: it does not end.
    pub quiet_until: Text,
    /// Whether the row leads to a contract.
    pub has_contract: bool,
    /// The other button.
    pub action: Option<ActionView>,
}

pub(crate) fn view(model: &Model) -> MyFeaturesView {
    let features = model.car.snapshot.iter().flat_map(|snapshot| &snapshot.features);
    let filtered = |filter: OwnedFilter| features.clone().filter(move |status| filter_of(&status.state) == Some(filter));
    let choice = |filter: OwnedFilter, id: MessageId| Choice {
        key: filter.key().to_owned(),
        label: Text::Counted(Box::new(Text::of(id)), i64::try_from(filtered(filter).count()).unwrap_or(i64::MAX)),
        selected: model.owned == filter,
    };
    MyFeaturesView {
        filters: vec![choice(OwnedFilter::Running, MessageId::Running), choice(OwnedFilter::Ended, MessageId::Ended)],
        rows: filtered(model.owned).map(|status| row(model, status)).collect(),
        loading: model.car.snapshot.is_none(),
        empty_text: Text::of(match model.owned {
            OwnedFilter::Running => MessageId::MyFeaturesEmpty,
            OwnedFilter::Ended => MessageId::MyFeaturesEmptyEnded,
        }),
        messages: match super::messages::count(model) {
            0 => Text::of(MessageId::ActionMessages),
            count => Text::Counted(Box::new(Text::of(MessageId::ActionMessages)), i64::try_from(count).unwrap_or(i64::MAX)),
        },
        has_messages: super::messages::count(model) > 0,
        has_receipts: model.contracts_told().is_some_and(|told| !told.receipts.is_empty()),
    }
}

fn filter_of(state: &State) -> Option<OwnedFilter> {
    match state {
        state if owned(state) => Some(OwnedFilter::Running),
        State::TrialPending { .. } | State::OrderPending { .. } => Some(OwnedFilter::Running),
        State::Ended { .. } | State::Withdrawn { .. } | State::Revoked { .. } => Some(OwnedFilter::Ended),
        _ => None,
    }
}

fn row(model: &Model, status: &FeatureStatus) -> FeatureRow {
    let id = &status.feature;
    let feature = model.feature(id);
    let (state, state_text) = badge(model, &status.state);
    let mut row = FeatureRow {
        key: id.clone(),
        name: model.name(id),
        icon: feature.map(|feature| feature.icon.clone()).unwrap_or_default(),
        hue: feature.map(|feature| hue(&feature.hue, model.theme())).unwrap_or_default(),
        state,
        state_text,
        time_left: Text::Empty,
        end: Text::Empty,
        fraction: 0.0,
        soon: false,
        next_charge: Text::Empty,
        next_charge_caption: Text::of(MessageId::NextCharge),
        quiet: None,
        quiet_until: Text::Empty,
        has_contract: false,
        action: None,
    };
    // What the daemon has not confirmed in this session shows no time left.
    if let (Some(grant), Source::Daemon) = (grant_of(&status.state), model.car.source) {
        // Of one that has ended, the state says when.
        if filter_of(&status.state) == Some(OwnedFilter::Running) {
            match status.state {
                State::Leaving { reason: EndReason::Withdrawn, .. } => {
                    row.time_left = Text::of(MessageId::UntilSwitchedOff);
                    row.next_charge = Text::of(MessageId::NextChargeNone);
                }
                _ => time_left(model, &mut row, grant),
            }
        }
    }
    buttons(model, &mut row, status);
    if let Some(contract) = grant_of(&status.state).and_then(|grant| grant.order.as_ref()).and_then(|order| model.contract(order)) {
        agreed(model, &mut row, contract);
    }
    if !model.may(Right::Books) {
        // What it costs and what was agreed is the owner's to read.
        (row.next_charge, row.next_charge_caption, row.quiet, row.has_contract) = (Text::Empty, Text::Empty, None, false);
    }
    row
}

/// What the contract behind it says: what is charged next, and what was declared.
fn agreed(model: &Model, row: &mut FeatureRow, contract: &Contract) {
    row.has_contract = true;
    if row.next_charge.is_empty() {
        return; // Of what has ended nothing is charged.
    }
    let queued = |what| model.declared(&contract.order, what).map(|declared| declared.outcome == Outcome::Queued);
    if let Some(queued) = queued(Declaration::Withdraw) {
        row.state = StateKind::Grace;
        row.state_text = Text::of(if queued { MessageId::StateWithdrawalQueued } else { MessageId::StateWithdrawnPlain });
        return;
    }
    if contract.cancelled_at.is_some() || queued(Declaration::Cancel).is_some() {
        let queued = queued(Declaration::Cancel) == Some(true);
        row.state_text = Text::of(if queued { MessageId::StateCancellationQueued } else { MessageId::StateCancelled });
        row.state = StateKind::Grace;
        return;
    }
    let on = |at| Text::with(MessageId::NextChargeOn, [("date", Text::Date(model.local(at).date()))]);
    match contract.renewal {
        // A no that the seller has taken stands in the book; one that came before a new yes means nothing any more.
        Renewal::On { at, amount } if queued(Declaration::StopRenewal) != Some(true) => {
            (row.next_charge, row.next_charge_caption) = (Text::Money(amount), on(at));
        }
        Renewal::ToConfirm { by, amount, .. } => {
            let by = Text::with(MessageId::NextChargeConfirm, [("date", Text::Date(model.local(by).date()))]);
            (row.next_charge, row.next_charge_caption) = (Text::Money(amount), by);
            (row.state, row.state_text) = (StateKind::Grace, Text::of(MessageId::StateBankAsks));
        }
        Renewal::Retrying { next, amount, .. } => {
            (row.next_charge, row.next_charge_caption) = (Text::Money(amount), on(next));
            (row.state, row.state_text) = (StateKind::Failed, Text::of(MessageId::StatePaymentFailed));
        }
        Renewal::On { .. } | Renewal::Off | Renewal::NotOffered | Renewal::PriceChanged { .. } => {}
    }
}

fn hue(hue: &Hue, theme: Theme) -> String {
    match theme {
        Theme::Day => hue.day.clone(),
        Theme::Night => hue.night.clone(),
    }
}

/// Like on a card, but shorter: the end stands beside it.
fn badge(model: &Model, state: &State) -> (StateKind, Text) {
    if let (State::Active { grant, extending: None }, Source::Daemon) = (state, model.car.source)
        && model.paused_by(&grant.feature).is_none()
    {
        match grant.kind {
            GrantKind::Trial => return (StateKind::Trial, Text::of(MessageId::StateTrialShort)),
            GrantKind::Term(term) if grant.ends.is_some() => {
                return (StateKind::Active, Text::with(MessageId::StateActiveTerm, [("term", term_text(term))]));
            }
            GrantKind::Term(_) | GrantKind::Factory | GrantKind::Unlimited => {}
        }
    }
    match model.state_badge(state) {
        // What it needs is a tap away; here is no room for it.
        Some(badge) if badge.kind == StateKind::Paused => (badge.kind, Text::of(MessageId::StatePausedShort)),
        Some(badge) => (badge.kind, badge.text),
        None => (StateKind::Offered, Text::Empty),
    }
}

fn time_left(model: &Model, row: &mut FeatureRow, grant: &Grant) {
    row.next_charge = Text::of(MessageId::NextChargeNone);
    let Some(ends) = grant.ends else {
        row.time_left = match grant.holder {
            Holder::Car => Text::of(MessageId::StaysWithCar),
            Holder::Person => holder_text(Holder::Person),
        };
        row.fraction = 1.0;
        return;
    };
    row.time_left = Text::with(MessageId::DaysLeft, [("days", Text::Number(model.days_left(ends)))]);
    row.end = Text::with(MessageId::ToDate, [("date", model.date_of_end(ends))]);
    row.fraction = fraction(model, grant, ends);
    row.soon = model.ends_soon(ends);
}

#[allow(clippy::cast_precision_loss, reason = "the length of a bar")]
fn fraction(model: &Model, grant: &Grant, ends: jiff::Timestamp) -> f32 {
    let whole = ends.duration_since(grant.not_before).as_secs();
    let left = ends.duration_since(model.now()).as_secs();
    if whole <= 0 { 0.0 } else { (left as f32 / whole as f32).clamp(0.0, 1.0) }
}

fn buttons(model: &Model, row: &mut FeatureRow, status: &FeatureStatus) {
    // While the car moves there is nothing to open.
    if model.motion.view == MotionView::Driving {
        return;
    }
    let button = |action: RowAction, id: MessageId| Some(ActionView { key: action.key(), label: Text::of(id), enabled: true });
    let known = model.feature(&status.feature).is_some();
    let more = known && model.car.source == Source::Daemon && model.order_offered(&status.feature);
    let bought = grant_of(&status.state).is_some_and(|grant| grant.order.is_some() && grant.kind != GrantKind::Trial);
    (row.quiet, row.action) = match (filter_of(&status.state), more) {
        (Some(OwnedFilter::Running), true) => {
            (button(RowAction::Details, MessageId::ActionDetails), button(RowAction::Extend, MessageId::ActionExtend))
        }
        (Some(OwnedFilter::Running), false) if known && bought => {
            (button(RowAction::Receipt, MessageId::ActionReceipt), button(RowAction::Details, MessageId::ActionDetails))
        }
        (Some(OwnedFilter::Ended), true) if bought => {
            (button(RowAction::Receipt, MessageId::ActionReceipt), button(RowAction::Again, MessageId::ActionAgain))
        }
        (Some(OwnedFilter::Ended), true) => {
            (button(RowAction::Details, MessageId::ActionDetails), button(RowAction::Again, MessageId::ActionAgain))
        }
        _ if bought => (None, button(RowAction::Receipt, MessageId::ActionReceipt)),
        _ if known => (None, button(RowAction::Details, MessageId::ActionDetails)),
        _ => (None, None),
    };
    declarations(model, row, status);
    // What would make it work again is worth more than its details, which its other button leads to as well.
    if row.quiet.as_ref().is_none_or(|quiet| quiet.key != RowAction::Withdraw.key()) && model.paused_by(&status.feature).is_some() {
        row.quiet = button(RowAction::Privacy, MessageId::ActionPrivacy);
    }
}

/// The right to withdraw and to cancel stands in the row itself, in place of what can be read elsewhere.
fn declarations(model: &Model, row: &mut FeatureRow, status: &FeatureStatus) {
    let Some((contract, declaration)) = model.declarable(&status.feature) else { return };
    let button = |action: RowAction, id: MessageId| Some(ActionView { key: action.key(), label: Text::of(id), enabled: true });
    match declaration {
        Declaration::Withdraw => {
            row.quiet = button(RowAction::Withdraw, MessageId::ActionWithdraw);
            row.quiet_until =
                contract.withdraw_until.map_or(Text::Empty, |until| Text::with(MessageId::UntilDate, [("date", model.date_of_end(until))]));
        }
        // What was paid once and has no end is cancelled on its page.
        _ if contract.ends.is_some() => row.quiet = button(RowAction::Cancel, MessageId::ActionCancelContract),
        _ => {}
    }
}
