//! The contract book, messages, refused sets, receipts and the phone.

use entitlement::{
    Contract, ContractBook, ContractReceipt, ContractStanding, PaymentMethod, PhoneKind, PhonePage, ReceiptKind, ReceiptName, Refund,
    Renewal, SessionId, Subject,
};

use super::*;
use crate::store::Form;

pub(super) fn contract(order: &str) -> Contract {
    Contract {
        order: OrderId::parse(order).unwrap(),
        feature: feature_id(),
        kind: entitlement::OrderKind::Purchase,
        term: Term::OneYear,
        concluded_at: at("2026-11-14T10:00:00Z"),
        starts: Some(at("2026-11-14T10:00:00Z")),
        ends: Some(at("2027-11-14T10:00:00Z")),
        price: Some(price()),
        paid: Some(price()),
        refund: None,
        withdraw_until: Some(at("2026-11-30T23:00:00Z")),
        cancelled_at: None,
        delivery_hours: 24,
        renewal: Renewal::Off,
        standing: ContractStanding::Running,
        continues: None,
    }
}

pub(super) fn book(version: u64, contracts: Vec<Contract>) -> ContractBook {
    ContractBook {
        vehicle: own(),
        version,
        issued_at: at("2026-11-14T10:00:00Z"),
        ownership_epoch: 1,
        contracts,
        payment: Some(PaymentMethod { brand: "Visa".to_owned(), last4: "4242".to_owned(), expires: None }),
        balance: None,
        pin_resets: 0,
    }
}

#[tokio::test]
async fn a_book_that_is_not_genuine_newest_and_ours_changes_nothing() {
    let bench = Bench::ready().await;
    assert!(bench.engine.book_arrived(signed(&book(5, vec![contract("o1")]))).await);
    let before = bench.contracts().await;
    let mut altered = signed(&book(6, vec![contract("o1")]));
    let middle = altered.len() / 2;
    altered[middle] ^= 1;
    let attacks = [
        ("altered", altered),
        ("forged", sign(&book(6, vec![contract("o1")]), &SigningKey::from_bytes(&[4; 32])).unwrap()),
        ("foreign", signed(&ContractBook { vehicle: VehicleKey::of_public_key(b"other"), ..book(6, vec![contract("o1")]) })),
        ("old", signed(&book(4, vec![contract("o1")]))),
        ("without a contract that was in it", signed(&book(6, vec![]))),
        ("of another kind", signed(&grant_set(6, vec![]))),
        ("empty", Vec::new()),
    ];
    for (what, bytes) in attacks {
        assert!(!bench.engine.book_arrived(bytes).await, "a book {what} was taken");
        assert_eq!(bench.contracts().await, before, "after a book {what}");
    }
    assert!(bench.engine.book_arrived(signed(&book(5, vec![contract("o1")]))).await, "the stored one again is no news");
    let bench = bench.restart().await;
    let after = bench.contracts().await;
    assert_eq!((after.contracts, after.payment), (before.contracts, before.payment), "readable without a network");
}

#[tokio::test]
async fn messages_are_told_once_and_dismissed_for_good() {
    let bench = Bench::ready().await;
    assert!(bench.engine.book_arrived(signed(&book(1, vec![contract("o1")]))).await);
    let done =
        Refund { amount: price(), started_at: at("2026-11-15T10:00:00Z"), refused_at: None, done_at: Some(at("2026-11-16T10:00:00Z")) };
    let refunded = || vec![Contract { refund: Some(done), ..contract("o1") }];
    assert!(bench.engine.book_arrived(signed(&book(2, refunded()))).await);
    let [message] = &bench.contracts().await.messages[..] else { panic!("nothing is told") };
    assert!(matches!(message.subject, Subject::Refunded { .. }));
    assert!(bench.engine.book_arrived(signed(&book(3, refunded()))).await);
    assert_eq!(bench.contracts().await.messages.len(), 1);
    let bench = bench.restart().await;
    bench.parked(1).await;
    assert_eq!(bench.contracts().await.messages, std::slice::from_ref(message));
    let dismiss = async |bench: &Bench, request: &str| {
        bench.engine.dismiss_message(message.id.clone(), RequestId::parse(request).unwrap(), oneshot::channel().1).await
    };
    assert_eq!(dismiss(&bench, "r1").await, Ok(String::new()));
    assert_eq!(dismiss(&bench, "r2").await, Ok(String::new()), "again is success");
    assert_eq!(bench.contracts().await.messages, []);
    let bench = bench.restart().await;
    assert!(bench.engine.book_arrived(signed(&book(4, vec![contract("o1")]))).await);
    assert!(bench.engine.book_arrived(signed(&book(5, refunded()))).await);
    assert_eq!(bench.contracts().await.messages, [], "the same thing is not told again");
}

#[tokio::test]
async fn ends_are_reminded_of_as_the_market_says_and_the_later_one_takes_the_place_of_the_earlier() {
    let bench = Bench::ready().await;
    assert!(bench.engine.book_arrived(signed(&book(1, vec![contract("o1")]))).await);
    let told = async |bench: &Bench| -> Vec<Timestamp> {
        bench.engine.time_passed().await;
        let messages = bench.contracts().await.messages;
        assert!(messages.iter().all(|message| matches!(message.subject, Subject::EndsSoon { .. })));
        messages.iter().map(|message| message.at).collect()
    };
    assert_eq!(told(&bench).await, []);
    bench.clock.set_hint(at("2027-10-15T10:00:00Z"));
    assert_eq!(told(&bench).await, [at("2027-10-15T10:00:00Z")]);
    bench.clock.set_hint(at("2027-10-30T10:00:00Z"));
    assert_eq!(told(&bench).await, [at("2027-10-15T10:00:00Z")]);
    let bench = bench.restart().await;
    bench.clock.set_hint(at("2027-11-08T10:00:00Z"));
    assert_eq!(told(&bench).await, [at("2027-11-08T10:00:00Z")], "one in the list, not two");
    bench.clock.set_hint(at("2027-10-20T10:00:00Z"));
    assert_eq!(told(&bench).await, [at("2027-11-08T10:00:00Z")], "a clock that goes back tells nothing");
}

#[tokio::test]
async fn a_set_that_takes_away_without_a_reason_is_kept_reported_and_told_and_the_feature_stays_on() {
    let bench = Bench::ready().await.active(None).await;
    let silent = signed(&grant_set(2, vec![]));
    let shorter = signed(&grant_set(3, vec![grant("o1", Some("2026-12-01T00:00:00Z"))]));
    for bytes in [&silent, &silent, &shorter] {
        assert!(!bench.engine.grant_set_arrived(bytes.clone()).await);
        assert_eq!(bench.state().await, ("active".to_owned(), true));
    }
    let bench = bench.restart().await;
    assert_eq!(bench.state().await, ("active".to_owned(), true));
    let messages = bench.contracts().await.messages;
    assert_eq!(messages.len(), 2, "once a set: {messages:?}");
    assert!(messages.iter().all(|message| message.subject == Subject::RemovalRefused { feature: feature_id() }));
    let mut unreported = bench.engine.unreported_sets().await;
    unreported.sort_by_key(|set| set.version);
    assert_eq!(unreported.iter().map(|set| (set.version, &set.bytes)).collect::<Vec<_>>(), [(2, &silent), (3, &shorter)]);
    assert_eq!(unreported[0].features, [feature_id()]);
    for set in unreported {
        bench.engine.set_reported(set.digest).await;
    }
    assert_eq!(bench.engine.unreported_sets().await, []);
    assert!(!bench.engine.grant_set_arrived(silent).await);
    assert_eq!(bench.engine.unreported_sets().await, [], "told once");
    // With a reason it goes, and the reason is told.
    let order = OrderId::parse("o1").unwrap();
    let reason = EndReason::Recalled;
    let ending = Ending { feature: feature_id(), order: Some(order), reason, actor: reason.actor(), at: at("2026-11-14T10:00:00Z") };
    assert!(bench.engine.grant_set_arrived(signed(&GrantSet { endings: vec![ending], ..grant_set(4, vec![]) })).await);
    assert_eq!(bench.state().await, ("leaving".to_owned(), true));
    let told = bench.contracts().await.messages;
    assert!(told.iter().any(|message| matches!(message.subject, Subject::Removed { reason: EndReason::Recalled, .. })), "{told:?}");
}

fn receipt(number: u32, vehicle: VehicleKey) -> ContractReceipt {
    ContractReceipt {
        id: entitlement::ReceiptId::parse(&format!("receipt-{number}")).unwrap(),
        number,
        vehicle,
        car: "Upfit One 4711".to_owned(),
        issued_at: at("2026-11-14T10:00:00Z"),
        order: OrderId::parse("o1").unwrap(),
        feature: feature_id(),
        name: Default::default(),
        seller: "Seller".to_owned(),
        market: entitlement::MarketId::parse("DE").unwrap(),
        kind: ReceiptKind::Cancellation { declared_at: at("2026-11-14T10:00:00Z"), ends: at("2027-11-14T10:00:00Z") },
    }
}

#[tokio::test]
async fn receipts_are_kept_as_they_came_and_read_without_a_network() {
    let bench = Bench::ready().await;
    let first = signed(&receipt(1, own()));
    assert!(bench.engine.receipt_arrived(first.clone()).await);
    assert!(bench.engine.receipt_arrived(first).await, "again is success");
    let contradiction = ContractReceipt { seller: "Somebody else".to_owned(), ..receipt(1, own()) };
    assert!(!bench.engine.receipt_arrived(signed(&contradiction)).await, "what was given once does not change");
    let same_id = ContractReceipt { number: 9, ..receipt(1, own()) };
    assert!(!bench.engine.receipt_arrived(signed(&same_id)).await);
    assert!(!bench.engine.receipt_arrived(signed(&receipt(2, VehicleKey::of_public_key(b"other")))).await);
    assert!(!bench.engine.receipt_arrived(sign(&receipt(2, own()), &SigningKey::from_bytes(&[4; 32])).unwrap()).await);
    assert!(bench.engine.receipt_arrived(signed(&receipt(2, own()))).await);
    assert_eq!(bench.engine.newest_receipt().await, Ok(2));

    let missing = bench.engine.missing_copies().await;
    assert_eq!(missing.len(), 4, "two receipts, one language, two forms");
    for key in missing {
        let bytes = format!("{} {:?}", key.0, key.2).into_bytes();
        bench.engine.copy_arrived(key, bytes).await;
    }
    assert_eq!(bench.engine.missing_copies().await, [], "what is there is not fetched again");

    let bench = bench.restart().await;
    let summaries = bench.contracts().await.receipts;
    assert_eq!(
        summaries.iter().map(|summary| (summary.number, summary.name)).collect::<Vec<_>>(),
        [(2, ReceiptName::Cancellation), (1, ReceiptName::Cancellation)]
    );
    let id = summaries[1].id.clone();
    assert_eq!(bench.engine.receipt_text(id.clone(), "en".to_owned()).await, Ok(format!("receipt-1 {:?}", Form::Text)));
    assert!(matches!(bench.engine.receipt_text(id, "fr".to_owned()).await, Err(BusError::NotFound(_))));
    let names: Vec<String> = bench.engine.receipt_files(0).await.unwrap().into_iter().map(|(name, _)| name).collect();
    let expected = ["00001-cancellation.en.txt", "00001-cancellation.en.pdf", "00002-cancellation.en.txt", "00002-cancellation.en.pdf"];
    assert_eq!(names, expected);
    assert_eq!(bench.engine.receipt_files(4).await.unwrap(), []);
}

#[tokio::test]
async fn a_receipt_that_was_altered_on_disk_is_not_shown() {
    let bench = Bench::ready().await;
    assert!(bench.engine.receipt_arrived(signed(&receipt(1, own()))).await);
    bench.engine.stop().await;
    let file = Vault::clear(bench.folder.path()).open("entitlements.sqlite").unwrap();
    file.execute("UPDATE receipt SET bytes = zeroblob(100)", []).unwrap();
    drop(file);
    assert_eq!(bench.restart().await.contracts().await.receipts, []);
}

#[tokio::test]
async fn what_is_open_on_the_phone_is_told_until_it_is_over_or_closed() {
    let bench = Bench::ready().await;
    let session = |id: &str| SessionId::parse(id).unwrap();
    let page = PhonePage { url: "https://store/p/1".to_owned(), code: "AB12".to_owned(), expires_at: at("2026-11-14T12:15:00Z") };
    let open = async |id: &str| {
        let phone = PhoneSession { kind: PhoneKind::Card, page: page.clone(), state: PhoneState::Waiting };
        bench.engine.phone_opened(session(id), phone, oneshot::channel().1).await;
    };
    let told = async || bench.contracts().await.phone.map(|phone| phone.state);
    open("s1").await;
    assert_eq!(told().await, Some(PhoneState::Waiting));
    assert_eq!(*bench.engine.waiting_for().borrow(), Some(session("s1")));
    open("s2").await;
    bench.engine.phone_moved(session("s1"), PhoneState::Done).await;
    assert_eq!(told().await, Some(PhoneState::Waiting), "the first was closed by the second");
    bench.engine.phone_moved(session("s2"), PhoneState::Done).await;
    assert_eq!(told().await, Some(PhoneState::Done));
    assert_eq!(*bench.engine.waiting_for().borrow(), None, "nobody waits any more");
    bench.engine.phone_closed(oneshot::channel().1).await.unwrap();
    assert_eq!(told().await, None);
}

#[tokio::test]
async fn a_renewal_is_quoted_for_a_contract_that_renews_and_ordering_it_leaves_the_feature_as_it_is() {
    let bench = Bench::ready().await.active(Some("2027-11-14T10:00:00Z")).await.with_pin().await;
    let order = OrderId::parse("o1").unwrap();
    assert!(matches!(bench.engine.renewal_offer(order.clone()).await, Err(BusError::NotFound(_))));
    assert!(bench.engine.book_arrived(signed(&book(1, vec![contract("o1")]))).await);
    let offer = bench.engine.renewal_offer(order.clone()).await.unwrap();
    assert_eq!(offer, offer_id());
    let renewal = Quote { renews: Some(order.clone()), ..quote("2026-11-14T12:30:00Z") };
    let arrived = bench.engine.quote_arrived(offer.clone(), None, signed(&renewal)).await;
    assert!(matches!(arrived, Err(BusError::StorefrontRefused(_))), "asked for a new term, not for going on");
    let digest = bench.engine.quote_arrived(offer, Some(order), signed(&renewal)).await.unwrap();
    bench.clock.pass(Duration::from_secs(1));
    bench.confirm(digest, "r1").await.unwrap();
    let published = bench.engine.published();
    let snapshot = &published.snapshot;
    assert_eq!((snapshot.2[0].state.as_str(), &snapshot.2[0].pending), ("active", &None));
    let never = Contract { renewal: Renewal::NotOffered, ..contract("o1") };
    assert!(bench.engine.book_arrived(signed(&book(2, vec![never]))).await);
    assert!(matches!(bench.engine.renewal_offer(OrderId::parse("o1").unwrap()).await, Err(BusError::NotEligible(_))));
}
