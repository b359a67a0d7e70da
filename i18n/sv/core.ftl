### Texts that depend on data. The core names the message and its arguments; dates, money and lists come formatted.

## Outside of the car

outside-temperature = { $celsius } °C

## State of a feature, one line

state-offered = från { $price } i månaden
state-offered-once = { $price }, engångspris
state-included = Ingår
state-trial-pending = Provmånad startar
state-order-pending = Beställs
state-installing = Installeras
state-trial = { $days ->
    [0] Prov, upphör i dag
    [one] Prov, { $days } dag kvar
   *[other] Prov, { $days } dagar kvar
}
state-trial-short = Provmånad
state-active-to = Aktiv till { $date }
state-active-term = Aktiv, { $term }
state-unlimited = Obegränsad
state-grace = Till { $date }, sedan slut
state-ended = Upphörde { $date }
state-revoked = Återkallad: { $reason }
state-failed = Startade inte
state-payment-failed = Betalningen misslyckades
state-abandoned = Beställningen avbröts
state-needs-update = Uppdatera först
state-not-in-this-car = Inte i den här bilen
state-not-in-market = Säljs inte här
state-needs-feature = Kräver { $feature }
state-excluded = Inte med { $feature }
state-verified = Kontrollerad, fungerar
state-saved = Sparad

## Why a feature cannot be had, and what would change it

reason-equipment = Saknas i bilen: { $equipment }.
reason-equipment-change = Det kan inte eftermonteras.
reason-software = Kräver programvara { $needed }. Bilen har { $installed }.
reason-software-change = Tillgänglig efter nästa uppdatering.
reason-market = Säljs inte i { $market }.
reason-market-change = Så snart den säljs visas den här.
reason-needs = Fungerar bara med { $feature }.
reason-needs-change = Beställ { $feature } först.
reason-excludes = Fungerar inte med { $feature }.
reason-excludes-change = Tillgänglig när { $feature } har avslutats.
reason-trial-used = Du har redan haft provmånaden.
reason-trial-used-change = Du kan fortfarande välja en avtalstid.
reason-revoked-ownership = bilen har bytt ägare
reason-revoked-safety = av säkerhetsskäl
reason-revoked-payment = inte betald
reason-revoked-delivery = inte levererad i tid
reason-revoked-reversed = banken tog tillbaka betalningen
reason-revoked-court = efter myndighetsbeslut

## Terms and money

term-month = { $count ->
    [one] { $count } månad
   *[other] { $count } månader
}
term-year = { $count ->
    [one] { $count } år
   *[other] { $count } år
}
term-unlimited = Obegränsat
price-per-month = { $price } i månaden
price-once = Engångspris
pays-off = { $months ->
    [one] Lönar sig på { $months } månad
   *[other] Lönar sig på { $months } månader
}
ends-by-itself = Upphör automatiskt
stays-with-car = Följer bilen

## Store

store-category-all = Alla
store-results = { $count ->
    [0] Ingen funktion hittades
    [one] { $count } funktion
   *[other] { $count } funktioner
}
store-count = { $available } av { $total }
store-empty-search = Ingen funktion matchar ”{ $text }”.
store-empty-search-action = Rensa sökning
store-empty-category = Det finns inget i den här kategorin för bilen.
store-empty-category-action = Visa alla
store-failed-title = Butiken kan inte nås
store-failed-text = Dina funktioner fortsätter att fungera. Kontrollera anslutningen och försök igen.
action-retry = Försök igen
store-as-of = Offline. Priser från { $time }.
store-as-of-date = Offline. Priser från { $date }, { $time }.
featured-for-car = Passar bilen

## While driving

driving-parked = Tillgängligt när du parkerat
driving-saved = Sparade funktioner väntar på dig här.
driving-mine = Hantera när du parkerat
driving-mine-text = Det som är i gång fortsätter.
driving-unknown = Bilens tillstånd är okänt just nu
driving-unknown-text = Tills funktionstjänsten svarar räknas det som körning. Dina funktioner fortsätter att fungera.

## Trial

trial-button = Prova 1 månad gratis
trial-button-long = 1 månad gratis – upphör själv
trial-promise = Upphör automatiskt. Inga betaluppgifter.
trial-promise-short = Inga betaluppgifter behövs.
trial-starting = Startar
trial-started = Provmånaden har startat. Den upphör automatiskt den { $date }.
trial-ends = Provmånaden upphör automatiskt den { $date }.
trial-ends-today = Provmånaden upphör automatiskt i dag.
feature-open = Visa detaljer
feature-active-until = Aktiv till { $date }. Sedan upphör den automatiskt.
feature-active-unlimited = Din utan slutdatum. Följer bilen.
feature-active-factory = Från fabrik. Följer bilen.
feature-pending = Bilen ställer in funktionen. Det kan ta { $minutes } min.
feature-failed = Bilen kunde inte slå på funktionen. Inget har debiterats.
feature-failed-paid = Bilen kunde inte slå på funktionen. Din beställning finns kvar. Vi försöker igen.
feature-grace = Bilen har varit utan nät ett tag. Funktionen fungerar till { $date }.
feature-ended = Upphörde den { $date }. Den går att beställa igen.

## Facts

data-none = Stannar i bilen
installs-minutes = { $minutes ->
    [one] { $minutes } minut
   *[other] { $minutes } minuter
}
restart-none = Behövs inte
restart-ignition = Vid nästa start
holder-car = Följer bilen
holder-person = Följer dig

## Order

order-subtitle-car = { $term }. Följer bilen, VIN slutar på { $vin }.
order-subtitle-person = { $term }. Följer dig till nästa bil.
order-from-to = { $from } till { $to }
order-from = Från { $from }
order-ends-by-itself = Automatiskt. Ingen förlängning.
order-ends-never = Aldrig. Betalas en gång.
order-price-split = { $net } + { $rate } % moms { $vat }
order-withdrawal-days = { $days } dagar, i Mina funktioner
order-withdrawal-none = Ingen här. Du kan säga upp när som helst.
order-papers-language = Språk i avtal och dokument: { $language }
order-needs-consent = Kryssa i rutan för att starta nu.
order-needs-parking = Tillgängligt när du parkerat.
order-needs-network = Du är offline. Beställning kräver anslutning.
order-needs-service = Funktionstjänsten svarar inte.

## Documents of the seller

document-terms = Köpvillkor
document-withdrawal = Ångerrätt
document-privacy = Dataskydd

## Done

done-trial-title = Provmånaden har startat
done-order-title = Tack för din beställning
done-installing = Bilen ställer in funktionen.
done-verified = Bilen har slagit på och kontrollerat den.
done-then-trial = Ingen förlängning. Du betalar inget.
done-then-term = Ingen förlängning. Ingen kostnad.
done-then-unlimited = Följer bilen.
done-no-end = Aldrig
done-free = Gratis

## My features

running = Pågående
ended = Avslutade
days-left = { $days ->
    [0] Upphör i dag
    [one] { $days } dag
   *[other] { $days } dagar
}
to-date = till { $date }
next-charge-none = Ingen
action-details = Detaljer
action-extend = Förläng
action-receipt = Kvitto
action-again = Beställ igen
my-features-empty = Inget är i gång i bilen ännu.
my-features-empty-ended = Inget har avslutats ännu.

## Car & owner

vin-ending = slutar på { $vin }
connected = Ansluten
last-heard = Senaste kontakt { $time }
never-heard = Ingen kontakt ännu
stored-summary = Dina funktioner, kvitton och val, butiken som den senast såg ut, och det som skickades senast, för att visa det för dig. Inga betaluppgifter.
market-de = Tyskland
market-at = Österrike
market-gb = Storbritannien
market-us = USA

## Privacy: the list

sharing-on = Data får lämna bilen
sharing-none = Inget lämnar bilen
sharing-none-but-law = Inget lämnar bilen utom det som lagen kräver
privacy-all = { $count ->
    [one] Ett reglage för { $count } tjänst. Bilen själv fungerar som vanligt.
   *[other] Ett reglage för alla { $count } tjänster. Bilen själv fungerar som vanligt.
}
privacy-until-time = Till { $time } lämnar inget bilen utom det som lagen kräver.
privacy-until-trip = Under den här resan lämnar inget bilen utom det som lagen kräver.
privacy-until-changed = Tills du ändrar det lämnar inget bilen utom det som lagen kräver.
privacy-hour = I en timme
privacy-trip = Den här resan
privacy-always = Tills jag ändrar det
privacy-choice = Ditt val
privacy-contract = För funktioner som behöver data
privacy-law = Krävs enligt lag
privacy-by-law = Lagkrav
privacy-locked = Av
privacy-of-service = { $service } · { $purpose }
privacy-needed-for = Behövs för { $feature }
privacy-needed-by-none = Ingen av dina funktioner behöver det
privacy-unknown = Okänt: bilens tjänst svarar inte
privacy-loading = Frågar bilen
privacy-nothing = Inget
privacy-turning-off = Stängs av
privacy-turning-on = Slås på
privacy-everything-off = Allt stängs av
privacy-restoring = Återställs
privacy-state-on = På
privacy-state-off = Av
privacy-needs-parking = Tillgängligt när du parkerat
privacy-is-private = Av så länge inget delas
privacy-last-sent = Senast skickat { $time }
privacy-never-sent = Inget har skickats ännu
privacy-erasure-queued = Radering begärd, väntar på datacentret
privacy-erasure-confirmed = { $records ->
    [one] { $records } post raderad { $time }
   *[other] { $records } poster raderade { $time }
}
privacy-expires = Upphör automatiskt den { $date }
privacy-show-sent = Visa vad som skickades
privacy-show-sample = Visa vad som skulle skickas
privacy-hours = { $count ->
    [one] { $count } timme
   *[other] { $count } timmar
}
privacy-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagar
}
privacy-years = { $count ->
    [one] { $count } år
   *[other] { $count } år
}
privacy-not-kept = Används bara
privacy-others = Övriga
privacy-empty = Inget har lämnat den här bilen.
privacy-day-sent = { $date }: { $services }
privacy-day-none = { $date }: inget
privacy-service-bytes = { $service } { $bytes }
privacy-chart-unknown = Bilens tjänst svarar inte.
privacy-broken = Dina val var skadade. Allt är av.
privacy-broken-action = Börja om
privacy-full = Minnet är fullt. Det går att stänga av, inte att slå på.
weekday-1 = må
weekday-2 = ti
weekday-3 = on
weekday-4 = to
weekday-5 = fr
weekday-6 = lö
weekday-7 = sö

## Privacy: what a call came to

privacy-off-no-answer = Bilen har inte bekräftat det. Det kan fortfarande vara på.
privacy-on-no-answer = Bilen svarade inte. Allt är som förut.
privacy-all-off-no-answer = Bilen har inte bekräftat det. En del kan fortfarande vara på.
privacy-text-changed = Texten har ändrats. Läs den och välj sedan igen.
privacy-refused = Bilen nekade detta. Inget har ändrats.
privacy-storage-off = Minnet är fullt. Det är av och sparas senare.
privacy-storage-on = Bilen kan inte spara. Det förblir av.
privacy-try-later = Bilen är upptagen. Inget har ändrats. Försök igen.

## Privacy: all about a service

privacy-signals = Signaler från bilen
privacy-basis = Rättslig grund
privacy-basis-choice = Ditt val (GDPR, art. 6.1 a)
privacy-basis-contract = En funktion du har (GDPR, art. 6.1 b)
privacy-basis-law = En lag kräver det (GDPR, art. 6.1 c)
privacy-version = Textens version
privacy-since = { $state } sedan
privacy-since-ever = Från början
privacy-ends = Upphör
privacy-ends-itself = Automatiskt den { $date }
privacy-ends-open = När du stänger av
privacy-ends-law = Bara med lagen
privacy-features = Funktioner som behöver det
privacy-features-none = Ingen av dina
privacy-gone = Tjänsten finns inte längre.

## Privacy: what was sent

privacy-sent-title = Skickat: { $purpose }
privacy-sample-title = Skulle skickas: { $purpose }
privacy-sent-note = Skickat { $time }, i den här formen. Tider anges i UTC.
privacy-sent-gone = Det som skickades finns inte kvar i bilen.
privacy-sample-note = Ett exempel. Inget har lästs eller skickats för det.
privacy-sample-none = Inget i bilen skickar något för detta.
privacy-record = Post { $number } av { $count }
privacy-more-lines = { $count ->
    [one] { $count } rad till
   *[other] { $count } rader till
}
privacy-sheet-failed = Bilen lämnar inte ut det just nu. Försök igen senare.

## Privacy: receipts

receipts-empty = Du har inte sagt ja eller nej till något ännu.
receipts-failed = Kvittona kan inte läsas just nu.
receipt-given = Lämnat
receipt-refused = Nekat
receipt-withdrawn = Återkallat
receipt-title = Kvitto: { $purpose }
receipt-by-touch = På skärmen
receipt-by-voice = Med rösten
receipt-by-expiry = Automatiskt, hade löpt ut
receipt-by-handover = Automatiskt, vid ägarbyte
receipt-by-private = Genom ”Dela inget”
receipt-by-recovery = Automatiskt, vid nästa start
receipt-what = Vad
receipt-answer = Ditt svar
receipt-time = Datum och tid
receipt-how = Hur
receipt-until = Gäller till
receipt-data = Data
receipt-signals = Signaler från bilen
receipt-to = Skickas till
receipt-kept = Sparas
receipt-if-off = Om av
receipt-controller = Ansvarig
receipt-text = Text som visades
receipt-version = Version { $version }, { $language }
receipt-number = Nummer
receipt-digest = Textens kontrollsumma

## Privacy: export and erase

export-title = Exportera mina uppgifter
export-choose = Allt som bilen har om dig, i en fil. Vart?
export-documents = Dokument
export-documents-note = I den här bilen
export-running = Dina uppgifter kopieras
export-steps = Steg { $done } av { $total }
export-done = { $records ->
    [one] { $records } post exporterad.
   *[other] { $records } poster exporterade.
}
export-failed = Exporten lyckades inte. Kontrollera att platsen har utrymme och finns kvar.
export-asking = Frågar bilen
erase-title = Radera alla dina uppgifter?
erase-consequence = Allt stängs av, och det som har samlats in raderas, i bilen och i datacentret. Dina funktioner finns kvar. Det är slutgiltigt.
erase-sure-title = Verkligen radera allt?
erase-running = Dina uppgifter raderas
erase-waiting = Raderat i bilen. Datacentret har inte bekräftat det ännu.
erase-done = { $records ->
    [one] Bekräftat av datacentret, { $records } post raderad, { $time }.
   *[other] Bekräftat av datacentret, { $records } poster raderade, { $time }.
}
erase-done-title = Raderat
erase-failed = Raderingen är inte klar. Allt är av. Fortsätt för att slutföra den.

## Features that are paused

state-paused = Pausad: kräver { $purpose }
state-paused-short = Pausad
feature-paused = Pausad så länge { $purpose } är av.
action-privacy = Integritet
driving-privacy = Tillgängligt när du parkerat
driving-privacy-text = Slå på när du har parkerat. Stänga av kan du göra nu.
driving-privacy-none = Inget är på.

## Banner and toast

daemon-absent = Funktionstjänsten svarar inte. Dina funktioner fortsätter att fungera.
daemon-back = Funktionstjänsten är tillbaka.
state-set-aside = Sparade data var skadade. De har lagts undan och hämtats på nytt.
catalogue-fetched-again = Den sparade butiken var skadad. Den har hämtats på nytt.

## Errors: what happened and what to do

error-storefront-unreachable = Butiken kan inte nås. Inget har debiterats. Försök igen senare.
error-storefront-answer = Butikens svar kan inte läsas. Inget har debiterats. Försök igen senare.
error-refused = Bilen nekade detta. Inget har ändrats.
error-payment-declined = Betalningen nekades. Inget har debiterats. Kontrollera ditt betalsätt.
error-card-expired = Kortet har gått ut. Inget har debiterats. Lägg till ett annat kort.
error-card-limit = Kortets gräns är nådd. Inget har debiterats. Fråga din bank eller lägg till ett annat kort.
error-no-payment-method = Det finns inget betalsätt ännu. Lägg till ett med telefonen.
error-not-confirmed = Bankens fråga besvarades inte. Inget har debiterats. Beställ igen när du vill.
error-provider-away = Betaltjänsten var borta för länge. Inget har debiterats. Beställ igen om du vill.
done-abandoned = Inget har debiterats.
error-payment-unknown = Betalningen är inte bekräftad ännu. Du debiteras högst en gång. Vi fortsätter att kontrollera.
error-not-parked = Bilen måste vara parkerad. Lägg i P och försök igen.
error-quote-expired = Priset är för gammalt. Kontrollera det och beställ igen.
error-quote-changed = Priset har ändrats. Kontrollera det och beställ igen.
error-not-eligible = Funktionen kan inte fås i den här bilen. Orsaken står på funktionens sida.
error-trial-used = Provmånaden är förbrukad. Du kan välja en avtalstid.
error-order-conflict = Beställningen har skickats med annat innehåll. Börja om.
error-storage-failed = Bilen kan inte spara. Inget har debiterats. Försök igen efter nästa start.
error-daemon-absent = Funktionstjänsten svarar inte. Inget har ändrats. Försök igen.
error-timeout = Det tar längre tid än vanligt. Vi kontrollerar vidare.
error-activation-failed = Funktionen kom inte i gång. Vi försöker igen vid nästa start.
error-unknown = Något gick fel. Inget har debiterats. Försök igen.

# Actions and states that stand alone.
action-save = Spara till senare
action-on = På
state-checking = Kontrolleras
state-withdrawn-plain = Ångrat
order-failed-title = Det går inte att beställa nu
done-refused-title = Inte beställt
state-trial-offered = 1 månad gratis
connection-none = Svarar inte
done-sending-title = Beställningen skickas
done-receipt-title = Kvitto

## Order: PIN, money, what is in the way

order-total = Totalt inkl. moms
order-total-on = Totalt inkl. moms, betalas den { $date }
done-bank-title = Bekräfta din betalning
done-not-delivered-refund = Det fungerade inte i tid. { $refund }.
done-not-delivered-title = Inte levererat
order-button = Beställ med betalningsskyldighet
order-sum = { $price } { $credits } = { $sum }
order-credit-unused = − { $amount } oanvänd tid
order-credit-voucher = − { $amount } värdekod
order-nothing-to-pay = Behövs inte
order-guest = Gäster kan inte beställa
order-guest-text = Välj en annan profil för att beställa.
order-renter = I en hyrbil beställs inget
order-limit = Mer än din gräns tillåter
order-limit-text = { $limit } i månaden, { $left } kvar av det. Ägaren kan ändra gränsen.
order-no-payment = Inget betalsätt ännu
order-payment-none = Inget ännu
order-no-payment-text = Du lägger till det med telefonen. Numret kommer aldrig till bilen.
order-payment-expired = Kortet har gått ut
payment-method = { $brand } som slutar på { $last4 }
pin-title = PIN
pin-enter = Ange din PIN
pin-enter-tries = { $tries ->
    [one] Ange din PIN, { $tries } försök kvar
   *[other] Ange din PIN, { $tries } försök kvar
}
pin-of-owner = PIN för { $name }
pin-old = Ange nuvarande PIN
pin-choose = Ny PIN: 4–8 siffror
pin-repeat = Ange den igen
pin-setting = Din PIN sparas
pin-checking = Din PIN kontrolleras
pin-chosen = Din PIN är vald
pin-is-set = PIN-koden är vald.
pin-different = De är olika. Välj igen.
pin-wrong = Fel PIN
pin-wrong-tries = { $tries ->
    [0] Fel PIN
    [one] Fel PIN. { $tries } försök kvar.
   *[other] Fel PIN. { $tries } försök kvar.
}
pin-wait = Fel PIN. Försök igen om { $wait }.
pin-locked = PIN-koden är spärrad
pin-locked-text = Försök igen om { $wait }. Tiden räknas medan bilen är på.
pin-reset-text = För många felförsök. Säljaren återställer den när du ber om det; dina funktioner fortsätter att fungera.
pin-not-set = Välj en PIN först.
pin-what-for = Den behövs vid varje beställning, aldrig för att ångra eller säga upp. Den stannar i bilen.
proof-title = Ägarens PIN
proof-card = Ändra betalsätt
proof-remove = Glöm betalsätt
proof-email = Kvitton via e-post
proof-card-text = Vem som helst kan välja en profil i bilen. Därför behövs din PIN, så att ingen tar bort ditt betalsätt.
proof-email-text = Kvitton visar vad du har köpt. Bilen frågar efter din PIN, så att bara du får dem.
pin-seconds = { $count ->
    [one] { $count } sekund
   *[other] { $count } sekunder
}
pin-minutes = { $count ->
    [one] { $count } minut
   *[other] { $count } minuter
}
error-limit = Det är mer än profilens gräns tillåter. Inget har debiterats.
error-not-allowed = Den här profilen får inte göra det.
renewal-is-on = Avtalet fortsätter. { $amount } debiteras för tiden från { $date }.

## Order: what it waits for

state-awaiting-payment = Väntar på betalning
state-provider-away = Betalningen dröjer
state-bank-asks = Banken vill ha bekräftelse
state-paid = Betald, installeras
done-provider-away = Inte debiterat ännu. Vi försöker till { $time }. Du kan avbryta nu.
done-bank-asks = Skanna koden och bekräfta betalningen på telefonen.
done-not-delivered = Dina pengar betalas tillbaka automatiskt.
action-give-up = Avbryt beställningen
action-change-payment = Ändra betalsätt
action-add-payment = Lägg till betalsätt

## My features: contracts

next-charge = Debitering
next-charge-on = Den { $date }
next-charge-confirm = Bekräfta senast { $date }
until-date = till { $date }
action-withdraw = Ångra avtal
action-cancel-contract = Säg upp
action-messages = Meddelanden
state-withdrawal-queued = Ångrat, ska skickas
state-cancellation-queued = Uppsagt, ska skickas
state-withdrawn-leaving = Ångrat, av när bilen stängs av
state-cancelled = Uppsagt

## A contract

contract-unknown = Inget är förlorat. Försök igen om en stund.
contract-trial = 1 månad gratis. Upphör automatiskt.
contract-term = Avtalstid
contract-not-started = Börjar när det bevisligen fungerar
contract-paid = Betalt
contract-not-paid = Inget ännu
contract-credit = Avräknat
contract-credit-of = { $credit } av { $price }
contract-refund = Återbetalning
contract-withdrawal = Ångerrätt
contract-cancelled = Uppsagt den
contract-concluded = Ingånget
contract-number = Ordernummer
contract-seller = Säljare
contract-begins = Börjar den { $date }
contract-runs = Pågår
contract-delivery = Om det inte bevisligen fungerar inom { $hours } timmar med bilen på får du pengarna tillbaka.
contract-next = Följande avtalstid från { $date }
contract-other = Föregående avtal
contract-over-since = Sedan { $date }
contract-over-ended = Avslutat
contract-over-replaced = Ersatt av en annan avtalstid
contract-over-not-paid = Avslutat, inte betalt
contract-over-transferred = Avslutat, bilen har bytt ägare
contract-over-recalled = Återkallat av säkerhetsskäl
contract-over-not-delivered = Inte levererat
contract-over-reversed = Avslutat, banken tog tillbaka betalningen
contract-over-court = Avslutat efter domstolsbeslut
refund-done = { $amount } återbetalat den { $date }
refund-on-its-way = { $amount } på väg tillbaka
refund-refused = Säljaren är skyldig dig { $amount }
refund-refused-note = Säljaren betalar på annat sätt.
action-change-term = Ändra avtalstid
action-receipts = Kvitton
renewal-off = Upphör automatiskt den { $date }. Ingen kostnad.
renewal-followed = En följande avtalstid börjar den { $date }.
renewal-off-plain = Upphör automatiskt. Ingen kostnad.
renewal-on = Den { $date } debiteras { $amount }.
renewal-price-changed = Nytt pris: { $amount } i stället för { $before }. Utan ditt godkännande upphör det den { $date }.
renewal-retrying = { $why } { $amount } igen den { $next }.
renewal-grace = Det fungerar till { $date }.
renewal-to-confirm = Banken vill att { $amount } bekräftas senast { $by }.
why-declined = Banken sa nej.
why-expired = Kortet har gått ut.
why-limit = Kortets gräns är nådd.
why-no-payment = Det finns inget betalsätt.
why-not-confirmed = Bankens fråga besvarades inte.
why-provider-away = Betaltjänsten gick inte att nå.
why-unknown = Betalningen gick inte igenom.

## Withdraw and cancel

until-switched-off = Tills bilen stängs av
declare-order = Beställning { $order }
withdraw-entry = Ångra avtalet
withdraw-confirm = Bekräfta frånträde
withdraw-money = Du får tillbaka { $paid }: allt du har betalat.
withdraw-free = Inget har betalats och inget behöver betalas.
withdraw-works = Funktionen stängs av när bilen stängs av, aldrig under färd.
withdraw-until = till { $date }
withdraw-over = upphörde { $date }
withdraw-no-right = Ingen för detta avtal
withdraw-accepted = Säljaren har fått ditt frånträde. Dina pengar är på väg tillbaka.
cancel-entry = Säg upp avtal här
cancel-confirm = säg upp nu
cancel-money = Inget mer debiteras. Det som är betalt förblir betalt.
cancel-works = Det fungerar till { $date }, sedan upphör det.
cancel-works-term = Det fungerar till slutet av den betalda tiden.
cancel-unlimited = Det upphör efter uppsägningstiden i köpvillkoren.
cancel-accepted = Säljaren har fått din uppsägning.
declare-counts = Det här ögonblicket räknas. Ditt kvitto finns här direkt.
declare-counts-offline = Du är offline: det här ögonblicket räknas, och det skickas så snart det finns nät.
declare-no-answer = Bilen har inte svarat. Tryck igen: det räknas en gång.
declared-at = Meddelat den
declared-queued = Sparat i bilen. Skickas så snart det finns nät; ögonblicket du tryckte räknas.
declared-too-late = Säljaren säger att det kom för sent. På kvittot står när du tryckte.
declare-disagree = Om du inte håller med, skriv till { $seller }.
declared-moot = Avtalet var redan avslutat.

## Receipts of contracts

receipts-all = Kvitton
receipts-of = Kvitton: { $feature }
receipts-none = Det finns inget kvitto ännu.
receipt-trial = Provmånad
receipt-contract = Avtal
receipt-withdrawal = Frånträde
receipt-cancellation = Uppsägning
receipt-renewal-stopped = Förlängning stoppad
receipt-renewed = Förlängning
receipt-refund = Återbetalning
receipt-no = Nr { $number }
receipt-not-yet = Kvittot skapas. När det är här stannar det i bilen.
receipts-export-title = Ta med kvitton
receipts-export-choose = Alla kvitton, som PDF och som text. Vart?
receipts-export-running = Kvitton kopieras
receipts-export-done = { $files ->
    [one] { $files } fil sparad.
   *[other] { $files } filer sparade.
}

## Messages

messages-empty = Inget att läsa.
messages-unknown = Funktionstjänsten svarar inte.
message-ends = { $days ->
    [0] { $feature } upphör i dag
    [one] { $feature } upphör om { $days } dag
   *[other] { $feature } upphör om { $days } dagar
}
message-ends-text = Den { $date }, automatiskt. Inget följer och inget debiteras.
message-renews = { $feature } fortsätter snart
message-renews-text = Den { $date } debiteras { $amount }. Fram till dess kan du stänga av det.
message-price = Nytt pris för { $feature }
message-price-text = { $amount } i stället för { $before } från { $date }. Utan ditt godkännande upphör det automatiskt.
message-renewal-failed = { $feature }: betalningen misslyckades
message-renewal-failed-text = { $why } Nästa försök { $next }. Det fungerar till { $until }; inget går förlorat innan dess.
message-to-confirm = { $feature }: banken vill ha bekräftelse
message-to-confirm-text = Bekräfta { $amount } på telefonen senast { $by }. Det fungerar till { $until }; inget går förlorat innan dess.
message-removed = { $feature } har avslutats
message-removed-text = { $reason }. Av { $actor } den { $date }. Invändningar: { $seller }.
message-removal-refused = { $feature } är kvar
message-removal-refused-text = Den skulle tas bort utan skäl. Bilen nekade det och rapporterade det.
message-not-delivered = { $feature } levererades inte
message-not-delivered-text = Det fungerade inte i tid. { $amount } betalas tillbaka automatiskt.
message-not-delivered-free = Det fungerade inte i tid. Inget har betalats.
message-refunded = { $amount } återbetalat
message-refunded-text = För { $feature }. Det kan ta några dagar hos din bank.
message-refund-refused = { $amount } kunde inte återbetalas
message-refund-refused-text = För { $feature }. Säljaren betalar på annat sätt. Frågor: { $seller }.
message-too-late = { $feature }: för sent
message-too-late-text = { $what }: säljaren säger att det kom för sent. Om du inte håller med, skriv till { $seller }.
actor-time = kalendern
actor-driver = dig
actor-seller = säljaren
actor-bank = banken
actor-maker = biltillverkaren
actor-authority = en myndighet
action-view = Visa
action-say-yes = Visa och godkänn
action-confirm-phone = Bekräfta på telefonen
action-try-again = Försök igen nu

## Means of payment, vouchers, phone

payment-expires = Giltigt till { $month }/{ $year }
payment-expired = Gick ut { $month }/{ $year }
payment-open-ended = Går inte ut
payment-guest = Gäster har inget betalsätt.
payment-remove-title = Glömma det här betalsättet?
payment-remove-text = Beställningar behöver då ett annat. Dina funktioner fortsätter att fungera; en påslagen förlängning kan inte debiteras.
payment-remove-yes = Glöm det
voucher-no-balance = Inget
voucher-redeemed = { $amount } tillagt. Det används vid nästa beställning.
voucher-unknown = Värdekoden finns inte. Kontrollera den.
voucher-used = Värdekoden är redan använd.
voucher-expired = Värdekoden har gått ut.
voucher-other-market = Värdekoden gäller i ett annat land.
phone-card-title = Lägg till betalsätt
phone-card-text = Skanna koden och lägg till ditt kort på telefonen.
phone-card-done = { $method } har lagts till.
phone-voucher-title = Värdekod via telefon
phone-voucher-text = Skanna koden och ange värdekoden på telefonen.
phone-voucher-done = Inlöst. Ditt saldo: { $balance }.
phone-email-title = Kvitton via e-post
phone-email-text = Skanna koden och ange din adress på telefonen.
phone-email-done = Från och med nu kommer kvitton via e-post.
phone-done = Klart på telefonen.
phone-confirmation-done = Din bank har fått sitt svar.
phone-opening = Sidan för telefonen öppnas
phone-expired = Koden har gått ut.
phone-failed = Det gick inte på telefonen.
phone-again = Ny kod
phone-place = eller öppna { $address } och ange
phone-until = Giltig till { $time }
action-cancel = Avbryt
action-go-on = Fortsätt

## Profiles

profile-of = Profil: { $name }
role-owner = Ägare
role-owner-text = Allt, utan gräns
role-family = Familj
role-guest = Gäst
role-guest-text = Kör, beställer inget
role-lessee = Leasing
role-lessee-text = Beställer, ger inget bort
role-renter = Hyrbil
role-renter-text = Kör, beställer inget
role-valet = Parkeringsvärd
role-valet-text = Kör, ser inget
valet-closed = Butiken är stängd
valet-text = Det som är aktivt fortsätter. Ägarens pinkod öppnar allt igen, och det gör ägarens nyckel också.
valet-confirm-title = Ge bilen till en parkeringsvärd?
valet-confirm-text = Butiken stängs tills ägarens pinkod öppnar den igen.
valet-confirm-yes = Stäng butiken
rental-end = Avsluta hyran
rental-end-title = Avsluta hyran?
rental-end-text = Det som hyraren tillåtit, valt och sparat försvinner, och data som skickats så raderas. Bilen är sedan som förut.
rental-end-yes = Avsluta hyran
rental-end-proof = Ägarens pinkod avslutar hyran.
rental-leave = Annan profil
rental-leave-text = Bara ägarens pinkod leder ut ur hyran.
rental-ended = Hyran är slut. Inget av den finns kvar.
rental-not-here = Bara för ägaren, inte i en hyrbil.
key-this = Nyckeln i bilen
key-none = Ingen nyckel
key-other = En annan nyckel
profile-limit = { $limit } i månaden, { $left } kvar
profile-no-limit = Ingen gräns
profile-add-title = Ny profil
profile-edit-title = Ändra profil
profile-remove-title = Ta bort den här profilen?
profile-remove-text = { $name } försvinner från bilen. Det som beställts finns kvar.
profile-remove-yes = Ta bort
action-change-profile = Byt profil
action-change-pin = Ändra PIN
action-set-pin = Välj PIN
erase-now = Radera allt nu

## Voice: at most 20 words each, as they are spoken

spoken-eur = { $units ->
    [one] { $units } euro
   *[other] { $units } euro
}
spoken-eur-cents = { $units } euro { $cents }
spoken-gbp = { $units ->
    [one] { $units } pund
   *[other] { $units } pund
}
spoken-gbp-cents = { $units } pund { $cents }
spoken-usd = { $units ->
    [one] { $units } dollar
   *[other] { $units } dollar
}
spoken-usd-cents = { $units } dollar { $cents }
voice-nothing = Det förstod jag inte. Säg hjälp för att höra vad du kan säga.
voice-again = Jag är inte säker på vad du menar. Säg det igen.
voice-too-late = Det finns ingen öppen fråga längre.
voice-left = Okej, inget har ändrats.
voice-which-feature = Vilken funktion menar du?
voice-which-data = Vilka data menar du?
voice-which = Vad menar du? { $choices }
voice-choice = { $number }: { $name }
voice-help = Fråga vad som finns, vad något kostar, hur länge du har det eller vad som delas.
voice-offers = { $count ->
    [one] En funktion passar den här bilen: { $names }
   *[other] { $count } funktioner passar den här bilen, till exempel { $names }
}
voice-no-offers = Den här bilen har allt som den kan få.
voice-about = { $name }: { $text }
voice-price = { $name } kostar { $price } för { $term }.
voice-price-unlimited = { $name } kostar { $price }, en gång och för alltid.
voice-no-offer = { $name } går inte att beställa till den här bilen.
voice-state = { $name }: { $state }
voice-not-active = inte aktiv
voice-until = Du har { $name } till { $date }.
voice-trial = { $name } gratis i en månad; det upphör automatiskt. Ska jag starta det?
voice-no-trial = Just nu finns ingen provmånad för { $name } i den här bilen.
voice-trial-begins = Provmånaden för { $name } börjar.
voice-choose-term = Välj avtalstid för { $name } på skärmen och beställ där med din PIN.
voice-order-by-touch = Beställ på skärmen med din PIN.
voice-saved = Du kan beställa när du har parkerat. { $name } sparas till dess.
voice-parked = Det går när du har parkerat.
voice-offline = Det kräver nät. Just nu finns inget.
voice-no-service = Bilen svarar inte just nu.
voice-closed = En parkeringsvärd har bilen. Butiken är stängd.
voice-cancel = Uppsägningen av { $name } är förberedd. Bekräfta på skärmen.
voice-withdraw = Frånträdet för { $name } är förberett. Bekräfta på skärmen.
voice-no-contract = Det finns inget avtal om { $name } att säga upp.
voice-no-withdrawal = Det finns inget avtal om { $name } som du fortfarande kan ångra.
voice-payment = { $amount } den { $date }, för { $name }.
voice-no-payment = Inget debiteras: inget avtal fortsätter automatiskt.
voice-shared = { $count ->
    [one] En sak delas: { $names }
   *[other] { $count } saker delas, till exempel { $names }
}
voice-nothing-shared = Av det som du själv väljer lämnar inget bilen.
voice-position = Position
voice-stopped = { $name }: inget delas längre.
voice-stopped-before = { $name }: inget delades.
voice-start = { $name }: läs vad som delas och slå på det på skärmen.
voice-share-nothing = Inget delas längre, tills du ändrar det.
voice-private = Inget delas under en timme.
voice-privacy = Det här lämnar bilen.
voice-installing = Bilen installerar { $name }.
voice-no-update = Inget installeras just nu.
voice-back = Tillbaka.

## The car changes hands

handover-who-owner = Du lämnar över den
handover-who-car = Den här bilen
handover-who-next = Nästa ägare
handover-who-next-value = Ställer in den som om den vore ny och ser inget om dig.
handover-who-proof = Ingen annan kan göra det
handover-who-proof-pin = I steg 3 anger du din PIN.
handover-who-proof-hold = Du har ingen PIN: i steg 3 håller du in en knapp.
handover-stays = Följer bilen
handover-features = { $count ->
    [one] { $count } funktion
   *[other] { $count } funktioner
}
handover-ends = Upphör i dag
handover-ended = Har upphört
handover-items = { $count ->
    [one] { $count } sak
   *[other] { $count } saker
}
handover-erased = Raderas
handover-erased-sub = Allt personligt
handover-yours = Ditt
handover-yours-sub = Följer dig
handover-none-stays = Inget som beställts
handover-none-ends = Inget upphör
handover-none-yours = Inget fanns kvar
handover-worth = Värde kvar: { $amount }
handover-days-unused = { $days ->
    [one] { $days } oanvänd dag
   *[other] { $days } oanvända dagar
}
handover-money-back = { $amount } tillbaka
handover-as-voucher = { $amount } som värdekod
handover-voucher = Värdekod
handover-refund = Återbetalning
handover-profiles = Profiler och PIN-koder
handover-papers = Kvitton, meddelanden
handover-payment = Betalsätt
handover-payment-none = Inget
handover-data = Vad som får skickas
handover-data-off = Allt av
handover-saved = Sparat till senare
handover-note = Raderas först i steg 3, även det som redan skickats.
handover-take-along = Ta med
handover-take-along-choose = Vad det blev av allt, undertecknat av säljaren. Det nämner ingen. Vart?
handover-goes-along = Följer dig
handover-goes-along-value = { $amount } som värdekod. Koden visas härnäst.
handover-comes-back = Betalas tillbaka
handover-comes-back-value = { $amount }, så som du betalade.
handover-outstanding = Fortfarande på väg
handover-outstanding-value = Det du har meddelat räknas från ögonblicket du tryckte.
handover-seller = Säljaren
handover-seller-online = Får veta det direkt och bekräftar det här.
handover-seller-offline = Får veta det så snart det finns nät. Du behöver inte vänta.
handover-final = Ingen återvändo
handover-final-value = Det som finns kvar fungerar vidare. Allt personligt raderas.
handover-confirm = Radera och lämna över
handover-sure = Ja, radera och lämna över
handover-hold = Håll för att radera och lämna över
handover-working = Dina uppgifter raderas
handover-working-text = Bilen börjar om för nästa ägare. Det som finns kvar fungerar vidare.
handover-no-answer = Bilen svarar inte. Vad som har gjorts visas så snart den svarar.
handover-plan-failed = Översikten kom inte
handover-plan-failed-text = Inget har ändrats. Försök igen.
handover-confirmed = Säljaren har bekräftat det: nu har bara nästa ägare åtkomst.
handover-unconfirmed = Säljaren vet det inte ännu: beskedet skickas så snart det finns nät.
handover-confirmation = Säljare
handover-confirmation-yes = Bekräftat
handover-confirmation-no = Vet inte ännu
handover-keep-code = Spara koden, till exempel som ett foto. Efter detta ser ingen den längre.

## First start

welcome-language = Välkommen
welcome-language-text = Ställ in bilen som du vill. Det du hoppar över finns kvar till senare.
welcome-has = Bilen har
welcome-has-text = Betalt eller från fabrik: det fungerar från första minuten.
welcome-has-none = Inget som beställts följde med den här bilen.
welcome-can-get = Den kan få
welcome-can-get-text = Varje gratismånad är ny för dig, oavsett vad som har provats i bilen tidigare.
welcome-can-get-none = Butiken har inte nåtts ännu. Den finns här så snart det finns nät.
welcome-open-store = Öppna butiken
welcome-privacy = Inget lämnar bilen utan ditt ja
welcome-privacy-text = Allt som kräver ditt ja är av, och ingen kommer att fråga efter det. En lag kan kräva något: även det står i listan.
welcome-open-privacy = Visa listan
welcome-profile = Du i den här bilen
welcome-profile-text = Allt detta kan vänta. Det stannar i bilen och försvinner när du lämnar över den.
welcome-name = Namn
welcome-pin = PIN vid beställning
welcome-pin-set = Vald
welcome-payment = Betalsätt
welcome-not-set = Inte ännu

## Entitlement passport

passport-note = Det nämner ingen och säger vad som gäller för nästa ägare.
passport-scan = Den som funderar på att köpa bilen skannar koden.
passport-until = Giltigt till { $time }
passport-none = Inget funktionspass ännu
passport-none-text = Säljaren av funktionerna signerar vad bilen har och kan få. Passet nämner ingen, och du kan återkalla det.
passport-make = Skapa funktionspass
passport-failed = Funktionspasset kom inte
passport-trial = En månad gratis
passport-from = från { $price }
passport-ends = Upphör vid ägarbyte

## Asking for a car without its PIN

claim-other = Jag har inte PIN-koden
claim-owner = Den förra ägaren
claim-owner-value = Får veta det via e-post och i bilen, och kan säga nej i ett dygn.
claim-you = Du
claim-you-value = Bilen är din när dygnet har gått, parkerad och med nät.
claim-paid = Det som har betalats
claim-paid-value = Följer bilen eller den som betalade.
claim-personal = Allt personligt
claim-personal-value = Raderas, som vid varje överlämning.
claim-ask = Begär den här bilen
claim-waiting = Någon begär den här bilen
claim-waiting-value = Byter ägare tidigast { $time }, om du inte säger nej.
claim-banner = Någon utan PIN begär den här bilen. Den byter ägare tidigast { $time }, om du inte säger nej.
claim-see = Visa
claim-no = Säg nej
claim-refused = Ägaren har sagt nej. Bilen går att begära igen från { $time }.
claim-granted = Ingen har sagt nej: den som har bilen kan ta över den nu.
claim-take = Ta över bilen
