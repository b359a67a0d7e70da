use std::time::Duration;

use entitlement::{Digest, FeatureId, OfferId, OrderId, RequestId, Snapshot};

use crate::Settings;

/// What the shell has to do. The result comes back as an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Ask the daemon for a snapshot.
    FetchSnapshot,
    /// Try at once to reach the daemon.
    ReconnectDaemon,
    /// Ask the daemon to start a free month.
    StartTrial {
        /// Of this.
        feature: FeatureId,
        /// The same when the call is repeated.
        request: RequestId,
    },
    /// Ask the daemon for a signed quote, and verify it.
    PrepareOrder {
        /// For this.
        offer: OfferId,
    },
    /// Order with obligation to pay.
    ConfirmOrder {
        /// What was on screen.
        quote: Digest,
        /// Of this call.
        request: RequestId,
    },
    /// Ask the daemon for an order, and verify its quote.
    FetchOrder {
        /// This.
        order: OrderId,
    },
    /// Ask the storefront for the catalogue, unless it is unchanged.
    FetchCatalogue,
    /// Keep the driver's choices.
    SaveSettings(Settings),
    /// Keep the snapshot for the next start.
    SaveSnapshot(Box<Snapshot>),
    /// Report `TimerElapsed` after so long. Starting it again starts it anew.
    StartTimer(Timer, Duration),
    /// No longer.
    StopTimer(Timer),
}

/// What is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Timer {
    /// The end of the toast.
    Toast,
    /// The daemon has not said for too long whether the car moves.
    Heard,
    /// The car has been parked for long enough to leave the driving view.
    Parked,
    /// The end of an order that was interrupted by driving.
    OrderKept,
    /// The next try to confirm an order that nobody has answered.
    Confirm,
    /// The next try to get a snapshot.
    Snapshot,
}
