//! Both wires: D-Bus ([`bus`]) and HTTPS ([`http`]).
//!
//! The one place where strings become ids. What cannot be read becomes a typed error here and goes no further.

pub mod bus;
pub mod http;

/// Something on a wire that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{field} cannot be read: {reason}")]
pub struct WireError {
    /// Which field.
    pub field: &'static str,
    /// Why.
    pub reason: String,
}

impl WireError {
    /// `field` cannot be read because of `reason`.
    pub fn new(field: &'static str, reason: impl std::fmt::Display) -> Self {
        Self { field, reason: reason.to_string() }
    }

    /// `field` is not there.
    pub fn missing(field: &'static str) -> Self {
        Self::new(field, "it is missing")
    }
}
