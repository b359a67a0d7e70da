use std::fs;

use super::shop::write_catalogue;
use crate::{CatalogueError, Config, SandboxBehaviour, StartError, lint};

/// Breaks one thing in an orderly catalogue and looks for the finding that names it.
pub(super) fn check(file: &str, from: &str, to: &str, expected: &str) {
    let folder = tempfile::tempdir().unwrap();
    write_catalogue(folder.path());
    assert_eq!(lint(folder.path()), []);
    let path = folder.path().join(file);
    let before = fs::read_to_string(&path).unwrap();
    assert!(before.contains(from), "{file} does not hold {from}");
    fs::write(&path, before.replacen(from, to, 1)).unwrap();
    let found: Vec<String> = lint(folder.path()).iter().map(ToString::to_string).collect();
    assert!(found.iter().any(|finding| finding == expected), "expected\n{expected}\nfound\n{}", found.join("\n"));
}

#[test]
fn every_kind_of_defect_is_named_with_its_file_and_key() {
    const BEAM: &str = "features/beam.toml";
    const STORE: &str = "catalogue.toml";
    const ART: &str = "art/beam.hero.day.svg";
    for (file, from, to, expected) in [
        (BEAM, "name = \"Name\"\n", "", "features/beam.toml: texts.en.name: is missing"),
        (BEAM, "help = \"Hilfe.\"", "help = \"  \"", "features/beam.toml: texts.de.help: is missing"),
        (BEAM, "[texts.de]", "[texts.fr]", "features/beam.toml: texts.de: is missing"),
        (BEAM, "[texts.de]", "[texts.fr]", "features/beam.toml: texts.fr: is in a language that `languages` does not list"),
        (BEAM, "Short.", "A\u{202E}B", "features/beam.toml: texts.en.short: holds the bidi control character U+202E"),
        (BEAM, "Short.", "A\u{2066}B", "features/beam.toml: texts.en.short: holds the bidi control character U+2066"),
        (BEAM, "Short.", "A\\u0007B", "features/beam.toml: texts.en.short: holds the control character U+0007"),
        (
            BEAM,
            "\"Name\"",
            "\"A name that is far too long for a card of two lines\"",
            "features/beam.toml: texts.en.name: has 51 characters, 40 fit",
        ),
        ("documents/eu/terms.de.txt", "One.\n\nTwo.\n", " \n", "documents/eu/terms.de.txt: is missing"),
        ("documents/eu/terms.de.txt", "One.", "A\u{202E}B", "documents/eu/terms.de.txt: holds the bidi control character U+202E"),
        (BEAM, "label = \"Label\"\n", "", "features/beam.toml: texts.en.label: is missing"),
        (BEAM, "\"Label\"", "\"Too long for one glance\"", "features/beam.toml: texts.en.label: has 23 characters, 21 fit"),
        (BEAM, "P3Y = 17900\n", "", "features/beam.toml: prices.DE.P3Y: is missing"),
        (BEAM, "P3Y = 17900", "P3Y = 1790", "features/beam.toml: prices.DE.P3Y: is not above 7900, the price of the next shorter term"),
        (BEAM, "P1M = 890", "P1M = 0", "features/beam.toml: prices.DE.P1M: is not above 0, the price of the next shorter term"),
        (BEAM, "P1M = 890", "P2M = 890", "features/beam.toml: prices.DE.P2M: a term is P1M, P1Y, P3Y or unlimited"),
        (BEAM, "[prices.GB]", "[prices.AT]", "features/beam.toml: prices.GB.P1M: is missing"),
        (BEAM, "[prices.GB]", "[prices.AT]", "features/beam.toml: prices.AT: has prices, but `rules.markets` does not list it"),
        (
            BEAM,
            "unlimited = 29900",
            "unlimited = 2990000000",
            "features/beam.toml: prices.DE.unlimited: an amount lies between 0 and 1000000000 minor units",
        ),
        (BEAM, "\"light\"", "\"dark\"", "features/beam.toml: category: `dark` is no category of this catalogue"),
        (BEAM, "purposes = []", "purposes = [\"ads\"]", "features/beam.toml: purposes: `ads` is no purpose of this catalogue"),
        (BEAM, "purposes = []\n", "", "features/beam.toml: purposes: is missing"),
        (BEAM, "[\"camera\"]", "[\"rocket\"]", "features/beam.toml: rules.equipment: `rocket` is no equipment of this catalogue"),
        (BEAM, "needs = []", "needs = [\"lasers\"]", "features/beam.toml: rules.needs: `lasers` is no feature of this catalogue"),
        (BEAM, "excludes = []", "excludes = [\"lasers\"]", "features/beam.toml: rules.excludes: `lasers` is no feature of this catalogue"),
        (BEAM, "needs = []", "needs = [\"beam\"]", "features/beam.toml: rules.needs: names the feature itself"),
        (BEAM, "excludes = []", "excludes = [\"beam\"]", "features/beam.toml: rules.excludes: names the feature itself"),
        (
            BEAM,
            "needs = []\nexcludes = []",
            "needs = [\"wheel\"]\nexcludes = [\"wheel\"]",
            "features/beam.toml: rules.excludes: `wheel` is needed and excluded",
        ),
        (BEAM, "markets = [\"DE\", \"GB\"]", "markets = []", "features/beam.toml: rules.markets: it is sold nowhere"),
        (
            BEAM,
            "markets = [\"DE\", \"GB\"]",
            "markets = [\"DE\", \"US\"]",
            "features/beam.toml: rules.markets: `US` is no market of this catalogue",
        ),
        (
            BEAM,
            "software = \"26.03\"",
            "software = \"26\"",
            "features/beam.toml: rules.software: a software level is two numbers such as 26.03",
        ),
        (BEAM, "\"#F6E3B0\"", "\"sand\"", "features/beam.toml: hue.night: `sand` is no colour such as #F6E3B0"),
        (BEAM, "holder = \"car\"", "holder = \"dog\"", "features/beam.toml: holder: is neither `car` nor `person`"),
        (BEAM, "trial = true\n", "", "features/beam.toml: trial: is missing"),
        (
            BEAM,
            "trial = true",
            "trail = true",
            "features/beam.toml: line 8: unknown field `trail`, expected one of `category`, `icon`, `hue`, `holder`, `installs_in_minutes`, `delivery_hours`, `restart`, `trial`, `purposes`, `rules`, `prices`, `texts`",
        ),
        (STORE, "name.de = \"Licht\"\n", "", "catalogue.toml: categories[0].name.de: is missing"),
        (STORE, "code = \"radar\"", "code = \"camera\"", "catalogue.toml: equipment[1].code: `camera` is there twice"),
        (STORE, "languages", "order = [\"beam\"]\nlanguages", "catalogue.toml: order: `radar` is missing"),
        (ART, "<circle", "<text>beam</text><circle", "art/beam.hero.day.svg: holds text; turn it into paths"),
        (ART, "<circle", "<image href=\"file:///etc/passwd\"/><circle", "art/beam.hero.day.svg: holds or refers to another picture"),
        (ART, "height=\"800\"", "height=\"720\"", "art/beam.hero.day.svg: is 1280 x 720, not 1280 x 800"),
    ] {
        check(file, from, to, expected);
    }
}

#[test]
fn every_kind_of_defect_of_a_service_is_named() {
    const BEAM: &str = "features/beam.toml";
    const STORE: &str = "catalogue.toml";
    const TRAFFIC: &str = "services/traffic.toml";
    const REMOTE: &str = "services/remote.toml";
    let long = |chars: usize| format!("\"{}\"", "a".repeat(chars));
    for (file, from, to, expected) in [
        (STORE, "\"remote\"]", "\"fax\"]", "catalogue.toml: services: `fax` is no service of this catalogue"),
        (STORE, "\"traffic\", ", "", "catalogue.toml: services: `traffic` is missing"),
        (STORE, "[\"traffic\"", "[\"traffic\", \"traffic\"", "catalogue.toml: services: `traffic` is listed twice"),
        (REMOTE, "icon = \"phone\"\n", "", "services/remote.toml: icon: is missing"),
        (REMOTE, "name.de = \"Fern\"\n", "", "services/remote.toml: name.de: is missing"),
        (REMOTE, "\"Remote\"", &long(33), "services/remote.toml: name.en: has 33 characters, 32 fit"),
        (REMOTE, "benefit.en = \"From afar.\"\n", "", "services/remote.toml: benefit.en: is missing"),
        (REMOTE, "\"From afar.\"", &long(61), "services/remote.toml: benefit.en: has 61 characters, 60 fit"),
        (REMOTE, "benefit.de", "benefit.fr", "services/remote.toml: benefit.fr: is in a language that `languages` does not list"),
        (REMOTE, "\"Doors\"", &long(61), "services/remote.toml: purposes[0].data.en: has 61 characters, 60 fit"),
        (REMOTE, "data.de = \"Türen\"\n", "", "services/remote.toml: purposes[0].data.de: is missing"),
        (REMOTE, "recipient.en = \"Remote Ltd\"\n", "", "services/remote.toml: purposes[0].recipient.en: is missing"),
        (REMOTE, "\"Remote Ltd\"", &long(41), "services/remote.toml: purposes[0].recipient.en: has 41 characters, 40 fit"),
        (REMOTE, "\"Features pause.\"", &long(121), "services/remote.toml: purposes[0].if_off.en: has 121 characters, 120 fit"),
        (REMOTE, "if_off.de = \"Funktionen pausieren.\"\n", "", "services/remote.toml: purposes[0].if_off.de: is missing"),
        (REMOTE, "id = \"remote\"\n", "", "services/remote.toml: purposes[0].id: is missing"),
        (
            TRAFFIC,
            "id = \"live-traffic\"",
            "id = \"remote\"",
            "services/traffic.toml: purposes[0].id: `remote` is there twice, first in services/remote.toml",
        ),
        (
            REMOTE,
            "signals = [\"Vehicle.Cabin.Door.Row1.DriverSide.IsOpen\"]\n",
            "",
            "services/remote.toml: purposes[0].signals: there is none",
        ),
        (
            REMOTE,
            "Vehicle.Cabin.Door.Row1.DriverSide.IsOpen",
            "doors*",
            "services/remote.toml: purposes[0].signals: `doors*` is no name of a signal such as Vehicle.Speed",
        ),
        (
            TRAFFIC,
            "Vehicle.CurrentLocation.Latitude",
            "Vehicle.Speed",
            "services/traffic.toml: purposes[0].signals: `Vehicle.Speed` is listed twice",
        ),
        (REMOTE, "markets = [\"DE\", \"GB\"]", "markets = []", "services/remote.toml: purposes[0].markets: it exists nowhere"),
        (REMOTE, "\"GB\"", "\"US\"", "services/remote.toml: purposes[0].markets: `US` is no market of this catalogue"),
        (REMOTE, "text_version = 1\n", "", "services/remote.toml: purposes[0].text_version: is missing"),
        (REMOTE, "text_version = 1", "text_version = 0", "services/remote.toml: purposes[0].text_version: counts from 1"),
        (REMOTE, "retention_hours = 720\n", "", "services/remote.toml: purposes[0].retention_hours: is missing"),
        (REMOTE, "= 720", "= 87841", "services/remote.toml: purposes[0].retention_hours: is more than 87840"),
        (REMOTE, "basis = \"contract\"\n", "", "services/remote.toml: purposes[0].basis: is missing"),
        (REMOTE, "\"contract\"", "\"interest\"", "services/remote.toml: purposes[0].basis: is neither `choice`, `contract` nor `law`"),
        (REMOTE, "\"contract\"", "\"choice\"", "services/remote.toml: purposes[0].consent_months: is missing"),
        (
            REMOTE,
            "\"contract\"",
            "\"contract\"\nconsent_months = 12",
            "services/remote.toml: purposes[0].consent_months: is only for `choice`: nothing else asks for a yes",
        ),
        (
            TRAFFIC,
            "\"choice\"",
            "\"law\"",
            "services/traffic.toml: purposes[0].consent_months: is only for `choice`: nothing else asks for a yes",
        ),
        (TRAFFIC, "= 12", "= 37", "services/traffic.toml: purposes[0].consent_months: lies between 1 and 36"),
        (TRAFFIC, "= 12", "= 0", "services/traffic.toml: purposes[0].consent_months: lies between 1 and 36"),
        (
            BEAM,
            "purposes = []",
            "purposes = [\"emergency\"]",
            "features/beam.toml: purposes: `emergency` is demanded by law and belongs to no feature",
        ),
        (
            BEAM,
            "purposes = []",
            "purposes = [\"live-traffic\"]",
            "features/beam.toml: purposes: `live-traffic` does not exist in GB, where this feature is sold",
        ),
    ] {
        check(file, from, to, expected);
    }
}

#[test]
fn a_service_without_any_use_of_data_is_found() {
    let folder = tempfile::tempdir().unwrap();
    write_catalogue(folder.path());
    let file = folder.path().join("services/remote.toml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.split("[[purposes]]").next().unwrap()).unwrap();
    let found: Vec<String> = lint(folder.path()).iter().map(ToString::to_string).collect();
    assert_eq!(found, ["services/remote.toml: purposes: there is none"]);
}

#[test]
fn contradictions_across_features_are_found() {
    let folder = tempfile::tempdir().unwrap();
    write_catalogue(folder.path());
    let change = |feature: &str, from: &str, to: &str| {
        let path = folder.path().join(format!("features/{feature}.toml"));
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.replace(from, to)).unwrap();
    };
    change("beam", "needs = []", "needs = [\"radar\"]");
    change("radar", "needs = []", "needs = [\"wheel\"]");
    change("wheel", "needs = []\nexcludes = []", "needs = [\"beam\"]\nexcludes = [\"radar\"]");
    let found: Vec<String> = lint(folder.path()).iter().map(ToString::to_string).collect();
    for expected in [
        "features/beam.toml: rules.needs: goes round in a circle back to this feature",
        "features/beam.toml: rules.needs: needs `wheel`, which excludes `radar`",
        "features/wheel.toml: rules.excludes: `radar` is needed and excluded",
    ] {
        assert!(found.iter().any(|finding| finding == expected), "{expected}\n{}", found.join("\n"));
    }
    write_catalogue(folder.path());
    change("radar", "markets = [\"DE\", \"GB\"]", "markets = [\"DE\"]");
    change("beam", "needs = []", "needs = [\"radar\"]");
    let found: Vec<String> = lint(folder.path()).iter().map(ToString::to_string).collect();
    assert!(found.contains(&"features/beam.toml: rules.needs: `radar` is not sold in GB, where this feature is".to_owned()), "{found:?}");
}

#[test]
fn missing_and_stray_files_are_found() {
    let folder = tempfile::tempdir().unwrap();
    write_catalogue(folder.path());
    fs::rename(folder.path().join("art/beam.card.day.svg"), folder.path().join("art/beams.card.day.svg")).unwrap();
    fs::write(folder.path().join("features/notes.txt"), "").unwrap();
    let found: Vec<String> = lint(folder.path()).iter().map(ToString::to_string).collect();
    assert_eq!(
        found,
        ["art/beam.card.day.svg: is missing", "art/beams.card.day.svg: belongs to no feature", "features/notes.txt: is no .toml file"]
    );
    let empty = tempfile::tempdir().unwrap();
    assert_eq!(lint(empty.path()).iter().map(ToString::to_string).collect::<Vec<_>>(), ["catalogue.toml: is missing"]);
}

#[tokio::test]
async fn a_catalogue_that_does_not_lint_is_not_served() {
    let folder = tempfile::tempdir().unwrap();
    write_catalogue(&folder.path().join("catalogue"));
    fs::remove_file(folder.path().join("catalogue/art/beam.card.day.svg")).unwrap();
    let config = Config::new(([127, 0, 0, 1], 0).into(), folder.path().join("state"), folder.path().join("catalogue"));
    assert_eq!(config.payment, SandboxBehaviour::Accept);
    match crate::start(config, tokio_util::sync::CancellationToken::new()).await {
        Err(StartError::Catalogue(CatalogueError::Findings(findings))) => assert_eq!(findings.len(), 1),
        other => panic!("{other:?}"),
    }
}

#[test]
fn pictures_are_rendered_to_files_named_for_people() {
    let folder = tempfile::tempdir().unwrap();
    write_catalogue(folder.path());
    let out = folder.path().join("out");
    assert_eq!(crate::render_pictures(folder.path(), &out).unwrap(), 4 * 14);
    let picture = image::open(out.join("beam.hero.night.808.png")).unwrap();
    assert_eq!((picture.width(), picture.height()), (808, 505));
}
