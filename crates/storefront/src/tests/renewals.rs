//! Going on, over simulated years.

use entitlement::{ContractBook, ContractStanding, Currency, EndReason, Money, OrderId, ReceiptKind, Refusal, Renewal, Term};
use jiff::{Timestamp, ToSpan as _};
use protocol::http::{
    DeclarationName, DeclarationOutcome, OrderProgress, PhoneKind, PhoneResult, PhoneSessionAnswer, PhoneSessionOffer, PhoneSessionRequest,
    ProblemCode,
};
use reqwest::StatusCode;

use super::{
    phone::Hand,
    shop::{Car, DAY, Shop, purchase},
};
use crate::SandboxBehaviour;

fn id(order: &str) -> OrderId {
    OrderId::parse(order).unwrap()
}

fn eur(minor: u64) -> Money {
    Money::new(minor, Currency::parse("EUR").unwrap()).unwrap()
}

/// A contract that works, with a yes to going on.
async fn renewing(shop: &Shop, car: &Car, order: &str, offer: &str) -> Timestamp {
    car.buy(shop, order, offer).await;
    car.declare(shop, order, DeclarationName::Delivered).await;
    assert_eq!(car.contract(shop, order).await.renewal, Renewal::Off, "off unless chosen");
    choose(shop, car, &format!("yes-{order}"), offer, order).await;
    car.contract(shop, order).await.ends.unwrap()
}

async fn choose(shop: &Shop, car: &Car, yes: &str, offer: &str, order: &str) {
    let (quote, digest) = car.renewal_quote(shop, offer, order).await;
    assert_eq!((quote.renews.clone(), quote.replaces.clone(), quote.credit.len()), (Some(id(order)), None, 0));
    assert_eq!(Some(quote.starts), car.contract(shop, order).await.ends);
    let answer = car.order(shop, yes, &purchase(&digest)).await;
    assert_eq!((answer.state, answer.grant_set_version), (OrderProgress::Captured, None));
}

fn newest(book: &ContractBook) -> &entitlement::Contract {
    book.contracts.last().unwrap()
}

async fn until(shop: &Shop, moment: Timestamp) {
    let seconds = moment.as_second() - shop.now().as_second();
    shop.wait(seconds.max(0));
}

#[tokio::test]
async fn months_go_on_until_they_are_stopped_and_each_is_charged_as_shown() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    let mut ends = renewing(&shop, &car, "o1", "beam.DE.P1M").await;
    assert_eq!(shop.running().payments.total_minor().await.unwrap(), 890, "nothing is charged for a yes");
    for months in 2..=24 {
        let renewal = newest(&car.book(&shop).await).renewal;
        let Renewal::On { at, amount } = renewal else { panic!("{renewal:?}") };
        assert_eq!((at, amount), (ends - (3 * 24).hours(), eur(890)));
        until(&shop, at - 1.second()).await;
        assert_eq!(car.book(&shop).await.contracts.len(), months - 1, "not before its time");
        until(&shop, at).await;
        let book = car.until_book(&shop, |book| book.contracts.len() == months && newest(book).paid.is_some()).await;
        let contract = newest(&book);
        assert_eq!((contract.starts, contract.paid), (Some(ends), Some(eur(890))));
        assert_eq!(contract.ends, Term::OneMonth.ends(ends));
        ends = contract.ends.unwrap();
        assert_eq!(car.grants(&shop).await.grants[1].ends, Some(ends));
    }
    assert_eq!(shop.running().payments.total_minor().await.unwrap(), 24 * 890);
    let last = newest(&car.book(&shop).await).order.to_string();
    assert_eq!(car.declare(&shop, &last, DeclarationName::StopRenewal).await, DeclarationOutcome::Accepted);
    until(&shop, ends + 24.hours()).await;
    let over = ContractStanding::Over { reason: EndReason::Ended, at: ends };
    car.until_book(&shop, |book| newest(book).standing == over).await;
    assert_eq!(shop.running().payments.total_minor().await.unwrap(), 24 * 890);
    let receipts = car.receipts(&shop).await;
    let renewed = receipts.iter().filter(|receipt| matches!(&receipt.kind, ReceiptKind::Renewed { paid, .. } if *paid == eur(890)));
    assert_eq!(renewed.count(), 23);
    assert!(receipts.iter().any(|receipt| matches!(receipt.kind, ReceiptKind::RenewalStopped { .. })));
    shop.assert_clean().await;
}

#[tokio::test]
async fn a_year_goes_on_once_for_each_yes_and_each_charge_can_be_withdrawn_from() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    let ends = renewing(&shop, &car, "o1", "beam.DE.P1Y").await;
    until(&shop, ends - (3 * 24).hours()).await;
    let book = car.until_book(&shop, |book| book.contracts.len() == 2 && newest(book).paid.is_some()).await;
    let contract = newest(&book).clone();
    assert_eq!((contract.renewal, contract.continues), (Renewal::Off, Some(id("o1"))));
    shop.wait(10 * DAY);
    assert_eq!(car.declare(&shop, contract.order.as_str(), DeclarationName::Withdraw).await, DeclarationOutcome::Accepted);
    assert_eq!(car.until_refunded(&shop, contract.order.as_str()).await, 7_900);
    assert_eq!(car.grants(&shop).await.grants.len(), 1, "the first year is over meanwhile");
    shop.assert_clean().await;
}

#[tokio::test]
async fn another_price_asks_again_and_silence_ends_the_contract() {
    let mut shop = Shop::open().await;
    let (says_yes, silent) = (shop.car().await, shop.car().await);
    let ends = renewing(&shop, &says_yes, "o1", "beam.DE.P1Y").await;
    renewing(&shop, &silent, "o2", "beam.DE.P1Y").await;
    let file = shop.catalogue().join("features/beam.toml");
    std::fs::write(&file, std::fs::read_to_string(&file).unwrap().replace("P1Y = 7900", "P1Y = 9900")).unwrap();
    shop.restart(SandboxBehaviour::Accept).await;
    let at = ends - (3 * 24).hours();
    let changed = Renewal::PriceChanged { at, before: eur(7_900), amount: eur(9_900) };
    for (car, order) in [(&says_yes, "o1"), (&silent, "o2")] {
        // Told as soon as it is known, not on the day of the charge.
        car.until_book(&shop, |book| book.contract(&id(order)).unwrap().renewal == changed).await;
    }
    choose(&shop, &says_yes, "yes-again", "beam.DE.P1Y", "o1").await;
    assert_eq!(says_yes.contract(&shop, "o1").await.renewal, Renewal::On { at, amount: eur(9_900) });
    until(&shop, ends).await;
    let book = says_yes.until_book(&shop, |book| book.contracts.len() == 2 && newest(book).paid.is_some()).await;
    assert_eq!(newest(&book).paid, Some(eur(9_900)));
    let over = ContractStanding::Over { reason: EndReason::Ended, at: ends };
    let book = silent.until_book(&shop, |book| newest(book).standing == over).await;
    assert_eq!((book.contracts.len(), silent.grants(&shop).await.grants.len()), (1, 1));
    shop.assert_clean().await;
}

#[tokio::test]
async fn a_declined_renewal_is_tried_again_in_days_of_grace_in_which_nothing_is_lost() {
    let shop = Shop::open().await;
    let (pays_late, never) = (shop.car().await, shop.car().await);
    let ends = renewing(&shop, &pays_late, "o1", "beam.DE.P1M").await;
    renewing(&shop, &never, "o2", "beam.DE.P1M").await;
    shop.running().payments.behave(SandboxBehaviour::Decline);
    until(&shop, ends - (3 * 24).hours()).await;
    let grace = ends + (10 * 24).hours();
    for (car, order) in [(&pays_late, "o1"), (&never, "o2")] {
        let retrying = Renewal::Retrying { reason: Refusal::Declined, next: ends, until: grace, amount: eur(890) };
        car.until_book(&shop, |book| book.contract(&id(order)).unwrap().renewal == retrying).await;
        assert_eq!(car.grants(&shop).await.grants[1].ends, Some(grace));
    }
    // At the end, three days after it, and seven.
    for next in [ends, ends + (3 * 24).hours()] {
        until(&shop, next).await;
        for car in [&pays_late, &never] {
            car.until_book(&shop, |book| matches!(newest(book).renewal, Renewal::Retrying { next: after, .. } if next < after)).await;
        }
    }
    shop.running().payments.behave(SandboxBehaviour::Accept);
    shop.remove_card(&never).await;
    until(&shop, ends + (7 * 24).hours()).await;
    let book = pays_late.until_book(&shop, |book| book.contracts.len() == 2 && newest(book).paid.is_some()).await;
    assert_eq!((newest(&book).starts, newest(&book).ends), (Some(ends), Term::OneMonth.ends(ends)), "the days of grace are part of it");
    let no_card = Renewal::Retrying { reason: Refusal::NoPaymentMethod, next: grace, until: grace, amount: eur(890) };
    never.until_book(&shop, |book| newest(book).renewal == no_card).await;
    until(&shop, grace).await;
    let over = ContractStanding::Over { reason: EndReason::NotPaid, at: grace };
    never.until_book(&shop, |book| newest(book).standing == over).await;
    let set = never.grants(&shop).await;
    assert!(set.grants.len() == 1 && set.endings.iter().any(|ending| ending.reason == EndReason::NotPaid));
    assert_eq!(shop.running().payments.total_minor().await.unwrap(), 3 * 890);
    shop.assert_clean().await;
}

#[tokio::test]
async fn a_renewal_that_the_bank_asks_about_is_confirmed_on_the_phone() {
    let shop = Shop::open().await;
    let (confirms, cannot) = (shop.car().await, shop.car().await);
    let ends = renewing(&shop, &confirms, "o1", "beam.DE.P1M").await;
    renewing(&shop, &cannot, "o2", "beam.DE.P1M").await;
    assert_eq!(confirmation(&shop, &confirms, "o1").await, Err(StatusCode::NOT_FOUND), "nothing is charged yet");
    shop.running().payments.behave(SandboxBehaviour::Confirm);
    until(&shop, ends - (3 * 24).hours()).await;
    let (by, grace) = (shop.now() + 71.hours(), ends + (10 * 24).hours());
    for (car, order) in [(&confirms, "o1"), (&cannot, "o2")] {
        let to_confirm = Renewal::ToConfirm { by, until: grace, amount: eur(890) };
        car.until_book(&shop, |book| book.contract(&id(order)).unwrap().renewal == to_confirm).await;
        assert_eq!(car.grants(&shop).await.grants[1].ends, Some(grace), "nothing is lost");
    }
    assert_eq!(confirmation(&shop, &cannot, "o1").await, Err(StatusCode::NOT_FOUND), "another car's");
    // The second day: the driver was not in the car before.
    shop.wait(2 * DAY);
    let page = confirmation(&shop, &confirms, "o1").await.unwrap();
    assert_eq!(page.page.expires_at, by.as_second());
    assert_eq!(confirmation(&shop, &confirms, "o1").await.unwrap().page.url, page.page.url, "the same when it is asked again");
    let mut hand = Hand::new(&shop);
    let shown = hand.open(&page.page.url).await;
    assert!(shown.html.contains("Upfit One") && shown.html.contains("EUR 8.90"), "{}", shown.html);
    let bank = hand.submit(&shown, "/begin", &[]).await;
    assert!(hand.submit(&bank, "/bank", &[("answer", "confirm")]).await.html.contains("Confirmed"));
    let book = confirms.until_book(&shop, |book| book.contracts.len() == 2 && newest(book).paid.is_some()).await;
    assert_eq!((newest(&book).starts, newest(&book).paid), (Some(ends), Some(eur(890))));
    assert_eq!(confirms.phone(&shop, &page.session, 0).await, PhoneSessionAnswer::Done { result: PhoneResult::Confirmation });
    assert_eq!(confirmation(&shop, &confirms, "o1").await, Err(StatusCode::NOT_FOUND), "it is done");
    // Nobody confirms: it counts as not paid, with its reason, and is asked for anew at the next try.
    until(&shop, by + 1.minute()).await;
    let retrying = Renewal::Retrying { reason: Refusal::NotConfirmed, next: ends, until: grace, amount: eur(890) };
    cannot.until_book(&shop, |book| newest(book).renewal == retrying).await;
    until(&shop, ends).await;
    cannot.until_book(&shop, |book| matches!(newest(book).renewal, Renewal::ToConfirm { .. })).await;
    // A no while the bank waits: nothing is charged, whatever is confirmed after it.
    let page = confirmation(&shop, &cannot, "o2").await.unwrap();
    assert_eq!(cannot.declare(&shop, "o2", DeclarationName::StopRenewal).await, DeclarationOutcome::Accepted);
    let mut hand = Hand::new(&shop);
    let shown = hand.open(&page.page.url).await;
    let bank = hand.submit(&shown, "/begin", &[]).await;
    hand.submit(&bank, "/bank", &[("answer", "confirm")]).await;
    cannot.until_book(&shop, |book| newest(book).is_over()).await;
    shop.until_quiet().await;
    assert_eq!(shop.running().payments.total_minor().await.unwrap(), 3 * 890);
    shop.assert_clean().await;
}

async fn confirmation(shop: &Shop, car: &Car, order: &str) -> Result<PhoneSessionOffer, StatusCode> {
    let request = PhoneSessionRequest { kind: PhoneKind::Confirmation, order: Some(order.to_owned()) };
    let response = car.send(shop, reqwest::Method::POST, "/v1/phone-sessions", Some(&request)).await;
    if response.status() == StatusCode::OK { Ok(response.json().await.unwrap()) } else { Err(response.status()) }
}

#[tokio::test]
async fn nothing_renews_that_does_not_work_ends_by_itself_or_has_no_end() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    let refused = async |offer: &str, renews: &str| {
        let request = protocol::http::QuoteRequest { offer: offer.to_owned(), renews: Some(renews.to_owned()) };
        super::shop::problem(car.send(&shop, reqwest::Method::POST, "/v1/quotes", Some(&request)).await).await
    };
    let not_eligible = (StatusCode::CONFLICT, ProblemCode::NotEligible);
    car.order(&shop, "t1", &super::shop::trial("beam")).await;
    car.declare(&shop, "t1", DeclarationName::Delivered).await;
    assert_eq!(refused("beam.DE.P1M", "t1").await, not_eligible, "a trial never renews");
    car.buy(&shop, "o1", "lamp.DE.P1Y").await;
    assert_eq!(refused("lamp.DE.P1Y", "o1").await, not_eligible, "it was not seen to work");
    car.declare(&shop, "o1", DeclarationName::Delivered).await;
    assert_eq!(refused("lamp.DE.P1M", "o1").await, not_eligible, "another term is another contract");
    assert_eq!(refused("lamp.DE.P1Y", "never").await, not_eligible);
    car.buy(&shop, "o2", "lamp.DE.unlimited").await;
    assert_eq!(refused("lamp.DE.unlimited", "o2").await, not_eligible);
    shop.assert_clean().await;
}

#[tokio::test]
async fn a_renewal_that_was_charged_after_the_driver_had_said_no_is_given_back() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    let ends = renewing(&shop, &car, "o1", "beam.DE.P1M").await;
    let charged_at = ends - (3 * 24).hours();
    until(&shop, charged_at).await;
    let book = car.until_book(&shop, |book| book.contracts.len() == 2 && newest(book).paid.is_some()).await;
    let renewed = newest(&book).order.to_string();
    shop.wait(DAY);
    // Tapped without a network, a second before the charge.
    let request = protocol::http::DeclarationRequest {
        order: "o1".to_owned(),
        declaration: DeclarationName::Cancel,
        declared_at: charged_at.as_second() - 1,
    };
    let answer = super::shop::read::<protocol::http::DeclarationAnswer>(car.put_declaration(&shop, "d1", &request).await, StatusCode::OK);
    assert_eq!(answer.await.outcome, DeclarationOutcome::Accepted);
    assert_eq!(car.until_refunded(&shop, &renewed).await, 890);
    assert_eq!(car.grants(&shop).await.grants[1].ends, Some(ends));
    shop.assert_clean().await;
}
