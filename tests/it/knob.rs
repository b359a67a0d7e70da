//! The knob alone: every action of every screen is some detents away, and a turn ends where its zone ends.

use std::collections::BTreeSet;

use i_slint_backend_testing::ElementQuery;
use slint::ComponentHandle as _;
use store_core::Aid;
use upfit::{HeadUnit, Nudge, Size, Turn, shots};

use crate::{
    focus::has_ring,
    room::{NIGHT, TALL, WIDE, controls, enter, find, is_operable, picture, settle},
};

/// Detents to the farthest control of a page: the one on data has a row and a switch for each use. A keyboard has a key for each letter.
const PAGE_DETENTS_MAX: usize = 32;
const KEYBOARD_DETENTS_MAX: usize = 60;
/// Along the rail, and along the bar above a page.
const RAIL_DETENTS_MAX: usize = 4;
const BAR_DETENTS_MAX: usize = 3;
/// A turn that does not end ends here.
const DETENTS_MAX: usize = 200;

fn turn(unit: &HeadUnit, turn: Turn) -> upfit::Focus {
    let focus = unit.turn(turn);
    settle_a_moment();
    focus
}

fn settle_a_moment() {
    i_slint_backend_testing::mock_elapsed_time(std::time::Duration::from_millis(20));
}

/// Names on the way, from here to the end.
fn walk(unit: &HeadUnit, detent: i32) -> Vec<String> {
    let mut names = Vec::new();
    for _ in 0..DETENTS_MAX {
        let focus = turn(unit, Turn::Detents(detent));
        if focus.stopped {
            return names;
        }
        names.push(focus.name);
    }
    names.dedup();
    panic!("the knob turns without an end: {names:#?}");
}

/// What can be done. A dialog keeps everything below it from being done.
fn enabled(unit: &HeadUnit) -> BTreeSet<String> {
    let dialog = ElementQuery::from_root(unit.window()).match_inherits("DialogSheet").find_first();
    let inside: Option<BTreeSet<String>> = dialog.map(|dialog| {
        let all = dialog.query_descendants().match_descendants().match_predicate(is_operable).find_all();
        all.iter().filter_map(|element| element.accessible_label()).map(Into::into).collect()
    });
    let is_in = |label: &String| inside.as_ref().is_none_or(|inside| inside.contains(label));
    controls(unit).into_iter().filter(|control| control.is_enabled()).map(|control| control.label).filter(is_in).collect()
}

/// Whether what has the focus is in sight as a whole: above the rail of a high panel, or the foot of a wide one.
fn is_in_sight(unit: &HeadUnit, name: &str, size: Size) -> bool {
    let bottom = if size == TALL { 1_920.0 - 252.0 } else { 720.0 - 48.0 };
    controls(unit).iter().any(|control| control.label == name && control.is_in(size) && control.y + control.height <= bottom + 0.5)
}

#[test]
fn every_action_of_every_screen_is_reached_within_its_detents() {
    hold(NIGHT);
}

#[test]
fn in_large_letters_every_action_is_reached_as_well_and_is_in_sight_when_it_is() {
    for size in [WIDE, TALL] {
        let look = shots::Look { aid: Some(Aid::LargeText), size, ..NIGHT };
        hold(look);
        let mut faults = BTreeSet::new();
        for scene in shots::scenes() {
            let unit = enter(scene, look);
            for _ in 0..DETENTS_MAX {
                let focus = turn(&unit, Turn::Detents(1));
                if focus.stopped || focus.name == "Close" {
                    break;
                }
                if !focus.name.is_empty() && !focus.id.starts_with("nav-") && !is_in_sight(&unit, &focus.name, size) {
                    let places: Vec<(f32, f32)> = controls(&unit)
                        .iter()
                        .filter(|control| control.label == focus.name)
                        .map(|control| (control.y, control.height))
                        .collect();
                    faults.insert(format!("{scene} {}x{}: {:?} is out of sight: {places:?}", size.width, size.height, focus.name));
                }
            }
            unit.close().unwrap();
        }
        assert!(faults.is_empty(), "{faults:#?}");
    }
}

fn hold(look: shots::Look) {
    let mut faults = BTreeSet::new();
    for scene in shots::scenes() {
        let unit = enter(scene, look);
        let mut expected = enabled(&unit);
        // From a cold start: the first detent is in the page.
        let first = turn(&unit, Turn::Detents(1));
        if first.name.is_empty() {
            // Nothing but the bar and the rail.
            turn(&unit, Turn::Nudge(Nudge::Up));
        }
        // A sheet of text has one control; the knob moves the text.
        if turn(&unit, Turn::Detents(1)) == first && !first.stopped && first.name == "Close" {
            turn(&unit, Turn::Push);
            settle(&unit);
            if turn(&unit, Turn::Detents(1)).name == "Close" {
                faults.insert(format!("{scene}: the sheet cannot be closed"));
            }
            unit.close().unwrap();
            continue;
        }
        turn(&unit, Turn::Detents(-1));
        let mut page: Vec<String> = vec![first.name];
        page.extend(walk(&unit, 1));
        let back = walk(&unit, -1);
        // From one end to the other, each detent counted.
        let length = back.len();
        page.extend(back);
        expected.extend(enabled(&unit));
        let mut reached: BTreeSet<String> = page.into_iter().collect();
        let most = if reached.contains("A") { KEYBOARD_DETENTS_MAX } else { PAGE_DETENTS_MAX };
        if length > most {
            faults.insert(format!("{scene}: {length} detents from one end of the page to the other"));
        }
        let bar = turn(&unit, Turn::Nudge(Nudge::Up));
        if !bar.stopped {
            reached.insert(bar.name);
            let along: Vec<String> = walk(&unit, -1).into_iter().chain(walk(&unit, 1)).collect();
            if along.len() > 2 * BAR_DETENTS_MAX {
                faults.insert(format!("{scene}: the bar is {along:?}"));
            }
            reached.extend(along);
        }
        // Beside the page; on a high panel below it.
        let to_rail = Turn::Nudge(if look.size == TALL { Nudge::Down } else { Nudge::Left });
        let mut rail = turn(&unit, to_rail);
        if look.size == TALL && !rail.stopped && !rail.id.starts_with("nav-") {
            rail = turn(&unit, to_rail);
        }
        // A valet has none.
        if !rail.stopped && rail.id.starts_with("nav-") {
            reached.insert(rail.name);
            let along: Vec<String> = walk(&unit, -1).into_iter().chain(walk(&unit, 1)).collect();
            if along.len() > 2 * RAIL_DETENTS_MAX {
                faults.insert(format!("{scene}: the rail is {along:?}"));
            }
            reached.extend(along);
        }
        for missed in expected.difference(&reached) {
            faults.insert(format!("{scene}: {missed:?} is not reached"));
        }
        unit.close().unwrap();
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn the_switch_for_large_text_stays_in_sight_and_keeps_the_focus() {
    let unit = enter("car", NIGHT);
    let is_there = |focus: &upfit::Focus| focus.id == "aid-large-text";
    assert!((0..20).any(|_| is_there(&turn(&unit, Turn::Detents(1)))));
    for _ in 0..2 {
        assert!(is_there(&turn(&unit, Turn::Push)));
        settle(&unit);
        assert!(is_in_sight(&unit, "Large text", WIDE));
    }
    unit.close().unwrap();
}

#[test]
fn a_turn_ends_at_the_end_and_goes_back_from_there() {
    let unit = enter("store", NIGHT);
    let there = walk(&unit, 1);
    assert!(there.len() > 3, "{there:?}");
    let last = there.last().unwrap();
    for _ in 0..5 {
        let focus = turn(&unit, Turn::Detents(3));
        assert!(focus.stopped && focus.name == *last, "{focus:?}");
    }
    let back = walk(&unit, -1);
    assert_eq!(back.last(), there.first(), "and so does the way back");
    assert_eq!(back.len() + 1, there.len());
    unit.close().unwrap();
}

#[test]
fn the_ring_is_there_with_the_knob_and_gone_after_a_touch_or_ten_seconds() {
    let unit = enter("store", NIGHT);
    let is_there = || {
        let picture = picture(&unit);
        controls(&unit).iter().any(|control| has_ring(&picture, control))
    };
    assert!(!is_there());
    turn(&unit, Turn::Detents(1));
    assert!(is_there());
    i_slint_backend_testing::mock_elapsed_time(std::time::Duration::from_secs(11));
    assert!(!is_there());
    turn(&unit, Turn::Detents(1));
    assert!(is_there());
    let somewhere = find(&unit, "Active Cruise");
    unit.window().window().dispatch_event(slint::platform::WindowEvent::PointerPressed {
        position: slint::LogicalPosition::new(somewhere.x + 20.0, somewhere.y + 20.0),
        button: slint::platform::PointerEventButton::Left,
    });
    // A list waits a moment to see whether it is being dragged.
    settle(&unit);
    assert!(!is_there());
    unit.close().unwrap();
}

#[test]
fn a_push_is_a_tap_and_back_comes_back_to_what_was_left() {
    let unit = enter("store", NIGHT);
    let mut focus = turn(&unit, Turn::Detents(1));
    for _ in 0..DETENTS_MAX {
        if focus.name.starts_with("Active Cruise") {
            break;
        }
        focus = turn(&unit, Turn::Detents(1));
    }
    turn(&unit, Turn::Push);
    settle(&unit);
    assert!(find(&unit, "3 years").is_enabled());
    let left = focus.name;
    turn(&unit, Turn::Back);
    settle(&unit);
    assert_ne!(turn(&unit, Turn::Detents(1)).name, left);
    assert_eq!(turn(&unit, Turn::Detents(-1)).name, left);
    unit.close().unwrap();
}

#[test]
fn the_knob_goes_on_when_what_had_the_focus_is_gone() {
    let unit = enter("feature", NIGHT);
    let mut focus = turn(&unit, Turn::Detents(1));
    while !focus.name.starts_with("Try 1 month free") {
        assert!(!focus.stopped);
        focus = turn(&unit, Turn::Detents(1));
    }
    // The button becomes a mark that something is being done.
    turn(&unit, Turn::Push);
    settle(&unit);
    turn(&unit, Turn::Back);
    settle(&unit);
    assert!(controls(&unit).iter().any(|control| control.label == "All"), "back at the store");
    unit.close().unwrap();
}
