//! Texts that stand in until i18n/en/core.ftl has their own; each line names the message that is wanted.

use crate::{MessageId, Text};

/// `state-checking = Checking`: owned as last seen, not yet confirmed by the daemon.
pub(crate) fn checking() -> Text {
    Text::of(MessageId::NeverHeard)
}

/// `action-save = Save for later`
pub(crate) fn save_for_later() -> Text {
    Text::of(MessageId::StateSaved)
}

/// `action-on = On`: the button of a running feature while driving.
pub(crate) fn on() -> Text {
    Text::of(MessageId::Running)
}

/// `order-payment-account = Your account with the seller`: the wire names no means of payment yet.
pub(crate) fn payment() -> Text {
    Text::Empty
}

/// `order-failed-title = This cannot be ordered now`
pub(crate) fn order_failed_title() -> Text {
    Text::of(MessageId::StateFailed)
}

/// `done-refused-title = Not ordered`
pub(crate) fn refused_title() -> Text {
    Text::of(MessageId::StateFailed)
}

/// `state-withdrawn-plain = Withdrawn`: the day is not known.
pub(crate) fn withdrawn() -> Text {
    Text::of(MessageId::Ended)
}
