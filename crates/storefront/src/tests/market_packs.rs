//! The shipped packs, and what the linter says of broken ones.

use entitlement::{Localised, Market, SellerDocument, WithdrawalRule};

use super::{linter::check, sample::sample_catalogue};
use crate::lint;

/// What the law asks of screens and contracts, in the order in which a driver meets it: clause, field of the pack, value.
#[test]
fn the_german_pack_holds_every_clause_that_shapes_a_screen() {
    let catalogue = sample_catalogue();
    let market: &Market = &catalogue.markets["DE"];
    let withdrawal: &WithdrawalRule = market.withdrawal.as_ref().unwrap();
    let renewal = market.renewal.as_ref().unwrap();
    let rest = &withdrawal.rest_days;
    let says = |texts: &Localised| format!("{} | {}", texts["de"], texts["en"]);
    let document = |document: SellerDocument, words: &str| market.documents[&document]["de"].contains(words).to_string();
    for (clause, field, found, expected) in [
        ("total incl. VAT (§ 312j(2) BGB, PAngV § 3)", "currency", market.currency.code().to_owned(), "EUR"),
        ("total incl. VAT (§ 12(1) UStG)", "vat_basis_points", market.vat.basis_points().to_string(), "1900"),
        ("nothing else is said of tax", "tax_note", format!("{:?}", market.tax_note), "None"),
        (
            "nothing but these words on the button (§ 312j(3) BGB)",
            "order_button",
            says(&market.order_button),
            "Zahlungspflichtig bestellen | Order with obligation to pay",
        ),
        ("renewal: no other price without a yes", "renewal.price_change_needs_yes", renewal.price_change_needs_yes.to_string(), "true"),
        ("renewal: nothing is lost while a charge fails", "renewal.grace_days", renewal.grace_days.to_string(), "10"),
        ("renewal: charged for shortly before the end", "renewal.charge_days_before", renewal.charge_days_before.to_string(), "3"),
        ("an end is announced", "reminders.days_before", format!("{:?}", market.reminders.days_before), "{1, 7, 30}"),
        ("right to withdraw: 14 days (§ 355(2) BGB)", "withdrawal.days", withdrawal.days.to_string(), "14"),
        ("days of the market (§ 187(1), § 188(1) BGB)", "time_zone", withdrawal.zone.name().to_owned(), "Europe/Berlin"),
        ("no end on a Saturday (§ 193 BGB)", "withdrawal.saturday_moves_on", rest.saturday.to_string(), "true"),
        ("no end on a Sunday (§ 193 BGB)", "withdrawal.sunday_moves_on", rest.sunday.to_string(), "true"),
        ("no end on a holiday (§ 193 BGB)", "withdrawal.holidays_move_on", rest.holidays.len().to_string(), "17"),
        (
            "withdrawal function, first step (§ 356a BGB)",
            "withdrawal.entry",
            says(&withdrawal.wording.entry),
            "Vertrag widerrufen | Withdraw from contract here",
        ),
        (
            "withdrawal function, second step (§ 356a BGB)",
            "withdrawal.confirm",
            says(&withdrawal.wording.confirm),
            "Widerruf bestätigen | Confirm withdrawal",
        ),
        (
            "cancel function, first step (§ 312k(2) BGB)",
            "cancel.entry",
            says(&market.cancel.wording.entry),
            "Verträge hier kündigen | Cancel contracts here",
        ),
        (
            "cancel function, second step (§ 312k(2) BGB)",
            "cancel.confirm",
            says(&market.cancel.wording.confirm),
            "Jetzt kündigen | Cancel now",
        ),
        ("a notice of less than a month (§ 309 no. 9 lit. c BGB)", "cancel.notice_days", market.cancel.notice_days.to_string(), "14"),
        ("both functions when parked", "driving.parked_needs", market.driving.parked_needs.as_str().to_owned(), "gear-or-brake"),
        (
            "six items of a list on the road, of sixty characters, one page deep",
            "driving.moving",
            format!("{:?}", market.driving.moving.content),
            "Some(ContentLimits { items_max: 6, characters_max: 60, depth_max: 1 })",
        ),
        (
            "no order, declaration, PIN or typing at a traffic light",
            "driving.standing.blocked",
            format!("{:?}", market.driving.standing.blocked),
            "{Order, Declare, Pin, TextEntry, ShareMore, Trial}",
        ),
        ("money back without delivery (§ 327c BGB)", "delivery_hours", market.delivery_hours.to_string(), "24"),
        ("who the contract is with (Art. 246a § 1 EGBGB)", "seller.name", market.seller.name.clone(), "Upfit Store"),
        ("a postal address", "seller.address", market.seller.address.clone(), "Musterstraße 1, 12345 Musterstadt, Germany"),
        ("an e-mail address", "seller.email", market.seller.email.clone(), "contracts@upfit.example"),
        ("a telephone number", "seller.phone", market.seller.phone.clone(), "+49 30 23125000"),
        ("security updates are free", "documents: terms", document(SellerDocument::Terms, "sicher zu bleiben"), "true"),
        (
            "how to withdraw (Art. 246a § 1(2) EGBGB)",
            "documents: withdrawal",
            document(SellerDocument::Withdrawal, "§§ 312g, 355 BGB"),
            "true",
        ),
        (
            "the day of the order does not count",
            "documents: withdrawal",
            document(SellerDocument::Withdrawal, "am Tag nach der Bestellung"),
            "true",
        ),
        ("what happens with data (GDPR, art. 13)", "documents: privacy", document(SellerDocument::Privacy, "Artikel 13"), "true"),
    ] {
        assert_eq!(found, expected, "{clause}: {field}");
    }
}

#[test]
fn every_shipped_market_speaks_every_language_and_sells_something() {
    let catalogue = sample_catalogue();
    let codes: Vec<&str> = catalogue.markets.keys().map(|code| code.as_str()).collect();
    assert_eq!(codes, ["AT", "DE", "GB", "US"]);
    for (code, market) in &catalogue.markets {
        let wordings = market.withdrawal.iter().map(|rule| &rule.wording).chain([&market.cancel.wording]);
        let mut texts: Vec<&Localised> = wordings.flat_map(|wording| [&wording.entry, &wording.confirm]).collect();
        texts.extend([&market.order_button].into_iter().chain(&market.tax_note));
        for language in &catalogue.languages {
            assert!(texts.iter().all(|texts| texts.contains_key(language)), "{code} in {language}");
        }
        for document in market.documents.values() {
            assert_eq!(
                document.keys().map(ToString::to_string).collect::<Vec<_>>(),
                ["de", "en"],
                "{code}: the seller's documents, in the languages of its contracts"
            );
        }
        let offers: Vec<_> = catalogue.features.iter().flat_map(|feature| &feature.offers).filter(|offer| offer.market == *code).collect();
        assert!(!offers.is_empty(), "{code}");
        assert!(offers.iter().all(|offer| offer.price.currency() == market.currency && offer.delivery_hours == market.delivery_hours));
    }
}

#[test]
fn what_a_market_without_vat_and_without_withdrawal_says_is_all_there_is_to_pay() {
    let catalogue = sample_catalogue();
    let market = &catalogue.markets["US"];
    assert_eq!((market.currency.code(), market.vat.basis_points(), &market.withdrawal), ("USD", 0, &None));
    assert!(market.tax_note.as_ref().unwrap()["en"].starts_with("All there is to pay."));
}

#[test]
fn every_kind_of_defect_of_a_market_is_named() {
    const STORE: &str = "catalogue.toml";
    const DE: &str = "markets/de.toml";
    const GB: &str = "markets/gb.toml";
    const BEAM: &str = "features/beam.toml";
    let long = |chars: usize| format!("\"{}\"", "a".repeat(chars));
    for (file, from, to, expected) in [
        // Which ones there are.
        (STORE, "[\"DE\", \"GB\"]", "[]", "catalogue.toml: markets: is missing"),
        (STORE, "[\"DE\", \"GB\"]", "[\"DE\", \"GB\", \"de\"]", "catalogue.toml: markets: `de` is no country code (ISO 3166-1 alpha-2)"),
        (STORE, "[\"DE\", \"GB\"]", "[\"DE\", \"GB\", \"..\"]", "catalogue.toml: markets: `..` is no country code (ISO 3166-1 alpha-2)"),
        (STORE, "[\"DE\", \"GB\"]", "[\"DE\", \"GB\", \"DE\"]", "catalogue.toml: markets: `DE` is listed twice"),
        (STORE, "[\"DE\", \"GB\"]", "[\"DE\", \"GB\", \"FR\"]", "markets/fr.toml: is missing"),
        (STORE, "markets = ", "market_packs = \"laws\"\nmarkets = ", "laws/de.toml: is missing"),
        // Money and seller.
        (DE, "currency = \"EUR\"", "currency = \"EUX\"", "markets/de.toml: currency: no such currency"),
        (DE, "= 1900", "= 19000", "markets/de.toml: vat_basis_points: a VAT rate lies between 0 and 10000 basis points"),
        (DE, "vat_basis_points = 1900\n", "", "markets/de.toml: vat_basis_points: is missing"),
        (DE, "= 1900", "= 0", "markets/de.toml: tax_note: is missing: without VAT the order page has to say what of tax is in the price"),
        (DE, "= 1900", "= 1900\ntax_note.en = \"Tax.\"", "markets/de.toml: tax_note: is only for a market without VAT"),
        (DE, "= 1900", "= 0\ntax_note.en = \"Tax.\"", "markets/de.toml: tax_note.de: is missing"),
        (DE, "documents = \"eu\"\n", "", "markets/de.toml: documents: is missing"),
        (DE, "documents = \"eu\"", "documents = \"mars\"", "documents/mars/privacy.en.txt: is missing"),
        (
            DE,
            "documents = \"eu\"",
            "documents = \"../eu\"",
            "markets/de.toml: documents: an id holds only letters, digits, '-', '_' and '.', and does not start with '.'",
        ),
        (DE, "name = \"Shop\"\n", "", "markets/de.toml: seller.name: is missing"),
        (DE, "address = \"1 Street, Town\"\n", "", "markets/de.toml: seller.address: is missing"),
        (DE, "\"1 Street, Town\"", &long(121), "markets/de.toml: seller.address: has 121 characters, 120 fit"),
        (DE, "email = \"shop@shop.example\"\n", "", "markets/de.toml: seller.email: is missing"),
        (DE, "shop@shop.example", "shop.example", "markets/de.toml: seller.email: `shop.example` is no e-mail address"),
        (DE, "shop@shop.example", "@shop.example", "markets/de.toml: seller.email: `@shop.example` is no e-mail address"),
        (
            DE,
            "+49 30 1234",
            "030 1234",
            "markets/de.toml: seller.phone: `030 1234` is no number with its country's code such as +49 30 1234",
        ),
        // Delivery.
        (DE, "delivery_hours = 24\n", "", "markets/de.toml: delivery_hours: is missing"),
        (DE, "delivery_hours = 24", "delivery_hours = 0", "markets/de.toml: delivery_hours: lies between 1 and 168"),
        (BEAM, "trial = true", "trial = true\ndelivery_hours = 169", "features/beam.toml: delivery_hours: lies between 1 and 168"),
        // Buttons.
        (DE, "order_button.de = \"Zahlungspflichtig bestellen\"\n", "", "markets/de.toml: order_button.de: is missing"),
        (DE, "order_button.de", "order_button.fr", "markets/de.toml: order_button.fr: is in a language that `languages` does not list"),
        (DE, "\"Order with obligation to pay\"", &long(41), "markets/de.toml: order_button.en: has 41 characters, 40 fit"),
        (
            DE,
            "Zahlungspflichtig bestellen",
            "Jetzt bestellen",
            "markets/de.toml: order_button.de: does not say `zahlungspflichtig bestellen` (Directive 2011/83/EU, art. 8(2); § 312j(3) BGB)",
        ),
        (
            DE,
            "Order with obligation to pay",
            "Order with obligation to pay!",
            "markets/de.toml: order_button.en: does not say `order with obligation to pay` (Directive 2011/83/EU, art. 8(2))",
        ),
        (
            GB,
            "Order with obligation to pay",
            "Order now",
            "markets/gb.toml: order_button.en: does not say `order with obligation to pay` (Consumer Contracts Regulations 2013, reg. 14(4))",
        ),
        (
            DE,
            "Vertrag widerrufen",
            "Rückgabe",
            "markets/de.toml: withdrawal.entry.de: does not say `Vertrag widerrufen` (Directive 2011/83/EU, art. 11a(1); § 356a BGB)",
        ),
        (
            DE,
            "Widerruf bestätigen",
            "Weiter",
            "markets/de.toml: withdrawal.confirm.de: does not say `Widerruf bestätigen` (Directive 2011/83/EU, art. 11a(3); § 356a BGB)",
        ),
        (
            DE,
            "Withdraw from contract here",
            "Return",
            "markets/de.toml: withdrawal.entry.en: does not say `withdraw from contract here` (Directive 2011/83/EU, art. 11a(1))",
        ),
        (
            DE,
            "Confirm withdrawal",
            "Next",
            "markets/de.toml: withdrawal.confirm.en: does not say `confirm withdrawal` (Directive 2011/83/EU, art. 11a(3))",
        ),
        (
            DE,
            "Verträge hier kündigen",
            "Kündigung",
            "markets/de.toml: cancel.entry.de: does not say `Verträge hier kündigen` (§ 312k(2) BGB)",
        ),
        (DE, "Jetzt kündigen", "Kündigen", "markets/de.toml: cancel.confirm.de: does not say `jetzt kündigen` (§ 312k(2) BGB)"),
        (
            GB,
            "Cancel now",
            "Cancel contracts here",
            "markets/gb.toml: cancel.confirm.en: says `Cancel contracts here`, as the button before it does",
        ),
        // Withdrawal.
        (DE, "\"Europe/Berlin\"", "\"Europe/Bonn\"", "markets/de.toml: time_zone: `Europe/Bonn` is no time zone such as Europe/Berlin"),
        (DE, "time_zone = \"Europe/Berlin\"\n", "", "markets/de.toml: time_zone: is missing"),
        (DE, "[withdrawal]\noffered = true\n", "[withdrawal]\n", "markets/de.toml: withdrawal.offered: is missing"),
        (
            DE,
            "[withdrawal]\noffered = true",
            "[withdrawal]\noffered = false",
            "markets/de.toml: withdrawal: is not offered, and yet described",
        ),
        (
            GB,
            "[withdrawal]\noffered = true",
            "[withdrawal]\noffered = false",
            "markets/gb.toml: withdrawal.offered: is a right of consumers in this market",
        ),
        (DE, "days = 14\nsat", "days = 367\nsat", "markets/de.toml: withdrawal.days: lies between 1 and 366"),
        (DE, "days = 14\nsat", "sat", "markets/de.toml: withdrawal.days: is missing"),
        (
            GB,
            "days = 14\nsat",
            "days = 13\nsat",
            "markets/gb.toml: withdrawal.days: is less than 14, the least that the law of this market gives",
        ),
        (DE, "saturday_moves_on = true\n", "", "markets/de.toml: withdrawal.saturday_moves_on: is missing"),
        (
            DE,
            "saturday_moves_on = true",
            "saturday_moves_on = false",
            "markets/de.toml: withdrawal.saturday_moves_on: moves the end on in the EU (Regulation 1182/71, art. 3(4))",
        ),
        (
            DE,
            "sunday_moves_on = true",
            "sunday_moves_on = false",
            "markets/de.toml: withdrawal.sunday_moves_on: moves the end on in the EU (Regulation 1182/71, art. 3(4))",
        ),
        (
            DE,
            "[\"01-01\", \"easter+1\", \"wednesday from 11-16\"]",
            "[]",
            "markets/de.toml: withdrawal.holidays_move_on: moves the end on in the EU (Regulation 1182/71, art. 3(4))",
        ),
        (DE, "\"easter+1\"", "\"01-01\"", "markets/de.toml: withdrawal.holidays_move_on: `01-01` is listed twice"),
        (
            DE,
            "\"easter+1\"",
            "\"30-02\"",
            "markets/de.toml: withdrawal.holidays_move_on: `30-02`: a holiday is written like 12-25, easter+39 or `wednesday from 11-16`",
        ),
        // Cancelling.
        (DE, "notice_days = 14\n", "", "markets/de.toml: cancel.notice_days: is missing"),
        (DE, "notice_days = 14", "notice_days = 29", "markets/de.toml: cancel.notice_days: lies between 0 and 28"),
        // Renewing.
        (DE, "[renewal]\noffered = true\n", "[renewal]\n", "markets/de.toml: renewal.offered: is missing"),
        (DE, "[renewal]\noffered = true", "[renewal]\noffered = false", "markets/de.toml: renewal: is not offered, and yet described"),
        (DE, "price_change_needs_yes = true\n", "", "markets/de.toml: renewal.price_change_needs_yes: is missing"),
        (
            DE,
            "price_change_needs_yes = true",
            "price_change_needs_yes = false",
            "markets/de.toml: renewal.price_change_needs_yes: cannot be off in the EU (Directive 93/13/EEC, annex, point 1(j))",
        ),
        (DE, "charge_days_before = 3", "charge_days_before = 15", "markets/de.toml: renewal.charge_days_before: lies between 0 and 14"),
        (DE, "[0, 3, 7]", "[0, 7, 3]", "markets/de.toml: renewal.retry_days: does not ascend"),
        (DE, "[0, 3, 7]", "[0, 3, 3]", "markets/de.toml: renewal.retry_days: does not ascend"),
        (DE, "[0, 3, 7]", "[0, 1, 2, 3, 4, 5, 6]", "markets/de.toml: renewal.retry_days: has 7 days, at most 6 are taken"),
        (DE, "[0, 3, 7]", "[0, 3, 11]", "markets/de.toml: renewal.grace_days: is over before the last retry, on day 11"),
        (DE, "grace_days = 10", "grace_days = 29", "markets/de.toml: renewal.grace_days: lies between 0 and 28"),
        // Reminding, and driving.
        (DE, "days_before = [30, 7, 1]\n", "", "markets/de.toml: reminders.days_before: is missing"),
        (DE, "[30, 7, 1]", "[91, 7, 1]", "markets/de.toml: reminders.days_before: lies between 1 and 90"),
        (DE, "[30, 7, 1]", "[30, 7, 0]", "markets/de.toml: reminders.days_before: lies between 1 and 90"),
        (DE, "[30, 7, 1]", "[30, 7, 7]", "markets/de.toml: reminders.days_before: lists a day twice"),
        (DE, "[30, 7, 1]", "[6, 5, 4, 3, 2, 1]", "markets/de.toml: reminders.days_before: has 6 days, at most 5 are taken"),
        (DE, "items_max = 6", "items_max = 7", "markets/de.toml: driving.moving.items_max: lies between 1 and 6"),
        (DE, "items_max = 6\ncharacters_max = 60\ndepth_max = 1\n", "", "markets/de.toml: driving.moving.items_max: is missing"),
        (DE, "characters_max = 60\n", "", "markets/de.toml: driving.moving.characters_max: is missing"),
        (DE, "depth_max = 1", "depth_max = 4", "markets/de.toml: driving.moving.depth_max: lies between 1 and 3"),
        (DE, "\"trial\"]\n\n", "\"trial\", \"sleep\"]\n\n", "markets/de.toml: driving.standing.blocked: knows no `sleep`"),
        (DE, "\"trial\"]\n\n", "\"trial\", \"pin\"]\n\n", "markets/de.toml: driving.standing.blocked: lists `pin` twice"),
        (
            DE,
            "\"text-entry\", \"share-more\", \"trial\"]\n\n",
            "\"share-more\", \"trial\"]\n\n",
            "markets/de.toml: driving.standing.blocked: leaves out `text-entry`",
        ),
        (
            DE,
            "\"settings\", \"share-more\", \"trial\"]",
            "\"settings\", \"trial\"]",
            "markets/de.toml: driving.moving.blocked: leaves out `share-more`",
        ),
        (
            DE,
            "\"gear-or-brake\"",
            "\"standing\"",
            "markets/de.toml: driving.parked_needs: is neither `gear-or-brake`, `gear` nor `gear-and-brake`",
        ),
    ] {
        check(file, from, to, expected);
    }
}

#[test]
fn a_market_may_do_without_renewals_and_reminders() {
    let folder = tempfile::tempdir().unwrap();
    super::shop::write_catalogue(folder.path());
    let pack = folder.path().join("markets/de.toml");
    let text = std::fs::read_to_string(&pack).unwrap();
    // No renewal at all, and no reminders: a driver loses nothing by that.
    let (before, rest) = text.split_once("[renewal]").unwrap();
    let (_, after) = rest.split_once("[reminders]").unwrap();
    let text = format!("{before}[renewal]\noffered = false\n[reminders]{}", after.replace("[30, 7, 1]", "[]"));
    std::fs::write(&pack, text).unwrap();
    assert_eq!(lint(folder.path()), []);
    let catalogue = crate::catalogue::compile(folder.path()).unwrap();
    assert_eq!(catalogue.markets["DE"].renewal, None);
}

#[test]
fn a_feature_may_promise_another_delivery_than_its_market() {
    let folder = tempfile::tempdir().unwrap();
    super::shop::write_catalogue(folder.path());
    let file = folder.path().join("features/beam.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text.replace("trial = true", "trial = true\ndelivery_hours = 48")).unwrap();
    let catalogue = crate::catalogue::compile(folder.path()).unwrap();
    for feature in &catalogue.features {
        let hours = if feature.id.as_str() == "beam" { 48 } else { 24 };
        assert!(feature.offers.iter().all(|offer| offer.delivery_hours == hours), "{}", feature.id);
    }
}
