//! The list of cards: it stays where it was, and costs the same however long it is.

use std::collections::BTreeSet;

use entitlement::Driving;
use slint::{ComponentHandle as _, LogicalPosition, platform::WindowEvent};
use upfit::{HeadUnit, shots};

use crate::room::{NIGHT, controls, enter, enter_on, find, settle, stage};

fn scroll(unit: &HeadUnit, delta_y: f32) {
    let position = LogicalPosition::new(1400.0, 400.0);
    unit.window().window().dispatch_event(WindowEvent::PointerScrolled { position, delta_x: 0.0, delta_y });
    settle(unit);
}

fn cards(unit: &HeadUnit) -> usize {
    in_sight(unit).len()
}

fn in_sight(unit: &HeadUnit) -> BTreeSet<String> {
    // A query finds an element once for each component that it is made of.
    let ids = controls(unit).into_iter().filter_map(|control| control.element.accessible_id());
    ids.filter(|id| id.starts_with("card-")).map(|id| id.to_string()).collect()
}

#[test]
fn the_list_is_where_it_was_after_a_look_at_a_feature() {
    let unit = enter("store", NIGHT);
    let start = find(&unit, "Active Cruise Control").y;
    scroll(&unit, -140.0);
    let before = find(&unit, "Active Cruise Control").y;
    assert!(before < start - 100.0, "it has scrolled: {start} {before}");
    find(&unit, "Active Cruise Control").element.invoke_accessible_default_action();
    settle(&unit);
    find(&unit, "Back").element.invoke_accessible_default_action();
    settle(&unit);
    assert!((find(&unit, "Active Cruise Control").y - before).abs() < 1.0);
    unit.close().unwrap();
}

#[test]
fn it_is_there_after_a_drive_as_well() {
    let unit = enter("store", NIGHT);
    scroll(&unit, -140.0);
    let before = find(&unit, "Active Cruise Control").y;
    for driving in [Driving::Moving, Driving::Parked] {
        shots::drive(&unit, driving);
        settle(&unit);
    }
    assert!((find(&unit, "Active Cruise Control").y - before).abs() < 1.0);
    unit.close().unwrap();
}

#[test]
fn of_two_thousand_features_only_those_in_sight_exist() {
    let unit = enter_on(&stage().with_features(2_000).unwrap(), "store", NIGHT);
    let few = 3..=18;
    assert!(few.contains(&cards(&unit)), "{} cards", cards(&unit));
    find(&unit, "Remote Seat Heating");
    for _ in 0..5 {
        scroll(&unit, -20_000.0);
        assert!(!in_sight(&unit).iter().any(|id| id == "card-seat-heat"), "it has scrolled");
        assert!(few.contains(&cards(&unit)), "{} cards", cards(&unit));
    }
    unit.close().unwrap();
}
