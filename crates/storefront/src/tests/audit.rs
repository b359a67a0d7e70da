//! The audit finds what does not hold, and nothing else.

use entitlement::OrderId;
use jiff::ToSpan as _;
use protocol::http::DeclarationName;
use sqlx::SqlitePool;

use super::shop::{DAY, Shop};
use crate::{SandboxBehaviour, audit, reconciler};

async fn file(shop: &Shop, name: &str) -> SqlitePool {
    SqlitePool::connect(&format!("sqlite:{}", shop.state().join(name).display())).await.unwrap()
}

async fn state(shop: &Shop) -> SqlitePool {
    file(shop, "storefront.sqlite3").await
}

/// A shop with one contract that is paid for.
async fn shop() -> Shop {
    let shop = Shop::open().await;
    let car = shop.car().await;
    car.buy(&shop, "o1", "beam.DE.P1Y").await;
    car.declare(&shop, "o1", DeclarationName::Delivered).await;
    shop.assert_clean().await;
    shop
}

async fn found(shop: &Shop) -> Vec<String> {
    shop.audit().await.findings.iter().map(ToString::to_string).collect()
}

#[tokio::test]
async fn each_thing_that_does_not_hold_is_named() {
    let cases: [(&str, &str, &[&str]); 6] = [
        // Taken by the provider, and nobody wrote it down.
        (
            "sandbox-payments.sqlite3",
            "INSERT INTO movements (order_id, minor, currency) VALUES ('o1', 7900, 'EUR')",
            &["order o1: taken: 15800"],
        ),
        (
            "sandbox-payments.sqlite3",
            "INSERT INTO refunds (refund_id, order_id, minor, currency) VALUES ('r', 'o1', 1, 'EUR')",
            &["order o1: given back: 1"],
        ),
        ("sandbox-payments.sqlite3", "UPDATE charges SET reversed = 7900", &["order o1: taken back by the bank: 7900"]),
        // A charge without a contract is a grant without one, too.
        (
            "storefront.sqlite3",
            "PRAGMA foreign_keys = OFF; DELETE FROM contracts",
            &["order o1: it was paid for and has no contract", "beam: it is granted by an order"],
        ),
        ("storefront.sqlite3", "UPDATE contracts SET held = replace(held, '\"P1Y\"', '\"P3Y\"')", &["beam: the grant is o1"]),
        ("storefront.sqlite3", "DELETE FROM contract_books", &["it has contracts and no contract book"]),
    ];
    for (name, change, expected) in cases {
        let shop = shop().await;
        sqlx::raw_sql(sqlx::AssertSqlSafe(change)).execute(&file(&shop, name).await).await.unwrap();
        let findings = found(&shop).await;
        for expected in expected {
            assert!(findings.iter().any(|finding| finding.contains(expected)), "{change}: {findings:?}");
        }
    }
}

#[tokio::test]
async fn what_is_under_way_is_counted_and_not_judged() {
    let shop = Shop::open_with(SandboxBehaviour::Unknown).await;
    let car = shop.car().await;
    car.buy(&shop, "o1", "beam.DE.P1Y").await;
    let report = shop.audit().await;
    assert_eq!((report.orders, report.under_way, report.findings), (1, 1, Vec::new()));
}

#[tokio::test]
async fn a_grant_that_ran_out_before_its_contract_was_closed_is_a_finding_only_when_it_stays_so() {
    let mut shop = shop().await;
    shop.stop().await;
    let (backend, payments) = shop.inside().await;
    let found = async || {
        let findings = audit(&shop.state(), &payments, shop.now()).await.unwrap().findings;
        findings.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    shop.wait(365 * DAY + 60);
    // The order of a round in which the end falls between its two steps.
    reconciler::end_what_ran_out(&backend).await.unwrap();
    assert_eq!(found().await, [""; 0]);
    shop.wait(3_600);
    assert!(found().await[0].contains("beam: the grant is none"), "nobody closes it");
    reconciler::pass_time(&backend).await.unwrap();
    assert_eq!(found().await, [""; 0]);
}

#[tokio::test]
async fn a_grant_that_is_gone_before_its_end_is_a_finding_whatever_its_set_says_of_the_time() {
    let mut shop = shop().await;
    shop.stop().await;
    let (backend, payments) = shop.inside().await;
    // A clock that ran ahead: the set was signed without the grant, and no contract was closed.
    let (right, ahead) = (shop.now(), shop.now() + (366 * 24).hours());
    shop.wait(366 * DAY);
    reconciler::end_what_ran_out(&backend).await.unwrap();
    assert!(shop.now() >= ahead);
    let findings = audit(&shop.state(), &payments, right).await.unwrap().findings;
    assert!(findings[0].to_string().contains("beam: the grant is none"), "{findings:?}");
}

#[tokio::test]
async fn a_provider_that_forgets_an_order_is_not_believed() {
    let shop = shop().await;
    let elsewhere = tempfile::tempdir().unwrap();
    let other = crate::SandboxPayments::open(&elsewhere.path().join("other.sqlite3"), SandboxBehaviour::Accept).await.unwrap();
    let report = audit(&shop.state(), &other, shop.now()).await.unwrap();
    assert_eq!(report.findings[0].to_string(), "order o1: taken: 0 by the provider, 7900 by the ledger");
    assert!(audit(elsewhere.path(), &other, shop.now()).await.is_err(), "no state is no clean state");
}

#[tokio::test]
async fn the_ledger_and_the_receipts_refuse_to_be_changed() {
    let shop = shop().await;
    let pool = state(&shop).await;
    for (change, refused) in [
        ("UPDATE ledger SET minor = 1", "append-only"),
        ("DELETE FROM ledger", "append-only"),
        ("UPDATE receipts SET number = number + 1", "append-only"),
        ("DELETE FROM receipts", "append-only"),
        // Money from nowhere, of nothing, or twice.
        ("INSERT INTO ledger VALUES ('c', 0, NULL, 'provider', 'provider', 1, 'EUR')", "CHECK"),
        ("INSERT INTO ledger VALUES ('c', 0, NULL, 'provider', 'vouchers', -1, 'EUR')", "CHECK"),
        ("INSERT INTO ledger VALUES ('captured o1', 0, NULL, 'provider', 'sales:o1', 1, 'EUR')", "UNIQUE"),
    ] {
        let error = sqlx::query(change).execute(&pool).await.unwrap_err().to_string();
        assert!(error.contains(refused), "{change}: {error}");
    }
    assert_eq!(shop.running().payments.charges(&OrderId::parse("o1").unwrap()).await.unwrap(), 1);
    shop.assert_clean().await;
}

#[tokio::test]
async fn a_set_that_a_car_refused_is_kept_once() {
    let shop = shop().await;
    let car = shop.car().await;
    let report = protocol::http::RefusedSetReport { version: 7, digest: "ab".repeat(32), features: vec!["beam".to_owned()] };
    for _ in 0..3 {
        let answer = car.send(&shop, reqwest::Method::POST, "/v1/reports/refused-set", Some(&report)).await;
        assert_eq!(answer.status(), reqwest::StatusCode::NO_CONTENT);
    }
    let kept: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM refused_sets").fetch_one(&state(&shop).await).await.unwrap();
    assert_eq!(kept, 1);
    let unreadable = protocol::http::RefusedSetReport { digest: "no digest".to_owned(), ..report };
    let answer = car.send(&shop, reqwest::Method::POST, "/v1/reports/refused-set", Some(&unreadable)).await;
    assert_eq!(answer.status(), reqwest::StatusCode::BAD_REQUEST);
}
