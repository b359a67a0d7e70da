//! Types as they stand on the wire. Times are seconds since 1970-01-01 UTC, durations are seconds.

use serde::{Deserialize, Serialize};
use zbus::{DeserializeDict, SerializeDict, Type};

/// A reason and its arguments, such as `("missing-equipment", ["front-camera"])`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct BarrierWire {
    /// What stands in the way.
    pub code: String,
    /// Of what.
    pub arguments: Vec<String>,
}

/// Where one feature stands.
#[derive(Debug, Clone, Default, PartialEq, Eq, SerializeDict, DeserializeDict, Type)]
#[zbus(signature = "a{sv}")]
pub struct FeatureDict {
    /// Its id.
    pub feature: String,
    /// `offered`, `trial-pending`, `order-pending`, `installing`, `active`, `grace`, `leaving`, `ended`, `withdrawn`, `revoked`,
    /// `refused` or `does-not-come-up`.
    pub state: String,
    /// The order on its way.
    pub pending: Option<String>,
    /// `factory`, `trial`, `P1M`, `P1Y`, `P3Y` or `unlimited`: of the grant.
    pub kind: Option<String>,
    /// `car` or `person`: of the grant.
    pub holder: Option<String>,
    /// From when: of the grant.
    pub not_before: Option<i64>,
    /// Until when, exclusive; not there: for good.
    pub ends: Option<i64>,
    /// By which order; not there: from the factory.
    pub order: Option<String>,
    /// Why it goes or went.
    pub reason: Option<String>,
    /// Grace ends when the car has been powered on for so long.
    pub until_powered_on: Option<u64>,
    /// Why it cannot be tried.
    pub trial_barriers: Vec<BarrierWire>,
    /// Why it cannot be booked.
    pub order_barriers: Vec<BarrierWire>,
}

/// What belongs to no single feature.
#[derive(Debug, Clone, Default, PartialEq, Eq, SerializeDict, DeserializeDict, Type)]
#[zbus(signature = "a{sv}")]
pub struct SummaryDict {
    /// `parked`, `standing` or `moving`.
    pub driving: String,
    /// Whether the storefront answered last time.
    pub online: bool,
    /// When it answered last.
    pub last_seen: Option<i64>,
    /// The car's best guess of the present.
    pub time: i64,
    /// As on the boot lid.
    pub model: String,
    /// Four digits.
    pub model_year: u16,
    /// Last four characters.
    pub vin_ending: String,
    /// ISO 3166-1 alpha-2.
    pub market: String,
    /// Such as `26.03`.
    pub software: String,
    /// Whole degrees Celsius outside; not there: unknown.
    pub outside_celsius: Option<i16>,
    /// `day` or `night`, by the light outside; not there: unknown.
    pub light: Option<String>,
    /// `state-recovered` or `storage-full`.
    pub notice: Option<String>,
}

/// One order or trial.
#[derive(Debug, Clone, Default, PartialEq, Eq, SerializeDict, DeserializeDict, Type)]
#[zbus(signature = "a{sv}")]
pub struct OrderDict {
    /// Its id.
    pub order: String,
    /// For which feature.
    pub feature: String,
    /// `trial` or `purchase`.
    pub kind: String,
    /// `sending`, `awaiting-payment`, `granted`, `captured`, `refused` or `abandoned`.
    pub state: String,
    /// Why it was refused.
    pub refusal: Option<String>,
    /// When it was confirmed.
    pub placed_at: i64,
    /// The signed quote that was confirmed.
    pub quote: Option<Vec<u8>>,
    /// Until when an order is tried whose payment provider does not answer. Nothing was charged, and it may be given up.
    pub trying_until: Option<i64>,
    /// Address of the page on which the bank's question is answered on a phone.
    pub confirm_url: Option<String>,
    /// What is typed on the phone instead of scanning `confirm_url`.
    pub confirm_code: Option<String>,
    /// Until when that page is there.
    pub confirm_until: Option<i64>,
}
