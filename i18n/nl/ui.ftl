### Static texts of the screens. Short sentences, no exclamation marks.

app-name = Upfit

## Rail and top bar

nav-store = Store
nav-my-features = Functies
nav-privacy = Privacy
nav-car = Auto
navigation = Navigatie
back = Terug
close = Sluiten

## Store

store-title = Store
store-for-this-car = Voor deze auto
store-categories = Categorieën
store-search = Zoeken
store-search-close = Zoeken sluiten
store-search-hint = Naam of effect
store-loading = Store wordt geladen
store-features = Functies

## Feature

feature-data = Benodigde gegevens
feature-installs = Installatie in
feature-restart = Herstart
feature-holder = Bij een andere auto
feature-terms = Looptijden
feature-incl-vat = incl. btw
feature-reasons = Niet beschikbaar in deze auto
feature-how = Zo gebruikt u het
feature-loading = Functie wordt geladen

## Order

order-title = Controleren en bestellen
order-change = Wijzigen
order-term = Looptijd
order-ends = Einde
order-price = Prijs
order-payment = Betaalmiddel
order-withdrawal = Herroepingsrecht
order-seller = Verkoper
order-consent = Nu starten. Bij herroeping krijg ik alles terug.
order-pending = Wordt besteld
order-loading = Prijs ophalen

## Done

done-start = Begint
done-end = Eindigt
done-then = Daarna
done-order-number = Bestelnummer
done-time = Datum en tijd
done-total = Totaal incl. btw
done-seller = Verkoper
done-again = Opnieuw kiezen
done-my-features = Mijn functies
done-store = Terug naar de store

## My features

my-features-title = Mijn functies
my-features-filter = Filter
my-features-open-store = Store openen

## Privacy

privacy-title = Privacy
privacy-master = Niets delen
privacy-list = Wat de auto mag verlaten
privacy-modes = Hoelang
privacy-data = Verzonden gegevens
privacy-recipient = Gaan naar
privacy-retention = Bewaard
privacy-if-off = Als uit:
privacy-details = Alles hierover
privacy-left = Wat uw auto verliet
privacy-in-days = in 7 dagen
privacy-chart = Per dag
privacy-receipts = Bewijzen
privacy-export = Meenemen
privacy-export-long = Mijn gegevens meenemen
privacy-erase = Wissen
privacy-erase-long = Mijn gegevens wissen
privacy-receipts-more = Oudere tonen
privacy-receipts-loading = Bewijzen ophalen
privacy-sheet-loading = Gegevens ophalen
privacy-export-folders = Waarheen
privacy-erase-hold = Vasthouden om te wissen
privacy-erase-keep = Behouden
privacy-go-on = Verdergaan
privacy-export-elsewhere = Andere plaats
privacy-driving-all = Alles uit
privacy-driving-off = Uitschakelen

## Car & owner

car-title = Auto
car-this = Deze auto
car-model = Model
car-year = Modeljaar
car-vin = VIN
car-software = Software
car-market = Markt
car-language = Taal
car-appearance = Weergave
car-appearance-automatic = Automatisch
car-appearance-day = Dag
car-appearance-night = Nacht
car-high-contrast = Hoog contrast
car-large-text = Grote tekst
car-less-motion = Minder beweging
car-connections = Verbindingen
car-service = Functiedienst
car-store = Store
car-stored = Hier opgeslagen

## Contracts, receipts, messages

contract-title = Overeenkomst
contract-renewal = Loopt vanzelf door
contract-open = Overeenkomst
declare-read = Bewijs lezen
declare-back = Terug
contract-receipts-export = Meenemen
contract-receipts-mail = Per e-mail
messages-title = Berichten
messages-dismiss = Wegleggen
messages-receipts = Bewijzen

## Means of payment, vouchers, phone

payment-title = Betaalmiddel
payment-card = Voor bestellingen
payment-none = Nog geen
payment-add = Toevoegen met telefoon
payment-change = Wijzigen met telefoon
payment-remove = Vergeten
payment-vouchers = Tegoedbonnen
payment-balance = Tegoed
payment-by-phone = Inwisselen met telefoon
payment-by-hand = Code invoeren
voucher-title = Tegoedbon inwisselen
voucher-code = Code van de tegoedbon
voucher-hint = Zoals gedrukt
voucher-redeem = Inwisselen
phone-scan = Scannen met uw telefoon

## Profiles and PIN

profiles-title = Profielen
profiles-active = Actief
profiles-select = Kiezen
profiles-edit = Bewerken
profiles-add = Profiel toevoegen
profile-name = Naam
profile-role = Rechten
profile-key = Sleutel
profile-limit-a-month = Limiet per maand
profile-save = Opslaan
profile-remove = Verwijderen
pin-erase = Cijfer wissen
pin-next = Verder
keyboard-erase = Letter wissen
keyboard-space = Spatie

## The car changes hands

handover-title = Auto overdragen
claim-title = Auto overnemen
handover-step-who = Wie
handover-step-overview = Overzicht
handover-step-erase = Wissen
handover-step-done = Klaar
handover-next = Verder
handover-put-away = Wegleggen
welcome-title = Auto instellen
welcome-step-language = Taal
welcome-step-has = Aan boord
welcome-step-can-get = Te krijgen
welcome-step-privacy = Gegevens
welcome-step-profile = Over u
welcome-later = Later
welcome-next = Verder
welcome-over = Klaar
passport-title = Functiepaspoort
passport-revoke = Intrekken
