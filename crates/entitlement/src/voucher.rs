//! Codes of vouchers, as they are printed and typed.

use crate::{Digest, HandoverId};

/// Crockford's base 32: no letter looks like a digit.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Of a code, 5 bits each: 80 in all.
pub const VOUCHER_CHARACTERS: usize = 16;
/// With a hyphen after each of these.
const GROUP: usize = 4;

/// The code that these bytes make: of each, its lowest 5 bits.
pub fn voucher_code(bytes: &[u8; VOUCHER_CHARACTERS]) -> String {
    let mut code = String::new();
    for (place, byte) in bytes.iter().enumerate() {
        if place > 0 && place % GROUP == 0 {
            code.push('-');
        }
        // 256 is a whole multiple of 32: no character is more likely than another.
        code.extend(ALPHABET.get(usize::from(byte % 32)).copied().map(char::from));
    }
    code
}

/// The code of what goes along with whoever hands a car over. The car and the seller make it of the random id that only they know: so
/// it can be shown at once, also without a network, and is good as soon as the seller has heard of the handover.
pub fn voucher_of(handover: &HandoverId) -> String {
    let digest = Digest::of(format!("upfit/taken-along/1 {handover}").as_bytes());
    let mut bytes = [0; VOUCHER_CHARACTERS];
    for (byte, from) in bytes.iter_mut().zip(digest.as_bytes()) {
        *byte = *from;
    }
    voucher_code(&bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_printed_in_groups_without_look_alikes() {
        let code = voucher_of(&HandoverId::parse("h1").unwrap());
        assert_eq!(code.split('-').map(str::len).collect::<Vec<_>>(), [GROUP; 4]);
        assert!(code.bytes().all(|byte| byte == b'-' || ALPHABET.contains(&byte)), "{code}");
        assert_ne!(code, voucher_of(&HandoverId::parse("h2").unwrap()));
        assert_eq!(code, voucher_of(&HandoverId::parse("h1").unwrap()), "the car and the seller make the same");
    }
}
