### Texts that depend on data. The core names the message and its arguments; dates, money and lists come formatted.

## Outside of the car

outside-temperature = { $celsius } °C

## State of a feature, one line

state-offered = da { $price } al mese
state-offered-once = { $price }, una tantum
state-included = Inclusa
state-trial-pending = Avvio della prova
state-order-pending = Ordine in corso
state-installing = Installazione
state-trial = { $days ->
    [0] Prova, termina oggi
    [one] Prova, ancora { $days } giorno
   *[other] Prova, ancora { $days } giorni
}
state-trial-short = Prova
state-active-to = Fino al { $date }
state-active-term = Attiva, { $term }
state-unlimited = Illimitata
state-grace = Ancora attiva, fine { $date }
state-ended = Terminata: { $date }
state-revoked = Ritirata: { $reason }
state-failed = Non avviata
state-payment-failed = Pagamento fallito
state-abandoned = Ordine annullato
state-needs-update = Da aggiornare
state-not-in-this-car = Non in quest’auto
state-not-in-market = Non in vendita qui
state-needs-feature = Richiede { $feature }
state-excluded = Non con { $feature }
state-verified = Attiva e verificata
state-saved = Salvata

## Why a feature cannot be had, and what would change it

reason-equipment = Non in quest’auto: { $equipment }.
reason-equipment-change = Non si può aggiungere in seguito.
reason-software = Serve il software { $needed }. Quest’auto ha { $installed }.
reason-software-change = Disponibile dopo il prossimo aggiornamento.
reason-market = Non in vendita qui: { $market }.
reason-market-change = Apparirà qui appena in vendita.
reason-needs = Funziona solo con { $feature }.
reason-needs-change = Prima serve { $feature }.
reason-excludes = Non funziona insieme a { $feature }.
reason-excludes-change = Disponibile dopo la fine di { $feature }.
reason-trial-used = Il mese gratuito è già stato usato.
reason-trial-used-change = È ancora possibile scegliere una durata.
reason-revoked-ownership = l’auto ha cambiato proprietario
reason-revoked-safety = richiamo di sicurezza
reason-revoked-payment = non pagata
reason-revoked-delivery = non consegnata in tempo
reason-revoked-reversed = la banca ha stornato il pagamento
reason-revoked-court = per ordine di un’autorità

## Terms and money

term-month = { $count ->
    [one] { $count } mese
   *[other] { $count } mesi
}
term-year = { $count ->
    [one] { $count } anno
   *[other] { $count } anni
}
term-unlimited = Illimitata
price-per-month = { $price } al mese
price-once = Una tantum
pays-off = { $months ->
    [one] Conviene dopo { $months } mese
   *[other] Conviene dopo { $months } mesi
}
ends-by-itself = Fine automatica
stays-with-car = Resta con l’auto

## Store

store-category-all = Tutte
store-results = { $count ->
    [0] Nessuna funzione trovata
    [one] { $count } funzione
   *[other] { $count } funzioni
}
store-count = { $available } di { $total }
store-empty-search = Nessuna funzione per «{ $text }».
store-empty-search-action = Cancella ricerca
store-empty-category = Niente in questa categoria per quest’auto.
store-empty-category-action = Mostra tutte
store-failed-title = Lo Store non è raggiungibile
store-failed-text = Le sue funzioni restano attive. Verificare la connessione e riprovare.
action-retry = Riprova
store-as-of = Offline. Prezzi aggiornati: { $time }.
store-as-of-date = Offline. Prezzi aggiornati: { $date }, { $time }.
featured-for-car = Adatta a quest’auto

## While driving

driving-parked = Disponibile in sosta
driving-saved = Le funzioni salvate si trovano qui.
driving-mine = Gestibile in sosta
driving-mine-text = Ciò che è attivo resta attivo.
driving-unknown = Stato dell’auto sconosciuto
driving-unknown-text = Finché il servizio funzioni non risponde, si presume la guida. Le sue funzioni restano attive.

## Trial

trial-button = Prova 1 mese gratis
trial-button-long = 1 mese gratis – fine automatica
trial-promise = Fine automatica. Nessun dato di pagamento.
trial-promise-short = Nessun dato di pagamento.
trial-starting = Avvio
trial-started = Prova avviata. Termina da sola in data { $date }.
trial-ends = La prova termina da sola in data { $date }.
trial-ends-today = La prova termina da sola oggi.
feature-open = Vedi dettagli
feature-active-until = Attiva. Fine automatica: { $date }.
feature-active-unlimited = Sua senza limiti di tempo. Resta con l’auto.
feature-active-factory = Di serie. Resta con l’auto.
feature-pending = L’auto la sta configurando. Possono servire { $minutes } min.
feature-failed = L’auto non è riuscita ad attivarla. Non è stato addebitato nulla.
feature-failed-paid = L’auto non è riuscita ad attivarla. L’ordine è al sicuro. Riproviamo.
feature-grace = L’auto è senza rete da un po’. Funziona ancora, fine { $date }.
feature-ended = Terminata: { $date }. È possibile riattivarla.

## Facts

data-none = Restano nell’auto
installs-minutes = { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minuti
}
restart-none = Non serve
restart-ignition = Al prossimo avvio
holder-car = Resta con l’auto
holder-person = Viene con lei

## Order

order-subtitle-car = { $term }. Resta con l’auto, VIN …{ $vin }.
order-subtitle-person = { $term }. La segue nella prossima auto.
order-from-to = { $from } – { $to }
order-from = Da: { $from }
order-ends-by-itself = Automatica. Nessun rinnovo.
order-ends-never = Mai. Pagamento una tantum.
order-price-split = { $net } + IVA { $rate }% { $vat }
order-withdrawal-days = { $days } giorni, in Le mie funzioni
order-withdrawal-none = Qui non previsto. Disdetta sempre possibile.
order-papers-language = Lingua del contratto e dei documenti: { $language }
order-needs-consent = Spuntare la casella per iniziare subito.
order-needs-parking = Disponibile in sosta.
order-needs-network = Auto offline. Per ordinare serve una connessione.
order-needs-service = Il servizio funzioni non risponde.

## Documents of the seller

document-terms = Condizioni
document-withdrawal = Diritto di recesso
document-privacy = Privacy

## Done

done-trial-title = Prova avviata
done-order-title = Grazie per l’ordine
done-installing = L’auto la sta configurando.
done-verified = Attivata e verificata dall’auto.
done-then-trial = Nessun rinnovo. Non si paga nulla.
done-then-term = Nessun rinnovo. Nessun costo.
done-then-unlimited = Resta con l’auto.
done-no-end = Mai
done-free = Gratis

## My features

running = Attive
ended = Terminate
days-left = { $days ->
    [0] Termina oggi
    [one] { $days } giorno
   *[other] { $days } giorni
}
to-date = al { $date }
next-charge-none = No
action-details = Dettagli
action-extend = Prolunga
action-receipt = Ricevuta
action-again = Riattiva
my-features-empty = In quest’auto non è ancora attivo nulla.
my-features-empty-ended = Non è ancora terminato nulla.

## Car & owner

vin-ending = termina con { $vin }
connected = Connesso
last-heard = Contatto: { $time }
never-heard = Ancora nessun contatto
stored-summary = Funzioni, ricevute e scelte, lo Store com’era l’ultima volta e l’ultimo invio, per poterlo mostrare. Nessun dato di pagamento.
market-de = Germania
market-at = Austria
market-gb = Regno Unito
market-us = Stati Uniti

## Privacy: the list

sharing-on = I dati possono lasciare l’auto
sharing-none = Nulla lascia l’auto
sharing-none-but-law = Nulla lascia l’auto, tranne quanto impone la legge
privacy-all = { $count ->
    [one] Un solo interruttore per { $count } servizio. L’auto continua a funzionare.
   *[other] Un solo interruttore per { $count } servizi. L’auto continua a funzionare.
}
privacy-until-time = Fino alle { $time } esce solo ciò che impone la legge.
privacy-until-trip = In questo viaggio esce solo ciò che impone la legge.
privacy-until-changed = Fino a nuova scelta esce solo ciò che impone la legge.
privacy-hour = Per un’ora
privacy-trip = Questo viaggio
privacy-always = Finché non cambio
privacy-choice = Sua scelta
privacy-contract = Per funzioni che richiedono dati
privacy-law = Richiesto dalla legge
privacy-by-law = Per legge
privacy-locked = Spento
privacy-of-service = { $service } · { $purpose }
privacy-needed-for = Serve per { $feature }
privacy-needed-by-none = Non serve a nessuna sua funzione
privacy-unknown = Sconosciuto: il servizio dell’auto non risponde
privacy-loading = Richiesta all’auto
privacy-nothing = Nulla
privacy-turning-off = Disattivazione
privacy-turning-on = Attivazione
privacy-everything-off = Tutto si spegne
privacy-restoring = Ripristino
privacy-state-on = Attivo
privacy-state-off = Spento
privacy-needs-parking = Disponibile in sosta
privacy-is-private = Spento con «Non condividere»
privacy-last-sent = Ultimo invio: { $time }
privacy-never-sent = Ancora nessun invio
privacy-erasure-queued = Cancellazione richiesta, in attesa del centro dati
privacy-erasure-confirmed = { $records ->
    [one] { $records } record cancellato, { $time }
   *[other] { $records } record cancellati, { $time }
}
privacy-expires = Fine automatica: { $date }
privacy-show-sent = Vedi i dati inviati
privacy-show-sample = Vedi cosa si invierebbe
privacy-hours = { $count ->
    [one] { $count } ora
   *[other] { $count } ore
}
privacy-days = { $count ->
    [one] { $count } giorno
   *[other] { $count } giorni
}
privacy-years = { $count ->
    [one] { $count } anno
   *[other] { $count } anni
}
privacy-not-kept = Non conservati
privacy-others = Altri
privacy-empty = Nulla ha lasciato quest’auto.
privacy-day-sent = { $date }: { $services }
privacy-day-none = { $date }: nulla
privacy-service-bytes = { $service } { $bytes }
privacy-chart-unknown = Il servizio dell’auto non risponde.
privacy-broken = Le sue scelte erano danneggiate. Tutto è disattivato.
privacy-broken-action = Ricomincia
privacy-full = La memoria è piena. Si può disattivare, non attivare.
weekday-1 = Lu
weekday-2 = Ma
weekday-3 = Me
weekday-4 = Gi
weekday-5 = Ve
weekday-6 = Sa
weekday-7 = Do

## Privacy: what a call came to

privacy-off-no-answer = L’auto non lo ha confermato. Potrebbe essere ancora attivo.
privacy-on-no-answer = L’auto non ha risposto. È rimasto com’era.
privacy-all-off-no-answer = L’auto non lo ha confermato. Qualcosa potrebbe essere ancora attivo.
privacy-text-changed = Il testo è cambiato. Leggerlo, poi scegliere di nuovo.
privacy-refused = L’auto ha rifiutato. Non è cambiato nulla.
privacy-storage-off = La memoria è piena. È disattivato e verrà annotato più tardi.
privacy-storage-on = L’auto non può salvare. Resta disattivato.
privacy-try-later = L’auto è occupata. Non è cambiato nulla. Riprovare.

## Privacy: all about a service

privacy-signals = Segnali dell’auto
privacy-basis = Base giuridica
privacy-basis-choice = Sua scelta (GDPR, art. 6, par. 1, a)
privacy-basis-contract = Una sua funzione (GDPR, art. 6, par. 1, b)
privacy-basis-law = Lo impone la legge (GDPR, art. 6, par. 1, c)
privacy-version = Versione di questo testo
privacy-since = { $state } da
privacy-since-ever = Sempre
privacy-ends = Fine del consenso
privacy-ends-itself = Automatica: { $date }
privacy-ends-open = Alla disattivazione
privacy-ends-law = Solo con la legge
privacy-features = Funzioni che lo richiedono
privacy-features-none = Nessuna delle sue
privacy-gone = Questo servizio non è più offerto.

## Privacy: what was sent

privacy-sent-title = Inviato: { $purpose }
privacy-sample-title = Si invierebbe: { $purpose }
privacy-sent-note = Inviato in questa forma: { $time }. Gli orari nel testo sono UTC.
privacy-sent-gone = L’auto non ha più i dati inviati.
privacy-sample-note = Un esempio. Per questo non si è letto né inviato nulla.
privacy-sample-none = In quest’auto nulla invia dati per questo.
privacy-record = Record { $number } di { $count }
privacy-more-lines = { $count ->
    [one] { $count } altra riga
   *[other] Altre { $count } righe
}
privacy-sheet-failed = L’auto non può mostrarlo in questo momento. Riprovare più tardi.

## Privacy: receipts

receipts-empty = Non ha ancora detto sì o no a nulla.
receipts-failed = Le ricevute non sono leggibili in questo momento.
receipt-given = Dato
receipt-refused = Rifiutato
receipt-withdrawn = Revocato
receipt-title = Ricevuta: { $purpose }
receipt-by-touch = Con un tocco
receipt-by-voice = A voce
receipt-by-expiry = Automatico, alla scadenza
receipt-by-handover = Automatico, al cambio di proprietario
receipt-by-private = Con «Non condividere»
receipt-by-recovery = Automatico, al riavvio successivo
receipt-what = Cosa
receipt-answer = Sua risposta
receipt-time = Data e ora
receipt-how = Come
receipt-until = Scadenza
receipt-data = Dati
receipt-signals = Segnali dell’auto
receipt-to = A chi
receipt-kept = Conservati
receipt-if-off = Se spento
receipt-controller = Responsabile
receipt-text = Testo visualizzato
receipt-version = Versione { $version }, { $language }
receipt-number = Numero
receipt-digest = Impronta del testo

## Privacy: export and erase

export-title = Esporta i miei dati
export-choose = Tutto ciò che l’auto ha di lei, in un solo file. Dove?
export-documents = Documenti
export-documents-note = In quest’auto
export-running = Copia dei dati in corso
export-steps = Passo { $done } di { $total }
export-done = { $records ->
    [one] { $records } record esportato.
   *[other] { $records } record esportati.
}
export-failed = L’esportazione non è riuscita. Verificare che ci sia spazio e che il supporto sia ancora inserito.
export-asking = Richiesta all’auto
erase-title = Cancellare tutti i suoi dati?
erase-consequence = Tutto si disattiva e i dati raccolti si cancellano, nell’auto e nel centro dati. Ciò che possiede resta. Non si può annullare.
erase-sure-title = Cancellare davvero tutto?
erase-running = Cancellazione dei dati
erase-waiting = Cancellato nell’auto. Il centro dati non lo ha ancora confermato.
erase-done = { $records ->
    [one] Confermato dal centro dati, { $records } record cancellato, { $time }.
   *[other] Confermato dal centro dati, { $records } record cancellati, { $time }.
}
erase-done-title = Cancellato
erase-failed = La cancellazione non è completa. Tutto è disattivato. Continuare per completarla.

## Features that are paused

state-paused = In pausa: richiede { $purpose }
state-paused-short = In pausa
feature-paused = In pausa senza { $purpose }.
action-privacy = Dati
driving-privacy = Disponibile in sosta
driving-privacy-text = Attivare solo in sosta. Disattivare si può già ora.
driving-privacy-none = Nulla è attivo.

## Banner and toast

daemon-absent = Il servizio funzioni non risponde. Le sue funzioni restano attive.
daemon-back = Il servizio funzioni risponde di nuovo.
state-set-aside = Alcuni dati salvati erano danneggiati. Sono stati isolati e ricaricati.
catalogue-fetched-again = Lo Store salvato era danneggiato. È stato ricaricato.

## Errors: what happened and what to do

error-storefront-unreachable = Lo Store non è raggiungibile. Non è stato addebitato nulla. Riprovare più tardi.
error-storefront-answer = La risposta dello Store non è leggibile. Non è stato addebitato nulla. Riprovare più tardi.
error-refused = L’auto ha rifiutato. Non è cambiato nulla.
error-payment-declined = Il pagamento è stato rifiutato. Non è stato addebitato nulla. Verificare il metodo di pagamento.
error-card-expired = La carta è scaduta. Non è stato addebitato nulla. Aggiungere un’altra carta.
error-card-limit = Il limite della carta è raggiunto. Non è stato addebitato nulla. Chiedere alla banca o aggiungere un’altra carta.
error-no-payment-method = Non c’è ancora un metodo di pagamento. Aggiungerlo con il telefono.
error-not-confirmed = La richiesta della banca è rimasta senza risposta. Non è stato addebitato nulla. È possibile ordinare di nuovo.
error-provider-away = Il servizio di pagamento è rimasto irraggiungibile. Non è stato addebitato nulla. È possibile ordinare di nuovo.
done-abandoned = Non è stato addebitato nulla.
error-payment-unknown = Il pagamento non è ancora confermato. Un solo addebito al massimo. Continuiamo a verificare.
error-not-parked = L’auto deve essere parcheggiata. Passare a P e riprovare.
error-quote-expired = Il prezzo non è più valido. Verificarlo e ordinare di nuovo.
error-quote-changed = Il prezzo è cambiato. Verificarlo e ordinare di nuovo.
error-not-eligible = Quest’auto non può avere la funzione. Il motivo è nella sua pagina.
error-trial-used = Il mese gratuito è già stato usato. È possibile scegliere una durata.
error-order-conflict = Questo ordine è stato inviato con un altro contenuto. Ricominciare.
error-storage-failed = L’auto non può salvare. Non è stato addebitato nulla. Riprovare dopo il prossimo avvio.
error-daemon-absent = Il servizio funzioni non risponde. Non è cambiato nulla. Riprovare.
error-timeout = Richiede più tempo del solito. Continuiamo a verificare.
error-activation-failed = La funzione non si è avviata. Riproviamo al prossimo avvio.
error-unknown = Qualcosa non ha funzionato. Non è stato addebitato nulla. Riprovare.

# Actions and states that stand alone.
action-save = Salva per dopo
action-on = Attiva
state-checking = Verifica
state-withdrawn-plain = Recesso
order-failed-title = Ora non è possibile ordinare
done-refused-title = Non ordinata
state-trial-offered = 1 mese gratis
connection-none = Non risponde
done-sending-title = Invio dell’ordine
done-receipt-title = Ricevuta

## Order: PIN, money, what is in the way

order-total = Totale IVA incl.
order-total-on = Totale IVA incl., scadenza { $date }
done-bank-title = Confermare il pagamento
done-not-delivered-refund = Non ha funzionato in tempo. { $refund }.
done-not-delivered-title = Non consegnata
order-button = Ordine con obbligo di pagare
order-sum = { $price } { $credits } = { $sum }
order-credit-unused = − { $amount }, tempo residuo
order-credit-voucher = − { $amount }, buono
order-nothing-to-pay = Non serve
order-guest = Gli ospiti non possono ordinare
order-guest-text = Scegliere un altro profilo per ordinare.
order-renter = A noleggio non si ordina
order-limit = Supera il suo limite
order-limit-text = { $limit } al mese, residuo { $left }. Può modificarlo il proprietario.
order-no-payment = Nessun metodo di pagamento
order-payment-none = Nessuno
order-no-payment-text = Si aggiunge con il telefono. Il numero non arriva mai nell’auto.
order-payment-expired = La carta è scaduta
payment-method = { $brand }, termina con { $last4 }
pin-title = PIN
pin-enter = Inserire il PIN
pin-enter-tries = { $tries ->
    [one] Inserire il PIN, ancora { $tries } tentativo
   *[other] Inserire il PIN, ancora { $tries } tentativi
}
pin-of-owner = PIN di { $name }
pin-old = Inserire il PIN attuale
pin-choose = Nuovo PIN: 4–8 cifre
pin-repeat = Ripetere il PIN
pin-setting = Salvataggio del PIN
pin-checking = Verifica del PIN
pin-chosen = Il suo PIN è impostato
pin-is-set = Il PIN è impostato.
pin-different = Non coincidono. Scegliere di nuovo.
pin-wrong = PIN errato
pin-wrong-tries = { $tries ->
    [0] PIN errato
    [one] PIN errato. Ancora { $tries } tentativo.
   *[other] PIN errato. Ancora { $tries } tentativi.
}
pin-wait = PIN errato. Riprovare tra { $wait }.
pin-locked = Il PIN è bloccato
pin-locked-text = Riprovare tra { $wait }. Il tempo conta finché l’auto è accesa.
pin-reset-text = Troppi PIN errati. Il venditore lo reimposta su richiesta; le sue funzioni restano attive.
pin-not-set = Scegliere prima un PIN.
pin-what-for = Si chiede a ogni ordine, mai per recesso o disdetta. Resta in quest’auto.
proof-title = PIN del proprietario
proof-card = Cambia metodo di pagamento
proof-remove = Rimuovi metodo di pagamento
proof-email = Ricevute via e-mail
proof-card-text = Chiunque può scegliere un profilo in quest’auto. Perché nessuno tocchi il suo metodo di pagamento, si chiede il PIN.
proof-email-text = Le ricevute dicono che cosa ha acquistato. Perché arrivino solo a lei, l’auto chiede il PIN.
pin-seconds = { $count ->
    [one] { $count } secondo
   *[other] { $count } secondi
}
pin-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minuti
}
error-limit = Supera il limite di questo profilo. Non è stato addebitato nulla.
error-not-allowed = Questo profilo non può farlo.
renewal-is-on = Il contratto prosegue. Addebito: { $amount }, inizio { $date }.

## Order: what it waits for

state-awaiting-payment = In attesa di pagamento
state-provider-away = Pagamento in ritardo
state-bank-asks = Richiesta della banca
state-paid = Pagata, installazione
done-provider-away = Nessun addebito ancora. Riproviamo fino alle { $time }. È già possibile annullare.
done-bank-asks = Scansionare il codice e confermare il pagamento sul telefono.
done-not-delivered = Quanto pagato viene rimborsato automaticamente.
action-give-up = Annulla l’ordine
action-change-payment = Cambia metodo di pagamento
action-add-payment = Aggiungi metodo di pagamento

## My features: contracts

next-charge = Costo
next-charge-on = { $date }
next-charge-confirm = Confermare entro: { $date }
until-date = scadenza { $date }
action-withdraw = Recedi
action-cancel-contract = Disdici
action-messages = Messaggi
state-withdrawal-queued = Recesso, verrà inviato
state-cancellation-queued = Disdetta, verrà inviata
state-withdrawn-leaving = Recesso, fine allo spegnimento
state-cancelled = Disdetto

## A contract

contract-unknown = Nulla è perso. Riprovare tra un momento.
contract-trial = 1 mese gratis. Fine automatica.
contract-term = Durata
contract-not-started = Inizia quando è verificato che funziona
contract-paid = Pagato
contract-not-paid = Ancora nulla
contract-credit = Accreditato
contract-credit-of = { $credit } di { $price }
contract-refund = Rimborso
contract-withdrawal = Diritto di recesso
contract-cancelled = Data disdetta
contract-concluded = Concluso
contract-number = N. ordine
contract-seller = Venditore
contract-begins = Inizio: { $date }
contract-runs = In corso
contract-delivery = Se entro { $hours } ore di auto accesa non è verificato che funziona, il denaro viene restituito.
contract-next = Nuovo periodo: { $date }
contract-other = Il contratto precedente
contract-over-since = Da: { $date }
contract-over-ended = Terminato
contract-over-replaced = Sostituito da un’altra durata
contract-over-not-paid = Terminato, non pagato
contract-over-transferred = Terminato, cambio di proprietario
contract-over-recalled = Ritirato per sicurezza
contract-over-not-delivered = Non consegnato
contract-over-reversed = Terminato, pagamento stornato dalla banca
contract-over-court = Terminato per ordine del giudice
refund-done = Rimborsato: { $amount }, { $date }
refund-on-its-way = Rimborso in arrivo: { $amount }
refund-refused = Dovuto dal venditore: { $amount }
refund-refused-note = Il venditore paga in altro modo.
action-change-term = Cambia durata
action-receipts = Ricevute
renewal-off = Fine automatica: { $date }. Nessun costo.
renewal-followed = Inizio del nuovo periodo: { $date }.
renewal-off-plain = Fine automatica. Nessun costo.
renewal-on = Addebito di { $amount } in data { $date }.
renewal-price-changed = Nuovo prezzo: { $amount } invece di { $before }. Senza il suo consenso, fine { $date }.
renewal-retrying = { $why } Di nuovo { $amount }: { $next }.
renewal-grace = Attiva, fine { $date }.
renewal-to-confirm = La banca chiede di confermare { $amount }. Scadenza: { $by }.
why-declined = La banca ha rifiutato.
why-expired = La carta è scaduta.
why-limit = Il limite della carta è raggiunto.
why-no-payment = Manca un metodo di pagamento.
why-not-confirmed = La richiesta della banca è senza risposta.
why-provider-away = Servizio di pagamento assente.
why-unknown = Il pagamento non è andato a buon fine.

## Withdraw and cancel

until-switched-off = Fino allo spegnimento
declare-order = Ordine { $order }
withdraw-entry = Recedere dal contratto qui
withdraw-confirm = Conferma recesso
withdraw-money = Le viene restituito tutto quanto pagato: { $paid }.
withdraw-free = Nulla è stato pagato e nulla è da pagare.
withdraw-works = Si disattiva a auto spenta, mai durante la guida.
withdraw-until = entro { $date }
withdraw-over = scaduto: { $date }
withdraw-no-right = Nessuno per questo contratto
withdraw-accepted = Il venditore ha il suo recesso. Il rimborso è in arrivo.
cancel-entry = Disdire il contratto qui
cancel-confirm = Disdici ora
cancel-money = Nessun altro addebito. Quanto pagato resta pagato.
cancel-works = Funziona ancora, poi termina: { $date }.
cancel-works-term = Funziona fino alla fine del periodo pagato.
cancel-unlimited = Termina dopo il preavviso delle condizioni.
cancel-accepted = Il venditore ha la sua disdetta.
declare-counts = Fa fede questo momento. La ricevuta arriva subito.
declare-counts-offline = Auto offline: fa fede questo momento, l’invio segue appena c’è rete.
declare-no-answer = L’auto non ha risposto. Toccare di nuovo: conta una volta sola.
declared-at = Dichiarato
declared-queued = Annotato nell’auto. Inviato appena c’è rete; fa fede il momento del tocco.
declared-too-late = Per il venditore era troppo tardi. La ricevuta indica l’ora del tocco.
declare-disagree = In caso di disaccordo, scrivere a { $seller }.
declared-moot = Il contratto era già terminato.

## Receipts of contracts

receipts-all = Ricevute
receipts-of = Ricevute: { $feature }
receipts-none = Non c’è ancora alcuna ricevuta.
receipt-trial = Mese gratuito
receipt-contract = Contratto
receipt-withdrawal = Recesso
receipt-cancellation = Disdetta
receipt-renewal-stopped = Rinnovo fermato
receipt-renewed = Rinnovo
receipt-refund = Rimborso
receipt-no = N. { $number }
receipt-not-yet = La ricevuta è in preparazione. Una volta qui, resta nell’auto.
receipts-export-title = Esporta le ricevute
receipts-export-choose = Tutte le ricevute, in PDF e testo. Dove?
receipts-export-running = Copia delle ricevute
receipts-export-done = { $files ->
    [one] { $files } file salvato.
   *[other] { $files } file salvati.
}

## Messages

messages-empty = Nulla da leggere.
messages-unknown = Il servizio funzioni non risponde.
message-ends = { $days ->
    [0] { $feature } termina oggi
    [one] { $feature } termina tra { $days } giorno
   *[other] { $feature } termina tra { $days } giorni
}
message-ends-text = Fine automatica: { $date }. Non segue nulla e non si addebita nulla.
message-renews = { $feature } prosegue a breve
message-renews-text = Addebito di { $amount } in data { $date }. Fino ad allora si può disattivare.
message-price = Nuovo prezzo: { $feature }
message-price-text = { $amount } invece di { $before }, con inizio { $date }. Senza il suo consenso, fine automatica.
message-renewal-failed = { $feature }: pagamento fallito
message-renewal-failed-text = { $why } Nuovo tentativo: { $next }. Funziona ancora, fine { $until }; fino ad allora nulla va perso.
message-to-confirm = { $feature }: richiesta della banca
message-to-confirm-text = Confermare { $amount } sul telefono. Scadenza: { $by }. Funziona ancora, fine { $until }; fino ad allora nulla va perso.
message-removed = { $feature }: disattivazione
message-removed-text = { $reason }. Deciso { $actor }, { $date }. Per opporsi, scrivere a { $seller }.
message-removal-refused = { $feature } resta in uso
message-removal-refused-text = Un ritiro senza motivo è stato tentato. L’auto lo ha rifiutato e segnalato.
message-not-delivered = { $feature }: mancata consegna
message-not-delivered-text = Non ha funzionato in tempo. Rimborso automatico: { $amount }.
message-not-delivered-free = Non ha funzionato in tempo. Nulla è stato pagato.
message-refunded = Rimborsato: { $amount }
message-refunded-text = Per { $feature }. La banca può impiegare alcuni giorni.
message-refund-refused = Non rimborsato: { $amount }
message-refund-refused-text = Per { $feature }. Il venditore paga in altro modo. Domande: { $seller }.
message-too-late = { $feature }: troppo tardi
message-too-late-text = { $what }: per il venditore era troppo tardi. In caso di disaccordo, scrivere a { $seller }.
actor-time = dal calendario
actor-driver = da lei
actor-seller = dal venditore
actor-bank = dalla banca
actor-maker = dal costruttore
actor-authority = da un’autorità
action-view = Vedi
action-say-yes = Vedi e accetta
action-confirm-phone = Conferma sul telefono
action-try-again = Riprova ora

## Means of payment, vouchers, phone

payment-expires = Scade { $month }/{ $year }
payment-expired = Scaduto { $month }/{ $year }
payment-open-ended = Senza scadenza
payment-guest = Un ospite non ha metodi di pagamento.
payment-remove-title = Rimuovere questo metodo di pagamento?
payment-remove-text = Per ordinare ne servirà un altro. Le sue funzioni restano attive; un rinnovo attivo non potrà essere addebitato.
payment-remove-yes = Rimuovi
voucher-no-balance = Nessuno
voucher-redeemed = Aggiunti: { $amount }. Valgono per il prossimo ordine.
voucher-unknown = Questo buono non esiste. Verificare il codice.
voucher-used = Questo buono è già stato usato.
voucher-expired = Questo buono è scaduto.
voucher-other-market = Questo buono vale in un altro Paese.
phone-card-title = Nuovo metodo di pagamento
phone-card-text = Scansionare il codice e aggiungere la carta sul telefono.
phone-card-done = Aggiunta riuscita: { $method }.
phone-voucher-title = Buono con il telefono
phone-voucher-text = Scansionare il codice e inserire il buono sul telefono.
phone-voucher-done = Riscattato. Saldo: { $balance }.
phone-email-title = Ricevute via e-mail
phone-email-text = Scansionare il codice e inserire l’indirizzo sul telefono.
phone-email-done = Da ora le ricevute arrivano via e-mail.
phone-done = Fatto sul telefono.
phone-confirmation-done = La banca ha la sua risposta.
phone-opening = Apertura della pagina per il telefono
phone-expired = Il codice è scaduto.
phone-failed = Sul telefono non ha funzionato.
phone-again = Nuovo codice
phone-place = o aprire { $address } e inserire
phone-until = Valido fino alle { $time }
action-cancel = Annulla
action-go-on = Continua

## Profiles

profile-of = Profilo: { $name }
role-owner = Proprietario
role-owner-text = Tutto, senza limite
role-family = Famiglia
role-guest = Ospite
role-guest-text = Guida, non ordina
role-lessee = Leasing
role-lessee-text = Ordina, non cede nulla
role-renter = Noleggio
role-renter-text = Guida, non ordina
role-valet = Parcheggiatore
role-valet-text = Guida, non vede nulla
valet-closed = Lo store è chiuso
valet-text = Ciò che è attivo continua. Il PIN del proprietario riapre tutto, e anche la sua chiave.
valet-confirm-title = Dare l’auto a un parcheggiatore?
valet-confirm-text = Lo store si chiude finché il PIN del proprietario non lo riapre.
valet-confirm-yes = Chiudi lo store
rental-end = Fine noleggio
rental-end-title = Terminare il noleggio?
rental-end-text = Ciò che questo cliente ha permesso, scelto e salvato sparisce; i dati inviati così vengono cancellati. L’auto torna come prima.
rental-end-yes = Fine noleggio
rental-end-proof = Il PIN del proprietario termina il noleggio.
rental-leave = Altro profilo
rental-leave-text = Solo il PIN del proprietario fa uscire dal noleggio.
rental-ended = Il noleggio è finito. Non ne resta nulla.
rental-not-here = Solo per il proprietario, non a noleggio.
key-this = La chiave in auto
key-none = Nessuna chiave
key-other = Un’altra chiave
profile-limit = { $limit } al mese, residuo { $left }
profile-no-limit = Senza limite
profile-add-title = Nuovo profilo
profile-edit-title = Modifica profilo
profile-remove-title = Rimuovere questo profilo?
profile-remove-text = { $name } esce da quest’auto. Gli ordini restano.
profile-remove-yes = Rimuovi
action-change-profile = Cambia profilo
action-change-pin = Cambia PIN
action-set-pin = Imposta PIN
erase-now = Cancella tutto

## Voice: at most 20 words each, as they are spoken

spoken-eur = { $units ->
    [one] { $units } euro
   *[other] { $units } euro
}
spoken-eur-cents = { $units } euro e { $cents }
spoken-gbp = { $units ->
    [one] { $units } sterlina
   *[other] { $units } sterline
}
spoken-gbp-cents = { $units ->
    [one] { $units } sterlina e { $cents }
   *[other] { $units } sterline e { $cents }
}
spoken-usd = { $units ->
    [one] { $units } dollaro
   *[other] { $units } dollari
}
spoken-usd-cents = { $units ->
    [one] { $units } dollaro e { $cents }
   *[other] { $units } dollari e { $cents }
}
voice-nothing = Non ho capito. Dica aiuto per sapere che cosa può dire.
voice-again = Non ho capito bene. Lo ripeta, per favore.
voice-too-late = Non c’è più nessuna domanda in sospeso.
voice-left = Va bene, non è cambiato nulla.
voice-which-feature = Quale funzione intende?
voice-which-data = Quali dati intende?
voice-which = Che cosa intende? { $choices }
voice-choice = { $number }: { $name }
voice-help = Chieda che cosa è disponibile, quanto costa una funzione, fino a quando dura o quali dati vengono condivisi.
voice-offers = { $count ->
    [one] Una funzione è adatta a quest’auto: { $names }
   *[other] { $count } funzioni sono adatte a quest’auto, come { $names }
}
voice-no-offers = Quest’auto ha già tutto ciò che può avere.
voice-about = { $name }: { $text }
voice-price = La funzione { $name } costa { $price } per { $term }.
voice-price-unlimited = La funzione { $name } costa { $price }, una tantum e senza limiti di tempo.
voice-no-offer = La funzione { $name } non si può ordinare per quest’auto.
voice-state = { $name }: { $state }
voice-not-active = non attiva
voice-until = Ha { $name } fino al giorno { $date }.
voice-trial = Un mese gratuito di { $name }; termina da solo. Lo avvio?
voice-no-trial = Ora non c’è un mese gratuito di { $name } per quest’auto.
voice-trial-begins = Inizia il mese gratuito di { $name }.
voice-choose-term = Scelga sullo schermo la durata di { $name } e ordini lì con il suo PIN.
voice-order-by-touch = Ordini sullo schermo con il suo PIN.
voice-saved = Si può ordinare in sosta. La funzione { $name } è salvata per dopo.
voice-parked = È possibile in sosta.
voice-offline = Serve la rete. Al momento non c’è.
voice-no-service = L’auto al momento non risponde.
voice-closed = L’auto è al parcheggiatore. Lo store è chiuso.
voice-cancel = La disdetta di { $name } è pronta. Confermi sullo schermo.
voice-withdraw = Il recesso per { $name } è pronto. Confermi sullo schermo.
voice-no-contract = Per { $name } non c’è nessun contratto da disdire.
voice-no-withdrawal = Per { $name } non c’è nessun contratto da cui si possa ancora recedere.
voice-payment = { $amount } in data { $date }, per { $name }.
voice-no-payment = Nessun addebito: nessun contratto prosegue da solo.
voice-shared = { $count ->
    [one] Si condivide una cosa: { $names }
   *[other] Si condividono { $count } cose, come { $names }
}
voice-nothing-shared = Di ciò che sceglie lei, nulla lascia l’auto.
voice-position = Posizione
voice-stopped = { $name }: non si condivide più nulla.
voice-stopped-before = { $name }: non si condivideva nulla.
voice-start = { $name }: legga che cosa si condivide e attivi con un tocco.
voice-share-nothing = Non si condivide più nulla, finché lei non lo cambia.
voice-private = Per un’ora non si condivide nulla.
voice-privacy = Ecco che cosa lascia l’auto.
voice-installing = L’auto sta installando { $name }.
voice-no-update = Non è in corso nessuna installazione.
voice-back = Indietro.

## The car changes hands

handover-who-owner = La cede lei
handover-who-car = Quest’auto
handover-who-next = Prossimo proprietario
handover-who-next-value = La configura come nuova e non vede nulla di lei.
handover-who-proof = Nessun altro può farlo
handover-who-proof-pin = Al passo 3 si chiede il suo PIN.
handover-who-proof-hold = Non ha un PIN: al passo 3 tiene premuto un pulsante.
handover-stays = Resta con l’auto
handover-features = { $count ->
    [one] { $count } funzione
   *[other] { $count } funzioni
}
handover-ends = Termina oggi
handover-ended = Terminato
handover-items = { $count ->
    [one] { $count } voce
   *[other] { $count } voci
}
handover-erased = Si cancella
handover-erased-sub = Tutti i dati personali
handover-yours = Per lei
handover-yours-sub = Viene con lei
handover-none-stays = Nulla di quanto ordinato
handover-none-ends = Nulla termina
handover-none-yours = Non restava nulla
handover-worth = Vale ancora { $amount }
handover-days-unused = { $days ->
    [one] { $days } giorno non usato
   *[other] { $days } giorni non usati
}
handover-money-back = Rimborso: { $amount }
handover-as-voucher = Buono da { $amount }
handover-voucher = Buono
handover-refund = Rimborso
handover-profiles = Profili e PIN
handover-papers = Ricevute, messaggi
handover-payment = Metodo di pagamento
handover-payment-none = Nessuno
handover-data = Invii consentiti
handover-data-off = Tutto spento
handover-saved = Salvate per dopo
handover-note = Si cancella solo al passo 3, anche quanto già inviato.
handover-take-along = Porta con te
handover-take-along-choose = Che ne è stato di tutto, firmato dal venditore. Non nomina nessuno. Dove?
handover-goes-along = Viene con lei
handover-goes-along-value = Buono da { $amount }. Il codice appare subito dopo.
handover-comes-back = Le viene restituito
handover-comes-back-value = { $amount }, come ha pagato.
handover-outstanding = Ancora da inviare
handover-outstanding-value = Per quanto dichiarato fa fede il momento del tocco.
handover-seller = Il venditore
handover-seller-online = Lo sa subito e lo conferma qui.
handover-seller-offline = Lo saprà appena c’è rete. Non serve aspettare.
handover-final = Senza ritorno
handover-final-value = Ciò che resta funziona ancora. I dati personali spariscono.
handover-confirm = Cancella e cedi
handover-sure = Sì, cancella e cedi
handover-hold = Tenere per cancellare e cedere
handover-working = Cancellazione dei dati
handover-working-text = L’auto riparte da zero per il prossimo proprietario. Ciò che resta funziona.
handover-no-answer = L’auto non risponde. Ciò che è stato fatto apparirà appena risponde.
handover-plan-failed = Il riepilogo non è arrivato
handover-plan-failed-text = Non è cambiato nulla. Riprovare.
handover-confirmed = Il venditore lo ha confermato: ora ha accesso solo il prossimo proprietario.
handover-unconfirmed = Il venditore non lo sa ancora: lo saprà appena c’è rete.
handover-confirmation = Venditore
handover-confirmation-yes = Confermato
handover-confirmation-no = Da informare
handover-keep-code = Conservare il codice, per esempio in una foto. Poi nessuno lo vedrà più.

## First start

welcome-language = Benvenuti
welcome-language-text = Configurare l’auto a piacere. Ciò che si salta resta disponibile più tardi.
welcome-has = Quest’auto ha
welcome-has-text = Pagato o di serie: funziona dal primo minuto.
welcome-has-none = Con quest’auto non arriva nessuna funzione ordinata.
welcome-can-get = Può avere
welcome-can-get-text = Ogni mese gratuito è nuovo per lei, qualunque prova sia già stata fatta qui.
welcome-can-get-none = Lo Store non è ancora stato raggiunto. Ci sarà appena c’è rete.
welcome-open-store = Apri lo Store
welcome-privacy = Nulla lascia l’auto senza il suo consenso
welcome-privacy-text = Tutto ciò che richiede il suo consenso è disattivato e nessuno glielo chiederà. Anche ciò che una legge può imporre è nell’elenco.
welcome-open-privacy = Vedi ogni uso
welcome-profile = Lei, in quest’auto
welcome-profile-text = Tutto questo può attendere. Resta in quest’auto e sparisce quando la cede.
welcome-name = Nome
welcome-pin = PIN per gli ordini
welcome-pin-set = Impostato
welcome-payment = Metodo di pagamento
welcome-not-set = Non ancora

## Entitlement passport

passport-note = Non nomina nessuno e dice che cosa vale per il prossimo proprietario.
passport-scan = Lo scansiona chi pensa di comprare quest’auto.
passport-until = Scadenza: { $time }
passport-none = Ancora nessun passaporto
passport-none-text = Il venditore delle funzioni firma che cosa quest’auto ha e può avere. Il passaporto non nomina nessuno, e lei può revocarlo.
passport-make = Crea passaporto
passport-failed = Il passaporto non è arrivato
passport-trial = Un mese gratis
passport-from = da { $price }
passport-ends = Termina alla vendita

## Asking for a car without its PIN

claim-other = Non ho il PIN
claim-owner = Precedente proprietario
claim-owner-value = Lo sa via e-mail e nell’auto, e ha un giorno per rifiutare.
claim-you = Lei
claim-you-value = L’auto è sua passato quel giorno, parcheggiata e con rete.
claim-paid = Ciò che è pagato
claim-paid-value = Resta con l’auto o segue chi ha pagato.
claim-personal = Ciò che è personale
claim-personal-value = Si cancella, come a ogni cessione.
claim-ask = Richiedi quest’auto
claim-waiting = Qualcuno richiede quest’auto
claim-waiting-value = Cessione da: { $time }, se lei non rifiuta.
claim-banner = Qualcuno senza PIN richiede quest’auto. Cessione da: { $time }, se lei non rifiuta.
claim-see = Vedi
claim-no = Rifiuta
claim-refused = Il proprietario ha rifiutato. Nuova richiesta possibile da: { $time }.
claim-granted = Nessuno ha rifiutato: chi ha l’auto può prenderla in carico ora.
claim-take = Prendi in carico
