//! Who may do what: owner, family with a limit a month, guest, lessee, renter, valet; and by which key the car knows them.

use entitlement::{Contract, ProfilesSnapshot, Role};

use super::*;

async fn profiles(bench: &Bench) -> ProfilesSnapshot {
    bench.engine.profiles().await.unwrap()
}

async fn add(bench: &Bench, name: &str, role: Role, limit_minor: Option<u64>) -> DriverId {
    let what = What::AddProfile(NewProfile { name: name.to_owned(), role, limit_minor });
    DriverId::parse(&bench.guarded(what, Some(PIN), None, &format!("add-{name}")).await.unwrap()).unwrap()
}

async fn select(bench: &Bench, profile: &DriverId, request: &str) {
    bench.guarded(What::SelectProfile { profile: profile.clone() }, None, None, request).await.unwrap();
}

/// A quote of this number, signed at this time, that has stood on screen.
async fn prepared(bench: &Bench, number: u32, issued: &str) -> Result<Digest, BusError> {
    let issued_at = at(issued);
    let content = Quote {
        id: entitlement::QuoteId::parse(&format!("q{number}")).unwrap(),
        issued_at,
        expires_at: issued_at + Duration::from_secs(900),
        ..quote("2026-11-14T12:30:00Z")
    };
    bench.shown(signed(&content)).await
}

/// Orders it with this PIN.
async fn order(bench: &Bench, number: u32, issued: &str, pin: &str) -> Result<OrderId, BusError> {
    let quote = prepared(bench, number, issued).await?;
    let answer = bench.guarded(What::ConfirmOrder { quote }, Some(pin), None, &format!("order-{number}")).await;
    answer.map(|order| OrderId::parse(&order).unwrap())
}

/// Somebody of the family with a limit of so much, at the wheel, with the PIN `1357`.
async fn family(limit_minor: Option<u64>) -> (Bench, DriverId) {
    let bench = Bench::ready().await.with_pin().await;
    let member = add(&bench, "Kim", Role::Family, limit_minor).await;
    select(&bench, &member, "select").await;
    let what = What::SetPin { profile: member.clone(), by: PinBy::Owner };
    bench.guarded(what, Some(PIN), Some("1357"), "pin-of-kim").await.unwrap();
    (bench, member)
}

#[tokio::test]
async fn a_new_car_has_an_owner_who_drives_and_nobody_else() {
    let bench = Bench::ready().await;
    let snapshot = profiles(&bench).await;
    assert_eq!((snapshot.profiles.len(), snapshot.active), (1, owner()));
    assert_eq!((snapshot.profiles[0].role, snapshot.profiles[0].has_pin), (Role::Owner, false));
}

#[tokio::test]
async fn a_guest_starts_orders_declares_and_changes_nothing() {
    let bench = Bench::ready().await.with_pin().await.active(None).await;
    assert!(bench.engine.book_arrived(signed(&contracts::book(1, vec![contracts::contract("o1")]))).await);
    let guest = add(&bench, "Guest", Role::Guest, None).await;
    select(&bench, &guest, "select").await;
    let denied = |answer: Result<String, BusError>| assert!(matches!(answer, Err(BusError::NotAllowed(_))), "{answer:?}");
    denied(bench.trial("r1").await.map(|order| order.to_string()));
    denied(order(&bench, 1, "2026-11-14T12:00:00Z", PIN).await.map(|order| order.to_string()));
    for declaration in [Declaration::Withdraw, Declaration::Cancel, Declaration::StopRenewal] {
        denied(bench.declare("o1", declaration, "r2").await);
    }
    denied(bench.engine.may_change_contracts().await.map(|()| String::new()));
    let message = MessageKey::parse("m1").unwrap();
    denied(bench.engine.dismiss_message(message, RequestId::parse("r3").unwrap(), oneshot::channel().1).await);
    denied(bench.guarded(What::SetPin { profile: guest.clone(), by: PinBy::Nobody }, None, Some("1357"), "r4").await);
    denied(bench.engine.renewal_offer(OrderId::parse("o1").unwrap()).await.map(|offer| offer.to_string()));
    assert_eq!(bench.state().await, ("active".to_owned(), true));
    assert!(bench.engine.orders().await.unwrap().is_empty() && bench.contracts().await.declarations.len() == 1);
    // Whoever may is let in again.
    select(&bench, &owner(), "select-owner").await;
    bench.declare("o1", Declaration::Cancel, "r5").await.unwrap();
}

#[tokio::test]
async fn only_the_owner_says_who_may_what_and_by_the_pin_once_there_is_one() {
    let bench = Bench::ready().await;
    let new = |name: &str| What::AddProfile(NewProfile { name: name.to_owned(), role: Role::Family, limit_minor: None });
    // Without a PIN: whoever is the owner at the wheel.
    let kim = DriverId::parse(&bench.guarded(new("Kim"), None, None, "r1").await.unwrap()).unwrap();
    select(&bench, &kim, "r2").await;
    assert!(matches!(bench.guarded(new("Lou"), None, None, "r3").await, Err(BusError::NotAllowed(_))));
    select(&bench, &owner(), "r4").await;
    let bench = bench.with_pin().await;
    // With one: by the PIN, whoever sits there.
    assert!(matches!(bench.guarded(new("Lou"), None, None, "r5").await, Err(BusError::NotAllowed(_))));
    assert_eq!(bench.guarded(new("Lou"), Some("000000"), None, "r6").await, Err(BusError::pin_wrong(4)));
    bench.clock.pass(Duration::from_secs(1));
    select(&bench, &kim, "r7").await;
    bench.guarded(new("Lou"), Some(PIN), None, "r8").await.unwrap();
    let changes = ProfileChanges { role: Some(Role::Guest), ..ProfileChanges::default() };
    let change = || What::ChangeProfile { profile: kim.clone(), changes: changes.clone() };
    assert!(matches!(bench.guarded(change(), None, None, "r9").await, Err(BusError::NotAllowed(_))));
    bench.guarded(change(), Some(PIN), None, "r10").await.unwrap();
    assert!(matches!(
        bench.guarded(What::RemoveProfile { profile: kim.clone() }, Some(PIN), None, "r11").await,
        Err(BusError::NotAllowed(_))
    ));
    select(&bench, &owner(), "r12").await;
    bench.guarded(What::RemoveProfile { profile: kim }, Some(PIN), None, "r13").await.unwrap();
    let bench = bench.restart().await;
    let names: Vec<String> = profiles(&bench).await.profiles.into_iter().map(|profile| profile.name).collect();
    assert_eq!(names, ["", "Lou"]);
}

#[tokio::test]
async fn whoever_sits_down_first_does_not_take_the_profile_of_a_family_member() {
    let bench = Bench::ready().await.with_pin().await;
    let member = add(&bench, "Kim", Role::Family, None).await;
    select(&bench, &member, "select").await;
    let set = async |by: PinBy, check: Option<&str>, request: &str| {
        bench.guarded(What::SetPin { profile: member.clone(), by }, check, Some("1357"), request).await
    };
    assert!(matches!(set(PinBy::Nobody, None, "r1").await, Err(BusError::NotAllowed(_))));
    assert_eq!(set(PinBy::Owner, Some("000000"), "r2").await, Err(BusError::pin_wrong(4)), "counted at the owner's");
    bench.clock.pass(Duration::from_secs(1));
    assert_eq!(set(PinBy::Owner, Some(PIN), "r3").await, Ok(String::new()));
    assert!(matches!(order(&bench, 1, "2026-11-14T12:00:00Z", PIN).await, Err(BusError::PinWrong(_))), "not by the owner's");
    bench.clock.pass(Duration::from_secs(1));
    order(&bench, 2, "2026-11-14T12:00:05Z", "1357").await.unwrap();
}

#[tokio::test]
async fn a_family_member_orders_up_to_the_limit_of_the_month_and_again_in_the_next() {
    // Each order is of 79.00.
    let (bench, member) = family(Some(2 * 7_900)).await;
    let spent = async || {
        let snapshot = profiles(&bench).await;
        snapshot.profiles.iter().find(|profile| profile.id == member).unwrap().spent.map(Money::minor)
    };
    let declined = OrderState::Refused(entitlement::Refusal::Declined);
    let first = order(&bench, 1, "2026-11-14T12:01:00Z", "1357").await.unwrap();
    assert_eq!(spent().await, Some(7_900));
    bench.engine.order_answered(first, OrderState::Captured, None).await;
    assert!(bench.engine.grant_set_arrived(signed(&grant_set(1, vec![]))).await, "and over at once, so that the next can be ordered");
    let second = order(&bench, 2, "2026-11-14T12:02:00Z", "1357").await.unwrap();
    bench.engine.order_answered(second, declined, None).await;
    assert_eq!(spent().await, Some(7_900), "what was refused does not count");
    let third = order(&bench, 3, "2026-11-14T12:03:00Z", "1357").await.unwrap();
    bench.engine.order_answered(third, OrderState::Captured, None).await;
    assert!(bench.engine.grant_set_arrived(signed(&GrantSet { version: 2, ..grant_set(2, vec![]) })).await);
    assert_eq!(spent().await, Some(2 * 7_900));
    assert!(matches!(order(&bench, 4, "2026-11-14T12:04:00Z", "1357").await, Err(BusError::LimitExceeded(_))));
    // The car's clock does not make another month of it.
    bench.clock.set_hint(at("2026-12-15T12:00:00Z"));
    assert!(matches!(order(&bench, 5, "2026-11-14T12:05:00Z", "1357").await, Err(BusError::LimitExceeded(_))));
    // The last second of November in Berlin, and the first of December.
    assert!(matches!(order(&bench, 6, "2026-11-30T22:59:59Z", "1357").await, Err(BusError::LimitExceeded(_))));
    order(&bench, 7, "2026-11-30T23:00:00Z", "1357").await.unwrap();
    // The owner has none.
    select(&bench, &owner(), "select-owner").await;
}

#[tokio::test]
async fn a_pin_orders_for_whom_it_belongs_to_and_for_nobody_who_takes_the_wheel_meanwhile() {
    let (bench, member) = family(Some(7_900)).await;
    let other = owner();
    let quote = prepared(&bench, 1, "2026-11-14T12:01:00Z").await.unwrap();
    let ordering = bench.guarded(What::ConfirmOrder { quote }, Some("1357"), None, "r1");
    let (answer, ()) = tokio::join!(biased; ordering, select(&bench, &other, "owner-takes-over"));
    assert!(matches!(answer, Err(BusError::NotAllowed(_))), "{answer:?}");
    assert!(bench.engine.orders().await.unwrap().is_empty());
    let snapshot = profiles(&bench).await;
    assert!(snapshot.profiles.iter().all(|profile| profile.spent.is_none()));
    select(&bench, &member, "back").await;
    order(&bench, 2, "2026-11-14T12:02:00Z", "1357").await.unwrap();
}

#[tokio::test]
async fn what_goes_on_by_itself_counts_against_the_limit_of_who_began_it() {
    let (bench, member) = family(Some(2 * 7_900)).await;
    let began = order(&bench, 1, "2026-11-14T12:01:00Z", "1357").await.unwrap();
    bench.engine.order_answered(began.clone(), OrderState::Captured, None).await;
    let month = |id: &str, before: &OrderId, concluded_at: &str| Contract {
        continues: Some(before.clone()),
        concluded_at: at(concluded_at),
        ..contracts::contract(id)
    };
    let second = month("upfit-renewal-1", &began, "2026-12-11T10:00:00Z");
    let third = month("upfit-renewal-2", &second.order, "2026-12-31T10:00:00Z");
    let elsewhere = month("o8", &OrderId::parse("o7").unwrap(), "2026-12-12T10:00:00Z");
    let first = Contract { order: began, ..contracts::contract("o1") };
    assert!(bench.engine.book_arrived(signed(&contracts::book(1, vec![first, second, third, elsewhere]))).await);
    assert!(bench.engine.grant_set_arrived(signed(&grant_set(1, vec![]))).await);
    let answer = order(&bench, 2, "2026-12-15T12:00:00Z", "1357").await;
    assert!(matches!(answer, Err(BusError::LimitExceeded(_))), "both months were charged in December: {answer:?}");
    order(&bench, 3, "2027-01-15T12:00:00Z", "1357").await.unwrap();
    assert_eq!(profiles(&bench).await.profiles.iter().find(|profile| profile.id == member).unwrap().name, "Kim");
}

#[tokio::test]
async fn a_limit_of_less_than_one_order_lets_none_through_and_spends_no_try() {
    let (bench, member) = family(Some(7_899)).await;
    assert!(matches!(order(&bench, 1, "2026-11-14T12:01:00Z", "0000").await, Err(BusError::LimitExceeded(_))));
    let raised = ProfileChanges { limit: Some(Limit::Minor(7_900)), ..ProfileChanges::default() };
    bench.guarded(What::ChangeProfile { profile: member.clone(), changes: raised }, Some(PIN), None, "raise").await.unwrap();
    order(&bench, 2, "2026-11-14T12:02:00Z", "1357").await.unwrap();
}

#[tokio::test]
async fn what_was_given_back_does_not_count_against_the_limit() {
    let (bench, member) = family(Some(7_900)).await;
    let placed = order(&bench, 1, "2026-11-14T12:01:00Z", "1357").await.unwrap();
    bench.engine.order_answered(placed.clone(), OrderState::Captured, None).await;
    let refund = entitlement::Refund { amount: price(), started_at: at("2026-11-14T12:02:00Z"), refused_at: None, done_at: None };
    let contract = entitlement::Contract { refund: Some(refund), ..contracts::contract(placed.as_str()) };
    assert!(bench.engine.book_arrived(signed(&contracts::book(1, vec![contract]))).await);
    let snapshot = profiles(&bench).await;
    assert_eq!(snapshot.profiles.iter().find(|profile| profile.id == member).unwrap().spent, None);
}

#[tokio::test]
async fn a_profile_is_called_something_that_can_be_seen_and_there_are_at_most_eight() {
    let bench = Bench::ready().await;
    let add = async |name: &str, role: Role, limit_minor: Option<u64>, request: &str| {
        bench.guarded(What::AddProfile(NewProfile { name: name.to_owned(), role, limit_minor }), None, None, request).await
    };
    for name in ["", "   ", "a\nb", "a\u{202e}b", &"a".repeat(25)] {
        assert!(matches!(add(name, Role::Family, None, "r1").await, Err(BusError::InvalidArgument(_))), "{name:?}");
    }
    assert!(matches!(add("Kim", Role::Owner, None, "r1").await, Err(BusError::InvalidArgument(_))));
    assert!(matches!(add("Kim", Role::Guest, Some(1), "r1").await, Err(BusError::InvalidArgument(_))));
    assert!(matches!(add("Kim", Role::Family, Some(u64::MAX), "r1").await, Err(BusError::InvalidArgument(_))));
    for number in 1..8 {
        add(&format!("Nr. {number}"), Role::Guest, None, &format!("n{number}")).await.unwrap();
    }
    assert!(matches!(add("one more", Role::Guest, None, "r2").await, Err(BusError::NotEligible(_))));
    assert_eq!(profiles(&bench).await.profiles.len(), entitlement::PROFILES_MAX);
}

#[tokio::test]
async fn the_same_call_again_adds_nobody_twice_and_profiles_stay() {
    let bench = Bench::ready().await;
    let what = || What::AddProfile(NewProfile { name: "Kim".to_owned(), role: Role::Family, limit_minor: Some(5_000) });
    let id = bench.guarded(what(), None, None, "r1").await.unwrap();
    assert_eq!(bench.guarded(what(), None, None, "r1").await, Ok(id.clone()));
    let kim = DriverId::parse(&id).unwrap();
    select(&bench, &kim, "r2").await;
    let bench = bench.restart().await;
    let snapshot = profiles(&bench).await;
    assert_eq!((snapshot.profiles.len(), &snapshot.active), (2, &kim));
    assert_eq!(snapshot.profiles[1].limit.map(Money::minor), Some(5_000));
}

/// The car is opened with this key, and stands.
/// `None`: it does not say. Empty: with none.
async fn open_with(bench: &Bench, key: Option<&str>) {
    let signals = Signals {
        speed_kmh: Some(0.0),
        selected_gear: Some(GEAR_PARK),
        ignition_cycle: Some(1),
        driver_key: key.map(str::to_owned),
        ..Signals::default()
    };
    bench.heard(signals).await;
}

async fn change(bench: &Bench, profile: &DriverId, keys: KeyChange, request: &str) -> Result<String, BusError> {
    let changes = ProfileChanges { keys: Some(keys), ..ProfileChanges::default() };
    bench.guarded(What::ChangeProfile { profile: profile.clone(), changes }, Some(PIN), None, request).await
}

fn keys(snapshot: &ProfilesSnapshot, of: &DriverId) -> (u32, Option<bool>) {
    snapshot.profiles.iter().find(|profile| profile.id == *of).map(|profile| (profile.keys, profile.has_this_key)).unwrap()
}

#[tokio::test]
async fn a_key_chooses_its_profile_and_is_one_persons() {
    let bench = Bench::ready().await.with_pin().await;
    let (kim, noa) = (add(&bench, "Kim", Role::Family, None).await, add(&bench, "Noa", Role::Guest, None).await);
    assert_eq!(keys(&profiles(&bench).await, &kim), (0, None));
    assert!(matches!(change(&bench, &kim, KeyChange::ThisOne, "k0").await, Err(BusError::NotEligible(_))), "the car does not say");
    open_with(&bench, Some("key-1")).await;
    assert_eq!(profiles(&bench).await.active, owner(), "a key of nobody changes nothing");
    change(&bench, &kim, KeyChange::ThisOne, "k1").await.unwrap();
    assert_eq!(keys(&profiles(&bench).await, &kim), (1, Some(true)));
    open_with(&bench, Some("key-2")).await;
    change(&bench, &noa, KeyChange::ThisOne, "k2").await.unwrap();
    assert_eq!(keys(&profiles(&bench).await, &kim), (1, Some(false)));
    for (key, who) in [("key-1", &kim), ("key-2", &noa), ("key-3", &noa), ("key-1", &kim)] {
        open_with(&bench, Some(key)).await;
        assert_eq!(profiles(&bench).await.active, *who, "{key}");
    }
    // Whoever taps another name stays that person until the car is opened again. That its signals were away, or the daemon, is no news.
    select(&bench, &owner(), "s1").await;
    for key in [Some("key-1"), None, Some("key-1")] {
        open_with(&bench, key).await;
        assert_eq!(profiles(&bench).await.active, owner());
    }
    let bench = bench.restart().await;
    open_with(&bench, Some("key-1")).await;
    assert_eq!(profiles(&bench).await.active, owner());
    open_with(&bench, Some("")).await;
    assert_eq!(keys(&profiles(&bench).await, &kim), (1, None), "it is locked");
    open_with(&bench, Some("key-1")).await;
    assert_eq!(profiles(&bench).await.active, kim);
    // A key that goes to somebody else is no longer the first one's, and both stay so.
    change(&bench, &noa, KeyChange::ThisOne, "k3").await.unwrap();
    let bench = bench.restart().await;
    open_with(&bench, Some("")).await;
    open_with(&bench, Some("key-1")).await;
    let snapshot = profiles(&bench).await;
    assert_eq!((keys(&snapshot, &kim), keys(&snapshot, &noa), snapshot.active), ((0, Some(false)), (2, Some(true)), noa.clone()));
    change(&bench, &noa, KeyChange::None, "k4").await.unwrap();
    assert_eq!(keys(&profiles(&bench).await, &noa), (0, Some(false)));
    // What is kept is bounded.
    for number in 0..entitlement::KEYS_MAX {
        open_with(&bench, Some(&format!("more-{number}"))).await;
        change(&bench, &kim, KeyChange::ThisOne, &format!("m{number}")).await.unwrap();
    }
    open_with(&bench, Some("one-more")).await;
    assert!(matches!(change(&bench, &kim, KeyChange::ThisOne, "m9").await, Err(BusError::NotEligible(_))));
}

#[tokio::test]
async fn a_valet_is_left_with_the_owners_pin_or_a_key_and_by_nothing_else() {
    let bench = Bench::ready().await;
    let new = || What::AddProfile(NewProfile { name: "Hotel".to_owned(), role: Role::Valet, limit_minor: None });
    assert!(matches!(bench.guarded(new(), None, None, "v0").await, Err(BusError::PinNotSet(_))), "nothing would keep anybody out");
    let bench = bench.with_pin().await;
    let hotel = add(&bench, "Hotel", Role::Valet, None).await;
    open_with(&bench, Some("key-1")).await;
    change(&bench, &owner(), KeyChange::ThisOne, "k1").await.unwrap();
    select(&bench, &hotel, "s1").await;
    assert!(matches!(bench.trial("r1").await, Err(BusError::NotAllowed(_))));
    let me = What::AddProfile(NewProfile { name: "Me".to_owned(), role: Role::Family, limit_minor: None });
    assert!(matches!(bench.guarded(me, None, None, "r2").await, Err(BusError::NotAllowed(_))));
    let leave = |pin: Option<&'static str>, request: &'static str| {
        let (bench, what) = (&bench, What::SelectProfile { profile: owner() });
        async move { bench.guarded(what, pin, None, request).await }
    };
    assert!(matches!(leave(None, "s2").await, Err(BusError::NotAllowed(_))));
    assert!(matches!(leave(Some("0000"), "s3").await, Err(BusError::PinWrong(_))));
    assert_eq!(profiles(&bench).await.active, hotel);
    bench.clock.pass(Duration::from_secs(2));
    leave(Some(PIN), "s4").await.unwrap();
    assert_eq!(profiles(&bench).await.active, owner());
    // The owner hands over the very key that is in the car: by that one the store is not opened again, whatever becomes of signals and power.
    select(&bench, &hotel, "s5").await;
    for key in [None, Some("key-1"), Some(""), Some("key-1")] {
        open_with(&bench, key).await;
        assert_eq!(profiles(&bench).await.active, hotel, "{key:?}");
    }
    let bench = bench.restart().await;
    open_with(&bench, Some("key-1")).await;
    assert_eq!(profiles(&bench).await.active, hotel);
    // One of the valet's own is followed by the owner's.
    open_with(&bench, Some("key-9")).await;
    change(&bench, &hotel, KeyChange::ThisOne, "k2").await.unwrap();
    bench.guarded(What::SelectProfile { profile: owner() }, Some(PIN), None, "s6").await.unwrap();
    for (key, who) in [("", owner()), ("key-9", hotel.clone()), ("", hotel.clone()), ("key-1", owner())] {
        open_with(&bench, Some(key)).await;
        assert_eq!(profiles(&bench).await.active, who, "{key:?}");
    }
}

#[tokio::test]
async fn a_rental_ends_with_a_profile_that_knows_nothing_of_whoever_had_it() {
    let bench = Bench::ready().await;
    let new = || What::AddProfile(NewProfile { name: "Rental".to_owned(), role: Role::Renter, limit_minor: None });
    assert!(matches!(bench.guarded(new(), None, None, "v0").await, Err(BusError::PinNotSet(_))), "nothing would keep anybody out");
    let bench = bench.with_pin().await;
    let first = add(&bench, "Rental", Role::Renter, None).await;
    let kim = add(&bench, "Kim", Role::Family, None).await;
    open_with(&bench, Some("key-7")).await;
    change(&bench, &first, KeyChange::ThisOne, "k1").await.unwrap();
    let end = |profile: &DriverId, pin: Option<&'static str>, request: &'static str| {
        let (bench, what) = (&bench, What::EndRental { profile: profile.clone() });
        async move { bench.guarded(what, pin, None, request).await }
    };
    // Of somebody else only the owner ends it, and only a rental ends.
    assert!(matches!(end(&first, None, "e1").await, Err(BusError::NotAllowed(_))));
    assert!(matches!(end(&kim, Some(PIN), "e2").await, Err(BusError::InvalidArgument(_))));
    let second = DriverId::parse(&end(&first, Some(PIN), "e3").await.unwrap()).unwrap();
    assert_eq!(profiles(&bench).await.active, owner(), "who was at the wheel stays");
    // A renter looks, and gets nowhere else without the owner.
    select(&bench, &second, "s1").await;
    assert!(matches!(bench.trial("r1").await, Err(BusError::NotAllowed(_))));
    for to in [&kim, &owner()] {
        let what = What::SelectProfile { profile: to.clone() };
        assert!(matches!(bench.guarded(what, None, None, &format!("to-{to}")).await, Err(BusError::NotAllowed(_))), "{to}");
    }
    // The owner hands over the very key that is in the car. Neither choosing oneself nor giving the car back with another key in it lets that
    // one lead out.
    open_with(&bench, Some("key-1")).await;
    change(&bench, &owner(), KeyChange::ThisOne, "k2").await.unwrap();
    bench.guarded(What::SelectProfile { profile: owner() }, Some(PIN), None, "s2").await.unwrap();
    select(&bench, &second, "s3").await;
    open_with(&bench, Some("")).await;
    select(&bench, &second, "s4").await;
    let again = DriverId::parse(&end(&second, None, "e6").await.unwrap()).unwrap();
    open_with(&bench, Some("key-1")).await;
    assert_eq!(profiles(&bench).await.active, again, "without the owner's PIN nobody becomes the owner");
    let second = again;
    // Who has the car gives it back, without anybody's PIN, and once.
    let third = DriverId::parse(&end(&second, None, "e4").await.unwrap()).unwrap();
    assert_eq!(end(&second, None, "e4").await, Ok(third.to_string()));
    assert!(matches!(end(&second, None, "e5").await, Err(BusError::NotFound(_))));
    let check = async |bench: &Bench| {
        let told = profiles(bench).await;
        let rental = told.profiles.iter().find(|profile| profile.role == Role::Renter).unwrap();
        assert_eq!((&told.active, &rental.id, rental.name.as_str(), rental.keys), (&third, &third, "Rental", 1));
        assert_eq!(told.profiles.len(), 3);
    };
    assert!(first != second && second != third);
    check(&bench).await;
    check(&bench.restart().await).await;
}

#[tokio::test]
async fn a_lessee_orders_and_declares_and_gives_nothing_away() {
    let bench = Bench::ready().await;
    let new = What::AddProfile(NewProfile { name: "Lea".to_owned(), role: Role::Lessee, limit_minor: None });
    assert!(
        matches!(bench.guarded(new, None, None, "v0").await, Err(BusError::PinNotSet(_))),
        "nothing would keep the car from being given away"
    );
    let bench = bench.with_pin().await;
    let lessee = add(&bench, "Lea", Role::Lessee, None).await;
    // The lessee's PIN is the lessor's to give the first time, as a family member's.
    let set = |by| What::SetPin { profile: lessee.clone(), by };
    select(&bench, &lessee, "s1").await;
    assert!(matches!(bench.guarded(set(PinBy::Nobody), None, Some("1357"), "p1").await, Err(BusError::NotAllowed(_))));
    bench.guarded(set(PinBy::Owner), Some(PIN), Some("1357"), "p2").await.unwrap();
    order(&bench, 1, "2026-11-14T12:00:00Z", "1357").await.unwrap();
    assert!(matches!(bench.guarded(What::HandOver, Some("1357"), None, "h1").await, Err(BusError::PinWrong(_))));
    let what = What::AddProfile(NewProfile { name: "Me".to_owned(), role: Role::Lessee, limit_minor: Some(1) });
    assert!(matches!(bench.guarded(what, Some(PIN), None, "a1").await, Err(BusError::InvalidArgument(_))), "a limit is a family member's");
}

#[tokio::test]
async fn who_is_at_the_wheel_counts_also_where_nothing_can_be_written() {
    let bench = Bench::ready().await.with_pin().await;
    let hotel = add(&bench, "Hotel", Role::Valet, None).await;
    open_with(&bench, Some("key-1")).await;
    change(&bench, &hotel, KeyChange::ThisOne, "k1").await.unwrap();
    open_with(&bench, Some("")).await;
    // Somebody else is at work in the file.
    let file = Vault::clear(bench.folder.path()).open("entitlements.sqlite").unwrap();
    file.execute_batch("BEGIN IMMEDIATE").unwrap();
    open_with(&bench, Some("key-1")).await;
    drop(file);
    assert_eq!(profiles(&bench).await.active, hotel, "less is allowed at once");
}
