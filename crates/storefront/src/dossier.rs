//! Everything that the storefront holds of one vehicle, under lock, for one transaction.
//!
//! - Contracts, ledger, refunds, receipts, grant set and contract book change together or not at all.
//! - The set and the book are signed anew once, at the end, and only if something in them changed.
//! - What an event brings is decided in [`entitlement::seller`]; here it is written down.

use entitlement::{
    CONTRACTS_MAX, ContractBook, ContractReceipt, Digest, EndReason, FeatureId, Holdings, Money, OrderId, Outcome, PaymentMethod,
    ReceiptId, ReceiptKind, VehicleKey,
    seller::{Applied, Chain, Due, Event, Held, Movement},
};
use jiff::Timestamp;

use crate::{
    database::{
        Database, DatabaseError, Transaction, contracts,
        contracts::Sold,
        ledger,
        orders::Order,
        payment_methods, receipts, refunds,
        vehicles::{self, Vehicle},
    },
    grants,
    keys::Keys,
    payment::Method,
};

/// Ids that begin so are the storefront's: a car cannot take one of them.
pub(crate) const RESERVED: &str = "upfit-";

/// Everything of one vehicle, for one transaction. Dropping it changes nothing.
pub(crate) struct Dossier<'a> {
    transaction: Transaction,
    keys: &'a Keys,
    now: Timestamp,
    vehicle: Vehicle,
    /// Of which owner it is: the present one, unless an order of an earlier one is settled.
    owner: u32,
    set_changed: bool,
    book_changed: bool,
}

impl<'a> Dossier<'a> {
    /// Locks a vehicle. `None` when it is not enrolled.
    pub(crate) async fn open(
        database: &Database,
        keys: &'a Keys,
        vehicle: &VehicleKey,
        now: Timestamp,
    ) -> Result<Option<Self>, DatabaseError> {
        let mut transaction = database.begin().await?;
        let Some(vehicle) = vehicles::lock(&mut transaction, vehicle, &keys.issuer()).await? else { return Ok(None) };
        let owner = vehicle.ownership_epoch;
        Ok(Some(Self { transaction, keys, now, vehicle, owner, set_changed: false, book_changed: false }))
    }

    /// Locks a vehicle that must be there.
    pub(crate) async fn of(database: &Database, keys: &'a Keys, vehicle: &VehicleKey, now: Timestamp) -> Result<Self, DatabaseError> {
        Self::open(database, keys, vehicle, now).await?.ok_or(DatabaseError::Damaged("a vehicle"))
    }

    /// Locks the vehicle of an order, as of the owner who made it. What an earlier owner and the seller still have to settle changes nothing
    /// in the car.
    pub(crate) async fn of_order(database: &Database, keys: &'a Keys, order: &Order, now: Timestamp) -> Result<Self, DatabaseError> {
        let mut dossier = Self::of(database, keys, &order.vehicle, now).await?;
        dossier.owner = order.ownership_epoch.min(dossier.owner);
        Ok(dossier)
    }

    /// Whether it is the present owner's.
    pub(crate) fn is_present_owners(&self) -> bool {
        self.owner == self.vehicle.ownership_epoch
    }

    /// The next owner's time begins.
    pub(crate) async fn change_hands(&mut self) -> Result<(), DatabaseError> {
        let next = self.vehicle.ownership_epoch.saturating_add(1);
        vehicles::set_ownership_epoch(&mut self.transaction, &self.vehicle.key, next).await?;
        self.vehicle.ownership_epoch = next;
        self.owner = next;
        self.change_set(|set, _| entitlement::GrantSet { ownership_epoch: next, ..set });
        self.book_changed = true;
        Ok(())
    }

    /// A car that has the set of before still hears why something is gone or shorter, but of no order: those were the former owner's.
    pub(crate) fn forget_orders(&mut self, before: &entitlement::GrantSet) {
        use entitlement::EndReason;
        self.change_set(|set, _| {
            let told = |ending: &&entitlement::Ending| {
                let Some(stays) = set.grant(&ending.feature) else { return true };
                match ending.reason {
                    // What has only run out, or went over into what is there now, made nothing shorter that is still granted.
                    EndReason::Ended | EndReason::Replaced => false,
                    // Days of grace were the former owner's: without them it ends sooner.
                    EndReason::Transferred => before.grant(&ending.feature).is_some_and(|was| stays.ends_before(was)),
                    _ => true,
                }
            };
            let endings = set.endings.iter().filter(told).map(|ending| entitlement::Ending { order: None, ..ending.clone() }).collect();
            entitlement::GrantSet { endings, ..set }
        });
    }

    /// Takes over what stayed with the car.
    pub(crate) async fn inherit(&mut self, chain: &mut Chain, held: Held, sold: &Sold) -> Result<(), DatabaseError> {
        let before = chain.held().to_vec();
        contracts::insert(&mut self.transaction, &self.vehicle.key, self.owner, &held, sold).await?;
        let done = chain.inherit(held, self.now);
        self.write(chain, &before, &done).await
    }

    /// For what is no contract's.
    pub(crate) fn transaction(&mut self) -> &mut Transaction {
        &mut self.transaction
    }

    /// The vehicle, as it is now.
    pub(crate) fn vehicle(&self) -> &Vehicle {
        &self.vehicle
    }

    /// Which grant set this transaction makes, or leaves.
    pub(crate) fn set_version(&self) -> u64 {
        self.vehicle.set.version
    }

    /// The contracts of this owner on a feature, with what time has brought to an end.
    pub(crate) async fn chain(&mut self, feature: &FeatureId) -> Result<Chain, DatabaseError> {
        let mut chain = contracts::chain(&mut *self.transaction, &self.vehicle.key, self.owner, feature).await?;
        while let Some(Due::End(order)) = chain.due(self.now) {
            self.apply(&mut chain, &order, Event::Ended).await?;
        }
        Ok(chain)
    }

    /// What the car has and this owner has tried.
    pub(crate) async fn holdings(&mut self) -> Result<Holdings, DatabaseError> {
        vehicles::holdings(&mut *self.transaction, &self.vehicle, self.now).await
    }

    /// Whether another contract fits into the book.
    pub(crate) async fn has_room(&mut self) -> Result<bool, DatabaseError> {
        Ok(contracts::count(&mut *self.transaction, &self.vehicle.key, self.owner).await? < CONTRACTS_MAX)
    }

    /// What is left of this owner's vouchers.
    pub(crate) async fn balance(&mut self) -> Result<Option<Money>, DatabaseError> {
        ledger::balance(&mut *self.transaction, &self.vehicle.key, self.owner).await
    }

    /// What this owner pays with.
    pub(crate) async fn method(&mut self) -> Result<Option<Method>, DatabaseError> {
        payment_methods::find(&mut *self.transaction, &self.vehicle.key, self.owner).await
    }

    /// Lets a new contract join.
    pub(crate) async fn conclude(&mut self, chain: &mut Chain, held: Held, sold: &Sold) -> Result<(), DatabaseError> {
        let before = chain.held().to_vec();
        contracts::insert(&mut self.transaction, &self.vehicle.key, self.owner, &held, sold).await?;
        let done = chain.conclude(held, self.now);
        self.write(chain, &before, &done).await
    }

    /// Lets something happen to a contract. Says what became of it.
    pub(crate) async fn apply(&mut self, chain: &mut Chain, order: &OrderId, event: Event) -> Result<Outcome, DatabaseError> {
        let before = chain.held().to_vec();
        let done = chain.apply(order, event, self.now);
        self.write(chain, &before, &done).await?;
        Ok(done.outcome)
    }

    async fn write(&mut self, chain: &Chain, before: &[Held], done: &Applied) -> Result<(), DatabaseError> {
        let changed: Vec<&Held> = chain.held().iter().filter(|held| !before.contains(held)).collect();
        if changed.is_empty() && done.movements.is_empty() && done.reasons.is_empty() {
            return Ok(());
        }
        for held in changed {
            contracts::update(&mut self.transaction, held).await?;
        }
        for movement in &done.movements {
            let entry = ledger::Entry::of(movement, &self.vehicle.key, self.owner);
            ledger::post(&mut self.transaction, &entry, self.now).await?;
            match movement {
                Movement::RefundBegun { order, amount } => refunds::begin(&mut self.transaction, order, *amount, self.now).await?,
                Movement::Refunded { order, .. } => drop(refunds::end(&mut self.transaction, order, refunds::End::Done).await?),
                Movement::RefundedByHand { order, .. } => drop(refunds::end(&mut self.transaction, order, refunds::End::ByHand).await?),
                Movement::RefundDropped { order, .. } => drop(refunds::end(&mut self.transaction, order, refunds::End::Dropped).await?),
                _ => {}
            }
        }
        if !self.is_present_owners() {
            return Ok(());
        }
        contracts::plan(&mut self.transaction, &self.vehicle.key, chain).await?;
        self.book_changed = true;
        if !grants::follows(&self.vehicle.set, chain, &done.reasons) {
            self.change_set(|set, now| grants::follow(set, chain, &done.reasons, now));
        }
        Ok(())
    }

    /// Takes a grant away that no contract stands for. Says whether there was one.
    pub(crate) fn take_out(&mut self, feature: &FeatureId, reason: EndReason) -> bool {
        let is_there = grants::running(&self.vehicle.set, feature, self.now).is_some();
        if is_there {
            self.change_set(|set, now| grants::take_out(set, feature, reason, now));
        }
        is_there
    }

    fn change_set(&mut self, change: impl FnOnce(entitlement::GrantSet, Timestamp) -> entitlement::GrantSet) {
        let set = self.vehicle.set.clone();
        let set = if self.set_changed { set } else { grants::next(set, self.now) };
        self.vehicle.set = change(set, self.now);
        self.set_changed = true;
    }

    /// Has the book signed anew, because something in it changed that is no contract.
    pub(crate) fn touch_book(&mut self) {
        self.book_changed = self.is_present_owners();
    }

    /// Signs a receipt about a contract.
    pub(crate) async fn receipt(
        &mut self,
        id: ReceiptId,
        order: &OrderId,
        feature: &FeatureId,
        sold: &Sold,
        kind: ReceiptKind,
    ) -> Result<(), DatabaseError> {
        let receipt = ContractReceipt {
            id,
            number: 0,
            vehicle: self.vehicle.key,
            car: format!("{} …{}", self.vehicle.profile.model, self.vehicle.profile.vin.ending()),
            issued_at: self.now,
            order: order.clone(),
            feature: feature.clone(),
            name: sold.name.clone(),
            seller: sold.seller.clone(),
            market: sold.market.clone(),
            kind,
        };
        receipts::insert(&mut self.transaction, receipt, self.owner, self.keys.signing()).await
    }

    /// Signs what changed, and commits.
    pub(crate) async fn close(mut self) -> Result<(), DatabaseError> {
        if self.set_changed {
            vehicles::set_grants(&mut self.transaction, &self.vehicle.set, self.keys.signing()).await?;
        }
        if self.book_changed {
            let (vehicle, ownership_epoch) = (self.vehicle.key, self.owner);
            let payment = self.method().await?.map(|method| method.shown());
            let book = ContractBook {
                vehicle,
                version: 0,
                issued_at: self.now,
                ownership_epoch,
                contracts: contracts::all(&mut *self.transaction, &vehicle, ownership_epoch).await?,
                payment,
                balance: self.balance().await?,
                pin_resets: vehicles::pin_resets(&mut *self.transaction, &vehicle).await?,
            };
            contracts::publish(&mut self.transaction, book, self.keys.signing()).await?;
        }
        Ok(self.transaction.commit().await?)
    }
}

/// The id of a receipt that follows from an order: the same for ever.
pub(crate) fn receipt_id(what: &str, order: &OrderId) -> Result<ReceiptId, DatabaseError> {
    ReceiptId::parse(&derived(what, order.as_str())).map_err(|_| DatabaseError::Damaged("a receipt id"))
}

/// An id that follows from something else and that no car can have chosen.
pub(crate) fn derived(what: &str, from: &str) -> String {
    let digest = Digest::of(format!("{what} {from}").as_bytes()).to_string();
    format!("{RESERVED}{what}-{}", digest.get(..32).unwrap_or(&digest))
}

impl Method {
    /// As the driver gets to see it.
    pub(crate) fn shown(&self) -> PaymentMethod {
        PaymentMethod {
            brand: self.brand.name().unwrap_or("Card").to_owned(),
            last4: self.last4.to_string(),
            expires: Some(self.expires.year_and_month()),
        }
    }
}
