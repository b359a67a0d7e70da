//! That a form was filled in on our own page.
//!
//! A page sets a random cookie that no form of another site brings along (`SameSite=Lax`, and `__Host-`, so that no neighbour can set it),
//! and puts the same value into its form. A form whose value is not the cookie's is not ours (double submit). Not `Strict`: whoever comes
//! back from the provider is to be known again.

use axum::http::{HeaderMap, header};
use entitlement::Digest;
use hmac::digest::CtOutput;
use sha2::{Digest as _, Sha256};

use crate::keys::{KeyError, random_token};

const COOKIE: &str = "__Host-upfit-form";
/// 32 random bytes in hexadecimal.
const TOKEN_CHARS: usize = 64;

/// The value of this browser.
pub(super) struct FormToken {
    value: String,
    is_new: IsNew,
}

#[derive(PartialEq, Eq)]
enum IsNew {
    Yes,
    No,
}

impl FormToken {
    /// That of the request's cookie, or a new one.
    pub(super) fn of(headers: &HeaderMap) -> Result<Self, KeyError> {
        match cookie(headers) {
            Some(value) => Ok(Self { value, is_new: IsNew::No }),
            None => Ok(Self { value: random_token()?, is_new: IsNew::Yes }),
        }
    }

    /// For a hidden field of a form.
    pub(super) fn value(&self) -> &str {
        &self.value
    }

    /// By what the browser is known again, of no use to anybody else.
    pub(super) fn digest(&self) -> Digest {
        Digest::of(self.value.as_bytes())
    }

    /// For the answer, when the browser does not have it yet.
    pub(super) fn set_cookie(&self) -> Option<String> {
        (self.is_new == IsNew::Yes).then(|| format!("{COOKIE}={}; Path=/; Secure; HttpOnly; SameSite=Lax", self.value))
    }
}

/// Whether a form came from our own page in this browser.
///
/// The attack: a foreign site makes a browser send a form here. It can set the form's value, but it neither knows the cookie's nor can
/// it have the cookie sent.
pub(super) fn is_ours(headers: &HeaderMap, sent: &str) -> bool {
    // Of digests, in constant time: how long the comparison takes says nothing about the cookie.
    let digest = |text: &str| CtOutput::<Sha256>::new(Sha256::digest(text));
    cookie(headers).is_some_and(|value| digest(&value) == digest(sent))
}

fn cookie(headers: &HeaderMap) -> Option<String> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(';'));
    let value = cookies.filter_map(|cookie| cookie.trim().split_once('=')).find(|(name, _)| *name == COOKIE).map(|(_, value)| value)?;
    (value.len() == TOKEN_CHARS && value.bytes().all(|byte| byte.is_ascii_hexdigit())).then(|| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_cookie(cookie: &str) -> HeaderMap {
        HeaderMap::from_iter([(header::COOKIE, cookie.parse().unwrap())])
    }

    #[test]
    fn only_a_form_with_the_cookies_value_is_ours() {
        let token = FormToken::of(&HeaderMap::new()).unwrap();
        let cookie = token.set_cookie().unwrap();
        assert!(cookie.ends_with("; Path=/; Secure; HttpOnly; SameSite=Lax"), "{cookie}");
        let headers = with_cookie(&format!("other=1; {COOKIE}={}; more=2", token.value()));
        assert!(is_ours(&headers, token.value()));
        assert!(FormToken::of(&headers).unwrap().set_cookie().is_none(), "it has it already");
        let other = FormToken::of(&HeaderMap::new()).unwrap();
        assert!(!is_ours(&headers, other.value()) && !is_ours(&headers, ""));
        assert!(!is_ours(&HeaderMap::new(), token.value()) && !is_ours(&HeaderMap::new(), ""), "no cookie");
        assert!(!is_ours(&with_cookie(&format!("{COOKIE}=")), ""), "an empty one");
        assert!(!is_ours(&with_cookie(&format!("{COOKIE}=x")), "x"), "one that is not of ours");
    }
}
