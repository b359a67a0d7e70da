//! Through the real server: TLS, a client certificate, SQLite, the sandbox. Only the clock is ours.

mod audit;
mod contract_dates;
mod contracts;
mod contributions;
mod crash;
mod documents;
mod enrolment;
mod handover;
mod handover_stories;
mod interleavings;
mod limits;
mod linter;
mod mail;
mod market_packs;
mod orders;
mod payment;
mod phone;
mod privacy;
mod receipts;
mod renewals;
mod sample;
mod shop;
mod stripe;
mod terms;
mod units;
