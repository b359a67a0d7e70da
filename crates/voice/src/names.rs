//! What features and data are called, in one language.

use std::collections::BTreeMap;

use entitlement::{FeatureId, Term};

use crate::{
    Data,
    sentence::Slot,
    word::{Word, words},
};

/// Longest name in words, as somebody says it.
const WORDS_MAX: usize = 6;

/// What a name stands for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Meant {
    Feature(FeatureId),
    Data(Data),
    Term(Term),
    Number(usize),
    /// Whatever feature is at hand: "this one".
    This,
    /// The same, in a word that means much else as well: "it".
    It,
}

impl Meant {
    pub(crate) fn slot(&self) -> Slot {
        match self {
            Self::Feature(_) | Self::This | Self::It => Slot::Feature,
            Self::Data(_) => Slot::Data,
            Self::Term(_) => Slot::Term,
            Self::Number(_) => Slot::Number,
        }
    }
}

/// Names of features and of data, from the catalogue.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// By the first letter, so that a store with many features is found through as fast.
    by_letter: BTreeMap<char, Vec<Name>>,
}

#[derive(Debug, Clone)]
struct Name {
    /// As it is said.
    said: String,
    /// Its words as one: some write, or say, apart what others write together.
    joined: Word,
    words: usize,
    meant: Meant,
}

impl Names {
    /// None.
    pub fn new() -> Self {
        Self::default()
    }

    /// A feature is called this.
    pub fn feature(&mut self, feature: &FeatureId, name: &str) {
        self.add(name, Meant::Feature(feature.clone()));
    }

    /// Data is called this.
    pub fn data(&mut self, data: &Data, name: &str) {
        self.add(name, Meant::Data(data.clone()));
    }

    pub(crate) fn add(&mut self, name: &str, meant: Meant) {
        self.add_words(&words(name), meant);
    }

    pub(crate) fn add_words(&mut self, name: &[Word], meant: Meant) {
        let joined = Word::joined(name);
        if let Some(letter) = joined.as_str().chars().next() {
            let said = name.iter().map(Word::as_str).collect::<Vec<_>>().join(" ");
            self.by_letter.entry(letter).or_default().push(Name { said, joined, words: name.len(), meant });
        }
    }

    /// As they are said, for a recogniser.
    pub(crate) fn said(&self, slot: Slot) -> impl Iterator<Item = &str> {
        self.by_letter.values().flatten().filter(move |name| name.meant.slot() == slot).map(|name| name.said.as_str())
    }

    /// What is named where, none within another.
    pub(crate) fn find(&self, said: &[Word]) -> Vec<Named> {
        let mut found: Vec<Named> = Vec::new();
        for from in 0..said.len() {
            for count in 1..=WORDS_MAX.min(said.len() - from) {
                let Some(part) = said.get(from..from + count) else { continue };
                found.extend(self.called(&Word::joined(part), count).map(|(meant, exact)| Named {
                    from,
                    count,
                    exact,
                    meant: vec![meant],
                }));
            }
        }
        // What was said exactly before what sounds like it, the longer before the shorter.
        found.sort_by(|a, b| (b.exact, b.count).cmp(&(a.exact, a.count)).then(a.from.cmp(&b.from)));
        let mut chosen: Vec<Named> = Vec::new();
        for named in found {
            match chosen.iter_mut().find(|other| other.overlaps(&named)) {
                None => chosen.push(named),
                // The same words can be the name of several.
                Some(other) if other.is_at(&named) => {
                    if !other.meant.contains(named.meant.first().unwrap_or(&Meant::Number(0))) {
                        other.meant.extend(named.meant);
                    }
                }
                Some(_) => {}
            }
        }
        chosen.sort_by_key(|named| named.from);
        chosen
    }

    fn called<'a>(&'a self, said: &Word, count: usize) -> impl Iterator<Item = (Meant, bool)> + use<'a> {
        let said = said.clone();
        let letter = said.as_str().chars().next();
        letter.and_then(|letter| self.by_letter.get(&letter)).into_iter().flatten().filter_map(move |name| {
            let exact = name.joined == said;
            let alike = if name.words == 1 && count == 1 { name.joined.is_like(&said) } else { name.joined.is_like_together(&said) };
            (exact || alike).then(|| (name.meant.clone(), exact))
        })
    }
}

/// Something that was named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Named {
    pub(crate) from: usize,
    pub(crate) count: usize,
    pub(crate) exact: bool,
    /// Of one kind each: the first says which.
    pub(crate) meant: Vec<Meant>,
}

impl Named {
    pub(crate) fn is_number(&self) -> bool {
        matches!(self.meant.first(), Some(Meant::Number(_)))
    }

    /// Whether it is a feature or data, by name.
    pub(crate) fn names(&self) -> bool {
        matches!(self.meant.first(), Some(Meant::Feature(_) | Meant::Data(_)))
    }

    /// Whether it only points at what is at hand.
    pub(crate) fn points(&self) -> bool {
        matches!(self.meant.first(), Some(Meant::This | Meant::It))
    }

    /// Whether it points in a word that means much else as well.
    pub(crate) fn hints(&self) -> bool {
        matches!(self.meant.first(), Some(Meant::It))
    }

    fn overlaps(&self, other: &Self) -> bool {
        self.from < other.from + other.count && other.from < self.from + self.count
    }

    fn is_at(&self, other: &Self) -> bool {
        let same_kind = self.meant.first().map(Meant::slot) == other.meant.first().map(Meant::slot);
        self.from == other.from && self.count == other.count && self.exact == other.exact && same_kind
    }
}
