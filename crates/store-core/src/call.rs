use entitlement::Refusal;

use crate::{MessageId, Text};

/// Why a call to the daemon did not do what was asked. Named as on the bus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallError {
    /// No answer in time: whether it was done is unknown.
    NoAnswer,
    /// A defect of this program.
    InvalidArgument,
    /// There is no such feature.
    UnknownFeature,
    /// There is no such offer, order or quote.
    NotFound,
    /// This car cannot get it.
    NotEligible,
    /// Something for this feature is on its way already.
    AlreadyPending,
    /// Only while parked.
    NotParked,
    /// The text that was shown is not the one that holds now.
    TextChanged,
    /// Not for the driver to decide.
    NotSwitchable,
    /// The record of what drivers said cannot be trusted.
    LedgerBroken,
    /// The daemon is older than this program and does not know of such things.
    Unsupported,
    /// The quote is too old.
    QuoteExpired,
    /// A defect of this program.
    RequestIdReused,
    /// The storefront does not answer; nothing happened.
    StorefrontUnreachable,
    /// The answer, or the quote in it, cannot be believed.
    StorefrontRefused,
    /// The disk does not take it; nothing happened.
    StorageFailed,
    /// Too much at once.
    Busy,
    /// This program may not do this.
    AccessDenied,
    /// The profile has no PIN yet: it is set first.
    PinNotSet,
    /// Another PIN; how many tries are left is in the profile.
    PinWrong,
    /// No PIN is taken for a while; for how long is in the profile.
    PinLocked,
    /// More than the profile may order in this month.
    LimitExceeded,
    /// The order page stood for too short.
    TooSoon,
    /// The profile may not do this.
    NotAllowed,
}

/// Whether the thing may have been done although the call failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Asked {
    /// It only read something.
    ToRead,
    /// It was to change something.
    ToChange,
}

impl CallError {
    /// What happened and what to do.
    pub(crate) fn text(self, asked: Asked) -> Text {
        Text::of(match self {
            Self::NoAnswer if asked == Asked::ToChange => MessageId::ErrorTimeout,
            Self::NoAnswer => MessageId::ErrorDaemonAbsent,
            Self::InvalidArgument | Self::UnknownFeature | Self::NotFound | Self::AccessDenied => MessageId::ErrorRefused,
            Self::NotSwitchable | Self::Unsupported => MessageId::ErrorRefused,
            Self::TextChanged => MessageId::PrivacyTextChanged,
            Self::LedgerBroken => MessageId::PrivacyBroken,
            Self::NotEligible => MessageId::ErrorNotEligible,
            Self::AlreadyPending => MessageId::ErrorTimeout,
            Self::NotParked => MessageId::ErrorNotParked,
            Self::QuoteExpired => MessageId::ErrorQuoteExpired,
            Self::RequestIdReused => MessageId::ErrorOrderConflict,
            Self::StorefrontUnreachable => MessageId::ErrorStorefrontUnreachable,
            Self::StorefrontRefused => MessageId::ErrorStorefrontAnswer,
            Self::StorageFailed => MessageId::ErrorStorageFailed,
            Self::Busy | Self::TooSoon => MessageId::ErrorUnknown,
            Self::PinNotSet => MessageId::PinNotSet,
            Self::PinWrong => MessageId::PinWrong,
            Self::PinLocked => MessageId::PinLocked,
            Self::LimitExceeded => MessageId::ErrorLimit,
            Self::NotAllowed => MessageId::ErrorNotAllowed,
        })
    }
}

/// Why the storefront refused an order, in words.
pub(crate) fn refusal_text(refusal: Refusal) -> Text {
    Text::of(match refusal {
        Refusal::Declined => MessageId::ErrorPaymentDeclined,
        Refusal::ProviderAway => MessageId::ErrorProviderAway,
        Refusal::CardExpired => MessageId::ErrorCardExpired,
        Refusal::LimitExceeded => MessageId::ErrorCardLimit,
        Refusal::NoPaymentMethod => MessageId::ErrorNoPaymentMethod,
        Refusal::NotConfirmed => MessageId::ErrorNotConfirmed,
        Refusal::QuoteExpired => MessageId::ErrorQuoteExpired,
        Refusal::NotEligible | Refusal::NotSold => MessageId::ErrorNotEligible,
        Refusal::TrialUsed => MessageId::ErrorTrialUsed,
        Refusal::Invalid => MessageId::ErrorUnknown,
    })
}

/// Why the catalogue could not be fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchFailure {
    /// No answer in time, or none at all.
    Unreachable,
    /// An answer that cannot be believed or read.
    NotBelieved,
}
