### Feste Texte der Bildschirme. Kurze Sätze, keine Ausrufezeichen.

app-name = Upfit

## Leiste und Kopfzeile

nav-store = Store
nav-my-features = Funktionen
nav-privacy = Datenschutz
nav-car = Fahrzeug
navigation = Navigation
back = Zurück
close = Schließen

## Store

store-title = Store
store-for-this-car = Für dieses Fahrzeug
store-categories = Kategorien
store-search = Suchen
store-search-close = Suche schließen
store-search-hint = Name oder Wirkung
store-loading = Der Store wird geladen
store-features = Funktionen

## Funktion

feature-data = Benötigte Daten
feature-installs = Installiert in
feature-restart = Neustart
feature-holder = Bei Fahrzeugwechsel
feature-terms = Laufzeiten
feature-incl-vat = inkl. MwSt.
feature-reasons = In diesem Fahrzeug nicht verfügbar
feature-how = So nutzen Sie es
feature-loading = Die Funktion wird geladen

## Bestellung

order-title = Prüfen und bestellen
order-change = Ändern
order-term = Laufzeit
order-ends = Ende
order-price = Preis
order-payment = Zahlungsmittel
order-withdrawal = Widerrufsrecht
order-seller = Anbieter
order-consent = Sofort starten. Bei Widerruf bekomme ich alles zurück.
order-pending = Wird bestellt
order-loading = Preis wird abgerufen

## Fertig

done-start = Beginnt
done-end = Endet
done-then = Danach
done-order-number = Bestellnummer
done-time = Datum und Uhrzeit
done-total = Gesamt inkl. MwSt.
done-seller = Anbieter
done-again = Neu wählen
done-my-features = Meine Funktionen
done-store = Zurück zum Store

## Meine Funktionen

my-features-title = Meine Funktionen
my-features-filter = Filter
my-features-open-store = Store öffnen

## Datenschutz

privacy-title = Datenschutz
privacy-master = Nichts teilen
privacy-list = Was das Fahrzeug verlassen darf
privacy-modes = Wie lange
privacy-data = Gesendete Daten
privacy-recipient = Gehen an
privacy-retention = Aufbewahrt
privacy-if-off = Wenn aus:
privacy-details = Alles dazu
privacy-left = Was Ihr Fahrzeug verließ
privacy-in-days = in 7 Tagen
privacy-chart = Jeder Tag
privacy-receipts = Belege
privacy-export = Mitnehmen
privacy-export-long = Meine Daten mitnehmen
privacy-erase = Löschen
privacy-erase-long = Meine Daten löschen
privacy-receipts-more = Ältere zeigen
privacy-receipts-loading = Belege werden geholt
privacy-sheet-loading = Daten werden geholt
privacy-export-folders = Wohin
privacy-erase-hold = Halten zum Löschen
privacy-erase-keep = Behalten
privacy-go-on = Weitermachen
privacy-export-elsewhere = Anderer Ort
privacy-driving-all = Alles aus
privacy-driving-off = Ausschalten

## Fahrzeug

car-title = Fahrzeug
car-this = Dieses Fahrzeug
car-model = Modell
car-year = Modelljahr
car-vin = FIN
car-software = Software
car-market = Markt
car-language = Sprache
car-appearance = Darstellung
car-appearance-automatic = Automatisch
car-appearance-day = Tag
car-appearance-night = Nacht
car-high-contrast = Hoher Kontrast
car-large-text = Große Schrift
car-less-motion = Weniger Bewegung
car-connections = Verbindungen
car-service = Funktionsdienst
car-store = Store
car-stored = Hier gespeichert

## Verträge, Belege, Nachrichten

contract-title = Vertrag
contract-renewal = Geht von selbst weiter
contract-open = Vertrag
declare-read = Beleg lesen
declare-back = Zurück
contract-receipts-export = Mitnehmen
contract-receipts-mail = Per E-Mail
messages-title = Nachrichten
messages-dismiss = Weglegen
messages-receipts = Belege

## Zahlungsmittel, Gutscheine, Telefon

payment-title = Zahlungsmittel
payment-card = Für Bestellungen
payment-none = Noch keines
payment-add = Mit dem Telefon hinzufügen
payment-change = Mit dem Telefon ändern
payment-remove = Vergessen
payment-vouchers = Gutscheine
payment-balance = Guthaben
payment-by-phone = Mit dem Telefon einlösen
payment-by-hand = Code eingeben
voucher-title = Gutschein einlösen
voucher-code = Code des Gutscheins
voucher-hint = Wie aufgedruckt
voucher-redeem = Einlösen
phone-scan = Mit dem Telefon scannen

## Profile und PIN

profiles-title = Profile
profiles-active = Aktiv
profiles-select = Auswählen
profiles-edit = Bearbeiten
profiles-add = Profil hinzufügen
profile-name = Name
profile-role = Rechte
profile-key = Schlüssel
profile-limit-a-month = Limit im Monat
profile-save = Speichern
profile-remove = Entfernen
pin-erase = Ziffer zurücknehmen
pin-next = Weiter
keyboard-erase = Buchstaben zurücknehmen
keyboard-space = Leerzeichen

## Das Auto wechselt den Besitzer

handover-title = Fahrzeug übergeben
claim-title = Fahrzeug übernehmen
handover-step-who = Wer
handover-step-overview = Überblick
handover-step-erase = Löschen
handover-step-done = Fertig
handover-next = Weiter
handover-put-away = Weglegen
welcome-title = Fahrzeug einrichten
welcome-step-language = Sprache
welcome-step-has = An Bord
welcome-step-can-get = Zu haben
welcome-step-privacy = Daten
welcome-step-profile = Sie
welcome-later = Später
welcome-next = Weiter
welcome-over = Fertig
passport-title = Funktionspass
passport-revoke = Zurücknehmen
