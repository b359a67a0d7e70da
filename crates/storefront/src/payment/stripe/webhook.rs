//! Messages of Stripe: whether they are genuine, and what they are about (docs.stripe.com/webhooks, "Verify webhook signatures").

use entitlement::{OrderId, SessionId};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use super::{client::Secret, wire};
use crate::payment::Message;

/// How old, or how far ahead, a message may be: a recorded one is worth nothing later.
const TOLERANCE_SECONDS: u64 = 5 * 60;
/// Signatures in one header. Stripe sends two while its secret is being changed.
const SIGNATURES_MAX: usize = 8;

/// What a genuine message is about.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum About {
    /// The payment that Stripe calls so, and the order that it names.
    Intent(String, Option<OrderId>),
    /// This try to add a means of payment.
    Setup(SessionId),
    /// Nothing of ours.
    Nothing,
}

/// Checks a message and says what it is about. `None`: it is not from Stripe, or too old.
///
/// The attack: anybody can send to this address. Only who knows the secret can sign the time and the body; whoever has recorded a
/// message can repeat it for five minutes, and then causes one more question to Stripe.
pub(super) fn read(message: &Message<'_>, secrets: &[Secret]) -> Option<About> {
    let (_, header) = message.headers.iter().find(|(name, _)| *name == "stripe-signature")?;
    let (mut at, mut signatures) = (None, Vec::new());
    for (name, value) in header.split(',').filter_map(|part| part.trim().split_once('=')) {
        match name {
            "t" => at = Some(value),
            "v1" if signatures.len() < SIGNATURES_MAX => signatures.push(hex::decode(value).ok()?),
            // Another scheme, such as v0 for tests.
            _ => {}
        }
    }
    let at = at?;
    if at.parse::<i64>().ok()?.abs_diff(message.at) > TOLERANCE_SECONDS {
        return None;
    }
    let is_signed = secrets.iter().any(|secret| {
        signatures.iter().any(|signature| {
            let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret.reveal().as_bytes()) else { return false };
            mac.update(at.as_bytes());
            mac.update(b".");
            mac.update(message.body);
            // In constant time.
            mac.verify_slice(signature).is_ok()
        })
    });
    is_signed.then(|| about(message.body))
}

fn about(body: &[u8]) -> About {
    let Ok(event) = serde_json::from_slice::<wire::Event>(body) else { return About::Nothing };
    match event.data.object {
        wire::EventObject::PaymentIntent { id, metadata } => {
            About::Intent(id, metadata.get(super::ORDER).and_then(|order| OrderId::parse(order).ok()))
        }
        wire::EventObject::Charge { payment_intent: Some(intent) }
        | wire::EventObject::Dispute { payment_intent: Some(intent) }
        | wire::EventObject::Refund { payment_intent: Some(intent) } => About::Intent(intent, None),
        wire::EventObject::Checkout { client_reference_id: Some(session) } => {
            SessionId::parse(&session).map_or(About::Nothing, About::Setup)
        }
        wire::EventObject::Charge { .. }
        | wire::EventObject::Dispute { .. }
        | wire::EventObject::Refund { .. }
        | wire::EventObject::Checkout { .. }
        | wire::EventObject::Other => About::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_800_000_000;
    const BODY: &[u8] = br#"{"id":"evt_1","data":{"object":{"object":"payment_intent","id":"pi_1","metadata":{"order":"o1"}}}}"#;

    fn sign(secret: &str, at: i64, body: &[u8]) -> String {
        let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap();
        mac.update(format!("{at}.").as_bytes());
        mac.update(body);
        hex::encode(mac.finalize().into_bytes())
    }

    fn heard(header: &str, body: &[u8]) -> Option<About> {
        let secrets = [Secret::new("whsec_new"), Secret::new("whsec_old")];
        read(&Message { headers: &[("content-type", "application/json"), ("stripe-signature", header)], body, at: NOW }, &secrets)
    }

    #[test]
    fn a_message_is_genuine_with_any_of_the_secrets_and_any_of_its_signatures() {
        let order = Some(About::Intent("pi_1".to_owned(), Some(OrderId::parse("o1").unwrap())));
        for secret in ["whsec_new", "whsec_old"] {
            assert_eq!(heard(&format!("t={NOW},v1={}", sign(secret, NOW, BODY)), BODY), order);
            let several = format!("t={NOW}, v1={}, v1={}, v0=abc", "00".repeat(32), sign(secret, NOW, BODY));
            assert_eq!(heard(&several, BODY), order);
        }
    }

    #[test]
    fn a_message_that_was_altered_recorded_or_signed_by_somebody_else_is_forged() {
        let good = sign("whsec_new", NOW, BODY);
        let mut altered = BODY.to_vec();
        altered[10] ^= 1;
        assert_eq!(heard(&format!("t={NOW},v1={good}"), &altered), None);
        assert_eq!(heard(&format!("t={},v1={good}", NOW + 1), BODY), None, "another time");
        assert_eq!(heard(&format!("t={NOW},v1={}", sign("whsec_other", NOW, BODY)), BODY), None);
        assert_eq!(heard(&format!("t={NOW},v0={good}"), BODY), None, "another scheme");
        for at in [NOW - 301, NOW + 301] {
            assert_eq!(heard(&format!("t={at},v1={}", sign("whsec_new", at, BODY)), BODY), None);
        }
        for at in [NOW - 300, NOW + 300] {
            assert!(heard(&format!("t={at},v1={}", sign("whsec_new", at, BODY)), BODY).is_some());
        }
        for header in
            ["", "t=", "v1=", &format!("v1={good}"), &format!("t={NOW}"), &format!("t={NOW},v1=zz"), &format!("t={NOW},v1="), "t=x,v1=00"]
        {
            assert_eq!(heard(header, BODY), None, "{header}");
        }
        // A flood of signatures is not worked through.
        let flood = format!("t={NOW}{},v1={good}", format!(",v1={}", "00".repeat(32)).repeat(SIGNATURES_MAX));
        assert_eq!(heard(&flood, BODY), None);
        assert_eq!(read(&Message { headers: &[], body: BODY, at: NOW }, &[Secret::new("whsec_new")]), None);
    }

    #[test]
    fn of_a_genuine_message_only_what_it_is_about_is_read() {
        for (body, expected) in [
            (r#"{"data":{"object":{"object":"dispute","payment_intent":"pi_2"}}}"#, About::Intent("pi_2".to_owned(), None)),
            (r#"{"data":{"object":{"object":"charge","payment_intent":null}}}"#, About::Nothing),
            (
                r#"{"data":{"object":{"object":"checkout.session","client_reference_id":"s1"}}}"#,
                About::Setup(SessionId::parse("s1").unwrap()),
            ),
            (r#"{"data":{"object":{"object":"checkout.session","client_reference_id":"../x"}}}"#, About::Nothing),
            (r#"{"data":{"object":{"object":"invoice","id":"in_1"}}}"#, About::Nothing),
            (r#"{"data":{}}"#, About::Nothing),
            ("[]", About::Nothing),
        ] {
            let header = format!("t={NOW},v1={}", sign("whsec_new", NOW, body.as_bytes()));
            assert_eq!(heard(&header, body.as_bytes()), Some(expected), "{body}");
        }
    }
}
