//! The pages in a real browser with scripts switched off, on the screen of a phone.

use protocol::http::{CardBrand, OrderProgress, PhoneKind, PhoneSessionAnswer};
use reqwest::{Method, StatusCode};

use super::{
    GOOD,
    chromium::{Chromium, Light, SCREEN, Scripts},
    shop_without_cards,
};
use crate::{
    SandboxBehaviour,
    tests::{
        shop::{Shop, profile},
        stripe::Till,
    },
};

#[tokio::test]
async fn a_card_is_added_by_scanning_and_typing_without_scripts() {
    let shop = shop_without_cards().await;
    let car = shop.car().await;
    let offer = car.phone_session(&shop, PhoneKind::Card).await;
    let mut phone = Chromium::start("de-DE", Scripts::Off).await;
    phone.open(&offer.page.url).await;
    let html = phone.html().await;
    assert!(html.contains("Karte hinzufügen") && html.contains("Upfit One") && html.contains("<b>4711</b>"), "{html}");
    phone.tap("nav a").await;
    assert!(phone.html().await.contains("Add a card"));

    phone.fill_in("#number", "4000 0000 0000 0000").await;
    phone.fill_in("#expires", "07/31").await;
    phone.tap("main button").await;
    assert!(phone.html().await.contains("not one of the test cards"));
    phone.fill_in("#number", GOOD).await;
    let (heard, ()) = tokio::join!(
        async {
            let mut heard = car.phone(&shop, &offer.session, 25).await;
            while let PhoneSessionAnswer::Started { .. } | PhoneSessionAnswer::Waiting { .. } = heard {
                heard = car.phone(&shop, &offer.session, 25).await;
            }
            heard
        },
        phone.tap("main button")
    );
    assert!(matches!(heard, PhoneSessionAnswer::Done { .. }), "{heard:?}");
    assert!(phone.html().await.contains("Visa ending 4242"));
    assert_eq!(car.payment_method(&shop).await.unwrap().last4, "4242");
}

#[tokio::test]
async fn codes_are_typed_and_wrong_used_and_expired_ones_say_so() {
    let shop = shop_without_cards().await;
    let (first, second) = (shop.car().await, shop.car().await);
    let offers = [first.phone_session(&shop, PhoneKind::Card).await, second.phone_session(&shop, PhoneKind::Card).await];
    let mut phone = Chromium::start("en-GB", Scripts::Off).await;

    phone.open(&shop.url("/p")).await;
    phone.fill_in("#code", "CCCC-CCCC").await;
    phone.tap("main button").await;
    assert!(phone.html().await.contains("wrong or no longer valid"));

    // Two cars at once, one after the other in the same browser.
    for (offer, number) in offers.iter().zip([GOOD, "5555 5555 5555 4444"]) {
        phone.open(&shop.url("/p")).await;
        phone.fill_in("#code", &offer.page.short_code).await;
        phone.tap("main button").await;
        assert!(phone.address().await.starts_with(&offer.page.url));
        phone.fill_in("#number", number).await;
        phone.fill_in("#expires", "07/31").await;
        phone.tap("main button").await;
        assert!(phone.html().await.contains("Card added"));
    }
    let brands = [first.payment_method(&shop).await.unwrap().brand, second.payment_method(&shop).await.unwrap().brand];
    assert_eq!(brands, [CardBrand::Visa, CardBrand::Mastercard]);

    let mut other = Chromium::start("en-GB", Scripts::Off).await;
    other.open(&offers[0].page.url).await;
    assert!(other.html().await.contains("Already done"));
    let late = first.phone_session(&shop, PhoneKind::Card).await;
    shop.wait(15 * 60);
    other.open(&late.page.url).await;
    assert!(other.html().await.contains("Code expired"));
}

#[tokio::test]
async fn from_our_page_to_stripes_and_back_without_scripts() {
    let till = Till::open().await;
    let car = till.shop.car().await;
    let offer = car.phone_session(&till.shop, PhoneKind::Card).await;
    let mut phone = Chromium::start("en-GB", Scripts::Off).await;
    phone.open(&offer.page.url).await;
    phone.tap("main button").await;
    // It leads on by itself, which no policy of ours is in the way of.
    phone.led_on().await;
    assert!(phone.address().await.starts_with(&till.stripe.url()));
    for (field, text) in [("[name=number]", "4000 0027 6000 3184"), ("[name=expires]", "07/31"), ("[name=name]", "A. Driver")] {
        phone.fill_in(field, text).await;
    }
    phone.tap("button").await;
    let html = phone.html().await;
    assert!(html.contains("Visa ending 3184"), "known again after coming from another site: {html}");

    // Its bank asks for each order.
    let waiting = car.buy(&till.shop, "o1", "beam.DE.P1Y").await.waiting.unwrap();
    phone.open(&waiting.page.unwrap().url).await;
    assert!(phone.html().await.contains("Your bank asks you to confirm"));
    phone.tap("main button").await;
    phone.led_on().await;
    assert!(phone.address().await.starts_with(&till.stripe.url()));
    phone.tap("[value=confirm]").await;
    assert!(phone.html().await.contains("Confirmed"));
    car.until(&till.shop, "o1", OrderProgress::Captured).await;
}

#[tokio::test]
async fn names_run_no_script_in_a_browser_that_would() {
    let evil = "<script>window.hit=1;alert(1)</script><img src=x onerror=alert(2)>";
    let shop = shop_without_cards().await;
    let car = shop.car().await;
    let named = protocol::http::ProfileBody { model: evil.chars().take(64).collect(), ..profile() };
    assert_eq!(car.send(&shop, Method::PUT, "/v1/vehicle/profile", Some(&named)).await.status(), StatusCode::NO_CONTENT);
    let offer = car.phone_session(&shop, PhoneKind::Card).await;
    let mut phone = Chromium::start("en-GB", Scripts::On).await;
    phone.open(&offer.page.url).await;
    phone.fill_in("#name", evil).await;
    phone.fill_in("#number", "1").await;
    phone.fill_in("#expires", "07/31").await;
    phone.tap("main button").await;
    assert_eq!(phone.run("document.querySelector('#name').value").await, evil, "it came back");
    let count = "[window.hit, document.scripts.length, document.images.length].join()";
    assert_eq!(phone.run(count).await, ",0,0");
    // And if something came onto the page all the same: the policy stops it.
    let inject = "new Promise(done => {
        document.addEventListener('securitypolicyviolation', event => done(event.violatedDirective));
        const script = document.createElement('script'); script.textContent = 'window.hit = 1'; document.body.append(script); })";
    assert_eq!(phone.run(inject).await, "script-src-elem");
    assert_eq!(phone.run("String(window.hit)").await, "undefined");
}

/// What makes a page readable: the smallest text and target, and the worst contrast of a text to what is behind it.
const READABLE: &str = r#"(() => {
    const parse = text => (text.match(/[\d.]+/g) || []).map(Number);
    const light = ([r, g, b]) => { const part = c => { c /= 255; return c <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4 };
        return .2126 * part(r) + .7152 * part(g) + .0722 * part(b) };
    const behind = element => { for (; element; element = element.parentElement) {
        const [r, g, b, a = 1] = parse(getComputedStyle(element).backgroundColor); if (a > 0) return [r, g, b] } return [255, 255, 255] };
    let text = 99, contrast = 99, target = 99;
    for (const element of document.querySelectorAll('body *')) {
        const style = getComputedStyle(element), box = element.getBoundingClientRect();
        if (!box.height || element.closest('svg')) continue;
        if ([...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim())) {
            text = Math.min(text, parseFloat(style.fontSize));
            const [a, b] = [light(parse(style.color)), light(behind(element))].sort((a, b) => b - a);
            contrast = Math.min(contrast, (a + .05) / (b + .05));
        }
        if (['A', 'BUTTON', 'INPUT', 'SUMMARY'].includes(element.tagName) && element.type !== 'hidden') target = Math.min(target, box.height);
    }
    return [text, contrast, target];
})()"#;

#[tokio::test]
async fn every_page_is_readable_on_a_phone_by_day_and_by_night() {
    let shop = Shop::open_with(SandboxBehaviour::NoCard).await;
    let till = Till::open().await;
    let car = shop.car().await;
    let card = car.phone_session(&shop, PhoneKind::Card).await;
    let mailed = car.phone_session(&shop, PhoneKind::Email).await;
    let mut hand = super::Hand::new(&shop);
    let page = hand.open(&mailed.page.url).await;
    hand.submit(&page, "/mail", &[("step", "save"), ("address", "driver@home.example")]).await;
    let mail = car.phone_session(&shop, PhoneKind::Email).await;
    let voucher = car.phone_session(&shop, PhoneKind::Voucher).await;
    let at_stripe = till.shop.car().await.phone_session(&till.shop, PhoneKind::Card).await;
    let asked = till.car("4000 0027 6000 3184").await;
    let bank = asked.buy(&till.shop, "o1", "beam.DE.P1Y").await.waiting.unwrap().page.unwrap();
    let other = shop.car().await;
    shop.running().payments.behave(SandboxBehaviour::Confirm);
    let mut hand = super::Hand::new(&shop);
    let page = hand.open(&other.phone_session(&shop, PhoneKind::Card).await.page.url).await;
    hand.submit(&page, "/card", &[("number", GOOD), ("expires", "07/31")]).await;
    let own_bank = other.buy(&shop, "o2", "beam.DE.P1Y").await.waiting.unwrap().page.unwrap();

    // A reviewer can have the pictures.
    let shots = std::env::var_os("UPFIT_PHONE_SHOTS").map(std::path::PathBuf::from);
    let mut phone = Chromium::start("en-GB", Scripts::On).await;
    for lang in ["en", "de"] {
        for light in [Light::Day, Light::Night] {
            phone.light(light).await;
            let with_lang = |url: &str| format!("{url}?lang={lang}");
            for (name, url, taps) in [
                ("enter", with_lang(&shop.url("/p")), 0),
                ("enter-wrong", with_lang(&shop.url("/p")), 1),
                ("card", with_lang(&card.page.url), 0),
                ("card-wrong", with_lang(&card.page.url), 1),
                ("begin", with_lang(&at_stripe.page.url), 0),
                ("bank", with_lang(&bank.url), 0),
                ("bank-form", with_lang(&own_bank.url), 1),
                ("voucher", with_lang(&voucher.page.url), 0),
                ("voucher-wrong", with_lang(&voucher.page.url), 1),
                ("mail", with_lang(&mail.page.url), 0),
                ("mail-wrong", with_lang(&mail.page.url), 1),
                ("mail-check", with_lang(&mail.page.url), 2),
                ("unknown", with_lang(&shop.url("/p/AAAAAAAAAAAAAAAAAAAAAA")), 0),
            ] {
                phone.open(&url).await;
                if taps > 0 {
                    let address = if taps == 1 { "driver@home" } else { "driver@home.example" };
                    for (field, text) in
                        [("#code", "CCCC CCCC"), ("#number", "4242"), ("#expires", "07/31"), ("#address", address), ("#voucher", "0000")]
                    {
                        if phone.run(&format!("!!document.querySelector('{field}')")).await == true {
                            phone.fill_in(field, text).await;
                        }
                    }
                    phone.tap("main button").await;
                }
                if let Some(folder) = &shots {
                    phone.shoot(&folder.join(format!("{name}-{lang}-{light:?}.png"))).await;
                }
                let what = format!("{name} {lang} {light:?}");
                assert!(phone.width().await <= f64::from(SCREEN.0), "{what} is too wide");
                let measured = phone.run(READABLE).await;
                let [text, contrast, target] = [0, 1, 2].map(|at| measured[at].as_f64().unwrap());
                assert!(text >= 16.0 && contrast >= 4.5 && target >= 40.0, "{what}: text {text}, contrast {contrast}, target {target}");
            }
        }
    }
    // What is shown at the end, too.
    for (lang, light) in [("en", Light::Day), ("de", Light::Night)] {
        let offer = car.phone_session(&shop, PhoneKind::Card).await;
        phone.light(light).await;
        phone.open(&format!("{}?lang={lang}", offer.page.url)).await;
        phone.fill_in("#number", GOOD).await;
        phone.fill_in("#expires", "07/31").await;
        phone.tap("main button").await;
        if let Some(folder) = &shots {
            phone.shoot(&folder.join(format!("done-{lang}-{light:?}.png"))).await;
        }
        let measured = phone.run(READABLE).await;
        assert!(measured[0].as_f64().unwrap() >= 16.0 && measured[1].as_f64().unwrap() >= 4.5, "{measured}");
    }
}
