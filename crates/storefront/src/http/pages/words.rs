//! What phone pages say, in both languages. A text that is missing in one does not compile.

use axum::http::{HeaderMap, header};
use entitlement::Money;

/// The texts of one language.
pub(super) struct Words {
    pub(super) code: &'static str,
    pub(super) other_code: &'static str,
    pub(super) other_name: &'static str,
    pub(super) language: &'static str,
    pub(super) your_car: &'static str,
    pub(super) vin_ends_in: &'static str,
    pub(super) wrong_car: &'static str,
    pub(super) never_in_the_car: &'static str,
    pub(super) go_on: &'static str,
    pub(super) order: &'static str,
    pub(super) amount: &'static str,
    pub(super) test_mode: &'static str,

    pub(super) enter_title: &'static str,
    pub(super) enter_lead: &'static str,
    pub(super) enter_label: &'static str,
    pub(super) enter_wrong: &'static str,
    pub(super) enter_wait: &'static str,

    pub(super) card_title: &'static str,
    pub(super) card_lead: &'static str,
    pub(super) card_name: &'static str,
    pub(super) card_number: &'static str,
    pub(super) card_expires: &'static str,
    pub(super) card_expires_form: &'static str,
    pub(super) card_add: &'static str,
    pub(super) card_wrong_number: &'static str,
    pub(super) card_wrong_expiry: &'static str,
    pub(super) card_added_title: &'static str,
    card_added: [&'static str; 2],
    pub(super) card: &'static str,
    pub(super) card_failed_title: &'static str,
    pub(super) card_failed: &'static str,
    pub(super) test_cards: &'static str,
    pub(super) test_card_list: &'static [(&'static str, &'static str)],

    pub(super) bank_title: &'static str,
    pub(super) bank_lead: &'static str,
    pub(super) bank_go: &'static str,
    pub(super) bank_test_lead: &'static str,
    pub(super) bank_confirm: &'static str,
    pub(super) bank_refuse: &'static str,
    pub(super) bank_done_title: &'static str,
    pub(super) bank_done: &'static str,
    pub(super) bank_refused_title: &'static str,
    pub(super) bank_refused: &'static str,

    pub(super) mail_title: &'static str,
    pub(super) mail_lead: &'static str,
    pub(super) mail_current: &'static str,
    pub(super) mail_label: &'static str,
    pub(super) mail_wrong: &'static str,
    pub(super) mail_kept: &'static str,
    pub(super) mail_remove: &'static str,
    pub(super) mail_check_title: &'static str,
    pub(super) mail_check: &'static str,
    pub(super) mail_save: &'static str,
    pub(super) mail_change: &'static str,
    pub(super) mail_saved_title: &'static str,
    mail_saved: [&'static str; 2],
    pub(super) mail_removed_title: &'static str,
    pub(super) mail_removed: &'static str,

    pub(super) voucher_title: &'static str,
    pub(super) voucher_lead: &'static str,
    pub(super) voucher_label: &'static str,
    pub(super) voucher_redeem: &'static str,
    pub(super) voucher_wrong: &'static str,
    pub(super) voucher_used: &'static str,
    pub(super) voucher_expired: &'static str,
    pub(super) voucher_elsewhere: &'static str,
    pub(super) voucher_too_many: &'static str,
    pub(super) voucher_redeemed_title: &'static str,
    voucher_redeemed: [&'static str; 2],

    pub(super) claim_title: &'static str,
    pub(super) claim_lead: &'static str,
    pub(super) claim_no: &'static str,
    pub(super) claim_said_title: &'static str,
    pub(super) claim_said: &'static str,
    pub(super) claim_late_title: &'static str,
    pub(super) claim_late: &'static str,

    pub(super) passport_pdf: &'static str,
    pub(super) passport_file: &'static str,
    pub(super) passport_over_title: &'static str,
    pub(super) passport_over: &'static str,
    pub(super) passport_unknown_title: &'static str,
    pub(super) passport_unknown: &'static str,

    pub(super) leave_title: &'static str,
    pub(super) leave_lead: &'static str,
    pub(super) leave_link: &'static str,
    pub(super) pending_title: &'static str,
    pub(super) pending: &'static str,
    pub(super) pending_again: &'static str,
    pub(super) provider_away: &'static str,
    pub(super) used_title: &'static str,
    pub(super) used: &'static str,
    pub(super) expired_title: &'static str,
    pub(super) expired: &'static str,
    pub(super) unknown_title: &'static str,
    pub(super) unknown: &'static str,
    pub(super) stale_title: &'static str,
    pub(super) stale: &'static str,
    pub(super) broken_title: &'static str,
    pub(super) broken: &'static str,
    is_german: IsGerman,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum IsGerman {
    Yes,
    No,
}

impl Words {
    /// In the language that the address names, or else the browser prefers; English for everybody else.
    pub(super) fn of(named: Option<&str>, headers: &HeaderMap) -> &'static Self {
        let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        match named {
            Some("de") => &GERMAN,
            Some("en") => &ENGLISH,
            _ if prefers_german(accepted) => &GERMAN,
            _ => &ENGLISH,
        }
    }

    /// `what` is the card, as in "Visa ending 4242".
    pub(super) fn card_added(&self, what: &str) -> String {
        let [before, after] = self.card_added;
        format!("{before}{what}{after}")
    }

    /// `amount` as in "EUR 20.00".
    pub(super) fn voucher_redeemed(&self, amount: &str) -> String {
        let [before, after] = self.voucher_redeemed;
        format!("{before}{amount}{after}")
    }

    /// `hint` is the beginning and the end of an address, as in "d…@home.example".
    pub(super) fn mail_saved(&self, hint: &str) -> String {
        let [before, after] = self.mail_saved;
        format!("{before}{hint}{after}")
    }

    /// As in "Visa ending 4242".
    pub(super) fn card_ending(&self, brand: Option<&str>, last4: &str) -> String {
        let brand = brand.unwrap_or(self.card);
        match self.is_german {
            IsGerman::Yes => format!("{brand} mit Endziffern {last4}"),
            IsGerman::No => format!("{brand} ending {last4}"),
        }
    }

    /// With the currency's code: understood everywhere, and never taken for another dollar.
    pub(super) fn amount_of(&self, money: Money) -> String {
        let currency = money.currency();
        let scale = 10_u64.pow(u32::from(currency.fraction_digits()));
        let (whole, rest) = (money.minor() / scale, money.minor() % scale);
        let digits = usize::from(currency.fraction_digits());
        let (comma, code) = (if self.is_german == IsGerman::Yes { "," } else { "." }, currency.code());
        let number = if digits == 0 { whole.to_string() } else { format!("{whole}{comma}{rest:0digits$}") };
        match self.is_german {
            IsGerman::Yes => format!("{number} {code}"),
            IsGerman::No => format!("{code} {number}"),
        }
    }
}

/// Whether German comes before English in an `Accept-Language` (RFC 9110, 12.5.4).
fn prefers_german(accepted: &str) -> bool {
    let mut best = (0, false);
    for range in accepted.split(',') {
        let mut parts = range.split(';').map(str::trim);
        let language = parts.next().and_then(|tag| tag.split('-').next()).unwrap_or_default().to_ascii_lowercase();
        let is_german = language == "de";
        if !is_german && language != "en" {
            continue;
        }
        let weight = parts.find_map(|part| part.strip_prefix("q=")).map_or(Some(1.0), |q| q.parse::<f32>().ok()).unwrap_or(0.0);
        // Thousandths, as the header has them: whole numbers have an order.
        let weight = (weight.clamp(0.0, 1.0) * 1_000.0) as u16;
        if weight > best.0 {
            best = (weight, is_german);
        }
    }
    best.1
}

static ENGLISH: Words = Words {
    code: "en",
    other_code: "de",
    other_name: "Deutsch",
    language: "Language",
    your_car: "Your car",
    vin_ends_in: "VIN ends in",
    wrong_car: "Not your car? Then somebody else's code was scanned: close this page.",
    never_in_the_car: "Your card number goes to the payment provider only. The car never gets it.",
    go_on: "Continue",
    order: "Order",
    amount: "Amount",
    test_mode: "Test mode: no money moves, and no real card works here.",
    enter_title: "Enter the code",
    enter_lead: "It is shown in your car, next to the picture to scan.",
    enter_label: "Code from the car",
    enter_wrong: "This code is wrong or no longer valid. Please check it in the car; a new one can be had there.",
    enter_wait: "Too many codes were tried. Please wait a moment, or scan the picture in the car instead.",
    card_title: "Add a card",
    card_lead: "Orders in this car will be paid with it. It takes the place of the card that was used until now.",
    card_name: "Name on the card",
    card_number: "Card number",
    card_expires: "Valid until",
    card_expires_form: "MM/YY",
    card_add: "Add card",
    card_wrong_number: "This is not one of the test cards. Please check the number.",
    card_wrong_expiry: "Please enter a month that is not over yet, such as 07/29.",
    card_added_title: "Card added",
    card_added: ["Orders in this car are paid with ", " from now on. You can close this page."],
    card: "Card",
    card_failed_title: "This card cannot be used",
    card_failed: "The bank refused it, or it took too long. Nothing was charged. Start again in the car, with another card if need be.",
    test_cards: "Test cards",
    test_card_list: &[
        ("4242 4242 4242 4242", "pays"),
        ("5555 5555 5555 4444", "pays"),
        ("4000 0027 6000 3184", "the bank asks for a confirmation"),
        ("4000 0000 0000 0341", "is declined"),
        ("4000 0000 0000 0069", "has expired"),
        ("4000 0000 0000 9995", "its limit is reached"),
        ("4000 0000 0000 0002", "cannot be added"),
    ],
    bank_title: "Your bank asks you to confirm",
    bank_lead: "Your order is only placed when you have confirmed it to your bank. Nothing has been charged.",
    bank_go: "Continue to your bank",
    bank_test_lead: "This page stands in for your bank's.",
    bank_confirm: "Confirm payment",
    bank_refuse: "Refuse",
    bank_done_title: "Confirmed",
    bank_done: "Your car goes on by itself. You can close this page.",
    bank_refused_title: "Not confirmed",
    bank_refused: "The order is not placed and nothing is charged.",
    mail_title: "Receipts by mail",
    mail_lead: "From now on, each new receipt of this car is mailed to you as PDF. The car keeps all of them in any case.",
    mail_current: "Mailed to",
    mail_label: "Mail address",
    mail_wrong: "Nobody can be reached at this address. Please check it.",
    mail_kept: "The address is used for receipts and for nothing else. It is deleted when you remove it here, or when the car has a new owner.",
    mail_remove: "No more mails",
    mail_check_title: "Is this right?",
    mail_check: "Receipts say what you ordered and what you paid. Please make sure that they reach you and nobody else.",
    mail_save: "Save address",
    mail_change: "Change it",
    mail_saved_title: "Address saved",
    mail_saved: ["New receipts go to ", " from now on. You can close this page."],
    mail_removed_title: "Address deleted",
    mail_removed: "No receipts are mailed any more. The car keeps them. You can close this page.",
    voucher_title: "Redeem a voucher",
    voucher_lead: "Its amount pays for the next orders in this car. What is left of it stays.",
    voucher_label: "Voucher code",
    voucher_redeem: "Redeem",
    voucher_wrong: "There is no such voucher. Please check the code.",
    voucher_used: "Somebody else has redeemed this voucher already. Ask whoever you have it from.",
    voucher_expired: "This voucher has run out. Ask whoever you have it from.",
    voucher_elsewhere: "This voucher is for another country.",
    voucher_too_many: "Too many codes were tried. Please try again tomorrow; your voucher stays good.",
    voucher_redeemed_title: "Voucher redeemed",
    voucher_redeemed: ["", " are yours for the next orders in this car. You can close this page."],
    claim_title: "Somebody asks for your car",
    claim_lead: "Whoever sits in it does not have your PIN. If you say no, it stays yours, and nobody can ask again for seven days.",
    claim_no: "No, it is my car",
    claim_said_title: "It stays yours",
    claim_said: "You have said no. The car stays yours. You can close this page.",
    claim_late_title: "Too late",
    claim_late: "The car has changed hands. If that is not right, please call the seller; the address is in the mail.",
    passport_pdf: "Keep as PDF",
    passport_file: "Signed file",
    passport_over_title: "No longer good",
    passport_over: "This passport has run out, was taken back, or the car has changed hands. Ask for a new one in the car.",
    passport_unknown_title: "Passport unknown",
    passport_unknown: "There is no such passport. Scan the code on the screen of the car.",
    leave_title: "One moment",
    leave_lead: "You are being taken to the secure page of the payment provider. From there you come back here.",
    leave_link: "Continue now",
    pending_title: "One moment",
    pending: "The payment provider has not answered yet. This page looks again by itself.",
    pending_again: "Look again",
    provider_away: "The payment provider does not answer. Nothing was charged. Please try again in a moment.",
    used_title: "Already done",
    used: "This code has been used. If that was you, everything is fine: you can close this page. If not, ask for a new code in the car.",
    expired_title: "Code expired",
    expired: "Codes are valid for a short time only. Ask for a new one in the car.",
    unknown_title: "Code unknown",
    unknown: "This code is wrong, or it is no longer valid. Ask for a new one in the car.",
    stale_title: "Please try again",
    stale: "This page was open for too long, or your browser does not accept cookies from it. Nothing was changed.",
    broken_title: "Something went wrong",
    broken: "Nothing was charged. Please try again in a moment.",
    is_german: IsGerman::No,
};

static GERMAN: Words = Words {
    code: "de",
    other_code: "en",
    other_name: "English",
    language: "Sprache",
    your_car: "Ihr Fahrzeug",
    vin_ends_in: "Fahrgestellnummer endet auf",
    wrong_car: "Nicht Ihr Fahrzeug? Dann wurde ein fremder Code gescannt: Bitte schließen Sie diese Seite.",
    never_in_the_car: "Ihre Kartennummer erhält nur der Zahlungsdienst. Das Fahrzeug bekommt sie nie.",
    go_on: "Weiter",
    order: "Bestellung",
    amount: "Betrag",
    test_mode: "Testbetrieb: Es fließt kein Geld, und echte Karten funktionieren hier nicht.",
    enter_title: "Code eingeben",
    enter_lead: "Er steht im Fahrzeug neben dem Bild zum Scannen.",
    enter_label: "Code aus dem Fahrzeug",
    enter_wrong: "Dieser Code ist falsch oder nicht mehr gültig. Bitte prüfen Sie ihn im Fahrzeug; dort gibt es auch einen neuen.",
    enter_wait: "Es wurden zu viele Codes probiert. Bitte warten Sie einen Moment, oder scannen Sie das Bild im Fahrzeug.",
    card_title: "Karte hinzufügen",
    card_lead: "Bestellungen in diesem Fahrzeug werden damit bezahlt. Sie ersetzt die bisherige Karte.",
    card_name: "Name auf der Karte",
    card_number: "Kartennummer",
    card_expires: "Gültig bis",
    card_expires_form: "MM/JJ",
    card_add: "Karte hinzufügen",
    card_wrong_number: "Das ist keine der Testkarten. Bitte prüfen Sie die Nummer.",
    card_wrong_expiry: "Bitte geben Sie einen Monat an, der noch nicht vorbei ist, zum Beispiel 07/29.",
    card_added_title: "Karte hinzugefügt",
    card_added: ["Bestellungen in diesem Fahrzeug werden ab jetzt bezahlt mit: ", ". Sie können diese Seite schließen."],
    card: "Karte",
    card_failed_title: "Diese Karte geht nicht",
    card_failed: "Die Bank hat sie abgelehnt, oder es hat zu lange gedauert. Es wurde nichts abgebucht. Beginnen Sie im Fahrzeug neu, wenn nötig mit einer anderen Karte.",
    test_cards: "Testkarten",
    test_card_list: &[
        ("4242 4242 4242 4242", "zahlt"),
        ("5555 5555 5555 4444", "zahlt"),
        ("4000 0027 6000 3184", "die Bank verlangt eine Bestätigung"),
        ("4000 0000 0000 0341", "wird abgelehnt"),
        ("4000 0000 0000 0069", "ist abgelaufen"),
        ("4000 0000 0000 9995", "ihr Limit ist erreicht"),
        ("4000 0000 0000 0002", "lässt sich nicht hinzufügen"),
    ],
    bank_title: "Ihre Bank bittet um Bestätigung",
    bank_lead: "Ihre Bestellung gilt erst, wenn Sie sie bei Ihrer Bank bestätigt haben. Es wurde nichts abgebucht.",
    bank_go: "Weiter zu Ihrer Bank",
    bank_test_lead: "Diese Seite steht hier für die Ihrer Bank.",
    bank_confirm: "Zahlung bestätigen",
    bank_refuse: "Ablehnen",
    bank_done_title: "Bestätigt",
    bank_done: "Im Fahrzeug geht es von selbst weiter. Sie können diese Seite schließen.",
    bank_refused_title: "Nicht bestätigt",
    bank_refused: "Die Bestellung gilt nicht, und es wird nichts abgebucht.",
    mail_title: "Belege per E-Mail",
    mail_lead: "Ab jetzt erhalten Sie jeden neuen Beleg dieses Fahrzeugs als PDF per E-Mail. Das Fahrzeug bewahrt alle in jedem Fall auf.",
    mail_current: "Gehen an",
    mail_label: "E-Mail-Adresse",
    mail_wrong: "Unter dieser Adresse ist niemand zu erreichen. Bitte prüfen Sie sie.",
    mail_kept: "Die Adresse dient den Belegen und sonst nichts. Sie wird gelöscht, wenn Sie sie hier entfernen oder das Fahrzeug einen neuen Besitzer hat.",
    mail_remove: "Keine E-Mails mehr",
    mail_check_title: "Stimmt die Adresse?",
    mail_check: "In Belegen steht, was Sie bestellt und bezahlt haben. Bitte stellen Sie sicher, dass sie bei Ihnen ankommen und bei niemandem sonst.",
    mail_save: "Adresse speichern",
    mail_change: "Ändern",
    mail_saved_title: "Adresse gespeichert",
    mail_saved: ["Neue Belege gehen ab jetzt an ", ". Sie können diese Seite schließen."],
    mail_removed_title: "Adresse gelöscht",
    mail_removed: "Belege werden nicht mehr per E-Mail gesendet. Das Fahrzeug bewahrt sie auf. Sie können diese Seite schließen.",
    voucher_title: "Gutschein einlösen",
    voucher_lead: "Sein Betrag bezahlt die nächsten Bestellungen in diesem Fahrzeug. Was davon übrig ist, bleibt stehen.",
    voucher_label: "Gutscheincode",
    voucher_redeem: "Einlösen",
    voucher_wrong: "Diesen Gutschein gibt es nicht. Bitte prüfen Sie den Code.",
    voucher_used: "Diesen Gutschein hat schon jemand anderes eingelöst. Bitte fragen Sie, von wem Sie ihn haben.",
    voucher_expired: "Dieser Gutschein ist abgelaufen. Bitte fragen Sie, von wem Sie ihn haben.",
    voucher_elsewhere: "Dieser Gutschein gilt in einem anderen Land.",
    voucher_too_many: "Es wurden zu viele Codes probiert. Bitte versuchen Sie es morgen wieder; Ihr Gutschein bleibt gültig.",
    voucher_redeemed_title: "Gutschein eingelöst",
    voucher_redeemed: ["", " stehen für die nächsten Bestellungen in diesem Fahrzeug bereit. Sie können diese Seite schließen."],
    claim_title: "Jemand möchte Ihr Fahrzeug übernehmen",
    claim_lead: "Wer darin sitzt, hat Ihre PIN nicht. Wenn Sie Nein sagen, bleibt es Ihres, und sieben Tage lang kann niemand noch einmal fragen.",
    claim_no: "Nein, es ist meins",
    claim_said_title: "Es bleibt Ihres",
    claim_said: "Sie haben Nein gesagt. Das Fahrzeug bleibt Ihres. Sie können diese Seite schließen.",
    claim_late_title: "Zu spät",
    claim_late: "Das Fahrzeug hat den Halter gewechselt. Wenn das nicht richtig ist, rufen Sie bitte den Anbieter an; die Adresse steht in der E-Mail.",
    passport_pdf: "Als PDF behalten",
    passport_file: "Unterschriebene Datei",
    passport_over_title: "Gilt nicht mehr",
    passport_over: "Dieser Funktionspass ist abgelaufen, wurde zurückgenommen, oder das Fahrzeug hat den Halter gewechselt. Lassen Sie sich im Fahrzeug einen neuen zeigen.",
    passport_unknown_title: "Funktionspass unbekannt",
    passport_unknown: "Diesen Funktionspass gibt es nicht. Scannen Sie den Code auf dem Bildschirm des Fahrzeugs.",
    leave_title: "Einen Moment",
    leave_lead: "Sie werden zur sicheren Seite des Zahlungsdienstes geleitet. Von dort kommen Sie hierher zurück.",
    leave_link: "Jetzt weiter",
    pending_title: "Einen Moment",
    pending: "Der Zahlungsdienst hat noch nicht geantwortet. Diese Seite sieht von selbst wieder nach.",
    pending_again: "Noch einmal nachsehen",
    provider_away: "Der Zahlungsdienst antwortet nicht. Es wurde nichts abgebucht. Bitte versuchen Sie es gleich noch einmal.",
    used_title: "Schon erledigt",
    used: "Dieser Code wurde schon benutzt. Waren Sie das, ist alles in Ordnung: Sie können diese Seite schließen. Wenn nicht, lassen Sie sich im Fahrzeug einen neuen geben.",
    expired_title: "Code abgelaufen",
    expired: "Codes gelten nur kurze Zeit. Lassen Sie sich im Fahrzeug einen neuen geben.",
    unknown_title: "Code unbekannt",
    unknown: "Dieser Code ist falsch oder nicht mehr gültig. Lassen Sie sich im Fahrzeug einen neuen geben.",
    stale_title: "Bitte noch einmal",
    stale: "Diese Seite war zu lange offen, oder Ihr Browser nimmt keine Cookies von ihr an. Es wurde nichts geändert.",
    broken_title: "Etwas ist schiefgegangen",
    broken: "Es wurde nichts abgebucht. Bitte versuchen Sie es gleich noch einmal.",
    is_german: IsGerman::Yes,
};

#[cfg(test)]
mod tests {
    use entitlement::Currency;

    use super::*;

    #[test]
    fn the_browsers_first_language_of_ours_is_taken() {
        for (accepted, german) in [
            ("de-DE,de;q=0.9,en;q=0.8", true),
            ("en-GB,de;q=0.9", false),
            ("fr,de;q=0.4,en;q=0.5", false),
            ("fr, DE ; q=0.5, en;q=0.3", true),
            ("fr-FR", false),
            ("de;q=0", false),
            ("de;q=nonsense,en", false),
            ("", false),
            ("*", false),
        ] {
            assert_eq!(prefers_german(accepted), german, "{accepted}");
        }
    }

    #[test]
    fn amounts_have_their_minor_units() {
        let money = |minor, code| Money::new(minor, Currency::parse(code).unwrap()).unwrap();
        for (minor, code, english, german) in [
            (7_900, "EUR", "EUR 79.00", "79,00 EUR"),
            (5, "EUR", "EUR 0.05", "0,05 EUR"),
            (1_200, "JPY", "JPY 1200", "1200 JPY"),
            (1_234, "KWD", "KWD 1.234", "1,234 KWD"),
        ] {
            assert_eq!(ENGLISH.amount_of(money(minor, code)), english);
            assert_eq!(GERMAN.amount_of(money(minor, code)), german);
        }
    }
}
