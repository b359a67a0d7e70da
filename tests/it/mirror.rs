//! Right to left: with the same words, every scene turned around is its own mirror image. A control that a page forgets to turn
//! fails here.

use std::collections::BTreeSet;

use i_slint_core::item_tree::{ItemRc, ParentItemTraversalMode};
use store_core::Aid;
use upfit::{HeadUnit, Size, shots};

use crate::room::{NIGHT, SMALL, TALL, WIDE, enter, items, settle, types};

/// Inside of these nothing changes sides: keys lie as on every telephone and keyboard, digits run from left to right, the mark of
/// the shop is the same everywhere.
const KEPT: [&str; 4] = ["KeypadView::keys", "KeypadView::digits", "Keyboard", "Mark"];
/// A length that is rounded up to whole pixels may be so much further from one edge than from the other.
const OFF_MAX: f32 = 0.6;

struct Place {
    item: ItemRc,
    x: f32,
    y: f32,
    width: f32,
    height: f32,
}

fn places(unit: &HeadUnit) -> Vec<Place> {
    let place = |item: ItemRc| {
        let geometry = item.geometry();
        let at = item.map_to_window(geometry.origin);
        Place { item, x: at.x, y: at.y, width: geometry.width(), height: geometry.height() }
    };
    // What takes no room, such as what only holds the focus, has no side.
    items(unit).into_iter().map(place).filter(|place| place.width > 0.0 && place.height > 0.0).collect()
}

fn is_kept(item: &ItemRc) -> bool {
    let mut above = item.parent_item(ParentItemTraversalMode::FindAllParents);
    while let Some(item) = above {
        if types(&item).iter().any(|name| KEPT.contains(&name.as_str())) {
            return true;
        }
        above = item.parent_item(ParentItemTraversalMode::FindAllParents);
    }
    false
}

fn faults_of(scene: &str, size: Size, aid: Option<Aid>) -> BTreeSet<String> {
    let unit = enter(scene, shots::Look { size, aid, ..NIGHT });
    let before = places(&unit);
    shots::mirror(&unit);
    settle(&unit);
    let after = places(&unit);
    let mut faults = BTreeSet::new();
    if before.len() != after.len() {
        faults.insert(format!("{scene} {}x{}: {} elements became {}", size.width, size.height, before.len(), after.len()));
    }
    #[expect(clippy::cast_precision_loss, reason = "a window is far below 2^23 px")]
    let room = size.width as f32;
    for (one, other) in before.iter().zip(&after) {
        let wanted = room - one.x - one.width;
        let is_mirrored = (other.x - wanted).abs() < OFF_MAX
            && (other.y - one.y).abs() < OFF_MAX
            && (other.width - one.width).abs() < OFF_MAX
            && (other.height - one.height).abs() < OFF_MAX;
        if !is_mirrored && !is_kept(&other.item) {
            faults.insert(format!(
                "{scene} {}x{}: {} of {}x{} was at {},{} and is at {},{} instead of {wanted}",
                size.width,
                size.height,
                types(&other.item).join("/"),
                one.width,
                one.height,
                one.x,
                one.y,
                other.x,
                other.y,
            ));
        }
    }
    unit.close().unwrap();
    faults
}

#[test]
fn every_screen_of_a_wide_panel_is_its_own_mirror_image_from_right_to_left() {
    let faults: BTreeSet<String> = shots::scenes().flat_map(|scene| faults_of(scene, WIDE, None)).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_screen_of_a_small_or_upright_panel_is_its_own_mirror_image_from_right_to_left() {
    let sizes = [SMALL, TALL];
    let faults: BTreeSet<String> = shots::scenes().flat_map(|scene| sizes.map(|size| faults_of(scene, size, None))).flatten().collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn so_is_every_screen_in_large_letters() {
    let sizes = [WIDE, TALL];
    let of = |scene| sizes.map(|size| faults_of(scene, size, Some(Aid::LargeText)));
    let faults: BTreeSet<String> = shots::scenes().flat_map(of).flatten().collect();
    assert!(faults.is_empty(), "{faults:#?}");
}
