//! What a recogniser is to expect, from the same data that the listener hears by.

use crate::{
    Grammar, Names,
    sentence::{Slot, What},
};

/// What a recogniser is to expect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vocabulary {
    /// A grammar in JSGF 1.0 (W3C Note, June 2000): each sentence, with its lists and names as rules.
    pub jsgf: String,
    /// Sentences as they are said, names filled in, for recognisers that take phrases. At most [`PHRASES_MAX`].
    pub phrases: Vec<String>,
}

/// Most phrases: what a recogniser takes as hints.
pub const PHRASES_MAX: usize = 2_000;

impl Grammar {
    /// What a recogniser is to expect in this language (BCP 47) from what is called so.
    pub fn vocabulary(&self, language: &str, names: &Names) -> Vocabulary {
        Vocabulary { jsgf: self.jsgf(language, names), phrases: self.phrases(names) }
    }

    fn jsgf(&self, language: &str, names: &Names) -> String {
        let mut out = format!("#JSGF V1.0 UTF-8 {language};\ngrammar upfit;\n\n");
        let rule = |name: &str, patterns: &mut dyn Iterator<Item = String>| {
            let alternatives: Vec<String> = patterns.collect();
            format!("<{name}> = {};\n", if alternatives.is_empty() { "<VOID>".to_owned() } else { alternatives.join(" | ") })
        };
        let tidy = |pattern: &str| {
            let mut pattern = pattern.replace(['\'', '’'], " ");
            for (_, slot) in Slot::ALL {
                pattern = pattern.replace(&format!("{{{slot}}}"), &format!("<{slot}>"));
            }
            format!("({pattern})")
        };
        let commands: Vec<String> = self.source.intents.keys().map(|name| format!("<ask-{name}>")).collect();
        out.push_str(&format!("public <command> = {};\n", commands.join(" | ")));
        for (name, patterns) in &self.source.intents {
            out.push_str(&rule(&format!("ask-{name}"), &mut patterns.iter().map(|pattern| tidy(pattern))));
        }
        for (name, pattern) in &self.source.lists {
            out.push_str(&rule(name, &mut std::iter::once(tidy(pattern))));
        }
        for (slot, name) in Slot::ALL {
            let mut said: Vec<String> = names.said(slot).chain(self.names.said(slot)).map(str::to_owned).collect();
            said.sort();
            said.dedup();
            out.push_str(&rule(name, &mut said.into_iter()));
        }
        out
    }

    fn phrases(&self, names: &Names) -> Vec<String> {
        let mut phrases: Vec<String> = Vec::new();
        let first = |slot: Slot| names.said(slot).chain(self.names.said(slot)).map(str::to_owned).collect::<Vec<_>>();
        let fillings: Vec<(Slot, Vec<String>)> = Slot::ALL.into_iter().map(|(slot, _)| (slot, first(slot))).collect();
        for (_, way) in &self.ways {
            let mut said = vec![String::new()];
            for part in way {
                let fill: Vec<String> = match &part.what {
                    _ if !part.needed => continue,
                    What::Words(words) => words.iter().map(|word| word.as_str().to_owned()).collect(),
                    What::Slot(slot) => fillings.iter().find(|(known, _)| known == slot).map_or_else(Vec::new, |(_, names)| names.clone()),
                };
                said = said.iter().flat_map(|said| fill.iter().map(move |word| format!("{said} {word}"))).take(PHRASES_MAX).collect();
            }
            phrases.extend(said.into_iter().map(|said| said.trim().to_owned()));
            if phrases.len() >= PHRASES_MAX {
                break;
            }
        }
        phrases.truncate(PHRASES_MAX);
        phrases
    }
}
