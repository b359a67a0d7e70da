//! What time alone brings to contracts: their ends, charges of renewals, and cars that never say that a feature works.

use entitlement::{
    ContractStanding, EndReason, FeatureId, OrderId, OrderKind, VehicleKey,
    seller::{Chain, Due, Event, Reached},
};
use jiff::Timestamp;

use crate::{
    backend::Backend,
    database::{DatabaseError, orders, vehicles},
    dossier::Dossier,
    renewals,
};

/// Steps of one chain in one round. Each moves it on for good; this only keeps a defect from holding up everybody else.
const STEPS_MAX: usize = 64;

/// Does everything that is due on a feature of a vehicle.
pub(crate) async fn pass(backend: &Backend, vehicle: &VehicleKey, feature: &FeatureId) -> Result<(), DatabaseError> {
    let now = backend.clock.now();
    let mut dossier = Dossier::of(&backend.database, &backend.keys, vehicle, now).await?;
    let mut chain = dossier.chain(feature).await?;
    for _ in 0..STEPS_MAX {
        let Some(due) = chain.due(now) else { break };
        step(backend, &mut dossier, &mut chain, due, now).await?;
    }
    dossier.close().await
}

async fn step(backend: &Backend, dossier: &mut Dossier<'_>, chain: &mut Chain, due: Due, now: Timestamp) -> Result<(), DatabaseError> {
    match due {
        Due::End(order) => drop(dossier.apply(chain, &order, Event::Ended).await?),
        Due::GiveUp(order) => drop(dossier.apply(chain, &order, Event::GivenUp).await?),
        Due::Charge(order) => renewals::begin(backend, dossier, chain, &order, now).await?,
        Due::Silence(order) => {
            let reached = reached(dossier, &order).await?;
            dossier.apply(chain, &order, Event::Silence(reached)).await?;
            forget_undelivered_trials(dossier, chain).await?;
        }
    }
    Ok(())
}

/// Whether the car has fetched the set that grants an order.
async fn reached(dossier: &mut Dossier<'_>, order: &OrderId) -> Result<Reached, DatabaseError> {
    let vehicle = dossier.vehicle().key;
    let fetched = vehicles::fetched_version(&mut **dossier.transaction(), &vehicle).await?;
    let granted = orders::find(&mut **dossier.transaction(), order).await?.and_then(|order| order.grant_set_version);
    Ok(if granted.is_some_and(|granted| granted <= fetched) { Reached::Yes } else { Reached::No })
}

/// Somebody whose trial never worked has not tried the feature.
pub(crate) async fn forget_undelivered_trials(dossier: &mut Dossier<'_>, chain: &Chain) -> Result<(), DatabaseError> {
    for held in chain.held().iter().filter(|held| held.contract.kind == OrderKind::Trial) {
        if let ContractStanding::Over { reason: EndReason::NotDelivered, .. } = held.contract.standing {
            orders::forget_trial(dossier.transaction(), held.order()).await?;
        }
    }
    Ok(())
}
