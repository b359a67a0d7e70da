### Texts that depend on data. The core names the message and its arguments; dates, money and lists come formatted.

## Outside of the car

outside-temperature = { $celsius } °C

## State of a feature, one line

state-offered = od { $price } měsíčně
state-offered-once = { $price }, jednorázově
state-included = V ceně
state-trial-pending = Zkušební měsíc začíná
state-order-pending = Objednává se
state-installing = Instaluje se
state-trial = { $days ->
    [0] Zkouška, dnes končí
    [one] Zkouška, ještě { $days } den
    [few] Zkouška, ještě { $days } dny
    [many] Zkouška, ještě { $days } dne
   *[other] Zkouška, ještě { $days } dní
}
state-trial-short = Zkouška
state-active-to = Aktivní do { $date }
state-active-term = Aktivní, { $term }
state-unlimited = Bez omezení
state-grace = Do { $date }, pak konec
state-ended = Skončila { $date }
state-revoked = Odebrána: { $reason }
state-failed = Nespustila se
state-payment-failed = Platba selhala
state-abandoned = Objednávka zrušena
state-needs-update = Nutná aktualizace
state-not-in-this-car = Ne v tomto voze
state-not-in-market = Zde se neprodává
state-needs-feature = Vyžaduje: { $feature }
state-excluded = Ne spolu s: { $feature }
state-verified = Ověřeno, funguje
state-saved = Uloženo na později

## Why a feature cannot be had, and what would change it

reason-equipment = V tomto voze chybí: { $equipment }.
reason-equipment-change = Nelze dovybavit.
reason-software = Je nutný software { $needed }. Tento vůz má { $installed }.
reason-software-change = Dostupná po příští aktualizaci.
reason-market = Neprodává se na trhu: { $market }.
reason-market-change = Jakmile bude v prodeji, objeví se zde.
reason-needs = Funguje jen s funkcí: { $feature }.
reason-needs-change = Nejdřív objednejte: { $feature }.
reason-excludes = Nefunguje spolu s funkcí: { $feature }.
reason-excludes-change = Dostupná, až skončí: { $feature }.
reason-trial-used = Zkušební měsíc už jste využili.
reason-trial-used-change = Stále si můžete objednat zvolenou dobu.
reason-revoked-ownership = vůz změnil majitele
reason-revoked-safety = svolávací akce kvůli bezpečnosti
reason-revoked-payment = nezaplaceno
reason-revoked-delivery = nedodáno včas
reason-revoked-reversed = banka vzala platbu zpět
reason-revoked-court = nařízeno úřadem

## Terms and money

term-month = { $count ->
    [one] { $count } měsíc
    [few] { $count } měsíce
    [many] { $count } měsíce
   *[other] { $count } měsíců
}
term-year = { $count ->
    [one] { $count } rok
    [few] { $count } roky
    [many] { $count } roku
   *[other] { $count } let
}
term-unlimited = Bez omezení
price-per-month = { $price } měsíčně
price-once = Jednorázově
pays-off = { $months ->
    [one] Vyplatí se po { $months } měsíci
    [few] Vyplatí se po { $months } měsících
    [many] Vyplatí se po { $months } měsíce
   *[other] Vyplatí se po { $months } měsících
}
ends-by-itself = Končí automaticky
stays-with-car = Zůstává ve voze

## Store

store-category-all = Vše
store-results = { $count ->
    [0] Žádná funkce nenalezena
    [one] { $count } funkce
    [few] { $count } funkce
    [many] { $count } funkce
   *[other] { $count } funkcí
}
store-count = { $available } z { $total }
store-empty-search = Žádná funkce neodpovídá „{ $text }“.
store-empty-search-action = Smazat hledání
store-empty-category = V této kategorii pro tento vůz nic není.
store-empty-category-action = Zobrazit vše
store-failed-title = Obchod není dostupný
store-failed-text = Vaše funkce fungují dál. Zkontrolujte připojení a zkuste to znovu.
action-retry = Zkusit znovu
store-as-of = Offline. Ceny z { $time }.
store-as-of-date = Offline. Ceny z { $date }, { $time }.
featured-for-car = Hodí se k tomuto vozu

## While driving

driving-parked = Dostupné po zaparkování
driving-saved = Uložené funkce tu na vás čekají.
driving-mine = Spravovat po zaparkování
driving-mine-text = Co běží, běží dál.
driving-unknown = O stavu vozu teď nic nevíme
driving-unknown-text = Dokud služba funkcí neodpoví, počítá se to jako jízda. Vaše funkce fungují dál.

## Trial

trial-button = Zkusit 1 měsíc zdarma
trial-button-long = 1 měsíc zdarma – končí automaticky
trial-promise = Končí automaticky. Bez platebních údajů.
trial-promise-short = Bez platebních údajů.
trial-starting = Začíná
trial-started = Zkušební měsíc začal. Skončí automaticky { $date }.
trial-ends = Zkušební měsíc skončí automaticky { $date }.
trial-ends-today = Zkušební měsíc dnes automaticky skončí.
feature-open = Zobrazit podrobnosti
feature-active-until = Aktivní do { $date }. Pak skončí automaticky.
feature-active-unlimited = Vaše bez omezení. Zůstává ve voze.
feature-active-factory = Z výroby. Zůstává ve voze.
feature-pending = Vůz funkci připravuje. Může to trvat { $minutes } min.
feature-failed = Vůz funkci nedokázal zapnout. Nic nebylo účtováno.
feature-failed-paid = Vůz funkci nedokázal zapnout. Vaše objednávka je v pořádku. Zkusíme to znovu.
feature-grace = Vůz byl delší dobu bez sítě. Funkce běží do { $date }.
feature-ended = Skončila { $date }. Můžete ji objednat znovu.

## Facts

data-none = Zůstávají ve voze
installs-minutes = { $minutes ->
    [one] { $minutes } minuta
    [few] { $minutes } minuty
    [many] { $minutes } minuty
   *[other] { $minutes } minut
}
restart-none = Není třeba
restart-ignition = Při příštím startu
holder-car = Zůstává ve voze
holder-person = Jde s vámi

## Order

order-subtitle-car = { $term }. Zůstává ve voze, VIN končí na { $vin }.
order-subtitle-person = { $term }. Jde s vámi do dalšího vozu.
order-from-to = { $from } až { $to }
order-from = Od { $from }
order-ends-by-itself = Automaticky. Bez prodloužení.
order-ends-never = Nikdy. Platba jednou.
order-price-split = { $net } + { $rate } % DPH { $vat }
order-withdrawal-days = { $days } dní, v Mých funkcích
order-withdrawal-none = Zde není. Vypovědět lze kdykoli.
order-papers-language = Jazyk smlouvy a dokumentů: { $language }
order-needs-consent = Pro okamžitý začátek zaškrtněte políčko.
order-needs-parking = Dostupné po zaparkování.
order-needs-network = Jste offline. K objednání je nutné připojení.
order-needs-service = Služba funkcí neodpovídá.

## Documents of the seller

document-terms = Obchodní podmínky
document-withdrawal = Poučení o odstoupení
document-privacy = Ochrana údajů

## Done

done-trial-title = Zkušební měsíc začal
done-order-title = Děkujeme za objednávku
done-installing = Vůz funkci připravuje.
done-verified = Vůz funkci zapnul a ověřil.
done-then-trial = Bez prodloužení. Nic neplatíte.
done-then-term = Bez prodloužení. Bez nákladů.
done-then-unlimited = Zůstává ve voze.
done-no-end = Nikdy
done-free = Zdarma

## My features

running = Běžící
ended = Ukončené
days-left = { $days ->
    [0] Dnes končí
    [one] Ještě { $days } den
    [few] Ještě { $days } dny
    [many] Ještě { $days } dne
   *[other] Ještě { $days } dní
}
to-date = do { $date }
next-charge-none = Žádná
action-details = Podrobnosti
action-extend = Prodloužit
action-receipt = Doklad
action-again = Objednat znovu
my-features-empty = V tomto voze zatím nic neběží.
my-features-empty-ended = Zatím nic neskončilo.

## Car & owner

vin-ending = končí na { $vin }
connected = Připojeno
last-heard = Naposledy { $time }
never-heard = Zatím bez kontaktu
stored-summary = Vaše funkce, doklady a volby, obchod v poslední podobě a to, co bylo odesláno naposledy, abychom vám to mohli ukázat. Žádné platební údaje.
market-de = Německo
market-at = Rakousko
market-gb = Velká Británie
market-us = Spojené státy

## Privacy: the list

sharing-on = Data smí opustit vůz
sharing-none = Vůz nic neopouští
sharing-none-but-law = Vůz neopouští nic kromě toho, co vyžaduje zákon
privacy-all = { $count ->
    [one] Jeden vypínač pro { $count } službu. Vůz funguje dál.
    [few] Jeden vypínač pro všechny { $count } služby. Vůz funguje dál.
    [many] Jeden vypínač pro všech { $count } služby. Vůz funguje dál.
   *[other] Jeden vypínač pro všech { $count } služeb. Vůz funguje dál.
}
privacy-until-time = Do { $time } vůz odesílá jen to, co vyžaduje zákon.
privacy-until-trip = Při této jízdě vůz odesílá jen to, co vyžaduje zákon.
privacy-until-changed = Dokud to nezměníte, vůz odesílá jen to, co vyžaduje zákon.
privacy-hour = Na hodinu
privacy-trip = Na tuto jízdu
privacy-always = Dokud to nezměním
privacy-choice = Vaše volba
privacy-contract = Pro funkce, které potřebují data
privacy-law = Vyžaduje zákon
privacy-by-law = Zákon
privacy-locked = Vyp.
privacy-of-service = { $service } · { $purpose }
privacy-needed-for = Potřebuje to: { $feature }
privacy-needed-by-none = Žádná vaše funkce to nepotřebuje
privacy-unknown = Neznámé: služba vozu neodpovídá
privacy-loading = Ptáme se vozu
privacy-nothing = Nic
privacy-turning-off = Vypíná se
privacy-turning-on = Zapíná se
privacy-everything-off = Vše se vypíná
privacy-restoring = Obnovuje se
privacy-state-on = Zap.
privacy-state-off = Vyp.
privacy-needs-parking = Dostupné po zaparkování
privacy-is-private = Vyp., dokud se nic nesdílí
privacy-last-sent = Naposledy odesláno { $time }
privacy-never-sent = Zatím nic neodesláno
privacy-erasure-queued = Výmaz vyžádán, čeká se na datové centrum
privacy-erasure-confirmed = { $records ->
    [one] Smazán { $records } záznam { $time }
    [few] Smazány { $records } záznamy { $time }
    [many] Smazáno { $records } záznamu { $time }
   *[other] Smazáno { $records } záznamů { $time }
}
privacy-expires = Skončí automaticky { $date }
privacy-show-sent = Ukázat odeslané
privacy-show-sample = Ukázat, co by se odeslalo
privacy-hours = { $count ->
    [one] { $count } hodina
    [few] { $count } hodiny
    [many] { $count } hodiny
   *[other] { $count } hodin
}
privacy-days = { $count ->
    [one] { $count } den
    [few] { $count } dny
    [many] { $count } dne
   *[other] { $count } dní
}
privacy-years = { $count ->
    [one] { $count } rok
    [few] { $count } roky
    [many] { $count } roku
   *[other] { $count } let
}
privacy-not-kept = Neuchovává se
privacy-others = Ostatní
privacy-empty = Tento vůz nic neopustilo.
privacy-day-sent = { $date }: { $services }
privacy-day-none = { $date }: nic
privacy-service-bytes = { $service } { $bytes }
privacy-chart-unknown = Služba vozu neodpovídá.
privacy-broken = Vaše volby byly poškozeny. Vše je vypnuto.
privacy-broken-action = Začít znovu
privacy-full = Úložiště je plné. Vypínat lze, zapínat ne.
weekday-1 = Po
weekday-2 = Út
weekday-3 = St
weekday-4 = Čt
weekday-5 = Pá
weekday-6 = So
weekday-7 = Ne

## Privacy: what a call came to

privacy-off-no-answer = Vůz to nepotvrdil. Může to být stále zapnuté.
privacy-on-no-answer = Vůz neodpověděl. Vše je, jak bylo.
privacy-all-off-no-answer = Vůz to nepotvrdil. Něco může být stále zapnuté.
privacy-text-changed = Text se změnil. Přečtěte si ho a zvolte znovu.
privacy-refused = Vůz to odmítl. Nic se nezměnilo.
privacy-storage-off = Úložiště je plné. Je vypnuto, zapíše se to později.
privacy-storage-on = Vůz nemůže ukládat. Zůstává vypnuto.
privacy-try-later = Vůz je zaneprázdněn. Nic se nezměnilo. Zkuste to znovu.

## Privacy: all about a service

privacy-signals = Signály vozu
privacy-basis = Právní základ
privacy-basis-choice = Vaše volba (GDPR, čl. 6 odst. 1 a)
privacy-basis-contract = Vaše funkce (GDPR, čl. 6 odst. 1 b)
privacy-basis-law = Vyžaduje zákon (GDPR, čl. 6 odst. 1 c)
privacy-version = Verze tohoto textu
privacy-since = { $state } od
privacy-since-ever = Od začátku
privacy-ends = Váš souhlas končí
privacy-ends-itself = Automaticky { $date }
privacy-ends-open = Až to vypnete
privacy-ends-law = Jen se zákonem
privacy-features = Funkce, které to potřebují
privacy-features-none = Žádná z vašich
privacy-gone = Tato služba se už nenabízí.

## Privacy: what was sent

privacy-sent-title = Odesláno: { $purpose }
privacy-sample-title = Odeslalo by se: { $purpose }
privacy-sent-note = Odesláno { $time }, v této podobě. Časy v něm jsou v UTC.
privacy-sent-gone = Vůz už to, co odeslal, nemá.
privacy-sample-note = Příklad. Nic se pro něj nečetlo ani neodeslalo.
privacy-sample-none = Nic v tomto voze k tomu nic neodesílá.
privacy-record = Záznam { $number } z { $count }
privacy-more-lines = { $count ->
    [one] Ještě { $count } řádek
    [few] Ještě { $count } řádky
    [many] Ještě { $count } řádku
   *[other] Ještě { $count } řádků
}
privacy-sheet-failed = Vůz to teď nevydá. Zkuste to později.

## Privacy: receipts

receipts-empty = Zatím jste k ničemu neřekli ano ani ne.
receipts-failed = Doklady teď nelze přečíst.
receipt-given = Udělen
receipt-refused = Odmítnut
receipt-withdrawn = Odvolán
receipt-title = Doklad: { $purpose }
receipt-by-touch = Dotykem
receipt-by-voice = Hlasem
receipt-by-expiry = Automaticky, vypršelo
receipt-by-handover = Automaticky, při změně majitele
receipt-by-private = Volbou „Nic nesdílet“
receipt-by-recovery = Automaticky, při příštím startu
receipt-what = Co
receipt-answer = Vaše odpověď
receipt-time = Datum a čas
receipt-how = Jak
receipt-until = Platí do
receipt-data = Data
receipt-signals = Signály vozu
receipt-to = Příjemce
receipt-kept = Uchování
receipt-if-off = Když vyp.
receipt-controller = Správce údajů
receipt-text = Zobrazený text
receipt-version = Verze { $version }, { $language }
receipt-number = Číslo
receipt-digest = Kontrolní součet textu

## Privacy: export and erase

export-title = Export mých dat
export-choose = Vše, co o vás vůz má, v jednom souboru. Kam?
export-documents = Dokumenty
export-documents-note = V tomto voze
export-running = Vaše data se kopírují
export-steps = Krok { $done } z { $total }
export-done = { $records ->
    [one] Exportován { $records } záznam.
    [few] Exportovány { $records } záznamy.
    [many] Exportováno { $records } záznamu.
   *[other] Exportováno { $records } záznamů.
}
export-failed = Export se nezdařil. Zkontrolujte, zda je tam místo a zda je úložiště stále připojené.
export-asking = Ptáme se vozu
erase-title = Smazat všechna vaše data?
erase-consequence = Vše se vypne a nasbíraná data se smažou, ve voze i v datovém centru. Vaše funkce zůstanou. Nelze to vrátit.
erase-sure-title = Opravdu smazat vše?
erase-running = Vaše data se mažou
erase-waiting = Ve voze smazáno. Datové centrum to zatím nepotvrdilo.
erase-done = { $records ->
    [one] Potvrzeno datovým centrem, smazán { $records } záznam, { $time }.
    [few] Potvrzeno datovým centrem, smazány { $records } záznamy, { $time }.
    [many] Potvrzeno datovým centrem, smazáno { $records } záznamu, { $time }.
   *[other] Potvrzeno datovým centrem, smazáno { $records } záznamů, { $time }.
}
erase-done-title = Smazáno
erase-failed = Výmaz není úplný. Vše je vypnuto. Pokračujte, aby se dokončil.

## Features that are paused

state-paused = Pozastavena, vyžaduje: { $purpose }
state-paused-short = Pozastavena
feature-paused = Pozastavena, když je vypnuto: { $purpose }.
action-privacy = Soukromí
driving-privacy = Dostupné po zaparkování
driving-privacy-text = Zapnout po zaparkování. Vypnout lze hned.
driving-privacy-none = Vše je vypnuto.

## Banner and toast

daemon-absent = Služba funkcí neodpovídá. Vaše funkce fungují dál.
daemon-back = Služba funkcí je zpět.
state-set-aside = Uložená data byla poškozena. Odložili jsme je a načetli znovu.
catalogue-fetched-again = Uložený obchod byl poškozen. Načetli jsme ho znovu.

## Errors: what happened and what to do

error-storefront-unreachable = Obchod není dostupný. Nic nebylo účtováno. Zkuste to později.
error-storefront-answer = Odpověď obchodu nelze přečíst. Nic nebylo účtováno. Zkuste to později.
error-refused = Vůz to odmítl. Nic se nezměnilo.
error-payment-declined = Platba byla zamítnuta. Nic nebylo účtováno. Zkontrolujte platební metodu.
error-card-expired = Platnost karty vypršela. Nic nebylo účtováno. Přidejte jinou kartu.
error-card-limit = Limit karty je vyčerpán. Nic nebylo účtováno. Zeptejte se banky, nebo přidejte jinou kartu.
error-no-payment-method = Zatím chybí platební metoda. Přidejte ji v telefonu.
error-not-confirmed = Dotaz banky zůstal bez odpovědi. Nic nebylo účtováno. Objednat můžete znovu.
error-provider-away = Platební služba byla příliš dlouho nedostupná. Nic nebylo účtováno. Objednat můžete znovu.
done-abandoned = Nic nebylo účtováno.
error-payment-unknown = Platba zatím není potvrzena. Účtujeme nejvýše jednou. Dál to ověřujeme.
error-not-parked = K tomu musí vůz parkovat. Zařaďte P a zkuste to znovu.
error-quote-expired = Cena je příliš stará. Zkontrolujte ji a objednejte znovu.
error-quote-changed = Cena se změnila. Zkontrolujte ji a objednejte znovu.
error-not-eligible = Tento vůz funkci nemůže dostat. Důvod je na její stránce.
error-trial-used = Zkušební měsíc je vyčerpán. Můžete si objednat zvolenou dobu.
error-order-conflict = Tato objednávka byla odeslána s jiným obsahem. Začněte prosím znovu.
error-storage-failed = Vůz nemůže ukládat. Nic nebylo účtováno. Zkuste to po příštím startu.
error-daemon-absent = Služba funkcí neodpovídá. Nic se nezměnilo. Zkuste to znovu.
error-timeout = Trvá to déle než obvykle. Dál to ověřujeme.
error-activation-failed = Funkce se nerozběhla. Zkusíme to znovu při příštím startu.
error-unknown = Něco se nezdařilo. Nic nebylo účtováno. Zkuste to znovu.

# Actions and states that stand alone.
action-save = Uložit na později
action-on = Zap.
state-checking = Ověřuje se
state-withdrawn-plain = Odstoupeno
order-failed-title = Teď to nelze objednat
done-refused-title = Neobjednáno
state-trial-offered = 1 měsíc zdarma
connection-none = Neodpovídá
done-sending-title = Objednávka se odesílá
done-receipt-title = Doklad

## Order: PIN, money, what is in the way

order-total = Celkem vč. DPH
order-total-on = Celkem vč. DPH, splatné { $date }
done-bank-title = Potvrďte platbu
done-not-delivered-refund = Funkce včas nezačala fungovat. { $refund }.
done-not-delivered-title = Nedodáno
order-button = Objednávka zavazující k platbě
order-sum = { $price } { $credits } = { $sum }
order-credit-unused = − { $amount } zbývající doba
order-credit-voucher = − { $amount } poukaz
order-nothing-to-pay = Není třeba
order-guest = Hosté nemohou objednávat
order-guest-text = K objednání zvolte jiný profil.
order-renter = V pronájmu se neobjednává
order-limit = Víc, než dovoluje váš limit
order-limit-text = { $limit } měsíčně, zbývá { $left }. Změnit to může majitel.
order-no-payment = Zatím bez platební metody
order-payment-none = Zatím žádná
order-no-payment-text = Přidáte ji telefonem. Její číslo se do vozu nikdy nedostane.
order-payment-expired = Platnost karty vypršela
payment-method = { $brand }, končí na { $last4 }
pin-title = PIN
pin-enter = Zadejte PIN
pin-enter-tries = { $tries ->
    [one] Zadejte PIN, zbývá { $tries } pokus
    [few] Zadejte PIN, zbývají { $tries } pokusy
    [many] Zadejte PIN, zbývá { $tries } pokusu
   *[other] Zadejte PIN, zbývá { $tries } pokusů
}
pin-of-owner = PIN profilu { $name }
pin-old = Zadejte současný PIN
pin-choose = Nový PIN: 4–8 číslic
pin-repeat = Zadejte ho znovu
pin-setting = PIN se ukládá
pin-checking = PIN se ověřuje
pin-chosen = Váš PIN je nastaven
pin-is-set = PIN je nastaven.
pin-different = Liší se. Zvolte znovu.
pin-wrong = Chybný PIN
pin-wrong-tries = { $tries ->
    [0] Chybný PIN
    [one] Chybný PIN. Zbývá { $tries } pokus.
    [few] Chybný PIN. Zbývají { $tries } pokusy.
    [many] Chybný PIN. Zbývá { $tries } pokusu.
   *[other] Chybný PIN. Zbývá { $tries } pokusů.
}
pin-wait = Chybný PIN. Znovu za { $wait }.
pin-locked = PIN je zablokován
pin-locked-text = Zkuste to za { $wait }. Čas běží, když je vůz zapnutý.
pin-reset-text = Příliš mnoho chybných pokusů. Prodejce PIN na požádání obnoví; vaše funkce fungují dál.
pin-not-set = Nejdřív si zvolte PIN.
pin-what-for = Zadává se při každé objednávce, nikdy při odstoupení ani výpovědi. Zůstává v tomto voze.
proof-title = PIN majitele
proof-card = Změnit platební metodu
proof-remove = Odebrat platební metodu
proof-email = Doklady e-mailem
proof-card-text = Profil si v tomto voze může zvolit kdokoli. Aby vám nikdo nevzal platební metodu, ptá se vůz na PIN.
proof-email-text = Doklady říkají, co jste koupili. Aby je dostali jen vy, ptá se vůz na PIN.
pin-seconds = { $count ->
    [one] { $count } sekundu
    [few] { $count } sekundy
    [many] { $count } sekundy
   *[other] { $count } sekund
}
pin-minutes = { $count ->
    [one] { $count } minutu
    [few] { $count } minuty
    [many] { $count } minuty
   *[other] { $count } minut
}
error-limit = To je víc, než dovoluje limit tohoto profilu. Nic nebylo účtováno.
error-not-allowed = Tento profil to nesmí.
renewal-is-on = Smlouva pokračuje. Za dobu od { $date } bude účtováno { $amount }.

## Order: what it waits for

state-awaiting-payment = Čeká na platbu
state-provider-away = Platba se zdržela
state-bank-asks = Banka žádá potvrzení
state-paid = Zaplaceno, instaluje se
done-provider-away = Zatím nic nebylo účtováno. Zkoušíme to do { $time }. Teď můžete objednávku zrušit.
done-bank-asks = Naskenujte kód a potvrďte platbu v telefonu.
done-not-delivered = Co jste zaplatili, se vrátí automaticky.
action-give-up = Zrušit objednávku
action-change-payment = Změnit platební metodu
action-add-payment = Přidat platební metodu

## My features: contracts

next-charge = Další platba
next-charge-on = { $date }
next-charge-confirm = Potvrdit do { $date }
until-date = do { $date }
action-withdraw = Odstoupit
action-cancel-contract = Vypovědět
action-messages = Zprávy
state-withdrawal-queued = Odstoupeno, odešle se
state-cancellation-queued = Vypovězeno, odešle se
state-withdrawn-leaving = Odstoupeno, vypne se s vozem
state-cancelled = Vypovězeno

## A contract

contract-unknown = Nic se neztratilo. Zkuste to za chvíli znovu.
contract-trial = 1 měsíc zdarma. Končí automaticky.
contract-term = Doba
contract-not-started = Začne, až funkce bude fungovat
contract-paid = Zaplaceno
contract-not-paid = Zatím nic
contract-credit = Započteno
contract-credit-of = { $credit } z { $price }
contract-refund = Vrácení peněz
contract-withdrawal = Právo na odstoupení
contract-cancelled = Vypovězeno dne
contract-concluded = Uzavřeno
contract-number = Číslo objednávky
contract-seller = Prodejce
contract-begins = Začíná { $date }
contract-runs = Běží
contract-delivery = Pokud funkce nezačne do { $hours } hodin provozu vozu fungovat, dostanete peníze zpět.
contract-next = Další doba od { $date }
contract-other = Předchozí smlouva
contract-over-since = Od { $date }
contract-over-ended = Skončila
contract-over-replaced = Nahrazena jinou dobou
contract-over-not-paid = Skončila, nezaplaceno
contract-over-transferred = Skončila, vůz změnil majitele
contract-over-recalled = Odebrána kvůli bezpečnosti
contract-over-not-delivered = Nedodáno
contract-over-reversed = Skončila, banka vzala platbu zpět
contract-over-court = Ukončena rozhodnutím soudu
refund-done = { $amount } vráceno { $date }
refund-on-its-way = { $amount } je na cestě zpět
refund-refused = { $amount } vám dluží prodejce
refund-refused-note = Prodejce částku vyplatí jinak.
action-change-term = Změnit dobu
action-receipts = Doklady
renewal-off = Skončí automaticky { $date }. Bez nákladů.
renewal-followed = Další doba začíná { $date }.
renewal-off-plain = Končí automaticky. Bez nákladů.
renewal-on = { $date } bude účtováno { $amount }.
renewal-price-changed = Nová cena: { $amount } místo { $before }. Bez vašeho souhlasu skončí { $date }.
renewal-retrying = { $why } { $amount } znovu { $next }.
renewal-grace = Běží do { $date }.
renewal-to-confirm = Banka žádá potvrzení { $amount } do { $by }.
why-declined = Banka odmítla.
why-expired = Platnost karty vypršela.
why-limit = Limit karty je vyčerpán.
why-no-payment = Chybí platební metoda.
why-not-confirmed = Dotaz banky zůstal bez odpovědi.
why-provider-away = Platební služba nefungovala.
why-unknown = Platba neproběhla.

## Withdraw and cancel

until-switched-off = Do vypnutí vozu
declare-order = Objednávka { $order }
withdraw-entry = Odstoupit od smlouvy
withdraw-confirm = Potvrdit odstoupení
withdraw-money = Dostanete zpět { $paid }: vše, co jste zaplatili.
withdraw-free = Nic nebylo zaplaceno a nic se platit nemusí.
withdraw-works = Vypne se při vypnutí vozu, nikdy za jízdy.
withdraw-until = do { $date }
withdraw-over = skončilo { $date }
withdraw-no-right = U této smlouvy není
withdraw-accepted = Prodejce má vaše odstoupení. Peníze jsou na cestě zpět.
cancel-entry = Vypovědět smlouvy zde
cancel-confirm = vypovědět nyní
cancel-money = Nic dalšího nebude účtováno. Co je zaplaceno, zůstává.
cancel-works = Běží do { $date }, pak skončí.
cancel-works-term = Běží do konce zaplacené doby.
cancel-unlimited = Skončí po lhůtě z obchodních podmínek.
cancel-accepted = Prodejce má vaši výpověď.
declare-counts = Platí tento okamžik. Doklad je tu hned.
declare-counts-offline = Jste offline: platí tento okamžik, odešle se to, jakmile bude síť.
declare-no-answer = Vůz neodpověděl. Klepněte znovu: počítá se jen jednou.
declared-at = Podáno
declared-queued = Zapsáno ve voze. Odešle se, jakmile bude síť; platí okamžik vašeho klepnutí.
declared-too-late = Prodejce tvrdí, že přišlo pozdě. Na dokladu je, kdy jste klepli.
declare-disagree = Pokud nesouhlasíte, pište na: { $seller }.
declared-moot = Smlouva už byla ukončena.

## Receipts of contracts

receipts-all = Doklady
receipts-of = Doklady: { $feature }
receipts-none = Zatím není žádný doklad.
receipt-trial = Zkušební měsíc
receipt-contract = Smlouva
receipt-withdrawal = Odstoupení
receipt-cancellation = Výpověď
receipt-renewal-stopped = Konec prodlužování
receipt-renewed = Prodloužení
receipt-refund = Vrácení peněz
receipt-no = Č. { $number }
receipt-not-yet = Doklad se vystavuje. Jakmile tu bude, zůstane ve voze.
receipts-export-title = Export dokladů
receipts-export-choose = Všechny doklady, jako PDF a text. Kam?
receipts-export-running = Doklady se kopírují
receipts-export-done = { $files ->
    [one] Uložen { $files } soubor.
    [few] Uloženy { $files } soubory.
    [many] Uloženo { $files } souboru.
   *[other] Uloženo { $files } souborů.
}

## Messages

messages-empty = Žádné zprávy.
messages-unknown = Služba funkcí neodpovídá.
message-ends = { $days ->
    [0] { $feature }: dnes končí
    [one] { $feature }: končí za { $days } den
    [few] { $feature }: končí za { $days } dny
    [many] { $feature }: končí za { $days } dne
   *[other] { $feature }: končí za { $days } dní
}
message-ends-text = { $date }, automaticky. Nic nenavazuje a nic se neúčtuje.
message-renews = { $feature }: brzy se prodlouží
message-renews-text = { $date } bude účtováno { $amount }. Do té doby to můžete vypnout.
message-price = Nová cena: { $feature }
message-price-text = { $amount } místo { $before } od { $date }. Bez vašeho souhlasu skončí automaticky.
message-renewal-failed = { $feature }: platba selhala
message-renewal-failed-text = { $why } Další pokus { $next }. Běží do { $until }; do té doby se nic neztratí.
message-to-confirm = { $feature }: banka žádá potvrzení
message-to-confirm-text = Potvrďte { $amount } v telefonu do { $by }. Běží do { $until }; do té doby se nic neztratí.
message-removed = { $feature }: ukončeno
message-removed-text = { $reason }. Ze strany { $actor }, { $date }. Námitky pište na: { $seller }.
message-removal-refused = { $feature }: běží dál
message-removal-refused-text = Funkce měla být odebrána bez důvodu. Vůz to odmítl a ohlásil.
message-not-delivered = { $feature }: nedodáno
message-not-delivered-text = Funkce včas nezačala fungovat. { $amount } se vrátí automaticky.
message-not-delivered-free = Funkce včas nezačala fungovat. Nic nebylo zaplaceno.
message-refunded = { $amount } vráceno
message-refunded-text = Za: { $feature }. V bance to může trvat několik dní.
message-refund-refused = { $amount } se nepodařilo vrátit
message-refund-refused-text = Za: { $feature }. Prodejce částku vyplatí jinak. Dotazy: { $seller }.
message-too-late = { $feature }: pozdě
message-too-late-text = { $what }: prodejce tvrdí, že přišlo pozdě. Pokud nesouhlasíte, pište na: { $seller }.
actor-time = kalendáře
actor-driver = řidiče
actor-seller = prodejce
actor-bank = banky
actor-maker = výrobce
actor-authority = úřadu
action-view = Zobrazit
action-say-yes = Zobrazit a souhlasit
action-confirm-phone = Potvrdit telefonem
action-try-again = Zkusit hned znovu

## Means of payment, vouchers, phone

payment-expires = Platí do { $month }/{ $year }
payment-expired = Vypršela { $month }/{ $year }
payment-open-ended = Nevyprší
payment-guest = Hosté nemají platební metodu.
payment-remove-title = Odebrat tuto platební metodu?
payment-remove-text = Objednávky pak potřebují jinou. Vaše funkce fungují dál; zapnuté prodloužení pak nelze účtovat.
payment-remove-yes = Odebrat
voucher-no-balance = Žádný
voucher-redeemed = Připsáno { $amount }. Použije se při příští objednávce.
voucher-unknown = Takový poukaz neexistuje. Zkontrolujte kód.
voucher-used = Tento poukaz už byl použit.
voucher-expired = Platnost poukazu vypršela.
voucher-other-market = Tento poukaz platí pro jinou zemi.
phone-card-title = Nová platební metoda
phone-card-text = Naskenujte kód a přidejte kartu v telefonu.
phone-card-done = Přidáno: { $method }.
phone-voucher-title = Poukaz telefonem
phone-voucher-text = Naskenujte kód a zadejte poukaz v telefonu.
phone-voucher-done = Uplatněno. Váš zůstatek: { $balance }.
phone-email-title = Doklady e-mailem
phone-email-text = Naskenujte kód a zadejte adresu v telefonu.
phone-email-done = Doklady odteď chodí e-mailem.
phone-done = Vyřízeno v telefonu.
phone-confirmation-done = Vaše banka má odpověď.
phone-opening = Otevírá se stránka pro telefon
phone-expired = Platnost kódu vypršela.
phone-failed = V telefonu se to nezdařilo.
phone-again = Nový kód
phone-place = nebo otevřete { $address } a zadejte
phone-until = Platí do { $time }
action-cancel = Zrušit
action-go-on = Pokračovat

## Profiles

profile-of = Profil: { $name }
role-owner = Majitel
role-owner-text = Vše, bez limitu
role-family = Rodina
role-guest = Host
role-guest-text = Řídí, nic neobjednává
role-lessee = Leasing
role-lessee-text = Objednává, nepředává
role-renter = Pronájem
role-renter-text = Řídí, nic neobjednává
role-valet = Parkovač
role-valet-text = Řídí, nic nevidí
valet-closed = Obchod je zavřený
valet-text = Co je aktivní, běží dál. PIN majitele vše znovu otevře, jeho klíč také.
valet-confirm-title = Předat vůz parkovači?
valet-confirm-text = Obchod se zavře, dokud ho PIN majitele znovu neotevře.
valet-confirm-yes = Zavřít obchod
rental-end = Konec pronájmu
rental-end-title = Ukončit tento pronájem?
rental-end-text = Co tento nájemce povolil, zvolil a uložil, zmizí; data takto odeslaná se smažou. Auto pak bude jako předtím.
rental-end-yes = Konec pronájmu
rental-end-proof = PIN majitele ukončí pronájem.
rental-leave = Jiný profil
rental-leave-text = Z pronájmu vede jen PIN majitele.
rental-ended = Pronájem skončil. Nic z něj nezůstalo.
rental-not-here = Jen pro majitele, ne v pronájmu.
key-this = Klíč ve voze
key-none = Žádný klíč
key-other = Jiný klíč
profile-limit = { $limit } měsíčně, zbývá { $left }
profile-no-limit = Bez limitu
profile-add-title = Nový profil
profile-edit-title = Změnit profil
profile-remove-title = Odebrat tento profil?
profile-remove-text = { $name } z tohoto vozu zmizí. Objednané zůstává.
profile-remove-yes = Odebrat
action-change-profile = Změnit profil
action-change-pin = Změnit PIN
action-set-pin = Nastavit PIN
erase-now = Smazat vše hned

## Voice: at most 20 words each, as they are spoken

spoken-eur = { $units ->
    [one] { $units } euro
    [few] { $units } eura
    [many] { $units } eura
   *[other] { $units } eur
}
spoken-eur-cents = { $units ->
    [one] { $units } euro { $cents }
    [few] { $units } eura { $cents }
    [many] { $units } eura { $cents }
   *[other] { $units } eur { $cents }
}
spoken-gbp = { $units ->
    [one] { $units } libra
    [few] { $units } libry
    [many] { $units } libry
   *[other] { $units } liber
}
spoken-gbp-cents = { $units ->
    [one] { $units } libra { $cents }
    [few] { $units } libry { $cents }
    [many] { $units } libry { $cents }
   *[other] { $units } liber { $cents }
}
spoken-usd = { $units ->
    [one] { $units } dolar
    [few] { $units } dolary
    [many] { $units } dolaru
   *[other] { $units } dolarů
}
spoken-usd-cents = { $units ->
    [one] { $units } dolar { $cents }
    [few] { $units } dolary { $cents }
    [many] { $units } dolaru { $cents }
   *[other] { $units } dolarů { $cents }
}
voice-nothing = Tomu nerozumím. Řekněte „nápověda“ a dozvíte se, co lze říct.
voice-again = Není jasné, co myslíte. Řekněte to prosím znovu.
voice-too-late = Žádná otázka už nečeká na odpověď.
voice-left = Dobře, nic se nezměnilo.
voice-which-feature = Kterou funkci myslíte?
voice-which-data = Která data myslíte?
voice-which = Co z toho myslíte? { $choices }
voice-choice = { $number }: { $name }
voice-help = Zeptejte se, co lze pořídit, kolik co stojí, do kdy to máte nebo jaká data se sdílejí.
voice-offers = { $count ->
    [one] K tomuto vozu se hodí jedna funkce: { $names }
    [few] K tomuto vozu se hodí { $count } funkce, například { $names }
    [many] K tomuto vozu se hodí { $count } funkce, například { $names }
   *[other] K tomuto vozu se hodí { $count } funkcí, například { $names }
}
voice-no-offers = Tento vůz už má vše, co může dostat.
voice-about = { $name }: { $text }
voice-price = { $name }: cena na { $term } je { $price }.
voice-price-unlimited = { $name }: cena je { $price }, jednou a natrvalo.
voice-no-offer = { $name }: pro tento vůz to nelze objednat.
voice-state = { $name }: { $state }
voice-not-active = není aktivní
voice-until = { $name }: máte do { $date }.
voice-trial = { $name }: měsíc zdarma, skončí automaticky. Mám začít?
voice-no-trial = { $name }: zkušební měsíc pro tento vůz teď není k dispozici.
voice-trial-begins = { $name }: zkušební měsíc začíná.
voice-choose-term = { $name }: zvolte na displeji dobu, objednejte a zadejte PIN.
voice-order-by-touch = Objednejte na displeji a zadejte PIN.
voice-saved = Objednávat lze po zaparkování. Uloženo na později: { $name }.
voice-parked = To je možné po zaparkování.
voice-offline = K tomu je nutná síť. Teď žádná není.
voice-no-service = Vůz teď neodpovídá.
voice-closed = Vůz má parkovač. Obchod je zavřený.
voice-cancel = { $name }: výpověď je připravena. Potvrďte ji na displeji.
voice-withdraw = { $name }: odstoupení je připraveno. Potvrďte ho na displeji.
voice-no-contract = { $name }: není tu smlouva, kterou lze vypovědět.
voice-no-withdrawal = { $name }: není tu smlouva, od které lze ještě odstoupit.
voice-payment = { $name }: další platba { $amount }, { $date }.
voice-no-payment = Nic se neúčtuje: žádná smlouva se sama neprodlužuje.
voice-shared = { $count ->
    [one] Sdílí se jedna věc: { $names }
    [few] Sdílejí se { $count } věci, například { $names }
    [many] Sdílí se { $count } věci, například { $names }
   *[other] Sdílí se { $count } věcí, například { $names }
}
voice-nothing-shared = Z toho, o čem rozhodujete, vůz neopouští nic.
voice-position = Poloha
voice-stopped = { $name }: už se nic nesdílí.
voice-stopped-before = { $name }: nic se nesdílelo.
voice-start = { $name }: přečtěte si, co se sdílí, a zapněte to dotykem.
voice-share-nothing = Nic se už nesdílí, dokud to nezměníte.
voice-private = Hodinu se nic nesdílí.
voice-privacy = Tady je, co opouští vůz.
voice-installing = { $name }: právě se instaluje.
voice-no-update = Nic se právě neinstaluje.
voice-back = Zpět.

## The car changes hands

handover-who-owner = Předáváte vy
handover-who-car = Tento vůz
handover-who-next = Příští majitel
handover-who-next-value = Nastaví si vůz jako nový a o vás nic neuvidí.
handover-who-proof = Nikdo jiný to nemůže
handover-who-proof-pin = V kroku 3 zadáte svůj PIN.
handover-who-proof-hold = Nemáte PIN: v kroku 3 podržíte tlačítko.
handover-stays = Zůstává ve voze
handover-features = { $count ->
    [one] { $count } funkce
    [few] { $count } funkce
    [many] { $count } funkce
   *[other] { $count } funkcí
}
handover-ends = Dnes končí
handover-ended = Skončilo
handover-items = { $count ->
    [one] { $count } položka
    [few] { $count } položky
    [many] { $count } položky
   *[other] { $count } položek
}
handover-erased = Smaže se
handover-erased-sub = Vše osobní
handover-yours = Vaše
handover-yours-sub = Jde s vámi
handover-none-stays = Nic objednaného
handover-none-ends = Nic nekončí
handover-none-yours = Nic nezbylo
handover-worth = Zbývá { $amount }
handover-days-unused = { $days ->
    [one] { $days } den nevyužit
    [few] { $days } dny nevyužity
    [many] { $days } dne nevyužito
   *[other] { $days } dní nevyužito
}
handover-money-back = { $amount } zpět
handover-as-voucher = { $amount } jako poukaz
handover-voucher = Poukaz
handover-refund = Vrácení peněz
handover-profiles = Profily a PIN
handover-papers = Doklady, zprávy
handover-payment = Platební metoda
handover-payment-none = Žádná
handover-data = Co se smí odesílat
handover-data-off = Vše vypnuto
handover-saved = Uloženo na později
handover-note = Maže se až v kroku 3, i to, co už bylo odesláno.
handover-take-along = Vzít s sebou
handover-take-along-choose = Co se se vším stalo, podepsané prodejcem. Nikoho nejmenuje. Kam?
handover-goes-along = Jde s vámi
handover-goes-along-value = { $amount } jako poukaz. Kód uvidíte vzápětí.
handover-comes-back = Vrátí se vám
handover-comes-back-value = { $amount } tak, jak jste platili.
handover-outstanding = Ještě na cestě
handover-outstanding-value = U vašich podání platí okamžik klepnutí.
handover-seller = Prodejce
handover-seller-online = Dozví se to hned a potvrdí to zde.
handover-seller-offline = Dozví se to, jakmile bude síť. Nemusíte čekat.
handover-final = Nelze vrátit
handover-final-value = Co zůstává, běží dál. Vše osobní zmizí.
handover-confirm = Smazat a předat
handover-sure = Ano, smazat a předat
handover-hold = Podržte ke smazání a předání
handover-working = Maže se, co bylo vaše
handover-working-text = Vůz začíná znovu, pro příštího majitele. Co zůstává, běží dál.
handover-no-answer = Vůz neodpovídá. Jakmile odpoví, uvidíte zde, co se stalo.
handover-plan-failed = Přehled se nenačetl
handover-plan-failed-text = Nic se nestalo. Zkuste to prosím znovu.
handover-confirmed = Prodejce to potvrdil: přístup má teď jen příští majitel.
handover-unconfirmed = Prodejce to ještě neví: dozví se to, jakmile bude síť.
handover-confirmation = Prodejce
handover-confirmation-yes = Potvrzeno
handover-confirmation-no = Zatím neví
handover-keep-code = Kód si uschovejte, třeba jako fotku. Potom ho už nikdo neuvidí.

## First start

welcome-language = Vítejte
welcome-language-text = Nastavte si vůz podle sebe. Co přeskočíte, najdete tu i později.
welcome-has = Tento vůz má
welcome-has-text = Zaplaceno nebo z výroby: funguje od první minuty.
welcome-has-none = S tímto vozem nepřišlo nic objednaného.
welcome-can-get = Může dostat
welcome-can-get-text = Každý zkušební měsíc je pro vás nový, ať se v tomto voze dřív zkoušelo cokoli.
welcome-can-get-none = Obchod zatím nebyl dostupný. Bude tu, jakmile bude síť.
welcome-open-store = Otevřít obchod
welcome-privacy = Bez vašeho ano vůz nic neodešle
welcome-privacy-text = Vše, co vyžaduje vaše ano, je vypnuté a nikdo se vás na to nebude ptát. Něco může vyžadovat zákon: i to je v seznamu.
welcome-open-privacy = Zobrazit použití
welcome-profile = Vy v tomto voze
welcome-profile-text = Vše může počkat. Zůstane to v tomto voze a zmizí, až ho předáte.
welcome-name = Jméno
welcome-pin = PIN pro objednávky
welcome-pin-set = Nastaven
welcome-payment = Platební metoda
welcome-not-set = Zatím ne

## Entitlement passport

passport-note = Nikoho nejmenuje a říká, co platí pro příštího majitele.
passport-scan = Kdo uvažuje o koupi tohoto vozu, naskenuje kód.
passport-until = Platí do { $time }
passport-none = Zatím žádný pas
passport-none-text = Prodejce funkcí podepisuje, co tento vůz má a co může dostat. Pas nikoho nejmenuje a můžete ho odvolat.
passport-make = Vytvořit pas
passport-failed = Pas se nenačetl
passport-trial = Měsíc zdarma
passport-from = od { $price }
passport-ends = Končí prodejem

## Asking for a car without its PIN

claim-other = Nemám PIN
claim-owner = Předchozí majitel
claim-owner-value = Dozví se to e-mailem i ve voze a má den na odmítnutí.
claim-you = Vy
claim-you-value = Vůz bude váš po tomto dni, zaparkovaný a se sítí.
claim-paid = Co je zaplaceno
claim-paid-value = Zůstává ve voze, nebo jde s tím, kdo platil.
claim-personal = Co je osobní
claim-personal-value = Smaže se, jako při každém předání.
claim-ask = Požádat o vůz
claim-waiting = Někdo žádá o tento vůz
claim-waiting-value = Předání od { $time }, pokud neodmítnete.
claim-banner = Někdo bez PIN žádá o tento vůz. Předání od { $time }, pokud neodmítnete.
claim-see = Zobrazit
claim-no = Odmítnout
claim-refused = Majitel odmítl. Znovu lze požádat od { $time }.
claim-granted = Nikdo neodmítl: kdo má vůz, může ho teď převzít.
claim-take = Převzít vůz
