//! Somebody has a car and not its owner's PIN: a day in which the owner can say no, told by mail.

use std::{fs, time::Duration};

use entitlement::{Currency, Money};
use jiff::ToSpan as _;
use mail_parser::MessageParser;
use protocol::http::{ClaimAnswer, ClaimState, VoucherAnswer, VoucherOutcome, VoucherRequest};
use reqwest::{Method, StatusCode};

use super::{
    Hand,
    mail::{give, mails, until_mailed},
};
use crate::tests::{
    handover::Owned,
    shop::{Car, DAY, Shop, read},
};

const HOUR: i64 = 3_600;

async fn ask(shop: &Shop, car: &Car, method: Method) -> ClaimAnswer {
    read(car.send(shop, method, "/v1/claim", None::<&()>).await, StatusCode::OK).await
}

async fn take(shop: &Shop, car: &Car) -> ClaimAnswer {
    read(car.send(shop, Method::PUT, "/v1/claim/taken", None::<&()>).await, StatusCode::OK).await
}

/// The newest mail.
async fn mailed(shop: &Shop, count: usize) -> Vec<u8> {
    let mut files = until_mailed(shop, count).await;
    files.sort_by_key(|file| fs::metadata(file).unwrap().modified().unwrap());
    fs::read(files.last().unwrap()).unwrap()
}

/// Its text.
async fn told(shop: &Shop, count: usize) -> String {
    let bytes = mailed(shop, count).await;
    MessageParser::default().parse(&bytes).unwrap().body_text(0).unwrap().into_owned()
}

fn link(mail: &str) -> String {
    mail.lines().find(|line| line.starts_with("https://")).unwrap_or_else(|| panic!("no link in {mail}")).to_owned()
}

#[tokio::test]
async fn it_is_granted_after_a_day_and_not_before_and_its_owner_is_told() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    give(&shop, &car, "de").await;
    assert_eq!(car.get(&shop, "/v1/claim").await.status(), StatusCode::NOT_FOUND, "nobody asks");
    let first = ask(&shop, &car, Method::PUT).await;
    assert_eq!(first.state, ClaimState::Waiting);
    let mail = told(&shop, 1).await;
    assert!(mail.contains("4711") && mail.contains("Nein"), "{mail}");
    shop.wait(DAY - 1);
    assert_eq!(ask(&shop, &car, Method::PUT).await, first, "asking again is the same");
    assert_eq!(ask(&shop, &car, Method::GET).await, first);
    assert_eq!(take(&shop, &car).await, first, "nobody takes what is not granted");
    shop.wait(1);
    assert_eq!(ask(&shop, &car, Method::GET).await.state, ClaimState::Granted);
    assert_eq!(mails(&shop).len(), 1, "told once");
}

#[tokio::test]
async fn a_no_and_an_act_in_the_car_are_one_or_the_other() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    assert_eq!(car.send(&shop, Method::PUT, "/v1/claim/taken", None::<&()>).await.status(), StatusCode::NOT_FOUND);
    give(&shop, &car, "en").await;
    ask(&shop, &car, Method::PUT).await;
    let link = link(&told(&shop, 1).await);
    shop.wait(DAY);
    let mut hand = Hand::new(&shop);
    let page = hand.open(&link).await;
    assert_eq!(take(&shop, &car).await.state, ClaimState::Taken);
    // The car may be without a network before it could hand itself over: nobody is told meanwhile that it stays.
    let late = hand.submit(&page, link.rsplit('/').next().unwrap(), &[]).await;
    assert_eq!(late.status, StatusCode::GONE);
    for method in [Method::DELETE, Method::PUT, Method::GET] {
        assert_eq!(ask(&shop, &car, method).await.state, ClaimState::Taken);
    }
    assert_eq!(take(&shop, &car).await.state, ClaimState::Taken, "its answer was lost");
}

#[tokio::test]
async fn thirty_times_at_the_same_moment_either_the_no_counts_or_the_act_and_both_hear_the_same() {
    let shop = Shop::open().await;
    let mut ends = Vec::new();
    for turn in 0..30 {
        let car = shop.car().await;
        ask(&shop, &car, Method::PUT).await;
        shop.wait(DAY);
        assert_eq!(ask(&shop, &car, Method::GET).await.state, ClaimState::Granted);
        // Each is first as often as the other.
        let ahead = |first: bool| async move {
            if !first {
                tokio::time::sleep(std::time::Duration::from_micros(turn * 20)).await
            }
        };
        let no = async {
            ahead(turn % 2 == 0).await;
            ask(&shop, &car, Method::DELETE).await.state
        };
        let act = async {
            ahead(turn % 2 == 1).await;
            take(&shop, &car).await.state
        };
        let (no, act) = tokio::join!(no, act);
        let end = ask(&shop, &car, Method::GET).await.state;
        assert!(matches!(end, ClaimState::Taken | ClaimState::Refused), "{end:?}");
        assert_eq!((no, act), (end, end), "turn {turn}");
        ends.push(end);
    }
    assert!(ends.contains(&ClaimState::Taken) && ends.contains(&ClaimState::Refused), "it was no race: {ends:?}");
}

#[tokio::test]
async fn the_day_begins_when_the_mail_has_left_or_is_given_up() {
    for given_up in [false, true] {
        let shop = Shop::open().await;
        let car = shop.car().await;
        give(&shop, &car, "en").await;
        let folder = shop.state().join("mail");
        // Nothing was mailed yet.
        assert!(!folder.exists());
        fs::write(&folder, "no folder").unwrap();
        ask(&shop, &car, Method::PUT).await;
        shop.wait(DAY * 2);
        assert_eq!(ask(&shop, &car, Method::GET).await.state, ClaimState::Waiting, "its owner knows nothing yet");
        if given_up {
            shop.wait(DAY * 30);
        } else {
            fs::remove_file(&folder).unwrap();
            fs::create_dir(&folder).unwrap();
            // The longest pause between two tries.
            shop.wait(5 * HOUR);
        }
        let due_at = Some(shop.now().as_second() + DAY);
        for _ in 0..3_000 {
            if ask(&shop, &car, Method::GET).await.at == due_at && (given_up || !mails(&shop).is_empty()) {
                break;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        let waiting = ask(&shop, &car, Method::GET).await;
        assert_eq!((waiting.state, waiting.at), (ClaimState::Waiting, due_at));
        assert_eq!(mails(&shop).len(), usize::from(!given_up));
        shop.wait(DAY);
        assert_eq!(ask(&shop, &car, Method::GET).await.state, ClaimState::Granted);
    }
}

#[tokio::test]
async fn the_owner_says_no_by_the_mail_and_nobody_can_ask_again_for_a_week() {
    let shop = Shop::open().await;
    let car = shop.car().await;
    give(&shop, &car, "en").await;
    ask(&shop, &car, Method::PUT).await;
    let link = link(&told(&shop, 1).await);
    let mut hand = Hand::new(&shop);
    let page = hand.open(&link).await;
    assert!(page.html.contains("Somebody asks for your car") && page.html.contains("4711"), "{}", page.html);
    // Looking says nothing: mail servers look at links, too.
    assert_eq!(ask(&shop, &car, Method::GET).await.state, ClaimState::Waiting);
    let code = link.rsplit('/').next().unwrap();
    let forged = hand.post(&format!("/claim/{code}"), "00", &[], true).await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
    // Also when the day is over, as long as the car is still theirs.
    shop.wait(DAY + HOUR);
    let said = hand.submit(&page, code, &[]).await;
    assert!(said.html.contains("It stays yours"), "{}", said.html);
    let refused = ask(&shop, &car, Method::PUT).await;
    assert_eq!(refused.state, ClaimState::Refused);
    shop.wait(7 * DAY - 1);
    assert_eq!(ask(&shop, &car, Method::PUT).await, refused);
    shop.wait(1);
    assert_eq!(ask(&shop, &car, Method::PUT).await.state, ClaimState::Waiting);
    assert_eq!(hand.open(&shop.url("/claim/AAAAAAAAAAAAAAAAAAAAAA")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_owner_says_no_in_the_car_and_a_car_that_has_changed_hands_is_nobodys_to_refuse() {
    let shop = Shop::open().await;
    let first = Owned::new(&shop).await;
    assert_eq!(first.car.send(&shop, Method::DELETE, "/v1/claim", None::<&()>).await.status(), StatusCode::NOT_FOUND);
    give(&shop, &first.car, "en").await;
    ask(&shop, &first.car, Method::PUT).await;
    assert_eq!(ask(&shop, &first.car, Method::DELETE).await.state, ClaimState::Refused);
    shop.wait(8 * DAY);
    ask(&shop, &first.car, Method::PUT).await;
    let link = link(&told(&shop, 2).await);
    shop.wait(DAY);
    let (second, _, _) = first.hand_over(&shop, "h1", 1).await;
    assert_eq!(second.car.get(&shop, "/v1/claim").await.status(), StatusCode::NOT_FOUND, "it was the former owner's");
    assert_eq!(Hand::new(&shop).open(&link).await.status, StatusCode::GONE);
    // Whoever had it reads what became of it, wherever the car is by then.
    let mail = told(&shop, 3).await;
    assert!(mail.contains("has changed hands"), "{mail}");
    // And has it signed, for whoever asks.
    let bytes = mailed(&shop, 3).await;
    let parsed = MessageParser::default().parse(&bytes).unwrap();
    let file = parsed.attachments().next().unwrap().contents();
    let signed = entitlement::verify::<entitlement::Handover>(file, &shop.issuer()).unwrap().into_content();
    assert_eq!((signed.vehicle, signed.ownership_epoch), (first.car.key, 2));
    verifies(&shop, "verify-handover", file).await;
}

/// What the command says of a file: genuine, or with one byte changed, or of another kind.
pub(super) async fn verifies(shop: &Shop, command: &str, file: &[u8]) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file.cose");
    let says = async |bytes: &[u8]| {
        std::fs::write(&path, bytes).unwrap();
        let issuer = shop.state().join("trust/issuer.pub");
        let arguments = ["upfit-storefront", command, path.to_str().unwrap(), "--issuer", issuer.to_str().unwrap()];
        let arguments = <crate::cli::Arguments as clap::Parser>::try_parse_from(arguments).unwrap();
        format!("{:?}", crate::cli::run(arguments, tokio_util::sync::CancellationToken::new()).await.unwrap())
    };
    let (yes, no) = (format!("{:?}", std::process::ExitCode::SUCCESS), format!("{:?}", std::process::ExitCode::FAILURE));
    assert_eq!(says(file).await, yes);
    for place in [0, file.len() / 2, file.len() - 1] {
        let mut changed = file.to_vec();
        changed[place] ^= 1;
        assert_eq!(says(&changed).await, no, "byte {place}");
    }
    let other = if command == "verify-handover" { "passport" } else { "handover" };
    assert_eq!(says(other.as_bytes()).await, no);
}

#[tokio::test]
async fn what_is_left_of_vouchers_goes_to_the_owner_by_mail_when_the_head_unit_is_replaced() {
    let shop = Shop::open().await;
    let first = Owned::new(&shop).await;
    give(&shop, &first.car, "en").await;
    let office = crate::office::Office::open(&shop.state(), shop.clock()).await.unwrap();
    let amount = Money::new(2_000, Currency::parse("EUR").unwrap()).unwrap();
    let code = office.make_vouchers(amount, shop.now() + (30 * 24).hours(), 1).await.unwrap().remove(0);
    let redeem = async |car: &Car, code: &str| -> VoucherAnswer {
        read(car.send(&shop, Method::POST, "/v1/vouchers", Some(&VoucherRequest { code: code.to_owned() })).await, StatusCode::OK).await
    };
    assert_eq!(redeem(&first.car, &code).await.outcome, VoucherOutcome::Redeemed);
    let token = office.replace_unit(&first.car.key).await.unwrap();
    let (_, unit) = Owned::with_token(&shop, &token).await;
    // Whoever sits down at a unit without a PIN has nothing to pay with.
    let book: Vec<u8> = unit.car.get(&shop, "/v1/contracts").await.bytes().await.unwrap().into();
    let book = entitlement::verify::<entitlement::ContractBook>(&book, &shop.issuer()).unwrap().into_content();
    assert_eq!((book.balance, book.payment), (None, None));
    let mail = told(&shop, 1).await;
    assert!(mail.contains("another head unit") || mail.contains("Another head unit"), "{mail}");
    let code = mail.lines().find_map(|line| line.split_once("Its code: ")).unwrap_or_else(|| panic!("no code in {mail}")).1.trim();
    assert_eq!(redeem(&unit.car, code).await.outcome, VoucherOutcome::Redeemed);
    shop.assert_clean().await;
}
