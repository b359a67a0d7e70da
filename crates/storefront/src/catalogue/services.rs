//! The registry of services: what may use data, and for what.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use entitlement::{LegalBasis, MarketId, Purpose, PurposeId, Retention, Service, ServiceId};

use super::{
    check::{BENEFIT_CHARS_MAX, DATA_CHARS_MAX, IF_OFF_CHARS_MAX, LABEL_CHARS_MAX, RECIPIENT_CHARS_MAX, Report},
    compile::STORE,
    source::{PurposeSource, ServiceSource, StoreSource},
    translations::Translations,
};

/// Longest time for which a yes can count, in months. Who said it has forgotten it by then.
const CONSENT_MONTHS_MAX: u16 = 36;

/// Longest time for which a recipient can keep what it got, in hours: ten years, the longest that any law on records asks for.
const RETENTION_HOURS_MAX: u32 = 10 * 366 * 24;

/// What the purposes are held against.
struct Around<'a> {
    languages: &'a [String],
    markets: &'a BTreeSet<MarketId>,
    /// Where each purpose was found: an id means one purpose, whichever service it belongs to.
    seen: BTreeMap<PurposeId, String>,
}

/// Every service, in the order of the privacy menu.
pub(crate) fn read(
    folder: &Path,
    store: &StoreSource,
    markets: &BTreeSet<MarketId>,
    translations: &Translations,
    report: &mut Report,
) -> Vec<Service> {
    let ids: Vec<ServiceId> = report.ids_of(folder, "services");
    report.order(STORE, "services", &store.services, &ids.iter().cloned().collect(), "service");
    let mut around = Around { languages: &store.languages, markets, seen: BTreeMap::new() };
    let mut services = Vec::new();
    for id in ids {
        let file = format!("services/{id}.toml");
        let Some(mut source) = report.read::<ServiceSource>(folder, &file) else { continue };
        translations.fill_service(id.as_str(), &mut source);
        services.extend(service(id, &file, &source, &mut around, report));
    }
    services.sort_by_key(|service| store.services.iter().position(|id| id == service.id.as_str()));
    services
}

fn service(id: ServiceId, file: &str, source: &ServiceSource, around: &mut Around<'_>, report: &mut Report) -> Option<Service> {
    let icon: Option<ServiceId> = report.id(file, "icon", &source.icon);
    let name = report.localised(file, "name", &source.name, around.languages, LABEL_CHARS_MAX);
    let benefit = report.localised(file, "benefit", &source.benefit, around.languages, BENEFIT_CHARS_MAX);
    report.no_other_languages(file, "spoken", &source.spoken, around.languages);
    for (language, spoken) in &source.spoken {
        report.spoken(file, &format!("spoken.{language}"), spoken);
    }
    if source.purposes.is_empty() {
        report.add(file, "purposes", "there is none");
    }
    let purposes = source.purposes.iter().enumerate();
    let purposes = purposes.filter_map(|(place, source)| purpose(place, file, source, around, report)).collect();
    Some(Service { id, icon: icon?.to_string(), name, benefit, spoken: source.spoken.clone(), purposes })
}

fn purpose(place: usize, file: &str, source: &PurposeSource, around: &mut Around<'_>, report: &mut Report) -> Option<Purpose> {
    let key = |part: &str| format!("purposes[{place}].{part}");
    let languages = around.languages;
    let name = report.localised(file, &key("name"), &source.name, languages, LABEL_CHARS_MAX);
    let data = report.localised(file, &key("data"), &source.data, languages, DATA_CHARS_MAX);
    let recipient = report.localised(file, &key("recipient"), &source.recipient, languages, RECIPIENT_CHARS_MAX);
    let if_off = report.localised(file, &key("if_off"), &source.if_off, languages, IF_OFF_CHARS_MAX);
    let markets = report.known(file, &key("markets"), &source.markets, around.markets, "market");
    if markets.is_empty() {
        report.add(file, key("markets"), "it exists nowhere");
    }
    let basis = report.parsed(file, &key("basis"), &source.basis, |text| {
        LegalBasis::ALL.into_iter().find(|basis| basis.as_str() == text).ok_or("is neither `choice`, `contract` nor `law`")
    });
    let retention = report.required(file, &key("retention_hours"), source.retention_hours);
    if retention.is_some_and(|hours| hours > RETENTION_HOURS_MAX) {
        report.add(file, key("retention_hours"), format!("is more than {RETENTION_HOURS_MAX}"));
    }
    let text_version = report.required(file, &key("text_version"), source.text_version);
    if text_version == Some(0) {
        report.add(file, key("text_version"), "counts from 1");
    }
    if let Some(basis) = basis {
        consent_months(file, &key("consent_months"), basis, source.consent_months, report);
    }
    let signals = signals(file, &key("signals"), &source.signals, report);

    let id: PurposeId = report.id(file, &key("id"), &source.id)?;
    if let Some(other) = around.seen.insert(id.clone(), file.to_owned()) {
        report.add(file, key("id"), format!("`{id}` is there twice, first in {other}"));
    }
    Some(Purpose {
        id,
        name,
        data,
        signals,
        recipient,
        retention: Retention::of_hours(retention?),
        basis: basis?,
        markets,
        text_version: text_version?,
        if_off,
        consent_months: source.consent_months,
    })
}

/// Only a yes can run out, and every yes must.
fn consent_months(file: &str, key: &str, basis: LegalBasis, months: Option<u16>, report: &mut Report) {
    match (basis, months) {
        (LegalBasis::Choice, None) => report.add(file, key, "is missing"),
        (LegalBasis::Choice, Some(months)) if !(1..=CONSENT_MONTHS_MAX).contains(&months) => {
            report.add(file, key, format!("lies between 1 and {CONSENT_MONTHS_MAX}"));
        }
        (LegalBasis::Choice, Some(_)) | (LegalBasis::Contract | LegalBasis::Law, None) => {}
        (LegalBasis::Contract | LegalBasis::Law, Some(_)) => report.add(file, key, "is only for `choice`: nothing else asks for a yes"),
    }
}

/// Names such as `Vehicle.Speed`. Nothing may be read for a purpose that names none.
fn signals(file: &str, key: &str, names: &[String], report: &mut Report) -> BTreeSet<String> {
    if names.is_empty() {
        report.add(file, key, "there is none");
    }
    let mut signals = BTreeSet::new();
    for name in names {
        let part = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if !name.contains('.') || !name.split('.').all(part) {
            report.add(file, key, format!("`{name}` is no name of a signal such as Vehicle.Speed"));
        }
        if !signals.insert(name.clone()) {
            report.add(file, key, format!("`{name}` is listed twice"));
        }
    }
    signals
}
