//! Ids as types, so that an offer is never taken for a feature.

use std::{borrow::Borrow, fmt, marker::PhantomData, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest as _, Sha256};
use smol_str::SmolStr;

use crate::text;

/// Longest id in bytes. Ids travel in object paths, URLs and file names.
const ID_BYTES_MAX: usize = 96;

/// Why a string is not an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IdError {
    /// Nothing was given.
    #[error("an id must not be empty")]
    Empty,
    /// More than 96 bytes.
    #[error("an id has at most {ID_BYTES_MAX} bytes")]
    TooLong,
    /// Something else than `a-z`, `A-Z`, `0-9`, `-`, `.` or `_`, or a leading dot.
    #[error("an id holds only letters, digits, '-', '_' and '.', and does not start with '.'")]
    Character,
}

const fn is_allowed(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() | (byte == b'-') | (byte == b'_') | (byte == b'.')
}

/// An id of one kind. `K` only tells kinds apart.
pub struct Id<K> {
    // Short ids, as those of features are, need no memory of their own; long ones share it.
    text: SmolStr,
    kind: PhantomData<fn() -> K>,
}

impl<K> Id<K> {
    /// The one way from a string to an id: 1 to 96 bytes of `a-z A-Z 0-9 - _ .`, not starting with a dot,
    /// so that an id is safe in a path, a URL and a D-Bus argument.
    ///
    /// # Errors
    /// [`IdError`] says what is wrong.
    pub fn parse(text: &str) -> Result<Self, IdError> {
        if text.is_empty() {
            return Err(IdError::Empty);
        }
        if text.len() > ID_BYTES_MAX {
            return Err(IdError::TooLong);
        }
        // Without a branch a byte: ids are most of a grant set, and a set is read at each start.
        if text.starts_with('.') || !text.bytes().fold(true, |allowed, byte| allowed & is_allowed(byte)) {
            return Err(IdError::Character);
        }
        Ok(Self { text: text.into(), kind: PhantomData })
    }

    /// The id as it travels.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl<K> Clone for Id<K> {
    fn clone(&self) -> Self {
        Self { text: self.text.clone(), kind: PhantomData }
    }
}
impl<K> PartialEq for Id<K> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}
impl<K> Eq for Id<K> {}
impl<K> PartialOrd for Id<K> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<K> Ord for Id<K> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.text.cmp(&other.text)
    }
}
impl<K> std::hash::Hash for Id<K> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}
impl<K> Borrow<str> for Id<K> {
    fn borrow(&self) -> &str {
        &self.text
    }
}
impl<K> fmt::Debug for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.text, f)
    }
}
impl<K> fmt::Display for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}
impl<K> FromStr for Id<K> {
    type Err = IdError;
    fn from_str(text: &str) -> Result<Self, IdError> {
        Self::parse(text)
    }
}
impl<K> Serialize for Id<K> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}
impl<'de, K> Deserialize<'de> for Id<K> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        text::deserialize(deserializer, Self::parse)
    }
}

/// Tells the kinds of [`Id`] apart.
pub mod kind {
    /// Of a feature.
    pub enum Feature {}
    /// Of an offer.
    pub enum Offer {}
    /// Of an order.
    pub enum Order {}
    /// Of a quote.
    pub enum Quote {}
    /// Of one call that may be repeated.
    pub enum Request {}
    /// Of a category.
    pub enum Category {}
    /// Of a purpose.
    pub enum Purpose {}
    /// Of a piece of equipment.
    pub enum Equipment {}
    /// Of a market.
    pub enum Market {}
    /// Of a digital service.
    pub enum Service {}
    /// Of a driver's profile.
    pub enum Driver {}
    /// Of a receipt.
    pub enum Receipt {}
    /// Of a day's uploads for a purpose.
    pub enum Upload {}
    /// Of a message to the driver.
    pub enum Message {}
    /// Of what a driver does on a phone for the car.
    pub enum Session {}
    /// Of one refund.
    pub enum Refund {}
    /// Of one change of hands.
    pub enum Handover {}
    /// Of an entitlement passport.
    pub enum Passport {}
}

/// A feature of the catalogue, such as `high-beam`.
pub type FeatureId = Id<kind::Feature>;
/// An offer: a feature for a term in a market, such as `high-beam.DE.P1Y`.
pub type OfferId = Id<kind::Offer>;
/// An order or a trial. Chosen by the car, kept by the storefront for ever.
pub type OrderId = Id<kind::Order>;
/// One quote, chosen by the storefront.
pub type QuoteId = Id<kind::Quote>;
/// One mutating call over D-Bus. The same id gives the same answer.
pub type RequestId = Id<kind::Request>;
/// A group of features in the store.
pub type CategoryId = Id<kind::Category>;
/// What data is used for.
pub type PurposeId = Id<kind::Purpose>;
/// A digital service, which uses data for one or more purposes.
pub type ServiceId = Id<kind::Service>;
/// A message to the driver. The same thing to say has the same key.
pub type MessageKey = Id<kind::Message>;
/// Something that is done on a phone for the car, chosen by the storefront.
pub type SessionId = Id<kind::Session>;
/// One refund. The same id is given back once.
pub type RefundId = Id<kind::Refund>;
/// One change of hands. Chosen at random by the car: whoever knows it may hear what came of it.
pub type HandoverId = Id<kind::Handover>;
/// An entitlement passport, chosen at random by the car.
pub type PassportId = Id<kind::Passport>;
/// The profile of somebody who drives this car. Means nothing outside of it.
pub type DriverId = Id<kind::Driver>;
/// The receipt of one change of consent.
pub type ReceiptId = Id<kind::Receipt>;
/// What the backend knows a day's uploads for one purpose by: random, and never used for anything else.
pub type UploadId = Id<kind::Upload>;
/// A piece of equipment that a car has or lacks.
pub type EquipmentCode = Id<kind::Equipment>;
/// Where the car is sold: an ISO 3166-1 alpha-2 code.
pub type MarketId = Id<kind::Market>;

/// Why a string is not a digest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a digest is 64 lower-case hexadecimal digits")]
pub struct DigestError;

/// A SHA-256 digest (FIPS 180-4), written as 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 32]);

impl Digest {
    /// The digest of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// Its 32 bytes.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Reads 64 lower-case hexadecimal digits.
    ///
    /// # Errors
    /// [`DigestError`] when it is anything else.
    pub fn parse(text: &str) -> Result<Self, DigestError> {
        let mut bytes = [0; 32];
        hex::decode_to_slice(text, &mut bytes).map_err(|_| DigestError)?;
        // One digest, one spelling: it is compared and used as a key in both forms.
        if text.bytes().any(|byte| byte.is_ascii_uppercase()) {
            return Err(DigestError);
        }
        Ok(Self(bytes))
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}
impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        text::deserialize(deserializer, Self::parse)
    }
}

/// Who the car is for the storefront: the digest of the public key (DER `SubjectPublicKeyInfo`) in its
/// client certificate. Not the VIN, which anyone can read through the windscreen.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct VehicleKey(Digest);

impl VehicleKey {
    /// The key of the vehicle that holds this public key.
    pub fn of_public_key(subject_public_key_info: &[u8]) -> Self {
        Self(Digest::of(subject_public_key_info))
    }

    /// Reads 64 lower-case hexadecimal digits.
    ///
    /// # Errors
    /// [`DigestError`] when it is anything else.
    pub fn parse(text: &str) -> Result<Self, DigestError> {
        Digest::parse(text).map(Self)
    }
}

impl fmt::Display for VehicleKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}
impl fmt::Debug for VehicleKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_that_could_leave_a_folder_or_break_a_url_are_refused() {
        for (text, error) in [
            ("", IdError::Empty),
            ("../etc", IdError::Character),
            (".hidden", IdError::Character),
            ("a/b", IdError::Character),
            ("a b", IdError::Character),
            ("ä", IdError::Character),
            ("a\u{202e}b", IdError::Character),
        ] {
            assert_eq!(FeatureId::parse(text), Err(error), "{text:?}");
        }
        assert_eq!(FeatureId::parse(&"a".repeat(97)), Err(IdError::TooLong));
        assert!(FeatureId::parse(&"a".repeat(96)).is_ok());
    }

    #[test]
    fn a_digest_has_one_spelling() {
        let digest = Digest::of(b"");
        assert_eq!(digest.to_string(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assert_eq!(Digest::parse(&digest.to_string()), Ok(digest));
        assert_eq!(Digest::parse(&digest.to_string().to_uppercase()), Err(DigestError));
        assert_eq!(Digest::parse("e3"), Err(DigestError));
    }
}
