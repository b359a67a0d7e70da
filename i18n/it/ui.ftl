### Static texts of the screens. Short sentences, no exclamation marks.

app-name = Upfit

## Rail and top bar

nav-store = Store
nav-my-features = Funzioni
nav-privacy = Privacy
nav-car = Auto
navigation = Navigazione
back = Indietro
close = Chiudi

## Store

store-title = Store
store-for-this-car = Per quest’auto
store-categories = Categorie
store-search = Cerca
store-search-close = Chiudi ricerca
store-search-hint = Nome o effetto
store-loading = Caricamento dello Store
store-features = Funzioni

## Feature

feature-data = Dati richiesti
feature-installs = Installazione
feature-restart = Riavvio
feature-holder = Se cambia auto
feature-terms = Durata
feature-incl-vat = IVA incl.
feature-reasons = Non disponibile in quest’auto
feature-how = Come si usa
feature-loading = Caricamento della funzione

## Order

order-title = Verifica e ordine
order-change = Modifica
order-term = Durata
order-ends = Fine
order-price = Prezzo
order-payment = Metodo di pagamento
order-withdrawal = Diritto di recesso
order-seller = Venditore
order-consent = Inizio subito. Se recedo, mi viene restituito tutto.
order-pending = Ordine in corso
order-loading = Richiesta del prezzo

## Done

done-start = Inizio
done-end = Fine
done-then = Poi
done-order-number = N. ordine
done-time = Data e ora
done-total = Totale IVA incl.
done-seller = Venditore
done-again = Scegli di nuovo
done-my-features = Le mie funzioni
done-store = Torna allo Store

## My features

my-features-title = Le mie funzioni
my-features-filter = Filtro
my-features-open-store = Apri lo Store

## Privacy

privacy-title = Privacy
privacy-master = Non condividere
privacy-list = Che cosa può lasciare l’auto
privacy-modes = Per quanto tempo
privacy-data = Dati inviati
privacy-recipient = A chi
privacy-retention = Conservati
privacy-if-off = Se spento:
privacy-details = Tutti i dettagli
privacy-left = Che cosa ha lasciato l’auto
privacy-in-days = in 7 giorni
privacy-chart = Per giorno
privacy-receipts = Ricevute
privacy-export = Esporta
privacy-export-long = Esporta i miei dati
privacy-erase = Cancella
privacy-erase-long = Cancella i miei dati
privacy-receipts-more = Mostra precedenti
privacy-receipts-loading = Caricamento ricevute
privacy-sheet-loading = Caricamento dati
privacy-export-folders = Dove
privacy-erase-hold = Tenere per cancellare
privacy-erase-keep = Mantieni
privacy-go-on = Continua
privacy-export-elsewhere = Scegli un altro posto
privacy-driving-all = Disattiva tutto
privacy-driving-off = Disattiva

## Car & owner

car-title = Auto
car-this = Quest’auto
car-model = Modello
car-year = Anno modello
car-vin = VIN
car-software = Software
car-market = Mercato
car-language = Lingua
car-appearance = Aspetto
car-appearance-automatic = Automatico
car-appearance-day = Giorno
car-appearance-night = Notte
car-high-contrast = Contrasto elevato
car-large-text = Testo grande
car-less-motion = Meno movimento
car-connections = Connessioni
car-service = Servizio funzioni
car-store = Store
car-stored = Salvato nell’auto

## Contracts, receipts, messages

contract-title = Contratto
contract-renewal = Rinnovo automatico
contract-open = Contratto
declare-read = Leggi la ricevuta
declare-back = Indietro
contract-receipts-export = Esporta
contract-receipts-mail = Via e-mail
messages-title = Messaggi
messages-dismiss = Archivia
messages-receipts = Ricevute

## Means of payment, vouchers, phone

payment-title = Pagamento
payment-card = Per gli ordini
payment-none = Nessuno
payment-add = Aggiungi con il telefono
payment-change = Cambia con il telefono
payment-remove = Rimuovi
payment-vouchers = Buoni
payment-balance = Saldo
payment-by-phone = Riscatta con il telefono
payment-by-hand = Inserisci codice
voucher-title = Riscatta un buono
voucher-code = Codice del buono
voucher-hint = Come stampato
voucher-redeem = Riscatta
phone-scan = Scansionare con il telefono

## Profiles and PIN

profiles-title = Profili
profiles-active = In uso
profiles-select = Scegli
profiles-edit = Modifica
profiles-add = Aggiungi un profilo
profile-name = Nome
profile-role = Diritti
profile-key = Chiave
profile-limit-a-month = Limite al mese
profile-save = Salva
profile-remove = Rimuovi
pin-erase = Cancella una cifra
pin-next = Continua
keyboard-erase = Cancella una lettera
keyboard-space = Spazio

## The car changes hands

handover-title = Cessione dell’auto
claim-title = Presa in carico dell’auto
handover-step-who = Chi
handover-step-overview = Riepilogo
handover-step-erase = Cancella
handover-step-done = Fatto
handover-next = Continua
handover-put-away = Chiudi
welcome-title = Configura l’auto
welcome-step-language = Lingua
welcome-step-has = A bordo
welcome-step-can-get = Disponibili
welcome-step-privacy = Dati
welcome-step-profile = Lei
welcome-later = Più tardi
welcome-next = Continua
welcome-over = Fatto
passport-title = Passaporto funzioni
passport-revoke = Revoca
