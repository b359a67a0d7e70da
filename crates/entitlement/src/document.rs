//! Signed documents: COSE_Sign1 (RFC 9052) over CBOR (RFC 8949), Ed25519 (RFC 8032).
//!
//! - One algorithm. Nothing in the document chooses it: the protected header must be exactly ours.
//! - One context a kind of document, bound in as external data, so that a quote never passes for a grant set.
//! - `verify_strict`: no weak keys, no malleable signatures.

use coset::{CborSerializable, CoseSign1, CoseSign1Builder, HeaderBuilder, iana};
use ed25519_dalek::{Signature, Signer};
use serde::{Serialize, de::DeserializeOwned};

use crate::Digest;

/// What a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DocumentKind {
    /// What the store sells.
    Catalogue,
    /// What an offer costs this vehicle, and on which terms.
    Quote,
    /// What a vehicle has been granted.
    GrantSet,
}

impl DocumentKind {
    /// Domain separation: signed with the document, never part of it.
    const fn context(self) -> &'static [u8] {
        match self {
            Self::Catalogue => b"upfit/catalogue/1",
            Self::Quote => b"upfit/quote/1",
            Self::GrantSet => b"upfit/grant-set/1",
        }
    }

    /// Above this a document is refused unread. 2,000 features make a catalogue of about 4 MiB.
    pub const fn bytes_max(self) -> usize {
        match self {
            Self::Catalogue => 16 * 1024 * 1024,
            Self::Quote => 32 * 1024,
            Self::GrantSet => 512 * 1024,
        }
    }
}

/// A type that travels signed.
pub trait Document: Serialize + DeserializeOwned {
    /// Which kind it is.
    const KIND: DocumentKind;
}

/// Why a document is not believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DocumentError {
    /// Larger than its kind may be.
    #[error("the document is too large")]
    TooLarge,
    /// Not COSE_Sign1 in our form.
    #[error("the document is not a signed document")]
    Malformed,
    /// Altered, of another kind, or signed by somebody else.
    #[error("the signature does not hold")]
    Signature,
    /// Signed, but not what its kind says. A mistake of the issuer, or a newer format.
    #[error("the signed content cannot be read")]
    Content,
}

/// The key that the storefront signs with.
pub struct SigningKey(ed25519_dalek::SigningKey);

impl SigningKey {
    /// From 32 secret bytes (RFC 8032, 5.1.5).
    pub fn from_bytes(secret: &[u8; 32]) -> Self {
        Self(ed25519_dalek::SigningKey::from_bytes(secret))
    }

    /// The key to pin in the car.
    pub fn issuer(&self) -> IssuerKey {
        IssuerKey(self.0.verifying_key())
    }
}

/// The key that the car believes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssuerKey(ed25519_dalek::VerifyingKey);

impl IssuerKey {
    /// Reads 64 hexadecimal digits.
    ///
    /// # Errors
    /// [`DocumentError::Malformed`] when it is no Ed25519 public key, or a weak one.
    pub fn parse(text: &str) -> Result<Self, DocumentError> {
        let mut bytes = [0; 32];
        hex::decode_to_slice(text.trim(), &mut bytes).map_err(|_| DocumentError::Malformed)?;
        let key = ed25519_dalek::VerifyingKey::from_bytes(&bytes).map_err(|_| DocumentError::Malformed)?;
        if key.is_weak() { Err(DocumentError::Malformed) } else { Ok(Self(key)) }
    }

    /// 64 hexadecimal digits.
    pub fn to_hex(&self) -> String {
        hex::encode(self.0.as_bytes())
    }

    /// The raw key, to measure [`verify`] against the signature check alone.
    pub fn raw(&self) -> &ed25519_dalek::VerifyingKey {
        &self.0
    }
}

/// A document whose signature held. Only [`verify`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified<T> {
    content: T,
    bytes: Box<[u8]>,
}

impl<T> Verified<T> {
    /// What was signed.
    pub fn content(&self) -> &T {
        &self.content
    }

    /// What was signed, owned.
    pub fn into_content(self) -> T {
        self.content
    }

    /// The document as it was signed.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Of the signed bytes: what a confirmation binds to.
    pub fn digest(&self) -> Digest {
        Digest::of(&self.bytes)
    }
}

/// Signs a document.
///
/// # Errors
/// [`DocumentError::TooLarge`] when nobody would accept it, [`DocumentError::Content`] when it cannot be written as CBOR.
pub fn sign<T: Document>(document: &T, key: &SigningKey) -> Result<Vec<u8>, DocumentError> {
    let payload = minicbor_serde::to_vec(document).map_err(|_| DocumentError::Content)?;
    let bytes = CoseSign1Builder::new()
        .protected(HeaderBuilder::new().algorithm(iana::Algorithm::EdDSA).build())
        .payload(payload)
        .create_signature(T::KIND.context(), |to_be_signed| key.0.sign(to_be_signed).to_bytes().to_vec())
        .build()
        .to_vec()
        .map_err(|_| DocumentError::Content)?;
    if bytes.len() > T::KIND.bytes_max() { Err(DocumentError::TooLarge) } else { Ok(bytes) }
}

/// Checks who signed a document and that it is of the kind asked for, and reads it.
///
/// The one place that decides whether a signature holds. The attacks it stands against: an altered or forged document;
/// a genuine one of another kind; a header that names a weaker algorithm or another key; a weak public key; a signature
/// made malleable; and a body large enough to exhaust memory.
///
/// # Errors
/// [`DocumentError`] says which of these it was. Nothing of the content is read before the signature holds.
pub fn verify<T: Document>(bytes: &[u8], issuer: &IssuerKey) -> Result<Verified<T>, DocumentError> {
    if bytes.len() > T::KIND.bytes_max() {
        return Err(DocumentError::TooLarge);
    }
    let document = CoseSign1::from_slice(bytes).map_err(|_| DocumentError::Malformed)?;
    let ours = HeaderBuilder::new().algorithm(iana::Algorithm::EdDSA).build();
    if document.protected.header != ours || !document.unprotected.is_empty() {
        return Err(DocumentError::Malformed);
    }
    // One document, one spelling: two byte strings with the same meaning would have two digests.
    if document.clone().to_vec().map_err(|_| DocumentError::Malformed)? != bytes {
        return Err(DocumentError::Malformed);
    }
    document.verify_signature(T::KIND.context(), |signature, to_be_signed| {
        let signature = Signature::from_slice(signature).map_err(|_| DocumentError::Signature)?;
        issuer.0.verify_strict(to_be_signed, &signature).map_err(|_| DocumentError::Signature)
    })?;
    let payload = document.payload.ok_or(DocumentError::Malformed)?;
    let mut reader = minicbor_serde::Deserializer::new(&payload);
    let content = T::deserialize(&mut reader).map_err(|_| DocumentError::Content)?;
    if reader.decoder().position() != payload.len() {
        return Err(DocumentError::Content);
    }
    Ok(Verified { content, bytes: bytes.into() })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{GrantSet, Quote, VehicleKey};

    fn key() -> SigningKey {
        SigningKey::from_bytes(&[7; 32])
    }

    fn set() -> GrantSet {
        GrantSet {
            vehicle: VehicleKey::of_public_key(b"car"),
            version: 3,
            issued_at: "2026-11-14T10:00:00Z".parse().unwrap(),
            ownership_epoch: 1,
            grants: Vec::new(),
            endings: Vec::new(),
        }
    }

    #[test]
    fn what_was_signed_comes_back() {
        let bytes = sign(&set(), &key()).unwrap();
        let verified = verify::<GrantSet>(&bytes, &key().issuer()).unwrap();
        assert_eq!(verified.content(), &set());
        assert_eq!(verified.digest(), Digest::of(&bytes));
    }

    #[test]
    fn every_flipped_bit_and_every_truncation_is_refused() {
        let bytes = sign(&set(), &key()).unwrap();
        for position in 0..bytes.len() {
            for bit in 0..8 {
                let mut altered = bytes.clone();
                altered[position] ^= 1 << bit;
                assert!(verify::<GrantSet>(&altered, &key().issuer()).is_err(), "byte {position} bit {bit}");
            }
            assert!(verify::<GrantSet>(&bytes[..position], &key().issuer()).is_err(), "cut at {position}");
        }
        let mut longer = bytes;
        longer.push(0);
        assert!(verify::<GrantSet>(&longer, &key().issuer()).is_err());
    }

    #[test]
    fn a_document_of_another_kind_or_issuer_is_refused() {
        let bytes = sign(&set(), &key()).unwrap();
        assert_eq!(verify::<Quote>(&bytes, &key().issuer()).unwrap_err(), DocumentError::Signature);
        let stranger = SigningKey::from_bytes(&[8; 32]).issuer();
        assert_eq!(verify::<GrantSet>(&bytes, &stranger).unwrap_err(), DocumentError::Signature);
    }

    #[test]
    fn a_header_that_names_another_algorithm_is_refused_before_any_check() {
        for algorithm in [iana::Algorithm::ES256, iana::Algorithm::HMAC_256_256] {
            let bytes = CoseSign1Builder::new()
                .protected(HeaderBuilder::new().algorithm(algorithm).build())
                .payload(vec![0xa0])
                .create_signature(DocumentKind::GrantSet.context(), |tbs| key().0.sign(tbs).to_bytes().to_vec())
                .build()
                .to_vec()
                .unwrap();
            assert_eq!(verify::<GrantSet>(&bytes, &key().issuer()).unwrap_err(), DocumentError::Malformed);
        }
    }

    #[test]
    fn weak_keys_are_not_pinned_and_oversized_documents_not_read() {
        assert_eq!(IssuerKey::parse(&"00".repeat(32)).unwrap_err(), DocumentError::Malformed);
        assert_eq!(IssuerKey::parse(&format!("01{}", "00".repeat(31))).unwrap_err(), DocumentError::Malformed);
        let huge = vec![0; DocumentKind::Quote.bytes_max() + 1];
        assert_eq!(verify::<Quote>(&huge, &key().issuer()).unwrap_err(), DocumentError::TooLarge);
        assert_eq!(IssuerKey::parse(&key().issuer().to_hex()).unwrap(), key().issuer());
    }

    proptest! {
        #[test]
        fn garbage_is_refused_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..512)) {
            prop_assert!(verify::<GrantSet>(&bytes, &key().issuer()).is_err());
        }
    }
}
