use entitlement::{PhoneKind, PhonePage, PhoneSession, PhoneState};

use super::{closed_text, order::payment_text};
use crate::call::Asked;
use crate::model::PhonePageOf;
use crate::{MessageId, Model, Text};

/// Something that is done on the driver's phone.
#[derive(Clone, Debug, PartialEq)]
pub struct PhoneView {
    /// What is done.
    pub title: Text,
    /// How far it is.
    pub mode: PhoneMode,
    /// What to do now, or what came of it.
    pub text: Text,
    /// Where, for the camera and for the keys.
    pub code: Option<PhoneCodeView>,
    /// Words of the button.
    pub action: Text,
    /// Whether the button begins anew; else it goes back.
    pub again: bool,
}

/// How far something on the phone is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhoneMode {
    /// The page for it is being opened.
    Opening,
    /// Nothing was done yet.
    Waiting,
    /// It is done.
    Done,
    /// Too late, or it did not work.
    Failed,
}

/// A page for the phone: to scan, or to type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhoneCodeView {
    /// What the square of dots says.
    pub url: String,
    /// What is typed instead.
    pub code: Text,
    /// Where it is typed.
    pub place: Text,
    /// Until when.
    pub until: Text,
}

pub(crate) fn view(model: &Model) -> PhoneView {
    let Some(page) = &model.contracts.phone else { return failed(PhoneKind::Card, Text::of(MessageId::ErrorUnknown)) };
    let session = model.contracts_told().and_then(|told| told.phone.as_ref()).filter(|session| session.kind == page.kind);
    if let Some(error) = page.failed {
        return failed(page.kind, error.text(Asked::ToChange));
    }
    match session {
        // What was done before is no answer to what was asked for now.
        Some(session) if !model.is_asked(|deed| *deed == page.deed()) => opened(model, session),
        _ => match model.gate() {
            Ok(()) => opening(page),
            Err(closed) => failed(page.kind, closed_text(closed)),
        },
    }
}

fn title(kind: PhoneKind) -> Text {
    Text::of(match kind {
        PhoneKind::Card => MessageId::PhoneCardTitle,
        PhoneKind::Confirmation => MessageId::DoneBankTitle,
        PhoneKind::Voucher => MessageId::PhoneVoucherTitle,
        PhoneKind::Email => MessageId::PhoneEmailTitle,
    })
}

fn opening(page: &PhonePageOf) -> PhoneView {
    PhoneView {
        title: title(page.kind),
        mode: PhoneMode::Opening,
        text: Text::of(MessageId::PhoneOpening),
        code: None,
        action: Text::of(MessageId::ActionCancel),
        again: false,
    }
}

fn failed(kind: PhoneKind, text: Text) -> PhoneView {
    PhoneView { title: title(kind), mode: PhoneMode::Failed, text, code: None, action: Text::of(MessageId::PhoneAgain), again: true }
}

fn opened(model: &Model, session: &PhoneSession) -> PhoneView {
    let (mode, text, action) = match session.state {
        PhoneState::Waiting if session.page.expires_at <= model.now() => return failed(session.kind, Text::of(MessageId::PhoneExpired)),
        PhoneState::Waiting => (PhoneMode::Waiting, waiting(session.kind), MessageId::ActionCancel),
        PhoneState::Done => (PhoneMode::Done, done(model, session.kind), MessageId::ActionGoOn),
        PhoneState::Expired => return failed(session.kind, Text::of(MessageId::PhoneExpired)),
        PhoneState::Failed => return failed(session.kind, Text::of(MessageId::PhoneFailed)),
    };
    PhoneView {
        title: title(session.kind),
        mode,
        text,
        code: (mode == PhoneMode::Waiting).then(|| code(model, &session.page)),
        action: Text::of(action),
        again: false,
    }
}

fn waiting(kind: PhoneKind) -> Text {
    Text::of(match kind {
        PhoneKind::Card => MessageId::PhoneCardText,
        PhoneKind::Confirmation => MessageId::DoneBankAsks,
        PhoneKind::Voucher => MessageId::PhoneVoucherText,
        PhoneKind::Email => MessageId::PhoneEmailText,
    })
}

fn done(model: &Model, kind: PhoneKind) -> Text {
    let told = model.contracts_told();
    match (kind, told.and_then(|told| told.payment.as_ref()), told.and_then(|told| told.balance)) {
        (PhoneKind::Card, Some(method), _) => Text::with(MessageId::PhoneCardDone, [("method", payment_text(method))]),
        (PhoneKind::Voucher, _, Some(balance)) => Text::with(MessageId::PhoneVoucherDone, [("balance", Text::Money(balance))]),
        (PhoneKind::Email, ..) => Text::of(MessageId::PhoneEmailDone),
        (PhoneKind::Confirmation, ..) => Text::of(MessageId::PhoneConfirmationDone),
        (PhoneKind::Card | PhoneKind::Voucher, ..) => Text::of(MessageId::PhoneDone),
    }
}

/// Also for the question of a bank.
pub(super) fn code(model: &Model, page: &PhonePage) -> PhoneCodeView {
    // The address without its end: where the code is typed.
    let place = page.url.strip_prefix("https://").unwrap_or(&page.url);
    let place = place.rsplit_once('/').map_or(place, |(place, _)| place);
    PhoneCodeView {
        url: page.url.clone(),
        code: Text::verbatim(page.code.as_str()),
        place: Text::with(MessageId::PhonePlace, [("address", Text::verbatim(place))]),
        until: Text::with(MessageId::PhoneUntil, [("time", Text::Time(model.local(page.expires_at).time()))]),
    }
}
