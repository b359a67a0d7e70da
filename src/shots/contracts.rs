//! The scripts of the pages on contracts, money and people. Names, numbers and amounts are made up.

use entitlement::{
    Actor, CarMessage, Contract, ContractStanding, Credit, CreditReason, Currency, Declaration, DeclarationStatus, EndReason, GrantKind,
    Money, OrderId, OrderKind, OrderState, Outcome, PaymentMethod, PhoneKind, PhonePage, PhoneSession, PhoneState, PinLock, ProfileStatus,
    ReceiptId, ReceiptName, ReceiptSummary, Redemption, Refund, Refusal, Renewal, RequestId, Role, State, Subject, Term, Waiting,
};
use jiff::{SignedDuration, Timestamp};
use store_core::{
    CallError, Consent, ContractEvent, DaemonEvent, DeedAnswer, Digit, Event, ExportFolder, Language, PaymentEvent, PinKey, ProfileEvent,
    RenewalWish, RowAction, Screen, SheetEvent, Timer,
};

use super::scenes;
use super::stage::{Scene, id, now, order};

const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;

fn after(seconds: i64) -> Timestamp {
    now().saturating_add(SignedDuration::from_secs(seconds)).unwrap_or(now())
}

fn euro(minor: u64) -> Option<Money> {
    Money::new(minor, Currency::parse("EUR").ok()?).ok()
}

/// An owner with a PIN at the wheel, somebody of the family and a guest.
pub(super) fn people() -> Vec<ProfileStatus> {
    let person = |key: &str, name: &str, role: Role| {
        let family = role == Role::Family;
        Some(ProfileStatus {
            id: id(key)?,
            name: name.to_owned(),
            role,
            limit: euro(5_000).filter(|_| family),
            spent: euro(1_200).filter(|_| family),
            has_pin: role == Role::Owner,
            lock: PinLock::Open { tries_left: 5 },
            keys: u32::from(role == Role::Owner),
            has_this_key: Some(role == Role::Owner),
        })
    };
    let people = [person("owner", "Mia", Role::Owner), person("family", "Noa", Role::Family), person("guest", "Gast", Role::Guest)];
    people.into_iter().flatten().collect()
}

pub(super) fn card() -> PaymentMethod {
    PaymentMethod { brand: "Visa".to_owned(), last4: "4821".to_owned(), expires: Some((2029, 11)) }
}

fn request() -> Option<RequestId> {
    id("c1")
}

fn asked(scene: &Scene<'_>, event: impl FnOnce(RequestId) -> Event) {
    if let Some(request) = request() {
        scene.send(event(request));
    }
}

fn answered(scene: &Scene<'_>, answer: Result<DeedAnswer, CallError>) {
    if let Some(request) = request() {
        scene.daemon(DaemonEvent::DeedAnswered { request, answer });
    }
}

// Contracts.

/// The contract behind a feature that runs.
fn agreed(state: &State, price: u64) -> Option<Contract> {
    let State::Active { grant, .. } = state.clone() else { return None };
    let (kind, term) = match grant.kind {
        GrantKind::Trial => (OrderKind::Trial, Term::TRIAL),
        GrantKind::Term(term) => (OrderKind::Purchase, term),
        GrantKind::Unlimited => (OrderKind::Purchase, Term::Unlimited),
        GrantKind::Factory => return None,
    };
    let price = euro(price).filter(|_| kind == OrderKind::Purchase);
    Some(Contract {
        order: grant.order?,
        feature: grant.feature,
        kind,
        term,
        concluded_at: grant.not_before,
        starts: Some(grant.not_before),
        ends: grant.ends,
        price,
        paid: price,
        refund: None,
        withdraw_until: grant.not_before.saturating_add(SignedDuration::from_secs(14 * DAY + HOUR)).ok(),
        cancelled_at: None,
        delivery_hours: 24,
        renewal: if term == Term::Unlimited { Renewal::NotOffered } else { Renewal::Off },
        standing: ContractStanding::Running,
        continues: None,
    })
}

const BOOKED: [(&str, u64); 4] = [("seat-heat", 0), ("high-beam", 7_900), ("recorder", 5_900), ("parking", 24_900)];

/// What runs was agreed on; the recorder goes on by itself.
pub(super) fn agree(scene: &mut Scene<'_>) {
    let agreed = |(key, price): (&str, u64)| agreed(&scene.state_of(key)?, price);
    let contracts: Vec<Contract> = BOOKED.into_iter().filter_map(agreed).collect();
    let receipt = |contract: &Contract, number: u32, name| {
        let (order, feature) = (contract.order.clone(), contract.feature.clone());
        Some(ReceiptSummary { id: id(&format!("b{number}"))?, number, name, order, feature, issued_at: contract.concluded_at })
    };
    let name = |contract: &Contract| if contract.kind == OrderKind::Trial { ReceiptName::Trial } else { ReceiptName::Contract };
    scene.contracts().receipts =
        contracts.iter().zip(1..).filter_map(|(contract, number)| receipt(contract, number, name(contract))).collect();
    scene.contracts().receipts.sort_by_key(|receipt| std::cmp::Reverse(receipt.issued_at));
    scene.contracts().contracts = contracts;
    change(scene, "recorder", |contract| {
        contract.renewal = match (contract.ends, euro(5_900)) {
            (Some(at), Some(amount)) => Renewal::On { at, amount },
            _ => Renewal::Off,
        };
    });
}

fn change(scene: &mut Scene<'_>, key: &str, to: impl FnOnce(&mut Contract)) {
    if let Some(contract) = scene.contracts().contracts.iter_mut().find(|contract| contract.feature.as_str() == key) {
        to(contract);
    }
    scene.tell_contracts();
}

fn act(scene: &Scene<'_>, key: &str, action: RowAction) {
    if let Some(feature) = id(key) {
        scene.send(Event::RowActed(feature, action));
    }
}

pub(super) fn contract(scene: &mut Scene<'_>) {
    scenes::my_features(scene);
    act(scene, "high-beam", RowAction::Contract);
    scene.order("high-beam", OrderState::Captured);
}

pub(super) fn contract_with(scene: &mut Scene<'_>, to: impl FnOnce(&mut Contract)) {
    contract(scene);
    change(scene, "high-beam", to);
}

pub(super) fn renewing(scene: &mut Scene<'_>) {
    contract_with(scene, |contract| {
        if let (Some(at), Some(amount)) = (contract.ends, contract.price) {
            contract.renewal = Renewal::On { at, amount };
        }
    });
}

pub(super) fn price_changed(scene: &mut Scene<'_>) {
    contract_with(scene, |contract| {
        if let (Some(at), Some(before), Some(amount)) = (contract.ends, contract.price, euro(8_900)) {
            contract.renewal = Renewal::PriceChanged { at, before, amount };
        }
    });
}

pub(super) fn retrying(scene: &mut Scene<'_>) {
    contract_with(scene, |contract| {
        if let Some(amount) = contract.price {
            contract.renewal = Renewal::Retrying { reason: Refusal::Declined, next: after(3 * DAY), until: after(10 * DAY), amount };
        }
    });
}

pub(super) fn to_confirm(scene: &mut Scene<'_>) {
    contract_with(scene, |contract| {
        if let Some(amount) = contract.price {
            contract.renewal = Renewal::ToConfirm { by: after(2 * DAY), until: after(13 * DAY), amount };
        }
    });
}

pub(super) fn not_confirmed(scene: &mut Scene<'_>) {
    contract_with(scene, |contract| {
        if let Some(amount) = contract.price {
            contract.renewal = Renewal::Retrying { reason: Refusal::NotConfirmed, next: after(3 * DAY), until: after(10 * DAY), amount };
        }
    });
}

pub(super) fn refund_refused(scene: &mut Scene<'_>) {
    contract_with(scene, |contract| {
        contract.standing = ContractStanding::Over { reason: EndReason::Withdrawn, at: after(-2 * DAY) };
        let (started_at, refused_at) = (after(-2 * DAY), Some(now()));
        contract.refund = contract.paid.map(|amount| Refund { amount, started_at, refused_at, done_at: None });
    });
}

pub(super) fn cancelled(scene: &mut Scene<'_>) {
    contract_with(scene, |contract| contract.cancelled_at = Some(after(-HOUR)));
}

pub(super) fn over(scene: &mut Scene<'_>) {
    contract_with(scene, |contract| {
        contract.standing = ContractStanding::Over { reason: EndReason::Withdrawn, at: now() };
        contract.refund = contract.paid.map(|amount| Refund { amount, started_at: now(), refused_at: None, done_at: None });
    });
}

/// Another term was booked, credited with what was left.
pub(super) fn followed(scene: &mut Scene<'_>) {
    contract(scene);
    let next = scene.contracts().contracts.iter().find(|contract| contract.feature.as_str() == "high-beam").cloned();
    let order: Option<OrderId> = id("UF-NEXT");
    if let (Some(contract), Some(order), Some(paid)) = (next, order, euro(2_588)) {
        let starts = contract.ends;
        scene.contracts().contracts.push(Contract { order, starts, ..contract });
        change(scene, "high-beam", |contract| contract.paid = contract.paid.map(|_| paid));
    }
}

fn declare(scene: &mut Scene<'_>, declaration: Declaration) {
    scenes::my_features(scene);
    if declaration == Declaration::Cancel {
        change(scene, "high-beam", |contract| contract.withdraw_until = None);
    }
    scene.order("high-beam", OrderState::Captured);
    act(scene, "high-beam", if declaration == Declaration::Cancel { RowAction::Cancel } else { RowAction::Withdraw });
}

fn declared(scene: &mut Scene<'_>, declaration: Declaration, outcome: Outcome) {
    declare(scene, declaration);
    asked(scene, |request| Event::Contract(ContractEvent::Declared { request }));
    let receipt: Option<ReceiptId> = id("d1");
    if let (Some(receipt), Some(order)) = (receipt, order("high-beam")) {
        answered(scene, Ok(DeedAnswer::Declared(receipt.clone())));
        let status = DeclarationStatus { id: receipt, order, declaration, declared_at: now(), outcome };
        scene.contracts().declarations.push(status);
        scene.tell_contracts();
        // What was withdrawn from works until the car stands with its ignition off.
        if let (Declaration::Withdraw, Outcome::Queued | Outcome::Accepted, Some(grant)) =
            (declaration, outcome, scene.grant("high-beam", GrantKind::Term(Term::OneYear), 0))
        {
            scene.state("high-beam", State::Leaving { grant, reason: EndReason::Withdrawn });
            scene.tell();
        }
    }
}

pub(super) fn withdraw(scene: &mut Scene<'_>) {
    declare(scene, Declaration::Withdraw);
}

pub(super) fn withdraw_pending(scene: &mut Scene<'_>) {
    withdraw(scene);
    asked(scene, |request| Event::Contract(ContractEvent::Declared { request }));
}

pub(super) fn withdrawn(scene: &mut Scene<'_>) {
    declared(scene, Declaration::Withdraw, Outcome::Accepted);
}

pub(super) fn withdrawal_queued(scene: &mut Scene<'_>) {
    scene.snapshot().storefront = entitlement::Reach::Offline { last_seen: Some(now()) };
    declared(scene, Declaration::Withdraw, Outcome::Queued);
}

pub(super) fn withdrawn_too_late(scene: &mut Scene<'_>) {
    declared(scene, Declaration::Withdraw, Outcome::TooLate);
}

pub(super) fn withdrawn_mine(scene: &mut Scene<'_>) {
    declared(scene, Declaration::Withdraw, Outcome::Queued);
    scene.send(Event::SectionOpened(Screen::MyFeatures));
}

pub(super) fn cancel(scene: &mut Scene<'_>) {
    declare(scene, Declaration::Cancel);
}

pub(super) fn cancellation(scene: &mut Scene<'_>) {
    declared(scene, Declaration::Cancel, Outcome::Accepted);
}

// Receipts and messages.

pub(super) fn receipts(scene: &mut Scene<'_>) {
    scenes::my_features(scene);
    scene.send(Event::Contract(ContractEvent::ReceiptsOpened(None)));
}

const ENGLISH: &str = "Contract confirmation No. 2\n\nSeller: Upfit Store, Musterstraße 1, 12345 Musterstadt, Germany\n\nHigh-Beam Assistant, 1 year\n\
     14 Nov 2026 to 14 Nov 2027\n\nPrice: €79.00, with 19% VAT €12.61\nPaid with Visa ending 4821\n\n\
     Right of withdrawal until 28 Nov 2026, midnight";
const GERMAN: &str = "Vertragsbestätigung Nr. 2\n\nAnbieter: Upfit Store, Musterstraße 1, 12345 Musterstadt\n\nFernlichtassistent, 1 Jahr\n\
     Vom 14.11.2026 bis 14.11.2027\n\nPreis: 79,00 €, darin 19 % MwSt. 12,61 €\nBezahlt mit Visa, endet auf 4821\n\n\
     Widerrufsrecht bis 28.11.2026, 24 Uhr";

pub(super) fn receipt(scene: &mut Scene<'_>) {
    receipts(scene);
    let text = if scene.language.of_contracts() == Language::German { GERMAN } else { ENGLISH };
    let receipt: Option<ReceiptId> = id("b2");
    if let Some(receipt) = receipt {
        scene.send(Event::Contract(ContractEvent::ReceiptOpened(receipt.clone())));
        scene.daemon(DaemonEvent::ReceiptTextArrived { receipt, answer: Ok(text.to_owned()) });
    }
}

pub(super) fn export(scene: &mut Scene<'_>) {
    receipts(scene);
    scene.send(Event::Contract(ContractEvent::ExportOpened));
    let stick = ExportFolder { path: "/media/mia/STICK".to_owned(), volume: Some("STICK".to_owned()) };
    let folders = vec![ExportFolder { path: "/home/mia/Documents".to_owned(), volume: None }, stick];
    scene.send(Event::Sheet(SheetEvent::FoldersFound(folders)));
}

pub(super) fn exporting(scene: &mut Scene<'_>) {
    export(scene);
    asked(scene, |request| Event::Sheet(SheetEvent::FolderChosen { path: "/media/mia/STICK".to_owned(), request }));
}

pub(super) fn exported(scene: &mut Scene<'_>) {
    exporting(scene);
    answered(scene, Ok(DeedAnswer::Exported { files: 8 }));
}

pub(super) fn export_failed(scene: &mut Scene<'_>) {
    exporting(scene);
    answered(scene, Err(CallError::StorageFailed));
}

/// Enough to scroll, of several kinds.
pub(super) fn told(scene: &mut Scene<'_>) {
    let subjects = [
        price_changes(),
        to_confirm_message(),
        refund_refused_message(),
        ends_soon(),
        removed(),
        removal_refused(),
        renewal_failed(),
        refunded(),
    ];
    let message = |(number, subject): (i64, Option<Subject>)| {
        Some(CarMessage { id: id(&format!("m{number}"))?, at: after(-20 * HOUR * number), subject: subject? })
    };
    scene.contracts().messages = (0..).zip(subjects).filter_map(message).collect();
    scene.tell_contracts();
}

fn price_changes() -> Option<Subject> {
    let (order, feature) = (order("recorder")?, id("recorder")?);
    Some(Subject::PriceChanged { order, feature, at: after(20 * DAY), before: euro(5_900)?, amount: euro(6_900)? })
}

fn to_confirm_message() -> Option<Subject> {
    let (order, feature) = (order("high-beam")?, id("high-beam")?);
    Some(Subject::RenewalToConfirm { order, feature, by: after(2 * DAY), until: after(13 * DAY), amount: euro(890)? })
}

fn refund_refused_message() -> Option<Subject> {
    Some(Subject::RefundRefused { order: order("sounds")?, feature: id("sounds")?, amount: euro(1_234)? })
}

fn ends_soon() -> Option<Subject> {
    Some(Subject::EndsSoon { order: order("seat-heat")?, feature: id("seat-heat")?, ends: after(7 * DAY) })
}

fn removed() -> Option<Subject> {
    let (order, feature) = (order("cruise"), id("cruise")?);
    Some(Subject::Removed { order, feature, reason: EndReason::CourtOrder, actor: Actor::Authority, at: after(-2 * DAY) })
}

fn removal_refused() -> Option<Subject> {
    Some(Subject::RemovalRefused { feature: id("parking")? })
}

fn renewal_failed() -> Option<Subject> {
    let (order, feature) = (order("high-beam")?, id("high-beam")?);
    Some(Subject::RenewalFailed { order, feature, reason: Refusal::Declined, next: after(3 * DAY), until: after(10 * DAY) })
}

fn refunded() -> Option<Subject> {
    Some(Subject::Refunded { order: order("sounds")?, feature: id("sounds")?, amount: euro(1_234)? })
}

pub(super) fn messages(scene: &mut Scene<'_>) {
    messages_mine(scene);
    scene.send(Event::Contract(ContractEvent::MessagesOpened));
}

pub(super) fn messages_mine(scene: &mut Scene<'_>) {
    scenes::my_features(scene);
    told(scene);
}

pub(super) fn no_messages(scene: &mut Scene<'_>) {
    scenes::my_features(scene);
    scene.send(Event::Contract(ContractEvent::MessagesOpened));
}

// The order page.

/// Presses keys of the pad.
pub(super) fn type_pin(scene: &Scene<'_>, digits: &[u8]) {
    for digit in digits.iter().filter_map(|digit| Digit::new(*digit)) {
        asked(scene, |request| Event::PinTyped { key: PinKey::Digit(digit), request });
    }
}

/// Box ticked, PIN typed, a second gone.
pub(super) fn ready(scene: &Scene<'_>) {
    scene.send(Event::ConsentChanged(Consent::Given));
    scene.send(Event::TimerElapsed(Timer::Stands));
    type_pin(scene, &[7, 3, 5, 9]);
}

fn person(scene: &mut Scene<'_>, to: impl FnOnce(&mut ProfileStatus)) {
    if let Some(owner) = scene.profiles().profiles.first_mut() {
        to(owner);
    }
    scene.tell_profiles();
}

pub(super) fn locked(scene: &mut Scene<'_>, lock: PinLock) {
    scenes::to_order(scene);
    person(scene, |owner| owner.lock = lock);
}

pub(super) fn wrong(scene: &mut Scene<'_>) {
    let quote = scenes::confirm(scene);
    scene.daemon(DaemonEvent::OrderAnswered { quote, answer: Err(CallError::PinWrong) });
    person(scene, |owner| owner.lock = PinLock::Open { tries_left: 3 });
}

pub(super) fn choose_pin(scene: &mut Scene<'_>) {
    scenes::to_order(scene);
    person(scene, |owner| owner.has_pin = false);
    type_pin(scene, &[7, 3, 5, 9, 1]);
}

pub(super) fn repeat_pin(scene: &mut Scene<'_>) {
    choose_pin(scene);
    scene.send(Event::PinEntered);
    type_pin(scene, &[7]);
}

pub(super) fn driven_by(scene: &mut Scene<'_>, key: &str) {
    scenes::to_order(scene);
    if let Some(active) = id(key) {
        scene.profiles().active = active;
    }
    scene.tell_profiles();
}

pub(super) fn without_payment(scene: &mut Scene<'_>) {
    scenes::to_order(scene);
    scene.contracts().payment = None;
    scene.tell_contracts();
}

/// Another term, credited with what is left and with a voucher.
pub(super) fn credit(scene: &mut Scene<'_>) {
    scenes::owner(scene);
    scene.open();
    scene.page("high-beam");
    scene.send(Event::TermChosen(Term::ThreeYears));
    let credit = [(6_666, order("high-beam").map(CreditReason::Unused)), (500, Some(CreditReason::Voucher))];
    let credit = credit.into_iter().filter_map(|(minor, reason)| Some(Credit { amount: euro(minor)?, reason: reason? })).collect();
    scene.quote_with(Term::ThreeYears, |quote| quote.credit = credit);
    ready(scene);
}

pub(super) fn renewal(scene: &mut Scene<'_>) {
    contract(scene);
    if let (Some(order), Some(request)) = (order("high-beam"), request()) {
        scene.send(Event::Contract(ContractEvent::RenewalRequested { order: order.clone(), wish: RenewalWish::On, request }));
        let starts = after(365 * DAY);
        scene.renewal_quote(Term::OneYear, |quote| {
            (quote.renews, quote.starts, quote.ends) = (Some(order), starts, Term::OneYear.ends(starts))
        });
    }
}

// What an order waits for.

fn page() -> PhonePage {
    PhonePage { url: "https://store.example/p/7K2M91QX".to_owned(), code: "7K2M-91QX".to_owned(), expires_at: after(15 * 60) }
}

pub(super) fn provider_away(scene: &mut Scene<'_>) {
    scenes::place(scene);
    scene.waiting("high-beam", Waiting::Provider { until: after(20 * HOUR + 18 * 60) });
}

pub(super) fn bank(scene: &mut Scene<'_>) {
    scenes::place(scene);
    scene.waiting("high-beam", Waiting::Bank(page()));
}

pub(super) fn refused(scene: &mut Scene<'_>, refusal: Refusal) {
    scenes::place(scene);
    scene.order("high-beam", OrderState::Refused(refusal));
}

pub(super) fn not_delivered(scene: &mut Scene<'_>) {
    scenes::place(scene);
    scene.set("high-beam", GrantKind::Term(Term::OneYear), 0);
    agree(scene);
    change(scene, "high-beam", |contract| {
        contract.standing = ContractStanding::Over { reason: EndReason::NotDelivered, at: now() };
        contract.refund = contract.paid.map(|amount| Refund { amount, started_at: now(), refused_at: None, done_at: None });
    });
}

// Means of payment.

pub(super) fn payment(scene: &mut Scene<'_>) {
    scene.open();
    scene.send(Event::SectionOpened(Screen::Car));
    scene.send(Event::Payment(PaymentEvent::Opened));
}

pub(super) fn no_payment(scene: &mut Scene<'_>) {
    payment(scene);
    scene.contracts().payment = None;
    scene.contracts().balance = euro(2_000);
    scene.tell_contracts();
}

pub(super) fn forget(scene: &mut Scene<'_>) {
    payment(scene);
    scene.send(Event::Payment(PaymentEvent::RemovalOpened));
}

pub(super) fn phone(scene: &mut Scene<'_>, state: PhoneState) {
    payment(scene);
    asked(scene, |request| Event::Payment(PaymentEvent::PhoneRequested { kind: PhoneKind::Card, request }));
    type_pin(scene, &[7, 3, 5, 9]);
    scene.send(Event::PinEntered);
    answered(scene, Ok(DeedAnswer::Done));
    scene.contracts().phone = Some(PhoneSession { kind: PhoneKind::Card, page: page(), state });
    scene.tell_contracts();
}

/// The owner says yes to another card.
pub(super) fn owner_pin(scene: &mut Scene<'_>) {
    payment(scene);
    asked(scene, |request| Event::Payment(PaymentEvent::PhoneRequested { kind: PhoneKind::Card, request }));
    type_pin(scene, &[7, 3, 5, 9]);
}

pub(super) fn owner_pin_wrong(scene: &mut Scene<'_>) {
    owner_pin(scene);
    scene.send(Event::PinEntered);
    answered(scene, Err(CallError::PinWrong));
    person(scene, |owner| owner.lock = PinLock::Open { tries_left: 3 });
}

pub(super) fn voucher(scene: &mut Scene<'_>) {
    payment(scene);
    scene.send(Event::Payment(PaymentEvent::VoucherOpened));
    for letter in "7K2M91".chars() {
        scene.send(Event::Payment(PaymentEvent::VoucherTyped(letter)));
    }
}

pub(super) fn redeemed(scene: &mut Scene<'_>, outcome: Redemption) {
    voucher(scene);
    asked(scene, |request| Event::Payment(PaymentEvent::VoucherRedeemed { request }));
    answered(scene, Ok(DeedAnswer::Voucher(outcome)));
}

pub(super) fn worth(minor: u64) -> Redemption {
    euro(minor).map_or(Redemption::Unknown, Redemption::Redeemed)
}

// People.

pub(super) fn profiles(scene: &mut Scene<'_>) {
    scene.open();
    scene.send(Event::Profile(ProfileEvent::Opened));
}

pub(super) fn add_profile(scene: &mut Scene<'_>) {
    profiles(scene);
    scene.send(Event::Profile(ProfileEvent::AddOpened));
    for letter in "ANNA".chars() {
        scene.send(Event::Profile(ProfileEvent::NameTyped(letter)));
    }
    type_pin(scene, &[7, 3, 5]);
}

pub(super) fn edit_profile(scene: &mut Scene<'_>) {
    profiles(scene);
    if let Some(profile) = id("family") {
        scene.send(Event::Profile(ProfileEvent::EditOpened(profile)));
    }
    type_pin(scene, &[7, 3, 5, 9]);
}

/// Somebody taps a valet's name.
pub(super) fn valet_question(scene: &mut Scene<'_>) {
    let guest = id("guest");
    for profile in scene.profiles().profiles.iter_mut().filter(|profile| Some(&profile.id) == guest.as_ref()) {
        profile.role = Role::Valet;
    }
    scene.tell_profiles();
    profiles(scene);
    if let Some(profile) = guest {
        asked(scene, |request| Event::Profile(ProfileEvent::Selected { profile, request }));
    }
}

pub(super) fn valet(scene: &mut Scene<'_>) {
    scene.open();
    if let Some(active) = id("guest") {
        for profile in &mut scene.profiles().profiles {
            if profile.id == active {
                profile.role = Role::Valet;
            }
        }
        scene.profiles().active = active;
    }
    scene.tell_profiles();
    type_pin(scene, &[7, 3]);
}

/// A renter is at the wheel.
fn rented_out(scene: &mut Scene<'_>) {
    scene.open();
    if let Some(active) = id("guest") {
        for profile in scene.profiles().profiles.iter_mut().filter(|profile| profile.id == active) {
            profile.role = Role::Renter;
            profile.name = "Station 7".to_owned();
        }
        scene.profiles().active = active;
    }
    scene.tell_profiles();
}

pub(super) fn rental(scene: &mut Scene<'_>) {
    rented_out(scene);
    scene.send(Event::SectionOpened(Screen::Car));
    scene.send(Event::Profile(ProfileEvent::Opened));
}

/// The car is given back.
pub(super) fn rental_question(scene: &mut Scene<'_>) {
    rental(scene);
    if let Some(profile) = id("guest") {
        scene.send(Event::Profile(ProfileEvent::PinOpened(profile)));
    }
}

/// Somebody else is to take the wheel of a rented car.
pub(super) fn rental_pin(scene: &mut Scene<'_>) {
    rental(scene);
    if let Some(profile) = id("owner") {
        asked(scene, |request| Event::Profile(ProfileEvent::Selected { profile, request }));
    }
    type_pin(scene, &[7, 3]);
}

pub(super) fn new_pin(scene: &mut Scene<'_>) {
    profiles(scene);
    if let Some(profile) = id("owner") {
        scene.send(Event::Profile(ProfileEvent::PinOpened(profile)));
    }
    type_pin(scene, &[7, 3, 5, 9]);
    scene.send(Event::PinEntered);
}
