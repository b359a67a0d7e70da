use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::{Id, Retention};

fn id<K>(text: &str) -> Id<K> {
    Id::parse(text).unwrap()
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn purpose(basis: LegalBasis) -> Purpose {
    let text = |text: &str| BTreeMap::from([("en".to_owned(), text.to_owned())]);
    Purpose {
        id: id("live-traffic"),
        name: text("Live traffic"),
        data: text("Position"),
        signals: BTreeSet::from(["Vehicle.Speed".to_owned()]),
        recipient: text("Traffic service"),
        retention: Retention::of_hours(24),
        basis,
        markets: BTreeSet::new(),
        text_version: 1,
        if_off: text("No detours."),
        consent_months: Some(12),
    }
}

fn change(driver: &str, to: Choice) -> Change {
    Change {
        driver: id(driver),
        purpose: id("live-traffic"),
        to,
        text_version: 1,
        text: purpose(LegalBasis::Choice).text_digest(&"en".to_owned()).unwrap(),
        locale: "en".to_owned(),
        at: at("2026-11-14T10:00:00Z"),
        expires: (to == Choice::Given).then(|| at("2027-11-14T10:00:00Z")),
        origin: Origin::Touch,
        receipt: (id("r"), Digest::of(b"receipt")),
    }
}

fn say(ledger: &mut Ledger, change: Change) -> String {
    let entry = ledger.entry(change);
    ledger.append(&entry).unwrap();
    entry.line().unwrap()
}

const NOW: &str = "2026-12-01T00:00:00Z";

#[test]
fn nothing_is_allowed_before_a_yes_and_the_strictest_person_counts() {
    let (choice, mut ledger) = (purpose(LegalBasis::Choice), Ledger::default());
    let (anna, guest): (DriverId, DriverId) = (id("anna"), id("guest"));
    let allows = |ledger: &Ledger, drivers: &[DriverId]| ledger.allows(drivers, &choice, at(NOW));
    assert!(!allows(&ledger, std::slice::from_ref(&anna)));
    say(&mut ledger, change("anna", Choice::Given));
    assert!(allows(&ledger, std::slice::from_ref(&anna)));
    assert!(!allows(&ledger, &[anna.clone(), guest.clone()]), "a guest starts at zero");
    assert!(!allows(&ledger, &[]), "nobody is nobody's yes");
    say(&mut ledger, change("guest", Choice::Given));
    assert!(allows(&ledger, &[anna.clone(), guest.clone()]));
    say(&mut ledger, change("guest", Choice::Refused));
    assert!(!allows(&ledger, &[anna, guest]));
}

#[test]
fn a_yes_ends_with_its_time_and_with_its_text() {
    let (mut choice, mut ledger) = (purpose(LegalBasis::Choice), Ledger::default());
    let anna = [id("anna")];
    say(&mut ledger, change("anna", Choice::Given));
    assert!(ledger.allows(&anna, &choice, at("2027-11-14T09:59:59Z")));
    assert!(!ledger.allows(&anna, &choice, at("2027-11-14T10:00:00Z")));
    assert_eq!(ledger.lapsed(&choice, at("2027-11-14T10:00:00Z")), anna);
    assert_eq!(ledger.lapsed(&choice, at(NOW)), []);
    choice.text_version = 2;
    assert!(!ledger.allows(&anna, &choice, at(NOW)));
    assert_eq!(ledger.lapsed(&choice, at(NOW)), anna);
    // Also where somebody forgot to raise the version.
    let mut reworded = purpose(LegalBasis::Choice);
    reworded.recipient.insert("en".to_owned(), "Somebody else".to_owned());
    assert!(!ledger.allows(&anna, &reworded, at(NOW)) && ledger.lapsed(&reworded, at(NOW)) == anna);
}

#[test]
fn a_yes_without_an_end_counts_for_nothing() {
    let (choice, mut ledger) = (purpose(LegalBasis::Choice), Ledger::default());
    say(&mut ledger, Change { expires: None, ..change("anna", Choice::Given) });
    assert!(!ledger.allows(&[id("anna")], &choice, at(NOW)));
}

#[test]
fn a_contract_needs_no_yes_and_heeds_a_no() {
    let (contract, mut ledger) = (purpose(LegalBasis::Contract), Ledger::default());
    let anna = [id("anna")];
    assert!(ledger.allows(&anna, &contract, at(NOW)));
    say(&mut ledger, change("anna", Choice::Refused));
    assert!(!ledger.allows(&anna, &contract, at(NOW)));
}

#[test]
fn the_digest_of_a_text_changes_with_every_word_that_was_shown() {
    let language = "en".to_owned();
    let before = purpose(LegalBasis::Choice);
    let digest = before.text_digest(&language);
    assert!(digest.is_some() && before.text_digest(&"fr".to_owned()).is_none());
    let changed = |change: fn(&mut Purpose)| {
        let mut other = before.clone();
        change(&mut other);
        other.text_digest(&language)
    };
    assert_ne!(changed(|purpose| purpose.text_version = 2), digest);
    assert_ne!(changed(|purpose| purpose.retention = Retention::of_hours(25)), digest);
    assert_ne!(changed(|purpose| drop(purpose.data.insert("en".to_owned(), "Position, speed".to_owned()))), digest);
    assert_ne!(changed(|purpose| drop(purpose.recipient.insert("en".to_owned(), "Everybody".to_owned()))), digest);
    assert_ne!(changed(|purpose| drop(purpose.if_off.insert("en".to_owned(), "Nothing.".to_owned()))), digest);
}

proptest! {
    #[test]
    fn any_tampering_with_a_ledger_is_found(
        choices in proptest::collection::vec((0usize..3, any::<bool>()), 1..24),
        place in any::<prop::sample::Index>(),
        kind in 0u8..5,
    ) {
        let mut ledger = Ledger::default();
        let lines: Vec<String> = choices
            .iter()
            .map(|(driver, yes)| {
                let to = if *yes { Choice::Given } else { Choice::Refused };
                say(&mut ledger, change(["anna", "ben", "guest"][*driver], to))
            })
            .collect();
        let (length, head) = (ledger.length(), ledger.head());
        let read = Ledger::replay(lines.iter().map(String::as_str), length, head).unwrap();
        prop_assert_eq!(&read, &ledger);
        let mut tampered = lines.clone();
        let at = place.index(tampered.len());
        match kind {
            0 => drop(tampered.remove(at)),
            1 => tampered[at] = tampered[at].replace("\"touch\"", "\"voice\""),
            2 => {
                let twin = tampered[at].clone();
                tampered.insert(at, twin);
            }
            3 => tampered.truncate(at),
            _ => tampered[at] = tampered[at].replace("anna", "benn").replace("\"ben\"", "\"anna\"").replace("guest", "anna"),
        }
        if tampered != lines {
            prop_assert!(Ledger::replay(tampered.iter().map(String::as_str), length, head).is_err());
        }
    }
}
