//! Contracts: what can be declared, in two steps and from anywhere, and what is said of money.

use entitlement::*;

use super::fixture::*;
use crate::*;

fn row(journey: &Journey) -> FeatureRow {
    journey.my_features().rows.into_iter().find(|row| row.key.as_str() == "high-beam").unwrap()
}

fn declare_page(journey: &Journey) -> DeclareView {
    match journey.view().page {
        PageView::Declare(page) => page,
        other => panic!("not the page of a declaration: {other:?}"),
    }
}

fn contract_page(journey: &Journey) -> ContractView {
    match journey.view().page {
        PageView::Contract(page) => page,
        other => panic!("not a contract: {other:?}"),
    }
}

fn tap(journey: &mut Journey, action: RowAction) -> Vec<Effect> {
    journey.send(Event::RowActed(id("high-beam"), action))
}

fn declare(journey: &mut Journey, request: &str) -> Vec<Effect> {
    journey.contract_event(ContractEvent::Declared { request: id(request) })
}

fn deed(declaration: Declaration) -> Deed {
    Deed::Declare { order: id("o1"), declaration }
}

fn asked(declaration: Declaration, request: &str) -> Effect {
    Effect::Ask { deed: deed(declaration), pin: None, new_pin: None, request: id(request) }
}

/// The daemon has written a declaration down.
fn tell_declared(journey: &mut Journey, declaration: Declaration, outcome: Outcome) {
    journey.contracts.declarations = vec![DeclarationStatus { id: id("d1"), order: id("o1"), declaration, declared_at: now(), outcome }];
    journey.tell_contracts();
}

fn change(journey: &mut Journey, to: impl FnOnce(&mut Contract)) {
    to(&mut journey.contracts.contracts[0]);
    journey.tell_contracts();
}

#[test]
fn a_withdrawal_is_two_taps_from_my_features_and_its_receipt_is_there_at_once() {
    let mut journey = Journey::with_a_contract();
    let quiet = row(&journey).quiet.unwrap();
    assert_eq!((quiet.key, quiet.enabled), ("withdraw", true));
    assert_eq!(format!("{:?}", row(&journey).quiet_until), "until-date{date: 2026-11-28}");
    tap(&mut journey, RowAction::Withdraw);
    let page = declare_page(&journey);
    assert_eq!((page.title, page.button), (Text::verbatim("Withdraw from contract here"), Text::verbatim("Confirm withdrawal")));
    assert_eq!((page.lines.len(), page.can_declare), (3, true));
    assert_eq!(asks(&declare(&mut journey, "w1")), [&asked(Declaration::Withdraw, "w1")]);
    assert_eq!(asks(&declare(&mut journey, "w2")), [] as [&Effect; 0], "once is enough");
    journey.done_deed("w1", Ok(DeedAnswer::Declared(id("d1"))));
    let page = declare_page(&journey);
    assert_eq!((page.mode, page.outcome, page.receipt.as_str()), (DeclareMode::Declared, OutcomeKind::Queued, "d1"));
    assert_eq!(format!("{:?}", page.lines[0].value), "2026-11-14T21:42:00");
    tell_declared(&mut journey, Declaration::Withdraw, Outcome::Accepted);
    assert_eq!(declare_page(&journey).outcome_text, Text::of(MessageId::WithdrawAccepted));
}

#[test]
fn a_withdrawal_asks_for_no_pin_and_no_network() {
    let mut journey = Journey::with_a_contract();
    journey.tell_offline();
    tap(&mut journey, RowAction::Withdraw);
    assert_eq!(declare_page(&journey).lines[2].value, Text::of(MessageId::DeclareCountsOffline));
    assert_eq!(asks(&declare(&mut journey, "w1")), [&asked(Declaration::Withdraw, "w1")]);
    journey.done_deed("w1", Ok(DeedAnswer::Declared(id("d1"))));
    tell_declared(&mut journey, Declaration::Withdraw, Outcome::Queued);
    assert_eq!(declare_page(&journey).outcome_text, Text::of(MessageId::DeclaredQueued));
    journey.send(Event::SectionOpened(Screen::MyFeatures));
    assert_eq!(row(&journey).state_text, Text::of(MessageId::StateWithdrawalQueued));
}

#[test]
fn the_right_to_withdraw_is_there_to_its_last_second_and_then_that_to_cancel() {
    for (time, key) in [("2026-11-28T22:59:59Z", "withdraw"), ("2026-11-28T23:00:00Z", "cancel")] {
        let mut journey = Journey::with_a_contract();
        journey.snapshot.time = at(time);
        journey.tell();
        assert_eq!(row(&journey).quiet.unwrap().key, key, "{time}");
    }
}

#[test]
fn a_cancellation_is_two_taps_as_well_and_the_law_has_its_words() {
    let mut journey = Journey::with_a_contract();
    change(&mut journey, |contract| contract.withdraw_until = None);
    tap(&mut journey, RowAction::Cancel);
    let page = declare_page(&journey);
    assert_eq!((page.title, page.button), (Text::verbatim("Cancel contracts here"), Text::verbatim("Cancel now")));
    assert_eq!(format!("{:?}", page.lines[1].value), "cancel-works{date: 2027-11-14}");
    assert_eq!(asks(&declare(&mut journey, "c1")), [&asked(Declaration::Cancel, "c1")]);
    journey.done_deed("c1", Ok(DeedAnswer::Declared(id("d1"))));
    tell_declared(&mut journey, Declaration::Cancel, Outcome::Accepted);
    journey.send(Event::SectionOpened(Screen::MyFeatures));
    assert_eq!(row(&journey).state_text, Text::of(MessageId::StateCancelled));
    assert_ne!(row(&journey).quiet.unwrap().key, "cancel", "there is nothing more to cancel");
}

#[test]
fn both_are_on_the_page_of_the_contract_for_as_long_as_each_can_be_declared() {
    let mut journey = Journey::with_a_contract();
    tap(&mut journey, RowAction::Contract);
    let page = contract_page(&journey);
    assert_eq!(page.withdraw.unwrap().label, Text::verbatim("Withdraw from contract here"));
    assert_eq!(page.cancel.unwrap().label, Text::verbatim("Cancel contracts here"));
    journey.contract_event(ContractEvent::DeclareOpened { order: id("o1"), declaration: Declaration::Cancel });
    assert_eq!(declare_page(&journey).title, Text::verbatim("Cancel contracts here"));
    journey.send(Event::BackRequested);
    change(&mut journey, |contract| contract.standing = ContractStanding::Over { reason: EndReason::Ended, at: now() });
    let page = contract_page(&journey);
    assert!(page.withdraw.is_none() && page.cancel.is_none());
}

#[test]
fn a_contract_that_begins_later_can_be_withdrawn_from_as_well() {
    let mut journey = Journey::with_a_contract();
    change(&mut journey, |contract| contract.withdraw_until = Some(now()));
    let next = Contract { order: id("o2"), starts: Some(at("2027-11-14T19:43:00Z")), ..contract("o2") };
    journey.contracts.contracts.push(next);
    journey.tell_contracts();
    tap(&mut journey, RowAction::Withdraw);
    declare(&mut journey, "w1");
    assert!(journey.model.deeds.values().any(|asked| asked.deed == Deed::Declare { order: id("o2"), declaration: Declaration::Withdraw }));
    journey.send(Event::SectionOpened(Screen::MyFeatures));
    tap(&mut journey, RowAction::Contract);
    assert_eq!(contract_page(&journey).related.unwrap().key, "o2");
}

#[test]
fn without_an_answer_the_same_declaration_is_made_again_under_its_id() {
    let mut journey = Journey::with_a_contract();
    tap(&mut journey, RowAction::Withdraw);
    declare(&mut journey, "w1");
    journey.done_deed("w1", Err(CallError::NoAnswer));
    assert_eq!(declare_page(&journey).reason, Text::of(MessageId::DeclareNoAnswer));
    assert_eq!(asks(&declare(&mut journey, "w2")), [&asked(Declaration::Withdraw, "w1")]);
}

#[test]
fn what_the_seller_says_came_too_late_can_be_declared_again_and_is_said() {
    let mut journey = Journey::with_a_contract();
    tap(&mut journey, RowAction::Withdraw);
    declare(&mut journey, "w1");
    journey.done_deed("w1", Ok(DeedAnswer::Declared(id("d1"))));
    tell_declared(&mut journey, Declaration::Withdraw, Outcome::TooLate);
    assert_eq!(declare_page(&journey).outcome, OutcomeKind::Refused);
    journey.send(Event::SectionOpened(Screen::MyFeatures));
    assert_eq!(row(&journey).quiet.unwrap().key, "withdraw");
}

#[test]
fn nothing_is_declared_while_driving_and_the_page_waits_where_it_was() {
    let mut journey = Journey::with_a_contract();
    tap(&mut journey, RowAction::Withdraw);
    journey.tell_driving(Driving::Moving);
    assert!(matches!(journey.view().page, PageView::Driving(_)));
    assert_eq!(asks(&declare(&mut journey, "w1")), [] as [&Effect; 0]);
    journey.tell_driving(Driving::Parked);
    assert!(declare_page(&journey).can_declare);
}

#[test]
fn the_next_charge_stands_in_the_row_with_its_day() {
    let on = Renewal::On { at: at("2027-11-07T19:43:00Z"), amount: euro(8900) };
    let retrying = Renewal::Retrying {
        reason: Refusal::Declined,
        next: at("2027-11-16T19:43:00Z"),
        until: at("2027-11-28T19:43:00Z"),
        amount: euro(8900),
    };
    let changed = Renewal::PriceChanged { at: at("2027-11-07T19:43:00Z"), before: euro(7900), amount: euro(8900) };
    for (renewal, charge) in [
        (Renewal::Off, "next-charge-none next-charge"),
        (on, "EUR 8900 minor next-charge-on{date: 2027-11-07}"),
        (retrying, "EUR 8900 minor next-charge-on{date: 2027-11-16}"),
        (to_confirm(), "EUR 7900 minor next-charge-confirm{date: 2027-11-14}"),
        // Silence ends it: nothing is charged.
        (changed, "next-charge-none next-charge"),
    ] {
        let mut journey = Journey::with_a_contract();
        change(&mut journey, |contract| contract.renewal = renewal);
        let row = row(&journey);
        assert_eq!(format!("{:?} {:?}", row.next_charge, row.next_charge_caption), charge);
    }
}

fn to_confirm() -> Renewal {
    Renewal::ToConfirm { by: at("2027-11-14T17:00:00Z"), until: at("2027-11-24T19:43:00Z"), amount: euro(7900) }
}

fn not_paid(reason: Refusal) -> Renewal {
    Renewal::Retrying { reason, next: at("2027-11-16T19:43:00Z"), until: at("2027-11-24T19:43:00Z"), amount: euro(7900) }
}

#[test]
fn a_renewal_that_is_not_paid_says_why_and_offers_what_helps() {
    for (renewal, text, action) in [
        (to_confirm(), "renewal-to-confirm", ("confirm", MessageId::ActionConfirmPhone)),
        (not_paid(Refusal::Declined), "why-declined", ("payment", MessageId::ActionChangePayment)),
        (not_paid(Refusal::CardExpired), "why-expired", ("payment", MessageId::ActionChangePayment)),
        (not_paid(Refusal::LimitExceeded), "why-limit", ("payment", MessageId::ActionChangePayment)),
        (not_paid(Refusal::NoPaymentMethod), "why-no-payment", ("payment", MessageId::ActionChangePayment)),
        (not_paid(Refusal::NotConfirmed), "why-not-confirmed", ("try-again", MessageId::ActionTryAgain)),
        (not_paid(Refusal::ProviderAway), "why-provider-away", ("try-again", MessageId::ActionTryAgain)),
    ] {
        let mut journey = Journey::with_a_contract();
        change(&mut journey, |contract| contract.renewal = renewal);
        tap(&mut journey, RowAction::Contract);
        let page = contract_page(&journey);
        let shown = page.renewal.unwrap();
        assert!(shown.attention && format!("{:?}", shown.text).contains(text), "{:?}", shown.text);
        assert!(format!("{:?}", page.state_note).contains("renewal-grace"), "nothing is lost: {:?}", page.state_note);
        let offered = page.change_term.unwrap();
        assert_eq!((offered.key, offered.label), (action.0, Text::of(action.1)));
    }
}

#[test]
fn a_renewal_is_confirmed_to_the_bank_on_the_phone() {
    let mut journey = Journey::with_a_contract();
    let ask = |request| Event::Payment(PaymentEvent::ConfirmationRequested { order: id("o1"), request: id(request) });
    assert_eq!(journey.send(ask("p0")), [], "the bank asks nothing");
    change(&mut journey, |contract| contract.renewal = to_confirm());
    tap(&mut journey, RowAction::Contract);
    let asked = journey.send(ask("p1"));
    let deed = Deed::ConfirmRenewal(id("o1"));
    assert_eq!(
        asked,
        [Effect::Ask { deed: deed.clone(), pin: None, new_pin: None, request: id("p1") }],
        "without a PIN: the bank asks who it is"
    );
    journey.done_deed("p1", Ok(DeedAnswer::Done));
    let page = PhonePage {
        url: "https://pay.example/p/AB12CD34".to_owned(),
        code: "AB12-CD34".to_owned(),
        expires_at: super::fixture::at("2027-11-14T17:00:00Z"),
    };
    let shown = |journey: &Journey| match journey.view().page {
        PageView::Phone(page) => page,
        other => panic!("{other:?}"),
    };
    journey.contracts.phone = Some(PhoneSession { kind: PhoneKind::Confirmation, page: page.clone(), state: PhoneState::Waiting });
    journey.tell_contracts();
    assert_eq!((shown(&journey).mode, shown(&journey).title), (PhoneMode::Waiting, Text::of(MessageId::DoneBankTitle)));
    // A code that is no longer good is asked for anew, for the same contract.
    journey.contracts.phone = Some(PhoneSession { kind: PhoneKind::Confirmation, page: page.clone(), state: PhoneState::Expired });
    journey.tell_contracts();
    let again = journey.send(Event::Payment(PaymentEvent::PhoneRepeated { request: id("p2") }));
    assert!(matches!(&again[..], [Effect::Ask { deed: again, .. }] if *again == deed), "{again:?}");
    journey.done_deed("p2", Ok(DeedAnswer::Done));
    journey.contracts.phone = Some(PhoneSession { kind: PhoneKind::Confirmation, page, state: PhoneState::Done });
    journey.tell_contracts();
    assert_eq!((shown(&journey).mode, shown(&journey).text), (PhoneMode::Done, Text::of(MessageId::PhoneConfirmationDone)));
}

#[test]
fn turning_a_renewal_off_is_one_tap_and_the_time_of_the_tap_counts() {
    let mut journey = Journey::with_a_contract();
    change(&mut journey, |contract| contract.renewal = Renewal::On { at: at("2027-11-07T19:43:00Z"), amount: euro(7900) });
    tap(&mut journey, RowAction::Contract);
    let switch = |journey: &Journey| contract_page(journey).renewal.unwrap().switch;
    assert_eq!((switch(&journey).state, switch(&journey).enabled), (SwitchState::On, true));
    let off = ContractEvent::RenewalRequested { order: id("o1"), wish: RenewalWish::Off, request: id("n1") };
    assert_eq!(asks(&journey.contract_event(off)), [&asked(Declaration::StopRenewal, "n1")]);
    assert_eq!(switch(&journey).state, SwitchState::TurningOff);
    journey.done_deed("n1", Ok(DeedAnswer::Declared(id("d1"))));
    tell_declared(&mut journey, Declaration::StopRenewal, Outcome::Queued);
    assert_eq!((switch(&journey).state, switch(&journey).word), (SwitchState::Off, Text::of(MessageId::DeclaredQueued)));
    journey.send(Event::SectionOpened(Screen::MyFeatures));
    assert_eq!(row(&journey).next_charge, Text::of(MessageId::NextChargeNone));
}

#[test]
fn turning_a_renewal_on_is_an_order_with_its_price_and_a_pin_and_asks_for_no_box() {
    let mut journey = Journey::with_a_contract();
    tap(&mut journey, RowAction::Contract);
    let on = ContractEvent::RenewalRequested { order: id("o1"), wish: RenewalWish::On, request: id("n1") };
    assert_eq!(journey.contract_event(on), [Effect::PrepareRenewal { order: id("o1") }]);
    let mut renewal = (*quote("high-beam.DE.P1Y")).clone();
    (renewal.renews, renewal.starts) = (Some(id("o1")), at("2027-11-14T19:43:00Z"));
    journey.daemon(DaemonEvent::RenewalAnswered { order: id("o1"), answer: Ok((renewal.into(), digest("renewal"))) });
    let order = journey.order();
    assert_eq!((order.asks_consent, format!("{:?}", order.total_caption).as_str()), (false, "order-total-on{date: 2027-11-14}"));
    journey.send(Event::TimerElapsed(Timer::Stands));
    journey.type_pin(&PIN);
    assert_eq!(journey.confirm("r1").len(), 2, "the order, and no more waiting for keys");
    journey.daemon(DaemonEvent::OrderAnswered { quote: digest("renewal"), answer: Ok(id("o9")) });
    assert_eq!(contract_page(&journey).key, "o1");
    assert!(format!("{:?}", journey.view().status.toast.unwrap().text).starts_with("renewal-is-on"));
}

#[test]
fn a_quote_that_renews_something_else_is_not_shown() {
    let mut journey = Journey::with_a_contract();
    tap(&mut journey, RowAction::Contract);
    journey.contract_event(ContractEvent::RenewalRequested { order: id("o1"), wish: RenewalWish::On, request: id("n1") });
    for renews in [None, Some(id("o2"))] {
        let mut other = (*quote("high-beam.DE.P1Y")).clone();
        other.renews = renews;
        journey.daemon(DaemonEvent::RenewalAnswered { order: id("o1"), answer: Ok((other.into(), digest("renewal"))) });
        assert_eq!(journey.order().mode, OrderMode::Failed);
        journey.send(Event::OrderRetryRequested);
    }
}

#[test]
fn a_change_of_term_shows_its_calculation_to_the_cent_before_it_is_ordered() {
    let mut journey = Journey::with_a_contract();
    tap(&mut journey, RowAction::Contract);
    assert!(contract_page(&journey).change_term.unwrap().enabled);
    journey.send(Event::FeatureOpened(id("high-beam")));
    journey.send(Event::TermChosen(Term::ThreeYears));
    let mut change = (*quote("high-beam.DE.P3Y")).clone();
    change.replaces = Some(id("o1"));
    change.credit = vec![
        Credit { amount: euro(7_812), reason: CreditReason::Unused(id("o1")) },
        Credit { amount: euro(500), reason: CreditReason::Voucher },
    ];
    journey.daemon(DaemonEvent::QuoteAnswered { offer: id("high-beam.DE.P3Y"), answer: Ok((change.into(), digest("change"))) });
    let order = journey.order();
    assert_eq!(
        format!("{:?}", order.sum),
        "order-sum{price: EUR 17900 minor, credits: order-credit-unused{amount: EUR 7812 minor} \
         order-credit-voucher{amount: EUR 500 minor}, sum: EUR 9588 minor}"
    );
    assert_eq!(format!("{:?}", order.total), "EUR 9588 minor");
}

#[test]
fn money_on_its_way_back_is_said_until_it_is_there() {
    let mut journey = Journey::with_a_contract();
    tap(&mut journey, RowAction::Contract);
    for (refused_at, done_at, words) in [
        (None, None, "refund-on-its-way{amount: EUR 7900 minor}"),
        (Some(now()), None, "refund-refused{amount: EUR 7900 minor}"),
        (Some(now()), Some(now()), "refund-done{amount: EUR 7900 minor, date: 2026-11-14}"),
        (None, Some(now()), "refund-done{amount: EUR 7900 minor, date: 2026-11-14}"),
    ] {
        change(&mut journey, |contract| contract.refund = Some(Refund { amount: euro(7900), started_at: now(), refused_at, done_at }));
        let facts = contract_page(&journey).facts;
        assert!(facts.iter().any(|fact| format!("{:?}", fact.value) == words), "{facts:?}");
    }
}

#[test]
fn an_order_whose_provider_is_away_says_so_and_can_be_given_up() {
    let mut journey = Journey::ready_to_order();
    journey.confirm("r1");
    journey.daemon(DaemonEvent::OrderAnswered { quote: digest("quote"), answer: Ok(id("o1")) });
    let status = |state, waiting| OrderStatus {
        order: id("o1"),
        feature: id("high-beam"),
        kind: OrderKind::Purchase,
        state,
        placed_at: now(),
        quote: None,
        waiting,
    };
    let away = status(OrderState::AwaitingPayment, Some(Waiting::Provider { until: at("2026-11-15T17:00:00Z") }));
    journey.daemon(DaemonEvent::OrderArrived { status: Box::new(away), quote: None });
    let done = journey.done();
    assert_eq!(format!("{:?}", done.state_note), "done-provider-away{time: 18:00:00}");
    assert!(done.waiting.unwrap().give_up.enabled);
    let give_up = |request| ContractEvent::Abandoned { request: id(request) };
    let ask = Effect::Ask { deed: Deed::Abandon(id("o1")), pin: None, new_pin: None, request: id("g1") };
    assert_eq!(asks(&journey.contract_event(give_up("g1"))), [&ask]);
    assert_eq!(asks(&journey.contract_event(give_up("g2"))), [] as [&Effect; 0]);
    journey.daemon(DaemonEvent::OrderArrived { status: Box::new(status(OrderState::Abandoned, None)), quote: None });
    assert_eq!((journey.done().title, journey.done().waiting), (Text::of(MessageId::StateAbandoned), None));
}

#[test]
fn the_question_of_a_bank_is_a_code_for_the_phone() {
    let mut journey = Journey::ready_to_order();
    journey.confirm("r1");
    journey.daemon(DaemonEvent::OrderAnswered { quote: digest("quote"), answer: Ok(id("o1")) });
    let page = PhonePage {
        url: "https://pay.example/p/AB12CD34".to_owned(),
        code: "AB12-CD34".to_owned(),
        expires_at: at("2026-11-14T20:57:00Z"),
    };
    let status = OrderStatus {
        order: id("o1"),
        feature: id("high-beam"),
        kind: OrderKind::Purchase,
        state: OrderState::AwaitingPayment,
        placed_at: now(),
        quote: None,
        waiting: Some(Waiting::Bank(page)),
    };
    journey.daemon(DaemonEvent::OrderArrived { status: Box::new(status), quote: None });
    let code = journey.done().waiting.unwrap().code.unwrap();
    assert_eq!(code.url, "https://pay.example/p/AB12CD34");
    assert_eq!(format!("{:?} {:?}", code.code, code.place), "\"AB12-CD34\" phone-place{address: \"pay.example/p\"}");
}

#[test]
fn each_refusal_says_what_to_do_and_payment_can_be_changed_from_there() {
    for (refusal, action) in [
        (Refusal::Declined, Some(MessageId::ActionChangePayment)),
        (Refusal::CardExpired, Some(MessageId::ActionChangePayment)),
        (Refusal::LimitExceeded, Some(MessageId::ActionChangePayment)),
        (Refusal::NoPaymentMethod, Some(MessageId::ActionAddPayment)),
        (Refusal::NotConfirmed, None),
        (Refusal::NotSold, None),
    ] {
        let mut journey = Journey::ready_to_order();
        journey.confirm("r1");
        journey.daemon(DaemonEvent::OrderAnswered { quote: digest("quote"), answer: Ok(id("o1")) });
        let status = OrderStatus {
            order: id("o1"),
            feature: id("high-beam"),
            kind: OrderKind::Purchase,
            state: OrderState::Refused(refusal),
            placed_at: now(),
            quote: None,
            waiting: None,
        };
        journey.daemon(DaemonEvent::OrderArrived { status: Box::new(status), quote: None });
        let done = journey.done();
        assert_eq!(done.action.map(|action| action.label), action.map(Text::of), "{refusal:?}");
        assert!(!done.state_note.is_empty(), "{refusal:?}");
    }
}

#[test]
fn what_was_not_delivered_says_that_the_money_comes_back() {
    let mut journey = Journey::ready_to_order();
    journey.confirm("r1");
    journey.daemon(DaemonEvent::OrderAnswered { quote: digest("quote"), answer: Ok(id("o1")) });
    journey.contracts.contracts.push(Contract {
        standing: ContractStanding::Over { reason: EndReason::NotDelivered, at: now() },
        refund: Some(Refund { amount: euro(7900), started_at: now(), refused_at: None, done_at: None }),
        ..contract("o1")
    });
    journey.tell_contracts();
    let done = journey.done();
    assert_eq!((done.state, done.state_text), (StateKind::Failed, Text::of(MessageId::ContractOverNotDelivered)));
    assert_eq!(format!("{:?}", done.state_note), "done-not-delivered-refund{refund: refund-on-its-way{amount: EUR 7900 minor}}");
}

fn receipt(number: u32, name: ReceiptName, order: &str) -> ReceiptSummary {
    ReceiptSummary { id: id(&format!("b{number}")), number, name, order: id(order), feature: id("high-beam"), issued_at: now() }
}

#[test]
fn receipts_of_a_contract_and_of_all_are_listed_read_and_taken_along() {
    let mut journey = Journey::with_a_contract();
    journey.contracts.receipts = vec![receipt(2, ReceiptName::Withdrawal, "o2"), receipt(1, ReceiptName::Contract, "o1")];
    journey.tell_contracts();
    let rows = |journey: &Journey| match journey.view().page {
        PageView::ContractReceipts(page) => page.rows.len(),
        other => panic!("no receipts: {other:?}"),
    };
    journey.contract_event(ContractEvent::ReceiptsOpened(None));
    assert_eq!(rows(&journey), 2);
    journey.contract_event(ContractEvent::ReceiptsOpened(Some(id("o1"))));
    assert_eq!(rows(&journey), 1);
    let read = journey.contract_event(ContractEvent::ReceiptOpened(id("b1")));
    assert_eq!(read, [Effect::FetchReceiptText { receipt: id("b1"), language: crate::Language::English }]);
    assert!(journey.reading().loading);
    journey.daemon(DaemonEvent::ReceiptTextArrived { receipt: id("b1"), answer: Ok("Contract\n\nPaid: 79.00".to_owned()) });
    assert_eq!(journey.reading().lines.len(), 2);
    journey.send(Event::BackRequested);
    assert_eq!(journey.contract_event(ContractEvent::ExportOpened), [Effect::FindFolders]);
    let stick = ExportFolder { path: "/media/mia/STICK".to_owned(), volume: Some("STICK".to_owned()) };
    journey.send(Event::Sheet(SheetEvent::FoldersFound(vec![stick])));
    let copy = journey.send(Event::Sheet(SheetEvent::FolderChosen { path: "/media/mia/STICK".to_owned(), request: id("x1") }));
    let deed = Deed::ExportReceipts { folder: "/media/mia/STICK".to_owned() };
    assert_eq!(copy, [Effect::Ask { deed, pin: None, new_pin: None, request: id("x1") }]);
    assert_eq!(journey.operation().stage, OperationMode::Running);
    journey.done_deed("x1", Ok(DeedAnswer::Exported { files: 4 }));
    assert_eq!(format!("{:?}", journey.operation().text), "receipts-export-done{files: 4}");
}

#[test]
fn an_export_that_failed_can_go_elsewhere() {
    let mut journey = Journey::with_a_contract();
    journey.contracts.receipts = vec![receipt(1, ReceiptName::Contract, "o1")];
    journey.tell_contracts();
    journey.contract_event(ContractEvent::ReceiptsOpened(None));
    journey.contract_event(ContractEvent::ExportOpened);
    journey.send(Event::Sheet(SheetEvent::FoldersFound(vec![ExportFolder { path: "/a".to_owned(), volume: None }])));
    journey.send(Event::Sheet(SheetEvent::FolderChosen { path: "/a".to_owned(), request: id("x1") }));
    journey.done_deed("x1", Err(CallError::StorageFailed));
    assert_eq!((journey.operation().stage, journey.operation().elsewhere), (OperationMode::Failed, true));
    assert_eq!(journey.send(Event::Sheet(SheetEvent::OtherFolderRequested)), [Effect::FindFolders]);
    assert_eq!(journey.operation().stage, OperationMode::Choose);
}

fn message(key: &str, subject: Subject) -> CarMessage {
    CarMessage { id: id(key), at: now(), subject }
}

/// One of each kind.
fn messages() -> Vec<CarMessage> {
    let (order, feature) = (id("o1"), || id("high-beam"));
    let order = || Id::clone(&order);
    let at = now();
    vec![
        message("m1", Subject::EndsSoon { order: order(), feature: feature(), ends: super::fixture::at("2026-11-21T20:00:00Z") }),
        message("m2", Subject::RenewsSoon { order: order(), feature: feature(), at, amount: euro(7900) }),
        message("m3", Subject::PriceChanged { order: order(), feature: feature(), at, before: euro(7900), amount: euro(8900) }),
        message("m4", Subject::RenewalFailed { order: order(), feature: feature(), reason: Refusal::Declined, next: at, until: at }),
        message(
            "m5",
            Subject::Removed { order: Some(order()), feature: feature(), reason: EndReason::CourtOrder, actor: Actor::Authority, at },
        ),
        message("m6", Subject::RemovalRefused { feature: feature() }),
        message("m7", Subject::NotDelivered { order: order(), feature: feature(), amount: Some(euro(7900)) }),
        message("m8", Subject::Refunded { order: order(), feature: feature(), amount: euro(7900) }),
        message("m9", Subject::DeclaredTooLate { order: order(), feature: feature(), declaration: Declaration::Withdraw }),
        message("m10", Subject::RenewalToConfirm { order: order(), feature: feature(), by: at, until: at, amount: euro(7900) }),
        message("m11", Subject::RenewalFailed { order: order(), feature: feature(), reason: Refusal::NotConfirmed, next: at, until: at }),
        message("m12", Subject::RefundRefused { order: order(), feature: feature(), amount: euro(7900) }),
    ]
}

#[test]
fn messages_wait_quietly_and_never_while_driving() {
    let mut journey = Journey::with_a_contract();
    assert!(!journey.view().status.messages);
    journey.contracts.messages = messages();
    journey.tell_contracts();
    assert!(journey.view().status.messages && journey.view().status.toast.is_none() && journey.view().sheet.is_none());
    assert_eq!(format!("{:?}", journey.my_features().messages), "action-messages x 12");
    journey.tell_driving(Driving::Moving);
    assert!(!journey.view().status.messages);
    assert_eq!(journey.contract_event(ContractEvent::MessagesOpened), []);
}

#[test]
fn each_message_leads_to_where_something_can_be_done() {
    let mut journey = Journey::with_a_contract();
    change(&mut journey, |contract| contract.renewal = to_confirm());
    journey.contracts.messages = messages();
    journey.tell_contracts();
    for (key, screen) in [
        ("m1", Screen::Contract),
        ("m2", Screen::Contract),
        // A yes to another price is an order.
        ("m3", Screen::Order),
        ("m4", Screen::Payment),
        ("m5", Screen::Contract),
        ("m6", Screen::Feature),
        ("m7", Screen::Contract),
        ("m8", Screen::Contract),
        ("m9", Screen::Contract),
        ("m10", Screen::Phone),
        // The same yes once more, with its price and a PIN.
        ("m11", Screen::Order),
        ("m12", Screen::Contract),
    ] {
        journey.send(Event::SectionOpened(Screen::MyFeatures));
        journey.contract_event(ContractEvent::MessagesOpened);
        journey.contract_event(ContractEvent::MessageActed { message: id(key), request: id("a1") });
        assert_eq!(journey.view().nav.screen, screen, "{key}");
    }
}

#[test]
fn a_message_is_put_away_once() {
    let mut journey = Journey::with_a_contract();
    journey.contracts.messages = messages();
    journey.tell_contracts();
    journey.contract_event(ContractEvent::MessagesOpened);
    let dismiss = |key, request| ContractEvent::MessageDismissed { message: id(key), request: id(request) };
    let ask = Effect::Ask { deed: Deed::Dismiss(id("m1")), pin: None, new_pin: None, request: id("g1") };
    assert_eq!(journey.contract_event(dismiss("m1", "g1")), [ask]);
    assert_eq!(journey.contract_event(dismiss("m1", "g2")), []);
    assert_eq!(journey.contract_event(dismiss("nothing", "g3")), []);
}

#[test]
fn a_signal_asks_for_contracts_once_and_a_stale_answer_once_more() {
    let mut journey = Journey::at_the_store();
    assert_eq!(journey.daemon(DaemonEvent::ContractsChanged { revision: 9 }), [Effect::FetchContracts]);
    assert_eq!(journey.daemon(DaemonEvent::ContractsChanged { revision: 10 }), []);
    journey.contracts.revision = 8;
    assert_eq!(journey.tell_contracts(), [Effect::FetchContracts]);
    journey.contracts.revision = 9;
    assert_eq!(journey.tell_contracts(), []);
    assert_eq!(journey.daemon(DaemonEvent::ContractsChanged { revision: 10 }), []);
}

#[test]
fn pictures_of_the_pages_as_text() {
    let mut journey = Journey::with_a_contract();
    journey.contracts.messages = messages();
    journey.contracts.receipts = vec![receipt(1, ReceiptName::Contract, "o1")];
    journey.tell_contracts();
    insta::assert_debug_snapshot!("my_features", journey.view().page);
    tap(&mut journey, RowAction::Contract);
    insta::assert_debug_snapshot!("contract", journey.view().page);
    journey.contract_event(ContractEvent::DeclareOpened { order: id("o1"), declaration: Declaration::Withdraw });
    insta::assert_debug_snapshot!("withdraw", journey.view().page);
    journey.contract_event(ContractEvent::MessagesOpened);
    insta::assert_debug_snapshot!("messages", journey.view().page);
    journey.contract_event(ContractEvent::ReceiptsOpened(None));
    insta::assert_debug_snapshot!("receipts", journey.view().page);
}
