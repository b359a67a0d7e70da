//! Slows down who types wrong codes: each address by itself, and all of them together.
//!
//! - Five wrong codes from an address are free. Each further one doubles the pause until it may try again, up to 15 minutes.
//! - All addresses together have 60 wrong codes a minute. When they are used up, nobody's typed code is looked at for the rest of the
//!   minute, whether it is right or not. Scanning the QR code works on.
//! - What is remembered is bounded: at most [`ADDRESSES_MAX`] addresses. When there is no room for another one, it has to wait.
//!
//! With 10,000 open sessions and 60 tries a minute, somebody hits any of them once in about 43 days. What he gets is a page on which
//! he can add his own means of payment to a car that is not his.

use std::{
    collections::HashMap,
    net::{IpAddr, Ipv6Addr},
    time::Duration,
};

use tokio::time::Instant;

/// Wrong codes of one address without a pause: a person who mistypes.
const FREE: u32 = 5;
/// The first pause; it doubles.
const PAUSE_FIRST: Duration = Duration::from_secs(2);
/// The longest pause: as long as a code is good.
const PAUSE_LONGEST: Duration = Duration::from_secs(15 * 60);
/// After this long without a wrong code, an address is as good as new.
const FORGIVEN_AFTER: Duration = Duration::from_secs(30 * 60);
/// Addresses that are remembered. 48 bytes each.
const ADDRESSES_MAX: usize = 20_000;
/// Wrong codes of all addresses in a minute.
const TOTAL_A_MINUTE: u32 = 60;
const MINUTE: Duration = Duration::from_secs(60);

/// Whether a code may be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Turn {
    /// It may.
    Granted,
    /// Only after this.
    Wait(Duration),
}

struct Wrong {
    count: u32,
    last: Instant,
}

/// Who has typed wrong codes, and how many.
pub(crate) struct Guesses {
    addresses: HashMap<IpAddr, Wrong>,
    minute_began: Instant,
    in_minute: u32,
}

impl Guesses {
    /// Nobody has.
    pub(crate) fn new(now: Instant) -> Self {
        Self { addresses: HashMap::new(), minute_began: now, in_minute: 0 }
    }

    /// Whether this address may try a code now. Counts as a wrong one until [`Guesses::was_right`]: many tries at once have no more
    /// chances than one after the other.
    pub(crate) fn turn(&mut self, address: IpAddr, now: Instant) -> Turn {
        let address = group(address);
        if now.duration_since(self.minute_began) >= MINUTE {
            (self.minute_began, self.in_minute) = (now, 0);
        }
        if self.in_minute >= TOTAL_A_MINUTE {
            return Turn::Wait((self.minute_began + MINUTE).duration_since(now));
        }
        let is_forgiven = |wrong: &Wrong| now.duration_since(wrong.last) >= FORGIVEN_AFTER;
        if self.addresses.len() >= ADDRESSES_MAX && !self.addresses.contains_key(&address) {
            self.addresses.retain(|_, wrong| !is_forgiven(wrong));
            if self.addresses.len() >= ADDRESSES_MAX {
                return Turn::Wait(MINUTE);
            }
        }
        let wrong = self.addresses.entry(address).or_insert(Wrong { count: 0, last: now });
        if is_forgiven(wrong) {
            wrong.count = 0;
        }
        let until = wrong.last + pause(wrong.count);
        if now < until {
            return Turn::Wait(until.duration_since(now));
        }
        wrong.count += 1;
        wrong.last = now;
        self.in_minute += 1;
        Turn::Granted
    }

    /// The code for which this address had its turn was right.
    pub(crate) fn was_right(&mut self, address: IpAddr) {
        self.in_minute = self.in_minute.saturating_sub(1);
        // Not forgotten as a whole: whoever has one code of his own must not guess on freely with its help.
        if let Some(wrong) = self.addresses.get_mut(&group(address)) {
            wrong.count = wrong.count.saturating_sub(1);
        }
    }
}

fn pause(wrong: u32) -> Duration {
    match wrong.checked_sub(FREE) {
        None => Duration::ZERO,
        Some(over) => PAUSE_FIRST.saturating_mul(2u32.saturating_pow(over)).min(PAUSE_LONGEST),
    }
}

/// Whoever has one IPv6 address has a network of them.
fn group(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).into()
        }
        v4 => v4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOME: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 1));

    fn wrong_until_paused(guesses: &mut Guesses, address: IpAddr, now: Instant) -> u32 {
        (0..).find(|_| guesses.turn(address, now) != Turn::Granted).unwrap()
    }

    #[test]
    fn an_address_has_five_wrong_codes_and_then_ever_longer_pauses() {
        let mut now = Instant::now();
        let mut guesses = Guesses::new(now);
        assert_eq!(wrong_until_paused(&mut guesses, HOME, now), FREE);
        let mut pauses = Vec::new();
        for _ in 0..12 {
            let Turn::Wait(pause) = guesses.turn(HOME, now) else { panic!("no pause") };
            assert_eq!(guesses.turn(HOME, now + pause - Duration::from_millis(1)), Turn::Wait(Duration::from_millis(1)));
            now += pause;
            assert_eq!(guesses.turn(HOME, now), Turn::Granted);
            pauses.push(pause.as_secs());
        }
        assert_eq!(pauses, [2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
        assert_eq!(wrong_until_paused(&mut guesses, HOME, now + FORGIVEN_AFTER), FREE, "much later");
    }

    #[test]
    fn a_right_code_is_not_counted_and_pardons_no_wrong_one() {
        let now = Instant::now();
        let mut guesses = Guesses::new(now);
        for _ in 0..200 {
            assert_eq!(guesses.turn(HOME, now), Turn::Granted);
            guesses.was_right(HOME);
        }
        for _ in 0..FREE {
            assert_eq!(guesses.turn(HOME, now), Turn::Granted);
        }
        assert_eq!(guesses.turn(HOME, now), Turn::Wait(PAUSE_FIRST));
    }

    #[test]
    fn all_addresses_together_have_a_budget_and_an_ipv6_network_is_one_address() {
        let now = Instant::now();
        let mut guesses = Guesses::new(now);
        let network = |host| Ipv6Addr::new(0x2001, 0xdb8, 0, 1, 0, 0, 0, host).into();
        let granted = (0..100).filter(|host| guesses.turn(network(*host), now) == Turn::Granted).count();
        assert_eq!(granted, 5);
        let granted = (0..=255).filter(|host| guesses.turn([198, 51, 100, *host].into(), now) == Turn::Granted).count();
        assert_eq!(granted, 55);
        assert_eq!(guesses.turn(HOME, now + MINUTE - Duration::from_secs(1)), Turn::Wait(Duration::from_secs(1)), "innocent, too");
        assert_eq!(guesses.turn(HOME, now + MINUTE), Turn::Granted);
    }

    #[test]
    fn what_is_remembered_is_bounded() {
        let start = Instant::now();
        let mut guesses = Guesses::new(start);
        let mut refused = 0;
        for number in 0..25_000_u32 {
            // A minute's budget each minute.
            let now = start + MINUTE * (number / TOTAL_A_MINUTE) / 1_000;
            guesses.in_minute = 0;
            if guesses.turn(std::net::Ipv4Addr::from_bits(number).into(), now) != Turn::Granted {
                refused += 1;
            }
        }
        assert_eq!((guesses.addresses.len(), refused), (ADDRESSES_MAX, 5_000));
    }
}
