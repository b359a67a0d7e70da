//! What can be said in one language, as data.

use std::collections::{BTreeMap, BTreeSet};

use entitlement::Term;
use serde::Deserialize;

use crate::{
    Data, Intent,
    names::{Meant, Names},
    sentence::{Part, PatternError, WAYS_MAX, What, ways},
    word::{Word, words},
};

/// What can be said in one language.
#[derive(Debug, Clone)]
pub struct Grammar {
    pub(crate) source: Source,
    /// Every way to say each intent.
    pub(crate) ways: Vec<(Intent, Vec<Part>)>,
    pub(crate) small: BTreeSet<Word>,
    /// Say nothing; the longest first.
    pub(crate) fillers: Vec<Vec<Word>>,
    pub(crate) negations: Vec<Vec<Word>>,
    pub(crate) reported: Vec<Vec<Word>>,
    /// Every word that can be part of something known.
    pub(crate) known: BTreeSet<Word>,
    /// Terms, numbers, what points at the feature at hand, and data that no service alone has.
    pub(crate) names: Names,
}

/// `voice.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Source {
    /// Words that matter little: articles, prepositions, forms of address.
    small: Vec<String>,
    /// Said before, between and after, and saying nothing.
    fillers: Vec<String>,
    /// Turn what is said into its opposite.
    negations: Vec<String>,
    /// What follows is somebody else's, or of somebody else.
    reported: Vec<String>,
    /// Patterns by name.
    #[serde(default)]
    pub(crate) lists: BTreeMap<String, String>,
    /// Patterns by term (ISO 8601, or `unlimited`).
    pub(crate) terms: BTreeMap<String, Vec<String>>,
    /// Patterns by number.
    pub(crate) numbers: BTreeMap<String, Vec<String>>,
    /// What the position is called, whoever gets it.
    pub(crate) position: Vec<String>,
    /// Point at the feature at hand, in every sentence: "this one".
    this: Vec<String>,
    /// Point at it in sentences that only ask: "it". Too much else is "it" to act on that alone; where a deed is meant
    /// beyond doubt ("buy it"), its pattern says so.
    it: Vec<String>,
    /// Patterns by intent.
    pub(crate) intents: BTreeMap<String, Vec<String>>,
}

/// Why a file is no grammar.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GrammarError {
    /// It is no such file.
    #[error("{0}")]
    File(String),
    /// A pattern cannot be used.
    #[error("{0}: {1}")]
    Pattern(String, PatternError),
    /// There is no such intent, term or number.
    #[error("{0:?} is not known")]
    Unknown(String),
    /// Nobody can say it.
    #[error("there is no way to say {0:?}")]
    Unsaid(&'static str),
}

impl Grammar {
    /// Reads `voice.toml`.
    ///
    /// # Errors
    /// [`GrammarError`] names what is wrong.
    pub fn parse(text: &str) -> Result<Self, GrammarError> {
        let source: Source = toml::from_str(text).map_err(|error| GrammarError::File(error.to_string()))?;
        let mut names = Names::new();
        for (term, patterns) in &source.terms {
            let meant = Term::parse(term).map_err(|_| GrammarError::Unknown(term.clone()))?;
            name(&mut names, &source, term, patterns, &Meant::Term(meant))?;
        }
        for (number, patterns) in &source.numbers {
            let meant = number.parse().map_err(|_| GrammarError::Unknown(number.clone()))?;
            name(&mut names, &source, number, patterns, &Meant::Number(meant))?;
        }
        name(&mut names, &source, "position", &source.position, &Meant::Data(Data::Position))?;
        name(&mut names, &source, "this", &source.this, &Meant::This)?;
        name(&mut names, &source, "it", &source.it, &Meant::It)?;
        if let Some(unknown) = source.intents.keys().find(|name| !Intent::ALL.iter().any(|intent| intent.as_str() == **name)) {
            return Err(GrammarError::Unknown(unknown.clone()));
        }
        let mut said = Vec::new();
        for intent in Intent::ALL {
            let patterns = source.intents.get(intent.as_str()).ok_or(GrammarError::Unsaid(intent.as_str()))?;
            for pattern in patterns {
                let ways = ways(pattern, &source.lists).map_err(|error| GrammarError::Pattern(intent.as_str().to_owned(), error))?;
                said.extend(ways.into_iter().map(|way| (intent, way)));
            }
        }
        let phrases = |texts: &[String]| {
            let mut phrases: Vec<Vec<Word>> = texts.iter().map(|text| words(text)).filter(|words| !words.is_empty()).collect();
            phrases.sort_by_key(|words| std::cmp::Reverse(words.len()));
            phrases
        };
        let fillers = phrases(&source.fillers);
        for (_, way) in &mut said {
            *way = without(way, &fillers);
        }
        said.sort();
        said.dedup();
        let small: BTreeSet<Word> = source.small.iter().flat_map(|text| words(text)).collect();
        let negations = phrases(&source.negations);
        let in_ways = said.iter().flat_map(|(_, way)| way).filter_map(|part| match &part.what {
            What::Words(words) => Some(words),
            What::Slot(_) => None,
        });
        let known = in_ways.chain(&fillers).chain(&negations).flatten().chain(&small).cloned().collect();
        Ok(Self { ways: said, small, fillers, negations, reported: phrases(&source.reported), known, names, source })
    }
}

/// A way without fillers, which nobody has to say. One that is nothing else stays what it is.
fn without(way: &[Part], fillers: &[Vec<Word>]) -> Vec<Part> {
    let (mut left, mut at) = (Vec::new(), 0);
    while at < way.len() {
        let is = |filler: &&Vec<Word>| {
            let here = way.get(at..at + filler.len());
            here.is_some_and(|here| here.iter().zip(filler.iter()).all(|(part, word)| part.is(word)))
        };
        match fillers.iter().find(is) {
            Some(filler) => at += filler.len(),
            None => {
                left.extend(way.get(at).cloned());
                at += 1;
            }
        }
    }
    if left.is_empty() { way.to_vec() } else { left }
}

/// Everything that one thing is called. Names hold no slots.
fn name(names: &mut Names, source: &Source, key: &str, patterns: &[String], meant: &Meant) -> Result<(), GrammarError> {
    for pattern in patterns {
        for way in ways(pattern, &source.lists).map_err(|error| GrammarError::Pattern(key.to_owned(), error))? {
            let mut said: Vec<Vec<Word>> = vec![Vec::new()];
            for part in way {
                let What::Words(words) = part.what else { return Err(GrammarError::Unknown(pattern.clone())) };
                let longer =
                    |said: &Vec<Word>| words.iter().map(|word| [said.as_slice(), std::slice::from_ref(word)].concat()).collect::<Vec<_>>();
                let mut with: Vec<Vec<Word>> = said.iter().flat_map(longer).collect();
                if !part.needed {
                    with.append(&mut said);
                }
                // Words that may be left out double what a thing is called.
                if with.len() > WAYS_MAX {
                    return Err(GrammarError::Pattern(key.to_owned(), PatternError::Wide(pattern.clone())));
                }
                said = with;
            }
            said.iter().for_each(|said| names.add_words(said, meant.clone()));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_has_too_many_forms_is_refused() {
        let ours = include_str!("../../../i18n/en/voice.toml");
        let text = ours.replace("position = [", &format!("position = [\"{} spot\", ", "[a] ".repeat(40)));
        assert!(matches!(Grammar::parse(&text), Err(GrammarError::Pattern(_, PatternError::Wide(_)))));
    }
}
