//! What the law of a market does not leave to its pack. Not legal advice: it keeps a pack from falling below what is known.

use entitlement::{Localised, Market, RenewalRule, WithdrawalRule};

use super::check::Report;

/// The member states of the European Union.
const EU: &[&str] = &[
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL",
    "PT", "RO", "SE", "SI", "SK",
];
const GERMANY: &[&str] = &["DE"];
const BRITAIN: &[&str] = &["GB"];

/// Shortest right to withdraw in the EU (Directive 2011/83/EU, art. 9(1)) and in Great Britain (Consumer Contracts Regulations
/// 2013, reg. 30).
const WITHDRAWAL_DAYS_MIN: u16 = 14;

/// A button whose words a law gives. It allows for others that are as clear; a driver and a court are better off with these.
struct Words {
    markets: &'static [&'static str],
    key: &'static str,
    of: fn(&Market) -> Option<&Localised>,
    language: &'static str,
    words: &'static str,
    law: &'static str,
}

const WORDS: &[Words] = &[
    Words {
        markets: EU,
        key: "order_button",
        of: |market| Some(&market.order_button),
        language: "de",
        words: "zahlungspflichtig bestellen",
        law: "Directive 2011/83/EU, art. 8(2); § 312j(3) BGB",
    },
    Words {
        markets: EU,
        key: "order_button",
        of: |market| Some(&market.order_button),
        language: "en",
        words: "order with obligation to pay",
        law: "Directive 2011/83/EU, art. 8(2)",
    },
    Words {
        markets: BRITAIN,
        key: "order_button",
        of: |market| Some(&market.order_button),
        language: "en",
        words: "order with obligation to pay",
        law: "Consumer Contracts Regulations 2013, reg. 14(4)",
    },
    Words {
        markets: EU,
        key: "withdrawal.entry",
        of: |market| market.withdrawal.as_ref().map(|rule| &rule.wording.entry),
        language: "de",
        words: "Vertrag widerrufen",
        law: "Directive 2011/83/EU, art. 11a(1); § 356a BGB",
    },
    Words {
        markets: EU,
        key: "withdrawal.confirm",
        of: |market| market.withdrawal.as_ref().map(|rule| &rule.wording.confirm),
        language: "de",
        words: "Widerruf bestätigen",
        law: "Directive 2011/83/EU, art. 11a(3); § 356a BGB",
    },
    Words {
        markets: EU,
        key: "withdrawal.entry",
        of: |market| market.withdrawal.as_ref().map(|rule| &rule.wording.entry),
        language: "en",
        words: "withdraw from contract here",
        law: "Directive 2011/83/EU, art. 11a(1)",
    },
    Words {
        markets: EU,
        key: "withdrawal.confirm",
        of: |market| market.withdrawal.as_ref().map(|rule| &rule.wording.confirm),
        language: "en",
        words: "confirm withdrawal",
        law: "Directive 2011/83/EU, art. 11a(3)",
    },
    Words {
        markets: GERMANY,
        key: "cancel.entry",
        of: |market| Some(&market.cancel.wording.entry),
        language: "de",
        words: "Verträge hier kündigen",
        law: "§ 312k(2) BGB",
    },
    Words {
        markets: GERMANY,
        key: "cancel.confirm",
        of: |market| Some(&market.cancel.wording.confirm),
        language: "de",
        words: "jetzt kündigen",
        law: "§ 312k(2) BGB",
    },
];

/// Holds a pack to the law of its market.
pub(crate) fn check(code: &str, file: &str, market: &Market, report: &mut Report) {
    for rule in WORDS.iter().filter(|rule| rule.markets.contains(&code)) {
        // A text that is missing altogether is found elsewhere.
        let Some(text) = (rule.of)(market).and_then(|texts| texts.get(rule.language)) else { continue };
        // Capitals are a matter of style: buttons have one at their beginning.
        if text.to_lowercase() != rule.words.to_lowercase() {
            report.add(file, format!("{}.{}", rule.key, rule.language), format!("does not say `{}` ({})", rule.words, rule.law));
        }
    }
    let in_eu = EU.contains(&code);
    if in_eu || BRITAIN.contains(&code) {
        withdrawal(file, market.withdrawal.as_ref(), report);
    }
    if in_eu {
        if let Some(rule) = &market.withdrawal {
            moves_on(file, rule, report);
        }
        if let Some(rule) = &market.renewal {
            price_change(file, rule, report);
        }
    }
}

fn withdrawal(file: &str, rule: Option<&WithdrawalRule>, report: &mut Report) {
    match rule {
        None => report.add(file, "withdrawal.offered", "is a right of consumers in this market"),
        Some(rule) if rule.days < WITHDRAWAL_DAYS_MIN => {
            report.add(file, "withdrawal.days", format!("is less than {WITHDRAWAL_DAYS_MIN}, the least that the law of this market gives"));
        }
        Some(_) => {}
    }
}

/// Regulation 1182/71, art. 3(4).
fn moves_on(file: &str, rule: &WithdrawalRule, report: &mut Report) {
    const MOVES: &str = "moves the end on in the EU (Regulation 1182/71, art. 3(4))";
    let rest = &rule.rest_days;
    for (key, held) in
        [("saturday_moves_on", rest.saturday), ("sunday_moves_on", rest.sunday), ("holidays_move_on", !rest.holidays.is_empty())]
    {
        if !held {
            report.add(file, format!("withdrawal.{key}"), MOVES);
        }
    }
}

/// A silent change of the price binds nobody (Directive 93/13/EEC, annex, point 1(j) and (l)).
fn price_change(file: &str, rule: &RenewalRule, report: &mut Report) {
    if !rule.price_change_needs_yes {
        report.add(file, "renewal.price_change_needs_yes", "cannot be off in the EU (Directive 93/13/EEC, annex, point 1(j))");
    }
}
