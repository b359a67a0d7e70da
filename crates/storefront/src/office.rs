//! What the seller's people do by hand, beside a storefront that runs, on the same state.

use std::{fmt, path::Path};

use entitlement::{EndReason, FeatureId, Money, OrderId, VehicleKey, seller::Event};
use jiff::Timestamp;

use crate::{
    Clock, StartError,
    database::{Database, DatabaseError, orders, units, vehicles},
    dossier::Dossier,
    files::at,
    keys::{KeyError, Keys, random_token},
    refunds, vouchers,
};

/// The state of a storefront, without its network and without its catalogue.
pub struct Office {
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
    /// No refund of such an order was refused by the provider, or it was given back by hand before.
    #[error("no refund of this order waits to be given back by hand")]
    NothingRefused,
}

impl fmt::Debug for Office {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The keys are nobody's to read.
        formatter.debug_struct("Office").finish_non_exhaustive()
    }
}

impl From<KeyError> for OfficeError {
    fn from(error: KeyError) -> Self {
        Self::Start(error.into())
    }
}

impl Office {
    /// Opens the state folder of a storefront.
    ///
    /// # Errors
    /// [`OfficeError::Start`] when there is none in it.
    pub async fn open(state: &Path, clock: Clock) -> Result<Self, OfficeError> {
        let file = state.join("storefront.sqlite3");
        // A folder with nothing in it is a slip of the keyboard, not a new storefront.
        std::fs::metadata(&file).map_err(|error| StartError::File(at(&file)(error)))?;
        Ok(Self { database: Database::open(&file).await?, keys: Keys::open(state)?, clock })
    }

    /// Sets the PIN of a car back, once more. The car learns of it with its next contract book.
    ///
    /// # Errors
    /// [`OfficeError::NoVehicle`], or the state does not answer.
    pub async fn reset_pin(&self, vehicle: &VehicleKey) -> Result<(), OfficeError> {
        let mut dossier = self.dossier(vehicle).await?;
        vehicles::reset_pin(dossier.transaction(), vehicle).await?;
        dossier.touch_book();
        Ok(dossier.close().await?)
    }

    /// Makes a token with which another head unit takes the place of a car's, for 30 days, and tells it: nobody can
    /// tell it again. One that was made before and not used is good for nothing any more.
    ///
    /// # Errors
    /// [`OfficeError::NoVehicle`], or the state does not answer.
    pub async fn replace_unit(&self, vehicle: &VehicleKey) -> Result<String, OfficeError> {
        let token = random_token()?;
        let mut dossier = self.dossier(vehicle).await?;
        units::insert(dossier.transaction(), &token, vehicle, self.clock.now()).await?;
        dossier.close().await?;
        Ok(token)
    }

    /// Takes a feature back from a car, with a signed reason. What is left of what was paid is given back, unless it was transferred.
    ///
    /// # Errors
    /// [`OfficeError::NoVehicle`], [`OfficeError::NoFeature`], or the state does not answer.
    pub async fn end_grant(&self, vehicle: &VehicleKey, feature: &FeatureId, reason: EndReason) -> Result<(), OfficeError> {
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

    /// Notes that the refund of an order was given back by hand, which the provider refuses for good. Its driver gets a receipt.
    ///
    /// # Errors
    /// [`OfficeError::NothingRefused`], or the state does not answer.
    pub async fn refunded_by_hand(&self, order: &OrderId) -> Result<(), OfficeError> {
        let of = orders::find(self.database.pool(), order).await?.ok_or(OfficeError::NothingRefused)?;
        let mut dossier = Dossier::of_order(&self.database, &self.keys, &of, self.clock.now()).await?;
        if !refunds::given_back(&mut dossier, order, Event::RefundedByHand).await? {
            return Err(OfficeError::NothingRefused);
        }
        Ok(dossier.close().await?)
    }

    /// Makes so many vouchers, each good for `amount` before `expires_at`, and tells their codes: nobody can tell them again.
    ///
    /// # Errors
    /// The state does not answer.
    pub async fn make_vouchers(&self, amount: Money, expires_at: Timestamp, count: usize) -> Result<Vec<String>, OfficeError> {
        Ok(vouchers::make(&self.database, amount, expires_at, count, self.clock.now()).await?)
    }

    /// Gives the vouchers that went along with an owner when a vehicle changed hands, and that nobody has redeemed, other codes, and tells
    /// them with their amounts: for whoever has lost the code, or never got it. The codes of before are good for nothing any more.
    ///
    /// `owner` counts the owners of the vehicle, from 1; whoever calls is sure that this one asks. None: there is nothing to be redeemed.
    ///
    /// # Errors
    /// [`OfficeError::NoVehicle`], or the state does not answer.
    pub async fn renew_vouchers(&self, vehicle: &VehicleKey, owner: u32) -> Result<Vec<(String, Money)>, OfficeError> {
        let mut dossier = self.dossier(vehicle).await?;
        let renewed = vouchers::renew(&mut dossier, owner, self.clock.now()).await?;
        dossier.close().await?;
        Ok(renewed)
    }

    async fn dossier(&self, vehicle: &VehicleKey) -> Result<Dossier<'_>, OfficeError> {
        Dossier::open(&self.database, &self.keys, vehicle, self.clock.now()).await?.ok_or(OfficeError::NoVehicle)
    }
}
