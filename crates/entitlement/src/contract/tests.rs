use super::*;
use crate::{Acceptance, Currency, SigningKey, sign, verify};

pub(super) fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn order(text: &str) -> OrderId {
    OrderId::parse(text).unwrap()
}

pub(super) fn euro(minor: u64) -> Money {
    Money::new(minor, Currency::parse("EUR").unwrap()).unwrap()
}

pub(super) fn contract(id: &str) -> Contract {
    Contract {
        order: order(id),
        feature: FeatureId::parse("high-beam").unwrap(),
        kind: OrderKind::Purchase,
        term: Term::OneYear,
        concluded_at: at("2026-11-14T10:00:00Z"),
        starts: Some(at("2026-11-14T10:03:00Z")),
        ends: Some(at("2027-11-14T10:03:00Z")),
        price: Some(euro(7_900)),
        paid: None,
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
        vehicle: VehicleKey::of_public_key(b"own"),
        version,
        issued_at: at("2026-11-14T11:00:00Z"),
        ownership_epoch: 1,
        contracts,
        payment: None,
        balance: None,
        pin_resets: 1,
    }
}

fn check(offered: ContractBook, stored: Option<&ContractBook>, expected: Result<Acceptance, BookRejection>) {
    let verified = |book: &ContractBook| {
        let key = SigningKey::from_bytes(&[1; 32]);
        verify(&sign(book, &key).unwrap(), &key.issuer()).unwrap()
    };
    let stored = stored.map(verified);
    assert_eq!(accept_book(&verified(&offered), &VehicleKey::of_public_key(b"own"), stored.as_ref()), expected);
}

#[test]
fn only_a_newer_book_of_this_very_car_is_taken() {
    let stored = book(5, vec![contract("o1")]);
    check(stored.clone(), None, Ok(Acceptance::Newer));
    check(stored.clone(), Some(&stored), Ok(Acceptance::Unchanged));
    check(book(6, vec![contract("o1"), contract("o2")]), Some(&stored), Ok(Acceptance::Newer));
    check(book(4, vec![contract("o1")]), Some(&stored), Err(BookRejection::Older { stored: 5, offered: 4 }));
    check(book(5, vec![contract("o1"), contract("o2")]), Some(&stored), Err(BookRejection::Older { stored: 5, offered: 5 }));
    check(ContractBook { vehicle: VehicleKey::of_public_key(b"other"), ..book(6, vec![]) }, None, Err(BookRejection::OtherVehicle));
    let earlier = ContractBook { issued_at: at("2026-11-14T10:59:59Z"), ..book(6, vec![contract("o1")]) };
    check(earlier, Some(&stored), Err(BookRejection::GoesBack));
    check(ContractBook { pin_resets: 0, ..book(6, vec![contract("o1")]) }, Some(&stored), Err(BookRejection::GoesBack));
    let crowd = (0..=CONTRACTS_MAX).map(|number| contract(&format!("o{number}"))).collect();
    check(book(1, crowd), None, Err(BookRejection::TooMany));
}

#[test]
fn a_contract_stays_in_the_book_until_the_car_has_another_owner() {
    let stored = book(5, vec![contract("o1")]);
    check(book(6, vec![contract("o2")]), Some(&stored), Err(BookRejection::Vanished(order("o1"))));
    check(ContractBook { ownership_epoch: 2, ..book(6, vec![]) }, Some(&stored), Ok(Acceptance::Newer));
}
