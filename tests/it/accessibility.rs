//! Every screen in every state, walked as a screen reader would.

use std::collections::BTreeSet;

use store_core::Language;
use upfit::shots;

use crate::room::{NIGHT, SMALL, TALL, WIDE, controls, enter, texts};

/// In the base frame; 1280x480 is two thirds of it on a panel with the same size of pixel angle.
const TARGET_PX_MIN: f32 = 76.0;

#[test]
fn every_control_says_what_it_is_can_be_hit_and_can_be_operated_without_a_finger() {
    let mut faults = BTreeSet::new();
    for (size, px_min) in [(WIDE, TARGET_PX_MIN), (SMALL, TARGET_PX_MIN * 2.0 / 3.0), (TALL, TARGET_PX_MIN)] {
        for scene in shots::scenes() {
            let unit = enter(scene, shots::Look { size, ..NIGHT });
            let found = controls(&unit);
            assert!(!found.is_empty(), "{scene}: nothing can be operated");
            for control in found {
                let what = format!("{scene} {}x{}: {:?}", size.width, size.height, control.label);
                if control.label.trim().is_empty() {
                    faults.insert(format!("{what} at {},{} has no name", control.x, control.y));
                }
                if control.width < px_min - 1.0 || control.height < px_min - 1.0 {
                    faults.insert(format!("{what} is {}x{}, smaller than {px_min}", control.width, control.height));
                }
            }
            unit.close().unwrap();
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn no_screen_shows_the_id_of_a_text_or_leaves_a_placeholder_open_in_either_language() {
    let mut faults = BTreeSet::new();
    for language in Language::ALL {
        for scene in shots::scenes() {
            let unit = enter(scene, shots::Look { language, ..NIGHT });
            for text in texts(&unit) {
                let is_id = text.contains('-') && text.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-');
                if is_id || text.contains(['{', '}', '$']) || text.contains("???") {
                    faults.insert(format!("{scene} in {language:?}: {text:?}"));
                }
            }
            unit.close().unwrap();
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn german_and_english_differ_on_every_screen() {
    for scene in shots::scenes() {
        let [english, german] = [Language::English, Language::German].map(|language| {
            let unit = enter(scene, shots::Look { language, ..NIGHT });
            let texts = texts(&unit);
            unit.close().unwrap();
            texts
        });
        assert_ne!(english, german, "{scene}");
    }
}
