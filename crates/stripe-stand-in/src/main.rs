//! `stripe-stand-in`: see `--help`.

use std::{collections::HashSet, io::Write as _, path::PathBuf, sync::Arc, time::Duration};

use anyhow::Context as _;
use clap::Parser;
use stripe_stand_in::{SECRET_KEY, StandIn, WEBHOOK_SECRET};

/// Behaves as Stripe does, on this computer only, for trying out and testing. No money moves.
///
/// Start the storefront with `--payment stripe --stripe-api-base` and the address that is printed here; the two files with keys hold
/// what is printed, too. Cards are the ones of Stripe's test mode, such as 4242 4242 4242 4242.
#[derive(Debug, Parser)]
#[command(name = "stripe-stand-in", version)]
struct Arguments {
    /// Port of 127.0.0.1; 0 takes a free one and prints it
    #[arg(long, default_value_t = 12111)]
    port: u16,
    /// Where to send messages about what happens, as https://localhost:8443/v1/webhooks/stripe
    #[arg(long, value_name = "URL")]
    webhooks: Option<String>,
    /// Certificate of the CA that vouches for that address
    #[arg(long, value_name = "FILE")]
    ca: Option<PathBuf>,
}

/// Between two looks whether there is something to tell.
const TELL_EVERY: Duration = Duration::from_millis(300);
const TELL_MAX: Duration = Duration::from_secs(10);

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    let stand_in = StandIn::start(arguments.port, Arc::new(|| jiff::Timestamp::now().as_second())).await.context("cannot listen")?;
    writeln!(std::io::stdout(), "{} secret key {SECRET_KEY} webhook secret {WEBHOOK_SECRET}", stand_in.url())?;
    let Some(url) = arguments.webhooks else { return Ok(tokio::signal::ctrl_c().await?) };
    let _ = rustls::crypto::ring::default_provider().install_default();
    let mut builder = reqwest::Client::builder().timeout(TELL_MAX);
    if let Some(ca) = arguments.ca {
        let pem = std::fs::read(&ca).with_context(|| ca.display().to_string())?;
        builder = builder.tls_certs_only([reqwest::Certificate::from_pem(&pem)?]);
    }
    let client = builder.build()?;
    tokio::select! {
        done = tokio::signal::ctrl_c() => Ok(done?),
        () = tell(&stand_in, &client, &url) => Ok(()),
    }
}

/// Sends each message until it is taken.
async fn tell(stand_in: &StandIn, client: &reqwest::Client, url: &str) {
    let mut told = HashSet::new();
    loop {
        for delivery in stand_in.deliveries() {
            if told.contains(&delivery.body) {
                continue;
            }
            let request = client.post(url).header("stripe-signature", delivery.signature).body(delivery.body.clone());
            match request.send().await.and_then(reqwest::Response::error_for_status) {
                Ok(_) => drop(told.insert(delivery.body)),
                Err(error) => eprintln!("stripe-stand-in: {}: {error}", delivery.kind),
            }
        }
        tokio::time::sleep(TELL_EVERY).await;
    }
}
