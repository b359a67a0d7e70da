use std::{
    io::{self, Write},
    sync::{Arc, Mutex},
};

use protocol::http::{PhoneKind, ProfileBody};
use reqwest::Method;

use super::{
    phone::Hand,
    shop::{Shop, profile, trial},
};

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn the_log_names_no_vin_no_token_and_no_whole_vehicle_key() {
    let lines = Lines::default();
    let writer = lines.clone();
    let filter = tracing_subscriber::EnvFilter::new("trace,hyper=info,h2=info,rustls=info");
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(move || writer.clone()).json().finish();
    // For the whole process: whatever the other tests do at the same time is looked through as well.
    tracing::subscriber::set_global_default(log).unwrap();

    let shop = Shop::open().await;
    let token = shop.trust("enrolment.token");
    let car = shop.car().await;
    car.order(&shop, "t1", &trial("beam")).await;
    car.buy(&shop, "o1", "beam.DE.P1Y").await;
    let newer = ProfileBody { software: "26.07".to_owned(), ..profile() };
    car.send(&shop, Method::PUT, "/v1/vehicle/profile", Some(&newer)).await;
    car.send(&shop, Method::PUT, "/v1/vehicle/profile", Some(&ProfileBody { vin: "WUPF1TSAMPLE0471I".to_owned(), ..profile() })).await;

    let put = car.client.put(shop.url("/v1/covers/0")).body("{}").send().await.unwrap();
    let post = car.client.post(shop.url("/v1/contributions/live-traffic")).header("upfit-upload-id", "upload-471").body("{}");
    assert!(put.status().is_client_error() && post.send().await.unwrap().status().is_client_error());

    let offer = car.phone_session(&shop, PhoneKind::Card).await;
    let mut hand = Hand::new(&shop);
    let page = hand.type_code(&offer.page.short_code).await;
    hand.submit(&page, "/card", &[("name", "Ada Driver"), ("number", "5555555555554444"), ("expires", "07/31")]).await;
    assert_eq!(car.payment_method(&shop).await.unwrap().last4, "4444");
    let (short_code, page_code) = (offer.page.short_code.replace('-', ""), page.path.trim_start_matches("/p/").to_owned());

    let text = String::from_utf8(lines.0.lock().unwrap().clone()).unwrap();
    let key = car.key.to_string();
    assert!(text.contains(&key[..8]), "the car can be followed");
    for secret in
        ["WUPF1TSAMPLE", token.trim(), &key, "upload-471", "55555555", "Ada", &short_code, &offer.page.short_code, &page_code, "127.0.0.1"]
    {
        // Where the storefront itself listens is no secret.
        let told = text.lines().filter(|line| !line.contains("storefront listens")).find(|line| line.contains(secret));
        assert_eq!(told, None, "{secret}");
    }
    assert!(text.contains("/p/{code}/card"), "the phone's requests are in the log");
    for route in ["/v1/covers/{digest}", "/v1/contributions/{purpose}"] {
        let mut lines = text.lines().filter(|line| line.contains(route)).peekable();
        assert!(lines.peek().is_some() && lines.all(|line| line.contains("\"vehicle\":\"-\"")), "{route}");
    }
}
