### Texts that depend on data. The core names the message and its arguments; dates, money and lists come formatted.

## Outside of the car

outside-temperature = { $celsius } °C

## State of a feature, one line

state-offered = od { $price } miesięcznie
state-offered-once = { $price }, jednorazowo
state-included = W cenie
state-trial-pending = Start okresu próbnego
state-order-pending = Zamawianie
state-installing = Instalowanie
state-trial = { $days ->
    [0] Próba, kończy się dziś
    [one] Próba, jeszcze { $days } dzień
    [few] Próba, jeszcze { $days } dni
    [many] Próba, jeszcze { $days } dni
   *[other] Próba, jeszcze { $days } dnia
}
state-trial-short = Okres próbny
state-active-to = Do { $date }
state-active-term = Aktywna, { $term }
state-unlimited = Bezterminowo
state-grace = Do { $date }, potem koniec
state-ended = Zakończona { $date }
state-revoked = Cofnięta: { $reason }
state-failed = Nie uruchomiła się
state-payment-failed = Płatność nieudana
state-abandoned = Zamówienie anulowane
state-needs-update = Wymaga aktualizacji
state-not-in-this-car = Nie w tym samochodzie
state-not-in-market = Tu niedostępna
state-needs-feature = Wymaga: { $feature }
state-excluded = Nie razem z: { $feature }
state-verified = Sprawdzona i aktywna
state-saved = Zapisana na później

## Why a feature cannot be had, and what would change it

reason-equipment = Brak w tym samochodzie: { $equipment }.
reason-equipment-change = Nie da się tego doposażyć.
reason-software = Wymagane oprogramowanie: { $needed }. W tym samochodzie: { $installed }.
reason-software-change = Dostępna po następnej aktualizacji.
reason-market = Niedostępna na rynku: { $market }.
reason-market-change = Pojawi się tutaj, gdy będzie dostępna.
reason-needs = Działa tylko z funkcją: { $feature }.
reason-needs-change = Najpierw: { $feature }.
reason-excludes = Nie działa razem z funkcją: { $feature }.
reason-excludes-change = Dostępna, gdy zakończy się: { $feature }.
reason-trial-used = Miesiąc gratis już wykorzystano.
reason-trial-used-change = Nadal można zamówić wybrany okres.
reason-revoked-ownership = samochód zmienił właściciela
reason-revoked-safety = wycofana ze względów bezpieczeństwa
reason-revoked-payment = brak płatności
reason-revoked-delivery = niedostarczona na czas
reason-revoked-reversed = bank cofnął płatność
reason-revoked-court = decyzja organu władzy

## Terms and money

term-month = { $count ->
    [one] { $count } miesiąc
    [few] { $count } miesiące
    [many] { $count } miesięcy
   *[other] { $count } miesiąca
}
term-year = { $count ->
    [one] { $count } rok
    [few] { $count } lata
    [many] { $count } lat
   *[other] { $count } roku
}
term-unlimited = Na stałe
price-per-month = { $price } miesięcznie
price-once = Jednorazowo
pays-off = { $months ->
    [one] Taniej po { $months } miesiącu
    [few] Taniej po { $months } miesiącach
    [many] Taniej po { $months } miesiącach
   *[other] Taniej po { $months } miesiąca
}
ends-by-itself = Wygasa automatycznie
stays-with-car = Zostaje w aucie

## Store

store-category-all = Wszystkie
store-results = { $count ->
    [0] Nie znaleziono funkcji
    [one] { $count } funkcja
    [few] { $count } funkcje
    [many] { $count } funkcji
   *[other] { $count } funkcji
}
store-count = { $available } z { $total }
store-empty-search = Brak funkcji dla „{ $text }”.
store-empty-search-action = Wyczyść
store-empty-category = W tej kategorii nie ma nic dla tego samochodu.
store-empty-category-action = Pokaż wszystkie
store-failed-title = Sklep jest nieosiągalny
store-failed-text = Posiadane funkcje działają dalej. Proszę sprawdzić połączenie i spróbować ponownie.
action-retry = Spróbuj ponownie
store-as-of = Offline. Ceny z { $time }.
store-as-of-date = Offline. Ceny z { $date }, { $time }.
featured-for-car = Pasuje do tego samochodu

## While driving

driving-parked = Dostępne po zaparkowaniu
driving-saved = Zapisane funkcje czekają tutaj.
driving-mine = Zmiany po zaparkowaniu
driving-mine-text = Co działa, działa dalej.
driving-unknown = Stan jazdy nieznany
driving-unknown-text = Do odpowiedzi usługi funkcji przyjmujemy, że trwa jazda. Posiadane funkcje działają dalej.

## Trial

trial-button = Wypróbuj 1 miesiąc gratis
trial-button-long = 1 miesiąc gratis – wygasa automatycznie
trial-promise = Wygasa automatycznie. Bez danych płatniczych.
trial-promise-short = Bez danych płatniczych.
trial-starting = Uruchamianie
trial-started = Okres próbny rozpoczęty. Wygasa automatycznie { $date }.
trial-ends = Okres próbny wygasa automatycznie { $date }.
trial-ends-today = Okres próbny wygasa dziś automatycznie.
feature-open = Zobacz szczegóły
feature-active-until = Aktywna do { $date }. Potem wygasa automatycznie.
feature-active-unlimited = Bezterminowo. Zostaje w samochodzie.
feature-active-factory = Fabryczna. Zostaje w samochodzie.
feature-pending = Samochód przygotowuje funkcję. Może to potrwać { $minutes } min.
feature-failed = Samochód nie mógł włączyć funkcji. Nic nie pobrano.
feature-failed-paid = Samochód nie mógł włączyć funkcji. Zamówienie jest bezpieczne. Spróbujemy ponownie.
feature-grace = Samochód od dłuższego czasu jest bez sieci. Funkcja działa do { $date }.
feature-ended = Zakończona { $date }. Można ją zamówić ponownie.

## Facts

data-none = Zostają w samochodzie
installs-minutes = { $minutes ->
    [one] { $minutes } minuta
    [few] { $minutes } minuty
    [many] { $minutes } minut
   *[other] { $minutes } minuty
}
restart-none = Niepotrzebne
restart-ignition = Przy następnym starcie
holder-car = Zostaje w aucie
holder-person = Zostaje z kierowcą

## Order

order-subtitle-car = { $term }. Zostaje w aucie, VIN …{ $vin }.
order-subtitle-person = { $term }. Przechodzi do następnego samochodu.
order-from-to = { $from } do { $to }
order-from = Od { $from }
order-ends-by-itself = Automatycznie. Bez przedłużenia.
order-ends-never = Nigdy. Opłata jednorazowa.
order-price-split = { $net } + { $rate }% VAT { $vat }
order-withdrawal-days = { $days } dni, w: Moje funkcje
order-withdrawal-none = Tu nie przysługuje. Wypowiedzieć można zawsze.
order-papers-language = Język umowy i dokumentów: { $language }
order-needs-consent = Aby zacząć teraz, proszę zaznaczyć pole.
order-needs-parking = Dostępne po zaparkowaniu.
order-needs-network = Brak połączenia. Jest potrzebne do zamówienia.
order-needs-service = Usługa funkcji nie odpowiada.

## Documents of the seller

document-terms = Warunki sprzedaży
document-withdrawal = Prawo odstąpienia
document-privacy = Ochrona danych

## Done

done-trial-title = Okres próbny rozpoczęty
done-order-title = Dziękujemy za zamówienie
done-installing = Samochód przygotowuje funkcję.
done-verified = Samochód włączył funkcję i ją sprawdził.
done-then-trial = Bez przedłużenia. Bez opłat.
done-then-term = Bez przedłużenia. Bez kosztów.
done-then-unlimited = Zostaje w samochodzie.
done-no-end = Nigdy
done-free = Bezpłatnie

## My features

running = Aktywne
ended = Zakończone
days-left = { $days ->
    [0] Kończy się dziś
    [one] Jeszcze { $days } dzień
    [few] Jeszcze { $days } dni
    [many] Jeszcze { $days } dni
   *[other] Jeszcze { $days } dnia
}
to-date = do { $date }
next-charge-none = Brak
action-details = Szczegóły
action-extend = Przedłuż
action-receipt = Potwierdzenie
action-again = Zamów ponownie
my-features-empty = W tym samochodzie nic jeszcze nie działa.
my-features-empty-ended = Nic jeszcze nie wygasło.

## Car & owner

vin-ending = końcówka { $vin }
connected = Połączono
last-heard = Ostatnio { $time }
never-heard = Jeszcze bez kontaktu
stored-summary = Funkcje, potwierdzenia i wybory, ostatni widok sklepu oraz to, co wysłano ostatnio, aby można było to pokazać. Bez danych płatniczych.
market-de = Niemcy
market-at = Austria
market-gb = Wielka Brytania
market-us = Stany Zjednoczone

## Privacy: the list

sharing-on = Dane mogą opuszczać samochód
sharing-none = Nic nie opuszcza samochodu
sharing-none-but-law = Nic nie opuszcza samochodu poza tym, czego wymaga prawo
privacy-all = { $count ->
    [one] Jeden przełącznik dla { $count } usługi. Samochód działa dalej.
    [few] Jeden przełącznik dla { $count } usług. Samochód działa dalej.
    [many] Jeden przełącznik dla { $count } usług. Samochód działa dalej.
   *[other] Jeden przełącznik dla { $count } usług. Samochód działa dalej.
}
privacy-until-time = Do { $time } wychodzi tylko to, czego wymaga prawo.
privacy-until-trip = Wychodzi tylko to, czego wymaga prawo.
privacy-until-changed = Do odwołania wychodzi tylko to, czego wymaga prawo.
privacy-hour = Na godzinę
privacy-trip = Na tę jazdę
privacy-always = Do odwołania
privacy-choice = Własny wybór
privacy-contract = Dla funkcji wymagających danych
privacy-law = Wymagane przez prawo
privacy-by-law = Prawo
privacy-locked = Wył.
privacy-of-service = { $service } · { $purpose }
privacy-needed-for = Potrzebne dla: { $feature }
privacy-needed-by-none = Niepotrzebne żadnej posiadanej funkcji
privacy-unknown = Nieznane: usługa samochodu nie odpowiada
privacy-loading = Pytamy samochód
privacy-nothing = Nic
privacy-turning-off = Wyłączanie
privacy-turning-on = Włączanie
privacy-everything-off = Wszystko się wyłącza
privacy-restoring = Przywracanie
privacy-state-on = Wł.
privacy-state-off = Wył.
privacy-needs-parking = Dostępne po zaparkowaniu
privacy-is-private = Wył. przy „Nic nie udostępniaj”
privacy-last-sent = Ostatnio wysłano { $time }
privacy-never-sent = Jeszcze nic nie wysłano
privacy-erasure-queued = Zażądano usunięcia, czekamy na centrum danych
privacy-erasure-confirmed = { $records ->
    [one] Usunięto { $records } zapis { $time }
    [few] Usunięto { $records } zapisy { $time }
    [many] Usunięto { $records } zapisów { $time }
   *[other] Usunięto { $records } zapisu { $time }
}
privacy-expires = Wygasa automatycznie { $date }
privacy-show-sent = Pokaż, co wysłano
privacy-show-sample = Pokaż, co byłoby wysłane
privacy-hours = { $count ->
    [one] { $count } godzina
    [few] { $count } godziny
    [many] { $count } godzin
   *[other] { $count } godziny
}
privacy-days = { $count ->
    [one] { $count } dzień
    [few] { $count } dni
    [many] { $count } dni
   *[other] { $count } dnia
}
privacy-years = { $count ->
    [one] { $count } rok
    [few] { $count } lata
    [many] { $count } lat
   *[other] { $count } roku
}
privacy-not-kept = Bez przechowywania
privacy-others = Inne
privacy-empty = Nic nie opuściło tego samochodu.
privacy-day-sent = { $date }: { $services }
privacy-day-none = { $date }: nic
privacy-service-bytes = { $service } { $bytes }
privacy-chart-unknown = Usługa samochodu nie odpowiada.
privacy-broken = Zapis wyborów był uszkodzony. Wszystko wyłączone.
privacy-broken-action = Zacznij od nowa
privacy-full = Pamięć jest pełna. Można wyłączać, ale nie włączać.
weekday-1 = Pn
weekday-2 = Wt
weekday-3 = Śr
weekday-4 = Cz
weekday-5 = Pt
weekday-6 = So
weekday-7 = Nd

## Privacy: what a call came to

privacy-off-no-answer = Samochód tego nie potwierdził. Może być nadal włączone.
privacy-on-no-answer = Samochód nie odpowiedział. Jest tak, jak było.
privacy-all-off-no-answer = Samochód tego nie potwierdził. Coś może być nadal włączone.
privacy-text-changed = Tekst się zmienił. Proszę go przeczytać i wybrać ponownie.
privacy-refused = Samochód odmówił. Nic nie zmieniono.
privacy-storage-off = Pamięć jest pełna. Wyłączono, zapis nastąpi później.
privacy-storage-on = Samochód nie może zapisać. Pozostaje wyłączone.
privacy-try-later = Samochód jest zajęty. Nic nie zmieniono. Proszę spróbować ponownie.

## Privacy: all about a service

privacy-signals = Sygnały samochodu
privacy-basis = Podstawa prawna
privacy-basis-choice = Własny wybór (RODO, art. 6 ust. 1 a)
privacy-basis-contract = Posiadana funkcja (RODO, art. 6 ust. 1 b)
privacy-basis-law = Wymóg prawa (RODO, art. 6 ust. 1 c)
privacy-version = Wersja tego tekstu
privacy-since = { $state } od
privacy-since-ever = Od początku
privacy-ends = Zgoda wygasa
privacy-ends-itself = Automatycznie { $date }
privacy-ends-open = Po wyłączeniu
privacy-ends-law = Tylko wraz z prawem
privacy-features = Funkcje, które tego potrzebują
privacy-features-none = Żadna z posiadanych
privacy-gone = Ta usługa nie jest już oferowana.

## Privacy: what was sent

privacy-sent-title = Wysłano: { $purpose }
privacy-sample-title = Byłoby wysłane: { $purpose }
privacy-sent-note = Wysłano { $time }, w tej postaci. Godziny w tekście: UTC.
privacy-sent-gone = Samochód nie ma już tego, co wysłano.
privacy-sample-note = Przykład. Nic w tym celu nie odczytano ani nie wysłano.
privacy-sample-none = Nic w tym samochodzie nie wysyła danych w tym celu.
privacy-record = Zapis { $number } z { $count }
privacy-more-lines = { $count ->
    [one] Jeszcze { $count } wiersz
    [few] Jeszcze { $count } wiersze
    [many] Jeszcze { $count } wierszy
   *[other] Jeszcze { $count } wiersza
}
privacy-sheet-failed = Samochód teraz tego nie udostępnia. Proszę spróbować później.

## Privacy: receipts

receipts-empty = Nie ma jeszcze żadnej zgody ani odmowy.
receipts-failed = Nie można teraz odczytać potwierdzeń.
receipt-given = Udzielona
receipt-refused = Odmowa
receipt-withdrawn = Cofnięta
receipt-title = Potwierdzenie: { $purpose }
receipt-by-touch = Dotykiem
receipt-by-voice = Głosem
receipt-by-expiry = Automatycznie, po wygaśnięciu
receipt-by-handover = Automatycznie, zmiana właściciela
receipt-by-private = Przez „Nic nie udostępniaj”
receipt-by-recovery = Automatycznie, przy następnym starcie
receipt-what = Co
receipt-answer = Odpowiedź
receipt-time = Data i godzina
receipt-how = Jak
receipt-until = Ważne do
receipt-data = Dane
receipt-signals = Sygnały samochodu
receipt-to = Odbiorca
receipt-kept = Przechowywanie
receipt-if-off = Gdy wył.
receipt-controller = Administrator
receipt-text = Tekst na ekranie
receipt-version = Wersja { $version }, { $language }
receipt-number = Numer
receipt-digest = Suma kontrolna tekstu

## Privacy: export and erase

export-title = Eksport moich danych
export-choose = Wszystko, co samochód przechowuje o kierowcy, w jednym pliku. Dokąd?
export-documents = Dokumenty
export-documents-note = W tym samochodzie
export-running = Kopiowanie danych
export-steps = Krok { $done } z { $total }
export-done = { $records ->
    [one] Wyeksportowano { $records } zapis.
    [few] Wyeksportowano { $records } zapisy.
    [many] Wyeksportowano { $records } zapisów.
   *[other] Wyeksportowano { $records } zapisu.
}
export-failed = Eksport się nie udał. Proszę sprawdzić, czy jest tam miejsce i czy nośnik jest nadal podłączony.
export-asking = Pytamy samochód
erase-title = Usunąć wszystkie dane?
erase-consequence = Wszystko zostanie wyłączone, a zebrane dane usunięte, w samochodzie i w centrum danych. Posiadane funkcje zostają. Tego nie można cofnąć.
erase-sure-title = Na pewno usunąć wszystko?
erase-running = Usuwanie danych
erase-waiting = Usunięto w samochodzie. Centrum danych jeszcze tego nie potwierdziło.
erase-done = { $records ->
    [one] Centrum danych potwierdziło: usunięto { $records } zapis, { $time }.
    [few] Centrum danych potwierdziło: usunięto { $records } zapisy, { $time }.
    [many] Centrum danych potwierdziło: usunięto { $records } zapisów, { $time }.
   *[other] Centrum danych potwierdziło: usunięto { $records } zapisu, { $time }.
}
erase-done-title = Usunięto
erase-failed = Usuwanie nie jest pełne. Wszystko jest wyłączone. Proszę kontynuować, aby je dokończyć.

## Features that are paused

state-paused = Wstrzymana, wymaga: { $purpose }
state-paused-short = Wstrzymana
feature-paused = Wstrzymana, gdy wyłączone: { $purpose }.
action-privacy = Prywatność
driving-privacy = Dostępne po zaparkowaniu
driving-privacy-text = Włączanie po zaparkowaniu. Wyłączyć można teraz.
driving-privacy-none = Wszystko wyłączone.

## Banner and toast

daemon-absent = Usługa funkcji nie odpowiada. Posiadane funkcje działają dalej.
daemon-back = Usługa funkcji znów działa.
state-set-aside = Zapisane dane były uszkodzone. Odłożono je i pobrano na nowo.
catalogue-fetched-again = Zapisany sklep był uszkodzony. Pobrano go na nowo.

## Errors: what happened and what to do

error-storefront-unreachable = Sklep jest nieosiągalny. Nic nie pobrano. Proszę spróbować później.
error-storefront-answer = Odpowiedzi sklepu nie da się odczytać. Nic nie pobrano. Proszę spróbować później.
error-refused = Samochód odmówił. Nic nie zmieniono.
error-payment-declined = Płatność odrzucona. Nic nie pobrano. Proszę sprawdzić metodę płatności.
error-card-expired = Karta straciła ważność. Nic nie pobrano. Proszę dodać inną kartę.
error-card-limit = Limit karty jest wyczerpany. Nic nie pobrano. Proszę zapytać w banku lub dodać inną kartę.
error-no-payment-method = Brak metody płatności. Można ją dodać w telefonie.
error-not-confirmed = Pytanie banku pozostało bez odpowiedzi. Nic nie pobrano. Można zamówić ponownie.
error-provider-away = Usługa płatności była zbyt długo niedostępna. Nic nie pobrano. Można zamówić ponownie.
done-abandoned = Nic nie pobrano.
error-payment-unknown = Płatność nie jest jeszcze potwierdzona. Kwota zostanie pobrana najwyżej raz. Sprawdzamy dalej.
error-not-parked = Do tego samochód musi być zaparkowany. Proszę włączyć P i spróbować ponownie.
error-quote-expired = Cena jest zbyt stara. Proszę ją sprawdzić i zamówić ponownie.
error-quote-changed = Cena się zmieniła. Proszę ją sprawdzić i zamówić ponownie.
error-not-eligible = Ten samochód nie może otrzymać tej funkcji. Powód jest na jej stronie.
error-trial-used = Miesiąc gratis już wykorzystano. Można zamówić wybrany okres.
error-order-conflict = To zamówienie wysłano z inną treścią. Proszę zacząć od nowa.
error-storage-failed = Samochód nie może zapisać. Nic nie pobrano. Proszę spróbować po następnym starcie.
error-daemon-absent = Usługa funkcji nie odpowiada. Nic nie zmieniono. Proszę spróbować ponownie.
error-timeout = To trwa dłużej niż zwykle. Sprawdzamy dalej.
error-activation-failed = Funkcja nie ruszyła. Kolejna próba przy następnym starcie.
error-unknown = Coś poszło nie tak. Nic nie pobrano. Proszę spróbować ponownie.

# Actions and states that stand alone.
action-save = Zapisz na później
action-on = Wł.
state-checking = Sprawdzanie
state-withdrawn-plain = Odstąpiono
order-failed-title = Tego nie można teraz zamówić
done-refused-title = Nie zamówiono
state-trial-offered = 1 miesiąc gratis
connection-none = Nie odpowiada
done-sending-title = Wysyłanie zamówienia
done-receipt-title = Potwierdzenie

## Order: PIN, money, what is in the way

order-total = Razem z VAT
order-total-on = Razem z VAT, płatne { $date }
done-bank-title = Potwierdzenie płatności
done-not-delivered-refund = Funkcja nie zadziałała na czas. { $refund }.
done-not-delivered-title = Niedostarczona
order-button = Zamówienie z obowiązkiem zapłaty
order-sum = { $price } { $credits } = { $sum }
order-credit-unused = − { $amount } za resztę okresu
order-credit-voucher = − { $amount } z bonu
order-nothing-to-pay = Niepotrzebna
order-guest = Goście nie mogą zamawiać
order-guest-text = Aby zamówić, proszę wybrać inny profil.
order-renter = W wynajmie nic się nie zamawia
order-limit = Więcej, niż pozwala limit
order-limit-text = { $limit } miesięcznie, zostało { $left }. Zmienić to może właściciel.
order-no-payment = Brak metody płatności
order-payment-none = Jeszcze brak
order-no-payment-text = Dodaje się ją w telefonie. Jej numer nigdy nie trafia do samochodu.
order-payment-expired = Karta straciła ważność
payment-method = { $brand }, końcówka { $last4 }
pin-title = PIN
pin-enter = Proszę podać PIN
pin-enter-tries = { $tries ->
    [one] PIN, jeszcze { $tries } próba
    [few] PIN, jeszcze { $tries } próby
    [many] PIN, jeszcze { $tries } prób
   *[other] PIN, jeszcze { $tries } próby
}
pin-of-owner = PIN profilu { $name }
pin-old = Proszę podać obecny PIN
pin-choose = Nowy PIN: 4–8 cyfr
pin-repeat = Proszę powtórzyć PIN
pin-setting = Zapisywanie PIN-u
pin-checking = Sprawdzanie PIN-u
pin-chosen = PIN ustawiony
pin-is-set = PIN jest ustawiony.
pin-different = Różnią się. Proszę wybrać ponownie.
pin-wrong = Błędny PIN
pin-wrong-tries = { $tries ->
    [0] Błędny PIN
    [one] Błędny PIN. Jeszcze { $tries } próba.
    [few] Błędny PIN. Jeszcze { $tries } próby.
    [many] Błędny PIN. Jeszcze { $tries } prób.
   *[other] Błędny PIN. Jeszcze { $tries } próby.
}
pin-wait = Błędny PIN. Ponownie za { $wait }.
pin-locked = PIN jest zablokowany
pin-locked-text = Ponownie za { $wait }. Czas liczy się, gdy samochód jest włączony.
pin-reset-text = Zbyt wiele błędnych prób. Sprzedawca zresetuje PIN na prośbę; posiadane funkcje działają dalej.
pin-not-set = Najpierw proszę wybrać PIN.
pin-what-for = Jest potrzebny przy każdym zamówieniu, nigdy do odstąpienia ani wypowiedzenia. Zostaje w tym samochodzie.
proof-title = PIN właściciela
proof-card = Zmiana metody płatności
proof-remove = Usunięcie metody płatności
proof-email = Potwierdzenia e-mail
proof-card-text = Każdy może wybrać profil w tym samochodzie. Aby nikt nie odebrał metody płatności, trzeba podać PIN.
proof-email-text = Potwierdzenia mówią, co kupiono. Aby trafiały tylko do właściwej osoby, trzeba podać PIN.
pin-seconds = { $count ->
    [one] { $count } sekundę
    [few] { $count } sekundy
    [many] { $count } sekund
   *[other] { $count } sekundy
}
pin-minutes = { $count ->
    [one] { $count } minutę
    [few] { $count } minuty
    [many] { $count } minut
   *[other] { $count } minuty
}
error-limit = To więcej, niż pozwala limit tego profilu. Nic nie pobrano.
error-not-allowed = Ten profil nie ma do tego prawa.
renewal-is-on = Umowa trwa dalej. Opłata { $amount } za okres od { $date }.

## Order: what it waits for

state-awaiting-payment = Czeka na płatność
state-provider-away = Płatność opóźniona
state-bank-asks = Bank prosi o potwierdzenie
state-paid = Zapłacono, instalowanie
done-provider-away = Jeszcze nic nie pobrano. Próbujemy do { $time }. Teraz można anulować zamówienie.
done-bank-asks = Proszę zeskanować kod i potwierdzić płatność w telefonie.
done-not-delivered = Zapłacona kwota wróci automatycznie.
action-give-up = Anuluj zamówienie
action-change-payment = Zmień metodę płatności
action-add-payment = Dodaj metodę płatności

## My features: contracts

next-charge = Do zapłaty
next-charge-on = { $date }
next-charge-confirm = Potwierdź do { $date }
until-date = do { $date }
action-withdraw = Odstąp
action-cancel-contract = Wypowiedz
action-messages = Wiadomości
state-withdrawal-queued = Odstąpiono, do wysłania
state-cancellation-queued = Wypowiedziano, do wysłania
state-withdrawn-leaving = Odstąpiono, wyłączy się z autem
state-cancelled = Wypowiedziano

## A contract

contract-unknown = Nic nie przepadło. Proszę spróbować za chwilę.
contract-trial = 1 miesiąc gratis. Wygasa automatycznie.
contract-term = Okres
contract-not-started = Zaczyna się, gdy funkcja zadziała
contract-paid = Zapłacono
contract-not-paid = Jeszcze nic
contract-credit = Zaliczono
contract-credit-of = { $credit } z { $price }
contract-refund = Zwrot
contract-withdrawal = Prawo odstąpienia
contract-cancelled = Wypowiedziano
contract-concluded = Zawarto
contract-number = Numer zamówienia
contract-seller = Sprzedawca
contract-begins = Zaczyna się { $date }
contract-runs = Trwa
contract-delivery = Jeśli funkcja nie zadziała w ciągu { $hours } godzin pracy samochodu, nastąpi zwrot pieniędzy.
contract-next = Kolejny okres od { $date }
contract-other = Poprzednia umowa
contract-over-since = Od { $date }
contract-over-ended = Zakończona
contract-over-replaced = Zastąpiona innym okresem
contract-over-not-paid = Zakończona, brak płatności
contract-over-transferred = Zakończona, zmiana właściciela
contract-over-recalled = Wycofana dla bezpieczeństwa
contract-over-not-delivered = Niedostarczona
contract-over-reversed = Zakończona, bank cofnął płatność
contract-over-court = Zakończona decyzją sądu
refund-done = Zwrócono { $amount }, { $date }
refund-on-its-way = Zwrot { $amount } w drodze
refund-refused = { $amount } zwróci sprzedawca
refund-refused-note = Sprzedawca zwróci to inną drogą.
action-change-term = Zmień okres
action-receipts = Potwierdzenia
renewal-off = Wygasa automatycznie { $date }. Bez kosztów.
renewal-followed = Kolejny okres zaczyna się { $date }.
renewal-off-plain = Wygasa automatycznie. Bez kosztów.
renewal-on = Opłata { $amount } zostanie pobrana { $date }.
renewal-price-changed = Nowa cena: { $amount } zamiast { $before }. Bez zgody umowa wygasa { $date }.
renewal-retrying = { $why } { $amount } ponownie { $next }.
renewal-grace = Działa do { $date }.
renewal-to-confirm = Bank prosi o potwierdzenie { $amount } do { $by }.
why-declined = Bank odmówił.
why-expired = Karta straciła ważność.
why-limit = Limit karty jest wyczerpany.
why-no-payment = Brak metody płatności.
why-not-confirmed = Pytanie banku pozostało bez odpowiedzi.
why-provider-away = Usługa płatności nie działała.
why-unknown = Płatność się nie powiodła.

## Withdraw and cancel

until-switched-off = Do wyłączenia samochodu
declare-order = Zamówienie { $order }
withdraw-entry = Odstąp od umowy
withdraw-confirm = Potwierdź odstąpienie
withdraw-money = Zwrot: { $paid }, czyli cała zapłacona kwota.
withdraw-free = Nic nie zapłacono i nic nie trzeba płacić.
withdraw-works = Funkcja wyłącza się po wyłączeniu samochodu, nigdy podczas jazdy.
withdraw-until = do { $date }
withdraw-over = minęło { $date }
withdraw-no-right = Nie dla tej umowy
withdraw-accepted = Sprzedawca otrzymał odstąpienie. Zwrot pieniędzy jest w drodze.
cancel-entry = Wypowiedz umowy tutaj
cancel-confirm = wypowiedz teraz
cancel-money = Nic więcej nie zostanie pobrane. Co zapłacone, pozostaje zapłacone.
cancel-works = Działa do { $date }, potem się kończy.
cancel-works-term = Działa do końca opłaconego okresu.
cancel-unlimited = Kończy się po terminie z warunków sprzedaży.
cancel-accepted = Sprzedawca otrzymał wypowiedzenie.
declare-counts = Liczy się ta chwila. Potwierdzenie jest tu od razu.
declare-counts-offline = Brak połączenia: liczy się ta chwila, a wysłanie nastąpi, gdy będzie sieć.
declare-no-answer = Samochód nie odpowiedział. Proszę dotknąć ponownie: liczy się tylko raz.
declared-at = Złożono
declared-queued = Zapisano w samochodzie. Zostanie wysłane, gdy będzie sieć; liczy się chwila dotknięcia.
declared-too-late = Sprzedawca uznał, że było za późno. Na potwierdzeniu jest chwila dotknięcia.
declare-disagree = Sprzeciw można wysłać do: { $seller }.
declared-moot = Umowa była już zakończona.

## Receipts of contracts

receipts-all = Potwierdzenia
receipts-of = Potwierdzenia: { $feature }
receipts-none = Nie ma jeszcze potwierdzeń.
receipt-trial = Miesiąc gratis
receipt-contract = Umowa
receipt-withdrawal = Odstąpienie
receipt-cancellation = Wypowiedzenie
receipt-renewal-stopped = Koniec przedłużania
receipt-renewed = Przedłużenie
receipt-refund = Zwrot
receipt-no = Nr { $number }
receipt-not-yet = Potwierdzenie powstaje. Gdy się pojawi, zostanie w samochodzie.
receipts-export-title = Eksport potwierdzeń
receipts-export-choose = Wszystkie potwierdzenia, jako PDF i tekst. Dokąd?
receipts-export-running = Kopiowanie potwierdzeń
receipts-export-done = { $files ->
    [one] Zapisano { $files } plik.
    [few] Zapisano { $files } pliki.
    [many] Zapisano { $files } plików.
   *[other] Zapisano { $files } pliku.
}

## Messages

messages-empty = Brak wiadomości.
messages-unknown = Usługa funkcji nie odpowiada.
message-ends = { $days ->
    [0] { $feature }: koniec dzisiaj
    [one] { $feature }: koniec za { $days } dzień
    [few] { $feature }: koniec za { $days } dni
    [many] { $feature }: koniec za { $days } dni
   *[other] { $feature }: koniec za { $days } dnia
}
message-ends-text = Wygasa automatycznie { $date }. Nic więcej nie zostanie pobrane.
message-renews = { $feature }: wkrótce przedłużenie
message-renews-text = Opłata { $amount } zostanie pobrana { $date }. Do tego czasu można to wyłączyć.
message-price = Nowa cena: { $feature }
message-price-text = { $amount } zamiast { $before } od { $date }. Bez zgody umowa wygasa automatycznie.
message-renewal-failed = { $feature }: płatność nieudana
message-renewal-failed-text = { $why } Następna próba { $next }. Działa do { $until }; do tego czasu nic nie przepada.
message-to-confirm = { $feature }: bank prosi o zgodę
message-to-confirm-text = Proszę potwierdzić { $amount } w telefonie do { $by }. Działa do { $until }; do tego czasu nic nie przepada.
message-removed = { $feature }: zakończono
message-removed-text = { $reason }. Przez { $actor }, { $date }. Sprzeciw można wysłać do: { $seller }.
message-removal-refused = { $feature }: nadal działa
message-removal-refused-text = Funkcja miała zostać odebrana bez powodu. Samochód odmówił i to zgłosił.
message-not-delivered = { $feature }: nie dostarczono
message-not-delivered-text = Funkcja nie zadziałała na czas. Zwrot { $amount } nastąpi automatycznie.
message-not-delivered-free = Funkcja nie zadziałała na czas. Nic nie zapłacono.
message-refunded = Zwrócono { $amount }
message-refunded-text = Za: { $feature }. W banku może to potrwać kilka dni.
message-refund-refused = Nie udało się zwrócić { $amount }
message-refund-refused-text = Za: { $feature }. Sprzedawca zwróci to inną drogą. Pytania: { $seller }.
message-too-late = { $feature }: za późno
message-too-late-text = { $what }: sprzedawca uznał, że było za późno. Sprzeciw można wysłać do: { $seller }.
actor-time = kalendarz
actor-driver = kierowcę
actor-seller = sprzedawcę
actor-bank = bank
actor-maker = producenta
actor-authority = organ władzy
action-view = Zobacz
action-say-yes = Zobacz i wyraź zgodę
action-confirm-phone = Potwierdź w telefonie
action-try-again = Spróbuj teraz ponownie

## Means of payment, vouchers, phone

payment-expires = Ważna do { $month }/{ $year }
payment-expired = Nieważna od { $month }/{ $year }
payment-open-ended = Nie traci ważności
payment-guest = Goście nie mają metody płatności.
payment-remove-title = Usunąć tę metodę płatności?
payment-remove-text = Do zamówień potrzebna będzie inna. Posiadane funkcje działają dalej; za włączone przedłużenie nie da się pobrać opłaty.
payment-remove-yes = Usuń
voucher-no-balance = Brak
voucher-redeemed = Dodano { $amount }. Zostanie użyte przy następnym zamówieniu.
voucher-unknown = Nie ma takiego bonu. Proszę sprawdzić kod.
voucher-used = Ten bon już wykorzystano.
voucher-expired = Ten bon stracił ważność.
voucher-other-market = Ten bon jest dla innego kraju.
phone-card-title = Nowa metoda płatności
phone-card-text = Proszę zeskanować kod i dodać kartę w telefonie.
phone-card-done = Dodano: { $method }.
phone-voucher-title = Bon w telefonie
phone-voucher-text = Proszę zeskanować kod i wpisać bon w telefonie.
phone-voucher-done = Zrealizowano. Saldo: { $balance }.
phone-email-title = Potwierdzenia e-mail
phone-email-text = Proszę zeskanować kod i wpisać adres w telefonie.
phone-email-done = Potwierdzenia przychodzą teraz e-mailem.
phone-done = Załatwione w telefonie.
phone-confirmation-done = Bank ma odpowiedź.
phone-opening = Otwieranie strony dla telefonu
phone-expired = Kod stracił ważność.
phone-failed = Nie udało się w telefonie.
phone-again = Nowy kod
phone-place = lub otworzyć { $address } i wpisać
phone-until = Ważny do { $time }
action-cancel = Anuluj
action-go-on = Dalej

## Profiles

profile-of = Profil: { $name }
role-owner = Właściciel
role-owner-text = Wszystko, bez limitu
role-family = Rodzina
role-guest = Gość
role-guest-text = Jeździ, nic nie zamawia
role-lessee = Leasing
role-lessee-text = Zamawia, nie oddaje
role-renter = Wynajem
role-renter-text = Jeździ, nic nie zamawia
role-valet = Parkingowy
role-valet-text = Prowadzi, nic nie widzi
valet-closed = Sklep jest zamknięty
valet-text = To, co aktywne, działa dalej. PIN właściciela otwiera wszystko ponownie, jego klucz także.
valet-confirm-title = Oddać auto parkingowemu?
valet-confirm-text = Sklep zamknie się, aż otworzy go PIN właściciela.
valet-confirm-yes = Zamknij sklep
rental-end = Zakończ wynajem
rental-end-title = Zakończyć wynajem?
rental-end-text = Zgody, ustawienia i zapisane rzeczy najemcy znikną, a dane wysłane za jego zgodą zostaną usunięte. Auto będzie jak przedtem.
rental-end-yes = Zakończ wynajem
rental-end-proof = PIN właściciela kończy wynajem.
rental-leave = Inny profil
rental-leave-text = Tylko PIN właściciela wyprowadza z wynajmu.
rental-ended = Wynajem zakończony. Nic po nim nie zostało.
rental-not-here = Tylko dla właściciela, nie w wynajmie.
key-this = Klucz w aucie
key-none = Bez klucza
key-other = Inny klucz
profile-limit = { $limit } miesięcznie, zostało { $left }
profile-no-limit = Bez limitu
profile-add-title = Nowy profil
profile-edit-title = Zmiana profilu
profile-remove-title = Usunąć ten profil?
profile-remove-text = { $name } znika z tego samochodu. Zamówione funkcje zostają.
profile-remove-yes = Usuń
action-change-profile = Zmień profil
action-change-pin = Zmień PIN
action-set-pin = Ustaw PIN
erase-now = Usuń wszystko teraz

## Voice: at most 20 words each, as they are spoken

spoken-eur = { $units ->
    [one] { $units } euro
    [few] { $units } euro
    [many] { $units } euro
   *[other] { $units } euro
}
spoken-eur-cents = { $units } euro { $cents }
spoken-gbp = { $units ->
    [one] { $units } funt
    [few] { $units } funty
    [many] { $units } funtów
   *[other] { $units } funta
}
spoken-gbp-cents = { $units ->
    [one] { $units } funt { $cents }
    [few] { $units } funty { $cents }
    [many] { $units } funtów { $cents }
   *[other] { $units } funta { $cents }
}
spoken-usd = { $units ->
    [one] { $units } dolar
    [few] { $units } dolary
    [many] { $units } dolarów
   *[other] { $units } dolara
}
spoken-usd-cents = { $units ->
    [one] { $units } dolar { $cents }
    [few] { $units } dolary { $cents }
    [many] { $units } dolarów { $cents }
   *[other] { $units } dolara { $cents }
}
voice-nothing = Nie rozumiem. Proszę powiedzieć pomoc, aby usłyszeć, co można powiedzieć.
voice-again = Nie wiem na pewno, o co chodzi. Proszę powtórzyć.
voice-too-late = Nie ma już otwartego pytania.
voice-left = Dobrze, nic się nie zmieniło.
voice-which-feature = O którą funkcję chodzi?
voice-which-data = O które dane chodzi?
voice-which = O którą opcję chodzi? { $choices }
voice-choice = { $number }: { $name }
voice-help = Można zapytać, co jest dostępne, ile kosztuje, do kiedy działa i jakie dane są udostępniane.
voice-offers = { $count ->
    [one] Do tego samochodu pasuje jedna funkcja: { $names }
    [few] Do tego samochodu pasują { $count } funkcje, na przykład { $names }
    [many] Do tego samochodu pasuje { $count } funkcji, na przykład { $names }
   *[other] Do tego samochodu pasuje { $count } funkcji, na przykład { $names }
}
voice-no-offers = Ten samochód ma wszystko, co może mieć.
voice-about = { $name }: { $text }
voice-price = Funkcja { $name } kosztuje { $price } za { $term }.
voice-price-unlimited = Funkcja { $name } kosztuje { $price }, jednorazowo i bezterminowo.
voice-no-offer = Funkcji { $name } nie można zamówić do tego samochodu.
voice-state = { $name }: { $state }
voice-not-active = nieaktywna
voice-until = Funkcja { $name } działa do { $date }.
voice-trial = Funkcja { $name } gratis przez miesiąc; potem wygasa automatycznie. Czy ją uruchomić?
voice-no-trial = Dla funkcji { $name } nie ma teraz miesiąca gratis.
voice-trial-begins = Zaczyna się miesiąc gratis z funkcją { $name }.
voice-choose-term = Proszę wybrać na ekranie okres dla funkcji { $name } i tam zamówić, podając PIN.
voice-order-by-touch = Proszę zamówić na ekranie, podając PIN.
voice-saved = Zamówić można po zaparkowaniu. Funkcja { $name } jest zapisana na później.
voice-parked = To jest możliwe po zaparkowaniu.
voice-offline = Do tego potrzebna jest sieć. W tej chwili jej nie ma.
voice-no-service = Samochód w tej chwili nie odpowiada.
voice-closed = Auto ma parkingowy. Sklep jest zamknięty.
voice-cancel = Wypowiedzenie umowy na funkcję { $name } jest gotowe. Proszę potwierdzić na ekranie.
voice-withdraw = Odstąpienie od umowy na funkcję { $name } jest gotowe. Proszę potwierdzić na ekranie.
voice-no-contract = Nie ma umowy na funkcję { $name }, którą można wypowiedzieć.
voice-no-withdrawal = Nie ma umowy na funkcję { $name }, od której można jeszcze odstąpić.
voice-payment = Opłata { $amount } zostanie pobrana { $date } za funkcję { $name }.
voice-no-payment = Nic nie zostanie pobrane: żadna umowa nie przedłuża się automatycznie.
voice-shared = { $count ->
    [one] Udostępniana jest jedna rzecz: { $names }
    [few] Udostępniane są { $count } rzeczy, na przykład { $names }
    [many] Udostępnianych jest { $count } rzeczy, na przykład { $names }
   *[other] Udostępnianych jest { $count } rzeczy, na przykład { $names }
}
voice-nothing-shared = Z tego, o czym można zdecydować, nic nie opuszcza samochodu.
voice-position = Pozycja
voice-stopped = { $name }: nic więcej nie jest udostępniane.
voice-stopped-before = { $name }: nic nie było udostępniane.
voice-start = { $name }: proszę przeczytać, co jest udostępniane, i włączyć dotykiem.
voice-share-nothing = Do odwołania nic nie jest udostępniane.
voice-private = Przez godzinę nic nie jest udostępniane.
voice-privacy = Oto, co opuszcza samochód.
voice-installing = Samochód instaluje funkcję { $name }.
voice-no-update = W tej chwili nic się nie instaluje.
voice-back = Wstecz.

## The car changes hands

handover-who-owner = Samochód przekazuje
handover-who-car = Ten samochód
handover-who-next = Następny właściciel
handover-who-next-value = Konfiguruje go jak nowy i nie widzi niczego po poprzedniku.
handover-who-proof = Nikt inny tego nie zrobi
handover-who-proof-pin = W kroku 3 trzeba podać PIN.
handover-who-proof-hold = Brak PIN-u: w kroku 3 trzeba przytrzymać przycisk.
handover-stays = Zostaje w aucie
handover-features = { $count ->
    [one] { $count } funkcja
    [few] { $count } funkcje
    [many] { $count } funkcji
   *[other] { $count } funkcji
}
handover-ends = Kończy się dziś
handover-ended = Zakończone
handover-items = { $count ->
    [one] { $count } pozycja
    [few] { $count } pozycje
    [many] { $count } pozycji
   *[other] { $count } pozycji
}
handover-erased = Do usunięcia
handover-erased-sub = Wszystko, co osobiste
handover-yours = Do zabrania
handover-yours-sub = Zostaje z kierowcą
handover-none-stays = Nic z zamówionych funkcji
handover-none-ends = Nic nie wygasa
handover-none-yours = Nic nie pozostało
handover-worth = Wartość: { $amount }
handover-days-unused = { $days ->
    [one] Niezużyte: { $days } dzień
    [few] Niezużyte: { $days } dni
    [many] Niezużyte: { $days } dni
   *[other] Niezużyte: { $days } dnia
}
handover-money-back = Zwrot { $amount }
handover-as-voucher = Bon na { $amount }
handover-voucher = Bon
handover-refund = Zwrot
handover-profiles = Profile i kody PIN
handover-papers = Potwierdzenia/wiadomości
handover-payment = Metoda płatności
handover-payment-none = Brak
handover-data = Co można wysyłać
handover-data-off = Wszystko wył.
handover-saved = Zapisane na później
handover-note = Usuwanie dopiero w kroku 3, także tego, co już wysłano.
handover-take-along = Zabierz
handover-take-along-choose = Co stało się ze wszystkim, podpisane przez sprzedawcę. Nikogo nie wymienia. Dokąd?
handover-goes-along = Zostaje z kierowcą
handover-goes-along-value = Bon na { $amount }. Kod pojawi się za chwilę.
handover-comes-back = Do zwrotu
handover-comes-back-value = { $amount }, tak jak zapłacono.
handover-outstanding = Jeszcze w drodze
handover-outstanding-value = Dla złożonych oświadczeń liczy się chwila dotknięcia.
handover-seller = Sprzedawca
handover-seller-online = Dowie się od razu i potwierdzi to tutaj.
handover-seller-offline = Dowie się, gdy będzie sieć. Nie trzeba czekać.
handover-final = Bez odwrotu
handover-final-value = Co zostaje, działa dalej. Wszystko, co osobiste, znika.
handover-confirm = Usuń i przekaż
handover-sure = Tak, usuń i przekaż
handover-hold = Przytrzymaj, by usunąć i przekazać
handover-working = Usuwanie danych
handover-working-text = Samochód zaczyna od nowa z następnym właścicielem. Co zostaje, działa dalej.
handover-no-answer = Samochód nie odpowiada. Co zrobiono, będzie widać, gdy odpowie.
handover-plan-failed = Przegląd się nie pojawił
handover-plan-failed-text = Nic nie zmieniono. Proszę spróbować ponownie.
handover-confirmed = Sprzedawca to potwierdził: dostęp ma teraz tylko następny właściciel.
handover-unconfirmed = Sprzedawca jeszcze o tym nie wie: dowie się, gdy będzie sieć.
handover-confirmation = Sprzedawca
handover-confirmation-yes = Potwierdzono
handover-confirmation-no = Jeszcze nie wie
handover-keep-code = Proszę zachować kod, na przykład na zdjęciu. Potem nikt go już nie zobaczy.

## First start

welcome-language = Witamy
welcome-language-text = Samochód można skonfigurować po swojemu. To, co pominięte, będzie tu później.
welcome-has = Ten samochód ma
welcome-has-text = Opłacone lub fabryczne: działa od pierwszej minuty.
welcome-has-none = Z tym samochodem nie ma żadnych zamówionych funkcji.
welcome-can-get = Może mieć
welcome-can-get-text = Każdy miesiąc gratis jest dostępny od nowa, bez względu na wcześniejsze próby.
welcome-can-get-none = Nie połączono się jeszcze ze sklepem. Będzie tu, gdy będzie sieć.
welcome-open-store = Otwórz sklep
welcome-privacy = Bez zgody nic nie opuszcza samochodu
welcome-privacy-text = Wszystko, co wymaga zgody, jest wyłączone i nikt o nią nie poprosi. Prawo może czegoś wymagać: to też jest na liście.
welcome-open-privacy = Pokaż listę
welcome-profile = Profil w samochodzie
welcome-profile-text = To wszystko może poczekać. Zostaje w tym samochodzie i znika przy jego przekazaniu.
welcome-name = Nazwa
welcome-pin = PIN do zamówień
welcome-pin-set = Ustawiony
welcome-payment = Metoda płatności
welcome-not-set = Jeszcze nie

## Entitlement passport

passport-note = Nie wymienia nikogo i mówi, co przysługuje następnemu właścicielowi.
passport-scan = Kto myśli o kupnie tego samochodu, skanuje kod.
passport-until = Ważny do { $time }
passport-none = Jeszcze nie ma paszportu
passport-none-text = Sprzedawca funkcji podpisuje, co ten samochód ma i co może mieć. Paszport nie wymienia nikogo i można go wycofać.
passport-make = Utwórz paszport
passport-failed = Paszport się nie pojawił
passport-trial = Miesiąc gratis
passport-from = od { $price }
passport-ends = Wygasa ze sprzedażą

## Asking for a car without its PIN

claim-other = Nie mam PIN-u
claim-owner = Poprzedni właściciel
claim-owner-value = Dowie się z e-maila i w samochodzie i ma dzień na odmowę.
claim-you = Nowy właściciel
claim-you-value = Przejmuje samochód po tym dniu, gdy jest on zaparkowany i ma sieć.
claim-paid = Co opłacono
claim-paid-value = Zostaje w aucie albo u osoby, która zapłaciła.
claim-personal = Co osobiste
claim-personal-value = Jest usuwane, jak przy każdym przekazaniu.
claim-ask = Poproś o samochód
claim-waiting = Ktoś prosi o ten samochód
claim-waiting-value = Przekazanie od { $time }, jeśli nie będzie odmowy.
claim-banner = Ktoś bez PIN-u prosi o ten samochód. Przekazanie od { $time }, jeśli nie będzie odmowy.
claim-see = Pokaż
claim-no = Odmów
claim-refused = Właściciel odmówił. Ponowna prośba możliwa od { $time }.
claim-granted = Nikt nie odmówił: kto ma samochód, może go teraz przejąć.
claim-take = Przejmij
