### Static texts of the screens. Short sentences, no exclamation marks.

app-name = Upfit

## Rail and top bar

nav-store = Butik
nav-my-features = Funktioner
nav-privacy = Integritet
nav-car = Bil & ägare
navigation = Navigering
back = Tillbaka
close = Stäng

## Store

store-title = Butik
store-for-this-car = För den här bilen
store-categories = Kategorier
store-search = Sök
store-search-close = Stäng sökning
store-search-hint = Namn eller effekt
store-loading = Butiken laddas
store-features = Funktioner

## Feature

feature-data = Data som behövs
feature-installs = Installeras på
feature-restart = Omstart
feature-holder = Om du byter bil
feature-terms = Avtalstider
feature-incl-vat = inkl. moms
feature-reasons = Inte tillgänglig i den här bilen
feature-how = Så använder du den
feature-loading = Funktionen laddas

## Order

order-title = Kontrollera och beställ
order-change = Ändra
order-term = Avtalstid
order-ends = Slut
order-price = Pris
order-payment = Betalsätt
order-withdrawal = Ångerrätt
order-seller = Säljare
order-consent = Starta nu. Om jag ångrar mig får jag tillbaka allt.
order-pending = Beställs
order-loading = Priset hämtas

## Done

done-start = Börjar
done-end = Upphör
done-then = Därefter
done-order-number = Ordernummer
done-time = Datum och tid
done-total = Totalt inkl. moms
done-seller = Säljare
done-again = Välj igen
done-my-features = Mina funktioner
done-store = Tillbaka till butiken

## My features

my-features-title = Mina funktioner
my-features-filter = Filter
my-features-open-store = Öppna butiken

## Privacy

privacy-title = Integritet
privacy-master = Dela inget
privacy-list = Vad som får lämna bilen
privacy-modes = Hur länge
privacy-data = Data som skickas
privacy-recipient = Skickas till
privacy-retention = Sparas
privacy-if-off = Om av:
privacy-details = Allt om det
privacy-left = Vad som lämnat bilen
privacy-in-days = på 7 dagar
privacy-chart = Per dag
privacy-receipts = Kvitton
privacy-export = Exportera
privacy-export-long = Exportera mina uppgifter
privacy-erase = Radera
privacy-erase-long = Radera mina uppgifter
privacy-receipts-more = Visa äldre
privacy-receipts-loading = Kvitton hämtas
privacy-sheet-loading = Data hämtas
privacy-export-folders = Vart
privacy-erase-hold = Håll för att radera
privacy-erase-keep = Behåll
privacy-go-on = Fortsätt
privacy-export-elsewhere = Välj en annan plats
privacy-driving-all = Stäng av allt
privacy-driving-off = Stäng av

## Car & owner

car-title = Bil & ägare
car-this = Den här bilen
car-model = Modell
car-year = Modellår
car-vin = VIN
car-software = Programvara
car-market = Marknad
car-language = Språk
car-appearance = Utseende
car-appearance-automatic = Automatiskt
car-appearance-day = Dag
car-appearance-night = Natt
car-high-contrast = Hög kontrast
car-large-text = Stor text
car-less-motion = Mindre rörelse
car-connections = Anslutningar
car-service = Funktionstjänst
car-store = Butik
car-stored = Sparat i bilen

## Contracts, receipts, messages

contract-title = Avtal
contract-renewal = Fortsätter automatiskt
contract-open = Avtal
declare-read = Läs kvittot
declare-back = Tillbaka
contract-receipts-export = Ta med
contract-receipts-mail = Via e-post
messages-title = Meddelanden
messages-dismiss = Lägg undan
messages-receipts = Kvitton

## Means of payment, vouchers, phone

payment-title = Betalsätt
payment-card = För beställningar
payment-none = Inget ännu
payment-add = Lägg till med telefonen
payment-change = Ändra med telefonen
payment-remove = Glöm
payment-vouchers = Värdekoder
payment-balance = Saldo
payment-by-phone = Lös in med telefonen
payment-by-hand = Ange en kod
voucher-title = Lös in en värdekod
voucher-code = Värdekod
voucher-hint = Som tryckt
voucher-redeem = Lös in
phone-scan = Skanna med telefonen

## Profiles and PIN

profiles-title = Profiler
profiles-active = Används
profiles-select = Välj
profiles-edit = Redigera
profiles-add = Lägg till profil
profile-name = Namn
profile-role = Roll
profile-key = Nyckel
profile-limit-a-month = Gräns per månad
profile-save = Spara
profile-remove = Ta bort
pin-erase = Radera en siffra
pin-next = Fortsätt
keyboard-erase = Radera en bokstav
keyboard-space = Mellanslag

## The car changes hands

handover-title = Lämna över bilen
claim-title = Ta över bilen
handover-step-who = Vem
handover-step-overview = Översikt
handover-step-erase = Radera
handover-step-done = Klart
handover-next = Fortsätt
handover-put-away = Lägg undan
welcome-title = Ställ in bilen
welcome-step-language = Språk
welcome-step-has = I bilen
welcome-step-can-get = Tillval
welcome-step-privacy = Data
welcome-step-profile = Du
welcome-later = Senare
welcome-next = Fortsätt
welcome-over = Klar
passport-title = Funktionspass
passport-revoke = Återkalla
