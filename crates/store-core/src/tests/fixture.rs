//! A small store and a car to play journeys on.

use std::collections::BTreeMap;
use std::sync::Arc;

use entitlement::*;
use jiff::{Timestamp, tz::TimeZone};

use crate::*;

pub(super) fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

pub(super) fn id<K>(text: &str) -> Id<K> {
    Id::parse(text).unwrap()
}

pub(super) fn now() -> Timestamp {
    at("2026-11-14T20:42:00Z")
}

/// What is typed where a PIN is asked for.
pub(super) const PIN: [u8; 4] = [7, 3, 5, 9];

/// The same as it goes to the daemon.
pub(super) fn pin() -> Pin {
    let mut pin = Pin::default();
    PIN.into_iter().filter_map(Digit::new).for_each(|digit| pin.push(digit));
    pin
}

pub(super) fn euro(minor: u64) -> Money {
    Money::new(minor, Currency::parse("EUR").unwrap()).unwrap()
}

fn localised(en: &str, de: &str) -> Localised {
    BTreeMap::from([("en".to_owned(), en.to_owned()), ("de".to_owned(), de.to_owned())])
}

fn feature(key: &str, category: &str, en: &str, de: &str, prices: &[(Term, u64)]) -> Feature {
    let texts = |name: &str| FeatureTexts {
        name: name.to_owned(),
        label: name.to_owned(),
        short: format!("{name} in short."),
        effect: format!("{name} at work."),
        help: format!("How {name} is used."),
        spoken: Vec::new(),
    };
    let picture = |variant, theme, width| Picture {
        variant,
        theme,
        width,
        height: width / 2,
        digest: Digest::of(format!("{key}{variant:?}{theme:?}").as_bytes()),
    };
    Feature {
        id: id(key),
        category: id(category),
        icon: key.to_owned(),
        hue: Hue { night: "#86E0D1".to_owned(), day: "#0E8276".to_owned() },
        holder: Holder::Car,
        installs_in_minutes: 2,
        restart: Restart::None,
        trial: true,
        purposes: Vec::new(),
        rules: Rules {
            equipment: Default::default(),
            software: SoftwareLevel::parse("26.03").unwrap(),
            markets: [id("DE")].into(),
            needs: Default::default(),
            excludes: Default::default(),
        },
        offers: prices
            .iter()
            .map(|(term, minor)| Offer {
                id: id(&format!("{key}.DE.{term}")),
                market: id("DE"),
                term: *term,
                price: euro(*minor),
                delivery_hours: 24,
            })
            .collect(),
        texts: BTreeMap::from([("en".to_owned(), texts(en)), ("de".to_owned(), texts(de))]),
        pictures: vec![
            picture(PictureVariant::Hero, Theme::Night, 1280),
            picture(PictureVariant::Hero, Theme::Day, 1280),
            picture(PictureVariant::Card, Theme::Night, 440),
            picture(PictureVariant::Card, Theme::Day, 440),
        ],
    }
}

fn purpose(key: &str, en: &str, de: &str, basis: LegalBasis) -> Purpose {
    Purpose {
        id: id(key),
        name: localised(en, de),
        data: localised("Position, speed", "Position, Tempo"),
        signals: ["Vehicle.CurrentLocation.Latitude".to_owned(), "Vehicle.Speed".to_owned()].into(),
        recipient: localised("Upfit Store", "Upfit Store"),
        retention: Retention::of_hours(24),
        basis,
        markets: [id("DE")].into(),
        text_version: 1,
        if_off: localised("Nothing of it works.", "Nichts davon geht."),
        consent_months: (basis == LegalBasis::Choice).then_some(12),
    }
}

fn service(key: &str, en: &str, de: &str, purposes: &[(&str, &str, &str, LegalBasis)]) -> Service {
    Service {
        id: id(key),
        icon: key.to_owned(),
        name: localised(en, de),
        benefit: localised(&format!("{en} are good"), &format!("{de} ist gut")),
        spoken: BTreeMap::new(),
        purposes: purposes.iter().map(|(key, en, de, basis)| purpose(key, en, de, *basis)).collect(),
    }
}

/// All off but for what a law demands; nothing has left.
pub(super) fn privacy(revision: u64) -> PrivacySnapshot {
    let catalogue = catalogue();
    let purposes = catalogue.services.iter().flat_map(|service| service.purposes.iter().map(move |purpose| (service, purpose)));
    PrivacySnapshot {
        revision,
        ledger: LedgerHealth::Sound,
        private: PrivateMode::Off,
        purposes: purposes
            .map(|(service, purpose)| PurposeStatus {
                purpose: purpose.id.clone(),
                service: service.id.clone(),
                basis: purpose.basis,
                sharing: if purpose.basis == LegalBasis::Law { Sharing::Locked } else { Sharing::Off },
                since: None,
                expires: None,
                answered: false,
                needed_by: Vec::new(),
                last_sent: None,
                bytes_7_days: 0,
                queued: 0,
                erasure: Erasure::None,
            })
            .collect(),
        outflow: Vec::new(),
        operation: None,
        time: now(),
    }
}

const PRICES: [(Term, u64); 4] = [(Term::OneMonth, 890), (Term::OneYear, 7900), (Term::ThreeYears, 17900), (Term::Unlimited, 29900)];

pub(super) fn catalogue() -> Arc<Catalogue> {
    let mut recorder = feature("recorder", "driving", "Driver Recorder", "Fahrtrekorder", &PRICES);
    recorder.purposes = vec![id("remote")];
    recorder.holder = Holder::Person;
    Arc::new(Catalogue {
        version: 7,
        issued_at: at("2026-11-01T00:00:00Z"),
        languages: vec!["en".to_owned(), "de".to_owned()],
        shared: SharedTexts {
            categories: vec![
                Category { id: id("light"), name: localised("Light", "Licht") },
                Category { id: id("driving"), name: localised("Driving", "Fahren") },
                Category { id: id("comfort"), name: localised("Comfort", "Komfort") },
            ],
            equipment: vec![Equipment { code: id("dampers"), name: localised("Adaptive dampers", "Adaptive Dämpfer") }],
        },
        services: vec![
            service("hazards", "Hazard alerts", "Gefahrenwarnung", &[("hazards", "Hazard alerts", "Gefahrenwarnung", LegalBasis::Choice)]),
            service(
                "charging",
                "Charging",
                "Laden",
                &[
                    ("charging-live", "Free places", "Freie Plätze", LegalBasis::Choice),
                    ("charging-map", "Map", "Karte", LegalBasis::Choice),
                ],
            ),
            Service {
                id: id("remote"),
                icon: "phone".to_owned(),
                name: localised("Remote", "Fern"),
                benefit: localised("Your car on your phone", "Ihr Auto auf dem Telefon"),
                spoken: BTreeMap::new(),
                purposes: vec![Purpose {
                    data: localised("Clips, to your phone", "Clips, an Ihr Telefon"),
                    signals: ["Upfit.Recorder.Clip".to_owned()].into(),
                    ..purpose("remote", "Remote", "Fern", LegalBasis::Contract)
                }],
            },
            service("rescue", "Emergency call", "Notruf", &[("rescue", "Emergency call", "Notruf", LegalBasis::Law)]),
        ],
        markets: BTreeMap::from([(id("DE"), market())]),
        features: vec![
            feature("suspension", "driving", "Adaptive Suspension", "Adaptives Fahrwerk", &PRICES),
            feature("sounds", "comfort", "Iconic Sounds", "Klangwelten", &PRICES),
            feature("wheel-heat", "comfort", "Steering-Wheel Heating", "Lenkradheizung", &PRICES),
            feature("high-beam", "light", "High-Beam Assistant", "Fernlichtassistent", &PRICES),
            recorder,
            feature("seat-heat", "comfort", "Remote Seat Heating", "Sitzheizung für später", &[(Term::Unlimited, 19900)]),
        ],
    })
}

/// As the German pack has it, but for days of rest.
fn market() -> Market {
    let zone = Zone::new("Europe/Berlin");
    Market {
        currency: Currency::parse("EUR").unwrap(),
        vat: VatRate::new(1900).unwrap(),
        tax_note: None,
        seller: Seller {
            name: "Upfit Store".to_owned(),
            address: "Musterstraße 1, 12345 Musterstadt".to_owned(),
            email: "contracts@upfit.example".to_owned(),
            phone: "+49 30 23125000".to_owned(),
        },
        documents: SellerDocument::ALL
            .into_iter()
            .map(|document| (document, localised(&format!("Text of {}", document.as_str()), "Text")))
            .collect(),
        order_button: localised("Order with obligation to pay", "Zahlungspflichtig bestellen"),
        delivery_hours: 24,
        withdrawal: Some(WithdrawalRule {
            days: 14,
            zone: zone.clone(),
            rest_days: RestDays::default(),
            wording: Wording {
                entry: localised("Withdraw from contract here", "Vertrag widerrufen"),
                confirm: localised("Confirm withdrawal", "Widerruf bestätigen"),
            },
        }),
        cancel: CancelRule {
            notice_days: 14,
            zone,
            wording: Wording {
                entry: localised("Cancel contracts here", "Verträge hier kündigen"),
                confirm: localised("Cancel now", "Jetzt kündigen"),
            },
        },
        renewal: Some(RenewalRule { price_change_needs_yes: true, charge_days_before: 3, retry_days: vec![0, 3, 7], grace_days: 10 }),
        reminders: Reminders { days_before: [30, 7, 1].into() },
        driving: DrivingLimits {
            parked_needs: ParkedNeeds::GearOrBrake,
            moving: entitlement::Limits {
                content: Some(entitlement::ContentLimits { items_max: 6, characters_max: 60, depth_max: 1 }),
                ..DrivingLimits::strictest().moving
            },
            ..DrivingLimits::strictest()
        },
    }
}

pub(super) fn grant(key: &str, kind: GrantKind, order: &str) -> Grant {
    let ends = match kind {
        GrantKind::Trial => Some(at("2026-11-26T20:42:00Z")),
        GrantKind::Term(term) => term.ends(now()),
        GrantKind::Factory | GrantKind::Unlimited => None,
    };
    let order = (kind != GrantKind::Factory).then(|| id(order));
    Grant { feature: id(key), kind, holder: Holder::Car, not_before: at("2026-10-26T20:42:00Z"), ends, order }
}

pub(super) fn active(key: &str, kind: GrantKind, order: &str) -> State {
    State::Active { grant: grant(key, kind, order), extending: None }
}

fn status(key: &str, state: State, barriers: Vec<Barrier>) -> FeatureStatus {
    FeatureStatus { feature: id(key), state, trial_barriers: barriers.clone(), order_barriers: barriers }
}

/// Suspension lacks dampers, sounds needs software, the wheel came with the car, the others can be had.
pub(super) fn snapshot(revision: u64) -> Snapshot {
    let level = |text| SoftwareLevel::parse(text).unwrap();
    let mut seat = status("seat-heat", State::Offered, Vec::new());
    seat.trial_barriers = vec![Barrier::NoTrial];
    Snapshot {
        revision,
        features: vec![
            status("suspension", State::Offered, vec![Barrier::MissingEquipment(id("dampers"))]),
            status("sounds", State::Offered, vec![Barrier::SoftwareTooOld { needed: level("26.11"), installed: level("26.03") }]),
            status("wheel-heat", active("wheel-heat", GrantKind::Factory, ""), Vec::new()),
            status("high-beam", State::Offered, Vec::new()),
            status("recorder", State::Offered, Vec::new()),
            seat,
        ],
        driving: Driving::Parked,
        storefront: Reach::Online,
        time: now(),
        car: CarSummary {
            model: "Upfit One".to_owned(),
            model_year: 2026,
            vin_ending: "4711".to_owned(),
            market: id("DE"),
            software: level("26.03"),
        },
        outside: Outside::default(),
        notice: None,
    }
}

pub(super) fn quote(offer: &str) -> Arc<Quote> {
    let number = format!("q-{offer}");
    let catalogue = catalogue();
    let (feature, offer) = catalogue.offer(&id(offer)).unwrap();
    Arc::new(Quote {
        id: id(&number),
        vehicle: VehicleKey::of_public_key(b"car"),
        offer: offer.id.clone(),
        feature: feature.id.clone(),
        name: feature.texts.iter().map(|(language, texts)| (language.clone(), texts.name.clone())).collect(),
        effect: Localised::new(),
        term: offer.term,
        starts: now(),
        ends: offer.term.ends(now()),
        total: offer.price,
        credit: Vec::new(),
        replaces: None,
        renews: None,
        delivery_hours: 24,
        vat_rate: VatRate::new(1900).unwrap(),
        holder: feature.holder,
        seller: "Upfit Store".to_owned(),
        withdrawal_days: 14,
        issued_at: now(),
        expires_at: at("2026-11-14T20:57:00Z"),
    })
}

/// Nothing agreed yet, and a card that can be charged.
pub(super) fn contracts(revision: u64) -> ContractsSnapshot {
    ContractsSnapshot {
        revision,
        contracts: Vec::new(),
        declarations: Vec::new(),
        receipts: Vec::new(),
        messages: Vec::new(),
        payment: Some(PaymentMethod { brand: "Visa".to_owned(), last4: "4821".to_owned(), expires: Some((2029, 11)) }),
        balance: None,
        phone: None,
    }
}

pub(super) fn profile(key: &str, name: &str, role: Role) -> ProfileStatus {
    ProfileStatus {
        id: id(key),
        name: name.to_owned(),
        role,
        limit: None,
        spent: None,
        has_pin: role.orders(),
        lock: PinLock::Open { tries_left: 5 },
        keys: 0,
        has_this_key: None,
    }
}

/// An owner with a PIN at the wheel, somebody of the family with a limit, and a guest.
pub(super) fn profiles(revision: u64) -> ProfilesSnapshot {
    let family = ProfileStatus { limit: Some(euro(5_000)), ..profile("family", "Noa", Role::Family) };
    ProfilesSnapshot {
        revision,
        profiles: vec![profile("owner", "Mia", Role::Owner), family, profile("guest", "Gast", Role::Guest)],
        active: id("owner"),
    }
}

/// A year of the high beam, paid and running, ordered an hour ago.
pub(super) fn contract(order: &str) -> Contract {
    Contract {
        order: id(order),
        feature: id("high-beam"),
        kind: OrderKind::Purchase,
        term: Term::OneYear,
        concluded_at: at("2026-11-14T19:42:00Z"),
        starts: Some(at("2026-11-14T19:43:00Z")),
        ends: Some(at("2027-11-14T19:43:00Z")),
        price: Some(euro(7900)),
        paid: Some(euro(7900)),
        refund: None,
        withdraw_until: Some(at("2026-11-28T23:00:00Z")),
        cancelled_at: None,
        delivery_hours: 24,
        renewal: Renewal::Off,
        standing: ContractStanding::Running,
        continues: None,
    }
}

pub(super) fn digest(text: &str) -> Digest {
    Digest::of(text.as_bytes())
}

/// A journey: events in, effects kept, the screen to look at.
pub(super) struct Journey {
    pub(super) model: Model,
    pub(super) snapshot: Snapshot,
    pub(super) privacy: PrivacySnapshot,
    pub(super) contracts: ContractsSnapshot,
    pub(super) profiles: ProfilesSnapshot,
}

impl Journey {
    pub(super) fn new() -> Self {
        // Not a named zone: tests must not depend on the machine's time zone database.
        let zone = TimeZone::fixed(jiff::tz::offset(1));
        Self {
            model: Model::new(Settings::default(), zone, now()),
            snapshot: snapshot(1),
            privacy: privacy(1),
            contracts: contracts(1),
            profiles: profiles(1),
        }
    }

    /// Parked, online, everything fresh.
    pub(super) fn at_the_store() -> Self {
        let mut journey = Self::new();
        journey.send(Event::CacheRead { catalogue: Some((catalogue(), now())), snapshot: None });
        journey.send(Event::Started);
        journey.send(Event::Storefront(StorefrontEvent::CatalogueUnchanged { received: now() }));
        journey.daemon(DaemonEvent::Appeared);
        journey.tell();
        journey.tell_contracts();
        journey.tell_profiles();
        journey
    }

    /// A year of the high beam runs by a contract, and My features is open.
    pub(super) fn with_a_contract() -> Self {
        let mut journey = Self::at_the_store();
        journey.tell_state("high-beam", active("high-beam", GrantKind::Term(Term::OneYear), "o1"));
        journey.contracts.contracts.push(contract("o1"));
        journey.tell_contracts();
        journey.send(Event::SectionOpened(Screen::MyFeatures));
        journey
    }

    /// The daemon tells what `self.contracts` says.
    pub(super) fn tell_contracts(&mut self) -> Vec<Effect> {
        self.contracts.revision += 1;
        self.daemon(DaemonEvent::ContractsArrived(Box::new(self.contracts.clone())))
    }

    /// The daemon tells what `self.profiles` says.
    pub(super) fn tell_profiles(&mut self) -> Vec<Effect> {
        self.profiles.revision += 1;
        self.daemon(DaemonEvent::ProfilesArrived(Box::new(self.profiles.clone())))
    }

    pub(super) fn contract_event(&mut self, event: ContractEvent) -> Vec<Effect> {
        self.send(Event::Contract(event))
    }

    /// Presses the keys of the pad, one after the other.
    pub(super) fn type_pin(&mut self, digits: &[u8]) -> Vec<Effect> {
        let keys = digits.iter().map(|digit| PinKey::Digit(Digit::new(*digit).unwrap()));
        keys.flat_map(|key| self.send(Event::PinTyped { key, request: id("pin") })).collect()
    }

    pub(super) fn keypad(&self) -> KeypadView {
        match self.view().page {
            PageView::Order(order) => order.keypad.unwrap(),
            PageView::ProfileEdit(edit) => edit.keypad.unwrap(),
            PageView::ProfilePin(page) => page.keypad,
            other => panic!("no pad: {other:?}"),
        }
    }

    pub(super) fn done_deed(&mut self, request: &str, answer: Result<DeedAnswer, CallError>) -> Vec<Effect> {
        self.daemon(DaemonEvent::DeedAnswered { request: id(request), answer })
    }

    /// The list of what may leave, by the daemon's word.
    pub(super) fn at_the_switches() -> Self {
        let mut journey = Self::at_the_store();
        journey.tell_privacy();
        journey.send(Event::SectionOpened(Screen::Privacy));
        journey
    }

    /// The daemon tells what `self.privacy` says.
    pub(super) fn tell_privacy(&mut self) -> Vec<Effect> {
        self.privacy.revision += 1;
        self.daemon(DaemonEvent::PrivacyArrived(Box::new(self.privacy.clone())))
    }

    pub(super) fn tell_sharing(&mut self, key: &str, sharing: Sharing) -> Vec<Effect> {
        self.purpose(key).sharing = sharing;
        self.tell_privacy()
    }

    pub(super) fn purpose(&mut self, key: &str) -> &mut PurposeStatus {
        self.privacy.purposes.iter_mut().find(|status| status.purpose.as_str() == key).unwrap()
    }

    pub(super) fn switch_to(&mut self, key: &str, wish: SharingWish, request: &str) -> Vec<Effect> {
        self.send(Event::Privacy(PrivacyEvent::SharingRequested { purpose: id(key), wish, request: id(request) }))
    }

    pub(super) fn answer_switch(&mut self, key: &str, request: &str, answer: Result<(), CallError>) -> Vec<Effect> {
        self.daemon(DaemonEvent::SharingAnswered { purpose: id(key), request: id(request), answer })
    }

    pub(super) fn private(&mut self, choice: PrivateChoice, request: &str) -> Vec<Effect> {
        self.send(Event::Privacy(PrivacyEvent::PrivateRequested { choice, request: id(request) }))
    }

    pub(super) fn switches(&self) -> PrivacyView {
        match self.view().page {
            PageView::Privacy(page) => page,
            other => panic!("not the switches: {other:?}"),
        }
    }

    pub(super) fn row(&self, key: &str) -> PurposeRow {
        self.switches().groups.into_iter().flat_map(|group| group.rows).find(|row| row.key.as_str() == key).unwrap()
    }

    pub(super) fn driving_switches(&self) -> DrivingPrivacyView {
        match self.view().page {
            PageView::DrivingPrivacy(page) => page,
            other => panic!("not the switches while driving: {other:?}"),
        }
    }

    pub(super) fn operation(&self) -> OperationView {
        match self.view().sheet {
            Some(SheetView::Operation(operation)) => operation,
            other => panic!("no operation: {other:?}"),
        }
    }

    pub(super) fn reading(&self) -> ReadingView {
        match self.view().sheet {
            Some(SheetView::Reading(reading)) => reading,
            other => panic!("nothing to read: {other:?}"),
        }
    }

    pub(super) fn on_the_page(key: &str) -> Self {
        let mut journey = Self::at_the_store();
        journey.send(Event::FeatureOpened(id(key)));
        journey
    }

    pub(super) fn with_the_quote() -> Self {
        let mut journey = Self::on_the_page("high-beam");
        journey.send(Event::TermChosen(Term::OneYear));
        journey.answer_quote();
        journey
    }

    pub(super) fn ready_to_order() -> Self {
        let mut journey = Self::with_the_quote();
        journey.send(Event::ConsentChanged(Consent::Given));
        journey.send(Event::TimerElapsed(Timer::Stands));
        journey.type_pin(&PIN);
        journey
    }

    pub(super) fn answer_quote(&mut self) -> Vec<Effect> {
        self.daemon(DaemonEvent::QuoteAnswered { offer: id("high-beam.DE.P1Y"), answer: Ok((quote("high-beam.DE.P1Y"), digest("quote"))) })
    }

    pub(super) fn send(&mut self, event: Event) -> Vec<Effect> {
        update(&mut self.model, event)
    }

    pub(super) fn daemon(&mut self, event: DaemonEvent) -> Vec<Effect> {
        self.send(Event::Daemon(event))
    }

    /// The daemon tells what `self.snapshot` says.
    pub(super) fn tell(&mut self) -> Vec<Effect> {
        let snapshot = Box::new(self.snapshot.clone());
        let received = snapshot.time;
        self.daemon(DaemonEvent::SnapshotArrived { snapshot, received })
    }

    /// The daemon tells that one feature is in another state.
    pub(super) fn tell_state(&mut self, key: &str, state: State) -> Vec<Effect> {
        self.snapshot.revision += 1;
        let status = self.snapshot.features.iter_mut().find(|status| status.feature.as_str() == key).unwrap();
        status.state = state;
        self.tell()
    }

    pub(super) fn tell_driving(&mut self, driving: Driving) -> Vec<Effect> {
        self.snapshot.revision += 1;
        self.snapshot.driving = driving;
        self.tell()
    }

    /// The catalogue arrives with other limits for the road.
    pub(super) fn change_limits(&mut self, change: impl FnOnce(&mut DrivingLimits)) {
        let mut changed = (*catalogue()).clone();
        let market = changed.markets.values_mut().next().unwrap();
        let mut limits = self.model.limits().into_owned();
        change(&mut limits);
        market.driving = limits;
        changed.version += 1;
        let catalogue = Arc::new(changed);
        self.send(Event::Storefront(StorefrontEvent::CatalogueArrived { catalogue, received: now() }));
    }

    pub(super) fn tell_outside(&mut self, outside: Outside) -> Vec<Effect> {
        self.snapshot.revision += 1;
        self.snapshot.outside = outside;
        self.tell()
    }

    pub(super) fn tell_offline(&mut self) -> Vec<Effect> {
        self.snapshot.revision += 1;
        self.snapshot.storefront = Reach::Offline { last_seen: Some(now()) };
        self.tell()
    }

    pub(super) fn try_feature(&mut self, key: &str, request: &str) -> Vec<Effect> {
        self.send(Event::TrialRequested { feature: id(key), request: id(request) })
    }

    pub(super) fn confirm(&mut self, request: &str) -> Vec<Effect> {
        self.send(Event::OrderConfirmed { request: id(request) })
    }

    pub(super) fn view(&self) -> ViewModel {
        view(&self.model)
    }

    pub(super) fn store(&self) -> StoreView {
        match self.view().page {
            PageView::Store(store) => store,
            other => panic!("not the store: {other:?}"),
        }
    }

    pub(super) fn page(&self) -> FeatureView {
        match self.view().page {
            PageView::Feature(feature) => feature,
            other => panic!("not a feature: {other:?}"),
        }
    }

    pub(super) fn order(&self) -> OrderView {
        match self.view().page {
            PageView::Order(order) => order,
            other => panic!("not the order page: {other:?}"),
        }
    }

    pub(super) fn done(&self) -> DoneView {
        match self.view().page {
            PageView::Done(done) => done,
            other => panic!("not the done page: {other:?}"),
        }
    }

    pub(super) fn my_features(&self) -> MyFeaturesView {
        match self.view().page {
            PageView::MyFeatures(rows) => rows,
            other => panic!("not my features: {other:?}"),
        }
    }

    pub(super) fn cards(&self) -> Vec<Card> {
        self.store().rows.into_iter().flat_map(|row| row.cards).collect()
    }

    pub(super) fn card(&self, key: &str) -> Card {
        self.cards().into_iter().find(|card| card.key.as_str() == key).unwrap()
    }

    pub(super) fn keys(&self) -> Vec<String> {
        self.cards().iter().map(|card| card.key.to_string()).collect()
    }
}

/// What matters of the effects: those that reach the outside, without timers and disk.
pub(super) fn asks(effects: &[Effect]) -> Vec<&Effect> {
    effects.iter().filter(|effect| !matches!(effect, Effect::StartTimer(..) | Effect::StopTimer(_) | Effect::SaveSnapshot(_))).collect()
}
