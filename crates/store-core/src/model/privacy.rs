//! What the app knows of the data that leaves the car.

use std::collections::BTreeMap;

use entitlement::{Digest, Erasure, LegalBasis, PrivacySnapshot, PrivateMode, PurposeId, PurposeStatus, Receipt, RequestId, Sharing, Task};

use super::{Asking, Closed, Daemon, Model};
use crate::{PrivateChoice, SharingChoice};

/// What the daemon said of data, what was asked of it, and what lies open on the pages on it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Privacy {
    /// What was said last in this session; stays when the daemon goes, for what has left already.
    pub(crate) snapshot: Option<PrivacySnapshot>,
    pub(crate) word: Word,
    pub(crate) asking: Asking,
    /// The newest revision that a signal spoke of.
    pub(crate) announced: u64,
    pub(crate) asks: BTreeMap<PurposeId, SharingAsk>,
    pub(crate) private_ask: Option<PrivateAsk>,
    /// The damaged record is being begun anew.
    pub(crate) anew: Option<RequestId>,
    pub(crate) open: Option<OpenRow>,
    pub(crate) receipts: Receipts,
    /// The rows of the driving view: they stay where they are under the finger until the page is left.
    pub(crate) driving: Vec<PurposeId>,
}

/// Whether the daemon's word on data holds at this moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Word {
    /// Nothing was heard yet since it appeared.
    #[default]
    Awaited,
    /// The snapshot is how it is.
    Given,
    /// It does not say, or does not know of such things.
    None,
}

/// The row that is open in the list: one at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum OpenRow {
    Master,
    Purpose(PurposeId),
}

/// A yes or no that is on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SharingAsk {
    pub(crate) choice: SharingChoice,
    pub(crate) request: RequestId,
    pub(crate) stage: AskStage,
    /// Which of the timers waits for the answer.
    pub(crate) slot: u8,
}

/// A change of private mode that is on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PrivateAsk {
    pub(crate) choice: PrivateChoice,
    pub(crate) request: RequestId,
    pub(crate) stage: AskStage,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AskStage {
    Asked,
    /// It is enforced; the next snapshot will say so.
    Accepted,
    /// No answer: asked again, it is the same call.
    Unanswered,
}

impl AskStage {
    pub(crate) fn pending(self) -> bool {
        match self {
            Self::Asked | Self::Accepted => true,
            Self::Unanswered => false,
        }
    }
}

/// The receipts that were fetched, newest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Receipts {
    pub(crate) list: Vec<Receipt>,
    /// So many were given, also such as cannot be read.
    pub(crate) fetched: u32,
    pub(crate) stage: ReceiptsStage,
    /// There may be older ones.
    pub(crate) more: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum ReceiptsStage {
    #[default]
    Idle,
    Loading,
    Failed,
}

impl Model {
    /// What the daemon says of data at this moment.
    pub(crate) fn privacy_told(&self) -> Option<&PrivacySnapshot> {
        let told = self.car.daemon == Daemon::Present && self.privacy.word == Word::Given;
        self.privacy.snapshot.as_ref().filter(|_| told)
    }

    /// Where a purpose stands by the daemon's word of this moment.
    pub(crate) fn purpose_told(&self, id: &PurposeId) -> Option<&PurposeStatus> {
        self.privacy_told()?.purposes.iter().find(|status| status.purpose == *id)
    }

    /// The one check before data is allowed to leave. `Err` says why not. Turning off asks nobody but for the daemon.
    pub(crate) fn gate_to_share(&self) -> Result<(), Closed> {
        if self.privacy_told().is_none() {
            return Err(Closed::NoService);
        }
        if !self.allows(Task::ShareMore) {
            return Err(Closed::NotParked);
        }
        Ok(())
    }

    /// What binds a yes to the text on screen. `None`: it cannot be shown in this language.
    pub(crate) fn text_on_screen(&self, id: &PurposeId) -> Option<Digest> {
        let (_, purpose) = self.shop.catalogue.as_ref()?.purpose(id)?;
        purpose.text_digest(&self.settings.language.tag().to_owned())
    }

    /// Whether nothing leaves by the driver's wish for a while.
    pub(crate) fn is_private(&self) -> bool {
        self.privacy_told().is_some_and(|snapshot| snapshot.private != PrivateMode::Off)
    }
}

/// Whether data leaves, or may still.
pub(crate) fn may_leave(status: &PurposeStatus) -> bool {
    match status.sharing {
        Sharing::On | Sharing::TurningOff => true,
        Sharing::Off | Sharing::TurningOn | Sharing::Locked => false,
    }
}

/// Whether the driver decides on it.
pub(crate) fn is_switchable(status: &PurposeStatus) -> bool {
    status.basis != LegalBasis::Law && status.sharing != Sharing::Locked
}

/// Whether its data ever left, as far as the car knows.
pub(crate) fn was_sent(status: &PurposeStatus) -> bool {
    status.last_sent.is_some() || status.erasure != Erasure::None
}
