use std::{io::Write as _, process::Command};

use entitlement::{
    ContractReceipt, Credit, CreditReason, Currency, EndReason, Holder, Money, PaymentMethod, Quote, ReceiptKind, SellerDocument, Term,
    VatRate, VehicleKey,
};
use jiff::{
    Timestamp,
    tz::{TimeZone, TimeZoneDatabase},
};

use super::{
    Language,
    layout::{Block, Sheet, layout},
    pdf::pdf,
    place::{Buttons, Place, SellerText},
    text::text,
};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn money(minor: u64, currency: &str) -> Money {
    Money::new(minor, Currency::parse(currency).unwrap()).unwrap()
}

fn vehicle() -> VehicleKey {
    VehicleKey::of_public_key(b"a car")
}

/// A year of the high-beam assistant in Germany, with credit of both kinds.
fn quote() -> Quote {
    Quote {
        id: "quote-1".parse().unwrap(),
        vehicle: vehicle(),
        offer: "high-beam.DE.P1Y".parse().unwrap(),
        feature: "high-beam".parse().unwrap(),
        name: [("de".to_owned(), "Fernlichtassistent".to_owned()), ("en".to_owned(), "High-Beam Assistant".to_owned())].into(),
        effect: [
            ("de".to_owned(), "Immer Fernlicht. Jedes andere Auto liegt im Schatten, niemand wird geblendet.".to_owned()),
            ("en".to_owned(), "Full beam all the time. Every other car stays in the shade, nobody is dazzled.".to_owned()),
        ]
        .into(),
        term: Term::OneYear,
        starts: at("2026-11-14T09:02:00Z"),
        ends: Some(at("2027-11-14T09:02:00Z")),
        total: money(7_900, "EUR"),
        credit: vec![
            Credit { amount: money(217, "EUR"), reason: CreditReason::Unused("order-0".parse().unwrap()) },
            Credit { amount: money(2_000, "EUR"), reason: CreditReason::Voucher },
        ],
        replaces: Some("order-0".parse().unwrap()),
        renews: None,
        delivery_hours: 24,
        vat_rate: VatRate::new(1_900).unwrap(),
        holder: Holder::Car,
        seller: "Upfit Store".to_owned(),
        withdrawal_days: 14,
        issued_at: at("2026-11-14T09:00:00Z"),
        expires_at: at("2026-11-14T09:15:00Z"),
    }
}

fn contract(quote: Quote) -> ReceiptKind {
    ReceiptKind::Contract {
        paid: quote.to_pay(),
        quote: Box::new(quote),
        declared_at: at("2026-11-14T09:02:00Z"),
        method: Some(PaymentMethod { brand: "Visa".to_owned(), last4: "4242".to_owned(), expires: Some((2030, 12)) }),
        withdraw_until: Some(at("2026-11-28T23:00:00Z")),
    }
}

fn receipt(kind: ReceiptKind) -> ContractReceipt {
    ContractReceipt {
        id: "receipt-1".parse().unwrap(),
        number: 12,
        vehicle: vehicle(),
        car: "Upfit One, 0042".to_owned(),
        issued_at: at("2026-11-14T09:02:03Z"),
        order: "0b6f3a52-9d1c-4c1e-8a57-2f7f2f3d9e10".parse().unwrap(),
        feature: "high-beam".parse().unwrap(),
        name: quote().name,
        seller: "Upfit Store\nMusterstraße 1, 12345 Musterstadt, Germany\ncontracts@upfit.example".to_owned(),
        market: "DE".parse().unwrap(),
        kind,
    }
}

fn zone(name: &str) -> TimeZone {
    TimeZoneDatabase::bundled().get(name).unwrap()
}

fn place() -> Place {
    Place {
        zone: zone("Europe/Berlin"),
        withdraw: Some(Buttons { entry: "Vertrag widerrufen".to_owned(), confirm: "Widerruf bestätigen".to_owned() }),
        cancel: Buttons { entry: "Verträge hier kündigen".to_owned(), confirm: "Jetzt kündigen".to_owned() },
        tax_note: None,
        documents: vec![
            SellerText { kind: SellerDocument::Terms, text: "Der Vertrag kommt zustande.\n\nPreis. Alles ist enthalten.".to_owned() },
            SellerText { kind: SellerDocument::Withdrawal, text: "Sie können binnen 14 Tagen widerrufen.".to_owned() },
        ],
    }
}

fn sheet(kind: ReceiptKind, language: Language) -> Sheet {
    layout(&receipt(kind), language, &place())
}

/// What a program of Debian's poppler-utils says of a PDF.
fn ask(program: &str, options: &[&str], pdf: &[u8]) -> String {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(pdf).unwrap();
    // pdftotext writes to a file unless it is told otherwise.
    let to_output = (program == "pdftotext").then_some("-");
    let output = Command::new(program).args(options).arg(file.path()).args(to_output).output();
    let output = output.unwrap_or_else(|error| panic!("{program}: {error}: sudo apt-get install poppler-utils"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    // Said of every tagged PDF that claims to be without suspects: a slip of poppler's.
    let complaints = String::from_utf8_lossy(&output.stderr).replace("Syntax Error: Suspects object is wrong type (boolean)\n", "");
    assert!(complaints.is_empty(), "{program} complains: {complaints}");
    // It writes titles of headings in UTF-16.
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// With one space for every gap, so that it does not matter where a line was broken.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a screen reader says: the text in the order of its tags.
fn spoken(pdf: &[u8]) -> String {
    let tree = ask("pdfinfo", &["-struct-text"], pdf);
    let texts = tree.lines().filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix('"'));
    flat(&texts.collect::<Vec<_>>().join(" "))
}

/// That a text and a PDF say all of this, to the eye and to the ear.
fn check(sheet: &Sheet, facts: &[&str]) {
    let printed = pdf(sheet).unwrap();
    let columns = ask("pdftotext", &["-layout"], &printed);
    let spoken = spoken(&printed);
    for fact in facts {
        let fact = flat(fact);
        assert!(flat(&text(sheet)).contains(&fact), "the text lacks {fact:?}:\n{}", text(sheet));
        assert!(flat(&columns).contains(&fact), "the PDF lacks {fact:?}:\n{columns}");
        assert!(spoken.contains(&fact), "who has the PDF read aloud does not hear {fact:?}:\n{spoken}");
    }
}

fn kinds() -> [ReceiptKind; 8] {
    let declared_at = at("2026-11-14T09:02:00Z");
    let visa = Some(PaymentMethod { brand: "Visa".to_owned(), last4: "4242".to_owned(), expires: None });
    let renewal = Quote { replaces: None, renews: Some("order-0".parse().unwrap()), credit: Vec::new(), ..quote() };
    [
        ReceiptKind::Trial { declared_at },
        contract(quote()),
        ReceiptKind::Withdrawal { declared_at, refund: Some(money(5_683, "EUR")) },
        ReceiptKind::Withdrawal { declared_at, refund: None },
        ReceiptKind::Cancellation { declared_at, ends: at("2027-06-30T21:59:59Z") },
        ReceiptKind::RenewalStopped { declared_at },
        ReceiptKind::Renewed { paid: renewal.total, quote: Box::new(renewal), method: visa },
        ReceiptKind::Refund { amount: money(5_683, "EUR"), reason: EndReason::NotDelivered },
    ]
}

const SELLER: [&str; 3] = ["Upfit Store", "Musterstraße 1, 12345 Musterstadt, Germany", "contracts@upfit.example"];
const ORDER: &str = "0b6f3a52-9d1c-4c1e-8a57-2f7f2f3d9e10";

#[test]
fn a_contract_says_everything_that_the_law_wants() {
    let german = [
        "Bestätigung Ihres Vertrags",
        "Fernlichtassistent",
        "Jedes andere Auto liegt im Schatten",
        "Upfit One, 0042",
        "Bestellt 14. November 2026 um 10:02 MEZ",
        ORDER,
        "Laufzeit 1 Jahr",
        "frühestens am 14. November 2026 um 10:02 MEZ",
        "Von selbst am 14. November 2027 um 10:02 MEZ",
        "Sie verlängert sich nur, wenn Sie das im Fahrzeug wählen",
        "Setzt fort order-0",
        "Die Funktion bleibt beim Fahrzeug.",
        "nach 24 Stunden",
        "Netto 66,39 €",
        "Umsatzsteuer 19 % 12,61 €",
        "Gesamtpreis inkl. USt. 79,00 €",
        "Gutschrift für den Rest der Bestellung order-0 −2,17 €",
        "Gutschrift aus Gutscheinen −20,00 €",
        "Abgebucht 56,83 €",
        "Bezahlt mit Visa, endet auf 4242",
        "bis zum 28. November 2026 um 23:59 MEZ",
        "„Vertrag widerrufen“, dann „Widerruf bestätigen“",
        "Ausgestellt 14. November 2026 um 10:02 MEZ",
        "Alles ist enthalten.",
        "Sie können binnen 14 Tagen widerrufen.",
        "Muster-Widerrufsformular",
        "An Upfit Store, Musterstraße 1, 12345 Musterstadt, Germany, contracts@upfit.example:",
        "Unzutreffendes streichen",
    ];
    let english = [
        "Confirmation of your contract",
        "High-Beam Assistant",
        "nobody is dazzled",
        "Upfit One, 0042",
        "Ordered 14 November 2026 at 10:02 CET",
        ORDER,
        "Term 1 year",
        "on 14 November 2026 at 10:02 CET at the earliest",
        "By itself, on 14 November 2027 at 10:02 CET",
        "It renews only if you choose that in the car",
        "Goes on from order-0",
        "It stays with the car.",
        "for 24 hours",
        "Net €66.39",
        "VAT 19 % €12.61",
        "Total incl. VAT €79.00",
        "Credit for what was left of order order-0 −€2.17",
        "Credit from vouchers −€20.00",
        "Charged €56.83",
        "Paid with Visa ending in 4242",
        "until 28 November 2026 at 23:59 CET",
        "My features, then “Vertrag widerrufen”, then “Widerruf bestätigen”",
        "Issued 14 November 2026 at 10:02 CET",
        "Model withdrawal form",
        "Delete as appropriate",
    ];
    for (language, facts) in [(Language::German, german.as_slice()), (Language::English, &english)] {
        let sheet = sheet(contract(quote()), language);
        check(&sheet, facts);
        check(&sheet, &SELLER);
    }
}

#[test]
fn a_declaration_says_what_when_and_what_follows() {
    let declared_at = at("2026-11-14T09:01:00Z");
    let withdrawal = |refund| ReceiptKind::Withdrawal { declared_at, refund };
    for (kind, language, facts) in [
        (
            withdrawal(Some(money(5_683, "EUR"))),
            Language::German,
            [
                "Ihr Widerruf ist am 14. November 2026 um 10:02 MEZ eingegangen.",
                "Ich widerrufe den Vertrag über „Fernlichtassistent“",
                "Erklärt 14. November 2026 um 10:01 MEZ",
                "Sie erhalten 56,83 € binnen 14 Tagen zurück",
                "nie während der Fahrt",
            ],
        ),
        (
            withdrawal(None),
            Language::English,
            [
                "Your withdrawal was received on 14 November 2026 at 10:02 CET.",
                "I withdraw from the contract about “High-Beam Assistant”",
                "Declared 14 November 2026 at 10:01 CET",
                "Nothing was charged, so nothing is given back.",
                "never during a drive",
            ],
        ),
        (
            ReceiptKind::Cancellation { declared_at, ends: at("2027-06-30T21:59:59Z") },
            Language::German,
            [
                "Ihre Kündigung ist am 14. November 2026 um 10:02 MEZ eingegangen.",
                "Ich kündige den Vertrag über „Fernlichtassistent“",
                "Erklärt 14. November 2026 um 10:01 MEZ",
                "Endet 30. Juni 2027 um 23:59 MESZ",
                "Es wird nichts mehr abgebucht.",
            ],
        ),
        (
            ReceiptKind::Cancellation { declared_at, ends: at("2027-06-30T21:59:59Z") },
            Language::English,
            [
                "Your cancellation was received on 14 November 2026 at 10:02 CET.",
                "I cancel the contract about “High-Beam Assistant”",
                "Declared 14 November 2026 at 10:01 CET",
                "Ends 30 June 2027 at 23:59 CEST",
                "Nothing more is charged.",
            ],
        ),
        (
            ReceiptKind::RenewalStopped { declared_at },
            Language::German,
            [
                "Ihre Erklärung ist am 14. November 2026 um 10:02 MEZ eingegangen.",
                "soll an seinem Ende nichts folgen",
                "Erklärt 14. November 2026 um 10:01 MEZ",
                "endet von selbst",
                "Es wird nichts mehr abgebucht.",
            ],
        ),
        (
            ReceiptKind::RenewalStopped { declared_at },
            Language::English,
            [
                "Your declaration was received on 14 November 2026 at 10:02 CET.",
                "Let nothing follow when the contract",
                "Declared 14 November 2026 at 10:01 CET",
                "ends by itself",
                "Nothing more is charged.",
            ],
        ),
    ] {
        let sheet = sheet(kind, language);
        check(&sheet, &facts);
        check(&sheet, &SELLER);
        check(&sheet, &[ORDER, "Upfit One, 0042"]);
    }
}

#[test]
fn trials_renewals_and_refunds_say_what_they_are() {
    let [trial, _, _, _, _, _, renewed, refund] = kinds();
    for (kind, language, facts) in [
        (
            &trial,
            Language::German,
            ["Er kostet nichts und endet von selbst.", "1 Monat", "Nichts muss gekündigt werden", "kein Zahlungsmittel"],
        ),
        (
            &trial,
            Language::English,
            ["It costs nothing and ends by itself.", "1 month", "Nothing has to be cancelled", "No means of payment"],
        ),
        (
            &renewed,
            Language::German,
            ["„Fernlichtassistent“ läuft eine weitere Laufzeit", "Am 14. November 2026 um 10:02 MEZ", "Abgebucht 79,00 €", "order-0"],
        ),
        (&renewed, Language::English, ["“High-Beam Assistant” goes on", "On 14 November 2026 at 10:02 CET", "Charged €79.00", "order-0"]),
        (
            &refund,
            Language::German,
            ["Erstattet 56,83 €", "in der zugesagten Zeit", "Erstattet 14. November 2026 um 10:02 MEZ", "Mit dem Zahlungsmittel"],
        ),
        (
            &refund,
            Language::English,
            ["Given back €56.83", "within the promised time", "Given back 14 November 2026 at 10:02 CET", "By the means of payment"],
        ),
    ] {
        let sheet = sheet(kind.clone(), language);
        check(&sheet, &facts);
        check(&sheet, &SELLER);
        check(&sheet, &[ORDER, "Upfit One, 0042"]);
    }
}

#[test]
fn every_market_reads_in_its_money_its_tax_and_its_time() {
    let note = "Prices are shown without sales tax, and none is charged.";
    for (currency, rate, zone_name, tax_note, language, facts) in [
        ("GBP", 2_000, "Europe/London", None, Language::English, ["Total incl. VAT £79.00", "Net £65.83", "14 November 2026 at 09:02 GMT"]),
        (
            "GBP",
            2_000,
            "Europe/London",
            None,
            Language::German,
            ["Gesamtpreis inkl. USt. 79,00 £", "Netto 65,83 £", "14. November 2026 um 09:02"],
        ),
        (
            "JPY",
            1_000,
            "Asia/Tokyo",
            None,
            Language::English,
            ["Total incl. VAT ¥7,900", "VAT 10 % ¥718", "14 November 2026 at 18:02 GMT+9"],
        ),
        ("JPY", 1_000, "Asia/Tokyo", None, Language::German, ["Gesamtpreis inkl. USt. 7.900 ¥", "Umsatzsteuer 10 % 718 ¥", "um 18:02"]),
        ("EUR", 550, "Europe/Vienna", None, Language::German, ["Umsatzsteuer 5,5 % 4,12 €", "Netto 74,88 €", "10:02 MEZ"]),
        ("USD", 0, "America/New_York", Some(note), Language::English, ["Total $79.00", note, "14 November 2026 at 04:02 GMT-5"]),
        ("USD", 0, "America/New_York", None, Language::German, ["Gesamtpreis 79,00 $", "keine Umsatzsteuer", "um 04:02"]),
    ] {
        let total = money(7_900, currency);
        let quote = Quote { total, credit: Vec::new(), vat_rate: VatRate::new(rate).unwrap(), ..quote() };
        let place = Place { zone: zone(zone_name), tax_note: tax_note.map(str::to_owned), ..place() };
        let sheet = layout(&receipt(contract(quote)), language, &place);
        check(&sheet, &facts);
        if rate == 0 {
            assert!(!text(&sheet).contains("USt.") && !text(&sheet).contains("incl. VAT"), "no VAT, but it is spoken of");
        }
    }
}

#[test]
fn without_a_right_to_withdraw_none_is_promised() {
    for (language, says, not) in [
        (Language::German, "gibt es kein Widerrufsrecht", "Muster-Widerrufsformular"),
        (Language::English, "There is no right to withdraw", "Model withdrawal form"),
    ] {
        let mut kind = contract(quote());
        if let ReceiptKind::Contract { withdraw_until, .. } = &mut kind {
            *withdraw_until = None;
        }
        let sheet = sheet(kind, language);
        check(&sheet, &[says]);
        assert!(!text(&sheet).contains(not));
    }
}

#[test]
fn what_has_no_end_says_so_and_how_to_cancel() {
    let quote = Quote { term: Term::Unlimited, ends: None, replaces: None, credit: Vec::new(), ..quote() };
    check(&sheet(contract(quote.clone()), Language::German), &["Endet Nie.", "„Verträge hier kündigen“, dann „Jetzt kündigen“"]);
    check(&sheet(contract(quote), Language::English), &["Ends Never.", "“Verträge hier kündigen”, then “Jetzt kündigen”"]);
}

#[test]
fn a_yes_to_a_renewal_says_that_nothing_is_charged_yet() {
    let quote = Quote { replaces: None, renews: Some("order-0".parse().unwrap()), credit: Vec::new(), ..quote() };
    let mut kind = contract(quote);
    if let ReceiptKind::Contract { paid, withdraw_until, .. } = &mut kind {
        (*paid, *withdraw_until) = (money(0, "EUR"), None);
    }
    let german = sheet(kind.clone(), Language::German);
    check(&german, &["Verlängerung gewählt", "nicht jetzt 79,00 €", "Visa, endet auf 4242", "bis abgebucht wird", "Setzt fort order-0"]);
    let english = sheet(kind, Language::English);
    check(&english, &["Renewal chosen", "not now €79.00", "Visa ending in 4242", "until it is charged", "Goes on from order-0"]);
    assert!(!text(&german).contains("kein Widerrufsrecht") && !text(&english).contains("no right to withdraw"));
}

#[test]
fn a_contract_that_was_all_credit_says_that_nothing_was_charged() {
    let credit = vec![Credit { amount: money(7_900, "EUR"), reason: CreditReason::Voucher }];
    let mut kind = contract(Quote { credit, ..quote() });
    if let ReceiptKind::Contract { method, .. } = &mut kind {
        *method = None;
    }
    check(&sheet(kind.clone(), Language::German), &["Abgebucht 0,00 €", "Nichts wurde abgebucht."]);
    check(&sheet(kind, Language::English), &["Charged €0.00", "Nothing was charged."]);
}

#[test]
fn old_receipts_tell_the_time_as_it_was() {
    let mut old = receipt(ReceiptKind::Trial { declared_at: at("2021-07-01T10:00:00Z") });
    old.issued_at = at("2021-07-01T10:00:00Z");
    check(&layout(&old, Language::German, &place()), &["1. Juli 2021 um 12:00 MESZ"]);
    check(&layout(&old, Language::English, &place()), &["1 July 2021 at 12:00 CEST"]);
}

#[test]
fn names_are_shown_as_they_are_and_hide_nothing() {
    for (name, shown) in [
        ("Żółw & Ærø «O’Brien» <b>1</b>", "Żółw & Ærø «O’Brien» <b>1</b>"),
        ("Ελληνικά Кириллица", "Ελληνικά Кириллица"),
        ("one\u{202e}owt\u{2066} \u{200b}two\u{7}", "oneowt two"),
        // Ligatures are read back as they were written.
        ("office affl <- x -> y", "office affl <- x -> y"),
    ] {
        let mut receipt = receipt(contract(quote()));
        receipt.car = name.to_owned();
        check(&layout(&receipt, Language::German, &place()), &[shown]);
    }
}

#[test]
fn what_the_letters_lack_is_marked_in_the_pdf_and_kept_in_the_text() {
    let mut receipt = receipt(contract(quote()));
    receipt.car = "車\u{1f697}\u{e000} 7".to_owned();
    let sheet = layout(&receipt, Language::English, &place());
    assert!(text(&sheet).contains("車\u{1f697}"));
    assert!(flat(&ask("pdftotext", &["-layout"], &pdf(&sheet).unwrap())).contains("Car ??? 7"));
}

#[test]
fn long_words_and_long_texts_stay_on_the_paper() {
    let word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(3);
    let effect = "Die Lampen schneiden einen Schatten um jedes andere Auto. ".repeat(120);
    let quote = Quote { effect: [("de".to_owned(), effect)].into(), ..quote() };
    let mut receipt = receipt(contract(quote));
    receipt.car = word.clone();
    let sheet = layout(&receipt, Language::German, &place());
    let printed = pdf(&sheet).unwrap();
    let read = ask("pdftotext", &[], &printed);
    assert!(read.split_whitespace().collect::<String>().contains(&word), "letters of a long word are lost:\n{read}");
    assert_eq!(read.matches("Schatten").count(), 120, "sentences of a long text are lost");
    let boxes = ask("pdftotext", &["-bbox"], &printed);
    let number = |line: &str, name: &str| -> f32 {
        line.split_once(&format!("{name}=\"")).and_then(|(_, rest)| rest.split_once('"')).unwrap().0.parse().unwrap()
    };
    let words: Vec<&str> = boxes.lines().filter(|line| line.contains("<word ")).collect();
    assert!(words.len() > 1_000);
    for line in words {
        assert!(number(line, "xMin") > 40.0 && number(line, "xMax") < 595.0 - 40.0, "beside the paper: {line}");
        assert!(number(line, "yMin") > 30.0 && number(line, "yMax") < 842.0 - 30.0, "above or below the paper: {line}");
    }
}

#[test]
fn a_text_has_eighty_columns() {
    let mut wide = receipt(contract(quote()));
    wide.car = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(2);
    wide.order = "o".repeat(96).parse().unwrap();
    for language in Language::ALL {
        let receipts = kinds().into_iter().map(receipt).chain([wide.clone()]);
        for receipt in receipts {
            let text = text(&layout(&receipt, language, &place()));
            for line in text.lines() {
                assert!(textwrap::core::display_width(line) <= 80, "{line:?}");
                assert_eq!(line.trim_end(), line, "a line ends in spaces");
            }
            assert!(text.ends_with('\n'));
        }
    }
}

#[test]
fn a_pdf_says_what_it_is_and_can_be_read_by_everyone() {
    for (language, title, tag) in [
        (Language::German, "Bestätigung Ihres Vertrags: Fernlichtassistent", "de"),
        (Language::English, "Confirmation of your contract: High-Beam Assistant", "en"),
    ] {
        let printed = pdf(&sheet(contract(quote()), language)).unwrap();
        let info = ask("pdfinfo", &[], &printed);
        let says = |name: &str| info.lines().find_map(|line| line.strip_prefix(name)).map(str::trim).unwrap_or_default().to_owned();
        assert_eq!(says("Title:"), title);
        assert_eq!(says("Author:"), "Upfit Store");
        assert_eq!(says("Tagged:"), "yes");
        assert_eq!(says("Pages:"), "3");
        assert!(says("Page size:").ends_with("(A4)"), "{info}");
        assert!(says("CreationDate:").contains("14 09:02:03 2026"), "not when it was signed: {info}");
        assert!(!info.contains("JavaScript:      yes") && !info.contains("Encrypted:       yes"));
        let metadata = ask("pdfinfo", &["-meta"], &printed);
        for standard in ["<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>A<", &format!("<rdf:li>{tag}<")] {
            assert!(metadata.contains(standard), "{standard} is missing:\n{metadata}");
        }
        let fonts = ask("pdffonts", &[], &printed);
        let fonts: Vec<&str> = fonts.lines().skip(2).collect();
        assert_eq!(fonts.len(), 2, "{fonts:?}");
        for font in fonts {
            let columns: Vec<&str> = font.split_whitespace().collect();
            assert!(font.contains("+Inter-") && columns.windows(3).any(|three| three == ["yes", "yes", "yes"]), "not embedded: {font}");
        }
    }
}

#[test]
fn the_same_receipt_has_the_same_bytes_and_names_no_more_than_it_says() {
    for language in Language::ALL {
        for kind in kinds() {
            let first = pdf(&sheet(kind.clone(), language)).unwrap();
            assert_eq!(first, pdf(&sheet(kind, language)).unwrap());
            assert!(first.len() < 100_000, "{} bytes are too many for a mail", first.len());
            let key = vehicle().to_string();
            assert!(!first.windows(key.len()).any(|bytes| bytes == key.as_bytes()));
        }
    }
}

#[test]
fn nothing_is_empty_and_the_title_comes_first() {
    for language in Language::ALL {
        for kind in kinds() {
            let sheet = sheet(kind, language);
            assert!(matches!(sheet.blocks.first(), Some(Block::Title(_))));
            assert!(!sheet.subject.contains('\n') && !sheet.sender.contains('\n') && !sheet.foot.contains('\n'));
            for block in &sheet.blocks {
                let full = match block {
                    Block::Title(text) | Block::Lead(text) | Block::Heading(text) | Block::Paragraph(text) => !text.is_empty(),
                    Block::Facts(facts) => facts.iter().all(|fact| !fact.label.is_empty() && !fact.value.is_empty()),
                    Block::Sums(sums) => sums.iter().all(|sum| !sum.label.is_empty() && !sum.amount.is_empty()),
                    Block::NewPage => true,
                };
                assert!(full, "something is empty: {block:?}");
            }
        }
    }
}

#[test]
fn every_reason_reads_in_every_language() {
    let reasons = [
        EndReason::Ended,
        EndReason::Replaced,
        EndReason::Withdrawn,
        EndReason::Cancelled,
        EndReason::NotPaid,
        EndReason::Transferred,
        EndReason::Recalled,
        EndReason::NotDelivered,
        EndReason::PaymentReversed,
        EndReason::CourtOrder,
    ];
    for language in Language::ALL {
        let texts: std::collections::BTreeSet<String> =
            reasons.iter().map(|reason| text(&sheet(ReceiptKind::Refund { amount: money(1, "EUR"), reason: *reason }, language))).collect();
        assert_eq!(texts.len(), reasons.len(), "two reasons read alike");
    }
}

/// Writes every receipt into the folder that `RECEIPTS_OUT` names, for people to look at.
#[test]
fn receipts_can_be_looked_at() {
    let folder = std::env::var_os("RECEIPTS_OUT").map(std::path::PathBuf::from);
    for language in Language::ALL {
        for (number, kind) in kinds().into_iter().enumerate() {
            let sheet = sheet(kind, language);
            let (printed, plain) = (pdf(&sheet).unwrap(), text(&sheet));
            assert!(printed.starts_with(b"%PDF-1.7"));
            if let Some(folder) = &folder {
                let name = format!("{}-{number}", language.tag());
                std::fs::write(folder.join(&name).with_extension("pdf"), printed).unwrap();
                std::fs::write(folder.join(&name).with_extension("txt"), plain).unwrap();
            }
        }
    }
}
