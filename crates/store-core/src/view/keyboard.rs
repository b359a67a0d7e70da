//! Rows of keys on screen, as people know them from their language. Only while parked.

use crate::Language;

/// For a code: letters without marks, and digits.
pub(super) fn code(language: Language) -> Vec<String> {
    let letters = match language {
        Language::English => ["QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM"],
        Language::German => ["QWERTZUIOP", "ASDFGHJKL", "YXCVBNM"],
    };
    std::iter::once("1234567890").chain(letters).map(str::to_owned).collect()
}

/// For a name.
pub(super) fn name(language: Language) -> Vec<String> {
    let letters = match language {
        Language::English => ["QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM"],
        Language::German => ["QWERTZUIOPÜ", "ASDFGHJKLÖÄ", "YXCVBNMß"],
    };
    letters.map(str::to_owned).to_vec()
}
