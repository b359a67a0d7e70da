//! The switches for data, as a person perceives and operates them.

use std::time::Duration;

use i_slint_backend_testing::AccessibleRole;
use slint::ComponentHandle as _;
use slint::platform::{Key, WindowEvent};
use upfit::HeadUnit;

use crate::room::{NIGHT, controls, enter, find, hold, press, settle, switch, texts};

fn perceives(unit: &HeadUnit, words: &str) -> bool {
    texts(unit).iter().any(|text| text.contains(words))
}

/// Plays a scene, taps what is labelled so, and expects to perceive a text.
fn check(scene: &str, tap: &str, then: &str) {
    let unit = enter(scene, NIGHT);
    find(&unit, tap).element.invoke_accessible_default_action();
    settle(&unit);
    assert!(perceives(&unit, then), "{scene}: after {tap:?} no {then:?} in {:#?}", texts(&unit));
    unit.close().unwrap();
}

#[test]
fn each_state_of_a_switch_is_found_by_its_label() {
    let unit = enter("privacy", NIGHT);
    let state = |label: &str| {
        let switch = switch(&unit, label);
        (switch.is_enabled(), switch.element.accessible_checked())
    };
    assert_eq!(state("Hazard warnings"), (true, Some(true)));
    assert_eq!(state("Road signs"), (true, Some(false)));
    assert_eq!(state("Share nothing"), (true, Some(false)));
    unit.close().unwrap();
    let unit = enter("privacy-row-law", NIGHT);
    assert!(perceives(&unit, "Emergency call, By law"), "{:#?}", texts(&unit));
    let switches = controls(&unit).into_iter().filter(|control| control.element.accessible_role() == Some(AccessibleRole::Switch));
    assert!(switches.into_iter().all(|control| control.label != "Emergency call"), "a law has no switch");
    unit.close().unwrap();
    for (scene, label, word) in [
        ("privacy-turning-off", "Hazard warnings", "Turning off"),
        ("privacy-turning-on", "Product improvement", "Turning on"),
        ("privacy-turning-all-off", "Share nothing", "Turning all off"),
        ("privacy-without-service", "Hazard warnings", "Unknown: the car"),
        ("privacy-hour", "Hazard warnings", "Until 22:42 nothing leaves"),
    ] {
        let unit = enter(scene, NIGHT);
        assert!(!switch(&unit, label).is_enabled(), "{scene}");
        assert!(perceives(&unit, word), "{scene}: {:#?}", texts(&unit));
        unit.close().unwrap();
    }
}

#[test]
fn a_switch_never_moves_before_the_answer_and_turning_off_is_seen_while_the_daemon_is_slow() {
    let unit = enter("privacy", NIGHT);
    switch(&unit, "Hazard warnings").element.invoke_accessible_default_action();
    i_slint_backend_testing::mock_elapsed_time(Duration::from_secs(5));
    settle(&unit);
    let pending = switch(&unit, "Hazard warnings");
    assert_eq!((pending.is_enabled(), pending.element.accessible_checked()), (false, Some(true)), "it may still be on");
    assert!(perceives(&unit, "Turning off"));
    // Nobody answers: it is as the daemon said last, and that is said.
    i_slint_backend_testing::mock_elapsed_time(Duration::from_secs(3));
    settle(&unit);
    let back = switch(&unit, "Hazard warnings");
    assert_eq!((back.is_enabled(), back.element.accessible_checked()), (true, Some(true)));
    assert!(perceives(&unit, "It may still be on"), "{:#?}", texts(&unit));
    unit.close().unwrap();
}

#[test]
fn rows_open_in_place_and_lead_on() {
    check("privacy", "Hazard warnings", "Goes to");
    check("privacy", "Share nothing", "For one hour");
    check("privacy-row", "Show what was sent", "What was sent: Hazard warnings");
    check("privacy-row", "All about it", "Legal basis");
    check("privacy-service", "Back", "Share nothing");
    check("privacy", "Receipts", "Receipts");
    check("privacy-receipts", "Charging statistics", "Counts until");
    check("privacy", "Export my data", "Where to?");
    check("privacy-export", "STICK", "Asking the car");
    check("privacy-broken", "Start anew", "Everything is off");
    let unit = enter("feature-paused", NIGHT);
    let way = controls(&unit).into_iter().find(|control| control.element.accessible_id().as_deref() == Some("show-privacy")).unwrap();
    way.element.invoke_accessible_default_action();
    settle(&unit);
    assert!(perceives(&unit, "If off:"), "its row is open: {:#?}", texts(&unit));
    unit.close().unwrap();
    check("my-features-paused", "Privacy, Remote Seat Heating", "If off:");
}

#[test]
fn what_would_be_sent_says_that_it_is_an_example() {
    let unit = enter("privacy-sample", NIGHT);
    assert!(perceives(&unit, "What would be sent") && perceives(&unit, "Nothing was read or sent"));
    press(&unit, Key::Escape);
    settle(&unit);
    assert!(!perceives(&unit, "Nothing was read or sent") && perceives(&unit, "Road signs"));
    unit.close().unwrap();
}

#[test]
fn each_day_of_the_chart_is_read_aloud() {
    let unit = enter("privacy", NIGHT);
    let days: Vec<String> = texts(&unit).into_iter().filter(|text| text.starts_with("14 Nov 2026: ")).collect();
    assert!(days.iter().any(|day| day.contains("Hazard warnings") && day.contains("kB")), "{days:?}");
    unit.close().unwrap();
}

#[test]
fn erasing_needs_the_button_to_be_held_by_finger_or_key() {
    let unit = enter("privacy-erase", NIGHT);
    hold(&unit, &find(&unit, "Hold to erase"), Duration::from_millis(900));
    assert!(!perceives(&unit, "Erasing your data"), "let go too early");
    hold(&unit, &find(&unit, "Hold to erase"), Duration::from_millis(1_700));
    assert!(perceives(&unit, "Erasing your data"), "{:#?}", texts(&unit));
    unit.close().unwrap();

    let unit = enter("privacy-erase", NIGHT);
    press(&unit, Key::Tab);
    unit.window().window().dispatch_event(WindowEvent::KeyPressed { text: Key::Return.into() });
    i_slint_backend_testing::mock_elapsed_time(Duration::from_millis(1));
    i_slint_backend_testing::mock_elapsed_time(Duration::from_millis(1_700));
    settle(&unit);
    assert!(perceives(&unit, "Erasing your data"), "by Return: {:#?}", texts(&unit));
    unit.close().unwrap();
}

#[test]
fn keys_stay_in_a_dialog() {
    let unit = enter("privacy-erase", NIGHT);
    let before = texts(&unit);
    // Wherever Tab goes, Return must not press what lies below.
    for _ in 0..5 {
        press(&unit, Key::Tab);
        assert_eq!(texts(&unit), before);
    }
    press(&unit, Key::Escape);
    settle(&unit);
    assert!(!perceives(&unit, "Erase all your data?") && perceives(&unit, "Share nothing"));
    unit.close().unwrap();
}

#[test]
fn who_cannot_hold_is_asked_once_more() {
    let unit = enter("privacy-erase", NIGHT);
    find(&unit, "Hold to erase").element.invoke_accessible_default_action();
    settle(&unit);
    assert!(perceives(&unit, "Really erase everything?") && !perceives(&unit, "Erasing your data"));
    find(&unit, "Erase all now").element.invoke_accessible_default_action();
    settle(&unit);
    assert!(perceives(&unit, "Erasing your data"));
    unit.close().unwrap();
}

#[test]
fn while_driving_it_can_be_turned_off_and_nothing_on() {
    check("driving-privacy", "Turn off, Hazard warnings", "Turning off");
    check("driving-privacy", "Turn all off", "Turning all off");
    let unit = enter("driving-privacy", NIGHT);
    assert!(perceives(&unit, "Available when parked"));
    assert!(!controls(&unit).iter().any(|control| control.label.contains("Turn on")));
    unit.close().unwrap();
}
