//! Lists of names in the order in which a reader of the language looks for them (Unicode Collation Algorithm, UTS 10, as
//! tailored by CLDR), through ICU4X.

use std::cmp::Ordering;

use icu::collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu::locale::Locale;

use crate::Language;

/// Compares names as the alphabet of one language orders them.
pub(super) struct Alphabet(Option<CollatorBorrowed<'static>>);

impl Alphabet {
    pub(super) fn of(language: Language) -> Self {
        let locale = Locale::try_from_str(language.tag()).ok();
        // Every language of the screens is in the data; without it names are in the order of their code points.
        Self(locale.and_then(|locale| Collator::try_new(locale.into(), CollatorOptions::default()).ok()))
    }

    pub(super) fn compare(&self, left: &str, right: &str) -> Ordering {
        self.0.as_ref().map_or_else(|| left.cmp(right), |collator| collator.compare(left, right))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(language: Language, mut names: Vec<&str>) -> Vec<&str> {
        let alphabet = Alphabet::of(language);
        assert!(alphabet.0.is_some(), "{language:?} is in the data");
        names.sort_by(|left, right| alphabet.compare(left, right));
        names
    }

    #[test]
    fn each_language_has_its_own_alphabet() {
        // As plain letters in German, as letters after z in Swedish (CLDR, sv), ch after h in Czech, ç after c in Turkish.
        assert_eq!(sorted(Language::German, vec!["Zug", "Öl", "Ofen"]), ["Ofen", "Öl", "Zug"]);
        assert_eq!(sorted(Language::Swedish, vec!["Öl", "Zug", "Ofen"]), ["Ofen", "Zug", "Öl"]);
        assert_eq!(sorted(Language::Czech, vec!["chata", "hora", "cena"]), ["cena", "hora", "chata"]);
        assert_eq!(sorted(Language::Turkish, vec!["çay", "dağ", "cam"]), ["cam", "çay", "dağ"]);
        assert_eq!(sorted(Language::Polish, vec!["łoś", "mak", "las"]), ["las", "łoś", "mak"]);
        for language in Language::ALL {
            assert_eq!(sorted(language, vec!["b", "a"]), ["a", "b"]);
        }
    }
}
