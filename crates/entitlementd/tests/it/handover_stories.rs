//! The car changes hands in the middle of something else.

use std::collections::HashMap;

use entitlement::{Choice, Currency, Erasure, Fate, LegalBasis, Money, Sharing, State};
use protocol::bus::BusError;
use storefront::{Clock, Office};

use crate::{
    desk::{Desk, PIN, eventually, state, with_pin},
    disk::is_on_disk,
    handover::{assert_like_new, fate, lived_in, plan, until_owner},
    privacy::hurried,
};

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_to_be_sent_goes_with_its_owner_and_everything_is_off() {
    let (mut desk, moving) = hurried().await;
    let text = desk.text("maintenance-forecast").await;
    desk.say("maintenance-forecast", Choice::Given, "yes", Some(&text)).await.unwrap();
    let sent = async || Some(desk.privacy().await.last_payload("maintenance-forecast").await.ok()?).filter(|sent| !sent.is_empty());
    eventually("something was sent", sent).await;
    desk.close_shop().await;
    let car = desk.folder.path().join("car");
    assert!(is_on_disk(&car, "CANARYFAULT"), "else nothing is shown by its not being there");
    moving.abort();
    let ownership = desk.ownership_proxy().await;
    desk.eventually("the car is parked", async || ownership.hand_over("h1", HashMap::new()).await.ok()).await;
    until_owner(&desk, |_| true).await;
    let off = async |desk: &Desk| {
        let purposes = desk.shared().await.purposes;
        let is_off = |status: &entitlement::PurposeStatus| status.basis == LegalBasis::Law || status.sharing == Sharing::Off;
        assert!(!purposes.is_empty() && purposes.iter().all(is_off), "{purposes:?}");
        assert_eq!(desk.privacy().await.receipts(0).await.unwrap(), [] as [String; 0]);
        assert_eq!(desk.privacy().await.last_payload("maintenance-forecast").await.unwrap(), "");
    };
    desk.settled().await;
    off(&desk).await;
    assert!(!is_on_disk(&car, "CANARYFAULT"));
    // The sensors still have something to say, and now it could be sent. Instead, what was sent before is erased.
    desk.reopen_shop().await;
    let stored = async |desk: &Desk| desk.shop.as_ref().unwrap().running.contributions().await.unwrap();
    assert_ne!(stored(&desk).await, []);
    until_owner(&desk, |status| status.confirmed).await;
    desk.eventually("it is erased at the backend", async || stored(&desk).await.is_empty().then_some(())).await;
    tokio::time::sleep(std::time::Duration::from_secs(3)).await;
    assert_eq!(stored(&desk).await, []);
    let shared = desk.shared().await.purposes;
    assert!(shared.iter().all(|status| status.erasure == Erasure::None), "whoever has it now is told nothing of it: {shared:?}");
    off(&desk).await;
    assert!(!is_on_disk(&car, "CANARYFAULT"));
}

/// The code is made in the car, so that nobody has to wait for a network to take the money along.
#[tokio::test(flavor = "multi_thread")]
async fn the_code_of_what_goes_along_is_there_without_a_network_and_is_the_one_that_pays() {
    let mut desk = Desk::ready().await;
    let (order, quote) = desk.buy("seat-heat.DE.P1Y", "b1").await.unwrap();
    desk.until_captured(&order).await;
    desk.until_active("seat-heat").await;
    desk.until_contracts("it is delivered", |book| book.contracts.iter().all(|contract| contract.starts.is_some()).then_some(())).await;
    desk.close_shop().await;
    assert!(matches!(fate(&plan(&desk).await, "seat-heat"), Some(Fate::Moves { worth }) if worth.minor() > quote.total.minor() * 9 / 10));
    let ownership = desk.ownership_proxy().await;
    ownership.hand_over("h1", with_pin("pin", PIN)).await.unwrap();
    let offline = until_owner(&desk, |status| status.code.is_some()).await;
    assert!(!offline.confirmed);
    desk.reopen_shop().await;
    let online = until_owner(&desk, |status| status.confirmed).await;
    assert_eq!(online.code, offline.code, "what was written down meanwhile stays true");
    let worth = online.voucher.unwrap();
    assert!(offline.voucher.unwrap().minor.abs_diff(worth.minor) <= 1, "the same to the cent");

    let mut other = Desk::of_shop(&desk.shop_folder, desk.address).await;
    other.start_daemon().await;
    other.settled().await;
    let code = online.code.unwrap();
    let redeemed = other.contracts_proxy().await.redeem_voucher(&code, "v1").await.unwrap();
    assert_eq!((redeemed.outcome.as_str(), redeemed.amount), ("redeemed", Some(worth)));
    desk.settled().await;
    let again = desk.contracts_proxy().await.redeem_voucher(&code, "v2").await.unwrap();
    assert_eq!(again.outcome, "used", "whoever has the car now gets nothing of it");
    ownership.put_away_handover("a1").await.unwrap();
    assert_eq!(until_owner(&desk, |status| !status.told).await.code, None);
    other.stop_daemon().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_left_of_vouchers_is_in_the_plan_before_anything_happens() {
    let desk = Desk::ready().await;
    let office = Office::open(&desk.shop_folder, Clock::system()).await.unwrap();
    let amount = Money::new(2_000, Currency::parse("EUR").unwrap()).unwrap();
    let code = office.make_vouchers(amount, jiff::Timestamp::MAX, 1).await.unwrap().remove(0);
    desk.set_pin().await;
    desk.contracts_proxy().await.redeem_voucher(&code, "v1").await.unwrap();
    desk.until_contracts("the balance is known", |book| book.balance.map(|_| ())).await;
    let (_, counts) = desk.ownership_proxy().await.prepare_handover().await.unwrap();
    assert_eq!(counts.voucher.unwrap().minor, 2_000);
}

/// A disk on which nothing can be written any more.
#[tokio::test(flavor = "multi_thread")]
async fn a_disk_that_takes_nothing_says_so_while_there_is_a_way_back() {
    let mut desk = Desk::ready().await;
    let grant = lived_in(&desk).await;
    // Where what stays is written for a trial, something is in the way that cannot be cleared.
    let car = desk.folder.path().join("car");
    let in_the_way = car.join("owner-1/rehearsal");
    std::fs::write(&in_the_way, "a file").unwrap();
    for _ in 0..2 {
        let refused = desk.ownership_proxy().await.hand_over("h1", with_pin("pin", PIN)).await;
        assert!(matches!(refused, Err(BusError::StorageFailed(_))), "{refused:?}");
        let (status, _) = desk.ownership_proxy().await.handover().await.unwrap();
        assert_eq!((status.owner, status.told), (1, false));
        assert_eq!(desk.profiles().await.profiles.len(), 2);
        assert!(matches!(state(&desk.snapshot().await, "cruise"), State::Active { .. }));
        // Nor does anything of it come after a restart.
        desk.stop_daemon().await;
        desk.start_daemon().await;
        desk.settled().await;
    }
    std::fs::remove_file(&in_the_way).unwrap();
    desk.ownership_proxy().await.hand_over("h2", with_pin("pin", PIN)).await.unwrap();
    until_owner(&desk, |status| status.confirmed).await;
    desk.settled().await;
    assert_like_new(&desk, &grant).await;
}
