//! The data gate: no reading is made, queued or sent without a live permit.
//!
//! - [`Gate`] starts closed, every lane of it. Who opens it has the driver's yes on disk first.
//! - A [`Permit`] is for one purpose and borrows from the gate; a [`Reading`] and a [`Batch`] borrow from the permit. That a
//!   reading for one purpose cannot be queued under the permit of another, or outlive its own, is checked by the compiler.
//! - Closing a lane cuts what is being sent, and [`Gate::drain`] returns when no permit is left: from then on nothing moves.
//! - [`Outbox`] keeps one file a purpose. Purging it is removing the file.
//! - Positions pass through [`Trimmer`] before they are written anywhere: nothing on disk says where a trip began or ended.

mod gate;
mod outbox;
mod purpose;
mod reading;
mod trip;

pub use gate::{Denied, Gate, Permit, StillInUse};
pub use outbox::{Batch, Outbox, OutboxError, Pushed, RECORD_BYTES_MAX, RECORDS_MAX, SentPayload};
pub use purpose::{
    ChargingServices, ChargingStatistics, FleetStatistics, HazardWarnings, Lane, LiveTraffic, MaintenanceForecast, ProductImprovement,
    Purpose, RecorderCloud, RemoteServices, RoadSigns, VoiceImprovement,
};
pub use reading::{Reading, example, read};
pub use trip::{GAP_SECONDS, GRID_DEGREES, PIECE_SECONDS, Place, Released, TRIP_END_METRES, TRIP_END_SECONDS, Trimmer};
