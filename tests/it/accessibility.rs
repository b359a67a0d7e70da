//! Every screen in every state, walked as a screen reader would.

use std::collections::BTreeSet;

use store_core::{Aid, Language};
use upfit::shots;

use crate::room::{NIGHT, SMALL, TALL, WIDE, controls, enter, texts};

/// In the base frame; 1280x480 is two thirds of it on a panel with the same size of pixel angle.
const TARGET_PX_MIN: f32 = 76.0;

#[test]
fn every_control_says_what_it_is_can_be_hit_and_can_be_operated_without_a_finger() {
    let mut faults = BTreeSet::new();
    let small = TARGET_PX_MIN * 2.0 / 3.0;
    let large = Some(Aid::LargeText);
    let panels = [
        (WIDE, None, TARGET_PX_MIN),
        (SMALL, None, small),
        (TALL, None, TARGET_PX_MIN),
        (WIDE, large, TARGET_PX_MIN),
        (TALL, large, TARGET_PX_MIN),
    ];
    for (size, aid, px_min) in panels {
        for scene in shots::scenes() {
            let unit = enter(scene, shots::Look { size, aid, ..NIGHT });
            let found = controls(&unit);
            assert!(!found.is_empty(), "{scene}: nothing can be operated");
            for control in found {
                let what = format!("{scene} {}x{}: {:?}", size.width, size.height, control.label);
                if control.label.trim().is_empty() {
                    faults.insert(format!("{what} at {},{} has no name", control.x, control.y));
                }
                #[expect(clippy::cast_precision_loss, reason = "a window is far below 2^23 px")]
                if control.x < -0.5 || control.x + control.width > size.width as f32 + 0.5 {
                    faults.insert(format!("{what} reaches from {} to {}", control.x, control.x + control.width));
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
fn no_screen_shows_the_id_of_a_text_or_leaves_a_placeholder_open_in_any_language() {
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
