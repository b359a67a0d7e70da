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

fn tap(unit: &upfit::HeadUnit, label: &str) {
    find(unit, label).element.invoke_accessible_default_action();
    settle(unit);
}

#[test]
fn an_order_needs_the_box_to_be_ticked_by_the_driver_and_the_pin_on_the_pad() {
    let unit = enter("order", NIGHT);
    assert_eq!(find(&unit, "Start now").element.accessible_checked(), Some(false), "never ticked beforehand");
    assert!(!find(&unit, "Order with obligation to pay").is_enabled());
    tap(&unit, "Start now");
    assert_eq!(find(&unit, "Start now").element.accessible_checked(), Some(true));
    for key in ["6", "0", "8"] {
        tap(&unit, key);
    }
    assert!(!find(&unit, "Order with obligation to pay").is_enabled(), "three digits are no PIN");
    tap(&unit, "Take back a digit");
    tap(&unit, "8");
    tap(&unit, "9");
    let button = find(&unit, "Order with obligation to pay");
    assert!(button.is_enabled());
    assert_eq!(button.label, "Order with obligation to pay", "nothing but the words that the law wants");
    assert!(!texts(&unit).iter().any(|text| text.contains("608")), "no digit is ever a text");
    button.element.invoke_accessible_default_action();
    settle(&unit);
    assert!(texts(&unit).iter().any(|text| text.contains("Ordering")));
    unit.close().unwrap();
    check("order", "Change", "Data it needs");
}

#[test]
fn the_pad_says_what_went_wrong_and_what_to_do() {
    for (scene, text) in [
        ("order-wrong-pin", "Wrong PIN. 3 tries left."),
        ("order-wait", "Wrong PIN. Try again in"),
        ("order-locked", "Try again in 5 minutes."),
        ("order-reset", "The seller sets it back"),
        ("order-guest", "Guests cannot order"),
        ("order-limit", "€38.00 of it left"),
        ("order-without-payment", "No means of payment yet"),
        ("order-credit", "unused time"),
    ] {
        let unit = enter(scene, NIGHT);
        // A no-break space is a space.
        let seen: Vec<String> = texts(&unit).iter().map(|text| text.replace(['\u{a0}', '\u{202f}'], " ")).collect();
        assert!(seen.iter().any(|seen| seen.contains(text)), "{scene}: no {text:?} in {seen:#?}");
        unit.close().unwrap();
    }
    check("order-choose-pin", "Go on", "Enter it again");
    check("order-guest", "Change profile", "In use");
    check("order-without-payment", "Add means of payment", "Opening the page");
}

#[test]
fn a_withdrawal_and_a_cancellation_are_two_taps_from_my_features() {
    check("my-features", "Withdraw, High-Beam", "all that you paid");
    check("my-features", "Cancel, Driver Recorder", "Nothing more is charged");
    check("my-features", "Contract, High-Beam", "Withdraw from contract here");
    check("contract", "Withdraw from contract here", "This moment counts");
    check("contract", "Cancel contracts here", "Nothing more is charged");
    let unit = enter("withdraw", NIGHT);
    let button = find(&unit, "Confirm withdrawal");
    assert!(button.is_enabled() && button.label == "Confirm withdrawal");
    tap(&unit, "Confirm withdrawal");
    assert!(!find(&unit, "Confirm withdrawal").is_enabled(), "once is enough");
    unit.close().unwrap();
    check("withdrawn", "Read the receipt", "Getting the data");
    check("withdrawn", "My features", "Running");
}

#[test]
fn the_german_words_of_both_are_those_of_the_law() {
    let german = upfit::shots::Look { language: store_core::Language::German, ..NIGHT };
    for (scene, words) in [
        ("contract", ["Vertrag widerrufen", "Verträge hier kündigen"]),
        ("withdraw", ["Widerruf bestätigen", "Zurück"]),
        ("cancel", ["Jetzt kündigen", "Zurück"]),
    ] {
        let unit = enter(scene, german);
        for words in words {
            assert_eq!(find(&unit, words).label, words, "{scene}");
        }
        unit.close().unwrap();
    }
}

#[test]
fn receipts_messages_payment_and_profiles_are_reached_and_left_again() {
    check("my-features", "Receipts", "No. 2");
    check("my-features-messages", "Messages", "New price for");
    check("messages", "View and agree", "Getting the price");
    check("contract-receipts", "Contract, High-Beam", "Contract");
    check("contract-receipts", "Take along", "Where to?");
    check("contract-export-failed", "Choose another place", "Where to?");
    check("car", "Payment", "Visa ending 4821");
    // What takes the card away asks for the owner's PIN first.
    check("payment", "Change by phone", "PIN of the owner");
    check("payment-none", "Add by phone", "Opening the page");
    check("payment", "Forget", "Forget this means of payment?");
    check("payment-forget", "Keep", "Visa ending 4821");
    check("payment", "Enter a code", "As printed");
    check("phone-expired", "New code", "PIN of the owner");
    check("phone-done", "Continue", "Valid until");
    check("voucher", "A", "7K2M 91A");
    check("store", "Profile: Mia", "In use");
    check("profiles", "Add a profile", "Limit a month");
    check("profiles", "Change PIN, Mia", "Enter your present PIN");
    check("contract", "Back", "Running");
}

#[test]
fn what_an_order_waits_for_can_be_given_up_and_what_was_refused_can_be_mended() {
    check("done-provider-away", "Cancel this order", "Not charged yet. We try until");
    check("done-bank", "Cancel this order", "confirm the payment on your phone");
    check("done-card-expired", "Change means of payment", "Visa ending 4821");
}

#[test]
fn a_message_is_a_dot_and_never_comes_up_by_itself_nor_while_driving() {
    let dotted = |scene| {
        let unit = enter(scene, NIGHT);
        let description = find(&unit, "My features").element.accessible_description().unwrap_or_default().to_string();
        let seen = texts(&unit);
        unit.close().unwrap();
        (description, seen.iter().any(|text| text.contains("New price")))
    };
    assert_eq!(dotted("my-features-messages"), ("Messages".to_owned(), false));
    assert_eq!(dotted("my-features"), (String::new(), false));
    assert_eq!(dotted("driving-messages"), (String::new(), false));
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
    check("my-features", "Extend, High-Beam", "Data it needs");
    check("my-features-empty", "Open the store", "High-Beam");
}

#[test]
fn language_and_appearance_change_while_it_runs() {
    check("car", "Language: English", "Deutsch");
    check("languages", "Deutsch", "Sprache");
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
