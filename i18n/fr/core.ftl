### Texts that depend on data. The core names the message and its arguments; dates, money and lists come formatted.

## Outside of the car

outside-temperature = { $celsius } °C

## State of a feature, one line

state-offered = dès { $price } par mois
state-offered-once = { $price }, une seule fois
state-included = Incluse
state-trial-pending = Début de l’essai
state-order-pending = Commande en cours
state-installing = Installation
state-trial = { $days ->
    [0] Essai, fin aujourd’hui
    [one] Essai, encore { $days } jour
   *[other] Essai, encore { $days } jours
}
state-trial-short = Essai
state-active-to = Jusqu’au { $date }
state-active-term = Active, { $term }
state-unlimited = Sans limite
state-grace = Jusqu’au { $date }, puis fin
state-ended = Terminée le { $date }
state-revoked = Retirée : { $reason }
state-failed = N’a pas démarré
state-payment-failed = Paiement échoué
state-abandoned = Commande annulée
state-needs-update = À mettre à jour
state-not-in-this-car = Pas sur cette voiture
state-not-in-market = Non vendue ici
state-needs-feature = Requiert { $feature }
state-excluded = Pas avec { $feature }
state-verified = Active et vérifiée
state-saved = Mise de côté

## Why a feature cannot be had, and what would change it

reason-equipment = Absent de cette voiture : { $equipment }.
reason-equipment-change = Ne peut pas être ajouté après coup.
reason-software = Il faut le logiciel { $needed }. Cette voiture a { $installed }.
reason-software-change = Disponible après la prochaine mise à jour.
reason-market = Non vendue dans ce pays : { $market }.
reason-market-change = Elle apparaîtra ici dès sa vente.
reason-needs = Requiert { $feature }.
reason-needs-change = À obtenir d’abord : { $feature }.
reason-excludes = Ne fonctionne pas avec { $feature }.
reason-excludes-change = Disponible quand { $feature } aura pris fin.
reason-trial-used = Vous avez déjà eu le mois gratuit.
reason-trial-used-change = Vous pouvez encore choisir une durée.
reason-revoked-ownership = la voiture a changé de propriétaire
reason-revoked-safety = rappel de sécurité
reason-revoked-payment = non payée
reason-revoked-delivery = non livrée à temps
reason-revoked-reversed = paiement repris par la banque
reason-revoked-court = sur ordre d’une autorité

## Terms and money

term-month = { $count ->
    [one] { $count } mois
   *[other] { $count } mois
}
term-year = { $count ->
    [one] { $count } an
   *[other] { $count } ans
}
term-unlimited = Sans limite
price-per-month = { $price } par mois
price-once = En une fois
pays-off = { $months ->
    [one] Rentable après { $months } mois
   *[other] Rentable après { $months } mois
}
ends-by-itself = Fin automatique
stays-with-car = Reste avec la voiture

## Store

store-category-all = Toutes
store-results = { $count ->
    [0] Aucune fonction trouvée
    [one] { $count } fonction
   *[other] { $count } fonctions
}
store-count = { $available } sur { $total }
store-empty-search = Aucune fonction pour « { $text } ».
store-empty-search-action = Effacer
store-empty-category = Rien dans cette catégorie pour cette voiture.
store-empty-category-action = Tout afficher
store-failed-title = La boutique est injoignable
store-failed-text = Vos fonctions restent actives. Vérifiez la connexion, puis réessayez.
action-retry = Réessayer
store-as-of = Hors ligne. Prix relevés à { $time }.
store-as-of-date = Hors ligne. Prix relevés le { $date }, { $time }.
featured-for-car = Pour cette voiture

## While driving

driving-parked = Disponible en stationnement
driving-saved = Les fonctions mises de côté vous attendent ici.
driving-mine = À gérer en stationnement
driving-mine-text = Ce qui est actif le reste.
driving-unknown = État de la voiture inconnu pour le moment
driving-unknown-text = Le service des fonctions ne répond pas : la voiture compte comme en marche. Vos fonctions restent actives.

## Trial

trial-button = 1 mois d’essai gratuit
trial-button-long = 1 mois gratuit – fin automatique
trial-promise = Fin automatique. Aucune donnée de paiement.
trial-promise-short = Sans donnée de paiement.
trial-starting = Démarrage
trial-started = Essai démarré. Il prend fin tout seul le { $date }.
trial-ends = L’essai prend fin tout seul le { $date }.
trial-ends-today = L’essai prend fin tout seul aujourd’hui.
feature-open = Voir les détails
feature-active-until = Active jusqu’au { $date }. Ensuite, fin automatique.
feature-active-unlimited = À vous sans limite de durée. Reste avec la voiture.
feature-active-factory = D’origine. Reste avec la voiture.
feature-pending = La voiture l’installe. Cela peut prendre { $minutes } min.
feature-failed = La voiture n’a pas pu l’activer. Rien n’a été débité.
feature-failed-paid = La voiture n’a pas pu l’activer. Votre commande est conservée. Nous réessayons.
feature-grace = La voiture est sans réseau depuis un moment. Fonctionne jusqu’au { $date }.
feature-ended = Terminée le { $date }. Vous pouvez la reprendre.

## Facts

data-none = Restent dans la voiture
installs-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
restart-none = Inutile
restart-ignition = Au prochain démarrage
holder-car = Reste avec la voiture
holder-person = Vous suit

## Order

order-subtitle-car = { $term }. Reste avec la voiture, VIN …{ $vin }.
order-subtitle-person = { $term }. Vous suit dans votre prochaine voiture.
order-from-to = Du { $from } au { $to }
order-from = Dès le { $from }
order-ends-by-itself = Automatique, sans suite.
order-ends-never = Jamais. Paiement unique.
order-price-split = { $net } + TVA { $rate } % { $vat }
order-withdrawal-days = { $days } jours, dans Mes fonctions
order-withdrawal-none = Aucun ici. Résiliation possible à tout moment.
order-papers-language = Langue du contrat et des documents : { $language }
order-needs-consent = Cochez la case pour démarrer maintenant.
order-needs-parking = Disponible en stationnement.
order-needs-network = Vous êtes hors ligne. Il faut une connexion pour commander.
order-needs-service = Le service des fonctions ne répond pas.

## Documents of the seller

document-terms = CGV
document-withdrawal = Droit de rétractation
document-privacy = Confidentialité

## Done

done-trial-title = Essai démarré
done-order-title = Merci de votre commande
done-installing = La voiture l’installe.
done-verified = Activée et vérifiée par la voiture.
done-then-trial = Pas de renouvellement. Vous ne payez rien.
done-then-term = Pas de renouvellement. Aucun coût.
done-then-unlimited = Reste avec la voiture.
done-no-end = Jamais
done-free = Gratuit

## My features

running = En cours
ended = Terminées
days-left = { $days ->
    [0] Fin aujourd’hui
    [one] { $days } jour
   *[other] { $days } jours
}
to-date = au { $date }
next-charge-none = Aucun
action-details = Détails
action-extend = Prolonger
action-receipt = Reçu
action-again = Reprendre
my-features-empty = Rien n’est encore actif dans cette voiture.
my-features-empty-ended = Rien n’est encore terminé.

## Car & owner

vin-ending = finit par { $vin }
connected = Connecté
last-heard = Contact : { $time }
never-heard = Aucun contact
stored-summary = Vos fonctions, reçus et choix, le dernier état de la boutique, et le dernier envoi, pour vous le montrer. Aucune donnée de paiement.
market-de = Allemagne
market-at = Autriche
market-gb = Royaume-Uni
market-us = États-Unis

## Privacy: the list

sharing-on = Des données peuvent sortir de la voiture
sharing-none = Rien ne sort de la voiture
sharing-none-but-law = Rien ne sort de la voiture, sauf ce que la loi exige
privacy-all = { $count ->
    [one] Un seul réglage pour { $count } service. La voiture fonctionne toujours.
   *[other] Un réglage pour { $count } services. La voiture fonctionne toujours.
}
privacy-until-time = Jusqu’à { $time }, rien ne sort, sauf ce que la loi exige.
privacy-until-trip = Pendant ce trajet, rien ne sort, sauf ce que la loi exige.
privacy-until-changed = Jusqu’à nouvel ordre, rien ne sort, sauf ce que la loi exige.
privacy-hour = Pendant une heure
privacy-trip = Ce trajet
privacy-always = Jusqu’à nouvel ordre
privacy-choice = Votre choix
privacy-contract = Pour les fonctions qui exigent des données
privacy-law = Exigé par la loi
privacy-by-law = Loi
privacy-locked = Inactif
privacy-of-service = { $service } · { $purpose }
privacy-needed-for = Requis pour { $feature }
privacy-needed-by-none = Aucune de vos fonctions n’en a besoin
privacy-unknown = Inconnu : le service de la voiture ne répond pas
privacy-loading = Lecture dans la voiture
privacy-nothing = Rien
privacy-turning-off = Désactivation
privacy-turning-on = Activation
privacy-everything-off = Tout se désactive
privacy-restoring = Rétablissement
privacy-state-on = Actif
privacy-state-off = Inactif
privacy-needs-parking = Disponible en stationnement
privacy-is-private = Inactif tant que rien n’est partagé
privacy-last-sent = Dernier envoi : { $time }
privacy-never-sent = Rien n’a été envoyé
privacy-erasure-queued = Effacement demandé, en attente du centre de données
privacy-erasure-confirmed = { $records ->
    [one] { $records } donnée effacée, { $time }
   *[other] { $records } données effacées, { $time }
}
privacy-expires = Fin automatique le { $date }
privacy-show-sent = Voir les envois
privacy-show-sample = Voir ce qui serait envoyé
privacy-hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
privacy-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
privacy-years = { $count ->
    [one] { $count } an
   *[other] { $count } ans
}
privacy-not-kept = Non conservé
privacy-others = Autres
privacy-empty = Rien n’est sorti de cette voiture.
privacy-day-sent = { $date } : { $services }
privacy-day-none = { $date } : rien
privacy-service-bytes = { $service } { $bytes }
privacy-chart-unknown = Le service de la voiture ne répond pas.
privacy-broken = Vos choix étaient endommagés. Tout est désactivé.
privacy-broken-action = Recommencer
privacy-full = La mémoire est pleine. Désactiver reste possible, activer non.
weekday-1 = Lu
weekday-2 = Ma
weekday-3 = Me
weekday-4 = Je
weekday-5 = Ve
weekday-6 = Sa
weekday-7 = Di

## Privacy: what a call came to

privacy-off-no-answer = La voiture ne l’a pas confirmé. C’est peut-être encore actif.
privacy-on-no-answer = La voiture n’a pas répondu. Rien n’a changé.
privacy-all-off-no-answer = La voiture ne l’a pas confirmé. Une partie est peut-être encore active.
privacy-text-changed = Le texte a changé. Lisez-le, puis choisissez de nouveau.
privacy-refused = La voiture a refusé. Rien n’a été modifié.
privacy-storage-off = La mémoire est pleine. C’est désactivé et ce sera noté plus tard.
privacy-storage-on = La voiture ne peut pas enregistrer. Cela reste désactivé.
privacy-try-later = La voiture est occupée. Rien n’a été modifié. Réessayez.

## Privacy: all about a service

privacy-signals = Signaux de la voiture
privacy-basis = Base légale
privacy-basis-choice = Votre choix (RGPD, art. 6, § 1, a)
privacy-basis-contract = Une de vos fonctions (RGPD, art. 6, § 1, b)
privacy-basis-law = Une loi l’exige (RGPD, art. 6, § 1, c)
privacy-version = Version de ce texte
privacy-since = { $state } depuis
privacy-since-ever = Depuis le début
privacy-ends = Fin de l’accord
privacy-ends-itself = Automatique, le { $date }
privacy-ends-open = Quand vous désactivez
privacy-ends-law = Seulement avec la loi
privacy-features = Fonctions qui en ont besoin
privacy-features-none = Aucune des vôtres
privacy-gone = Ce service n’est plus proposé.

## Privacy: what was sent

privacy-sent-title = Envoyé : { $purpose }
privacy-sample-title = Serait envoyé : { $purpose }
privacy-sent-note = Envoyé tel quel : { $time }. Heures indiquées en UTC.
privacy-sent-gone = La voiture n’a plus ce qui a été envoyé.
privacy-sample-note = Un exemple. Rien n’a été lu ni envoyé pour cela.
privacy-sample-none = Rien dans cette voiture n’envoie de données pour cela.
privacy-record = Élément { $number } sur { $count }
privacy-more-lines = { $count ->
    [one] { $count } ligne de plus
   *[other] { $count } lignes de plus
}
privacy-sheet-failed = La voiture ne peut pas l’afficher pour le moment. Réessayez plus tard.

## Privacy: receipts

receipts-empty = Vous n’avez encore rien accepté ni refusé.
receipts-failed = Les reçus sont illisibles pour le moment.
receipt-given = Accordé
receipt-refused = Refusé
receipt-withdrawn = Retiré
receipt-title = Reçu : { $purpose }
receipt-by-touch = Au toucher
receipt-by-voice = À la voix
receipt-by-expiry = Automatique, à l’échéance
receipt-by-handover = Automatique, changement de propriétaire
receipt-by-private = Par « Ne rien partager »
receipt-by-recovery = Automatique, au démarrage suivant
receipt-what = Objet
receipt-answer = Votre réponse
receipt-time = Date et heure
receipt-how = Comment
receipt-until = Fin de validité
receipt-data = Données
receipt-signals = Signaux de la voiture
receipt-to = Destinataire
receipt-kept = Conservation
receipt-if-off = Si inactif
receipt-controller = Responsable
receipt-text = Texte affiché à l’écran
receipt-version = Version { $version }, { $language }
receipt-number = Numéro
receipt-digest = Empreinte du texte

## Privacy: export and erase

export-title = Exporter mes données
export-choose = Tout ce que la voiture a de vous, dans un fichier. Vers où ?
export-documents = Documents
export-documents-note = Dans cette voiture
export-running = Copie de vos données
export-steps = Étape { $done } sur { $total }
export-done = { $records ->
    [one] { $records } donnée copiée.
   *[other] { $records } données copiées.
}
export-failed = La copie a échoué. Vérifiez qu’il reste de la place et que le support est toujours branché.
export-asking = Lecture dans la voiture
erase-title = Effacer toutes vos données ?
erase-consequence = Tout est désactivé et les données collectées sont effacées, dans la voiture et au centre de données. Ce que vous possédez reste. C’est définitif.
erase-sure-title = Vraiment tout effacer ?
erase-running = Effacement de vos données
erase-waiting = Effacé dans la voiture. Le centre de données ne l’a pas encore confirmé.
erase-done = { $records ->
    [one] Confirmé par le centre de données, { $records } donnée effacée, { $time }.
   *[other] Confirmé par le centre de données, { $records } données effacées, { $time }.
}
erase-done-title = Effacé
erase-failed = L’effacement est incomplet. Tout est désactivé. Continuez pour le terminer.

## Features that are paused

state-paused = En pause : requiert { $purpose }
state-paused-short = En pause
feature-paused = En pause sans { $purpose }.
action-privacy = Données
driving-privacy = Disponible en stationnement
driving-privacy-text = Activer : à l’arrêt. Désactiver : à tout moment.
driving-privacy-none = Rien n’est actif.

## Banner and toast

daemon-absent = Le service des fonctions ne répond pas. Vos fonctions restent actives.
daemon-back = Le service des fonctions répond à nouveau.
state-set-aside = Des données enregistrées étaient endommagées. Elles ont été isolées et rechargées.
catalogue-fetched-again = La boutique enregistrée était endommagée. Elle a été rechargée.

## Errors: what happened and what to do

error-storefront-unreachable = La boutique est injoignable. Rien n’a été débité. Réessayez plus tard.
error-storefront-answer = La réponse de la boutique est illisible. Rien n’a été débité. Réessayez plus tard.
error-refused = La voiture a refusé. Rien n’a été modifié.
error-payment-declined = Le paiement a été refusé. Rien n’a été débité. Vérifiez votre moyen de paiement.
error-card-expired = La carte a expiré. Rien n’a été débité. Ajoutez une autre carte.
error-card-limit = Le plafond de la carte est atteint. Rien n’a été débité. Contactez votre banque ou ajoutez une autre carte.
error-no-payment-method = Aucun moyen de paiement. Ajoutez-en un sur votre téléphone.
error-not-confirmed = La demande de votre banque est restée sans réponse. Rien n’a été débité. Vous pouvez commander à nouveau.
error-provider-away = Le service de paiement est resté injoignable. Rien n’a été débité. Vous pouvez commander à nouveau.
done-abandoned = Rien n’a été débité.
error-payment-unknown = Le paiement n’est pas encore confirmé. Un seul débit au plus. Nous continuons à vérifier.
error-not-parked = La voiture doit être en stationnement. Passez sur P, puis réessayez.
error-quote-expired = Le prix n’est plus valable. Vérifiez-le et commandez à nouveau.
error-quote-changed = Le prix a changé. Vérifiez-le et commandez à nouveau.
error-not-eligible = Cette voiture ne peut pas avoir cette fonction. La raison figure sur sa page.
error-trial-used = Le mois gratuit est déjà utilisé. Vous pouvez choisir une durée.
error-order-conflict = Cette commande a déjà été envoyée avec un autre contenu. Veuillez recommencer.
error-storage-failed = La voiture ne peut pas enregistrer. Rien n’a été débité. Réessayez après le prochain démarrage.
error-daemon-absent = Le service des fonctions ne répond pas. Rien n’a été modifié. Réessayez.
error-timeout = Plus long que d’habitude. Nous vérifions encore.
error-activation-failed = La fonction n’a pas démarré. Nouvelle tentative au prochain démarrage.
error-unknown = Un problème est survenu. Rien n’a été débité. Réessayez.

# Actions and states that stand alone.
action-save = Mettre de côté
action-on = Active
state-checking = Vérification
state-withdrawn-plain = Rétractation
order-failed-title = Commande impossible pour le moment
done-refused-title = Non commandée
state-trial-offered = 1 mois gratuit
connection-none = Ne répond pas
done-sending-title = Envoi de votre commande
done-receipt-title = Reçu

## Order: PIN, money, what is in the way

order-total = Total TTC
order-total-on = Total TTC, dû le { $date }
done-bank-title = Confirmez votre paiement
done-not-delivered-refund = N’a pas fonctionné à temps. { $refund }.
done-not-delivered-title = Non livrée
order-button = Commande avec obligation de paiement
order-sum = { $price } { $credits } = { $sum }
order-credit-unused = − { $amount } de temps restant
order-credit-voucher = − { $amount } avec un bon
order-nothing-to-pay = Inutile
order-guest = Un invité ne peut pas commander
order-guest-text = Choisissez un autre profil pour commander.
order-renter = Pas de commande en location
order-limit = Votre plafond est dépassé
order-limit-text = { $limit } par mois, reste : { $left }. Le profil propriétaire peut le modifier.
order-no-payment = Aucun moyen de paiement
order-payment-none = Aucun
order-no-payment-text = À ajouter sur le téléphone. Le numéro reste hors de la voiture.
order-payment-expired = La carte a expiré
payment-method = { $brand }, finit par { $last4 }
pin-title = PIN
pin-enter = Saisissez votre PIN
pin-enter-tries = { $tries ->
    [one] Votre PIN, encore { $tries } tentative
   *[other] Votre PIN, encore { $tries } tentatives
}
pin-of-owner = PIN : { $name }
pin-old = Saisissez votre PIN actuel
pin-choose = Nouveau PIN : 4–8 chiffres
pin-repeat = Répétez le PIN
pin-setting = Enregistrement du PIN
pin-checking = Vérification du PIN
pin-chosen = Votre PIN est défini
pin-is-set = Le PIN est défini.
pin-different = Ils diffèrent. Recommencez.
pin-wrong = PIN incorrect
pin-wrong-tries = { $tries ->
    [0] PIN incorrect
    [one] Incorrect. Encore { $tries } tentative.
   *[other] Incorrect. Encore { $tries } tentatives.
}
pin-wait = PIN incorrect. Réessayez dans { $wait }.
pin-locked = Le PIN est bloqué
pin-locked-text = Réessayez dans { $wait }. Le temps compte tant que la voiture est allumée.
pin-reset-text = Trop de PIN incorrects. Le vendeur le réinitialise à votre demande ; vos fonctions restent actives.
pin-not-set = Choisissez d’abord un PIN.
pin-what-for = Il est demandé à chaque commande, jamais pour se rétracter ni pour résilier. Il reste dans cette voiture.
proof-title = PIN du propriétaire
proof-card = Changer le moyen de paiement
proof-remove = Oublier le moyen de paiement
proof-email = Reçus par e-mail
proof-card-text = Chacun peut choisir un profil dans cette voiture. Pour protéger votre moyen de paiement, elle demande votre PIN.
proof-email-text = Les reçus disent ce que vous avez acheté. Pour qu’ils n’arrivent qu’à vous, la voiture demande votre PIN.
pin-seconds = { $count ->
    [one] { $count } seconde
   *[other] { $count } secondes
}
pin-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
error-limit = Le plafond de ce profil est dépassé. Rien n’a été débité.
error-not-allowed = Ce profil n’y est pas autorisé.
renewal-is-on = Le contrat continue. Débit de { $amount } pour la période dès le { $date }.

## Order: what it waits for

state-awaiting-payment = Attente du paiement
state-provider-away = Paiement retardé
state-bank-asks = Demande de la banque
state-paid = Payée, installation
done-provider-away = Pas encore débité. Nous essayons jusqu’à { $time }. Vous pouvez annuler dès maintenant.
done-bank-asks = Scannez le code et confirmez le paiement sur votre téléphone.
done-not-delivered = Ce que vous avez payé est remboursé automatiquement.
action-give-up = Annuler la commande
action-change-payment = Changer le moyen de paiement
action-add-payment = Ajouter un moyen de paiement

## My features: contracts

next-charge = À payer
next-charge-on = Le { $date }
next-charge-confirm = Confirmer d’ici au { $date }
until-date = jusqu’au { $date }
action-withdraw = Se rétracter
action-cancel-contract = Résilier
action-messages = Messages
state-withdrawal-queued = Rétractation, envoi prévu
state-cancellation-queued = Résilié, envoi prévu
state-withdrawn-leaving = Rétractation, arrêt contact coupé
state-cancelled = Résilié

## A contract

contract-unknown = Rien n’est perdu. Réessayez dans un instant.
contract-trial = 1 mois gratuit. Fin automatique.
contract-term = Durée
contract-not-started = Débute une fois le fonctionnement vérifié
contract-paid = Payé
contract-not-paid = Rien encore
contract-credit = Crédit
contract-credit-of = { $credit } sur { $price }
contract-refund = Remboursement
contract-withdrawal = Droit de rétractation
contract-cancelled = Résilié le
contract-concluded = Conclu
contract-number = N° de commande
contract-seller = Vendeur
contract-begins = Débute le { $date }
contract-runs = En cours
contract-delivery = Sans fonctionnement vérifié en { $hours } heures de voiture allumée, votre argent vous est rendu.
contract-next = Période suivante dès le { $date }
contract-other = Le contrat précédent
contract-over-since = Depuis le { $date }
contract-over-ended = Terminé
contract-over-replaced = Remplacé par une autre durée
contract-over-not-paid = Terminé, non payé
contract-over-transferred = Terminé, changement de propriétaire
contract-over-recalled = Retiré par sécurité
contract-over-not-delivered = Non livré
contract-over-reversed = Terminé, paiement repris par la banque
contract-over-court = Terminé sur décision de justice
refund-done = Remboursé le { $date } : { $amount }
refund-on-its-way = Remboursement : { $amount }
refund-refused = Dû par le vendeur : { $amount }
refund-refused-note = Le vendeur rembourse autrement.
action-change-term = Changer la durée
action-receipts = Reçus
renewal-off = Fin automatique le { $date }. Aucun coût.
renewal-followed = Une nouvelle période débute le { $date }.
renewal-off-plain = Fin automatique. Aucun coût.
renewal-on = Le { $date }, débit de { $amount }.
renewal-price-changed = Nouveau prix : { $amount } au lieu de { $before }. Sans votre accord, fin le { $date }.
renewal-retrying = { $why } À nouveau le { $next } : { $amount }.
renewal-grace = Fonctionne jusqu’au { $date }.
renewal-to-confirm = Votre banque demande confirmation : { $amount }. Délai : { $by }.
why-declined = La banque a refusé.
why-expired = La carte a expiré.
why-limit = Le plafond de la carte est atteint.
why-no-payment = Aucun moyen de paiement.
why-not-confirmed = La demande de la banque est sans réponse.
why-provider-away = Le service de paiement était absent.
why-unknown = Le paiement n’a pas abouti.

## Withdraw and cancel

until-switched-off = Jusqu’à l’arrêt
declare-order = Commande { $order }
withdraw-entry = Renoncer au contrat ici
withdraw-confirm = Confirmer la rétractation
withdraw-money = Vous récupérez { $paid } : tout ce que vous avez payé.
withdraw-free = Rien n’a été payé, et il n’y a rien à payer.
withdraw-works = La fonction s’arrête quand la voiture est éteinte, jamais en route.
withdraw-until = jusqu’au { $date }
withdraw-over = terminé le { $date }
withdraw-no-right = Aucun pour ce contrat
withdraw-accepted = Le vendeur a reçu votre rétractation. Le remboursement est en cours.
cancel-entry = Résilier votre contrat ici
cancel-confirm = Résilier maintenant
cancel-money = Plus rien n’est débité. Ce qui est payé reste payé.
cancel-works = Fonctionne jusqu’au { $date }, puis prend fin.
cancel-works-term = Fonctionne jusqu’à la fin de la période payée.
cancel-unlimited = Prend fin après le préavis des CGV.
cancel-accepted = Le vendeur a reçu votre résiliation.
declare-counts = Cet instant fait foi. Votre reçu est là aussitôt.
declare-counts-offline = Vous êtes hors ligne : cet instant fait foi, l’envoi suit dès qu’il y a du réseau.
declare-no-answer = La voiture n’a pas répondu. Touchez à nouveau : cela ne compte qu’une fois.
declared-at = Déclaré le
declared-queued = Noté dans la voiture. Envoyé dès qu’il y a du réseau ; l’instant de votre appui fait foi.
declared-too-late = Le vendeur estime que c’était trop tard. Le reçu indique l’heure de votre appui.
declare-disagree = En cas de désaccord, écrivez à { $seller }.
declared-moot = Le contrat était déjà terminé.

## Receipts of contracts

receipts-all = Reçus
receipts-of = Reçus : { $feature }
receipts-none = Il n’y a pas encore de reçu.
receipt-trial = Mois gratuit
receipt-contract = Contrat
receipt-withdrawal = Rétractation
receipt-cancellation = Résiliation
receipt-renewal-stopped = Renouvellement arrêté
receipt-renewed = Renouvellement
receipt-refund = Remboursement
receipt-no = N° { $number }
receipt-not-yet = Le reçu est en préparation. Une fois là, il reste dans la voiture.
receipts-export-title = Exporter les reçus
receipts-export-choose = Tous les reçus, en PDF et en texte. Vers où ?
receipts-export-running = Copie des reçus
receipts-export-done = { $files ->
    [one] { $files } fichier enregistré.
   *[other] { $files } fichiers enregistrés.
}

## Messages

messages-empty = Rien à lire.
messages-unknown = Le service des fonctions ne répond pas.
message-ends = { $days ->
    [0] { $feature } prend fin aujourd’hui
    [one] { $feature } prend fin dans { $days } jour
   *[other] { $feature } prend fin dans { $days } jours
}
message-ends-text = Le { $date }, automatiquement. Rien ne suit et rien n’est débité.
message-renews = { $feature } se poursuit bientôt
message-renews-text = Le { $date }, débit de { $amount }. D’ici là, vous pouvez l’arrêter.
message-price = Nouveau prix : { $feature }
message-price-text = { $amount } au lieu de { $before } à partir du { $date }. Sans votre accord, fin automatique.
message-renewal-failed = { $feature } : paiement échoué
message-renewal-failed-text = { $why } Nouvelle tentative le { $next }. Fonctionne jusqu’au { $until } ; rien n’est perdu d’ici là.
message-to-confirm = { $feature } : demande de la banque
message-to-confirm-text = À confirmer sur votre téléphone : { $amount }. Délai : { $by }. Fonctionne jusqu’au { $until } ; rien n’est perdu d’ici là.
message-removed = { $feature } a pris fin
message-removed-text = { $reason }. Par { $actor } le { $date }. Pour contester, écrivez à { $seller }.
message-removal-refused = { $feature } reste en service
message-removal-refused-text = Un retrait sans motif a été tenté. La voiture l’a refusé et signalé.
message-not-delivered = { $feature } : non-livraison
message-not-delivered-text = N’a pas fonctionné à temps. Remboursement automatique : { $amount }.
message-not-delivered-free = N’a pas fonctionné à temps. Rien n’a été payé.
message-refunded = Remboursé : { $amount }
message-refunded-text = Pour { $feature }. Votre banque peut prendre quelques jours.
message-refund-refused = Non remboursé : { $amount }
message-refund-refused-text = Pour { $feature }. Le vendeur rembourse autrement. Questions : { $seller }.
message-too-late = { $feature } : trop tard
message-too-late-text = { $what } : selon le vendeur, c’était trop tard. En cas de désaccord, écrivez à { $seller }.
actor-time = le calendrier
actor-driver = vous
actor-seller = le vendeur
actor-bank = la banque
actor-maker = le constructeur
actor-authority = une autorité
action-view = Voir
action-say-yes = Voir et accepter
action-confirm-phone = Confirmer sur le téléphone
action-try-again = Réessayer maintenant

## Means of payment, vouchers, phone

payment-expires = Expire fin { $month }/{ $year }
payment-expired = Expiré fin { $month }/{ $year }
payment-open-ended = Sans expiration
payment-guest = Un invité n’a pas de moyen de paiement.
payment-remove-title = Oublier ce moyen de paiement ?
payment-remove-text = Il en faudra un autre pour commander. Vos fonctions restent actives ; un renouvellement activé ne pourra pas être débité.
payment-remove-yes = Oublier
voucher-no-balance = Aucun
voucher-redeemed = { $amount } en plus, pour votre prochaine commande.
voucher-unknown = Ce bon n’existe pas. Vérifiez le code.
voucher-used = Ce bon a déjà été utilisé.
voucher-expired = Ce bon a expiré.
voucher-other-market = Ce bon est pour un autre pays.
phone-card-title = Nouveau moyen de paiement
phone-card-text = Scannez le code et ajoutez votre carte sur le téléphone.
phone-card-done = Ajout effectué : { $method }.
phone-voucher-title = Bon sur le téléphone
phone-voucher-text = Scannez le code et saisissez le bon sur le téléphone.
phone-voucher-done = Bon utilisé. Votre solde : { $balance }.
phone-email-title = Reçus par e-mail
phone-email-text = Scannez le code et saisissez votre adresse sur le téléphone.
phone-email-done = Les reçus arrivent désormais par e-mail.
phone-done = Fait sur le téléphone.
phone-confirmation-done = Votre banque a sa réponse.
phone-opening = Ouverture de la page pour le téléphone
phone-expired = Le code a expiré.
phone-failed = Cela n’a pas fonctionné sur le téléphone.
phone-again = Nouveau code
phone-place = ou ouvrez { $address } et saisissez
phone-until = Valable jusqu’à { $time }
action-cancel = Annuler
action-go-on = Continuer

## Profiles

profile-of = Profil : { $name }
role-owner = Propriétaire
role-owner-text = Tout, sans plafond
role-family = Famille
role-guest = Invité
role-guest-text = Conduit, ne commande rien
role-lessee = Leasing
role-lessee-text = Commande, ne cède rien
role-renter = Location
role-renter-text = Conduit, ne commande rien
role-valet = Voiturier
role-valet-text = Conduit, ne voit rien
valet-closed = La boutique est fermée
valet-text = Ce qui est actif continue. Le code PIN du propriétaire rouvre tout, sa clé aussi.
valet-confirm-title = Confier la voiture à un voiturier ?
valet-confirm-text = La boutique se ferme jusqu’à ce que le code PIN du propriétaire la rouvre.
valet-confirm-yes = Fermer la boutique
rental-end = Finir la location
rental-end-title = Finir cette location ?
rental-end-text = Ce que ce locataire a autorisé, choisi et gardé disparaît ; les données ainsi envoyées sont effacées. La voiture redevient comme avant.
rental-end-yes = Finir la location
rental-end-proof = Le code PIN du propriétaire finit la location.
rental-leave = Autre profil
rental-leave-text = Seul le code PIN du propriétaire fait quitter la location.
rental-ended = La location est finie. Il n’en reste rien.
rental-not-here = Réservé au propriétaire, pas en location.
key-this = La clé dans la voiture
key-none = Aucune clé
key-other = Une autre clé
profile-limit = { $limit } par mois, reste { $left }
profile-no-limit = Sans plafond
profile-add-title = Nouveau profil
profile-edit-title = Modifier le profil
profile-remove-title = Supprimer ce profil ?
profile-remove-text = { $name } disparaît de cette voiture. Les commandes restent.
profile-remove-yes = Supprimer
action-change-profile = Changer de profil
action-change-pin = Changer le PIN
action-set-pin = Définir le PIN
erase-now = Tout effacer

## Voice: at most 20 words each, as they are spoken

spoken-eur = { $units ->
    [one] { $units } euro
   *[other] { $units } euros
}
spoken-eur-cents = { $units ->
    [one] { $units } euro { $cents }
   *[other] { $units } euros { $cents }
}
spoken-gbp = { $units ->
    [one] { $units } livre
   *[other] { $units } livres
}
spoken-gbp-cents = { $units ->
    [one] { $units } livre { $cents }
   *[other] { $units } livres { $cents }
}
spoken-usd = { $units ->
    [one] { $units } dollar
   *[other] { $units } dollars
}
spoken-usd-cents = { $units ->
    [one] { $units } dollar { $cents }
   *[other] { $units } dollars { $cents }
}
voice-nothing = Je n’ai pas compris. Dites aide pour savoir ce que vous pouvez dire.
voice-again = Je n’ai pas bien compris. Veuillez répéter.
voice-too-late = Il n’y a plus de question en attente.
voice-left = Entendu, rien n’a changé.
voice-which-feature = De quelle fonction parlez-vous ?
voice-which-data = De quelles données parlez-vous ?
voice-which = Que voulez-vous dire ? { $choices }
voice-choice = { $number } : { $name }
voice-help = Demandez ce qui existe, ce que coûte une fonction, jusqu’à quand vous l’avez ou quelles données sont partagées.
voice-offers = { $count ->
    [one] Une fonction pour cette voiture : { $names }
   *[other] { $count } fonctions pour cette voiture, dont { $names }
}
voice-no-offers = Cette voiture a déjà tout ce qu’elle peut avoir.
voice-about = { $name } : { $text }
voice-price = La fonction { $name } coûte { $price } pour { $term }.
voice-price-unlimited = La fonction { $name } coûte { $price }, une seule fois, sans limite de durée.
voice-no-offer = La fonction { $name } ne peut pas être commandée pour cette voiture.
voice-state = { $name } : { $state }
voice-not-active = inactive
voice-until = Vous avez { $name } jusqu’au { $date }.
voice-trial = Un mois gratuit pour { $name } ; il prend fin tout seul. Dois-je le démarrer ?
voice-no-trial = Pas de mois gratuit pour { $name } sur cette voiture pour le moment.
voice-trial-begins = Le mois gratuit pour { $name } commence.
voice-choose-term = Choisissez la durée pour { $name } à l’écran, puis commandez avec votre PIN.
voice-order-by-touch = Commandez à l’écran avec votre PIN.
voice-saved = Commande possible en stationnement. La fonction { $name } est mise de côté.
voice-parked = C’est possible en stationnement.
voice-offline = Il faut du réseau. Il n’y en a pas pour le moment.
voice-no-service = La voiture ne répond pas pour le moment.
voice-closed = Un voiturier a la voiture. La boutique est fermée.
voice-cancel = La résiliation pour { $name } est prête. Confirmez à l’écran.
voice-withdraw = La rétractation pour { $name } est prête. Confirmez à l’écran.
voice-no-contract = Pour { $name }, il n’y a pas de contrat à résilier.
voice-no-withdrawal = Pour { $name }, il n’y a pas de contrat qui permette encore la rétractation.
voice-payment = { $amount } le { $date }, pour { $name }.
voice-no-payment = Rien ne sera débité : aucun contrat ne continue tout seul.
voice-shared = { $count ->
    [one] Un seul partage est actif : { $names }
   *[other] { $count } partages sont actifs, dont { $names }
}
voice-nothing-shared = Rien de ce qui relève de votre choix ne sort de la voiture.
voice-position = Position
voice-stopped = { $name } : plus rien n’est partagé.
voice-stopped-before = { $name } : rien n’était partagé.
voice-start = { $name } : lisez ce qui est partagé, puis activez au toucher.
voice-share-nothing = Plus rien n’est partagé, jusqu’à nouvel ordre.
voice-private = Rien n’est partagé pendant une heure.
voice-privacy = Voici ce qui sort de la voiture.
voice-installing = La voiture installe { $name }.
voice-no-update = Rien n’est en cours d’installation.
voice-back = Retour.

## The car changes hands

handover-who-owner = Vous la cédez
handover-who-car = Cette voiture
handover-who-next = Prochain propriétaire
handover-who-next-value = La configure comme une voiture neuve et ne voit rien de vous.
handover-who-proof = Personne d’autre ne le peut
handover-who-proof-pin = Votre PIN est demandé à l’étape 3.
handover-who-proof-hold = Sans PIN : à l’étape 3, vous maintenez un bouton.
handover-stays = Reste avec la voiture
handover-features = { $count ->
    [one] { $count } fonction
   *[other] { $count } fonctions
}
handover-ends = Fin aujourd’hui
handover-ended = Terminé
handover-items = { $count ->
    [one] { $count } élément
   *[other] { $count } éléments
}
handover-erased = Sera effacé
handover-erased-sub = Vos données personnelles
handover-yours = À vous
handover-yours-sub = Vous suit
handover-none-stays = Rien qui ait été commandé
handover-none-ends = Rien ne s’arrête
handover-none-yours = Il ne restait rien
handover-worth = Vaut encore { $amount }
handover-days-unused = { $days ->
    [one] { $days } jour non utilisé
   *[other] { $days } jours non utilisés
}
handover-money-back = Remboursé : { $amount }
handover-as-voucher = Bon de { $amount }
handover-voucher = Bon
handover-refund = Remboursement
handover-profiles = Profils et PIN
handover-papers = Reçus, messages
handover-payment = Moyen de paiement
handover-payment-none = Aucun
handover-data = Envois autorisés
handover-data-off = Tout désactivé
handover-saved = Mises de côté
handover-note = Rien ne s’efface avant l’étape 3, qui efface aussi ce qui a été envoyé.
handover-take-along = Emporter
handover-take-along-choose = Ce que tout est devenu, signé par le vendeur. Personne n’y est nommé. Où le mettre ?
handover-goes-along = Vous suit
handover-goes-along-value = Bon de { $amount }. Le code s’affiche ensuite.
handover-comes-back = Vous est remboursé
handover-comes-back-value = { $amount }, comme vous avez payé.
handover-outstanding = En cours d’envoi
handover-outstanding-value = Pour vos déclarations, l’instant de votre appui fait foi.
handover-seller = Le vendeur
handover-seller-online = L’apprend aussitôt et le confirme ici.
handover-seller-offline = L’apprend dès qu’il y a du réseau. Inutile d’attendre.
handover-final = Sans retour
handover-final-value = Ce qui reste continue. Tout ce qui est personnel disparaît.
handover-confirm = Effacer et céder
handover-sure = Oui, effacer et céder
handover-hold = Maintenir pour effacer et céder
handover-working = Effacement de vos données
handover-working-text = La voiture repart à neuf pour son prochain propriétaire. Ce qui reste continue.
handover-no-answer = La voiture ne répond pas. Ce qui a été fait s’affichera dès sa réponse.
handover-plan-failed = L’aperçu n’est pas arrivé
handover-plan-failed-text = Rien n’a été modifié. Veuillez réessayer.
handover-confirmed = Le vendeur l’a confirmé : seul le prochain propriétaire a désormais accès.
handover-unconfirmed = Le vendeur ne le sait pas encore : il l’apprend dès qu’il y a du réseau.
handover-confirmation = Vendeur
handover-confirmation-yes = Confirmé
handover-confirmation-no = À informer
handover-keep-code = Conservez le code, par exemple en photo. Ensuite, plus personne ne le verra.

## First start

welcome-language = Bienvenue
welcome-language-text = Configurez la voiture à votre guise. Ce que vous passez reste disponible plus tard.
welcome-has = Cette voiture a
welcome-has-text = Payé ou d’origine : tout fonctionne dès la première minute.
welcome-has-none = Aucune fonction commandée n’accompagne cette voiture.
welcome-can-get = Elle peut avoir
welcome-can-get-text = Chaque mois gratuit vous est ouvert, quels que soient les essais déjà faits ici.
welcome-can-get-none = La boutique n’a pas encore été jointe. Elle s’ouvre dès qu’il y a du réseau.
welcome-open-store = Ouvrir la boutique
welcome-privacy = Rien ne sort de la voiture sans votre accord
welcome-privacy-text = Tout ce qui exige votre accord est désactivé, et personne ne vous le demandera. Ce qu’une loi peut exiger figure aussi dans la liste.
welcome-open-privacy = Voir les usages
welcome-profile = Vous, à bord
welcome-profile-text = Tout cela peut attendre. Cela reste dans la voiture et s’efface si vous la cédez.
welcome-name = Nom
welcome-pin = PIN de commande
welcome-pin-set = Défini
welcome-payment = Moyen de paiement
welcome-not-set = Pas encore

## Entitlement passport

passport-note = Il ne nomme personne et dit ce qui vaut pour le prochain propriétaire.
passport-scan = À scanner par qui envisage d’acheter cette voiture.
passport-until = Valable jusqu’au { $time }
passport-none = Pas encore de passeport
passport-none-text = Le vendeur des fonctions signe ce que cette voiture a et peut avoir. Le passeport ne nomme personne, et vous pouvez le retirer.
passport-make = Créer un passeport
passport-failed = Le passeport n’est pas arrivé
passport-trial = Un mois gratuit
passport-from = dès { $price }
passport-ends = Fin à la vente

## Asking for a car without its PIN

claim-other = Je n’ai pas le PIN
claim-owner = Le propriétaire précédent
claim-owner-value = Est prévenu par e-mail et dans la voiture, et a un jour pour refuser.
claim-you = Vous
claim-you-value = La voiture est à vous une fois ce jour passé, garée et avec du réseau.
claim-paid = Ce qui a été payé
claim-paid-value = Reste avec la voiture ou suit la personne qui a payé.
claim-personal = Ce qui est personnel
claim-personal-value = S’efface, comme à chaque cession.
claim-ask = Demander la voiture
claim-waiting = Quelqu’un demande cette voiture
claim-waiting-value = Cédée à partir du { $time }, sauf si vous refusez.
claim-banner = Quelqu’un demande cette voiture sans le PIN. Cédée à partir du { $time }, sauf si vous refusez.
claim-see = Voir
claim-no = Refuser
claim-refused = Le propriétaire a refusé. Nouvelle demande possible à partir du { $time }.
claim-granted = Personne n’a refusé : qui a la voiture peut maintenant la reprendre.
claim-take = Reprendre
