//! How the command line says who takes the payments.

use std::{fs, path::PathBuf};

use anyhow::{Context as _, bail};
use clap::{Args, ValueEnum, builder::PossibleValue};

use crate::{STRIPE_API_BASE, SandboxBehaviour, StripeConfig};

/// Largest file with a key. One has some hundred bytes.
const KEY_BYTES_MAX: usize = 4 * 1024;

/// Who takes the payments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Takes {
    /// Nobody: they are played.
    Sandbox(SandboxBehaviour),
    /// Stripe.
    Stripe,
}

impl Default for Takes {
    fn default() -> Self {
        Self::Sandbox(SandboxBehaviour::default())
    }
}

impl ValueEnum for Takes {
    fn value_variants<'a>() -> &'a [Self] {
        use SandboxBehaviour::{Accept, Confirm, Decline, NoCard, RefuseCapture, RefuseRefund, Timeout, Unknown};
        &[
            Self::Sandbox(Accept),
            Self::Sandbox(NoCard),
            Self::Sandbox(Decline),
            Self::Sandbox(Confirm),
            Self::Sandbox(Timeout),
            Self::Sandbox(Unknown),
            Self::Sandbox(RefuseCapture),
            Self::Sandbox(RefuseRefund),
            Self::Stripe,
        ]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        match self {
            Self::Sandbox(behaviour) => behaviour.to_possible_value(),
            Self::Stripe => Some(PossibleValue::new("stripe").help("Real money, through Stripe; needs the two files below")),
        }
    }
}

/// How Stripe is reached.
#[derive(Debug, Args)]
pub(super) struct StripeArguments {
    /// Stripe's address; another one only for a test server on this computer
    #[arg(long, value_name = "URL", default_value = STRIPE_API_BASE)]
    stripe_api_base: String,
    /// File with Stripe's secret key
    #[arg(long, value_name = "FILE", required_if_eq("payment", "stripe"))]
    stripe_secret_key_file: Option<PathBuf>,
    /// File with the secret that Stripe signs its messages with; two lines while one takes the place of another
    #[arg(long, value_name = "FILE", required_if_eq("payment", "stripe"))]
    stripe_webhook_secret_file: Option<PathBuf>,
}

impl StripeArguments {
    /// Reads the files.
    pub(super) fn config(&self) -> anyhow::Result<StripeConfig> {
        let (key, webhook) = (read(self.stripe_secret_key_file.as_ref())?, read(self.stripe_webhook_secret_file.as_ref())?);
        Ok(StripeConfig::new(&self.stripe_api_base, &key, &webhook))
    }
}

fn read(file: Option<&PathBuf>) -> anyhow::Result<String> {
    let file = file.context("Stripe needs its secret key and its webhook secret, each in a file")?;
    let text = fs::read_to_string(file).with_context(|| file.display().to_string())?;
    if text.len() > KEY_BYTES_MAX {
        bail!("{} is too large for a key", file.display());
    }
    Ok(text)
}

/// Where phones reach the storefront, without a slash at its end.
pub(super) fn public_url(text: &str) -> Result<String, String> {
    let url = reqwest::Url::parse(text).map_err(|error| error.to_string())?;
    let is_plain = url.scheme() == "https" && url.query().is_none() && url.fragment().is_none() && url.username().is_empty();
    if is_plain { Ok(text.trim_end_matches('/').to_owned()) } else { Err("an address as https://store.example".to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_behaviour_of_the_sandbox_can_be_chosen() {
        let sandbox = Takes::value_variants().iter().filter(|takes| matches!(takes, Takes::Sandbox(_))).count();
        assert_eq!(sandbox, SandboxBehaviour::value_variants().len());
        assert_eq!(Takes::from_str("stripe", false), Ok(Takes::Stripe));
    }

    #[test]
    fn phones_are_led_to_plain_https_addresses() {
        assert_eq!(public_url("https://store.example/").as_deref(), Ok("https://store.example"));
        assert_eq!(public_url("https://example.com/store").as_deref(), Ok("https://example.com/store"));
        for text in ["http://store.example", "store.example", "https://user@store.example", "https://store.example?a=b", "javascript:0"] {
            assert!(public_url(text).is_err(), "{text}");
        }
    }
}
