//! Sentences as patterns: `<get> {feature} [for {term}]`.
//!
//! - `word` must be said; `[…]` may be; `(a|b)` is one of them.
//! - `<list>` is a pattern that is named in the same file.
//! - `{feature}`, `{data}`, `{term}` and `{number}` are what the sentence is about.

use std::collections::BTreeMap;

use crate::word::{Word, words};

/// Most ways in which one pattern can be said.
pub(crate) const WAYS_MAX: usize = 512;
/// Deepest nesting of lists and brackets, so that a list that names itself ends.
const DEPTH_MAX: usize = 8;

/// What stands for something that is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Slot {
    Feature,
    Data,
    Term,
    Number,
}

impl Slot {
    pub(crate) const ALL: [(Self, &'static str); 4] =
        [(Self::Feature, "feature"), (Self::Data, "data"), (Self::Term, "term"), (Self::Number, "number")];
}

/// A part of a way to say something.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Part {
    pub(crate) what: What,
    /// Whether it must be said.
    pub(crate) needed: bool,
}

/// What is said.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum What {
    /// One of these words. Alternatives of single words stay together, so that a pattern has few ways.
    Words(Vec<Word>),
    Slot(Slot),
}

impl Part {
    fn word(word: Word) -> Self {
        Self { what: What::Words(vec![word]), needed: true }
    }

    pub(crate) fn is(&self, word: &Word) -> bool {
        matches!(&self.what, What::Words(words) if words.len() == 1 && words.first() == Some(word))
    }
}

/// Alternatives that are one word each as one part, with all of them.
fn together(ways: Vec<Vec<Part>>) -> Vec<Vec<Part>> {
    let single = |way: &Vec<Part>| match way.as_slice() {
        [Part { what: What::Words(words), needed: true }] => Some(words.clone()),
        _ => None,
    };
    let words: Option<Vec<Vec<Word>>> = ways.iter().map(single).collect();
    match words {
        Some(words) if !words.is_empty() => vec![vec![Part { what: What::Words(words.concat()), needed: true }]],
        _ => ways,
    }
}

/// Why a pattern cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PatternError {
    /// A bracket is not closed, or closed without having been opened.
    #[error("brackets do not match in {0:?}")]
    Brackets(String),
    /// There is no such list or slot.
    #[error("{0:?} names the unknown {1:?}")]
    Unknown(String, String),
    /// A list names itself, or brackets stand in brackets too often.
    #[error("{0:?} is nested too deeply")]
    Deep(String),
    /// It can be said in too many ways.
    #[error("{0:?} can be said in more than {WAYS_MAX} ways")]
    Wide(String),
    /// It can be said by saying nothing.
    #[error("{0:?} is fulfilled by silence")]
    Silent(String),
}

/// Every way in which a pattern can be said.
pub(crate) fn ways(pattern: &str, lists: &BTreeMap<String, String>) -> Result<Vec<Vec<Part>>, PatternError> {
    let mut ways = Reader { pattern, lists, depth: 0 }.all(pattern)?;
    ways.sort();
    ways.dedup();
    if ways.iter().any(|way| way.iter().all(|part| !part.needed)) {
        return Err(PatternError::Silent(pattern.to_owned()));
    }
    Ok(ways)
}

struct Reader<'a> {
    /// For errors: as it stands in the file.
    pattern: &'a str,
    lists: &'a BTreeMap<String, String>,
    depth: usize,
}

impl Reader<'_> {
    fn all(&self, text: &str) -> Result<Vec<Vec<Part>>, PatternError> {
        let mut ways = Vec::new();
        for alternative in self.split(text)? {
            ways.extend(self.sequence(alternative)?);
            self.limit(&ways)?;
        }
        Ok(ways)
    }

    /// At the bars that stand in no bracket.
    fn split<'t>(&self, text: &'t str) -> Result<Vec<&'t str>, PatternError> {
        let (mut parts, mut depth, mut from) = (Vec::new(), 0usize, 0);
        for (at, char) in text.char_indices() {
            match char {
                '(' | '[' => depth += 1,
                ')' | ']' => depth = depth.checked_sub(1).ok_or_else(|| self.brackets())?,
                '|' if depth == 0 => {
                    parts.push(text.get(from..at).unwrap_or_default());
                    from = at + 1;
                }
                _ => {}
            }
        }
        parts.push(text.get(from..).unwrap_or_default());
        if depth == 0 { Ok(parts) } else { Err(self.brackets()) }
    }

    fn sequence(&self, text: &str) -> Result<Vec<Vec<Part>>, PatternError> {
        let mut ways: Vec<Vec<Part>> = vec![Vec::new()];
        let mut rest = text;
        while let Some(char) = rest.chars().next() {
            let (next, after) = match char {
                '(' | '[' => {
                    let (inside, after) = self.inside(rest)?;
                    let mut inside = together(self.deeper()?.all(inside)?);
                    if char == '[' {
                        match inside.as_mut_slice() {
                            [way] if way.len() == 1 => way.iter_mut().for_each(|part| part.needed = false),
                            _ => inside.push(Vec::new()),
                        }
                    }
                    (inside, after)
                }
                ')' | ']' => return Err(self.brackets()),
                '<' => {
                    let (name, after) = self.named(rest, '>')?;
                    let list = self.lists.get(name).ok_or_else(|| self.unknown(name))?;
                    (together(self.deeper()?.all(list)?), after)
                }
                '{' => {
                    let (name, after) = self.named(rest, '}')?;
                    let slot = Slot::ALL.into_iter().find(|(_, known)| *known == name).ok_or_else(|| self.unknown(name))?;
                    (vec![vec![Part { what: What::Slot(slot.0), needed: true }]], after)
                }
                _ => {
                    let end = rest.find(['(', ')', '[', ']', '<', '{']).unwrap_or(rest.len());
                    let (plain, after) = rest.split_at(end);
                    (vec![words(plain).into_iter().map(Part::word).collect()], after)
                }
            };
            // Before they are put together: there would be many more than may be.
            if ways.len().saturating_mul(next.len()) > WAYS_MAX {
                return Err(PatternError::Wide(self.pattern.to_owned()));
            }
            ways = ways.iter().flat_map(|way| next.iter().map(move |more| [way.as_slice(), more].concat())).collect();
            rest = after;
        }
        Ok(ways)
    }

    /// One bracket or list further in.
    fn deeper(&self) -> Result<Self, PatternError> {
        match self.depth {
            DEPTH_MAX.. => Err(PatternError::Deep(self.pattern.to_owned())),
            depth => Ok(Self { depth: depth + 1, ..*self }),
        }
    }

    /// What stands in the bracket that `text` begins with, and what comes after it.
    fn inside<'t>(&self, text: &'t str) -> Result<(&'t str, &'t str), PatternError> {
        let mut open = Vec::new();
        for (at, char) in text.char_indices() {
            match char {
                '(' => open.push(')'),
                '[' => open.push(']'),
                ')' | ']' => {
                    if open.pop() != Some(char) {
                        return Err(self.brackets());
                    }
                    if open.is_empty() {
                        return Ok((text.get(1..at).unwrap_or_default(), text.get(at + 1..).unwrap_or_default()));
                    }
                }
                _ => {}
            }
        }
        Err(self.brackets())
    }

    fn named<'t>(&self, text: &'t str, close: char) -> Result<(&'t str, &'t str), PatternError> {
        text.get(1..).and_then(|text| text.split_once(close)).ok_or_else(|| self.brackets())
    }

    fn limit(&self, ways: &[Vec<Part>]) -> Result<(), PatternError> {
        if ways.len() > WAYS_MAX { Err(PatternError::Wide(self.pattern.to_owned())) } else { Ok(()) }
    }

    fn brackets(&self) -> PatternError {
        PatternError::Brackets(self.pattern.to_owned())
    }

    fn unknown(&self, name: &str) -> PatternError {
        PatternError::Unknown(self.pattern.to_owned(), name.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(pattern: &str) -> Result<Vec<String>, PatternError> {
        let lists = BTreeMap::from([
            ("get".to_owned(), "buy|order".to_owned()),
            ("loop".to_owned(), "<loop>".to_owned()),
            ("deep".to_owned(), "really <get>".to_owned()),
        ]);
        let part = |part: &Part| {
            let what = match &part.what {
                What::Words(words) => words.iter().map(Word::as_str).collect::<Vec<_>>().join("|"),
                What::Slot(slot) => format!("{slot:?}"),
            };
            if part.needed { what } else { format!("[{what}]") }
        };
        Ok(ways(pattern, &lists)?.iter().map(|way| way.iter().map(part).collect::<Vec<_>>().join(" ")).collect())
    }

    #[test]
    fn a_pattern_is_every_way_to_say_it() {
        assert_eq!(said("<get> {feature} [for {term}]").unwrap(), ["buy|order Feature", "buy|order Feature for Term"]);
        assert_eq!(said("(what|how much) is it").unwrap(), ["how much is it", "what is it"]);
        assert_eq!(said("<deep> [it|them] [{term}]").unwrap(), ["really buy|order [it|them] [Term]"]);
    }

    #[test]
    fn a_pattern_that_cannot_be_is_refused() {
        assert!(matches!(said("(a|b"), Err(PatternError::Brackets(_))));
        assert!(matches!(said("a)"), Err(PatternError::Brackets(_))));
        assert!(matches!(said("(a]"), Err(PatternError::Brackets(_))));
        assert!(matches!(said("<nowhere>"), Err(PatternError::Unknown(..))));
        assert!(matches!(said("{nowhere}"), Err(PatternError::Unknown(..))));
        assert!(matches!(said("<loop>"), Err(PatternError::Deep(_))));
        assert!(matches!(said("[a] [b]"), Err(PatternError::Silent(_))));
        assert!(matches!(said(&"(a a|b b|c c|d d) ".repeat(5)), Err(PatternError::Wide(_))));
        assert!(matches!(said(&format!("{}a{}", "(".repeat(50_000), ")".repeat(50_000))), Err(PatternError::Deep(_))));
    }
}
