//! What the daemon tells of one thing, read anew as a whole whenever it says that something has changed.

use entitlement::{ContractsSnapshot, ProfilesSnapshot};

use super::{Asking, Daemon, Word};

/// A picture with a revision that grows.
pub(crate) trait Revised {
    fn revision(&self) -> u64;
}

impl Revised for ContractsSnapshot {
    fn revision(&self) -> u64 {
        self.revision
    }
}

impl Revised for ProfilesSnapshot {
    fn revision(&self) -> u64 {
        self.revision
    }
}

/// The daemon's word on one thing.
#[derive(Clone, Debug)]
pub(crate) struct Feed<T> {
    snapshot: Option<T>,
    word: Word,
    asking: Asking,
    /// The newest revision that a signal spoke of.
    announced: u64,
}

impl<T> Default for Feed<T> {
    fn default() -> Self {
        Self { snapshot: None, word: Word::Awaited, asking: Asking::Idle, announced: 0 }
    }
}

impl<T: Revised> Feed<T> {
    /// What it says at this moment. `None`: it does not, or not any more.
    pub(crate) fn told(&self) -> Option<&T> {
        self.snapshot.as_ref().filter(|_| self.word == Word::Given)
    }

    pub(crate) fn told_mut(&mut self) -> Option<&mut T> {
        self.snapshot.as_mut().filter(|_| self.word == Word::Given)
    }

    /// It may still say something: a page waits instead of complaining.
    pub(crate) fn awaited(&self) -> bool {
        self.word == Word::Awaited || self.asking != Asking::Idle
    }

    /// Another process counts its revisions anew, and what the one before said is no word of this one.
    pub(crate) fn appeared(&mut self) {
        (self.word, self.asking, self.announced) = (Word::Awaited, Asking::Idle, 0);
    }

    pub(crate) fn vanished(&mut self) {
        (self.word, self.asking) = (Word::None, Asking::Idle);
    }

    /// Whether to fetch it now: at most once at a time.
    pub(crate) fn ask(&mut self, daemon: Daemon) -> bool {
        let (next, now) = match (daemon, self.asking) {
            (Daemon::Absent | Daemon::Unknown, asking) => (asking, false),
            (Daemon::Present, Asking::Idle) => (Asking::Running, true),
            (Daemon::Present, Asking::Running | Asking::RunningStale) => (Asking::RunningStale, false),
        };
        self.asking = next;
        now
    }

    /// Whether a signal speaks of something that is not known yet.
    pub(crate) fn changed(&mut self, revision: u64) -> bool {
        self.announced = self.announced.max(revision);
        revision > self.told().map_or(0, T::revision)
    }

    /// Takes a picture; whether it is old already.
    pub(crate) fn arrived(&mut self, snapshot: T) -> bool {
        let stale = self.asking == Asking::RunningStale || snapshot.revision() < self.announced;
        (self.word, self.asking) = (Word::Given, Asking::Idle);
        self.snapshot = Some(snapshot);
        stale
    }

    pub(crate) fn failed(&mut self) {
        (self.word, self.asking) = (Word::None, Asking::Idle);
    }
}
