use entitlement::{FeatureId, RequestId};
use jiff::Timestamp;
use voice::Heard;

use crate::{Language, MessageId, Screen, Text};

/// Something that was said, and how to answer.
#[derive(Clone, Debug, PartialEq)]
pub struct VoiceEvent {
    /// Whom to answer.
    pub call: u64,
    /// What was heard.
    pub heard: Heard,
    /// `None`: something new. Else an answer to the question with this token.
    pub answers: Option<RequestId>,
    /// The feature that the assistant itself shows or has just spoken of, for "this one". Not necessarily one that is sold here.
    pub shown: Option<FeatureId>,
    /// The language of the answer: that of the question.
    pub language: Language,
    /// When it was said.
    pub at: Timestamp,
    /// Fresh for each utterance; also the token of a question that follows.
    pub request: RequestId,
}

/// What the store answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VoiceAnswer {
    /// To be spoken: at most 20 words.
    pub speech: Text,
    /// To be shown: the same facts as numbers and dates are read.
    pub display: Text,
    /// What is on screen now.
    pub screen: Screen,
    /// What it waits for.
    pub needs: VoiceNeeds,
    /// With `choice` and `confirmation`: names the question.
    pub token: Option<RequestId>,
    /// Until when it can be answered.
    pub expires: Option<Timestamp>,
}

impl VoiceAnswer {
    pub(crate) fn tell(screen: Screen, speech: Text) -> Self {
        Self { display: speech.clone(), speech, screen, needs: VoiceNeeds::Nothing, token: None, expires: None }
    }

    pub(crate) fn of(screen: Screen, id: MessageId) -> Self {
        Self::tell(screen, Text::of(id))
    }
}

/// What an answer waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VoiceNeeds {
    /// For nothing: it is said, or done.
    Nothing,
    /// For one of several, by its number.
    Choice,
    /// For a yes.
    Confirmation,
    /// For the car to be parked.
    Parking,
    /// For a touch on the screen, and where something is to be paid, for the PIN there. A voice never pays.
    Pin,
}

impl VoiceNeeds {
    /// As on the bus.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Choice => "choice",
            Self::Confirmation => "confirmation",
            Self::Parking => "parking",
            Self::Pin => "pin",
        }
    }
}
