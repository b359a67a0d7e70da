//! Each screen's controls, by their labels: what a tap leads to.

use upfit::{Size, shots};

use crate::room::{NIGHT, enter, find, press, settle, texts};

/// Plays a scene, taps what is labelled so, and expects to perceive a text.
fn check(scene: &str, tap: &str, then: &str) {
    let unit = enter(scene, NIGHT);
    find(&unit, tap).element.invoke_accessible_default_action();
    settle(&unit);
    let seen = texts(&unit);
    assert!(seen.iter().any(|text| text.contains(then)), "{scene}: after {tap:?} no {then:?} in {seen:#?}");
    unit.close().unwrap();
}

#[test]
fn the_store_leads_to_features_filters_search_and_the_other_screens() {
    check("store", "Active Cruise Control", "Data it needs");
    check("store", "Comfort", "Steering-Wheel");
    check("store", "Search", "Name or effect");
    check("store", "My features", "Running");
    check("store", "Privacy", "Share nothing");
    check("store", "Nothing leaves the car", "Share nothing");
    check("store", "Car & owner", "Software");
    check("store-search-empty", "Clear search", "12 features");
}

#[test]
fn a_feature_page_leads_to_the_trial_the_terms_and_back() {
    check("feature", "Try 1 month free", "Starting");
    check("feature", "1 year", "Getting the price");
    check("feature", "Back", "Fits this car");
}

#[test]
fn an_order_needs_the_box_to_be_ticked_by_the_driver() {
    let unit = enter("order", NIGHT);
    assert_eq!(find(&unit, "Start now").element.accessible_checked(), Some(false), "never ticked beforehand");
    assert!(!find(&unit, "Order with obligation to pay").is_enabled());
    find(&unit, "Start now").element.invoke_accessible_default_action();
    settle(&unit);
    assert_eq!(find(&unit, "Start now").element.accessible_checked(), Some(true));
    let button = find(&unit, "Order with obligation to pay");
    assert!(button.is_enabled());
    assert_eq!(button.label, "Order with obligation to pay", "nothing but the words that the law wants");
    button.element.invoke_accessible_default_action();
    settle(&unit);
    assert!(texts(&unit).iter().any(|text| text.contains("Ordering")));
    unit.close().unwrap();
    check("order", "Change", "Data it needs");
}

#[test]
fn the_german_button_says_what_german_law_wants() {
    let look = upfit::shots::Look { language: store_core::Language::German, ..NIGHT };
    let unit = enter("order-ready", look);
    assert_eq!(find(&unit, "Zahlungspflichtig").label, "Zahlungspflichtig bestellen");
    unit.close().unwrap();
}

#[test]
fn a_done_page_leads_on() {
    check("done-verified", "My features", "Running");
    check("done-verified", "Back to the store", "Fits this car");
}

#[test]
fn the_documents_of_the_seller_open_over_the_order_and_close_again() {
    check("order", "Terms of sale", "The contract is between you and the seller");
    check("order", "Withdrawal policy", "within 14 days");
    check("order", "Privacy notice", "General Data Protection Regulation");
    let unit = enter("order-document", NIGHT);
    press(&unit, slint::platform::Key::Escape);
    settle(&unit);
    assert!(!texts(&unit).iter().any(|text| text.contains("within 14 days")), "Escape closes the document");
    assert!(texts(&unit).iter().any(|text| text.contains("Check and order")), "and not the page");
    unit.close().unwrap();
}

#[test]
fn a_document_is_read_to_its_end_by_keys_and_knob() {
    use slint::platform::Key;
    let small = shots::Look { size: Size { width: 1280, height: 480 }, ..NIGHT };
    let unit = enter("order-document", small);
    let look = |keys: &[Key]| {
        keys.iter().for_each(|key| press(&unit, *key));
        settle(&unit);
        crate::room::picture(&unit).as_bytes().to_vec()
    };
    let start = look(&[]);
    // A turn of the knob is a Tab.
    for (on, back) in [(Key::Tab, Key::Backtab), (Key::DownArrow, Key::UpArrow), (Key::PageDown, Key::PageUp), (Key::End, Key::Home)] {
        assert_ne!(look(&[on]), start, "{on:?}");
        assert_eq!(look(&[back]), start, "{back:?}");
    }
    // Neither end is passed.
    let end = look(&[Key::End]);
    assert_eq!(look(&[Key::PageDown, Key::Tab]), end);
    assert_eq!(look(&[Key::Home, Key::PageUp, Key::Backtab]), start);
    unit.close().unwrap();
}

#[test]
fn a_refused_order_leads_back_to_the_terms_and_a_receipt_to_my_features() {
    check("done-declined", "Choose again", "Data it needs");
    check("receipt", "Back", "Running");
}

#[test]
fn a_car_that_nobody_has_heard_of_says_why_it_counts_as_driving() {
    let unit = enter("driving-unknown", NIGHT);
    assert!(texts(&unit).iter().any(|text| text.contains("Nothing is known of the car")));
    unit.close().unwrap();
}

#[test]
fn my_features_lead_to_details_more_time_and_what_has_ended() {
    check("my-features", "Ended", "Book again");
    check("my-features", "Details", "Data it needs");
    check("my-features-empty", "Open the store", "High-Beam");
}

#[test]
fn language_and_appearance_change_while_it_runs() {
    check("car", "Deutsch", "Sprache");
    let unit = enter("car", NIGHT);
    let before = crate::room::picture(&unit);
    find(&unit, "Day").element.invoke_accessible_default_action();
    settle(&unit);
    let after = crate::room::picture(&unit);
    // In between both looks are there: no flash in a dark car.
    find(&unit, "Night").element.invoke_accessible_default_action();
    i_slint_backend_testing::mock_elapsed_time(std::time::Duration::from_millis(1));
    drop(crate::room::picture(&unit));
    i_slint_backend_testing::mock_elapsed_time(std::time::Duration::from_millis(200));
    let between = crate::room::picture(&unit);
    let light =
        |picture: &slint::SharedPixelBuffer<slint::Rgba8Pixel>| picture.as_slice().iter().map(|pixel| u64::from(pixel.g)).sum::<u64>();
    assert!(light(&before) * 5 / 4 < light(&between) && light(&between) * 5 / 4 < light(&after));
    settle(&unit);
    assert_eq!(light(&crate::room::picture(&unit)), light(&before));
    let bright = |picture: &slint::SharedPixelBuffer<slint::Rgba8Pixel>| picture.as_slice().iter().filter(|pixel| pixel.g > 128).count();
    assert!(bright(&after) > 4 * bright(&before));
    unit.close().unwrap();
}

#[test]
fn escape_goes_back() {
    let unit = enter("feature", NIGHT);
    press(&unit, slint::platform::Key::Escape);
    settle(&unit);
    assert!(texts(&unit).iter().any(|text| text.contains("Fits this car")));
    unit.close().unwrap();
}
