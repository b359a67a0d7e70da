//! Where an export can go: the driver's documents, and what is plugged in.

use std::path::{Path, PathBuf};

use store_core::ExportFolder;

/// Where removable volumes are mounted: below a folder of each user.
const MOUNTS: [&str; 2] = ["/media", "/run/media"];

/// Every place that an export can go to, the driver's documents first.
pub(super) fn found() -> Vec<ExportFolder> {
    let volumes = MOUNTS.iter().flat_map(|mounts| volumes(Path::new(mounts)));
    documents().into_iter().chain(volumes).collect()
}

fn documents() -> Option<ExportFolder> {
    let user = directories::UserDirs::new()?;
    let folder = user.document_dir().unwrap_or_else(|| user.home_dir());
    Some(ExportFolder { path: folder.to_str()?.to_owned(), volume: None })
}

/// `mounts/*/*`: nothing there, or nothing that may be looked at, is no volume.
fn volumes(mounts: &Path) -> Vec<ExportFolder> {
    let volume = |path: PathBuf| {
        let name = path.file_name()?.to_str()?.to_owned();
        Some(ExportFolder { path: path.to_str()?.to_owned(), volume: Some(name) })
    };
    let mut found: Vec<ExportFolder> = folders(mounts).iter().flat_map(|user| folders(user)).filter_map(volume).collect();
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

fn folders(of: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(of) else { return Vec::new() };
    entries.flatten().map(|entry| entry.path()).filter(|path| path.is_dir()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn volumes_are_found_by_name_and_files_are_not() {
        let mounts = tempfile::tempdir().unwrap();
        assert_eq!(volumes(mounts.path()), []);
        for folder in ["anna/STICK", "anna/Backup"] {
            std::fs::create_dir_all(mounts.path().join(folder)).unwrap();
        }
        std::fs::write(mounts.path().join("anna/note"), "").unwrap();
        let names: Vec<Option<String>> = volumes(mounts.path()).into_iter().map(|folder| folder.volume).collect();
        assert_eq!(names, [Some("Backup".to_owned()), Some("STICK".to_owned())]);
    }
}
