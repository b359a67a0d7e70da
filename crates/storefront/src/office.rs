//! What the seller's people do by hand, beside a storefront that runs, on the same state.

use std::path::Path;

use entitlement::{EndReason, FeatureId, Money, VehicleKey, seller::Event};
use jiff::Timestamp;

use crate::{
    Clock, StartError,
    database::{Database, DatabaseError, vehicles},
    dossier::Dossier,
    files::at,
    keys::{KeyError, Keys},
    vouchers,
};

/// The state of a storefront, without its network and without its catalogue.
pub(crate) struct Office {
    database: Database,
    keys: Keys,
    clock: Clock,
}

/// Why something cannot be done by hand.
#[derive(Debug, thiserror::Error)]
pub enum OfficeError {
    /// The state cannot be opened.
    #[error(transparent)]
    Start(#[from] StartError),
    /// The state does not answer.
    #[error(transparent)]
    Database(#[from] DatabaseError),
    /// No such vehicle is enrolled.
    #[error("no such vehicle")]
    NoVehicle,
    /// The vehicle has nothing of the kind.
    #[error("the vehicle has no such feature")]
    NoFeature,
}

impl From<KeyError> for OfficeError {
    fn from(error: KeyError) -> Self {
        Self::Start(error.into())
    }
}

impl Office {
    /// Opens the state folder of a storefront.
    pub(crate) async fn open(state: &Path, clock: Clock) -> Result<Self, OfficeError> {
        let file = state.join("storefront.sqlite3");
        // A folder with nothing in it is a slip of the keyboard, not a new storefront.
        std::fs::metadata(&file).map_err(|error| StartError::File(at(&file)(error)))?;
        Ok(Self { database: Database::open(&file).await?, keys: Keys::open(state)?, clock })
    }

    /// Sets the PIN of a car back, once more. The car learns of it with its next contract book.
    pub(crate) async fn reset_pin(&self, vehicle: &VehicleKey) -> Result<(), OfficeError> {
        let mut dossier = self.dossier(vehicle).await?;
        vehicles::reset_pin(dossier.transaction(), vehicle).await?;
        dossier.touch_book();
        Ok(dossier.close().await?)
    }

    /// Takes a feature back from a car, with a signed reason. What is left of what was paid is given back, unless it was transferred.
    pub(crate) async fn end_grant(&self, vehicle: &VehicleKey, feature: &FeatureId, reason: EndReason) -> Result<(), OfficeError> {
        let mut dossier = self.dossier(vehicle).await?;
        let mut chain = dossier.chain(feature).await?;
        let running = chain.basis();
        // The last first, so that nothing moves up in between.
        for order in running.iter().rev() {
            dossier.apply(&mut chain, order, Event::TakenBack(reason)).await?;
        }
        if running.is_empty() && !dossier.take_out(feature, reason) {
            return Err(OfficeError::NoFeature);
        }
        Ok(dossier.close().await?)
    }

    /// Makes vouchers, and tells their codes.
    pub(crate) async fn make_vouchers(&self, amount: Money, expires_at: Timestamp, count: usize) -> Result<Vec<String>, OfficeError> {
        Ok(vouchers::make(&self.database, amount, expires_at, count, self.clock.now()).await?)
    }

    async fn dossier(&self, vehicle: &VehicleKey) -> Result<Dossier<'_>, OfficeError> {
        Dossier::open(&self.database, &self.keys, vehicle, self.clock.now()).await?.ok_or(OfficeError::NoVehicle)
    }
}
