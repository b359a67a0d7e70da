//! What holds of files and not of code: no colours outside `ui/theme/`, no text that no language file knows, no unit that
//! names a file which is not shipped.

use std::path::{Path, PathBuf};

/// Every `.slint` file of the screens and their parts. Adapters hold examples for the preview, `tr.slint` is generated.
fn files() -> Vec<PathBuf> {
    let ui = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui");
    let folder = |name: &str| std::fs::read_dir(ui.join(name)).unwrap().map(|entry| entry.unwrap().path()).collect::<Vec<_>>();
    let mut files = [folder("screens"), folder("widgets")].concat();
    files.push(ui.join("app.slint"));
    files
}

/// The lines that `offends` says so of, with file and number; comments do not count.
fn offending(offends: impl Fn(&str) -> bool) -> Vec<String> {
    offending_with_comment(|line| offends(line.split("//").next().unwrap_or_default()))
}

fn offending_with_comment(offends: impl Fn(&str) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    for file in files() {
        let text = std::fs::read_to_string(&file).unwrap();
        for (number, line) in text.lines().enumerate() {
            if offends(line) {
                found.push(format!("{}:{}: {}", file.display(), number + 1, line.trim()));
            }
        }
    }
    found
}

fn is_colour(code: &str) -> bool {
    let digits = |part: &str| part.chars().take_while(char::is_ascii_hexdigit).count();
    code.split('#').skip(1).any(|part| matches!(digits(part), 3 | 4 | 6 | 8)) || code.contains("rgb(") || code.contains("rgba(")
}

/// A string of words. Keys, file names and ids are one word in small letters.
fn is_text(code: &str) -> bool {
    let quoted = code.split('"').skip(1).step_by(2);
    !code.trim_start().starts_with("import")
        && quoted.into_iter().any(|text| text.chars().any(char::is_uppercase) || text.trim().contains(char::is_whitespace))
}

/// A side that does not change with the direction of the language. What stands in the middle or fills its parent has none, a
/// drawing is the same everywhere, and a comment on the line says why something keeps its side.
fn has_a_side(line: &str) -> bool {
    let turned = ["Theme.from-start(", "Theme.from-end(", " x: (parent.width - self.width) / 2;", " x: 0px;", "MoveTo", "ArcTo"];
    let placed = line.contains(" x: ") && !turned.iter().any(|way| line.contains(way));
    let sides = ["lignment: left", "lignment: right", "lignment.left", "lignment.right", "HorizontalLayout"];
    (placed || sides.iter().any(|side| line.contains(side))) && !line.contains("//")
}

#[test]
fn colours_stand_in_the_theme_only() {
    assert_eq!(offending(is_colour), [] as [&str; 0]);
    assert!(is_colour("background: #1E262E;") && is_colour("color: #fff;") && !is_colour("text: \"a\";"));
}

#[test]
fn texts_stand_in_the_language_files_only() {
    // The font's name and the lines of a drawing are no text.
    let drawn = |code: &str| code.contains("default-font-family") || code.contains("commands:");
    assert_eq!(offending(|code| is_text(code) && !drawn(code)), [] as [&str; 0]);
    assert!(is_text("text: \"Order now\";") && is_text("text: \"Back\";") && !is_text("accessible-id: \"card-\" + key;"));
}

#[test]
fn nothing_has_a_side_that_does_not_change_with_the_direction_of_the_language() {
    assert_eq!(offending_with_comment(has_a_side), [] as [&str; 0]);
    assert!(has_a_side("    x: 28 * Theme.u;") && has_a_side("    horizontal-alignment: right;"));
    assert!(!has_a_side("    x: Theme.from-end(0px, self.width, parent.width);") && !has_a_side("    x: 4px; // Digits."));
}

#[test]
fn every_file_that_the_unit_of_the_app_names_is_shipped() {
    let packaging = Path::new(env!("CARGO_MANIFEST_DIR")).join("packaging");
    let unit = std::fs::read_to_string(packaging.join("systemd/upfit.service")).unwrap();
    let named: Vec<&str> = unit.lines().filter_map(|line| line.split_once("=/usr/share/upfit/")).map(|(_, file)| file).collect();
    assert!(named.len() >= 2, "{named:?}");
    for file in named {
        assert!(packaging.join("share").join(file).exists(), "packaging/share/{file}");
    }
    // Inside of its own root, fontconfig finds its file, and through the links the fonts and their cache.
    let root = packaging.join("share/fontconfig");
    assert!(unit.contains("FONTCONFIG_SYSROOT=/usr/share/upfit/fontconfig\n") && unit.contains("FONTCONFIG_FILE=/fonts.conf\n"));
    let config = std::fs::read_to_string(root.join("fonts.conf")).unwrap();
    for folder in ["/usr/share/fonts", "/var/cache/fontconfig"] {
        assert!(config.contains(&format!(">{folder}")));
        assert_eq!(std::fs::read_link(root.join(&folder[1..])).unwrap(), Path::new(folder));
    }
}

/// Every file below a folder that ends so.
fn below(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        match path.is_dir() {
            true => found.extend(below(&path, ending)),
            false if path.extension().is_some_and(|extension| extension == ending) => found.push(path),
            false => {}
        }
    }
    found
}

/// What stands in backquotes and reads like the name of a test: words, and at least four of them.
fn named_tests(text: &str) -> impl Iterator<Item = &str> {
    let is_name = |word: &&str| {
        word.bytes().all(|byte| byte == b'_' || byte.is_ascii_lowercase() || byte.is_ascii_digit()) && word.matches('_').count() >= 3
    };
    text.split('`').skip(1).step_by(2).filter(is_name)
}

#[test]
fn every_test_that_a_document_names_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources = ["crates", "src", "tests"].map(|folder| below(&root.join(folder), "rs")).concat();
    let sources: String = sources.iter().map(|file| std::fs::read_to_string(file).unwrap()).collect();
    let mut named = 0;
    for document in below(&root.join("docs"), "md") {
        let text = std::fs::read_to_string(&document).unwrap();
        for test in named_tests(&text) {
            assert!(sources.contains(&format!("fn {test}(")), "{}: there is no test {test}", document.display());
            named += 1;
        }
    }
    assert!(named > 60, "{named} tests were found in the documents");
    assert_eq!(named_tests("`is_true_of_all` and `cargo test` and `a_b`").collect::<Vec<_>>(), ["is_true_of_all"]);
}
