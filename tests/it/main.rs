//! The screens through the testing backend: every scene of `upfit shots`, as a person perceives and operates it.
#![allow(clippy::unwrap_used, clippy::panic)]

mod accessibility;
mod clipping;
mod drives;
mod focus;
mod knob;
mod lists;
mod mirror;
mod pixels;
mod privacy;
mod room;
mod taps;
mod tidy;
