//! Rules that contradict each other across features.

use std::collections::{BTreeMap, BTreeSet};

use entitlement::{Feature, FeatureId};

use super::{check::Report, compile::feature_file};

/// Finds features that no car could ever have.
pub(crate) fn check(features: &[Feature], report: &mut Report) {
    let by_id: BTreeMap<&FeatureId, &Feature> = features.iter().map(|feature| (&feature.id, feature)).collect();
    for feature in features {
        let file = feature_file(&feature.id);
        for key in ["needs", "excludes"] {
            let listed = if key == "needs" { &feature.rules.needs } else { &feature.rules.excludes };
            if listed.contains(&feature.id) {
                report.add(&file, format!("rules.{key}"), "names the feature itself");
            }
        }
        let needed = needed_by(feature, &by_id);
        if needed.contains(&feature.id) && !feature.rules.needs.contains(&feature.id) {
            report.add(&file, "rules.needs", "goes round in a circle back to this feature");
        }
        contradictions(feature, &needed, &by_id, report);
        for need in feature.rules.needs.iter().filter_map(|id| by_id.get(id)) {
            for market in feature.rules.markets.difference(&need.rules.markets) {
                report.add(&file, "rules.needs", format!("`{}` is not sold in {market}, where this feature is", need.id));
            }
        }
    }
}

/// Everything that must be active with a feature, also by way of others.
fn needed_by<'a>(feature: &'a Feature, by_id: &BTreeMap<&'a FeatureId, &'a Feature>) -> BTreeSet<FeatureId> {
    let mut needed = BTreeSet::new();
    let mut open: Vec<&FeatureId> = feature.rules.needs.iter().collect();
    while let Some(id) = open.pop() {
        if needed.insert(id.clone()) {
            open.extend(by_id.get(id).into_iter().flat_map(|feature| &feature.rules.needs));
        }
    }
    needed
}

/// Two that must both be active must not exclude each other.
fn contradictions(feature: &Feature, needed: &BTreeSet<FeatureId>, by_id: &BTreeMap<&FeatureId, &Feature>, report: &mut Report) {
    let file = feature_file(&feature.id);
    for excluded in needed.intersection(&feature.rules.excludes).filter(|id| **id != feature.id) {
        report.add(&file, "rules.excludes", format!("`{excluded}` is needed and excluded"));
    }
    for other in needed.iter().filter_map(|id| by_id.get(id)).filter(|other| other.id != feature.id) {
        for excluded in other.rules.excludes.iter().filter(|id| **id == feature.id || needed.contains(*id)) {
            report.add(&file, "rules.needs", format!("needs `{}`, which excludes `{excluded}`", other.id));
        }
    }
}
