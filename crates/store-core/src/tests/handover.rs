//! The car changes hands, and the first start of whoever has it then.

use entitlement::{
    CarMessage, ClaimStatus, Declaration, DeclarationStatus, Driving, Erased, Fate, HandedOver, HandoverPlan, HandoverStatus, HandoverTold,
    Outcome, PaymentMethod, ReceiptName, ReceiptSummary, Role, Subject,
};

use super::fixture::*;
use crate::*;

fn handover(journey: &mut Journey, event: HandoverEvent) -> Vec<Effect> {
    journey.send(Event::Handover(event))
}

fn page(journey: &Journey) -> HandoverView {
    match journey.view().page {
        PageView::Handover(page) => page,
        other => panic!("the car is not handed over: {other:?}"),
    }
}

fn welcome(journey: &Journey) -> WelcomeView {
    match journey.view().page {
        PageView::Welcome(page) => page,
        other => panic!("not the first start: {other:?}"),
    }
}

fn plan() -> HandoverPlan {
    let stays = Fate::Stays { worth: Some(euro(4_120)) };
    HandoverPlan {
        contracts: vec![
            HandedOver { feature: id("cruise"), fate: Fate::Moves { worth: euro(5_736) }, ends: None },
            HandedOver { feature: id("high-beam"), fate: stays, ends: Some(at("2027-02-04T00:00:00Z")) },
        ],
        voucher: Some(euro(5_736)),
        erased: Erased { profiles: 2, receipts: 3, messages: 1, means_of_payment: 1 },
        outstanding: 0,
    }
}

fn told(owner: u32, confirmed: bool) -> HandoverStatus {
    let told = HandoverTold { contracts: plan().contracts, voucher: plan().voucher, code: Some("7KQF-M2RX".to_owned()), signed: confirmed };
    HandoverStatus { owner, confirmed, claim: None, told: Some(told) }
}

fn known(journey: &mut Journey, status: HandoverStatus) -> Vec<Effect> {
    journey.daemon(DaemonEvent::HandoverArrived(Box::new(status)))
}

/// What the former owner was about to do is nobody's to go on with, and nobody's to read.
#[test]
fn whoever_got_it_without_the_pin_finds_no_page_of_the_former_owner() {
    let mut journey = at_the_last_step();
    begins_anew(&mut journey);
    known(&mut journey, HandoverStatus { owner: 2, confirmed: true, claim: None, told: None });
    assert!(journey.model.stack.iter().all(|place| place.screen != Screen::Handover), "{:?}", journey.model.stack);
    // An answer to what the former owner has asked.
    journey.daemon(DaemonEvent::HandoverPlanArrived(Ok(Box::new(plan()))));
    journey.send(Event::BackRequested);
    handover(&mut journey, HandoverEvent::Opened);
    let page = page(&journey);
    assert_eq!((page.step, page.columns.len()), (0, 0));
}

/// A car that is on its way has no first start; it comes when it is parked.
#[test]
fn the_first_start_waits_for_the_end_of_a_drive_and_takes_the_former_owners_sight_away_once() {
    let mut journey = Journey::at_the_store();
    known(&mut journey, HandoverStatus { owner: 1, confirmed: true, claim: None, told: None });
    journey.model.settings.aids.insert(Aid::LargeText);
    journey.tell_driving(Driving::Moving);
    known(&mut journey, HandoverStatus { owner: 2, confirmed: true, claim: None, told: None });
    assert!(journey.model.settings().former_sight && journey.model.place().screen != Screen::Welcome);
    journey.tell_driving(Driving::Parked);
    assert_eq!(journey.model.place().screen, Screen::Welcome);
    assert!(!journey.model.settings().former_sight && journey.model.settings().aids.is_empty());
    // What the next owner chooses then stays, also where the first step was not left yet.
    let mut settings = journey.model.settings().clone();
    settings.aids.insert(Aid::LargeText);
    let mut journey = Journey::at_the_store();
    journey.model.settings = settings;
    known(&mut journey, HandoverStatus { owner: 2, confirmed: true, claim: None, told: None });
    assert_eq!((journey.model.place().screen, journey.model.settings().aids.len()), (Screen::Welcome, 1));
}

/// The last step before it is done.
fn at_the_last_step() -> Journey {
    let mut journey = Journey::at_the_store();
    known(&mut journey, HandoverStatus { owner: 1, confirmed: true, claim: None, told: None });
    handover(&mut journey, HandoverEvent::Opened);
    assert_eq!(handover(&mut journey, HandoverEvent::Continued), [Effect::FetchHandoverPlan]);
    assert!(page(&journey).waiting && !page(&journey).can_act, "nobody goes on without having seen it");
    assert_eq!(handover(&mut journey, HandoverEvent::Continued), []);
    journey.daemon(DaemonEvent::HandoverPlanArrived(Ok(Box::new(plan()))));
    handover(&mut journey, HandoverEvent::Continued);
    journey
}

fn without_a_pin(journey: &mut Journey) {
    for profile in &mut journey.profiles.profiles {
        profile.has_pin = false;
    }
    journey.tell_profiles();
}

/// The daemon goes and comes back as the next owner's.
fn begins_anew(journey: &mut Journey) {
    journey.daemon(DaemonEvent::Vanished);
    journey.daemon(DaemonEvent::Appeared);
}

#[test]
fn it_is_shown_before_it_happens_and_done_with_the_owners_pin() {
    let mut journey = Journey::at_the_store();
    handover(&mut journey, HandoverEvent::Opened);
    handover(&mut journey, HandoverEvent::Continued);
    journey.daemon(DaemonEvent::HandoverPlanArrived(Ok(Box::new(plan()))));
    let shown = page(&journey);
    let lines: Vec<String> = shown
        .columns
        .iter()
        .flat_map(|column| &column.lines)
        .map(|line| format!("{:?} {:?} {:?}", line.name, line.value, line.note))
        .collect();
    assert_eq!(shown.step, 1);
    assert!(lines[0].contains("to-date{date: 2027-02-04}") && lines[0].contains("handover-worth"), "{lines:?}");
    assert!(lines[1].contains("handover-as-voucher"), "{lines:?}");
    assert!(lines.iter().any(|line| line.starts_with("handover-profiles \"2\"")), "{lines:?}");

    handover(&mut journey, HandoverEvent::Continued);
    assert!(!page(&journey).can_act, "not without the owner's PIN");
    assert_eq!(handover(&mut journey, HandoverEvent::Confirmed { request: id("h0") }), []);
    assert_eq!(handover(&mut journey, HandoverEvent::HoldBegan { request: id("h0") }), [], "holding is no proof where there is a PIN");
    journey.type_pin(&PIN);
    assert!(page(&journey).can_act);
    let effects = handover(&mut journey, HandoverEvent::Confirmed { request: id("h1") });
    assert_eq!(asks(&effects), [&Effect::Ask { deed: Deed::HandOver, pin: Some(pin()), new_pin: None, request: id("h1") }]);
    assert!(page(&journey).pending);
    assert_eq!(handover(&mut journey, HandoverEvent::Confirmed { request: id("h2") }), [], "once");
    journey.done_deed("h1", Ok(DeedAnswer::Done));
    assert!(page(&journey).waiting);
    assert_eq!(journey.model.keypad.typed.count(), 0);
}

#[test]
fn a_wrong_pin_changes_nothing_and_a_step_back_forgets_it() {
    let mut journey = at_the_last_step();
    journey.type_pin(&PIN);
    handover(&mut journey, HandoverEvent::Confirmed { request: id("h1") });
    journey.done_deed("h1", Err(CallError::PinWrong));
    let shown = page(&journey);
    assert_eq!((shown.step, shown.can_act, shown.pending), (2, false, false));
    assert!(shown.keypad.unwrap().wrong);
    journey.send(Event::BackRequested);
    assert_eq!(page(&journey).step, 1);
    journey.send(Event::BackRequested);
    journey.send(Event::BackRequested);
    assert_eq!(journey.view().nav.screen, Screen::Store);
}

#[test]
fn without_a_pin_it_is_held_or_asked_a_second_time_and_a_tap_does_nothing() {
    let mut journey = at_the_last_step();
    without_a_pin(&mut journey);
    assert_eq!(page(&journey).action, HandoverAction::Hold);
    assert_eq!(handover(&mut journey, HandoverEvent::Confirmed { request: id("h1") }), []);
    handover(&mut journey, HandoverEvent::HoldBegan { request: id("h1") });
    handover(&mut journey, HandoverEvent::HoldEnded);
    assert_eq!(journey.send(Event::TimerElapsed(Timer::HandoverHeld)), [], "it was let go");
    handover(&mut journey, HandoverEvent::HoldBegan { request: id("h2") });
    let effects = journey.send(Event::TimerElapsed(Timer::HandoverHeld));
    assert!(matches!(effects[..], [Effect::Ask { deed: Deed::HandOver, pin: None, .. }]), "{effects:?}");

    let mut journey = at_the_last_step();
    without_a_pin(&mut journey);
    handover(&mut journey, HandoverEvent::StepRequested);
    assert_eq!((page(&journey).action, page(&journey).can_act), (HandoverAction::Confirm, true));
    let effects = handover(&mut journey, HandoverEvent::Confirmed { request: id("h3") });
    assert!(matches!(effects[..], [Effect::Ask { deed: Deed::HandOver, pin: None, .. }]), "{effects:?}");
}

#[test]
fn what_has_changed_while_it_is_read_is_shown_before_anything_happens() {
    let mut journey = at_the_last_step();
    assert!(journey.tell_contracts().contains(&Effect::FetchHandoverPlan));
    journey.type_pin(&PIN);
    assert!(!page(&journey).can_act, "until it is known whether it is still so");
    journey.daemon(DaemonEvent::HandoverPlanArrived(Ok(Box::new(plan()))));
    assert_eq!((page(&journey).step, page(&journey).can_act), (2, true), "nothing has changed");
    journey.tell_contracts();
    journey.daemon(DaemonEvent::HandoverPlanArrived(Ok(Box::new(HandoverPlan { voucher: None, ..plan() }))));
    assert_eq!(page(&journey).step, 1, "it is read again");
    handover(&mut journey, HandoverEvent::Continued);
    assert!(page(&journey).facts.iter().all(|fact| format!("{:?}", fact.caption) != "handover-goes-along"));
    journey.tell_contracts();
    journey.daemon(DaemonEvent::HandoverPlanArrived(Err(CallError::NoAnswer)));
    assert!(page(&journey).problem.is_some() && !page(&journey).can_act);
    assert_eq!(handover(&mut journey, HandoverEvent::RetryRequested), [Effect::FetchHandoverPlan]);
}

#[test]
fn the_car_sets_off_and_the_held_button_is_let_go() {
    let mut journey = at_the_last_step();
    without_a_pin(&mut journey);
    handover(&mut journey, HandoverEvent::HoldBegan { request: id("h1") });
    journey.tell_driving(Driving::Moving);
    assert_eq!(journey.send(Event::TimerElapsed(Timer::HandoverHeld)), []);
    assert_eq!(handover(&mut journey, HandoverEvent::HoldBegan { request: id("h1") }), []);
    journey.tell_driving(Driving::Parked);
    assert_eq!(page(&journey).step, 2, "it comes back where it was");
}

#[test]
fn the_next_owner_finds_nothing_of_the_former_ones_choices() {
    let mut journey = at_the_last_step();
    journey.model.settings.saved.insert(id("cruise"));
    journey.model.settings.aids.insert(Aid::LargeText);
    journey.model.settings.language = Language::German;
    journey.send(Event::SearchOpened);
    journey.type_pin(&PIN);
    handover(&mut journey, HandoverEvent::Confirmed { request: id("h1") });
    journey.done_deed("h1", Ok(DeedAnswer::Done));
    begins_anew(&mut journey);
    let effects = known(&mut journey, told(2, false));
    let settings = journey.model.settings().clone();
    assert_eq!((settings.language, settings.owner), (Language::German, Some(2)), "whoever sits there has to read the question");
    assert_eq!((settings.saved.len(), settings.aids.len()), (0, 1), "whoever gave it away has still to read this page");
    assert!(effects.contains(&Effect::SaveSettings(settings)) && effects.contains(&Effect::ForgetSeen), "{effects:?}");
    let done = page(&journey);
    assert_eq!(done.step, 3);
    let code = format!("{:?}", done.columns[0].lines[0].name);
    assert_eq!(code, "handover-voucher", "what goes along is shown first");
    assert_eq!(format!("{:?}", done.columns[0].lines[1].name), "\"7KQF-M2RX\"");
    assert!(done.attention, "the seller has not heard of it");
    known(&mut journey, told(2, true));
    assert!(!page(&journey).attention);
    let effects = known(&mut journey, HandoverStatus { owner: 2, confirmed: true, claim: None, told: None });
    let settings = journey.model.settings().clone();
    assert_eq!(settings.aids.len(), 0, "the first start begins without it");
    assert_eq!(effects.last(), Some(&Effect::SaveSettings(settings)));
}

#[test]
fn whoever_restarts_in_between_is_told_to_the_end_and_only_once() {
    // Another process: nothing of the page is left.
    let mut journey = Journey::at_the_store();
    journey.model.settings.owner = Some(1);
    known(&mut journey, told(2, true));
    assert_eq!(page(&journey).step, 3);
    journey.send(Event::BackRequested);
    known(&mut journey, told(2, true));
    assert_eq!(journey.view().nav.screen, Screen::Car, "it was left, and is not forced on anybody");
    handover(&mut journey, HandoverEvent::Opened);
    assert_eq!(page(&journey).step, 3, "it is still there");
    let effects = handover(&mut journey, HandoverEvent::PutAway { request: id("p1") });
    assert!(matches!(effects[..], [Effect::Ask { deed: Deed::PutAwayHandover, .. }]));
    assert!(journey.done_deed("p1", Ok(DeedAnswer::Done)).contains(&Effect::FetchHandover));
    known(&mut journey, HandoverStatus { owner: 2, confirmed: true, claim: None, told: None });
    assert_eq!(welcome(&journey).step, WelcomeStep::Language, "the next owner's time begins");
}

#[test]
fn each_step_of_the_first_start_can_be_skipped_left_and_taken_up_again() {
    let mut journey = Journey::at_the_store();
    journey.model.settings.owner = Some(1);
    known(&mut journey, HandoverStatus { owner: 2, confirmed: true, claim: None, told: None });
    journey.tell();
    journey.tell_privacy();
    journey.tell_profiles();
    assert_eq!(welcome(&journey).languages.len(), 15);
    let steps = |journey: &mut Journey, event: WelcomeEvent| journey.send(Event::Welcome(event));
    steps(&mut journey, WelcomeEvent::Continued);
    steps(&mut journey, WelcomeEvent::Continued);
    assert_eq!(welcome(&journey).step, WelcomeStep::CanGet);
    steps(&mut journey, WelcomeEvent::MoreRequested);
    assert_eq!(journey.view().nav.screen, Screen::Store);
    journey.send(Event::BackRequested);
    assert_eq!(welcome(&journey).step, WelcomeStep::CanGet, "from where one came");

    let effects = steps(&mut journey, WelcomeEvent::PutOff);
    assert_eq!(journey.model.settings().first_start, FirstStart::Later(WelcomeStep::CanGet));
    assert_eq!(effects, [Effect::SaveSettings(journey.model.settings().clone())]);
    known(&mut journey, HandoverStatus { owner: 2, confirmed: true, claim: None, told: None });
    assert_eq!(journey.view().nav.screen, Screen::Car, "nobody is asked a second time");
    steps(&mut journey, WelcomeEvent::Opened);
    assert_eq!(welcome(&journey).step, WelcomeStep::CanGet);
    steps(&mut journey, WelcomeEvent::Continued);
    let off = format!("{:?}", welcome(&journey).rows.iter().map(|row| &row.value).collect::<Vec<_>>());
    assert!(off.contains("privacy-state-off"), "{off}");
    steps(&mut journey, WelcomeEvent::Continued);
    steps(&mut journey, WelcomeEvent::NameRequested);
    assert_eq!(journey.view().nav.screen, Screen::ProfileEdit);
    journey.send(Event::BackRequested);
    steps(&mut journey, WelcomeEvent::Continued);
    assert_eq!((journey.model.settings().first_start, journey.view().nav.screen), (FirstStart::Over, Screen::Store));
}

#[test]
fn a_new_car_has_no_former_owner_to_forget() {
    let mut journey = Journey::at_the_store();
    let effects = known(&mut journey, HandoverStatus { owner: 1, confirmed: true, claim: None, told: None });
    assert_eq!(effects, [Effect::SaveSettings(journey.model.settings().clone())]);
    assert_eq!(journey.model.settings().first_start, FirstStart::Over);
    assert_eq!(known(&mut journey, HandoverStatus { owner: 1, confirmed: true, claim: None, told: None }), []);
}

#[test]
fn whoever_has_the_car_and_not_the_pin_asks_for_it_and_the_owner_says_no_with_it() {
    let due_at = at("2026-11-15T20:42:00Z");
    let stands = |claim| HandoverStatus { owner: 1, confirmed: true, claim, told: None };
    let mut journey = Journey::at_the_store();
    known(&mut journey, stands(None));
    handover(&mut journey, HandoverEvent::Opened);
    assert_eq!(format!("{:?}", page(&journey).other), "claim-other");
    handover(&mut journey, HandoverEvent::ClaimOpened);
    assert_eq!((page(&journey).action, page(&journey).stepped), (HandoverAction::Claim, false));
    let effects = handover(&mut journey, HandoverEvent::Claimed { request: id("c1") });
    assert_eq!(effects, [Effect::Ask { deed: Deed::Claim, pin: None, new_pin: None, request: id("c1") }]);
    assert!(journey.done_deed("c1", Ok(DeedAnswer::Done)).contains(&Effect::FetchHandover));

    // Whoever sits there next is told on every page, and leads there.
    known(&mut journey, stands(Some(ClaimStatus::Waiting { due_at })));
    assert_eq!(handover(&mut journey, HandoverEvent::Claimed { request: id("c2") }), [], "it is asked for already");
    journey.send(Event::SectionOpened(Screen::Store));
    let banner = journey.view().status.banner.unwrap();
    assert!(format!("{:?}", banner.text).starts_with("claim-banner"), "{banner:?}");
    journey.send(Event::BannerActed);
    assert_eq!(page(&journey).action, HandoverAction::Refuse);
    handover(&mut journey, HandoverEvent::RefusalOpened);
    assert!(!page(&journey).can_act);
    journey.type_pin(&PIN);
    let effects = handover(&mut journey, HandoverEvent::Confirmed { request: id("n1") });
    assert_eq!(effects.last(), Some(&Effect::Ask { deed: Deed::RefuseClaim, pin: Some(pin()), new_pin: None, request: id("n1") }));
    journey.done_deed("n1", Err(CallError::PinWrong));
    assert!(page(&journey).keypad.unwrap().wrong);
    journey.type_pin(&PIN);
    handover(&mut journey, HandoverEvent::Confirmed { request: id("n2") });
    journey.done_deed("n2", Ok(DeedAnswer::Done));
    // Nobody has said no: nothing happens by itself, and whoever sits there can do the one or the other.
    known(&mut journey, stands(Some(ClaimStatus::Granted)));
    journey.send(Event::SectionOpened(Screen::Store));
    let banner = journey.view().status.banner.unwrap();
    assert_eq!(format!("{:?}", banner.text), "claim-granted");
    journey.send(Event::BannerActed);
    assert_eq!((page(&journey).action, format!("{:?}", page(&journey).other)), (HandoverAction::Claim, "claim-no".to_owned()));
    handover(&mut journey, HandoverEvent::ClaimOpened);
    assert_eq!(format!("{:?}", page(&journey).label), "claim-no");
    journey.send(Event::BackRequested);
    let effects = handover(&mut journey, HandoverEvent::Claimed { request: id("c3") });
    assert_eq!(effects, [Effect::Ask { deed: Deed::Claim, pin: None, new_pin: None, request: id("c3") }]);
    journey.done_deed("c3", Ok(DeedAnswer::Done));
    known(&mut journey, stands(Some(ClaimStatus::Taken)));
    assert!(page(&journey).waiting && page(&journey).action == HandoverAction::None);
    known(&mut journey, stands(Some(ClaimStatus::Refused { again_at: at("2026-11-21T20:42:00Z") })));
    assert_eq!(page(&journey).action, HandoverAction::None);
    assert!(journey.view().status.banner.is_none());
}

#[test]
fn what_the_seller_has_signed_is_taken_along_and_nothing_before() {
    let mut journey = at_the_last_step();
    begins_anew(&mut journey);
    known(&mut journey, told(2, false));
    assert_eq!(page(&journey).other, Text::Empty);
    assert_eq!(handover(&mut journey, HandoverEvent::TakeAlongRequested), []);
    known(&mut journey, told(2, true));
    assert_ne!(page(&journey).other, Text::Empty);
    assert_eq!(handover(&mut journey, HandoverEvent::TakeAlongRequested), [Effect::FindFolders]);
    let stick = ExportFolder { path: "/media/stick".to_owned(), volume: Some("STICK".to_owned()) };
    journey.send(Event::Sheet(SheetEvent::FoldersFound(vec![stick])));
    let effects = journey.send(Event::Sheet(SheetEvent::FolderChosen { path: "/media/stick".to_owned(), request: id("x1") }));
    let deed = Deed::ExportHandover { folder: "/media/stick".to_owned() };
    assert_eq!(asks(&effects), [&Effect::Ask { deed, pin: None, new_pin: None, request: id("x1") }]);
    journey.done_deed("x1", Ok(DeedAnswer::Exported { files: 1 }));
    assert_eq!(journey.operation().stage, OperationMode::Done);
    // It is put away after that all the same.
    journey.send(Event::Sheet(SheetEvent::Closed));
    assert_eq!(page(&journey).action, HandoverAction::PutAway);
}

/// Every page that can be opened, as the screens would show it.
fn every_page(journey: &mut Journey) -> String {
    let mut seen = String::new();
    let visits = [
        Event::SectionOpened(Screen::Store),
        Event::FeatureOpened(id("high-beam")),
        Event::SearchOpened,
        Event::SectionOpened(Screen::MyFeatures),
        Event::OwnedFilterChosen(OwnedFilter::Ended),
        Event::SectionOpened(Screen::Privacy),
        Event::SectionOpened(Screen::Car),
        Event::LanguagesOpened,
        Event::Payment(PaymentEvent::Opened),
        Event::Payment(PaymentEvent::VoucherOpened),
        Event::Profile(ProfileEvent::Opened),
        Event::Contract(ContractEvent::MessagesOpened),
        Event::Contract(ContractEvent::ReceiptsOpened(None)),
        Event::Handover(HandoverEvent::Opened),
        Event::Passport(PassportEvent::Opened),
        Event::Welcome(WelcomeEvent::Opened),
    ];
    for event in visits {
        journey.send(event);
        seen += &format!("{:?}", journey.view());
    }
    seen
}

#[test]
fn five_hundred_marks_of_the_former_owner_are_on_no_page_and_in_no_memory_of_the_screens() {
    let mut journey = Journey::with_a_contract();
    journey.model.settings.owner = Some(1);
    let mut marks = Vec::new();
    let mut mark = |kind: &str| {
        let mark = format!("quill{kind}{:04}", marks.len());
        marks.push(mark.clone());
        mark
    };
    for _ in 0..7 {
        let (profile_id, name) = (mark("profile"), mark("name"));
        journey.profiles.profiles.push(profile(&profile_id, &name, Role::Guest));
        journey.model.settings.languages.insert(id(&profile_id), Language::French);
    }
    for number in 0..120 {
        let (order, receipt, message, declaration) = (mark("order"), mark("receipt"), mark("message"), mark("declared"));
        journey.contracts.contracts.push(contract(&order));
        journey.contracts.receipts.push(ReceiptSummary {
            id: id(&receipt),
            number: number + 1,
            name: ReceiptName::Contract,
            order: id(&order),
            feature: id("high-beam"),
            issued_at: now(),
        });
        let subject = Subject::EndsSoon { order: id(&order), feature: id("high-beam"), ends: now() };
        journey.contracts.messages.push(CarMessage { id: id(&message), at: now(), subject });
        journey.contracts.declarations.push(DeclarationStatus {
            id: id(&declaration),
            order: id(&order),
            declaration: Declaration::Withdraw,
            declared_at: now(),
            outcome: Outcome::Queued,
        });
    }
    journey.contracts.payment = Some(PaymentMethod { brand: mark("card"), last4: "4821".to_owned(), expires: None });
    journey.tell_contracts();
    journey.tell_profiles();
    for _ in 0..20 {
        journey.model.settings.saved.insert(id(&mark("saved")));
    }
    journey.send(Event::SectionOpened(Screen::Store));
    journey.send(Event::SearchOpened);
    journey.send(Event::SearchEdited(mark("searched")));
    assert!(marks.len() >= 500, "only {}", marks.len());
    // Else nothing is shown by their not being there.
    let stands = |text: &str| marks.iter().filter(|mark| text.contains(mark.as_str())).count();
    assert_eq!(stands(&format!("{:?}", journey.model)), marks.len());
    let pages = every_page(&mut journey);
    assert!(stands(&pages) > 150, "{}", stands(&pages));

    let effects = known(&mut journey, HandoverStatus { owner: 2, confirmed: true, claim: None, told: None });
    let nowhere = |when: &str, places: [String; 2]| {
        for text in places {
            assert_eq!(marks.iter().find(|mark| text.contains(mark.as_str())), None, "{when}");
        }
    };
    nowhere("before anything is told anew", [format!("{:?}", journey.model), every_page(&mut journey)]);
    journey.profiles = profiles(9);
    journey.contracts = contracts(9);
    journey.tell();
    journey.tell_contracts();
    journey.tell_profiles();
    nowhere("of the next owner", [format!("{:?}", journey.model), every_page(&mut journey)]);
    nowhere("what is kept", [format!("{effects:?}"), format!("{:?}", journey.model.settings)]);
}
