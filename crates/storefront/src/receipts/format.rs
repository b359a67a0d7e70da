//! How amounts, rates and times read in a language. Times are those of the market.

use entitlement::{Money, VatRate};
use icu::calendar::Iso;
use icu::datetime::DateTimeFormatter;
use icu::datetime::fieldsets::Combo;
use icu::datetime::fieldsets::zone::SpecificShort;
use icu::datetime::fieldsets::{YMD, YMDT};
use icu::datetime::input::{Date, Time, TimeZone as ZoneName, TimeZoneInfo, UtcOffset, ZonedDateTime};
use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::experimental::dimension::currency::CurrencyType;
use icu::experimental::dimension::currency::formatter::CurrencyFormatter;
use icu::locale::Locale;
use icu::time::zone::{ZoneNameTimestamp, models::AtTime};
use jiff::{Timestamp, tz::TimeZone};

use super::Language;

/// Writes numbers and times of one language, in one time zone.
pub(super) struct Format {
    locale: Locale,
    zone: TimeZone,
    decimal: Option<DecimalFormatter>,
    moment: Option<DateTimeFormatter<Combo<YMDT, SpecificShort>>>,
}

impl Format {
    pub(super) fn new(language: Language, zone: TimeZone) -> Self {
        let locale: Locale = language.locale().parse().unwrap_or(Locale::UNKNOWN);
        Self {
            decimal: DecimalFormatter::try_new((&locale).into(), Default::default()).ok(),
            moment: DateTimeFormatter::try_new((&locale).into(), YMD::long().with_time_hm().with_zone(SpecificShort)).ok(),
            locale,
            zone,
        }
    }

    /// With the symbol of its currency and all of its decimals.
    pub(super) fn money(&self, money: Money) -> String {
        let mut amount = Decimal::from(money.minor());
        amount.multiply_pow10(-i16::try_from(money.currency().fraction_digits()).unwrap_or(0));
        let code = money.currency().code();
        let symbol = CurrencyType::try_from_str(&code.to_ascii_lowercase()).ok();
        // As on the screens of the car.
        match symbol.and_then(|symbol| CurrencyFormatter::try_new_symbol_narrow((&self.locale).into(), symbol, Default::default()).ok()) {
            Some(formatter) => formatter.format_fixed_decimal(&amount).to_string(),
            None => format!("{} {code}", self.decimal(amount)),
        }
    }

    /// In per cent, without the sign: `19`, `5.5`.
    pub(super) fn rate(&self, rate: VatRate) -> String {
        let mut percent = Decimal::from(rate.basis_points());
        percent.multiply_pow10(-2);
        percent.trim_end();
        self.decimal(percent)
    }

    /// Day, time and zone: `14 November 2026 at 10:02 CET`.
    pub(super) fn moment(&self, at: Timestamp) -> String {
        let local = at.to_zoned(self.zone.clone());
        match (&self.moment, zoned(&local)) {
            (Some(formatter), Some(moment)) => unbroken(&formatter.format(&moment).to_string()),
            _ => local.strftime("%Y-%m-%d %H:%M %:z").to_string(),
        }
    }

    fn decimal(&self, number: Decimal) -> String {
        self.decimal.as_ref().map_or_else(|| number.to_string(), |formatter| formatter.format(&number).to_string())
    }
}

/// Day and month stay on one line, and so do time and zone.
fn unbroken(moment: &str) -> String {
    const NO_BREAK_SPACE: &str = "\u{a0}";
    let moment = moment.replacen(' ', NO_BREAK_SPACE, 1);
    match moment.rsplit_once(' ') {
        Some((before, zone)) => format!("{before}{NO_BREAK_SPACE}{zone}"),
        None => moment,
    }
}

fn zoned(local: &jiff::Zoned) -> Option<ZonedDateTime<Iso, TimeZoneInfo<AtTime>>> {
    let zone = ZoneName::from_iana_id(local.time_zone().iana_name()?)
        .with_offset(UtcOffset::try_from_seconds(local.offset().seconds()).ok())
        .with_zone_name_timestamp(ZoneNameTimestamp::from_epoch_seconds(local.timestamp().as_second()));
    let (month, day) = (u8::try_from(local.month()).ok()?, u8::try_from(local.day()).ok()?);
    let (hour, minute) = (u8::try_from(local.hour()).ok()?, u8::try_from(local.minute()).ok()?);
    Some(ZonedDateTime {
        date: Date::try_new_iso(i32::from(local.year()), month, day).ok()?,
        time: Time::try_new(hour, minute, 0, 0).ok()?,
        zone,
    })
}
