use entitlement::{FeatureId, OrderId, OrderKind, Refusal};

use super::*;

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}

fn order() -> OrderId {
    OrderId::parse("o1").unwrap()
}

fn feature() -> FeatureId {
    FeatureId::parse("high-beam").unwrap()
}

fn euro(minor: u64) -> Money {
    Money::new(minor, Currency::parse("EUR").unwrap()).unwrap()
}

/// As much as a contract can say.
fn full(renewal: Renewal, standing: ContractStanding) -> Contract {
    Contract {
        order: order(),
        feature: feature(),
        kind: OrderKind::Purchase,
        term: Term::OneYear,
        concluded_at: at(1_800_000_000),
        starts: Some(at(1_800_000_100)),
        ends: Some(at(1_831_536_100)),
        price: Some(euro(7_900)),
        paid: Some(euro(6_666)),
        refund: Some(Refund {
            amount: euro(6_666),
            started_at: at(1_800_000_200),
            refused_at: Some(at(1_800_000_250)),
            done_at: Some(at(1_800_000_300)),
        }),
        withdraw_until: Some(at(1_801_209_600)),
        cancelled_at: Some(at(1_800_000_150)),
        delivery_hours: 24,
        renewal,
        standing,
        continues: Some(OrderId::parse("o0").unwrap()),
    }
}

/// As little.
fn bare() -> Contract {
    Contract {
        kind: OrderKind::Trial,
        term: Term::OneMonth,
        starts: None,
        ends: None,
        price: None,
        paid: None,
        refund: None,
        withdraw_until: None,
        cancelled_at: None,
        continues: None,
        ..full(Renewal::NotOffered, ContractStanding::Delivering)
    }
}

fn empty() -> ContractsSnapshot {
    ContractsSnapshot {
        revision: 7,
        contracts: Vec::new(),
        declarations: Vec::new(),
        receipts: Vec::new(),
        messages: Vec::new(),
        payment: None,
        balance: None,
        phone: None,
    }
}

fn read(snapshot: &ContractsSnapshot) -> Result<ContractsSnapshot, WireError> {
    let (revision, account, contracts, declarations, receipts, messages) = contracts_to_wire(snapshot);
    contracts_from_wire(revision, &account, &contracts, &declarations, &receipts, &messages)
}

#[test]
fn every_contract_crosses_the_wire_unchanged() {
    let renewals = [
        Renewal::NotOffered,
        Renewal::Off,
        Renewal::On { at: at(1_831_000_000), amount: euro(7_900) },
        Renewal::PriceChanged { at: at(1_831_000_000), before: euro(7_900), amount: euro(8_900) },
        Renewal::ToConfirm { by: at(1_831_000_000), until: at(1_832_000_000), amount: euro(7_900) },
        Renewal::Retrying { reason: Refusal::NotConfirmed, next: at(1_831_000_000), until: at(1_832_000_000), amount: euro(7_900) },
    ];
    let contracts = renewals.into_iter().map(|renewal| full(renewal, ContractStanding::Running));
    let over = ContractStanding::Over { reason: EndReason::PaymentReversed, at: at(1_800_000_400) };
    let before = ContractsSnapshot { contracts: contracts.chain([full(Renewal::Off, over), bare()]).collect(), ..empty() };
    assert_eq!(read(&before), Ok(before));
}

#[test]
fn every_declaration_and_receipt_crosses_the_wire_unchanged() {
    let declarations = DECLARATION.0.iter().zip(OUTCOME.0.iter().cycle()).map(|((declaration, _), (outcome, _))| DeclarationStatus {
        id: id("id", "d1").unwrap(),
        order: order(),
        declaration: *declaration,
        declared_at: at(1_800_000_000),
        outcome: *outcome,
    });
    let receipts = RECEIPT_NAME.0.iter().map(|(name, _)| ReceiptSummary {
        id: id("id", "d1").unwrap(),
        number: 3,
        name: *name,
        order: order(),
        feature: feature(),
        issued_at: at(1_800_000_000),
    });
    let before = ContractsSnapshot { declarations: declarations.collect(), receipts: receipts.collect(), ..empty() };
    assert_eq!(read(&before), Ok(before));
}

#[test]
fn every_message_crosses_the_wire_unchanged() {
    let (order, feature, when) = (order(), feature(), at(1_831_000_000));
    let removed =
        |order| Subject::Removed { order, feature: feature.clone(), reason: EndReason::Recalled, actor: Actor::Carmaker, at: when };
    let subjects = [
        Subject::EndsSoon { order: order.clone(), feature: feature.clone(), ends: when },
        Subject::RenewsSoon { order: order.clone(), feature: feature.clone(), at: when, amount: euro(7_900) },
        Subject::PriceChanged { order: order.clone(), feature: feature.clone(), at: when, before: euro(7_900), amount: euro(8_900) },
        Subject::RenewalToConfirm {
            order: order.clone(),
            feature: feature.clone(),
            by: when,
            until: at(1_832_000_000),
            amount: euro(7_900),
        },
        Subject::RenewalFailed {
            order: order.clone(),
            feature: feature.clone(),
            reason: Refusal::LimitExceeded,
            next: when,
            until: at(1_832_000_000),
        },
        removed(Some(order.clone())),
        removed(None),
        Subject::RemovalRefused { feature: feature.clone() },
        Subject::NotDelivered { order: order.clone(), feature: feature.clone(), amount: Some(euro(7_900)) },
        Subject::NotDelivered { order: order.clone(), feature: feature.clone(), amount: None },
        Subject::RefundRefused { order: order.clone(), feature: feature.clone(), amount: euro(7_900) },
        Subject::Refunded { order: order.clone(), feature: feature.clone(), amount: euro(7_900) },
        Subject::DeclaredTooLate { order, feature, declaration: Declaration::Withdraw },
    ];
    let messages = subjects.into_iter().map(|subject| CarMessage { id: id("id", "m1").unwrap(), at: at(1_800_000_000), subject });
    let before = ContractsSnapshot { messages: messages.collect(), ..empty() };
    assert_eq!(read(&before), Ok(before));
}

#[test]
fn what_is_paid_with_and_what_is_open_on_the_phone_cross_the_wire_unchanged() {
    let page = PhonePage { url: "https://store/p/1".to_owned(), code: "AB12CD34".to_owned(), expires_at: at(1_800_000_900) };
    for ((kind, _), (state, _)) in PHONE_KIND.0.iter().cycle().zip(PHONE_STATE.0) {
        for expires in [None, Some((2_030, 11))] {
            let before = ContractsSnapshot {
                payment: Some(PaymentMethod { brand: "Visa".to_owned(), last4: "4242".to_owned(), expires }),
                balance: Some(euro(2_000)),
                phone: Some(PhoneSession { kind: *kind, page: page.clone(), state: *state }),
                ..empty()
            };
            assert_eq!(read(&before), Ok(before));
        }
    }
}

#[test]
fn every_redemption_crosses_the_wire_unchanged() {
    let all = [Redemption::Redeemed(euro(2_000)), Redemption::Unknown, Redemption::Used, Redemption::Expired, Redemption::OtherMarket];
    for redemption in all {
        assert_eq!(redemption_from_wire(&redemption_to_wire(redemption)), Ok(redemption));
    }
    let lost = RedemptionDict { amount: None, ..redemption_to_wire(Redemption::Redeemed(euro(1))) };
    assert_eq!(redemption_from_wire(&lost).unwrap_err().field, "amount");
}

#[test]
fn what_cannot_be_read_is_named() {
    let before = full(
        Renewal::Retrying { reason: Refusal::Declined, next: at(1), until: at(2), amount: euro(3) },
        ContractStanding::Over { reason: EndReason::NotPaid, at: at(4) },
    );
    let sound = contract_to_wire(&before);
    let check = |change: &dyn Fn(&mut ContractDict), field: &str| {
        let mut dict = sound.clone();
        change(&mut dict);
        assert_eq!(contract_from_wire(&dict).unwrap_err().field, field);
    };
    check(&|dict| dict.order = "../x".to_owned(), "order");
    check(&|dict| dict.term = "P2Y".to_owned(), "term");
    check(&|dict| dict.price = Some(MoneyWire { minor: 1, currency: "XXX1".to_owned() }), "price");
    check(&|dict| dict.price = Some(MoneyWire { minor: u64::MAX, currency: "EUR".to_owned() }), "price");
    check(&|dict| dict.refund_started_at = None, "refund_started_at");
    check(&|dict| dict.renewal = "maybe".to_owned(), "renewal");
    check(&|dict| dict.renewal_until = None, "renewal_until");
    check(&|dict| dict.renewal_reason = None, "renewal_reason");
    check(&|dict| dict.renewal_reason = Some("because".to_owned()), "renewal_reason");
    check(&|dict| dict.renewal_amount = None, "renewal_amount");
    check(&|dict| dict.over_reason = Some("because".to_owned()), "over_reason");
    check(&|dict| dict.ends = Some(i64::MAX), "ends");
    let account = AccountDict { brand: Some("Visa".to_owned()), ..AccountDict::default() };
    assert_eq!(payment_from_wire(&account).unwrap_err().field, "last4");
    let account = AccountDict { last4: Some("4242".to_owned()), expires_year: Some(2_030), expires_month: Some(13), ..account };
    assert_eq!(payment_from_wire(&account).unwrap_err().field, "expires_month");
}
