//! What was said, as something to do.
//!
//! - One [`Grammar`] a language: sentences as data (`i18n/<language>/voice.toml`), the names of features and services from the
//!   catalogue ([`Names`]). The same data tells a recogniser what to expect ([`Grammar::vocabulary`]).
//! - [`Listener::hear`] says what was meant, that it may have been one of several things, or nothing. It never guesses: what is not
//!   sure is not done, and what somebody negates, quotes or tells of others is not meant.
//! - What is heard is an [`Asked`], not a deed. What may be done with it is for the store to say.

mod grammar;
mod listener;
mod names;
mod sentence;
mod vocabulary;
mod word;

use entitlement::{FeatureId, ServiceId, Term};

pub use grammar::{Grammar, GrammarError};
pub use listener::Listener;
pub use names::Names;
pub use vocabulary::{PHRASES_MAX, Vocabulary};

/// Longest utterance that is listened to, in bytes. Nobody says more in one breath.
pub const UTTERANCE_BYTES_MAX: usize = 400;

/// Most features that an utterance can have meant.
pub const CANDIDATES_MAX: usize = 4;

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Intent {
    /// What can I get?
    Offers,
    /// What is it?
    About,
    /// What does it cost?
    Price,
    /// Start its free month.
    Try,
    /// Does it work?
    Active,
    /// Until when?
    Until,
    /// Book it.
    Buy,
    /// Cancel its contract.
    Cancel,
    /// Withdraw from its contract.
    Withdraw,
    /// What is charged next?
    NextPayment,
    /// What leaves the car?
    Shared,
    /// Share this no longer.
    Stop,
    /// Share this again.
    Start,
    /// Share nothing.
    ShareNothing,
    /// Share nothing for an hour.
    Private,
    /// Open Privacy.
    Privacy,
    /// Show updates.
    Updates,
    /// Go back.
    Back,
    /// What can I say?
    Help,
    /// Yes.
    Yes,
    /// No.
    No,
    /// Only a term: it corrects or goes on from what was said before.
    Term,
    /// One of several, by its number.
    Choice,
}

impl Intent {
    /// Every one.
    pub const ALL: [Self; 23] = [
        Self::Offers,
        Self::About,
        Self::Price,
        Self::Try,
        Self::Active,
        Self::Until,
        Self::Buy,
        Self::Cancel,
        Self::Withdraw,
        Self::NextPayment,
        Self::Shared,
        Self::Stop,
        Self::Start,
        Self::ShareNothing,
        Self::Private,
        Self::Privacy,
        Self::Updates,
        Self::Back,
        Self::Help,
        Self::Yes,
        Self::No,
        Self::Term,
        Self::Choice,
    ];

    /// As in `voice.toml`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Offers => "offers",
            Self::About => "about",
            Self::Price => "price",
            Self::Try => "try",
            Self::Active => "active",
            Self::Until => "until",
            Self::Buy => "buy",
            Self::Cancel => "cancel",
            Self::Withdraw => "withdraw",
            Self::NextPayment => "next-payment",
            Self::Shared => "shared",
            Self::Stop => "stop",
            Self::Start => "start",
            Self::ShareNothing => "share-nothing",
            Self::Private => "private",
            Self::Privacy => "privacy",
            Self::Updates => "updates",
            Self::Back => "back",
            Self::Help => "help",
            Self::Yes => "yes",
            Self::No => "no",
            Self::Term => "term",
            Self::Choice => "choice",
        }
    }

    /// Whether something would be done, beyond telling and showing: then it has to be meant beyond doubt.
    pub const fn acts(self) -> bool {
        matches!(
            self,
            Self::Try
                | Self::Buy
                | Self::Cancel
                | Self::Withdraw
                | Self::Stop
                | Self::Start
                | Self::ShareNothing
                | Self::Private
                | Self::Yes
        )
    }
}

/// Data that leaves the car, as a driver names it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Data {
    /// All that one service sends.
    Of(ServiceId),
    /// Wherever it goes: where the car is.
    Position,
}

/// What somebody asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// What.
    pub intent: Intent,
    /// Of which feature. Several: the name fits each of them. None: none was named.
    pub features: Vec<FeatureId>,
    /// Of which data. Several: the name fits each of them.
    pub data: Vec<Data>,
    /// For how long.
    pub term: Option<Term>,
    /// Which of several, from 1.
    pub choice: Option<usize>,
}

/// What was heard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// This.
    Sure(Asked),
    /// This or that, and it cannot be told which. The likelier first.
    Unsure(Vec<Asked>),
    /// Nothing that the store knows.
    Nothing,
}
