//! What was meant by what was said.
//!
//! - A way to say something fits when all its words were said. How well: by what else was said.
//! - Words that matter little, and fillers, are no reason for doubt. A word that the sentence does not need is.
//! - What acts is not meant when it is negated, or told of somebody else.

use std::collections::BTreeMap;

use crate::{
    Asked, CANDIDATES_MAX, Grammar, Heard, Intent, Names, UTTERANCE_BYTES_MAX,
    names::{Meant, Named},
    sentence::{Part, What},
    word::{Word, words},
};

/// What a word that was said counts, for and against.
const WORD: f32 = 1.0;
/// One that matters little.
const SMALL: f32 = 0.25;
/// What is named counts more than the words around it.
const NAMED: f32 = 1.5;
/// One that is only like the word of the sentence.
const LIKE: f32 = 0.85;

/// A sentence that fits worse is not meant.
const TELLS_FROM: f32 = 0.5;
/// One that acts has to fit better.
const ACTS_FROM: f32 = 0.6;
/// From here on it is worth asking back.
const ASKS_FROM: f32 = 0.42;
/// Two sentences that fit as well as this apart are both possible.
const SAME: f32 = 0.03;

/// Most words that are looked at.
const WORDS_MAX: usize = 48;

/// Listens in one language, to what one store sells.
#[derive(Debug, Clone)]
pub struct Listener {
    grammar: Grammar,
    names: Names,
    /// Which ways need a word like this: by its first letter. Without a word: those of names alone.
    by_letter: BTreeMap<Option<char>, Vec<usize>>,
}

/// Whether words that say nothing are left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fillers {
    Out,
    In,
}

/// A word that was said, or something that was named.
#[derive(Debug, Clone)]
enum Token {
    Word {
        word: Word,
        weight: f32,
        negates: bool,
    },
    Named {
        named: Named,
        /// As it was said, where it is one word: numbers are words like others, too.
        word: Option<Word>,
    },
}

impl Token {
    fn weight(&self) -> f32 {
        match self {
            Self::Word { weight, .. } => *weight,
            Self::Named { named, .. } if named.is_number() || named.points() => SMALL,
            Self::Named { .. } => NAMED,
        }
    }
}

/// A sentence that fits.
struct Fit {
    score: f32,
    asked: Asked,
}

impl Listener {
    /// For what is called so.
    pub fn new(grammar: Grammar, names: Names) -> Self {
        let mut by_letter: BTreeMap<Option<char>, Vec<usize>> = BTreeMap::new();
        for (place, (_, way)) in grammar.ways.iter().enumerate() {
            // Its longest word is the one that the fewest utterances have.
            let needed = way.iter().filter_map(|part| match &part.what {
                What::Words(words) if part.needed => Some(words),
                What::Words(_) | What::Slot(_) => None,
            });
            let rarest = needed.max_by_key(|words| words.iter().map(|word| word.as_str().len()).min());
            let mut letters: Vec<Option<char>> = match rarest {
                Some(words) => words.iter().map(|word| word.as_str().chars().next()).collect(),
                None => vec![None],
            };
            letters.sort_unstable();
            letters.dedup();
            letters.into_iter().for_each(|letter| by_letter.entry(letter).or_default().push(place));
        }
        Self { grammar, names, by_letter }
    }

    /// The grammar.
    pub fn grammar(&self) -> &Grammar {
        &self.grammar
    }

    /// The names.
    pub fn names(&self) -> &Names {
        &self.names
    }

    /// What was meant.
    pub fn hear(&self, utterance: &str) -> Heard {
        if utterance.len() > UTTERANCE_BYTES_MAX {
            return Heard::Nothing;
        }
        let said = words(utterance);
        if said.is_empty() || said.len() > WORDS_MAX {
            return Heard::Nothing;
        }
        let reported = self.grammar.reported.iter().any(|phrase| position(&said, phrase, 0).is_some());
        // Who only says "yeah" means it.
        let tokens =
            Some(self.tokens(&said, Fillers::Out)).filter(|tokens| !tokens.is_empty()).unwrap_or_else(|| self.tokens(&said, Fillers::In));
        let mut fits: Vec<Fit> = self.fits(&tokens);
        if reported {
            fits.clear();
        }
        fits.sort_by(|a, b| b.score.total_cmp(&a.score));
        decide(fits)
    }

    /// What is named, and the words around it without fillers.
    fn tokens(&self, said: &[Word], fillers: Fillers) -> Vec<Token> {
        let mut named = self.names.find(said);
        // The store's names go first: a feature may be called after a number.
        let free = |own: &Named| !named.iter().any(|other| own.from < other.from + other.count && other.from < own.from + own.count);
        // "It" is what is named, where something is.
        let nothing = named.is_empty();
        let meant = |own: &Named| free(own) && (!own.points() || nothing && self.points(said, own));
        let own: Vec<Named> = self.grammar.names.find(said).into_iter().filter(meant).collect();
        named.extend(own);
        named.sort_by_key(|named| named.from);
        let mut tokens = Vec::new();
        let mut at = 0;
        while at < said.len() {
            let filler =
                self.grammar.fillers.iter().find(|phrase| starts(said, phrase, at)).map(Vec::len).filter(|_| fillers == Fillers::Out);
            let is_it = |named: &&Named| named.from == at && (!named.points() || filler.is_none_or(|length| length < named.count));
            if let Some(named) = named.iter().find(is_it) {
                at += named.count;
                let word = said.get(named.from).filter(|_| named.count == 1).cloned();
                tokens.push(Token::Named { named: named.clone(), word });
                continue;
            }
            let negates = self.grammar.negations.iter().find(|phrase| starts(said, phrase, at)).map(Vec::len);
            match (negates, filler) {
                // A filler that begins with a negation is longer than it: "why don't you".
                (negates, Some(length)) if negates.is_none_or(|other| other < length) => at += length,
                (negates, _) => {
                    for word in said.get(at..at + negates.unwrap_or(1)).unwrap_or_default() {
                        let weight = if self.grammar.small.contains(word) { SMALL } else { WORD };
                        tokens.push(Token::Word { word: word.clone(), weight, negates: negates.is_some() });
                    }
                    at += negates.unwrap_or(1);
                }
            }
        }
        tokens
    }

    /// Whether "this" stands for itself. Before a word that nothing here is called by, it is of that word: "this street".
    fn points(&self, said: &[Word], this: &Named) -> bool {
        let next = this.from + this.count;
        let names_something = || self.grammar.names.find(said.get(next..).unwrap_or_default()).iter().any(|named| named.from == 0);
        said.get(next).is_none_or(|word| self.grammar.known.contains(word) || names_something())
    }

    /// The best sentence of each intent, about each thing.
    fn fits(&self, tokens: &[Token]) -> Vec<Fit> {
        let mut letters: Vec<Option<char>> = vec![None];
        letters.extend(tokens.iter().filter_map(|token| match token {
            Token::Word { word, .. } => Some(word.as_str().chars().next()),
            Token::Named { word, .. } => word.as_ref().map(|word| word.as_str().chars().next()),
        }));
        letters.sort_unstable();
        letters.dedup();
        let mut best: Vec<Fit> = Vec::new();
        for place in letters.iter().filter_map(|letter| self.by_letter.get(letter)).flatten() {
            let Some((intent, way)) = self.grammar.ways.get(*place) else { continue };
            let Some(fit) = self.fit(*intent, way, tokens) else { continue };
            match best.iter_mut().find(|other| other.asked == fit.asked) {
                Some(other) if other.score < fit.score => *other = fit,
                Some(_) => {}
                None => best.push(fit),
            }
        }
        best
    }

    fn fit(&self, intent: Intent, way: &[Part], tokens: &[Token]) -> Option<Fit> {
        let matched = align(intent, way, tokens)?;
        let (mut for_it, mut against, mut negated, mut elsewhere) = (0.0, 0.0, false, false);
        let mut asked = Asked { intent, features: Vec::new(), data: Vec::new(), term: None, choice: None };
        for (place, token) in tokens.iter().enumerate() {
            match matched.iter().find(|(at, _)| *at == place) {
                Some((_, exactness)) => {
                    for_it += token.weight() * exactness;
                    against += token.weight() * (1.0 - exactness);
                    if let Token::Named { named, .. } = token {
                        take(&mut asked, named);
                    }
                }
                None => {
                    against += token.weight();
                    negated |= matches!(token, Token::Word { negates: true, .. });
                    elsewhere |= matches!(token, Token::Named { named, .. } if named.names());
                }
            }
        }
        // A term goes on from what was asked before, which may be an order: not with "not", and not of something else.
        if negated && (intent.acts() || intent == Intent::Term) || elsewhere && intent == Intent::Term {
            return None;
        }
        Some(Fit { score: for_it / (for_it + against), asked })
    }
}

/// Where each part of a way was said, and how exactly. `None`: one was not.
///
/// In any order: people put what they talk of first or last, and so does grammar.
fn align(intent: Intent, way: &[Part], tokens: &[Token]) -> Option<Vec<(usize, f32)>> {
    let mut matched: Vec<(usize, f32)> = Vec::with_capacity(way.len());
    for part in way {
        let free = tokens.iter().enumerate().filter(|(place, _)| !matched.iter().any(|(taken, _)| taken == place));
        let fitting = free.filter_map(|(place, token)| Some((place, said(intent, part, token)?)));
        match fitting.max_by(|(a, one), (b, other)| one.total_cmp(other).then(b.cmp(a))) {
            Some(best) => matched.push(best),
            None if part.needed => return None,
            None => {}
        }
    }
    Some(matched)
}

/// How exactly a part was said by a token.
fn said(intent: Intent, part: &Part, token: &Token) -> Option<f32> {
    match (&part.what, token) {
        (What::Words(wanted), Token::Word { word, .. }) if wanted.contains(word) => Some(1.0),
        (What::Words(wanted), Token::Word { word, .. }) if wanted.iter().any(|wanted| wanted.is_like(word)) => Some(LIKE),
        (What::Words(wanted), Token::Named { named, word: Some(word) })
            if (named.is_number() || named.points()) && wanted.contains(word) =>
        {
            Some(1.0)
        }
        (What::Slot(_), Token::Named { named, .. }) if named.hints() && intent.acts() => None,
        (What::Slot(slot), Token::Named { named, .. }) => {
            let fits = named.meant.first().is_some_and(|meant| meant.slot() == *slot);
            fits.then_some(if named.exact { 1.0 } else { LIKE })
        }
        _ => None,
    }
}

fn take(asked: &mut Asked, named: &Named) {
    for meant in named.meant.iter().take(CANDIDATES_MAX) {
        match meant {
            Meant::Feature(feature) if !asked.features.contains(feature) => asked.features.push(feature.clone()),
            Meant::Data(data) if !asked.data.contains(data) => asked.data.push(data.clone()),
            Meant::Feature(_) | Meant::Data(_) => {}
            // A free month is a month, and a contract is cancelled whatever its term.
            Meant::Term(term) if matches!(asked.intent, Intent::Price | Intent::Buy | Intent::Term) => asked.term = Some(*term),
            Meant::Term(_) => {}
            Meant::Number(number) if asked.intent == Intent::Choice => asked.choice = Some(*number),
            // Which feature is at hand is for the store to say.
            Meant::Number(_) | Meant::This | Meant::It => {}
        }
    }
}

/// The best first.
fn decide(fits: Vec<Fit>) -> Heard {
    let Some(best) = fits.first() else { return Heard::Nothing };
    let needed = if best.asked.intent.acts() { ACTS_FROM } else { TELLS_FROM };
    let close: Vec<&Fit> = fits.iter().filter(|fit| best.score - fit.score < SAME).collect();
    let contested = close.iter().any(|fit| fit.asked.intent != best.asked.intent && (fit.asked.intent.acts() || best.asked.intent.acts()));
    if best.score >= needed && !contested {
        return Heard::Sure(best.asked.clone());
    }
    if best.score < ASKS_FROM {
        return Heard::Nothing;
    }
    Heard::Unsure(close.into_iter().take(CANDIDATES_MAX).map(|fit| fit.asked.clone()).collect())
}

fn position(said: &[Word], phrase: &[Word], from: usize) -> Option<usize> {
    (from..said.len()).find(|at| starts(said, phrase, *at))
}

fn starts(said: &[Word], phrase: &[Word], at: usize) -> bool {
    said.get(at..at + phrase.len()).is_some_and(|part| part == phrase)
}
