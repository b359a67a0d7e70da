### Static texts of the screens. Short sentences, no exclamation marks.

app-name = Upfit

## Rail and top bar

nav-store = Boutique
nav-my-features = Fonctions
nav-privacy = Vie privée
nav-car = Voiture
navigation = Navigation
back = Retour
close = Fermer

## Store

store-title = Boutique
store-for-this-car = Pour cette voiture
store-categories = Catégories
store-search = Chercher
store-search-close = Fermer la recherche
store-search-hint = Nom ou effet
store-loading = Chargement de la boutique
store-features = Fonctions

## Feature

feature-data = Données requises
feature-installs = Installation
feature-restart = Redémarrage
feature-holder = Changement de voiture
feature-terms = Durées
feature-incl-vat = TTC
feature-reasons = Indisponible sur cette voiture
feature-how = Mode d’emploi
feature-loading = Chargement de la fonction

## Order

order-title = Vérifier et commander
order-change = Modifier
order-term = Durée
order-ends = Fin
order-price = Prix
order-payment = Moyen de paiement
order-withdrawal = Droit de rétractation
order-seller = Vendeur
order-consent = Démarrer maintenant. Si je me rétracte, tout m’est remboursé.
order-pending = Commande en cours
order-loading = Calcul du prix

## Done

done-start = Début
done-end = Fin
done-then = Ensuite
done-order-number = N° de commande
done-time = Date et heure
done-total = Total TTC
done-seller = Vendeur
done-again = Recommencer
done-my-features = Mes fonctions
done-store = Retour à la boutique

## My features

my-features-title = Mes fonctions
my-features-filter = Filtre
my-features-open-store = Ouvrir la boutique

## Privacy

privacy-title = Vie privée
privacy-master = Ne rien partager
privacy-list = Ce qui peut sortir de la voiture
privacy-modes = Combien de temps
privacy-data = Données envoyées
privacy-recipient = Destinataire
privacy-retention = Conservation
privacy-if-off = Si inactif :
privacy-details = En savoir plus
privacy-left = Sorti de votre voiture
privacy-in-days = en 7 jours
privacy-chart = Par jour
privacy-receipts = Reçus
privacy-export = Exporter
privacy-export-long = Exporter mes données
privacy-erase = Effacer
privacy-erase-long = Effacer mes données
privacy-receipts-more = Voir les anciens
privacy-receipts-loading = Chargement des reçus
privacy-sheet-loading = Chargement des données
privacy-export-folders = Emplacement
privacy-erase-hold = Maintenir pour effacer
privacy-erase-keep = Conserver
privacy-go-on = Continuer
privacy-export-elsewhere = Autre emplacement
privacy-driving-all = Tout désactiver
privacy-driving-off = Désactiver

## Car & owner

car-title = Voiture
car-this = Cette voiture
car-model = Modèle
car-year = Millésime
car-vin = VIN
car-software = Logiciel
car-market = Marché
car-language = Langue
car-appearance = Affichage
car-appearance-automatic = Automatique
car-appearance-day = Jour
car-appearance-night = Nuit
car-high-contrast = Contraste élevé
car-large-text = Texte agrandi
car-less-motion = Moins d'animations
car-connections = Connexions
car-service = Service des fonctions
car-store = Boutique
car-stored = Gardé dans la voiture

## Contracts, receipts, messages

contract-title = Contrat
contract-renewal = Renouvellement automatique
contract-open = Contrat
declare-read = Lire le reçu
declare-back = Retour
contract-receipts-export = Exporter
contract-receipts-mail = Par e-mail
messages-title = Messages
messages-dismiss = Masquer
messages-receipts = Reçus

## Means of payment, vouchers, phone

payment-title = Paiement
payment-card = Pour les commandes
payment-none = Aucun
payment-add = Ajouter sur le téléphone
payment-change = Changer sur le téléphone
payment-remove = Oublier
payment-vouchers = Bons
payment-balance = Solde
payment-by-phone = Utiliser sur le téléphone
payment-by-hand = Saisir un code
voucher-title = Utiliser un bon
voucher-code = Code du bon
voucher-hint = Comme imprimé
voucher-redeem = Utiliser
phone-scan = À scanner avec le téléphone

## Profiles and PIN

profiles-title = Profils
profiles-active = Actif
profiles-select = Choisir
profiles-edit = Modifier
profiles-add = Ajouter un profil
profile-name = Nom
profile-role = Droits
profile-key = Clé
profile-limit-a-month = Plafond par mois
profile-save = Enregistrer
profile-remove = Supprimer
pin-erase = Effacer un chiffre
pin-next = Continuer
keyboard-erase = Effacer une lettre
keyboard-space = Espace

## The car changes hands

handover-title = Céder la voiture
claim-title = Reprendre la voiture
handover-step-who = Qui
handover-step-overview = Aperçu
handover-step-erase = Effacer
handover-step-done = Terminé
handover-next = Continuer
handover-put-away = Masquer
welcome-title = Premiers réglages
welcome-step-language = Langue
welcome-step-has = À bord
welcome-step-can-get = En option
welcome-step-privacy = Données
welcome-step-profile = Vous
welcome-later = Plus tard
welcome-next = Continuer
welcome-over = Terminer
passport-title = Passeport fonctions
passport-revoke = Retirer
