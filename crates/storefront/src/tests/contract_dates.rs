//! The dates of contracts as the shipped packs make them. Every expected date was taken from a calendar, not from the code.

use std::fmt::Debug;

use entitlement::{Catalogue, Market, Money, RenewalRule, Term, WithdrawalRule};
use jiff::Timestamp;

use super::sample::sample_catalogue;

/// A table that says all of its wrong rows at once.
#[derive(Default)]
struct Table {
    rows: usize,
    wrong: Vec<String>,
}

impl Table {
    fn row<T: Debug + PartialEq>(&mut self, what: &str, found: T, expected: T) {
        self.rows += 1;
        if found != expected {
            self.wrong.push(format!("{what}: {found:?} instead of {expected:?}"));
        }
    }

    fn holds(self, rows_min: usize) {
        assert!(self.wrong.is_empty(), "{}", self.wrong.join("\n"));
        assert!(self.rows >= rows_min, "only {} rows", self.rows);
    }
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn market<'a>(catalogue: &'a Catalogue, code: &str) -> &'a Market {
    &catalogue.markets[code]
}

fn withdrawal<'a>(catalogue: &'a Catalogue, code: &str) -> &'a WithdrawalRule {
    market(catalogue, code).withdrawal.as_ref().unwrap()
}

#[test]
fn a_contract_can_be_withdrawn_from_to_the_last_second_of_its_last_day() {
    let catalogue = sample_catalogue();
    let open = |code: &str, concluded: &str, declared: &str| withdrawal(&catalogue, code).is_open(at(concluded), at(declared));
    let mut table = Table::default();

    // Concluded on Tuesday, 10 November 2026: the first day is the 11th, the fourteenth the 24th.
    const TUESDAY: &str = "2026-11-10T10:00:00+01:00";
    table.row("at once", open("DE", TUESDAY, TUESDAY), true);
    table.row("day 14, to the second after 14 times 24 hours", open("DE", TUESDAY, "2026-11-24T10:00:01+01:00"), true);
    table.row("day 14, 23:59:59", open("DE", TUESDAY, "2026-11-24T23:59:59+01:00"), true);
    table.row("day 14, the last nanosecond", open("DE", TUESDAY, "2026-11-24T23:59:59.999999999+01:00"), true);
    table.row("day 15, 00:00:00", open("DE", TUESDAY, "2026-11-25T00:00:00+01:00"), false);
    table.row("day 15, noon", open("DE", TUESDAY, "2026-11-25T12:00:00+01:00"), false);
    table.row("a year later", open("DE", TUESDAY, "2027-11-10T10:00:00+01:00"), false);
    table.row("Austria, day 14, 23:59:59", open("AT", TUESDAY, "2026-11-24T23:59:59+01:00"), true);
    table.row("Austria, day 15, 00:00:00", open("AT", TUESDAY, "2026-11-25T00:00:00+01:00"), false);
    table.row("Britain, day 14, 23:59:59", open("GB", "2026-11-10T10:00:00Z", "2026-11-24T23:59:59Z"), true);
    table.row("Britain, day 15, 00:00:00", open("GB", "2026-11-10T10:00:00Z", "2026-11-25T00:00:00Z"), false);

    // The tap counts, whenever the car finds a network again.
    table.row("tapped offline on day 14", open("DE", TUESDAY, "2026-11-24T22:59:59Z"), true);
    table.row("the same message judged by its arrival", open("DE", TUESDAY, "2026-11-27T08:00:00Z"), false);

    // The market's days count, wherever the car is and whatever its screen shows.
    table.row("declared in New York, 24th there and here", open("DE", TUESDAY, "2026-11-24T17:59:59-05:00"), true);
    table.row("declared in New York, 24th there, 25th here", open("DE", TUESDAY, "2026-11-24T18:00:00-05:00"), false);
    table.row("declared in Tokyo, 25th there, 24th here", open("DE", TUESDAY, "2026-11-25T07:59:59+09:00"), true);
    table.row("concluded in Tokyo, 11th there, 10th here", open("DE", "2026-11-11T00:30:00+09:00", "2026-11-25T00:00:00+01:00"), false);
    table.row("concluded in New York, 10th there, 11th here", open("DE", "2026-11-10T18:30:00-05:00", "2026-11-25T23:59:59+01:00"), true);
    table.holds(18);
}

#[test]
fn the_right_to_withdraw_ends_on_the_day_that_a_calendar_says() {
    let catalogue = sample_catalogue();
    let end = |code: &str, concluded: &str| withdrawal(&catalogue, code).last_moment(at(concluded)).unwrap();
    let mut table = Table::default();
    for (what, code, concluded, expected) in [
        ("the first second of the day", "DE", "2026-11-10T00:00:00+01:00", "2026-11-25T00:00:00+01:00"),
        ("the last second of the day", "DE", "2026-11-10T23:59:59+01:00", "2026-11-25T00:00:00+01:00"),
        ("the first second of the next day", "DE", "2026-11-11T00:00:00+01:00", "2026-11-26T00:00:00+01:00"),
        ("day 14 is a leap day", "DE", "2028-02-15T12:00:00+01:00", "2028-03-01T00:00:00+01:00"),
        ("the same in a year without", "DE", "2027-02-15T12:00:00+01:00", "2027-03-02T00:00:00+01:00"),
        ("concluded on a leap day", "DE", "2028-02-29T12:00:00+01:00", "2028-03-15T00:00:00+01:00"),
        ("an hour is lost in between", "DE", "2026-03-24T12:00:00+01:00", "2026-04-08T00:00:00+02:00"),
        ("an hour is won in between", "DE", "2026-10-20T12:00:00+02:00", "2026-11-04T00:00:00+01:00"),
        ("the second before the lost hour", "DE", "2026-03-29T01:59:59+01:00", "2026-04-14T00:00:00+02:00"),
        ("in the hour that comes twice, first", "DE", "2026-10-25T02:30:00+02:00", "2026-11-10T00:00:00+01:00"),
        ("in the hour that comes twice, second", "DE", "2026-10-25T02:30:00+01:00", "2026-11-10T00:00:00+01:00"),
        ("the last day has 23 hours", "GB", "2026-03-15T12:00:00Z", "2026-03-29T23:00:00Z"),
        ("the last day has 25 hours", "GB", "2026-10-11T12:00:00+01:00", "2026-10-26T00:00:00Z"),
        ("Christmas on Friday and Saturday, then Sunday", "DE", "2026-12-11T12:00:00+01:00", "2026-12-29T00:00:00+01:00"),
        ("New Year on Friday", "DE", "2026-12-18T12:00:00+01:00", "2027-01-05T00:00:00+01:00"),
        ("over the end of the year", "DE", "2026-12-31T23:59:59+01:00", "2027-01-15T00:00:00+01:00"),
        ("still the old year in UTC", "DE", "2026-12-31T23:30:00Z", "2027-01-16T00:00:00+01:00"),
        ("Christmas within the 14 days", "DE", "2026-12-15T12:00:00+01:00", "2026-12-30T00:00:00+01:00"),
        ("Epiphany, in three states", "DE", "2026-12-23T12:00:00+01:00", "2027-01-08T00:00:00+01:00"),
        ("Women's Day, in two states", "DE", "2027-02-22T12:00:00+01:00", "2027-03-10T00:00:00+01:00"),
        ("Good Friday to Easter Monday", "DE", "2026-03-20T12:00:00+01:00", "2026-04-08T00:00:00+02:00"),
        ("1 May on Friday", "DE", "2026-04-17T12:00:00+02:00", "2026-05-05T00:00:00+02:00"),
        ("Ascension", "DE", "2026-04-30T12:00:00+02:00", "2026-05-16T00:00:00+02:00"),
        ("Whit Monday", "DE", "2026-05-11T12:00:00+02:00", "2026-05-27T00:00:00+02:00"),
        ("Corpus Christi, in six states", "DE", "2026-05-21T12:00:00+02:00", "2026-06-06T00:00:00+02:00"),
        ("Assumption, in two states", "DE", "2028-08-01T12:00:00+02:00", "2028-08-17T00:00:00+02:00"),
        ("Children's Day, in one state", "DE", "2028-09-06T12:00:00+02:00", "2028-09-22T00:00:00+02:00"),
        ("German Unity", "DE", "2028-09-19T12:00:00+02:00", "2028-10-05T00:00:00+02:00"),
        ("Reformation on Saturday, All Saints on Sunday", "DE", "2026-10-17T12:00:00+02:00", "2026-11-03T00:00:00+01:00"),
        ("Repentance, in one state", "DE", "2026-11-04T12:00:00+01:00", "2026-11-20T00:00:00+01:00"),
        ("a Saturday", "DE", "2026-11-07T12:00:00+01:00", "2026-11-24T00:00:00+01:00"),
        ("a Sunday", "DE", "2026-11-08T12:00:00+01:00", "2026-11-24T00:00:00+01:00"),
        ("a Friday stays", "DE", "2026-11-06T12:00:00+01:00", "2026-11-21T00:00:00+01:00"),
        ("the Austrian National Day", "AT", "2026-10-12T12:00:00+02:00", "2026-10-28T00:00:00+01:00"),
        ("which is none in Germany", "DE", "2026-10-12T12:00:00+02:00", "2026-10-27T00:00:00+01:00"),
        ("German Unity is none in Austria", "AT", "2028-09-19T12:00:00+02:00", "2028-10-04T00:00:00+02:00"),
        ("the Immaculate Conception", "AT", "2026-11-24T12:00:00+01:00", "2026-12-10T00:00:00+01:00"),
        ("Good Friday in Austria, to Easter Monday", "AT", "2026-03-20T12:00:00+01:00", "2026-04-08T00:00:00+02:00"),
        ("a Saturday in Britain", "GB", "2026-11-07T12:00:00Z", "2026-11-22T00:00:00Z"),
        ("a Sunday in Britain", "GB", "2026-11-08T12:00:00Z", "2026-11-23T00:00:00Z"),
        ("Christmas in Britain", "GB", "2026-12-11T12:00:00Z", "2026-12-26T00:00:00Z"),
        ("British summer: already July there", "GB", "2026-06-30T23:30:00Z", "2026-07-15T23:00:00Z"),
    ] {
        table.row(what, end(code, concluded), at(expected));
    }
    table.holds(42);
}

#[test]
fn a_market_without_a_right_to_withdraw_says_so() {
    let catalogue = sample_catalogue();
    assert_eq!(market(&catalogue, "US").withdrawal, None);
}

#[test]
fn terms_notices_reminders_and_renewals_fall_on_their_days() {
    let catalogue = sample_catalogue();
    let mut table = Table::default();

    let ends = |term: Term, starts: &str| term.ends(at(starts)).unwrap();
    table.row("a month from 31 January", ends(Term::OneMonth, "2027-01-31T10:00:00Z"), at("2027-02-28T10:00:00Z"));
    table.row("the same in a leap year", ends(Term::OneMonth, "2028-01-31T10:00:00Z"), at("2028-02-29T10:00:00Z"));
    table.row("a month from 31 March", ends(Term::OneMonth, "2026-03-31T10:00:00Z"), at("2026-04-30T10:00:00Z"));
    table.row("a year from a leap day", ends(Term::OneYear, "2028-02-29T10:00:00Z"), at("2029-02-28T10:00:00Z"));
    table.row("three years over a leap day", ends(Term::ThreeYears, "2027-02-28T10:00:00Z"), at("2030-02-28T10:00:00Z"));

    let over = |code: &str, declared: &str| market(&catalogue, code).cancel.ends(at(declared)).unwrap();
    table.row("14 days of notice", over("DE", "2026-11-10T10:00:00+01:00"), at("2026-11-25T00:00:00+01:00"));
    table.row("a notice does not move on", over("DE", "2026-11-07T10:00:00+01:00"), at("2026-11-22T00:00:00+01:00"));
    table.row("a notice over a lost hour", over("GB", "2026-03-20T10:00:00Z"), at("2026-04-03T23:00:00Z"));
    table.row("the west ends its days last", over("US", "2026-11-11T09:59:59Z"), at("2026-11-25T10:00:00Z"));

    // A year from 14 November: the end of it, and what is shown before.
    let year = at("2026-11-14T10:00:00Z")..at("2027-11-14T10:00:00Z");
    let reminders = &market(&catalogue, "DE").reminders;
    let due = |shown: Option<&str>, now: &str| reminders.due(year.clone(), shown.map(at), at(now));
    const DAY_30: &str = "2027-10-15T10:00:00Z";
    const DAY_7: &str = "2027-11-07T10:00:00Z";
    const DAY_1: &str = "2027-11-13T10:00:00Z";
    table.row("a second before 30 days", due(None, "2027-10-15T09:59:59Z"), None);
    table.row("30 days", due(None, DAY_30), Some(30));
    table.row("30 days, shown already", due(Some(DAY_30), "2027-10-16T10:00:00Z"), None);
    table.row("7 days", due(Some(DAY_30), DAY_7), Some(7));
    table.row("7 days, shown already", due(Some(DAY_7), "2027-11-10T10:00:00Z"), None);
    table.row("1 day", due(Some(DAY_7), DAY_1), Some(1));
    table.row("1 day, shown already", due(Some(DAY_1), "2027-11-14T09:59:59Z"), None);
    table.row("a month away: one, not three", due(None, "2027-11-13T20:00:00Z"), Some(1));
    table.row("20 days away: the one of day 7", due(Some(DAY_30), "2027-11-09T10:00:00Z"), Some(7));
    table.row("over", due(None, "2027-11-14T10:00:00Z"), None);
    table.row("not begun", due(None, "2026-11-14T09:59:59Z"), None);
    let month = at("2027-01-01T10:00:00Z")..at("2027-02-01T10:00:00Z");
    let due = |now: &str| reminders.due(month.clone(), None, at(now));
    table.row("a month: none on its second day", due("2027-01-03T10:00:00Z"), None);
    table.row("a month: the first with 7 days left", due("2027-01-25T10:00:00Z"), Some(7));

    // A term that ends on the last of February.
    let renewal = market(&catalogue, "DE").renewal.as_ref().unwrap();
    const END: &str = "2027-02-28T10:00:00Z";
    let next = |last: Option<&str>| renewal.next_try(at(END), last.map(at));
    table.row("charged for 3 days before", next(None), Some(at("2027-02-25T10:00:00Z")));
    table.row("again at the end", next(Some("2027-02-25T10:00:00Z")), Some(at(END)));
    table.row("again 3 days after", next(Some("2027-02-28T10:00:01Z")), Some(at("2027-03-03T10:00:00Z")));
    table.row("again 7 days after", next(Some("2027-03-03T10:00:00Z")), Some(at("2027-03-07T10:00:00Z")));
    table.row("then never", next(Some("2027-03-07T10:00:00Z")), None);
    table.row("slept through: not made up for", next(Some("2027-03-05T10:00:00Z")), Some(at("2027-03-07T10:00:00Z")));
    table.row("nothing is lost until", renewal.grace_ends(at(END)), Some(at("2027-03-10T10:00:00Z")));
    table.holds(29);
}

#[test]
fn another_price_is_never_charged_without_a_yes() {
    let catalogue = sample_catalogue();
    let euro = |minor| Money::new(minor, "EUR".to_owned().try_into().unwrap()).unwrap();
    let dollars = Money::new(7_900, "USD".to_owned().try_into().unwrap()).unwrap();
    for code in ["DE", "AT", "GB", "US"] {
        let rule = market(&catalogue, code).renewal.as_ref().unwrap();
        assert!(!rule.asks_again(euro(7_900), euro(7_900)), "{code}");
        for next in [euro(7_901), euro(7_899), euro(0), dollars] {
            assert!(rule.asks_again(euro(7_900), next), "{code}: {next:?}");
        }
    }
    // Where a law allows it, a pack can do without; another currency is another contract even there.
    let lenient = RenewalRule { price_change_needs_yes: false, ..market(&catalogue, "US").renewal.clone().unwrap() };
    assert!(!lenient.asks_again(euro(7_900), euro(8_900)) && lenient.asks_again(euro(7_900), dollars));
}
