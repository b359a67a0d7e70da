//! Stripe's interface: one function a request, and everything that it does not know is refused.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::world::{Checkout, Customer, Expand, Intent, RefundMade, Reply, World};

/// The fields of a form or a query, in their order.
pub(crate) type Fields = Vec<(String, String)>;

/// A page ends half an hour after it was opened at the earliest, and a day after at the latest.
const CHECKOUT_SECONDS: std::ops::RangeInclusive<i64> = 30 * 60..=24 * 3_600;
/// The least that a card is charged.
const AMOUNT_MIN: u64 = 50;

impl World {
    /// Answers a request below `/v1/`.
    pub(crate) fn handle(&mut self, is_post: bool, path: &[&str], fields: &Fields, now: i64) -> Reply {
        let answer = match (is_post, path) {
            (true, ["customers"]) => self.create_customer(fields),
            (true, ["checkout", "sessions"]) => self.create_checkout(fields, now),
            (false, ["checkout", "sessions", id]) => self.get_checkout(id, fields, now),
            (true, ["payment_intents"]) => self.create_intent(fields, now),
            (false, ["payment_intents"]) => self.list_intents(fields),
            (false, ["payment_intents", id]) => self.get_intent(id, fields),
            (true, ["payment_intents", id, "confirm"]) => self.confirm_intent(id, fields, now),
            (true, ["payment_intents", id, "capture"]) => self.capture_intent(id, fields, now),
            (true, ["payment_intents", id, "cancel"]) => self.cancel_intent(id, fields, now),
            (true, ["payment_methods", id, "detach"]) => self.detach(id),
            (true, ["refunds"]) => self.create_refund(fields, now),
            (false, ["refunds"]) => self.list_refunds(fields),
            (false, ["disputes"]) => self.list_disputes(fields),
            _ => Err(Reply::missing("url")),
        };
        match answer {
            Ok(body) => Reply::ok(body),
            Err(reply) => reply,
        }
    }

    fn create_customer(&mut self, fields: &Fields) -> Result<Value, Reply> {
        only(fields, &["metadata["])?;
        let id = self.id("cus");
        self.customers.push(id.clone());
        Ok(json!({ "object": "customer", "id": id, "metadata": metadata(fields) }))
    }

    fn create_checkout(&mut self, fields: &Fields, now: i64) -> Result<Value, Reply> {
        only(
            fields,
            &["mode", "customer", "payment_method_types[]", "client_reference_id", "metadata[", "success_url", "cancel_url", "expires_at"],
        )?;
        if wanted(fields, "mode")? != "setup" {
            return Err(Reply::invalid("parameter_invalid", "mode"));
        }
        let customer = self.customer(wanted(fields, "customer")?)?;
        let expires_at = wanted(fields, "expires_at")?.parse().map_err(|_| Reply::invalid("parameter_invalid_integer", "expires_at"))?;
        if !CHECKOUT_SECONDS.contains(&(expires_at - now)) {
            return Err(Reply::invalid("parameter_invalid", "expires_at"));
        }
        let id = self.id("cs");
        let checkout = Checkout {
            id: id.clone(),
            customer,
            reference: wanted(fields, "client_reference_id")?.to_owned(),
            return_url: wanted(fields, "success_url")?.to_owned(),
            expires_at,
            method: None,
            was_refused: false,
        };
        self.checkouts.insert(id.clone(), checkout);
        Ok(self.checkout_json(&id, Expand::No, now))
    }

    fn get_checkout(&self, id: &str, fields: &Fields, now: i64) -> Result<Value, Reply> {
        only(fields, &["expand[]"])?;
        let expand = expands(fields, "setup_intent.payment_method");
        if self.checkouts.contains_key(id) { Ok(self.checkout_json(id, expand, now)) } else { Err(Reply::missing("session")) }
    }

    fn customer(&self, id: &str) -> Result<String, Reply> {
        if self.customers.iter().any(|known| known == id) { Ok(id.to_owned()) } else { Err(Reply::invalid("resource_missing", "customer")) }
    }

    fn create_intent(&mut self, fields: &Fields, now: i64) -> Result<Value, Reply> {
        only(
            fields,
            &[
                "amount",
                "currency",
                "customer",
                "payment_method",
                "payment_method_types[]",
                "capture_method",
                "confirm",
                "off_session",
                "metadata[",
            ],
        )?;
        let amount = wanted(fields, "amount")?.parse().map_err(|_| Reply::invalid("parameter_invalid_integer", "amount"))?;
        if amount < AMOUNT_MIN {
            return Err(Reply::invalid("amount_too_small", "amount"));
        }
        for (name, value) in [("capture_method", "manual"), ("confirm", "true"), ("off_session", "true")] {
            // All that this server can do.
            if wanted(fields, name)? != value {
                return Err(Reply::invalid("parameter_invalid", name));
            }
        }
        let currency = wanted(fields, "currency")?;
        if currency.len() != 3 || !currency.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return Err(Reply::invalid("parameter_invalid", "currency"));
        }
        let (customer, method) = (self.customer(wanted(fields, "customer")?)?, wanted(fields, "payment_method")?);
        if self.methods.get(method).is_none_or(|known| known.customer.as_ref() != Some(&customer)) {
            return Err(Reply::invalid("resource_missing", "payment_method"));
        }
        let id = self.id("pi");
        let intent = Intent {
            id: id.clone(),
            created: now,
            amount,
            currency: currency.to_owned(),
            customer,
            method: method.to_owned(),
            metadata: metadata(fields),
            status: "requires_payment_method",
            amount_received: 0,
            error: None,
            return_url: String::new(),
            was_authorised: false,
        };
        self.intents.insert(id.clone(), intent);
        self.attempt(&id, Customer::Absent, now);
        self.intent_or_error(&id)
    }

    /// A payment that the bank has declined is an error that comes with the payment.
    fn intent_or_error(&self, id: &str) -> Result<Value, Reply> {
        let body = self.intent_json(id, Expand::No);
        match self.intents.get(id).and_then(|intent| intent.error) {
            None => Ok(body),
            Some((code, decline_code)) => Err(Reply {
                status: StatusCode::PAYMENT_REQUIRED,
                body: json!({ "error": { "type": "card_error", "code": code, "decline_code": decline_code, "payment_intent": body } }),
            }),
        }
    }

    fn list_intents(&self, fields: &Fields) -> Result<Value, Reply> {
        only(fields, &["customer", "created[gte]", "limit", "starting_after"])?;
        let customer = wanted(fields, "customer")?;
        let since = field(fields, "created[gte]")
            .map_or(Ok(i64::MIN), str::parse)
            .map_err(|_| Reply::invalid("parameter_invalid_integer", "created"))?;
        let limit = field(fields, "limit").map_or(Ok(10), str::parse).map_err(|_| Reply::invalid("parameter_invalid_integer", "limit"))?;
        let after = field(fields, "starting_after");
        // Newest first.
        let mut found = self.intents.values().rev().filter(|intent| intent.customer == customer && intent.created >= since);
        if let Some(after) = after {
            found.by_ref().find(|intent| intent.id == after);
        }
        let page: Vec<Value> = found.by_ref().take(limit).map(|intent| self.intent_json(&intent.id, Expand::No)).collect();
        Ok(json!({ "object": "list", "data": page, "has_more": found.next().is_some() }))
    }

    fn get_intent(&self, id: &str, fields: &Fields) -> Result<Value, Reply> {
        only(fields, &["expand[]"])?;
        if self.intents.contains_key(id) {
            Ok(self.intent_json(id, expands(fields, "latest_charge")))
        } else {
            Err(Reply::missing("intent"))
        }
    }

    fn in_state(&mut self, id: &str, states: &[&str]) -> Result<&mut Intent, Reply> {
        let body = self.intent_json(id, Expand::No);
        let intent = self.intents.get_mut(id).ok_or_else(|| Reply::missing("intent"))?;
        if states.contains(&intent.status) {
            return Ok(intent);
        }
        Err(Reply {
            status: StatusCode::BAD_REQUEST,
            body: json!({ "error": { "type": "invalid_request_error", "code": "payment_intent_unexpected_state", "payment_intent": body } }),
        })
    }

    fn confirm_intent(&mut self, id: &str, fields: &Fields, now: i64) -> Result<Value, Reply> {
        only(fields, &["payment_method", "return_url"])?;
        let (method, return_url) = (wanted(fields, "payment_method")?.to_owned(), wanted(fields, "return_url")?.to_owned());
        let intent = self.in_state(id, &["requires_payment_method"])?;
        (intent.method, intent.return_url) = (method, return_url);
        self.attempt(id, Customer::Present, now);
        self.intent_or_error(id)
    }

    fn capture_intent(&mut self, id: &str, fields: &Fields, now: i64) -> Result<Value, Reply> {
        only(fields, &[])?;
        let runs_out = self.runs_out.iter().any(|order| self.intents_of(order).any(|intent| intent.id == id));
        if let Some(intent) = self.intents.get_mut(id).filter(|_| runs_out) {
            intent.status = "canceled";
        }
        let intent = self.in_state(id, &["requires_capture"])?;
        intent.status = "succeeded";
        intent.amount_received = intent.amount;
        self.tell_of_intent("payment_intent.succeeded", id, now);
        Ok(self.intent_json(id, Expand::No))
    }

    fn cancel_intent(&mut self, id: &str, fields: &Fields, now: i64) -> Result<Value, Reply> {
        only(fields, &["cancellation_reason"])?;
        let intent = self.in_state(id, &["requires_payment_method", "requires_action", "requires_capture"])?;
        intent.status = "canceled";
        self.tell_of_intent("payment_intent.canceled", id, now);
        Ok(self.intent_json(id, Expand::No))
    }

    fn detach(&mut self, id: &str) -> Result<Value, Reply> {
        let method = self.methods.get_mut(id).ok_or_else(|| Reply::missing("payment_method"))?;
        if method.customer.take().is_none() {
            return Err(Reply::invalid("payment_method_unexpected_state", ""));
        }
        Ok(json!({ "object": "payment_method", "id": id, "customer": null }))
    }

    fn create_refund(&mut self, fields: &Fields, now: i64) -> Result<Value, Reply> {
        only(fields, &["payment_intent", "amount", "metadata["])?;
        let intent = wanted(fields, "payment_intent")?.to_owned();
        let amount: u64 = wanted(fields, "amount")?.parse().map_err(|_| Reply::invalid("parameter_invalid_integer", "amount"))?;
        let (received, currency) = self
            .intents
            .get(&intent)
            .map(|intent| (intent.amount_received, intent.currency.clone()))
            .ok_or_else(|| Reply::missing("intent"))?;
        if self.disputes.iter().any(|dispute| dispute.intent == intent && dispute.status != "won") {
            return Err(Reply::invalid("charge_disputed", ""));
        }
        if amount == 0 || self.refunded(&intent) + amount > received {
            return Err(Reply::invalid("charge_already_refunded", "amount"));
        }
        let id = self.id("re");
        self.refunds.push(RefundMade { id, intent: intent.clone(), amount, currency, metadata: metadata(fields) });
        self.tell("charge.refunded", json!({ "object": "charge", "payment_intent": intent }), now);
        Ok(self.refunds.last().map_or(Value::Null, refund_json))
    }

    fn list_refunds(&self, fields: &Fields) -> Result<Value, Reply> {
        only(fields, &["payment_intent", "limit"])?;
        let intent = wanted(fields, "payment_intent")?;
        let found: Vec<Value> = self.refunds.iter().rev().filter(|refund| refund.intent == intent).map(refund_json).collect();
        Ok(json!({ "object": "list", "data": found, "has_more": false }))
    }

    fn list_disputes(&self, fields: &Fields) -> Result<Value, Reply> {
        only(fields, &["payment_intent", "limit", "starting_after"])?;
        let intent = wanted(fields, "payment_intent")?;
        let found = self.disputes.iter().rev().filter(|dispute| dispute.intent == intent);
        let found: Vec<Value> = found
            .map(|dispute| json!({ "object": "dispute", "id": dispute.id, "amount": dispute.amount, "status": dispute.status }))
            .collect();
        Ok(json!({ "object": "list", "data": found, "has_more": false }))
    }
}

fn refund_json(refund: &RefundMade) -> Value {
    json!({
        "object": "refund",
        "id": refund.id,
        "payment_intent": refund.intent,
        "amount": refund.amount,
        "currency": refund.currency,
        "metadata": refund.metadata,
        "status": "succeeded",
    })
}

/// Refuses what is not known, as Stripe does. A name that ends in `[` stands for all that begin so.
fn only(fields: &Fields, known: &[&str]) -> Result<(), Reply> {
    let is_known = |name: &str| known.iter().any(|known| if known.ends_with('[') { name.starts_with(known) } else { name == *known });
    match fields.iter().find(|(name, _)| !is_known(name)) {
        Some((name, _)) => Err(Reply::invalid("parameter_unknown", name)),
        None => Ok(()),
    }
}

fn field<'a>(fields: &'a Fields, name: &str) -> Option<&'a str> {
    fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}

fn wanted<'a>(fields: &'a Fields, name: &str) -> Result<&'a str, Reply> {
    field(fields, name).filter(|value| !value.is_empty()).ok_or_else(|| Reply::invalid("parameter_missing", name))
}

fn expands(fields: &Fields, what: &str) -> Expand {
    if fields.iter().any(|(name, value)| name == "expand[]" && value == what) { Expand::Yes } else { Expand::No }
}

fn metadata(fields: &Fields) -> BTreeMap<String, String> {
    let named = fields.iter().filter_map(|(name, value)| Some((name.strip_prefix("metadata[")?.strip_suffix(']')?, value)));
    named.map(|(name, value)| (name.to_owned(), value.clone())).collect()
}
