//! The car changes hands: what stays works on, what was personal is gone, and it ends so whatever fails on the way.

use std::{collections::HashMap, path::Path};

use entitlement::{Choice, Fate, Grant, GrantKind, HandedOver, Holder, Reach, State, VehicleKey};
use protocol::bus::{BusError, HandoverStatusDict, handed_over_from_wire};
use rcgen::PublicKeyData as _;

use crate::{
    desk::{Desk, PATIENCE, PIN, state, with_pin, within},
    disk::{self, is_on_disk},
    privacy::hurried,
};

/// A name that stands nowhere by chance.
const CANARY: &str = "Canary Quillfeather";

/// Every step at which the car can die between the driver's yes and the storefront's.
pub(crate) const STEPS: [&str; 6] =
    ["handover-written", "handover-drafted", "handover-begun", "handover-unreadable", "handover-erased", "handover-sent"];

/// An owner with a contract, a trial, a family and something to hide.
pub(crate) async fn lived_in(desk: &Desk) -> Grant {
    let (order, _) = desk.buy("cruise.DE.unlimited", "b1").await.unwrap();
    desk.until_captured(&order).await;
    let State::Active { grant, .. } = desk.until_active("cruise").await else { unreachable!() };
    desk.start_trial("high-beam", "t1").await.unwrap();
    desk.until_active("high-beam").await;
    let family = desk.ownership_proxy().await.add_profile(CANARY, "family", "f1", with_pin("pin", PIN)).await.unwrap();
    desk.ownership_proxy().await.select_profile(&family, "f2", HashMap::new()).await.unwrap();
    // What is granted stays with the car only after it was seen to work.
    desk.until_contracts("it is delivered", |book| book.contracts.iter().all(|contract| contract.starts.is_some()).then_some(())).await;
    desk.until_contracts("a receipt has come", |book| (!book.receipts.is_empty()).then_some(())).await;
    grant
}

pub(crate) async fn plan(desk: &Desk) -> Vec<HandedOver> {
    let (contracts, _) = desk.ownership_proxy().await.prepare_handover().await.unwrap();
    contracts.iter().map(|dict| handed_over_from_wire(dict).unwrap()).collect()
}

pub(crate) fn fate(plan: &[HandedOver], feature: &str) -> Option<Fate> {
    plan.iter().find(|contract| contract.feature.as_str() == feature).map(|contract| contract.fate)
}

/// The car hears of it in a round of its own, 45 s after the last one at the latest.
async fn until_granted(desk: &Desk) {
    let ownership = desk.ownership_proxy().await;
    within(2 * PATIENCE, "nobody has said no", async || {
        let (status, _) = ownership.handover().await.ok()?;
        (status.owner == 1 && status.claim.as_deref() == Some("granted")).then_some(())
    })
    .await;
}

pub(crate) async fn until_owner(desk: &Desk, holds: impl Fn(&HandoverStatusDict) -> bool) -> HandoverStatusDict {
    until_owner_is(desk, 2, holds).await
}

async fn until_owner_is(desk: &Desk, owner: u32, holds: impl Fn(&HandoverStatusDict) -> bool) -> HandoverStatusDict {
    let ownership = desk.ownership_proxy().await;
    desk.eventually("the car is its next owner's", async || {
        let (status, _) = ownership.handover().await.ok()?;
        (status.owner == owner && holds(&status)).then_some(status)
    })
    .await
}

/// What the next owner finds, with or without a network.
pub(crate) async fn assert_like_new(desk: &Desk, kept: &Grant) {
    let snapshot = desk.snapshot().await;
    let State::Active { grant, .. } = state(&snapshot, "cruise") else { panic!("what was paid for does not work") };
    assert_eq!((grant.kind, grant.holder, grant.ends), (kept.kind, Holder::Car, kept.ends));
    assert_eq!(state(&snapshot, "high-beam"), State::Offered, "the trial was the former owner's");
    assert!(matches!(state(&snapshot, "wheel-heat"), State::Active { .. }), "what came from the factory");
    let status = snapshot.features.iter().find(|status| status.feature.as_str() == "high-beam").unwrap();
    assert_eq!(status.trial_barriers, [], "trials are new");
    let profiles = desk.profiles().await;
    assert_eq!((profiles.profiles.len(), profiles.profiles[0].has_pin, profiles.profiles[0].name.as_str()), (1, false, ""));
    let book = desk.contracts().await;
    assert_eq!((book.contracts.len(), book.receipts.len(), book.declarations.len(), book.messages.len()), (0, 0, 0, 0));
    assert_eq!(desk.proxy().await.orders().await.unwrap(), []);
    let car = desk.folder.path().join("car");
    assert!(!is_on_disk(&car, CANARY), "a name of the former owner's is on the disk");
    assert!(!car.join("owner-1").exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_stays_works_on_and_the_rest_is_as_in_a_new_car() {
    let desk = Desk::ready().await;
    let grant = lived_in(&desk).await;
    let car = desk.folder.path().join("car");
    assert!(is_on_disk(&car, CANARY), "else nothing is shown by its not being there");
    let plan = plan(&desk).await;
    assert!(matches!(fate(&plan, "cruise"), Some(Fate::Stays { worth: Some(_) })), "{plan:?}");
    assert_eq!(fate(&plan, "high-beam"), Some(Fate::Ends));
    assert_eq!(fate(&plan, "wheel-heat"), Some(Fate::Stays { worth: None }));

    let ownership = desk.ownership_proxy().await;
    assert!(matches!(ownership.hand_over("h0", HashMap::new()).await, Err(BusError::NotAllowed(_))), "only with the owner's PIN");
    assert!(matches!(ownership.hand_over("h0", with_pin("pin", "0000")).await, Err(BusError::PinWrong(_))));
    desk.eventually("the wait is over", async || ownership.hand_over("h1", with_pin("pin", PIN)).await.ok()).await;
    let status = until_owner(&desk, |status| status.confirmed).await;
    assert!(status.told, "whoever gave it away can read what became of everything");
    assert_like_new(&desk, &grant).await;
    // What the seller has signed goes along on a stick, and nowhere else.
    let stick = tempfile::tempdir().unwrap();
    let own = desk.folder.path().join("car");
    assert!(matches!(ownership.export_handover(own.to_str().unwrap(), "x0").await, Err(BusError::NotFound(_))));
    assert_eq!(ownership.export_handover(stick.path().to_str().unwrap(), "x1").await, Ok(1));
    let file = std::fs::read_dir(stick.path()).unwrap().next().unwrap().unwrap().path();
    let signed = entitlement::verify::<entitlement::Handover>(&std::fs::read(&file).unwrap(), &desk.issuer()).unwrap().into_content();
    assert_eq!((signed.ownership_epoch, fate(&signed.contracts, "high-beam")), (2, Some(Fate::Ends)));
    assert!(file.extension().is_some_and(|ending| ending == "cose"));
    ownership.put_away_handover("a1").await.unwrap();
    assert!(!until_owner(&desk, |_| true).await.told);
    assert!(matches!(ownership.export_handover(stick.path().to_str().unwrap(), "x2").await, Err(BusError::NotFound(_))));
    assert_eq!(ownership.handover().await.unwrap().1, []);

    // The storefront's own signature says whose it is, and the next owner begins like the first.
    desk.until(
        "the new set is there",
        |snapshot| matches!(state(snapshot, "cruise"), State::Active { grant: now, .. } if now.order != grant.order),
    )
    .await;
    desk.start_trial("high-beam", "t1").await.unwrap();
    let State::Active { grant, .. } = desk.until_active("high-beam").await else { unreachable!() };
    assert_eq!(grant.kind, GrantKind::Trial);
    assert!(desk.contracts().await.messages.is_empty(), "nothing of what the former owner had is news");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_network_it_is_the_same_and_what_was_declared_before_counts() {
    let mut desk = Desk::ready().await;
    let grant = lived_in(&desk).await;
    let (seat, _) = desk.buy_as_owner("seat-heat.DE.P1Y", "b2").await;
    desk.until_captured(&seat).await;
    desk.until_active("seat-heat").await;
    desk.close_shop().await;
    desk.contracts_proxy().await.withdraw(&seat, "w1").await.unwrap();
    let (_, counts) = desk.ownership_proxy().await.prepare_handover().await.unwrap();
    assert!(counts.outstanding >= 1 && counts.profiles == 2 && counts.receipts >= 1, "{counts:?}");
    desk.ownership_proxy().await.hand_over("h1", with_pin("pin", PIN)).await.unwrap();
    let status = until_owner(&desk, |_| true).await;
    assert!(!status.confirmed, "nobody has said so yet");
    assert_like_new(&desk, &grant).await;
    // A restart changes nothing.
    desk.stop_daemon().await;
    desk.start_daemon().await;
    assert!(!until_owner(&desk, |_| true).await.confirmed);
    desk.settled().await;
    assert_like_new(&desk, &grant).await;

    desk.reopen_shop().await;
    until_owner(&desk, |status| status.confirmed).await;
    let seat = entitlement::OrderId::parse(&seat).unwrap();
    let payments = desk.payments().clone();
    desk.eventually("the withdrawal of before is refunded", async || {
        let moved = storefront::PaymentProvider::movements(&payments, &seat).await?;
        (moved.refunded.minor() > 0 && moved.refunded == moved.captured).then_some(())
    })
    .await;
    assert_like_new(&desk, &grant).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kill_at_each_step_ends_with_the_next_owner_and_nothing_lost() {
    for step in STEPS {
        let (mut desk, moving) = hurried().await;
        // Something is at the backend that is to be erased there, whenever the power fails.
        let text = desk.text("maintenance-forecast").await;
        desk.say("maintenance-forecast", Choice::Given, "yes", Some(&text)).await.unwrap();
        let stored = async |desk: &Desk| desk.shop.as_ref().unwrap().running.contributions().await.unwrap().len();
        desk.eventually("something was sent", async || (stored(&desk).await > 0).then_some(())).await;
        moving.abort();
        desk.stop_daemon().await;
        desk.spawn_daemon().await;
        desk.settled().await;
        let grant = lived_in(&desk).await;
        assert!(stored(&desk).await > 0);
        desk.die_at(step);
        // It may die before it can answer.
        let _ = desk.ownership_proxy().await.hand_over("h1", with_pin("pin", PIN)).await;
        desk.wait_for_crash().await;
        desk.spawn_daemon().await;
        until_owner(&desk, |status| status.confirmed).await;
        desk.settled().await;
        assert_like_new(&desk, &grant).await;
        desk.eventually("it is erased", async || (stored(&desk).await == 0).then_some(())).await;
        desk.stop_daemon().await;
    }
}

/// The seller has done it, and the car dies before it can write down the answer.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_signed_is_heard_though_the_answer_was_lost() {
    for loses_its_certificate in [false, true] {
        let mut desk = Desk::bare().await;
        desk.spawn_daemon().await;
        desk.settled().await;
        let grant = lived_in(&desk).await;
        // Something is declared before, which only the former owner could.
        let (seat, _) = desk.buy_as_owner("seat-heat.DE.P1Y", "b2").await;
        desk.until_captured(&seat).await;
        desk.close_shop().await;
        desk.contracts_proxy().await.withdraw(&seat, "w1").await.unwrap();
        desk.ownership_proxy().await.hand_over("h1", with_pin("pin", PIN)).await.unwrap();
        until_owner(&desk, |status| !status.confirmed).await;
        desk.settled().await;
        desk.die_at("handover-sent");
        desk.reopen_shop().await;
        desk.wait_for_crash().await;
        if loses_its_certificate {
            std::fs::remove_file(desk.folder.path().join("car/vehicle.cert.pem")).unwrap();
        }
        desk.spawn_daemon().await;
        until_owner(&desk, |status| status.confirmed && status.signed).await;
        desk.settled().await;
        assert_like_new(&desk, &grant).await;
        desk.stop_daemon().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_changes_of_hands_without_a_network_are_told_one_after_the_other() {
    let mut desk = Desk::ready().await;
    let grant = lived_in(&desk).await;
    desk.close_shop().await;
    desk.ownership_proxy().await.hand_over("h1", with_pin("pin", PIN)).await.unwrap();
    until_owner(&desk, |_| true).await;
    desk.settled().await;
    // A dealer in between: without a PIN, and with nothing to hide.
    let ownership = desk.ownership_proxy().await;
    desk.eventually("the car is parked", async || ownership.hand_over("h2", HashMap::new()).await.ok()).await;
    until_owner_is(&desk, 3, |status| !status.confirmed).await;
    desk.settled().await;
    assert_like_new(&desk, &grant).await;
    desk.reopen_shop().await;
    until_owner_is(&desk, 3, |status| status.confirmed).await;
    desk.start_trial("high-beam", "t1").await.unwrap();
    desk.until_active("high-beam").await;
    assert!(!desk.folder.path().join("car/owner-2").exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_old_backup_of_the_car_brings_nothing_of_the_former_owner_back() {
    let mut desk = Desk::ready().await;
    let grant = lived_in(&desk).await;
    desk.stop_daemon().await;
    let (car, backup) = (desk.folder.path().join("car"), desk.folder.path().join("backup"));
    copy(&car, &backup);
    desk.start_daemon().await;
    desk.settled().await;
    desk.ownership_proxy().await.hand_over("h1", with_pin("pin", PIN)).await.unwrap();
    until_owner(&desk, |status| status.confirmed).await;
    desk.stop_daemon().await;
    std::fs::remove_dir_all(&car).unwrap();
    copy(&backup, &car);
    assert!(is_on_disk(&car, CANARY));
    // Its certificate is a former owner's; by its key it gets another, and hears whose it is.
    desk.start_daemon().await;
    until_owner(&desk, |status| status.confirmed).await;
    desk.settled().await;
    assert_like_new(&desk, &grant).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_state_between_two_owners_ends_with_the_next_one() {
    let mut desk = Desk::ready().await;
    let grant = lived_in(&desk).await;
    desk.close_shop().await;
    desk.ownership_proxy().await.hand_over("h1", with_pin("pin", PIN)).await.unwrap();
    until_owner(&desk, |_| true).await;
    desk.settled().await;
    desk.eventually("the car is parked", async || desk.ownership_proxy().await.hand_over("h2", HashMap::new()).await.ok()).await;
    until_owner_is(&desk, 3, |_| true).await;
    desk.stop_daemon().await;
    // The only word on both of them is lost, and the seller knows of neither.
    let car = desk.folder.path().join("car");
    std::fs::write(car.join("owner-3/entitlements.sqlite"), b"nothing that can be read").unwrap();
    desk.reopen_shop().await;
    desk.start_daemon().await;
    until_owner_is(&desk, 3, |status| status.confirmed).await;
    // What was switched on is switched on anew, and said to be so: nothing else is known of what was before.
    let State::Active { grant: now, .. } = desk.until_active("cruise").await else { unreachable!() };
    assert_eq!((now.kind, now.ends), (grant.kind, grant.ends));
    desk.settled().await;
    assert_eq!(state(&desk.snapshot().await, "high-beam"), State::Offered);
    assert!(!is_on_disk(&car, CANARY));
}

/// The id of a handover makes the code of what goes along.
#[tokio::test(flavor = "multi_thread")]
async fn what_goes_along_is_on_no_disk_once_it_is_put_away() {
    let desk = Desk::ready().await;
    lived_in(&desk).await;
    let ownership = desk.ownership_proxy().await;
    ownership.hand_over("h1", with_pin("pin", PIN)).await.unwrap();
    until_owner(&desk, |status| status.confirmed).await;
    let car = desk.folder.path().join("car");
    let id = || {
        let connection = disk::open(&car, 2, "entitlements.sqlite");
        let record: String = connection.query_row("SELECT record FROM handover WHERE from_epoch = 1", [], |row| row.get(0)).unwrap();
        serde_json::from_str::<serde_json::Value>(&record).unwrap()["id"].as_str().unwrap().to_owned()
    };
    let before = id();
    assert!(is_on_disk(&car, &before));
    ownership.put_away_handover("a1").await.unwrap();
    assert_ne!(id(), before);
    assert!(!is_on_disk(&car, &before), "whoever reads the disk could redeem it");
}

/// Flash keeps old blocks, and somebody may have made a copy.
#[tokio::test(flavor = "multi_thread")]
async fn a_copy_of_the_disk_from_before_tells_nothing_once_the_key_is_destroyed() {
    let desk = Desk::ready().await;
    lived_in(&desk).await;
    let (car, taken) = (desk.folder.path().join("car"), desk.folder.path().join("taken"));
    copy(&car.join("owner-1"), &taken);
    let opens = |key: &Path| vault::Key::read(key).unwrap().and_then(|key| disk::dump(&taken.join("entitlements.sqlite"), &key));
    let key = car.join("keys/owner-1.key");
    assert!(opens(&key).is_some_and(|told| memchr::memmem::find(&told, CANARY.as_bytes()).is_some()), "with the key it would tell");
    desk.ownership_proxy().await.hand_over("h1", with_pin("pin", PIN)).await.unwrap();
    until_owner(&desk, |_| true).await;
    assert!(!key.exists());
    assert_eq!(opens(&car.join("keys/owner-2.key")), None, "the next owner's key opens nothing of it");
    assert_eq!(disk::first_in_the_clear(&taken, &[CANARY.to_owned(), "cruise".to_owned(), "SQLite format".to_owned()]), None);
}

/// Everything but the car's own key is wiped, as a workshop does it.
#[tokio::test(flavor = "multi_thread")]
async fn a_factory_reset_brings_back_what_the_car_holds_and_nothing_of_a_former_owner() {
    let mut desk = Desk::ready().await;
    let grant = lived_in(&desk).await;
    let wipe = |desk: &Desk| {
        let owners = std::fs::read_dir(desk.folder.path().join("car")).unwrap().map(|entry| entry.unwrap().path());
        owners.filter(|path| path.is_dir()).for_each(|owner| std::fs::remove_dir_all(owner).unwrap());
    };
    // In one owner's time: what was booked and what is tried, without a new order.
    desk.stop_daemon().await;
    wipe(&desk);
    desk.start_daemon().await;
    let State::Active { grant: again, .. } = desk.until_active("cruise").await else { unreachable!() };
    assert_eq!((again.order, again.ends), (grant.order.clone(), grant.ends));
    desk.until_active("high-beam").await;
    desk.settled().await;
    assert_eq!(desk.profiles().await.profiles.len(), 1);

    // In the next one's.
    desk.eventually("the car is parked", async || desk.ownership_proxy().await.hand_over("h1", HashMap::new()).await.ok()).await;
    until_owner(&desk, |status| status.confirmed).await;
    desk.stop_daemon().await;
    wipe(&desk);
    desk.start_daemon().await;
    until_owner(&desk, |status| status.confirmed).await;
    let State::Active { grant: again, .. } = desk.until_active("cruise").await else { unreachable!() };
    assert_eq!((again.kind, again.ends), (grant.kind, grant.ends));
    desk.settled().await;
    assert_eq!(state(&desk.snapshot().await, "high-beam"), State::Offered);
    assert!(!is_on_disk(&desk.folder.path().join("car"), CANARY));
}

/// The car's key, as the storefront knows it.
fn vehicle_key(car: &Path) -> VehicleKey {
    let pem = std::fs::read_to_string(car.join("vehicle.key.pem")).unwrap();
    VehicleKey::of_public_key(&rcgen::KeyPair::from_pem(&pem).unwrap().subject_public_key_info())
}

/// A workshop has built in another head unit: it has no state, another key, and the token of the seller's people.
#[tokio::test(flavor = "multi_thread")]
async fn another_head_unit_brings_back_what_the_car_holds_and_the_broken_one_gets_nothing_more() {
    let mut desk = Desk::ready().await;
    let grant = lived_in(&desk).await;
    desk.stop_daemon().await;
    let folder = |name: &str| desk.folder.path().join(name);
    let (car, broken, other) = (folder("car"), folder("broken"), folder("other"));
    let vehicle = vehicle_key(&car);
    std::fs::rename(&car, &broken).unwrap();
    let token =
        storefront::Office::open(&desk.shop_folder, storefront::Clock::system()).await.unwrap().replace_unit(&vehicle).await.unwrap();
    std::fs::write(desk.trust().join("enrolment.token"), &token).unwrap();

    desk.start_daemon().await;
    let State::Active { grant: again, .. } = desk.until_active("cruise").await else { unreachable!() };
    assert_eq!((again.order, again.ends), (grant.order.clone(), grant.ends), "without a new order");
    desk.until_active("high-beam").await;
    assert_ne!(vehicle_key(&car), vehicle);
    let nothing_of_the_person = async |desk: &Desk| {
        desk.until_contracts("the book has come", |book| (!book.contracts.is_empty()).then_some(())).await;
        let (profiles, book) = (desk.profiles().await.profiles, desk.contracts().await);
        assert_eq!((profiles.len(), profiles[0].has_pin, book.payment), (1, false, None));
        assert!(!is_on_disk(&desk.folder.path().join("car"), CANARY));
    };
    nothing_of_the_person(&desk).await;
    // So it stays, also when the answer to the enrolment was lost with the power.
    desk.stop_daemon().await;
    std::fs::remove_file(car.join("vehicle.cert.pem")).unwrap();
    desk.start_daemon().await;
    desk.until_active("cruise").await;
    nothing_of_the_person(&desk).await;
    desk.settled().await;
    // Its owner lives on with it: a PIN, and something new.
    assert!(desk.start_trial("parking", "t2").await.is_ok());
    desk.until_active("parking").await;
    desk.stop_daemon().await;

    // The broken one is mended and runs somewhere: what it has works on, and it hears of nothing more.
    std::fs::rename(&car, &other).unwrap();
    std::fs::rename(&broken, &car).unwrap();
    desk.start_daemon().await;
    desk.until_active("cruise").await;
    desk.until("it is let in nowhere", |snapshot| snapshot.storefront != Reach::Online).await;
    assert_eq!(state(&desk.snapshot().await, "parking"), State::Offered);
    assert!(desk.proxy().await.prepare_order("recorder.DE.P1Y").await.is_err());
}

/// The seller is gone, and the PIN with it.
#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_the_car_and_not_the_pin_gets_it_after_a_day_in_which_the_owner_can_say_no() {
    let mut desk = Desk::ready().await;
    let ownership = desk.ownership_proxy().await;
    assert!(matches!(ownership.claim("c0").await, Err(BusError::NotAllowed(_))), "without a PIN it is handed over at once");
    let grant = lived_in(&desk).await;
    // Offline nobody could be told.
    desk.close_shop().await;
    assert!(matches!(ownership.claim("c1").await, Err(BusError::StorefrontUnreachable(_))));
    desk.reopen_shop().await;
    ownership.claim("c2").await.unwrap();
    let waits = until_owner_is(&desk, 1, |status| status.claim.as_deref() == Some("waiting")).await;
    assert!(waits.claim_at.is_some());
    // The owner comes by, and says no.
    assert!(matches!(ownership.refuse_claim("n1", HashMap::new()).await, Err(BusError::NotAllowed(_))), "only with the PIN");
    ownership.refuse_claim("n2", with_pin("pin", PIN)).await.unwrap();
    until_owner_is(&desk, 1, |status| status.claim.as_deref() == Some("refused")).await;
    desk.shop_waits(25);
    desk.settled().await;
    ownership.claim("c3").await.unwrap();
    assert_eq!(ownership.handover().await.unwrap().0.claim.as_deref(), Some("refused"), "nobody asks again for a week");
    // Much later nobody is there to say no.
    desk.shop_waits(7 * 24);
    ownership.claim("c4").await.unwrap();
    until_owner_is(&desk, 1, |status| status.claim.as_deref() == Some("waiting")).await;
    desk.shop_waits(25);
    // A round of the car's own changes nothing: it is taken by an act in it.
    desk.settled().await;
    until_granted(&desk).await;
    let _ = ownership.claim("c5").await;
    let status = until_owner(&desk, |status| status.confirmed).await;
    assert!(!status.told && status.claim.is_none() && status.code.is_none(), "what goes along is in a mail, not on a stranger's screen");
    desk.settled().await;
    assert_like_new(&desk, &grant).await;
}

/// An owner without a mail address says no by the PIN alone.
#[tokio::test(flavor = "multi_thread")]
async fn nobody_takes_a_car_whose_owners_pin_was_guessed_at_until_it_was_locked() {
    let desk = Desk::ready().await;
    lived_in(&desk).await;
    let ownership = desk.ownership_proxy().await;
    ownership.claim("c1").await.unwrap();
    desk.shop_waits(25);
    for guess in 0..16 {
        match ownership.refuse_claim(&format!("g{guess}"), with_pin("pin", "9090")).await {
            Err(BusError::PinWrong(_)) => {}
            Err(BusError::PinLocked(_)) => break,
            other => panic!("{other:?}"),
        }
        assert!(guess < 15, "it is never locked");
    }
    assert!(matches!(ownership.claim("c2").await, Err(BusError::PinLocked(_))));
    desk.settled().await;
    until_granted(&desk).await;
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        match entry.path().is_dir() {
            true => copy(&entry.path(), &target),
            false => drop(std::fs::copy(entry.path(), target).unwrap()),
        }
    }
}
