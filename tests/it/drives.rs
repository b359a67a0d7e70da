//! A hundred random drives with fingers on the real screens. Ten thousand more are in `store-core`.

use std::{collections::BTreeSet, time::Duration};

use entitlement::{Driving, ParkedNeeds};
use i_slint_backend_testing::AccessibleRole;
use upfit::{HeadUnit, Nudge, Turn, shots};
use vehicle::{DrivingJudge, GEAR_PARK, Signals};

use crate::room::{NIGHT, controls, enter, texts};

const DRIVES: u64 = 100;
const STEPS: usize = 30;
/// Of the German market: characters of an item, and items.
const CHARACTERS_MAX: usize = 60;
const ITEMS_MAX: usize = 6;
/// Where the drives begin: in the middle of something.
const SCENES: [&str; 8] = ["order-ready", "feature", "profile-edit", "store-search", "withdraw", "privacy-row", "car", "contract-receipts"];

/// The same numbers in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound
    }
}

/// What is on the page, but for what changes with the second and the hand: digits, the clock, what can be pressed now.
fn task(unit: &HeadUnit) -> BTreeSet<(String, Option<bool>)> {
    controls(unit).into_iter().map(|control| (control.label, control.element.accessible_checked())).collect()
}

fn check_the_road(unit: &HeadUnit, drive: u64) {
    for control in controls(unit) {
        let id = control.element.accessible_id().unwrap_or_default();
        let known = ["nav-", "save-", "driving-", "off-", "sharing-mark", "profile", "banner"];
        assert!(known.iter().any(|known| id.starts_with(known)), "drive {drive}: {:?} ({id}) while the car moves", control.label);
        assert_ne!(control.element.accessible_role(), Some(AccessibleRole::TextInput), "drive {drive}: text while the car moves");
    }
    let id = |control: crate::room::Control| control.element.accessible_id().unwrap_or_default().to_string();
    let items: BTreeSet<String> = controls(unit).into_iter().map(id).filter(|id| id.starts_with("save-")).collect();
    assert!(items.len() <= ITEMS_MAX, "drive {drive}: {items:?}");
    for text in texts(unit) {
        assert!(!text.contains('€'), "drive {drive}: a price while the car moves: {text}");
        assert!(text.chars().count() <= 2 * CHARACTERS_MAX, "drive {drive}: too long to read: {text}");
    }
}

fn drive(seed: u64) {
    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
    let scene = SCENES[usize::try_from(seed).unwrap() % SCENES.len()];
    let unit = enter(scene, NIGHT);
    let mut signals = Signals { speed_kmh: Some(0.0), selected_gear: Some(GEAR_PARK), ignition_on: Some(true), ..Signals::default() };
    let (mut judge, mut uptime) = (DrivingJudge::default(), Duration::ZERO);
    let mut now = Driving::Parked;
    let mut frozen = None;
    // Whether the pages for the road are shown: from the first movement until the car is parked.
    let mut on_the_road = false;
    for _ in 0..STEPS {
        if dice.below(3) == 0 {
            uptime += Duration::from_millis(dice.below(1_800).try_into().unwrap());
            match dice.below(6) {
                0 => signals.speed_kmh = Some(30.0),
                1 => (signals.speed_kmh, signals.selected_gear) = (Some(0.0), Some(127)),
                2 => signals.speed_kmh = None,
                _ => (signals.speed_kmh, signals.selected_gear) = (Some(0.0), Some(GEAR_PARK)),
            }
            let next = judge.judge(&signals, ParkedNeeds::GearOrBrake, uptime).driving;
            if next == Driving::Moving && !on_the_road {
                frozen = Some(task(&unit));
            }
            shots::drive(&unit, next);
            i_slint_backend_testing::mock_elapsed_time(Duration::from_millis(300));
            on_the_road = next == Driving::Moving || (on_the_road && next != Driving::Parked);
            if next == Driving::Parked
                && let Some(frozen) = frozen.take()
            {
                // What is there is as it was.
                let back = task(&unit);
                let there: BTreeSet<&String> = back.iter().map(|(label, _)| label).collect();
                let kept = frozen.iter().filter(|(label, _)| there.contains(label)).count();
                assert!(2 * kept > frozen.len(), "drive {seed}: {scene} is another page: {back:?} instead of {frozen:?}");
                for (label, checked) in frozen.iter().filter(|(label, checked)| checked.is_some() && there.contains(label)) {
                    assert!(back.contains(&(label.clone(), *checked)), "drive {seed}: {label:?} is no longer {checked:?}");
                }
            }
            now = next;
        } else {
            let usable: Vec<_> = controls(&unit).into_iter().filter(|control| control.is_enabled()).collect();
            match dice.below(8) {
                0 => drop(unit.turn(Turn::Detents(1))),
                1 => drop(unit.turn(Turn::Push)),
                2 => drop(unit.turn(Turn::Nudge(Nudge::Left))),
                3 => drop(unit.turn(Turn::Back)),
                // Only what the road shows: what is below is compared afterwards.
                _ if usable.is_empty() => {}
                _ => usable[dice.below(usable.len())].element.invoke_accessible_default_action(),
            }
            i_slint_backend_testing::mock_elapsed_time(Duration::from_millis(300));
        }
        if on_the_road || now == Driving::Moving {
            check_the_road(&unit, seed);
        }
    }
    unit.close().unwrap();
}

#[test]
fn a_hundred_random_drives_with_the_real_screens_lose_nothing_and_show_nothing_else() {
    (0..DRIVES).for_each(drive);
}
