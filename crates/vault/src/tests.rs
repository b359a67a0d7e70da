use std::{fs, path::Path};

use memchr::memmem::find;

use super::*;

const CANARY: &str = "CANARY-of-somebody";

fn write(vault: &Vault) {
    let connection = vault.open("a.sqlite").unwrap();
    connection.pragma_update(None, "journal_mode", "WAL").unwrap();
    connection.execute_batch("CREATE TABLE secret_names (name TEXT NOT NULL) STRICT").unwrap();
    connection.execute("INSERT INTO secret_names (name) VALUES (?1)", [CANARY]).unwrap();
}

fn read(vault: &Vault) -> rusqlite::Result<String> {
    vault.open("a.sqlite")?.query_row("SELECT name FROM secret_names", [], |row| row.get(0))
}

/// Whether these bytes stand in any file of the folder, as they are.
fn found(folder: &Path, bytes: &str) -> bool {
    fs::read_dir(folder).unwrap().any(|entry| find(&fs::read(entry.unwrap().path()).unwrap(), bytes.as_bytes()).is_some())
}

#[test]
fn only_its_key_opens_it_and_nothing_of_it_is_on_the_disk_to_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let vault = Vault::new(folder.path(), Key::random());
    // Held open: the log has not been written back.
    let held = vault.open("a.sqlite").unwrap();
    write(&vault);
    for text in [CANARY, "secret_names", "SQLite format"] {
        assert!(!found(folder.path(), text), "{text}");
    }
    assert_eq!(read(&vault).unwrap(), CANARY);
    drop(held);
    for text in [CANARY, "secret_names", "SQLite format"] {
        assert!(!found(folder.path(), text), "{text}");
    }
    for other in [Vault::new(folder.path(), Key::random()), Vault::clear(folder.path())] {
        let error = read(&other).unwrap_err();
        assert_eq!(error.sqlite_error_code(), Some(rusqlite::ErrorCode::NotADatabase), "{error}");
    }
    assert_eq!(read(&vault).unwrap(), CANARY, "a wrong key changes nothing");
}

#[test]
fn the_search_of_these_tests_would_find_it() {
    let folder = tempfile::tempdir().unwrap();
    write(&Vault::clear(folder.path()));
    assert!([CANARY, "secret_names", "SQLite format"].into_iter().all(|text| found(folder.path(), text)));
}

#[test]
fn a_key_that_is_destroyed_opens_nothing_any_more() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("owner-1.key");
    assert!(Key::read(&path).unwrap().is_none());
    let key = Key::make(&path).unwrap();
    let bytes = fs::read(&path).unwrap();
    let vault = Vault::new(folder.path(), key);
    write(&vault);
    assert_eq!(read(&Vault::new(folder.path(), Key::read(&path).unwrap().unwrap())).unwrap(), CANARY);
    // What is held open is the same place on the disk.
    let mut same_place = fs::File::open(&path).unwrap();
    Key::destroy(&path).unwrap();
    assert!(Key::read(&path).unwrap().is_none());
    let mut left = Vec::new();
    std::io::Read::read_to_end(&mut same_place, &mut left).unwrap();
    assert_eq!(left, [0; 32]);
    assert!(!bytes.iter().all(|byte| *byte == 0));
    Key::destroy(&path).unwrap();
    // Anew in the same place, it is another.
    assert!(read(&Vault::new(folder.path(), Key::make(&path).unwrap())).is_err());
}

#[test]
fn what_is_no_key_is_none() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("owner-1.key");
    for length in [0, 31, 33] {
        fs::write(&path, vec![7; length]).unwrap();
        assert!(Key::read(&path).unwrap().is_none(), "{length} bytes");
    }
    fs::write(&path, [7; 32]).unwrap();
    assert!(Key::read(&path).unwrap().is_some());
    assert!(Key::read(folder.path()).is_err(), "out of reach is not the same as none");
}

#[test]
fn a_change_of_any_page_is_seen() {
    let folder = tempfile::tempdir().unwrap();
    let vault = Vault::new(folder.path(), Key::random());
    let connection = vault.open("a.sqlite").unwrap();
    connection.execute_batch("CREATE TABLE long (text TEXT NOT NULL) STRICT").unwrap();
    // Rows of a few bytes, and such as fill pages of their own.
    for length in [10, 100, 20_000, 10, 9_000] {
        connection.execute("INSERT INTO long (text) VALUES (hex(randomblob(?1)))", [length]).unwrap();
    }
    drop(connection);
    let path = folder.path().join("a.sqlite");
    let sound = fs::read(&path).unwrap();
    let pages = sound.len() / 4_096;
    assert!(pages > 10, "{pages}");
    let whole = || is_whole(&vault.open("a.sqlite").unwrap()).unwrap();
    assert!(whole());
    for page in 0..pages {
        let mut changed = sound.clone();
        changed[page * 4_096 + 2_000] ^= 1;
        fs::write(&path, changed).unwrap();
        assert!(!whole(), "page {page}");
    }
    fs::write(&path, sound).unwrap();
    assert!(whole());
    // Nothing yet, another key's, and none at all.
    assert!(is_whole(&vault.open("new.sqlite").unwrap()).unwrap());
    assert!(!is_whole(&Vault::new(folder.path(), Key::random()).open("a.sqlite").unwrap()).unwrap());
    let clear = tempfile::tempdir().unwrap();
    write(&Vault::clear(clear.path()));
    assert!(is_whole(&Vault::clear(clear.path()).open("a.sqlite").unwrap()).unwrap(), "what has no seals lacks none");
}

#[test]
fn a_key_is_in_no_log() {
    let key = Key::random();
    assert_eq!(format!("{key:?}"), "Key");
    assert_eq!(key.as_raw_pragma().len(), 67);
}

#[test]
fn what_is_sealed_opens_under_its_key_and_its_name_and_only_whole() {
    let (key, other) = (Key::random(), Key::random());
    for length in [0, 1, 4_096] {
        let bytes = vec![7; length];
        let sealed = key.seal("settings", &bytes).unwrap();
        assert_eq!(key.open("settings", &sealed), Some(bytes.clone()));
        assert_ne!(key.seal("settings", &bytes).unwrap(), sealed, "the same again is not seen to be the same");
        assert_eq!((key.open("snapshot", &sealed), other.open("settings", &sealed)), (None, None));
        for place in [0, sealed.len() / 2, sealed.len() - 1] {
            let mut changed = sealed.clone();
            changed[place] ^= 1;
            assert_eq!(key.open("settings", &changed), None, "byte {place}");
        }
        assert_eq!(key.open("settings", &sealed[..sealed.len() - 1]), None);
    }
    assert_eq!(key.open("settings", &[]), None);
    assert_eq!((key.veil("a").len(), key.veil("a") == key.veil("a"), key.veil("a") == other.veil("a")), (64, true, false));
}

#[test]
fn a_key_whose_destruction_was_interrupted_is_none() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.key");
    Key::make(&path).unwrap();
    fs::write(&path, [0; 32]).unwrap();
    assert!(Key::read(&path).unwrap().is_none(), "everybody knows it");
}
