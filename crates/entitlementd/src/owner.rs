//! Whose car it is: everything that belongs to one owner is in one folder, `owner-1`, `owner-2`, …, and goes with it.
//!
//! - The folder with the highest number is the present owner's. It appears whole or not at all: it is renamed into its place.
//! - A handover that was begun is brought to its end at the next start, at whatever step the power went.
//! - What stays with the car is carried over; nothing else is. So what nobody thought of is erased, not kept.

use std::{
    fs,
    os::unix::fs::DirBuilderExt as _,
    path::{Path, PathBuf},
};

use anyhow::Context as _;

use crate::{
    crash,
    store::{Opened, Store},
};

const PREFIX: &str = "owner-";
/// Of a folder that is not whole yet.
const DRAFT: &str = "draft";

/// The present owner's part of the state.
#[derive(Debug, Clone)]
pub(crate) struct Owner {
    /// Counts the owners, from 1.
    pub(crate) epoch: u32,
    pub(crate) folder: PathBuf,
}

impl Owner {
    /// Finds the present owner, and in what state the file was, after everything that was begun has been done. Without any, the first one's
    /// time begins.
    pub(crate) fn open(state: &Path) -> anyhow::Result<(Self, Opened)> {
        make_private(state)?;
        loop {
            let mut numbers = numbers(state)?;
            let epoch = numbers.pop().unwrap_or(1);
            let owner = Self { epoch, folder: state.join(format!("{PREFIX}{epoch}")) };
            make_private(&owner.folder)?;
            for former in numbers {
                // What cannot be erased now is at the next start: whoever has the car must be served all the same.
                match erase(&state.join(format!("{PREFIX}{former}"))) {
                    Ok(()) => tracing::info!(owner = former, "everything of a former owner is erased"),
                    Err(error) => tracing::error!(owner = former, "a former owner's folder is not erased yet: {error:#}"),
                }
                crash::point("handover-erased");
            }
            let (store, opened) = Store::open(&owner.folder)?;
            let Some(next) = store.handed_to(epoch)? else { return Ok((owner, opened)) };
            let draft = state.join(DRAFT);
            if draft.exists() {
                erase(&draft)?;
            }
            make_private(&draft)?;
            store.bequeath(&draft)?;
            sync(&draft)?;
            crash::point("handover-drafted");
            fs::rename(&draft, state.join(format!("{PREFIX}{next}"))).context("cannot begin the next owner's folder")?;
            sync(state)?;
            crash::point("handover-begun");
        }
    }
}

/// Of whom there is a folder, in their order.
fn numbers(state: &Path) -> anyhow::Result<Vec<u32>> {
    let mut numbers = Vec::new();
    for entry in fs::read_dir(state).with_context(|| format!("cannot read {}", state.display()))? {
        let name = entry.with_context(|| format!("cannot read {}", state.display()))?.file_name();
        numbers.extend(name.to_str().and_then(|name| name.strip_prefix(PREFIX)).and_then(|number| number.parse::<u32>().ok()));
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

    #[test]
    fn the_highest_number_is_the_present_owner_and_nothing_else_is_left() {
        let state = tempfile::tempdir().unwrap();
        let (owner, _) = Owner::open(state.path()).unwrap();
        assert_eq!((owner.epoch, owner.folder), (1, state.path().join("owner-1")));
        for number in [2, 10] {
            fs::create_dir(state.path().join(format!("owner-{number}"))).unwrap();
        }
        fs::write(state.path().join("owner-2/anything"), "CANARY").unwrap();
        assert_eq!(Owner::open(state.path()).unwrap().0.epoch, 10);
        let left: Vec<_> = fs::read_dir(state.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(left, ["owner-10"]);
    }
}
