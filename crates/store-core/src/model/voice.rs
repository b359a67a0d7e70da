//! What was said last, so that "and for three years?" has a meaning.

use entitlement::{FeatureId, RequestId};
use jiff::Timestamp;
use voice::{Asked, Intent};

/// The conversation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Talk {
    /// What was spoken of last.
    pub(crate) topic: Option<Topic>,
    /// The question that is open.
    pub(crate) question: Option<Question>,
}

/// What was asked of which feature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Topic {
    pub(crate) intent: Intent,
    pub(crate) feature: FeatureId,
    /// Later nobody means it by "it" any more.
    pub(crate) until: Timestamp,
}

/// What the store has asked back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Question {
    pub(crate) token: RequestId,
    pub(crate) until: Timestamp,
    pub(crate) of: QuestionOf,
    /// What the assistant showed when it was asked: whoever says something else instead looks at the same.
    pub(crate) shown: Option<FeatureId>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum QuestionOf {
    /// Which of these was meant.
    Which(Vec<Asked>),
    /// Whether the free month is to begin.
    Trial(FeatureId),
}
