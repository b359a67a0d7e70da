//! What the screens and the core call texts by, generated from the Fluent files: `Tr.store-title` in Slint,
//! `MessageId::CardTrialLeft` in the core. A text that is not there does not compile.
//!
//! A crate of its own without dependencies, so that it works while the app does not compile for want of a text.
//! Reads the part of Fluent that we write: messages, comments, arguments and one selector a message.

use std::{
    fmt::Write as _,
    fs, io,
    path::{Path, PathBuf},
};

/// Languages that have every text. The first one is the one that everything is generated from.
pub const LANGUAGES: [&str; 15] = ["en", "de", "fr", "es", "it", "nl", "pl", "sv", "pt", "cs", "tr", "ja", "zh-Hans", "ko", "ar"];

/// Texts that the screens show by themselves, and texts that the core asks for.
pub const FILES: [&str; 2] = ["ui.ftl", "core.ftl"];

/// One text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its id.
    pub id: String,
    /// In Fluent syntax, lines joined.
    pub text: String,
}

/// Something that is put into a text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Argument {
    /// Its name.
    pub name: String,
    /// Whether a selector chooses by it, so that it must arrive as a number.
    pub numeric: bool,
}

/// The source tree.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The generated files, by their path below the source tree.
///
/// # Errors
/// When a Fluent file cannot be read.
pub fn generate(root: &Path) -> io::Result<[(&'static str, String); 2]> {
    let ui = read(root, "en", "ui.ftl")?;
    let core = read(root, "en", "core.ftl")?;
    Ok([("ui/tr.slint", tr_slint(&ui)), ("crates/store-core/src/message_id.rs", message_id_rs(&core))])
}

/// The messages of one file in one language.
///
/// # Errors
/// When the file cannot be read.
pub fn read(root: &Path, language: &str, file: &str) -> io::Result<Vec<Message>> {
    let path = root.join("i18n").join(language).join(file);
    let source = fs::read_to_string(&path).map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))?;
    Ok(parse(&source))
}

/// Messages in the order of the file.
fn parse(source: &str) -> Vec<Message> {
    let mut messages: Vec<Message> = Vec::new();
    for line in source.lines() {
        if line.starts_with('#') || line.trim().is_empty() {
            continue;
        }
        if line.starts_with([' ', '}']) {
            if let Some(last) = messages.last_mut() {
                last.text.push(' ');
                last.text.push_str(line.trim());
            }
        } else if let Some((id, text)) = line.split_once(" =") {
            messages.push(Message { id: id.to_owned(), text: text.trim().to_owned() });
        }
    }
    messages
}

/// Arguments of a text, each once, in the order of the text.
#[must_use]
pub fn arguments(text: &str) -> Vec<Argument> {
    let mut found: Vec<Argument> = Vec::new();
    for part in text.split('$').skip(1) {
        let name: String = part.chars().take_while(|c| c.is_alphanumeric() || *c == '-').collect();
        let numeric = part[name.len()..].trim_start().starts_with("->");
        match found.iter_mut().find(|known| known.name == name) {
            Some(known) => known.numeric |= numeric,
            None => found.push(Argument { name, numeric }),
        }
    }
    found
}

/// What a reader sees: the default variant of a selector, arguments in braces.
fn plain(text: &str) -> String {
    let shown = match text.split_once("*[") {
        Some((_, rest)) => rest.split_once(']').map_or(rest, |(_, text)| text).trim_end_matches(['}', ' ']).trim(),
        None => text,
    };
    // The last argument of a variant lost its brace together with that of the selector.
    let mut shown = shown.replace("{ $", "{").replace(" }", "}");
    if shown.matches('{').count() > shown.matches('}').count() {
        shown.push('}');
    }
    shown
}

fn tr_slint(messages: &[Message]) -> String {
    let mut out = String::from(
        "// GENERATED from i18n/en/ui.ftl by `cargo run -p words`. Do not edit.\n\
         // Rust answers `lookup` and raises `revision` when the language changes; without Rust the English shows.\n\n\
         export struct TrArg { name: string, text: string, number: float, numeric: bool }\n\n\
         export global Tr {\n    in property <int> revision;\n    \
         pure callback lookup(revision: int, id: string, english: string, args: [TrArg]) -> string;\n    \
         lookup(revision, id, english, args) => { english }\n\n",
    );
    for message in messages {
        let (id, english) = (&message.id, plain(&message.text).replace('"', "\\\""));
        let args = arguments(&message.text);
        if args.is_empty() {
            // Writing to a string cannot fail.
            let _ = writeln!(out, "    out property <string> {id}: root.lookup(root.revision, \"{id}\", \"{english}\", []);");
            continue;
        }
        let parameters: Vec<String> = args.iter().map(|a| format!("{}: {}", a.name, if a.numeric { "float" } else { "string" })).collect();
        let values: Vec<String> = args
            .iter()
            .map(|a| {
                let name = &a.name;
                if a.numeric {
                    format!("{{ name: \"{name}\", text: \"\", number: {name}, numeric: true }}")
                } else {
                    format!("{{ name: \"{name}\", text: {name}, number: 0, numeric: false }}")
                }
            })
            .collect();
        // Writing to a string cannot fail.
        let _ = writeln!(
            out,
            "    public pure function {id}({}) -> string {{\n        root.lookup(root.revision, \"{id}\", \"{english}\", [{}])\n    }}",
            parameters.join(", "),
            values.join(", ")
        );
    }
    out.push_str("}\n");
    out
}

fn message_id_rs(messages: &[Message]) -> String {
    let mut out = String::from(
        "// GENERATED from i18n/en/core.ftl by `cargo run -p words`. Do not edit.\n\n\
         /// A text that the core can ask for; each variant is documented by its English.\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]\npub enum MessageId {\n",
    );
    for message in messages {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "    /// {}", plain(&message.text).replace(['{', '}'], "`"));
        let _ = writeln!(out, "    {},", camel(&message.id));
    }
    let _ = writeln!(
        out,
        "}}\n\nimpl MessageId {{\n    /// Every message, in the order of the file.\n    pub const ALL: [Self; {}] = [",
        messages.len()
    );
    for message in messages {
        let _ = writeln!(out, "        Self::{},", camel(&message.id));
    }
    out.push_str(
        "    ];\n\n    /// The id in the Fluent files.\n    #[must_use]\n    pub const fn as_str(self) -> &'static str {\n        match self {\n",
    );
    for message in messages {
        let _ = writeln!(out, "            Self::{} => \"{}\",", camel(&message.id), message.id);
    }
    out.push_str("        }\n    }\n}\n");
    out
}

/// `store-title` as `StoreTitle`.
#[must_use]
pub fn camel(id: &str) -> String {
    id.split('-')
        .map(|word| {
            let mut letters = word.chars();
            letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    #[test]
    fn what_is_generated_is_what_is_committed() {
        for (path, text) in generate(&root()).unwrap() {
            let committed = fs::read_to_string(root().join(path)).unwrap_or_default();
            // The core's file goes through rustfmt.
            let squeeze = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(squeeze(&committed) == squeeze(&text), "{path} is stale: cargo run -p words");
        }
    }

    #[test]
    fn every_language_has_every_text_with_the_same_arguments() {
        for file in FILES {
            let texts = |language: &str| -> BTreeMap<String, BTreeSet<String>> {
                let messages = read(&root(), language, file).unwrap();
                let names = |text: &str| arguments(text).into_iter().map(|argument| argument.name).collect();
                messages.iter().map(|message| (message.id.clone(), names(&message.text))).collect()
            };
            for language in LANGUAGES {
                assert_eq!(texts(language), texts(LANGUAGES[0]), "{language}/{file}");
            }
        }
    }

    #[test]
    fn no_text_is_empty_shouts_or_stands_twice() {
        for language in LANGUAGES {
            let mut ids = BTreeSet::new();
            for message in FILES.iter().flat_map(|file| read(&root(), language, file).unwrap()) {
                assert!(!message.text.is_empty(), "{language}: {} is empty", message.id);
                assert!(!message.text.contains('!'), "{language}: {} shouts", message.id);
                assert!(ids.insert(message.id.clone()), "{language}: {} stands twice", message.id);
            }
        }
    }

    #[test]
    fn every_text_is_used() {
        let core = sources(&root().join("crates/store-core/src"), "rs") + &sources(&root().join("src"), "rs");
        let screens = sources(&root().join("ui"), "slint");
        let unused_core = read(&root(), "en", "core.ftl").unwrap().into_iter().map(|message| format!("MessageId::{}", camel(&message.id)));
        let unused_core: Vec<String> = unused_core.filter(|name| !contains_word(&core, name)).collect();
        let unused_ui = read(&root(), "en", "ui.ftl").unwrap().into_iter().map(|message| format!("Tr.{}", message.id));
        let unused_ui: Vec<String> = unused_ui.filter(|name| !contains_word(&screens, name)).collect();
        assert!(unused_core.is_empty() && unused_ui.is_empty(), "{unused_core:#?}\n{unused_ui:#?}");
    }

    fn contains_word(text: &str, word: &str) -> bool {
        let boundary = |rest: &str| !rest.starts_with(|next: char| next.is_alphanumeric() || next == '-' || next == '_');
        text.match_indices(word).any(|(at, _)| boundary(&text[at + word.len()..]))
    }

    /// All files below a folder with this ending, but for what is generated.
    fn sources(folder: &Path, ending: &str) -> String {
        let mut text = String::new();
        for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            let generated = entry.ends_with("tr.slint") || entry.ends_with("message_id.rs");
            if entry.is_dir() {
                text += &sources(&entry, ending);
            } else if entry.extension().is_some_and(|found| found == ending) && !generated {
                text += &fs::read_to_string(entry).unwrap();
            }
        }
        text
    }
}
