//! Turns the source into the catalogue, or into everything that is wrong with it.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use entitlement::{
    Catalogue, Category, CategoryId, Equipment, EquipmentCode, Feature, FeatureId, FeatureTexts, Holder, Hue, LegalBasis, Market, MarketId,
    Money, Offer, OfferId, Purpose, PurposeId, Restart, Rules, SharedTexts, SoftwareLevel, Term, VehicleProfile,
};
use jiff::Timestamp;
use protocol::http::ProfileBody;

use super::{
    Finding, artwork,
    check::{EFFECT_CHARS_MAX, GLANCE_CHARS_MAX, HELP_CHARS_MAX, LABEL_CHARS_MAX, NAME_CHARS_MAX, Report, SHORT_CHARS_MAX},
    markets, rules, services,
    source::{FeatureSource, StoreSource},
    translations::Translations,
};

/// The file of the store as a whole.
pub(crate) const STORE: &str = "catalogue.toml";
const SAMPLE_CAR: &str = "sample-car.toml";

/// What features may refer to.
struct Known {
    languages: Vec<String>,
    categories: BTreeSet<CategoryId>,
    purposes: BTreeMap<PurposeId, Purpose>,
    equipment: BTreeSet<EquipmentCode>,
    markets: BTreeMap<MarketId, Market>,
    features: BTreeSet<FeatureId>,
}

/// The catalogue in this folder, without pictures and with version 0; or every finding.
pub(crate) fn compile(folder: &Path) -> Result<Catalogue, Vec<Finding>> {
    let mut report = Report::default();
    // Without it nothing else can be judged.
    let Some(mut store) = report.read::<StoreSource>(folder, STORE) else { return Err(report.into_findings()) };
    let translations = Translations::read(folder, &store, &mut report);
    translations.fill_store(&mut store, &mut report);
    let ids: Vec<FeatureId> = report.ids_of(folder, "features");
    if ids.is_empty() {
        report.add("features", "", "there is nothing to sell");
    }
    let shared = shared(&store, &mut report);
    let markets = markets::read(folder, &store, &translations, &mut report);
    let services = services::read(folder, &store, &markets.keys().cloned().collect(), &translations, &mut report);
    let purposes = services.iter().flat_map(|service| &service.purposes);
    let known = Known {
        languages: store.languages.clone(),
        categories: shared.categories.iter().map(|category| category.id.clone()).collect(),
        purposes: purposes.map(|purpose| (purpose.id.clone(), purpose.clone())).collect(),
        equipment: shared.equipment.iter().map(|equipment| equipment.code.clone()).collect(),
        markets,
        features: ids.iter().cloned().collect(),
    };

    let mut features = Vec::new();
    for id in &ids {
        let file = feature_file(id);
        let Some(mut source) = report.read::<FeatureSource>(folder, &file) else { continue };
        translations.fill_feature(id.as_str(), &mut source);
        features.extend(feature(id, &file, source, &known, &mut report));
    }
    let names = |ids: &mut dyn Iterator<Item = String>| ids.collect();
    translations.check(
        &names(&mut ids.iter().map(ToString::to_string)),
        &names(&mut services.iter().map(|service| service.id.to_string())),
        &names(&mut known.purposes.keys().map(ToString::to_string)),
        &mut report,
    );
    rules::check(&features, &mut report);
    artwork::check(folder, &ids, &mut report);
    sample_car(folder, &known, &mut report);
    sort(&mut features, &store, &shared, &known, &mut report);

    let findings = report.into_findings();
    if !findings.is_empty() {
        return Err(findings);
    }
    Ok(Catalogue {
        version: 0,
        issued_at: Timestamp::UNIX_EPOCH,
        languages: store.languages,
        shared,
        services,
        markets: known.markets,
        features,
    })
}

/// Where a feature is described.
pub(crate) fn feature_file(id: &FeatureId) -> String {
    format!("features/{id}.toml")
}

fn shared(store: &StoreSource, report: &mut Report) -> SharedTexts {
    if store.languages.is_empty() {
        report.add(STORE, "languages", "is missing");
    }
    for language in &store.languages {
        let tag = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        if !(2..=35).contains(&language.len()) || !language.bytes().all(tag) {
            report.add(STORE, "languages", format!("`{language}` is no language tag (BCP 47)"));
        }
    }
    for language in store.contract_languages.iter().filter(|language| !store.languages.contains(language)) {
        report.add(STORE, "contract_languages", format!("`{language}` is not one of `languages`"));
    }
    let mut shared = SharedTexts::default();
    for (place, source) in store.categories.iter().enumerate() {
        let key = |part| format!("categories[{place}].{part}");
        let name = report.localised(STORE, &key("name"), &source.name, &store.languages, LABEL_CHARS_MAX);
        let Some(id) = report.id(STORE, &key("id"), &source.id) else { continue };
        if shared.categories.iter().any(|other| other.id == id) {
            report.add(STORE, key("id"), format!("`{id}` is there twice"));
        }
        shared.categories.push(Category { id, name });
    }
    for (place, source) in store.equipment.iter().enumerate() {
        let key = |part| format!("equipment[{place}].{part}");
        let name = report.localised(STORE, &key("name"), &source.name, &store.languages, LABEL_CHARS_MAX);
        let Some(code) = report.id(STORE, &key("code"), &source.code) else { continue };
        if shared.equipment.iter().any(|other| other.code == code) {
            report.add(STORE, key("code"), format!("`{code}` is there twice"));
        }
        shared.equipment.push(Equipment { code, name });
    }
    shared
}

fn feature(id: &FeatureId, file: &str, source: FeatureSource, known: &Known, report: &mut Report) -> Option<Feature> {
    report.colour(file, "hue.night", &source.hue.night);
    report.colour(file, "hue.day", &source.hue.day);
    let category: Option<CategoryId> = report.id(file, "category", &source.category);
    if category.as_ref().is_some_and(|category| !known.categories.contains(category)) {
        report.add(file, "category", format!("`{}` is no category of this catalogue", source.category));
    }
    let icon: Option<FeatureId> = report.id(file, "icon", &source.icon);
    let holder = report.parsed(file, "holder", &source.holder, |text| match text {
        "car" => Ok(Holder::Car),
        "person" => Ok(Holder::Person),
        _ => Err("is neither `car` nor `person`"),
    });
    let restart = report.parsed(file, "restart", &source.restart, |text| match text {
        "none" => Ok(Restart::None),
        "ignition" => Ok(Restart::Ignition),
        _ => Err("is neither `none` nor `ignition`"),
    });
    let installs_in_minutes = report.required(file, "installs_in_minutes", source.installs_in_minutes);
    let trial = report.required(file, "trial", source.trial);
    // An empty list is a promise that no data leaves the car. It must be given, not forgotten.
    let purposes = report.required(file, "purposes", source.purposes.as_deref()).unwrap_or_default();
    let purposes = report.known(file, "purposes", purposes, &known.purposes.keys().cloned().collect(), "purpose");

    let markets: BTreeSet<MarketId> = known.markets.keys().cloned().collect();
    let software = report.parsed(file, "rules.software", &source.rules.software, SoftwareLevel::parse);
    let sold_in = report.known(file, "rules.markets", &source.rules.markets, &markets, "market");
    if sold_in.is_empty() {
        report.add(file, "rules.markets", "it is sold nowhere");
    }
    for purpose in purposes.iter().filter_map(|id| known.purposes.get(id)) {
        // It happens anyway, whoever books what.
        if purpose.basis == LegalBasis::Law {
            report.add(file, "purposes", format!("`{}` is demanded by law and belongs to no feature", purpose.id));
        }
        for market in sold_in.difference(&purpose.markets) {
            report.add(file, "purposes", format!("`{}` does not exist in {market}, where this feature is sold", purpose.id));
        }
    }
    let equipment = report.known(file, "rules.equipment", &source.rules.equipment, &known.equipment, "equipment");
    let needs = report.known(file, "rules.needs", &source.rules.needs, &known.features, "feature");
    let excludes = report.known(file, "rules.excludes", &source.rules.excludes, &known.features, "feature");
    let offers = offers(id, file, &source, &sold_in, &known.markets, report);
    let texts = texts(file, &source, &known.languages, report);
    Some(Feature {
        id: id.clone(),
        category: category?,
        icon: icon?.to_string(),
        hue: Hue { night: source.hue.night, day: source.hue.day },
        holder: holder?,
        installs_in_minutes: installs_in_minutes?,
        restart: restart?,
        trial: trial?,
        purposes: purposes.into_iter().collect(),
        rules: Rules { equipment, software: software?, markets: sold_in, needs, excludes },
        offers,
        texts,
        pictures: Vec::new(),
    })
}

fn offers(
    id: &FeatureId,
    file: &str,
    source: &FeatureSource,
    sold_in: &BTreeSet<MarketId>,
    markets: &BTreeMap<MarketId, Market>,
    report: &mut Report,
) -> Vec<Offer> {
    for (market, prices) in &source.prices {
        if !sold_in.iter().any(|sold| sold.as_str() == market) {
            report.add(file, format!("prices.{market}"), "has prices, but `rules.markets` does not list it");
        }
        for term in prices.keys().filter(|term| Term::parse(term).is_err()) {
            report.add(file, format!("prices.{market}.{term}"), "a term is P1M, P1Y, P3Y or unlimited");
        }
    }
    if let Some(hours) = source.delivery_hours {
        markets::delivery_hours(file, Some(hours), report);
    }
    let mut offers = Vec::new();
    for (market_id, market) in sold_in.iter().filter_map(|id| markets.get_key_value(id)) {
        let mut shorter = 0;
        for term in Term::ALL {
            let key = format!("prices.{market_id}.{term}");
            let price = source.prices.get(market_id.as_str()).and_then(|prices| prices.get(term.as_str())).copied();
            let Some(minor) = report.required(file, &key, price) else { continue };
            if minor <= shorter {
                report.add(file, &key, format!("is not above {shorter}, the price of the next shorter term"));
            }
            shorter = minor;
            let price = Money::new(minor, market.currency).map_err(|error| report.add(file, &key, error)).ok();
            let offer = report.id::<entitlement::kind::Offer>(file, &key, &format!("{id}.{market_id}.{term}"));
            if let (Some(price), Some(id)) = (price, offer) {
                let delivery_hours = source.delivery_hours.unwrap_or(market.delivery_hours);
                offers.push(Offer { id: OfferId::clone(&id), market: market_id.clone(), term, price, delivery_hours });
            }
        }
    }
    offers
}

fn texts(file: &str, source: &FeatureSource, languages: &[String], report: &mut Report) -> BTreeMap<String, FeatureTexts> {
    report.no_other_languages(file, "texts", &source.texts, languages);
    let mut texts = BTreeMap::new();
    for language in languages {
        let key = |part| format!("texts.{language}.{part}");
        let Some(found) = source.texts.get(language) else {
            report.add(file, format!("texts.{language}"), "is missing");
            continue;
        };
        report.text(file, &key("name"), &found.name, NAME_CHARS_MAX);
        report.text(file, &key("label"), &found.label, GLANCE_CHARS_MAX);
        report.text(file, &key("short"), &found.short, SHORT_CHARS_MAX);
        report.text(file, &key("effect"), &found.effect, EFFECT_CHARS_MAX);
        report.text(file, &key("help"), &found.help, HELP_CHARS_MAX);
        report.spoken(file, &key("spoken"), &found.spoken);
        texts.insert(
            language.clone(),
            FeatureTexts {
                name: found.name.clone(),
                label: found.label.clone(),
                short: found.short.clone(),
                effect: found.effect.clone(),
                help: found.help.clone(),
                spoken: found.spoken.clone(),
            },
        );
    }
    texts
}

/// The car of the demonstration, when there is one: it must fit the catalogue beside it.
fn sample_car(folder: &Path, known: &Known, report: &mut Report) {
    if !folder.join(SAMPLE_CAR).exists() {
        return;
    }
    let Some(body) = report.read::<ProfileBody>(folder, SAMPLE_CAR) else { return };
    report.known(SAMPLE_CAR, "equipment", &body.equipment, &known.equipment, "equipment");
    report.known(SAMPLE_CAR, "factory_options", &body.factory_options, &known.features, "feature");
    if let Err(error) = VehicleProfile::try_from(body) {
        report.add(SAMPLE_CAR, error.field, error.reason);
    }
}

fn sort(features: &mut [Feature], store: &StoreSource, shared: &SharedTexts, known: &Known, report: &mut Report) {
    report.order(STORE, "order", &store.order, &known.features, "feature");
    features.sort_by_key(|feature| {
        let listed = store.order.iter().position(|id| id == feature.id.as_str());
        let category = shared.categories.iter().position(|category| category.id == feature.category);
        (listed, category, feature.id.clone())
    });
}
