//! Messages about what happened, signed as Stripe signs them.

use hmac::{Hmac, KeyInit as _, Mac as _};
use serde_json::Value;
use sha2::Sha256;

/// A message, ready to be sent.
#[derive(Debug, Clone)]
pub struct Delivery {
    /// Such as `payment_intent.succeeded`.
    pub kind: String,
    /// Header `Stripe-Signature`.
    pub signature: String,
    /// The body, as it was signed.
    pub body: String,
}

/// Signs a message at a time.
pub(crate) fn sign(event: &Value, secret: &str, now: i64) -> Delivery {
    let body = event.to_string();
    let signature = match Hmac::<Sha256>::new_from_slice(secret.as_bytes()) {
        Ok(mut mac) => {
            mac.update(format!("{now}.{body}").as_bytes());
            hex::encode(mac.finalize().into_bytes())
        }
        // A key of any length is taken.
        Err(_) => String::new(),
    };
    let kind = event.get("type").and_then(Value::as_str).unwrap_or_default().to_owned();
    Delivery { kind, signature: format!("t={now},v1={signature}"), body }
}
