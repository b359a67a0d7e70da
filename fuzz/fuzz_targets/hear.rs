//! Whatever a recogniser hands over: nothing breaks, hangs or is made up.
//!
//! Input: the number of a language as a digit, and what was said.
#![no_main]

use std::sync::LazyLock;

use entitlement::{FeatureId, ServiceId};
use libfuzzer_sys::fuzz_target;
use voice::{Asked, CANDIDATES_MAX, Data, Grammar, Heard, Intent, Listener, Names};

const FILES: [&str; 6] = [
    include_str!("../../i18n/en/voice.toml"),
    include_str!("../../i18n/de/voice.toml"),
    include_str!("../../i18n/fr/voice.toml"),
    include_str!("../../i18n/es/voice.toml"),
    include_str!("../../i18n/it/voice.toml"),
    include_str!("../../i18n/nl/voice.toml"),
];

static LISTENERS: LazyLock<Vec<Listener>> = LazyLock::new(|| {
    let listener = |file: &&str| Listener::new(Grammar::parse(file).expect("our own grammar can be read"), names());
    FILES.iter().map(listener).collect()
});

/// Names as they are in the sample catalogue, two of which sound alike.
const FEATURES: [(&str, &[&str]); 5] = [
    (
        "high-beam",
        &[
            "high beam assistant",
            "high beam",
            "Fernlichtassistent",
            "feux de route automatiques",
            "luces largas",
            "abbaglianti",
            "grootlicht",
        ],
    ),
    ("seat-heat", &["seat heating", "Sitzheizung", "sièges chauffants", "asientos calefactables", "sedili riscaldati", "stoelverwarming"]),
    (
        "wheel-heat",
        &["steering wheel heating", "Lenkradheizung", "volant chauffant", "volante calefactable", "volante riscaldato", "stuurverwarming"],
    ),
    ("cruise", &["active cruise control", "Tempomat", "régulateur de vitesse", "control de crucero", "cruise control", "cruisecontrol"]),
    ("sounds", &["iconic sounds", "Klangwelten", "sons iconiques", "sonidos iconicos", "suoni iconici", "rijgeluiden"]),
];

fn names() -> Names {
    let mut names = Names::new();
    for (feature, called) in FEATURES {
        let feature = FeatureId::parse(feature).expect("an id");
        called.iter().for_each(|name| names.feature(&feature, name));
    }
    let hazards = Data::Of(ServiceId::parse("hazards").expect("an id"));
    ["hazard warnings", "Gefahrenmeldungen", "alertes", "avisos de peligro", "avvisi di pericolo", "gevarenmeldingen"]
        .iter()
        .for_each(|name| names.data(&hazards, name));
    names
}

fn holds(asked: &Asked, said: &str) {
    assert!(asked.features.len() <= CANDIDATES_MAX && asked.data.len() <= CANDIDATES_MAX, "{said:?}");
    assert!(
        asked.features.iter().all(|feature| FEATURES.iter().any(|(known, _)| *known == feature.as_str())),
        "{said:?} is about a feature that nobody sells"
    );
    assert_eq!(asked.choice.is_some(), asked.intent == Intent::Choice, "{said:?}");
    assert!(asked.intent != Intent::Term || asked.term.is_some(), "{said:?}");
}

fuzz_target!(|input: &[u8]| {
    let Some((language, said)) = input.split_first() else { return };
    let listener = &LISTENERS[usize::from(language.wrapping_sub(b'0')) % FILES.len()];
    let said = &*String::from_utf8_lossy(said);
    let heard = listener.hear(said);
    match &heard {
        Heard::Sure(asked) => holds(asked, said),
        Heard::Unsure(several) => {
            assert!((1..=CANDIDATES_MAX).contains(&several.len()), "{said:?}");
            several.iter().for_each(|asked| holds(asked, said));
        }
        Heard::Nothing => {}
    }
    // Signs are not heard.
    if said.len() < voice::UTTERANCE_BYTES_MAX - 3 {
        assert_eq!(listener.hear(&format!("\"{said}?!")), heard, "{said:?}");
    }
});
