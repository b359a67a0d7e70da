//! What is kept between two starts: the signed catalogue, the last snapshot, the driver's choices, pictures.
//!
//! - A file is the one before or the one after, never half of it: temporary file, sync, rename.
//! - What is about a person is sealed, see [`crate::memory`]; the catalogue is everybody's.
//! - What cannot be read or believed is set aside with the ending `.damaged`, and told.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use entitlement::{Catalogue, Document as _, DriverId, FeatureId, IssuerKey, Snapshot, verify};
use jiff::Timestamp;
use protocol::bus::{FeatureDict, SummaryDict, snapshot_from_wire, snapshot_to_wire};
use serde::{Deserialize, Serialize};
use store_core::{Aid, Appearance, BaseState, CacheItem, FirstStart, Language, Settings, WelcomeStep};

use crate::memory::{Memory, Opened, seal};
use crate::pictures::Disk;

/// A snapshot of 2,000 features is about 1 MiB.
const SNAPSHOT_BYTES_MAX: u64 = 8 * 1024 * 1024;
const SETTINGS_BYTES_MAX: u64 = 64 * 1024;
/// What is sealed under which name.
const SETTINGS: &str = "settings";
const SNAPSHOT: &str = "snapshot";
/// From before anything was sealed.
const SETTINGS_BEFORE: &str = "settings.json";
const FROM_BEFORE: [&str; 2] = [SETTINGS_BEFORE, "snapshot.json"];
const SEALED: [&str; 2] = ["settings.sealed", "snapshot.sealed"];
/// Sealed with the key that is about to take over.
const SETTINGS_NEXT: &str = "settings.next";

/// The folder of the app.
#[derive(Debug, Clone)]
pub(crate) struct Cache {
    folder: PathBuf,
    memory: Memory,
    pictures: Disk,
}

/// What was there at the start.
#[derive(Debug, Default)]
pub(crate) struct Read {
    pub(crate) catalogue: Option<(Arc<Catalogue>, Timestamp)>,
    pub(crate) snapshot: Option<(Box<Snapshot>, Timestamp)>,
    pub(crate) settings: Option<Settings>,
    pub(crate) damaged: Vec<CacheItem>,
}

/// What a signed catalogue was fetched as.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct CatalogueMark {
    /// For `If-None-Match`.
    pub(crate) etag: Option<String>,
    /// Seconds since 1970-01-01 UTC.
    pub(crate) fetched_at: i64,
}

#[derive(Serialize, Deserialize)]
struct KeptSnapshot {
    heard_at: i64,
    revision: u64,
    summary: SummaryDict,
    features: Vec<FeatureDict>,
}

#[derive(Serialize, Deserialize)]
struct KeptSettings {
    language: String,
    appearance: String,
    #[serde(default)]
    aids: Vec<String>,
    saved: Vec<String>,
    /// Whose choices these are.
    #[serde(default)]
    owner: Option<u32>,
    /// A step that is due.
    #[serde(default)]
    first_start: Option<String>,
    /// It was put off.
    #[serde(default)]
    put_off: bool,
    #[serde(default)]
    former_sight: bool,
    /// A valet has the car.
    #[serde(default)]
    closed: bool,
    /// By profile.
    #[serde(default)]
    languages: BTreeMap<String, String>,
    #[serde(default)]
    driver: Option<String>,
    /// What the screens go back to after a rental.
    #[serde(default)]
    base: Option<KeptBase>,
}

#[derive(Serialize, Deserialize)]
struct KeptBase {
    language: String,
    appearance: String,
    aids: Vec<String>,
    saved: Vec<String>,
}

impl Cache {
    /// In this folder, with the key in that of `keys`. `None`: in the same.
    pub(crate) fn open(folder: &Path, keys: Option<&Path>) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        let kept = SEALED.iter().any(|name| folder.join(name).exists());
        let (memory, opened) = Memory::open(keys.unwrap_or(folder), keys.is_some_and(|keys| keys != folder), kept)?;
        let pictures = Disk::new(folder.join("pictures"), memory.clone());
        let cache = Self { folder: folder.to_owned(), memory, pictures };
        match opened {
            Opened::Known | Opened::Renewed => cache.finish_renewal()?,
            Opened::Anew => {
                let from_before = read_limited(&folder.join(SETTINGS_BEFORE), SETTINGS_BYTES_MAX).ok();
                remove(&cache.path(CacheItem::Settings))?;
                cache.remove_rest()?;
                if let Some(settings) = from_before.and_then(|bytes| settings_of(&bytes)) {
                    cache.keep_settings(&settings)?;
                }
            }
        }
        Ok(cache)
    }

    /// Another key took over, and the app ended before all was done.
    fn finish_renewal(&self) -> io::Result<()> {
        let draft = self.folder.join(SETTINGS_NEXT);
        let Ok(sealed) = read_limited(&draft, SETTINGS_BYTES_MAX) else { return Ok(()) };
        if self.memory.unseal(SETTINGS, &sealed).is_none() {
            return remove(&draft); // It did not happen.
        }
        fs::rename(&draft, self.path(CacheItem::Settings))?;
        self.remove_rest()
    }

    /// Where pictures are kept.
    pub(crate) fn pictures(&self) -> &Disk {
        &self.pictures
    }

    fn path(&self, item: CacheItem) -> PathBuf {
        self.folder.join(match item {
            CacheItem::Catalogue => "catalogue.cose",
            CacheItem::Snapshot => SEALED[1],
            CacheItem::Settings => SEALED[0],
        })
    }

    fn mark_path(&self) -> PathBuf {
        self.folder.join("catalogue.json")
    }

    /// Everything that can be read and believed. Without an issuer no catalogue can.
    pub(crate) fn read(&self, issuer: Option<&IssuerKey>) -> Read {
        let mut read = Read::default();
        read.settings = self
            .take(CacheItem::Settings, &mut read.damaged, SETTINGS_BYTES_MAX, |sealed| settings_of(&self.memory.unseal(SETTINGS, sealed)?));
        read.snapshot = self.take(CacheItem::Snapshot, &mut read.damaged, SNAPSHOT_BYTES_MAX, |sealed| {
            parse_snapshot(&self.memory.unseal(SNAPSHOT, sealed)?)
        });
        if let Some(issuer) = issuer {
            let bytes_max = u64::try_from(Catalogue::KIND.bytes_max()).unwrap_or(u64::MAX);
            let catalogue = self.take(CacheItem::Catalogue, &mut read.damaged, bytes_max, |bytes| verify::<Catalogue>(bytes, issuer).ok());
            let fetched_at = Timestamp::from_second(self.mark().fetched_at).unwrap_or(Timestamp::UNIX_EPOCH);
            read.catalogue = catalogue.map(|verified| (Arc::new(verified.into_content()), fetched_at));
        }
        read
    }

    /// Reads one file; sets it aside when it is not what it should be. Not there is no damage.
    fn take<T>(&self, item: CacheItem, damaged: &mut Vec<CacheItem>, bytes_max: u64, parse: impl Fn(&[u8]) -> Option<T>) -> Option<T> {
        let path = self.path(item);
        let bytes = match read_limited(&path, bytes_max) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return None,
            Err(error) => {
                tracing::warn!(path = %path.display(), %error, "cannot be read");
                Vec::new()
            }
        };
        let parsed = parse(&bytes);
        if parsed.is_none() {
            tracing::warn!(path = %path.display(), "damaged, set aside");
            damaged.push(item);
            if let Err(error) = fs::rename(&path, path.with_extension("damaged")) {
                tracing::warn!(path = %path.display(), %error, "cannot be set aside");
            }
        }
        parsed
    }

    /// How the kept catalogue was fetched. Without the catalogue it says nothing.
    pub(crate) fn mark(&self) -> CatalogueMark {
        if !self.path(CacheItem::Catalogue).exists() {
            return CatalogueMark::default();
        }
        read_limited(&self.mark_path(), SETTINGS_BYTES_MAX).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }

    pub(crate) fn keep_catalogue(&self, bytes: &[u8], mark: &CatalogueMark) -> io::Result<()> {
        // The document before its mark: an old mark only costs one fetch.
        write_atomically(&self.path(CacheItem::Catalogue), bytes)?;
        self.keep_mark(mark)
    }

    pub(crate) fn keep_mark(&self, mark: &CatalogueMark) -> io::Result<()> {
        write_atomically(&self.mark_path(), &serde_json::to_vec(mark)?)
    }

    pub(crate) fn keep_snapshot(&self, snapshot: &Snapshot, heard_at: Timestamp) -> io::Result<()> {
        let (revision, summary, features) = snapshot_to_wire(snapshot);
        let kept = KeptSnapshot { heard_at: heard_at.as_second(), revision, summary, features };
        write_atomically(&self.path(CacheItem::Snapshot), &self.memory.seal(SNAPSHOT, &serde_json::to_vec(&kept)?)?)
    }

    /// Erases what somebody has chosen and looked at: pictures, what was seen last, what was set aside; and keeps these settings in the place of
    /// the former ones. The catalogue is the car's. Another key takes over in one step: before it nothing has happened, after it nothing of
    /// before can be read, also where the medium keeps it.
    pub(crate) fn forget(&self, settings: &Settings) -> io::Result<()> {
        let draft = self.folder.join(SETTINGS_NEXT);
        let bytes = serde_json::to_vec(&KeptSettings::of(settings))?;
        let renewed = self.memory.renew(|key| write_atomically(&draft, &seal(key, SETTINGS, &bytes)?));
        // On a full disk this makes the room for it.
        let removed = self.remove_rest();
        renewed?;
        fs::rename(&draft, self.path(CacheItem::Settings))?;
        removed
    }

    /// Everything about somebody but the settings.
    fn remove_rest(&self) -> io::Result<()> {
        let mut files = FROM_BEFORE.map(|name| self.folder.join(name)).to_vec();
        files.push(self.path(CacheItem::Snapshot));
        files.extend([CacheItem::Snapshot, CacheItem::Settings].map(|item| self.path(item).with_extension("damaged")));
        let pictures = match fs::read_dir(self.pictures.folder()) {
            Ok(mut pictures) => pictures.try_for_each(|picture| picture.map(|picture| files.push(picture.path()))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(error) => Err(error),
        };
        // One that cannot be removed keeps none of the others.
        files.iter().map(|file| remove(file)).fold(pictures, Result::and)
    }

    pub(crate) fn keep_settings(&self, settings: &Settings) -> io::Result<()> {
        write_atomically(&self.path(CacheItem::Settings), &self.memory.seal(SETTINGS, &serde_json::to_vec(&KeptSettings::of(settings))?)?)
    }
}

/// What is not there is gone.
fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn settings_of(bytes: &[u8]) -> Option<Settings> {
    serde_json::from_slice::<KeptSettings>(bytes).ok().and_then(KeptSettings::settings)
}

fn parse_snapshot(bytes: &[u8]) -> Option<(Box<Snapshot>, Timestamp)> {
    let kept: KeptSnapshot = serde_json::from_slice(bytes).ok()?;
    let snapshot = snapshot_from_wire(kept.revision, &kept.summary, &kept.features).ok()?;
    Some((Box::new(snapshot), Timestamp::from_second(kept.heard_at).ok()?))
}

impl KeptSettings {
    fn of(settings: &Settings) -> Self {
        Self {
            language: settings.language.tag().to_owned(),
            appearance: appearance_key(settings.appearance).to_owned(),
            aids: aid_keys(&settings.aids),
            saved: settings.saved.iter().map(ToString::to_string).collect(),
            owner: settings.owner,
            first_start: match settings.first_start {
                FirstStart::Due(step) | FirstStart::Later(step) => Some(step.key().to_owned()),
                FirstStart::Over => None,
            },
            put_off: matches!(settings.first_start, FirstStart::Later(_)),
            former_sight: settings.former_sight,
            closed: settings.closed,
            driver: settings.driver.as_ref().map(ToString::to_string),
            base: settings.base.as_ref().map(KeptBase::of),
            languages: settings.languages.iter().map(|(profile, language)| (profile.to_string(), language.tag().to_owned())).collect(),
        }
    }

    fn settings(self) -> Option<Settings> {
        Some(Settings {
            language: Language::of_tag(&self.language)?,
            appearance: appearance_of(&self.appearance)?,
            aids: aids_of(&self.aids),
            saved: features_of(&self.saved)?,
            owner: self.owner,
            first_start: match self.first_start.as_deref().and_then(WelcomeStep::of) {
                Some(step) if self.put_off => FirstStart::Later(step),
                Some(step) => FirstStart::Due(step),
                None => FirstStart::Over,
            },
            former_sight: self.former_sight,
            closed: self.closed,
            base: match self.base {
                Some(base) => Some(base.state()?),
                None => None,
            },
            driver: self.driver.and_then(|driver| DriverId::parse(&driver).ok()),
            languages: (self.languages.iter())
                .filter_map(|(profile, tag)| Some((DriverId::parse(profile).ok()?, Language::of_tag(tag)?)))
                .collect(),
        })
    }
}

impl KeptBase {
    fn of(base: &BaseState) -> Self {
        Self {
            language: base.language.tag().to_owned(),
            appearance: appearance_key(base.appearance).to_owned(),
            aids: aid_keys(&base.aids),
            saved: base.saved.iter().map(ToString::to_string).collect(),
        }
    }

    fn state(self) -> Option<BaseState> {
        Some(BaseState {
            language: Language::of_tag(&self.language)?,
            appearance: appearance_of(&self.appearance)?,
            aids: aids_of(&self.aids),
            saved: features_of(&self.saved)?,
        })
    }
}

fn appearance_key(appearance: Appearance) -> &'static str {
    match appearance {
        Appearance::Automatic => "automatic",
        Appearance::Day => "day",
        Appearance::Night => "night",
    }
}

fn appearance_of(key: &str) -> Option<Appearance> {
    match key {
        "automatic" => Some(Appearance::Automatic),
        "day" => Some(Appearance::Day),
        "night" => Some(Appearance::Night),
        _ => None,
    }
}

fn aid_keys(aids: &BTreeSet<Aid>) -> Vec<String> {
    aids.iter().map(|aid| aid.key().to_owned()).collect()
}

/// One of a later version is none here.
fn aids_of(keys: &[String]) -> BTreeSet<Aid> {
    keys.iter().filter_map(|key| Aid::of(key)).collect()
}

fn features_of(ids: &[String]) -> Option<BTreeSet<FeatureId>> {
    ids.iter().map(|id| FeatureId::parse(id).ok()).collect()
}

/// Reads a file of at most `bytes_max`.
pub(crate) fn read_limited(path: &Path, bytes_max: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(bytes_max + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > bytes_max {
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, "larger than it may be"));
    }
    Ok(bytes)
}

/// The file is the old one or the new one, whatever happens.
pub(crate) fn write_atomically(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_data()?;
    file.persist(path)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use entitlement::{
        CarSummary, Driving, FeatureStatus, Grant, GrantKind, Holder, MarketId, OrderId, Reach, SigningKey, SoftwareLevel, State, sign,
    };

    use super::*;

    fn snapshot() -> Snapshot {
        let at = Timestamp::from_second(1_800_000_000).unwrap();
        let feature = FeatureId::parse("high-beam").unwrap();
        let grant = Grant {
            feature: feature.clone(),
            kind: GrantKind::Trial,
            holder: Holder::Car,
            not_before: at,
            ends: Some(at),
            order: Some(OrderId::parse("o1").unwrap()),
        };
        Snapshot {
            revision: 3,
            features: vec![FeatureStatus {
                feature,
                state: State::Active { grant, extending: None },
                trial_barriers: vec![entitlement::Barrier::TrialUsed],
                order_barriers: Vec::new(),
            }],
            driving: Driving::Parked,
            storefront: Reach::Offline { last_seen: Some(at) },
            time: at,
            car: CarSummary {
                model: "Upfit One".to_owned(),
                model_year: 2026,
                vin_ending: "4711".to_owned(),
                market: MarketId::parse("DE").unwrap(),
                software: SoftwareLevel::parse("26.03").unwrap(),
            },
            outside: entitlement::Outside::default(),
            notice: None,
        }
    }

    fn catalogue() -> Catalogue {
        Catalogue {
            version: 1,
            issued_at: Timestamp::UNIX_EPOCH,
            languages: Vec::new(),
            shared: Default::default(),
            services: Vec::new(),
            markets: Default::default(),
            features: Vec::new(),
        }
    }

    #[test]
    fn what_was_kept_is_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let (cache, key) = (Cache::open(folder.path(), None).unwrap(), SigningKey::from_bytes(&[7; 32]));
        let at = Timestamp::from_second(1_800_000_000).unwrap();
        let settings = Settings {
            language: Language::German,
            appearance: Appearance::Day,
            aids: [Aid::HighContrast].into(),
            saved: [FeatureId::parse("sounds").unwrap()].into(),
            owner: Some(2),
            first_start: FirstStart::Later(WelcomeStep::Privacy),
            former_sight: true,
            closed: true,
            driver: Some(DriverId::parse("noa").unwrap()),
            languages: [(DriverId::parse("noa").unwrap(), Language::German)].into(),
            base: Some(BaseState {
                language: Language::English,
                appearance: Appearance::Night,
                aids: [Aid::LargeText].into(),
                saved: [FeatureId::parse("high-beam").unwrap()].into(),
            }),
        };
        cache.keep_snapshot(&snapshot(), at).unwrap();
        cache.keep_settings(&settings).unwrap();
        let mark = CatalogueMark { etag: Some("\"x\"".to_owned()), fetched_at: at.as_second() };
        cache.keep_catalogue(&sign(&catalogue(), &key).unwrap(), &mark).unwrap();

        let read = cache.read(Some(&key.issuer()));
        assert_eq!(read.snapshot, Some((Box::new(snapshot()), at)));
        assert_eq!(read.settings, Some(settings));
        assert_eq!(read.catalogue, Some((Arc::new(catalogue()), at)));
        assert_eq!((read.damaged, cache.mark().etag), (Vec::new(), mark.etag));
    }

    #[test]
    fn an_empty_folder_is_no_damage() {
        let folder = tempfile::tempdir().unwrap();
        let read = Cache::open(folder.path(), None).unwrap().read(Some(&SigningKey::from_bytes(&[7; 32]).issuer()));
        assert!(read.damaged.is_empty() && read.catalogue.is_none() && read.snapshot.is_none());
    }

    #[test]
    fn damaged_files_are_set_aside_and_named() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::open(folder.path(), None).unwrap();
        let key = SigningKey::from_bytes(&[7; 32]);
        let foreign = sign(&catalogue(), &SigningKey::from_bytes(&[8; 32])).unwrap();
        fs::write(folder.path().join("catalogue.cose"), foreign).unwrap();
        let seal = |name: &str, text: &str| cache.memory.seal(name, text.as_bytes()).unwrap();
        fs::write(folder.path().join("snapshot.sealed"), seal(SNAPSHOT, "{\"revision\": 1")).unwrap();
        let settings = seal(SETTINGS, "{\"language\":\"xx\",\"appearance\":\"day\",\"saved\":[]}");
        fs::write(folder.path().join("settings.sealed"), settings).unwrap();

        let read = cache.read(Some(&key.issuer()));
        assert_eq!(read.damaged, [CacheItem::Settings, CacheItem::Snapshot, CacheItem::Catalogue]);
        assert!(folder.path().join("catalogue.damaged").exists());
        assert_eq!(cache.mark().etag, None, "without a catalogue everything is fetched");
        assert!(cache.read(Some(&key.issuer())).damaged.is_empty(), "told once");
    }

    #[test]
    fn a_file_that_is_too_large_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("x"), vec![0; 65]).unwrap();
        assert!(read_limited(&folder.path().join("x"), 64).is_err());
    }

    /// Every file below this folder.
    fn files(folder: &Path) -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
    }

    #[test]
    fn what_somebody_has_chosen_and_looked_at_is_unreadable_and_opens_for_nobody_once_it_is_forgotten() {
        let (folder, keys) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let cache = Cache::open(folder.path(), Some(keys.path())).unwrap();
        let looked_at = entitlement::Digest::of(b"CANARY-picture");
        let settings = Settings { saved: [FeatureId::parse("canary-saved").unwrap()].into(), ..Settings::default() };
        let live = || {
            cache.keep_settings(&settings).unwrap();
            cache.keep_snapshot(&snapshot(), Timestamp::UNIX_EPOCH).unwrap();
            cache.pictures().keep(looked_at, b"CANARY-picture");
        };
        live();
        let traces = ["canary-saved", "CANARY", "high-beam", "4711", &looked_at.to_string()].map(str::to_owned);
        let kept: Vec<(PathBuf, Vec<u8>)> = files(folder.path()).into_iter().map(|path| (path.clone(), fs::read(path).unwrap())).collect();
        assert_eq!(kept.len(), 3);
        for (path, bytes) in &kept {
            let text = format!("{} {}", path.display(), String::from_utf8_lossy(bytes));
            assert_eq!(traces.iter().find(|trace| text.contains(trace.as_str())), None, "{}", path.display());
        }
        assert_eq!(cache.pictures().read(looked_at), Some(b"CANARY-picture".to_vec()));

        let next = Settings { language: Language::German, ..Settings::default() };
        cache.forget(&next).unwrap();
        assert_eq!(files(folder.path()), [folder.path().join("settings.sealed")]);
        assert_eq!(cache.read(None).settings, Some(next.clone()));
        // The medium had kept all of it.
        let put_back = || kept.iter().for_each(|(path, bytes)| fs::write(path, bytes).unwrap());
        put_back();
        for cache in [cache.clone(), Cache::open(folder.path(), Some(keys.path())).unwrap()] {
            put_back();
            let read = cache.read(None);
            assert_eq!((read.settings, read.snapshot, cache.pictures().read(looked_at)), (None, None, None));
        }
        // A key that is lost is no damage that anybody is told of: it begins anew.
        live();
        fs::remove_file(keys.path().join("memory.key")).unwrap();
        let cache = Cache::open(folder.path(), Some(keys.path())).unwrap();
        let read = cache.read(None);
        assert_eq!((read.settings, read.damaged), (None, Vec::new()));
        // Storage for keys that has never held one is not mounted, and takes nothing.
        cache.keep_settings(&next).unwrap();
        let unmounted = tempfile::tempdir().unwrap();
        assert!(Cache::open(folder.path(), Some(unmounted.path())).is_err());
        assert_eq!(Cache::open(folder.path(), Some(keys.path())).unwrap().read(None).settings, Some(next));
    }

    #[test]
    fn power_that_fails_while_it_is_forgotten_leaves_the_one_or_the_other() {
        let before = Settings { saved: [FeatureId::parse("canary-saved").unwrap()].into(), ..Settings::default() };
        let after = Settings { language: Language::German, ..Settings::default() };
        // Each step of it, undone from the end: which files stand there when the power fails.
        for step in 0..4 {
            let folder = tempfile::tempdir().unwrap();
            let file = |name: &str| folder.path().join(name);
            let cache = Cache::open(folder.path(), None).unwrap();
            cache.keep_settings(&before).unwrap();
            cache.pictures().keep(entitlement::Digest::of(b"picture"), b"picture");
            let (old_key, old_settings) = (fs::read(file("memory.key")).unwrap(), fs::read(file("settings.sealed")).unwrap());
            cache.forget(&after).unwrap();
            let (new_key, new_settings) = (fs::read(file("memory.key")).unwrap(), fs::read(file("settings.sealed")).unwrap());
            fs::write(file("settings.sealed"), old_settings).unwrap();
            let happened = match step {
                // The next key and settings are written.
                0 => {
                    fs::write(file("memory.key"), &old_key).unwrap();
                    fs::write(file("memory.next"), &new_key).unwrap();
                    false
                }
                // The key of before is overwritten, and still there.
                1 => {
                    fs::write(file("memory.key"), [0; 32]).unwrap();
                    fs::write(file("memory.next"), &new_key).unwrap();
                    true
                }
                // It is gone.
                2 => {
                    fs::remove_file(file("memory.key")).unwrap();
                    fs::write(file("memory.next"), &new_key).unwrap();
                    true
                }
                // The next one is in its place.
                _ => true,
            };
            fs::write(file("settings.next"), new_settings).unwrap();
            let read = Cache::open(folder.path(), None).unwrap().read(None);
            let expected = if happened { &after } else { &before };
            assert_eq!((read.settings.as_ref(), read.damaged), (Some(expected), Vec::new()), "step {step}");
            assert!(!file("settings.next").exists() && !file("memory.next").exists(), "step {step}");
        }
    }

    #[test]
    fn settings_from_before_anything_was_sealed_are_kept() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("settings.json"), r#"{"language":"de","appearance":"day","saved":[],"owner":2,"closed":true}"#)
            .unwrap();
        let settings = Cache::open(folder.path(), None).unwrap().read(None).settings.unwrap();
        assert_eq!((settings.language, settings.owner, settings.closed), (Language::German, Some(2), true));
        assert!(!folder.path().join("settings.json").exists());
    }
}
