//! The car changes hands, and the first start of whoever has it then.

use entitlement::{ClaimStatus, HandoverPlan, HandoverStatus, Passport, RequestId};

use super::Model;
use crate::model::FirstStart;
use crate::{CallError, Deed};

/// As whose car it is known, and the page on which it is handed over.
#[derive(Clone, Debug, Default)]
pub(crate) struct Handover {
    /// `None`: nobody has said so in this session.
    pub(crate) status: Option<HandoverStatus>,
    pub(crate) page: HandoverPage,
    pub(crate) passport: PassportStage,
}

/// What the daemon says of the passport.
#[derive(Clone, Debug, Default)]
pub(crate) enum PassportStage {
    #[default]
    Asked,
    Told(Option<Box<ShownPassport>>),
    Failed(CallError),
}

/// A passport whose signature held, and where it is read.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownPassport {
    /// For a buyer's phone.
    pub url: String,
    /// What it says.
    pub passport: Passport,
}

/// How far handing over is.
#[derive(Clone, Debug, Default)]
pub(crate) struct HandoverPage {
    pub(crate) step: HandoverStep,
    pub(crate) plan: PlanStage,
    /// It is asked for again: until it is there, nothing is done.
    pub(crate) asked: bool,
    /// Why it was not done.
    pub(crate) failed: Option<CallError>,
    /// The button is being held, under this id.
    pub(crate) held: Option<RequestId>,
    /// Asked once more, because whoever asks cannot hold.
    pub(crate) sure: bool,
    /// How many digits the PIN had that was sent along last.
    pub(crate) dots: usize,
    /// The daemon has written it down: it ends the same whatever fails.
    pub(crate) begun: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum HandoverStep {
    #[default]
    Who,
    /// Somebody has the car, and not the PIN.
    Claim,
    /// The owner says no to that.
    Refuse,
    Overview,
    Erase,
    Done,
}

/// What would become of everything.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum PlanStage {
    #[default]
    Asked,
    Told(HandoverPlan),
    Failed(CallError),
}

/// The first start of an owner, step by step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Welcome {
    /// Where it was left in this session; kept across starts in the settings.
    pub(crate) step: WelcomeStep,
    /// It was shown by itself once: not a second time.
    pub(crate) shown: bool,
}

/// A step of the first start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum WelcomeStep {
    /// Of the screens.
    #[default]
    Language,
    /// What this car has.
    Has,
    /// What it can get.
    CanGet,
    /// What it sends: nothing.
    Privacy,
    /// Name, PIN, means of payment.
    Profile,
}

impl WelcomeStep {
    /// Every step, in their order.
    pub const ALL: [Self; 5] = [Self::Language, Self::Has, Self::CanGet, Self::Privacy, Self::Profile];

    /// As it is kept.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Language => "language",
            Self::Has => "has",
            Self::CanGet => "can-get",
            Self::Privacy => "privacy",
            Self::Profile => "profile",
        }
    }

    /// The one with this key.
    pub fn of(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.key() == key)
    }

    pub(crate) fn at(self) -> usize {
        Self::ALL.iter().position(|step| *step == self).unwrap_or(0)
    }

    pub(crate) fn next(self) -> Option<Self> {
        Self::ALL.get(self.at() + 1).copied()
    }

    pub(crate) fn previous(self) -> Option<Self> {
        self.at().checked_sub(1).and_then(|at| Self::ALL.get(at)).copied()
    }
}

impl Model {
    /// Whether the owner must say yes with a PIN.
    pub(crate) fn owner_has_pin(&self) -> bool {
        self.owner_profile().is_some_and(|owner| owner.has_pin)
    }

    pub(crate) fn is_handing_over(&self) -> bool {
        self.handover.page.begun || self.is_asked(|deed| *deed == Deed::HandOver)
    }

    /// How a claim on the car stands.
    pub(crate) fn claim(&self) -> Option<ClaimStatus> {
        self.handover.status.as_ref()?.claim
    }

    /// Whether a first start was begun, or is to begin, and has not come to its end.
    pub(crate) fn first_start_open(&self) -> bool {
        self.settings.first_start != FirstStart::Over
    }
}
