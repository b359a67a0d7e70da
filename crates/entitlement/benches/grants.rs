//! Verification of a set of 50 grants against the signature check alone, over the same bytes.
//!
//! divan prints both; the ratio comes from calls that take turns, so that whatever else the machine does meets both.
#![allow(missing_docs, clippy::unwrap_used)]

use std::time::{Duration, Instant};

use divan::{Bencher, black_box};
use ed25519_dalek::{Signature, Signer as _};
use entitlement::{FeatureId, Grant, GrantKind, GrantSet, Holder, IssuerKey, OrderId, SigningKey, Term, VehicleKey, sign, verify};

const SAMPLES: u32 = 2_000;
const TURNS: usize = 5_000;

fn main() {
    divan::main();
    let case = Case::new();
    let mut ratios: Vec<f64> = (0..TURNS).map(|_| time(|| case.set()).div_duration_f64(time(|| case.signature()))).collect();
    ratios.sort_by(f64::total_cmp);
    println!("a set of 50 grants takes {:.2} times its signature check (median of {TURNS} turns)", ratios[TURNS / 2]);
}

fn time(act: impl FnOnce()) -> Duration {
    let started = Instant::now();
    act();
    started.elapsed()
}

struct Case {
    issuer: IssuerKey,
    bytes: Vec<u8>,
    signature: Signature,
}

impl Case {
    fn new() -> Self {
        let key = SigningKey::from_bytes(&[7; 32]);
        let bytes = sign(&grants(), &key).unwrap();
        let signature = ed25519_dalek::SigningKey::from_bytes(&[7; 32]).sign(&bytes);
        Self { issuer: key.issuer(), bytes, signature }
    }

    fn set(&self) {
        black_box(verify::<GrantSet>(black_box(&self.bytes), &self.issuer).unwrap());
    }

    fn signature(&self) {
        self.issuer.raw().verify_strict(black_box(&self.bytes), &self.signature).unwrap();
    }
}

fn grants() -> GrantSet {
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

#[divan::bench(sample_count = SAMPLES)]
fn set_of_50_grants(bencher: Bencher) {
    let case = Case::new();
    bencher.bench_local(|| case.set());
}

#[divan::bench(sample_count = SAMPLES)]
fn raw_verify_strict(bencher: Bencher) {
    let case = Case::new();
    bencher.bench_local(|| case.signature());
}
