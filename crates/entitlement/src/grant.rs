//! What a vehicle has been granted: one signed set, replaced as a whole.

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{Document, DocumentKind, FeatureId, OrderId, Term, TermError, Validity, VehicleKey, Verified, clock::Now, text, validity};

/// Most grants, and most endings, in one set.
const GRANTS_MAX: usize = 2_048;

/// Who keeps a feature when the car is sold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Holder {
    /// It stays with the car.
    Car,
    /// It goes with the person.
    Person,
}

/// How a feature was granted. Written as one word: `factory`, `trial`, `unlimited`, or the term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum GrantKind {
    /// Paid for with the car.
    Factory,
    /// Free for a month.
    Trial,
    /// Booked for a term that ends.
    Term(Term),
    /// Booked for good.
    Unlimited,
}

impl GrantKind {
    /// As it travels.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Factory => "factory",
            Self::Trial => "trial",
            Self::Unlimited => Term::Unlimited.as_str(),
            Self::Term(term) => term.as_str(),
        }
    }

    /// # Errors
    /// [`TermError`] when it is no such word.
    pub fn parse(text: &str) -> Result<Self, TermError> {
        Ok(match text {
            "factory" => Self::Factory,
            "trial" => Self::Trial,
            text => match Term::parse(text)? {
                Term::Unlimited => Self::Unlimited,
                term => Self::Term(term),
            },
        })
    }
}

/// Kinds and holders as they are signed in a grant. Their places are under signatures: append, never sort.
const KINDS: [GrantKind; 6] = [
    GrantKind::Factory,
    GrantKind::Trial,
    GrantKind::Unlimited,
    GrantKind::Term(Term::OneMonth),
    GrantKind::Term(Term::OneYear),
    GrantKind::Term(Term::ThreeYears),
];
const HOLDERS: [Holder; 2] = [Holder::Car, Holder::Person];

/// Where [`KINDS`] has it. Without a last arm: a new kind does not compile before it has a place.
fn kind_place(kind: GrantKind) -> u8 {
    match kind {
        GrantKind::Factory => 0,
        GrantKind::Trial => 1,
        // One thing by two names.
        GrantKind::Unlimited | GrantKind::Term(Term::Unlimited) => 2,
        GrantKind::Term(Term::OneMonth) => 3,
        GrantKind::Term(Term::OneYear) => 4,
        GrantKind::Term(Term::ThreeYears) => 5,
    }
}

/// Where [`HOLDERS`] has it.
fn holder_place(holder: Holder) -> u8 {
    match holder {
        Holder::Car => 0,
        Holder::Person => 1,
    }
}

impl Serialize for GrantKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> Deserialize<'de> for GrantKind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        text::deserialize(deserializer, Self::parse)
    }
}

/// One feature, granted. Signed as an array in this order, kind and holder by their place in a list: a car has up to 2,048
/// of them and reads them at each start.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "GrantRow", into = "GrantRow")]
pub struct Grant {
    /// Which.
    pub feature: FeatureId,
    /// How.
    pub kind: GrantKind,
    /// To whom.
    pub holder: Holder,
    /// From when.
    pub not_before: Timestamp,
    /// Until when, exclusive. `None`: for good.
    pub ends: Option<Timestamp>,
    /// By which order. `None`: from the factory.
    pub order: Option<OrderId>,
}

impl Grant {
    /// Whether it is the next owner's, too, when the car changes hands.
    pub fn stays_with_the_car(&self) -> bool {
        self.holder == Holder::Car && self.kind != GrantKind::Trial
    }

    /// Whether it ends sooner than another.
    pub fn ends_before(&self, other: &Self) -> bool {
        self.ends.is_some_and(|ends| other.ends.is_none_or(|later| ends < later))
    }
}

/// [`Grant`] as it is signed. Times are seconds since 1970-01-01 UTC.
type GrantRow = (FeatureId, u8, u8, i64, Option<i64>, Option<OrderId>);

impl TryFrom<GrantRow> for Grant {
    // Only for serde, which makes a `DocumentError::Content` of it.
    type Error = &'static str;

    fn try_from((feature, kind, holder, not_before, ends, order): GrantRow) -> Result<Self, Self::Error> {
        let kind = *KINDS.get(usize::from(kind)).ok_or("unknown kind of grant")?;
        let holder = *HOLDERS.get(usize::from(holder)).ok_or("unknown holder")?;
        let time = |second| Timestamp::from_second(second).map_err(|_| "time out of range");
        Ok(Self { feature, kind, holder, not_before: time(not_before)?, ends: ends.map(time).transpose()?, order })
    }
}

impl From<Grant> for GrantRow {
    fn from(grant: Grant) -> Self {
        let Grant { feature, kind, holder, not_before, ends, order } = grant;
        (feature, kind_place(kind), holder_place(holder), not_before.as_second(), ends.map(Timestamp::as_second), order)
    }
}

/// Why a grant is no longer in the set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EndReason {
    /// It ran to its end.
    Ended,
    /// Something longer was booked in its place.
    Replaced,
    /// The driver withdrew from the contract.
    Withdrawn,
    /// The driver cancelled.
    Cancelled,
    /// The payment did not go through after all.
    NotPaid,
    /// It went with the person who held it, to another car or account.
    Transferred,
    /// The carmaker took it back for safety.
    Recalled,
    /// It was not seen to work within the promised time. What was paid is given back.
    NotDelivered,
    /// The bank took the payment back.
    PaymentReversed,
    /// A court or an authority ordered it.
    CourtOrder,
}

/// Who took a grant out of the set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Actor {
    /// Time: it ran to its end.
    Time,
    /// The driver.
    Driver,
    /// The seller.
    Seller,
    /// The bank, or whoever takes the payments.
    Bank,
    /// The carmaker.
    Carmaker,
    /// A court or an authority.
    Authority,
}

impl EndReason {
    /// Who acts for this reason.
    pub const fn actor(self) -> Actor {
        match self {
            Self::Ended => Actor::Time,
            Self::Replaced | Self::Withdrawn | Self::Cancelled | Self::Transferred => Actor::Driver,
            Self::NotPaid | Self::NotDelivered => Actor::Seller,
            Self::PaymentReversed => Actor::Bank,
            Self::Recalled => Actor::Carmaker,
            Self::CourtOrder => Actor::Authority,
        }
    }
}

/// A grant that was taken out of the set, with its reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ending {
    /// Which feature.
    pub feature: FeatureId,
    /// By which order it had been granted.
    pub order: Option<OrderId>,
    /// Why.
    pub reason: EndReason,
    /// Who did it.
    pub actor: Actor,
    /// When.
    #[serde(with = "jiff::fmt::serde::timestamp::second::required")]
    pub at: Timestamp,
}

/// Everything that a vehicle has been granted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GrantSet {
    /// Whose it is.
    pub vehicle: VehicleKey,
    /// Only grows.
    pub version: u64,
    /// When it was signed. Only grows.
    #[serde(with = "jiff::fmt::serde::timestamp::second::required")]
    pub issued_at: Timestamp,
    /// Counts the owners. Only grows.
    pub ownership_epoch: u32,
    /// At most one a feature.
    pub grants: Vec<Grant>,
    /// What is gone, and why.
    pub endings: Vec<Ending>,
}

impl Document for GrantSet {
    const KIND: DocumentKind = DocumentKind::GrantSet;
}

impl GrantSet {
    /// The grant of a feature.
    pub fn grant(&self, feature: &FeatureId) -> Option<&Grant> {
        self.grants.iter().find(|grant| grant.feature == *feature)
    }

    /// Whether an ending says why a running grant is gone or ends sooner. That it ended is no reason for one whose end has not
    /// come, and what was replaced leaves something in its place. Of what a former owner had, no order is named, or one that the car has
    /// never heard of: that of whoever it stayed with.
    fn explains(&self, gone: &Grant, hands_changed: bool) -> bool {
        let replaced = || {
            let by_another = |ending: &Ending| ending.feature == gone.feature && ending.order != gone.order;
            self.grant(&gone.feature).is_some() || self.endings.iter().any(by_another)
        };
        self.endings.iter().any(|ending| {
            let is_reason = match ending.reason {
                EndReason::Ended => false,
                EndReason::Replaced => !hands_changed && replaced(),
                EndReason::Withdrawn
                | EndReason::Cancelled
                | EndReason::NotPaid
                | EndReason::Transferred
                | EndReason::Recalled
                | EndReason::NotDelivered
                | EndReason::PaymentReversed
                | EndReason::CourtOrder => true,
            };
            let is_of_it = hands_changed || ending.order == gone.order;
            ending.feature == gone.feature && is_of_it && is_reason && ending.actor == ending.reason.actor()
        })
    }
}

/// Why a genuine set is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Rejection {
    /// Of another car.
    #[error("the grant set belongs to another vehicle")]
    OtherVehicle,
    /// Older than what is stored: a replay.
    #[error("the grant set has version {offered}, version {stored} is stored")]
    Older {
        /// Stored now.
        stored: u64,
        /// Offered.
        offered: u64,
    },
    /// The same version with other content: the issuer contradicts itself.
    #[error("two grant sets have version {0}")]
    Contradiction(u64),
    /// Signed time or ownership epoch went back.
    #[error("the grant set goes back in time or ownership")]
    GoesBack,
    /// A feature is granted twice, or there are more grants than any car has.
    #[error("the grant set contradicts itself")]
    Inconsistent,
    /// A running grant is missing without a reason.
    #[error("the grant of {0} is gone without a reason")]
    Unexplained(FeatureId),
    /// A running grant ends sooner than before, by the same order: time that was promised is gone without a reason.
    #[error("the grant of {0} was shortened without a reason")]
    Shortened(FeatureId),
}

impl Rejection {
    /// The feature that would be taken away, if that is what is wrong.
    pub fn taken_away(&self) -> Option<&FeatureId> {
        match self {
            Self::Unexplained(feature) | Self::Shortened(feature) => Some(feature),
            Self::OtherVehicle | Self::Older { .. } | Self::Contradiction(_) | Self::GoesBack | Self::Inconsistent => None,
        }
    }
}

/// What to do with a genuine set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Acceptance {
    /// Store it.
    Newer,
    /// It is the stored one.
    Unchanged,
}

/// Whether a genuine set replaces the stored one.
///
/// # Errors
/// [`Rejection`]: the stored set stays.
pub fn accept(
    offered: &Verified<GrantSet>,
    own: &VehicleKey,
    stored: Option<&Verified<GrantSet>>,
    now: &Now,
) -> Result<Acceptance, Rejection> {
    let set = offered.content();
    if set.vehicle != *own {
        return Err(Rejection::OtherVehicle);
    }
    let features: BTreeSet<&FeatureId> = set.grants.iter().map(|grant| &grant.feature).collect();
    if features.len() != set.grants.len() || set.grants.len() > GRANTS_MAX || set.endings.len() > GRANTS_MAX {
        return Err(Rejection::Inconsistent);
    }
    let Some(stored) = stored else { return Ok(Acceptance::Newer) };
    if offered.bytes() == stored.bytes() {
        return Ok(Acceptance::Unchanged);
    }
    let before = stored.content();
    match set.version.cmp(&before.version) {
        std::cmp::Ordering::Less => return Err(Rejection::Older { stored: before.version, offered: set.version }),
        std::cmp::Ordering::Equal => return Err(Rejection::Contradiction(set.version)),
        std::cmp::Ordering::Greater => {}
    }
    if set.issued_at < before.issued_at || set.ownership_epoch < before.ownership_epoch {
        return Err(Rejection::GoesBack);
    }
    match taken_away(before, set, now).into_iter().next() {
        Some(rejection) => Err(rejection),
        None => Ok(Acceptance::Newer),
    }
}

/// What a set takes away from the one before without saying why: each running grant that is missing, ends sooner or went over
/// to another order without an ending. Such a set is not taken.
pub fn taken_away(before: &GrantSet, set: &GrantSet, now: &Now) -> Vec<Rejection> {
    let hands_changed = set.ownership_epoch > before.ownership_epoch;
    let without_reason = |gone: &Grant| {
        let over = validity(gone.ends, now) == Validity::Over || gone.ends.is_some_and(|ends| ends <= set.issued_at);
        if over || set.explains(gone, hands_changed) {
            return None;
        }
        // What stays with the car is the next owner's by an order of that owner's, and nothing in it leads back to who had it before.
        let is_it = |grant: &&Grant| hands_changed || grant.order == gone.order;
        match set.grant(&gone.feature).filter(is_it) {
            None if hands_changed && !gone.stays_with_the_car() => None,
            None => Some(Rejection::Unexplained(gone.feature.clone())),
            Some(grant) if grant.ends_before(gone) => Some(Rejection::Shortened(gone.feature.clone())),
            Some(_) => None,
        }
    };
    before.grants.iter().filter_map(without_reason).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{SigningKey, sign, verify};

    fn grant(feature: &str, order: &str) -> Grant {
        Grant {
            feature: FeatureId::parse(feature).unwrap(),
            kind: GrantKind::Unlimited,
            holder: Holder::Car,
            not_before: "2026-11-14T10:00:00Z".parse().unwrap(),
            ends: None,
            order: Some(OrderId::parse(order).unwrap()),
        }
    }

    fn set(version: u64, grants: Vec<Grant>) -> GrantSet {
        let vehicle = VehicleKey::of_public_key(b"own");
        GrantSet { vehicle, version, issued_at: "2026-11-14T10:00:00Z".parse().unwrap(), ownership_epoch: 2, grants, endings: Vec::new() }
    }

    fn verified(set: &GrantSet) -> Verified<GrantSet> {
        let key = SigningKey::from_bytes(&[1; 32]);
        verify(&sign(set, &key).unwrap(), &key.issuer()).unwrap()
    }

    #[test]
    fn kinds_and_holders_are_at_the_places_that_are_signed() {
        for (place, kind) in (0..).zip(KINDS) {
            assert_eq!(kind_place(kind), place, "{kind:?}");
        }
        for (place, holder) in (0..).zip(HOLDERS) {
            assert_eq!(holder_place(holder), place, "{holder:?}");
        }
        let twice = Grant { kind: GrantKind::Term(Term::Unlimited), ..grant("high-beam", "o1") };
        assert_eq!(verified(&set(1, vec![twice])).content().grants[0].kind, GrantKind::Unlimited);
    }

    fn check(offered: GrantSet, stored: Option<&GrantSet>, expected: Result<Acceptance, Rejection>) {
        let now = Now { lower_bound: "2026-11-14T11:00:00Z".parse().unwrap(), hint: None, powered_on: Default::default() };
        let stored = stored.map(verified);
        assert_eq!(accept(&verified(&offered), &VehicleKey::of_public_key(b"own"), stored.as_ref(), &now), expected);
    }

    #[test]
    fn only_a_newer_set_of_this_very_car_is_taken() {
        let stored = set(5, vec![grant("a", "o1")]);
        check(stored.clone(), None, Ok(Acceptance::Newer));
        check(stored.clone(), Some(&stored), Ok(Acceptance::Unchanged));
        check(set(6, vec![grant("a", "o1"), grant("b", "o2")]), Some(&stored), Ok(Acceptance::Newer));
        check(set(4, vec![grant("a", "o1")]), Some(&stored), Err(Rejection::Older { stored: 5, offered: 4 }));
        check(set(5, vec![grant("a", "o2")]), Some(&stored), Err(Rejection::Contradiction(5)));
        check(GrantSet { vehicle: VehicleKey::of_public_key(b"other"), ..set(6, vec![]) }, None, Err(Rejection::OtherVehicle));
        check(GrantSet { ownership_epoch: 1, ..set(6, vec![grant("a", "o1")]) }, Some(&stored), Err(Rejection::GoesBack));
        let earlier = "2026-11-14T09:59:59Z".parse().unwrap();
        check(GrantSet { issued_at: earlier, ..set(6, vec![grant("a", "o1")]) }, Some(&stored), Err(Rejection::GoesBack));
        check(set(6, vec![grant("a", "o1"), grant("a", "o2")]), Some(&stored), Err(Rejection::Inconsistent));
    }

    #[test]
    fn what_stays_with_the_car_does_not_vanish_with_its_owner_and_names_no_order_of_that_owner() {
        let stored = set(5, vec![grant("a", "o1")]);
        let next = |version, grants| GrantSet { ownership_epoch: 3, ..set(version, grants) };
        check(next(6, vec![grant("a", "inherited")]), Some(&stored), Ok(Acceptance::Newer));
        check(next(6, vec![]), Some(&stored), Err(Rejection::Unexplained(FeatureId::parse("a").unwrap())));
        let (reason, at) = (EndReason::NotDelivered, stored.issued_at);
        let ending = Ending { feature: FeatureId::parse("a").unwrap(), order: None, reason, actor: reason.actor(), at };
        check(GrantSet { endings: vec![ending.clone()], ..next(6, vec![]) }, Some(&stored), Ok(Acceptance::Newer));
        // A year was upgraded, withdrawn from and handed over before the car heard of any of it: less than it holds, and why.
        let year = |order, ends: &str| Grant { kind: GrantKind::Term(Term::OneYear), ends: ends.parse().ok(), ..grant("a", order) };
        let upgraded = set(5, vec![year("o2", "2029-11-14T10:00:00Z")]);
        let less = next(6, vec![year("inherited", "2027-11-14T10:00:00Z")]);
        let because = |reason: EndReason| vec![Ending { reason, actor: reason.actor(), ..ending.clone() }];
        for reason in [EndReason::Withdrawn, EndReason::NotPaid, EndReason::Cancelled] {
            check(GrantSet { endings: because(reason), ..less.clone() }, Some(&upgraded), Ok(Acceptance::Newer));
        }
        let shortened = || Err(Rejection::Shortened(FeatureId::parse("a").unwrap()));
        for reason in [EndReason::Ended, EndReason::Replaced] {
            check(GrantSet { endings: because(reason), ..less.clone() }, Some(&upgraded), shortened());
        }
        // Recalled from the next owner, before the car has heard that there is one.
        let recalled = Ending { order: OrderId::parse("inherited").ok(), ..because(EndReason::Recalled).remove(0) };
        check(GrantSet { endings: vec![recalled], ..next(7, vec![]) }, Some(&stored), Ok(Acceptance::Newer));
        // Of one owner, a reason is one of an order.
        let unexplained = Err(Rejection::Unexplained(FeatureId::parse("a").unwrap()));
        check(GrantSet { endings: vec![ending], ..set(6, vec![]) }, Some(&stored), unexplained);
        let of_the_driver = Grant { kind: GrantKind::Trial, ..grant("a", "o1") };
        check(next(6, vec![]), Some(&set(5, vec![of_the_driver])), Ok(Acceptance::Newer));
    }

    #[test]
    fn every_kind_and_holder_is_signed_by_a_place_that_never_changes() {
        let row = |kind, holder| minicbor_serde::to_vec(Grant { kind, holder, order: None, ..grant("a", "o") }).unwrap();
        let terms = [Term::OneMonth, Term::OneYear, Term::ThreeYears].map(GrantKind::Term);
        for (place, kind) in [GrantKind::Factory, GrantKind::Trial, GrantKind::Unlimited].into_iter().chain(terms).enumerate() {
            for (holder_place, holder) in [Holder::Car, Holder::Person].into_iter().enumerate() {
                let bytes = row(kind, holder);
                // An array of six, a text of one letter, then the two places.
                assert_eq!(bytes[..5], [0x86, 0x61, b'a', place as u8, holder_place as u8]);
                let read: Grant = minicbor_serde::from_slice(&bytes).unwrap();
                assert_eq!((read.kind, read.holder), (kind, holder));
            }
        }
        let mut unknown = row(GrantKind::Trial, Holder::Car);
        unknown[3] = 23;
        assert!(minicbor_serde::from_slice::<Grant>(&unknown).is_err());
    }

    #[test]
    fn a_paid_grant_does_not_vanish_without_a_signed_reason() {
        let stored = set(5, vec![grant("a", "o1")]);
        let gone = FeatureId::parse("a").unwrap();
        check(set(6, vec![]), Some(&stored), Err(Rejection::Unexplained(gone.clone())));
        check(set(6, vec![grant("a", "o9")]), Some(&stored), Err(Rejection::Unexplained(gone.clone())));
        let ending = Ending {
            feature: gone,
            order: Some(OrderId::parse("o1").unwrap()),
            reason: EndReason::Withdrawn,
            actor: Actor::Driver,
            at: stored.issued_at,
        };
        check(GrantSet { endings: vec![ending.clone()], ..set(6, vec![]) }, Some(&stored), Ok(Acceptance::Newer));
        // By another order, or in its name, or because its time were over, or in favour of nothing at all.
        let unexplained = Err(Rejection::Unexplained(FeatureId::parse("a").unwrap()));
        for no_reason in [
            Ending { order: Some(OrderId::parse("o2").unwrap()), ..ending.clone() },
            Ending { actor: Actor::Seller, ..ending.clone() },
            Ending { reason: EndReason::Ended, actor: EndReason::Ended.actor(), ..ending.clone() },
            Ending { reason: EndReason::Replaced, actor: EndReason::Replaced.actor(), ..ending.clone() },
        ] {
            check(GrantSet { endings: vec![no_reason], ..set(6, vec![]) }, Some(&stored), unexplained.clone());
        }
        let replaced = Ending { reason: EndReason::Replaced, actor: EndReason::Replaced.actor(), ..ending };
        check(GrantSet { endings: vec![replaced], ..set(6, vec![grant("a", "o9")]) }, Some(&stored), Ok(Acceptance::Newer));
        let shorter = |ends: &str| Grant { ends: Some(ends.parse().unwrap()), ..grant("a", "o1") };
        check(set(6, vec![shorter("2027-11-14T10:00:00Z")]), Some(&stored), Err(Rejection::Shortened(FeatureId::parse("a").unwrap())));
        let dated = set(5, vec![shorter("2027-11-14T10:00:00Z")]);
        check(set(6, vec![shorter("2027-11-14T09:59:59Z")]), Some(&dated), Err(Rejection::Shortened(FeatureId::parse("a").unwrap())));
        check(set(6, vec![shorter("2027-11-14T10:02:00Z")]), Some(&dated), Ok(Acceptance::Newer));
        check(set(6, vec![grant("a", "o1")]), Some(&dated), Ok(Acceptance::Newer));
        let over = GrantSet { grants: vec![Grant { ends: Some(stored.issued_at), ..grant("a", "o1") }], ..stored };
        check(set(6, vec![]), Some(&over), Ok(Acceptance::Newer));
    }
}
