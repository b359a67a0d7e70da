use entitlement::{EndReason, GrantKind, OrderId, Term};
use futures_util::future::join_all;
use protocol::http::{DeclarationName, OrderAnswer, OrderProgress, ProblemCode, RefusalCode};
use reqwest::StatusCode;

use super::shop::{DAY, Shop, problem, purchase, read, trial};
use crate::SandboxBehaviour;

fn id(order: &str) -> OrderId {
    OrderId::parse(order).unwrap()
}

fn refused(answer: &OrderAnswer) -> Option<RefusalCode> {
    assert_eq!((answer.state, answer.grant_set_version), (OrderProgress::Refused, None));
    answer.refusal
}

#[tokio::test]
async fn a_trial_runs_for_a_month_and_can_be_had_once() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    let answer = car.order(&shop, "t1", &trial("beam")).await;
    assert_eq!((answer.state, answer.grant_set_version), (OrderProgress::Captured, Some(2)));
    let set = car.grants(&shop).await;
    let grant = set.grants.iter().find(|grant| grant.feature.as_str() == "beam").unwrap();
    assert_eq!((grant.kind, grant.not_before, grant.ends), (GrantKind::Trial, shop.now(), Term::TRIAL.ends(shop.now())));
    assert_eq!((set.version, grant.order.as_ref().unwrap().as_str()), (2, "t1"));

    assert_eq!(refused(&car.order(&shop, "t2", &trial("beam")).await), Some(RefusalCode::TrialUsed));
    // A month that was not seen to work would be given again.
    car.declare(&shop, "t1", DeclarationName::Delivered).await;
    shop.wait(40 * DAY);
    assert_eq!(refused(&car.order(&shop, "t3", &trial("beam")).await), Some(RefusalCode::TrialUsed), "also when it is over");
    assert_eq!(refused(&car.order(&shop, "t4", &trial("radar")).await), Some(RefusalCode::NotEligible));
    assert_eq!(refused(&car.order(&shop, "t5", &trial("wheel")).await), Some(RefusalCode::NotEligible), "it has that for good");
    assert_eq!(refused(&car.order(&shop, "t6", &trial("nothing")).await), Some(RefusalCode::NotSold));
    assert_eq!(car.order(&shop, "t1", &trial("beam")).await, answer, "asked again, years later");
}

#[tokio::test]
async fn trials_asked_for_at_once_under_many_ids_give_one() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    let ids: Vec<String> = (0..30).map(|number| format!("t{number}")).collect();
    let request = trial("beam");
    let answers = join_all(ids.iter().map(|id| car.order(&shop, id, &request))).await;
    assert_eq!(answers.iter().filter(|answer| answer.state == OrderProgress::Captured).count(), 1);
    assert_eq!(car.grants(&shop).await.version, 2);
}

#[tokio::test]
async fn what_is_bought_is_granted_and_charged_as_quoted() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    let (quote, digest) = car.quote(&shop, "beam.DE.P1Y").await;
    assert_eq!((quote.starts, quote.ends, quote.total.minor()), (shop.now(), Term::OneYear.ends(shop.now()), 7900));
    assert_eq!((quote.vehicle, quote.seller.as_str(), quote.withdrawal_days), (car.key, "Shop", 14));
    let answer = car.order(&shop, "o1", &purchase(&digest)).await;
    assert_eq!((answer.state, answer.grant_set_version), (OrderProgress::Captured, Some(2)));
    let set = car.grants(&shop).await;
    let grant = set.grants.iter().find(|grant| grant.feature.as_str() == "beam").unwrap();
    assert_eq!((grant.kind, grant.ends), (GrantKind::Term(Term::OneYear), quote.ends));
    let payments = &shop.running().payments;
    assert_eq!((payments.charges(&id("o1")).await.unwrap(), payments.total_minor().await.unwrap()), (1, 7900));
}

#[tokio::test]
async fn a_term_booked_during_a_trial_starts_after_it_and_takes_its_place() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    car.order(&shop, "t1", &trial("beam")).await;
    let trial_ends = Term::TRIAL.ends(shop.now()).unwrap();
    shop.wait(DAY);
    let (quote, digest) = car.quote(&shop, "beam.DE.P3Y").await;
    assert_eq!((quote.starts, quote.ends), (trial_ends, Term::ThreeYears.ends(trial_ends)));
    car.order(&shop, "o1", &purchase(&digest)).await;
    let set = car.grants(&shop).await;
    let grants: Vec<_> = set.grants.iter().filter(|grant| grant.feature.as_str() == "beam").collect();
    assert_eq!((grants.len(), grants[0].not_before, grants[0].ends), (1, shop.now(), quote.ends));
    assert_eq!((set.endings.len(), set.endings[0].reason, set.endings[0].order.clone()), (1, EndReason::Replaced, Some(id("t1"))));

    // And then for good. After that there is nothing left to sell.
    car.buy(&shop, "o2", "beam.DE.unlimited").await;
    assert_eq!(car.grants(&shop).await.grants.iter().find(|grant| grant.feature.as_str() == "beam").unwrap().ends, None);
    assert_eq!(car.refused_quote(&shop, "beam.DE.P1M").await, (StatusCode::CONFLICT, ProblemCode::NotEligible));
}

#[tokio::test]
async fn the_same_id_gives_the_same_answer_and_never_another_order() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    let (_, digest) = car.quote(&shop, "beam.DE.P1Y").await;
    let first = car.order(&shop, "o1", &purchase(&digest)).await;
    shop.wait(90 * DAY);
    assert_eq!(car.order(&shop, "o1", &purchase(&digest)).await, first, "90 days later");
    let reused = (StatusCode::UNPROCESSABLE_ENTITY, ProblemCode::OrderIdReused);
    assert_eq!(problem(car.put(&shop, "o1", &trial("beam")).await).await, reused);
    let (_, other) = car.quote(&shop, "beam.DE.P1M").await;
    assert_eq!(problem(car.put(&shop, "o1", &purchase(&other)).await).await, reused);
    assert_eq!(shop.running().payments.total_minor().await.unwrap(), 7900);
}

#[tokio::test]
async fn an_order_sent_a_thousand_times_from_fifty_connections_is_charged_and_granted_once() {
    let shop = Shop::open().await;
    let car = shop.car_with_connections(50).await;
    let (_, digest) = car[0].quote(&shop, "beam.DE.P1Y").await;
    let request = purchase(&digest);
    let answers = join_all((0..1_000).map(|number| car[number % 50].order(&shop, "o1", &request))).await;
    assert!(answers.iter().all(|answer| answer.state != OrderProgress::Refused));
    let done = car[0].until(&shop, "o1", OrderProgress::Captured).await;
    for wait in [0, 90 * DAY] {
        shop.wait(wait);
        let answers = join_all((0..1_000).map(|number| car[number % 50].order(&shop, "o1", &request))).await;
        assert!(answers.iter().all(|answer| *answer == done), "equal answers, also after 90 days");
    }
    assert_eq!(shop.running().payments.charges(&id("o1")).await.unwrap(), 1);
    assert_eq!((car[0].book(&shop).await.contracts.len(), done.grant_set_version), (1, Some(2)));
    let other = purchase(&car[0].quote(&shop, "lamp.DE.P1M").await.1);
    let answers = join_all((0..50).map(|number| car[number].put(&shop, "o1", &other))).await;
    for answer in answers {
        assert_eq!(problem(answer).await, (StatusCode::UNPROCESSABLE_ENTITY, ProblemCode::OrderIdReused));
    }
    assert_eq!(shop.running().payments.total_minor().await.unwrap(), 7900);
}

#[tokio::test]
async fn a_quote_becomes_one_order_however_often_it_is_confirmed() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    let (_, digest) = car.quote(&shop, "beam.DE.P1Y").await;
    let request = purchase(&digest);
    let ids: Vec<String> = (0..20).map(|number| format!("o{number}")).collect();
    join_all(ids.iter().map(|id| car.order(&shop, id, &request))).await;
    let mut states = Vec::new();
    for order in &ids {
        let answer: OrderAnswer = read(car.get(&shop, &format!("/v1/orders/{order}")).await, StatusCode::OK).await;
        states.push(answer.state);
    }
    assert_eq!(states.iter().filter(|state| **state != OrderProgress::Refused).count(), 1);
    assert_eq!(shop.running().payments.total_minor().await.unwrap(), 7900);
}

#[tokio::test]
async fn two_quotes_for_the_same_time_are_not_both_paid() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    let (_, year) = car.quote(&shop, "beam.DE.P1Y").await;
    let (_, three_years) = car.quote(&shop, "beam.DE.P3Y").await;
    car.order(&shop, "o1", &purchase(&year)).await;
    let answer = car.order(&shop, "o2", &purchase(&three_years)).await;
    assert_eq!(refused(&answer), Some(RefusalCode::QuoteExpired), "its dates no longer hold");
    assert_eq!(shop.running().payments.total_minor().await.unwrap(), 7900);
}

#[tokio::test]
async fn a_quote_stands_for_fifteen_minutes() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    let (quote, first) = car.quote(&shop, "beam.DE.P1M").await;
    assert_eq!(quote.expires_at.duration_since(shop.now()).as_mins(), 15);
    shop.wait(15 * 60);
    assert_eq!(refused(&car.order(&shop, "o1", &purchase(&first)).await), Some(RefusalCode::QuoteExpired));
    let unknown = purchase(&entitlement::Digest::of(b"never quoted"));
    assert_eq!(refused(&car.order(&shop, "o2", &unknown).await), Some(RefusalCode::QuoteExpired));
    let (_, second) = car.quote(&shop, "beam.DE.P1M").await;
    shop.wait(15 * 60 - 1);
    assert_eq!(car.order(&shop, "o3", &purchase(&second)).await.state, OrderProgress::Captured);
}

#[tokio::test]
async fn a_price_that_changes_between_quote_and_order_is_charged_as_quoted() {
    let mut shop = Shop::open().await;
    let car = shop.car().await;
    let (_, digest) = car.quote(&shop, "beam.DE.P1Y").await;
    let file = shop.catalogue().join("features/beam.toml");
    std::fs::write(&file, std::fs::read_to_string(&file).unwrap().replace("P1Y = 7900", "P1Y = 9900")).unwrap();
    shop.restart(SandboxBehaviour::Accept).await;
    assert_eq!(car.order(&shop, "o1", &purchase(&digest)).await.state, OrderProgress::Captured);
    assert_eq!(shop.running().payments.total_minor().await.unwrap(), 7900);
    assert_eq!(car.quote(&shop, "beam.DE.P1Y").await.0.total.minor(), 9900);
}

#[tokio::test]
async fn only_offers_of_the_own_market_that_the_car_can_get_are_quoted() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    let not_found = (StatusCode::NOT_FOUND, ProblemCode::NotFound);
    assert_eq!(car.refused_quote(&shop, "beam.GB.P1Y").await, not_found);
    assert_eq!(car.refused_quote(&shop, "beam.DE.P2Y").await, not_found);
    assert_eq!(car.refused_quote(&shop, "radar.DE.P1Y").await, (StatusCode::CONFLICT, ProblemCode::NotEligible));
    assert_eq!(car.refused_quote(&shop, "../beam").await, (StatusCode::BAD_REQUEST, ProblemCode::Invalid));
}

#[tokio::test]
async fn no_car_sees_or_uses_what_belongs_to_another() {
    let shop = Shop::open().await;
    let (owner, other) = (shop.car().await, shop.car().await);
    let (_, digest) = owner.quote(&shop, "beam.DE.P1Y").await;
    // Another car's quote is as good as none.
    assert_eq!(refused(&other.order(&shop, "x1", &purchase(&digest)).await), Some(RefusalCode::QuoteExpired));
    owner.order(&shop, "o1", &purchase(&digest)).await;
    let not_found = (StatusCode::NOT_FOUND, ProblemCode::NotFound);
    assert_eq!(problem(other.get(&shop, "/v1/orders/o1").await).await, not_found);
    assert_eq!(problem(other.put(&shop, "o1", &purchase(&digest)).await).await, not_found);
    assert_eq!(problem(other.get(&shop, "/v1/orders/never").await).await, not_found, "which looks the same");
    assert_eq!(other.grants(&shop).await.version, 1);
    assert_eq!(owner.grants(&shop).await.version, 2);
}

#[tokio::test]
async fn a_grant_that_has_run_out_leaves_the_set_by_itself() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    car.order(&shop, "t1", &trial("beam")).await;
    car.declare(&shop, "t1", DeclarationName::Delivered).await;
    let before = car.grants(&shop).await.version;
    shop.wait(32 * DAY);
    let mut set = car.grants(&shop).await;
    while set.version == before {
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        set = car.grants(&shop).await;
    }
    assert_eq!((set.version, set.grants.len(), set.endings[0].reason), (before + 1, 1, EndReason::Ended));
    assert_eq!(set.issued_at, shop.now());
}

#[tokio::test]
async fn quotes_that_nobody_ordered_are_forgotten_and_ordered_ones_are_kept() {
    let mut shop = Shop::open().await;
    let car = shop.car().await;
    let (_, ordered) = car.quote(&shop, "beam.DE.P1M").await;
    car.order(&shop, "o1", &purchase(&ordered)).await;
    let (_, left) = car.quote(&shop, "beam.DE.P1Y").await;
    shop.wait(2 * DAY);
    shop.stop().await;
    let (backend, _) = shop.inside().await;
    crate::reconciler::forget_quotes(&backend).await.unwrap();
    for (digest, kept) in [(ordered, true), (left, false)] {
        let quote = crate::database::quotes::find(backend.database.pool(), &digest, &car.key, &shop.issuer()).await.unwrap();
        assert_eq!(quote.is_some(), kept);
    }
}
