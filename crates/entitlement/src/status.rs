//! What the daemon tells: one atomic picture of all features, and the orders behind it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{Barrier, Driving, FeatureId, MarketId, OrderId, SoftwareLevel, State, Theme};

/// All features of this car at one revision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// Grows by one with each change.
    pub revision: u64,
    /// Every feature of the catalogue, and every granted one that is no longer in it.
    pub features: Vec<FeatureStatus>,
    /// Whether orders are possible at this moment.
    pub driving: Driving,
    /// Whether the storefront answers.
    pub storefront: Reach,
    /// The car's best guess of the present, for screens.
    pub time: Timestamp,
    /// What the car is.
    pub car: CarSummary,
    /// How it is outside of the car.
    pub outside: Outside,
    /// Something the driver must be told, once.
    pub notice: Option<Notice>,
}

/// How it is outside of the car. Unknown is `None`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Outside {
    /// Whole degrees Celsius.
    pub celsius: Option<i16>,
    /// The ground that suits the light.
    pub light: Option<Theme>,
}

/// Whether the storefront answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// It answered the last request.
    Online,
    /// It did not, and answered last at this time.
    Offline {
        /// `None`: never yet.
        last_seen: Option<Timestamp>,
    },
}

/// What may be shown of the car.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CarSummary {
    /// As on the boot lid.
    pub model: String,
    /// Four digits.
    pub model_year: u16,
    /// The last four characters of the VIN.
    pub vin_ending: String,
    /// Where it was sold.
    pub market: MarketId,
    /// Installed.
    pub software: SoftwareLevel,
}

/// Something the driver must be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// The state on disk was damaged. It was set aside and what was paid for is fetched again.
    StateRecovered,
    /// The disk does not take anything more: nothing new can be ordered.
    StorageFull,
}

/// Where one feature stands in this car.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeatureStatus {
    /// Which.
    pub feature: FeatureId,
    /// Where it stands.
    pub state: State,
    /// Why it cannot be tried. Empty: it can.
    pub trial_barriers: Vec<Barrier>,
    /// Why it cannot be booked. Empty: it can.
    pub order_barriers: Vec<Barrier>,
}

/// What an order is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum OrderKind {
    /// A free month.
    Trial,
    /// Something to pay for.
    Purchase,
}

/// How far an order has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum OrderState {
    /// Written down in the car; the storefront has not confirmed it.
    Sending,
    /// The storefront has it and waits for the payment.
    AwaitingPayment,
    /// Granted.
    Granted,
    /// Granted and paid. For a trial the same as granted.
    Captured,
    /// Refused for good. Nothing was charged.
    Refused(Refusal),
    /// The driver gave it up while it waited for its payment. Nothing was charged.
    Abandoned,
}

impl OrderState {
    /// Whether nothing can change any more.
    pub fn is_final(self) -> bool {
        matches!(self, Self::Captured | Self::Refused(_) | Self::Abandoned)
    }

    /// Whether nothing was charged and nothing will be.
    pub fn came_to_nothing(self) -> bool {
        matches!(self, Self::Refused(_) | Self::Abandoned)
    }
}

/// Why the storefront refused an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// The means of payment was declined.
    Declined,
    /// The card has expired.
    CardExpired,
    /// The card's limit or the money on the account does not suffice.
    LimitExceeded,
    /// There is no means of payment, or it is no longer known to the provider.
    NoPaymentMethod,
    /// The bank asked for a confirmation, and nobody gave it in time.
    NotConfirmed,
    /// The payment provider could not be reached in time.
    ProviderAway,
    /// The quote is too old or unknown.
    QuoteExpired,
    /// The car does not meet the rules.
    NotEligible,
    /// This owner has tried it already.
    TrialUsed,
    /// The feature or offer is no longer sold.
    NotSold,
    /// The storefront did not understand it: a defect.
    Invalid,
}

/// One order or trial, as its receipt needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderStatus {
    /// Which.
    pub order: OrderId,
    /// For which feature.
    pub feature: FeatureId,
    /// What it is.
    pub kind: OrderKind,
    /// How far it has come.
    pub state: OrderState,
    /// When the driver confirmed it, by the car's best guess.
    pub placed_at: Timestamp,
    /// The signed quote that was confirmed. `None` for a trial.
    pub quote: Option<Vec<u8>>,
    /// What it waits for. `None`: for nothing but an answer.
    pub waiting: Option<Waiting>,
}

/// What an order waits for that is not paid yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Waiting {
    /// The payment provider does not answer. Nothing was charged; the order may be given up now.
    Provider {
        /// It is tried until then; then it is given up by itself.
        until: Timestamp,
    },
    /// The bank asks for a confirmation on the phone.
    Bank(PhonePage),
}

/// A page for the driver's phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhonePage {
    /// To be shown as a QR code. `https://`, at most 512 bytes.
    pub url: String,
    /// To be typed by hand instead, at the same address without its end.
    pub code: String,
    /// Until when the page is there.
    pub expires_at: Timestamp,
}
