//! What may be asked for, and what is answered when it may not.

use std::time::Duration;

use entitlement::{
    Acquisition, Digest, FailReason, FeatureId, GrantKind, Id, Input, OfferId, OrderId, OrderKind, OrderState, OrderStatus, Quote,
    RequestId, Right, State, Task, barriers, verify,
};
use protocol::bus::BusError;
use tokio::sync::oneshot;

use super::core::Core;
use crate::store::Batch;

/// How many quotes are kept for a confirmation. A driver looks at one at a time.
const QUOTES_KEPT_MAX: usize = 16;

/// How long an order page stands at least before it can be confirmed: two taps on the same spot are not two decisions.
const READING_TIME_MIN: Duration = Duration::from_secs(1);

impl Core {
    pub(super) fn start_trial(
        &mut self,
        feature: FeatureId,
        request: RequestId,
        replied: oneshot::Receiver<()>,
    ) -> Result<String, BusError> {
        let fingerprint = format!("trial {feature}");
        if let Some(answer) = self.answered(&request, &fingerprint)? {
            return Ok(answer);
        }
        self.allow(Right::Trial)?;
        self.not_while_driving(Task::Trial)?;
        self.check_obtainable(&feature, Acquisition::Trial)?;
        self.write_order(&feature, None, request, fingerprint, replied)
    }

    /// Whether an offer can be ordered at all, before a quote is fetched for it.
    pub(super) fn check_offer(&self, offer: &OfferId) -> Result<(), BusError> {
        let catalogue = self.catalogue.as_ref().ok_or_else(no_catalogue)?.content();
        let (feature, offer) = catalogue.offer(offer).ok_or_else(|| BusError::NotFound(format!("no offer {offer}")))?;
        if offer.market != self.profile.market {
            return Err(BusError::NotFound(format!("no offer {} in this market", offer.id)));
        }
        self.check_obtainable(&feature.id, Acquisition::Order)?;
        self.known_to_the_seller()
    }

    /// Keeps a quote for its confirmation, if it is genuine and for this car and this offer.
    pub(super) fn quote_arrived(&mut self, offer: &OfferId, renews: Option<&OrderId>, bytes: Vec<u8>) -> Result<Digest, BusError> {
        let refused = |what: &str| BusError::StorefrontRefused(format!("the quote {what}"));
        let quote = verify::<Quote>(&bytes, &self.issuer).map_err(|error| refused(&format!("is not believed: {error}")))?;
        let content = quote.content();
        if content.vehicle != self.vehicle_key || content.offer != *offer || content.renews.as_ref() != renews {
            return Err(refused("is for something else"));
        }
        if content.expires_at <= self.now().lower_bound {
            return Err(refused("has run out already"));
        }
        let digest = quote.digest();
        let mut signed = self.signed;
        signed.learn(content.issued_at, self.powered_on());
        self.signed = signed;
        while self.quotes.len() >= QUOTES_KEPT_MAX {
            self.quotes.pop_front();
        }
        self.quotes.push_back(Prepared { digest, bytes, quote: quote.into_content(), at: self.clock.uptime() });
        Ok(digest)
    }

    /// Whether a quote can be ordered at this moment, but for the PIN.
    ///
    /// The one place that says so, asked before a PIN is spent on it and again before it is written down.
    pub(super) fn examine_order(&self, quote: &Digest) -> Result<Examined, BusError> {
        // One order a quote, whoever asks again: a second one needs a second look at the price.
        if let Some(order) = self.order_of(quote) {
            return Ok(Examined::Ordered(order.clone()));
        }
        self.allow(Right::Order)?;
        self.not_while_driving(Task::Order)?;
        let prepared = self.quotes.iter().find(|prepared| prepared.digest == *quote);
        let prepared = prepared.ok_or_else(|| BusError::NotFound("no such quote: prepare the order again".to_owned()))?;
        if self.clock.uptime().saturating_sub(prepared.at) < READING_TIME_MIN {
            return Err(BusError::TooSoon("the order page was not there for a second".to_owned()));
        }
        if prepared.quote.expires_at <= self.now().lower_bound {
            return Err(BusError::QuoteExpired("the quote has run out: prepare the order again".to_owned()));
        }
        match &prepared.quote.renews {
            Some(order) => self.check_renewable(order)?,
            None => self.check_obtainable(&prepared.quote.feature, Acquisition::Order)?,
        }
        self.check_limit(&prepared.quote)?;
        Ok(Examined::Possible(prepared.clone()))
    }

    /// Orders what a quote says. The PIN was right, or there is nothing to be paid.
    pub(super) fn order(
        &mut self,
        quote: &Digest,
        request: RequestId,
        fingerprint: String,
        replied: oneshot::Receiver<()>,
    ) -> Result<String, BusError> {
        let prepared = match self.examine_order(quote)? {
            Examined::Ordered(order) => return Ok(order.to_string()),
            Examined::Possible(prepared) => prepared,
        };
        let order = self.write_order(&prepared.quote.feature.clone(), Some(prepared), request, fingerprint, replied)?;
        self.quotes.retain(|prepared| prepared.digest != *quote);
        Ok(order)
    }

    /// The answer that this request got before.
    pub(super) fn answered(&self, request: &RequestId, fingerprint: &str) -> Result<Option<String>, BusError> {
        match self.store.request(request).map_err(|error| storage(&error))? {
            None => Ok(None),
            Some((before, answer)) if before == fingerprint => Ok(Some(answer)),
            Some(_) => Err(BusError::RequestIdReused(format!("{request} was used for something else"))),
        }
    }

    fn check_obtainable(&self, feature: &FeatureId, acquisition: Acquisition) -> Result<(), BusError> {
        let catalogue = self.catalogue.as_ref().ok_or_else(no_catalogue)?.content();
        let described = catalogue.feature(feature).ok_or_else(|| BusError::UnknownFeature(format!("no feature {feature}")))?;
        let pending = || Err(BusError::AlreadyPending(format!("{feature} is on its way")));
        match (self.state(feature), acquisition) {
            (State::TrialPending { .. } | State::OrderPending { .. } | State::Installing { .. } | State::Leaving { .. }, _)
            | (State::Active { extending: Some(_), .. }, _)
            | (State::Failed { reason: FailReason::DoesNotComeUp { .. } }, _) => return pending(),
            (State::Active { .. } | State::Grace { .. }, Acquisition::Trial) => {
                return Err(BusError::NotEligible(format!("{feature} is active already")));
            }
            (State::Active { grant, .. }, Acquisition::Order) if matches!(grant.kind, GrantKind::Factory | GrantKind::Unlimited) => {
                return Err(BusError::NotEligible(format!("{feature} belongs to this car already")));
            }
            _ => {}
        }
        let found = barriers(described, &self.profile, &self.holdings(), acquisition);
        if found.is_empty() { Ok(()) } else { Err(BusError::NotEligible(format!("{found:?}"))) }
    }

    /// Writes the order down; only then is it sent. `None`: a trial.
    fn write_order(
        &mut self,
        feature: &FeatureId,
        prepared: Option<Prepared>,
        request: RequestId,
        fingerprint: String,
        replied: oneshot::Receiver<()>,
    ) -> Result<String, BusError> {
        let id: OrderId = new_id()?;
        let renews = prepared.as_ref().is_some_and(|prepared| prepared.quote.renews.is_some());
        let (kind, input) = match prepared {
            None => (OrderKind::Trial, Input::TrialRequested(id.clone())),
            Some(_) => (OrderKind::Purchase, Input::OrderConfirmed(id.clone())),
        };
        let spendings = prepared.iter().map(|prepared| {
            let (profile, spending) = self.spending(&prepared.quote);
            (id.clone(), profile, spending)
        });
        let spendings = spendings.collect();
        let status = OrderStatus {
            order: id.clone(),
            feature: feature.clone(),
            kind,
            state: OrderState::Sending,
            placed_at: self.now().display(),
            quote: prepared.map(|prepared| prepared.bytes),
            waiting: None,
        };
        // What goes on at the end changes nothing for the feature now.
        let inputs = if renews { Vec::new() } else { vec![(feature.clone(), input)] };
        let answer = id.to_string();
        let batch = Batch { orders: vec![status], spendings, request: Some((request, fingerprint, answer.clone())), ..Batch::default() };
        self.apply(inputs, batch, Some(replied)).map_err(|error| storage(&error))?;
        crash::point("order-written");
        self.for_storefront.notify_one();
        Ok(answer)
    }
}

/// A quote that was fetched for the order page.
#[derive(Debug, Clone)]
pub(super) struct Prepared {
    digest: Digest,
    bytes: Vec<u8>,
    quote: Quote,
    /// When, in uptime of this process.
    at: Duration,
}

/// What became of a quote so far.
#[expect(clippy::large_enum_variant, reason = "one of it lives at a time, and not for long")]
pub(super) enum Examined {
    /// It was ordered.
    Ordered(OrderId),
    /// It can be ordered.
    Possible(Prepared),
}

/// An id of our own: nobody guesses it, and no other car has it.
pub(super) fn new_id<K>() -> Result<Id<K>, BusError> {
    Id::parse(&uuid::Uuid::new_v4().to_string()).map_err(|error| BusError::InvalidArgument(error.to_string()))
}

pub(super) fn storage(error: &impl std::fmt::Display) -> BusError {
    BusError::StorageFailed(format!("{error:#}"))
}

fn no_catalogue() -> BusError {
    BusError::StorefrontUnreachable("the catalogue has not been fetched yet".to_owned())
}
