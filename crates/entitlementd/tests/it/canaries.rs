//! Five hundred marks of the first owner: after the car has changed hands they stand nowhere but where a law keeps them.

use std::{collections::HashMap, path::Path};

use protocol::bus::PrivacyProxy;
use zbus::Variant;

use crate::{
    desk::{Desk, PATIENCE, PIN, with_pin},
    disk::{first_in_the_clear, first_on_disk, readable},
    phone::Phone,
};

/// As many as there must be at least.
const CANARIES_MIN: usize = 500;

/// What stands for the first owner.
#[derive(Default)]
struct Canaries {
    /// What must be nowhere at all: names, calls, an address.
    personal: Vec<String>,
    /// What the seller has to keep of a contract (see `docs/ownership.md`), and nobody else: numbers of orders and of receipts.
    of_contracts: Vec<String>,
}

impl Canaries {
    /// A name or an id that stands nowhere by chance.
    fn mark(&mut self, kind: &str) -> String {
        let mark = format!("Quill{kind}{:05}", 31_337 + self.personal.len() * 7);
        self.personal.push(mark.clone());
        mark
    }
}

/// Leaves marks wherever a driver can.
async fn live(desk: &Desk) -> Canaries {
    let mut canaries = Canaries::default();
    let ownership = desk.ownership_proxy().await;
    // Names, before there is a PIN that would slow it down; and each call has an id.
    for _ in 0..130 {
        let (name, request) = (canaries.mark("Name"), canaries.mark("Call"));
        // As the app says it: a name, and that the owner has no limit.
        let changes = HashMap::from([("name", Variant::from(name.as_str())), ("no_limit", Variant::from(true))]);
        ownership.change_profile("owner", changes, &request, HashMap::new()).await.unwrap();
    }
    let name = canaries.mark("Name");
    let family = ownership.add_profile(&name, "family", &canaries.mark("Call"), HashMap::new()).await.unwrap();
    for turn in 0..120 {
        ownership.select_profile(if turn % 2 == 0 { &family } else { "owner" }, &canaries.mark("Call"), HashMap::new()).await.unwrap();
    }
    // What may be sent: a no is a record with a receipt.
    let privacy = PrivacyProxy::new(&desk.client).await.unwrap();
    for _ in 0..70 {
        let receipt = privacy.set_sharing("fleet-statistics", false, &canaries.mark("Call"), HashMap::new()).await.unwrap();
        canaries.personal.push(receipt);
    }
    // Where receipts are mailed.
    let contracts = desk.contracts_proxy().await;
    let (url, _, _) = contracts.open_phone("email", &canaries.mark("Call"), HashMap::new()).await.unwrap();
    let address = canaries.mark("Mail");
    let mut phone = Phone::new(desk);
    let token = phone.open(&url).await;
    phone.submit(&format!("{url}/mail"), format!("token={token}&step=save&address={address}%40example.com")).await;
    // What was tried and paid for.
    let trial = desk.start_trial("high-beam", &canaries.mark("Call")).await.unwrap();
    canaries.of_contracts.push(trial);
    desk.until_active("high-beam").await;
    let (order, _) = desk.buy_as_owner("cruise.DE.P1Y", &canaries.mark("Call")).await;
    desk.until_captured(&order).await;
    desk.until_active("cruise").await;
    canaries.of_contracts.push(order);
    desk.until_contracts("receipts have come", |book| (book.receipts.len() >= 2).then_some(())).await;
    canaries.of_contracts.extend(desk.contracts().await.receipts.iter().map(|receipt| receipt.id.to_string()));
    canaries.personal.push(family);
    canaries
}

/// Everything that the bus says to whoever asks.
async fn said_on_the_bus(desk: &Desk) -> String {
    let (daemon, ownership, contracts) = (desk.proxy().await, desk.ownership_proxy().await, desk.contracts_proxy().await);
    let privacy = PrivacyProxy::new(&desk.client).await.unwrap();
    let snapshot = privacy.snapshot().await.unwrap();
    let mut said = format!(
        "{:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?}",
        daemon.snapshot().await.unwrap(),
        daemon.orders().await.unwrap(),
        ownership.snapshot().await.unwrap(),
        ownership.handover().await.unwrap(),
        ownership.passport().await.unwrap(),
        contracts.snapshot().await.unwrap(),
        privacy.receipts(0).await.unwrap(),
        snapshot,
    );
    for purpose in &snapshot.2 {
        said += &privacy.last_payload(&purpose.purpose).await.unwrap_or_default();
    }
    said
}

/// Everything that the seller answers to the car of the next owner: each way of reading, from the OpenAPI document, so that a new one is asked
/// by itself; by every id of the former owner's, too.
async fn said_over_https(desk: &Desk, former: &[String]) -> (usize, String) {
    let pem = |file: &str| std::fs::read_to_string(desk.folder.path().join("car").join(file)).unwrap();
    let identity = format!("{}{}", pem("vehicle.cert.pem"), pem("vehicle.key.pem"));
    let ca = std::fs::read(desk.trust().join("ca.pem")).unwrap();
    let client = reqwest::Client::builder()
        .tls_certs_only([reqwest::Certificate::from_pem(&ca).unwrap()])
        .identity(reqwest::Identity::from_pem(identity.as_bytes()).unwrap())
        .build()
        .unwrap();
    let contract: serde_json::Value = serde_json::from_str(&storefront::openapi().unwrap()).unwrap();
    let (mut asked, mut said) = (0, String::new());
    for (path, operations) in contract["paths"].as_object().unwrap() {
        if operations.get("get").is_none_or(|operation| operation["tags"][0] != "vehicle") {
            continue;
        }
        let ids = if path.contains("{id}") { former } else { &[String::new()] };
        for id in ids {
            asked += 1;
            let answer = client.get(desk.config().storefront + &path.replace("{id}", id)).send().await.unwrap();
            // The last part of its own path is what was asked for.
            let (status, body) = (answer.status(), answer.bytes().await.unwrap());
            assert!(id.is_empty() || !status.is_success(), "{path} answers for {id}");
            said += &String::from_utf8_lossy(&body);
        }
    }
    (asked, said)
}

/// The first of these marks that stands in a file of the seller's, with the file. Mails that were sent are with whoever got them.
fn first_at_the_sellers(folder: &Path, marks: &[String]) -> Option<(String, std::path::PathBuf)> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| !path.ends_with("shop/mail"));
    entries.into_iter().find_map(|path| match path.is_dir() {
        true => first_at_the_sellers(&path, marks),
        false => {
            // A file that goes while it is looked for is gone.
            let content = std::fs::read(&path).unwrap_or_default();
            let stands = |mark: &&String| memchr::memmem::find(&content, mark.as_bytes()).is_some();
            marks.iter().find(stands).map(|mark| (mark.clone(), path.clone()))
        }
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn five_hundred_marks_of_the_former_owner_are_nowhere() {
    let mut desk = Desk::bare().await;
    desk.log_level = "info,entitlementd=trace";
    desk.spawn_daemon().await;
    desk.settled().await;
    let canaries = live(&desk).await;
    let all: Vec<String> = canaries.personal.iter().chain(&canaries.of_contracts).cloned().collect();
    assert!(all.len() >= CANARIES_MIN, "only {}", all.len());
    let (car, shop) = (desk.folder.path().join("car"), desk.shop_folder.clone());
    assert_eq!(first_in_the_clear(&car, &all), None, "whoever has the disk and not the key");
    // Else nothing is shown by their not being there.
    let read: Vec<u8> = readable(&car).into_iter().flat_map(|(_, read)| read).collect();
    assert!(all.iter().filter(|mark| memchr::memmem::find(&read, mark.as_bytes()).is_some()).count() > CANARIES_MIN / 2);
    assert!(first_at_the_sellers(&shop, &canaries.personal).is_some(), "the address is at the seller's");

    let ownership = desk.ownership_proxy().await;
    ownership.hand_over(&Canaries::default().mark("Last"), with_pin("pin", PIN)).await.unwrap();
    desk.eventually("the seller has confirmed it", async || {
        let (status, _) = ownership.handover().await.ok()?;
        (status.owner == 2 && status.confirmed).then_some(())
    })
    .await;
    ownership.put_away_handover("a1").await.unwrap();
    desk.settled().await;
    assert_eq!(first_on_disk(&car, &canaries.personal), None, "in the car");
    // Until the seller has signed what stays under the next owner's orders, the set of before is what it works by.
    desk.eventually("no order of the former owner is in the car", async || {
        first_on_disk(&car, &canaries.of_contracts).is_none().then_some(())
    })
    .await;
    let said = said_on_the_bus(&desk).await;
    assert_eq!(all.iter().find(|mark| said.contains(mark.as_str())), None, "on the bus");
    // Whoever knows a number of the former owner's hears nothing about it.
    let (asked, said) = said_over_https(&desk, &canaries.of_contracts).await;
    assert!(asked > 20, "only {asked}");
    assert_eq!(all.iter().find(|mark| said.contains(mark.as_str())), None, "over HTTPS");
    let log = std::fs::read_to_string(desk.log()).unwrap();
    assert_eq!(canaries.personal.iter().find(|mark| mark.starts_with("Quill") && log.contains(mark.as_str())), None, "in the log");
    // The last mail has gone out; on the hour the seller's files are written anew without what is over.
    desk.eventually("the former owner was told", async || {
        let mails = std::fs::read_dir(shop.join("mail")).ok()?.filter_map(Result::ok).map(|mail| std::fs::read_to_string(mail.path()));
        mails.filter_map(Result::ok).any(|mail| mail.contains("changed hands")).then_some(())
    })
    .await;
    desk.shop_waits(1);
    let still_there = std::sync::Mutex::new(None);
    let forgotten = desk.eventually("the seller has nothing but what a law keeps", async || {
        *still_there.lock().unwrap() = first_at_the_sellers(&shop, &canaries.personal);
        still_there.lock().unwrap().is_none().then_some(())
    });
    tokio::time::timeout(PATIENCE / 2, forgotten).await.unwrap_or_else(|_| panic!("{:?}", still_there.lock().unwrap()));
}
