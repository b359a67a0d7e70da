//! What is done on the driver's phone comes back to the car by itself.

use std::{
    collections::HashMap,
    time::{Duration, Instant},
};

use entitlement::{CarMessage, ContractsSnapshot, Currency, Money, PhoneKind, PhoneState, Renewal, Subject};
use jiff::Timestamp;
use protocol::bus::BusError;
use reqwest::{Certificate, Client, header};

use storefront::SandboxBehaviour;

use crate::desk::{Desk, PIN, eventually, with_pin};

/// A phone: it follows the address of the QR code and fills in forms.
pub(crate) struct Phone {
    client: Client,
    cookie: String,
}

impl Phone {
    pub(crate) fn new(desk: &Desk) -> Self {
        // A daemon in another process has chosen none for this one.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let ca = Certificate::from_pem(&std::fs::read(desk.trust().join("ca.pem")).unwrap()).unwrap();
        let client = Client::builder()
            .tls_certs_only([ca])
            .redirect(reqwest::redirect::Policy::none())
            .timeout(crate::desk::PATIENCE)
            .build()
            .unwrap();
        Self { client, cookie: String::new() }
    }

    /// The page at this address, and the token of its form.
    pub(crate) async fn open(&mut self, url: &str) -> String {
        let response = self.client.get(url).send().await.unwrap();
        let cookie = response.headers().get(header::SET_COOKIE).unwrap().to_str().unwrap();
        self.cookie = cookie.split(';').next().unwrap().to_owned();
        token(&response.text().await.unwrap())
    }

    pub(crate) async fn submit(&self, url: &str, form: String) -> String {
        let origin = url.split("/p/").next().unwrap().to_owned();
        let request = self.client.post(url).header(header::COOKIE, &self.cookie).header(header::ORIGIN, origin);
        let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded").body(form);
        request.send().await.unwrap().text().await.unwrap()
    }
}

fn token(page: &str) -> String {
    let value = page.split("name=\"token\" value=\"").nth(1).unwrap_or_else(|| panic!("no form in {page}"));
    value.split('"').next().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_that_is_added_on_the_phone_is_shown_in_the_car() {
    let desk = Desk::ready().await;
    let contracts = desk.contracts_proxy().await;
    let (url, code, expires) = contracts.open_phone("card", "p1", HashMap::new()).await.unwrap();
    let open = desk.contracts().await.phone.unwrap();
    assert_eq!((open.kind, open.state), (PhoneKind::Card, PhoneState::Waiting));
    assert_eq!((&open.page.url, &open.page.code, open.page.expires_at.as_second()), (&url, &code, expires));
    let mut phone = Phone::new(&desk);
    let begin = phone.open(&url).await;
    let form = token(&phone.submit(&format!("{url}/begin"), format!("token={begin}")).await);
    let card = format!("token={form}&name=&number=5555555555554444&expires=12%2F2031");
    phone.submit(&format!("{url}/card"), card).await;
    desk.until_contracts("the phone is done", |book| (book.phone.as_ref()?.state == PhoneState::Done).then_some(())).await;
    let added = |book: &entitlement::ContractsSnapshot| book.payment.clone().filter(|method| method.last4 == "4444");
    let method = desk.until_contracts("the card is shown", added).await;
    assert_eq!((method.brand.as_str(), method.expires), ("Mastercard", Some((2031, 12))));
    contracts.remove_payment("p2", HashMap::new()).await.unwrap();
    desk.until_contracts("the card is forgotten", |book| book.payment.is_none().then_some(())).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_renewal_that_the_bank_asks_about_is_confirmed_from_the_car() {
    let mut desk = Desk::ready().await;
    let (order, _) = desk.buy("cruise.DE.P1M", "r1").await.unwrap();
    desk.until_active("cruise").await;
    let running = |book: &ContractsSnapshot| book.contracts.iter().find(|contract| contract.order.as_str() == order)?.ends;
    desk.until_contracts("its time runs", running).await;
    let contracts = desk.contracts_proxy().await;
    let (yes, _) = contracts.prepare_renewal(&order).await.unwrap();
    desk.confirm_with(&yes, PIN, "r2").await.unwrap();
    let renewal = |book: &ContractsSnapshot| book.contracts.iter().find(|contract| contract.order.as_str() == order).unwrap().renewal;
    desk.until_contracts("it goes on", |book| matches!(renewal(book), Renewal::On { .. }).then_some(())).await;
    assert!(matches!(contracts.confirm_renewal(&order, "p0").await, Err(BusError::NotEligible(_))), "nothing is charged yet");
    assert!(matches!(contracts.confirm_renewal("never", "p0").await, Err(BusError::NotFound(_))));

    desk.payments().behave(SandboxBehaviour::Confirm);
    desk.stop_daemon().await;
    desk.shop_waits(28 * 24);
    // Nobody is in the car when it is charged. Whoever comes back to it is told.
    let begun = Instant::now();
    loop {
        desk.start_daemon().await;
        desk.settled().await;
        if matches!(renewal(&desk.contracts().await), Renewal::ToConfirm { .. }) {
            break;
        }
        assert!(begun.elapsed() < Duration::from_secs(60), "the bank asks: {:?}", renewal(&desk.contracts().await));
        tokio::time::sleep(Duration::from_millis(500)).await;
        desk.stop_daemon().await;
    }
    let asks = |message: &CarMessage| matches!(message.subject, Subject::RenewalToConfirm { .. });
    assert!(desk.contracts().await.messages.iter().any(asks), "the driver is told");
    let (url, code, expires) = contracts.confirm_renewal(&order, "p1").await.unwrap();
    let open = desk.contracts().await.phone.unwrap();
    assert_eq!((open.kind, open.state), (PhoneKind::Confirmation, PhoneState::Waiting));
    assert_eq!((&open.page.url, &open.page.code, open.page.expires_at.as_second()), (&url, &code, expires));
    let mut phone = Phone::new(&desk);
    let begin = phone.open(&url).await;
    let bank = token(&phone.submit(&format!("{url}/begin"), format!("token={begin}")).await);
    phone.submit(&format!("{url}/bank"), format!("token={bank}&answer=confirm")).await;
    let renewed = |book: &ContractsSnapshot| book.contracts.iter().find(|next| next.continues.is_some() && next.paid.is_some()).cloned();
    let next = desk.until_contracts("it was charged", renewed).await;
    desk.until_contracts("the phone is done", |book| (book.phone.as_ref()?.state == PhoneState::Done).then_some(())).await;
    let book = desk.contracts().await;
    assert_eq!((next.starts, renewal(&book)), (running(&book), Renewal::Off));
    assert!(!book.messages.iter().any(asks), "there is nothing to do any more");
    assert!(matches!(contracts.confirm_renewal(&order, "p2").await, Err(BusError::NotEligible(_))));
    desk.until_active("cruise").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_owners_pin_stands_before_another_card_and_another_address() {
    let desk = Desk::ready().await;
    desk.set_pin().await;
    let contracts = desk.contracts_proxy().await;
    for (kind, request) in [("card", "p1"), ("email", "p2")] {
        assert!(matches!(contracts.open_phone(kind, request, HashMap::new()).await, Err(BusError::NotAllowed(_))), "{kind}");
        contracts.open_phone(kind, request, with_pin("pin", PIN)).await.unwrap();
    }
    assert!(matches!(contracts.remove_payment("p3", HashMap::new()).await, Err(BusError::NotAllowed(_))));
    assert!(matches!(contracts.remove_payment("p3", with_pin("pin", "0000")).await, Err(BusError::PinWrong(_))));
    assert!(desk.contracts().await.payment.is_some(), "nothing is forgotten by who does not know it");
    // A wrong one makes everybody wait: the right one, too.
    eventually("the wait is over", async || contracts.remove_payment("p4", with_pin("pin", PIN)).await.ok()).await;
    desk.until_contracts("the card is forgotten", |book| book.payment.is_none().then_some(())).await;
    // A first card is only given, and so is a voucher.
    contracts.open_phone("card", "p5", HashMap::new()).await.unwrap();
    contracts.open_phone("voucher", "p6", HashMap::new()).await.unwrap();
    // Another profile at the wheel changes nothing about whose PIN it is.
    let family = desk.ownership_proxy().await.add_profile("Kim", "family", "f1", with_pin("pin", PIN)).await.unwrap();
    desk.ownership_proxy().await.select_profile(&family, "f2", HashMap::new()).await.unwrap();
    assert!(matches!(contracts.open_phone("email", "p7", HashMap::new()).await, Err(BusError::NotAllowed(_))));
    contracts.open_phone("email", "p8", with_pin("pin", PIN)).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_is_closed_or_replaced_in_the_car_is_worth_nothing() {
    let desk = Desk::ready().await;
    let contracts = desk.contracts_proxy().await;
    let (first, ..) = contracts.open_phone("card", "p1", HashMap::new()).await.unwrap();
    let (second, ..) = contracts.open_phone("card", "p2", HashMap::new()).await.unwrap();
    assert_ne!(first, second);
    assert_eq!(desk.contracts().await.phone.unwrap().page.url, second);
    contracts.close_phone("p3").await.unwrap();
    assert_eq!(desk.contracts().await.phone, None);
    let phone = Phone::new(&desk);
    for url in [first, second] {
        assert!(!phone.client.get(&url).send().await.unwrap().status().is_success(), "{url}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_voucher_that_is_redeemed_on_the_phone_is_worth_its_amount_in_the_car() {
    let desk = Desk::ready().await;
    let office = storefront::Office::open(&desk.shop_folder, storefront::Clock::system()).await.unwrap();
    let amount = Money::new(2_000, Currency::parse("EUR").unwrap()).unwrap();
    let voucher = office.make_vouchers(amount, Timestamp::MAX, 1).await.unwrap().remove(0);
    let (url, ..) = desk.contracts_proxy().await.open_phone("voucher", "p1", HashMap::new()).await.unwrap();
    let mut phone = Phone::new(&desk);
    let token = phone.open(&url).await;
    phone.submit(&format!("{url}/voucher"), format!("token={token}&voucher={voucher}")).await;
    desk.until_contracts("the phone is done", |book| (book.phone.as_ref()?.state == PhoneState::Done).then_some(())).await;
    desk.until_contracts("the amount is shown", |book| (book.balance == Some(amount)).then_some(())).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_for_receipts_is_said_on_the_phone_and_stays_there() {
    let desk = Desk::ready().await;
    let (url, ..) = desk.contracts_proxy().await.open_phone("email", "p1", HashMap::new()).await.unwrap();
    let mut phone = Phone::new(&desk);
    let token = phone.open(&url).await;
    let form = format!("token={token}&step=save&address=driver%40home.example");
    assert!(phone.submit(&format!("{url}/mail"), form).await.contains("d…@home.example"));
    desk.until_contracts("the phone is done", |book| (book.phone.as_ref()?.state == PhoneState::Done).then_some(())).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_network_nothing_is_opened_and_that_is_said() {
    let mut desk = Desk::ready().await;
    desk.close_shop().await;
    let contracts = desk.contracts_proxy().await;
    assert!(matches!(contracts.open_phone("card", "p1", HashMap::new()).await, Err(BusError::StorefrontUnreachable(_))));
    assert!(matches!(contracts.redeem_voucher("CODE", "p2").await, Err(BusError::StorefrontUnreachable(_))));
    assert!(matches!(contracts.remove_payment("p3", HashMap::new()).await, Err(BusError::StorefrontUnreachable(_))));
    assert_eq!(desk.contracts().await.phone, None);
}
