//! As much of Stripe's answers as is looked at. What is not looked at may be anything.

use std::collections::HashMap;

use serde::Deserialize;

/// A payment.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Intent {
    pub(super) id: String,
    pub(super) status: IntentStatus,
    pub(super) amount: u64,
    #[serde(default)]
    pub(super) amount_capturable: u64,
    #[serde(default)]
    pub(super) amount_received: u64,
    pub(super) currency: String,
    #[serde(default)]
    pub(super) metadata: HashMap<String, String>,
    #[serde(default)]
    pub(super) last_payment_error: Option<ErrorBody>,
    #[serde(default)]
    pub(super) next_action: Option<NextAction>,
    /// Only its id, unless it was asked for.
    #[serde(default)]
    pub(super) latest_charge: Option<Charge>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum IntentStatus {
    RequiresPaymentMethod,
    RequiresAction,
    RequiresCapture,
    Succeeded,
    Canceled,
    /// On its way, or something that we do not know.
    #[serde(other)]
    Other,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct NextAction {
    #[serde(default)]
    pub(super) redirect_to_url: Option<Redirect>,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct Redirect {
    #[serde(default)]
    pub(super) url: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub(super) enum Charge {
    Whole {
        #[serde(default)]
        amount_refunded: u64,
        #[serde(default)]
        disputed: bool,
    },
    #[expect(dead_code, reason = "it is only told apart")]
    Id(String),
}

/// Why not.
#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct ErrorBody {
    #[serde(default, rename = "type")]
    pub(super) kind: String,
    #[serde(default)]
    pub(super) code: String,
    #[serde(default)]
    pub(super) decline_code: String,
    #[serde(default)]
    pub(super) param: String,
    /// The payment that was made all the same.
    #[serde(default)]
    pub(super) payment_intent: Option<Box<Intent>>,
}

#[derive(Debug, Deserialize)]
pub(super) struct ErrorAnswer {
    pub(super) error: ErrorBody,
}

#[derive(Debug, Deserialize)]
pub(super) struct List<T> {
    pub(super) data: Vec<T>,
    #[serde(default)]
    pub(super) has_more: bool,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct RefundAnswer {
    pub(super) status: String,
    pub(super) amount: u64,
    pub(super) currency: String,
    #[serde(default)]
    pub(super) metadata: HashMap<String, String>,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct Dispute {
    pub(super) id: String,
    pub(super) amount: u64,
    pub(super) status: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Customer {
    pub(super) id: String,
}

/// A page of Stripe on which a card is added.
#[derive(Debug, Deserialize)]
pub(super) struct Checkout {
    pub(super) id: String,
    #[serde(default)]
    pub(super) url: Option<String>,
    pub(super) status: String,
    #[serde(default)]
    pub(super) client_reference_id: Option<String>,
    /// Only its id, unless it was asked for.
    #[serde(default)]
    pub(super) setup_intent: Option<SetupIntent>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum SetupIntent {
    Whole {
        status: String,
        #[serde(default)]
        payment_method: Option<PaymentMethod>,
    },
    #[expect(dead_code, reason = "it is only told apart")]
    Id(String),
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum PaymentMethod {
    Whole {
        id: String,
        #[serde(default)]
        card: Option<Card>,
    },
    #[expect(dead_code, reason = "it is only told apart")]
    Id(String),
}

#[derive(Debug, Deserialize)]
pub(super) struct Card {
    #[serde(default)]
    pub(super) brand: String,
    pub(super) last4: String,
    pub(super) exp_month: u8,
    pub(super) exp_year: u16,
}

/// A message.
#[derive(Debug, Deserialize)]
pub(super) struct Event {
    pub(super) data: EventData,
}

#[derive(Debug, Deserialize)]
pub(super) struct EventData {
    pub(super) object: EventObject,
}

/// What a message is about: only which thing, never how it stands.
#[derive(Debug, Deserialize)]
#[serde(tag = "object", rename_all = "snake_case")]
pub(super) enum EventObject {
    PaymentIntent {
        id: String,
        #[serde(default)]
        metadata: HashMap<String, String>,
    },
    Charge {
        #[serde(default)]
        payment_intent: Option<String>,
    },
    Dispute {
        #[serde(default)]
        payment_intent: Option<String>,
    },
    Refund {
        #[serde(default)]
        payment_intent: Option<String>,
    },
    #[serde(rename = "checkout.session")]
    Checkout {
        #[serde(default)]
        client_reference_id: Option<String>,
    },
    #[serde(other)]
    Other,
}
