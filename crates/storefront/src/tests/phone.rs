//! What is done on phones, as a browser without scripts would do it: by addresses, forms and one cookie.

use std::time::Duration;

use futures_util::future::join_all;
use protocol::http::{CardBrand, OrderProgress, PhoneKind, PhoneResult, PhoneSessionAnswer, ProblemCode, RefusalCode, WaitingFor};
use reqwest::{Method, StatusCode};

use super::shop::{Car, DAY, Shop, problem, purchase, trial};
use crate::{SandboxBehaviour, limits};

mod browser;
mod chromium;
mod claim;
mod hand;
mod mail;
mod passport;
mod voucher;

pub(crate) use hand::{Hand, Page};

const GOOD: &str = "4242 4242 4242 4242";
const MINUTE: i64 = 60;

async fn shop_without_cards() -> Shop {
    Shop::open_with(SandboxBehaviour::NoCard).await
}

/// Adds a card as a person does.
async fn add(shop: &Shop, car: &Car, number: &str) -> (Page, PhoneSessionAnswer) {
    let offer = car.phone_session(shop, PhoneKind::Card).await;
    let mut hand = Hand::new(shop);
    let page = hand.open(&offer.page.url).await;
    let page = hand.submit(&page, "/card", &[("name", "A. Driver"), ("number", number), ("expires", "07/31")]).await;
    (page, car.phone(shop, &offer.session, 0).await)
}

#[tokio::test]
async fn a_card_that_is_added_on_the_phone_pays_the_next_order() {
    let shop = shop_without_cards().await;
    let car = shop.car().await;
    assert_eq!(car.payment_method(&shop).await, None);
    let answer = car.buy(&shop, "o1", "beam.DE.P1M").await;
    assert_eq!((answer.state, answer.refusal), (OrderProgress::Refused, Some(RefusalCode::NoPaymentMethod)));

    let (page, answer) = add(&shop, &car, GOOD).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.html.contains("Visa ending 4242"), "{}", page.html);
    let PhoneSessionAnswer::Done { result: PhoneResult::Card { method } } = answer else { panic!("{answer:?}") };
    assert_eq!((method.brand, method.last4.as_str(), method.expires.as_str()), (CardBrand::Visa, "4242", "2031-07"));
    assert_eq!(car.payment_method(&shop).await, Some(method));
    assert_eq!(car.buy(&shop, "o2", "beam.DE.P1M").await.state, OrderProgress::Captured);
}

#[tokio::test]
async fn each_test_card_does_what_it_says() {
    let shop = shop_without_cards().await;
    for (number, refusal) in [
        ("4000000000000341", RefusalCode::Declined),
        ("4000000000000069", RefusalCode::CardExpired),
        ("4000000000009995", RefusalCode::LimitExceeded),
    ] {
        let car = shop.car().await;
        add(&shop, &car, number).await;
        let answer = car.buy(&shop, number, "beam.DE.P1Y").await;
        assert_eq!((answer.state, answer.refusal), (OrderProgress::Refused, Some(refusal)), "{number}");
    }
    let car = shop.car().await;
    let (page, answer) = add(&shop, &car, "4000000000000002").await;
    assert_eq!((page.status, answer), (StatusCode::OK, PhoneSessionAnswer::Failed));
    assert!(page.html.contains("cannot be used"));
    assert_eq!(car.payment_method(&shop).await, None);
}

#[tokio::test]
async fn a_new_card_takes_the_place_of_the_old_one_and_an_order_keeps_the_one_that_was_shown() {
    let shop = shop_without_cards().await;
    let car = shop.car().await;
    add(&shop, &car, "4000 0027 6000 3184").await;
    let answer = car.buy(&shop, "o1", "beam.DE.P1M").await;
    assert_eq!(answer.waiting.unwrap().reason, WaitingFor::Confirmation);
    add(&shop, &car, GOOD).await;
    assert_eq!(car.payment_method(&shop).await.unwrap().last4, "4242");
    // It still waits for the bank of the first card.
    assert_eq!(car.order_now(&shop, "o1").await.waiting.unwrap().reason, WaitingFor::Confirmation);

    for _ in 0..2 {
        let removed = car.send(&shop, Method::DELETE, "/v1/payment-method", None::<&()>).await;
        assert_eq!((removed.status(), car.payment_method(&shop).await), (StatusCode::NO_CONTENT, None));
    }
    car.abandon(&shop, "o1").await;
    assert_eq!(car.buy(&shop, "o2", "beam.DE.P1M").await.refusal, Some(RefusalCode::NoPaymentMethod));
}

#[tokio::test]
async fn the_car_hears_of_it_while_it_waits() {
    let shop = shop_without_cards().await;
    let car = shop.car().await;
    let offer = car.phone_session(&shop, PhoneKind::Card).await;
    assert!(matches!(car.phone(&shop, &offer.session, 0).await, PhoneSessionAnswer::Waiting { .. }));
    let mut hand = Hand::new(&shop);
    let page = hand.open(&offer.page.url).await;
    let (heard, _) = tokio::join!(car.phone(&shop, &offer.session, 25), async {
        // Opening the page is not yet doing anything.
        hand.submit(&page, "/card", &[("number", GOOD), ("expires", "07/31")]).await
    });
    // It hears first that somebody is at it, or at once that it is done.
    let done = match heard {
        PhoneSessionAnswer::Started { .. } => car.phone(&shop, &offer.session, 25).await,
        other => other,
    };
    assert!(matches!(done, PhoneSessionAnswer::Done { .. }), "{done:?}");
}

#[tokio::test]
async fn waiting_is_bounded_and_a_car_that_hangs_up_gives_its_place_back() {
    let shop = shop_without_cards().await;
    let car = shop.car().await;
    let offer = car.phone_session(&shop, PhoneKind::Card).await;
    let path = format!("/v1/phone-sessions/{}?wait=25", offer.session);
    for _ in 0..3 {
        let waiting: Vec<_> = (0..limits::PHONE_WAITING_A_VEHICLE_MAX + 2)
            .map(|_| {
                let (car, url) = (car.clone(), shop.url(&path));
                tokio::spawn(async move { car.client.get(url).send().await.unwrap() })
            })
            .collect();
        // Those that are too many are told at once; the others wait.
        let mut told = 0;
        while told < 2 {
            told = waiting.iter().filter(|task| task.is_finished()).count();
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        assert_eq!(told, 2);
        for task in waiting {
            if task.is_finished() {
                assert_eq!(problem(task.await.unwrap()).await, (StatusCode::SERVICE_UNAVAILABLE, ProblemCode::Busy));
            } else {
                task.abort();
            }
        }
        // The server notices that they hung up; until then a place is not free.
        loop {
            let asking = car.client.get(shop.url(&path)).timeout(Duration::from_millis(200)).send().await;
            // No answer in time: it waits, so it had a place.
            match asking {
                Err(_) => break,
                Ok(busy) => assert_eq!(busy.status(), StatusCode::SERVICE_UNAVAILABLE),
            }
        }
    }
}

#[tokio::test]
async fn no_car_sees_the_phone_of_another_and_two_at_once_do_not_mix() {
    let shop = shop_without_cards().await;
    let (first, second) = (shop.car().await, shop.car().await);
    let offers = [first.phone_session(&shop, PhoneKind::Card).await, second.phone_session(&shop, PhoneKind::Card).await];
    let response = second.get(&shop, &format!("/v1/phone-sessions/{}", offers[0].session)).await;
    assert_eq!(problem(response).await, (StatusCode::NOT_FOUND, ProblemCode::NotFound));
    let closed = second.send(&shop, Method::DELETE, &format!("/v1/phone-sessions/{}", offers[0].session), None::<&()>).await;
    assert_eq!(closed.status(), StatusCode::NO_CONTENT, "which looks the same");

    let phones = offers.iter().zip(["4242424242424242", "5555555555554444"]).map(async |(offer, number)| {
        let mut hand = Hand::new(&shop);
        let page = hand.open(&offer.page.url).await;
        hand.submit(&page, "/card", &[("number", number), ("expires", "07/31")]).await
    });
    assert!(join_all(phones).await.iter().all(|page| page.status == StatusCode::OK));
    let brands = [first.payment_method(&shop).await.unwrap().brand, second.payment_method(&shop).await.unwrap().brand];
    assert_eq!(brands, [CardBrand::Visa, CardBrand::Mastercard]);
}

#[tokio::test]
async fn a_code_works_once_and_for_fifteen_minutes() {
    let shop = shop_without_cards().await;
    let car = shop.car().await;
    let mut hand = Hand::new(&shop);

    let used = car.phone_session(&shop, PhoneKind::Card).await;
    let page = hand.open(&used.page.url).await;
    hand.submit(&page, "/card", &[("number", GOOD), ("expires", "07/31")]).await;
    let again = hand.submit(&page, "/card", &[("number", "5555555555554444"), ("expires", "07/31")]).await;
    assert!(again.html.contains("Visa ending 4242"), "he sees what came of it, and can do it once: {}", again.html);
    assert_eq!(car.payment_method(&shop).await.unwrap().last4, "4242");
    let page = Hand::new(&shop).open(&used.page.url).await;
    assert_eq!(page.status, StatusCode::GONE);
    assert!(page.html.contains("Already done") && !page.html.contains("4242") && !page.html.contains("4711"), "tells nobody anything");

    let late = car.phone_session(&shop, PhoneKind::Card).await;
    let page = hand.open(&late.page.url).await;
    shop.wait(15 * MINUTE);
    let page = hand.submit(&page, "/card", &[("number", "5555555555554444"), ("expires", "07/31")]).await;
    assert_eq!((page.status, car.phone(&shop, &late.session, 0).await), (StatusCode::GONE, PhoneSessionAnswer::Expired));
    assert!(page.html.contains("Code expired"));
    assert_eq!(car.payment_method(&shop).await.unwrap().last4, "4242", "nothing came of it");
    assert_eq!(hand.type_code(&late.page.short_code).await.status, StatusCode::NOT_FOUND);

    let (older, newer) = (car.phone_session(&shop, PhoneKind::Card).await, car.phone_session(&shop, PhoneKind::Card).await);
    assert_eq!(car.phone(&shop, &older.session, 25).await, PhoneSessionAnswer::Expired, "a newer one took its place");
    assert_eq!((hand.open(&older.page.url).await.status, hand.open(&newer.page.url).await.status), (StatusCode::GONE, StatusCode::OK));
    car.send(&shop, Method::DELETE, &format!("/v1/phone-sessions/{}", newer.session), None::<&()>).await;
    assert_eq!(hand.open(&newer.page.url).await.status, StatusCode::GONE, "closed in the car");

    for wrong in ["/p/AAAAAAAAAAAAAAAAAAAAAA", "/p/..%2fhealthz", "/p/x", "/p/%3Cscript%3E"] {
        let page = hand.open(&shop.url(wrong)).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{wrong}");
        assert!(page.html.contains("Code unknown"));
    }
}

#[tokio::test]
async fn a_typed_code_leads_to_the_same_page() {
    let shop = shop_without_cards().await;
    let car = shop.car().await;
    let offer = car.phone_session(&shop, PhoneKind::Card).await;
    let mut hand = Hand::new(&shop);
    let page = hand.type_code(&offer.page.short_code.to_lowercase().replace('-', "  ")).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.html.contains("Upfit One") && page.html.contains("4711"), "{}", page.html);
    assert!(offer.page.url.ends_with(page.path.split('?').next().unwrap()));
}

#[tokio::test]
async fn who_types_wrong_codes_has_to_wait_whether_the_next_one_is_right_or_not() {
    let shop = shop_without_cards().await;
    let car = shop.car().await;
    let offer = car.phone_session(&shop, PhoneKind::Card).await;
    let mut hand = Hand::new(&shop);
    for _ in 0..5 {
        assert_eq!(hand.type_code("CCCC-CCCC").await.status, StatusCode::NOT_FOUND);
    }
    let page = hand.type_code(&offer.page.short_code).await;
    assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(page.headers["retry-after"].to_str().unwrap().parse::<u64>().unwrap() <= 3);
    assert_eq!(hand.open(&offer.page.url).await.status, StatusCode::OK, "scanning works on");
}

#[tokio::test]
async fn a_form_that_is_not_from_our_page_changes_nothing() {
    let shop = shop_without_cards().await;
    let car = shop.car().await;
    let offer = car.phone_session(&shop, PhoneKind::Card).await;
    let mut hand = Hand::new(&shop);
    let page = hand.open(&offer.page.url).await;
    let mut stranger = Hand::new(&shop);
    let foreign = stranger.open(&offer.page.url).await;
    for action in ["/card", "/begin", "/bank"] {
        let fields = [("number", GOOD), ("expires", "07/31"), ("answer", "confirm")];
        for (what, token, cookie) in
            [("another browser's token", foreign.token(), true), ("no token", String::new(), true), ("no cookie", page.token(), false)]
        {
            let answer = hand.post(&format!("{}{action}", page.path), &token, &fields, cookie).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{action}: {what}");
        }
    }
    let answer = hand.post("/p", "", &[("code", &offer.page.short_code)], true).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert!(matches!(car.phone(&shop, &offer.session, 0).await, PhoneSessionAnswer::Waiting { .. }));
    assert_eq!(car.payment_method(&shop).await, None);
}

#[tokio::test]
async fn every_page_forbids_scripts_frames_caches_and_referrers() {
    let shop = shop_without_cards().await;
    let car = shop.car().await;
    let offer = car.phone_session(&shop, PhoneKind::Card).await;
    let mut hand = Hand::new(&shop);
    let page = hand.open(&offer.page.url).await;
    let wrong = hand.submit(&page, "/card", &[("number", "1234"), ("expires", "07/31")]).await;
    let done = hand.submit(&page, "/card", &[("number", GOOD), ("expires", "07/31")]).await;
    let enter = hand.open(&shop.url("/p")).await;
    let unknown = hand.open(&shop.url("/p/x")).await;
    for page in [page, wrong, done, enter, unknown] {
        assert_eq!(
            page.headers["content-security-policy"],
            "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
        );
        assert_eq!(
            (&page.headers["cache-control"], &page.headers["referrer-policy"]),
            (&"no-store".parse().unwrap(), &"no-referrer".parse().unwrap())
        );
        assert_eq!(page.headers["x-content-type-options"], "nosniff");
        let handler =
            page.html.split(" on").skip(1).any(|rest| rest.trim_start_matches(|char: char| char.is_ascii_lowercase()).starts_with('='));
        assert!(!page.html.contains("<script") && !page.html.contains("style=") && !handler, "{}", page.html);
    }
}

#[tokio::test]
async fn names_cannot_bring_anything_onto_the_page() {
    let evil = "<script>alert(1)</script>\"'&amp;";
    let shop = shop_without_cards().await;
    let car = shop.car().await;
    let mut profile = super::shop::profile();
    profile.model = evil.to_owned();
    assert_eq!(car.send(&shop, Method::PUT, "/v1/vehicle/profile", Some(&profile)).await.status(), StatusCode::NO_CONTENT);
    let offer = car.phone_session(&shop, PhoneKind::Card).await;
    let mut hand = Hand::new(&shop);
    let page = hand.open(&offer.page.url).await;
    let again = hand.submit(&page, "/card", &[("name", evil), ("number", "4242"), ("expires", evil)]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    for html in [&page.html, &again.html] {
        assert!(!html.contains("<script"), "{html}");
        assert!(html.contains("&#60;script&#62;alert(1)"), "it is shown as it is: {html}");
    }
    assert!(again.html.contains("value=\"&#60;script"), "also in the field");
    assert!(!again.html.contains("value=\"4242"), "a number never comes back");
}

#[tokio::test]
async fn a_card_number_is_in_no_file_of_the_storefront() {
    let shop = shop_without_cards().await;
    let car = shop.car().await;
    let offer = car.phone_session(&shop, PhoneKind::Card).await;
    let mut hand = Hand::new(&shop);
    let page = hand.open(&offer.page.url).await;
    hand.submit(&page, "/card", &[("number", "5555555555554444"), ("expires", "01/20")]).await;
    hand.submit(&page, "/card", &[("number", "5555 5555 5555 4444"), ("expires", "07/31")]).await;
    assert_eq!(car.payment_method(&shop).await.unwrap().last4, "4444");
    assert_eq!(car.buy(&shop, "o1", "beam.DE.P1M").await.state, OrderProgress::Captured);
    let files: Vec<_> = std::fs::read_dir(shop.state()).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file()).collect();
    assert!(files.len() >= 2, "{files:?}");
    for file in files {
        let bytes = std::fs::read(&file).unwrap();
        for trace in [&b"55555555"[..], b"5555 5555"] {
            assert!(!bytes.windows(trace.len()).any(|window| window == trace), "{}", file.display());
        }
    }
}

#[tokio::test]
async fn a_page_speaks_the_browsers_language_and_that_of_the_link() {
    let shop = shop_without_cards().await;
    let car = shop.car().await;
    let offer = car.phone_session(&shop, PhoneKind::Card).await;
    let mut hand = Hand::new(&shop);
    hand.language = "de-DE,de;q=0.9,en;q=0.5";
    let german = hand.open(&offer.page.url).await;
    assert!(german.html.contains("<html lang=\"de\">") && german.html.contains("Karte hinzufügen"));
    let english = hand.open(&format!("{}?lang=en", offer.page.url)).await;
    assert!(english.html.contains("<html lang=\"en\">") && english.html.contains("Add a card"));
    // A form keeps the language that was chosen.
    let again = hand.submit(&english, "/card", &[("number", "1"), ("expires", "07/31")]).await;
    assert!(again.html.contains("<html lang=\"en\">"));
    let done = hand.submit(&german, "/card", &[("number", GOOD), ("expires", "07/31")]).await;
    assert!(done.html.contains("Visa mit Endziffern 4242"), "{}", done.html);
}

#[tokio::test]
async fn an_order_that_the_bank_asks_about_is_confirmed_or_refused_on_the_phone() {
    let shop = Shop::open_with(SandboxBehaviour::Confirm).await;
    for (order, answer, state, title) in
        [("o1", "confirm", OrderProgress::Captured, "Confirmed"), ("o2", "refuse", OrderProgress::Refused, "Not confirmed")]
    {
        let car = shop.car().await;
        let waits = car.buy(&shop, order, "beam.DE.P1Y").await;
        assert_eq!(waits.state, OrderProgress::AwaitingPayment);
        let waiting = waits.waiting.unwrap();
        assert_eq!((waiting.reason, waiting.trying_until), (WaitingFor::Confirmation, shop.now().as_second() + DAY));
        assert_eq!(car.order_now(&shop, order).await.waiting.unwrap().page, waiting.page, "the same when it is asked again");

        let mut hand = Hand::new(&shop);
        let url = waiting.page.unwrap().url;
        let page = hand.open(&url).await;
        assert!(page.html.contains("Upfit One") && page.html.contains("EUR 79.00"), "{}", page.html);
        let bank = hand.submit(&page, "/begin", &[]).await;
        let page = hand.submit(&bank, "/bank", &[("answer", answer)]).await;
        assert!(page.html.contains(title), "{}", page.html);
        let end = car.until(&shop, order, state).await;
        assert_eq!(end.refusal, (state == OrderProgress::Refused).then_some(RefusalCode::Declined));
        assert!(hand.open(&url).await.html.contains(title), "he may look again");
        assert_eq!(Hand::new(&shop).open(&url).await.status, StatusCode::GONE, "nobody else");
    }
}

#[tokio::test]
async fn an_order_that_nobody_confirms_for_a_day_is_given_up_and_its_codes_are_renewed_until_then() {
    let shop = Shop::open_with(SandboxBehaviour::Confirm).await;
    let car = shop.car().await;
    let first = car.buy(&shop, "o1", "beam.DE.P1Y").await.waiting.unwrap().page.unwrap();
    shop.wait(20 * MINUTE);
    let later = car.order_now(&shop, "o1").await.waiting.unwrap().page.unwrap();
    assert_eq!(later.url, first.url, "who has scanned it goes on");
    assert_ne!(later.short_code, first.short_code);
    let mut hand = Hand::new(&shop);
    assert_eq!(hand.type_code(&first.short_code).await.status, StatusCode::NOT_FOUND);
    assert_eq!(hand.type_code(&later.short_code).await.status, StatusCode::OK);
    shop.wait(DAY);
    let end = car.until(&shop, "o1", OrderProgress::Refused).await;
    assert_eq!((end.refusal, car.grants(&shop).await.version), (Some(RefusalCode::NotConfirmed), 1));
    assert_eq!(hand.open(&later.url).await.status, StatusCode::GONE);
}

#[tokio::test]
async fn an_order_that_waits_can_be_abandoned_and_is_never_charged() {
    for trouble in [SandboxBehaviour::Confirm, SandboxBehaviour::Unknown, SandboxBehaviour::Timeout] {
        let mut shop = Shop::open_with(trouble).await;
        let car = shop.car().await;
        let waits = car.buy(&shop, "o1", "beam.DE.P1Y").await;
        assert_eq!(waits.state, OrderProgress::AwaitingPayment, "{trouble:?}");
        let answer = car.abandon(&shop, "o1").await;
        if trouble != SandboxBehaviour::Confirm {
            // The provider is away: it is not wanted any more, and whether it is reserved nobody can say.
            assert_eq!(answer.waiting.unwrap().reason, WaitingFor::Abandonment, "{trouble:?}");
            shop.restart(SandboxBehaviour::Accept).await;
        }
        let end = car.until(&shop, "o1", OrderProgress::Refused).await;
        assert_eq!((end.refusal, end.waiting.clone()), (Some(RefusalCode::Abandoned), None), "{trouble:?}");
        assert_eq!(car.abandon(&shop, "o1").await, end, "again");
        let order = entitlement::OrderId::parse("o1").unwrap();
        assert_eq!((shop.running().payments.charges(&order).await.unwrap(), car.grants(&shop).await.version), (0, 1), "{trouble:?}");
        // Another order for the same is free to be made.
        shop.running().payments.behave(SandboxBehaviour::Accept);
        assert_eq!(car.buy(&shop, "o2", "beam.DE.P1Y").await.state, OrderProgress::Captured);
    }
}

#[tokio::test]
async fn what_is_granted_cannot_be_abandoned_any_more() {
    let shop = Shop::open().await;
    let (car, other) = (shop.car().await, shop.car().await);
    let bought = car.buy(&shop, "o1", "beam.DE.P1Y").await;
    assert_eq!(car.abandon(&shop, "o1").await, bought);
    let tried = car.order(&shop, "t1", &trial("beam")).await;
    assert_eq!(car.abandon(&shop, "t1").await, tried);
    let response = other.send(&shop, Method::DELETE, "/v1/orders/o1", None::<&()>).await;
    assert_eq!(problem(response).await, (StatusCode::NOT_FOUND, ProblemCode::NotFound));
    assert_eq!(car.order_now(&shop, "o1").await, bought);
}

#[tokio::test]
async fn an_order_is_abandoned_or_granted_and_never_both() {
    let shop = Shop::open().await;
    for number in 0..30 {
        let car = shop.car().await;
        let (_, digest) = car.quote(&shop, "beam.DE.P1Y").await;
        let (order, request) = (format!("o{number}"), purchase(&digest));
        let abandon = async {
            // As soon as the storefront knows it.
            while car.get(&shop, &format!("/v1/orders/{order}")).await.status() != StatusCode::OK {}
            car.abandon(&shop, &order).await
        };
        tokio::join!(car.order(&shop, &order, &request), abandon);
        let mut end = car.order_now(&shop, &order).await;
        while !matches!(end.state, OrderProgress::Captured | OrderProgress::Refused) {
            tokio::time::sleep(Duration::from_millis(10)).await;
            end = car.order_now(&shop, &order).await;
        }
        let id = entitlement::OrderId::parse(&order).unwrap();
        let (charges, version) = (shop.running().payments.charges(&id).await.unwrap(), car.grants(&shop).await.version);
        match end.state {
            OrderProgress::Captured => assert_eq!((charges, version), (1, 2)),
            _ => assert_eq!((charges, version, end.refusal), (0, 1, Some(RefusalCode::Abandoned))),
        }
    }
}

#[tokio::test]
async fn a_means_of_payment_that_was_removed_is_forgotten_when_no_order_needs_it() {
    let shop = shop_without_cards().await;
    let car = shop.car().await;
    add(&shop, &car, "4000 0027 6000 3184").await;
    car.buy(&shop, "o1", "beam.DE.P1M").await;
    car.send(&shop, Method::DELETE, "/v1/payment-method", None::<&()>).await;
    let kept = async || {
        let file = shop.state().join("storefront.sqlite3");
        let pool = crate::database::connect(&file, crate::database::sqlite_options(&file)).await.unwrap();
        let row = sqlx::query("SELECT COUNT(*) FROM payment_methods").fetch_one(&pool).await.unwrap();
        sqlx::Row::get::<i64, _>(&row, 0)
    };
    assert_eq!(kept().await, 1, "an order waits");
    car.abandon(&shop, "o1").await;
    while kept().await > 0 {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test]
async fn a_car_opens_only_so_many_sessions_in_an_hour_and_none_for_what_cannot_be_asked_for() {
    let shop = shop_without_cards().await;
    let car = shop.car().await;
    for body in [serde_json::json!({ "kind": "confirmation" }), serde_json::json!({ "kind": "gift" }), serde_json::json!({})] {
        let response = car.send(&shop, Method::POST, "/v1/phone-sessions", Some(&body)).await;
        assert_eq!(problem(response).await, (StatusCode::BAD_REQUEST, ProblemCode::Invalid), "{body}");
    }
    for _ in 0..limits::PHONE_SESSIONS_AN_HOUR_MAX {
        car.phone_session(&shop, PhoneKind::Card).await;
    }
    let response = car.send(&shop, Method::POST, "/v1/phone-sessions", Some(&serde_json::json!({ "kind": "card" }))).await;
    assert_eq!(problem(response).await, (StatusCode::SERVICE_UNAVAILABLE, ProblemCode::Busy));
    shop.wait(60 * MINUTE);
    car.phone_session(&shop, PhoneKind::Card).await;
}
