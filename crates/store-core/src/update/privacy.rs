//! What may leave the car: the daemon's word, and the driver's wishes.
//!
//! - A switch shows the daemon's last word. A wish is only pending until it is answered, and is given up aloud.
//! - Turning off needs the daemon and nothing else. Turning on needs a parked car and the text on screen.

mod sharing;
mod sheet;

use std::time::Duration;

use entitlement::{LedgerHealth, PrivacySnapshot, PrivateMode, PurposeId, RequestId, ServiceId, Sharing};

use super::{daemon, navigation, settings::show};
use crate::model::{AskStage, Asking, Daemon, MotionView, OpenRow, Place, Toast, Word, is_switchable, may_leave};
use crate::view::Tone;
use crate::{Aid, CallError, Effect, MessageId, Model, PrivacyEvent, PrivateChoice, Screen, SharingChoice, Text, Timer};

pub(super) use sharing::{answered, not_answered, private_answered, private_not_answered};
pub(crate) use sheet::sent_kind;
pub(super) use sheet::{
    back as sheet_back, close as close_sheet, erase_confirmed, folder_chosen, folders_found, held, is_open, operation_answered,
    other_folder, receipts_arrived, resumed, sent_arrived,
};

/// Between two tries to learn what may leave while the daemon is on the bus.
const RETRY_AFTER: Duration = Duration::from_secs(5);
/// Rows of purposes while the car moves, below the one over all.
const DRIVING_ROWS_MAX: usize = 5;
/// In large letters. The switch over all is always there.
const LARGE_DRIVING_ROWS_MAX: usize = 2;

pub(super) fn event(model: &mut Model, event: PrivacyEvent) -> Vec<Effect> {
    match event {
        PrivacyEvent::RowTapped(purpose) => row_tapped(model, purpose),
        PrivacyEvent::SharingRequested { purpose, wish, request } => sharing::requested(model, purpose, wish, request),
        PrivacyEvent::PrivateRequested { choice, request } => sharing::private_requested(model, choice, request),
        PrivacyEvent::PurposeShown(purpose) => purpose_shown(model, purpose),
        PrivacyEvent::ServiceOpened(service) => service_opened(model, service),
        PrivacyEvent::SentOpened(purpose) => sheet::sent_opened(model, purpose),
        PrivacyEvent::ReceiptsOpened => sheet::receipts_opened(model),
        PrivacyEvent::MoreReceiptsRequested => sheet::more_receipts(model),
        PrivacyEvent::ReceiptOpened(receipt) => sheet::receipt_opened(model, &receipt),
        PrivacyEvent::ExportOpened => sheet::export_opened(model),
        PrivacyEvent::EraseOpened => sheet::erase_opened(model),
        PrivacyEvent::EraseHoldBegan { request } => sheet::hold_began(model, request),
        PrivacyEvent::EraseHoldEnded => sheet::hold_ended(model),
        PrivacyEvent::EraseStepRequested => sheet::erase_step(model),
        PrivacyEvent::StartAnewRequested { request } => start_anew(model, request),
    }
}

pub(super) fn appeared(model: &mut Model) -> Vec<Effect> {
    // Another process counts its revisions anew, and what the one before said is no word of this one.
    model.privacy.word = Word::Awaited;
    model.privacy.announced = 0;
    model.privacy.asking = Asking::Idle;
    ask(model)
}

pub(super) fn vanished(model: &mut Model) -> Vec<Effect> {
    model.privacy.asking = Asking::Idle;
    model.privacy.word = Word::None;
    vec![Effect::StopTimer(Timer::Privacy)]
}

/// Asks what may leave, at most once at a time.
pub(super) fn ask(model: &mut Model) -> Vec<Effect> {
    match (model.car.daemon, model.privacy.asking) {
        (Daemon::Present, Asking::Idle) => {
            model.privacy.asking = Asking::Running;
            vec![Effect::FetchPrivacy]
        }
        (Daemon::Present, Asking::Running | Asking::RunningStale) => {
            model.privacy.asking = Asking::RunningStale;
            Vec::new()
        }
        (Daemon::Absent | Daemon::Unknown, _) => Vec::new(),
    }
}

pub(super) fn changed(model: &mut Model, revision: u64) -> Vec<Effect> {
    model.privacy.announced = model.privacy.announced.max(revision);
    let known = model.privacy_told().map_or(0, |snapshot| snapshot.revision);
    if revision > known { ask(model) } else { Vec::new() }
}

pub(super) fn failed(model: &mut Model, error: CallError) -> Vec<Effect> {
    model.privacy.asking = Asking::Idle;
    model.privacy.word = Word::None;
    match (model.car.daemon, error) {
        // An older daemon will not know more in a moment.
        (_, CallError::Unsupported) | (Daemon::Absent | Daemon::Unknown, _) => Vec::new(),
        (Daemon::Present, _) => vec![Effect::StartTimer(Timer::Privacy, RETRY_AFTER)],
    }
}

pub(super) fn arrived(model: &mut Model, snapshot: PrivacySnapshot) -> Vec<Effect> {
    if model.car.daemon != Daemon::Present {
        return Vec::new(); // It was on its way when the daemon went.
    }
    let stale = model.privacy.asking == Asking::RunningStale || snapshot.revision < model.privacy.announced;
    model.privacy.asking = Asking::Idle;
    model.privacy.word = Word::Given;
    let mut effects = sharing::told(model, &snapshot, stale);
    if snapshot.ledger != LedgerHealth::Broken {
        model.privacy.anew = None;
    }
    model.privacy.snapshot = Some(snapshot);
    if model.motion.view == MotionView::Driving {
        driving_rows(model);
    }
    if stale {
        effects.extend(ask(model));
    }
    effects
}

/// The driving view begins, or the section is opened in it: its rows are chosen anew.
pub(super) fn choose_driving_rows(model: &mut Model) {
    model.privacy.driving.clear();
    driving_rows(model);
}

/// What is on gets a row; who has one keeps it, so that no button moves under the finger.
fn driving_rows(model: &mut Model) {
    // The switch over all is an item, too.
    let room = if model.settings.aids.contains(&Aid::LargeText) { LARGE_DRIVING_ROWS_MAX } else { DRIVING_ROWS_MAX };
    let rows_max = room.min(usize::from(model.content_limits().items_max).saturating_sub(1));
    let Some(snapshot) = model.privacy_told() else { return };
    let on = snapshot.purposes.iter().filter(|status| may_leave(status) && is_switchable(status)).map(|status| status.purpose.clone());
    for purpose in on.collect::<Vec<PurposeId>>() {
        if model.privacy.driving.len() < rows_max && !model.privacy.driving.contains(&purpose) {
            model.privacy.driving.push(purpose);
        }
    }
}

fn row_tapped(model: &mut Model, purpose: Option<PurposeId>) -> Vec<Effect> {
    let row = purpose.map_or(OpenRow::Master, OpenRow::Purpose);
    model.privacy.open = if model.privacy.open.as_ref() == Some(&row) { None } else { Some(row) };
    Vec::new()
}

fn purpose_shown(model: &mut Model, purpose: PurposeId) -> Vec<Effect> {
    let effects = navigation::section_opened(model, Screen::Privacy);
    model.privacy.open = Some(OpenRow::Purpose(purpose));
    effects
}

fn service_opened(model: &mut Model, service: ServiceId) -> Vec<Effect> {
    let place = model.place();
    if model.motion.view == MotionView::Driving || place.screen != Screen::Privacy {
        return Vec::new();
    }
    navigation::push(model, Place { service: Some(service), ..Place::at(Screen::Service) });
    Vec::new()
}

fn start_anew(model: &mut Model, request: RequestId) -> Vec<Effect> {
    let broken = model.privacy_told().is_some_and(|snapshot| snapshot.ledger == LedgerHealth::Broken);
    if !broken || model.motion.view == MotionView::Driving || model.privacy.anew.is_some() {
        return Vec::new();
    }
    model.privacy.anew = Some(request.clone());
    vec![Effect::StartAnew { request }]
}

pub(super) fn start_anew_answered(model: &mut Model, request: &RequestId, answer: Result<(), CallError>) -> Vec<Effect> {
    if model.privacy.anew.as_ref() != Some(request) {
        return Vec::new();
    }
    let mut effects = Vec::new();
    if let Err(error) = answer {
        model.privacy.anew = None;
        effects.extend(say(model, Tone::Attention, problem(error, MessageId::PrivacyOnNoAnswer, MessageId::PrivacyStorageOn)));
    }
    effects.extend(ask(model));
    effects
}

fn say(model: &mut Model, tone: Tone, id: MessageId) -> Vec<Effect> {
    let icon = if tone == Tone::Info { "info" } else { "warning" };
    show(model, Toast { tone, icon, text: Text::of(id) })
}

/// What a call came to that was not done.
fn problem(error: CallError, no_answer: MessageId, no_storage: MessageId) -> MessageId {
    match error {
        CallError::NoAnswer => no_answer,
        CallError::StorageFailed => no_storage,
        CallError::TextChanged => MessageId::PrivacyTextChanged,
        CallError::LedgerBroken => MessageId::PrivacyBroken,
        CallError::NotParked => MessageId::ErrorNotParked,
        CallError::Busy | CallError::AlreadyPending => MessageId::PrivacyTryLater,
        CallError::InvalidArgument
        | CallError::UnknownFeature
        | CallError::NotFound
        | CallError::NotEligible
        | CallError::NotSwitchable
        | CallError::Unsupported
        | CallError::QuoteExpired
        | CallError::RequestIdReused
        | CallError::StorefrontUnreachable
        | CallError::StorefrontRefused
        | CallError::AccessDenied
        | CallError::PinNotSet
        | CallError::PinWrong
        | CallError::PinLocked
        | CallError::LimitExceeded
        | CallError::TooSoon
        | CallError::NotAllowed => MessageId::PrivacyRefused,
    }
}

/// Whether the daemon says what was wished for.
fn is_so(sharing: Sharing, choice: SharingChoice) -> bool {
    match choice {
        SharingChoice::On { .. } => sharing == Sharing::On,
        SharingChoice::Off => sharing == Sharing::Off,
    }
}

fn is_private_so(mode: PrivateMode, choice: PrivateChoice) -> bool {
    matches!(
        (mode, choice),
        (PrivateMode::Off, PrivateChoice::Off)
            | (PrivateMode::Hour { .. }, PrivateChoice::Hour)
            | (PrivateMode::Trip, PrivateChoice::Trip)
            | (PrivateMode::UntilChanged, PrivateChoice::UntilChanged)
    )
}

/// Not yet given up.
fn pending(stage: AskStage) -> bool {
    stage.pending()
}

/// What came of a wish may be learned at once.
fn look(model: &mut Model) -> Vec<Effect> {
    let mut effects = ask(model);
    effects.extend(daemon::ask(model));
    effects
}
