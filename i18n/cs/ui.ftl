### Static texts of the screens. Short sentences, no exclamation marks.

app-name = Upfit

## Rail and top bar

nav-store = Obchod
nav-my-features = Funkce
nav-privacy = Soukromí
nav-car = Vůz
navigation = Navigace
back = Zpět
close = Zavřít

## Store

store-title = Obchod
store-for-this-car = Pro tento vůz
store-categories = Kategorie
store-search = Hledat
store-search-close = Zavřít hledání
store-search-hint = Název nebo účinek
store-loading = Obchod se načítá
store-features = Funkce

## Feature

feature-data = Potřebná data
feature-installs = Doba instalace
feature-restart = Restart
feature-holder = Při změně vozu
feature-terms = Doby
feature-incl-vat = vč. DPH
feature-reasons = V tomto voze není dostupná
feature-how = Jak ji používat
feature-loading = Funkce se načítá

## Order

order-title = Zkontrolovat a objednat
order-change = Změnit
order-term = Doba
order-ends = Konec
order-price = Cena
order-payment = Platební metoda
order-withdrawal = Právo na odstoupení
order-seller = Prodejce
order-consent = Začít hned. Při odstoupení dostanu vše zpět.
order-pending = Objednává se
order-loading = Zjišťuje se cena

## Done

done-start = Začíná
done-end = Končí
done-then = Potom
done-order-number = Číslo objednávky
done-time = Datum a čas
done-total = Celkem vč. DPH
done-seller = Prodejce
done-again = Vybrat znovu
done-my-features = Moje funkce
done-store = Zpět do obchodu

## My features

my-features-title = Moje funkce
my-features-filter = Filtr
my-features-open-store = Otevřít obchod

## Privacy

privacy-title = Soukromí
privacy-master = Nic nesdílet
privacy-list = Co smí opustit vůz
privacy-modes = Na jak dlouho
privacy-data = Odesílaná data
privacy-recipient = Příjemce
privacy-retention = Uchování
privacy-if-off = Když vyp.:
privacy-details = Vše o tom
privacy-left = Co opustilo váš vůz
privacy-in-days = za 7 dní
privacy-chart = Každý den
privacy-receipts = Doklady
privacy-export = Export
privacy-export-long = Exportovat moje data
privacy-erase = Smazat
privacy-erase-long = Smazat moje data
privacy-receipts-more = Zobrazit starší
privacy-receipts-loading = Doklady se načítají
privacy-sheet-loading = Data se načítají
privacy-export-folders = Kam
privacy-erase-hold = Podržte ke smazání
privacy-erase-keep = Ponechat
privacy-go-on = Pokračovat
privacy-export-elsewhere = Zvolit jiné místo
privacy-driving-all = Vypnout vše
privacy-driving-off = Vypnout

## Car & owner

car-title = Vůz
car-this = Tento vůz
car-model = Model
car-year = Modelový rok
car-vin = VIN
car-software = Software
car-market = Trh
car-language = Jazyk
car-appearance = Vzhled
car-appearance-automatic = Automaticky
car-appearance-day = Den
car-appearance-night = Noc
car-high-contrast = Vysoký kontrast
car-large-text = Velké písmo
car-less-motion = Méně pohybu
car-connections = Připojení
car-service = Služba funkcí
car-store = Obchod
car-stored = Uloženo v tomto voze

## Contracts, receipts, messages

contract-title = Smlouva
contract-renewal = Automaticky pokračuje
contract-open = Smlouva
declare-read = Přečíst doklad
declare-back = Zpět
contract-receipts-export = Export
contract-receipts-mail = E-mailem
messages-title = Zprávy
messages-dismiss = Odložit
messages-receipts = Doklady

## Means of payment, vouchers, phone

payment-title = Platební metoda
payment-card = Pro objednávky
payment-none = Zatím žádná
payment-add = Přidat telefonem
payment-change = Změnit telefonem
payment-remove = Odebrat
payment-vouchers = Poukazy
payment-balance = Zůstatek
payment-by-phone = Uplatnit telefonem
payment-by-hand = Zadat kód
voucher-title = Uplatnit poukaz
voucher-code = Kód poukazu
voucher-hint = Jak je vytištěn
voucher-redeem = Uplatnit
phone-scan = Naskenujte telefonem

## Profiles and PIN

profiles-title = Profily
profiles-active = Používaný
profiles-select = Vybrat
profiles-edit = Upravit
profiles-add = Přidat profil
profile-name = Jméno
profile-role = Práva
profile-key = Klíč
profile-limit-a-month = Měsíční limit
profile-save = Uložit
profile-remove = Odebrat
pin-erase = Smazat číslici
pin-next = Dále
keyboard-erase = Smazat písmeno
keyboard-space = Mezera

## The car changes hands

handover-title = Předat vůz
claim-title = Převzít vůz
handover-step-who = Kdo
handover-step-overview = Přehled
handover-step-erase = Smazat
handover-step-done = Hotovo
handover-next = Pokračovat
handover-put-away = Odložit
welcome-title = Nastavit vůz
welcome-step-language = Jazyk
welcome-step-has = Ve voze
welcome-step-can-get = V nabídce
welcome-step-privacy = Data
welcome-step-profile = Vy
welcome-later = Později
welcome-next = Pokračovat
welcome-over = Hotovo
passport-title = Pas funkcí
passport-revoke = Odvolat
