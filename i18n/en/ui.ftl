### Static texts of the screens. Short sentences, no exclamation marks.

app-name = Upfit

## Rail and top bar

nav-store = Store
nav-my-features = My features
nav-privacy = Privacy
nav-car = Car & owner
navigation = Navigation
back = Back
close = Close

## Store

store-title = Store
store-for-this-car = For this car
store-categories = Categories
store-search = Search
store-search-close = Close search
store-search-hint = Name or effect
store-loading = Loading the store
store-features = Features

## Feature

feature-data = Data it needs
feature-installs = Installs in
feature-restart = Restart
feature-holder = If you change cars
feature-terms = Terms
feature-incl-vat = incl. VAT
feature-reasons = Not available in this car
feature-how = How to use it
feature-loading = Loading the feature

## Order

order-title = Check and order
order-change = Change
order-term = Term
order-ends = How it ends
order-price = Price
order-payment = Means of payment
order-withdrawal = Right of withdrawal
order-seller = Seller
order-consent = Start now. If I withdraw, I get everything back.
order-pending = Ordering
order-loading = Getting the price

## Done

done-start = Starts
done-end = Ends
done-then = After that
done-order-number = Order number
done-time = Date and time
done-total = Total incl. VAT
done-seller = Seller
done-again = Choose again
done-my-features = My features
done-store = Back to the store

## My features

my-features-title = My features
my-features-filter = Filter
my-features-open-store = Open the store

## Privacy

privacy-title = Privacy
privacy-master = Share nothing
privacy-list = What may leave the car
privacy-modes = For how long
privacy-data = Data sent
privacy-recipient = Goes to
privacy-retention = Kept for
privacy-if-off = If off:
privacy-details = All about it
privacy-left = What left your car
privacy-in-days = in 7 days
privacy-chart = Each day
privacy-receipts = Receipts
privacy-export = Export
privacy-export-long = Export my data
privacy-erase = Erase
privacy-erase-long = Erase my data
privacy-receipts-more = Show older ones
privacy-receipts-loading = Getting the receipts
privacy-sheet-loading = Getting the data
privacy-export-folders = Where to
privacy-erase-hold = Hold to erase
privacy-erase-keep = Keep
privacy-go-on = Go on
privacy-export-elsewhere = Choose another place
privacy-driving-all = Turn all off
privacy-driving-off = Turn off

## Car & owner

car-title = Car & owner
car-this = This car
car-model = Model
car-year = Model year
car-vin = VIN
car-software = Software
car-market = Market
car-language = Language
car-appearance = Appearance
car-appearance-automatic = Automatic
car-appearance-day = Day
car-appearance-night = Night
car-high-contrast = High contrast
car-large-text = Large text
car-less-motion = Less motion
car-connections = Connections
car-service = Feature service
car-store = Store
car-stored = Stored in this car

## Contracts, receipts, messages

contract-title = Contract
contract-renewal = Goes on by itself
contract-open = Contract
declare-read = Read the receipt
declare-back = Back
contract-receipts-export = Take along
contract-receipts-mail = By mail
messages-title = Messages
messages-dismiss = Put away
messages-receipts = Receipts

## Means of payment, vouchers, phone

payment-title = Payment
payment-card = For orders
payment-none = None yet
payment-add = Add by phone
payment-change = Change by phone
payment-remove = Forget
payment-vouchers = Vouchers
payment-balance = Balance
payment-by-phone = Redeem by phone
payment-by-hand = Enter a code
voucher-title = Redeem a voucher
voucher-code = Code of the voucher
voucher-hint = As printed
voucher-redeem = Redeem
phone-scan = Scan with your phone

## Profiles and PIN

profiles-title = Profiles
profiles-active = In use
profiles-select = Choose
profiles-edit = Edit
profiles-add = Add a profile
profile-name = Name
profile-role = Rights
profile-key = Key
profile-limit-a-month = Limit a month
profile-save = Save
profile-remove = Remove
pin-erase = Take back a digit
pin-next = Go on
keyboard-erase = Take back a letter
keyboard-space = Space

## The car changes hands

handover-title = Hand over the car
claim-title = Take over the car
handover-step-who = Who
handover-step-overview = Overview
handover-step-erase = Erase
handover-step-done = Done
handover-next = Continue
handover-put-away = Put away
welcome-title = Set up this car
welcome-step-language = Language
welcome-step-has = On board
welcome-step-can-get = To get
welcome-step-privacy = Data
welcome-step-profile = You
welcome-later = Later
welcome-next = Continue
welcome-over = Done
passport-title = Passport
passport-revoke = Take it back
