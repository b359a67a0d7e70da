//! Words, as they are compared.

use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// Most letters that are a slip. Nobody mishears a name by more, however long it is.
const SLIPS_MAX: usize = 4;

/// A word without case, accents and signs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Word {
    text: String,
    /// Counted once: each word that is said is compared with each name of its letter.
    letters: usize,
}

impl Word {
    fn new(text: String) -> Self {
        let letters = text.chars().count();
        Self { text, letters }
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    /// Several as one.
    pub(crate) fn joined(words: &[Self]) -> Self {
        Self::new(words.iter().map(Self::as_str).collect())
    }

    fn len(&self) -> usize {
        self.letters
    }

    /// Whether somebody may have meant the other word: the same, another ending of it, or a slip of a recogniser.
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        if self == other {
            return true;
        }
        let (short, long) = if self.len() <= other.len() { (self, other) } else { (other, self) };
        // Short words differ by a letter and mean something else.
        let rest = long.len() - short.len();
        if short.len() < 5 || rest > 2.max(short.len() / 6) || short.text.bytes().any(|byte| byte.is_ascii_digit()) {
            return false;
        }
        // The last letter of a long word may change with its ending.
        let kept = short.len() - usize::from(short.len() >= 7);
        (rest <= 2 && common(&short.text, &long.text) >= kept) || short.is_slip_of(long)
    }

    /// The same of several words that were put together: there an ending may be a word of its own.
    pub(crate) fn is_like_together(&self, other: &Self) -> bool {
        let (short, long) = if self.len() <= other.len() { (self, other) } else { (other, self) };
        let rest = long.len() - short.len();
        if short.len() < 9 || rest > 2.max(short.len() / 6) {
            return self == other;
        }
        let ending = rest <= 2 && common(&short.text, &long.text) == short.len();
        self == other || ending || short.is_slip_of(long)
    }

    fn is_slip_of(&self, long: &Self) -> bool {
        let slips = (self.len() / 6).min(SLIPS_MAX);
        slips > 0 && long.len() - self.len() <= slips && is_within(&self.text, &long.text, slips)
    }
}

fn common(a: &str, b: &str) -> usize {
    a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count()
}

/// Whether no more letters than these are to be changed, put in or taken out.
///
/// By trying: at the first letter that differs, one of the three is the slip. With the few slips that there may be this ends at once, where a
/// table would be filled for each of many names.
fn is_within(a: &str, b: &str, slips: usize) -> bool {
    let (mut a, mut b) = (a.chars(), b.chars());
    loop {
        let (rest_a, rest_b) = (a.as_str(), b.as_str());
        match (a.next(), b.next()) {
            (None, None) => return true,
            (None, Some(_)) => return rest_b.chars().count() <= slips,
            (Some(_), None) => return rest_a.chars().count() <= slips,
            (Some(one), Some(other)) if one == other => {}
            (Some(_), Some(_)) => {
                return slips > 0
                    && (is_within(a.as_str(), b.as_str(), slips - 1)
                        || is_within(a.as_str(), rest_b, slips - 1)
                        || is_within(rest_a, b.as_str(), slips - 1));
            }
        }
    }
}

/// The words of a text.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let bare: String = text.nfd().filter(|char| !is_combining_mark(*char)).flat_map(char::to_lowercase).collect();
    // An apostrophe within a word joins in some languages and parts in others; apart, both find the same words.
    bare.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty()).map(|word| Word::new(word.to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(text: &str) -> Word {
        words(text).remove(0)
    }

    #[test]
    fn case_accents_and_signs_are_no_difference() {
        let plain = |text| words(text).into_iter().map(|word| word.text).collect::<Vec<_>>();
        assert_eq!(plain("Was kostet der Fernlicht-Assistent?"), ["was", "kostet", "der", "fernlicht", "assistent"]);
        assert_eq!(plain("À l'arrêt, s’il vous plaît"), ["a", "l", "arret", "s", "il", "vous", "plait"]);
        assert_eq!(plain("  "), [""; 0]);
    }

    #[test]
    fn an_ending_or_a_slip_is_forgiven_and_another_word_is_not() {
        for (a, b) in [("sitzheizung", "sitzheizungen"), ("recorder", "recordr"), ("assistant", "asistant"), ("heating", "heatings")] {
            assert!(word(a).is_like(&word(b)) && word(b).is_like(&word(a)), "{a} {b}");
        }
        for (a, b) in [("year", "years"), ("seat", "heat"), ("light", "right"), ("start", "smart"), ("2026", "2027"), ("cancel", "channel")]
        {
            assert!(!word(a).is_like(&word(b)), "{a} {b}");
        }
    }

    /// Letters that are to be changed, put in or taken out, by the table of the textbook.
    fn distance(a: &str, b: &str) -> usize {
        let b: Vec<char> = b.chars().collect();
        let mut row: Vec<usize> = (0..=b.len()).collect();
        for (i, a) in a.chars().enumerate() {
            let mut diagonal = std::mem::replace(&mut row[0], i + 1);
            for (j, b) in b.iter().enumerate() {
                let best = if a == *b { diagonal } else { 1 + diagonal.min(row[j]).min(row[j + 1]) };
                diagonal = std::mem::replace(&mut row[j + 1], best);
            }
        }
        row[b.len()]
    }

    proptest::proptest! {
        #[test]
        fn slips_are_counted_as_by_the_table(a in "[abé]{0,9}", b in "[abé]{0,9}", slips in 0usize..=SLIPS_MAX) {
            proptest::prop_assert_eq!(is_within(&a, &b, slips), distance(&a, &b) <= slips);
        }
    }
}
