use entitlement::GrantKind;
use protocol::http::{EnrolmentAnswer, ProblemCode, ProfileBody};
use reqwest::{Method, StatusCode};

use super::shop::{Shop, enrolment, problem, profile, read, trial};

#[tokio::test]
async fn a_token_lets_one_car_in_and_a_new_one_takes_its_place() {
    let shop = Shop::open().await;
    let token = shop.trust("enrolment.token");
    let (first, second) = (rcgen::KeyPair::generate().unwrap(), rcgen::KeyPair::generate().unwrap());
    let enrol = |request| shop.stranger().post(shop.url("/v1/enrolment")).json(&request).send();

    let answer: EnrolmentAnswer = read(enrol(enrolment(&first, token.trim())).await.unwrap(), StatusCode::OK).await;
    let set = shop.car_with(&first, &answer.certificate_pem).grants(&shop).await;
    assert_eq!((set.version, set.grants.len(), set.grants[0].kind), (1, 1, GrantKind::Factory));
    assert_eq!((set.grants[0].feature.as_str(), &set.grants[0].order), ("wheel", &None));

    let refused = (StatusCode::FORBIDDEN, ProblemCode::TokenRefused);
    assert_eq!(problem(enrol(enrolment(&second, token.trim())).await.unwrap()).await, refused, "used");
    assert_eq!(problem(enrol(enrolment(&second, "guessed")).await.unwrap()).await, refused, "unknown");
    assert_ne!(shop.trust("enrolment.token"), token);
    shop.car().await;

    // The answer may have been lost: the same car may ask again, and gets a certificate for the same key.
    let again: EnrolmentAnswer = read(enrol(enrolment(&first, token.trim())).await.unwrap(), StatusCode::OK).await;
    assert_eq!(shop.car_with(&first, &again.certificate_pem).grants(&shop).await.version, 1);
    let next = shop.trust("enrolment.token");
    let again: EnrolmentAnswer = read(enrol(enrolment(&first, next.trim())).await.unwrap(), StatusCode::OK).await;
    assert_eq!(shop.car_with(&first, &again.certificate_pem).grants(&shop).await.version, 1, "also with the token that lies there by then");
}

#[tokio::test]
async fn of_many_cars_with_one_token_only_one_comes_in() {
    let shop = Shop::open().await;
    let token = shop.trust("enrolment.token");
    let tries = (0..12).map(|_| {
        let request = enrolment(&rcgen::KeyPair::generate().unwrap(), token.trim());
        shop.stranger().post(shop.url("/v1/enrolment")).json(&request).send()
    });
    let answers = futures_util::future::join_all(tries).await;
    assert_eq!(answers.iter().filter(|answer| answer.as_ref().unwrap().status() == StatusCode::OK).count(), 1);
}

#[tokio::test]
async fn a_request_for_more_than_a_vehicle_certificate_gets_no_more() {
    let shop = Shop::open().await;
    let key = rcgen::KeyPair::generate().unwrap();
    let mut params = rcgen::CertificateParams::new(["localhost".to_owned()]).unwrap();
    params.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
    params.extended_key_usages = vec![rcgen::ExtendedKeyUsagePurpose::ServerAuth];
    let mut request = enrolment(&key, shop.trust("enrolment.token").trim());
    request.csr_pem = params.serialize_request(&key).unwrap().pem().unwrap();
    let answer = shop.stranger().post(shop.url("/v1/enrolment")).json(&request).send().await.unwrap();
    let answer: EnrolmentAnswer = read(answer, StatusCode::OK).await;
    let (_, pem) = x509_parser::pem::parse_x509_pem(answer.certificate_pem.as_bytes()).unwrap();
    let certificate = pem.parse_x509().unwrap();
    assert!(!certificate.is_ca());
    assert!(certificate.subject_alternative_name().unwrap().is_none());
    let usage = certificate.extended_key_usage().unwrap().unwrap().value;
    assert!(usage.client_auth && !usage.server_auth);
}

#[tokio::test]
async fn without_an_enrolled_certificate_no_vehicle_route_answers() {
    let shop = Shop::open().await;
    let expected = (StatusCode::UNAUTHORIZED, ProblemCode::NotEnrolled);
    let routes = [
        (Method::GET, "/v1/grants"),
        (Method::GET, "/v1/orders/1"),
        (Method::PUT, "/v1/orders/1"),
        (Method::POST, "/v1/quotes"),
        (Method::PUT, "/v1/vehicle/profile"),
    ];
    for (method, path) in routes.clone() {
        let response = shop.stranger().request(method, shop.url(path)).json(&trial("beam")).send().await.unwrap();
        assert_eq!(problem(response).await, expected, "{path}");
    }
    let (ca_key, key) = (rcgen::KeyPair::generate().unwrap(), rcgen::KeyPair::generate().unwrap());
    let mut ca = rcgen::CertificateParams::default();
    ca.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
    let issuer = rcgen::Issuer::new(ca, ca_key);
    let foreign = rcgen::CertificateParams::default().signed_by(&key, &issuer).unwrap();
    let car = shop.car_with(&key, &foreign.pem());
    assert!(car.client.get(shop.url("/v1/grants")).send().await.is_err(), "turned away in the handshake");
}

#[tokio::test]
async fn a_car_may_tell_of_new_software_but_not_of_new_factory_options() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    let put = |body: ProfileBody| {
        let (car, shop) = (&car, &shop);
        async move { car.send(shop, Method::PUT, "/v1/vehicle/profile", Some(&body)).await }
    };
    assert_eq!(put(profile()).await.status(), StatusCode::NO_CONTENT, "unchanged is fine");
    assert_eq!(put(ProfileBody { software: "26.07".to_owned(), ..profile() }).await.status(), StatusCode::NO_CONTENT);
    let greedy = ProfileBody { factory_options: vec!["wheel".to_owned(), "beam".to_owned()], ..profile() };
    assert_eq!(problem(put(greedy).await).await, (StatusCode::BAD_REQUEST, ProblemCode::Invalid));
    let unreadable = ProfileBody { vin: "1".to_owned(), ..profile() };
    assert_eq!(problem(put(unreadable).await).await, (StatusCode::BAD_REQUEST, ProblemCode::Invalid));
    assert_eq!(car.grants(&shop).await.grants.len(), 1);
}

#[tokio::test]
async fn secrets_are_readable_by_their_owner_only_and_trust_holds_three_files() {
    use std::os::unix::fs::PermissionsExt as _;
    let shop = Shop::open().await;
    let mode = |path: &str| std::fs::metadata(shop.state().join(path)).unwrap().permissions().mode() & 0o777;
    for secret in ["keys/ca.key.pem", "keys/issuer.key", "trust/enrolment.token", "storefront.sqlite3", "storefront.sqlite3-wal"] {
        assert_eq!(mode(secret), 0o600, "{secret}");
    }
    assert_eq!((mode(""), mode("keys"), mode("trust")), (0o700, 0o700, 0o700));
    let mut names: Vec<_> =
        std::fs::read_dir(shop.state().join("trust")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names, ["ca.pem", "enrolment.token", "issuer.pub"]);
}
