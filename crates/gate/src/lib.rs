//! The data gate.
