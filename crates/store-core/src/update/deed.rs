//! What the daemon is asked to do: once at a time, and under the same id when nobody answered.

use entitlement::RequestId;

use super::{contracts, daemon, handover, passport, payment, pin, profiles, rental, settings::show};
use crate::call::Asked;
use crate::model::{AskedDeed, Toast};
use crate::view::Tone;
use crate::{CallError, Deed, DeedAnswer, Effect, Model, Pin, Text};

/// Deeds that wait for an answer, or had none. More come only from a defect.
const DEEDS_MAX: usize = 64;

/// What proves who asks, where it must be proved.
#[derive(Default)]
pub(super) struct Proof {
    pub(super) pin: Option<Pin>,
    pub(super) new_pin: Option<Pin>,
}

impl Proof {
    pub(super) fn pin(pin: Option<Pin>) -> Self {
        Self { pin, new_pin: None }
    }
}

/// Asks for it, unless that is on its way already.
pub(super) fn ask(model: &mut Model, deed: Deed, proof: Proof, request: RequestId) -> Vec<Effect> {
    if model.is_asked(|asked| *asked == deed) {
        return Vec::new();
    }
    // Without an answer the first call may have been heard: the same id makes it one.
    let request = model.unanswered(&deed).unwrap_or(request);
    if model.deeds.len() >= DEEDS_MAX {
        model.deeds.retain(|_, asked| !asked.unanswered);
    }
    model.deeds.insert(request.clone(), AskedDeed { deed: deed.clone(), unanswered: false });
    vec![Effect::Ask { deed, pin: proof.pin, new_pin: proof.new_pin, request }]
}

pub(super) fn answered(model: &mut Model, request: &RequestId, answer: Result<DeedAnswer, CallError>) -> Vec<Effect> {
    let Some(asked) = model.deeds.get_mut(request).filter(|asked| !asked.unanswered) else { return look(model) };
    let deed = asked.deed.clone();
    match answer {
        Err(CallError::NoAnswer) => asked.unanswered = true,
        _ => drop(model.deeds.remove(request)),
    }
    let mut effects = told(model, &deed, answer);
    effects.extend(look(model));
    effects
}

/// Brings the answer to the page that asked; what has no page of its own says what went wrong in a note.
fn told(model: &mut Model, deed: &Deed, answer: Result<DeedAnswer, CallError>) -> Vec<Effect> {
    match (deed, answer) {
        (Deed::Declare { order, declaration }, answer) => contracts::declared(model, order, *declaration, answer),
        (Deed::OpenPhone(_) | Deed::ConfirmRenewal(_), answer) => payment::phone_answered(model, deed, answer.map(drop)),
        (Deed::RemovePayment, answer) => payment::removed(model, answer.map(drop)),
        (Deed::Redeem { .. }, answer) => payment::redeemed(model, answer),
        (Deed::ExportReceipts { .. } | Deed::ExportHandover { .. }, answer) => contracts::exported(model, answer),
        (Deed::SetPin { profile, .. }, answer) => pin::set(model, profile, answer.map(drop)),
        (Deed::AddProfile { .. } | Deed::ChangeProfile { .. } | Deed::RemoveProfile(_), answer) => {
            profiles::changed(model, answer.map(drop))
        }
        (Deed::HandOver, answer) => handover::answered(model, answer.map(drop)),
        (Deed::Claim | Deed::RefuseClaim, answer) => handover::claim_answered(model, deed, answer.map(drop)),
        (Deed::EndRental(_), answer) => rental::ended(model, deed, answer.map(drop)),
        (Deed::SelectProfile(_), answer) => profiles::select_answered(model, deed, answer.map(drop)),
        (Deed::Abandon(_) | Deed::Dismiss(_) | Deed::PutAwayHandover, Err(error)) => not_done(model, error),
        (Deed::PutAwayHandover, Ok(_)) => handover::ask(model),
        (Deed::IssuePassport | Deed::RevokePassport, answer) => passport::answered(model, deed, answer.map(drop)),
        (Deed::Abandon(_) | Deed::Dismiss(_) | Deed::ClosePhone, _) => Vec::new(),
    }
}

/// Says what went wrong.
pub(super) fn not_done(model: &mut Model, error: CallError) -> Vec<Effect> {
    let text: Text = error.text(Asked::ToChange);
    show(model, Toast { tone: Tone::Attention, icon: "warning", text })
}

/// What came of it may be learned at once.
fn look(model: &mut Model) -> Vec<Effect> {
    let mut effects = contracts::ask(model);
    effects.extend(profiles::ask(model));
    effects.extend(daemon::ask(model));
    effects
}
