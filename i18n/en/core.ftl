### Texts that depend on data. The core names the message and its arguments; dates, money and lists come formatted.

## Outside of the car

outside-temperature = { $celsius } °C

## State of a feature, one line

state-offered = from { $price } a month
state-offered-once = { $price }, paid once
state-included = Included
state-trial-pending = Starting trial
state-order-pending = Ordering
state-installing = Installing
state-trial = { $days ->
    [0] Trial, ends today
    [one] Trial, { $days } day left
   *[other] Trial, { $days } days left
}
state-trial-short = Trial
state-active-to = Active to { $date }
state-active-term = Active, { $term }
state-unlimited = Unlimited
state-grace = Until { $date }, then ended
state-ended = Ended { $date }
state-revoked = Revoked: { $reason }
state-failed = Did not start
state-payment-failed = Payment failed
state-abandoned = Order cancelled
state-needs-update = Needs update
state-not-in-this-car = Not in this car
state-not-in-market = Not sold here
state-needs-feature = Needs { $feature }
state-excluded = Not with { $feature }
state-verified = Verified working
state-saved = Saved for later

## Why a feature cannot be had, and what would change it

reason-equipment = Missing in this car: { $equipment }.
reason-equipment-change = It cannot be added later.
reason-software = It needs software { $needed }. This car has { $installed }.
reason-software-change = Available after the next update.
reason-market = It is not sold in { $market }.
reason-market-change = We show it here as soon as it is.
reason-needs = It works only with { $feature }.
reason-needs-change = Get { $feature } first.
reason-excludes = It does not work together with { $feature }.
reason-excludes-change = Available when { $feature } has ended.
reason-trial-used = You have had the free month.
reason-trial-used-change = You can still book a term.
reason-revoked-ownership = the car has changed hands
reason-revoked-safety = recalled for safety
reason-revoked-payment = not paid
reason-revoked-delivery = not delivered in time
reason-revoked-reversed = the bank took the payment back
reason-revoked-court = ordered by an authority

## Terms and money

term-month = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
term-year = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
term-unlimited = Unlimited
price-per-month = { $price } a month
price-once = Paid once
pays-off = { $months ->
    [one] Pays off after { $months } month
   *[other] Pays off after { $months } months
}
ends-by-itself = Ends by itself
stays-with-car = Stays with the car

## Store

store-category-all = All
store-results = { $count ->
    [0] No feature found
    [one] { $count } feature
   *[other] { $count } features
}
store-count = { $available } of { $total }
store-empty-search = No feature matches “{ $text }”.
store-empty-search-action = Clear search
store-empty-category = Nothing in this category for this car.
store-empty-category-action = Show all
store-failed-title = The store cannot be reached
store-failed-text = What you own keeps working. Check the connection, then try again.
action-retry = Try again
store-as-of = Offline. Prices as of { $time }.
store-as-of-date = Offline. Prices as of { $date }, { $time }.
featured-for-car = Fits this car

## While driving

driving-parked = Available when parked
driving-saved = Saved features wait for you here.
driving-mine = Manage when parked
driving-mine-text = What runs keeps running.
driving-unknown = Nothing is known of the car at this moment
driving-unknown-text = Until the feature service answers, this counts as driving. What you own keeps working.

## Trial

trial-button = Try 1 month free
trial-button-long = Try 1 month free – ends by itself
trial-promise = Ends by itself. No payment details.
trial-promise-short = No payment details needed.
trial-starting = Starting
trial-started = Trial started. It ends by itself on { $date }.
trial-ends = The trial ends by itself on { $date }.
trial-ends-today = The trial ends by itself today.
feature-open = See details
feature-active-until = Active until { $date }. Then it ends by itself.
feature-active-unlimited = Yours without end. It stays with the car.
feature-active-factory = Built in. It stays with the car.
feature-pending = The car is setting it up. This can take { $minutes } minutes.
feature-failed = The car could not switch it on. You were not charged.
feature-failed-paid = The car could not switch it on. Your order is safe. We try again.
feature-grace = The car has not had network for a while. It works until { $date }.
feature-ended = It ended on { $date }. You can book it again.

## Facts

data-none = None leaves the car
installs-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
restart-none = Not needed
restart-ignition = At the next start
holder-car = Stays with the car
holder-person = Goes with you

## Order

order-subtitle-car = { $term }. Stays with the car, VIN ending { $vin }.
order-subtitle-person = { $term }. Goes with you to your next car.
order-from-to = { $from } to { $to }
order-from = From { $from }
order-ends-by-itself = By itself. No renewal.
order-ends-never = Never. Paid once.
order-price-split = { $net } + { $rate }% VAT { $vat }
order-withdrawal-days = { $days } days, in My features
order-withdrawal-none = None here. You can cancel at any time.
order-papers-language = Language of contract and documents: { $language }
order-needs-consent = Tick the box to start now.
order-needs-parking = Available when parked.
order-needs-network = You are offline. Ordering needs a connection.
order-needs-service = The feature service is not answering.

## Documents of the seller

document-terms = Terms of sale
document-withdrawal = Withdrawal policy
document-privacy = Privacy notice

## Done

done-trial-title = Trial started
done-order-title = Thank you for your order
done-installing = The car is setting it up.
done-verified = The car has switched it on and checked it.
done-then-trial = No renewal. You pay nothing.
done-then-term = No renewal. No cost.
done-then-unlimited = It stays with the car.
done-no-end = Never
done-free = Free

## My features

running = Running
ended = Ended
days-left = { $days ->
    [0] Ends today
    [one] { $days } day left
   *[other] { $days } days left
}
to-date = to { $date }
next-charge-none = None
action-details = Details
action-extend = Extend
action-receipt = Receipt
action-again = Book again
my-features-empty = Nothing runs in this car yet.
my-features-empty-ended = Nothing has ended yet.

## Car & owner

vin-ending = ends in { $vin }
connected = Connected
last-heard = Last heard { $time }
never-heard = Not heard yet
stored-summary = Your features, receipts and choices, the store as last seen, and what was sent last, to show it to you. No payment details.
market-de = Germany
market-at = Austria
market-gb = United Kingdom
market-us = United States

## Privacy: the list

sharing-on = Data may leave the car
sharing-none = Nothing leaves the car
sharing-none-but-law = Nothing leaves the car but what the law demands
privacy-all = { $count ->
    [one] One switch for { $count } service. The car itself keeps working.
   *[other] One switch for all { $count } services. The car itself keeps working.
}
privacy-until-time = Until { $time } nothing leaves but what the law demands.
privacy-until-trip = On this trip nothing leaves but what the law demands.
privacy-until-changed = Until you change it nothing leaves but what the law demands.
privacy-hour = For one hour
privacy-trip = This trip
privacy-always = Until I change it
privacy-choice = Your choice
privacy-contract = For features that need data
privacy-law = Required by law
privacy-by-law = By law
privacy-locked = Off
privacy-of-service = { $service } · { $purpose }
privacy-needed-for = Needed for { $feature }
privacy-needed-by-none = No feature of yours needs it
privacy-unknown = Unknown: the car’s service does not answer
privacy-loading = Asking the car
privacy-nothing = Nothing
privacy-turning-off = Turning off
privacy-turning-on = Turning on
privacy-everything-off = Turning all off
privacy-restoring = Restoring
privacy-state-on = On
privacy-state-off = Off
privacy-needs-parking = Available when parked
privacy-is-private = Off while nothing is shared
privacy-last-sent = Last sent { $time }
privacy-never-sent = Nothing was sent yet
privacy-erasure-queued = Erasure asked for, waiting for the data centre
privacy-erasure-confirmed = { $records ->
    [one] { $records } record erased { $time }
   *[other] { $records } records erased { $time }
}
privacy-expires = Ends by itself on { $date }
privacy-show-sent = Show what was sent
privacy-show-sample = Show what would be sent
privacy-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
privacy-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
privacy-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
privacy-not-kept = Used, not kept
privacy-others = Others
privacy-empty = Nothing has left this car.
privacy-day-sent = { $date }: { $services }
privacy-day-none = { $date }: nothing
privacy-service-bytes = { $service } { $bytes }
privacy-chart-unknown = The car’s service does not answer.
privacy-broken = Your choices were damaged. Everything is off.
privacy-broken-action = Start anew
privacy-full = The disk is full. Turning off works, turning on does not.
weekday-1 = Mo
weekday-2 = Tu
weekday-3 = We
weekday-4 = Th
weekday-5 = Fr
weekday-6 = Sa
weekday-7 = Su

## Privacy: what a call came to

privacy-off-no-answer = The car has not confirmed it. It may still be on.
privacy-on-no-answer = The car did not answer. It is as it was.
privacy-all-off-no-answer = The car has not confirmed it. Some of it may still be on.
privacy-text-changed = The text has changed. Read it, then choose again.
privacy-refused = The car refused this. Nothing was changed.
privacy-storage-off = The disk is full. It is off, and will be written down later.
privacy-storage-on = The car cannot save. It stays off.
privacy-try-later = The car is busy. Nothing was changed. Try again.

## Privacy: all about a service

privacy-signals = Signals of the car
privacy-basis = Legal basis
privacy-basis-choice = Your choice (GDPR, Art. 6 (1) a)
privacy-basis-contract = A feature you have (GDPR, Art. 6 (1) b)
privacy-basis-law = A law demands it (GDPR, Art. 6 (1) c)
privacy-version = Version of this text
privacy-since = { $state } since
privacy-since-ever = From the start
privacy-ends = Your yes ends
privacy-ends-itself = By itself on { $date }
privacy-ends-open = When you turn it off
privacy-ends-law = Only with the law
privacy-features = Features that need it
privacy-features-none = None of yours
privacy-gone = This service is no longer offered.

## Privacy: what was sent

privacy-sent-title = What was sent: { $purpose }
privacy-sample-title = What would be sent: { $purpose }
privacy-sent-note = Sent { $time }, in this form. Times in it are UTC.
privacy-sent-gone = The car no longer has what was sent.
privacy-sample-note = An example. Nothing was read or sent for it.
privacy-sample-none = Nothing in this car sends anything for it.
privacy-record = Record { $number } of { $count }
privacy-more-lines = { $count ->
    [one] { $count } more line
   *[other] { $count } more lines
}
privacy-sheet-failed = The car does not give it at this moment. Try again later.

## Privacy: receipts

receipts-empty = You have not said yes or no to anything yet.
receipts-failed = The receipts cannot be read at this moment.
receipt-given = Given
receipt-refused = Refused
receipt-withdrawn = Withdrawn
receipt-title = Receipt: { $purpose }
receipt-by-touch = By touch
receipt-by-voice = By voice
receipt-by-expiry = By itself, it had run out
receipt-by-handover = By itself, at a change of hands
receipt-by-private = By Share nothing
receipt-by-recovery = By itself, at the next start
receipt-what = What
receipt-answer = Your answer
receipt-time = Date and time
receipt-how = How
receipt-until = Counts until
receipt-data = Data
receipt-signals = Signals of the car
receipt-to = Goes to
receipt-kept = Kept for
receipt-if-off = If off
receipt-controller = Answers for it
receipt-text = Text that was on screen
receipt-version = Version { $version }, { $language }
receipt-number = Number
receipt-digest = Digest of the text

## Privacy: export and erase

export-title = Export my data
export-choose = Everything that the car holds of you, in one file. Where to?
export-documents = Documents
export-documents-note = In this car
export-running = Copying your data
export-steps = Step { $done } of { $total }
export-done = { $records ->
    [one] { $records } record exported.
   *[other] { $records } records exported.
}
export-failed = The export did not work. Check that the place has room and is still there.
export-asking = Asking the car
erase-title = Erase all your data?
erase-consequence = Everything is turned off, and what was collected is erased, in the car and in the data centre. What you own stays. This cannot be undone.
erase-sure-title = Really erase everything?
erase-running = Erasing your data
erase-waiting = Erased in the car. The data centre has not confirmed it yet.
erase-done = { $records ->
    [one] Confirmed by the data centre, { $records } record erased, at { $time }.
   *[other] Confirmed by the data centre, { $records } records erased, at { $time }.
}
erase-done-title = Erased
erase-failed = The erasure is not complete. Everything is off. Go on to finish it.

## Features that are paused

state-paused = Paused: needs { $purpose }
state-paused-short = Paused
feature-paused = It pauses while { $purpose } is off.
action-privacy = Privacy
driving-privacy = Available when parked
driving-privacy-text = Turn on when parked. Turning off works now.
driving-privacy-none = Nothing is on.

## Banner and toast

daemon-absent = The feature service is not answering. What you own keeps working.
daemon-back = The feature service is back.
state-set-aside = Saved data was damaged. It was set aside and fetched again.
catalogue-fetched-again = The store was damaged on disk. It was fetched again.

## Errors: what happened and what to do

error-storefront-unreachable = The store cannot be reached. Nothing was charged. Try again later.
error-storefront-answer = The store gave an answer we cannot read. Nothing was charged. Try again later.
error-refused = The car refused this. Nothing was changed.
error-payment-declined = The payment was declined. Nothing was charged. Check your means of payment.
error-card-expired = The card has expired. Nothing was charged. Add another card.
error-card-limit = The limit of the card is reached. Nothing was charged. Ask your bank, or add another card.
error-no-payment-method = There is no means of payment yet. Add one on your phone.
error-not-confirmed = Your bank's question was not answered. Nothing was charged. Order again when you like.
error-provider-away = The payment service was away for too long. Nothing was charged. Order again if you like.
done-abandoned = Nothing was charged.
error-payment-unknown = The payment is not confirmed yet. You are charged once at most. We keep checking.
error-not-parked = This needs a parked car. Shift to P, then try again.
error-quote-expired = The price is older than allowed. Check it and order again.
error-quote-changed = The price has changed. Check it and order again.
error-not-eligible = This car cannot get the feature. The reason is on its page.
error-trial-used = The free month is used up. You can book a term.
error-order-conflict = This order was sent with other content. Please start again.
error-storage-failed = The car cannot save. Nothing was charged. Try again after the next start.
error-daemon-absent = The feature service is not answering. Nothing was changed. Try again.
error-timeout = This takes longer than usual. We keep checking.
error-activation-failed = The feature did not come up. We try again at the next start.
error-unknown = Something went wrong. Nothing was charged. Try again.

# Actions and states that stand alone.
action-save = Save for later
action-on = On
state-checking = Checking
state-withdrawn-plain = Withdrawn
order-failed-title = This cannot be ordered now
done-refused-title = Not ordered
state-trial-offered = 1 month free
connection-none = Not answering
done-sending-title = Sending your order
done-receipt-title = Receipt

## Order: PIN, money, what is in the way

order-total = Total incl. VAT
order-total-on = Total incl. VAT, due { $date }
done-bank-title = Confirm your payment
done-not-delivered-refund = It was not seen to work in time. { $refund }.
done-not-delivered-title = Not delivered
order-button = Order with obligation to pay
order-sum = { $price } { $credits } = { $sum }
order-credit-unused = − { $amount } unused time
order-credit-voucher = − { $amount } voucher
order-nothing-to-pay = None needed
order-guest = Guests cannot order
order-guest-text = Choose another profile to order.
order-renter = Nothing is ordered in a rental
order-limit = More than your limit allows
order-limit-text = { $limit } a month, { $left } of it left. The owner can change it.
order-no-payment = No means of payment yet
order-payment-none = None yet
order-no-payment-text = You add one with your phone. Its number never reaches the car.
order-payment-expired = The card has expired
payment-method = { $brand } ending { $last4 }
pin-title = PIN
pin-enter = Enter your PIN
pin-enter-tries = { $tries ->
    [one] Enter your PIN, { $tries } try left
   *[other] Enter your PIN, { $tries } tries left
}
pin-of-owner = PIN of { $name }
pin-old = Enter your present PIN
pin-choose = New PIN: 4–8 digits
pin-repeat = Enter it again
pin-setting = Saving your PIN
pin-checking = Checking your PIN
pin-chosen = Your PIN is set
pin-is-set = The PIN is set.
pin-different = They differ. Choose again.
pin-wrong = Wrong PIN
pin-wrong-tries = { $tries ->
    [0] Wrong PIN
    [one] Wrong PIN. { $tries } try left.
   *[other] Wrong PIN. { $tries } tries left.
}
pin-wait = Wrong PIN. Try again in { $wait }.
pin-locked = The PIN is locked
pin-locked-text = Try again in { $wait }. The time counts while the car is switched on.
pin-reset-text = Too many wrong ones. The seller sets it back when you ask; what you own keeps working.
pin-not-set = Choose a PIN first.
pin-what-for = It is asked for at every order, never to withdraw or to cancel. It stays in this car.
proof-title = PIN of the owner
proof-card = Change means of payment
proof-remove = Forget means of payment
proof-email = Receipts by mail
proof-card-text = Anybody can choose a profile in this car. So that nobody takes away what you pay with, it asks for your PIN.
proof-email-text = Receipts say what you bought. So that they reach only you, the car asks for your PIN.
pin-seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
pin-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
error-limit = This is more than the limit of this profile allows. Nothing was charged.
error-not-allowed = This profile may not do this.
renewal-is-on = It goes on. { $amount } is charged for the term from { $date }.

## Order: what it waits for

state-awaiting-payment = Waiting for payment
state-provider-away = Payment delayed
state-bank-asks = Your bank asks
state-paid = Paid, installing
done-provider-away = Not charged yet. We try until { $time }. You may cancel now.
done-bank-asks = Scan the code and confirm the payment on your phone.
done-not-delivered = What you paid comes back by itself.
action-give-up = Cancel this order
action-change-payment = Change means of payment
action-add-payment = Add means of payment

## My features: contracts

next-charge = Next charge
next-charge-on = On { $date }
next-charge-confirm = Confirm by { $date }
until-date = until { $date }
action-withdraw = Withdraw
action-cancel-contract = Cancel
action-messages = Messages
state-withdrawal-queued = Withdrawn, will be sent
state-cancellation-queued = Cancelled, will be sent
state-withdrawn-leaving = Withdrawn, off with the ignition
state-cancelled = Cancelled

## A contract

contract-unknown = Nothing is lost. Try again in a moment.
contract-trial = 1 month free. It ends by itself.
contract-term = Term
contract-not-started = Begins when it is seen to work
contract-paid = Paid
contract-not-paid = Nothing yet
contract-credit = Credited
contract-credit-of = { $credit } of { $price }
contract-refund = Refund
contract-withdrawal = Right of withdrawal
contract-cancelled = Cancelled on
contract-concluded = Concluded
contract-number = Order number
contract-seller = Seller
contract-begins = Begins { $date }
contract-runs = Running
contract-delivery = If it is not seen to work within { $hours } hours of driving time, you get your money back.
contract-next = Following term from { $date }
contract-other = The contract before
contract-over-since = Since { $date }
contract-over-ended = Ended
contract-over-replaced = Replaced by another term
contract-over-not-paid = Ended, not paid
contract-over-transferred = Ended, the car has changed hands
contract-over-recalled = Taken back for safety
contract-over-not-delivered = Not delivered
contract-over-reversed = Ended, the bank took the payment back
contract-over-court = Ended by order of a court
refund-done = { $amount } given back on { $date }
refund-on-its-way = { $amount } on its way back
refund-refused = { $amount }, owed to you by the seller
refund-refused-note = The seller pays it in another way.
action-change-term = Change term
action-receipts = Receipts
renewal-off = Ends by itself on { $date }. No cost.
renewal-followed = A following term begins on { $date }.
renewal-off-plain = Ends by itself. No cost.
renewal-on = On { $date } { $amount } is charged.
renewal-price-changed = New price: { $amount } instead of { $before }. Without your consent it ends on { $date }.
renewal-retrying = { $why } { $amount } again on { $next }.
renewal-grace = It works until { $date }.
renewal-to-confirm = Your bank wants { $amount } confirmed by { $by }.
why-declined = The bank said no.
why-expired = The card has expired.
why-limit = The limit of the card is reached.
why-no-payment = There is no means of payment.
why-not-confirmed = The bank's question was not answered.
why-provider-away = The payment service was away.
why-unknown = The payment did not go through.

## Withdraw and cancel

until-switched-off = Until the car is off
declare-order = Order { $order }
withdraw-entry = Withdraw from contract
withdraw-confirm = Confirm withdrawal
withdraw-money = You get { $paid } back: all that you paid.
withdraw-free = Nothing was paid, and nothing has to be paid.
withdraw-works = It goes off when the car is switched off, never during a drive.
withdraw-until = until { $date }
withdraw-over = ended { $date }
withdraw-no-right = None for this contract
withdraw-accepted = The seller has your withdrawal. Your money is on its way back.
cancel-entry = Cancel contracts here
cancel-confirm = cancel now
cancel-money = Nothing more is charged. What is paid stays paid.
cancel-works = It works until { $date }, then it ends.
cancel-works-term = It works until the end of what is paid.
cancel-unlimited = It ends after the notice of the terms of sale.
cancel-accepted = The seller has your cancellation.
declare-counts = This moment counts. Your receipt is here at once.
declare-counts-offline = You are offline: this moment counts, and it is sent as soon as there is a network.
declare-no-answer = The car has not answered. Tap again: it counts once.
declared-at = Declared on
declared-queued = Written down in the car. Sent as soon as there is a network; the moment of your tap counts.
declared-too-late = The seller says it came too late. The receipt says when you tapped.
declare-disagree = If you disagree, write to { $seller }.
declared-moot = The contract was over already.

## Receipts of contracts

receipts-all = Receipts
receipts-of = Receipts: { $feature }
receipts-none = There is no receipt yet.
receipt-trial = Free month
receipt-contract = Contract
receipt-withdrawal = Withdrawal
receipt-cancellation = Cancellation
receipt-renewal-stopped = Renewal stopped
receipt-renewed = Renewal
receipt-refund = Refund
receipt-no = No. { $number }
receipt-not-yet = The receipt is being made. It stays in the car once it is here.
receipts-export-title = Take receipts along
receipts-export-choose = All receipts, as PDF and as text. Where to?
receipts-export-running = Receipts are being copied
receipts-export-done = { $files ->
    [one] { $files } file saved.
   *[other] { $files } files saved.
}

## Messages

messages-empty = Nothing to read.
messages-unknown = The feature service is not answering.
message-ends = { $days ->
    [0] { $feature } ends today
    [one] { $feature } ends in { $days } day
   *[other] { $feature } ends in { $days } days
}
message-ends-text = On { $date }, by itself. Nothing follows and nothing is charged.
message-renews = { $feature } goes on soon
message-renews-text = On { $date } { $amount } is charged. You can turn that off until then.
message-price = New price for { $feature }
message-price-text = { $amount } instead of { $before } from { $date }. Without your consent it ends by itself.
message-renewal-failed = { $feature }: payment failed
message-renewal-failed-text = { $why } Next try { $next }. It works until { $until }; nothing is lost until then.
message-to-confirm = { $feature }: your bank asks
message-to-confirm-text = Confirm { $amount } on your phone by { $by }. It works until { $until }; nothing is lost until then.
message-removed = { $feature } was ended
message-removed-text = { $reason }. By { $actor } on { $date }. To object, write to { $seller }.
message-removal-refused = { $feature } stays on
message-removal-refused-text = It was to be taken away without a reason. The car refused that and reported it.
message-not-delivered = { $feature } was not delivered
message-not-delivered-text = It was not seen to work in time. { $amount } comes back by itself.
message-not-delivered-free = It was not seen to work in time. Nothing was paid.
message-refunded = { $amount } given back
message-refunded-text = For { $feature }. It can take your bank some days.
message-refund-refused = { $amount } could not be given back
message-refund-refused-text = For { $feature }. The seller pays it in another way. Questions: { $seller }.
message-too-late = { $feature }: too late
message-too-late-text = { $what }: the seller says it came too late. If you disagree, write to { $seller }.
actor-time = the calendar
actor-driver = you
actor-seller = the seller
actor-bank = the bank
actor-maker = the carmaker
actor-authority = an authority
action-view = View
action-say-yes = View and agree
action-confirm-phone = Confirm by phone
action-try-again = Try again now

## Means of payment, vouchers, phone

payment-expires = Valid until { $month }/{ $year }
payment-expired = Expired { $month }/{ $year }
payment-open-ended = Does not run out
payment-guest = Guests have no means of payment.
payment-remove-title = Forget this means of payment?
payment-remove-text = Orders then need another one. What you own keeps working; a renewal that is on cannot be charged.
payment-remove-yes = Forget it
voucher-no-balance = None
voucher-redeemed = { $amount } added. It is used with your next order.
voucher-unknown = There is no such voucher. Check the code.
voucher-used = This voucher was used already.
voucher-expired = This voucher has expired.
voucher-other-market = This voucher is for another country.
phone-card-title = Add means of payment
phone-card-text = Scan the code and add your card on the phone.
phone-card-done = { $method } is added.
phone-voucher-title = Voucher by phone
phone-voucher-text = Scan the code and enter the voucher on the phone.
phone-voucher-done = Redeemed. Your balance: { $balance }.
phone-email-title = Receipts by mail
phone-email-text = Scan the code and enter your address on the phone.
phone-email-done = Receipts come by mail from now on.
phone-done = Done on the phone.
phone-confirmation-done = Your bank has its answer.
phone-opening = Opening the page for your phone
phone-expired = The code has expired.
phone-failed = That did not work on the phone.
phone-again = New code
phone-place = or open { $address } and enter
phone-until = Valid until { $time }
action-cancel = Cancel
action-go-on = Continue

## Profiles

profile-of = Profile: { $name }
role-owner = Owner
role-owner-text = Everything, without a limit
role-family = Family
role-guest = Guest
role-guest-text = Drives, orders nothing
role-lessee = Lease
role-lessee-text = Orders, gives nothing away
role-renter = Rental
role-renter-text = Drives, orders nothing
role-valet = Valet
role-valet-text = Drives, sees nothing
valet-closed = The store is closed
valet-text = What is active goes on. The owner’s PIN opens everything again, and so does the owner’s key.
valet-confirm-title = Give the car to a valet?
valet-confirm-text = The store closes until the owner’s PIN opens it again.
valet-confirm-yes = Close the store
rental-end = End rental
rental-end-title = End this rental?
rental-end-text = What this renter has allowed, chosen and saved goes, and data sent with that yes is erased. The car is then as it was before.
rental-end-yes = End rental
rental-end-proof = The owner’s PIN ends the rental.
rental-leave = Another profile
rental-leave-text = Only the owner’s PIN leads out of a rental.
rental-ended = The rental has ended. Nothing of it is left.
rental-not-here = Only for the owner, not in a rental.
key-this = The key in the car
key-none = No key
key-other = Another key
profile-limit = { $limit } a month, { $left } left
profile-no-limit = No limit
profile-add-title = New profile
profile-edit-title = Change profile
profile-remove-title = Remove this profile?
profile-remove-text = { $name } goes from this car. What was ordered stays.
profile-remove-yes = Remove
action-change-profile = Change profile
action-change-pin = Change PIN
action-set-pin = Set PIN
erase-now = Erase all now

## Voice: at most 20 words each, as they are spoken

spoken-eur = { $units ->
    [one] { $units } euro
   *[other] { $units } euros
}
spoken-eur-cents = { $units } euros { $cents }
spoken-gbp = { $units ->
    [one] { $units } pound
   *[other] { $units } pounds
}
spoken-gbp-cents = { $units } pounds { $cents }
spoken-usd = { $units ->
    [one] { $units } dollar
   *[other] { $units } dollars
}
spoken-usd-cents = { $units } dollars { $cents }
voice-nothing = I did not understand that. Say help for what you can say.
voice-again = I am not sure what you mean. Please say it again.
voice-too-late = There is no open question any more.
voice-left = All right, nothing was changed.
voice-which-feature = Which feature do you mean?
voice-which-data = Which data do you mean?
voice-which = Which one do you mean? { $choices }
voice-choice = { $number }: { $name }
voice-help = Ask what you can get, what something costs, until when you have it, or what data is shared.
voice-offers = { $count ->
    [one] One feature fits this car: { $names }
   *[other] { $count } features fit this car, such as { $names }
}
voice-no-offers = This car has everything that it can get.
voice-about = { $name }: { $text }
voice-price = { $name } costs { $price } for { $term }.
voice-price-unlimited = { $name } costs { $price }, once and for good.
voice-no-offer = { $name } cannot be ordered for this car.
voice-state = { $name }: { $state }
voice-not-active = not active
voice-until = You have { $name } until { $date }.
voice-trial = { $name } free for a month; it ends by itself. Shall I start it?
voice-no-trial = There is no free month of { $name } for this car now.
voice-trial-begins = The free month of { $name } begins.
voice-choose-term = Choose a term of { $name } on the screen, then order there with your PIN.
voice-order-by-touch = Order on the screen with your PIN.
voice-saved = Orders are possible when parked. { $name } is saved for then.
voice-parked = That is possible when parked.
voice-offline = That needs a network. There is none at the moment.
voice-no-service = The car does not answer at the moment.
voice-closed = A valet has the car. The store is closed.
voice-cancel = Cancelling { $name } is ready. Confirm on the screen.
voice-withdraw = Withdrawing from { $name } is ready. Confirm on the screen.
voice-no-contract = There is no contract on { $name } to cancel.
voice-no-withdrawal = There is no contract on { $name } that can still be withdrawn from.
voice-payment = { $amount } on { $date }, for { $name }.
voice-no-payment = Nothing is charged: no contract goes on by itself.
voice-shared = { $count ->
    [one] One thing is shared: { $names }
   *[other] { $count } things are shared, such as { $names }
}
voice-nothing-shared = Nothing of your choice leaves the car.
voice-position = Position
voice-stopped = { $name }: nothing more is shared.
voice-stopped-before = { $name } was not shared.
voice-start = { $name }: read what is shared and switch it on by touch.
voice-share-nothing = Nothing is shared any more, until you change it.
voice-private = Nothing is shared for an hour.
voice-privacy = Here is what leaves the car.
voice-installing = { $name } is being installed.
voice-no-update = Nothing is being installed.
voice-back = Back.

## The car changes hands

handover-who-owner = You hand it over
handover-who-car = This car
handover-who-next = Whoever has it next
handover-who-next-value = Sets it up as if it were new, and sees nothing of you.
handover-who-proof = Nobody else can do it
handover-who-proof-pin = Your PIN is asked for in step 3.
handover-who-proof-hold = You have no PIN: in step 3 you hold a button.
handover-stays = Stays with the car
handover-features = { $count ->
    [one] { $count } feature
   *[other] { $count } features
}
handover-ends = Ends today
handover-ended = Has ended
handover-items = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
handover-erased = Gets erased
handover-erased-sub = Everything personal
handover-yours = Yours
handover-yours-sub = Goes with you
handover-none-stays = Nothing that was booked
handover-none-ends = Nothing ends
handover-none-yours = Nothing was left
handover-worth = Still worth { $amount }
handover-days-unused = { $days ->
    [one] { $days } day unused
   *[other] { $days } days unused
}
handover-money-back = { $amount } back
handover-as-voucher = Voucher { $amount }
handover-voucher = Voucher
handover-refund = Money back
handover-profiles = Profiles and PINs
handover-papers = Receipts, messages
handover-payment = Means of payment
handover-payment-none = None
handover-data = What may be sent
handover-data-off = All off
handover-saved = Saved for later
handover-note = Erased only in step 3, with all data that was sent.
handover-take-along = Take along
handover-take-along-choose = What became of everything, as the seller has signed it. It names nobody. Where to?
handover-goes-along = Goes with you
handover-goes-along-value = { $amount } as a voucher. Its code comes next.
handover-comes-back = Comes back to you
handover-comes-back-value = { $amount }, the way you paid.
handover-outstanding = Still on its way
handover-outstanding-value = What you declared counts from when you tapped.
handover-seller = The seller
handover-seller-online = Hears of it at once, and confirms it here.
handover-seller-offline = Hears of it as soon as there is a network. You need not wait.
handover-final = No way back
handover-final-value = What stays works on. Everything personal goes.
handover-confirm = Erase and hand over
handover-sure = Yes, erase and hand over
handover-hold = Hold to erase and hand over
handover-working = Erasing what was yours
handover-working-text = The car begins anew as the next owner’s. What stays works on.
handover-no-answer = The car does not answer. What was done is shown as soon as it does.
handover-plan-failed = The overview did not come
handover-plan-failed-text = Nothing has happened. Please try again.
handover-confirmed = The seller has confirmed it: nobody but the next owner has access now.
handover-unconfirmed = The seller does not know yet: it is told as soon as there is a network.
handover-confirmation = Seller
handover-confirmation-yes = Confirmed
handover-confirmation-no = Not told yet
handover-keep-code = Keep the code, such as in a photo. After this nobody sees it any more.

## First start

welcome-language = Welcome
welcome-language-text = This car is yours to set up. Skip what you like: it is still here later.
welcome-has = This car has
welcome-has-text = Paid for, or built in: it works from the first minute.
welcome-has-none = Nothing that was booked came with this car.
welcome-can-get = It can get
welcome-can-get-text = Each free month is new for you, whatever was tried in this car before.
welcome-can-get-none = The store was not reached yet. It is there as soon as there is a network.
welcome-open-store = Open the store
welcome-privacy = Nothing leaves the car without your yes
welcome-privacy-text = Everything that needs your yes is off, and nobody will ask you for it. A law can demand something: that is listed, too.
welcome-open-privacy = See each use
welcome-profile = You, in this car
welcome-profile-text = All of this can wait. It stays in this car and goes when you hand it over.
welcome-name = Name
welcome-pin = PIN for orders
welcome-pin-set = Set
welcome-payment = Means of payment
welcome-not-set = Not yet

## Entitlement passport

passport-note = It names nobody, and says what holds for whoever has the car next.
passport-scan = Whoever thinks of buying this car scans it.
passport-until = Good until { $time }
passport-none = No passport yet
passport-none-text = The seller of the features signs what this car has and could get. It names nobody, and you can take it back.
passport-make = Make a passport
passport-failed = The passport did not come
passport-trial = A month free
passport-from = from { $price }
passport-ends = Ends at a sale

## Asking for a car without its PIN

claim-other = I do not have the PIN
claim-owner = Whoever had it before
claim-owner-value = Is told by mail and in the car, and has a day to say no.
claim-you = You
claim-you-value = You can take the car over when that day is over, parked and with a network.
claim-paid = What was paid for
claim-paid-value = Stays with the car, or goes along with whoever paid.
claim-personal = What is personal
claim-personal-value = Gets erased, as at every handover.
claim-ask = Ask for this car
claim-waiting = Somebody asks for this car
claim-waiting-value = Theirs from { $time }, unless you say no.
claim-banner = Somebody without the PIN asks for this car. Theirs from { $time }, unless you say no.
claim-see = See
claim-no = Say no
claim-refused = The owner has said no. Somebody can ask again from { $time }.
claim-granted = Nobody has said no: whoever has the car can take it over now.
claim-take = Take it over
