//! Verification of a set of 50 grants against the signature check alone, over the same bytes.
#![allow(missing_docs, clippy::unwrap_used)]

use divan::{Bencher, black_box};
use ed25519_dalek::Signer as _;
use entitlement::{FeatureId, Grant, GrantKind, GrantSet, Holder, OrderId, SigningKey, Term, VehicleKey, sign, verify};

fn main() {
    divan::main();
}

fn set() -> GrantSet {
    let grants = (0..50).map(|number| Grant {
        feature: FeatureId::parse(&format!("feature-{number}")).unwrap(),
        kind: GrantKind::Term(Term::ThreeYears),
        holder: Holder::Car,
        not_before: "2026-11-14T10:00:00Z".parse().unwrap(),
        ends: Some("2029-11-14T10:00:00Z".parse().unwrap()),
        order: Some(OrderId::parse(&format!("3f2504e0-4f89-41d3-9a0c-0305e82c33{number:02}")).unwrap()),
    });
    GrantSet {
        vehicle: VehicleKey::of_public_key(b"car"),
        version: 12,
        issued_at: "2026-11-14T10:00:00Z".parse().unwrap(),
        ownership_epoch: 1,
        grants: grants.collect(),
        endings: Vec::new(),
    }
}

#[divan::bench]
fn set_of_50_grants(bencher: Bencher) {
    let key = SigningKey::from_bytes(&[7; 32]);
    let (issuer, bytes) = (key.issuer(), sign(&set(), &key).unwrap());
    bencher.bench(|| verify::<GrantSet>(black_box(&bytes), &issuer).unwrap());
}

#[divan::bench]
fn raw_verify_strict(bencher: Bencher) {
    let key = SigningKey::from_bytes(&[7; 32]);
    let (issuer, bytes) = (key.issuer(), sign(&set(), &key).unwrap());
    let signature = ed25519_dalek::SigningKey::from_bytes(&[7; 32]).sign(&bytes);
    bencher.bench(|| issuer.raw().verify_strict(black_box(&bytes), &signature).unwrap());
}
