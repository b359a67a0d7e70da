//! The scripts. Each starts with an app that has seen nothing.

use std::time::Duration;

use entitlement::{
    Barrier, Driving, FailReason, GrantKind, Notice, OrderState, PhoneState, PinLock, Reach, Redemption, Refusal, SellerDocument, State,
    Term,
};
use store_core::{Aid, CallError, DaemonEvent, Event, FetchFailure, HandoverEvent, OwnedFilter, RowAction, Screen, StorefrontEvent, Timer};

use super::stage::{Scene, id, now, order};
use super::{contracts, handover, privacy};

/// What happens before the picture is taken.
pub(super) type Play = fn(&mut Scene<'_>);

/// Every picture by its name.
pub(super) const ALL: &[(&str, Play)] = &[
    ("store", |scene| scene.open()),
    ("store-loading", |scene| scene.send(Event::Started)),
    ("store-failed", |scene| {
        scene.send(Event::Started);
        scene.send(Event::Storefront(StorefrontEvent::CatalogueFailed(FetchFailure::Unreachable)));
    }),
    ("store-from-cache", |scene| {
        scene.set("high-beam", GrantKind::Unlimited, 100);
        scene.read_cache();
    }),
    ("store-owned", |scene| {
        owner(scene);
        scene.open();
    }),
    ("store-offline", |scene| {
        scene.snapshot().storefront = Reach::Offline { last_seen: Some(now()) };
        owner(scene);
        scene.open();
    }),
    ("store-without-service", |scene| {
        scene.open();
        scene.daemon(DaemonEvent::Vanished);
    }),
    ("store-recovered", |scene| {
        scene.snapshot().notice = Some(Notice::StateRecovered);
        scene.open();
    }),
    ("store-standing", |scene| {
        scene.snapshot().driving = Driving::Standing;
        scene.open();
    }),
    ("store-category", |scene| {
        scene.open();
        scene.send(Event::CategoryChosen(id("comfort")));
    }),
    ("store-search", |scene| search(scene, "park")),
    ("store-search-empty", |scene| search(scene, "zebra")),
    ("store-trial-pending", |scene| {
        scene.open();
        try_high_beam(scene);
    }),
    ("feature", |scene| high_beam(scene)),
    ("feature-pending", |scene| {
        high_beam(scene);
        try_high_beam(scene);
    }),
    ("feature-error", |scene| {
        high_beam(scene);
        try_high_beam(scene);
        if let Some(feature) = id("high-beam") {
            scene.daemon(DaemonEvent::TrialAnswered { feature, answer: Err(CallError::StorefrontUnreachable) });
        }
    }),
    ("feature-trial", |scene| {
        high_beam(scene);
        try_high_beam(scene);
        scene.set("high-beam", GrantKind::Trial, 0);
        scene.tell();
    }),
    ("feature-active", |scene| {
        high_beam(scene);
        scene.set("high-beam", GrantKind::Term(Term::OneYear), 30);
        scene.tell();
    }),
    ("feature-unlimited", |scene| {
        high_beam(scene);
        scene.set("high-beam", GrantKind::Unlimited, 30);
        scene.tell();
    }),
    ("feature-included", |scene| {
        scene.open();
        scene.page("wheel-heat");
    }),
    ("feature-does-not-come-up", |scene| {
        high_beam(scene);
        if let Some(grant) = scene.grant("high-beam", GrantKind::Term(Term::OneYear), 0) {
            scene.state("high-beam", State::Failed { reason: FailReason::DoesNotComeUp { grant } });
        }
        scene.tell();
    }),
    ("feature-without-service", |scene| {
        high_beam(scene);
        scene.daemon(DaemonEvent::Vanished);
    }),
    ("feature-equipment", |scene| barred(scene, |barrier| matches!(barrier, Barrier::MissingEquipment(_)))),
    ("feature-software", |scene| barred(scene, |barrier| matches!(barrier, Barrier::SoftwareTooOld { .. }))),
    ("feature-market", |scene| barred(scene, |barrier| matches!(barrier, Barrier::OtherMarket(_)))),
    ("feature-data", |scene| {
        scene.open();
        scene.page("seat-heat");
    }),
    ("order-loading", |scene| {
        high_beam(scene);
        scene.send(Event::TermChosen(Term::OneYear));
    }),
    ("order", |scene| {
        to_order(scene);
    }),
    ("order-ready", |scene| {
        to_order(scene);
        contracts::ready(scene);
    }),
    ("order-wrong-pin", |scene| contracts::wrong(scene)),
    ("order-wait", |scene| contracts::locked(scene, PinLock::Wait { left: Duration::from_secs(4) })),
    ("order-locked", |scene| contracts::locked(scene, PinLock::Wait { left: Duration::from_secs(299) })),
    ("order-reset", |scene| contracts::locked(scene, PinLock::Reset)),
    ("order-choose-pin", |scene| contracts::choose_pin(scene)),
    ("order-repeat-pin", |scene| contracts::repeat_pin(scene)),
    ("order-guest", |scene| contracts::driven_by(scene, "guest")),
    ("order-limit", |scene| contracts::driven_by(scene, "family")),
    ("order-without-payment", |scene| contracts::without_payment(scene)),
    ("order-credit", |scene| contracts::credit(scene)),
    ("order-renewal", |scene| contracts::renewal(scene)),
    ("order-document", |scene| {
        to_order(scene);
        scene.send(Event::DocumentOpened(SellerDocument::Withdrawal));
    }),
    ("order-offline", |scene| {
        to_order(scene);
        scene.snapshot().storefront = Reach::Offline { last_seen: Some(now()) };
        scene.tell();
    }),
    ("order-pending", |scene| {
        confirm(scene);
    }),
    ("order-failed", |scene| {
        high_beam(scene);
        scene.send(Event::TermChosen(Term::OneYear));
        if let Some(offer) = id("high-beam.DE.P1Y") {
            scene.daemon(DaemonEvent::QuoteAnswered { offer, answer: Err(CallError::StorefrontUnreachable) });
        }
    }),
    ("done-sending", |scene| place(scene)),
    ("done-installing", |scene| {
        place(scene);
        scene.order("high-beam", OrderState::Granted);
    }),
    ("done-verified", |scene| {
        place(scene);
        scene.order("high-beam", OrderState::Captured);
        scene.set("high-beam", GrantKind::Term(Term::OneYear), 0);
        scene.tell();
    }),
    ("done-declined", |scene| {
        place(scene);
        scene.order("high-beam", OrderState::Refused(Refusal::Declined));
    }),
    ("done-paid", |scene| {
        place(scene);
        scene.order("high-beam", OrderState::Captured);
    }),
    ("done-provider-away", |scene| contracts::provider_away(scene)),
    ("done-bank", |scene| contracts::bank(scene)),
    ("done-not-confirmed", |scene| contracts::refused(scene, Refusal::NotConfirmed)),
    ("done-card-expired", |scene| contracts::refused(scene, Refusal::CardExpired)),
    ("done-abandoned", |scene| {
        place(scene);
        scene.order("high-beam", OrderState::Abandoned);
    }),
    ("done-not-delivered", |scene| contracts::not_delivered(scene)),
    ("my-features", |scene| my_features(scene)),
    ("my-features-messages", |scene| contracts::messages_mine(scene)),
    ("my-features-withdrawn", |scene| contracts::withdrawn_mine(scene)),
    ("my-features-ended", |scene| {
        my_features(scene);
        scene.send(Event::OwnedFilterChosen(OwnedFilter::Ended));
    }),
    ("my-features-empty", |scene| {
        scene.snapshot().features.clear();
        scene.open();
        scene.send(Event::SectionOpened(Screen::MyFeatures));
    }),
    ("receipt", |scene| {
        my_features(scene);
        if let Some(feature) = id("parking") {
            scene.send(Event::RowActed(feature, RowAction::Receipt));
        }
        scene.order("parking", OrderState::Captured);
    }),
    ("car", |scene| {
        scene.open();
        scene.send(Event::SectionOpened(Screen::Car));
    }),
    ("car-without-service", |scene| {
        scene.open();
        scene.daemon(DaemonEvent::Vanished);
        scene.send(Event::SectionOpened(Screen::Car));
    }),
    ("contract", |scene| contracts::contract(scene)),
    ("contract-renewing", |scene| contracts::renewing(scene)),
    ("contract-price-changed", |scene| contracts::price_changed(scene)),
    ("contract-retrying", |scene| contracts::retrying(scene)),
    ("contract-to-confirm", |scene| contracts::to_confirm(scene)),
    ("contract-not-confirmed", |scene| contracts::not_confirmed(scene)),
    ("contract-refund-refused", |scene| contracts::refund_refused(scene)),
    ("contract-cancelled", |scene| contracts::cancelled(scene)),
    ("contract-over", |scene| contracts::over(scene)),
    ("contract-followed", |scene| contracts::followed(scene)),
    ("withdraw", |scene| contracts::withdraw(scene)),
    ("withdraw-pending", |scene| contracts::withdraw_pending(scene)),
    ("withdrawn", |scene| contracts::withdrawn(scene)),
    ("withdrawal-queued", |scene| contracts::withdrawal_queued(scene)),
    ("withdrawn-too-late", |scene| contracts::withdrawn_too_late(scene)),
    ("cancel", |scene| contracts::cancel(scene)),
    ("cancelled", |scene| contracts::cancellation(scene)),
    ("contract-receipts", |scene| contracts::receipts(scene)),
    ("contract-receipt", |scene| contracts::receipt(scene)),
    ("contract-export", |scene| contracts::export(scene)),
    ("contract-export-running", |scene| contracts::exporting(scene)),
    ("contract-export-done", |scene| contracts::exported(scene)),
    ("contract-export-failed", |scene| contracts::export_failed(scene)),
    ("messages", |scene| contracts::messages(scene)),
    ("messages-empty", |scene| contracts::no_messages(scene)),
    ("languages", |scene| {
        scene.open();
        scene.send(Event::SectionOpened(Screen::Car));
        scene.send(Event::LanguagesOpened);
    }),
    ("payment", |scene| contracts::payment(scene)),
    ("payment-none", |scene| contracts::no_payment(scene)),
    ("payment-forget", |scene| contracts::forget(scene)),
    ("phone-waiting", |scene| contracts::phone(scene, PhoneState::Waiting)),
    ("phone-done", |scene| contracts::phone(scene, PhoneState::Done)),
    ("phone-expired", |scene| contracts::phone(scene, PhoneState::Expired)),
    ("voucher", |scene| contracts::voucher(scene)),
    ("voucher-redeemed", |scene| contracts::redeemed(scene, contracts::worth(2_000))),
    ("voucher-used", |scene| contracts::redeemed(scene, Redemption::Used)),
    ("profiles", |scene| contracts::profiles(scene)),
    ("profile-add", |scene| contracts::add_profile(scene)),
    ("profile-edit", |scene| contracts::edit_profile(scene)),
    ("profile-rental", |scene| contracts::rental(scene)),
    ("profile-rental-question", |scene| contracts::rental_question(scene)),
    ("profile-rental-pin", |scene| contracts::rental_pin(scene)),
    ("profile-valet", |scene| contracts::valet(scene)),
    ("profile-valet-question", |scene| contracts::valet_question(scene)),
    ("profile-valet-claim", |scene| {
        contracts::valet(scene);
        scene.send(Event::Handover(HandoverEvent::ClaimOpened));
    }),
    ("owner-pin", |scene| contracts::owner_pin(scene)),
    ("owner-pin-wrong", |scene| contracts::owner_pin_wrong(scene)),
    ("profile-pin", |scene| contracts::new_pin(scene)),
    ("handover-who", |scene| handover::who(scene)),
    ("handover-loading", |scene| handover::loading(scene)),
    ("handover-failed", |scene| handover::failed(scene)),
    ("handover-overview", |scene| handover::overview(scene)),
    ("handover-overview-none", |scene| handover::overview_of(scene, false)),
    ("handover-overview-many", |scene| handover::overview_of(scene, true)),
    ("handover-erase", |scene| handover::erase(scene)),
    ("handover-erase-offline", |scene| handover::erase_offline(scene)),
    ("handover-erase-wrong-pin", |scene| handover::wrong_pin(scene)),
    ("handover-erase-hold", |scene| handover::without_pin(scene, false)),
    ("handover-erase-sure", |scene| handover::without_pin(scene, true)),
    ("handover-working", |scene| handover::working(scene)),
    ("handover-done", |scene| handover::done(scene, true)),
    ("handover-done-untold", |scene| handover::done(scene, false)),
    ("handover-claim", |scene| handover::claim(scene, None)),
    ("handover-claim-waiting", |scene| handover::claim(scene, handover::asked_for())),
    ("handover-claim-granted", |scene| handover::claim(scene, Some(entitlement::ClaimStatus::Granted))),
    ("handover-claim-refused", |scene| handover::claim(scene, handover::refused())),
    ("handover-claim-no", |scene| handover::refuse(scene)),
    ("store-claimed", |scene| {
        handover::claim(scene, handover::asked_for());
        scene.send(Event::SectionOpened(Screen::Store));
    }),
    ("passport", |scene| handover::passport(scene, true)),
    ("passport-none", |scene| handover::passport(scene, false)),
    ("passport-failed", |scene| handover::passport_failed(scene)),
    ("welcome-language", |scene| handover::welcome(scene, 0)),
    ("welcome-has", |scene| handover::welcome(scene, 1)),
    ("welcome-can-get", |scene| handover::welcome(scene, 2)),
    ("welcome-privacy", |scene| handover::welcome(scene, 3)),
    ("welcome-profile", |scene| handover::welcome(scene, 4)),
    ("privacy-empty", |scene| privacy::empty(scene)),
    ("privacy", |scene| privacy::some(scene)),
    ("privacy-row", |scene| privacy::open_row(scene)),
    ("privacy-row-off", |scene| privacy::open_off_row(scene)),
    ("privacy-row-law", |scene| privacy::law_row(scene)),
    ("privacy-turning-off", |scene| privacy::turning_off(scene)),
    ("privacy-turning-on", |scene| privacy::turning_on(scene)),
    ("privacy-no-answer", |scene| privacy::no_answer(scene)),
    ("privacy-hour", |scene| privacy::private_hour(scene)),
    ("privacy-turning-all-off", |scene| privacy::turning_all_off(scene)),
    ("privacy-broken", |scene| privacy::broken(scene)),
    ("privacy-full", |scene| privacy::full(scene)),
    ("privacy-offline", |scene| privacy::offline(scene)),
    ("privacy-without-service", |scene| privacy::without_service(scene)),
    ("privacy-service", |scene| privacy::detail(scene)),
    ("privacy-payload", |scene| privacy::payload(scene)),
    ("privacy-sample", |scene| privacy::sample(scene)),
    ("privacy-receipts", |scene| privacy::receipts(scene)),
    ("privacy-receipt", |scene| privacy::one_receipt(scene)),
    ("privacy-export", |scene| privacy::export(scene)),
    ("privacy-export-running", |scene| privacy::export_running(scene)),
    ("privacy-export-done", |scene| privacy::export_done(scene)),
    ("privacy-export-failed", |scene| privacy::export_failed(scene)),
    ("privacy-erase", |scene| privacy::erase(scene)),
    ("privacy-erase-sure", |scene| privacy::erase_sure(scene)),
    ("privacy-erase-running", |scene| privacy::erase_running(scene)),
    ("privacy-erase-waiting", |scene| privacy::erase_waiting(scene)),
    ("privacy-erase-done", |scene| privacy::erase_done(scene)),
    ("feature-paused", |scene| privacy::paused(scene)),
    ("my-features-paused", |scene| privacy::paused_mine(scene)),
    ("driving-privacy", |scene| privacy::driving(scene)),
    ("driving-privacy-trip", |scene| privacy::driving_private(scene)),
    ("store-high-contrast", |scene| {
        scene.open();
        scene.send(Event::AidChosen { aid: Aid::HighContrast, on: true });
    }),
    ("privacy-high-contrast", |scene| {
        privacy::some(scene);
        scene.send(Event::AidChosen { aid: Aid::HighContrast, on: true });
    }),
    ("car-ease", |scene| {
        scene.open();
        scene.send(Event::SectionOpened(Screen::Car));
        scene.send(Event::AidChosen { aid: Aid::LessMotion, on: true });
    }),
    ("driving", |scene| drive(scene)),
    ("driving-saved", |scene| {
        drive(scene);
        if let Some(feature) = id("high-beam") {
            scene.send(Event::SavedForLater(feature));
        }
    }),
    ("driving-unknown", |scene| {
        scene.set("seat-heat", GrantKind::Trial, 18);
        scene.open();
        scene.daemon(DaemonEvent::Vanished);
        scene.send(Event::TimerElapsed(Timer::Heard));
    }),
    ("driving-messages", |scene| {
        contracts::messages(scene);
        scene.snapshot().driving = Driving::Moving;
        scene.tell();
    }),
    ("driving-my-features", |scene| {
        my_features(scene);
        scene.snapshot().driving = Driving::Moving;
        scene.tell();
    }),
];

/// Somebody who has tried and booked before.
pub(super) fn owner(scene: &mut Scene<'_>) {
    scene.set("seat-heat", GrantKind::Trial, 18);
    scene.set("high-beam", GrantKind::Term(Term::OneYear), 0);
    scene.set("recorder", GrantKind::Term(Term::OneYear), 360);
    scene.set("parking", GrantKind::Unlimited, 200);
    contracts::agree(scene);
}

pub(super) fn my_features(scene: &mut Scene<'_>) {
    owner(scene);
    if let Some(grant) = scene.grant("ambient-light", GrantKind::Term(Term::OneMonth), 40) {
        scene.state("ambient-light", State::Ended { grant });
    }
    if let Some(order) = order("cruise") {
        scene.state("cruise", State::OrderPending { order });
    }
    scene.open();
    scene.send(Event::SectionOpened(Screen::MyFeatures));
}

fn search(scene: &mut Scene<'_>, text: &str) {
    scene.open();
    scene.send(Event::SearchOpened);
    scene.send(Event::SearchEdited(text.to_owned()));
}

fn high_beam(scene: &mut Scene<'_>) {
    scene.open();
    scene.page("high-beam");
}

fn barred(scene: &mut Scene<'_>, by: impl Fn(&Barrier) -> bool) {
    scene.open();
    scene.page(&scene.barred(by));
}

fn try_high_beam(scene: &Scene<'_>) {
    if let (Some(feature), Some(request)) = (id("high-beam"), id("r1")) {
        scene.send(Event::TrialRequested { feature, request });
    }
}

pub(super) fn to_order(scene: &mut Scene<'_>) -> entitlement::Digest {
    high_beam(scene);
    scene.send(Event::TermChosen(Term::OneYear));
    scene.quote()
}

pub(super) fn confirm(scene: &mut Scene<'_>) -> entitlement::Digest {
    let quote = to_order(scene);
    contracts::ready(scene);
    if let Some(request) = id("r2") {
        scene.send(Event::OrderConfirmed { request });
    }
    quote
}

pub(super) fn place(scene: &mut Scene<'_>) {
    let quote = confirm(scene);
    if let Some(order) = order("high-beam") {
        scene.daemon(DaemonEvent::OrderAnswered { quote, answer: Ok(order) });
    }
}

fn drive(scene: &mut Scene<'_>) {
    scene.set("seat-heat", GrantKind::Trial, 18);
    scene.open();
    scene.snapshot().driving = Driving::Moving;
    scene.tell();
}
