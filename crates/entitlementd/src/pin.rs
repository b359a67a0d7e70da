//! A PIN in this program: where it comes from, how it is looked at, and that nothing of it stays.
//!
//! - It comes through a pipe, never in a message (docs/adr/0009).
//! - It lies in one buffer on the heap, which is wiped when it is dropped: moving it moves a pointer and leaves no copy.
//! - Nothing prints, copies or writes it: [`Pin`] has no `Debug`, `Clone` or `Serialize`.

use std::{os::fd::OwnedFd, time::Duration};

use argon2::{Algorithm, Argon2, Params, PasswordHash, PasswordHasher as _, PasswordVerifier as _, Version};
use entitlement::PIN_DIGITS;
use protocol::bus::BusError;
use tokio::{io::AsyncReadExt as _, net::unix::pipe};
use zeroize::Zeroizing;

/// OWASP Password Storage Cheat Sheet: Argon2id with 19 MiB, two passes, one lane.
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// How long whoever calls may take to hand over a PIN that it has asked for already.
const HANDOVER_PATIENCE: Duration = Duration::from_secs(1);

/// More of a thread's stack than hashing uses: Blake2b keeps a block of what it hashes there.
const STACK_WIPED_BYTES: usize = 64 * 1024;

/// Digits that somebody typed.
pub(crate) struct Pin {
    buffer: Zeroizing<Box<[u8]>>,
    length: usize,
}

impl Pin {
    /// Reads it from a pipe: ASCII digits, then the end.
    ///
    /// # Errors
    /// [`BusError::InvalidArgument`] when it is no pipe, does not end in time, or holds anything but 4 to 8 digits. What was
    /// read is wiped and never told.
    pub(crate) async fn read(from: OwnedFd) -> Result<Self, BusError> {
        let invalid = |what: &str| BusError::InvalidArgument(format!("pin: {what}"));
        let mut from = pipe::Receiver::from_owned_fd(from).map_err(|_| invalid("the read end of a pipe is wanted"))?;
        // One more than there may be, to see that there is more.
        let mut pin = Self { buffer: Zeroizing::new(vec![0; PIN_DIGITS.end() + 1].into_boxed_slice()), length: 0 };
        let read = async {
            while pin.length < pin.buffer.len() {
                match from.read(&mut pin.buffer[pin.length..]).await? {
                    0 => break,
                    more => pin.length += more,
                }
            }
            std::io::Result::Ok(())
        };
        match tokio::time::timeout(HANDOVER_PATIENCE, read).await {
            Ok(Ok(())) => {}
            Ok(Err(_)) => return Err(invalid("the pipe cannot be read")),
            Err(_) => return Err(invalid("the pipe does not end in time")),
        }
        if !PIN_DIGITS.contains(&pin.length) || !pin.digits().iter().all(u8::is_ascii_digit) {
            return Err(invalid(&format!("{} to {} digits are wanted", PIN_DIGITS.start(), PIN_DIGITS.end())));
        }
        Ok(pin)
    }

    #[cfg(test)]
    pub(crate) fn of(digits: &str) -> Self {
        Self { buffer: Zeroizing::new(digits.as_bytes().into()), length: digits.len() }
    }

    fn digits(&self) -> &[u8] {
        self.buffer.get(..self.length).unwrap_or_default()
    }
}

/// What is kept of a PIN: a PHC string. Not printed: with four digits it is as good as the PIN.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct PinHash(String);

impl std::fmt::Debug for PinHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PinHash")
    }
}

impl PinHash {
    /// Of a new PIN, with a salt of its own. Takes a moment and 19 MiB. `None`: this machine gives no memory or randomness.
    pub(crate) fn of(pin: &Pin) -> Option<Self> {
        let hash = rule().and_then(|rule| rule.hash_password(pin.digits()).ok());
        wipe_stack();
        hash.map(|hash| Self(hash.to_string()))
    }

    /// Whether it is of this PIN. Takes as long, and the same time for any other.
    pub(crate) fn is_of(&self, pin: &Pin) -> bool {
        let right =
            PasswordHash::new(&self.0).is_ok_and(|hash| rule().is_some_and(|rule| rule.verify_password(pin.digits(), &hash).is_ok()));
        wipe_stack();
        right
    }

    /// As it was stored.
    pub(crate) fn stored(phc: String) -> Self {
        Self(phc)
    }

    /// To be stored.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

fn rule() -> Option<Argon2<'static>> {
    let parameters = Params::new(MEMORY_KIB, PASSES, LANES, None).ok()?;
    Some(Argon2::new(Algorithm::Argon2id, Version::V0x13, parameters))
}

/// Overwrites the part of this thread's stack that a call before it used.
#[inline(never)]
fn wipe_stack() {
    let mut stack = [0u8; STACK_WIPED_BYTES];
    // Says that somebody looks at it, so that it is not left out.
    std::hint::black_box(&mut stack);
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use protocol::bus::pin_pipe;

    use super::*;

    #[tokio::test]
    async fn what_was_typed_is_known_again_and_nothing_else_is() {
        let hash = PinHash::of(&Pin::read(pin_pipe(b"480219").unwrap()).await.unwrap()).unwrap();
        assert!(hash.as_str().starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "OWASP's parameters");
        assert!(PinHash::stored(hash.as_str().to_owned()).is_of(&Pin::of("480219")));
        for other in ["480218", "4802", "4802190", "0000"] {
            assert!(!hash.is_of(&Pin::of(other)), "{other}");
        }
        assert_ne!(PinHash::of(&Pin::of("480219")), Some(hash.clone()), "each has a salt of its own");
        assert_eq!(format!("{hash:?}"), "PinHash");
        assert!(!PinHash::stored("nonsense".to_owned()).is_of(&Pin::of("480219")));
    }

    #[tokio::test]
    async fn what_is_no_pin_is_refused_and_not_told() {
        for text in ["", "123", "123456789", "12a4", "１２３４", "12 34", "-123", "1234\n"] {
            let Err(BusError::InvalidArgument(said)) = Pin::read(pin_pipe(text.as_bytes()).unwrap()).await else {
                panic!("{text:?} was taken")
            };
            assert!(text.is_empty() || !said.contains(text), "{said}");
        }
        let file = std::fs::File::open("/dev/null").unwrap();
        assert!(matches!(Pin::read(file.into()).await, Err(BusError::InvalidArgument(_))));
    }

    #[tokio::test]
    async fn a_pipe_that_never_ends_is_waited_for_a_second() {
        let (reader, mut writer) = std::io::pipe().unwrap();
        writer.write_all(b"1234").unwrap();
        assert!(matches!(Pin::read(reader.into()).await, Err(BusError::InvalidArgument(_))));
        drop(writer);
    }
}
