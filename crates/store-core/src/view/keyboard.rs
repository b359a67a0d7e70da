//! Rows of keys on screen, as people know them from their language. Only while parked.

use crate::Language;

/// For a code: letters without marks, and digits.
pub(super) fn code(language: Language) -> Vec<String> {
    let letters = match language {
        Language::German | Language::Czech => ["QWERTZUIOP", "ASDFGHJKL", "YXCVBNM"],
        Language::French => ["AZERTYUIOP", "QSDFGHJKLM", "WXCVBN"],
        _ => ["QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM"],
    };
    std::iter::once("1234567890").chain(letters).map(str::to_owned).collect()
}

/// For a name.
pub(super) fn name(language: Language) -> Vec<String> {
    let letters: &[&str] = match language {
        Language::German => &["QWERTZUIOPÜ", "ASDFGHJKLÖÄ", "YXCVBNMß"],
        Language::French => &["AZERTYUIOPÉÈ", "QSDFGHJKLMÇ", "WXCVBN"],
        Language::Spanish => &["QWERTYUIOP", "ASDFGHJKLÑ", "ZXCVBNM"],
        Language::Italian => &["QWERTYUIOPÈ", "ASDFGHJKLÀ", "ZXCVBNM"],
        Language::Portuguese => &["QWERTYUIOPÃÕ", "ASDFGHJKLÇ", "ZXCVBNM"],
        Language::Swedish => &["QWERTYUIOPÅ", "ASDFGHJKLÖÄ", "ZXCVBNM"],
        Language::Polish => &["QWERTYUIOPÓĘ", "ASDFGHJKLŁĄŚ", "ZXCVBNMŻŃ"],
        Language::Czech => &["QWERTZUIOPÁŮ", "ASDFGHJKLÍŠČ", "YXCVBNMŘŽ"],
        Language::Turkish => &["QWERTYUIOPĞÜ", "ASDFGHJKLŞİ", "ZXCVBNMÖÇ"],
        // From left to right as the keys of a keyboard lie; the names run from right to left.
        Language::Arabic => &["ضصثقفغعهخحجد", "شسيبلاتنمكطذ", "ئؤءرىةوزظ", "أإآ"],
        // A name can be written in Latin letters; a keyboard of their own scripts is the head unit's.
        Language::English | Language::Dutch | Language::Japanese | Language::Chinese | Language::Korean => {
            &["QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM"]
        }
    };
    letters.iter().map(|row| (*row).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The last row ends with a blank of one key and an eraser of two.
    #[test]
    fn every_keyboard_has_room_for_blank_and_eraser_and_no_key_twice() {
        for language in Language::ALL {
            for rows in [name(language), code(language)] {
                let lengths: Vec<usize> = rows.iter().map(|row| row.chars().count()).collect();
                let (longest, last) = (lengths.iter().max().unwrap(), lengths.last().unwrap());
                assert!(last + 3 <= *longest, "{language:?}: {rows:?}");
                let keys: std::collections::BTreeSet<char> = rows.iter().flat_map(|row| row.chars()).collect();
                assert_eq!(keys.len(), lengths.iter().sum::<usize>(), "{language:?}: {rows:?}");
                let arabic = rows == name(Language::Arabic);
                let alphabet = if arabic {
                    "ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآؤئىة"
                } else {
                    "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                };
                assert!(alphabet.chars().all(|letter| keys.contains(&letter)), "{language:?}: {rows:?}");
            }
        }
    }

    #[test]
    fn a_code_is_typed_in_latin_letters_and_digits_in_every_language() {
        for language in Language::ALL {
            let keys = code(language).concat();
            assert!(('A'..='Z').chain('0'..='9').all(|letter| keys.contains(letter)), "{language:?}");
        }
    }
}
