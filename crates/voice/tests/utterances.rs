//! What drivers say, in each language: written as they say it, not made of the grammar.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::{collections::BTreeMap, path::PathBuf};

use entitlement::{FeatureId, ServiceId, Term};
use voice::{Asked, Data, Grammar, Heard, Intent, Listener, Names};

/// Of the sentences that mean something, so many have to be understood.
const UNDERSTOOD_FROM: f64 = 0.97;
/// Sentences that mean something, and ones that do not, in each language.
const MEANT_MIN: usize = 300;
const HOSTILE_MIN: usize = 60;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// What the sample catalogue calls its features and services.
fn names(language: &str) -> Names {
    let mut names = Names::new();
    let read = |path: PathBuf| -> toml::Table { std::fs::read_to_string(&path).unwrap().parse().unwrap() };
    let each = |folder: &str, add: &mut dyn FnMut(&str, &toml::Table)| {
        for entry in std::fs::read_dir(root().join("catalogue").join(folder)).unwrap() {
            let path = entry.unwrap().path();
            add(path.file_stem().unwrap().to_str().unwrap(), &read(path.clone()));
        }
    };
    let all = |names: &mut Names, value: Option<&toml::Value>, add: &dyn Fn(&mut Names, &str)| match value {
        Some(toml::Value::String(name)) => add(names, name),
        Some(toml::Value::Array(spoken)) => spoken.iter().for_each(|name| add(names, name.as_str().unwrap())),
        _ => {}
    };
    let translated = root().join("catalogue/languages").join(format!("{language}.toml"));
    let translated = if translated.exists() { read(translated) } else { toml::Table::new() };
    let of = |kind: &str, key: &str| translated.get(kind).and_then(|kind| kind.get(key)).and_then(toml::Value::as_table).cloned();
    each("features", &mut |key, table| {
        let id = FeatureId::parse(key).unwrap();
        let texts = table["texts"].get(language).and_then(toml::Value::as_table).cloned().or_else(|| of("features", key));
        let texts = texts.unwrap_or_else(|| panic!("{key} is not in {language}"));
        for field in ["name", "label", "spoken"] {
            all(&mut names, texts.get(field), &|names, name| names.feature(&id, name));
        }
    });
    each("services", &mut |key, table| {
        let data = Data::Of(ServiceId::parse(key).unwrap());
        let own = of("services", key);
        for field in ["name", "spoken"] {
            let value = table.get(field).and_then(|value| value.get(language)).or_else(|| own.as_ref()?.get(field));
            all(&mut names, value, &|names, name| names.data(&data, name));
        }
    });
    names
}

fn listener(language: &str) -> Listener {
    let grammar = std::fs::read_to_string(root().join("i18n").join(language).join("voice.toml")).unwrap();
    Listener::new(Grammar::parse(&grammar).unwrap(), names(language))
}

fn languages() -> Vec<String> {
    let files = std::fs::read_dir(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/utterances")).unwrap();
    let mut languages: Vec<String> = files.map(|file| file.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    languages.sort();
    languages
}

/// `utterance<TAB>expected`.
fn utterances(language: &str) -> Vec<(String, String)> {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/utterances/{language}.tsv"));
    let lines = std::fs::read_to_string(file).unwrap();
    lines.lines().map(|line| line.split_once('\t').map(|(said, meant)| (said.to_owned(), meant.to_owned())).unwrap()).collect()
}

/// As in the files.
fn written(asked: &Asked) -> String {
    let mut words = vec![asked.intent.as_str().to_owned()];
    words.extend(asked.features.iter().map(ToString::to_string));
    words.extend(asked.data.iter().map(|data| match data {
        Data::Of(service) => service.to_string(),
        Data::Position => "position".to_owned(),
    }));
    words.extend(asked.term.map(|term| term.to_string()));
    words.extend(asked.choice.map(|choice| choice.to_string()));
    words.join(" ")
}

#[test]
fn drivers_are_understood() {
    let mut report = String::new();
    let mut failed = false;
    for language in languages() {
        let listener = listener(&language);
        let meant: Vec<_> = utterances(&language).into_iter().filter(|(_, meant)| meant != "none").collect();
        assert!(meant.len() >= MEANT_MIN, "{language}: {}", meant.len());
        let mut wrong = Vec::new();
        let mut by_intent: BTreeMap<String, usize> = BTreeMap::new();
        for (said, wanted) in &meant {
            let heard = listener.hear(said);
            if !matches!(&heard, Heard::Sure(asked) if written(asked) == *wanted) {
                let got = match &heard {
                    Heard::Sure(asked) => written(asked),
                    Heard::Unsure(asked) => format!("? {}", asked.iter().map(written).collect::<Vec<_>>().join(" / ")),
                    Heard::Nothing => "-".to_owned(),
                };
                *by_intent.entry(wanted.split(' ').next().unwrap().to_owned()).or_default() += 1;
                wrong.push(format!("  {said:?}: {wanted}, heard {got}"));
            }
        }
        #[expect(clippy::cast_precision_loss, reason = "hundreds")]
        let share = 1.0 - wrong.len() as f64 / meant.len() as f64;
        report.push_str(&format!("{language}: {:.1} % of {} understood; wrong by intent {by_intent:?}\n", share * 100.0, meant.len()));
        if share < UNDERSTOOD_FROM {
            failed = true;
            report.push_str(&format!("{}\n", wrong.join("\n")));
        }
    }
    println!("{report}");
    assert!(!failed, "{report}");
}

/// What would be done if it were heard: beyond telling and showing, and beyond sharing less.
fn harms(intent: Intent) -> bool {
    matches!(intent, Intent::Try | Intent::Buy | Intent::Cancel | Intent::Withdraw | Intent::Start | Intent::Yes)
}

#[test]
fn nothing_hostile_or_irrelevant_is_taken_for_a_wish() {
    for language in languages() {
        let listener = listener(&language);
        let hostile: Vec<_> = utterances(&language).into_iter().filter(|(_, meant)| meant == "none").collect();
        assert!(hostile.len() >= HOSTILE_MIN, "{language}: {}", hostile.len());
        let taken: Vec<_> = hostile
            .iter()
            .filter_map(|(said, _)| match listener.hear(said) {
                Heard::Sure(asked) if harms(asked.intent) => Some(format!("  {said:?}: {}", written(&asked))),
                _ => None,
            })
            .collect();
        assert!(taken.is_empty(), "{language}:\n{}", taken.join("\n"));
    }
}

#[test]
fn no_language_takes_another_ones_sentences_for_a_wish() {
    for language in languages() {
        let listener = listener(&language);
        for other in languages().into_iter().filter(|other| *other != language) {
            // What means nothing there may well be an order in this language: that is tried out there.
            for (said, meant) in utterances(&other).into_iter().filter(|(_, meant)| meant != "none") {
                if let Heard::Sure(asked) = listener.hear(&said)
                    && harms(asked.intent)
                {
                    // Some words are the same in several languages; what is heard then is what was meant.
                    assert!(written(&asked) == meant, "{said:?} is {meant} in {other}, and {} in {language}", written(&asked));
                }
            }
        }
    }
}

/// A feature and a term that are not there do not turn a question into an order.
#[test]
fn nothing_is_bought_cancelled_or_shared_without_its_word() {
    for language in languages() {
        let listener = listener(&language);
        for (said, meant) in utterances(&language) {
            let wanted = meant.split(' ').next().unwrap();
            if let Heard::Sure(asked) = listener.hear(&said)
                && harms(asked.intent)
            {
                assert_eq!(asked.intent.as_str(), wanted, "{said:?}");
            }
        }
    }
}

#[test]
fn the_terms_are_those_of_the_store() {
    for language in languages() {
        let listener = listener(&language);
        for term in Term::ALL {
            let found = utterances(&language).into_iter().any(|(_, meant)| meant.ends_with(&term.to_string()));
            assert!(found, "{language}: nobody says {term}");
        }
        drop(listener);
    }
}

#[test]
fn a_term_goes_on_from_an_order_only_where_nothing_else_is_named_or_denied() {
    let goes_on = |language: &str, said: &str| matches!(listener(language).hear(said), Heard::Sure(asked) if asked.intent == Intent::Term);
    for (language, said) in [
        ("en", "parking assistant for a year"),
        ("en", "not for three years"),
        ("de", "der parkassistent für ein jahr"),
        ("de", "nicht für drei jahre"),
        ("nl", "de parkeerassistent voor een jaar"),
        ("nl", "niet voor drie jaar"),
    ] {
        assert!(!goes_on(language, said), "{said:?}");
    }
    assert!(goes_on("en", "no three years") && goes_on("en", "this one for a year please") && goes_on("nl", "nee drie jaar"));
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 2_000, ..Default::default() })]

    /// Whatever a recogniser hands over: nothing breaks, and noise orders nothing.
    #[test]
    fn noise_is_no_wish(noise in "\\PC{0,120}") {
        static LISTENER: std::sync::LazyLock<Listener> = std::sync::LazyLock::new(|| listener("en"));
        if let Heard::Sure(asked) = LISTENER.hear(&noise) {
            proptest::prop_assert!(!harms(asked.intent), "{noise:?}: {}", written(&asked));
        }
    }

    /// Words of sentences in any order and number: nothing breaks.
    #[test]
    fn any_words_are_listened_to(words in proptest::collection::vec(0..4_000usize, 0..30)) {
        static WORDS: std::sync::LazyLock<(Listener, Vec<String>)> = std::sync::LazyLock::new(|| {
            let words = utterances("en").into_iter().flat_map(|(said, _)| said.split(' ').map(str::to_owned).collect::<Vec<_>>()).collect();
            (listener("en"), words)
        });
        let (listener, known) = &*WORDS;
        let said: Vec<&str> = words.iter().map(|word| known[word % known.len()].as_str()).collect();
        listener.hear(&said.join(" "));
    }
}
