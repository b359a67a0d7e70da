### Texte, die von Daten abhängen. Der Kern nennt Nachricht und Argumente; Daten, Beträge und Listen kommen formatiert.

## Außerhalb des Autos

outside-temperature = { $celsius } °C

## Zustand einer Funktion, eine Zeile

state-offered = ab { $price } im Monat
state-offered-once = { $price }, einmalig
state-included = Inklusive
state-trial-pending = Testmonat startet
state-order-pending = Wird bestellt
state-installing = Wird installiert
state-trial = { $days ->
    [0] Test, endet heute
    [one] Test, noch { $days } Tag
   *[other] Test, noch { $days } Tage
}
state-trial-short = Testmonat
state-active-to = Aktiv bis { $date }
state-active-term = Aktiv, { $term }
state-unlimited = Unbegrenzt
state-grace = Bis { $date }, dann beendet
state-ended = Beendet am { $date }
state-revoked = Entzogen: { $reason }
state-failed = Nicht gestartet
state-payment-failed = Zahlung fehlgeschlagen
state-needs-update = Update nötig
state-not-in-this-car = Nicht in diesem Fahrzeug
state-not-in-market = Hier nicht erhältlich
state-needs-feature = Braucht { $feature }
state-excluded = Nicht mit { $feature }
state-verified = Geprüft und aktiv
state-saved = Gemerkt

## Warum eine Funktion nicht zu haben ist, und was das ändern würde

reason-equipment = Nicht im Fahrzeug: { $equipment }.
reason-equipment-change = Das lässt sich nicht nachrüsten.
reason-software = Nötig ist Software { $needed }. Dieses Fahrzeug hat { $installed }.
reason-software-change = Verfügbar nach dem nächsten Update.
reason-market = In { $market } nicht erhältlich.
reason-market-change = Sobald erhältlich, steht es hier.
reason-needs = Setzt voraus: { $feature }.
reason-needs-change = Zuerst buchen: { $feature }.
reason-excludes = Nicht zusammen mit { $feature }.
reason-excludes-change = Verfügbar, wenn { $feature } beendet ist.
reason-trial-used = Den Testmonat hatten Sie bereits.
reason-trial-used-change = Eine Laufzeit können Sie weiterhin buchen.
reason-revoked-ownership = das Fahrzeug hat den Besitzer gewechselt
reason-revoked-safety = aus Sicherheitsgründen zurückgerufen
reason-revoked-payment = nicht bezahlt

## Laufzeiten und Geld

term-month = { $count ->
    [one] { $count } Monat
   *[other] { $count } Monate
}
term-year = { $count ->
    [one] { $count } Jahr
   *[other] { $count } Jahre
}
term-unlimited = Unbegrenzt
price-per-month = { $price } im Monat
price-once = Einmalig
pays-off = { $months ->
    [one] Lohnt sich nach { $months } Monat
   *[other] Lohnt sich ab { $months } Monaten
}
ends-by-itself = Endet von selbst
stays-with-car = Bleibt beim Fahrzeug

## Store

store-category-all = Alle
store-results = { $count ->
    [0] Keine Funktion gefunden
    [one] { $count } Funktion
   *[other] { $count } Funktionen
}
store-count = { $available } von { $total }
store-empty-search = Keine Funktion passt zu „{ $text }“.
store-empty-search-action = Suche löschen
store-empty-category = In dieser Kategorie gibt es nichts für dieses Fahrzeug.
store-empty-category-action = Alle zeigen
store-failed-title = Der Store ist nicht erreichbar
store-failed-text = Ihre Funktionen laufen weiter. Prüfen Sie die Verbindung und versuchen Sie es erneut.
action-retry = Erneut versuchen
store-as-of = Offline. Preise Stand { $time }.
store-as-of-date = Offline. Preise Stand { $date }, { $time }.
featured-for-car = Passt zu diesem Fahrzeug

## Während der Fahrt

driving-parked = Verfügbar, wenn Sie parken
driving-saved = Gemerkte Funktionen warten hier auf Sie.
driving-mine = Verwalten, wenn Sie parken
driving-mine-text = Was läuft, läuft weiter.
driving-unknown = Fahrzustand unbekannt
driving-unknown-text = Bis der Funktionsdienst antwortet, gilt: Sie fahren. Was Sie besitzen, läuft weiter.

## Testmonat

trial-button = 1 Monat gratis testen
trial-button-long = 1 Monat gratis – endet von selbst
trial-promise = Endet von selbst. Keine Zahlungsdaten.
trial-promise-short = Keine Zahlungsdaten.
trial-starting = Startet
trial-started = Testmonat gestartet. Er endet am { $date } von selbst.
trial-ends = Der Testmonat endet am { $date } von selbst.
trial-ends-today = Der Testmonat endet heute von selbst.
feature-open = Details ansehen
feature-active-until = Aktiv bis { $date }. Dann endet die Funktion von selbst.
feature-active-unlimited = Ohne Ende freigeschaltet. Bleibt beim Fahrzeug.
feature-active-factory = Ab Werk dabei. Bleibt beim Fahrzeug.
feature-pending = Das Fahrzeug richtet die Funktion ein. Das kann { $minutes } Minuten dauern.
feature-failed = Das Fahrzeug konnte die Funktion nicht einschalten. Es wurde nichts abgebucht.
feature-failed-paid = Das Fahrzeug konnte die Funktion nicht einschalten. Ihre Bestellung ist sicher. Wir versuchen es erneut.
feature-grace = Das Fahrzeug war länger ohne Netz. Die Funktion läuft bis { $date }.
feature-ended = Beendet am { $date }. Sie können erneut buchen.

## Merkmale

data-none = Bleiben im Fahrzeug
installs-minutes = { $minutes ->
    [one] { $minutes } Minute
   *[other] { $minutes } Minuten
}
restart-none = Nicht nötig
restart-ignition = Beim nächsten Start
holder-car = Bleibt beim Fahrzeug
holder-person = Geht mit Ihnen

## Bestellung

order-subtitle-car = { $term }. Bleibt beim Fahrzeug, FIN endet auf { $vin }.
order-subtitle-person = { $term }. Geht mit Ihnen ins nächste Fahrzeug.
order-from-to = { $from } bis { $to }
order-from = Ab { $from }
order-ends-by-itself = Von selbst. Keine Verlängerung.
order-ends-never = Nie. Einmalige Zahlung.
order-price-split = { $net } + { $rate } % MwSt. { $vat }
order-withdrawal-days = { $days } Tage
order-needs-consent = Bitte das Kästchen zum sofortigen Start ankreuzen.
order-needs-parking = Verfügbar, wenn Sie parken.
order-needs-network = Sie sind offline. Bestellen braucht eine Verbindung.
order-needs-service = Der Funktionsdienst antwortet nicht.

## Unterlagen des Anbieters

document-terms = AGB
document-withdrawal = Widerrufsbelehrung
document-privacy = Datenschutz

## Fertig

done-trial-title = Testmonat gestartet
done-order-title = Danke für Ihre Bestellung
done-installing = Das Fahrzeug richtet die Funktion ein.
done-verified = Vom Fahrzeug eingeschaltet und geprüft.
done-then-trial = Keine Verlängerung. Sie zahlen nichts.
done-then-term = Keine Verlängerung. Keine Kosten.
done-then-unlimited = Bleibt beim Fahrzeug.
done-no-end = Nie
done-free = Kostenlos

## Meine Funktionen

running = Laufend
ended = Beendet
days-left = { $days ->
    [0] Endet heute
    [one] Noch { $days } Tag
   *[other] Noch { $days } Tage
}
to-date = bis { $date }
next-charge-none = Keine
action-details = Details
action-extend = Verlängern
action-receipt = Beleg
action-again = Neu buchen
my-features-empty = In diesem Fahrzeug läuft noch nichts.
my-features-empty-ended = Noch ist nichts beendet.

## Fahrzeug

vin-ending = endet auf { $vin }
connected = Verbunden
last-heard = Zuletzt { $time }
never-heard = Noch kein Kontakt
stored-summary = Ihre Funktionen und Belege, der Store wie zuletzt gesehen, und Ihre Wahl auf dieser Seite. Keine Zahlungsdaten, keine Position.
market-de = Deutschland
market-at = Österreich
market-gb = Großbritannien

## Hinweise

daemon-absent = Der Funktionsdienst antwortet nicht. Ihre Funktionen laufen weiter.
daemon-back = Der Funktionsdienst ist wieder da.
state-set-aside = Gespeicherte Daten waren beschädigt. Sie wurden beiseitegelegt und neu geladen.
catalogue-fetched-again = Der gespeicherte Store war beschädigt. Er wurde neu geladen.

## Fehler: was geschah und was zu tun ist

error-storefront-unreachable = Der Store ist nicht erreichbar. Es wurde nichts abgebucht. Bitte später erneut versuchen.
error-storefront-answer = Die Antwort des Stores ist nicht lesbar. Es wurde nichts abgebucht. Bitte später erneut versuchen.
error-refused = Das Fahrzeug hat das abgelehnt. Es wurde nichts geändert.
error-payment-declined = Die Zahlung wurde abgelehnt. Es wurde nichts abgebucht. Bitte prüfen Sie Ihr Zahlungsmittel.
error-payment-unknown = Die Zahlung ist noch nicht bestätigt. Es wird höchstens einmal abgebucht. Wir prüfen weiter.
error-not-parked = Dafür muss das Fahrzeug parken. Schalten Sie auf P und versuchen Sie es erneut.
error-quote-expired = Der Preis ist zu alt. Bitte prüfen und erneut bestellen.
error-quote-changed = Der Preis hat sich geändert. Bitte prüfen und erneut bestellen.
error-not-eligible = Dieses Fahrzeug kann die Funktion nicht bekommen. Der Grund steht auf ihrer Seite.
error-trial-used = Der Testmonat ist verbraucht. Eine Laufzeit können Sie buchen.
error-order-conflict = Diese Bestellung wurde mit anderem Inhalt gesendet. Bitte neu beginnen.
error-storage-failed = Das Fahrzeug kann nicht speichern. Es wurde nichts abgebucht. Bitte nach dem nächsten Start erneut versuchen.
error-daemon-absent = Der Funktionsdienst antwortet nicht. Es wurde nichts geändert. Bitte erneut versuchen.
error-timeout = Das dauert länger als üblich. Wir prüfen weiter.
error-activation-failed = Die Funktion ist nicht angelaufen. Nächster Versuch beim nächsten Start.
error-unknown = Etwas ist schiefgegangen. Es wurde nichts abgebucht. Bitte erneut versuchen.

# Actions and states that stand alone.
action-save = Für später merken
action-on = An
state-checking = Wird geprüft
state-withdrawn-plain = Widerrufen
order-failed-title = Das lässt sich gerade nicht bestellen
done-refused-title = Nicht bestellt
state-trial-offered = 1 Monat gratis
connection-none = Antwortet nicht
done-sending-title = Bestellung wird gesendet
done-receipt-title = Beleg
