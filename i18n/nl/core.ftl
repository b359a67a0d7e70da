### Texts that depend on data. The core names the message and its arguments; dates, money and lists come formatted.

## Outside of the car

outside-temperature = { $celsius } °C

## State of a feature, one line

state-offered = vanaf { $price } per maand
state-offered-once = { $price }, eenmalig
state-included = Inbegrepen
state-trial-pending = Proefmaand start
state-order-pending = Wordt besteld
state-installing = Wordt geïnstalleerd
state-trial = { $days ->
    [0] Proef, eindigt vandaag
    [one] Proef, nog { $days } dag
   *[other] Proef, nog { $days } dagen
}
state-trial-short = Proefmaand
state-active-to = Actief tot { $date }
state-active-term = Actief, { $term }
state-unlimited = Onbeperkt
state-grace = Tot { $date }, daarna beëindigd
state-ended = Beëindigd op { $date }
state-revoked = Ingetrokken: { $reason }
state-failed = Niet gestart
state-payment-failed = Betaling mislukt
state-abandoned = Bestelling geannuleerd
state-needs-update = Update nodig
state-not-in-this-car = Niet in deze auto
state-not-in-market = Hier niet verkrijgbaar
state-needs-feature = Vereist { $feature }
state-excluded = Niet met { $feature }
state-verified = Getest en actief
state-saved = Bewaard

## Why a feature cannot be had, and what would change it

reason-equipment = Ontbreekt in deze auto: { $equipment }.
reason-equipment-change = Achteraf inbouwen is niet mogelijk.
reason-software = Vereist software { $needed }. Deze auto heeft { $installed }.
reason-software-change = Beschikbaar na de volgende update.
reason-market = Hier niet verkrijgbaar: { $market }.
reason-market-change = Zodra dat verandert, staat het hier.
reason-needs = Werkt alleen met { $feature }.
reason-needs-change = Boek eerst { $feature }.
reason-excludes = Werkt niet samen met { $feature }.
reason-excludes-change = Beschikbaar als { $feature } is beëindigd.
reason-trial-used = U hebt de proefmaand al gehad.
reason-trial-used-change = Een looptijd boeken kan nog wel.
reason-revoked-ownership = de auto heeft een nieuwe eigenaar
reason-revoked-safety = teruggeroepen om veiligheidsredenen
reason-revoked-payment = niet betaald
reason-revoked-delivery = niet op tijd geleverd
reason-revoked-reversed = de bank heeft de betaling teruggeboekt
reason-revoked-court = op bevel van de overheid

## Terms and money

term-month = { $count ->
    [one] { $count } maand
   *[other] { $count } maanden
}
term-year = { $count ->
    [one] { $count } jaar
   *[other] { $count } jaar
}
term-unlimited = Onbeperkt
price-per-month = { $price } per maand
price-once = Eenmalig
pays-off = { $months ->
    [one] Loont na { $months } maand
   *[other] Loont na { $months } maanden
}
ends-by-itself = Eindigt vanzelf
stays-with-car = Blijft bij de auto

## Store

store-category-all = Alle
store-results = { $count ->
    [0] Geen functie gevonden
    [one] { $count } functie
   *[other] { $count } functies
}
store-count = { $available } van { $total }
store-empty-search = Geen functie gevonden voor “{ $text }”.
store-empty-search-action = Zoektekst wissen
store-empty-category = Niets in deze categorie voor deze auto.
store-empty-category-action = Alles tonen
store-failed-title = De store is niet bereikbaar
store-failed-text = Uw functies blijven werken. Controleer de verbinding en probeer het opnieuw.
action-retry = Opnieuw proberen
store-as-of = Offline. Prijzen van { $time }.
store-as-of-date = Offline. Prijzen van { $date }, { $time }.
featured-for-car = Past bij deze auto

## While driving

driving-parked = Beschikbaar als u parkeert
driving-saved = Bewaarde functies wachten hier op u.
driving-mine = Te beheren als u parkeert
driving-mine-text = Wat loopt, blijft lopen.
driving-unknown = De toestand van de auto is onbekend
driving-unknown-text = Tot de functiedienst antwoordt, geldt dit als rijden. Uw functies blijven werken.

## Trial

trial-button = 1 maand gratis proberen
trial-button-long = 1 maand gratis – eindigt vanzelf
trial-promise = Eindigt vanzelf. Geen betaalgegevens.
trial-promise-short = Geen betaalgegevens nodig.
trial-starting = Gaat starten
trial-started = Proefmaand gestart. Eindigt vanzelf op { $date }.
trial-ends = De proefmaand eindigt vanzelf op { $date }.
trial-ends-today = De proefmaand eindigt vandaag vanzelf.
feature-open = Details bekijken
feature-active-until = Actief tot { $date }. Daarna eindigt de functie vanzelf.
feature-active-unlimited = Van u, zonder einddatum. Blijft bij de auto.
feature-active-factory = Af fabriek ingebouwd. Blijft bij de auto.
feature-pending = De auto stelt de functie in. Dat kan { $minutes } min duren.
feature-failed = De auto kon de functie niet inschakelen. Er is niets afgeschreven.
feature-failed-paid = De auto kon de functie niet inschakelen. Uw bestelling blijft staan. Wij proberen het opnieuw.
feature-grace = De auto had een tijd geen netwerk. De functie werkt tot { $date }.
feature-ended = Beëindigd op { $date }. Opnieuw boeken is mogelijk.

## Facts

data-none = Blijven in de auto
installs-minutes = { $minutes ->
    [one] { $minutes } minuut
   *[other] { $minutes } minuten
}
restart-none = Niet nodig
restart-ignition = Bij de volgende start
holder-car = Blijft bij de auto
holder-person = Gaat met u mee

## Order

order-subtitle-car = { $term }. Blijft bij de auto, VIN eindigt op { $vin }.
order-subtitle-person = { $term }. Gaat met u mee naar uw volgende auto.
order-from-to = { $from } tot { $to }
order-from = Vanaf { $from }
order-ends-by-itself = Vanzelf. Geen verlenging.
order-ends-never = Nooit. Eenmalig betaald.
order-price-split = { $net } + { $rate }% btw { $vat }
order-withdrawal-days = { $days } dagen, in Mijn functies
order-withdrawal-none = Hier niet. Opzeggen kan altijd.
order-papers-language = Taal van contract en documenten: { $language }
order-needs-consent = Vink het vakje aan om nu te starten.
order-needs-parking = Beschikbaar als u parkeert.
order-needs-network = U bent offline. Bestellen kan alleen met verbinding.
order-needs-service = De functiedienst antwoordt niet.

## Documents of the seller

document-terms = Voorwaarden
document-withdrawal = Herroepingsrecht
document-privacy = Privacyverklaring

## Done

done-trial-title = Proefmaand gestart
done-order-title = Dank u voor uw bestelling
done-installing = De auto stelt de functie in.
done-verified = Door de auto ingeschakeld en gecontroleerd.
done-then-trial = Geen verlenging. U betaalt niets.
done-then-term = Geen verlenging. Geen kosten.
done-then-unlimited = Blijft bij de auto.
done-no-end = Nooit
done-free = Gratis

## My features

running = Lopend
ended = Beëindigd
days-left = { $days ->
    [0] Eindigt vandaag
    [one] { $days } dag
   *[other] { $days } dagen
}
to-date = tot { $date }
next-charge-none = Geen
action-details = Details
action-extend = Verlengen
action-receipt = Bewijs
action-again = Opnieuw boeken
my-features-empty = In deze auto loopt nog niets.
my-features-empty-ended = Er is nog niets beëindigd.

## Car & owner

vin-ending = eindigt op { $vin }
connected = Verbonden
last-heard = Laatst gehoord { $time }
never-heard = Nog geen contact
stored-summary = Uw functies, bewijzen en keuzes, de store zoals laatst gezien, en wat het laatst verzonden is, om het u te tonen. Geen betaalgegevens.
market-de = Duitsland
market-at = Oostenrijk
market-gb = Verenigd Koninkrijk
market-us = Verenigde Staten

## Privacy: the list

sharing-on = Gegevens mogen de auto verlaten
sharing-none = Niets verlaat de auto
sharing-none-but-law = Niets verlaat de auto, behalve wat de wet eist
privacy-all = { $count ->
    [one] Eén schakelaar voor { $count } dienst. De auto zelf blijft werken.
   *[other] Eén schakelaar voor alle { $count } diensten. De auto zelf blijft werken.
}
privacy-until-time = Tot { $time } gaat er niets naar buiten, behalve wat de wet eist.
privacy-until-trip = Tijdens deze rit gaat er niets naar buiten, behalve wat de wet eist.
privacy-until-changed = Tot u het wijzigt, gaat er niets naar buiten, behalve wat de wet eist.
privacy-hour = Eén uur lang
privacy-trip = Deze rit
privacy-always = Tot ik het wijzig
privacy-choice = Uw keuze
privacy-contract = Voor functies die gegevens nodig hebben
privacy-law = Wettelijk verplicht
privacy-by-law = Wettelijk
privacy-locked = Uit
privacy-of-service = { $service } · { $purpose }
privacy-needed-for = Nodig voor { $feature }
privacy-needed-by-none = Geen van uw functies heeft dit nodig
privacy-unknown = Onbekend: de dienst van de auto antwoordt niet
privacy-loading = Auto wordt gevraagd
privacy-nothing = Niets
privacy-turning-off = Wordt uitgeschakeld
privacy-turning-on = Wordt ingeschakeld
privacy-everything-off = Alles gaat uit
privacy-restoring = Wordt hersteld
privacy-state-on = Aan
privacy-state-off = Uit
privacy-needs-parking = Beschikbaar als u parkeert
privacy-is-private = Uit zolang niets gedeeld wordt
privacy-last-sent = Laatst verzonden { $time }
privacy-never-sent = Nog niets verzonden
privacy-erasure-queued = Wissen aangevraagd, datacenter moet bevestigen
privacy-erasure-confirmed = { $records ->
    [one] { $records } record gewist { $time }
   *[other] { $records } records gewist { $time }
}
privacy-expires = Eindigt vanzelf op { $date }
privacy-show-sent = Tonen wat verzonden is
privacy-show-sample = Tonen wat verzonden zou worden
privacy-hours = { $count ->
    [one] { $count } uur
   *[other] { $count } uur
}
privacy-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagen
}
privacy-years = { $count ->
    [one] { $count } jaar
   *[other] { $count } jaar
}
privacy-not-kept = Alleen gebruikt
privacy-others = Overige
privacy-empty = Niets heeft deze auto verlaten.
privacy-day-sent = { $date }: { $services }
privacy-day-none = { $date }: niets
privacy-service-bytes = { $service } { $bytes }
privacy-chart-unknown = De dienst van de auto antwoordt niet.
privacy-broken = Uw keuzes waren beschadigd. Alles is uit.
privacy-broken-action = Opnieuw beginnen
privacy-full = Het geheugen is vol. Uitschakelen kan, inschakelen niet.
weekday-1 = ma
weekday-2 = di
weekday-3 = wo
weekday-4 = do
weekday-5 = vr
weekday-6 = za
weekday-7 = zo

## Privacy: what a call came to

privacy-off-no-answer = De auto heeft het niet bevestigd. Het kan nog aan zijn.
privacy-on-no-answer = De auto heeft niet geantwoord. Er is niets veranderd.
privacy-all-off-no-answer = De auto heeft het niet bevestigd. Een deel kan nog aan zijn.
privacy-text-changed = De tekst is gewijzigd. Lees hem en kies dan opnieuw.
privacy-refused = De auto heeft dit geweigerd. Er is niets gewijzigd.
privacy-storage-off = Het geheugen is vol. Het is uit en wordt later vastgelegd.
privacy-storage-on = De auto kan niet opslaan. Het blijft uit.
privacy-try-later = De auto is bezig. Er is niets gewijzigd. Probeer het opnieuw.

## Privacy: all about a service

privacy-signals = Signalen van de auto
privacy-basis = Rechtsgrond
privacy-basis-choice = Uw keuze (AVG, art. 6 lid 1 a)
privacy-basis-contract = Uw functie (AVG, art. 6 lid 1 b)
privacy-basis-law = Een wet eist het (AVG, art. 6 lid 1 c)
privacy-version = Versie van deze tekst
privacy-since = { $state } sinds
privacy-since-ever = Vanaf het begin
privacy-ends = Eindigt
privacy-ends-itself = Vanzelf op { $date }
privacy-ends-open = Als u het uitschakelt
privacy-ends-law = Alleen met de wet
privacy-features = Functies die het nodig hebben
privacy-features-none = Geen van uw functies
privacy-gone = Deze dienst bestaat niet meer.

## Privacy: what was sent

privacy-sent-title = Verzonden: { $purpose }
privacy-sample-title = Zou verzonden worden: { $purpose }
privacy-sent-note = Verzonden { $time }, in deze vorm. Tijden daarin in UTC.
privacy-sent-gone = Wat verzonden is, staat niet meer in de auto.
privacy-sample-note = Een voorbeeld. Hiervoor is niets gelezen of verzonden.
privacy-sample-none = Niets in deze auto verzendt hier iets voor.
privacy-record = Record { $number } van { $count }
privacy-more-lines = { $count ->
    [one] Nog { $count } regel
   *[other] Nog { $count } regels
}
privacy-sheet-failed = De auto geeft het nu niet vrij. Probeer het later opnieuw.

## Privacy: receipts

receipts-empty = U hebt nog nergens ja of nee op gezegd.
receipts-failed = De bewijzen zijn nu niet leesbaar.
receipt-given = Gegeven
receipt-refused = Geweigerd
receipt-withdrawn = Ingetrokken
receipt-title = Bewijs: { $purpose }
receipt-by-touch = Via het scherm
receipt-by-voice = Met de stem
receipt-by-expiry = Vanzelf, verlopen
receipt-by-handover = Vanzelf, bij wisseling van eigenaar
receipt-by-private = Door “Niets delen”
receipt-by-recovery = Vanzelf, bij de volgende start
receipt-what = Wat
receipt-answer = Uw antwoord
receipt-time = Datum en tijd
receipt-how = Hoe
receipt-until = Geldt tot
receipt-data = Gegevens
receipt-signals = Signalen van de auto
receipt-to = Gaan naar
receipt-kept = Bewaard
receipt-if-off = Als uit
receipt-controller = Verantwoordelijk
receipt-text = Tekst die te zien was
receipt-version = Versie { $version }, { $language }
receipt-number = Nummer
receipt-digest = Controlesom van de tekst

## Privacy: export and erase

export-title = Mijn gegevens meenemen
export-choose = Alles wat de auto van u heeft, in één bestand. Waarheen?
export-documents = Documenten
export-documents-note = In deze auto
export-running = Uw gegevens worden gekopieerd
export-steps = Stap { $done } van { $total }
export-done = { $records ->
    [one] { $records } record opgeslagen.
   *[other] { $records } records opgeslagen.
}
export-failed = Dat is niet gelukt. Controleer of er ruimte is en of de opslag nog aangesloten is.
export-asking = Auto wordt gevraagd
erase-title = Al uw gegevens wissen?
erase-consequence = Alles wordt uitgeschakeld en wat verzameld is, wordt gewist, in de auto en in het datacenter. Uw functies blijven. Dit is definitief.
erase-sure-title = Echt alles wissen?
erase-running = Uw gegevens worden gewist
erase-waiting = Gewist in de auto. Het datacenter heeft het nog niet bevestigd.
erase-done = { $records ->
    [one] Bevestigd door het datacenter, { $records } record gewist, { $time }.
   *[other] Bevestigd door het datacenter, { $records } records gewist, { $time }.
}
erase-done-title = Gewist
erase-failed = Het wissen is niet voltooid. Alles is uit. Ga verder om het af te ronden.

## Features that are paused

state-paused = Pauze: vereist { $purpose }
state-paused-short = Gepauzeerd
feature-paused = Gepauzeerd zolang { $purpose } uit is.
action-privacy = Privacy
driving-privacy = Beschikbaar als u parkeert
driving-privacy-text = Inschakelen kan als u parkeert. Uitschakelen kan nu.
driving-privacy-none = Niets is aan.

## Banner and toast

daemon-absent = De functiedienst antwoordt niet. Uw functies blijven werken.
daemon-back = De functiedienst is er weer.
state-set-aside = Opgeslagen gegevens waren beschadigd. Ze zijn apart gezet en opnieuw opgehaald.
catalogue-fetched-again = De opgeslagen store was beschadigd. Hij is opnieuw opgehaald.

## Errors: what happened and what to do

error-storefront-unreachable = De store is niet bereikbaar. Er is niets afgeschreven. Probeer het later opnieuw.
error-storefront-answer = Het antwoord van de store is niet leesbaar. Er is niets afgeschreven. Probeer het later opnieuw.
error-refused = De auto heeft dit geweigerd. Er is niets gewijzigd.
error-payment-declined = De betaling is geweigerd. Er is niets afgeschreven. Controleer uw betaalmiddel.
error-card-expired = De kaart is verlopen. Er is niets afgeschreven. Voeg een andere kaart toe.
error-card-limit = De limiet van de kaart is bereikt. Er is niets afgeschreven. Vraag uw bank of voeg een andere kaart toe.
error-no-payment-method = Er is nog geen betaalmiddel. Voeg er een toe met uw telefoon.
error-not-confirmed = De vraag van uw bank bleef onbeantwoord. Er is niets afgeschreven. Bestel opnieuw als u wilt.
error-provider-away = De betaaldienst was te lang onbereikbaar. Er is niets afgeschreven. Bestel opnieuw als u wilt.
done-abandoned = Er is niets afgeschreven.
error-payment-unknown = De betaling is nog niet bevestigd. Er wordt hooguit één keer afgeschreven. Wij blijven controleren.
error-not-parked = Hiervoor moet de auto geparkeerd staan. Schakel naar P en probeer het opnieuw.
error-quote-expired = De prijs is te oud. Controleer hem en bestel opnieuw.
error-quote-changed = De prijs is gewijzigd. Controleer hem en bestel opnieuw.
error-not-eligible = De functie is niet mogelijk in deze auto. De reden staat op de functiepagina.
error-trial-used = De proefmaand is verbruikt. Een looptijd boeken kan.
error-order-conflict = Deze bestelling is met andere inhoud verzonden. Begin opnieuw.
error-storage-failed = De auto kan niet opslaan. Er is niets afgeschreven. Probeer het na de volgende start opnieuw.
error-daemon-absent = De functiedienst antwoordt niet. Er is niets gewijzigd. Probeer het opnieuw.
error-timeout = Dit duurt langer dan normaal. Wij blijven controleren.
error-activation-failed = De functie is niet gestart. Bij de volgende start proberen wij het opnieuw.
error-unknown = Er ging iets mis. Er is niets afgeschreven. Probeer het opnieuw.

# Actions and states that stand alone.
action-save = Bewaren voor later
action-on = Aan
state-checking = Controle loopt
state-withdrawn-plain = Herroepen
order-failed-title = Dit is nu niet te bestellen
done-refused-title = Niet besteld
state-trial-offered = 1 maand gratis
connection-none = Antwoordt niet
done-sending-title = Bestelling wordt verzonden
done-receipt-title = Bewijs

## Order: PIN, money, what is in the way

order-total = Totaal incl. btw
order-total-on = Totaal incl. btw, te betalen op { $date }
done-bank-title = Betaling bevestigen
done-not-delivered-refund = De functie werkte niet op tijd. { $refund }.
done-not-delivered-title = Niet geleverd
order-button = Bestelling met betalingsverplichting
order-sum = { $price } { $credits } = { $sum }
order-credit-unused = − { $amount } resttijd
order-credit-voucher = − { $amount } tegoedbon
order-nothing-to-pay = Niet nodig
order-guest = Gasten kunnen niet bestellen
order-guest-text = Kies een ander profiel om te bestellen.
order-renter = In de huur wordt niets besteld
order-limit = Meer dan uw limiet toestaat
order-limit-text = { $limit } per maand, nog vrij: { $left }. De eigenaar kan dit wijzigen.
order-no-payment = Nog geen betaalmiddel
order-payment-none = Nog geen
order-no-payment-text = U voegt het toe met uw telefoon. Het nummer komt nooit in de auto.
order-payment-expired = De kaart is verlopen
payment-method = { $brand }, eindigt op { $last4 }
pin-title = PIN
pin-enter = PIN invoeren
pin-enter-tries = { $tries ->
    [one] PIN, nog { $tries } poging
   *[other] PIN, nog { $tries } pogingen
}
pin-of-owner = PIN van { $name }
pin-old = Huidige PIN invoeren
pin-choose = Nieuwe PIN: 4–8 cijfers
pin-repeat = PIN herhalen
pin-setting = PIN wordt opgeslagen
pin-checking = PIN-controle loopt
pin-chosen = Uw PIN is ingesteld
pin-is-set = De PIN is ingesteld.
pin-different = Niet dezelfde. Kies opnieuw.
pin-wrong = Onjuiste PIN
pin-wrong-tries = { $tries ->
    [0] Onjuiste PIN
    [one] Onjuist. Nog { $tries } poging.
   *[other] Onjuist. Nog { $tries } pogingen.
}
pin-wait = Onjuist. Opnieuw over { $wait }.
pin-locked = De PIN is geblokkeerd
pin-locked-text = Weer mogelijk over { $wait }. De tijd telt zolang de auto ingeschakeld is.
pin-reset-text = Te veel foute pogingen. De verkoper reset de PIN als u daarom vraagt; uw functies blijven werken.
pin-not-set = Kies eerst een PIN.
pin-what-for = Nodig bij elke bestelling, nooit om te herroepen of op te zeggen. De PIN blijft in deze auto.
proof-title = PIN van de eigenaar
proof-card = Betaalmiddel wijzigen
proof-remove = Betaalmiddel vergeten
proof-email = Bewijzen per e-mail
proof-card-text = Iedereen kan in deze auto een profiel kiezen. De auto vraagt uw PIN, zodat niemand uw betaalmiddel weghaalt.
proof-email-text = Bewijzen zeggen wat u hebt gekocht. De auto vraagt uw PIN, zodat alleen u ze ontvangt.
pin-seconds = { $count ->
    [one] { $count } seconde
   *[other] { $count } seconden
}
pin-minutes = { $count ->
    [one] { $count } minuut
   *[other] { $count } minuten
}
error-limit = Dit is meer dan de limiet van dit profiel toestaat. Er is niets afgeschreven.
error-not-allowed = Dit profiel mag dat niet.
renewal-is-on = Het loopt door. { $amount } wordt afgeschreven voor de tijd vanaf { $date }.

## Order: what it waits for

state-awaiting-payment = Wacht op betaling
state-provider-away = Betaling vertraagd
state-bank-asks = Uw bank vraagt bevestiging
state-paid = Betaald, wordt geïnstalleerd
done-provider-away = Nog niet afgeschreven. Wij proberen het tot { $time }. Annuleren kan nu nog.
done-bank-asks = Scan de code en bevestig de betaling op uw telefoon.
done-not-delivered = Wat u hebt betaald, komt vanzelf terug.
action-give-up = Bestelling annuleren
action-change-payment = Betaalmiddel wijzigen
action-add-payment = Betaalmiddel toevoegen

## My features: contracts

next-charge = Afschrijving
next-charge-on = Op { $date }
next-charge-confirm = Bevestigen tot { $date }
until-date = tot { $date }
action-withdraw = Herroepen
action-cancel-contract = Opzeggen
action-messages = Berichten
state-withdrawal-queued = Herroepen, wordt verzonden
state-cancellation-queued = Opgezegd, wordt verzonden
state-withdrawn-leaving = Herroepen, uit als de auto uitgaat
state-cancelled = Opgezegd

## A contract

contract-unknown = Er is niets verloren. Probeer het zo meteen opnieuw.
contract-trial = 1 maand gratis. Eindigt vanzelf.
contract-term = Looptijd
contract-not-started = Begint zodra het aantoonbaar werkt
contract-paid = Betaald
contract-not-paid = Nog niets
contract-credit = Verrekend
contract-credit-of = { $credit } van { $price }
contract-refund = Terugbetaling
contract-withdrawal = Herroepingsrecht
contract-cancelled = Opgezegd op
contract-concluded = Gesloten
contract-number = Bestelnummer
contract-seller = Verkoper
contract-begins = Begint op { $date }
contract-runs = Loopt
contract-delivery = Werkt het niet aantoonbaar binnen { $hours } uur met ingeschakelde auto, dan krijgt u uw geld terug.
contract-next = Volgende looptijd vanaf { $date }
contract-other = De vorige overeenkomst
contract-over-since = Sinds { $date }
contract-over-ended = Beëindigd
contract-over-replaced = Vervangen door andere looptijd
contract-over-not-paid = Beëindigd, niet betaald
contract-over-transferred = Beëindigd, nieuwe eigenaar
contract-over-recalled = Teruggenomen voor de veiligheid
contract-over-not-delivered = Niet geleverd
contract-over-reversed = Beëindigd, betaling door de bank teruggeboekt
contract-over-court = Beëindigd op last van een rechter
refund-done = { $amount } terugbetaald op { $date }
refund-on-its-way = { $amount } onderweg naar u
refund-refused = { $amount } nog te goed
refund-refused-note = De verkoper betaalt op een andere manier.
action-change-term = Looptijd wijzigen
action-receipts = Bewijzen
renewal-off = Eindigt vanzelf op { $date }. Geen kosten.
renewal-followed = Een volgende looptijd begint op { $date }.
renewal-off-plain = Eindigt vanzelf. Geen kosten.
renewal-on = Op { $date } wordt { $amount } afgeschreven.
renewal-price-changed = Nieuwe prijs: { $amount } in plaats van { $before }. Zonder uw instemming eindigt het op { $date }.
renewal-retrying = { $why } { $amount } opnieuw op { $next }.
renewal-grace = Het werkt tot { $date }.
renewal-to-confirm = Uw bank vraagt { $amount } te bevestigen tot { $by }.
why-declined = De bank heeft geweigerd.
why-expired = De kaart is verlopen.
why-limit = De limiet van de kaart is bereikt.
why-no-payment = Er is geen betaalmiddel.
why-not-confirmed = De vraag van de bank bleef onbeantwoord.
why-provider-away = De betaaldienst was onbereikbaar.
why-unknown = De betaling is niet gelukt.

## Withdraw and cancel

until-switched-off = Tot de auto uitgaat
declare-order = Bestelling { $order }
withdraw-entry = Overeenkomst herroepen
withdraw-confirm = Herroeping bevestigen
withdraw-money = U krijgt { $paid } terug: alles wat u hebt betaald.
withdraw-free = Er is niets betaald en er hoeft niets betaald te worden.
withdraw-works = De functie gaat uit zodra de auto uit is, nooit tijdens een rit.
withdraw-until = tot { $date }
withdraw-over = eindigde op { $date }
withdraw-no-right = Niet voor deze overeenkomst
withdraw-accepted = De verkoper heeft uw herroeping. Uw geld is onderweg naar u.
cancel-entry = Overeenkomsten hier opzeggen
cancel-confirm = nu opzeggen
cancel-money = Er wordt niets meer afgeschreven. Wat betaald is, blijft betaald.
cancel-works = Het werkt tot { $date }, daarna eindigt het.
cancel-works-term = Het werkt tot het einde van de betaalde tijd.
cancel-unlimited = Het eindigt na de opzegtermijn in de voorwaarden.
cancel-accepted = De verkoper heeft uw opzegging.
declare-counts = Dit moment telt. Uw bewijs is er meteen.
declare-counts-offline = U bent offline: dit moment telt. Verzonden wordt het zodra er netwerk is.
declare-no-answer = De auto heeft niet geantwoord. Tik opnieuw: het telt één keer.
declared-at = Verklaard op
declared-queued = Vastgelegd in de auto. Verzonden zodra er netwerk is; het moment van uw tik telt.
declared-too-late = Volgens de verkoper kwam het te laat. Op het bewijs staat wanneer u tikte.
declare-disagree = Bent u het daar niet mee eens, schrijf dan aan { $seller }.
declared-moot = De overeenkomst was al beëindigd.

## Receipts of contracts

receipts-all = Bewijzen
receipts-of = Bewijzen: { $feature }
receipts-none = Er is nog geen bewijs.
receipt-trial = Proefmaand
receipt-contract = Overeenkomst
receipt-withdrawal = Herroeping
receipt-cancellation = Opzegging
receipt-renewal-stopped = Verlenging gestopt
receipt-renewed = Verlenging
receipt-refund = Terugbetaling
receipt-no = Nr. { $number }
receipt-not-yet = Het bewijs wordt gemaakt. Daarna blijft het in de auto.
receipts-export-title = Bewijzen meenemen
receipts-export-choose = Alle bewijzen, als pdf en als tekst. Waarheen?
receipts-export-running = Bewijzen worden gekopieerd
receipts-export-done = { $files ->
    [one] { $files } bestand opgeslagen.
   *[other] { $files } bestanden opgeslagen.
}

## Messages

messages-empty = Niets te lezen.
messages-unknown = De functiedienst antwoordt niet.
message-ends = { $days ->
    [0] { $feature } eindigt vandaag
    [one] { $feature } eindigt over { $days } dag
   *[other] { $feature } eindigt over { $days } dagen
}
message-ends-text = Op { $date }, vanzelf. Er volgt niets en er wordt niets afgeschreven.
message-renews = { $feature } loopt binnenkort door
message-renews-text = Op { $date } wordt { $amount } afgeschreven. Tot dan kunt u dat uitschakelen.
message-price = Nieuwe prijs voor { $feature }
message-price-text = { $amount } in plaats van { $before } vanaf { $date }. Zonder uw instemming eindigt het vanzelf.
message-renewal-failed = { $feature }: betaling mislukt
message-renewal-failed-text = { $why } Volgende poging { $next }. Het werkt tot { $until }; tot dan gaat niets verloren.
message-to-confirm = { $feature }: uw bank vraagt bevestiging
message-to-confirm-text = Bevestig { $amount } tot { $by } op uw telefoon. Het werkt tot { $until }; tot dan gaat niets verloren.
message-removed = { $feature } is beëindigd
message-removed-text = { $reason }. Door { $actor } op { $date }. Bezwaar? Schrijf aan { $seller }.
message-removal-refused = { $feature } blijft aan
message-removal-refused-text = De functie zou zonder reden worden weggenomen. De auto heeft dat geweigerd en gemeld.
message-not-delivered = { $feature } is niet geleverd
message-not-delivered-text = De functie werkte niet op tijd. { $amount } komt vanzelf terug.
message-not-delivered-free = De functie werkte niet op tijd. Er is niets betaald.
message-refunded = { $amount } terugbetaald
message-refunded-text = Voor { $feature }. Bij uw bank kan het enkele dagen duren.
message-refund-refused = { $amount } kon niet worden terugbetaald
message-refund-refused-text = Voor { $feature }. De verkoper betaalt op een andere manier. Vragen: { $seller }.
message-too-late = { $feature }: te laat
message-too-late-text = { $what }: volgens de verkoper kwam het te laat. Bent u het daar niet mee eens, schrijf dan aan { $seller }.
actor-time = de kalender
actor-driver = u
actor-seller = de verkoper
actor-bank = de bank
actor-maker = de fabrikant
actor-authority = de overheid
action-view = Bekijken
action-say-yes = Bekijken en instemmen
action-confirm-phone = Bevestigen op telefoon
action-try-again = Nu opnieuw proberen

## Means of payment, vouchers, phone

payment-expires = Geldig tot { $month }/{ $year }
payment-expired = Verlopen { $month }/{ $year }
payment-open-ended = Verloopt niet
payment-guest = Gasten hebben geen betaalmiddel.
payment-remove-title = Dit betaalmiddel vergeten?
payment-remove-text = Bestellingen hebben dan een ander nodig. Uw functies blijven werken; een ingeschakelde verlenging kan niet worden afgeschreven.
payment-remove-yes = Vergeten
voucher-no-balance = Geen
voucher-redeemed = { $amount } bijgeschreven. Uw volgende bestelling gebruikt het.
voucher-unknown = Deze tegoedbon bestaat niet. Controleer de code.
voucher-used = Deze tegoedbon is al gebruikt.
voucher-expired = Deze tegoedbon is verlopen.
voucher-other-market = Deze tegoedbon geldt in een ander land.
phone-card-title = Betaalmiddel toevoegen
phone-card-text = Scan de code en voeg uw kaart toe op de telefoon.
phone-card-done = { $method } is toegevoegd.
phone-voucher-title = Tegoedbon via telefoon
phone-voucher-text = Scan de code en voer de tegoedbon in op de telefoon.
phone-voucher-done = Ingewisseld. Uw tegoed: { $balance }.
phone-email-title = Bewijzen per e-mail
phone-email-text = Scan de code en voer uw adres in op de telefoon.
phone-email-done = Bewijzen komen voortaan per e-mail.
phone-done = Gedaan op de telefoon.
phone-confirmation-done = Uw bank heeft antwoord.
phone-opening = Pagina voor uw telefoon wordt geopend
phone-expired = De code is verlopen.
phone-failed = Dat is op de telefoon niet gelukt.
phone-again = Nieuwe code
phone-place = of open { $address } en voer in
phone-until = Geldig tot { $time }
action-cancel = Annuleren
action-go-on = Verder

## Profiles

profile-of = Profiel: { $name }
role-owner = Eigenaar
role-owner-text = Alles, zonder limiet
role-family = Gezin
role-guest = Gast
role-guest-text = Rijdt, bestelt niets
role-lessee = Lease
role-lessee-text = Bestelt, geeft niets weg
role-renter = Huur
role-renter-text = Rijdt, bestelt niets
role-valet = Valet
role-valet-text = Rijdt, ziet niets
valet-closed = De store is gesloten
valet-text = Wat actief is, gaat door. De pincode van de eigenaar opent alles weer, net als diens sleutel.
valet-confirm-title = De auto aan een valet geven?
valet-confirm-text = De store sluit tot de pincode van de eigenaar hem weer opent.
valet-confirm-yes = Store sluiten
rental-end = Huur beëindigen
rental-end-title = Deze huur beëindigen?
rental-end-text = Wat deze huurder toestond, koos en bewaarde, verdwijnt; zo verzonden gegevens worden gewist. De auto is dan als daarvoor.
rental-end-yes = Huur beëindigen
rental-end-proof = De pincode van de eigenaar beëindigt de huur.
rental-leave = Ander profiel
rental-leave-text = Alleen de pincode van de eigenaar leidt uit de huur.
rental-ended = De huur is voorbij. Er blijft niets van over.
rental-not-here = Alleen voor de eigenaar, niet in de huur.
key-this = De sleutel in de auto
key-none = Geen sleutel
key-other = Een andere sleutel
profile-limit = { $limit } per maand, nog { $left }
profile-no-limit = Geen limiet
profile-add-title = Nieuw profiel
profile-edit-title = Profiel wijzigen
profile-remove-title = Dit profiel verwijderen?
profile-remove-text = { $name } verdwijnt uit deze auto. Wat besteld is, blijft.
profile-remove-yes = Verwijderen
action-change-profile = Ander profiel kiezen
action-change-pin = PIN wijzigen
action-set-pin = PIN instellen
erase-now = Nu alles wissen

## Voice: at most 20 words each, as they are spoken

spoken-eur = { $units ->
    [one] { $units } euro
   *[other] { $units } euro
}
spoken-eur-cents = { $units } euro { $cents }
spoken-gbp = { $units ->
    [one] { $units } pond
   *[other] { $units } pond
}
spoken-gbp-cents = { $units } pond { $cents }
spoken-usd = { $units ->
    [one] { $units } dollar
   *[other] { $units } dollar
}
spoken-usd-cents = { $units } dollar { $cents }
voice-nothing = Dat heb ik niet begrepen. Zeg hulp om te horen wat u kunt zeggen.
voice-again = Ik weet niet zeker wat u bedoelt. Zeg het nog eens.
voice-too-late = Er staat geen vraag meer open.
voice-left = Goed, er is niets gewijzigd.
voice-which-feature = Welke functie bedoelt u?
voice-which-data = Welke gegevens bedoelt u?
voice-which = Wat bedoelt u? { $choices }
voice-choice = { $number }: { $name }
voice-help = Vraag wat er is, wat iets kost, tot wanneer u het hebt of wat er gedeeld wordt.
voice-offers = { $count ->
    [one] Eén functie past bij deze auto: { $names }
   *[other] { $count } functies passen bij deze auto, zoals { $names }
}
voice-no-offers = Deze auto heeft alles wat mogelijk is.
voice-about = { $name }: { $text }
voice-price = { $name } kost { $price } voor { $term }.
voice-price-unlimited = { $name } kost { $price }, eenmalig en voorgoed.
voice-no-offer = { $name } is voor deze auto niet te bestellen.
voice-state = { $name }: { $state }
voice-not-active = niet actief
voice-until = U hebt { $name } tot { $date }.
voice-trial = { $name } een maand gratis; het eindigt vanzelf. Zal ik het starten?
voice-no-trial = Voor { $name } is er nu geen proefmaand in deze auto.
voice-trial-begins = De proefmaand voor { $name } begint.
voice-choose-term = Kies op het scherm de looptijd voor { $name } en bestel daar met uw PIN.
voice-order-by-touch = Bestel op het scherm met uw PIN.
voice-saved = Bestellen kan als u parkeert. { $name } is daarvoor bewaard.
voice-parked = Dat kan als u parkeert.
voice-offline = Daarvoor is netwerk nodig. Dat is er nu niet.
voice-no-service = De auto antwoordt op dit moment niet.
voice-closed = Een valet heeft de auto. De store is gesloten.
voice-cancel = De opzegging voor { $name } staat klaar. Bevestig op het scherm.
voice-withdraw = De herroeping voor { $name } staat klaar. Bevestig op het scherm.
voice-no-contract = Voor { $name } is er geen overeenkomst om op te zeggen.
voice-no-withdrawal = Voor { $name } is er geen overeenkomst die nog herroepen kan worden.
voice-payment = { $amount } op { $date }, voor { $name }.
voice-no-payment = Er wordt niets afgeschreven: geen enkele overeenkomst loopt vanzelf door.
voice-shared = { $count ->
    [one] Er wordt één ding gedeeld: { $names }
   *[other] Er worden { $count } dingen gedeeld, zoals { $names }
}
voice-nothing-shared = Van wat u zelf kiest, verlaat niets de auto.
voice-position = Positie
voice-stopped = { $name }: er wordt niets meer gedeeld.
voice-stopped-before = { $name }: er werd niets gedeeld.
voice-start = { $name }: lees wat er gedeeld wordt en schakel het in op het scherm.
voice-share-nothing = Er wordt niets meer gedeeld, tot u het wijzigt.
voice-private = Een uur lang wordt er niets gedeeld.
voice-privacy = Dit verlaat de auto.
voice-installing = De auto installeert { $name }.
voice-no-update = Er wordt nu niets geïnstalleerd.
voice-back = Terug.

## The car changes hands

handover-who-owner = U draagt de auto over
handover-who-car = Deze auto
handover-who-next = De volgende eigenaar
handover-who-next-value = Stelt de auto in alsof hij nieuw is en ziet niets van u.
handover-who-proof = Niemand anders kan dit
handover-who-proof-pin = In stap 3 wordt uw PIN gevraagd.
handover-who-proof-hold = U hebt geen PIN: in stap 3 houdt u een knop ingedrukt.
handover-stays = Blijft bij de auto
handover-features = { $count ->
    [one] { $count } functie
   *[other] { $count } functies
}
handover-ends = Eindigt vandaag
handover-ended = Beëindigd
handover-items = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
handover-erased = Wordt gewist
handover-erased-sub = Al het persoonlijke
handover-yours = Van u
handover-yours-sub = Gaat met u mee
handover-none-stays = Niets wat geboekt was
handover-none-ends = Niets eindigt
handover-none-yours = Er was niets over
handover-worth = Nog { $amount } waard
handover-days-unused = { $days ->
    [one] { $days } dag ongebruikt
   *[other] { $days } dagen ongebruikt
}
handover-money-back = { $amount } terug
handover-as-voucher = { $amount } als tegoedbon
handover-voucher = Tegoedbon
handover-refund = Geld terug
handover-profiles = Profielen en PIN’s
handover-papers = Bewijzen, berichten
handover-payment = Betaalmiddel
handover-payment-none = Geen
handover-data = Gegevens delen
handover-data-off = Alles uit
handover-saved = Bewaard voor later
handover-note = Pas in stap 3 wordt gewist, ook wat al verzonden is.
handover-take-along = Meenemen
handover-take-along-choose = Wat er van alles is geworden, door de verkoper ondertekend. Het noemt niemand. Waarheen?
handover-goes-along = Gaat met u mee
handover-goes-along-value = { $amount } als tegoedbon. De code volgt zo.
handover-comes-back = Komt bij u terug
handover-comes-back-value = { $amount }, zoals u hebt betaald.
handover-outstanding = Nog onderweg
handover-outstanding-value = Wat u hebt verklaard, telt vanaf het moment van uw tik.
handover-seller = De verkoper
handover-seller-online = Hoort het meteen en bevestigt het hier.
handover-seller-offline = Hoort het zodra er netwerk is. U hoeft niet te wachten.
handover-final = Geen weg terug
handover-final-value = Wat blijft, werkt door. Al het persoonlijke verdwijnt.
handover-confirm = Wissen en overdragen
handover-sure = Ja, wissen en overdragen
handover-hold = Vasthouden: wissen en overdragen
handover-working = Uw gegevens worden gewist
handover-working-text = De auto begint opnieuw, voor de volgende eigenaar. Wat blijft, werkt door.
handover-no-answer = De auto antwoordt niet. Wat er is gebeurd, ziet u zodra hij antwoordt.
handover-plan-failed = Het overzicht kwam niet
handover-plan-failed-text = Er is niets gewijzigd. Probeer het opnieuw.
handover-confirmed = De verkoper heeft het bevestigd: alleen de volgende eigenaar heeft nu toegang.
handover-unconfirmed = De verkoper weet het nog niet: het bericht gaat weg zodra er netwerk is.
handover-confirmation = Verkoper
handover-confirmation-yes = Bevestigd
handover-confirmation-no = Nog niet gemeld
handover-keep-code = Bewaar de code, bijvoorbeeld op een foto. Daarna ziet niemand hem meer.

## First start

welcome-language = Welkom
welcome-language-text = Stel de auto in zoals u wilt. Wat u overslaat, vindt u later hier terug.
welcome-has = Deze auto heeft
welcome-has-text = Betaald of ingebouwd: het werkt vanaf de eerste minuut.
welcome-has-none = Met deze auto kwam niets mee wat geboekt was.
welcome-can-get = Dit kan erbij
welcome-can-get-text = Elke gratis maand is nieuw voor u, wat er in deze auto ook al geprobeerd is.
welcome-can-get-none = De store is nog niet bereikt. Hij is er zodra er netwerk is.
welcome-open-store = Store openen
welcome-privacy = Zonder uw ja verlaat niets de auto
welcome-privacy-text = Alles wat uw ja nodig heeft, is uit, en niemand vraagt u erom. Een wet kan iets eisen: ook dat staat in de lijst.
welcome-open-privacy = Lijst bekijken
welcome-profile = U, in deze auto
welcome-profile-text = Dit kan allemaal wachten. Het blijft in deze auto en verdwijnt als u hem overdraagt.
welcome-name = Naam
welcome-pin = PIN voor bestellen
welcome-pin-set = Ingesteld
welcome-payment = Betaalmiddel
welcome-not-set = Nog niet

## Entitlement passport

passport-note = Het noemt niemand en zegt wat voor de volgende eigenaar geldt.
passport-scan = Wie overweegt deze auto te kopen, scant de code.
passport-until = Geldig tot { $time }
passport-none = Nog geen functiepaspoort
passport-none-text = De verkoper van de functies ondertekent wat deze auto heeft en wat erbij kan. Het paspoort noemt niemand, en u kunt het intrekken.
passport-make = Paspoort maken
passport-failed = Het paspoort kwam niet
passport-trial = Een maand gratis
passport-from = vanaf { $price }
passport-ends = Eindigt bij verkoop

## Asking for a car without its PIN

claim-other = Ik heb de PIN niet
claim-owner = De vorige eigenaar
claim-owner-value = Hoort het per e-mail en in de auto, en heeft een dag om nee te zeggen.
claim-you = U
claim-you-value = De auto is van u als die dag voorbij is, geparkeerd en met netwerk.
claim-paid = Wat betaald is
claim-paid-value = Blijft bij de auto of gaat mee met wie heeft betaald.
claim-personal = Wat persoonlijk is
claim-personal-value = Wordt gewist, zoals bij elke overdracht.
claim-ask = Deze auto aanvragen
claim-waiting = Iemand vraagt deze auto aan
claim-waiting-value = Overdracht vanaf { $time }, tenzij u nee zegt.
claim-banner = Iemand zonder PIN vraagt deze auto aan. Overdracht vanaf { $time }, tenzij u nee zegt.
claim-see = Bekijken
claim-no = Nee zeggen
claim-refused = De eigenaar heeft nee gezegd. Opnieuw aanvragen kan vanaf { $time }.
claim-granted = Niemand heeft nee gezegd: wie de auto heeft, kan hem nu overnemen.
claim-take = Auto overnemen
