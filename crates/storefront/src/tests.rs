//! Through the real server: TLS, a client certificate, SQLite, the sandbox. Only the clock is ours.

mod contributions;
mod crash;
mod documents;
mod enrolment;
mod limits;
mod linter;
mod orders;
mod payment;
mod phone;
mod privacy;
mod sample;
mod shop;
mod stripe;
