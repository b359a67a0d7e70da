//! How a car changes hands, on the bus.

use entitlement::{ClaimStatus, Erased, Fate, HandedOver, HandoverPlan, HandoverStatus, HandoverTold};
use jiff::Timestamp;
use zbus::{DeserializeDict, SerializeDict, Type};

use super::{
    contracts::{MoneyWire, money_from, money_to_wire},
    convert::id,
};
use crate::WireError;

/// What becomes of one contract, or of a feature that came with the car.
#[derive(Debug, Clone, Default, PartialEq, Eq, SerializeDict, DeserializeDict, Type)]
#[zbus(signature = "a{sv}")]
pub struct HandedOverDict {
    /// Of which feature.
    pub feature: String,
    /// `stays` with the car, `ends`, is `refunded`, or `moves` with the person.
    pub fate: String,
    /// Of `stays`: until when, exclusive; not there: for good.
    pub ends: Option<i64>,
    /// Of `stays` and `moves`: what is left of its price; not there: it has none. Of `refunded`: what is given back.
    pub amount: Option<MoneyWire>,
}

/// How much there is of what is erased, and what goes along.
#[derive(Debug, Clone, Default, PartialEq, Eq, SerializeDict, DeserializeDict, Type)]
#[zbus(signature = "a{sv}")]
pub struct HandoverPlanDict {
    /// What goes along with the person, as the amount of one voucher; not there: nothing.
    pub voucher: Option<MoneyWire>,
    /// Profiles, the owner's with them.
    pub profiles: u32,
    /// Receipts.
    pub receipts: u32,
    /// Messages.
    pub messages: u32,
    /// Means of payment.
    pub means_of_payment: u32,
    /// What was declared here and the seller has not heard of: it counts all the same.
    pub outstanding: u32,
}

/// As whose car it is known.
#[derive(Debug, Clone, Default, PartialEq, Eq, SerializeDict, DeserializeDict, Type)]
#[zbus(signature = "a{sv}")]
pub struct HandoverStatusDict {
    /// Counts the owners, from 1.
    pub owner: u32,
    /// Whether the seller has signed that the car is this owner's: from then on nobody else has access to it.
    pub confirmed: bool,
    /// How a claim on the car stands: `waiting`, `granted`, `taken` or `refused`; not there: nobody asks for it.
    pub claim: Option<String>,
    /// Of `waiting`: from when on it is granted; of `refused`: from when on somebody can ask again. Seconds since 1970-01-01 UTC.
    pub claim_at: Option<i64>,
    /// Whether something waits to be read by whoever gave the car away.
    pub told: bool,
    /// What goes along with that person; not there: nothing.
    pub voucher: Option<MoneyWire>,
    /// The voucher's code. Good as soon as `confirmed`.
    pub code: Option<String>,
    /// Whether the seller has signed what became of everything: `ExportHandover` writes it into a file.
    pub signed: bool,
}

/// For the wire.
pub fn handed_over_to_wire(contract: &HandedOver) -> HandedOverDict {
    let (fate, amount) = match contract.fate {
        Fate::Stays { worth } => ("stays", worth),
        Fate::Ends => ("ends", None),
        Fate::Refunded { amount } => ("refunded", Some(amount)),
        Fate::Moves { worth } => ("moves", Some(worth)),
    };
    HandedOverDict {
        feature: contract.feature.to_string(),
        fate: fate.to_owned(),
        ends: contract.ends.map(Timestamp::as_second),
        amount: amount.map(money_to_wire),
    }
}

/// For the rules.
///
/// # Errors
/// [`WireError`] names the field that cannot be read.
pub fn handed_over_from_wire(dict: &HandedOverDict) -> Result<HandedOver, WireError> {
    let amount = money_from("amount", dict.amount.as_ref())?;
    let wanted = || amount.ok_or_else(|| WireError::missing("amount"));
    let fate = match dict.fate.as_str() {
        "stays" => Fate::Stays { worth: amount },
        "ends" => Fate::Ends,
        "refunded" => Fate::Refunded { amount: wanted()? },
        "moves" => Fate::Moves { worth: wanted()? },
        other => return Err(WireError::new("fate", format!("unknown value {other:?}"))),
    };
    let ends = dict.ends.map(|second| Timestamp::from_second(second).map_err(|error| WireError::new("ends", error))).transpose()?;
    Ok(HandedOver { feature: id("feature", &dict.feature)?, fate, ends })
}

/// For the wire.
pub fn handover_plan_to_wire(plan: &HandoverPlan) -> (Vec<HandedOverDict>, HandoverPlanDict) {
    let dict = HandoverPlanDict {
        voucher: plan.voucher.map(money_to_wire),
        profiles: plan.erased.profiles,
        receipts: plan.erased.receipts,
        messages: plan.erased.messages,
        means_of_payment: plan.erased.means_of_payment,
        outstanding: plan.outstanding,
    };
    (plan.contracts.iter().map(handed_over_to_wire).collect(), dict)
}

/// For the rules.
///
/// # Errors
/// [`WireError`] names the field that cannot be read.
pub fn handover_plan_from_wire(contracts: &[HandedOverDict], dict: &HandoverPlanDict) -> Result<HandoverPlan, WireError> {
    Ok(HandoverPlan {
        contracts: contracts.iter().map(handed_over_from_wire).collect::<Result<_, _>>()?,
        voucher: money_from("voucher", dict.voucher.as_ref())?,
        erased: Erased {
            profiles: dict.profiles,
            receipts: dict.receipts,
            messages: dict.messages,
            means_of_payment: dict.means_of_payment,
        },
        outstanding: dict.outstanding,
    })
}

/// For the wire.
pub fn handover_status_to_wire(status: &HandoverStatus) -> (HandoverStatusDict, Vec<HandedOverDict>) {
    let told = status.told.as_ref();
    let dict = HandoverStatusDict {
        owner: status.owner,
        confirmed: status.confirmed,
        claim: status.claim.map(|claim| claim_name(claim).to_owned()),
        claim_at: status.claim.and_then(|claim| match claim {
            ClaimStatus::Waiting { due_at: at } | ClaimStatus::Refused { again_at: at } => Some(at.as_second()),
            ClaimStatus::Granted | ClaimStatus::Taken => None,
        }),
        told: told.is_some(),
        voucher: told.and_then(|told| told.voucher).map(money_to_wire),
        code: told.and_then(|told| told.code.clone()),
        signed: told.is_some_and(|told| told.signed),
    };
    (dict, told.map(|told| told.contracts.iter().map(handed_over_to_wire).collect()).unwrap_or_default())
}

fn claim_name(claim: ClaimStatus) -> &'static str {
    match claim {
        ClaimStatus::Waiting { .. } => "waiting",
        ClaimStatus::Granted => "granted",
        ClaimStatus::Taken => "taken",
        ClaimStatus::Refused { .. } => "refused",
    }
}

/// For the rules.
///
/// # Errors
/// [`WireError`] names the field that cannot be read.
pub fn handover_status_from_wire(dict: &HandoverStatusDict, contracts: &[HandedOverDict]) -> Result<HandoverStatus, WireError> {
    let told = HandoverTold {
        contracts: contracts.iter().map(handed_over_from_wire).collect::<Result<_, _>>()?,
        voucher: money_from("voucher", dict.voucher.as_ref())?,
        code: dict.code.clone(),
        signed: dict.signed,
    };
    let at = || {
        let second = dict.claim_at.ok_or_else(|| WireError::missing("claim_at"))?;
        Timestamp::from_second(second).map_err(|error| WireError::new("claim_at", error))
    };
    let claim = match dict.claim.as_deref() {
        None => None,
        Some("waiting") => Some(ClaimStatus::Waiting { due_at: at()? }),
        Some("granted") => Some(ClaimStatus::Granted),
        Some("taken") => Some(ClaimStatus::Taken),
        Some("refused") => Some(ClaimStatus::Refused { again_at: at()? }),
        Some(other) => return Err(WireError::new("claim", format!("unknown value {other:?}"))),
    };
    Ok(HandoverStatus { owner: dict.owner, confirmed: dict.confirmed, claim, told: dict.told.then_some(told) })
}

#[cfg(test)]
mod tests {
    use entitlement::{Currency, Money};

    use super::*;

    #[test]
    fn whatever_is_said_of_a_handover_crosses_the_wire_unchanged() {
        let amount = Money::new(5_736, Currency::parse("EUR").unwrap()).unwrap();
        let fates = [Fate::Stays { worth: None }, Fate::Stays { worth: Some(amount) }, Fate::Ends];
        for fate in fates.into_iter().chain([Fate::Refunded { amount }, Fate::Moves { worth: amount }]) {
            let before = HandedOver { feature: id("feature", "cruise").unwrap(), fate, ends: Timestamp::from_second(7).ok() };
            assert_eq!(handed_over_from_wire(&handed_over_to_wire(&before)), Ok(before));
        }
        let contracts = vec![HandedOver { feature: id("feature", "cruise").unwrap(), fate: Fate::Ends, ends: None }];
        let erased = Erased { profiles: 1, receipts: 2, messages: 3, means_of_payment: 4 };
        let plan = HandoverPlan { contracts: contracts.clone(), voucher: Some(amount), erased, outstanding: 5 };
        let (sent, dict) = handover_plan_to_wire(&plan);
        assert_eq!(handover_plan_from_wire(&sent, &dict), Ok(plan));
        let told = HandoverTold { contracts, voucher: Some(amount), code: Some("code".to_owned()), signed: true };
        for told in [None, Some(told)] {
            let at = Timestamp::from_second(9).unwrap();
            let claims =
                [ClaimStatus::Waiting { due_at: at }, ClaimStatus::Granted, ClaimStatus::Taken, ClaimStatus::Refused { again_at: at }];
            for claim in claims.map(Some).into_iter().chain([None]) {
                let status = HandoverStatus { owner: 2, confirmed: told.is_none(), claim, told: told.clone() };
                let (dict, sent) = handover_status_to_wire(&status);
                assert_eq!(handover_status_from_wire(&dict, &sent), Ok(status));
            }
        }
        let dict = HandedOverDict { feature: "cruise".to_owned(), fate: "moves".to_owned(), ..Default::default() };
        assert_eq!(handed_over_from_wire(&dict).unwrap_err().field, "amount");
        assert_eq!(handed_over_from_wire(&HandedOverDict { fate: "lost".to_owned(), ..dict }).unwrap_err().field, "fate");
    }
}
