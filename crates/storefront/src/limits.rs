//! Every limit of the server, with its reason.

use std::time::Duration;

/// Connections at once. A car holds one; above this new ones wait in the kernel's queue.
pub(crate) const CONNECTIONS_MAX: usize = 512;

/// From the accepted socket to the end of the TLS handshake. Two round trips over a bad mobile network.
pub(crate) const HANDSHAKE_MAX: Duration = Duration::from_secs(10);

/// For the header of a request, and for an idle connection until the next one.
pub(crate) const HEADER_MAX: Duration = Duration::from_secs(5);

/// Between two checks whether an HTTP/2 peer is still there. Rare, because each wakes a car's radio.
pub(crate) const PING_EVERY: Duration = Duration::from_secs(60);

/// Bytes of a request's header. Ours have a few hundred.
pub(crate) const HEADER_BYTES_MAX: usize = 16 * 1024;

/// Header fields of a request.
pub(crate) const HEADERS_MAX: usize = 64;

/// For one request, its body included. Below the 30 s after which the car gives up, so that the car gets an answer.
pub(crate) const REQUEST_MAX: Duration = Duration::from_secs(20);

/// For one connection, so that a peer that reads one byte a minute does not hold its place for good.
pub(crate) const CONNECTION_LIFE_MAX: Duration = Duration::from_secs(300);

/// For requests that are under way when the connection or the server ends.
pub(crate) const GRACE: Duration = Duration::from_secs(10);

/// Requests at once on one HTTP/2 connection.
pub(crate) const STREAMS_MAX: u32 = 64;

/// Body of a route that expects none or a few words.
pub(crate) const SMALL_BODY_BYTES_MAX: usize = 4 * 1024;

/// How long a price stands: time to read the order page, and to come back to it after a phone call.
pub(crate) const QUOTE_MINUTES: i64 = 15;

/// Open quotes of one vehicle. Every look at an order page makes one.
pub(crate) const QUOTES_OPEN_MAX: i64 = 200;

/// Orders of one vehicle in a day. They are kept for ever, so they cannot be free of charge for an attacker.
pub(crate) const ORDERS_A_DAY_MAX: i64 = 20_000;

/// Declarations of one vehicle in a day. They are kept for ever, too, and a driver makes a few in a year.
pub(crate) const DECLARATIONS_A_DAY_MAX: i64 = 1_000;

/// Codes of vouchers that there are not, of one vehicle in a day. Somebody who mistypes one does so a few times.
pub(crate) const VOUCHER_MISSES_MAX: i64 = 10;

/// Of a voucher's code, as it is typed.
pub(crate) const VOUCHER_CODE_CHARS_MAX: usize = 64;

/// Reports of refused grant sets of one vehicle in a day. A car refuses a set once.
pub(crate) const REPORTS_A_DAY_MAX: i64 = 100;

/// Features in one report: as many as a grant set can hold.
pub(crate) const REPORTED_FEATURES_MAX: usize = 2_048;

/// Receipts in one list.
pub(crate) const RECEIPTS_LISTED_MAX: i64 = 100;

/// How long an order waits for a payment provider that does not know. Then it is voided, not charged out of the blue days later.
pub(crate) const AWAITING_PAYMENT_MAX_SECONDS: i64 = 24 * 3_600;

/// How long the charge of a renewal waits for the driver, who is to confirm it to the bank and may come back to the car only tomorrow: an
/// hour less than the three days that the markets leave between two tries, so that the next one is not missed.
pub(crate) const RENEWAL_CONFIRMATION_MAX_SECONDS: i64 = (3 * 24 - 1) * 3_600;

/// Orders and vehicles that the reconciler looks at in one round.
pub(crate) const RECONCILE_BATCH: i64 = 10_000;

/// Orders that it moves on at once, so that one slow answer does not hold up the rest.
pub(crate) const RECONCILE_AT_ONCE: usize = 16;

/// Between two clearances of quotes that nobody ordered. It reads all of them.
pub(crate) const FORGET_EVERY: Duration = Duration::from_secs(3_600);

/// First and longest pause between two tries of the reconciler for one order.
pub(crate) const RETRY_FIRST: Duration = Duration::from_millis(500);
/// See [`RETRY_FIRST`].
pub(crate) const RETRY_LONGEST: Duration = Duration::from_secs(300);

/// A file of the catalogue source, or one artwork.
pub(crate) const SOURCE_BYTES_MAX: u64 = 1024 * 1024;

/// Features that a car can have from the factory.
pub(crate) const FACTORY_OPTIONS_MAX: usize = 512;

/// Body of a request to erase: 1,000 ids of the greatest length.
pub(crate) const ERASURE_BODY_BYTES_MAX: usize = 128 * 1024;

/// Records under one upload id, which lasts for a day: one a second for half a day at the wheel.
pub(crate) const UPLOAD_RECORDS_MAX: i64 = 50_000;

/// How long an upload id is remembered as erased. A car uses it for a day, and no request is under way for a month.
pub(crate) const UPLOADS_KEPT_DAYS: i64 = 31;

/// Mails in one round: after that the list is read anew, in case an address was removed meanwhile.
pub(crate) const MAIL_BATCH: i64 = 20;

/// For one step of a conversation with a mail server.
pub(crate) const MAIL_STEP_MAX: Duration = Duration::from_secs(30);

/// For handing over one mail. RFC 5321 grants a server ten minutes after the last byte; a second try is cheaper than the wait.
pub(crate) const MAIL_MAX: Duration = Duration::from_secs(120);

/// First and longest pause between two tries for one mail.
pub(crate) const MAIL_RETRY_FIRST: Duration = Duration::from_secs(60);
/// See [`MAIL_RETRY_FIRST`].
pub(crate) const MAIL_RETRY_LONGEST: Duration = Duration::from_secs(4 * 3_600);

/// After that a mail is given up, as RFC 5321 (4.5.4.1) advises. The receipt stays in the car all the same.
pub(crate) const MAIL_GIVEN_UP_AFTER_HOURS: i64 = 5 * 24;

/// Longest mail address (RFC 5321, 4.5.3.1.3, less the brackets).
pub(crate) const MAIL_ADDRESS_BYTES_MAX: usize = 254;
/// How long the codes of a phone session are good, in seconds: time to find the phone.
pub(crate) const PHONE_CODE_SECONDS: i64 = 15 * 60;

/// How long a session goes on when somebody is adding a means of payment, in seconds: a little longer than the provider's page.
pub(crate) const SETUP_SECONDS: i64 = 35 * 60;

/// How long one request may wait for a phone. Well below [`REQUEST_MAX`], so that the car gets an answer and not an error.
pub(crate) const PHONE_WAIT_MAX: Duration = Duration::from_secs(15);

/// Requests that wait for phones at once. Each holds one of [`CONNECTIONS_MAX`].
pub(crate) const PHONE_WAITING_MAX: usize = 256;

/// Of these, how many one vehicle may have: one, and those that it has hung up on and we have not noticed yet.
pub(crate) const PHONE_WAITING_A_VEHICLE_MAX: usize = 4;

/// Phone sessions of one vehicle in an hour.
pub(crate) const PHONE_SESSIONS_AN_HOUR_MAX: i64 = 30;

/// For how long the owner of a car can say no to whoever asks for it, in hours.
pub(crate) const CLAIM_HOURS: i64 = 24;

/// For how long a token lets a head unit take the place of another, in days.
pub(crate) const UNIT_TOKEN_DAYS: i64 = 30;

/// After a no nobody can ask again for so many days.
pub(crate) const CLAIM_AGAIN_DAYS: i64 = 7;

/// Entitlement passports of one vehicle in a day.
pub(crate) const PASSPORTS_A_DAY_MAX: i64 = 20;

/// Between two looks at what phones have left behind. Each asks the payment provider once for each person who is at it.
pub(crate) const PHONES_EVERY: Duration = Duration::from_secs(10);

/// Body of a provider's message. A payment with everything about it has some 5 KiB.
pub(crate) const WEBHOOK_BYTES_MAX: usize = 256 * 1024;
