//! Writes `ui/tr.slint` from i18n/en/ui.ftl, and `crates/store-core/src/message_id.rs` from both English files.
//!
//! No dependency on purpose: `rustc examples/generate_tr.rs` works even while the screens do not compile.
//! Reads the part of Fluent that we write: messages, comments, arguments and one selector per message.

use std::fmt::Write as _;

struct Message {
    id: String,
    /// English, in Fluent syntax, lines joined.
    text: String,
}

struct Argument {
    name: String,
    /// A selector chooses by it, so it must arrive as a number.
    numeric: bool,
}

fn main() -> std::io::Result<()> {
    let ui = parse(&std::fs::read_to_string("i18n/en/ui.ftl")?);
    let core = parse(&std::fs::read_to_string("i18n/en/core.ftl")?);
    std::fs::write("ui/tr.slint", tr_slint(&ui))?;
    std::fs::write("crates/store-core/src/message_id.rs", message_id_rs(&core))
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

/// Arguments of a message, each once, in the order of the text.
fn arguments(text: &str) -> Vec<Argument> {
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
        "// GENERATED from i18n/en/ui.ftl by examples/generate_tr.rs. Do not edit.\n\
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
        "// GENERATED from i18n/en/core.ftl by examples/generate_tr.rs. Do not edit.\n\n\
         /// A text that the core can ask for; each variant is documented by its English.\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]\npub enum MessageId {\n",
    );
    for message in messages {
        let _ = writeln!(out, "    /// {}", plain(&message.text).replace('{', "`").replace('}', "`"));
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

fn camel(id: &str) -> String {
    id.split('-')
        .map(|word| {
            let mut letters = word.chars();
            letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
        })
        .collect()
}
