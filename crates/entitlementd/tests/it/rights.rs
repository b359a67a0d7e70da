//! Who may do what: the shipped bus policy and the daemon's own check.

use std::process::Command;

use zbus::fdo::{DBusProxy, RequestNameFlags, RequestNameReply};

use crate::desk::Desk;

const NOBODY: &str = "65534";

/// Calls a member as another user, as a feature function or a stranger would.
fn call_as_nobody(desk: &Desk, arguments: &[&str]) -> (bool, String) {
    let output = Command::new("setpriv")
        .args(["--reuid", NOBODY, "--regid", NOBODY, "--clear-groups", "busctl"])
        .arg(format!("--address={}", desk.bus.address()))
        .args(["call", "org.upfit.Entitlements1", "/org/upfit/Entitlements1"])
        .args(arguments)
        .output()
        .unwrap();
    (output.status.success(), String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout))
}

/// The bus's socket is for everybody, as the system bus's is.
fn let_everybody_connect(desk: &Desk) {
    use std::os::unix::fs::PermissionsExt as _;
    for path in [desk.folder.path().to_owned(), desk.folder.path().join("bus")] {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o777)).unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_daemon_itself_refuses_another_user_whatever_the_bus_allows() {
    let desk = Desk::without_bus_policy().await;
    let_everybody_connect(&desk);
    let before = desk.snapshot().await;
    let (digest, _) = desk.proxy().await.prepare_order("cruise.DE.P1Y").await.unwrap();
    let calls: [&[&str]; 6] = [
        &["Snapshot"],
        &["StartTrial", "ss", "high-beam", "r1"],
        &["PrepareOrder", "s", "cruise.DE.P3Y"],
        &["ConfirmOrder", "ssa{sv}", &digest, "r2", "0"],
        &["Order", "s", "o1"],
        &["Orders"],
    ];
    for call in calls {
        let (allowed, answer) = call_as_nobody(&desk, &[&["org.upfit.Entitlements1"], call].concat());
        assert!(!allowed && answer.contains("this user may only ask"), "{call:?}: {answer}");
    }
    let after = desk.snapshot().await;
    assert_eq!(after.features, before.features);
    assert!(desk.proxy().await.orders().await.unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn another_user_may_check_a_feature_and_nothing_else() {
    let desk = Desk::ready().await;
    let_everybody_connect(&desk);
    let before = desk.snapshot().await;
    let interface = "org.upfit.Entitlements1";
    let (allowed, answer) = call_as_nobody(&desk, &[interface, "Check", "s", "high-beam"]);
    assert!(allowed, "{answer}");
    // Every other member there is, read from the contract, so that a new one is covered by itself.
    let contract = include_str!("../../../../docs/dbus/org.upfit.Entitlements1.xml");
    let own = contract.split("<interface name=\"org.upfit.Entitlements1\">").nth(1).unwrap().split("</interface>").next().unwrap();
    let members: Vec<&str> = own.split("<method name=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert!(members.len() >= 7, "{members:?}");
    for member in members.into_iter().filter(|member| *member != "Check") {
        let (allowed, answer) = call_as_nobody(&desk, &[interface, member]);
        assert!(
            !allowed && (answer.contains("ccess denied") || answer.contains("AccessDenied") || answer.contains("not allowed")),
            "{member}: {answer}"
        );
    }
    assert_eq!(desk.snapshot().await.features, before.features);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_daemons_name_cannot_be_taken_over() {
    let desk = Desk::ready().await;
    let rival = entitlementd::connect(desk.bus.address()).await.unwrap();
    let bus = DBusProxy::new(&rival).await.unwrap();
    let flags = RequestNameFlags::REPLACE_EXISTING | RequestNameFlags::DO_NOT_QUEUE;
    let reply = bus.request_name("org.upfit.Entitlements1".try_into().unwrap(), flags).await.unwrap();
    assert_eq!(reply, RequestNameReply::Exists);
    assert_eq!(desk.proxy().await.check("high-beam").await, Ok(false), "the daemon still answers");
}
