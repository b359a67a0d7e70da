//! The rules of calculation by themselves. The shipped packs are held to their dates in the storefront's tests.

use jiff::{Timestamp, ToSpan, civil::Date};
use proptest::prelude::*;

use super::*;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn holiday(text: &str) -> Holiday {
    Holiday::parse(text).unwrap()
}

fn rule(zone: &str, days: u16, rest_days: RestDays) -> WithdrawalRule {
    let wording = Wording { entry: Localised::new(), confirm: Localised::new() };
    WithdrawalRule { days, zone: Zone::new(zone), rest_days, wording }
}

#[test]
fn a_holiday_is_written_in_one_way_and_falls_on_its_days() {
    for (text, days) in [
        ("12-25", ["2026-12-25", "2027-12-25"]),
        ("02-29", ["2024-02-29", "2028-02-29"]),
        // Easter Sunday at its earliest and its latest.
        ("easter", ["2285-03-22", "2038-04-25"]),
        ("easter-2", ["2026-04-03", "2027-03-26"]),
        ("easter+39", ["2026-05-14", "2027-05-06"]),
        ("easter-48", ["2024-02-12", "2026-02-16"]),
        // Repentance: the Wednesday before 23 November.
        ("wednesday from 11-16", ["2026-11-18", "2033-11-16"]),
        ("wednesday from 11-16", ["2027-11-17", "2028-11-22"]),
        ("monday from 05-01", ["2028-05-01", "2027-05-03"]),
    ] {
        assert_eq!(holiday(text).to_string(), text);
        for on in days {
            let (before, after) = (day(on).yesterday().unwrap(), day(on).tomorrow().unwrap());
            let found = [before, day(on), after].map(|day| holiday(text).is_on(day));
            assert_eq!(found, [false, true, false], "{text} around {on}");
        }
    }
}

#[test]
fn what_is_no_holiday_is_refused() {
    for text in [
        "",
        "1-1",
        "12-5",
        "02-30",
        "13-01",
        "00-10",
        "12/25",
        "easter+",
        "easter39",
        "easter+039",
        "easter+0",
        "easter+81",
        "easter-81",
        "easter+999",
        "wednesday",
        "wednesday from",
        "Wednesday from 11-16",
        "day from 11-16",
        "friday from 12-26",
        " 12-25",
        "2026-12-25",
    ] {
        assert_eq!(Holiday::parse(text), Err(HolidayError), "{text:?}");
    }
}

#[test]
fn a_run_of_rest_days_ends_even_if_a_pack_has_no_working_day() {
    let never = RestDays { saturday: true, sunday: true, holidays: (1..=31).map(|day| holiday(&format!("12-{day:02}"))).collect() };
    assert_eq!(never.move_on(day("2026-12-01")), Some(day("2026-12-15")));
    assert_eq!(never.move_on(Date::MAX), None, "there is no day after it");
}

#[test]
fn a_right_without_an_end_that_can_be_said_does_not_end() {
    let rule = rule("Europe/Berlin", 14, RestDays::default());
    assert_eq!(rule.last_moment(Timestamp::MAX), None);
    assert!(rule.is_open(Timestamp::MAX, Timestamp::MAX));
}

#[test]
fn a_market_reads_back_as_it_was_written() {
    let holidays = ["01-01", "easter-2", "wednesday from 11-16"].map(holiday).to_vec();
    let rule = rule("Europe/Berlin", 14, RestDays { saturday: true, sunday: false, holidays });
    let json = serde_json::to_string(&rule).unwrap();
    assert!(json.contains(r#""zone":"Europe/Berlin""#) && json.contains(r#"["01-01","easter-2","wednesday from 11-16"]"#), "{json}");
    assert_eq!(serde_json::from_str::<WithdrawalRule>(&json).unwrap(), rule);
    assert!(serde_json::from_str::<WithdrawalRule>(&json.replace("easter-2", "ester-2")).is_err());
}

/// Zones from the first on earth to the last, with summer time in either half of the year, at midnight, and by half an hour.
const ZONES: [&str; 12] = [
    "Pacific/Kiritimati",
    "Pacific/Auckland",
    "Australia/Lord_Howe",
    "Asia/Tokyo",
    "Asia/Kathmandu",
    "Africa/Cairo",
    "Europe/Berlin",
    "Europe/London",
    "America/Santiago",
    "America/New_York",
    "Pacific/Honolulu",
    "Etc/GMT+12",
];

proptest! {
    #[test]
    fn a_zone_that_nobody_knows_never_costs_a_driver_a_moment(second in 1_700_000_000i64..4_000_000_000, days in 1u16..60, zone in 0..12usize) {
        let concluded = Timestamp::from_second(second).unwrap();
        let unknown = rule("Mars/Olympus_Mons", days, RestDays::default()).last_moment(concluded).unwrap();
        let known = rule(ZONES[zone], days, RestDays::default());
        prop_assert!(known.zone.is_known() && known.last_moment(concluded).unwrap() <= unknown, "{}", ZONES[zone]);
    }

    #[test]
    fn nobody_gets_fewer_days_than_the_law_gives(second in 1_700_000_000i64..4_000_000_000, days in 1u16..60, zone in 0..12usize) {
        let concluded = Timestamp::from_second(second).unwrap();
        let rule = rule(ZONES[zone], days, RestDays::default());
        let end = rule.last_moment(concluded).unwrap();
        // Whole days, of which one may have lost an hour to summer time; and never more than a day on top.
        let (given, hours) = (concluded.duration_until(end), 24 * i64::from(days));
        prop_assert!(SignedDuration::from_hours(hours - 1) < given && given <= SignedDuration::from_hours(hours + 24 + 1), "{given}");
        prop_assert!(rule.is_open(concluded, end - 1.nanosecond()) && !rule.is_open(concluded, end));
    }

    #[test]
    fn days_of_rest_only_ever_lengthen(second in 1_700_000_000i64..4_000_000_000, days in 1u16..60) {
        let concluded = Timestamp::from_second(second).unwrap();
        let holidays = ["01-01", "easter-2", "easter+1", "12-25", "12-26", "wednesday from 11-16"].map(holiday).to_vec();
        let rest = RestDays { saturday: true, sunday: true, holidays };
        let (moved, fixed) = (rule("Europe/Berlin", days, rest.clone()), rule("Europe/Berlin", days, RestDays::default()));
        let last = moved.last_day(concluded).unwrap();
        prop_assert!(fixed.last_day(concluded).unwrap() <= last && !rest.contains(last));
    }
}
