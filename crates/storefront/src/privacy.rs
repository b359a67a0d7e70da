//! The page that says what leaves the car: its plain part from [`PLAIN`], its tables from the registry of services.

use std::path::Path;

use entitlement::{Catalogue, LegalBasis, Localised, Purpose, Retention, Service};

use crate::{CatalogueError, catalogue};

/// The part that is the same for every catalogue. `{law}` and `{position}` are filled in.
const PLAIN: &str = include_str!("privacy/plain.md");

/// How position is treated in the car before it leaves. The one place where the page has these figures from.
const POSITION: [(&str, &str); 8] = [
    ("cut from the beginning and the end of each trip", "300 to 800 m and 2 to 5 minutes, both"),
    ("how much exactly", "drawn at random for each trip, for beginning and end apart"),
    ("a trip is split into pieces of", "60 to 180 s, drawn at random for each piece"),
    ("left out between two pieces", "20 to 40 s, drawn at random"),
    ("id of a piece", "random, fresh for each piece"),
    ("coordinates are snapped to a grid of", "0.0005 degrees: about 55 m north-south, about 35 m east-west in Central Europe"),
    ("times are rounded", "down to the full minute"),
    ("VIN, driver, name of the car", "never part of it"),
];

/// The page about this catalogue in Markdown, in English where the catalogue has it, else in its first language.
///
/// # Errors
/// [`CatalogueError::Findings`] when the catalogue does not lint.
pub fn privacy_page(folder: &Path) -> Result<String, CatalogueError> {
    let catalogue = catalogue::compile(folder).map_err(CatalogueError::Findings)?;
    let words = Words::of(&catalogue);
    let every = || catalogue.services.iter().flat_map(|service| &service.purposes);
    let law: Vec<String> = every().filter(|purpose| purpose.basis == LegalBasis::Law).map(|purpose| words.named(purpose)).collect();
    let law = if law.is_empty() { "nothing".to_owned() } else { law.join(", ") };
    let position: Vec<String> = POSITION.iter().map(|(what, how)| format!("| {what} | {how} |")).collect();
    let position = format!("| what | how |\n|---|---|\n{}", position.join("\n"));

    let mut page = PLAIN.replace("{law}", &law).replace("{position}", &position);
    page += "\n## Every purpose\n\n| purpose | data | recipient | kept for | on the ground of |\n|---|---|---|---|---|\n";
    for purpose in every() {
        let (data, recipient) = (words.text(&purpose.data), words.text(&purpose.recipient));
        let (kept, ground) = (kept(purpose.retention), purpose.basis);
        page += &format!("| {} | {data} | {recipient} | {kept} | {ground} |\n", words.named(purpose));
    }
    for service in &catalogue.services {
        page += &words.service(service);
    }
    Ok(page)
}

/// The words of a catalogue in one language.
struct Words<'a> {
    catalogue: &'a Catalogue,
    language: &'a str,
}

impl<'a> Words<'a> {
    fn of(catalogue: &'a Catalogue) -> Self {
        let english = catalogue.languages.iter().find(|language| *language == "en");
        let language = english.or(catalogue.languages.first()).map_or("", String::as_str);
        Self { catalogue, language }
    }

    /// As it can stand in a cell of a table.
    fn text(&self, texts: &Localised) -> String {
        texts.get(self.language).map_or_else(String::new, |text| text.replace('|', "\\|"))
    }

    fn named(&self, purpose: &Purpose) -> String {
        format!("{} (`{}`)", self.text(&purpose.name), purpose.id)
    }

    fn service(&self, service: &Service) -> String {
        let mut part = format!("\n### {} (`{}`)\n\n{}\n", self.text(&service.name), service.id, self.text(&service.benefit));
        for purpose in &service.purposes {
            part += &format!("\n| purpose | {} |\n|---|---|\n", self.named(purpose));
            for (what, how) in self.rows(purpose) {
                part += &format!("| {what} | {how} |\n");
            }
        }
        part
    }

    fn rows(&self, purpose: &Purpose) -> Vec<(&'static str, String)> {
        let signals: Vec<String> = purpose.signals.iter().map(|signal| format!("`{signal}`")).collect();
        let markets: Vec<&str> = purpose.markets.iter().map(|market| market.as_str()).collect();
        let mut rows = vec![
            ("data", self.text(&purpose.data)),
            ("signals, all that may be read", signals.join(", ")),
            ("recipient", self.text(&purpose.recipient)),
            ("kept for", kept(purpose.retention)),
            ("legal ground", ground(purpose.basis).to_owned()),
            ("markets", markets.join(", ")),
            ("version of the text", purpose.text_version.to_string()),
            ("if off", self.text(&purpose.if_off)),
        ];
        if let Some(months) = purpose.consent_months {
            rows.push(("a yes runs out after", format!("{months} months")));
        }
        let needing = self.catalogue.features.iter().filter(|feature| feature.purposes.contains(&purpose.id));
        let needing: Vec<&str> = needing.filter_map(|feature| feature.texts.get(self.language)).map(|texts| texts.name.as_str()).collect();
        if !needing.is_empty() {
            rows.push(("needed by", needing.join(", ")));
        }
        rows
    }
}

/// A period as people say it.
fn kept(retention: Retention) -> String {
    match retention.hours() {
        0 => "not kept: used and dropped".to_owned(),
        hours if hours > 48 && hours % 24 == 0 => format!("{} days", hours / 24),
        hours => format!("{hours} hours"),
    }
}

fn ground(basis: LegalBasis) -> &'static str {
    match basis {
        LegalBasis::Choice => "the driver's choice (GDPR, art. 6 para. 1 letter a): off until a yes",
        LegalBasis::Contract => "a contract (GDPR, art. 6 para. 1 letter b): off unless a feature that was booked needs it",
        LegalBasis::Law => "a law (GDPR, art. 6 para. 1 letter c): cannot be switched off",
    }
}
