//! What is done on the driver's phone comes back to the car by itself.

use entitlement::{Currency, Money, PhoneKind, PhoneState};
use jiff::Timestamp;
use protocol::bus::BusError;
use reqwest::{Certificate, Client, header};

use crate::desk::Desk;

/// A phone: it follows the address of the QR code and fills in forms.
struct Phone {
    client: Client,
    cookie: String,
}

impl Phone {
    fn new(desk: &Desk) -> Self {
        let ca = Certificate::from_pem(&std::fs::read(desk.trust().join("ca.pem")).unwrap()).unwrap();
        let client = Client::builder().tls_certs_only([ca]).redirect(reqwest::redirect::Policy::none()).build().unwrap();
        Self { client, cookie: String::new() }
    }

    /// The page at this address, and the token of its form.
    async fn open(&mut self, url: &str) -> String {
        let response = self.client.get(url).send().await.unwrap();
        let cookie = response.headers().get(header::SET_COOKIE).unwrap().to_str().unwrap();
        self.cookie = cookie.split(';').next().unwrap().to_owned();
        token(&response.text().await.unwrap())
    }

    async fn submit(&self, url: &str, form: String) -> String {
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
    let (url, code, expires) = contracts.open_phone("card", "p1").await.unwrap();
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
    contracts.remove_payment("p2").await.unwrap();
    desk.until_contracts("the card is forgotten", |book| book.payment.is_none().then_some(())).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_is_closed_or_replaced_in_the_car_is_worth_nothing() {
    let desk = Desk::ready().await;
    let contracts = desk.contracts_proxy().await;
    let (first, ..) = contracts.open_phone("card", "p1").await.unwrap();
    let (second, ..) = contracts.open_phone("card", "p2").await.unwrap();
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
    let (url, ..) = desk.contracts_proxy().await.open_phone("voucher", "p1").await.unwrap();
    let mut phone = Phone::new(&desk);
    let token = phone.open(&url).await;
    phone.submit(&format!("{url}/voucher"), format!("token={token}&voucher={voucher}")).await;
    desk.until_contracts("the phone is done", |book| (book.phone.as_ref()?.state == PhoneState::Done).then_some(())).await;
    desk.until_contracts("the amount is shown", |book| (book.balance == Some(amount)).then_some(())).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_for_receipts_is_said_on_the_phone_and_stays_there() {
    let desk = Desk::ready().await;
    let (url, ..) = desk.contracts_proxy().await.open_phone("email", "p1").await.unwrap();
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
    assert!(matches!(contracts.open_phone("card", "p1").await, Err(BusError::StorefrontUnreachable(_))));
    assert!(matches!(contracts.redeem_voucher("CODE", "p2").await, Err(BusError::StorefrontUnreachable(_))));
    assert!(matches!(contracts.remove_payment("p3").await, Err(BusError::StorefrontUnreachable(_))));
    assert_eq!(desk.contracts().await.phone, None);
}
