### Static texts of the screens. Short sentences, no exclamation marks.

app-name = Upfit

## Rail and top bar

nav-store = Sklep
nav-my-features = Funkcje
nav-privacy = Prywatność
nav-car = Samochód
navigation = Nawigacja
back = Wstecz
close = Zamknij

## Store

store-title = Sklep
store-for-this-car = Do tego samochodu
store-categories = Kategorie
store-search = Szukaj
store-search-close = Zamknij wyszukiwanie
store-search-hint = Nazwa lub działanie
store-loading = Wczytywanie sklepu
store-features = Funkcje

## Feature

feature-data = Potrzebne dane
feature-installs = Czas instalacji
feature-restart = Restart
feature-holder = Przy zmianie auta
feature-terms = Okresy
feature-incl-vat = z VAT
feature-reasons = Niedostępna w tym samochodzie
feature-how = Jak z niej korzystać
feature-loading = Wczytywanie funkcji

## Order

order-title = Sprawdź i zamów
order-change = Zmień
order-term = Okres
order-ends = Koniec
order-price = Cena
order-payment = Metoda płatności
order-withdrawal = Prawo odstąpienia
order-seller = Sprzedawca
order-consent = Chcę zacząć teraz. Przy odstąpieniu dostanę zwrot całości.
order-pending = Zamawianie
order-loading = Pobieranie ceny

## Done

done-start = Początek
done-end = Koniec
done-then = Potem
done-order-number = Numer zamówienia
done-time = Data i godzina
done-total = Razem z VAT
done-seller = Sprzedawca
done-again = Wybierz ponownie
done-my-features = Moje funkcje
done-store = Wróć do sklepu

## My features

my-features-title = Moje funkcje
my-features-filter = Filtr
my-features-open-store = Otwórz sklep

## Privacy

privacy-title = Prywatność
privacy-master = Nic nie udostępniaj
privacy-list = Co może opuszczać samochód
privacy-modes = Na jak długo
privacy-data = Wysyłane dane
privacy-recipient = Odbiorca
privacy-retention = Przechowywanie
privacy-if-off = Gdy wył.:
privacy-details = Wszystko o tym
privacy-left = Co opuściło samochód
privacy-in-days = w 7 dni
privacy-chart = Każdy dzień
privacy-receipts = Rejestr
privacy-export = Eksport
privacy-export-long = Eksportuj moje dane
privacy-erase = Usuń
privacy-erase-long = Usuń moje dane
privacy-receipts-more = Pokaż starsze
privacy-receipts-loading = Pobieranie potwierdzeń
privacy-sheet-loading = Pobieranie danych
privacy-export-folders = Dokąd
privacy-erase-hold = Przytrzymaj, by usunąć
privacy-erase-keep = Zachowaj
privacy-go-on = Kontynuuj
privacy-export-elsewhere = Wybierz inne miejsce
privacy-driving-all = Wyłącz wszystko
privacy-driving-off = Wyłącz

## Car & owner

car-title = Samochód
car-this = Ten samochód
car-model = Model
car-year = Rok modelowy
car-vin = VIN
car-software = Oprogramowanie
car-market = Rynek
car-language = Język
car-appearance = Wygląd
car-appearance-automatic = Automatyczny
car-appearance-day = Dzień
car-appearance-night = Noc
car-high-contrast = Wysoki kontrast
car-large-text = Duży tekst
car-less-motion = Mniej ruchu
car-connections = Połączenia
car-service = Usługa funkcji
car-store = Sklep
car-stored = W pamięci auta

## Contracts, receipts, messages

contract-title = Umowa
contract-renewal = Automatyczne przedłużanie
contract-open = Umowa
declare-read = Czytaj potwierdzenie
declare-back = Wstecz
contract-receipts-export = Eksport
contract-receipts-mail = E-mailem
messages-title = Wiadomości
messages-dismiss = Odłóż
messages-receipts = Potwierdzenia

## Means of payment, vouchers, phone

payment-title = Metoda płatności
payment-card = Do zamówień
payment-none = Jeszcze brak
payment-add = Dodaj w telefonie
payment-change = Zmień w telefonie
payment-remove = Usuń
payment-vouchers = Bony
payment-balance = Saldo
payment-by-phone = Zrealizuj w telefonie
payment-by-hand = Wpisz kod
voucher-title = Realizacja bonu
voucher-code = Kod bonu
voucher-hint = Jak na wydruku
voucher-redeem = Zrealizuj
phone-scan = Zeskanuj telefonem

## Profiles and PIN

profiles-title = Profile
profiles-active = W użyciu
profiles-select = Wybierz
profiles-edit = Edytuj
profiles-add = Dodaj profil
profile-name = Nazwa
profile-role = Uprawnienia
profile-key = Klucz
profile-limit-a-month = Limit miesięczny
profile-save = Zapisz
profile-remove = Usuń
pin-erase = Cofnij cyfrę
pin-next = Dalej
keyboard-erase = Cofnij literę
keyboard-space = Spacja

## The car changes hands

handover-title = Przekaż samochód
claim-title = Przejmij samochód
handover-step-who = Kto
handover-step-overview = Przegląd
handover-step-erase = Usuwanie
handover-step-done = Gotowe
handover-next = Dalej
handover-put-away = Odłóż
welcome-title = Konfiguracja auta
welcome-step-language = Język
welcome-step-has = W aucie
welcome-step-can-get = Dostępne
welcome-step-privacy = Dane
welcome-step-profile = Profil
welcome-later = Później
welcome-next = Dalej
welcome-over = Gotowe
passport-title = Paszport funkcji
passport-revoke = Wycofaj
