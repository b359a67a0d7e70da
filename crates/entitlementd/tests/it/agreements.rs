//! Withdrawing, cancelling and the delivery guarantee, through all real parts, with and without a network.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use entitlement::{ContractStanding, ContractsSnapshot, Declaration, Driving, EndReason, FeatureId, GrantKind, Outcome, State, Subject};
use entitlementd::Clock;
use futures_util::StreamExt as _;
use jiff::Timestamp;
use protocol::bus::BusError;
use vehicle::Fault;

use crate::desk::{Desk, eventually, state};

fn outcome(snapshot: &ContractsSnapshot, id: &str) -> Option<Outcome> {
    snapshot.declarations.iter().find(|status| status.id.as_str() == id).map(|status| status.outcome)
}

fn standing(snapshot: &ContractsSnapshot, order: &str) -> Option<ContractStanding> {
    snapshot.contracts.iter().find(|contract| contract.order.as_str() == order).map(|contract| contract.standing)
}

/// Ordered, active, and its contract in the book as running.
async fn booked(desk: &Desk, feature: &str, offer: &str) -> String {
    let (order, _) = desk.buy(offer, &format!("buy-{feature}")).await.unwrap();
    desk.until_active(feature).await;
    desk.until_captured(&order).await;
    desk.until_contracts("the contract runs", |book| (standing(book, &order)? == ContractStanding::Running).then_some(())).await;
    order
}

#[tokio::test(flavor = "multi_thread")]
async fn a_withdrawal_without_a_network_holds_at_once_and_reaches_the_seller_with_the_time_of_the_tap() {
    let mut desk = Desk::ready().await;
    let order = booked(&desk, "cruise", "cruise.DE.P1Y").await;
    desk.close_shop().await;
    let contracts = desk.contracts_proxy().await;
    let mut changes = contracts.receive_changed().await.unwrap();
    let before = desk.contracts().await.revision;
    let tapped = Timestamp::now();
    let receipt = contracts.withdraw(&order, "w1").await.unwrap();
    assert_eq!(changes.next().await.unwrap().args().unwrap().revision, before + 1);
    let snapshot = desk.contracts().await;
    assert_eq!(outcome(&snapshot, &receipt), Some(Outcome::Queued));
    let leaving = |state: &State| matches!(state, State::Leaving { reason: EndReason::Withdrawn, .. });
    assert!(leaving(&state(&desk.snapshot().await, "cruise")));
    assert_eq!(desk.proxy().await.check("cruise").await, Ok(true), "it works until the car was off");
    // Through a restart, still without a network, and an ignition cycle.
    desk.stop_daemon().await;
    desk.start_daemon().await;
    assert_eq!(outcome(&desk.contracts().await, &receipt), Some(Outcome::Queued));
    desk.car.cycle_ignition();
    desk.until_state("cruise", "withdrawn", |state| matches!(state, State::Withdrawn { .. })).await;
    assert_eq!(desk.proxy().await.check("cruise").await, Ok(false));

    desk.reopen_shop().await;
    desk.until_contracts("the seller has it", |book| (outcome(book, &receipt)? == Outcome::Accepted).then_some(())).await;
    let over = |book: &ContractsSnapshot| match standing(book, &order)? {
        ContractStanding::Over { reason: EndReason::Withdrawn, .. } => {
            let contract = book.contracts.iter().find(|contract| contract.order.as_str() == order)?;
            contract.refund.filter(|refund| Some(refund.amount) == contract.paid)
        }
        _ => None,
    };
    desk.until_contracts("the contract is over and the money on its way back", over).await;
    let signed =
        desk.until_contracts("the receipt is there", |book| book.receipts.iter().find(|kept| kept.id.as_str() == receipt).cloned());
    let signed = signed.await;
    assert_eq!(signed.name, entitlement::ReceiptName::Withdrawal);
    let declared = desk.contracts().await.declarations.into_iter().find(|status| status.id.as_str() == receipt).unwrap();
    let late = declared.declared_at.as_second() - tapped.as_second();
    assert!((0..=5).contains(&late), "the time of the tap is what was declared: {late} s");
    // The set that comes now brings nothing back.
    desk.until_state("cruise", "withdrawn", |state| matches!(state, State::Withdrawn { .. })).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cancelled_contract_runs_to_its_end() {
    let desk = Desk::ready().await;
    let order = booked(&desk, "cruise", "cruise.DE.P1M").await;
    let contracts = desk.contracts_proxy().await;
    let receipt = contracts.cancel(&order, "c1").await.unwrap();
    assert_eq!(contracts.cancel(&order, "c2").await, Ok(receipt.clone()), "two taps are one cancellation");
    desk.until_contracts("the seller has it", |book| (outcome(book, &receipt)? == Outcome::Accepted).then_some(())).await;
    let cancelled = |book: &ContractsSnapshot| book.contracts.iter().find(|contract| contract.order.as_str() == order)?.cancelled_at;
    desk.until_contracts("the book says so", cancelled).await;
    let State::Active { grant, .. } = desk.until_active("cruise").await else { unreachable!() };
    assert_eq!(grant.kind, GrantKind::Term(entitlement::Term::OneMonth));
    desk.car.cycle_ignition();
    desk.until_active("cruise").await;
    assert!(matches!(contracts.withdraw("never", "w1").await, Err(BusError::NotFound(_))));
}

/// A clock that a test sets forward, as if the car had been on for so long.
struct Driven(Mutex<Duration>, entitlementd::SystemClock);

impl Clock for Driven {
    fn hint(&self) -> Option<Timestamp> {
        self.1.hint()
    }
    fn uptime(&self) -> Duration {
        self.1.uptime() + *self.0.lock().unwrap()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_come_up_within_the_promised_time_is_refunded_by_itself() {
    let mut desk = Desk::bare().await;
    let clock = Arc::new(Driven(Mutex::new(Duration::ZERO), entitlementd::SystemClock::start()));
    desk.clock = Arc::<Driven>::clone(&clock);
    desk.start_daemon().await;
    desk.settled().await;
    let parking = FeatureId::parse("parking").unwrap();
    desk.car.set_fault(&parking, Fault::DoesNotComeUp);
    let (order, quote) = desk.buy("parking.DE.P1Y", "r1").await.unwrap();
    desk.until_state("parking", "not up", |state| matches!(state, State::Failed { .. })).await;
    desk.until_contracts("the contract is there", |book| standing(book, &order)).await;
    let promised = Duration::from_secs(3_600 * u64::from(quote.delivery_hours));
    *clock.0.lock().unwrap() = promised - Duration::from_secs(600);
    desk.car.cycle_ignition();
    desk.until_state("parking", "tried again", |state| matches!(state, State::Installing { .. } | State::Failed { .. })).await;
    assert!(desk.contracts().await.declarations.is_empty(), "ten minutes are left");
    *clock.0.lock().unwrap() = promised + Duration::from_secs(1);
    desk.car.cycle_ignition();
    desk.until_state("parking", "given up", |state| matches!(state, State::Revoked { reason: EndReason::NotDelivered, .. })).await;
    let told =
        |book: &ContractsSnapshot| book.messages.iter().find(|message| matches!(message.subject, Subject::NotDelivered { .. })).map(|_| ());
    desk.until_contracts("the driver is told", told).await;
    let refunded = |book: &ContractsSnapshot| {
        let contract = book.contracts.iter().find(|contract| contract.order.as_str() == order)?;
        contract.refund.filter(|refund| refund.amount == quote.to_pay())
    };
    desk.until_contracts("the money is on its way back", refunded).await;
    // Then no more tries.
    desk.car.set_fault(&parking, Fault::None);
    desk.car.cycle_ignition();
    desk.until_contracts("the seller has it", |book| {
        let declared = book.declarations.iter().find(|status| status.declaration == Declaration::NotDelivered)?;
        (declared.outcome == Outcome::Accepted).then_some(())
    })
    .await;
    assert_eq!(desk.proxy().await.check("parking").await, Ok(false));
}

#[tokio::test(flavor = "multi_thread")]
async fn contracts_and_receipts_are_there_without_a_network_after_a_restart() {
    let mut desk = Desk::ready().await;
    let order = booked(&desk, "cruise", "cruise.DE.P1Y").await;
    let kept = desk.until_contracts("the confirmation is there", |book| {
        book.receipts.iter().find(|receipt| receipt.order.as_str() == order && receipt.name == entitlement::ReceiptName::Contract).cloned()
    });
    let kept = kept.await;
    let contracts = desk.contracts_proxy().await;
    // Its texts come after it.
    let text = async |language: &'static str| {
        eventually("the text is there", async || contracts.receipt(kept.id.as_str(), language).await.ok()).await
    };
    let texts = [text("en").await, text("de").await];
    let before = desk.contracts().await;
    desk.stop_daemon().await;
    desk.close_shop().await;
    desk.start_daemon().await;
    let after = desk.contracts().await;
    assert_eq!((after.contracts, after.payment, after.declarations), (before.contracts, before.payment, before.declarations));
    assert!(after.receipts.contains(&kept));
    for (language, text) in ["en", "de"].into_iter().zip(&texts) {
        assert_eq!(contracts.receipt(kept.id.as_str(), language).await.as_ref(), Ok(text));
        assert!(text.contains(&order), "{text}");
    }
    assert!(texts[0].contains("withdraw"), "{}", texts[0]);
    assert!(texts[1].contains("widerrufen"), "{}", texts[1]);

    // On a stick in the car, still without a network, and a real reader reads it.
    let stick = tempfile::tempdir().unwrap();
    desk.until("the car is parked", |snapshot| snapshot.driving == Driving::Parked).await;
    let files = contracts.export_receipts(stick.path().to_str().unwrap(), "e1").await.unwrap();
    let mut written = Vec::new();
    let mut folders = vec![stick.path().to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() { folders.push(entry) } else { written.push(entry) }
        }
    }
    assert_eq!(usize::try_from(files).unwrap(), written.len());
    let read = written.iter().filter(|file| file.extension().is_some_and(|ending| ending == "pdf")).filter(|file| {
        let read = std::process::Command::new("pdftotext").arg(file).arg("-").output().unwrap();
        assert!(read.status.success(), "{}", file.display());
        String::from_utf8(read.stdout).unwrap().contains(&order)
    });
    assert!(read.count() >= 2, "the confirmation as PDF, in each language: {written:?}");
}
