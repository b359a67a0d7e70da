//! The contract in `docs/dbus` is what the running daemon says.

use std::{collections::HashMap, path::Path};

use protocol::bus::{BusError, pin_pipe};
use zbus::fdo::IntrospectableProxy;

use crate::desk::{Desk, with_pin};

fn check(name: &str, actual: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/dbus").join(name);
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    if committed == actual {
        return;
    }
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, actual).unwrap();
    }
    panic!("{} is not what the daemon says; UPDATE=1 writes it anew", path.display());
}

async fn introspect(desk: &Desk, name: &str, path: &str) -> String {
    let proxy = IntrospectableProxy::builder(&desk.client).destination(name.to_owned()).path(path.to_owned()).build().await.unwrap();
    proxy.introspect().await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_committed_contract_is_what_the_running_daemon_says() {
    let desk = Desk::ready().await;
    let daemon = introspect(&desk, "org.upfit.Entitlements1", "/org/upfit/Entitlements1").await;
    check("org.upfit.Entitlements1.xml", &daemon);
    let vehicle = introspect(&desk, "org.upfit.Vehicle1", "/org/upfit/Vehicle1").await;
    check("org.upfit.Vehicle1.xml", &vehicle);
}

#[tokio::test(flavor = "multi_thread")]
async fn arguments_that_cannot_be_read_get_typed_errors_and_change_nothing() {
    let desk = Desk::ready().await;
    let before = desk.snapshot().await;
    let proxy = desk.proxy().await;
    let invalid = |error: BusError| assert!(matches!(error, BusError::InvalidArgument(_)), "{error:?}");
    let long = "a".repeat(300);
    for text in ["", "../../etc/passwd", "a b", "ä", "\u{202e}", long.as_str()] {
        invalid(proxy.check(text).await.unwrap_err());
        invalid(proxy.start_trial(text, "r1").await.unwrap_err());
        invalid(proxy.start_trial("high-beam", text).await.unwrap_err());
        invalid(proxy.prepare_order(text).await.unwrap_err());
        invalid(proxy.confirm_order(text, "r1", Default::default()).await.unwrap_err());
        invalid(proxy.order(text).await.unwrap_err());
    }
    assert!(matches!(proxy.start_trial("wings", "r1").await, Err(BusError::UnknownFeature(_))));
    assert!(matches!(proxy.order("never-placed").await, Err(BusError::NotFound(_))));
    let (contracts, ownership) = (desk.contracts_proxy().await, desk.ownership_proxy().await);
    for text in ["", "../../etc/passwd", "a b", "ä", long.as_str()] {
        invalid(contracts.withdraw(text, "r1").await.unwrap_err());
        invalid(contracts.cancel("o1", text).await.unwrap_err());
        invalid(contracts.stop_renewal(text, "r1").await.unwrap_err());
        invalid(contracts.prepare_renewal(text).await.unwrap_err());
        invalid(contracts.abandon_order(text, "r1").await.unwrap_err());
        invalid(contracts.receipt(text, "de").await.unwrap_err());
        invalid(contracts.open_phone(text, "r1", HashMap::new()).await.unwrap_err());
        invalid(contracts.dismiss_message(text, "r1").await.unwrap_err());
        invalid(contracts.close_phone(text).await.unwrap_err());
        invalid(ownership.select_profile(text, "r1", HashMap::new()).await.unwrap_err());
        invalid(ownership.remove_profile(text, "r1", Default::default()).await.unwrap_err());
        invalid(ownership.add_profile("Kim", text, "r1", Default::default()).await.unwrap_err());
    }
    invalid(contracts.receipt("r", &long).await.unwrap_err());
    invalid(contracts.redeem_voucher(&long, "r1").await.unwrap_err());
    invalid(contracts.redeem_voucher("", "r1").await.unwrap_err());
    invalid(contracts.export_receipts("relative/folder", "r1").await.unwrap_err());
    invalid(contracts.export_receipts(&"/a".repeat(600), "r1").await.unwrap_err());
    invalid(ownership.add_profile(&long, "guest", "r1", Default::default()).await.unwrap_err());
    invalid(ownership.change_profile("owner", [("hat", zbus::Variant::from("red"))].into(), "r1", Default::default()).await.unwrap_err());
    assert!(matches!(contracts.withdraw("never-placed", "r1").await, Err(BusError::NotFound(_))));
    assert!(matches!(contracts.receipt("never-given", "de").await, Err(BusError::NotFound(_))));
    assert!(matches!(ownership.select_profile("nobody", "r1", HashMap::new()).await, Err(BusError::NotFound(_))));
    // A PIN in a message is no PIN: it comes through a pipe.
    let as_text = || [("pin", zbus::Variant::from("1234"))].into();
    invalid(proxy.confirm_order(&"0".repeat(64), "r1", as_text()).await.unwrap_err());
    invalid(ownership.add_profile("Kim", "guest", "r1", as_text()).await.unwrap_err());
    for digits in ["", "123", "123456789", "12x4"] {
        invalid(proxy.confirm_order(&"0".repeat(64), "r1", with_pin("pin", digits)).await.unwrap_err());
        invalid(ownership.set_pin("owner", pin_pipe(digits.as_bytes()).unwrap().into(), "r1", Default::default()).await.unwrap_err());
    }
    invalid(proxy.confirm_order(&"0".repeat(64), "r1", with_pin("PIN", "1234")).await.unwrap_err());
    assert!(!desk.profiles().await.profiles[0].has_pin);
    // Arguments of the wrong type never reach a method.
    for (member, body) in [("Check", 7u32), ("StartTrial", 7), ("PrepareOrder", 7), ("ConfirmOrder", 7), ("Order", 7)] {
        let name = "org.upfit.Entitlements1";
        let reply = desk.client.call_method(Some(name), "/org/upfit/Entitlements1", Some(name), member, &body).await;
        let error = reply.unwrap_err();
        assert!(matches!(error, zbus::Error::FDO(ref error) if matches!(**error, zbus::fdo::Error::InvalidArgs(_))), "{member}: {error:?}");
    }
    assert_eq!(desk.snapshot().await.features, before.features);
}
