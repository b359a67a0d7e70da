use entitlement::{PrivateMode, PurposeId};

use super::driving::shortened;
use super::privacy::{SwitchState, private_text, switch};
use crate::model::Daemon;
use crate::{MessageId, Model, Text};

/// What may leave, while the car moves: it can be turned off, and nothing else.
#[derive(Clone, Debug, PartialEq)]
pub struct DrivingPrivacyView {
    /// The one over all.
    pub master: DrivingRow,
    /// What is on, or was a moment ago.
    pub rows: Vec<DrivingRow>,
    /// In place of the rows.
    pub empty: Text,
    /// Whether anything is known of the car.
    pub known: bool,
    /// The calm line.
    pub title: Text,
    /// What it means.
    pub text: Text,
}

/// One line and at most one button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrivingRow {
    /// Which; empty for the one over all.
    pub key: String,
    /// Its name.
    pub name: Text,
    /// What the switch would show.
    pub state: SwitchState,
    /// The same in words, in place of the button.
    pub word: Text,
    /// Whether it can be turned off.
    pub enabled: bool,
}

pub(crate) fn view(model: &Model) -> DrivingPrivacyView {
    let rows: Vec<DrivingRow> = model.privacy.driving.iter().map(|purpose| row(model, purpose)).collect();
    let told = model.privacy_told();
    let (title, text) = match model.motion.driving {
        Some(_) => (MessageId::DrivingPrivacy, MessageId::DrivingPrivacyText),
        None => (MessageId::DrivingUnknown, MessageId::DrivingPrivacyText),
    };
    DrivingPrivacyView {
        master: master(model),
        empty: match (rows.is_empty(), told) {
            (false, _) => Text::Empty,
            (true, Some(_)) => Text::of(MessageId::DrivingPrivacyNone),
            (true, None) => super::privacy::unknown(model),
        },
        rows,
        known: model.motion.driving.is_some(),
        title: Text::of(title),
        text: Text::of(text),
    }
}

/// Asks for nothing but a daemon: also before that has said how it stands.
fn master(model: &Model) -> DrivingRow {
    let asked = model.privacy.private_ask.as_ref().is_some_and(|ask| ask.stage.pending());
    let mode = model.privacy_told().map(|snapshot| snapshot.private);
    let (state, word) = match mode {
        _ if asked => (SwitchState::TurningOn, Text::of(MessageId::PrivacyEverythingOff)),
        Some(mode) if mode != PrivateMode::Off => (SwitchState::On, private_text(model, mode).unwrap_or_default()),
        Some(_) => (SwitchState::Off, Text::Empty),
        None => (SwitchState::Unknown, Text::Empty),
    };
    let enabled = word.is_empty() && model.car.daemon == Daemon::Present;
    DrivingRow { key: String::new(), name: Text::Empty, state, word, enabled }
}

fn row(model: &Model, purpose: &PurposeId) -> DrivingRow {
    let switch = switch(model, purpose);
    let word = match switch.state {
        SwitchState::On => Text::Empty,
        SwitchState::Off | SwitchState::Locked => Text::of(MessageId::PrivacyStateOff),
        SwitchState::TurningOff => Text::of(MessageId::PrivacyTurningOff),
        SwitchState::TurningOn => Text::of(MessageId::PrivacyTurningOn),
        SwitchState::Unknown => Text::of(MessageId::PrivacyLoading),
    };
    // What the daemon does not speak of may still be on.
    let enabled = switch.state == SwitchState::On && switch.enabled;
    DrivingRow { key: purpose.to_string(), name: shortened_name(model, purpose), state: switch.state, word, enabled }
}

fn shortened_name(model: &Model, purpose: &PurposeId) -> Text {
    match model.purpose_name(purpose) {
        Text::Verbatim(name) => Text::Verbatim(shortened(&name, model.content_limits().characters_max.into())),
        other => other,
    }
}
