//! What holds for every sequence of events.

use std::collections::{BTreeMap, BTreeSet};

use entitlement::{
    Declaration, DeclarationStatus, Driving, EndReason, FailReason, GrantKind, LedgerHealth, OrderKind, OrderState, OrderStatus, Outcome,
    PhoneKind, PinLock, PrivateMode, Reach, Refusal, SellerDocument, Sharing, State, Term,
};
use proptest::prelude::*;

use super::fixture::*;
use crate::*;

const KEYS: [&str; 7] = ["suspension", "sounds", "wheel-heat", "high-beam", "recorder", "seat-heat", "nowhere"];

fn key() -> impl Strategy<Value = &'static str> {
    prop::sample::select(KEYS.to_vec())
}

fn error() -> impl Strategy<Value = CallError> {
    prop::sample::select(vec![
        CallError::NoAnswer,
        CallError::AlreadyPending,
        CallError::NotParked,
        CallError::StorageFailed,
        CallError::QuoteExpired,
        CallError::PinWrong,
        CallError::PinLocked,
        CallError::PinNotSet,
        CallError::TooSoon,
    ])
}

fn order_id() -> impl Strategy<Value = String> {
    (0u8..4).prop_map(|number| format!("o{number}"))
}

fn state(key: &'static str) -> impl Strategy<Value = State> {
    let kind = prop::sample::select(vec![GrantKind::Trial, GrantKind::Term(Term::OneYear), GrantKind::Unlimited, GrantKind::Factory]);
    (0u8..10, kind, order_id()).prop_map(move |(which, kind, order)| {
        let grant = grant(key, kind, &order);
        let order = id(&order);
        match which {
            0 | 1 => State::Offered,
            2 => State::TrialPending { order },
            3 => State::OrderPending { order },
            4 => State::Installing { grant },
            5 => State::Active { grant, extending: Some(order) },
            6 => State::Active { grant, extending: None },
            7 => State::Leaving { grant, reason: EndReason::Withdrawn },
            8 => State::Ended { grant },
            _ => State::Failed { reason: FailReason::Refused { order } },
        }
    })
}

fn any_snapshot() -> impl Strategy<Value = Event> {
    let states = KEYS[..6].iter().map(|key| state(key)).collect::<Vec<_>>();
    let driving = prop::sample::select(vec![Driving::Parked, Driving::Parked, Driving::Parked, Driving::Standing, Driving::Moving]);
    (states, driving, prop::bool::weighted(0.9), 0u64..20).prop_map(|(states, driving, online, revision)| {
        let mut snapshot = snapshot(revision);
        for (status, state) in snapshot.features.iter_mut().zip(states) {
            status.state = state;
        }
        snapshot.driving = driving;
        snapshot.storefront = if online { Reach::Online } else { Reach::Offline { last_seen: None } };
        Event::Daemon(DaemonEvent::SnapshotArrived { snapshot: Box::new(snapshot), received: now() })
    })
}

fn order_arrived() -> impl Strategy<Value = Event> {
    let states = vec![
        OrderState::Sending,
        OrderState::AwaitingPayment,
        OrderState::Granted,
        OrderState::Captured,
        OrderState::Refused(Refusal::Declined),
    ];
    (order_id(), prop::sample::select(states)).prop_map(|(order, state)| {
        let status = OrderStatus {
            order: id(&order),
            feature: id("high-beam"),
            kind: OrderKind::Purchase,
            state,
            placed_at: now(),
            quote: None,
            waiting: None,
        };
        Event::Daemon(DaemonEvent::OrderArrived { status: Box::new(status), quote: None })
    })
}

const SWITCHES: [&str; 6] = ["hazards", "charging-live", "charging-map", "remote", "rescue", "nowhere"];

fn switch_key() -> impl Strategy<Value = &'static str> {
    prop::sample::select(SWITCHES.to_vec())
}

fn any_privacy() -> impl Strategy<Value = Event> {
    let sharing = prop::sample::select(vec![Sharing::Off, Sharing::On, Sharing::On, Sharing::TurningOff, Sharing::TurningOn]);
    let ledger = prop::sample::select(vec![LedgerHealth::Sound, LedgerHealth::Sound, LedgerHealth::Broken, LedgerHealth::Full]);
    let private =
        prop::sample::select(vec![PrivateMode::Off, PrivateMode::Off, PrivateMode::Hour { until: now() }, PrivateMode::UntilChanged]);
    (prop::collection::vec(sharing, 4), ledger, private, 0u64..20).prop_map(|(sharing, ledger, private, revision)| {
        let mut snapshot = privacy(revision);
        for (status, sharing) in snapshot.purposes.iter_mut().zip(sharing) {
            status.sharing = sharing;
        }
        (snapshot.ledger, snapshot.private) = (ledger, private);
        Event::Daemon(DaemonEvent::PrivacyArrived(Box::new(snapshot)))
    })
}

fn privacy_event() -> impl Strategy<Value = PrivacyEvent> {
    let request = || (0u32..4).prop_map(|number| id(&format!("s{number}")));
    prop_oneof![
        2 => prop::option::of(switch_key()).prop_map(|key| PrivacyEvent::RowTapped(key.map(id))),
        4 => (switch_key(), prop::bool::ANY, request()).prop_map(|(key, on, request)| {
            let wish = if on { SharingWish::On } else { SharingWish::Off };
            PrivacyEvent::SharingRequested { purpose: id(key), wish, request }
        }),
        2 => (prop::sample::select(vec![PrivateChoice::Off, PrivateChoice::Hour, PrivateChoice::UntilChanged]), request())
            .prop_map(|(choice, request)| PrivacyEvent::PrivateRequested { choice, request }),
        1 => switch_key().prop_map(|key| PrivacyEvent::SentOpened(id(key))),
        1 => prop::sample::select(vec!["charging", "nowhere"]).prop_map(|key| PrivacyEvent::ServiceOpened(id(key))),
        1 => Just(PrivacyEvent::ReceiptsOpened),
        1 => Just(PrivacyEvent::ExportOpened),
        1 => Just(PrivacyEvent::EraseOpened),
        1 => request().prop_map(|request| PrivacyEvent::EraseHoldBegan { request }),
        1 => Just(PrivacyEvent::EraseHoldEnded),
        1 => Just(PrivacyEvent::EraseStepRequested),
        1 => request().prop_map(|request| PrivacyEvent::StartAnewRequested { request }),
    ]
}

fn any_profiles() -> impl Strategy<Value = Event> {
    let locks = vec![
        PinLock::Open { tries_left: 5 },
        PinLock::Open { tries_left: 5 },
        PinLock::Open { tries_left: 1 },
        PinLock::Wait { left: std::time::Duration::from_secs(4) },
        PinLock::Wait { left: std::time::Duration::from_secs(300) },
        PinLock::Reset,
    ];
    let active = prop::sample::select(vec!["owner", "owner", "owner", "family", "guest"]);
    (active, prop::sample::select(locks), prop::bool::weighted(0.8), 0u64..20).prop_map(|(active, lock, has_pin, revision)| {
        let mut told = profiles(revision);
        told.active = id(active);
        for profile in &mut told.profiles {
            (profile.lock, profile.has_pin) = (lock, has_pin);
        }
        Event::Daemon(DaemonEvent::ProfilesArrived(Box::new(told)))
    })
}

fn any_contracts() -> impl Strategy<Value = Event> {
    let outcome = prop::sample::select(vec![Outcome::Queued, Outcome::Accepted, Outcome::TooLate]);
    let declared = prop::option::weighted(0.3, (prop::sample::select(vec![Declaration::Withdraw, Declaration::Cancel]), outcome));
    (prop::bool::weighted(0.8), declared, 0u64..20).prop_map(|(card, declared, revision)| {
        let mut told = contracts(revision);
        told.contracts = vec![contract("o1"), contract("o2")];
        if !card {
            told.payment = None;
        }
        told.declarations = declared
            .into_iter()
            .map(|(declaration, outcome)| DeclarationStatus { id: id("d1"), order: id("o1"), declaration, declared_at: now(), outcome })
            .collect();
        Event::Daemon(DaemonEvent::ContractsArrived(Box::new(told)))
    })
}

fn pin_key() -> impl Strategy<Value = Event> {
    let key = prop_oneof![8 => (0u8..10).prop_map(|digit| PinKey::Digit(Digit::new(digit).unwrap())), 1 => Just(PinKey::Erase)];
    (key, 0u32..4).prop_map(|(key, number)| Event::PinTyped { key, request: id(&format!("p{number}")) })
}

fn contract_event() -> impl Strategy<Value = Event> {
    let request = || (0u32..6).prop_map(|number| id(&format!("c{number}")));
    let order = || prop::sample::select(vec!["o1", "o2", "o9"]);
    let what = || prop::sample::select(vec![Declaration::Withdraw, Declaration::Cancel]);
    let wish = prop::sample::select(vec![RenewalWish::On, RenewalWish::Off]);
    prop_oneof![
        2 => order().prop_map(|order| Event::Contract(ContractEvent::Opened(id(order)))),
        4 => (order(), what()).prop_map(|(order, declaration)| {
            Event::Contract(ContractEvent::DeclareOpened { order: id(order), declaration })
        }),
        4 => request().prop_map(|request| Event::Contract(ContractEvent::Declared { request })),
        2 => (order(), wish, request()).prop_map(|(order, wish, request)| {
            Event::Contract(ContractEvent::RenewalRequested { order: id(order), wish, request })
        }),
        1 => Just(Event::Contract(ContractEvent::ReceiptsOpened(None))),
        1 => Just(Event::Contract(ContractEvent::MessagesOpened)),
        1 => request().prop_map(|request| Event::Contract(ContractEvent::Abandoned { request })),
        1 => Just(Event::Payment(PaymentEvent::Opened)),
        1 => request().prop_map(|request| Event::Payment(PaymentEvent::PhoneRequested { kind: PhoneKind::Card, request })),
        1 => Just(Event::Payment(PaymentEvent::RemovalOpened)),
        1 => request().prop_map(|request| Event::Sheet(SheetEvent::Confirmed { request })),
        1 => Just(Event::Sheet(SheetEvent::Closed)),
        1 => Just(Event::Profile(ProfileEvent::Opened)),
        1 => Just(Event::Profile(ProfileEvent::AddOpened)),
        1 => Just(Event::Profile(ProfileEvent::PinOpened(id("owner")))),
        1 => Just(Event::PinEntered),
        2 => (0u32..6, prop::result::maybe_ok(Just(()), error())).prop_map(|(number, answer)| {
            let answer = answer.map(|()| DeedAnswer::Declared(id("d1")));
            Event::Daemon(DaemonEvent::DeedAnswered { request: id(&format!("c{number}")), answer })
        }),
        1 => (0u32..4, prop::result::maybe_ok(Just(()), error())).prop_map(|(number, answer)| {
            let answer = answer.map(|()| DeedAnswer::Done);
            Event::Daemon(DaemonEvent::DeedAnswered { request: id(&format!("p{number}")), answer })
        }),
    ]
}

/// Each quote is another one, as the storefront signs a time into it.
fn quote_answered(number: usize, answer: Result<(), CallError>) -> Event {
    let answer = answer.map(|()| (quote("high-beam.DE.P1Y"), digest(&format!("quote{number}"))));
    Event::Daemon(DaemonEvent::QuoteAnswered { offer: id("high-beam.DE.P1Y"), answer })
}

/// What the daemon says, but for its snapshots of the car.
pub(super) fn answers() -> impl Strategy<Value = Event> {
    prop_oneof![
        2 => Just(Event::Daemon(DaemonEvent::Appeared)),
        1 => Just(Event::Daemon(DaemonEvent::Vanished)),
        1 => (0u64..20).prop_map(|revision| Event::Daemon(DaemonEvent::Changed { revision })),
        1 => error().prop_map(|error| Event::Daemon(DaemonEvent::SnapshotFailed(error))),
        1 => (key(), prop::result::maybe_ok(order_id().prop_map(|order| id(&order)), error()))
            .prop_map(|(key, answer)| Event::Daemon(DaemonEvent::TrialAnswered { feature: id(key), answer })),
        3 => (0usize..1_000_000, prop::result::maybe_ok(Just(()), error())).prop_map(|(number, answer)| quote_answered(number, answer)),
        1 => (0usize..4, prop::result::maybe_ok(order_id().prop_map(|order| id(&order)), error()))
            .prop_map(|(number, answer)| Event::Daemon(DaemonEvent::OrderAnswered { quote: digest(&format!("quote{number}")), answer })),
        1 => order_arrived(),
        4 => any_privacy(),
        2 => any_profiles(),
        2 => any_contracts(),
        1 => (0u64..20).prop_map(|revision| Event::Daemon(DaemonEvent::PrivacyChanged { revision })),
        1 => prop_oneof![error(), Just(CallError::Unsupported)].prop_map(|error| Event::Daemon(DaemonEvent::PrivacyFailed(error))),
        2 => (switch_key(), 0u32..4, prop::result::maybe_ok(Just(()), prop_oneof![error(), Just(CallError::TextChanged)]))
            .prop_map(|(key, number, answer)| Event::Daemon(DaemonEvent::SharingAnswered { purpose: id(key), request: id(&format!("s{number}")), answer })),
        1 => (0u32..4, prop::result::maybe_ok(Just(()), error()))
            .prop_map(|(number, answer)| Event::Daemon(DaemonEvent::PrivateAnswered { request: id(&format!("s{number}")), answer })),
        1 => (0u32..4, prop::result::maybe_ok(Just("op".to_owned()), error()))
            .prop_map(|(number, answer)| Event::Daemon(DaemonEvent::OperationAnswered { request: id(&format!("s{number}")), answer })),
    ]
}

/// What is touched.
pub(super) fn touches() -> impl Strategy<Value = Event> {
    prop_oneof![
        2 => key().prop_map(|key| Event::FeatureOpened(id(key))),
        2 => Just(Event::FeatureOpened(id("high-beam"))),
        3 => Just(Event::TermChosen(Term::OneYear)),
        1 => prop::sample::select(vec![Screen::Store, Screen::MyFeatures, Screen::Car, Screen::Order, Screen::Privacy, Screen::Privacy]).prop_map(Event::SectionOpened),
        1 => Just(Event::BackRequested),
        3 => Just(Event::ConsentChanged(Consent::Given)),
        1 => Just(Event::ConsentChanged(Consent::Withheld)),
        4 => (0u32..1_000_000).prop_map(|number| Event::OrderConfirmed { request: id(&format!("r{number}")) }),
        2 => (key(), 0u32..1_000_000).prop_map(|(key, number)| Event::TrialRequested { feature: id(key), request: id(&format!("t{number}")) }),
        1 => prop::sample::select(SellerDocument::ALL.to_vec()).prop_map(Event::DocumentOpened),
        1 => Just(Event::DocumentClosed),
        1 => Just(Event::OrderRetryRequested),
        1 => Just(Event::OrderChangeRequested),
        1 => Just(Event::SearchOpened),
        1 => ".{0,80}".prop_map(Event::SearchEdited),
        1 => key().prop_map(|key| Event::SavedForLater(id(key))),
        1 => (key(), prop::sample::select(RowAction::ALL.to_vec())).prop_map(|(key, action)| Event::RowActed(id(key), action)),
        1 => Just(Event::OwnedFilterChosen(OwnedFilter::Ended)),
        1 => Just(Event::LanguageChosen(Language::German)),
        1 => (0usize..100).prop_map(Event::ColumnsWanted),
        12 => privacy_event().prop_map(Event::Privacy),
        14 => pin_key(),
        12 => contract_event(),
    ]
}

/// What nobody does.
pub(super) fn others() -> impl Strategy<Value = Event> {
    prop_oneof![
        Just(Event::Started),
        Just(Event::CacheRead { catalogue: Some((catalogue(), now())), snapshot: Some((Box::new(snapshot(3)), now())) }),
        Just(Event::StoreRetryRequested),
        Just(Event::BannerActed),
        Just(Event::TimePassed(at("2026-11-14T20:59:00Z"))),
        prop::sample::select(vec![
            Timer::Toast,
            Timer::Heard,
            Timer::Confirm,
            Timer::Snapshot,
            Timer::Privacy,
            Timer::Sharing(0),
            Timer::Private,
            Timer::EraseHeld,
            Timer::Stands,
            Timer::Stands,
            Timer::PinKept,
            Timer::PinWrong,
            Timer::PinWait
        ])
        .prop_map(Event::TimerElapsed),
        Just(Event::Storefront(StorefrontEvent::CatalogueFailed(FetchFailure::NotBelieved))),
        Just(Event::Storefront(StorefrontEvent::CatalogueArrived { catalogue: catalogue(), received: now() })),
    ]
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![1 => any_snapshot(), 5 => answers(), 8 => touches(), 2 => others()]
}

/// What the daemon said last in this session: which features it reported as working.
#[derive(Default)]
struct Told {
    present: bool,
    working: BTreeSet<String>,
}

impl Told {
    fn learn(&mut self, event: &Event) {
        match event {
            Event::Daemon(DaemonEvent::Appeared) => self.present = true,
            Event::Daemon(DaemonEvent::Vanished) => self.present = false,
            Event::Daemon(DaemonEvent::SnapshotArrived { snapshot, .. }) if self.present => {
                let working = snapshot.features.iter().filter(|status| status.state.working_grant().is_some());
                self.working = working.map(|status| status.feature.to_string()).collect();
            }
            _ => {}
        }
    }
}

fn lit(kind: StateKind) -> bool {
    matches!(kind, StateKind::Active | StateKind::Trial | StateKind::Unlimited | StateKind::Included)
}

/// Every feature that the screen shows as active.
fn shown_as_active(page: &PageView) -> Vec<String> {
    let each: Vec<(String, StateKind)> = match page {
        PageView::Store(store) => store.rows.iter().flat_map(|row| &row.cards).map(|card| (card.key.to_string(), card.state)).collect(),
        PageView::Feature(feature) => feature.state.iter().map(|(kind, _)| (feature.key.clone(), *kind)).collect(),
        PageView::MyFeatures(rows) => rows.rows.iter().map(|row| (row.key.to_string(), row.state)).collect(),
        PageView::Driving(driving) => driving.tiles.iter().map(|tile| (tile.key.to_string(), tile.state)).collect(),
        PageView::Contract(contract) => vec![("high-beam".to_owned(), contract.state)],
        PageView::Order(_) | PageView::Done(_) | PageView::Car(_) | PageView::Declare(_) => Vec::new(),
        PageView::ContractReceipts(_) | PageView::Messages(_) | PageView::Payment(_) | PageView::Phone(_) => Vec::new(),
        PageView::Voucher(_) | PageView::Profiles(_) | PageView::ProfileEdit(_) | PageView::ProfilePin(_) | PageView::Languages(_) => {
            Vec::new()
        }
        PageView::Privacy(_) | PageView::Service(_) | PageView::Receipts(_) | PageView::DrivingPrivacy(_) => Vec::new(),
        // What the car has at the first start is shown as active, too.
        PageView::Welcome(page) if page.step == crate::WelcomeStep::Has => {
            page.rows.iter().map(|row| (row.key.clone(), StateKind::Active)).collect()
        }
        PageView::Handover(_) | PageView::Welcome(_) | PageView::Passport(_) => Vec::new(),
    };
    each.into_iter().filter(|(_, kind)| lit(*kind)).map(|(key, _)| key).collect()
}

fn learn_switches(switches: &mut BTreeMap<String, Sharing>, present: bool, event: &Event) {
    match event {
        Event::Daemon(DaemonEvent::PrivacyArrived(snapshot)) if present => {
            *switches = snapshot.purposes.iter().map(|status| (status.purpose.to_string(), status.sharing)).collect();
        }
        // Nobody's word holds any more.
        Event::Daemon(DaemonEvent::Vanished | DaemonEvent::Appeared | DaemonEvent::PrivacyFailed(_)) => switches.clear(),
        _ => {}
    }
}

fn shown_switches(page: &PageView) -> Vec<(String, SwitchState)> {
    match page {
        PageView::Privacy(page) => {
            page.groups.iter().flat_map(|group| &group.rows).map(|row| (row.key.to_string(), row.switch.state)).collect()
        }
        PageView::Service(page) => page.purposes.iter().map(|card| (card.key.to_string(), card.switch.state)).collect(),
        PageView::DrivingPrivacy(page) => page.rows.iter().map(|row| (row.key.clone(), row.state)).collect(),
        _ => Vec::new(),
    }
}

/// How many dots the pad on screen shows as typed.
fn dots_on_screen(page: &PageView) -> usize {
    match page {
        PageView::Order(order) => order.keypad.as_ref().filter(|pad| pad.blocked.is_none()).map_or(0, |pad| pad.dots),
        PageView::ProfileEdit(edit) => edit.keypad.as_ref().map_or(0, |pad| pad.dots),
        PageView::ProfilePin(page) => page.keypad.dots,
        PageView::Handover(page) => page.keypad.as_ref().map_or(0, |pad| pad.dots),
        _ => 0,
    }
}

/// The answers after which the same quote may be confirmed once more: it was not touched.
fn is_about_the_person(error: CallError) -> bool {
    matches!(error, CallError::PinWrong | CallError::PinLocked | CallError::PinNotSet | CallError::TooSoon)
}

fn digest_on_screen(journey: &Journey, purpose: &entitlement::PurposeId) -> Option<entitlement::Digest> {
    let catalogue = catalogue();
    let (_, purpose) = catalogue.purpose(purpose)?;
    purpose.text_digest(&journey.view().nav.language)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn every_sequence_of_events_keeps_the_promises(warm in any::<bool>(), events in prop::collection::vec(event(), 1..60)) {
        let mut journey = if warm { Journey::with_the_quote() } else { Journey::new() };
        let mut told = Told { present: warm, working: if warm { ["wheel-heat".to_owned()].into() } else { BTreeSet::new() } };
        let mut confirmed: BTreeMap<entitlement::Digest, entitlement::RequestId> = BTreeMap::new();
        let mut consented = false;
        let mut switches: BTreeMap<String, Sharing> = BTreeMap::new();
        for event in events {
            told.learn(&event);
            learn_switches(&mut switches, told.present, &event);
            let before = journey.view();
            let ticks = event == Event::ConsentChanged(Consent::Given);
            let again = event == Event::TimerElapsed(Timer::Confirm);
            if let Event::Daemon(DaemonEvent::OrderAnswered { quote, answer: Err(error) }) = &event
                && is_about_the_person(*error)
            {
                confirmed.remove(quote);
            }
            let effects = journey.send(event);
            let after = journey.view();

            let typed = journey.model.keypad.typed.count();
            prop_assert!(typed == 0 || typed == dots_on_screen(&after.page), "{typed} digits are kept that nobody sees");

            for (key, state) in shown_switches(&after.page) {
                let word = switches.get(&key).copied();
                let told = match state {
                    SwitchState::On => word == Some(Sharing::On),
                    SwitchState::Off => word == Some(Sharing::Off),
                    _ => true,
                };
                prop_assert!(told, "{key} is shown as {state:?}, but the daemon said {word:?}");
            }
            for key in shown_as_active(&after.page) {
                prop_assert!(told.working.contains(&key), "{key} is shown as active without the daemon's word");
            }
            for effect in &effects {
                if let Effect::SetSharing { purpose, choice: SharingChoice::On { text }, .. } = effect {
                    prop_assert!(!before.status.driving, "{purpose} was turned on while driving");
                    prop_assert_eq!(Some(*text), digest_on_screen(&journey, purpose), "a yes to another text");
                }
                if matches!(effect, Effect::Erase { .. }) {
                    prop_assert!(before.sheet.is_some(), "erased without a question on screen");
                }
                if let Effect::Ask { deed: Deed::Declare { declaration, .. }, .. } = effect {
                    let asked = match &before.page {
                        PageView::Declare(page) => page.can_declare,
                        PageView::Contract(page) => page.renewal.as_ref().is_some_and(|renewal| renewal.switch.enabled),
                        _ => false,
                    };
                    let stops = *declaration == Declaration::StopRenewal;
                    prop_assert!(stops || asked, "{declaration:?} was declared without its page on screen");
                }
                if let Effect::Ask { deed, .. } = effect {
                    prop_assert!(!before.status.driving, "{deed:?} was asked for while driving");
                }
                let Effect::ConfirmOrder { quote, pin, request } = effect else { continue };
                let digits = pin.as_ref().map(Pin::count);
                prop_assert!(digits.is_none_or(|digits| (4..=8).contains(&digits)), "{digits:?} digits are no PIN");
                if again {
                    prop_assert_eq!(confirmed.get(quote), Some(request), "asked again for something else");
                    continue;
                }
                prop_assert!(confirmed.insert(*quote, request.clone()).is_none(), "a quote was confirmed twice");
                prop_assert!(digits.is_some(), "ordered without a PIN");
                prop_assert!(consented, "ordered without consent");
                prop_assert!(matches!(&before.page, PageView::Order(order) if order.can_order), "ordered while the button was off");
            }
            match &after.page {
                PageView::Order(order) if order.consent => {
                    prop_assert!(ticks || consented, "consent was ticked by itself");
                    consented = true;
                }
                // A drive and the same price anew change nothing about it.
                PageView::Order(order) if order.mode == OrderMode::Loading => {}
                _ if after.status.driving => {}
                // Given again only by hand, after whatever else hid or replaced the quote.
                _ => consented = false,
            }
            if after.status.driving {
                let safe = matches!(after.page, PageView::Driving(_) | PageView::MyFeatures(_) | PageView::DrivingPrivacy(_)) && after.sheet.is_none();
                prop_assert!(safe && !format!("{after:?}").contains("minor"), "a price while driving");
            }
        }
    }
}
