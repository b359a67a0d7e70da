use std::{fs, sync::Arc, time::Duration};

use entitlement::{Cover, Digest, PurposeId};
use jiff::ToSpan as _;
use protocol::http::{
    CONTRIBUTION_BYTES_MAX, CONTRIBUTION_LINE_BYTES_MAX, COVER_HEADER, ContributionAnswer, ERASURE_IDS_MAX, ErasureAnswer, ErasureRequest,
    NDJSON, ProblemCode, UPLOAD_ID_HEADER,
};
use reqwest::{Client, Response, StatusCode, header};
use rustls_pki_types::{CertificateDer, ServerName, pem::PemObject as _};
use sqlx::{Column as _, Row as _};
use tokio::{io::AsyncWriteExt as _, net::TcpStream};

use super::shop::{DAY, Shop, problem, profile, read};
use crate::{SandboxBehaviour, StoredRecord, limits};

const NOT_COVERED: (StatusCode, ProblemCode) = (StatusCode::FORBIDDEN, ProblemCode::NotCovered);
const INVALID: (StatusCode, ProblemCode) = (StatusCode::BAD_REQUEST, ProblemCode::Invalid);
const TOO_LARGE: (StatusCode, ProblemCode) = (StatusCode::PAYLOAD_TOO_LARGE, ProblemCode::TooLarge);

/// The cover of a yes in Germany, in German, that runs out in half a year where it runs out at all.
fn cover(shop: &Shop, purpose: &str) -> Cover {
    let catalogue = crate::catalogue::compile(&shop.catalogue()).unwrap();
    let (_, purpose) = catalogue.purpose(&PurposeId::parse(purpose).unwrap()).unwrap();
    let in_half_a_year = shop.now().checked_add((180 * 24).hours()).unwrap();
    let expires = purpose.consent_months.is_some().then_some(in_half_a_year);
    Cover::new(purpose, &"DE".parse().unwrap(), purpose.text_digest(&"de".to_owned()).unwrap(), expires)
}

async fn put_cover(shop: &Shop, cover: &Cover) -> Response {
    let url = shop.url(&format!("/v1/covers/{}", cover.digest().unwrap()));
    shop.stranger().put(url).body(cover.json().unwrap()).send().await.unwrap()
}

/// A shop that knows a cover for live traffic, and its digest.
async fn covered() -> (Shop, Digest) {
    let shop = Shop::open().await;
    let cover = cover(&shop, "live-traffic");
    assert_eq!(put_cover(&shop, &cover).await.status(), StatusCode::NO_CONTENT);
    (shop, cover.digest().unwrap())
}

/// Records with their end marker.
fn body(records: &[String]) -> String {
    let lines: String = records.iter().map(|record| format!("{record}\n")).collect();
    format!("{lines}{{\"end\":{}}}\n", records.len())
}

fn records(count: usize) -> Vec<String> {
    (0..count).map(|number| format!("{{\"speed\":{number}}}")).collect()
}

async fn send(client: &Client, shop: &Shop, purpose: &str, upload: &str, cover: &Digest, body: impl Into<reqwest::Body>) -> Response {
    let request = client.post(shop.url(&format!("/v1/contributions/{purpose}"))).header(header::CONTENT_TYPE, NDJSON);
    let request = request.header(UPLOAD_ID_HEADER, upload).header(COVER_HEADER, cover.to_string());
    request.body(body).send().await.unwrap()
}

async fn contribute(shop: &Shop, upload: &str, cover: &Digest, body: impl Into<reqwest::Body>) -> Response {
    send(&shop.stranger(), shop, "live-traffic", upload, cover, body).await
}

async fn erase(shop: &Shop, uploads: &[&str]) -> u64 {
    let upload_ids = uploads.iter().map(|&id| id.to_owned()).collect();
    let request = ErasureRequest { purpose: "live-traffic".to_owned(), upload_ids };
    let response = shop.stranger().post(shop.url("/v1/erasures")).json(&request).send().await.unwrap();
    read::<ErasureAnswer>(response, StatusCode::OK).await.erased
}

async fn stored(shop: &Shop) -> Vec<StoredRecord> {
    shop.running().contributions().await.unwrap()
}

/// How often these bytes stand in any file of the state folder.
fn traces(shop: &Shop, needle: &str) -> usize {
    let mut open = vec![shop.state()];
    let mut found = 0;
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                found += fs::read(&path).unwrap().windows(needle.len()).filter(|window| *window == needle.as_bytes()).count();
            }
        }
    }
    found
}

#[tokio::test]
async fn nothing_is_taken_without_a_cover_for_that_very_purpose() {
    let shop = Shop::open().await;
    let (traffic, remote) = (cover(&shop, "live-traffic"), cover(&shop, "remote"));
    let (traffic_digest, remote_digest) = (traffic.digest().unwrap(), remote.digest().unwrap());
    let unknown = (StatusCode::CONFLICT, ProblemCode::CoverUnknown);
    assert_eq!(problem(contribute(&shop, "u1", &traffic_digest, body(&records(3))).await).await, unknown);
    for cover in [&traffic, &remote, &traffic] {
        assert_eq!(put_cover(&shop, cover).await.status(), StatusCode::NO_CONTENT, "also a second time");
    }
    assert_eq!(problem(contribute(&shop, "u1", &remote_digest, body(&records(3))).await).await, NOT_COVERED, "for another purpose");
    for purpose in ["emergency", "advertising"] {
        let response = send(&shop.stranger(), &shop, purpose, "u1", &traffic_digest, body(&records(3))).await;
        assert_eq!(problem(response).await, NOT_COVERED, "{purpose}");
    }
    for (name, value) in [(COVER_HEADER, "1"), (UPLOAD_ID_HEADER, "../u"), (UPLOAD_ID_HEADER, "")] {
        let mut headers = header::HeaderMap::new();
        headers.insert(COVER_HEADER, traffic_digest.to_string().parse().unwrap());
        headers.insert(UPLOAD_ID_HEADER, "u1".parse().unwrap());
        headers.insert(name, value.parse().unwrap());
        let request = shop.stranger().post(shop.url("/v1/contributions/live-traffic")).headers(headers);
        assert_eq!(problem(request.body(body(&records(3))).send().await.unwrap()).await, INVALID, "{name} {value}");
    }
    let bare = shop.stranger().post(shop.url("/v1/contributions/live-traffic")).body(body(&records(3))).send().await.unwrap();
    assert_eq!(problem(bare).await, INVALID);
    assert_eq!(stored(&shop).await, []);

    let answer: ContributionAnswer = read(contribute(&shop, "u1", &traffic_digest, body(&records(3))).await, StatusCode::OK).await;
    assert_eq!(answer.stored, 3);
    let kept: Vec<String> = stored(&shop).await.into_iter().map(|record| record.body).collect();
    assert_eq!(kept, records(3));
}

#[tokio::test]
async fn a_cover_that_no_yes_can_have_is_refused() {
    let shop = Shop::open().await;
    let (good, contract) = (cover(&shop, "live-traffic"), cover(&shop, "remote"));
    let month = |months: i32| {
        Some(shop.now().to_zoned(jiff::tz::TimeZone::UTC).date().saturating_add(months.months()).strftime("%Y-%m").to_string())
    };
    let until = |valid_until: Option<&str>| Cover { valid_until: valid_until.map(str::to_owned), ..good.clone() };
    let wrong = [
        ("unknown purpose", Cover { purpose: "advertising".parse().unwrap(), ..good.clone() }),
        ("not in this market", Cover { market: "GB".parse().unwrap(), ..good.clone() }),
        ("no market", Cover { market: "US".parse().unwrap(), ..good.clone() }),
        ("another ground", Cover { lawful_basis: entitlement::LegalBasis::Contract, valid_until: None, ..good.clone() }),
        ("an older text", Cover { text_version: 1, ..good.clone() }),
        ("another text", Cover { text: Digest::of(b"another"), ..good.clone() }),
        ("last month", Cover { valid_until: month(-1), ..good.clone() }),
        ("longer than a yes lasts", Cover { valid_until: month(14), ..good.clone() }),
        ("no end", until(None)),
        ("no month", until(Some("soon"))),
        ("two spellings", until(Some("2099-1"))),
        ("no such month", until(Some("2026-13"))),
        ("an end where none is", Cover { valid_until: month(1), ..contract.clone() }),
    ];
    for (what, cover) in &wrong {
        assert_eq!(problem(put_cover(&shop, cover).await).await, NOT_COVERED, "{what}");
    }
    for valid_until in [month(0), month(13)] {
        assert_eq!(put_cover(&shop, &Cover { valid_until, ..good.clone() }).await.status(), StatusCode::NO_CONTENT);
    }
    let put = |digest: String, body: String| shop.stranger().put(shop.url(&format!("/v1/covers/{digest}"))).body(body).send();
    let json = good.json().unwrap();
    let digest_of = |text: &str| Digest::of(text.as_bytes()).to_string();
    assert_eq!(problem(put(digest_of("other"), json.clone()).await.unwrap()).await, INVALID, "another digest");
    assert_eq!(problem(put("abc".to_owned(), json.clone()).await.unwrap()).await, INVALID, "no digest");
    for garbage in ["{}", "", "[]", &json.replace('}', ",\"vin\":\"WUPF1TSAMPLE04711\"}")] {
        assert_eq!(problem(put(digest_of(garbage), garbage.to_owned()).await.unwrap()).await, INVALID, "{garbage}");
    }
    let large = format!("{json}{}", " ".repeat(limits::SMALL_BODY_BYTES_MAX));
    assert_eq!(problem(put(digest_of(&large), large.clone()).await.unwrap()).await, TOO_LARGE);
}

#[tokio::test]
async fn a_cover_ends_with_its_month_and_with_its_text() {
    let (mut shop, digest) = covered().await;
    assert_eq!(contribute(&shop, "u1", &digest, body(&records(1))).await.status(), StatusCode::OK);
    shop.wait(220 * DAY);
    assert_eq!(problem(contribute(&shop, "u2", &digest, body(&records(1))).await).await, NOT_COVERED, "run out");

    shop.wait(-220 * DAY);
    assert_eq!(contribute(&shop, "u2", &digest, body(&records(1))).await.status(), StatusCode::OK);
    let file = shop.catalogue().join("services/traffic.toml");
    fs::write(&file, fs::read_to_string(&file).unwrap().replace("text_version = 2", "text_version = 3")).unwrap();
    shop.restart(SandboxBehaviour::Accept).await;
    assert_eq!(problem(contribute(&shop, "u3", &digest, body(&records(1))).await).await, NOT_COVERED, "the text has moved on");
}

#[tokio::test]
async fn a_contribution_that_is_not_whole_and_readable_leaves_nothing() {
    let (shop, digest) = covered().await;
    let large = |bytes: usize| format!("{{\"a\":\"{}\"}}", "a".repeat(bytes - 8));
    let fitting = large(CONTRIBUTION_LINE_BYTES_MAX);
    let many: Vec<String> = (0..CONTRIBUTION_BYTES_MAX / CONTRIBUTION_LINE_BYTES_MAX).map(|_| fitting.clone()).collect();
    for (what, body, expected) in [
        ("empty", String::new(), INVALID),
        ("no end marker", "{\"a\":1}\n".to_owned(), INVALID),
        ("an end that is cut", "{\"a\":1}\n{\"end\":1".to_owned(), INVALID),
        ("too few", "{\"a\":1}\n{\"end\":2}\n".to_owned(), INVALID),
        ("too many", "{\"a\":1}\n{\"a\":1}\n{\"end\":1}\n".to_owned(), INVALID),
        ("something after the end", "{\"a\":1}\n{\"end\":1}\n{\"a\":2}\n".to_owned(), INVALID),
        ("an empty line", "{\"a\":1}\n\n{\"end\":2}\n".to_owned(), INVALID),
        ("a number", "7\n{\"end\":1}\n".to_owned(), INVALID),
        ("a list", "[{\"a\":1}]\n{\"end\":1}\n".to_owned(), INVALID),
        ("half an object", "{\"a\":\n{\"end\":1}\n".to_owned(), INVALID),
        ("two objects", "{\"a\":1}{\"a\":2}\n{\"end\":1}\n".to_owned(), INVALID),
        ("a long line", format!("{}\n{{\"end\":1}}\n", large(CONTRIBUTION_LINE_BYTES_MAX + 1)), TOO_LARGE),
        ("a line without end", "a".repeat(CONTRIBUTION_LINE_BYTES_MAX + 1), TOO_LARGE),
        ("too large", body(&many), TOO_LARGE),
        ("more records than a day has", body(&vec!["{}".to_owned(); 50_001]), (StatusCode::SERVICE_UNAVAILABLE, ProblemCode::Busy)),
    ] {
        assert_eq!(problem(contribute(&shop, "u1", &digest, body).await).await, expected, "{what}");
    }
    assert_eq!(problem(contribute(&shop, "u1", &digest, b"{\"a\":\"\xff\"}\n{\"end\":1}\n".to_vec()).await).await, INVALID, "no UTF-8");
    assert_eq!(stored(&shop).await, []);
    assert_eq!(contribute(&shop, "u1", &digest, format!("{fitting}\n{{\"end\":1}}")).await.status(), StatusCode::OK, "the longest line");
    assert_eq!(contribute(&shop, "u2", &digest, "{\"end\":0}").await.status(), StatusCode::OK, "nothing to tell is fine");
    assert_eq!(stored(&shop).await.len(), 1);
}

#[tokio::test]
async fn a_contribution_that_is_cut_at_any_kibibyte_leaves_nothing() {
    let (mut shop, digest) = covered().await;
    let lines: Vec<String> = (0..120).map(|number| format!("{{\"canary\":\"cut-{number}\",\"fill\":\"{}\"}}", "f".repeat(900))).collect();
    let whole = body(&lines);
    let cuts: Vec<&str> = (0..whole.len()).step_by(1024).map(|cut| &whole[..cut]).collect();
    assert!(cuts.len() > 100);
    let client = shop.stranger();
    for &part in &cuts {
        let response = send(&client, &shop, "live-traffic", "u1", &digest, part.to_owned()).await;
        assert_eq!(problem(response).await, INVALID, "ended after {} bytes", part.len());
    }
    for &part in &cuts {
        hang_up_after(&shop, &digest, whole.len(), part).await;
    }
    // Waits for every request that is still under way.
    shop.restart(SandboxBehaviour::Accept).await;
    assert_eq!(stored(&shop).await, []);
    assert_eq!(traces(&shop, "cut-"), 0);
    let answer: ContributionAnswer = read(contribute(&shop, "u1", &digest, whole.clone()).await, StatusCode::OK).await;
    assert_eq!(answer.stored, 120);
    assert_eq!(stored(&shop).await.len(), 120);
}

/// Promises a body of this length, sends a part of it and closes the connection.
async fn hang_up_after(shop: &Shop, cover: &Digest, length: usize, part: &str) {
    let mut roots = rustls::RootCertStore::empty();
    roots.add(CertificateDer::from_pem_slice(shop.trust("ca.pem").as_bytes()).unwrap()).unwrap();
    let config = rustls::ClientConfig::builder().with_root_certificates(roots).with_no_client_auth();
    let stream = TcpStream::connect(shop.running().address).await.unwrap();
    let name = ServerName::try_from("localhost").unwrap();
    let mut stream = tokio_rustls::TlsConnector::from(Arc::new(config)).connect(name, stream).await.unwrap();
    let head = format!(
        "POST /v1/contributions/live-traffic HTTP/1.1\r\nHost: localhost\r\n{UPLOAD_ID_HEADER}: u1\r\n{COVER_HEADER}: {cover}\r\nContent-Length: {length}\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    stream.write_all(part.as_bytes()).await.unwrap();
    stream.shutdown().await.unwrap();
}

#[tokio::test]
async fn a_contribution_that_is_repeated_is_kept_once() {
    let (shop, digest) = covered().await;
    for _ in 0..3 {
        let answer: ContributionAnswer = read(contribute(&shop, "u1", &digest, body(&records(5))).await, StatusCode::OK).await;
        assert_eq!(answer.stored, 5);
    }
    assert_eq!(stored(&shop).await.len(), 5);
    contribute(&shop, "u2", &digest, body(&records(5))).await;
    assert_eq!(stored(&shop).await.len(), 10, "another id is another upload");
}

#[tokio::test]
async fn what_is_stored_holds_nothing_of_the_vehicle_even_if_it_shows_its_certificate() {
    let mut shop = Shop::open().await;
    let car = shop.car().await;
    assert!(traces(&shop, &car.key.to_string()) > 0, "the search finds a vehicle where there is one");
    // The same authority and certificate, and a database that knows no vehicle.
    shop.stop().await;
    for file in ["storefront.sqlite3", "storefront.sqlite3-wal", "storefront.sqlite3-shm"] {
        fs::remove_file(shop.state().join(file))
            .or_else(|error| if error.kind() == std::io::ErrorKind::NotFound { Ok(()) } else { Err(error) })
            .unwrap();
    }
    shop.start(SandboxBehaviour::Accept).await;
    let cover = cover(&shop, "live-traffic");
    let digest = cover.digest().unwrap();
    let put = car.client.put(shop.url(&format!("/v1/covers/{digest}"))).body(cover.json().unwrap());
    assert_eq!(put.send().await.unwrap().status(), StatusCode::NO_CONTENT);
    let response = send(&car.client, &shop, "live-traffic", "u1", &digest, body(&records(20))).await;
    assert_eq!(response.status(), StatusCode::OK);
    for secret in [&car.key.to_string(), &car.key.to_string()[..8], &profile().vin, "127.0.0.1"] {
        assert_eq!(traces(&shop, secret), 0, "{secret}");
    }

    let file = shop.state().join("storefront.sqlite3");
    let pool = sqlx::SqlitePool::connect_with(crate::database::sqlite_options(&file)).await.unwrap();
    let columns = |row: &sqlx::sqlite::SqliteRow| row.columns().iter().map(|column| column.name().to_owned()).collect::<Vec<_>>();
    let row = sqlx::query("SELECT * FROM contributions").fetch_one(&pool).await.unwrap();
    assert_eq!(columns(&row), ["purpose", "upload_id", "batch", "place", "day", "body"]);
    assert_eq!(row.get::<String, _>("day"), shop.now().strftime("%Y-%m-%d").to_string(), "a day and no time of it");
    let row = sqlx::query("SELECT * FROM uploads").fetch_one(&pool).await.unwrap();
    assert_eq!(columns(&row), ["upload_digest", "day", "records", "erased"]);
    let row = sqlx::query("SELECT * FROM covers").fetch_one(&pool).await.unwrap();
    assert_eq!(
        (columns(&row), row.get::<String, _>("document")),
        (vec!["digest".to_owned(), "document".to_owned()], cover.json().unwrap())
    );
}

#[tokio::test]
async fn of_what_was_erased_not_a_byte_is_left_in_any_file() {
    let (shop, digest) = covered().await;
    let client = shop.stranger();
    let ids: Vec<String> = (0..5).map(|number| format!("canary-upload-{number}")).collect();
    // Of many sizes and between what others send, so that pages of the database are split and shared.
    for round in 0..20 {
        for (place, id) in ids.iter().enumerate() {
            let canaries: Vec<String> = (0..5)
                .map(|number| {
                    format!("{{\"canary\":\"yellow-bird\",\"fill\":\"{}\"}}", "c".repeat((round * 131 + place * 37 + number * 617) % 3_900))
                })
                .collect();
            let others: Vec<String> = (0..3)
                .map(|number| {
                    format!("{{\"other\":\"grey-bird\",\"fill\":\"{}\"}}", "o".repeat((round * 97 + place * 211 + number * 389) % 3_900))
                })
                .collect();
            assert_eq!(send(&client, &shop, "live-traffic", id, &digest, body(&canaries)).await.status(), StatusCode::OK);
            let other = format!("other-{}-{round}", round * 7919 % 101);
            assert_eq!(send(&client, &shop, "live-traffic", &other, &digest, body(&others)).await.status(), StatusCode::OK);
        }
    }
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    assert!(traces(&shop, "yellow-bird") >= 500 && traces(&shop, "canary-upload") > 0, "the search finds what is there");
    let before = stored(&shop).await.len();

    // Half of it first, so that what is left is moved about by what comes then.
    assert_eq!(erase(&shop, &ids[..2]).await, 200);
    assert_eq!(send(&client, &shop, "live-traffic", "other-late", &digest, body(&records(500))).await.status(), StatusCode::OK);
    assert_eq!(erase(&shop, &ids).await, 300);
    assert_eq!(traces(&shop, "yellow-bird"), 0);
    assert_eq!(traces(&shop, "canary-upload"), 0);
    assert!(traces(&shop, "grey-bird") >= 300);
    assert_eq!(stored(&shop).await.len(), before - 500 + 500);

    assert_eq!(erase(&shop, &ids).await, 0, "a second time there is nothing left to erase");
    for late in [ids[0], ids[4]] {
        let response = send(&client, &shop, "live-traffic", late, &digest, body(&records(1))).await;
        assert_eq!(problem(response).await, NOT_COVERED, "what comes late is refused");
    }
}

/// SQLite moves rows about when pages are split and merged, and leaves copies behind that no deletion overwrites.
#[tokio::test]
async fn of_what_was_erased_not_a_byte_is_left_however_the_database_has_moved_it_about() {
    // Two of twenty-five tries in which something was left when rows were only overwritten.
    for (start, fill_max) in [(4, 900), (9, 200)] {
        let (shop, digest) = covered().await;
        let client = shop.stranger();
        let mut seed = start * 7919 + 13_u64;
        let mut random = |below: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from((seed >> 33) % below).unwrap()
        };
        random(4);
        for step in 0..80 {
            let (kind, bird) = if step % 2 == 0 { ("canary", "yellow-bird") } else { ("other", "grey-bird") };
            let id = format!("{kind}-id-{}", random(12));
            let count = 1 + random(60);
            let lines: Vec<String> =
                (0..count).map(|_| format!("{{\"c\":\"{bird}\",\"fill\":\"{}\"}}", "c".repeat(random(fill_max)))).collect();
            send(&client, &shop, "live-traffic", &id, &digest, body(&lines)).await;
            if random(15) == 0 {
                let kind = if random(2) == 0 { "canary" } else { "other" };
                erase(&shop, &[&format!("{kind}-id-{}", random(12))]).await;
            }
        }
        assert!(traces(&shop, "canary-id") > 0);
        let ids: Vec<String> = (0..12).map(|number| format!("canary-id-{number}")).collect();
        erase(&shop, &ids.iter().map(String::as_str).collect::<Vec<_>>()).await;
        assert_eq!((traces(&shop, "yellow-bird"), traces(&shop, "canary-id")), (0, 0));
        assert!(traces(&shop, "grey-bird") > 100);
    }
}

#[tokio::test]
async fn many_erasures_at_once_are_each_complete_when_they_are_answered() {
    let (shop, digest) = covered().await;
    let ids: Vec<String> = (10..26).map(|number| format!("canary-upload-{number}")).collect();
    for id in &ids {
        contribute(&shop, id, &digest, body(&records(20))).await;
    }
    let erase_and_look = async |id: &String| (erase(&shop, &[id]).await, traces(&shop, id));
    let found = futures_util::future::join_all(ids.iter().map(erase_and_look)).await;
    assert!(found.iter().all(|found| *found == (20, 0)), "{found:?}");
    assert_eq!(traces(&shop, "canary-upload"), 0);
}

#[tokio::test]
async fn an_id_can_be_erased_before_anything_came_under_it() {
    let (mut shop, digest) = covered().await;
    assert_eq!(erase(&shop, &["u1"]).await, 0);
    shop.restart(SandboxBehaviour::Accept).await;
    assert_eq!(problem(contribute(&shop, "u1", &digest, body(&records(1))).await).await, NOT_COVERED);
    assert_eq!(contribute(&shop, "u2", &digest, body(&records(1))).await.status(), StatusCode::OK);
}

#[tokio::test]
async fn a_request_to_erase_has_its_limits() {
    let shop = Shop::open().await;
    let post = |body: String| shop.stranger().post(shop.url("/v1/erasures")).body(body).send();
    let request = |count: usize, length: usize| {
        let upload_ids = (0..count).map(|number| format!("{number:0length$}")).collect();
        serde_json::to_string(&ErasureRequest { purpose: "live-traffic".to_owned(), upload_ids }).unwrap()
    };
    assert_eq!(post(request(ERASURE_IDS_MAX, 96)).await.unwrap().status(), StatusCode::OK, "as many and as long as can be");
    assert_eq!(problem(post(request(ERASURE_IDS_MAX + 1, 36)).await.unwrap()).await, INVALID);
    assert_eq!(problem(post(request(1, 97)).await.unwrap()).await, INVALID);
    assert_eq!(problem(post("{\"purpose\":\"\",\"upload_ids\":[]}".to_owned()).await.unwrap()).await, INVALID);
    assert_eq!(problem(post(" ".repeat(limits::ERASURE_BODY_BYTES_MAX + 1)).await.unwrap()).await, TOO_LARGE);
}

#[tokio::test]
async fn a_record_is_gone_when_its_time_is_over() {
    let (shop, digest) = covered().await;
    let remote = cover(&shop, "remote");
    put_cover(&shop, &remote).await;
    let kept = ["{\"canary\":\"green-bird\"}".to_owned()];
    contribute(&shop, "u1", &digest, body(&kept)).await;
    send(&shop.stranger(), &shop, "remote", "u2", &remote.digest().unwrap(), body(&records(1))).await;
    assert_eq!(stored(&shop).await.len(), 2);

    // 24 hours for one, 30 days for the other.
    shop.wait(DAY);
    until(&shop, 1).await;
    assert_eq!((stored(&shop).await[0].purpose.as_str(), traces(&shop, "green-bird")), ("remote", 0));
    shop.wait(28 * DAY);
    shop.wait(2 * DAY);
    until(&shop, 0).await;
}

#[tokio::test]
async fn a_record_whose_purpose_the_carmaker_gave_up_is_gone() {
    let (mut shop, digest) = covered().await;
    contribute(&shop, "u1", &digest, body(&records(4))).await;
    let file = shop.catalogue().join("services/traffic.toml");
    fs::write(&file, fs::read_to_string(&file).unwrap().replace("\"live-traffic\"", "\"dead-traffic\"")).unwrap();
    shop.restart(SandboxBehaviour::Accept).await;
    until(&shop, 0).await;
}

/// Waits until the reconciler has left so many records, and the log without what it deleted.
async fn until(shop: &Shop, count: usize) {
    for _ in 0..500 {
        let wal = fs::metadata(shop.state().join("storefront.sqlite3-wal")).map_or(0, |metadata| metadata.len());
        if stored(shop).await.len() == count && wal == 0 {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("there are {} records and not {count}", stored(shop).await.len());
}

#[cfg(feature = "recorder")]
#[tokio::test]
async fn what_comes_in_can_be_recorded_and_slowed_down() {
    let mut shop = Shop::closed();
    let (tape, recorded) = std::sync::mpsc::channel();
    let pause = Duration::from_millis(5);
    shop.start_with(crate::Config { recorder: Some(tape), read_pause: Some(pause), ..shop.config(SandboxBehaviour::Accept) }).await;
    let cover = cover(&shop, "live-traffic");
    put_cover(&shop, &cover).await;
    let line = format!("{{\"canary\":\"blue-bird\",\"fill\":\"{}\"}}", "b".repeat(3_000));
    assert_eq!(contribute(&shop, "u1", &cover.digest().unwrap(), body(&vec![line; 10])).await.status(), StatusCode::OK);
    let received: Vec<crate::Received> = recorded.try_iter().collect();
    assert!(received.iter().all(|received| received.bytes.len() <= 1024));
    assert!(received.iter().any(|received| received.connection > 0), "each connection has its number");
    let bytes: Vec<u8> = received.iter().flat_map(|received| received.bytes.clone()).collect();
    assert_eq!(bytes.windows(9).filter(|window| window == b"blue-bird").count(), 10);
}
