//! What the server knows, and what happens to it.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::{Verdict, cards::Behaviour, faults::Faults, keys::Keys};

/// An answer.
#[derive(Debug, Clone)]
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) body: Value,
}

impl Reply {
    pub(crate) fn ok(body: Value) -> Self {
        Self { status: StatusCode::OK, body }
    }

    /// An error in Stripe's form.
    pub(crate) fn error(status: StatusCode, kind: &str, code: &str, param: &str) -> Self {
        Self { status, body: json!({ "error": { "type": kind, "code": code, "param": param, "message": code } }) }
    }

    pub(crate) fn invalid(code: &str, param: &str) -> Self {
        Self::error(StatusCode::BAD_REQUEST, "invalid_request_error", code, param)
    }

    pub(crate) fn missing(param: &str) -> Self {
        Self::error(StatusCode::NOT_FOUND, "invalid_request_error", "resource_missing", param)
    }
}

pub(crate) struct Method {
    pub(crate) id: String,
    pub(crate) customer: Option<String>,
    pub(crate) brand: &'static str,
    pub(crate) last4: String,
    pub(crate) exp_month: u8,
    pub(crate) exp_year: u16,
    pub(crate) behaviour: Behaviour,
}

pub(crate) struct Intent {
    pub(crate) id: String,
    pub(crate) created: i64,
    pub(crate) amount: u64,
    pub(crate) currency: String,
    pub(crate) customer: String,
    pub(crate) method: String,
    pub(crate) metadata: BTreeMap<String, String>,
    pub(crate) status: &'static str,
    pub(crate) amount_received: u64,
    /// `code` and `decline_code`.
    pub(crate) error: Option<(&'static str, &'static str)>,
    pub(crate) return_url: String,
    pub(crate) was_authorised: bool,
}

impl Intent {
    pub(crate) fn amount_capturable(&self) -> u64 {
        if self.status == "requires_capture" { self.amount } else { 0 }
    }
}

pub(crate) struct RefundMade {
    pub(crate) id: String,
    pub(crate) intent: String,
    pub(crate) amount: u64,
    pub(crate) currency: String,
    pub(crate) metadata: BTreeMap<String, String>,
}

pub(crate) struct Dispute {
    pub(crate) id: String,
    pub(crate) intent: String,
    pub(crate) amount: u64,
    pub(crate) status: &'static str,
}

pub(crate) struct Checkout {
    pub(crate) id: String,
    pub(crate) customer: String,
    pub(crate) reference: String,
    pub(crate) return_url: String,
    pub(crate) expires_at: i64,
    pub(crate) method: Option<String>,
    /// The card that was typed could not be added.
    pub(crate) was_refused: bool,
}

impl Checkout {
    pub(crate) fn status(&self, now: i64) -> &'static str {
        match (&self.method, now >= self.expires_at) {
            (Some(_), _) => "complete",
            (None, true) => "expired",
            (None, false) => "open",
        }
    }
}

pub(crate) struct World {
    base: String,
    count: u64,
    pub(crate) requests: usize,
    pub(crate) customers: Vec<String>,
    pub(crate) methods: BTreeMap<String, Method>,
    /// Oldest first: ids only grow.
    pub(crate) intents: BTreeMap<String, Intent>,
    pub(crate) refunds: Vec<RefundMade>,
    pub(crate) disputes: Vec<Dispute>,
    pub(crate) checkouts: BTreeMap<String, Checkout>,
    pub(crate) events: Vec<Value>,
    /// Orders whose reservation runs out before it is captured.
    pub(crate) runs_out: Vec<String>,
    pub(crate) faults: Faults,
    pub(crate) keys: Keys,
}

impl World {
    pub(crate) fn new(base: String) -> Self {
        Self {
            base,
            count: 0,
            requests: 0,
            customers: Vec::new(),
            methods: BTreeMap::new(),
            intents: BTreeMap::new(),
            refunds: Vec::new(),
            disputes: Vec::new(),
            checkouts: BTreeMap::new(),
            events: Vec::new(),
            runs_out: Vec::new(),
            faults: Faults::default(),
            keys: Keys::default(),
        }
    }

    pub(crate) fn id(&mut self, prefix: &str) -> String {
        self.count += 1;
        format!("{prefix}_{:08}", self.count)
    }

    pub(crate) fn intents_of(&self, order: &str) -> impl Iterator<Item = &Intent> {
        self.intents.values().filter(move |intent| intent.metadata.get("order").is_some_and(|id| id == order))
    }

    pub(crate) fn refunded(&self, intent: &str) -> u64 {
        self.refunds.iter().filter(|refund| refund.intent == intent).map(|refund| refund.amount).sum()
    }

    pub(crate) fn falsify_amount(&mut self, order: &str, amount: u64) {
        for intent in self.intents.values_mut().filter(|intent| intent.metadata.get("order").is_some_and(|id| id == order)) {
            intent.amount = amount;
        }
    }

    /// Lets the bank decide. `asked`: its customer is there, or has confirmed.
    pub(crate) fn attempt(&mut self, id: &str, customer: Customer, now: i64) {
        let Some(intent) = self.intents.get_mut(id) else { return };
        let behaviour = self.methods.get(&intent.method).map_or(Behaviour::RefusesSetup, |method| method.behaviour);
        let (status, error) = match (behaviour, customer) {
            (Behaviour::Pays, _) | (Behaviour::Asks, Customer::Confirmed) => ("requires_capture", None),
            // Nobody is there to be asked: Stripe lets it fail, and it may be confirmed later.
            (Behaviour::Asks, Customer::Absent) => {
                ("requires_payment_method", Some(("authentication_required", "authentication_required")))
            }
            (Behaviour::Asks, Customer::Present) => ("requires_action", None),
            (Behaviour::Asks, Customer::Refused) => {
                ("requires_payment_method", Some(("payment_intent_authentication_failure", "authentication_not_handled")))
            }
            (Behaviour::Declines(code, decline_code), _) => ("requires_payment_method", Some((code, decline_code))),
            (Behaviour::RefusesSetup, _) => ("requires_payment_method", Some(("card_declined", "generic_decline"))),
        };
        intent.status = status;
        intent.error = error;
        intent.was_authorised |= status == "requires_capture";
        let kind = match status {
            "requires_capture" => "payment_intent.amount_capturable_updated",
            "requires_action" => "payment_intent.requires_action",
            _ => "payment_intent.payment_failed",
        };
        self.tell_of_intent(kind, id, now);
    }

    pub(crate) fn tell_of_intent(&mut self, kind: &str, id: &str, now: i64) {
        let object = self.intent_json(id, Expand::No);
        self.tell(kind, object, now);
    }

    pub(crate) fn tell(&mut self, kind: &str, object: Value, now: i64) {
        let id = self.id("evt");
        self.events.push(json!({ "id": id, "object": "event", "type": kind, "created": now, "data": { "object": object } }));
    }

    pub(crate) fn dispute(&mut self, order: &str, now: i64) {
        let found =
            self.intents_of(order).find(|intent| intent.amount_received > 0).map(|intent| (intent.id.clone(), intent.amount_received));
        let Some((intent, received)) = found else { return };
        let amount = received - self.refunded(&intent);
        let id = self.id("dp");
        self.disputes.push(Dispute { id: id.clone(), intent: intent.clone(), amount, status: "needs_response" });
        self.tell("charge.dispute.created", json!({ "object": "dispute", "id": id, "payment_intent": intent, "amount": amount }), now);
    }

    pub(crate) fn close_dispute(&mut self, order: &str, verdict: Verdict, now: i64) {
        let intents: Vec<String> = self.intents_of(order).map(|intent| intent.id.clone()).collect();
        let Some(dispute) = self.disputes.iter_mut().find(|dispute| intents.contains(&dispute.intent)) else { return };
        dispute.status = match verdict {
            Verdict::Won => "won",
            Verdict::Lost => "lost",
        };
        let object = json!({ "object": "dispute", "id": dispute.id, "payment_intent": dispute.intent, "status": dispute.status });
        self.tell("charge.dispute.closed", object, now);
    }

    pub(crate) fn intent_json(&self, id: &str, expand: Expand) -> Value {
        let Some(intent) = self.intents.get(id) else { return Value::Null };
        let charge = format!("ch_{id}");
        let charge = match expand {
            Expand::No => json!(charge),
            Expand::Yes => json!({
                "object": "charge",
                "id": charge,
                "amount_refunded": self.refunded(id),
                "disputed": self.disputes.iter().any(|dispute| dispute.intent == id),
            }),
        };
        let page = format!("{}/bank/{id}", self.base);
        json!({
            "object": "payment_intent",
            "id": intent.id,
            "created": intent.created,
            "amount": intent.amount,
            "amount_capturable": intent.amount_capturable(),
            "amount_received": intent.amount_received,
            "currency": intent.currency,
            "customer": intent.customer,
            "metadata": intent.metadata,
            "status": intent.status,
            "capture_method": "manual",
            "last_payment_error": intent.error.map(|(code, decline_code)| json!({ "type": "card_error", "code": code, "decline_code": decline_code })),
            "next_action": (intent.status == "requires_action").then(|| json!({ "type": "redirect_to_url", "redirect_to_url": { "url": page } })),
            "latest_charge": charge,
        })
    }

    pub(crate) fn checkout_json(&self, id: &str, expand: Expand, now: i64) -> Value {
        let Some(checkout) = self.checkouts.get(id) else { return Value::Null };
        let status = checkout.status(now);
        let setup = format!("seti_{id}");
        let setup = match (expand, checkout.method.as_ref().and_then(|method| self.methods.get(method))) {
            (Expand::Yes, Some(method)) => json!({
                "object": "setup_intent",
                "id": setup,
                "status": "succeeded",
                "payment_method": {
                    "object": "payment_method",
                    "id": method.id,
                    "card": { "brand": method.brand, "last4": method.last4, "exp_month": method.exp_month, "exp_year": method.exp_year },
                },
            }),
            _ => json!(setup),
        };
        json!({
            "object": "checkout.session",
            "id": checkout.id,
            "customer": checkout.customer,
            "client_reference_id": checkout.reference,
            "mode": "setup",
            "status": status,
            "expires_at": checkout.expires_at,
            "url": (status == "open").then(|| format!("{}/pay/{id}", self.base)),
            "setup_intent": setup,
        })
    }
}

/// Whether what an answer refers to comes with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Expand {
    Yes,
    No,
}

/// What the bank's customer does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Customer {
    Absent,
    Present,
    Confirmed,
    Refused,
}
