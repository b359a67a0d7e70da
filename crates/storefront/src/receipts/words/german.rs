//! Deutsch.

use entitlement::{EndReason, Holder, SellerDocument, Term};

use super::{Form, Labels, Says, Titles, Words};

pub(super) const WORDS: Words = Words {
    titles: Titles {
        trial: "Testmonat",
        contract: "Bestätigung Ihres Vertrags",
        withdrawal: "Eingangsbestätigung Ihres Widerrufs",
        cancellation: "Eingangsbestätigung Ihrer Kündigung",
        renewal_stopped: "Eingangsbestätigung: keine Verlängerung",
        renewal_chosen: "Verlängerung gewählt",
        renewed: "Bestätigung Ihrer Verlängerung",
        refund: "Erstattung",
    },
    labels: Labels {
        ordered: "Ihre Bestellung",
        feature: "Funktion",
        effect: "Was sie bewirkt",
        car: "Fahrzeug",
        order: "Bestellnummer",
        ordered_at: "Bestellt",
        asked_at: "Angefordert",
        declared_at: "Erklärt",
        received_at: "Eingegangen",
        given_back_at: "Erstattet",
        issued_at: "Ausgestellt",
        declaration: "Ihre Erklärung",
        follows: "Was daraus folgt",
        time: "Laufzeit und Ende",
        term: "Laufzeit",
        begins: "Beginnt",
        ends: "Endet",
        afterwards: "Danach",
        continues: "Setzt fort",
        when_sold: "Beim Verkauf des Fahrzeugs",
        delivery: "Liefergarantie",
        price: "Preis",
        net: "Netto",
        vat: |rate| format!("Umsatzsteuer {rate} %"),
        total_with_vat: "Gesamtpreis inkl. USt.",
        total: "Gesamtpreis",
        credit_unused: |order| format!("Gutschrift für den Rest der Bestellung {order}"),
        credit_voucher: "Gutschrift aus Gutscheinen",
        charged: "Abgebucht",
        charged_then: "Wird mit der Verlängerung abgebucht, nicht jetzt",
        given_back: "Erstattet",
        paid_with: "Bezahlt mit",
        reason: "Grund",
        withdrawal: "Widerrufsrecht",
        seller: "Anbieter",
        contact: "Name und Anschrift",
        receipt: "Beleg",
        page: |page, of| format!("Seite {page} von {of}"),
    },
    says: Says {
        trial: |feature| format!("Sie haben den Testmonat für {feature} angefordert. Er kostet nichts und endet von selbst."),
        trial_term: "1 Monat",
        costs_nothing: "Nichts. Es ist kein Zahlungsmittel nötig.",
        ends_by_itself: "Von selbst, einen Monat nach dem Beginn. Nichts muss gekündigt werden, nichts folgt.",
        contract: |feature| {
            format!("Sie haben {feature} bestellt. Diese Seite bestätigt den Vertrag und enthält alles, was vereinbart ist.")
        },
        begins: |at| format!("Sobald das Fahrzeug geprüft hat, dass sie arbeitet, frühestens am {at}"),
        begins_after: |at| format!("Am {at}, wenn die Laufzeit davor endet"),
        ends: |at| format!("Von selbst am {at}"),
        ends_or_later: |at| format!("Von selbst am {at}; um so viel später, wie sie später beginnt"),
        ends_never: "Nie. Sie gehört Ihnen auf Dauer.",
        nothing_follows: "Nichts. Sie verlängert sich nur, wenn Sie das im Fahrzeug wählen.",
        delivery: |hours| {
            format!(
                "Hat das Fahrzeug nach {hours} Stunden mit eingeschalteter Zündung nicht geprüft, dass sie arbeitet, erhalten Sie zurück, \
                 was Sie gezahlt haben, ohne dass Sie es verlangen müssen."
            )
        },
        no_vat: "In diesem Preis ist keine Umsatzsteuer enthalten.",
        card: |brand, last4| format!("{brand}, endet auf {last4}"),
        all_credited: "Nur mit Gutschriften. Nichts wurde abgebucht.",
        withdraw_until: |at| format!("Sie können diesen Vertrag bis zum {at} ohne Angabe von Gründen widerrufen."),
        withdraw_in_car: |entry, confirm| {
            format!(
                "Im Fahrzeug, wenn Sie parken: Meine Funktionen, dann {entry}, dann {confirm}. Das braucht keine PIN und geht ohne Netz: Es \
                 zählt der Zeitpunkt, zu dem Sie tippen."
            )
        },
        withdraw_elsewhere: "Sie können auch dem Anbieter unter der Anschrift unten schreiben. Es genügt, die Erklärung abzusenden, bevor \
                             die Zeit um ist.",
        withdraw_follows: "Was Sie gezahlt haben, erhalten Sie dann binnen 14 Tagen zurück, mit dem Zahlungsmittel, das Sie benutzt haben. \
                           Die Funktion wird ausgeschaltet, wenn das Fahrzeug das nächste Mal geparkt und ausgeschaltet ist, nie während \
                           der Fahrt.",
        no_withdrawal: "Für diesen Vertrag gibt es kein Widerrufsrecht.",
        cancel_any_time: |entry, confirm| {
            format!("Sie können jederzeit kündigen. Im Fahrzeug, wenn Sie parken: Meine Funktionen, dann {entry}, dann {confirm}.")
        },
        withdrawn: |feature, order| format!("Ich widerrufe den Vertrag über {feature}, Bestellung {order}."),
        withdrawal_received: |at| format!("Ihr Widerruf ist am {at} eingegangen."),
        withdrawal_refund: |amount| {
            format!("Sie erhalten {amount} binnen 14 Tagen zurück, mit dem Zahlungsmittel, das Sie benutzt haben. Es kostet Sie nichts.")
        },
        withdrawal_nothing_paid: "Es wurde nichts abgebucht, also wird nichts erstattet.",
        withdrawal_off: "Die Funktion wird ausgeschaltet, wenn das Fahrzeug das nächste Mal geparkt und ausgeschaltet ist, nie während der \
                         Fahrt.",
        cancelled: |feature, order| format!("Ich kündige den Vertrag über {feature}, Bestellung {order}."),
        cancellation_received: |at| format!("Ihre Kündigung ist am {at} eingegangen."),
        cancellation_until_then: "Bis dahin arbeitet alles wie bisher. Es wird nichts mehr abgebucht.",
        renewal_stopped: |feature, order| format!("Dem Vertrag über {feature}, Bestellung {order}, soll an seinem Ende nichts folgen."),
        renewal_stop_received: |at| format!("Ihre Erklärung ist am {at} eingegangen."),
        renewal_stop_follows: "Der Vertrag läuft bis zu seinem Ende und endet von selbst. Es wird nichts mehr abgebucht.",
        renewal_chosen: |feature| {
            format!("Sie haben gewählt, dass {feature} am Ende der Laufzeit weiterläuft. Jetzt wird nichts abgebucht.")
        },
        renewal_can_be_stopped: "Sie können das im Fahrzeug aufheben, bis abgebucht wird: Meine Funktionen, dann der Vertrag. Ändert sich der \
                                 Preis, verlängert sie sich nur, wenn Sie dem neuen zustimmen.",
        renewed: |feature| format!("{feature} läuft eine weitere Laufzeit, wie Sie es gewählt hatten."),
        refund: |feature| format!("Sie erhalten Geld zurück für {feature}."),
        refund_way: "Mit dem Zahlungsmittel, das Sie benutzt haben. Bei der Bank kann es einige Tage dauern, bis Sie es sehen.",
        kept: "Der Anbieter hat diesen Beleg signiert. Ihr Fahrzeug bewahrt ihn unter Meine Funktionen auf, auch ohne Netz.",
    },
    form: Form {
        title: "Muster-Widerrufsformular",
        when: "Wenn Sie den Vertrag widerrufen wollen, dann füllen Sie bitte dieses Formular aus und senden Sie es zurück.",
        to: |seller| format!("An {seller}:"),
        lines: [
            "Hiermit widerrufe(n) ich/wir (*) den von mir/uns (*) abgeschlossenen Vertrag über den Kauf der folgenden Waren (*)/die \
             Erbringung der folgenden Dienstleistung (*)",
            "Bestellt am (*)/erhalten am (*)",
            "Name des/der Verbraucher(s)",
            "Anschrift des/der Verbraucher(s)",
            "Unterschrift des/der Verbraucher(s) (nur bei Mitteilung auf Papier)",
            "Datum",
        ],
        note: "(*) Unzutreffendes streichen.",
    },
    term: |term| match term {
        Term::OneMonth => "1 Monat",
        Term::OneYear => "1 Jahr",
        Term::ThreeYears => "3 Jahre",
        Term::Unlimited => "Ohne Ende",
    },
    when_sold: |holder| match holder {
        Holder::Car => "Die Funktion bleibt beim Fahrzeug.",
        Holder::Person => "Die Funktion geht mit Ihnen.",
    },
    reason: |reason| match reason {
        EndReason::Ended => "Der Vertrag ist zu Ende.",
        EndReason::Replaced => "Ein anderer Vertrag ist an seine Stelle getreten.",
        EndReason::Withdrawn => "Sie haben den Vertrag widerrufen.",
        EndReason::Cancelled => "Sie haben den Vertrag gekündigt.",
        EndReason::NotPaid => "Die Zahlung kam nicht zustande.",
        EndReason::Transferred => "Die Funktion wurde übertragen.",
        EndReason::Recalled => "Der Hersteller hat die Funktion aus Gründen der Sicherheit zurückgenommen.",
        EndReason::NotDelivered => "Das Fahrzeug hat in der zugesagten Zeit nicht geprüft, dass die Funktion arbeitet.",
        EndReason::PaymentReversed => "Die Bank hat die Zahlung zurückgeholt.",
        EndReason::CourtOrder => "Ein Gericht oder eine Behörde hat es angeordnet.",
    },
    document: |document| match document {
        SellerDocument::Terms => "AGB",
        SellerDocument::Withdrawal => "Widerrufsbelehrung",
        SellerDocument::Privacy => "Datenschutz",
    },
    quoted: |name| format!("„{name}“"),
};
