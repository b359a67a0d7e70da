//! The daemon as the car sees it: a real bus with the shipped policy, a real storefront over TLS, a simulated car.
#![allow(clippy::unwrap_used, clippy::panic)]

mod agreements;
mod canaries;
mod contract;
mod crashes;
mod desk;
mod disk;
mod handover;
mod handover_stories;
mod journal;
mod journeys;
mod network;
mod passport;
mod phone;
mod pin;
mod privacy;
mod rights;
mod watchdog;
