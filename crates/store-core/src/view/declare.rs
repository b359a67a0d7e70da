use entitlement::{Declaration, DeclarationStatus, Digest, Outcome, Right, Term};

use super::{FactView, Spot, closed_text, picture};
use crate::call::Asked;
use crate::model::{DeclarePage, DeclareStage};
use crate::{MessageId, Model, Text};

/// What follows from a withdrawal or a cancellation; then, that it was declared.
#[derive(Clone, Debug, PartialEq)]
pub struct DeclareView {
    /// What is declared.
    pub title: Text,
    /// Name of the feature, as sold.
    pub name: Text,
    /// Term and holder.
    pub subtitle: Text,
    /// Small picture.
    pub art: Option<Digest>,
    /// Large picture.
    pub hero: Option<Digest>,
    /// How far it is.
    pub mode: DeclareMode,
    /// Three lines: what follows, or what is written down.
    pub lines: Vec<FactView>,
    /// The words of the confirming button.
    pub button: Text,
    /// Whether it can be declared now.
    pub can_declare: bool,
    /// Why not, or what went wrong.
    pub reason: Text,
    /// Where it stands after it was declared.
    pub outcome: OutcomeKind,
    /// In words.
    pub outcome_text: Text,
    /// The receipt to read. Empty: there is none yet.
    pub receipt: String,
}

/// How far a declaration is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeclareMode {
    /// What follows from it.
    Ready,
    /// The car is writing it down.
    Asked,
    /// It is written down.
    Declared,
}

/// What became of a declaration.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OutcomeKind {
    /// The seller does not have it yet. The time of the tap counts.
    #[default]
    Queued,
    /// It holds.
    Accepted,
    /// It came too late, or there was nothing to declare.
    Refused,
}

pub(crate) fn view(model: &Model) -> DeclareView {
    let mut view = DeclareView {
        title: Text::Empty,
        name: Text::Empty,
        subtitle: Text::Empty,
        art: None,
        hero: None,
        mode: DeclareMode::Ready,
        lines: Vec::new(),
        button: Text::Empty,
        can_declare: false,
        reason: Text::Empty,
        outcome: OutcomeKind::Queued,
        outcome_text: Text::Empty,
        receipt: String::new(),
    };
    let Some(page) = &model.contracts.declare else { return view };
    view.title = title(model, page.declaration);
    view.button = match page.declaration {
        Declaration::Withdraw => {
            model.lawful(|market| market.withdrawal.as_ref().map(|rule| &rule.wording.confirm), MessageId::WithdrawConfirm)
        }
        _ => model.lawful(|market| Some(&market.cancel.wording.confirm), MessageId::CancelConfirm),
    };
    let contract = model.contract(&page.order);
    if let Some(contract) = contract {
        view.name = model.name(&contract.feature);
        // Which one it is, as the law wants it said.
        view.subtitle = Text::with(MessageId::DeclareOrder, [("order", Text::verbatim(contract.order.as_str()))]);
        if let Some(feature) = model.feature(&contract.feature) {
            view.art = picture(model, feature, Spot::OrderLine);
            view.hero = picture(model, feature, Spot::Aside);
        }
    }
    match &page.stage {
        DeclareStage::Ready(error) => {
            let gate = model.gate_to_change();
            view.lines = follows(model, page);
            let may = model.may(Right::Contracts);
            view.can_declare = gate.is_ok() && contract.is_some() && may;
            view.reason = match (gate, error) {
                (Err(closed), _) => closed_text(closed),
                (Ok(()), _) if !may => Text::of(MessageId::ErrorNotAllowed),
                (Ok(()), Some(crate::CallError::NoAnswer)) => Text::of(MessageId::DeclareNoAnswer),
                (Ok(()), Some(error)) => error.text(Asked::ToChange),
                (Ok(()), None) if contract.is_none() => closed_text(crate::model::Closed::NoService),
                (Ok(()), None) => Text::Empty,
            };
        }
        DeclareStage::Asked => {
            view.mode = DeclareMode::Asked;
            view.lines = follows(model, page);
        }
        DeclareStage::Declared { receipt, at } => {
            let status = model.contracts_told().and_then(|told| told.declarations.iter().find(|status| status.id == *receipt));
            view.mode = DeclareMode::Declared;
            view.receipt = receipt.to_string();
            (view.outcome, view.outcome_text) = outcome(page.declaration, status);
            // Done, unless the seller says otherwise.
            view.title = match (view.outcome, page.declaration) {
                (OutcomeKind::Refused, _) => view.title,
                (_, Declaration::Withdraw) => Text::of(MessageId::StateWithdrawnPlain),
                (..) => Text::of(MessageId::StateCancelled),
            };
            let came_to_nothing = view.outcome == OutcomeKind::Refused;
            view.lines = declared(model, page, status.map_or(*at, |status| status.declared_at), came_to_nothing);
        }
    }
    view
}

/// The words that lead there, and stand above it.
pub(super) fn title(model: &Model, declaration: Declaration) -> Text {
    match declaration {
        Declaration::Withdraw => {
            model.lawful(|market| market.withdrawal.as_ref().map(|rule| &rule.wording.entry), MessageId::WithdrawEntry)
        }
        _ => model.lawful(|market| Some(&market.cancel.wording.entry), MessageId::CancelEntry),
    }
}

fn line(icon: &'static str, value: Text) -> FactView {
    FactView { icon, caption: Text::Empty, value }
}

/// What follows, in three lines.
fn follows(model: &Model, page: &DeclarePage) -> Vec<FactView> {
    let contract = model.contract(&page.order);
    let paid = contract.and_then(|contract| contract.paid.or(contract.price));
    let money = match (page.declaration, paid) {
        (Declaration::Withdraw, Some(paid)) => Text::with(MessageId::WithdrawMoney, [("paid", Text::Money(paid))]),
        (Declaration::Withdraw, None) => Text::of(MessageId::WithdrawFree),
        (_, _) => Text::of(MessageId::CancelMoney),
    };
    let works = match (page.declaration, contract.and_then(|contract| contract.ends), contract.map(|contract| contract.term)) {
        (Declaration::Withdraw, ..) => Text::of(MessageId::WithdrawWorks),
        (_, Some(ends), _) => Text::with(MessageId::CancelWorks, [("date", model.date_of_end(ends))]),
        (_, None, Some(Term::Unlimited)) => Text::of(MessageId::CancelUnlimited),
        (_, None, _) => Text::of(MessageId::CancelWorksTerm),
    };
    let counts = match model.offline() {
        true => MessageId::DeclareCountsOffline,
        false => MessageId::DeclareCounts,
    };
    vec![line("card", money), line("clock", works), line("receipt", Text::of(counts))]
}

/// What is written down: when, what becomes of the feature, and of the money.
fn declared(model: &Model, page: &DeclarePage, at: jiff::Timestamp, came_to_nothing: bool) -> Vec<FactView> {
    let time = Text::DateTime(model.local(at).datetime());
    let declared_at = FactView { icon: "calendar", caption: Text::of(MessageId::DeclaredAt), value: time };
    if came_to_nothing {
        let disagree = Text::with(MessageId::DeclareDisagree, [("seller", super::messages::seller(model))]);
        return vec![declared_at, line("recipient", disagree)];
    }
    let mut lines = follows(model, page);
    lines.truncate(2);
    lines.insert(0, declared_at);
    if let Some(refund) = model.contract(&page.order).and_then(|contract| contract.refund) {
        let text = super::contract::refund_text(model, refund);
        lines[1] = line("card", text);
    }
    lines
}

fn outcome(declaration: Declaration, status: Option<&DeclarationStatus>) -> (OutcomeKind, Text) {
    let withdraws = declaration == Declaration::Withdraw;
    let (kind, id) = match status.map_or(Outcome::Queued, |status| status.outcome) {
        Outcome::Queued => (OutcomeKind::Queued, MessageId::DeclaredQueued),
        Outcome::Accepted if withdraws => (OutcomeKind::Accepted, MessageId::WithdrawAccepted),
        Outcome::Accepted => (OutcomeKind::Accepted, MessageId::CancelAccepted),
        Outcome::TooLate => (OutcomeKind::Refused, MessageId::DeclaredTooLate),
        Outcome::Moot => (OutcomeKind::Refused, MessageId::DeclaredMoot),
    };
    (kind, Text::of(id))
}
