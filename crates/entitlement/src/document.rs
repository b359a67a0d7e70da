//! Signed documents: COSE_Sign1 (RFC 9052) over CBOR (RFC 8949), Ed25519 (RFC 8032).
//!
//! - One algorithm. Nothing in the document chooses it: the protected header must be exactly ours.
//! - One spelling. A document is read into its two parts and must be what these parts are written as.
//! - One context a kind of document, bound in as external data, so that a quote never passes for a grant set.
//! - `verify_strict`: no weak keys, no malleable signatures.

use ed25519_dalek::{Signature, Signer};
use minicbor::{Decoder, Encoder, decode};
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
    /// What was agreed with the seller, and what became of it.
    ContractBook,
    /// What a driver keeps of a contract.
    Receipt,
    /// What became of everything when a car changed hands.
    Handover,
    /// What a car has and could get, for whoever thinks of buying it.
    Passport,
}

impl DocumentKind {
    /// Domain separation: signed with the document, never part of it.
    const fn context(self) -> &'static [u8] {
        match self {
            Self::Catalogue => b"upfit/catalogue/1",
            Self::Quote => b"upfit/quote/1",
            Self::GrantSet => b"upfit/grant-set/1",
            Self::ContractBook => b"upfit/contract-book/1",
            Self::Receipt => b"upfit/receipt/1",
            Self::Handover => b"upfit/handover/1",
            Self::Passport => b"upfit/passport/1",
        }
    }

    /// Above this a document is refused unread. 2,000 features make a catalogue of about 4 MiB.
    pub const fn bytes_max(self) -> usize {
        match self {
            Self::Catalogue => 16 * 1024 * 1024,
            Self::Quote => 32 * 1024,
            Self::GrantSet => 512 * 1024,
            Self::ContractBook => 2 * 1024 * 1024,
            Self::Receipt => 64 * 1024,
            Self::Handover => 256 * 1024,
            Self::Passport => 1024 * 1024,
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
    let signature = key.0.sign(&to_be_signed(T::KIND, &payload));
    let bytes = write(&payload, &signature.to_bytes());
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
    let (payload, signature) = read(bytes).map_err(|_| DocumentError::Malformed)?;
    // Longer spellings of lengths, and headers other than ours, end here: they would be two documents with one meaning.
    if write(payload, signature) != bytes {
        return Err(DocumentError::Malformed);
    }
    let signature = Signature::from_slice(signature).map_err(|_| DocumentError::Malformed)?;
    issuer.0.verify_strict(&to_be_signed(T::KIND, payload), &signature).map_err(|_| DocumentError::Signature)?;
    let mut reader = minicbor_serde::Deserializer::new(payload);
    let content = T::deserialize(&mut reader).map_err(|_| DocumentError::Content)?;
    if reader.decoder().position() != payload.len() {
        return Err(DocumentError::Content);
    }
    Ok(Verified { content, bytes: bytes.into() })
}

/// The protected header of every document: `{1: -8}`, the algorithm is EdDSA (RFC 9053, 2.2).
const PROTECTED: &[u8] = &[0xa1, 0x01, 0x27];
/// More than header, signature, context and lengths take.
const FRAME_BYTES_MAX: usize = 128;
const IN_MEMORY: &str = "writing to memory does not fail";

/// Payload and signature of a COSE_Sign1 (RFC 9052, 4.2). What else stands in it is for [`write`] to compare.
fn read(bytes: &[u8]) -> Result<(&[u8], &[u8]), decode::Error> {
    let mut reader = Decoder::new(bytes);
    reader.array()?;
    reader.bytes()?;
    reader.map()?;
    Ok((reader.bytes()?, reader.bytes()?))
}

/// The one spelling of a COSE_Sign1 with this payload and signature.
fn write(payload: &[u8], signature: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(payload.len() + FRAME_BYTES_MAX);
    let mut writer = Encoder::new(&mut bytes);
    let written = writer.array(4).and_then(|writer| writer.bytes(PROTECTED)?.map(0)?.bytes(payload)?.bytes(signature));
    written.expect(IN_MEMORY);
    bytes
}

/// What is signed: the Sig_structure (RFC 9052, 4.4), with the context of the kind as external data.
fn to_be_signed(kind: DocumentKind, payload: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(payload.len() + FRAME_BYTES_MAX);
    let mut writer = Encoder::new(&mut bytes);
    let written = writer.array(4).and_then(|writer| writer.str("Signature1")?.bytes(PROTECTED)?.bytes(kind.context())?.bytes(payload));
    written.expect(IN_MEMORY);
    bytes
}

#[cfg(test)]
mod tests {
    use coset::{CborSerializable, CoseSign1, CoseSign1Builder, HeaderBuilder, iana};
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

    /// Signed by a COSE library that we do not use ourselves.
    fn signed_elsewhere(algorithm: iana::Algorithm, unprotected: coset::Header) -> CoseSign1 {
        CoseSign1Builder::new()
            .protected(HeaderBuilder::new().algorithm(algorithm).build())
            .unprotected(unprotected)
            .payload(minicbor_serde::to_vec(set()).unwrap())
            .create_signature(DocumentKind::GrantSet.context(), |tbs| key().0.sign(tbs).to_bytes().to_vec())
            .build()
    }

    #[test]
    fn another_cose_library_writes_and_reads_the_same() {
        let bytes = signed_elsewhere(iana::Algorithm::EdDSA, Default::default()).to_vec().unwrap();
        assert_eq!(bytes, sign(&set(), &key()).unwrap());
        let read = CoseSign1::from_slice(&bytes).unwrap();
        read.verify_signature(DocumentKind::GrantSet.context(), |signature, tbs| {
            key().issuer().0.verify_strict(tbs, &Signature::from_slice(signature).unwrap())
        })
        .unwrap();
    }

    #[test]
    fn a_header_other_than_ours_is_refused_before_any_check() {
        let key_id = HeaderBuilder::new().key_id(b"1".to_vec()).build();
        for document in [
            signed_elsewhere(iana::Algorithm::ES256, Default::default()),
            signed_elsewhere(iana::Algorithm::HMAC_256_256, Default::default()),
            signed_elsewhere(iana::Algorithm::EdDSA, key_id),
        ] {
            let bytes = document.to_vec().unwrap();
            assert_eq!(verify::<GrantSet>(&bytes, &key().issuer()).unwrap_err(), DocumentError::Malformed);
        }
    }

    #[test]
    fn another_spelling_of_a_genuine_document_is_refused() {
        let bytes = sign(&set(), &key()).unwrap();
        // A tag in front (RFC 9052, 4.2), and the length of the header in two bytes in place of one.
        let tagged = [&[0xd2], &bytes[..]].concat();
        let longer = [&bytes[..1], &[0x58, 0x03], &bytes[2..]].concat();
        for other in [tagged, longer] {
            assert_eq!(verify::<GrantSet>(&other, &key().issuer()).unwrap_err(), DocumentError::Malformed);
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
