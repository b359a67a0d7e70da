//! Files of their own, and what they are called.

use ring::{
    aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey},
    error::Unspecified,
    hmac,
};

use crate::Key;

/// What each part of a key is for: of one, nothing can be told about another.
const SEAL: &[u8] = b"upfit/vault/seal/1";
const VEIL: &[u8] = b"upfit/vault/veil/1";

impl Key {
    /// Encrypts bytes that open under this key and this name only, and not when one of them was changed: AES-256-GCM (RFC 5116) with a random
    /// nonce in front. `None`: so many bytes cannot be (above 64 GiB).
    pub fn seal(&self, name: &str, bytes: &[u8]) -> Option<Vec<u8>> {
        let nonce: [u8; NONCE_LEN] = rand::random();
        let mut sealed = bytes.to_vec();
        let key = self.sealing().ok()?;
        key.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::from(name), &mut sealed).ok()?;
        Some([nonce.as_slice(), &sealed].concat())
    }

    /// What [`Self::seal`] was given. `None`: another key or name sealed it, or it is damaged.
    pub fn open(&self, name: &str, sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, sealed) = sealed.split_at_checked(NONCE_LEN)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
        let mut bytes = sealed.to_vec();
        let length = self.sealing().ok()?.open_in_place(nonce, Aad::from(name), &mut bytes).ok()?.len();
        bytes.truncate(length);
        Some(bytes)
    }

    /// What something is called on a disk, so that its name tells nothing: always the same under one key. 64 hexadecimal digits (HMAC-SHA-256).
    pub fn veil(&self, name: &str) -> String {
        hex::encode(hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, self.part(VEIL).as_ref()), name.as_bytes()))
    }

    fn sealing(&self) -> Result<LessSafeKey, Unspecified> {
        Ok(LessSafeKey::new(UnboundKey::new(&AES_256_GCM, self.part(SEAL).as_ref())?))
    }

    fn part(&self, of: &[u8]) -> hmac::Tag {
        hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, self.bytes()), of)
    }
}
