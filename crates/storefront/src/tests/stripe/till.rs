//! A shop that takes payments through Stripe.

use std::sync::Arc;

use futures_util::{StreamExt as _, stream};
use protocol::http::{PhoneKind, PhoneSessionAnswer};
use reqwest::StatusCode;
use stripe_stand_in::{SECRET_KEY, StandIn, WEBHOOK_SECRET};

use crate::{
    Config, StripeConfig, StripePayments, Timing,
    tests::{
        phone::{Hand, Page},
        shop::{Car, Shop},
    },
};

pub(super) const GOOD: &str = "4242 4242 4242 4242";
pub(super) const ASKS: &str = "4000 0027 6000 3184";

/// A shop and its Stripe.
pub(crate) struct Till {
    pub(crate) shop: Shop,
    pub(crate) stripe: StandIn,
}

impl Till {
    pub(crate) async fn open() -> Self {
        Self::open_with(Timing { ..patient(Shop::closed().config(crate::SandboxBehaviour::Accept).timing) }).await
    }

    pub(super) async fn open_with(timing: Timing) -> Self {
        let shop = Shop::closed();
        let stripe = StandIn::start(0, shop.seconds()).await.unwrap();
        let mut till = Self { shop, stripe };
        till.start(timing).await;
        till
    }

    async fn start(&mut self, timing: Timing) {
        let config = Config { timing, ..self.shop.config(crate::SandboxBehaviour::Accept) };
        crate::files::make_private_dir(&config.state).unwrap();
        let payments = self.payments().await;
        self.shop.serve_with(config, Arc::new(payments)).await;
    }

    pub(super) async fn restart(&mut self) {
        self.shop.stop().await;
        self.start(patient(self.shop.config(crate::SandboxBehaviour::Accept).timing)).await;
    }

    /// Another handle on the same payments.
    pub(super) async fn payments(&self) -> StripePayments {
        let config = self.shop.config(crate::SandboxBehaviour::Accept);
        let stripe = StripeConfig::new(&self.stripe.url(), SECRET_KEY, WEBHOOK_SECRET);
        StripePayments::open(&config.state.join("stripe-payments.sqlite3"), stripe, config.clock).await.unwrap()
    }

    /// A car whose driver has added this card.
    pub(crate) async fn car(&self, number: &str) -> Car {
        let car = self.shop.car().await;
        let (page, answer) = self.add_card(&car, number).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(matches!(answer, PhoneSessionAnswer::Done { .. }), "{answer:?} {}", page.html);
        car
    }

    /// Adds a card as a person does: from our page to Stripe's, and back.
    pub(super) async fn add_card(&self, car: &Car, number: &str) -> (Page, PhoneSessionAnswer) {
        let offer = car.phone_session(&self.shop, PhoneKind::Card).await;
        let mut hand = Hand::new(&self.shop);
        let page = hand.open(&offer.page.url).await;
        let page = hand.submit(&page, "/begin", &[]).await;
        let checkout = page.leads_to().unwrap_or_else(|| panic!("{}", page.html));
        assert!(checkout.starts_with(&self.stripe.url()), "the number is typed at Stripe: {checkout}");
        let back = at_stripe(&checkout, &[("number", number), ("expires", "07/31"), ("name", "A. Driver")]).await;
        let page = hand.open(&back.unwrap_or(offer.page.url)).await;
        (page, car.phone(&self.shop, &offer.session, 0).await)
    }
}

/// Fills in a form on a page of Stripe's or of the bank's. `None`: the page stays.
pub(super) async fn at_stripe(url: &str, fields: &[(&str, &str)]) -> Option<String> {
    let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let response = client.post(url).form(fields).send().await.unwrap();
    response.headers().get("location").map(|location| location.to_str().unwrap().to_owned())
}

/// One call takes several requests to Stripe here, also on a computer that has much to do.
fn patient(timing: Timing) -> Timing {
    Timing { payment_max: std::time::Duration::from_secs(3), ..timing }
}

/// Does something for each case, several at once: most of it is waiting.
pub(super) async fn for_each<T>(cases: impl IntoIterator<Item = T>, work: impl AsyncFn(T)) {
    const AT_ONCE: usize = 6;
    stream::iter(cases).map(|case| work(case)).buffer_unordered(AT_ONCE).collect::<()>().await;
}
