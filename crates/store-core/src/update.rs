//! Events in, effects out. The one place where an event is matched.

mod anew;
mod catalogue;
mod contracts;
mod daemon;
mod deed;
mod driving;
mod handover;
mod navigation;
mod order;
mod passport;
mod payment;
mod pin;
mod privacy;
mod profiles;
mod rental;
mod settings;
mod sheet;
mod trial;
mod valet;
mod voice;
mod welcome;

pub(crate) use handover::{can_take_along, may_claim, may_hand_over, may_refuse};
pub(crate) use navigation::search_possible;
pub(crate) use privacy::sent_kind;
pub(crate) use profiles::{LIMITS, is_proven, is_saving, market_currency, may_save};
pub(crate) use rental::is_rented;

use crate::model::{Canvas, MotionView};
use crate::{DaemonEvent, Effect, Event, Model, StorefrontEvent, Timer};

/// Brings the model up to date with what happened; says what to do about it.
pub fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    let mut effects = if driving::reaches(model, &event) && valet::reaches(model, &event) { apply(model, event) } else { Vec::new() };
    contracts::settle(model);
    payment::settle(model);
    voice::settle(model);
    profiles::settle(model);
    handover::settle(model);
    effects.extend(welcome::settle(model));
    effects.extend(order::settle(model));
    effects.extend(rental::settle(model));
    valet::settle(model);
    effects.extend(pin::settle(model));
    effects
}

fn apply(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::Started => {
            let mut effects = catalogue::fetch(model);
            effects.extend(driving::await_word(model));
            effects
        }
        Event::CacheRead { catalogue, snapshot } => {
            catalogue::cache_read(model, catalogue);
            daemon::cache_read(model, snapshot);
            Vec::new()
        }
        Event::CacheDamaged(item) => catalogue::cache_damaged(model, item),
        Event::TimePassed(system) => {
            model.system_time = system;
            order::time_passed(model)
        }
        Event::TimerElapsed(timer) => timer_elapsed(model, timer),
        Event::Daemon(event) => daemon_event(model, event),
        Event::Storefront(event) => match event {
            StorefrontEvent::CatalogueArrived { catalogue, received } => catalogue::arrived(model, catalogue, received),
            StorefrontEvent::CatalogueUnchanged { received } => catalogue::unchanged(model, received),
            StorefrontEvent::CatalogueFailed(failure) => catalogue::failed(model, failure),
        },
        Event::WindowSized { width, height } => {
            model.canvas = Canvas::of(width, height);
            Vec::new()
        }
        Event::SectionOpened(screen) => navigation::section_opened(model, screen),
        Event::BackRequested if model.motion.view == MotionView::Driving => driving::back(model),
        Event::BackRequested if order::document_is_open(model) => order::document_closed(model),
        Event::BackRequested if privacy::is_open(model) => privacy::sheet_back(model),
        Event::BackRequested => match handover::back(model) {
            Some(effects) => effects,
            None => navigation::back(model),
        },
        Event::FocusMoved(key) => navigation::focus_moved(model, key),
        Event::FeatureOpened(feature) => navigation::feature_opened(model, feature),
        Event::StoreRetryRequested => navigation::store_retry(model),
        Event::CategoryChosen(category) => navigation::category_chosen(model, category),
        Event::SearchOpened => navigation::search_opened(model),
        Event::SearchEdited(text) => navigation::search_edited(model, &text),
        Event::SearchClosed => navigation::search_closed(model),
        Event::ColumnsWanted(columns) => navigation::columns_wanted(model, columns),
        Event::SavedForLater(feature) => settings::saved_for_later(model, feature),
        Event::TrialRequested { feature, request } => trial::requested(model, feature, request),
        Event::TermChosen(term) => order::term_chosen(model, term),
        Event::ConsentChanged(consent) => order::consent_changed(model, consent),
        Event::DocumentOpened(document) => order::document_opened(model, document),
        Event::DocumentClosed => order::document_closed(model),
        Event::OrderConfirmed { request } => order::confirmed(model, request),
        Event::PinTyped { key, request } => pin::typed(model, key, request),
        Event::PinEntered => pin::entered(model),
        Event::Voice(event) => voice::event(model, *event),
        Event::OrderChangeRequested => order::change(model),
        Event::OrderRetryRequested => order::retry(model),
        Event::OwnedFilterChosen(filter) => {
            model.owned = filter;
            Vec::new()
        }
        Event::RowActed(feature, action) => navigation::row_acted(model, feature, action),
        Event::Privacy(event) => privacy::event(model, event),
        Event::Contract(event) => contracts::event(model, event),
        Event::Payment(event) => payment::event(model, event),
        Event::Profile(event) => profiles::event(model, event),
        Event::Handover(event) => handover::event(model, event),
        Event::Welcome(event) => welcome::event(model, event),
        Event::Passport(event) => passport::event(model, event),
        Event::Sheet(event) => sheet::event(model, event),
        Event::LanguagesOpened => settings::languages_opened(model),
        Event::LanguageChosen(language) => settings::language_chosen(model, language),
        Event::AppearanceChosen(appearance) => settings::appearance_chosen(model, appearance),
        Event::AidChosen { aid, on } => settings::aid_chosen(model, aid, on),
        Event::BannerActed => daemon::banner_acted(model),
    }
}

fn daemon_event(model: &mut Model, event: DaemonEvent) -> Vec<Effect> {
    match event {
        DaemonEvent::Appeared => daemon::appeared(model),
        DaemonEvent::Vanished => daemon::vanished(model),
        DaemonEvent::Changed { revision } => daemon::changed(model, revision),
        DaemonEvent::SnapshotArrived { snapshot, received } => {
            let mut effects = daemon::snapshot_arrived(model, *snapshot, received);
            effects.extend(handover::look(model));
            effects
        }
        DaemonEvent::SnapshotFailed(error) => daemon::snapshot_failed(model, error),
        DaemonEvent::TrialAnswered { feature, answer } => trial::answered(model, feature, answer),
        DaemonEvent::QuoteAnswered { offer, answer } => order::quote_answered(model, &offer, answer),
        DaemonEvent::OrderAnswered { quote, answer } => order::answered(model, quote, answer),
        DaemonEvent::OrderArrived { status, quote } => order::arrived(model, *status, quote),
        DaemonEvent::OrderFailed { order, error } => order::failed(model, &order, error),
        DaemonEvent::PrivacyChanged { revision } => privacy::changed(model, revision),
        DaemonEvent::PrivacyArrived(snapshot) => privacy::arrived(model, *snapshot),
        DaemonEvent::PrivacyFailed(error) => privacy::failed(model, error),
        DaemonEvent::SharingAnswered { purpose, request, answer } => privacy::answered(model, &purpose, &request, answer),
        DaemonEvent::PrivateAnswered { request, answer } => privacy::private_answered(model, &request, answer),
        DaemonEvent::ReceiptsArrived { skip, answer } => privacy::receipts_arrived(model, skip, answer),
        DaemonEvent::SentArrived { purpose, kind, answer } => privacy::sent_arrived(model, &purpose, kind, answer),
        DaemonEvent::OperationAnswered { request, answer } => privacy::operation_answered(model, &request, answer),
        DaemonEvent::StartAnewAnswered { request, answer } => privacy::start_anew_answered(model, &request, answer),
        DaemonEvent::ContractsChanged { revision } => contracts::changed(model, revision),
        DaemonEvent::ContractsArrived(snapshot) => {
            let mut effects = contracts::arrived(model, *snapshot);
            effects.extend(handover::look(model));
            effects
        }
        DaemonEvent::ContractsFailed(error) => contracts::failed(model, error),
        DaemonEvent::ProfilesChanged { revision } => profiles::revised(model, revision),
        // Whose car it is has no revision of its own: it is asked for with whoever may order, and after it, so that a start is no rush.
        DaemonEvent::ProfilesArrived(snapshot) => {
            let mut effects = profiles::arrived(model, *snapshot);
            effects.extend(handover::ask(model));
            effects.extend(passport::look(model));
            effects
        }
        DaemonEvent::ProfilesFailed(error) => profiles::failed(model, error),
        DaemonEvent::HandoverArrived(status) => handover::arrived(model, *status),
        DaemonEvent::HandoverFailed(error) => handover::failed(model, error),
        DaemonEvent::PassportArrived(answer) => passport::arrived(model, answer),
        DaemonEvent::HandoverPlanArrived(answer) => handover::plan_arrived(model, answer.map(|plan| *plan)),
        DaemonEvent::RenewalAnswered { order, answer } => order::renewal_answered(model, &order, answer),
        DaemonEvent::ReceiptTextArrived { receipt, answer } => contracts::text_arrived(model, &receipt, answer),
        DaemonEvent::DeedAnswered { request, answer } => deed::answered(model, &request, answer),
    }
}

fn timer_elapsed(model: &mut Model, timer: Timer) -> Vec<Effect> {
    match timer {
        Timer::Toast => {
            model.toast = None;
            Vec::new()
        }
        Timer::Heard => driving::not_heard(model),
        Timer::Confirm => order::confirm_again(model),
        Timer::Snapshot => daemon::ask(model),
        Timer::Privacy => privacy::ask(model),
        Timer::Sharing(slot) => privacy::not_answered(model, slot),
        Timer::Private => privacy::private_not_answered(model),
        Timer::EraseHeld => privacy::held(model),
        Timer::Stands => order::stood(model),
        Timer::PinKept => pin::no_longer_kept(model),
        Timer::PinWrong => pin::wrong_shown(model),
        Timer::PinWait => profiles::waited(model),
        Timer::Contracts => contracts::ask(model),
        Timer::Profiles => profiles::ask(model),
        Timer::Handover => handover::ask(model),
        Timer::HandoverHeld => handover::held(model),
    }
}
