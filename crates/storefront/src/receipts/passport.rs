//! An entitlement passport, laid out as a receipt is: the page and the PDF are two ways to write it down.

use entitlement::{GrantKind, Localised, Passport, PassportEntry, PassportOffer};

use super::{
    Language,
    format::Format,
    issue::{WriteError, print},
    layout::{Block, Fact, Sheet},
    place::Place,
};
use crate::backend::Backend;

/// What a passport says in one language. A text that is missing in one does not compile.
struct Words {
    title: &'static str,
    lead: &'static str,
    car: &'static str,
    year: &'static str,
    vin: &'static str,
    software: &'static str,
    issued: &'static str,
    good_until: &'static str,
    stays: &'static str,
    stays_none: &'static str,
    goes: &'static str,
    goes_note: &'static str,
    can_get: &'static str,
    can_get_note: &'static str,
    for_good: &'static str,
    included: &'static str,
    until: fn(&str) -> String,
    trial: &'static str,
    from: fn(&str) -> String,
    number: &'static str,
    check: &'static str,
}

const ENGLISH: Words = Words {
    title: "Entitlement passport",
    lead: "What this car has and what it could get, signed by the seller of its features. It names nobody.",
    car: "Car",
    year: "Model year",
    vin: "VIN ends in",
    software: "Software",
    issued: "Signed",
    good_until: "Good until",
    stays: "Stays with the car",
    stays_none: "Nothing that was booked stays with this car.",
    goes: "Works now, and ends at a sale",
    goes_note: "Whoever has the car next can book or try it anew.",
    can_get: "Could be had at once",
    can_get_note: "Prices of today, for the shortest term. Free months are new for the next owner.",
    for_good: "for good",
    included: "came with the car, for good",
    until: |moment| format!("until {moment}"),
    trial: "a month free",
    from: |price| format!("from {price}"),
    number: "Number",
    check: "The signed file can be checked without a network: upfit-storefront verify-passport FILE --issuer issuer.pub",
};

const GERMAN: Words = Words {
    title: "Funktionspass",
    lead: "Was dieses Fahrzeug hat und was es bekommen kann, unterschrieben vom Anbieter seiner Funktionen. Er nennt niemanden.",
    car: "Fahrzeug",
    year: "Modelljahr",
    vin: "Fahrgestellnummer endet auf",
    software: "Software",
    issued: "Unterschrieben",
    good_until: "Gilt bis",
    stays: "Bleibt beim Fahrzeug",
    stays_none: "Nichts, was gebucht war, bleibt bei diesem Fahrzeug.",
    goes: "Läuft jetzt und endet mit einem Verkauf",
    goes_note: "Wer das Fahrzeug danach hat, kann es neu buchen oder ausprobieren.",
    can_get: "Sofort zu haben",
    can_get_note: "Preise von heute, für die kürzeste Laufzeit. Kostenlose Monate sind für den nächsten Halter neu.",
    for_good: "für immer",
    included: "ab Werk, für immer",
    until: |moment| format!("bis {moment}"),
    trial: "ein Monat kostenlos",
    from: |price| format!("ab {price}"),
    number: "Nummer",
    check: "Die unterschriebene Datei lässt sich ohne Netz prüfen: upfit-storefront verify-passport DATEI --issuer issuer.pub",
};

/// Lays a passport out.
pub(crate) fn passport_sheet(backend: &Backend, passport: &Passport, language: Language) -> Sheet {
    let market = backend.catalogue.content.markets.get(&passport.market);
    let zone = market.map_or(jiff::tz::TimeZone::UTC, |market| Place::of(market, language).zone);
    let seller = market.map_or_else(|| "Upfit".to_owned(), |market| market.seller.name.clone());
    layout(passport, language, &Format::new(language, zone), seller)
}

/// The same as PDF.
///
/// # Errors
/// [`WriteError`]
pub(crate) async fn passport_pdf(backend: &Backend, passport: &Passport, language: Language) -> Result<Vec<u8>, WriteError> {
    print(passport_sheet(backend, passport, language)).await.map(|written| written.pdf)
}

/// A moment as a person reads it, in the time of a market.
pub(crate) fn moment(backend: &Backend, market: &entitlement::MarketId, language: Language, at: jiff::Timestamp) -> String {
    let market = backend.catalogue.content.markets.get(market);
    let zone = market.map_or(jiff::tz::TimeZone::UTC, |market| Place::of(market, language).zone);
    Format::new(language, zone).moment(at)
}

/// An amount as a person reads it.
pub(crate) fn amount(language: Language, money: entitlement::Money) -> String {
    Format::new(language, jiff::tz::TimeZone::UTC).money(money)
}

fn layout(passport: &Passport, language: Language, format: &Format, seller: String) -> Sheet {
    let words = match language {
        Language::English => &ENGLISH,
        Language::German => &GERMAN,
    };
    let fact = |label: &str, value: String| Fact { label: label.to_owned(), value };
    let name =
        |names: &Localised, id: &str| names.get(language.tag()).or_else(|| names.values().next()).cloned().unwrap_or_else(|| id.to_owned());
    let entry = |entry: &PassportEntry| {
        let value = match (entry.ends, entry.kind) {
            (Some(ends), _) => (words.until)(&format.moment(ends)),
            (None, GrantKind::Factory) => words.included.to_owned(),
            (None, _) => words.for_good.to_owned(),
        };
        fact(&name(&entry.name, entry.feature.as_str()), value)
    };
    let offer = |offer: &PassportOffer| {
        let price = (words.from)(&format.money(offer.from));
        let value = if offer.trial { format!("{}, {price}", words.trial) } else { price };
        fact(&name(&offer.name, offer.feature.as_str()), value)
    };
    let mut blocks = vec![
        Block::Title(words.title.to_owned()),
        Block::Lead(words.lead.to_owned()),
        Block::Facts(vec![
            fact(words.car, passport.model.clone()),
            fact(words.year, passport.model_year.to_string()),
            fact(words.vin, passport.vin_ending.clone()),
            fact(words.software, passport.software.to_string()),
            fact(words.issued, format.moment(passport.issued_at)),
            fact(words.good_until, format.moment(passport.expires_at)),
        ]),
        Block::Heading(words.stays.to_owned()),
    ];
    let (stays, goes): (Vec<&PassportEntry>, Vec<&PassportEntry>) = passport.has.iter().partition(|entry| entry.stays());
    match stays.is_empty() {
        true => blocks.push(Block::Paragraph(words.stays_none.to_owned())),
        false => blocks.push(Block::Facts(stays.into_iter().map(entry).collect())),
    }
    if !goes.is_empty() {
        blocks.push(Block::Heading(words.goes.to_owned()));
        blocks.push(Block::Facts(goes.into_iter().map(entry).collect()));
        blocks.push(Block::Paragraph(words.goes_note.to_owned()));
    }
    if !passport.can_get.is_empty() {
        blocks.push(Block::Heading(words.can_get.to_owned()));
        blocks.push(Block::Facts(passport.can_get.iter().map(offer).collect()));
        blocks.push(Block::Paragraph(words.can_get_note.to_owned()));
    }
    blocks.push(Block::Paragraph(words.check.to_owned()));
    Sheet {
        language,
        subject: format!("{}: {}, {} {}", words.title, passport.model, words.vin, passport.vin_ending),
        sender: seller,
        foot: format!("{} {}", words.number, passport.id),
        issued_at: passport.issued_at,
        blocks,
    }
}
