//! Words and formats. The one place that knows how a price, a date or a plural reads.

use std::cell::RefCell;
use std::collections::HashMap;

use entitlement::{Currency, Money, VatRate};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use icu::calendar::Iso;
use icu::datetime::fieldsets::{T, YMD, YMDT};
use icu::datetime::input::{Date, DateTime, Time};
use icu::datetime::{DateTimeFormatter, NoCalendarFormatter};
use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::experimental::dimension::currency::CurrencyType;
use icu::experimental::dimension::currency::formatter::CurrencyFormatter;
use icu::locale::Locale;
use jiff::civil;
use store_core::{Language, MessageId, Text};

const ENGLISH: [&str; 2] = [include_str!("../i18n/en/ui.ftl"), include_str!("../i18n/en/core.ftl")];
const GERMAN: [&str; 2] = [include_str!("../i18n/de/ui.ftl"), include_str!("../i18n/de/core.ftl")];

/// Words and formats of one language.
pub(crate) struct I18n {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    locale: Locale,
    decimal: Option<DecimalFormatter>,
    date: Option<DateTimeFormatter<YMD>>,
    date_time: Option<DateTimeFormatter<YMDT>>,
    time: Option<NoCalendarFormatter<T>>,
    // Made on first use: a store has one currency. Never held across a call out.
    currencies: RefCell<HashMap<&'static str, Option<CurrencyFormatter<DecimalFormatter>>>>,
}

impl I18n {
    pub(crate) fn new(language: Language) -> Self {
        // English as in Europe: 14 Nov 2026 and a 24-hour clock.
        let (tag, sources) = match language {
            Language::English => ("en-GB", ENGLISH),
            Language::German => ("de-DE", GERMAN),
        };
        let locale: Locale = tag.parse().unwrap_or(Locale::UNKNOWN);
        let mut bundle = FluentBundle::new(vec![tag.parse().unwrap_or_default()]);
        // Both languages run from left to right, and the marks would only cost width in fonts that draw them.
        bundle.set_use_isolating(false);
        for source in sources {
            // Files of our own: `cargo test` holds them to be free of errors.
            let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self {
            language,
            bundle,
            decimal: DecimalFormatter::try_new((&locale).into(), Default::default()).ok(),
            date: DateTimeFormatter::try_new((&locale).into(), YMD::medium()).ok(),
            date_time: DateTimeFormatter::try_new((&locale).into(), YMD::medium().with_time_hm()).ok(),
            time: NoCalendarFormatter::try_new((&locale).into(), T::hm()).ok(),
            currencies: RefCell::default(),
            locale,
        }
    }

    pub(crate) fn language(&self) -> Language {
        self.language
    }

    /// The message with this id, or the id itself so that a missing one is seen.
    pub(crate) fn lookup(&self, id: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            tracing::warn!(id, "message is missing");
            return id.to_owned();
        };
        let mut errors = Vec::new();
        let words = self.bundle.format_pattern(pattern, arguments, &mut errors).into_owned();
        if !errors.is_empty() {
            tracing::warn!(id, ?errors, "message cannot be formatted");
        }
        words
    }

    /// A text in words.
    pub(crate) fn say(&self, text: &Text) -> String {
        match text {
            Text::Empty => String::new(),
            Text::Verbatim(words) => words.clone(),
            Text::Message(id, arguments) if arguments.is_empty() => self.lookup(id.as_str(), None),
            Text::Message(id, arguments) => {
                let mut named = FluentArgs::with_capacity(arguments.len());
                for (name, value) in arguments {
                    named.set(*name, self.argument(value));
                }
                self.lookup(id.as_str(), Some(&named))
            }
            Text::Retry => self.lookup(MessageId::ActionRetry.as_str(), None),
            Text::Number(number) => self.decimal(Decimal::from(*number)),
            Text::Money(money) => self.money(*money),
            Text::Price(money) => self.price(*money),
            Text::Rate(rate) => self.rate(*rate),
            Text::Bytes(bytes) => self.bytes(*bytes),
            Text::Date(date) => self.date(*date),
            Text::Time(time) => self.time(*time),
            Text::DateTime(time) => self.date_time(*time),
            Text::List(texts) => texts.iter().map(|text| self.say(text)).collect::<Vec<_>>().join("; "),
            Text::Words(texts) => texts.iter().map(|text| self.say(text)).collect::<Vec<_>>().join(" "),
            Text::Counted(label, count) => format!("{}  {}", self.say(label), self.decimal(Decimal::from(*count))),
        }
    }

    fn argument(&self, text: &Text) -> FluentValue<'static> {
        match text {
            // A number, so that it picks the plural.
            Text::Number(number) => FluentValue::from(*number),
            other => FluentValue::from(self.say(other)),
        }
    }

    fn decimal(&self, number: Decimal) -> String {
        self.decimal.as_ref().map_or_else(|| number.to_string(), |formatter| formatter.format(&number).to_string())
    }

    fn amount(money: Money) -> Decimal {
        let mut amount = Decimal::from(money.minor());
        amount.multiply_pow10(-i16::try_from(money.currency().fraction_digits()).unwrap_or(0));
        amount
    }

    fn money(&self, money: Money) -> String {
        let amount = Self::amount(money);
        let code = money.currency().code();
        let mut currencies = self.currencies.borrow_mut();
        let formatter = currencies.entry(code).or_insert_with(|| self.currency_formatter(money.currency()));
        match formatter {
            Some(formatter) => formatter.format_fixed_decimal(&amount).to_string(),
            None => format!("{} {code}", self.decimal(amount)),
        }
    }

    fn currency_formatter(&self, currency: Currency) -> Option<CurrencyFormatter<DecimalFormatter>> {
        let code = CurrencyType::try_from_str(&currency.code().to_ascii_lowercase()).ok()?;
        CurrencyFormatter::try_new_symbol_narrow((&self.locale).into(), code, Default::default()).ok()
    }

    /// Without decimals when they are zero. ICU has no option for it, so its own digits are exchanged for its own.
    fn price(&self, money: Money) -> String {
        let full = self.money(money);
        let amount = Self::amount(money);
        let mut whole = amount.clone();
        whole.trim_end();
        if *whole.magnitude_range().start() < 0 {
            return full;
        }
        full.replacen(&self.decimal(amount), &self.decimal(whole), 1)
    }

    fn rate(&self, rate: VatRate) -> String {
        let mut percent = Decimal::from(rate.basis_points());
        percent.multiply_pow10(-2);
        percent.trim_end();
        self.decimal(percent)
    }

    /// In steps of a thousand, with a decimal where it says something: 940 B, 2.1 kB, 38 kB, 4.6 MB.
    fn bytes(&self, bytes: u64) -> String {
        const UNITS: [&str; 5] = ["B", "kB", "MB", "GB", "TB"];
        let mut unit = 0;
        let mut tenths = u128::from(bytes) * 10;
        // Of what would round up to a thousand, the next unit.
        while tenths >= 9_995 && unit + 1 < UNITS.len() {
            tenths = (tenths + 500) / 1_000;
            unit += 1;
        }
        let whole = unit == 0 || tenths >= 1_000 || (unit == 1 && tenths >= 100);
        let mut number = Decimal::from(if whole { (tenths + 5) / 10 } else { tenths });
        if !whole {
            number.multiply_pow10(-1);
        }
        format!("{}\u{a0}{}", self.decimal(number), UNITS.get(unit).copied().unwrap_or_default())
    }

    fn date(&self, date: civil::Date) -> String {
        match (&self.date, iso(date)) {
            (Some(formatter), Some(day)) => formatter.format(&day).to_string(),
            _ => date.to_string(),
        }
    }

    fn time(&self, time: civil::Time) -> String {
        match (&self.time, of_day(time)) {
            (Some(formatter), Some(time)) => formatter.format(&time).to_string(),
            _ => time.strftime("%H:%M").to_string(),
        }
    }

    fn date_time(&self, at: civil::DateTime) -> String {
        match (&self.date_time, iso(at.date()), of_day(at.time())) {
            (Some(formatter), Some(date), Some(time)) => formatter.format(&DateTime { date, time }).to_string(),
            _ => at.to_string(),
        }
    }
}

fn iso(date: civil::Date) -> Option<Date<Iso>> {
    Date::try_new_iso(i32::from(date.year()), u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?).ok()
}

fn of_day(time: civil::Time) -> Option<Time> {
    Time::try_new(u8::try_from(time.hour()).ok()?, u8::try_from(time.minute()).ok()?, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use store_core::MessageId;

    use super::*;

    fn euro(minor: u64) -> Money {
        Money::new(minor, Currency::parse("EUR").unwrap()).unwrap()
    }

    fn check(text: &Text, english: &str, german: &str) {
        let plain = |language| I18n::new(language).say(text).replace(['\u{a0}', '\u{202f}'], " ");
        assert_eq!(plain(Language::English), english);
        assert_eq!(plain(Language::German), german);
    }

    #[test]
    fn money_reads_as_the_language_writes_it() {
        check(&Text::Money(euro(890)), "€8.90", "8,90 €");
        check(&Text::Money(euro(7900)), "€79.00", "79,00 €");
        check(&Text::Money(euro(123_456_700)), "€1,234,567.00", "1.234.567,00 €");
        check(&Text::Money(Money::new(790, Currency::parse("GBP").unwrap()).unwrap()), "£7.90", "7,90 £");
        check(&Text::Money(Money::new(1200, Currency::parse("JPY").unwrap()).unwrap()), "¥1,200", "1.200 ¥");
    }

    #[test]
    fn whole_prices_have_no_decimals_on_cards() {
        check(&Text::Price(euro(7900)), "€79", "79 €");
        check(&Text::Price(euro(890)), "€8.90", "8,90 €");
        check(&Text::Price(euro(100_000)), "€1,000", "1.000 €");
        check(&Text::Price(euro(0)), "€0", "0 €");
    }

    #[test]
    fn dates_and_times_read_as_the_language_writes_them() {
        check(&Text::Date(date(2026, 11, 14)), "14 Nov 2026", "14.11.2026");
        check(&Text::Time(civil::time(7, 5, 59, 0)), "07:05", "07:05");
        check(&Text::DateTime(date(2026, 11, 14).at(21, 42, 0, 0)), "14 Nov 2026, 21:42", "14.11.2026, 21:42");
    }

    #[test]
    fn bytes_read_as_the_language_writes_numbers() {
        check(&Text::Bytes(0), "0 B", "0 B");
        check(&Text::Bytes(940), "940 B", "940 B");
        check(&Text::Bytes(2_140), "2.1 kB", "2,1 kB");
        check(&Text::Bytes(38_400), "38 kB", "38 kB");
        check(&Text::Bytes(999_700), "1.0 MB", "1,0 MB");
        check(&Text::Bytes(4_600_000), "4.6 MB", "4,6 MB");
        check(&Text::Bytes(312_000_000), "312 MB", "312 MB");
    }

    #[test]
    fn a_rate_has_only_the_decimals_it_needs() {
        check(&Text::Rate(VatRate::new(1900).unwrap()), "19", "19");
        check(&Text::Rate(VatRate::new(550).unwrap()), "5.5", "5,5");
    }

    #[test]
    fn numbers_pick_the_plural() {
        let days = |number| Text::with(MessageId::StateTrial, [("days", Text::Number(number))]);
        check(&days(1), "Trial, 1 day left", &I18n::new(Language::German).say(&days(1)));
        check(&days(12), "Trial, 12 days left", &I18n::new(Language::German).say(&days(12)));
        assert_ne!(I18n::new(Language::German).say(&days(1)), I18n::new(Language::English).say(&days(1)));
    }

    #[test]
    fn every_message_of_the_core_is_there_in_both_languages() {
        for language in Language::ALL {
            let i18n = I18n::new(language);
            for id in MessageId::ALL {
                assert!(i18n.bundle.has_message(id.as_str()), "{} in {language:?}", id.as_str());
            }
        }
    }

    #[test]
    fn the_files_have_no_errors() {
        for source in ENGLISH.into_iter().chain(GERMAN) {
            assert!(FluentResource::try_new(source.to_owned()).is_ok());
        }
    }
}
