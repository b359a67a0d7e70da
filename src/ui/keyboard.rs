use slint::{Model as _, ModelRc, SharedString, VecModel};

/// Rows of keys: each row as its letters, and how many the longest takes with the wide key at the end of the last.
pub(super) fn keys(rows: &[String]) -> (ModelRc<ModelRc<SharedString>>, i32) {
    let letters = |row: &String| row.chars().map(SharedString::from).collect::<Vec<_>>();
    let longest = rows.iter().map(|row| row.chars().count()).max().unwrap_or(1);
    let last = rows.last().map_or(0, |row| row.chars().count() + ERASE_KEYS);
    let rows: Vec<ModelRc<SharedString>> = rows.iter().map(|row| ModelRc::new(VecModel::from(letters(row)))).collect();
    (ModelRc::new(VecModel::from(rows)), i32::try_from(longest.max(last)).unwrap_or(1))
}

/// The key that takes a letter back is so many keys wide.
const ERASE_KEYS: usize = 2;

/// Whether these are the keys on screen: the same ones stay under the finger while somebody types.
pub(super) fn are_same(shown: &ModelRc<ModelRc<SharedString>>, wanted: &ModelRc<ModelRc<SharedString>>) -> bool {
    let letters = |rows: &ModelRc<ModelRc<SharedString>>| rows.iter().map(|row| row.iter().collect::<Vec<_>>()).collect::<Vec<_>>();
    letters(shown) == letters(wanted)
}
