//! What whoever takes the disk out of the car can read: every byte of every file, and with the keys that are still there every value of
//! every database.

use std::{
    fs,
    path::{Path, PathBuf},
};

use memchr::memmem::find;
use rusqlite::types::ValueRef;
use vault::{Key, Vault};

/// Opens a database of the present owner's, beside the daemon.
pub(crate) fn open(car: &Path, owner: u32, file: &str) -> rusqlite::Connection {
    let key = Key::read(&car.join(format!("keys/owner-{owner}.key"))).unwrap().unwrap();
    Vault::new(car.join(format!("owner-{owner}")), key).open(file).unwrap()
}

/// What can be read of each file on the car's disk: of a database that a key opens what it says, of everything else its bytes.
pub(crate) fn readable(car: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let keys: Vec<Key> = files(&car.join("keys")).iter().filter_map(|path| Key::read(path).ok().flatten()).collect();
    let dumped = |path: &Path| keys.iter().find_map(|key| dump(path, key));
    // A log says nothing by itself; of its database, it is read with it.
    let of_database =
        |path: &Path| path.to_str().and_then(|path| path.strip_suffix("-wal")).is_some_and(|path| dumped(Path::new(path)).is_some());
    let all = files(car).into_iter().filter(|path| !of_database(path));
    // A file that goes while it is looked for is gone.
    all.map(|path| (path.clone(), dumped(&path).unwrap_or_else(|| fs::read(&path).unwrap_or_default()))).collect()
}

/// Whether this text can be read anywhere on the car's disk.
pub(crate) fn is_on_disk(car: &Path, text: &str) -> bool {
    first_on_disk(car, &[text.to_owned()]).is_some()
}

/// The first of these texts that can be read anywhere on the car's disk, and in which file.
pub(crate) fn first_on_disk(car: &Path, texts: &[String]) -> Option<(String, PathBuf)> {
    readable(car).into_iter().find_map(|(path, read)| {
        let found = texts.iter().find(|text| find(&read, text.as_bytes()).is_some()).cloned();
        found.map(|text| (text, path))
    })
}

/// The same without any key: what is in the clear.
pub(crate) fn first_in_the_clear(folder: &Path, texts: &[String]) -> Option<(String, PathBuf)> {
    files(folder).into_iter().find_map(|path| {
        let read = fs::read(&path).unwrap_or_default();
        texts.iter().find(|text| find(&read, text.as_bytes()).is_some()).cloned().map(|text| (text, path))
    })
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.filter_map(Result::ok).map(|entry| entry.path());
    paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// Everything that a database says to whoever has its key. `None`: it is none, or has another.
pub(crate) fn dump(file: &Path, key: &Key) -> Option<Vec<u8>> {
    // A copy, because the daemon may have it for itself alone. With its log, which has what came last.
    let copy = tempfile::tempdir().unwrap();
    fs::copy(file, copy.path().join("copy")).ok()?;
    let _ = fs::copy(format!("{}-wal", file.display()), copy.path().join("copy-wal"));
    let database = Vault::new(copy.path(), key.clone()).open("copy").ok()?;
    let all = |sql: &str| -> Option<Vec<u8>> {
        let mut statement = database.prepare(sql).ok()?;
        let columns = statement.column_count();
        let mut rows = statement.query([]).ok()?;
        let mut bytes = Vec::new();
        while let Some(row) = rows.next().ok()? {
            for column in 0..columns {
                match row.get_ref(column).ok()? {
                    ValueRef::Text(value) | ValueRef::Blob(value) => bytes.extend_from_slice(value),
                    ValueRef::Integer(_) | ValueRef::Real(_) | ValueRef::Null => {}
                }
                bytes.push(b'\n');
            }
        }
        Some(bytes)
    };
    let tables = String::from_utf8(all("SELECT name FROM sqlite_schema WHERE type = 'table'")?).ok()?;
    tables.lines().map(|table| all(&format!("SELECT * FROM \"{table}\""))).collect::<Option<Vec<_>>>().map(|dumps| dumps.concat())
}
