//! Whose car it is: everything that belongs to one owner is in one folder, `owner-1`, `owner-2`, …, under one key, and goes with it.
//!
//! - The folder with the highest number is the present owner's. It appears whole or not at all: it is renamed into its place.
//! - A handover that was begun is brought to its end at the next start, at whatever step the power went.
//! - What stays with the car is carried over, and what is to be erased elsewhere; nothing else is. So what nobody thought of is erased, not kept.
//! - The key is destroyed first: from then on whatever the medium still holds of the folder cannot be read by anybody.

use std::{
    fs, io,
    os::unix::fs::DirBuilderExt as _,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, bail};
use vault::{Key, Vault};

use crate::{
    privacy,
    store::{Opened, Store},
};

const PREFIX: &str = "owner-";
/// Ends the name of a key.
const KEY: &str = ".key";
/// Of a file that is there where keys of this car have been.
const MARK: &str = "keys-of-this-car";
/// Of a folder that is not whole yet.
const DRAFT: &str = "draft";
/// Of a folder in which that is tried.
const REHEARSAL: &str = "rehearsal";

/// The present owner's part of the state.
#[derive(Debug, Clone)]
pub(crate) struct Owner {
    /// Counts the owners, from 1.
    pub(crate) epoch: u32,
    pub(crate) vault: Vault,
    /// Where the next owner's key will be.
    pub(crate) next_key: PathBuf,
}

impl Owner {
    /// Finds the present owner, and in what state the file was, after everything that was begun has been done. Without any, the first one's
    /// time begins.
    pub(crate) fn open(state: &Path, keys: &Path) -> anyhow::Result<(Self, Opened)> {
        make_private(state)?;
        if keys.starts_with(state) {
            make_private(keys)?;
        } else if !keys.is_dir() {
            // Storage of its own that is not there yet. Made here, its keys would be others.
            bail!("there is no folder {} for keys: is its storage mounted?", keys.display());
        }
        loop {
            let mut owners = numbers(state, "")?;
            let epoch = owners.pop().unwrap_or(1);
            // What cannot be erased now is at the next start: whoever has the car must be served all the same.
            for former in numbers(keys, KEY)?.into_iter().filter(|number| *number < epoch) {
                match Key::destroy(&key_of(former, keys)) {
                    Ok(()) => tracing::info!(owner = former, "nothing of a former owner can be read any more"),
                    Err(error) => tracing::error!(owner = former, "a former owner's key is not destroyed yet: {error}"),
                }
                crash::point("handover-unreadable");
            }
            for former in owners {
                match erase(&folder_of(former, state)) {
                    Ok(()) => tracing::info!(owner = former, "everything of a former owner is erased"),
                    Err(error) => tracing::error!(owner = former, "a former owner's folder is not erased yet: {error:#}"),
                }
                crash::point("handover-erased");
            }
            let folder = folder_of(epoch, state);
            let vault = Vault::new(&folder, own_key(&folder, &key_of(epoch, keys), keys.starts_with(state))?);
            make_private(vault.folder())?;
            let (store, opened) = Store::open(&vault)?;
            let Some(next) = store.handed_to(epoch)? else {
                return Ok((Self { epoch, vault, next_key: key_of(epoch.saturating_add(1), keys) }, opened));
            };
            let draft = state.join(DRAFT);
            if draft.exists() {
                erase(&draft)?;
            }
            make_private(&draft)?;
            let heir = Vault::new(&draft, make_key(&key_of(next, keys))?);
            bequeath(&store, &vault, &heir)?;
            sync(&draft)?;
            crash::point("handover-drafted");
            fs::rename(&draft, folder_of(next, state)).context("cannot begin the next owner's folder")?;
            sync(state)?;
            crash::point("handover-begun");
        }
    }

    /// Writes what would be carried over, and the key to it, and takes both away again: a disk that is full says so while there is still a way
    /// back.
    pub(crate) fn rehearse(&self, store: &Store) -> anyhow::Result<()> {
        let draft = self.vault.folder().join(REHEARSAL);
        let cleared = || match fs::remove_dir_all(&draft) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error).context("cannot clear the place for the trial"),
            _ => Ok(()),
        };
        cleared()?;
        fs::create_dir(&draft).context("there is no place for the trial")?;
        let key = Key::make(&self.next_key).context("cannot write the next owner's key")?;
        let written = bequeath(store, &self.vault, &Vault::new(&draft, key));
        Key::destroy(&self.next_key).context("cannot take the next owner's key away again")?;
        cleared()?;
        written
    }
}

/// All that the next owner gets.
fn bequeath(store: &Store, own: &Vault, next: &Vault) -> anyhow::Result<()> {
    store.bequeath(next)?;
    privacy::bequeath(own, next)?;
    Ok(())
}

fn folder_of(owner: u32, state: &Path) -> PathBuf {
    state.join(format!("{PREFIX}{owner}"))
}

fn key_of(owner: u32, keys: &Path) -> PathBuf {
    keys.join(format!("{PREFIX}{owner}{KEY}"))
}

/// The key to what the present owner has. Without one, as at the first start, there is nothing that could be read, and it is made. On storage
/// of its own that has never held a key of this car, it is not lost but not mounted: what there is is left alone, and asked for again.
fn own_key(folder: &Path, path: &Path, beside: bool) -> anyhow::Result<Key> {
    if let Some(key) = Key::read(path).with_context(|| format!("cannot read {}", path.display()))? {
        return Ok(key);
    }
    let is_empty = path.parent().is_none_or(|keys| fs::read_dir(keys).is_ok_and(|mut entries| entries.next().is_none()));
    if !beside && is_empty && folder.exists() {
        bail!("there is no key at all in the folder of {}: is its storage mounted?", path.display());
    }
    make_key(path)
}

fn make_key(path: &Path) -> anyhow::Result<Key> {
    if let Some(keys) = path.parent() {
        // Tells storage that has lost a key from storage that is not there.
        fs::write(keys.join(MARK), "").with_context(|| format!("cannot write {}", keys.display()))?;
    }
    Key::make(path).with_context(|| format!("cannot write {}", path.display()))
}

/// Of whom something is there under a name that ends so, in their order.
fn numbers(folder: &Path, ending: &str) -> anyhow::Result<Vec<u32>> {
    let mut numbers = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let name = entry.with_context(|| format!("cannot read {}", folder.display()))?.file_name();
        let number = name.to_str().and_then(|name| name.strip_prefix(PREFIX)).and_then(|name| name.strip_suffix(ending));
        numbers.extend(number.and_then(|number| number.parse::<u32>().ok()));
    }
    numbers.sort_unstable();
    Ok(numbers)
}

fn make_private(folder: &Path) -> anyhow::Result<()> {
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder).with_context(|| format!("cannot make {}", folder.display()))
}

fn erase(folder: &Path) -> anyhow::Result<()> {
    fs::remove_dir_all(folder).with_context(|| format!("cannot erase {}", folder.display()))?;
    folder.parent().map_or(Ok(()), sync)
}

/// What was made or renamed in a folder survives a power loss from here on.
fn sync(folder: &Path) -> anyhow::Result<()> {
    fs::File::open(folder).and_then(|folder| folder.sync_all()).with_context(|| format!("cannot write {}", folder.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn the_highest_number_is_the_present_owner_and_nothing_else_is_left() {
        let (state, keys) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let open = || Owner::open(state.path(), keys.path()).unwrap().0;
        let owner = open();
        assert_eq!((owner.epoch, owner.vault.folder()), (1, &*state.path().join("owner-1")));
        for number in [2, 10] {
            fs::create_dir(state.path().join(format!("owner-{number}"))).unwrap();
        }
        fs::write(state.path().join("owner-2/anything"), "CANARY").unwrap();
        assert_eq!(open().epoch, 10);
        assert_eq!(
            (names(state.path()), names(keys.path())),
            (vec!["owner-10".to_owned()], vec![MARK.to_owned(), "owner-10.key".to_owned()])
        );
    }

    #[test]
    fn a_key_of_a_former_owner_goes_even_where_the_folder_cannot() {
        let (state, keys) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        Owner::open(state.path(), keys.path()).unwrap();
        fs::create_dir(state.path().join("owner-2")).unwrap();
        // Something that no folder is: it cannot be erased as one.
        fs::remove_dir_all(state.path().join("owner-1")).unwrap();
        fs::write(state.path().join("owner-1"), "a file").unwrap();
        assert_eq!(Owner::open(state.path(), keys.path()).unwrap().0.epoch, 2);
        assert_eq!(names(keys.path()), [MARK, "owner-2.key"]);
    }

    #[test]
    fn storage_for_keys_that_is_not_mounted_is_waited_for_and_takes_nothing() {
        let (state, keys) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        Owner::open(state.path(), keys.path()).unwrap();
        // The place is there, and what is usually in it is not; or not even the place.
        let unmounted = tempfile::tempdir().unwrap();
        for elsewhere in [unmounted.path().to_owned(), unmounted.path().join("none")] {
            assert!(Owner::open(state.path(), &elsewhere).is_err());
            assert!(!elsewhere.join("owner-1.key").exists());
        }
        assert_eq!(Owner::open(state.path(), keys.path()).unwrap().1, Opened::Sound, "nothing was set aside");
    }

    #[test]
    fn a_key_that_is_lost_is_damage_and_no_end() {
        let (state, keys) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        assert_eq!(Owner::open(state.path(), keys.path()).unwrap().1, Opened::Sound);
        assert_eq!(Owner::open(state.path(), keys.path()).unwrap().1, Opened::Sound);
        fs::remove_file(keys.path().join("owner-1.key")).unwrap();
        let (owner, opened) = Owner::open(state.path(), keys.path()).unwrap();
        assert_eq!((owner.epoch, opened), (1, Opened::Recovered));
        assert_eq!(Owner::open(state.path(), keys.path()).unwrap().1, Opened::Sound);
    }
}
