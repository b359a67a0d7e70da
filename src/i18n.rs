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
use icu::list::ListFormatter;
use icu::list::options::ListFormatterOptions;
use icu::locale::Locale;
use jiff::civil;
use store_core::{Language, MessageId, Text};

/// The two files of a language.
macro_rules! files {
    ($tag:literal) => {
        [include_str!(concat!("../i18n/", $tag, "/ui.ftl")), include_str!(concat!("../i18n/", $tag, "/core.ftl"))]
    };
}

/// The locale whose habits of writing numbers and dates are taken, and the words.
fn source(language: Language) -> (&'static str, [&'static str; 2]) {
    match language {
        // As in Europe: 14 Nov 2026 and a 24-hour clock.
        Language::English => ("en-GB", files!("en")),
        Language::German => ("de-DE", files!("de")),
        Language::French => ("fr-FR", files!("fr")),
        Language::Spanish => ("es-ES", files!("es")),
        Language::Italian => ("it-IT", files!("it")),
        Language::Dutch => ("nl-NL", files!("nl")),
        Language::Polish => ("pl-PL", files!("pl")),
        Language::Swedish => ("sv-SE", files!("sv")),
        Language::Portuguese => ("pt-PT", files!("pt")),
        Language::Czech => ("cs-CZ", files!("cs")),
        Language::Turkish => ("tr-TR", files!("tr")),
        Language::Japanese => ("ja-JP", files!("ja")),
        Language::Chinese => ("zh-Hans-CN", files!("zh-Hans")),
        Language::Korean => ("ko-KR", files!("ko")),
        // With the digits of the keypad and the 24 hours of every other screen in the car.
        Language::Arabic => ("ar-u-hc-h23-nu-latn", files!("ar")),
    }
}

/// Words and formats of one language.
pub(crate) struct I18n {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    locale: Locale,
    decimal: Option<DecimalFormatter>,
    date: Option<DateTimeFormatter<YMD>>,
    spoken_date: Option<DateTimeFormatter<YMD>>,
    date_time: Option<DateTimeFormatter<YMDT>>,
    time: Option<NoCalendarFormatter<T>>,
    list: Option<ListFormatter>,
    /// Before every text: says which way it runs where it begins with what runs the other way, or with nothing but digits.
    direction: &'static str,
    /// Around every text.
    brackets: [&'static str; 2],
    // Made on first use: a store has one currency. Never held across a call out.
    currencies: RefCell<HashMap<&'static str, Option<CurrencyFormatter<DecimalFormatter>>>>,
}

impl I18n {
    pub(crate) fn new(language: Language) -> Self {
        let (tag, sources) = source(language);
        let locale: Locale = tag.parse().unwrap_or(Locale::UNKNOWN);
        let mut bundle = FluentBundle::new(vec![locale.id.to_string().parse().unwrap_or_default()]);
        // A name or a price in a sentence that runs the other way is a run of its own. Elsewhere nothing runs the other way.
        bundle.set_use_isolating(language.runs_right_to_left());
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
            spoken_date: DateTimeFormatter::try_new((&locale).into(), YMD::long()).ok(),
            date_time: DateTimeFormatter::try_new((&locale).into(), YMD::medium().with_time_hm()).ok(),
            time: NoCalendarFormatter::try_new((&locale).into(), T::hm()).ok(),
            list: ListFormatter::try_new_and((&locale).into(), ListFormatterOptions::default()).ok(),
            direction: if language.runs_right_to_left() { "\u{200f}" } else { "" },
            brackets: ["", ""],
            currencies: RefCell::default(),
            locale,
        }
    }

    /// English that takes more room than any language, and shows what is not a text of ours: it is not in brackets.
    #[cfg(feature = "embedded")]
    pub(crate) fn stretched() -> Self {
        let mut stretched = Self { brackets: ["[", "]"], ..Self::new(Language::English) };
        stretched.bundle.set_transform(Some(stretch));
        stretched
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
        match (self.direction, self.brackets) {
            ("", ["", ""]) => words,
            (direction, [open, close]) => format!("{direction}{open}{words}{close}"),
        }
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
            Text::SpokenMoney(money) => self.spoken_money(*money),
            Text::SpokenDate(date) => self.spoken_date(*date),
            Text::Price(money) => self.price(*money),
            Text::Rate(rate) => self.rate(*rate),
            Text::Bytes(bytes) => self.bytes(*bytes),
            Text::Date(date) => self.date(*date),
            Text::Time(time) => self.time(*time),
            Text::DateTime(time) => self.date_time(*time),
            Text::List(texts) => self.list(texts),
            Text::Words(texts) => self.direction.to_owned() + &texts.iter().map(|text| self.part(text)).collect::<Vec<_>>().join(" "),
            Text::Counted(label, count) => format!("{}{}  {}", self.direction, self.part(label), self.decimal(Decimal::from(*count))),
        }
    }

    /// Digits and what belongs to them, as they stand everywhere: in a language that runs from right to left a run from left to right,
    /// between LRI and PDI and without the formats' own marks.
    fn digits(&self, words: String) -> String {
        if !self.language.runs_right_to_left() {
            return words;
        }
        format!("\u{2066}{}\u{2069}", words.replace(['\u{200e}', '\u{200f}', '\u{61c}'], ""))
    }

    /// A text beside others in one line: in a language that runs from right to left a run of its own, between FSI and PDI.
    fn part(&self, text: &Text) -> String {
        let words = self.say(text);
        if self.language.runs_right_to_left() { format!("\u{2068}{words}\u{2069}") } else { words }
    }

    /// As the language joins words: a, b and c. What has commas of its own is kept apart by semicolons.
    fn list(&self, texts: &[Text]) -> String {
        match texts {
            [] => return String::new(),
            [only] => return self.say(only),
            _ => {}
        }
        let parts: Vec<String> = texts.iter().map(|text| self.part(text)).collect();
        let joined = match &self.list {
            Some(formatter) if !parts.iter().any(|part| part.contains([',', ';', '،', '؛', '、', '，', '；'])) => {
                formatter.format(parts.iter()).to_string()
            }
            _ => parts.join(if self.language.runs_right_to_left() { "؛ " } else { "; " }),
        };
        self.direction.to_owned() + &joined
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
        let written = match formatter {
            Some(formatter) => formatter.format_fixed_decimal(&amount).to_string(),
            None => format!("{} {code}", self.decimal(amount)),
        };
        self.digits(written)
    }

    /// As it is said: 79 euros, 8 euros 90. A currency that has no words here is said with its code.
    fn spoken_money(&self, money: Money) -> String {
        let scale = 10_u64.pow(money.currency().fraction_digits().into());
        let (units, cents) = (money.minor() / scale, money.minor() % scale);
        let id = match (money.currency().code(), cents) {
            ("EUR", 0) => MessageId::SpokenEur,
            ("EUR", _) => MessageId::SpokenEurCents,
            ("GBP", 0) => MessageId::SpokenGbp,
            ("GBP", _) => MessageId::SpokenGbpCents,
            ("USD", 0) => MessageId::SpokenUsd,
            ("USD", _) => MessageId::SpokenUsdCents,
            (code, _) => return format!("{} {code}", self.decimal(Self::amount(money))),
        };
        let number = |number| Text::Number(i64::try_from(number).unwrap_or(i64::MAX));
        self.say(&Text::Message(id, vec![("units", number(units)), ("cents", Text::Verbatim(format!("{cents:02}")))]))
    }

    /// With the month as a word.
    fn spoken_date(&self, date: civil::Date) -> String {
        let day = iso(date);
        match (&self.spoken_date, day) {
            (Some(formatter), Some(day)) => formatter.format(&day).to_string(),
            _ => date.to_string(),
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
        self.digits(format!("{}\u{a0}{}", self.decimal(number), UNITS.get(unit).copied().unwrap_or_default()))
    }

    fn date(&self, date: civil::Date) -> String {
        self.digits(match (&self.date, iso(date)) {
            (Some(formatter), Some(day)) => formatter.format(&day).to_string(),
            _ => date.to_string(),
        })
    }

    fn time(&self, time: civil::Time) -> String {
        match (&self.time, of_day(time)) {
            (Some(formatter), Some(time)) => formatter.format(&time).to_string(),
            _ => time.strftime("%H:%M").to_string(),
        }
    }

    fn date_time(&self, at: civil::DateTime) -> String {
        self.digits(match (&self.date_time, iso(at.date()), of_day(at.time())) {
            (Some(formatter), Some(date), Some(time)) => formatter.format(&DateTime { date, time }).to_string(),
            _ => at.to_string(),
        })
    }
}

/// Accents on letters, and two vowels for one.
#[cfg(feature = "embedded")]
fn stretch(text: &str) -> std::borrow::Cow<'_, str> {
    const PLAIN: &str = "aeiouyAEIOUYcnszCNSZ";
    const MARKED: [&str; 20] =
        ["áá", "éé", "íí", "óó", "úú", "ýý", "Áá", "Éé", "Íí", "Óó", "Úú", "Ýý", "ç", "ñ", "š", "ž", "Ç", "Ñ", "Š", "Ž"];
    let marked =
        |letter: char| PLAIN.find(letter).and_then(|at| MARKED.get(at)).map_or_else(|| letter.to_string(), |two| (*two).to_owned());
    text.chars().map(marked).collect::<String>().into()
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
    fn words_are_joined_as_the_language_joins_them() {
        let list = |words: &[&str]| Text::List(words.iter().map(|word| Text::verbatim(*word)).collect());
        check(&list(&["a"]), "a", "a");
        check(&list(&["a", "b"]), "a and b", "a und b");
        check(&list(&["a", "b", "c"]), "a, b and c", "a, b und c");
        // Where that would not say what belongs together.
        check(&list(&["a, in May", "b"]), "a, in May; b", "a, in May; b");
    }

    #[test]
    fn what_is_put_into_a_sentence_that_runs_from_right_to_left_is_a_run_of_its_own() {
        let arabic = I18n::new(Language::Arabic);
        let offer = Text::with(MessageId::StateOffered, [("price", Text::Money(euro(790)))]);
        assert!(arabic.say(&offer).contains(&format!("\u{2068}{}\u{2069}", arabic.money(euro(790)))));
        assert!(arabic.money(euro(790)).contains("7.90"), "{}", arabic.money(euro(790)));
        assert_eq!(arabic.date(date(2026, 11, 14)), "\u{2066}14/11/2026\u{2069}");
        assert_eq!(arabic.time(civil::time(21, 42, 0, 0)), "21:42");
        let listed = arabic.say(&Text::List(vec![Text::verbatim("One"), Text::verbatim("Two")]));
        assert_eq!(listed, "\u{200f}\u{2068}One\u{2069} و\u{2068}Two\u{2069}");
        let days = |days| arabic.say(&Text::with(MessageId::DaysLeft, [("days", Text::Number(days))]));
        assert!(
            days(3).contains("أيام") && days(13).contains("يومًا") && days(100).ends_with("يوم"),
            "{} {} {}",
            days(3),
            days(13),
            days(100)
        );
        for language in Language::ALL.into_iter().filter(|language| !language.runs_right_to_left()) {
            assert!(!I18n::new(language).say(&offer).contains(['\u{2068}', '\u{2069}']), "{language:?}");
        }
    }

    #[test]
    fn stretched_english_is_half_as_long_again_and_in_brackets() {
        let stretched = I18n::stretched();
        let price = Text::with(MessageId::StateOffered, [("price", Text::Money(euro(790)))]);
        let (plain, long) = (I18n::new(Language::English).say(&price), stretched.say(&price));
        assert!(long.starts_with('[') && long.ends_with(']') && long.contains("€7.90"), "{long}");
        assert!(long.chars().count() > plain.chars().count() + 4, "{long}");
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
    fn every_message_of_the_core_is_there_in_every_language() {
        for language in Language::ALL {
            let i18n = I18n::new(language);
            for id in MessageId::ALL {
                assert!(i18n.bundle.has_message(id.as_str()), "{} in {language:?}", id.as_str());
            }
        }
    }

    #[test]
    fn the_files_have_no_errors() {
        for language in Language::ALL {
            for text in source(language).1 {
                assert!(FluentResource::try_new(text.to_owned()).is_ok(), "{language:?}");
            }
        }
    }
}
