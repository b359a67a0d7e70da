use entitlement::{OrderKind, OrderState};

use super::*;

fn order(id: &str) -> OrderStatus {
    OrderStatus {
        order: OrderId::parse(id).unwrap(),
        feature: FeatureId::parse("high-beam").unwrap(),
        kind: OrderKind::Trial,
        state: OrderState::Sending,
        placed_at: Timestamp::from_second(1_800_000_000).unwrap(),
        quote: None,
        waiting: None,
    }
}

fn batch(id: &str) -> Batch {
    let feature = FeatureId::parse("high-beam").unwrap();
    Batch {
        states: vec![(feature, State::TrialPending { order: OrderId::parse(id).unwrap() })],
        orders: vec![order(id)],
        request: Some((RequestId::parse("r1").unwrap(), "trial high-beam".to_owned(), id.to_owned())),
        document: Some((Kept::GrantSet, vec![1, 2, 3])),
        counters: vec![(Counter::PoweredOn, 60)],
        ..Batch::default()
    }
}

#[test]
fn a_step_is_there_after_opening_again() {
    let folder = tempfile::tempdir().unwrap();
    Store::open(&Vault::clear(folder.path())).unwrap().0.commit(&batch("o1")).unwrap();
    let (store, opened) = Store::open(&Vault::clear(folder.path())).unwrap();
    assert_eq!(opened, Opened::Sound);
    assert_eq!(store.orders().unwrap(), [order("o1")]);
    assert_eq!(store.states().unwrap().into_iter().collect::<Vec<_>>(), batch("o1").states);
    assert_eq!(store.document(Kept::GrantSet).unwrap(), Some(vec![1, 2, 3]));
    assert_eq!(store.request(&RequestId::parse("r1").unwrap()).unwrap().unwrap().1, "o1");
}

#[test]
fn a_step_that_fails_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, _) = Store::open(&Vault::clear(folder.path())).unwrap();
    store.commit(&batch("o1")).unwrap();
    // The request's id is taken: the last part of the batch fails, so its first part must not be there either.
    let second = Batch { counters: vec![(Counter::PoweredOn, 120)], ..batch("o2") };
    assert!(store.commit(&second).is_err());
    assert_eq!(store.orders().unwrap(), [order("o1")]);
    assert_eq!(store.counter(Counter::PoweredOn).unwrap(), Some(60));
}

#[test]
fn counters_never_go_back() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, _) = Store::open(&Vault::clear(folder.path())).unwrap();
    for (value, kept) in [(100, 100), (40, 100), (101, 101)] {
        store.commit(&Batch { counters: vec![(Counter::SignedFloor, value)], ..Batch::default() }).unwrap();
        assert_eq!(store.counter(Counter::SignedFloor).unwrap(), Some(kept));
    }
}

#[test]
fn a_damaged_file_is_set_aside_and_kept() {
    for damage in [&b"this is not a database, but it is long enough to look like a file with something in it"[..], &[0xff; 4096]] {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(FILE), damage).unwrap();
        let (store, opened) = Store::open(&Vault::clear(folder.path())).unwrap();
        assert_eq!((opened, store.orders().unwrap().len()), (Opened::Recovered, 0));
        assert_eq!(fs::read(folder.path().join("entitlements.damaged-1")).unwrap(), damage);
    }
}

#[test]
fn unreadable_content_in_a_sound_file_is_set_aside_too() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, _) = Store::open(&Vault::clear(folder.path())).unwrap();
    store.commit(&batch("o1")).unwrap();
    store.0.execute("UPDATE feature SET state = '\"Flying\"'", []).unwrap();
    drop(store);
    assert_eq!(Store::open(&Vault::clear(folder.path())).unwrap().1, Opened::Recovered);
}
