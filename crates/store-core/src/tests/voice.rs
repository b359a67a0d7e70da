//! What a voice may do, and what only a touch may.

use entitlement::*;
use voice::{Asked, Data, Heard, Intent};

use super::fixture::*;
use crate::*;

fn asked(intent: Intent, feature: Option<&str>) -> Asked {
    Asked { intent, features: feature.into_iter().map(id).collect(), data: Vec::new(), term: None, choice: None }
}

struct Said {
    answer: VoiceAnswer,
    effects: Vec<Effect>,
}

fn say_at(journey: &mut Journey, heard: Heard, answers: Option<&str>, request: &str, seconds: i64) -> Said {
    say_before(journey, heard, answers, None, request, seconds)
}

/// Before an assistant that shows a feature.
fn say_before(journey: &mut Journey, heard: Heard, answers: Option<&str>, shown: Option<&str>, request: &str, seconds: i64) -> Said {
    let event = VoiceEvent {
        call: 7,
        heard,
        answers: answers.map(id),
        shown: shown.map(id),
        language: crate::Language::English,
        at: now() + jiff::SignedDuration::from_secs(seconds),
        request: id(request),
    };
    let mut effects = journey.send(Event::Voice(Box::new(event)));
    let spoken = effects.iter().position(|effect| matches!(effect, Effect::Speak { .. })).expect("each call is answered");
    let Effect::Speak { call: 7, answer, .. } = effects.remove(spoken) else { panic!("another call was answered") };
    Said { answer: *answer, effects }
}

fn say(journey: &mut Journey, asked: Asked, request: &str) -> Said {
    say_at(journey, Heard::Sure(asked), None, request, 0)
}

fn yes(journey: &mut Journey, token: &str, seconds: i64) -> Said {
    say_at(journey, Heard::Sure(asked(Intent::Yes, None)), Some(token), "v-yes", seconds)
}

fn speech(said: &Said) -> String {
    format!("{:?}", said.answer.speech)
}

#[test]
fn a_free_month_begins_after_one_yes_and_not_without() {
    let mut journey = Journey::at_the_store();
    let offered = say(&mut journey, asked(Intent::Try, Some("high-beam")), "v1");
    assert_eq!((offered.answer.needs, offered.answer.token.clone()), (VoiceNeeds::Confirmation, Some(id("v1"))));
    assert!(!offered.effects.iter().any(|effect| matches!(effect, Effect::StartTrial { .. })), "{:?}", offered.effects);
    // A no, a yes to another question and a late yes begin nothing.
    for (token, heard, seconds) in [("v1", Intent::No, 1), ("v0", Intent::Yes, 1), ("v1", Intent::Yes, 31)] {
        let mut journey = Journey::at_the_store();
        say(&mut journey, asked(Intent::Try, Some("high-beam")), "v1");
        let answered = say_at(&mut journey, Heard::Sure(asked(heard, None)), Some(token), "v2", seconds);
        assert!(!answered.effects.iter().any(|effect| matches!(effect, Effect::StartTrial { .. })), "{token} {heard:?} {seconds}");
    }
    let begun = yes(&mut journey, "v1", 20);
    assert!(begun.effects.iter().any(|effect| matches!(effect, Effect::StartTrial { feature, .. } if feature.as_str() == "high-beam")));
    let again = yes(&mut journey, "v1", 21);
    assert_eq!((speech(&again), again.effects.len()), ("voice-too-late".to_owned(), 0), "a question is answered once");
}

#[test]
fn a_yes_without_a_question_is_nothing() {
    let mut journey = Journey::at_the_store();
    let said = say(&mut journey, asked(Intent::Yes, None), "v1");
    assert_eq!((speech(&said), said.effects.len()), ("voice-nothing".to_owned(), 0));
}

#[test]
fn an_order_is_prepared_and_waits_for_the_touch() {
    let mut journey = Journey::at_the_store();
    let said = say(&mut journey, Asked { term: Some(Term::OneYear), ..asked(Intent::Buy, Some("high-beam")) }, "v1");
    assert_eq!((said.answer.needs, said.answer.screen), (VoiceNeeds::Pin, Screen::Order));
    assert!(speech(&said).contains("say EUR 7900 minor"), "{}", speech(&said));
    assert!(format!("{:?}", said.answer.display).contains("price: short EUR 7900 minor"), "{:?}", said.answer.display);
    assert!(said.effects.contains(&Effect::PrepareOrder { offer: id("high-beam.DE.P1Y") }));
    // Whatever is said then, nothing is ordered.
    for intent in Intent::ALL {
        let said = say(&mut journey, Asked { term: Some(Term::OneYear), choice: Some(1), ..asked(intent, Some("high-beam")) }, "v2");
        assert!(
            !said.effects.iter().any(|effect| matches!(effect, Effect::ConfirmOrder { .. } | Effect::Ask { .. })),
            "{intent:?}: {:?}",
            said.effects
        );
    }
    // Without a term it is chosen by touch.
    let mut journey = Journey::at_the_store();
    let said = say(&mut journey, asked(Intent::Buy, Some("high-beam")), "v1");
    assert_eq!((said.answer.needs, journey.view().nav.screen), (VoiceNeeds::Pin, Screen::Feature));
}

#[test]
fn nothing_is_ordered_tried_or_declared_while_the_car_moves_and_less_is_shared_at_once() {
    let mut journey = Journey::with_a_contract();
    journey.tell_driving(Driving::Moving);
    for intent in [Intent::Try, Intent::Buy, Intent::Cancel, Intent::Withdraw, Intent::Start] {
        let data = vec![Data::Of(id("hazards"))];
        let said = say(&mut journey, Asked { data, term: Some(Term::OneYear), ..asked(intent, Some("recorder")) }, "v1");
        let acts = |effect: &Effect| {
            matches!(
                effect,
                Effect::StartTrial { .. }
                    | Effect::ConfirmOrder { .. }
                    | Effect::PrepareOrder { .. }
                    | Effect::Ask { .. }
                    | Effect::SetSharing { .. }
            )
        };
        assert!(!said.effects.iter().any(acts), "{intent:?}: {:?}", said.effects);
        assert_ne!(said.answer.needs, VoiceNeeds::Pin, "{intent:?}");
    }
    assert!(matches!(journey.view().page, PageView::Driving(_)), "the driving view stays");
    let stopped = say(&mut journey, Asked { data: vec![Data::Of(id("hazards"))], ..asked(Intent::Stop, None) }, "v2");
    let off = |effect: &Effect| matches!(effect, Effect::SetSharing { choice: SharingChoice::Off, .. });
    assert!(stopped.effects.iter().any(off), "{:?}", stopped.effects);
    let nothing = say(&mut journey, asked(Intent::ShareNothing, None), "v3");
    assert!(nothing.effects.iter().any(|effect| matches!(effect, Effect::SetPrivate { choice: PrivateChoice::UntilChanged, .. })));
    let mut journey = Journey::with_a_contract();
    journey.tell_driving(Driving::Moving);
    let hour = say(&mut journey, asked(Intent::Private, None), "v4");
    assert!(hour.effects.iter().any(|effect| matches!(effect, Effect::SetPrivate { choice: PrivateChoice::Hour, .. })));
}

#[test]
fn sharing_is_never_switched_on_by_a_voice() {
    let mut journey = Journey::at_the_store();
    let said = say(&mut journey, Asked { data: vec![Data::Of(id("hazards"))], ..asked(Intent::Start, None) }, "v1");
    assert_eq!(said.answer.needs, VoiceNeeds::Pin);
    assert!(!said.effects.iter().any(|effect| matches!(effect, Effect::SetSharing { .. })), "{:?}", said.effects);
    let said = yes(&mut journey, "v1", 1);
    assert!(!said.effects.iter().any(|effect| matches!(effect, Effect::SetSharing { .. })), "not by a yes either");
}

#[test]
fn cancelling_and_withdrawing_open_their_page_and_declare_nothing() {
    for (intent, declaration) in [(Intent::Cancel, Declaration::Cancel), (Intent::Withdraw, Declaration::Withdraw)] {
        let mut journey = Journey::with_a_contract();
        let said = say(&mut journey, asked(intent, Some("high-beam")), "v1");
        assert_eq!((said.answer.needs, journey.view().nav.screen), (VoiceNeeds::Pin, Screen::Declare), "{declaration:?}");
        assert!(!said.effects.iter().any(|effect| matches!(effect, Effect::Ask { .. })), "{:?}", said.effects);
    }
    let mut journey = Journey::with_a_contract();
    let said = say(&mut journey, asked(Intent::Cancel, Some("sounds")), "v1");
    assert!(speech(&said).starts_with("voice-no-contract"), "{}", speech(&said));
}

#[test]
fn a_term_corrects_and_goes_on_from_what_was_said() {
    let mut journey = Journey::at_the_store();
    let term = |term| Asked { term: Some(term), ..asked(Intent::Term, None) };
    assert_eq!(speech(&say(&mut journey, term(Term::OneYear), "v0")), "voice-nothing", "of what?");
    say(&mut journey, Asked { term: Some(Term::OneYear), ..asked(Intent::Price, Some("high-beam")) }, "v1");
    let three = say(&mut journey, term(Term::ThreeYears), "v2");
    assert!(speech(&three).contains("say EUR 17900 minor") && three.effects.is_empty(), "a price goes on as a price: {}", speech(&three));
    say(&mut journey, Asked { term: Some(Term::OneYear), ..asked(Intent::Buy, Some("high-beam")) }, "v3");
    let three = say(&mut journey, term(Term::ThreeYears), "v4");
    assert!(three.effects.contains(&Effect::PrepareOrder { offer: id("high-beam.DE.P3Y") }), "{:?}", three.effects);
    // "It" is what was spoken of.
    let active = say(&mut journey, asked(Intent::Active, None), "v5");
    assert!(speech(&active).contains("High-Beam"), "{}", speech(&active));
}

#[test]
fn a_name_that_fits_several_is_asked_back_with_numbers() {
    let mut journey = Journey::at_the_store();
    let several = Asked { features: vec![id("seat-heat"), id("wheel-heat")], ..asked(Intent::About, None) };
    let said = say(&mut journey, several, "v1");
    assert_eq!((said.answer.needs, said.answer.token.clone()), (VoiceNeeds::Choice, Some(id("v1"))));
    assert!(speech(&said).contains("number: \"2\""), "{}", speech(&said));
    let none = say_at(&mut journey, Heard::Sure(Asked { choice: Some(9), ..asked(Intent::Choice, None) }), Some("v1"), "v2", 1);
    assert_eq!(none.answer.needs, VoiceNeeds::Choice, "there is no ninth");
    let second = say_at(&mut journey, Heard::Sure(Asked { choice: Some(2), ..asked(Intent::Choice, None) }), Some("v2"), "v3", 2);
    assert!(speech(&second).starts_with("voice-about"), "{}", speech(&second));
    assert_eq!(journey.view().nav.screen, Screen::Feature);
}

#[test]
fn what_is_unsure_is_asked_back_and_what_is_nothing_does_nothing() {
    let mut journey = Journey::at_the_store();
    let before = journey.view();
    for heard in [Heard::Nothing, Heard::Unsure(vec![asked(Intent::Cancel, Some("high-beam"))])] {
        let said = say_at(&mut journey, heard, None, "v1", 0);
        assert_eq!(said.effects, []);
        assert_eq!(journey.view(), before, "nothing on screen changes");
    }
}

#[test]
fn what_is_said_next_and_what_is_shared_is_told() {
    let mut journey = Journey::with_a_contract();
    assert_eq!(speech(&say(&mut journey, asked(Intent::NextPayment, None), "v1")), "voice-no-payment");
    journey.contracts.contracts[0].renewal =
        Renewal::On { at: at("2027-11-11T20:43:00Z"), amount: Money::new(7900, Currency::parse("EUR").unwrap()).unwrap() };
    journey.tell_contracts();
    let said = say(&mut journey, asked(Intent::NextPayment, None), "v2");
    assert!(speech(&said).contains("say EUR 7900 minor") && speech(&said).contains("say 2027-11-11"), "{}", speech(&said));
    let shared = say(&mut journey, asked(Intent::Shared, None), "v3");
    assert_eq!((speech(&shared).starts_with("voice-"), journey.view().nav.screen), (true, Screen::Privacy));
    assert_eq!(speech(&say(&mut journey, asked(Intent::Help, None), "v4")), "voice-help");
}

/// "It", to an assistant that shows a feature.
fn say_it(journey: &mut Journey, intent: Intent, shown: Option<&str>, request: &str, seconds: i64) -> Said {
    say_before(journey, Heard::Sure(asked(intent, None)), None, shown, request, seconds)
}

#[test]
fn it_is_what_was_spoken_of_else_what_the_assistant_shows_else_what_is_on_screen() {
    let mut journey = Journey::at_the_store();
    assert_eq!(speech(&say_it(&mut journey, Intent::Price, None, "v1", 0)), "voice-which-feature", "nothing is at hand");
    journey.send(Event::FeatureOpened(id("seat-heat")));
    let on_screen = say_it(&mut journey, Intent::Active, None, "v2", 0);
    assert!(speech(&on_screen).contains("Seat"), "{}", speech(&on_screen));
    let mut journey = Journey::at_the_store();
    journey.send(Event::FeatureOpened(id("seat-heat")));
    let shown = say_it(&mut journey, Intent::Price, Some("high-beam"), "v3", 0);
    assert!(speech(&shown).contains("High-Beam"), "{}", speech(&shown));
    let spoken_of = say_it(&mut journey, Intent::Price, Some("wheel-heat"), "v4", 1);
    assert!(speech(&spoken_of).contains("High-Beam"), "{}", speech(&spoken_of));
    // After two minutes nobody speaks of it any more, and a term goes on from nothing.
    let later = say_it(&mut journey, Intent::Active, Some("wheel-heat"), "v5", 122);
    assert!(speech(&later).contains("Wheel"), "{}", speech(&later));
    let term = say_at(&mut journey, Heard::Sure(Asked { term: Some(Term::OneYear), ..asked(Intent::Term, None) }), None, "v6", 400);
    assert_eq!(speech(&term), "voice-nothing");
}

#[test]
fn it_is_asked_which_before_anything_is_done_with_one_of_several() {
    for intent in [Intent::Try, Intent::Buy, Intent::Cancel, Intent::Withdraw] {
        let mut journey = Journey::with_a_contract();
        journey.send(Event::FeatureOpened(id("seat-heat")));
        let before = journey.view();
        let said = say_it(&mut journey, intent, Some("high-beam"), "v1", 0);
        assert_eq!(said.answer.needs, VoiceNeeds::Choice, "{intent:?}: {}", speech(&said));
        assert!(speech(&said).contains("High-Beam") && speech(&said).contains("Seat"), "{}", speech(&said));
        assert_eq!((said.effects, journey.view()), (Vec::new(), before), "{intent:?}");
        // A choice goes on with that one.
        let chosen = say_at(&mut journey, Heard::Sure(Asked { choice: Some(1), ..asked(Intent::Choice, None) }), Some("v1"), "v2", 1);
        assert!(speech(&chosen).contains("High-Beam"), "{intent:?}: {}", speech(&chosen));
    }
    // Where all are the same, there is nothing to ask.
    let mut journey = Journey::at_the_store();
    journey.send(Event::FeatureOpened(id("high-beam")));
    let said = say_it(&mut journey, Intent::Try, Some("high-beam"), "v1", 0);
    assert_eq!(said.answer.needs, VoiceNeeds::Confirmation, "{}", speech(&said));
}

#[test]
fn of_a_feature_that_is_not_sold_here_nothing_is_assumed() {
    for intent in [Intent::Price, Intent::Try, Intent::Buy, Intent::Cancel] {
        let mut journey = Journey::at_the_store();
        journey.send(Event::FeatureOpened(id("seat-heat")));
        let said = say_it(&mut journey, intent, Some("of-another-store"), "v1", 0);
        assert_eq!((speech(&said), said.effects), ("voice-which-feature".to_owned(), Vec::new()), "{intent:?}");
    }
    // After another was spoken of, it still does nothing with that one.
    let mut journey = Journey::at_the_store();
    say(&mut journey, asked(Intent::Price, Some("high-beam")), "v1");
    let told = say_it(&mut journey, Intent::Active, Some("of-another-store"), "v2", 1);
    assert!(speech(&told).contains("High-Beam"), "{}", speech(&told));
    let said = say_it(&mut journey, Intent::Try, Some("of-another-store"), "v3", 2);
    assert_eq!((speech(&said), said.effects), ("voice-which-feature".to_owned(), Vec::new()));
}

#[test]
fn while_driving_no_page_says_what_it_is() {
    let mut journey = Journey::at_the_store();
    journey.send(Event::FeatureOpened(id("seat-heat")));
    journey.tell_driving(Driving::Moving);
    assert_eq!(speech(&say_it(&mut journey, Intent::Price, None, "v1", 0)), "voice-which-feature");
    let shown = say_it(&mut journey, Intent::Price, Some("high-beam"), "v2", 0);
    assert!(speech(&shown).contains("High-Beam"), "{}", speech(&shown));
}

#[test]
fn what_is_said_instead_of_an_answer_is_said_before_the_same_assistant() {
    let mut journey = Journey::at_the_store();
    let several = Asked { features: vec![id("seat-heat"), id("wheel-heat")], ..asked(Intent::About, None) };
    say_before(&mut journey, Heard::Sure(several), None, Some("high-beam"), "v1", 0);
    let said = say_at(&mut journey, Heard::Sure(asked(Intent::Price, None)), Some("v1"), "v2", 1);
    assert!(speech(&said).contains("High-Beam"), "{}", speech(&said));
}

#[test]
fn on_the_order_page_it_is_what_is_ordered() {
    let mut journey = Journey::at_the_store();
    say(&mut journey, Asked { term: Some(Term::OneYear), ..asked(Intent::Buy, Some("high-beam")) }, "v1");
    assert_eq!(journey.view().nav.screen, Screen::Order);
    let said = say_it(&mut journey, Intent::Active, None, "v2", 300);
    assert!(speech(&said).contains("High-Beam"), "{}", speech(&said));
}

#[test]
fn a_voice_is_told_nothing_while_a_valet_has_the_car() {
    let mut journey = Journey::at_the_store();
    journey.profiles.profiles.push(profile("hotel", "Hotel", entitlement::Role::Valet));
    journey.profiles.active = id("hotel");
    journey.tell_profiles();
    let screen = journey.view().nav.screen;
    for (number, intent) in
        [Intent::Try, Intent::Price, Intent::Active, Intent::Shared, Intent::ShareNothing, Intent::Back].into_iter().enumerate()
    {
        let said = say(&mut journey, asked(intent, Some("high-beam")), &format!("v{number}"));
        assert!(speech(&said).contains("voice-closed"), "{:?}", said.answer);
        assert_eq!((said.effects.len(), said.answer.screen, journey.view().nav.screen), (0, screen, screen));
    }
}
