//! Adding a card, on Stripe's own page (Checkout in the mode "setup"): its number is typed there and nowhere else.

use entitlement::SessionId;
use protocol::http::CardBrand;

use super::{SESSION, Stop, StripePayments, book, client::Trouble, parts, wire};
use crate::{
    limits,
    payment::{CardExpiry, Forgotten, Last4, Method, MethodToken, Place, SetupStatus},
};

/// Stripe takes none that ends earlier than 30 minutes from when it hears of it; the rest is for answers that are lost on the way.
const CHECKOUT_SECONDS: i64 = limits::SETUP_SECONDS - 60;

impl StripePayments {
    pub(super) async fn try_begin_setup(&self, session: &SessionId, return_url: &str) -> Result<Place, Stop> {
        let setup = book::intend_setup(&self.pool, session, return_url, self.now()).await?;
        let checkout = match &setup.checkout {
            Some(id) => self.client.get(&format!("/v1/checkout/sessions/{id}"), &[]).await?,
            None => self.open_checkout(session, &setup).await?,
        };
        let checkout: wire::Checkout = checkout;
        match checkout.url {
            Some(url) if checkout.status == "open" && self.client.may_lead_to(&url) => Ok(Place::At(url)),
            _ => Ok(Place::Nowhere),
        }
    }

    /// Everything that is sent follows from what is written down: repeated, it is the same request under the same key.
    async fn open_checkout(&self, session: &SessionId, setup: &book::Setup) -> Result<wire::Checkout, Stop> {
        let customer = match &setup.customer {
            Some(customer) => customer.clone(),
            None => {
                let form = [("metadata[session]", session.as_str())];
                let customer: wire::Customer = self.client.post("/v1/customers", &form, &format!("{session}-customer")).await?;
                book::note_customer(&self.pool, session, &customer.id).await?;
                customer.id
            }
        };
        let expires_at = (setup.asked_at + CHECKOUT_SECONDS).to_string();
        let form = [
            ("mode", "setup"),
            ("customer", &customer),
            ("payment_method_types[]", "card"),
            ("client_reference_id", session.as_str()),
            ("metadata[session]", session.as_str()),
            ("success_url", &setup.return_url),
            ("cancel_url", &setup.return_url),
            ("expires_at", &expires_at),
        ];
        let checkout: wire::Checkout = self.client.post("/v1/checkout/sessions", &form, &format!("{session}-checkout")).await?;
        if checkout.client_reference_id.as_deref() != Some(session.as_str()) {
            tracing::error!(key = SESSION, "Stripe's page is not the one that was asked for");
            return Err(Stop);
        }
        book::note_checkout(&self.pool, session, &checkout.id).await?;
        Ok(checkout)
    }

    pub(super) async fn try_finish_setup(&self, session: &SessionId) -> Result<SetupStatus, Stop> {
        let Some(setup) = book::setup(&self.pool, session).await? else { return Ok(SetupStatus::Waiting) };
        let (Some(customer), Some(checkout)) = (setup.customer, setup.checkout) else { return Ok(SetupStatus::Waiting) };
        let expand = [("expand[]", "setup_intent.payment_method")];
        let checkout: wire::Checkout = self.client.get(&format!("/v1/checkout/sessions/{checkout}"), &expand).await?;
        if checkout.client_reference_id.as_deref() != Some(session.as_str()) {
            return Err(Stop);
        }
        Ok(match (checkout.status.as_str(), checkout.setup_intent) {
            ("expired", _) => SetupStatus::Failed,
            ("complete", Some(wire::SetupIntent::Whole { status, payment_method })) => match (status.as_str(), payment_method) {
                ("succeeded", Some(wire::PaymentMethod::Whole { id, card: Some(card) })) => {
                    SetupStatus::Ready(method(&customer, &id, &card).ok_or(Stop)?)
                }
                ("requires_payment_method" | "canceled", _) => SetupStatus::Failed,
                _ => SetupStatus::Waiting,
            },
            _ => SetupStatus::Waiting,
        })
    }

    pub(super) async fn try_forget(&self, token: &MethodToken) -> Result<Forgotten, Stop> {
        let (_, method) = parts(token)?;
        let key = format!("{method}-detach-{}", self.now().div_euclid(60));
        match self.client.post::<serde_json::Value>(&format!("/v1/payment_methods/{method}/detach"), &[], &key).await {
            // It is not attached to anybody, or there is no such thing.
            Ok(_) | Err(Trouble::Refused(_)) => Ok(Forgotten::Forgotten),
            Err(trouble) => Err(trouble.into()),
        }
    }
}

fn method(customer: &str, id: &str, card: &wire::Card) -> Option<Method> {
    let brand = match card.brand.as_str() {
        "visa" => CardBrand::Visa,
        "mastercard" => CardBrand::Mastercard,
        "amex" => CardBrand::AmericanExpress,
        "diners" => CardBrand::DinersClub,
        "discover" => CardBrand::Discover,
        "jcb" => CardBrand::Jcb,
        "unionpay" => CardBrand::UnionPay,
        _ => CardBrand::Other,
    };
    Some(Method {
        token: MethodToken::parse(&format!("{customer}:{id}")).ok()?,
        brand,
        last4: card.last4.parse::<Last4>().ok()?,
        expires: CardExpiry::new(card.exp_year, card.exp_month).ok()?,
    })
}
