//! What becomes of an order after it was written down.

use entitlement::{Digest, Input, OrderId, OrderKind, OrderState, OrderStatus, Waiting};
use protocol::http::OrderRequest;

use super::{Outstanding, core::Core};
use crate::store::Batch;

impl Core {
    /// Every order that the storefront has not finished, oldest first.
    pub(super) fn outstanding(&self) -> Vec<Outstanding> {
        let mut open: Vec<&OrderStatus> = self.orders.values().filter(|order| !order.state.is_final()).collect();
        open.sort_by_key(|order| order.placed_at);
        open.into_iter()
            .map(|order| {
                let request = match &order.quote {
                    Some(quote) => OrderRequest::Purchase { quote: Digest::of(quote).to_string() },
                    None => OrderRequest::Trial { feature: order.feature.to_string() },
                };
                Outstanding { order: order.order.clone(), request }
            })
            .collect()
    }

    /// The storefront's answer. What it means for the feature comes signed, with the grant set; only a refusal counts
    /// at once, because it grants nothing.
    pub(super) fn order_answered(&mut self, order: &OrderId, state: OrderState, waiting: Option<Waiting>) {
        let Some(before) = self.orders.get(order) else {
            tracing::error!(%order, "an answer for an order that this car never placed");
            return;
        };
        let state = match (before.kind, state) {
            // Nothing is captured for a trial: granted is its end.
            (OrderKind::Trial, OrderState::Granted) => OrderState::Captured,
            (_, state) => state,
        };
        if before.state.is_final() || (before.state == state && before.waiting == waiting) {
            return;
        }
        let feature = before.feature.clone();
        let inputs = match state {
            OrderState::Refused(_) | OrderState::Abandoned => vec![(feature, Input::OrderRefused(order.clone()))],
            _ => Vec::new(),
        };
        let orders = vec![OrderStatus { state, waiting, ..before.clone() }];
        let batch = Batch { orders, ..Batch::default() };
        if let Err(error) = self.apply(inputs, batch, None) {
            tracing::error!(%error, %order, "the storefront's answer could not be written down; it is asked again");
        }
        crash::point("answer-written");
    }
}
