//! Every interleaving of what can happen to a contract, on the real database with the sandbox. Without the network, which adds nothing here.

use std::sync::Arc;

use axum::{
    Json as JsonAnswer,
    body::to_bytes,
    extract::State,
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use entitlement::{
    ContractBook, Digest, EndReason, FeatureId, GrantSet, HandoverId, Now, OrderId, Quote, Renewal, Term, VehicleKey, VehicleProfile,
    Verified, verify,
};
use protocol::http::{DeclarationName, DeclarationRequest, OrderAnswer, OrderProgress, OrderRequest, QuoteRequest};
use rand::{Rng as _, SeedableRng as _, rngs::StdRng};

use super::shop::{Shop, profile, purchase};
use crate::{
    SandboxBehaviour, SandboxPayments, audit,
    backend::Backend,
    database::{contracts, orders, payment_methods, refunds as open_refunds, vehicles},
    grants, handover,
    http::{Enrolled, Json, Segment, handlers},
    office::Office,
    payment::PaymentProvider as _,
    reconciler, refunds, reversals,
    story::{self, Attempt},
};

/// A storefront without a network, and time that only moves when it is told to.
struct Bench {
    shop: Shop,
    backend: Arc<Backend>,
    payments: SandboxPayments,
    office: Office,
}

/// A car, with what it has accepted.
struct Guest {
    key: VehicleKey,
    set: Option<Verified<GrantSet>>,
    book: Option<Verified<ContractBook>>,
    acts: usize,
}

impl Bench {
    async fn open() -> Self {
        let shop = Shop::in_memory();
        let (backend, payments) = shop.inside().await;
        let office = Office::open(&shop.state(), shop.clock()).await.unwrap();
        Self { shop, backend, payments, office }
    }

    async fn guest(&self, number: usize) -> Guest {
        let key = VehicleKey::of_public_key(format!("guest {number}").as_bytes());
        let profile = VehicleProfile::try_from(profile()).unwrap();
        let now = self.shop.now();
        let mut transaction = self.backend.database.begin().await.unwrap();
        let first = grants::first(key, &profile, now);
        vehicles::insert(&mut transaction, &key, &profile, &first, self.backend.keys.signing()).await.unwrap();
        let method = self.payments.method_of_new_vehicle().unwrap();
        payment_methods::replace(&mut transaction, &key, vehicles::FIRST_OWNERSHIP_EPOCH, &method, now).await.unwrap();
        transaction.commit().await.unwrap();
        Guest { key, set: None, book: None, acts: 0 }
    }

    async fn quote(&self, guest: &Guest, offer: String, renews: Option<String>) -> Option<(Quote, Digest)> {
        let request = QuoteRequest { offer, renews };
        let answer = handlers::quote(State(Arc::clone(&self.backend)), Enrolled(guest.key), Json(request)).await;
        let response = answer.unwrap_or_else(|failure| failure.into_response());
        let quote: Verified<Quote> = verify(&bytes(response).await?, &self.backend.keys.issuer()).unwrap();
        Some((quote.content().clone(), quote.digest()))
    }

    async fn order(&self, guest: &Guest, id: &str, request: OrderRequest) -> OrderAnswer {
        let answer = handlers::order(State(Arc::clone(&self.backend)), Enrolled(guest.key), Segment(id.to_owned()), Json(request)).await;
        let JsonAnswer(answer) = answer.unwrap();
        answer
    }

    async fn buy(&self, guest: &Guest, id: &str, term: Term) {
        if let Some((_, digest)) = self.quote(guest, format!("beam.DE.{term}"), None).await {
            self.order(guest, id, purchase(&digest)).await;
        }
    }

    async fn declare(&self, guest: &Guest, id: &str, order: &OrderId, declaration: DeclarationName) {
        let request = DeclarationRequest { order: order.to_string(), declaration, declared_at: self.shop.now().as_second() };
        let answer = handlers::declare(State(Arc::clone(&self.backend)), Enrolled(guest.key), Segment(id.to_owned()), Json(request)).await;
        let status = answer.map_or_else(|failure| failure.into_response().status(), |_| StatusCode::OK);
        // About what a former owner has agreed, the next one declares nothing.
        let is_of_a_former_owner = status == StatusCode::NOT_FOUND && self.present(guest).await > vehicles::FIRST_OWNERSHIP_EPOCH;
        assert!(status.is_success() || is_of_a_former_owner, "{status}");
    }

    /// What the reconciler does, until nothing is left to do.
    async fn reconcile(&self) {
        let pool = self.backend.database.pool();
        for _ in 0..3 {
            reconciler::pass_time(&self.backend).await.unwrap();
            for order in orders::under_way(pool, 1_000).await.unwrap() {
                story::advance(&self.backend, &order, Attempt::Again).await.unwrap();
            }
            for order in open_refunds::all_open(pool, 1_000).await.unwrap() {
                refunds::advance(&self.backend, &order).await.unwrap();
            }
        }
        reconciler::end_what_ran_out(&self.backend).await.unwrap();
    }

    /// The car fetches set and book and accepts both: nothing was taken from it without a reason.
    async fn fetch(&self, guest: &mut Guest) {
        let (pool, issuer) = (self.backend.database.pool(), self.backend.keys.issuer());
        let set = vehicles::signed_set(pool, &guest.key).await.unwrap().unwrap();
        let set: Verified<GrantSet> = verify(&set.document, &issuer).unwrap();
        // A car that does not know how late it is: only reasons count.
        let now = Now { lower_bound: jiff::Timestamp::UNIX_EPOCH, hint: None, powered_on: Default::default() };
        entitlement::accept(&set, &guest.key, guest.set.as_ref(), &now).unwrap();
        guest.set = Some(set);
        if let Some(book) = contracts::signed_book(pool, &guest.key).await.unwrap() {
            let book: Verified<ContractBook> = verify(&book.document, &issuer).unwrap();
            entitlement::accept_book(&book, &guest.key, guest.book.as_ref()).unwrap();
            guest.book = Some(book);
        }
    }

    async fn act(&self, guest: &Guest, act: Act, number: usize) {
        let feature = FeatureId::parse("beam").unwrap();
        let (pool, present) = (self.backend.database.pool(), self.present(guest).await);
        let chain = contracts::chain(pool, &guest.key, present, &feature).await.unwrap();
        // Whoever has just bought the car has agreed nothing yet: there is only what others did before.
        let mut newest = None;
        for owner in 1..=present {
            let owned = contracts::chain(pool, &guest.key, owner, &feature).await.unwrap();
            let bought = owned.held().iter().rfind(|held| held.inherited.is_none()).map(|held| held.order().clone());
            newest = bought.or(newest);
        }
        let newest = newest.unwrap();
        let last = chain.running().last().map_or(newest.clone(), |held| held.order().clone());
        let id = format!("{}-{number}", guest.key.to_string().get(..12).unwrap());
        match act {
            Act::Withdraw => self.declare(guest, &id, &newest, DeclarationName::Withdraw).await,
            Act::Cancel => self.declare(guest, &id, &last, DeclarationName::Cancel).await,
            Act::Renew => {
                if let Some(term) = chain.find(&last).map(|held| held.contract.term)
                    && let Some((_, digest)) = self.quote(guest, format!("beam.DE.{term}"), Some(last.to_string())).await
                {
                    self.order(guest, &id, purchase(&digest)).await;
                }
            }
            Act::Change => {
                let longest = chain.running().map(|held| held.contract.term).max();
                let longer = Term::ALL.into_iter().find(|term| longest.is_none_or(|longest| *term > longest));
                self.buy(guest, &id, longer.unwrap_or(Term::Unlimited)).await;
            }
            Act::HandOver => {
                let handover = HandoverId::parse(&id).unwrap();
                let done = handover::hand_over(&self.backend, &guest.key, present, &handover, present).await.unwrap();
                // Another may have been faster.
                if let handover::Received::Done { .. } = done {
                    let mut transaction = self.backend.database.begin().await.unwrap();
                    // A transaction that decides anything begins with a write.
                    vehicles::lock(&mut transaction, &guest.key, &self.backend.keys.issuer()).await.unwrap();
                    let method = self.payments.method_of_new_vehicle().unwrap();
                    payment_methods::replace(&mut transaction, &guest.key, present + 1, &method, self.shop.now()).await.unwrap();
                    transaction.commit().await.unwrap();
                }
            }
            Act::Transfer => drop(self.office.end_grant(&guest.key, &feature, EndReason::Transferred).await),
            Act::Reverse => {
                self.payments.reverse(&newest).await.unwrap();
                reversals::look(&self.backend, &newest).await.unwrap();
            }
        }
    }

    /// As whose its car is known.
    async fn present(&self, guest: &Guest) -> u32 {
        vehicles::ownership_epoch(self.backend.database.pool(), &guest.key).await.unwrap().unwrap()
    }

    /// Lets time go on to where a renewal that was chosen is charged.
    async fn pass_to_charge(&self, guest: &Guest) {
        let present = self.present(guest).await;
        let Some(book) = contracts::all(self.backend.database.pool(), &guest.key, present).await.ok() else { return };
        let due = book.iter().find_map(|contract| match contract.renewal {
            Renewal::On { at, .. } => Some(at),
            _ => None,
        });
        if let Some(at) = due {
            self.shop.wait((at.as_second() - self.shop.now().as_second()).max(0));
        }
    }

    /// A month that works.
    async fn start(&self, number: usize) -> Guest {
        let guest = self.guest(number).await;
        let id = format!("first-{number}");
        self.buy(&guest, &id, Term::OneMonth).await;
        self.declare(&guest, &format!("works-{number}"), &OrderId::parse(&id).unwrap(), DeclarationName::Delivered).await;
        guest
    }

    async fn assert_clean(&self) {
        let report = audit(&self.shop.state(), &self.payments, self.shop.now()).await.unwrap();
        assert_eq!((report.findings, report.under_way), (Vec::new(), 0));
        assert!(report.orders > 0);
    }
}

async fn bytes(response: Response) -> Option<Vec<u8>> {
    if !response.status().is_success() {
        return None;
    }
    Some(to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec())
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Act {
    Withdraw,
    Renew,
    Cancel,
    Change,
    HandOver,
    Transfer,
    Reverse,
}

impl Act {
    const ALL: [Self; 7] = [Self::Withdraw, Self::Renew, Self::Cancel, Self::Change, Self::HandOver, Self::Transfer, Self::Reverse];

    /// All of one, two and three of them, with repetition.
    fn sequences() -> Vec<Vec<Self>> {
        let mut all: Vec<Vec<Self>> = Self::ALL.iter().map(|act| vec![*act]).collect();
        for from in [0, Self::ALL.len()] {
            let longer: Vec<Vec<Self>> = all[from..]
                .iter()
                .flat_map(|sequence| Self::ALL.iter().map(move |act| sequence.iter().copied().chain([*act]).collect()))
                .collect();
            all.extend(longer);
        }
        all
    }
}

#[tokio::test]
async fn money_and_grants_agree_in_every_interleaving_on_the_real_database() {
    let bench = Bench::open().await;
    let sequences = Act::sequences();
    assert_eq!(sequences.len(), 7 + 49 + 343);
    for (number, sequence) in sequences.iter().enumerate() {
        let mut guest = bench.start(number).await;
        bench.fetch(&mut guest).await;
        for act in sequence {
            guest.acts += 1;
            bench.act(&guest, *act, guest.acts).await;
            bench.fetch(&mut guest).await;
            bench.pass_to_charge(&guest).await;
            bench.reconcile().await;
            bench.fetch(&mut guest).await;
        }
    }
    bench.assert_clean().await;
}

#[tokio::test]
async fn money_and_grants_agree_when_two_things_happen_at_once() {
    let bench = Bench::open().await;
    let mut number = 1_000;
    for one in Act::ALL {
        for other in Act::ALL {
            let mut guest = bench.start(number).await;
            number += 1;
            bench.fetch(&mut guest).await;
            // A year in its place, whose payment may be on its way.
            bench.act(&guest, Act::Change, 0).await;
            tokio::join!(bench.act(&guest, one, 1), bench.act(&guest, other, 2));
            bench.reconcile().await;
            bench.fetch(&mut guest).await;
        }
    }
    bench.assert_clean().await;
}

/// A car that was away for all of it still finds a reason for everything.
#[tokio::test]
async fn a_reversal_that_was_not_heard_of_is_found_when_the_refund_beside_it_is_refused() {
    let bench = Bench::open().await;
    let mut guest = bench.start(2_000).await;
    bench.fetch(&mut guest).await;
    // The bank takes the payment back; its message comes to nothing.
    bench.payments.reverse(&OrderId::parse("first-2000").unwrap()).await.unwrap();
    bench.act(&guest, Act::Withdraw, 1).await;
    bench.reconcile().await;
    bench.fetch(&mut guest).await;
    bench.assert_clean().await;
}

#[tokio::test]
async fn no_car_ever_refuses_a_set_or_a_book_of_this_storefront() {
    let bench = Bench::open().await;
    for (number, sequence) in Act::sequences().iter().enumerate().skip(7 + 49) {
        let mut guest = bench.start(number).await;
        bench.fetch(&mut guest).await;
        for act in sequence {
            guest.acts += 1;
            bench.act(&guest, *act, guest.acts).await;
            bench.reconcile().await;
        }
        bench.fetch(&mut guest).await;
    }
}

#[tokio::test]
async fn what_is_charged_is_what_was_shown_in_ten_thousand_cases() {
    const CASES: usize = 10_000;
    // The same cases in each run.
    let mut dice = StdRng::seed_from_u64(2_026);
    // The catalogue gets newer and older again between look and order, as with a car that was offline.
    let bench = Bench::open().await;
    let (mut catalogues, mut guest) = (Vec::new(), bench.guest(CASES).await);
    for _ in 0..8 {
        let mut backend = Backend::open(&bench.shop.config(SandboxBehaviour::Accept), Arc::new(bench.payments.clone())).await.unwrap();
        let published = &mut Arc::get_mut(&mut backend).unwrap().catalogue.content;
        for offer in published.features.iter_mut().flat_map(|feature| &mut feature.offers) {
            offer.price = entitlement::Money::new(dice.random_range(1..20_000), offer.price.currency()).unwrap();
        }
        catalogues.push(backend);
    }
    let (mut charged, mut refused, mut credited) = (0, 0, 0);
    let mut case = 0;
    while charged + refused < CASES {
        case += 1;
        // Each car comes a few times, so that terms follow on each other and are credited.
        if case % 8 == 0 {
            guest = bench.guest(case).await;
        }
        let mut any = || &catalogues[dice.random_range(0..catalogues.len())];
        let (seller, buyer, id) = (any(), any(), format!("case-{case}"));
        let term = Term::ALL[dice.random_range(0..4)];
        let request = QuoteRequest { offer: format!("beam.DE.{term}"), renews: None };
        let answer = handlers::quote(State(Arc::clone(seller)), Enrolled(guest.key), Json(request)).await;
        // Nothing is sold to a car that has the feature for good.
        let Ok(answer) = answer else { continue };
        let quote: Verified<Quote> = verify(&bytes(answer).await.unwrap(), &bench.backend.keys.issuer()).unwrap();
        bench.shop.wait(dice.random_range(0..1_000));
        let request = purchase(&quote.digest());
        let answer = handlers::order(State(Arc::clone(buyer)), Enrolled(guest.key), Segment(id.clone()), Json(request)).await;
        let JsonAnswer(answer) = answer.unwrap();
        let moved = bench.payments.movements(&OrderId::parse(&id).unwrap()).await;
        let to_pay = quote.content().to_pay();
        match answer.state {
            OrderProgress::Captured => {
                assert_eq!(moved.map_or(0, |moved| moved.captured.minor()), to_pay.minor(), "case {case}");
                charged += 1;
                credited += usize::from(to_pay != quote.content().total);
            }
            OrderProgress::Refused => {
                assert_eq!(moved, None, "case {case}");
                refused += 1;
            }
            other => panic!("{other:?}"),
        }
    }
    assert!(charged > CASES / 4 && refused > 100 && credited > 100, "{charged} {refused} {credited}");
    bench.assert_clean().await;
}
