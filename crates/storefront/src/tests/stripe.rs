//! The storefront with Stripe, over real HTTP to a server that behaves as Stripe does, and badly when it is told to.

mod cards;
mod direct;
mod payments;
mod till;

pub(crate) use till::Till;
mod webhooks;
