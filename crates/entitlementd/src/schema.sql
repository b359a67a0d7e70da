CREATE TABLE IF NOT EXISTS document (
    kind  TEXT PRIMARY KEY,          -- 'catalogue', 'grant-set' or 'contract-book'
    bytes BLOB NOT NULL              -- as it was signed
) STRICT;

CREATE TABLE IF NOT EXISTS feature (
    id    TEXT PRIMARY KEY,
    state TEXT NOT NULL              -- entitlement::State as JSON
) STRICT;

CREATE TABLE IF NOT EXISTS purchase_order (
    id        TEXT PRIMARY KEY,
    feature   TEXT NOT NULL,
    kind      TEXT NOT NULL,         -- entitlement::OrderKind as JSON
    state     TEXT NOT NULL,         -- entitlement::OrderState as JSON
    placed_at INTEGER NOT NULL,      -- seconds since 1970, by the car's best guess
    quote     BLOB                   -- as it was signed and shown
) STRICT;

CREATE TABLE IF NOT EXISTS request (
    id          TEXT PRIMARY KEY,    -- chosen by the caller
    fingerprint TEXT NOT NULL,       -- what was asked for
    answer      TEXT NOT NULL        -- an id; empty where there is nothing to answer but yes
) STRICT;

-- Counters and times that only grow.
CREATE TABLE IF NOT EXISTS counter (
    name  TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT;

-- Who may order in this car.
CREATE TABLE IF NOT EXISTS profile (
    id           TEXT PRIMARY KEY,
    name         TEXT NOT NULL,
    role         TEXT NOT NULL,      -- entitlement::Role as JSON
    monthly      TEXT,               -- entitlement::Money as JSON: most in a month
    pin          TEXT,               -- PHC string
    wrong        INTEGER NOT NULL,   -- PINs in a row
    not_before   INTEGER NOT NULL,   -- milliseconds powered on: when the next PIN is taken
    keys         TEXT NOT NULL       -- which open the car as this profile, as a JSON list
) STRICT;

CREATE TABLE IF NOT EXISTS active_profile (
    place   INTEGER PRIMARY KEY CHECK (place = 1),
    profile TEXT NOT NULL,
    key     TEXT                     -- by which the car had been opened when it was chosen
) STRICT;

-- Whose profiles are gone: what they had said about data holds no more.
CREATE TABLE IF NOT EXISTS departed (
    number  INTEGER PRIMARY KEY AUTOINCREMENT,
    profile TEXT NOT NULL
) STRICT;

-- By which key the car was opened last. Empty: by none, as when it is locked.
CREATE TABLE IF NOT EXISTS car_key (
    place INTEGER PRIMARY KEY CHECK (place = 1),
    key   TEXT NOT NULL
) STRICT;

-- What counts against a profile's limit.
CREATE TABLE IF NOT EXISTS spending (
    purchase_order TEXT PRIMARY KEY,
    profile        TEXT NOT NULL,
    amount         TEXT NOT NULL,    -- entitlement::Money as JSON
    at             INTEGER NOT NULL  -- seconds since 1970, signed by the seller
) STRICT;

-- What was declared in this car, in the order of the taps.
CREATE TABLE IF NOT EXISTS declaration (
    number         INTEGER PRIMARY KEY,
    id             TEXT NOT NULL UNIQUE,
    purchase_order TEXT NOT NULL,
    declaration    TEXT NOT NULL,    -- entitlement::Declaration as JSON
    declared_at    INTEGER NOT NULL, -- seconds since 1970, by the car's best guess
    outcome        TEXT NOT NULL     -- entitlement::Outcome as JSON
) STRICT;

-- Features that were granted and have never been seen to work, and since when that is tried.
CREATE TABLE IF NOT EXISTS delivery (
    feature TEXT PRIMARY KEY,
    since   INTEGER NOT NULL         -- seconds powered on
) STRICT;

CREATE TABLE IF NOT EXISTS message (
    id        TEXT PRIMARY KEY,      -- the same thing to say has the same
    at        INTEGER NOT NULL,
    subject   TEXT NOT NULL,         -- entitlement::Subject as JSON
    dismissed INTEGER NOT NULL       -- 0 or 1: kept, so that it is not said again
) STRICT;

CREATE TABLE IF NOT EXISTS receipt (
    number INTEGER PRIMARY KEY,
    id     TEXT NOT NULL UNIQUE,
    bytes  BLOB NOT NULL             -- as it was signed
) STRICT;

-- Receipts as people read them.
CREATE TABLE IF NOT EXISTS receipt_copy (
    receipt  TEXT NOT NULL,
    language TEXT NOT NULL,
    form     TEXT NOT NULL CHECK (form IN ('text', 'pdf')),
    bytes    BLOB NOT NULL,
    PRIMARY KEY (receipt, language, form)
) STRICT;

-- Genuine grant sets that took something away without a reason.
CREATE TABLE IF NOT EXISTS refused_set (
    digest   TEXT PRIMARY KEY,
    version  INTEGER NOT NULL,
    bytes    BLOB NOT NULL,
    features TEXT NOT NULL,          -- ids as JSON
    reported INTEGER NOT NULL        -- 0 or 1
) STRICT;

-- How the car changed hands, for as long as the storefront may ask. Of a former owner only what is in no table above: nothing.
CREATE TABLE IF NOT EXISTS handover (
    from_epoch INTEGER PRIMARY KEY,
    record     TEXT NOT NULL         -- store::Handing as JSON
) STRICT;
