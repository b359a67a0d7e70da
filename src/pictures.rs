//! Pictures: from bytes to pixels, on disk, and in memory.
//!
//! - A file is used only when it has the digest that the signed catalogue names.
//! - Decoding has limits, so that a small file cannot become a large memory.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet, VecDeque};
use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use entitlement::Digest;
use image::{ImageFormat, ImageReader, Limits};
use protocol::http::PICTURE_BYTES_MAX;
use slint::{Image, Rgb8Pixel, Rgba8Pixel, SharedPixelBuffer};

use crate::cache::{read_limited, write_atomically};
use crate::memory::Memory;

/// Larger than any screen draws one.
const SIDE_PX_MAX: u32 = 2048;
const DECODED_BYTES_MAX: u64 = 32 * 1024 * 1024;
/// On disk, all pictures together: a catalogue of 12 features has about 30 MiB in all sizes.
const DISK_BYTES_MAX: u64 = 64 * 1024 * 1024;
/// By so much a file may be longer sealed.
const SEALED_BYTES: u64 = 64;
/// In memory, all pictures together: two full pages in the largest size.
const MEMORY_BYTES_MAX: usize = 12 * 1024 * 1024;

/// Pixels that may cross threads, premultiplied: the renderer blends these three times as fast, and a picture is decoded
/// once but drawn in every frame that scrolls.
pub(crate) type Pixels = SharedPixelBuffer<Rgba8Pixel>;

/// Decodes a PNG or WebP file within limits. `None` for everything else.
pub(crate) fn decode(bytes: &[u8]) -> Option<Pixels> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    if !matches!(reader.format(), Some(ImageFormat::Png | ImageFormat::WebP)) {
        return None;
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(SIDE_PX_MAX);
    limits.max_image_height = Some(SIDE_PX_MAX);
    limits.max_alloc = Some(DECODED_BYTES_MAX);
    reader.limits(limits);
    let mut image = reader.decode().ok()?.into_rgba8();
    for pixel in image.pixels_mut() {
        let [colours @ .., alpha] = &mut pixel.0;
        for colour in colours {
            *colour = premultiplied(*colour, *alpha);
        }
    }
    Some(SharedPixelBuffer::clone_from_slice(image.as_raw(), image.width(), image.height()))
}

/// Rounded to the nearest.
fn premultiplied(colour: u8, alpha: u8) -> u8 {
    // At most 255.
    ((u16::from(colour) * u16::from(alpha) + 127) / 255) as u8
}

/// A picture as a place wants it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Wanted {
    pub(crate) digest: Digest,
    /// Where the ground is one colour and the picture moves: made one with it, it is copied in every frame, not blended.
    pub(crate) ground: Option<Backing>,
}

/// What a picture is made one with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Backing {
    pub(crate) colour: Rgb8Pixel,
    /// 0 is the bare ground, 255 the picture as it is.
    pub(crate) strength: u8,
}

impl Backing {
    fn under(self, picture: &Pixels) -> SharedPixelBuffer<Rgb8Pixel> {
        let mut made = SharedPixelBuffer::new(picture.width(), picture.height());
        for (to, from) in made.make_mut_slice().iter_mut().zip(picture.as_slice()) {
            let left = u8::MAX - premultiplied(from.a, self.strength);
            // At most 255: a premultiplied colour is at most its alpha, and each part is rounded down or to the nearest.
            let mix = |ground: u8, colour: u8| premultiplied(ground, left).saturating_add(premultiplied(colour, self.strength));
            *to = Rgb8Pixel { r: mix(self.colour.r, from.r), g: mix(self.colour.g, from.g), b: mix(self.colour.b, from.b) };
        }
        made
    }
}

/// Pictures on disk, sealed, also in their names. What was used least lately goes first.
#[derive(Clone, Debug)]
pub(crate) struct Disk {
    folder: PathBuf,
    memory: Memory,
}

impl Disk {
    pub(crate) fn new(folder: PathBuf, memory: Memory) -> Self {
        if let Err(error) = fs::create_dir_all(&folder) {
            tracing::warn!(folder = %folder.display(), %error, "pictures are not kept");
        }
        Self { folder, memory }
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    fn path(&self, digest: Digest) -> PathBuf {
        self.folder.join(self.memory.veil(&digest.to_string()))
    }

    /// The file, if it is there and is what its name says.
    pub(crate) fn read(&self, digest: Digest) -> Option<Vec<u8>> {
        let path = self.path(digest);
        let sealed = read_limited(&path, PICTURE_BYTES_MAX as u64 + SEALED_BYTES).ok()?;
        let bytes = self.memory.unseal(&digest.to_string(), &sealed).filter(|bytes| Digest::of(bytes) == digest);
        let Some(bytes) = bytes else {
            tracing::warn!(path = %path.display(), "damaged, fetched again");
            return None;
        };
        // Marks it as used; without the mark it only goes earlier.
        let _ = fs::File::options().append(true).open(&path).and_then(|file| file.set_modified(SystemTime::now()));
        Some(bytes)
    }

    /// Keeps a file, and forgets the oldest beyond the limit.
    pub(crate) fn keep(&self, digest: Digest, bytes: &[u8]) {
        let path = self.path(digest);
        let sealed = self.memory.seal(&digest.to_string(), bytes);
        if let Err(error) = sealed.and_then(|sealed| write_atomically(&path, &sealed)) {
            return tracing::warn!(path = %path.display(), %error, "the picture is not kept");
        }
        self.forget_oldest(DISK_BYTES_MAX);
    }

    fn forget_oldest(&self, bytes_max: u64) {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().filter_map(Result::ok);
        let mut files: Vec<(SystemTime, u64, PathBuf)> = entries
            .filter_map(|entry| {
                let about = entry.metadata().ok()?;
                Some((about.modified().ok()?, about.len(), entry.path()))
            })
            .collect();
        files.sort();
        let mut total: u64 = files.iter().map(|(_, bytes, _)| bytes).sum();
        for (_, bytes, path) in files {
            if total <= bytes_max {
                return;
            }
            match fs::remove_file(&path) {
                Ok(()) => total = total.saturating_sub(bytes),
                Err(error) => tracing::warn!(path = %path.display(), %error, "cannot be removed"),
            }
        }
    }
}

/// Pictures in memory, on the main thread. What was used least lately goes first.
#[derive(Default)]
pub(crate) struct Album {
    // Never held across a call out.
    inner: RefCell<Inner>,
}

#[derive(Default)]
struct Inner {
    images: HashMap<Wanted, Image>,
    used: VecDeque<Wanted>,
    bytes: usize,
    asked: HashSet<Digest>,
}

impl Inner {
    fn insert(&mut self, wanted: Wanted, image: Image) {
        self.bytes += bytes_of(&image);
        self.used.retain(|other| *other != wanted);
        self.used.push_back(wanted);
        if let Some(former) = self.images.insert(wanted, image) {
            self.bytes -= bytes_of(&former);
        }
        while self.bytes > MEMORY_BYTES_MAX && self.used.len() > 1 {
            let Some(oldest) = self.used.pop_front() else { return };
            self.remove(oldest);
        }
    }

    fn remove(&mut self, wanted: Wanted) -> Option<Image> {
        let gone = self.images.remove(&wanted)?;
        self.bytes -= bytes_of(&gone);
        self.used.retain(|other| *other != wanted);
        Some(gone)
    }
}

/// What the album knows of a picture.
pub(crate) enum Found {
    /// Here it is.
    Image(Image),
    /// It is on its way.
    Waiting,
    /// It has to be asked for.
    Missing,
}

impl Album {
    /// The picture, if it is there. `Missing` is answered once: whoever gets it asks for it.
    pub(crate) fn find(&self, wanted: Wanted) -> Found {
        let mut inner = self.inner.borrow_mut();
        if let Some(image) = inner.images.get(&wanted).cloned() {
            inner.used.retain(|other| *other != wanted);
            inner.used.push_back(wanted);
            return Found::Image(image);
        }
        // It came as it is, and this place is the one that asked for it. One more place would ask again.
        if let Some(backing) = wanted.ground
            && let Some(pixels) = inner.remove(Wanted { ground: None, ..wanted }).and_then(|clear| clear.to_rgba8_premultiplied())
        {
            let image = Image::from_rgb8(backing.under(&pixels));
            inner.insert(wanted, image.clone());
            return Found::Image(image);
        }
        if inner.asked.insert(wanted.digest) { Found::Missing } else { Found::Waiting }
    }

    /// Takes in a picture that was asked for.
    pub(crate) fn put(&self, digest: Digest, pixels: Pixels) {
        let mut inner = self.inner.borrow_mut();
        inner.asked.remove(&digest);
        inner.insert(Wanted { digest, ground: None }, Image::from_rgba8_premultiplied(pixels));
    }

    /// It may be asked for again.
    pub(crate) fn give_up(&self, digest: Digest) {
        self.inner.borrow_mut().asked.remove(&digest);
    }
}

fn bytes_of(image: &Image) -> usize {
    let size = image.size();
    let bytes = if image.to_rgb8().is_some() { 3 } else { 4 };
    size.width as usize * size.height as usize * bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    /// With its key elsewhere.
    fn disk(folder: &Path) -> Disk {
        let keys = tempfile::tempdir().unwrap();
        Disk::new(folder.to_owned(), Memory::open(keys.path(), false, false).unwrap().0)
    }

    fn png(side: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        image::RgbaImage::from_pixel(side, side, image::Rgba([1, 2, 3, 255]))
            .write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png)
            .unwrap();
        bytes
    }

    #[test]
    fn png_and_webp_are_decoded_and_nothing_else() {
        assert_eq!(decode(&png(3)).unwrap().width(), 3);
        for bytes in [&b""[..], b"<html>no</html>", b"GIF89a\x01\x00\x01\x00\x00\x00\x00;", b"<svg xmlns='http://www.w3.org/2000/svg'/>"] {
            assert!(decode(bytes).is_none());
        }
    }

    #[test]
    fn colours_are_premultiplied() {
        assert_eq!([premultiplied(200, 0), premultiplied(200, 128), premultiplied(200, 255), premultiplied(255, 255)], [0, 100, 200, 255]);
        let mut bytes = Vec::new();
        let half = image::RgbaImage::from_pixel(1, 1, image::Rgba([200, 100, 0, 128]));
        half.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).unwrap();
        assert_eq!(decode(&bytes).unwrap().as_bytes(), [100, 50, 0, 128]);
    }

    #[test]
    fn a_truncated_picture_is_none() {
        let bytes = png(64);
        assert!(decode(&bytes[..bytes.len() / 2]).is_none());
    }

    #[test]
    fn a_picture_bomb_is_refused_before_it_takes_memory() {
        // The header of a PNG of 60,000 x 60,000 px; the limit must hold before any pixel is read.
        let mut bomb = png(1);
        bomb[16..20].copy_from_slice(&60_000u32.to_be_bytes());
        bomb[20..24].copy_from_slice(&60_000u32.to_be_bytes());
        assert!(decode(&bomb).is_none());
        assert!(decode(&png(SIDE_PX_MAX + 1)).is_none());
    }

    #[test]
    fn a_damaged_file_is_not_used() {
        let folder = tempfile::tempdir().unwrap();
        let disk = disk(folder.path());
        let bytes = png(2);
        let digest = Digest::of(&bytes);
        disk.keep(digest, &bytes);
        assert_eq!(disk.read(digest), Some(bytes));
        assert!(!folder.path().join(digest.to_string()).exists(), "its name tells nobody what was looked at");
        fs::write(disk.path(digest), b"other").unwrap();
        assert_eq!(disk.read(digest), None);
    }

    #[test]
    fn the_disk_forgets_the_oldest_beyond_its_limit() {
        let folder = tempfile::tempdir().unwrap();
        let disk = disk(folder.path());
        let files: Vec<(Digest, Vec<u8>)> = (1..=3).map(png).map(|bytes| (Digest::of(&bytes), bytes)).collect();
        for (age, (digest, bytes)) in files.iter().enumerate() {
            disk.keep(*digest, bytes);
            let at = SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(age as u64);
            fs::File::options().append(true).open(disk.path(*digest)).unwrap().set_modified(at).unwrap();
        }
        let length = |place: usize| fs::metadata(disk.path(files[place].0)).unwrap().len();
        disk.forget_oldest(length(1) + length(2));
        assert!(disk.read(files[0].0).is_none() && disk.read(files[1].0).is_some() && disk.read(files[2].0).is_some());
    }

    #[test]
    fn memory_keeps_what_was_used_last_within_its_limit() {
        let album = Album::default();
        let pixels = || SharedPixelBuffer::new(1024, 1024);
        let digests: Vec<Digest> = (0u8..5).map(|number| Digest::of(&[number])).collect();
        let find = |digest: Digest| album.find(Wanted { digest, ground: None });
        for digest in &digests {
            assert!(matches!(find(*digest), Found::Missing));
            assert!(matches!(find(*digest), Found::Waiting));
            album.put(*digest, pixels());
        }
        // 4 MiB each, 12 MiB in all.
        assert!(matches!((find(digests[0]), find(digests[1]), find(digests[4])), (Found::Missing, Found::Missing, Found::Image(_))));
    }

    #[test]
    fn a_picture_is_made_one_with_its_ground() {
        let backing = |strength| Backing { colour: Rgb8Pixel { r: 20, g: 26, b: 32 }, strength };
        let mut picture = Pixels::new(3, 1);
        let shades =
            [Rgba8Pixel { r: 0, g: 0, b: 0, a: 0 }, Rgba8Pixel { r: 128, g: 0, b: 0, a: 128 }, Rgba8Pixel { r: 9, g: 99, b: 255, a: 255 }];
        picture.make_mut_slice().copy_from_slice(&shades);
        let colours =
            |strength| backing(strength).under(&picture).as_slice().iter().map(|pixel| [pixel.r, pixel.g, pixel.b]).collect::<Vec<_>>();
        assert_eq!(colours(255), [[20, 26, 32], [138, 13, 16], [9, 99, 255]]);
        assert_eq!(colours(0), [[20, 26, 32]; 3]);

        let (album, digest) = (Album::default(), Digest::of(b"picture"));
        let wanted = Wanted { digest, ground: Some(backing(255)) };
        assert!(matches!(album.find(wanted), Found::Missing));
        album.put(digest, picture);
        assert!(matches!(album.find(wanted), Found::Image(image) if image.to_rgb8().is_some()));
        assert!(matches!(album.find(wanted), Found::Image(_)));
        // Another place wants it as it is, and gets it beside the other.
        assert!(matches!(album.find(Wanted { digest, ground: None }), Found::Missing));
        assert!(matches!(album.find(wanted), Found::Image(_)));
    }
}
