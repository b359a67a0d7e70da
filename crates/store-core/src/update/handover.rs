//! The car changes hands: shown before anything happens, done in one go, and told to its end whoever restarts in between.

use std::time::Duration;

use entitlement::{ClaimStatus, HandoverPlan, HandoverStatus, RequestId, Right};

use super::{anew, contracts, deed, navigation, order, pin, profiles, valet};
use crate::model::{Daemon, HandoverPage, HandoverStep, PadTrouble, Papers, Place, PlanStage};
use crate::{CallError, Deed, Effect, FirstStart, HandoverEvent, Model, Screen, Settings, Timer, WelcomeStep};

/// Between two tries to learn as whose car it is known.
const RETRY_AFTER: Duration = Duration::from_secs(5);
/// As long as the button fills.
const HELD_FOR: Duration = Duration::from_millis(1500);

pub(super) fn event(model: &mut Model, event: HandoverEvent) -> Vec<Effect> {
    match event {
        HandoverEvent::Opened => opened(model),
        HandoverEvent::Continued => continued(model),
        HandoverEvent::Confirmed { request } => confirmed(model, request),
        HandoverEvent::HoldBegan { request } => hold_began(model, request),
        HandoverEvent::HoldEnded => {
            model.handover.page.held = None;
            vec![Effect::StopTimer(Timer::HandoverHeld)]
        }
        HandoverEvent::StepRequested => {
            if can_hold(model) {
                model.handover.page.sure = true;
            }
            Vec::new()
        }
        HandoverEvent::ClaimOpened if model.settings.closed && model.place().screen == Screen::OwnerPin => valet::claim_opened(model),
        HandoverEvent::ClaimOpened => {
            // The same button says no to whoever can take it over now.
            let granted = model.handover.page.step == HandoverStep::Claim && model.claim() == Some(ClaimStatus::Granted);
            let (from, to) = if granted { (HandoverStep::Claim, HandoverStep::Refuse) } else { (HandoverStep::Who, HandoverStep::Claim) };
            step_from(model, from, to, Model::owner_has_pin)
        }
        HandoverEvent::Claimed { request } => claim(model, request),
        HandoverEvent::RefusalOpened => step_from(model, HandoverStep::Claim, HandoverStep::Refuse, Model::owner_has_pin),
        HandoverEvent::RetryRequested => ask_plan(model),
        HandoverEvent::TakeAlongRequested if can_take_along(model) => contracts::take_along(model, Papers::Handover),
        HandoverEvent::TakeAlongRequested => Vec::new(),
        HandoverEvent::PutAway { request } => put_away(model, request),
    }
}

/// The page begins with asking for the car.
pub(super) fn claim_opened(model: &mut Model) {
    model.handover.page = HandoverPage { step: HandoverStep::Claim, ..HandoverPage::default() };
}

/// Whether the seller has signed what is on screen.
pub(crate) fn can_take_along(model: &Model) -> bool {
    let signed = model.handover.status.as_ref().and_then(|status| status.told.as_ref()).is_some_and(|told| told.signed);
    signed && model.place().screen == Screen::Handover && model.gate_to_change().is_ok()
}

pub(super) fn vanished(model: &mut Model) -> Vec<Effect> {
    model.handover.status = None;
    vec![Effect::StopTimer(Timer::Handover)]
}

/// Asks as whose car it is known.
pub(super) fn ask(model: &Model) -> Vec<Effect> {
    if model.car.daemon == Daemon::Present { vec![Effect::FetchHandover] } else { Vec::new() }
}

pub(super) fn failed(model: &Model, error: CallError) -> Vec<Effect> {
    match (model.car.daemon, error) {
        (_, CallError::Unsupported) | (Daemon::Absent | Daemon::Unknown, _) => Vec::new(),
        (Daemon::Present, _) => vec![Effect::StartTimer(Timer::Handover, RETRY_AFTER)],
    }
}

pub(super) fn arrived(model: &mut Model, status: HandoverStatus) -> Vec<Effect> {
    if model.car.daemon != Daemon::Present {
        return Vec::new(); // It was on its way when the daemon went.
    }
    let told_before = model.handover.status.as_ref().is_some_and(|before| before.told.is_some());
    let told = status.told.is_some();
    let effects = known_owner(model, status.owner, told);
    model.handover.status = Some(status);
    if told {
        model.handover.page = HandoverPage { step: HandoverStep::Done, ..HandoverPage::default() };
        // Once in a session by itself: whoever gave the car away must not miss what goes along.
        if !told_before && model.place().screen != Screen::Handover {
            in_its_section(model, Screen::Handover);
        }
        return effects;
    }
    if model.handover.page.step == HandoverStep::Done {
        model.handover.page = HandoverPage::default();
        model.stack.retain(|place| place.screen != Screen::Handover);
        if model.stack.is_empty() {
            model.stack.push(Place::at(Screen::Store));
        }
    }
    effects
}

/// Opens a page that nobody has asked for where it would be found.
pub(super) fn in_its_section(model: &mut Model, screen: Screen) {
    if model.section() != Screen::Car {
        navigation::push(model, Place::at(Screen::Car));
    }
    navigation::push(model, Place::at(screen));
}

/// What the screens remember is one owner's. Another one begins anew.
fn known_owner(model: &mut Model, owner: u32, told: bool) -> Vec<Effect> {
    match model.settings.owner {
        Some(known) if known == owner => return Vec::new(),
        // A car that nobody has had yet, and choices from before owners were counted.
        None if owner <= 1 => {
            model.settings.owner = Some(owner);
            return vec![Effect::SaveSettings(model.settings.clone())];
        }
        Some(_) | None => {}
    }
    let settings = Settings {
        // Whoever gave the car away has still to read what became of everything; the first start begins without it.
        aids: model.settings.aids.clone(),
        appearance: model.settings.appearance,
        language: model.settings.language,
        owner: Some(owner),
        first_start: FirstStart::Due(WelcomeStep::default()),
        former_sight: true,
        ..Settings::default()
    };
    let mut fresh = anew::fresh(model, settings);
    // Whoever has just given it away still reads what became of it. What the former owner was about to do is nobody's to go on with.
    let begun = model.handover.page.begun || told;
    fresh
        .stack
        .extend(model.stack.iter().filter(|place| place.screen == Screen::Car || (begun && place.screen == Screen::Handover)).cloned());
    fresh.handover.page.begun = model.handover.page.begun;
    *model = fresh;
    let mut effects = anew::ask(model);
    model.profiles.feed.appeared();
    effects.extend(profiles::ask(model));
    effects
}

pub(super) fn opened(model: &mut Model) -> Vec<Effect> {
    if !contracts::reachable(model) || model.place().screen == Screen::Handover {
        return Vec::new();
    }
    let done = model.handover.status.as_ref().is_some_and(|status| status.told.is_some());
    let asked = matches!(model.claim(), Some(ClaimStatus::Waiting { .. } | ClaimStatus::Granted | ClaimStatus::Taken));
    let step = if done {
        HandoverStep::Done
    } else if asked || (!model.may(Right::Books) && model.owner_has_pin()) {
        HandoverStep::Claim
    } else {
        HandoverStep::Who
    };
    model.handover.page = HandoverPage { step, ..HandoverPage::default() };
    navigation::push(model, Place::at(Screen::Handover));
    order::left(model)
}

fn here(model: &Model) -> bool {
    model.place().screen == Screen::Handover && contracts::reachable(model)
}

/// One step back, before anything has happened. `None`: there is none, the page itself is left.
pub(super) fn back(model: &mut Model) -> Option<Vec<Effect>> {
    if !here(model) || model.is_handing_over() {
        return None;
    }
    let reads = model.may(Right::Books);
    let page = &mut model.handover.page;
    (page.sure, page.failed, page.held) = (false, None, None);
    page.step = match page.step {
        // Of all that there is here, a renter may only ask for the car.
        HandoverStep::Claim if !reads => return None,
        HandoverStep::Overview | HandoverStep::Claim => HandoverStep::Who,
        HandoverStep::Erase => HandoverStep::Overview,
        HandoverStep::Refuse => HandoverStep::Claim,
        HandoverStep::Who | HandoverStep::Done => return None,
    };
    Some(vec![Effect::StopTimer(Timer::HandoverHeld)])
}

fn continued(model: &mut Model) -> Vec<Effect> {
    if !here(model) || model.gate_to_change().is_err() {
        return Vec::new();
    }
    let next = match (model.handover.page.step, &model.handover.page.plan) {
        (HandoverStep::Who, _) => HandoverStep::Overview,
        (HandoverStep::Overview, PlanStage::Told(_)) => HandoverStep::Erase,
        (HandoverStep::Overview | HandoverStep::Erase | HandoverStep::Done | HandoverStep::Claim | HandoverStep::Refuse, _) => {
            return Vec::new();
        }
    };
    model.handover.page.step = next;
    match next {
        HandoverStep::Overview => ask_plan(model),
        _ => Vec::new(),
    }
}

fn step_from(model: &mut Model, from: HandoverStep, to: HandoverStep, may: impl Fn(&Model) -> bool) -> Vec<Effect> {
    if here(model) && model.handover.page.step == from && may(model) {
        model.handover.page.step = to;
        model.handover.page.failed = None;
    }
    Vec::new()
}

/// Whether the car can be asked for, or taken over: nobody does yet, or nobody has said no, and there is a seller.
pub(crate) fn may_claim(model: &Model) -> bool {
    let free = matches!(model.claim(), None | Some(ClaimStatus::Granted));
    free && here(model) && model.handover.page.step == HandoverStep::Claim && model.owner_has_pin() && model.gate().is_ok()
}

fn claim(model: &mut Model, request: RequestId) -> Vec<Effect> {
    if may_claim(model) { deed::ask(model, Deed::Claim, deed::Proof::default(), request) } else { Vec::new() }
}

/// Whether the owner can say no: the PIN is typed, and there is a seller to hear it.
pub(crate) fn may_refuse(model: &Model) -> bool {
    let proven = model.keypad.place.is_some() && model.keypad.typed.is_long_enough();
    here(model) && model.handover.page.step == HandoverStep::Refuse && proven && model.gate().is_ok()
}

fn refuse(model: &mut Model, request: RequestId) -> Vec<Effect> {
    let typed = std::mem::take(&mut model.keypad.typed);
    let page = &mut model.handover.page;
    (page.failed, page.dots) = (None, typed.count());
    deed::ask(model, Deed::RefuseClaim, deed::Proof::pin(Some(typed)), request)
}

pub(super) fn claim_answered(model: &mut Model, deed: &Deed, answer: Result<(), CallError>) -> Vec<Effect> {
    match answer {
        Ok(()) => {
            if model.handover.page.step == HandoverStep::Refuse {
                model.handover.page.step = HandoverStep::Claim;
            }
            ask(model)
        }
        Err(error) if *deed == Deed::RefuseClaim && model.handover.page.step == HandoverStep::Refuse => {
            model.handover.page.failed = Some(error);
            let dots = model.handover.page.dots;
            if error == CallError::PinWrong { pin::wrong(model, dots, PadTrouble::Wrong) } else { Vec::new() }
        }
        Err(error) => deed::not_done(model, error),
    }
}

fn ask_plan(model: &mut Model) -> Vec<Effect> {
    (model.handover.page.plan, model.handover.page.asked) = (PlanStage::Asked, false);
    vec![Effect::FetchHandoverPlan]
}

pub(super) fn plan_arrived(model: &mut Model, answer: Result<HandoverPlan, CallError>) -> Vec<Effect> {
    let page = &mut model.handover.page;
    if !matches!(page.step, HandoverStep::Overview | HandoverStep::Erase) || page.begun {
        return Vec::new(); // Nobody reads it any more.
    }
    let plan = answer.map_or_else(PlanStage::Failed, PlanStage::Told);
    // What becomes of everything is not what was read: it is read again before the last step.
    let changed = page.step == HandoverStep::Erase && page.plan != plan;
    page.plan = plan;
    page.asked = false;
    if !changed {
        return Vec::new();
    }
    (page.step, page.sure, page.held) = (HandoverStep::Overview, false, None);
    vec![Effect::StopTimer(Timer::HandoverHeld)]
}

/// Something that the plan is made of has changed while it is read: it is asked for again, and nobody hands over what was not shown.
pub(super) fn look(model: &mut Model) -> Vec<Effect> {
    let read = matches!(model.handover.page.step, HandoverStep::Overview | HandoverStep::Erase);
    let shown = matches!(model.handover.page.plan, PlanStage::Told(_));
    if !(here(model) && read && shown && !model.is_handing_over()) {
        return Vec::new();
    }
    model.handover.page.asked = true;
    vec![Effect::FetchHandoverPlan]
}

/// Whether the last step can be taken by something that is held.
fn can_hold(model: &Model) -> bool {
    let page = &model.handover.page;
    let ready = here(model) && page.step == HandoverStep::Erase && matches!(page.plan, PlanStage::Told(_)) && !page.asked;
    ready && !model.owner_has_pin() && model.profiles_told().is_some() && model.gate_to_change().is_ok() && !model.is_handing_over()
}

/// Whether the last step can be taken now.
pub(crate) fn may_hand_over(model: &Model) -> bool {
    let page = &model.handover.page;
    let ready = here(model)
        && page.step == HandoverStep::Erase
        && matches!(page.plan, PlanStage::Told(_))
        && !page.asked
        && !model.is_handing_over();
    let told = model.profiles_told().is_some() && model.gate_to_change().is_ok();
    let proven = if model.owner_has_pin() { model.keypad.place.is_some() && model.keypad.typed.is_long_enough() } else { page.sure };
    ready && told && proven
}

fn hold_began(model: &mut Model, request: RequestId) -> Vec<Effect> {
    if !can_hold(model) {
        return Vec::new();
    }
    model.handover.page.held = Some(request);
    vec![Effect::StartTimer(Timer::HandoverHeld, HELD_FOR)]
}

/// It was held for long enough.
pub(super) fn held(model: &mut Model) -> Vec<Effect> {
    match model.handover.page.held.take() {
        Some(request) if can_hold(model) => hand_over(model, request),
        _ => Vec::new(),
    }
}

fn confirmed(model: &mut Model, request: RequestId) -> Vec<Effect> {
    if may_refuse(model) {
        return refuse(model, request);
    }
    if may_hand_over(model) { hand_over(model, request) } else { Vec::new() }
}

fn hand_over(model: &mut Model, request: RequestId) -> Vec<Effect> {
    let typed = std::mem::take(&mut model.keypad.typed);
    let page = &mut model.handover.page;
    (page.failed, page.dots) = (None, typed.count());
    let pin = (typed.count() > 0).then_some(typed);
    deed::ask(model, Deed::HandOver, deed::Proof::pin(pin), request)
}

pub(super) fn answered(model: &mut Model, answer: Result<(), CallError>) -> Vec<Effect> {
    let page = &mut model.handover.page;
    page.sure = false;
    match answer {
        Ok(()) => {
            page.begun = true;
            Vec::new()
        }
        Err(error) if page.step == HandoverStep::Erase => {
            page.failed = Some(error);
            let dots = page.dots;
            if error == CallError::PinWrong { pin::wrong(model, dots, PadTrouble::Wrong) } else { Vec::new() }
        }
        Err(error) => deed::not_done(model, error),
    }
}

fn put_away(model: &mut Model, request: RequestId) -> Vec<Effect> {
    if !here(model) || model.handover.page.step != HandoverStep::Done {
        return Vec::new();
    }
    deed::ask(model, Deed::PutAwayHandover, deed::Proof::default(), request)
}

/// After every event: a page that was left begins anew.
pub(super) fn settle(model: &mut Model) {
    let there = model.stack.iter().any(|place| place.screen == Screen::Handover);
    if !there && !model.handover.page.begun {
        model.handover.page = HandoverPage::default();
    }
}
