//! The two secrets of a phone session: a long one in the QR code, a short one to be typed.
//!
//! - The long one has 128 bits: it cannot be guessed, so nothing slows down who scans it.
//! - The short one has 35 bits and is only looked up through [`super::guesses`].

use std::fmt;

use rand::{Rng as _, TryRngCore as _, distr::Alphanumeric, rngs::OsRng, seq::IndexedRandom as _};

/// Characters of a page's code: 62 to the power of 22 are 131 bits.
const PAGE_CHARS: usize = 22;

/// What short codes are made of: no `0 O Q`, `1 I L`, `2 Z`, `5 S`, `8 B`, `U V` in one, and no vowels, so that they spell nothing.
const ALPHABET: [char; 21] = ['3', '4', '6', '7', '9', 'C', 'D', 'F', 'G', 'H', 'J', 'K', 'M', 'N', 'P', 'R', 'T', 'V', 'W', 'X', 'Y'];

/// Characters of a short code: 21 to the power of 8 are 35 bits.
const SHORT_CHARS: usize = 8;

/// The secret in the address of a page.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct PageCode(String);

impl PageCode {
    pub(crate) fn random() -> Self {
        Self(OsRng.unwrap_err().sample_iter(Alphanumeric).take(PAGE_CHARS).map(char::from).collect())
    }

    /// Reads a part of a path. `None` when it cannot be a code.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        (text.len() == PAGE_CHARS && text.bytes().all(|byte| byte.is_ascii_alphanumeric())).then(|| Self(text.to_owned()))
    }

    /// As it is stored and stands in the address.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for PageCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PageCode")
    }
}

/// A code to be typed, without its hyphen.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct ShortCode(String);

impl ShortCode {
    pub(super) fn random() -> Self {
        let mut random = OsRng.unwrap_err();
        Self((0..SHORT_CHARS).filter_map(|_| ALPHABET.choose(&mut random)).collect())
    }

    /// Reads what somebody typed: in any case, with spaces and hyphens anywhere. `None` when it cannot be a code.
    pub(crate) fn parse(typed: &str) -> Option<Self> {
        // Whoever types more than this does not type a code.
        const TYPED_CHARS_MAX: usize = 32;
        if typed.len() > TYPED_CHARS_MAX {
            return None;
        }
        let code: String =
            typed.chars().filter(|char| !char.is_whitespace() && *char != '-').map(|char| char.to_ascii_uppercase()).collect();
        (code.len() == SHORT_CHARS && code.chars().all(|char| ALPHABET.contains(&char))).then_some(Self(code))
    }

    /// As it is stored.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// As it is shown: `K7WM-3TXC`.
    pub(crate) fn shown(&self) -> String {
        let (first, second) = self.0.split_at(SHORT_CHARS / 2);
        format!("{first}-{second}")
    }
}

impl fmt::Debug for ShortCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ShortCode")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_code_is_read_as_people_type_it() {
        let code = ShortCode::random();
        let shown = code.shown();
        assert_eq!((shown.len(), shown.as_bytes()[4]), (9, b'-'));
        for typed in [shown.clone(), shown.to_lowercase(), format!("  {} ", shown.replace('-', " ")), code.as_str().to_owned()] {
            assert_eq!(ShortCode::parse(&typed).as_ref(), Some(&code), "{typed}");
        }
        for typed in ["", "K7WM-3TX", "K7WM-3TXCC", "K7WM-3TX0", "K7WM-3TX\u{430}", "<script>", &"3".repeat(1_000)] {
            assert_eq!(ShortCode::parse(typed), None, "{typed}");
        }
    }

    #[test]
    fn codes_are_all_different_and_use_every_character() {
        let codes: std::collections::HashSet<String> = (0..1_000).map(|_| ShortCode::random().as_str().to_owned()).collect();
        let used: std::collections::HashSet<char> = codes.iter().flat_map(|code| code.chars()).collect();
        assert_eq!((codes.len(), used.len()), (1_000, ALPHABET.len()));
        let page = PageCode::random();
        assert_eq!(PageCode::parse(page.as_str()), Some(page.clone()));
        assert_ne!(PageCode::random(), page);
        assert_eq!(PageCode::parse("../healthz"), None);
    }
}
