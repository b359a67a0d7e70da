//! The pad: when an order can be placed, and when its digits are gone.

use std::time::Duration;

use entitlement::{Driving, PinLock, ProfileStatus, Role};

use super::fixture::*;
use crate::*;

fn caption(journey: &Journey) -> String {
    format!("{:?}", journey.keypad().caption)
}

fn typed(journey: &Journey) -> usize {
    journey.model.keypad.typed.count()
}

fn change(journey: &mut Journey, key: &str, to: impl FnOnce(&mut ProfileStatus)) {
    to(journey.profiles.profiles.iter_mut().find(|profile| profile.id.as_str() == key).unwrap());
    journey.tell_profiles();
}

/// The page with box and PIN, for somebody who is so.
fn ready_as(to: impl FnOnce(&mut ProfileStatus)) -> Journey {
    let mut journey = Journey::with_the_quote();
    change(&mut journey, "owner", to);
    journey.send(Event::ConsentChanged(Consent::Given));
    journey.send(Event::TimerElapsed(Timer::Stands));
    journey
}

#[test]
fn an_order_needs_four_digits_the_box_and_a_second_on_screen_whatever_comes_first() {
    let steps: [&dyn Fn(&mut Journey); 3] =
        [&|journey| drop(journey.type_pin(&PIN)), &|journey| drop(journey.send(Event::ConsentChanged(Consent::Given))), &|journey| {
            drop(journey.send(Event::TimerElapsed(Timer::Stands)))
        }];
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let mut journey = Journey::with_the_quote();
        for step in order {
            assert!(!journey.order().can_order, "{order:?} before {step}");
            assert_eq!(asks(&journey.confirm("r1")), [] as [&Effect; 0]);
            steps[step](&mut journey);
        }
        assert!(journey.order().can_order, "{order:?}");
    }
}

#[test]
fn three_digits_are_too_few_and_the_ninth_is_not_taken() {
    let mut journey = ready_as(|_| {});
    for (count, can_order) in [(1, false), (3, false), (4, true), (8, true), (9, true)] {
        journey.send(Event::TimerElapsed(Timer::PinKept));
        journey.type_pin(&vec![7; count]);
        assert_eq!(journey.order().can_order, can_order, "{count}");
        assert_eq!((journey.keypad().dots, journey.keypad().places), (count.min(8), count.clamp(4, 8)));
    }
    journey.send(Event::PinTyped { key: PinKey::Erase, request: id("p") });
    assert_eq!(typed(&journey), 7);
}

#[test]
fn the_digits_leave_with_the_order_and_nothing_of_them_stays_on_the_page() {
    let mut journey = Journey::ready_to_order();
    let effects = journey.confirm("r1");
    assert_eq!(asks(&effects), [&Effect::ConfirmOrder { quote: digest("quote"), pin: Some(pin()), request: id("r1") }]);
    assert_eq!(typed(&journey), 0);
    // Neither as text, nor as numbers, nor as bytes.
    let log = format!(
        "{effects:?} {:?} {:?} {:?}",
        journey.model,
        journey.view(),
        Event::PinTyped { key: PinKey::Digit(Digit::new(7).unwrap()), request: id("p") }
    );
    assert!(["7359", "7, 3, 5, 9", "55, 51", "Digit(7"].iter().all(|digits| !log.contains(digits)), "digits in a log");
}

#[test]
fn digits_are_gone_when_the_page_is_left_hidden_or_forgotten() {
    type Leaving<'a> = (&'a str, &'a dyn Fn(&mut Journey));
    let leave: [Leaving<'_>; 6] = [
        ("back", &|journey| drop(journey.send(Event::BackRequested))),
        ("another section", &|journey| drop(journey.send(Event::SectionOpened(Screen::Store)))),
        ("driving", &|journey| drop(journey.tell_driving(Driving::Moving))),
        ("standing", &|journey| drop(journey.tell_driving(Driving::Standing))),
        ("no daemon", &|journey| drop(journey.daemon(DaemonEvent::Vanished))),
        ("half a minute", &|journey| drop(journey.send(Event::TimerElapsed(Timer::PinKept)))),
    ];
    for (what, leave) in leave {
        let mut journey = Journey::ready_to_order();
        assert_eq!(typed(&journey), 4);
        leave(&mut journey);
        assert_eq!(typed(&journey), 0, "{what}");
        assert_eq!(asks(&journey.confirm("r1")), [] as [&Effect; 0], "{what}");
    }
}

#[test]
fn a_new_price_begins_with_an_empty_pad() {
    let mut journey = Journey::ready_to_order();
    journey.send(Event::TimePassed(at("2026-11-14T20:57:00Z")));
    assert_eq!(typed(&journey), 0);
}

#[test]
fn a_wrong_pin_shows_for_a_moment_says_the_tries_and_orders_nothing_by_itself() {
    let mut journey = Journey::ready_to_order();
    journey.confirm("r1");
    let effects = journey.daemon(DaemonEvent::OrderAnswered { quote: digest("quote"), answer: Err(CallError::PinWrong) });
    assert!(effects.contains(&Effect::StartTimer(Timer::PinWrong, Duration::from_millis(400))));
    assert!(effects.contains(&Effect::FetchProfiles));
    change(&mut journey, "owner", |owner| owner.lock = PinLock::Open { tries_left: 3 });
    let pad = journey.keypad();
    assert_eq!((pad.wrong, pad.dots, caption(&journey)), (true, 4, "pin-wrong-tries{tries: 3}".to_owned()));
    journey.send(Event::TimerElapsed(Timer::PinWrong));
    assert_eq!(journey.keypad().dots, 0);
    assert!(journey.order().consent, "the box was ticked by hand and stays so");
    // The quote was not touched: the right PIN orders it.
    journey.send(Event::TimerElapsed(Timer::Stands));
    journey.type_pin(&PIN);
    assert_eq!(caption(&journey), "pin-enter-tries{tries: 3}");
    assert_eq!(asks(&journey.confirm("r2")).len(), 1);
}

#[test]
fn a_short_wait_counts_down_with_the_keys_in_place_and_then_asks_the_car() {
    let mut journey = ready_as(|owner| owner.lock = PinLock::Wait { left: Duration::from_secs(2) });
    assert_eq!((caption(&journey), journey.keypad().enabled), ("pin-wait{wait: pin-seconds{count: 2}}".to_owned(), false));
    journey.type_pin(&PIN);
    assert_eq!(typed(&journey), 0, "no key is taken meanwhile");
    assert_eq!(journey.send(Event::TimerElapsed(Timer::PinWait)), [Effect::StartTimer(Timer::PinWait, Duration::from_secs(1))]);
    assert_eq!(journey.send(Event::TimerElapsed(Timer::PinWait)), [Effect::FetchProfiles]);
}

#[test]
fn a_locked_pin_takes_the_pad_away_and_says_for_how_long() {
    for (lock, text) in [
        (PinLock::Wait { left: Duration::from_secs(300) }, "pin-locked-text{wait: pin-minutes{count: 5}}"),
        (PinLock::Wait { left: Duration::from_secs(241) }, "pin-locked-text{wait: pin-minutes{count: 5}}"),
        (PinLock::Wait { left: Duration::from_secs(59) }, "pin-locked-text{wait: pin-seconds{count: 59}}"),
        (PinLock::Reset, "pin-reset-text"),
    ] {
        let mut journey = ready_as(|owner| owner.lock = lock);
        let blocked = journey.keypad().blocked.unwrap();
        assert_eq!((blocked.title, format!("{:?}", blocked.text)), (Text::of(MessageId::PinLocked), text.to_owned()));
        journey.type_pin(&PIN);
        assert_eq!((typed(&journey), journey.order().can_order), (0, false));
    }
}

#[test]
fn the_first_order_chooses_a_pin_on_the_same_pad_and_need_not_type_it_a_third_time() {
    let mut journey = ready_as(|owner| owner.has_pin = false);
    assert_eq!((caption(&journey), journey.keypad().next), ("pin-choose".to_owned(), Some(false)));
    journey.type_pin(&PIN);
    assert!(!journey.order().can_order, "half chosen is not chosen");
    assert_eq!(journey.keypad().next, Some(true));
    journey.send(Event::PinEntered);
    assert_eq!((caption(&journey), journey.keypad().dots), ("pin-repeat".to_owned(), 0));
    let effects = journey.type_pin(&PIN);
    let set = Effect::Ask {
        deed: Deed::SetPin { profile: id("owner"), proof: PinProof::None },
        pin: None,
        new_pin: Some(pin()),
        request: id("pin"),
    };
    assert!(effects.contains(&set), "{effects:?}");
    assert!(!journey.order().can_order && !journey.keypad().enabled, "not before the car has it");
    journey.done_deed("pin", Ok(DeedAnswer::Done));
    change(&mut journey, "owner", |owner| owner.has_pin = true);
    assert_eq!((caption(&journey), journey.order().can_order), ("pin-chosen".to_owned(), true));
    assert!(asks(&journey.confirm("r1")).contains(&&Effect::ConfirmOrder { quote: digest("quote"), pin: Some(pin()), request: id("r1") }));
}

#[test]
fn two_different_pins_are_chosen_again() {
    let mut journey = ready_as(|owner| owner.has_pin = false);
    journey.type_pin(&PIN);
    journey.send(Event::PinEntered);
    let effects = journey.type_pin(&[7, 3, 5, 8]);
    assert!(asks(&effects).is_empty());
    assert_eq!((caption(&journey), journey.keypad().next), ("pin-different".to_owned(), Some(false)));
    journey.type_pin(&[1]);
    assert_eq!(caption(&journey), "pin-choose");
}

#[test]
fn who_may_not_order_is_told_why_and_where_to_go() {
    for (active, limit, title, text) in [
        ("guest", 0, MessageId::OrderGuest, "order-guest-text"),
        ("family", 5_000, MessageId::OrderLimit, "order-limit-text{limit: short EUR 5000 minor, left: EUR 5000 minor}"),
    ] {
        let mut journey = Journey::with_the_quote();
        journey.profiles.active = id(active);
        journey.profiles.profiles[1].limit = Some(euro(limit));
        journey.tell_profiles();
        journey.send(Event::ConsentChanged(Consent::Given));
        journey.send(Event::TimerElapsed(Timer::Stands));
        journey.type_pin(&PIN);
        let blocked = journey.keypad().blocked.unwrap();
        assert_eq!((blocked.title, format!("{:?}", blocked.text).as_str()), (Text::of(title), text));
        assert_eq!(blocked.action.unwrap().key, "profiles");
        assert_eq!(asks(&journey.confirm("r1")), [] as [&Effect; 0], "{active}");
    }
}

#[test]
fn a_limit_counts_what_is_to_pay_against_what_is_left_of_the_month() {
    for (spent, can_order) in [(0, true), (2_100, true), (2_101, false), (10_000, false)] {
        let mut journey = Journey::with_the_quote();
        journey.profiles.active = id("family");
        journey.profiles.profiles[1].limit = Some(euro(10_000));
        journey.profiles.profiles[1].spent = Some(euro(spent));
        journey.tell_profiles();
        journey.send(Event::ConsentChanged(Consent::Given));
        journey.send(Event::TimerElapsed(Timer::Stands));
        journey.type_pin(&PIN);
        assert_eq!(journey.order().can_order, can_order, "{spent} of 10000 are spent, 7900 are to pay");
    }
}

#[test]
fn without_anything_to_pay_with_the_button_adds_it_and_orders_nothing() {
    for expires in [None, Some((2026, 10))] {
        let mut journey = Journey::ready_to_order();
        match expires {
            None => journey.contracts.payment = None,
            Some(_) => journey.contracts.payment.as_mut().unwrap().expires = expires,
        }
        journey.tell_contracts();
        let order = journey.order();
        assert!(order.adds_payment && !order.can_order);
        assert_eq!(order.button, Text::of(MessageId::ActionAddPayment));
        assert_eq!(asks(&journey.confirm("r1")), [] as [&Effect; 0]);
    }
}

#[test]
fn a_card_is_taken_to_the_end_of_its_month() {
    let mut journey = Journey::ready_to_order();
    journey.contracts.payment.as_mut().unwrap().expires = Some((2026, 11));
    journey.tell_contracts();
    assert!(journey.order().can_order);
}

#[test]
fn what_is_credited_in_full_needs_nothing_to_pay_with() {
    let mut journey = Journey::on_the_page("high-beam");
    journey.contracts.payment = None;
    journey.tell_contracts();
    journey.send(Event::TermChosen(entitlement::Term::OneYear));
    let mut free = (*quote("high-beam.DE.P1Y")).clone();
    free.credit = vec![entitlement::Credit { amount: euro(7900), reason: entitlement::CreditReason::Voucher }];
    journey.daemon(DaemonEvent::QuoteAnswered { offer: id("high-beam.DE.P1Y"), answer: Ok((free.into(), digest("quote"))) });
    journey.send(Event::ConsentChanged(Consent::Given));
    journey.send(Event::TimerElapsed(Timer::Stands));
    journey.type_pin(&PIN);
    assert!(journey.order().can_order);
    assert_eq!(format!("{:?}", journey.order().total), "EUR 0 minor");
}

#[test]
fn without_the_word_on_profiles_or_contracts_nothing_can_be_ordered() {
    for news in [DaemonEvent::ProfilesFailed(CallError::Unsupported), DaemonEvent::ContractsFailed(CallError::Unsupported)] {
        let mut journey = Journey::ready_to_order();
        journey.daemon(news);
        assert_eq!((journey.order().can_order, journey.order().reason), (false, Text::of(MessageId::OrderNeedsService)));
    }
}

#[test]
fn an_order_that_nobody_answers_is_asked_about_without_the_pin_after_a_while_and_at_once_when_hidden() {
    let mut journey = Journey::ready_to_order();
    journey.confirm("r1");
    let pins = (0..6).map(|_| {
        journey.daemon(DaemonEvent::OrderAnswered { quote: digest("quote"), answer: Err(CallError::NoAnswer) });
        match journey.send(Event::TimerElapsed(Timer::Confirm)).remove(0) {
            Effect::ConfirmOrder { pin, .. } => pin.is_some(),
            other => panic!("{other:?}"),
        }
    });
    assert_eq!(pins.collect::<Vec<_>>(), [true, true, true, true, false, false]);

    let mut journey = Journey::ready_to_order();
    journey.confirm("r1");
    journey.tell_driving(Driving::Moving);
    let again = journey.send(Event::TimerElapsed(Timer::Confirm));
    assert_eq!(again, [Effect::ConfirmOrder { quote: digest("quote"), pin: None, request: id("r1") }]);
}

#[test]
fn a_pin_is_changed_by_the_old_one_and_the_new_one_twice() {
    let mut journey = Journey::at_the_store();
    journey.send(Event::Profile(ProfileEvent::Opened));
    journey.send(Event::Profile(ProfileEvent::PinOpened(id("owner"))));
    assert_eq!(caption(&journey), "pin-old");
    journey.type_pin(&PIN);
    journey.send(Event::PinEntered);
    assert_eq!(caption(&journey), "pin-choose");
    for _ in 0..2 {
        journey.type_pin(&[1, 2, 3, 4, 5]);
        journey.send(Event::PinEntered);
    }
    assert_eq!(caption(&journey), "pin-setting");
    journey.done_deed("pin", Err(CallError::PinWrong));
    assert_eq!((caption(&journey), typed(&journey)), ("pin-wrong-tries{tries: 5}".to_owned(), 0));
    // Once more, and rightly.
    for digits in [&PIN[..], &[5, 5, 5, 5], &[5, 5, 5, 5]] {
        journey.type_pin(digits);
        journey.send(Event::PinEntered);
    }
    journey.done_deed("pin", Ok(DeedAnswer::Done));
    assert_eq!(journey.view().nav.screen, Screen::Profiles);
    assert_eq!(journey.view().status.toast.unwrap().text, Text::of(MessageId::PinIsSet));
}

#[test]
fn the_first_pin_of_the_family_needs_the_owners_and_counts_the_owners_tries() {
    let mut journey = Journey::with_the_quote();
    journey.profiles.active = id("family");
    journey.profiles.profiles[1].limit = None;
    journey.profiles.profiles[0].lock = PinLock::Open { tries_left: 2 };
    change(&mut journey, "family", |family| family.has_pin = false);
    assert_eq!(caption(&journey), "pin-of-owner{name: \"Mia\"}");
    for digits in [&[9, 9, 9, 9][..], &PIN, &PIN] {
        journey.type_pin(digits);
        journey.send(Event::PinEntered);
    }
    let set = Deed::SetPin { profile: id("family"), proof: PinProof::Owner };
    assert!(journey.model.deeds.values().any(|asked| asked.deed == set));
    journey.done_deed("pin", Err(CallError::PinWrong));
    assert_eq!(caption(&journey), "pin-wrong-tries{tries: 2}");
}

#[test]
fn a_guest_has_no_pin() {
    let mut journey = Journey::at_the_store();
    journey.send(Event::Profile(ProfileEvent::Opened));
    journey.send(Event::Profile(ProfileEvent::PinOpened(id("guest"))));
    assert_eq!(journey.view().nav.screen, Screen::Profiles);
    assert!(journey.profiles.profiles.iter().any(|profile| profile.role == Role::Guest));
}
