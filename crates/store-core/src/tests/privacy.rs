use entitlement::{
    Driving, Erasure, GrantKind, LedgerHealth, Operation, OperationKind, OperationState, Outflow, PrivateMode, PurposeId, Reach, Receipt,
    Sharing, Term,
};

use super::fixture::*;
use crate::*;

fn sheet_event(journey: &mut Journey, event: SheetEvent) -> Vec<Effect> {
    journey.send(Event::Sheet(event))
}

fn privacy_event(journey: &mut Journey, event: PrivacyEvent) -> Vec<Effect> {
    journey.send(Event::Privacy(event))
}

fn text(key: &str, language: &str) -> entitlement::Digest {
    catalogue().purpose(&id(key)).unwrap().1.text_digest(&language.to_owned()).unwrap()
}

fn set(key: &str, choice: SharingChoice, request: &str) -> Effect {
    Effect::SetSharing { purpose: id(key), choice, language: Language::English, request: id(request) }
}

fn toast(journey: &Journey) -> Option<String> {
    journey.view().status.toast.map(|toast| format!("{:?}", toast.text))
}

fn state(journey: &Journey, key: &str) -> SwitchState {
    journey.row(key).switch.state
}

fn on(key: &str) -> Journey {
    let mut journey = Journey::at_the_switches();
    journey.tell_sharing(key, Sharing::On);
    journey
}

#[test]
fn what_may_leave_is_asked_with_the_snapshot_and_after_each_news_of_it() {
    let mut journey = Journey::new();
    let effects = journey.daemon(DaemonEvent::Appeared);
    assert_eq!(asks(&effects), [&Effect::FetchSnapshot, &Effect::FetchPrivacy, &Effect::FetchContracts, &Effect::FetchProfiles]);
    // A second news while the first answer is on its way: asked again after it.
    assert_eq!(journey.daemon(DaemonEvent::PrivacyChanged { revision: 5 }), []);
    assert_eq!(journey.tell_privacy(), [Effect::FetchPrivacy]);
    journey.privacy.revision = 5;
    assert_eq!(journey.tell_privacy(), []);
    assert_eq!(journey.daemon(DaemonEvent::PrivacyChanged { revision: 6 }), [], "known already");
    assert_eq!(journey.daemon(DaemonEvent::PrivacyChanged { revision: 7 }), [Effect::FetchPrivacy]);
}

#[test]
fn a_daemon_that_knows_nothing_of_data_is_not_asked_again() {
    let mut journey = Journey::at_the_store();
    assert_eq!(journey.daemon(DaemonEvent::PrivacyFailed(CallError::Unsupported)), []);
    journey.send(Event::SectionOpened(Screen::Privacy));
    assert_eq!(format!("{:?}", journey.row("hazards").line), "privacy-unknown");
    let effects = journey.daemon(DaemonEvent::PrivacyFailed(CallError::NoAnswer));
    assert!(matches!(effects.as_slice(), [Effect::StartTimer(Timer::Privacy, _)]));
}

#[test]
fn nothing_is_ticked_beforehand() {
    let journey = Journey::at_the_switches();
    for row in journey.switches().groups.iter().flat_map(|group| &group.rows) {
        assert!(matches!(row.switch.state, SwitchState::Off | SwitchState::Locked), "{row:?}");
    }
    assert_eq!(journey.switches().master.switch.state, SwitchState::Off);
}

#[test]
fn a_switch_never_moves_before_the_daemon_has_answered() {
    let mut journey = on("hazards");
    let effects = journey.switch_to("hazards", SharingWish::Off, "r1");
    assert_eq!(asks(&effects), [&set("hazards", SharingChoice::Off, "r1")]);
    let switch = journey.row("hazards").switch;
    assert_eq!(
        (switch.state, switch.enabled, format!("{:?}", switch.word)),
        (SwitchState::TurningOff, false, "privacy-turning-off".to_owned())
    );
    assert_eq!(journey.switch_to("hazards", SharingWish::Off, "r2"), [], "one call at a time");
    // Enforced, and asked how it stands now; until that is told it is still on its way.
    let effects = journey.answer_switch("hazards", "r1", Ok(()));
    assert!(effects.contains(&Effect::FetchPrivacy) && effects.contains(&Effect::StopTimer(Timer::Sharing(0))));
    assert_eq!(state(&journey, "hazards"), SwitchState::TurningOff);
    journey.tell_sharing("hazards", Sharing::Off);
    assert_eq!(state(&journey, "hazards"), SwitchState::Off);
}

#[test]
fn a_switch_without_an_answer_goes_back_to_what_was_said_last_and_says_what_that_may_mean() {
    let mut journey = on("hazards");
    let effects = journey.switch_to("hazards", SharingWish::Off, "r1");
    assert!(effects.contains(&Effect::StartTimer(Timer::Sharing(0), std::time::Duration::from_secs(8))));
    journey.send(Event::TimerElapsed(Timer::Sharing(0)));
    assert_eq!(state(&journey, "hazards"), SwitchState::On);
    assert_eq!(toast(&journey).as_deref(), Some("privacy-off-no-answer"));
    // The same call again, in case that the first one was heard.
    let effects = journey.switch_to("hazards", SharingWish::Off, "r2");
    assert_eq!(asks(&effects), [&set("hazards", SharingChoice::Off, "r1")]);
    journey.tell_sharing("hazards", Sharing::Off);
    assert_eq!(state(&journey, "hazards"), SwitchState::Off);
    // A later wish is another one.
    journey.tell_sharing("hazards", Sharing::On);
    let effects = journey.switch_to("hazards", SharingWish::Off, "r3");
    assert_eq!(asks(&effects), [&set("hazards", SharingChoice::Off, "r3")]);
}

#[test]
fn each_switch_waits_for_itself() {
    let mut journey = on("hazards");
    journey.tell_sharing("charging-map", Sharing::On);
    journey.switch_to("hazards", SharingWish::Off, "r1");
    let effects = journey.switch_to("charging-map", SharingWish::Off, "r2");
    assert!(effects.iter().any(|effect| matches!(effect, Effect::StartTimer(Timer::Sharing(1), _))));
    journey.send(Event::TimerElapsed(Timer::Sharing(1)));
    assert_eq!((state(&journey, "hazards"), state(&journey, "charging-map")), (SwitchState::TurningOff, SwitchState::On));
}

#[test]
fn a_yes_carries_the_digest_of_the_text_on_screen_and_opens_it_to_be_read() {
    let mut journey = Journey::at_the_switches();
    let effects = journey.switch_to("hazards", SharingWish::On, "r1");
    assert_eq!(asks(&effects), [&set("hazards", SharingChoice::On { text: text("hazards", "en") }, "r1")]);
    assert!(journey.row("hazards").open);
    assert_eq!(state(&journey, "hazards"), SwitchState::TurningOn);
    let mut journey = Journey::at_the_switches();
    journey.send(Event::LanguageChosen(Language::German));
    let effects = journey.switch_to("hazards", SharingWish::On, "r1");
    let german = SharingChoice::On { text: text("hazards", "de") };
    assert_eq!(
        asks(&effects),
        [&Effect::SetSharing { purpose: id("hazards"), choice: german, language: Language::German, request: id("r1") }]
    );
}

#[test]
fn a_text_that_has_changed_is_fetched_and_never_agreed_to_unread() {
    let mut journey = Journey::at_the_switches();
    journey.switch_to("hazards", SharingWish::On, "r1");
    let effects = journey.answer_switch("hazards", "r1", Err(CallError::TextChanged));
    assert!(effects.contains(&Effect::FetchCatalogue));
    assert_eq!((state(&journey, "hazards"), toast(&journey).as_deref()), (SwitchState::Off, Some("privacy-text-changed")));
    let effects = journey.switch_to("hazards", SharingWish::On, "r2");
    assert!(asks(&effects).iter().any(|effect| matches!(effect, Effect::SetSharing { request, .. } if *request == id("r2"))), "a new call");
}

#[test]
fn turning_on_needs_a_parked_car_and_turning_off_needs_nothing_but_the_daemon() {
    let mut journey = on("hazards");
    journey.tell_driving(Driving::Standing);
    assert_eq!(journey.switch_to("charging-map", SharingWish::On, "r1"), []);
    assert_eq!(format!("{:?}", journey.row("charging-map").switch.word), "privacy-needs-parking");
    journey.tell_offline();
    journey.tell_driving(Driving::Moving);
    assert_eq!(journey.switch_to("charging-map", SharingWish::On, "r2"), []);
    let effects = journey.switch_to("hazards", SharingWish::Off, "r3");
    assert_eq!(asks(&effects), [&set("hazards", SharingChoice::Off, "r3")]);
    // Also when nobody has said yet whether the car moves.
    let mut journey = on("hazards");
    journey.daemon(DaemonEvent::SnapshotFailed(CallError::NoAnswer));
    journey.send(Event::TimerElapsed(Timer::Heard));
    assert!(journey.view().status.driving);
    assert_eq!(asks(&journey.switch_to("hazards", SharingWish::Off, "r4")), [&set("hazards", SharingChoice::Off, "r4")]);
}

#[test]
fn turning_on_works_while_the_store_is_away() {
    let mut journey = Journey::at_the_switches();
    journey.snapshot.storefront = Reach::Offline { last_seen: None };
    journey.tell();
    assert!(!journey.switch_to("hazards", SharingWish::On, "r1").is_empty());
}

#[test]
fn what_a_law_demands_has_no_switch() {
    let mut journey = Journey::at_the_switches();
    let row = journey.row("rescue");
    assert_eq!((row.switch.state, format!("{:?}", row.switch.word)), (SwitchState::Locked, "privacy-by-law".to_owned()));
    assert_eq!(journey.switch_to("rescue", SharingWish::Off, "r1"), []);
    assert_eq!(journey.view().status.sharing, SharingMark::OnlyLaw);
}

#[test]
fn without_the_daemon_every_switch_is_unknown_and_says_why() {
    let mut journey = on("hazards");
    journey.daemon(DaemonEvent::Vanished);
    let row = journey.row("hazards");
    assert_eq!((row.switch.state, row.switch.enabled), (SwitchState::Unknown, false));
    assert_eq!(format!("{:?}", row.line), "privacy-unknown");
    assert_eq!(journey.switch_to("hazards", SharingWish::Off, "r1"), []);
    assert_eq!(journey.view().status.sharing, SharingMark::Unknown);
}

#[test]
fn one_row_is_open_at_a_time() {
    let mut journey = Journey::at_the_switches();
    privacy_event(&mut journey, PrivacyEvent::RowTapped(Some(id("hazards"))));
    privacy_event(&mut journey, PrivacyEvent::RowTapped(Some(id("remote"))));
    let open: Vec<PurposeId> =
        journey.switches().groups.into_iter().flat_map(|group| group.rows).filter(|row| row.open).map(|row| row.key).collect();
    assert_eq!(open, [id("remote")]);
    privacy_event(&mut journey, PrivacyEvent::RowTapped(None));
    assert!(journey.switches().master.open && !journey.row("remote").open);
    privacy_event(&mut journey, PrivacyEvent::RowTapped(None));
    assert!(!journey.switches().master.open);
}

#[test]
fn share_nothing_needs_no_question_and_restores_what_was_before() {
    let mut journey = on("hazards");
    let effects = journey.private(PrivateChoice::UntilChanged, "p1");
    assert_eq!(asks(&effects), [&Effect::SetPrivate { choice: PrivateChoice::UntilChanged, request: id("p1") }]);
    assert_eq!(journey.switches().master.switch.state, SwitchState::TurningOn);
    journey.daemon(DaemonEvent::PrivateAnswered { request: id("p1"), answer: Ok(()) });
    assert_eq!(journey.switches().master.switch.state, SwitchState::TurningOn, "not before it is told");
    journey.privacy.private = PrivateMode::UntilChanged;
    journey.tell_sharing("hazards", Sharing::Off);
    let master = journey.switches().master;
    assert_eq!((master.switch.state, format!("{:?}", master.text)), (SwitchState::On, "privacy-until-changed".to_owned()));
    assert_eq!(journey.switch_to("hazards", SharingWish::On, "r1"), [], "nothing leaves, whatever is tapped");
    let effects = journey.private(PrivateChoice::Off, "p2");
    assert_eq!(asks(&effects), [&Effect::SetPrivate { choice: PrivateChoice::Off, request: id("p2") }]);
    assert_eq!(journey.switches().master.switch.state, SwitchState::TurningOff);
}

#[test]
fn nothing_for_an_hour_says_until_when() {
    let mut journey = Journey::at_the_switches();
    journey.private(PrivateChoice::Hour, "p1");
    journey.privacy.private = PrivateMode::Hour { until: at("2026-11-14T21:42:00Z") };
    journey.tell_privacy();
    let master = journey.switches().master;
    assert_eq!(format!("{:?}", master.text), "privacy-until-time{time: 22:42:00}");
    assert!(master.modes.iter().any(|mode| mode.key == "hour" && mode.selected));
}

#[test]
fn a_private_wish_without_an_answer_is_given_up_aloud() {
    let mut journey = on("hazards");
    journey.private(PrivateChoice::UntilChanged, "p1");
    journey.send(Event::TimerElapsed(Timer::Private));
    assert_eq!(journey.switches().master.switch.state, SwitchState::Off);
    assert_eq!(toast(&journey).as_deref(), Some("privacy-all-off-no-answer"));
    let effects = journey.private(PrivateChoice::UntilChanged, "p2");
    assert_eq!(asks(&effects), [&Effect::SetPrivate { choice: PrivateChoice::UntilChanged, request: id("p1") }]);
}

#[test]
fn while_driving_it_can_be_turned_off_and_nothing_moves_under_the_finger() {
    let mut journey = on("hazards");
    journey.tell_sharing("charging-map", Sharing::On);
    journey.tell_driving(Driving::Moving);
    let keys = |journey: &Journey| journey.driving_switches().rows.iter().map(|row| row.key.clone()).collect::<Vec<_>>();
    assert_eq!(keys(&journey), ["hazards", "charging-map"]);
    assert!(journey.driving_switches().rows.iter().all(|row| row.enabled));
    journey.switch_to("hazards", SharingWish::Off, "r1");
    journey.tell_sharing("hazards", Sharing::Off);
    assert_eq!(keys(&journey), ["hazards", "charging-map"]);
    let row = &journey.driving_switches().rows[0];
    assert_eq!((row.enabled, format!("{:?}", row.word)), (false, "privacy-state-off".to_owned()));
    assert_eq!(journey.private(PrivateChoice::Hour, "p1"), [], "nothing that turns on again by itself");
    assert!(!journey.private(PrivateChoice::UntilChanged, "p2").is_empty());
    journey.privacy.private = PrivateMode::UntilChanged;
    journey.tell_privacy();
    assert_eq!(journey.private(PrivateChoice::Off, "p3"), []);
}

#[test]
fn there_are_never_more_than_six_rows_while_driving_and_in_large_letters_three() {
    // The switch over all is one of them.
    for (is_large, rows) in [(false, 5), (true, 2)] {
        let mut journey = Journey::at_the_switches();
        journey.send(Event::AidChosen { aid: Aid::LargeText, on: is_large });
        let one = journey.privacy.purposes[0].clone();
        journey.privacy.purposes = (0..9)
            .map(|number| entitlement::PurposeStatus { purpose: id(&format!("p{number}")), sharing: Sharing::On, ..one.clone() })
            .collect();
        journey.tell_privacy();
        journey.tell_driving(Driving::Moving);
        assert_eq!(journey.driving_switches().rows.len(), rows);
    }
}

#[test]
fn the_section_is_reached_while_driving_and_sheets_are_put_away() {
    let mut journey = on("hazards");
    privacy_event(&mut journey, PrivacyEvent::EraseOpened);
    journey.tell_driving(Driving::Moving);
    assert!(journey.view().sheet.is_none());
    journey.send(Event::SectionOpened(Screen::Store));
    assert!(matches!(journey.view().page, PageView::Driving(_)));
    journey.send(Event::SectionOpened(Screen::Privacy));
    assert_eq!(journey.driving_switches().rows.len(), 1);
}

#[test]
fn a_feature_that_runs_says_what_it_pauses_for_and_leads_there() {
    let mut journey = Journey::at_the_store();
    journey.tell_state("recorder", active("recorder", GrantKind::Term(Term::OneYear), "o1"));
    journey.send(Event::SectionOpened(Screen::MyFeatures));
    let badge = |journey: &Journey| {
        let rows = journey.my_features().rows;
        let row = rows.iter().find(|row| row.key == id("recorder")).unwrap();
        (row.state, row.quiet.as_ref().map(|action| action.key))
    };
    assert_eq!(badge(&journey).0, StateKind::Active, "only by the daemon's word");
    journey.tell_privacy();
    assert_eq!(badge(&journey), (StateKind::Paused, Some("privacy")));
    journey.send(Event::FeatureOpened(id("recorder")));
    assert_eq!(journey.page().paused, "remote");
    assert_eq!(format!("{:?}", journey.page().state_note), "feature-paused{purpose: \"Remote\"}");
    privacy_event(&mut journey, PrivacyEvent::PurposeShown(id("remote")));
    assert!(journey.row("remote").open);
    journey.tell_sharing("remote", Sharing::On);
    journey.send(Event::SectionOpened(Screen::MyFeatures));
    assert_eq!(badge(&journey).0, StateKind::Active);
}

#[test]
fn a_purpose_that_no_feature_needs_says_so() {
    let mut journey = Journey::at_the_switches();
    assert_eq!(format!("{:?}", journey.row("remote").line), "privacy-needed-by-none");
    journey.purpose("remote").needed_by = vec![id("recorder")];
    journey.tell_privacy();
    assert_eq!(format!("{:?}", journey.row("remote").line), "privacy-needed-for{feature: \"Driver Recorder\"}");
}

#[test]
fn siblings_are_called_by_their_service_too() {
    let journey = Journey::at_the_switches();
    assert_eq!(format!("{:?}", journey.row("charging-live").name), "privacy-of-service{service: \"Charging\", purpose: \"Free places\"}");
    assert_eq!(format!("{:?}", journey.row("hazards").name), "\"Hazard alerts\"");
}

#[test]
fn what_left_is_summed_by_service_and_day() {
    let mut journey = on("hazards");
    let flow = |day: &str, key: &str, bytes| Outflow {
        day: day.parse().unwrap(),
        purpose: id(key),
        recipient: "store".to_owned(),
        bytes,
        records: 1,
    };
    journey.privacy.outflow = vec![
        flow("2026-11-13", "charging-live", 100),
        flow("2026-11-13", "charging-map", 300),
        flow("2026-11-14", "hazards", 200),
        flow("2026-11-01", "hazards", 9_999),
    ];
    journey.tell_privacy();
    let chart = journey.switches().chart;
    assert_eq!(format!("{:?}", chart.total), "600 B");
    assert_eq!(chart.legend.iter().map(|entry| entry.key.as_str()).collect::<Vec<_>>(), ["charging", "hazards"]);
    assert_eq!(chart.days[5].parts, [1.0, 0.0, 0.0, 0.0]);
    assert_eq!(chart.days[6].parts, [0.0, 0.5, 0.0, 0.0]);
    assert_eq!(
        format!("{:?}", chart.days[5].spoken),
        "privacy-day-sent{date: 2026-11-13, services: privacy-service-bytes{service: \"Charging\", bytes: 400 B}}"
    );
    assert_eq!(format!("{:?}", chart.days[0].spoken), "privacy-day-none{date: 2026-11-08}");
    assert!(chart.days[6].today);
}

#[test]
fn nothing_has_left_is_only_said_when_it_is_known() {
    let mut journey = Journey::at_the_store();
    journey.send(Event::SectionOpened(Screen::Privacy));
    assert_eq!(format!("{:?}", journey.switches().chart.empty), "privacy-loading");
    journey.daemon(DaemonEvent::Vanished);
    assert_eq!(format!("{:?}", journey.switches().chart.empty), "privacy-chart-unknown");
    assert_eq!(format!("{:?}", Journey::at_the_switches().switches().chart.empty), "privacy-empty");
}

#[test]
fn what_was_sent_is_shown_or_an_example_that_says_that_it_is_one() {
    let mut journey = Journey::at_the_switches();
    assert_eq!(privacy_event(&mut journey, PrivacyEvent::SentOpened(id("hazards"))), [Effect::FetchSample { purpose: id("hazards") }]);
    assert!(journey.reading().loading);
    let answer = Ok("{\"speed\": 50}".to_owned());
    journey.daemon(DaemonEvent::SentArrived { purpose: id("hazards"), kind: SentKind::Sample, answer: answer.clone() });
    assert_eq!(format!("{:?}", journey.reading().note), "privacy-sample-note");
    journey.send(Event::BackRequested);
    assert!(journey.view().sheet.is_none());
    privacy_event(&mut journey, PrivacyEvent::SentOpened(id("rescue")));
    journey.daemon(DaemonEvent::SentArrived { purpose: id("rescue"), kind: SentKind::Sample, answer: Ok(String::new()) });
    assert_eq!(format!("{:?}", journey.reading().note), "privacy-sample-none");
    journey.purpose("hazards").last_sent = Some(now());
    journey.tell_privacy();
    assert_eq!(privacy_event(&mut journey, PrivacyEvent::SentOpened(id("hazards"))), [Effect::FetchPayload { purpose: id("hazards") }]);
    journey.daemon(DaemonEvent::SentArrived { purpose: id("remote"), kind: SentKind::Sent, answer: answer.clone() });
    assert!(journey.reading().loading, "the answer for another one");
    journey.daemon(DaemonEvent::SentArrived { purpose: id("hazards"), kind: SentKind::Sent, answer });
    assert_eq!(format!("{:?}", journey.reading().note), "privacy-sent-note{time: 21:42:00}");
    assert_eq!(format!("{:?}", journey.reading().lines[0].name), "\"speed\"");
}

fn receipt(number: &str, event_state: &str) -> String {
    let catalogue = catalogue();
    let (service, purpose) = catalogue.purpose(&id("hazards")).unwrap();
    let change = entitlement::Change {
        driver: id("driver"),
        purpose: purpose.id.clone(),
        to: if event_state == "given" { entitlement::Choice::Given } else { entitlement::Choice::Refused },
        text_version: 1,
        text: text("hazards", "en"),
        locale: "en".to_owned(),
        at: now(),
        expires: None,
        origin: entitlement::Origin::Touch,
        receipt: (id(number), digest("receipt")),
    };
    let before = (event_state == "withdrawn").then_some(entitlement::Choice::Given);
    let market = id("DE");
    let parties = entitlement::Parties { controller: "Upfit", market: &market };
    Receipt::of(id(number), &change, before, service, purpose, parties).json().unwrap()
}

#[test]
fn receipts_are_listed_and_opened() {
    let mut journey = Journey::at_the_switches();
    assert_eq!(privacy_event(&mut journey, PrivacyEvent::ReceiptsOpened), [Effect::FetchReceipts { skip: 0 }]);
    let answer = Ok(vec![receipt("c2", "withdrawn"), "torn".to_owned(), receipt("c1", "given")]);
    journey.daemon(DaemonEvent::ReceiptsArrived { skip: 0, answer });
    insta::assert_debug_snapshot!("receipts", journey.view());
    privacy_event(&mut journey, PrivacyEvent::ReceiptOpened(id("c2")));
    insta::assert_debug_snapshot!("receipt", journey.reading());
    journey.send(Event::BackRequested);
    journey.send(Event::BackRequested);
    assert_eq!(journey.view().nav.screen, Screen::Privacy);
}

fn operation(journey: &mut Journey, kind: OperationKind, state: OperationState) {
    journey.privacy.operation = Some(Operation { id: "op1".to_owned(), kind, state });
    journey.tell_privacy();
}

#[test]
fn an_export_goes_where_it_is_told_and_goes_on_after_a_failure() {
    let mut journey = Journey::at_the_switches();
    assert_eq!(privacy_event(&mut journey, PrivacyEvent::ExportOpened), [Effect::FindFolders]);
    let stick = ExportFolder { path: "/media/anna/STICK".to_owned(), volume: Some("STICK".to_owned()) };
    sheet_event(
        &mut journey,
        SheetEvent::FoldersFound(vec![ExportFolder { path: "/home/anna/Documents".to_owned(), volume: None }, stick]),
    );
    assert_eq!(journey.operation().folders.len(), 2);
    let choose = |path: &str| SheetEvent::FolderChosen { path: path.to_owned(), request: id("e1") };
    assert_eq!(sheet_event(&mut journey, choose("/etc")), [], "only what was offered");
    let export = Effect::Export { folder: "/media/anna/STICK".to_owned(), request: id("e1") };
    assert_eq!(sheet_event(&mut journey, choose("/media/anna/STICK")), [export]);
    journey.daemon(DaemonEvent::OperationAnswered { request: id("e1"), answer: Ok("op1".to_owned()) });
    operation(&mut journey, OperationKind::Export, OperationState::Running { done: 2, total: 8 });
    assert_eq!((journey.operation().stage, journey.operation().fraction), (OperationMode::Running, 0.25));
    operation(&mut journey, OperationKind::Export, OperationState::Failed { reason: "no space".to_owned() });
    assert_eq!(journey.operation().stage, OperationMode::Failed);
    let again = Effect::Export { folder: "/media/anna/STICK".to_owned(), request: id("e2") };
    assert_eq!(sheet_event(&mut journey, SheetEvent::Resumed { request: id("e2") }), [again]);
    journey.daemon(DaemonEvent::OperationAnswered { request: id("e2"), answer: Ok("op1".to_owned()) });
    operation(
        &mut journey,
        OperationKind::Export,
        OperationState::Done { at: now(), records: 7, file: Some("/media/anna/STICK/e.zip".to_owned()) },
    );
    assert_eq!(format!("{:?}", journey.operation().detail), "\"/media/anna/STICK/e.zip\"");
}

#[test]
fn an_export_without_an_answer_is_asked_for_again_under_its_id() {
    let mut journey = Journey::at_the_switches();
    privacy_event(&mut journey, PrivacyEvent::ExportOpened);
    sheet_event(&mut journey, SheetEvent::FoldersFound(vec![ExportFolder { path: "/home/anna".to_owned(), volume: None }]));
    sheet_event(&mut journey, SheetEvent::FolderChosen { path: "/home/anna".to_owned(), request: id("e1") });
    journey.daemon(DaemonEvent::OperationAnswered { request: id("e1"), answer: Err(CallError::NoAnswer) });
    let effects = sheet_event(&mut journey, SheetEvent::Resumed { request: id("e2") });
    assert_eq!(effects, [Effect::Export { folder: "/home/anna".to_owned(), request: id("e1") }]);
}

#[test]
fn erasing_needs_the_button_to_be_held() {
    let mut journey = Journey::at_the_switches();
    privacy_event(&mut journey, PrivacyEvent::EraseOpened);
    assert_eq!(journey.operation().stage, OperationMode::Hold);
    assert_eq!(sheet_event(&mut journey, SheetEvent::Confirmed { request: id("x0") }), [], "not without the second question");
    assert_eq!(journey.send(Event::TimerElapsed(Timer::EraseHeld)), [], "nobody holds it");
    let effects = privacy_event(&mut journey, PrivacyEvent::EraseHoldBegan { request: id("x1") });
    assert_eq!(effects, [Effect::StartTimer(Timer::EraseHeld, std::time::Duration::from_millis(1500))]);
    assert_eq!(privacy_event(&mut journey, PrivacyEvent::EraseHoldEnded), [Effect::StopTimer(Timer::EraseHeld)]);
    assert_eq!(journey.send(Event::TimerElapsed(Timer::EraseHeld)), [], "let go too early");
    privacy_event(&mut journey, PrivacyEvent::EraseHoldBegan { request: id("x2") });
    assert_eq!(journey.send(Event::TimerElapsed(Timer::EraseHeld)), [Effect::Erase { request: id("x2") }]);
    journey.daemon(DaemonEvent::OperationAnswered { request: id("x2"), answer: Ok("op1".to_owned()) });
    operation(&mut journey, OperationKind::Erase, OperationState::AwaitingBackend);
    assert_eq!(journey.operation().stage, OperationMode::Waiting);
    operation(&mut journey, OperationKind::Erase, OperationState::Done { at: now(), records: 120, file: None });
    assert_eq!(format!("{:?}", journey.operation().text), "erase-done{records: 120, time: 21:42:00}");
}

#[test]
fn who_cannot_hold_is_asked_once_more() {
    let mut journey = Journey::at_the_switches();
    privacy_event(&mut journey, PrivacyEvent::EraseOpened);
    privacy_event(&mut journey, PrivacyEvent::EraseStepRequested);
    assert_eq!(journey.operation().stage, OperationMode::Confirm);
    assert_eq!(sheet_event(&mut journey, SheetEvent::Confirmed { request: id("x1") }), [Effect::Erase { request: id("x1") }]);
}

#[test]
fn a_broken_record_is_begun_anew_by_hand_only() {
    let mut journey = on("hazards");
    journey.privacy.ledger = LedgerHealth::Broken;
    journey.purpose("hazards").sharing = Sharing::Locked;
    journey.tell_privacy();
    assert_eq!(format!("{:?}", journey.switches().notice.unwrap().text), "privacy-broken");
    assert_eq!(state(&journey, "hazards"), SwitchState::Locked);
    let start = |request: &str| PrivacyEvent::StartAnewRequested { request: id(request) };
    assert_eq!(privacy_event(&mut journey, start("a1")), [Effect::StartAnew { request: id("a1") }]);
    assert_eq!(privacy_event(&mut journey, start("a2")), []);
    journey.privacy.ledger = LedgerHealth::Sound;
    journey.tell_sharing("hazards", Sharing::Off);
    assert_eq!(journey.switches().notice, None);
}

#[test]
fn a_full_disk_says_that_off_is_off() {
    let mut journey = on("hazards");
    journey.privacy.ledger = LedgerHealth::Full;
    journey.tell_privacy();
    assert_eq!(format!("{:?}", journey.switches().notice.unwrap().text), "privacy-full");
    assert_eq!(journey.switch_to("charging-map", SharingWish::On, "r1"), []);
    journey.switch_to("hazards", SharingWish::Off, "r2");
    journey.answer_switch("hazards", "r2", Err(CallError::StorageFailed));
    assert_eq!(toast(&journey).as_deref(), Some("privacy-storage-off"));
}

#[test]
fn what_became_of_the_erasure_stands_in_the_row() {
    let mut journey = on("hazards");
    journey.purpose("hazards").expires = Some(at("2027-11-25T23:00:00Z"));
    journey.purpose("charging-map").erasure = Erasure::Confirmed { at: now(), records: 120 };
    journey.purpose("charging-live").erasure = Erasure::Queued { since: now() };
    journey.tell_privacy();
    let notes = |key| format!("{:?}", journey.row(key).notes);
    assert_eq!(notes("hazards"), "[privacy-never-sent, privacy-expires{date: 2027-11-25}]");
    assert_eq!(notes("charging-map"), "[privacy-erasure-confirmed{time: 21:42:00, records: 120}]");
    assert_eq!(notes("charging-live"), "[privacy-erasure-queued]");
}

#[test]
fn pictures_of_the_pages_as_text() {
    let mut journey = on("hazards");
    insta::assert_debug_snapshot!("privacy", journey.view());
    privacy_event(&mut journey, PrivacyEvent::ServiceOpened(id("charging")));
    insta::assert_debug_snapshot!("service", journey.view());
    journey.tell_driving(Driving::Moving);
    insta::assert_debug_snapshot!("driving_privacy", journey.view());
}
