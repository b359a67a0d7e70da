//! A car on a databroker, against a broker made of the same contract.
#![allow(clippy::unwrap_used, clippy::panic)]

mod broker;

use std::{sync::Arc, time::Duration};

use broker::{FakeBroker, Mood, Wire, list, real};
use entitlement::{Driving, FeatureId, ParkedNeeds, VehicleProfile};
use tokio::{sync::watch, time::timeout};
use vehicle::{
    Broker, BrokerError, BrokerOptions, DrivingJudge, GEAR_PARK, KuksaVehicle, SILENCE_MAX, SPEED_AGE_MAX, Signals, Simulator, SpeedFeed,
    Switch, Vehicle, vss,
};

use crate::broker::proto::value::TypedValue;

/// What a loaded machine may add to a bound.
const SLACK: Duration = Duration::from_secs(3);
/// Long enough for whatever comes at once.
const SOON: Duration = Duration::from_secs(10);

fn profile() -> VehicleProfile {
    VehicleProfile {
        vin: entitlement::Vin::parse("WUPF1TSAMPLE04711").unwrap(),
        model: "one".to_owned(),
        model_year: 2026,
        market: entitlement::MarketId::parse("DE").unwrap(),
        equipment: std::collections::BTreeSet::default(),
        software: entitlement::SoftwareLevel::parse("26.03").unwrap(),
        factory_options: std::collections::BTreeSet::default(),
    }
}

fn options() -> BrokerOptions {
    BrokerOptions { speed: SpeedFeed::OnChange, ..BrokerOptions::default() }
}

fn car_at(address: &str, options: &BrokerOptions) -> KuksaVehicle {
    KuksaVehicle::follow(Broker::at(address, options).unwrap(), Arc::new(Simulator::new(profile())))
}

/// What these signals say, without what was before them.
fn driving(signals: &Signals) -> Driving {
    DrivingJudge::default().judge(signals, ParkedNeeds::GearOrBrake, Duration::ZERO).driving
}

async fn until(signals: &mut watch::Receiver<Signals>, within: Duration, what: impl FnMut(&Signals) -> bool) -> Signals {
    if let Ok(signals) = timeout(within, signals.wait_for(what)).await {
        return signals.unwrap().clone();
    }
    panic!("not within {within:?}: {:?}", signals.borrow());
}

async fn until_parked(signals: &mut watch::Receiver<Signals>) {
    until(signals, SOON, |signals| driving(signals) == Driving::Parked).await;
}

async fn moves_on(signals: &mut watch::Receiver<Signals>) {
    let stopped = timeout(Duration::from_secs(1), signals.wait_for(|signals| driving(signals) != Driving::Moving)).await;
    assert!(stopped.is_err());
}

/// The broker that knows VSS and no more, with a parked car.
fn parked() -> FakeBroker {
    let broker = FakeBroker::start();
    for name in vss::ALL.into_iter().filter(|name| !name.starts_with("Vehicle.Upfit.")) {
        broker.learn(name);
    }
    broker.say(vss::SPEED, TypedValue::Float(0.0));
    broker.say(vss::SELECTED_GEAR, TypedValue::Int32(126));
    broker
}

#[tokio::test]
async fn what_the_broker_says_arrives_under_its_vss_name_and_what_it_does_not_know_breaks_nothing() {
    let broker = parked();
    broker.learn(vss::IGNITION_CYCLE);
    broker.say(vss::LATITUDE, TypedValue::Double(48.137));
    let car = car_at(&broker.address(), &options());
    let mut signals = car.signals();
    assert_eq!(*signals.borrow(), Signals::default(), "unknown until it is heard");
    until_parked(&mut signals).await;

    broker.say(vss::PARKING_BRAKE, TypedValue::Bool(true));
    broker.say(vss::IGNITION, TypedValue::String("ON".to_owned()));
    broker.say(vss::BATTERY, TypedValue::Float(72.5));
    broker.say(vss::OUTSIDE_TEMPERATURE, TypedValue::Float(-3.0));
    broker.say(vss::LIGHT, TypedValue::Uint64(80));
    broker.say(vss::IGNITION_CYCLE, TypedValue::Uint32(4_711));
    broker.say(vss::DRIVER, TypedValue::String("key-1".to_owned()));
    broker.say(vss::FAULT_CODES, list(&["P0AA6", "B1234"]));
    let heard = until(&mut signals, SOON, |signals| signals.fault_codes.is_some()).await;
    assert_eq!(
        heard,
        Signals {
            speed_kmh: Some(0.0),
            selected_gear: Some(GEAR_PARK),
            parking_brake: Some(true),
            ignition_on: Some(true),
            ignition_cycle: Some(4_711),
            battery_percent: Some(72.5),
            latitude: Some(48.137),
            longitude: None,
            outside_celsius: Some(-3.0),
            light_percent: Some(80.0),
            fault_codes: Some(vec!["P0AA6".to_owned(), "B1234".to_owned()]),
            detected_sign: None,
            hazard: None,
            driver_key: Some("key-1".to_owned()),
        }
    );
    broker.say(vss::FAULT_CODES, list(&[]));
    until(&mut signals, SOON, |signals| signals.fault_codes == Some(Vec::new())).await;
    broker.say(vss::SPEED, TypedValue::Float(50.0));
    until(&mut signals, SOON, |signals| driving(signals) == Driving::Moving).await;
}

#[tokio::test]
async fn a_signal_without_a_value_is_unknown_and_unknown_speed_is_moving() {
    let broker = FakeBroker::start();
    for name in vss::ALL {
        broker.learn(name);
    }
    broker.say(vss::SELECTED_GEAR, TypedValue::Int32(126));
    let car = car_at(&broker.address(), &options());
    let mut signals = car.signals();
    let heard = until(&mut signals, SOON, |signals| signals.selected_gear.is_some()).await;
    assert_eq!(heard, Signals { selected_gear: Some(GEAR_PARK), ..Signals::default() });
    assert_eq!(driving(&heard), Driving::Moving);

    broker.say(vss::SPEED, TypedValue::Float(0.0));
    until_parked(&mut signals).await;
    broker.say_nothing(vss::SPEED);
    until(&mut signals, SOON, |signals| driving(signals) == Driving::Moving).await;
}

#[tokio::test]
async fn a_value_that_does_not_fit_is_unknown_and_never_the_one_before_it() {
    let broker = parked();
    let car = car_at(&broker.address(), &options());
    let mut signals = car.signals();
    for wrong in [
        TypedValue::String("0".to_owned()),
        TypedValue::Bool(false),
        TypedValue::Float(f32::NAN),
        TypedValue::Double(f64::INFINITY),
        list(&["0"]),
    ] {
        broker.say(vss::SPEED, TypedValue::Float(0.0));
        until_parked(&mut signals).await;
        broker.say(vss::SPEED, wrong);
        until(&mut signals, SOON, |signals| signals.speed_kmh.is_none()).await;
    }
    for (name, wrong) in [
        (vss::SELECTED_GEAR, TypedValue::Uint64(u64::MAX)),
        (vss::SELECTED_GEAR, TypedValue::Float(126.0)),
        (vss::IGNITION, TypedValue::String("UNDEFINED".to_owned())),
        (vss::PARKING_BRAKE, TypedValue::Int32(1)),
        (vss::FAULT_CODES, list(&["P"; 1_024])),
    ] {
        broker.say(name, wrong);
        until(&mut signals, SOON, |signals| signals.value(name).is_none()).await;
    }
    // Neither other names nor kinds that are not spoken here get in the way.
    broker.shout("Vehicle.Wings.IsOpen", TypedValue::Bool(true));
    broker.say_kind_of_the_future(vss::LATITUDE);
    broker.say(vss::SPEED, TypedValue::Int64(0));
    broker.say(vss::SELECTED_GEAR, TypedValue::Int64(126));
    until_parked(&mut signals).await;
}

#[tokio::test]
async fn a_broker_that_dies_leaves_a_moving_car_at_once_and_is_found_again() {
    let mut broker = parked();
    let car = car_at(&broker.address(), &options());
    let mut signals = car.signals();
    until_parked(&mut signals).await;

    broker.die();
    let heard = until(&mut signals, SLACK, |signals| driving(signals) == Driving::Moving).await;
    assert_eq!(heard, Signals::default());

    // It comes back without values, as a broker does, and gets them one after the other.
    broker.say_nothing(vss::SPEED);
    broker.live().await;
    until(&mut signals, SOON, |signals| signals.selected_gear.is_some()).await;
    assert_eq!(driving(&signals.borrow()), Driving::Moving);
    broker.say(vss::SPEED, TypedValue::Float(0.0));
    until_parked(&mut signals).await;
}

#[tokio::test]
async fn a_subscription_that_ends_politely_is_a_lost_one_too() {
    let broker = parked();
    let car = car_at(&broker.address(), &options());
    let mut signals = car.signals();
    until_parked(&mut signals).await;
    broker.set_mood(Mood::RefusesToSubscribe);
    broker.end_subscriptions();
    until(&mut signals, SLACK, |signals| *signals == Signals::default()).await;
    broker.set_mood(Mood::Fine);
    until_parked(&mut signals).await;
}

#[tokio::test]
async fn a_dead_wire_is_noticed_within_its_bound_without_a_word_from_the_other_end() {
    let broker = parked();
    let wire = Wire::to(broker.port()).await;
    let car = car_at(&wire.address(), &options());
    let mut signals = car.signals();
    until_parked(&mut signals).await;
    wire.cut();
    until(&mut signals, SILENCE_MAX + SLACK, |signals| *signals == Signals::default()).await;
    wire.mend();
    until_parked(&mut signals).await;
}

#[tokio::test]
async fn a_broker_that_hangs_behind_a_living_connection_is_noticed_within_its_bound() {
    let broker = parked();
    let car = car_at(&broker.address(), &options());
    let mut signals = car.signals();
    until_parked(&mut signals).await;
    broker.set_mood(Mood::Hangs);
    until(&mut signals, SILENCE_MAX + SLACK, |signals| *signals == Signals::default()).await;
    broker.set_mood(Mood::Fine);
    until_parked(&mut signals).await;
}

#[tokio::test]
async fn a_speed_that_comes_no_more_is_unknown_where_it_should_come_all_the_time() {
    let broker = parked();
    let car = car_at(&broker.address(), &BrokerOptions::default());
    let mut signals = car.signals();
    until_parked(&mut signals).await;
    // The same speed again and again is a sign of life, however long it is the same.
    for _ in 0..SPEED_AGE_MAX.as_secs() + 1 {
        tokio::time::sleep(Duration::from_secs(1)).await;
        broker.say(vss::SPEED, TypedValue::Float(0.0));
        assert_eq!(driving(&signals.borrow()), Driving::Parked);
    }
    // Other signals are none, however many.
    let others = tokio::spawn(async move {
        loop {
            broker.say(vss::LIGHT, TypedValue::Float(50.0));
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    });
    let heard = until(&mut signals, SPEED_AGE_MAX + SLACK, |signals| driving(signals) == Driving::Moving).await;
    assert_eq!(heard.selected_gear, Some(GEAR_PARK), "the rest is still heard");
    others.abort();
}

#[tokio::test]
async fn what_is_too_large_or_does_not_end_is_refused_and_the_car_moves_meanwhile() {
    let broker = parked();
    let car = car_at(&broker.address(), &options());
    let mut signals = car.signals();
    until_parked(&mut signals).await;

    // A message as large as this, and the connection is not trusted any more.
    broker.shout("Vehicle.Noise", TypedValue::String("x".repeat(1 << 20)));
    until(&mut signals, SLACK, |signals| *signals == Signals::default()).await;
    until_parked(&mut signals).await;

    for mood in [Mood::AnswersEndlessly, Mood::ManyEntries] {
        broker.set_mood(mood);
        broker.end_subscriptions();
        until(&mut signals, SLACK, |signals| *signals == Signals::default()).await;
        moves_on(&mut signals).await;
        broker.set_mood(Mood::Fine);
        until_parked(&mut signals).await;
    }
}

#[tokio::test]
async fn a_signal_that_the_broker_learns_later_is_followed_too() {
    let broker = FakeBroker::start();
    broker.learn(vss::SELECTED_GEAR);
    broker.say(vss::SELECTED_GEAR, TypedValue::Int32(126));
    let car = car_at(&broker.address(), &options());
    let mut signals = car.signals();
    until(&mut signals, SOON, |signals| signals.selected_gear.is_some()).await;
    broker.learn(vss::SPEED);
    broker.say(vss::SPEED, TypedValue::Float(0.0));
    // Asked for in turn.
    until(&mut signals, Duration::from_secs(40), |signals| driving(signals) == Driving::Parked).await;
}

#[tokio::test]
async fn a_token_is_shown_with_each_call_and_read_anew_for_each_connection() {
    let folder = tempfile::tempdir().unwrap();
    let token = folder.path().join("token");
    let broker = parked();
    broker.ask_for_token("new");
    std::fs::write(&token, "old\n").unwrap();
    let car = car_at(&broker.address(), &BrokerOptions { token: Some(token.clone()), ..options() });
    let mut signals = car.signals();
    moves_on(&mut signals).await;
    std::fs::write(&token, "new\n").unwrap();
    until_parked(&mut signals).await;
    // A signal that this token may not read is left out, as one that there is not.
    broker.deny(vss::PARKING_BRAKE);
    until(&mut signals, Duration::from_secs(40), |signals| *signals == Signals::default()).await;
    until_parked(&mut signals).await;
}

#[tokio::test]
async fn over_tls_only_the_named_authority_vouches_for_the_broker() {
    let folder = tempfile::tempdir().unwrap();
    let (right, wrong) = (folder.path().join("right.pem"), folder.path().join("wrong.pem"));
    let broker = FakeBroker::start_with_tls(&right);
    FakeBroker::start_with_tls(&wrong);
    for name in [vss::SPEED, vss::PARKING_BRAKE] {
        broker.learn(name);
    }
    broker.say(vss::SPEED, TypedValue::Float(0.0));
    broker.say(vss::PARKING_BRAKE, TypedValue::Bool(true));
    let address = format!("https://localhost:{}", broker.port());
    assert!(matches!(Broker::at(&address, &options()), Err(BrokerError::Authorities)));

    let car = car_at(&address, &BrokerOptions { authorities: Some(right), ..options() });
    until_parked(&mut car.signals()).await;
    let car = car_at(&address, &BrokerOptions { authorities: Some(wrong), ..options() });
    moves_on(&mut car.signals()).await;
}

#[tokio::test]
async fn a_broker_on_a_socket_in_the_file_system_is_followed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("broker.sock");
    let broker = FakeBroker::start_on_socket(&path);
    broker.learn(vss::SPEED);
    broker.say(vss::SPEED, real(0.0));
    let car = car_at(&format!("unix:{}", path.display()), &options());
    until(&mut car.signals(), SOON, |signals| driving(signals) == Driving::Standing).await;
}

#[tokio::test]
async fn profile_and_switches_are_those_of_the_other_vehicle_and_no_signal_is() {
    let nobody = Broker::at("http://127.0.0.1:9", &options()).unwrap();
    let simulator = Arc::new(Simulator::new(profile()));
    let other: Arc<dyn Vehicle> = Arc::<Simulator>::clone(&simulator);
    let car = KuksaVehicle::follow(nobody, other);
    assert_eq!(car.profile(), profile());
    let feature = FeatureId::parse("high-beam").unwrap();
    car.switch(&feature, Switch::On).await.unwrap();
    assert_eq!(car.read_back(&feature).await, Ok(Switch::On));
    assert_eq!(simulator.read_back(&feature).await, Ok(Switch::On));
    assert_eq!(driving(&simulator.signals().borrow()), Driving::Parked);
    let mut signals = car.signals();
    assert_eq!(driving(&signals.borrow_and_update()), Driving::Moving);
    drop(car);
    assert!(timeout(SOON, signals.changed()).await.unwrap().is_err(), "who follows a car that is gone is told");
}
