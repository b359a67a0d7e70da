//! The sample store and the sample car, and a driver who follows a script.

use std::rc::Rc;
use std::sync::Arc;

use anyhow::Context as _;
use entitlement::{
    Acquisition, Binding, CarSummary, Catalogue, ContractsSnapshot, Digest, DriverId, Driving, Erasure, FeatureId, FeatureStatus, Grant,
    GrantKind, Holder, Holdings, Id, LedgerHealth, LegalBasis, OrderId, OrderKind, OrderState, OrderStatus, Outside, PrivacySnapshot,
    PrivateMode, ProfilesSnapshot, PurposeStatus, Quote, Reach, Sharing, Snapshot, State, Term, VehicleKey, VehicleProfile, Waiting,
    barriers,
};
use jiff::{Timestamp, tz::TimeZone};
use store_core::{Aid, DaemonEvent, Event, Language, Settings, StorefrontEvent};
use tokio_util::sync::CancellationToken;

use super::{Look, contracts};
use crate::app::App;
use crate::memory::Memory;
use crate::pictures::Disk;
use crate::shell::{CatalogueAnswer, Storefront};

/// 14 November 2026, 21:42 in Munich.
const NOW_SECOND: i64 = 1_794_688_920;
const HOURS_EAST: i8 = 1;

/// What all pictures share.
#[derive(Clone)]
pub struct Stage {
    catalogue: Arc<Catalogue>,
    profile: VehicleProfile,
    pictures: Disk,
}

pub(super) fn now() -> Timestamp {
    Timestamp::from_second(NOW_SECOND).unwrap_or(Timestamp::UNIX_EPOCH)
}

impl Stage {
    /// Starts the real storefront, and takes catalogue and pictures from it as the app does.
    ///
    /// # Errors
    /// When the storefront does not start, or there is no folder to keep its state in.
    pub fn build() -> anyhow::Result<Self> {
        let folders = directories::ProjectDirs::from("org", "upfit", "upfit").context("the user has no home folder")?;
        let folder = folders.cache_dir().join("shots");
        std::fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        let (memory, _) = Memory::open(&folder, false, false)?;
        let pictures = Disk::new(folder.join("pictures"), memory);
        let runtime = tokio::runtime::Runtime::new()?;
        let catalogue = runtime.block_on(fetch(&folder, &pictures))?;
        let profile = entitlementd::sample_car(None)?;
        Ok(Self { catalogue, profile, pictures })
    }

    /// The same with the catalogue repeated until it has so many features: for measuring.
    ///
    /// # Errors
    /// When an id becomes too long.
    pub fn with_features(&self, features: usize) -> anyhow::Result<Self> {
        let mut stage = self.clone();
        let catalogue = Arc::make_mut(&mut stage.catalogue);
        let originals = catalogue.features.clone();
        for copy in 1.. {
            for original in &originals {
                if catalogue.features.len() >= features {
                    return Ok(stage);
                }
                let id = Id::parse(&format!("{}-{copy}", original.id)).context("the copy's id")?;
                catalogue.features.push(entitlement::Feature { id, ..original.clone() });
            }
        }
        Ok(stage)
    }

    /// An app that has not seen anything yet.
    pub(super) fn app(&self, look: Look) -> anyhow::Result<Rc<App>> {
        let settings =
            Settings { language: look.language, appearance: look.appearance, aids: look.aid.into_iter().collect(), ..Settings::default() };
        let zone = TimeZone::fixed(jiff::tz::offset(HOURS_EAST));
        Ok(App::new(settings, zone, now(), self.pictures.clone())?)
    }
}

async fn fetch(folder: &std::path::Path, disk: &Disk) -> anyhow::Result<Arc<Catalogue>> {
    let shutdown = CancellationToken::new();
    let shop = crate::embedded::start_storefront(&folder.join("storefront"), shutdown.clone()).await?;
    let issuer = crate::cli::issuer(&shop.trust_dir).context("the storefront left no key")?;
    let client = Storefront::new(&format!("https://localhost:{}", shop.address.port()), &shop.trust_dir, issuer)?;
    let CatalogueAnswer::New { catalogue, .. } =
        client.catalogue(None).await.map_err(|failure| anyhow::anyhow!("no catalogue: {failure:?}"))?
    else {
        anyhow::bail!("the storefront has no catalogue");
    };
    for picture in catalogue.content().features.iter().flat_map(|feature| &feature.pictures) {
        if disk.read(picture.digest).is_some() {
            continue;
        }
        let bytes = client.picture(picture.digest).await.map_err(|failure| anyhow::anyhow!("no picture: {failure:?}"))?;
        disk.keep(picture.digest, &bytes);
    }
    shutdown.cancel();
    shop.finished.await.context("the storefront ended badly")?;
    Ok(Arc::new(catalogue.into_content()))
}

/// One app with its daemon, both played.
pub(super) struct Scene<'a> {
    stage: &'a Stage,
    app: &'a Rc<App>,
    /// What the screens speak.
    pub(super) language: Language,
    /// What makes them easier to use.
    pub(super) aid: Option<Aid>,
    snapshot: Snapshot,
    privacy: PrivacySnapshot,
    contracts: ContractsSnapshot,
    profiles: ProfilesSnapshot,
}

impl<'a> Scene<'a> {
    pub(super) fn new(stage: &'a Stage, app: &'a Rc<App>, look: Look) -> Self {
        let profile = &stage.profile;
        let mut holdings = Holdings::default();
        holdings.active.extend(profile.factory_options.iter().cloned());
        let features = stage.catalogue.features.iter().map(|feature| FeatureStatus {
            feature: feature.id.clone(),
            state: State::Offered,
            trial_barriers: barriers(feature, profile, &holdings, Acquisition::Trial),
            order_barriers: barriers(feature, profile, &holdings, Acquisition::Order),
        });
        let car = CarSummary {
            model: profile.model.clone(),
            model_year: profile.model_year,
            vin_ending: profile.vin.ending().to_owned(),
            market: profile.market.clone(),
            software: profile.software,
        };
        let snapshot = Snapshot {
            revision: 1,
            features: features.collect(),
            driving: Driving::Parked,
            storefront: Reach::Online,
            time: now(),
            car,
            outside: Outside { celsius: Some(3), light: None },
            notice: None,
        };
        let contracts = ContractsSnapshot {
            revision: 1,
            contracts: Vec::new(),
            declarations: Vec::new(),
            receipts: Vec::new(),
            messages: Vec::new(),
            payment: Some(contracts::card()),
            balance: None,
            phone: None,
        };
        let active = DriverId::parse("owner").expect("letters are an id");
        let profiles = ProfilesSnapshot { revision: 1, profiles: contracts::people(), active };
        let mut scene =
            Self { stage, app, language: look.language, aid: look.aid, snapshot, privacy: all_off(&stage.catalogue), contracts, profiles };
        for option in &profile.factory_options {
            scene.set(option.as_str(), GrantKind::Factory, 0);
        }
        scene
    }

    pub(super) fn send(&self, event: Event) {
        self.app.dispatch(event);
    }

    pub(super) fn daemon(&self, event: DaemonEvent) {
        self.send(Event::Daemon(event));
    }

    /// What was on disk: the store, and a car as it was then.
    pub(super) fn read_cache(&self) {
        let catalogue = Some((Arc::clone(&self.stage.catalogue), now()));
        self.send(Event::CacheRead { catalogue, snapshot: Some((Box::new(self.snapshot.clone()), now())) });
    }

    /// Parked, online, everything fresh.
    pub(super) fn open(&mut self) {
        self.send(Event::CacheRead { catalogue: Some((Arc::clone(&self.stage.catalogue), now())), snapshot: None });
        self.send(Event::Started);
        self.send(Event::Storefront(StorefrontEvent::CatalogueUnchanged { received: now() }));
        self.daemon(DaemonEvent::Appeared);
        self.tell();
        self.allow_what_runs();
        self.tell_privacy();
        self.tell_contracts();
        self.tell_profiles();
    }

    /// The daemon says what was agreed now.
    pub(super) fn tell_contracts(&mut self) {
        self.contracts.revision += 1;
        self.daemon(DaemonEvent::ContractsArrived(Box::new(self.contracts.clone())));
    }

    /// The daemon says who may order now.
    pub(super) fn tell_profiles(&mut self) {
        self.profiles.revision += 1;
        self.daemon(DaemonEvent::ProfilesArrived(Box::new(self.profiles.clone())));
    }

    pub(super) fn contracts(&mut self) -> &mut ContractsSnapshot {
        &mut self.contracts
    }

    pub(super) fn profiles(&mut self) -> &mut ProfilesSnapshot {
        &mut self.profiles
    }

    pub(super) fn state_of(&self, key: &str) -> Option<State> {
        let status = self.snapshot.features.iter().find(|status| status.feature.as_str() == key)?;
        Some(status.state.clone())
    }

    /// What a feature needs that runs was allowed with it.
    fn allow_what_runs(&mut self) {
        let catalogue = Arc::clone(&self.stage.catalogue);
        for status in self.snapshot.features.iter().filter(|status| status.state.working_grant().is_some()) {
            let Some(feature) = catalogue.feature(&status.feature) else { continue };
            for purpose in self.privacy.purposes.iter_mut().filter(|purpose| feature.purposes.contains(&purpose.purpose)) {
                purpose.needed_by.push(feature.id.clone());
                (purpose.sharing, purpose.answered, purpose.since) =
                    (Sharing::On, true, status.state.working_grant().map(|grant| grant.not_before));
            }
        }
    }

    /// The daemon says what may leave the car now.
    pub(super) fn tell_privacy(&mut self) {
        self.privacy.revision += 1;
        self.daemon(DaemonEvent::PrivacyArrived(Box::new(self.privacy.clone())));
    }

    pub(super) fn privacy(&mut self) -> &mut PrivacySnapshot {
        &mut self.privacy
    }

    pub(super) fn purpose(&mut self, key: &str) -> Option<&mut PurposeStatus> {
        self.privacy.purposes.iter_mut().find(|status| status.purpose.as_str() == key)
    }

    pub(super) fn catalogue(&self) -> &Catalogue {
        &self.stage.catalogue
    }

    /// The daemon says what the car is now.
    pub(super) fn tell(&mut self) {
        self.snapshot.revision += 1;
        self.daemon(DaemonEvent::SnapshotArrived { snapshot: Box::new(self.snapshot.clone()), received: now() });
    }

    pub(super) fn snapshot(&mut self) -> &mut Snapshot {
        &mut self.snapshot
    }

    pub(super) fn state(&mut self, key: &str, state: State) {
        if let Some(status) = self.snapshot.features.iter_mut().find(|status| status.feature.as_str() == key) {
            status.state = state;
        }
    }

    /// Makes a feature run since `days` ago.
    pub(super) fn set(&mut self, key: &str, kind: GrantKind, days: i64) {
        if let Some(grant) = self.grant(key, kind, days) {
            self.state(key, State::Active { grant, extending: None });
        }
    }

    pub(super) fn grant(&self, key: &str, kind: GrantKind, days: i64) -> Option<Grant> {
        let starts = now().saturating_add(jiff::SignedDuration::from_hours(-24 * days)).unwrap_or(now());
        let ends = match kind {
            GrantKind::Trial => Term::TRIAL.ends(starts),
            GrantKind::Term(term) => term.ends(starts),
            GrantKind::Factory | GrantKind::Unlimited => None,
        };
        let order = if kind == GrantKind::Factory { None } else { Some(order(key)?) };
        Some(Grant { feature: FeatureId::parse(key).ok()?, kind, holder: Holder::Car, not_before: starts, ends, order })
    }

    /// Opens the page of a feature.
    pub(super) fn page(&self, key: &str) {
        self.app.dispatch_key(key, Event::FeatureOpened);
    }

    /// The first feature that is barred in this way, or any.
    pub(super) fn barred(&self, by: impl Fn(&entitlement::Barrier) -> bool) -> String {
        let barred = self.snapshot.features.iter().find(|status| status.order_barriers.iter().any(&by));
        barred.map_or_else(String::new, |status| status.feature.to_string())
    }

    /// Answers with the signed quote of a term of the high beam.
    pub(super) fn quote(&self) -> Digest {
        let digest = Digest::of(b"quote");
        if let Some(quote) = self.quote_of("high-beam", Term::OneYear, now()) {
            self.daemon(DaemonEvent::QuoteAnswered { offer: quote.offer.clone(), answer: Ok((Arc::new(quote), digest)) });
        }
        digest
    }

    /// Answers with a quote of a term of the high beam that is changed first.
    pub(super) fn quote_with(&self, term: Term, change: impl FnOnce(&mut Quote)) {
        if let Some(mut quote) = self.quote_of("high-beam", term, now()) {
            change(&mut quote);
            let offer = quote.offer.clone();
            self.daemon(DaemonEvent::QuoteAnswered { offer, answer: Ok((Arc::new(quote), Digest::of(b"quote"))) });
        }
    }

    /// The same for going on with the contract of the high beam.
    pub(super) fn renewal_quote(&self, term: Term, change: impl FnOnce(&mut Quote)) {
        let (Some(mut quote), Some(order)) = (self.quote_of("high-beam", term, now()), order("high-beam")) else { return };
        change(&mut quote);
        self.daemon(DaemonEvent::RenewalAnswered { order, answer: Ok((Arc::new(quote), Digest::of(b"quote"))) });
    }

    fn quote_of(&self, key: &str, term: Term, starts: Timestamp) -> Option<Quote> {
        let feature = self.stage.catalogue.feature(&id(key)?)?;
        let offer = feature.offers.iter().find(|offer| offer.term == term && offer.market == self.snapshot.car.market)?;
        let market = self.stage.catalogue.markets.get(&offer.market)?;
        let expires_at = now().saturating_add(jiff::SignedDuration::from_mins(15)).unwrap_or(now());
        let vehicle = VehicleKey::of_public_key(b"sample");
        let binding =
            Binding { id: id("q1")?, vehicle, starts, credit: Vec::new(), replaces: None, renews: None, issued_at: now(), expires_at };
        Some(Quote::of(feature, offer, market, binding))
    }

    /// The daemon tells what an order waits for.
    pub(super) fn waiting(&self, key: &str, waiting: Waiting) {
        self.order_that_waits(key, OrderState::AwaitingPayment, Some(waiting));
    }

    /// The daemon tells how far an order is.
    pub(super) fn order(&self, key: &str, state: OrderState) {
        self.order_that_waits(key, state, None);
    }

    fn order_that_waits(&self, key: &str, state: OrderState, waiting: Option<Waiting>) {
        let (Some(order), Some(feature)) = (order(key), id(key)) else { return };
        // What was granted is what was ordered.
        let granted = self.snapshot.features.iter().find(|status| status.feature == feature).and_then(|status| match &status.state {
            State::Active { grant, .. } => Some((grant.kind, grant.not_before)),
            _ => None,
        });
        let (term, placed_at) = match granted {
            Some((GrantKind::Unlimited, since)) => (Term::Unlimited, since),
            Some((GrantKind::Term(term), since)) => (term, since),
            _ => (Term::OneYear, now()),
        };
        let quote = self.quote_of(key, term, placed_at).map(Arc::new);
        let status = OrderStatus { order, feature, kind: OrderKind::Purchase, state, placed_at, quote: None, waiting };
        self.daemon(DaemonEvent::OrderArrived { status: Box::new(status), quote });
    }
}

/// A car in which nobody was asked anything.
fn all_off(catalogue: &Catalogue) -> PrivacySnapshot {
    let purposes = catalogue.services.iter().flat_map(|service| service.purposes.iter().map(move |purpose| (service, purpose)));
    let here = purposes.filter(|(_, purpose)| purpose.markets.iter().any(|market| market.as_str() == "DE"));
    PrivacySnapshot {
        revision: 1,
        ledger: LedgerHealth::Sound,
        private: PrivateMode::Off,
        purposes: here
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

pub(super) fn id<K>(text: &str) -> Option<Id<K>> {
    Id::parse(text).ok()
}

/// The order by which a feature of the scenes was granted.
pub(super) fn order(key: &str) -> Option<OrderId> {
    id(&format!("UF-{}", key.to_uppercase()))
}
