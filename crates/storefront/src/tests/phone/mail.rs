//! Where receipts are to be mailed, said on the phone.

use std::{fs, path::PathBuf, time::Duration};

use mail_parser::{MessageParser, MimeHeaders as _};
use protocol::http::{PhoneKind, PhoneResult, PhoneSessionAnswer};
use reqwest::StatusCode;

use super::{Hand, Page};
use crate::tests::shop::{Car, Shop, trial};

const ADDRESS: &str = "driver@home.example";

/// Opens a session's page.
async fn page(shop: &Shop, car: &Car, language: &'static str) -> (Hand, Page, String) {
    let offer = car.phone_session(shop, PhoneKind::Email).await;
    let mut hand = Hand::new(shop);
    hand.language = language;
    let page = hand.open(&offer.page.url).await;
    (hand, page, offer.session)
}

/// Gives an address as a person does.
pub(super) async fn give(shop: &Shop, car: &Car, language: &'static str) -> (Page, PhoneSessionAnswer) {
    let (mut hand, form, session) = page(shop, car, language).await;
    let check = hand.submit(&form, "/mail", &[("step", "check"), ("address", ADDRESS)]).await;
    let done = hand.submit(&check, "/mail", &[("step", "save"), ("address", ADDRESS)]).await;
    (done, car.phone(shop, &session, 0).await)
}

fn done(hint: Option<&str>) -> PhoneSessionAnswer {
    PhoneSessionAnswer::Done { result: PhoneResult::Email { hint: hint.map(str::to_owned) } }
}

pub(super) fn mails(shop: &Shop) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(shop.state().join("mail")) else { return Vec::new() };
    entries.map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some_and(|ending| ending == "eml")).collect()
}

/// Waits for so many mails.
pub(super) async fn until_mailed(shop: &Shop, count: usize) -> Vec<PathBuf> {
    for _ in 0..3_000 {
        let mails = mails(shop);
        if mails.len() >= count {
            assert_eq!(mails.len(), count);
            return mails;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("{count} mails never came")
}

#[tokio::test]
async fn an_address_is_shown_before_it_holds_and_then_gets_the_next_receipt_in_its_language() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    let (mut hand, form, session) = page(&shop, &car, "de").await;
    assert!(form.html.contains("Belege per E-Mail") && form.html.contains("4711"), "{}", form.html);
    let check = hand.submit(&form, "/mail", &[("step", "check"), ("address", ADDRESS)]).await;
    assert!(check.html.contains(ADDRESS), "{}", check.html);
    assert!(matches!(car.phone(&shop, &session, 0).await, PhoneSessionAnswer::Waiting { .. }), "it holds before it was confirmed");
    let saved = hand.submit(&check, "/mail", &[("step", "save"), ("address", ADDRESS)]).await;
    assert!(saved.html.contains("d…@home.example") && !saved.html.contains(ADDRESS), "{}", saved.html);
    assert_eq!(car.phone(&shop, &session, 0).await, done(Some("d…@home.example")));

    car.order(&shop, "t1", &trial("beam")).await;
    let [file] = until_mailed(&shop, 1).await.try_into().unwrap();
    let bytes = fs::read(file).unwrap();
    let mail = MessageParser::default().parse(&bytes).unwrap();
    assert_eq!(mail.to().unwrap().first().unwrap().address(), Some(ADDRESS));
    assert_eq!(mail.subject(), Some("Testmonat: Name"));
    assert_eq!(mail.attachments().next().unwrap().attachment_name(), Some("Beleg-1.pdf"));
}

#[tokio::test]
async fn a_removed_address_gets_nothing_more() {
    let shop = Shop::open().await;
    let (car, other) = (shop.car().await, shop.car().await);
    let (saved, _) = give(&shop, &car, "en").await;
    assert!(saved.html.contains("Address saved"), "{}", saved.html);
    let (mut hand, form, session) = page(&shop, &car, "en").await;
    assert!(form.html.contains("d…@home.example") && !form.html.contains(ADDRESS), "{}", form.html);
    let removed = hand.submit(&form, "/mail", &[("step", "remove")]).await;
    assert!(removed.html.contains("Address deleted"), "{}", removed.html);
    assert_eq!(car.phone(&shop, &session, 0).await, done(None));
    let (_, form, _) = page(&shop, &car, "en").await;
    assert!(!form.html.contains("home.example") && !form.html.contains("value=\"remove\""));

    car.order(&shop, "t1", &trial("beam")).await;
    // What comes later for another car is there, and so would be what came before it.
    give(&shop, &other, "en").await;
    other.order(&shop, "t2", &trial("beam")).await;
    until_mailed(&shop, 1).await;
}

#[tokio::test]
async fn only_addresses_are_taken_and_nothing_typed_runs() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    let (mut hand, form, session) = page(&shop, &car, "en").await;
    for step in ["check", "save"] {
        for typed in ["", "driver", "a@b", "a@b.example\r\nBcc: c@d.example", "a@b.example, c@d.example"] {
            let again = hand.submit(&form, "/mail", &[("step", step), ("address", typed)]).await;
            assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed:?}");
            assert!(again.html.contains("Nobody can be reached"), "{typed:?}");
        }
    }
    let evil = "\"><script>alert(1)</script>";
    let again = hand.submit(&form, "/mail", &[("step", "check"), ("address", evil)]).await;
    assert!(!again.html.contains("<script"), "{}", again.html);
    let odd = hand.submit(&form, "/mail", &[("step", "guess"), ("address", ADDRESS)]).await;
    assert!(odd.status.is_client_error());
    let stale = hand.post(&format!("{}/mail", form.path), "wrong", &[("step", "save"), ("address", ADDRESS)], true).await;
    assert_eq!(stale.status, StatusCode::FORBIDDEN);
    assert!(matches!(car.phone(&shop, &session, 0).await, PhoneSessionAnswer::Waiting { .. }), "something was saved");
}

#[tokio::test]
async fn a_session_says_one_address_once_and_shows_it_to_nobody_else() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    let (mut hand, form, _) = page(&shop, &car, "en").await;
    let check = hand.submit(&form, "/mail", &[("step", "check"), ("address", ADDRESS)]).await;
    hand.submit(&check, "/mail", &[("step", "save"), ("address", ADDRESS)]).await;
    let again = hand.submit(&check, "/mail", &[("step", "save"), ("address", "other@home.example")]).await;
    assert!(again.html.contains("d…@home.example"), "it shows what came of it: {}", again.html);
    let mut stranger = Hand::new(&shop);
    let seen = stranger.open(&shop.url(&form.path)).await;
    assert!(seen.html.contains("Already done") && !seen.html.contains("home.example"), "{}", seen.html);
    let (_, form, _) = page(&shop, &car, "en").await;
    assert!(form.html.contains("d…@home.example"));

    // A page for a card takes no address, and one for an address no card.
    let card = car.phone_session(&shop, PhoneKind::Card).await;
    let page = hand.open(&card.page.url).await;
    hand.post(&format!("{}/mail", page.path), &page.token(), &[("step", "save"), ("address", ADDRESS)], true).await;
    assert!(!matches!(car.phone(&shop, &card.session, 0).await, PhoneSessionAnswer::Done { .. }));
    let mail = car.phone_session(&shop, PhoneKind::Email).await;
    let page = hand.open(&mail.page.url).await;
    for (place, fields) in
        [("card", [("number", super::GOOD), ("expires", "07/31")].as_slice()), ("begin", &[]), ("bank", &[("answer", "confirm")])]
    {
        hand.post(&format!("{}/{place}", page.path), &page.token(), fields, true).await;
        assert!(matches!(car.phone(&shop, &mail.session, 0).await, PhoneSessionAnswer::Waiting { .. }), "{place}");
    }
}
