//! The catalogue in this repository, and the car of the demonstration.

use std::path::{Path, PathBuf};

use entitlement::{Acquisition, Barrier, Catalogue, Holdings, LegalBasis, VehicleProfile, barriers};
use protocol::http::ProfileBody;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalogue")
}

/// As a car reads it, but for version, time and pictures.
pub(super) fn sample_catalogue() -> Catalogue {
    crate::catalogue::compile(&folder()).unwrap()
}

#[test]
fn the_sample_catalogue_has_no_findings() {
    let findings = crate::lint(&folder());
    assert!(findings.is_empty(), "{}", findings.iter().map(|finding| format!("{finding}\n")).collect::<String>());
}

#[test]
fn the_sample_car_can_get_eight_has_one_and_lacks_three_for_three_reasons() {
    let catalogue = sample_catalogue();
    let body: ProfileBody = toml::from_str(&std::fs::read_to_string(folder().join("sample-car.toml")).unwrap()).unwrap();
    let car = VehicleProfile::try_from(body).unwrap();
    let (mut can, mut has, mut update, mut equipment, mut market) = (0, 0, 0, 0, 0);
    for feature in &catalogue.features {
        let found = barriers(feature, &car, &Holdings::default(), Acquisition::Order);
        match found.as_slice() {
            [] if car.factory_options.contains(&feature.id) => has += 1,
            [] => can += 1,
            [Barrier::SoftwareTooOld { .. }] => update += 1,
            [Barrier::MissingEquipment(_)] => equipment += 1,
            // Whatever else it lacks does not matter where it is not sold.
            [Barrier::OtherMarket(_), ..] => market += 1,
            other => panic!("{}: {other:?}", feature.id),
        }
    }
    assert_eq!((can, has, update, equipment, market), (8, 1, 1, 1, 1));
}

#[test]
fn the_sample_registry_has_eleven_services_and_locks_the_emergency_call_alone() {
    let catalogue = sample_catalogue();
    let services: Vec<&str> = catalogue.services.iter().map(|service| service.id.as_str()).collect();
    assert_eq!(
        (services.first(), services.last(), services.len()),
        (Some(&"traffic"), Some(&"improvement"), 11),
        "in the order of the list"
    );
    let on = |basis| {
        let purposes = catalogue.services.iter().flat_map(|service| &service.purposes);
        purposes.filter(|purpose| purpose.basis == basis).map(|purpose| purpose.id.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(on(LegalBasis::Law), ["ecall"]);
    assert_eq!(on(LegalBasis::Contract), ["remote-services", "charging-services"]);
    assert_eq!(on(LegalBasis::Choice).len(), 9);
}

#[test]
fn the_committed_page_about_privacy_is_the_one_of_the_sample_catalogue() {
    let file = folder().join("../docs/privacy.md");
    let (generated, committed) = (crate::privacy_page(&folder()).unwrap(), std::fs::read_to_string(&file).unwrap_or_default());
    if generated != committed {
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&file, &generated).unwrap();
        }
        panic!("docs/privacy.md is not what the catalogue says; UPDATE=1 rewrites it, then look at the difference");
    }
}
