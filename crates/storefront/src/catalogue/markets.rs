//! The packs of the markets that the store sells in: what each says, held to its ranges and to its law.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Display,
    ops::RangeInclusive,
    path::Path,
};

use entitlement::{
    CancelRule, ContentLimits, Currency, DrivingLimits, Holiday, Limits, Localised, Market, MarketId, ParkedNeeds, Reminders, RenewalRule,
    RestDays, Seller, SellerDocument, Task, VatRate, WithdrawalRule, Wording, Zone,
};

use super::{
    check::{ADDRESS_CHARS_MAX, BUTTON_CHARS_MAX, DOCUMENT_CHARS_MAX, Report, SELLER_CHARS_MAX, TAX_NOTE_CHARS_MAX},
    compile::STORE,
    law,
    source::{DrivingSource, LimitsSource, MarketSource, RenewalSource, SellerSource, StoreSource, Texts, WithdrawalSource},
    translations::Translations,
};

/// Where the packs are when the catalogue does not say.
const PACKS: &str = "markets";

/// A week: whoever paid need not wait longer for the feature, or for the money.
const DELIVERY_HOURS: RangeInclusive<u16> = 1..=7 * 24;

/// No store gives more than a year to withdraw.
const WITHDRAWAL_DAYS: RangeInclusive<u16> = 1..=366;

/// Four weeks, less than any month: the longest notice that a consumer can be held to (§ 309 no. 9 lit. c BGB).
const NOTICE_DAYS: RangeInclusive<u16> = 0..=28;

/// Within the shortest term, a month, and so that a driver can still think better of it.
const CHARGE_DAYS_BEFORE: RangeInclusive<u16> = 0..=14;

/// After that a new order is more honest than a renewal.
const GRACE_DAYS: RangeInclusive<u16> = 0..=28;

/// Retries. Each is a message from the driver's bank.
const RETRIES_MAX: usize = 6;

/// Three months: earlier nobody plans.
const REMINDER_DAYS: RangeInclusive<u16> = 1..=90;

/// Reminders of one end. More are advertising.
const REMINDERS_MAX: usize = 5;

/// Items of a list on the road: what can be read in two glances.
const LIST_ITEMS: RangeInclusive<u8> = 1..=6;
/// Characters of one of them: less is no sentence, more is none to read on the road.
const LIST_CHARACTERS: RangeInclusive<u16> = 40..=120;
/// Pages that lead away from the first one, it included.
const DEPTH: RangeInclusive<u8> = 1..=3;

/// Days of rest besides weekends that are believed. Every holiday of every region of a country is fewer.
const HOLIDAYS_MAX: usize = 64;

/// One pack being read.
struct Pack<'a> {
    file: &'a str,
    languages: &'a [String],
    report: &'a mut Report,
}

/// Every market that the store sells in.
pub(crate) fn read(folder: &Path, store: &StoreSource, translations: &Translations, report: &mut Report) -> BTreeMap<MarketId, Market> {
    if store.markets.is_empty() {
        report.add(STORE, "markets", "is missing");
    }
    let packs = if store.market_packs.is_empty() { PACKS } else { &store.market_packs };
    let mut seen = BTreeSet::new();
    let mut markets = BTreeMap::new();
    for code in &store.markets {
        // Checked before it becomes a part of a path.
        if code.len() != 2 || !code.bytes().all(|byte| byte.is_ascii_uppercase()) {
            report.add(STORE, "markets", format!("`{code}` is no country code (ISO 3166-1 alpha-2)"));
            continue;
        }
        if !seen.insert(code) {
            report.add(STORE, "markets", format!("`{code}` is listed twice"));
        }
        let file = format!("{packs}/{}.toml", code.to_ascii_lowercase());
        let Some(mut source) = report.read::<MarketSource>(folder, &file) else { continue };
        translations.fill_market(&mut source);
        let documents = documents(folder, &file, &source.documents, store.contract_languages(), report);
        let mut pack = Pack { file: &file, languages: &store.languages, report };
        let Some(market) = pack.market(source, documents) else { continue };
        law::check(code, &file, &market, report);
        markets.extend(report.id(STORE, "markets", code).map(|id| (id, market)));
    }
    markets
}

/// Within how many hours a feature is delivered.
pub(crate) fn delivery_hours(file: &str, hours: Option<u16>, report: &mut Report) -> Option<u16> {
    report.within(file, "delivery_hours", hours, DELIVERY_HOURS)
}

/// `documents/<set>/<document>.<language>.txt`: plain text, paragraphs apart by an empty line.
fn documents(folder: &Path, pack: &str, set: &str, languages: &[String], report: &mut Report) -> BTreeMap<SellerDocument, Localised> {
    let mut documents = BTreeMap::new();
    let Some(set) = report.id::<entitlement::kind::Market>(pack, "documents", set) else { return documents };
    for document in SellerDocument::ALL {
        let texts: &mut Localised = documents.entry(document).or_default();
        for language in languages {
            let file = format!("documents/{set}/{}.{language}.txt", document.as_str());
            if let Some(text) = report.document(folder, &file, DOCUMENT_CHARS_MAX) {
                texts.insert(language.clone(), text);
            }
        }
    }
    documents
}

impl Pack<'_> {
    fn market(&mut self, source: MarketSource, documents: BTreeMap<SellerDocument, Localised>) -> Option<Market> {
        let currency = self.report.parsed(self.file, "currency", &source.currency, Currency::parse);
        let vat = self.report.required(self.file, "vat_basis_points", source.vat_basis_points);
        let vat = vat.and_then(|rate| VatRate::new(rate).map_err(|error| self.add("vat_basis_points", error)).ok());
        let tax_note = self.tax_note(vat, source.tax_note.as_ref());
        let zone = self.zone(&source.time_zone);
        let delivery_hours = delivery_hours(self.file, source.delivery_hours, self.report);
        let order_button = self.button("order_button", &source.order_button);
        let seller = self.seller(source.seller);
        let withdrawal = self.withdrawal(source.withdrawal, &zone);
        let wording = self.wording("cancel", &source.cancel.entry, &source.cancel.confirm);
        let notice_days = self.within("cancel.notice_days", source.cancel.notice_days, NOTICE_DAYS);
        let renewal = self.renewal(source.renewal);
        let reminders = self.reminders(source.reminders.days_before);
        let driving = self.driving(source.driving);
        Some(Market {
            currency: currency?,
            vat: vat?,
            tax_note,
            seller,
            documents,
            order_button,
            delivery_hours: delivery_hours?,
            withdrawal: withdrawal?,
            cancel: CancelRule { notice_days: notice_days?, zone, wording },
            renewal: renewal?,
            reminders: reminders?,
            driving: driving?,
        })
    }

    /// Where VAT is shown nothing else is said of tax; where none is shown something has to be.
    fn tax_note(&mut self, vat: Option<VatRate>, note: Option<&Texts>) -> Option<Localised> {
        match (vat.map(VatRate::basis_points), note) {
            (Some(0), None) => self.add("tax_note", "is missing: without VAT the order page has to say what of tax is in the price"),
            (Some(1..), Some(_)) => self.add("tax_note", "is only for a market without VAT"),
            _ => {}
        }
        note.map(|note| self.report.localised(self.file, "tax_note", note, self.languages, TAX_NOTE_CHARS_MAX))
    }

    fn zone(&mut self, name: &str) -> Zone {
        let zone = Zone::new(name);
        if name.is_empty() {
            self.add("time_zone", "is missing");
        } else if !zone.is_known() {
            self.add("time_zone", format!("`{name}` is no time zone such as Europe/Berlin"));
        }
        zone
    }

    fn seller(&mut self, SellerSource { name, address, email, phone }: SellerSource) -> Seller {
        self.report.text(self.file, "seller.name", &name, SELLER_CHARS_MAX);
        self.report.text(self.file, "seller.address", &address, ADDRESS_CHARS_MAX);
        self.report.text(self.file, "seller.email", &email, SELLER_CHARS_MAX);
        self.report.text(self.file, "seller.phone", &phone, SELLER_CHARS_MAX);
        let parts = email.split_once('@');
        let reachable = parts.is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'));
        if !email.is_empty() && (!reachable || email.contains(char::is_whitespace)) {
            self.add("seller.email", format!("`{email}` is no e-mail address"));
        }
        let digits = phone.strip_prefix('+').filter(|rest| rest.bytes().all(|byte| byte.is_ascii_digit() || byte == b' '));
        if !phone.is_empty() && digits.is_none() {
            self.add("seller.phone", format!("`{phone}` is no number with its country's code such as +49 30 1234"));
        }
        Seller { name, address, email, phone }
    }

    fn withdrawal(&mut self, source: Option<WithdrawalSource>, zone: &Zone) -> Option<Option<WithdrawalRule>> {
        let source = source.unwrap_or_default();
        if !self.offered("withdrawal", source.offered)? {
            if source.days.is_some() || source.holidays_move_on.is_some() || !source.entry.is_empty() || !source.confirm.is_empty() {
                self.add("withdrawal", "is not offered, and yet described");
            }
            return Some(None);
        }
        let days = self.within("withdrawal.days", source.days, WITHDRAWAL_DAYS);
        let saturday = self.report.required(self.file, "withdrawal.saturday_moves_on", source.saturday_moves_on);
        let sunday = self.report.required(self.file, "withdrawal.sunday_moves_on", source.sunday_moves_on);
        let holidays = self.holidays(source.holidays_move_on.as_deref());
        let wording = self.wording("withdrawal", &source.entry, &source.confirm);
        let rest_days = RestDays { saturday: saturday?, sunday: sunday?, holidays: holidays? };
        Some(Some(WithdrawalRule { days: days?, zone: zone.clone(), rest_days, wording }))
    }

    fn holidays(&mut self, texts: Option<&[String]>) -> Option<Vec<Holiday>> {
        let key = "withdrawal.holidays_move_on";
        let texts = self.report.required(self.file, key, texts)?;
        if texts.len() > HOLIDAYS_MAX {
            self.add(key, format!("has {} days, at most {HOLIDAYS_MAX} are taken", texts.len()));
        }
        let mut holidays = Vec::new();
        for text in texts {
            match Holiday::parse(text) {
                Ok(holiday) if holidays.contains(&holiday) => self.add(key, format!("`{text}` is listed twice")),
                Ok(holiday) => holidays.push(holiday),
                Err(error) => self.add(key, format!("`{text}`: {error}")),
            }
        }
        Some(holidays)
    }

    fn renewal(&mut self, source: Option<RenewalSource>) -> Option<Option<RenewalRule>> {
        let source = source.unwrap_or_default();
        if !self.offered("renewal", source.offered)? {
            if source.charge_days_before.is_some() || source.retry_days.is_some() || source.grace_days.is_some() {
                self.add("renewal", "is not offered, and yet described");
            }
            return Some(None);
        }
        let price_change = self.report.required(self.file, "renewal.price_change_needs_yes", source.price_change_needs_yes);
        let charge_days_before = self.within("renewal.charge_days_before", source.charge_days_before, CHARGE_DAYS_BEFORE);
        let retry_days = self.report.required(self.file, "renewal.retry_days", source.retry_days);
        let grace_days = self.within("renewal.grace_days", source.grace_days, GRACE_DAYS);
        let (retry_days, grace_days) = (retry_days?, grace_days?);
        if retry_days.len() > RETRIES_MAX {
            self.add("renewal.retry_days", format!("has {} days, at most {RETRIES_MAX} are taken", retry_days.len()));
        }
        if !retry_days.is_sorted_by(|sooner, later| sooner < later) {
            self.add("renewal.retry_days", "does not ascend");
        }
        if let Some(last) = retry_days.last().filter(|last| **last > grace_days) {
            self.add("renewal.grace_days", format!("is over before the last retry, on day {last}"));
        }
        Some(Some(RenewalRule { price_change_needs_yes: price_change?, charge_days_before: charge_days_before?, retry_days, grace_days }))
    }

    fn reminders(&mut self, days: Option<Vec<u16>>) -> Option<Reminders> {
        let key = "reminders.days_before";
        let days = self.report.required(self.file, key, days)?;
        if days.len() > REMINDERS_MAX {
            self.add(key, format!("has {} days, at most {REMINDERS_MAX} are taken", days.len()));
        }
        for day in &days {
            self.within(key, Some(*day), REMINDER_DAYS);
        }
        let count = days.len();
        let days_before: BTreeSet<u16> = days.into_iter().collect();
        if days_before.len() < count {
            self.add(key, "lists a day twice");
        }
        Some(Reminders { days_before })
    }

    fn driving(&mut self, source: DrivingSource) -> Option<DrivingLimits> {
        let parked_needs = self.report.parsed(self.file, "driving.parked_needs", &source.parked_needs, |text| {
            let known = ParkedNeeds::ALL.into_iter().find(|needs| needs.as_str() == text);
            known.ok_or("is neither `gear-or-brake`, `gear` nor `gear-and-brake`")
        });
        let standing = self.limits("driving.standing", source.standing, &Task::ONLY_PARKED);
        let moving = self.limits("driving.moving", source.moving, &Task::NEVER_MOVING);
        if moving.as_ref().is_some_and(|moving| moving.content.is_none()) {
            self.add("driving.moving.items_max", "is missing");
        }
        Some(DrivingLimits { parked_needs: parked_needs?, standing: standing?, moving: moving? })
    }

    /// `floor` is blocked whatever the pack says; a pack that does not say so would be read wrongly by people.
    fn limits(&mut self, section: &str, source: LimitsSource, floor: &[Task]) -> Option<Limits> {
        let key = format!("{section}.blocked");
        let mut blocked = BTreeSet::new();
        for name in &source.blocked {
            match Task::of(name) {
                Some(task) if blocked.insert(task) => {}
                Some(_) => self.add(&key, format!("lists `{name}` twice")),
                None => self.add(&key, format!("knows no `{name}`")),
            }
        }
        for task in floor.iter().filter(|task| !blocked.contains(task)) {
            self.add(&key, format!("leaves out `{}`", task.as_str()));
        }
        let content = match (source.items_max, source.characters_max, source.depth_max) {
            (None, None, None) => None,
            (items, characters, depth) => {
                let items = self.within(&format!("{section}.items_max"), items, LIST_ITEMS);
                let characters = self.within(&format!("{section}.characters_max"), characters, LIST_CHARACTERS);
                let depth = self.within(&format!("{section}.depth_max"), depth, DEPTH);
                Some(ContentLimits { items_max: items?, characters_max: characters?, depth_max: depth? })
            }
        };
        Some(Limits { content, blocked })
    }

    /// What is not offered is said, not left out.
    fn offered(&mut self, section: &str, offered: Option<bool>) -> Option<bool> {
        self.report.required(self.file, &format!("{section}.offered"), offered)
    }

    fn wording(&mut self, section: &str, entry: &Texts, confirm: &Texts) -> Wording {
        let (entry, confirm) = (self.button(&format!("{section}.entry"), entry), self.button(&format!("{section}.confirm"), confirm));
        for (language, text) in entry.iter().filter(|(language, text)| confirm.get(*language) == Some(*text)) {
            self.add(&format!("{section}.confirm.{language}"), format!("says `{text}`, as the button before it does"));
        }
        Wording { entry, confirm }
    }

    fn button(&mut self, key: &str, texts: &Texts) -> Localised {
        self.report.localised(self.file, key, texts, self.languages, BUTTON_CHARS_MAX)
    }

    fn within<N: PartialOrd + Display>(&mut self, key: &str, value: Option<N>, range: RangeInclusive<N>) -> Option<N> {
        self.report.within(self.file, key, value, range)
    }

    fn add(&mut self, key: &str, problem: impl Display) {
        self.report.add(self.file, key, problem);
    }
}
