use entitlement::{Notice, Reach};

use super::fixture::*;
use crate::*;

#[test]
fn a_daemon_on_the_bus_is_asked_for_a_snapshot_once() {
    let mut journey = Journey::new();
    assert_eq!(
        journey.daemon(DaemonEvent::Appeared),
        [Effect::FetchSnapshot, Effect::FetchPrivacy, Effect::FetchContracts, Effect::FetchProfiles]
    );
    assert_eq!(journey.daemon(DaemonEvent::Changed { revision: 2 }), [], "one is on its way");
}

#[test]
fn news_during_a_snapshot_lead_to_another_one() {
    let mut journey = Journey::new();
    journey.daemon(DaemonEvent::Appeared);
    journey.daemon(DaemonEvent::Changed { revision: 2 });
    assert_eq!(asks(&journey.tell()), [&Effect::FetchSnapshot]);
}

#[test]
fn a_snapshot_older_than_a_signal_is_fetched_again() {
    let mut journey = Journey::at_the_store();
    assert_eq!(journey.daemon(DaemonEvent::Changed { revision: 9 }), [Effect::FetchSnapshot]);
    journey.snapshot.revision = 8;
    assert_eq!(asks(&journey.tell()), [&Effect::FetchSnapshot]);
    journey.snapshot.revision = 9;
    assert_eq!(asks(&journey.tell()), [] as [&Effect; 0]);
}

#[test]
fn a_signal_that_is_no_news_asks_nothing() {
    let mut journey = Journey::at_the_store();
    assert_eq!(journey.daemon(DaemonEvent::Changed { revision: 1 }), []);
}

#[test]
fn a_gap_in_the_revisions_takes_a_new_snapshot() {
    let mut journey = Journey::at_the_store();
    assert_eq!(journey.daemon(DaemonEvent::Changed { revision: 5 }), [Effect::FetchSnapshot]);
}

#[test]
fn every_snapshot_is_kept_for_the_next_start() {
    let mut journey = Journey::at_the_store();
    assert!(journey.tell().iter().any(|effect| matches!(effect, Effect::SaveSnapshot(saved) if **saved == journey.snapshot)));
}

#[test]
fn a_failed_snapshot_is_tried_again_while_the_daemon_is_there() {
    let mut journey = Journey::at_the_store();
    journey.daemon(DaemonEvent::Changed { revision: 2 });
    let effects = journey.daemon(DaemonEvent::SnapshotFailed(CallError::NoAnswer));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::StartTimer(Timer::Snapshot, _))));
    assert_eq!(journey.send(Event::TimerElapsed(Timer::Snapshot)), [Effect::FetchSnapshot]);
}

#[test]
fn without_the_daemon_the_content_stays_and_every_action_is_off_with_the_reason() {
    let mut journey = Journey::on_the_page("high-beam");
    journey.daemon(DaemonEvent::Vanished);
    let (page, status) = (journey.page(), journey.view().status);
    assert_eq!(status.banner.unwrap().text, Text::of(MessageId::DaemonAbsent));
    assert!(!status.daemon_present);
    assert!(!page.trial.unwrap().enabled);
    assert_eq!(page.promise, Text::of(MessageId::OrderNeedsService));
    assert_eq!(page.terms.len(), 4);
    assert!(page.terms.iter().all(|term| !term.enabled));
    assert_eq!(journey.try_feature("high-beam", "r1"), []);
    assert_eq!(journey.send(Event::TermChosen(entitlement::Term::OneYear)), []);
}

fn heard_timers(effects: &[Effect]) -> usize {
    effects.iter().filter(|effect| matches!(effect, Effect::StartTimer(Timer::Heard, _))).count()
}

#[test]
fn a_car_that_nobody_has_heard_of_for_too_long_counts_as_moving() {
    let mut journey = Journey::at_the_store();
    assert_eq!(heard_timers(&journey.daemon(DaemonEvent::Vanished)), 1);
    assert_eq!(heard_timers(&journey.daemon(DaemonEvent::Vanished)), 0, "the time counts from the first");
    assert!(!journey.view().status.driving, "a daemon that is started again does not make the screen flicker");
    journey.send(Event::TimerElapsed(Timer::Heard));
    assert!(journey.view().status.driving);
    assert_eq!(journey.view().status.banner.unwrap().text, Text::of(MessageId::DaemonAbsent));
}

#[test]
fn the_car_is_parked_again_when_the_daemon_says_so() {
    let mut journey = Journey::at_the_store();
    journey.daemon(DaemonEvent::Vanished);
    journey.send(Event::TimerElapsed(Timer::Heard));
    journey.daemon(DaemonEvent::Appeared);
    assert!(journey.view().status.driving, "on the bus is not yet heard");
    assert!(journey.tell().contains(&Effect::StopTimer(Timer::Heard)));
    assert!(!journey.view().status.driving);
}

#[test]
fn a_daemon_that_never_answers_after_the_start_leaves_the_car_unknown() {
    let mut journey = Journey::new();
    assert_eq!(heard_timers(&journey.send(Event::Started)), 1);
    journey.daemon(DaemonEvent::Appeared);
    journey.daemon(DaemonEvent::SnapshotFailed(CallError::NoAnswer));
    journey.send(Event::TimerElapsed(Timer::Heard));
    assert!(journey.view().status.driving);
}

#[test]
fn a_daemon_that_comes_and_goes_without_a_word_does_not_buy_time() {
    let mut journey = Journey::at_the_store();
    assert_eq!(heard_timers(&journey.daemon(DaemonEvent::Vanished)), 1);
    for _ in 0..3 {
        assert_eq!(heard_timers(&journey.daemon(DaemonEvent::Appeared)), 0);
        assert_eq!(heard_timers(&journey.daemon(DaemonEvent::Vanished)), 0);
    }
    journey.send(Event::TimerElapsed(Timer::Heard));
    assert!(journey.view().status.driving);
    journey.daemon(DaemonEvent::Appeared);
    assert_eq!(journey.view().status.toast, None, "nothing appears while nobody knows whether the car moves");
}

#[test]
fn a_daemon_that_is_there_and_no_longer_answers_leaves_the_car_unknown() {
    let mut journey = Journey::at_the_store();
    journey.daemon(DaemonEvent::Changed { revision: 9 });
    assert_eq!(heard_timers(&journey.daemon(DaemonEvent::SnapshotFailed(CallError::NoAnswer))), 1);
    journey.send(Event::TimerElapsed(Timer::Heard));
    assert!(journey.view().status.driving);
}

#[test]
fn an_order_that_is_interrupted_by_not_knowing_is_kept() {
    let mut journey = Journey::ready_to_order();
    journey.daemon(DaemonEvent::Vanished);
    journey.send(Event::TimerElapsed(Timer::Heard));
    assert!(journey.view().status.driving);
    journey.daemon(DaemonEvent::Appeared);
    journey.tell();
    assert_eq!((journey.order().mode, journey.order().consent), (OrderMode::Ready, true));
}

#[test]
fn the_banner_of_the_absent_daemon_reconnects() {
    let mut journey = Journey::at_the_store();
    journey.daemon(DaemonEvent::Vanished);
    assert_eq!(journey.send(Event::BannerActed), [Effect::ReconnectDaemon]);
}

#[test]
fn a_daemon_that_comes_back_is_asked_anew_and_the_driver_is_told() {
    let mut journey = Journey::at_the_store();
    journey.daemon(DaemonEvent::Vanished);
    assert!(journey.daemon(DaemonEvent::Appeared).contains(&Effect::FetchSnapshot));
    assert_eq!(journey.view().status.toast.unwrap().text, Text::of(MessageId::DaemonBack));
    journey.snapshot.revision = 1;
    journey.tell();
    assert_eq!(journey.view().status.banner, None, "revisions of another process start anew");
}

#[test]
fn an_answer_after_the_daemon_went_changes_nothing() {
    let mut journey = Journey::at_the_store();
    journey.daemon(DaemonEvent::Vanished);
    assert_eq!(journey.tell(), []);
}

#[test]
fn offline_orders_are_off_and_what_is_owned_stays() {
    let mut journey = Journey::at_the_store();
    journey.tell_offline();
    assert!(journey.view().status.offline);
    assert_eq!(journey.card("wheel-heat").state, StateKind::Included);
    assert_eq!(journey.store().featured.unwrap().promise, Text::of(MessageId::OrderNeedsNetwork));
    assert_eq!(journey.try_feature("high-beam", "r1"), []);
}

#[test]
fn a_storefront_that_is_back_is_asked_for_the_catalogue_again() {
    let mut journey = Journey::at_the_store();
    journey.send(Event::Storefront(StorefrontEvent::CatalogueFailed(FetchFailure::Unreachable)));
    journey.snapshot.storefront = Reach::Online;
    assert_eq!(asks(&journey.tell()), [&Effect::FetchCatalogue]);
}

#[test]
fn damage_in_the_daemon_is_told_until_it_no_longer_says_so() {
    let mut journey = Journey::at_the_store();
    journey.snapshot.notice = Some(Notice::StateRecovered);
    journey.tell();
    assert_eq!(journey.view().status.banner.unwrap().text, Text::of(MessageId::StateSetAside));
    journey.snapshot.notice = None;
    journey.tell();
    assert_eq!(journey.view().status.banner, None);
}

#[test]
fn the_clock_follows_the_car_and_not_the_system() {
    let mut journey = Journey::at_the_store();
    let snapshot = Box::new(journey.snapshot.clone());
    journey.daemon(DaemonEvent::SnapshotArrived { snapshot, received: at("1970-01-01T00:00:10Z") });
    journey.send(Event::TimePassed(at("1970-01-01T00:01:10Z")));
    assert_eq!(format!("{:?}", journey.view().status.clock), "21:43:00");
}
