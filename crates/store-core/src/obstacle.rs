//! Why the order on screen cannot be placed at this moment.
//!
//! - One function says so, for the button and for the tap on it.
//! - What is missing is said in the order in which it can be mended.

use entitlement::{Money, PinLock, ProfileStatus, Quote, Right, exceeds_limit};
use jiff::SignedDuration;

use crate::model::{Closed, Model, OrderPage, OrderStage, PadStage, Stands};
use crate::{Consent, Screen};

/// What stands between the quote on screen and an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Obstacle {
    /// Nothing can be changed at this moment.
    Closed(Closed),
    /// The price is too old.
    Expired,
    /// A guest does not order.
    Guest,
    /// It is more than what is left of the family's month.
    Limit { limit: Money, left: Money },
    /// There is nothing to pay with.
    NoPayment,
    /// What there is to pay with has run out.
    PaymentExpired,
    /// No PIN is taken for so long.
    Locked(SignedDuration),
    /// No PIN is taken until the seller has set it back.
    Reset,
    /// A PIN is to be chosen, or is not complete.
    Pin,
    /// The box is not ticked.
    Consent,
    /// It stands there for less than a second.
    TooSoon,
}

impl Obstacle {
    /// Whether typing a PIN would change nothing: there is no pad then.
    pub(crate) fn blocks_pad(self) -> bool {
        match self {
            Self::Closed(_) | Self::Expired | Self::Guest | Self::Limit { .. } | Self::NoPayment | Self::PaymentExpired => true,
            Self::Locked(_) | Self::Reset => true,
            Self::Pin | Self::Consent | Self::TooSoon => false,
        }
    }
}

impl Model {
    /// What stands in the way of the order on screen. `None`: the button can be used.
    pub(crate) fn obstacle(&self) -> Option<Obstacle> {
        let page = self.order.as_ref()?;
        let OrderStage::Ready(prepared) = &page.stage else { return Some(Obstacle::Closed(Closed::NoService)) };
        self.foundation(&prepared.quote).or_else(|| self.unfinished(page, &prepared.quote))
    }

    /// What no key of the pad can change.
    fn foundation(&self, quote: &Quote) -> Option<Obstacle> {
        if let Err(closed) = self.gate() {
            return Some(Obstacle::Closed(closed));
        }
        if quote.expires_at <= self.now() {
            return Some(Obstacle::Expired);
        }
        let (Some(profile), Some(contracts)) = (self.active_profile(), self.contracts_told()) else {
            return Some(Obstacle::Closed(Closed::NoService));
        };
        let to_pay = quote.to_pay();
        if let Some(obstacle) = rights(profile, to_pay) {
            return Some(obstacle);
        }
        match &contracts.payment {
            _ if to_pay.minor() == 0 => {}
            None => return Some(Obstacle::NoPayment),
            Some(method) if self.has_run_out(method.expires) => return Some(Obstacle::PaymentExpired),
            Some(_) => {}
        }
        match profile.lock {
            PinLock::Open { .. } => None,
            PinLock::Wait { left } => Some(Obstacle::Locked(SignedDuration::try_from(left).unwrap_or(SignedDuration::MAX))),
            PinLock::Reset => Some(Obstacle::Reset),
        }
    }

    /// What the driver still has to do.
    fn unfinished(&self, page: &OrderPage, quote: &Quote) -> Option<Obstacle> {
        let proven = match self.keypad.stage {
            PadStage::Enter | PadStage::Chosen => self.keypad.typed.is_long_enough(),
            PadStage::Old(_) | PadStage::Choose { .. } | PadStage::Repeat { .. } | PadStage::Setting => false,
        };
        if !proven || self.keypad.place.is_none() {
            return Some(Obstacle::Pin);
        }
        if page.consent == Consent::Withheld && asks_consent(quote) {
            return Some(Obstacle::Consent);
        }
        let stands = page.stands == Stands::LongEnough && self.place().screen == Screen::Order;
        (!stands).then_some(Obstacle::TooSoon)
    }

    /// A card is taken to the end of its month.
    pub(crate) fn has_run_out(&self, expires: Option<(u16, u8)>) -> bool {
        let today = self.local(self.now()).date();
        expires.is_some_and(|(year, month)| (i32::from(year), i32::from(month)) < (i32::from(today.year()), i32::from(today.month())))
    }
}

/// Whether the driver must ask for a start within the days for withdrawing: where there are none, or where something that
/// runs goes on, there is nothing to ask.
pub(crate) fn asks_consent(quote: &Quote) -> bool {
    quote.withdrawal_days > 0 && quote.renews.is_none()
}

/// Whether this person may order for so much: the same rules as the daemon's.
fn rights(profile: &ProfileStatus, to_pay: Money) -> Option<Obstacle> {
    if !profile.role.may(Right::Order) {
        return Some(Obstacle::Guest);
    }
    let limit = profile.limit.filter(|limit| exceeds_limit(*limit, profile.spent, to_pay))?;
    Some(Obstacle::Limit { limit, left: profile.spent.map_or(limit, |spent| limit.less(spent)) })
}
