use std::collections::BTreeMap;

use jiff::{Timestamp, ToSpan as _};
use proptest::prelude::*;

use super::*;
use crate::{
    ContractStanding, Credit, CreditReason, Currency, EndReason, FeatureId, Grant, Holder, Money, OrderId, OrderKind, Outcome, Quote,
    QuoteId, Refusal, Renewal, Term, VatRate, VehicleKey,
};

const DAY: i64 = 86_400;

fn at(days: i64) -> Timestamp {
    Timestamp::from_second(1_794_650_400 + days * DAY).unwrap()
}

fn eur(minor: u64) -> Money {
    Money::new(minor, Currency::parse("EUR").unwrap()).unwrap()
}

fn order(text: &str) -> OrderId {
    OrderId::parse(text).unwrap()
}

fn beam() -> FeatureId {
    FeatureId::parse("beam").unwrap()
}

fn price(term: Term) -> Money {
    eur(match term {
        Term::OneMonth => 890,
        Term::OneYear => 7_900,
        Term::ThreeYears => 17_900,
        Term::Unlimited => 29_900,
    })
}

fn rights(now: Timestamp) -> Rights {
    Rights { withdraw_until: Some(now + (15 * 24).hours()), renewal_days: Some(3) }
}

/// Chain, books and car of one driver, as a storefront with a provider that always answers would keep them.
struct Desk {
    chain: Chain,
    now: Timestamp,
    accounts: BTreeMap<String, i64>,
    captured: BTreeMap<OrderId, u64>,
    returned: BTreeMap<OrderId, u64>,
    balance: u64,
    refunds: usize,
    /// What the car has: replaced as a car replaces it, with the reasons that it was given.
    car: Option<Grant>,
}

impl Desk {
    fn new() -> Self {
        let chain = Chain::new(beam(), Vec::new());
        let (accounts, captured, returned) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        Self { chain, now: at(0), accounts, captured, returned, balance: 0, refunds: 0, car: None }
    }

    fn quote(&self, term: Term, renews: Option<&OrderId>) -> Option<Quote> {
        let joining = match renews {
            Some(renewed) => Joining { starts: self.chain.renewable_from(renewed)?, credit: Vec::new(), replaces: None },
            None => self.chain.join(term, price(term), self.now)?,
        };
        let mut credit = joining.credit;
        let left = credit.iter().fold(price(term), |left, credit| left.less(credit.amount)).at_most(eur(self.balance));
        if renews.is_none() && left.minor() > 0 {
            credit.push(Credit { amount: left, reason: CreditReason::Voucher });
        }
        Some(Quote {
            id: QuoteId::parse("q").unwrap(),
            vehicle: VehicleKey::of_public_key(b"car"),
            offer: crate::OfferId::parse("beam.DE").unwrap(),
            feature: beam(),
            name: BTreeMap::new(),
            effect: BTreeMap::new(),
            term,
            starts: joining.starts,
            ends: term.ends(joining.starts),
            total: price(term),
            credit,
            replaces: joining.replaces,
            renews: renews.cloned(),
            delivery_hours: 24,
            vat_rate: VatRate::new(1_900).unwrap(),
            holder: Holder::Car,
            seller: "Shop".to_owned(),
            withdrawal_days: 14,
            issued_at: self.now,
            expires_at: self.now,
        })
    }

    /// Orders, is granted and charged.
    fn buy(&mut self, id: &str, term: Term) -> bool {
        let Some(quote) = self.quote(term, None) else { return false };
        self.conclude(id, &quote);
        true
    }

    fn conclude(&mut self, id: &str, quote: &Quote) {
        let held = Held::of(order(id), quote, rights(self.now), self.now);
        let done = self.chain.conclude(held, self.now);
        self.note(&done);
        if quote.to_pay().minor() > 0 {
            self.happens(id, Event::Captured { amount: quote.to_pay() });
        }
    }

    fn happens(&mut self, id: &str, event: Event) -> Outcome {
        let done = self.chain.apply(&order(id), event, self.now);
        self.note(&done);
        done.outcome
    }

    fn note(&mut self, done: &Applied) {
        let mut post = |debit: String, credit: String, amount: &Money| {
            let minor = i64::try_from(amount.minor()).unwrap();
            *self.accounts.entry(debit).or_default() += minor;
            *self.accounts.entry(credit).or_default() -= minor;
        };
        let sales = |order: &OrderId| format!("sales:{order}");
        let mut refunds = Vec::new();
        for movement in &done.movements {
            match movement {
                Movement::Captured { order, amount } => {
                    assert_eq!(self.captured.insert(order.clone(), amount.minor()), None, "captured twice");
                    post("provider".into(), sales(order), amount);
                }
                Movement::Credited { from, to, amount } => post(sales(from), sales(to), amount),
                Movement::FromBalance { order, amount } => {
                    self.balance = self.balance.checked_sub(amount.minor()).expect("vouchers are there");
                    post("balance".into(), sales(order), amount);
                }
                Movement::ToBalance { order, amount } => {
                    self.balance += amount.minor();
                    post(sales(order), "balance".into(), amount);
                }
                Movement::RefundBegun { order, amount } => {
                    post(sales(order), format!("refunds:{order}"), amount);
                    refunds.push(order.clone());
                }
                Movement::Refunded { order, amount } => {
                    *self.returned.entry(order.clone()).or_default() += amount.minor();
                    post(format!("refunds:{order}"), "provider".into(), amount);
                }
                Movement::RefundedByHand { order, amount } => {
                    *self.returned.entry(order.clone()).or_default() += amount.minor();
                    post(format!("refunds:{order}"), "by-hand".into(), amount);
                }
                Movement::RefundDropped { order, amount } => post(format!("refunds:{order}"), sales(order), amount),
                Movement::Reversed { order, amount } => {
                    *self.returned.entry(order.clone()).or_default() += amount.minor();
                    post(sales(order), "provider".into(), amount);
                }
            }
        }
        self.check_grant(done);
        for refund in refunds {
            // Every other one the provider refuses for good, and the seller gives it back by hand.
            let by_hand = [Event::RefundRefused, Event::RefundedByHand];
            self.refunds += 1;
            for event in if self.refunds.is_multiple_of(2) { &by_hand[..] } else { &[Event::Refunded][..] } {
                let done = self.chain.apply(&refund, event.clone(), self.now);
                self.note(&done);
            }
        }
    }

    /// A car takes nothing away without a reason.
    fn check_grant(&mut self, done: &Applied) {
        let offered = self.chain.grant();
        let runs = |grant: &Grant, now: Timestamp| grant.ends.is_none_or(|ends| now < ends);
        if let Some(before) = self.car.take().filter(|grant| runs(grant, self.now)) {
            let explained = |order: &Option<OrderId>| {
                let is_replaced = offered.as_ref().is_some_and(|grant| grant.order != before.order);
                is_replaced || done.reasons.iter().any(|reason| Some(&reason.order) == order.as_ref())
            };
            let goes_on = offered.as_ref().is_some_and(|grant| {
                grant.order == before.order && grant.ends.is_none_or(|ends| before.ends.is_some_and(|before| before <= ends))
            });
            assert!(goes_on || explained(&before.order), "{before:?} became {offered:?} without a reason");
        }
        self.car = offered;
    }

    /// What holds at every moment, whatever happened before.
    fn check(&self) {
        assert_eq!(self.accounts.values().sum::<i64>(), 0, "{:?}", self.accounts);
        let running: Vec<&Held> = self.chain.running().collect();
        // Grant if and only if a contract runs; the last one's, until the last end.
        assert_eq!(self.chain.grant().map(|grant| grant.order.unwrap()).as_ref(), running.last().map(|held| held.order()));
        for (order, returned) in &self.returned {
            assert!(returned <= &self.captured[order], "more of {order} came back than was taken");
        }
        for held in self.chain.held() {
            let contract = &held.contract;
            let refund = contract.refund.map_or(0, |refund| refund.amount.minor());
            assert!(refund <= contract.paid.map_or(0, Money::minor));
            let sales = -self.accounts.get(&format!("sales:{}", held.order())).copied().unwrap_or(0);
            let ContractStanding::Over { reason, .. } = contract.standing else {
                // What runs is paid for, in one way or another.
                if contract.kind == OrderKind::Purchase {
                    assert_eq!(sales, i64::try_from(contract.price.unwrap().minor()).unwrap(), "{}", held.order());
                }
                assert_eq!(contract.refund, None);
                continue;
            };
            match reason {
                // As if it had never been, but for credit of something that was taken back.
                EndReason::Withdrawn | EndReason::NotDelivered | EndReason::NotPaid => assert_eq!(sales, 0, "{}", held.order()),
                EndReason::PaymentReversed => {}
                _ => assert!(sales >= 0, "{}: {sales}", held.order()),
            }
            let goes_on = matches!(contract.renewal, Renewal::On { .. } | Renewal::ToConfirm { .. } | Renewal::Retrying { .. });
            assert!(!goes_on, "nothing follows on what is over");
        }
        // They follow on each other without a gap.
        let spans = self.chain.spans();
        for pair in spans.windows(2) {
            assert_eq!(Some(pair[1].1.starts), pair[0].1.ends, "{spans:?}");
        }
        if let Some((first, span)) = spans.first() {
            assert!(span.starts <= self.now, "{}", first.order());
        }
    }

    fn contract(&self, id: &str) -> &crate::Contract {
        &self.chain.find(&order(id)).unwrap().contract
    }

    fn over(&self, id: &str) -> Option<EndReason> {
        match self.contract(id).standing {
            ContractStanding::Over { reason, .. } => Some(reason),
            _ => None,
        }
    }

    fn delivered(term: Term) -> Self {
        let mut desk = Self::new();
        desk.buy("o1", term);
        let now = desk.now;
        desk.happens("o1", Event::Delivered { at: now });
        desk
    }
}

#[test]
fn the_time_of_a_term_begins_when_it_was_seen_to_work() {
    let mut desk = Desk::new();
    desk.buy("o1", Term::OneYear);
    assert_eq!((desk.contract("o1").standing, desk.contract("o1").starts), (ContractStanding::Delivering, None));
    let estimated = desk.chain.grant().unwrap().ends;
    desk.now = at(3);
    // Before the grant, in the future, and as it was.
    for (said, counts) in [(at(-1), at(0)), (at(9), at(3)), (at(2), at(2))] {
        let mut desk = Desk { chain: desk.chain.clone(), car: desk.car.clone(), now: desk.now, ..Desk::new() };
        assert_eq!(desk.happens("o1", Event::Delivered { at: said }), Outcome::Accepted);
        assert_eq!((desk.contract("o1").starts, desk.contract("o1").ends), (Some(counts), Term::OneYear.ends(counts)));
        assert!(desk.chain.grant().unwrap().ends >= estimated);
        // Said again it changes nothing.
        desk.happens("o1", Event::Delivered { at: at(1) });
        assert_eq!(desk.contract("o1").starts, Some(counts));
    }
}

#[test]
fn what_follows_on_a_contract_begins_where_it_ends() {
    let mut desk = Desk::new();
    desk.buy("o1", Term::OneYear);
    desk.buy("o2", Term::OneYear);
    assert_eq!((desk.contract("o2").starts, desk.contract("o2").standing), (None, ContractStanding::Delivering));
    desk.now = at(2);
    // The car knows the last of them.
    desk.happens("o2", Event::Delivered { at: at(2) });
    assert_eq!(desk.contract("o1").starts, Some(at(2)));
    assert_eq!(desk.contract("o2").starts, desk.contract("o1").ends);
    assert_eq!(desk.chain.grant().unwrap().ends, desk.contract("o2").ends);
    desk.check();
}

#[test]
fn a_longer_term_takes_the_place_of_a_shorter_one_with_credit_to_the_second() {
    let mut desk = Desk::delivered(Term::OneYear);
    desk.now = at(100) + 1.second();
    let quote = desk.quote(Term::ThreeYears, None).unwrap();
    // 7900 × (365 d − 100 d − 1 s) / 365 d = 5735.61…, rounded up.
    assert_eq!(quote.credit, [Credit { amount: eur(5_736), reason: CreditReason::Unused(order("o1")) }]);
    assert_eq!((quote.replaces.clone(), quote.starts, quote.to_pay()), (Some(order("o1")), desk.now, eur(17_900 - 5_736)));
    desk.conclude("o2", &quote);
    assert_eq!((desk.over("o1"), desk.contract("o2").starts), (Some(EndReason::Replaced), Some(desk.now)));
    assert_eq!((desk.contract("o2").paid, desk.contract("o2").continues.clone()), (Some(eur(12_164)), Some(order("o1"))));
    desk.check();
    // Taken back: what ran before runs on, and exactly what was charged comes back.
    desk.now = at(110);
    assert_eq!(desk.happens("o2", Event::Withdrawn { at: at(110) }), Outcome::Accepted);
    assert_eq!((desk.over("o1"), desk.contract("o2").refund.unwrap().amount), (None, eur(12_164)));
    assert_eq!(desk.contract("o1").ends, Term::OneYear.ends(at(0)));
    desk.check();
}

#[test]
fn a_credit_counts_what_was_credited_before_and_is_never_more_than_the_price() {
    let mut desk = Desk::new();
    desk.buy("o1", Term::OneMonth);
    desk.buy("o2", Term::OneYear);
    assert_eq!(desk.contract("o2").paid, Some(eur(7_900 - 890)));
    let quote = desk.quote(Term::ThreeYears, None).unwrap();
    assert_eq!(quote.to_pay(), eur(17_900 - 7_900), "nothing of it was used yet");
    // Two that follow on each other are credited both.
    let mut desk = Desk::delivered(Term::OneYear);
    desk.buy("o2", Term::OneYear);
    desk.buy("o3", Term::OneYear);
    let quote = desk.quote(Term::ThreeYears, None).unwrap();
    assert_eq!((quote.credit.len(), quote.to_pay()), (3, eur(0)));
    assert_eq!(quote.credit.iter().map(|credit| credit.amount.minor()).sum::<u64>(), 17_900);
    desk.conclude("o4", &quote);
    assert_eq!(desk.chain.basis(), [order("o4")]);
    desk.check();
    desk.happens("o4", Event::Withdrawn { at: at(0) });
    assert_eq!(desk.chain.basis(), [order("o1"), order("o2"), order("o3")]);
    desk.check();
}

#[test]
fn the_same_or_a_shorter_term_and_whatever_is_bought_in_a_trial_follows() {
    let mut desk = Desk::delivered(Term::OneYear);
    for term in [Term::OneMonth, Term::OneYear] {
        let quote = desk.quote(term, None).unwrap();
        assert_eq!((Some(quote.starts), quote.replaces, quote.credit.len()), (desk.contract("o1").ends, None, 0));
    }
    let mut trial = Desk::new();
    let held = Held::trial(order("t1"), beam(), Holder::Car, 24, rights(at(0)), at(0));
    let done = trial.chain.conclude(held, at(0));
    trial.note(&done);
    trial.happens("t1", Event::Delivered { at: at(0) });
    let quote = trial.quote(Term::Unlimited, None).unwrap();
    assert_eq!((Some(quote.starts), quote.replaces, quote.ends), (Term::TRIAL.ends(at(0)), None, None));
    // For good: nothing is left to sell, until it is cancelled.
    desk.buy("o2", Term::Unlimited);
    assert_eq!(desk.quote(Term::OneYear, None), None);
    desk.happens("o2", Event::Cancelled { at: at(0), notice_ends: at(30) });
    assert_eq!(desk.quote(Term::OneYear, None).unwrap().starts, at(30));
}

#[test]
fn it_can_be_withdrawn_from_until_the_last_second_by_the_time_of_the_tap() {
    let until = at(15);
    let cases = [
        (until - 1.second(), at(15), Outcome::Accepted),
        (until - 1.second(), at(60), Outcome::Accepted),
        (until, at(15), Outcome::TooLate),
        (at(20), at(20), Outcome::TooLate),
        // A car cannot have tapped in the future.
        (at(99), at(14), Outcome::Accepted),
    ];
    for (tapped, arrives, expected) in cases {
        let mut desk = Desk::delivered(Term::OneYear);
        desk.now = arrives;
        assert_eq!(desk.happens("o1", Event::Withdrawn { at: tapped }), expected, "{tapped}");
        assert_eq!(desk.returned.get(&order("o1")), (expected == Outcome::Accepted).then_some(&7_900));
        assert_eq!(
            desk.happens("o1", Event::Withdrawn { at: tapped }),
            if expected == Outcome::Accepted { Outcome::Moot } else { expected }
        );
        desk.check();
    }
    // Where the law knows no such right, there is none.
    let mut desk = Desk::new();
    let quote = desk.quote(Term::OneYear, None).unwrap();
    desk.chain.conclude(Held::of(order("o1"), &quote, Rights { withdraw_until: None, renewal_days: None }, at(0)), at(0));
    assert_eq!(desk.chain.apply(&order("o1"), Event::Withdrawn { at: at(0) }, at(0)).outcome, Outcome::TooLate);
}

#[test]
fn a_withdrawal_that_arrives_after_the_end_of_the_contract_holds() {
    let mut desk = Desk::delivered(Term::OneMonth);
    desk.now = at(40);
    desk.happens("o1", Event::Ended);
    assert_eq!(desk.over("o1"), Some(EndReason::Ended));
    assert_eq!(desk.happens("o1", Event::Withdrawn { at: at(10) }), Outcome::Accepted);
    assert_eq!((desk.over("o1"), desk.returned[&order("o1")]), (Some(EndReason::Withdrawn), 890));
    desk.check();
}

#[test]
fn what_follows_on_a_contract_that_is_withdrawn_from_moves_up_with_its_whole_term() {
    let mut desk = Desk::delivered(Term::OneYear);
    desk.buy("o2", Term::OneYear);
    desk.now = at(5);
    desk.happens("o1", Event::Withdrawn { at: at(5) });
    let next = desk.contract("o2");
    assert_eq!((next.starts, next.ends, next.standing), (Some(at(5)), Term::OneYear.ends(at(5)), ContractStanding::Running));
    assert_eq!(desk.chain.find(&order("o2")).unwrap().shortened, Some(EndReason::Replaced));
    desk.check();
}

#[test]
fn days_to_withdraw_in_are_not_lost_while_something_longer_takes_its_place() {
    let mut desk = Desk::delivered(Term::OneYear);
    desk.now = at(10);
    desk.buy("o2", Term::ThreeYears);
    desk.now = at(20);
    assert_eq!(desk.happens("o1", Event::Withdrawn { at: at(12) }), Outcome::Moot, "it is not there now");
    desk.happens("o2", Event::Withdrawn { at: at(20) });
    assert_eq!(desk.contract("o1").withdraw_until, Some(at(25)));
    assert_eq!(desk.happens("o1", Event::Withdrawn { at: at(20) }), Outcome::Accepted);
    assert_eq!(desk.returned.values().sum::<u64>(), desk.captured.values().sum::<u64>());
    desk.check();
}

#[test]
fn a_cancelled_contract_runs_to_the_end_of_what_is_paid_and_one_without_end_to_the_end_of_its_notice() {
    let mut desk = Desk::delivered(Term::OneYear);
    desk.now = at(200);
    assert_eq!(desk.happens("o1", Event::Cancelled { at: at(199), notice_ends: at(213) }), Outcome::Accepted);
    assert_eq!((desk.contract("o1").cancelled_at, desk.contract("o1").ends), (Some(at(199)), Term::OneYear.ends(at(0))));
    // Once more: the first time counts.
    desk.happens("o1", Event::Cancelled { at: at(200), notice_ends: at(214) });
    assert_eq!(desk.contract("o1").cancelled_at, Some(at(199)));
    let mut desk = Desk::delivered(Term::Unlimited);
    desk.now = at(200);
    desk.happens("o1", Event::Cancelled { at: at(200), notice_ends: at(215) });
    assert_eq!(desk.chain.grant().unwrap().ends, Some(at(215)));
    assert_eq!(desk.chain.find(&order("o1")).unwrap().shortened, Some(EndReason::Cancelled));
    desk.now = at(215);
    assert_eq!(desk.chain.due(desk.now), Some(Due::End(order("o1"))));
    desk.happens("o1", Event::Ended);
    assert_eq!(desk.over("o1"), Some(EndReason::Cancelled));
    desk.check();
}

#[test]
fn what_is_not_delivered_is_given_back_whoever_paid_for_it() {
    let mut desk = Desk { balance: 500, ..Desk::new() };
    desk.buy("o1", Term::OneMonth);
    desk.buy("o2", Term::OneYear);
    desk.buy("o3", Term::OneMonth);
    assert_eq!(desk.balance, 0);
    assert_eq!(desk.happens("o3", Event::NotDelivered), Outcome::Accepted);
    for id in ["o2", "o3"] {
        assert_eq!(desk.over(id), Some(EndReason::NotDelivered));
    }
    assert_eq!(desk.returned.values().sum::<u64>(), desk.captured.values().sum::<u64>());
    assert_eq!((desk.balance, desk.chain.grant()), (500, None));
    desk.check();
    // What was seen to work was delivered.
    let mut desk = Desk::delivered(Term::OneYear);
    assert_eq!(desk.happens("o1", Event::NotDelivered), Outcome::Moot);
}

#[test]
fn a_car_that_says_nothing_for_a_month_has_not_got_it_unless_it_was_away() {
    let mut desk = Desk::new();
    desk.buy("o1", Term::OneYear);
    assert_eq!((desk.chain.due(at(29)), desk.chain.due(at(30))), (None, Some(Due::Silence(order("o1")))));
    desk.now = at(30);
    desk.happens("o1", Event::Silence(Reached::No));
    assert_eq!((desk.over("o1"), desk.chain.next_due()), (None, Some(at(31))));
    desk.now = at(180);
    desk.happens("o1", Event::Silence(Reached::No));
    assert_eq!(desk.over("o1"), Some(EndReason::NotDelivered));
    let mut desk = Desk::new();
    desk.buy("o1", Term::OneYear);
    desk.now = at(30);
    desk.happens("o1", Event::Silence(Reached::Yes));
    assert_eq!((desk.over("o1"), desk.returned[&order("o1")]), (Some(EndReason::NotDelivered), 7_900));
    desk.check();
}

/// A month that the driver wants to go on, and the order that charges it.
fn renewing(term: Term) -> (Desk, Timestamp) {
    let mut desk = Desk::delivered(term);
    assert_eq!(desk.contract("o1").renewal, Renewal::Off);
    assert_eq!(desk.happens("o1", Event::RenewalChosen { amount: price(term) }), Outcome::Accepted);
    let Renewal::On { at, amount } = desk.contract("o1").renewal else { panic!("not on") };
    assert_eq!((Some(at + (3 * 24).hours()), amount), (desk.contract("o1").ends, price(term)));
    desk.now = at;
    assert_eq!(desk.chain.due(desk.now), Some(Due::Charge(order("o1"))));
    desk.happens("o1", Event::ChargeBegun { by: order("r1") });
    assert_eq!(desk.chain.due(desk.now), None, "it is being charged");
    (desk, at)
}

#[test]
fn a_renewal_is_charged_before_the_end_and_follows_on_it() {
    for (term, goes_on) in [(Term::OneMonth, true), (Term::OneYear, false), (Term::ThreeYears, false)] {
        let (mut desk, _) = renewing(term);
        let quote = desk.quote(term, Some(&order("o1"))).unwrap();
        desk.conclude("r1", &quote);
        assert_eq!(desk.contract("r1").starts, desk.contract("o1").ends);
        assert_eq!((desk.contract("o1").renewal, desk.captured[&order("r1")]), (Renewal::Off, price(term).minor()));
        // Months go on until they are stopped; a longer term needs a yes each time.
        assert_eq!(matches!(desk.contract("r1").renewal, Renewal::On { .. }), goes_on, "{term}");
        desk.check();
        desk.now = desk.contract("o1").ends.unwrap();
        desk.happens("o1", Event::Ended);
        assert_eq!(desk.chain.basis(), [order("r1")]);
        desk.check();
    }
}

#[test]
fn a_renewal_that_cannot_be_charged_is_tried_again_and_nothing_is_lost_meanwhile() {
    let (mut desk, _) = renewing(Term::OneMonth);
    let ends = desk.contract("o1").ends.unwrap();
    let until = ends + (10 * 24).hours();
    desk.happens("o1", Event::ChargeFailed { reason: Refusal::Declined, next: ends, until });
    assert_eq!(
        desk.contract("o1").renewal,
        Renewal::Retrying { reason: Refusal::Declined, next: ends, until, amount: price(Term::OneMonth) }
    );
    assert_eq!(desk.chain.grant().unwrap().ends, Some(until));
    desk.now = ends;
    assert_eq!(desk.chain.due(ends), Some(Due::Charge(order("o1"))));
    desk.happens("o1", Event::ChargeBegun { by: order("r2") });
    let quote = desk.quote(Term::OneMonth, Some(&order("o1"))).unwrap();
    let mut paid =
        Desk { chain: desk.chain.clone(), captured: desk.captured.clone(), accounts: desk.accounts.clone(), now: ends, ..Desk::new() };
    paid.conclude("r2", &quote);
    assert_eq!(paid.contract("r2").starts, Some(ends), "the days of grace are in the new term");
    paid.check();
    // Nobody pays: it is over when the days of grace are.
    desk.happens("o1", Event::ChargeFailed { reason: Refusal::Declined, next: until, until });
    desk.now = until;
    assert_eq!(desk.chain.due(until), Some(Due::GiveUp(order("o1"))));
    desk.happens("o1", Event::GivenUp);
    assert_eq!((desk.over("o1"), desk.chain.grant()), (Some(EndReason::NotPaid), None));
    assert_eq!(desk.returned.get(&order("o1")), None, "what was used was paid for");
}

#[test]
fn a_renewal_that_the_bank_wants_confirmed_waits_for_the_driver_and_nothing_is_lost_meanwhile() {
    let (mut desk, _) = renewing(Term::OneMonth);
    let (ends, amount) = (desk.contract("o1").ends.unwrap(), price(Term::OneMonth));
    let (by, until) = (desk.now + (3 * 24).hours(), ends + (10 * 24).hours());
    assert_eq!(desk.happens("o1", Event::ConfirmationNeeded { by, until }), Outcome::Accepted);
    assert_eq!(desk.contract("o1").renewal, Renewal::ToConfirm { by, until, amount });
    assert_eq!(desk.chain.grant().unwrap().ends, Some(until));
    assert_eq!(desk.happens("o1", Event::PriceChanged { amount: eur(1) }), Outcome::Moot, "what is being charged stays what it is");
    desk.happens("o1", Event::RenewalChosen { amount });
    assert_eq!(desk.contract("o1").renewal, Renewal::ToConfirm { by, until, amount }, "a second yes charges nothing twice");
    desk.now = until;
    assert_eq!(desk.chain.due(until), None, "what becomes of the charge decides");
    desk.check();
    let mut not = Desk { chain: desk.chain.clone(), ..Desk::new() };
    not.happens("o1", Event::ChargeFailed { reason: Refusal::NotConfirmed, next: ends, until });
    assert_eq!(not.contract("o1").renewal, Renewal::Retrying { reason: Refusal::NotConfirmed, next: ends, until, amount });
    let quote = desk.quote(Term::OneMonth, Some(&order("o1"))).unwrap();
    desk.conclude("r1", &quote);
    assert_eq!((desk.contract("r1").starts, desk.contract("o1").renewal), (Some(ends), Renewal::Off));
    desk.check();
    assert_eq!(desk.happens("r1", Event::ConfirmationNeeded { by, until }), Outcome::Moot, "nothing is being charged");
}

#[test]
fn what_the_provider_will_not_give_back_is_owed_until_it_is_given_back_by_hand() {
    let mut desk = Desk::delivered(Term::OneYear);
    let now = desk.now;
    // The desk's provider answers at once; here it does not.
    desk.chain.apply(&order("o1"), Event::Withdrawn { at: now }, now);
    let apply = |desk: &mut Desk, event| desk.chain.apply(&order("o1"), event, now);
    assert_eq!(apply(&mut desk, Event::RefundedByHand).outcome, Outcome::Moot, "it is on its way: it would be given back twice");
    let refused = apply(&mut desk, Event::RefundRefused);
    assert_eq!((refused.outcome, refused.movements), (Outcome::Accepted, vec![]), "it is still owed");
    assert_eq!(apply(&mut desk, Event::RefundRefused).outcome, Outcome::Moot);
    assert_eq!(apply(&mut desk, Event::Refunded).outcome, Outcome::Moot);
    let refund = desk.contract("o1").refund.unwrap();
    assert_eq!((refund.amount, refund.refused_at, refund.done_at), (eur(7_900), Some(now), None));
    let mut reversed = Desk { chain: desk.chain.clone(), ..Desk::new() };
    let done = apply(&mut reversed, Event::Reversed { amount: eur(7_900) });
    assert!(matches!(done.movements[..], [Movement::RefundDropped { .. }, Movement::Reversed { .. }]), "the bank has done it");
    let done = apply(&mut desk, Event::RefundedByHand);
    assert_eq!(done.movements, [Movement::RefundedByHand { order: order("o1"), amount: eur(7_900) }]);
    assert_eq!(desk.contract("o1").refund.unwrap().done_at, Some(now));
    assert_eq!(apply(&mut desk, Event::RefundedByHand).outcome, Outcome::Moot, "once");
}

#[test]
fn another_price_needs_a_yes_and_silence_ends_the_contract() {
    let mut desk = Desk::delivered(Term::OneYear);
    desk.happens("o1", Event::RenewalChosen { amount: eur(7_900) });
    desk.happens("o1", Event::PriceChanged { amount: eur(9_900) });
    let Renewal::PriceChanged { before, amount, .. } = desk.contract("o1").renewal else { panic!("no question") };
    assert_eq!((before, amount), (eur(7_900), eur(9_900)));
    let mut yes = Desk { chain: desk.chain.clone(), ..Desk::new() };
    yes.happens("o1", Event::RenewalChosen { amount: eur(9_900) });
    assert!(matches!(yes.contract("o1").renewal, Renewal::On { amount, .. } if amount == eur(9_900)));
    // Back to what was agreed.
    let mut back = Desk { chain: desk.chain.clone(), ..Desk::new() };
    back.happens("o1", Event::PriceChanged { amount: eur(7_900) });
    assert!(matches!(back.contract("o1").renewal, Renewal::On { amount, .. } if amount == eur(7_900)));
    desk.now = desk.contract("o1").ends.unwrap();
    assert_eq!(desk.chain.due(desk.now), Some(Due::End(order("o1"))));
    desk.happens("o1", Event::Ended);
    assert_eq!(desk.over("o1"), Some(EndReason::Ended));
}

#[test]
fn a_renewal_that_was_charged_after_the_driver_had_said_no_is_undone() {
    for stop in [true, false] {
        let (mut desk, charged_at) = renewing(Term::OneMonth);
        let quote = desk.quote(Term::OneMonth, Some(&order("o1"))).unwrap();
        desk.conclude("r1", &quote);
        desk.now = charged_at + 24.hours();
        let tapped = charged_at - 1.second();
        let said = if stop { Event::RenewalStopped { at: tapped } } else { Event::Cancelled { at: tapped, notice_ends: tapped } };
        assert_eq!(desk.happens("o1", said), Outcome::Accepted);
        assert_eq!((desk.over("r1"), desk.returned[&order("r1")]), (Some(EndReason::Cancelled), 890));
        assert_eq!((desk.over("o1"), desk.chain.grant().unwrap().ends), (None, desk.contract("o1").ends));
        desk.check();
    }
    // Said after the charge it is about what comes next.
    let (mut desk, charged_at) = renewing(Term::OneMonth);
    let quote = desk.quote(Term::OneMonth, Some(&order("o1"))).unwrap();
    desk.conclude("r1", &quote);
    assert!(matches!(desk.contract("r1").renewal, Renewal::On { .. }), "a month goes on until it is stopped");
    desk.happens("o1", Event::RenewalStopped { at: charged_at });
    assert_eq!((desk.over("r1"), desk.contract("r1").renewal, desk.contract("r1").cancelled_at), (None, Renewal::Off, None));
    // A cancellation that reaches us when the first month is over already is about the one that runs.
    let (mut desk, charged_at) = renewing(Term::OneMonth);
    let quote = desk.quote(Term::OneMonth, Some(&order("o1"))).unwrap();
    desk.conclude("r1", &quote);
    let said = Event::Cancelled { at: charged_at, notice_ends: charged_at };
    assert_eq!(desk.happens("o1", said), Outcome::Accepted);
    assert_eq!((desk.contract("r1").renewal, desk.contract("r1").cancelled_at), (Renewal::Off, Some(charged_at)));
    desk.check();
}

#[test]
fn a_recall_gives_back_what_is_left_and_a_transfer_nothing() {
    let mut desk = Desk { balance: 1_000, ..Desk::delivered(Term::OneYear) };
    desk.now = at(73);
    desk.buy("o2", Term::ThreeYears);
    let paid = desk.contract("o2").paid.unwrap().minor();
    assert_eq!(paid, 17_900 - 6_320 - 1_000);
    desk.now = at(74);
    desk.happens("o2", Event::TakenBack(EndReason::Recalled));
    let left = desk.chain.find(&order("o2")).unwrap().unused(at(74)).unwrap().minor();
    let returned = desk.returned.values().sum::<u64>() + desk.balance;
    assert_eq!((returned, desk.returned[&order("o2")]), (left, paid));
    desk.check();
    let mut desk = Desk::delivered(Term::Unlimited);
    desk.happens("o1", Event::TakenBack(EndReason::Transferred));
    assert_eq!((desk.over("o1"), desk.returned.len(), desk.chain.grant()), (Some(EndReason::Transferred), 0, None));
}

#[test]
fn a_payment_that_the_bank_takes_back_ends_what_rests_on_it_and_gives_back_the_rest() {
    let mut desk = Desk::delivered(Term::OneMonth);
    desk.buy("o2", Term::OneYear);
    desk.buy("o3", Term::Unlimited);
    desk.happens("o1", Event::Reversed { amount: eur(890) });
    for id in ["o1", "o2", "o3"] {
        assert_eq!(desk.over(id), Some(EndReason::PaymentReversed), "{id}");
    }
    // All of it came back: by the bank, or by the seller.
    assert_eq!(desk.returned, desk.captured);
    assert_eq!(desk.chain.grant(), None);
    desk.check();
    // The newest one's: what ran before runs on.
    let mut desk = Desk::delivered(Term::OneYear);
    desk.buy("o2", Term::ThreeYears);
    let paid = desk.contract("o2").paid.unwrap();
    desk.happens("o2", Event::Reversed { amount: paid });
    assert_eq!((desk.over("o1"), desk.over("o2")), (None, Some(EndReason::PaymentReversed)));
    desk.check();
}

#[test]
fn a_payment_that_is_refused_after_the_grant_leaves_things_as_they_were() {
    let mut desk = Desk { balance: 100, ..Desk::delivered(Term::OneYear) };
    let before = desk.chain.grant();
    let quote = desk.quote(Term::ThreeYears, None).unwrap();
    let held = Held::of(order("o2"), &quote, rights(desk.now), desk.now);
    let done = desk.chain.conclude(held, desk.now);
    desk.note(&done);
    assert_eq!(desk.balance, 0);
    desk.happens("o2", Event::NotPaid);
    assert_eq!((desk.over("o2"), desk.chain.grant(), desk.balance), (Some(EndReason::NotPaid), before, 100));
    desk.check();
    // Withdrawn before the money was taken, and it was taken all the same.
    let mut desk = Desk::new();
    let quote = desk.quote(Term::OneYear, None).unwrap();
    let held = Held::of(order("o1"), &quote, rights(desk.now), desk.now);
    let done = desk.chain.conclude(held, desk.now);
    desk.note(&done);
    desk.happens("o1", Event::Withdrawn { at: desk.now });
    desk.happens("o1", Event::Captured { amount: eur(7_900) });
    assert_eq!(desk.returned, desk.captured);
    desk.check();
}

/// What a driver, a bank and a seller can do in any order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Act {
    Withdraw,
    WithdrawFirst,
    Cancel,
    CancelFirst,
    Renew,
    Charge,
    /// Charged after the bank has had it confirmed.
    Confirm,
    /// Charged, and not confirmed yet.
    AskToConfirm,
    Decline,
    Stop,
    StopFirst,
    Longer,
    Extend,
    Transfer,
    Recall,
    Reverse,
    ReverseFirst,
    Deliver,
    NotDelivered,
    Wait,
}

impl Act {
    const ALL: [Self; 20] = [
        Self::Withdraw,
        Self::WithdrawFirst,
        Self::Cancel,
        Self::CancelFirst,
        Self::Renew,
        Self::Charge,
        Self::Confirm,
        Self::AskToConfirm,
        Self::Decline,
        Self::Stop,
        Self::StopFirst,
        Self::Longer,
        Self::Extend,
        Self::Transfer,
        Self::Recall,
        Self::Reverse,
        Self::ReverseFirst,
        Self::Deliver,
        Self::NotDelivered,
        Self::Wait,
    ];

    fn happens(self, desk: &mut Desk, number: usize) {
        let newest = desk.chain.held().last().map(|held| held.order().to_string()).unwrap();
        let last = desk.chain.running().last().map_or(newest.clone(), |held| held.order().to_string());
        let first = desk.chain.held().first().map(|held| held.order().to_string()).unwrap();
        let (now, id) = (desk.now, format!("n{number}"));
        match self {
            Self::Withdraw => drop(desk.happens(&newest, Event::Withdrawn { at: now })),
            Self::WithdrawFirst => drop(desk.happens(&first, Event::Withdrawn { at: now })),
            Self::Cancel => drop(desk.happens(&last, Event::Cancelled { at: now, notice_ends: now + (14 * 24).hours() })),
            Self::CancelFirst => {
                desk.happens(&first, Event::Cancelled { at: now, notice_ends: now + (14 * 24).hours() });
                desk.nothing_goes_on_after(&first);
            }
            Self::Renew => {
                if let Some(term) = desk.chain.find(&order(&last)).map(|held| held.contract.term) {
                    desk.happens(&last, Event::RenewalChosen { amount: price(term) });
                }
            }
            Self::Charge | Self::Confirm | Self::AskToConfirm | Self::Decline => {
                let Some(term) = desk.chain.find(&order(&last)).map(|held| held.contract.term) else { return };
                if desk.happens(&last, Event::ChargeBegun { by: order(&id) }) != Outcome::Accepted {
                    return;
                }
                if matches!(self, Self::Confirm | Self::AskToConfirm) {
                    let ends = desk.contract(&last).ends.unwrap();
                    desk.happens(&last, Event::ConfirmationNeeded { by: ends, until: ends + (10 * 24).hours() });
                }
                if self == Self::Decline {
                    let ends = desk.contract(&last).ends.unwrap();
                    desk.happens(&last, Event::ChargeFailed { reason: Refusal::Declined, next: ends, until: ends + (10 * 24).hours() });
                } else if let (true, Some(quote)) = (self != Self::AskToConfirm, desk.quote(term, Some(&order(&last)))) {
                    desk.conclude(&id, &quote);
                }
            }
            Self::Stop => drop(desk.happens(&last, Event::RenewalStopped { at: now })),
            Self::StopFirst => {
                desk.happens(&first, Event::RenewalStopped { at: now });
                desk.nothing_goes_on_after(&first);
            }
            Self::Longer => {
                let longest = desk.chain.running().map(|held| held.contract.term).max();
                let longer = Term::ALL.into_iter().find(|term| longest.is_none_or(|longest| *term > longest));
                desk.buy(&id, longer.unwrap_or(Term::Unlimited));
            }
            Self::Extend => drop(desk.buy(&id, Term::OneMonth)),
            Self::Transfer | Self::Recall => {
                let reason = if self == Self::Transfer { EndReason::Transferred } else { EndReason::Recalled };
                for order in desk.chain.basis().into_iter().rev() {
                    desk.happens(order.as_str(), Event::TakenBack(reason));
                }
            }
            Self::Reverse | Self::ReverseFirst => {
                let id = if self == Self::Reverse { newest } else { first };
                let taken = desk.captured.get(&order(&id)).copied().unwrap_or(0);
                let left = taken - desk.returned.get(&order(&id)).copied().unwrap_or(0);
                if left > 0 {
                    desk.happens(&id, Event::Reversed { amount: eur(left) });
                }
            }
            Self::Deliver => drop(desk.happens(&last, Event::Delivered { at: now })),
            Self::NotDelivered => drop(desk.happens(&last, Event::NotDelivered)),
            Self::Wait => {
                desk.now += (9 * 24).hours();
                while let Some(due) = desk.chain.due(desk.now) {
                    match due {
                        Due::End(order) => drop(desk.happens(order.as_str(), Event::Ended)),
                        Due::GiveUp(order) => drop(desk.happens(order.as_str(), Event::GivenUp)),
                        Due::Silence(order) => drop(desk.happens(order.as_str(), Event::Silence(Reached::Yes))),
                        // Left to `Charge` and `Decline`.
                        Due::Charge(_) => break,
                    }
                }
            }
        }
    }
}

impl Desk {
    /// Whoever said no to a contract is not charged for what goes on after it.
    fn nothing_goes_on_after(&self, first: &str) {
        let mut at = order(first);
        loop {
            let held = self.chain.find(&at).unwrap();
            let goes_on = !matches!(held.contract.renewal, Renewal::Off | Renewal::NotOffered);
            assert!(!held.runs() || !goes_on, "{at} goes on after a no to {first}");
            let renews = |held: &&Held| held.origin == Origin::Renewed && held.contract.continues.as_ref() == Some(&at);
            match self.chain.held().iter().find(renews) {
                Some(next) => at = next.order().clone(),
                None => return,
            }
        }
    }
}

fn play(start: Term, acts: &[Act]) {
    let mut desk = Desk { balance: 300, ..Desk::new() };
    desk.buy("o1", start);
    desk.check();
    for (number, act) in acts.iter().enumerate() {
        act.happens(&mut desk, number);
        desk.check();
    }
}

#[test]
fn money_and_grants_agree_in_every_interleaving_of_three() {
    for start in [Term::OneMonth, Term::OneYear, Term::Unlimited] {
        for a in Act::ALL {
            for b in Act::ALL {
                for c in Act::ALL {
                    play(start, &[a, b, c]);
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn money_and_grants_agree_whatever_happens(start in 0..4usize, acts in proptest::collection::vec(0..Act::ALL.len(), 0..24)) {
        play(Term::ALL[start], &acts.into_iter().map(|act| Act::ALL[act]).collect::<Vec<_>>());
    }

    #[test]
    fn what_is_left_only_shrinks_and_is_never_more_than_the_price(days in 0..4_000i64, later in 0..4_000i64) {
        let desk = Desk::delivered(Term::ThreeYears);
        let held = desk.chain.find(&order("o1")).unwrap();
        let (now, then) = (held.unused(at(days)).unwrap(), held.unused(at(days + later)).unwrap());
        prop_assert!(now.minor() <= 17_900 && then.minor() <= now.minor());
    }

    #[test]
    fn a_contract_survives_being_written_down(acts in proptest::collection::vec(0..Act::ALL.len(), 0..12)) {
        let mut desk = Desk::new();
        desk.buy("o1", Term::OneYear);
        for (number, act) in acts.into_iter().enumerate() {
            Act::ALL[act].happens(&mut desk, number);
        }
        for held in desk.chain.held() {
            let text = serde_json::to_string(held).unwrap();
            prop_assert_eq!(&serde_json::from_str::<Held>(&text).unwrap(), held);
        }
    }
}
