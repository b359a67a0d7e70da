//! What goes back: refunds, and what banks take.

use entitlement::{Money, OrderId, RefundId};

use super::{
    ORDER, PAGE, PAGES_MAX, REFUND, SETTLED_AFTER_SECONDS, Stop, StripePayments, amount,
    book::{self, Known, Payment},
    client::Trouble,
    wire::{self, Charge, Intent, IntentStatus},
};
use crate::payment::{Movements, PaymentStatus, Refund};

impl StripePayments {
    pub(super) async fn try_refund(&self, order: &OrderId, refund: &RefundId, money: Money) -> Result<Refund, Stop> {
        let Some(payment) = book::payment(&self.pool, order).await? else { return Ok(Refund::Refused) };
        let Some(intent) = self.find(&payment).await? else { return Err(Stop) };
        if self.judge(&payment, &intent)? != PaymentStatus::Captured {
            return Ok(Refund::Refused);
        }
        let Some(amount) =
            amount::to_stripe(money).filter(|_| payment.asked.as_ref().is_some_and(|asked| asked.amount.currency() == money.currency()))
        else {
            tracing::error!(%order, ?money, "Stripe cannot give such an amount back");
            return Ok(Refund::Refused);
        };
        let (entry, known) = book::intend_refund(&self.pool, refund, order, money, self.now()).await?;
        if entry.order != order.as_str() || entry.minor != book::minor(money) || entry.currency != money.currency().code() {
            tracing::error!(%refund, "a refund id was used for something else");
            return Ok(Refund::Refused);
        }
        if known == Known::Before
            && let Some(answer) = self.find_refund(&intent, refund).await?
        {
            return answer_of(&answer, amount, money);
        }
        let mut generation = entry.generation;
        if entry.failed_at.is_some_and(|failed| failed + SETTLED_AFTER_SECONDS <= self.now()) {
            book::next_refund_key(&self.pool, refund, generation).await?;
            generation += 1;
        }
        let (amount_text, key) = (amount.to_string(), if generation == 1 { refund.to_string() } else { format!("{refund}-{generation}") });
        let form = [
            ("payment_intent", intent.id.as_str()),
            ("amount", &amount_text),
            ("metadata[order]", order.as_str()),
            ("metadata[refund]", refund.as_str()),
        ];
        match self.client.post::<wire::RefundAnswer>("/v1/refunds", &form, &key).await {
            Ok(answer) => answer_of(&answer, amount, money),
            Err(Trouble::Refused(error) | Trouble::Card(error)) => {
                tracing::error!(%order, %refund, code = error.code, "Stripe refuses to give money back");
                Ok(Refund::Refused)
            }
            Err(Trouble::Failed) => {
                book::note_refund_failure(&self.pool, refund, self.now()).await?;
                Err(Stop)
            }
            Err(Trouble::Unclear) => Err(Stop),
        }
    }

    async fn find_refund(&self, intent: &Intent, refund: &RefundId) -> Result<Option<wire::RefundAnswer>, Stop> {
        let page: wire::List<wire::RefundAnswer> =
            self.client.get("/v1/refunds", &[("payment_intent", &intent.id), ("limit", PAGE)]).await?;
        let found = page.data.into_iter().find(|answer| answer.metadata.get(REFUND).is_some_and(|id| id == refund.as_str()));
        // Nobody gives one payment back in more than a hundred parts.
        if found.is_none() && page.has_more { Err(Stop) } else { Ok(found) }
    }

    pub(super) async fn try_movements(&self, order: &OrderId) -> Result<Option<Movements>, Stop> {
        let Some(payment) = book::payment(&self.pool, order).await? else { return Ok(None) };
        let Some(asked) = &payment.asked else { return Ok(None) };
        let currency = asked.amount.currency();
        let nothing = || amount::from_stripe(0, currency).ok_or(Stop);
        let none = Movements { captured: nothing()?, refunded: nothing()?, reversed: nothing()? };
        let Some(id) = self.find(&payment).await?.map(|intent| intent.id) else { return Ok(Some(none)) };
        // Also one that was found by a list: only on its own it comes with its charge.
        let intent = self.intent(&id).await?;
        // Not judged by its amount: the audit is to see what there is.
        if !intent.currency.eq_ignore_ascii_case(currency.code()) || intent.metadata.get(ORDER).is_none_or(|id| id != order.as_str()) {
            return Err(Stop);
        }
        if intent.status != IntentStatus::Succeeded {
            return Ok(Some(none));
        }
        let refunded = match &intent.latest_charge {
            Some(Charge::Whole { amount_refunded, .. }) => *amount_refunded,
            Some(Charge::Id(_)) | None => return Err(Stop),
        };
        let money = |amount| amount::from_stripe(amount, currency).ok_or(Stop);
        let reversed = self.reversed(&payment, &intent).await?.map_or_else(nothing, Ok)?;
        Ok(Some(Movements { captured: money(intent.amount_received)?, refunded: money(refunded)?, reversed }))
    }

    /// What the bank has taken back. A dispute that was won, or that is only an inquiry, moves nothing.
    pub(super) async fn reversed(&self, payment: &Payment, intent: &Intent) -> Result<Option<Money>, Stop> {
        if let Some(Charge::Whole { disputed: false, .. }) = intent.latest_charge {
            return Ok(None);
        }
        let currency = payment.asked.as_ref().ok_or(Stop)?.amount.currency();
        let (mut total, mut after) = (0_u64, None::<String>);
        for _ in 0..PAGES_MAX {
            let mut query = vec![("payment_intent", intent.id.as_str()), ("limit", PAGE)];
            query.extend(after.as_deref().map(|id| ("starting_after", id)));
            let page: wire::List<wire::Dispute> = self.client.get("/v1/disputes", &query).await?;
            let lost = page.data.iter().filter(|dispute| ["needs_response", "under_review", "lost"].contains(&dispute.status.as_str()));
            total = lost.fold(total, |total, dispute| total.saturating_add(dispute.amount));
            after = page.data.last().map(|dispute| dispute.id.clone());
            if !page.has_more || after.is_none() {
                return amount::from_stripe(total, currency).map(Some).ok_or(Stop);
            }
        }
        Err(Stop)
    }
}

fn answer_of(answer: &wire::RefundAnswer, amount: u64, money: Money) -> Result<Refund, Stop> {
    if answer.amount != amount || !answer.currency.eq_ignore_ascii_case(money.currency().code()) {
        tracing::error!("Stripe's refund is not what was asked for: somebody has to look at it");
        return Err(Stop);
    }
    match answer.status.as_str() {
        "succeeded" => Ok(Refund::Refunded),
        "failed" | "canceled" => Ok(Refund::Refused),
        // "pending", "requires_action": it is on its way.
        _ => Err(Stop),
    }
}
