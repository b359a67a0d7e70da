//! A PIN is needed, counted, and neither restarts nor clocks help whoever guesses.

use entitlement::{ContractBook, PinLock, ProfileStatus};

use super::*;

async fn prepared(bench: &Bench) -> Digest {
    bench.shown(signed(&quote("2026-11-14T12:30:00Z"))).await.unwrap()
}

async fn try_pin(bench: &Bench, quote: Digest, pin: &str, request: &str) -> Result<String, BusError> {
    bench.guarded(What::ConfirmOrder { quote }, Some(pin), None, request).await
}

async fn profile(bench: &Bench) -> ProfileStatus {
    bench.engine.profiles().await.unwrap().profiles.swap_remove(0)
}

fn book(version: u64, pin_resets: u32) -> Vec<u8> {
    signed(&ContractBook {
        vehicle: own(),
        version,
        issued_at: at("2026-11-14T10:00:00Z"),
        ownership_epoch: 1,
        contracts: Vec::new(),
        payment: None,
        balance: None,
        pin_resets,
    })
}

#[tokio::test]
async fn an_order_needs_the_pin_of_whoever_is_at_the_wheel() {
    let bench = Bench::ready().await;
    let quote = prepared(&bench).await;
    assert!(matches!(try_pin(&bench, quote, PIN, "r1").await, Err(BusError::PinNotSet(_))));
    assert!(!profile(&bench).await.has_pin);
    let bench = bench.with_pin().await;
    assert!(profile(&bench).await.has_pin);
    let without = bench.guarded(What::ConfirmOrder { quote }, None, None, "r2").await;
    assert!(matches!(without, Err(BusError::NotAllowed(_))), "{without:?}");
    assert_eq!(try_pin(&bench, quote, "000000", "r3").await, Err(BusError::pin_wrong(4)));
    assert_eq!(try_pin(&bench, quote, PIN, "r4").await, Err(BusError::pin_locked(Some(Duration::from_secs(1)))), "slowed down");
    assert!(bench.engine.orders().await.unwrap().is_empty());
    bench.clock.pass(Duration::from_secs(1));
    try_pin(&bench, quote, PIN, "r5").await.unwrap();
    assert_eq!(bench.engine.orders().await.unwrap().len(), 1);
    assert_eq!(profile(&bench).await.lock, PinLock::Open { tries_left: 5 }, "a right one forgives the wrong ones");
}

#[tokio::test]
async fn no_pin_is_spent_on_what_could_not_be_done_anyway() {
    let bench = Bench::ready().await.with_pin().await;
    let quote = prepared(&bench).await;
    bench.signals(0.0, 1).await;
    let standing = Signals { speed_kmh: Some(0.0), selected_gear: Some(1), ignition_cycle: Some(1), ..Signals::default() };
    bench.engine.signals_changed(standing).await;
    assert!(matches!(try_pin(&bench, quote, "000000", "r1").await, Err(BusError::NotParked(_))));
    bench.parked(1).await;
    assert!(matches!(try_pin(&bench, Digest::of(b"none"), "000000", "r2").await, Err(BusError::NotFound(_))));
    assert_eq!(profile(&bench).await.lock, PinLock::Open { tries_left: 5 });
}

#[tokio::test]
async fn wrong_pins_lock_through_restarts_and_clock_changes_until_the_seller_sets_it_back() {
    let mut bench = Bench::ready().await.with_pin().await;
    assert!(bench.engine.book_arrived(book(1, 0)).await);
    let minutes = |minutes: u64| Some(Duration::from_secs(minutes * 60));
    for (round, locked_for) in [minutes(5), minutes(15), None].into_iter().enumerate() {
        for guess in 1..=5u8 {
            let quote = prepared(&bench).await;
            let answer = try_pin(&bench, quote, "000000", &format!("r{round}-{guess}")).await.unwrap_err();
            if guess < 5 {
                assert_eq!(answer, BusError::pin_wrong(5 - guess), "round {round}, guess {guess}");
                bench.clock.pass(Duration::from_secs(8));
            } else {
                assert_eq!(answer, BusError::pin_locked(locked_for), "round {round}");
            }
        }
        // Neither another clock nor a new start opens it, nor both.
        bench.clock.set_hint(at("2031-01-01T00:00:00Z"));
        bench = bench.restart().await;
        bench.parked(1).await;
        bench.clock.set_hint(at("2020-01-01T00:00:00Z"));
        let quote = prepared(&bench).await;
        let answer = try_pin(&bench, quote, PIN, &format!("r{round}-locked")).await.unwrap_err();
        match locked_for {
            None => assert_eq!(answer.pin_lock(), Some(PinLock::Reset)),
            Some(locked_for) => {
                let Some(PinLock::Wait { left }) = answer.pin_lock() else { panic!("{answer:?}") };
                // A second has passed since, for the order page.
                assert!(left <= locked_for && left >= locked_for - Duration::from_secs(2), "{left:?} of {locked_for:?}");
                bench.clock.pass(left);
            }
        }
        bench.clock.set_hint(at("2026-11-14T12:00:00Z"));
    }
    bench.clock.advance(1);
    let quote = bench.shown(signed(&quote_of("2026-11-16T12:00:00Z"))).await.unwrap();
    assert_eq!(try_pin(&bench, quote, PIN, "for-good").await, Err(BusError::pin_locked(None)));
    // The seller is sure who asks.
    assert!(bench.engine.book_arrived(book(2, 1)).await);
    let status = profile(&bench).await;
    assert_eq!((status.has_pin, status.lock), (false, PinLock::Open { tries_left: 5 }));
    assert!(matches!(try_pin(&bench, quote, PIN, "after").await, Err(BusError::PinNotSet(_))));
    let set = bench.guarded(What::SetPin { profile: owner(), by: PinBy::Nobody }, None, Some("2468"), "again").await;
    assert_eq!(set, Ok(String::new()));
    try_pin(&bench, quote, "2468", "with-new").await.unwrap();
}

fn quote_of(expires: &str) -> Quote {
    Quote { id: entitlement::QuoteId::parse("q2").unwrap(), ..quote(expires) }
}

#[tokio::test]
async fn twenty_confirmations_at_once_are_one_try_and_one_order() {
    let bench = Bench::ready().await.with_pin().await;
    let quote = prepared(&bench).await;
    let requests: Vec<String> = (0..20).map(|number| format!("r{number}")).collect();
    let answers = futures_util::future::join_all(requests.iter().map(|request| try_pin(&bench, quote, PIN, request))).await;
    let first = answers[0].clone().unwrap();
    assert!(answers.iter().all(|answer| answer.as_ref() == Ok(&first)), "{answers:?}");
    assert_eq!(bench.engine.orders().await.unwrap().len(), 1);
    // And twenty wrong ones are one try: the others come too soon after it.
    let quote = bench.shown(signed(&quote_of("2026-11-14T12:30:00Z"))).await.unwrap();
    bench.engine.order_answered(OrderId::parse(&first).unwrap(), OrderState::Refused(entitlement::Refusal::Declined), None).await;
    let requests: Vec<String> = (0..20).map(|number| format!("w{number}")).collect();
    let answers = futures_util::future::join_all(requests.iter().map(|request| try_pin(&bench, quote, "000000", request))).await;
    assert_eq!(answers.iter().filter(|answer| matches!(answer, Err(BusError::PinWrong(_)))).count(), 1, "{answers:?}");
    assert_eq!(answers.iter().filter(|answer| matches!(answer, Err(BusError::PinLocked(_)))).count(), 19);
}

#[tokio::test]
async fn a_confirmation_within_a_second_of_the_quote_is_too_soon() {
    let bench = Bench::ready().await.with_pin().await;
    let quote = bench.engine.quote_arrived(offer_id(), None, signed(&quote("2026-11-14T12:30:00Z"))).await.unwrap();
    for millis in [0, 999] {
        bench.clock.pass(Duration::from_millis(millis));
        // The car's clock may say what it likes.
        bench.clock.set_hint(at("2026-11-14T12:20:00Z"));
        assert!(matches!(try_pin(&bench, quote, PIN, "r1").await, Err(BusError::TooSoon(_))), "after {millis} ms");
    }
    bench.clock.pass(Duration::from_millis(1));
    try_pin(&bench, quote, PIN, "r1").await.unwrap();
}

#[tokio::test]
async fn a_car_that_sets_off_while_the_pin_is_looked_at_orders_nothing() {
    let bench = Bench::ready().await.with_pin().await;
    let quote = prepared(&bench).await;
    let (answer, ()) = tokio::join!(biased; try_pin(&bench, quote, PIN, "r1"), bench.signals(30.0, 1));
    assert!(matches!(answer, Err(BusError::NotParked(_))), "{answer:?}");
    assert!(bench.engine.orders().await.unwrap().is_empty());
    assert_eq!(profile(&bench).await.lock, PinLock::Open { tries_left: 5 }, "the PIN was right");
}

#[tokio::test]
async fn a_pin_is_changed_by_who_knows_the_old_one() {
    let bench = Bench::ready().await.with_pin().await;
    let set = async |by: PinBy, old: Option<&str>, new: &str, request: &str| {
        bench.guarded(What::SetPin { profile: owner(), by }, old, Some(new), request).await
    };
    assert!(matches!(set(PinBy::Nobody, None, "1111", "r1").await, Err(BusError::NotAllowed(_))));
    assert_eq!(set(PinBy::Itself, Some("000000"), "1111", "r2").await, Err(BusError::pin_wrong(4)));
    bench.clock.pass(Duration::from_secs(1));
    assert_eq!(set(PinBy::Itself, Some(PIN), "1111", "r3").await, Ok(String::new()));
    let quote = prepared(&bench).await;
    assert_eq!(try_pin(&bench, quote, PIN, "r4").await, Err(BusError::pin_wrong(4)), "the old one is none any more");
    let bench = bench.restart().await;
    bench.parked(1).await;
    bench.clock.pass(Duration::from_secs(1));
    let quote = prepared(&bench).await;
    try_pin(&bench, quote, "1111", "r5").await.unwrap();
}

#[tokio::test]
async fn nothing_of_a_pin_is_set_while_the_car_moves() {
    let bench = Bench::ready().await;
    let setting = bench.guarded(What::SetPin { profile: owner(), by: PinBy::Nobody }, None, Some(PIN), "r0");
    let (set, ()) = tokio::join!(biased; setting, bench.signals(30.0, 1));
    assert!(matches!(set, Err(BusError::NotParked(_))), "it set off while the PIN was hashed: {set:?}");
    bench.signals(30.0, 1).await;
    let set = bench.guarded(What::SetPin { profile: owner(), by: PinBy::Nobody }, None, Some(PIN), "r1").await;
    assert!(matches!(set, Err(BusError::NotParked(_))), "{set:?}");
}
