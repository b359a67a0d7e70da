//! A grammar that somebody has just written: it is read or refused, within bounds, and what was read can be listened by.
#![no_main]

use entitlement::FeatureId;
use libfuzzer_sys::fuzz_target;
use voice::{Grammar, Intent, Listener, Names};

/// As short as a grammar can be, with these for a list, a pattern and a name.
fn around(list: &str, pattern: &str, name: &str) -> String {
    let quoted = |text: &str| text.replace(|char: char| matches!(char, '"' | '\\') || char.is_control(), " ");
    let (list, pattern, name) = (quoted(list), quoted(pattern), quoted(name));
    let words = "small = []\nfillers = [\"um\"]\nnegations = [\"not\"]\nreported = []\nthis = [\"this one\"]\nit = [\"it\"]\n";
    let mut text = format!(
        "{words}position = [\"where\", \"{name}\"]\n[lists]\nlist = \"{list}\"\n[terms]\nP1Y = [\"{name}\"]\n[numbers]\n1 = [\"one\"]\n[intents]\n"
    );
    for intent in Intent::ALL {
        text.push_str(&format!("{intent} = [\"{intent}\", \"{pattern}\"]\n", intent = intent.as_str()));
    }
    text
}

fuzz_target!(|input: &str| {
    let (list, pattern) = input.split_once('\n').unwrap_or(("one|two", input));
    for text in [input.to_owned(), around(list, pattern, "year"), around(list, "any", pattern)] {
        if let Ok(grammar) = Grammar::parse(&text) {
            let vocabulary = grammar.vocabulary("en", &Names::new());
            assert!(vocabulary.phrases.len() <= voice::PHRASES_MAX);
            // And a store calls what it sells whatever it likes.
            let mut names = Names::new();
            names.feature(&FeatureId::parse("named").expect("an id"), list);
            Listener::new(grammar, names).hear(pattern);
        }
    }
});
