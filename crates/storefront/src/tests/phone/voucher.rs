//! Vouchers that are redeemed on the phone.

use entitlement::{Currency, Money};
use jiff::ToSpan as _;
use protocol::http::{PhoneKind, PhoneResult, PhoneSessionAnswer};
use reqwest::StatusCode;

use super::Hand;
use crate::{
    SandboxBehaviour, limits,
    office::Office,
    tests::shop::{Car, DAY, Shop},
};

fn euros(minor: u64) -> Money {
    Money::new(minor, Currency::parse("EUR").unwrap()).unwrap()
}

async fn vouchers(shop: &Shop, count: usize) -> Vec<String> {
    let office = Office::open(&shop.state(), shop.clock()).await.unwrap();
    office.make_vouchers(euros(2_000), shop.now() + (30 * 24).hours(), count).await.unwrap()
}

/// Types these codes on one page, as they come. Gives what each page says, and what the car hears in the end.
async fn typed(shop: &Shop, car: &Car, codes: &[&str]) -> (Vec<(StatusCode, String)>, PhoneSessionAnswer) {
    let offer = car.phone_session(shop, PhoneKind::Voucher).await;
    let mut hand = Hand::new(shop);
    let mut page = hand.open(&offer.page.url).await;
    let mut said = Vec::new();
    for code in codes {
        page = hand.submit(&page, "/voucher", &[("voucher", code)]).await;
        said.push((page.status, page.html.clone()));
    }
    (said, car.phone(shop, &offer.session, 0).await)
}

#[tokio::test]
async fn a_voucher_that_is_redeemed_on_the_phone_is_the_owners_once() {
    let shop = Shop::open().await;
    let (car, other) = (shop.car().await, shop.car().await);
    let codes = vouchers(&shop, 1).await;
    let (said, answer) = typed(&shop, &car, &["0000-0000-0000-0000", &codes[0].to_lowercase()]).await;
    assert_eq!(said[0].0, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(said[0].1.contains("no such voucher") && said[1].1.contains("EUR 20.00"), "{said:?}");
    let result = PhoneResult::Voucher { minor: 2_000, currency: "EUR".to_owned() };
    assert_eq!(answer, PhoneSessionAnswer::Done { result });
    assert_eq!(car.book(&shop).await.balance, Some(euros(2_000)));
    // Again, on a new page: the same answer, and not a second time its amount.
    let (said, _) = typed(&shop, &car, &[&codes[0]]).await;
    assert!(said[0].1.contains("EUR 20.00"), "{said:?}");
    assert_eq!(car.book(&shop).await.balance, Some(euros(2_000)));
    // By somebody else, or too late.
    let (said, answer) = typed(&shop, &other, &[&codes[0]]).await;
    assert!(said[0].1.contains("Somebody else"), "{said:?}");
    assert!(matches!(answer, PhoneSessionAnswer::Started { .. }), "{answer:?}");
    let late = vouchers(&shop, 1).await;
    shop.wait(30 * DAY);
    let (said, _) = typed(&shop, &other, &[&late[0]]).await;
    assert!(said[0].1.contains("has run out"), "{said:?}");
    assert_eq!(other.book(&shop).await.balance, None);
    shop.assert_clean().await;
}

#[tokio::test]
async fn guessing_on_the_phone_ends_where_guessing_in_the_car_does() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    let codes = vouchers(&shop, 1).await;
    let long = "0".repeat(limits::VOUCHER_CODE_CHARS_MAX + 1);
    let misses = usize::try_from(limits::VOUCHER_MISSES_MAX).unwrap();
    let mut guesses = vec![long.as_str()];
    guesses.extend(vec!["<b>0</b>"; misses]);
    guesses.push(&codes[0]);
    let (said, _) = typed(&shop, &car, &guesses).await;
    assert!(said.iter().all(|(status, html)| *status == StatusCode::UNPROCESSABLE_ENTITY && !html.contains("<b>0")), "{said:?}");
    assert!(said[misses].1.contains("no such voucher") && said[misses + 1].1.contains("tomorrow"), "{said:?}");
    assert_eq!(car.book(&shop).await.balance, None);
}

#[tokio::test]
async fn the_bank_is_asked_about_what_is_charged_and_not_about_the_price_before_credit() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    let codes = vouchers(&shop, 1).await;
    typed(&shop, &car, &[&codes[0]]).await;
    shop.running().payments.behave(SandboxBehaviour::Confirm);
    let page = car.buy(&shop, "o1", "beam.DE.P1Y").await.waiting.unwrap().page.unwrap();
    let mut hand = Hand::new(&shop);
    let begin = hand.open(&page.url).await;
    let bank = hand.submit(&begin, "/begin", &[]).await;
    for page in [begin, bank] {
        assert!(page.html.contains("EUR 59.00") && !page.html.contains("79.00"), "{}", page.html);
    }
}
