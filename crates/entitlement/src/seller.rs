//! The seller's side of contracts: what runs when, what may be sold, and what a declaration, a payment or time makes of it. A car has no
//! use for it: it gets the contract book and the grant set that follow from it, signed.

mod chain;
mod rules;

pub use chain::{Chain, Due, Held, Joining, Origin, Rights, Span};
pub use rules::{Applied, Event, Movement, Reached, Reason};

#[cfg(test)]
mod tests;
