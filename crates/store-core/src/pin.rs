//! A PIN while it is typed and until it is with the daemon.
//!
//! - Its digits are numbers, then bytes: never a string, never text on screen, never a line of a log.
//! - They lie in one place on the heap that is wiped when it is no longer needed; moving the model copies a pointer.

use std::fmt;

use entitlement::PIN_DIGITS;
use zeroize::Zeroizing;

/// One key of the pad. What it is called in a log says nothing of it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Digit(u8);

impl Digit {
    /// The digit, 0 to 9. `None`: no digit.
    pub const fn new(digit: u8) -> Option<Self> {
        if digit <= 9 { Some(Self(digit)) } else { None }
    }
}

impl fmt::Debug for Digit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Digit(_)")
    }
}

/// Digits in the order in which they were typed, at most as many as a PIN has.
#[derive(PartialEq, Eq)]
pub struct Pin(Zeroizing<Vec<u8>>);

impl Pin {
    pub(crate) fn push(&mut self, digit: Digit) {
        // The room was made at the start: growing would leave a copy behind.
        if self.0.len() < *PIN_DIGITS.end() {
            self.0.push(b'0' + digit.0);
        }
    }

    pub(crate) fn pop(&mut self) {
        if let Some(last) = self.0.last_mut() {
            *last = 0;
        }
        self.0.pop();
    }

    /// How many digits there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn is_long_enough(&self) -> bool {
        PIN_DIGITS.contains(&self.count())
    }

    /// In ASCII, for the pipe to the daemon and for nothing else.
    pub fn ascii(&self) -> &[u8] {
        &self.0
    }
}

impl Default for Pin {
    fn default() -> Self {
        Self(Zeroizing::new(Vec::with_capacity(*PIN_DIGITS.end())))
    }
}

impl Clone for Pin {
    /// With room for all digits again, so that no copy grows either.
    fn clone(&self) -> Self {
        let mut copy = Self::default();
        copy.0.extend_from_slice(&self.0);
        copy
    }
}

impl fmt::Debug for Pin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Pin({} digits)", self.count())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(digits: &[u8]) -> Pin {
        let mut pin = Pin::default();
        digits.iter().filter_map(|digit| Digit::new(*digit)).for_each(|digit| pin.push(digit));
        pin
    }

    #[test]
    fn four_to_eight_digits_are_a_pin_and_more_are_not_taken() {
        for (count, enough) in [(0, false), (3, false), (4, true), (8, true)] {
            assert_eq!(typed(&vec![7; count]).is_long_enough(), enough, "{count}");
        }
        assert_eq!(typed(&[1; 12]).count(), 8);
        assert_eq!(Digit::new(10), None);
    }

    #[test]
    fn the_pipe_gets_what_was_typed_and_a_log_only_the_count() {
        let mut pin = typed(&[7, 3, 5, 9, 1]);
        pin.pop();
        assert_eq!(pin.ascii(), b"7359");
        assert_eq!(format!("{pin:?} {:?} {:?}", pin.clone(), Digit::new(4)), "Pin(4 digits) Pin(4 digits) Some(Digit(_))");
    }

    #[test]
    fn no_digit_ever_moves_because_its_place_grew_too_small() {
        let mut pin = Pin::default();
        let place = pin.0.as_ptr();
        for digit in [1, 2, 3, 4, 5, 6, 7, 8] {
            pin.push(Digit::new(digit).unwrap());
            assert_eq!(pin.0.as_ptr(), place);
        }
        assert_eq!(pin.clone().0.capacity(), pin.0.capacity());
    }
}
