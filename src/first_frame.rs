//! What the first frame needs, made ready on a thread of its own while the window system is asked for a window.

use std::io;
use std::thread::{Builder, JoinHandle};

use entitlement::{Digest, IssuerKey};
use jiff::{Timestamp, tz::TimeZone};
use store_core::{Event, Model, PageView, Settings, update, view};

use crate::cache::{Cache, Read};
use crate::cli::{Cli, Size};
use crate::pictures::{Pixels, decode};

/// The tile and three rows of cards; what comes on screen later has its own way.
const PICTURES_MAX: usize = 10;

/// Everything that was on disk, and the pictures of the page that it leads to.
#[derive(Default)]
pub(crate) struct FirstFrame {
    pub(crate) settings: Settings,
    pub(crate) read: Read,
    pub(crate) pictures: Vec<(Digest, Pixels)>,
}

/// Starts reading.
///
/// # Errors
/// When there is no thread to be had.
pub(crate) fn prepare(cli: &Cli, cache: Cache, issuer: Option<IssuerKey>) -> io::Result<JoinHandle<FirstFrame>> {
    let cli = cli.clone();
    Builder::new().name("upfit-first-frame".to_owned()).spawn(move || {
        let read = cache.read(issuer.as_ref());
        let settings = cli.settings(read.settings.clone().unwrap_or_default());
        let disk = cache.pictures();
        let wanted = wanted(&settings, &read, cli.size);
        let pictures = wanted.into_iter().filter_map(|digest| Some((digest, decode(&disk.read(digest)?)?))).collect();
        FirstFrame { settings, read, pictures }
    })
}

/// The pictures of the page that the app will open with: the core says which, as it will again on the main thread.
fn wanted(settings: &Settings, read: &Read, Size { width, height }: Size) -> Vec<Digest> {
    let mut model = Model::new(settings.clone(), TimeZone::UTC, Timestamp::now());
    update(&mut model, Event::WindowSized { width, height });
    update(&mut model, Event::CacheRead { catalogue: read.catalogue.clone(), snapshot: read.snapshot.clone() });
    let PageView::Store(page) = view(&model).page else { return Vec::new() };
    let cards = page.rows.into_iter().flat_map(|row| row.cards).filter_map(|card| card.art);
    page.featured.and_then(|featured| featured.hero).into_iter().chain(cards).take(PICTURES_MAX).collect()
}
