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
    let (entitlements, privacy) = ("org.upfit.Entitlements1", "org.upfit.Privacy1");
    let calls: [&[&str]; 16] = [
        &[entitlements, "Snapshot"],
        &[entitlements, "StartTrial", "ss", "high-beam", "r1"],
        &[entitlements, "PrepareOrder", "s", "cruise.DE.P3Y"],
        &[entitlements, "ConfirmOrder", "ssa{sv}", &digest, "r2", "0"],
        &[entitlements, "Order", "s", "o1"],
        &[entitlements, "Orders"],
        &[privacy, "Snapshot"],
        &[privacy, "SetSharing", "sbsa{sv}", "live-traffic", "true", "r3", "0"],
        &[privacy, "SetPrivate", "ss", "hour", "r4"],
        &[privacy, "SetDrivers", "ass", "0", "r5"],
        &[privacy, "Receipts", "u", "0"],
        &[privacy, "LastPayload", "s", "live-traffic"],
        &[privacy, "Sample", "s", "live-traffic"],
        &[privacy, "Export", "ss", "/tmp", "r6"],
        &[privacy, "Erase", "s", "r7"],
        &[privacy, "StartAnew", "s", "r8"],
    ];
    for call in calls {
        let (allowed, answer) = call_as_nobody(&desk, call);
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
    // What feature functions and collectors may ask; every other member there is, read from the contract, is not for them.
    let contract = include_str!("../../../../docs/dbus/org.upfit.Entitlements1.xml");
    for (interface, open, argument, members_min) in
        [("org.upfit.Entitlements1", "Check", "high-beam", 7), ("org.upfit.Privacy1", "MayShare", "live-traffic", 11)]
    {
        let (allowed, answer) = call_as_nobody(&desk, &[interface, open, "s", argument]);
        assert!(allowed, "{answer}");
        let own = contract.split(&format!("<interface name=\"{interface}\">")).nth(1).unwrap().split("</interface>").next().unwrap();
        let members: Vec<&str> = own.split("<method name=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
        assert!(members.len() >= members_min, "{members:?}");
        for member in members.into_iter().filter(|member| *member != open) {
            let (allowed, answer) = call_as_nobody(&desk, &[interface, member]);
            assert!(
                !allowed && (answer.contains("ccess denied") || answer.contains("AccessDenied") || answer.contains("not allowed")),
                "{interface} {member}: {answer}"
            );
        }
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
