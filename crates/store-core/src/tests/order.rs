use entitlement::{Driving, GrantKind, SellerDocument, State, Term};

use super::fixture::*;
use crate::*;

fn confirm(request: &str) -> Effect {
    Effect::ConfirmOrder { quote: digest("quote"), pin: Some(pin()), request: id(request) }
}

#[test]
fn a_term_fetches_its_price_first() {
    let mut journey = Journey::on_the_page("high-beam");
    assert_eq!(journey.send(Event::TermChosen(Term::OneYear)), [Effect::PrepareOrder { offer: id("high-beam.DE.P1Y") }]);
    assert_eq!(journey.order().mode, OrderMode::Loading);
}

#[test]
fn the_page_shows_the_signed_quote_with_an_empty_box() {
    let order = Journey::with_the_quote().order();
    assert_eq!((order.mode, order.consent, order.can_order), (OrderMode::Ready, false, false));
    assert_eq!(order.reason, Text::of(MessageId::PinEnter));
    assert_eq!(format!("{:?}", order.total), "EUR 7900 minor");
    assert_eq!(format!("{:?}", order.price), "order-price-split{net: EUR 6639 minor, rate: 1900 bp, vat: EUR 1261 minor}");
    assert_eq!(format!("{:?}", order.term), "order-from-to{from: 2026-11-14, to: 2027-11-14}");
}

#[test]
fn without_consent_nothing_is_ordered() {
    assert_eq!(Journey::with_the_quote().confirm("r1"), []);
}

#[test]
fn two_taps_are_one_order() {
    let mut journey = Journey::ready_to_order();
    assert!(journey.order().can_order);
    assert_eq!(asks(&journey.confirm("r1")), [&confirm("r1")]);
    assert_eq!(journey.confirm("r2"), []);
    assert_eq!(journey.order().mode, OrderMode::Ordering);
}

#[test]
fn consent_can_be_taken_back() {
    let mut journey = Journey::ready_to_order();
    journey.send(Event::ConsentChanged(Consent::Withheld));
    assert_eq!(journey.confirm("r1"), []);
}

#[test]
fn a_placed_order_leads_to_the_receipt_and_back_does_not_return_to_the_order() {
    let mut journey = Journey::ready_to_order();
    journey.confirm("r1");
    let effects = journey.daemon(DaemonEvent::OrderAnswered { quote: digest("quote"), answer: Ok(id("o1")) });
    assert!(effects.contains(&Effect::FetchOrder { order: id("o1") }));
    assert_eq!(journey.done().order_number, Text::verbatim("o1"));
    journey.send(Event::BackRequested);
    assert_eq!(journey.page().key, "high-beam");
}

#[test]
fn a_price_that_is_too_old_is_fetched_again_and_consent_is_asked_again() {
    let mut journey = Journey::ready_to_order();
    let effects = journey.send(Event::TimePassed(at("2026-11-14T20:57:00Z")));
    assert_eq!(asks(&effects), [&Effect::PrepareOrder { offer: id("high-beam.DE.P1Y") }]);
    let mut fresh = (*quote("high-beam.DE.P1Y")).clone();
    fresh.expires_at = at("2026-11-14T21:12:00Z");
    journey.daemon(DaemonEvent::QuoteAnswered { offer: id("high-beam.DE.P1Y"), answer: Ok((fresh.into(), digest("fresh"))) });
    let order = journey.order();
    assert!(!order.consent && !order.can_order);
    assert_eq!(order.error, Text::of(MessageId::ErrorQuoteExpired));
}

#[test]
fn a_price_other_than_on_the_card_is_pointed_out() {
    let mut journey = Journey::on_the_page("high-beam");
    journey.send(Event::TermChosen(Term::OneYear));
    let mut dearer = (*quote("high-beam.DE.P1Y")).clone();
    dearer.total = euro(8900);
    journey.daemon(DaemonEvent::QuoteAnswered { offer: id("high-beam.DE.P1Y"), answer: Ok((dearer.into(), digest("quote"))) });
    assert_eq!(journey.order().error, Text::of(MessageId::ErrorQuoteChanged));
}

#[test]
fn a_quote_for_something_else_is_not_shown() {
    let mut journey = Journey::on_the_page("high-beam");
    journey.send(Event::TermChosen(Term::OneYear));
    journey.daemon(DaemonEvent::QuoteAnswered { offer: id("high-beam.DE.P1Y"), answer: Ok((quote("recorder.DE.P3Y"), digest("quote"))) });
    assert_eq!(journey.order().problem.unwrap().text, Text::of(MessageId::ErrorStorefrontAnswer));
}

#[test]
fn the_answer_to_an_earlier_choice_is_dropped() {
    let mut journey = Journey::on_the_page("high-beam");
    journey.send(Event::TermChosen(Term::ThreeYears));
    journey.send(Event::OrderChangeRequested);
    journey.send(Event::TermChosen(Term::OneYear));
    journey.daemon(DaemonEvent::QuoteAnswered { offer: id("high-beam.DE.P3Y"), answer: Ok((quote("high-beam.DE.P3Y"), digest("old"))) });
    assert_eq!(journey.order().mode, OrderMode::Loading);
}

#[test]
fn no_price_says_why_and_can_be_tried_again() {
    let mut journey = Journey::on_the_page("high-beam");
    journey.send(Event::TermChosen(Term::OneYear));
    journey.daemon(DaemonEvent::QuoteAnswered { offer: id("high-beam.DE.P1Y"), answer: Err(CallError::StorefrontUnreachable) });
    assert_eq!(journey.order().problem.unwrap().text, Text::of(MessageId::ErrorStorefrontUnreachable));
    assert_eq!(journey.send(Event::OrderRetryRequested), [Effect::PrepareOrder { offer: id("high-beam.DE.P1Y") }]);
}

#[test]
fn after_a_clear_no_the_price_is_fetched_again_before_the_next_order() {
    let mut journey = Journey::ready_to_order();
    journey.confirm("r1");
    journey.daemon(DaemonEvent::OrderAnswered { quote: digest("quote"), answer: Err(CallError::StorageFailed) });
    assert_eq!(journey.order().problem.unwrap().text, Text::of(MessageId::ErrorStorageFailed));
    assert_eq!(journey.confirm("r2"), []);
    assert_eq!(journey.send(Event::OrderRetryRequested), [Effect::PrepareOrder { offer: id("high-beam.DE.P1Y") }]);
    assert!(!journey.order().consent);
}

#[test]
fn without_an_answer_the_same_order_is_confirmed_again_until_there_is_one() {
    let mut journey = Journey::ready_to_order();
    let Some(Effect::ConfirmOrder { quote, request, .. }) = journey.confirm("r1").into_iter().next() else { panic!("not confirmed") };
    for _ in 0..3 {
        let no_answer = DaemonEvent::OrderAnswered { quote, answer: Err(CallError::NoAnswer) };
        assert!(matches!(journey.daemon(no_answer)[..], [Effect::StartTimer(Timer::Confirm, _)]));
        assert_eq!(journey.confirm("r2"), [], "another tap is no other order");
        // A snapshot from before the order was heard proves nothing.
        journey.tell();
        assert_eq!(journey.order().mode, OrderMode::Ordering);
        let again = journey.send(Event::TimerElapsed(Timer::Confirm));
        assert_eq!(again, [Effect::ConfirmOrder { quote, pin: Some(pin()), request: request.clone() }]);
    }
    journey.daemon(DaemonEvent::OrderAnswered { quote, answer: Ok(id("o1")) });
    assert_eq!(journey.done().order_number, Text::verbatim("o1"));
    assert_eq!(journey.send(Event::TimerElapsed(Timer::Confirm)), []);
}

#[test]
fn an_order_of_somebody_else_is_not_shown_as_ours() {
    let mut journey = Journey::ready_to_order();
    journey.confirm("r1");
    journey.daemon(DaemonEvent::OrderAnswered { quote: digest("quote"), answer: Err(CallError::AlreadyPending) });
    assert_eq!(journey.order().mode, OrderMode::Failed);
}

#[test]
fn an_order_needs_the_daemon_the_network_and_a_parked_car() {
    for (change, reason) in [(0, MessageId::OrderNeedsService), (1, MessageId::OrderNeedsNetwork), (2, MessageId::OrderNeedsParking)] {
        let mut journey = Journey::ready_to_order();
        match change {
            0 => journey.daemon(DaemonEvent::Vanished),
            1 => journey.tell_offline(),
            _ => journey.tell_driving(entitlement::Driving::Standing),
        };
        let order = journey.order();
        assert_eq!((order.can_order, order.reason), (false, Text::of(reason)));
        assert_eq!(journey.confirm("r1"), []);
    }
}

#[test]
fn what_runs_can_be_extended() {
    let mut journey = Journey::on_the_page("high-beam");
    journey.tell_state("high-beam", active("high-beam", GrantKind::Trial, "o1"));
    assert_eq!(journey.page().terms.len(), 4);
    assert!(!journey.send(Event::TermChosen(Term::OneYear)).is_empty());
}

#[test]
fn what_runs_for_good_or_is_on_its_way_has_no_terms() {
    let mut journey = Journey::on_the_page("high-beam");
    for state in [active("high-beam", GrantKind::Unlimited, "o1"), State::OrderPending { order: id("o1") }] {
        journey.tell_state("high-beam", state);
        assert!(journey.page().terms.is_empty());
        assert_eq!(journey.send(Event::TermChosen(Term::OneYear)), []);
    }
}

#[test]
fn term_cards_say_total_month_and_when_they_pay_off() {
    let terms = Journey::on_the_page("high-beam").page().terms;
    let words: Vec<String> =
        terms.iter().map(|term| format!("{:?} | {:?} | {:?} | {:?}", term.name, term.price, term.monthly, term.note)).collect();
    assert_eq!(
        words,
        [
            "term-month{count: 1} | short EUR 890 minor | price-per-month{price: short EUR 890 minor} | ends-by-itself",
            "term-year{count: 1} | short EUR 7900 minor | price-per-month{price: short EUR 658 minor} | pays-off{months: 9}",
            "term-year{count: 3} | short EUR 17900 minor | price-per-month{price: short EUR 497 minor} | pays-off{months: 21}",
            "term-unlimited | short EUR 29900 minor | price-once | pays-off{months: 34}",
        ]
    );
}

fn order_page(journey: &Journey) -> OrderView {
    match journey.view().page {
        PageView::Order(page) => page,
        other => panic!("not the order page: {other:?}"),
    }
}

#[test]
fn the_documents_of_the_seller_can_be_read_before_the_order() {
    let mut journey = Journey::ready_to_order();
    let keys: Vec<String> = order_page(&journey).documents.into_iter().map(|document| document.key).collect();
    assert_eq!(keys, ["terms", "withdrawal", "privacy"]);
    journey.send(Event::DocumentOpened(SellerDocument::Withdrawal));
    let document = order_page(&journey).document.unwrap();
    assert_eq!((document.title, document.text), (Text::of(MessageId::DocumentWithdrawal), Text::verbatim("Text of withdrawal")));
}

#[test]
fn contract_and_documents_in_another_language_than_the_screen_are_said_to_be_so() {
    for language in Language::ALL {
        let mut journey = Journey::ready_to_order();
        journey.send(Event::LanguageChosen(language));
        let own = matches!(language, Language::English | Language::German);
        let english = Text::with(MessageId::OrderPapersLanguage, [("language", Text::verbatim("English"))]);
        assert_eq!(order_page(&journey).papers_language, if own { Text::Empty } else { english }, "{language:?}");
    }
}

#[test]
fn back_closes_the_document_and_then_leaves_the_page() {
    let mut journey = Journey::ready_to_order();
    journey.send(Event::DocumentOpened(SellerDocument::Terms));
    journey.send(Event::BackRequested);
    assert_eq!(order_page(&journey).document, None);
    assert!(order_page(&journey).consent, "reading changes nothing");
    journey.send(Event::BackRequested);
    assert!(matches!(journey.view().page, PageView::Feature(_)));
}

#[test]
fn a_document_is_not_read_while_driving_and_waits_for_parking() {
    let mut journey = Journey::ready_to_order();
    journey.send(Event::DocumentOpened(SellerDocument::Terms));
    journey.tell_driving(Driving::Moving);
    assert!(matches!(journey.view().page, PageView::Driving(_)));
    journey.tell_driving(Driving::Parked);
    assert!(order_page(&journey).document.is_some());
}
