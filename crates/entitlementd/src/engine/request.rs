//! What may be asked for, and what is answered when it may not.

use entitlement::{
    Acquisition, Digest, Driving, FailReason, FeatureId, GrantKind, Input, OfferId, OrderId, OrderKind, OrderState, OrderStatus, Quote,
    RequestId, State, barriers, verify,
};
use protocol::bus::BusError;
use tokio::sync::oneshot;

use super::core::{Core, QUOTES_KEPT_MAX};
use crate::{
    crash,
    store::{Batch, StoreError},
};

impl Core {
    pub(super) fn start_trial(
        &mut self,
        feature: FeatureId,
        request: RequestId,
        replied: oneshot::Receiver<()>,
    ) -> Result<OrderId, BusError> {
        let fingerprint = format!("trial {feature}");
        if let Some(answer) = self.answered(&request, &fingerprint)? {
            return Ok(answer);
        }
        if self.driving == Driving::Moving {
            return Err(BusError::NotParked("nothing starts while the car moves".to_owned()));
        }
        self.check_obtainable(&feature, Acquisition::Trial)?;
        let order = self.write_order(&feature, OrderKind::Trial, None, request, fingerprint, replied)?;
        Ok(order)
    }

    /// Whether an offer can be ordered at all, before a quote is fetched for it.
    pub(super) fn check_offer(&self, offer: &OfferId) -> Result<(), BusError> {
        let catalogue = self.catalogue.as_ref().ok_or_else(no_catalogue)?.content();
        let (feature, offer) = catalogue.offer(offer).ok_or_else(|| BusError::NotFound(format!("no offer {offer}")))?;
        if offer.market != self.profile.market {
            return Err(BusError::NotFound(format!("no offer {} in this market", offer.id)));
        }
        self.check_obtainable(&feature.id, Acquisition::Order)
    }

    /// Keeps a quote for its confirmation, if it is genuine and for this car and this offer.
    pub(super) fn quote_arrived(&mut self, offer: &OfferId, bytes: Vec<u8>) -> Result<Digest, BusError> {
        let refused = |what: &str| BusError::StorefrontRefused(format!("the quote {what}"));
        let quote = verify::<Quote>(&bytes, &self.issuer).map_err(|error| refused(&format!("is not believed: {error}")))?;
        let content = quote.content();
        if content.vehicle != self.vehicle_key || content.offer != *offer {
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
        self.quotes.push_back((digest, bytes, quote.into_content()));
        Ok(digest)
    }

    pub(super) fn confirm_order(&mut self, quote: Digest, request: RequestId, replied: oneshot::Receiver<()>) -> Result<OrderId, BusError> {
        let fingerprint = format!("order {quote}");
        if let Some(answer) = self.answered(&request, &fingerprint)? {
            return Ok(answer);
        }
        if self.driving != Driving::Parked {
            return Err(BusError::NotParked("orders are possible when parked".to_owned()));
        }
        let prepared = self.quotes.iter().find(|(digest, ..)| *digest == quote).cloned();
        let (_, bytes, content) = prepared.ok_or_else(|| BusError::NotFound("no such quote: prepare the order again".to_owned()))?;
        if content.expires_at <= self.now().lower_bound {
            return Err(BusError::QuoteExpired("the quote has run out: prepare the order again".to_owned()));
        }
        self.check_obtainable(&content.feature, Acquisition::Order)?;
        let order = self.write_order(&content.feature, OrderKind::Purchase, Some(bytes), request, fingerprint, replied)?;
        // One confirmation a quote: a second order needs a second look at the price.
        self.quotes.retain(|(digest, ..)| *digest != quote);
        Ok(order)
    }

    /// The answer that this request got before.
    fn answered(&self, request: &RequestId, fingerprint: &str) -> Result<Option<OrderId>, BusError> {
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

    /// Writes the order down; only then is it sent.
    fn write_order(
        &mut self,
        feature: &FeatureId,
        kind: OrderKind,
        quote: Option<Vec<u8>>,
        request: RequestId,
        fingerprint: String,
        replied: oneshot::Receiver<()>,
    ) -> Result<OrderId, BusError> {
        let id = OrderId::parse(&uuid::Uuid::new_v4().to_string()).map_err(|error| BusError::InvalidArgument(error.to_string()))?;
        let status = OrderStatus {
            order: id.clone(),
            feature: feature.clone(),
            kind,
            state: OrderState::Sending,
            placed_at: self.now().display(),
            quote,
            waiting: None,
        };
        let input = match kind {
            OrderKind::Trial => Input::TrialRequested(id.clone()),
            OrderKind::Purchase => Input::OrderConfirmed(id.clone()),
        };
        let batch = Batch { orders: vec![status], request: Some((request, fingerprint, id.clone())), ..Batch::default() };
        self.apply(vec![(feature.clone(), input)], batch, Some(replied)).map_err(|error| storage(&error))?;
        crash::point("order-written");
        self.new_orders.notify_one();
        Ok(id)
    }
}

fn storage(error: &StoreError) -> BusError {
    BusError::StorageFailed(error.to_string())
}

fn no_catalogue() -> BusError {
    BusError::StorefrontUnreachable("the catalogue has not been fetched yet".to_owned())
}
