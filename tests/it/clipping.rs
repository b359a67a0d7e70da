//! No text is cut, measured as the renderer lays it out: in every language, and in an English that is longer than any of them.
//!
//! What may end in an ellipsis says so: it is a `ListLabel`.

use std::{collections::BTreeSet, pin::Pin};

use i_slint_core::{
    item_rendering::RenderText as _,
    item_tree::{ItemRc, ParentItemTraversalMode},
    items::{ComplexText, TextWrap},
    lengths::LogicalLength,
    window::WindowInner,
};
use slint::{ComponentHandle as _, platform::WindowAdapter};
use store_core::{Aid, Language};
use upfit::{HeadUnit, Size, shots};

use crate::room::{NIGHT, SMALL, TALL, WIDE, from_top_to_end, items, open, open_stretched, types};

const SIZES: [Size; 3] = [WIDE, SMALL, TALL];
/// What rounding to pixels may take.
const OFF_MAX: f32 = 1.0;

/// By how much a text is wider or higher than its place, if it is.
fn excess(text: Pin<&ComplexText>, item: &ItemRc, adapter: &dyn WindowAdapter) -> Option<(f32, f32)> {
    if text.text().is_empty() {
        return None;
    }
    let place = text.target_size();
    let wraps = text.wrap() != TextWrap::NoWrap;
    let width = wraps.then(|| LogicalLength::new(place.width));
    let size = adapter.renderer().text_size(text, item, width, text.wrap());
    let line = adapter.renderer().text_size(text, item, None, TextWrap::NoWrap).height;
    // One line that is higher than its place is trimmed above, which it bears. Of several the last is left out when it ends
    // below the place, by whatever little, the place rounded up to a pixel.
    let high = if size.height > 1.5 * line { size.height - place.height.ceil() } else { size.height - place.height - OFF_MAX };
    // Lines that wrap end with a blank that takes no room.
    let (wide, high) = if wraps { (0.0, high) } else { (size.width - place.width, 0.0) };
    (wide > OFF_MAX || high > 0.0).then_some((wide, high))
}

/// The names of its place, from the inside out.
fn place_of(item: &ItemRc) -> Vec<String> {
    let mut names = types(item);
    let mut above = item.parent_item(ParentItemTraversalMode::FindAllParents);
    while let Some(item) = above {
        names.extend(types(&item));
        above = item.parent_item(ParentItemTraversalMode::FindAllParents);
    }
    names
}

/// Every text in sight that is cut and may not be, with its place.
fn cut(unit: &HeadUnit, may_be: impl Fn(&[String]) -> bool) -> Vec<String> {
    let adapter = WindowInner::from_pub(unit.window().window()).window_adapter();
    let of = |item: ItemRc| {
        let text = item.downcast::<ComplexText>()?;
        let text = text.as_pin_ref();
        let (wide, high) = excess(text, &item, &*adapter)?;
        let names = place_of(&item);
        let near = names.iter().filter(|name| !["Text", "Label", "Copy", "Rectangle"].contains(&name.as_str())).take(4);
        let near = near.map(String::as_str).collect::<Vec<_>>().join(" < ");
        (!may_be(&names)).then(|| format!("{:?} in {near} by {wide:.0} x {high:.0}", text.text()))
    };
    items(unit).into_iter().filter_map(of).collect()
}

fn is_list_label(names: &[String]) -> bool {
    names.iter().any(|name| name == "ListLabel")
}

/// Whether it is neither a button nor a price nor what the law wants to be read.
fn is_unimportant(names: &[String]) -> bool {
    const HELD: [&str; 8] = ["Button", "HoldButton", "CheckBox", "Chip", "TermCard::price", "OrderFact", "OrderEnd", "DocumentSheet"];
    is_list_label(names) || !names.iter().any(|name| HELD.contains(&name.as_str()))
}

fn faults(scene: &str, size: Size, tag: &str, unit: &HeadUnit, may_be: fn(&[String]) -> bool) -> BTreeSet<String> {
    let faults = cut(unit, may_be).into_iter().map(|fault| format!("{tag} {scene} {}x{}: {fault}", size.width, size.height)).collect();
    unit.close().unwrap();
    faults
}

fn hold(faults: &BTreeSet<String>) {
    assert!(faults.is_empty(), "{} texts are cut: {faults:#?}", faults.len());
}

/// Every language in every size, which takes three times as long.
fn everything() -> bool {
    std::env::var_os("UPFIT_CLIPPING_ALL").is_some()
}

/// Each language sees every scene in one size, and each scene is seen in every size by a third of the languages; with `UPFIT_CLIPPING_ALL`
/// set, by all of them.
#[test]
fn no_text_is_cut_in_any_language() {
    let mut found = BTreeSet::new();
    for (number, scene) in shots::scenes().enumerate() {
        for (place, language) in Language::ALL.into_iter().enumerate() {
            for (which, size) in SIZES.into_iter().enumerate() {
                if everything() || which == (number + place) % SIZES.len() {
                    found.extend(faults(scene, size, language.tag(), &open(scene, shots::Look { language, size, ..NIGHT }), is_list_label));
                }
            }
        }
    }
    hold(&found);
}

#[test]
fn no_text_is_cut_in_german_or_arabic_on_any_panel() {
    let mut found = BTreeSet::new();
    for scene in shots::scenes() {
        for language in [Language::German, Language::Arabic] {
            for size in SIZES {
                found.extend(faults(scene, size, language.tag(), &open(scene, shots::Look { language, size, ..NIGHT }), is_list_label));
            }
        }
    }
    hold(&found);
}

/// A wide and a high panel: a small one is a wide one with smaller pixels.
#[test]
fn no_text_is_cut_in_large_letters_in_any_language() {
    let mut found = BTreeSet::new();
    for (number, scene) in shots::scenes().enumerate() {
        for (place, language) in Language::ALL.into_iter().enumerate() {
            // The longest words and the other direction are looked at on both.
            let on_both = everything() || matches!(language, Language::German | Language::Arabic);
            for size in
                [WIDE, TALL].into_iter().enumerate().filter(|(which, _)| on_both || (number + place) % 2 == *which).map(|(_, size)| size)
            {
                let unit = open(scene, shots::Look { language, size, aid: Some(Aid::LargeText), ..NIGHT });
                from_top_to_end(&unit, size, |unit| {
                    let name = |fault| format!("{} {scene} {}x{}: {fault}", language.tag(), size.width, size.height);
                    found.extend(cut(unit, is_list_label).into_iter().map(name));
                });
                unit.close().unwrap();
            }
        }
    }
    hold(&found);
}

#[test]
fn no_button_no_price_and_no_legal_text_is_cut_in_an_english_that_is_longer_than_any_language() {
    let mut found = BTreeSet::new();
    for scene in shots::scenes() {
        for size in SIZES {
            found.extend(faults(scene, size, "stretched", &open_stretched(scene, shots::Look { size, ..NIGHT }), is_unimportant));
        }
    }
    hold(&found);
}
