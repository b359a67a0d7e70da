//! The car changes hands: who, what becomes of everything, the last step, and what became of it.

use entitlement::{ClaimStatus, Fate, HandedOver, HandoverPlan, HandoverStatus, HandoverTold, Money, Sharing};
use jiff::Timestamp;

use super::keypad::{self, KeypadView};
use super::{FactView, ProblemView, closed_text, profiles};
use crate::call::Asked;
use crate::model::{HandoverStep, PlanStage};
use crate::standing::grant_of;
use crate::update::{can_take_along, may_claim, may_hand_over, may_refuse};
use crate::{CallError, Deed, MessageId, Model, Text};

/// The page on which the car changes hands.
#[derive(Clone, Debug, PartialEq)]
pub struct HandoverView {
    /// The step, counted from 0: who, overview, erase, done.
    pub step: usize,
    /// Whether it is one of the four: else somebody asks for the car, or is told no.
    pub stepped: bool,
    /// Something is on its way: the overview, or the next owner's daemon.
    pub waiting: bool,
    /// In place of the overview.
    pub problem: Option<ProblemView>,
    /// Over what is on its way.
    pub title: Text,
    /// Below it.
    pub text: Text,
    /// Of the first and the third step.
    pub facts: Vec<FactView>,
    /// What stays, what ends, what is erased; at the end what goes along.
    pub columns: Vec<HandoverColumn>,
    /// Where the owner says yes.
    pub keypad: Option<KeypadView>,
    /// Beside the buttons: what to know, or what went wrong.
    pub note: Text,
    /// It went wrong, or something is still to come.
    pub attention: bool,
    /// What the main button does.
    pub action: HandoverAction,
    /// Its words, where they depend on something.
    pub label: Text,
    /// Words of the other way: without the PIN, or to take along what was signed. Empty: there is none.
    pub other: Text,
    /// Whether it can be used.
    pub can_act: bool,
    /// Whether it waits for an answer.
    pub pending: bool,
}

/// What the main button does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandoverAction {
    /// Nothing can be done.
    None,
    /// The next step.
    Continue,
    /// The car changes hands.
    Confirm,
    /// The same, by holding it.
    Hold,
    /// What became of everything is put away.
    PutAway,
    /// The car is asked for.
    Claim,
    /// The owner wants to say no to that.
    Refuse,
}

/// One of three lists beside each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandoverColumn {
    /// What it is about.
    pub kind: HandoverKind,
    /// The same in words.
    pub title: Text,
    /// How much of it there is.
    pub subtitle: Text,
    /// One each.
    pub lines: Vec<HandoverLine>,
}

/// What a list is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandoverKind {
    /// What stays with the car.
    Stays,
    /// What ends.
    Ends,
    /// What is erased.
    Erased,
    /// What goes along with the person.
    Yours,
    /// What could be had.
    CanGet,
}

/// One thing and what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandoverLine {
    /// What.
    pub name: Text,
    /// More about it, below its name.
    pub note: Text,
    /// What becomes of it.
    pub value: Text,
}

pub(crate) fn view(model: &Model) -> HandoverView {
    let page = &model.handover.page;
    let view = HandoverView {
        step: match page.step {
            HandoverStep::Who | HandoverStep::Claim | HandoverStep::Refuse => 0,
            HandoverStep::Overview => 1,
            HandoverStep::Erase => 2,
            HandoverStep::Done => 3,
        },
        stepped: !matches!(page.step, HandoverStep::Claim | HandoverStep::Refuse),
        other: Text::Empty,
        waiting: false,
        problem: None,
        title: Text::Empty,
        text: Text::Empty,
        facts: Vec::new(),
        columns: Vec::new(),
        keypad: None,
        note: Text::Empty,
        attention: false,
        action: HandoverAction::None,
        label: Text::Empty,
        can_act: false,
        pending: false,
    };
    match (page.step, &page.plan) {
        (HandoverStep::Who, _) => who(model, view),
        (HandoverStep::Claim, _) => claim(model, view),
        (HandoverStep::Refuse, _) => refusal(model, view),
        (HandoverStep::Overview | HandoverStep::Erase, PlanStage::Asked) => {
            HandoverView { waiting: true, title: Text::of(MessageId::PrivacyLoading), ..view }
        }
        (HandoverStep::Overview | HandoverStep::Erase, PlanStage::Failed(error)) => failed(model, view, *error),
        (HandoverStep::Overview, PlanStage::Told(plan)) => overview(model, view, plan),
        (HandoverStep::Erase, PlanStage::Told(plan)) => erase(model, view, plan),
        (HandoverStep::Done, _) => match model.handover.status.as_ref().and_then(|status| Some((status, status.told.as_ref()?))) {
            Some((status, told)) => done(model, view, status, told),
            None => HandoverView { waiting: true, ..view },
        },
    }
}

fn fact(icon: &'static str, caption: MessageId, value: Text) -> FactView {
    FactView { icon, caption: Text::of(caption), value }
}

fn line(name: Text, value: Text) -> HandoverLine {
    HandoverLine { name, note: Text::Empty, value }
}

/// Who gives which car away, and what proves it.
fn who(model: &Model, view: HandoverView) -> HandoverView {
    let owner = model.owner_profile().map_or(Text::Empty, profiles::name_text);
    let car = model.car.snapshot.as_ref().map_or(Text::Empty, |snapshot| {
        let vin = Text::with(MessageId::VinEnding, [("vin", Text::verbatim(snapshot.car.vin_ending.as_str()))]);
        Text::Words(vec![Text::verbatim(snapshot.car.model.as_str()), Text::verbatim("·"), Text::verbatim("VIN"), vin])
    });
    let proof = if model.owner_has_pin() { MessageId::HandoverWhoProofPin } else { MessageId::HandoverWhoProofHold };
    let gate = model.gate_to_change();
    HandoverView {
        facts: vec![
            fact("user", MessageId::HandoverWhoOwner, owner),
            fact("car", MessageId::HandoverWhoCar, car),
            fact("gift", MessageId::HandoverWhoNext, Text::of(MessageId::HandoverWhoNextValue)),
            fact("lock", MessageId::HandoverWhoProof, Text::of(proof)),
        ],
        note: gate.err().map_or_else(|| Text::of(MessageId::HandoverNote), closed_text),
        attention: gate.is_err(),
        action: HandoverAction::Continue,
        can_act: gate.is_ok(),
        other: if model.owner_has_pin() { Text::of(MessageId::ClaimOther) } else { Text::Empty },
        ..view
    }
}

/// Somebody has the car, and not its owner's PIN: what it takes, or how it stands.
fn claim(model: &Model, view: HandoverView) -> HandoverView {
    let moment = |at: Timestamp| Text::DateTime(model.local(at).datetime());
    let mut facts = vec![
        fact("user", MessageId::ClaimOwner, Text::of(MessageId::ClaimOwnerValue)),
        fact("car", MessageId::ClaimYou, Text::of(MessageId::ClaimYouValue)),
        fact("gift", MessageId::ClaimPaid, Text::of(MessageId::ClaimPaidValue)),
        fact("trash", MessageId::ClaimPersonal, Text::of(MessageId::ClaimPersonalValue)),
    ];
    let gate = model.gate();
    let (action, label, note) = match model.claim() {
        None => (HandoverAction::Claim, MessageId::ClaimAsk, Text::Empty),
        Some(ClaimStatus::Waiting { due_at }) => {
            let value = Text::with(MessageId::ClaimWaitingValue, [("time", moment(due_at))]);
            facts[1] = fact("clock", MessageId::ClaimWaiting, value);
            (HandoverAction::Refuse, MessageId::ClaimNo, Text::Empty)
        }
        // Whoever reads this is the one or the other: both can act.
        Some(ClaimStatus::Granted) => {
            facts.remove(1);
            (HandoverAction::Claim, MessageId::ClaimTake, Text::of(MessageId::ClaimGranted))
        }
        Some(ClaimStatus::Taken) => (HandoverAction::None, MessageId::ClaimTake, Text::Empty),
        Some(ClaimStatus::Refused { again_at }) => {
            let note = Text::with(MessageId::ClaimRefused, [("time", moment(again_at))]);
            (HandoverAction::None, MessageId::ClaimAsk, note)
        }
    };
    HandoverView {
        facts,
        note: gate.err().map_or(note, closed_text),
        attention: gate.is_err() || model.claim().is_some(),
        can_act: if action == HandoverAction::Claim { may_claim(model) } else { gate.is_ok() },
        action,
        label: Text::of(label),
        pending: model.is_asked(|deed| *deed == Deed::Claim),
        other: if model.claim() == Some(ClaimStatus::Granted) { Text::of(MessageId::ClaimNo) } else { Text::Empty },
        waiting: model.claim() == Some(ClaimStatus::Taken),
        ..view
    }
}

/// The owner says no, with the PIN.
fn refusal(model: &Model, view: HandoverView) -> HandoverView {
    let claim = claim(model, view);
    let gate = model.gate();
    let (note, attention) = match (gate, model.handover.page.failed) {
        (Err(closed), _) => (closed_text(closed), true),
        (Ok(()), Some(CallError::PinWrong) | None) => (Text::Empty, false),
        (Ok(()), Some(error)) => (error.text(Asked::ToChange), true),
    };
    HandoverView {
        facts: claim.facts.into_iter().take(2).collect(),
        keypad: Some(keypad::of_owner(model)),
        note,
        attention,
        action: HandoverAction::Confirm,
        label: Text::of(MessageId::ClaimNo),
        can_act: may_refuse(model),
        pending: model.is_asked(|deed| *deed == Deed::RefuseClaim),
        columns: claim.columns,
        stepped: claim.stepped,
        step: claim.step,
        waiting: false,
        problem: None,
        title: Text::Empty,
        text: Text::Empty,
        other: Text::Empty,
    }
}

fn failed(model: &Model, view: HandoverView, error: CallError) -> HandoverView {
    let text = match model.gate_to_change() {
        Err(closed) => closed_text(closed),
        Ok(()) if error == CallError::NoAnswer => Text::of(MessageId::HandoverPlanFailedText),
        Ok(()) => error.text(Asked::ToChange),
    };
    HandoverView { problem: Some(ProblemView { title: Text::of(MessageId::HandoverPlanFailed), text, action: Text::Retry }), ..view }
}

/// Nothing happens here: everything is shown.
fn overview(model: &Model, view: HandoverView, plan: &HandoverPlan) -> HandoverView {
    let gate = model.gate_to_change();
    HandoverView {
        columns: vec![stays(model, &plan.contracts), ends(model, MessageId::HandoverEnds, &plan.contracts), erased(model, plan)],
        note: gate.err().map_or_else(|| Text::of(MessageId::HandoverNote), closed_text),
        attention: gate.is_err(),
        action: HandoverAction::Continue,
        can_act: gate.is_ok(),
        ..view
    }
}

fn count(id: MessageId, count: usize) -> Text {
    Text::with(id, [("count", Text::Number(i64::try_from(count).unwrap_or(i64::MAX)))])
}

/// What stays, with what is left of it.
fn stays(model: &Model, contracts: &[HandedOver]) -> HandoverColumn {
    let lines: Vec<HandoverLine> = contracts.iter().filter_map(|contract| stay(model, contract)).collect();
    let subtitle = if lines.is_empty() { Text::of(MessageId::HandoverNoneStays) } else { count(MessageId::HandoverFeatures, lines.len()) };
    HandoverColumn { kind: HandoverKind::Stays, title: Text::of(MessageId::HandoverStays), subtitle, lines }
}

fn stay(model: &Model, contract: &HandedOver) -> Option<HandoverLine> {
    let Fate::Stays { worth } = contract.fate else { return None };
    let value = match (contract.ends, worth) {
        (Some(ends), _) => Text::with(MessageId::ToDate, [("date", model.date_of_end(ends))]),
        (None, Some(_)) => Text::of(MessageId::TermUnlimited),
        // It came with the car, or from an owner before.
        (None, None) => Text::of(MessageId::StateIncluded),
    };
    let note = match (worth, contract.ends) {
        (Some(worth), Some(_)) => Text::with(MessageId::HandoverWorth, [("amount", Text::Money(worth))]),
        _ => Text::Empty,
    };
    Some(HandoverLine { name: model.name(&contract.feature), note, value })
}

/// What ends, comes back or goes along.
fn ends(model: &Model, title: MessageId, contracts: &[HandedOver]) -> HandoverColumn {
    let lines: Vec<HandoverLine> = contracts.iter().filter_map(|contract| end(model, contract)).collect();
    let subtitle = if lines.is_empty() { Text::of(MessageId::HandoverNoneEnds) } else { count(MessageId::HandoverItems, lines.len()) };
    HandoverColumn { kind: HandoverKind::Ends, title: Text::of(title), subtitle, lines }
}

fn end(model: &Model, contract: &HandedOver) -> Option<HandoverLine> {
    let value = match contract.fate {
        Fate::Stays { .. } => return None,
        Fate::Ends => unused(model, contract),
        Fate::Refunded { amount } => Text::with(MessageId::HandoverMoneyBack, [("amount", Text::Money(amount))]),
        Fate::Moves { worth } => Text::with(MessageId::HandoverAsVoucher, [("amount", Text::Money(worth))]),
    };
    Some(line(model.name(&contract.feature), value))
}

/// What is left of a free month. After the handover nobody knows any more.
fn unused(model: &Model, contract: &HandedOver) -> Text {
    let ends: Option<Timestamp> = model.confirmed_state(&contract.feature).and_then(grant_of).and_then(|grant| grant.ends);
    match ends.filter(|ends| *ends > model.now()) {
        Some(ends) => Text::with(MessageId::HandoverDaysUnused, [("days", Text::Number(model.days_left(ends)))]),
        None => Text::Empty,
    }
}

fn number(count: u32) -> Text {
    Text::Verbatim(count.to_string())
}

fn erased(model: &Model, plan: &HandoverPlan) -> HandoverColumn {
    let payment = match model.contracts_told().and_then(|told| told.payment.as_ref()) {
        Some(method) => super::order::payment_text(method),
        None if plan.erased.means_of_payment == 0 => Text::of(MessageId::HandoverPaymentNone),
        None => number(plan.erased.means_of_payment),
    };
    let allowed = model
        .privacy_told()
        .map_or(0, |told| told.purposes.iter().filter(|purpose| matches!(purpose.sharing, Sharing::On | Sharing::TurningOn)).count());
    let mut lines = vec![
        line(Text::of(MessageId::HandoverProfiles), number(plan.erased.profiles)),
        line(Text::of(MessageId::HandoverPayment), payment),
        line(Text::of(MessageId::HandoverPapers), number(plan.erased.receipts.saturating_add(plan.erased.messages))),
        line(
            Text::of(MessageId::HandoverData),
            if allowed == 0 { Text::of(MessageId::HandoverDataOff) } else { Text::Verbatim(allowed.to_string()) },
        ),
    ];
    if !model.settings.saved.is_empty() {
        lines.push(line(Text::of(MessageId::HandoverSaved), Text::Verbatim(model.settings.saved.len().to_string())));
    }
    HandoverColumn {
        kind: HandoverKind::Erased,
        title: Text::of(MessageId::HandoverErased),
        subtitle: Text::of(MessageId::HandoverErasedSub),
        lines,
    }
}

/// What is given back in all.
fn refunds(contracts: &[HandedOver]) -> Option<Money> {
    let amounts = contracts.iter().filter_map(|contract| match contract.fate {
        Fate::Refunded { amount } => Some(amount),
        Fate::Stays { .. } | Fate::Ends | Fate::Moves { .. } => None,
    });
    amounts.reduce(|sum, amount| sum.plus(amount).unwrap_or(sum))
}

/// The step that cannot be undone.
fn erase(model: &Model, view: HandoverView, plan: &HandoverPlan) -> HandoverView {
    let page = &model.handover.page;
    if page.begun {
        return HandoverView {
            waiting: true,
            title: Text::of(MessageId::HandoverWorking),
            text: Text::of(MessageId::HandoverWorkingText),
            ..view
        };
    }
    let amount = |amount| [("amount", Text::Money(amount))];
    let along =
        plan.voucher.map(|worth| fact("gift", MessageId::HandoverGoesAlong, Text::with(MessageId::HandoverGoesAlongValue, amount(worth))));
    let back = refunds(&plan.contracts)
        .map(|sum| fact("undo", MessageId::HandoverComesBack, Text::with(MessageId::HandoverComesBackValue, amount(sum))));
    let outstanding =
        (plan.outstanding > 0).then(|| fact("clock", MessageId::HandoverOutstanding, Text::of(MessageId::HandoverOutstandingValue)));
    let seller = if model.offline() { MessageId::HandoverSellerOffline } else { MessageId::HandoverSellerOnline };
    let last = [
        fact("recipient", MessageId::HandoverSeller, Text::of(seller)),
        fact("trash", MessageId::HandoverFinal, Text::of(MessageId::HandoverFinalValue)),
    ];
    let gate = model.gate_to_change();
    let has_pin = model.owner_has_pin();
    let asked = model.is_asked(|deed| *deed == Deed::HandOver);
    let (action, label) = match (has_pin, page.sure) {
        (true, _) => (HandoverAction::Confirm, MessageId::HandoverConfirm),
        (false, true) => (HandoverAction::Confirm, MessageId::HandoverSure),
        (false, false) => (HandoverAction::Hold, MessageId::HandoverHold),
    };
    let (note, attention) = match (gate, page.failed) {
        (Err(closed), _) => (closed_text(closed), true),
        (Ok(()), Some(CallError::NoAnswer)) => (Text::of(MessageId::HandoverNoAnswer), true),
        // The pad says so.
        (Ok(()), Some(CallError::PinWrong) | None) => (Text::Empty, false),
        (Ok(()), Some(error)) => (error.text(Asked::ToChange), true),
    };
    HandoverView {
        facts: along.into_iter().chain(back).chain(outstanding).chain(last).collect(),
        keypad: has_pin.then(|| keypad::of_owner(model)),
        note,
        attention,
        can_act: match action {
            HandoverAction::Hold => gate.is_ok() && model.profiles_told().is_some() && !asked,
            _ => may_hand_over(model),
        },
        action,
        label: Text::of(label),
        pending: asked,
        ..view
    }
}

/// What became of everything, for whoever gave the car away.
fn done(model: &Model, view: HandoverView, status: &HandoverStatus, told: &HandoverTold) -> HandoverView {
    let mut lines = Vec::new();
    if let (Some(amount), Some(code)) = (told.voucher, &told.code) {
        lines.push(line(Text::of(MessageId::HandoverVoucher), Text::Money(amount)));
        lines.push(line(Text::verbatim(code.as_str()), Text::Empty));
    }
    if let Some(sum) = refunds(&told.contracts) {
        lines.push(line(Text::of(MessageId::HandoverRefund), Text::Money(sum)));
    }
    let confirmation = if status.confirmed { MessageId::HandoverConfirmationYes } else { MessageId::HandoverConfirmationNo };
    lines.push(line(Text::of(MessageId::HandoverConfirmation), Text::of(confirmation)));
    let goes = told.voucher.is_some() || refunds(&told.contracts).is_some();
    let yours = HandoverColumn {
        kind: HandoverKind::Yours,
        title: Text::of(MessageId::HandoverYours),
        subtitle: Text::of(if goes { MessageId::HandoverYoursSub } else { MessageId::HandoverNoneYours }),
        lines,
    };
    let confirmed = if status.confirmed { MessageId::HandoverConfirmed } else { MessageId::HandoverUnconfirmed };
    let mut note = vec![Text::of(confirmed)];
    if told.code.is_some() {
        note.push(Text::of(MessageId::HandoverKeepCode));
    }
    HandoverView {
        columns: vec![yours, stays(model, &told.contracts), ends(model, MessageId::HandoverEnded, &told.contracts)],
        note: Text::Words(note),
        attention: !status.confirmed,
        action: HandoverAction::PutAway,
        can_act: model.gate_to_change().is_ok(),
        pending: model.is_asked(|deed| *deed == Deed::PutAwayHandover),
        other: if can_take_along(model) { Text::of(MessageId::HandoverTakeAlong) } else { Text::Empty },
        ..view
    }
}
