//! Who may order, and what with.

use entitlement::*;

use super::fixture::*;
use crate::*;

fn profile_event(journey: &mut Journey, event: ProfileEvent) -> Vec<Effect> {
    journey.send(Event::Profile(event))
}

fn payment_event(journey: &mut Journey, event: PaymentEvent) -> Vec<Effect> {
    journey.send(Event::Payment(event))
}

fn edit_page(journey: &Journey) -> ProfileEditView {
    match journey.view().page {
        PageView::ProfileEdit(page) => page,
        other => panic!("no profile is edited: {other:?}"),
    }
}

fn phone_page(journey: &Journey) -> PhoneView {
    match journey.view().page {
        PageView::Phone(page) => page,
        other => panic!("not the page for the phone: {other:?}"),
    }
}

fn write_name(journey: &mut Journey, name: &str) {
    for letter in name.chars() {
        profile_event(journey, ProfileEvent::NameTyped(letter));
    }
}

/// The page for a new profile, with a name.
fn adding() -> Journey {
    let mut journey = Journey::at_the_store();
    profile_event(&mut journey, ProfileEvent::Opened);
    profile_event(&mut journey, ProfileEvent::AddOpened);
    write_name(&mut journey, "ANNA LENA");
    journey
}

#[test]
fn somebody_of_the_family_is_added_with_a_limit_and_the_owners_pin() {
    let mut journey = adding();
    assert_eq!(edit_page(&journey).name, "Anna Lena");
    assert!(!edit_page(&journey).can_save, "not without the owner's PIN");
    profile_event(&mut journey, ProfileEvent::LimitChosen(2));
    journey.type_pin(&PIN);
    assert!(edit_page(&journey).can_save);
    let effects = profile_event(&mut journey, ProfileEvent::Saved { request: id("a1") });
    let deed = Deed::AddProfile { name: "Anna Lena".to_owned(), role: Role::Family, limit: Some(euro(10_000)) };
    assert_eq!(effects, [Effect::Ask { deed, pin: Some(pin()), new_pin: None, request: id("a1") }]);
    assert_eq!(journey.model.keypad.typed.count(), 0);
    journey.done_deed("a1", Ok(DeedAnswer::Done));
    assert_eq!(journey.view().nav.screen, Screen::Profiles);
}

#[test]
fn a_guest_has_no_limit_to_choose() {
    let mut journey = adding();
    profile_event(&mut journey, ProfileEvent::RoleChosen(Role::Guest));
    assert!(edit_page(&journey).limits.is_empty());
    journey.type_pin(&PIN);
    let effects = profile_event(&mut journey, ProfileEvent::Saved { request: id("a1") });
    assert!(matches!(&effects[..], [Effect::Ask { deed: Deed::AddProfile { role: Role::Guest, limit: None, .. }, .. }]));
}

#[test]
fn a_wrong_pin_of_the_owner_leaves_the_page_as_it_was() {
    let mut journey = adding();
    journey.type_pin(&PIN);
    profile_event(&mut journey, ProfileEvent::Saved { request: id("a1") });
    journey.done_deed("a1", Err(CallError::PinWrong));
    let page = edit_page(&journey);
    assert_eq!((page.name.as_str(), page.can_save), ("Anna Lena", false));
    assert_eq!(format!("{:?}", page.keypad.unwrap().caption), "pin-wrong-tries{tries: 5}");
}

#[test]
fn nobody_can_become_the_owner_and_the_owner_cannot_be_removed() {
    let mut journey = adding();
    profile_event(&mut journey, ProfileEvent::RoleChosen(Role::Owner));
    assert!(edit_page(&journey).roles.iter().any(|role| role.key == "family" && role.selected));
    journey.send(Event::BackRequested);
    profile_event(&mut journey, ProfileEvent::EditOpened(id("owner")));
    journey.type_pin(&PIN);
    assert!(!edit_page(&journey).can_remove && edit_page(&journey).limits.is_empty());
    profile_event(&mut journey, ProfileEvent::RemovalOpened);
    assert_eq!(journey.view().sheet, None);
}

#[test]
fn a_profile_is_removed_after_a_question_with_the_owners_pin() {
    let mut journey = Journey::at_the_store();
    profile_event(&mut journey, ProfileEvent::Opened);
    profile_event(&mut journey, ProfileEvent::EditOpened(id("family")));
    profile_event(&mut journey, ProfileEvent::RemovalOpened);
    assert_eq!(journey.view().sheet, None, "not without the PIN");
    journey.type_pin(&PIN);
    profile_event(&mut journey, ProfileEvent::RemovalOpened);
    assert_eq!(journey.operation().stage, OperationMode::Confirm);
    let effects = journey.send(Event::Sheet(SheetEvent::Confirmed { request: id("d1") }));
    let remove = Effect::Ask { deed: Deed::RemoveProfile(id("family")), pin: Some(pin()), new_pin: None, request: id("d1") };
    assert_eq!(asks(&effects), [&remove]);
}

#[test]
fn choosing_a_profile_needs_a_tap_and_no_pin_and_the_top_bar_says_who_it_is() {
    let mut journey = Journey::at_the_store();
    assert_eq!(journey.view().status.profile, "M");
    profile_event(&mut journey, ProfileEvent::Opened);
    let select = |key| ProfileEvent::Selected { profile: id(key), request: id("s1") };
    assert_eq!(profile_event(&mut journey, select("owner")), [], "it is already");
    let ask = Effect::Ask { deed: Deed::SelectProfile(id("guest")), pin: None, new_pin: None, request: id("s1") };
    assert_eq!(profile_event(&mut journey, select("guest")), [ask]);
    journey.done_deed("s1", Ok(DeedAnswer::Done));
    journey.profiles.active = id("guest");
    journey.tell_profiles();
    assert_eq!(journey.view().status.profile, "G");
}

#[test]
fn profiles_are_out_of_reach_while_driving() {
    let mut journey = Journey::at_the_store();
    journey.tell_driving(Driving::Moving);
    assert_eq!(profile_event(&mut journey, ProfileEvent::Opened), []);
    assert!(matches!(journey.view().page, PageView::Driving(_)));
}

fn session(state: PhoneState) -> Option<PhoneSession> {
    let page = PhonePage {
        url: "https://pay.example/p/AB12CD34".to_owned(),
        code: "AB12-CD34".to_owned(),
        expires_at: at("2026-11-14T20:57:00Z"),
    };
    Some(PhoneSession { kind: PhoneKind::Card, page, state })
}

#[test]
fn a_card_is_added_on_the_phone_and_the_car_shows_it() {
    let mut journey = Journey::with_the_quote();
    journey.contracts.payment = None;
    journey.tell_contracts();
    let open = PaymentEvent::PhoneRequested { kind: PhoneKind::Card, request: id("h1") };
    let ask = Effect::Ask { deed: Deed::OpenPhone(PhoneKind::Card), pin: None, new_pin: None, request: id("h1") };
    assert!(payment_event(&mut journey, open).contains(&ask));
    assert_eq!(phone_page(&journey).mode, PhoneMode::Opening);
    journey.done_deed("h1", Ok(DeedAnswer::Done));
    journey.contracts.phone = session(PhoneState::Waiting);
    journey.tell_contracts();
    let page = phone_page(&journey);
    assert_eq!((page.mode, page.code.unwrap().url.as_str()), (PhoneMode::Waiting, "https://pay.example/p/AB12CD34"));
    journey.contracts.phone = session(PhoneState::Done);
    journey.contracts.payment = contracts(1).payment;
    journey.tell_contracts();
    let page = phone_page(&journey);
    assert_eq!(format!("{:?}", page.text), "phone-card-done{method: payment-method{brand: \"Visa\", last4: \"4821\"}}");
    // And back to the order that was waiting.
    payment_event(&mut journey, PaymentEvent::PhoneClosed { request: id("h2") });
    assert_eq!(journey.order().mode, OrderMode::Ready);
}

fn without_a_card() -> Journey {
    let mut journey = Journey::at_the_store();
    journey.contracts.payment = None;
    journey.tell_contracts();
    journey
}

#[test]
fn an_expired_or_failed_code_can_be_asked_for_anew() {
    for (state, text) in [(PhoneState::Expired, MessageId::PhoneExpired), (PhoneState::Failed, MessageId::PhoneFailed)] {
        let mut journey = without_a_card();
        payment_event(&mut journey, PaymentEvent::Opened);
        payment_event(&mut journey, PaymentEvent::PhoneRequested { kind: PhoneKind::Card, request: id("h1") });
        journey.done_deed("h1", Ok(DeedAnswer::Done));
        journey.contracts.phone = session(state);
        journey.tell_contracts();
        let page = phone_page(&journey);
        assert_eq!((page.mode, page.text, page.again), (PhoneMode::Failed, Text::of(text), true));
        let again = payment_event(&mut journey, PaymentEvent::PhoneRequested { kind: PhoneKind::Card, request: id("h2") });
        assert!(matches!(&again[..], [Effect::Ask { deed: Deed::OpenPhone(PhoneKind::Card), .. }]));
        assert_eq!(phone_page(&journey).mode, PhoneMode::Opening, "what was before is no answer to this");
    }
}

#[test]
fn a_code_runs_out_on_screen_even_when_nobody_says_so() {
    let mut journey = without_a_card();
    payment_event(&mut journey, PaymentEvent::PhoneRequested { kind: PhoneKind::Card, request: id("h1") });
    journey.done_deed("h1", Ok(DeedAnswer::Done));
    journey.contracts.phone = session(PhoneState::Waiting);
    journey.tell_contracts();
    journey.send(Event::TimePassed(at("2026-11-14T20:57:00Z")));
    assert_eq!(phone_page(&journey).text, Text::of(MessageId::PhoneExpired));
}

#[test]
fn a_means_of_payment_is_forgotten_after_a_question() {
    let mut journey = Journey::at_the_store();
    payment_event(&mut journey, PaymentEvent::Opened);
    payment_event(&mut journey, PaymentEvent::RemovalOpened);
    assert_eq!(journey.operation().confirm, Text::of(MessageId::PaymentRemoveYes));
    let effects = journey.send(Event::Sheet(SheetEvent::Confirmed { request: id("f1") }));
    assert_eq!((effects, journey.view().sheet), (Vec::new(), None), "the owner's PIN first");
    assert_eq!(proof_page(&journey).name, Text::of(MessageId::ProofRemove));
    let asked = type_and_enter(&mut journey);
    assert!(matches!(&asked[..], [Effect::Ask { deed: Deed::RemovePayment, pin: Some(_), new_pin: None, .. }]), "{asked:?}");
    journey.done_deed("f1", Ok(DeedAnswer::Done));
    assert!(matches!(journey.view().page, PageView::Payment(_)));
}

fn proof_page(journey: &Journey) -> ProfilePinView {
    match journey.view().page {
        PageView::ProfilePin(page) => page,
        other => panic!("{other:?}"),
    }
}

fn type_and_enter(journey: &mut Journey) -> Vec<Effect> {
    assert_eq!(proof_page(journey).keypad.next, Some(false), "a PIN has four digits at least");
    journey.type_pin(&[7, 3, 5, 9]);
    assert_eq!(proof_page(journey).keypad.next, Some(true));
    journey.send(Event::PinEntered)
}

#[test]
fn before_there_is_a_pin_a_means_of_payment_is_forgotten_without() {
    let mut journey = Journey::at_the_store();
    journey.profiles.profiles[0].has_pin = false;
    journey.tell_profiles();
    payment_event(&mut journey, PaymentEvent::Opened);
    payment_event(&mut journey, PaymentEvent::RemovalOpened);
    let effects = journey.send(Event::Sheet(SheetEvent::Confirmed { request: id("f1") }));
    assert_eq!(effects, [Effect::Ask { deed: Deed::RemovePayment, pin: None, new_pin: None, request: id("f1") }]);
}

#[test]
fn the_owners_pin_stands_before_another_card_and_another_address() {
    for (kind, name) in [(PhoneKind::Card, MessageId::ProofCard), (PhoneKind::Email, MessageId::ProofEmail)] {
        let mut journey = Journey::at_the_store();
        payment_event(&mut journey, PaymentEvent::Opened);
        assert_eq!(payment_event(&mut journey, PaymentEvent::PhoneRequested { kind, request: id("h1") }), []);
        let page = proof_page(&journey);
        assert_eq!((page.title, page.name), (Text::of(MessageId::ProofTitle), Text::of(name)));
        let asked = type_and_enter(&mut journey);
        assert!(asked.iter().any(|effect| matches!(effect, Effect::Ask { deed, pin: Some(_), .. } if *deed == Deed::OpenPhone(kind))));
        assert_eq!(proof_page(&journey).keypad.caption, Text::of(MessageId::PinChecking));
        assert_eq!(journey.send(Event::PinEntered), [], "once");
        // Wrong: said so, and to be typed anew.
        journey.done_deed("h1", Err(CallError::PinWrong));
        let pad = proof_page(&journey).keypad;
        assert!(pad.wrong && pad.dots == 4 && pad.enabled, "{pad:?}");
        let again = type_after_a_wrong_one(&mut journey);
        assert!(again.iter().any(|effect| matches!(effect, Effect::Ask { pin: Some(_), .. })));
        journey.done_deed("h1", Ok(DeedAnswer::Done));
        assert_eq!(phone_page(&journey).mode, PhoneMode::Opening);
        // Back is where it began, and not at the PIN.
        payment_event(&mut journey, PaymentEvent::PhoneClosed { request: id("h2") });
        assert!(matches!(journey.view().page, PageView::Payment(_)));
    }
}

fn type_after_a_wrong_one(journey: &mut Journey) -> Vec<Effect> {
    journey.type_pin(&[7, 3, 5, 9]);
    journey.send(Event::PinEntered)
}

#[test]
fn what_is_typed_for_a_change_is_gone_when_its_page_is_left() {
    let mut journey = Journey::at_the_store();
    payment_event(&mut journey, PaymentEvent::Opened);
    payment_event(&mut journey, PaymentEvent::PhoneRequested { kind: PhoneKind::Email, request: id("h1") });
    journey.type_pin(&[7, 3, 5]);
    journey.send(Event::BackRequested);
    assert!(matches!(journey.view().page, PageView::Payment(_)));
    payment_event(&mut journey, PaymentEvent::PhoneRequested { kind: PhoneKind::Email, request: id("h2") });
    assert_eq!(proof_page(&journey).keypad.dots, 0);
    // A lock takes the pad away, with what to do.
    journey.profiles.profiles[0].lock = PinLock::Reset;
    journey.tell_profiles();
    assert!(proof_page(&journey).keypad.blocked.is_some());
}

#[test]
fn a_guest_changes_nothing_of_what_is_paid_with() {
    let mut journey = Journey::at_the_store();
    journey.profiles.active = id("guest");
    journey.tell_profiles();
    payment_event(&mut journey, PaymentEvent::Opened);
    for event in [
        PaymentEvent::PhoneRequested { kind: PhoneKind::Card, request: id("h1") },
        PaymentEvent::RemovalOpened,
        PaymentEvent::VoucherOpened,
    ] {
        assert_eq!(payment_event(&mut journey, event), []);
        assert_eq!((journey.view().nav.screen, journey.view().sheet), (Screen::Payment, None));
    }
}

#[test]
fn a_voucher_is_typed_and_its_outcome_is_said_in_words() {
    let mut journey = Journey::at_the_store();
    payment_event(&mut journey, PaymentEvent::VoucherOpened);
    for letter in "ab12-cd34".chars() {
        payment_event(&mut journey, PaymentEvent::VoucherTyped(letter));
    }
    let page = |journey: &Journey| match journey.view().page {
        PageView::Voucher(page) => page,
        other => panic!("no voucher: {other:?}"),
    };
    assert_eq!((page(&journey).typed.as_str(), page(&journey).can_redeem), ("AB12 CD34", true));
    let effects = payment_event(&mut journey, PaymentEvent::VoucherRedeemed { request: id("v1") });
    let deed = Deed::Redeem { code: "AB12CD34".to_owned() };
    assert_eq!(effects, [Effect::Ask { deed, pin: None, new_pin: None, request: id("v1") }]);
    assert!(page(&journey).pending);
    journey.done_deed("v1", Ok(DeedAnswer::Voucher(Redemption::Used)));
    assert_eq!(page(&journey).result, Text::of(MessageId::VoucherUsed));
    payment_event(&mut journey, PaymentEvent::VoucherRedeemed { request: id("v2") });
    journey.done_deed("v2", Ok(DeedAnswer::Voucher(Redemption::Redeemed(euro(2_000)))));
    assert_eq!(format!("{:?}", page(&journey).result), "voucher-redeemed{amount: EUR 2000 minor}");
    assert_eq!(page(&journey).typed, "");
}

#[test]
fn pictures_of_the_pages_as_text() {
    let mut journey = adding();
    insta::assert_debug_snapshot!("profile_edit", journey.view().page);
    journey.send(Event::BackRequested);
    insta::assert_debug_snapshot!("profiles", journey.view().page);
    payment_event(&mut journey, PaymentEvent::Opened);
    insta::assert_debug_snapshot!("payment", journey.view().page);
    payment_event(&mut journey, PaymentEvent::VoucherOpened);
    insta::assert_debug_snapshot!("voucher", journey.view().page);
}

/// A car that a valet has.
fn with_a_valet() -> Journey {
    let mut journey = Journey::at_the_store();
    journey.profiles.profiles.push(profile("hotel", "Hotel", Role::Valet));
    journey.profiles.active = id("hotel");
    let effects = journey.tell_profiles();
    assert!(effects.iter().any(|effect| matches!(effect, Effect::SaveSettings(settings) if settings.closed)), "it is remembered");
    journey
}

fn closed_page(journey: &Journey) -> ProfilePinView {
    let view = journey.view();
    assert_eq!((view.status.closed, view.status.driving, view.status.profile.as_str(), &view.sheet), (true, false, "", &None));
    match view.page {
        PageView::ProfilePin(page) => page,
        other => panic!("something else is to be seen: {other:?}"),
    }
}

#[test]
fn a_valet_sees_one_page_wherever_the_car_is_and_whatever_is_touched() {
    let mut journey = Journey::on_the_page("high-beam");
    journey.profiles.profiles.push(profile("hotel", "Hotel", Role::Valet));
    journey.profiles.active = id("hotel");
    journey.tell_profiles();
    for event in [
        Event::SectionOpened(Screen::MyFeatures),
        Event::SectionOpened(Screen::Car),
        Event::BackRequested,
        Event::FeatureOpened(id("high-beam")),
        Event::SearchOpened,
        Event::Profile(ProfileEvent::Opened),
        Event::Profile(ProfileEvent::Selected { profile: id("owner"), request: id("s1") }),
        Event::Handover(HandoverEvent::Opened),
        Event::LanguageChosen(crate::Language::German),
        Event::BannerActed,
    ] {
        assert_eq!(journey.send(event), []);
        closed_page(&journey);
    }
    assert!(closed_page(&journey).keypad.enabled);
    assert!(!format!("{:?}", journey.view()).contains("Mia"), "a valet reads nobody's name");
    for driving in [Driving::Moving, Driving::Standing, Driving::Parked] {
        journey.tell_driving(driving);
        assert_eq!(closed_page(&journey).keypad.enabled, driving == Driving::Parked);
    }
    // Nobody who could tell is there any more.
    journey.daemon(DaemonEvent::Vanished);
    assert!(closed_page(&journey).keypad.blocked.is_some());
    let settings = journey.model.settings.clone();
    journey.model = Model::new(settings, jiff::tz::TimeZone::UTC, now());
    journey.send(Event::Started);
    closed_page(&journey);
}

#[test]
fn the_owners_pin_opens_what_a_valet_had_closed() {
    let mut journey = with_a_valet();
    let ask = |request| Effect::Ask { deed: Deed::SelectProfile(id("owner")), pin: Some(pin()), new_pin: None, request: id(request) };
    journey.type_pin(&PIN);
    let effects = journey.send(Event::PinEntered);
    assert_eq!(asks(&effects), [&ask("pin")]);
    journey.done_deed("pin", Err(CallError::PinWrong));
    assert!(closed_page(&journey).keypad.wrong);
    journey.type_pin(&PIN);
    journey.send(Event::PinEntered);
    journey.done_deed("pin", Ok(DeedAnswer::Done));
    // Until the daemon says who it is now.
    closed_page(&journey);
    journey.profiles.active = id("owner");
    let effects = journey.tell_profiles();
    assert!(effects.iter().any(|effect| matches!(effect, Effect::SaveSettings(settings) if !settings.closed)));
    let view = journey.view();
    assert_eq!((view.nav.screen, view.status.closed, view.status.profile.as_str()), (Screen::Store, false, "M"));
    assert_eq!(journey.model.keypad.typed.count(), 0);
}

#[test]
fn a_valet_is_made_only_where_a_pin_keeps_somebody_out() {
    let mut journey = adding();
    let keys = |journey: &Journey| edit_page(journey).roles.iter().map(|role| role.key.clone()).collect::<Vec<_>>();
    assert_eq!(keys(&journey), ["family", "guest", "lessee", "renter", "valet"]);
    profile_event(&mut journey, ProfileEvent::RoleChosen(Role::Valet));
    assert_eq!(edit_page(&journey).limits, []);
    journey.profiles.profiles[0].has_pin = false;
    journey.tell_profiles();
    assert_eq!(keys(&journey), ["family", "guest"]);
}

#[test]
fn the_key_in_the_car_is_bound_to_a_profile_with_the_owners_pin() {
    let mut journey = Journey::at_the_store();
    let openers =
        |journey: &Journey| edit_page(journey).openers.iter().map(|choice| (choice.key.clone(), choice.selected)).collect::<Vec<_>>();
    let open = |journey: &mut Journey, keys: u32, has_this_key: Option<bool>| {
        journey.profiles.profiles[1].keys = keys;
        journey.profiles.profiles[1].has_this_key = has_this_key;
        journey.tell_profiles();
        profile_event(journey, ProfileEvent::Opened);
        profile_event(journey, ProfileEvent::EditOpened(id("family")));
    };
    for (keys, has_this_key, shown) in [
        (0, None, &[][..]),
        (0, Some(false), &[("this", false), ("none", true)][..]),
        (1, Some(true), &[("this", true), ("none", false)][..]),
        (1, Some(false), &[("this", false), ("other", true), ("none", false)][..]),
        (2, None, &[("other", true), ("none", false)][..]),
    ] {
        open(&mut journey, keys, has_this_key);
        let shown: Vec<(String, bool)> = shown.iter().map(|(key, selected)| ((*key).to_owned(), *selected)).collect();
        assert_eq!(openers(&journey), shown, "{keys} {has_this_key:?}");
        journey.send(Event::BackRequested);
    }
    open(&mut journey, 0, Some(false));
    profile_event(&mut journey, ProfileEvent::KeyChosen(KeyWish::ThisOne));
    assert!(openers(&journey)[0].1);
    journey.type_pin(&PIN);
    let effects = profile_event(&mut journey, ProfileEvent::Saved { request: id("k1") });
    let Effect::Ask { deed: Deed::ChangeProfile { key, .. }, .. } = asks(&effects)[0] else { panic!("{effects:?}") };
    assert_eq!(*key, Some(KeyWish::ThisOne));
}

#[test]
fn each_profile_has_its_own_language_once_it_has_chosen_one() {
    let mut journey = Journey::at_the_store();
    journey.send(Event::LanguageChosen(crate::Language::German));
    let mut sit_down = |who: &str| {
        journey.profiles.active = id(who);
        journey.tell_profiles();
        journey.view().nav.language
    };
    assert_eq!(sit_down("family"), "de", "who has chosen none keeps what is there");
    journey.send(Event::LanguageChosen(crate::Language::French));
    let mut sit_down = |who: &str| {
        journey.profiles.active = id(who);
        let effects = journey.tell_profiles();
        (journey.view().nav.language, effects.iter().any(|effect| matches!(effect, Effect::SaveSettings(_))))
    };
    assert_eq!(sit_down("owner"), ("de".to_owned(), true));
    assert_eq!(sit_down("owner"), ("de".to_owned(), false));
    assert_eq!(sit_down("family"), ("fr".to_owned(), true));
    // What somebody has asked for at the start counts until another one takes the wheel.
    let settings = Settings { language: crate::Language::English, ..journey.model.settings.clone() };
    journey.model = Model::new(settings, jiff::tz::TimeZone::UTC, now());
    journey.send(Event::Started);
    journey.daemon(DaemonEvent::Appeared);
    journey.tell_profiles();
    assert_eq!(journey.view().nav.language, "en");
    journey.profiles.active = id("owner");
    journey.tell_profiles();
    assert_eq!(journey.view().nav.language, "de");
}

#[test]
fn a_car_is_asked_for_from_the_one_page_that_a_valet_sees_and_nothing_else_is_seen_on_the_way() {
    let mut journey = with_a_valet();
    assert_ne!(closed_page(&journey).other, Text::Empty);
    let handover = |journey: &mut Journey, event| journey.send(Event::Handover(event));
    assert_eq!(handover(&mut journey, HandoverEvent::Opened), []);
    assert_eq!(handover(&mut journey, HandoverEvent::Claimed { request: id("c0") }), []);
    handover(&mut journey, HandoverEvent::ClaimOpened);
    let PageView::Handover(page) = journey.view().page else { panic!("{:?}", journey.view().page) };
    assert_eq!((page.stepped, page.columns.len(), page.keypad), (false, 0, None), "what would become of everything is the owner's to read");
    assert_eq!(handover(&mut journey, HandoverEvent::Continued), []);
    let effects = handover(&mut journey, HandoverEvent::Claimed { request: id("c1") });
    assert_eq!(asks(&effects), [&Effect::Ask { deed: Deed::Claim, pin: None, new_pin: None, request: id("c1") }]);
    journey.send(Event::BackRequested);
    closed_page(&journey);
    journey.send(Event::BackRequested);
    closed_page(&journey);
    // Text to read is none for the road.
    handover(&mut journey, HandoverEvent::ClaimOpened);
    journey.tell_driving(Driving::Moving);
    closed_page(&journey);
    journey.tell_driving(Driving::Parked);
    closed_page(&journey);
}

#[test]
fn a_pin_that_the_seller_has_set_back_keeps_nobody_out() {
    let mut journey = with_a_valet();
    journey.profiles.profiles[0].has_pin = false;
    journey.tell_profiles();
    let view = journey.view();
    assert_eq!((view.nav.screen, view.status.closed), (Screen::Store, false));
}

#[test]
fn a_valet_is_chosen_after_a_question_because_only_the_owner_leads_back() {
    let mut journey = Journey::at_the_store();
    journey.profiles.profiles.push(profile("hotel", "Hotel", Role::Valet));
    journey.tell_profiles();
    profile_event(&mut journey, ProfileEvent::Opened);
    assert_eq!(profile_event(&mut journey, ProfileEvent::Selected { profile: id("hotel"), request: id("s1") }), []);
    assert_eq!(journey.operation().stage, OperationMode::Confirm);
    let effects = journey.send(Event::Sheet(SheetEvent::Confirmed { request: id("s2") }));
    let ask = Effect::Ask { deed: Deed::SelectProfile(id("hotel")), pin: None, new_pin: None, request: id("s2") };
    assert_eq!(asks(&effects), [&ask]);
}

#[test]
fn an_owner_without_a_name_has_a_key_all_the_same() {
    let mut journey = Journey::at_the_store();
    journey.profiles.profiles[0].name.clear();
    journey.profiles.profiles[0].has_this_key = Some(false);
    journey.tell_profiles();
    profile_event(&mut journey, ProfileEvent::Opened);
    profile_event(&mut journey, ProfileEvent::EditOpened(id("owner")));
    journey.type_pin(&PIN);
    assert!(!edit_page(&journey).can_save, "nothing is changed");
    profile_event(&mut journey, ProfileEvent::KeyChosen(KeyWish::ThisOne));
    assert!(edit_page(&journey).can_save);
}
