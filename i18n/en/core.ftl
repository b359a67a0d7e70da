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
order-withdrawal-days = { $days } days
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
receipt-language-en = English
receipt-language-de = German
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
