//! A renter has the car for days, and nothing of it is left afterwards.

use entitlement::*;

use super::fixture::*;
use crate::*;

fn profile_event(journey: &mut Journey, event: ProfileEvent) -> Vec<Effect> {
    journey.send(Event::Profile(event))
}

/// The owner has chosen something and sits at the wheel; there is a renter's profile.
fn rented_out() -> Journey {
    let mut journey = Journey::at_the_store();
    journey.profiles.profiles.push(profile("rental-1", "Rental", Role::Renter));
    journey.tell_profiles();
    journey.send(Event::LanguageChosen(crate::Language::German));
    journey.send(Event::AppearanceChosen(Appearance::Day));
    journey.model.settings.saved.insert(id("high-beam"));
    journey
}

/// The daemon says who is at the wheel.
fn wheel(journey: &mut Journey, who: &str) -> Vec<Effect> {
    journey.profiles.active = id(who);
    journey.tell_profiles()
}

/// The daemon has ended the rental: another profile stands in its place.
fn next_renter(journey: &mut Journey, before: &str, next: &str) -> Vec<Effect> {
    journey.profiles.profiles.retain(|known| known.id != id(before));
    journey.profiles.profiles.push(profile(next, "Rental", Role::Renter));
    wheel(journey, next)
}

fn rows(journey: &mut Journey) -> Vec<ProfileRow> {
    profile_event(journey, ProfileEvent::Opened);
    let PageView::Profiles(page) = journey.view().page else { panic!("{:?}", journey.view().page) };
    page.rows
}

#[test]
fn the_screens_go_back_to_the_base_state_when_a_rental_ends() {
    let mut journey = rented_out();
    let effects = wheel(&mut journey, "rental-1");
    assert!(effects.contains(&Effect::ForgetSeen), "what the owner has looked at is not the renter's");
    assert!(journey.model.settings.saved.is_empty());
    journey.send(Event::LanguageChosen(crate::Language::French));
    journey.send(Event::AppearanceChosen(Appearance::Night));
    journey.send(Event::AidChosen { aid: Aid::LargeText, on: true });
    journey.send(Event::SearchOpened);
    journey.send(Event::SearchEdited("secret wish".to_owned()));
    journey.model.settings.saved.insert(id("sounds"));
    // Through a restart of the app, too.
    let settings = journey.model.settings.clone();
    journey.model = Model::new(settings, jiff::tz::TimeZone::UTC, now());
    journey.send(Event::Started);
    journey.daemon(DaemonEvent::Appeared);
    journey.tell_profiles();
    assert_eq!(journey.model.settings.language, crate::Language::French);
    journey.send(Event::SearchOpened);
    journey.send(Event::SearchEdited("secret wish".to_owned()));
    // The rental ends while the app is away: it learns of it at its next start.
    let effects = next_renter(&mut journey, "rental-1", "rental-2");
    assert!(
        effects.contains(&Effect::ForgetSeen) && effects.contains(&Effect::SaveSettings(journey.model.settings.clone())),
        "{effects:?}"
    );
    let settings = journey.model.settings.clone();
    assert_eq!((settings.language, settings.appearance, settings.aids.len()), (crate::Language::German, Appearance::Day, 0));
    assert!(settings.saved.is_empty() && !format!("{:?}", journey.model).contains("secret wish"));
    assert!(!settings.languages.contains_key(&id("rental-1")));
    // The owner finds everything as it was.
    wheel(&mut journey, "owner");
    let settings = &journey.model.settings;
    assert_eq!(
        (settings.language, settings.saved.contains(&id("high-beam")), settings.base.is_none()),
        (crate::Language::German, true, true)
    );
}

#[test]
fn a_renter_looks_at_what_there_is_and_into_no_book() {
    let mut journey = rented_out();
    wheel(&mut journey, "rental-1");
    for event in [
        Event::Contract(ContractEvent::MessagesOpened),
        Event::Payment(PaymentEvent::Opened),
        Event::Handover(HandoverEvent::Continued),
        Event::Passport(PassportEvent::Opened),
        Event::Welcome(WelcomeEvent::Opened),
        Event::Profile(ProfileEvent::EditOpened(id("owner"))),
    ] {
        journey.send(Event::SectionOpened(Screen::Car));
        journey.send(event.clone());
        assert!(matches!(journey.view().nav.screen, Screen::Car | Screen::Profiles), "{event:?} {:?}", journey.view().nav.screen);
    }
    assert!(journey.view().status.toast.is_some(), "it is said why");
    journey.send(Event::FeatureOpened(id("high-beam")));
    let PageView::Feature(page) = journey.view().page else { panic!() };
    assert_eq!(page.promise, Text::of(MessageId::OrderRenter));
    assert!(!page.trial.is_some_and(|trial| trial.enabled));
    // Who else drives is nobody's business but for the way out.
    let rows = rows(&mut journey);
    assert_eq!(rows.iter().map(|row| row.key.as_str()).collect::<Vec<_>>(), ["owner", "rental-1"]);
    assert!(rows.iter().all(|row| !row.can_edit));
    assert_eq!(rows.iter().map(|row| row.can_pin).collect::<Vec<_>>(), [false, true]);
}

#[test]
fn a_page_of_the_books_is_gone_when_a_renter_takes_the_wheel() {
    let mut journey = rented_out();
    journey.send(Event::SectionOpened(Screen::Car));
    journey.send(Event::Payment(PaymentEvent::Opened));
    assert_eq!(journey.view().nav.screen, Screen::Payment);
    wheel(&mut journey, "rental-1");
    assert_eq!(journey.view().nav.screen, Screen::Store);
    assert!(!format!("{:?}", journey.view().page).contains("Visa"));
}

#[test]
fn the_owners_pin_leads_out_of_a_rental() {
    let mut journey = rented_out();
    wheel(&mut journey, "rental-1");
    rows(&mut journey);
    assert_eq!(profile_event(&mut journey, ProfileEvent::Selected { profile: id("owner"), request: id("s1") }), []);
    let PageView::ProfilePin(page) = journey.view().page else { panic!("{:?}", journey.view().page) };
    assert_eq!(page.name, Text::of(MessageId::RentalLeave));
    journey.type_pin(&PIN);
    let effects = journey.send(Event::PinEntered);
    let deed = Deed::SelectProfile(id("owner"));
    assert!(effects.contains(&Effect::Ask { deed, pin: Some(pin()), new_pin: None, request: id("s1") }), "{effects:?}");
    journey.done_deed("s1", Err(CallError::PinWrong));
    let PageView::ProfilePin(page) = journey.view().page else { panic!() };
    assert!(page.keypad.wrong);
    journey.type_pin(&PIN);
    journey.send(Event::PinEntered);
    journey.done_deed("s1", Ok(DeedAnswer::Done));
    wheel(&mut journey, "owner");
    assert_eq!((journey.view().nav.screen, journey.model.keypad.typed.count()), (Screen::Store, 0));
}

#[test]
fn a_renter_gives_the_car_back_without_a_pin_and_is_asked_once() {
    let mut journey = rented_out();
    wheel(&mut journey, "rental-1");
    rows(&mut journey);
    profile_event(&mut journey, ProfileEvent::PinOpened(id("rental-1")));
    assert!(journey.view().sheet.is_some());
    let effects = journey.send(Event::Sheet(SheetEvent::Confirmed { request: id("e1") }));
    let deed = Deed::EndRental(id("rental-1"));
    assert_eq!(effects, [Effect::Ask { deed, pin: None, new_pin: None, request: id("e1") }]);
    // The signal may overtake the answer.
    next_renter(&mut journey, "rental-1", "rental-2");
    journey.done_deed("e1", Ok(DeedAnswer::Done));
    assert_eq!(journey.view().status.toast.map(|toast| toast.text), Some(Text::of(MessageId::RentalEnded)));
    assert_eq!((journey.view().nav.screen, journey.view().nav.language), (Screen::Store, "de".to_owned()));
}

#[test]
fn the_owner_ends_a_rental_from_the_own_seat_with_the_pin() {
    let mut journey = rented_out();
    assert_eq!(rows(&mut journey).last().map(|row| row.pin.clone()), Some(Text::of(MessageId::RentalEnd)));
    profile_event(&mut journey, ProfileEvent::PinOpened(id("rental-1")));
    assert_eq!(journey.send(Event::Sheet(SheetEvent::Confirmed { request: id("e1") })), []);
    journey.type_pin(&PIN);
    let effects = journey.send(Event::PinEntered);
    let deed = Deed::EndRental(id("rental-1"));
    assert!(effects.contains(&Effect::Ask { deed, pin: Some(pin()), new_pin: None, request: id("e1") }), "{effects:?}");
    journey.done_deed("e1", Ok(DeedAnswer::Done));
    assert_eq!(journey.view().nav.screen, Screen::Profiles);
}

#[test]
fn whoever_has_got_the_car_with_a_renter_at_the_wheel_can_ask_for_it() {
    let mut journey = rented_out();
    wheel(&mut journey, "rental-1");
    journey.send(Event::SectionOpened(Screen::Car));
    journey.send(Event::Handover(HandoverEvent::Opened));
    let PageView::Handover(page) = journey.view().page else { panic!("{:?}", journey.view().page) };
    assert_eq!((page.stepped, page.columns.len()), (false, 0), "what would become of everything is the owner's to read");
    let effects = journey.send(Event::Handover(HandoverEvent::Claimed { request: id("c1") }));
    assert_eq!(effects, [Effect::Ask { deed: Deed::Claim, pin: None, new_pin: None, request: id("c1") }]);
    journey.send(Event::BackRequested);
    assert_eq!(journey.view().nav.screen, Screen::Car);
}

#[test]
fn once_the_seller_has_set_the_pin_back_a_rental_can_be_left_without_one() {
    let mut journey = rented_out();
    wheel(&mut journey, "rental-1");
    journey.profiles.profiles[0].has_pin = false;
    journey.tell_profiles();
    rows(&mut journey);
    let effects = profile_event(&mut journey, ProfileEvent::Selected { profile: id("owner"), request: id("s1") });
    let deed = Deed::SelectProfile(id("owner"));
    assert_eq!(effects, [Effect::Ask { deed, pin: None, new_pin: None, request: id("s1") }], "else nobody would get out any more");
}

#[test]
fn a_renter_reads_nothing_of_what_the_owner_pays() {
    let mut journey = Journey::with_a_contract();
    journey.contracts.contracts[0].renewal = Renewal::On { at: at("2027-11-14T19:43:00Z"), amount: euro(7_900) };
    journey.contracts.messages.push(CarMessage {
        id: id("m1"),
        at: now(),
        subject: Subject::EndsSoon { order: id("o1"), feature: id("high-beam"), ends: now() },
    });
    journey.tell_contracts();
    let owners = journey.my_features();
    assert!(owners.has_messages && owners.rows.iter().any(|row| row.has_contract));
    journey.profiles.profiles.push(profile("rental-1", "Rental", Role::Renter));
    wheel(&mut journey, "rental-1");
    journey.tell_contracts();
    let reads_nothing = |journey: &mut Journey| {
        journey.send(Event::SectionOpened(Screen::MyFeatures));
        let page = journey.my_features();
        assert!(!page.has_messages && !page.has_receipts && !page.rows.is_empty());
        for row in &page.rows {
            assert_eq!((&row.next_charge, &row.quiet, row.has_contract), (&Text::Empty, &None, false), "{:?}", row.key);
        }
        journey.send(Event::FeatureOpened(id("cruise")));
        journey.send(Event::TermChosen(Term::OneYear));
        assert_eq!(journey.view().nav.screen, Screen::Feature, "what an order would be paid with is not the renter's to read");
        assert!(!format!("{:?}", journey.view()).contains("4821"));
    };
    reads_nothing(&mut journey);
    // After a start, before anybody has said who drives: it is a renter where the last one was.
    let settings = journey.model.settings.clone();
    journey.model = Model::new(settings, jiff::tz::TimeZone::UTC, now());
    journey.send(Event::CacheRead { catalogue: Some((catalogue(), now())), snapshot: None });
    journey.send(Event::Started);
    journey.daemon(DaemonEvent::Appeared);
    journey.tell();
    journey.tell_contracts();
    reads_nothing(&mut journey);
}
