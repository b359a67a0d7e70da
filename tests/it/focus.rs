//! Keys alone: Tab reaches everything, and the ring shows where one is.

use std::collections::BTreeSet;

use i_slint_backend_testing::AccessibleRole;
use slint::{Rgba8Pixel, SharedPixelBuffer, platform::Key};
use upfit::shots;

use crate::room::{Control, NIGHT, WIDE, controls, enter, find, picture, press, settle, texts};

/// `accent` at night.
const RING: [u8; 3] = [0x86, 0xE0, 0xD1];
/// The ring's line lies 4 to 8 px outside of the shape.
const RING_AT: f32 = 6.0;
/// More steps than any screen has controls.
const STEPS_MAX: usize = 90;

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "inside a window of a few thousand px")]
fn is_ring(picture: &SharedPixelBuffer<Rgba8Pixel>, x: f32, y: f32) -> bool {
    if x < 0.0 || y < 0.0 || x >= picture.width() as f32 || y >= picture.height() as f32 {
        return false;
    }
    let pixel = picture.as_slice()[y as usize * picture.width() as usize + x as usize];
    [(pixel.r, RING[0]), (pixel.g, RING[1]), (pixel.b, RING[2])].iter().all(|(seen, ring)| seen.abs_diff(*ring) <= 3)
}

/// Whether the ring is around this control, or around the box at its start, as with a check box and its words.
pub(crate) fn has_ring(picture: &SharedPixelBuffer<Rgba8Pixel>, control: &Control) -> bool {
    [control.width, control.height].into_iter().any(|width| is_ringed(picture, control, width))
}

/// Whether the ring's line is found at three edges at least of the part that is so wide.
fn is_ringed(picture: &SharedPixelBuffer<Rgba8Pixel>, control: &Control, width: f32) -> bool {
    let (middle_x, middle_y) = (control.x + width / 2.0, control.y + control.height / 2.0);
    // A drawing may be smaller than its target: the ring is looked for from inside to outside.
    let reaches = |from: f32, to: f32, at: &dyn Fn(f32) -> (f32, f32)| {
        let mut offset = from;
        while offset <= to {
            let (x, y) = at(offset);
            if is_ring(picture, x, y) {
                return true;
            }
            offset += 1.0;
        }
        false
    };
    let inside = -24.0;
    let edges = [
        reaches(inside, RING_AT + 4.0, &|offset| (middle_x, control.y - offset)),
        reaches(inside, RING_AT + 4.0, &|offset| (middle_x, control.y + control.height + offset)),
        reaches(inside, RING_AT + 4.0, &|offset| (control.x - offset, middle_y)),
        reaches(inside, RING_AT + 4.0, &|offset| (control.x + width + offset, middle_y)),
    ];
    edges.iter().filter(|found| **found).count() >= 3
}

#[test]
fn tab_reaches_every_control_of_every_screen() {
    let mut faults = BTreeSet::new();
    for scene in [
        "store",
        "feature",
        "order",
        "order-ready",
        "done-verified",
        "my-features",
        "my-features-ended",
        "car",
        "store-category",
        "privacy",
        "privacy-row",
        "privacy-hour",
        "privacy-service",
        "privacy-receipts",
        "contract",
        "withdraw",
        "withdrawn",
        "contract-receipts",
        "messages",
        "payment",
        "phone-waiting",
        "voucher",
        "profiles",
        "profile-edit",
        "profile-pin",
        "owner-pin",
    ] {
        let unit = enter(scene, NIGHT);
        // What is below the fold comes into view by going there; here it is about what can be seen.
        let expected: BTreeSet<String> = controls(&unit)
            .into_iter()
            .filter(|control| control.is_enabled() && control.is_in(WIDE))
            .map(|control| control.label)
            .collect();
        let mut reached = BTreeSet::new();
        for _ in 0..STEPS_MAX {
            press(&unit, Key::Tab);
            let picture = picture(&unit);
            reached.extend(controls(&unit).into_iter().filter(|control| has_ring(&picture, control)).map(|control| control.label));
        }
        for missed in expected.difference(&reached) {
            faults.insert(format!("{scene}: {missed:?} is not reached"));
        }
        unit.close().unwrap();
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn return_does_what_a_tap_does() {
    let unit = enter("feature", NIGHT);
    for _ in 0..STEPS_MAX {
        press(&unit, Key::Tab);
        if has_ring(&picture(&unit), &find(&unit, "Try 1 month free")) {
            press(&unit, Key::Return);
            settle(&unit);
            assert!(texts(&unit).iter().any(|text| text.contains("Starting")));
            unit.close().unwrap();
            return;
        }
    }
    panic!("the trial is not reached");
}

#[test]
fn the_ring_is_not_there_before_a_key_was_used() {
    for scene in shots::scenes().filter(|scene| !scene.contains("search")) {
        let unit = enter(scene, NIGHT);
        let picture = picture(&unit);
        // A ticked box is filled with the ring's colour, and so is the knob of a switch that is being turned.
        let is_switch = |control: &Control| control.element.accessible_role() == Some(AccessibleRole::Switch);
        let unticked = |control: &Control| control.element.accessible_checked() != Some(true) && !is_switch(control);
        let ringed = controls(&unit).into_iter().filter(|control| unticked(control) && has_ring(&picture, control));
        let ringed: Vec<String> = ringed.map(|control| control.label).collect();
        assert!(ringed.is_empty(), "{scene}: {ringed:?}");
        unit.close().unwrap();
    }
}
