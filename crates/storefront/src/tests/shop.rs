//! A shop with a small catalogue, and cars that come to it.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{
        Arc, Once,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

use entitlement::{Contract, ContractBook, ContractReceipt, Digest, GrantSet, IssuerKey, OrderId, Quote, VehicleKey, Verified, verify};
use jiff::Timestamp;
use protocol::http::{
    DeclarationAnswer, DeclarationName, DeclarationOutcome, DeclarationRequest, EnrolmentAnswer, EnrolmentRequest, OrderAnswer,
    OrderProgress, OrderRequest, PaymentMethodBody, PhoneKind, PhoneSessionAnswer, PhoneSessionOffer, PhoneSessionRequest, Problem,
    ProblemCode, ProfileBody, QuoteRequest, ReceiptList,
};
use reqwest::{Certificate, Client, Identity, Method, Response, StatusCode};
use serde::de::DeserializeOwned;
use tempfile::TempDir;
use tokio_util::sync::CancellationToken;

use crate::{
    AuditReport, Clock, Config, PaymentProvider, Running, SandboxBehaviour, Server, Timing, audit,
    backend::Backend,
    database::{Database, payment_methods, vehicles::FIRST_OWNERSHIP_EPOCH},
    serve, start,
};

pub(crate) const DAY: i64 = 86_400;

/// A storefront with its folder and clock.
pub(crate) struct Shop {
    folder: TempDir,
    seconds: Arc<AtomicI64>,
    running: Option<(Running, CancellationToken)>,
    /// With another provider than the sandbox.
    server: Option<(Server, CancellationToken)>,
}

impl Shop {
    pub(crate) async fn open() -> Self {
        Self::open_with(SandboxBehaviour::Accept).await
    }

    pub(crate) async fn open_with(payment: SandboxBehaviour) -> Self {
        let mut shop = Self::closed();
        shop.start(payment).await;
        shop
    }

    /// With its catalogue, not yet started.
    pub(crate) fn closed() -> Self {
        Self::in_folder(tempfile::tempdir().unwrap())
    }

    /// On a file system that keeps nothing when the power goes, where it has one: for tests of what is written, not of how it lasts.
    pub(crate) fn in_memory() -> Self {
        let memory = Path::new("/dev/shm");
        Self::in_folder(if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }.unwrap())
    }

    fn in_folder(folder: TempDir) -> Self {
        static PROVIDER: Once = Once::new();
        PROVIDER.call_once(|| drop(rustls::crypto::ring::default_provider().install_default()));
        write_catalogue(&folder.path().join("catalogue"));
        Self { folder, seconds: Arc::new(AtomicI64::new(Timestamp::now().as_second())), running: None, server: None }
    }

    pub(crate) fn config(&self, payment: SandboxBehaviour) -> Config {
        let seconds = Arc::clone(&self.seconds);
        let timing = Timing {
            payment_max: Duration::from_millis(300),
            answer_within: Duration::from_secs(5),
            reconcile_every: Duration::from_millis(30),
            retry_first: Duration::from_millis(10),
            phones_every: Duration::from_millis(30),
        };
        Config {
            payment,
            timing,
            clock: Clock::new(move || Timestamp::from_second(seconds.load(Ordering::SeqCst)).unwrap()),
            ..Config::new(([127, 0, 0, 1], 0).into(), self.state(), self.catalogue())
        }
    }

    pub(crate) async fn start(&mut self, payment: SandboxBehaviour) {
        self.start_with(self.config(payment)).await;
    }

    pub(crate) async fn start_with(&mut self, config: Config) {
        let shutdown = CancellationToken::new();
        let running = start(config, shutdown.clone()).await.unwrap();
        self.running = Some((running, shutdown));
    }

    /// Starts it with another provider than the sandbox.
    pub(crate) async fn serve_with(&mut self, config: Config, payments: Arc<dyn PaymentProvider>) {
        let shutdown = CancellationToken::new();
        let server = serve(config, payments, shutdown.clone()).await.unwrap();
        self.server = Some((server, shutdown));
    }

    pub(crate) async fn stop(&mut self) {
        if let Some((server, shutdown)) = self.server.take() {
            shutdown.cancel();
            server.finished.await.unwrap();
        }
        if let Some((running, shutdown)) = self.running.take() {
            shutdown.cancel();
            running.finished.await.unwrap();
        }
    }

    pub(crate) async fn restart(&mut self, payment: SandboxBehaviour) {
        self.stop().await;
        self.start(payment).await;
    }

    /// The inside of a shop that is not running, to stop a story where a crash would.
    pub(crate) async fn inside(&self) -> (Arc<Backend>, crate::SandboxPayments) {
        assert!(self.running.is_none());
        fs::create_dir_all(self.state()).unwrap();
        let file = self.state().join("sandbox-payments.sqlite3");
        let payments = crate::SandboxPayments::open(&file, SandboxBehaviour::Accept).await.unwrap();
        let backend = Backend::open(&self.config(SandboxBehaviour::Accept), Arc::new(payments.clone())).await.unwrap();
        (backend, payments)
    }

    /// Waits until nothing moves any more.
    pub(crate) async fn until_quiet(&self) {
        for _ in 0..500 {
            if self.audit().await.under_way == 0 {
                return;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("it never came to rest: {:#?}", self.audit().await)
    }

    /// What the audit says of a storefront that runs: nothing, in every test.
    pub(crate) async fn audit(&self) -> AuditReport {
        audit(&self.state(), &self.running().payments, self.now()).await.unwrap()
    }

    pub(crate) async fn assert_clean(&self) {
        let report = self.audit().await;
        assert_eq!((report.findings, report.under_way), (Vec::new(), 0));
    }

    pub(crate) fn running(&self) -> &Running {
        &self.running.as_ref().unwrap().0
    }

    pub(crate) fn state(&self) -> PathBuf {
        self.folder.path().join("state")
    }

    pub(crate) fn catalogue(&self) -> PathBuf {
        self.folder.path().join("catalogue")
    }

    pub(crate) fn url(&self, path: &str) -> String {
        let address = self.server.as_ref().map_or_else(|| self.running().address, |(server, _)| server.address);
        format!("https://localhost:{}{path}", address.port())
    }

    pub(crate) fn trust(&self, file: &str) -> String {
        fs::read_to_string(self.state().join("trust").join(file)).unwrap()
    }

    pub(crate) fn issuer(&self) -> IssuerKey {
        IssuerKey::parse(&self.trust("issuer.pub")).unwrap()
    }

    pub(crate) fn clock(&self) -> Clock {
        self.config(SandboxBehaviour::Accept).clock
    }

    /// Its owner has nothing to pay with any more.
    pub(crate) async fn remove_card(&self, car: &Car) {
        let database = Database::open(&self.state().join("storefront.sqlite3")).await.unwrap();
        let mut transaction = database.begin().await.unwrap();
        payment_methods::remove(&mut transaction, &car.key, FIRST_OWNERSHIP_EPOCH, self.now()).await.unwrap();
        transaction.commit().await.unwrap();
    }

    pub(crate) fn now(&self) -> Timestamp {
        Timestamp::from_second(self.seconds.load(Ordering::SeqCst)).unwrap()
    }

    /// The shop's clock, for who is to have the same.
    pub(crate) fn seconds(&self) -> Arc<dyn Fn() -> i64 + Send + Sync> {
        let seconds = Arc::clone(&self.seconds);
        Arc::new(move || seconds.load(Ordering::SeqCst))
    }

    pub(crate) fn wait(&self, seconds: i64) {
        self.seconds.fetch_add(seconds, Ordering::SeqCst);
    }

    /// Somebody without a client certificate.
    pub(crate) fn stranger(&self) -> Client {
        self.builder().build().unwrap()
    }

    fn builder(&self) -> reqwest::ClientBuilder {
        Client::builder().tls_certs_only([Certificate::from_pem(self.trust("ca.pem").as_bytes()).unwrap()]).timeout(Duration::from_secs(30))
    }

    /// A new car, let in.
    pub(crate) async fn car(&self) -> Car {
        self.car_with_connections(1).await.remove(0)
    }

    /// A new car, as often as it has connections.
    pub(crate) async fn car_with_connections(&self, count: usize) -> Vec<Car> {
        let key = rcgen::KeyPair::generate().unwrap();
        let request = enrolment(&key, self.trust("enrolment.token").trim());
        let response = self.stranger().post(self.url("/v1/enrolment")).json(&request).send().await.unwrap();
        let answer: EnrolmentAnswer = read(response, StatusCode::OK).await;
        (0..count).map(|_| self.car_with(&key, &answer.certificate_pem)).collect()
    }

    pub(crate) fn car_with(&self, key: &rcgen::KeyPair, certificate_pem: &str) -> Car {
        let identity = Identity::from_pem(format!("{certificate_pem}{}", key.serialize_pem()).as_bytes()).unwrap();
        let client = self.builder().identity(identity).build().unwrap();
        Car { client, key: VehicleKey::of_public_key(&rcgen::PublicKeyData::subject_public_key_info(key)) }
    }
}

/// A car with its client certificate.
#[derive(Clone)]
pub(crate) struct Car {
    pub(crate) client: Client,
    pub(crate) key: VehicleKey,
}

impl Car {
    pub(crate) async fn send(&self, shop: &Shop, method: Method, path: &str, body: Option<&impl serde::Serialize>) -> Response {
        let request = self.client.request(method, shop.url(path));
        body.iter().fold(request, |request, body| request.json(body)).send().await.unwrap()
    }

    pub(crate) async fn get(&self, shop: &Shop, path: &str) -> Response {
        self.send(shop, Method::GET, path, None::<&()>).await
    }

    /// The grant set, checked as a car checks it.
    pub(crate) async fn grants(&self, shop: &Shop) -> GrantSet {
        let bytes = self.get(shop, "/v1/grants").await.error_for_status().unwrap().bytes().await.unwrap();
        let set: Verified<GrantSet> = verify(&bytes, &shop.issuer()).unwrap();
        assert_eq!(set.content().vehicle, self.key);
        set.into_content()
    }

    /// The contract book, checked as a car checks it.
    pub(crate) async fn book(&self, shop: &Shop) -> ContractBook {
        let bytes = self.get(shop, "/v1/contracts").await.error_for_status().unwrap().bytes().await.unwrap();
        let book: Verified<ContractBook> = verify(&bytes, &shop.issuer()).unwrap();
        assert_eq!(entitlement::accept_book(&book, &self.key, None), Ok(entitlement::Acceptance::Newer));
        book.into_content()
    }

    /// The contract of an order.
    pub(crate) async fn contract(&self, shop: &Shop, order: &str) -> Contract {
        self.book(shop).await.contract(&OrderId::parse(order).unwrap()).unwrap().clone()
    }

    pub(crate) async fn put_declaration(&self, shop: &Shop, id: &str, request: &DeclarationRequest) -> Response {
        self.send(shop, Method::PUT, &format!("/v1/declarations/{id}"), Some(request)).await
    }

    /// Declares something now, under an id that says what.
    pub(crate) async fn declare(&self, shop: &Shop, order: &str, declaration: DeclarationName) -> DeclarationOutcome {
        let id = format!("said-{order}-{declaration:?}-{}", shop.now().as_second());
        let request = DeclarationRequest { order: order.to_owned(), declaration, declared_at: shop.now().as_second() };
        read::<DeclarationAnswer>(self.put_declaration(shop, &id, &request).await, StatusCode::OK).await.outcome
    }

    /// Every receipt, checked, oldest first.
    pub(crate) async fn receipts(&self, shop: &Shop) -> Vec<ContractReceipt> {
        let mut receipts: Vec<ContractReceipt> = Vec::new();
        loop {
            let after = receipts.last().map_or(0, |receipt| receipt.number);
            let list: ReceiptList = read(self.get(shop, &format!("/v1/receipts?after={after}")).await, StatusCode::OK).await;
            if list.receipts.is_empty() {
                return receipts;
            }
            for entry in list.receipts {
                let bytes = self.get(shop, &format!("/v1/receipts/{}", entry.id)).await.error_for_status().unwrap().bytes().await.unwrap();
                let receipt: Verified<ContractReceipt> = verify(&bytes, &shop.issuer()).unwrap();
                let receipt = receipt.into_content();
                assert_eq!((receipt.vehicle, receipt.number, receipt.id.as_str()), (self.key, entry.number, entry.id.as_str()));
                receipts.push(receipt);
            }
        }
    }

    /// Asks for the book until something holds.
    pub(crate) async fn until_book(&self, shop: &Shop, holds: impl Fn(&ContractBook) -> bool) -> ContractBook {
        for _ in 0..500 {
            let book = self.book(shop).await;
            if holds(&book) {
                return book;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("it never held: {:#?}", self.book(shop).await)
    }

    /// Asks until the refund of an order is done.
    pub(crate) async fn until_refunded(&self, shop: &Shop, order: &str) -> u64 {
        let order = OrderId::parse(order).unwrap();
        let refund = |book: &ContractBook| book.contract(&order).and_then(|contract| contract.refund);
        let book = self.until_book(shop, |book| refund(book).is_some_and(|refund| refund.done_at.is_some())).await;
        refund(&book).unwrap().amount.minor()
    }

    /// A quote, checked, and its digest.
    pub(crate) async fn quote(&self, shop: &Shop, offer: &str) -> (Quote, Digest) {
        let response = self.send(shop, Method::POST, "/v1/quotes", Some(&QuoteRequest { offer: offer.to_owned(), renews: None })).await;
        assert_eq!(response.status(), StatusCode::OK);
        let quote: Verified<Quote> = verify(&response.bytes().await.unwrap(), &shop.issuer()).unwrap();
        (quote.content().clone(), quote.digest())
    }

    pub(crate) async fn renewal_quote(&self, shop: &Shop, offer: &str, renews: &str) -> (Quote, Digest) {
        let request = QuoteRequest { offer: offer.to_owned(), renews: Some(renews.to_owned()) };
        let response = self.send(shop, Method::POST, "/v1/quotes", Some(&request)).await;
        assert_eq!(response.status(), StatusCode::OK);
        let quote: Verified<Quote> = verify(&response.bytes().await.unwrap(), &shop.issuer()).unwrap();
        (quote.content().clone(), quote.digest())
    }

    pub(crate) async fn refused_quote(&self, shop: &Shop, offer: &str) -> (StatusCode, ProblemCode) {
        problem(self.send(shop, Method::POST, "/v1/quotes", Some(&QuoteRequest { offer: offer.to_owned(), renews: None })).await).await
    }

    pub(crate) async fn put(&self, shop: &Shop, order: &str, request: &OrderRequest) -> Response {
        self.send(shop, Method::PUT, &format!("/v1/orders/{order}"), Some(request)).await
    }

    pub(crate) async fn order(&self, shop: &Shop, order: &str, request: &OrderRequest) -> OrderAnswer {
        read(self.put(shop, order, request).await, StatusCode::OK).await
    }

    /// Asks for a quote and orders it.
    pub(crate) async fn buy(&self, shop: &Shop, order: &str, offer: &str) -> OrderAnswer {
        let (_, digest) = self.quote(shop, offer).await;
        self.order(shop, order, &purchase(&digest)).await
    }

    /// How far an order is.
    pub(crate) async fn order_now(&self, shop: &Shop, order: &str) -> OrderAnswer {
        read(self.get(shop, &format!("/v1/orders/{order}")).await, StatusCode::OK).await
    }

    /// Gives an order up.
    pub(crate) async fn abandon(&self, shop: &Shop, order: &str) -> OrderAnswer {
        read(self.send(shop, Method::DELETE, &format!("/v1/orders/{order}"), None::<&()>).await, StatusCode::OK).await
    }

    /// Opens a phone session.
    pub(crate) async fn phone_session(&self, shop: &Shop, kind: PhoneKind) -> PhoneSessionOffer {
        let request = PhoneSessionRequest { kind, order: None };
        read(self.send(shop, Method::POST, "/v1/phone-sessions", Some(&request)).await, StatusCode::OK).await
    }

    /// How far a phone session is, after at most `wait` seconds.
    pub(crate) async fn phone(&self, shop: &Shop, session: &str, wait: u64) -> PhoneSessionAnswer {
        read(self.get(shop, &format!("/v1/phone-sessions/{session}?wait={wait}")).await, StatusCode::OK).await
    }

    /// What it is paid with.
    pub(crate) async fn payment_method(&self, shop: &Shop) -> Option<PaymentMethodBody> {
        let response = self.get(shop, "/v1/payment-method").await;
        if response.status() == StatusCode::NOT_FOUND {
            return None;
        }
        Some(read(response, StatusCode::OK).await)
    }

    /// Asks until the order has come this far.
    pub(crate) async fn until(&self, shop: &Shop, order: &str, state: OrderProgress) -> OrderAnswer {
        for _ in 0..500 {
            let answer = self.order_now(shop, order).await;
            if answer.state == state {
                return answer;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("order {order} never became {state:?}")
    }
}

pub(crate) fn purchase(quote: &Digest) -> OrderRequest {
    OrderRequest::Purchase { quote: quote.to_string() }
}

pub(crate) fn trial(feature: &str) -> OrderRequest {
    OrderRequest::Trial { feature: feature.to_owned() }
}

pub(crate) fn enrolment(key: &rcgen::KeyPair, token: &str) -> EnrolmentRequest {
    let csr = rcgen::CertificateParams::default().serialize_request(key).unwrap();
    EnrolmentRequest { token: token.to_owned(), csr_pem: csr.pem().unwrap(), profile: profile() }
}

pub(crate) fn profile() -> ProfileBody {
    ProfileBody {
        vin: "WUPF1TSAMPLE04711".to_owned(),
        model: "Upfit One".to_owned(),
        model_year: 2026,
        market: "DE".to_owned(),
        equipment: vec!["camera".to_owned()],
        software: "26.03".to_owned(),
        factory_options: vec!["wheel".to_owned()],
    }
}

pub(crate) async fn read<T: DeserializeOwned>(response: Response, status: StatusCode) -> T {
    let found = response.status();
    let text = response.text().await.unwrap();
    assert_eq!(found, status, "{text}");
    serde_json::from_str(&text).unwrap()
}

/// The status and code of a problem, which must be one.
pub(crate) async fn problem(response: Response) -> (StatusCode, ProblemCode) {
    let status = response.status();
    assert_eq!(response.headers()["content-type"], "application/problem+json");
    let problem: Problem = serde_json::from_slice(&response.bytes().await.unwrap()).unwrap();
    assert_eq!(problem.status, status.as_u16());
    (status, problem.code)
}

/// Four features: `beam`, `lamp` and `radar` to buy and try, `wheel` from the factory. `radar` needs what the car does not have.
pub(crate) fn write_catalogue(folder: &Path) {
    let svg = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1280 800" width="1280" height="800"><circle cx="640" cy="400" r="200" fill="#F6E3B0"/></svg>"##;
    for part in ["features", "services", "art", "markets"] {
        fs::create_dir_all(folder.join(part)).unwrap();
    }
    fs::write(folder.join("catalogue.toml"), STORE).unwrap();
    fs::write(folder.join("services/remote.toml"), REMOTE).unwrap();
    fs::write(folder.join("services/traffic.toml"), TRAFFIC).unwrap();
    for (code, currency, vat) in [("de", "EUR", "1900"), ("gb", "GBP", "2000")] {
        let pack = PACK.replace("CURRENCY", currency).replace("VAT", vat);
        fs::write(folder.join(format!("markets/{code}.toml")), pack).unwrap();
    }
    fs::create_dir_all(folder.join("documents/eu")).unwrap();
    for document in ["terms", "withdrawal", "privacy"] {
        for language in ["en", "de"] {
            fs::write(folder.join(format!("documents/eu/{document}.{language}.txt")), "One.\n\nTwo.\n").unwrap();
        }
    }
    for (id, equipment) in [("beam", "camera"), ("lamp", "camera"), ("radar", "radar"), ("wheel", "camera")] {
        fs::write(folder.join(format!("features/{id}.toml")), FEATURE.replace("CODE", equipment)).unwrap();
        for kind in ["hero.night", "hero.day", "card.night", "card.day"] {
            fs::write(folder.join(format!("art/{id}.{kind}.svg")), svg).unwrap();
        }
    }
}

const STORE: &str = r#"
languages = ["en", "de"]
markets = ["DE", "GB"]
services = ["traffic", "remote"]
[[categories]]
id = "light"
name.en = "Light"
name.de = "Licht"
[[equipment]]
code = "camera"
name.en = "Camera"
name.de = "Kamera"
[[equipment]]
code = "radar"
name.en = "Radar"
name.de = "Radar"
"#;

/// Good in every market of the EU.
const PACK: &str = r#"
currency = "CURRENCY"
vat_basis_points = VAT
documents = "eu"
time_zone = "Europe/Berlin"
delivery_hours = 24
order_button.en = "Order with obligation to pay"
order_button.de = "Zahlungspflichtig bestellen"
[seller]
name = "Shop"
address = "1 Street, Town"
email = "shop@shop.example"
phone = "+49 30 1234"
[withdrawal]
offered = true
days = 14
saturday_moves_on = true
sunday_moves_on = true
holidays_move_on = ["01-01", "easter+1", "wednesday from 11-16"]
entry.en = "Withdraw from contract here"
entry.de = "Vertrag widerrufen"
confirm.en = "Confirm withdrawal"
confirm.de = "Widerruf bestätigen"
[cancel]
notice_days = 14
entry.en = "Cancel contracts here"
entry.de = "Verträge hier kündigen"
confirm.en = "Cancel now"
confirm.de = "Jetzt kündigen"
[renewal]
offered = true
price_change_needs_yes = true
charge_days_before = 3
retry_days = [0, 3, 7]
grace_days = 10
[reminders]
days_before = [30, 7, 1]
[driving]
parked_needs = "gear-or-brake"

[driving.standing]
blocked = ["order", "declare", "pin", "text-entry", "share-more", "trial"]

[driving.moving]
items_max = 6
characters_max = 60
depth_max = 1
blocked = ["order", "declare", "pin", "text-entry", "reading", "charts", "settings", "share-more", "trial"]
"#;

const TRAFFIC: &str = r#"
icon = "target"
name.en = "Traffic"
name.de = "Verkehr"
benefit.en = "Jams."
benefit.de = "Staus."
[[purposes]]
id = "live-traffic"
name.en = "Live traffic"
name.de = "Verkehr"
data.en = "Position, speed"
data.de = "Position, Tempo"
signals = ["Vehicle.CurrentLocation.Latitude", "Vehicle.Speed"]
recipient.en = "Traffic Ltd"
recipient.de = "Verkehr GmbH"
retention_hours = 24
basis = "choice"
markets = ["DE"]
text_version = 2
if_off.en = "Nothing changes."
if_off.de = "Nichts ändert sich."
consent_months = 12
[[purposes]]
id = "emergency"
name.en = "Emergency call"
name.de = "Notruf"
data.en = "Position"
data.de = "Position"
signals = ["Vehicle.CurrentLocation.Latitude"]
recipient.en = "Call centre"
recipient.de = "Zentrale"
retention_hours = 720
basis = "law"
markets = ["DE", "GB"]
text_version = 1
if_off.en = "Cannot be switched off."
if_off.de = "Nicht abschaltbar."
"#;

const REMOTE: &str = r#"
icon = "phone"
name.en = "Remote"
name.de = "Fern"
benefit.en = "From afar."
benefit.de = "Aus der Ferne."
[[purposes]]
id = "remote"
name.en = "Remote"
name.de = "Fern"
data.en = "Doors"
data.de = "Türen"
signals = ["Vehicle.Cabin.Door.Row1.DriverSide.IsOpen"]
recipient.en = "Remote Ltd"
recipient.de = "Fern GmbH"
retention_hours = 720
basis = "contract"
markets = ["DE", "GB"]
text_version = 1
if_off.en = "Features pause."
if_off.de = "Funktionen pausieren."
"#;

const FEATURE: &str = r##"
category = "light"
icon = "beam"
hue = { night = "#F6E3B0", day = "#A87600" }
holder = "car"
installs_in_minutes = 2
restart = "none"
trial = true
purposes = []
[rules]
equipment = ["CODE"]
software = "26.03"
markets = ["DE", "GB"]
needs = []
excludes = []
[prices.DE]
P1M = 890
P1Y = 7900
P3Y = 17900
unlimited = 29900
[prices.GB]
P1M = 790
P1Y = 6900
P3Y = 15900
unlimited = 25900
[texts.en]
name = "Name"
label = "Label"
short = "Short."
effect = "Effect."
help = "Help."
[texts.de]
name = "Name"
label = "Label"
short = "Kurz."
effect = "Wirkung."
help = "Hilfe."
"##;
