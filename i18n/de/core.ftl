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
state-abandoned = Bestellung abgebrochen
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
reason-revoked-delivery = nicht rechtzeitig geliefert
reason-revoked-reversed = die Bank hat die Zahlung zurückgeholt
reason-revoked-court = behördlich angeordnet

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
order-withdrawal-days = { $days } Tage, in Meine Funktionen
order-withdrawal-none = Hier keines. Kündigen geht jederzeit.
order-papers-language = Sprache von Vertrag und Dokumenten: { $language }
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
stored-summary = Ihre Funktionen, Belege und Ihre Wahl, der Store wie zuletzt gesehen, und das zuletzt Gesendete, um es Ihnen zu zeigen. Keine Zahlungsdaten.
market-de = Deutschland
market-at = Österreich
market-gb = Großbritannien
market-us = Vereinigte Staaten

## Datenschutz: die Liste

sharing-on = Daten dürfen das Fahrzeug verlassen
sharing-none = Nichts verlässt das Fahrzeug
sharing-none-but-law = Nichts verlässt das Fahrzeug, außer was das Gesetz verlangt
privacy-all = { $count ->
    [one] Ein Schalter für { $count } Dienst. Das Fahrzeug läuft weiter.
   *[other] Ein Schalter für alle { $count } Dienste. Das Fahrzeug läuft weiter.
}
privacy-until-time = Bis { $time } geht nichts hinaus, außer was das Gesetz verlangt.
privacy-until-trip = Auf dieser Fahrt geht nichts hinaus, außer was das Gesetz verlangt.
privacy-until-changed = Bis Sie es ändern, geht nichts hinaus, außer was das Gesetz verlangt.
privacy-hour = Eine Stunde lang
privacy-trip = Diese Fahrt
privacy-always = Bis ich es ändere
privacy-choice = Ihre Wahl
privacy-contract = Für Funktionen, die Daten brauchen
privacy-law = Gesetzlich vorgeschrieben
privacy-by-law = Gesetz
privacy-locked = Aus
privacy-of-service = { $service } · { $purpose }
privacy-needed-for = Nötig für { $feature }
privacy-needed-by-none = Keine Ihrer Funktionen braucht es
privacy-unknown = Unbekannt: Der Dienst des Fahrzeugs antwortet nicht
privacy-loading = Fahrzeug wird gefragt
privacy-nothing = Nichts
privacy-turning-off = Wird ausgeschaltet
privacy-turning-on = Wird eingeschaltet
privacy-everything-off = Alles geht aus
privacy-restoring = Wird wiederhergestellt
privacy-state-on = Ein
privacy-state-off = Aus
privacy-needs-parking = Verfügbar, wenn Sie parken
privacy-is-private = Aus, solange nichts geteilt wird
privacy-last-sent = Zuletzt gesendet { $time }
privacy-never-sent = Noch nichts gesendet
privacy-erasure-queued = Löschung verlangt, Bestätigung steht aus
privacy-erasure-confirmed = { $records ->
    [one] { $records } Datensatz gelöscht { $time }
   *[other] { $records } Datensätze gelöscht { $time }
}
privacy-expires = Endet von selbst am { $date }
privacy-show-sent = Gesendetes zeigen
privacy-show-sample = Zeigen, was gesendet würde
privacy-hours = { $count ->
    [one] { $count } Stunde
   *[other] { $count } Stunden
}
privacy-days = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
}
privacy-years = { $count ->
    [one] { $count } Jahr
   *[other] { $count } Jahre
}
privacy-not-kept = Nur verwendet
privacy-others = Andere
privacy-empty = Nichts hat dieses Fahrzeug verlassen.
privacy-day-sent = { $date }: { $services }
privacy-day-none = { $date }: nichts
privacy-service-bytes = { $service } { $bytes }
privacy-chart-unknown = Der Dienst des Fahrzeugs antwortet nicht.
privacy-broken = Ihre Wahl war beschädigt. Alles ist aus.
privacy-broken-action = Neu beginnen
privacy-full = Der Speicher ist voll. Ausschalten geht, Einschalten nicht.
weekday-1 = Mo
weekday-2 = Di
weekday-3 = Mi
weekday-4 = Do
weekday-5 = Fr
weekday-6 = Sa
weekday-7 = So

## Datenschutz: was aus einem Aufruf wurde

privacy-off-no-answer = Das Fahrzeug hat es nicht bestätigt. Es kann noch an sein.
privacy-on-no-answer = Das Fahrzeug hat nicht geantwortet. Es ist, wie es war.
privacy-all-off-no-answer = Das Fahrzeug hat es nicht bestätigt. Einiges kann noch an sein.
privacy-text-changed = Der Text hat sich geändert. Lesen Sie ihn, dann wählen Sie neu.
privacy-refused = Das Fahrzeug hat das abgelehnt. Nichts wurde geändert.
privacy-storage-off = Der Speicher ist voll. Es ist aus und wird später aufgeschrieben.
privacy-storage-on = Das Fahrzeug kann nicht speichern. Es bleibt aus.
privacy-try-later = Das Fahrzeug ist beschäftigt. Nichts wurde geändert. Versuchen Sie es noch einmal.

## Datenschutz: alles zu einem Dienst

privacy-signals = Signale des Fahrzeugs
privacy-basis = Rechtsgrundlage
privacy-basis-choice = Ihre Wahl (DSGVO, Art. 6 Abs. 1 a)
privacy-basis-contract = Ihre Funktion (DSGVO, Art. 6 Abs. 1 b)
privacy-basis-law = Ein Gesetz (DSGVO, Art. 6 Abs. 1 c)
privacy-version = Fassung dieses Textes
privacy-since = { $state } seit
privacy-since-ever = Von Anfang an
privacy-ends = Ihr Ja endet
privacy-ends-itself = Von selbst am { $date }
privacy-ends-open = Wenn Sie es ausschalten
privacy-ends-law = Nur mit dem Gesetz
privacy-features = Funktionen, die es brauchen
privacy-features-none = Keine von Ihren
privacy-gone = Diesen Dienst gibt es nicht mehr.

## Datenschutz: was gesendet wurde

privacy-sent-title = Gesendet: { $purpose }
privacy-sample-title = Würde gesendet: { $purpose }
privacy-sent-note = Gesendet { $time }, in dieser Form. Zeiten darin in UTC.
privacy-sent-gone = Das Fahrzeug hat das Gesendete nicht mehr.
privacy-sample-note = Ein Beispiel. Dafür wurde nichts gelesen und nichts gesendet.
privacy-sample-none = Nichts in diesem Fahrzeug sendet etwas dafür.
privacy-record = Datensatz { $number } von { $count }
privacy-more-lines = { $count ->
    [one] { $count } weitere Zeile
   *[other] { $count } weitere Zeilen
}
privacy-sheet-failed = Das Fahrzeug gibt es im Moment nicht heraus. Versuchen Sie es später.

## Datenschutz: Belege

receipts-empty = Sie haben noch zu nichts Ja oder Nein gesagt.
receipts-failed = Die Belege sind im Moment nicht lesbar.
receipt-given = Erteilt
receipt-refused = Abgelehnt
receipt-withdrawn = Widerrufen
receipt-title = Beleg: { $purpose }
receipt-by-touch = Per Berührung
receipt-by-voice = Per Sprache
receipt-by-expiry = Von selbst, abgelaufen
receipt-by-handover = Von selbst, beim Besitzerwechsel
receipt-by-private = Durch „Nichts teilen“
receipt-by-recovery = Von selbst, beim nächsten Start
receipt-what = Was
receipt-answer = Ihre Antwort
receipt-time = Datum und Uhrzeit
receipt-how = Wie
receipt-until = Gilt bis
receipt-data = Daten
receipt-signals = Signale des Fahrzeugs
receipt-to = Gehen an
receipt-kept = Aufbewahrt
receipt-if-off = Wenn aus
receipt-controller = Verantwortlich
receipt-text = Text, der zu sehen war
receipt-version = Fassung { $version }, { $language }
receipt-number = Nummer
receipt-digest = Prüfsumme des Textes

## Datenschutz: Mitnehmen und Löschen

export-title = Meine Daten mitnehmen
export-choose = Alles, was das Fahrzeug von Ihnen hat, in einer Datei. Wohin?
export-documents = Dokumente
export-documents-note = In diesem Fahrzeug
export-running = Ihre Daten werden kopiert
export-steps = Schritt { $done } von { $total }
export-done = { $records ->
    [one] { $records } Datensatz gesichert.
   *[other] { $records } Datensätze gesichert.
}
export-failed = Das hat nicht geklappt. Prüfen Sie, ob dort Platz ist und der Datenträger noch steckt.
export-asking = Fahrzeug wird gefragt
erase-title = Alle Ihre Daten löschen?
erase-consequence = Alles wird ausgeschaltet und das Gesammelte gelöscht, im Fahrzeug und im Rechenzentrum. Was Sie besitzen, bleibt. Das ist endgültig.
erase-sure-title = Wirklich alles löschen?
erase-running = Ihre Daten werden gelöscht
erase-waiting = Im Fahrzeug gelöscht. Das Rechenzentrum hat es noch nicht bestätigt.
erase-done = { $records ->
    [one] Vom Rechenzentrum bestätigt, { $records } Datensatz gelöscht, { $time }.
   *[other] Vom Rechenzentrum bestätigt, { $records } Datensätze gelöscht, { $time }.
}
erase-done-title = Gelöscht
erase-failed = Die Löschung ist nicht vollständig. Alles ist aus. Machen Sie weiter, um sie abzuschließen.

## Funktionen, die pausieren

state-paused = Pausiert: braucht { $purpose }
state-paused-short = Pausiert
feature-paused = Pausiert, solange { $purpose } aus ist.
action-privacy = Daten
driving-privacy = Verfügbar, wenn Sie parken
driving-privacy-text = Einschalten, wenn Sie parken. Ausschalten geht jetzt.
driving-privacy-none = Nichts ist an.

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
error-card-expired = Die Karte ist abgelaufen. Es wurde nichts abgebucht. Bitte fügen Sie eine andere Karte hinzu.
error-card-limit = Der Rahmen der Karte ist ausgeschöpft. Es wurde nichts abgebucht. Fragen Sie Ihre Bank, oder fügen Sie eine andere Karte hinzu.
error-no-payment-method = Noch kein Zahlungsmittel. Fügen Sie eines mit dem Telefon hinzu.
error-not-confirmed = Die Rückfrage der Bank blieb offen. Es wurde nichts abgebucht. Bestellen Sie erneut, wenn Sie möchten.
error-provider-away = Der Zahlungsdienst war zu lange nicht erreichbar. Es wurde nichts abgebucht. Bestellen Sie erneut, wenn Sie möchten.
done-abandoned = Es wurde nichts abgebucht.
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

## Bestellung: PIN, Geld, was im Weg steht

order-total = Gesamt inkl. MwSt.
order-total-on = Gesamt inkl. MwSt., fällig am { $date }
done-bank-title = Zahlung bestätigen
done-not-delivered-refund = Es lief nicht rechtzeitig. { $refund }.
done-not-delivered-title = Nicht geliefert
order-button = Zahlungspflichtig bestellen
order-sum = { $price } { $credits } = { $sum }
order-credit-unused = − { $amount } Restlaufzeit
order-credit-voucher = − { $amount } Gutschein
order-nothing-to-pay = Keines nötig
order-guest = Gäste können nicht bestellen
order-guest-text = Wählen Sie zum Bestellen ein anderes Profil.
order-renter = In der Miete wird nichts bestellt
order-limit = Mehr, als Ihr Limit erlaubt
order-limit-text = { $limit } im Monat, davon frei: { $left }. Ändern kann es nur das Eigentümerprofil.
order-no-payment = Noch kein Zahlungsmittel
order-payment-none = Noch keines
order-no-payment-text = Sie fügen es mit dem Telefon hinzu. Die Nummer kommt nie ins Auto.
order-payment-expired = Die Karte ist abgelaufen
payment-method = { $brand }, endet auf { $last4 }
pin-title = PIN
pin-enter = PIN eingeben
pin-enter-tries = { $tries ->
    [one] PIN, noch { $tries } Versuch
   *[other] PIN, noch { $tries } Versuche
}
pin-of-owner = PIN von { $name }
pin-old = Bisherige PIN eingeben
pin-choose = Neue PIN: 4–8 Ziffern
pin-repeat = PIN wiederholen
pin-setting = PIN wird gespeichert
pin-checking = PIN wird geprüft
pin-chosen = Ihre PIN ist gesetzt
pin-is-set = Die PIN ist gesetzt.
pin-different = Nicht dieselbe. Wählen Sie neu.
pin-wrong = Falsche PIN
pin-wrong-tries = { $tries ->
    [0] Falsche PIN
    [one] Noch { $tries } Versuch
   *[other] Noch { $tries } Versuche
}
pin-wait = Weiter in { $wait }
pin-locked = Die PIN ist gesperrt
pin-locked-text = Wieder möglich in { $wait }. Die Zeit zählt, solange das Auto eingeschaltet ist.
pin-reset-text = Zu viele falsche Versuche. Der Anbieter setzt sie auf Ihre Bitte zurück; was Sie besitzen, läuft weiter.
pin-not-set = Wählen Sie zuerst eine PIN.
pin-what-for = Sie wird bei jeder Bestellung verlangt, nie für Widerruf oder Kündigung. Sie bleibt in diesem Auto.
proof-title = PIN des Eigentümers
proof-card = Zahlungsmittel ändern
proof-remove = Zahlungsmittel vergessen
proof-email = Belege per Mail
proof-card-text = Ein Profil kann in diesem Auto jeder wählen. Damit Ihnen niemand das Zahlungsmittel nimmt, fragt es nach Ihrer PIN.
proof-email-text = Belege sagen, was Sie gekauft haben. Damit nur Sie sie bekommen, fragt das Auto nach Ihrer PIN.
pin-seconds = { $count ->
    [one] { $count } Sekunde
   *[other] { $count } Sekunden
}
pin-minutes = { $count ->
    [one] { $count } Minute
   *[other] { $count } Minuten
}
error-limit = Das ist mehr, als das Limit dieses Profils erlaubt. Es wurde nichts abgebucht.
error-not-allowed = Dieses Profil darf das nicht.
renewal-is-on = Es geht weiter. { $amount } werden für die Zeit ab { $date } abgebucht.

## Bestellung: worauf sie wartet

state-awaiting-payment = Wartet auf Zahlung
state-provider-away = Zahlung verzögert
state-bank-asks = Ihre Bank fragt nach
state-paid = Bezahlt, wird installiert
done-provider-away = Noch nicht abgebucht. Wir versuchen es bis { $time }. Sie können die Bestellung zurücknehmen.
done-bank-asks = Scannen Sie den Code und bestätigen Sie die Zahlung am Telefon.
done-not-delivered = Was Sie bezahlt haben, kommt von selbst zurück.
action-give-up = Bestellung zurücknehmen
action-change-payment = Zahlungsmittel ändern
action-add-payment = Zahlungsmittel hinzufügen

## Meine Funktionen: Verträge

next-charge = Abbuchung
next-charge-on = Am { $date }
next-charge-confirm = Bestätigen bis { $date }
until-date = bis { $date }
action-withdraw = Widerrufen
action-cancel-contract = Kündigen
action-messages = Nachrichten
state-withdrawal-queued = Widerrufen, wird gesendet
state-cancellation-queued = Gekündigt, wird gesendet
state-withdrawn-leaving = Widerrufen, aus mit der Zündung
state-cancelled = Gekündigt

## Ein Vertrag

contract-unknown = Nichts ist verloren. Versuchen Sie es gleich noch einmal.
contract-trial = 1 Monat gratis. Er endet von selbst.
contract-term = Laufzeit
contract-not-started = Beginnt, sobald es nachweislich läuft
contract-paid = Bezahlt
contract-not-paid = Noch nichts
contract-credit = Angerechnet
contract-credit-of = { $credit } von { $price }
contract-refund = Erstattung
contract-withdrawal = Widerrufsrecht
contract-cancelled = Gekündigt am
contract-concluded = Geschlossen
contract-number = Bestellnummer
contract-seller = Anbieter
contract-begins = Beginnt am { $date }
contract-runs = Läuft
contract-delivery = Läuft es nicht binnen { $hours } Stunden Fahrbetrieb nachweislich, kommt Ihr Geld zurück.
contract-next = Anschlussvertrag ab { $date }
contract-other = Der Vertrag davor
contract-over-since = Seit { $date }
contract-over-ended = Beendet
contract-over-replaced = Durch andere Laufzeit ersetzt
contract-over-not-paid = Beendet, nicht bezahlt
contract-over-transferred = Beendet, Besitzerwechsel
contract-over-recalled = Zur Sicherheit zurückgenommen
contract-over-not-delivered = Nicht geliefert
contract-over-reversed = Beendet, Zahlung von der Bank zurückgeholt
contract-over-court = Auf Anordnung eines Gerichts beendet
refund-done = { $amount } erstattet am { $date }
refund-on-its-way = { $amount } auf dem Weg zurück
refund-refused = { $amount } schuldet der Anbieter
refund-refused-note = Der Anbieter zahlt auf anderem Weg.
action-change-term = Laufzeit ändern
action-receipts = Belege
renewal-off = Endet von selbst am { $date }. Keine Kosten.
renewal-followed = Ein Anschlussvertrag beginnt am { $date }.
renewal-off-plain = Endet von selbst. Keine Kosten.
renewal-on = Am { $date } werden { $amount } abgebucht.
renewal-price-changed = Neuer Preis: { $amount } statt { $before }. Ohne Ihre Zustimmung endet es am { $date }.
renewal-retrying = { $why } { $amount } erneut am { $next }.
renewal-grace = Es läuft bis { $date }.
renewal-to-confirm = Ihre Bank möchte { $amount } bis { $by } bestätigt haben.
why-declined = Die Bank hat abgelehnt.
why-expired = Die Karte ist abgelaufen.
why-limit = Der Kartenrahmen ist ausgeschöpft.
why-no-payment = Es gibt kein Zahlungsmittel.
why-not-confirmed = Die Rückfrage der Bank blieb offen.
why-provider-away = Der Zahlungsdienst fiel aus.
why-unknown = Die Zahlung kam nicht zustande.

## Widerrufen und kündigen

until-switched-off = Bis zum Abstellen
declare-order = Bestellung { $order }
withdraw-entry = Vertrag widerrufen
withdraw-confirm = Widerruf bestätigen
withdraw-money = Sie bekommen { $paid } zurück: alles, was Sie gezahlt haben.
withdraw-free = Es wurde nichts bezahlt, und es ist nichts zu bezahlen.
withdraw-works = Die Funktion geht beim Abstellen des Autos aus, nie in Fahrt.
withdraw-until = bis { $date }
withdraw-over = endete am { $date }
withdraw-no-right = Keines für diesen Vertrag
withdraw-accepted = Der Anbieter hat den Widerruf. Ihr Geld ist auf dem Weg zurück.
cancel-entry = Verträge hier kündigen
cancel-confirm = jetzt kündigen
cancel-money = Es wird nichts mehr abgebucht. Bezahltes bleibt bezahlt.
cancel-works = Es läuft bis { $date }, dann endet es.
cancel-works-term = Es läuft bis zum Ende der bezahlten Zeit.
cancel-unlimited = Es endet nach der Frist der AGB.
cancel-accepted = Der Anbieter hat die Kündigung.
declare-counts = Dieser Moment zählt. Der Beleg ist sofort hier.
declare-counts-offline = Sie sind offline: Dieser Moment zählt, gesendet wird, sobald Netz da ist.
declare-no-answer = Das Auto hat nicht geantwortet. Tippen Sie noch einmal: Es zählt nur einmal.
declared-at = Erklärt am
declared-queued = Im Auto aufgeschrieben. Gesendet, sobald Netz da ist; es zählt der Moment Ihres Tippens.
declared-too-late = Der Anbieter sagt, es kam zu spät. Auf dem Beleg steht, wann Sie getippt haben.
declare-disagree = Sehen Sie das anders, schreiben Sie an { $seller }.
declared-moot = Der Vertrag war schon beendet.

## Belege zu Verträgen

receipts-all = Belege
receipts-of = Belege: { $feature }
receipts-none = Noch gibt es keinen Beleg.
receipt-trial = Testmonat
receipt-contract = Vertrag
receipt-withdrawal = Widerruf
receipt-cancellation = Kündigung
receipt-renewal-stopped = Verlängerung beendet
receipt-renewed = Verlängerung
receipt-refund = Erstattung
receipt-no = Nr. { $number }
receipt-not-yet = Der Beleg wird ausgestellt. Einmal hier, bleibt er im Auto.
receipts-export-title = Belege mitnehmen
receipts-export-choose = Alle Belege, als PDF und als Text. Wohin?
receipts-export-running = Belege werden kopiert
receipts-export-done = { $files ->
    [one] { $files } Datei gespeichert.
   *[other] { $files } Dateien gespeichert.
}

## Nachrichten

messages-empty = Nichts zu lesen.
messages-unknown = Der Funktionsdienst antwortet nicht.
message-ends = { $days ->
    [0] { $feature } endet heute
    [one] { $feature } endet in { $days } Tag
   *[other] { $feature } endet in { $days } Tagen
}
message-ends-text = Am { $date }, von selbst. Nichts folgt, nichts wird abgebucht.
message-renews = { $feature } geht bald weiter
message-renews-text = Am { $date } werden { $amount } abgebucht. Bis dahin können Sie das ausschalten.
message-price = Neuer Preis für { $feature }
message-price-text = { $amount } statt { $before } ab { $date }. Ohne Ihre Zustimmung endet es von selbst.
message-renewal-failed = { $feature }: Zahlung fehlgeschlagen
message-renewal-failed-text = { $why } Nächster Versuch { $next }. Es läuft bis { $until }; bis dahin geht nichts verloren.
message-to-confirm = { $feature }: Ihre Bank fragt nach
message-to-confirm-text = Bestätigen Sie { $amount } bis { $by } am Telefon. Es läuft bis { $until }; bis dahin geht nichts verloren.
message-removed = { $feature } wurde beendet
message-removed-text = { $reason }. Durch { $actor } am { $date }. Widerspruch an { $seller }.
message-removal-refused = { $feature } bleibt an
message-removal-refused-text = Es sollte ohne Grund weggenommen werden. Das Auto hat das abgelehnt und gemeldet.
message-not-delivered = { $feature } wurde nicht geliefert
message-not-delivered-text = Es lief nicht rechtzeitig. { $amount } kommen von selbst zurück.
message-not-delivered-free = Es lief nicht rechtzeitig. Bezahlt wurde nichts.
message-refunded = { $amount } erstattet
message-refunded-text = Für { $feature }. Bei Ihrer Bank kann es einige Tage dauern.
message-refund-refused = { $amount } kamen nicht zurück
message-refund-refused-text = Für { $feature }. Der Anbieter zahlt auf anderem Weg. Fragen: { $seller }.
message-too-late = { $feature }: zu spät
message-too-late-text = { $what }: Der Anbieter sagt, es kam zu spät. Wenn Sie das anders sehen, schreiben Sie an { $seller }.
actor-time = den Kalender
actor-driver = Sie
actor-seller = den Anbieter
actor-bank = die Bank
actor-maker = den Hersteller
actor-authority = eine Behörde
action-view = Ansehen
action-say-yes = Ansehen und zustimmen
action-confirm-phone = Am Telefon bestätigen
action-try-again = Jetzt erneut versuchen

## Zahlungsmittel, Gutscheine, Telefon

payment-expires = Gültig bis { $month }/{ $year }
payment-expired = Abgelaufen { $month }/{ $year }
payment-open-ended = Läuft nicht ab
payment-guest = Gäste haben kein Zahlungsmittel.
payment-remove-title = Dieses Zahlungsmittel vergessen?
payment-remove-text = Bestellungen brauchen dann ein anderes. Was Sie besitzen, läuft weiter; eine eingeschaltete Verlängerung ist dann nicht abbuchbar.
payment-remove-yes = Vergessen
voucher-no-balance = Keines
voucher-redeemed = { $amount } gutgeschrieben. Die nächste Bestellung nutzt es.
voucher-unknown = Diesen Gutschein gibt es nicht. Prüfen Sie den Code.
voucher-used = Dieser Gutschein wurde schon eingelöst.
voucher-expired = Dieser Gutschein ist abgelaufen.
voucher-other-market = Dieser Gutschein gilt in einem anderen Land.
phone-card-title = Neues Zahlungsmittel
phone-card-text = Scannen Sie den Code und fügen Sie die Karte am Telefon hinzu.
phone-card-done = { $method } ist hinzugefügt.
phone-voucher-title = Gutschein per Telefon
phone-voucher-text = Scannen Sie den Code und geben Sie den Gutschein am Telefon ein.
phone-voucher-done = Eingelöst. Ihr Guthaben: { $balance }.
phone-email-title = Belege per E-Mail
phone-email-text = Scannen Sie den Code und geben Sie Ihre Adresse am Telefon ein.
phone-email-done = Belege kommen ab jetzt per E-Mail.
phone-done = Am Telefon erledigt.
phone-confirmation-done = Ihre Bank hat ihre Antwort.
phone-opening = Die Seite für Ihr Telefon wird geöffnet
phone-expired = Der Code ist abgelaufen.
phone-failed = Das hat am Telefon nicht geklappt.
phone-again = Neuer Code
phone-place = oder { $address } öffnen und eingeben
phone-until = Gültig bis { $time }
action-cancel = Abbrechen
action-go-on = Weiter

## Profile

profile-of = Profil: { $name }
role-owner = Eigentümer
role-owner-text = Alles, ohne Limit
role-family = Familie
role-guest = Gast
role-guest-text = Fährt, bestellt nichts
role-lessee = Leasing
role-lessee-text = Bestellt, gibt nichts ab
role-renter = Miete
role-renter-text = Fährt, bestellt nichts
role-valet = Valet
role-valet-text = Fährt, sieht nichts
valet-closed = Der Store ist geschlossen
valet-text = Was aktiv ist, läuft weiter. Die PIN des Eigentümers öffnet alles wieder, sein Schlüssel auch.
valet-confirm-title = Auto dem Parkservice geben?
valet-confirm-text = Der Store schließt, bis die PIN des Eigentümers ihn wieder öffnet.
valet-confirm-yes = Store schließen
rental-end = Miete beenden
rental-end-title = Diese Miete beenden?
rental-end-text = Was dieser Mieter erlaubt, gewählt und gemerkt hat, verschwindet; damit gesendete Daten werden gelöscht. Das Auto ist dann wie zuvor.
rental-end-yes = Miete beenden
rental-end-proof = Die PIN des Eigentümers beendet die Miete.
rental-leave = Anderes Profil
rental-leave-text = Nur die PIN des Eigentümers führt aus der Miete.
rental-ended = Die Miete ist beendet. Nichts davon bleibt.
rental-not-here = Nur für den Eigentümer, nicht in der Miete.
key-this = Der Schlüssel im Auto
key-none = Kein Schlüssel
key-other = Ein anderer
profile-limit = { $limit } im Monat, noch { $left }
profile-no-limit = Ohne Limit
profile-add-title = Neues Profil
profile-edit-title = Profil ändern
profile-remove-title = Dieses Profil entfernen?
profile-remove-text = { $name } verlässt dieses Auto. Bestelltes bleibt.
profile-remove-yes = Entfernen
action-change-profile = Profil wechseln
action-change-pin = PIN ändern
action-set-pin = PIN setzen
erase-now = Jetzt alles löschen

## Voice: at most 20 words each, as they are spoken

spoken-eur = { $units } Euro
spoken-eur-cents = { $units } Euro { $cents }
spoken-gbp = { $units } Pfund
spoken-gbp-cents = { $units } Pfund { $cents }
spoken-usd = { $units } Dollar
spoken-usd-cents = { $units } Dollar { $cents }
voice-nothing = Das habe ich nicht verstanden. Sagen Sie Hilfe, um zu hören, was Sie sagen können.
voice-again = Ich bin nicht sicher, was Sie meinen. Bitte sagen Sie es noch einmal.
voice-too-late = Es ist keine Frage mehr offen.
voice-left = Gut, es bleibt, wie es ist.
voice-which-feature = Welche Funktion meinen Sie?
voice-which-data = Welche Daten meinen Sie?
voice-which = Was meinen Sie? { $choices }
voice-choice = { $number }: { $name }
voice-help = Fragen Sie, was es gibt, was etwas kostet, bis wann Sie es haben oder was geteilt wird.
voice-offers = { $count ->
    [one] Eine Funktion passt zu diesem Auto: { $names }
   *[other] { $count } Funktionen passen zu diesem Auto, etwa { $names }
}
voice-no-offers = Dieses Auto hat alles, was es bekommen kann.
voice-about = { $name }: { $text }
voice-price = { $name } kostet { $price } für { $term }.
voice-price-unlimited = { $name } kostet { $price }, einmal und für immer.
voice-no-offer = { $name } ist für dieses Auto nicht bestellbar.
voice-state = { $name }: { $state }
voice-not-active = nicht aktiv
voice-until = Sie haben { $name } bis { $date }.
voice-trial = { $name } einen Monat kostenlos; es endet von selbst. Soll ich starten?
voice-no-trial = Für { $name } gibt es jetzt keinen kostenlosen Monat.
voice-trial-begins = Der kostenlose Monat beginnt: { $name }.
voice-choose-term = Wählen Sie die Laufzeit für { $name } auf dem Bildschirm und bestellen Sie dort mit PIN.
voice-order-by-touch = Bestellen Sie auf dem Bildschirm mit Ihrer PIN.
voice-saved = Bestellen geht im Stand. { $name } ist vorgemerkt.
voice-parked = Das geht, wenn Sie parken.
voice-offline = Das braucht ein Netz. Im Moment gibt es keines.
voice-no-service = Das Auto antwortet im Moment nicht.
voice-closed = Das Auto hat gerade ein Parkservice. Der Store ist geschlossen.
voice-cancel = Die Kündigung ist vorbereitet: { $name }. Bestätigen Sie auf dem Bildschirm.
voice-withdraw = Der Widerruf ist vorbereitet: { $name }. Bestätigen Sie auf dem Bildschirm.
voice-no-contract = Für { $name } gibt es keinen kündbaren Vertrag.
voice-no-withdrawal = Für { $name } gibt es keinen Vertrag, der noch widerrufen werden kann.
voice-payment = { $amount } am { $date }, für { $name }.
voice-no-payment = Es wird nichts abgebucht: Kein Vertrag geht von selbst weiter.
voice-shared = { $count ->
    [one] Geteilt wird eines: { $names }
   *[other] Geteilt werden { $count } Dinge, etwa { $names }
}
voice-nothing-shared = Von dem, was Sie entscheiden, verlässt nichts das Auto.
voice-position = Position
voice-stopped = { $name }: Es wird nichts mehr geteilt.
voice-stopped-before = { $name } wurde nicht geteilt.
voice-start = { $name }: Lesen Sie, was geteilt wird, und schalten Sie es per Berührung ein.
voice-share-nothing = Ab jetzt wird nichts geteilt, bis Sie es ändern.
voice-private = Eine Stunde lang wird nichts geteilt.
voice-privacy = Das hier verlässt das Auto.
voice-installing = { $name } wird gerade installiert.
voice-no-update = Es wird gerade nichts installiert.
voice-back = Zurück.

## Das Auto wechselt den Besitzer

handover-who-owner = Sie übergeben es
handover-who-car = Dieses Auto
handover-who-next = Wer es danach hat
handover-who-next-value = Richtet es ein wie ein neues und sieht nichts von Ihnen.
handover-who-proof = Niemand sonst kann das
handover-who-proof-pin = In Schritt 3 wird Ihre PIN verlangt.
handover-who-proof-hold = Sie haben keine PIN: In Schritt 3 halten Sie eine Taste.
handover-stays = Bleibt beim Auto
handover-features = { $count ->
    [one] { $count } Funktion
   *[other] { $count } Funktionen
}
handover-ends = Endet heute
handover-ended = Ist beendet
handover-items = { $count ->
    [one] { $count } Sache
   *[other] { $count } Dinge
}
handover-erased = Wird gelöscht
handover-erased-sub = Alles Persönliche
handover-yours = Ihres
handover-yours-sub = Geht mit Ihnen
handover-none-stays = Nichts, was gebucht war
handover-none-ends = Nichts endet
handover-none-yours = Es war nichts übrig
handover-worth = Noch { $amount } wert
handover-days-unused = { $days ->
    [one] { $days } Tag ungenutzt
   *[other] { $days } Tage ungenutzt
}
handover-money-back = { $amount } zurück
handover-as-voucher = Gutschein { $amount }
handover-voucher = Gutschein
handover-refund = Geld zurück
handover-profiles = Profile und PINs
handover-papers = Belege, Nachrichten
handover-payment = Zahlungsmittel
handover-payment-none = Keines
handover-data = Was gesendet werden darf
handover-data-off = Alles aus
handover-saved = Vorgemerkt
handover-note = Gelöscht wird erst in Schritt 3, auch was schon gesendet wurde.
handover-take-along = Mitnehmen
handover-take-along-choose = Was aus allem geworden ist, vom Verkäufer der Funktionen signiert. Es nennt niemanden. Wohin?
handover-goes-along = Geht mit Ihnen
handover-goes-along-value = { $amount } als Gutschein. Den Code sehen Sie gleich.
handover-comes-back = Kommt zu Ihnen zurück
handover-comes-back-value = { $amount }, so wie Sie bezahlt haben.
handover-outstanding = Noch unterwegs
handover-outstanding-value = Was Sie erklärt haben, zählt ab Ihrem Tippen.
handover-seller = Der Anbieter
handover-seller-online = Erfährt es sofort und bestätigt es hier.
handover-seller-offline = Erfährt es, sobald Netz da ist. Sie müssen nicht warten.
handover-final = Kein Zurück
handover-final-value = Was bleibt, läuft weiter. Alles Persönliche geht.
handover-confirm = Löschen und übergeben
handover-sure = Ja, löschen und übergeben
handover-hold = Halten: löschen und übergeben
handover-working = Ihre Daten werden gelöscht
handover-working-text = Das Auto beginnt neu, für die nächste Person. Was bleibt, läuft weiter.
handover-no-answer = Das Auto antwortet nicht. Was geschehen ist, steht hier, sobald es antwortet.
handover-plan-failed = Der Überblick ist nicht gekommen
handover-plan-failed-text = Es ist nichts geschehen. Bitte versuchen Sie es noch einmal.
handover-confirmed = Der Anbieter hat bestätigt: Außer der nächsten Person hat niemand mehr Zugriff.
handover-unconfirmed = Der Anbieter weiß es noch nicht: Er erfährt es, sobald Netz da ist.
handover-confirmation = Anbieter
handover-confirmation-yes = Bestätigt
handover-confirmation-no = Weiß es noch nicht
handover-keep-code = Behalten Sie den Code, etwa als Foto. Danach sieht ihn niemand mehr.

## Erster Start

welcome-language = Willkommen
welcome-language-text = Richten Sie dieses Auto ein, wie Sie mögen. Was Sie überspringen, finden Sie später wieder.
welcome-has = Dieses Auto hat
welcome-has-text = Bezahlt oder eingebaut: Es läuft von der ersten Minute an.
welcome-has-none = Mit diesem Auto kam nichts, was gebucht war.
welcome-can-get = Es kann bekommen
welcome-can-get-text = Jeder kostenlose Monat ist für Sie neu, was auch immer hier schon ausprobiert wurde.
welcome-can-get-none = Der Store wurde noch nicht erreicht. Er ist da, sobald es Netz gibt.
welcome-open-store = Store öffnen
welcome-privacy = Ohne Ihr Ja verlässt nichts das Auto
welcome-privacy-text = Alles, was Ihr Ja braucht, ist aus, und niemand fragt Sie danach. Ein Gesetz kann etwas verlangen: Auch das steht in der Liste.
welcome-open-privacy = Jede Nutzung ansehen
welcome-profile = Sie, in diesem Auto
welcome-profile-text = All das kann warten. Es bleibt in diesem Auto und geht, wenn Sie es übergeben.
welcome-name = Name
welcome-pin = PIN für Bestellungen
welcome-pin-set = Gesetzt
welcome-payment = Zahlungsmittel
welcome-not-set = Noch nicht

## Funktionspass

passport-note = Er nennt niemanden und sagt, was für die nächste Person gilt.
passport-scan = Wer dieses Auto kaufen möchte, scannt das hier.
passport-until = Gilt bis { $time }
passport-none = Noch kein Funktionspass
passport-none-text = Der Anbieter der Funktionen unterschreibt, was dieses Auto hat und bekommen kann. Der Pass nennt niemanden, und Sie können ihn zurücknehmen.
passport-make = Funktionspass holen
passport-failed = Der Funktionspass ist nicht gekommen
passport-trial = Ein Monat kostenlos
passport-from = ab { $price }
passport-ends = Endet beim Verkauf

## Ein Auto ohne seine PIN übernehmen

claim-other = Ich habe die PIN nicht
claim-owner = Wer es vorher hatte
claim-owner-value = Erfährt es per E-Mail und im Auto und kann einen Tag lang Nein sagen.
claim-you = Sie
claim-you-value = Übernehmen das Auto, wenn dieser Tag vorbei ist, geparkt und mit Netz.
claim-paid = Was bezahlt ist
claim-paid-value = Bleibt beim Auto oder geht mit der Person, die bezahlt hat.
claim-personal = Was persönlich ist
claim-personal-value = Wird gelöscht, wie bei jeder Übergabe.
claim-ask = Übernahme anfragen
claim-waiting = Jemand möchte dieses Auto übernehmen
claim-waiting-value = Ab { $time }, wenn Sie nicht Nein sagen.
claim-banner = Jemand ohne PIN möchte dieses Auto übernehmen: ab { $time }, wenn Sie nicht Nein sagen.
claim-see = Ansehen
claim-no = Nein sagen
claim-refused = Der Eigentümer hat Nein gesagt. Ab { $time } kann wieder jemand fragen.
claim-granted = Niemand hat Nein gesagt: Wer das Auto hat, kann es jetzt übernehmen.
claim-take = Auto übernehmen
