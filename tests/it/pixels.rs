//! Pictures of the main screens, held against committed ones. The letters are Inter from Debian's package.
//!
//! `UPDATE_SNAPSHOTS=1` writes them anew and still fails; what differs is written beside the test's other output.

use std::path::{Path, PathBuf};

use slint::{Rgba8Pixel, SharedPixelBuffer};
use store_core::{Aid, Appearance, Language};
use upfit::shots::Look;

use crate::room::{NIGHT, SMALL, enter, picture};

/// How far a channel may be off before a pixel counts as different: rounding, not design.
const CHANNEL_OFF_MAX: u8 = 12;
/// How many pixels in a thousand may differ.
const DIFFERENT_PER_MILLE_MAX: usize = 1;

/// What is also held from right to left, in Arabic: a page of each kind of part that changes sides.
const FROM_RIGHT_TO_LEFT: [&str; 5] = ["store", "feature", "order-ready", "my-features", "privacy-row"];

/// What is also held in large letters: a page of each kind that is laid out anew.
const IN_LARGE_LETTERS: [&str; 6] = ["store", "feature", "order-ready", "my-features", "privacy-row", "driving"];

const SCENES: [&str; 24] = [
    "store",
    "feature",
    "order-ready",
    "done-verified",
    "my-features",
    "car",
    "driving",
    "store-high-contrast",
    "privacy-high-contrast",
    "privacy-empty",
    "privacy-row",
    "privacy-turning-off",
    "privacy-hour",
    "privacy-service",
    "privacy-payload",
    "privacy-erase",
    "driving-privacy",
    "order-wrong-pin",
    "contract",
    "withdraw",
    "messages",
    "payment",
    "phone-waiting",
    "profiles",
];

fn save(path: &Path, picture: &SharedPixelBuffer<Rgba8Pixel>) {
    let bytes: Vec<u8> = picture.as_slice().iter().flat_map(|pixel| [pixel.r, pixel.g, pixel.b]).collect();
    image::save_buffer(path, &bytes, picture.width(), picture.height(), image::ExtendedColorType::Rgb8).unwrap();
}

fn differs(picture: &SharedPixelBuffer<Rgba8Pixel>, committed: &Path) -> Option<String> {
    let Ok(expected) = image::open(committed) else { return Some("there is no committed picture".to_owned()) };
    let expected = expected.into_rgb8();
    if (expected.width(), expected.height()) != (picture.width(), picture.height()) {
        return Some(format!("{}x{} instead of {}x{}", picture.width(), picture.height(), expected.width(), expected.height()));
    }
    let off = |seen: &Rgba8Pixel, wanted: &image::Rgb<u8>| {
        [seen.r, seen.g, seen.b].iter().zip(wanted.0).any(|(seen, wanted)| seen.abs_diff(wanted) > CHANNEL_OFF_MAX)
    };
    let different = picture.as_slice().iter().zip(expected.pixels()).filter(|(seen, wanted)| off(seen, wanted)).count();
    (different * 1_000 > DIFFERENT_PER_MILLE_MAX * picture.as_slice().len()).then(|| format!("{different} pixels differ"))
}

#[test]
fn the_main_screens_look_as_they_were_approved() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/snapshots");
    let mut faults = Vec::new();
    for scene in SCENES {
        let arabic = FROM_RIGHT_TO_LEFT.contains(&scene).then_some((Appearance::Night, Language::Arabic));
        let looks = [(Appearance::Night, Language::English), (Appearance::Day, Language::German)].into_iter().chain(arabic);
        let looks = looks.map(|(appearance, language)| Look { language, appearance, size: SMALL, aid: None });
        let large = IN_LARGE_LETTERS.contains(&scene).then_some(Look { aid: Some(Aid::LargeText), size: SMALL, ..NIGHT });
        for look in looks.chain(large) {
            let unit = enter(scene, look);
            let picture = picture(&unit);
            unit.close().unwrap();
            let name = format!("{scene}.{}.png", look.name());
            let Some(difference) = differs(&picture, &folder.join(&name)) else { continue };
            if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
                std::fs::create_dir_all(&folder).unwrap();
                save(&folder.join(&name), &picture);
            }
            let actual = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(&name);
            save(&actual, &picture);
            faults.push(format!("{name}: {difference}; see {}", actual.display()));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// WCAG 2: relative luminance of an sRGB colour.
fn luminance(hex: &str) -> f64 {
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

#[test]
fn every_text_colour_has_contrast_on_every_ground_it_may_stand_on() {
    let palette = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/theme/palette.slint")).unwrap();
    let colour = |theme: &str, role: &str| {
        let name = format!("{theme}-{role}:");
        let line = palette.lines().find(|line| line.contains(&name)).unwrap_or_else(|| panic!("no {name} in the palette"));
        let at = line.find('#').unwrap();
        line[at..at + 7].to_owned()
    };
    for theme in ["night", "day"] {
        for text in ["text-1", "text-2", "text-3", "accent", "info", "attention", "danger"] {
            for ground in ["canvas", "surface-1", "surface-2"] {
                let (a, b) = (luminance(&colour(theme, text)), luminance(&colour(theme, ground)));
                let ratio = (a.max(b) + 0.05) / (a.min(b) + 0.05);
                assert!(ratio >= 4.5, "{theme}: {text} on {ground} has {ratio:.2}");
            }
        }
    }
    // WCAG 2.2, 1.4.6 for letters, and twice what 1.4.11 asks of the outline of a control.
    for theme in ["contrast-night", "contrast-day"] {
        for text in ["text-1", "text-2", "text-3", "accent", "info", "attention", "danger", "line-strong"] {
            for ground in ["canvas", "surface-1", "surface-2", "surface-3", "raised"] {
                let (a, b) = (luminance(&colour(theme, text)), luminance(&colour(theme, ground)));
                let ratio = (a.max(b) + 0.05) / (a.min(b) + 0.05);
                assert!(ratio >= 7.0, "{theme}: {text} on {ground} has {ratio:.2}");
            }
        }
    }
}
