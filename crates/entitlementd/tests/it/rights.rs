//! Who may do what: the shipped bus policy and the daemon's own check.

use std::{collections::HashMap, process::Command};

use entitlement::{Choice, PinLock};
use protocol::bus::{BusError, pin_pipe};
use vehicle::{Value, vss};
use zbus::{
    Variant,
    fdo::{DBusProxy, RequestNameFlags, RequestNameReply},
};

use crate::desk::{Desk, PIN, with_pin};

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
    let (contracts, ownership) = ("org.upfit.Contracts1", "org.upfit.Ownership1");
    let calls: [&[&str]; 46] = [
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
        &[contracts, "Snapshot"],
        &[contracts, "Withdraw", "ss", "o1", "r9"],
        &[contracts, "Cancel", "ss", "o1", "r10"],
        &[contracts, "StopRenewal", "ss", "o1", "r11"],
        &[contracts, "PrepareRenewal", "s", "o1"],
        &[contracts, "AbandonOrder", "ss", "o1", "r12"],
        &[contracts, "Receipt", "ss", "x1", "de"],
        &[contracts, "ExportReceipts", "ss", "/tmp", "r13"],
        &[contracts, "OpenPhone", "ssa{sv}", "card", "r14", "0"],
        &[contracts, "ConfirmRenewal", "ss", "o1", "r23"],
        &[contracts, "ClosePhone", "s", "r15"],
        &[contracts, "RemovePayment", "sa{sv}", "r16", "0"],
        &[contracts, "RedeemVoucher", "ss", "CODE", "r17"],
        &[contracts, "DismissMessage", "ss", "m1", "r18"],
        &[ownership, "Snapshot"],
        &[ownership, "SelectProfile", "ssa{sv}", "owner", "r19", "0"],
        &[ownership, "AddProfile", "sssa{sv}", "Kim", "guest", "r20", "0"],
        &[ownership, "ChangeProfile", "sa{sv}sa{sv}", "owner", "0", "r21", "0"],
        &[ownership, "RemoveProfile", "ssa{sv}", "owner", "r22", "0"],
        &[ownership, "EndRental", "ssa{sv}", "renter", "r24", "0"],
        &[ownership, "PrepareHandover"],
        &[ownership, "HandOver", "sa{sv}", "r30", "0"],
        &[ownership, "Handover"],
        &[ownership, "ExportHandover", "ss", "/tmp", "r31"],
        &[ownership, "PutAwayHandover", "s", "r32"],
        &[ownership, "Claim", "s", "r33"],
        &[ownership, "RefuseClaim", "sa{sv}", "r34", "0"],
        &[ownership, "IssuePassport", "s", "r35"],
        &[ownership, "Passport"],
        &[ownership, "RevokePassport", "s", "r36"],
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
    for (interface, open, members_min) in [
        ("org.upfit.Entitlements1", Some(("Check", "high-beam")), 7),
        ("org.upfit.Privacy1", Some(("MayShare", "live-traffic")), 11),
        ("org.upfit.Contracts1", None, 14),
        ("org.upfit.Ownership1", None, 6),
    ] {
        if let Some((member, argument)) = open {
            let (allowed, answer) = call_as_nobody(&desk, &[interface, member, "s", argument]);
            assert!(allowed, "{answer}");
        }
        let own = contract.split(&format!("<interface name=\"{interface}\">")).nth(1).unwrap().split("</interface>").next().unwrap();
        let members: Vec<&str> = own.split("<method name=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
        assert!(members.len() >= members_min, "{members:?}");
        for member in members.into_iter().filter(|member| open.is_none_or(|(open, _)| *member != open)) {
            let (allowed, answer) = call_as_nobody(&desk, &[interface, member]);
            assert!(
                !allowed && (answer.contains("ccess denied") || answer.contains("AccessDenied") || answer.contains("not allowed")),
                "{interface} {member}: {answer}"
            );
        }
    }
    assert_eq!(desk.snapshot().await.features, before.features);
}

/// What changes something and is for the driver: by its name, called with arguments that would do.
async fn change(desk: &Desk, order: &str, quote: &str, request: &str) -> Vec<(&'static str, Result<(), BusError>)> {
    let (proxy, contracts) = (desk.proxy().await, desk.contracts_proxy().await);
    let nothing = |_: String| ();
    vec![
        ("StartTrial", proxy.start_trial("high-beam", &format!("{request}1")).await.map(nothing)),
        ("ConfirmOrder", proxy.confirm_order(quote, &format!("{request}2"), with_pin("pin", PIN)).await.map(nothing)),
        ("Withdraw", contracts.withdraw(order, &format!("{request}3")).await.map(nothing)),
        ("Cancel", contracts.cancel(order, &format!("{request}4")).await.map(nothing)),
        ("StopRenewal", contracts.stop_renewal(order, &format!("{request}5")).await.map(nothing)),
        ("AbandonOrder", contracts.abandon_order(order, &format!("{request}6")).await),
        ("ExportReceipts", contracts.export_receipts("/", &format!("{request}7")).await.map(|_| ())),
        ("OpenPhone", contracts.open_phone("card", &format!("{request}8"), HashMap::new()).await.map(|_| ())),
        ("ConfirmRenewal", contracts.confirm_renewal(order, &format!("{request}11")).await.map(|_| ())),
        ("RemovePayment", contracts.remove_payment(&format!("{request}9"), HashMap::new()).await),
        ("RedeemVoucher", contracts.redeem_voucher("CODE", &format!("{request}10")).await.map(|_| ())),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_changes_while_a_guest_is_at_the_wheel_or_the_car_moves() {
    let desk = Desk::ready().await;
    let (order, _) = desk.buy("cruise.DE.P1Y", "r1").await.unwrap();
    desk.until_active("cruise").await;
    let (quote, _) = desk.proxy().await.prepare_order("parking.DE.P1Y").await.unwrap();
    let ownership = desk.ownership_proxy().await;
    let guest = ownership.add_profile("Guest", "guest", "r2", with_pin("pin", PIN)).await.unwrap();
    ownership.select_profile(&guest, "r3", HashMap::new()).await.unwrap();
    let before = (desk.snapshot().await.features, desk.contracts().await.contracts, desk.proxy().await.orders().await.unwrap().len());
    let declared = async || desk.contracts().await.declarations.iter().filter(|status| status.declaration.is_by_driver()).count();
    for (member, answer) in change(&desk, &order, &quote, "guest-").await {
        assert!(matches!(answer, Err(BusError::NotAllowed(_))), "{member}: {answer:?}");
    }
    ownership.select_profile("owner", "r4", HashMap::new()).await.unwrap();
    desk.car.drive(30.0);
    desk.until("moving", |snapshot| snapshot.driving == entitlement::Driving::Moving).await;
    for (member, answer) in change(&desk, &order, &quote, "moving-").await {
        assert!(matches!(answer, Err(BusError::NotParked(_))), "{member}: {answer:?}");
    }
    let moving = |answer: BusError| assert!(matches!(answer, BusError::NotParked(_)), "{answer:?}");
    moving(ownership.add_profile("Kim", "family", "m1", with_pin("pin", PIN)).await.unwrap_err());
    moving(ownership.select_profile(&guest, "m2", HashMap::new()).await.unwrap_err());
    moving(ownership.remove_profile(&guest, "m3", with_pin("pin", PIN)).await.unwrap_err());
    let name = [("name", zbus::Variant::from("Boss"))].into();
    moving(ownership.change_profile("owner", name, "m4", with_pin("pin", PIN)).await.unwrap_err());
    let new = pin_pipe(b"2468").unwrap();
    moving(ownership.set_pin("owner", new.into(), "m5", with_pin("old", PIN)).await.unwrap_err());
    assert_eq!(declared().await, 0);
    let after = (desk.snapshot().await.features, desk.contracts().await.contracts, desk.proxy().await.orders().await.unwrap().len());
    assert_eq!(after, before);
    assert_eq!(desk.profiles().await.profiles[0].lock, PinLock::Open { tries_left: 5 });
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

/// The key of VSS, through the simulated car, to the profile at the wheel and whose data may leave.
#[tokio::test(flavor = "multi_thread")]
async fn the_key_in_the_car_says_who_drives_and_whose_data_may_leave() {
    let desk = Desk::ready().await;
    desk.set_pin().await;
    let ownership = desk.ownership_proxy().await;
    let text = desk.text("maintenance-forecast").await;
    desk.say("maintenance-forecast", Choice::Given, "yes", Some(&text)).await.unwrap();
    let kim = ownership.add_profile("Kim", "family", "a1", with_pin("pin", PIN)).await.unwrap();
    let hotel = ownership.add_profile("Hotel", "valet", "a2", with_pin("pin", PIN)).await.unwrap();
    for (profile, key, request) in [("owner", "K-1", "b1"), (kim.as_str(), "K-2", "b2"), (hotel.as_str(), "K-3", "b3")] {
        desk.car.set(vss::DRIVER, &Value::Text(key.to_owned())).unwrap();
        let this_key = || HashMap::from([("this_key", Variant::from(true))]);
        // The car has told it, and the daemon may not have heard it yet.
        let bound = async || {
            ownership.change_profile(profile, this_key(), &format!("{request}-{key}"), with_pin("pin", PIN)).await.ok()?;
            let known = desk.profiles().await.profiles.into_iter().find(|known| known.id.as_str() == profile)?;
            (known.has_this_key == Some(true) && known.keys == 1).then_some(())
        };
        desk.eventually("the key is bound", bound).await;
    }
    for (key, profile, shares) in [("K-2", kim.as_str(), false), ("K-1", "owner", true), ("K-3", hotel.as_str(), false)] {
        desk.car.set(vss::DRIVER, &Value::Text(key.to_owned())).unwrap();
        desk.eventually("the key has chosen", async || (desk.profiles().await.active.as_str() == profile).then_some(())).await;
        desk.eventually("its profile counts for data", async || {
            (desk.privacy().await.may_share("maintenance-forecast").await == Ok(shares)).then_some(())
        })
        .await;
    }
    // The valet taps a name; then the owner is there.
    assert!(matches!(ownership.select_profile("owner", "s1", HashMap::new()).await, Err(BusError::NotAllowed(_))));
    assert!(matches!(desk.start_trial("high-beam", "t1").await, Err(BusError::NotAllowed(_))));
    ownership.select_profile("owner", "s2", with_pin("pin", PIN)).await.unwrap();
    desk.start_trial("high-beam", "t2").await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rental_ends_and_nothing_of_it_is_left() {
    let mut desk = Desk::ready().await;
    desk.set_pin().await;
    let (ownership, privacy) = (desk.ownership_proxy().await, desk.privacy().await);
    let text = desk.text("maintenance-forecast").await;
    desk.say("maintenance-forecast", Choice::Given, "owner-yes", Some(&text)).await.unwrap();
    let of_the_owner = privacy.receipts(0).await.unwrap();
    let renter = ownership.add_profile("Rental", "renter", "a1", with_pin("pin", PIN)).await.unwrap();
    ownership.select_profile(&renter, "s1", HashMap::new()).await.unwrap();
    let shares = async |expected: bool| {
        desk.eventually("whose yes counts", async || (privacy.may_share("maintenance-forecast").await == Ok(expected)).then_some(())).await;
    };
    shares(false).await;
    desk.say("maintenance-forecast", Choice::Given, "renter-yes", Some(&text)).await.unwrap();
    shares(true).await;
    assert_ne!(privacy.receipts(0).await.unwrap(), of_the_owner);
    assert!(matches!(desk.start_trial("high-beam", "t1").await, Err(BusError::NotAllowed(_))));
    assert!(matches!(ownership.select_profile("owner", "s2", HashMap::new()).await, Err(BusError::NotAllowed(_))));

    let next = ownership.end_rental(&renter, "e1", HashMap::new()).await.unwrap();
    assert_eq!(ownership.end_rental(&renter, "e1", HashMap::new()).await, Ok(next.clone()), "the answer was lost");
    shares(false).await;
    let nothing_is_left = async |desk: &Desk| {
        let told = desk.profiles().await;
        assert_eq!((told.active.as_str(), told.profiles.len()), (next.as_str(), 2));
        // The next renter reads neither what the one before has said, nor the owner.
        let shown = async || desk.privacy().await.receipts(0).await.unwrap().is_empty().then_some(());
        desk.eventually("nobody reads what the renter said", shown).await;
        let payload = desk.privacy().await.last_payload("maintenance-forecast").await;
        assert!(payload.is_err() || payload == Ok(String::new()), "{payload:?}");
    };
    nothing_is_left(&desk).await;
    drop((ownership, privacy));
    desk.stop_daemon().await;
    desk.start_daemon().await;
    nothing_is_left(&desk).await;
    desk.ownership_proxy().await.select_profile("owner", "s3", with_pin("pin", PIN)).await.unwrap();
    desk.eventually("the owner's yes is the owner's", async || {
        (desk.privacy().await.may_share("maintenance-forecast").await == Ok(true)).then_some(())
    })
    .await;
    assert_eq!(desk.privacy().await.receipts(0).await.unwrap(), of_the_owner);
}

/// A service that has its name before it listens never answers whoever calls it in that moment. So a connection listens from its beginning.
#[tokio::test(flavor = "multi_thread")]
async fn a_connection_answers_before_there_is_anything_on_it() {
    let folder = tempfile::tempdir().unwrap();
    let policy = r#"<busconfig><policy context="default"><allow send_destination="*"/></policy></busconfig>"#;
    let bus = entitlementd::PrivateBus::start_with(folder.path(), policy).unwrap();
    let (own, caller) = (entitlementd::connect(bus.address()).await.unwrap(), entitlementd::connect(bus.address()).await.unwrap());
    let ask = async |path, interface, method| {
        let call = caller.call_method(own.unique_name().cloned(), path, Some(interface), method, &());
        tokio::time::timeout(crate::desk::PATIENCE, call).await.expect("it is never answered")
    };
    assert!(ask("/", "org.freedesktop.DBus.Peer", "Ping").await.is_ok());
    let left = ask("/org/upfit/Listening1", "org.freedesktop.DBus.Introspectable", "Introspect").await;
    let left = left.map(|answer| answer.body().deserialize::<String>().unwrap());
    assert!(!left.is_ok_and(|xml| xml.contains("org.upfit.Listening1")), "what it began with is gone");
}
