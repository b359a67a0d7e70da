//! The scripts of the pages on which the car changes hands, and of the first start. Names, numbers and amounts are made up.

use entitlement::{
    ClaimStatus, Currency, Erased, Fate, GrantKind, HandedOver, HandoverPlan, HandoverStatus, HandoverTold, Holder, Money, Passport,
    PassportEntry, PassportOffer, Reach, RequestId, Term,
};
use store_core::{
    CallError, DaemonEvent, DeedAnswer, Digit, Event, HandoverEvent, PassportEvent, PinKey, Screen, ShownPassport, WelcomeEvent,
};

use super::stage::{Scene, id, now};

fn euro(minor: u64) -> Option<Money> {
    Money::new(minor, Currency::parse("EUR").ok()?).ok()
}

fn request() -> Option<RequestId> {
    id("c1")
}

/// What runs in the sample car, and what would become of it.
fn contracts(scene: &Scene<'_>) -> Vec<HandedOver> {
    let ends = |key: &str| scene.state_of(key).and_then(|state| state.working_grant().and_then(|grant| grant.ends));
    let contract = |key: &str, fate: Option<Fate>| {
        let stays = matches!(fate, Some(Fate::Stays { .. }));
        Some(HandedOver { feature: id(key)?, fate: fate?, ends: ends(key).filter(|_| stays) })
    };
    let contracts = [
        contract("high-beam", euro(7_250).map(|worth| Fate::Moves { worth })),
        contract("parking", Some(Fate::Stays { worth: euro(24_900) })),
        contract("recorder", Some(Fate::Stays { worth: euro(4_120) })),
        contract("seat-heat", Some(Fate::Ends)),
        contract("wheel-heat", Some(Fate::Stays { worth: None })),
    ];
    contracts.into_iter().flatten().collect()
}

fn plan(scene: &Scene<'_>) -> HandoverPlan {
    HandoverPlan {
        contracts: contracts(scene),
        voucher: euro(7_250),
        erased: Erased { profiles: 3, receipts: 4, messages: 1, means_of_payment: 1 },
        outstanding: 0,
    }
}

fn handover(scene: &Scene<'_>, event: HandoverEvent) {
    scene.send(Event::Handover(event));
}

/// Who gives the car away.
pub(super) fn who(scene: &mut Scene<'_>) {
    scene.set("seat-heat", GrantKind::Trial, 18);
    scene.set("high-beam", GrantKind::Term(Term::OneYear), 30);
    scene.set("recorder", GrantKind::Term(Term::OneYear), 280);
    scene.set("parking", GrantKind::Unlimited, 30);
    scene.open();
    scene.send(Event::SectionOpened(Screen::Car));
    handover(scene, HandoverEvent::Opened);
}

pub(super) fn loading(scene: &mut Scene<'_>) {
    who(scene);
    handover(scene, HandoverEvent::Continued);
}

pub(super) fn failed(scene: &mut Scene<'_>) {
    loading(scene);
    scene.daemon(DaemonEvent::HandoverPlanArrived(Err(CallError::NoAnswer)));
}

pub(super) fn overview(scene: &mut Scene<'_>) {
    loading(scene);
    let plan = plan(scene);
    scene.daemon(DaemonEvent::HandoverPlanArrived(Ok(Box::new(plan))));
}

/// A car in which nothing was booked, or everything.
pub(super) fn overview_of(scene: &mut Scene<'_>, many: bool) {
    loading(scene);
    let mut plan = plan(scene);
    match many {
        false => plan.contracts.clear(),
        true => {
            let rest: Vec<HandedOver> = scene
                .catalogue()
                .features
                .iter()
                .filter(|feature| plan.contracts.iter().all(|known| known.feature != feature.id))
                .map(|feature| HandedOver { feature: feature.id.clone(), fate: Fate::Stays { worth: euro(4_120) }, ends: Some(now()) })
                .collect();
            plan.contracts.extend(rest);
        }
    }
    scene.daemon(DaemonEvent::HandoverPlanArrived(Ok(Box::new(plan))));
}

pub(super) fn erase(scene: &mut Scene<'_>) {
    overview(scene);
    handover(scene, HandoverEvent::Continued);
}

/// Without a network, with something that the seller has not heard of, and money on its way back.
pub(super) fn erase_offline(scene: &mut Scene<'_>) {
    loading(scene);
    scene.snapshot().storefront = Reach::Offline { last_seen: Some(now()) };
    scene.tell();
    let mut plan = plan(scene);
    plan.outstanding = 1;
    if let (Some(feature), Some(amount)) = (id("suspension"), euro(19_900)) {
        plan.contracts.push(HandedOver { feature, fate: Fate::Refunded { amount }, ends: None });
    }
    scene.daemon(DaemonEvent::HandoverPlanArrived(Ok(Box::new(plan))));
    handover(scene, HandoverEvent::Continued);
}

pub(super) fn without_pin(scene: &mut Scene<'_>, sure: bool) {
    erase(scene);
    for profile in &mut scene.profiles().profiles {
        profile.has_pin = false;
    }
    scene.tell_profiles();
    if sure {
        handover(scene, HandoverEvent::StepRequested);
    }
}

fn confirm(scene: &Scene<'_>) {
    for digit in [7, 3, 5, 9].into_iter().filter_map(Digit::new) {
        if let Some(request) = request() {
            scene.send(Event::PinTyped { key: PinKey::Digit(digit), request });
        }
    }
    if let Some(request) = request() {
        handover(scene, HandoverEvent::Confirmed { request });
    }
}

pub(super) fn wrong_pin(scene: &mut Scene<'_>) {
    erase(scene);
    confirm(scene);
    if let Some(request) = request() {
        scene.daemon(DaemonEvent::DeedAnswered { request, answer: Err(CallError::PinWrong) });
    }
}

pub(super) fn working(scene: &mut Scene<'_>) {
    erase(scene);
    confirm(scene);
    if let Some(request) = request() {
        scene.daemon(DaemonEvent::DeedAnswered { request, answer: Ok(DeedAnswer::Done) });
    }
}

/// Somebody has the car and not the PIN: not asked yet, asked, or told no.
pub(super) fn claim(scene: &mut Scene<'_>, claim: Option<ClaimStatus>) {
    who(scene);
    scene.daemon(DaemonEvent::HandoverArrived(Box::new(HandoverStatus { owner: 1, confirmed: true, claim, told: None })));
    handover(scene, HandoverEvent::ClaimOpened);
}

pub(super) fn asked_for() -> Option<ClaimStatus> {
    now().saturating_add(jiff::SignedDuration::from_hours(21)).ok().map(|due_at| ClaimStatus::Waiting { due_at })
}

pub(super) fn refused() -> Option<ClaimStatus> {
    now().saturating_add(jiff::SignedDuration::from_hours(160)).ok().map(|again_at| ClaimStatus::Refused { again_at })
}

/// The owner says no.
pub(super) fn refuse(scene: &mut Scene<'_>) {
    claim(scene, asked_for());
    handover(scene, HandoverEvent::RefusalOpened);
}

/// What became of everything, told by the next owner's daemon.
pub(super) fn done(scene: &mut Scene<'_>, confirmed: bool) {
    working(scene);
    let told =
        HandoverTold { contracts: contracts(scene), voucher: euro(7_250), code: Some("7KQF-M2RX-9TDW-4HBA".to_owned()), signed: confirmed };
    next_owner(scene);
    scene.daemon(DaemonEvent::HandoverArrived(Box::new(HandoverStatus { owner: 2, confirmed, claim: None, told: Some(told) })));
    heard_again(scene);
}

/// The daemon begins anew: what stays works, nobody has a name, nothing is paid with.
fn next_owner(scene: &mut Scene<'_>) {
    scene.daemon(DaemonEvent::Vanished);
    for key in ["seat-heat", "high-beam"] {
        scene.state(key, entitlement::State::Offered);
    }
    scene.contracts().payment = None;
    scene.contracts().contracts.clear();
    scene.profiles().profiles.truncate(1);
    for profile in &mut scene.profiles().profiles {
        profile.name.clear();
        profile.has_pin = false;
    }
    for purpose in &mut scene.privacy().purposes {
        purpose.sharing = if purpose.basis == entitlement::LegalBasis::Law { purpose.sharing } else { entitlement::Sharing::Off };
    }
    scene.daemon(DaemonEvent::Appeared);
    heard_again(scene);
}

fn heard_again(scene: &mut Scene<'_>) {
    scene.tell();
    scene.tell_privacy();
    scene.tell_contracts();
    scene.tell_profiles();
}

/// The passport, or none; or that it could not be had.
pub(super) fn passport(scene: &mut Scene<'_>, there: bool) {
    who(scene);
    scene.send(Event::BackRequested);
    scene.send(Event::Passport(PassportEvent::Opened));
    let shown = passport_of(scene).filter(|_| there);
    scene.daemon(DaemonEvent::PassportArrived(Ok(shown.map(Box::new))));
}

pub(super) fn passport_failed(scene: &mut Scene<'_>) {
    passport(scene, false);
    if let Some(request) = request() {
        scene.send(Event::Passport(PassportEvent::Requested { request: request.clone() }));
        scene.daemon(DaemonEvent::DeedAnswered { request, answer: Err(CallError::StorefrontUnreachable) });
    }
}

fn passport_of(scene: &Scene<'_>) -> Option<ShownPassport> {
    let entry = |key: &str, kind: GrantKind, holder: Holder| {
        let ends = scene.state_of(key).and_then(|state| state.working_grant().and_then(|grant| grant.ends));
        Some(PassportEntry { feature: id(key)?, name: Default::default(), kind, holder, ends })
    };
    let has = [
        entry("high-beam", GrantKind::Term(Term::OneYear), Holder::Person),
        entry("parking", GrantKind::Unlimited, Holder::Car),
        entry("recorder", GrantKind::Term(Term::OneYear), Holder::Car),
        entry("seat-heat", GrantKind::Trial, Holder::Car),
        entry("wheel-heat", GrantKind::Factory, Holder::Car),
    ];
    let offer =
        |key: &str, trial: bool, minor: u64| Some(PassportOffer { feature: id(key)?, name: Default::default(), trial, from: euro(minor)? });
    let can_get =
        [offer("cruise", true, 1_490), offer("sounds", false, 490), offer("suspension", true, 1_990), offer("high-beam", true, 790)];
    let passport = Passport {
        id: id("5f0c1c8e-8f5b-4f59-9d0b-3a1f4e6f7a10")?,
        model: "Upfit One".to_owned(),
        model_year: 2026,
        vin_ending: "4711".to_owned(),
        market: id("DE")?,
        software: entitlement::SoftwareLevel::parse("26.03").ok()?,
        issued_at: now(),
        expires_at: now().saturating_add(jiff::SignedDuration::from_hours(24 * 7)).ok()?,
        has: has.into_iter().flatten().collect(),
        can_get: can_get.into_iter().flatten().collect(),
    };
    Some(ShownPassport { url: "https://store.example/passport/5f0c1c8e-8f5b-4f59-9d0b-3a1f4e6f7a10".to_owned(), passport })
}

/// The first start, so many steps on.
pub(super) fn welcome(scene: &mut Scene<'_>, steps: usize) {
    who(scene);
    next_owner(scene);
    scene.daemon(DaemonEvent::HandoverArrived(Box::new(HandoverStatus { owner: 2, confirmed: true, claim: None, told: None })));
    heard_again(scene);
    // It begins without the aids of the former owner's; the next one may want the same.
    if let Some(aid) = scene.aid {
        scene.send(Event::AidChosen { aid, on: true });
    }
    for _ in 0..steps {
        scene.send(Event::Welcome(WelcomeEvent::Continued));
    }
}
