//! D-Bus between the daemon and everybody else in the car.
//!
//! Conventions: what may grow travels as `a{sv}`; signals carry a revision and no personal data; a mutating call takes
//! a `request_id`, and the same id gives the same answer. The contract is `docs/dbus/*.xml`.

mod connection;
mod contracts;
mod convert;
mod error;
mod handover;
mod ownership;
mod pin;
mod privacy;
mod wire;

use zbus::proxy;

pub use connection::connect;
pub use contracts::money_to_wire;
pub use contracts::{
    AccountDict, ContractDict, ContractReceiptDict, ContractsProxy, DeclarationDict, MessageDict, MoneyWire, RedemptionDict,
    contracts_from_wire, contracts_to_wire, phone_kind_from_name, phone_kind_name, redemption_from_wire, redemption_to_wire,
};
pub use error::BusError;
pub use handover::{
    HandedOverDict, HandoverPlanDict, HandoverStatusDict, handed_over_from_wire, handed_over_to_wire, handover_plan_from_wire,
    handover_plan_to_wire, handover_status_from_wire, handover_status_to_wire,
};
pub use ownership::{OwnershipProxy, ProfileDict, profiles_from_wire, profiles_to_wire, role_from_name, role_name};
pub use pin::pin_pipe;
pub use privacy::{
    OutflowWire, PrivacyDict, PrivacyProxy, PurposeDict, privacy_from_wire, privacy_to_wire, private_mode_from_name, private_mode_name,
};
pub use wire::{BarrierWire, FeatureDict, OrderDict, SummaryDict};

pub use convert::{order_from_wire, order_to_wire, snapshot_from_wire, snapshot_to_wire};

/// Name of the daemon on the bus.
pub const ENTITLEMENTS_NAME: &str = "org.upfit.Entitlements1";
/// Path of the daemon's object.
pub const ENTITLEMENTS_PATH: &str = "/org/upfit/Entitlements1";
/// Longest text that the daemon takes as an argument, in bytes.
pub const ARGUMENT_BYTES_MAX: usize = 256;
/// How long a client waits for an answer before it says that the car service does not answer.
pub const CALL_TIMEOUT: std::time::Duration = std::time::Duration::from_secs(2);
/// How long a client waits where the daemon itself asks the storefront: its own limit is 10 s.
pub const REMOTE_CALL_TIMEOUT: std::time::Duration = std::time::Duration::from_secs(15);

/// What the car can get, has, and how to get it.
#[proxy(interface = "org.upfit.Entitlements1", default_service = "org.upfit.Entitlements1", default_path = "/org/upfit/Entitlements1")]
pub trait Entitlements {
    /// All features at one revision.
    fn snapshot(&self) -> Result<(u64, SummaryDict, Vec<FeatureDict>), BusError>;

    /// Whether a feature may work at this moment. For feature functions: fast, and true only by a verified grant.
    fn check(&self, feature: &str) -> Result<bool, BusError>;

    /// Starts the free month of a feature. Answers with the order's id; the rest comes by `Changed`.
    fn start_trial(&self, feature: &str, request_id: &str) -> Result<String, BusError>;

    /// Fetches a signed quote: its digest, which `confirm_order` takes, and its bytes.
    fn prepare_order(&self, offer: &str) -> Result<(String, Vec<u8>), BusError>;

    /// Orders with obligation to pay what the quote with this digest says. Only parked, and not before the quote has stood on
    /// screen for a second. Options: `pin` (h): of the active profile, see [`pin_pipe`].
    fn confirm_order(
        &self,
        quote: &str,
        request_id: &str,
        options: std::collections::HashMap<&str, zbus::Variant<'_>>,
    ) -> Result<String, BusError>;

    /// One order or trial, for its receipt.
    fn order(&self, order: &str) -> Result<OrderDict, BusError>;

    /// Every order and trial of this car, newest first.
    fn orders(&self) -> Result<Vec<OrderDict>, BusError>;

    /// These features changed; `revision` is one more than before. A gap means: take a new snapshot.
    #[zbus(signal)]
    fn changed(&self, revision: u64, features: Vec<String>) -> zbus::Result<()>;
}
